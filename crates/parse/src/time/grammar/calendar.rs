//! Which rules read days and longer times, and how their parts are named.

use super::date::{day_month, iso, lone_day, month_day, numeric, year_month_day};
use super::ending::{ending, so_far, unit_end};
use super::month::{month_year, picked_month};
use super::number::ordinal;
use super::period::{century, decade, feast, quarter, season, week_number};
use super::relative::{day_word, picked_unit};
use super::shift::shifted;
use super::weekday::{counted_weekdays, nth_weekday, weekday_alone, weekday_of};
use super::year::year_alone;
use super::{Atoms, Parsed, gap, lexeme, longest, missing, not, opt, word, words};
use crate::time::ast::{Base, Edge, Point};
use crate::time::lexicon::{Lexeme, Unit};
use crate::time::pattern::TimePattern;
use nom::Parser;

/// The calendar without parts, clock times or recursion.
pub(super) fn plain_point<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    longest(&[
        &iso,
        &numeric,
        &year_month_day,
        &month_day,
        &day_month,
        &month_year,
        &picked_month,
        &weekday_alone,
        &day_word,
        &picked_unit,
        &quarter,
        &season,
        &decade,
        &century,
        &week_number,
        &feast,
        &year_alone,
        &lone_day,
        &so_far,
        &unit_end,
    ])(input)
}

/// A numbered part of a longer time.
pub(in crate::time) const NTH: TimePattern = TimePattern {
    name: "nth",
    reads: "a numbered part of a longer time",
    fires: &[
        ("The second half of the 1990s was calm.", "The second half of the 1990s", "199"),
        ("It opens in the last week of July 2016.", "the last week of July 2016", "2016-W30"),
        ("It opens in the first week of 2015.", "the first week of 2015", "2015-W01"),
    ],
    silent: &["It was the first day."],
};

/// "the second week of May", "the first day of the war" without the war, "the last two weeks of February 1951".
pub(super) fn nth<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let counted = |i: Atoms<'a, 't>| super::number::count(i);
    let which = |i: Atoms<'a, 't>| {
        let last = |i: Atoms<'a, 't>| word("last")(i).map(|(rest, ())| (rest, -1));
        let nth = |i: Atoms<'a, 't>| ordinal(i).map(|(rest, n)| (rest, i32::try_from(n).unwrap_or(1)));
        longest(&[&last, &nth])(i)
    };
    let (rest, (_, n, count)) =
        (opt(word("the")), longest(&[&which]), opt(longest(&[&counted]))).parse(input)?;
    let count = match count {
        Some(crate::time::ast::Count::Exact(milli)) => u32::try_from(milli / 1000).unwrap_or(1).max(1),
        Some(_) => return missing(input),
        None => 1,
    };
    let unit = lexeme(|l| if let Lexeme::Unit(u, _) = l { Some(u) } else { None });
    let (rest, unit) = unit(rest)?;
    if unit <= Unit::Hour {
        return missing(input);
    }
    let (rest, (_, of)) = (words(&["of", "in"]), plain_point).parse(rest)?;
    Ok((rest, Point::at(&NTH, Base::Nth(n, count, unit, Some(Box::new(of))))))
}

/// Days and longer: everything but parts of the day and clock times.
pub(super) fn days<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let edged = |i: Atoms<'a, 't>| {
        let (rest, edge) = edge(i)?;
        let (rest, ()) = not(rest, |i| lexeme(|l| matches!(l, Lexeme::Part(..)).then_some(()))(i))?;
        let (rest, mut point) = longest(&[&plain_point, &nth])(rest)?;
        if point.edge.is_some() {
            return missing(i);
        }
        point.edge = Some(edge);
        Ok((rest, point))
    };
    longest(&[&plain_point, &nth, &nth_weekday, &edged, &ending, &shifted, &weekday_of, &counted_weekdays])(
        input,
    )
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
    // "end-March"
    let ended = |i: Atoms<'a, 't>| (word("end"), gap('-')).map(|_| Edge::End).parse(i);
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
    longest(&[&near, &ended, &side, &portion, &compared])(input)
}
