//! What is known of each word that stands in the reports?

use gainsay_lexicon::{Entry, Kinship, rarity};
use rustc_hash::FxHashMap;

/// Number of a word.
pub(super) type Lexeme = u32;

/// Words, each looked up once.
#[derive(Default)]
pub(super) struct Lexemes {
    numbers: FxHashMap<String, Lexeme>,
    entries: Vec<(String, Entry, f32)>,
}

impl Lexemes {
    /// The number of a word in dictionary form, letter case aside.
    pub(super) fn number(&mut self, word: &str) -> Lexeme {
        let word = word.to_lowercase();
        if let Some(number) = self.numbers.get(&word) {
            return *number;
        }
        let number = self.entries.len() as Lexeme;
        self.entries.push((word.clone(), Entry::of(&word), rarity(&word)));
        self.numbers.insert(word, number);
        number
    }

    pub(super) fn word(&self, lexeme: Lexeme) -> &str {
        self.entries.get(lexeme as usize).map_or("", |e| e.0.as_str())
    }

    /// How rare it is in news, 0 (everywhere) to about 14.
    pub(super) fn weight(&self, lexeme: Lexeme) -> f32 {
        self.entries.get(lexeme as usize).map_or(0.0, |e| (e.2 - 4.0).max(0.0))
    }

    pub(super) fn similarity(&self, a: Lexeme, b: Lexeme) -> f32 {
        if a == b {
            return 1.0;
        }
        match (self.entries.get(a as usize), self.entries.get(b as usize)) {
            (Some(a), Some(b)) => a.1.similarity(&b.1),
            _ => 0.0,
        }
    }

    pub(super) fn kinship(&self, a: Lexeme, b: Lexeme) -> Kinship {
        if a == b {
            return Kinship::Same;
        }
        match (self.entries.get(a as usize), self.entries.get(b as usize)) {
            (Some(a), Some(b)) => a.1.kinship(&b.1, None),
            _ => Kinship::Unknown,
        }
    }

    /// Its share of all words of news.
    pub(super) fn share(&self, lexeme: Lexeme) -> f32 {
        self.entries.get(lexeme as usize).map_or(0.0, |e| (-e.2).exp())
    }
}

/// What two sorted lists share.
pub(super) fn shared<'l>(a: &'l [Lexeme], b: &'l [Lexeme]) -> impl Iterator<Item = Lexeme> + 'l {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.iter().copied().filter(|l| long.binary_search(l).is_ok())
}
