//! Which events look like one and are told apart by the texts themselves?

use crate::assemble::side;
use crate::block::Plan;
use crate::link::link;
use crate::rules::SlotValue;
use crate::view::View;
use crate::wording::subject;
use crate::{NonConflict, Options};
use gainsay_claim::{Kind, Reason};

/// Names each pair of events that shares enough to be one but that the texts tell apart.
pub(crate) fn explain(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
    options: &Options,
) -> Vec<NonConflict> {
    let pairs = plan.apart.iter().take(options.max_candidates);
    pairs
        .filter_map(|&(a, b)| {
            let (event, rival) = (plan.events.get(a)?, plan.events.get(b)?);
            let (first, second) = (*event.members.first()?, *rival.members.first()?);
            let (node, other_node) = (view.nodes.get(first)?, view.nodes.get(second)?);
            let ordered = link(view, event, rival).items.iter().any(|i| i.slot == Some(Kind::Order));
            let kind = if ordered { Kind::Order } else { Kind::Identity };
            let witness = |id, span| vec![(id, SlotValue { span, ..SlotValue::default() })];
            let one = subject(view, &[node]);
            let mut other = subject(view, &[other_node]);
            if one == other {
                other.push_str(" (another)");
            }
            let headline = format!("{one} and {other}: two events (different-event)");
            let sides = vec![
                side(view, origins, one, &witness(first, node.claim.span)),
                side(view, origins, other, &witness(second, other_node.claim.span)),
            ];
            Some(NonConflict { kind, reason: Reason::DifferentEvent, headline, sides })
        })
        .collect()
}
