//! The claim graph in the language of Graphviz.

use super::kind;
use crate::excerpt::visible;
use gainsay_graph::{EdgeKind, NodeKind, PlainGraph};
use std::fmt::Write as _;

/// The graph as a Graphviz `digraph`: `dot -Tsvg` draws it.
///
/// ```
/// let drawn = gainsay_report::dot(&gainsay_graph::PlainGraph::default());
/// assert_eq!(drawn, "digraph gainsay {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n}\n");
/// ```
pub fn dot(graph: &PlainGraph) -> String {
    let mut out = String::from("digraph gainsay {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    // Writing to a string cannot fail.
    for (number, node) in graph.nodes.iter().enumerate() {
        let shape = match node.kind {
            NodeKind::Document => "folder",
            NodeKind::Claim => "box",
            NodeKind::Entity => "ellipse",
            NodeKind::Event => "hexagon",
        };
        let _ = writeln!(
            out,
            "  n{number} [label={}, tooltip={}, class={}, shape={shape}];",
            quoted(&node.label),
            quoted(&node.id),
            kind(node.kind),
        );
    }
    for edge in &graph.edges {
        let style = match edge.kind {
            EdgeKind::Conflicts => ", color=\"#953800\", penwidth=2, dir=none",
            EdgeKind::Compatible => ", style=dashed, dir=none",
            EdgeKind::Supports => ", color=\"#116329\", dir=none",
            EdgeKind::States | EdgeKind::About | EdgeKind::TakesPart => ", color=\"#8c959f\"",
        };
        let word = edge.kind.word();
        let label = if edge.label.is_empty() { word.to_owned() } else { format!("{word}: {}", edge.label) };
        let _ = writeln!(out, "  n{} -> n{} [label={}{style}];", edge.from, edge.to, quoted(&label));
    }
    out.push_str("}\n");
    out
}

/// A quoted string of the language: only `"` ends it, and a backslash begins an escape.
fn quoted(words: &str) -> String {
    let shown = visible(words).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{shown}\"")
}

#[cfg(test)]
mod tests {
    use super::dot;
    use crate::graph::sample;

    #[test]
    fn labels_end_where_they_should() {
        let drawn = dot(&sample());
        let lines: Vec<&str> = drawn.lines().collect();
        assert_eq!(
            lines[3],
            r#"  n0 [label="a\"b\\", tooltip="document a\"b", class=document, shape=folder];"#
        );
        assert_eq!(
            lines[4],
            r#"  n1 [label="<meet> & <U+202E><U+0000>", tooltip="claim a\"b 0", class=claim, shape=box];"#
        );
        assert_eq!(lines[5], r##"  n0 -> n1 [label="states", color="#8c959f"];"##);
    }
}
