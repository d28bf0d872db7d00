//! Do reports give different shares for one thing?

use super::{Example, Expect, Rule, Scope, figures};
use crate::build::{DocumentBuilder, event, organization};
use crate::wording;
use gainsay_claim::{Decimal, Kind, Quantity, QuantityKind, Reason, Unit};

pub(super) const RULE: Rule = Rule {
    code: "G006",
    kind: Kind::Percent,
    title: "different shares for one thing",
    documentation: "\
**What it finds.** Two claims of one share or rate whose percentages exclude each other.

**Why it matters.** A vote of 67 percent and one of 81 percent are two votes.

**Example.** \"81 percent voted to strike.\" / \"67 percent voted to strike.\"

**Silent on.** Rounding; shares of different things; a change in percent against a level.",
    examples,
    scope: Scope::Event,
    slots: |view, node| figures::slots(view, node, wanted),
    compare: figures::compare,
    label: |_, node, slot| figures::figure(node, slot).map(wording::quantity).unwrap_or_default(),
};

fn wanted(q: &Quantity) -> bool {
    q.kind == QuantityKind::Percent
}

fn examples() -> Vec<Example> {
    let vote = |name: &str, share: Decimal, precision: Decimal| {
        let mut quantity = Quantity::exactly(share, Unit::from_symbol("%"), QuantityKind::Percent);
        quantity.precision = precision;
        quantity.counted = Some(gainsay_claim::Counted { head: "driver".to_owned(), modifiers: Vec::new() });
        DocumentBuilder::new(name)
            .claim(
                event("vote")
                    .agent(organization("Metro Union"))
                    .quantity(quantity)
                    .terms(&["strike", "driver"]),
            )
            .build()
    };
    vec![
        Example {
            text: "a: 81 percent of Metro Union drivers voted to strike. / b: 67 percent of Metro Union drivers voted to strike.",
            documents: vec![
                vote("a", Decimal::from(81), Decimal::ONE),
                vote("b", Decimal::from(67), Decimal::ONE),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: 81 percent of Metro Union drivers voted to strike. / b: 81.3 percent of Metro Union drivers voted to strike.",
            documents: vec![
                vote("a", Decimal::from(81), Decimal::ONE),
                vote("b", Decimal::new(813, 1), Decimal::new(1, 1)),
            ],
            expect: Expect::Compatible(Reason::Rounding),
        },
    ]
}
