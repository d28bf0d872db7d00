//! What `gainsay compare` must say of pairs of short texts, and what it must leave alone.

use gainsay::graph::{PairLabel, PairVerdict, compare_passages, explain_passages};
use gainsay::{Document, passage};
use proptest::prelude::*;

fn read(text: &str) -> gainsay::graph::Passage {
    passage(&Document { id: "a".to_owned(), text: text.to_owned(), ..Document::default() })
}

fn compare(a: &str, b: &str) -> PairVerdict {
    compare_passages(&read(a), &read(b))
}

fn check(a: &str, b: &str, expected: PairLabel) {
    let verdict = compare(a, b);
    assert_eq!(verdict.label, expected, "{a} | {b}: {verdict:?}");
}

#[test]
fn what_excludes_each_other_contradicts() {
    for (a, b) in [
        ("A man is playing a flute on the stairs.", "There is no man playing a flute on the stairs."),
        ("The choir sang in 1962 at the old town hall.", "The choir sang in 1964 at the old town hall."),
        (
            "The film was seen by 4,100 people in its first week.",
            "The film was seen by 7,300 people in its first week.",
        ),
    ] {
        check(a, b, PairLabel::Contradict);
    }
}

#[test]
fn what_follows_or_is_left_open_does_not_contradict() {
    for (a, b) in [
        (
            "The ferry carried 412 passengers to the island.",
            "The ferry carried more than 400 passengers to the island.",
        ),
        ("A small boy is kicking a ball in the yard.", "A boy is kicking a ball."),
        ("The mill was built in 1887 by two brothers.", "The mill was built by two brothers."),
        ("Lena Orvik is a Norwegian painter.", "The harbour of Bodin was dredged in spring."),
    ] {
        let verdict = compare(a, b);
        assert_ne!(verdict.label, PairLabel::Contradict, "{a} | {b}: {verdict:?}");
    }
}

#[test]
fn a_bound_that_fails_is_likelier_to_contradict_than_one_that_holds() {
    let text = "The ferry carried 412 passengers to the island.";
    let holds = compare(text, "The ferry carried more than 400 passengers to the island.");
    let fails = compare(text, "The ferry carried more than 450 passengers to the island.");
    assert!(fails.p_contradict > holds.p_contradict + 0.3, "{fails:?} {holds:?}");
}

#[test]
fn contributions_add_up_and_are_named() {
    let (a, b) = (read("The lake froze in January."), read("The lake did not freeze in January."));
    let (verdict, contributions) = explain_passages(&a, &b);
    assert_eq!(verdict, compare_passages(&a, &b));
    assert!(contributions.iter().any(|c| c.name.starts_with("denial")), "{contributions:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_texts_are_compared(a in "\\PC{0,80}", b in "\\PC{0,80}") {
        let verdict = compare(&a, &b);
        prop_assert!((0.0..=1.0).contains(&verdict.p_contradict));
        prop_assert_eq!(verdict, compare(&a, &b));
    }
}
