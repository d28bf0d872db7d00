//! Can claims that gainsay did not read itself (made by hand, or by a language model) be checked?
//!
//! `cargo run --release --example own_claims` builds two claims of one match and prints where they differ.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::claim::{
    Claim, Counted, Decimal, DocumentClaims, Entity, EntityKind, Participant, Predicate, Quantity,
    QuantityKind, Role, Slot, Span, Unit,
};
use gainsay::graph::{ClaimGraph, Options};
use std::error::Error;
use std::sync::Arc;

/// "Fire crews rescued N people from the ferry Aurora", as one document claims it.
fn rescue(document: &str, people: u32) -> DocumentClaims {
    let text = format!("Fire crews rescued {people} people from the ferry Aurora");
    let words = |part: &str| {
        let start = text.find(part).unwrap_or(0);
        Span::new(start, start + part.len())
    };
    let counted = Counted { head: "person".into(), modifiers: Vec::new() };
    let rescued = Quantity {
        counted: Some(counted),
        ..Quantity::exactly(Decimal::from(people), Unit::NONE, QuantityKind::Cardinal)
    };
    let participant = |role, name: &str, kind| Participant {
        role,
        entity: Arc::new(Entity::named(name, kind)),
        span: words(name),
    };
    let claim = Claim {
        span: Span::new(0, text.len()),
        sentence: Span::new(0, text.len()),
        predicate: Predicate {
            lemma: "rescue".into(),
            class: "rescue".into(),
            direction: 0,
            span: words("rescued"),
        },
        participants: vec![
            participant(Role::Agent, "Fire crews", EntityKind::Group),
            participant(Role::Source, "Aurora", EntityKind::Work),
        ],
        quantities: vec![Slot { value: rescued, span: words(&format!("{people} people")) }],
        confidence: 1.0,
        ..Claim::default()
    };
    DocumentClaims { document: document.into(), claims: vec![claim], ..DocumentClaims::default() }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut graph = ClaimGraph::new(Options::default());
    graph.add(rescue("harbour radio", 31))?;
    graph.add(rescue("evening paper", 48))?;
    let verdict = graph.check();
    for finding in &verdict.findings {
        println!("{} [{}] {}", finding.code, finding.kind, finding.headline);
        for side in &finding.sides {
            let documents: Vec<&str> = side.witnesses.iter().map(|w| &*w.document).collect();
            println!("  {} ({})", side.value, documents.join(", "));
        }
    }
    if verdict.findings.is_empty() {
        return Err("31 and 48 people rescued by one crew from one ferry should be a finding".into());
    }
    Ok(())
}
