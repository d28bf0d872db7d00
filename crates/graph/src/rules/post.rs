//! Do reports give one person two posts that nobody holds together?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{self, DocumentBuilder, person};
use crate::view::{Node, View};
use crate::weights;
use gainsay_claim::{AttributeKind, AttributeStatus, Date, Kind, Reason};

/// Posts and trades, those of one row under several words; own selection. Whoever is one is none of the others of its
/// group.
const GROUPS: &[&[&[&str]]] = &[
    // Of a firm, a union, a club.
    &[
        &["chief executive", "ceo", "managing director", "chief executive officer"],
        &["chairman", "chairwoman", "chairperson", "chair"],
        &[
            "finance chief",
            "finance director",
            "chief financial officer",
            "cfo",
            "treasurer",
            "chief finance officer",
        ],
        &["spokesman", "spokeswoman", "spokesperson"],
        &["general secretary", "secretary general", "union secretary"],
        &["chief engineer"],
        &["commercial director", "sales director", "marketing director"],
    ],
    &[&["president"], &["treasurer"], &["vice president", "deputy president"], &["general secretary"]],
    // Of a ship, an aircraft, a bus.
    &[
        &["captain", "skipper"],
        &["cook", "chef"],
        &["first mate", "mate"],
        &["deckhand"],
        &["co-pilot", "copilot", "first officer"],
        &["stewardess", "steward", "flight attendant"],
        &["conductor"],
        &["passenger", "paying guest"],
        &["schoolteacher", "teacher"],
    ],
    // Of a town, a province.
    &[&["mayor"], &["deputy mayor", "vice mayor"]],
    &[&["governor"], &["deputy governor", "vice governor", "lieutenant governor", "deputy leader"]],
    &[&["prime minister"], &["deputy prime minister"], &["president"]],
    // Of a school, a hospital, a laboratory.
    &[
        &["student", "doctoral student", "pupil"],
        &["professor", "lecturer"],
        &["headmaster", "headteacher", "principal"],
    ],
    &[&["nurse"], &["doctor", "surgeon", "physician"], &["epidemiologist"], &["vet", "veterinarian"]],
    // Trades.
    &[
        &["customs officer", "customs agent"],
        &["security guard", "guard", "night watchman"],
        &["police officer", "policeman", "policewoman", "constable", "detective"],
        &["firefighter", "fireman"],
        &["nurse"],
        &["schoolteacher", "teacher"],
        &["farmer", "herder", "shepherd"],
        &["fisherman"],
        &["electrician"],
        &["plumber"],
        &["carpenter"],
        &["baker"],
        &["butcher"],
        &["cleaner"],
        &["bookkeeper", "accountant"],
        &["taxi driver", "cab driver"],
        &["lorry driver", "truck driver", "trucker"],
        &["postman"],
        &["bank clerk"],
        &["palaeontologist", "paleontologist"],
        &["notary"],
        &["pharmacist"],
        &["dentist"],
    ],
];

/// One report on another day may find somebody in another post.
const NEAR_DAYS: i64 = 60;

pub(super) const RULE: Rule = Rule {
    code: "G022",
    kind: Kind::Role,
    title: "two posts of one person",
    documentation: "\
**What it finds.** One person to whom two reports of about one time give two posts or trades that nobody holds together:
captain and cook, chairman and treasurer, student and professor.

**Why it matters.** What somebody is decides what their word is worth.

**Example.** \"Union president Ana Costa spoke.\" / \"Ana Costa, the union's treasurer, spoke.\"

**Silent on.** Posts that go together; posts of two bodies; former and future ones; a report that gives the person both;
reports more than two months apart.",
    examples,
    scope: Scope::Holder,
    slots,
    compare,
    label: |_, node, _| node.claim.attribute.as_ref().map(|a| a.value.clone()).unwrap_or_default(),
};

/// The places of a post in the table: group and row.
fn places(value: &str) -> Vec<(usize, usize)> {
    let value = value.to_lowercase();
    let is =
        |word: &&str| value == **word || value.strip_suffix(*word).is_some_and(|rest| rest.ends_with(' '));
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (group, rows) in GROUPS.iter().enumerate() {
        // "Deputy mayor" is no mayor: of one group the longest word counts.
        let of_group = rows.iter().enumerate().filter_map(|(row, words)| {
            words.iter().filter(|w| is(w)).map(|w| w.len()).max().map(|length| (length, row))
        });
        found.extend(of_group.max().map(|(length, row)| (group, row, length)));
    }
    let longest = found.iter().map(|f| f.2).max().unwrap_or(0);
    // "Vice president" in one group is no president in another.
    found.retain(|f| f.2 == longest);
    found.into_iter().map(|(group, row, _)| (group, row)).collect()
}

/// One word for a post under all its words: "skipper" and "captain".
pub(super) fn one_word(value: &str) -> Option<&'static str> {
    let (group, row) = places(value).first().copied()?;
    GROUPS.get(group)?.get(row)?.first().copied()
}

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(post) = &node.claim.attribute else { return Vec::new() };
    let kind = matches!(post.kind, AttributeKind::Office | AttributeKind::Description);
    let named = node.agent().is_some_and(|p| p.named);
    if !kind || !named || post.status != AttributeStatus::Current || places(&post.value).is_empty() {
        return Vec::new();
    }
    let of = post.of.as_ref().and_then(|e| view.entities.id(node.doc, e));
    let key = hash(&(&post.value, of, node.voice, node.doc));
    vec![SlotValue { key, span: post.span, ..SlotValue::default() }]
}

/// Whether nobody is both.
fn exclude(x: &str, y: &str) -> bool {
    let (mine, theirs) = (places(x), places(y));
    let same = mine.iter().any(|p| theirs.contains(p));
    !same && mine.iter().any(|p| theirs.iter().any(|q| p.0 == q.0))
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (pair.a.claim.attribute.as_ref()?, pair.b.claim.attribute.as_ref()?);
    if pair.a.doc == pair.b.doc || !exclude(&x.value, &y.value) {
        return None;
    }
    let of =
        |n: &Node<'_>| n.claim.attribute.as_ref()?.of.as_ref().and_then(|e| pair.view.entities.id(n.doc, e));
    if of(pair.a).zip(of(pair.b)).is_some_and(|(p, q)| p != q) {
        return Some(Outcome::Compatible(Reason::Scope));
    }
    let printed = pair.view.published(pair.a.doc).zip(pair.view.published(pair.b.doc));
    if printed.is_some_and(|(p, q)| (p - q).abs() > NEAR_DAYS) {
        return Some(Outcome::Compatible(Reason::Update));
    }
    // A report that gives the person the other's post too, in whatever time, knows of both.
    let knows = |node: &Node<'_>, other: &str| {
        let holder = node.agent().map(|p| p.entity);
        let mut posts = pair.view.of_document(node.doc).filter(|n| n.agent().map(|p| p.entity) == holder);
        let wanted = places(other);
        posts.any(|n| {
            n.claim.attribute.as_ref().is_some_and(|a| places(&a.value).iter().any(|p| wanted.contains(p)))
        })
    };
    if knows(pair.a, &y.value) || knows(pair.b, &x.value) {
        return None;
    }
    let mut parts = match gate::values(pair) {
        Gate::Open(parts) => parts,
        Gate::Explained(reason) => return Some(Outcome::Compatible(reason)),
        Gate::Shut => return None,
    };
    parts.push(weights::DISJOINT.once());
    Some(Outcome::Conflict(Conflict::new(parts)))
}

fn examples() -> Vec<Example> {
    let report = |name: &str, month: i32, posts: &[(&str, AttributeStatus)]| {
        let document = DocumentBuilder::new(name);
        let document = match Date::new(2025, month, 4) {
            Ok(date) => document.published(date),
            Err(_) => document,
        };
        let all = posts.iter().map(|(post, status)| build::office(person("Ana Costa"), post, *status));
        all.fold(document, DocumentBuilder::claim).build()
    };
    let now = AttributeStatus::Current;
    vec![
        Example {
            text: "a: Union president Ana Costa spoke. / b: Ana Costa, the union's treasurer, spoke.",
            documents: vec![report("a", 5, &[("president", now)]), report("b", 5, &[("treasurer", now)])],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Captain Ana Costa sent up flares. / b: Ana Costa, the ship's cook, sent up flares.",
            documents: vec![report("a", 5, &[("captain", now)]), report("b", 5, &[("cook", now)])],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Union president Ana Costa spoke. / b: Ana Costa, the union's treasurer until she became its president, spoke.",
            documents: vec![
                report("a", 5, &[("president", now)]),
                report("b", 5, &[("treasurer", now), ("president", now)]),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Union president Ana Costa spoke. / b: Ana Costa, once the union's treasurer, spoke.",
            documents: vec![
                report("a", 5, &[("president", now)]),
                report("b", 5, &[("treasurer", AttributeStatus::Former)]),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a (May): Deputy mayor Ana Costa spoke. / b (September): Mayor Ana Costa spoke.",
            documents: vec![report("a", 5, &[("deputy mayor", now)]), report("b", 9, &[("mayor", now)])],
            expect: Expect::Compatible(Reason::Update),
        },
        Example {
            text: "a: Professor Ana Costa spoke. / b: Dr Ana Costa, a surgeon, spoke.",
            documents: vec![report("a", 5, &[("professor", now)]), report("b", 5, &[("surgeon", now)])],
            expect: Expect::Silent,
        },
    ]
}
