//! Numbers, dates, times and the units that touch them.

use super::{Chunk, Words, is_apostrophe, is_wordy};

/// Units and magnitudes that are words of their own after digits: `10am`, `$40m`, `5km`.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "AM", "B", "Bn", "C", "F", "GB", "GHz", "GW", "Hz", "K", "KB", "KM", "Kg", "M", "MB", "MHz", "MM", "MW",
    "PM", "TB", "Tn", "am", "b", "billion", "bn", "cm", "crore", "ct", "d", "ft", "gb", "h", "ha", "hr",
    "hrs", "hours", "in", "k", "kW", "kWh", "kg", "kgs", "km", "kms", "kmh", "kph", "kt", "kts", "lakh",
    "lb", "lbs", "m", "mb", "mg", "mi", "mile", "miles", "million", "min", "mins", "ml", "mm", "mn", "mph",
    "mt", "oz", "p", "pm", "pp", "ppm", "pt", "pts", "sec", "secs", "sq", "tn", "trillion", "tr", "trn",
    "x", "yd", "yds", "yrs",
];

/// Adds the number that begins at byte `at`, and the unit that touches it; gives where they end.
pub(super) fn read(chunk: &Chunk<'_>, at: usize, out: &mut Words) -> usize {
    let mut end = digits_end(chunk, at);
    if chunk.char(end) == Some('-') {
        end = hyphenated(chunk, at, end).unwrap_or(end);
    }
    let number = end;
    while let Some(c) = chunk.char(end).filter(|c| is_wordy(*c)) {
        end += c.len_utf8();
    }
    let suffix = chunk.body.get(number..end).unwrap_or_default();
    if suffix.is_empty() {
        let end = decade(chunk, at, number).unwrap_or(number);
        out.push(at..end);
        return end;
    }
    let clock = matches!(suffix, "a" | "p")
        && chunk.body.get(end..chunk.end).is_some_and(|rest| rest.starts_with(".m"));
    if clock || UNITS.contains(&suffix) {
        out.push(at..number);
        return number;
    }
    out.push(at..end);
    end
}

/// Where the decade `60's` or `1960's` ends, one word unlike the possessive `2003's`.
fn decade(chunk: &Chunk<'_>, at: usize, end: usize) -> Option<usize> {
    let digits = chunk.body.get(at..end)?;
    let mark = chunk.char(end).filter(|c| is_apostrophe(*c))?;
    let after = end + mark.len_utf8();
    let plural = chunk.char(after) == Some('s') && !chunk.char(after + 1).is_some_and(is_wordy);
    (plural
        && matches!(digits.len(), 2 | 4)
        && digits.ends_with('0')
        && digits.bytes().all(|b| b.is_ascii_digit()))
    .then_some(after + 1)
}

/// One past the digits that begin at byte `at`, with the separators between them: `1,000.50`, `10:30`, `05/19/2025`.
fn digits_end(chunk: &Chunk<'_>, at: usize) -> usize {
    let mut end = at;
    while let Some(c) = chunk.char(end) {
        let inner = matches!(c, '.' | ',' | ':' | '/' | '+')
            && (end == at || c != '+')
            && chunk.char(end + 1).is_some_and(|next| next.is_ascii_digit());
        if !(c.is_numeric() || inner) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Where a date (`2025-05-19`) or a telephone number (`555-0123`) ends; `None` where the hyphen joins two numbers
/// or a number and a word.
fn hyphenated(chunk: &Chunk<'_>, at: usize, first_end: usize) -> Option<usize> {
    let bytes = chunk.body.as_bytes();
    let digits_from = |from: usize| {
        bytes.iter().take(chunk.end).skip(from).take(12).take_while(|b| b.is_ascii_digit()).count()
    };
    let first = digits_from(at);
    if at + first != first_end {
        return None;
    }
    let mut end = first_end;
    let mut groups = 1;
    let mut last = first;
    while groups < 5 && chunk.char(end) == Some('-') {
        let digits = digits_from(end + 1);
        if digits == 0 {
            break;
        }
        end += 1 + digits;
        last = digits;
        groups += 1;
    }
    if groups == 3 && chunk.char(end) == Some('T') && chunk.char(end + 1).is_some_and(|c| c.is_ascii_digit())
    {
        // A date with its time of day: `2025-05-19T17:00:00Z`.
        let rest = chunk.body.get(end..chunk.end)?;
        let length =
            rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'+')).count();
        return Some(end + rest.get(..length)?.trim_end_matches(':').len());
    }
    if chunk.char(end).is_some_and(char::is_alphabetic) {
        return None;
    }
    let round = chunk.body.get(end.saturating_sub(2)..end).is_some_and(|tail| matches!(tail, "00" | "50"));
    let telephone = groups == 2 && first == 3 && last == 4 && !round;
    (groups > 2 || telephone).then_some(end)
}
