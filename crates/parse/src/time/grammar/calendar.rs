//! How days, months, years and what is made of them are written.

use super::number::{
    digits, figure_ordinal, glued_digits, ordinal, word_below_hundred, year_bc, year_digits, year_short,
    year_words,
};
use super::period::{
    century, decade, edge, ending, feast, lone_day, quarter, season, so_far, unit_end, week_number,
};
use super::{Atoms, Parsed, ends_word, gap, lexeme, longest, mark, missing, not, word, words};
use crate::time::ast::{Base, Civil, Pick, Point, Year};
use crate::time::calendar::signed;
use crate::time::lexicon::{Form, Lexeme, Unit};
use nom::Parser;
use nom::combinator::opt;

/// Name of a month, with the full stop of its abbreviation.
pub(super) fn month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (rest, (n, _)) =
        lexeme(|l| if let Lexeme::Month(n, form) = l { Some((n, form)) } else { None })(input)?;
    let short =
        input.get(0).is_some_and(|a| a.text.len() <= 4 && !a.is("may") && !a.is("june") && !a.is("july"));
    match gap('.')(rest) {
        // The last full stop is that of the sentence.
        Ok((after, ())) if short && after.len() > 0 => Ok((after, u32::from(n))),
        _ => Ok((rest, u32::from(n))),
    }
}

/// Name of a weekday, with the full stop of its abbreviation.
pub(super) fn weekday<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u8> {
    let (rest, (n, form)) =
        lexeme(|l| if let Lexeme::Weekday(n, form, false) = l { Some((n, form)) } else { None })(input)?;
    match gap('.')(rest) {
        Ok((after, ())) if form != Form::Sure && after.len() > 0 => Ok((after, n)),
        _ => Ok((rest, n)),
    }
}

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

/// A year in any writing.
pub(super) fn year<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    longest(&[&year_digits, &year_short, &year_words, &year_bc])(input)
}

/// "this year", "last year", "the same year", "next year's": a year by its place.
pub(super) fn picked_year<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let named = |i: Atoms<'a, 't>| {
        (super::relative::pick, word("year")).map(|(pick, ())| Year::Picked(pick)).parse(i)
    };
    longest(&[&named])(input)
}

/// A year behind a month, quarter or season: ", 2008", " of 1940", " last year".
pub(super) fn year_behind<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let plain =
        |i: Atoms<'a, 't>| (opt(mark(',')), longest(&[&year_digits, &year_short])).map(|(_, y)| y).parse(i);
    let of = |i: Atoms<'a, 't>| {
        (opt(mark(',')), words(&["of", "in"]), fiscal, longest(&[&year_digits, &year_short, &picked_year]))
            .map(|p| p.3)
            .parse(i)
    };
    let of_short = |i: Atoms<'a, 't>| (word("of"), digits(2, 2)).map(|((), n)| Year::Short(n)).parse(i);
    let place = |i: Atoms<'a, 't>| (opt(mark(',')), picked_year).map(|(_, y)| y).parse(i);
    let glued = |i: Atoms<'a, 't>| (longest(&[&gap('-'), &gap('/')]), year_digits).map(|((), y)| y).parse(i);
    let bc = |i: Atoms<'a, 't>| (opt(mark(',')), year_bc).map(|(_, y)| y).parse(i);
    longest(&[&plain, &of, &of_short, &place, &glued, &bc])(input)
}

fn fiscal<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    opt((words(&["fiscal", "financial", "calendar"]), opt(word("year")))).map(|_| ()).parse(input)
}

fn civil(year: Option<Year>, month: u32, day: Option<u32>, weekday: Option<u8>) -> Point {
    Point::at(Base::Civil(Civil { year, month: Some(month), day, weekday, pick: Pick::Bare }))
}

fn weekday_before<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<u8>> {
    opt((weekday, opt(mark(','))).map(|(n, _)| n)).parse(input)
}

fn sep<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    longest(&[&gap('-'), &gap('/')])(input)
}

fn seam<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    opt(longest(&[&gap('-'), &gap('/')])).map(|_| ()).parse(input)
}

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

/// "March 2003", "April of 87", "2017 april", "July of that year", "Dec-2018", "March".
pub(super) fn month_year<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let after = |i: Atoms<'a, 't>| (month, opt(year_behind)).map(|(m, y)| civil(y, m, None, None)).parse(i);
    let before = |i: Atoms<'a, 't>| {
        (year_digits, seam, month).map(|(y, (), m)| civil(Some(y), m, None, None)).parse(i)
    };
    let of_month = |i: Atoms<'a, 't>| {
        (opt(word("the")), word("month"), word("of"), month, opt(year_behind))
            .map(|p| civil(p.4, p.3, None, None))
            .parse(i)
    };
    let figures = |i: Atoms<'a, 't>| {
        let (rest, (month, (), year)) =
            (digits(1, 2), longest(&[&gap('/'), &gap('-')]), year_digits).parse(i)?;
        if month == 0 || month > 12 || continues_number(rest) {
            missing(i)
        } else {
            Ok((rest, civil(Some(year), month, None, None)))
        }
    };
    longest(&[&after, &before, &of_month, &figures])(input)
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
            return Ok((end, Point::at(Base::Numeric(first, second, Some(year)))));
        }
        if (sep == '/' || weekday.is_some()) && !continues_number(after) {
            return Ok((after, with_weekday(Base::Numeric(first, second, None), weekday)));
        }
    }
    missing(input)
}

fn with_weekday(base: Base, _weekday: Option<u8>) -> Point {
    Point::at(base)
}

/// A year by itself: "2008", "'82", "1200 BC", "fiscal 2009", "nineteen ninety six".
pub(super) fn year_alone<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let named = |i: Atoms<'a, 't>| {
        (opt(word("the")), opt(words(&["fiscal", "financial", "calendar", "school"])), word("year"), year)
            .map(|p| if matches!(p.1, Some(0 | 1)) { in_fiscal(p.3) } else { p.3 })
            .parse(i)
    };
    let two = |i: Atoms<'a, 't>| digits(2, 2)(i).map(|(rest, n)| (rest, Year::Full(2000 + signed(n))));
    let fiscal = |i: Atoms<'a, 't>| {
        let (rest, n) = words(&["fiscal", "fy"])(i)?;
        let (rest, year) = if n == 0 {
            longest(&[&year_digits, &year_short])(rest)?
        } else {
            longest(&[&year_digits, &year_short, &two])(rest)?
        };
        if ends_word(rest) { Ok((rest, in_fiscal(year))) } else { missing(i) }
    };
    let plain = |i: Atoms<'a, 't>| {
        let (rest, year) = year(i)?;
        if continues_number(rest) { missing(i) } else { Ok((rest, year)) }
    };
    longest(&[&named, &fiscal, &plain])
        .map(|year| Point::at(Base::Civil(Civil { year: Some(year), ..Civil::default() })))
        .parse(input)
}

fn in_fiscal(year: Year) -> Year {
    match year {
        Year::Full(y) => Year::Fiscal(y),
        other => other,
    }
}

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
        if !(1..=31).contains(&day) || is_hour || (written && goes_on) || !ends_word(rest) {
            return missing(i);
        }
        Ok((rest, Civil { weekday: Some(weekday), day: Some(day), ..Civil::default() }))
    };
    longest(&[&plain, &numbered]).map(|c| Point::at(Base::Civil(c))).parse(input)
}

/// "this October", "next March 3", "last May".
pub(super) fn picked_month<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, (pick, point)) =
        (super::relative::direction, longest(&[&month_day, &day_month, &month_year])).parse(input)?;
    match point.base {
        Base::Civil(c) if c.year.is_none() && c.weekday.is_none() => {
            Ok((rest, Point::at(Base::Civil(Civil { pick, ..c }))))
        }
        _ => missing(input),
    }
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
    Ok((rest, Point::at(Base::NthWeekday(n, day, Box::new(of)))))
}

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
        &super::relative::day_word,
        &super::relative::picked_unit,
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
    Ok((rest, Point::at(Base::Nth(n, count, unit, Some(Box::new(of))))))
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
    longest(&[
        &plain_point,
        &nth,
        &nth_weekday,
        &edged,
        &ending,
        &super::relative::shifted,
        &super::relative::weekday_of,
    ])(input)
}
