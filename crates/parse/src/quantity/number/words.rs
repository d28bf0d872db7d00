//! Numbers in words: cardinals, ranks, groups, "many of".

use super::{Form, Number, Read, hyphen, lex, one, sign, word};
use crate::quantity::atom::{Atom, Atoms};
use crate::quantity::lexicon::{Lex, power};
use crate::quantity::unit;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::preceded;
use rust_decimal::Decimal;

pub(super) fn ones(input: Atoms<'_>) -> Read<'_, u32> {
    lex(|l| match l {
        Lex::Small(n @ 1..=9) => Some(u32::from(n)),
        _ => None,
    })(input)
}

/// The same before the name of a unit.
fn ones_of_unit(input: Atoms<'_>) -> Read<'_, u32> {
    let (rest, n) = ones(input)?;
    match unit::name(rest) {
        Some(_) => Ok((rest, n)),
        None => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

/// 0 to 99 in words.
pub(super) fn below_hundred(input: Atoms<'_>) -> Read<'_, u32> {
    let tens = |input| {
        lex(|l| match l {
            Lex::Tens(n) => Some(u32::from(n)),
            _ => None,
        })(input)
    };
    let small = lex(|l| match l {
        Lex::Small(n) => Some(u32::from(n)),
        _ => None,
    });
    let joined = preceded(opt(hyphen), ones);
    // "four and twenty", the other way round, is left to poems: "twenty and four hours".
    let apart = verify(preceded(word("and"), ones_of_unit), |n| *n > 0);
    alt((map((tens, opt(alt((joined, apart)))), |(t, o)| t + o.unwrap_or(0)), small)).parse(input)
}

/// 0 to 9999 in words: "two hundred and six", "twenty-five hundred", "a hundred".
pub(super) fn below_thousand(input: Atoms<'_>) -> Read<'_, u32> {
    let hundred = |input| lex(|l| (l == Lex::Hundred).then_some(()))(input);
    let article = |input| lex(|l| (l == Lex::Article).then_some(1))(input);
    let count = alt((below_hundred, article));
    let hundreds = map((opt(count), preceded(opt(hyphen), hundred)), |(n, ())| n.unwrap_or(1) * 100);
    let rest = preceded(opt(alt((word("and"), hyphen))), verify(below_hundred, |n| *n > 0));
    alt((map((hundreds, opt(rest)), |(h, r)| h + r.unwrap_or(0)), below_hundred)).parse(input)
}

/// Powers of ten in words, one after the other: "lakh crore".
pub(super) fn scales(input: Atoms<'_>) -> Read<'_, u8> {
    let one = |input| {
        lex(|l| match l {
            // "three billions": after a count, the plural is a scale.
            Lex::Scale(n) | Lex::Many(n @ 3..) => Some(n),
            _ => None,
        })(input)
    };
    map((one, opt(one)), |(a, b)| a.saturating_add(b.unwrap_or(0))).parse(input)
}

/// Whole numbers in words, with digits before scale words: "three million two hundred thousand", "4 thousand 3 hundred".
pub(super) fn whole(input: Atoms<'_>) -> Read<'_, Number> {
    let article = |input| lex(|l| (l == Lex::Article).then_some(1u32))(input);
    let (mut rest, mut total) = (input, Number::new(Some(Decimal::ZERO), Form::Words));
    let (mut last, mut parts) = (u8::MAX, 0);
    let started_in_digits = input.first().is_some_and(Atom::is_digits);
    loop {
        let joined = if parts > 0 { opt(alt((word("and"), hyphen, sign(",")))).parse(rest)?.0 } else { rest };
        let Ok((after, count)) = alt((below_thousand, short_digits, article, bare_scale)).parse(joined)
        else {
            break;
        };
        let (after, scale) = opt(preceded(opt(hyphen), scales)).parse(after)?;
        let written = joined.first().is_some_and(super::super::atom::Atom::is_digits);
        match scale {
            Some(scale) if scale < last => {
                total = total.plus(power(scale).and_then(|p| Decimal::from(count).checked_mul(p)));
                total.scale = power(scale).unwrap_or(Decimal::ONE);
                last = scale;
            }
            // "$73 million three months ago" are two numbers.
            None if started_in_digits
                && parts > 0
                && !written
                && joined.0.len() == rest.0.len()
                && count < 100 =>
            {
                break;
            }
            None if last > 0 && (parts > 0 || !written || joined.0.len() > after.0.len() + 1) => {
                // An article alone is no number.
                if parts == 0 && joined.first().is_some_and(|a| a.lex() == Lex::Article) && count == 1 {
                    break;
                }
                total = total.plus(Some(Decimal::from(count)));
                total.scale = Decimal::ONE;
                last = 0;
            }
            _ => break,
        }
        rest = after;
        parts += 1;
        if last == 0 || !continues(rest) {
            break;
        }
    }
    if parts == 0 {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)));
    }
    Ok((rest, total))
}

/// Whether what follows can belong to the same number: after "three million, " only a smaller part in words.
pub(super) fn continues(rest: Atoms<'_>) -> bool {
    let at = |i: usize| rest.get(i).map(Atom::lex);
    let part =
        |lex: Option<Lex>| matches!(lex, Some(Lex::Small(_) | Lex::Tens(_) | Lex::Hundred | Lex::Article));
    match rest.first() {
        Some(a) if a.is_sign(",") => {
            (2..8).any(|i| matches!(at(i), Some(Lex::Scale(_) | Lex::Hundred))) && part(at(1))
        }
        Some(a) if a.is("and") => {
            matches!(at(1), Some(Lex::Small(_) | Lex::Tens(_)))
                && !matches!(at(2), Some(Lex::Half | Lex::Quarter | Lex::Parts(_)))
                || rest.get(1).is_some_and(|d| d.is_digits() && d.text.len() <= 3)
        }
        Some(a) if a.is_digits() => matches!(at(1), Some(Lex::Hundred | Lex::Scale(_))),
        Some(a) => matches!(a.lex(), Lex::Small(_) | Lex::Tens(_) | Lex::Hundred),
        None => false,
    }
}

/// One to three digits as part of a number in words: "4 thousand 3 hundred and 21".
pub(super) fn short_digits(input: Atoms<'_>) -> Read<'_, u32> {
    let Some(value) =
        input.first().filter(|a| a.is_digits() && a.text.len() <= 3).and_then(|a| a.text.parse::<u32>().ok())
    else {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)));
    };
    let after = input.skip(1);
    match after.first().map(Atom::lex) {
        Some(Lex::Hundred) => {
            let rest = after.skip(1);
            let value = value.saturating_mul(100);
            let (joined, more) = opt(preceded(word("and"), alt((below_hundred, tiny)))).parse(rest)?;
            // "3 hundred and 2 hundred" are two numbers, and so are "3 hundred and 0".
            let other = more.is_some_and(|n| n == 0)
                || joined.first().is_some_and(|a| a.lex() == Lex::Hundred || a.is_digits());
            Ok(if other { (rest, value) } else { (joined, value + more.unwrap_or(0)) })
        }
        _ => Ok((after, value)),
    }
}

pub(super) fn tiny(input: Atoms<'_>) -> Read<'_, u32> {
    match input.first().filter(|a| a.is_digits() && a.text.len() <= 2).and_then(|a| a.text.parse().ok()) {
        Some(value) => Ok((input.skip(1), value)),
        None => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

/// A scale word with nothing before it counts once: "hundred thousand dollars", "a billion dollar deal". Abbreviations
/// such as "bn" need their figure.
pub(super) fn bare_scale(input: Atoms<'_>) -> Read<'_, u32> {
    match input.first().filter(|a| a.text.len() > 3).map(Atom::lex) {
        Some(Lex::Scale(_)) => Ok((input, 1)),
        _ => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

/// Ranks in words: "first", "twenty-first", "one hundred and twenty-fifth".
pub(super) fn ordinal(input: Atoms<'_>) -> Read<'_, Number> {
    let last = |input| {
        lex(|l| match l {
            Lex::Ordinal(n) | Lex::OrdinalTens(n) => Some(u32::from(n)),
            _ => None,
        })(input)
    };
    let tens = |input| {
        lex(|l| match l {
            Lex::Tens(n) => Some(u32::from(n)),
            _ => None,
        })(input)
    };
    let ones = lex(|l| match l {
        Lex::Ordinal(n @ 1..=9) => Some(u32::from(n)),
        _ => None,
    });
    // "two hundredth", "three trillionth"
    let power_of = lex(|l| match l {
        Lex::OrdinalScale(n) => power(n),
        _ => None,
    });
    let many = |input| {
        let (rest, n) =
            opt(alt((below_thousand, map(one(|a| a.lex() == Lex::Article), |_| 1)))).parse(input)?;
        Ok((opt(hyphen).parse(rest)?.0, n.unwrap_or(1)))
    };
    let mut large = map((many, power_of), |(n, p)| Decimal::from(n).checked_mul(p));
    if let Ok((rest, value)) = large.parse(input) {
        return Ok((rest, Number::new(value, Form::Ordinal)));
    }
    let below = alt((map((tens, preceded(opt(hyphen), ones)), |(t, o)| t + o), last));
    let hundred = |input| lex(|l| (l == Lex::Hundred).then_some(()))(input);
    let count = alt((below_hundred, map(one(|a| a.lex() == Lex::Article), |_| 1)));
    let hundreds = map((count, preceded(opt(hyphen), hundred)), |(n, ())| n * 100);
    let gap = opt(alt((word("and"), hyphen)));
    let (from, thousands) = thousands(input);
    let (rest, (h, n)) = (opt((hundreds, gap)), below).parse(from)?;
    let value = thousands.checked_add(Decimal::from(h.map_or(0, |(h, _)| h) + n));
    Ok((rest, Number::new(value, Form::Ordinal)))
}

/// What stands before the last three digits of a rank: "two thousand and" of "two thousand and first".
fn thousands(input: Atoms<'_>) -> (Atoms<'_>, Decimal) {
    let (mut rest, mut total, mut last) = (input, Decimal::ZERO, u8::MAX);
    while let Ok((after, (count, _, scale))) = (below_thousand, opt(hyphen), scales).parse(rest)
        && scale < last
        && let Some(sum) =
            power(scale).and_then(|p| Decimal::from(count).checked_mul(p)).and_then(|v| total.checked_add(v))
    {
        (rest, total, last) = (after, sum, scale);
    }
    if rest.0.len() == input.0.len() {
        return (input, total);
    }
    let gap = alt((word("and"), hyphen)).parse(rest);
    (gap.map_or(rest, |(after, ())| after), total)
}

/// Amounts that only say "many of": "dozens", "tens of thousands", "several hundred". At least two of them.
pub(super) fn vague(input: Atoms<'_>) -> Read<'_, Number> {
    let many = |input| {
        lex(|l| match l {
            Lex::Many(n) => power(n),
            Lex::Groups(n) => Some(Decimal::from(n)),
            _ => None,
        })(input)
    };
    let (rest, first) = many(input)?;
    let (rest, second) = opt(preceded(word("of"), many)).parse(rest)?;
    // "scores" and "millions" alone are words like others.
    let of = rest.first().is_some_and(|a| a.is("of") || a.is("more"));
    let plain = input.first().is_some_and(|a| matches!(a.lex(), Lex::Groups(12)));
    if !(of || plain || second.is_some()) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)));
    }
    let value = first.checked_mul(second.unwrap_or(Decimal::ONE)).and_then(|v| v.checked_mul(Decimal::TWO));
    Ok((rest, Number::new(value, Form::Vague)))
}

/// "a dozen", "two dozen", "a couple of", "a pair of".
pub(super) fn group(input: Atoms<'_>) -> Read<'_, Number> {
    let article = |input| lex(|l| (l == Lex::Article).then_some(1u32))(input);
    let size = |input| {
        lex(|l| match l {
            Lex::Group(n) | Lex::Groups(n @ 12) => Some(u32::from(n)),
            _ => None,
        })(input)
    };
    // "dozens" alone says no number of them.
    if input.first().is_some_and(|a| matches!(a.lex(), Lex::Groups(_))) {
        return vague(input);
    }
    let counted = |input| {
        let (rest, n) = opt(alt((below_thousand, article))).parse(input)?;
        Ok((opt(hyphen).parse(rest)?.0, n.unwrap_or(1)))
    };
    if input.first().is_some_and(|a| matches!(a.lex(), Lex::Group(_))) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)));
    }
    // "three hundred and two dozen" is 324: only what stands after the "and" is counted in dozens.
    let apart = |input| {
        let (rest, n) = map((below_hundred, lex(|l| (l == Lex::Hundred).then_some(()))), |(n, ())| n * 100)
            .parse(input)?;
        let (rest, (more, size)) = preceded(word("and"), (below_hundred, size)).parse(rest)?;
        Ok((rest, n + more * size))
    };
    let plain = map((counted, size), |(n, size)| n * size);
    map(alt((apart, plain)), |n| Number::new(Some(Decimal::from(n)), Form::Words)).parse(input)
}

/// Digits after "point": "one point three", "two hundred point seventy-one", "1 point 1".
pub(super) fn point(input: Atoms<'_>, number: Number) -> (Atoms<'_>, Number) {
    if !input.first().is_some_and(|a| a.is("point")) {
        return (input, number);
    }
    let mut rest = input.skip(1);
    let mut decimals = String::new();
    if let Some(digits) = rest.first().filter(|a| a.is_digits() && a.text.bytes().all(|b| b.is_ascii_digit()))
    {
        decimals.push_str(digits.text);
        rest = rest.skip(1);
    } else {
        while decimals.len() < 20
            && let Ok((after, n)) = below_hundred(rest)
        {
            decimals.push_str(&n.to_string());
            rest = after;
        }
    }
    if decimals.is_empty() {
        return (input, number);
    }
    let Ok(share) = format!("0.{decimals}").parse::<Decimal>() else { return (input, number) };
    let mut number = number.plus(Some(share));
    number.decimals = decimals.len() as u32;
    number.form = Form::Figure;
    match scales(rest) {
        Ok((after, exponent)) => (after, number.times(power(exponent))),
        Err(_) => (rest, number),
    }
}
