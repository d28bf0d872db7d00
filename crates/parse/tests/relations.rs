//! Open relations: subject, phrase and arguments in the sentence's own words.

use gainsay_parse::relation::read_relations;
use proptest::prelude::*;

fn rows(text: &str) -> Vec<String> {
    let row = |r: &gainsay_parse::relation::OpenRelation| {
        format!("{} | {} | {}", r.subject, r.phrase, r.arguments.join(" | "))
    };
    read_relations(text).iter().map(row).collect()
}

#[test]
fn relations_read_and_left_alone() {
    let table: &[(&str, &[&str], &[&str])] = &[
        ("Police killed three gunmen .", &["Police | killed | three gunmen"], &["three gunmen | killed"]),
        ("Three gunmen were killed by police .", &["Three gunmen | were killed by | police"], &[]),
        (
            "The company hopes to open a factory .",
            &["The company | hopes to open | a factory"],
            &["factory | hopes"],
        ),
        ("Ana Costa is the mayor of Oslo .", &["Ana Costa | is | the mayor of Oslo"], &[]),
        (
            "The army closed the road and opened a bridge .",
            &["The army | opened | a bridge"],
            &["road | opened"],
        ),
    ];
    for (text, expected, silent) in table {
        let rows = rows(text);
        for row in *expected {
            assert!(rows.iter().any(|r| r == row), "{text}: {row} is not among {rows:#?}");
        }
        for row in *silent {
            assert!(!rows.iter().any(|r| r.contains(row)), "{text}: {row} is among {rows:#?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gives_whole_relations(text in "(?s).{0,200}") {
        for relation in read_relations(&text) {
            prop_assert!(!relation.subject.is_empty() && !relation.phrase.is_empty());
            prop_assert!(relation.arguments.iter().all(|a| !a.is_empty()));
            prop_assert!((0.0..=1.0).contains(&relation.confidence));
        }
    }
}
