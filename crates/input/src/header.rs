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

/// Elements that lie inside each other this deep are no article: what reads pages goes down them by recursion.
const DEEPEST: usize = 400;

/// Elements that never hold others, or that the next of their sort ends.
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head",
    "body",
];

/// Whether elements may lie inside each other deeper than is read. Counts tags, not what a browser makes of them.
pub(crate) fn is_too_deep(html: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = html;
    while let Some((_, behind)) = rest.split_once('<') {
        rest = behind;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let closing = rest.strip_prefix('/');
        let name = closing.unwrap_or(rest);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end.min(16)).unwrap_or("").to_ascii_lowercase();
        if name.is_empty() || FLAT.contains(&name.as_str()) {
            continue;
        }
        if closing.is_some() {
            depth = depth.saturating_sub(1);
        } else if matches!(name.as_str(), "script" | "style" | "textarea" | "title") {
            // What stands inside is no markup.
            let end = rest.as_bytes().windows(2 + name.len()).position(|part| {
                part.starts_with(b"</")
                    && part.get(2..).is_some_and(|p| p.eq_ignore_ascii_case(name.as_bytes()))
            });
            rest = end.and_then(|end| rest.get(end + 2..)).unwrap_or("");
        } else {
            depth += 1;
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
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
    use super::{day, is_too_deep};

    #[test]
    fn depth_is_counted_where_elements_nest() {
        for flat in [
            "<p>".repeat(900),
            "<br>".repeat(900),
            "<b>x</b>".repeat(900),
            "<script>a<b;</script>".repeat(900),
        ] {
            assert!(!is_too_deep(&flat), "{flat}");
        }
        assert!(is_too_deep(&"<p><i>".repeat(900)));
        assert!(is_too_deep(&"<DIV class=x><!-- </div> -->".repeat(900)));
    }

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
