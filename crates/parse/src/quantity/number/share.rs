//! Shares in words: halves, thirds, "three quarters", alone or after a number.

use super::words::{below_hundred, scales};
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
    let mut number = number.plus(share.checked_mul(scale));
    number.decimals = 1;
    if number.form == Form::Bare {
        number.form = Form::Figure;
    }
    // "two and a half million"
    match scales(rest) {
        Ok((after, exponent)) if scale == Decimal::ONE => (after, number.times(power(exponent))),
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
