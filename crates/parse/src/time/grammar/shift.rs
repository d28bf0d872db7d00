//! How times are counted by a length: three days ago, two weeks after Easter, a year before the talks.

use super::calendar::plain_point;
use super::relative::{i_word, unit};
use super::{Atoms, Parsed, longest, missing, opt, word, words};
use crate::time::ast::{Base, Bound, Count, From, Length, Point};
use crate::time::lexicon::Unit;
use crate::time::pattern::TimePattern;
use nom::Parser;

/// A length counted from the day of speaking.
pub(in crate::time) const AGO: TimePattern = TimePattern {
    name: "ago",
    reads: "a length counted from the day of speaking",
    fires: &[
        ("The bridge was closed three days ago.", "three days ago", "2025-05-17"),
        ("She retired two years ago.", "two years ago", "2023"),
        ("The dam failed five months ago.", "five months ago", "2024-12"),
        ("The court sat two weeks ago.", "two weeks ago", "2025-05-06"),
        ("The vote comes two weeks from now.", "two weeks from now", "2025-06-03"),
        ("It began a few weeks ago.", "a few weeks ago", "PAST_REF"),
        ("The light left 13.5 billion years ago.", "13.5 billion years ago", "PAST_REF"),
    ],
    silent: &["Long ago it was a port."],
};

/// A length counted from the time that the text has reached.
pub(in crate::time) const LATER: TimePattern = TimePattern {
    name: "later",
    reads: "a length counted from the time that the text has reached",
    fires: &[
        ("The mine closed on 2 May 2019 and reopened three days later.", "three days later", "2019-05-05"),
        ("The mine closed on 2 May 2019 and reopened three days after.", "three days after", "2019-05-05"),
    ],
    silent: &["Later reports denied it."],
};

/// A length counted from a date.
pub(in crate::time) const FROM_DATE: TimePattern = TimePattern {
    name: "from-date",
    reads: "a length counted from a date",
    fires: &[("The hearing is two weeks after May 13, 2025.", "two weeks after May 13, 2025", "2025-05-27")],
    silent: &["The hearing is after lunch."],
};

/// A length counted back from another event.
pub(in crate::time) const BEFORE_EVENT: TimePattern = TimePattern {
    name: "before-event",
    reads: "a length counted back from another event",
    fires: &[
        ("Two days ahead of the summit the port closed.", "Two days ahead of", "P2D"),
        ("Three weeks prior to the vote he fell ill.", "Three weeks prior to", "P3W"),
        ("He resigned two weeks before the hearing.", "two weeks before", "P2W"),
    ],
    silent: &["He resigned before the hearing."],
};

/// A length counted on from another event.
pub(in crate::time) const AFTER_EVENT: TimePattern = TimePattern {
    name: "after-event",
    reads: "a length counted on from another event",
    fires: &[
        ("The bridge fell the day after the storm.", "the day after", "P1D"),
        ("Two years after the 2003 invasion he left.", "Two years after", "P2Y"),
        ("Five days after the fall of the town it rained.", "Five days after", "P5D"),
        ("They left three days after the talks.", "three days after", "P3D"),
        ("Rescue teams left three days after the flood.", "three days after", "P3D"),
    ],
    silent: &["The shop is open the day after tomorrow.", "The teams left after the flood."],
};

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
        // "500,000 cars a year from 2027"
        let year_alone = matches!(&anchor.base, Base::Civil(c) if c.month.is_none() && c.weekday.is_none() && c.day.is_none());
        if names_event(&anchor, rest) || side == 2 && year_alone {
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
    Ok((rest, Point::at(pattern_of(&from), Base::Shift(length, from))))
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

/// The pattern of a length that is counted in this way.
fn pattern_of(from: &From) -> &'static TimePattern {
    match from {
        From::Ago | From::Hence => &AGO,
        From::Later | From::Earlier => &LATER,
        From::Before(_) | From::After(_) => &FROM_DATE,
        From::BeforeEvent => &BEFORE_EVENT,
        From::AfterEvent => &AFTER_EVENT,
    }
}
