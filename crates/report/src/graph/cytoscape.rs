//! The claim graph as Cytoscape and Cytoscape.js read it.

use super::kind;
use crate::excerpt::visible;
use gainsay_graph::PlainGraph;
use serde_json::{Value, json};

/// The graph in the elements form of Cytoscape.js: `{"elements": {"nodes": [...], "edges": [...]}}`.
pub fn cytoscape(graph: &PlainGraph) -> Value {
    let nodes = graph.nodes.iter().enumerate().map(|(number, node)| {
        json!({"data": {
            "id": format!("n{number}"), "name": visible(&node.id), "label": visible(&node.label), "kind": kind(node.kind),
        }})
    });
    let edges = graph.edges.iter().enumerate().map(|(number, edge)| {
        json!({"data": {
            "id": format!("e{number}"), "source": format!("n{}", edge.from), "target": format!("n{}", edge.to),
            "kind": edge.kind.word(), "label": visible(&edge.label),
        }})
    });
    json!({
        "format_version": "1.0",
        "generated_by": "gainsay",
        "target_cytoscapejs_version": "~3",
        "data": {"name": "gainsay"},
        "elements": {"nodes": nodes.collect::<Vec<_>>(), "edges": edges.collect::<Vec<_>>()},
    })
}

#[cfg(test)]
mod tests {
    use super::cytoscape;
    use crate::graph::sample;

    #[test]
    fn edges_name_their_nodes() {
        let drawn = cytoscape(&sample());
        assert_eq!(
            drawn["elements"]["edges"][0]["data"]["source"],
            drawn["elements"]["nodes"][0]["data"]["id"]
        );
        assert_eq!(drawn["elements"]["nodes"][1]["data"]["label"], "<meet> & <U+202E><U+0000>");
    }
}
