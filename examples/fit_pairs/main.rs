//! Fits the trees that `gainsay compare` weighs two texts by, and says how they do on pairs held back.
//!
//! `cargo run --release --example fit_pairs -- [--out crates/graph/src/compare] PAIRS.jsonl...`: each line has `id`,
//! `a`, `b`, `label` (contradict, entail or neutral) and `source`. Pairs that share a text or a page are kept together;
//! each of four folds is judged by trees that were fitted without it. With `--out`, trees fitted on all pairs are
//! written there. Figures are of the pairs held back; the built-in trees have seen every pair, so what they say of these
//! is no evidence.

mod boost;
mod changes;
mod score;

use boost::{Manner, Tree, bin, columns, edges, fit, softmax, value};
use gainsay::graph::{SURE, measure_passages};
use gainsay::{Document, passage};
use rayon::prelude::*;
use score::{Outcome, report};
use std::collections::BTreeMap;

/// Parts that are held back in turn.
const FOLDS: usize = 4;
const MANNER: Manner =
    Manner { rounds: 250, leaves: 24, rate: 0.07, least: 4.0, ridge: 2.0, columns: 0.4, rows: 0.7 };

struct Pair {
    source: String,
    file: usize,
    label: usize,
    group: usize,
    measures: Vec<f32>,
    keys: Vec<u32>,
}

#[allow(clippy::print_stderr)]
fn main() -> std::io::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let out = (files.first().map(String::as_str) == Some("--out") && files.len() > 1)
        .then(|| files.drain(..2).nth(1))
        .flatten();
    files.retain(|file| std::path::Path::new(file).exists());
    if files.is_empty() {
        eprintln!("no file of labelled pairs: nothing to fit");
        return Ok(());
    }
    let pairs = read(&files)?;
    eprintln!("{} pairs are measured", pairs.len());
    if let Some(out) = out {
        let all: Vec<usize> = (0..pairs.len()).collect();
        let (ends, forest, model) = fit_all(&pairs, &all);
        std::fs::write(format!("{out}/trees.bin"), boost::encode(&ends, &forest))?;
        std::fs::write(format!("{out}/changes.bin"), model.encode())?;
        eprintln!("fitted on all of them; now with each of {FOLDS} parts held back");
    }
    let mut outcomes: Vec<Option<Outcome>> = vec![None; pairs.len()];
    for fold in 0..FOLDS {
        let train: Vec<usize> = (0..pairs.len()).filter(|i| pairs[*i].group % FOLDS != fold).collect();
        let (ends, forest, model) = fit_all(&pairs, &train);
        let judged: Vec<(usize, Outcome)> = (0..pairs.len())
            .into_par_iter()
            .filter(|i| pairs[*i].group % FOLDS == fold)
            .map(|i| {
                let measures = with_changes(&pairs[i], model.scores(&pairs[i].keys));
                (i, judge(&forest, &ends, pairs[i].label, &measures))
            })
            .collect();
        for (i, outcome) in judged {
            outcomes[i] = Some(outcome);
        }
    }
    for (file, name) in files.iter().enumerate() {
        let rows: Vec<(&str, Outcome)> = pairs
            .iter()
            .zip(&outcomes)
            .filter(|(p, _)| p.file == file)
            .filter_map(|(p, o)| Some((p.source.as_str(), (*o)?)))
            .collect();
        report(&format!("held back, of {name}"), &rows);
    }
    Ok(())
}

/// Ranges, trees and the model of changes, fitted on some of the pairs.
fn fit_all(pairs: &[Pair], chosen: &[usize]) -> (Vec<Vec<f32>>, Vec<[Tree; 3]>, changes::Model) {
    let (stacked, model) = stack(pairs, chosen);
    let rows: Vec<&[f32]> = stacked.iter().map(Vec::as_slice).collect();
    let ends = edges(&rows);
    let labels: Vec<usize> = chosen.iter().map(|i| pairs[*i].label).collect();
    let forest = fit(&columns(&ends, &rows), &labels, MANNER);
    (ends, forest, model)
}

/// The measures of pairs with what a model of changes that did not see them says; and the model that saw them all.
fn stack(pairs: &[Pair], chosen: &[usize]) -> (Vec<Vec<f32>>, changes::Model) {
    let row = |i: &usize| (pairs[*i].keys.as_slice(), pairs[*i].label);
    // Folds within folds: another part of the group's number than the outer folds take.
    let inner = |i: &usize| pairs[*i].group / FOLDS % FOLDS;
    let models: Vec<changes::Model> = (0..FOLDS)
        .into_par_iter()
        .map(|fold| changes::fit(&chosen.iter().filter(|i| inner(i) != fold).map(row).collect::<Vec<_>>()))
        .collect();
    let stacked = chosen.iter().map(|i| with_changes(&pairs[*i], models[inner(i)].scores(&pairs[*i].keys)));
    let stacked = stacked.collect();
    (stacked, changes::fit(&chosen.iter().map(row).collect::<Vec<_>>()))
}

/// The measures of a pair with other scores of its changes, which stand last.
fn with_changes(pair: &Pair, scores: [f32; 2]) -> Vec<f32> {
    let mut measures = pair.measures.clone();
    let last = measures.len() - 2;
    measures[last..].copy_from_slice(&scores);
    measures
}

fn judge(forest: &[[Tree; 3]], ends: &[Vec<f32>], gold: usize, measures: &[f32]) -> Outcome {
    let bins: Vec<u8> = ends.iter().zip(measures).map(|(e, v)| bin(e, *v)).collect();
    let mut scores = [0.0; 3];
    for trees in forest {
        for (s, tree) in scores.iter_mut().zip(trees) {
            *s += f64::from(value(tree, |f| bins[f]));
        }
    }
    let p = softmax(scores);
    let said = if p[0] >= SURE { 0 } else { 1 + usize::from(p[2] > p[1]) };
    Outcome { gold, said, confidence: p[said], p: p[0] }
}

fn read(files: &[String]) -> std::io::Result<Vec<Pair>> {
    let mut rows = Vec::new();
    for (file, path) in files.iter().enumerate() {
        for line in std::fs::read_to_string(path)?.lines() {
            let row: serde_json::Value = serde_json::from_str(line)?;
            rows.push((file, row));
        }
    }
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let keys: Vec<[String; 3]> =
        rows.iter().map(|(_, r)| [text(r, "a"), text(r, "b"), page(&text(r, "id"))]).collect();
    let passage_of = |text: String| passage(&Document { id: "a".to_owned(), text, ..Document::default() });
    let pairs = rows.par_iter().zip(groups(&keys)).map(|((file, row), group)| {
        let (a, b) = (passage_of(text(row, "a")), passage_of(text(row, "b")));
        let sheet = measure_passages(&a, &b);
        let label = match row["label"].as_str() {
            Some("contradict") => 0,
            Some("entail") => 1,
            _ => 2,
        };
        let (measures, keys) = (sheet.values().to_vec(), sheet.keys().to_vec());
        Pair { source: text(row, "source"), file: *file, label, group, measures, keys }
    });
    Ok(pairs.collect())
}

/// The part of an id that pairs made from one page or article share.
fn page(id: &str) -> String {
    let number = id.find(':').unwrap_or(0);
    id.rfind('_').filter(|at| *at > number).and_then(|at| id.get(..at)).unwrap_or(id).to_owned()
}

fn find(parent: &mut [usize], mut x: usize) -> usize {
    while parent[x] != x {
        parent[x] = parent[parent[x]];
        x = parent[x];
    }
    x
}

/// Numbers of groups: pairs that share any of their keys are in one; the number is a hash of the smallest key.
fn groups(keys: &[[String; 3]]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..keys.len()).collect();
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, row) in keys.iter().enumerate() {
        for key in row {
            let other = *first.entry(key).or_insert(index);
            let (x, y) = (find(&mut parent, index), find(&mut parent, other));
            parent[x.max(y)] = x.min(y);
        }
    }
    (0..keys.len())
        .map(|i| {
            let root = find(&mut parent, i);
            boost::Random(root as u64).next() as usize % 1_000_003
        })
        .collect()
}
