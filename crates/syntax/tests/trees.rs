//! Is every answer a tree, whatever the text?

use gainsay_syntax::{Analyzer, LONGEST_PARSED, Relation, Sentence, Tag};
use proptest::prelude::*;

/// Spans slice the text in order, heads are in range, and following them always leads to the one root.
fn check(text: &str, sentence: &Sentence) {
    let tokens = &sentence.tokens;
    assert!(sentence.parsed);
    assert!(text.get(sentence.start as usize..sentence.end as usize).is_some());
    let mut end = sentence.start;
    for token in tokens {
        assert!(token.start >= end && token.end > token.start && token.end <= sentence.end, "{token:?}");
        assert!(text.get(token.start as usize..token.end as usize).is_some());
        assert_eq!(token.head.is_none(), token.relation == Relation::Root);
        end = token.end;
    }
    let roots = tokens.iter().filter(|token| token.head.is_none()).count();
    assert_eq!(roots, usize::from(!tokens.is_empty()), "{text:?}");
    for token in tokens {
        let mut head = token.head;
        let mut steps = 0;
        while let Some(at) = head {
            assert!((at as usize) < tokens.len());
            steps += 1;
            assert!(steps <= tokens.len(), "a cycle in {text:?}");
            head = tokens[at as usize].head;
        }
    }
}

fn check_all(text: &str) {
    let analyzer = Analyzer::shared();
    let sentences = analyzer.analyze(text);
    for sentence in &sentences {
        check(text, sentence);
    }
    assert_eq!(sentences, analyzer.analyze(text));
}

#[test]
fn nothing_and_next_to_nothing() {
    for text in [
        "",
        " ",
        "\n\n\n",
        ".",
        "\u{200b}",
        "\0",
        "\u{feff}",
        "?!",
        "a",
        "\u{202e}\u{200f}",
        "5",
        "((((((((((",
        "\"",
    ] {
        check_all(text);
    }
}

#[test]
fn sentences_over_the_limit_are_still_one_tree() {
    for word in ["ship ", "a, ", "; ", "\u{00e9}\u{0301} ", "( \" "] {
        let text = word.repeat(2 * LONGEST_PARSED + 1);
        check_all(&text);
    }
    let text = "the minister said that ".repeat(LONGEST_PARSED) + "it rained.";
    let sentences = Analyzer::shared().analyze(&text);
    assert_eq!(sentences.len(), 1);
    check(&text, &sentences[0]);
}

#[test]
fn threads_agree() {
    let text = "The river rose by two metres overnight. Nobody was hurt, the mayor said.";
    let expected = Analyzer::shared().analyze(text);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..4).map(|_| scope.spawn(|| Analyzer::shared().analyze(text))).collect();
        handles.into_iter().map(|handle| handle.join().unwrap()).collect()
    });
    assert!(answers.iter().all(|answer| *answer == expected));
}

/// The relations of a sentence as `relation(head, word)`.
fn arcs(text: &str) -> Vec<String> {
    let sentences = Analyzer::shared().analyze(text);
    assert_eq!(sentences.len(), 1, "{text}");
    let tokens = &sentences[0].tokens;
    let arc = |token: &gainsay_syntax::Token| {
        let head = token.head.map_or("-", |head| tokens[head as usize].text(text));
        format!("{}({head}, {})", token.relation.name(), token.text(text))
    };
    tokens.iter().map(arc).collect()
}

#[test]
fn plain_news_sentences_come_out_right() {
    for (text, expected) in [
        (
            "The court rejected the appeal.",
            &["nsubj(rejected, court)", "obj(rejected, appeal)", "root(-, rejected)"][..],
        ),
        (
            "Twelve miners were rescued by volunteers on Friday.",
            &["nsubj:pass(rescued, miners)", "nummod(miners, Twelve)", "aux:pass(rescued, were)"],
        ),
        (
            "The company did not close its factories.",
            &["advmod(close, not)", "aux(close, did)", "obj(close, factories)"],
        ),
        (
            "Police said the driver fled.",
            &["nsubj(said, Police)", "ccomp(said, fled)", "nsubj(fled, driver)"],
        ),
    ] {
        let found = arcs(text);
        for arc in expected {
            assert!(found.iter().any(|given| given == arc), "{text}: no {arc} in {found:?}");
        }
    }
}

#[test]
fn tags_survive_headlines_and_capitals() {
    for text in [
        "Storm Kills Three In Coastal Town",
        "STORM KILLS THREE IN COASTAL TOWN",
        "storm kills three in coastal town",
    ] {
        let sentences = Analyzer::shared().analyze(text);
        let tags: Vec<Tag> = sentences[0].tokens.iter().map(|token| token.tag).collect();
        assert_eq!(tags[1..4], [Tag::Verb, Tag::Num, Tag::Adp], "{text}");
    }
}

#[test]
fn the_models_stay_small() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/models");
    let size: u64 =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    assert!(size <= 6_000_000, "{size} bytes");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_text_gives_trees(text in "\\PC{0,200}") {
        check_all(&text);
    }

    #[test]
    fn arbitrary_words_and_marks_give_trees(
        words in proptest::collection::vec("(said|the|[A-Z][a-z]{1,8}|[0-9]{1,4}|[.,;:()\"'!?\u{2013}-]|\n|n't| )", 0..120),
    ) {
        check_all(&words.join(" "));
        check_all(&words.concat());
    }
}

#[test]
fn a_sentence_over_the_limit_has_words_and_no_parse() {
    let text = "(".repeat(gainsay_syntax::LONGEST_SENTENCE + 1);
    let sentences = Analyzer::shared().analyze(&text);
    assert_eq!(sentences.len(), 1);
    assert!(!sentences[0].parsed && sentences[0].tokens.len() > gainsay_syntax::LONGEST_SENTENCE);
    assert!(Analyzer::shared().analyze(&text[1..])[0].parsed);
}
