//! Feasts that news names instead of a date, and on which day of a year they fall.
//!
//! Fixed days and rules as the civil calendars of the English-speaking countries have them; Easter by the Gregorian
//! computus (Meeus, *Astronomical Algorithms*, chapter 8); other calendars by [`super::moon`]. Feasts whose day differs
//! by country ("Independence Day") and those of the Chinese and Hindu calendars are not in the table.

use super::atom::{Atom, Kind};
use super::moon;

/// How a feast finds its day in a year.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// Month and day.
    On(u32, u32),
    /// The n-th weekday (Monday = 0) of a month; negative from the end; then some days on.
    Nth(i32, u8, u32, i64),
    /// Days from Easter Sunday.
    Easter(i64),
    /// Days from the Easter Sunday of the Julian calendar.
    Orthodox(i64),
    /// Days from Rosh Hashanah.
    Tishri(i64),
    /// Days from the first day of Passover.
    Passover(i64),
    /// The first day of Hanukkah.
    Hanukkah,
    /// Month and day of the Islamic calendar: approximate.
    Islamic(i64, i64),
}

/// Longer names stand before shorter ones that they begin with.
pub(super) const HOLIDAYS: &[(&[&str], Rule)] = &[
    (&["christmas", "eve"], Rule::On(12, 24)),
    (&["christmas", "day"], Rule::On(12, 25)),
    (&["christmas"], Rule::On(12, 25)),
    (&["xmas"], Rule::On(12, 25)),
    (&["boxing", "day"], Rule::On(12, 26)),
    (&["new", "year", "'", "s", "eve"], Rule::On(12, 31)),
    (&["new", "year", "'", "s", "day"], Rule::On(1, 1)),
    (&["new", "year", "day"], Rule::On(1, 1)),
    (&["new", "year", "'", "s"], Rule::On(1, 1)),
    (&["new", "year"], Rule::On(1, 1)),
    (&["epiphany"], Rule::On(1, 6)),
    (&["orthodox", "christmas"], Rule::On(1, 7)),
    (&["orthodox", "easter"], Rule::Orthodox(0)),
    (&["martin", "luther", "king", "day"], Rule::Nth(3, 0, 1, 0)),
    (&["presidents", "'", "day"], Rule::Nth(3, 0, 2, 0)),
    (&["anzac", "day"], Rule::On(4, 25)),
    (&["canada", "day"], Rule::On(7, 1)),
    (&["remembrance", "day"], Rule::On(11, 11)),
    (&["cyber", "monday"], Rule::Nth(4, 3, 11, 4)),
    (&["maundy", "thursday"], Rule::Easter(-3)),
    (&["holy", "saturday"], Rule::Easter(-1)),
    (&["shrove", "tuesday"], Rule::Easter(-47)),
    (&["mardi", "gras"], Rule::Easter(-47)),
    (&["ascension", "day"], Rule::Easter(39)),
    (&["pentecost"], Rule::Easter(49)),
    (&["corpus", "christi"], Rule::Easter(60)),
    (&["rosh", "hashanah"], Rule::Tishri(0)),
    (&["yom", "kippur"], Rule::Tishri(9)),
    (&["sukkot"], Rule::Tishri(14)),
    (&["purim"], Rule::Passover(-30)),
    (&["passover"], Rule::Passover(0)),
    (&["shavuot"], Rule::Passover(50)),
    (&["hanukkah"], Rule::Hanukkah),
    (&["chanukah"], Rule::Hanukkah),
    (&["eid", "al", "-", "fitr"], Rule::Islamic(10, 1)),
    (&["eid", "al", "fitr"], Rule::Islamic(10, 1)),
    (&["eid", "al", "-", "adha"], Rule::Islamic(12, 10)),
    (&["eid", "al", "adha"], Rule::Islamic(12, 10)),
    (&["easter", "monday"], Rule::Easter(1)),
    (&["easter", "sunday"], Rule::Easter(0)),
    (&["easter"], Rule::Easter(0)),
    (&["good", "friday"], Rule::Easter(-2)),
    (&["palm", "sunday"], Rule::Easter(-7)),
    (&["ash", "wednesday"], Rule::Easter(-46)),
    (&["whit", "monday"], Rule::Easter(50)),
    (&["halloween"], Rule::On(10, 31)),
    (&["valentine", "'", "s", "day"], Rule::On(2, 14)),
    (&["saint", "patrick", "'", "s", "day"], Rule::On(3, 17)),
    (&["st", ".", "patrick", "'", "s", "day"], Rule::On(3, 17)),
    (&["saint", "patrick"], Rule::On(3, 17)),
    (&["all", "saints", "'", "day"], Rule::On(11, 1)),
    (&["earth", "day"], Rule::On(4, 22)),
    (&["may", "day"], Rule::On(5, 1)),
    (&["bastille", "day"], Rule::On(7, 14)),
    (&["juneteenth"], Rule::On(6, 19)),
    (&["veterans", "day"], Rule::On(11, 11)),
    (&["armistice", "day"], Rule::On(11, 11)),
    (&["thanksgiving", "day"], Rule::Nth(4, 3, 11, 0)),
    (&["thanksgiving"], Rule::Nth(4, 3, 11, 0)),
    (&["black", "friday"], Rule::Nth(4, 3, 11, 1)),
    (&["memorial", "day"], Rule::Nth(-1, 0, 5, 0)),
    (&["labor", "day"], Rule::Nth(1, 0, 9, 0)),
    (&["columbus", "day"], Rule::Nth(2, 0, 10, 0)),
    (&["mother", "'", "s", "day"], Rule::Nth(2, 6, 5, 0)),
    (&["father", "'", "s", "day"], Rule::Nth(3, 6, 6, 0)),
];

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Rule::On(month, day) => write!(f, "day {day} of month {month}"),
            Rule::Nth(n, weekday, month, shift) => {
                let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
                let day = days.get(usize::from(weekday)).copied().unwrap_or_default();
                match n {
                    -1 => write!(f, "the last {day} of month {month}")?,
                    n => write!(f, "{day} number {n} of month {month}")?,
                }
                if shift == 0 { Ok(()) } else { write!(f, ", {shift:+} days") }
            }
            Rule::Easter(0) => f.write_str("Easter Sunday"),
            Rule::Easter(shift) => write!(f, "Easter Sunday {shift:+} days"),
            Rule::Orthodox(shift) => write!(f, "Easter Sunday of the Julian calendar {shift:+} days"),
            Rule::Tishri(shift) => write!(f, "1 Tishri {shift:+} days"),
            Rule::Passover(shift) => write!(f, "15 Nisan {shift:+} days"),
            Rule::Hanukkah => f.write_str("25 Kislev"),
            Rule::Islamic(month, day) => {
                write!(f, "day {day} of month {month} of the Islamic calendar (civil reckoning)")
            }
        }
    }
}

/// The feast whose name begins here: its row, and how many atoms its name has. Names are written with a capital.
pub(crate) fn find(atoms: &[Atom<'_>]) -> Option<(usize, usize)> {
    let first = atoms.first()?;
    if first.kind != Kind::Word {
        return None;
    }
    HOLIDAYS.iter().enumerate().find_map(|(row, (name, _))| {
        let fits = atoms.len() >= name.len()
            && name.iter().zip(atoms).all(|(part, atom)| match (*part, atom.kind) {
                ("'", Kind::Mark('\'')) | (".", Kind::Mark('.')) | ("-", Kind::Mark('-')) => true,
                (part, Kind::Word) => atom.is(part),
                _ => false,
            });
        fits.then_some((row, name.len()))
    })
}

/// The words that begin the names of feasts.
pub(crate) fn first_words() -> impl Iterator<Item = &'static str> {
    HOLIDAYS.iter().filter_map(|(name, _)| name.first().copied())
}

/// Whether the day of a feast is only near: it is kept by sight of the moon.
pub(crate) fn is_near(row: usize) -> bool {
    matches!(HOLIDAYS.get(row), Some((_, Rule::Islamic(..))))
}

/// The day on which a feast falls, as days since 1970-01-01.
pub(crate) fn day(row: usize, year: i32) -> Option<i64> {
    let date = |m: u32, d: u32| super::calendar::days_of(year, m, d);
    match HOLIDAYS.get(row)?.1 {
        Rule::On(month, day) => date(month, day),
        Rule::Easter(shift) => {
            let (month, day) = easter(year);
            Some(date(month, day)? + shift)
        }
        Rule::Orthodox(shift) => Some(moon::orthodox_easter(year)? + shift),
        Rule::Tishri(shift) => Some(moon::rosh_hashanah(year) + shift),
        Rule::Passover(shift) => Some(moon::passover(year) + shift),
        Rule::Hanukkah => Some(moon::hanukkah(year)),
        Rule::Islamic(month, day) => moon::islamic(year, month, day),
        Rule::Nth(n, weekday, month, shift) => {
            let wanted = i64::from(weekday);
            let found = if n > 0 {
                let first = date(month, 1)?;
                first + (wanted - super::calendar::weekday(first)).rem_euclid(7) + i64::from(n - 1) * 7
            } else {
                let last = super::calendar::month_after(year, month)? - 1;
                last - (super::calendar::weekday(last) - wanted).rem_euclid(7) + i64::from(n + 1) * 7
            };
            Some(found + shift)
        }
    }
}

/// Month and day of Easter Sunday in the Gregorian calendar. The letters are those of the source.
#[allow(clippy::many_single_char_names)]
fn easter(year: i32) -> (u32, u32) {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = (h + l - 7 * m + 90) / 25;
    let p = (h + l - 7 * m + 33 * n + 19) % 32;
    (n.unsigned_abs(), p.unsigned_abs())
}
