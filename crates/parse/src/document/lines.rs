//! Where does a paragraph of the text begin and end?
//!
//! A line is a paragraph, unless the text is hard-wrapped: then the lines up to the next blank one are joined.

use std::ops::Range;

/// A stretch of text that is laid out by itself: a line, or the wrapped lines of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its bytes, without white space at either end; never empty.
    pub(super) range: Range<usize>,
    /// Whether a blank line or the beginning of the text stands before it.
    pub(super) after_blank: bool,
}

/// A wrapped line is at least this share of the longest line of its group, in percent.
const FULL_LINE: usize = 60;
/// Lines longer than this, in characters, were not wrapped by a typist or a mail program.
const WIDEST_WRAP: usize = 100;
/// Groups of fewer lines give no evidence of wrapping.
const FEWEST_LINES: usize = 3;

/// The pieces of `text`, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let lines = lines(text);
    let mut out: Vec<Piece> = Vec::with_capacity(lines.len());
    for group in lines.chunk_by(|_, next| !next.after_blank) {
        if wrapped(text, group) {
            if let (Some(first), Some(last)) = (group.first(), group.last()) {
                out.push(Piece { range: first.range.start..last.range.end, after_blank: true });
            }
        } else {
            out.extend_from_slice(group);
        }
    }
    out
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn lines(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let (mut after_blank, mut at) = (true, 0);
    // "\r\n" is one end of line: the empty stretch between its halves is no blank line.
    for line in text.split_inclusive(is_break) {
        let begin = at;
        at += line.len();
        let trimmed = line.trim();
        if trimmed.is_empty() {
            let half = line == "\n" && text.get(..begin).is_some_and(|before| before.ends_with('\r'));
            after_blank |= !half;
            continue;
        }
        let start = begin + (line.len() - line.trim_start().len());
        out.push(Piece { range: start..start + trimmed.len(), after_blank });
        after_blank = false;
    }
    out
}

/// Whether the lines of a group (between two blank lines) are one paragraph: most of them are nearly as long as the
/// longest and stop in the middle of a sentence.
fn wrapped(text: &str, group: &[Piece]) -> bool {
    let Some((_, broken)) = group.split_last().filter(|_| group.len() >= FEWEST_LINES) else { return false };
    let width = |piece: &Piece| text.get(piece.range.clone()).map_or(0, |line| line.chars().count());
    let longest = group.iter().map(width).max().unwrap_or(0);
    if longest > WIDEST_WRAP {
        return false;
    }
    let open = |piece: &Piece| {
        let line = text.get(piece.range.clone()).unwrap_or("");
        !line.ends_with(['.', '!', '?', ':', ';', '"', '”', ')']) && width(piece) * 100 >= longest * FULL_LINE
    };
    let continues = |piece: &Piece| {
        text.get(piece.range.clone()).and_then(|line| line.chars().next()).is_some_and(char::is_lowercase)
    };
    let open_lines = broken.iter().filter(|piece| open(piece)).count();
    let small = group.iter().skip(1).filter(|piece| continues(piece)).count();
    open_lines * 2 > broken.len() && small * 2 >= broken.len()
}

#[cfg(test)]
mod tests {
    use super::pieces;

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<&str> = pieces(text).into_iter().map(|piece| &text[piece.range]).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn each_line_is_a_piece() {
        check(" One line\r\nand two.\n\n\tThree ", &["One line", "and two.", "Three"]);
        check(" \n\u{2028} ", &[]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "The river rose by two metres overnight and\nflooded the lower town, where about forty\nfamilies \
                    had to leave their homes for\na school.\n\nNobody was hurt.";
        let joined = text.split("\n\n").next().unwrap_or("");
        check(text, &[joined, "Nobody was hurt."]);
    }

    #[test]
    fn headline_lists_are_not_joined() {
        check(
            "Rivers rise again\nMayor quits over bridge\nTwo held in Porto",
            &["Rivers rise again", "Mayor quits over bridge", "Two held in Porto"],
        );
    }
}
