//! Which events look like one and are told apart by the texts themselves?

use crate::assemble::side;
use crate::block::Plan;
use crate::kernel::Witness;
use crate::link::link;
use crate::rules::SlotValue;
use crate::view::View;
use crate::wording::subject;
use crate::{NonConflict, Options};
use gainsay_claim::{Kind, Reason};
use std::collections::{BTreeMap, BTreeSet};

/// Names each pair of events that shares enough to be one but that the texts tell apart.
pub(crate) fn explain(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
    options: &Options,
) -> Vec<NonConflict> {
    // Reports that tell the same two events apart are one explanation with all its witnesses.
    let mut told: BTreeMap<(Kind, String, String), [BTreeSet<Witness>; 2]> = BTreeMap::new();
    for &(a, b) in plan.apart.iter().take(options.max_candidates) {
        let (Some(event), Some(rival)) = (plan.events.get(a), plan.events.get(b)) else { continue };
        let (Some(&first), Some(&second)) = (event.members.first(), rival.members.first()) else { continue };
        let (Some(node), Some(other_node)) = (view.nodes.get(first), view.nodes.get(second)) else {
            continue;
        };
        let ordered = link(view, event, rival).items.iter().any(|i| i.slot == Some(Kind::Order));
        let kind = if ordered { Kind::Order } else { Kind::Identity };
        let witness = |id, span| (id, SlotValue { span, ..SlotValue::default() });
        let one = subject(view, &[node]);
        let mut other = subject(view, &[other_node]);
        if one == other {
            other.push_str(" (another)");
        }
        let mut sides =
            [(one, witness(first, node.claim.span)), (other, witness(second, other_node.claim.span))];
        sides.sort();
        let [(one, first), (other, second)] = sides;
        let [left, right] = told.entry((kind, one, other)).or_default();
        left.insert(first);
        right.insert(second);
    }
    told.into_iter()
        .map(|((kind, one, other), [first, second])| {
            let headline = format!("{one} and {other}: two events (different-event)");
            let all = |witnesses: BTreeSet<Witness>| witnesses.into_iter().collect::<Vec<_>>();
            let sides = vec![side(view, origins, one, &all(first)), side(view, origins, other, &all(second))];
            NonConflict { kind, reason: Reason::DifferentEvent, headline, sides }
        })
        .collect()
}
