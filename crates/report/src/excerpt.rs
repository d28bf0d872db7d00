//! The line of a document that a span stands on, made visible.

use gainsay_claim::Span;
use std::ops::Range;

/// One line of a document with a marked part.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The line, with characters that cannot be seen spelled out.
    pub(crate) line: String,
    /// Number of the line in the document, from 1.
    pub(crate) number: usize,
    /// The marked bytes of `line`.
    pub(crate) marked: Range<usize>,
}

/// The line on which `span` begins; a span over several lines is marked up to the end of its first.
/// `None` where the span does not fit the text.
pub(crate) fn excerpt(text: &str, span: Span) -> Option<Excerpt> {
    span.of(text)?;
    let Range { start, end } = span.range();
    let first = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let last = text[start..].find('\n').map_or(text.len(), |i| start + i);
    let number = text[..first].matches('\n').count() + 1;
    let mut line = String::with_capacity(last - first);
    let mut marked = 0..0;
    for (at, letter) in text[first..last].char_indices() {
        if first + at == start {
            marked.start = line.len();
        }
        push_visible(&mut line, letter);
        if first + at < end.min(last) {
            marked.end = line.len();
        }
    }
    marked.end = marked.end.max(marked.start);
    Some(Excerpt { line, number, marked })
}

/// Words of a text in one line, with characters that cannot be seen spelled out.
pub(crate) fn visible(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for letter in words.chars() {
        push_visible(&mut line, if letter == '\n' { ' ' } else { letter });
    }
    line
}

fn push_visible(line: &mut String, letter: char) {
    match letter {
        '\t' => line.push(' '),
        '\r' => {}
        c if is_hidden(c) => {
            use std::fmt::Write as _;
            // Writing to a string cannot fail.
            let _ = write!(line, "<U+{:04X}>", u32::from(c));
        }
        c => line.push(c),
    }
}

/// Control, zero-width and direction-changing characters (Unicode general categories Cc and Cf in common use): they can
/// make a quote look like other words.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{excerpt, visible};
    use gainsay_claim::Span;

    #[track_caller]
    fn check(text: &str, words: &str, number: usize, line: &str, marked: &str) {
        let start = text.find(words).unwrap();
        let found = excerpt(text, Span::new(start, start + words.len())).unwrap();
        assert_eq!((found.number, found.line.as_str()), (number, line));
        assert_eq!(&found.line[found.marked], marked);
    }

    #[test]
    fn the_line_of_a_span() {
        check("one\ntwo words\nthree", "words", 2, "two words", "words");
        check("“Zürich” fell", "fell", 1, "“Zürich” fell", "fell");
        check("it\nruns\nover", "runs\nover", 2, "runs", "runs");
        check("a\tb\r\n", "b", 1, "a b", "b");
    }

    #[test]
    fn hidden_characters_are_spelled_out() {
        check("up \u{202E}nwod", "\u{202E}nwod", 1, "up <U+202E>nwod", "<U+202E>nwod");
        assert_eq!(visible("a\u{200B}b\nc"), "a<U+200B>b c");
    }

    #[test]
    fn a_span_that_does_not_fit_gives_nothing() {
        assert_eq!(excerpt("é", Span::new(1, 2)), None);
        assert_eq!(excerpt("abc", Span::new(2, 9)), None);
    }
}
