//! Do reports give different sums of money for one thing?

use super::{Example, Expect, Rule, Scope, figures};
use crate::build::{DocumentBuilder, event, organization, person};
use crate::wording;
use gainsay_claim::{Decimal, Kind, Quantity, QuantityKind, Reason, Unit};

pub(super) const RULE: Rule = Rule {
    code: "G005",
    kind: Kind::Money,
    title: "different sums of money for one thing",
    documentation: "\
**What it finds.** Two claims of one payment, price or result whose sums in one currency exclude each other.

**Why it matters.** A price is agreed once.

**Example.** \"The mill was sold for $12 million.\" / \"The mill was sold for $15 million.\"

**Silent on.** Rounded sums; sums in two currencies; a change against a level.",
    examples,
    scope: Scope::Event,
    slots: |view, node| figures::slots(view, node, wanted),
    compare: figures::compare,
    label: |_, node, slot| figures::figure(node, slot).map(wording::quantity).unwrap_or_default(),
};

fn wanted(q: &Quantity) -> bool {
    q.kind == QuantityKind::Money
}

fn examples() -> Vec<Example> {
    let sell = |name: &str, quantity: Quantity| {
        DocumentBuilder::new(name)
            .claim(
                event("sell")
                    .agent(person("Ana Costa"))
                    .patient(organization("Tejo Mill"))
                    .quantity(quantity),
            )
            .build()
    };
    let million = |number: i64| {
        let mut sum = Quantity::exactly(
            Decimal::from(number * 1_000_000),
            Unit::from_symbol("USD"),
            QuantityKind::Money,
        );
        sum.precision = Decimal::from(1_000_000);
        sum
    };
    let more = || crate::build::more_than(million(11));
    vec![
        Example {
            text: "a: Costa sold the Tejo Mill for $12 million. / b: Costa sold the Tejo Mill for $15 million.",
            documents: vec![sell("a", million(12)), sell("b", million(15))],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Costa sold the Tejo Mill for $12 million. / b: Costa sold the Tejo Mill for more than $11 million.",
            documents: vec![sell("a", million(12)), sell("b", more())],
            expect: Expect::Compatible(Reason::Bound),
        },
    ]
}
