//! How times that come again are written: "every Monday", "twice a week", "daily", "Friday mornings".

use super::clock::{at_clock, clock, part_name};
use super::number::{count, figure_ordinal};
use super::{Atoms, Parsed, lexeme, longest, missing, word, words};
use crate::time::ast::{Count, Expr, Repeat};
use crate::time::lexicon::{Lexeme, Part, Unit};
use crate::time::pattern::TimePattern;
use nom::Parser;
use nom::combinator::opt;

fn unit<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Unit> {
    lexeme(|l| if let Lexeme::Unit(u, _) = l { Some(u) } else { None })(input)
}

fn time<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, crate::time::ast::Clock> {
    longest(&[&clock, &at_clock])(input)
}

/// "every other day", "each year", "every Monday at 9", "every night", "all weekends".
fn every<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Repeat> {
    let (rest, _) = words(&["every", "each", "all"])(input)?;
    let all = input.get(0).is_some_and(|a| a.is("all"));
    let (rest, other) = opt(word("other")).parse(rest)?;
    let step = if other.is_some() { 2000 } else { 1000 };
    let units = |i: Atoms<'a, 't>| {
        let (rest, (n, unit)) = (opt(count), unit).parse(i)?;
        Ok((rest, (n, unit)))
    };
    if let Ok((rest, (n, unit))) = longest(&[&units])(rest) {
        if unit == Unit::Weekend {
            return Ok((rest, Repeat::Weekend));
        }
        if unit == Unit::Day
            && let Ok((rest, clock)) = time(rest)
        {
            return Ok((rest, Repeat::Clock(clock)));
        }
        if all {
            return missing(input);
        }
        return Ok((rest, Repeat::Every(n.unwrap_or(Count::Exact(step)), unit)));
    }
    if let Ok((rest, month)) = super::month::month(rest) {
        return Ok((rest, Repeat::Month(month)));
    }
    if let Ok((rest, part)) = part_name(rest) {
        return match time(rest) {
            Ok((rest, clock)) => Ok((rest, Repeat::Clock(clock))),
            Err(_) => Ok((rest, Repeat::Part(part))),
        };
    }
    let (rest, (day, part)) = (super::weekday::weekday, opt(part_name)).parse(rest)?;
    let (rest, clock) = opt(time).parse(rest)?;
    Ok((rest, Repeat::Weekday(day, part, clock)))
}

/// "Tuesdays at 9am", "Friday mornings", "weekends", "mornings".
fn plural<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Repeat> {
    let parts = |i: Atoms<'a, 't>| lexeme(|l| if let Lexeme::Part(p, true) = l { Some(p) } else { None })(i);
    let weekdays = |i: Atoms<'a, 't>| {
        let (rest, day) = lexeme(|l| if let Lexeme::Weekday(d, _, true) = l { Some(d) } else { None })(i)?;
        let (rest, clock) = opt(time).parse(rest)?;
        Ok((rest, Repeat::Weekday(day, None, clock)))
    };
    let weekday_parts = |i: Atoms<'a, 't>| {
        let (rest, (day, part)) =
            (super::weekday::weekday, lexeme(|l| if let Lexeme::Part(p, true) = l { Some(p) } else { None }))
                .parse(i)?;
        Ok((rest, Repeat::Weekday(day, Some(part), None)))
    };
    let bare = |i: Atoms<'a, 't>| {
        let (rest, part): (_, Part) = longest(&[&parts])(i)?;
        Ok((rest, Repeat::Part(part)))
    };
    let weekends = |i: Atoms<'a, 't>| {
        let (rest, _) = opt(word("the")).parse(i)?;
        lexeme(|l| (l == Lexeme::Unit(Unit::Weekend, true)).then_some(Repeat::Weekend))(rest)
    };
    longest(&[&weekdays, &weekday_parts, &bare, &weekends])(input)
}

/// "daily", "weekly", "annual".
fn adverb<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Repeat> {
    let once = |i: Atoms<'a, 't>| {
        let (rest, (unit, n)) = lexeme(|l| if let Lexeme::Every(u, n) = l { Some((u, n)) } else { None })(i)?;
        if unit == Unit::Day
            && let Ok((rest, clock)) = time(rest)
        {
            return Ok((rest, Repeat::Clock(clock)));
        }
        Ok((rest, Repeat::Every(Count::Exact(i64::from(n) * 1000), unit)))
    };
    let prefixed = |i: Atoms<'a, 't>| {
        let (rest, (prefix, (), (unit, _))) = (
            words(&["semi", "bi"]),
            super::gap('-'),
            lexeme(|l| if let Lexeme::Every(u, n) = l { Some((u, n)) } else { None }),
        )
            .parse(i)?;
        Ok((rest, Repeat::Every(Count::Exact(if prefix == 0 { 500 } else { 2000 }), unit)))
    };
    longest(&[&once, &prefixed])(input)
}

/// "once a week", "twice a day", "per month".
fn rate<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Repeat> {
    let often = |i: Atoms<'a, 't>| {
        (words(&["once", "one", "twice"]), words(&["a", "every", "each"]), unit).map(|p| p.2).parse(i)
    };
    let per = |i: Atoms<'a, 't>| (word("per"), unit).map(|p| p.1).parse(i);
    longest(&[&often, &per]).map(|u| Repeat::Every(Count::Exact(1000), u)).parse(input)
}

/// "the 19th of every month", "each month on the 3rd".
fn day_of_month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Repeat> {
    (opt(word("the")), figure_ordinal, word("of"), words(&["every", "each"]), word("month"))
        .map(|p| Repeat::DayOfMonth(p.1))
        .parse(input)
}

/// "the first Monday of every month".
fn weekday_of_month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Repeat> {
    let last = |i: Atoms<'a, 't>| word("last")(i).map(|(rest, ())| (rest, 5));
    (
        opt(word("the")),
        longest(&[&last, &super::number::ordinal]),
        super::weekday::weekday,
        words(&["of", "in"]),
        words(&["every", "each"]),
        unit,
    )
        .map(|p| Repeat::Every(Count::Exact(1000), p.5))
        .parse(input)
}

/// A time that comes again.
pub(in crate::time) const SET: TimePattern = TimePattern {
    name: "set",
    reads: "a time that comes again",
    fires: &[
        ("They meet on the first Monday of every month.", "the first Monday of every month", "P1M"),
        ("They meet every other Tuesday.", "every other Tuesday", "XXXX-WXX-2"),
        ("The rent rises each January.", "each January", "XXXX-01"),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("Trains run twice a day.", "twice a day", "P1D"),
        ("It is published weekly.", "weekly", "P1W"),
        ("It costs 15 dollars per month.", "per month", "P1M"),
    ],
    silent: &["Every man spoke.", "Two Sundays ago they sang."],
};

/// A time that comes again.
pub(super) fn repeat<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    longest(&[&every, &plural, &adverb, &rate, &day_of_month, &weekday_of_month])
        .map(Expr::Repeat)
        .parse(input)
}
