//! Where does the time of a large check go? `scale CLAIMS EVENTS` checks generated claims once, for a profiler.
#![allow(clippy::expect_used, clippy::print_stdout, missing_docs)]
use gainsay_graph::{ClaimGraph, Options};
use std::time::Instant;
#[path = "../../../benches/generate/mod.rs"]
mod generate;
fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|a| a.parse::<usize>().ok());
    let claims = numbers.next().unwrap_or(100_000);
    let events = numbers.next().unwrap_or(claims / 5);
    let start = Instant::now();
    let mut graph = ClaimGraph::new(Options::default());
    for document in generate::documents(claims, events) {
        graph.add(document).expect("generated claims are possible");
    }
    println!("filled in {:?}", start.elapsed());
    let start = Instant::now();
    let verdict = graph.check();
    println!("checked in {:?}: {} findings", start.elapsed(), verdict.findings.len());
}
