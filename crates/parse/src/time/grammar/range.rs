//! How two times are joined into one: "from May 3 to 5", "between 9 and 11 a.m.", "2014-2018".

use super::clock::{bare_hour, clock};
use super::number::{digits, glued_digits, ordinal, year_digits};
use super::{Atoms, Parsed, longest, mark, missing, point, word, words};
use crate::time::ast::{Base, Civil, Expr, Half, Pick, Point, Year};
use nom::Parser;
use nom::combinator::opt;

/// The words that join the two ends; whether they are only a mark.
fn joint<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, bool> {
    let marked = |i: Atoms<'a, 't>| {
        longest(&[&|i: Atoms<'a, 't>| mark('-')(i), &|i: Atoms<'a, 't>| mark('~')(i)])(i)
            .map(|(rest, ())| (rest, true))
    };
    let worded = |i: Atoms<'a, 't>| {
        words(&["to", "until", "till", "through", "thru"])(i).map(|(rest, _)| (rest, false))
    };
    longest(&[&marked, &worded])(input)
}

fn day_number<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (rest, (_, n)) =
        (opt(word("the")), longest(&[&|i: Atoms<'a, 't>| digits(1, 2)(i), &ordinal])).parse(input)?;
    if (1..=31).contains(&n) { Ok((rest, n)) } else { missing(input) }
}

/// Both ends with the joint between them.
fn ends<'a, 't>(input: Atoms<'a, 't>, lead: Lead) -> Parsed<'a, 't, (Point, Point)> {
    let join = |i: Atoms<'a, 't>| match lead {
        Lead::Between => {
            let and = |i: Atoms<'a, 't>| word("and")(i).map(|(rest, ())| (rest, false));
            longest(&[&and, &joint])(i)
        }
        Lead::From | Lead::None => joint(i),
    };
    let mut best: Option<(Atoms<'a, 't>, (Point, Point))> = None;
    let mut keep = |found: Parsed<'a, 't, (Point, Point)>| {
        if let Ok((rest, pair)) = found
            && best.as_ref().is_none_or(|(old, _)| rest.len() < old.len())
        {
            best = Some((rest, pair));
        }
    };
    keep(days_of_month(input, join));
    keep(day_to_day(input, join));
    keep(years(input, join));
    keep(clocks(input, join, lead));
    if lead != Lead::None {
        keep(points(input, join));
    } else {
        keep(months(input, join));
    }
    match best {
        Some((rest, pair)) => Ok((rest, pair)),
        None => missing(input),
    }
}

/// What stands before a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    None,
    From,
    Between,
}

fn civil_of(point: &Point) -> Option<&Civil> {
    match &point.base {
        Base::Civil(c) => Some(c),
        _ => None,
    }
}

/// "3 and 12 of Sept", "14-16 November 2008", "the ninth till the seventeenth of april".
fn days_of_month<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, (Point, Point)> {
    let (rest, day) = day_number(input)?;
    let (rest, _) = join(rest)?;
    let (rest, to) = super::calendar::day_month(rest)?;
    match civil_of(&to) {
        Some(c) if c.weekday.is_none() => {
            let from = Point::at(Base::Civil(Civil { day: Some(day), ..c.clone() }));
            Ok((rest, (from, to)))
        }
        _ => missing(input),
    }
}

/// "May 3 to 5", "November 19-20, 2016", "april the ninth through 17th".
fn day_to_day<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, (Point, Point)> {
    let (rest, from) = super::calendar::month_day(input)?;
    let (rest, _) = join(rest)?;
    let (rest, day) = day_number(rest)?;
    if !super::ends_word(rest) || clock(rest).is_ok() {
        return missing(input);
    }
    let (rest, year) = opt((opt(mark(',')), year_digits).map(|(_, y)| y)).parse(rest)?;
    let Some(c) = civil_of(&from) else { return missing(input) };
    let year = year.or(c.year);
    let month = if c.day.is_some_and(|first| first > day) { c.month.map(|m| m % 12 + 1) } else { c.month };
    let to = Point::at(Base::Civil(Civil { day: Some(day), month, year, weekday: None, pick: Pick::Bare }));
    let from = Point::at(Base::Civil(Civil { year, ..c.clone() }));
    Ok((rest, (from, to)))
}

/// "2014-2018", "1914-18", "2019-20", "2014 to 2018".
fn years<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, (Point, Point)> {
    let (rest, from) = year_digits(input)?;
    let (rest, marked) = join(rest)?;
    let Year::Full(first) = from else { return missing(input) };
    let short = |i: Atoms<'a, 't>| {
        let (rest, n) = glued_digits(2, 2)(i)?;
        let last = first.div_euclid(100) * 100 + n as i32;
        if marked && last > first && last - first < 60 { Ok((rest, Year::Full(last))) } else { missing(i) }
    };
    let (rest, to) = match year_digits(rest) {
        Ok(found) => found,
        Err(_) => short(rest)?,
    };
    if super::calendar::continues_number(rest) || matches!(to, Year::Full(last) if last <= first) {
        return missing(input);
    }
    let at = |year| Point::at(Base::Civil(Civil { year: Some(year), ..Civil::default() }));
    Ok((rest, (at(from), at(to))))
}

fn dated<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    use super::calendar::{day_month, iso, month_day, month_year, numeric};
    longest(&[&month_day, &month_year, &day_month, &iso, &numeric])(input)
}

/// "June-August 1992", "Nov 18-Dec 19, 2015", "March to May".
fn months<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, (Point, Point)> {
    let (rest, from) = dated(input)?;
    let (rest, _) = join(rest)?;
    let (rest, to) = dated(rest)?;
    Ok((rest, share_year(from, to)))
}

/// The year of the later end holds for the earlier one too.
fn share_year(mut from: Point, mut to: Point) -> (Point, Point) {
    if let (Base::Civil(a), Base::Civil(b)) = (&mut from.base, &mut to.base) {
        if a.year.is_none() && a.pick == Pick::Bare {
            let wraps = a.month > b.month && b.month.is_some();
            a.year = match b.year {
                Some(Year::Full(y)) if wraps => Some(Year::Full(y - 1)),
                other => other,
            };
        } else if b.year.is_none() && b.month.is_some() && a.month <= b.month {
            b.year = a.year;
        }
    }
    if let (Base::Numeric(_, _, year @ None), Base::Numeric(_, _, Some(last))) = (&mut from.base, &to.base) {
        *year = Some(*last);
    }
    (from, to)
}

/// "9 and 11 a.m.", "5 to 6pm", "8am-3", "10:30 to 3".
fn clocks<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
    lead: Lead,
) -> Parsed<'a, 't, (Point, Point)> {
    let any = |i: Atoms<'a, 't>| longest(&[&clock, &bare_hour])(i);
    let (rest, mut from) = any(input)?;
    let (rest, _) = join(rest)?;
    let (rest, mut to) = any(rest)?;
    let sure = clock(input).is_ok() || to.half != Half::Open || to.minute.is_some();
    if !sure && lead == Lead::None
        || (from.minute.is_none() && to.minute.is_none() && from.half == Half::Open && to.half == Half::Open)
    {
        return missing(input);
    }
    if from.half == Half::Open && matches!(to.half, Half::Am | Half::Pm) {
        let crosses = from.hour % 12 > to.hour % 12;
        from.half = match (to.half, crosses) {
            (Half::Pm, true) => Half::Am,
            (half, _) => half,
        };
    } else if to.half == Half::Open && matches!(from.half, Half::Am | Half::Pm) {
        let crosses = to.hour % 12 <= from.hour % 12;
        to.half = match (from.half, crosses) {
            (Half::Am, true) => Half::Pm,
            (half, _) => half,
        };
    }
    if from.zone.is_none() {
        from.zone = to.zone;
    }
    let at = |clock| Point { clock: Some(clock), ..Point::at(Base::Unsaid) };
    Ok((rest, (at(from), at(to))))
}

fn points<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, (Point, Point)> {
    let (rest, from) = point(input)?;
    let (rest, _) = join(rest)?;
    let (rest, to) = point(rest)?;
    let reference = |p: &Point| matches!(p.base, Base::Past | Base::Future);
    if reference(&from) || reference(&to) {
        return missing(input);
    }
    Ok((rest, share_year(from, to)))
}

/// A range with or without its leading word, with the day it lies in.
pub(super) fn range<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    let (rest, lead) = match words(&["from", "between"])(input) {
        Ok((rest, 0)) => (rest, Lead::From),
        Ok((rest, _)) => (rest, Lead::Between),
        Err(_) => (input, Lead::None),
    };
    let (rest, (from, to)) = ends(rest, lead)?;
    Ok((rest, Expr::Range(Box::new(from), Box::new(to))))
}

/// "tomorrow from 7 to 7:30", "December 12th at 4 - 6:30 pm", "between 2 and 4:30pm tomorrow".
pub(super) fn range_in_day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    let hours = |i: Atoms<'a, 't>| {
        let (rest, n) = opt(words(&["from", "between", "at"])).parse(i)?;
        let lead = match n {
            Some(1) => Lead::Between,
            _ => Lead::From,
        };
        let join = |i: Atoms<'a, 't>| {
            let and = |i: Atoms<'a, 't>| word("and")(i).map(|(rest, ())| (rest, false));
            if lead == Lead::Between { longest(&[&and, &joint])(i) } else { joint(i) }
        };
        hours_of(rest, join)
    };
    let place = |day: &Point, mut pair: (Point, Point)| {
        for end in [&mut pair.0, &mut pair.1] {
            end.base = day.base.clone();
            end.part = day.part;
        }
        Expr::Range(Box::new(pair.0), Box::new(pair.1))
    };
    let day_of = |i: Atoms<'a, 't>| {
        longest(&[&super::calendar::days, &super::clock::part_of_day, &super::day_with_part])(i)
    };
    if let Ok((rest, day)) = day_of(input)
        && let Ok((rest, pair)) = opt(mark(',')).parse(rest).and_then(|(rest, _)| hours(rest))
    {
        return Ok((rest, place(&day, pair)));
    }
    let (rest, pair) = hours(input)?;
    let (rest, (_, day)) =
        (opt(longest(&[&|i: Atoms<'a, 't>| word("on")(i), &|i: Atoms<'a, 't>| mark(',')(i)])), day_of)
            .parse(rest)?;
    Ok((rest, place(&day, pair)))
}

fn hours_of<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, (Point, Point)> {
    if let Ok(found) = clocks(input, &join, Lead::From) {
        return Ok(found);
    }
    let (rest, from) = bare_hour(input)?;
    let (rest, _) = join(rest)?;
    let (rest, to) = bare_hour(rest)?;
    let at = |clock| Point { clock: Some(clock), ..Point::at(Base::Unsaid) };
    Ok((rest, (at(from), at(to))))
}
