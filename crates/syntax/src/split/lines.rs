//! Which lines belong together: paragraphs, lone headlines, list items, and hard-wrapped text.
//!
//! A line break means two things in plain text: an end (of a headline, an item, a paragraph), or nothing at all
//! where the text was wrapped at a column. Text counts as wrapped where lines that go on in the middle of a
//! sentence are of like, moderate length; there a break ends a unit only after a line that had room for the next word.

use std::ops::Range;

/// Lines longer than this many characters are not the work of a wrapping editor.
const WIDEST_WRAP: usize = 100;
/// Lines shorter than this many characters that go on say nothing about a wrapping column.
const NARROWEST_WRAP: usize = 40;
/// How many bytes at the start of a line are looked at.
const GLANCE: usize = 32;

/// Words that end no headline and no paragraph: the next line goes on.
const DANGLING: &[&str] = &[
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "that", "the", "their", "to",
    "with",
];

/// One line that is not blank.
struct Line {
    start: usize,
    end: usize,
    /// Length in characters.
    width: usize,
    /// A blank line stands before it.
    after_blank: bool,
}

/// Byte ranges of the units of `text` that no sentence crosses: a paragraph (its wrapped lines joined), a headline or
/// a list item on its own line. White space around a unit is left out, and so are blank lines.
///
/// ```
/// let text = "Storm closes port\nThe harbour was shut on Monday. It will open\nagain on Tuesday, officials said.";
/// let units: Vec<_> = gainsay_syntax::paragraphs(text).into_iter().map(|unit| &text[unit]).collect();
/// assert_eq!(units[0], "Storm closes port");
/// assert_eq!(units.len(), 2);
/// ```
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let column = wrap_column(text, &lines);
    let mut units: Vec<Range<usize>> = Vec::new();
    let mut first = 0;
    while first < lines.len() {
        let mut last = first + 1;
        while lines.get(last).is_some_and(|line| !line.after_blank) {
            last += 1;
        }
        let block = lines.get(first..last).unwrap_or_default();
        let widest = block.iter().map(|line| line.width).max().unwrap_or(0);
        let column = column.map(|document| if block.len() > 2 { document.min(widest) } else { document });
        for (index, line) in block.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| block.get(before));
            match (before, units.last_mut()) {
                (Some(before), Some(unit)) if goes_on(text, before, line, column) => unit.end = line.end,
                _ => units.push(line.start..line.end),
            }
        }
        first = last;
    }
    units
}

/// Whether `c` ends a line.
fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether `c` takes part in no word: white space, control and invisible formatting characters.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{2069}' | '\u{feff}')
}

/// The lines of `text` that are not blank, trimmed.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut after_blank = true;
    let bytes = text.as_bytes();
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find(ends_line).unwrap_or(rest.len());
        let line = rest.get(..length).unwrap_or_default();
        let trimmed = line.trim_matches(is_blank);
        if trimmed.is_empty() {
            after_blank = true;
        } else {
            let indent = line.len() - line.trim_start_matches(is_blank).len();
            let begin = start + indent;
            let width = trimmed.bytes().filter(|byte| byte & 0xc0 != 0x80).count();
            lines.push(Line { start: begin, end: begin + trimmed.len(), width, after_blank });
            after_blank = false;
        }
        let broken = start + length;
        let ending = text.get(broken..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        start = broken + ending;
        if bytes.get(broken) == Some(&b'\r') && bytes.get(start) == Some(&b'\n') {
            start += 1;
        }
    }
    lines
}

/// The column at which the text was wrapped, if it was.
fn wrap_column(text: &str, lines: &[Line]) -> Option<usize> {
    let mut goes_on = 0_usize;
    let mut unwrapped = 0_usize;
    let mut column = 0;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.width > WIDEST_WRAP {
            unwrapped += 1;
        } else if !next.after_blank
            && line.width >= NARROWEST_WRAP
            && (starts_lower(text, next) && !ends_sentence(text, line) || dangles(text, line))
        {
            goes_on += 1;
            column = column.max(line.width);
        }
    }
    (goes_on > 0 && goes_on >= unwrapped).then_some(column)
}

/// Whether `next` continues the sentence or the paragraph of `line`.
fn goes_on(text: &str, line: &Line, next: &Line, column: Option<usize>) -> bool {
    let start = text.get(next.start..next.end).unwrap_or_default();
    if start.starts_with([',', '.', ';', ')', ']', '”', '?', '!', '%']) && !start.starts_with("..") {
        return true;
    }
    if is_item(start) {
        return false;
    }
    let full = column.is_some_and(|column| {
        let word = start.split(is_blank).next().map_or(0, |word| word.chars().take(WIDEST_WRAP).count());
        line.width <= WIDEST_WRAP && line.width + 1 + word > column
    });
    if full {
        return true;
    }
    if ends_sentence(text, line) {
        return false;
    }
    if dangles(text, line) {
        return true;
    }
    let end = text.get(..line.end).and_then(|text| text.chars().next_back());
    starts_lower(text, next)
        && (column.is_some() || end == Some(',') || line.width.max(next.width) >= NARROWEST_WRAP)
}

fn starts_lower(text: &str, line: &Line) -> bool {
    text.get(line.start..).and_then(|text| text.chars().next()).is_some_and(char::is_lowercase)
}

/// Whether the line ends as a sentence or an introduction of a list does.
fn ends_sentence(text: &str, line: &Line) -> bool {
    let line = text.get(line.start..line.end).unwrap_or_default();
    let bare = line.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»']);
    bare.ends_with(['.', '!', '?', ':', '…', '。']) && {
        // `U.S.` and `Sen.` at the end of a line end nothing.
        let word = bare.strip_suffix('.').and_then(|bare| bare.rsplit(is_blank).next());
        !word.is_some_and(|word| word.len() < 8 && crate::abbrev::kind(word).is_some())
    }
}

/// Whether the last word of the line is one that needs a next word.
fn dangles(text: &str, line: &Line) -> bool {
    let line = text.get(line.start..line.end).unwrap_or_default();
    line.rsplit(is_blank).next().is_some_and(|word| DANGLING.contains(&word))
}

/// Whether a line begins as an item of a list does, or as a turn of an interview.
fn is_item(line: &str) -> bool {
    let mut characters = line.chars();
    let Some(first) = characters.next() else { return false };
    let rest = characters.as_str();
    let spaced = rest.starts_with(is_blank);
    match first {
        '•' | '▪' | '●' | '◦' | '‣' | '·' | '■' | '►' | '✓' => true,
        '*' | '-' | '–' | '—' | '+' | '>' | '#' => spaced,
        'Q' | 'A' => rest.starts_with(": ") || rest.starts_with(". "),
        '(' => numbered(rest),
        _ => numbered(line),
    }
}

/// `1.`, `12)`, `a)`, `iv.` followed by a blank.
fn numbered(line: &str) -> bool {
    let glance = line.char_indices().map(|(at, _)| at).find(|at| *at >= GLANCE).unwrap_or(line.len());
    let line = line.get(..glance).unwrap_or_default();
    let label = line.split(['.', ')']).next().unwrap_or_default();
    let rest = line.get(label.len()..).unwrap_or_default();
    let closed = rest.starts_with(") ") || rest.starts_with(").") || rest.starts_with(". ");
    let digits = !label.is_empty() && label.len() <= 2 && label.bytes().all(|b| b.is_ascii_digit());
    let letter = label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic());
    let roman = (2..=4).contains(&label.len()) && label.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    closed && (digits || ((letter || roman) && rest.starts_with(')')))
}
