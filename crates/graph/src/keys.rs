//! What can bring two documents, or two strands of a large set, together? Keys that are read off one document alone.
//!
//! A key never depends on other documents, so adding one cannot change the keys of another. Every pair that the
//! matcher would compare shares a key of its documents; strands share fewer and sharper ones.

use crate::excerpt::Excerpt;
use crate::resolve::{folded, form_keys};
use crate::rules::{MIN_QUOTE_WORDS, hash};
use crate::view::{event_class, is_saying, theme_of};
use gainsay_claim::alias::{spelling_key, surname};
use gainsay_claim::{Claim, DocumentClaims, Entity, EntityKind, QuantityKind, Role};
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;

/// Of a strand's event so many weak words are paired, those with the smallest hashes: the same words in every document.
const WEAK_WORDS: usize = 4;

/// Words in a row that bring two quotes together.
pub(crate) const GRAM: usize = 4;

/// How a key brings its members together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum KeyKind {
    /// A form of a name in one part; the tag tells whole names apart.
    #[default]
    Name,
    /// Two weak signs of one event.
    Weak,
    /// A run of quoted words.
    Words,
}

/// One key of a strand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) hash: u64,
    /// The whole name that the form was taken from.
    pub(crate) tag: u32,
    pub(crate) kind: KeyKind,
}

/// Claims of one document that cannot be looked at apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Strand {
    /// Numbers of the claims, sorted.
    pub(crate) claims: Vec<u32>,
    /// What brings it together with strands of other documents, sorted.
    pub(crate) keys: Vec<Key>,
    /// Week of what it speaks of, or of its publication.
    pub(crate) week: i32,
}

/// A number for the whole name of an entity, and under which keys it meets its aliases.
fn name_keys(entity: &Entity) -> (u32, Vec<u64>) {
    let whole = hash(&(entity.is_named(), folded(&entity.name)));
    let tag = (whole >> 32) as u32;
    let mut keys = vec![whole];
    if !entity.is_named() {
        return (tag, keys);
    }
    if matches!(entity.kind, EntityKind::Person | EntityKind::Unknown) {
        keys.push(hash(&(2u8, spelling_key(&surname(&entity.name)))));
    }
    if entity.kind != EntityKind::Person {
        let forms = std::iter::once(&entity.name).chain(&entity.aliases);
        keys.extend(forms.flat_map(|f| form_keys(f)).map(|k| hash(&(3u8, k))));
    }
    keys.sort_unstable();
    keys.dedup();
    (tag, keys)
}

/// Keys of the names of one document, each worked out once.
#[derive(Default)]
pub(crate) struct Names<'g>(FxHashMap<(&'g str, EntityKind), (u32, Vec<u64>)>);

impl<'g> Names<'g> {
    /// The whole name as a number, and the keys of its forms: those of the first mention of it.
    fn of(&mut self, entity: &'g Entity) -> (u32, &[u64]) {
        let (whole, keys) = self.0.entry((&entity.name, entity.kind)).or_insert_with(|| name_keys(entity));
        (*whole, keys)
    }
}

fn day_of(claim: &Claim) -> Option<i64> {
    claim.when.as_ref()?.value.interval.low_value().map(|s| s.div_euclid(86_400))
}

/// The keys of a document: documents without a common one say nothing about each other. Sorted, each once.
pub(crate) fn document_keys<'g>(document: &'g DocumentClaims, names: &mut Names<'g>) -> Vec<u64> {
    let mut keys = name_keys_of(document, names);
    keys.extend(word_keys_of(document));
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Those of a document's keys that are forms of names. Sorted, each once.
pub(crate) fn name_keys_of<'g>(document: &'g DocumentClaims, names: &mut Names<'g>) -> Vec<u64> {
    let mut keys: Vec<u64> = Vec::new();
    for entity in Excerpt::whole(document).entities() {
        keys.extend_from_slice(names.of(entity).1);
        let aliases = entity.aliases.iter().filter(|_| entity.kind != EntityKind::Person);
        keys.extend(aliases.flat_map(|f| form_keys(f)).map(|k| hash(&(3u8, k))));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Those of a document's keys that are words, days, counted things and runs of quoted words. Sorted, each once.
pub(crate) fn word_keys_of(document: &DocumentClaims) -> Vec<u64> {
    let mut keys: Vec<u64> = Vec::new();
    for claim in &document.claims {
        let theme = theme_of(event_class(claim));
        keys.extend(claim.terms.iter().map(|t| hash(&(4u8, &**t))));
        keys.extend(day_of(claim).map(|d| hash(&(5u8, theme, d))));
        let counted = claim.quantities.iter().filter_map(|q| q.value.counted.as_ref());
        keys.extend(counted.map(|c| hash(&(6u8, theme, &c.head))));
        let words = claim.quote.as_ref().map_or(&[][..], |q| &q.value[..]);
        keys.extend(words.windows(3).map(|g| hash(&(7u8, g))));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The strands of a document, in the order of their first claims.
pub(crate) fn strands<'g>(document: &'g DocumentClaims, names: &mut Names<'g>) -> Vec<Strand> {
    let claims = &document.claims;
    let mut sets = UnionFind::<usize>::new(claims.len());
    let mut first: FxHashMap<(&str, u64), usize> = FxHashMap::default();
    let mut of_theme: FxHashMap<&str, (usize, bool)> = FxHashMap::default();
    let mut said: Option<usize> = None;
    for (index, claim) in claims.iter().enumerate() {
        let class = event_class(claim);
        let theme = theme_of(class);
        if claim.quote.is_some() || is_saying(class) {
            // Words are given to the speaker named before them, and dated by the speaker's other statements.
            sets.union(*said.get_or_insert(index), index);
        }
        let mut unnamed = true;
        for participant in claim.participants.iter().filter(|p| p.entity.is_named()) {
            unnamed = false;
            for &key in names.of(&participant.entity).1 {
                sets.union(*first.entry((theme, key)).or_insert(index), index);
            }
        }
        let (_, nobody) = of_theme.entry(theme).or_insert((index, false));
        *nobody |= unnamed;
        for order in &claim.order {
            let other = order.other.0 as usize;
            if other < claims.len() {
                sets.union(index, other);
            }
        }
    }
    // A claim that names nobody may belong to any event of its sort.
    for (index, claim) in claims.iter().enumerate() {
        if let Some((start, true)) = of_theme.get(theme_of(event_class(claim))) {
            sets.union(*start, index);
        }
    }
    let published = document.published.map_or(0, |p| p.date.days());
    let mut number: FxHashMap<usize, usize> = FxHashMap::default();
    let mut made: Vec<Strand> = Vec::new();
    for (index, claim) in claims.iter().enumerate() {
        let place = *number.entry(sets.find(index)).or_insert_with(|| {
            let day = day_of(claim).unwrap_or(published);
            let week = i32::try_from(day.div_euclid(7)).unwrap_or(0);
            made.push(Strand { week, ..Strand::default() });
            made.len() - 1
        });
        if let Some(strand) = made.get_mut(place) {
            strand.claims.push(index as u32);
            claim_keys(claim, names, &mut strand.keys);
        }
    }
    for strand in &mut made {
        strand.keys.sort_unstable();
        strand.keys.dedup();
        strand.keys.shrink_to_fit();
        strand.claims.shrink_to_fit();
    }
    made
}

/// What brings one claim together with those of other documents.
fn claim_keys<'g>(claim: &'g Claim, names: &mut Names<'g>, keys: &mut Vec<Key>) {
    let theme = theme_of(event_class(claim));
    let mut push = |hash, tag, kind| keys.push(Key { hash, tag, kind });
    let states =
        claim.attribute.is_some() || claim.quantities.iter().any(|q| q.value.kind == QuantityKind::Age);
    if states && let Some(holder) = claim.participants.iter().find(|p| p.role == Role::Agent) {
        let (tag, forms) = names.of(&holder.entity);
        for k in forms {
            push(hash(&(9u8, k)), tag, KeyKind::Name);
        }
    }
    if let Some(quote) = claim.quote.as_ref().filter(|q| q.value.len() >= MIN_QUOTE_WORDS) {
        for gram in quote.value.windows(GRAM) {
            push(hash(&(10u8, gram)), 0, KeyKind::Words);
        }
    }
    if claim.attribute.is_some() || claim.quote.is_some() {
        return;
    }
    for participant in claim.participants.iter().filter(|p| p.entity.is_named()) {
        let (tag, forms) = names.of(&participant.entity);
        for k in forms {
            push(hash(&(theme, 11u8, k)), tag, KeyKind::Name);
        }
    }
    let mut weak: Vec<u64> =
        claim.terms.iter().filter(|t| ***t != *claim.predicate.lemma).map(|t| hash(&(12u8, &**t))).collect();
    weak.sort_unstable();
    weak.dedup();
    weak.truncate(WEAK_WORDS);
    weak.extend(claim.place.iter().map(|p| hash(&(13u8, folded(&p.value.name)))));
    weak.extend(day_of(claim).map(|d| hash(&(14u8, d))));
    let counted = claim.quantities.iter().filter_map(|q| q.value.counted.as_ref());
    weak.extend(counted.map(|c| hash(&(15u8, &c.head))));
    weak.sort_unstable();
    weak.dedup();
    for (i, a) in weak.iter().enumerate() {
        for b in weak.iter().skip(i + 1) {
            push(hash(&(theme, 16u8, a, b)), 0, KeyKind::Weak);
        }
    }
}
