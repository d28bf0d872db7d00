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
    println!("filled in {:?}{}", start.elapsed(), memory());
    let start = Instant::now();
    let verdict = graph.check();
    println!("checked in {:?}: {} findings{}", start.elapsed(), verdict.findings.len(), memory());
    if std::env::var_os("DIGEST").is_some() {
        println!("digest {:016x}", digest(&verdict));
    }
    drop(verdict);
    let start = Instant::now();
    graph.refresh();
    println!("kept in {:?}{}", start.elapsed(), memory());
    if std::env::var_os("DIGEST").is_some() {
        println!("digest {:016x}", digest(&graph.check()));
    }
    let mut reports = generate::documents(claims + 200, events);
    for mut report in reports.split_off(reports.len() - 10) {
        report.document = format!("late {}", report.document).as_str().into();
        let start = Instant::now();
        graph.add(report).expect("generated claims are possible");
        let found = graph.refresh().len();
        println!("one report of 20 claims more in {:?}: {found} findings", start.elapsed());
    }
}

/// A number for a verdict as it is printed: equal before and after a change that must not change it.
fn digest(verdict: &gainsay_graph::Verdict) -> u64 {
    struct Fnv(u64);
    impl std::fmt::Write for Fnv {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            for byte in text.bytes() {
                self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
            Ok(())
        }
    }
    let mut fnv = Fnv(0xcbf2_9ce4_8422_2325);
    std::fmt::write(&mut fnv, format_args!("{verdict:?}")).expect("writing to a number cannot fail");
    fnv.0
}

/// Processor seconds so far, and what the process has and had in memory, where the system tells.
fn memory() -> String {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks: f64 = stat.split(' ').skip(13).take(2).filter_map(|t| t.parse::<f64>().ok()).sum();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| status.lines().find(|l| l.starts_with(name)).unwrap_or("").to_owned();
    format!(" ({} processor s so far, {}, {})", ticks / 100.0, of("VmRSS"), of("VmHWM")).replace('\t', " ")
}
