//! Fits the weights of `compare_weights.rs` on labelled pairs and prints that file's table.
//!
//! `cargo run --release -p gainsay-graph --example fit -- TRAIN.jsonl [HELD_BACK.jsonl]`: each line has `a`, `b` and
//! `label` (contradict, entail or neutral). The second file is only measured: accuracy, AUROC of contradict, and recall
//! at precision 0.9. Where no file is given or it is absent, says so and stops. Nothing in it is random: the same
//! file gives the same weights.

use gainsay_claim::Document;
use gainsay_graph::{MEASURES, PairLabel, compare_claims, pair_measures};
use gainsay_parse::Reader;
use rayon::prelude::*;

type Measures = [f64; MEASURES.len()];

/// Rounds of gradient descent over all pairs.
const ROUNDS: usize = 600;
/// Step of a round.
const STEP: f64 = 1.2;
/// Pull of every weight towards nothing.
const RIDGE: f64 = 1e-4;

struct Pair {
    measures: Measures,
    /// 0 contradict, 1 entail, 2 neutral.
    label: usize,
    p_contradict: f64,
    said: PairLabel,
}

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> std::io::Result<()> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let Some(train) = files.first().filter(|f| std::path::Path::new(f).exists()) else {
        eprintln!("no file of labelled pairs: nothing to fit");
        return Ok(());
    };
    let pairs = read(train)?;
    let weights = fit(&pairs);
    println!("pub(crate) static WEIGHTS: [[f64; MEASURES.len()]; 2] = [");
    for row in &weights {
        println!("    [");
        for (name, weight) in MEASURES.iter().zip(row) {
            println!("        {weight:.4}, // {name}");
        }
        println!("    ],");
    }
    println!("];");
    if let Some(held_back) = files.get(1) {
        let mut pairs = read(held_back)?;
        measure("as built", &pairs);
        for pair in &mut pairs {
            let [c, e, n] = probabilities(&weights, &pair.measures);
            pair.p_contradict = c;
            pair.said = if c >= e && c >= n {
                PairLabel::Contradict
            } else if e >= n {
                PairLabel::Entail
            } else {
                PairLabel::Neutral
            };
        }
        measure("as fitted now", &pairs);
    }
    Ok(())
}

fn read(path: &str) -> std::io::Result<Vec<Pair>> {
    let text = std::fs::read_to_string(path)?;
    let reader = Reader::new();
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    let pairs = lines.par_iter().filter_map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).ok()?;
        let claims = |key: &str| {
            let text = row.get(key)?.as_str()?.to_owned();
            Some(reader.read(&Document { id: key.to_owned(), text, ..Document::default() }))
        };
        let label = match row.get("label")?.as_str()? {
            "contradict" => 0,
            "entail" => 1,
            _ => 2,
        };
        let (a, b) = (claims("a")?, claims("b")?);
        let verdict = compare_claims(&a, &b);
        Some(Pair {
            measures: pair_measures(&a, &b),
            label,
            p_contradict: verdict.p_contradict,
            said: verdict.label,
        })
    });
    Ok(pairs.collect())
}

fn probabilities(weights: &[Measures; 2], measures: &Measures) -> [f64; 3] {
    let score = |row: &Measures| -> f64 { row.iter().zip(measures).map(|(w, m)| w * m).sum() };
    let [contradict, entail] = weights;
    let odds = [score(contradict).exp(), score(entail).exp(), 1.0];
    let sum: f64 = odds.iter().sum();
    odds.map(|o| o / sum)
}

fn fit(pairs: &[Pair]) -> [Measures; 2] {
    let mut weights = [[0.0; MEASURES.len()]; 2];
    let mut speed = [[0.0; MEASURES.len()]; 2];
    let count = pairs.len().max(1) as f64;
    for _ in 0..ROUNDS {
        let mut slope = [[0.0; MEASURES.len()]; 2];
        for pair in pairs {
            let found = probabilities(&weights, &pair.measures);
            for (class, row) in slope.iter_mut().enumerate() {
                let wrong =
                    found.get(class).copied().unwrap_or(0.0) - f64::from(u8::from(pair.label == class));
                for (s, m) in row.iter_mut().zip(&pair.measures) {
                    *s += wrong * m;
                }
            }
        }
        for ((row, slopes), speeds) in weights.iter_mut().zip(&slope).zip(&mut speed) {
            for ((w, s), v) in row.iter_mut().zip(slopes).zip(speeds) {
                *v = 0.9 * *v - STEP * (s / count + RIDGE * *w) * 0.1;
                *w += *v;
            }
        }
    }
    weights
}

#[allow(clippy::print_stdout)]
fn measure(name: &str, pairs: &[Pair]) {
    let right = pairs.iter().filter(|p| p.said as usize == p.label).count();
    let mut ranked: Vec<(f64, bool)> = pairs.iter().map(|p| (p.p_contradict, p.label == 0)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let positives = ranked.iter().filter(|r| r.1).count() as f64;
    let negatives = ranked.len() as f64 - positives;
    let (mut seen, mut area, mut recall) = (0.0, 0.0, 0.0_f64);
    for (rank, (_, positive)) in ranked.iter().enumerate() {
        if *positive {
            seen += 1.0;
            if seen / (rank + 1) as f64 >= 0.9 {
                recall = recall.max(seen / positives);
            }
        } else {
            area += seen;
        }
    }
    println!(
        "{name}: {} pairs, accuracy {:.1}, AUROC {:.1}, recall at precision 90: {:.1}",
        pairs.len(),
        100.0 * right as f64 / pairs.len().max(1) as f64,
        100.0 * area / (positives * negatives).max(1.0),
        100.0 * recall
    );
}
