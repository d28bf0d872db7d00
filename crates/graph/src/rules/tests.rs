use super::{Expect, rule, rules};
use crate::{ClaimGraph, Options, Verdict};
use gainsay_claim::{DocumentClaims, Kind, Reason};
use std::collections::BTreeSet;

fn verdict(documents: &[DocumentClaims]) -> Verdict {
    let mut graph = ClaimGraph::new(Options::default());
    for document in documents {
        graph.add(document.clone()).unwrap();
    }
    graph.check()
}

#[test]
fn every_rule_does_what_its_examples_say() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for example in (rule.examples)() {
            let verdict = verdict(&example.documents);
            let found: Vec<&str> = verdict.findings.iter().map(|f| f.code.as_str()).collect();
            let explained =
                |reason| verdict.compatible.iter().any(|n| n.kind == rule.kind && n.reason == reason);
            let right = match example.expect {
                Expect::Fires => found == [rule.code],
                Expect::Silent => found.is_empty(),
                Expect::Compatible(reason) => found.is_empty() && explained(reason),
            };
            if !right {
                let seen: Vec<String> =
                    verdict.compatible.iter().map(|n| format!("{}/{}", n.kind, n.reason)).collect();
                wrong.push(format!(
                    "{} {:?}: {}\n   found {found:?}, compatible {seen:?}",
                    rule.code, example.expect, example.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_is_documented_and_has_examples_of_both_sorts() {
    for rule in rules() {
        for part in ["**What it finds.**", "**Why it matters.**", "**Example.**", "**Silent on.**"] {
            assert!(rule.documentation.contains(part), "{} lacks {part}", rule.code);
        }
        let examples = (rule.examples)();
        assert!(
            examples.iter().any(|e| e.expect == Expect::Fires),
            "{} has no example that fires",
            rule.code
        );
        assert!(examples.iter().any(|e| e.expect != Expect::Fires), "{} has no silent example", rule.code);
    }
}

#[test]
fn codes_are_unique_and_every_kind_has_a_rule() {
    let codes: BTreeSet<&str> = rules().iter().map(|r| r.code).collect();
    assert_eq!(codes.len(), rules().len());
    let kinds: BTreeSet<Kind> = rules().iter().map(|r| r.kind).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
    assert_eq!(rule("g001").map(|r| r.kind), Some(Kind::Date));
    assert!(rule("G999").is_none());
}

#[test]
fn no_rule_file_is_unlisted() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let list = std::fs::read_to_string(folder.join("mod.rs")).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if name != "mod" && name != "tests" && text.contains(": Rule = Rule {") {
            let count = text.matches(": Rule = Rule {").count();
            let listed = list.matches(&format!("    {name}::")).count();
            assert_eq!(listed, count, "{name}.rs has {count} rules, the list names {listed}");
        }
    }
}

#[test]
fn every_reason_is_reached_by_an_example() {
    let mut reached: BTreeSet<Reason> = BTreeSet::new();
    for rule in rules() {
        for example in (rule.examples)() {
            reached.extend(verdict(&example.documents).compatible.iter().map(|n| n.reason));
        }
    }
    let missing: Vec<&Reason> = Reason::ALL.iter().filter(|r| !reached.contains(r)).collect();
    assert!(missing.is_empty(), "no example gives {missing:?}");
}

#[test]
fn weights_have_one_name_each() {
    let names: BTreeSet<&str> = crate::weights::ALL.iter().map(|w| w.name).collect();
    assert_eq!(names.len(), crate::weights::ALL.len());
}
