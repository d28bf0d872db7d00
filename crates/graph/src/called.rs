//! Whom do two reports of one story call by different names?
//!
//! "Oslo has promised sensors" and "the Norwegian government will pay" speak of one actor, "Yevgeny Starodub" and "Evgeni
//! Starodub" of one man. Nobody errs, but a reader who compares the reports stumbles: each such pair of names is told once.

use crate::assemble::side;
use crate::kernel::Witness;
use crate::resolve::{EntityId, folded};
use crate::rules::SlotValue;
use crate::view::View;
use crate::{NonConflict, Side};
use gainsay_claim::alias::{NameRelation, StateForm, compare_names, state_named};
use gainsay_claim::{Entity, EntityKind, Kind, Reason, Role};
use std::collections::{BTreeMap, BTreeSet};

/// Names of one document that are looked at.
const MAX_NAMES: usize = 256;

/// A name with where its document first gives it.
struct Called<'g> {
    entity: &'g Entity,
    at: Witness,
}

/// The pairs of names of all stories; `stories` are documents that tell one story each.
pub(crate) fn explain(view: &View<'_>, origins: &[usize], stories: &[Vec<usize>]) -> Vec<NonConflict> {
    let mut told: BTreeMap<(Reason, String, String), [BTreeSet<Witness>; 2]> = BTreeMap::new();
    for documents in stories {
        let names: Vec<Vec<(EntityId, Called<'_>)>> = documents.iter().map(|&d| named(view, d)).collect();
        let actors: Vec<BTreeMap<&str, [Option<Called<'_>>; 2]>> =
            documents.iter().map(|&d| governments(view, d)).collect();
        for (i, mine) in names.iter().enumerate() {
            for theirs in names.iter().skip(i + 1) {
                aliases(mine, theirs, &mut told);
            }
        }
        for (i, mine) in actors.iter().enumerate() {
            for (_, theirs) in actors.iter().enumerate().filter(|(j, _)| *j != i) {
                metonyms(mine, theirs, &mut told);
            }
        }
    }
    let sides = |names: [&str; 2], places: [BTreeSet<Witness>; 2]| -> Vec<Side> {
        let both = names.into_iter().zip(places);
        both.map(|(name, at)| side(view, origins, name.to_owned(), &Vec::from_iter(at))).collect()
    };
    told.into_iter()
        .map(|((reason, one, other), places)| {
            let kind = if reason == Reason::Metonymy { Kind::Identity } else { Kind::Name };
            let headline = format!("{one} and {other}: two names of one ({reason})");
            NonConflict { kind, reason, headline, sides: sides([&one, &other], places) }
        })
        .collect()
}

/// The named entities of a document, each name once.
fn named<'g>(view: &View<'g>, doc: usize) -> Vec<(EntityId, Called<'g>)> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut found: Vec<(EntityId, Called<'g>)> = Vec::new();
    let first = view.first_of_document(doc);
    for (index, node) in view.of_document(doc).enumerate() {
        for part in &node.claim.participants {
            // The words themselves must give the name: a surname may be tied to the wrong bearer.
            let whole = part.span.len() >= part.entity.name.len();
            if found.len() >= MAX_NAMES || !part.entity.is_named() || !whole {
                continue;
            }
            let Some(id) = view.entities.id(doc, &part.entity) else { continue };
            if seen.insert(&part.entity.name) {
                let slot = SlotValue { span: part.span, ..SlotValue::default() };
                found.push((id, Called { entity: &part.entity, at: (first + index, slot) }));
            }
        }
    }
    found.sort_by_key(|(id, _)| *id);
    found
}

/// Whether one name only leaves words of the other out, as papers do with middle initials and first names.
fn shortened(a: &str, b: &str) -> bool {
    let (a, b) = (folded(a), folded(b));
    let within = |a: &str, b: &str| a.split(' ').all(|w| b.split(' ').any(|v| v == w));
    within(&a, &b) || within(&b, &a)
}

type Told = BTreeMap<(Reason, String, String), [BTreeSet<Witness>; 2]>;

fn tell(told: &mut Told, reason: Reason, a: &Called<'_>, b: &Called<'_>) {
    let (a, b) = if a.entity.name <= b.entity.name { (a, b) } else { (b, a) };
    let [one, other] = told.entry((reason, a.entity.name.clone(), b.entity.name.clone())).or_default();
    one.insert(a.at.clone());
    other.insert(b.at.clone());
}

fn aliases(mine: &[(EntityId, Called<'_>)], theirs: &[(EntityId, Called<'_>)], told: &mut Told) {
    for (id, a) in mine {
        let start = theirs.partition_point(|(other, _)| other < id);
        for (_, b) in theirs.iter().skip(start).take_while(|(other, _)| other == id) {
            let of_state = |e: &Entity| e.kind == EntityKind::State || state_named(&e.name).is_some();
            if of_state(a.entity) || of_state(b.entity) || shortened(&a.entity.name, &b.entity.name) {
                continue;
            }
            // A name that the other report gives as well is no riddle.
            let given =
                |list: &[(EntityId, Called<'_>)], name: &str| list.iter().any(|(_, c)| c.entity.name == name);
            if given(theirs, &a.entity.name) || given(mine, &b.entity.name) {
                continue;
            }
            if let NameRelation::Alias(Reason::Alias) = compare_names(a.entity, b.entity) {
                tell(told, Reason::Alias, a, b);
            }
        }
    }
}

/// Verbs by which a city or a country is or has something, and does nothing.
const BEING: &[&str] = &[
    "be", "have", "lie", "stand", "sit", "remain", "see", "face", "border", "host", "suffer", "win", "lose",
];

/// Who acts for which state in a document: by its capital or seat, and by its name or government.
fn governments<'g>(view: &View<'g>, doc: usize) -> BTreeMap<&'static str, [Option<Called<'g>>; 2]> {
    let mut found: BTreeMap<&'static str, [Option<Called<'g>>; 2]> = BTreeMap::new();
    let first = view.first_of_document(doc);
    for (index, node) in view.of_document(doc).enumerate() {
        let acts = node.claim.attribute.is_none() && !BEING.contains(&node.claim.predicate.lemma.as_str());
        let agents = node.claim.participants.iter().filter(|p| acts && p.role == Role::Agent);
        for part in agents {
            let Some((state, form)) = state_named(&part.entity.name) else { continue };
            let seat = matches!(form, StateForm::Capital | StateForm::Seat);
            if !seat && form == StateForm::Demonym {
                continue;
            }
            let at = found.entry(state.code).or_default().get_mut(usize::from(!seat));
            if let Some(place) = at.filter(|p| p.is_none()) {
                let slot = SlotValue { span: part.span, ..SlotValue::default() };
                *place = Some(Called { entity: &part.entity, at: (first + index, slot) });
            }
        }
    }
    found
}

fn metonyms(
    mine: &BTreeMap<&'static str, [Option<Called<'_>>; 2]>,
    theirs: &BTreeMap<&'static str, [Option<Called<'_>>; 2]>,
    told: &mut Told,
) {
    for (state, [seat, _]) in mine {
        let other = theirs.get(state).and_then(|[_, government]| government.as_ref());
        if let (Some(seat), Some(government)) = (seat, other) {
            tell(told, Reason::Metonymy, seat, government);
        }
    }
}
