//! Where do five reports of one phone call contradict each other?
//!
//! `cargo run --release --example trump_putin_call` reads the five reports of `seeds/`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::{Checker, Document};
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let mut documents = Vec::new();
    for number in 0..5 {
        let path = format!("{}/seeds/{number:03}.txt", env!("CARGO_MANIFEST_DIR"));
        documents.push(Document {
            id: format!("{number:03}"),
            text: fs::read_to_string(path)?,
            ..Document::default()
        });
    }
    let report = Checker::new().check(&documents);

    for finding in &report.verdict.findings {
        println!("{} [{}] {} ({:.2})", finding.code, finding.kind, finding.headline, finding.confidence);
        for side in &finding.sides {
            println!("  {}", side.value);
            for witness in &side.witnesses {
                let text =
                    documents.iter().find(|d| d.id == *witness.document).map_or("", |d| d.text.as_str());
                println!("    {}: {:?}", witness.document, witness.slot.of(text).unwrap_or(""));
            }
        }
        for repair in &finding.repairs {
            println!("  {}", repair.text);
        }
    }
    println!("{} differences are no contradictions, for example:", report.verdict.compatible.len());
    for difference in report.verdict.compatible.iter().take(5) {
        println!("  {}: {}", difference.reason, difference.headline);
    }
    Ok(())
}
