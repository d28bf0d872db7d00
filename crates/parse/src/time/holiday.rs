//! Feasts that news names instead of a date, and on which day of a year they fall.
//!
//! Fixed days and rules as the civil calendars of the English-speaking countries have them; Easter by the Gregorian
//! computus (Meeus, *Astronomical Algorithms*, chapter 8); other calendars by [`super::moon`] and [`super::lunar`].
//! Feasts whose day differs by country ("Independence Day") or follows a calendar that is not reckoned are known by
//! their names; their day stays open, with a note.

use super::atom::{Atom, Kind};
use super::lexicon::Signs;
use super::lunar::Lunar;
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
    /// A month of the Islamic calendar: approximate.
    IslamicMonth(i64),
    /// By a table of days.
    Table(Lunar),
    /// Not reckoned, for this reason.
    Open(&'static str),
}

/// What is known of a feast.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feast {
    /// Its name in small letters, cut into the words and marks that a sentence is cut into.
    pub(super) name: &'static [&'static str],
    /// On which day it falls.
    pub(super) rule: Rule,
    /// A place is called so too: read only where the words around say that a day is meant.
    pub(super) place: bool,
}

const fn on(rule: Rule, name: &'static [&'static str]) -> Feast {
    Feast { name, rule, place: false }
}

/// Every feast. Of two names of which one begins the other, the longer one is read.
pub(super) const HOLIDAYS: &[Feast] = &[
    on(Rule::On(3, 17), &["saint", "patrick"]),
    on(Rule::On(3, 17), &["saint", "patrick", "'", "s", "day"]),
    on(Rule::On(3, 17), &["st", ".", "patrick", "'", "s", "day"]),
    on(Rule::On(2, 14), &["st", ".", "valentine", "'", "s", "day"]),
    on(Rule::On(2, 14), &["valentine", "'", "s", "day"]),
    on(Rule::On(12, 26), &["boxing", "day"]),
    on(Rule::On(12, 26), &["st", ".", "stephen", "'", "s", "day"]),
    on(Rule::On(12, 31), &["new", "year", "'", "s", "eve"]),
    on(Rule::On(1, 1), &["new", "year"]),
    on(Rule::On(1, 1), &["new", "year", "day"]),
    on(Rule::On(1, 1), &["new", "year", "'", "s"]),
    on(Rule::On(1, 1), &["new", "year", "'", "s", "day"]),
    on(Rule::Islamic(10, 1), &["eid", "al", "fitr"]),
    on(Rule::Islamic(10, 1), &["eid", "al", "-", "fitr"]),
    on(Rule::Islamic(10, 1), &["eid", "ul", "-", "fitr"]),
    on(Rule::Islamic(10, 1), &["eid", "-", "al", "-", "fitr"]),
    on(Rule::Islamic(12, 10), &["eid", "al", "adha"]),
    on(Rule::Islamic(12, 10), &["eid", "al", "-", "adha"]),
    on(Rule::Islamic(12, 10), &["eid", "ul", "-", "adha"]),
    on(Rule::Islamic(12, 10), &["eid", "-", "al", "-", "adha"]),
    on(Rule::On(4, 1), &["april", "fool", "'", "s", "day"]),
    on(Rule::On(4, 1), &["april", "fools", "'", "day"]),
    on(Rule::On(3, 8), &["international", "women", "'", "s", "day"]),
    on(Rule::Nth(3, 0, 1, 0), &["martin", "luther", "king", "day"]),
    on(Rule::On(11, 1), &["all", "saints", "day"]),
    on(Rule::On(11, 1), &["all", "saints", "'", "day"]),
    on(Rule::Nth(2, 6, 5, 0), &["mother", "'", "s", "day"]),
    on(Rule::Nth(3, 6, 6, 0), &["father", "'", "s", "day"]),
    on(Rule::Table(Lunar::MidAutumn), &["mid", "-", "autumn", "festival"]),
    on(Rule::Passover(112), &["tisha", "b", "'", "av"]),
    on(Rule::On(5, 8), &["ve", "day"]),
    on(Rule::On(5, 8), &["victory", "in", "europe", "day"]),
    on(Rule::On(11, 2), &["all", "souls", "'", "day"]),
    on(Rule::On(6, 24), &["midsummer", "'", "s", "day"]),
    on(Rule::Nth(3, 0, 2, 0), &["presidents", "'", "day"]),
    on(Rule::Table(Lunar::NewYear), &["chinese", "new", "year"]),
    on(Rule::Table(Lunar::NewYear), &["korean", "new", "year"]),
    on(Rule::Table(Lunar::NewYear), &["lunar", "new", "year"]),
    on(Rule::Table(Lunar::NewYear), &["seollal"]),
    on(Rule::Table(Lunar::NewYear), &["vietnamese", "new", "year"]),
    on(Rule::Table(Lunar::DragonBoat), &["dragon", "boat", "festival"]),
    on(Rule::Tishri(0), &["jewish", "new", "year"]),
    on(Rule::Tishri(0), &["rosh", "hashana"]),
    on(Rule::Tishri(0), &["rosh", "hashanah"]),
    on(Rule::Islamic(1, 1), &["islamic", "new", "year"]),
    on(Rule::Open("it begins with spring, on 20 or 21 March"), &["nowruz"]),
    on(Rule::Open("it begins with spring, on 20 or 21 March"), &["persian", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["baisakhi"]),
    on(Rule::Open(OTHER_CALENDAR), &["bengali", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["berber", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["burmese", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["coptic", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["durga", "puja"]),
    on(Rule::Open(OTHER_CALENDAR), &["dussehra"]),
    on(Rule::Open(OTHER_CALENDAR), &["ethiopian", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["ganesh", "chaturthi"]),
    on(Rule::Open(OTHER_CALENDAR), &["hindu", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["janmashtami"]),
    on(Rule::Open(OTHER_CALENDAR), &["khmer", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["losar"]),
    on(Rule::Open(OTHER_CALENDAR), &["navratri"]),
    on(Rule::Open(OTHER_CALENDAR), &["nepali", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["onam"]),
    on(Rule::Open(OTHER_CALENDAR), &["raksha", "bandhan"]),
    on(Rule::Open(OTHER_CALENDAR), &["tamil", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["thai", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["tibetan", "new", "year"]),
    on(Rule::Open(OTHER_CALENDAR), &["vaisakhi"]),
    on(Rule::Open(OTHER_CALENDAR), &["vesak"]),
    on(Rule::Orthodox(-2), &["orthodox", "good", "friday"]),
    on(Rule::On(11, 5), &["bonfire", "night"]),
    on(Rule::On(11, 5), &["guy", "fawkes", "night"]),
    on(Rule::On(12, 24), &["christmas", "eve"]),
    on(Rule::On(12, 25), &["christmas"]),
    on(Rule::On(12, 25), &["christmas", "day"]),
    on(Rule::On(12, 25), &["xmas"]),
    on(Rule::On(1, 7), &["orthodox", "christmas"]),
    on(Rule::Orthodox(0), &["orthodox", "easter"]),
    on(Rule::On(4, 25), &["anzac", "day"]),
    on(Rule::On(7, 1), &["canada", "day"]),
    on(Rule::On(11, 11), &["armistice", "day"]),
    on(Rule::On(11, 11), &["remembrance", "day"]),
    on(Rule::On(11, 11), &["veterans", "day"]),
    on(Rule::Nth(4, 3, 11, 4), &["cyber", "monday"]),
    on(Rule::Easter(-3), &["maundy", "thursday"]),
    on(Rule::Easter(-1), &["holy", "saturday"]),
    on(Rule::Easter(-47), &["mardi", "gras"]),
    on(Rule::Easter(-47), &["shrove", "tuesday"]),
    on(Rule::Easter(39), &["ascension", "day"]),
    Feast { name: &["corpus", "christi"], rule: Rule::Easter(60), place: true },
    on(Rule::Tishri(9), &["yom", "kippur"]),
    on(Rule::Easter(1), &["easter", "monday"]),
    on(Rule::Easter(0), &["easter"]),
    on(Rule::Easter(0), &["easter", "sunday"]),
    on(Rule::Easter(-2), &["good", "friday"]),
    on(Rule::Easter(-7), &["palm", "sunday"]),
    on(Rule::Easter(-46), &["ash", "wednesday"]),
    on(Rule::Easter(50), &["whit", "monday"]),
    on(Rule::On(4, 22), &["earth", "day"]),
    on(Rule::On(5, 1), &["may", "day"]),
    on(Rule::On(7, 14), &["bastille", "day"]),
    on(Rule::Nth(4, 3, 11, 0), &["thanksgiving"]),
    on(Rule::Nth(4, 3, 11, 0), &["thanksgiving", "day"]),
    on(Rule::Nth(4, 3, 11, 1), &["black", "friday"]),
    on(Rule::Nth(-1, 0, 5, 0), &["memorial", "day"]),
    on(Rule::Nth(1, 0, 9, 0), &["labor", "day"]),
    on(Rule::Nth(2, 0, 10, 0), &["columbus", "day"]),
    on(Rule::Tishri(22), &["simchat", "torah"]),
    on(Rule::Open("its day differs by country"), &["flag", "day"]),
    on(Rule::Open("its day differs by country"), &["independence", "day"]),
    on(Rule::Open("its day differs by country"), &["labour", "day"]),
    on(Rule::On(2, 2), &["groundhog", "day"]),
    on(Rule::On(1, 26), &["australia", "day"]),
    on(Rule::On(2, 6), &["waitangi", "day"]),
    on(Rule::Easter(49), &["pentecost"]),
    on(Rule::Easter(49), &["whit", "sunday"]),
    on(Rule::On(1, 6), &["epiphany"]),
    on(Rule::Tishri(14), &["sukkot"]),
    on(Rule::Passover(-30), &["purim"]),
    on(Rule::Passover(0), &["passover"]),
    on(Rule::Passover(50), &["shavuot"]),
    on(Rule::Hanukkah, &["chanukah"]),
    on(Rule::Hanukkah, &["hanukkah"]),
    on(Rule::On(10, 31), &["halloween"]),
    on(Rule::On(6, 19), &["juneteenth"]),
    on(Rule::Table(Lunar::Diwali), &["deepavali"]),
    on(Rule::Table(Lunar::Diwali), &["diwali"]),
    on(Rule::Table(Lunar::Holi), &["holi"]),
    on(Rule::Islamic(1, 10), &["ashura"]),
    on(Rule::IslamicMonth(1), &["muharram"]),
    on(Rule::IslamicMonth(9), &["ramadan"]),
    on(Rule::IslamicMonth(10), &["shawwal"]),
    on(Rule::IslamicMonth(12), &["dhu", "al", "-", "hijjah"]),
    on(Rule::IslamicMonth(12), &["dhul", "hijjah"]),
    on(Rule::Open("two feasts are called so: Eid al-Fitr and Eid al-Adha"), &["eid"]),
    on(Rule::On(4, 13), &["songkran"]),
];

/// Why the day of a feast is open.
const OTHER_CALENDAR: &str = "its day follows a calendar that is not reckoned";

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Rule::On(month, day) => write!(f, "day {day} of month {month}"),
            Rule::Nth(n, weekday, month, shift) => {
                let day = crate::calendar::weekday_name(weekday);
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
            Rule::IslamicMonth(month) => {
                write!(f, "month {month} of the Islamic calendar (civil reckoning)")
            }
            Rule::Table(table) => write!(f, "{table}"),
            Rule::Open(why) => write!(f, "open: {why}"),
            Rule::Islamic(month, day) => {
                write!(f, "day {day} of month {month} of the Islamic calendar (civil reckoning)")
            }
        }
    }
}

/// The feast whose name begins here: its row, and how many atoms its name has; the longest name.
pub(crate) fn find(atoms: &[Atom<'_>]) -> Option<(usize, usize)> {
    let first = atoms.first()?;
    if first.kind != Kind::Word || !first.signs.any(Signs::FEAST) {
        return None;
    }
    let fits = |feast: &Feast| {
        atoms.len() >= feast.name.len()
            && feast.name.iter().zip(atoms).all(|(part, atom)| match (*part, atom.kind) {
                ("'", Kind::Mark('\'')) | (".", Kind::Mark('.')) | ("-", Kind::Mark('-')) => true,
                (part, Kind::Word) => atom.is(part),
                _ => false,
            })
    };
    let found = HOLIDAYS.iter().enumerate().filter(|(_, feast)| fits(feast));
    found.map(|(row, feast)| (row, feast.name.len())).max_by_key(|(_, len)| *len)
}

/// Whether a place is called like the feast.
pub(crate) fn is_place(row: usize) -> bool {
    HOLIDAYS.get(row).is_some_and(|feast| feast.place)
}

/// The words that begin the names of feasts.
pub(crate) fn first_words() -> impl Iterator<Item = &'static str> {
    HOLIDAYS.iter().filter_map(|feast| feast.name.first().copied())
}

/// Whether the day of a feast is only near: it is kept by sight of the moon, or differs by place.
pub(crate) fn is_near(row: usize) -> bool {
    HOLIDAYS.get(row).is_some_and(|feast| match feast.rule {
        Rule::Islamic(..) | Rule::IslamicMonth(_) => true,
        Rule::Table(table) => table.is_near(),
        _ => false,
    })
}

/// Why the day of a feast is open, where it is.
pub(crate) fn open(row: usize) -> Option<&'static str> {
    match HOLIDAYS.get(row)?.rule {
        Rule::Open(why) => Some(why),
        _ => None,
    }
}

/// How many days a feast lasts.
pub(crate) fn days(row: usize) -> i64 {
    match HOLIDAYS.get(row).map(|feast| feast.rule) {
        Some(Rule::IslamicMonth(month)) => 29 + month % 2,
        _ => 1,
    }
}

/// Years beside Islamic feasts and months that are of that calendar: those from 1785 on. A civil year so far back is told with
/// other feasts.
const HIJRI: std::ops::Range<i32> = 1200..1600;

/// The day on which a feast falls or begins, as days since 1970-01-01.
pub(crate) fn day(row: usize, year: i32) -> Option<i64> {
    let date = |m: u32, d: u32| super::calendar::days_of(year, m, d);
    match HOLIDAYS.get(row)?.rule {
        Rule::On(month, day) => date(month, day),
        Rule::Easter(shift) => {
            let (month, day) = easter(year);
            Some(date(month, day)? + shift)
        }
        Rule::Orthodox(shift) => Some(moon::orthodox_easter(year)? + shift),
        Rule::Tishri(shift) => Some(moon::rosh_hashanah(year) + shift),
        Rule::Passover(shift) => Some(moon::passover(year) + shift),
        Rule::Hanukkah => Some(moon::hanukkah(year)),
        // "Ramadan 1445": a year of the Islamic calendar itself.
        Rule::Islamic(month, day) if HIJRI.contains(&year) => Some(moon::hijri(year.into(), month, day)),
        Rule::IslamicMonth(month) if HIJRI.contains(&year) => Some(moon::hijri(year.into(), month, 1)),
        Rule::Islamic(month, day) => moon::islamic(year, month, day),
        Rule::IslamicMonth(month) => moon::islamic(year, month, 1),
        Rule::Table(table) => table.day(year),
        Rule::Open(_) => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::tests::read;

    #[test]
    fn every_feast_is_read_by_its_name() {
        for (row, feast) in HOLIDAYS.iter().enumerate() {
            let mut name = String::new();
            for part in feast.name {
                let glued = !part.starts_with(char::is_alphabetic) || name.ends_with(['\'', '-']);
                if !name.is_empty() && !glued {
                    name.push(' ');
                }
                let large = part.len() > 1 && !name.ends_with('\'');
                let first = if large { part[..1].to_uppercase() } else { part[..1].to_owned() };
                name.push_str(&first);
                name.push_str(&part[1..]);
            }
            let text = format!("It was painted on {name} 2023 by hand.");
            let found = read(&text, "2025-05-20");
            let got: Vec<_> = found.iter().map(|m| (m.pattern, m.span.of(&text).unwrap())).collect();
            let words = format!("{name} 2023");
            assert_eq!(got, [("holiday", words.as_str())], "{text}");
            assert_eq!(found[0].value.is_none(), open(row).is_some(), "{text}");
            assert_eq!(found[0].note.as_deref(), open(row), "{text}");
            if let Some(day) = day(row, 2023) {
                let low = found[0].value.as_ref().unwrap().interval.low_value().copied();
                assert_eq!(low, Some(day * 86_400), "{text}");
            }
        }
    }

    #[test]
    fn names_are_listed_once() {
        let mut names: Vec<_> = HOLIDAYS.iter().map(|feast| feast.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn years_beyond_the_tables_leave_the_day_open() {
        let found = read("It was painted on Diwali 1912 by hand.", "2025-05-20");
        assert_eq!((found[0].timex.as_str(), found[0].value.is_none()), ("1912-XX-XX", true));
        assert!(found[0].note.is_some());
    }
}
