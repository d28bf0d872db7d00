//! Whatever the text, every stage ends, without a panic, with spans on character boundaries and inside the text.

#![allow(clippy::unwrap_used, reason = "a test stops where its input is wrong")]

use gainsay::{Checker, Document, Span};
use proptest::prelude::*;

/// News-like words and marks in any order, so that the grammars are reached, not only the first stage.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "on Monday",
        "said",
        "that",
        "“",
        "”",
        "\"",
        "'",
        ",",
        ".",
        "\n",
        "\n\n",
        " ",
        "12",
        "1,000",
        "$1.5bn",
        "%",
        "The mayor",
        "Ana Costa",
        "U.S.",
        "Jan. 5",
        "31 June",
        "25:61",
        "more than",
        "two",
        "hours",
        "(",
        ")",
        "—",
        "did not",
        "will",
        "killed",
        "people",
        "according to",
        "talks",
        "in Lisbon",
        "é",
        "日本",
        "\u{202E}",
        "\u{200B}",
        "\0",
        "former",
        "President",
        "who",
        "which",
        "and",
        "9/11",
        "-",
        "1.234,56",
        "three days after",
        "its",
        " date 2025-05-19 ",
        "Source: ",
        "1000 for 1000",
        "99999999999999999999999999999999999999999",
    ]);
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.join(" "))
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let document = |id: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
    let report = Checker::new().check(&[document("a"), document("b")]);
    let inside = |span: Span| span.of(text).is_some();
    for read in &report.documents {
        for claim in &read.claims {
            prop_assert!(inside(claim.span) && inside(claim.sentence), "{claim:?}");
            prop_assert!(inside(claim.predicate.span), "{:?}", claim.predicate);
            for participant in &claim.participants {
                prop_assert!(inside(participant.span), "{participant:?}");
            }
            for quantity in claim.quantities.iter().chain(&claim.duration).chain(&claim.ordinal) {
                prop_assert!(inside(quantity.span), "{quantity:?}");
            }
            prop_assert!(claim.when.as_ref().is_none_or(|w| inside(w.span)));
            prop_assert!(claim.place.as_ref().is_none_or(|p| inside(p.span)));
            prop_assert!(claim.quote.as_ref().is_none_or(|q| inside(q.span)));
            for speaker in &claim.speakers {
                prop_assert!(inside(speaker.span) && inside(speaker.cue), "{speaker:?}");
            }
        }
        for note in &read.notes {
            prop_assert!(inside(note.span), "{note:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_read(text in "\\PC{0,200}") {
        holds(&text)?;
    }

    #[test]
    fn any_order_of_news_words_is_read(text in scraps()) {
        holds(&text)?;
    }

    #[test]
    fn the_order_of_documents_changes_nothing(first in scraps(), second in scraps(), third in scraps()) {
        let document = |id: &str, text: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
        let documents = [document("a", &first), document("b", &second), document("c", &third)];
        let mut turned = documents.to_vec();
        turned.reverse();
        prop_assert_eq!(Checker::new().check(&documents), Checker::new().check(&turned));
    }
}
