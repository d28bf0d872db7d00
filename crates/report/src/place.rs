//! On which line of a text, and at which character of it, does a byte stand?

use std::ops::Range;

/// Bytes between two counts of characters.
const STEP: usize = 1024;

/// Lines and characters of one text, counted once: every later question costs the logarithm of the lines and at most
/// one kibibyte of counting, also in a text that is one line of many megabytes.
#[derive(Clone, Debug)]
pub struct Places<'t> {
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Characters that begin before each multiple of [`STEP`].
    characters: Vec<usize>,
}

/// A line and a column, both from 1; the column counts characters (Unicode scalar values), as editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Character of the line.
    pub column: usize,
}

impl<'t> Places<'t> {
    /// Counts a text.
    pub fn new(text: &'t str) -> Places<'t> {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        let mut characters = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            characters.push(count);
            count += begun(chunk);
        }
        Places { text, lines, characters }
    }

    /// The text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where a byte stands; a byte past the end stands at the end.
    ///
    /// ```
    /// use gainsay_report::{Place, Places};
    /// assert_eq!(Places::new("é\nöb").at(5), Place { line: 2, column: 2 });
    /// ```
    pub fn at(&self, byte: usize) -> Place {
        let byte = byte.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|i| self.lines.get(i)).copied().unwrap_or(0);
        Place { line, column: self.before(byte) - self.before(start) + 1 }
    }

    /// The bytes of the line on which a byte stands, without its end.
    pub(crate) fn line_of(&self, byte: usize) -> Range<usize> {
        let next = self.lines.partition_point(|start| *start <= byte);
        let start = next.checked_sub(1).and_then(|i| self.lines.get(i)).copied().unwrap_or(0);
        let end = self.lines.get(next).map_or(self.text.len(), |next| next - 1);
        start..end
    }

    /// Characters that begin before a byte.
    fn before(&self, byte: usize) -> usize {
        // A text that ends exactly at a step has no count of its own there.
        let step = (byte / STEP).min(self.characters.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(step * STEP..byte).unwrap_or_default();
        self.characters.get(step).copied().unwrap_or(0) + begun(rest)
    }
}

/// How many characters begin in these bytes: all but the continuation bytes of UTF-8 begin one.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{Place, Places};
    use proptest::prelude::*;

    #[test]
    fn the_end_of_a_text_has_a_place() {
        assert_eq!(Places::new("").at(0), Place { line: 1, column: 1 });
        assert_eq!(Places::new("ab\n").at(99), Place { line: 2, column: 1 });
        let long = "é".repeat(1024);
        assert_eq!(Places::new(&long).at(2048), Place { line: 1, column: 1025 });
    }

    proptest! {
        #[test]
        fn places_are_what_counting_from_the_start_gives(scraps in prop::collection::vec("[aé日\n]{0,9}", 0..400)) {
            let text = scraps.concat();
            let places = Places::new(&text);
            for (at, _) in text.char_indices() {
                let before = &text[..at];
                let start = before.rfind('\n').map_or(0, |i| i + 1);
                let place = Place { line: before.matches('\n').count() + 1, column: before[start..].chars().count() + 1 };
                prop_assert_eq!(places.at(at), place);
                let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
                prop_assert_eq!(places.line_of(at), start..end);
            }
        }
    }
}
