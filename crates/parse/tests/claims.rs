//! Laws of claims that hold for any text; what sentences claim stands in `tests/claims` of the workspace.

use gainsay_claim::{Document, DocumentClaims};
use gainsay_parse::Reader;

fn read(text: &str, date: &str) -> DocumentClaims {
    let published = date.parse().ok();
    Reader::new().read(&Document { id: "table".into(), published, text: text.into(), ..Document::default() })
}

/// Every span of every claim lies inside the text, on character boundaries.
fn spans_hold(text: &str, claims: &DocumentClaims) {
    for claim in &claims.claims {
        let mut spans = vec![claim.span, claim.sentence, claim.predicate.span];
        spans.extend(claim.participants.iter().map(|p| p.span));
        spans.extend(claim.attribute.iter().map(|a| a.span));
        spans.extend(claim.when.iter().map(|s| s.span));
        spans.extend(claim.duration.iter().map(|s| s.span));
        spans.extend(claim.place.iter().map(|s| s.span));
        spans.extend(claim.quantities.iter().map(|s| s.span));
        spans.extend(claim.ordinal.iter().map(|s| s.span));
        spans.extend(claim.quote.iter().map(|s| s.span));
        spans.extend(claim.order.iter().map(|o| o.span));
        spans.extend(claim.speakers.iter().flat_map(|s| [s.span, s.cue]));
        for span in spans {
            assert!(span.of(text).is_some(), "{span:?} leaves {text:?}");
        }
        assert!((0.0..=1.0).contains(&claim.confidence));
        assert!(claim.order.iter().all(|o| (o.other.0 as usize) < claims.claims.len()));
    }
}

mod laws {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_is_read_and_spans_hold(text in "(?s).{0,200}") {
            spans_hold(&text, &read(&text, "2024-03-12"));
        }

        #[test]
        fn words_in_any_order_are_read(
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "Ana", "Ben", "met", "said", "that", "the", "talks", ",", "\"", ".", "after", "on Monday", "three days",
                    "president of", "refused to", "will", "not", "12 people", "killed", "in Oslo", "who", "and", "\n\n",
                ]),
                0..60,
            )
        ) {
            let text = words.join(" ");
            let claims = read(&text, "2024-03-12");
            spans_hold(&text, &claims);
            prop_assert_eq!(claims, read(&text, "2024-03-12"));
        }
    }
}
