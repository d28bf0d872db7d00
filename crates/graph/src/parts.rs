//! Do parts make their whole, and is a share the share that it is called?
//!
//! Every figure is known as well as it is written: "1,200" may stand for anything that rounds to it. Figures exclude
//! each other only where no reading within their precision fits.

use gainsay_claim::{Decimal, Distribution, Quantity, QuantityKind};

/// A figure in the base unit of its sort, and how far off it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) value: Decimal,
    /// Half of the last place that is written.
    pub(crate) slack: Decimal,
}

/// How the sum of some parts stands to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Equal within the precision of the figures.
    Equal,
    /// The parts leave something over.
    Less,
    /// The parts are more than the whole.
    More,
}

impl Amount {
    /// One exact amount; `None` for bounds, rough figures, figures for each of several, and changes.
    pub(crate) fn of(quantity: &Quantity) -> Option<Amount> {
        let plain =
            matches!(quantity.kind, QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure);
        if !plain || !is_exact(quantity) {
            return None;
        }
        let value = quantity.unit.value_to_base(*quantity.interval.single()?)?;
        let slack = quantity.unit.value_to_base(quantity.precision)? / Decimal::TWO;
        (value > Decimal::ZERO).then_some(Amount { value, slack: slack.abs() })
    }
}

/// Words for people of any sort: what is said of them is said of men and women alike.
const PEOPLE: &[&str] = &[
    "body",
    "casualty",
    "civilian",
    "dead",
    "death",
    "employee",
    "fatality",
    "guest",
    "hostage",
    "migrant",
    "passenger",
    "people",
    "person",
    "prisoner",
    "refugee",
    "resident",
    "survivor",
    "tourist",
    "traveller",
    "victim",
    "worker",
];

/// Two sorts of people who are never one, and make the whole of those whom they divide or less.
const DIVIDED: &[(&str, &str)] = &[
    ("adult", "child"),
    ("boy", "girl"),
    ("boy", "man"),
    ("boy", "woman"),
    ("child", "man"),
    ("child", "woman"),
    ("crew", "passenger"),
    ("female", "male"),
    ("girl", "man"),
    ("girl", "woman"),
    ("man", "woman"),
];

/// Whether these are sorts of people of which nobody is two: men, women and children.
pub(crate) fn divides(heads: &[&str]) -> bool {
    let apart = |a: &str, b: &str| DIVIDED.contains(&(a.min(b), a.max(b)));
    heads.len() > 1 && heads.iter().enumerate().all(|(i, a)| heads.iter().skip(i + 1).all(|b| apart(a, b)))
}

/// Sorts by what somebody is there for: travellers may be passengers, people are either.
const ABOARD: &[&str] = &["crew", "passenger"];

/// Whether the one counts people of any sort and the other a sort of people: all who died, and the men among them.
pub(crate) fn of_people(whole: &str, part: &str) -> bool {
    by_nature(whole, part) || matches!(whole, "people" | "person") && ABOARD.contains(&part)
}

/// The same for the sorts that people are by nature: sexes and ages.
pub(crate) fn by_nature(whole: &str, part: &str) -> bool {
    let sort = !ABOARD.contains(&part) && DIVIDED.iter().any(|(a, b)| *a == part || *b == part);
    PEOPLE.contains(&whole) && sort
}

/// Whether a figure is meant as it stands.
pub(crate) fn is_exact(quantity: &Quantity) -> bool {
    !quantity.approximate && !matches!(quantity.distribution, Distribution::Each | Distribution::Change)
}

/// The sum of some parts; `None` where it is too large to be written.
pub(crate) fn sum(parts: &[Amount]) -> Option<Amount> {
    let none = Amount { value: Decimal::ZERO, slack: Decimal::ZERO };
    parts.iter().try_fold(none, |sum, part| {
        Some(Amount { value: sum.value.checked_add(part.value)?, slack: sum.slack.checked_add(part.slack)? })
    })
}

/// How parts that make `sum` stand to a whole, and the gap between the two.
pub(crate) fn fit(whole: Amount, sum: Amount) -> (Fit, Decimal) {
    let gap = (sum.value - whole.value).abs();
    let fit = if gap <= whole.slack + sum.slack {
        Fit::Equal
    } else if sum.value < whole.value {
        Fit::Less
    } else {
        Fit::More
    };
    (fit, gap)
}

/// What so many per cent of an amount are.
pub(crate) fn part_of(percent: Amount, base: Amount) -> Option<Amount> {
    let of = |percent: Decimal, base: Decimal| percent.checked_mul(base)?.checked_div(Decimal::ONE_HUNDRED);
    let value = of(percent.value, base.value)?;
    let most = of(percent.value + percent.slack, base.value + base.slack)?;
    Some(Amount { value, slack: (most - value).abs() })
}

/// What one amount is of another, in per cent, at the least and at the most.
fn share(part: Amount, base: Amount) -> Option<(Decimal, Decimal)> {
    let of = |part: Decimal, base: Decimal| {
        let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)?;
        (base > Decimal::ZERO).then_some(share)
    };
    Some((
        of(part.value - part.slack, base.value + base.slack)?,
        of(part.value + part.slack, base.value - base.slack)?,
    ))
}

/// Whether a percentage can be said of two amounts: the one as a share of the other, what is left of it, or the change
/// from one to the other.
pub(crate) fn can_be_said(percent: Amount, a: Amount, b: Amount) -> Option<bool> {
    let (part, base) = if a.value <= b.value { (a, b) } else { (b, a) };
    let (least, most) = share(part, base)?;
    let (low, high) = (percent.value - percent.slack, percent.value + percent.slack);
    let meets = |least: Decimal, most: Decimal| least <= high && low <= most;
    let hundred = Decimal::ONE_HUNDRED;
    // From the smaller to the larger: the change is of the smaller.
    let (up_least, up_most) = share(base, part)?;
    Some(
        meets(least, most)
            || meets(hundred - most, hundred - least)
            || meets(up_least - hundred, up_most - hundred),
    )
}

/// What the smaller of two amounts is of the larger, in per cent.
pub(crate) fn share_of(a: Amount, b: Amount) -> Option<Decimal> {
    a.value.min(b.value).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(a.value.max(b.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(value: i64) -> Amount {
        Amount { value: Decimal::from(value), slack: Decimal::ZERO }
    }

    #[test]
    fn rounded_parts_need_not_meet_their_whole() {
        let rounded = |value: i64| Amount { slack: Decimal::from(50), ..whole(value) };
        assert_eq!(sum(&[rounded(500), rounded(700)]).map(|s| fit(whole(1250), s).0), Some(Fit::Equal));
        assert_eq!(sum(&[whole(500), whole(700)]).map(|s| fit(whole(1250), s).0), Some(Fit::Less));
    }

    #[test]
    fn men_and_women_divide_people() {
        assert!(divides(&["man", "woman", "child"]));
        assert!(!divides(&["man", "adult"]));
        assert!(!divides(&["man"]));
        assert!(of_people("people", "man") && !of_people("people", "house") && !of_people("man", "woman"));
        assert!(
            of_people("people", "crew")
                && !by_nature("people", "crew")
                && !of_people("traveller", "passenger")
        );
    }

    #[test]
    fn a_percentage_is_a_share_a_rest_or_a_change() {
        let percent = |value: i64| Amount { value: Decimal::from(value), slack: Decimal::new(5, 1) };
        for (p, a, b, said) in
            [(25, 12, 48, true), (75, 12, 48, true), (40, 300, 214, true), (30, 12, 48, false)]
        {
            assert_eq!(can_be_said(percent(p), whole(a), whole(b)), Some(said), "{p} % of {a} and {b}");
        }
    }

    proptest! {
        #[test]
        fn what_is_counted_apart_makes_the_whole(parts in prop::collection::vec(1..10_000i64, 1..12)) {
            let amounts: Vec<Amount> = parts.iter().map(|p| whole(*p)).collect();
            let total = whole(parts.iter().sum());
            prop_assert_eq!(sum(&amounts).map(|s| fit(total, s).0), Some(Fit::Equal));
            let more = Amount { value: total.value + Decimal::ONE, ..total };
            prop_assert_eq!(sum(&amounts).map(|s| fit(more, s).0), Some(Fit::Less));
        }
    }
}
