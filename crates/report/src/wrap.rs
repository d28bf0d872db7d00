//! How many columns do words take, and where does a paragraph break?

use crate::excerpt::visible;
use unicode_width::UnicodeWidthChar as _;

/// Columns that a character takes on a terminal: none for a combining mark, two for a wide one.
pub(crate) fn columns(letter: char) -> usize {
    letter.width().unwrap_or(0)
}

/// Columns that a text takes on a terminal.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// `first` and the words of `text`, in lines of at most `room` columns; every line after the first begins with blanks
/// as wide as `first`. A word wider than a line is broken. Hidden characters are spelled out.
pub fn wrap(first: &str, text: &str, room: usize) -> String {
    let indent = width(first);
    // A column so narrow that nothing fits still takes a few letters.
    let room = room.saturating_sub(indent).max(8);
    let mut out = first.to_owned();
    let mut used = 0;
    let words = visible(text);
    for word in words.split_whitespace() {
        let wide = width(word);
        if used > 0 && used + 1 + wide <= room {
            out.push(' ');
            used += 1;
        } else if used > 0 {
            new_line(&mut out, indent);
            used = 0;
        }
        for letter in word.chars() {
            if used > 0 && used + columns(letter) > room {
                new_line(&mut out, indent);
                used = 0;
            }
            out.push(letter);
            used += columns(letter);
        }
    }
    out
}

fn new_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// The text in at most `room` columns, at least 1, with `…` for what its middle loses. Hidden characters are spelled
/// out.
pub fn shorten(text: &str, room: usize) -> String {
    let text = visible(text);
    if width(&text) <= room {
        return text;
    }
    let room = room.saturating_sub(1);
    let head = fitting(text.chars(), room.div_ceil(2));
    let tail = fitting(text.chars().rev(), room / 2);
    let start: String = text.chars().take(head).collect();
    let end: String = text.chars().skip(text.chars().count().saturating_sub(tail)).collect();
    format!("{start}…{end}")
}

/// How many of the letters fit into `room` columns.
fn fitting(letters: impl Iterator<Item = char>, room: usize) -> usize {
    let mut used = 0;
    letters
        .take_while(|letter| {
            used += columns(*letter);
            used <= room
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::{shorten, width, wrap};

    #[test]
    fn lines_hang_under_the_first() {
        assert_eq!(
            wrap("  = because: ", "one two three four five", 24),
            "  = because: one two\n             three four\n             five"
        );
        assert_eq!(wrap("", "a  b\nc", 20), "a b c");
        assert_eq!(wrap("x ", "", 20), "x ");
    }

    #[test]
    fn words_without_blanks_are_broken() {
        assert_eq!(wrap("", "aaaaaaaaaaaa bb", 10), "aaaaaaaaaa\naa bb");
        assert_eq!(wrap("", "日本語日本語", 9), "日本語日\n本語");
    }

    #[test]
    fn the_middle_gives_way() {
        assert_eq!(shorten("abcdefghij", 10), "abcdefghij");
        assert_eq!(shorten("abcdefghijk", 8), "abcd…ijk");
        assert_eq!(width(&shorten("日本語日本語日本語", 8)), 7);
        assert_eq!(shorten("a\u{202E}b", 20), "a<U+202E>b");
    }
}
