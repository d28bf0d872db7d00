//! What do the fitted trees make of the measures of a pair?
//!
//! `trees.bin` is written by `examples/fit_pairs` of the `gainsay` package: gradient-boosted trees, one for each label and
//! round, whose leaves add up to a score for each label. The scores go through a softmax.

use super::sheet::Sheet;
use crate::Contribution;
use std::collections::BTreeMap;
use std::sync::OnceLock;

static DATA: &[u8] = include_bytes!("trees.bin");
/// A node that is a leaf.
const LEAF: u16 = u16::MAX;
/// Leaf values are kept in parts of this.
const PARTS: f32 = 4096.0;

/// The labels, in the order of the trees.
pub(super) const LABELS: usize = 3;

#[derive(Clone, Copy)]
struct Node {
    feature: u16,
    bin: u8,
    left: u8,
    right: u8,
    /// Of a leaf, its value; of a question, the mean of what its answers lead to.
    value: f32,
}

/// Trees and the ranges that they tell values apart by.
#[derive(Default)]
pub(crate) struct Forest {
    edges: Vec<Vec<f32>>,
    /// Trees of a round stand together, one for each label.
    trees: Vec<Vec<Node>>,
}

fn forest() -> &'static Forest {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    // Bytes that are no forest know nothing; a test reads the ones that are built in.
    FOREST.get_or_init(|| Forest::read(DATA, LABELS).unwrap_or_default())
}

impl Forest {
    /// Reads what `encode` of `examples/fit_pairs/boost.rs` wrote, with one tree for each label in a round.
    pub(crate) fn read(bytes: &[u8], labels: usize) -> Option<Forest> {
        let mut bytes = bytes.iter().copied();
        let mut byte = || bytes.next();
        let mut short = || Some(u16::from_le_bytes([byte()?, byte()?]));
        let features = short()?;
        let rounds = short()?;
        let mut edges = Vec::with_capacity(usize::from(features));
        for _ in 0..features {
            let mut ends = Vec::new();
            for _ in 0..short()? {
                let (low, high) = (u32::from(short()?), u32::from(short()?));
                ends.push(f32::from_bits(low | high << 16));
            }
            edges.push(ends);
        }
        let mut trees = Vec::new();
        for _ in 0..usize::from(rounds) * labels {
            let mut nodes = Vec::new();
            for _ in 0..short()? {
                let feature = short()?;
                let (payload, rest) = (short()?, short()?);
                let [left, right] = rest.to_le_bytes();
                let value = f32::from(payload.cast_signed()) / PARTS;
                let bin = payload.to_le_bytes()[0];
                nodes.push(Node { feature, bin, left, right, value });
            }
            // Children stand behind their parents.
            for index in (0..nodes.len()).rev() {
                let node = *nodes.get(index)?;
                if node.feature != LEAF {
                    let (left, right) = (usize::from(node.left), usize::from(node.right));
                    if left <= index || right <= index || usize::from(node.feature) >= edges.len() {
                        return None;
                    }
                    let mean = f32::midpoint(nodes.get(left)?.value, nodes.get(right)?.value);
                    nodes.get_mut(index)?.value = mean;
                }
            }
            trees.push(nodes);
        }
        Some(Forest { edges, trees })
    }

    /// How many measures the trees ask for.
    #[cfg(test)]
    pub(crate) fn measures(&self) -> usize {
        self.edges.len()
    }

    /// The sum of all trees.
    pub(crate) fn sum(&self, measures: &[f32]) -> f64 {
        let ranges = ranges(self, |i| measures.get(i).copied().unwrap_or_default());
        self.trees.iter().map(|tree| walk(tree, &ranges, |_, _, _| {})).sum()
    }

    /// What each group of measures adds to the sum, the largest first; each names the measure in it that adds most.
    pub(crate) fn items(&self, measures: &[f32], names: &[(&str, &str)]) -> Vec<Contribution> {
        let value = |i: usize| measures.get(i).copied().unwrap_or_default();
        let ranges = ranges(self, value);
        let mut moved: BTreeMap<u16, f64> = BTreeMap::new();
        let mut base = 0.0;
        for tree in &self.trees {
            base += tree.first().map_or(0.0, |root| f64::from(root.value));
            walk(tree, &ranges, |feature, before, behind| {
                *moved.entry(feature).or_default() += f64::from(behind - before);
            });
        }
        listed(moved, base, names, value)
    }
}

/// The ranges that the measures fall into.
fn ranges(forest: &Forest, value: impl Fn(usize) -> f32) -> Vec<u8> {
    (0..).zip(&forest.edges).map(|(i, ends)| ends.partition_point(|end| *end < value(i)) as u8).collect()
}

/// The score of each label.
pub(super) fn scores(sheet: &Sheet) -> [f64; LABELS] {
    let forest = forest();
    let ranges = ranges(forest, |i| sheet.value(i));
    let mut scores = [0.0; LABELS];
    for (index, tree) in forest.trees.iter().enumerate() {
        if let Some(score) = scores.get_mut(index % LABELS) {
            *score += walk(tree, &ranges, |_, _, _| {});
        }
    }
    scores
}

/// Walks down a tree and gives the value of its leaf; `step` sees each question with the values before and behind it.
fn walk(tree: &[Node], ranges: &[u8], mut step: impl FnMut(u16, f32, f32)) -> f64 {
    let Some(mut node) = tree.first() else { return 0.0 };
    while node.feature != LEAF {
        let low = ranges.get(usize::from(node.feature)).is_none_or(|r| *r <= node.bin);
        let Some(next) = tree.get(usize::from(if low { node.left } else { node.right })) else { break };
        step(node.feature, node.value, next.value);
        node = next;
    }
    f64::from(node.value)
}

/// What each group of measures adds to the score of a label over the mean of the other two, the largest first; each
/// names the measure in it that adds most.
///
/// Along the way down a tree, every question moves the expected value; the move is booked to the measure that was asked
/// for (Saabas 2014). What no question explains is the base. The sum of all is the score.
pub(super) fn contributions(sheet: &Sheet, label: usize) -> Vec<Contribution> {
    let forest = forest();
    let ranges = ranges(forest, |i| sheet.value(i));
    let mut moved: BTreeMap<u16, f64> = BTreeMap::new();
    let mut base = 0.0;
    for (index, tree) in forest.trees.iter().enumerate() {
        let sign = if index % LABELS == label { 1.0 } else { -0.5 };
        base += sign * tree.first().map_or(0.0, |root| f64::from(root.value));
        walk(tree, &ranges, |feature, before, behind| {
            *moved.entry(feature).or_default() += sign * f64::from(behind - before);
        });
    }
    listed(moved, base, sheet.names(), |i| sheet.value(i))
}

fn listed(
    moved: BTreeMap<u16, f64>,
    base: f64,
    names: &[(&str, &str)],
    value: impl Fn(usize) -> f32,
) -> Vec<Contribution> {
    // Of each group: its sum, and the measure that adds most in either direction.
    let mut groups: BTreeMap<&str, (f64, f64, u16)> = BTreeMap::new();
    for (feature, weight) in moved {
        let Some((group, _)) = names.get(usize::from(feature)) else { continue };
        let (sum, most, which) = groups.entry(group).or_default();
        *sum += weight;
        if weight.abs() > most.abs() {
            (*most, *which) = (weight, feature);
        }
    }
    let mut list: Vec<Contribution> = groups
        .into_iter()
        .filter_map(|(group, (weight, _, which))| {
            let (_, name) = names.get(usize::from(which))?;
            let of = value(usize::from(which));
            Some(Contribution { name: format!("{group} ({name}: {of:.2})"), weight })
        })
        .collect();
    list.push(Contribution { name: "base".to_owned(), weight: base });
    list.sort_by(|x, y| y.weight.abs().total_cmp(&x.weight.abs()).then_with(|| x.name.cmp(&y.name)));
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forest_is_there_and_fits_the_measures() {
        let sheet = crate::measure_passages(&crate::Passage::default(), &crate::Passage::default());
        assert!(!forest().trees.is_empty());
        assert_eq!(forest().edges.len(), sheet.values().len());
        assert!(Forest::read(&DATA[..DATA.len() - 1], LABELS).is_none());
    }

    #[test]
    fn contributions_add_up() {
        let sheet = crate::measure_passages(&crate::Passage::default(), &crate::Passage::default());
        let [c, e, n] = scores(&sheet);
        let sum: f64 = contributions(&sheet, 0).iter().map(|c| c.weight).sum();
        assert!((sum - (c - f64::midpoint(e, n))).abs() < 1e-3);
    }
}
