//! How numbers are written inside expressions of time: counts, ordinals, years.

use super::{Atoms, Parsed, gap, longest, mark, missing, word, words};
use crate::input::Pieces;
use crate::time::ast::{Count, Year};
use crate::time::atom::Kind;
use crate::time::calendar::signed;
use crate::time::lexicon::Lexeme;
use nom::Parser;
use nom::combinator::opt;

/// A run of `min` to `max` digits.
pub(super) fn digits(min: usize, max: usize) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    move |input| match input.get(0) {
        Some(atom) if (min..=max).contains(&atom.text.len()) => match atom.kind {
            Kind::Digits(Some(n)) => Ok((Pieces(&input.0[1..]), n)),
            _ => missing(input),
        },
        _ => missing(input),
    }
}

/// A run of digits that touches what stands before.
pub(super) fn glued_digits(
    min: usize,
    max: usize,
) -> impl for<'a, 't> Fn(Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    move |input| {
        if input.get(0).is_some_and(|a| !a.spaced) { digits(min, max)(input) } else { missing(input) }
    }
}

fn cardinal_word<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    super::lexeme(|l| if let Lexeme::Cardinal(n) = l { Some(n) } else { None })(input)
}

/// One to ninety-nine in words.
pub(super) fn word_below_hundred<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (rest, n) = cardinal_word(input)?;
    if n >= 20
        && let Ok((after, ones)) = (opt(gap('-')), cardinal_word).map(|(_, ones)| ones).parse(rest)
        && (1..10).contains(&ones)
    {
        return Ok((after, n + ones));
    }
    Ok((rest, n))
}

fn scale<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    super::lexeme(|l| if let Lexeme::Scale(n) = l { Some(n) } else { None })(input)
}

/// A whole number in words.
pub(super) fn in_words<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (mut rest, mut small) = word_below_hundred(input)?;
    let mut total = 0u32;
    for _ in 0..4 {
        let Ok((after, factor)) = scale(rest) else { break };
        if factor == 100 {
            small = small.saturating_mul(100);
        } else {
            total = total.saturating_add(small.saturating_mul(factor));
            small = 0;
        }
        rest = after;
        let more = (opt(word("and")), word_below_hundred).map(|(_, n)| n).parse(rest);
        if let Ok((after, n)) = more {
            small = small.saturating_add(n);
            rest = after;
        }
    }
    Ok((rest, total.saturating_add(small)))
}

/// Digits with thousands separators or a decimal part, in thousandths.
fn figure<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, i64> {
    let (mut rest, first) = digits(1, 7)(input)?;
    let mut whole = i64::from(first);
    for _ in 0..2 {
        let Ok((after, ((), group))) = (gap(','), glued_digits(3, 3)).parse(rest) else { break };
        whole = whole * 1000 + i64::from(group);
        rest = after;
    }
    let mut milli = whole.saturating_mul(1000);
    if let Ok((after, ())) = gap('.')(rest)
        && let Some(atom) = after.get(0)
        && !atom.spaced
        && matches!(atom.kind, Kind::Digits(_))
    {
        let padded: String = atom.text.chars().chain("000".chars()).take(3).collect();
        milli += padded.parse::<i64>().unwrap_or(0);
        rest = Pieces(&after.0[1..]);
    }
    // "4+ hours"
    if let Ok((after, ())) = gap('+')(rest)
        && after.get(0).is_some_and(|a| a.kind == Kind::Word)
    {
        rest = after;
    }
    Ok((rest, milli))
}

/// "and a half", "and a quarter": thousandths to add.
pub(super) fn and_a_half<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, i64> {
    let article = words(&["a", "one"]);
    (opt(gap('-')), word("and"), opt(gap('-')), opt(article), opt(gap('-')), words(&["half", "quarter"]))
        .map(|parts| if parts.5 == 0 { 500 } else { 250 })
        .parse(input)
}

/// How many: "3", "1,460", "3.5", "two", "one and a half", "a couple of", "several", "two to three".
pub(super) fn count<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Count> {
    let (rest, first) = longest(&[&exact_count, &vague_count])(input)?;
    if let Count::Exact(low) = first {
        let joined = (to, exact_count).map(|((), high)| high).parse(rest);
        if let Ok((after, Count::Exact(high))) = joined
            && high > low
        {
            return Ok((after, Count::Between(low, high)));
        }
    }
    Ok((rest, first))
}

fn to<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    longest(&[&|i: Atoms<'a, 't>| words(&["to", "or"])(i).map(|(r, _)| (r, ())), &|i: Atoms<'a, 't>| {
        mark('-')(i)
    }])(input)
}

/// More thousandths than any count of units is read of.
const MOST: i64 = 100_000_000_000_000;

fn exact_count<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Count> {
    if let Ok((rest, _)) = (opt(word("a")), word("couple"), opt(word("of"))).parse(input) {
        return Ok((rest, Count::Exact(2000)));
    }
    if let Ok((rest, _)) = (opt(word("a")), word("dozen")).parse(input) {
        return Ok((rest, Count::Exact(12_000)));
    }
    let (rest, milli) = match figure(input) {
        // "13.5 billion years"
        Ok((rest, milli)) => match scale(rest) {
            Ok((after, factor)) if factor > 100 => match milli.checked_mul(factor.into()) {
                Some(large) if large < MOST => (after, large),
                _ => return missing(input),
            },
            _ => (rest, milli),
        },
        Err(_) => in_words(input).map(|(rest, n)| (rest, i64::from(n) * 1000))?,
    };
    match and_a_half(rest) {
        Ok((after, more)) => Ok((after, Count::Exact(milli + more))),
        Err(_) => Ok((rest, Count::Exact(milli))),
    }
}

fn vague_count<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Count> {
    let vague = |i: Atoms<'a, 't>| super::lexeme(|l| (l == Lexeme::Vague).then_some(()))(i);
    (opt(word("a")), vague).map(|_| Count::Vague).parse(input)
}

/// "3rd", "third", "twenty-seventh".
pub(super) fn ordinal<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let written =
        |i: Atoms<'a, 't>| super::lexeme(|l| if let Lexeme::Ordinal(n) = l { Some(n) } else { None })(i);
    if let Ok((rest, n)) = written(input) {
        return Ok((rest, n));
    }
    if let Ok((rest, tens)) = cardinal_word(input)
        && tens >= 20
        && let Ok((after, (_, ones))) = (opt(gap('-')), written).parse(rest)
        && ones < 10
    {
        return Ok((after, tens + ones));
    }
    figure_ordinal(input)
}

/// "3rd": digits with their suffix.
pub(super) fn figure_ordinal<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (rest, n) = digits(1, 3)(input)?;
    match rest.get(0) {
        Some(a) if !a.spaced && ["st", "nd", "rd", "th"].iter().any(|s| a.is(s)) => {
            Ok((Pieces(&rest.0[1..]), n))
        }
        _ => missing(input),
    }
}

/// Four digits that can be a year of the common era.
pub(super) fn year_digits<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let (rest, n) = digits(4, 4)(input)?;
    // "21 April 1030am" has no year.
    if !(1000..2200).contains(&n) || !super::ends_word(rest) {
        return missing(input);
    }
    Ok((rest, Year::Full(signed(n))))
}

/// "'89": the last two digits after an apostrophe.
pub(super) fn year_short<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    (mark('\''), glued_digits(2, 2)).map(|((), n)| Year::Short(n)).parse(input)
}

/// "nineteen ninety six", "two thousand and fifteen", "seventeen hundred thirty three".
pub(super) fn year_words<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let (rest, century) = word_below_hundred(input)?;
    if (10..21).contains(&century)
        && let Ok((after, years)) = word_below_hundred(rest)
        && (10..100).contains(&years)
        && rest.get(0).is_some_and(|a| a.spaced)
    {
        return Ok((after, Year::Full(signed(century * 100 + years))));
    }
    match in_words(input) {
        Ok((after, n)) if (1000..2200).contains(&n) => Ok((after, Year::Full(signed(n)))),
        _ => missing(input),
    }
}

/// "BC", "B.C.", "BCE", "AD", "A.D.", "CE": whether it lies before Christ.
pub(super) fn era<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, bool> {
    let Some(first) = input.get(0) else { return missing(input) };
    match first.text {
        "BC" | "BCE" => return Ok((Pieces(&input.0[1..]), true)),
        "AD" | "CE" => return Ok((Pieces(&input.0[1..]), false)),
        "A" | "B" => {}
        _ => return missing(input),
    }
    let second = if first.text == "B" { "C" } else { "D" };
    let dotted = input.get(2).is_some_and(|a| a.text == second && !a.spaced);
    let (rest, _) = (word_of_one, gap('.'), word_of_one, gap('.')).parse(input)?;
    if dotted { Ok((rest, first.text == "B")) } else { missing(input) }
}

fn word_of_one<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    match input.get(0) {
        Some(a) if a.text.len() == 1 => Ok((Pieces(&input.0[1..]), ())),
        _ => missing(input),
    }
}

/// "44 BC", "1200 BCE", "AD 79", "79 A.D.".
pub(super) fn year_bc<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Year> {
    let told = |before: bool, n: u32| if before { Year::Bc(signed(n)) } else { Year::Full(signed(n)) };
    if let Ok((rest, (before, n))) = (era, digits(1, 4)).parse(input)
        && !before
        && n > 0
    {
        return Ok((rest, told(false, n)));
    }
    let (rest, (n, before)) = (digits(1, 4), era).parse(input)?;
    if n == 0 { missing(input) } else { Ok((rest, told(before, n))) }
}
