//! How times are written that end with a day: "the year ended 31 March", "the year to date", "EOY".

use super::date::{AFTER_DAYS, day_month, iso, month_day};
use super::month::month_year;
use super::relative::{THAT_UNIT, THIS_UNIT};
use super::{Atoms, Parsed, gap, lexeme, longest, mark, missing, opt, word, words};
use crate::time::ast::{Base, Bound, Count, Edge, Length, Pick, Point};
use crate::time::lexicon::{Lexeme, Unit};
use crate::time::pattern::TimePattern;
use nom::Parser;

/// A length that ends with a day.
pub(in crate::time) const ENDING: TimePattern = TimePattern {
    name: "ending",
    reads: "a length that ends with a day",
    fires: &[
        (
            "Profit for the year ended 31 March 2010 rose.",
            "the year ended 31 March 2010",
            "2009-04-01/2010-04-01",
        ),
        (
            "Income for the three months ended Sept. 30 fell.",
            "the three months ended Sept. 30",
            "2024-07-01/2024-10-01",
        ),
        ("It lost money in the quarter to end-March.", "the quarter to end-March", "2025-01-01/2025-04-01"),
        (
            "Sales fell in the 12 months to the end of March.",
            "the 12 months to the end of March",
            "2024-04-01/2025-04-01",
        ),
        ("It widened in the year to March.", "the year to March", "2024-04-01/2025-04-01"),
        (
            "Sales in the three months ending June 30, 2024 fell.",
            "the three months ending June 30, 2024",
            "2024-04-01/2024-07-01",
        ),
    ],
    silent: &[
        "The way to the year to come is long.",
        "The year ended badly.",
        "The week ending soon was long.",
    ],
};

/// "the year ended 31 March 2010", "the three months ending June 30": a length with its last day.
pub(super) fn ending<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let unit = |i: Atoms<'a, 't>| {
        let kinds = opt(words(&["fiscal", "financial", "calendar"]));
        let unit = lexeme(|l| if let Lexeme::Unit(u, false) = l { Some(u) } else { None });
        let (rest, (_, unit)) = (kinds, unit).parse(i)?;
        let parts = vec![(Count::Exact(1000), unit)];
        Ok((rest, Length { parts, bound: Bound::Exactly }))
    };
    let (rest, (_, length)) = (opt(word("the")), longest(&[&super::length::length, &unit])).parse(input)?;
    // "in the year to June"
    let told = input.get(0).is_some_and(|a| a.is("the"));
    let to = |i: Atoms<'a, 't>| if told { word("to")(i).map(|(rest, ())| (rest, 2)) } else { missing(i) };
    let (rest, (how, _, last)) = (
        longest(&[&words(&["ended", "ending"]), &to]),
        opt(longest(&[&words(&["on", "in"]), &|i: Atoms<'a, 't>| {
            nom::branch::alt((
                (word("end"), gap('-')).map(|_| 0),
                (opt(word("the")), word("end"), word("of")).map(|_| 0),
            ))
            .parse(i)
        }])),
        longest(&[&month_day, &day_month, &month_year, &iso]),
    )
        .parse(rest)?;
    match length.parts.first() {
        Some((Count::Exact(_), unit)) if *unit >= Unit::Day => {
            Ok((rest, Point::at(&ENDING, Base::Ending(length, Box::new(last), how == 0))))
        }
        _ => missing(input),
    }
}

/// From the beginning of a unit to the day of speaking.
pub(in crate::time) const TO_DATE: TimePattern = TimePattern {
    name: "to-date",
    reads: "from the beginning of a unit to the day of speaking",
    fires: &[("Sales rose in the year to date.", "the year to date", "2025")],
    silent: &["In a year to dates and times we turn.", "To date, nobody came."],
};

/// "year to date", "the month to date".
pub(super) fn so_far<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let unit = lexeme(|l| if let Lexeme::Unit(u, false) = l { Some(u) } else { None });
    let dash = |i: Atoms<'a, 't>| opt(gap('-')).parse(i);
    let (rest, (_, unit, _, (), _, ())) =
        (opt(word("the")), unit, dash, word("to"), dash, word("date")).parse(input)?;
    if unit < Unit::Week { missing(input) } else { Ok((rest, Point::at(&TO_DATE, Base::SoFar(unit)))) }
}

/// "EOY", "end of month", "month's end", "year-end": the end of the unit that runs.
pub(super) fn unit_end<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let at =
        |pattern, unit, pick| Point { edge: Some(Edge::End), ..Point::at(pattern, Base::Unit(unit, pick)) };
    if let Ok((rest, n)) = words(ENDS)(input) {
        let unit = [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year][n.min(4)];
        return Ok((rest, at(&THIS_UNIT, unit, Pick::This)));
    }
    let long = |l: Lexeme| match l {
        Lexeme::Unit(u @ (Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year), false) => {
            Some(u)
        }
        _ => None,
    };
    let bare = (word("end"), word("of"), lexeme(long)).map(|p| p.2);
    let own = (lexeme(long), mark('\''), word("s"), word("end")).map(|p| p.0);
    let joined = |i: Atoms<'a, 't>| {
        let (rest, (_, unit, _, ())) =
            (opt(word("the")), lexeme(long), opt(gap('-')), word("end")).parse(i)?;
        let names = rest.get(0).is_some_and(|a| {
            a.kind == crate::time::atom::Kind::Word && !AFTER_DAYS.iter().any(|w| a.is(w)) || a.text == "-"
        });
        if names || unit == Unit::Day { missing(i) } else { Ok((rest, unit)) }
    };
    let (rest, unit) = nom::branch::alt((bare, own, joined)).parse(input)?;
    Ok((rest, at(&THAT_UNIT, unit, Pick::The)))
}

/// Short for the end of the day, week, month, quarter and year.
const ENDS: &[&str] = &["EOD", "EOW", "EOM", "EOQ", "EOY"];
