//! Two numbers that make one quantity: ranges, shares, pairs of bounds; and scores, which stay two.

use super::{Phrase, Piece, Reading, Step};
use crate::quantity::atom::{Atom, DASHES};
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::Lex;
use crate::quantity::number::{Form, Number};
use gainsay_claim::{Decimal, Dimension, Interval, QuantityKind, Unit};

impl Reading<'_, '_> {
    /// Two numbers as one range: "10-20", "between 50 and 60", "from 15 to 22", "$10 to $15 billion".
    pub(super) fn range(&self, first: &Piece, from: usize) -> Option<Phrase> {
        if matches!(first.number.form, Form::Vague | Form::Times) {
            return None;
        }
        let (before, bounded_start) = self.bound_before(first, from);
        // "between the tenth and the fifteenth"
        let ranks = first.number.form == Form::Ordinal;
        let the = |i: usize| usize::from(ranks && self.is(i, "the"));
        let bounded_start = bounded_start - bounded_start.checked_sub(1).map_or(0, the);
        let introduced = self.back(bounded_start, 1).or_else(|| self.back(first.start, 1));
        let between = introduced.is_some_and(|a| a.is("between"));
        let source = introduced.is_some_and(|a| a.is("from"));
        let gap = if source { self.gap_before_to(first) } else { 0 };
        let link = self.at(first.end + gap)?;
        let mut at = first.end + gap + 1;
        let dash = link.is_sign(DASHES) || link.is_sign("~");
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
        at += the(at);
        // "between 2 l and about 7 l"
        let mut about = before.as_ref().is_some_and(|b| b.about);
        if self.at(at).is_some_and(|a| a.is("about") || a.is("around") || a.is_sign("~")) {
            about = true;
            at += 1;
        }
        // "between a quarter and a third"
        let number_at = if self.opens_number(at) { at } else { self.skip_currency(at) };
        if dash && !link.gap && self.at(number_at).is_some_and(|a| a.gap) {
            return None;
        }
        let mut second = self.piece(number_at, at)?;
        if second.start != at || matches!(second.number.form, Form::Vague | Form::Times) {
            return None;
        }
        if source && link.is("to") {
            second = self.outer_end(second);
        }
        if (second.number.form == Form::Ordinal) != (first.number.form == Form::Ordinal) {
            return None;
        }
        // A year after "to" is a date: "rose from 12 to 2014".
        if second.unit.is_none() && self.rejected(&second, at).is_some() {
            return None;
        }
        // "rose by 12 to 340", "up 5 to 96": a change and a level, not from one to the other.
        let far = first.number.value.zip(second.number.value).and_then(|(a, b)| b.checked_div(a));
        // With the unit at both: "fell 4 pence to 212p". Percentages are mostly from one to the other.
        let percent = first.unit.as_ref().is_some_and(|u| u.dimension() == Dimension::Percent);
        let least = if first.unit.is_none() { 3 } else { 5 };
        if link.is("to")
            && !(source || between || percent)
            && far.is_some_and(|times| times > Decimal::from(least))
            && self.moves(first, introduced, bounded_start)
        {
            return None;
        }
        let mut low = first.clone();
        let own_units = (low.unit.is_some(), second.unit.is_some());
        match own_units {
            (true, true) if !compatible(low.unit.as_ref(), second.unit.as_ref()) => return None,
            (false | true, true) => low.unit.clone_from(&second.unit),
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
        whole.start = first.start;
        let mut phrase = self.phrase(&whole, (start, second.end), interval, about, "range", low.number.note);
        if phrase.kind == QuantityKind::Fraction && first.number.form != Form::Fraction {
            phrase.kind = QuantityKind::Cardinal;
        }
        phrase.precision = Decimal::ZERO;
        Some(phrase)
    }

    /// Whether a figure tells by how much something moves: "by 12 to 340", "raised its dividend 5 cents to 80 cents".
    fn moves(&self, figure: &Piece, introduced: Option<&Atom<'_>>, start: usize) -> bool {
        let change = |a: &Atom<'_>| super::CHANGES.iter().any(|w| a.is(w));
        introduced.is_some_and(|a| a.is("by") || change(a))
            || figure.unit.is_some()
                && (2..4)
                    .map_while(|n| self.back(start, n).filter(|a| !a.is("from") && !a.is("of")))
                    .any(change)
    }

    /// "from 24 to 33-35 billion": a range whose end is given as a range goes up to the outer end.
    fn outer_end(&self, inner: Piece) -> Piece {
        let at = inner.end + 1;
        if inner.unit.is_some() || !self.at(inner.end).is_some_and(|a| a.is_sign(DASHES)) {
            return inner;
        }
        let rises = |outer: &Piece| {
            outer.start == at && outer.unit.is_some() && outer.number.value > inner.number.value
        };
        self.piece(at, at).filter(rises).unwrap_or(inner)
    }

    /// Atoms between the first figure and "to": "from 20 miles in 2008 to 29 miles", "from 21 mpg combined to 23".
    fn gap_before_to(&self, first: &Piece) -> usize {
        let year = self.is(first.end, "in") && self.at(first.end + 1).is_some_and(|a| a.text.len() == 4);
        let word =
            first.unit.is_some() && self.at(first.end).is_some_and(|a| a.is_word() && a.lex() == Lex::Plain);
        match () {
            () if self.is(first.end, "to") => 0,
            () if year && self.is(first.end + 2, "to") => 2,
            () if word && self.is(first.end + 1, "to") => 1,
            () => 0,
        }
    }

    /// The atom where the number begins that may have a currency before it.
    pub(super) fn skip_currency(&self, at: usize) -> usize {
        (at..at + 4).find(|i| self.at(*i).is_some_and(Atom::is_trigger)).unwrap_or(at)
    }

    /// One number out of another: "one in five", "two out of three", "1 over 20".
    pub(super) fn share(&self, first: &Piece, from: usize) -> Option<Phrase> {
        let whole = |piece: &Piece| {
            piece.unit.is_none()
                && matches!(piece.number.form, Form::Bare | Form::Words)
                && piece.number.value.is_some_and(|v| v.fract().is_zero() && v > Decimal::ZERO)
        };
        let over = self.is(first.end, "over");
        // "negative one over 20"
        let below = over
            && first.unit.is_none()
            && matches!(first.number.form, Form::Bare | Form::Words)
            && first.number.value.is_some_and(|v| v.fract().is_zero() && v < Decimal::ZERO);
        if !(whole(first) || below) {
            return None;
        }
        // "one adult in 10"
        let noun = first.number.value == Some(Decimal::ONE)
            && self.at(first.end).is_some_and(|a| a.gap && a.is_word() && a.lex() == Lex::Plain)
            && self.is(first.end + 1, "in")
            && !self.is(first.end, "over");
        // "a one-in-five chance", "a 1-in-100-year flood": how likely it is, in the latter each year.
        let hyphen = |at: usize| self.at(at).is_some_and(|a| !a.gap && a.is_sign(DASHES));
        let hyphened = hyphen(first.end) && self.is(first.end + 1, "in") && hyphen(first.end + 2);
        let len = match () {
            () if hyphened => 3,
            () if over || self.is(first.end, "in") => 1,
            () if noun => 2,
            () if self.is(first.end, "out") && self.is(first.end + 1, "of") => 2,
            () => return None,
        };
        let every = usize::from(self.is(first.end + len, "every"));
        let at = first.end + len + every;
        if !self.at(at).is_some_and(Atom::is_trigger) {
            return None;
        }
        let mut second = self.piece(at, at)?;
        if hyphened && second.unit.as_ref().is_some_and(|unit| unit.symbol() == "yr") && !second.age {
            second.unit = None;
        }
        let (a, b) = (first.number.value?, second.number.value?);
        let ends = self.at(second.end).is_none_or(|n| !n.is_word() && !n.is_sign(DASHES));
        let verb = self.at(second.end).is_some_and(|n| FUNCTION.iter().any(|w| n.is(w)));
        let fits = if over { ends } else { a < b && (!noun || ends || verb) };
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
        let mut phrase = self.single(&piece, from);
        phrase.pattern = "share";
        Some(phrase)
    }

    /// A number that borrows the unit of the next: "eight or nine euros", "from 4.8 to 4.7 percent", "7- or 8-inch".
    pub(super) fn shared_unit(&self, mut first: Piece) -> Piece {
        if first.unit.is_some() || !matches!(first.number.form, Form::Bare | Form::Words | Form::Figure) {
            return first;
        }
        let hyphen = usize::from(self.at(first.end).is_some_and(|a| a.is_sign(DASHES)));
        let comma = usize::from(hyphen == 1 && self.at(first.end + 1).is_some_and(|a| a.is_sign(",")));
        let link = first.end + hyphen + comma;
        let to = self.is(link, "to") && self.back(first.start, 1).is_some_and(|a| a.is("from"));
        let joined = self.is(link, "or") || hyphen == 1 && self.is(link, "and") || to;
        if !joined && comma == 0 {
            if self.at(link).is_some_and(|a| a.is_sign(","))
                && self.at(first.core.0).is_some_and(Atom::is_digits)
            {
                first.unit = self.list_unit(link + 1);
            }
            return first;
        }
        let at = link + usize::from(joined);
        let Some(second) = self.at(at).filter(|a| a.is_trigger()).and_then(|_| self.piece(at, at)) else {
            return first;
        };
        if second.start == at && !second.age {
            first.unit.clone_from(&second.unit);
            // "3 or 4 million"
            let mantissa = second.number.value.and_then(|v| v.checked_div(second.number.scale));
            if self.is(link, "or")
                && first.number.scale == Decimal::ONE
                && second.number.scale >= Decimal::ONE_THOUSAND
                && first.number.value.zip(mantissa).is_some_and(|(a, b)| a < b)
            {
                self.scale(&mut first, second.number.scale);
            }
        } else if comma == 1 || hyphen == 1 {
            // "four-, five- and six-cylinder": the unit stands at the last.
            first.unit = self.shared_unit(second).unit;
        }
        first
    }

    /// The unit at the end of a list of amounts: "11,000, 7,000 and 4,000 dollars". `at` is where the next one begins.
    fn list_unit(&self, mut at: usize) -> Option<Unit> {
        for _ in 0..6 {
            let next = self.at(at).filter(|a| a.is_digits()).and_then(|_| self.piece(at, at))?;
            if next.unit.is_some() {
                return next.unit.filter(|_| self.at(at.saturating_sub(1)).is_some_and(Atom::is_word));
            }
            let comma = usize::from(self.at(next.end).is_some_and(|a| a.is_sign(",")));
            let and = usize::from(self.at(next.end + comma).is_some_and(|a| a.is("and") || a.is("or")));
            if comma + and == 0 {
                return None;
            }
            at = next.end + comma + and;
        }
        None
    }

    /// "12 cases per 100,000 people", "3.4 deaths per 1,000": a count becomes a share of many. Gives where to go on.
    pub(super) fn per_many(&self, piece: &mut Piece) -> usize {
        if piece.unit.is_some() || !matches!(piece.number.form, Form::Bare | Form::Figure | Form::Words) {
            return 0;
        }
        let plain =
            |i: usize| self.at(i).is_some_and(|a| a.is_word() && a.lex() == Lex::Plain && !a.is("per"));
        let noun = (0..4).take_while(|n| plain(piece.end + n)).count();
        let per = piece.end + noun;
        let every = self.is(per.saturating_sub(1), "for") && self.is(per, "every");
        if !(self.is(per, "per") || every) {
            return 0;
        }
        let Some((_, number, end)) = self.number_at(per + 1, false) else { return 0 };
        let many = number.value.filter(|_| matches!(number.form, Form::Bare | Form::Figure | Form::Words));
        let symbol = match many.and_then(|v| u32::try_from(v).ok()) {
            Some(1_000) => "/1k",
            Some(10_000) => "/10k",
            Some(100_000) => "/100k",
            Some(1_000_000) => "/1M",
            _ => return 0,
        };
        piece.unit = Some(Unit::from_symbol(symbol));
        if noun == 0 {
            piece.end = end;
        }
        end
    }

    /// Two comparators on one amount: "more than 10 and less than 20".
    pub(super) fn two_bounds(&self, first: &Phrase) -> Option<Phrase> {
        if first.pattern != "bound" {
            return None;
        }
        let comma = usize::from(self.at(first.end).is_some_and(|a| a.is_sign(",")));
        let and = usize::from(self.at(first.end + comma).is_some_and(|a| a.is("and") || a.is("but")));
        let from = first.end + comma + and;
        if comma + and == 0 {
            return None;
        }
        let at = (from + 1..from + 7)
            .find(|i| self.at(*i).is_some_and(Atom::is_trigger) || self.opens_number(*i))?;
        let second = self.piece(at, from)?;
        if self.bound_before(&second, from).1 != from {
            return None;
        }
        let second = self.single(&second, from);
        let same = first.unit == second.unit || second.unit == Unit::NONE || first.unit == Unit::NONE;
        let (low, high) =
            if first.interval.low_value().is_some() { (first, &second) } else { (&second, first) };
        if !same
            || first.kind != second.kind && first.unit == second.unit
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
            kind: if first.unit == Unit::NONE { second.kind } else { first.kind },
            unit_atom: second.unit_atom.or(first.unit_atom),
            precision: Decimal::ZERO,
            approximate: first.approximate || second.approximate,
            ..first.clone()
        })
    }

    /// Both sides of a score or vote: "52-48", "7 votes to 2", "2-1".
    pub(super) fn score(&self, first: &Piece, from: usize) -> Option<Step> {
        if first.unit.is_some() || !matches!(first.number.form, Form::Bare | Form::Words) {
            return None;
        }
        let votes = usize::from(self.at(first.end).is_some_and(|a| a.is("votes") || a.is("vote")));
        let link = self.at(first.end + votes)?;
        let at = first.end + votes + 1;
        let dash = votes == 0 && link.is_sign(DASHES) && !link.gap && self.at(at).is_some_and(|a| !a.gap);
        let to = link.is("to") && self.at(at).is_some_and(Atom::is_trigger);
        if !dash && !to {
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
        // "from 5 to 2" is a fall, and "5 to 7" a range unless it is said to be votes.
        let fall = to && self.back(first.start, 1).is_some_and(|a| a.is("from") || a.is("by"));
        if to && (fall || !(votes == 1 || near && a >= b)) {
            return None;
        }
        if a >= b || votes == 1 || near && !noun_follows {
            let mut phrases = vec![self.single(first, from), self.single(&second, at)];
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
    "failed",
    "rejected",
    "approved",
    "adopted",
    "carried",
    "cleared",
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

fn compatible(a: Option<&Unit>, b: Option<&Unit>) -> bool {
    match (a, b) {
        // "between $62 and $68 per share"
        (Some(a), Some(b)) => a == b || b.rate().is_some_and(|(amount, _)| amount == a),
        _ => true,
    }
}
