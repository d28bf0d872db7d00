//! Laws of a check, for any claims.

// Helpers of tests may fail loudly; the numbers are small.
#![allow(clippy::unwrap_used, clippy::cast_possible_wrap)]

use gainsay_claim::{AttributeStatus, Date, DocumentClaims, Modality};
use gainsay_graph::build::{ClaimBuilder, DocumentBuilder, age, count, event, office, person, place, quote};
use gainsay_graph::{ClaimGraph, GraphError, Options, Verdict};
use proptest::prelude::*;

const PEOPLE: [&str; 5] = ["Ana Costa", "Rui Lima", "Vera Lima", "Costa", "Ben Lind"];
const TOWNS: [&str; 3] = ["Faro", "Evora", "Oslo"];
const VERBS: [&str; 6] = ["meet", "talk", "warn", "convict", "acquit", "carry"];
const WORDS: [&str; 8] = ["harbour", "fee", "mill", "river", "jury", "bus", "night", "school"];

fn named(index: usize) -> std::sync::Arc<gainsay_claim::Entity> {
    person(PEOPLE[index % PEOPLE.len()])
}

fn day(index: usize) -> Date {
    Date::new(2025, 5, 3 + (index % 20) as i32).unwrap()
}

fn any_claim() -> impl Strategy<Value = ClaimBuilder> {
    (0..6usize, 0..5usize, 0..5usize, 0..40usize, 0..8usize, any::<[bool; 5]>()).prop_map(
        |(kind, one, other, number, word, on)| match kind {
            0 => office(
                named(one),
                "mayor",
                if on[0] { AttributeStatus::Former } else { AttributeStatus::Current },
            ),
            1 => age(named(one), 20 + number as i64),
            2 => {
                let words = format!("we will not {} the {} again", WORDS[word], WORDS[number % 8]);
                quote(&words).agent(named(one))
            }
            _ => {
                let mut claim =
                    event(VERBS[number % 6]).agent(named(one)).terms(&[WORDS[word], WORDS[(word + 1) % 8]]);
                if on[0] {
                    claim = claim.patient(named(other));
                }
                if on[1] {
                    claim = claim.on(day(number));
                }
                if on[2] {
                    claim = claim.place(place(TOWNS[number % 3]));
                }
                if on[3] {
                    claim = claim.quantity(count(number as i64, "passenger"));
                }
                if on[4] {
                    claim = if on[0] { claim.denied() } else { claim.modality(Modality::Planned) };
                }
                claim
            }
        },
    )
}

fn any_document(name: &'static str) -> impl Strategy<Value = DocumentClaims> {
    (prop::collection::vec(any_claim(), 0..8), 0..20usize, prop::collection::vec(0..60u64, 0..30)).prop_map(
        move |(claims, published, shingles)| {
            let document = DocumentBuilder::new(name).published(day(published)).shingles(shingles);
            claims.into_iter().fold(document, DocumentBuilder::claim).build()
        },
    )
}

fn any_documents() -> impl Strategy<Value = Vec<DocumentClaims>> {
    (any_document("a"), any_document("b"), any_document("c"), any_document("d"))
        .prop_map(|(a, b, c, d)| vec![a, b, c, d])
}

fn graph(documents: &[DocumentClaims]) -> ClaimGraph {
    let mut graph = ClaimGraph::new(Options { min_confidence: 0.0, ..Options::default() });
    for document in documents {
        graph.add(document.clone()).unwrap();
    }
    graph
}

/// A graph in which documents that hang together are judged strand by strand once they have more claims.
fn graph_of(documents: &[DocumentClaims], max_whole: usize) -> ClaimGraph {
    let mut graph = ClaimGraph::new(Options { min_confidence: 0.0, max_whole, ..Options::default() });
    for document in documents {
        graph.add(document.clone()).unwrap();
    }
    graph
}

fn bytes(verdict: &Verdict) -> String {
    format!("{verdict:?}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_documents_changes_nothing(documents in any_documents()) {
        let mut turned = documents.clone();
        turned.reverse();
        prop_assert_eq!(bytes(&graph(&documents).check()), bytes(&graph(&turned).check()));
    }

    #[test]
    fn adding_and_removing_leaves_what_a_fresh_graph_has(documents in any_documents()) {
        let mut changed = graph(&documents);
        prop_assert!(changed.remove("b"));
        prop_assert!(!changed.remove("b"));
        let without: Vec<DocumentClaims> = documents.iter().filter(|d| &*d.document != "b").cloned().collect();
        prop_assert_eq!(bytes(&changed.check()), bytes(&graph(&without).check()));
        changed.add(documents[1].clone()).unwrap();
        prop_assert_eq!(bytes(&changed.check()), bytes(&graph(&documents).check()));
    }

    #[test]
    fn any_sequence_of_changes_gives_what_a_fresh_graph_gives(
        documents in prop::collection::vec(any_document("x"), 9),
        changes in prop::collection::vec((0..9usize, any::<bool>()), 1..24),
        max_whole in prop_oneof![Just(0usize), 4..40usize, Just(5000)],
    ) {
        let documents: Vec<DocumentClaims> = documents
            .into_iter()
            .enumerate()
            .map(|(i, d)| DocumentClaims { document: format!("d{i}").as_str().into(), ..d })
            .collect();
        let mut kept = graph_of(&[], max_whole);
        prop_assert!(kept.refresh().is_empty());
        let mut there = std::collections::BTreeSet::new();
        for (index, now) in changes {
            if there.remove(&index) {
                prop_assert!(kept.remove(&documents[index].document));
            } else {
                there.insert(index);
                kept.add(documents[index].clone()).unwrap();
            }
            if now {
                kept.refresh();
            }
        }
        let left: Vec<DocumentClaims> = there.iter().map(|i| documents[*i].clone()).collect();
        let fresh = bytes(&graph_of(&left, max_whole).check());
        prop_assert_eq!(&bytes(&kept.check()), &fresh);
        kept.refresh();
        prop_assert_eq!(&bytes(&kept.check()), &fresh);
    }

    #[test]
    fn a_refresh_gives_what_the_new_document_brings(
        documents in any_documents(),
        max_whole in prop_oneof![Just(0usize), Just(5000)],
    ) {
        let mut kept = graph_of(&documents[..3], max_whole);
        kept.refresh();
        let before = kept.check().findings;
        kept.add(documents[3].clone()).unwrap();
        let news = kept.refresh();
        // Equal findings of two places are one in the verdict, with the witnesses of both.
        let said = |f: &gainsay_graph::Finding| -> (String, Vec<String>) {
            (f.code.clone(), f.sides.iter().map(|s| s.value.clone()).collect())
        };
        let known: Vec<_> = before.iter().chain(&news).map(said).collect();
        for finding in kept.check().findings {
            prop_assert!(known.contains(&said(&finding)));
        }
    }

    #[test]
    fn strand_by_strand_the_order_and_the_threads_change_nothing(documents in any_documents()) {
        let mut turned = documents.clone();
        turned.reverse();
        let expected = bytes(&graph_of(&documents, 0).check());
        prop_assert_eq!(&bytes(&graph_of(&turned, 0).check()), &expected);
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        prop_assert_eq!(&bytes(&one.install(|| graph_of(&documents, 0).check())), &expected);
    }

    #[test]
    fn an_unrelated_document_changes_no_finding_on_others(
        documents in any_documents(),
        claims in prop::collection::vec(0..4usize, 0..6),
        max_whole in prop_oneof![Just(0usize), 4..40usize, Just(5000)],
    ) {
        let stranger = claims.iter().fold(DocumentBuilder::new("c2").published(day(4)), |document, kind| {
            let who = person("Ilse Brand");
            document.claim(match kind {
                0 => event("invade").agent(who).patient(place("Tromsdalen")).on(day(30 + kind)),
                1 => age(who, 61),
                2 => quote("nobody told me anything of such a plan").agent(who),
                _ => event("resign").agent(who).terms(&["glacier", "cable"]),
            })
        });
        let mut more = documents.clone();
        more.push(stranger.build());
        let (alone, with) = (graph_of(&documents, max_whole).check(), graph_of(&more, max_whole).check());
        let others = |verdict: &Verdict| -> Vec<gainsay_graph::Finding> {
            let of_stranger = |f: &&gainsay_graph::Finding| f.sides.iter().flat_map(|s| &s.witnesses).all(|w| &*w.document != "c2");
            verdict.findings.iter().filter(of_stranger).cloned().collect()
        };
        prop_assert_eq!(others(&with), alone.findings);
    }

    #[test]
    fn one_thread_says_what_many_say(documents in any_documents()) {
        let all = graph(&documents);
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        prop_assert_eq!(bytes(&one.install(|| all.check())), bytes(&all.check()));
    }

    #[test]
    fn contributions_add_up_to_the_confidence(documents in any_documents()) {
        for finding in graph(&documents).check().findings {
            let sum: f64 = finding.contributions.iter().map(|c| c.weight).sum();
            prop_assert!((finding.confidence - 1.0 / (1.0 + (-sum).exp())).abs() < 1e-12);
            prop_assert!(finding.sides.len() > 1 && finding.sides.iter().all(|s| !s.witnesses.is_empty()));
        }
    }

    #[test]
    fn evidence_stands_in_the_claims(documents in any_documents()) {
        for finding in graph(&documents).check().findings {
            for place in finding.sides.iter().flat_map(|s| &s.witnesses) {
                let document = documents.iter().find(|d| d.document == place.document).unwrap();
                let claim = &document.claims[place.claim.0 as usize];
                prop_assert!(place.span.contains(claim.span) && place.span.contains(place.slot));
            }
        }
    }

    #[test]
    fn a_document_does_not_contradict_its_copy(document in any_document("a")) {
        let copy = DocumentClaims { document: "b".into(), ..document.clone() };
        let alone = graph(std::slice::from_ref(&document)).check().findings.len();
        let with_copy = graph(&[document, copy]).check();
        // What one document says against itself it says with its copy too, as the same findings with more witnesses.
        if alone == 0 {
            let inside = |f: &gainsay_graph::Finding| f.sides.iter().all(|s| {
                s.witnesses.iter().any(|w| &*w.document == "a") && s.witnesses.iter().any(|w| &*w.document == "b")
            });
            prop_assert!(with_copy.findings.iter().all(inside));
        }
    }
}

#[test]
fn impossible_claims_are_refused_with_the_field() {
    let mut graph = ClaimGraph::new(Options::default());
    let mut broken = DocumentBuilder::new("a").claim(event("meet").agent(person("Ana Costa"))).build();
    broken.claims[0].predicate.class.clear();
    let error = graph.add(broken.clone()).unwrap_err();
    assert_eq!(error.to_string(), "claim 0 of `a`: field `predicate.class` is empty");
    broken.claims[0].predicate.class = "meet".to_owned();
    broken.claims[0].confidence = 7.0;
    assert!(matches!(graph.add(broken.clone()), Err(GraphError::InvalidClaim { field: "confidence", .. })));
    broken.claims[0].confidence = 0.5;
    graph.add(broken.clone()).unwrap();
    assert_eq!(graph.add(broken), Err(GraphError::DuplicateDocument("a".to_owned())));
}

#[test]
fn many_claims_of_one_event_are_not_compared_pair_by_pair() {
    // 20,000 reports of one meeting in two versions of its place: one finding, all witnesses, one comparison.
    let mut graph = ClaimGraph::new(Options::default());
    for number in 0..20_000 {
        let town = if number % 100 == 0 { "Porto" } else { "Faro" };
        let claim =
            event("meet").agent(person("Ana Costa")).agent(person("Rui Lima")).on(day(1)).place(place(town));
        graph
            .add(DocumentBuilder::new(&format!("{number:05}")).published(day(2)).claim(claim).build())
            .unwrap();
    }
    let verdict = graph.check();
    let places: Vec<_> = verdict.findings.iter().filter(|f| f.code == "G011").collect();
    assert_eq!(places.len(), 1);
    assert_eq!(places[0].sides.iter().map(|s| s.witnesses.len()).sum::<usize>(), 20_000);
}

#[test]
fn very_many_empty_documents_say_nothing() {
    let mut graph = ClaimGraph::new(Options::default());
    for number in 0..100_000 {
        graph.add(DocumentBuilder::new(&format!("{number:06}")).build()).unwrap();
    }
    let verdict = graph.check();
    assert_eq!((verdict.findings.len(), verdict.compatible.len(), verdict.not_checked.len()), (0, 0, 0));
    assert_eq!(verdict.origins.len(), 100_000);
}

#[test]
fn a_large_set_tells_what_its_keys_leave_out() {
    // Fifty people of one surname, each in a report of an own: the surname brings none of them together.
    let reports: Vec<DocumentClaims> = (0..50)
        .map(|n| {
            let who = person(&format!("{}a{} Lima", char::from(b'A' + n % 26), char::from(b'a' + n / 26)));
            DocumentBuilder::new(&format!("{n:02}")).claim(event("resign").agent(who)).build()
        })
        .collect();
    let told = graph_of(&reports, 0).check().not_checked;
    assert_eq!(
        told.iter().map(|n| n.message.as_str()).collect::<Vec<_>>(),
        [
            "1 short names have more than 4 bearers each: claims under them were compared by whole names only (50 passages in all)",
            // Told although no two of these claims meet: it holds of the set, and not of what is judged.
            "reports that hang together are too many to be judged as one: values that no event links were not compared (limit `max_whole`)",
        ]
    );
    assert!(graph_of(&reports, 5000).check().not_checked.is_empty());
}

#[test]
fn two_people_of_one_surname_stay_two() {
    let report =
        |name: &str, who: &str, years| DocumentBuilder::new(name).claim(age(person(who), years)).build();
    let verdict =
        graph(&[report("a", "Rui Lima", 29), report("b", "Vera Lima", 43), report("c", "Lima", 43)]).check();
    assert_eq!(verdict.findings, Vec::new());
}

#[test]
fn the_exported_graph_names_every_claim_once() {
    let report = |name: &str, town| {
        let claim = event("meet").agent(person("Ana Costa")).agent(person("Rui Lima")).place(place(town));
        DocumentBuilder::new(name).claim(claim.terms(&["harbour", "fee"])).build()
    };
    let graph = graph(&[report("a", "Faro"), report("b", "Porto")]);
    let drawn = graph.export(&graph.check());
    let ids: Vec<&str> = drawn.nodes.iter().map(|n| n.id.as_str()).collect();
    assert_eq!(
        ids,
        ["document a", "document b", "claim a 0", "entity 0", "entity 1", "event 0", "claim b 0"]
    );
    assert!(drawn.edges.iter().any(|e| e.kind.word() == "conflicts" && e.label == "location"));
}
