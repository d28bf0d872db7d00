//! Laws of amounts, for any figures, and the cases that an editor decides at once.

use gainsay_claim::{
    Comparison, Decimal, Distribution, Interval, Quantity, QuantityKind, Reason, Relation, Unit, units,
};
use proptest::prelude::*;
use std::ops::Bound;

fn kind() -> impl Strategy<Value = QuantityKind> {
    use QuantityKind as K;
    prop::sample::select(vec![
        K::Cardinal,
        K::Ordinal,
        K::Percent,
        K::Money,
        K::Measure,
        K::Duration,
        K::Age,
        K::Fraction,
        K::Multiple,
        K::Score,
    ])
}

fn end() -> impl Strategy<Value = Bound<Decimal>> {
    let value = || (-400i64..400).prop_map(|v| Decimal::new(v, 1));
    prop_oneof![
        4 => value().prop_map(Bound::Included),
        2 => value().prop_map(Bound::Excluded),
        1 => Just(Bound::Unbounded),
    ]
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        (0..units().len()).prop_map(|i| Unit::from_symbol(units()[i].symbol)),
        prop::sample::select(vec!["h", "min", "USD/mo", "USD/yr", "furlong"]).prop_map(Unit::from_symbol),
    ]
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let interval = (end(), end()).prop_filter_map("empty", |(low, high)| Interval::new(low, high).ok());
    let spread = prop_oneof![
        3 => Just(Distribution::Unspecified),
        1 => Just(Distribution::Each),
        1 => Just(Distribution::Total),
        1 => Just(Distribution::Change),
    ];
    (interval, any::<bool>(), 0i64..20, unit(), kind(), spread).prop_map(
        |(interval, approximate, precision, unit, kind, distribution)| Quantity {
            interval,
            approximate,
            precision: Decimal::new(precision, 1),
            unit,
            kind,
            counted: None,
            distribution,
        },
    )
}

proptest! {
    #[test]
    fn an_amount_is_the_same_as_itself(a in quantity()) {
        prop_assert_eq!(a.compare(&a), Comparison::plain(Relation::Same));
    }

    #[test]
    fn the_comparison_seen_from_the_other_side_is_its_inverse(a in quantity(), b in quantity()) {
        prop_assert_eq!(a.compare(&b), b.compare(&a).inverse());
    }

    #[test]
    fn only_what_does_not_exclude_has_a_reason(a in quantity(), b in quantity()) {
        let said = a.compare(&b);
        match said.relation {
            Relation::Disjoint | Relation::Incomparable => prop_assert_eq!(said.reason, None),
            Relation::Same => prop_assert_eq!(said.reason.is_some(), a.unit != b.unit),
            _ => prop_assert!(said.reason.is_some()),
        }
    }

    /// Hours in minutes, kilometres in metres, centigrade in Fahrenheit: exact conversions change no relation.
    #[test]
    fn converting_both_changes_no_relation(
        a in quantity(),
        b in quantity(),
        way in prop::sample::select(vec![
            ("h", "min", Decimal::from(60), Decimal::ZERO),
            ("km", "m", Decimal::ONE_THOUSAND, Decimal::ZERO),
            ("yr", "mo", Decimal::from(12), Decimal::ZERO),
            ("°C", "°F", Decimal::new(18, 1), Decimal::from(32)),
        ]),
    ) {
        let (from, to, times, plus) = way;
        let stated = |q: &Quantity| Quantity {
            unit: Unit::from_symbol(from),
            kind: QuantityKind::Measure,
            // A tenth of a temperature depends on where its scale has its zero.
            approximate: q.approximate && plus.is_zero(),
            ..q.clone()
        };
        let converted = |q: &Quantity| Quantity {
            unit: Unit::from_symbol(to),
            interval: q.interval.map(|v| v * times + plus),
            precision: q.precision * times,
            ..stated(q)
        };
        let plain = stated(&a).compare(&stated(&b));
        prop_assert_eq!(converted(&a).compare(&converted(&b)), plain);
        prop_assert_eq!(converted(&a).compare(&stated(&b)).relation, plain.relation);
    }
}

/// A figure as a text gives it: bound sign, value (`f` for a fraction), unit; `~` before it for "about".
fn say(words: &str) -> Option<Quantity> {
    let (approximate, words) = words.strip_prefix('~').map_or((false, words), |rest| (true, rest));
    let mut parts = words.split(' ');
    let figure = parts.next()?;
    let unit = Unit::from_symbol(parts.next().unwrap_or(""));
    let kind = match unit.symbol() {
        "" if figure.ends_with('f') => QuantityKind::Fraction,
        "" => QuantityKind::Cardinal,
        "%" => QuantityKind::Percent,
        "h" | "min" => QuantityKind::Duration,
        "USD" => QuantityKind::Money,
        _ => QuantityKind::Measure,
    };
    let number = |s: &str| s.trim_end_matches('f').parse::<Decimal>().ok();
    let interval = if let Some(v) = figure.strip_prefix(">=") {
        Interval::at_least(number(v)?)
    } else if let Some(v) = figure.strip_prefix('>') {
        Interval::more_than(number(v)?)
    } else if let Some(v) = figure.strip_prefix('<') {
        Interval::less_than(number(v)?)
    } else if let Some((a, b)) = figure.split_once("..") {
        Interval::closed(number(a)?, number(b)?).ok()?
    } else {
        Interval::exactly(number(figure)?)
    };
    let value = *interval.low_value().or(interval.high_value())?;
    let precision = Quantity::plain_precision(value, Decimal::ONE, value.scale(), kind);
    Some(Quantity { interval, approximate, precision, ..Quantity::exactly(value, unit, kind) })
}

#[test]
fn an_editor_would_say() {
    use Reason::{Bound, Granularity, Rounding, Unit};
    use Relation::{Disjoint, Incomparable, Same};
    // `None` stands for any relation that does not exclude.
    let cases: &[(&str, &str, Option<Relation>, Option<Reason>)] = &[
        ("2 h", ">2 h", None, Some(Rounding)),
        (">=12", "15", None, Some(Bound)),
        (">=12", "9", Some(Disjoint), None),
        ("165 km/h", "~103 mph", None, Some(Unit)),
        ("165 km/h", "~140 mph", Some(Disjoint), None),
        ("~0.5f", "61.3 %", Some(Disjoint), None),
        ("~0.5f", "48 %", None, Some(Unit)),
        ("0.5f", "50 %", Some(Same), Some(Unit)),
        ("0.5f", "48.3 %", None, Some(Unit)),
        ("0.5f", "53 %", Some(Disjoint), None),
        ("9", "17", Some(Disjoint), None),
        ("12", ">12", Some(Disjoint), None),
        ("2000", "2140", None, Some(Rounding)),
        ("2000", "2700", Some(Disjoint), None),
        ("30..40", "35", None, Some(Granularity)),
        ("30..40", "45", Some(Disjoint), None),
        ("90 min", "1.5 h", Some(Same), Some(Unit)),
        ("48 %", "48.3 %", None, Some(Rounding)),
        ("48 %", "53 %", Some(Disjoint), None),
        ("100 USD", "100 EUR", Some(Incomparable), None),
        ("50 cent", "0.5 USD", Some(Same), Some(Unit)),
        ("2 h", "2 km", Some(Incomparable), None),
        ("0.5f", "3", Some(Incomparable), None),
        ("20 °C", "68 °F", Some(Same), Some(Unit)),
        ("60 USD/yr", "5 USD/mo", Some(Same), Some(Unit)),
    ];
    for (a, b, relation, reason) in cases {
        let said = say(a).unwrap().compare(&say(b).unwrap());
        match relation {
            Some(relation) => assert_eq!(said.relation, *relation, "{a} and {b}"),
            None => assert!(said.relation.is_compatible(), "{a} and {b}: {said:?}"),
        }
        assert_eq!(said.reason, *reason, "{a} and {b}: {said:?}");
    }
}

#[test]
fn ranks_changes_and_shares_of_each_are_not_set_beside_counts() {
    let count = say("3").unwrap();
    let rank = Quantity { kind: QuantityKind::Ordinal, ..count.clone() };
    let change = Quantity { distribution: Distribution::Change, ..count.clone() };
    let each = Quantity { distribution: Distribution::Each, ..count.clone() };
    let total = Quantity { distribution: Distribution::Total, ..count.clone() };
    for (a, b) in [(&count, &rank), (&count, &change), (&each, &total)] {
        assert_eq!(a.compare(b).relation, Relation::Incomparable);
    }
    assert_eq!(count.compare(&each).relation, Relation::Same);
}
