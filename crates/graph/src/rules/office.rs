//! Do reports name different people for an office that one person holds?

use super::{Example, Expect, Rule, Scope, SlotValue, role};
use crate::assemble::{build as finding, side};
use crate::build::{self, DocumentBuilder, event, organization, person};
use crate::kernel::Witness;
use crate::link::{Item, Link, stories};
use crate::resolve::EntityId;
use crate::rules::gate;
use crate::view::{Node, NodeId, View, Voice};
use crate::{Contribution, Finding, Repair, RepairKind, Side, Standing, Step, weights};
use gainsay_claim::alias::{NameRelation, compare_names, spelling_key, surname};
use gainsay_claim::{
    AttributeKind, AttributeStatus, Date, Entity, EntityKind, Kind, Modality, Polarity, Role,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Days between reports after which an office may have changed hands without a word of it.
const OFFICE_DAYS: i64 = 31;

/// Holders of one office that are set against each other.
const MAX_HOLDERS: usize = 16;

/// Offices of which a body has one, each with the word that stands for all its names. Own selection, by hand: deputies,
/// directors, spokesmen, ambassadors and judges are left out, for most bodies have several.
const OFFICES: &[(&str, &str)] = &[
    ("attorney general", "attorney general"),
    ("captain", "captain"),
    ("ceo", "chief executive"),
    ("chair", "chairman"),
    ("chairman", "chairman"),
    ("chairperson", "chairman"),
    ("chairwoman", "chairman"),
    ("chief executive", "chief executive"),
    ("chief executive officer", "chief executive"),
    ("chief financial officer", "chief financial officer"),
    ("chief of police", "police chief"),
    ("defence minister", "defence minister"),
    ("defense minister", "defence minister"),
    ("director general", "director general"),
    ("editor in chief", "editor in chief"),
    ("finance minister", "finance minister"),
    ("fire chief", "fire chief"),
    ("foreign minister", "foreign minister"),
    ("general secretary", "general secretary"),
    ("governor", "governor"),
    ("head coach", "head coach"),
    ("interior minister", "interior minister"),
    ("justice minister", "justice minister"),
    ("managing director", "managing director"),
    ("mayor", "mayor"),
    ("police chief", "police chief"),
    ("president", "president"),
    ("prime minister", "prime minister"),
    ("secretary general", "secretary general"),
    ("secretary of state", "secretary of state"),
    ("sheriff", "sheriff"),
    ("skipper", "captain"),
    ("treasurer", "treasurer"),
];

/// Words by which a sentence says that an office changes hands, is shared, or is held for somebody else.
const CHANGES: &[&str] = &[
    "acting",
    "appoint",
    "caretaker",
    "co-chair",
    "co-chairman",
    "deputise",
    "deputize",
    "designate",
    "elect",
    "former",
    "formerly",
    "handover",
    "incoming",
    "interim",
    "joint",
    "jointly",
    "nominate",
    "outgoing",
    "predecessor",
    "replace",
    "replacement",
    "resign",
    "resignation",
    "retire",
    "share",
    "step",
    "stand-in",
    "succeed",
    "successor",
    "temporary",
    "then",
];

/// Classes of events by which an office of a body changes hands.
const TURNOVER: &[&str] = &["appoint", "elect", "overthrow", "replace", "resign"];

/// Classes of events by which somebody leaves an office.
const ENDS: &[&str] = &["die", "dismiss", "retire", "suspend"];

pub(super) const RULE: Rule = Rule {
    code: "G021",
    kind: Kind::Identity,
    title: "two holders of one office",
    documentation: "\
**What it finds.** Two people of different names called the holder of one office of one body by reports of nearly one time,
where only one person can hold it: chief executive, president, mayor, captain, foreign minister.

**Why it matters.** Who speaks for a body gives the words their weight.

**Example.** \"The mayor of Faro, Ana Costa, opened the bridge.\" / \"Faro mayor Rui Lima opened the bridge.\"

**Silent on.** Offices of which a body has several, such as deputies and spokesmen; bodies that are not named on both sides;
former, future, acting and interim holders; reports that name the other person too, that give the office to two people, or
that speak of an election, a resignation or a successor; reports more than a month apart; two people of one surname (that is
the name rule's).",
    examples,
    scope: Scope::Story,
    slots: |_, _| Vec::new(),
    compare: |_| None,
    label: |_, _, _| String::new(),
};

/// The office of which a body has one that these words name.
fn only_one(value: &str) -> Option<&'static str> {
    let plain = value.replace('-', " ");
    OFFICES.iter().find(|(words, _)| *words == plain).map(|(_, office)| *office)
}

/// Somebody of whom a report says that the office is theirs.
struct Holder {
    entity: EntityId,
    node: NodeId,
}

/// The holders of each office of each body, by document.
type Offices = BTreeMap<(EntityId, &'static str), BTreeMap<usize, Vec<Holder>>>;

/// Every office for which whole reports name different people.
pub(crate) fn find(view: &View<'_>, origins: &[usize]) -> Vec<Finding> {
    let mut offices: Offices = BTreeMap::new();
    for (id, node) in view.nodes.iter().enumerate() {
        if let Some((body, office, entity)) = holds(view, node) {
            let of_document = offices.entry((body, office)).or_default().entry(node.doc).or_default();
            of_document.push(Holder { entity, node: id });
        }
    }
    let mut found = Vec::new();
    for ((body, office), documents) in &offices {
        // A report that gives an office to two people knows why.
        let one_each = documents.iter().filter_map(|(doc, holders)| {
            let first = holders.first()?;
            let same = holders.iter().all(|h| h.entity == first.entity);
            (same && !in_motion(view, *doc, *body, first.entity)).then_some((*doc, holders))
        });
        let mut versions: BTreeMap<EntityId, Vec<(usize, NodeId)>> = BTreeMap::new();
        for (doc, holders) in one_each {
            for holder in holders {
                versions.entry(holder.entity).or_default().push((doc, holder.node));
            }
        }
        if versions.len() < 2 || versions.len() > MAX_HOLDERS {
            continue;
        }
        found.extend(dispute(view, origins, (*body, office), &versions));
    }
    found
}

/// The body, the office and who holds it now, where a claim says so of a named person.
fn holds(view: &View<'_>, node: &Node<'_>) -> Option<(EntityId, &'static str, EntityId)> {
    let claim = node.claim;
    let attribute = claim.attribute.as_ref().filter(|a| a.kind == AttributeKind::Office)?;
    let plain = claim.polarity == Polarity::Affirmed && claim.modality == Modality::Happened;
    if attribute.status != AttributeStatus::Current || !plain || matches!(node.voice, Voice::Person(_)) {
        return None;
    }
    let office = only_one(&attribute.value)?;
    let body = attribute.of.as_ref().filter(|e| e.is_named() && e.kind != EntityKind::Person)?;
    let body = view.entities.id(node.doc, body)?;
    // A name of two words that has an office is a person's, whether the reader knows its first word or not.
    let person = |e: &&Arc<Entity>| {
        e.kind == EntityKind::Person || e.kind == EntityKind::Unknown && e.name.contains(' ')
    };
    let holder = filler(node).filter(person)?;
    let holder = view.entities.id(node.doc, holder)?;
    if role::slots(view, node).is_empty() {
        return None;
    }
    let changes = |n: &Node<'_>| n.claim.terms.iter().any(|t| CHANGES.contains(&&**t));
    (!view.of_sentence(node).any(changes)).then_some((body, office, holder))
}

fn filler<'n>(node: &'n Node<'_>) -> Option<&'n Arc<Entity>> {
    let parts = &node.claim.participants;
    parts.iter().find(|p| p.role == Role::Agent && p.entity.is_named()).map(|p| &p.entity)
}

/// Whether a report tells of the office, or of its holder's, changing hands.
fn in_motion(view: &View<'_>, doc: usize, body: EntityId, holder: EntityId) -> bool {
    view.of_document(doc).any(|n| {
        let ended = n.claim.attribute.as_ref().is_some_and(|a| a.status != AttributeStatus::Current);
        let about = |who| n.parts.iter().any(|p| p.entity == who);
        let turns = TURNOVER.contains(&n.class);
        about(holder) && (ended || turns || ENDS.contains(&n.class)) || about(body) && turns
    })
}

/// Two reports that name different people for one office, and what speaks for it.
fn dispute(
    view: &View<'_>,
    origins: &[usize],
    (body, office): (EntityId, &str),
    versions: &BTreeMap<EntityId, Vec<(usize, NodeId)>>,
) -> Option<Finding> {
    let mut best: Option<(f64, Vec<Contribution>, (EntityId, EntityId))> = None;
    for (index, (mine, own)) in versions.iter().enumerate() {
        for (theirs, others) in versions.iter().skip(index + 1) {
            for (a, b) in own.iter().flat_map(|a| others.iter().map(move |b| (a, b))) {
                if !rivals(view, (*mine, *a), (*theirs, *b)) {
                    continue;
                }
                let parts = weigh(view, *a, *b)?;
                let score = weights::total(&parts);
                if best.as_ref().is_none_or(|(s, ..)| score > *s) {
                    best = Some((score, parts, (*mine, *theirs)));
                }
            }
        }
    }
    let (_, contributions, (first, second)) = best?;
    let of = format!("{office} of {}", view.entity_name(body));
    let told = |holder: EntityId| -> Option<Side> {
        let witnesses: Vec<Witness> =
            versions.get(&holder)?.iter().map(|(_, node)| (*node, SlotValue::default())).collect();
        Some(side(view, origins, view.entity_name(holder).to_owned(), &witnesses))
    };
    let mut sides = vec![told(first)?, told(second)?];
    sides.sort_by(|a, b| a.value.cmp(&b.value));
    let mut steps: Vec<Step> = sides
        .iter()
        .map(|s| Step { text: format!("The {of} is {}.", s.value), evidence: s.witnesses.clone() })
        .collect();
    steps.push(Step { text: format!("One person at a time is {of}."), evidence: Vec::new() });
    let values: Vec<&str> = sides.iter().map(|s| s.value.as_str()).collect();
    let headline = format!("identity of the {of}: {}", values.join(" against "));
    let repairs = vec![Repair {
        kind: RepairKind::Value,
        document: None,
        text: "consistent if the office changed hands between the reports".to_owned(),
    }];
    Some(finding(&RULE, Standing::Contradiction, headline, contributions, sides, steps, repairs))
}

/// Whether two people in one office exclude each other: of different names, named by reports of nearly one time that do
/// not know the other.
fn rivals(view: &View<'_>, a: (EntityId, (usize, NodeId)), b: (EntityId, (usize, NodeId))) -> bool {
    let (doc, other) = (a.1.0, b.1.0);
    let apart =
        view.published(doc).zip(view.published(other)).is_some_and(|(p, q)| (p - q).abs() > OFFICE_DAYS);
    let cast = |doc: usize, who| view.casts.get(doc).is_some_and(|c| c.binary_search(&who).is_ok());
    if doc == other || apart || cast(doc, b.0) || cast(other, a.0) {
        return false;
    }
    let name = |node: NodeId| view.nodes.get(node).and_then(filler);
    let (Some(x), Some(y)) = (name(a.1.1), name(b.1.1)) else { return false };
    let key = |e: &Entity| spelling_key(&surname(&e.name));
    matches!(compare_names(x, y), NameRelation::Different | NameRelation::Unknown) && key(x) != key(y)
}

fn weigh(view: &View<'_>, a: (usize, NodeId), b: (usize, NodeId)) -> Option<Vec<Contribution>> {
    let (x, y) = (view.nodes.get(a.1)?, view.nodes.get(b.1)?);
    let mut link = Link::default();
    link.push(weights::DOCUMENTS_PRIOR);
    link.push(weights::SAME_OFFICE);
    stories(view, a.0, b.0, weights::DOCUMENTS_STORY, &mut link);
    let mut parts: Vec<Contribution> = link.items.iter().map(Item::part).collect();
    parts.push(weights::DISJOINT.once());
    parts.extend(gate::reading(x, y));
    Some(parts)
}

fn examples() -> Vec<Example> {
    let holds =
        |name: &str, month: i32, who: &str, office: &str, body: Option<&str>, status: AttributeStatus| {
            let document = DocumentBuilder::new(name);
            let document = match Date::new(2025, month, 4) {
                Ok(date) => document.published(date),
                Err(_) => document,
            };
            let claim = build::office(person(who), office, status);
            document.claim(match body {
                Some(body) => claim.office_of(organization(body)),
                None => claim,
            })
        };
    let (now, body) = (AttributeStatus::Current, Some("Tejo Mills"));
    let plain = |name, who, office| holds(name, 5, who, office, body, now).build();
    let costa = || plain("a", "Ana Costa", "chief executive");
    vec![
        Example {
            text: "a: Ana Costa, chief executive of Tejo Mills, spoke. / b: Tejo Mills CEO Rui Lima spoke.",
            documents: vec![costa(), plain("b", "Rui Lima", "ceo")],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Ana Costa, chief executive of Tejo Mills, spoke. / b: Tejo Mills chairman Rui Lima spoke.",
            documents: vec![costa(), plain("b", "Rui Lima", "chairman")],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Ana Costa, chief executive of Tejo Mills, spoke. / b: Rui Lima, interim chief executive of Tejo Mills, spoke.",
            documents: vec![
                costa(),
                holds("b", 5, "Rui Lima", "chief executive", body, AttributeStatus::Acting).build(),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a (May): Ana Costa, chief executive of Tejo Mills, spoke. / b (September): Tejo Mills chief executive Rui Lima spoke.",
            documents: vec![costa(), holds("b", 9, "Rui Lima", "chief executive", body, now).build()],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Ana Costa, chief executive of Tejo Mills, spoke. / b: Rui Lima, chief executive of Tejo Mills, resigned.",
            documents: vec![
                costa(),
                holds("b", 5, "Rui Lima", "chief executive", body, now)
                    .claim(event("resign").agent(person("Rui Lima")))
                    .build(),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Ana Costa, chief executive of Tejo Mills, spoke. / b: Rui Lima, chief executive of Tejo Mills, spoke beside Ana Costa, its other chief executive.",
            documents: vec![
                costa(),
                holds("b", 5, "Rui Lima", "chief executive", body, now)
                    .claim(
                        build::office(person("Ana Costa"), "chief executive", now)
                            .office_of(organization("Tejo Mills")),
                    )
                    .build(),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Ana Costa, deputy leader of the Tejo Party, spoke. / b: Rui Lima, deputy leader of the Tejo Party, spoke.",
            documents: vec![
                plain("a", "Ana Costa", "deputy leader"),
                plain("b", "Rui Lima", "deputy leader"),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: President Ana Costa spoke. / b: President Rui Lima spoke.",
            documents: vec![
                holds("a", 5, "Ana Costa", "president", None, now).build(),
                holds("b", 5, "Rui Lima", "president", None, now).build(),
            ],
            expect: Expect::Silent,
        },
    ]
}
