//! The claim graph for tools that draw graphs: Graphviz DOT, `GraphML` and Cytoscape JSON.
//!
//! All three hold the same nodes and edges with the same attributes: `kind` and `label`. Hidden characters of the texts
//! are spelled out, since `GraphML` cannot hold them and a drawing must not be misled by them.

mod cytoscape;
mod dot;
mod graphml;

pub use cytoscape::cytoscape;
pub use dot::dot;
pub use graphml::graphml;

use gainsay_graph::NodeKind;

/// The word for what a node stands for.
fn kind(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Document => "document",
        NodeKind::Claim => "claim",
        NodeKind::Entity => "entity",
        NodeKind::Event => "event",
    }
}

#[cfg(test)]
pub(crate) fn sample() -> gainsay_graph::PlainGraph {
    use gainsay_graph::{EdgeKind, PlainEdge, PlainGraph, PlainNode};
    let node = |kind, id: &str, label: &str| PlainNode { kind, id: id.into(), label: label.into() };
    PlainGraph {
        nodes: vec![
            node(NodeKind::Document, "document a\"b", "a\"b\\"),
            node(NodeKind::Claim, "claim a\"b 0", "<meet> & \u{202E}\u{0}"),
        ],
        edges: vec![PlainEdge { from: 0, to: 1, kind: EdgeKind::States, label: String::new() }],
    }
}
