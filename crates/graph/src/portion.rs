//! Is one of two figures that of a part, a group or another reckoning?
//!
//! Unemployment among the young beside unemployment, net profit beside operating profit: the two stand in words that
//! are nearly the same, and both are right. Words that make a figure one of a part are listed here with those that say
//! the same; whoever has such a word where the other has none, or another, speaks of something else.

use crate::view::Node;
use gainsay_claim::{QuantityKind, Role};

/// Words that limit a figure, those of one row to one thing.
const LIMITS: &[&[&str]] = &[
    // Who.
    &["young", "youth", "youngster", "teenage", "teenager", "adolescent", "under-25"],
    &["elderly", "pensioner", "over-65"],
    &["woman", "female", "girl"],
    &["man", "male", "boy"],
    &["child", "minor", "infant", "toddler"],
    &["foreign", "foreigner", "migrant", "immigrant"],
    &["rural", "countryside"],
    &["urban"],
    // Of which sums.
    &["net"],
    &["gross"],
    &["operating", "operate"],
    &["pretax", "pre-tax"],
    &["core", "underlying"],
    &["headline"],
    // Of which time.
    &["quarterly", "quarter"],
    &["monthly"],
    &["daily"],
    &["weekly"],
    &["annual", "annually", "yearly", "annualised"],
    // Of which trade.
    &["domestic"],
    &["overseas", "abroad", "export"],
    &["online"],
    &["part-time"],
    &["full-time"],
    &["long-term"],
    // Of which part.
    &["alone"],
    &["whole", "entire"],
];

/// Rows of [`LIMITS`] that stand beside any figure as long as only one side has them: "annual inflation" and
/// "inflation" are one, and so are "two women" and "two people".
const LOOSE: &[&str] =
    &["quarterly", "monthly", "daily", "weekly", "annual", "woman", "man", "child", "foreign", "elderly"];

fn rows(node: &Node<'_>) -> Vec<usize> {
    // The "net" of a net profit stands in the claim's words or in the name of the one that rose.
    let named = |row: &[&str]| {
        let words = node.claim.participants.iter().flat_map(|p| p.entity.name.split(' '));
        words.into_iter().any(|w| row.contains(&w))
    };
    let says = |row: &&[&str]| node.claim.terms.iter().any(|t| row.contains(&&**t)) || named(row);
    (0..LIMITS.len()).filter(|i| LIMITS.get(*i).is_some_and(&says)).collect()
}

/// Whether two figures are of a whole and a part of it, or of two parts.
pub(crate) fn other_portion(a: &Node<'_>, b: &Node<'_>) -> bool {
    let (mine, theirs) = (rows(a), rows(b));
    let lone = |own: &[usize], others: &[usize]| {
        own.iter().any(|r| {
            !others.contains(r) && LIMITS.get(*r).and_then(|l| l.first()).is_some_and(|w| !LOOSE.contains(w))
        })
    };
    let two = !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|r| !theirs.contains(r));
    two || lone(&mine, &theirs) || lone(&theirs, &mine) || among(a, b) || among(b, a)
}

/// Whether one figure is told among a group that the other claim does not speak of: "unemployment among graduates".
fn among(a: &Node<'_>, b: &Node<'_>) -> bool {
    let among = a.claim.terms.iter().any(|t| &**t == "among");
    let group = a.claim.participants.iter().filter(|p| matches!(p.role, Role::Topic | Role::Companion));
    let mut groups = group.filter(|p| !p.entity.is_named());
    among && groups.any(|p| !b.claim.terms.iter().any(|t| **t == *p.entity.head))
}

/// Whether both claims count who it was, and not the same number: seven judges voted for and two against.
pub(crate) fn shares_of_a_vote(a: &Node<'_>, b: &Node<'_>) -> bool {
    let count = |n: &Node<'_>| {
        let of_people = n.claim.quantities.iter().find(|q| q.value.kind == QuantityKind::Cardinal);
        of_people.map(|q| q.value.interval.clone())
    };
    count(a).zip(count(b)).is_some_and(|(x, y)| x != y)
}
