//! Fits how sure each rule's findings are and prints the table of `calibration.rs`.
//!
//! `cargo run --release -p gainsay-graph --example fit_confidence -- FILE...`: each line of a `.jsonl` file has an `id`,
//! `docs` (`id`, `published`, `text`) and `conflicts`, each with two quotes. With `--findings` the findings are printed
//! instead, one line for each case. Nothing in it is random.

use gainsay_claim::{Date, Document};
use gainsay_graph::{ClaimGraph, Finding, Options};
use gainsay_parse::Reader;
use rayon::prelude::*;
use serde_json::{Value, json};

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> std::io::Result<()> {
    let all: Vec<String> = std::env::args().skip(1).collect();
    let files: Vec<&String> = all.iter().filter(|f| std::path::Path::new(f).exists()).collect();
    if files.is_empty() {
        eprintln!("no file of labelled cases: nothing to fit");
        return Ok(());
    }
    let reader = Reader::new();
    for file in files {
        let text = std::fs::read_to_string(file)?;
        let cases: Vec<Value> = text.lines().filter_map(|l| serde_json::from_str(l).ok()).collect();
        let found: Vec<(Value, Vec<Finding>)> = cases
            .into_par_iter()
            .map(|case| {
                let found = check(&reader, &case);
                (case, found)
            })
            .collect();
        if all.iter().any(|a| a == "--findings") {
            for (case, findings) in &found {
                let findings: Vec<Value> = findings.iter().map(record).collect();
                println!("{}", json!({ "id": case["id"], "findings": findings }));
            }
        }
    }
    Ok(())
}

fn record(finding: &Finding) -> Value {
    let evidence: Vec<Value> = finding
        .sides
        .iter()
        .flat_map(|s| &s.witnesses)
        .map(|w| json!({ "doc": &*w.document, "start": w.span.start, "end": w.span.end }))
        .collect();
    let parts: Vec<Value> = finding.contributions.iter().map(|c| json!([c.name, c.weight])).collect();
    json!({
        "code": finding.code,
        "kind": finding.kind.word(),
        "confidence": finding.confidence,
        "headline": finding.headline,
        "evidence": evidence,
        "parts": parts,
    })
}

fn check(reader: &Reader, case: &Value) -> Vec<Finding> {
    let mut graph = ClaimGraph::new(Options::default());
    for doc in case["docs"].as_array().into_iter().flatten() {
        let word = |key: &str| doc.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let published = date(&word("published"));
        let document = Document { id: word("id"), text: word("text"), published, ..Document::default() };
        // A document that cannot be taken in has no findings.
        let _ = graph.add(reader.read(&document));
    }
    graph.check().findings
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.get(..10)?.split('-').map(|p| p.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Date::new(year, month, day).ok()
}
