//! Fits the trees that `gainsay compare` weighs two texts by, and says how they do on pairs held back.
//!
//! `cargo run --release --example fit -- PAIRS.jsonl...`: each line has `id`, `a`, `b`, `label` (contradict, entail
//! or neutral) and `source`. Pairs that share a text or a page are kept together; each of four folds is judged by trees
//! that were fitted without it.

mod boost;
mod changes;
mod score;

use boost::{Columns, Manner, Tree, bin, columns, edges, fit, softmax, value};
use gainsay::graph::measure_passages;
use gainsay::{Document, passage};
use rayon::prelude::*;
use score::{Outcome, report};
use std::collections::BTreeMap;

const FOLDS: usize = 4;

struct Pair {
    id: String,
    source: String,
    file: usize,
    label: usize,
    group: usize,
    measures: Vec<f32>,
    keys: Vec<u32>,
}

fn main() -> std::io::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let out = (files.first().map(String::as_str) == Some("--out")).then(|| files.drain(..2).nth(1)).flatten();
    let option = |name: &str, default: f64| {
        std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
    };
    let manner = Manner {
        rounds: option("ROUNDS", 250.0) as usize,
        leaves: option("LEAVES", 24.0) as usize,
        rate: option("RATE", 0.07),
        least: option("LEAST", 4.0),
        ridge: option("RIDGE", 2.0),
        columns: option("COLUMNS_SHARE", 0.4),
        rows: option("ROWS", 0.7),
    };
    let started = std::time::Instant::now();
    let (pairs, names) = read(&files)?;
    eprintln!("{} pairs, {} measures, {:.1} s", pairs.len(), names.len(), started.elapsed().as_secs_f64());
    if let Some(out) = out {
        let all: Vec<usize> = (0..pairs.len()).collect();
        let (stacked, model) = stack(&pairs, &all);
        let rows: Vec<&[f32]> = stacked.iter().map(Vec::as_slice).collect();
        let ends = edges(&rows);
        let labels: Vec<usize> = pairs.iter().map(|p| p.label).collect();
        let forest = fit(&columns(&ends, &rows), &labels, &vec![1.0; labels.len()], manner);
        std::fs::write(format!("{out}/trees.bin"), boost::encode(&ends, &forest))?;
        std::fs::write(format!("{out}/changes.bin"), model.encode())?;
        eprintln!("fitted on all: {:.1} s", started.elapsed().as_secs_f64());
    }
    let mut outcomes: Vec<Option<Outcome>> = vec![None; pairs.len()];
    let mut gains: BTreeMap<usize, usize> = BTreeMap::new();
    for fold in 0..FOLDS {
        let train: Vec<usize> = (0..pairs.len()).filter(|i| pairs[*i].group % FOLDS != fold).collect();
        let (stacked, model) = stack(&pairs, &train);
        let rows: Vec<&[f32]> = stacked.iter().map(Vec::as_slice).collect();
        let ends = edges(&rows);
        let data: Columns = columns(&ends, &rows);
        let labels: Vec<usize> = train.iter().map(|i| pairs[*i].label).collect();
        let weights = vec![1.0; labels.len()];
        let forest = fit(&data, &labels, &weights, manner);
        for node in forest.iter().flatten().flat_map(|t| &t.nodes).filter(|n| n.feature != boost::LEAF) {
            *gains.entry(usize::from(node.feature)).or_insert(0) += 1;
        }
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
        eprintln!("fold {fold}: {:.1} s", started.elapsed().as_secs_f64());
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
    if let Ok(path) = std::env::var("DUMP") {
        let lines: Vec<String> = pairs
            .iter()
            .zip(&outcomes)
            .filter_map(|(p, o)| {
                let o = (*o)?;
                Some(format!("{}\t{}\t{}\t{}\t{:.4}", p.id, p.source, o.gold, o.said, o.p))
            })
            .collect();
        std::fs::write(path, lines.join("\n"))?;
    }
    let mut used: Vec<(usize, usize)> = gains.into_iter().map(|(f, n)| (n, f)).collect();
    used.sort_unstable_by(|x, y| y.cmp(x));
    for (n, f) in used.iter().take(40) {
        eprintln!("{n:6} {}: {}", names[*f].0, names[*f].1);
    }
    Ok(())
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
    let said = (0..3).max_by(|x, y| p[*x].total_cmp(&p[*y])).unwrap_or(2);
    Outcome { gold, said, confidence: p[said], p: p[0] }
}

type Names = Vec<(&'static str, &'static str)>;

fn read(files: &[String]) -> std::io::Result<(Vec<Pair>, Names)> {
    let mut rows = Vec::new();
    for (file, path) in files.iter().enumerate() {
        for line in std::fs::read_to_string(path)?.lines() {
            let row: serde_json::Value = serde_json::from_str(line)?;
            rows.push((file, row));
        }
    }
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let groups = groups(&rows.iter().map(|(_, r)| [text(r, "a"), text(r, "b"), page(&text(r, "id"))]).collect::<Vec<_>>());
    let passage_of = |text: String| passage(&Document { id: "a".to_owned(), text, ..Document::default() });
    let measured: Vec<(Pair, Names)> = rows
        .par_iter()
        .zip(groups)
        .map(|((file, row), group)| {
            let (a, b) = (passage_of(text(row, "a")), passage_of(text(row, "b")));
            let sheet = measure_passages(&a, &b);
            let label = match row["label"].as_str() {
                Some("contradict") => 0,
                Some("entail") => 1,
                _ => 2,
            };
            let pair = Pair {
                id: text(row, "id"),
                source: text(row, "source"),
                file: *file,
                label,
                group,
                measures: sheet.values().to_vec(),
                keys: sheet.keys().to_vec(),
            };
            (pair, if group == 0 || label == 0 { sheet.names().to_vec() } else { Names::new() })
        })
        .collect();
    let names = measured.iter().map(|(_, n)| n).find(|n| !n.is_empty()).cloned().unwrap_or_default();
    Ok((measured.into_iter().map(|(p, _)| p).collect(), names))
}

/// The part of an id that pairs made from one page or article share.
fn page(id: &str) -> String {
    let number = id.find(':').unwrap_or(0);
    id.rfind('_').filter(|at| *at > number).and_then(|at| id.get(..at)).unwrap_or(id).to_owned()
}

/// Numbers of groups: pairs that share any of their keys are in one; the number is a hash of the smallest key.
fn groups(keys: &[[String; 3]]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..keys.len()).collect();
    fn find(parent: &mut [usize], mut x: usize) -> usize {
        while parent[x] != x {
            parent[x] = parent[parent[x]];
            x = parent[x];
        }
        x
    }
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
