//! What does the program that estimates the weights of links learn from?

use crate::Options;
use crate::block::{candidates, plan};
use crate::event::Event;
use crate::excerpt::Excerpt;
use crate::link::link;
use crate::view::View;
use crate::weights::OF_LINKS;
use gainsay_claim::{DocumentClaims, Span};
use std::sync::Arc;

/// Two events of one sort that two documents tell of, with the items that their link weighs.
#[derive(Clone, Debug)]
pub struct EventPair {
    /// The documents, by name, each with the claims that speak of the event.
    pub places: [(Arc<str>, Vec<Span>); 2],
    /// How many units there are of each item, in the order of [`link_items`].
    pub items: Vec<f64>,
    /// Whether one document tells of both, and so tells them apart.
    pub told_apart: bool,
}

/// Of one document's events each is paired with so many after it of its sort.
const NEIGHBOURS: usize = 4;

/// The items of a link, by name.
pub fn link_items() -> Vec<&'static str> {
    OF_LINKS.iter().map(|w| w.name).collect()
}

/// Every pair of events of two documents that the matcher would weigh, and pairs of events of one sort in one document.
pub fn event_pairs(documents: &[DocumentClaims]) -> Vec<EventPair> {
    let mut sorted: Vec<&DocumentClaims> = documents.iter().collect();
    sorted.sort_by(|a, b| a.document.cmp(&b.document));
    let whole: Vec<Excerpt<'_>> = sorted.into_iter().map(Excerpt::whole).collect();
    let view = View::new(&whole);
    let options = Options::default();
    let mut plan = plan(&view, &options);
    let mut pairs = candidates(&view, &options, &mut plan);
    pairs.retain(|(a, b)| plan.events.get(*a).map(|e| e.doc) != plan.events.get(*b).map(|e| e.doc));
    let theme =
        |event: &Event| event.members.first().and_then(|&m| view.nodes.get(m)).map_or("", |n| n.theme);
    for (a, event) in plan.events.iter().enumerate() {
        let after = plan.events.iter().enumerate().skip(a + 1).take_while(|(_, e)| e.doc == event.doc);
        let alike = after.filter(|(_, e)| theme(e) == theme(event));
        pairs.extend(alike.take(NEIGHBOURS).map(|(b, _)| (a, b)));
    }
    let made = pairs.into_iter().filter_map(|(a, b)| pair(&view, plan.events.get(a)?, plan.events.get(b)?));
    made.collect()
}

fn pair(view: &View<'_>, a: &Event, b: &Event) -> Option<EventPair> {
    let made = link(view, a, b);
    let units = |name: &str| made.items.iter().filter(|i| i.name == name).map(|i| i.times).sum();
    let place = |event: &Event| {
        let claims = event.members.iter().filter_map(|&m| view.nodes.get(m));
        (view.name(event.doc).clone(), claims.map(|n| n.claim.span).collect())
    };
    let known = !made.items.is_empty();
    known.then(|| EventPair {
        places: [place(a), place(b)],
        items: OF_LINKS.iter().map(|w| units(w.name)).collect(),
        told_apart: a.doc == b.doc,
    })
}
