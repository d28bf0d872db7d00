//! What do the rules about figures have in common?

use super::gate::{self, Gate};
use super::{Conflict, Outcome, Pair, SlotValue, hash};
use crate::frame;
use crate::portion::other_portion;
use crate::view::{Node, View};
use crate::weights;
use gainsay_claim::{
    Counted, Decimal, Distribution, Granularity, Modality, Quantity, QuantityKind, Reason, Relation, Slot,
    TimeValue, class_named, class_of_noun, excludes,
};

/// A claim's figures for which `wanted` holds.
pub(super) fn slots(view: &View<'_>, node: &Node<'_>, wanted: fn(&Quantity) -> bool) -> Vec<SlotValue> {
    let figures = node.claim.quantities.iter().enumerate().filter(|(_, q)| wanted(&q.value));
    // "134 to 63": two figures of one thing in one claim are two sides of something, not its count.
    let alone = |quantity: &Quantity| {
        let same =
            node.claim.quantities.iter().filter(|q| wanted(&q.value) && topic(&q.value) == topic(quantity));
        same.count() == 1
    };
    figures
        .filter(|(_, slot)| alone(&slot.value))
        .map(|(index, slot)| SlotValue {
            topic: topic(&slot.value),
            key: hash(&(&slot.value, gate::standing(view, node), view.published(node.doc))),
            index,
            span: slot.span,
            ..SlotValue::default()
        })
        .collect()
}

/// What is counted, as far as two texts must agree on it; figures with nothing counted meet each other. A sum of money
/// or a share is told by its event: the noun beside it is more often the payer or the voter.
fn topic(quantity: &Quantity) -> u64 {
    if !counts(quantity) {
        return hash(&quantity.kind);
    }
    let head = quantity.counted.as_ref().map_or("", |c| c.head.as_str());
    hash(&(quantity.kind, class_of_noun(head).map_or(head, |c| c.name)))
}

fn counts(quantity: &Quantity) -> bool {
    !matches!(quantity.kind, QuantityKind::Money | QuantityKind::Percent)
}

/// The figure that a slot stands for.
pub(super) fn figure<'n>(node: &Node<'n>, slot: &SlotValue) -> Option<&'n Quantity> {
    node.claim.quantities.get(slot.index).map(|s| &s.value)
}

/// Compares two figures of one event.
pub(super) fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (figure(pair.a, pair.slot_a)?, figure(pair.b, pair.slot_b)?);
    let comparison = x.compare(y);
    if comparison.relation == Relation::Incomparable {
        return None;
    }
    // Seven judges for and two against: figures of two opposite things.
    if class_named(pair.a.class).zip(class_named(pair.b.class)).is_some_and(|(c, d)| excludes(c, d)) {
        return None;
    }
    if comparison.relation != Relation::Disjoint {
        return comparison.reason.map(Outcome::Compatible);
    }
    // The price of a coat and a year's spending: figures so far apart are of two things, whatever the words.
    if far_apart(x, y) && (!counts(x) || x.counted != y.counted) {
        return None;
    }
    let places = ((pair.a, pair.slot_a.span, x), (pair.b, pair.slot_b.span, y));
    if let Some(reason) = frame::explained(pair.view, places.0, places.1) {
        return Some(Outcome::Compatible(reason));
    }
    // The profit of one quarter and that of another: figures of two times do not meet.
    let (when, other) = (pair.a.claim.when.as_ref(), pair.b.claim.when.as_ref());
    let apart = |s: &Slot<TimeValue>, t: &Slot<TimeValue>| {
        s.value.to_days().compare(&t.value.to_days()).relation == Relation::Disjoint
            && s.value.granularity.max(t.value.granularity) < Granularity::Day
    };
    if when.zip(other).is_some_and(|(s, t)| apart(s, t)) {
        return Some(Outcome::Compatible(Reason::DifferentEvent));
    }
    let mut parts = match gate::values(pair) {
        Gate::Open(parts) => parts,
        Gate::Explained(reason) => return Some(Outcome::Compatible(reason)),
        Gate::Shut => return None,
    };
    if distribution_differs(x, y) || other_portion(pair.a, pair.b) {
        return Some(Outcome::Compatible(Reason::PartWhole));
    }
    let counted = if counts(x) { modifiers(x.counted.as_ref(), y.counted.as_ref()) } else { Modifiers::Same };
    // "Two Italian climbers" are some of three climbers.
    let part = |p: &Quantity, q: &Quantity| {
        p.interval.ends_before(&q.interval)
            && more_words(p.counted.as_ref(), q.counted.as_ref())
            && !more_words(q.counted.as_ref(), p.counted.as_ref())
    };
    if counts(x) && (part(x, y) || part(y, x)) {
        return Some(Outcome::Compatible(Reason::PartWhole));
    }
    match counted {
        Modifiers::Same => parts.push(weights::SAME_MODIFIERS.once()),
        Modifiers::OneSide => parts.push(weights::OTHER_MODIFIERS.once()),
        Modifiers::Different => return Some(Outcome::Compatible(Reason::Scope)),
    }
    match growth(pair, x, y) {
        Growth::Natural => return Some(Outcome::Compatible(Reason::Update)),
        Growth::May => parts.push(weights::MAY_GROW.once()),
        Growth::No => {}
    }
    parts.push(weights::DISJOINT.once());
    Some(Outcome::Conflict(Conflict::new(parts)))
}

/// How many times one figure may hold another that is meant to be the same.
const FAR: i64 = 20;

fn far_apart(x: &Quantity, y: &Quantity) -> bool {
    let middle = |q: &Quantity| q.interval.low_value().or(q.interval.high_value()).copied();
    let (Some(a), Some(b)) = (middle(x), middle(y)) else { return false };
    let times = |small: Decimal, large: Decimal| {
        small > Decimal::ZERO && small.checked_mul(Decimal::from(FAR)).is_some_and(|s| s < large)
    };
    x.unit == y.unit && (times(a, b) || times(b, a))
}

fn distribution_differs(x: &Quantity, y: &Quantity) -> bool {
    matches!(
        (x.distribution, y.distribution),
        (Distribution::Each, Distribution::Total | Distribution::Unspecified)
            | (Distribution::Total | Distribution::Unspecified, Distribution::Each)
    )
}

enum Modifiers {
    Same,
    OneSide,
    Different,
}

fn modifiers(x: Option<&Counted>, y: Option<&Counted>) -> Modifiers {
    let (Some(x), Some(y)) = (x, y) else { return Modifiers::Same };
    let only = |a: &Counted, b: &Counted| a.modifiers.iter().any(|m| !b.modifiers.contains(m));
    match (only(x, y), only(y, x)) {
        (false, false) => Modifiers::Same,
        (true, true) => Modifiers::Different,
        _ => Modifiers::OneSide,
    }
}

/// Whether one counted thing is told by a word that the other lacks.
fn more_words(x: Option<&Counted>, y: Option<&Counted>) -> bool {
    x.zip(y).is_some_and(|(x, y)| x.modifiers.iter().any(|m| !y.modifiers.contains(m)))
}

enum Growth {
    Natural,
    May,
    No,
}

/// Whether the later report's figure is larger, as tolls and counts become.
fn growth(pair: &Pair<'_>, x: &Quantity, y: &Quantity) -> Growth {
    let (Some(p), Some(q)) = (pair.view.published(pair.a.doc), pair.view.published(pair.b.doc)) else {
        return Growth::No;
    };
    let later_is_larger =
        if p < q { x.interval.ends_before(&y.interval) } else { y.interval.ends_before(&x.interval) };
    // What has happened adds up; a plan to cut 300 jobs does not grow by itself.
    let cumulative = |node: &Node<'_>| {
        node.claim.modality == Modality::Happened && class_named(node.class).is_some_and(|c| c.cumulative)
    };
    let revised = |node: &Node<'_>| {
        node.claim
            .terms
            .iter()
            .any(|t| matches!(&**t, "rise" | "climb" | "revise" | "update" | "now" | "so" | "confirm"))
    };
    // Who is missing or trapped on Tuesday may be found by Thursday.
    let passing = |node: &Node<'_>| {
        node.claim
            .terms
            .iter()
            .any(|t| matches!(&**t, "missing" | "unaccounted" | "trapped" | "trap" | "stranded" | "strand"))
    };
    if p != q && passing(pair.a) && passing(pair.b) {
        return Growth::Natural;
    }
    match (cumulative(pair.a) || cumulative(pair.b), p == q) {
        (true, false) if later_is_larger => Growth::Natural,
        (true, true) => Growth::May,
        (false, false) if later_is_larger && (revised(pair.a) || revised(pair.b)) => Growth::May,
        _ => Growth::No,
    }
}
