//! How years are written.

use super::date::continues_number;
use super::number::{digits, glued_digits, year_bc, year_digits, year_short, year_words};
use super::{Atoms, Parsed, ends_word, gap, longest, mark, missing, opt, word, words};
use crate::time::ast::{Base, Civil, Point, Year};
use crate::time::calendar::signed;
use crate::time::pattern::TimePattern;
use nom::Parser;

/// A year in any writing.
pub(super) fn year<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    longest(&[&year_digits, &year_short, &year_words, &year_bc])(input)
}

/// "this year", "last year", "the same year", "next year's": a year by its place.
pub(super) fn picked_year<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let named = |i: Atoms<'a, 't>| {
        (super::relative::pick, word("year")).map(|(pick, ())| Year::Picked(pick)).parse(i)
    };
    longest(&[&named])(input)
}

/// A year behind a month, quarter or season: ", 2008", " of 1940", " last year".
pub(super) fn year_behind<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let plain =
        |i: Atoms<'a, 't>| (opt(mark(',')), longest(&[&year_digits, &year_short])).map(|(_, y)| y).parse(i);
    let of = |i: Atoms<'a, 't>| {
        (opt(mark(',')), words(&["of", "in"]), fiscal, longest(&[&year_digits, &year_short, &picked_year]))
            .map(|p| p.3)
            .parse(i)
    };
    let of_short = |i: Atoms<'a, 't>| (word("of"), digits(2, 2)).map(|((), n)| Year::Short(n)).parse(i);
    let place = |i: Atoms<'a, 't>| (opt(mark(',')), picked_year).map(|(_, y)| y).parse(i);
    let glued = |i: Atoms<'a, 't>| (longest(&[&gap('-'), &gap('/')]), year_digits).map(|((), y)| y).parse(i);
    let bc = |i: Atoms<'a, 't>| (opt(mark(',')), year_bc).map(|(_, y)| y).parse(i);
    longest(&[&plain, &of, &of_short, &place, &glued, &bc])(input)
}

fn fiscal<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    opt((words(&["fiscal", "financial", "calendar"]), opt(word("year")))).map(|_| ()).parse(input)
}

/// A year.
pub(in crate::time) const YEAR: TimePattern = TimePattern {
    name: "year",
    reads: "a year",
    fires: &[
        ("Nero died in AD 68.", "AD 68", "0068"),
        ("The town fell in 1200 B.C. at last.", "1200 B.C.", "BC1200"),
        ("It was built in 1902.", "1902", "1902"),
        ("The lowest since '82 was reached.", "'82", "1982"),
        ("Caesar died in 44 BC.", "44 BC", "BC0044"),
    ],
    silent: &[
        "Flight AA 2015 landed.",
        "The new iMovie '11 is out.",
        "The Russell 2000 index fell.",
        "It cost $2000.",
        "Some 1,999 people came.",
        "About 2000 people came.",
        "Flight 1549 landed.",
        "Room 1912 is free.",
    ],
};

/// A year by itself: "2008", "'82", "1200 BC", "fiscal 2009", "nineteen ninety six".
pub(super) fn year_alone<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let named = |i: Atoms<'a, 't>| {
        (opt(word("the")), opt(words(&["fiscal", "financial", "calendar", "school"])), word("year"), year)
            .map(|p| (p.3, matches!(p.1, Some(0 | 1))))
            .parse(i)
            .map(|(rest, (year, fiscal))| {
                if !fiscal {
                    return (rest, year);
                }
                let (rest, year) = over_two(rest, year);
                (rest, in_fiscal(year))
            })
    };
    let two = |i: Atoms<'a, 't>| digits(2, 2)(i).map(|(rest, n)| (rest, Year::Full(2000 + signed(n))));
    let fiscal = |i: Atoms<'a, 't>| {
        let (rest, n) = words(&["fiscal", "fy"])(i)?;
        let (rest, _) = opt(word("year")).parse(rest)?;
        let (rest, year) = if n == 0 {
            longest(&[&year_digits, &year_short])(rest)?
        } else {
            longest(&[&year_digits, &year_short, &two])(rest)?
        };
        let (rest, year) = over_two(rest, year);
        if ends_word(rest) { Ok((rest, in_fiscal(year))) } else { missing(i) }
    };
    let plain = |i: Atoms<'a, 't>| {
        let (rest, year) = year(i)?;
        if continues_number(rest) { missing(i) } else { Ok((rest, year)) }
    };
    longest(&[&named, &fiscal, &plain]).map(point).parse(input)
}

/// A year of accounts, which begins on another day.
pub(in crate::time) const FISCAL_YEAR: TimePattern = TimePattern {
    name: "fiscal-year",
    reads: "a year of accounts, which begins on another day",
    fires: &[
        ("Sales in fiscal 2009 rose.", "fiscal 2009", "FY2009"),
        ("Sales in FY19 rose.", "FY19", "FY2019"),
        ("They spent it in fiscal year 2023-24.", "fiscal year 2023-24", "FY2024"),
        ("Debt grew in the fiscal year 2010.", "the fiscal year 2010", "FY2010"),
    ],
    silent: &["Fiscal rules were broken."],
};

fn in_fiscal(year: Year) -> Year {
    match year {
        Year::Full(y) => Year::Fiscal(y),
        other => other,
    }
}

/// A year by itself as a point.
pub(super) fn point(year: Year) -> Point {
    let pattern = if matches!(year, Year::Fiscal(_)) { &FISCAL_YEAR } else { &YEAR };
    Point::at(pattern, Base::Civil(Civil { year: Some(year), ..Civil::default() }))
}

/// "2023-24" of a fiscal year: it is named after the year in which it ends.
fn over_two<'a, 't>(rest: Atoms<'a, 't>, year: Year) -> (Atoms<'a, 't>, Year) {
    let Year::Full(first) = year else { return (rest, year) };
    match (longest(&[&gap('-'), &gap('/')]), glued_digits(2, 2)).parse(rest) {
        Ok((after, ((), last))) if (first + 1).rem_euclid(100) == signed(last) => {
            (after, Year::Full(first + 1))
        }
        _ => (rest, year),
    }
}
