//! Which claims of one document speak of one event?
//!
//! Claims of one class are read in text order. A claim joins the open event that shares most with it, unless a slot
//! of the two differs explicitly: other participants, another day, another rank, the other side of one anchor event.

use crate::frame::called_further;
use crate::resolve::EntityId;
use crate::view::{Node, NodeId, TermId, View};
use gainsay_claim::{
    Modality, OrderRelation, Polarity, Quantity, QuantityKind, Relation, Role, TimeValue, class_named,
};
use std::collections::{BTreeMap, BTreeSet};

/// A claim is compared with at most so many open events of its class.
pub(crate) const MAX_OPEN: usize = 48;

/// Of an event's claims, only the last so many can bar another claim of it: a text that speaks of one event a thousand
/// times is read in linear time.
const MAX_BARS: usize = 32;

/// Links look at the figures of an event's first claims, so many of them.
pub(crate) const MAX_FIGURED: usize = 16;

/// Words by which a text says that it speaks of another event of the sort.
const ANOTHER: [&str; 4] = ["again", "another", "rival", "second"];

/// The parts that somebody has in an event, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Roles(u8);

impl Roles {
    fn add(&mut self, role: Role) {
        self.0 |= 1 << role as u8;
    }

    /// Whether this is one of them.
    pub(crate) fn contains(self, role: Role) -> bool {
        self.0 >> role as u8 & 1 == 1
    }
}

/// A figure of an event: where it stands, and how many of the first claims give it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    node: NodeId,
    index: usize,
    pub(crate) times: u32,
}

impl Figure {
    /// The figure itself.
    pub(crate) fn quantity<'v>(&self, view: &'v View<'_>) -> Option<&'v Quantity> {
        view.nodes.get(self.node)?.claim.quantities.get(self.index).map(|slot| &slot.value)
    }
}

/// Claims of one document that speak of one event.
#[derive(Clone, Debug, Default)]
pub(crate) struct Event {
    /// Index of the document.
    pub(crate) doc: usize,
    /// The claims, in text order.
    pub(crate) members: Vec<NodeId>,
    /// Named participants, with every role that they have, sorted.
    pub(crate) named: Vec<(EntityId, Roles)>,
    /// Participants known by a common noun, sorted.
    pub(crate) common: Vec<EntityId>,
    /// Everybody and everything that takes part other than as agent, sorted.
    pub(crate) objects: Vec<EntityId>,
    /// Content words, sorted, without the predicate's own.
    pub(crate) terms: Vec<TermId>,
    /// On which side of an event of another sort it lies: class of the anchor, its named participants, relation.
    pub(crate) anchors: BTreeSet<(String, Vec<EntityId>, OrderRelation)>,
    /// Where it was, sorted.
    pub(crate) places: Vec<EntityId>,
    /// When it was, in whole days, each once.
    pub(crate) days: Vec<TimeValue>,
    /// Its figures, each once.
    pub(crate) figures: Vec<Figure>,
    /// Whether a word of the text may call it another one.
    pub(crate) another: bool,
    /// Whether a claim counts it as a further one.
    pub(crate) further: bool,
}

/// Puts an item into a sorted list that has each once.
fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}

impl Event {
    fn take(&mut self, view: &View<'_>, id: NodeId, node: &Node<'_>) {
        self.doc = node.doc;
        self.members.push(id);
        for part in &node.parts {
            if part.role != Role::Agent {
                insert(&mut self.objects, part.entity);
            }
            if part.named {
                let place = self.named.partition_point(|(e, _)| *e < part.entity);
                if self.named.get(place).is_none_or(|(e, _)| *e != part.entity) {
                    self.named.insert(place, (part.entity, Roles::default()));
                }
                if let Some((_, roles)) = self.named.get_mut(place) {
                    roles.add(part.role);
                }
            } else {
                insert(&mut self.common, part.entity);
            }
        }
        let own = &node.claim.predicate.lemma;
        let terms = node.claim.terms.iter().filter(|t| &***t != own.as_str());
        self.terms.extend(terms.filter_map(|t| view.terms.get(&**t)));
        self.terms.sort_unstable();
        self.terms.dedup();
        self.anchors.extend(anchors(view, id, node));
    }

    /// Gathers what links look at, once all claims are there.
    fn finish(&mut self, view: &View<'_>) {
        for time in self.times(view).map(TimeValue::to_days).collect::<Vec<_>>() {
            if !self.days.contains(&time) {
                self.days.push(time);
            }
        }
        self.places = self.members.iter().filter_map(|&m| view.nodes.get(m)?.place).collect();
        self.places.sort_unstable();
        self.places.dedup();
        for &node in self.members.iter().take(MAX_FIGURED) {
            let slots = view.nodes.get(node).map_or(&[][..], |n| &n.claim.quantities);
            for (index, slot) in slots.iter().enumerate() {
                let known = self.figures.iter_mut().find(|f| f.quantity(view) == Some(&slot.value));
                match known {
                    Some(figure) => figure.times += 1,
                    None => self.figures.push(Figure { node, index, times: 1 }),
                }
            }
        }
        let cue = |word| view.terms.get(word).is_some_and(|t| self.terms.binary_search(t).is_ok());
        self.further = self.members.iter().filter_map(|&m| view.nodes.get(m)).any(called_further);
        self.another = !self.terms.is_empty() && ANOTHER.into_iter().any(cue);
    }

    /// Whether somebody with a name takes part.
    pub(crate) fn names(&self, entity: EntityId) -> bool {
        self.named.binary_search_by_key(&entity, |(e, _)| *e).is_ok()
    }

    /// The times of its claims, without those that are only assumed.
    pub(crate) fn times<'v>(&'v self, view: &'v View<'_>) -> impl Iterator<Item = &'v TimeValue> {
        self.members.iter().filter_map(|&m| {
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
        let named = node.named();
        let best = of_class
            .iter()
            .rev()
            .take(MAX_OPEN)
            .filter_map(|&e| Some((joins(view, events.get(e)?, node, &named, &own_anchors)?, e)))
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
    for event in &mut events {
        event.finish(view);
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
    named: &[EntityId],
    own_anchors: &[(String, Vec<EntityId>, OrderRelation)],
) -> Option<usize> {
    let symmetric = node.sort.is_some_and(|c| c.symmetric);
    let shared = named.iter().filter(|e| event.names(**e)).count();
    let mine_only = named.len() - shared;
    let theirs_only = event.named.len() - shared;
    if !named.is_empty() && !event.named.is_empty() && (shared == 0 || (mine_only > 0 && theirs_only > 0)) {
        return None;
    }
    if symmetric && shared < 2 && mine_only > 0 && event.named.len() > 1 {
        return None;
    }
    // "The Russian and the Ukrainian side" are two who took part, named or not: no room is left for two others.
    let partners = node.parts.iter().filter(|p| p.role == Role::Agent);
    let strangers =
        partners.filter(|p| !event.names(p.entity) && event.common.binary_search(&p.entity).is_err());
    if symmetric && strangers.count() > 1 && event.named.len() > 1 {
        return None;
    }
    for part in node.parts.iter().filter(|p| p.named && !symmetric) {
        let filled = event.named.iter().any(|(e, roles)| *e != part.entity && roles.contains(part.role));
        if filled && !event.names(part.entity) {
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
    let known = node.sort.is_some();
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
