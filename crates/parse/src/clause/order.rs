//! Which event came before, after or during another: "after", "following", "three days before".

use super::draft::Draft;
use super::predicate::{Kind, Predicates};
use super::scene::{Page, Scene};
use super::tree::Tree;
use gainsay_claim::{ClaimId, Order, OrderRelation, Quantity, QuantityKind, Slot};
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
        let Some(Stated { relation, word, here: head, target }) = stated(tree, i) else { continue };
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
        let Some(draft) = drafts.get_mut(here) else { continue };
        // "stood there for nine days before it fell": how long it stood as well as how far apart.
        if let Some(gap) = order.gap.as_ref().filter(|_| from > 0 && tree.is(from - 1, "for"))
            && draft.claim.duration.is_none()
            && draft.found.kind == Kind::Verb
        {
            draft.claim.duration = Some(Slot { value: gap.clone(), span: tree.span_of(from, word) });
        }
        let told = draft.claim.order.iter().any(|o| o.other == order.other && o.relation == order.relation);
        if !told && draft.claim.order.len() < ORDERS {
            draft.claim.order.push(order);
        }
    }
}

/// An order that a sentence states.
struct Stated {
    relation: OrderRelation,
    /// The word that says so.
    word: usize,
    /// A word of the event that is placed.
    here: usize,
    /// The word of the other event.
    target: usize,
}

/// The order that the phrase or clause at `i` states.
fn stated(tree: &Tree<'_>, i: usize) -> Option<Stated> {
    let Some(head) = tree.head(i) else { return chain(tree, i) };
    let new = |(relation, word, target)| Stated { relation, word, here: head, target };
    // "did not sign until they had voted": they signed after it.
    let new = |(relation, word, target): (OrderRelation, usize, usize)| {
        let not = |c: usize| {
            tree.is_any(c, &["not", "n't", "n’t", "never"]) && super::modality::until(tree, head, c)
        };
        let turned = tree.is_any(word, &["until", "till"]) && tree.children(head).any(not);
        new(if turned { (OrderRelation::After, word, target) } else { (relation, word, target) })
    };
    match tree.relation(i) {
        // "met, then signed", "broke out; he left only afterwards"
        Relation::Conj | Relation::Parataxis if tree.tag(i) == Tag::Verb => succession(tree, i)
            .map(|word| Stated { relation: OrderRelation::After, word, here: i, target: head })
            .or_else(|| chain(tree, i)),
        // "spoke with her staff ahead of the call", with the call as one more of those spoken with.
        Relation::Conj => order_word(tree, i)
            .filter(|(_, word)| tree.is_any(*word, &["ahead", "prior"]))
            .map(|(r, w)| new((r, w, i))),
        Relation::Obl
        | Relation::Nmod
        | Relation::Advcl
        | Relation::Acl
        | Relation::OblUnmarked
        | Relation::Xcomp => {
            if let Some((relation, word)) = order_word(tree, i) {
                // "since they met" with a present clause is a reason as often as a time; it orders all the same.
                return Some(new((relation, word, i)));
            }
            // "Following the call, ..." read as a participle.
            if tree.tag(i) == Tag::Verb && tree.is(i, "following") && !tree.has_subject(i) {
                return Some(new((OrderRelation::After, i, tree.child(i, Relation::Obj)?)));
            }
            if tree.relation(i) == Relation::Advcl {
                return by_tense(tree, i, head).map(|(relation, word)| new((relation, word, i)));
            }
            around(tree, i).map(new)
        }
        // "ahead of the call", "prior to the vote".
        _ => {
            if tree.is_any(i, &["ahead", "prior"]) {
                let below = tree.children(i).find(|&c| {
                    matches!(tree.relation(c), Relation::Obl | Relation::Nmod)
                        && tree.case_is(c, &["of", "to"])
                })?;
                return Some(new((OrderRelation::Before, i, below)));
            }
            chain(tree, i)
        }
    }
}

/// "Then", "later", "afterwards" with the second of two clauses.
fn succession(tree: &Tree<'_>, i: usize) -> Option<usize> {
    const WORDS: &[&str] = &["then", "later", "afterwards", "afterward", "subsequently", "thereafter"];
    tree.children_by(i, Relation::Advmod).find(|&c| tree.is_any(c, WORDS))
}

/// "The vote followed the debate", "the debate was followed by a vote".
fn chain(tree: &Tree<'_>, i: usize) -> Option<Stated> {
    if tree.tag(i) != Tag::Verb || !matches!(tree.lemma(i), "follow" | "precede") {
        return None;
    }
    let subject = super::subject::subject(tree, i).map(|s| tree.measured(s.token))?;
    let passive = super::subject::is_passive(tree, i);
    let by = || tree.children_by(i, Relation::Obl).find(|&o| tree.case_is(o, &["by"]));
    let other =
        if passive { tree.child(i, Relation::OblAgent).or_else(by)? } else { tree.child(i, Relation::Obj)? };
    let after = (tree.lemma(i) == "follow") != passive;
    let relation = if after { OrderRelation::After } else { OrderRelation::Before };
    Some(Stated { relation, word: i, here: subject, target: tree.measured(other) })
}

/// What the tenses of a clause with "when" and of the clause above it say: "had begun when", "only when they had left",
/// "was eating when"; also "by the time they came" and "having signed".
fn by_tense(tree: &Tree<'_>, i: usize, head: usize) -> Option<(OrderRelation, usize)> {
    let start = tree.extent(i).0;
    let aux = |clause: usize, words: &[&str]| {
        tree.children(clause).any(|c| {
            c < clause
                && matches!(tree.relation(c), Relation::Aux | Relation::AuxPass | Relation::Cop)
                && tree.is_any(c, words)
        })
    };
    if tree.is(start, "by") && tree.is(start + 1, "the") && tree.is(start + 2, "time") {
        return Some((OrderRelation::Before, start + 2));
    }
    if tree.is(head, "soon") && tree.is(head.saturating_sub(1), "as") {
        return Some((OrderRelation::After, head));
    }
    if tree.is(start, "as") && tree.is(start + 1, "soon") {
        return Some((OrderRelation::After, start + 1));
    }
    if let Some(having) = tree.children_by(i, Relation::Aux).find(|&a| tree.is(a, "having"))
        && !tree.has_subject(i)
    {
        return Some((OrderRelation::After, having));
    }
    let when = tree.children(i).find(|&c| {
        c < i && matches!(tree.relation(c), Relation::Advmod | Relation::Mark) && tree.is(c, "when")
    })?;
    let already = |clause: usize| tree.children_by(clause, Relation::Advmod).any(|c| tree.is(c, "already"));
    let perfect = |clause: usize| aux(clause, &["had"]);
    // "was lying at anchor", not "the signing"
    let lasting = |clause: usize| {
        aux(clause, &["was", "were"])
            && super::subject::ends_with_ing(tree.word(clause))
            && tree.tag(clause) == Tag::Verb
    };
    let only = when.checked_sub(1).is_some_and(|w| tree.is(w, "only"));
    if only || perfect(i) && !perfect(head) || already(i) && !already(head) {
        Some((OrderRelation::After, when))
    } else if perfect(head) && !perfect(i) || already(head) && !already(i) && aux(head, &["was", "were"]) {
        Some((OrderRelation::Before, when))
    } else if lasting(i) != lasting(head) {
        Some((OrderRelation::During, when))
    } else {
        None
    }
}

/// "In the wake of the vote", "on the eve of the summit": how, by which word, and the word of the other event.
fn around(tree: &Tree<'_>, i: usize) -> Option<(OrderRelation, usize, usize)> {
    let relation = match tree.lemma(i) {
        "wake" | "aftermath" if tree.case_is(i, &["in"]) => OrderRelation::After,
        "eve" if tree.case_is(i, &["on"]) => OrderRelation::Before,
        "run-up" | "build-up" if tree.case_is(i, &["in"]) => OrderRelation::Before,
        _ => return None,
    };
    let below = tree.children(i).find(|&c| {
        matches!(tree.relation(c), Relation::Nmod | Relation::Obl) && tree.case_is(c, &["of", "to"])
    })?;
    Some((relation, i, tree.measured(below)))
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
