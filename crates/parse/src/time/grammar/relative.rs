//! How times are named by their distance from the day of speaking: yesterday, last week, the following day.

use super::calendar::NTH;
use super::date::{day_month, month_day};
use super::{Atoms, Parsed, lexeme, longest, missing, not, opt, word, words};
use crate::time::ast::{Base, Pick, Point};
use crate::time::lexicon::{Deictic, Lexeme, Part, Unit};
use crate::time::pattern::TimePattern;
use nom::Parser;

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
pub(super) fn unit<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Unit> {
    let (rest, _) =
        opt(words(&["calendar", "fiscal", "financial", "working", "trading", "school", "business"]))
            .parse(input)?;
    let (rest, unit) = lexeme(|l| if let Lexeme::Unit(u, false) = l { Some(u) } else { None })(rest)?;
    if unit == Unit::Half || unit == Unit::Millennium { missing(input) } else { Ok((rest, unit)) }
}

/// A day by its distance from the day of speaking.
pub(in crate::time) const DAY_WORD: TimePattern = TimePattern {
    name: "day-word",
    reads: "a day by its distance from the day of speaking",
    fires: &[
        ("He resigned yesterday.", "yesterday", "2025-05-19"),
        ("Talks resume the day after tomorrow.", "the day after tomorrow", "2025-05-22"),
        ("Rain is likely tomorrow night.", "tomorrow night", "2025-05-21TNI"),
        ("They speak tonight.", "tonight", "2025-05-20TNI"),
    ],
    silent: &["The day was hot."],
};

/// The moment of speaking.
pub(in crate::time) const NOW: TimePattern = TimePattern {
    name: "now",
    reads: "the moment of speaking",
    fires: &[
        ("To date, nobody has been charged.", "To date", "PRESENT_REF"),
        ("The custom survives to this day.", "to this day", "PRESENT_REF"),
        ("The road is now open.", "now", "PRESENT_REF"),
    ],
    silent: &[
        "The file is up to date.",
        "He failed to date the find.",
        "The road is open.",
        "The now-closed road floods.",
    ],
};

/// Some time before.
pub(in crate::time) const PAST: TimePattern = TimePattern {
    name: "past",
    reads: "some time before",
    fires: &[("He was recently freed.", "recently", "PAST_REF")],
    silent: &["He was freed."],
};

/// Some time to come.
pub(in crate::time) const FUTURE: TimePattern = TimePattern {
    name: "future",
    reads: "some time to come",
    fires: &[("No one knows the future.", "the future", "FUTURE_REF")],
    silent: &["No one knows."],
};

/// "yesterday", "today", "the day after tomorrow", "now", "recently", "the future", "tonight".
pub(super) fn day_word<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let plain = |i: Atoms<'a, 't>| {
        let (rest, _) = opt(words(&["just", "right", "earlier", "later"])).parse(i)?;
        let (rest, word) = lexeme(|l| if let Lexeme::Deictic(d) = l { Some(d) } else { None })(rest)?;
        let point = match word {
            Deictic::Day(n) => Point::at(&DAY_WORD, Base::Day(i64::from(n))),
            Deictic::Tonight => Point { part: Some(Part::Night), ..Point::at(&DAY_WORD, Base::Day(0)) },
            Deictic::Now => Point::at(&NOW, Base::Now),
            Deictic::Past => Point::at(&PAST, Base::Past),
            Deictic::Future => Point::at(&FUTURE, Base::Future),
        };
        Ok((rest, point))
    };
    let beyond = |i: Atoms<'a, 't>| {
        let (rest, (_, (), n, m)) =
            (opt(word("the")), word("day"), words(&["after", "before"]), words(&["tomorrow", "yesterday"]))
                .parse(i)?;
        if n == m {
            Ok((rest, Point::at(&DAY_WORD, Base::Day(if n == 0 { 2 } else { -2 }))))
        } else {
            missing(i)
        }
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
        let point = match n {
            0 => Point::at(&FUTURE, Base::Future),
            1 => Point::at(&PAST, Base::Past),
            _ => Point::at(&NOW, Base::Now),
        };
        Ok((rest, point))
    };
    longest(&[&plain, &beyond, &named])(input)
}

/// A unit by its distance from the day of speaking.
pub(in crate::time) const THIS_UNIT: TimePattern = TimePattern {
    name: "this-unit",
    reads: "a unit by its distance from the day of speaking",
    fires: &[
        ("The work is due by EOY.", "EOY", "2025"),
        ("The deal was struck last week.", "last week", "2025-W20"),
        ("The budget comes next month.", "next month", "2025-06"),
        ("The price rose earlier this year.", "earlier this year", "2025"),
        ("At the end of last year it fell.", "the end of last year", "2024"),
        ("They struck last night.", "last night", "2025-05-19TNI"),
        ("They strike this weekend.", "this weekend", "2025-W21-WE"),
    ],
    silent: &[
        "Year-end results were good.",
        "He waited to the last minute.",
        "It was the last day of school.",
        "This is the last of them.",
    ],
};

/// A unit that the text has spoken of.
pub(in crate::time) const THAT_UNIT: TimePattern = TimePattern {
    name: "that-unit",
    reads: "a unit that the text has spoken of",
    fires: &[
        ("The pool stays dry for the rest of the week.", "the rest of the week", "2025-W21"),
        ("By end of month it was paid.", "end of month", "2025-05"),
        ("At year's end the debt was paid.", "year's end", "2025"),
        ("He left on 3 March 2011 and died the same day.", "the same day", "2011-03-03"),
        ("He left on 3 March 2011 and died the following day.", "the following day", "2011-03-04"),
        ("It rose on 3 March 2011 and fell later that year.", "later that year", "2011"),
    ],
    silent: &[
        "He carried the day.",
        "The Constitution of the Year III was drafted.",
        "The following men spoke.",
    ],
};

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
            return Ok((after, of_unit(unit, if side == 0 { Pick::AfterNext } else { Pick::BeforeLast })));
        }
        Ok((rest, of_unit(unit, pick)))
    };
    let beside = |i: Atoms<'a, 't>| {
        let (rest, ((), unit, side)) =
            (word("the"), unit, words(&["after", "before", "earlier", "later"])).parse(i)?;
        if i_word(rest) {
            return missing(i);
        }
        Ok((
            rest,
            of_unit(
                unit,
                if side % 2 == 0 && side < 2 || side == 3 { Pick::Following } else { Pick::Preceding },
            ),
        ))
    };
    let week_of = |i: Atoms<'a, 't>| {
        let (rest, ((), unit, _)) = (word("the"), unit, words(&["of", "beginning", "starting"])).parse(i)?;
        let (rest, point) = longest(&[&month_day, &day_month])(rest)?;
        if unit != Unit::Week {
            return missing(i);
        }
        Ok((rest, Point::at(&NTH, Base::Nth(0, 1, Unit::Week, Some(Box::new(point))))))
    };
    let weekend = |i: Atoms<'a, 't>| {
        let (rest, ()) = word("weekend")(i)?;
        Ok((rest, of_unit(Unit::Weekend, Pick::The)))
    };
    longest(&[&plain, &beside, &week_of, &weekend])(input)
}

pub(super) fn i_word(input: Atoms<'_, '_>) -> bool {
    input.get(0).is_some_and(|a| a.kind == crate::time::atom::Kind::Word)
}

/// A unit by its place: counted from the day of speaking, or one that the text has spoken of.
fn of_unit(unit: Unit, pick: Pick) -> Point {
    let told = matches!(pick, Pick::That | Pick::The | Pick::Following | Pick::Preceding);
    Point::at(if told { &THAT_UNIT } else { &THIS_UNIT }, Base::Unit(unit, pick))
}
