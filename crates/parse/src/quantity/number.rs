//! How are figures written, in digits and in words?

mod figure;
mod share;
mod words;

use super::atom::{Atom, Atoms, DASHES};
use super::lexicon::{Lex, power};
use figure::figure;
use nom::combinator::map;
use nom::{IResult, Parser};
use rust_decimal::Decimal;
use share::{and_part, fraction};
use words::{group, ordinal, point, vague, whole};

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

    /// A plain amount in words.
    pub(super) fn of(value: Decimal) -> Number {
        Number::new(Some(value), Form::Words)
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

    /// So many times as much, told by another word than the number's own.
    pub(super) fn multiplied(self, by: Decimal) -> Number {
        self.times(Some(by))
    }

    pub(super) fn negated(mut self) -> Number {
        self.value = self.value.map(|v| -v);
        if self.note == Some(TOO_LARGE) {
            self.note = Some(TOO_LOW);
        }
        self
    }
}

/// The note on a number that decimals do not hold.
pub(super) const TOO_LARGE: &str = "larger than 28 digits hold: only a lower bound is kept";

/// The same below zero.
pub(super) const TOO_LOW: &str = "further below zero than 28 digits hold: only an upper bound is kept";

/// The note on a number with more decimals than are kept.
const TOO_FINE: &str = "more decimals than 28 digits hold: those behind are cut off";

/// The note on digits that read as no number.
pub(super) const UNREADABLE: &str =
    "points and commas stand where no number has them: the amount is left open";

/// The note on digits whose separators read in two ways.
const EUROPEAN: &str = "separators read in the European way: a comma before the decimals";

/// The note on digits whose commas stand where no way of grouping puts them.
const MISGROUPED: &str = "commas stand where no way of grouping digits puts them: they are left out";

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
fn hyphen(input: Atoms<'_>) -> Read<'_, ()> {
    sign(DASHES)(input)
}

/// A number of any form.
pub(super) fn number(input: Atoms<'_>, money: bool) -> Option<(Atoms<'_>, Number)> {
    let negative = input.first().is_some_and(|a| a.lex() == Lex::Minus);
    let hyphen = usize::from(negative && input.get(1).is_some_and(|a| a.is_sign(DASHES) && !a.gap));
    let body = if negative { input.skip(1 + hyphen) } else { input };
    let (rest, number) = unsigned(body, money)?;
    Some((rest, if negative { number.negated() } else { number }))
}

fn unsigned(input: Atoms<'_>, money: bool) -> Option<(Atoms<'_>, Number)> {
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
        Lex::Times(n) | Lex::Fold(n) => {
            return Some((input.skip(1), Number::new(Some(Decimal::from(n)), Form::Times)));
        }
        Lex::Changed(halves) => {
            let times = Decimal::from(halves).checked_div(Decimal::TWO);
            return Some((input.skip(1), Number::new(times, Form::Times)));
        }
        Lex::Both => return Some((input.skip(1), Number::of(Decimal::TWO))),
        Lex::Pair => return Some(couple(input.skip(1))),
        Lex::Article if input.get(1).is_some_and(|a| a.lex() == Lex::Pair) => {
            return Some(couple(input.skip(2)));
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

/// Behind "a couple": two, or two of a number word: "a couple of dozen", "a couple hundred".
fn couple(input: Atoms<'_>) -> (Atoms<'_>, Number) {
    let of = usize::from(input.first().is_some_and(|a| a.is("of")));
    let size = match input.get(of).map(Atom::lex) {
        Some(Lex::Group(size)) => Some(Decimal::from(size)),
        Some(Lex::Hundred) => Some(Decimal::ONE_HUNDRED),
        Some(Lex::Scale(exponent)) => power(exponent),
        _ => None,
    };
    match size {
        Some(size) => (input.skip(of + 1), Number::of(Decimal::TWO).times(Some(size))),
        None => (input, Number::of(Decimal::TWO)),
    }
}

/// "six-fold".
fn times_suffix(input: Atoms<'_>, mut number: Number) -> (Atoms<'_>, Number) {
    let joined = usize::from(input.first().is_some_and(|a| a.is_sign(DASHES)));
    if input.get(joined).is_some_and(|a| a.is("fold") && !a.gap) {
        number.form = Form::Times;
        return (input.skip(joined + 1), number);
    }
    (input, number)
}
