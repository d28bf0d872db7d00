//! How the lemma table is made from treebanks and a list of words.
//!
//! From the treebanks: for each class, each word and its most frequent lemma. From the word list (words with their
//! counts, no lemmas): regular inflections whose base form is a word of the list too. Then for each class the
//! shortest list of endings that explains most of the words is found, and the words that it gets wrong become
//! exceptions.

use super::irregular;
use super::table::{ALL, Edit, LONGEST_ENDING, LONGEST_WORD, class, lowered};
use crate::conllu::TreebankSentence;
use crate::token::Tag;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Classes whose words are inflected by rule: their endings are learned.
const INFLECTED: &[Tag] = &[Tag::Verb, Tag::Noun, Tag::Adj, Tag::Adv, Tag::Propn];

/// Nouns in `-s` that look like plurals and are not, or have no singular of their own sense.
const KEPT: &[&str] = &[
    "always",
    "alms",
    "amends",
    "analysis",
    "atlas",
    "axis",
    "basis",
    "bias",
    "bonus",
    "bus",
    "campus",
    "canvas",
    "census",
    "chaos",
    "chassis",
    "congress",
    "corps",
    "crisis",
    "cosmos",
    "customs",
    "diabetes",
    "dias",
    "ethos",
    "focus",
    "gas",
    "headquarters",
    "herpes",
    "innings",
    "lens",
    "mars",
    "means",
    "news",
    "opus",
    "pathos",
    "plus",
    "rabies",
    "series",
    "species",
    "status",
    "surplus",
    "texas",
    "thanks",
    "this",
    "thus",
    "trellis",
    "us",
    "versus",
    "virus",
    "whereabouts",
    "yes",
];

/// Compiles the table: `sentences` of treebanks, `words` as lines of word and count separated by tabs, after a
/// header line. The same input gives the same bytes.
pub fn compile(sentences: &[TreebankSentence], words: &str) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(text(sentences, words).as_bytes(), 10)
}

/// The unpacked table.
fn text(sentences: &[TreebankSentence], words: &str) -> String {
    let counts = word_counts(words);
    let mut forms = treebank_forms(sentences);
    // Irregular forms teach no endings: `rode` of `ride` says nothing about `bode`.
    let mut irregular: BTreeMap<u8, BTreeMap<String, Edit>> = BTreeMap::new();
    for (tag, list) in [(Tag::Verb, irregular::VERBS), (Tag::Noun, irregular::NOUNS)] {
        for line in list {
            let base = line.split(' ').next().unwrap_or_default();
            for form in line.split(' ') {
                let known = forms.entry(class(tag)).or_default().remove(form);
                let edit = known.filter(|_| tag == Tag::Noun).unwrap_or_else(|| Edit::between(form, base));
                irregular.entry(class(tag)).or_default().insert(form.to_owned(), edit);
            }
        }
    }
    for tag in [Tag::Verb, Tag::Noun, Tag::Adj] {
        let known = forms.entry(class(tag)).or_default();
        for word in counts.keys() {
            if !known.contains_key(*word)
                && !irregular.get(&class(tag)).is_some_and(|list| list.contains_key(*word))
            {
                if let Some(base) = base_form(tag, word, &counts) {
                    known.insert((*word).to_owned(), Edit::between(word, &base));
                } else if tag == Tag::Adj && (word.ends_with("er") || word.ends_with("est")) {
                    // `eager`, `honest`: no comparative, for want of a positive.
                    known.insert((*word).to_owned(), Edit::default());
                }
            }
        }
    }
    let inflected: Vec<u8> = INFLECTED.iter().map(|tag| class(*tag)).collect();
    let mut out = String::new();
    for (class, forms) in &forms {
        let endings = if inflected.contains(class) { learn_endings(forms) } else { BTreeMap::new() };
        let identity = Edit::default();
        let mut forms = forms.clone();
        forms.extend(irregular.remove(class).unwrap_or_default());
        let exceptions =
            forms.iter().filter(|(form, edit)| *edit != predicted(&endings, form).unwrap_or(&identity));
        write_lines(&mut out, *class, "-", endings.iter().map(|(ending, edit)| (ending.as_str(), edit)));
        write_lines(&mut out, *class, "=", exceptions.map(|(form, edit)| (form.as_str(), edit)));
    }
    out
}

/// The words of the list with their counts.
fn word_counts(words: &str) -> BTreeMap<&str, u64> {
    words
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let word = fields.next()?;
            let count = fields.next()?.parse().ok()?;
            (word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase())).then_some((word, count))
        })
        .collect()
}

/// For each class, each lower-case form and the edit to its most frequent lemma.
fn treebank_forms(sentences: &[TreebankSentence]) -> BTreeMap<u8, BTreeMap<String, Edit>> {
    let mut seen: BTreeMap<(u8, String), BTreeMap<Edit, usize>> = BTreeMap::new();
    for word in sentences.iter().flat_map(|sentence| &sentence.words) {
        let plain = !word.lemma.is_empty() && word.lemma != "_" && !word.form.contains(char::is_whitespace);
        if !plain || word.form.len() > LONGEST_WORD || matches!(word.tag, Tag::Punct | Tag::Sym | Tag::X) {
            continue;
        }
        if word.tag == Tag::Num && word.form.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let form = lowered(&word.form);
        let edit = if word.tag == Tag::Propn {
            proper_edit(&word.form, &form, &word.lemma)
        } else if word.lemma == "I"
            || (word.tag == Tag::Adj && word.lemma == word.form && word.form.starts_with(char::is_uppercase))
            || capital_matters(&word.form, &word.lemma)
        {
            Edit { cut: ALL, append: word.lemma.clone() }
        } else {
            Edit::between(&form, &lowered(&word.lemma))
        };
        *seen.entry((class(word.tag), form)).or_default().entry(edit).or_default() += 1;
    }
    let mut spread: BTreeMap<(u8, Edit), BTreeSet<&str>> = BTreeMap::new();
    for ((class, form), edits) in &seen {
        for edit in edits.keys() {
            spread.entry((*class, edit.clone())).or_default().insert(form);
        }
    }
    let mut forms: BTreeMap<u8, BTreeMap<String, Edit>> = BTreeMap::new();
    for ((class, form), edits) in &seen {
        // A capital that belongs to the lemma (`American`) is hardly ever left out; `National` of a name is.
        let plain = edits.get(&Edit::default()).copied().unwrap_or(0);
        let likely = |edit: &Edit, count: usize| {
            edit.cut != ALL || !edit.append.starts_with(char::is_uppercase) || count > 2 * plain
        };
        let Some((edit, count)) = edits
            .iter()
            .filter(|(edit, count)| likely(edit, **count))
            .max_by_key(|(edit, count)| (**count, std::cmp::Reverse(*edit)))
        else {
            continue;
        };
        // A lemma seen once that no other word forms its lemma like is a corrected misspelling.
        let common = spread.get(&(*class, edit.clone())).map_or(0, BTreeSet::len);
        if *count > 1 || common > 3 {
            forms.entry(*class).or_default().insert(form.clone(), edit.clone());
        }
    }
    forms
}

/// Whether the capitals of `lemma` belong to it: an acronym, or a word such as `American`.
fn capital_matters(form: &str, lemma: &str) -> bool {
    let acronym =
        lemma.len() > 1 && lemma.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
    let people = ["an", "ish", "ese", "i", "ch", "ic"].iter().any(|ending| lemma.ends_with(ending));
    (acronym && form.starts_with(lemma))
        || (lemma == form && people && lemma.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// The edit of a proper noun, whose case is kept unless the lemma is another word (`Sept.`: `September`).
fn proper_edit(form: &str, lower: &str, lemma: &str) -> Edit {
    let edit = Edit::between(lower, &lowered(lemma));
    let same_case =
        form.bytes().zip(lemma.bytes()).all(|(a, b)| a.is_ascii_uppercase() == b.is_ascii_uppercase());
    let month = form.len() <= 5 && lemma.len() > form.len() && lemma.starts_with(form.trim_end_matches('.'));
    if month {
        return Edit { cut: ALL, append: lemma.to_owned() };
    }
    if same_case && edit.cut <= 3 && edit.append.len() <= 2 && edit.cut > 0 { edit } else { Edit::default() }
}

/// The base form of a regularly inflected word, where the list knows the base form.
fn base_form(tag: Tag, word: &str, counts: &BTreeMap<&str, u64>) -> Option<String> {
    let count = |word: &str| counts.get(word).copied().unwrap_or(0);
    let best = |candidates: Vec<String>| -> Option<String> {
        candidates
            .into_iter()
            .filter(|base| base.len() > 2 && count(base) > 0)
            .max_by_key(|base| (count(base), std::cmp::Reverse(base.clone())))
    };
    match tag {
        Tag::Verb => {
            if let Some(stem) = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")) {
                return best(stems(stem));
            }
            best(singulars(word))
        }
        Tag::Noun => best(singulars(word)),
        Tag::Adj => best(stems(word.strip_suffix("est").or_else(|| word.strip_suffix("er"))?))
            .filter(|base| word.len() - base.len() < 4),
        _ => None,
    }
}

/// What could stand before `-ing`, `-ed`, `-er`, `-est`.
fn stems(stem: &str) -> Vec<String> {
    let letters: Vec<char> = stem.chars().collect();
    let vowel = |c: char| "aeiou".contains(c);
    let [.., before, last] = letters.as_slice() else { return Vec::new() };
    let mut stems = vec![format!("{stem}e")];
    let vowels = letters.iter().filter(|c| vowel(**c) || **c == 'y').count();
    if before == last && !vowel(*last) && !"lsz".contains(*last) {
        // `planned`: `plan`; `added`: `add`.
        stems.push(stem.chars().take(letters.len() - 1).collect());
    }
    // `hoping` is of `hope`: `hop` would have doubled its consonant.
    let doubles =
        vowels == 1 && letters.len() > 2 && vowel(*before) && !vowel(*last) && !"wxy".contains(*last);
    if !doubles && !stem.ends_with("is") {
        stems.push(stem.to_owned());
    }
    if let Some(base) = stem.strip_suffix('i') {
        stems.push(format!("{base}y"));
    }
    stems
}

/// What could be the singular of a word in `-s`.
fn singulars(word: &str) -> Vec<String> {
    let Some(base) = word.strip_suffix('s') else { return Vec::new() };
    if KEPT.contains(&word)
        || base.ends_with('s')
        || base.ends_with('u')
        || base.ends_with('i')
        || word.ends_with("ics")
    {
        return Vec::new();
    }
    let mut singulars = vec![base.to_owned()];
    if let Some(stem) = base.strip_suffix("ie") {
        singulars.push(format!("{stem}y"));
    } else if let Some(stem) = base.strip_suffix('e')
        && (stem.ends_with(['s', 'x', 'z', 'o']) || stem.ends_with("ch") || stem.ends_with("sh"))
    {
        singulars.push(stem.to_owned());
    }
    singulars
}

/// The edit that the longest ending of `form` asks for.
fn predicted<'e>(endings: &'e BTreeMap<String, Edit>, form: &str) -> Option<&'e Edit> {
    suffixes(form)
        .into_iter()
        .rev()
        .find_map(|ending| endings.get(ending))
        .filter(|edit| edit.leaves_a_word(form))
}

/// The endings of `form`, shortest first, the empty one included.
fn suffixes(form: &str) -> Vec<&str> {
    (0..=form.len().min(LONGEST_ENDING)).filter_map(|length| form.get(form.len() - length..)).collect()
}

/// Endings and their edits, so that the longest ending of a word decides.
fn learn_endings(forms: &BTreeMap<String, Edit>) -> BTreeMap<String, Edit> {
    let mut votes: BTreeMap<&str, BTreeMap<&Edit, usize>> = BTreeMap::new();
    for (form, edit) in forms {
        for ending in suffixes(form) {
            *votes.entry(ending).or_default().entry(edit).or_default() += 1;
        }
    }
    let mut endings: BTreeMap<String, Edit> = BTreeMap::new();
    let mut by_length: Vec<(&str, &BTreeMap<&Edit, usize>)> =
        votes.iter().map(|(ending, votes)| (*ending, votes)).collect();
    by_length.sort_by_key(|(ending, _)| (ending.len(), *ending));
    for (ending, votes) in by_length {
        let Some((edit, count)) =
            votes.iter().max_by_key(|(edit, count)| (**count, std::cmp::Reverse(**edit)))
        else {
            continue;
        };
        let shorter = suffixes(ending)
            .into_iter()
            .rev()
            .find_map(|ending| endings.get(ending))
            .cloned()
            .unwrap_or_default();
        let sure = *count > 1 && *count > votes.get(&shorter).copied().unwrap_or(0);
        // An ending of the word must hold all that is cut.
        let inside = usize::from(edit.cut) <= ending.len() && edit.cut != ALL;
        if **edit != shorter && sure && inside {
            endings.insert(ending.to_owned(), (*edit).clone());
        }
    }
    endings
}

/// Adds lines of one class and kind, one for each edit.
fn write_lines<'e>(
    out: &mut String,
    class: u8,
    kind: &str,
    entries: impl Iterator<Item = (&'e str, &'e Edit)>,
) {
    let mut grouped: BTreeMap<&Edit, Vec<&str>> = BTreeMap::new();
    for (word, edit) in entries {
        grouped.entry(edit).or_default().push(word);
    }
    for (edit, words) in grouped {
        let cut = if edit.cut == ALL { "*".to_owned() } else { edit.cut.to_string() };
        let _ = writeln!(out, "{}\t{kind}\t{cut}\t{}\t{}", char::from(class), edit.append, words.join("\t"));
    }
}
