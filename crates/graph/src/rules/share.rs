//! Does a share of a stated base in one report come to the figure that another report gives?

use super::SlotValue;
use super::sum::{Figure, MAX_LISTS, state};
use crate::assemble::side;
use crate::block::{LINKED, Plan, event_link};
use crate::frame::is_share_of;
use crate::link::Item;
use crate::parts::{Amount, Fit, fit, part_of};
use crate::view::{NodeId, View, Voice};
use crate::{Contribution, Finding, weights};
use gainsay_claim::{Decimal, Kind, Modality, Polarity, Quantity, QuantityKind, Span};

/// A share of a stated base, and the figure that it comes to.
struct Share<'v> {
    node: NodeId,
    percent: (Span, &'v Quantity),
    base: Figure<'v>,
    made: Amount,
}

impl<'v> Share<'v> {
    /// "40 percent of its 8,000 jobs", where a claim gives nothing else.
    fn of(view: &'v View<'_>, id: NodeId) -> Option<Share<'v>> {
        let node = view.nodes.get(id)?;
        let [first, second] = &node.claim.quantities[..] else { return None };
        let (share, base) =
            if first.value.kind == QuantityKind::Percent { (first, second) } else { (second, first) };
        if !is_share_of(node, share, base) || share.value.approximate {
            return None;
        }
        let base = Figure::new(id, base).filter(|b| !b.head().is_empty())?;
        let value = *share.value.interval.single()?;
        let slack = share.value.precision.abs().checked_div(Decimal::TWO)?;
        let made = part_of(Amount { value, slack }, base.amount)?;
        Some(Share { node: id, percent: (share.span, &share.value), base, made })
    }
}

/// Shares of a base that one report gives and that come to another figure than the one that another report gives.
pub(super) fn across(view: &View<'_>, plan: &Plan, origins: &[usize], nodes: &[NodeId]) -> Vec<Finding> {
    let usable = |id: &NodeId| {
        view.nodes.get(*id).is_some_and(|n| {
            let real = matches!(n.claim.modality, Modality::Happened | Modality::Planned);
            n.claim.polarity == Polarity::Affirmed && real && !matches!(n.voice, Voice::Person(_))
        })
    };
    let told: Vec<Share<'_>> =
        nodes.iter().filter(|n| usable(n)).filter_map(|&id| Share::of(view, id)).take(MAX_LISTS).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let single = |id: &NodeId| match &view.nodes.get(*id)?.claim.quantities[..] {
        [one] => Figure::new(*id, one),
        _ => None,
    };
    let counts: Vec<Figure<'_>> =
        nodes.iter().filter(|n| usable(n)).filter_map(single).take(MAX_LISTS).collect();
    let found = told.iter().filter_map(|s| counts.iter().find_map(|c| differs(view, plan, origins, s, *c)));
    found.collect()
}

/// Whether a share of a base comes to another figure than the one that another report gives for the same.
fn differs(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
    share: &Share<'_>,
    count: Figure<'_>,
) -> Option<Finding> {
    let (mine, theirs) = (view.nodes.get(share.node)?, view.nodes.get(count.node)?);
    let same = count.like(&share.base) && count.head() == share.base.head();
    let standing = mine.class == theirs.class && mine.claim.modality == theirs.claim.modality;
    let days = view.published(mine.doc).zip(view.published(theirs.doc));
    let at_once = days.is_none_or(|(p, q)| p == q);
    if mine.doc == theirs.doc || !same || !standing || !at_once {
        return None;
    }
    // The figure may be the base itself, said without the share.
    let base = fit(share.base.amount, count.amount).0 == Fit::Equal;
    if base || fit(share.made, count.amount).0 == Fit::Equal {
        return None;
    }
    let link = event_link(view, plan, share.node, count.node)?;
    if link.apart || link.without(Kind::Sum) < LINKED {
        return None;
    }
    let mut contributions: Vec<Contribution> = link.counted(Kind::Sum).map(Item::part).collect();
    contributions.push(weights::DISJOINT.once());
    let percent = share.percent.1.interval.single()?.normalize();
    let value =
        format!("{percent} % of {} = {}", share.base.text(), share.made.value.round_dp(1).normalize());
    let told =
        [(share.node, SlotValue { span: share.percent.0, ..SlotValue::default() }), share.base.witness()];
    let sides = vec![
        side(view, origins, format!("{} {}", count.text(), count.head()), &[count.witness()]),
        side(view, origins, value, &told),
    ];
    state(sides, contributions)
}
