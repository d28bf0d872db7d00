//! What a page says of itself, as the header lines that stand above a plain text.

use std::fmt::Write as _;

/// What is known of a text from outside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) source: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) link: Option<String>,
}

impl Header {
    /// The text with its header lines.
    pub(crate) fn above(&self, body: &str) -> String {
        let mut text = String::with_capacity(body.len() + 200);
        let lines =
            [("Source", &self.source), ("Date", &self.date), ("Title", &self.title), ("Link", &self.link)];
        for (key, value) in lines {
            let value = value.as_deref().map(one_line).unwrap_or_default();
            if !value.is_empty() {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{key}: {value}");
            }
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(body.trim());
        text.push('\n');
        text
    }
}

/// The words with one blank between them.
pub(crate) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A day as a header line can give it: of a time stamp the day, without the time.
pub(crate) fn day(stamp: &str) -> Option<String> {
    let stamp = one_line(stamp);
    let iso = stamp.get(..10).filter(|day| {
        day.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() })
    });
    if let Some(day) = iso {
        return Some(day.to_owned());
    }
    // "Tue, 20 May 2025 10:00:00 +0100", or whatever else a page has: the reader of headers knows more forms.
    let words: Vec<&str> = stamp.split(' ').collect();
    let first = usize::from(words.first().is_some_and(|w| w.ends_with(',') && w.len() == 4));
    match words.get(first..first + 3) {
        Some([day, month, year]) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            Some(format!("{day} {month} {year}"))
        }
        _ => (!stamp.is_empty()).then_some(stamp),
    }
}

/// Every line without blanks around and inside it, at most one free line between two.
pub(crate) fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut free = false;
    for line in text.lines().map(one_line) {
        if line.is_empty() {
            free = !out.is_empty();
            continue;
        }
        if free {
            out.push('\n');
        }
        free = false;
        out.push_str(&line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn stamps_give_their_day() {
        let check =
            |stamp: &str, expected: Option<&str>| assert_eq!(day(stamp).as_deref(), expected, "{stamp}");
        check("2025-05-20T23:30:00-05:00", Some("2025-05-20"));
        check(" 2025-05-20 ", Some("2025-05-20"));
        check("Tue, 20 May 2025 10:00:00 GMT", Some("20 May 2025"));
        check("20 May 2025 10:00", Some("20 May 2025"));
        check("May 20, 2025", Some("May 20, 2025"));
        check("  ", None);
    }
}
