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
            let (x, y) = (plan.events.get(a)?, plan.events.get(b)?);
            let (m, n) = (*x.members.first()?, *y.members.first()?);
            let (p, q) = (view.nodes.get(m)?, view.nodes.get(n)?);
            let ordered = link(view, x, y).items.iter().any(|i| i.slot == Some(Kind::Order));
            let kind = if ordered { Kind::Order } else { Kind::Identity };
            let witness = |id, span| vec![(id, SlotValue { span, ..SlotValue::default() })];
            let one = subject(view, &[p]);
            let mut other = subject(view, &[q]);
            if one == other {
                other.push_str(" (another)");
            }
            let headline = format!("{one} and {other}: two events (different-event)");
            let sides = vec![
                side(view, origins, one, &witness(m, p.claim.span)),
                side(view, origins, other, &witness(n, q.claim.span)),
            ];
            Some(NonConflict { kind, reason: Reason::DifferentEvent, headline, sides })
        })
        .collect()
}
