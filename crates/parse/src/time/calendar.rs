//! Arithmetic on days, weeks and months of the civil calendar.

use gainsay_claim::Date;

/// A number as written, for arithmetic that may go below zero.
pub(crate) fn signed(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// Days since 1970-01-01 of a date; `None` where the calendar has no such day.
pub(crate) fn days_of(year: i32, month: u32, day: u32) -> Option<i64> {
    Date::new(year, i32::try_from(month).ok()?, i32::try_from(day).ok()?).ok().map(Date::days)
}

/// Year, month and day of month of a day.
pub(crate) fn civil(days: i64) -> Option<(i32, u32, u32)> {
    let (year, month, day) = Date::from_days(days)?.parts();
    Some((year, u32::from(month), u32::from(day)))
}

/// Day of the week, Monday = 0. 1970-01-01 was a Thursday.
pub(crate) fn weekday(days: i64) -> i64 {
    (days + 3).rem_euclid(7)
}

/// The first day of the month after this one.
pub(crate) fn month_after(year: i32, month: u32) -> Option<i64> {
    if month >= 12 { days_of(year + 1, 1, 1) } else { days_of(year, month + 1, 1) }
}

/// ISO year and week of a day.
pub(crate) fn iso_week(days: i64) -> Option<(i32, u32)> {
    let thursday = days - weekday(days) + 3;
    let (year, _, _) = civil(thursday)?;
    let first = days_of(year, 1, 1)?;
    Some((year, u32::try_from((thursday - first) / 7 + 1).ok()?))
}

/// The Monday of an ISO week.
pub(crate) fn monday_of_week(year: i32, week: u32) -> Option<i64> {
    let fourth = days_of(year, 1, 4)?;
    Some(fourth - weekday(fourth) + (i64::from(week) - 1) * 7)
}

/// The same day of month so many months on; a day that the month lacks becomes its last.
pub(crate) fn add_months(days: i64, months: i64) -> Option<i64> {
    let (year, month, day) = civil(days)?;
    let index = i64::from(year) * 12 + i64::from(month) - 1 + months;
    let year = i32::try_from(index.div_euclid(12)).ok()?;
    let month = u32::try_from(index.rem_euclid(12) + 1).ok()?;
    days_of(year, month, day).or_else(|| month_after(year, month).map(|next| next - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_follow_iso_8601() {
        for (y, m, d, week) in [(2016, 1, 3, (2015, 53)), (2018, 12, 31, (2019, 1)), (2021, 1, 4, (2021, 1))]
        {
            let day = days_of(y, m, d).unwrap();
            assert_eq!(iso_week(day), Some(week));
            assert_eq!(monday_of_week(week.0, week.1), Some(day - weekday(day)));
        }
    }

    #[test]
    fn months_end_where_they_end() {
        let day = days_of(2020, 1, 31).unwrap();
        assert_eq!(add_months(day, 1), days_of(2020, 2, 29));
        assert_eq!(add_months(day, -2), days_of(2019, 11, 30));
    }
}
