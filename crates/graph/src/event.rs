//! Which claims of one document speak of one event?
//!
//! Claims of one class are read in text order. A claim joins the open event that shares most with it, unless a slot
//! of the two differs explicitly: other participants, another day, another rank, the other side of one anchor event.

use crate::resolve::EntityId;
use crate::view::{Node, NodeId, TermId, View};
use gainsay_claim::{
    Modality, OrderRelation, Polarity, QuantityKind, Relation, Role, TimeValue, class_named,
};
use std::collections::{BTreeMap, BTreeSet};

/// A claim is compared with at most so many open events of its class.
pub(crate) const MAX_OPEN: usize = 48;

/// Of an event's claims, only the last so many can bar another claim of it: a text that speaks of one event a thousand
/// times is read in linear time.
const MAX_BARS: usize = 32;

/// Claims of one document that speak of one event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Event {
    /// Index of the document.
    pub(crate) doc: usize,
    /// The claims, in text order.
    pub(crate) members: Vec<NodeId>,
    /// Named participants, with every role that they have, sorted.
    pub(crate) named: BTreeMap<EntityId, BTreeSet<Role>>,
    /// Participants known by a common noun.
    pub(crate) common: BTreeSet<EntityId>,
    /// Everybody and everything that takes part other than as agent.
    pub(crate) objects: BTreeSet<EntityId>,
    /// Content words, sorted, without the predicate's own.
    pub(crate) terms: Vec<TermId>,
    /// On which side of an event of another sort it lies: class of the anchor, its named participants, relation.
    pub(crate) anchors: BTreeSet<(String, Vec<EntityId>, OrderRelation)>,
}

impl Event {
    fn take(&mut self, view: &View<'_>, id: NodeId, node: &Node<'_>) {
        self.doc = node.doc;
        self.members.push(id);
        for part in &node.parts {
            if part.role != Role::Agent {
                self.objects.insert(part.entity);
            }
            if part.named {
                self.named.entry(part.entity).or_default().insert(part.role);
            } else {
                self.common.insert(part.entity);
            }
        }
        let own = &node.claim.predicate.lemma;
        let terms = node.claim.terms.iter().filter(|t| &***t != own.as_str());
        self.terms.extend(terms.filter_map(|t| view.terms.get(&**t)));
        self.terms.sort_unstable();
        self.terms.dedup();
        self.anchors.extend(anchors(view, id, node));
    }

    /// The times of its claims, without those that are only assumed.
    pub(crate) fn times<'v>(&self, view: &'v View<'_>) -> impl Iterator<Item = &'v TimeValue> {
        let members = self.members.clone();
        members.into_iter().filter_map(|m| {
            let when = view.nodes.get(m)?.claim.when.as_ref()?;
            (when.value.anchor != gainsay_claim::Anchor::Assumed).then_some(&when.value)
        })
    }
}

/// Whether the class takes its participants on equal terms.
pub(crate) fn is_symmetric(class: &str) -> bool {
    class_named(class).is_some_and(|c| c.symmetric)
}

fn anchors(view: &View<'_>, id: NodeId, node: &Node<'_>) -> Vec<(String, Vec<EntityId>, OrderRelation)> {
    let mut found = Vec::new();
    for order in &node.claim.order {
        if let Some(other) = view.sibling(id, order.other).and_then(|o| view.nodes.get(o)) {
            found.push((other.class.to_owned(), other.named(), order.relation));
        }
    }
    found
}

/// The events of one document whose claims are `view.nodes[range]`, in the order of their first claims.
pub(crate) fn events_of(view: &View<'_>, range: std::ops::Range<usize>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut open: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for id in range {
        let Some(node) = view.nodes.get(id).filter(|n| is_event(n)) else { continue };
        let of_class = open.entry(node.theme).or_default();
        let own_anchors = anchors(view, id, node);
        let best = of_class
            .iter()
            .rev()
            .take(MAX_OPEN)
            .filter_map(|&e| Some((joins(view, events.get(e)?, node, &own_anchors)?, e)))
            .max();
        if let Some((_, event)) = best {
            if let Some(event) = events.get_mut(event) {
                event.take(view, id, node);
            }
        } else {
            of_class.push(events.len());
            let mut event = Event::default();
            event.take(view, id, node);
            events.push(event);
        }
    }
    events
}

/// Whether a claim is compared as an event or state: everything but bare words of speech and bare properties.
fn is_event(node: &Node<'_>) -> bool {
    let claim = node.claim;
    claim.attribute.is_none()
        && claim.quote.is_none()
        && !(node.class == "say" && claim.quantities.is_empty())
}

/// How much a claim shares with an event; `None` where they cannot be one or share nothing.
fn joins(
    view: &View<'_>,
    event: &Event,
    node: &Node<'_>,
    own_anchors: &[(String, Vec<EntityId>, OrderRelation)],
) -> Option<usize> {
    let named = node.named();
    let shared = named.iter().filter(|e| event.named.contains_key(e)).count();
    let mine_only = named.len() - shared;
    let theirs_only = event.named.len() - shared;
    if !named.is_empty() && !event.named.is_empty() && (shared == 0 || (mine_only > 0 && theirs_only > 0)) {
        return None;
    }
    if is_symmetric(node.class) && shared < 2 && mine_only > 0 && event.named.len() > 1 {
        return None;
    }
    // "The Russian and the Ukrainian side" are two who took part, named or not: no room is left for two others.
    let partners = node.parts.iter().filter(|p| p.role == Role::Agent);
    let strangers =
        partners.filter(|p| !event.named.contains_key(&p.entity) && !event.common.contains(&p.entity));
    if is_symmetric(node.class) && strangers.count() > 1 && event.named.len() > 1 {
        return None;
    }
    for part in node.parts.iter().filter(|p| p.named && !is_symmetric(node.class)) {
        let filled = event.named.iter().any(|(e, roles)| *e != part.entity && roles.contains(&part.role));
        if filled && !event.named.contains_key(&part.entity) {
            return None;
        }
    }
    let opposite = own_anchors.iter().any(|(class, who, relation)| {
        event.anchors.iter().any(|(c, w, r)| c == class && who == w && r != relation)
    });
    if opposite {
        return None;
    }
    for &member in event.members.iter().rev().take(MAX_BARS) {
        if differs(view.nodes.get(member)?, node) {
            return None;
        }
    }
    let own_terms = &node.claim.terms;
    let known = own_terms.iter().filter_map(|t| view.terms.get(&**t));
    let terms = known.filter(|t| event.terms.binary_search(t).is_ok()).count();
    let known = class_named(node.class).is_some();
    if shared == 0 && terms == 0 && !(known && (named.is_empty() || event.named.is_empty())) {
        return None;
    }
    if !known && shared + terms < 2 {
        return None;
    }
    Some(4 * shared + terms.min(3) + 1)
}

/// Whether two claims of one document cannot be about one event.
fn differs(a: &Node<'_>, b: &Node<'_>) -> bool {
    let (x, y) = (a.claim, b.claim);
    if x.polarity != y.polarity && (x.polarity == Polarity::Denied || y.polarity == Polarity::Denied) {
        return true;
    }
    if a.class != b.class || crate::frame::other_people(a, b) {
        return true;
    }
    if (x.modality == Modality::Hypothetical) != (y.modality == Modality::Hypothetical) {
        return true;
    }
    if let (Some(s), Some(t)) = (&x.when, &y.when) {
        let days = s.value.to_days().compare(&t.value.to_days()).relation;
        if days == Relation::Disjoint || s.value.compare(&t.value).relation == Relation::Disjoint {
            return true;
        }
    }
    if let (Some(s), Some(t)) = (&x.ordinal, &y.ordinal)
        && s.value.compare(&t.value).relation == Relation::Disjoint
    {
        return true;
    }
    if let (Some(s), Some(t)) = (&x.duration, &y.duration)
        && s.value.compare(&t.value).relation == Relation::Disjoint
    {
        return true;
    }
    if let (Some(s), Some(t)) = (a.place, b.place)
        && s != t
        && x.when.is_some()
        && y.when.is_some()
    {
        return true;
    }
    x.quantities.iter().any(|s| {
        y.quantities.iter().any(|t| {
            s.value.kind == t.value.kind
                && s.value.kind != QuantityKind::Ordinal
                && head(s.value.counted.as_ref()) == head(t.value.counted.as_ref())
                && s.value.compare(&t.value).relation == Relation::Disjoint
        })
    })
}

fn head(counted: Option<&gainsay_claim::Counted>) -> &str {
    counted.map_or("", |c| c.head.as_str())
}
