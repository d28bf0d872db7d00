//! Which part of a line is shown around what is marked in it, and how does it look on a terminal?

use crate::place::{Place, Places};
use crate::wrap::columns;
use gainsay_claim::Span;
use std::fmt::Write as _;
use std::ops::Range;

/// Columns of text that stay beside a mark too long for the line.
const CONTEXT: usize = 8;

/// Columns that a cut moves to fall between two words.
const SLACK: usize = 12;

/// A line of a document, cut to a width, with the part that is marked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The line, with characters that cannot be seen spelled out and `…` for what was cut.
    pub(crate) line: String,
    /// Where the first mark begins in the document.
    pub(crate) place: Place,
    /// The marked columns of `line`, from 0, in order, apart from each other.
    pub(crate) marks: Vec<Range<usize>>,
}

/// What one character of a line is shown as.
struct Cell {
    /// Its first byte in the document.
    at: usize,
    shown: String,
    columns: usize,
}

/// The line on which the first span begins, in at most `room` columns around that span; every other span is marked
/// where it is in view. A span over several lines is marked up to the end of its first line; a span too long for the
/// room loses its middle. `None` where the first span does not fit the text.
///
/// Costs what is shown, not what the line is long.
pub(crate) fn excerpt(places: &Places<'_>, spans: &[Span], room: usize) -> Option<Excerpt> {
    let text = places.text();
    let first = spans.first()?;
    first.of(text)?;
    let line = places.line_of(first.range().start);
    let mark = first.range().start..first.range().end.min(line.end);
    let cells = window(text, &line, &mark, room);
    let mut shown = String::new();
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut column = 0;
    let mut previous = None;
    let is_marked = |at: usize| spans.iter().any(|s| s.range().contains(&at));
    for cell in &cells {
        let gap = previous.is_some_and(|end| end != cell.at) || (previous.is_none() && cell.at > line.start);
        if gap {
            // The middle of a mark that was cut is marked too.
            let inside = previous.is_some_and(|end| end > mark.start && cell.at < mark.end);
            put(&mut shown, &mut marks, &mut column, ("…", 1), inside);
        }
        put(&mut shown, &mut marks, &mut column, (&cell.shown, cell.columns), is_marked(cell.at));
        previous = Some(cell.at + text.get(cell.at..)?.chars().next().map_or(0, char::len_utf8));
    }
    if previous.is_some_and(|end| end < line.end && text.get(end..line.end) != Some("\r")) {
        shown.push('…');
    }
    if marks.is_empty() {
        // A span without words: its place is pointed at.
        let at = cells.iter().take_while(|c| c.at < mark.start).map(|c| c.columns).sum::<usize>();
        let cut = usize::from(cells.first().is_some_and(|c| c.at > line.start));
        marks.push(at + cut..at + cut + 1);
    }
    Some(Excerpt { line: shown, place: places.at(mark.start), marks })
}

fn put(
    line: &mut String,
    marks: &mut Vec<Range<usize>>,
    column: &mut usize,
    (shown, wide): (&str, usize),
    marked: bool,
) {
    line.push_str(shown);
    let end = *column + wide;
    if marked && wide > 0 {
        match marks.last_mut() {
            Some(last) if last.end == *column => last.end = end,
            _ => marks.push(*column..end),
        }
    }
    *column = end;
}

/// The characters that are shown: the whole line where it fits, else the mark and as much on both sides as fits.
fn window(text: &str, line: &Range<usize>, mark: &Range<usize>, room: usize) -> Vec<Cell> {
    let of = |range: Range<usize>| text.get(range).unwrap_or("");
    let whole = take(forward(of(line.clone()), line.start), room);
    if whole.1 {
        return whole.0;
    }
    // One column for each cut, at most three of them.
    let room = room.saturating_sub(2).max(CONTEXT);
    let (mut cells, fits) =
        take(forward(of(mark.clone()), mark.start), room.saturating_sub(2 * CONTEXT).max(CONTEXT));
    if !fits {
        let inner = room.saturating_sub(2 * CONTEXT + 1).max(4);
        cells = take(forward(of(mark.clone()), mark.start), inner.div_ceil(2)).0;
        let kept = cells.last().map_or(mark.start, |c| c.at + 1);
        let mut tail = take(backward(of(mark.clone()), mark.start), inner / 2).0;
        tail.retain(|c| c.at >= kept);
        tail.reverse();
        cells.append(&mut tail);
    }
    let used: usize = cells.iter().map(|c| c.columns).sum::<usize>() + usize::from(!fits);
    let free = room.saturating_sub(used);
    let (left, all_left) = take(backward(of(line.start..mark.start), line.start), free);
    let (right, all_right) = take(forward(of(mark.end..line.end), mark.end), free);
    let wide = |cells: &[Cell]| cells.iter().map(|c| c.columns).sum::<usize>();
    // What one side does not need, the other may have.
    let for_left = free - (free / 2).min(wide(&right));
    let for_right = free - for_left.min(wide(&left));
    let mut left = cut(left, for_left, all_left);
    let right = cut(right, for_right, all_right);
    left.reverse();
    left.into_iter().chain(cells).chain(right).collect()
}

/// The first cells that fit, up to the end of a word where one is near.
fn cut(mut cells: Vec<Cell>, room: usize, all: bool) -> Vec<Cell> {
    let mut used = 0;
    let fitting = cells.iter().take_while(|c| {
        used += c.columns;
        used <= room
    });
    let count = fitting.count();
    if count == cells.len() && all {
        return cells;
    }
    let mid_word = cells.get(count).is_none_or(|c| c.shown != " ");
    cells.truncate(count);
    if mid_word {
        let last_blank = cells.iter().rposition(|c| c.shown == " ");
        if let Some(blank) = last_blank.filter(|blank| count - blank <= SLACK) {
            cells.truncate(blank);
        }
    }
    cells
}

/// The cells that fit into `room` columns, and whether they are all.
fn take(cells: impl Iterator<Item = Cell>, room: usize) -> (Vec<Cell>, bool) {
    let mut taken = Vec::new();
    let mut used = 0;
    // Marks without width do not make a line wider, so they are bounded by themselves.
    let most = room.saturating_mul(4);
    for cell in cells {
        used += cell.columns;
        if used > room || taken.len() >= most {
            return (taken, false);
        }
        taken.push(cell);
    }
    (taken, true)
}

fn forward(part: &str, start: usize) -> impl Iterator<Item = Cell> {
    part.char_indices().map(move |(at, letter)| cell(start + at, letter))
}

fn backward(part: &str, start: usize) -> impl Iterator<Item = Cell> {
    part.char_indices().rev().map(move |(at, letter)| cell(start + at, letter))
}

fn cell(at: usize, letter: char) -> Cell {
    let mut shown = String::new();
    push_visible(&mut shown, letter);
    let columns = shown.chars().map(columns).sum();
    Cell { at, shown, columns }
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
            // Writing to a string cannot fail.
            let _ = write!(line, "<U+{:04X}>", u32::from(c));
        }
        c => line.push(c),
    }
}

/// Control, zero-width, direction-changing and tag characters (Unicode general categories Cc and Cf): they can make a
/// quote look like other words.
pub(crate) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{AD}'
                | '\u{61C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

#[cfg(test)]
mod tests {
    use super::{excerpt, visible};
    use crate::place::Places;
    use crate::wrap::width;
    use gainsay_claim::Span;
    use proptest::prelude::*;

    /// The excerpt around `words` as it looks: the line, and carets under it; then line and column.
    #[track_caller]
    fn check(text: &str, words: &str, room: usize, expected: &str) {
        let start = text.find(words).unwrap();
        let found = excerpt(&Places::new(text), &[Span::new(start, start + words.len())], room).unwrap();
        let mut carets = String::new();
        for mark in &found.marks {
            carets.push_str(&" ".repeat(mark.start - carets.len()));
            carets.push_str(&"^".repeat(mark.len()));
        }
        let shown = format!("{}\n{carets}\n{}:{}", found.line, found.place.line, found.place.column);
        assert_eq!(shown, expected, "\n{shown}");
        assert!(width(&found.line) <= room, "wider than {room}: {}", found.line);
    }

    #[test]
    fn a_line_that_fits_is_shown_whole() {
        check("one\ntwo words\nthree", "words", 40, "two words\n    ^^^^^\n2:5");
        check("“Zürich” fell", "fell", 40, "“Zürich” fell\n         ^^^^\n1:10");
        check("it\nruns\nover", "runs\nover", 40, "runs\n^^^^\n2:1");
        check("a\tb\r\n", "b", 40, "a b\n  ^\n1:3");
        check("a b c d", "b c d", 7, "a b c d\n  ^^^^^\n1:3");
    }

    #[test]
    fn a_long_line_is_cut_between_words_around_the_mark() {
        let text =
            "The harbour office said late on Tuesday that nine boats had been lost in the storm off the cape";
        check(
            text,
            "nine boats",
            50,
            "…on Tuesday that nine boats had been lost in…\n                 ^^^^^^^^^^\n1:46",
        );
        check(text, "The harbour", 50, "The harbour office said late on Tuesday that…\n^^^^^^^^^^^\n1:1");
        check(
            text,
            "cape",
            50,
            "…boats had been lost in the storm off the cape\n                                          ^^^^\n1:92",
        );
    }

    #[test]
    fn a_mark_too_long_for_the_line_loses_its_middle() {
        let text = "He said: “we will not leave this valley, whatever the weather and whatever the council says” again.";
        check(
            text,
            "“we will not leave this valley, whatever the weather and whatever the council says”",
            40,
            "He said: “we will no…ncil says” again.\n         ^^^^^^^^^^^^^^^^^^^^^^\n1:10",
        );
    }

    #[test]
    fn wide_letters_take_two_columns() {
        check("日本 said twelve", "twelve", 40, "日本 said twelve\n          ^^^^^^\n1:9");
        check("said 日本 twice", "日本", 40, "said 日本 twice\n     ^^^^\n1:6");
        // A combining accent takes none.
        check("cafe\u{301} burned", "burned", 40, "cafe\u{301} burned\n     ^^^^^^\n1:7");
    }

    #[test]
    fn hidden_characters_are_spelled_out() {
        check("up \u{202E}nwod", "\u{202E}nwod", 40, "up <U+202E>nwod\n   ^^^^^^^^^^^^\n1:4");
        check("a\u{200B}\0b", "b", 40, "a<U+200B><U+0000>b\n                 ^\n1:4");
        assert_eq!(visible("a\u{200B}b\nc"), "a<U+200B>b c");
    }

    #[test]
    fn a_span_that_does_not_fit_gives_nothing() {
        assert_eq!(excerpt(&Places::new("é"), &[Span::new(1, 2)], 40), None);
        assert_eq!(excerpt(&Places::new("abc"), &[Span::new(2, 9)], 40), None);
    }

    #[test]
    fn spans_of_one_line_are_marked_together() {
        let found = excerpt(&Places::new("ten or twelve"), &[Span::new(0, 3), Span::new(7, 13)], 40).unwrap();
        assert_eq!(found.marks, [0..3, 7..13]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_the_room(text in "([a-z ]|日|é|\u{202E}|\u{301}|\n){0,300}", a in 0usize..300, b in 0usize..300, room in 40usize..120) {
            let boundary = |mut i: usize| { i = i.min(text.len()); while !text.is_char_boundary(i) { i -= 1; } i };
            let (a, b) = (boundary(a.min(b)), boundary(a.max(b)));
            let found = excerpt(&Places::new(&text), &[Span::new(a, b)], room).unwrap();
            prop_assert!(width(&found.line) <= room, "{} > {}: {:?}", width(&found.line), room, found);
            prop_assert!(found.marks.iter().all(|m| m.end <= width(&found.line) + 1), "{found:?}");
        }
    }
}
