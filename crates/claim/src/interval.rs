//! Sets of values with open, closed or missing ends, and how two of them stand to each other.

use crate::Relation;
use std::cmp::Ordering;
use std::ops::Bound;

/// A non-empty convex set of values: "more than two" is `(2, ∞)`, "two" is `[2, 2]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Interval<T> {
    low: Bound<T>,
    high: Bound<T>,
}

/// The two ends leave no value between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the interval is empty: its lower end lies above its upper end")]
pub struct EmptyInterval;

impl<T: Ord> Interval<T> {
    /// The values between two ends.
    ///
    /// # Errors
    /// [`EmptyInterval`] where the ends leave no value.
    pub fn new(low: Bound<T>, high: Bound<T>) -> Result<Interval<T>, EmptyInterval> {
        match (&low, &high) {
            (Bound::Included(a), Bound::Included(b)) if a > b => Err(EmptyInterval),
            (Bound::Included(a) | Bound::Excluded(a), Bound::Excluded(b))
            | (Bound::Excluded(a), Bound::Included(b))
                if a >= b =>
            {
                Err(EmptyInterval)
            }
            _ => Ok(Interval { low, high }),
        }
    }

    /// `[low, high)`.
    ///
    /// # Errors
    /// [`EmptyInterval`] where `low >= high`.
    pub fn half_open(low: T, high: T) -> Result<Interval<T>, EmptyInterval> {
        Interval::new(Bound::Included(low), Bound::Excluded(high))
    }

    /// `[low, high]`.
    ///
    /// # Errors
    /// [`EmptyInterval`] where `low > high`.
    pub fn closed(low: T, high: T) -> Result<Interval<T>, EmptyInterval> {
        Interval::new(Bound::Included(low), Bound::Included(high))
    }

    /// `[low, ∞)`.
    pub fn at_least(low: T) -> Interval<T> {
        Interval { low: Bound::Included(low), high: Bound::Unbounded }
    }

    /// `(low, ∞)`.
    pub fn more_than(low: T) -> Interval<T> {
        Interval { low: Bound::Excluded(low), high: Bound::Unbounded }
    }

    /// `(-∞, high]`.
    pub fn at_most(high: T) -> Interval<T> {
        Interval { low: Bound::Unbounded, high: Bound::Included(high) }
    }

    /// `(-∞, high)`.
    pub fn less_than(high: T) -> Interval<T> {
        Interval { low: Bound::Unbounded, high: Bound::Excluded(high) }
    }

    /// The lower end.
    pub fn low(&self) -> Bound<&T> {
        self.low.as_ref()
    }

    /// The upper end.
    pub fn high(&self) -> Bound<&T> {
        self.high.as_ref()
    }

    /// The value of the lower end, whether it belongs to the set or not.
    pub fn low_value(&self) -> Option<&T> {
        end_value(&self.low)
    }

    /// The value of the upper end, whether it belongs to the set or not.
    pub fn high_value(&self) -> Option<&T> {
        end_value(&self.high)
    }

    /// The single value of the set, where it has just one.
    pub fn single(&self) -> Option<&T> {
        match (&self.low, &self.high) {
            (Bound::Included(a), Bound::Included(b)) if a == b => Some(a),
            _ => None,
        }
    }

    /// Whether an end is missing.
    pub fn is_open_ended(&self) -> bool {
        matches!(self.low, Bound::Unbounded) || matches!(self.high, Bound::Unbounded)
    }

    /// How this set stands to another: never [`Relation::Incomparable`].
    pub fn relation(&self, other: &Interval<T>) -> Relation {
        if self.ends_before(other) || other.ends_before(self) {
            return Relation::Disjoint;
        }
        match (compare_low(&self.low, &other.low), compare_high(&self.high, &other.high)) {
            (Ordering::Equal, Ordering::Equal) => Relation::Same,
            (Ordering::Less | Ordering::Equal, Ordering::Greater | Ordering::Equal) => Relation::Wider,
            (Ordering::Greater | Ordering::Equal, Ordering::Less | Ordering::Equal) => Relation::Narrower,
            _ => Relation::Overlapping,
        }
    }

    /// Whether every value of this set is smaller than every value of the other.
    pub fn ends_before(&self, other: &Interval<T>) -> bool {
        match (&self.high, &other.low) {
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
            (Bound::Included(a), Bound::Included(b)) => a < b,
            (Bound::Included(a) | Bound::Excluded(a), Bound::Included(b) | Bound::Excluded(b)) => a <= b,
        }
    }
}

impl<T: Ord + Clone> Interval<T> {
    /// `[value, value]`.
    pub fn exactly(value: T) -> Interval<T> {
        Interval { low: Bound::Included(value.clone()), high: Bound::Included(value) }
    }

    /// The set with a strictly increasing function applied to its ends.
    #[must_use]
    pub fn map<U: Ord>(&self, mut increasing: impl FnMut(&T) -> U) -> Interval<U> {
        Interval { low: map_end(&self.low, &mut increasing), high: map_end(&self.high, &mut increasing) }
    }
}

fn end_value<T>(end: &Bound<T>) -> Option<&T> {
    match end {
        Bound::Included(v) | Bound::Excluded(v) => Some(v),
        Bound::Unbounded => None,
    }
}

fn map_end<T, U>(end: &Bound<T>, f: &mut impl FnMut(&T) -> U) -> Bound<U> {
    match end {
        Bound::Included(v) => Bound::Included(f(v)),
        Bound::Excluded(v) => Bound::Excluded(f(v)),
        Bound::Unbounded => Bound::Unbounded,
    }
}

/// Orders lower ends by how early the set begins.
fn compare_low<T: Ord>(a: &Bound<T>, b: &Bound<T>) -> Ordering {
    match (a, b) {
        (Bound::Unbounded, Bound::Unbounded) => Ordering::Equal,
        (Bound::Unbounded, _) => Ordering::Less,
        (_, Bound::Unbounded) => Ordering::Greater,
        (Bound::Included(x), Bound::Excluded(y)) => x.cmp(y).then(Ordering::Less),
        (Bound::Excluded(x), Bound::Included(y)) => x.cmp(y).then(Ordering::Greater),
        (Bound::Included(x), Bound::Included(y)) | (Bound::Excluded(x), Bound::Excluded(y)) => x.cmp(y),
    }
}

/// Orders upper ends by how late the set ends.
fn compare_high<T: Ord>(a: &Bound<T>, b: &Bound<T>) -> Ordering {
    match (a, b) {
        (Bound::Unbounded, Bound::Unbounded) => Ordering::Equal,
        (Bound::Unbounded, _) => Ordering::Greater,
        (_, Bound::Unbounded) => Ordering::Less,
        (Bound::Included(x), Bound::Excluded(y)) => x.cmp(y).then(Ordering::Greater),
        (Bound::Excluded(x), Bound::Included(y)) => x.cmp(y).then(Ordering::Less),
        (Bound::Included(x), Bound::Included(y)) | (Bound::Excluded(x), Bound::Excluded(y)) => x.cmp(y),
    }
}
