//! How do number, unit, comparator, range and noun make one quantity?

use super::atom::{Atom, Atoms, DASHES, Kind};
use super::bound::{self, Effect};
use super::lexicon::Lex;
use super::number::{Form, Number, TOO_LARGE, number};
use super::reject::{Context, REJECTS};
use super::unit::{self, Measure};
use gainsay_claim::{Decimal, Dimension, Distribution, Interval, QuantityKind, Unit};
use gainsay_syntax::{Sentence, Tag};
use std::ops::Bound;

/// A number with its unit.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// First atom, currency and sign included, and one past the last, unit included.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Atoms of the number alone.
    pub(super) core: (usize, usize),
    pub(super) number: Number,
    pub(super) unit: Option<Unit>,
    /// Atom of the unit's last own word, where it stands after the number.
    pub(super) unit_atom: Option<usize>,
    pub(super) age: bool,
    pub(super) each: bool,
}

/// A quantity as it is assembled, in atoms.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) core: (usize, usize),
    pub(super) interval: Interval<Decimal>,
    pub(super) approximate: bool,
    pub(super) precision: Decimal,
    pub(super) unit: Unit,
    pub(super) kind: QuantityKind,
    pub(super) distribution: Distribution,
    pub(super) unit_atom: Option<usize>,
    pub(super) pattern: &'static str,
    pub(super) note: Option<&'static str>,
}

/// One sentence being read.
pub(super) struct Reading<'a, 't> {
    pub(super) text: &'t str,
    pub(super) atoms: &'a [Atom<'t>],
    pub(super) sentence: &'a Sentence,
}

/// What was found at a place: phrases, and where to go on.
pub(super) struct Step {
    pub(super) phrases: Vec<Phrase>,
    pub(super) next: usize,
}

impl<'t> Reading<'_, 't> {
    fn at(&self, index: usize) -> Option<&Atom<'t>> {
        self.atoms.get(index)
    }

    fn is(&self, index: usize, word: &str) -> bool {
        self.at(index).is_some_and(|a| a.is(word))
    }

    fn back(&self, index: usize, by: usize) -> Option<&Atom<'t>> {
        index.checked_sub(by).and_then(|i| self.atoms.get(i))
    }

    /// What begins at an atom; `from` is where the phrase before it ended.
    pub(super) fn step(&self, index: usize, from: usize) -> Option<Step> {
        let first = self.piece(index, from)?;
        if let Some(next) = self.rejected(&first, from) {
            return Some(Step { phrases: Vec::new(), next: next.max(index + 1) });
        }
        let first = self.compound(first);
        if let Some(step) = self.score(&first, from) {
            return Some(step);
        }
        if let Some(phrase) = self.range(&first, from).or_else(|| self.share(&first, from)) {
            let next = phrase.end.max(index + 1);
            return Some(Step { phrases: vec![phrase], next });
        }
        let shared = self.shared_unit(first);
        let single = self.single(shared, from);
        let phrases = vec![self.two_bounds(&single).unwrap_or(single)];
        let next = phrases.iter().map(|p| p.end).max().unwrap_or(index + 1);
        Some(Step { phrases, next: next.max(index + 1) })
    }

    /// A number with sign, currency and unit.
    fn piece(&self, index: usize, from: usize) -> Option<Piece> {
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
        let currency = unit::before(self.atoms.get(from..start)?);
        let word_before = left.last().is_some_and(|a| a.lex() == Lex::Minus || a.lex() == Lex::Article);
        let (_, mut value, end) = self.number_at(index, currency.is_some())?;
        let mut start = start - currency.as_ref().map_or(0, |(_, len)| *len);
        if word_before && left.last().is_some_and(|a| a.lex() == Lex::Minus) {
            value = value.negated();
            start -= 1;
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
        let core = (index - usize::from(minus), end);
        let mut piece =
            Piece { start, end, core, number: value, unit: None, unit_atom: None, age: false, each: false };
        self.unit(&mut piece, currency.map(|(unit, _)| unit));
        Some(piece)
    }

    fn number_at(&self, index: usize, money: bool) -> Option<(usize, Number, usize)> {
        let input = Atoms(self.atoms.get(index..)?);
        let (rest, value) = number(input, money)?;
        let len = input.0.len() - rest.0.len();
        (len > 0).then_some((index, value, index + len))
    }

    /// Reads what stands after the number.
    fn unit(&self, piece: &mut Piece, currency: Option<Unit>) {
        let rest = Atoms(self.atoms.get(piece.end..).unwrap_or(&[]));
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
        if digits && let Some((unit, by)) = rest.first().and_then(unit::scaled_code) {
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
            piece.end += measure.len;
            piece.each = measure.each;
            piece.unit = Some(measure.unit);
            return;
        }
        let year = piece.number.form == Form::Bare
            && piece.number.value.is_some_and(|v| v >= Decimal::from(1900) && v < Decimal::from(2100));
        let Some(mut measure) = self.measure_after(piece, rest, digits) else {
            self.below_zero(piece);
            // "%10"
            if digits && self.back(piece.start, 1).is_some_and(|a| a.is_sign("%") && a.gap) {
                piece.unit = Some(Unit::from_symbol("%"));
                piece.start -= 1;
            }
            return;
        };
        if matches!(measure.unit.symbol(), "s" | "ft" | "in" | "st")
            && year
            && measure.own == 1
            && rest.first().is_some_and(|a| !a.gap || a.is_capital())
        {
            return;
        }
        if measure.unit.symbol() == "lb" && piece.number.scale >= Decimal::from(100_000) {
            measure.unit = Unit::from_symbol("GBP");
        }
        if measure.times > 1 {
            self.scale(piece, Decimal::from(measure.times));
        }
        piece.unit_atom = Some(piece.end + measure.own - 1);
        piece.end += measure.len;
        piece.age = measure.age;
        piece.each = measure.each;
        piece.unit = Some(measure.unit);
        // "75 USD million"
        if digits
            && piece.unit.as_ref().is_some_and(|u| u.dimension() == Dimension::Money)
            && let Some(Lex::Scale(exponent)) = self.at(piece.end).map(Atom::lex)
            && let Some(by) = super::lexicon::power(exponent)
        {
            self.scale(piece, by);
            piece.end += 1;
        }
        self.and_a_half(piece);
        self.below_zero(piece);
    }

    /// "2 degrees below zero"
    fn below_zero(&self, piece: &mut Piece) {
        if self.is(piece.end, "below")
            && (self.is(piece.end + 1, "zero") || self.is(piece.end + 1, "freezing"))
        {
            piece.number = piece.number.clone().negated();
            piece.end += 2;
        }
    }

    fn measure_after(&self, piece: &mut Piece, rest: Atoms<'_>, digits: bool) -> Option<Measure> {
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
        if piece.number.form == Form::Fraction || piece.number.decimals == 1 {
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
            return unit::after(Atoms(self.atoms.get(piece.end..)?), self.text, false);
        }
        // Quotation marks are no inches where a quotation is open.
        if rest.first().is_some_and(|a| a.is_sign("\"'’")) && self.in_quotation(piece.end) {
            return None;
        }
        unit::after(rest, self.text, digits)
    }

    fn is_plural_at(&self, index: usize) -> bool {
        self.at(index).is_some_and(|a| a.text.ends_with('s'))
    }

    /// Whether "m" at this atom is a million: a noun that is no dimension follows.
    fn is_million(&self, index: usize) -> bool {
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
            && unit::name(Atoms(self.atoms.get(index + 1..).unwrap_or(&[])))
                .is_none_or(|(u, ..)| u.dimension() == Dimension::Money)
    }

    fn in_quotation(&self, index: usize) -> bool {
        let marks = self.atoms.iter().take(index).rev().take(200).filter(|a| a.is_sign("\"")).count();
        let single = self.atoms.iter().take(index).rev().take(60).any(|a| a.is_sign("'‘’“") && a.gap);
        marks % 2 == 1 || single
    }

    #[allow(clippy::unused_self)]
    fn scale(&self, piece: &mut Piece, by: Decimal) {
        piece.number.value = piece.number.value.and_then(|v| v.checked_mul(by));
        piece.number.scale = piece.number.scale.checked_mul(by).unwrap_or(Decimal::ONE);
        if piece.number.value.is_none() {
            piece.number.note = Some(TOO_LARGE);
        }
    }

    /// "an hour and a half", "one hour and half".
    fn and_a_half(&self, piece: &mut Piece) {
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
    fn compound(&self, mut piece: Piece) -> Piece {
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
            let rest = Atoms(self.atoms.get(end..).unwrap_or(&[]));
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
            // Money keeps the larger unit, other measures take the smaller one: both are exact.
            let (sum, kept) = if row.dimension == Dimension::Money {
                let part = more.checked_mul(small.factor).and_then(|v| v.checked_div(row.factor));
                (part.and_then(|p| value.checked_add(p)), unit)
            } else {
                let whole = value.checked_mul(row.factor).and_then(|v| v.checked_div(small.factor));
                (whole.and_then(|w| w.checked_add(more)), measure.unit.clone())
            };
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
    fn bare_part(&self, mut piece: Piece, number: &Number, end: usize) -> Piece {
        let ends = self.at(end).is_none_or(|a| a.is_sign(".,;:!?)"));
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
            piece.unit = Some(Unit::from_symbol("min"));
        } else {
            return piece;
        }
        piece.number.form = Form::Figure;
        piece.end = end;
        piece
    }

    /// Where to go on after a figure that is no amount.
    fn rejected(&self, piece: &Piece, from: usize) -> Option<usize> {
        let (effect, _) = self.bound_before(piece.start, from);
        let context = Context {
            atoms: self.atoms,
            start: piece.core.0,
            floor: from,
            end: piece.core.1,
            number: &piece.number,
            has_currency: piece.start < piece.core.0,
            has_unit: piece.unit.is_some(),
            has_bound: effect.is_some(),
            sentence: self.sentence,
        };
        let reason = REJECTS.iter().find(|reject| (reject.test)(&context))?;
        let mut next = piece.core.1;
        match reason.name {
            // The white-space delimited word is all one name.
            "address on the net" | "inside a word" | "dotted code" => {
                while self.at(next).is_some_and(|a| !a.gap) {
                    next += 1;
                }
            }
            "date" | "clock" | "phone" | "year" | "name" | "label" => {
                while self.at(next).is_some_and(|a| !a.gap && a.is_sign("/-:.–"))
                    && self.at(next + 1).is_some_and(|a| !a.gap && a.is_digits())
                {
                    next += 2;
                }
            }
            _ => {}
        }
        Some(next)
    }

    /// The comparators before a phrase: what they do, and where they begin.
    fn bound_before(&self, start: usize, from: usize) -> (Option<Bounding>, usize) {
        let (mut at, mut bounding) = (start, None::<Bounding>);
        for _ in 0..2 {
            let Some(left) = self.atoms.get(from..at) else { break };
            let Some((effect, len)) = bound::before(left) else { break };
            // "the over-50s", "some of": handled by their words; "about" after a noun is a topic.
            let topic = effect == Effect::About
                && left.last().is_some_and(|a| a.is("about"))
                && self.at(at).is_some_and(|a| a.is_word() && a.lex() == Lex::Plain);
            if topic {
                break;
            }
            bounding.get_or_insert_with(Bounding::default).add(effect);
            at -= len;
        }
        if bounding.is_some() {
            while at > from && self.back(at, 1).is_some_and(|a| bound::ADVERBS.iter().any(|w| a.is(w))) {
                at -= 1;
            }
        }
        (bounding, at)
    }

    /// One number with its comparators.
    fn single(&self, piece: Piece, from: usize) -> Phrase {
        let (before, start) = self.bound_before(piece.start, from);
        let mut end = piece.end;
        let mut bounding = before.unwrap_or_default();
        // "or more" stands after the number, its unit or its noun.
        let noun = usize::from(
            self.at(end).is_some_and(|a| a.is_word() && a.gap && a.lex() == Lex::Plain && !a.is("more")),
        );
        for skip in 0..=noun {
            let Some((effect, len)) = self.atoms.get(end + skip..).and_then(bound::after) else { continue };
            bounding.add(effect);
            end += skip + len;
            break;
        }
        let value = piece.number.value;
        let (interval, note) = match value {
            Some(v) if piece.number.form == Form::Vague && bounding.low.is_none() => {
                (Interval::at_least(v), None)
            }
            Some(v) => (bounding.interval(v), None),
            None => (Interval::more_than(Decimal::MAX), Some(TOO_LARGE)),
        };
        let approximate = bounding.about
            || piece.number.form == Form::Vague
            || self.at(piece.core.1.saturating_sub(1)).is_some_and(|a| a.is("couple"));
        let pattern = if bounding.low.is_some() {
            "bound"
        } else if approximate {
            "about"
        } else {
            "number"
        };
        self.phrase(&piece, (start, end), interval, approximate, pattern, note)
    }

    fn phrase(
        &self,
        piece: &Piece,
        (start, end): (usize, usize),
        interval: Interval<Decimal>,
        approximate: bool,
        pattern: &'static str,
        note: Option<&'static str>,
    ) -> Phrase {
        let age = piece.age || self.is_bare_age(piece);
        let mut unit = piece.unit.clone().unwrap_or(Unit::NONE);
        if age && piece.unit.is_none() {
            unit = Unit::from_symbol("yr");
        }
        let kind = kind(&piece.number, &unit, age);
        let value = piece.number.value.unwrap_or_default();
        let precision =
            gainsay_claim::Quantity::plain_precision(value, piece.number.scale, piece.number.decimals, kind);
        Phrase {
            start,
            end,
            core: piece.core,
            interval,
            approximate,
            precision,
            unit,
            kind,
            distribution: self.distribution(start, end, piece),
            unit_atom: piece.unit_atom,
            pattern: if age { "age" } else { pattern },
            note: piece.number.note.or(note),
        }
    }

    /// "Hague, 44, has", "aged 45", "age 45".
    fn is_bare_age(&self, piece: &Piece) -> bool {
        if piece.unit.is_some() || piece.number.form != Form::Bare && piece.number.form != Form::Words {
            return false;
        }
        if !piece.number.value.is_some_and(|v| v > Decimal::ZERO && v < Decimal::from(125)) {
            return false;
        }
        let previous = self.back(piece.start, 1);
        if previous.is_some_and(|a| a.is("aged") || a.is("age")) {
            return true;
        }
        let closed = self.at(piece.end).is_some_and(|a| a.is_sign(","));
        let named = previous.is_some_and(|a| a.is_sign(","))
            && self.back(piece.start, 2).is_some_and(|a| {
                a.is_capital()
                    && matches!(
                        self.sentence.tokens.get(a.token as usize).map(|t| t.tag),
                        Some(Tag::Propn | Tag::X)
                    )
            });
        closed && named && piece.number.form == Form::Bare
    }

    /// Whether "a" or "minus" at this atom belongs to the number that follows: "a hundred", "a dozen", "minus five".
    pub(super) fn opens_number(&self, at: usize) -> bool {
        let (Some(atom), Some(next)) = (self.at(at), self.at(at + 1)) else { return false };
        match atom.lex() {
            Lex::Article => matches!(
                next.lex(),
                Lex::Hundred
                    | Lex::Scale(_)
                    | Lex::Group(_)
                    | Lex::Pair
                    | Lex::Half
                    | Lex::Quarter
                    | Lex::Ordinal(3..)
                    | Lex::OrdinalTens(_)
                    | Lex::OrdinalScale(_)
            ),
            Lex::Minus => next.is_trigger(),
            _ => false,
        }
    }

    /// "for an hour", "within a decade", "a dollar": one of a unit, where the words say that it is measured.
    pub(super) fn article_measure(&self, at: usize, from: usize) -> Option<Step> {
        let atom = self.at(at)?;
        let opens = atom.lex() == Lex::Article
            || ["another", "all", "full", "whole", "entire"].iter().any(|w| atom.is(w));
        if !opens {
            return None;
        }
        let whole = ["all", "full", "whole", "entire"].iter().any(|w| atom.is(w));
        let joined = usize::from(whole && self.at(at + 1).is_some_and(|a| a.is_sign(DASHES) && !a.gap));
        let rest = Atoms(self.atoms.get(at + 1 + joined..)?);
        let (found, _, len) = unit::name(rest)?;
        let len = len + joined;
        if whole
            && (!matches!(found.dimension(), Dimension::Time | Dimension::Months)
                || rest.first().is_some_and(|a| a.text.ends_with('s')))
        {
            return None;
        }
        if found.symbol() == "pt" || found.symbol() == "%" || found.symbol() == "°" {
            return None;
        }
        let (bounding, _) = self.bound_before(at, from);
        let before = self.back(at, 1);
        let measured = ["for", "in", "within", "than", "lasted", "lasting", "took", "takes"];
        let extent = matches!(found.dimension(), Dimension::Time | Dimension::Months | Dimension::Length);
        let follows = self.at(at + 1 + len);
        let later = follows.is_some_and(|a| {
            let more = self.at(at + 3 + len).is_some_and(|b| matches!(b.lex(), Lex::Half | Lex::Quarter))
                || self.at(at + 2 + len).is_some_and(Atom::is_trigger);
            a.is("old") || a.is("and") && more
        });
        let introduced = bounding.is_some()
            || atom.is("another")
            || whole
            || at == 0
            || extent && before.is_some_and(|a| measured.iter().any(|w| a.is(w)));
        let ago =
            follows.is_some_and(|a| ["ago", "later", "earlier", "before", "after"].iter().any(|w| a.is(w)));
        if ago || !(introduced || later && matches!(found.dimension(), Dimension::Time | Dimension::Months)) {
            return None;
        }
        // "in a second term": the word goes on as an adjective.
        if follows.is_some_and(|a| {
            a.gap && a.is_word() && a.lex() == Lex::Plain && !super::counted::FUNCTION.iter().any(|w| a.is(w))
        }) || follows.is_some_and(|a| a.is_sign(DASHES) && !a.gap)
        {
            return None;
        }
        let mut piece = Piece {
            start: at,
            end: at + 1,
            core: (at, at + 1),
            number: Number {
                value: Some(Decimal::ONE),
                scale: Decimal::ONE,
                decimals: 0,
                form: Form::Words,
                note: None,
            },
            unit: None,
            unit_atom: None,
            age: false,
            each: false,
        };
        self.unit(&mut piece, None);
        let piece = self.compound(piece);
        let mut phrase = self.single(piece, from);
        phrase.pattern = "article";
        Some(Step { next: phrase.end, phrases: vec![phrase] })
    }

    /// One number out of another: "one in five", "two out of three", "1 over 20".
    fn share(&self, first: &Piece, from: usize) -> Option<Phrase> {
        let whole = |piece: &Piece| {
            piece.unit.is_none()
                && matches!(piece.number.form, Form::Bare | Form::Words)
                && piece.number.value.is_some_and(|v| v.fract().is_zero() && v > Decimal::ZERO)
        };
        if !whole(first) {
            return None;
        }
        let over = self.is(first.end, "over");
        let len = match () {
            () if over || self.is(first.end, "in") => 1,
            () if self.is(first.end, "out") && self.is(first.end + 1, "of") => 2,
            () => return None,
        };
        let every = usize::from(self.is(first.end + len, "every"));
        let at = first.end + len + every;
        if !self.at(at).is_some_and(Atom::is_trigger) {
            return None;
        }
        let second = self.piece(at, at)?;
        let (a, b) = (first.number.value?, second.number.value?);
        let ends = self.at(second.end).is_none_or(|n| !n.is_word() && !n.is_sign(DASHES));
        let fits = if over { ends } else { a < b };
        if !whole(&second)
            || !fits
            || self.rejected(&second, at).is_some()
            || second.number.form == Form::Bare && b > Decimal::from(1900) && every == 0 && len == 1 && !over
        {
            return None;
        }
        let mut piece = second.clone();
        piece.start = first.start;
        piece.core = (first.core.0, second.core.1);
        piece.number = Number { value: a.checked_div(b), form: Form::Fraction, ..first.number.clone() };
        let mut phrase = self.single(piece, from);
        phrase.pattern = "share";
        Some(phrase)
    }

    /// A number that borrows the unit of the next: "eight or nine euros", "from 4.8 to 4.7 percent", "7- or 8-inch".
    fn shared_unit(&self, mut first: Piece) -> Piece {
        if first.unit.is_some() || !matches!(first.number.form, Form::Bare | Form::Words | Form::Figure) {
            return first;
        }
        let hyphen = usize::from(self.at(first.end).is_some_and(|a| a.is_sign(DASHES)));
        let comma = usize::from(hyphen == 1 && self.at(first.end + 1).is_some_and(|a| a.is_sign(",")));
        let link = first.end + hyphen + comma;
        let to = self.is(link, "to") && self.back(first.start, 1).is_some_and(|a| a.is("from"));
        let joined = self.is(link, "or") || hyphen == 1 && self.is(link, "and") || to;
        if !joined && comma == 0 {
            return first;
        }
        let at = link + usize::from(joined);
        let Some(second) = self.at(at).filter(|a| a.is_trigger()).and_then(|_| self.piece(at, at)) else {
            return first;
        };
        if second.start == at && !second.age {
            first.unit.clone_from(&second.unit);
        } else if comma == 1 || hyphen == 1 {
            // "four-, five- and six-cylinder": the unit stands at the last.
            first.unit = self.shared_unit(second).unit;
        }
        first
    }

    /// Two comparators on one amount: "more than 10 and less than 20".
    fn two_bounds(&self, first: &Phrase) -> Option<Phrase> {
        if first.pattern != "bound" {
            return None;
        }
        let comma = usize::from(self.at(first.end).is_some_and(|a| a.is_sign(",")));
        let and = usize::from(self.at(first.end + comma).is_some_and(|a| a.is("and") || a.is("but")));
        let from = first.end + comma + and;
        if comma + and == 0 {
            return None;
        }
        let at = (from + 1..from + 7).find(|i| self.at(*i).is_some_and(Atom::is_trigger))?;
        let second = self.piece(at, from)?;
        if self.bound_before(second.start, from).1 != from {
            return None;
        }
        let second = self.single(second, from);
        let same = first.unit == second.unit || second.unit == Unit::NONE || first.unit == Unit::NONE;
        let (low, high) =
            if first.interval.low_value().is_some() { (first, &second) } else { (&second, first) };
        if !same
            || first.kind != second.kind
            || low.interval.high_value().is_some()
            || high.interval.low_value().is_some()
        {
            return None;
        }
        let interval = Interval::new(low.interval.low().cloned(), high.interval.high().cloned()).ok()?;
        Some(Phrase {
            interval,
            end: second.end,
            core: (first.core.0, second.core.1),
            unit: if first.unit == Unit::NONE { second.unit.clone() } else { first.unit.clone() },
            unit_atom: second.unit_atom.or(first.unit_atom),
            precision: Decimal::ZERO,
            approximate: first.approximate || second.approximate,
            ..first.clone()
        })
    }

    /// Two numbers as one range: "10-20", "between 50 and 60", "from 15 to 22", "$10 to $15 billion".
    fn range(&self, first: &Piece, from: usize) -> Option<Phrase> {
        if matches!(first.number.form, Form::Vague | Form::Times) {
            return None;
        }
        let link = self.at(first.end)?;
        let (before, bounded_start) = self.bound_before(first.start, from);
        let introduced = self.back(bounded_start, 1).or_else(|| self.back(first.start, 1));
        let between = introduced.is_some_and(|a| a.is("between"));
        let source = introduced.is_some_and(|a| a.is("from"));
        let mut at = first.end + 1;
        let dash = link.is_sign(DASHES) || link.is_sign("~");
        if dash && link.gap != self.at(at).is_some_and(|a| a.gap) && link.gap {
            // "2 -7 l": accepted after a white space too.
        }
        if dash && self.is(at, "to") && self.at(at + 1).is_some_and(|a| a.is_sign(DASHES)) {
            at += 2;
        } else if !(dash
            || link.is("to")
            || between && link.is("and")
            || source && link.is("and")
            || link.is("through"))
        {
            return None;
        }
        // "between 2 l and about 7 l"
        let mut about = before.as_ref().is_some_and(|b| b.about);
        if self.at(at).is_some_and(|a| a.is("about") || a.is("around") || a.is_sign("~")) {
            about = true;
            at += 1;
        }
        let number_at = self.skip_currency(at);
        if dash && !link.gap && self.at(number_at).is_some_and(|a| a.gap) {
            return None;
        }
        let mut second = self.piece(number_at, at)?;
        if second.start != at || matches!(second.number.form, Form::Vague | Form::Times) {
            return None;
        }
        if (second.number.form == Form::Ordinal) != (first.number.form == Form::Ordinal) {
            return None;
        }
        // A year after "to" is a date: "rose from 12 to 2014".
        if second.unit.is_none() && self.rejected(&second, at).is_some() {
            return None;
        }
        let mut low = first.clone();
        let own_units = (low.unit.is_some(), second.unit.is_some());
        match own_units {
            (true, true) if !compatible(low.unit.as_ref(), second.unit.as_ref()) => return None,
            (false, true) | (true, true) => low.unit.clone_from(&second.unit),
            // "rose 64 points to 4,577" is no range.
            (true, false) if link.is("to") && !(source || between) => return None,
            (true, false) => second.unit.clone_from(&low.unit),
            _ => {}
        }
        // "$10 to $15 billion", "24.2 to 33 billion", "5-20k"
        if low.number.scale == Decimal::ONE
            && second.number.scale > Decimal::ONE
            && low.number.value.zip(second.number.value).is_some_and(|(v, w)| {
                v < Decimal::ONE_THOUSAND
                    && w.checked_div(second.number.scale).is_some_and(|mantissa| v < mantissa)
            })
            && !self
                .at(low.core.1.saturating_sub(1))
                .is_some_and(|a| matches!(a.lex(), Lex::Scale(_) | Lex::Hundred))
        {
            let by = second.number.scale;
            self.scale(&mut low, by);
        }
        let (a, b) = (low.number.value?, second.number.value?);
        let in_unit = |piece: &Piece, v| piece.unit.as_ref().map_or(Some(v), |u| u.value_to_base(v));
        let ascending = in_unit(&low, a)? < in_unit(&second, b)?;
        if !ascending || low.unit != second.unit {
            return None;
        }
        second.age |= low.age;
        let interval = Interval::closed(a, b).ok()?;
        let start = if between || source { bounded_start.checked_sub(1)? } else { bounded_start };
        let mut whole = second.clone();
        whole.core = (first.core.0, second.core.1);
        let mut phrase = self.phrase(&whole, (start, second.end), interval, about, "range", low.number.note);
        if phrase.kind == QuantityKind::Fraction && first.number.form != Form::Fraction {
            phrase.kind = QuantityKind::Cardinal;
        }
        phrase.precision = Decimal::ZERO;
        Some(phrase)
    }

    /// The atom where the number begins that may have a currency before it.
    fn skip_currency(&self, at: usize) -> usize {
        (at..at + 4).find(|i| self.at(*i).is_some_and(Atom::is_trigger)).unwrap_or(at)
    }

    /// Both sides of a score or vote: "52-48", "7 votes to 2", "2-1".
    fn score(&self, first: &Piece, from: usize) -> Option<Step> {
        if first.unit.is_some() || !matches!(first.number.form, Form::Bare | Form::Words) {
            return None;
        }
        let link = self.at(first.end)?;
        let at = first.end + 1;
        let dash = link.is_sign(DASHES) && !link.gap && self.at(at).is_some_and(|a| !a.gap);
        if !dash {
            return None;
        }
        let second = self.piece(at, at)?;
        if second.unit.is_some() || second.number.form != first.number.form || second.start != at {
            return None;
        }
        let (a, b) = (first.number.value?, second.number.value?);
        let cue = |atom: &Atom<'_>| SCORE_WORDS.iter().any(|w| atom.is(w));
        let near = self.atoms.iter().take(first.start).rev().take(6).any(cue)
            || self.atoms.iter().skip(second.end).take(4).any(cue);
        let noun_follows =
            self.at(second.end).is_some_and(|n| n.gap && n.text.ends_with('s') && n.is_word() && !cue(n));
        if a >= b || near && !noun_follows {
            let mut phrases = vec![self.single(first.clone(), from), self.single(second, at)];
            for phrase in &mut phrases {
                phrase.kind = QuantityKind::Score;
                phrase.precision = Decimal::ZERO;
                phrase.pattern = "score";
            }
            let next = phrases.iter().map(|p| p.end).max()?;
            return Some(Step { phrases, next });
        }
        None
    }

    /// How the amount is spread.
    fn distribution(&self, start: usize, end: usize, piece: &Piece) -> Distribution {
        let after = |n: usize| self.at(end + n);
        let near_each =
            (0..4).map_while(|n| after(n).filter(|a| a.is_word())).any(|a| a.is("each") || a.is("apiece"));
        if piece.each || near_each {
            return Distribution::Each;
        }
        let before = |n: usize| self.back(start, n);
        let total = before(1).is_some_and(|a| {
            ["total", "combined", "altogether", "totalling", "totaling"].iter().any(|w| a.is(w))
        }) || before(1).is_some_and(|a| a.is("of")) && before(2).is_some_and(|a| a.is("total"))
            || (0..4)
                .any(|n| after(n).is_some_and(|a| a.is("altogether") || a.is("total") || a.is("overall")));
        if total {
            return Distribution::Total;
        }
        let by = usize::from(before(1).is_some_and(|a| a.is("by")));
        let change = before(1 + by).is_some_and(|a| CHANGES.iter().any(|w| a.is(w)))
            || (piece.unit.is_some() && after(0).is_some_and(|a| CHANGE_NOUNS.iter().any(|w| a.is(w))));
        if change && (piece.unit.is_some() || by == 1) {
            Distribution::Change
        } else {
            Distribution::Unspecified
        }
    }
}

/// Words near a score or a vote.
static SCORE_WORDS: &[&str] = &[
    "vote",
    "voted",
    "votes",
    "score",
    "scored",
    "won",
    "win",
    "wins",
    "beat",
    "beaten",
    "beats",
    "lost",
    "lose",
    "loss",
    "lead",
    "led",
    "leads",
    "leading",
    "trail",
    "trailed",
    "trailing",
    "victory",
    "defeat",
    "defeated",
    "draw",
    "drew",
    "tie",
    "tied",
    "down",
    "up",
    "passed",
    "majority",
    "ruled",
    "ruling",
    "game",
    "match",
    "final",
    "aggregate",
    "set",
    "series",
];

/// Verbs and particles after which a figure is a change.
static CHANGES: &[&str] = &[
    "rose",
    "rise",
    "rises",
    "risen",
    "rising",
    "fell",
    "fall",
    "falls",
    "fallen",
    "falling",
    "climbed",
    "climb",
    "climbing",
    "dropped",
    "drop",
    "dropping",
    "jumped",
    "jump",
    "jumping",
    "slid",
    "slide",
    "gained",
    "gain",
    "gains",
    "slipped",
    "slip",
    "tumbled",
    "tumble",
    "declined",
    "decline",
    "increased",
    "increase",
    "increasing",
    "decreased",
    "decrease",
    "grew",
    "grow",
    "grows",
    "grown",
    "shrank",
    "shrink",
    "surged",
    "surge",
    "soared",
    "plunged",
    "plunge",
    "dipped",
    "advanced",
    "up",
    "down",
    "cut",
    "reduced",
    "raised",
    "rallied",
    "eased",
    "lost",
    "contracted",
    "expanded",
];

/// Nouns before which a percentage is a change.
static CHANGE_NOUNS: &[&str] = &[
    "increase",
    "rise",
    "drop",
    "fall",
    "decline",
    "cut",
    "jump",
    "gain",
    "hike",
    "boost",
    "surge",
    "growth",
    "reduction",
    "decrease",
    "loss",
    "slump",
    "raise",
];

fn compatible(a: Option<&Unit>, b: Option<&Unit>) -> bool {
    match (a, b) {
        // "between $62 and $68 per share"
        (Some(a), Some(b)) => a == b || b.rate().is_some_and(|(amount, _)| amount == a),
        _ => true,
    }
}

/// Whether some "a" or "an" stands before a unit, in a sentence that has no number.
pub(super) fn has_article_measure(atoms: &[Atom<'_>]) -> bool {
    atoms.iter().any(|a| {
        a.lex() == Lex::Article || ["another", "all", "full", "whole", "entire"].iter().any(|w| a.is(w))
    })
}

/// What sort of figure it is, by form and unit.
fn kind(number: &Number, unit: &Unit, age: bool) -> QuantityKind {
    if age {
        return QuantityKind::Age;
    }
    let amount = unit.rate().map_or(unit, |(amount, _)| amount);
    match (number.form, amount.dimension()) {
        (Form::Ordinal, _) => QuantityKind::Ordinal,
        (Form::Times, _) => QuantityKind::Multiple,
        (_, Dimension::Percent | Dimension::PercentPoint) => QuantityKind::Percent,
        (_, Dimension::Money) => QuantityKind::Money,
        (_, Dimension::Time | Dimension::Months) => QuantityKind::Duration,
        (Form::Fraction, Dimension::Count) => QuantityKind::Fraction,
        (_, Dimension::Count) => QuantityKind::Cardinal,
        _ => QuantityKind::Measure,
    }
}

/// What the comparators of a phrase say together.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounding {
    about: bool,
    /// The end that is bounded from below (true) or above, and whether the figure itself belongs to it.
    low: Option<(bool, bool)>,
}

impl Bounding {
    fn add(&mut self, effect: Effect) {
        match effect {
            Effect::About => self.about = true,
            Effect::Exactly => {}
            Effect::AtLeast => self.low = Some((true, true)),
            Effect::MoreThan => self.low = Some((true, false)),
            Effect::AtMost => self.low = Some((false, true)),
            Effect::LessThan => self.low = Some((false, false)),
        }
    }

    fn interval(&self, value: Decimal) -> Interval<Decimal> {
        let (low, high) = match self.low {
            None => return Interval::exactly(value),
            Some((true, true)) => (Bound::Included(value), Bound::Unbounded),
            Some((true, false)) => (Bound::Excluded(value), Bound::Unbounded),
            Some((false, true)) => (Bound::Unbounded, Bound::Included(value)),
            Some((false, false)) => (Bound::Unbounded, Bound::Excluded(value)),
        };
        Interval::new(low, high).unwrap_or_else(|_| Interval::exactly(value))
    }
}
