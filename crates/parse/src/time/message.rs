//! What the time expressions of a message between people mean as intervals: "since Monday", "in two weeks", "from 3 to 5".

use super::TimeKind;
use super::annotate::{Annotation, both_ends, marked};
use super::ast::{Base, Count, Edge, Expr, Length, Pick, Point};
use super::cell::Cell;
use super::find::Lead;
use super::lexicon::Unit;
use super::read::{Reading, place_timex};
use super::reckon::seconds_of;
use super::resolve::Place;
use super::{TimeContext, timex};
use gainsay_claim::{Granularity, Span};

const DAY: i64 = 86_400;

/// The readings of a message as intervals.
pub(crate) fn message(text: &str, readings: &[Reading], context: &TimeContext) -> Vec<Annotation> {
    let mut out = Vec::new();
    let mut rest = readings;
    while let Some((reading, behind)) = rest.split_first() {
        rest = behind;
        if let Some((next, after)) = behind.split_first()
            && let Some(joined) = day_with_bound(reading, next)
        {
            out.push(joined);
            rest = after;
            continue;
        }
        match &reading.ends {
            Some((_, _, true)) => out.extend(both_ends(reading)),
            _ => out.extend(one(text, reading, context)),
        }
    }
    out
}

/// "tomorrow before 5pm": a clock time with its bound belongs to the day right before it.
fn day_with_bound(day: &Reading, clock: &Reading) -> Option<Annotation> {
    let (lead, start) = clock.lead.filter(|(lead, _)| matches!(lead, Lead::Before | Lead::After))?;
    let (Expr::Point(point), [place]) = (&day.expr, day.places.as_slice()) else { return None };
    let (Expr::Point(Point { base: Base::Unsaid, clock: Some(_), .. }), [at]) =
        (&clock.expr, clock.places.as_slice())
    else {
        return None;
    };
    let (Some(Cell::Day(date)), Some(Cell::Clock(_, second, granularity))) = (place.cell, at.cell) else {
        return None;
    };
    if start != day.span.end + 1 || point.edge.is_some() || day.lead.is_some_and(|(lead, _)| lead != Lead::In)
    {
        return None;
    }
    let moment = Cell::Clock(date, second, granularity).timex();
    let value = if lead == Lead::Before { format!("../{moment}") } else { format!("{moment}/..") };
    Some(marked(clock, day.span.cover(clock.span), value))
}

fn one(text: &str, reading: &Reading, context: &TimeContext) -> Option<Annotation> {
    let mut span = without_article(text, reading);
    let with_lead = |start: u32| Span { start, ..reading.span };
    let value = match (&reading.expr, reading.places.as_slice()) {
        (Expr::Length(length), _) => match reading.lead {
            Some((Lead::In, start)) if context.published.is_some() => {
                span = with_lead(start);
                reading.shifted_from_now(length, context).unwrap_or_else(|| timex::length(length))
            }
            _ => timex::length(length),
        },
        (Expr::Stretch(stretch), _) => stretch_seconds(&stretch.length, stretch.pick, context)
            .or_else(|| {
                reading.stretch_days().map(|(from, to)| Cell::Days(from, to, Granularity::Day).timex())
            })
            .unwrap_or_else(|| reading.timex()),
        (Expr::Range(a, b, _), [from, to]) => {
            let bare = matches!((&a.base, &b.base), (Base::Unsaid, Base::Unsaid));
            let end = |place: &Place| edge_of(place).map(|text| if bare { clock_of(&text) } else { text });
            format!("{}/{}", end(from)?, end(to)?)
        }
        (Expr::Begun(point, length), [place]) => begun(point, place, length)?,
        (Expr::Point(point), [place]) => {
            if matches!(point.base, Base::Past | Base::Future) {
                return None;
            }
            if matches!(point.base, Base::Now) {
                let value = moment(context)?;
                return Some(Annotation { kind: TimeKind::Time, ..marked(reading, span, value) });
            }
            if let Some((len, lead)) = behind(text, span) {
                span = Span { end: span.end + len, ..span };
                return Some(marked(reading, span, bounded(point, place, lead)?));
            }
            match reading.lead {
                Some((Lead::In, start)) if point.part.is_some() => {
                    span = with_lead(start);
                    single(point, place, context)
                }
                Some((lead, start)) if lead != Lead::In => {
                    span = with_lead(start);
                    bounded(point, place, lead)?
                }
                _ => single(point, place, context),
            }
        }
        _ => reading.timex(),
    };
    Some(marked(reading, span, value))
}

/// Words behind a time that open its later end, where nothing else follows them: "2012 or later".
const OPENING: &[&str] =
    &[" or later", " or after", " and later", " and after", " and greater", " and beyond", " onwards"];

/// How long the words behind a time are that make it the beginning of a longer one.
fn behind(text: &str, span: Span) -> Option<(u32, Lead)> {
    let rest = text.get(span.end as usize..)?;
    let words = OPENING.iter().find(|w| rest.get(..w.len()).is_some_and(|r| r.eq_ignore_ascii_case(w)))?;
    let ends = rest.get(words.len()..)?.trim_start().chars().next().is_none_or(|c| !c.is_alphanumeric());
    ends.then_some((words.len() as u32, Lead::Since))
}

/// Collections of messages leave "the" out of "the next two weeks", "the same year" and "the end of 2000".
fn without_article(text: &str, reading: &Reading) -> Span {
    let span = reading.span;
    let Some(words) = span.of(text) else { return span };
    let short = match &reading.expr {
        Expr::Stretch(stretch) => {
            !matches!(stretch.length.parts.last(), Some((_, Unit::Decade | Unit::Century)))
        }
        Expr::Point(point) => match (&point.base, point.edge) {
            (Base::Unit(unit, Pick::That | Pick::Following | Pick::Preceding), None) => *unit != Unit::Day,
            (Base::Civil(c), Some(Edge::Start | Edge::End)) => c.month.is_none(),
            _ => false,
        },
        _ => false,
    };
    if let (Expr::Point(Point { about: true, clock: None, .. }), Some(about)) =
        (&reading.expr, words.get(..6))
        && about.eq_ignore_ascii_case("about ")
    {
        return Span { start: span.start + 6, ..span };
    }
    match words.get(..4) {
        Some(article) if short && article.eq_ignore_ascii_case("the ") => {
            Span { start: span.start + 4, ..span }
        }
        _ => span,
    }
}

/// The moment at which the message was written.
fn moment(context: &TimeContext) -> Option<String> {
    Some(cell_at(written(context)?).timex())
}

fn written(context: &TimeContext) -> Option<i64> {
    Some(context.published?.days() * DAY + i64::from(context.seconds?))
}

fn cell_at(second: i64) -> Cell {
    Cell::Clock(second.div_euclid(DAY), second.rem_euclid(DAY), Granularity::Minute)
}

/// "the last 13 minutes": from then until now.
fn stretch_seconds(length: &Length, pick: Pick, context: &TimeContext) -> Option<String> {
    if !length.parts.iter().all(|(count, unit)| *unit <= Unit::Hour && matches!(count, Count::Exact(_))) {
        return None;
    }
    let now = written(context)?;
    let size = seconds_of(length);
    let (from, to) = if pick == Pick::Next { (now, now + size) } else { (now - size, now) };
    Some(format!("{}/{}", cell_at(from).timex(), cell_at(to).timex()))
}

fn begun(point: &Point, place: &Place, length: &Length) -> Option<String> {
    let (start, _) = place.cell?.seconds()?;
    let fine = matches!(place.cell, Some(Cell::Clock(..)));
    if !fine {
        let (day, _) = place.cell?.days()?;
        let end = super::reckon::move_by(day, length, 1)?;
        return Some(Cell::Days(day, end, Granularity::Day).timex());
    }
    let ends = [start, start.checked_add(seconds_of(length))?].map(|second| {
        let text = cell_at(second).timex();
        if matches!(point.base, Base::Unsaid) { clock_of(&text) } else { text }
    });
    Some(ends.join("/"))
}

/// A cell longer than a day is told by its first day and one past its last.
fn single(point: &Point, place: &Place, context: &TimeContext) -> String {
    if matches!(point.base, Base::Unsaid | Base::Unit(Unit::Day, Pick::The))
        && (point.part.is_some() || point.clock.is_some())
    {
        return clock_of(&place_timex(place));
    }
    let now = written(context);
    if let (Base::Unit(unit @ (Unit::Hour | Unit::Minute), pick), Some(now)) = (&point.base, now) {
        let size = if *unit == Unit::Hour { 3600 } else { 60 };
        let (from, to) = if *pick == Pick::Last { (now - size, now) } else { (now, now + size) };
        return format!("{}/{}", cell_at(from).timex(), cell_at(to).timex());
    }
    if let (Base::Shift(..), Some(day)) = (&point.base, place.alternatives.first()) {
        return day.timex();
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
fn clock_of(full: &str) -> String {
    full.find('T').and_then(|at| full.get(at..)).unwrap_or(full).to_owned()
}

/// The point at which a place begins, or the one that its edge names.
fn edge_of(place: &Place) -> Option<String> {
    let cell = place.cell?;
    if matches!(cell, Cell::Clock(..) | Cell::Part(..)) {
        return Some(cell.timex());
    }
    let (from, to) = cell.days()?;
    let day = match place.edge {
        Some(Edge::End) => to,
        Some(Edge::Mid) => from + (to - from) / 2,
        _ => from,
    };
    Some(Cell::Day(day).timex())
}

fn bounded(point: &Point, place: &Place, lead: Lead) -> Option<String> {
    let cell = place.cell?;
    let text =
        |cell: Cell| if matches!(point.base, Base::Unsaid) { clock_of(&cell.timex()) } else { cell.timex() };
    let fine = cell.granularity() >= Granularity::Day;
    let (from, to) = cell.days()?;
    let first = if fine { text(cell) } else { Cell::Day(from).timex() };
    let past = if fine { text(cell) } else { Cell::Day(to).timex() };
    Some(match lead {
        Lead::Since | Lead::SinceOn | Lead::AtEarliest => format!("{first}/.."),
        Lead::After | Lead::LaterThan => format!("{past}/.."),
        Lead::Before => format!("../{first}"),
        Lead::By | Lead::Until | Lead::AtLatest => format!("../{past}"),
        Lead::In => first,
    })
}
