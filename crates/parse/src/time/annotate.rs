//! What an annotated corpus would mark in a text, and with which value.
//!
//! Two conventions are in use. News corpora mark the expression alone and give its TIMEX3 value ("since [August]":
//! `2008-08`); collections of requests to assistants mark the preposition too and give an interval
//! ("[since August]": `2008-08-01/..`). A reference that has a clock time is that of a message, written at that
//! moment; a reference that is a bare day is that of a report.

use super::ast::{Base, Expr, Point};
use super::cell::Cell;
use super::find::{Lead, Manner};
use super::read::{Reading, place_timex, read};
use super::resolve::Place;
use super::{TimeContext, TimeKind, timex};
use gainsay_claim::{Granularity, Span};
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
}

/// Marks the time expressions of a text in the convention that fits its reference (see the module).
pub fn annotate(text: &str, sentences: &[Sentence], context: &TimeContext) -> Vec<Annotation> {
    if context.seconds.is_some() {
        return read(text, sentences, context, Manner::Message)
            .iter()
            .flat_map(|reading| match &reading.ends {
                Some((_, _, true)) => both_ends(reading),
                _ => message(reading, context).into_iter().collect(),
            })
            .collect();
    }
    read(text, sentences, context, Manner::Report)
        .iter()
        .flat_map(|reading| match reading.ends {
            Some(_) => both_ends(reading),
            None => vec![Annotation { span: reading.span, kind: reading.kind(), value: reading.timex() }],
        })
        .collect()
}

/// News corpora mark the ends of a range, not the range.
fn both_ends(reading: &Reading) -> Vec<Annotation> {
    let (Some((first, second, _)), [from, to], Expr::Range(a, b, _)) =
        (reading.ends, reading.places.as_slice(), &reading.expr)
    else {
        return Vec::new();
    };
    let kind = |point: &Point| {
        if point.clock.is_some() || point.part.is_some() { TimeKind::Time } else { TimeKind::Date }
    };
    [(first, from, kind(a)), (second, to, kind(b))]
        .into_iter()
        .map(|(span, place, kind)| Annotation { span, kind, value: place_timex(place) })
        .collect()
}

fn message(reading: &Reading, context: &TimeContext) -> Option<Annotation> {
    let mut span = reading.span;
    let with_lead = |start: u32| Span { start, ..reading.span };
    let value = match (&reading.expr, reading.places.as_slice()) {
        (Expr::Length(length), _) => match reading.lead {
            Some((Lead::In, start)) if context.published.is_some() => {
                span = with_lead(start);
                reading.shifted_from_now(length, context).unwrap_or_else(|| timex::length(length))
            }
            _ => timex::length(length),
        },
        (Expr::Stretch(_), _) => match reading.stretch_days() {
            Some((from, to)) => Cell::Days(from, to, Granularity::Day).timex(),
            None => reading.timex(),
        },
        (Expr::Range(a, b, _), [from, to]) => {
            let bare = |point: &Point, text: String| match point.base {
                Base::Unsaid => {
                    text.find('T').and_then(|at| text.get(at..)).map_or(text.clone(), ToOwned::to_owned)
                }
                _ => text,
            };
            let bare_both = matches!((&a.base, &b.base), (Base::Unsaid, Base::Unsaid));
            let end =
                |point, place| start_of(place).map(|text| if bare_both { bare(point, text) } else { text });
            format!("{}/{}", end(a, from)?, end(b, to)?)
        }
        (Expr::Point(point), [place]) => {
            if matches!(point.base, Base::Past | Base::Future) {
                return None;
            }
            if matches!(point.base, Base::Now) {
                return Some(Annotation { span, kind: TimeKind::Time, value: moment(context)? });
            }
            let bound = reading.lead.filter(|(lead, _)| *lead != Lead::In);
            if let Some((lead, start)) = bound {
                span = with_lead(start);
                bounded(point, place, lead)?
            } else {
                single(point, place)
            }
        }
        _ => reading.timex(),
    };
    Some(Annotation { span, kind: reading.kind(), value })
}

/// The moment at which the message was written.
fn moment(context: &TimeContext) -> Option<String> {
    let second = i64::from(context.seconds?);
    Some(Cell::Clock(context.published?.days(), second, Granularity::Minute).timex())
}

/// A cell longer than a day is told by its first day and one past its last.
fn single(point: &Point, place: &Place) -> String {
    if matches!(point.base, Base::Unsaid) {
        return unplaced(place);
    }
    match place.cell {
        Some(cell)
            if place.timex.is_none() && cell.granularity() < Granularity::Day && place.edge.is_none() =>
        {
            cell.days().map_or_else(
                || place_timex(place),
                |(from, to)| Cell::Days(from, to, Granularity::Day).timex(),
            )
        }
        _ => place_timex(place),
    }
}

/// A clock time or part of day without its day.
fn unplaced(place: &Place) -> String {
    let full = place_timex(place);
    full.find('T').and_then(|at| full.get(at..)).map_or(full.clone(), ToOwned::to_owned)
}

fn start_of(place: &Place) -> Option<String> {
    match place.cell? {
        cell @ (Cell::Clock(..) | Cell::Part(..)) => Some(cell.timex()),
        cell => cell.days().map(|(from, _)| Cell::Day(from).timex()),
    }
}

fn bounded(point: &Point, place: &Place, lead: Lead) -> Option<String> {
    let cell = place.cell?;
    let text = |cell: Cell| {
        let full = cell.timex();
        if matches!(point.base, Base::Unsaid) {
            full.find('T').and_then(|at| full.get(at..)).map(ToOwned::to_owned)
        } else {
            Some(full)
        }
    };
    let fine = cell.granularity() >= Granularity::Day;
    let (from, to) = cell.days()?;
    let first = if fine { text(cell)? } else { Cell::Day(from).timex() };
    let past = if fine { text(cell)? } else { Cell::Day(to).timex() };
    Some(match lead {
        Lead::Since | Lead::AtEarliest => format!("{first}/.."),
        Lead::After => format!("{past}/.."),
        Lead::Before => format!("../{first}"),
        Lead::By | Lead::Until | Lead::AtLatest => format!("../{past}"),
        Lead::In => first,
    })
}
