//! Do reports put one event in different places?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, person, place, state};
use crate::resolve::folded;
use crate::view::{Node, View};
use crate::weights;
use gainsay_claim::alias::{NameRelation, compare_names, compare_places, state_of_place};
use gainsay_claim::{Entity, EntityKind, Kind, Reason, Relation};
use std::sync::Arc;

pub(super) const RULE: Rule = Rule {
    code: "G011",
    kind: Kind::Location,
    title: "different places for one event",
    documentation: "\
**What it finds.** Two claims of one event that name two places of one level: two cities, two states.

**Why it matters.** Where something happened decides whose police, whose court and whose law.

**Example.** \"The talks were held in Faro.\" / \"The talks were held in Porto.\"

**Silent on.** A city and its state; a place that one of the reports also names for the same story, since one may lie in
the other; two names of one place.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.place.as_ref().map(|p| p.value.name.clone()).unwrap_or_default(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let (Some(slot), Some(id)) = (&node.claim.place, node.place) else { return Vec::new() };
    if !slot.value.is_named() {
        return Vec::new();
    }
    vec![SlotValue {
        key: hash(&(id, gate::standing(view, node), node.doc)),
        span: slot.span,
        ..SlotValue::default()
    }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (pair.a.place?, pair.b.place?);
    if x == y {
        return None;
    }
    let (a, b) = (&pair.a.claim.place.as_ref()?.value, &pair.b.claim.place.as_ref()?.value);
    let kind = |e: &Entity| e.kind == EntityKind::State;
    if kind(a) != kind(b) || names_within(a, b) {
        return Some(Outcome::Compatible(Reason::Granularity));
    }
    if let NameRelation::Same | NameRelation::Alias(_) = compare_names(a, b) {
        return Some(Outcome::Compatible(Reason::Alias));
    }
    let lie = compare_places(&a.name, &b.name);
    if matches!(lie, Relation::Narrower | Relation::Wider | Relation::Same) {
        return Some(Outcome::Compatible(Reason::Granularity));
    }
    let mentions = |doc: usize, id| {
        pair.view.of_document(doc).any(|n| n.place == Some(id) || n.parts.iter().any(|p| p.entity == id))
    };
    if mentions(pair.a.doc, y) || mentions(pair.b.doc, x) {
        return Some(Outcome::Compatible(Reason::Granularity));
    }
    // A borough lies in its city and a city in its province: what the table does not know as a city may be either.
    let city = |e: &Entity| state_of_place(&e.name).is_some();
    if !kind(a) && lie != Relation::Disjoint && !(city(a) && city(b)) {
        return None;
    }
    match gate::values(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::DISJOINT.once());
            if !kind(a) && lie != Relation::Disjoint {
                parts.push(weights::MAY_CONTAIN.once());
            }
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

/// "Faro district" and "Faro".
fn names_within(a: &Entity, b: &Entity) -> bool {
    let (a, b) = (folded(&a.name), folded(&b.name));
    a.split(' ').any(|w| b.split(' ').any(|v| v == w && w.chars().count() > 3))
}

fn examples() -> Vec<Example> {
    let met = |name: &str, town: Arc<Entity>| {
        DocumentBuilder::new(name)
            .claim(
                event("meet")
                    .agent(person("Ana Costa"))
                    .agent(person("Rui Lima"))
                    .place(town)
                    .terms(&["harbour", "fee"]),
            )
            .build()
    };
    vec![
        Example {
            text: "a: Costa met Lima in Faro over harbour fees. / b: Costa met Lima in Porto over harbour fees.",
            documents: vec![met("a", place("Faro")), met("b", place("Porto"))],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Costa met Lima in Faro. / b: Costa met Lima in Portugal.",
            documents: vec![met("a", place("Faro")), met("b", state("Portugal"))],
            expect: Expect::Compatible(Reason::Granularity),
        },
        Example {
            text: "a: Costa met Lima in Faro. / b: Costa met Lima in Faro.",
            documents: vec![met("a", place("Faro")), met("b", place("Faro"))],
            expect: Expect::Silent,
        },
    ]
}
