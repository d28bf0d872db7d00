//! The compartments of the calendar: a century, a year, a week, a day, an evening, a minute.

use super::calendar::{add_months, civil, days_of, iso_week, month_after, weekday};
use super::lexicon::{Part, Season, Unit};
use gainsay_claim::Granularity;

const DAY: i64 = 86_400;

/// One compartment of the calendar. Days count from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// First year of the century.
    Century(i32),
    /// First year of the decade.
    Decade(i32),
    /// A calendar year.
    Year(i32),
    /// Half of a year, 1 or 2.
    Half(i32, u32),
    /// Quarter of a year, 1 to 4.
    Quarter(i32, u32),
    /// A season; winter is named after the year in which it begins.
    Season(i32, Season),
    /// Month of a year.
    Month(i32, u32),
    /// The week that begins on this Monday.
    Week(i64),
    /// The weekend that begins on this Saturday.
    Weekend(i64),
    /// A day.
    Day(i64),
    /// Part of a day.
    Part(i64, Part),
    /// A clock time: day, second of the day, and how fine it is told.
    Clock(i64, i64, Granularity),
    /// Any other stretch of whole days: first, one past the last, and its unit.
    Days(i64, i64, Granularity),
}

impl Cell {
    /// First second and one past the last; `None` where the calendar ends before.
    pub(crate) fn seconds(self) -> Option<(i64, i64)> {
        if let Cell::Clock(day, second, granularity) = self {
            let start = day * DAY + second;
            return Some((start, start + if granularity == Granularity::Second { 1 } else { 60 }));
        }
        if let Cell::Part(day, part) = self {
            // Parts of the day overlap in common speech; the night reaches into the next morning.
            let (from, to) = match part {
                Part::Morning => (4, 12),
                Part::Midday => (11, 14),
                Part::Afternoon => (12, 18),
                Part::Evening => (16, 24),
                Part::Night => (18, 30),
                Part::Daytime => (6, 20),
            };
            return Some((day * DAY + from * 3600, day * DAY + to * 3600));
        }
        let (from, to) = self.days()?;
        Some((from * DAY, to * DAY))
    }

    /// First day and one past the last.
    pub(crate) fn days(self) -> Option<(i64, i64)> {
        let years = |first: i32, count: i32| Some((days_of(first, 1, 1)?, days_of(first + count, 1, 1)?));
        Some(match self {
            Cell::Century(year) => years(year, 100)?,
            Cell::Decade(year) => years(year, 10)?,
            Cell::Year(year) => years(year, 1)?,
            Cell::Half(year, n) => (days_of(year, n * 6 - 5, 1)?, month_after(year, n * 6)?),
            Cell::Quarter(year, n) => (days_of(year, n * 3 - 2, 1)?, month_after(year, n * 3)?),
            Cell::Season(year, season) => {
                let first = match season {
                    Season::Spring => 3,
                    Season::Summer => 6,
                    Season::Autumn => 9,
                    Season::Winter => 12,
                };
                let start = days_of(year, first, 1)?;
                (start, add_months(start, 3)?)
            }
            Cell::Month(year, month) => (days_of(year, month, 1)?, month_after(year, month)?),
            Cell::Week(monday) => (monday, monday + 7),
            Cell::Weekend(saturday) => (saturday, saturday + 2),
            Cell::Day(day) | Cell::Part(day, _) | Cell::Clock(day, ..) => (day, day + 1),
            Cell::Days(from, to, _) => (from, to),
        })
    }

    /// How fine it is.
    pub(crate) fn granularity(self) -> Granularity {
        match self {
            Cell::Century(_) => Granularity::Century,
            Cell::Decade(_) => Granularity::Decade,
            Cell::Year(_) => Granularity::Year,
            Cell::Half(..) => Granularity::HalfYear,
            Cell::Quarter(..) | Cell::Season(..) => Granularity::Quarter,
            Cell::Month(..) => Granularity::Month,
            Cell::Week(_) => Granularity::Week,
            Cell::Weekend(_) => Granularity::Weekend,
            Cell::Day(_) => Granularity::Day,
            Cell::Part(..) => Granularity::PartOfDay,
            Cell::Clock(_, _, granularity) | Cell::Days(_, _, granularity) => granularity,
        }
    }

    /// The cell of a unit that holds a day.
    pub(crate) fn of(unit: Unit, day: i64) -> Option<Cell> {
        let (year, month, _) = civil(day)?;
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Night => Cell::Day(day),
            Unit::Weekend => Cell::Weekend(day - weekday(day) + 5),
            Unit::Week => Cell::Week(day - weekday(day)),
            Unit::Fortnight => {
                let monday = day - weekday(day);
                Cell::Days(monday, monday + 14, Granularity::Week)
            }
            Unit::Month => Cell::Month(year, month),
            Unit::Quarter => Cell::Quarter(year, (month - 1) / 3 + 1),
            Unit::Half => Cell::Half(year, (month - 1) / 6 + 1),
            Unit::Year => Cell::Year(year),
            Unit::Decade => Cell::Decade(year.div_euclid(10) * 10),
            Unit::Century | Unit::Millennium => Cell::Century(year.div_euclid(100) * 100),
        })
    }

    /// The cell of a unit that lies so many units from the one that holds a day.
    pub(crate) fn shifted(unit: Unit, day: i64, by: i64) -> Option<Cell> {
        let months = match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Night => {
                return Cell::of(unit, day + by);
            }
            Unit::Week | Unit::Weekend => return Cell::of(unit, day + 7 * by),
            Unit::Fortnight => return Cell::of(unit, day + 14 * by),
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Half => 6,
            Unit::Year => 12,
            Unit::Decade => 120,
            Unit::Century | Unit::Millennium => 1200,
        };
        let (year, month, _) = civil(day)?;
        let index = i64::from(year) * 12 + i64::from(month) - 1 + months * by;
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        Cell::of(unit, days_of(i32::try_from(year).ok()?, month, 1)?)
    }

    /// The same cell so many years on.
    pub(crate) fn years_on(self, years: i32) -> Cell {
        match self {
            Cell::Month(year, month) => Cell::Month(year + years, month),
            Cell::Season(year, season) => Cell::Season(year + years, season),
            Cell::Day(day) => Cell::Day(add_months(day, i64::from(years) * 12).unwrap_or(day)),
            other => other,
        }
    }

    /// Year and month in which it begins; the month only where it tells one. A winter does not: it lies in two years.
    pub(crate) fn year_month(self) -> Option<(i32, Option<u32>)> {
        match self {
            Cell::Century(y) | Cell::Decade(y) | Cell::Year(y) | Cell::Half(y, _) => Some((y, None)),
            Cell::Quarter(y, q) => Some((y, Some(q * 3 - 1))),
            Cell::Season(y, s) => Some((
                y,
                match s {
                    Season::Spring => Some(4),
                    Season::Summer => Some(7),
                    Season::Autumn => Some(10),
                    Season::Winter => None,
                },
            )),
            other => civil(other.days()?.0).map(|(y, m, _)| (y, Some(m))),
        }
    }

    /// TIMEX3 value.
    pub(crate) fn timex(self) -> String {
        let date = |day: i64| {
            civil(day).map_or_else(String::new, |(y, m, d)| format!("{}-{m:02}-{d:02}", year_text(y)))
        };
        match self {
            Cell::Century(year) if year >= 0 => format!("{:02}", year / 100),
            Cell::Century(year) => format!("BC{:02}", (-year - 1) / 100),
            Cell::Decade(year) => format!("{:03}", year / 10),
            Cell::Year(year) => year_text(year),
            Cell::Half(year, n) => format!("{}-H{n}", year_text(year)),
            Cell::Quarter(year, n) => format!("{}-Q{n}", year_text(year)),
            Cell::Season(year, season) => format!("{}-{}", year_text(year), season_code(season)),
            Cell::Month(year, month) => format!("{}-{month:02}", year_text(year)),
            Cell::Week(monday) => {
                iso_week(monday).map_or_else(String::new, |(y, w)| format!("{}-W{w:02}", year_text(y)))
            }
            Cell::Weekend(saturday) => {
                iso_week(saturday).map_or_else(String::new, |(y, w)| format!("{}-W{w:02}-WE", year_text(y)))
            }
            Cell::Day(day) => date(day),
            Cell::Part(day, part) => format!("{}T{}", date(day), part_code(part)),
            Cell::Clock(day, second, granularity) => {
                format!("{}T{}", date(day), clock_text(second, granularity))
            }
            Cell::Days(from, to, _) => format!("{}/{}", date(from), date(to)),
        }
    }
}

/// Hour and minute, with the second where it is told.
pub(crate) fn clock_text(second: i64, granularity: Granularity) -> String {
    let (hour, minute) = (second / 3600, second % 3600 / 60);
    if granularity == Granularity::Second {
        format!("{hour:02}:{minute:02}:{:02}", second % 60)
    } else {
        format!("{hour:02}:{minute:02}")
    }
}

fn year_text(year: i32) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - year) }
}

/// TIMEX3 code of a part of the day.
pub(crate) fn part_code(part: Part) -> &'static str {
    match part {
        Part::Morning => "MO",
        Part::Midday => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
        Part::Daytime => "DT",
    }
}

/// TIMEX3 code of a season.
pub(crate) fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}
