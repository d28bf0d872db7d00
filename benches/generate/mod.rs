//! Claims made by rule for the matcher's benches: the same claims for the same numbers, on every machine.

use gainsay_claim::{
    Anchor, Claim, Counted, Decimal, DocumentClaims, Entity, EntityKind, Granularity, Interval, Participant,
    Predicate, Quantity, QuantityKind, Role, Slot, Span, TimeValue, Unit,
};
use std::collections::HashMap;
use std::sync::Arc;

mod sequence;

use sequence::Sequence;

/// Event classes that the generated claims speak of, in turn.
const CLASSES: [&str; 6] = ["meet", "rescue", "arrest", "die", "win", "talk"];

/// `claims` claims about `events` events, spread over documents of 20 claims; of an event, one document in ten gives a
/// wrong figure, and keeps to it.
pub(crate) fn documents(claims: usize, events: usize) -> Vec<DocumentClaims> {
    let mut sequence = Sequence(7);
    let mut people = HashMap::new();
    let mut documents: Vec<DocumentClaims> = Vec::new();
    for index in 0..claims {
        if index % 20 == 0 {
            let name = format!("report-{:07}", index / 20);
            let room = Vec::with_capacity(20.min(claims - index));
            documents.push(DocumentClaims {
                document: name.as_str().into(),
                claims: room,
                ..DocumentClaims::default()
            });
        }
        let event = sequence.below(events as u64);
        let report = index as u64 / 20;
        let wrong = Sequence(report.rotate_left(32) ^ event).below(10) == 0;
        if let Some(document) = documents.last_mut() {
            let at = document.claims.len() * 100;
            document.claims.push(claim(event, wrong, at, &mut people));
        }
    }
    documents
}

/// What one report says of one event: two people, a day, a figure.
fn claim(event: u64, wrong: bool, at: usize, people: &mut HashMap<u64, Arc<Entity>>) -> Claim {
    let class = CLASSES[(event % 6) as usize];
    let mut person = |number: u64| {
        let name = || format!("Person{} Family{}", number % 977, number % 7919);
        people.entry(number).or_insert_with(|| Arc::new(Entity::named(name(), EntityKind::Person))).clone()
    };
    let mut participant =
        |role, number, at| Participant { role, entity: person(number), span: Span::new(at, at + 10) };
    let day = 20_000 + (event % 365).cast_signed();
    let interval =
        Interval::half_open(day * 86_400, (day + 1) * 86_400).unwrap_or_else(|_| Interval::exactly(0));
    let when = TimeValue {
        interval,
        granularity: Granularity::Day,
        offset: None,
        approximate: false,
        anchor: Anchor::Explicit,
    };
    let rescued = Decimal::from(3 + event % 40 + if wrong { 50 } else { 0 });
    let counted = Counted { head: "people".into(), modifiers: Vec::new() };
    let quantity =
        Quantity { counted: Some(counted), ..Quantity::exactly(rescued, Unit::NONE, QuantityKind::Cardinal) };
    Claim {
        span: Span::new(at, at + 90),
        sentence: Span::new(at, at + 90),
        predicate: Predicate {
            lemma: class.into(),
            class: class.into(),
            direction: 0,
            span: Span::new(at + 20, at + 30),
        },
        participants: vec![
            participant(Role::Agent, event * 2, at),
            participant(Role::Patient, event * 2 + 1, at + 40),
        ],
        when: Some(Slot { value: when, span: Span::new(at + 60, at + 70) }),
        quantities: vec![Slot { value: quantity, span: Span::new(at + 70, at + 80) }],
        confidence: 1.0,
        ..Claim::default()
    }
}
