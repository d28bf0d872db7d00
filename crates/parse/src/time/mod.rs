//! When: time expressions, read against the document's date.

use gainsay_claim::{Date, Quantity, Span, TimeValue};
use gainsay_syntax::Sentence;

/// What a relative expression is counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimeContext {
    /// Day of publication, where known.
    pub published: Option<Date>,
    /// Clock time of publication in seconds after midnight, where known.
    pub seconds: Option<u32>,
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
    /// The stretch of the calendar, where one is spoken of.
    pub value: Option<TimeValue>,
    /// Other readings where the words are truly ambiguous ("03/04").
    pub alternatives: Vec<TimeValue>,
    /// The length, for durations.
    pub length: Option<Quantity>,
    /// Name of the pattern that found it.
    pub pattern: &'static str,
    /// What is doubtful or impossible about it ("31 June").
    pub note: Option<String>,
}

/// The time expressions of a text, in order.
pub fn read_times(text: &str, sentences: &[Sentence], context: &TimeContext) -> Vec<TimeMention> {
    let _ = (text, sentences, context);
    Vec::new()
}
