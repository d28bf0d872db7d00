use super::{Block, BlockKind, Layout, lay_out};
use gainsay_claim::{Document, NoteKind, PublishedFrom};
use proptest::prelude::*;

fn document(text: &str) -> Document {
    Document { id: "d".into(), text: text.into(), ..Document::default() }
}

/// Each block as one letter and its words: H headline, P paragraph, L item, M header, C caption, B boilerplate,
/// R repeated.
fn show(text: &str, blocks: &[Block]) -> Vec<String> {
    let letter = |kind| match kind {
        BlockKind::Headline => 'H',
        BlockKind::Paragraph => 'P',
        BlockKind::ListItem => 'L',
        BlockKind::Header => 'M',
        BlockKind::Caption => 'C',
        BlockKind::Boilerplate => 'B',
        BlockKind::Repeated => 'R',
    };
    blocks
        .iter()
        .map(|block| format!("{} {}", letter(block.kind), block.span.of(text).unwrap_or("?")))
        .collect()
}

fn check(text: &str, expected: &[&str]) -> Layout {
    let layout = lay_out(&document(text));
    assert_eq!(show(text, &layout.blocks), expected);
    layout
}

#[test]
fn a_report_with_its_page_around_it() {
    let body = "The dam at Vilar held through the night, although the water stood a hand below its edge.";
    let text = format!(
        " date 2023-01-29 404\nOops!\nThe page you requested could not be loaded, we are sorry\nDam holds\n(AGENCY) {body}\n\
         Photo: R. Melo/Agency\nWhat the mayor said\n- Stay at home.\n{body}\nLegal Disclaimer:\nWe give no warranty.\n\
         Most popular stories\nStocks rise\n- Ten ways to cook rice\nCommentsNo comment"
    );
    let layout = check(
        &text,
        &[
            "M date 2023-01-29",
            "B 404",
            "B Oops!",
            "B The page you requested could not be loaded, we are sorry",
            "H Dam holds",
            "M (AGENCY)",
            &format!("P {body}"),
            "C Photo: R. Melo/Agency",
            "H What the mayor said",
            "L - Stay at home.",
            &format!("R {body}"),
            "B Legal Disclaimer:",
            "B We give no warranty.",
            "B Most popular stories",
            "B Stocks rise",
            "B - Ten ways to cook rice",
            "B CommentsNo comment",
        ],
    );
    assert_eq!(layout.title.and_then(|span| span.of(&text)), Some("Dam holds"));
    let kinds: Vec<_> = layout.notes.iter().map(|note| note.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == NoteKind::Repeated).count(), 1);
    assert_eq!(kinds.iter().filter(|kind| **kind == NoteKind::Metadata).count(), 0);
}

#[test]
fn a_headline_set_into_a_paragraph() {
    let text = "Rain fell. The talks will begin on Monday after the call. Porto Flood: Mayor Says Talks Will Begin After Call.\n\nMore.";
    check(
        text,
        &[
            "P Rain fell. The talks will begin on Monday after the call.",
            "B Porto Flood: Mayor Says Talks Will Begin After Call.",
            "P More.",
        ],
    );
}

#[test]
fn crossheads_in_the_line() {
    check(
        "What the judge said: The hearing was moved to the third of June.",
        &["H What the judge said:", "P The hearing was moved to the third of June."],
    );
}

#[test]
fn comments_end_the_report_only_below_it() {
    check(
        "Dam holds\nComments\nThe water fell.\nNobody was hurt.\nRain ends.\nComments\nI do not believe it.",
        &[
            "H Dam holds",
            "B Comments",
            "P The water fell.",
            "P Nobody was hurt.",
            "P Rain ends.",
            "B Comments",
            "B I do not believe it.",
        ],
    );
}

fn published(text: &str, metadata: Option<&str>) -> (Option<(String, PublishedFrom)>, Vec<String>) {
    let mut document = document(text);
    document.published = metadata.map(|date| date.parse().unwrap());
    let layout = lay_out(&document);
    let notes = layout
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Metadata)
        .map(|note| note.message.clone())
        .collect();
    (layout.published.map(|published| (published.date.to_string(), published.from)), notes)
}

fn check_published(
    text: &str,
    metadata: Option<&str>,
    expected: Option<(&str, PublishedFrom)>,
    notes: usize,
) {
    let (day, said) = published(text, metadata);
    assert_eq!(day.as_ref().map(|(day, from)| (day.as_str(), *from)), expected, "{text}");
    assert_eq!(said.len(), notes, "{text}: {said:?}");
}

#[test]
fn the_day_of_publication() {
    use PublishedFrom::{Dateline, Header, Metadata};
    let line = "date 2025-05-20 Porto, May 20: The bridge is open.";
    check_published(line, None, Some(("2025-05-20", Header)), 0);
    check_published(line, Some("2025-05-21"), Some(("2025-05-21", Metadata)), 0);
    check_published(line, Some("2025-06-21"), Some(("2025-06-21", Metadata)), 2);
    check_published("Source: A\nDate: 3 March 2024\n\nIt rained.", None, Some(("2024-03-03", Header)), 0);
    check_published("PORTO, May 20, 2025 (Agency) - It rained.", None, Some(("2025-05-20", Dateline)), 0);
    check_published("PORTO, May 20 (Agency) - It rained.", None, None, 1);
    check_published("date 2025-02-30 It rained.", None, None, 2);
    check_published(
        "date 2025-02-30 PORTO, March 1, 2025 - It rained.",
        None,
        Some(("2025-03-01", Dateline)),
        1,
    );
    check_published("date 2025-01-02 PORTO, Dec 31 - It rained.", None, Some(("2025-01-02", Header)), 0);
    check_published("date 2025-05-29 PORTO, May 19 - It rained.", None, Some(("2025-05-29", Header)), 1);
    check_published("It rained.", None, None, 1);
    check_published("", None, None, 0);
}

#[test]
fn the_outlet_and_the_title() {
    let text = "Source: The Harbour Post\nTitle: Dam holds\n\nThe water fell on Monday, the mayor said.";
    let layout = lay_out(&document(text));
    assert_eq!(layout.source.as_deref(), Some("The Harbour Post"));
    assert_eq!(layout.title.and_then(|span| span.of(text)), Some("Dam holds"));
    let named = Document { source: Some("Other".into()), ..document(text) };
    assert_eq!(lay_out(&named).source.as_deref(), Some("Other"));
}

#[test]
fn a_mark_of_byte_order_hides_no_header() {
    check(
        "\u{feff}date 2025-05-20 It rained on Monday.",
        &["B \u{feff}", "M date 2025-05-20", "P It rained on Monday."],
    );
}

fn check_cover(text: &str) {
    let layout = lay_out(&document(text));
    let mut at = 0;
    for block in &layout.blocks {
        let range = block.span.range();
        assert!(range.start >= at && range.end > range.start, "blocks out of order in {text:?}");
        let gap = text.get(at..range.start).expect("on a character boundary");
        assert!(gap.trim().is_empty(), "{gap:?} is in no block of {text:?}");
        assert!(text.get(range.clone()).is_some(), "block cuts a character of {text:?}");
        at = range.end;
    }
    assert!(text[at..].trim().is_empty(), "{:?} is in no block", &text[at..]);
    for note in &layout.notes {
        assert!(note.span.of(text).is_some());
    }
}

proptest! {
    #[test]
    fn blocks_cover_any_text(text in any::<String>()) {
        check_cover(&text);
    }

    #[test]
    fn blocks_cover_text_that_looks_like_a_page(parts in prop::collection::vec(prop::sample::select(vec![
        " date 2025-05-20 ", "date 2025-02-30", "Moscow [Russia], May 20 : ", "PORTO — ", "(AG) ", "\n", "\n\n", "\r\n", " ", "Comments",
        "Most popular stories", "Legal Disclaimer:", "It rained. ", "What we know: The River Will Rise After More Rain Than Before. ",
        "the river will rise after more rain than before ", "- ", "• ", "\"", "”", "é", "\u{feff}", "\u{0}", "Photo: A/B", "By Ana Costa", "…",
        "Source: X", "/", "[", "May 20", ":", "403",
    ]), 0..40)) {
        check_cover(&parts.concat());
    }
}
