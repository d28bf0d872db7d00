//! One sentence as the entity stage looks at it: words, tags, and what hangs under what.

use gainsay_claim::Span;
use gainsay_syntax::{Relation, Sentence, Tag, Token};

/// What of a word's dependents tells who or what it is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Below {
    /// Preposition or possessive mark.
    pub(super) case: Option<u32>,
    /// Article or other determiner.
    pub(super) det: Option<u32>,
    /// A noun phrase in apposition.
    pub(super) appos: Option<u32>,
    /// A relative clause that begins with "who" or "whose".
    pub(super) who: bool,
    /// A relative clause that begins with "which".
    pub(super) which: bool,
    /// Subject, active or passive.
    pub(super) subject: Option<u32>,
    /// First word of any dependent to the left that touches the word's phrase.
    pub(super) left: Option<u32>,
}

/// One sentence with the lookups that the rules need.
#[derive(Debug)]
pub(super) struct View<'t> {
    text: &'t str,
    tokens: &'t [Token],
    below: Vec<Below>,
    /// All words in lower case, one behind the other, and where each ends: the rules ask for them again and again.
    lower: String,
    ends: Vec<usize>,
    /// Whether nearly every word begins with a capital, so that capitals tell nothing.
    pub(super) headline: bool,
}

/// Views of all sentences, in order.
pub(super) fn views<'t>(text: &'t str, sentences: &'t [Sentence]) -> Vec<View<'t>> {
    sentences.iter().map(|sentence| View::of(text, &sentence.tokens)).collect()
}

impl<'t> View<'t> {
    fn of(text: &'t str, tokens: &'t [Token]) -> View<'t> {
        let mut below = vec![Below::default(); tokens.len()];
        for (i, token) in tokens.iter().enumerate() {
            let Some(up) = token.head.and_then(|h| below.get_mut(h as usize)) else { continue };
            let i = i as u32;
            match token.relation {
                Relation::Case => up.case = up.case.or(Some(i)),
                Relation::Det | Relation::NmodPoss => up.det = up.det.or(Some(i)),
                Relation::Appos => up.appos = up.appos.or(Some(i)),
                Relation::Nsubj | Relation::NsubjPass => up.subject = up.subject.or(Some(i)),
                _ => {}
            }
            if token.head.is_some_and(|h| h > i) {
                up.left = up.left.or(Some(i));
            }
        }
        let mut view = View { text, tokens, below, lower: String::new(), ends: Vec::new(), headline: false };
        for i in 0..tokens.len() {
            let word = view.word(i);
            if word.is_ascii() {
                view.lower.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
            } else {
                view.lower.push_str(&word.to_lowercase());
            }
            view.ends.push(view.lower.len());
        }
        for i in 0..tokens.len() {
            let who = match view.lower(i) {
                "who" | "whose" | "whom" => true,
                "which" => false,
                _ => continue,
            };
            // The relative pronoun hangs in its clause; the clause hangs under the word it speaks of.
            let mut at = i;
            for _ in 0..6 {
                let Some(token) = view.tokens.get(at) else { break };
                let Some(head) = token.head.map(|h| h as usize) else { break };
                if token.relation == Relation::AclRelcl {
                    if let Some(up) = view.below.get_mut(head) {
                        if who {
                            up.who = true;
                        } else {
                            up.which = true;
                        }
                    }
                    break;
                }
                at = head;
            }
        }
        view.headline = view.looks_like_headline();
        view
    }

    /// Every word of weight is capitalised, and one of them is no name or the full stop is missing.
    fn looks_like_headline(&self) -> bool {
        let (mut capital, mut lower, mut common) = (0, 0, 0);
        for i in 0..self.len() {
            let tag = self.tag(i);
            let weighs = matches!(tag, Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj | Tag::Adv);
            if !weighs || !self.word(i).starts_with(char::is_alphabetic) {
                continue;
            }
            if self.is_capital(i) {
                capital += 1;
                common += usize::from(tag != Tag::Propn && i > 0);
            } else if tag == Tag::Verb {
                return false;
            } else {
                lower += 1;
            }
        }
        let stopped =
            self.len().checked_sub(1).is_some_and(|last| matches!(self.word(last), "." | "!" | "?"));
        capital >= 4 && lower * 9 <= capital && (common > 0 || !stopped)
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn word(&self, i: usize) -> &'t str {
        self.tokens.get(i).and_then(|t| self.text.get(t.start as usize..t.end as usize)).unwrap_or("")
    }

    pub(super) fn lower(&self, i: usize) -> &str {
        let start = i.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        start.zip(self.ends.get(i)).and_then(|(start, end)| self.lower.get(start..*end)).unwrap_or("")
    }

    pub(super) fn lemma(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |t| &t.lemma)
    }

    pub(super) fn tag(&self, i: usize) -> Tag {
        self.tokens.get(i).map_or(Tag::X, |t| t.tag)
    }

    pub(super) fn relation(&self, i: usize) -> Relation {
        self.tokens.get(i).map_or(Relation::Dep, |t| t.relation)
    }

    pub(super) fn head(&self, i: usize) -> Option<usize> {
        self.tokens.get(i).and_then(|t| t.head).map(|h| h as usize)
    }

    pub(super) fn below(&self, i: usize) -> Below {
        self.below.get(i).copied().unwrap_or_default()
    }

    /// Lower-case preposition of a word; empty where it has none.
    pub(super) fn case(&self, i: usize) -> &str {
        self.below(i).case.map_or("", |c| self.lower(c as usize))
    }

    pub(super) fn is_punct(&self, i: usize) -> bool {
        matches!(self.tag(i), Tag::Punct | Tag::Sym)
    }

    /// Whether the word begins with a capital letter, or has one inside ("eBay", "al-Sisi"; not "pro-Western").
    pub(super) fn is_capital(&self, i: usize) -> bool {
        let word = self.word(i);
        if word.starts_with(char::is_uppercase) {
            return true;
        }
        let prefixed = word
            .split_once('-')
            .is_some_and(|(prefix, _)| !matches!(prefix, "al" | "el" | "an" | "as" | "ar" | "ash"));
        word.len() > 2
            && !prefixed
            && word.chars().any(char::is_uppercase)
            && !word.starts_with(|c: char| c.is_numeric())
    }

    /// Whether no blank stands between a word and the next.
    pub(super) fn touches(&self, i: usize) -> bool {
        match (self.tokens.get(i), self.tokens.get(i + 1)) {
            (Some(a), Some(b)) => a.end == b.start,
            _ => false,
        }
    }

    /// Bytes of the words from `first` to one before `end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        let start = self.tokens.get(first).map_or(0, |t| t.start as usize);
        let stop =
            end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |t| t.end as usize);
        Span::new(start, stop)
    }

    /// The words from `first` to one before `end` as they stand, with single blanks.
    pub(super) fn phrase(&self, first: usize, end: usize) -> String {
        let text = self.span(first, end).of(self.text).unwrap_or("");
        if text.contains(['\n', '\t', '\u{a0}']) || text.contains("  ") {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            text.to_owned()
        }
    }

    /// The word of a range whose head lies outside of it.
    pub(super) fn head_of(&self, first: usize, end: usize) -> usize {
        let outside = |i: usize| self.head(i).is_none_or(|h| h < first || h >= end);
        (first..end).find(|&i| outside(i) && !self.is_punct(i)).unwrap_or(first)
    }

    /// Whether a sentence or quotation begins at this word, so that its capital tells nothing.
    pub(super) fn begins(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return true };
        let touches_left = before > 0 && self.touches(before - 1);
        match self.word(before) {
            // Inside a word: "Anne-Marie", "and/or"; after one: "Farmers' Front".
            "-" | "–" | "—" | "/" => !(touches_left && self.touches(before)),
            "'" => !touches_left,
            "\"" | "“" | "‘" | ":" | "•" | "*" | "``" | "." | "?" | "!" | "…" | "(" | "[" | "|" => {
                true
            }
            _ => false,
        }
    }
}
