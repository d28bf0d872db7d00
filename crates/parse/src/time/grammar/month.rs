//! How months are written, with or without their year.

use super::date::{DATE, continues_number, day_month, month_day, seam};
use super::number::{digits, year_digits};
use super::year::year_behind;
use super::{Atoms, Parsed, gap, lexeme, longest, missing, opt, word};
use crate::time::ast::{Base, Civil, Point, Year};
use crate::time::lexicon::Lexeme;
use crate::time::pattern::TimePattern;
use nom::Parser;

/// Name of a month, with the full stop of its abbreviation.
pub(super) fn month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (rest, (n, _)) =
        lexeme(|l| if let Lexeme::Month(n, form) = l { Some((n, form)) } else { None })(input)?;
    let short =
        input.get(0).is_some_and(|a| a.text.len() <= 4 && !a.is("may") && !a.is("june") && !a.is("july"));
    match gap('.')(rest) {
        // The last full stop is that of the sentence.
        Ok((after, ())) if short && after.len() > 0 => Ok((after, u32::from(n))),
        _ => Ok((rest, u32::from(n))),
    }
}

/// A month, with or without its year.
pub(in crate::time) const MONTH: TimePattern = TimePattern {
    name: "month",
    reads: "a month, with or without its year",
    fires: &[
        ("The mine opened in March 2003.", "March 2003", "2003-03"),
        ("The mine closed in November.", "November", "2024-11"),
        ("The mine will open in September.", "September", "2025-09"),
        ("The port froze in February of that year.", "February of that year", "2025-02"),
        ("It was founded in early May.", "early May", "2025-05"),
    ],
    silent: &[
        "April Jones spoke.",
        "Finance minister Jan Smit spoke.",
        "This may take longer.",
        "It may rain.",
        "May I ask?",
        "They march for peace.",
        "Theresa May spoke.",
        "The march was long.",
        "An august company met.",
    ],
};

/// "March 2003", "April of 87", "2017 april", "July of that year", "Dec-2018", "March".
pub(super) fn month_year<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let after = |i: Atoms<'a, 't>| (month, opt(year_behind)).map(|(m, y)| civil(y, m)).parse(i);
    let before = |i: Atoms<'a, 't>| (year_digits, seam, month).map(|(y, (), m)| civil(Some(y), m)).parse(i);
    let of_month = |i: Atoms<'a, 't>| {
        (opt(word("the")), word("month"), word("of"), month, opt(year_behind))
            .map(|p| civil(p.4, p.3))
            .parse(i)
    };
    let figures = |i: Atoms<'a, 't>| {
        let (rest, (month, (), year)) =
            (digits(1, 2), longest(&[&gap('/'), &gap('-')]), year_digits).parse(i)?;
        if month == 0 || month > 12 || continues_number(rest) {
            missing(i)
        } else {
            Ok((rest, civil(Some(year), month)))
        }
    };
    longest(&[&after, &before, &of_month, &figures])(input)
}

/// "this October", "next March 3", "last May".
pub(super) fn picked_month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, (pick, point)) =
        (super::relative::direction, longest(&[&month_day, &day_month, &month_year])).parse(input)?;
    match point.base {
        Base::Civil(c) if c.year.is_none() && c.weekday.is_none() => Ok((
            rest,
            Point::at(if c.day.is_some() { &DATE } else { &MONTH }, Base::Civil(Civil { pick, ..c })),
        )),
        _ => missing(input),
    }
}

fn civil(year: Option<Year>, month: u32) -> Point {
    let civil = Civil { year, month: Some(month), ..Civil::default() };
    Point::at(&MONTH, Base::Civil(civil))
}
