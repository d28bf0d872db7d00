//! Which things belong together, given how likely each two are one?
//!
//! Agglomerative clustering with average linkage: the two groups whose members are most likely one on average are
//! joined first, until no two groups reach a bound. A pair that is not given counts as impossible. Ties go to the smaller
//! indices, so that the outcome depends on nothing but the numbers.

use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

struct Join {
    mean: f64,
    pair: (usize, usize),
    /// How often each of the two had grown when this was written down.
    grown: (u32, u32),
}

impl PartialEq for Join {
    fn eq(&self, other: &Join) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Join {}

impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Join) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Join {
    fn cmp(&self, other: &Join) -> Ordering {
        let surer = self.mean.total_cmp(&other.mean);
        surer.then_with(|| other.pair.cmp(&self.pair)).then_with(|| other.grown.cmp(&self.grown))
    }
}

#[derive(Default)]
struct Group {
    members: Vec<usize>,
    /// Sum of probabilities towards each other group.
    towards: FxHashMap<usize, f64>,
    grown: u32,
}

/// Groups `count` things: `pairs` are two of them, the smaller first, with the probability that they are one; groups are
/// joined while the mean between them is above `bound`. Each group and the list of groups are sorted.
pub fn gather(count: usize, pairs: &[((usize, usize), f64)], bound: f64) -> Vec<Vec<usize>> {
    let mut groups: Vec<Group> = (0..count).map(|i| Group { members: vec![i], ..Group::default() }).collect();
    let mut heap = BinaryHeap::new();
    for ((a, b), likely) in pairs {
        if a >= b || *b >= count {
            continue;
        }
        for (x, y) in [(*a, *b), (*b, *a)] {
            if let Some(group) = groups.get_mut(x) {
                group.towards.insert(y, *likely);
            }
        }
        if *likely > bound {
            heap.push(Join { mean: *likely, pair: (*a, *b), grown: (0, 0) });
        }
    }
    while let Some(Join { pair: (a, b), grown, .. }) = heap.pop() {
        let grown_of = |i: usize| groups.get(i).filter(|g| !g.members.is_empty()).map(|g| g.grown);
        if grown_of(a) != Some(grown.0) || grown_of(b) != Some(grown.1) {
            continue;
        }
        let Some(mut gone) = groups.get_mut(b).map(std::mem::take) else { continue };
        // Sums are added in the order of the groups: floating point sums depend on it.
        let mut others: Vec<(usize, f64)> = gone.towards.drain().filter(|(c, _)| *c != a).collect();
        others.sort_unstable_by_key(|(c, _)| *c);
        let Some(kept) = groups.get_mut(a) else { continue };
        kept.members.append(&mut gone.members);
        kept.towards.remove(&b);
        kept.grown += 1;
        for (other, sum) in &others {
            *kept.towards.entry(*other).or_default() += sum;
        }
        let size = kept.members.len();
        let (grown, towards) = (kept.grown, kept.towards.clone());
        for (other, _) in &others {
            if let Some(group) = groups.get_mut(*other) {
                group.towards.remove(&b);
            }
        }
        for (other, sum) in towards {
            let Some(group) = groups.get_mut(other) else { continue };
            group.towards.insert(a, sum);
            let mean = sum / (size * group.members.len()) as f64;
            if mean > bound {
                let (pair, grown) = if a < other {
                    ((a, other), (grown, group.grown))
                } else {
                    ((other, a), (group.grown, grown))
                };
                heap.push(Join { mean, pair, grown });
            }
        }
    }
    let mut found: Vec<Vec<usize>> =
        groups.into_iter().map(|g| g.members).filter(|m| !m.is_empty()).collect();
    for members in &mut found {
        members.sort_unstable();
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_mean_decides() {
        // One sure pair and one likely one, but the third thing has nothing to do with the first.
        assert_eq!(gather(3, &[((0, 1), 0.9), ((1, 2), 0.5)], 0.3), [vec![0, 1], vec![2]]);
        assert_eq!(gather(3, &[((0, 1), 0.9), ((1, 2), 0.5)], 0.2), [vec![0, 1, 2]]);
        assert_eq!(gather(2, &[], 0.1), [vec![0], vec![1]]);
    }

    proptest! {
        #[test]
        fn every_thing_is_in_one_group(pairs in prop::collection::vec(((0..9usize, 0..9usize), 0.0..1.0), 0..30)) {
            let mut all: Vec<usize> = gather(9, &pairs, 0.3).concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..9).collect::<Vec<_>>());
        }
    }
}
