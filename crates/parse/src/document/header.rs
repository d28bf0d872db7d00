//! Which lines at the top of the text give metadata, and what do they say?

use super::calendar::{Written, read_date};
use std::ops::Range;

/// What a header line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Day of publication.
    Date,
    /// A later date (of an update): used only where nothing better is given.
    Updated,
    /// The outlet.
    Source,
    /// The headline.
    Title,
    /// Known, and of no use here.
    Other,
}

/// Keys of `Key: value` lines, lower case.
const KEYS: &[(&str, Key)] = &[
    ("date", Key::Date),
    ("published", Key::Date),
    ("published on", Key::Date),
    ("publication date", Key::Date),
    ("pubdate", Key::Date),
    ("posted", Key::Date),
    ("posted on", Key::Date),
    ("issued", Key::Date),
    ("updated", Key::Updated),
    ("last updated", Key::Updated),
    ("last modified", Key::Updated),
    ("modified", Key::Updated),
    ("source", Key::Source),
    ("outlet", Key::Source),
    ("publisher", Key::Source),
    ("publication", Key::Source),
    ("agency", Key::Source),
    ("site", Key::Source),
    ("website", Key::Source),
    ("title", Key::Title),
    ("headline", Key::Title),
    ("subject", Key::Title),
    ("author", Key::Other),
    ("authors", Key::Other),
    ("by", Key::Other),
    ("byline", Key::Other),
    ("reporter", Key::Other),
    ("editor", Key::Other),
    ("url", Key::Other),
    ("link", Key::Other),
    ("id", Key::Other),
    ("language", Key::Other),
    ("section", Key::Other),
    ("category", Key::Other),
    ("tags", Key::Other),
    ("keywords", Key::Other),
    ("location", Key::Other),
    ("place", Key::Other),
    ("copyright", Key::Other),
    ("country", Key::Other),
    ("edition", Key::Other),
];

/// The longest key, in bytes.
const LONGEST_KEY: usize = 16;

/// A header line that was read. Ranges count bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// What it tells.
    pub(super) key: Key,
    /// The words that tell it.
    pub(super) value: Range<usize>,
    /// The day, for the keys that give one.
    pub(super) date: Option<Written>,
    /// Bytes of the line that belong to the header; the report may go on behind them.
    pub(super) len: usize,
}

/// Reads a header line: `date 2025-05-20`, behind which the report may begin on the same line, or `Key: value`.
pub(super) fn read_header(line: &str) -> Option<Header> {
    bare_date(line).or_else(|| keyed(line))
}

/// Reads a line that holds nothing but a day: `20 May 2025`, `Tuesday, May 20, 2025`, perhaps with a time of day.
pub(super) fn read_date_line(line: &str) -> Option<Header> {
    let date = read_date(line)?;
    date.year?;
    let rest = line.get(date.len..)?.trim_matches([' ', ',', '.', '|', '-', '–', '—']);
    let clock = rest.len() <= 24 && rest.starts_with(|c: char| c.is_ascii_digit() || c == 'T');
    (rest.is_empty() || clock || rest.starts_with("at ") && rest.len() <= 24).then_some(Header {
        key: Key::Date,
        value: 0..date.len,
        date: Some(date),
        len: line.len(),
    })
}

fn bare_date(line: &str) -> Option<Header> {
    let word = line.get(..4).filter(|word| word.eq_ignore_ascii_case("date"))?;
    let rest = line.get(word.len()..)?;
    let value = rest.trim_start_matches([' ', '\t', ':']);
    let iso = value.as_bytes().iter().take(4).all(u8::is_ascii_digit);
    if value.len() == rest.len() || !iso {
        return None;
    }
    let date = read_date(value).filter(|date| date.year.is_some())?;
    let start = line.len() - value.len();
    let end = start + date.len;
    // "2025-05-20T10:00Z" is one word: the time of day belongs to the header.
    let clock = line.get(end..).map_or(0, |rest| rest.find(char::is_whitespace).unwrap_or(rest.len()));
    Some(Header { key: Key::Date, value: start..end, date: Some(date), len: end + clock })
}

fn keyed(line: &str) -> Option<Header> {
    let colon = line.bytes().take(LONGEST_KEY + 2).position(|b| b == b':')?;
    let name = line.get(..colon)?.trim_end().to_ascii_lowercase();
    let key = KEYS.iter().find(|(wanted, _)| *wanted == name).map(|(_, key)| *key)?;
    let value = line.get(colon + 1..)?.trim_start();
    let start = line.len() - value.len();
    let date = matches!(key, Key::Date | Key::Updated).then(|| read_date(value)).flatten();
    if matches!(key, Key::Date | Key::Updated) && date.is_none() && value.len() > 40 {
        return None;
    }
    Some(Header { key, value: start..line.len(), date, len: line.len() })
}

#[cfg(test)]
mod tests {
    use super::{Key, read_date_line, read_header};

    fn check(line: &str, expected: Option<(Key, &str, &str)>) {
        let got = read_header(line);
        let got = got.as_ref().map(|h| (h.key, &line[h.value.clone()], &line[h.len..]));
        assert_eq!(got, expected, "{line}");
    }

    #[test]
    fn header_lines() {
        check(
            "date 2025-05-19 Two talk for an hour",
            Some((Key::Date, "2025-05-19", " Two talk for an hour")),
        );
        check("Date: 2025-05-19", Some((Key::Date, "2025-05-19", "")));
        check("DATE: 2025-02-30T09:00Z A title", Some((Key::Date, "2025-02-30", " A title")));
        check("Published: 20 May 2025, 10:00", Some((Key::Date, "20 May 2025, 10:00", "")));
        check("Source: The Harbour Post", Some((Key::Source, "The Harbour Post", "")));
        check("Title : Bridge closed", Some((Key::Title, "Bridge closed", "")));
    }

    #[test]
    fn lines_of_the_report() {
        for line in [
            "Date palms die in the south",
            "The source: a spring",
            "Minister: no new tax",
            "date",
            "date 1",
            "",
        ] {
            check(line, None);
        }
    }

    #[test]
    fn lines_that_are_a_date() {
        for line in ["20 May 2025", "Tuesday, May 20, 2025 10:15 GMT", "May 20, 2025 at 4 p.m."] {
            assert!(read_date_line(line).is_some(), "{line}");
        }
        for line in ["May 20", "20 May 2025 was a Tuesday", "In May 2025"] {
            assert!(read_date_line(line).is_none(), "{line}");
        }
    }
}
