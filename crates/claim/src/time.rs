//! When: calendar intervals with the granularity in which the text spoke, and how they were anchored.

use crate::{Comparison, Interval, Reason, Relation};

/// How fine a time expression speaks, coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Granularity {
    /// Hundred years.
    Century,
    /// Ten years.
    Decade,
    /// A calendar or fiscal year.
    Year,
    /// Half a year.
    HalfYear,
    /// Three months, or a season.
    Quarter,
    /// A month.
    Month,
    /// Seven days, Monday first.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A day.
    Day,
    /// Morning, afternoon, evening, night.
    PartOfDay,
    /// An hour, or a clock time given in full hours.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
}

/// How a time expression got its place in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Anchor {
    /// The expression names the day, month or year itself.
    Explicit,
    /// Counted from the date of publication ("yesterday", "Monday").
    Published,
    /// Counted from a date earlier in the text.
    Narrative,
    /// Counted from the date of another event ("three days after the talks").
    Event,
    /// No expression stands in the text: assumed to be near the publication.
    Assumed,
}

/// A stretch of the calendar that a text speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TimeValue {
    /// Civil seconds since 1970-01-01T00:00 on the wall clock of the place spoken of; half-open, ends may be missing.
    pub interval: Interval<i64>,
    /// How fine the text speaks.
    pub granularity: Granularity,
    /// Seconds east of UTC of that wall clock, where the text names its zone or the zone's city.
    pub offset: Option<i32>,
    /// "about", "around".
    pub approximate: bool,
    /// How the place in the calendar was found.
    pub anchor: Anchor,
}

/// Wall clocks on earth differ by at most 26 hours (UTC-12 to UTC+14).
const ZONE_SPREAD: i64 = 26 * 3600;

const DAY: i64 = 86_400;

impl TimeValue {
    /// Whether the value speaks of a clock time or part of day rather than of whole days.
    pub fn is_within_day(&self) -> bool {
        self.granularity >= Granularity::PartOfDay
    }

    /// The same days without the clock time.
    #[must_use]
    pub fn to_days(&self) -> TimeValue {
        if !self.is_within_day() {
            return self.clone();
        }
        let low = self.interval.low_value().map(|s| s.div_euclid(DAY) * DAY);
        let high = self.interval.high_value().map(|s| (s + DAY - 1).div_euclid(DAY) * DAY);
        let interval = match (low, high) {
            (Some(a), Some(b)) => {
                Interval::half_open(a, b.max(a + DAY)).unwrap_or_else(|_| Interval::exactly(a))
            }
            (Some(a), None) => Interval::at_least(a),
            (None, Some(b)) => Interval::less_than(b),
            (None, None) => self.interval.clone(),
        };
        TimeValue { interval, granularity: Granularity::Day, ..self.clone() }
    }

    /// How this time stands to another.
    ///
    /// Whole days are compared on their own wall clocks. Clock times are moved to UTC where both zones are known;
    /// where one zone is unknown and the gap is smaller than zones can explain, the two do not exclude each other.
    pub fn compare(&self, other: &TimeValue) -> Comparison {
        let (mine, theirs) = (self.widened(), other.widened());
        let fine = self.is_within_day() && other.is_within_day();
        let strict = match self.offset.zip(other.offset) {
            Some((east, other_east)) if fine => {
                let utc = mine.map(|s| s.saturating_sub(i64::from(east)));
                let relation = utc.relation(&theirs.map(|s| s.saturating_sub(i64::from(other_east))));
                if relation != Relation::Disjoint && mine.relation(&theirs) == Relation::Disjoint {
                    return Comparison::because(relation, Reason::Timezone);
                }
                relation
            }
            _ => mine.relation(&theirs),
        };
        match strict {
            Relation::Same => Comparison::plain(Relation::Same),
            Relation::Narrower | Relation::Wider | Relation::Overlapping => {
                let exact = self.interval.relation(&other.interval);
                let reason = if exact == Relation::Disjoint {
                    Reason::Rounding
                } else if self.interval.is_open_ended() || other.interval.is_open_ended() {
                    Reason::Bound
                } else {
                    Reason::Granularity
                };
                Comparison::because(strict, reason)
            }
            Relation::Disjoint if self.zone_may_explain(other) => {
                Comparison::because(Relation::Overlapping, Reason::Timezone)
            }
            relation => Comparison::plain(relation),
        }
    }

    /// A gap that another wall clock could explain: one side names a zone and the other does not.
    fn zone_may_explain(&self, other: &TimeValue) -> bool {
        let one_zone = self.offset.is_some() != other.offset.is_some();
        let fine = self.is_within_day() || other.is_within_day();
        // A week or a month says too little of the clock for a zone to matter.
        let fine = fine && self.granularity >= Granularity::Day && other.granularity >= Granularity::Day;
        one_zone && fine && self.gap(other).is_some_and(|gap| gap < ZONE_SPREAD)
    }

    /// Seconds between the two, where they are apart.
    pub fn gap(&self, other: &TimeValue) -> Option<i64> {
        let (a, b) = (&self.interval, &other.interval);
        if a.ends_before(b) {
            Some(b.low_value()? - a.high_value()?)
        } else if b.ends_before(a) {
            Some(a.low_value()? - b.high_value()?)
        } else {
            None
        }
    }

    /// The interval with the tolerance that "about" asks for: half of the unit spoken in, on each side.
    fn widened(&self) -> Interval<i64> {
        if !self.approximate {
            return self.interval.clone();
        }
        let half = match self.granularity {
            Granularity::Century => 50 * 365 * DAY,
            Granularity::Decade => 5 * 365 * DAY,
            Granularity::Year => 182 * DAY,
            Granularity::HalfYear => 91 * DAY,
            Granularity::Quarter => 45 * DAY,
            Granularity::Month => 15 * DAY,
            Granularity::Week | Granularity::Weekend => 3 * DAY,
            Granularity::Day => DAY,
            Granularity::PartOfDay => 2 * 3600,
            Granularity::Hour => 3600,
            Granularity::Minute => 15 * 60,
            Granularity::Second => 30,
        };
        let (low, high) = (self.interval.low(), self.interval.high());
        Interval::new(shift(low, -half), shift(high, half)).unwrap_or_else(|_| self.interval.clone())
    }
}

fn shift(end: std::ops::Bound<&i64>, by: i64) -> std::ops::Bound<i64> {
    match end {
        std::ops::Bound::Included(v) => std::ops::Bound::Included(v.saturating_add(by)),
        std::ops::Bound::Excluded(v) => std::ops::Bound::Excluded(v.saturating_add(by)),
        std::ops::Bound::Unbounded => std::ops::Bound::Unbounded,
    }
}
