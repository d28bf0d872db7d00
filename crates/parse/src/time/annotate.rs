//! What an annotated corpus would mark in a text, and with which value.
//!
//! Two conventions are in use. News corpora mark the expression alone and give its TIMEX3 value ("since [August]":
//! `2008-08`, TIMEX3); collections of requests to assistants mark the preposition too and give an interval
//! ("[since August]": `2008-08-01/..`). A reference that has a clock time is that of a message, written at that
//! moment; a reference that is a bare day is that of a report. Histories (see [`super::Telling`]) are marked as TIMEX2
//! has it: with adjectives ("former", "current") and with the event that a length is counted from.

use super::ast::{Base, Bound, Count, Expr, Length, Point};
use super::event::Beside;
use super::find::Manner;
use super::message::message;
use super::post::{is_post, lone_units, open_year};
use super::read::{Reading, place_timex, read};
use super::{TimeContext, TimeKind, timex};
use gainsay_claim::Span;
use gainsay_syntax::Sentence;

/// One marked expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Its words.
    pub span: Span,
    /// Its sort.
    pub kind: TimeKind,
    /// Its value: TIMEX3, or "start/end".
    pub value: String,
    /// What is doubtful or impossible about it.
    pub note: Option<String>,
}

/// Marks the time expressions of a text in the convention that fits its reference (see the module).
///
/// ```
/// use gainsay_parse::time::{TimeContext, annotate};
/// let text = "Open since August.";
/// let sentences = gainsay_syntax::Analyzer::shared().analyze(text);
/// let report = TimeContext { published: "2008-11-18".parse().ok(), ..TimeContext::default() };
/// assert_eq!(annotate(text, &sentences, &report)[0].value, "2008-08");
/// let message = TimeContext { seconds: Some(36_000), ..report };
/// assert_eq!(annotate(text, &sentences, &message)[0].value, "2008-08-01/..");
/// ```
pub fn annotate(text: &str, sentences: &[Sentence], context: &TimeContext) -> Vec<Annotation> {
    if context.seconds.is_some() {
        return message(text, &read(text, sentences, context, Manner::Message), context);
    }
    let post = is_post(text);
    let mut found: Vec<Annotation> = read(text, sentences, context, Manner::Report)
        .iter()
        .filter(|reading| reading.history || !reading.colours_a_noun(text))
        .flat_map(|reading| match (reading.ends, reading.beside) {
            (Some(_), _) => both_ends(reading),
            (None, Some(beside)) => vec![beside_event(reading, beside)],
            (None, None) => {
                let value = open_year(reading).filter(|_| post).unwrap_or_else(|| news_value(reading));
                vec![marked(reading, reading.span, value)]
            }
        })
        .collect();
    if post {
        let lone = lone_units(text, sentences, &found);
        found.extend(lone);
        found.sort_by_key(|a| (a.span.start, a.span.end));
    }
    found
}

/// "Three days after the talks": histories mark all of it and count from the last date told; reports mark the length
/// alone, and leave "after" to those who mark events.
fn beside_event(reading: &Reading, beside: Beside) -> Annotation {
    if !reading.history {
        return Annotation { kind: TimeKind::Duration, ..marked(reading, beside.length, reading.timex()) };
    }
    let span = beside.event.map_or(reading.span, |event| reading.span.cover(event));
    marked(reading, span, reading.guess.clone().unwrap_or_else(|| reading.timex()))
}

/// News corpora give "the first two months of 1939" as a length.
fn news_value(reading: &Reading) -> String {
    match &reading.expr {
        Expr::Point(Point { base: Base::Nth(_, count @ 2.., unit, _), .. }) => {
            let parts = vec![(Count::Exact(i64::from(*count) * 1000), *unit)];
            timex::length(&Length { parts, bound: Bound::Exactly })
        }
        _ => reading.timex(),
    }
}

/// A reading with other words or another value.
pub(crate) fn marked(reading: &Reading, span: Span, value: String) -> Annotation {
    Annotation { span, kind: reading.kind(), value, note: reading.places.iter().find_map(|p| p.note.clone()) }
}

/// News corpora mark the ends of a range, not the range.
pub(crate) fn both_ends(reading: &Reading) -> Vec<Annotation> {
    let (Some((first, second, _)), [from, to], Expr::Range(a, b, _)) =
        (reading.ends, reading.places.as_slice(), &reading.expr)
    else {
        return Vec::new();
    };
    let kind = |point: &Point| {
        let fine = point.clock.is_some() || (point.part.is_some() && !matches!(point.base, Base::Now));
        if fine { TimeKind::Time } else { TimeKind::Date }
    };
    [(first, from, kind(a)), (second, to, kind(b))]
        .into_iter()
        .map(|(span, place, kind)| Annotation {
            span,
            kind,
            value: place_timex(place),
            note: place.note.clone(),
        })
        .collect()
}
