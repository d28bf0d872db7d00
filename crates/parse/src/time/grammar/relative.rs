//! How times are counted from another: yesterday, last week, three days ago, two weeks after Easter.

use super::calendar::{plain_point, weekday};
use super::{Atoms, Parsed, lexeme, longest, missing, not, word, words};
use crate::time::ast::{Base, Bound, Civil, Count, From, Length, Pick, Point};
use crate::time::lexicon::{Deictic, Lexeme, Part, Unit};
use nom::Parser;
use nom::combinator::opt;

/// "this", "next", "the previous", "that same": which of a row of equal units.
pub(super) fn pick<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Pick> {
    let the = |i: Atoms<'a, 't>| {
        let (rest, ()) = word("the")(i)?;
        let (rest, n) = opt(words(&[
            "next",
            "following",
            "succeeding",
            "coming",
            "upcoming",
            "last",
            "past",
            "previous",
            "preceding",
            "prior",
            "same",
            "very",
            "current",
            "present",
            "whole",
            "entire",
        ]))
        .parse(rest)?;
        let pick = match n {
            None | Some(14 | 15) => Pick::The,
            Some(0..=2) => Pick::Following,
            Some(3 | 4) => Pick::Next,
            Some(5 | 6) => Pick::Last,
            Some(7..=9) => Pick::Preceding,
            Some(10 | 11) => Pick::That,
            Some(_) => Pick::This,
        };
        Ok((rest, pick))
    };
    let that = |i: Atoms<'a, 't>| {
        let (rest, ()) = word("that")(i)?;
        let (rest, _) = opt(words(&["same", "very"])).parse(rest)?;
        Ok((rest, Pick::That))
    };
    let bare = |i: Atoms<'a, 't>| {
        let (rest, n) = words(&["following", "previous", "preceding", "same", "current", "prior"])(i)?;
        Ok((
            rest,
            [Pick::Following, Pick::Preceding, Pick::Preceding, Pick::That, Pick::This, Pick::Preceding]
                [n.min(5)],
        ))
    };
    longest(&[&the, &that, &bare, &direction])(input)
}

/// "this", "next", "last", "this past", "this coming": picks that count from the day of speaking.
pub(super) fn direction<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Pick> {
    let (rest, n) = words(&["this", "next", "last", "past", "coming", "upcoming", "previous"])(input)?;
    if n == 0
        && let Ok((after, side)) = words(&["past", "coming", "same", "very", "whole", "last", "next"])(rest)
    {
        return Ok((
            after,
            [Pick::Last, Pick::Next, Pick::This, Pick::This, Pick::This, Pick::Last, Pick::Next][side.min(6)],
        ));
    }
    Ok((
        rest,
        [Pick::This, Pick::Next, Pick::Last, Pick::Last, Pick::Next, Pick::Next, Pick::Preceding][n.min(6)],
    ))
}

/// A unit of a day or more, in the singular.
fn unit<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Unit> {
    let (rest, _) =
        opt(words(&["calendar", "fiscal", "financial", "working", "trading", "school", "business"]))
            .parse(input)?;
    let (rest, unit) = lexeme(|l| if let Lexeme::Unit(u, false) = l { Some(u) } else { None })(rest)?;
    if unit == Unit::Half || unit == Unit::Millennium { missing(input) } else { Ok((rest, unit)) }
}

/// "yesterday", "today", "the day after tomorrow", "now", "recently", "the future", "tonight".
pub(super) fn day_word<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let plain = |i: Atoms<'a, 't>| {
        let (rest, _) = opt(words(&["just", "right", "earlier", "later"])).parse(i)?;
        let (rest, word) = lexeme(|l| if let Lexeme::Deictic(d) = l { Some(d) } else { None })(rest)?;
        let point = match word {
            Deictic::Day(n) => Point::at(Base::Day(i64::from(n))),
            Deictic::Tonight => Point { part: Some(Part::Night), ..Point::at(Base::Day(0)) },
            Deictic::Now => Point::at(Base::Now),
            Deictic::Past => Point::at(Base::Past),
            Deictic::Future => Point::at(Base::Future),
        };
        Ok((rest, point))
    };
    let beyond = |i: Atoms<'a, 't>| {
        let (rest, (_, (), n, m)) =
            (opt(word("the")), word("day"), words(&["after", "before"]), words(&["tomorrow", "yesterday"]))
                .parse(i)?;
        if n == m { Ok((rest, Point::at(Base::Day(if n == 0 { 2 } else { -2 })))) } else { missing(i) }
    };
    let named = |i: Atoms<'a, 't>| {
        let (rest, n) = longest(&[
            &|i: Atoms<'a, 't>| (word("the"), word("near"), word("future")).map(|_| 0).parse(i),
            &|i: Atoms<'a, 't>| (words(&["the", "a"]), word("future")).map(|_| 0).parse(i),
            &|i: Atoms<'a, 't>| (word("the"), word("past")).map(|_| 1).parse(i),
            &|i: Atoms<'a, 't>| (word("the"), word("time"), word("being")).map(|_| 2).parse(i),
            &|i: Atoms<'a, 't>| (word("the"), word("long"), word("term")).map(|_| 0).parse(i),
            &|i: Atoms<'a, 't>| {
                (opt(word("the")), word("present"), words(&["day", "time"])).map(|_| 2).parse(i)
            },
            &|i: Atoms<'a, 't>| (word("the"), words(&["moment", "present"])).map(|_| 2).parse(i),
            &|i: Atoms<'a, 't>| (words(&["very", "so"]), word("soon")).map(|_| 0).parse(i),
            &|i: Atoms<'a, 't>| {
                (words(&["recent", "past"]), words(&["years", "months", "weeks", "days"])).map(|_| 1).parse(i)
            },
            &|i: Atoms<'a, 't>| {
                (words(&["coming", "future"]), words(&["years", "months", "weeks", "days"]))
                    .map(|_| 0)
                    .parse(i)
            },
            &|i: Atoms<'a, 't>| (word("these"), word("days")).map(|_| 2).parse(i),
            &|i: Atoms<'a, 't>| (words(&["to", "till", "until"]), word("date")).map(|_| 2).parse(i),
            &|i: Atoms<'a, 't>| (word("to"), word("this"), word("day")).map(|_| 2).parse(i),
        ])(i)?;
        let (rest, ()) =
            not(rest, |i| lexeme(|l| matches!(l, Lexeme::Unit(..) | Lexeme::Cardinal(_)).then_some(()))(i))?;
        Ok((rest, Point::at([Base::Future, Base::Past, Base::Now][n.min(2)].clone())))
    };
    longest(&[&plain, &beyond, &named])(input)
}

/// "last week", "this year", "the same day", "the week after next", "the week of April 10".
pub(super) fn picked_unit<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let plain = |i: Atoms<'a, 't>| {
        let (rest, (pick, unit)) = (pick, unit).parse(i)?;
        let whole = i.0.iter().take(2).any(|a| a.is("whole") || a.is("entire"));
        if whole
            || unit == Unit::Second
            || (unit == Unit::Minute && pick == Pick::The)
            || (unit == Unit::Hour && pick == Pick::The)
        {
            return missing(i);
        }
        let behind = |i: Atoms<'a, 't>| (words(&["after", "before"]), words(&["next", "last"])).parse(i);
        if let Ok((after, (side, other))) = longest(&[&behind])(rest)
            && side == other
        {
            return Ok((
                after,
                Point::at(Base::Unit(unit, if side == 0 { Pick::AfterNext } else { Pick::BeforeLast })),
            ));
        }
        Ok((rest, Point::at(Base::Unit(unit, pick))))
    };
    let beside = |i: Atoms<'a, 't>| {
        let (rest, ((), unit, side)) =
            (word("the"), unit, words(&["after", "before", "earlier", "later"])).parse(i)?;
        if i_word(rest) {
            return missing(i);
        }
        Ok((
            rest,
            Point::at(Base::Unit(
                unit,
                if side % 2 == 0 && side < 2 || side == 3 { Pick::Following } else { Pick::Preceding },
            )),
        ))
    };
    let week_of = |i: Atoms<'a, 't>| {
        let (rest, ((), unit, _)) = (word("the"), unit, words(&["of", "beginning", "starting"])).parse(i)?;
        let (rest, point) = longest(&[&super::calendar::month_day, &super::calendar::day_month])(rest)?;
        if unit != Unit::Week {
            return missing(i);
        }
        Ok((rest, Point::at(Base::Nth(0, 1, Unit::Week, Some(Box::new(point))))))
    };
    let weekend = |i: Atoms<'a, 't>| {
        let (rest, ()) = word("weekend")(i)?;
        Ok((rest, Point::at(Base::Unit(Unit::Weekend, Pick::The))))
    };
    longest(&[&plain, &beside, &week_of, &weekend])(input)
}

fn i_word(input: Atoms<'_, '_>) -> bool {
    input.get(0).is_some_and(|a| a.kind == crate::time::atom::Kind::Word)
}

/// "three days ago", "two weeks later", "a year from now", "3 weeks after Christmas", "three days after the talks".
pub(super) fn shifted<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let single = |i: Atoms<'a, 't>| {
        let (rest, ((), unit)) = (word("the"), unit).parse(i)?;
        let parts = vec![(Count::Exact(1000), unit)];
        if unit < Unit::Day { missing(i) } else { Ok((rest, Length { parts, bound: Bound::Exactly })) }
    };
    let the = input.get(0).is_some_and(|a| a.is("the"));
    let (rest, length) = longest(&[&super::length::length, &single])(input)?;
    let from_now = |i: Atoms<'a, 't>| (word("from"), words(&["now", "today"])).map(|_| From::Hence).parse(i);
    let simple = |i: Atoms<'a, 't>| {
        let (rest, n) = words(&[
            "ago",
            "hence",
            "later",
            "afterwards",
            "afterward",
            "earlier",
            "previously",
            "beforehand",
        ])(i)?;
        let from = match n {
            0 => From::Ago,
            1 => From::Hence,
            2..=4 => From::Later,
            _ => From::Earlier,
        };
        Ok((rest, from))
    };
    let point = |i: Atoms<'a, 't>| {
        let (rest, (side, _, anchor)) =
            (words(&["after", "before", "from"]), opt(word("the")), plain_point).parse(i)?;
        if names_event(&anchor, rest) {
            return missing(i);
        }
        let anchor = Box::new(anchor);
        Ok((rest, if side == 1 { From::Before(anchor) } else { From::After(anchor) }))
    };
    let event = |i: Atoms<'a, 't>| {
        let (rest, side) = longest(&[
            &|i: Atoms<'a, 't>| words(&["after", "before"])(i),
            &|i: Atoms<'a, 't>| (word("prior"), word("to")).map(|_| 1).parse(i),
            &|i: Atoms<'a, 't>| (word("ahead"), word("of")).map(|_| 1).parse(i),
            &|i: Atoms<'a, 't>| (word("following"), not_a_mark).map(|_| 0).parse(i),
        ])(i)?;
        let alone = rest.get(0).is_none_or(|a| {
            matches!(a.kind, crate::time::atom::Kind::Mark('.' | ',' | ';' | ':' | '!' | '?'))
        });
        Ok((
            rest,
            match (side, alone) {
                (0, false) => From::AfterEvent,
                (0, true) => From::Later,
                (_, false) => From::BeforeEvent,
                (_, true) => From::Earlier,
            },
        ))
    };
    let (rest, from) = longest(&[&from_now, &simple, &point, &event])(rest)?;
    let counted = matches!(from, From::Ago | From::Hence | From::Later | From::Earlier);
    if the && counted && matches!(length.parts.as_slice(), [(Count::Exact(1000), _)]) {
        return missing(input);
    }
    Ok((rest, Point::at(Base::Shift(length, from))))
}

fn not_a_mark<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    if i_word(input) { Ok((input, ())) } else { missing(input) }
}

/// Words behind a year or month that are no name of an event.
const BEHIND_DATES: &[&str] = &[
    "and", "or", "the", "a", "in", "on", "at", "when", "to", "for", "he", "she", "it", "they", "with", "was",
    "were", "is", "by", "that", "which", "as", "but", "had", "has", "his", "her", "their", "its", "there",
    "this", "after", "before", "from", "will", "would",
];

/// "After the 2003 invasion", "before the October vote", "after the fall of the city": a year, month or season that
/// only belongs to the name of an event.
fn names_event(anchor: &Point, rest: Atoms<'_, '_>) -> bool {
    let Some(next) = rest.get(0).filter(|a| a.kind == crate::time::atom::Kind::Word) else { return false };
    match &anchor.base {
        Base::Civil(c) if c.day.is_none() && c.weekday.is_none() => {
            next.meanings.is_none() && !BEHIND_DATES.iter().any(|w| next.is(w))
        }
        Base::Season(_, None) => {
            next.is("of") || (next.meanings.is_none() && !BEHIND_DATES.iter().any(|w| next.is(w)))
        }
        _ => false,
    }
}

/// "Monday two weeks from now", "two months from today on Tuesday", "next week Monday", "Tuesday of next week".
pub(super) fn weekday_of<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let around = |i: Atoms<'a, 't>| longest(&[&picked_week, &shifted, &super::calendar::nth])(i);
    let before = |i: Atoms<'a, 't>| {
        let (rest, (day, _, _, point)) =
            (weekday, opt(words(&["of", "in"])), opt(word("the")), longest(&[&around])).parse(i)?;
        Ok((rest, Point::at(Base::WeekdayOf(day, Box::new(point)))))
    };
    let after = |i: Atoms<'a, 't>| {
        let (rest, (point, _, day)) = (
            longest(&[&around]),
            opt(longest(&[
                &|i: Atoms<'a, 't>| word("on")(i),
                &|i: Atoms<'a, 't>| super::mark(',')(i),
                &|i: Atoms<'a, 't>| super::mark('-')(i),
            ])),
            weekday,
        )
            .parse(i)?;
        Ok((rest, Point::at(Base::WeekdayOf(day, Box::new(point)))))
    };
    longest(&[&before, &after])(input)
}

fn picked_week<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, point) = picked_unit(input)?;
    match point.base {
        Base::Unit(Unit::Week, _) => Ok((rest, point)),
        _ => missing(input),
    }
}

/// A day of the week without anything else, as [`Civil`].
pub(super) fn is_bare_weekday(point: &Point) -> bool {
    matches!(&point.base, Base::Civil(Civil { year: None, month: None, day: None, weekday: Some(_), .. }))
}
