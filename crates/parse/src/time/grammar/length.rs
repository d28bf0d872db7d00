//! How lengths of time are written: "two hours", "ten-day", "half an hour", "more than six years", "decades-long".

use super::number::{and_a_half, count};
use super::{Atoms, Parsed, ends_word, gap, lexeme, longest, mark, missing, point, word, words};
use crate::input::Pieces;
use crate::time::ast::{Base, Bound, Count, Expr, Length, Pick, Stretch};
use crate::time::lexicon::{Lexeme, Unit};
use crate::time::pattern::TimePattern;
use nom::Parser;
use nom::combinator::opt;

/// Words between a count and its unit that change nothing about the length.
const FILLERS: &[&str] = &[
    "more",
    "other",
    "full",
    "straight",
    "consecutive",
    "successive",
    "long",
    "short",
    "whole",
    "entire",
    "additional",
    "extra",
    "single",
    "good",
    "business",
    "working",
    "trading",
    "calendar",
    "school",
    "further",
    "solid",
    "different",
    "odd",
    "brief",
    "longer",
    "fiscal",
];

fn unit<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, (Unit, bool)> {
    lexeme(|l| if let Lexeme::Unit(u, plural) = l { Some((u, plural)) } else { None })(input)
}

/// "nights" counts days.
fn night<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, (Unit, bool)> {
    words(&["night", "nights"])(input).map(|(rest, n)| (rest, (Unit::Night, n == 1)))
}

/// Letters glued to a figure: "3h", "45s", "2W".
fn letter<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Unit> {
    if input.get(0).is_none_or(|a| a.spaced) {
        return missing(input);
    }
    let (rest, n) = words(&["h", "W", "hs"])(input)?;
    if ends_word(rest) { Ok((rest, [Unit::Hour, Unit::Week, Unit::Hour][n.min(2)])) } else { missing(input) }
}

/// What stands before a length about its exactness.
pub(super) fn bound<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Bound> {
    let rest = input;
    let two = |i: Atoms<'a, 't>| {
        longest(&[
            &|i: Atoms<'a, 't>| {
                (words(&["more", "longer", "greater"]), word("than")).map(|_| Bound::MoreThan).parse(i)
            },
            &|i: Atoms<'a, 't>| {
                (words(&["less", "fewer", "shorter"]), word("than")).map(|_| Bound::LessThan).parse(i)
            },
            &|i: Atoms<'a, 't>| {
                (word("no"), words(&["more", "longer"]), word("than")).map(|_| Bound::AtMost).parse(i)
            },
            &|i: Atoms<'a, 't>| (word("at"), word("least")).map(|_| Bound::AtLeast).parse(i),
            &|i: Atoms<'a, 't>| (word("at"), word("most")).map(|_| Bound::AtMost).parse(i),
            &|i: Atoms<'a, 't>| (word("up"), word("to")).map(|_| Bound::AtMost).parse(i),
            &|i: Atoms<'a, 't>| (word("close"), word("to")).map(|_| Bound::Nearly).parse(i),
        ])(i)
    };
    let one = |i: Atoms<'a, 't>| {
        let (rest, n) = words(&[
            "over",
            "under",
            "nearly",
            "almost",
            "about",
            "around",
            "some",
            "approximately",
            "roughly",
            "circa",
        ])(i)?;
        Ok((
            rest,
            match n {
                0 => Bound::MoreThan,
                1 => Bound::LessThan,
                2 | 3 => Bound::Nearly,
                _ => Bound::About,
            },
        ))
    };
    longest(&[&two, &one])(rest)
}

fn hyphen<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    opt(gap('-')).map(|_| ()).parse(input)
}

/// A count with its unit.
fn part<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, (Count, Unit)> {
    let counted = |i: Atoms<'a, 't>| {
        let (mut rest, (count, ())) = (count, hyphen).parse(i)?;
        for _ in 0..2 {
            match words(FILLERS)(rest) {
                Ok((after, _)) => rest = after,
                Err(_) => break,
            }
        }
        let (rest, unit) = longest(&[
            &|i: Atoms<'a, 't>| unit(i).map(|(r, (u, _))| (r, u)),
            &|i: Atoms<'a, 't>| night(i).map(|(r, (u, _))| (r, u)),
            &letter,
        ])(rest)?;
        // "the asteroid 2024 YR4"
        if rest.get(0).is_some_and(|a| !a.spaced && matches!(a.kind, crate::time::atom::Kind::Digits(_))) {
            return missing(i);
        }
        let one_night = unit == Unit::Night && count != Count::Exact(1000);
        if one_night && !i.0.iter().take(i.len() - rest.len()).any(|a| a.is("nights")) {
            return missing(i);
        }
        Ok((rest, (count, unit)))
    };
    let article = |i: Atoms<'a, 't>| {
        let (rest, _) = words(&["a", "an"])(i)?;
        let (rest, _) = opt(words(FILLERS)).parse(rest)?;
        let (rest, (unit, plural)) = unit(rest)?;
        let ordinal_too = rest.len() > 0 && unit == Unit::Second && !plural;
        if plural || ordinal_too || unit == Unit::Half || unit == Unit::Quarter {
            missing(i)
        } else {
            Ok((rest, (Count::Exact(1000), unit)))
        }
    };
    // "all day", "the whole week", "the entire year"
    let all = |i: Atoms<'a, 't>| {
        let whole = |i: Atoms<'a, 't>| (word("the"), words(&["whole", "entire"])).map(|_| 0).parse(i);
        let (rest, _) = longest(&[&words(&["all"]), &whole])(i)?;
        let (rest, (unit, plural)) = unit(rest)?;
        if plural || !matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade) {
            missing(i)
        } else {
            Ok((rest, (Count::Exact(1000), unit)))
        }
    };
    let half = |i: Atoms<'a, 't>| {
        let (rest, ()) = word("half")(i)?;
        let (rest, _) = opt(gap('-')).parse(rest)?;
        let (rest, _) = words(&["a", "an"])(rest)?;
        let (rest, (unit, _)) = unit(rest)?;
        Ok((rest, (Count::Exact(500), unit)))
    };
    let half_unit = |i: Atoms<'a, 't>| {
        let (rest, (_, ())) = (words(&["half"]), hyphen).parse(i)?;
        let (rest, (unit, _)) = unit(rest)?;
        if matches!(unit, Unit::Hour | Unit::Day | Unit::Century | Unit::Decade) {
            Ok((rest, (Count::Exact(500), unit)))
        } else {
            missing(i)
        }
    };
    longest(&[&counted, &article, &all, &half, &half_unit])(input)
}

/// "years", "decades-long", "year-long": a length without a number.
fn bare<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, (Count, Unit)> {
    let plural = |i: Atoms<'a, 't>| {
        let (rest, (unit, plural)) = unit(i)?;
        if plural && !matches!(unit, Unit::Quarter | Unit::Half | Unit::Weekend | Unit::Second) {
            Ok((rest, (Count::Vague, unit)))
        } else {
            missing(i)
        }
    };
    let long = |i: Atoms<'a, 't>| {
        let (rest, (unit, plural)) = unit(i)?;
        let (rest, _) = (opt(gap('-')), word("long")).parse(rest)?;
        Ok((Pieces(rest.0), (if plural { Count::Vague } else { Count::Exact(1000) }, unit)))
    };
    let merged = |i: Atoms<'a, 't>| {
        let (rest, n) =
            words(&["daylong", "weeklong", "monthlong", "yearlong", "decadelong", "hourlong"])(i)?;
        let unit = [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade, Unit::Hour][n.min(5)];
        Ok((rest, (Count::Exact(1000), unit)))
    };
    longest(&[&plural, &long, &merged])(input)
}

/// How long.
pub(in crate::time) const LENGTH: TimePattern = TimePattern {
    name: "length",
    reads: "how long",
    fires: &[
        ("He worked the whole day.", "the whole day", "P1D"),
        ("They queued for 4+ hours.", "4+ hours", "PT4H"),
        ("The two-hour-long call was cordial.", "two-hour-long", "PT2H"),
        ("They spoke for more than two hours.", "more than two hours", "PT2H"),
        ("A three-year-long war ended.", "three-year-long", "P3Y"),
        ("The trial took an hour and a half.", "an hour and a half", "PT1.5H"),
        (
            "It lasted two years, three months and four days.",
            "two years, three months and four days",
            "P2Y3M4D",
        ),
        ("He spoke for some 40 minutes.", "some 40 minutes", "PT40M"),
        ("The siege lasted some 40 days.", "some 40 days", "P40D"),
        ("The dispute has gone on for decades.", "decades", "PXY"),
        ("It took one and a half years.", "one and a half years", "P1.5Y"),
        ("Half an hour passed.", "Half an hour", "PT0.5H"),
        ("It shrank for two consecutive quarters.", "two consecutive quarters", "P2Q"),
    ],
    silent: &[
        "There came a day when they left.",
        "The asteroid 2024 YR4 will miss.",
        "They owe roughly three-quarters of a billion.",
        "It was the third attack in as many weeks.",
        "Three-quarters of the city burned.",
        "She is 45 years old.",
        "An eight-year-old boy won.",
        "Children under six years of age ride free.",
        "On second thought they stayed.",
        "Three quarters of the voters agreed.",
    ],
};

/// A length of time.
pub(super) fn length<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Length> {
    let (rest, bound) = opt(bound).parse(input)?;
    let (mut rest, first) = longest(&[&part, &bare])(rest)?;
    // "4+ hours"
    let open = input.get(1).is_some_and(|a| a.text == "+").then_some(Bound::AtLeast);
    let mut parts = vec![first];
    if let Ok((after, more)) = and_a_half(rest)
        && let Some((Count::Exact(milli), _)) = parts.first_mut()
    {
        *milli += more;
        rest = after;
    }
    while parts.len() < 4 {
        let joined = (opt(mark(',')), opt(word("and")), part).map(|(_, _, p)| p).parse(rest);
        match joined {
            // "the last three months and two days ago" tells of two times.
            Ok((after, _)) if word("ago")(after).is_ok() && word("and")(rest).is_ok() => break,
            // "7 days 6 nights" is the same length told twice.
            Ok((after, (_, Unit::Night))) if parts.last().is_some_and(|last| last.1 == Unit::Day) => {
                rest = after;
            }
            Ok((after, (count, unit)))
                if parts.last().is_some_and(|last| unit < last.1) && matches!(count, Count::Exact(_)) =>
            {
                parts.push((count, unit));
                rest = after;
            }
            _ => break,
        }
    }
    let (rest, _) = opt((opt(gap('-')), word("long"))).parse(rest)?;
    Ok((rest, Length { parts, bound: bound.or(open).unwrap_or_default() }))
}

/// A length as an expression.
pub(super) fn plain<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    if input.get(1).is_some_and(|a| a.is("whole") || a.is("entire")) {
        let (rest, found) = length(input)?;
        return Ok((rest, Expr::Length(found)));
    }
    let (rest, article) = opt(word("the")).parse(input)?;
    let (rest, found) = length(rest)?;
    // "the three years" is told as a whole; in "the three-year plan" the article belongs to the plan.
    let last = input.len().checked_sub(rest.len() + 1).and_then(|i| input.get(i));
    let plural = last.is_some_and(|a| a.find(|l| matches!(l, Lexeme::Unit(_, true)).then_some(())).is_some());
    let hyphened = input.0.iter().take(input.len() - rest.len()).any(|a| a.text == "-");
    if article.is_some() && (!plural || hyphened) { missing(input) } else { Ok((rest, Expr::Length(found))) }
}

/// A length that lies next to the day of speaking.
pub(in crate::time) const STRETCH: TimePattern = TimePattern {
    name: "stretch",
    reads: "a length that lies next to the day of speaking",
    fires: &[
        ("It opens within the next two to three weeks.", "the next two to three weeks", "PXW"),
        ("He wants an answer within the next two to four weeks.", "the next two to four weeks", "PXW"),
        ("Jobs will go over the next four years.", "the next four years", "P4Y"),
        ("It grew in the past decade.", "the past decade", "P10Y"),
    ],
    silent: &["The next two men spoke."],
};

/// "the next four years", "the past decade", "13 last minutes", "over the next couple weeks".
pub(super) fn stretch<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    let front = |i: Atoms<'a, 't>| {
        let (rest, (_, n)) = (opt(words(&["the", "these", "this"])), words(SIDES)).parse(i)?;
        let single = |i: Atoms<'a, 't>| {
            unit(i).and_then(|(r, (u, plural))| {
                if plural || u > Unit::Year && u != Unit::Decade && u != Unit::Century {
                    missing(i)
                } else {
                    Ok((r, u))
                }
            })
        };
        if let Ok((after, length)) = length(rest) {
            return Ok((after, (side(n), length)));
        }
        let past = i.get(0).is_some_and(|a| a.is("the")) && rest.0.len() < i.0.len();
        let (after, unit) = single(rest)?;
        if past && (side(n) == Pick::Last && n == 1 || unit >= Unit::Decade) {
            return Ok((
                after,
                (side(n), Length { parts: vec![(Count::Exact(1000), unit)], bound: Bound::Exactly }),
            ));
        }
        missing(i)
    };
    let middle = |i: Atoms<'a, 't>| {
        let (rest, (_, count, n, (unit, plural))) =
            (opt(words(&["the"])), count, words(SIDES), unit).parse(i)?;
        if !plural {
            return missing(i);
        }
        Ok((rest, (side(n), Length { parts: vec![(count, unit)], bound: Bound::Exactly })))
    };
    let (rest, (pick, length)) = longest(&[&front, &middle])(input)?;
    Ok((rest, Expr::Stretch(Stretch { length, pick })))
}

const SIDES: &[&str] = &[
    "last",
    "past",
    "previous",
    "preceding",
    "next",
    "coming",
    "upcoming",
    "following",
    "first",
    "final",
    "succeeding",
    "prior",
];

fn side(n: usize) -> Pick {
    match n {
        0 | 1 => Pick::Last,
        2 | 3 | 11 => Pick::Preceding,
        4..=6 => Pick::Next,
        7 | 10 => Pick::Following,
        _ => Pick::The,
    }
}

/// A length with the time at which it begins.
pub(in crate::time) const LENGTH_FROM: TimePattern = TimePattern {
    name: "length-from",
    reads: "a length with the time at which it begins; read in messages, in reports the two stand alone",
    fires: &[("Book it for two hours from 9:30 am.", "for two hours from 9:30 am", "2025-05-20T09:30")],
    silent: &["It is two hours from here."],
};

/// "for 7 hours from 9:30am", "a week starting tomorrow".
pub(super) fn begun<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Expr> {
    let starting = |i: Atoms<'a, 't>| {
        longest(&[&|i: Atoms<'a, 't>| word("from")(i), &|i: Atoms<'a, 't>| {
            (words(&["starting", "beginning"]), opt(words(&["from", "on"]))).map(|_| ()).parse(i)
        }])(i)
    };
    let length_first = |i: Atoms<'a, 't>| {
        let (rest, (_, length, _, (), point)) =
            (opt(word("for")), length, opt(mark(',')), longest(&[&starting]), point).parse(i)?;
        if matches!(point.base, Base::Now | Base::Shift(..)) {
            missing(i)
        } else {
            Ok((rest, Expr::Begun(Box::new(point), length)))
        }
    };
    let point_first = |i: Atoms<'a, 't>| {
        let (rest, (_, point, (), length)) = (opt(word("from")), point, word("for"), length).parse(i)?;
        if point.clock.is_some() { Ok((rest, Expr::Begun(Box::new(point), length))) } else { missing(i) }
    };
    longest(&[&length_first, &point_first])(input)
}
