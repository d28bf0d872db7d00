//! What tells two claims of one sort apart as two events, whatever value of theirs is compared?
//!
//! One person meets many people, visits many cities, opens many bridges. Where two claims differ in whom it was done
//! with, to whom, or where and when, they are of two events, and that another value differs too is no contradiction:
//! reports that contradict each other differ in one respect and agree in the rest.

use crate::frame;
use crate::resolve::EntityId;
use crate::view::{Node, View};
use gainsay_claim::alias::{NameRelation, compare_names, compare_places};
use gainsay_claim::{Anchor, Entity, EntityKind, Granularity, Kind, Relation, Role, Trait, class_named};

/// Whether the claims differ in something else than the value under test, so that they are of two events.
pub(crate) fn told_apart(view: &View<'_>, a: &Node<'_>, b: &Node<'_>, kind: Kind) -> bool {
    if matches!(kind, Kind::Identity | Kind::Name | Kind::Role | Kind::Attribution | Kind::Quote) {
        return false;
    }
    if frame::called_further(a) != frame::called_further(b)
        || other_partners(a, b)
        || other_patients(view, a, b)
        || other_bodies(a, b)
        || other_match(a, b)
    {
        return true;
    }
    // What comes to one theme only once, and what is done to one named patient, may be told with more than one mistake.
    let once = class_named(a.class).is_some_and(|c| c.has(Trait::Once)) || same_patient(a, b);
    if once {
        return false;
    }
    match kind {
        Kind::Date | Kind::Time => elsewhere(a, b),
        Kind::Location => other_days(a, b),
        Kind::Antonym | Kind::Polarity | Kind::Modality => elsewhere(a, b) && other_days(a, b),
        _ => elsewhere(a, b) && (other_days(a, b) || view.published(a.doc) != view.published(b.doc)),
    }
}

/// Whether two outcomes of contests are of two matches: the two sides that played are not the same two.
fn other_match(a: &Node<'_>, b: &Node<'_>) -> bool {
    let contest = |n: &Node<'_>| matches!(n.theme, "win" | "lose" | "draw");
    let sides = |n: &Node<'_>| {
        let mut named: Vec<EntityId> = n.parts.iter().filter(|p| p.named).map(|p| p.entity).collect();
        named.sort_unstable();
        named.dedup();
        named
    };
    let (mine, theirs) = (sides(a), sides(b));
    contest(a) && contest(b) && mine.len() > 1 && theirs.len() > 1 && mine != theirs
}

/// Those in one part.
fn filling<'n>(node: &'n Node<'_>, role: Role) -> impl Iterator<Item = &'n Entity> {
    node.claim.participants.iter().filter(move |p| p.role == role).map(|p| &*p.entity)
}

/// Whether two names may be of one.
fn may_be_one(x: &Entity, y: &Entity) -> bool {
    let words = |e: &Entity| e.name.to_lowercase();
    let (one, other) = (words(x), words(y));
    one.split([' ', '-']).any(|w| w.len() > 2 && other.split([' ', '-']).any(|v| v == w))
        || !matches!(compare_names(x, y), NameRelation::Different | NameRelation::Unknown)
}

fn people<'n>(node: &'n Node<'_>) -> Vec<&'n Entity> {
    let roles = [Role::Agent, Role::Patient, Role::Companion, Role::Recipient];
    let all = roles.into_iter().flat_map(|r| filling(node, r));
    all.filter(|e| e.is_named() && e.kind == EntityKind::Person).collect()
}

/// Whether both are of somebody with somebody else: one person met two others on two days.
fn other_partners(a: &Node<'_>, b: &Node<'_>) -> bool {
    let (mine, theirs) = (people(a), people(b));
    let symmetric = a.sort.is_some_and(|c| c.symmetric) || b.sort.is_some_and(|c| c.symmetric);
    let lacks =
        |own: &[&Entity], others: &[&Entity]| own.iter().any(|e| others.iter().all(|o| !may_be_one(e, o)));
    symmetric && mine.len() > 1 && theirs.len() > 1 && lacks(&mine, &theirs) && lacks(&theirs, &mine)
}

/// Whether it is done to two who are not one: two named people, or a named one and somebody's accomplice.
fn other_patients(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let role = |n: &Node<'_>| {
        let patient = filling(n, Role::Patient).next().is_some();
        let verb = n.claim.predicate.lemma.split(' ').next().unwrap_or_default();
        let gets = ["get", "receive", "face", "serve"].contains(&verb);
        if gets && !patient { Role::Agent } else { n.sort.map_or(Role::Patient, |c| c.theme(patient)) }
    };
    let (mine, theirs): (Vec<&Entity>, Vec<&Entity>) =
        (filling(a, role(a)).collect(), filling(b, role(b)).collect());
    let named = |list: &[&Entity]| {
        !list.is_empty() && list.iter().all(|e| e.is_named() && e.kind == EntityKind::Person)
    };
    let role_is_patient = role(a) == Role::Patient && role(b) == Role::Patient;
    if role_is_patient && named(&mine) && named(&theirs) {
        return mine.iter().all(|x| theirs.iter().all(|y| !may_be_one(x, y)));
    }
    // "His accomplice, Ines Falk".
    let called = |doc: usize, e: &Entity| {
        view.of_document(doc).take(MAX_CLAIMS).any(|n| {
            let of = n.claim.attribute.as_ref().filter(|t| BESIDE.contains(&t.value.as_str()));
            of.is_some() && filling(n, Role::Agent).any(|h| h.name == e.name)
        })
    };
    let beside = |n: &Node<'_>, list: &[&Entity]| {
        list.iter().any(|e| if e.is_named() { called(n.doc, e) } else { BESIDE.contains(&e.head.as_str()) })
    };
    let shared = mine.iter().any(|x| theirs.iter().any(|y| may_be_one(x, y)));
    !shared && (beside(a, &mine) && named(&theirs) || named(&mine) && beside(b, &theirs))
}

/// Claims of one document that are looked through for what somebody is called.
const MAX_CLAIMS: usize = 4096;

/// Words for people by whose side they stand: whoever is called so is not the one whom a report names.
const BESIDE: &[&str] = &[
    "accomplice",
    "accuser",
    "adviser",
    "aide",
    "ally",
    "associate",
    "aunt",
    "bodyguard",
    "brother",
    "chauffeur",
    "co-defendant",
    "colleague",
    "companion",
    "cousin",
    "daughter",
    "deputy",
    "father",
    "friend",
    "girlfriend",
    "boyfriend",
    "grandfather",
    "grandmother",
    "husband",
    "lawyer",
    "manager",
    "mother",
    "nephew",
    "niece",
    "parent",
    "partner",
    "predecessor",
    "rival",
    "sister",
    "son",
    "spokesman",
    "spokeswoman",
    "successor",
    "twin",
    "uncle",
    "victim",
    "widow",
    "widower",
    "wife",
];

/// Whether one named person has it done to them on both sides.
fn same_patient(a: &Node<'_>, b: &Node<'_>) -> bool {
    let patients = |n: &Node<'_>| -> Vec<EntityId> {
        let role = n.sort.map_or(Role::Patient, |c| c.theme(filling(n, Role::Patient).next().is_some()));
        n.parts.iter().filter(|p| p.role == role && p.named).map(|p| p.entity).collect()
    };
    let theirs = patients(b);
    patients(a).iter().any(|p| theirs.contains(p))
}

/// Bodies that decide of one thing one after the other: whoever names one of them means no other.
const BODIES: &[&[&str]] = &[
    &["senate", "upper house", "house of lords", "lords", "bundesrat", "council of states"],
    &[
        "house",
        "lower house",
        "house of representatives",
        "house of commons",
        "commons",
        "bundestag",
        "national assembly",
        "chamber of deputies",
        "national council",
    ],
    &["committee", "subcommittee"],
    &[
        "appeal court",
        "appeals court",
        "court of appeal",
        "supreme court",
        "high court",
        "constitutional court",
    ],
    &["district court", "magistrates court", "crown court", "county court", "regional court"],
];

/// Whether two bodies decide, each in its turn.
fn other_bodies(a: &Node<'_>, b: &Node<'_>) -> bool {
    let body = |n: &Node<'_>| {
        let mut names = filling(n, Role::Agent).map(|e| e.name.to_lowercase());
        names.find_map(|name| {
            let name = name.trim_start_matches("the ").to_owned();
            let of = |list: &&[&str]| {
                list.iter().any(|w| {
                    name == *w || name.ends_with(&format!(" {w}")) || name.starts_with(&format!("{w} "))
                })
            };
            BODIES.iter().position(of)
        })
    };
    matches!((body(a), body(b)), (Some(x), Some(y)) if x != y)
}

/// Whether both name a place, and not one that may hold the other.
fn elsewhere(a: &Node<'_>, b: &Node<'_>) -> bool {
    let places = |n: &Node<'_>| -> Vec<String> {
        let own = n.claim.place.as_ref().map(|p| &p.value).filter(|p| p.is_named()).map(|p| p.name.clone());
        let place = |e: &&Entity| e.is_named() && matches!(e.kind, EntityKind::Place | EntityKind::State);
        let goals =
            filling(n, Role::Goal).chain(filling(n, Role::Patient)).filter(place).map(|e| e.name.clone());
        own.into_iter().chain(goals).collect()
    };
    let apart = |x: &String, y: &String| {
        x != y
            && !x.contains(y.as_str())
            && !y.contains(x.as_str())
            && matches!(
                compare_places(x, y),
                Relation::Disjoint | Relation::Incomparable | Relation::Overlapping
            )
    };
    let (mine, theirs) = (places(a), places(b));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|x| theirs.iter().all(|y| apart(x, y)))
}

/// Whether both say on which day, and not on one.
fn other_days(a: &Node<'_>, b: &Node<'_>) -> bool {
    let (Some(s), Some(t)) = (&a.claim.when, &b.claim.when) else { return false };
    let told =
        |w: &gainsay_claim::TimeValue| w.anchor != Anchor::Assumed && w.granularity >= Granularity::Day;
    told(&s.value)
        && told(&t.value)
        && s.value.to_days().compare(&t.value.to_days()).relation == Relation::Disjoint
}
