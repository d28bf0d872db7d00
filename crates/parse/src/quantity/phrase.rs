//! How do number, unit, comparator, range and noun make one quantity?

mod age;
mod article;
mod money;
mod piece;
mod range;

use super::atom::Atom;
use super::bound::{self, Effect};
use super::counted::FUNCTION;
use super::lexicon::Lex;
use super::number::{Form, Number, TOO_LARGE, TOO_LOW, UNREADABLE};
use super::reject::{Context, REJECTS};
use super::unit::is_currency_sign;
pub(super) use article::has_article_measure;
use gainsay_claim::{Decimal, Dimension, Distribution, Interval, QuantityKind, Unit};
use gainsay_syntax::Sentence;
use piece::UNKNOWN_CURRENCY;
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
    /// The unit that a sum begins with.
    pub(super) lead: Option<Unit>,
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
    pub(super) lead: Option<Unit>,
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

    pub(super) fn is(&self, index: usize, word: &str) -> bool {
        self.at(index).is_some_and(|a| a.is(word))
    }

    pub(super) fn back(&self, index: usize, by: usize) -> Option<&Atom<'t>> {
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
        let mut shared = self.shared_unit(first);
        let after = self.per_many(&mut shared);
        let single = self.single(&shared, from);
        let phrases = vec![self.two_bounds(&single).unwrap_or(single)];
        let next = phrases.iter().map(|p| p.end).max().unwrap_or(index + 1);
        Some(Step { phrases, next: next.max(after).max(index + 1) })
    }

    /// Where to go on after a figure that is no amount.
    pub(super) fn rejected(&self, piece: &Piece, from: usize) -> Option<usize> {
        let (effect, _) = self.bound_before(piece, from);
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
        // "between A.D. 1000 and 1260"
        let era = self.back(piece.core.0, 1).is_some_and(|a| a.is_sign(".") || a.text == "AD");
        if reason.name == "year"
            && era
            && self.at(next).is_some_and(|a| a.is("and") || a.is("to") || a.is_sign("-–"))
            && self.at(next + 1).is_some_and(|a| a.is_digits() && (3..5).contains(&a.text.len()))
        {
            next += 2;
        }
        // "paragraphs 3 and 4"
        while reason.name == "label"
            && self.at(next).is_some_and(|a| a.is("and") || a.is_sign(",") || a.is("or"))
            && self.at(next + 1).is_some_and(Atom::is_digits)
            && self.at(next + 2).is_none_or(|a| !a.is_word() || a.is("and"))
        {
            next += 2;
        }
        if reason.name == "phone" {
            while self.at(next).is_some_and(|a| a.gap && a.is_digits() && a.text.len() > 1) {
                next += 1;
            }
        }
        Some(next)
    }

    /// The comparators before a phrase: what they do, and where they begin.
    pub(super) fn bound_before(&self, piece: &Piece, from: usize) -> (Option<Bounding>, usize) {
        let period = piece
            .unit
            .as_ref()
            .is_some_and(|unit| matches!(unit.dimension(), Dimension::Time | Dimension::Months));
        self.bound_at(piece.start, from, period && !piece.age)
    }

    /// The comparators that end at an atom. `period`: a length of time follows.
    fn bound_at(&self, start: usize, from: usize, period: bool) -> (Option<Bounding>, usize) {
        let (mut at, mut bounding) = (start, None::<Bounding>);
        for _ in 0..2 {
            let Some(left) = self.atoms.get(from..at) else { break };
            let Some((effect, len)) = bound::before(left) else { break };
            // "the over-50s", "some of": handled by their words; "about" after a noun is a topic.
            let topic = effect == Effect::About
                && left.last().is_some_and(|a| a.is("about"))
                && self.at(at).is_some_and(|a| a.is_word() && a.lex() == Lex::Plain);
            // "$5m over five years", "over about five weeks": during, not more than; "for over five years" is more.
            let over = left.last().is_some_and(|a| a.is("over"));
            let during =
                over && (bounding.as_ref().is_some_and(|b| b.about) || period && !self.is_length(at, from));
            if topic || during {
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

    /// Whether what stands before "over" asks for a length of time: "for over two hours", "lasted just over a year".
    fn is_length(&self, at: usize, from: usize) -> bool {
        // "$2,000 over 3 years": during them.
        if at - 1 == from && from > 0 {
            return false;
        }
        let before = self.back(at, 2);
        before.is_none_or(|a| LENGTHS.iter().any(|w| a.is(w)) || bound::ADVERBS.iter().any(|w| a.is(w)))
    }

    /// One number with its comparators.
    pub(super) fn single(&self, piece: &Piece, from: usize) -> Phrase {
        let (before, start) = self.bound_before(piece, from);
        let mut end = piece.end;
        let mut bounding = before.unwrap_or_default();
        // "a maximum of 43.8 degrees" in a day's weather is what was measured, no bound.
        let extreme = self.back(piece.start, 1).is_some_and(|a| a.is("of"))
            && self.back(piece.start, 2).is_some_and(|a| a.is("maximum") || a.is("minimum"));
        if extreme && piece.unit.as_ref().is_some_and(|u| u.dimension() == Dimension::Temperature) {
            bounding.low = None;
        }
        // "or more" stands after the number, its unit or its noun.
        let noun = usize::from(self.at(end).is_some_and(|a| {
            a.is_word()
                && a.gap
                && a.lex() == Lex::Plain
                && !a.is("more")
                && !FUNCTION.iter().any(|w| a.is(w))
        }));
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
            None if piece.number.note == Some(UNREADABLE) => {
                let open = Interval::new(Bound::Unbounded, Bound::Unbounded);
                (open.unwrap_or_else(|_| Interval::exactly(Decimal::ZERO)), None)
            }
            None if piece.number.note == Some(TOO_LOW) => (Interval::less_than(Decimal::MIN), None),
            None => (Interval::more_than(Decimal::MAX), Some(TOO_LARGE)),
        };
        let approximate = bounding.about
            || piece.number.form == Form::Vague
            || (piece.core.0..piece.core.1).any(|i| self.is(i, "couple"));
        let pattern = if matches!(self.at(piece.core.0).map(Atom::lex), Some(Lex::Changed(_))) {
            "change"
        } else if bounding.low.is_some() {
            "bound"
        } else if approximate {
            "about"
        } else {
            "number"
        };
        self.phrase(piece, (start, end), interval, approximate, pattern, note)
    }

    pub(super) fn phrase(
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
        let comparison = self.at(end).is_some_and(|a| a.is("times"))
            && self.at(end + 1).is_some_and(|a| {
                let that = a.is("that") && self.at(end + 2).is_none_or(|b| SUMS.iter().any(|w| b.is(w)));
                that || MULTIPLES.iter().any(|w| a.is(w))
            });
        let end = end + usize::from(comparison);
        let kind = if comparison { QuantityKind::Multiple } else { kind(&piece.number, &unit, age) };
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
            lead: piece.lead.clone(),
            kind,
            distribution: self.distribution(start, end, piece),
            unit_atom: piece.unit_atom,
            pattern: if age { "age" } else { pattern },
            note: piece.number.note.or(note).or_else(|| self.doubtful_point(piece)),
        }
    }

    /// "1.000 people": a point before three digits, in a count of things that come whole.
    fn doubtful_point(&self, piece: &Piece) -> Option<&'static str> {
        let digits = self.at(piece.core.0).filter(|a| a.is_digits() && piece.core.1 == piece.core.0 + 1)?;
        let grouped = digits.text.split_once('.').is_some_and(|(whole, rest)| {
            (1..=3).contains(&whole.len()) && !whole.starts_with('0') && rest.len() == 3
        });
        let counted = piece.unit.is_none()
            && self
                .at(piece.end)
                .is_some_and(|a| a.gap && a.is_word() && (a.text.ends_with('s') || a.is("people")));
        (grouped && counted).then_some(THOUSANDS)
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

/// The note on a point that may divide thousands.
const THOUSANDS: &str =
    "a point before three digits: read before decimals, some countries divide thousands so";

/// Before "over", these ask for a length of time.
static LENGTHS: &[&str] = &[
    "for", "in", "lasted", "lasting", "lasts", "last", "took", "takes", "take", "taking", "after", "of",
    "was", "is", "were", "been", "be", "spent", "spend", "waited", "a", "an", "the", "with", "by", "within",
    "than", "served", "serve", "and", "or", "to",
];

/// After "three times", these make it a multiple and no count of occasions.
static MULTIPLES: &[&str] =
    &["as", "more", "the", "higher", "larger", "bigger", "greater", "faster", "less", "what", "its", "their"];

/// After "ten times that", an amount.
static SUMS: &[&str] =
    &["sum", "amount", "figure", "number", "size", "price", "rate", "much", ".", ",", "of"];

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
        _ if number.note == Some(UNKNOWN_CURRENCY) => QuantityKind::Money,
        _ if unit.symbol().chars().all(is_currency_sign) => QuantityKind::Money,
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
