//! How is a document read from top to bottom?

use super::calendar::Written;
use super::dateline::{Dateline, read_dateline};
use super::furniture::{self, Furniture, Reach};
use super::header::{Header, Key, read_date_line, read_header};
use super::lines::pieces;
use super::{Block, BlockKind, Layout, shape};
use gainsay_claim::{Document, Note, NoteKind, Published, PublishedFrom, Span};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Lines of the report, from its top, that may begin with a dateline.
const DATELINE_LINES: usize = 4;
/// Header lines that may stand above a report.
const HEADER_LINES: usize = 40;
/// Shorter texts say nothing when they stand twice.
const REPEATED_WORDS: usize = 5;
/// So many paragraphs above it make "Comments" the end of the report; below the headline it is a button.
const PARAGRAPHS_ABOVE_REST: usize = 3;
/// A page date that lies further from the dateline, in days, is worth a note.
const DATELINE_DAYS: i64 = 3;
/// Marks of no width that may stand before the first word.
const INVISIBLE: &[char] = &['\u{feff}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}'];

/// A day that was read, with the words that give it.
type Found = Option<(Written, Span)>;

/// What has been understood of the lines so far.
pub(super) struct Reading<'t> {
    document: &'t Document,
    text: &'t str,
    layout: Layout,
    header_lines: usize,
    /// Headlines, paragraphs and items so far; the header is over at the first.
    report_lines: usize,
    paragraphs: usize,
    /// The furniture that reaches over the lines to come.
    open: Option<&'static Furniture>,
    seen: FxHashSet<String>,
    /// Whether the report's crossheads stand in the lines of its paragraphs.
    series: bool,
    small: FxHashSet<&'t str>,
    header_date: Found,
    updated: Found,
    dateline_date: Found,
    source: Option<Span>,
}

impl<'t> Reading<'t> {
    pub(super) fn of(document: &'t Document) -> Reading<'t> {
        let text = document.text.as_str();
        let pieces = pieces(text);
        let lines = pieces.iter().filter_map(|piece| text.get(piece.range.clone()));
        let mut reading = Reading {
            document,
            text,
            layout: Layout::default(),
            header_lines: 0,
            report_lines: 0,
            paragraphs: 0,
            open: None,
            seen: FxHashSet::default(),
            series: shape::has_run_in_series(lines),
            small: shape::small_words(text),
            header_date: None,
            updated: None,
            dateline_date: None,
            source: None,
        };
        for piece in pieces {
            reading.line(piece.range);
        }
        reading
    }

    fn slice(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or("")
    }

    /// The range without white space at its beginning.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let line = self.slice(&range);
        range.start + (line.len() - line.trim_start().len())..range.end
    }

    fn push(&mut self, range: &Range<usize>, kind: BlockKind) {
        let line = self.slice(range);
        let end = range.start + line.trim_end().len();
        if end > range.start {
            self.layout.blocks.push(Block { span: Span::new(range.start, end), kind });
        }
    }

    fn note(&mut self, range: &Range<usize>, kind: NoteKind, message: String) {
        let span = Span::new(range.start, range.end);
        if let Some(last) =
            self.layout.notes.last_mut().filter(|last| last.kind == kind && last.message == message)
        {
            let between = self.text.get(last.span.end as usize..range.start).unwrap_or("x");
            if between.trim().is_empty() {
                last.span = last.span.cover(span);
                return;
            }
        }
        self.layout.notes.push(Note { span, kind, message });
    }

    fn boilerplate(&mut self, range: &Range<usize>, says: &str) {
        self.push(range, BlockKind::Boilerplate);
        self.note(range, NoteKind::Boilerplate, format!("Not part of the report: {says}."));
    }

    fn line(&mut self, range: Range<usize>) {
        let mut range = range;
        let visible = self.slice(&range).trim_start_matches(INVISIBLE).len();
        let invisible = range.len() - visible;
        if invisible > 0 && visible > 0 {
            self.push(&(range.start..range.start + invisible), BlockKind::Boilerplate);
            range = self.trimmed(range.start + invisible..range.end);
        }
        if self.report_lines == 0 && self.header_lines < HEADER_LINES {
            let line = self.slice(&range);
            if let Some(header) = read_header(line).or_else(|| read_date_line(line)) {
                self.header(range.start, &header);
                range = self.trimmed(range.start + header.len..range.end);
            }
        }
        if range.is_empty() {
            return;
        }
        if let Some(row) = furniture::recognise(self.slice(&range)) {
            self.furniture(&range, row);
        } else if !self.reached(&range) {
            self.report(range);
        }
    }

    fn header(&mut self, start: usize, header: &Header) {
        self.header_lines += 1;
        self.push(&(start..start + header.len), BlockKind::Header);
        let value = Span::new(start + header.value.start, start + header.value.end);
        match header.key {
            Key::Date => {
                if let Some(date) = header.date {
                    self.header_date.get_or_insert((date, value));
                } else {
                    self.note(
                        &value.range(),
                        NoteKind::Metadata,
                        "The date of this header line is not understood.".into(),
                    );
                }
            }
            Key::Updated => {
                if let Some(date) = header.date {
                    self.updated.get_or_insert((date, value));
                }
            }
            Key::Source => {
                self.source.get_or_insert(value);
            }
            Key::Title => {
                self.layout.title.get_or_insert(value);
            }
            Key::Other => {}
        }
    }

    fn furniture(&mut self, range: &Range<usize>, row: &'static Furniture) {
        if row.kind == BlockKind::Boilerplate {
            self.boilerplate(range, row.says);
        } else {
            self.push(range, row.kind);
        }
        if self.open.is_some_and(|open| open.reach == Reach::Rest) {
            return;
        }
        let short = range.len() <= 60;
        let opens = match row.reach {
            Reach::Line => row.kind != BlockKind::Boilerplate && self.open.is_some(),
            Reach::Paragraph => short,
            Reach::List => true,
            Reach::Rest => self.paragraphs >= PARAGRAPHS_ABOVE_REST,
        };
        // A caption inside a list of headlines does not end the list.
        if row.reach != Reach::Line {
            self.open = opens.then_some(row);
        }
    }

    /// Whether the line belongs to the furniture above it.
    fn reached(&mut self, range: &Range<usize>) -> bool {
        let Some(row) = self.open else { return false };
        let line = self.slice(range);
        let inside = match row.reach {
            Reach::Rest => true,
            Reach::List => line.len() <= 220 && !shape::ends_sentence(line),
            Reach::Paragraph => {
                self.open = None;
                true
            }
            Reach::Line => false,
        };
        if inside {
            self.boilerplate(range, row.says);
        } else {
            self.open = None;
        }
        inside
    }

    fn report(&mut self, range: Range<usize>) {
        let mut range = range;
        self.report_lines += 1;
        if let Some(found) = self.dateline(&range) {
            self.push(&(range.start..range.start + found.len), BlockKind::Header);
            range = self.trimmed(range.start + found.len..range.end);
            if !range.is_empty() {
                self.paragraph(range);
            }
            return;
        }
        let line = self.slice(&range);
        if shape::bullet(line).is_some() {
            self.unless_repeated(&range, BlockKind::ListItem);
        } else if self.paragraphs == 0 && shape::is_headline(line) {
            self.layout.title.get_or_insert(Span::new(range.start, range.end));
            self.unless_repeated(&range, BlockKind::Headline);
        } else if shape::is_crosshead(line)
            || self.paragraphs > 0 && shape::is_headline(line) && shape::in_title_case(line)
        {
            self.unless_repeated(&range, BlockKind::Headline);
        } else {
            self.paragraph(range);
        }
    }

    /// The dateline at the beginning of a line near the top, with what it tells taken down.
    fn dateline(&mut self, range: &Range<usize>) -> Option<Dateline> {
        if self.layout.dateline.is_some() || self.report_lines > DATELINE_LINES {
            return None;
        }
        let found = read_dateline(self.slice(range))?;
        let span = |inner: &Range<usize>| Span::new(range.start + inner.start, range.start + inner.end);
        self.layout.dateline = found.city.as_ref().map(span);
        if self.dateline_date.is_none() {
            self.dateline_date = found.date.as_ref().map(|(date, inner)| (*date, span(inner)));
        }
        Some(found)
    }

    fn paragraph(&mut self, range: Range<usize>) {
        self.paragraphs += 1;
        let mut range = range;
        if self.is_repeated(&range) {
            return;
        }
        if let Some(len) = shape::run_in(self.slice(&range), self.series) {
            self.push(&(range.start..range.start + len), BlockKind::Headline);
            range = self.trimmed(range.start + len..range.end);
        }
        let mut start = range.start;
        for promo in shape::promos(self.slice(&range), &self.small) {
            let promo = range.start + promo.start..range.start + promo.end;
            self.push(&self.trimmed(start..promo.start), BlockKind::Paragraph);
            self.boilerplate(&promo, "the headline of another report, set into the text");
            start = promo.end;
        }
        let rest = self.trimmed(start..range.end);
        self.push(&rest, BlockKind::Paragraph);
    }

    fn unless_repeated(&mut self, range: &Range<usize>, kind: BlockKind) {
        if !self.is_repeated(range) {
            self.push(range, kind);
        }
    }

    /// Whether these words stood before as a block of their own; lays them out as repeated where they did.
    fn is_repeated(&mut self, range: &Range<usize>) -> bool {
        let mut words = String::with_capacity(range.len());
        let mut count = 0;
        for word in self.slice(range).split_whitespace() {
            if count > 0 {
                words.push(' ');
            }
            words.push_str(word);
            count += 1;
        }
        if count < REPEATED_WORDS || self.seen.insert(words) {
            return false;
        }
        self.push(range, BlockKind::Repeated);
        self.note(
            range,
            NoteKind::Repeated,
            "Stands in the document before, word for word: counted once.".into(),
        );
        true
    }

    /// The layout, with the day of publication.
    pub(super) fn finish(mut self) -> Layout {
        let in_text = self.source.and_then(|span| span.of(self.text)).map(str::to_owned);
        self.layout.source =
            self.document.source.clone().or(in_text).filter(|source| !source.trim().is_empty());
        let header =
            self.header_date.or(self.updated).and_then(|found| self.day(found, PublishedFrom::Header));
        let metadata =
            self.document.published.map(|date| Published { date, from: PublishedFrom::Metadata, span: None });
        let known = metadata.or(header);
        let dateline = self.dateline_date.and_then(|found| self.dateline_day(found, known));
        self.layout.published = known.or(dateline);
        self.compare_days(metadata, header);
        self.compare_days(known, dateline);
        if self.layout.published.is_none() && !self.layout.blocks.is_empty() {
            let message =
                "No day of publication is known: days such as \"Monday\" cannot be placed in the calendar.";
            self.note(&(0..0), NoteKind::Metadata, message.into());
        }
        self.layout.notes.sort();
        self.layout
    }

    fn day(&mut self, (written, span): (Written, Span), from: PublishedFrom) -> Option<Published> {
        match written.date()? {
            Ok(date) => Some(Published { date, from, span: Some(span) }),
            Err(error) => {
                self.note(&span.range(), NoteKind::Metadata, format!("This date cannot be right: {error}."));
                None
            }
        }
    }

    fn dateline_day(&mut self, found: (Written, Span), known: Option<Published>) -> Option<Published> {
        let (written, span) = found;
        if written.year.is_some() {
            return self.day(found, PublishedFrom::Dateline);
        }
        let date = written.nearest(known?.date)?;
        Some(Published { date, from: PublishedFrom::Dateline, span: Some(span) })
    }

    /// Notes two days of publication that lie far apart: the page may have published an older text again.
    fn compare_days(&mut self, used: Option<Published>, other: Option<Published>) {
        let (Some(used), Some(other)) = (used, other) else { return };
        if (used.date.days() - other.date.days()).abs() > DATELINE_DAYS {
            let place = if other.from == PublishedFrom::Header { "header" } else { "dateline" };
            let message = format!(
                "The {place} says {}, but the report is dated {}: the text may be older than the page.",
                other.date, used.date
            );
            let span = other.span.unwrap_or_default();
            self.note(&span.range(), NoteKind::Metadata, message);
        }
    }
}
