//! How much: exact bounds, unit, what is counted, and how two quantities stand to each other.

use crate::{Comparison, Interval, Reason, Relation, Unit};
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

    /// How this amount stands to another.
    ///
    /// Units of one dimension are converted; amounts of different dimensions or kinds of change are
    /// [`Relation::Incomparable`]. What is counted is not looked at: whether two nouns count the same is for the
    /// caller to decide.
    pub fn compare(&self, other: &Quantity) -> Comparison {
        if self.distribution != other.distribution
            && (self.distribution == Distribution::Change || other.distribution == Distribution::Change)
        {
            return Comparison::plain(Relation::Incomparable);
        }
        let (Some(a), Some(b)) = (self.in_base(), other.in_base()) else {
            return Comparison::plain(if self.unit == other.unit {
                self.interval.relation(&other.interval)
            } else {
                Relation::Incomparable
            });
        };
        if !self.unit.same_dimension(&other.unit) {
            return Comparison::plain(Relation::Incomparable);
        }
        let other_unit = self.unit != other.unit;
        let strict = a.strict.relation(&b.strict);
        let explain =
            |relation, reason| Comparison::because(relation, if other_unit { Reason::Unit } else { reason });
        match strict {
            Relation::Same if other_unit => Comparison::because(Relation::Same, Reason::Unit),
            Relation::Same => Comparison::plain(Relation::Same),
            Relation::Disjoint => match a.wide.relation(&b.wide) {
                Relation::Disjoint => Comparison::plain(Relation::Disjoint),
                relation => explain(relation, Reason::Rounding),
            },
            relation if self.interval.is_open_ended() || other.interval.is_open_ended() => {
                explain(relation, Reason::Bound)
            }
            relation => explain(relation, Reason::Rounding),
        }
    }

    /// The same amount in the base unit of its dimension, exact and with its tolerance; `None` on overflow.
    fn in_base(&self) -> Option<InBase> {
        let strict = self.unit.to_base(&self.interval)?;
        let slack = self.slack()?;
        let (low, high) = (self.interval.low(), self.interval.high());
        let low = widen(low, slack.checked_mul(Decimal::NEGATIVE_ONE)?)?;
        let high = widen(high, slack)?;
        let wide = self.unit.to_base(&Interval::new(low, high).ok()?)?;
        Some(InBase { strict, wide })
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
