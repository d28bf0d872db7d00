//! Which names of different documents stand for one entity?
//!
//! Names are grouped by keys that every alias shares (surname, whole name, other forms), compared by the alias rules,
//! and joined by union-find. A bare surname joins a full name only where no second full name of that surname is
//! known, so two people with one surname never become one.

use crate::excerpt::Excerpt;
use gainsay_claim::alias::{NameRelation, compare_names, fold, spelling_key, state_named, surname};
use gainsay_claim::{Entity, EntityKind, Reason};
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// At most so many different names under one key are compared with each other.
pub(crate) const MAX_NAMES_PER_KEY: usize = 64;

/// Number of an entity class: equal numbers stand for one entity.
pub(crate) type EntityId = u32;

/// One entity, with its names in all documents.
#[derive(Clone, Debug)]
pub(crate) struct EntityClass<'g> {
    /// Its fullest name.
    pub(crate) name: &'g str,
    /// What it is.
    pub(crate) kind: EntityKind,
    /// The names that documents give it, sorted, each once.
    pub(crate) names: Vec<&'g str>,
}

/// Entity classes over all documents.
#[derive(Debug, Default)]
pub(crate) struct Resolution<'g> {
    /// The classes; [`EntityId`] is the index.
    pub(crate) classes: Vec<EntityClass<'g>>,
    /// Documents that describe an entity in the same words speak of one.
    of: FxHashMap<&'g Entity, EntityId>,
    /// Names beyond [`MAX_NAMES_PER_KEY`] of one key, which were not compared.
    pub(crate) skipped: usize,
}

impl<'g> Resolution<'g> {
    /// The class of an entity of a document.
    pub(crate) fn id(&self, _document: usize, entity: &'g Entity) -> Option<EntityId> {
        self.of.get(entity).copied()
    }

    /// The class with this number.
    pub(crate) fn class(&self, id: EntityId) -> Option<&EntityClass<'g>> {
        self.classes.get(id as usize)
    }

    /// Groups the entities of all documents.
    pub(crate) fn new(documents: &[Excerpt<'g>]) -> Resolution<'g> {
        let mut entities: Vec<&'g Entity> = Vec::new();
        let mut seen: FxHashMap<&'g Entity, EntityId> = FxHashMap::default();
        for entity in documents.iter().flat_map(|d| d.entities()) {
            seen.entry(entity).or_insert_with(|| {
                entities.push(entity);
                (entities.len() - 1) as EntityId
            });
        }
        let mut sets = UnionFind::<usize>::new(entities.len());
        let mut skipped = 0;
        if entities.len() > 1 {
            let folded: Vec<String> = entities.iter().map(|e| folded(&e.name)).collect();
            join_equal(&entities, &folded, &mut sets);
            skipped = join_persons(&entities, &folded, &mut sets) + join_forms(&entities, &mut sets);
        }
        Resolution { skipped, ..Resolution::collect(&entities, seen, &sets) }
    }

    /// The classes; `of` gives the place of each entity in the list, and is turned into its class.
    fn collect(
        entities: &[&'g Entity],
        mut of: FxHashMap<&'g Entity, EntityId>,
        sets: &UnionFind<usize>,
    ) -> Resolution<'g> {
        let mut number: FxHashMap<usize, EntityId> = FxHashMap::default();
        let mut classes: Vec<EntityClass<'g>> = Vec::new();
        let mut class_of: Vec<EntityId> = Vec::with_capacity(entities.len());
        for (index, entity) in entities.iter().enumerate() {
            let id = *number.entry(sets.find(index)).or_insert_with(|| {
                classes.push(EntityClass { name: &entity.name, kind: entity.kind, names: Vec::new() });
                (classes.len() - 1) as EntityId
            });
            class_of.push(id);
            if let Some(class) = classes.get_mut(id as usize) {
                class.names.push(&entity.name);
                if entity.name.len() > class.name.len() {
                    class.name = &entity.name;
                }
                if class.kind == EntityKind::Unknown {
                    class.kind = entity.kind;
                }
            }
        }
        for class in &mut classes {
            class.names.sort_unstable();
            class.names.dedup();
        }
        for place in of.values_mut() {
            *place = class_of.get(*place as usize).copied().unwrap_or_default();
        }
        Resolution { classes, of, skipped: 0 }
    }
}

/// Kinds that one entity may be given by two documents.
pub(crate) fn kinds_agree(a: EntityKind, b: EntityKind) -> bool {
    use EntityKind::{Organization, Person, Place, State, Unknown, Work};
    a == b
        || matches!((a, b), (Unknown, _) | (_, Unknown))
        || matches!((a, b), (Place, State) | (State, Place))
        || matches!((a, b), (Organization, State | Place | Work) | (State | Place | Work, Organization))
            && !matches!((a, b), (Person, _) | (_, Person))
}

/// A name with case, punctuation and articles taken out, so that spellings of one name meet.
pub(crate) fn folded(name: &str) -> String {
    let folded = fold(name);
    folded.strip_prefix("the ").map(str::to_owned).unwrap_or(folded)
}

fn join_equal(items: &[&Entity], folded: &[String], sets: &mut UnionFind<usize>) {
    let mut keyed: Vec<(bool, &str, usize)> =
        items.iter().zip(folded).enumerate().map(|(i, (e, name))| (e.is_named(), name.as_str(), i)).collect();
    keyed.sort_unstable();
    for group in keyed.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|g| g.len() > 1) {
        // One class for each set of kinds that agree; kinds are few.
        let mut heads: Vec<(EntityKind, usize)> = Vec::new();
        for (_, name, index) in group {
            let Some(entity) = items.get(*index).filter(|_| !name.is_empty()) else { continue };
            match heads.iter().find(|(kind, _)| kinds_agree(*kind, entity.kind)) {
                Some((_, head)) => {
                    sets.union(*head, *index);
                }
                None => heads.push((entity.kind, *index)),
            }
        }
    }
}

/// Spelling of the surname, folded name, place in the list.
type Surnamed<'n> = (String, &'n str, usize);

fn join_persons(items: &[&Entity], folded: &[String], sets: &mut UnionFind<usize>) -> usize {
    let mut skipped = 0;
    let person = |e: &Entity| e.is_named() && matches!(e.kind, EntityKind::Person | EntityKind::Unknown);
    let mut keyed: Vec<Surnamed<'_>> = items
        .iter()
        .zip(folded)
        .enumerate()
        .filter(|(_, (entity, _))| person(entity))
        .map(|(i, (entity, name))| (spelling_key(&surname(&entity.name)), name.as_str(), i))
        .collect();
    keyed.sort_unstable();
    for of_surname in keyed.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1) {
        let names: Vec<(&str, &[Surnamed<'_>])> =
            of_surname.chunk_by(|a, b| a.1 == b.1).filter_map(|same| Some((same.first()?.1, same))).collect();
        let all = names.iter().filter(|(name, _)| name.contains(' ')).count();
        skipped += all.saturating_sub(MAX_NAMES_PER_KEY);
        let full = names.iter().filter(|(name, _)| name.contains(' ')).take(MAX_NAMES_PER_KEY);
        let persons: Vec<usize> = full.filter_map(|(_, same)| same.first()).map(|n| n.2).collect();
        // Bit j of row i: names i and j can be one person's. Only names that agree with the same others are joined,
        // so "J. Roe" does not make one person of Jane and John.
        let rows: Vec<u64> = persons
            .iter()
            .map(|&a| {
                let bits = persons.iter().enumerate().filter(|&(_, &b)| a == b || may_be_one(items, a, b));
                bits.fold(0, |row, (j, _)| row | 1 << j)
            })
            .collect();
        for (i, (&a, row)) in persons.iter().zip(&rows).enumerate() {
            for (j, (&b, other)) in persons.iter().zip(&rows).enumerate().skip(i + 1) {
                if row >> j & 1 == 1 && row == other {
                    sets.union(a, b);
                }
            }
        }
        let classes: BTreeSet<usize> = persons.iter().map(|&p| sets.find(p)).collect();
        let (Some(&only), true) = (persons.first(), classes.len() == 1) else { continue };
        let is_person = persons.iter().filter_map(|&p| items.get(p)).any(|e| e.kind == EntityKind::Person);
        for (_, bare) in names.iter().filter(|(name, _)| is_person && !name.contains(' ')) {
            for (_, _, index) in *bare {
                sets.union(only, *index);
            }
        }
    }
    skipped
}

fn may_be_one(items: &[&Entity], a: usize, b: usize) -> bool {
    let (Some(x), Some(y)) = (items.get(a), items.get(b)) else { return false };
    kinds_agree(x.kind, y.kind)
        && matches!(
            compare_names(x, y),
            NameRelation::Same | NameRelation::Alias(_) | NameRelation::Compatible
        )
}

/// Joins the names of organisations, states and places that the alias rules hold for one: acronyms, other names of a
/// state, forms that a document itself ties to an entity. A capital or seat that stands for its government is no alias
/// here: events take place in capitals too.
fn join_forms(items: &[&Entity], sets: &mut UnionFind<usize>) -> usize {
    let mut skipped = 0;
    let mut keyed: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, entity) in items.iter().enumerate() {
        if !entity.is_named() || entity.kind == EntityKind::Person {
            continue;
        }
        for form in std::iter::once(&entity.name).chain(&entity.aliases) {
            for key in form_keys(form) {
                let indices = keyed.entry(key).or_default();
                if indices.last() != Some(&index) {
                    indices.push(index);
                }
            }
        }
    }
    for indices in keyed.values() {
        let mut names: BTreeMap<&str, usize> = BTreeMap::new();
        for &index in indices {
            if let Some(entity) = items.get(index) {
                names.entry(entity.name.as_str()).or_insert(index);
            }
        }
        skipped += names.len().saturating_sub(MAX_NAMES_PER_KEY);
        let firsts: Vec<usize> = names.into_values().take(MAX_NAMES_PER_KEY).collect();
        for (i, &a) in firsts.iter().enumerate() {
            for &b in firsts.iter().skip(i + 1) {
                let (Some(x), Some(y)) = (items.get(a), items.get(b)) else { continue };
                let one = match compare_names(x, y) {
                    NameRelation::Same => true,
                    NameRelation::Alias(reason) => reason != Reason::Metonymy,
                    _ => false,
                };
                if one && kinds_agree(x.kind, y.kind) {
                    sets.union(a, b);
                }
            }
        }
    }
    skipped
}

/// Under which keys two forms of one name meet: the words, the initials, the state.
pub(crate) fn form_keys(form: &str) -> Vec<String> {
    let folded = folded(form);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut keys = Vec::new();
    if let Some((state, _)) = state_named(form) {
        keys.push(format!("={}", state.code));
    }
    if words.len() > 2 {
        let initials: String = words.iter().filter_map(|w| w.chars().next()).collect();
        let content: String = words
            .iter()
            .filter(|w| !matches!(**w, "of" | "and" | "for" | "the"))
            .filter_map(|w| w.chars().next())
            .collect();
        keys.push(initials);
        keys.push(content);
    }
    keys.push(spelling_key(&folded));
    keys.push(folded);
    keys.sort_unstable();
    keys.dedup();
    keys
}
