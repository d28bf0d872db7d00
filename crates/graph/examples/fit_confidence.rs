//! Fits how sure each rule's findings are and prints the table of `calibration.rs`.
//!
//! `cargo run --release -p gainsay-graph --example fit_confidence -- FILE...`: each line of a `.jsonl` file has an `id`,
//! `docs` (`id`, `published`, `text`) and `conflicts`, each with two quotes. With `--findings` the findings are printed
//! instead, one line for each case. Scale and shift of the rules' scores are fitted by Platt's method (1999, "Probabilistic
//! outputs for support vector machines"), pulled towards what they were. Nothing in it is random.

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
    let mut judged = Vec::new();
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
        judged.extend(found.iter().flat_map(|(case, findings)| judge(case, findings)));
        if all.iter().any(|a| a == "--findings") {
            for (case, findings) in &found {
                let findings: Vec<Value> = findings.iter().map(record).collect();
                println!("{}", json!({ "id": case["id"], "findings": findings }));
            }
        }
    }
    if !all.iter().any(|a| a == "--findings") {
        judged.sort_by(|x, y| x.0.total_cmp(&y.0));
        print(&judged);
    }
    Ok(())
}

/// Wrong findings of the middle score that are added to what was seen: nothing holds always.
const DOUBT: f64 = 1.0;
/// Pull of the scale towards one.
const RIDGE: f64 = 4.0;

/// Fits scale and shift of the scores by Platt's method, and tells what they say of the findings.
#[allow(clippy::print_stdout)]
fn print(judged: &[(f64, bool)]) {
    let middle = judged.get(judged.len() / 2).map_or(0.0, |j| j.0);
    let mut rows: Vec<(f64, f64, f64)> =
        judged.iter().map(|(score, right)| (*score, f64::from(u8::from(*right)), 1.0)).collect();
    rows.push((middle, 0.0, DOUBT));
    rows.push((middle, 1.0, DOUBT));
    let (mut scale, mut shift) = (1.0_f64, 0.0_f64);
    let mass: f64 = rows.iter().map(|r| r.2).sum();
    for _ in 0..50_000 {
        let (mut by_scale, mut by_shift) = (RIDGE * (scale - 1.0), 0.0);
        for (score, right, weight) in &rows {
            let wrong = (1.0 / (1.0 + (-(scale * score + shift)).exp()) - right) * weight;
            by_scale += wrong * score;
            by_shift += wrong;
        }
        scale -= 0.3 * by_scale / mass;
        shift -= 0.3 * by_shift / mass;
    }
    let right = judged.iter().filter(|j| j.1).count();
    println!("// {right} of {} findings of the rules are right", judged.len());
    println!("const SCALE: f64 = {scale:.3};");
    println!("log_odds: {shift:.3}");
}

/// Places of two quotes: document and bytes.
type Sides = [(String, usize, usize); 2];

/// The scores of the rules' findings in a case, as they were before they were fitted, each with whether it is right. A
/// second finding of one conflict counts for nothing. A case that was not labelled has no `conflicts`, but `right`: the
/// kinds of findings that were read and stand.
fn judge(case: &Value, findings: &[Finding]) -> Vec<(f64, bool)> {
    let place = |side: &Value| {
        let (doc, quote) = (side["doc"].as_str()?, side["quote"].as_str()?);
        let text = case["docs"].as_array()?.iter().find(|d| d["id"] == doc)?["text"].as_str()?;
        let start = text.find(quote)?;
        Some((doc.to_owned(), start, start + quote.len()))
    };
    let sides = |c: &Value| -> Option<Sides> { Some([place(&c["a"])?, place(&c["b"])?]) };
    let labels: Vec<Sides> = case["conflicts"].as_array().into_iter().flatten().filter_map(sides).collect();
    let read: Option<Vec<&str>> =
        case["right"].as_array().map(|kinds| kinds.iter().filter_map(Value::as_str).collect());
    let mut taken = vec![false; labels.len()];
    let mut judged = Vec::new();
    for finding in findings {
        if finding.contributions.first().is_some_and(|c| c.name.starts_with("two reports of one story")) {
            continue;
        }
        let raw = finding.contributions.iter().filter(|c| c.name != FITTED).map(|c| c.weight).sum::<f64>();
        let places: Vec<_> = finding.sides.iter().flat_map(|s| &s.witnesses).collect();
        let on = |i: usize, s: &(String, usize, usize)| {
            places.get(i).is_some_and(|p| {
                *p.document == *s.0 && (p.span.start as usize) < s.2 && s.1 < p.span.end as usize
            })
        };
        let n = places.len();
        let covers = |l: &Sides| (0..n).any(|i| (0..n).any(|j| i != j && on(i, &l[0]) && on(j, &l[1])));
        let score = raw / SCALE;
        if let Some(kinds) = &read {
            judged.push((score, kinds.contains(&finding.kind.word())));
        } else if let Some(label) = (0..labels.len()).find(|&l| !taken[l] && covers(&labels[l])) {
            taken[label] = true;
            judged.push((score, true));
        } else if !labels.iter().any(covers) {
            judged.push((score, false));
        }
    }
    judged
}

/// What `calibration.rs` adds to a sum, and multiplies it by: taken out before it is fitted again.
const FITTED: &str = "how often such findings hold";
const SCALE: f64 = 0.666;

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
