//! When: time expressions, read against the document's date.
//!
//! Four stages, each from one type to the next: the text of a sentence is cut into atoms, a nom grammar finds surface
//! expressions in them, expressions are given their place in the calendar, and places are printed as TIMEX3 values and
//! intervals. [`read_times`] does all of it; [`annotate`] gives the same in the conventions of annotated corpora.

mod annotate;
mod ast;
mod atom;
mod calendar;
mod cell;
mod count;
mod event;
mod find;
mod grammar;
mod holiday;
mod lexicon;
mod likeness;
mod lunar;
mod message;
mod moon;
mod pattern;
mod post;
#[cfg(test)]
mod printed;
mod read;
mod reckon;
mod resolve;
#[cfg(test)]
mod sky;
mod stands;
mod story;
#[cfg(test)]
mod tables;
mod tense;
#[cfg(test)]
mod tests;
mod timex;
mod zone;

pub use annotate::{Annotation, annotate};
pub use pattern::{TimePattern, time_patterns};
#[cfg(test)]
pub(crate) use tables::sections as tables;

use gainsay_claim::{Date, Quantity, Span, TimeValue};
use gainsay_syntax::Sentence;

/// What partial dates are counted from, where a text tells of long ago.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Telling {
    /// Found out from the years that the text names.
    #[default]
    Detect,
    /// From the publication: news.
    Report,
    /// From the last date told: histories, chronicles, depositions.
    History,
}

/// What a relative expression is counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeContext {
    /// Day of publication, where known.
    pub published: Option<Date>,
    /// Clock time of publication in seconds after midnight, where known.
    pub seconds: Option<u32>,
    /// Whether partial dates count from the publication or from the last date told.
    pub telling: Telling,
}

/// The sort of a time expression (TIMEX3, plus range).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// A day or something longer.
    Date,
    /// A clock time or part of day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
    /// From one time to another.
    Range,
}

/// A time expression found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMention {
    /// The words.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// First token and one past the last, in that sentence.
    pub tokens: (usize, usize),
    /// Its sort.
    pub kind: TimeKind,
    /// TIMEX3 value, or "start/end" for ranges.
    pub timex: String,
    /// The stretch of the calendar, where one is spoken of. A preposition before the words ("since", "by") is not in
    /// it: that belongs to the clause. Unbounded, with [`gainsay_claim::Anchor::Event`], where the expression is
    /// counted from another event; `pattern` then says in which direction and `length` how far.
    pub value: Option<TimeValue>,
    /// Other readings where the words are truly ambiguous ("03/04").
    pub alternatives: Vec<TimeValue>,
    /// The length, for durations and for expressions counted by one ("three days after the talks").
    pub length: Option<Quantity>,
    /// The words of the event that it is counted from, where it is: "the talks" in "three days after the talks".
    /// [`TimeMention::length`] tells how far, and the pattern (`after-event`, `before-event`) in which direction.
    pub event: Option<Span>,
    /// Name of the pattern that found it.
    pub pattern: &'static str,
    /// What is doubtful or impossible about it ("31 June").
    pub note: Option<String>,
}

/// The time expressions of a text, in order, not overlapping.
///
/// Dates without a year and weekdays are placed by the tense of the verb that governs them where the sentences are
/// parsed, and by cue words where they are not. A text that mostly names days of long before its publication is read
/// as a history: its partial dates are counted from the last one told.
///
/// Adjectives that only colour a noun ("former", "current") say nothing about when something was, and are left to
/// [`annotate`].
///
/// ```
/// use gainsay_parse::time::{TimeContext, read_times};
/// let text = "The ministers met on Monday.";
/// let sentences = gainsay_syntax::Analyzer::shared().analyze(text);
/// let context = TimeContext { published: "2025-05-20".parse().ok(), ..TimeContext::default() };
/// let times = read_times(text, &sentences, &context);
/// assert_eq!(times[0].timex, "2025-05-19");
/// ```
pub fn read_times(text: &str, sentences: &[Sentence], context: &TimeContext) -> Vec<TimeMention> {
    read::read(text, sentences, context, find::Manner::Report)
        .iter()
        .filter(|reading| !reading.colours_a_noun(text) && !reading.is_any_part(text))
        .map(|reading| reading.mention(sentences))
        .collect()
}
