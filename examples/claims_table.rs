//! What does gainsay understand of a text?
//!
//! `cargo run --release --example claims_table` prints the claims of a few sentences: who, what, whom, and whatever else
//! is said, each with the words that say it.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::claim::{Polarity, Role};
use gainsay::{Checker, Document};

fn main() {
    let text = "The Harbour Council approved a fee of 40 euros on Tuesday. Mayor Ana Costa, who took office in May, \
                did not attend. Rui Lima, the head of the fishermen's union, said the harbour lost 12 boats last year.";
    let document = Document { id: "sample".into(), text: text.into(), ..Document::default() };
    let read = Checker::new().read(&document);
    println!("{:<32} {:<14} {:<26} who says so", "who", "what", "whom or what");
    for claim in &read.claims {
        let names = |role| claim.in_role(role).map(|p| p.entity.name.as_str()).collect::<Vec<_>>().join(", ");
        let not = if claim.polarity == Polarity::Denied { "not " } else { "" };
        let what = claim.attribute.as_ref().map_or(claim.predicate.lemma.as_str(), |a| a.value.as_str());
        let speakers =
            claim.speakers.iter().map(|s| s.entity.as_ref().map_or("somebody", |e| e.name.as_str()));
        println!(
            "{:<32} {:<14} {:<26} {}",
            names(Role::Agent),
            format!("{not}{what}"),
            names(Role::Patient),
            speakers.collect::<Vec<_>>().join(" > "),
        );
        println!("    {:?}", claim.span.of(text).unwrap_or(""));
    }
}
