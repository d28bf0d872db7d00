//! Can all that is said about the order of some events be true at once?
//!
//! A simple temporal network (Dechter, Meiri and Pearl 1991, "Temporal constraint networks"): every statement is a
//! bound `x(to) - x(from) <= most` on two points of time, and the statements exclude each other exactly where the
//! bounds have a cycle whose sum is negative. The cycle with the fewest bounds is the shortest proof: it is found by
//! Bellman and Ford's recurrence on walks of one, two, three ... bounds.

use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// A proof with more bounds convinces nobody, and the reading of one of them is likely to be wrong.
pub(crate) const MAX_STEPS: usize = 8;

/// "`to` is at most `most` seconds later than `from`."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bound {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Seconds; negative where `to` is earlier by at least so much.
    pub(crate) most: i64,
}

/// Bounds that hang together, as indices, by the points that they share; the calendar connects nothing.
pub(crate) fn components(bounds: &[Bound], calendar: usize) -> Vec<Vec<usize>> {
    let points = bounds.iter().map(|b| b.from.max(b.to) + 1).max().unwrap_or(0);
    let mut sets = UnionFind::<usize>::new(points);
    for bound in bounds.iter().filter(|b| b.from != calendar && b.to != calendar) {
        sets.union(bound.from, bound.to);
    }
    let mut together: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, bound) in bounds.iter().enumerate() {
        let point = if bound.from == calendar { bound.to } else { bound.from };
        together.entry(sets.find(point)).or_default().push(index);
    }
    let mut components: Vec<Vec<usize>> = together.into_values().collect();
    components.sort_unstable();
    components
}

/// The fewest bounds that exclude each other, in the order of the chain; of several such chains the one that begins
/// with the first bound. `None` where all can be true, or only a longer chain would show that they cannot.
pub(crate) fn shortest_contradiction(bounds: &[Bound]) -> Option<Vec<usize>> {
    let mut points: Vec<usize> = bounds.iter().flat_map(|b| [b.from, b.to]).collect();
    points.sort_unstable();
    points.dedup();
    let place = |point: usize| points.binary_search(&point).unwrap_or(0);
    let edges: Vec<(usize, usize, i64)> =
        bounds.iter().map(|b| (place(b.from), place(b.to), b.most)).collect();
    let mut best: Option<Vec<usize>> = None;
    for start in 0..points.len() {
        let limit = best.as_ref().map_or(MAX_STEPS, |b| b.len() - 1);
        if let Some(cycle) = cycle_through(start, points.len(), &edges, limit) {
            best = Some(cycle);
        }
    }
    let mut cycle = best?;
    let first = cycle.iter().enumerate().min_by_key(|(_, edge)| **edge).map_or(0, |(at, _)| at);
    cycle.rotate_left(first);
    Some(cycle)
}

/// The shortest negative closed walk of at most `limit` edges through a point. A shortest one over all points visits
/// none twice: it would fall into two, and one of them would be negative and shorter.
fn cycle_through(
    start: usize,
    points: usize,
    edges: &[(usize, usize, i64)],
    limit: usize,
) -> Option<Vec<usize>> {
    let mut least: Vec<Option<i64>> = vec![None; points];
    *least.get_mut(start)? = Some(0);
    // The edge by which the least walk of each length came to each point.
    let mut came: Vec<Vec<Option<usize>>> = Vec::new();
    for _ in 0..limit {
        let mut next: Vec<Option<i64>> = vec![None; points];
        let mut by: Vec<Option<usize>> = vec![None; points];
        for (number, &(from, to, most)) in edges.iter().enumerate() {
            let Some(sum) = least.get(from).copied().flatten().map(|s| s.saturating_add(most)) else {
                continue;
            };
            if let (Some(known), Some(edge)) = (next.get_mut(to), by.get_mut(to))
                && known.is_none_or(|k| sum < k)
            {
                *known = Some(sum);
                *edge = Some(number);
            }
        }
        came.push(by);
        least = next;
        if least.get(start).copied().flatten().is_some_and(|s| s < 0) {
            let (mut at, mut cycle) = (start, Vec::new());
            for by in came.iter().rev() {
                let edge = by.get(at).copied().flatten()?;
                cycle.push(edge);
                at = edges.get(edge)?.0;
            }
            cycle.reverse();
            return Some(cycle);
        }
    }
    None
}

/// Whether some chain, of any length, shows that the bounds cannot all hold: what [`shortest_contradiction`] leaves where
/// its proof would be too long.
pub(crate) fn cannot_all_hold(bounds: &[Bound]) -> bool {
    let mut least: BTreeMap<usize, i64> = bounds.iter().flat_map(|b| [(b.from, 0), (b.to, 0)]).collect();
    for _ in 0..=least.len() {
        let mut changed = false;
        for bound in bounds {
            let sum = least.get(&bound.from).map_or(0, |s| s.saturating_add(bound.most));
            if least.get(&bound.to).is_some_and(|k| sum < *k) {
                least.insert(bound.to, sum);
                changed = true;
            }
        }
        if !changed {
            return false;
        }
    }
    true
}

/// How much later `to` can be than `from` at most, by all bounds together; `None` where nothing bounds it.
pub(crate) fn implied(bounds: &[Bound], from: usize, to: usize) -> Option<i64> {
    let mut least: BTreeMap<usize, i64> = BTreeMap::from([(from, 0)]);
    for _ in 0..MAX_STEPS {
        let mut changed = false;
        for bound in bounds {
            let Some(sum) = least.get(&bound.from).map(|s| s.saturating_add(bound.most)) else { continue };
            if least.get(&bound.to).is_none_or(|k| sum < *k) {
                least.insert(bound.to, sum);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    least.get(&to).copied()
}

#[cfg(test)]
mod tests {
    // Helpers of tests may fail loudly; the numbers are small.
    #![allow(clippy::indexing_slicing)]

    use super::*;
    use proptest::prelude::*;

    fn bound(from: usize, to: usize, most: i64) -> Bound {
        Bound { from, to, most }
    }

    #[test]
    fn the_shortest_proof_is_found() {
        // 1 before 2, 2 before 3, 3 before 1, and 3 before 2.
        let before = |a, b| bound(b, a, -1);
        let all = [before(1, 2), before(2, 3), before(3, 1), before(3, 2)];
        assert_eq!(shortest_contradiction(&all), Some(vec![1, 3]));
        assert_eq!(shortest_contradiction(&all[..3]).map(|c| c.len()), Some(3));
        assert_eq!(shortest_contradiction(&all[..2]), None);
    }

    #[test]
    fn a_chain_that_is_too_long_to_be_shown_is_known() {
        // A ring of twelve events, each before the next.
        let ring: Vec<Bound> = (0..12).map(|i| bound((i + 1) % 12, i, -1)).collect();
        assert_eq!(shortest_contradiction(&ring), None);
        assert!(cannot_all_hold(&ring));
        assert!(!cannot_all_hold(&ring[..11]));
    }

    #[test]
    fn a_date_follows_from_a_date_and_a_distance() {
        // The calendar is 0; 1 was on day 10, 2 three days after 1.
        let all = [bound(0, 1, 10), bound(1, 0, -10), bound(1, 2, 3), bound(2, 1, -3)];
        assert_eq!(implied(&all, 0, 2), Some(13));
        assert_eq!(implied(&all, 2, 0), Some(-13));
        assert_eq!(implied(&all[..1], 0, 2), None);
    }

    proptest! {
        #[test]
        fn a_contradiction_is_found_exactly_where_there_is_one(
            edges in prop::collection::vec((0..5usize, 0..5usize, -3..4i64), 0..14)
        ) {
            let bounds: Vec<Bound> =
                edges.into_iter().filter(|e| e.0 != e.1).map(|(a, b, w)| bound(a, b, w)).collect();
            // Floyd and Warshall: the bounds can all hold where no point must be before itself.
            let mut least = [[i64::MAX / 4; 5]; 5];
            for b in &bounds {
                least[b.from][b.to] = least[b.from][b.to].min(b.most);
            }
            for k in 0..5 {
                for i in 0..5 {
                    for j in 0..5 {
                        least[i][j] = least[i][j].min(least[i][k] + least[k][j]);
                    }
                }
            }
            let impossible = (0..5).any(|i| least[i][i] < 0);
            let found = shortest_contradiction(&bounds);
            prop_assert_eq!(found.is_some(), impossible);
            prop_assert_eq!(cannot_all_hold(&bounds), impossible);
            if let Some(cycle) = found {
                prop_assert!(cycle.iter().map(|&e| bounds[e].most).sum::<i64>() < 0);
                for (i, &edge) in cycle.iter().enumerate() {
                    prop_assert_eq!(bounds[edge].to, bounds[cycle[(i + 1) % cycle.len()]].from);
                }
            }
        }
    }
}
