//! What sentences claim, phenomenon by phenomenon: the tables in `claims/`, each with what must be read and what must not.
//!
//! A table is text. `#` names a phenomenon; `date` gives the day of publication; `>` is a text; `+` names parts, between
//! ` | `, that one claim must have all of; `-` names parts that no claim may have all of.

#[path = "common/line.rs"]
mod line;

use gainsay_claim::{Document, DocumentClaims};
use gainsay_parse::Reader;
use std::fmt::Write;

fn read(text: &str, date: &str) -> DocumentClaims {
    let published = date.parse().ok();
    Reader::new().read(&Document { id: "table".into(), published, text: text.into(), ..Document::default() })
}

/// Runs one table; every failure is told, with all claims of the text.
fn check(table: &str) {
    let (mut date, mut text, mut lines) = ("", "", Vec::new());
    let (mut failures, mut checked) = (String::new(), 0);
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let Some((mark, rest)) = row.split_once(' ') else { continue };
        let all = |line: &String| rest.split(" | ").all(|part| line.contains(part));
        match mark {
            "#" => {}
            "date" => date = rest,
            ">" => {
                text = rest;
                let claims = read(rest, date);
                lines = claims.claims.iter().map(|claim| line::line(&claims, claim)).collect();
                spans_hold(rest, &claims);
            }
            "+" | "-" => {
                checked += 1;
                if lines.iter().any(all) != (mark == "+") {
                    let _ = writeln!(failures, "{row}\n    in: {text}\n    {}", lines.join("\n    "));
                }
            }
            other => panic!("a row begins with {other:?}"),
        }
    }
    assert!(checked > 0, "the table is empty");
    assert!(failures.is_empty(), "\n{failures}");
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

#[test]
fn predicates_and_roles() {
    check(include_str!("claims/roles.txt"));
}

#[test]
fn event_nouns() {
    check(include_str!("claims/events.txt"));
}

#[test]
fn attributes() {
    check(include_str!("claims/attributes.txt"));
}

#[test]
fn standing() {
    check(include_str!("claims/standing.txt"));
}

#[test]
fn circumstances() {
    check(include_str!("claims/circumstances.txt"));
}

#[test]
fn speakers() {
    check(include_str!("claims/speakers.txt"));
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
