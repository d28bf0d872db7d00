//! The page: nothing of a document does anything in it, quotes and findings lead to each other, and it stays small.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its input is wrong")]

use gainsay_claim::{Claim, ClaimId, Document, DocumentClaims, Kind, Span};
use gainsay_graph::{Evidence, Finding, Side, Standing, Verdict};
use gainsay_report::html;
use std::collections::BTreeSet;

fn document(id: &str, text: &str) -> Document {
    Document { id: id.into(), text: text.into(), ..Document::default() }
}

fn read(document: &Document) -> DocumentClaims {
    let whole = Span::new(0, document.text.len());
    let claim = Claim { span: whole, sentence: whole, ..Claim::default() };
    DocumentClaims { document: document.id.as_str().into(), claims: vec![claim], ..DocumentClaims::default() }
}

fn witness(document: &Document, words: &str) -> Evidence {
    let start = document.text.find(words).unwrap();
    let slot = Span::new(start, start + words.len());
    Evidence { document: document.id.as_str().into(), span: slot, slot, claim: ClaimId(0) }
}

fn finding(headline: &str, sides: Vec<(&str, Vec<Evidence>)>) -> Finding {
    let side = |(value, witnesses): (&str, Vec<Evidence>)| Side {
        value: value.into(),
        origins: witnesses.len(),
        witnesses,
    };
    Finding {
        code: "G001".into(),
        kind: Kind::Date,
        standing: Standing::Contradiction,
        headline: headline.into(),
        confidence: 0.9,
        contributions: Vec::new(),
        sides: sides.into_iter().map(side).collect(),
        steps: Vec::new(),
        repairs: Vec::new(),
    }
}

fn page(documents: &[Document], findings: Vec<Finding>) -> String {
    let read: Vec<DocumentClaims> = documents.iter().map(read).collect();
    html(documents, &read, &Verdict { findings, ..Verdict::default() })
}

/// The values of one attribute.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(&start as &str).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_hostile_article_is_only_text() {
    let hostile =
        "<script>alert(1)</script> on Monday <img src=x onerror=alert(2)>\u{202E}txt\u{0}\u{200B}</style>";
    let first = document("\"><script>x</script>", hostile);
    let second = document("javascript:alert(3)", "on Tuesday & so on");
    let sides = vec![
        ("<b>Monday</b>", vec![witness(&first, "on Monday")]),
        ("Tuesday", vec![witness(&second, "on Tuesday")]),
    ];
    let page = page(&[first, second], vec![finding("<i>when</i>", sides)]);
    for word in ["<script", "<img", "onerror=alert(2)>", "<b>M", "<i>w", "\u{202E}", "\u{0}", "\u{200B}"] {
        assert!(!page.contains(word), "{word:?} is in the page");
    }
    assert_eq!(page.matches("</style").count(), 1);
    assert!(page.contains("U+202E"));
    let links = values(&page, "href");
    assert!(!links.is_empty() && links.iter().all(|link| link.starts_with('#')), "{links:?}");
}

#[test]
fn every_link_leads_somewhere_and_no_name_stands_twice() {
    let first = document("a", "It rained on Monday.\nIt rained on Monday.");
    let second = document("b", "It rained on Tuesday.");
    let sides = || {
        vec![
            ("Monday", vec![witness(&first, "on Monday"), witness(&first, "rained on")]),
            ("Tuesday", vec![witness(&second, "on Tuesday")]),
        ]
    };
    let page = page(&[first.clone(), second.clone()], vec![finding("one", sides()), finding("two", sides())]);
    let names = values(&page, "id");
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(unique.len(), names.len(), "{names:?}");
    for link in values(&page, "href") {
        assert!(unique.contains(link.trim_start_matches('#')), "{link} leads nowhere");
    }
    // Both ways: from the quote in the finding to the article and back.
    assert!(page.contains("href=\"#q-2-A-2\"") && page.contains("href=\"#w-2-A-2\""));
}

#[test]
fn fifty_articles_stay_below_300_kb() {
    let text = |day: &str| {
        format!("{} It rained on {day}. {}\n", "Words & words. ".repeat(40), "More <of> it. ".repeat(40))
            .repeat(8)
    };
    let documents: Vec<Document> = (0..50)
        .map(|i| {
            document(&format!("report-{i:02}.txt"), &text(if i % 2 == 0 { "Monday" } else { "Tuesday" }))
        })
        .collect();
    let side = |parity: usize, words: &str| -> Vec<Evidence> {
        documents.iter().skip(parity).step_by(2).map(|d| witness(d, words)).collect()
    };
    let findings = (0..6).map(|i| {
        finding(
            &format!("finding {i}"),
            vec![("Monday", side(0, "on Monday")), ("Tuesday", side(1, "on Tuesday"))],
        )
    });
    let page = page(&documents, findings.collect());
    assert!(documents.iter().map(|d| d.text.len()).sum::<usize>() > 400_000);
    assert!(page.len() <= 300_000, "{} bytes", page.len());
}

#[test]
fn words_of_a_megabyte_are_cut_around_their_quotes() {
    let long = "x".repeat(1 << 20);
    let first = document("a", &format!("{long} on Monday {long}"));
    let second = document("b", "on Tuesday");
    let sides = vec![
        ("Monday", vec![witness(&first, "on Monday")]),
        ("Tuesday", vec![witness(&second, "on Tuesday")]),
    ];
    let page = page(&[first, second], vec![finding("when", sides)]);
    assert!(page.len() < 60_000, "{} bytes", page.len());
    assert!(page.contains("<mark class=\"m0\">on Monday</mark>"));
}
