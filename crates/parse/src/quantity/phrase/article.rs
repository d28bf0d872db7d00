//! One of a unit without a number word: "for an hour", "all day".

use super::{Piece, Reading, Step};
use crate::input::Pieces;
use crate::quantity::atom::{Atom, DASHES};
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::Lex;
use crate::quantity::number::{Form, Number};
use crate::quantity::unit::{self};
use gainsay_claim::{Decimal, Dimension};

impl Reading<'_, '_> {
    /// Whether "a" or "minus" at this atom belongs to the number that follows: "a hundred", "a dozen", "minus five".
    pub(in crate::quantity) fn opens_number(&self, at: usize) -> bool {
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
            Lex::Minus => {
                next.is_trigger()
                    || next.is_sign(DASHES) && self.at(at + 2).is_some_and(|a| !a.gap && a.is_trigger())
            }
            _ => false,
        }
    }

    /// "for an hour", "within a decade", "a dollar": one of a unit, where the words say that it is measured.
    pub(in crate::quantity) fn article_measure(&self, at: usize, from: usize) -> Option<Step> {
        let atom = self.at(at)?;
        let opens = atom.lex() == Lex::Article
            || ["another", "all", "full", "whole", "entire"].iter().any(|w| atom.is(w));
        if !opens {
            return None;
        }
        let whole = ["all", "full", "whole", "entire"].iter().any(|w| atom.is(w));
        let joined = usize::from(whole && self.at(at + 1).is_some_and(|a| a.is_sign(DASHES) && !a.gap));
        let rest = Pieces(self.atoms.get(at + 1 + joined..)?);
        let (found, _, len) = unit::name(rest)?;
        let len = len + joined;
        if whole
            && (!matches!(found.dimension(), Dimension::Time | Dimension::Months)
                || rest.first().is_some_and(|a| a.text.ends_with('s')))
        {
            return None;
        }
        // "all night" is when, not how long.
        if whole && rest.first().is_some_and(|a| a.is("night")) {
            return None;
        }
        if found.symbol() == "pt" || found.symbol() == "%" || found.symbol() == "°" {
            return None;
        }
        let (bounding, _) = self.bound_at(at, from, false);
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
            a.gap && a.is_word() && a.lex() == Lex::Plain && !FUNCTION.iter().any(|w| a.is(w))
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
            lead: None,
            unit_atom: None,
            age: false,
            each: false,
        };
        self.unit(&mut piece, None);
        let piece = self.compound(piece);
        let mut phrase = self.single(&piece, from);
        phrase.pattern = "article";
        Some(Step { next: phrase.end, phrases: vec![phrase] })
    }
}

/// Whether some "a" or "an" stands before a unit, in a sentence that has no number.
pub(in crate::quantity) fn has_article_measure(atoms: &[Atom<'_>]) -> bool {
    atoms.iter().any(|a| {
        a.lex() == Lex::Article || ["another", "all", "full", "whole", "entire"].iter().any(|w| a.is(w))
    })
}
