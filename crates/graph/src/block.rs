//! Which claims are compared with each other at all?
//!
//! Candidates come from keys that two claims of one thing must share, and from a sweep over each key's members in the
//! order of time: never from all pairs. A key with many members is swept with a window, and what the window leaves out
//! is reported.

use crate::event::{Event, MAX_OPEN, events_of};
use crate::link::{Link, link, weigh};
use crate::rules::{Scope, hash};
use crate::view::{NodeId, TermId, View};
use crate::{NotChecked, Options};
use gainsay_claim::alias::{first_given_name, spelling_key, surname};
use gainsay_claim::{EntityKind, QuantityKind, Role};
use petgraph::unionfind::UnionFind;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Log-odds from which two events count as one.
pub(crate) const LINKED: f64 = 0.0;

/// Every member of a key is compared with at least so many of its neighbours in time.
const MIN_WINDOW: usize = 8;

/// And with at most so many, where the key is too large to compare all.
const MAX_WINDOW: usize = 32;

/// A key with more members than this is swept.
const MAX_WHOLE_KEY: usize = 128;

/// More documents than this are no story but a topic.
const MAX_STORY: usize = 64;

/// So few items are not worth a thread of their own.
const FEW: usize = 64;

/// Log-odds from which two events are put into one cluster.
const CLUSTERED: f64 = 0.6;

/// Claims to compare with each other.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// What brought them together.
    pub(crate) scope: Scope,
    /// The claims, sorted.
    pub(crate) nodes: Vec<NodeId>,
}

/// The event of each claim that has one; a claim's number is its place.
#[derive(Debug, Default)]
pub(crate) struct EventOf(Vec<Option<usize>>);

impl EventOf {
    fn new(events: &[Event], claims: usize) -> EventOf {
        let mut of = vec![None; claims];
        for (index, event) in events.iter().enumerate() {
            for &member in &event.members {
                if let Some(place) = of.get_mut(member) {
                    *place = Some(index);
                }
            }
        }
        EventOf(of)
    }

    /// The event of a claim.
    pub(crate) fn get(&self, claim: NodeId) -> Option<&usize> {
        self.0.get(claim)?.as_ref()
    }
}

/// Everything that is to be compared.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Events of all documents, in the order of their first claims.
    pub(crate) events: Vec<Event>,
    /// The event of each claim that has one.
    pub(crate) event_of: EventOf,
    /// The cluster of each event: equal numbers stand for one event across documents.
    pub(crate) cluster_of: Vec<usize>,
    /// What to compare.
    pub(crate) blocks: Vec<Block>,
    /// Pairs of events that share enough to be one but that the texts tell apart.
    pub(crate) apart: Vec<(usize, usize)>,
    /// What the limits left out.
    pub(crate) not_checked: Vec<NotChecked>,
}

/// Links events across documents and gathers what is to be compared.
pub(crate) fn plan(view: &View<'_>, options: &Options) -> Plan {
    let documents = view.documents.len();
    let of_document = |doc| events_of(view, view.first_of_document(doc)..view.first_of_document(doc + 1));
    let events: Vec<Event> = if documents < 2 * FEW {
        (0..documents).flat_map(of_document).collect()
    } else {
        (0..documents).into_par_iter().with_min_len(FEW).flat_map_iter(of_document).collect()
    };
    let event_of = EventOf::new(&events, view.nodes.len());
    let mut plan = Plan { events, event_of, ..Plan::default() };
    many_open(view, &mut plan);
    link_events(view, options, &mut plan);
    holder_blocks(view, &mut plan);
    quote_blocks(view, &mut plan);
    surname_blocks(view, &mut plan);
    plan
}

/// Tells where a report speaks of so many events of one sort that a claim was not held against all of them.
fn many_open(view: &View<'_>, plan: &mut Plan) {
    let mut open: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for event in &plan.events {
        let theme = event.members.first().and_then(|&m| view.nodes.get(m)).map_or("", |n| n.theme);
        *open.entry((event.doc, theme)).or_default() += 1;
    }
    for ((doc, theme), events) in open.into_iter().filter(|(_, events)| *events > MAX_OPEN) {
        plan.not_checked.push(NotChecked {
            document: Some(view.name(doc).clone()),
            message: format!(
                "it speaks of {events} events of class `{theme}`: a claim was held against the last {MAX_OPEN} before it only"
            ),
        });
    }
}

/// Keys of an event, each with whether it is strong: two events of one thing share a strong one or two others.
fn keys(view: &View<'_>, event: &Event) -> Vec<(u64, bool)> {
    let Some(first) = event.members.first().and_then(|&m| view.nodes.get(m)) else { return Vec::new() };
    let theme = first.theme;
    let mut keys: Vec<(u64, bool)> =
        event.named.iter().take(12).map(|(e, _)| (hash(&(theme, 0u8, e)), true)).collect();
    let mut terms: Vec<(u32, TermId)> = event
        .terms
        .iter()
        .map(|t| (view.term_documents.get(*t as usize).copied().unwrap_or(0), *t))
        .filter(|(documents, _)| *documents > 1)
        .collect();
    terms.sort_unstable();
    keys.extend(terms.iter().take(6).map(|(_, t)| (hash(&(theme, 1u8, t)), false)));
    for &member in &event.members {
        let Some(node) = view.nodes.get(member) else { continue };
        keys.extend(node.place.map(|p| (hash(&(theme, 2u8, p)), false)));
        let day = node.claim.when.as_ref().and_then(|w| w.value.interval.low_value());
        keys.extend(day.map(|s| (hash(&(theme, 3u8, s.div_euclid(86_400))), false)));
        let counted = node.claim.quantities.iter().filter_map(|q| q.value.counted.as_ref());
        keys.extend(counted.map(|c| (hash(&(theme, 4u8, &c.head)), false)));
    }
    if first.sort.is_some() {
        // Events of a known class in two reports of one story.
        let story = view.stories.get(event.doc).filter(|s| view.story_size(**s) <= MAX_STORY);
        keys.extend(story.map(|s| (hash(&(theme, 5u8, s)), true)));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Everything that links look at in an event, as one number: equal for events that no link can tell apart.
fn signature(view: &View<'_>, event: &Event) -> u64 {
    let mut slots = Vec::new();
    for node in event.members.iter().filter_map(|&m| view.nodes.get(m)) {
        let claim = node.claim;
        let figures: Vec<_> = claim.quantities.iter().map(|q| &q.value).collect();
        let (when, ordinal) =
            (claim.when.as_ref().map(|w| &w.value), claim.ordinal.as_ref().map(|o| &o.value));
        let length = claim.duration.as_ref().map(|d| &d.value);
        slots.push(hash(&(
            node.class,
            when,
            node.place,
            figures,
            ordinal,
            length,
            claim.polarity,
            claim.modality,
        )));
    }
    let week = view.published(event.doc).map(|d| d.div_euclid(7));
    hash(&(
        slots,
        &event.named,
        &event.common,
        &event.objects,
        &event.terms,
        &event.anchors,
        event.further,
        week,
    ))
}

/// Of many events that no link can tell apart, all but the first few; each paired with the first.
fn repeated(view: &View<'_>, events: &[Event]) -> FxHashMap<usize, usize> {
    if events.len() <= 2 * MIN_WINDOW {
        return FxHashMap::default();
    }
    let mut signed: Vec<(u64, usize)> =
        events.par_iter().enumerate().map(|(i, e)| (signature(view, e), i)).collect();
    signed.par_sort_unstable();
    let mut repeated = FxHashMap::default();
    for group in signed.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 2 * MIN_WINDOW) {
        if let Some(first) = group.first() {
            repeated.extend(group.iter().skip(MIN_WINDOW).map(|other| (other.1, first.1)));
        }
    }
    repeated
}

/// Pairs of events that share a strong key or two others.
pub(crate) fn candidates(view: &View<'_>, options: &Options, plan: &mut Plan) -> Vec<(usize, usize)> {
    let when = |event: &Event| {
        let first = event.times(view).filter_map(|t| t.interval.low_value().copied()).min();
        first.or_else(|| view.published(event.doc).map(|d| d * 86_400))
    };
    let repeated = repeated(view, &plan.events);
    let keys_of = |(index, event): (usize, &Event)| {
        let at = when(event);
        keys(view, event).into_iter().map(move |k| (k, at, index))
    };
    let first = |(index, _): &(usize, &Event)| !repeated.contains_key(index);
    let mut keyed: Vec<((u64, bool), Option<i64>, usize)> = if plan.events.len() < 2 * FEW {
        plan.events.iter().enumerate().filter(first).flat_map(keys_of).collect()
    } else {
        let events = plan.events.par_iter().with_min_len(FEW).enumerate();
        events.filter(first).flat_map_iter(keys_of).collect()
    };
    keyed.par_sort_unstable();
    let mut pairs: Vec<(usize, usize, bool)> = Vec::new();
    for group in keyed.chunk_by(|a, b| a.0 == b.0) {
        let all = group.len() * group.len().saturating_sub(1) / 2;
        let whole = all <= options.max_candidates && group.len() <= MAX_WHOLE_KEY;
        let window = if whole {
            group.len()
        } else {
            (options.max_candidates / group.len()).clamp(MIN_WINDOW, MAX_WINDOW)
        };
        let strong = group.first().is_some_and(|g| g.0.1);
        if strong && window < group.len() {
            let class = group
                .first()
                .and_then(|g| plan.events.get(g.2))
                .and_then(|e| view.nodes.get(*e.members.first()?));
            plan.not_checked.push(NotChecked {
                document: None,
                message: format!(
                    "{} events of class `{}` share one key: each was compared with its {window} nearest in time, not with all",
                    group.len(),
                    class.map_or("", |n| n.class)
                ),
            });
        }
        for (i, a) in group.iter().enumerate() {
            let near = group.iter().skip(i + 1).take(window);
            pairs.extend(near.map(|b| (a.2.min(b.2), a.2.max(b.2), !strong)));
        }
    }
    pairs.extend(repeated.iter().map(|(&a, &b)| (a.min(b), a.max(b), false)));
    pairs.par_sort_unstable();
    let alike = |x: &(usize, usize, bool), y: &(usize, usize, bool)| (x.0, x.1) == (y.0, y.1);
    pairs
        .chunk_by(alike)
        .filter_map(|same| same.first().filter(|p| !p.2 || same.len() > 1).map(|p| (p.0, p.1)))
        .collect()
}

fn link_events(view: &View<'_>, options: &Options, plan: &mut Plan) {
    let pairs = candidates(view, options, plan);
    let events = &plan.events;
    let weighed = |made: &mut Link, (a, b): (usize, usize)| {
        let (x, y) = (events.get(a)?, events.get(b)?);
        if x.doc == y.doc {
            return None;
        }
        weigh(view, x, y, made);
        let score = made.best();
        (score >= LINKED).then_some((score, made.apart, a, b))
    };
    let mut linked: Vec<(f64, bool, usize, usize)> = if pairs.len() < 2 * FEW {
        let mut made = Link::default();
        pairs.iter().filter_map(|&pair| weighed(&mut made, pair)).collect()
    } else {
        let links = pairs.par_iter().with_min_len(FEW);
        links.map_init(Link::default, |made, &pair| weighed(made, pair)).flatten().collect()
    };
    linked.par_sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then((x.2, x.3).cmp(&(y.2, y.3))));
    let mut sets = UnionFind::<usize>::new(plan.events.len());
    for &(score, apart, a, b) in &linked {
        if apart {
            plan.apart.push((a, b));
        } else if score >= CLUSTERED {
            sets.union(a, b);
        }
    }
    plan.apart.truncate(1000);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut number: FxHashMap<usize, usize> = FxHashMap::default();
    for index in 0..plan.events.len() {
        let cluster = *number.entry(sets.find(index)).or_insert(index);
        plan.cluster_of.push(cluster);
        members.entry(cluster).or_default().push(index);
    }
    for events in members.values().filter(|m| m.len() > 1) {
        let mut nodes: Vec<NodeId> = events
            .iter()
            .filter_map(|&e| plan.events.get(e))
            .flat_map(|e| e.members.iter().copied())
            .collect();
        nodes.sort_unstable();
        plan.blocks.push(Block { scope: Scope::Event, nodes });
    }
}

fn push_blocks<K: Ord>(plan: &mut Plan, scope: Scope, keyed: BTreeMap<K, Vec<NodeId>>) {
    for (_, mut nodes) in keyed {
        nodes.sort_unstable();
        nodes.dedup();
        if nodes.len() > 1 {
            plan.blocks.push(Block { scope, nodes });
        }
    }
}

fn holder_blocks(view: &View<'_>, plan: &mut Plan) {
    let mut keyed: BTreeMap<u32, Vec<NodeId>> = BTreeMap::new();
    for (id, node) in view.nodes.iter().enumerate() {
        let states = node.claim.attribute.is_some();
        if (states || node.claim.quantities.iter().any(|q| q.value.kind == QuantityKind::Age))
            && let Some(holder) = node.agent()
        {
            keyed.entry(holder.entity).or_default().push(id);
        }
    }
    push_blocks(plan, Scope::Holder, keyed);
}

/// Quotes that share three words in a row with their neighbour among those that have them.
fn quote_blocks(view: &View<'_>, plan: &mut Plan) {
    let quotes: Vec<NodeId> = view
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, n)| {
            n.claim.quote.as_ref().is_some_and(|q| q.value.len() >= crate::rules::MIN_QUOTE_WORDS)
        })
        .map(|(id, _)| id)
        .collect();
    let mut grams: Vec<(u64, usize)> = quotes
        .par_iter()
        .with_min_len(FEW)
        .enumerate()
        .flat_map_iter(|(index, &id)| {
            let words =
                view.nodes.get(id).and_then(|n| n.claim.quote.as_ref()).map_or(&[][..], |q| &q.value[..]);
            words.windows(3).map(move |g| (hash(&g), index)).collect::<Vec<_>>()
        })
        .collect();
    grams.par_sort_unstable();
    grams.dedup();
    let mut shared: FxHashMap<(usize, usize), u32> = FxHashMap::default();
    for group in grams.chunk_by(|a, b| a.0 == b.0) {
        // "at the end of": a run of words that very many quotes have says nothing.
        for (i, a) in group.iter().enumerate().take(256) {
            for b in group.iter().skip(i + 1).take(16) {
                *shared.entry((a.1, b.1)).or_default() += 1;
            }
        }
    }
    let mut sets = UnionFind::<usize>::new(quotes.len());
    let mut pairs: Vec<(usize, usize)> =
        shared.into_iter().filter(|(_, n)| *n >= 2).map(|(p, _)| p).collect();
    pairs.sort_unstable();
    for (a, b) in pairs {
        sets.union(a, b);
    }
    let mut keyed: BTreeMap<usize, Vec<NodeId>> = BTreeMap::new();
    let mut first: FxHashMap<usize, usize> = FxHashMap::default();
    for (index, &id) in quotes.iter().enumerate() {
        keyed.entry(*first.entry(sets.find(index)).or_insert(index)).or_default().push(id);
    }
    push_blocks(plan, Scope::Quote, keyed);
}

fn surname_blocks(view: &View<'_>, plan: &mut Plan) {
    let mut keyed: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for (id, node) in view.nodes.iter().enumerate().filter(|(_, n)| n.claim.attribute.is_some()) {
        let holder = node.claim.participants.iter().find(|p| p.role == Role::Agent && p.entity.is_named());
        if let Some(holder) = holder.filter(|p| p.entity.kind == EntityKind::Person)
            && first_given_name(&holder.entity.name).is_some()
        {
            keyed.entry(spelling_key(&surname(&holder.entity.name))).or_default().push(id);
        }
    }
    push_blocks(plan, Scope::Surname, keyed);
}

/// The link of two claims' events.
pub(crate) fn event_link(view: &View<'_>, plan: &Plan, a: NodeId, b: NodeId) -> Option<Link> {
    let (x, y) = (plan.event_of.get(a)?, plan.event_of.get(b)?);
    Some(link(view, plan.events.get(*x)?, plan.events.get(*y)?))
}
