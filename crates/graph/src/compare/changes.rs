//! Which words came, went or took another's place, and what do such changes usually mean?
//!
//! Each change is a key ("unanswered: only", "in its place: city > town"); a linear model that `examples/fit_pairs` fits holds a
//! weight for each key, by a hash, and its two scores are measures like any other.

use super::align::{Alignment, Tie, group};
use super::passage::{Link, Part};
use super::sheet::Sheet;
use super::view::View;

/// Keys are told apart by so many bits of their hash.
pub(crate) const BITS: u32 = 14;
/// Weights are kept in parts of this.
const PARTS: f32 = 32.0;
/// Keys of a pair, at most.
const MOST: usize = 200;

/// One byte for each key: first those that speak for contradict, then those that speak for entail.
static WEIGHTS: &[u8] = include_bytes!("changes.bin");

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let keys = keys(a, b, made);
    for (index, name) in ["that contradict", "that entail"].into_iter().enumerate() {
        let weight = |key: &u32| {
            let at = (index << BITS) + *key as usize;
            WEIGHTS.get(at).map_or(0.0, |w| f32::from(w.cast_signed()) / PARTS)
        };
        sheet.put("changes of words", name, keys.iter().map(weight).sum());
    }
    sheet.set_keys(keys);
}

fn keys(a: &View<'_>, b: &View<'_>, made: &Alignment) -> Vec<u32> {
    let mut keys = Vec::new();
    let mut add = |sort: &str, x: &str, y: &str| {
        if keys.len() < MOST {
            keys.push(hash(sort, x, y));
        }
    };
    for answer in &made.answers {
        let key = b.key(answer.word);
        let part = name(b.part(answer.word));
        match (answer.other, answer.tie) {
            (None, _) => {
                add("+", key, "");
                let under = b.governor(answer.word);
                let hangs =
                    under.map_or("root", |g| if made.to.contains_key(&g) { "joined" } else { "open" });
                add("+part", part, hangs);
                if let Some(g) = under.filter(|g| made.to.contains_key(g)) {
                    add("+under", key, b.key(g));
                }
            }
            (Some(_), Tie::Same) => {}
            (Some(j), tie) => {
                let (x, y) = (a.key(j), key);
                let place = if answer.place >= 2.5 { "close" } else { "loose" };
                add(">", x, y);
                add(place, if x < y { x } else { y }, if x < y { y } else { x });
                let mut sort = String::from(part);
                sort.push(char::from(b'a' + group(b.link(answer.word))));
                sort.push(char::from(b'a' + tie as u8));
                add("tie", &sort, place);
                add(">from", x, "");
                add(">to", y, "");
            }
        }
    }
    for i in a.content.iter().copied().filter(|i| a.sentence(*i) == made.focus) {
        if made.from.contains_key(&i) {
            continue;
        }
        if a.governor(i).is_some_and(|g| made.from.contains_key(&g)) {
            add("-", a.key(i), "");
        }
    }
    for (index, word) in b.words.iter().enumerate() {
        if b.weight(index) > 0.0 || word.part == Part::Mark {
            continue;
        }
        let there = a.keys.iter().enumerate().any(|(i, k)| a.sentence(i) == made.focus && *k == b.key(index));
        if !there {
            add("+small", b.key(index), "");
            if let Some(head) = word.head {
                add("+small", b.key(index), name(b.part(head)));
            }
        }
    }
    for answer in &made.answers {
        let Some(j) = answer.other else { continue };
        let case = |view: &View<'_>, index: usize| {
            (index.saturating_sub(6)..index).find(|i| {
                view.link(*i) == Link::Case && view.words.get(*i).is_some_and(|w| w.head == Some(index))
            })
        };
        if let (Some(x), Some(y)) = (case(a, j), case(b, answer.word))
            && a.key(x) != b.key(y)
        {
            add("case", a.key(x), b.key(y));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Noun => "noun",
        Part::Name => "name",
        Part::Verb => "verb",
        Part::Adjective => "adjective",
        Part::Adverb => "adverb",
        Part::Number => "number",
        Part::Pronoun => "pronoun",
        _ => "other",
    }
}

/// FNV-1a over the words of a key, down to [`BITS`] bits.
fn hash(sort: &str, x: &str, y: &str) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for bytes in [sort, "\u{1}", x, "\u{1}", y] {
        for byte in bytes.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    ((hash ^ (hash >> 29) ^ (hash >> 43)) & ((1 << BITS) - 1)) as u32
}
