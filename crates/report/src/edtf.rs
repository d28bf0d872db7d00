//! Dates in the Extended Date/Time Format, level 1 (ISO 8601-2:2019, Library of Congress).

use gainsay_claim::{Date, Granularity, TimeValue};

const DAY: i64 = 86_400;

/// A time as EDTF level 1: `2025-05-19`, `2025-05~`, `2025-21` (spring), `2025-05-12/2025-05-18`, `../2025-05-19`,
/// `2025-05-19T17:00:00+03:00`. An approximate one is marked with `~`. `None` where the calendar has no such day or where
/// both ends are open.
///
/// ```
/// use gainsay_claim::{Anchor, Granularity, Interval, TimeValue};
/// let day = 20_227 * 86_400; // 2025-05-19
/// let interval = Interval::half_open(day, day + 86_400)?;
/// let mut when = TimeValue { interval, granularity: Granularity::Day, offset: None, approximate: false, anchor: Anchor::Explicit };
/// assert_eq!(gainsay_report::edtf(&when).as_deref(), Some("2025-05-19"));
/// when.approximate = true;
/// assert_eq!(gainsay_report::edtf(&when).as_deref(), Some("2025-05-19~"));
/// # Ok::<(), gainsay_claim::EmptyInterval>(())
/// ```
pub fn edtf(when: &TimeValue) -> Option<String> {
    let mark = if when.approximate { "~" } else { "" };
    let low = when.interval.low_value().copied();
    // Half-open: the last second that belongs to it.
    let high = when.interval.high_value().map(|high| match when.interval.high() {
        std::ops::Bound::Excluded(_) => high - 1,
        _ => *high,
    });
    match (low, high) {
        (None, None) => None,
        (Some(low), None) => Some(format!("{}{mark}/..", day(low)?)),
        (None, Some(high)) => Some(format!("../{}{mark}", day(high)?)),
        (Some(low), Some(high)) => {
            let high = high.max(low);
            if let Some(clock) = clock(when, low, high) {
                return Some(clock);
            }
            let (from, to) = (date(low)?, date(high)?);
            let one = single(when.granularity, from, to);
            Some(match one {
                Some(one) => format!("{one}{mark}"),
                None => format!("{}{mark}/{}{mark}", show(from), show(to)),
            })
        }
    }
}

/// One moment on a clock; EDTF has no approximate clock times, and no intervals of them shorter than it can say.
fn clock(when: &TimeValue, low: i64, high: i64) -> Option<String> {
    if !when.is_within_day() || when.approximate || when.granularity == Granularity::PartOfDay {
        return None;
    }
    if high - low >= 3600 {
        return None;
    }
    let of_day = low.rem_euclid(DAY);
    let zone = when.offset.map_or(String::new(), |east| {
        if east == 0 {
            return "Z".to_owned();
        }
        let (sign, minutes) = (if east < 0 { '-' } else { '+' }, east.abs() / 60);
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    });
    Some(format!("{}T{:02}:{:02}:{:02}{zone}", day(low)?, of_day / 3600, of_day % 3600 / 60, of_day % 60))
}

/// A stretch that one expression of the format names.
fn single(granularity: Granularity, from: Date, to: Date) -> Option<String> {
    let ((year, month, first), (to_year, to_month, last)) = (from.parts(), to.parts());
    if from == to {
        return Some(show(from));
    }
    let whole_months = first == 1 && is_last_of_month(to);
    if !whole_months {
        return None;
    }
    if (year, month) == (to_year, to_month) {
        return Some(format!("{}-{month:02}", show_year(year)));
    }
    let months = (to_year - year) * 12 + i32::from(to_month) - i32::from(month) + 1;
    if year == to_year && months == 12 {
        return Some(show_year(year));
    }
    // A decade or century is written by the digits that are known, where it begins at a round year.
    let unspecified = match granularity {
        Granularity::Decade if months == 120 && year % 10 == 0 => Some((10, "X")),
        Granularity::Century if months == 1200 && year % 100 == 0 => Some((100, "XX")),
        _ => None,
    };
    let _ = last;
    unspecified
        .filter(|_| (0..=9999).contains(&year))
        .map(|(by, digits)| format!("{:0width$}{digits}", year / by, width = 4 - digits.len()))
}

fn is_last_of_month(date: Date) -> bool {
    Date::from_days(date.days() + 1).is_none_or(|next| next.parts().2 == 1)
}

fn date(second: i64) -> Option<Date> {
    Date::from_days(second.div_euclid(DAY))
}

fn day(second: i64) -> Option<String> {
    date(second).map(show)
}

fn show(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{}-{month:02}-{day:02}", show_year(year))
}

/// Years outside 0 to 9999 begin with `Y`, as level 1 asks.
fn show_year(year: i32) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..=-1 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::edtf;
    use gainsay_claim::{Anchor, Date, Granularity, Interval, TimeValue};

    fn when(from: &str, to: &str, granularity: Granularity) -> TimeValue {
        let second = |day: &str| day.parse::<Date>().unwrap().days() * 86_400;
        let interval = match (from, to) {
            ("", to) => Interval::less_than(second(to)),
            (from, "") => Interval::at_least(second(from)),
            (from, to) => Interval::half_open(second(from), second(to)).unwrap(),
        };
        TimeValue { interval, granularity, offset: None, approximate: false, anchor: Anchor::Explicit }
    }

    #[track_caller]
    fn check(from: &str, to: &str, granularity: Granularity, expected: &str) {
        assert_eq!(edtf(&when(from, to, granularity)).as_deref(), Some(expected));
    }

    #[test]
    fn every_granularity_has_its_form() {
        check("2025-05-19", "2025-05-20", Granularity::Day, "2025-05-19");
        check("2025-05-12", "2025-05-19", Granularity::Week, "2025-05-12/2025-05-18");
        check("2024-02-01", "2024-03-01", Granularity::Month, "2024-02");
        check("2025-04-01", "2025-07-01", Granularity::Quarter, "2025-04-01/2025-06-30");
        check("2025-01-01", "2026-01-01", Granularity::Year, "2025");
        check("1990-01-01", "2000-01-01", Granularity::Decade, "199X");
        check("1900-01-01", "2000-01-01", Granularity::Century, "19XX");
        check("2025-05-19", "", Granularity::Day, "2025-05-19/..");
        check("", "2025-05-19", Granularity::Day, "../2025-05-18");
    }

    #[test]
    fn a_clock_time_has_its_zone() {
        let mut five = when("2025-05-19", "2025-05-20", Granularity::Hour);
        let start = *five.interval.low_value().unwrap() + 17 * 3600;
        five.interval = Interval::half_open(start, start + 60).unwrap();
        assert_eq!(edtf(&five).unwrap(), "2025-05-19T17:00:00");
        five.offset = Some(3 * 3600);
        assert_eq!(edtf(&five).unwrap(), "2025-05-19T17:00:00+03:00");
        five.approximate = true;
        assert_eq!(edtf(&five).unwrap(), "2025-05-19~");
    }
}
