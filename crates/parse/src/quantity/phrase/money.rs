//! How is money told without a sign or a name of the unit table: codes that nobody has, letters that mean a currency at
//! home, so many to the dollar?

use super::{Piece, Reading};
use crate::input::Pieces;
use crate::quantity::atom::Atom;
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::Lex;
use crate::quantity::unit;
use gainsay_claim::{Dimension, Unit};

/// Verbs and words before an amount of money.
pub(super) static MONEY_VERBS: &[&str] = &[
    "paid", "pay", "pays", "paying", "cost", "costs", "worth", "spent", "spend", "fined", "owes", "owed",
    "charged",
];

/// Letters that mean a currency where it is at home, with the symbol of its row.
static LOCAL: &[(&str, &str)] = &[
    ("N", "NGN"),
    ("R", "ZAR"),
    ("Sh", "shilling"),
    ("Shs", "shilling"),
    ("USh", "UGX"),
    ("TSh", "TZS"),
    ("Tsh", "TZS"),
];

impl Reading<'_, '_> {
    /// "paid XYZ 40": three capitals that no currency has, where a verb says that they are money.
    pub(super) fn unknown_code(&self, index: usize, from: usize) -> Option<(Unit, usize)> {
        let code = self.back(index, 1).filter(|_| index > from)?;
        let capitals = code.gap && code.text.len() == 3 && code.text.bytes().all(|b| b.is_ascii_uppercase());
        let digits = self.at(index).is_some_and(Atom::is_digits);
        let money = |by: usize| self.back(index, by).is_some_and(|a| MONEY_VERBS.iter().any(|w| a.is(w)));
        (capitals && digits && (money(2) || money(3))).then(|| (Unit::from_symbol(code.text), 1))
    }

    /// "paid 40 XYZ", "worth 3 million XYZ": the same behind the figure, where no noun follows that it could belong to.
    pub(super) fn unknown_code_after(&self, piece: &Piece) -> Option<Unit> {
        let code = self.at(piece.end)?;
        let capitals = code.gap && code.text.len() == 3 && code.text.bytes().all(|b| b.is_ascii_uppercase());
        let money = || {
            (1..=5).map_while(|by| self.back(piece.start, by)).any(|a| MONEY_VERBS.iter().any(|w| a.is(w)))
        };
        let noun = self.at(piece.end + 1).is_some_and(|a| {
            !a.gap && !a.is_sign(".,;:!?)") || a.is_word() && !FUNCTION.iter().any(|w| a.is(w))
        });
        (capitals && !noun && money()).then(|| Unit::from_symbol(code.text))
    }

    /// "PS2.7m": what becomes of "£" where a text was squeezed into ASCII, before a figure that can only be an amount.
    pub(super) fn written_pound(&self, index: usize, left: &[Atom<'_>]) -> Option<(Unit, usize)> {
        let digits = self.at(index).filter(|a| !a.gap && a.is_digits())?;
        let large = self.at(index + 1).is_some_and(|a| {
            matches!(a.lex(), Lex::Scale(_)) || !a.gap && matches!(a.text, "m" | "k" | "bn")
        });
        let pound = left.last().is_some_and(|a| a.text == "PS" && a.gap);
        (pound && (large || digits.text.contains(['.', ',']))).then(|| (Unit::from_symbol("GBP"), 1))
    }

    /// "N1,598", "R4.2 million", "Sh11.02 trillion": a letter that is money at home, before a figure that can only be an
    /// amount. "N95" and "R2" are names.
    pub(super) fn local_money(&self, index: usize, left: &[Atom<'_>]) -> Option<(Unit, usize)> {
        let digits = self.at(index).filter(|a| !a.gap && a.is_digits())?;
        let mark = left
            .last()
            .filter(|a| a.gap || left.len() == 1 || self.back(index, 2).is_some_and(|b| b.is_sign("(\"“")))?;
        let (_, symbol) = LOCAL.iter().find(|(written, _)| *written == mark.text)?;
        let next = self.at(index + 1);
        let large = next.is_some_and(|a| {
            a.gap && matches!(a.lex(), Lex::Scale(_))
                || !a.gap && matches!(a.text, "m" | "bn" | "b" | "tn" | "trn")
        });
        let cents = digits.text.split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
        (large || cents || digits.text.contains(',')).then(|| (Unit::from_symbol(symbol), 1))
    }

    /// "1,500 to the dollar": so many of a currency that is not named, for each of another.
    pub(super) fn to_the_unit(&self, piece: &mut Piece) {
        let exchange = piece.unit.is_none() && self.is(piece.end, "to") && self.is(piece.end + 1, "the");
        let Some(rest) = self.atoms.get(piece.end + 2..).filter(|_| exchange) else { return };
        let money = |unit: &Unit| unit.dimension() == Dimension::Money;
        if let Some((each, 1, len)) = unit::name(Pieces(rest)).filter(|(unit, ..)| money(unit)) {
            piece.unit = Some(Unit::NONE.per(&each));
            piece.end += 2 + len;
            piece.unit_atom = Some(piece.core.1 - 1);
        }
    }
}
