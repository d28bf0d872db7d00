//! How days of the week are written, alone and counted in a longer time.

use super::calendar::{nth, plain_point};
use super::date::{DATE, continues_number};
use super::number::{digits, figure_ordinal, ordinal, word_below_hundred};
use super::relative::picked_unit;
use super::shift::shifted;
use super::{Atoms, Parsed, ends_word, gap, lexeme, longest, missing, opt, word, words};
use crate::time::ast::{Base, Civil, Pick, Point};
use crate::time::calendar::signed;
use crate::time::lexicon::{Form, Lexeme, Unit};
use crate::time::pattern::TimePattern;
use nom::Parser;

/// Name of a weekday, with the full stop of its abbreviation.
pub(super) fn weekday<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u8> {
    let (rest, (n, form)) =
        lexeme(|l| if let Lexeme::Weekday(n, form, false) = l { Some((n, form)) } else { None })(input)?;
    match gap('.')(rest) {
        Ok((after, ())) if form != Form::Sure && after.len() > 0 => Ok((after, n)),
        _ => Ok((rest, n)),
    }
}

/// Words that go on behind "Monday 21", where other words are what 21 counts.
const BEHIND_DAY: &[&str] = &[
    "at", "from", "between", "in", "of", "to", "and", "or", "until", "till", "through", "before", "after",
    "when", "as", "for", "with", "by", "on", "is", "was", "will", "has", "had", "but", "that", "which", "if",
    "while", "because", "the", "a", "an", "this", "last", "next", "it", "he", "she", "they", "we", "i",
];

/// A day of the week, by the tense of its verb.
pub(in crate::time) const WEEKDAY: TimePattern = TimePattern {
    name: "weekday",
    reads: "a day of the week, by the tense of its verb",
    fires: &[
        ("Doors open at 5pm ET on Friday.", "5pm ET on Friday", "2025-05-16T17:00-04"),
        ("They meet on the first Monday in June.", "the first Monday in June", "2025-06-02"),
        ("The last Friday of March was cold.", "The last Friday of March", "2025-03-28"),
        ("The ministers met on Monday.", "Monday", "2025-05-19"),
        ("The ministers met on Tuesday.", "Tuesday", "2025-05-20"),
        ("The ministers will meet on Monday.", "Monday", "2025-05-26"),
        ("The ministers will meet on Tuesday.", "Tuesday", "2025-05-20"),
        ("The ministers will meet next Tuesday.", "next Tuesday", "2025-05-27"),
        ("The ministers met last Friday.", "last Friday", "2025-05-16"),
        ("They spoke on Monday night.", "Monday night", "2025-05-19TNI"),
        ("They met the Monday before last.", "the Monday before last", "2025-05-12"),
        ("They meet the Friday after next.", "the Friday after next", "2025-05-30"),
        ("The roof fell two Sundays ago.", "two Sundays ago", "2025-05-11"),
        ("They marry on Saturday week.", "Saturday week", "2025-05-31"),
        ("The talks resume a week on Monday.", "a week on Monday", "2025-06-02"),
        ("The deal was signed a fortnight last Thursday.", "a fortnight last Thursday", "2025-05-01"),
        ("They voted late on Monday night.", "late on Monday night", "2025-05-19TNI"),
        ("They sail three Fridays from now.", "three Fridays from now", "2025-06-06"),
        ("On Friday Okoro was freed.", "Friday", "2025-05-16"),
        ("He said Tuesday Ukraine had agreed.", "Tuesday", "2025-05-20"),
        ("On Thursday 11 people were missing.", "Thursday", "2025-05-15"),
    ],
    silent: &[
        "Waiting for Sun Lee and others.",
        "The Sun reported it.",
        "The cat sat down.",
        "They wed in church.",
        "The sun rose.",
        "Bloody Sunday is taught.",
        "Friday Okoro was freed.",
        "The minister, Mr Friday Okoro, was freed.",
        "\"We are tired,\" Sunday Adebayo said.",
    ],
};

/// "Monday", "next Monday", "Monday 21", "Friday the 13th", "this past Wednesday".
pub(super) fn weekday_alone<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let plain = |i: Atoms<'a, 't>| {
        let (rest, (pick, weekday)) = (opt(super::relative::direction), weekday).parse(i)?;
        Ok((rest, Civil { weekday: Some(weekday), pick: pick.unwrap_or_default(), ..Civil::default() }))
    };
    let numbered = |i: Atoms<'a, 't>| {
        let (rest, (weekday, _, day)) = (
            weekday,
            opt(word("the")),
            longest(&[&|i: Atoms<'a, 't>| digits(2, 2)(i), &figure_ordinal, &ordinal]),
        )
            .parse(i)?;
        let is_hour = rest.get(0).is_some_and(|a| ["am", "pm", "a", "p"].iter().any(|s| a.is(s)))
            || continues_number(rest);
        // "on Tuesday the first phones" counts phones; "Friday the 13th" ends there.
        let written =
            i.0.iter()
                .take(i.len() - rest.len())
                .any(|a| a.find(|l| matches!(l, Lexeme::Ordinal(_)).then_some(())).is_some());
        let goes_on = rest.get(0).is_some_and(|a| {
            a.kind == crate::time::atom::Kind::Word
                && !["at", "from", "between", "in", "of"].iter().any(|w| a.is(w))
        });
        // "On Thursday 11 people were missing" counts people.
        let counts = rest.get(0).is_some_and(|a| {
            a.kind == crate::time::atom::Kind::Word
                && !a.is_capitalized()
                && !BEHIND_DAY.iter().any(|w| a.is(w))
        });
        if !(1..=31).contains(&day) || is_hour || (written && goes_on) || counts || !ends_word(rest) {
            return missing(i);
        }
        Ok((rest, Civil { weekday: Some(weekday), day: Some(day), ..Civil::default() }))
    };
    // "the Monday before last", "the Friday after next"
    let beyond = |i: Atoms<'a, 't>| {
        let (rest, ((), weekday, side, other)) =
            (word("the"), weekday, words(&["before", "after"]), words(&["last", "next"])).parse(i)?;
        let pick = if side == 0 { Pick::BeforeLast } else { Pick::AfterNext };
        if side == other {
            Ok((rest, Civil { weekday: Some(weekday), pick, ..Civil::default() }))
        } else {
            missing(i)
        }
    };
    longest(&[&plain, &numbered, &beyond]).map(point).parse(input)
}

/// "two Sundays ago", "three Fridays from now": weekdays counted from the day of speaking.
pub(super) fn counted_weekdays<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let days =
        |i: Atoms<'a, 't>| lexeme(|l| if let Lexeme::Weekday(n, _, true) = l { Some(n) } else { None })(i);
    let ago = |i: Atoms<'a, 't>| words(&["ago", "back"])(i).map(|(rest, _)| (rest, -1));
    let hence = |i: Atoms<'a, 't>| (word("from"), words(&["now", "today"])).map(|_| 1).parse(i);
    let counted = |i: Atoms<'a, 't>| {
        let figures = |i: Atoms<'a, 't>| digits(1, 2)(i);
        let count = longest(&[&word_below_hundred, &figures])(i);
        let (rest, n) = count?;
        let (rest, (day, side)) = (days, longest(&[&ago, &hence])).parse(rest)?;
        if n == 0 { missing(i) } else { Ok((rest, (signed(n) * side, day))) }
    };
    // "Saturday week", "a week on Monday", "a fortnight last Thursday"
    let weeks = |i: Atoms<'a, 't>| {
        words(&["week", "fortnight"])(i).map(|(rest, n)| (rest, if n == 0 { 2 } else { 3 }))
    };
    let week_behind = |i: Atoms<'a, 't>| (weekday, weeks).map(|(day, n)| (n, day)).parse(i);
    let week_before = |i: Atoms<'a, 't>| {
        let (rest, ((), n, side, day)) = (word("a"), weeks, words(&["on", "last"]), weekday).parse(i)?;
        Ok((rest, (if side == 0 { n } else { -n }, day)))
    };
    let (rest, (n, day)) = longest(&[&counted, &week_behind, &week_before])(input)?;
    let point = Point::at(&WEEKDAY, Base::Weekdays(n, day));
    Ok((rest, point))
}

/// "the first Monday in June", "the last Friday of 2024".
pub(super) fn nth_weekday<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let last = |i: Atoms<'a, 't>| words(&["last", "final"])(i).map(|(rest, _)| (rest, 6));
    let (rest, (_, n, day, _, of)) =
        (opt(word("the")), longest(&[&last, &ordinal]), weekday, words(&["of", "in"]), plain_point)
            .parse(input)?;
    let long = match &of.base {
        Base::Civil(c) => c.day.is_none() && c.weekday.is_none(),
        Base::Unit(unit, _) => *unit >= Unit::Month,
        Base::Season(..) | Base::Quarter(..) => true,
        _ => false,
    };
    if !long || !(1..=6).contains(&n) {
        return missing(input);
    }
    let n = if n == 6 { -1 } else { signed(n) };
    Ok((rest, Point::at(&WEEKDAY, Base::NthWeekday(n, day, Box::new(of)))))
}

/// "Monday two weeks from now", "two months from today on Tuesday", "next week Monday", "Tuesday of next week".
pub(super) fn weekday_of<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let around = |i: Atoms<'a, 't>| longest(&[&picked_week, &shifted, &nth])(i);
    let before = |i: Atoms<'a, 't>| {
        let (rest, (day, _, _, point)) =
            (weekday, opt(words(&["of", "in"])), opt(word("the")), longest(&[&around])).parse(i)?;
        Ok((rest, Point::at(&WEEKDAY, Base::WeekdayOf(day, Box::new(point)))))
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
        Ok((rest, Point::at(&WEEKDAY, Base::WeekdayOf(day, Box::new(point)))))
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

fn point(civil: Civil) -> Point {
    // "Friday the 13th" is a date.
    Point::at(if civil.day.is_some() { &DATE } else { &WEEKDAY }, Base::Civil(civil))
}
