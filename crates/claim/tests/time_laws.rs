//! Whether the relation of two times keeps the laws of the algebra.

use gainsay_claim::{Anchor, Granularity, Interval, Reason, Relation, TimeValue};
use proptest::prelude::*;

const DAY: i64 = 86_400;

fn granularity() -> impl Strategy<Value = Granularity> {
    proptest::sample::select(vec![
        Granularity::Century,
        Granularity::Decade,
        Granularity::Year,
        Granularity::HalfYear,
        Granularity::Quarter,
        Granularity::Month,
        Granularity::Week,
        Granularity::Weekend,
        Granularity::Day,
        Granularity::PartOfDay,
        Granularity::Hour,
        Granularity::Minute,
        Granularity::Second,
    ])
}

fn offset() -> impl Strategy<Value = Option<i32>> {
    proptest::option::of((-12i32..=14).prop_map(|hours| hours * 3600))
}

/// `[low, high)`; `low` alone where that is empty.
fn half_open(low: i64, high: i64) -> Interval<i64> {
    Interval::half_open(low, high).unwrap_or_else(|_| Interval::exactly(low))
}

fn interval() -> impl Strategy<Value = Interval<i64>> {
    let start = 1_700_000_000i64..1_700_000_000 + 6 * DAY;
    (start, 1i64..4 * DAY, 0u8..8).prop_map(|(low, len, shape)| match shape {
        0 => Interval::at_least(low),
        1 => Interval::less_than(low),
        2 => Interval::exactly(low),
        _ => half_open(low, low + len),
    })
}

fn time() -> impl Strategy<Value = TimeValue> {
    (interval(), granularity(), offset(), any::<bool>()).prop_map(
        |(interval, granularity, offset, approximate)| TimeValue {
            interval,
            granularity,
            offset,
            approximate,
            anchor: Anchor::Published,
        },
    )
}

/// A clock time in a named zone.
fn moment() -> impl Strategy<Value = TimeValue> {
    (0i64..3 * DAY, -12i32..=14).prop_map(|(second, hours)| TimeValue {
        interval: half_open(second, second + 60),
        granularity: Granularity::Minute,
        offset: Some(hours * 3600),
        approximate: false,
        anchor: Anchor::Explicit,
    })
}

/// The same moment on the wall clock of another zone.
fn told_in(value: &TimeValue, offset: i32) -> TimeValue {
    let shift = i64::from(offset - value.offset.unwrap_or(0));
    TimeValue { interval: value.interval.map(|s| s + shift), offset: Some(offset), ..value.clone() }
}

proptest! {
    #[test]
    fn every_time_is_the_same_as_itself(a in time()) {
        prop_assert_eq!(a.compare(&a).relation, Relation::Same);
        prop_assert_eq!(a.compare(&a).reason, None);
    }

    #[test]
    fn the_relation_seen_from_the_other_side_is_its_inverse(a in time(), b in time()) {
        let (there, back) = (a.compare(&b), b.compare(&a));
        prop_assert_eq!(there.relation, back.relation.inverse());
        prop_assert_eq!(there.reason, back.reason);
    }

    #[test]
    fn times_are_always_comparable_and_conflicts_need_no_excuse(a in time(), b in time()) {
        let comparison = a.compare(&b);
        prop_assert_ne!(comparison.relation, Relation::Incomparable);
        if comparison.relation == Relation::Disjoint {
            prop_assert_eq!(comparison.reason, None);
        }
    }

    #[test]
    fn the_zone_in_which_a_moment_is_told_changes_nothing(a in moment(), b in moment(), hours in -12i32..=14) {
        let elsewhere = told_in(&a, hours * 3600);
        prop_assert_eq!(a.compare(&elsewhere).relation, Relation::Same);
        prop_assert_eq!(elsewhere.compare(&b).relation, a.compare(&b).relation);
    }

    #[test]
    fn a_part_is_narrower_than_its_whole(start in 0i64..DAY, len in 1i64..DAY, before in 1i64..DAY, after in 1i64..DAY) {
        let at = |low, high, granularity| TimeValue {
            interval: half_open(low, high),
            granularity,
            offset: None,
            approximate: false,
            anchor: Anchor::Explicit,
        };
        let part = at(start, start + len, Granularity::Day);
        let whole = at(start - before, start + len + after, Granularity::Month);
        prop_assert_eq!(part.compare(&whole).relation, Relation::Narrower);
        prop_assert_eq!(part.compare(&whole).reason, Some(Reason::Granularity));
        prop_assert_eq!(whole.compare(&part).relation, Relation::Wider);
    }

    #[test]
    fn days_hold_the_clock_times_they_come_from(a in time()) {
        let relation = a.interval.relation(&a.to_days().interval);
        prop_assert!(matches!(relation, Relation::Same | Relation::Narrower), "{:?}", relation);
    }
}
