//! Which words name the event that a time is counted from: "the talks" in "three days after the talks".

use super::ast::{Base, Expr, From, Point};
use super::atom::{Atom, Kind};
use gainsay_claim::Span;
use gainsay_syntax::{Sentence, Tag};

/// A length beside another event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Beside {
    /// The words of the length alone.
    pub(crate) length: Span,
    /// The words of the event, where any stand behind.
    pub(crate) event: Option<Span>,
}

/// Tokens that one event is told in; a longer one is cut there, so that reading stays linear.
const TOKENS: usize = 40;

/// Steps up the tree from a word to the head of the event.
const STEPS: usize = 16;

/// Words of an event in a sentence that is not parsed.
const WORDS: usize = 12;

/// The parts of an expression that counts from another event and covers the atoms `from..to`.
pub(crate) fn beside(
    expr: &Expr,
    sentence: &Sentence,
    atoms: &[Atom<'_>],
    from: usize,
    to: usize,
) -> Option<Beside> {
    let Expr::Point(Point { base: Base::Shift(_, From::BeforeEvent | From::AfterEvent), .. }) = expr else {
        return None;
    };
    // "after", "before", "following", or the two words of "ahead of" and "prior to".
    let signal = to.checked_sub(1)?;
    let two = atoms.get(signal).is_some_and(|a| a.is("of") || a.is("to"));
    let last = atoms.get(signal.checked_sub(1 + usize::from(two))?)?;
    let length = Span::new(atoms.get(from)?.start as usize, last.end() as usize);
    let sign = atoms.get(signal)?;
    let event = if sentence.parsed { below(sentence, sign.end()) } else { None };
    Some(Beside { length, event: event.or_else(|| until_mark(atoms.get(to..)?)) })
}

/// The words below the one that "after" marks, as far as they stand together right behind it.
fn below(sentence: &Sentence, behind: u32) -> Option<Span> {
    let tokens = &sentence.tokens;
    let signal = tokens.partition_point(|t| t.end < behind);
    let head = tokens.get(signal)?.head? as usize;
    if head <= signal {
        return None;
    }
    let belongs = |mut at: usize| {
        for _ in 0..STEPS {
            if at == head {
                return true;
            }
            match tokens.get(at).and_then(|t| t.head) {
                Some(up) if up as usize != signal => at = up as usize,
                _ => return false,
            }
        }
        false
    };
    let end = (signal + 1..tokens.len().min(signal + TOKENS)).take_while(|&i| belongs(i)).last()?;
    let end = (signal + 1..=end).rev().find(|&i| tokens.get(i).is_some_and(|t| t.tag != Tag::Punct))?;
    (end >= head).then(|| Some(Span { start: tokens.get(signal + 1)?.start, end: tokens.get(end)?.end }))?
}

/// The words up to the next mark or conjunction.
fn until_mark(atoms: &[Atom<'_>]) -> Option<Span> {
    let ends = |a: &&Atom<'_>| {
        matches!(a.kind, Kind::Mark(c) if !matches!(c, '\'' | '-')) || a.is("and") || a.is("but")
    };
    let last = atoms.iter().take(WORDS).take_while(|a| !ends(a)).last()?;
    Some(Span { start: atoms.first()?.start, end: last.end() })
}
