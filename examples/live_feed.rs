//! What does one more report change?
//!
//! `cargo run --release --example live_feed` takes the five reports of `seeds/` as they come in, one after the other, and
//! says after each what is new. Only what a report touches is judged again.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay::graph::{ClaimGraph, Options};
use gainsay::{Checker, Document};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let reader = Checker::new();
    let mut graph = ClaimGraph::new(Options::default());
    let mut known = BTreeSet::new();
    for number in 0..5 {
        let path = format!("{}/seeds/{number:03}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path)?;
        let read = reader.read(&Document { id: format!("{number:03}"), text, ..Document::default() });
        println!("{:03} comes in with {} claims", number, read.claims.len());
        graph.add(read)?;
        let told: BTreeSet<String> = graph.check().findings.into_iter().map(|f| f.headline).collect();
        for new in told.difference(&known) {
            println!("    new: {new}");
        }
        for gone in known.difference(&told) {
            println!("    no longer said so: {gone}");
        }
        known = told;
    }
    Ok(())
}
