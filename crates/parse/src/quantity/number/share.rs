//! Shares in words: halves, thirds, "three quarters", alone or after a number.

use super::words::{below_hundred, below_thousand, ordinal, scales, whole};
use super::{Form, Number, Read, hyphen, lex, one, word};
use crate::quantity::atom::{Atom, Atoms, DASHES, Kind, vulgar};
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::{Lex, power};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt};
use nom::sequence::preceded;
use rust_decimal::Decimal;

/// "and a half", "and three quarters" after a number: of the scale where there is one.
pub(super) fn and_part(input: Atoms<'_>, number: Number) -> (Atoms<'_>, Number) {
    let joined = preceded(opt(hyphen), preceded(word("and"), preceded(opt(hyphen), part))).parse(input);
    let Ok((rest, share)) = joined else { return (input, number) };
    let scale = number.scale;
    let own = scales(rest).ok().and_then(|(after, exponent)| power(exponent).map(|own| (after, own)));
    // "one billion and a half million": the half is of its own scale.
    let of = own.filter(|(_, own)| scale > *own).map_or(scale, |(_, own)| own);
    let mut number = number.plus(share.checked_mul(of));
    number.decimals = 1;
    if number.form == Form::Bare {
        number.form = Form::Figure;
    }
    match own {
        // "two and a half million"
        Some((after, own)) if scale == Decimal::ONE => (after, number.times(Some(own))),
        Some((after, own)) if scale > own => (after, number),
        _ => (rest, number),
    }
}

/// A share in words: "a half", "half", "three quarters", "two-thirds", "one fifth".
pub(super) fn part(input: Atoms<'_>) -> Read<'_, Decimal> {
    let article = |input| lex(|l| (l == Lex::Article).then_some(1u32))(input);
    // "one hundred and three quarters" is a hundred and three quarters: no "and" inside the count.
    let hundred = |input| lex(|l| (l == Lex::Hundred).then_some(()))(input);
    let round = map((below_hundred, hundred), |(n, ())| n * 100);
    let count = alt((map((round, opt(below_hundred)), |(h, n)| h + n.unwrap_or(0)), below_hundred, article));
    // "a hundred trillionths", "two hundred thousandths"
    if let Ok((rest, top)) = below_thousand(input)
        && let Ok((rest, thousands)) = opt(preceded(opt(hyphen), scales)).parse(rest)
        && let Some(Lex::PartsScale(n)) = rest.first().map(Atom::lex)
        && let Some((by, bottom)) = power(thousands.unwrap_or(0)).zip(power(n))
        && top > 0
        && (top.is_multiple_of(100) || top < 100)
        && let Some(value) = by.checked_mul(top.into()).and_then(|v| v.checked_div(bottom))
    {
        return Ok((rest.skip(1), value));
    }
    if let Ok((rest, value)) = hundred_parts(input) {
        return Ok((rest, value));
    }
    let (rest, top) = opt(count).parse(input)?;
    let (rest, _) = opt(hyphen).parse(rest)?;
    let error = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag));
    let plural = top.is_some_and(|n| n > 1);
    let bottom = match rest.first().map(Atom::lex) {
        Some(Lex::Half) => Decimal::TWO,
        Some(Lex::Quarter) => Decimal::from(4),
        Some(Lex::Parts(n) | Lex::PartsTens(n)) => Decimal::from(n),
        Some(Lex::PartsScale(n)) => power(n).ok_or_else(error)?,
        Some(Lex::OrdinalScale(n)) if top == Some(1) => power(n).ok_or_else(error)?,
        Some(Lex::Ordinal(n @ 3..) | Lex::OrdinalTens(n)) if top.is_some() && !plural => Decimal::from(n),
        // "three twenty-firsts"
        Some(Lex::Tens(t)) if top.is_some() => {
            let after = opt(hyphen).parse(rest.skip(1))?.0;
            let (after, ones) = lex(|l| match l {
                Lex::Parts(n @ 1..=9) | Lex::Ordinal(n @ 1..=9) => Some(n),
                _ => None,
            })(after)?;
            let value =
                Decimal::from(top.unwrap_or(1)).checked_div(Decimal::from(t + ones)).ok_or_else(error)?;
            return Ok((after, value));
        }
        _ => return Err(error()),
    };
    let value = Decimal::from(top.unwrap_or(1)).checked_div(bottom).ok_or_else(error)?;
    Ok((rest.skip(1), value))
}

/// "one hundred thirty-fifths", "one hundred thirty fifths": a round hundred of one sort of parts, since thirty fifths
/// would be six; and "one one-hundred-and-fifth".
fn hundred_parts(input: Atoms<'_>) -> Read<'_, Decimal> {
    let error = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag));
    let hundred = |input| lex(|l| (l == Lex::Hundred).then_some(()))(input);
    let tens = lex(|l| if let Lex::Tens(n) = l { Some(n) } else { None });
    let parts = lex(|l| if let Lex::Parts(n @ 2..=9) = l { Some(n) } else { None });
    let (rest, top) = below_hundred(input)?;
    if let Ok((after, ((), _, t, _, ones))) = (hundred, opt(hyphen), tens, opt(hyphen), parts).parse(rest) {
        let value = Decimal::from(top * 100).checked_div(Decimal::from(t + ones)).ok_or_else(error)?;
        return Ok((after, value));
    }
    let (after, bottom) = ordinal(rest)?;
    let bottom = bottom.value.filter(|v| top == 1 && *v > Decimal::ONE_HUNDRED).ok_or_else(error)?;
    Ok((after, Decimal::ONE.checked_div(bottom).ok_or_else(error)?))
}

/// "two thousand two hundred three fifths": so many of the parts.
fn many_parts(input: Atoms<'_>) -> Option<(Atoms<'_>, Number)> {
    let (rest, count) = whole(input).ok()?;
    let (rest, _) = opt(hyphen).parse(rest).ok()?;
    let Some(Lex::Parts(n @ 3..) | Lex::PartsTens(n)) = rest.first().map(Atom::lex) else { return None };
    let value = count.value.filter(|v| *v >= Decimal::ONE_THOUSAND)?.checked_div(Decimal::from(n))?;
    Some((rest.skip(1), Number::new(Some(value), Form::Fraction)))
}

/// "one hundred and three quarters" is 100.75, "one hundred and thirty fifths" 26: the "and" stands before a share
/// where that is smaller than one, and inside the count of the parts where it is not.
fn hundreds_and_part(input: Atoms<'_>) -> Option<(Atoms<'_>, Number)> {
    let hundred = |input| lex(|l| (l == Lex::Hundred).then_some(()))(input);
    let (rest, (count, ())) = (below_hundred, hundred).parse(input).ok()?;
    let (rest, ()) = word("and")(rest).ok()?;
    let (_, top) = below_hundred(rest).ok()?;
    let (after, share) = part(rest).ok()?;
    let whole = Decimal::from(count * 100);
    if share < Decimal::ONE {
        let mut mixed = Number::new(whole.checked_add(share), Form::Figure);
        mixed.decimals = 2;
        return Some((after, mixed));
    }
    let size = Decimal::from(top).checked_div(share)?;
    let value = whole.checked_add(top.into()).and_then(|v| v.checked_div(size));
    Some((after, Number::new(value, Form::Fraction)))
}

/// A share that stands as a number of its own.
pub(super) fn fraction(input: Atoms<'_>) -> Read<'_, Number> {
    let error = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag));
    if let Some(atom) = input.first()
        && let Kind::Sign(c) = atom.kind
        && let Some((a, b)) = vulgar(c)
    {
        let value = Decimal::from(a).checked_div(Decimal::from(b));
        return Ok((input.skip(1), Number::new(value, Form::Fraction)));
    }
    if let Some((rest, mixed)) = hundreds_and_part(input) {
        return Ok((rest, mixed));
    }
    if input.first().is_some_and(Atom::is_word)
        && let Some((rest, parts)) = many_parts(input)
    {
        return Ok((rest, parts));
    }
    let (rest, share) = part(input)?;
    let mut number = Number::new(Some(share), Form::Fraction);
    // "half a million", "a quarter of a million", "half a dozen"
    let (after, _) = opt(word("of")).parse(rest)?;
    let (after, _) = opt(one(|a| a.lex() == Lex::Article)).parse(after)?;
    if let Ok((after, exponent)) = scales(after) {
        number = number.times(power(exponent));
        number.form = Form::Words;
        number.scale = Decimal::ONE;
        return Ok((after, number));
    }
    if let Some(Lex::Group(size)) = after.first().map(Atom::lex) {
        number = number.times(Some(Decimal::from(size)));
        number.form = Form::Words;
        number.scale = Decimal::ONE;
        return Ok((after.skip(1), number));
    }
    // "a third of it" is a share, "a third party" a rank.
    let article = input.first().is_some_and(|a| a.lex() == Lex::Article);
    let rank = input.get(1).is_some_and(|a| matches!(a.lex(), Lex::Ordinal(_) | Lex::OrdinalTens(_)));
    let share = match rest.first() {
        None => true,
        Some(next) if next.is_word() => FUNCTION.iter().any(|w| next.is(w)),
        Some(next) => !next.is_sign(DASHES) && !next.is_digits(),
    };
    if article && rank && !share {
        return Err(error());
    }
    Ok((rest, number))
}
