//! Do reports give one event different ranks in a sequence?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, person};
use crate::view::{Node, View};
use crate::{weights, wording};
use gainsay_claim::{Kind, Reason, Relation, class_of_noun};

pub(super) const RULE: Rule = Rule {
    code: "G007",
    kind: Kind::Ordinal,
    title: "different ranks of one event",
    documentation: "\
**What it finds.** Two claims of one event that call it the second and the third of its sort.

**Why it matters.** A third call means that there were two before it.

**Example.** \"It was the third call between the two.\" / \"It was the fifth call between the two.\"

**Silent on.** Ranks in different sequences; two events of one sort.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.ordinal.as_ref().map(|o| wording::quantity(&o.value)).unwrap_or_default(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(slot) = &node.claim.ordinal else { return Vec::new() };
    let head = slot.value.counted.as_ref().map_or("", |c| c.head.as_str());
    let topic = hash(&class_of_noun(head).map_or(head, |c| c.name));
    vec![SlotValue {
        topic,
        key: hash(&(&slot.value, gate::standing(view, node))),
        span: slot.span,
        ..SlotValue::default()
    }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (&pair.a.claim.ordinal.as_ref()?.value, &pair.b.claim.ordinal.as_ref()?.value);
    if x.compare(y).relation != Relation::Disjoint {
        return None;
    }
    let (mine, theirs) = (x.counted.as_ref(), y.counted.as_ref());
    let differ = matches!((mine, theirs), (Some(c), Some(d))
        if c.modifiers.iter().any(|m| !d.modifiers.contains(m)) && d.modifiers.iter().any(|m| !c.modifiers.contains(m)));
    if differ {
        return Some(Outcome::Compatible(Reason::Scope));
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
    let call = |name: &str, rank: i64, of: &str| {
        DocumentBuilder::new(name)
            .claim(
                event("talk")
                    .agent(person("Ana Costa"))
                    .agent(person("Rui Lima"))
                    .ordinal(rank, of)
                    .terms(&["spring"]),
            )
            .build()
    };
    vec![
        Example {
            text: "a: It was the third call between Costa and Lima. / b: It was the fifth call between Costa and Lima.",
            documents: vec![call("a", 3, "call"), call("b", 5, "call")],
            expect: Expect::Fires,
        },
        Example {
            text: "a: It was the third monthly call of Costa and Lima. / b: It was the first public call of Costa and Lima.",
            documents: vec![call("a", 3, "monthly call"), call("b", 1, "public call")],
            expect: Expect::Compatible(Reason::Scope),
        },
        Example {
            text: "a: It was the third call between Costa and Lima. / b: It was the third call between Costa and Lima.",
            documents: vec![call("a", 3, "call"), call("b", 3, "call")],
            expect: Expect::Silent,
        },
    ]
}
