//! Which runs of atoms are expressions of time: nom parsers over [`Atoms`], smallest first.
//!
//! Every parser looks at a bounded number of atoms and calls no parser that could call it again, so that reading is
//! linear in the text and no input can exhaust the stack.

pub(super) mod calendar;
pub(super) mod clock;
pub(super) mod date;
pub(super) mod ending;
pub(super) mod length;
pub(super) mod month;
mod number;
pub(super) mod period;
pub(super) mod range;
pub(super) mod relative;
pub(super) mod set;
pub(super) mod shift;
pub(super) mod weekday;
pub(super) mod year;

use super::ast::{Base, Expr, Point};
use super::atom::{Atoms, Kind};
use super::lexicon::Lexeme;
use crate::input::Pieces;
use nom::combinator::opt;
use nom::error::{Error, ErrorKind};
use nom::{IResult, Parser};

/// What every parser of this grammar gives.
pub(crate) type Parsed<'a, 't, O> = IResult<Atoms<'a, 't>, O>;

/// A parser of one kind of thing.
pub(crate) type Rule<'r, 'a, 't, O> = &'r dyn Fn(Atoms<'a, 't>) -> Parsed<'a, 't, O>;

fn missing<'a, 't, O>(input: Atoms<'a, 't>) -> Parsed<'a, 't, O> {
    Err(nom::Err::Error(Error::new(input, ErrorKind::Alt)))
}

/// Whichever rule reads furthest; the earlier one where two read equally far.
fn longest<'r, 'a, 't, O>(
    rules: &'r [Rule<'r, 'a, 't, O>],
) -> impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, O> + 'r
where
    'a: 'r,
    't: 'r,
{
    move |input: Atoms<'a, 't>| {
        let mut best: Option<(Atoms<'a, 't>, O)> = None;
        for rule in rules {
            if let Ok((rest, found)) = rule(input)
                && best.as_ref().is_none_or(|(old, _)| rest.len() < old.len())
            {
                best = Some((rest, found));
            }
        }
        best.map_or_else(|| missing(input), Ok)
    }
}

/// This word, in any case of letters.
fn word(wanted: &'static str) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    move |input| match input.get(0) {
        Some(atom) if atom.is(wanted) => Ok((Pieces(&input.0[1..]), ())),
        _ => missing(input),
    }
}

/// One of these words; gives its index.
fn words(wanted: &'static [&'static str]) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, usize> {
    move |input| match input.get(0).and_then(|atom| wanted.iter().position(|w| atom.is(w))) {
        Some(index) => Ok((Pieces(&input.0[1..]), index)),
        None => missing(input),
    }
}

/// This mark.
fn mark(wanted: char) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    move |input| match input.get(0) {
        Some(atom) if atom.kind == Kind::Mark(wanted) => Ok((Pieces(&input.0[1..]), ())),
        _ => missing(input),
    }
}

/// This mark, touching what stands before and behind it.
fn gap(wanted: char) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    move |input| match input.get(0) {
        Some(atom) if atom.kind == Kind::Mark(wanted) && !atom.spaced => Ok((Pieces(&input.0[1..]), ())),
        _ => missing(input),
    }
}

/// A word with a certain meaning.
fn lexeme<T>(
    select: impl Fn(Lexeme) -> Option<T>,
) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, T> {
    move |input| match input.get(0).and_then(|atom| atom.find(&select)) {
        Some(value) => Ok((Pieces(&input.0[1..]), value)),
        None => missing(input),
    }
}

/// Nothing is read; fails where the rule would succeed.
fn not<'a, 't, O>(
    input: Atoms<'a, 't>,
    rule: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, O>,
) -> Parsed<'a, 't, ()>
where
    't: 'a,
{
    if rule(input).is_ok() { missing(input) } else { Ok((input, ())) }
}

/// Whether the last atom is not glued to more letters or digits.
fn ends_word(rest: Atoms<'_, '_>) -> bool {
    rest.get(0).is_none_or(|a| a.spaced || matches!(a.kind, Kind::Mark(_)))
}

/// A day with a part of it: "Monday night", "the morning of May 3", "yesterday afternoon", "tomorrow am".
fn day_with_part<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    day_then_part(input, &calendar::days(input).ok())
}

/// What [`calendar::days`] has read, which several rules need.
type Days<'a, 't> = Option<(Atoms<'a, 't>, Point)>;

fn day_then_part<'a, 't>(input: Atoms<'a, 't>, days: &Days<'a, 't>) -> Parsed<'a, 't, Point> {
    let behind = |i: Atoms<'a, 't>| {
        let Some((rest, point)) = days.clone() else { return missing(i) };
        if point.part.is_some() || point.edge.is_some() {
            return missing(i);
        }
        let (rest, _) = opt(mark(',')).parse(rest)?;
        let (rest, late) = opt(words(&["early", "late"])).parse(rest)?;
        let (rest, part) = clock::part_name(rest)?;
        let (rest, week) = opt(week_behind).parse(rest)?;
        let edge = late.map(|n| if n == 0 { super::ast::Edge::Early } else { super::ast::Edge::Late });
        let pattern = point.pattern;
        let base = match (week, &point.base) {
            (Some(week), Base::Civil(c)) if weekday::is_bare_weekday(&point) => {
                Base::WeekdayOf(c.weekday.unwrap_or(0), Box::new(week))
            }
            _ => point.base,
        };
        Ok((rest, Point { base, edge, part: Some(part), clock: None, about: false, pattern }))
    };
    let before = |i: Atoms<'a, 't>| {
        let (rest, part) = clock::part_of_day(i)?;
        let (rest, _) = words(&["of", "on"])(rest)?;
        let (rest, day) = calendar::days(rest)?;
        if day.part.is_some() {
            missing(i)
        } else {
            Ok((rest, Point { base: day.base, pattern: day.pattern, ..part }))
        }
    };
    // "late on Monday night"
    let edged = |i: Atoms<'a, 't>| {
        let (rest, (n, (), point)) = (words(&["early", "late"]), word("on"), |i| {
            let (rest, day) = calendar::plain_point(i)?;
            let (rest, part) = clock::part_name(rest)?;
            if day.part.is_some() { missing(i) } else { Ok((rest, Point { part: Some(part), ..day })) }
        })
            .parse(i)?;
        let edge = if n == 0 { super::ast::Edge::Early } else { super::ast::Edge::Late };
        Ok((rest, Point { edge: Some(edge), ..point }))
    };
    let half = |i: Atoms<'a, 't>| {
        let (rest, day) = relative::day_word(i)?;
        let (rest, n) = words(&["am", "pm"])(rest)?;
        let part = if n == 0 { super::lexicon::Part::Morning } else { super::lexicon::Part::Afternoon };
        Ok((rest, Point { part: Some(part), ..day }))
    };
    longest(&[&behind, &before, &edged, &half])(input)
}

fn week_behind<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, point) = relative::picked_unit(input)?;
    match point.base {
        Base::Unit(super::lexicon::Unit::Week, _) => Ok((rest, point)),
        _ => missing(input),
    }
}

/// Whether a clock time can fall on it: a day, not a month.
fn is_a_day(point: &Point) -> bool {
    match &point.base {
        Base::Civil(c) => c.day.is_some() || c.weekday.is_some(),
        Base::Unit(unit, _) => *unit == super::lexicon::Unit::Day,
        Base::Numeric(..) | Base::Day(_) | Base::WeekdayOf(..) | Base::Holiday(..) | Base::Unsaid => true,
        _ => false,
    }
}

/// A point of the calendar with all that belongs to it.
fn point<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    point_from(input, &calendar::days(input).ok())
}

fn point_from<'a, 't>(input: Atoms<'a, 't>, days: &Days<'a, 't>) -> Parsed<'a, 't, Point> {
    let day = |i: Atoms<'a, 't>| days.clone().map_or_else(|| missing(i), Ok);
    let part = |i: Atoms<'a, 't>| day_then_part(i, days);
    let any_day = longest(&[&day, &part, &clock::part_of_day])(input);
    let day_alone = |_: Atoms<'a, 't>| any_day.clone();
    let day_clock = |i: Atoms<'a, 't>| {
        let (rest, point) = any_day.clone()?;
        if !is_a_day(&point) {
            return missing(i);
        }
        let (rest, _) = opt(longest(&[&mark(','), &mark('@')])).parse(rest)?;
        let (rest, clock) = longest(&[&clock::clock, &clock::at_clock])(rest)?;
        let pattern = if point.base == Base::Unsaid { clock::CLOCK.name } else { point.pattern };
        Ok((rest, Point { clock: Some(clock), pattern, ..point }))
    };
    let clock_alone = |i: Atoms<'a, 't>| {
        let (rest, clock) = clock::clock(i)?;
        let alone = Point { about: clock::is_about(i), ..clock::clock_point(clock) };
        match day_behind(rest, clock) {
            Ok((rest, point)) => Ok((rest, Point { about: alone.about, ..point })),
            Err(_) => Ok((rest, alone)),
        }
    };
    let about = |i: Atoms<'a, 't>| {
        let (rest, _) = words(&["about", "around", "circa", "approximately"])(i)?;
        let (rest, point) = calendar::days(rest)?;
        match point.base {
            Base::Civil(_) | Base::Decade(..) | Base::Season(..) => {
                Ok((rest, Point { about: true, ..point }))
            }
            _ => missing(i),
        }
    };
    longest(&[&day_alone, &day_clock, &clock_alone, &about])(input)
}

/// The day behind a clock time: "5pm on Tuesday", "16:00 today UTC".
fn day_behind<'a, 't>(input: Atoms<'a, 't>, clock: super::ast::Clock) -> Parsed<'a, 't, Point> {
    let on = |i: Atoms<'a, 't>| words(&["on", "of"])(i).map(|(rest, _)| (rest, ()));
    let (rest, _) = opt(longest(&[&mark(','), &on])).parse(input)?;
    let (rest, point) = longest(&[&calendar::days, &day_with_part, &clock::part_of_day])(rest)?;
    if !is_a_day(&point) {
        return missing(input);
    }
    let (rest, clock) = clock::clock_zone(rest, clock);
    let pattern = if point.base == Base::Unsaid { clock::CLOCK.name } else { point.pattern };
    Ok((rest, Point { clock: Some(clock), pattern, ..point }))
}

/// The longest expression that begins here. `whole` joins a length with its beginning, a habit of orders ("book it for
/// two hours from 9"); reports keep the two apart.
pub(crate) fn expression<'a, 't>(input: Atoms<'a, 't>, whole: bool) -> Parsed<'a, 't, Expr> {
    let days: Days<'a, 't> = calendar::days(input).ok();
    let as_point = |i: Atoms<'a, 't>| point_from(i, &days).map(|(rest, p)| (rest, Expr::Point(p)));
    let in_day = |i: Atoms<'a, 't>| range::range_in_day(i, &days);
    let rules: [Rule<'_, 'a, 't, Expr>; 7] =
        [&set::repeat, &length::stretch, &as_point, &length::plain, &in_day, &range::range, &length::begun];
    longest(rules.get(..if whole { 7 } else { 6 }).unwrap_or_default())(input)
}
