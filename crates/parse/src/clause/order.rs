//! Which event came before, after or during another: "after", "following", "three days before".

use super::draft::Draft;
use super::predicate::Predicates;
use super::scene::{Page, Scene};
use super::tree::Tree;
use gainsay_claim::{ClaimId, Order, OrderRelation, Quantity, QuantityKind};
use gainsay_syntax::{Relation, Tag};

/// Orders that one claim keeps.
const ORDERS: usize = 8;

/// A word that places the phrase or clause below it in time, and how.
static WORDS: &[(&str, OrderRelation)] = &[
    ("after", OrderRelation::After),
    ("following", OrderRelation::After),
    ("since", OrderRelation::After),
    ("once", OrderRelation::After),
    ("before", OrderRelation::Before),
    ("until", OrderRelation::Before),
    ("prior", OrderRelation::Before),
    ("ahead", OrderRelation::Before),
    ("during", OrderRelation::During),
    ("while", OrderRelation::During),
];

/// How the phrase or clause headed by `i` is placed, and the word that says so.
pub(crate) fn order_word(tree: &Tree<'_>, i: usize) -> Option<(OrderRelation, usize)> {
    tree.children(i)
        .filter(|&c| c < i)
        .find_map(|c| {
            let marks = matches!(tree.relation(c), Relation::Case | Relation::Mark | Relation::Advmod);
            let (_, relation) = WORDS.iter().find(|(word, _)| marks && tree.is(c, word))?;
            Some((*relation, c))
        })
        .or_else(|| {
            // "announced following a call": the participle may hang beside the phrase that it leads.
            let before = tree.extent(i).0.checked_sub(1)?;
            // "ahead of the call", "prior to the call", with the adverb beside the phrase.
            let two = tree.is(before, "ahead") && tree.case_is(i, &["of"])
                || tree.is(before, "prior") && tree.case_is(i, &["to"]);
            if two {
                return Some((OrderRelation::Before, before));
            }
            let leads = matches!(tree.relation(i), Relation::Obl | Relation::Obj | Relation::Nmod)
                && tree.is(before, "following");
            leads.then_some((OrderRelation::After, before))
        })
}

/// Adds the orders that a sentence states to its drafts. `first` is the number of the sentence's first draft.
pub(crate) fn orders(
    scene: &Scene<'_>,
    page: &Page<'_>,
    predicates: &Predicates,
    first: usize,
    drafts: &mut [Draft],
) {
    let tree = &page.tree;
    for i in 0..tree.len() {
        let Some((relation, word, target)) = stated(tree, i) else { continue };
        let Some(head) = tree.head(i) else { continue };
        let owner = |token: usize| predicates.nearest.get(token).copied().flatten().map(|o| o as usize);
        let (Some(here), Some(there)) = (owner(head), owner(target)) else { continue };
        let names =
            predicates.found.get(there).is_some_and(|f| f.node == target || f.clauses.contains(&target));
        if here == there || !names {
            continue;
        }
        let gap = gap_before(scene, page, word);
        let from = gap.as_ref().map_or(word, |(from, _)| *from);
        let order = Order {
            relation,
            other: ClaimId((first + there) as u32),
            gap: gap.map(|(_, quantity)| quantity),
            span: tree.span_of(from.min(word), target.max(word) + 1),
        };
        if let Some(draft) = drafts.get_mut(here)
            && draft.claim.order.len() < ORDERS
        {
            draft.claim.order.push(order);
        }
    }
}

/// The order that the phrase or clause at `i` states: how, by which word, and the word of the other event.
fn stated(tree: &Tree<'_>, i: usize) -> Option<(OrderRelation, usize, usize)> {
    match tree.relation(i) {
        // "spoke with her staff ahead of the call", with the call as one more of those spoken with.
        Relation::Conj => order_word(tree, i)
            .filter(|(_, word)| tree.is_any(*word, &["ahead", "prior"]))
            .map(|(r, w)| (r, w, i)),
        Relation::Obl
        | Relation::Nmod
        | Relation::Advcl
        | Relation::Acl
        | Relation::OblUnmarked
        | Relation::Xcomp => {
            if let Some((relation, word)) = order_word(tree, i) {
                // "since they met" with a present clause is a reason as often as a time; it orders all the same.
                return Some((relation, word, i));
            }
            // "Following the call, ..." read as a participle.
            if tree.tag(i) == Tag::Verb && tree.is(i, "following") && !tree.has_subject(i) {
                return Some((OrderRelation::After, i, tree.child(i, Relation::Obj)?));
            }
            None
        }
        // "ahead of the call", "prior to the vote".
        _ => {
            if tree.is_any(i, &["ahead", "prior"]) {
                let below = tree.children(i).find(|&c| {
                    matches!(tree.relation(c), Relation::Obl | Relation::Nmod)
                        && tree.case_is(c, &["of", "to"])
                })?;
                return Some((OrderRelation::Before, i, below));
            }
            None
        }
    }
}

/// How far apart: the length of time that stands right before the word of order.
fn gap_before(scene: &Scene<'_>, page: &Page<'_>, word: usize) -> Option<(usize, Quantity)> {
    let mut at = word;
    for _ in 0..2 {
        at = at.checked_sub(1)?;
        if let Some(time) = scene.time_at(page, at)
            && let Some(length) = &time.length
        {
            return Some((time.tokens.0, length.clone()));
        }
        if let Some(quantity) = scene.quantity_at(page, at)
            && quantity.value.kind == QuantityKind::Duration
        {
            return Some((quantity.tokens.0, quantity.value.clone()));
        }
        if page.tree.tag(at) != Tag::Adv {
            return None;
        }
    }
    None
}
