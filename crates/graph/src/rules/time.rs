//! Do reports give different clock times for one event?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, clock, event, person, place};
use crate::view::{Node, View};
use crate::{weights, wording};
use gainsay_claim::{Date, Kind, Reason, Relation, TimeValue};

pub(super) const RULE: Rule = Rule {
    code: "G002",
    kind: Kind::Time,
    title: "different times of day for one event",
    documentation: "\
**What it finds.** Two claims of one event on one day whose clock times or parts of day exclude each other.

**Why it matters.** The hour decides who was awake, who was on shift and who can be a witness.

**Example.** \"The ferry sank at 6 a.m. on Sunday.\" / \"The ferry sank on Sunday evening.\"

**Silent on.** A time inside the part of day that the other names; one moment told in two zones; \"about\" within its
tolerance; a clock time against a whole day.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.when.as_ref().map(|w| wording::clock(&w.value)).unwrap_or_default(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(when) = node.claim.when.as_ref().filter(|w| w.value.is_within_day()) else { return Vec::new() };
    let time = &when.value;
    let key =
        hash(&(&time.interval, time.approximate, time.offset, time.granularity, gate::standing(view, node)));
    vec![SlotValue { key, span: when.span, ..SlotValue::default() }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (&pair.a.claim.when.as_ref()?.value, &pair.b.claim.when.as_ref()?.value);
    let comparison = x.compare(y);
    if comparison.relation != Relation::Disjoint {
        return comparison.reason.map(Outcome::Compatible);
    }
    // Two days are the date rule's.
    if x.to_days().compare(&y.to_days()).relation == Relation::Disjoint {
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
    let Ok(sunday) = Date::new(2025, 5, 4) else { return Vec::new() };
    let sink = |name: &str, when: TimeValue| {
        DocumentBuilder::new(name)
            .published(sunday)
            .claim(
                event("sink").agent(crate::build::organization("Dona Rita")).place(place("Faro")).when(when),
            )
            .claim(event("say").agent(person("Ana Costa")))
            .build()
    };
    let zoned = |mut time: TimeValue, hours: i32| {
        time.offset = Some(hours * 3600);
        time
    };
    vec![
        Example {
            text: "a: The Dona Rita sank off Faro at 06:10 on Sunday. / b: The Dona Rita sank off Faro at 18:40 on Sunday.",
            documents: vec![sink("a", clock(sunday, 6, 10)), sink("b", clock(sunday, 18, 40))],
            expect: Expect::Fires,
        },
        Example {
            text: "a: The Dona Rita sank at 17:00 Moscow time. / b: The Dona Rita sank at 14:00 GMT.",
            documents: vec![
                sink("a", zoned(clock(sunday, 17, 0), 3)),
                sink("b", zoned(clock(sunday, 14, 0), 0)),
            ],
            expect: Expect::Compatible(Reason::Timezone),
        },
        Example {
            text: "a: The Dona Rita sank at 06:10. / b: The Dona Rita sank at 06:10.",
            documents: vec![sink("a", clock(sunday, 6, 10)), sink("b", clock(sunday, 6, 10))],
            expect: Expect::Silent,
        },
    ]
}
