//! How are figures written, in digits and in words?

use super::atom::{Atom, Atoms, DASHES, Kind, vulgar};
use super::lexicon::{Lex, SCALE_MARKS, power};
use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::preceded;
use nom::{IResult, Parser};
use rust_decimal::Decimal;

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits alone: what a year, a house number or a jersey also is.
    Bare,
    /// Digits with separators, decimals or a scale word; it can only be an amount.
    Figure,
    /// In words.
    Words,
    /// A share of one: two-thirds, 3/4.
    Fraction,
    /// A rank.
    Ordinal,
    /// At least so many and not said how many more: dozens of.
    Vague,
    /// So many times: twice.
    Times,
}

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// What it is worth; `None` where that is beyond what decimals hold.
    pub(super) value: Option<Decimal>,
    /// What a one in its digits is worth: a million in "1.2 million".
    pub(super) scale: Decimal,
    /// Digits behind the decimal point.
    pub(super) decimals: u32,
    pub(super) form: Form,
    /// What is doubtful about it.
    pub(super) note: Option<&'static str>,
}

impl Number {
    fn new(value: Option<Decimal>, form: Form) -> Number {
        Number { value, scale: Decimal::ONE, decimals: 0, form, note: value.is_none().then_some(TOO_LARGE) }
    }

    fn times(mut self, by: Option<Decimal>) -> Number {
        self.value = self.value.zip(by).and_then(|(v, by)| v.checked_mul(by));
        self.scale = self.scale.checked_mul(by.unwrap_or(Decimal::ONE)).unwrap_or(Decimal::ONE);
        self.note = self.note.or(self.value.is_none().then_some(TOO_LARGE));
        self
    }

    fn plus(mut self, more: Option<Decimal>) -> Number {
        self.value = self.value.zip(more).and_then(|(v, m)| v.checked_add(m));
        self.note = self.note.or(self.value.is_none().then_some(TOO_LARGE));
        self
    }

    pub(super) fn negated(mut self) -> Number {
        self.value = self.value.map(|v| -v);
        self
    }
}

/// The note on a number that decimals do not hold.
pub(super) const TOO_LARGE: &str = "larger than 28 digits hold: only a lower bound is kept";

/// The note on digits whose separators read in two ways.
const EUROPEAN: &str = "separators read in the European way: a comma before the decimals";

type Read<'a, T> = IResult<Atoms<'a>, T>;

fn one<'a>(test: impl Fn(&Atom<'a>) -> bool) -> impl Fn(Atoms<'a>) -> Read<'a, &'a Atom<'a>> {
    move |input| match input.first() {
        Some(atom) if test(atom) => Ok((input.skip(1), atom)),
        _ => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

/// One word that a table gives a worth.
fn lex<'a, T>(pick: impl Fn(Lex) -> Option<T>) -> impl Fn(Atoms<'a>) -> Read<'a, T> {
    move |input| match input.first().and_then(|atom| pick(atom.lex())) {
        Some(worth) => Ok((input.skip(1), worth)),
        None => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

fn word<'a>(text: &'static str) -> impl Fn(Atoms<'a>) -> Read<'a, ()> {
    move |input| map(one(|atom| atom.is(text)), |_| ()).parse(input)
}

fn sign<'a>(signs: &'static str) -> impl Fn(Atoms<'a>) -> Read<'a, ()> {
    move |input| map(one(|atom| atom.is_sign(signs)), |_| ()).parse(input)
}

/// A hyphen inside a number in words.
fn hyphen<'a>(input: Atoms<'a>) -> Read<'a, ()> {
    sign(DASHES)(input)
}

fn ones<'a>(input: Atoms<'a>) -> Read<'a, u32> {
    lex(|l| match l {
        Lex::Small(n @ 1..=9) => Some(u32::from(n)),
        _ => None,
    })(input)
}

/// 0 to 99 in words.
fn below_hundred<'a>(input: Atoms<'a>) -> Read<'a, u32> {
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
    alt((map((tens, opt(preceded(opt(hyphen), ones))), |(t, o)| t + o.unwrap_or(0)), small)).parse(input)
}

/// 0 to 9999 in words: "two hundred and six", "twenty-five hundred", "a hundred".
fn below_thousand<'a>(input: Atoms<'a>) -> Read<'a, u32> {
    let hundred = |input| lex(|l| (l == Lex::Hundred).then_some(()))(input);
    let article = |input| lex(|l| (l == Lex::Article).then_some(1))(input);
    let count = alt((below_hundred, article));
    let hundreds = map((opt(count), preceded(opt(hyphen), hundred)), |(n, ())| n.unwrap_or(1) * 100);
    let rest = preceded(opt(alt((word("and"), hyphen))), verify(below_hundred, |n| *n > 0));
    alt((map((hundreds, opt(rest)), |(h, r)| h + r.unwrap_or(0)), below_hundred)).parse(input)
}

/// Powers of ten in words, one after the other: "lakh crore".
fn scales<'a>(input: Atoms<'a>) -> Read<'a, u8> {
    let one = |input| {
        lex(|l| match l {
            Lex::Scale(n) => Some(n),
            // "three billions": after a count, the plural is a scale.
            Lex::Many(n @ 3..) => Some(n),
            _ => None,
        })(input)
    };
    map((one, opt(one)), |(a, b)| a.saturating_add(b.unwrap_or(0))).parse(input)
}

/// Whole numbers in words, with digits before scale words: "three million two hundred thousand", "4 thousand 3 hundred".
fn whole<'a>(input: Atoms<'a>) -> Read<'a, Number> {
    let article = |input| lex(|l| (l == Lex::Article).then_some(1u32))(input);
    let (mut rest, mut total) = (input, Number::new(Some(Decimal::ZERO), Form::Words));
    let (mut last, mut parts) = (u8::MAX, 0);
    loop {
        let joined = if parts > 0 { opt(alt((word("and"), hyphen, sign(",")))).parse(rest)?.0 } else { rest };
        let Ok((after, count)) = alt((below_thousand, short_digits, article, bare_scale)).parse(joined)
        else {
            break;
        };
        let (after, scale) = opt(preceded(opt(hyphen), scales)).parse(after)?;
        let written = joined.first().is_some_and(|a| a.is_digits());
        match scale {
            Some(scale) if scale < last => {
                total = total.plus(Decimal::from(count).checked_mul(power(scale).unwrap_or(Decimal::ZERO)));
                total.scale = power(scale).unwrap_or(Decimal::ONE);
                last = scale;
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
fn continues(rest: Atoms<'_>) -> bool {
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
fn short_digits<'a>(input: Atoms<'a>) -> Read<'a, u32> {
    let Some(value) =
        input.first().filter(|a| a.is_digits() && a.text.len() <= 3).and_then(|a| a.text.parse::<u32>().ok())
    else {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)));
    };
    let after = input.skip(1);
    match after.first().map(Atom::lex) {
        Some(Lex::Hundred) => {
            let rest = after.skip(1);
            let (rest, more) = opt(preceded(word("and"), alt((below_hundred, tiny)))).parse(rest)?;
            Ok((rest, value.saturating_mul(100) + more.unwrap_or(0)))
        }
        _ => Ok((after, value)),
    }
}

fn tiny<'a>(input: Atoms<'a>) -> Read<'a, u32> {
    match input.first().filter(|a| a.is_digits() && a.text.len() <= 2).and_then(|a| a.text.parse().ok()) {
        Some(value) => Ok((input.skip(1), value)),
        None => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

/// A scale word with nothing before it counts once: "hundred thousand dollars", "a billion dollar deal".
fn bare_scale<'a>(input: Atoms<'a>) -> Read<'a, u32> {
    match input.first().map(Atom::lex) {
        Some(Lex::Scale(_)) => Ok((input, 1)),
        _ => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

/// What a run of digits with its separators is worth.
pub(super) fn digits_value(text: &str) -> Option<(Number, bool)> {
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let (clean, note) = match (commas, points) {
        (0, 0 | 1) => (text.to_owned(), None),
        // 1.234,56
        (1, 1..) if text.rfind(',') > text.rfind('.') => {
            let grouped = text.split(',').next().is_some_and(|whole| groups(whole, '.'));
            if !grouped {
                return None;
            }
            (text.replace('.', "").replace(',', "."), Some(EUROPEAN))
        }
        (1.., 0 | 1) => {
            let whole = text.split('.').next().unwrap_or(text);
            if groups(whole, ',') && !text.split('.').nth(1).is_some_and(|d| d.contains(',')) {
                (text.replace(',', ""), None)
            } else if commas == 1 && points == 0 && text.split(',').nth(1).is_some_and(|d| d.len() == 1) {
                (text.replace(',', "."), Some(EUROPEAN))
            } else {
                return None;
            }
        }
        (0, 2..) if groups(text, '.') && !text.starts_with('0') => (text.replace('.', ""), Some(EUROPEAN)),
        _ => return None,
    };
    let decimals = clean.split('.').nth(1).map_or(0, |d| d.len() as u32);
    let padded = if clean.starts_with('.') { format!("0{clean}") } else { clean };
    let value = padded.parse::<Decimal>().ok().filter(|_| padded.len() <= 40);
    let bare = commas == 0 && points == 0;
    let mut number = Number::new(value, if bare { Form::Bare } else { Form::Figure });
    number.decimals = decimals;
    number.note = number.note.or(note);
    Some((number, bare))
}

/// Groups of three digits, or Indian ones of two before the last three.
fn groups(text: &str, separator: char) -> bool {
    let parts: Vec<&str> = text.split(separator).collect();
    let Some((last, front)) = parts.split_last() else { return false };
    last.len() == 3
        && front.first().is_some_and(|f| !f.is_empty() && f.len() <= 3)
        && (front.iter().skip(1).all(|p| p.len() == 3) || front.iter().all(|p| p.len() <= 2 && !p.is_empty()))
}

/// Figures in digits, with all that may follow: fractions, powers of ten, scale words and marks.
///
/// `money` says that a currency stands before it, so that "m" is a million and no metre.
fn figure<'a>(money: bool) -> impl Fn(Atoms<'a>) -> Read<'a, Number> {
    move |input| {
        let error = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag));
        let atom = input.first().filter(|a| a.is_digits()).ok_or_else(error)?;
        let (mut number, bare) = digits_value(atom.text).ok_or_else(error)?;
        let mut rest = input.skip(1);
        // 21st, 2nd
        if bare
            && rest
                .first()
                .is_some_and(|a| !a.gap && ["st", "nd", "rd", "th"].iter().any(|suffix| a.is(suffix)))
        {
            number.form = Form::Ordinal;
            return Ok((rest.skip(1), number));
        }
        // 40 000
        if bare && (1..=3).contains(&atom.text.len()) && !atom.text.starts_with('0') {
            let mut joined = atom.text.to_owned();
            let mut after = rest;
            while let Some(group) = after.first().filter(|a| a.gap && a.is_digits() && a.text.len() == 3) {
                joined.push_str(group.text);
                after = after.skip(1);
            }
            if joined.len() > atom.text.len() && !after.first().is_some_and(Atom::is_digits) {
                number = Number::new(joined.parse().ok(), Form::Figure);
                rest = after;
            }
        }
        if let Some((after, fraction)) = slash_fraction(input, rest, &number) {
            return Ok(match scaled(after, money, false) {
                (rest, Some(by)) => (rest, Number { form: Form::Figure, ..fraction.times(Some(by)) }),
                (rest, None) => (rest, fraction),
            });
        }
        // 1.3x10^6, 2.998×10−8
        if let Some((after, exponent)) = power_of_ten(rest) {
            let by = if exponent >= 0 {
                power(exponent.unsigned_abs())
            } else {
                power(exponent.unsigned_abs()).and_then(|p| Decimal::ONE.checked_div(p))
            };
            number.form = Form::Figure;
            return Ok((after, number.times(by)));
        }
        let (after, by) = scaled(rest, money, bare && atom.text.len() == 1);
        if let Some(by) = by {
            number.form = Form::Figure;
            number = number.times(Some(by));
        }
        Ok(and_part(after, number))
    }
}

/// A scale word or mark after a figure.
fn scaled<'a>(input: Atoms<'a>, money: bool, whole_digit: bool) -> (Atoms<'a>, Option<Decimal>) {
    let Some(atom) = input.first() else { return (input, None) };
    if let Ok((rest, exponent)) = scales(input) {
        return (rest, power(exponent));
    }
    // "6-million", "1.8 billion-mile"
    if atom.is_sign(DASHES)
        && !atom.gap
        && let Ok((rest, exponent)) = scales(input.skip(1))
        && input.get(1).is_some_and(|a| !a.gap)
    {
        return (rest, power(exponent));
    }
    if atom.lex() == Lex::Hundred {
        return (input.skip(1), Some(Decimal::ONE_HUNDRED));
    }
    if let Lex::Group(size) | Lex::Groups(size @ 12) = atom.lex() {
        return (input.skip(1), Some(Decimal::from(size)));
    }
    let mark = SCALE_MARKS.iter().find(|(mark, _)| *mark == atom.text).map(|(_, exponent)| *exponent);
    let mark = mark.or((money && atom.text == "m").then_some(6));
    let Some(exponent) = mark else { return (input, None) };
    // "5G" and "4K" are names, "10 M" and "8 B" are amounts, "2 K Street" is an address.
    let generation = matches!(atom.text, "G" | "K") && whole_digit;
    let tight = !atom.gap && !generation;
    let spaced = atom.gap && (money || !matches!(atom.text, "G" | "T" | "K"));
    let alone = input.get(1).is_none_or(|next| next.gap || !(next.is_word() || next.is_digits()));
    if alone && (tight || spaced) { (input.skip(1), power(exponent)) } else { (input, None) }
}

/// Digits, a slash, digits: "3/4", "1 4/5".
fn slash_fraction<'a>(input: Atoms<'a>, rest: Atoms<'a>, number: &Number) -> Option<(Atoms<'a>, Number)> {
    if number.form != Form::Bare {
        return None;
    }
    let ratio = |at: Atoms<'a>| -> Option<(Atoms<'a>, Decimal, Decimal)> {
        let (top, slash, bottom) = (at.get(0)?, at.get(1)?, at.get(2)?);
        let plain = top.is_digits() && bottom.is_digits() && slash.is_sign("/⁄") && slash.gap == bottom.gap;
        // 11/20/2024 is a date.
        let alone = !at.get(3).is_some_and(|a| !a.gap && a.is_sign("/"));
        let (a, b) = (top.text.parse::<Decimal>().ok()?, bottom.text.parse::<Decimal>().ok()?);
        (plain && alone && !b.is_zero()).then(|| (at.skip(3), a, b))
    };
    if let Some(signed) = rest.first()
        && let Kind::Sign(c) = signed.kind
        && let Some((a, b)) = vulgar(c)
    {
        let part = Decimal::from(a).checked_div(Decimal::from(b));
        let mut mixed = number.clone().plus(part);
        mixed.form = Form::Figure;
        return Some((rest.skip(1), mixed));
    }
    if let Some((after, a, b)) = ratio(input) {
        return Some((after, Number::new(a.checked_div(b), Form::Fraction)));
    }
    let first = rest.first()?;
    let (after, a, b) = ratio(rest)?;
    (first.gap && a < b).then(|| {
        let mut mixed = number.clone().plus(a.checked_div(b));
        mixed.form = Form::Figure;
        (after, mixed)
    })
}

/// "x10^6", "×10−8", "e+14".
fn power_of_ten<'a>(input: Atoms<'a>) -> Option<(Atoms<'a>, i8)> {
    let first = input.first()?;
    let mut rest = input.skip(1);
    if first.is("e") && !first.gap {
        let signed = rest.first().is_some_and(|a| a.is_sign("+") || a.is_sign(DASHES));
        if !signed && !rest.first().is_some_and(Atom::is_digits) {
            return None;
        }
    } else if (first.is("x") || first.is_sign("×*")) && rest.first().is_some_and(|a| a.text == "10") {
        rest = rest.skip(1);
        if rest.first().is_some_and(|a| a.is_sign("^")) {
            rest = rest.skip(1);
        }
    } else {
        return None;
    }
    let negative = rest.first().is_some_and(|a| a.is_sign(DASHES));
    if negative || rest.first().is_some_and(|a| a.is_sign("+")) {
        rest = rest.skip(1);
    }
    let digits = rest.first().filter(|a| a.is_digits() && !a.gap)?;
    let size: i8 = digits.text.parse().ok()?;
    Some((rest.skip(1), if negative { -size } else { size }))
}

/// "and a half", "and three quarters" after a number: of the scale where there is one.
fn and_part<'a>(input: Atoms<'a>, number: Number) -> (Atoms<'a>, Number) {
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
fn part<'a>(input: Atoms<'a>) -> Read<'a, Decimal> {
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
fn fraction<'a>(input: Atoms<'a>) -> Read<'a, Number> {
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
        Some(next) if next.is_word() => super::counted::FUNCTION.iter().any(|w| next.is(w)),
        Some(next) => !next.is_sign(DASHES) && !next.is_digits(),
    };
    if article && rank && !share {
        return Err(error());
    }
    Ok((rest, number))
}

/// Ranks in words: "first", "twenty-first", "one hundred and twenty-fifth".
fn ordinal<'a>(input: Atoms<'a>) -> Read<'a, Number> {
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
    let (rest, (h, n)) = (opt((hundreds, gap)), below).parse(input)?;
    let value = Decimal::from(h.map_or(0, |(h, _)| h) + n);
    Ok((rest, Number::new(Some(value), Form::Ordinal)))
}

/// Amounts that only say "many of": "dozens", "tens of thousands", "several hundred". At least two of them.
fn vague<'a>(input: Atoms<'a>) -> Read<'a, Number> {
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
fn group<'a>(input: Atoms<'a>) -> Read<'a, Number> {
    let article = |input| lex(|l| (l == Lex::Article).then_some(1u32))(input);
    let size = lex(|l| match l {
        Lex::Group(n) | Lex::Groups(n @ 12) => Some(u32::from(n)),
        _ => None,
    });
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
    map((counted, size), |(n, size)| Number::new(Some(Decimal::from(n * size)), Form::Words)).parse(input)
}

/// Digits after "point": "one point three", "two hundred point seventy-one", "1 point 1".
fn point<'a>(input: Atoms<'a>, number: Number) -> (Atoms<'a>, Number) {
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

/// A number of any form.
pub(super) fn number<'a>(input: Atoms<'a>, money: bool) -> Option<(Atoms<'a>, Number)> {
    let negative = input.first().is_some_and(|a| a.lex() == Lex::Minus);
    let hyphen = usize::from(negative && input.get(1).is_some_and(|a| a.is_sign(DASHES) && !a.gap));
    let body = if negative { input.skip(1 + hyphen) } else { input };
    let (rest, number) = unsigned(body, money)?;
    Some((rest, if negative { number.negated() } else { number }))
}

fn unsigned<'a>(input: Atoms<'a>, money: bool) -> Option<(Atoms<'a>, Number)> {
    let first = input.first()?;
    if first.is_digits() {
        // "4 thousand 3 hundred and 21" before "4 thousand".
        let simple = figure(money)(input).ok();
        let long = whole(input)
            .ok()
            .filter(|(rest, _)| simple.as_ref().is_none_or(|(shorter, _)| rest.0.len() < shorter.0.len()));
        let (rest, number) = long.or(simple)?;
        let (rest, number) = point(rest, number);
        return Some(times_suffix(rest, number));
    }
    match first.lex() {
        Lex::Times(n) => return Some((input.skip(1), Number::new(Some(Decimal::from(n)), Form::Times))),
        Lex::Fold(n) => return Some((input.skip(1), Number::new(Some(Decimal::from(n)), Form::Times))),
        Lex::Both => return Some((input.skip(1), Number::new(Some(Decimal::TWO), Form::Words))),
        Lex::Pair => return Some((input.skip(1), Number::new(Some(Decimal::TWO), Form::Words))),
        Lex::Article if input.get(1).is_some_and(|a| a.lex() == Lex::Pair) => {
            return Some((input.skip(2), Number::new(Some(Decimal::TWO), Form::Words)));
        }
        _ => {}
    }
    let readings = [
        fraction(input).ok(),
        ordinal(input).ok(),
        group(input).ok(),
        vague(input).ok(),
        whole(input).ok().map(|(rest, number)| and_part(rest, number)).map(|(rest, n)| point(rest, n)),
    ];
    // The longest reading is the right one; of equal ones the first.
    let (rest, number) =
        readings.into_iter().flatten().reduce(|a, b| if b.0.0.len() < a.0.0.len() { b } else { a })?;
    Some(times_suffix(rest, number))
}

/// "six-fold".
fn times_suffix<'a>(input: Atoms<'a>, mut number: Number) -> (Atoms<'a>, Number) {
    let joined = usize::from(input.first().is_some_and(|a| a.is_sign(DASHES)));
    if input.get(joined).is_some_and(|a| a.is("fold") && !a.gap) {
        number.form = Form::Times;
        return (input.skip(joined + 1), number);
    }
    (input, number)
}
