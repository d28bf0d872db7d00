//! Do reports give the same words to different speakers?

use super::quote::{self, same_words, speaker};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, gate};
use crate::build::{self, DocumentBuilder, person};
use crate::resolve::EntityId;
use crate::view::{Node, View, is_saying};
use crate::weights;
use gainsay_claim::alias::{NameRelation, compare_person_names};
use gainsay_claim::{EntityKind, Kind, Role, Tense};

pub(super) const RULE: Rule = Rule {
    code: "G016",
    kind: Kind::Attribution,
    title: "the same words from different speakers",
    documentation: "\
**What it finds.** The same five words or more, word for word, that one report gives to one person and another report to
another person.

**Why it matters.** One of them is credited or blamed for what somebody else said.

**Example.** \"'The river does not wait for us,' Costa said.\" / \"'The river does not wait for us,' Lima said.\"

**Silent on.** Two names of one speaker; speakers that a report does not name; quotes under five words.",
    examples,
    scope: Scope::Quote,
    slots: quote::slots,
    compare,
    label,
};

/// Quotes of one document that are looked through for the same words.
const MAX_QUOTES: usize = 64;

/// Claims of one document that are looked through for another speaker.
const MAX_CLAIMS: usize = 4096;

fn label(view: &View<'_>, node: &Node<'_>, _: &SlotValue) -> String {
    speaker(view, node).map(|s| view.entity_name(s).to_owned()).unwrap_or_default()
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (speaker(pair.view, pair.a)?, speaker(pair.view, pair.b)?);
    if x == y || !same_words(pair.a, pair.b) {
        return None;
    }
    let person = |id| pair.view.entities.class(id).is_some_and(|c| c.kind == EntityKind::Person);
    if !person(x) || !person(y) || !differ(pair.view, x, y) {
        return None;
    }
    // Nobody names themselves in what they say, and whoever is named behind another verb is spoken of.
    let spoken_of = |node: &Node<'_>, who| names_itself(pair.view, node, who) || referred_to(pair.view, node);
    if spoken_of(pair.a, x) || spoken_of(pair.b, y) {
        return None;
    }
    if quote::doubtful(pair.view, pair.a) || quote::doubtful(pair.view, pair.b) {
        return None;
    }
    // A report that itself gives the words to both quotes one who repeats the other.
    let repeats = |node: &Node<'_>, other: EntityId| {
        let quotes = pair.view.of_document(node.doc).filter(|n| n.claim.quote.is_some() && n.id != node.id);
        quotes.take(MAX_QUOTES).any(|n| same_words(n, node) && speaker(pair.view, n) == Some(other))
    };
    // Of two who are both credited with one place, one only passes the words on.
    let passed_on = |node: &Node<'_>| {
        let span = node.claim.quote.as_ref().map(|q| q.span).unwrap_or_default();
        let others = pair.view.of_document(node.doc).filter(|n| n.id != node.id);
        let credited = |n: &&Node<'_>| {
            let same = n.claim.quote.as_ref().is_some_and(|q| q.span.overlaps(span));
            same && n.agent() != node.agent() && n.agent().is_some()
        };
        !node.claim.predicate.span.is_empty() && others.take(MAX_CLAIMS).any(|n| credited(&n))
    };
    if passed_on(pair.a) || passed_on(pair.b) || rivals(pair.view, pair.a, y) || rivals(pair.view, pair.b, x)
    {
        return None;
    }
    if repeats(pair.a, y) || repeats(pair.b, x) {
        return None;
    }
    let mut parts = vec![weights::SAME_WORDS.once(), weights::DISJOINT.once()];
    parts.extend(gate::reading(pair.a, pair.b));
    Some(Outcome::Conflict(Conflict::new(parts)))
}

/// Whether the words name the one who is said to say them.
fn names_itself(view: &View<'_>, node: &Node<'_>, who: EntityId) -> bool {
    let Some(quote) = &node.claim.quote else { return false };
    let surname = view.entity_name(who).rsplit(' ').next().unwrap_or_default().to_lowercase();
    surname.len() > 2
        && quote.value.iter().any(|w| w.trim_end_matches("'s").trim_end_matches("’s") == surname)
}

/// Verbs whose object is spoken of.
const REFERRING: &[&str] =
    &["refer", "allude", "mean", "describe", "mock", "call", "criticise", "criticize", "address"];

/// Whether the one credited stands behind a verb other than that of the words: "he went on, referring to Roe".
fn referred_to(view: &View<'_>, node: &Node<'_>) -> bool {
    let Some(quote) = &node.claim.quote else { return false };
    let named = node.claim.participants.iter().find(|p| p.role == Role::Agent && p.entity.is_named());
    let Some(credited) = named.filter(|_| node.claim.tense == Tense::None) else { return false };
    view.of_sentence(node).take(MAX_QUOTES).any(|n| {
        let cue = n.claim.predicate.span;
        let refers = REFERRING.contains(&n.claim.predicate.lemma.split(' ').next().unwrap_or_default());
        refers && !cue.is_empty() && cue.start >= quote.span.end && cue.end <= credited.span.start
    })
}

/// Whether the sentence of a quote has somebody else who rather said it: the other report's speaker, as the subject of a
/// verb of saying; a subject whose verb stands between the words and the one credited ("the minister said, according to
/// Roe"); or, for a verb without tense ("calling it ..."), the only subject that the sentence has.
fn rivals(view: &View<'_>, node: &Node<'_>, other: EntityId) -> bool {
    let Some(own) = node.agent().map(|p| p.entity) else { return false };
    let quoted = node.claim.quote.as_ref().map(|q| q.span).unwrap_or_default();
    let credited = node.claim.participants.iter().find(|p| p.role == Role::Agent).map_or(quoted, |p| p.span);
    let sayers = |n: &&Node<'_>| n.id != node.id && n.claim.tense != Tense::None;
    let mut saying = view.of_sentence(node).take(MAX_QUOTES).filter(sayers).filter(|n| is_saying(n.class));
    let rival = saying.any(|n| {
        let cue = n.claim.predicate.span;
        let subject = n.agent().map(|p| p.entity);
        let between = cue.start >= quoted.end && cue.end <= credited.start;
        !quoted.contains(cue) && (subject == Some(other) || between && subject.is_some_and(|s| s != own))
    });
    let own_subject = |n: &Node<'_>| n.agent().is_some_and(|p| p.entity == own);
    let sentence = || view.of_sentence(node).take(MAX_QUOTES);
    let participle = |n: &Node<'_>| {
        n.claim.tense == Tense::None
            && !n.claim.predicate.span.is_empty()
            && is_saying(n.class)
            && own_subject(n)
    };
    let guessed = sentence().any(participle)
        && sentence().any(|n| n.claim.tense != Tense::None && n.agent().is_some())
        && !sentence().any(|n| n.claim.tense != Tense::None && own_subject(n));
    rival || guessed && credited.start < quoted.start
}

/// Whether no two names of the two people can be those of one.
fn differ(view: &View<'_>, x: EntityId, y: EntityId) -> bool {
    let (Some(a), Some(b)) = (view.entities.class(x), view.entities.class(y)) else { return false };
    a.names.iter().all(|m| b.names.iter().all(|n| compare_person_names(m, n) == NameRelation::Different))
}

fn examples() -> Vec<Example> {
    let said = |name: &str, who: &str, words: &str| {
        DocumentBuilder::new(name).claim(build::quote(words).agent(person(who))).build()
    };
    let words = "The river does not wait for us";
    vec![
        Example {
            text: "a: \"The river does not wait for us,\" Ana Costa said. / b: \"The river does not wait for us,\" Rui Lima said.",
            documents: vec![said("a", "Ana Costa", words), said("b", "Rui Lima", words)],
            expect: Expect::Fires,
        },
        Example {
            text: "a: \"The river does not wait for us,\" Ana Costa said. / b: \"The river does not wait for us,\" Costa said.",
            documents: vec![said("a", "Ana Costa", words), said("b", "Costa", words)],
            expect: Expect::Silent,
        },
        // Whoever is named in the words is spoken of.
        Example {
            text: "a: \"Costa and the river wait for nobody,\" Ana Costa said. / b: \"Costa and the river wait for nobody,\" Rui Lima said.",
            documents: vec![
                said("a", "Ana Costa", "Costa and the river wait for nobody"),
                said("b", "Rui Lima", "Costa and the river wait for nobody"),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: \"We won,\" Ana Costa said. / b: \"We won,\" Rui Lima said.",
            documents: vec![said("a", "Ana Costa", "We won"), said("b", "Rui Lima", "We won")],
            expect: Expect::Silent,
        },
    ]
}
