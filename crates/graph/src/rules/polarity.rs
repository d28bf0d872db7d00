//! Does one report deny what another affirms?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, organization, person, thing};
use crate::view::{Node, View, predicate_span};
use crate::weights;
use gainsay_claim::{Date, Kind, Modality, Polarity, Reason, Relation, Role, Tense};

pub(super) const RULE: Rule = Rule {
    code: "G012",
    kind: Kind::Polarity,
    title: "affirmed and denied",
    documentation: "\
**What it finds.** Two claims of one event with the same participants, one of which says that it happened and the other
that it did not.

**Why it matters.** It is the plainest contradiction there is.

**Example.** \"The firm warned the clinic.\" / \"The firm did not warn the clinic.\"

**Silent on.** A denial by a person of what others say of them; denials of another time; plans and possibilities.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| {
        let lemma = &node.claim.predicate.lemma;
        if node.claim.polarity == Polarity::Denied { format!("not: {lemma}") } else { lemma.clone() }
    },
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let key = hash(&(gate::standing(view, node), &node.parts));
    let span = predicate_span(node.claim);
    vec![SlotValue { topic: hash(&node.class), key, span, ..SlotValue::default() }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (pair.a.claim, pair.b.claim);
    if x.polarity == y.polarity {
        return None;
    }
    // What is denied must be what is affirmed: the same filler in a part, and no part filled differently.
    let shared =
        pair.a.parts.iter().filter(|p| pair.b.parts.iter().any(|q| q.entity == p.entity && q.role == p.role));
    let shared = shared.count();
    let clash =
        pair.a.parts.iter().any(|p| pair.b.parts.iter().any(|q| q.role == p.role && q.entity != p.entity));
    if shared == 0 || clash {
        return None;
    }
    if x.quantities.len() + y.quantities.len() > 0 {
        return None;
    }
    // Nouns and infinitives are often read as done where they are only spoken of; thoughts and words are many.
    if x.tense == Tense::None || y.tense == Tense::None || is_mental(pair.a.class) {
        return None;
    }
    let other_than_agent = |n: &Node<'_>| n.parts.iter().any(|p| p.role != Role::Agent);
    let object = pair.a.parts.iter().any(|p| {
        p.role != Role::Agent && pair.b.parts.iter().any(|q| q.role != Role::Agent && q.entity == p.entity)
    });
    let terms = x.terms.iter().filter(|t| y.terms.contains(t)).count();
    if !object && (other_than_agent(pair.a) || other_than_agent(pair.b) || terms < 2) {
        return None;
    }
    if let (Some(s), Some(t)) = (&x.when, &y.when)
        && s.value.compare(&t.value).relation == Relation::Disjoint
    {
        return None;
    }
    if let Some(reason) = gate::modality(x.modality, y.modality) {
        return Some(Outcome::Compatible(reason));
    }
    if x.modality != Modality::Happened {
        return None;
    }
    if pair.a.voice != pair.b.voice
        && [pair.a.voice, pair.b.voice].iter().any(|v| matches!(v, crate::view::Voice::Person(_)))
    {
        return Some(Outcome::Compatible(Reason::Speaker));
    }
    match gate::voices(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::DENIED.once());
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

/// Whether a class is of thinking, planning or saying, where one person does many at once.
fn is_mental(class: &str) -> bool {
    matches!(
        class,
        "say" | "believe" | "know" | "plan" | "want" | "propose" | "promise" | "show" | "need" | "fear"
    )
}

fn examples() -> Vec<Example> {
    let warn = || {
        event("warn")
            .agent(organization("Sul Foods"))
            .patient(organization("Faro Clinic"))
            .terms(&["spice", "batch"])
    };
    let document = |name: &str| {
        let made = DocumentBuilder::new(name);
        match Date::new(2025, 5, 4) {
            Ok(date) => made.published(date),
            Err(_) => made,
        }
    };
    vec![
        Example {
            text: "a: Sul Foods warned the Faro Clinic about a batch of spice. / b: Sul Foods did not warn the Faro Clinic about the batch of spice.",
            documents: vec![
                document("a").claim(warn()).build(),
                document("b").claim(warn().denied()).build(),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Sul Foods warned the Faro Clinic about a batch of spice. / b: Vera Lima said that Sul Foods had not warned the Faro Clinic.",
            documents: vec![
                document("a").claim(warn()).build(),
                document("b").claim(warn().denied().said_by(person("Vera Lima"))).build(),
            ],
            expect: Expect::Compatible(Reason::Speaker),
        },
        Example {
            text: "a: Sul Foods warned the Faro Clinic about a batch of spice. / b: Sul Foods did not warn the press about the batch of spice.",
            documents: vec![
                document("a").claim(warn()).build(),
                document("b")
                    .claim(
                        event("warn")
                            .agent(organization("Sul Foods"))
                            .patient(thing("press"))
                            .terms(&["spice", "batch"])
                            .denied(),
                    )
                    .build(),
            ],
            expect: Expect::Silent,
        },
    ]
}
