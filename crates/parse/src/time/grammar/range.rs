//! How two times are joined into one: "from May 3 to 5", "between 9 and 11 a.m.", "2014-2018".

use super::clock::{bare_hour, clock, clock_point};
use super::date::{DATE, day_month, iso, month_day, numeric};
use super::month::month_year;
use super::number::{digits, glued_digits, ordinal, year_digits};
use super::weekday::{WEEKDAY, weekday};
use super::year::point as year_point;
use super::{Atoms, Parsed, longest, mark, missing, point, word, words};
use crate::time::ast::{Base, Civil, Ends, Expr, Half, Pick, Point, Year};
use crate::time::calendar::signed;
use crate::time::lexicon::Part;
use crate::time::pattern::TimePattern;
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

/// The two ends, and how many atoms are left before and behind the joint.
type Pair = (Point, Point, (usize, usize));

/// Both ends with the joint between them.
fn ends<'a, 't>(input: Atoms<'a, 't>, lead: Lead) -> Parsed<'a, 't, Pair> {
    let and = |i: Atoms<'a, 't>| word("and")(i).map(|(rest, ())| (rest, false));
    let join = |i: Atoms<'a, 't>| match lead {
        Lead::Between => longest(&[&and, &joint])(i),
        Lead::From | Lead::None => joint(i),
    };
    let named_together = |i: Atoms<'a, 't>| longest(&[&and, &joint])(i);
    let mut best: Option<(Atoms<'a, 't>, Pair)> = None;
    let mut keep = |found: Parsed<'a, 't, Pair>| {
        if let Ok((rest, pair)) = found
            && best.as_ref().is_none_or(|(old, _)| rest.len() < old.len())
        {
            best = Some((rest, pair));
        }
    };
    keep(days_of_month(input, named_together));
    keep(day_to_day(input, join));
    keep(years(input, join));
    keep(clocks(input, join, lead));
    if lead == Lead::None {
        keep(months(input, join));
    } else {
        keep(points(input, join));
    }
    best.map_or_else(|| missing(input), Ok)
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
) -> Parsed<'a, 't, Pair> {
    let (rest, day) = day_number(input)?;
    let left = rest.len();
    let (rest, _) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, to) = day_month(rest)?;
    match civil_of(&to) {
        Some(c) if c.weekday.is_none() => {
            let from = Point::at(&DATE, Base::Civil(Civil { day: Some(day), ..c.clone() }));
            Ok((rest, (from, to, joint)))
        }
        _ => missing(input),
    }
}

/// "May 3 to 5", "November 19-20, 2016", "april the ninth through 17th".
fn day_to_day<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, Pair> {
    let (rest, from) = month_day(input)?;
    let left = rest.len();
    let (rest, _) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, day) = day_number(rest)?;
    if !super::ends_word(rest) || clock(rest).is_ok() {
        return missing(input);
    }
    let (rest, year) = opt((opt(mark(',')), year_digits).map(|(_, y)| y)).parse(rest)?;
    let Some(c) = civil_of(&from) else { return missing(input) };
    let year = year.or(c.year);
    let month = if c.day.is_some_and(|first| first > day) { c.month.map(|m| m % 12 + 1) } else { c.month };
    let to =
        Point::at(&DATE, Base::Civil(Civil { day: Some(day), month, year, weekday: None, pick: Pick::Bare }));
    let from = Point::at(&DATE, Base::Civil(Civil { year, ..c.clone() }));
    Ok((rest, (from, to, joint)))
}

/// "2014-2018", "1914-18", "2019-20", "2014 to 2018".
fn years<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, Pair> {
    let (rest, from) = year_digits(input)?;
    let left = rest.len();
    let Year::Full(first) = from else { return missing(input) };
    // "2016/17": only the year behind.
    if let Ok((after, ((), n))) = (super::gap('/'), glued_digits(2, 2)).parse(rest) {
        let joint = (left, left - 1);
        if super::date::continues_number(after) || u32::try_from((first + 1).rem_euclid(100)) != Ok(n) {
            return missing(input);
        }
        return Ok((after, (year_point(from), year_point(Year::Full(first + 1)), joint)));
    }
    let (rest, marked) = join(rest)?;
    let joint = (left, rest.len());
    let short = |i: Atoms<'a, 't>| {
        let (rest, n) = glued_digits(2, 2)(i)?;
        let last = first.div_euclid(100) * 100 + signed(n);
        if marked && last > first && last - first < 60 { Ok((rest, Year::Full(last))) } else { missing(i) }
    };
    let (rest, to) = match year_digits(rest) {
        Ok(found) => found,
        Err(_) => short(rest)?,
    };
    if super::date::continues_number(rest) || matches!(to, Year::Full(last) if last <= first) {
        return missing(input);
    }
    Ok((rest, (year_point(from), year_point(to), joint)))
}

fn dated<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    longest(&[&month_day, &month_year, &day_month, &iso, &numeric])(input)
}

/// "June-August 1992", "Nov 18-Dec 19, 2015", "March to May".
fn months<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, Pair> {
    let year = |i: Atoms<'a, 't>| {
        let (rest, year) = year_digits(i)?;
        Ok((rest, year_point(year)))
    };
    let (rest, from) = longest(&[&dated, &year])(input)?;
    let left = rest.len();
    let (rest, marked) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, to) = dated(rest)?;
    if marked && matches!(&from.base, Base::Civil(c) if c.month.is_none()) {
        return missing(input);
    }
    Ok((rest, share_year(from, to, joint)))
}

/// The year of the later end holds for the earlier one too.
fn share_year(mut from: Point, mut to: Point, joint: (usize, usize)) -> Pair {
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
    (from, to, joint)
}

/// "9 and 11 a.m.", "5 to 6pm", "8am-3", "10:30 to 3".
fn clocks<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
    lead: Lead,
) -> Parsed<'a, 't, Pair> {
    let any = |i: Atoms<'a, 't>| longest(&[&clock, &bare_hour])(i);
    let (rest, mut from) = any(input)?;
    let left = rest.len();
    let (rest, _) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, mut to) = any(rest)?;
    let told = |c: &crate::time::ast::Clock| c.minute.is_some() || matches!(c.half, Half::Am | Half::Pm);
    let sure = clock(input).is_ok() || told(&to);
    if (!sure && lead == Lead::None) || (!told(&from) && !told(&to)) {
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
    Ok((rest, (clock_point(from), clock_point(to), joint)))
}

fn points<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, Pair> {
    let (rest, from) = point(input)?;
    let left = rest.len();
    let (rest, _) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, to) = point(rest)?;
    let reference = |p: &Point| matches!(p.base, Base::Past | Base::Future);
    if reference(&from) || reference(&to) {
        return missing(input);
    }
    Ok((rest, share_year(from, to, joint)))
}

/// "the night of 3-4 May", "overnight from Saturday to Sunday": of the first day, until the second.
fn night_between<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    let overnight = |i: Atoms<'a, 't>| {
        let (rest, ()) = word("overnight")(i)?;
        Ok((rest, Point { part: Some(Part::Night), ..Point::at(&RANGE, Base::Unsaid) }))
    };
    let (rest, part) = longest(&[&super::clock::part_of_day, &overnight])(input)?;
    let (rest, lead) = match words(&["of", "on", "from", "between"])(rest) {
        Ok((rest, lead)) => (rest, lead),
        Err(_) if input.get(0).is_some_and(|a| a.is("overnight")) => (rest, 0),
        Err(error) => return Err(error),
    };
    let joint = |i: Atoms<'a, 't>| {
        let and = |i: Atoms<'a, 't>| if lead == 3 { word("and")(i) } else { missing(i) };
        longest(&[&mark('-'), &mark('/'), &word("to"), &word("into"), &and])(i).map(|(rest, ())| (rest, true))
    };
    let of_month = |i: Atoms<'a, 't>| days_of_month(i, joint);
    let by_month = |i: Atoms<'a, 't>| day_to_day(i, joint);
    let by_weekday = |i: Atoms<'a, 't>| weekday_to_next(i, joint);
    let left = rest.len();
    let (rest, (mut from, to, ends)) = longest(&[&of_month, &by_month, &by_weekday])(rest)?;
    if part.clock.is_some() {
        return missing(input);
    }
    from.part = part.part;
    Ok((rest, joined(input, if lead < 2 { input.len() } else { left }, rest, (from, to, ends))))
}

/// "Saturday to Sunday": a weekday and the one behind it.
fn weekday_to_next<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, Pair> {
    let (rest, from) = weekday(input)?;
    let left = rest.len();
    let (rest, _) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, to) = weekday(rest)?;
    let day = |day| Point::at(&WEEKDAY, Base::Civil(Civil { weekday: Some(day), ..Civil::default() }));
    if (from + 1) % 7 == to { Ok((rest, (day(from), day(to), joint))) } else { missing(input) }
}

/// Whether one day is the next behind the other: what can be one night.
fn is_one_night(from: &Point, to: &Point) -> bool {
    let (Some(a), Some(b)) = (civil_of(from), civil_of(to)) else { return false };
    from.part.is_none()
        && from.clock.is_none()
        && to.clock.is_none()
        && match (a.day, b.day, a.weekday, b.weekday) {
            (Some(a_day), Some(b_day), ..) => a.month == b.month && a_day + 1 == b_day,
            (None, None, Some(a_day), Some(b_day)) => (a_day + 1) % 7 == b_day,
            _ => false,
        }
}

/// From one time to another.
pub(in crate::time) const RANGE: TimePattern = TimePattern {
    name: "range",
    reads: "from one time to another",
    fires: &[
        ("The 2019-20 season was cut short.", "2019-20", "2019/2020"),
        ("On the night of 3-4 May they crossed.", "the night of 3-4 May", "2025-05-03TNI/2025-05-04"),
        (
            "The bridge was shut from 3 to 4 May overnight.",
            "from 3 to 4 May overnight",
            "2025-05-03TNI/2025-05-04",
        ),
        (
            "Drones came overnight from Saturday to Sunday.",
            "overnight from Saturday to Sunday",
            "2025-05-17TNI/2025-05-18",
        ),
        ("The fair ran from May 3 to 5.", "from May 3 to 5", "2025-05-03/2025-05-05"),
        ("Sales fell in 2016/17.", "2016/17", "2016/2017"),
        ("The war of 1914-18 ended it.", "1914-18", "1914/1918"),
        ("It ran between 2014 and 2016.", "between 2014 and 2016", "2014/2016"),
        ("Shops open between 9 and 11 a.m.", "between 9 and 11 a.m.", "2025-05-20T09:00/2025-05-20T11:00"),
        (
            "He served from December 2019 to March 2021.",
            "from December 2019 to March 2021",
            "2019-12/2021-03",
        ),
    ],
    silent: &[
        "They won 21-19.",
        "United beat Rovers 3-1 on Saturday night.",
        "They struck down Law 11-2019.",
        "The vote was 52-48.",
        "Call 138-2010-2015.",
    ],
};

/// A range with or without its leading word, with the day it lies in.
pub(super) fn range<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    if let Ok(found) = night_between(input) {
        return Ok(found);
    }
    let (rest, lead) = match words(&["from", "between"])(input) {
        Ok((rest, 0)) => (rest, Lead::From),
        Ok((rest, _)) => (rest, Lead::Between),
        Err(_) => (input, Lead::None),
    };
    let start = rest.len();
    let (rest, mut pair) = ends(rest, lead)?;
    // "from 3 to 4 May overnight": one night.
    if let Ok((after, ())) = word("overnight")(rest)
        && is_one_night(&pair.0, &pair.1)
    {
        pair.0.part = Some(Part::Night);
        return Ok((after, joined(input, start, rest, pair)));
    }
    Ok((rest, joined(input, start, rest, pair)))
}

/// The pair as an expression; `start` and `end` atoms are left before its first and behind its last.
fn joined<'a, 't>(input: Atoms<'a, 't>, start: usize, end: Atoms<'a, 't>, (from, to, joint): Pair) -> Expr {
    let at = |left: usize| input.len() - left;
    let between = input.0.iter().take(at(start)).any(|a| a.is("between"));
    let list = !between && input.get(at(joint.0)).is_some_and(|a| a.is("and"));
    let ends = Ends { first: (at(start), at(joint.0)), second: (at(joint.1), at(end.len())), list };
    Expr::Range(Box::new(from), Box::new(to), ends)
}

/// "tomorrow from 7 to 7:30", "December 12th at 4 - 6:30 pm", "between 2 and 4:30pm tomorrow".
pub(super) fn range_in_day<'a, 't>(input: Atoms<'a, 't>, days: &super::Days<'a, 't>) -> Parsed<'a, 't, Expr> {
    let hours = |i: Atoms<'a, 't>| {
        let (rest, n) = opt(words(&["from", "between", "at"])).parse(i)?;
        let between = n == Some(1);
        let join = |i: Atoms<'a, 't>| {
            let and = |i: Atoms<'a, 't>| word("and")(i).map(|(rest, ())| (rest, false));
            if between { longest(&[&and, &joint])(i) } else { joint(i) }
        };
        let start = rest.len();
        let (rest, pair) = hours_of(rest, join)?;
        Ok((rest, (start, rest, pair)))
    };
    let place = |day: &Point, (start, end, mut pair): (usize, Atoms<'a, 't>, Pair)| {
        for point in [&mut pair.0, &mut pair.1] {
            point.base = day.base.clone();
            point.part = day.part;
        }
        joined(input, start, end, pair)
    };
    let day_of = |i: Atoms<'a, 't>| {
        longest(&[&super::calendar::days, &super::clock::part_of_day, &super::day_with_part])(i)
    };
    let known = |i: Atoms<'a, 't>| days.clone().map_or_else(|| missing(i), Ok);
    let with_part = |i: Atoms<'a, 't>| super::day_then_part(i, days);
    if let Ok((rest, day)) = longest(&[&known, &super::clock::part_of_day, &with_part])(input)
        && super::is_a_day(&day)
        && let Ok((rest, found)) = opt(mark(',')).parse(rest).and_then(|(rest, _)| hours(rest))
    {
        return Ok((rest, place(&day, found)));
    }
    let (rest, found) = hours(input)?;
    let on = |i: Atoms<'a, 't>| longest(&[&word("on"), &mark(',')])(i);
    let (rest, (_, day)) = (opt(on), day_of).parse(rest)?;
    if super::is_a_day(&day) { Ok((rest, place(&day, found))) } else { missing(input) }
}

fn hours_of<'a, 't>(
    input: Atoms<'a, 't>,
    join: impl Fn(Atoms<'a, 't>) -> Parsed<'a, 't, bool>,
) -> Parsed<'a, 't, Pair> {
    if let Ok(found) = clocks(input, &join, Lead::From) {
        return Ok(found);
    }
    let (rest, from) = bare_hour(input)?;
    let left = rest.len();
    let (rest, _) = join(rest)?;
    let joint = (left, rest.len());
    let (rest, to) = bare_hour(rest)?;
    Ok((rest, (clock_point(from), clock_point(to), joint)))
}
