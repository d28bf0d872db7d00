//! Do reports put events in an order that cannot be?

use super::{Example, Expect, Rule, Scope};
use crate::assemble::{build as finding, evidence};
use crate::block::Plan;
use crate::build::{DocumentBuilder, event, organization, person, thing};
use crate::event::is_symmetric;
use crate::link::{Link, link};
use crate::rules::SlotValue;
use crate::view::{Node, NodeId, View};
use crate::wording::subject;
use crate::{Finding, Side, Standing, Step, weights};
use gainsay_claim::{Kind, Modality, OrderRelation, Polarity, Span};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Larger knots of events are not searched for their shortest cycle.
const MAX_KNOT: usize = 256;

pub(super) const RULE: Rule = Rule {
    code: "G014",
    kind: Kind::Order,
    title: "events in an impossible order",
    documentation: "\
**What it finds.** \"A before B\" in one report and \"B before A\" in another, and longer chains: A before B, B before C, C
before A. The proof is the shortest cycle.

**Why it matters.** The order of events is what cause and blame are argued from.

**Example.** \"The books were burned after the search.\" / \"The books had been burned before the search.\"

**Silent on.** Events that come more than once, such as talks: before and after may be two of them; plans; denials.

**Limits.** Clock and calendar times are not yet part of the chain.",
    examples,
    scope: Scope::Network,
    slots: |_, _| Vec::new(),
    compare: |_| None,
    label: |_, _, _| String::new(),
};

/// "The first event was before the second", and who says so.
#[derive(Clone, Debug)]
struct Edge {
    from: usize,
    to: usize,
    node: NodeId,
    span: Span,
}

/// Every impossible order among the events of all documents.
pub(crate) fn find(view: &View<'_>, plan: &Plan, origins: &[usize]) -> Vec<Finding> {
    let edges = edges(view, plan);
    let mut graph: DiGraph<usize, usize> = DiGraph::new();
    let mut index: BTreeMap<usize, NodeIndex> = BTreeMap::new();
    let mut drawn: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (number, edge) in edges.iter().enumerate() {
        let from = *index
            .entry(cluster(plan, edge.from))
            .or_insert_with(|| graph.add_node(cluster(plan, edge.from)));
        let to =
            *index.entry(cluster(plan, edge.to)).or_insert_with(|| graph.add_node(cluster(plan, edge.to)));
        if from != to && drawn.insert((from.index(), to.index())) {
            graph.add_edge(from, to, number);
        }
    }
    let mut found = Vec::new();
    for knot in tarjan_scc(&graph).into_iter().filter(|k| k.len() > 1 && k.len() <= MAX_KNOT) {
        let Some(cycle) = shortest_cycle(&graph, &knot) else { continue };
        let chain: Vec<&Edge> = cycle.iter().filter_map(|&e| edges.get(e)).collect();
        let documents: BTreeSet<usize> =
            chain.iter().filter_map(|e| view.nodes.get(e.node)).map(|n| n.doc).collect();
        if documents.len() > 1 {
            found.extend(report(view, plan, origins, &chain));
        }
    }
    found
}

fn cluster(plan: &Plan, event: usize) -> usize {
    plan.cluster_of.get(event).copied().unwrap_or(event)
}

fn usable(node: &Node<'_>) -> bool {
    node.claim.polarity == Polarity::Affirmed
        && node.claim.modality == Modality::Happened
        && !is_symmetric(node.class)
}

fn edges(view: &View<'_>, plan: &Plan) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (id, node) in view.nodes.iter().enumerate().filter(|(_, n)| usable(n)) {
        for order in &node.claim.order {
            let Some(other) = view.sibling(id, order.other) else { continue };
            let Some(anchor) = view.nodes.get(other).filter(|n| usable(n)) else { continue };
            let (Some(&own), Some(&theirs)) = (plan.event_of.get(&id), plan.event_of.get(&other)) else {
                continue;
            };
            if node.class == anchor.class {
                continue;
            }
            let (from, to) = match order.relation {
                OrderRelation::Before => (own, theirs),
                OrderRelation::After => (theirs, own),
                OrderRelation::During => continue,
            };
            edges.push(Edge { from, to, node: id, span: order.span });
        }
    }
    edges
}

/// The edges of a shortest cycle inside a strongly connected set.
fn shortest_cycle(graph: &DiGraph<usize, usize>, knot: &[NodeIndex]) -> Option<Vec<usize>> {
    let inside: BTreeSet<NodeIndex> = knot.iter().copied().collect();
    let mut best: Option<Vec<usize>> = None;
    for &start in &inside {
        let mut came: BTreeMap<NodeIndex, (NodeIndex, usize)> = BTreeMap::new();
        let mut queue = VecDeque::from([start]);
        'search: while let Some(at) = queue.pop_front() {
            let mut next: Vec<(NodeIndex, usize)> = graph
                .edge_indices()
                .filter_map(|e| graph.edge_endpoints(e).map(|(s, t)| (s, t, e)))
                .filter(|(s, t, _)| *s == at && inside.contains(t))
                .filter_map(|(_, t, e)| graph.edge_weight(e).map(|w| (t, *w)))
                .collect();
            next.sort_unstable();
            for (to, edge) in next {
                if to == start {
                    let mut cycle = vec![edge];
                    let mut back = at;
                    while back != start {
                        let Some(&(before, edge)) = came.get(&back) else { break };
                        cycle.push(edge);
                        back = before;
                    }
                    cycle.reverse();
                    if best.as_ref().is_none_or(|b| cycle.len() < b.len()) {
                        best = Some(cycle);
                    }
                    break 'search;
                }
                if let std::collections::btree_map::Entry::Vacant(e) = came.entry(to) {
                    e.insert((at, edge));
                    queue.push_back(to);
                }
            }
        }
    }
    best
}

fn report(view: &View<'_>, plan: &Plan, origins: &[usize], chain: &[&Edge]) -> Option<Finding> {
    // The weakest of the links that hold the chain together.
    let mut weakest: Option<Link> = None;
    for (i, edge) in chain.iter().enumerate() {
        let next = chain.get((i + 1) % chain.len())?;
        let (a, b) = (plan.events.get(edge.to)?, plan.events.get(next.from)?);
        if edge.to == next.from || a.doc == b.doc {
            continue;
        }
        let joint = link(view, a, b);
        if joint.apart && joint.without(Kind::Order) < 0.0 {
            return None;
        }
        if weakest.as_ref().is_none_or(|w| joint.without(Kind::Order) < w.without(Kind::Order)) {
            weakest = Some(joint);
        }
    }
    let mut contributions: Vec<_> = weakest?.counted(Kind::Order).map(|i| i.part.clone()).collect();
    contributions.push(weights::DISJOINT.once());
    if chain.len() > 2 {
        contributions.push(weights::CHAIN_STEP.times((chain.len() - 2) as f64));
    }
    let name = |event: usize| -> String {
        let first = plan.events.get(event).and_then(|e| view.nodes.get(*e.members.first()?));
        first.map(|n| subject(view, &[n])).unwrap_or_default()
    };
    let (mut sides, mut steps) = (Vec::new(), Vec::new());
    for edge in chain {
        let value = format!("{} before {}", name(edge.from), name(edge.to));
        let witness = (edge.node, SlotValue { span: edge.span, ..SlotValue::default() });
        let place = evidence(view, &witness)?;
        steps.push(Step { text: format!("`{}` says: {value}.", place.document), evidence: vec![place] });
        let side = crate::assemble::side(view, origins, value, &[witness]);
        sides.push(side);
    }
    steps.push(Step {
        text: "No order of the events satisfies all of these.".to_owned(),
        evidence: Vec::new(),
    });
    let values: Vec<String> = sides.iter().map(|s: &Side| s.value.clone()).collect();
    let headline = format!("order: {}", values.join(" against "));
    Some(finding(&RULE, Standing::Contradiction, headline, contributions, sides, steps, Vec::new()))
}

fn examples() -> Vec<Example> {
    let report = |name: &str, relation: OrderRelation| {
        DocumentBuilder::new(name)
            .claim(
                event("search")
                    .agent(organization("Faro Police"))
                    .patient(organization("Tejo Mill"))
                    .terms(&["mill", "office"]),
            )
            .same_sentence(
                event("burn")
                    .agent(person("Rui Lima"))
                    .patient(thing("ledger"))
                    .terms(&["ledger", "yard"])
                    .order(relation, 0, None),
            )
            .build()
    };
    vec![
        Example {
            text: "a: Lima burned the ledgers after police searched the Tejo Mill. / b: Lima burned the ledgers before police searched the Tejo Mill.",
            documents: vec![report("a", OrderRelation::After), report("b", OrderRelation::Before)],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Lima burned the ledgers after police searched the Tejo Mill. / b: the same.",
            documents: vec![report("a", OrderRelation::After), report("b", OrderRelation::After)],
            expect: Expect::Silent,
        },
    ]
}
