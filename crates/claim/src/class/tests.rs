//! The laws of the table, and what a reader may expect of it.

use super::*;
use std::collections::BTreeMap;

#[test]
fn names_are_sorted_and_unique() {
    let names: Vec<&str> = classes().iter().map(|c| c.name).collect();
    assert!(names.windows(2).all(|w| w[0] < w[1]), "not sorted or not unique: {names:?}");
}

#[test]
fn every_opposite_exists_is_mutual_and_runs_the_other_way() {
    for class in classes() {
        let Some(name) = class.opposite else { continue };
        let other = class_named(name).unwrap_or_else(|| panic!("{} has no opposite {name}", class.name));
        assert_eq!(other.opposite, Some(class.name), "{name} does not oppose {}", class.name);
        assert_ne!(class.name, name);
        assert_eq!(class.direction, -other.direction, "{} and {name}", class.name);
    }
}

#[test]
fn a_lemma_stands_in_one_class_unless_it_is_listed_as_shared() {
    check_shared(|c| c.verbs, SHARED_VERBS);
    check_shared(|c| c.nouns, SHARED_NOUNS);
}

fn check_shared(of: fn(&Class) -> &'static [&'static str], shared: &[(&str, &str)]) {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for class in classes() {
        for lemma in of(class) {
            found.entry(lemma).or_default().push(class.name);
        }
    }
    for (lemma, names) in &found {
        let listed = shared.iter().find(|(word, _)| word == lemma);
        match listed {
            None => assert_eq!(names.len(), 1, "`{lemma}` stands in {names:?}"),
            Some((_, default)) => {
                assert!(names.len() == 2, "`{lemma}` is listed as shared but stands in {names:?}");
                assert!(names.contains(default), "`{lemma}` defaults to {default}, but stands in {names:?}");
            }
        }
    }
    for (lemma, _) in shared {
        assert!(found.contains_key(lemma), "`{lemma}` is listed as shared but stands nowhere");
    }
}

#[test]
fn lemmas_are_written_as_lemmas() {
    for class in classes() {
        for lemma in class.verbs.iter().chain(class.nouns).chain([&class.name]) {
            assert_eq!(lemma.trim(), *lemma);
            assert!(!lemma.is_empty() && !lemma.contains("  "), "{}: `{lemma}`", class.name);
        }
        assert!(!class.verbs.is_empty() || !class.nouns.is_empty());
    }
}

#[test]
fn news_is_covered() {
    let verbs: usize = classes().iter().map(|c| c.verbs.len()).sum();
    let nouns: usize = classes().iter().map(|c| c.nouns.len()).sum();
    assert!(classes().len() >= 150 && verbs >= 900 && nouns >= 600, "{} {verbs} {nouns}", classes().len());
}

/// Verb, noun or phrase with its class; `-` where none is expected.
const LOOKUPS: &[(&str, &str, &str)] = &[
    ("verb", "talk", "talk"),
    ("noun", "phone call", "talk"),
    ("verb", "kill", "die"),
    ("noun", "death toll", "die"),
    ("verb", "come ashore", "landfall"),
    ("verb", "cave in", "collapse"),
    ("verb", "climb", "rise"),
    ("noun", "slide", "fall"),
    ("verb", "throw out", "reject"),
    ("verb", "find guilty", "convict"),
    ("verb", "clear", "acquit"),
    ("noun", "payout", "dividend"),
    ("verb", "leave", "depart"),
    ("verb", "fire", "dismiss"),
    ("noun", "walkout", "strike work"),
    ("noun", "swap", "exchange"),
    ("noun", "lift-off", "launch"),
    ("verb", "step down", "resign"),
    ("verb", "deny", "deny"),
    ("verb", "ponder", "-"),
    ("verb", "", "-"),
    ("noun", "memorandum", "-"),
    ("noun", "zzz", "-"),
];

#[test]
fn lookups() {
    for (part, lemma, expected) in LOOKUPS {
        let found = if *part == "verb" { class_of_verb(lemma) } else { class_of_noun(lemma) };
        assert_eq!(found.map_or("-", |c| c.name), *expected, "{part} `{lemma}`");
    }
}

#[test]
fn a_shared_lemma_gives_both_classes_with_the_default_first() {
    let names: Vec<&str> = classes_of_verb("fire").map(|c| c.name).collect();
    assert_eq!(names, ["dismiss", "launch"]);
}
