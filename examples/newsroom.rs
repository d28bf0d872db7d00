//! Which of today's reports should an editor look at twice?
//!
//! `cargo run --release --example newsroom -- FOLDER` (else the five reports of `seeds/`) prints one line for each report:
//! how often it stands alone against independent others.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::graph::Side;
use gainsay::{Checker, Document};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder =
        env::args().nth(1).unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/seeds").to_owned());
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|x| x == "txt") {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            documents.push(Document { id, text: fs::read_to_string(&path)?, ..Document::default() });
        }
    }
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    let findings = Checker::new().check(&documents).verdict.findings;
    for report in documents.iter().map(|document| document.id.as_str()) {
        let stands_alone =
            |side: &Side| side.origins == 1 && side.witnesses.iter().any(|w| &*w.document == report);
        let alone = findings.iter().filter(|f| f.sides.iter().any(stands_alone));
        let headlines: Vec<&str> = alone.map(|f| f.headline.as_str()).collect();
        println!("{report}: stands alone {} times {}", headlines.len(), headlines.join("; "));
    }
    Ok(())
}
