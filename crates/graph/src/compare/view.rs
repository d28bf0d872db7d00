//! Which words of a passage carry its meaning, and under which keys are they compared?

use super::passage::{Link, Part, Passage, Word};
use gainsay_lexicon::{Entry, Kinship, Sort, rarity};
use std::collections::BTreeMap;

/// Words of a text that are looked at, at most: the texts are short.
pub(crate) const MAX_WORDS: usize = 600;

/// A passage with what the comparison needs of each word.
pub(crate) struct View<'p> {
    pub(crate) passage: &'p Passage,
    /// The words looked at.
    pub(crate) words: &'p [Word],
    /// Key of each word: lower-case dictionary form, digits of numbers without separators.
    pub(crate) keys: Vec<String>,
    /// How much each word weighs: its rarity; 0 for words that carry no content.
    pub(crate) weights: Vec<f32>,
    /// Indices of the words that carry content, in order.
    pub(crate) content: Vec<usize>,
    /// Whether each word is denied: by "not", "no", "never" and their like below it.
    pub(crate) denied: Vec<bool>,
    /// Content words as the lexicon has them.
    entries: Vec<Option<Entry>>,
    /// Where each content word stands in `content`.
    rank: BTreeMap<usize, usize>,
    /// Number of sentences.
    pub(crate) sentences: usize,
}

/// Words that deny what they hang on.
pub(crate) const DENIALS: [&str; 14] = [
    "not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "nowhere",
    "hardly", "cannot", "nt",
];

/// Verbs and adjectives that deny what depends on them.
pub(crate) const REFUSALS: [&str; 24] = [
    "fail",
    "deny",
    "refuse",
    "lack",
    "avoid",
    "prevent",
    "stop",
    "cease",
    "unable",
    "incapable",
    "decline",
    "reject",
    "false",
    "untrue",
    "impossible",
    "unlikely",
    "absent",
    "empty",
    "forbid",
    "ban",
    "cancel",
    "abandon",
    "dispute",
    "rule",
];

const LIGHT: [&str; 16] = [
    "be", "have", "do", "get", "go", "make", "more", "most", "very", "also", "so", "there", "then", "other",
    "such", "as",
];

impl<'p> View<'p> {
    pub(crate) fn new(passage: &'p Passage) -> View<'p> {
        let words = passage.words.get(..MAX_WORDS).unwrap_or(&passage.words);
        let keys: Vec<String> = words.iter().map(key).collect();
        let weights: Vec<f32> = words.iter().zip(&keys).map(|(w, k)| weight(w, k)).collect();
        let content: Vec<usize> =
            weights.iter().enumerate().filter(|(_, w)| **w > 0.0).map(|(i, _)| i).collect();
        let rank = content.iter().enumerate().map(|(rank, i)| (*i, rank)).collect();
        let mut denied = vec![false; words.len()];
        for (index, word) in words.iter().enumerate() {
            if keys.get(index).is_some_and(|k| DENIALS.contains(&k.as_str())) {
                let target = word.head.unwrap_or(index);
                if let Some(slot) = denied.get_mut(target) {
                    *slot = !*slot;
                }
            }
        }
        let sentences = words.last().map_or(0, |w| w.sentence + 1);
        let entries = weights.iter().zip(&keys).map(|(w, key)| (*w > 0.0).then(|| Entry::of(key))).collect();
        View { passage, words, keys, weights, content, denied, entries, rank, sentences }
    }

    pub(crate) fn key(&self, index: usize) -> &str {
        self.keys.get(index).map_or("", String::as_str)
    }

    pub(crate) fn weight(&self, index: usize) -> f32 {
        self.weights.get(index).copied().unwrap_or(0.0)
    }

    /// How a content word of this text stands to one of another.
    pub(crate) fn kinship(
        &self,
        index: usize,
        other: &View<'_>,
        there: usize,
        sort: Option<Sort>,
    ) -> Kinship {
        match (self.entry(index), other.entry(there)) {
            (Some(x), Some(y)) => x.kinship(y, sort),
            _ => Kinship::Unknown,
        }
    }

    /// How alike a content word of this text and one of another are used.
    pub(crate) fn similarity(&self, index: usize, other: &View<'_>, there: usize) -> f32 {
        match (self.entry(index), other.entry(there)) {
            (Some(x), Some(y)) => x.similarity(y),
            _ => 0.0,
        }
    }

    fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)?.as_ref()
    }

    pub(crate) fn part(&self, index: usize) -> Part {
        self.words.get(index).map_or(Part::Other, |w| w.part)
    }

    pub(crate) fn link(&self, index: usize) -> Link {
        self.words.get(index).map_or(Link::Other, |w| w.link)
    }

    pub(crate) fn sentence(&self, index: usize) -> usize {
        self.words.get(index).map_or(0, |w| w.sentence)
    }

    /// The content word that this one depends on, over words that carry none.
    pub(crate) fn governor(&self, index: usize) -> Option<usize> {
        let mut at = self.words.get(index)?.head?;
        for _ in 0..6 {
            if self.weight(at) > 0.0 {
                return Some(at);
            }
            at = self.words.get(at)?.head?;
        }
        None
    }

    /// The content word so many places before (negative) or behind this one.
    pub(crate) fn neighbour(&self, index: usize, step: isize) -> Option<usize> {
        let rank = *self.rank.get(&index)?;
        self.content.get(rank.checked_add_signed(step)?).copied()
    }

    /// Whether the word or what governs it is denied, by particle or by a verb of refusing.
    pub(crate) fn denial(&self, index: usize) -> bool {
        let mut denied = false;
        let mut at = Some(index);
        for step in 0..3 {
            let Some(i) = at else { break };
            denied ^= self.denied.get(i).copied().unwrap_or(false);
            if step > 0 && REFUSALS.contains(&self.key(i)) {
                denied = !denied;
            }
            // Only the clause of the word itself: a complement or modifier hands the denial on, a clause does not.
            if matches!(self.link(i), Link::Clause | Link::Conjunct | Link::Root) {
                break;
            }
            at = self.words.get(i).and_then(|w| w.head);
        }
        denied
    }
}

fn key(word: &Word) -> String {
    let base = if word.lemma.is_empty() { &word.form } else { &word.lemma };
    let mut key: String = base.chars().flat_map(char::to_lowercase).collect();
    if key.starts_with(|c: char| c.is_ascii_digit()) && key.contains(',') {
        key.retain(|c| c != ',');
    }
    if let Some(digits) = small_number(&key) {
        return digits.to_owned();
    }
    key
}

fn small_number(word: &str) -> Option<&'static str> {
    const NUMBERS: [(&str, &str); 20] = [
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("eleven", "11"),
        ("twelve", "12"),
        ("thirteen", "13"),
        ("fifteen", "15"),
        ("twenty", "20"),
        ("thirty", "30"),
        ("forty", "40"),
        ("fifty", "50"),
        ("hundred", "100"),
        ("first", "1st"),
    ];
    NUMBERS.iter().find(|(w, _)| *w == word).map(|(_, digits)| *digits)
}

/// Brackets that some corpora spell out, and quotation marks.
fn is_mark(form: &str) -> bool {
    !form.chars().any(char::is_alphanumeric)
        || (form.len() == 5 && form.starts_with('-') && form.ends_with("B-"))
}

fn weight(word: &Word, key: &str) -> f32 {
    let carries = matches!(
        word.part,
        Part::Noun | Part::Name | Part::Verb | Part::Adjective | Part::Adverb | Part::Number
    );
    if !carries || is_mark(&word.form) || LIGHT.contains(&key) || DENIALS.contains(&key) {
        return 0.0;
    }
    (rarity(key).min(rarity(&word.form)) - 4.0).clamp(0.5, 12.0)
}
