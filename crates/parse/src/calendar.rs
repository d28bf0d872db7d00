//! How are months and weekdays called? The one table in which every reader looks them up.
//!
//! The sentence splitter of `gainsay-syntax` has its own list of words behind "p.m.", which a test holds to this table.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How sure a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A full name without a second meaning: "January".
    Sure,
    /// A short form, with or without full stop: "Jan."
    Short,
    /// Also another word: "may", "march", "sun", "sat".
    Doubtful,
}

use Form::{Doubtful, Short, Sure};

/// Months with their number from 1, in small letters; the twelve full names first.
pub(crate) const MONTHS: &[(&str, u8, Form)] = &[
    ("january", 1, Sure),
    ("february", 2, Sure),
    ("march", 3, Doubtful),
    ("april", 4, Sure),
    ("may", 5, Doubtful),
    ("june", 6, Sure),
    ("july", 7, Sure),
    ("august", 8, Sure),
    ("september", 9, Sure),
    ("october", 10, Sure),
    ("november", 11, Sure),
    ("december", 12, Sure),
    ("jan", 1, Short),
    ("feb", 2, Short),
    ("mar", 3, Doubtful),
    ("apr", 4, Short),
    ("jun", 6, Short),
    ("jul", 7, Short),
    ("aug", 8, Short),
    ("sep", 9, Short),
    ("sept", 9, Short),
    ("oct", 10, Short),
    ("nov", 11, Short),
    ("dec", 12, Doubtful),
];

/// Weekdays with their number from Monday, which is 0, in small letters; the seven full names first.
pub(crate) const WEEKDAYS: &[(&str, u8, Form)] = &[
    ("monday", 0, Sure),
    ("tuesday", 1, Sure),
    ("wednesday", 2, Sure),
    ("thursday", 3, Sure),
    ("friday", 4, Sure),
    ("saturday", 5, Sure),
    ("sunday", 6, Sure),
    ("mon", 0, Doubtful),
    ("tue", 1, Short),
    ("tues", 1, Short),
    ("wed", 2, Doubtful),
    ("thu", 3, Short),
    ("thur", 3, Short),
    ("thurs", 3, Short),
    ("fri", 4, Short),
    ("sat", 5, Doubtful),
    ("sun", 6, Doubtful),
];

/// The full names of weekdays in the plural, Monday first.
pub(crate) const PLURAL_WEEKDAYS: &[&str] =
    &["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"];

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    /// A month by its number from 1.
    Month(u8),
    /// A weekday by its number from Monday, which is 0.
    Weekday(u8),
    /// A weekday in the plural.
    Weekdays,
}

/// What each name names, and whether it is a full one.
static NAMES: LazyLock<FxHashMap<&'static [u8], (Named, bool)>> = LazyLock::new(|| {
    let months =
        MONTHS.iter().enumerate().map(|(row, (name, n, _))| (name.as_bytes(), (Named::Month(*n), row < 12)));
    let days = WEEKDAYS
        .iter()
        .enumerate()
        .map(|(row, (name, n, _))| (name.as_bytes(), (Named::Weekday(*n), row < 7)));
    let plurals = PLURAL_WEEKDAYS.iter().map(|name| (name.as_bytes(), (Named::Weekdays, true)));
    months.chain(days).chain(plurals).collect()
});

/// Letters of the longest name.
const LONGEST: usize = 10;

/// What a word names, in any case of letters.
fn named(word: &str) -> Option<(Named, bool)> {
    let mut buffer = [0; LONGEST];
    let lower = buffer.get_mut(..word.len()).filter(|lower| lower.len() > 2)?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    NAMES.get(&*lower).copied()
}

/// The number of a month from 1, by its full name or a short form without full stop, in any case of letters.
pub(crate) fn month(word: &str) -> Option<u8> {
    match named(word)? {
        (Named::Month(n), _) => Some(n),
        _ => None,
    }
}

/// The number of a weekday from Monday, which is 0, by its full name or a short form, in any case of letters.
pub(crate) fn weekday(word: &str) -> Option<u8> {
    match named(word)? {
        (Named::Weekday(n), _) => Some(n),
        _ => None,
    }
}

/// Whether a word is the full name of a weekday, in any case of letters.
pub(crate) fn is_full_weekday(word: &str) -> bool {
    matches!(named(word), Some((Named::Weekday(_), true)))
}

/// Whether a word is the full name of a month or weekday in the singular, in any case of letters.
pub(crate) fn is_full(word: &str) -> bool {
    matches!(named(word), Some((Named::Month(_) | Named::Weekday(_), true)))
}

/// Whether a word names a month or weekday in any form.
pub(crate) fn is_name(word: &str) -> bool {
    named(word).is_some()
}

/// The full name of a weekday with its capital; empty beyond Sunday, which is 6.
pub(crate) fn weekday_name(number: u8) -> String {
    let name = WEEKDAYS.get(usize::from(number)).filter(|(_, n, form)| *n == number && *form == Sure);
    let mut letters = name.map_or("", |(name, ..)| name).chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capital(name: &str) -> String {
        name[..1].to_uppercase() + &name[1..]
    }

    #[test]
    fn full_names_stand_first() {
        let months: Vec<u8> = MONTHS.iter().take(12).map(|(_, n, _)| *n).collect();
        assert_eq!(months, (1..=12).collect::<Vec<u8>>());
        let days: Vec<u8> = WEEKDAYS.iter().take(7).map(|(_, n, _)| *n).collect();
        assert_eq!(days, (0..7).collect::<Vec<u8>>());
        assert_eq!((weekday_name(6), weekday_name(7)), ("Sunday".to_owned(), String::new()));
    }

    #[test]
    fn words_are_looked_up_in_any_case() {
        assert_eq!((month("SEPT"), month("May"), month("mayor")), (Some(9), Some(5), None));
        assert_eq!((weekday("Thur"), weekday("Fridays")), (Some(3), None));
        assert!(is_name("Fridays") && is_full("june") && !is_full("jun") && !is_full_weekday("june"));
    }

    #[test]
    fn the_splitter_knows_every_name() {
        for (name, ..) in MONTHS.iter().chain(WEEKDAYS) {
            let text = format!("It opens at 5 p.m. {} and closes late.", capital(name));
            assert_eq!(gainsay_syntax::split_sentences(&text).len(), 1, "{text}");
        }
    }
}
