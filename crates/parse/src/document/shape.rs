//! Is a line a headline, a crosshead, an item of a list or a paragraph, and where inside a paragraph does another
//! report's headline stand?

use rustc_hash::FxHashSet;
use std::ops::Range;

/// Most words of a headline.
const HEADLINE_WORDS: usize = 30;
/// Most words of a crosshead.
const CROSSHEAD_WORDS: usize = 9;
/// Most words of a crosshead that a colon parts from its paragraph.
const RUN_IN_WORDS: usize = 6;
/// So many paragraphs that begin with a label and a colon show that the labels are crossheads.
const RUN_IN_SERIES: usize = 3;
/// A paragraph that is worth a crosshead, in bytes.
const RUN_IN_BODY: usize = 40;
/// Fewest words of another report's headline inside a paragraph.
const PROMO_WORDS: usize = 7;
/// Words that headlines write with a capital and sentences do not, which a promo headline must show.
const PROMO_EVIDENCE: usize = 3;

/// Words that never take a capital inside a sentence.
const SMALL: &[&str] = &[
    "about", "after", "ahead", "amid", "and", "are", "as", "at", "be", "before", "but", "by", "call",
    "during", "for", "from", "has", "have", "her", "his", "how", "in", "into", "is", "its", "more", "not",
    "of", "off", "on", "out", "over", "say", "says", "than", "that", "the", "their", "this", "to", "up",
    "was", "what", "when", "why", "will", "with",
];

/// Whether a line ends as a sentence does.
pub(super) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', ' ']).ends_with(['.', '!', '?', '…'])
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

/// Whether the first line of a report is its headline: short, and without a full stop or with a headline's capitals.
pub(super) fn is_headline(line: &str) -> bool {
    let count = words(line).take(HEADLINE_WORDS + 1).count();
    if !(1..=HEADLINE_WORDS).contains(&count) || !line.contains(char::is_alphabetic) {
        return false;
    }
    !ends_sentence(line) && !line.ends_with([':', ',', ';', '-', '—'])
        || line.ends_with(['.', '!', '?', '”', '’']) && in_title_case(line)
}

/// Whether a line inside a report is a crosshead.
pub(super) fn is_crosshead(line: &str) -> bool {
    let count = words(line).take(CROSSHEAD_WORDS + 1).count();
    (1..=CROSSHEAD_WORDS).contains(&count)
        && !ends_sentence(line)
        && !line.ends_with([',', ';', '-', '—', '"', '”'])
        && !line.starts_with(['"', '“', '—'])
        && (!line.ends_with(':') || count <= RUN_IN_WORDS && !line.contains(','))
        && line.starts_with(|c: char| !c.is_lowercase())
}

/// Bytes of the mark that makes `line` an item of a list, with the space behind it: `- `, `• `, `3. `, `(b) `.
pub(super) fn bullet(line: &str) -> Option<usize> {
    if let Some(rest) = line.strip_prefix('•').filter(|rest| !rest.trim().is_empty()) {
        return Some(line.len() - rest.trim_start().len());
    }
    let mark = line.split(' ').next()?;
    let rest = line.get(mark.len()..)?;
    if rest.trim().is_empty() {
        return None;
    }
    let sign = matches!(mark, "-" | "–" | "*" | "·" | "▪" | "►" | "●" | "○" | "‣" | "◦" | "■");
    let number = mark
        .strip_suffix([')', '.'])
        .map(|inner| inner.strip_prefix('(').unwrap_or(inner))
        .is_some_and(|inner| {
            let digits = !inner.is_empty() && inner.len() <= 2 && inner.bytes().all(|b| b.is_ascii_digit());
            let letter =
                mark.ends_with(')') && inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
            digits || letter
        });
    (sign || number).then(|| line.len() - rest.trim_start().len())
}

/// Whether nearly every long word has a capital, as in a headline: "River Floods Lower Town After Two Days of Rain".
pub(super) fn in_title_case(line: &str) -> bool {
    let (mut long, mut capital, mut all) = (0usize, 0usize, 0usize);
    for word in words(line) {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        all += 1;
        if word.chars().filter(|c| c.is_alphabetic()).count() >= 4 {
            long += 1;
            capital += usize::from(word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        }
    }
    all >= 4 && long >= 3 && capital * 100 >= long * 90
}

/// The label of a paragraph: what stands before its first colon, where that is short and the paragraph goes on with
/// a capital. Gives the bytes up to the text after the colon.
fn label(line: &str) -> Option<(&str, usize)> {
    let head = line.get(..line.char_indices().take(61).last()?.0)?;
    let colon = head.find(": ")?;
    let label = line.get(..colon)?;
    let body = line.get(colon + 2..)?.trim_start();
    let count = words(label).count();
    let plain = label.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '–' | '\'' | '’'));
    let fits = (1..=RUN_IN_WORDS).contains(&count) && plain && body.len() >= RUN_IN_BODY;
    (fits && body.starts_with(char::is_uppercase)).then_some((label, line.len() - body.len()))
}

/// Whether a label asks a question or names a place, as crossheads do: "What the court said", "On the field".
fn speaks_as_crosshead(label: &str) -> bool {
    let mut rest = words(label);
    let first = rest.next().unwrap_or("").to_lowercase();
    let second = rest.next().unwrap_or("").to_lowercase();
    let opens = [
        "what", "how", "why", "who", "where", "when", "on", "in", "at", "around", "behind", "inside",
        "beyond", "ahead", "also",
    ];
    let copula = |word: &str| matches!(word, "is" | "are" | "was" | "were" | "be");
    let asserts = words(label).skip(2).any(|word| copula(&word.to_lowercase()));
    opens.contains(&first.as_str())
        && !second.is_empty()
        && !asserts
        && !label.ends_with("this")
        && !label.ends_with("following")
}

/// Whether a label could be one of a series of crossheads: more than a name, so that a transcript keeps its speakers.
fn is_series_label(label: &str) -> bool {
    words(label).count() >= 2 && words(label).skip(1).any(|word| word.starts_with(char::is_lowercase))
}

/// Whether the crossheads of a report stand in the lines of its paragraphs.
pub(super) fn has_run_in_series<'t>(paragraphs: impl Iterator<Item = &'t str>) -> bool {
    paragraphs.filter_map(label).filter(|(label, _)| is_series_label(label)).take(RUN_IN_SERIES).count()
        >= RUN_IN_SERIES
}

/// Bytes of the crosshead at the beginning of a paragraph's line, up to the text.
pub(super) fn run_in(line: &str, series: bool) -> Option<usize> {
    let (label, len) = label(line)?;
    (speaks_as_crosshead(label) || series && is_series_label(label)).then_some(len)
}

/// The words that the report writes without a capital: what a headline inside it is measured against.
pub(super) fn small_words(text: &str) -> FxHashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= 2 && word.starts_with(char::is_lowercase))
        .collect()
}

/// Sentences of a paragraph that are headlines of other reports, set into the text by the page.
pub(super) fn promos(paragraph: &str, small: &FxHashSet<&str>) -> Vec<Range<usize>> {
    let chunks = chunks(paragraph);
    if chunks.len() < 2 {
        return Vec::new();
    }
    let is_promo =
        |range: &Range<usize>| paragraph.get(range.clone()).is_some_and(|chunk| is_promo(chunk, small));
    // Where the paragraph itself is written with capitals, capitals say nothing.
    let ordinary = chunks
        .first()
        .and_then(|range| paragraph.get(range.clone()))
        .is_some_and(|first| !in_title_case(first));
    chunks.iter().skip(1).filter(|range| ordinary && is_promo(range)).cloned().collect()
}

fn chunks(paragraph: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let bytes = paragraph.as_bytes();
    for (at, _) in paragraph.match_indices(['.', '!', '?']) {
        let mut end = at + 1;
        while let Some(quote) = paragraph
            .get(end..)
            .and_then(|rest| rest.chars().next())
            .filter(|c| matches!(c, '"' | '”' | '’' | ')'))
        {
            end += quote.len_utf8();
        }
        if bytes.get(end).is_none_or(u8::is_ascii_whitespace) && end > start {
            out.push(start..end);
            start = paragraph.len() - paragraph.get(end..).unwrap_or("").trim_start().len();
        }
    }
    if start < paragraph.len() {
        out.push(start..paragraph.len());
    }
    out
}

fn is_promo(chunk: &str, small: &FxHashSet<&str>) -> bool {
    if chunk.contains(['"', '“', '”'])
        || words(chunk).take(PROMO_WORDS).count() < PROMO_WORDS
        || chunk.len() > 300
        || !in_title_case(chunk)
    {
        return false;
    }
    let unusual = |word: &&str| {
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase)
            && (SMALL.contains(&lower.as_str()) || small.contains(lower.as_str()))
    };
    let parts = chunk.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 2).skip(1);
    parts.filter(unusual).take(PROMO_EVIDENCE).count() >= PROMO_EVIDENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines() {
        for line in [
            "River floods lower town",
            "Mayor: No New Tax This Year.",
            "Why Two Towns Want One Bridge?",
            "Dam bursts, 12 dead",
        ] {
            assert!(is_headline(line), "{line}");
        }
        for line in [
            "The river rose by two metres overnight.",
            "She said:",
            "",
            "12",
            "Nobody was hurt, the mayor said on Monday.",
        ] {
            assert!(!is_headline(line), "{line}");
        }
    }

    #[test]
    fn crossheads() {
        for line in ["What the court said", "On the field:", "High water", "‘A bad day’"] {
            assert!(is_crosshead(line), "{line}");
        }
        for line in [
            "He agreed.",
            "Here is what we know about what came after the talks:",
            "\"We are here\"",
            "— Ana Costa",
            "and then it rained",
            "The mayor, who was in Porto, said:",
        ] {
            assert!(!is_crosshead(line), "{line}");
        }
    }

    #[test]
    fn list_items() {
        for (line, rest) in [
            ("- one dead", "one dead"),
            ("• two", "two"),
            ("3. Third", "Third"),
            ("(b) see", "see"),
            ("•glued", "glued"),
        ] {
            assert_eq!(bullet(line).and_then(|len| line.get(len..)), Some(rest), "{line}");
        }
        for line in ["2019 was dry", "-5 degrees", "A. Costa spoke", "- ", "(see below) the", "No. 3"] {
            assert_eq!(bullet(line), None, "{line}");
        }
    }

    fn check_run_in(line: &str, series: bool, expected: Option<&str>) {
        assert_eq!(run_in(line, series).and_then(|len| line.get(..len)), expected, "{line}");
    }

    #[test]
    fn crossheads_inside_the_line() {
        let body = "The judge set the next hearing for the third of June.";
        check_run_in(&format!("What the court said: {body}"), false, Some("What the court said: "));
        check_run_in(&format!("On the ground: {body}"), false, Some("On the ground: "));
        check_run_in(&format!("Exchange of letters: {body}"), true, Some("Exchange of letters: "));
        check_run_in(&format!("Exchange of letters: {body}"), false, None);
        check_run_in(&format!("Ana Costa: {body}"), true, None);
        check_run_in(&format!("COSTA: {body}"), true, None);
        check_run_in(&format!("What matters now is this: {body}"), false, None);
        check_run_in("She added: \"The judge set the next hearing for the third of June.\"", true, None);
        check_run_in("On time: yes.", false, None);
    }

    fn check_promos(paragraph: &str, expected: &[&str]) {
        let small = small_words(paragraph);
        let got: Vec<_> = promos(paragraph, &small).into_iter().map(|range| &paragraph[range]).collect();
        assert_eq!(got, expected, "{paragraph}");
    }

    #[test]
    fn headlines_inside_a_paragraph() {
        let promo = "Porto Bridge Collapse: Mayor Says Talks Will Begin Immediately After Rescue.";
        check_promos(
            &format!("The rescue went on. The talks begin on Monday, she said. {promo} More rain came."),
            &[promo],
        );
        check_promos(
            "The rescue went on. Ana Costa, Rui Melo, Joana Reis, Pedro Nunes and Maria Lopes died.",
            &[],
        );
        check_promos(
            "The rescue went on. He works at the European Centre for Nuclear Research Policy Studies in Geneva.",
            &[],
        );
        check_promos(&format!("{promo} {promo}"), &[]);
    }
}
