//! Do reports count one thing differently?

use super::{Example, Expect, Rule, Scope, figures};
use crate::build::{DocumentBuilder, count, event, organization};
use crate::wording;
use gainsay_claim::{Date, Decimal, Kind, Quantity, QuantityKind, Reason, Unit};

pub(super) const RULE: Rule = Rule {
    code: "G004",
    kind: Kind::Quantity,
    title: "different figures for one count",
    documentation: "\
**What it finds.** Two claims of one event that count the same thing and whose figures exclude each other.

**Why it matters.** How many were hurt, sent or sold is what a report is read for.

**Example.** \"The bus carried 38 passengers.\" / \"The bus carried 52 passengers.\"

**Silent on.** Bounds and rounded figures that meet; a toll that a later report gives higher; figures for a part and for
the whole; things counted with different modifiers.",
    examples,
    scope: Scope::Event,
    slots: |view, node| figures::slots(view, node, wanted),
    compare: figures::compare,
    label: |_, node, slot| figures::figure(node, slot).map(wording::quantity).unwrap_or_default(),
};

fn wanted(q: &Quantity) -> bool {
    matches!(
        q.kind,
        QuantityKind::Cardinal | QuantityKind::Measure | QuantityKind::Fraction | QuantityKind::Multiple
    )
}

#[allow(clippy::too_many_lines, reason = "a list of examples")]
fn examples() -> Vec<Example> {
    let bus = |name: &str, day: i32, verb: &str, quantity: Quantity| {
        let document = DocumentBuilder::new(name);
        let document = match Date::new(2025, 5, day) {
            Ok(date) => document.published(date),
            Err(_) => document,
        };
        document
            .claim(event(verb).agent(organization("Rota Azul")).quantity(quantity).terms(&["bus", "coast"]))
            .build()
    };
    let rounded = |number: i64, last: i64| {
        let mut figure = count(number, "passenger");
        figure.precision = Decimal::from(last);
        figure
    };
    let each = || {
        let mut figure = count(20, "passenger");
        figure.distribution = gainsay_claim::Distribution::Each;
        figure
    };
    let aboard = |name: &str, verb: &str, number: i64, thing: &str, again: Option<i64>| {
        let claim = event(verb).agent(organization("Rota Azul")).quantity(count(number, thing));
        let document =
            DocumentBuilder::new(name).claim(claim.terms(&["ravine", "coast", "bend", "bus", thing]));
        let other = event("count").agent(organization("Rota Azul"));
        match again {
            Some(number) => {
                document.claim(other.quantity(count(number, thing)).terms(&["bus", "bend", thing]))
            }
            None => document.claim(other.terms(&["bus", "bend"])),
        }
        .build()
    };
    let with = |name: &str, first: Quantity, second: Option<Quantity>| {
        let claim = event("carry").agent(organization("Rota Azul")).quantity(first).terms(&["bus", "coast"]);
        let claim = match second {
            Some(more) => claim.quantity(more),
            None => claim,
        };
        DocumentBuilder::new(name).claim(claim).build()
    };
    vec![
        Example {
            text: "a: Rota Azul carried 500 passengers on the coast. / b: Rota Azul carried 1,200 passengers, 500 travellers of them on the coast.",
            documents: vec![
                with("a", count(500, "passenger"), None),
                with("b", count(1200, "passenger"), Some(count(500, "traveller"))),
            ],
            expect: Expect::Compatible(Reason::PartWhole),
        },
        Example {
            text: "a: Rota Azul carried 112 people and six crew. / b: Rota Azul carried 118 people.",
            documents: vec![
                with("a", count(112, "people"), Some(count(6, "crew"))),
                with("b", count(118, "people"), None),
            ],
            expect: Expect::Compatible(Reason::PartWhole),
        },
        Example {
            text: "a: A Rota Azul bus with 38 passengers left the coast road at the bend. / b: Rota Azul squeezed 52 travellers into the bus that fell into the ravine.",
            documents: vec![
                aboard("a", "plunge", 38, "passenger", None),
                aboard("b", "squeeze", 52, "traveller", None),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: A Rota Azul bus with 38 passengers left the coast road at the bend. / b: Rota Azul squeezed 52 travellers into one bus; 38 travellers were in the other, which fell.",
            documents: vec![
                aboard("a", "plunge", 38, "passenger", None),
                aboard("b", "squeeze", 52, "traveller", Some(38)),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: The Rota Azul bus carried 38 passengers. / b: The Rota Azul bus carried 52 passengers.",
            documents: vec![
                bus("a", 4, "carry", count(38, "passenger")),
                bus("b", 4, "carry", count(52, "passenger")),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: The Rota Azul buses carried 2,000 passengers. / b: The Rota Azul buses carried 2,140 passengers.",
            documents: vec![
                bus("a", 4, "carry", rounded(2000, 1000)),
                bus("b", 4, "carry", count(2140, "passenger")),
            ],
            expect: Expect::Compatible(Reason::Rounding),
        },
        Example {
            text: "a: Rota Azul carried at least 12 passengers. / b: Rota Azul carried 15 passengers.",
            documents: vec![
                bus("a", 4, "carry", {
                    let mut q = count(12, "passenger");
                    q.interval = gainsay_claim::Interval::at_least(Decimal::from(12));
                    q
                }),
                bus("b", 4, "carry", count(15, "passenger")),
            ],
            expect: Expect::Compatible(Reason::Bound),
        },
        Example {
            text: "a: Rota Azul carried 20 passengers on each bus. / b: Rota Azul carried 40 passengers.",
            documents: vec![bus("a", 4, "carry", each()), bus("b", 4, "carry", count(40, "passenger"))],
            expect: Expect::Compatible(Reason::PartWhole),
        },
        Example {
            text: "a: Rota Azul carried 12 German passengers. / b: Rota Azul carried 30 Danish passengers.",
            documents: vec![
                bus("a", 4, "carry", count(12, "german passenger")),
                bus("b", 4, "carry", count(30, "danish passenger")),
            ],
            expect: Expect::Compatible(Reason::Scope),
        },
        Example {
            text: "a (4 May): The Rota Azul crash killed 9 people. / b (5 May): The Rota Azul crash killed 17 people.",
            documents: vec![
                bus("a", 4, "kill", count(9, "people")),
                bus("b", 5, "kill", count(17, "people")),
            ],
            expect: Expect::Compatible(Reason::Update),
        },
        Example {
            text: "a: Rota Azul sold 3 km of line. / b: Rota Azul sold 3,000 m of line.",
            documents: vec![
                bus(
                    "a",
                    4,
                    "sell",
                    Quantity::exactly(Decimal::from(3), Unit::from_symbol("km"), QuantityKind::Measure),
                ),
                bus(
                    "b",
                    4,
                    "sell",
                    Quantity::exactly(Decimal::from(3000), Unit::from_symbol("m"), QuantityKind::Measure),
                ),
            ],
            expect: Expect::Compatible(Reason::Unit),
        },
    ]
}
