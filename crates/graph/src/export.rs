//! What does the linked graph look like, as plain data for DOT and `GraphML`?

use crate::block::Plan;
use crate::view::View;
use crate::{Evidence, Side, Verdict};
use gainsay_claim::ClaimId;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a node of the graph stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum NodeKind {
    /// A document.
    Document,
    /// One statement of a document.
    Claim,
    /// Somebody or something with a proper name.
    Entity,
    /// An event that claims speak of.
    Event,
}

/// How one node stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum EdgeKind {
    /// Document to claim.
    States,
    /// Claim to event.
    About,
    /// Entity to claim.
    TakesPart,
    /// Claim to claim: the same version of a disputed value.
    Supports,
    /// Claim to claim: they exclude each other.
    Conflicts,
    /// Claim to claim: they differ, and the difference is explained.
    Compatible,
}

impl EdgeKind {
    /// The word used in outputs.
    pub fn word(self) -> &'static str {
        match self {
            EdgeKind::States => "states",
            EdgeKind::About => "about",
            EdgeKind::TakesPart => "takes-part",
            EdgeKind::Supports => "supports",
            EdgeKind::Conflicts => "conflicts",
            EdgeKind::Compatible => "compatible",
        }
    }
}

/// A node, as plain data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PlainNode {
    /// What it stands for.
    pub kind: NodeKind,
    /// Unique among the nodes: `document gazette`, `claim gazette 3`.
    pub id: String,
    /// What a drawing shows.
    pub label: String,
}

/// An edge, as plain data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PlainEdge {
    /// Index of the node it leaves.
    pub from: usize,
    /// Index of the node it reaches.
    pub to: usize,
    /// How the first stands to the second.
    pub kind: EdgeKind,
    /// Role, kind of conflict, or reason; may be empty.
    pub label: String,
}

/// The linked graph, as plain data; edges are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PlainGraph {
    /// Documents, claims, entities and events.
    pub nodes: Vec<PlainNode>,
    /// What connects them.
    pub edges: Vec<PlainEdge>,
}

type Drawn = DiGraph<PlainNode, (EdgeKind, String)>;

/// Draws what was linked and what the verdict says.
pub(crate) fn export(view: &View<'_>, plan: &Plan, verdict: &Verdict) -> PlainGraph {
    let mut graph: Drawn = DiGraph::new();
    let mut claims: BTreeMap<(Arc<str>, ClaimId), NodeIndex> = BTreeMap::new();
    let mut entities: BTreeMap<u32, NodeIndex> = BTreeMap::new();
    let mut events: BTreeMap<usize, NodeIndex> = BTreeMap::new();
    let documents: Vec<NodeIndex> = (0..view.documents.len())
        .map(|doc| {
            let name = view.name(doc);
            graph.add_node(PlainNode {
                kind: NodeKind::Document,
                id: format!("document {name}"),
                label: name.to_string(),
            })
        })
        .collect();
    for (id, node) in view.nodes.iter().enumerate() {
        let name = view.name(node.doc);
        let label = node.claim.predicate.lemma.clone();
        let claim = graph.add_node(PlainNode {
            kind: NodeKind::Claim,
            id: format!("claim {name} {}", node.id.0),
            label,
        });
        claims.insert((name.clone(), node.id), claim);
        if let Some(&document) = documents.get(node.doc) {
            graph.add_edge(document, claim, (EdgeKind::States, String::new()));
        }
        for part in node.parts.iter().filter(|p| p.named) {
            let entity = *entities.entry(part.entity).or_insert_with(|| {
                let label = view.entity_name(part.entity).to_owned();
                graph.add_node(PlainNode {
                    kind: NodeKind::Entity,
                    id: format!("entity {}", part.entity),
                    label,
                })
            });
            graph.add_edge(entity, claim, (EdgeKind::TakesPart, part.role.word().to_owned()));
        }
        if let Some(cluster) = plan.event_of.get(id).and_then(|&e| plan.cluster_of.get(e)) {
            let event = *events.entry(*cluster).or_insert_with(|| {
                let label = node.class.to_owned();
                graph.add_node(PlainNode { kind: NodeKind::Event, id: format!("event {cluster}"), label })
            });
            graph.add_edge(claim, event, (EdgeKind::About, String::new()));
        }
    }
    for finding in &verdict.findings {
        between(&mut graph, &claims, &finding.sides, EdgeKind::Conflicts, finding.kind.word());
        for side in &finding.sides {
            within(&mut graph, &claims, side);
        }
    }
    for explained in &verdict.compatible {
        between(&mut graph, &claims, &explained.sides, EdgeKind::Compatible, explained.reason.word());
    }
    flatten(graph)
}

type Claims = BTreeMap<(Arc<str>, ClaimId), NodeIndex>;

fn node_of(claims: &Claims, place: &Evidence) -> Option<NodeIndex> {
    claims.get(&(place.document.clone(), place.claim)).copied()
}

/// One edge for each two sides, between their first witnesses: the others hang on these.
fn between(graph: &mut Drawn, claims: &Claims, sides: &[Side], kind: EdgeKind, label: &str) {
    let firsts: Vec<NodeIndex> =
        sides.iter().filter_map(|s| s.witnesses.first()).filter_map(|w| node_of(claims, w)).collect();
    for (i, &a) in firsts.iter().enumerate() {
        for &b in firsts.iter().skip(i + 1).filter(|b| **b != a) {
            graph.add_edge(a, b, (kind, label.to_owned()));
        }
    }
}

fn within(graph: &mut Drawn, claims: &Claims, side: &Side) {
    let nodes: Vec<NodeIndex> = side.witnesses.iter().filter_map(|w| node_of(claims, w)).collect();
    let Some((&first, others)) = nodes.split_first() else { return };
    let others: BTreeSet<NodeIndex> = others.iter().copied().filter(|o| *o != first).collect();
    for other in others {
        graph.add_edge(other, first, (EdgeKind::Supports, side.value.clone()));
    }
}

fn flatten(graph: Drawn) -> PlainGraph {
    let (nodes, edges) = graph.into_nodes_edges();
    let mut edges: Vec<PlainEdge> = edges
        .into_iter()
        .map(|e| {
            let (kind, label) = e.weight.clone();
            PlainEdge { from: e.source().index(), to: e.target().index(), kind, label }
        })
        .collect();
    edges.sort_unstable();
    edges.dedup();
    PlainGraph { nodes: nodes.into_iter().map(|n| n.weight).collect(), edges }
}
