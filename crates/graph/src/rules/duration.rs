//! Do reports say differently how long one event lasted?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, hours, more_than, person};
use crate::frame;
use crate::view::{Node, View};
use crate::{weights, wording};
use gainsay_claim::{Kind, Quantity, Reason, Relation};

pub(super) const RULE: Rule = Rule {
    code: "G003",
    kind: Kind::Duration,
    title: "different lengths of one event",
    documentation: "\
**What it finds.** Two claims of one event whose lengths of time exclude each other, units converted.

**Why it matters.** A sentence of seven years and one of nine are two sentences.

**Example.** \"The hearing lasted two hours.\" / \"The hearing lasted five hours.\"

**Silent on.** \"two hours\" and \"more than two hours\": the plain figure is a rounded one; bounds that meet; the same
length in other units.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.duration.as_ref().map(|d| wording::quantity(&d.value)).unwrap_or_default(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(slot) = &node.claim.duration else { return Vec::new() };
    vec![SlotValue {
        key: hash(&(&slot.value, gate::standing(view, node))),
        span: slot.span,
        ..SlotValue::default()
    }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (&pair.a.claim.duration.as_ref()?.value, &pair.b.claim.duration.as_ref()?.value);
    let comparison = x.compare(y);
    let explained =
        || frame::explained(pair.view, (pair.a, pair.slot_a.span, x), (pair.b, pair.slot_b.span, y));
    match comparison.relation {
        Relation::Incomparable => None,
        Relation::Disjoint if frame::other_course(pair.view, pair.a, pair.b) => {
            Some(Outcome::Compatible(Reason::DifferentEvent))
        }
        Relation::Disjoint => match explained().map_or_else(|| gate::values(pair), Gate::Explained) {
            Gate::Open(mut parts) => {
                parts.push(weights::DISJOINT.once());
                Some(Outcome::Conflict(Conflict::new(parts)))
            }
            Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
            Gate::Shut => None,
        },
        _ => comparison.reason.map(Outcome::Compatible),
    }
}

fn examples() -> Vec<Example> {
    let talk = |name: &str, length: Quantity| {
        DocumentBuilder::new(name)
            .claim(event("talk").agent(person("Ana Costa")).agent(person("Rui Lima")).lasting(length))
            .build()
    };
    let mut two = hours(2);
    two.precision = gainsay_claim::Decimal::ONE;
    vec![
        Example {
            text: "a: Costa and Lima talked for two hours. / b: Costa and Lima talked for five hours.",
            documents: vec![talk("a", two.clone()), talk("b", hours(5))],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Costa and Lima talked for two hours. / b: Costa and Lima talked for more than two hours.",
            documents: vec![talk("a", two.clone()), talk("b", more_than(two))],
            expect: Expect::Compatible(Reason::Rounding),
        },
        Example {
            text: "a: Costa and Lima talked for more than two hours. / b: Costa and Lima talked for three hours.",
            documents: vec![talk("a", more_than(hours(2))), talk("b", hours(3))],
            expect: Expect::Compatible(Reason::Bound),
        },
    ]
}
