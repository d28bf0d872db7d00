//! How a day moves by a length, and in which year a date without one lies.

use super::ast::{Count, Edge, Length, Pick, Stretch};
use super::calendar::{add_months, civil};
use super::cell::Cell;
use super::lexicon::{Season, Unit};
use super::resolve::Direction;

/// Month (and day) of something that comes once a year.
pub(crate) fn month_day_of(sample: Cell) -> Option<(u32, Option<u32>)> {
    match sample {
        Cell::Year(_) => None,
        Cell::Season(_, Season::Winter) => Some((12, None)),
        Cell::Day(day) => civil(day).map(|(_, m, d)| (m, Some(d))),
        other => other.year_month().and_then(|(_, m)| m).map(|m| (m, None)),
    }
}

/// The year in which a month (and day) lies nearest to `origin` in a direction; `strictly` leaves out the one that
/// holds the origin.
pub(crate) fn nearest_year(
    origin: i64,
    month: u32,
    day: Option<u32>,
    direction: Direction,
    strictly: bool,
) -> Option<i32> {
    let (year, this_month, this_day) = civil(origin)?;
    let here = (this_month, day.map_or(0, |_| this_day));
    let wanted = (month, day.unwrap_or(0));
    let same = wanted == here;
    Some(match direction {
        Direction::Past if wanted > here || (strictly && same) => year - 1,
        Direction::Future if wanted < here || (strictly && same) => year + 1,
        Direction::Past | Direction::Future => year,
        Direction::Unsaid => {
            let ahead = i64::from(month) - i64::from(this_month);
            if ahead > 8 {
                year - 1
            } else if ahead < -9 {
                year + 1
            } else {
                year
            }
        }
    })
}

/// A length in seconds, as far as it is told in units of a fixed number of them.
pub(crate) fn seconds_of(length: &Length) -> i64 {
    length.parts.iter().fold(0, |sum, (count, unit)| {
        let Count::Exact(milli) = count else { return sum };
        sum + milli.saturating_mul(match unit {
            Unit::Second => 1,
            Unit::Minute => 60,
            Unit::Hour => 3600,
            _ => 86_400,
        }) / 1000
    })
}

/// A day moved by a length.
pub(crate) fn move_by(mut day: i64, length: &Length, sign: i64) -> Option<i64> {
    for (count, unit) in &length.parts {
        let Count::Exact(milli) = count else { return None };
        let whole = sign * (milli / 1000);
        let rest = sign * (milli % 1000);
        day = match unit {
            Unit::Second | Unit::Minute | Unit::Hour => {
                day + (whole * if *unit == Unit::Hour { 3600 } else { 60 }).div_euclid(86_400).max(0)
            }
            Unit::Day | Unit::Night => day + whole,
            Unit::Weekend | Unit::Week => day + whole * 7 + rest * 7 / 1000,
            Unit::Fortnight => day + whole * 14,
            Unit::Month => add_months(day, whole)? + rest * 30 / 1000,
            Unit::Quarter => add_months(day, whole * 3)?,
            Unit::Half => add_months(day, whole * 6)?,
            Unit::Year => add_months(day, whole.checked_mul(12)? + rest * 12 / 1000)?,
            Unit::Decade => add_months(day, whole.checked_mul(120)?)?,
            Unit::Century => add_months(day, whole.checked_mul(1200)?)?,
            Unit::Millennium => add_months(day, whole.checked_mul(12_000)?)?,
        };
        if day.abs() > 5_000_000 {
            return None;
        }
    }
    Some(day)
}

/// First second and one past the last of the part of a cell that an edge means.
pub(crate) fn edged(cell: Cell, edge: Option<Edge>, published: Option<i64>) -> Option<(i64, i64)> {
    let (from, to) = cell.seconds()?;
    let part = |low: i64, high: i64| (from + (to - from) / 100 * low, from + (to - from) / 100 * high);
    let day = published.map(|d| d * 86_400).filter(|d| (from..to).contains(d));
    Some(match (edge, day) {
        (Some(Edge::Start), _) => part(0, 34),
        (Some(Edge::Early), _) => part(0, 45),
        (Some(Edge::Mid), _) => part(25, 75),
        (Some(Edge::Late), _) => (part(55, 100).0, to),
        (Some(Edge::End), _) => (part(66, 100).0, to),
        (Some(Edge::Earlier), Some(day)) => (from, (day + 86_400).min(to)),
        (Some(Edge::Later), Some(day)) => (day, to),
        (None, _) | (Some(Edge::Earlier | Edge::Later), None) => (from, to),
    })
}

/// First day and one past the last of a stretch that lies next to a day: "the next two weeks", "the past year".
/// Weeks, days, months and years run from the day itself; quarters and decades are those of the calendar.
pub(crate) fn stretch_days(stretch: &Stretch, day: i64) -> Option<(i64, i64)> {
    let mut length = stretch.length.clone();
    let (count, unit) = *length.parts.last()?;
    if let Count::Between(_, high) = count {
        length.parts = vec![(Count::Exact(high), unit)];
    }
    let whole = |n: i64| Cell::shifted(unit, day, n).and_then(Cell::days);
    let back = match stretch.pick {
        Pick::Last | Pick::Preceding => true,
        Pick::Next => false,
        _ => return None,
    };
    if let (Count::Exact(milli), Unit::Quarter | Unit::Decade | Unit::Century) = (count, unit) {
        let n = milli / 1000;
        return if back { Some((whole(-n)?.0, whole(0)?.0)) } else { Some((whole(0)?.1, whole(n)?.1)) };
    }
    if back {
        Some((move_by(day, &length, -1)?, day))
    } else {
        Some((day + 1, move_by(day + 1, &length, 1)?))
    }
}
