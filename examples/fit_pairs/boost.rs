//! How is a sum of small decision trees fitted to labelled rows?
//!
//! Gradient boosting with histograms (Friedman 2001; leaf-wise growth as in `LightGBM`): each round adds one tree for
//! every label to the scores that go through a softmax. Columns and rows of a tree are drawn by a seeded generator of
//! its own, so that the same rows give the same trees on any machine.

use rayon::prelude::*;

/// Values of a measure are told apart into at most so many ranges.
pub(crate) const BINS: usize = 64;

/// How the trees are grown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    pub(crate) rounds: usize,
    pub(crate) leaves: usize,
    pub(crate) rate: f64,
    /// Weight (sum of second derivatives) that a leaf needs.
    pub(crate) least: f64,
    /// Pull of leaf values towards nothing.
    pub(crate) ridge: f64,
    /// Share of columns that a tree may look at.
    pub(crate) columns: f64,
    /// Share of rows that a tree looks at.
    pub(crate) rows: f64,
}

/// One node: a question or, where `feature` is [`LEAF`], a value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) feature: u16,
    /// Values up to this range go left.
    pub(crate) bin: u8,
    pub(crate) left: u16,
    pub(crate) right: u16,
    pub(crate) value: f32,
}

pub(crate) const LEAF: u16 = u16::MAX;

#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

/// Rows in columns of ranges.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) bins: Vec<Vec<u8>>,
    pub(crate) rows: usize,
}

/// The upper ends of ranges that hold about equally many of the values.
pub(crate) fn edges(rows: &[&[f32]]) -> Vec<Vec<f32>> {
    let width = rows.first().map_or(0, |r| r.len());
    (0..width)
        .into_par_iter()
        .map(|column| {
            let mut values: Vec<f32> = rows.iter().map(|r| r[column]).collect();
            values.sort_unstable_by(f32::total_cmp);
            let mut distinct = values.clone();
            distinct.dedup();
            if distinct.len() <= BINS {
                return distinct.windows(2).map(|w| f32::midpoint(w[0], w[1])).collect();
            }
            let mut edges: Vec<f32> = (1..BINS).map(|i| values[i * values.len() / BINS]).collect();
            edges.dedup();
            edges
        })
        .collect()
}

pub(crate) fn bin(edges: &[f32], value: f32) -> u8 {
    edges.partition_point(|edge| *edge < value) as u8
}

pub(crate) fn columns(edges: &[Vec<f32>], rows: &[&[f32]]) -> Columns {
    let bins = edges
        .par_iter()
        .enumerate()
        .map(|(column, edges)| rows.iter().map(|r| bin(edges, r[column])).collect())
        .collect();
    Columns { bins, rows: rows.len() }
}

/// `SplitMix64`.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

pub(crate) fn softmax(scores: [f64; 3]) -> [f64; 3] {
    let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds = scores.map(|s| (s - top).exp());
    let sum: f64 = odds.iter().sum();
    odds.map(|o| o / sum)
}

/// Trees of each round, one for each label.
pub(crate) fn fit(data: &Columns, labels: &[usize], manner: Manner) -> Vec<[Tree; 3]> {
    let mut scores = vec![[0.0f64; 3]; data.rows];
    let mut forest = Vec::new();
    for round in 0..manner.rounds {
        let mut random = Random(round as u64 * 7919 + 17);
        let rows: Vec<u32> = (0..data.rows as u32).filter(|_| random.share() < manner.rows).collect();
        let used: Vec<Vec<usize>> = (0..3)
            .map(|_| (0..data.bins.len()).filter(|_| random.share() < manner.columns).collect())
            .collect();
        let odds: Vec<[f64; 3]> = scores.iter().map(|s| softmax(*s)).collect();
        let trees: Vec<Tree> = (0..3usize)
            .into_par_iter()
            .map(|label| {
                let slopes: Vec<(f32, f32)> = odds
                    .iter()
                    .zip(labels)
                    .map(|(p, l)| {
                        let p = p[label];
                        let target = f64::from(u8::from(*l == label));
                        ((p - target) as f32, ((p * (1.0 - p)).max(1e-6) * 1.5) as f32)
                    })
                    .collect();
                grow(data, &slopes, rows.clone(), &used[label], manner)
            })
            .collect();
        let [x, y, z] = <[Tree; 3]>::try_from(trees).unwrap_or_default();
        let trees = [x, y, z];
        scores.par_iter_mut().enumerate().for_each(|(row, score)| {
            for (s, tree) in score.iter_mut().zip(&trees) {
                *s += f64::from(value(tree, |f| data.bins[f][row]));
            }
        });
        forest.push(trees);
    }
    forest
}

pub(crate) fn value(tree: &Tree, bin: impl Fn(usize) -> u8) -> f32 {
    let mut at = 0usize;
    loop {
        let node = tree.nodes[at];
        if node.feature == LEAF {
            return node.value;
        }
        at = usize::from(if bin(usize::from(node.feature)) <= node.bin { node.left } else { node.right });
    }
}

/// The bytes of `trees.bin`: see `crates/graph/src/compare/trees.rs`, which reads them.
pub(crate) fn encode(ends: &[Vec<f32>], forest: &[[Tree; 3]]) -> Vec<u8> {
    encode_trees(ends, forest.len(), forest.iter().flatten())
}

/// The bytes of trees that stand round by round.
pub(crate) fn encode_trees<'t>(
    ends: &[Vec<f32>],
    rounds: usize,
    trees: impl Iterator<Item = &'t Tree>,
) -> Vec<u8> {
    let mut out = Vec::new();
    let mut short = |value: u16| out.extend_from_slice(&value.to_le_bytes());
    short(ends.len() as u16);
    short(rounds as u16);
    for ends in ends {
        short(ends.len() as u16);
        for end in ends {
            short(end.to_bits() as u16);
            short((end.to_bits() >> 16) as u16);
        }
    }
    for tree in trees {
        short(tree.nodes.len() as u16);
        for node in &tree.nodes {
            short(node.feature);
            if node.feature == LEAF {
                short(((node.value * 4096.0).round().clamp(-32768.0, 32767.0) as i16).cast_unsigned());
                short(0);
            } else {
                short(u16::from(node.bin));
                short(u16::from_le_bytes([node.left as u8, node.right as u8]));
            }
        }
    }
    out
}

type Histogram = Vec<[(f32, f32); BINS]>;

struct Open {
    node: usize,
    rows: Vec<u32>,
    histogram: Histogram,
    /// Gain, column index, range.
    best: (f64, usize, u8),
}

pub(crate) fn grow(
    data: &Columns,
    slopes: &[(f32, f32)],
    rows: Vec<u32>,
    used: &[usize],
    manner: Manner,
) -> Tree {
    let mut tree = Tree::default();
    let first = histogram(data, slopes, &rows, used);
    let leaf = |rows: &[u32]| {
        let (g, h) = rows.iter().fold((0.0f64, 0.0f64), |(g, h), r| {
            let (dg, dh) = slopes[*r as usize];
            (g + f64::from(dg), h + f64::from(dh))
        });
        (-g / (h + manner.ridge) * manner.rate) as f32
    };
    tree.nodes.push(Node { feature: LEAF, bin: 0, left: 0, right: 0, value: leaf(&rows) });
    let best = split(&first, manner);
    let mut open = vec![Open { node: 0, rows, histogram: first, best }];
    let mut leaves = 1;
    while leaves < manner.leaves {
        let Some(at) = (0..open.len())
            .filter(|i| open[*i].best.0 > 1e-3)
            .max_by(|x, y| open[*x].best.0.total_cmp(&open[*y].best.0).then(y.cmp(x)))
        else {
            break;
        };
        let chosen = open.swap_remove(at);
        let (_, column, bin) = chosen.best;
        let feature = used[column];
        let (left, right): (Vec<u32>, Vec<u32>) =
            chosen.rows.iter().partition(|r| data.bins[feature][**r as usize] <= bin);
        let (small, small_is_left) = if left.len() <= right.len() { (&left, true) } else { (&right, false) };
        let near = histogram(data, slopes, small, used);
        let mut far = chosen.histogram;
        for (far, near) in far.iter_mut().zip(&near) {
            for (f, n) in far.iter_mut().zip(near) {
                f.0 -= n.0;
                f.1 -= n.1;
            }
        }
        let (left_hist, right_hist) = if small_is_left { (near, far) } else { (far, near) };
        let (l, r) = (tree.nodes.len(), tree.nodes.len() + 1);
        for rows in [&left, &right] {
            tree.nodes.push(Node { feature: LEAF, bin: 0, left: 0, right: 0, value: leaf(rows) });
        }
        tree.nodes[chosen.node] =
            Node { feature: feature as u16, bin, left: l as u16, right: r as u16, value: 0.0 };
        for (node, rows, histogram) in [(l, left, left_hist), (r, right, right_hist)] {
            let best = split(&histogram, manner);
            open.push(Open { node, rows, histogram, best });
        }
        leaves += 1;
    }
    tree
}

fn histogram(data: &Columns, slopes: &[(f32, f32)], rows: &[u32], used: &[usize]) -> Histogram {
    used.par_iter()
        .with_min_len(16)
        .map(|column| {
            let mut cells = [(0f32, 0f32); BINS];
            let bins = &data.bins[*column];
            for row in rows {
                let (g, h) = slopes[*row as usize];
                let cell = &mut cells[usize::from(bins[*row as usize])];
                cell.0 += g;
                cell.1 += h;
            }
            cells
        })
        .collect()
}

fn split(histogram: &Histogram, manner: Manner) -> (f64, usize, u8) {
    let mut best = (0.0, 0, 0);
    for (column, cells) in histogram.iter().enumerate() {
        let (all_g, all_h) =
            cells.iter().fold((0.0f64, 0.0f64), |(g, h), c| (g + f64::from(c.0), h + f64::from(c.1)));
        let whole = all_g * all_g / (all_h + manner.ridge);
        let (mut g, mut h) = (0.0f64, 0.0f64);
        for (bin, cell) in cells.iter().enumerate().take(BINS - 1) {
            g += f64::from(cell.0);
            h += f64::from(cell.1);
            if h < manner.least {
                continue;
            }
            let (other_g, other_h) = (all_g - g, all_h - h);
            if other_h < manner.least {
                break;
            }
            let gain = g * g / (h + manner.ridge) + other_g * other_g / (other_h + manner.ridge) - whole;
            if gain > best.0 {
                best = (gain, column, bin as u8);
            }
        }
    }
    best
}
