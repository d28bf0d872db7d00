//! Which of today's reports should an editor look at twice?
//!
//! `cargo run --release --example newsroom -- FOLDER` (else the five reports of `seeds/`) prints one line for each report:
//! how often it stands alone against independent others.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::{Checker, Document};
use std::collections::BTreeMap;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder =
        env::args().nth(1).unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/seeds").to_owned());
    let mut documents = Vec::new();
    for path in fs::read_dir(folder)?
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|x| x == "txt"))
    {
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        documents.push(Document { id, text: fs::read_to_string(&path)?, ..Document::default() });
    }
    let mut alone: BTreeMap<String, Vec<String>> =
        documents.iter().map(|d| (d.id.clone(), Vec::new())).collect();
    for finding in Checker::new().check(&documents).verdict.findings {
        for side in finding.sides.iter().filter(|side| side.origins == 1) {
            for witness in side.witnesses.iter().take(1) {
                alone.entry(witness.document.to_string()).or_default().push(finding.headline.clone());
            }
        }
    }
    for (report, headlines) in alone {
        println!("{report}: stands alone {} times {}", headlines.len(), headlines.join("; "));
    }
    Ok(())
}
