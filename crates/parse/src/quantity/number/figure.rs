//! Numbers in digits, with all that may follow them.

use super::share::and_part;
use super::words::scales;
use super::{EUROPEAN, Form, MISGROUPED, Number, Read, TOO_FINE, TOO_LARGE, UNREADABLE};
use crate::quantity::atom::{Atom, Atoms, DASHES, Kind, vulgar};
use crate::quantity::lexicon::{Lex, SCALE_MARKS, power};
use rust_decimal::Decimal;

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
            } else if commas == 1 && points == 0 && text.split(',').nth(1).is_some_and(|d| d.len() < 3) {
                (text.replace(',', "."), Some(EUROPEAN))
            } else if points == 1 && text.starts_with(|c: char| c.is_ascii_digit()) && !text.starts_with('0')
            {
                // "12,34.5": no way of grouping that anybody uses, but only one mark can be the decimal point.
                (text.replace(',', ""), Some(MISGROUPED))
            } else {
                return None;
            }
        }
        (0, 2..) if groups(text, '.') && !text.starts_with('0') => (text.replace('.', ""), Some(EUROPEAN)),
        _ => return None,
    };
    let decimals = clean.split('.').nth(1).map_or(0, |d| d.len() as u32);
    let padded = if clean.starts_with('.') { format!("0{clean}") } else { clean };
    // Decimals hold 28 digits.
    let whole = padded.find('.').unwrap_or(padded.len());
    let kept = if whole <= DIGITS { padded.len().min(DIGITS + 1) } else { padded.len() };
    let value = padded.get(..kept).and_then(|p| p.parse::<Decimal>().ok()).filter(|_| kept <= 40);
    let note = note.or((kept < padded.len()).then_some(TOO_FINE));
    let bare = commas == 0 && points == 0;
    let mut number = Number::new(value, if bare { Form::Bare } else { Form::Figure });
    number.decimals = decimals;
    number.note = number.note.or(note);
    Some((number, bare))
}

/// How many digits a decimal surely holds.
const DIGITS: usize = 28;

/// Digits that are joined over blanks: "40 000".
const LONGEST_SPACED: usize = 30;

/// Groups of three digits, or Indian ones of two before the last three.
pub(super) fn groups(text: &str, separator: char) -> bool {
    let parts: Vec<&str> = text.split(separator).collect();
    let Some((last, front)) = parts.split_last() else { return false };
    last.len() == 3
        && front.first().is_some_and(|f| !f.is_empty() && f.len() <= 3)
        && (front.iter().skip(1).all(|p| p.len() == 3) || front.iter().all(|p| p.len() <= 2 && !p.is_empty()))
}

/// Three digits, with decimals behind the last group: the "234" and "567.89" of "1 234 567.89".
fn is_group(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, decimals)) => whole.len() == 3 && !decimals.contains('.') && !whole.contains(','),
        None => text.len() == 3,
    }
}

/// Figures in digits, with all that may follow: fractions, powers of ten, scale words and marks.
///
/// `money` says that a currency stands before it, so that "m" is a million and no metre.
pub(super) fn figure<'a>(money: bool) -> impl Fn(Atoms<'a>) -> Read<'a, Number> {
    move |input| {
        let error = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag));
        let atom = input.first().filter(|a| a.is_digits()).ok_or_else(error)?;
        let mut rest = input.skip(1);
        let Some((mut number, bare)) = digits_value(atom.text) else {
            // "1,234.56.78": what it is an amount of may still be known.
            let number = Number { value: None, note: Some(UNREADABLE), ..Number::new(None, Form::Figure) };
            return Ok((rest, number));
        };
        // 21st, 2nd
        if bare
            && rest
                .first()
                .is_some_and(|a| !a.gap && ["st", "nd", "rd", "th"].iter().any(|suffix| a.is(suffix)))
            // "9st 4lb" are stones.
            && !(rest.first().is_some_and(|a| a.is("st"))
                && (!atom.text.ends_with('1') || atom.text.ends_with("11")))
        {
            number.form = Form::Ordinal;
            return Ok((rest.skip(1), number));
        }
        // 40 000
        if bare && (1..=3).contains(&atom.text.len()) && !atom.text.starts_with('0') {
            let mut joined = atom.text.to_owned();
            let mut after = rest;
            // More groups than decimals hold are a table: joining them all from every place would be quadratic.
            while joined.len() < LONGEST_SPACED
                && !joined.contains('.')
                && let Some(group) = after.first().filter(|a| a.gap && a.is_digits() && is_group(a.text))
            {
                joined.push_str(group.text);
                after = after.skip(1);
            }
            // "44 737s" are so many of a model.
            let model = after.first().is_some_and(|a| !a.gap && a.is("s"));
            if joined.len() > atom.text.len() && !after.first().is_some_and(Atom::is_digits) && !model {
                number = Number::new(joined.parse().ok(), Form::Figure);
                number.decimals = joined.split('.').nth(1).map_or(0, |d| d.len() as u32);
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
            number.form = Form::Figure;
            let Some(exponent) = exponent else {
                // "1e400": no decimal holds it.
                return Ok((after, Number { value: None, note: Some(TOO_LARGE), ..number }));
            };
            let by = if exponent >= 0 {
                power(exponent.unsigned_abs())
            } else {
                power(exponent.unsigned_abs()).and_then(|p| Decimal::ONE.checked_div(p))
            };
            return Ok((after, number.times(by)));
        }
        // 2.5^3, 1.1^-2
        if let Some((after, exponent)) = exponent(rest)
            && let Some(value) = number.value
        {
            return Ok((after, Number::new(raised(value, exponent), Form::Figure)));
        }
        let (after, by) = scaled(rest, money, bare && atom.text.len() == 1);
        if by.is_some() || after.0.len() < rest.0.len() {
            number.form = Form::Figure;
            number = number.times(by);
        }
        Ok(and_part(after, number))
    }
}

/// A scale word or mark after a figure.
pub(super) fn scaled(input: Atoms<'_>, money: bool, whole_digit: bool) -> (Atoms<'_>, Option<Decimal>) {
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
    // "1 k.g." is a unit.
    let dotted = input.get(1).is_some_and(|a| !a.gap && a.is_sign("."))
        && input.get(2).is_some_and(|a| !a.gap && a.is_word());
    // "12.5b/d" are barrels a day.
    let daily = !money && input.get(1).is_some_and(|a| !a.gap && a.is_sign("/"));
    let alone = !(dotted || daily)
        && input.get(1).is_none_or(|next| next.gap || !(next.is_word() || next.is_digits()));
    if alone && (tight || spaced) { (input.skip(1), power(exponent)) } else { (input, None) }
}

/// Into how many parts prices and lengths are divided.
const COMMON: [Decimal; 5] = [
    Decimal::TWO,
    Decimal::from_parts(4, 0, 0, false, 0),
    Decimal::from_parts(8, 0, 0, false, 0),
    Decimal::from_parts(16, 0, 0, false, 0),
    Decimal::from_parts(32, 0, 0, false, 0),
];

/// Digits, a slash, digits: "3/4", "1 4/5", "11-3/4".
pub(super) fn slash_fraction<'a>(
    input: Atoms<'a>,
    rest: Atoms<'a>,
    number: &Number,
) -> Option<(Atoms<'a>, Number)> {
    let priced = number.form == Form::Figure
        && number.decimals == 2
        && rest.first().is_some_and(|a| a.is_sign(DASHES) && !a.gap || a.is_digits() && a.gap);
    if number.form != Form::Bare && !priced {
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
    // "11-3/4 miles", "$11.92-1/2 a bushel": of the last digit that is told.
    let dash = usize::from(first.is_sign(DASHES) && !first.gap && rest.get(1).is_some_and(|a| !a.gap));
    let (after, a, b) = ratio(rest.skip(dash))?;
    (first.gap || dash == 1 && COMMON.contains(&b)).then_some(()).filter(|()| a < b).map(|()| {
        let last = Decimal::new(1, number.decimals);
        let share = a.checked_div(b).and_then(|share| share.checked_mul(last));
        let mut mixed = number.clone().plus(share);
        mixed.form = Form::Figure;
        (after, mixed)
    })
}

/// "^6", "^-2", "^+3" that touches its figure.
fn exponent(input: Atoms<'_>) -> Option<(Atoms<'_>, i8)> {
    input.first().filter(|a| a.is_sign("^") && !a.gap)?;
    let negative = input.get(1).is_some_and(|a| a.is_sign(DASHES));
    let signed = usize::from(negative || input.get(1).is_some_and(|a| a.is_sign("+")));
    let digits = input.get(1 + signed).filter(|a| a.is_digits() && !a.gap)?;
    let size: i8 = digits.text.parse().ok()?;
    Some((input.skip(2 + signed), if negative { -size } else { size }))
}

/// A power of a figure; `None` beyond what decimals hold.
fn raised(value: Decimal, exponent: i8) -> Option<Decimal> {
    let size = (0..exponent.unsigned_abs()).try_fold(Decimal::ONE, |v, _| v.checked_mul(value))?;
    if exponent < 0 { Decimal::ONE.checked_div(size) } else { Some(size) }
}

/// "x10^6", "×10−8", "e+14"; no exponent where it is beyond all that decimals hold.
pub(super) fn power_of_ten(input: Atoms<'_>) -> Option<(Atoms<'_>, Option<i8>)> {
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
    let size = digits.text.parse::<i8>().ok();
    let plain = digits.text.bytes().all(|b| b.is_ascii_digit());
    // "1e-400" is no amount that could be told from zero.
    if !plain || negative && size.is_none() {
        return None;
    }
    Some((rest.skip(1), size.map(|size| if negative { -size } else { size })))
}
