//! What does the table know of a word?

use crate::WIDTH;
use crate::pack::{Packed, unpack};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::OnceLock;

static DATA: &[u8] = include_bytes!("../data/lexicon.bin");
/// Bytes of the table when it is unpacked, at most.
const LARGEST: usize = 64 << 20;
/// Words of the news text that the counts are of.
const CORPUS: f32 = 42e6;

pub(crate) struct Table {
    rows: FxHashMap<Box<str>, u32>,
    pub(crate) packed: Packed,
    /// Length of each vector; 0 where there is none.
    lengths: Vec<f32>,
}

pub(crate) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let bytes = miniz_oxide::inflate::decompress_to_vec_with_limit(DATA, LARGEST).unwrap_or_default();
        // A table that cannot be read knows nothing; a test reads the one that is built in.
        let packed = unpack(&bytes).unwrap_or_default();
        let rows = (0..).zip(&packed.words).map(|(at, row)| (row.word.as_str().into(), at)).collect();
        let lengths = packed
            .words
            .iter()
            .map(|row| {
                let Some(vector) = row.vector else { return 0.0 };
                (vector.iter().map(|x| i32::from(*x) * i32::from(*x)).sum::<i32>() as f32).sqrt()
            })
            .collect();
        Table { rows, packed, lengths }
    })
}

impl Table {
    pub(crate) fn row(&self, word: &str) -> Option<u32> {
        self.rows.get(&*folded(word)).copied()
    }

    /// The cosine of the vectors of two rows; 1 for one row, 0 where one has none.
    pub(crate) fn cosine(&self, a: u32, b: u32) -> f32 {
        if a == b {
            return 1.0;
        }
        let vector = |row: u32| {
            Some((self.packed.words.get(row as usize)?.vector.as_ref()?, *self.lengths.get(row as usize)?))
        };
        let (Some((a, long)), Some((b, other))) = (vector(a), vector(b)) else { return 0.0 };
        dot(a, b) as f32 / (long * other).max(1.0)
    }
}

/// Lower case, digits as 0, straight apostrophes.
fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    let folded = word.chars().flat_map(char::to_lowercase).map(|c| match c {
        '0'..='9' => '0',
        '\u{2018}' | '\u{2019}' => '\'',
        other => other,
    });
    Cow::Owned(folded.collect())
}

/// Whether the table has the word at all.
///
/// ```
/// assert!(gainsay_lexicon::knows("House"));
/// assert!(!gainsay_lexicon::knows("qwzx"));
/// ```
pub fn knows(word: &str) -> bool {
    table().row(word).is_some()
}

/// How rare a word is in news: the natural logarithm of one over its share, from about 3 ("the") to about 17.6 (never
/// seen).
///
/// ```
/// assert!(gainsay_lexicon::rarity("the") < gainsay_lexicon::rarity("house"));
/// assert!(gainsay_lexicon::rarity("house") < gainsay_lexicon::rarity("haversack"));
/// ```
pub fn rarity(word: &str) -> f32 {
    let table = table();
    let count = table
        .row(word)
        .and_then(|row| table.packed.words.get(row as usize))
        .map_or(0.0, |row| row.count as f32);
    (CORPUS / (count + 1.0)).ln()
}

/// How alike two words are used, -1 to 1: the cosine of their vectors, 1 for one word, 0 where one is not known.
///
/// Opposites are used alike ("rose", "fell"): never read this as agreement, and ask [`kinship`](crate::kinship) too.
///
/// ```
/// use gainsay_lexicon::similarity;
/// assert!(similarity("minister", "president") > similarity("minister", "banana"));
/// ```
pub fn similarity(a: &str, b: &str) -> f32 {
    let table = table();
    match (table.row(a), table.row(b)) {
        (Some(a), Some(b)) => table.cosine(a, b),
        _ => 0.0,
    }
}

fn dot(a: &[i8; WIDTH], b: &[i8; WIDTH]) -> i32 {
    a.iter().zip(b).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_there() {
        assert!(table().packed.words.len() > 30_000);
        assert!(table().packed.synsets.len() > 30_000);
    }

    #[test]
    fn neighbours_are_near() {
        assert!(similarity("rose", "fell") > 0.6);
        assert!(similarity("Monday", "tuesday") > 0.6);
        assert!(similarity("qwzx", "tuesday").abs() < f32::EPSILON);
        assert!((similarity("2016", "2017") - 1.0).abs() < f32::EPSILON, "digits are not told apart");
    }
}
