//! How much: exact bounds, unit, what is counted, and how two quantities stand to each other.

use crate::{Comparison, Dimension, Interval, Reason, Relation, Unit};
use rust_decimal::Decimal;
use std::ops::Bound;

/// What sort of figure a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum QuantityKind {
    /// A count of things.
    Cardinal,
    /// A rank: third, 45th.
    Ordinal,
    /// Percent or percentage points.
    Percent,
    /// An amount of money.
    Money,
    /// An amount with a physical unit.
    Measure,
    /// A length of time.
    Duration,
    /// Somebody's age.
    Age,
    /// A share: "two-thirds", "one in five".
    Fraction,
    /// Twice, tripled.
    Multiple,
    /// A score or vote: one side of "52-48".
    Score,
}

/// What a quantity counts: "1,000 Ukrainian POWs" counts `pow` with modifier `ukrainian`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Counted {
    /// Lemma of the head noun.
    pub head: String,
    /// Lemmas of its modifiers, in text order.
    pub modifiers: Vec<String>,
}

/// How the amount is spread over what it is said of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Distribution {
    /// The text does not say.
    #[default]
    Unspecified,
    /// "in total", "altogether".
    Total,
    /// "each", "apiece", "from each side".
    Each,
    /// A change by this amount, not the amount itself: "rose by 3 %".
    Change,
}

/// An amount as a text gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Quantity {
    /// The amounts that the words allow, in `unit`: "more than two hours" is `(2, ∞)` hours.
    pub interval: Interval<Decimal>,
    /// "about", "some", "nearly".
    pub approximate: bool,
    /// The size of the last digit that the text gives: 1000 for "2,000", 0.1 for "48.7"; zero for an exact count.
    /// A plain figure is allowed to be a rounded one by half of this.
    pub precision: Decimal,
    /// In what it is measured; [`Unit::NONE`] for counts.
    pub unit: Unit,
    /// What sort of figure it is.
    pub kind: QuantityKind,
    /// What is counted, where the text says so.
    pub counted: Option<Counted>,
    /// How it is spread.
    pub distribution: Distribution,
}

impl Quantity {
    /// Exactly `value` of `unit`, with nothing counted.
    pub fn exactly(value: Decimal, unit: Unit, kind: QuantityKind) -> Quantity {
        Quantity {
            interval: Interval::exactly(value),
            approximate: false,
            precision: Decimal::ZERO,
            unit,
            kind,
            counted: None,
            distribution: Distribution::Unspecified,
        }
    }

    /// The precision that a figure has by itself: half of it is how far the true amount may lie from a plain figure.
    ///
    /// `decimals` is how many digits the text gives behind the decimal point, in units of `scale` (a million for
    /// "1.2 million"). A figure with decimals is precise to its last digit; a round one ("2,000", "40 million") to its
    /// last digit that is not zero, but below a hundred to the unit ("40 cents"). Small counts, ages, ranks and scores are exact, a whole percentage is precise to
    /// one point, and a share such as "half" or "two-thirds" may be two points off. A length of time, a distance or an
    /// amount of money may always be rounded: "two hours" to an hour.
    ///
    /// ```
    /// use gainsay_claim::{Decimal, Quantity, QuantityKind};
    /// let precision = |v: i64, kind| Quantity::plain_precision(v.into(), Decimal::ONE, 0, kind);
    /// assert_eq!(precision(2_000, QuantityKind::Cardinal), 1_000.into());
    /// assert_eq!(precision(9, QuantityKind::Cardinal), 0.into());
    /// assert_eq!(precision(2, QuantityKind::Duration), 1.into());
    /// ```
    pub fn plain_precision(value: Decimal, scale: Decimal, decimals: u32, kind: QuantityKind) -> Decimal {
        let exact = match kind {
            QuantityKind::Ordinal | QuantityKind::Age | QuantityKind::Score => true,
            QuantityKind::Cardinal => value.abs() < Decimal::ONE_HUNDRED && decimals == 0,
            _ => false,
        };
        if exact || value.is_zero() {
            return Decimal::ZERO;
        }
        if kind == QuantityKind::Fraction {
            return Decimal::new(4, 2);
        }
        if decimals > 0 {
            return (0..decimals)
                .try_fold(scale, |size, _| size.checked_div(Decimal::TEN))
                .unwrap_or(Decimal::ZERO);
        }
        if kind == QuantityKind::Percent {
            return Decimal::ONE;
        }
        let size = last_digit(value);
        // "40 cents" and "90 km/h" are given to the unit: of two digits, both are meant.
        let shown = value.abs().checked_div(size).unwrap_or(Decimal::ONE);
        if kind != QuantityKind::Duration && shown < Decimal::TEN && value.abs() < Decimal::ONE_HUNDRED {
            return size.min(Decimal::ONE);
        }
        size
    }

    /// How this amount stands to another.
    ///
    /// The amounts that the words allow are compared first, in the base unit of their dimension. Where these exclude
    /// each other, both sides are given their tolerance: half of the last digit for a plain figure, a tenth of the
    /// amount for an approximate one. A gap that is larger stays [`Relation::Disjoint`], whatever the words.
    ///
    /// Amounts of different dimensions, ranks with counts, changes with levels and "each" with "in total" are
    /// [`Relation::Incomparable`]. Shares and percentages compare: "half" is 50 %. What is counted is not looked at:
    /// whether two nouns count the same is for the caller to decide.
    ///
    /// ```
    /// use gainsay_claim::{Quantity, QuantityKind, Reason, Relation, Unit};
    /// let speed = |v: i64, unit| Quantity::exactly(v.into(), Unit::from_symbol(unit), QuantityKind::Measure);
    /// let about = Quantity { approximate: true, ..speed(103, "mph") };
    /// let said = speed(165, "km/h").compare(&about);
    /// assert_eq!((said.relation, said.reason), (Relation::Narrower, Some(Reason::Unit)));
    /// ```
    pub fn compare(&self, other: &Quantity) -> Comparison {
        if !self.same_sort(other) {
            return Comparison::plain(Relation::Incomparable);
        }
        if self == other {
            return Comparison::plain(Relation::Same);
        }
        if self.unit == other.unit && self.is_exact() && other.is_exact() {
            // Neither units nor tolerances can change how they stand.
            return match self.interval.relation(&other.interval) {
                relation @ (Relation::Same | Relation::Disjoint) => Comparison::plain(relation),
                relation if self.interval.is_open_ended() || other.interval.is_open_ended() => {
                    Comparison::because(relation, Reason::Bound)
                }
                relation => Comparison::because(relation, Reason::Granularity),
            };
        }
        let (Some(a), Some(b)) = (self.in_base(), other.in_base()) else {
            return Comparison::plain(if self.unit == other.unit {
                self.interval.relation(&other.interval)
            } else {
                Relation::Incomparable
            });
        };
        let converted = self.unit != other.unit;
        let explain =
            |relation, reason| Comparison::because(relation, if converted { Reason::Unit } else { reason });
        match a.strict.relation(&b.strict) {
            Relation::Same if converted => Comparison::because(Relation::Same, Reason::Unit),
            Relation::Same => Comparison::plain(Relation::Same),
            Relation::Disjoint => match a.wide.relation(&b.wide) {
                Relation::Disjoint => Comparison::plain(Relation::Disjoint),
                relation => explain(relation, Reason::Rounding),
            },
            relation if self.interval.is_open_ended() || other.interval.is_open_ended() => {
                explain(relation, Reason::Bound)
            }
            relation => explain(relation, Reason::Granularity),
        }
    }

    /// Whether the two measure the same sort of thing, so that their amounts can be set side by side.
    fn same_sort(&self, other: &Quantity) -> bool {
        use Distribution::{Change, Each, Total};
        let spread = (self.distribution, other.distribution);
        if spread.0 != spread.1
            && (spread.0 == Change || spread.1 == Change || matches!(spread, (Each, Total) | (Total, Each)))
        {
            return false;
        }
        let sort = |kind| match kind {
            QuantityKind::Ordinal => 1,
            QuantityKind::Multiple => 2,
            QuantityKind::Score => 3,
            QuantityKind::Age => 4,
            _ => 0,
        };
        sort(self.kind) == sort(other.kind)
            && (self.unit.same_dimension(&other.unit) && self.is_share() == other.is_share()
                || self.as_percent().is_some() && other.as_percent().is_some())
    }

    /// Whether its words allow nothing beside what they state.
    fn is_exact(&self) -> bool {
        self.precision.is_zero() && !self.approximate
    }

    fn is_share(&self) -> bool {
        self.kind == QuantityKind::Fraction && self.unit == Unit::NONE
    }

    /// What one of its unit is in percent, for shares and percentages.
    fn as_percent(&self) -> Option<Decimal> {
        if self.is_share() {
            return Some(Decimal::ONE_HUNDRED);
        }
        (self.unit.dimension() == Dimension::Percent).then_some(Decimal::ONE)
    }

    /// The same amount in the base unit of its dimension, exact and with its tolerance; `None` on overflow.
    fn in_base(&self) -> Option<InBase> {
        let slack = self.slack()?;
        let (low, high) = (self.interval.low(), self.interval.high());
        let low = widen(low, slack.checked_mul(Decimal::NEGATIVE_ONE)?)?;
        let high = widen(high, slack)?;
        let wide = Interval::new(low, high).ok()?;
        if self.is_share() {
            return Some(InBase { strict: times_hundred(&self.interval)?, wide: times_hundred(&wide)? });
        }
        Some(InBase { strict: self.unit.to_base(&self.interval)?, wide: self.unit.to_base(&wide)? })
    }

    /// How far off the stated figure the words still allow: half of the last digit for a plain figure; for an
    /// approximate one, at least a tenth of it.
    fn slack(&self) -> Option<Decimal> {
        let half = self.precision.checked_div(Decimal::TWO)?;
        if !self.approximate {
            return Some(half);
        }
        let size = match (self.interval.low_value(), self.interval.high_value()) {
            (Some(a), Some(b)) => a.abs().max(b.abs()),
            (Some(v), None) | (None, Some(v)) => v.abs(),
            (None, None) => Decimal::ZERO,
        };
        Some(half.max(size.checked_div(Decimal::TEN)?))
    }
}

/// An interval in base units, as stated and with its tolerance.
struct InBase {
    strict: Interval<Decimal>,
    wide: Interval<Decimal>,
}

/// Moves an end by `by`; a moved open end is closed, since the tolerance reaches the stated figure itself.
fn widen(end: Bound<&Decimal>, by: Decimal) -> Option<Bound<Decimal>> {
    Some(match end {
        Bound::Unbounded => Bound::Unbounded,
        Bound::Excluded(v) if by.is_zero() => Bound::Excluded(*v),
        Bound::Included(v) | Bound::Excluded(v) => Bound::Included(v.checked_add(by)?),
    })
}

fn times_hundred(interval: &Interval<Decimal>) -> Option<Interval<Decimal>> {
    let ends = [interval.low_value(), interval.high_value()];
    let fits = ends.into_iter().flatten().all(|v| v.checked_mul(Decimal::ONE_HUNDRED).is_some());
    fits.then(|| interval.map(|v| v.saturating_mul(Decimal::ONE_HUNDRED)))
}

/// The size of the last digit that is not zero: 1000 for 2000, 0.1 for 1.50.
fn last_digit(value: Decimal) -> Decimal {
    let value = value.normalize();
    if value.scale() > 0 {
        return Decimal::try_new(1, value.scale()).unwrap_or(Decimal::ONE);
    }
    let (mut digits, mut size) = (value.mantissa(), Decimal::ONE);
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        size = size.saturating_mul(Decimal::TEN);
    }
    size
}
