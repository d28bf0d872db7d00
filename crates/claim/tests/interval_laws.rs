//! Laws of intervals, for any ends.

use gainsay_claim::{Interval, Relation};
use proptest::prelude::*;
use std::ops::Bound;

fn end() -> impl Strategy<Value = Bound<i64>> {
    prop_oneof![
        (-4i64..5).prop_map(Bound::Included),
        (-4i64..5).prop_map(Bound::Excluded),
        Just(Bound::Unbounded),
    ]
}

fn interval() -> impl Strategy<Value = Interval<i64>> {
    (end(), end()).prop_filter_map("empty", |(low, high)| Interval::new(low, high).ok())
}

/// Whether the interval holds `v` half units, so that the points between whole ones are looked at too.
fn holds(i: &Interval<i64>, v: i64) -> bool {
    let above = match i.low() {
        Bound::Included(a) => v >= 2 * a,
        Bound::Excluded(a) => v > 2 * a,
        Bound::Unbounded => true,
    };
    let below = match i.high() {
        Bound::Included(b) => v <= 2 * b,
        Bound::Excluded(b) => v < 2 * b,
        Bound::Unbounded => true,
    };
    above && below
}

proptest! {
    #[test]
    fn same_is_reflexive(a in interval()) {
        prop_assert_eq!(a.relation(&a), Relation::Same);
    }

    #[test]
    fn the_relation_seen_from_the_other_side_is_its_inverse(a in interval(), b in interval()) {
        prop_assert_eq!(a.relation(&b), b.relation(&a).inverse());
    }

    #[test]
    fn the_relation_is_that_of_the_sets(a in interval(), b in interval()) {
        let points: Vec<i64> = (-12..13).collect();
        let both = points.iter().any(|&p| holds(&a, p) && holds(&b, p));
        let only_a = points.iter().any(|&p| holds(&a, p) && !holds(&b, p));
        let only_b = points.iter().any(|&p| holds(&b, p) && !holds(&a, p));
        let expected = match (both, only_a, only_b) {
            (false, _, _) => Relation::Disjoint,
            (true, false, false) => Relation::Same,
            (true, false, true) => Relation::Narrower,
            (true, true, false) => Relation::Wider,
            (true, true, true) => Relation::Overlapping,
        };
        prop_assert_eq!(a.relation(&b), expected);
    }

    #[test]
    fn an_increasing_map_changes_no_relation(a in interval(), b in interval(), by in -5i64..6, times in 1i64..7) {
        let moved = |i: &Interval<i64>| i.map(|v| v * times + by);
        prop_assert_eq!(moved(&a).relation(&moved(&b)), a.relation(&b));
    }

    #[test]
    fn ending_before_excludes(a in interval(), b in interval()) {
        if a.ends_before(&b) {
            prop_assert_eq!(a.relation(&b), Relation::Disjoint);
            prop_assert!(!b.ends_before(&a));
        }
    }
}
