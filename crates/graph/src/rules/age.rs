//! Do reports give one person different ages?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, figures, hash};
use crate::build::{self, DocumentBuilder, person};
use crate::view::{Node, View};
use crate::{weights, wording};
use gainsay_claim::{Date, Decimal, Kind, Quantity, QuantityKind, Reason, Relation};

/// Claims of one document that are looked through for another age.
const MAX_CLAIMS: usize = 4096;

pub(super) const RULE: Rule = Rule {
    code: "G008",
    kind: Kind::Age,
    title: "different ages of one person",
    documentation: "\
**What it finds.** Two claims about one person's age that no birthday between the two days of publication explains.

**Why it matters.** A wrong age is often a sign that two people were mixed up.

**Example.** \"The driver, Rui Lima, 29, ...\" / \"Rui Lima, 43, the driver ...\"

**Silent on.** A year more in a later report; \"in her forties\" and 43; people of one surname.",
    examples,
    scope: Scope::Holder,
    slots,
    compare,
    label: |_, node, slot| figures::figure(node, slot).map(wording::quantity).unwrap_or_default(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let ages = node.claim.quantities.iter().enumerate().filter(|(_, q)| q.value.kind == QuantityKind::Age);
    ages.map(|(index, slot)| SlotValue {
        topic: 0,
        key: hash(&(&slot.value, gate::standing(view, node), view.published(node.doc))),
        index,
        span: slot.span,
        ..SlotValue::default()
    })
    .collect()
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (figures::figure(pair.a, pair.slot_a)?, figures::figure(pair.b, pair.slot_b)?);
    let comparison = x.compare(y);
    if comparison.relation != Relation::Disjoint {
        return comparison.reason.map(Outcome::Compatible);
    }
    let years = match (pair.view.published(pair.a.doc), pair.view.published(pair.b.doc)) {
        (Some(p), Some(q)) => (p - q).abs() / 365 + 1,
        _ => 1,
    };
    let gap = if x.interval.ends_before(&y.interval) {
        Some((y.interval.low_value()?, x.interval.high_value()?))
    } else {
        Some((x.interval.low_value()?, y.interval.high_value()?))
    };
    if gap.and_then(|(high, low)| high.checked_sub(*low)).is_some_and(|g| g <= Decimal::from(years)) {
        return Some(Outcome::Compatible(Reason::Update));
    }
    // "Elected at 30": a report that gives both ages tells of two times.
    let both = |node: &Node<'_>, other: &Quantity| {
        let holder = node.agent().map(|p| p.entity);
        let of_holder = pair.view.of_document(node.doc).filter(|n| n.agent().map(|p| p.entity) == holder);
        let ages = of_holder.take(MAX_CLAIMS).flat_map(|n| &n.claim.quantities);
        ages.filter(|q| q.value.kind == QuantityKind::Age)
            .any(|q| q.value.compare(other).relation != Relation::Disjoint)
    };
    // Both reports give both ages, to two people: one of them was read as the other's.
    let told = |node: &Node<'_>, other: &Quantity| {
        let ages = pair.view.of_document(node.doc).take(MAX_CLAIMS).flat_map(|n| &n.claim.quantities);
        ages.filter(|q| q.value.kind == QuantityKind::Age)
            .any(|q| q.value.compare(other).relation != Relation::Disjoint)
    };
    if told(pair.a, y) && told(pair.b, x) {
        return None;
    }
    if pair.a.doc == pair.b.doc || both(pair.a, y) || both(pair.b, x) {
        return None;
    }
    match gate::values(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::DISJOINT.once());
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

fn examples() -> Vec<Example> {
    let report = |name: &str, month: i32, who: &str, years: i64| {
        let document = DocumentBuilder::new(name);
        let document = match Date::new(2025, month, 4) {
            Ok(date) => document.published(date),
            Err(_) => document,
        };
        document.claim(build::age(person(who), years)).build()
    };
    vec![
        Example {
            text: "a: Rui Lima, 29, drove the bus. / b: Rui Lima, 43, drove the bus.",
            documents: vec![report("a", 5, "Rui Lima", 29), report("b", 5, "Rui Lima", 43)],
            expect: Expect::Fires,
        },
        Example {
            text: "a (May): Rui Lima, 29. / b (September): Rui Lima, 30.",
            documents: vec![report("a", 5, "Rui Lima", 29), report("b", 9, "Rui Lima", 30)],
            expect: Expect::Compatible(Reason::Update),
        },
        Example {
            text: "a: Rui Lima, 29. / b: Vera Lima, 43.",
            documents: vec![report("a", 5, "Rui Lima", 29), report("b", 5, "Vera Lima", 43)],
            expect: Expect::Silent,
        },
    ]
}
