//! How periods are written: decades, quarters, seasons, feasts, the ends of units and the parts of anything.

use super::calendar::{day_month, iso, month_day, month_year, picked_year, year_behind};
use super::number::{digits, figure_ordinal, glued_digits, ordinal, year_digits};
use super::{Atoms, Parsed, ends_word, gap, lexeme, longest, mark, missing, word, words};
use crate::input::Pieces;
use crate::time::ast::{Base, Bound, Civil, Count, Edge, Length, Pick, Point, When, Year};
use crate::time::calendar::signed;
use crate::time::holiday;
use crate::time::lexicon::{Lexeme, Season, Unit};
use nom::Parser;
use nom::combinator::opt;

/// "the 13th": a day of the month by itself.
pub(super) fn lone_day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, ((), day)) = (word("the"), figure_ordinal).parse(input)?;
    let goes_on = rest.get(0).is_some_and(|a| {
        a.kind == crate::time::atom::Kind::Word && !AFTER_DAYS.iter().any(|w| a.is(w)) || a.text == "-"
    });
    if (1..=31).contains(&day) && !goes_on {
        Ok((rest, Point::at(Base::Civil(Civil { day: Some(day), ..Civil::default() }))))
    } else {
        missing(input)
    }
}

/// Words behind "the 13th" that are no noun it could count.
const AFTER_DAYS: &[&str] = &[
    "and", "or", "but", "at", "to", "until", "till", "from", "when", "after", "before", "as", "with", "in",
    "for", "if", "because", "while", "the", "a", "an", "his", "her", "its", "their", "he", "she", "they",
    "it", "we",
];

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
    let (rest, (_, _, last)) = (
        words(&["ended", "ending"]),
        opt(words(&["on", "in"])),
        longest(&[&month_day, &day_month, &month_year, &iso]),
    )
        .parse(rest)?;
    match length.parts.first() {
        Some((Count::Exact(_), unit)) if *unit >= Unit::Day => {
            Ok((rest, Point::at(Base::Ending(length, Box::new(last)))))
        }
        _ => missing(input),
    }
}

/// "year to date", "the month to date".
pub(super) fn so_far<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let unit = lexeme(|l| if let Lexeme::Unit(u, false) = l { Some(u) } else { None });
    let dash = |i: Atoms<'a, 't>| opt(gap('-')).parse(i);
    let (rest, (_, unit, _, (), _, ())) =
        (opt(word("the")), unit, dash, word("to"), dash, word("date")).parse(input)?;
    if unit < Unit::Week { missing(input) } else { Ok((rest, Point::at(Base::SoFar(unit)))) }
}

/// "EOY", "end of month", "month's end", "year-end": the end of the unit that runs.
pub(super) fn unit_end<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let at = |unit, pick| Point { edge: Some(Edge::End), ..Point::at(Base::Unit(unit, pick)) };
    if let Ok((rest, n)) = words(ENDS)(input) {
        let unit = [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year][n.min(4)];
        return Ok((rest, at(unit, Pick::This)));
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
    Ok((rest, at(unit, Pick::The)))
}

/// Short for the end of the day, week, month, quarter and year.
const ENDS: &[&str] = &["EOD", "EOW", "EOM", "EOQ", "EOY"];

/// "the 1990s", "the 80s", "1990 s".
pub(super) fn decade<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let s = |i: Atoms<'a, 't>| (opt(gap('\'')), word("s")).map(|_| ()).parse(i);
    let (rest, (_, short_mark)) = (opt(word("the")), opt(mark('\''))).parse(input)?;
    let (rest, n) =
        longest(&[&|i: Atoms<'a, 't>| digits(4, 4)(i), &|i: Atoms<'a, 't>| digits(2, 2)(i)])(rest)?;
    let (rest, ()) = longest(&[&s])(rest)?;
    if n % 10 != 0
        || (n > 99 && short_mark.is_some())
        || !ends_word(rest)
        || (n > 99 && !(1000..2200).contains(&n))
    {
        return missing(input);
    }
    Ok((rest, Point::at(Base::Decade(signed(n), n > 99))))
}

/// "the nineteenth century", "eighteenth-century", "the 5th century BC".
pub(super) fn century<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, (_, n, _, _)) =
        (opt(word("the")), ordinal, opt(gap('-')), words(&["century", "centuries"])).parse(input)?;
    let (rest, bc) = opt(words(&["BC", "BCE"])).parse(rest)?;
    let n = i32::try_from(n).unwrap_or(1);
    Ok((rest, Point::at(Base::Century(if bc.is_some() { -n } else { n }))))
}

/// Quarters and halves: "Q3 2009", "2017-q1", "the third quarter of last year", "H2", "the second half of 2008".
pub(super) fn quarter<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let coded = |i: Atoms<'a, 't>| {
        let (rest, (half, n)) = (words(&["Q", "H"]), glued_digits(1, 1)).parse(i)?;
        let limit = if half == 0 { 4 } else { 2 };
        if n == 0 || n > limit || !ends_word(rest) { missing(i) } else { Ok((rest, (half, n))) }
    };
    let after = |i: Atoms<'a, 't>| {
        let (rest, ((half, n), year)) = (longest(&[&coded]), opt(year_behind)).parse(i)?;
        if half == 1 && year.is_none() { missing(i) } else { Ok((rest, part_of_year(half, n, year))) }
    };
    let before = |i: Atoms<'a, 't>| {
        (year_digits, opt(gap('-')), longest(&[&coded]))
            .map(|p| part_of_year(p.2.0, p.2.1, Some(p.0)))
            .parse(i)
    };
    let named = |i: Atoms<'a, 't>| {
        let (rest, (_, n, _, half)) =
            (opt(word("the")), ordinal_or_last, opt(gap('-')), words(&["quarter", "half"])).parse(i)?;
        let (rest, year) = opt(year_behind).parse(rest)?;
        let limit = if half == 0 { 4 } else { 2 };
        if n == 0 || n > limit || (half == 1 && year.is_none()) || (gap('-')(rest).is_ok()) {
            return missing(i);
        }
        Ok((rest, part_of_year(half, n, year)))
    };
    let possessive = |i: Atoms<'a, 't>| {
        let (rest, (year, (), (), n, _, half)) =
            (picked_year, mark('\''), word("s"), ordinal, opt(gap('-')), words(&["quarter", "half"]))
                .parse(i)?;
        Ok((rest, part_of_year(half, n, Some(year))))
    };
    longest(&[&after, &before, &named, &possessive])(input)
}

fn ordinal_or_last<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let latter = |i: Atoms<'a, 't>| words(&["latter"])(i).map(|(rest, _)| (rest, 2));
    longest(&[&ordinal, &latter])(input)
}

fn part_of_year(half: usize, n: u32, year: When) -> Point {
    Point::at(if half == 0 { Base::Quarter(n, year) } else { Base::Half(n, year) })
}

fn season_name<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Season> {
    lexeme(|l| if let Lexeme::Season(s, _) = l { Some(s) } else { None })(input)
}

/// "the summer of 2005", "1982 summer", "this spring", "last winter", "autumn".
pub(super) fn season<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let after = |i: Atoms<'a, 't>| {
        (opt(word("the")), season_name, opt(year_behind)).map(|p| Point::at(Base::Season(p.1, p.2))).parse(i)
    };
    let before = |i: Atoms<'a, 't>| {
        (year_digits, season_name).map(|p| Point::at(Base::Season(p.1, Some(p.0)))).parse(i)
    };
    let picked = |i: Atoms<'a, 't>| {
        (super::relative::pick, season_name)
            .map(|(pick, s)| Point::at(Base::Season(s, Some(Year::Picked(pick)))))
            .parse(i)
    };
    longest(&[&after, &before, &picked])(input)
}

/// "week 27 of last year", "W00".
pub(super) fn week_number<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, (_, (), n)) = (opt(word("the")), word("week"), digits(1, 2)).parse(input)?;
    let (rest, year) = opt(year_behind).parse(rest)?;
    if (1..=53).contains(&n) { Ok((rest, Point::at(Base::WeekNumber(n, year)))) } else { missing(input) }
}

/// A feast by its name: "Christmas Eve", "Easter 2018".
pub(super) fn feast<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, _) = opt(words(&["next", "last", "this"])).parse(input)?;
    let Some((row, len)) = holiday::find(rest.0) else { return missing(input) };
    let (rest, year) = opt(year_behind).parse(Pieces(&rest.0[len..]))?;
    let year = match (year, input.get(0)) {
        (None, Some(a)) if a.is("next") => Some(Year::Picked(Pick::Next)),
        (None, Some(a)) if a.is("last") => Some(Year::Picked(Pick::Last)),
        (year, _) => year,
    };
    Ok((rest, Point::at(Base::Holiday(row, year))))
}

/// "early", "mid-", "late", "the beginning of", "the end of".
pub(super) fn edge<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Edge> {
    let near = |i: Atoms<'a, 't>| {
        let (rest, _) = opt(word("the")).parse(i)?;
        // "early to mid-1990s": the first word counts; "mid-to-late 1990s": the last one.
        let joint = |i: Atoms<'a, 't>| (opt(gap('-')), word("to"), opt(gap('-'))).map(|_| ()).parse(i);
        let (rest, first) = match (words(&["early", "mid"]), joint).parse(rest) {
            Ok((after, (n, ()))) => (after, Some(n)),
            Err(_) => (rest, None),
        };
        let (rest, n) = words(&["early", "mid", "late", "midway"])(rest)?;
        let (rest, _) = opt(gap('-')).parse(rest)?;
        let (rest, _) = opt(words(&["in", "on", "into"])).parse(rest)?;
        let n = if first == Some(0) { 0 } else { n };
        Ok((rest, [Edge::Early, Edge::Mid, Edge::Late, Edge::Mid][n.min(3)]))
    };
    let side = |i: Atoms<'a, 't>| {
        let (rest, _) = opt((opt(word("the")), opt(word("very")))).parse(i)?;
        let (rest, n) =
            words(&["beginning", "start", "outset", "middle", "end", "close", "rest", "remainder"])(rest)?;
        let (rest, ()) = word("of")(rest)?;
        let edges = [
            Edge::Start,
            Edge::Start,
            Edge::Start,
            Edge::Mid,
            Edge::End,
            Edge::End,
            Edge::Later,
            Edge::Later,
        ];
        Ok((rest, edges[n.min(7)]))
    };
    let portion = |i: Atoms<'a, 't>| {
        let (rest, (_, n, _, ())) = (
            opt(word("the")),
            words(&["early", "first", "latter", "later", "last"]),
            words(&["part", "days", "months"]),
            word("of"),
        )
            .parse(i)?;
        Ok((rest, [Edge::Early, Edge::Early, Edge::Late, Edge::Late, Edge::Late][n.min(4)]))
    };
    let compared = |i: Atoms<'a, 't>| {
        let (rest, (n, joined)) = (words(&["earlier", "later"]), opt(words(&["in", "on"]))).parse(i)?;
        // "a second later the third quarter began"
        let apart = rest.get(0).is_some_and(|a| a.is("the"))
            && !rest.get(1).is_some_and(|a| a.is("same") || a.is("following") || a.is("next"));
        if joined.is_none() && apart {
            return missing(i);
        }
        Ok((rest, [Edge::Earlier, Edge::Later][n.min(1)]))
    };
    longest(&[&near, &side, &portion, &compared])(input)
}
