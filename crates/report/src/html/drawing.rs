//! Which reports stand behind which version of which finding, drawn as a graph?

use super::{COLOURS, Page, letter};
use crate::wrap::shorten;
use layout::backends::svg::SVGWriter;
use layout::core::base::Orientation;
use layout::core::geometry::Point;
use layout::core::style::StyleAttr;
use layout::std_shapes::shapes::{Arrow, Element, ShapeKind};
use layout::topo::layout::VisualGraph;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Nodes that are drawn at most; a finding that would go past is left out with those behind it.
const NODES: usize = 50;

/// Width and height of a report's or a version's box, in pixels.
const BOX: (f64, f64) = (250.0, 30.0);

/// Columns of text that fit into a box.
const LETTERS: usize = 32;

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Report,
    /// A version, with the number of its colour.
    Version(usize),
    Finding,
}

#[derive(Debug)]
struct Node {
    sort: Sort,
    label: String,
    link: String,
}

#[derive(Debug, Default)]
struct Drawing {
    nodes: Vec<Node>,
    /// From, to, indices into `nodes`.
    edges: Vec<(usize, usize)>,
    /// Findings that did not fit.
    left_out: usize,
}

fn drawing(page: &Page<'_>) -> Drawing {
    let mut out = Drawing::default();
    let mut reports: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, finding) in page.verdict.findings.iter().enumerate() {
        let mut documents: Vec<Vec<usize>> = finding
            .sides
            .iter()
            .map(|side| side.witnesses.iter().filter_map(|w| Some(page.column(&w.document)?.0)).collect())
            .collect();
        for list in &mut documents {
            list.sort_unstable();
            list.dedup();
        }
        let mut new: Vec<usize> =
            documents.iter().flatten().copied().filter(|d| !reports.contains_key(d)).collect();
        new.sort_unstable();
        new.dedup();
        if out.nodes.len() + new.len() + finding.sides.len() + 1 > NODES {
            out.left_out = page.verdict.findings.len() - number;
            break;
        }
        for document in new {
            reports.insert(document, out.nodes.len());
            let label = page.columns.get(document).map_or("", super::Column::name).to_owned();
            out.nodes.push(Node { sort: Sort::Report, label, link: format!("#article-{document}") });
        }
        let hub = out.nodes.len();
        let link = format!("#f-{}", number + 1);
        out.nodes.push(Node {
            sort: Sort::Finding,
            label: format!("{} {} {}", number + 1, finding.code, finding.kind),
            link: link.clone(),
        });
        for (side, (version, behind)) in finding.sides.iter().zip(&documents).enumerate() {
            let node = out.nodes.len();
            let label = format!("{}: {}", letter(side), version.value);
            out.nodes.push(Node { sort: Sort::Version(side % COLOURS), label, link: link.clone() });
            out.edges.extend(behind.iter().filter_map(|d| Some((*reports.get(d)?, node))));
            out.edges.push((node, hub));
        }
    }
    out
}

/// Where the middle of each node lies.
fn places(drawing: &Drawing) -> Vec<(f64, f64)> {
    let mut graph = VisualGraph::new(Orientation::LeftToRight);
    let across = Orientation::LeftToRight;
    let handles: Vec<_> = drawing
        .nodes
        .iter()
        .map(|_| {
            let size = Point::new(BOX.0, BOX.1);
            graph.add_node(Element::create(ShapeKind::new_box(""), StyleAttr::simple(), across, size))
        })
        .collect();
    for (from, to) in &drawing.edges {
        if let (Some(from), Some(to)) = (handles.get(*from), handles.get(*to)) {
            graph.add_edge(Arrow::simple(""), *from, *to);
        }
    }
    // The library lays out while it draws; its drawing is not used.
    graph.do_it(false, false, false, &mut SVGWriter::new());
    handles.iter().map(|h| graph.pos(*h).center()).map(|p| (p.x, p.y)).collect()
}

pub(super) fn section(page: &Page<'_>) -> Markup {
    let drawing = drawing(page);
    html! {
        section id="drawing" aria-labelledby="drawing-title" {
            h2 id="drawing-title" { "Which report stands behind which version" }
            @if drawing.nodes.is_empty() {
                p { "There is no finding to draw." }
            } @else {
                section class="scroll" tabindex="0" aria-label="Picture of the graph" { (picture(&drawing)) }
                @if drawing.left_out > 0 { p class="soft" { "Findings that did not fit: " (drawing.left_out) "." } }
            }
        }
    }
}

fn picture(drawing: &Drawing) -> Markup {
    let places = places(drawing);
    let edge = |f: fn((f64, f64)) -> f64| {
        (
            places.iter().map(|p| f(*p)).fold(f64::MAX, f64::min),
            places.iter().map(|p| f(*p)).fold(f64::MIN, f64::max),
        )
    };
    let ((left, right), (top, bottom)) = (edge(|p| p.0), edge(|p| p.1));
    let (width, height) = (right - left + BOX.0 + 20.0, bottom - top + BOX.1 + 20.0);
    let at = |node: usize| {
        let (x, y) = places.get(node).copied().unwrap_or_default();
        (x - left + BOX.0 / 2.0 + 10.0, y - top + BOX.1 / 2.0 + 10.0)
    };
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="Graph of reports, versions and findings"
            viewBox=(format!("0 0 {width:.0} {height:.0}")) width=(format!("{width:.0}")) height=(format!("{height:.0}")) {
            @for (from, to) in &drawing.edges {
                @let clash = drawing.nodes.get(*to).is_some_and(|n| n.sort == Sort::Finding);
                path class=(if clash { "clash" } else { "edge" }) d=(curve(at(*from), at(*to))) {}
            }
            @for (number, node) in drawing.nodes.iter().enumerate() {
                @let (x, y) = at(number);
                a href=(node.link) {
                    rect class=(class(node.sort)) x=(format!("{:.1}", x - BOX.0 / 2.0)) y=(format!("{:.1}", y - BOX.1 / 2.0))
                        width=(BOX.0) height=(BOX.1) rx="5" {}
                    text class=[(node.sort == Sort::Finding).then_some("hubtext")]
                        x=(format!("{:.1}", x - BOX.0 / 2.0 + 10.0)) y=(format!("{:.1}", y + 4.5)) { (shorten(&node.label, LETTERS)) }
                    title { (shorten(&node.label, 200)) }
                }
            }
        }
    }
}

fn class(sort: Sort) -> String {
    match sort {
        Sort::Report => "box".to_owned(),
        Sort::Version(colour) => format!("b{colour}"),
        Sort::Finding => "hub".to_owned(),
    }
}

/// From the right side of one box to the left side of another.
fn curve(from: (f64, f64), to: (f64, f64)) -> String {
    let (x1, y1, x2, y2) = (from.0 + BOX.0 / 2.0, from.1, to.0 - BOX.0 / 2.0, to.1);
    let middle = f64::midpoint(x1, x2);
    format!("M{x1:.1} {y1:.1}C{middle:.1} {y1:.1} {middle:.1} {y2:.1} {x2:.1} {y2:.1}")
}

#[cfg(test)]
mod tests {
    use super::{Drawing, Node, Sort, places};

    #[test]
    fn no_two_boxes_lie_on_each_other() {
        let node = |i| Node { sort: Sort::Report, label: String::new(), link: format!("#{i}") };
        let edges: Vec<_> =
            (0..20).map(|i| (i, 20 + i % 7)).chain((20..27).map(|i| (i, 27 + i % 3))).collect();
        let drawing = Drawing { nodes: (0..30).map(node).collect(), edges, left_out: 0 };
        let places = places(&drawing);
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                assert!(
                    (a.0 - b.0).abs() >= super::BOX.0 || (a.1 - b.1).abs() >= super::BOX.1,
                    "{a:?} {b:?}"
                );
            }
        }
    }
}
