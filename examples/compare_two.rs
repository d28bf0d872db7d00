//! Where do two reports of one event differ, and which of the differences are contradictions?
//!
//! `cargo run --release --example compare_two -- ONE.txt OTHER.txt` compares two files (else two of the five reports of
//! `seeds/`): what cannot both be right, with the words of each, and then what only looks so, with the reason.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::graph::Side;
use gainsay::{Checker, Document};
use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut files: Vec<String> = env::args().skip(1).take(2).collect();
    if files.len() < 2 {
        files = ["001", "003"].map(|n| format!("{}/seeds/{n}.txt", env!("CARGO_MANIFEST_DIR"))).to_vec();
    }
    let mut documents = Vec::new();
    for id in files {
        documents.push(Document { text: fs::read_to_string(&id)?, id, ..Document::default() });
    }
    let verdict = Checker::new().check(&documents).verdict;
    let print = |sides: &[Side]| {
        for witness in sides.iter().filter_map(|side| side.witnesses.first()) {
            let document = documents.iter().find(|d| d.id == *witness.document);
            let words = document.and_then(|d| witness.span.of(&d.text)).unwrap_or_default();
            let file = witness.document.rsplit('/').next().unwrap_or_default();
            println!("    {file}: {}", words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    };
    println!("Cannot both be right: {}", verdict.findings.len());
    for finding in &verdict.findings {
        println!("  {} (confidence {:.2})", finding.headline, finding.confidence);
        print(&finding.sides);
    }
    println!("Different, and no contradiction: {}", verdict.compatible.len());
    for difference in &verdict.compatible {
        println!("  {}", difference.headline);
        print(&difference.sides);
    }
    Ok(())
}
