//! What do the claims of one block say against each other?
//!
//! One function over a block of claims, which knows neither threads nor storage: whoever has the blocks may call it
//! in any order and on any machine. Claims that a rule cannot tell apart are one value with many witnesses, so the
//! work grows with the distinct values and not with the pairs of claims.

use crate::block::{Block, LINKED, Plan, event_link};
use crate::distinct::told_apart;
use crate::link::{Item, Link, stories};
use crate::rules::{Outcome, Pair, Rule, Scope, SlotValue, rules};
use crate::view::{Node, NodeId, View};
use crate::{Contribution, NotChecked, Options, weights};
use gainsay_claim::{Kind, Reason};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Of one value's witnesses, so many are tried for the strongest link.
const TRIED: usize = 3;

/// A claim with the value of it that is compared.
pub(crate) type Witness = (NodeId, SlotValue);

/// Two values that a rule told apart, with everyone who gives them.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) rule: &'static Rule,
    pub(crate) topic: u64,
    pub(crate) a: Arc<[Witness]>,
    pub(crate) b: Arc<[Witness]>,
    /// The two witnesses whose link is strongest.
    pub(crate) best: (Witness, Witness),
    pub(crate) outcome: Outcome,
    /// Why the two speak of one thing.
    pub(crate) link: Vec<Contribution>,
}

/// What came of one block.
#[derive(Clone, Debug, Default)]
pub(crate) struct BlockOutcome {
    pub(crate) differences: Vec<Difference>,
    pub(crate) not_checked: Vec<NotChecked>,
}

/// Applies every rule of the block's scope to its claims.
pub(crate) fn check_block(view: &View<'_>, plan: &Plan, block: &Block, options: &Options) -> BlockOutcome {
    let mut found = BlockOutcome::default();
    let mut links = Links { view, plan, scope: block.scope, known: FxHashMap::default(), refused: false };
    for rule in rules().iter().filter(|r| r.scope == block.scope) {
        let mut witnesses: Vec<Witness> = Vec::new();
        for &id in &block.nodes {
            if let Some(node) = view.nodes.get(id) {
                witnesses.extend((rule.slots)(view, node).into_iter().map(|slot| (id, slot)));
            }
        }
        witnesses
            .sort_unstable_by(|x, y| (x.1.topic, x.1.key, x.0, &x.1).cmp(&(y.1.topic, y.1.key, y.0, &y.1)));
        for topic in witnesses.chunk_by(|x, y| x.1.topic == y.1.topic) {
            // One value alone says nothing against itself.
            if topic.first().map(|w| w.1.key) == topic.last().map(|w| w.1.key) {
                continue;
            }
            let mut values: Vec<Arc<[Witness]>> =
                topic.chunk_by(|x, y| x.1.key == y.1.key).map(Arc::from).collect();
            // The order of hashes must not be seen.
            values.sort_unstable_by_key(|v| v.first().map(|w| w.0));
            compare_values(view, rule, &values, options, &mut links, &mut found);
        }
    }
    found
}

fn compare_values(
    view: &View<'_>,
    rule: &'static Rule,
    values: &[Arc<[Witness]>],
    options: &Options,
    links: &mut Links<'_>,
    found: &mut BlockOutcome,
) {
    let mut left = options.max_candidates;
    for (i, a) in values.iter().enumerate() {
        for b in values.iter().skip(i + 1) {
            let Some(rest) = left.checked_sub(1) else {
                found.not_checked.push(NotChecked {
                    document: None,
                    message: format!(
                        "{} different values of one {}: only the first {} pairs were compared (limit `max_candidates`)",
                        values.len(),
                        rule.kind,
                        options.max_candidates
                    ),
                });
                return;
            };
            left = rest;
            let difference = compare_two(view, rule, a, b, links);
            // A link that only other witnesses have was not looked for.
            let more = rule.scope == Scope::Event && (a.len() > TRIED || b.len() > TRIED);
            if difference.is_none() && more && links.refused {
                found.not_checked.push(NotChecked {
                    document: None,
                    message: format!(
                        "values that more than {TRIED} claims give were compared by {TRIED} of these, which nothing ties \
                         to the other value's"
                    ),
                });
            }
            found.differences.extend(difference);
        }
    }
}

/// The two witnesses with the strongest link, and what the rule says of them.
struct Strongest {
    score: f64,
    outcome: Outcome,
    link: Vec<Contribution>,
    apart: bool,
    witnesses: (Witness, Witness),
}

fn compare_two(
    view: &View<'_>,
    rule: &'static Rule,
    a: &Arc<[Witness]>,
    b: &Arc<[Witness]>,
    links: &mut Links<'_>,
) -> Option<Difference> {
    let mut best: Option<Strongest> = None;
    links.refused = false;
    let others = tried(view, b);
    for (id, slot) in tried(view, a) {
        for &(other, other_slot) in &others {
            let (Some(x), Some(y)) = (view.nodes.get(*id), view.nodes.get(*other)) else { continue };
            if id == other || !links.may_compare(rule, x, y) {
                continue;
            }
            // Values that agree need no link: the rule is asked first.
            let pair = Pair { view, a: x, b: y, slot_a: slot, slot_b: other_slot };
            let Some(outcome) = (rule.compare)(&pair) else { continue };
            let link = links.get(*id, *other, x, y)?;
            let score = link.without(rule.kind);
            if rule.scope == Scope::Event && score < LINKED {
                links.refused = true;
                continue;
            }
            if best.as_ref().is_none_or(|s| score > s.score) {
                let parts = link.counted(rule.kind).map(Item::part).collect();
                let witnesses = ((*id, slot.clone()), (*other, other_slot.clone()));
                best = Some(Strongest { score, outcome, link: parts, apart: link.apart, witnesses });
            }
        }
    }
    let Strongest { outcome, link, apart, witnesses, .. } = best?;
    let two = |(x, y): (&Witness, &Witness)| {
        let nodes = view.nodes.get(x.0).zip(view.nodes.get(y.0));
        rule.scope == Scope::Event && nodes.is_some_and(|(x, y)| told_apart(view, x, y, rule.kind))
    };
    let apart = apart || two((&witnesses.0, &witnesses.1));
    let outcome = match outcome {
        Outcome::Conflict(_) if apart => Outcome::Compatible(Reason::DifferentEvent),
        other => other,
    };
    let topic = a.first().map_or(0, |w| w.1.topic);
    Some(Difference { rule, topic, a: a.clone(), b: b.clone(), best: witnesses, outcome, link })
}

/// The witnesses of a value that are tried: the first of each of the first documents, so that a report that gives both
/// values does not hide that others do; then any, in their order.
fn tried<'w>(view: &View<'_>, witnesses: &'w [Witness]) -> Vec<(&'w NodeId, &'w SlotValue)> {
    let mut places: Vec<usize> = (0..witnesses.len().min(TRIED)).collect();
    if witnesses.len() > TRIED {
        let doc = |w: &Witness| view.nodes.get(w.0).map(|n| n.doc);
        let mut firsts: Vec<usize> = Vec::with_capacity(TRIED);
        let mut last = None;
        for (place, witness) in witnesses.iter().enumerate() {
            if firsts.len() == TRIED {
                break;
            }
            if last != Some(doc(witness)) {
                last = Some(doc(witness));
                firsts.push(place);
            }
        }
        let rest: Vec<usize> = places.into_iter().filter(|p| !firsts.contains(p)).collect();
        firsts.extend(rest);
        firsts.truncate(TRIED);
        firsts.sort_unstable();
        places = firsts;
    }
    places.into_iter().filter_map(|p| witnesses.get(p)).map(|(id, slot)| (id, slot)).collect()
}

/// Links of a block's claims, weighed once each.
struct Links<'a> {
    view: &'a View<'a>,
    plan: &'a Plan,
    scope: Scope,
    known: FxHashMap<(usize, usize), Link>,
    /// Whether claims that differ were too loosely tied in the last comparison.
    refused: bool,
}

impl Links<'_> {
    /// Whether two claims may be compared: those of one document only where they state properties.
    fn may_compare(&self, rule: &Rule, a: &Node<'_>, b: &Node<'_>) -> bool {
        if a.doc == b.doc {
            return self.scope == Scope::Holder;
        }
        // "opened on Sunday" and "closed on Friday" are one theme and two events.
        self.scope != Scope::Event || a.class == b.class || rule.kind == Kind::Antonym
    }

    fn get(&mut self, a: NodeId, b: NodeId, x: &Node<'_>, y: &Node<'_>) -> Option<&Link> {
        let key = match self.scope {
            Scope::Event => (*self.plan.event_of.get(a)?, *self.plan.event_of.get(b)?),
            _ => (x.doc, y.doc),
        };
        let (view, plan, scope) = (self.view, self.plan, self.scope);
        Some(self.known.entry(key).or_insert_with(|| match scope {
            Scope::Event => event_link(view, plan, a, b).unwrap_or_default(),
            _ => document_link(view, scope, x, y),
        }))
    }
}

/// The link of two claims that a holder, a quote or a surname brings together.
fn document_link(view: &View<'_>, scope: Scope, a: &Node<'_>, b: &Node<'_>) -> Link {
    let mut link = Link::default();
    link.push(weights::DOCUMENTS_PRIOR);
    if scope == Scope::Holder {
        let named = a.agent().is_some_and(|p| p.named);
        link.push(if named { weights::SAME_HOLDER } else { weights::COMMON_NOUN });
    }
    if a.doc == b.doc {
        link.push(weights::DOCUMENTS_STORY);
    } else {
        stories(view, a.doc, b.doc, weights::DOCUMENTS_STORY, &mut link);
    }
    link
}

#[cfg(test)]
mod tests {
    use crate::build::{DocumentBuilder, count, event, person};
    use crate::{ClaimGraph, Options};
    use gainsay_claim::{Date, Kind};

    #[test]
    fn a_report_that_gives_both_values_often_does_not_hide_that_others_do() {
        let met = |number| {
            let date = Date::new(2025, 5, 4).expect("a day");
            event("meet")
                .agent(person("Ana Costa"))
                .agent(person("Rui Lima"))
                .on(date)
                .quantity(count(number, "people"))
        };
        let both =
            (0..6).fold(DocumentBuilder::new("a"), |d, n| d.claim(met(if n % 2 == 0 { 3 } else { 53 })));
        let mut graph = ClaimGraph::new(Options::default());
        let reports =
            [both, DocumentBuilder::new("b").claim(met(3)), DocumentBuilder::new("c").claim(met(53))];
        for report in reports {
            graph.add(report.build()).expect("a possible report");
        }
        let findings = graph.check().findings;
        assert_eq!(findings.iter().map(|f| f.kind).collect::<Vec<_>>(), [Kind::Quantity]);
    }
}
