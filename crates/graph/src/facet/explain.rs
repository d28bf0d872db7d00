//! Which values of one story look different and are not against each other, and why?
//!
//! Two reports that give 165 km/h and 103 mph, "Saturday" and "29 March", nine dead and a day later seventeen do not
//! contradict each other. What explains it is found by the same comparison that would have found a contradiction: by how
//! the two values stand, or by the guard that kept them apart.

#![allow(
    clippy::many_single_char_names,
    reason = "two values of two claims of two reports: pairs of letters show what belongs together"
)]

use super::FACET_MEASURES;
use super::measure::{APART, Overlap, measures, state};
use super::sheet::{Facet, MONTHS, Sheet, WEEKDAYS, quantity};
use crate::explain_weights::{KINDS, REASONS, WEIGHTS};
use crate::frame;
use crate::rules::{Outcome, Pair};
use crate::view::{Node, View};
use crate::weights::logistic;
use gainsay_claim::{Anchor, Granularity, Kind, Quantity, Reason, Relation};

/// What the guards say of values that exclude each other, as a reason. The other guards only say that the two are about
/// different things, which explains nothing.
const OF_GUARDS: &[(&str, Reason)] = &[
    ("a figure that was raised", Reason::Update),
    ("nobody so far, somebody since", Reason::Update),
    ("an amount that is said to have moved", Reason::Update),
    ("the whole and a part", Reason::Scope),
    ("a part beside the whole", Reason::PartWhole),
    ("figures of other groups", Reason::Scope),
    ("two people's words", Reason::Speaker),
    ("a further one", Reason::DifferentEvent),
    ("two events that the texts tell apart", Reason::DifferentEvent),
    ("years that two reports count from their own days", Reason::DifferentEvent),
    ("a part, or another reckoning", Reason::Scope),
    ("two shares of one whole", Reason::PartWhole),
    ("two stages of a contest", Reason::DifferentEvent),
    ("figures of other days or months", Reason::DifferentEvent),
];

/// Why two values that a guard keeps from being measured against each other differ only in appearance.
pub(super) fn reason(view: &View<'_>, x: &Facet, y: &Facet, guard: &'static str) -> Option<Reason> {
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    let pair = Pair { view, a, b, slot_a: &x.slot, slot_b: &y.slot };
    match x.rule.kind {
        Kind::Polarity | Kind::Antonym => return None,
        Kind::Modality => return outcome_of_plan(view, a, b),
        _ => {}
    }
    if let Some(Outcome::Compatible(reason)) = (x.rule.compare)(&pair) {
        return Some(reason);
    }
    if x.rule.kind == Kind::Date
        && let Some(reason) = one_day(view, a, b)
    {
        return Some(reason);
    }
    if let (Some(u), Some(v)) = (quantity(a, x.rule.kind, &x.slot), quantity(b, x.rule.kind, &y.slot))
        && u.compare(v).relation == Relation::Disjoint
        && let Some(reason) = frame::explained(view, (a, x.slot.span, u), (b, y.slot.span, v))
    {
        return Some(reason);
    }
    OF_GUARDS.iter().find(|(words, _)| *words == guard).map(|(_, reason)| *reason)
}

/// What one report has to come the other, later, has done.
fn outcome_of_plan(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> Option<Reason> {
    let (plan, done) = match (state(view, a)?, state(view, b)?) {
        (false, true) => (a, b),
        (true, false) => (b, a),
        _ => return None,
    };
    let told = view.published(plan.doc).zip(view.published(done.doc));
    (a.class == b.class && told.is_some_and(|(p, q)| p <= q)).then_some(Reason::PlanVsOutcome)
}

/// One day in other words: a date beside a day of the week, or words that count from the day of each report.
fn one_day(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> Option<Reason> {
    let (s, t) = (&a.claim.when.as_ref()?.value, &b.claim.when.as_ref()?.value);
    if s.to_days().compare(&t.to_days()).relation != Relation::Same {
        return None;
    }
    match (s.anchor, t.anchor) {
        // "On Friday" in both, or "the second quarter", does not even look different.
        (Anchor::Published, Anchor::Published)
            if view.published(a.doc) != view.published(b.doc) && !same_words(a, b) =>
        {
            Some(Reason::ReportingDate)
        }
        (Anchor::Explicit, Anchor::Published) | (Anchor::Published, Anchor::Explicit) => {
            Some(if s.granularity < Granularity::Day { Reason::ReportingDate } else { Reason::Granularity })
        }
        _ => None,
    }
}

/// Whether two claims name one day of the week, month or quarter.
fn same_words(a: &Node<'_>, b: &Node<'_>) -> bool {
    let named = |word: &str| {
        WEEKDAYS.contains(&word)
            || MONTHS.contains(&word)
            || word.ends_with("quarter")
            || word.ends_with("half")
    };
    a.claim.terms.iter().any(|t| named(t) && b.claim.terms.contains(t))
}

/// Values that are likelier than this to be of one thing are explained.
pub(super) const BAR: f64 = 0.35;

/// The measures of two values that are explained. In the place of how far they lie apart stands how near they are.
pub(super) fn measured(
    view: &View<'_>,
    (s, x): (&Sheet, &Facet),
    (t, y): (&Sheet, &Facet),
    margin: f64,
) -> Option<[f64; FACET_MEASURES.len()]> {
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    let mut found = measures(view, (s, x, a), (t, y, b), &Overlap::of(s, x, t, y), margin);
    if let Some(near) = found.get_mut(APART) {
        let kind = x.rule.kind;
        let figures = quantity(a, kind, &x.slot).zip(quantity(b, kind, &y.slot));
        *near = figures.map_or(0.0, |(u, v)| nearness(u, v));
    }
    Some(found)
}

/// How telling it is that two figures lie as near as they do: 71 saves and more than 70, against two of a hundred.
fn nearness(u: &Quantity, v: &Quantity) -> f64 {
    let middle = |q: &Quantity| {
        let v = q.interval.low_value().or(q.interval.high_value())?;
        f64::try_from(*v).ok().filter(|v| *v > 0.0)
    };
    let (Some(p), Some(q)) = (middle(u), middle(v)) else { return 0.0 };
    let digits = (p.max(q).log10() / 3.0).clamp(0.0, 1.0);
    // Amounts in two units meet only where they are nearly one.
    let apart = if u.unit == v.unit { (p / q).ln().abs() } else { 0.0 };
    (-4.0 * apart).exp() * digits
}

/// How likely two values that are explained are of one thing.
pub(super) fn probability(kind: Kind, reason: Reason, measures: &[f64; FACET_MEASURES.len()]) -> f64 {
    let own = KINDS.iter().find(|(k, _)| *k == kind).map_or(0.0, |(_, w)| *w);
    let why = REASONS.iter().find(|(r, _)| *r == reason).map_or(0.0, |(_, w)| *w);
    let told: f64 = WEIGHTS.iter().zip(measures).map(|(w, m)| w * m).sum();
    logistic(own + why + told)
}

#[cfg(test)]
mod tests {
    use super::OF_GUARDS;

    #[test]
    fn every_reason_is_of_a_guard_that_there_is() {
        let guards = include_str!("guard.rs");
        for (words, reason) in OF_GUARDS {
            assert!(guards.contains(&format!("\"{words}\"")), "{words} ({reason})");
        }
    }
}
