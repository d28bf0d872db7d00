//! How days are written: month and day in any order, in letters and in figures.

use super::month::month;
use super::number::{
    digits, figure_ordinal, glued_digits, ordinal, word_below_hundred, year_digits, year_words,
};
use super::weekday::weekday;
use super::year::year_behind;
use super::{Atoms, Parsed, ends_word, gap, longest, mark, missing, opt, word};
use crate::time::ast::{Base, Civil, Pick, Point, Year};
use crate::time::calendar::signed;
use crate::time::pattern::TimePattern;
use nom::Parser;

/// A day of the month; impossible ones up to 31 are kept, to be noted later.
fn day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let plain = |i: Atoms<'a, 't>| {
        let (rest, n) = digits(1, 2)(i)?;
        let glued_on = |marks: &[char]| {
            rest.get(0).is_some_and(|a| {
                !a.spaced && matches!(a.kind, crate::time::atom::Kind::Mark(c) if marks.contains(&c))
            }) && rest
                .get(1)
                .is_some_and(|a| !a.spaced && matches!(a.kind, crate::time::atom::Kind::Digits(_)))
        };
        if glued_on(&[':']) || rest.get(0).is_some_and(|a| a.text == "%") {
            return missing(i);
        }
        Ok((rest, n))
    };
    let written = |i: Atoms<'a, 't>| {
        let (rest, n) = word_below_hundred(i)?;
        if n >= 10 { Ok((rest, n)) } else { missing(i) }
    };
    let (rest, n) = longest(&[&plain, &ordinal, &written])(input)?;
    if (1..=31).contains(&n) { Ok((rest, n)) } else { missing(input) }
}

fn civil(year: Option<Year>, month: u32, day: Option<u32>, weekday: Option<u8>) -> Point {
    Point::at(&DATE, Base::Civil(Civil { year, month: Some(month), day, weekday, pick: Pick::Bare }))
}

fn weekday_before<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<u8>> {
    opt((weekday, opt(mark(','))).map(|(n, _)| n)).parse(input)
}

fn sep<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    longest(&[&gap('-'), &gap('/')])(input)
}

pub(super) fn seam<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    opt(longest(&[&gap('-'), &gap('/')])).map(|_| ()).parse(input)
}

/// A day of the calendar in any order.
pub(in crate::time) const DATE: TimePattern = TimePattern {
    name: "date",
    reads: "a day of the calendar in any order",
    fires: &[
        ("The court will rule on the 13th.", "the 13th", "2025-06-13"),
        ("The rent is due on 31 June.", "31 June", "2025-06-31"),
        ("The court ruled on the 13th.", "the 13th", "2025-05-13"),
        ("They met on 29 February.", "29 February", "2024-02-29"),
        ("It was signed on 03/04.", "03/04", "2025-03-04"),
        ("The treaty was signed on May 3, 2021.", "May 3, 2021", "2021-05-03"),
        ("The treaty was signed on 3 May 2021.", "3 May 2021", "2021-05-03"),
        ("The treaty was signed on the 3rd of May.", "the 3rd of May", "2025-05-03"),
        ("It was signed on Sunday, December 8, 2024.", "Sunday, December 8, 2024", "2024-12-08"),
        ("Filed 2021-05-03 by post.", "2021-05-03", "2021-05-03"),
        ("He arrived on Dec. 30.", "Dec. 30", "2024-12-30"),
        ("The fair will open on June 2.", "June 2", "2025-06-02"),
        ("The fair will open on January 9.", "January 9", "2026-01-09"),
        ("It was dated 23.04.2022 on the back.", "23.04.2022", "2022-04-23"),
        ("The bill is dated June 31, 2024.", "June 31, 2024", "2024-06-31"),
    ],
    silent: &[
        "He lives on the 4th floor.",
        "She won on the 2nd attempt.",
        "The firm bought 3.05.2 of the software.",
        "Call 555-03-04 now-ish.",
        "Flight 370 left.",
        "9/11 changed the city.",
        "The file is at /2023/11/05/plan.pdf now.",
    ],
};

/// "Monday, March 3rd, 2008", "June 15", "Oct/2", "april the ninth".
pub(super) fn month_day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (behind, (weekday, month, (), the)) = (weekday_before, month, seam, opt(word("the"))).parse(input)?;
    let (rest, day) = day(behind)?;
    // "by the end of May the Second Squadron"
    if the.is_some() && behind.get(0).is_some_and(crate::time::atom::Atom::is_capitalized) {
        return missing(input);
    }
    let (rest, year) = opt(longest(&[&year_behind, &|i: Atoms<'a, 't>| {
        (opt(mark(',')), year_words).map(|(_, y)| y).parse(i)
    }]))
    .parse(rest)?;
    Ok((rest, civil(year, month, Some(day), weekday)))
}

/// "3 March 2008", "the 15th of June", "Sunday 25 June 1950", "22/Jan/2019", "the twenty-third day of September".
pub(super) fn day_month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, weekday) = weekday_before(input)?;
    // "99 March 2020", "the 32nd of May" can be meant for nothing else: they are kept, to be noted later.
    let impossible = |i: Atoms<'a, 't>| {
        let plain = |i: Atoms<'a, 't>| {
            let (after, n) = digits(1, 2)(i)?;
            (month, year_digits).parse(after).map(|_| (after, n))
        };
        let (after, n) = longest(&[&plain, &figure_ordinal])(i)?;
        if n == 0 || n > 31 { Ok((after, n)) } else { missing(i) }
    };
    let some_day = |i: Atoms<'a, 't>| day(i).or_else(|_| impossible(i));
    let (rest, (_, day, _, _, (), month)) =
        (opt(word("the")), some_day, opt(word("day")), opt(word("of")), seam, month).parse(rest)?;
    let (rest, year) = opt(longest(&[&year_behind, &|i: Atoms<'a, 't>| {
        (opt(mark(',')), year_words).map(|(_, y)| y).parse(i)
    }]))
    .parse(rest)?;
    Ok((rest, civil(year, month, Some(day), weekday)))
}

/// "2019-aug-1", "September-2020-23": month in letters, year not last.
pub(super) fn year_month_day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let first = |i: Atoms<'a, 't>| {
        (year_digits, sep, month, sep, digits(1, 2)).map(|p| civil(Some(p.0), p.2, Some(p.4), None)).parse(i)
    };
    let middle = (month, sep, year_digits, sep, digits(1, 2))
        .map(|p| civil(Some(p.2), p.0, Some(p.4), None))
        .parse(input);
    middle.or_else(|_| longest(&[&first])(input))
}

/// "2008-03-01", "2018/7/6", "20161016".
pub(super) fn iso<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, weekday) = weekday_before(input)?;
    if let Ok((after, n)) = digits(8, 8)(rest) {
        let (y, m, d) = (n / 10_000, n / 100 % 100, n % 100);
        if (1900..2100).contains(&y) && (1..=12).contains(&m) && (1..=31).contains(&d) && ends_word(after) {
            return Ok((after, civil(Some(Year::Full(signed(y))), m, Some(d), weekday)));
        }
    }
    for sep in ['-', '/', '.'] {
        let parts = (year_digits, gap(sep), glued_digits(1, 2), gap(sep), glued_digits(1, 2)).parse(rest);
        // "2019-13-45" can be meant for nothing else: it is kept, to be noted later.
        let full = sep == '-' && [2, 4].iter().all(|i| rest.get(*i).is_some_and(|a| a.text.len() == 2));
        if let Ok((after, (year, (), month, (), day))) = parts
            && (full || (1..=12).contains(&month) && (1..=31).contains(&day))
            && !continues_number(after)
            // "at /2023/11/05/plan.pdf"
            && !after.get(0).is_some_and(|a| !a.spaced && a.text == "/")
        {
            return Ok((after, civil(Some(year), month, Some(day), weekday)));
        }
    }
    missing(input)
}

/// Whether a number goes on behind a mark: part of a longer code, a version, a phone number.
pub(super) fn continues_number(input: Atoms<'_, '_>) -> bool {
    let glued_mark = input.get(0).is_some_and(|a| {
        !a.spaced && matches!(a.kind, crate::time::atom::Kind::Mark('-' | '/' | '.' | ',' | '%'))
    });
    let glued_digit =
        input.get(1).is_some_and(|a| !a.spaced && matches!(a.kind, crate::time::atom::Kind::Digits(_)));
    let percent = input.get(0).is_some_and(|a| a.text == "%");
    percent || (glued_mark && glued_digit) || !ends_word(input)
}

/// "7/8/07", "23.04.2022", "10-1-2018", and without year "22/04".
pub(super) fn numeric<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, weekday) = weekday_before(input)?;
    for sep in ['/', '-', '.'] {
        let Ok((after, (first, (), second))) = (digits(1, 2), gap(sep), glued_digits(1, 2)).parse(rest)
        else {
            continue;
        };
        let days = (1..=31).contains(&first) && (1..=31).contains(&second);
        // "13/13/2020" can be meant for nothing else: it is kept, to be noted later.
        let full = sep == '/' && after.get(1).is_some_and(|a| a.text.len() == 4);
        if !days || first > 12 && second > 12 && !full {
            continue;
        }
        let long = (
            gap(sep),
            longest(&[&|i: Atoms<'a, 't>| glued_digits(4, 4)(i), &|i: Atoms<'a, 't>| glued_digits(2, 2)(i)]),
        )
            .map(|((), n)| n)
            .parse(after);
        if let Ok((end, n)) = long {
            let four = after.get(1).is_some_and(|a| a.text.len() == 4);
            if continues_number(end) && sep != '/' {
                continue;
            }
            let year = if four { Year::Full(signed(n)) } else { Year::Short(n) };
            return Ok((end, with_weekday(Base::Numeric(first, second, Some(year)), weekday)));
        }
        if let Ok((end, ((), year))) = (mark(','), year_digits).parse(after)
            && sep == '/'
        {
            return Ok((end, Point::at(&DATE, Base::Numeric(first, second, Some(year)))));
        }
        if (sep == '/' || weekday.is_some()) && !continues_number(after) {
            return Ok((after, with_weekday(Base::Numeric(first, second, None), weekday)));
        }
    }
    missing(input)
}

fn with_weekday(base: Base, _weekday: Option<u8>) -> Point {
    Point::at(&DATE, base)
}

/// "the 13th": a day of the month by itself.
pub(super) fn lone_day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, ((), day)) = (word("the"), figure_ordinal).parse(input)?;
    let goes_on = rest.get(0).is_some_and(|a| {
        a.kind == crate::time::atom::Kind::Word && !AFTER_DAYS.iter().any(|w| a.is(w)) || a.text == "-"
    });
    if (1..=31).contains(&day) && !goes_on {
        Ok((rest, Point::at(&DATE, Base::Civil(Civil { day: Some(day), ..Civil::default() }))))
    } else {
        missing(input)
    }
}

/// Words behind "the 13th" that are no noun it could count.
pub(super) const AFTER_DAYS: &[&str] = &[
    "and", "or", "but", "at", "to", "until", "till", "from", "when", "after", "before", "as", "with", "in",
    "for", "if", "because", "while", "the", "a", "an", "his", "her", "its", "their", "he", "she", "they",
    "it", "we",
];
