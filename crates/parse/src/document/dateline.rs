//! Does a paragraph begin with a dateline, and what does it give?

use super::calendar::{Written, read_date};
use std::ops::Range;

/// A dateline at the beginning of a paragraph. Ranges count bytes of the paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The city.
    pub(super) city: Option<Range<usize>>,
    /// The day, which often lacks its year, and where it stands.
    pub(super) date: Option<(Written, Range<usize>)>,
    /// Bytes up to the first word of the report, or to the end of the dateline where it is a line by itself.
    pub(super) len: usize,
}

/// Capitals before a dash that name no city.
const LABELS: &[&str] = &[
    "UPDATE",
    "UPDATED",
    "EXCLUSIVE",
    "BREAKING",
    "ANALYSIS",
    "OPINION",
    "CORRECTION",
    "CORRECTED",
    "WATCH",
    "VIDEO",
    "POLL",
    "LIVE",
    "NEWS",
    "ALERT",
    "FACTBOX",
    "EXPLAINER",
    "TIMELINE",
    "INTERVIEW",
    "REVIEW",
    "PREVIEW",
    "PHOTOS",
    "RECAP",
    "FACT",
    "EDITORIAL",
    "COMMENT",
    "FEATURE",
    "REPORT",
    "READ",
    "MORE",
    "BACKGROUND",
    "URGENT",
    "FLASH",
    "NOTE",
    "WARNING",
    "SPECIAL",
    "SUMMARY",
    "NO",
    "YES",
    "THE",
    "A",
    "AN",
    "AND",
    "TOP",
    "NEW",
    "OUT",
    "IN",
    "Q",
    "I",
];

/// The longest dateline, in bytes.
const LONGEST: usize = 120;
/// Most words in the name of a city or region.
const CITY_WORDS: usize = 4;

/// Reads a dateline at the beginning of `text`: `MOSCOW, May 20 (Agency) -`, `Moscow [Russia], May 20 :`,
/// `BRAGA —`, `(AGENCY)`.
///
/// A city in capitals needs no more than a dash; a city in small letters needs a day, an agency or a country in
/// brackets beside it, and so does a colon: "Minister: no new tax" has none of them.
pub(super) fn read_dateline(text: &str) -> Option<Dateline> {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut cursor = Cursor { text: text.get(..end)?, at: 0 };
    if let Some(agency) = agency_alone(&mut cursor, text) {
        return Some(agency);
    }
    cursor.at = 0;
    let city = cursor.name();
    let (mut evidence, mut country) = (false, false);
    if city.is_some() {
        country = cursor.enclosed('[', ']').is_some();
        evidence |= country;
        let before = cursor.at;
        if cursor.literal(",") && cursor.date_ahead().is_none() {
            // "BALER, Philippines": a region or country.
            if cursor.name().is_none() {
                cursor.at = before;
            }
        }
    }
    cursor.spaces();
    let _ = cursor.literal(",");
    cursor.spaces();
    let bracket = cursor.literal("(");
    let mut date = cursor.date_ahead();
    if let Some((written, range)) = &date {
        cursor.at = range.start + written.len;
        evidence = true;
        if bracket && !cursor.literal(")") {
            return None;
        }
    } else if bracket {
        cursor.at -= 1;
    }
    cursor.spaces();
    let _ = cursor.literal(",");
    cursor.spaces();
    let agency = cursor.enclosed('(', ')').is_some() || cursor.enclosed('/', '/').is_some();
    evidence |= agency;
    cursor.spaces();
    if date.is_none() {
        let _ = cursor.literal(",");
        cursor.spaces();
        date = cursor.date_ahead();
        if let Some((written, range)) = &date {
            cursor.at = range.start + written.len;
            evidence = true;
        }
    }
    let capitals = city.as_ref().and_then(|range| text.get(range.clone())).is_some_and(in_capitals);
    let closed = cursor.close()?;
    let known = match closed {
        // "May 20 - the day of the vote - was quiet": a day alone needs its agency or its year.
        Close::Dash => {
            capitals
                || evidence
                    && (city.is_some()
                        || agency
                        || date.as_ref().is_some_and(|(date, _)| date.year.is_some()))
        }
        Close::Colon => (country || date.is_some()) && city.is_some(),
        // A line by itself: "Istanbul, 16 May 2025".
        Close::End => evidence && city.is_some() && date.is_some() && cursor.at == text.trim_end().len(),
    };
    let useful = city.is_some() || date.is_some();
    (known && useful && (closed == Close::End || !text.get(cursor.at..)?.is_empty())).then_some(Dateline {
        city,
        date,
        len: cursor.at,
    })
}

/// "(AGENCY) The minister said": an agency in brackets, and then the report.
fn agency_alone(cursor: &mut Cursor<'_>, text: &str) -> Option<Dateline> {
    let inside = cursor.enclosed('(', ')')?;
    let name = cursor.text.get(inside)?;
    let one_word = !name.is_empty() && name.len() <= 24 && !name.contains([' ', ':', '@']);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let capital = name.starts_with(char::is_uppercase) && letters >= 2 && letters * 2 > name.len();
    cursor.spaces();
    let _ = cursor.close_dash();
    cursor.spaces();
    let follows =
        text.get(cursor.at..)?.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '‘'));
    (one_word && capital && follows).then_some(Dateline { city: None, date: None, len: cursor.at })
}

fn in_capitals(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic());
    let (all, capitals) = letters.fold((0, 0), |(all, up), c| (all + 1, up + usize::from(c.is_uppercase())));
    all >= 2 && all == capitals && !name.split_whitespace().any(|word| LABELS.contains(&word))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Close {
    Dash,
    Colon,
    End,
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\u{a0}', '\t']).len();
    }

    fn literal(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        self.at += if found { wanted.len() } else { 0 };
        found
    }

    /// A name of one to four capitalised words, where it stands.
    fn name(&mut self) -> Option<Range<usize>> {
        self.spaces();
        let start = self.at;
        let mut end = start;
        for _ in 0..CITY_WORDS {
            let word = self.rest().split([' ', ',', '[', '(', ':', '\u{a0}']).next().unwrap_or("");
            // "ST. LOUIS", "Washington D.C."; a dash ends the name.
            let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'));
            let named = word.starts_with(char::is_uppercase)
                || (end > start && matches!(word, "de" | "do" | "da" | "del" | "la" | "of"));
            let is_date = read_date(self.rest()).is_some();
            if !letters || !named || is_date || word.contains("--") {
                break;
            }
            self.at += word.len();
            end = self.at;
            if !matches!(self.rest().chars().next(), Some(' ' | '\u{a0}')) {
                break;
            }
            self.spaces();
        }
        self.at = end;
        (end > start).then_some(start..end)
    }

    /// What stands between two marks, which are passed; none where the second is missing.
    fn enclosed(&mut self, open: char, close: char) -> Option<Range<usize>> {
        let begin = self.at;
        self.spaces();
        let inside = self.rest().strip_prefix(open)?;
        let start = self.at + open.len_utf8();
        let Some(len) = inside.find(close).filter(|len| *len <= 40) else {
            self.at = begin;
            return None;
        };
        self.at = start + len + close.len_utf8();
        Some(start..start + len)
    }

    /// A day at the cursor, which is not moved.
    fn date_ahead(&self) -> Option<(Written, Range<usize>)> {
        let rest = self.rest();
        let start = self.at + (rest.len() - rest.trim_start().len());
        let written = read_date(rest.trim_start())?;
        Some((written, start..start + written.len))
    }

    fn close_dash(&mut self) -> bool {
        let begin = self.at;
        self.spaces();
        let spaced = self.text.get(..self.at).is_some_and(|before| before.ends_with([' ', '\u{a0}', '\t']));
        let dash =
            self.literal("—") || self.literal("–") || self.literal("--") || (spaced && self.literal("- "));
        if !dash {
            self.at = begin;
        }
        dash
    }

    fn close(&mut self) -> Option<Close> {
        if self.close_dash() {
            self.spaces();
            return Some(Close::Dash);
        }
        self.spaces();
        if self.literal(":") {
            self.spaces();
            return Some(Close::Colon);
        }
        let _ = self.literal(".");
        self.rest().is_empty().then_some(Close::End)
    }
}

#[cfg(test)]
mod tests {
    use super::read_dateline;

    fn check(text: &str, city: Option<&str>, date: Option<&str>, rest: &str) {
        let line = read_dateline(text).unwrap_or_else(|| panic!("no dateline in {text:?}"));
        assert_eq!(line.city.map(|range| &text[range]), city, "{text}");
        assert_eq!(line.date.map(|(_, range)| &text[range]), date, "{text}");
        assert_eq!(&text[line.len..], rest, "{text}");
    }

    #[test]
    fn datelines() {
        let rest = "The bridge is open.";
        check("MOSCOW, May 20 (Agency) - The bridge is open.", Some("MOSCOW"), Some("May 20"), rest);
        check("Moscow [Russia], May 20 : The bridge is open.", Some("Moscow"), Some("May 20"), rest);
        check("Moscow, May 20: The bridge is open.", Some("Moscow"), Some("May 20"), rest);
        check("BRAGA — The bridge is open.", Some("BRAGA"), None, rest);
        check("(MENAFN) The bridge is open.", None, None, rest);
        check("HELSINKI (Feb 6) — The bridge is open.", Some("HELSINKI"), Some("Feb 6"), rest);
        check("ST. LOUIS (AP) — The bridge is open.", Some("ST. LOUIS"), None, rest);
        check("DES MOINES, Iowa (AP) — The bridge is open.", Some("DES MOINES"), None, rest);
        check("BALER, Philippines — The bridge is open.", Some("BALER"), None, rest);
        check(
            "LISBON, Jan. 5, 2020 /PRWire/ -- The bridge is open.",
            Some("LISBON"),
            Some("Jan. 5, 2020"),
            rest,
        );
        check("WASHINGTON (Reuters) -  The bridge is open.", Some("WASHINGTON"), None, rest);
        check("PORTO, 3 March 2021 – The bridge is open.", Some("PORTO"), Some("3 March 2021"), rest);
        check("RIO DE JANEIRO -- The bridge is open.", Some("RIO DE JANEIRO"), None, rest);
        check("March 3 (Agency) - The bridge is open.", None, Some("March 3"), rest);
        check("Istanbul, 16 May 2025", Some("Istanbul"), Some("16 May 2025"), "");
    }

    #[test]
    fn sentences_that_only_look_like_datelines() {
        for text in [
            "UPDATE - The survey is out.",
            "CORRECTIONS AND CLARIFICATIONS: An earlier version was wrong.",
            "AMY SMITH: Thank you.",
            "Ana Costa (PT): She was the first to speak.",
            "Minister: No new tax this year.",
            "The mayor — a former teacher — resigned.",
            "Critics say May 20 was too late.",
            "Porto, Braga and Faro voted on May 20.",
            "May 20 - the day of the vote - was quiet.",
            "(Photo: J. Smith) The bridge.",
            "(The minister did not speak.)",
            "WASHINGTON",
            "",
            "A — B",
        ] {
            assert_eq!(read_dateline(text), None, "{text}");
        }
    }
}
