//! How is one version of the facts shown: its lines with what is marked in them?

use crate::excerpt::{Excerpt, excerpt, visible};
use crate::human::{push_line, side_letter};
use crate::paint::{Paint, paint};
use crate::place::Places;
use crate::wrap::{columns, width, wrap};
use gainsay_claim::Span;
use gainsay_graph::{Evidence, Side};
use std::collections::{BTreeMap, BTreeSet};

/// A label longer than this, and longer than the words it stands under, is left to the list of the sides.
const LABEL: usize = 32;

/// Places of one side that stand on one line of one document.
struct Line<'s> {
    document: &'s str,
    number: usize,
    spans: Vec<Span>,
}

/// What all snippets of one finding have in common: their margins, and which lines they show.
pub(crate) struct Frame<'s> {
    /// Columns of the widest line number.
    gutter: usize,
    width: usize,
    colour: bool,
    /// For every side the lines that are shown, and how many are not.
    sides: Vec<(Vec<Line<'s>>, usize)>,
}

impl<'s> Frame<'s> {
    /// The frame of some sides, of each of which at most `most` lines are shown.
    pub(crate) fn new(
        sides: &'s [Side],
        texts: &BTreeMap<&str, Places<'_>>,
        most: usize,
        width: usize,
        colour: bool,
    ) -> Frame<'s> {
        let sides: Vec<(Vec<Line<'s>>, usize)> = sides.iter().map(|side| choose(side, texts, most)).collect();
        let numbers = sides.iter().flat_map(|(lines, _)| lines).map(|line| line.number.to_string().len());
        Frame { gutter: numbers.max().unwrap_or(1), width, colour, sides }
    }

    /// How many lines of a side are not shown.
    pub(crate) fn hidden(&self, side: usize) -> usize {
        self.sides.get(side).map_or(0, |(_, hidden)| *hidden)
    }

    /// An empty line of the margin.
    pub(crate) fn bar(&self, out: &mut String) {
        push_line(out, &self.margin(None));
    }

    /// `= name: text` under the snippets.
    pub(crate) fn note(&self, name: &str, paint_as: Paint, text: &str, out: &mut String) {
        let margin = format!("{:1$} ", "", self.gutter);
        let first = format!("{margin}= {name}: ");
        let wrapped = wrap(&first, text, self.width);
        let rest = wrapped.strip_prefix(&first).unwrap_or(&wrapped);
        let equals = paint("=", Paint::Frame, self.colour);
        let name = paint(&format!("{name}:"), paint_as, self.colour);
        push_line(out, &format!("{margin}{equals} {name} {rest}"));
    }

    /// `mark text` under the note before.
    pub(crate) fn item(&self, mark: &str, text: &str, out: &mut String) {
        push_line(out, &wrap(&format!("{:1$}     {mark}", "", self.gutter), text, self.width));
    }

    /// A numbered or empty margin before a line of a snippet.
    fn margin(&self, number: Option<usize>) -> String {
        let number = number.map(|n| n.to_string()).unwrap_or_default();
        paint(&format!("{number:>wide$} |", wide = self.gutter), Paint::Frame, self.colour)
    }
}

/// How many documents give a version.
pub(crate) fn documents(side: &Side) -> usize {
    side.witnesses.iter().map(|w| &w.document).collect::<BTreeSet<_>>().len()
}

/// The lines of a side that are shown: the first of every document before the second of any, at most `most`, in the
/// order of the witnesses.
fn choose<'s>(side: &'s Side, texts: &BTreeMap<&str, Places<'_>>, most: usize) -> (Vec<Line<'s>>, usize) {
    let mut lines: Vec<Line<'s>> = Vec::new();
    let mut index: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for witness in &side.witnesses {
        let document = &*witness.document;
        let span = marked(witness);
        let Some(places) = texts.get(document).filter(|p| span.of(p.text()).is_some()) else { continue };
        let number = places.at(span.range().start).line;
        let at = *index.entry((document, number)).or_insert_with(|| {
            lines.push(Line { document, number, spans: Vec::new() });
            lines.len() - 1
        });
        if let Some(line) = lines.get_mut(at).filter(|line| !line.spans.contains(&span)) {
            line.spans.push(span);
        }
    }
    let mut seen = BTreeSet::new();
    let again: Vec<bool> = lines.iter().map(|line| !seen.insert(line.document)).collect();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|&i| (again.get(i).copied().unwrap_or(false), i));
    let kept: BTreeSet<usize> = order.into_iter().take(most).collect();
    let hidden = lines.len() - kept.len();
    let lines = lines.into_iter().enumerate().filter(|(i, _)| kept.contains(i)).map(|(_, line)| line);
    (lines.collect(), hidden)
}

/// The words that are compared; the clause where they are not known.
fn marked(witness: &Evidence) -> Span {
    if witness.slot.is_empty() { witness.span } else { witness.slot }
}

/// Prints the lines of one side.
pub(crate) fn print(
    frame: &Frame<'_>,
    index: usize,
    side: &Side,
    texts: &BTreeMap<&str, Places<'_>>,
    out: &mut String,
) {
    let letter = side_letter(index);
    for line in frame.sides.get(index).map_or(&[][..], |(lines, _)| lines) {
        let room = frame.width.saturating_sub(frame.gutter + 3);
        let Some(places) = texts.get(line.document) else { continue };
        let Some(shown) = excerpt(places, &line.spans, room) else { continue };
        let arrow = paint(&format!("{:1$}-->", "", frame.gutter), Paint::Frame, frame.colour);
        let (document, place) = (visible(line.document), shown.place);
        push_line(out, &format!("{arrow} {document}:{}:{}", place.line, place.column));
        frame.bar(out);
        push_line(out, &format!("{} {}", frame.margin(Some(line.number)), shown.line.trim_end()));
        let carets = carets(&shown, &letter, &side.value, room);
        push_line(out, &format!("{} {}", frame.margin(None), paint_carets(&carets, index, frame.colour)));
    }
}

/// The line under an excerpt: carets, and behind the last the letter of the side with its value where there is room.
fn carets(shown: &Excerpt, letter: &str, value: &str, room: usize) -> String {
    let mut line = String::new();
    let mut end = 0;
    for mark in &shown.marks {
        line.extend(std::iter::repeat_n(' ', mark.start.saturating_sub(end)));
        line.extend(std::iter::repeat_n('^', mark.len()));
        end = mark.end;
    }
    let value = visible(value);
    let longest: usize = shown.marks.iter().map(std::iter::ExactSizeIterator::len).max().unwrap_or(0);
    let with_value = format!(" {letter}: {value}");
    let plain = format!(" {letter}");
    let fits = |label: &str| end + width(label) <= room;
    let repeats = columns_of(shown).trim() == value;
    if width(&value) <= longest.max(LABEL) && !repeats && fits(&with_value) {
        line.push_str(&with_value);
    } else if fits(&plain) {
        line.push_str(&plain);
    } else if let Some(first) = shown.marks.first().filter(|first| first.start >= 2) {
        // The last mark ends at the edge: the letter stands before the first.
        let before = format!("{letter} ");
        if width(&before) <= first.start {
            line.replace_range(first.start - before.len()..first.start, &before);
        }
    }
    line
}

/// The words under the only mark of an excerpt.
fn columns_of(shown: &Excerpt) -> String {
    let [mark] = shown.marks.as_slice() else { return String::new() };
    let mut at = 0;
    let inside = |letter: &char| {
        let start = at;
        at += columns(*letter);
        mark.contains(&start)
    };
    shown.line.chars().filter(inside).collect()
}

fn paint_carets(carets: &str, side: usize, colour: bool) -> String {
    let indent = carets.len() - carets.trim_start().len();
    let (blank, rest) = carets.split_at(indent);
    format!("{blank}{}", paint(rest, Paint::Side(side), colour))
}
