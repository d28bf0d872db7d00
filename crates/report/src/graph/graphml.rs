//! The claim graph as `GraphML`, which Gephi, yEd and `NetworkX` read.

use super::kind;
use crate::excerpt::visible;
use gainsay_graph::PlainGraph;
use quick_xml::escape::escape;
use std::fmt::Write as _;

/// The graph as a `GraphML` document (<http://graphml.graphdrawing.org/>).
pub fn graphml(graph: &PlainGraph) -> String {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
        "  <key id=\"kind\" for=\"all\" attr.name=\"kind\" attr.type=\"string\"/>\n",
        "  <key id=\"label\" for=\"all\" attr.name=\"label\" attr.type=\"string\"/>\n",
        "  <key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n",
        "  <graph id=\"gainsay\" edgedefault=\"directed\">\n",
    ));
    // Writing to a string cannot fail.
    for (number, node) in graph.nodes.iter().enumerate() {
        let _ = writeln!(
            out,
            "    <node id=\"n{number}\"><data key=\"kind\">{}</data><data key=\"label\">{}</data><data key=\"name\">{}</data></node>",
            kind(node.kind),
            words(&node.label),
            words(&node.id),
        );
    }
    for (number, edge) in graph.edges.iter().enumerate() {
        let _ = writeln!(
            out,
            "    <edge id=\"e{number}\" source=\"n{}\" target=\"n{}\"><data key=\"kind\">{}</data><data key=\"label\">{}</data></edge>",
            edge.from,
            edge.to,
            edge.kind.word(),
            words(&edge.label),
        );
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

/// Text of an element. XML has no form at all for most control characters, nor for U+FFFE and U+FFFF.
fn words(words: &str) -> String {
    escape(visible(words)).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

#[cfg(test)]
mod tests {
    use super::graphml;
    use crate::graph::sample;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    #[test]
    fn an_xml_reader_gets_the_words_back() {
        let drawn = graphml(&sample());
        let mut reader = Reader::from_str(&drawn);
        let (mut data, mut inside) = (Vec::new(), false);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(e) if e.name().as_ref() == b"data" => {
                    inside = true;
                    data.push(String::new());
                }
                Event::End(_) => inside = false,
                Event::Text(text) if inside => data.last_mut().unwrap().push_str(&text.decode().unwrap()),
                Event::GeneralRef(name) if inside => {
                    data.last_mut().unwrap().push_str(
                        quick_xml::escape::resolve_predefined_entity(&name.decode().unwrap()).unwrap(),
                    );
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(data[..3], ["document", "a\"b\\", "document a\"b"]);
        assert_eq!(data[4], "<meet> & <U+202E><U+0000>");
    }
}
