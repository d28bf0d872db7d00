//! What must hold of sentences, words and lemmas for any text whatever.

use gainsay_syntax::{Tag, lemma, paragraphs, split_sentences, tokenize};
use proptest::prelude::*;
use std::ops::Range;

/// Spans are in order, apart, not empty, inside the text and on character boundaries.
fn well_formed(text: &str, spans: &[Range<usize>]) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start && span.start < span.end && span.end <= text.len(), "{span:?} in {text:?}");
        assert!(text.get(span.clone()).is_some(), "{span:?} cuts a character of {text:?}");
        end = span.end;
    }
}

/// Characters that no word needs to cover.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{2069}' | '\u{feff}')
}

/// Checks every stage on `text`.
fn check(text: &str) {
    let units = paragraphs(text);
    well_formed(text, &units);
    let sentences = split_sentences(text);
    well_formed(text, &sentences);
    for sentence in &sentences {
        assert!(units.iter().any(|unit| unit.start <= sentence.start && sentence.end <= unit.end));
    }
    let mut words = Vec::new();
    for sentence in sentences {
        let mut tokens = tokenize(text, sentence.clone());
        for (at, token) in tokens.iter_mut().enumerate() {
            assert!(sentence.start <= token.start as usize && token.end as usize <= sentence.end);
            words.push(token.start as usize..token.end as usize);
            token.tag = Tag::ALL[at % Tag::ALL.len()];
        }
        lemma::lemmatize(text, &mut tokens);
        assert!(tokens.iter().all(|token| !token.lemma.is_empty()), "an empty lemma in {text:?}");
    }
    well_formed(text, &words);
    let mut words = words.into_iter().peekable();
    for (at, c) in text.char_indices() {
        while words.next_if(|word| word.end <= at).is_some() {}
        let covered = words.peek().is_some_and(|word| word.start <= at);
        assert!(covered || is_invisible(c), "{c:?} at {at} is in no word of {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn any_characters(characters in prop::collection::vec(any::<char>(), 0..60)) {
        check(&characters.into_iter().collect::<String>());
    }

    #[test]
    fn text_of_hard_pieces(pieces in prop::collection::vec(prop::sample::select(vec![
        "U.S.", "p.m.", "Sen.", "J.", "\"", "“", "”", "'", "’", "‘", ".", "..", "…", "?!", " ", "\n", "\n\n", "\r\n", "-", "--", "—", "(", ")",
        "[1]", "1,000", "$", "€", "3.5", "10am", "2025-05-19", "555-0123", "don't", "n't", "'s", "cannot", "www.", "http://", "a@b.c", "@", "#",
        "co-", "-esque", "AT&T", "w/o", "/", ":)", "\u{200b}", "\u{200d}", "\u{ad}", "é", "中", "。", "🙂", "\0", "He", "he", "The", "said", "Mr", "\t",
    ]), 0..40)) {
        check(&pieces.concat());
    }
}

#[test]
fn deep_and_long_texts() {
    for text in [
        "\"".repeat(10_000),
        "“(".repeat(10_000) + &"”)".repeat(10_000),
        ".\"".repeat(10_000),
        ". ".repeat(10_000),
        "a.".repeat(20_000),
        "a-".repeat(20_000),
        "1-".repeat(20_000),
        "@a-".repeat(20_000),
        "don't'".repeat(20_000),
        "a\n".repeat(20_000),
        "p.m. ".repeat(20_000),
        "“No!” X".repeat(20_000),
        "x".repeat(500_000),
        "Mr. ".repeat(50_000),
        "\u{301}".repeat(20_000),
    ] {
        check(&text);
    }
}
