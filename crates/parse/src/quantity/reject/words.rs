//! Number words that say no number here: pronouns, adverbs, halves of a match.

use super::Context;
use super::dates::is_plural;
use crate::quantity::atom::{Atom, DASHES};
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::Lex;
use crate::quantity::number::Form;
use gainsay_syntax::Tag;

pub(super) fn pronoun(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
    if c.end != c.start + 1 || !first.is("one") {
        return false;
    }
    if c.has_unit || c.has_bound {
        return false;
    }
    let previous = c.before(1);
    if c.after(0).is_some_and(|a| a.is("of")) {
        return previous.is_some_and(|a| ["no", "each", "every", "any", "the"].iter().any(|w| a.is(w)));
    }
    if previous.is_some_and(|a| {
        ["no", "this", "that", "which", "each", "every", "any", "some", "another"].iter().any(|w| a.is(w))
    }) && !c.after(0).is_some_and(|a| a.is_word() && is_nounish(c, a))
    {
        return true;
    }
    if c.after(0).is_some_and(|a| a.is("another") || a.is_sign("'’") && !a.gap) {
        return true;
    }
    // "Nobody had one."
    if c.start > 1
        && previous.is_some_and(|a| HAVE.iter().any(|w| a.is(w)))
        && c.after(0).is_none_or(|a| a.is_sign(".,;:!?)\"”") || a.is("yet") || a.is("too") || a.is("either"))
        && !(2..12).map_while(|n| c.before(n)).any(|a| a.is_digits() || a.lex().is_number())
    {
        return true;
    }
    // "one to two", "one or two"
    let linked = c.after(0).is_some_and(|a| a.is("to") || a.is("or") || a.is_sign(DASHES));
    // "a one-in-five chance", "one over 20"
    let hyphened = c.after(0).is_some_and(|a| !a.gap && a.is_sign(DASHES))
        && c.after(1).is_some_and(|a| a.is("in"))
        && c.after(3).is_some_and(Atom::is_trigger);
    let over = c.start == 0
        && c.after(0).is_some_and(|a| a.is("over"))
        && c.after(1).is_some_and(Atom::is_trigger)
        && c.after(2).is_none();
    if hyphened || over {
        return false;
    }
    // "one out of two boats"
    if c.after(0).is_some_and(|a| a.is("out"))
        && c.after(1).is_some_and(|a| a.is("of"))
        && c.after(2).is_some_and(Atom::is_trigger)
    {
        return false;
    }
    if linked && c.after(1).is_some_and(Atom::is_trigger) {
        return false;
    }
    match c.tag(first) {
        Tag::Num => false,
        Tag::Pron | Tag::Noun => true,
        Tag::X => {
            let counted =
                c.after(0).is_some_and(|a| a.is("of") || a.is("in") || a.is_word() && is_nounish(c, a));
            let the = previous.is_some_and(|a| a.is("the"));
            !counted || the && !c.after(0).is_some_and(|a| is_nounish(c, a))
        }
        _ => previous.is_some_and(|a| a.is("the")),
    }
}

/// Verbs whose object at the end of a clause is a pronoun, where no other figure stands before: "Nobody had one."
static HAVE: &[&str] = &[
    "have", "has", "had", "having", "want", "wants", "wanted", "need", "needs", "needed", "get", "gets",
    "got", "buy", "buys", "bought", "own", "owns", "owned", "see", "saw", "seen", "find", "found", "build",
    "built", "use", "uses", "used", "carry", "carried", "wear", "wore", "is", "was", "be", "become",
    "became",
];

/// Can be a noun or stand before one.
pub(super) fn is_nounish(c: &Context<'_, '_>, atom: &Atom<'_>) -> bool {
    match c.tag(atom) {
        Tag::X => !FUNCTION.iter().any(|w| atom.is(w)),
        tag => matches!(tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num),
    }
}

/// Behind "first-" and "second-" these make a word that counts nothing.
static FIRST_COMPOUNDS: &[&str] = &[
    "class",
    "hand",
    "rate",
    "team",
    "time",
    "aid",
    "come",
    "name",
    "string",
    "tier",
    "generation",
    "timer",
];

/// Verbs whose adverb is a place in an order.
static RANKED: &[&str] = &[
    "finish",
    "finished",
    "finishes",
    "finishing",
    "placed",
    "placing",
    "rank",
    "ranked",
    "ranks",
    "ranking",
];

pub(super) fn adverb(c: &Context<'_, '_>) -> bool {
    if c.number.form != Form::Ordinal {
        return false;
    }
    let Some(first) = c.first() else { return false };
    if first.is_digits() || c.end > c.start + 1 || c.atoms.len() == 1 {
        return false;
    }
    if c.before(1)
        .is_some_and(|a| a.is("at") || a.is("split") || a.is("other") || a.is("per") || a.is("every"))
    {
        return true;
    }
    if c.start == 0
        && c.after(0)
            .is_some_and(|a| a.is_sign(",:") || a.is("of") && c.after(1).is_some_and(|b| b.is("all")))
    {
        return true;
    }
    // "First one of them ran."
    let subject = ["one", "he", "she", "they", "it", "we", "i", "you", "the", "a", "an", "there"];
    if c.start == 0 && c.after(0).is_some_and(|a| subject.iter().any(|w| a.is(w))) {
        return true;
    }
    if first.is("first") && c.after(0).is_some_and(|a| a.is("of")) && c.after(1).is_some_and(|a| a.is("all"))
    {
        return true;
    }
    let joined = usize::from(c.after(0).is_some_and(|a| a.is_sign("-")));
    // "first-class", "second-hand": one word that counts nothing.
    if joined == 1 && c.after(1).is_some_and(|a| a.is("guess") || FIRST_COMPOUNDS.iter().any(|w| a.is(w))) {
        return true;
    }
    // "the third-largest in Europe" is a rank whatever the tagger says.
    let superlative = c.after(joined).is_some_and(|a| {
        a.text.len() > 4 && a.text.ends_with("est") || ["most", "best", "worst"].iter().any(|w| a.is(w))
    });
    // "She finished second", "came third": a rank though it stands as an adverb.
    let ranked = c.before(1).is_some_and(|a| {
        RANKED.iter().any(|w| a.is(w)) || !first.is("first") && ["came", "comes"].iter().any(|w| a.is(w))
    });
    matches!(c.tag(first), Tag::Adv | Tag::Verb) && !superlative && !ranked
}

/// "a seven-figure sum": how many digits it has.
pub(super) fn sum_of_figures(c: &Context<'_, '_>) -> bool {
    c.after(0).is_some_and(|a| a.is_sign(DASHES) && !a.gap)
        && c.after(1).is_some_and(|a| !a.gap && (a.is("figure") || a.is("figures")))
}

pub(super) fn lone_group(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
    let last = c.end.checked_sub(1).and_then(|i| c.atoms.get(i)).unwrap_or(first);
    let next_of = c.after(0).is_some_and(|a| a.is("of"));
    match last.lex() {
        Lex::Pair => !(next_of || c.has_unit || c.end == c.atoms.len()),
        Lex::Both => {
            !c.after(0).is_some_and(|a| a.gap && is_plural(c, a)) || c.after(1).is_some_and(|a| a.is("and"))
        }
        Lex::Half | Lex::Quarter => {
            if c.has_unit || c.has_bound && !next_of {
                return false;
            }
            let counted = c.end - c.start > 1 && first.lex() != Lex::Article;
            let previous = c.start.checked_sub(1).and_then(|i| c.atoms.get(i));
            let determined = previous.is_some_and(|a| {
                [
                    "the", "first", "second", "third", "fourth", "last", "this", "that", "next", "final",
                    "opening", "same", "each", "per", "fiscal",
                ]
                .iter()
                .any(|w| a.is(w))
            });
            let period = next_of
                && c.after(1).is_some_and(|a| a.is_digits() || a.is("last") || a.is("this") || a.is("next"));
            let joined = c.after(0).is_some_and(|a| a.is_sign(DASHES) && !a.gap);
            // A quarter that is no share: of the year, of a town, of a match.
            let moved = c.before(1).is_some_and(|a| a.is("between") || a.is("by"));
            let alone = last.lex() == Lex::Quarter && !next_of && !counted && !moved;
            let plain_half = last.lex() == Lex::Half
                && !counted
                && c.start > 0
                && c.before(1).is_some_and(|a| a.lex() == Lex::Small(1));
            // "for three quarters in a row"
            let in_row = last.is("quarters")
                && (c.after(0).is_some_and(|a| a.is("running") || a.is("straight"))
                    || c.after(0).is_some_and(|a| a.is("in")) && c.after(2).is_some_and(|a| a.is("row")));
            in_row || determined && !counted || period || joined || alone || plain_half
        }
        // "doubled", "twice": how often, not how many.
        Lex::Times(_) => !c.after(0).is_some_and(|a| a.is("as") || a.is("the")),
        _ => false,
    }
}

/// "double" and its like where they are no verbs: "a double murder", "the men's doubles", "double-decker".
pub(super) fn no_change(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first().filter(|a| matches!(a.lex(), Lex::Changed(_))) else { return false };
    let glued = |a: Option<&Atom<'_>>, gap: bool| a.is_some_and(|a| a.is_sign(DASHES) && !gap && !a.gap);
    if c.end != c.start + 1 || glued(c.after(0), false) || glued(c.before(1), first.gap) {
        return true;
    }
    // Doubled as a noun before its noun: "doubled efforts", "a doubling of".
    let past = first.text.len() > 4 && (first.text.ends_with("ed") || first.text.ends_with("ing"));
    match c.tag(first) {
        Tag::Verb => false,
        Tag::X => !past || c.before(1).is_some_and(|a| a.lex() == Lex::Article || a.is("the")),
        _ => true,
    }
}
