//! Does a generated answer contradict the passages that it was made from?
//!
//! `cargo run --release --example rag_answer` checks an answer against two sources and prints only what concerns the answer.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::claim::Date;
use gainsay::{Checker, Document};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let day: Date = "2025-03-12".parse()?;
    let document = |id: &str, text: &str| Document {
        id: id.into(),
        text: text.into(),
        published: Some(day),
        ..Document::default()
    };
    let documents = [
        document(
            "passage 1",
            "The ferry Dona Clara sank off Faro on Monday. Seven people died, the coast guard said.",
        ),
        document(
            "passage 2",
            "The ferry Dona Clara sank off the coast of Faro on Monday. At least five people died.",
        ),
        document("answer", "The ferry Dona Clara sank off Faro on Sunday. Seven people died."),
    ];
    let report = Checker::new().check(&documents);
    let concerns = |sides: &[gainsay::graph::Side]| {
        sides.iter().flat_map(|s| &s.witnesses).any(|w| &*w.document == "answer")
    };
    for finding in report.verdict.findings.iter().filter(|f| concerns(&f.sides)) {
        println!("wrong?  {} ({:.2})", finding.headline, finding.confidence);
    }
    for difference in report.verdict.compatible.iter().filter(|n| concerns(&n.sides)) {
        println!("fine:   {} [{}]", difference.headline, difference.reason);
    }
    Ok(())
}
