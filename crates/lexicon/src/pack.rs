//! How is the table laid out in bytes?
//!
//! Everything is written one column after the other and then deflated. Numbers are varints; a word repeats only what
//! differs from the word before it.

use crate::{Sort, WIDTH};

/// One word of the table, as it is written.
#[derive(Clone, Debug, Default)]
pub struct WordRow {
    /// The word, lower case, digits as 0.
    pub word: String,
    /// How often it stood in 42 million words of news; 0 where never.
    pub count: u32,
    /// Its vector, where it has one.
    pub vector: Option<[i8; WIDTH]>,
    /// Its senses, the most frequent first.
    pub senses: Vec<Sense>,
    /// Rows of words that are derived from it or that it derives from.
    pub derived: Vec<u32>,
    /// Rows of words that are its opposites.
    pub opposites: Vec<u32>,
}

/// One sense of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// Which sort of word it is in this sense.
    pub sort: Sort,
    /// Row of the set of synonyms.
    pub synset: u32,
}

/// One set of synonyms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SynsetRow {
    /// Row of what it is a kind of, or of the head that a satellite adjective is similar to.
    pub parent: Option<u32>,
    /// Row of its opposite: only of adjectives, whose satellites share the opposite of their head.
    pub opposite: Option<u32>,
}

/// The table as rows.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    /// Words, sorted.
    pub words: Vec<WordRow>,
    /// Sets of synonyms; a row's parent may stand before or after it.
    pub synsets: Vec<SynsetRow>,
}

/// Writes the table.
pub fn pack(table: &Packed) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, table.words.len() as u32);
    put(&mut out, table.synsets.len() as u32);
    let mut before = "";
    for row in &table.words {
        let same = before.chars().zip(row.word.chars()).take_while(|(a, b)| a == b);
        let shared: usize = same.map(|(c, _)| c.len_utf8()).sum();
        let rest = row.word.as_bytes().get(shared..).unwrap_or_default();
        put(&mut out, shared as u32);
        put(&mut out, rest.len() as u32);
        out.extend_from_slice(rest);
        before = &row.word;
    }
    // A count is kept to a tenth of its binary logarithm.
    out.extend(table.words.iter().map(|row| steps(row.count)));
    for row in &table.words {
        put(&mut out, row.senses.len() as u32);
        for sense in &row.senses {
            out.push(sense.sort as u8);
            put(&mut out, sense.synset);
        }
    }
    for rows in [|row: &WordRow| row.derived.clone(), |row: &WordRow| row.opposites.clone()] {
        for (index, row) in table.words.iter().enumerate() {
            let others = rows(row);
            put(&mut out, others.len() as u32);
            for other in others {
                put_signed(&mut out, way(index, other));
            }
        }
    }
    for (index, row) in table.synsets.iter().enumerate() {
        put_signed(&mut out, row.parent.map_or(0, |p| way(index, p)));
        put_signed(&mut out, row.opposite.map_or(0, |p| way(index, p)));
    }
    out.extend(table.words.iter().map(|row| u8::from(row.vector.is_some())));
    for column in 0..WIDTH {
        out.extend(
            table.words.iter().filter_map(|row| row.vector?.get(column).copied()).map(i8::cast_unsigned),
        );
    }
    out
}

/// Reads what [`pack`] wrote; `None` where the bytes are not such a table.
pub(crate) fn unpack(bytes: &[u8]) -> Option<Packed> {
    let mut from = From { bytes, at: 0 };
    let (words, synsets) = (from.number()? as usize, from.number()? as usize);
    let mut table = Packed { words: vec![WordRow::default(); words], synsets: Vec::with_capacity(synsets) };
    let mut before = String::new();
    for row in &mut table.words {
        let shared = from.number()? as usize;
        let rest = from.number()? as usize;
        if !before.is_char_boundary(shared) {
            return None;
        }
        before.truncate(shared);
        before.push_str(std::str::from_utf8(from.take(rest)?).ok()?);
        row.word.clone_from(&before);
    }
    for row in &mut table.words {
        let count = (2f64.powf(f64::from(from.byte()?) / 10.0) - 1.0).round() as i64;
        row.count = u32::try_from(count).ok()?;
    }
    for row in &mut table.words {
        for _ in 0..from.number()? {
            row.senses.push(Sense { sort: Sort::from_byte(from.byte()?)?, synset: from.number()? });
        }
    }
    for index in 0..words {
        row_list(&mut from, index, |other| table.words.get_mut(index).map(|row| row.derived.push(other)))?;
    }
    for index in 0..words {
        row_list(&mut from, index, |other| table.words.get_mut(index).map(|row| row.opposites.push(other)))?;
    }
    for index in 0..synsets {
        let mut other = || {
            let step = from.signed()?;
            Some(if step == 0 { None } else { Some(behind(index, step)?) })
        };
        table.synsets.push(SynsetRow { parent: other()?, opposite: other()? });
    }
    let has: Vec<bool> = from.take(words)?.iter().map(|b| *b == 1).collect();
    let mut vectors = vec![[0i8; WIDTH]; has.iter().filter(|h| **h).count()];
    for column in 0..WIDTH {
        for vector in &mut vectors {
            *vector.get_mut(column)? = from.byte()?.cast_signed();
        }
    }
    let mut vectors = vectors.into_iter();
    for (row, has) in table.words.iter_mut().zip(has) {
        row.vector = if has { Some(vectors.next()?) } else { None };
    }
    Some(table)
}

fn row_list(from: &mut From<'_>, index: usize, mut each: impl FnMut(u32) -> Option<()>) -> Option<()> {
    for _ in 0..from.number()? {
        let other = behind(index, from.signed()?)?;
        each(other)?;
    }
    Some(())
}

/// Tenths of the binary logarithm of a count.
fn steps(count: u32) -> u8 {
    let tenths = (f64::from(count.saturating_add(1)).log2() * 10.0).round() as i64;
    u8::try_from(tenths).unwrap_or(u8::MAX)
}

/// How far a row is from another.
fn way(index: usize, other: u32) -> i64 {
    i64::from(other) - i64::from(index as u32)
}

/// The row that is so far from this one.
fn behind(index: usize, way: i64) -> Option<u32> {
    u32::try_from(i64::from(index as u32) + way).ok()
}

fn put(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push((number as u8 & 0x7f) | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Zigzag: small numbers of either sign are short.
fn put_signed(out: &mut Vec<u8>, number: i64) {
    put(out, ((number << 1) ^ (number >> 63)).cast_unsigned() as u32);
}

struct From<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> From<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i64> {
        let number = i64::from(self.number()?);
        Some((number >> 1) ^ -(number & 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked() {
        let table = Packed {
            words: vec![
                WordRow { word: "big".into(), count: 1000, opposites: vec![2], ..WordRow::default() },
                WordRow {
                    word: "bigger".into(),
                    vector: Some([-3; WIDTH]),
                    senses: vec![Sense { sort: Sort::Adjective, synset: 1 }],
                    derived: vec![0],
                    ..WordRow::default()
                },
                WordRow { word: "small".into(), ..WordRow::default() },
            ],
            synsets: vec![
                SynsetRow { parent: None, opposite: Some(1) },
                SynsetRow { parent: Some(0), opposite: None },
            ],
        };
        let read = unpack(&pack(&table)).expect("what was packed");
        assert_eq!(read.synsets, table.synsets);
        for (got, want) in read.words.iter().zip(&table.words) {
            assert_eq!((&got.word, &got.senses, &got.vector), (&want.word, &want.senses, &want.vector));
            assert_eq!((&got.derived, &got.opposites), (&want.derived, &want.opposites));
            assert!(got.count.abs_diff(want.count) <= want.count / 20);
        }
        assert!(unpack(&[1, 2, 3]).is_none());
    }
}
