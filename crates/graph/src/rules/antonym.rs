//! Do reports give opposite outcomes of one thing?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, organization, person, thing};
use crate::view::{Node, View, predicate_span};
use crate::weights;
use gainsay_claim::{Kind, Polarity, Reason, Relation, class_named};

pub(super) const RULE: Rule = Rule {
    code: "G013",
    kind: Kind::Antonym,
    title: "opposite outcomes",
    documentation: "\
**What it finds.** Two claims about one theme at one time whose predicates exclude each other: rose and fell, acquitted
and convicted, approved and rejected.

**Why it matters.** Opposite outcomes often share every other word, so that readers overlook them.

**Example.** \"The jury convicted Rui Lima of arson.\" / \"The jury acquitted Rui Lima of arson.\"

**Silent on.** Different themes (profit rose, sales fell); different times; one person convicted on one charge and acquitted
on another.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.predicate.lemma.clone(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    if node.class == "" || class_named(node.class).is_none_or(|c| c.opposite.is_none()) {
        return Vec::new();
    }
    let key = hash(&(node.class, gate::standing(view, node), &node.parts));
    vec![SlotValue {
        topic: hash(&node.theme),
        key,
        span: predicate_span(node.claim),
        ..SlotValue::default()
    }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    if pair.a.class == pair.b.class {
        return None;
    }
    let (x, y) = (pair.a.claim, pair.b.claim);
    let shared = pair.a.parts.iter().filter(|p| pair.b.parts.iter().any(|q| q.entity == p.entity)).count();
    let terms = x.terms.iter().filter(|t| y.terms.contains(t)).count();
    if shared == 0 || shared + terms < 2 {
        return None;
    }
    let only = |a: &Node<'_>, b: &Node<'_>| {
        a.parts.iter().any(|p| !p.named && !b.parts.iter().any(|q| q.entity == p.entity))
    };
    if only(pair.a, pair.b) && only(pair.b, pair.a) {
        // "convicted of fraud", "acquitted of arson"
        return Some(Outcome::Compatible(Reason::Scope));
    }
    if let (Some(s), Some(t)) = (&x.when, &y.when) {
        if s.value.compare(&t.value).relation == Relation::Disjoint {
            return Some(Outcome::Compatible(Reason::DifferentEvent));
        }
    }
    if x.polarity == Polarity::Denied || y.polarity == Polarity::Denied {
        return None;
    }
    match gate::values(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::OPPOSITE_CLASS.once());
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

fn examples() -> Vec<Example> {
    let verdict = |name: &str, verb: &str, crime: &str| {
        DocumentBuilder::new(name)
            .claim(
                event(verb)
                    .agent(organization("Faro Court"))
                    .patient(person("Rui Lima"))
                    .role(gainsay_claim::Role::Topic, thing(crime))
                    .terms(&["jury", "verdict", crime]),
            )
            .build()
    };
    vec![
        Example {
            text: "a: The Faro Court convicted Rui Lima of arson. / b: The Faro Court acquitted Rui Lima of arson.",
            documents: vec![verdict("a", "convict", "arson"), verdict("b", "acquit", "arson")],
            expect: Expect::Fires,
        },
        Example {
            text: "a: The Faro Court convicted Rui Lima of fraud. / b: The Faro Court acquitted Rui Lima of arson.",
            documents: vec![verdict("a", "convict", "fraud"), verdict("b", "acquit", "arson")],
            expect: Expect::Compatible(Reason::Scope),
        },
    ]
}
