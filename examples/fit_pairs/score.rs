//! How well do probabilities fit labelled pairs?

use std::collections::BTreeMap;

/// One pair with its outcome: 0 contradict, 1 entail, 2 neutral.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome {
    pub(crate) gold: usize,
    pub(crate) said: usize,
    pub(crate) confidence: f64,
    pub(crate) p: f64,
}

#[allow(clippy::print_stdout)]
/// One line of figures for each source, and for all.
pub(crate) fn report(title: &str, rows: &[(&str, Outcome)]) {
    println!("{title}");
    let mut by: BTreeMap<&str, Vec<Outcome>> = BTreeMap::new();
    for (source, outcome) in rows {
        by.entry(source).or_default().push(*outcome);
    }
    line("all", &rows.iter().map(|(_, o)| *o).collect::<Vec<_>>());
    for (source, outcomes) in by {
        line(source, &outcomes);
    }
}

#[allow(clippy::print_stdout)]
fn line(name: &str, rows: &[Outcome]) {
    let n = rows.len() as f64;
    let right = rows.iter().filter(|o| o.gold == o.said).count() as f64;
    let flagged: Vec<&Outcome> = rows.iter().filter(|o| o.said == 0).collect();
    let hits = flagged.iter().filter(|o| o.gold == 0).count() as f64;
    let positives = rows.iter().filter(|o| o.gold == 0).count() as f64;
    let curve = curve(rows);
    let recall_at = |p: f64| curve.iter().filter(|c| c.1 >= p).map(|c| c.0).fold(0.0, f64::max) * 100.0;
    let precision_at = |r: f64| curve.iter().filter(|c| c.0 >= r).map(|c| c.1).fold(0.0, f64::max) * 100.0;
    println!(
        "  {name:22} n {:6} acc {:5.1} P {:5.1} R {:5.1} AUROC {:5.1} R@P90 {:5.1} R@P95 {:5.1} P@R50 {:5.1} ECE {:4.1} flagged {:4.1}",
        rows.len(),
        right / n * 100.0,
        hits / (flagged.len() as f64).max(1.0) * 100.0,
        hits / positives.max(1.0) * 100.0,
        auroc(rows) * 100.0,
        recall_at(0.9),
        recall_at(0.95),
        precision_at(0.5),
        ece(rows.iter()) * 100.0,
        ece(flagged.into_iter()) * 100.0,
    );
}

/// Recall and precision at each threshold.
fn curve(rows: &[Outcome]) -> Vec<(f64, f64)> {
    let mut sorted: Vec<&Outcome> = rows.iter().collect();
    sorted.sort_by(|x, y| y.p.total_cmp(&x.p));
    let positives = rows.iter().filter(|o| o.gold == 0).count().max(1) as f64;
    let mut hits = 0.0;
    let mut points = Vec::new();
    for (index, outcome) in sorted.iter().enumerate() {
        hits += f64::from(u8::from(outcome.gold == 0));
        if sorted.get(index + 1).is_none_or(|next| next.p < outcome.p) {
            points.push((hits / positives, hits / (index + 1) as f64));
        }
    }
    points
}

pub(crate) fn auroc(rows: &[Outcome]) -> f64 {
    let mut sorted: Vec<&Outcome> = rows.iter().collect();
    sorted.sort_by(|x, y| x.p.total_cmp(&y.p));
    let (mut below, mut sum, mut positives) = (0.0, 0.0, 0.0);
    let mut at = 0;
    while at < sorted.len() {
        let end = sorted[at..].iter().position(|o| o.p > sorted[at].p).map_or(sorted.len(), |d| at + d);
        let hits = sorted[at..end].iter().filter(|o| o.gold == 0).count() as f64;
        let misses = (end - at) as f64 - hits;
        sum += hits * (below + misses / 2.0);
        below += misses;
        positives += hits;
        at = end;
    }
    sum / (positives * below).max(1.0)
}

fn ece<'o>(rows: impl Iterator<Item = &'o Outcome>) -> f64 {
    let mut bins = [(0.0f64, 0.0f64); 15];
    let mut n = 0.0;
    for outcome in rows {
        #[allow(clippy::cast_sign_loss, reason = "a probability")]
        let bin = &mut bins[((outcome.confidence * 15.0) as usize).min(14)];
        bin.0 += outcome.confidence;
        bin.1 += f64::from(u8::from(outcome.gold == outcome.said));
        n += 1.0;
    }
    bins.iter().map(|b| (b.0 - b.1).abs()).sum::<f64>() / f64::max(n, 1.0)
}
