//! Where in a sentence expressions of time stand.

use super::ast::Expr;
use super::atom::{Atom, Kind};
use super::grammar;
use super::lexicon::{Lexeme, Signs};
use super::stands::stands;
use crate::input::Pieces;

/// An expression with the atoms it covers.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// First atom.
    pub(crate) from: usize,
    /// One past the last atom.
    pub(crate) to: usize,
    /// What it says.
    pub(crate) expr: Expr,
    /// What the word before it says about its ends.
    pub(crate) lead: Option<Lead>,
}

/// A preposition that makes a point the end of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lead {
    /// "since"
    Since,
    /// "starting on"
    SinceOn,
    /// "until"
    Until,
    /// "by"
    By,
    /// "before"
    Before,
    /// "after"
    After,
    /// "in", "within" before a length: from the day of speaking on.
    In,
    /// "later than"
    LaterThan,
    /// "as early as"
    AtEarliest,
    /// "as late as"
    AtLatest,
}

/// How freely expressions are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Reports: only what is surely a time.
    Report,
    /// Messages between people who make appointments: "7-6", "at 5", lower-case months.
    Message,
}

/// The expressions of one sentence, in order, not overlapping.
pub(crate) fn find(atoms: &[Atom<'_>], manner: Manner, out: &mut Vec<Found>) {
    out.clear();
    let mut at = 0;
    while let Some(atom) = atoms.get(at) {
        if !promises(atoms, at, atom) || glued(atoms, at) {
            at += 1;
            continue;
        }
        match grammar::expression(Pieces(&atoms[at..]), manner == Manner::Message) {
            Ok((rest, expr)) => {
                let to = atoms.len() - rest.len();
                match stands(atoms, at, to, expr, manner) {
                    Some(expr) => {
                        out.push(Found { from: at, to, expr, lead: lead(atoms, at) });
                        at = to;
                    }
                    None => at += 1,
                }
            }
            Err(_) => at += 1,
        }
    }
}

/// How far ahead the words that make a time must stand from those that only lead to it.
const AHEAD: usize = 8;

/// Whether an expression can begin here: a look at the next few atoms that saves most calls of the grammar.
fn promises(atoms: &[Atom<'_>], at: usize, atom: &Atom<'_>) -> bool {
    let digits = |a: &Atom<'_>| matches!(a.kind, Kind::Digits(_));
    let next = atoms.get(at + 1);
    let behind = || atoms.get(at + 1..(at + 1 + AHEAD).min(atoms.len())).unwrap_or_default();
    let glued_next = |test: &dyn Fn(&Atom<'_>) -> bool| next.is_some_and(|a| !a.spaced && test(a));
    let feast = |at: usize| {
        atoms.get(at).is_some_and(|a| a.signs.any(Signs::FEAST))
            && super::holiday::find(atoms.get(at..).unwrap_or_default()).is_some()
    };
    match atom.kind {
        Kind::Digits(_) => {
            atom.text.len() == 4
                || atom.text.len() == 8
                || glued_next(&|a| {
                    matches!(a.kind, Kind::Mark(':' | '/' | '.' | '-')) || a.kind == Kind::Word
                })
                || next.is_some_and(|a| {
                    a.text == "B"
                        || a.text == "A"
                        || a.text == "AD"
                        || a.is("a")
                        || a.is("p")
                        || a.is("am")
                        || a.is("pm")
                        || a.is("o")
                        || a.is("BC")
                        || a.is("BCE")
                })
                || behind().iter().any(|a| a.signs.any(Signs::OWN_OR_CLOCK))
        }
        Kind::Mark('\'') => glued_next(&digits),
        Kind::Mark(_) => false,
        Kind::Word if atom.meanings.is_none() => {
            atom.signs.any(Signs::RARE)
                && match next {
                    Some(a) if a.is("date") => ["to", "till", "until"].iter().any(|w| atom.is(w)),
                    Some(a) if a.is("this") => {
                        atom.is("to") && atoms.get(at + 2).is_some_and(|a| a.is("day"))
                    }
                    Some(a) if digits(a) => atom.text == "AD",
                    _ => atom.text.len() == 3,
                }
        }
        Kind::Word => {
            atom.signs.any(Signs::OWN)
                || behind().iter().any(|a| a.signs.any(Signs::OWN_OR_CLOCK) || digits(a))
                || next.is_some_and(|a| a.signs.any(Signs::LED_OR_NUMBER))
                || feast(at)
                || feast(at + 1)
                || atom.text.len() > 6 && atom.text.ends_with("long")
        }
    }
}

/// Part of a longer code: "A1-2019", "#now", "example.may", "2.1990".
fn glued(atoms: &[Atom<'_>], at: usize) -> bool {
    let (Some(atom), Some(before)) = (atoms.get(at), at.checked_sub(1).and_then(|i| atoms.get(i))) else {
        return false;
    };
    if atom.spaced {
        return false;
    }
    match before.kind {
        Kind::Mark('=') => !before.spaced,
        Kind::Word | Kind::Digits(_) | Kind::Mark('#' | '@' | '_' | '$' | '€' | '£' | '&' | '%') => true,
        // "in August/September 1956"
        Kind::Mark('/') if month_name(atom) => {
            !at.checked_sub(2).and_then(|i| atoms.get(i)).is_some_and(month_name)
        }
        Kind::Mark('-' | '/' | '.' | ':' | ',') => {
            let digits = |a: &Atom<'_>| matches!(a.kind, Kind::Digits(_));
            let inner = at.checked_sub(2).and_then(|i| atoms.get(i)).filter(|_| !before.spaced);
            match before.kind {
                Kind::Mark('/' | '.') => inner.is_some(),
                _ => inner.is_some_and(digits) && digits(atom),
            }
        }
        Kind::Mark(_) => false,
    }
}

fn month_name(atom: &Atom<'_>) -> bool {
    atom.find(|l| matches!(l, Lexeme::Month(..)).then_some(())).is_some()
}

fn lead(atoms: &[Atom<'_>], from: usize) -> Option<Lead> {
    let back = |n: usize| from.checked_sub(n).and_then(|i| atoms.get(i));
    let before = back(1)?;
    if before.is("as") && back(3).is_some_and(|a| a.is("as")) {
        return match back(2)?.text.to_ascii_lowercase().as_str() {
            "early" | "soon" => Some(Lead::AtEarliest),
            "late" => Some(Lead::AtLatest),
            _ => None,
        };
    }
    if before.is("than") && back(2).is_some_and(|a| a.is("later")) {
        return Some(Lead::LaterThan);
    }
    if before.is("on") && back(2).is_some_and(|a| a.is("starting") || a.is("beginning")) {
        return Some(Lead::SinceOn);
    }
    let words: [(&str, Lead); 10] = [
        ("since", Lead::Since),
        ("until", Lead::Until),
        ("till", Lead::Until),
        ("til", Lead::Until),
        ("by", Lead::By),
        ("before", Lead::Before),
        ("after", Lead::After),
        ("in", Lead::In),
        ("starting", Lead::Since),
        ("within", Lead::In),
    ];
    words.into_iter().find(|(word, _)| before.is(word)).map(|(_, lead)| lead)
}
