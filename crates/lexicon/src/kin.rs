//! Are two words synonyms, opposites, one a kind of the other, or two kinds of one thing?

use crate::table::{Table, table};

/// Sorts of words that have senses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Sort {
    Noun,
    Verb,
    Adjective,
    Adverb,
}

impl Sort {
    pub(crate) fn from_byte(byte: u8) -> Option<Sort> {
        [Sort::Noun, Sort::Verb, Sort::Adjective, Sort::Adverb].get(byte as usize).copied()
    }
}

/// How one word stands to another, of all their senses the closest tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kinship {
    /// One word.
    Same,
    /// They share a sense.
    Synonym,
    /// They exclude each other: hot and cold, arrive and leave.
    Opposite,
    /// Adjectives whose nearest heads exclude each other: scorching and chilly.
    NearOpposite,
    /// One is derived from the other: arrive and arrival.
    Derived,
    /// The first is a kind of the second, so many steps up.
    Narrower(u8),
    /// The second is a kind of the first, so many steps down.
    Wider(u8),
    /// Two kinds of one thing, so many steps up and down together.
    Sibling(u8),
    /// Both are known and have no such tie.
    Apart,
    /// One of them has no sense of the sort.
    Unknown,
}

/// Steps of one way up that are looked at.
const STEPS: usize = 8;

/// How `a` stands to `b`, both taken as words of one sort where it is given. Dictionary forms are looked up.
///
/// ```
/// use gainsay_lexicon::{Kinship, Sort, kinship};
/// assert_eq!(kinship("buy", "purchase", Some(Sort::Verb)), Kinship::Synonym);
/// assert_eq!(kinship("hot", "cold", Some(Sort::Adjective)), Kinship::Opposite);
/// assert!(matches!(kinship("dog", "animal", Some(Sort::Noun)), Kinship::Narrower(_)));
/// assert!(matches!(kinship("dog", "cat", Some(Sort::Noun)), Kinship::Sibling(_)));
/// assert_eq!(kinship("arrive", "arrival", None), Kinship::Derived);
/// assert_eq!(kinship("qwzx", "dog", None), Kinship::Unknown);
/// ```
pub fn kinship(a: &str, b: &str, sort: Option<Sort>) -> Kinship {
    Entry::of(a).kinship(&Entry::of(b), sort)
}

/// A word that was looked up once, to be compared with many.
///
/// ```
/// use gainsay_lexicon::{Entry, Kinship};
/// let (hot, cold) = (Entry::of("hot"), Entry::of("cold"));
/// assert_eq!(hot.kinship(&cold, None), Kinship::Opposite);
/// assert!(hot.similarity(&cold) > 0.3);
/// ```
#[derive(Clone, Debug)]
pub struct Entry {
    word: String,
    row: Option<u32>,
    /// Each sense with what it is a kind of.
    ways: Vec<(Sort, Way)>,
}

/// A sense and what it is a kind of, step by step; [`NOTHING`] beyond the top.
type Way = [u32; STEPS + 1];
const NOTHING: u32 = u32::MAX;

impl Entry {
    /// Looks a word up. A word that the table does not have is an entry too: it has no kin.
    pub fn of(word: &str) -> Entry {
        let table = table();
        let row = table.row(word);
        let senses =
            row.and_then(|row| table.packed.words.get(row as usize)).map(|row| row.senses.as_slice());
        let ways = senses.unwrap_or_default().iter().map(|s| (s.sort, way_up(table, s.synset))).collect();
        Entry { word: word.to_owned(), row, ways }
    }

    /// How alike the two words are used: see [`similarity`](crate::similarity).
    pub fn similarity(&self, other: &Entry) -> f32 {
        match (self.row, other.row) {
            (Some(a), Some(b)) => table().cosine(a, b),
            _ => 0.0,
        }
    }

    /// How this word stands to another: see [`kinship`].
    pub fn kinship(&self, other: &Entry, sort: Option<Sort>) -> Kinship {
        let table = table();
        let (Some(at), Some(there)) = (self.row, other.row) else {
            let same = self.word.eq_ignore_ascii_case(&other.word);
            return if same { Kinship::Same } else { Kinship::Unknown };
        };
        if at == there {
            return Kinship::Same;
        }
        let words = &table.packed.words;
        let (Some(a), Some(b)) = (words.get(at as usize), words.get(there as usize)) else {
            return Kinship::Unknown;
        };
        if a.opposites.contains(&there) || b.opposites.contains(&at) {
            return Kinship::Opposite;
        }
        let mut best = Kinship::Unknown;
        for (x_sort, x) in self.ways.iter().filter(|(s, _)| sort.is_none_or(|sort| *s == sort)) {
            for (_, y) in other.ways.iter().filter(|(s, _)| s == x_sort) {
                best = best.min(tie(table, *x_sort, x, y));
            }
        }
        let derived = a.derived.contains(&there) || b.derived.contains(&at);
        if derived { best.min(Kinship::Derived) } else { best }
    }
}

fn tie(table: &Table, sort: Sort, up: &Way, other: &Way) -> Kinship {
    if up.first() == other.first() {
        return Kinship::Synonym;
    }
    if sort == Sort::Adjective && excluded(table, up, other) {
        return Kinship::NearOpposite;
    }
    for (i, s) in (0u8..).zip(up).take_while(|(_, s)| **s != NOTHING) {
        if let Some((j, _)) = (0u8..).zip(other).find(|(_, t)| *t == s) {
            return match (i, j) {
                (0, j) => Kinship::Wider(j),
                (i, 0) => Kinship::Narrower(i),
                (i, j) => Kinship::Sibling(i + j),
            };
        }
    }
    Kinship::Apart
}

/// Whether a head on one side is the opposite of a head on the other; only the sense itself and its head count.
fn excluded(table: &Table, up: &Way, other: &Way) -> bool {
    let opposite = |s: u32| table.packed.synsets.get(s as usize).and_then(|row| row.opposite);
    up.iter().take(2).any(|s| {
        let excluded = opposite(*s);
        excluded.is_some_and(|e| other.iter().take(2).any(|t| *t == e))
    })
}

fn way_up(table: &Table, synset: u32) -> Way {
    let mut way = [NOTHING; STEPS + 1];
    let mut at = Some(synset);
    for step in &mut way {
        let Some(here) = at else { break };
        *step = here;
        at = table.packed.synsets.get(here as usize).and_then(|row| row.parent);
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, sort: Sort, expected: Kinship) {
        assert_eq!(kinship(a, b, Some(sort)), expected, "{a} {b}");
    }

    #[test]
    fn ties_of_words() {
        check("rise", "fall", Sort::Verb, Kinship::Opposite);
        check("man", "woman", Sort::Noun, Kinship::Opposite);
        check("fast", "slow", Sort::Adverb, Kinship::Opposite);
        check("huge", "tiny", Sort::Adjective, Kinship::NearOpposite);
        check("dad", "father", Sort::Noun, Kinship::Narrower(1));
    }

    #[test]
    fn ties_are_mutual() {
        for (a, b) in [("dog", "animal"), ("guitar", "piano"), ("win", "lose"), ("car", "automobile")] {
            let back = match kinship(a, b, None) {
                Kinship::Narrower(n) => Kinship::Wider(n),
                Kinship::Wider(n) => Kinship::Narrower(n),
                other => other,
            };
            assert_eq!(kinship(b, a, None), back, "{a} {b}");
        }
    }
}
