//! On which civil days the feasts of the Hebrew and Islamic calendars and of the Julian Easter fall.
//!
//! The Hebrew calendar is reckoned, so its feasts are exact. The Islamic one is kept by sight of the moon; the civil
//! (tabular) reckoning here is within two days of it, and what it gives is marked as approximate. The lunisolar
//! calendars of China and India need astronomy and are not done.
//!
//! Source: E. Reingold and N. Dershowitz, *Calendrical Calculations*, chapters on the Hebrew and Islamic calendars;
//! J. Meeus, *Astronomical Algorithms*, chapter 8, for the Julian Easter.

/// Days from the epoch of the source ("rata die") to 1970-01-01.
const UNIX: i64 = 719_163;

/// 1 Tishri of the Hebrew year 1.
const HEBREW: i64 = -1_373_427;

/// 1 Muharram of the Islamic year 1.
const ISLAMIC: i64 = 227_015;

/// Days from the Hebrew epoch to the molad that begins a year, moved off Sunday, Wednesday and Friday.
fn elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

/// 1 Tishri of a Hebrew year, in days since 1970-01-01.
fn hebrew_new_year(year: i64) -> i64 {
    let [before, own, behind] = [year - 1, year, year + 1].map(elapsed);
    let delay = match (behind - own, own - before) {
        (356, _) => 2,
        (_, 382) => 1,
        _ => 0,
    };
    HEBREW + own + delay - UNIX
}

/// Rosh Hashanah in a civil year, in days since 1970-01-01.
pub(crate) fn rosh_hashanah(year: i32) -> i64 {
    hebrew_new_year(i64::from(year) + 3761)
}

/// The first day of Passover: 163 days before the next 1 Tishri.
pub(crate) fn passover(year: i32) -> i64 {
    rosh_hashanah(year) - 163
}

/// The first day of Hanukkah, 25 Kislev: Heshvan before it has 30 days in years of 355 and 385 days.
pub(crate) fn hanukkah(year: i32) -> i64 {
    let start = rosh_hashanah(year);
    let long = (rosh_hashanah(year + 1) - start) % 10 == 5;
    start + 30 + if long { 30 } else { 29 } + 24
}

/// A day of the Islamic calendar, in days since 1970-01-01.
pub(crate) fn hijri(year: i64, month: i64, day: i64) -> i64 {
    let leap = (3 + 11 * year).div_euclid(30);
    ISLAMIC - 1 + 354 * (year - 1) + leap + 29 * (month - 1) + month / 2 + day - UNIX
}

/// A day of the Islamic calendar that lies in a civil year; the first one where two do.
pub(crate) fn islamic(year: i32, month: i64, day: i64) -> Option<i64> {
    let near = (i64::from(year) - 622) * 33 / 32;
    (near - 1..=near + 2)
        .map(|y| hijri(y, month, day))
        .find(|days| super::calendar::civil(*days).is_some_and(|(y, ..)| y == year))
}

/// Easter Sunday of the churches that keep the Julian calendar, in days since 1970-01-01.
pub(crate) fn orthodox_easter(year: i32) -> Option<i64> {
    let (golden, four, seven) = (year.rem_euclid(19), year.rem_euclid(4), year.rem_euclid(7));
    let moon = (19 * golden + 15) % 30;
    let sunday = (2 * four + 4 * seven - moon + 34) % 7;
    let sum = moon + sunday + 114;
    let julian = super::calendar::days_of(year, (sum / 31).unsigned_abs(), (sum % 31 + 1).unsigned_abs())?;
    let century = i64::from(year.div_euclid(100));
    Some(julian + century - century.div_euclid(4) - 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::days_of;

    #[test]
    fn feasts_fall_where_the_calendars_of_their_years_had_them() {
        for (found, (y, m, d)) in [
            (rosh_hashanah(2024), (2024, 10, 3)),
            (rosh_hashanah(2023), (2023, 9, 16)),
            (passover(2024), (2024, 4, 23)),
            (passover(2025), (2025, 4, 13)),
            (hanukkah(2024), (2024, 12, 26)),
            (hanukkah(2023), (2023, 12, 8)),
            (orthodox_easter(2024).unwrap(), (2024, 5, 5)),
            (orthodox_easter(2025).unwrap(), (2025, 4, 20)),
        ] {
            assert_eq!(Some(found), days_of(y, m, d), "{y}-{m}-{d}");
        }
        for (found, (y, m, d)) in
            [(islamic(2023, 10, 1), (2023, 4, 21)), (islamic(2024, 12, 10), (2024, 6, 16))]
        {
            assert!((found.unwrap() - days_of(y, m, d).unwrap()).abs() <= 2, "{y}-{m}-{d}");
        }
    }
}
