//! Which day does a header or a dateline name?

use crate::calendar;
use gainsay_claim::{Date, DateError};

/// A day as it is written, before anybody asked the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The year, where one is written.
    pub(super) year: Option<i32>,
    month: i32,
    day: i32,
    /// Bytes that were read.
    pub(super) len: usize,
}

impl Written {
    /// The day in its own year.
    ///
    /// # Errors
    /// [`DateError::Impossible`] where the calendar has no such day. `None` where no year is written.
    pub(super) fn date(self) -> Option<Result<Date, DateError>> {
        self.year.map(|year| Date::new(year, self.month, self.day))
    }

    /// The day in the year that puts it nearest to `other`.
    pub(super) fn nearest(self, other: Date) -> Option<Date> {
        let (year, ..) = other.parts();
        let candidates =
            [year - 1, year, year + 1].into_iter().filter_map(|y| Date::new(y, self.month, self.day).ok());
        candidates.min_by_key(|date| (date.days() - other.days()).abs())
    }
}

/// Reads a day at the very beginning of `text`: `2025-05-20`, `20 May 2025`, `May 20`, `Tues., May 20th, 2025`.
///
/// A day and month in figures only (`5/20/2025`) is read where one of the two cannot be a month.
pub(super) fn read_date(text: &str) -> Option<Written> {
    let mut cursor = Cursor { text, at: 0 };
    let reading = iso(&mut cursor).or_else(|| {
        cursor.at = 0;
        if cursor.word(calendar::weekday).is_some() {
            cursor.skip(&['.', ',', ' ']);
        }
        let begin = cursor.at;
        day_first(&mut cursor)
            .or_else(|| {
                cursor.at = begin;
                month_first(&mut cursor)
            })
            .or_else(|| {
                cursor.at = begin;
                slashes(&mut cursor)
            })
    })?;
    Some(Written { len: cursor.at, ..reading })
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip(&mut self, set: &[char]) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(set).len();
    }

    fn literal(&mut self, c: char) -> Option<()> {
        self.rest().starts_with(c).then(|| self.at += c.len_utf8())
    }

    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<i32> {
        let len = self.rest().bytes().take(5).take_while(u8::is_ascii_digit).count();
        let value = digits.contains(&len).then(|| self.rest().get(..len)?.parse().ok()).flatten()?;
        self.at += len;
        Some(value)
    }

    /// Reads a whole word that begins with a capital and has a number.
    fn word(&mut self, number: fn(&str) -> Option<u8>) -> Option<i32> {
        let len = self.rest().bytes().take(12).take_while(u8::is_ascii_alphabetic).count();
        let word = self.rest().get(..len)?;
        if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        let number = number(word)?;
        self.at += len;
        Some(number.into())
    }

    fn ordinal_ending(&mut self) {
        if ["st", "nd", "rd", "th"].iter().any(|ending| self.rest().starts_with(ending)) {
            self.at += 2;
        }
    }

    fn year(&mut self) -> Option<i32> {
        let begin = self.at;
        self.skip(&[',', ' ', '.']);
        let year = self.number(4..=4).filter(|year| (1500..2500).contains(year));
        if year.is_none() {
            self.at = begin;
        }
        year
    }

    fn ends_number(&self) -> bool {
        !self.rest().starts_with(|c: char| c.is_alphanumeric())
    }
}

fn iso(cursor: &mut Cursor<'_>) -> Option<Written> {
    let year = cursor.number(4..=4)?;
    cursor.literal('-')?;
    let month = cursor.number(2..=2)?;
    cursor.literal('-')?;
    let day = cursor.number(2..=2)?;
    let clock = cursor.rest().starts_with('T');
    (clock || cursor.ends_number()).then_some(Written { year: Some(year), month, day, len: 0 })
}

fn day_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    let day = cursor.number(1..=2)?;
    cursor.ordinal_ending();
    cursor.skip(&[' ']);
    let month = cursor.word(calendar::month)?;
    let year = cursor.year();
    if year.is_none() {
        let _ = cursor.literal('.');
    }
    Some(Written { year, month, day, len: 0 })
}

fn month_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    let month = cursor.word(calendar::month)?;
    let _ = cursor.literal('.');
    cursor.skip(&[' ']);
    let day = cursor.number(1..=2)?;
    cursor.ordinal_ending();
    if !cursor.ends_number() {
        return None;
    }
    let year = cursor.year();
    Some(Written { year, month, day, len: 0 })
}

fn slashes(cursor: &mut Cursor<'_>) -> Option<Written> {
    let first = cursor.number(1..=2)?;
    cursor.literal('/')?;
    let second = cursor.number(1..=2)?;
    cursor.literal('/')?;
    let year = cursor.number(4..=4)?;
    let (month, day) = match (first, second) {
        (1..=12, 13..=31) => (first, second),
        (13..=31, 1..=12) => (second, first),
        _ => return None,
    };
    Some(Written { year: Some(year), month, day, len: 0 })
}

#[cfg(test)]
mod tests {
    use super::read_date;

    fn check(text: &str, expected: Option<(&str, &str)>) {
        let got = read_date(text).map(|w| (&text[..w.len], (w.year, w.month, w.day)));
        let got = got.map(|(words, (y, m, d))| (words, format!("{}-{m}-{d}", y.unwrap_or(0))));
        assert_eq!(got.as_ref().map(|(words, date)| (*words, date.as_str())), expected, "{text}");
    }

    #[test]
    fn forms_of_a_day() {
        check("2025-05-20 Rest", Some(("2025-05-20", "2025-5-20")));
        check("2025-05-20T10:00Z", Some(("2025-05-20", "2025-5-20")));
        check("May 20 (Agency)", Some(("May 20", "0-5-20")));
        check("Feb. 3, 2021 -", Some(("Feb. 3, 2021", "2021-2-3")));
        check("Tuesday, May 20th, 2025", Some(("Tuesday, May 20th, 2025", "2025-5-20")));
        check("20 May :", Some(("20 May", "0-5-20")));
        check("3rd March 2020", Some(("3rd March 2020", "2020-3-3")));
        check("5/20/2025", Some(("5/20/2025", "2025-5-20")));
        check("30 February 2025", Some(("30 February 2025", "2025-2-30")));
    }

    #[test]
    fn what_is_no_day() {
        for text in ["may 20", "5/6/2025", "May 2025", "Mayor 20", "2025-05-200", "", "Monday", "20 people"] {
            check(text, None);
        }
    }
}
