//! What speaks for and against a word being a cue?

use super::facts::{Fact, Facts};
use super::hash::{Features, Seen, mix, word};
use crate::attribution::reading::{Found, Reading};
use crate::attribution::tree::Tree;
use gainsay_syntax::{Relation, Tag};

/// Marks that can stand for a verb of saying.
const MARKS: &[&str] = &[":", "—", "–", "―", "--", "-"];

/// Whether a word can be a cue at all.
pub(super) fn can_be(tree: &Tree<'_>, at: usize) -> bool {
    match tree.tag(at) {
        Tag::Verb | Tag::Noun | Tag::Adj | Tag::Adv | Tag::Adp | Tag::Aux => true,
        Tag::Punct | Tag::Sym => MARKS.contains(&tree.word(at)),
        Tag::Propn => !tree.word(at).starts_with(char::is_uppercase) || tree.relation(at) == Relation::Root,
        _ => false,
    }
}

/// Whether a word is looked at whatever its lemma is: the rules found something with it, or the cue table knows it.
pub(super) fn is_open(fact: &Fact, rule: Option<&Found>) -> bool {
    rule.is_some() || fact.class != 0
}

fn distance(from: usize, to: usize) -> u32 {
    match from.abs_diff(to) {
        near @ 0..=3 => near as u32,
        4..=6 => 4,
        7..=12 => 5,
        _ => 6,
    }
}

/// Puts into `out` what is seen at the word `at` of a sentence. `rule` is what the rules found with it as cue.
#[allow(clippy::too_many_lines)]
pub(super) fn features(
    reading: &Reading<'_>,
    facts: &Facts,
    sentence: usize,
    at: usize,
    rule: Option<&Found>,
    out: &mut Features,
) {
    out.clear();
    let Some(tree) = reading.trees.get(sentence) else { return };
    let all = facts.sentence(sentence);
    let Some(own) = all.get(at).copied() else { return };
    let near = |step: isize| at.checked_add_signed(step).and_then(|at| all.get(at)).copied();
    let above = tree.head(at).and_then(|head| all.get(head)).copied().unwrap_or_default();
    let pattern = rule.map_or(0, |rule| word(rule.pattern));
    let ruled = mix(pattern, u32::from(rule.is_some_and(|rule| rule.statement)));

    out.add(0);
    out.add(own.lemma);
    out.add(own.word);
    out.pair(own.lemma, own.tag);
    out.pair(own.tag, own.relation);
    out.pair(own.lemma, own.relation);
    out.pair(own.class, own.relation);
    out.add(own.class);
    out.pair(above.lemma, own.relation);
    out.pair(above.tag, own.relation);
    out.pair(above.relation, own.relation);
    out.pair(mix(above.lemma, own.lemma), own.relation);
    // What hangs on it.
    let mut signature = 0;
    let mut below: Vec<u32> = Vec::new();
    let mut kinds: Vec<u32> = Vec::new();
    for child in tree.children(at).iter().copied() {
        let Some(fact) = all.get(child) else { continue };
        let relation = tree.relation(child);
        if relation == Relation::Punct {
            continue;
        }
        let side = u32::from(child > at);
        let opening = all.get(tree.extent(child).start).map_or(0, |first| first.word);
        let kind = mix(fact.relation, side);
        kinds.push(kind);
        let clause = matches!(
            relation,
            Relation::Ccomp | Relation::Xcomp | Relation::Advcl | Relation::Obl | Relation::Parataxis
        );
        below.push(mix(kind, if clause { opening } else { fact.lemma }));
        if matches!(
            relation,
            Relation::Ccomp | Relation::Xcomp | Relation::Obj | Relation::Parataxis | Relation::NsubjPass
        ) || Tree::is_subject(relation)
        {
            signature = mix(signature, kind);
        }
    }
    out.each(kinds.iter().copied());
    out.each(kinds.iter().map(|kind| mix(*kind, own.lemma)));
    out.each(kinds.iter().map(|kind| mix(*kind, own.class)));
    out.each(below.iter().copied());
    out.each(below.iter().map(|one| mix(*one, own.class)));
    out.pair(signature, own.tag);
    out.pair(signature, own.lemma);
    out.pair(signature, own.class);
    // Who does it.
    let subject = reading.subject(sentence, tree, at);
    let who = subject.as_ref().and_then(|subject| all.get(subject.head)).copied().unwrap_or_default();
    let side = subject.as_ref().map_or(2, |subject| u32::from(subject.head > at));
    out.pair(who.tag, side);
    out.pair(who.lemma, side);
    out.pair(mix(who.tag, side), own.lemma);
    out.pair(mix(who.tag, side), own.class);
    out.pair(who.lemma, own.lemma);
    // Around it.
    for step in [-2, -1, 1, 2] {
        let fact = near(step).unwrap_or_default();
        out.add(fact.word);
        out.add(fact.tag);
    }
    let (before, after) = (near(-1).unwrap_or_default(), near(1).unwrap_or_default());
    out.pair(before.word, own.lemma);
    out.pair(own.lemma, after.word);
    out.pair(mix(before.tag, own.tag), after.tag);
    out.pair(before.word, after.word);
    out.pair(own.class, after.word);
    let object =
        tree.child(at, &[Relation::Obj, Relation::Xcomp, Relation::Ccomp]).and_then(|at| all.get(at));
    let object = object.copied().unwrap_or_default();
    out.pair(own.lemma, object.lemma);
    out.pair(object.lemma, object.relation);
    // Endings of unknown words.
    let lemma = tree.lemma(at);
    let ending = lemma.char_indices().rev().nth(2).and_then(|(from, _)| lemma.get(from..)).unwrap_or(lemma);
    out.pair(word(ending), own.tag);
    // Quotations.
    let place = own.quote;
    let inside = u32::from(place != 0);
    let nearest = |forward: bool| {
        (1..8_isize).find(|step| {
            let fact = near(if forward { *step } else { -*step });
            fact.is_some_and(|fact| if forward { fact.edge.opens } else { fact.edge.closes })
        })
    };
    let far = |forward: bool| nearest(forward).map_or(9, isize::unsigned_abs) as u32;
    let (left, right) = (far(false), far(true));
    out.pair(inside, own.class);
    out.pair(inside, own.lemma);
    out.pair(left, right.min(4));
    out.pair(mix(left, right), own.tag);
    out.pair(mix(left, inside), own.class);
    out.pair(mix(right, inside), own.class);
    out.pair(mix(who.lemma, inside), own.class);
    // Where it stands.
    let first = all.first().map_or(0, |first| first.start);
    let begins = reading.breaks.binary_search(&(first as usize)).is_ok();
    out.pair(distance(0, at), own.tag);
    out.pair(distance(at + 1, all.len()), own.tag);
    out.pair(u32::from(begins), own.word);
    out.add((all.len() / 8).min(6) as u32);
    // What the rules say.
    out.add(pattern);
    out.pair(ruled, own.lemma);
    out.pair(ruled, own.class);
    out.pair(ruled, own.relation);
    out.pair(ruled, own.covered.min(2));
    out.pair(own.covered.min(2), own.lemma);
    out.pair(mix(own.covered.min(2), inside), own.class);
    let others =
        all.iter().enumerate().filter(|(other, fact)| *other != at && fact.ruled).count().min(2) as u32;
    out.pair(others, ruled);
    let passive = tree.child(at, &[Relation::AuxPass]).is_some();
    let denied = tree.children(at).iter().any(|child| {
        matches!(tree.lemma(*child), "not" | "never" | "no") && tree.relation(*child) == Relation::Advmod
    });
    let helper = tree.child(at, &[Relation::Aux]).and_then(|aux| all.get(aux)).map_or(0, |aux| aux.lemma);
    out.pair(mix(u32::from(passive), u32::from(denied)), own.class);
    out.pair(helper, own.class);
    out.pair(helper, own.lemma);
    out.pair(u32::from(passive), own.lemma);
    out.pair(u32::from(denied), own.lemma);
}
