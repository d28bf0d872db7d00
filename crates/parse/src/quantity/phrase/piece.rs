//! A number with its sign, currency and unit, and sums of smaller units.

use super::money::MONEY_VERBS;
use super::{Piece, Reading};
use crate::input::Pieces;
use crate::quantity::atom::{Atom, Atoms, DASHES, Kind};
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::{Lex, power};
use crate::quantity::number::{Form, Number, TOO_LARGE, number};
use crate::quantity::unit::{self, Measure};
use gainsay_claim::{Decimal, Dimension, Unit};

/// Before "hundred" or "dozen" these say that there are at least two of them, and not how many.
static SEVERAL: &[&str] = &["several", "few", "many"];

/// Verbs before an angle in turns.
static ROTATE: &[&str] = &[
    "rotate", "rotates", "rotated", "rotating", "spin", "spins", "spun", "spinning", "twist", "twists",
    "twisted", "wind", "winds", "wound",
];

/// The note on an amount with a sign for money that the unit table does not have.
pub(super) const UNKNOWN_CURRENCY: &str = "a currency that the unit table does not have";

impl Reading<'_, '_> {
    /// A number with sign, currency and unit.
    pub(super) fn piece(&self, index: usize, from: usize) -> Option<Piece> {
        let atom = self.at(index)?;
        let left = self.atoms.get(from..index)?;
        // A minus sign: at the beginning, or after white space and touching the number.
        let minus = left.last().is_some_and(|m| {
            m.is_sign("-−–")
                && (index == 1
                    || m.gap && !atom.gap
                    || left.len() > 1 && self.back(index, 2).is_some_and(|b| b.is_sign("$€£(<>=~≈")))
        }) && atom.is_digits();
        let start = index - usize::from(minus);
        let currency = unit::before(self.atoms.get(from..start)?)
            .or_else(|| self.written_pound(index, left))
            .or_else(|| self.local_money(index, left))
            .or_else(|| self.unknown_code(index, from));
        let word_before = left.last().is_some_and(|a| a.lex() == Lex::Minus || a.lex() == Lex::Article);
        let several = self.several(index, left);
        let (mut value, end) = match several {
            Some((ref value, end, _)) => (value.clone(), end),
            None => self.number_at(index, currency.is_some()).map(|(_, value, end)| (value, end))?,
        };
        let mut start = start - currency.as_ref().map_or(0, |(_, len)| *len);
        start -= several.map_or(0, |(.., words)| words);
        if word_before && left.last().is_some_and(|a| a.lex() == Lex::Minus) {
            value = value.negated();
            start -= 1;
        }
        // "plus or minus 3 points" says how far to either side.
        if atom.lex() == Lex::Minus
            && left.len() > 1
            && self.back(index, 1).is_some_and(|a| a.is("or"))
            && self.back(index, 2).is_some_and(|a| a.is("plus"))
        {
            value = value.negated();
            start -= 2;
        }
        if minus {
            value = value.negated();
            // "-$5"
        } else if start > from
            && self.back(start, 1).is_some_and(|m| m.is_sign("-−") && (m.gap || start == 1))
            && currency.is_some()
            && self.at(start).is_some_and(|a| !a.gap)
        {
            value = value.negated();
            start -= 1;
        }
        if currency.as_ref().is_some_and(|(unit, _)| unit.dimension() == Dimension::Other) {
            value.note = value.note.or(Some(UNKNOWN_CURRENCY));
        }
        // "MSEK 450"
        let scaled = currency.as_ref().and_then(|_| unit::scaled_code(left.last()?)).filter(|_| !minus);
        if let Some((_, by)) = scaled {
            value = value.multiplied(by);
        }
        let core = (index - usize::from(minus), end);
        let mut piece = Piece {
            start,
            end,
            core,
            number: value,
            unit: None,
            lead: None,
            unit_atom: None,
            age: false,
            each: false,
        };
        self.unit(&mut piece, currency.map(|(unit, _)| unit));
        Some(piece)
    }

    /// "several hundred", "a few dozen": at least two of them. Gives the number, where it ends, and how many words stand
    /// before it.
    fn several(&self, index: usize, left: &[Atom<'_>]) -> Option<(Number, usize, usize)> {
        let word = left.last().filter(|a| SEVERAL.iter().any(|w| a.is(w)))?;
        let article =
            left.len() > 1 && word.is("few") && self.back(index, 2).is_some_and(|a| a.lex() == Lex::Article);
        let (number, end) = match self.at(index)?.lex() {
            Lex::Group(size) => (Number::of(Decimal::from(size)), index + 1),
            Lex::Hundred | Lex::Scale(_) => {
                let (_, number, end) = self.number_at(index, false)?;
                (number, end)
            }
            _ => return None,
        };
        let value = number.value.and_then(|v| v.checked_mul(Decimal::TWO));
        Some((Number { value, form: Form::Vague, ..number }, end, 1 + usize::from(article)))
    }

    pub(super) fn number_at(&self, index: usize, money: bool) -> Option<(usize, Number, usize)> {
        let input = Pieces(self.atoms.get(index..)?);
        let (rest, value) = number(input, money)?;
        let len = input.0.len() - rest.0.len();
        (len > 0).then_some((index, value, index + len))
    }

    /// Reads what stands after the number.
    pub(super) fn unit(&self, piece: &mut Piece, currency: Option<Unit>) {
        let rest = Pieces(self.atoms.get(piece.end..).unwrap_or(&[]));
        let digits = self.at(piece.core.1.saturating_sub(1)).is_some_and(|a| a.is_digits() || !a.is_word())
            || self.at(piece.core.0).is_some_and(|a| a.is_digits() || matches!(a.kind, Kind::Sign(_)));
        // "a tenth of a gallon", "fourth of a litre"
        let of = usize::from(self.is(piece.end, "of"));
        let article = usize::from(self.at(piece.end + of).is_some_and(|a| a.lex() == Lex::Article));
        if piece.number.form == Form::Ordinal
            && of == 1
            && piece.core.1 == piece.core.0 + 1
            && let Some(Lex::Ordinal(n @ 3..)) = self.at(piece.core.0).map(Atom::lex)
            && unit::name(rest.skip(of + article)).is_some()
        {
            piece.number.form = Form::Fraction;
            piece.number.value = Decimal::ONE.checked_div(Decimal::from(n));
        }
        if piece.number.form == Form::Ordinal || piece.number.form == Form::Times {
            return;
        }
        // "30 MUSD", "75 USD million"
        if let Some((unit, by)) = rest.first().and_then(unit::scaled_code) {
            self.scale(piece, by);
            piece.unit = Some(unit);
            piece.end += 1;
            return;
        }
        // "$20", "$20 a month", "$ 10 dollars", "$76 US a barrel"
        if let Some(unit) = currency {
            let named = unit::name(rest)
                .filter(|(named, ..)| named.same_dimension(&unit) && rest.first().is_some_and(|a| a.gap));
            let country =
                match (0..4).map(|i| rest.get(i).map_or("", |a| a.text)).collect::<Vec<_>>().as_slice() {
                    ["US" | "USD", ..] => 1,
                    ["U", ".", "S", "."] => 4,
                    _ => 0,
                };
            let own = named.map_or(country, |(_, _, len)| len);
            let mut measure = Measure { unit, times: 1, age: false, each: false, own, len: own };
            unit::rate(rest, self.text, &mut measure);
            // "C$6 (US$4.46) per share": the rate stands behind the same amount in another currency.
            let close = match rest.get(own) {
                Some(a) if a.is_sign("(") => {
                    (own + 2..own + 9).find(|i| rest.get(*i).is_some_and(|a| a.is_sign(")")))
                }
                Some(a) if a.is_sign(")") => Some(own),
                _ => None,
            };
            if let Some(close) = close.filter(|_| measure.len == own) {
                let mut behind = Measure { own: 0, len: 0, ..measure.clone() };
                unit::rate(rest.skip(close + 1), self.text, &mut behind);
                measure.unit = behind.unit;
            }
            piece.end += measure.len;
            piece.each = measure.each;
            piece.unit = Some(measure.unit);
            return;
        }
        let Some(mut measure) = self.measure_after(piece, rest, digits) else {
            self.below_zero(piece);
            self.to_the_unit(piece);
            if let Some(unit) = self.unknown_code_after(piece) {
                piece.unit = Some(unit);
                piece.number.note = piece.number.note.or(Some(UNKNOWN_CURRENCY));
                piece.unit_atom = Some(piece.end);
                piece.end += 1;
            }
            self.percent_ahead(piece, digits);
            return;
        };
        if self.is_name(piece, &measure, rest) {
            return;
        }
        let millions =
            (piece.core.0..piece.core.1).any(|i| matches!(self.at(i).map(Atom::lex), Some(Lex::Scale(6..))));
        // "costs 1,800 pounds"
        let paid =
            (1..=3).map_while(|by| self.back(piece.start, by)).any(|a| MONEY_VERBS.iter().any(|w| a.is(w)));
        if measure.unit.symbol() == "lb" && (paid || millions || piece.number.scale >= Decimal::from(100_000))
        {
            measure.unit = Unit::from_symbol("GBP");
        }
        if measure.times > 1 {
            self.scale(piece, Decimal::from(measure.times));
        }
        // In "miles per hour" the first word is the noun, in "square miles" the last.
        let own = self.atoms.get(piece.end..piece.end + measure.own).unwrap_or(&[]);
        let noun = own.iter().position(|a| a.is("per") || a.is("an")).filter(|i| *i > 0).unwrap_or(own.len());
        piece.unit_atom = (piece.end + noun).checked_sub(1);
        piece.end += measure.len;
        piece.age = measure.age;
        piece.each = measure.each;
        if own.first().and_then(unit::unknown_currency).is_some() {
            piece.number.note = piece.number.note.or(Some(UNKNOWN_CURRENCY));
        }
        piece.unit = Some(measure.unit);
        // "75 USD million"
        if digits
            && piece.unit.as_ref().is_some_and(|u| u.dimension() == Dimension::Money)
            && let Some(Lex::Scale(exponent)) = self.at(piece.end).map(Atom::lex)
            && let Some(by) = power(exponent)
        {
            self.scale(piece, by);
            piece.end += 1;
        }
        self.and_a_half(piece);
        self.below_zero(piece);
    }

    /// "%10"
    fn percent_ahead(&self, piece: &mut Piece, digits: bool) {
        if digits && self.back(piece.start, 1).is_some_and(|a| a.is_sign("%") && a.gap) {
            piece.unit = Some(Unit::from_symbol("%"));
            piece.start -= 1;
        }
    }

    /// Whether the letters that look like a unit belong to a name: "1980s", "a Boeing 777F", "44 737s".
    fn is_name(&self, piece: &Piece, measure: &Measure, rest: Atoms<'_>) -> bool {
        let Some(letters) = rest.first() else { return false };
        let year = piece.number.form == Form::Bare
            && piece.number.value.is_some_and(|v| v >= Decimal::from(1900) && v < Decimal::from(2100));
        let short = measure.own == 1 && matches!(measure.unit.symbol(), "s" | "ft" | "in" | "st");
        let before = self.back(piece.start, 1);
        let named = before.is_some_and(|a| a.is_capital() && piece.start > 1);
        let counted = before.is_some_and(|a| a.is_digits() || a.lex().is_number());
        year && short && (!letters.gap || letters.is_capital())
            || !letters.gap && named && matches!(letters.text, "F" | "C")
            || !letters.gap && counted && letters.text == "s"
            // "under-16s", "the over-50s"
            || !letters.gap && letters.text == "s" && before.is_some_and(|a| a.is_sign(DASHES) && !a.gap)
    }

    /// "2 degrees below zero"
    pub(super) fn below_zero(&self, piece: &mut Piece) {
        if self.is(piece.end, "below")
            && (self.is(piece.end + 1, "zero") || self.is(piece.end + 1, "freezing"))
        {
            piece.number = piece.number.clone().negated();
            piece.end += 2;
            piece.unit.get_or_insert_with(|| Unit::from_symbol("°"));
        }
    }

    pub(super) fn measure_after(&self, piece: &mut Piece, rest: Atoms<'_>, digits: bool) -> Option<Measure> {
        // "two more minutes", "three straight days"
        let between = [
            "more",
            "additional",
            "extra",
            "fewer",
            "less",
            "full",
            "straight",
            "consecutive",
            "whole",
            "further",
            "different",
        ];
        if rest.first().is_some_and(|a| between.iter().any(|w| a.is(w))) && unit::name(rest.skip(1)).is_some()
        {
            let mut measure = unit::after(rest.skip(1), self.text, false)?;
            measure.own += 1;
            measure.len += 1;
            return Some(measure);
        }
        // "a couple of days", "tens of billions of euros"
        let pair = self.at(piece.core.1.saturating_sub(1)).is_some_and(|a| a.lex() == Lex::Pair);
        if (pair || piece.number.form == Form::Vague)
            && rest.first().is_some_and(|a| a.is("of"))
            && let Some(mut measure) = unit::after(rest.skip(1), self.text, false)
        {
            measure.own += 1;
            measure.len += 1;
            return Some(measure);
        }
        // "half an hour", "half of a mile", "a fourth of a litre"
        // "two and a half of an hour", "0.5 of a point"; not "10.5 million a year".
        let last = self.at(piece.core.1.saturating_sub(1));
        let parted = piece.number.decimals > 0
            && last.is_some_and(|a| {
                let share = matches!(a.lex(), Lex::Half | Lex::Quarter | Lex::Parts(_) | Lex::Ordinal(3..));
                share || a.is_digits() && rest.first().is_some_and(|a| a.is("of"))
            });
        if piece.number.form == Form::Fraction || parted {
            let of = usize::from(rest.first().is_some_and(|a| a.is("of")));
            let article = usize::from(rest.get(of).is_some_and(|a| a.lex() == Lex::Article));
            if of + article > 0
                && (article > 0 || piece.number.form != Form::Fraction || !self.is_plural_at(piece.end + of))
                && let Some(mut measure) = unit::after(rest.skip(of + article), self.text, false)
                && !matches!(measure.unit.dimension(), Dimension::Percent)
            {
                measure.own += of + article;
                measure.len += of + article;
                return Some(measure);
            }
        }
        // "3.5m people" is a count, "3.5m tall" a length.
        let metre = rest.first().is_some_and(|a| a.text == "m" && !a.gap);
        if metre && digits && self.is_million(piece.end) {
            self.scale(piece, Decimal::from(1_000_000));
            piece.number.form = Form::Figure;
            piece.end += 1;
            piece.core.1 += 1;
            return unit::after(Pieces(self.atoms.get(piece.end..)?), self.text, false);
        }
        // "a 1-in-50-year storm"
        let glued = |n: usize| rest.get(n).is_some_and(|a| !a.gap && a.is_sign(DASHES));
        if glued(0) && rest.get(1).is_some_and(|a| a.is("in")) && glued(2) {
            return None;
        }
        // "rotate 3 turns", "make a half turn"
        if rest.first().is_some_and(|a| a.gap && (a.is("turn") || a.is("turns"))) && self.turns(piece) {
            let unit = Unit::from_symbol("turn");
            return Some(Measure { unit, times: 1, age: false, each: false, own: 1, len: 1 });
        }
        // Quotation marks are no inches where a quotation is open.
        if rest.first().is_some_and(|a| a.is_sign("\"'’")) && self.in_quotation(piece.end) {
            return None;
        }
        unit::after(rest, self.text, digits)
    }

    /// Whether turns are an angle here: of something that is rotated, or in parts.
    fn turns(&self, piece: &Piece) -> bool {
        piece.number.form == Form::Fraction
            || (1..=4).map_while(|by| self.back(piece.start, by)).any(|a| ROTATE.iter().any(|w| a.is(w)))
    }

    pub(super) fn is_plural_at(&self, index: usize) -> bool {
        self.at(index).is_some_and(|a| a.text.ends_with('s'))
    }

    /// Whether "m" at this atom is a million: a noun that is no dimension follows.
    pub(super) fn is_million(&self, index: usize) -> bool {
        let Some(next) = self.at(index + 1) else { return false };
        let sizes = [
            "tall",
            "long",
            "wide",
            "high",
            "deep",
            "above",
            "below",
            "from",
            "away",
            "thick",
            "underwater",
            "and",
            "is",
            "by",
            "x",
            "to",
            "or",
            "in",
            "at",
            "of",
            "on",
            "m",
            "race",
            "sprint",
            "hurdles",
            "final",
            "relay",
            "freestyle",
            "butterfly",
            "backstroke",
            "yacht",
            "pool",
            "dash",
            "medley",
            "tower",
            "wall",
            "fence",
        ];
        next.gap
            && next.is_word()
            && next.lex() == Lex::Plain
            && !sizes.iter().any(|w| next.is(w))
            && !FUNCTION.iter().any(|w| next.is(w))
            && unit::name(Pieces(self.atoms.get(index + 1..).unwrap_or(&[])))
                // "2.1m tonnes"; "5m 30cm" are metres.
                .is_none_or(|(u, ..)| {
                    !matches!(u.dimension(), Dimension::Length | Dimension::Time | Dimension::Months)
                })
    }

    pub(super) fn in_quotation(&self, index: usize) -> bool {
        let marks = self.atoms.iter().take(index).rev().take(200).filter(|a| a.is_sign("\"")).count();
        let single = self.atoms.iter().take(index).rev().take(60).any(|a| a.is_sign("'‘’“") && a.gap);
        marks % 2 == 1 || single
    }

    #[allow(clippy::unused_self)]
    pub(super) fn scale(&self, piece: &mut Piece, by: Decimal) {
        piece.number.value = piece.number.value.and_then(|v| v.checked_mul(by));
        piece.number.scale = piece.number.scale.checked_mul(by).unwrap_or(Decimal::ONE);
        if piece.number.value.is_none() {
            piece.number.note = Some(TOO_LARGE);
        }
    }

    /// "an hour and a half", "one hour and half".
    pub(super) fn and_a_half(&self, piece: &mut Piece) {
        if !self.is(piece.end, "and") {
            return;
        }
        let article = usize::from(self.at(piece.end + 1).is_some_and(|a| a.lex() == Lex::Article));
        let share = match self.at(piece.end + 1 + article).map(Atom::lex) {
            Some(Lex::Half) => Decimal::new(5, 1),
            Some(Lex::Quarter) if article == 1 => Decimal::new(25, 2),
            _ => return,
        };
        let after = self.at(piece.end + 2 + article);
        if after.is_some_and(|a| a.gap && (a.is("of") || a.lex() == Lex::Article)) {
            return;
        }
        piece.number.value = piece.number.value.and_then(|v| v.checked_add(share));
        piece.number.decimals = 1;
        piece.end += 2 + article;
    }

    /// Smaller units that follow: "5 feet 2 inches", "1 hour and 30 minutes", "3 dollars 50 cents".
    pub(super) fn compound(&self, mut piece: Piece) -> Piece {
        for _ in 0..4 {
            let Some(unit) = piece.unit.clone() else { return piece };
            let linked =
                usize::from(self.is(piece.end, "and") || self.at(piece.end).is_some_and(|a| a.is_sign(",")));
            let at = piece.end + linked;
            let (Some(value), Some(row)) = (piece.number.value, unit.row()) else { return piece };
            if !matches!(
                row.dimension,
                Dimension::Time | Dimension::Months | Dimension::Length | Dimension::Mass | Dimension::Money
            ) {
                return piece;
            }
            let Some((_, number, end)) = self.number_at(at, false) else { return piece };
            if !matches!(number.form, Form::Bare | Form::Words | Form::Figure) {
                return piece;
            }
            let rest = Pieces(self.atoms.get(end..).unwrap_or(&[]));
            let digits = self.at(at).is_some_and(Atom::is_digits);
            let Some(measure) = unit::after(rest, self.text, digits) else {
                return self.bare_part(piece, &number, end);
            };
            let (Some(small), Some(more)) = (measure.unit.row(), number.value) else { return piece };
            let hundredth = row.dimension == Dimension::Money
                && row.factor == Decimal::ONE
                && small.dimension == Dimension::Money
                && small.factor == Decimal::new(1, 2);
            let smaller = hundredth
                || small.dimension == row.dimension && small.base == row.base && small.factor < row.factor;
            if !smaller || measure.age && !piece.age && small.symbol == "s" {
                return piece;
            }
            // "costs £6.20, 35p more": the pence are told already.
            if hundredth && piece.number.decimals > 0 {
                return piece;
            }
            // Money keeps the larger unit, other measures take the smaller one where it goes into the larger: exact.
            let (sum, kept) = if row.dimension == Dimension::Money {
                let part = more.checked_mul(small.factor).and_then(|v| v.checked_div(row.factor));
                (part.and_then(|p| value.checked_add(p)), unit.clone())
            } else if row.factor.checked_rem(small.factor).is_some_and(|rest| rest.is_zero()) {
                let whole = value.checked_mul(row.factor).and_then(|v| v.checked_div(small.factor));
                (whole.and_then(|w| w.checked_add(more)), measure.unit.clone())
            } else {
                // "1 metre and 1 foot": the smaller does not go into the larger.
                let part = more.checked_mul(small.factor).and_then(|v| v.checked_div(row.factor));
                (part.and_then(|p| value.checked_add(p)), unit.clone())
            };
            if kept != unit {
                piece.lead.get_or_insert(unit);
            }
            piece.number.value = sum;
            piece.number.form = Form::Figure;
            piece.number.decimals = if row.dimension == Dimension::Money { 2 } else { 0 };
            piece.unit = Some(kept);
            piece.unit_atom = Some(end + measure.own - 1);
            piece.end = end + measure.len;
            piece.age |= measure.age;
        }
        piece
    }

    /// Hundredths or minutes without their name, at the end of a phrase: "15 dollars 50", "1 hour and thirty".
    pub(super) fn bare_part(&self, mut piece: Piece, number: &Number, end: usize) -> Piece {
        let more = self.at(end).is_some_and(|a| ["more", "less", "each", "apiece"].iter().any(|w| a.is(w)))
            && self.at(end + 1).is_none_or(|a| !a.is_word() || FUNCTION.iter().any(|w| a.is(w)));
        let ends = more || self.at(end).is_none_or(|a| a.is_sign(".,;:!?)"));
        let unit = piece.unit.as_ref().and_then(Unit::row);
        let whole = piece.number.value.is_some_and(|v| v.fract().is_zero());
        let (Some(row), Some(value), Some(part), true, true) =
            (unit, piece.number.value, number.value, ends, whole)
        else {
            return piece;
        };
        let plain = matches!(number.form, Form::Bare | Form::Words) && part > Decimal::ZERO;
        if row.dimension == Dimension::Money
            && row.factor == Decimal::ONE
            && plain
            && part < Decimal::ONE_HUNDRED
        {
            piece.number.value = part.checked_div(Decimal::ONE_HUNDRED).and_then(|p| value.checked_add(p));
            piece.number.decimals = 2;
        } else if row.symbol == "h" && plain && part < Decimal::from(60) {
            piece.number.value = value.checked_mul(Decimal::from(60)).and_then(|v| v.checked_add(part));
            piece.lead.get_or_insert_with(|| Unit::from_symbol("h"));
            piece.unit = Some(Unit::from_symbol("min"));
        } else {
            return piece;
        }
        piece.number.form = Form::Figure;
        piece.end = end;
        piece
    }
}
