//! Are two words synonyms, opposites, one a kind of the other, or two kinds of one thing?

use crate::pack::Sense;
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
    let table = table();
    let (Some(at), Some(other)) = (table.row(a), table.row(b)) else {
        return if a.eq_ignore_ascii_case(b) { Kinship::Same } else { Kinship::Unknown };
    };
    if at == other {
        return Kinship::Same;
    }
    let (Some(a), Some(b)) = (table.packed.words.get(at as usize), table.packed.words.get(other as usize))
    else {
        return Kinship::Unknown;
    };
    if a.opposites.contains(&other) || b.opposites.contains(&at) {
        return Kinship::Opposite;
    }
    let wanted = |s: &&Sense| sort.is_none_or(|sort| s.sort == sort);
    let mut best = Kinship::Unknown;
    for x in a.senses.iter().filter(wanted) {
        for y in b.senses.iter().filter(wanted).filter(|y| y.sort == x.sort) {
            best = best.min(tie(table, *x, *y));
        }
    }
    let derived = a.derived.contains(&other) || b.derived.contains(&at);
    if derived { best.min(Kinship::Derived) } else { best }
}

fn tie(table: &Table, x: Sense, y: Sense) -> Kinship {
    if x.synset == y.synset {
        return Kinship::Synonym;
    }
    let (up, other) = (way_up(table, x.synset), way_up(table, y.synset));
    if x.sort == Sort::Adjective && excluded(table, &up, &other) {
        return Kinship::NearOpposite;
    }
    let mut best = Kinship::Apart;
    for (i, s) in up.iter().enumerate() {
        let Some(j) = other.iter().position(|t| s.is_some() && t == s) else { continue };
        let (i, j) = (i as u8, j as u8);
        best = best.min(match (i, j) {
            (0, j) => Kinship::Wider(j),
            (i, 0) => Kinship::Narrower(i),
            (i, j) => Kinship::Sibling(i + j),
        });
        break;
    }
    best
}

/// Whether a head on one side is the opposite of a head on the other; only the sense itself and its head count.
fn excluded(table: &Table, up: &[Option<u32>], other: &[Option<u32>]) -> bool {
    let opposite = |s: u32| table.packed.synsets.get(s as usize).and_then(|row| row.opposite);
    up.iter().take(2).flatten().any(|s| {
        let excluded = opposite(*s);
        excluded.is_some() && other.iter().take(2).any(|t| *t == excluded)
    })
}

/// The sense and what it is a kind of, step by step.
fn way_up(table: &Table, synset: u32) -> [Option<u32>; STEPS + 1] {
    let mut way = [None; STEPS + 1];
    let mut at = Some(synset);
    for step in &mut way {
        *step = at;
        at = at.and_then(|s| table.packed.synsets.get(s as usize)).and_then(|row| row.parent);
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
