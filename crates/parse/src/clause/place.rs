//! Where was it, when the place hangs on a word beside the predicate: "a factory in Izmir", "the Doha hotel where",
//! "40 kilometres south of Lima", "Lisbon's northern district"?

use super::lexicon;
use super::preposition::{self, Around, Part, is_place};
use super::scene::{Named, Page, Scene};
use super::tree::Tree;
use gainsay_claim::{EntityKind, Role};
use gainsay_syntax::{Relation, Tag};

/// Phrases inside phrases that are followed: "the car park of a supermarket on the outskirts of Leeds".
const DEPTH: usize = 3;

/// Prepositions behind a noun whose phrase says where the noun is.
const LIES: &[&str] = &["in", "at", "near", "outside", "inside", "off", "on", "along", "around", "within"];

/// Words of direction that place something by what they are counted from.
const DIRECTIONS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "upstream",
    "downstream",
    "inland",
    "offshore",
    "outside",
    "upriver",
    "downriver",
];

/// The named place that a noun lies in: "a school in Sochi", "the car park of a hotel in Rome".
pub(crate) fn outer_place(scene: &Scene<'_>, page: &Page<'_>, token: usize) -> Option<Named> {
    let mut left = 16;
    outer(scene, page, token, DEPTH, &mut left)
}

fn outer(scene: &Scene<'_>, page: &Page<'_>, token: usize, depth: usize, left: &mut usize) -> Option<Named> {
    let tree = &page.tree;
    let around = Around { symmetric: false, passive: false, nominal: true, lemma: "" };
    for child in tree.children_by(token, Relation::Nmod).filter(|&c| c > token) {
        *left = left.checked_sub(1)?;
        if tree.case_is(child, LIES) {
            let named = scene.named(page, child);
            if let Some(named) = named.filter(|n| n.entity.is_named()) {
                if preposition::part(tree, child, &named, &around) == Part::Place {
                    return Some(named);
                }
                continue;
            }
            if lexicon::is_location(&tree.lemma(child).to_lowercase()) {
                let inner = holder(scene, page, child);
                if inner.is_some() {
                    return inner;
                }
                if depth > 0
                    && let Some(named) = outer(scene, page, child, depth - 1, left)
                {
                    return Some(named);
                }
            }
        } else if tree.case_is(child, &["of"]) && depth > 0 {
            // "two lanes of the bridge in Oslo"
            if let Some(named) = outer(scene, page, child, depth - 1, left) {
                return Some(named);
            }
        }
    }
    None
}

/// The named place that stands before a common one: "the Leeds hospital", "Lisbon's northern district".
fn holder(scene: &Scene<'_>, page: &Page<'_>, token: usize) -> Option<Named> {
    let tree = &page.tree;
    if !lexicon::is_location(&tree.lemma(token).to_lowercase()) {
        return None;
    }
    tree.children(token).filter(|&c| c < token).find_map(|c| {
        let known = || scene.known(page, c).filter(|n| n.entity.is_named());
        match tree.relation(c) {
            Relation::Compound | Relation::NmodUnmarked | Relation::NmodDesc if tree.tag(c) == Tag::Propn => {
                known().filter(|n| n.entity.kind == EntityKind::Place)
            }
            Relation::NmodPoss if tree.tag(c) == Tag::Propn => known().filter(|n| is_place(n.entity.kind)),
            _ => None,
        }
    })
}

/// The place that a noun phrase names, by the name of where it lies if it has none itself.
pub(crate) fn named_place(scene: &Scene<'_>, page: &Page<'_>, token: usize, own: Named) -> Named {
    if own.entity.is_named() {
        return own;
    }
    holder(scene, page, token).or_else(|| outer_place(scene, page, token)).unwrap_or(own)
}

/// Whether a noun phrase names a place, by name or by its noun.
fn is_somewhere(scene: &Scene<'_>, page: &Page<'_>, token: usize) -> Option<Named> {
    let named = scene.named(page, token)?;
    let place = is_place(named.entity.kind)
        || lexicon::is_location(&named.entity.head)
        || named.entity.kind == EntityKind::Unknown && named.entity.head.is_empty();
    place.then(|| named_place(scene, page, token, named))
}

/// The place that a relative clause with "where" speaks of: "the hotel in Faro where they met", "off Durban, where the
/// strike began". The noun right before "where" decides; the tree often hangs the clause on an earlier one.
pub(crate) fn relative_place(scene: &Scene<'_>, page: &Page<'_>, clause: usize) -> Option<Named> {
    let tree = &page.tree;
    let hangs = matches!(
        tree.relation(clause),
        Relation::AclRelcl | Relation::Acl | Relation::Advcl | Relation::Parataxis
    );
    let word = tree.children(clause).find(|&c| c < clause && tree.is(c, "where")).filter(|_| hangs)?;
    let mut noun = word.checked_sub(1)?;
    if tree.is(noun, ",") {
        noun = noun.checked_sub(1)?;
    }
    for _ in 0..=DEPTH {
        if matches!(tree.tag(noun), Tag::Noun | Tag::Propn)
            && let Some(place) = is_somewhere(scene, page, noun)
        {
            return Some(place);
        }
        noun = tree.head(noun).filter(|&h| h < word && matches!(tree.tag(h), Tag::Noun | Tag::Propn))?;
    }
    None
}

/// "40 kilometres south of Lima", "just north of the village of Merrow": the place that the direction is counted from.
pub(crate) fn direction(scene: &Scene<'_>, page: &Page<'_>, word: usize) -> Option<Named> {
    let tree = &page.tree;
    if !tree.is_any(word, DIRECTIONS) {
        return None;
    }
    let below = tree.children(word).find(|&c| {
        c > word
            && matches!(tree.relation(c), Relation::Obl | Relation::Nmod)
            && tree.case_is(c, &["of", "from"])
    })?;
    let named = scene.named(page, below).filter(|n| n.entity.is_named())?;
    (is_place(named.entity.kind) || named.entity.kind == EntityKind::Unknown).then_some(named)
}

/// Whether what a phrase names is left or reached, so that what was done there was done where it lies: "came from a
/// factory in Turin", "plunged into a ravine in Peru".
pub(crate) fn lies_beside(tree: &Tree<'_>, token: usize, role: Role, named: &Named) -> bool {
    matches!(role, Role::Source | Role::Goal | Role::Topic | Role::Instrument | Role::Patient)
        && named.entity.kind == EntityKind::Thing
        && lexicon::is_location(&tree.lemma(token).to_lowercase())
}
