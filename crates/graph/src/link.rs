//! How likely do two events of two documents speak of one thing?
//!
//! A sum of named weights in the manner of Fellegi and Sunter (1969, "A Theory for Record Linkage"). Each item knows
//! which slot it comes from, so that the slot under test can be left out: a disputed date is no evidence against
//! identity in the test of that date.

use crate::Contribution;
use crate::event::{Event, MAX_FIGURED};
use crate::resolve::EntityId;
use crate::story::likeness;
use crate::view::{Node, View};
use crate::weights::{self, Weight};
use gainsay_claim::{Claim, EntityKind, Kind, Relation, Role};

/// One item of a link's score. Words are made of it only where a finding shows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    pub(crate) name: &'static str,
    /// How many units of it there are.
    pub(crate) times: f64,
    /// Log-odds that it adds.
    pub(crate) weight: f64,
    /// The kind of conflict whose slot it looks at.
    pub(crate) slot: Option<Kind>,
}

impl Item {
    /// What it adds, by name.
    pub(crate) fn part(&self) -> Contribution {
        Contribution { name: self.name.to_owned(), weight: self.weight }
    }
}

/// Evidence for and against two events being one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Link {
    /// The items, in a fixed order.
    pub(crate) items: Vec<Item>,
    /// The texts themselves tell the two apart.
    pub(crate) apart: bool,
}

impl Link {
    fn add(&mut self, weight: Weight, times: f64, slot: Option<Kind>) {
        if times != 0.0 {
            self.items.push(Item { name: weight.name, times, weight: weight.log_odds * times, slot });
        }
    }

    /// Adds an item that belongs to no slot.
    pub(crate) fn push(&mut self, weight: Weight) {
        self.add(weight, 1.0, None);
    }

    /// The sum without what the slot of one kind speaks against.
    pub(crate) fn without(&self, kind: Kind) -> f64 {
        self.counted(kind).map(|item| item.weight).sum()
    }

    /// The items that count in the test of one kind.
    pub(crate) fn counted(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        // What is done and what is to come differ in their days too.
        let disputed = move |slot: Option<Kind>| {
            slot == Some(kind) || kind == Kind::Modality && slot == Some(Kind::Date)
        };
        self.items.iter().filter(move |i| !disputed(i.slot) || i.weight > 0.0)
    }

    /// The sum without the slot that speaks most against it: one slot may be the disputed one.
    pub(crate) fn best(&self) -> f64 {
        let all: f64 = self.items.iter().map(|i| i.weight).sum();
        let worst = self.items.iter().filter(|i| i.slot.is_some()).map(|i| i.weight).fold(0.0, f64::min);
        all - worst
    }
}

/// Verbs that fit any event: sharing one of them is no evidence.
const GENERAL: &[&str] = &[
    "be", "have", "do", "make", "get", "take", "go", "come", "give", "put", "see", "know", "use", "become",
    "include", "need", "want", "keep", "let", "seem", "remain", "show", "find", "work", "look", "think",
    "feel", "try", "help", "like", "say",
];

/// Weighs what two events of one class share and what they do not.
pub(crate) fn link(view: &View<'_>, a: &Event, b: &Event) -> Link {
    let mut made = Link { items: Vec::with_capacity(16), apart: false };
    weigh(view, a, b, &mut made);
    made
}

/// Weighs two events into a link that is used again and again.
pub(crate) fn weigh(view: &View<'_>, a: &Event, b: &Event, link: &mut Link) {
    link.items.clear();
    link.apart = false;
    link.add(weights::LINK_PRIOR, 1.0, None);
    let (Some(x), Some(y)) = (first(view, a), first(view, b)) else { return };
    if GENERAL.contains(&x.class) {
        link.add(weights::GENERAL_CLASS, 1.0, None);
    } else if x.sort.is_some() || x.claim.predicate.lemma == y.claim.predicate.lemma {
        link.add(weights::SPECIFIC_CLASS, 1.0, None);
    }
    let symmetric = x.sort.is_some_and(|c| c.symmetric);
    participants(a, b, symmetric, link);
    times(a, b, link);
    places(view, a, b, link);
    figures(view, a, b, x.sort.and_then(|c| c.slot), link);
    words(view, a, b, link);
    orders(a, b, symmetric, link);
    stories(view, a.doc, b.doc, weights::SAME_STORY, link);
}

fn first<'v, 'g>(view: &'v View<'g>, event: &Event) -> Option<&'v Node<'g>> {
    event.members.first().and_then(|&m| view.nodes.get(m))
}

/// How many items two sorted lists share.
fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    a.iter().filter(|item| b.binary_search(item).is_ok()).count()
}

fn participants(a: &Event, b: &Event, symmetric: bool, link: &mut Link) {
    let same = a.named.iter().filter(|(e, _)| b.names(*e)).count();
    if same > 0 {
        link.add(weights::FIRST_PARTICIPANT, 1.0, None);
        link.add(weights::MORE_PARTICIPANTS, (same - 1).min(2) as f64, None);
    }
    let common = shared(&a.common, &b.common);
    link.add(weights::COMMON_NOUN, common.min(2) as f64, None);
    if !symmetric {
        match (a.objects.is_empty(), b.objects.is_empty()) {
            (false, false) if shared(&a.objects, &b.objects) == 0 => {
                let related = a.objects.iter().any(|o| b.names(*o) || b.common.binary_search(o).is_ok());
                link.add(weights::OTHER_OBJECT, if related { 0.5 } else { 1.0 }, None);
            }
            (true, false) | (false, true) => link.add(weights::NO_OBJECT, 1.0, None),
            _ => {}
        }
    }
    if same == 0 && shared(&a.terms, &b.terms) + common < 2 {
        link.add(weights::LITTLE_SHARED, 1.0, None);
    }
    let (mine, theirs) = (a.named.len() - same, b.named.len() - same);
    if mine > 0 && theirs > 0 && (symmetric || same == 0) {
        link.add(weights::OTHER_PARTICIPANT, 1.0, if symmetric { None } else { Some(Kind::Identity) });
        // Two partners each, and not the same two: the texts speak of two meetings.
        link.apart |= symmetric && a.named.len() > 1 && b.named.len() > 1;
    }
    if !symmetric && same > 0 {
        for role in [Role::Agent, Role::Patient, Role::Recipient] {
            let filled = fillers(a, role).next().is_some() && fillers(b, role).next().is_some();
            if filled && fillers(a, role).all(|e| fillers(b, role).all(|other| other != e)) {
                let related = fillers(a, role).any(|e| b.names(e));
                link.add(weights::OTHER_IN_ROLE, if related { 0.5 } else { 1.0 }, Some(Kind::Identity));
            }
        }
    }
}

fn fillers(event: &Event, role: Role) -> impl Iterator<Item = EntityId> {
    event.named.iter().filter(move |(_, roles)| roles.contains(role)).map(|(e, _)| *e)
}

fn times(a: &Event, b: &Event, link: &mut Link) {
    let mut nearest: Option<(i64, bool)> = None;
    for x in &a.days {
        for y in &b.days {
            let comparison = x.compare(y);
            let days = match comparison.relation {
                Relation::Disjoint => x.gap(y).unwrap_or(0) / 86_400 + 1,
                _ => 0,
            };
            let fine = comparison.relation == Relation::Same;
            if nearest.is_none_or(|(d, f)| (days, !fine) < (d, !f)) {
                nearest = Some((days, fine));
            }
        }
    }
    match nearest {
        Some((0, true)) => link.add(weights::SAME_DAY, 1.0, Some(Kind::Date)),
        Some((0, false)) => link.add(weights::COMPATIBLE_TIME, 1.0, Some(Kind::Date)),
        Some((days, _)) => link.add(weights::TIME_APART, (1.0 + days as f64).ln(), Some(Kind::Date)),
        None => {}
    }
}

fn places(view: &View<'_>, a: &Event, b: &Event, link: &mut Link) {
    if a.places.is_empty() || b.places.is_empty() {
        return;
    }
    if shared(&a.places, &b.places) == 0 {
        let states = |ids: &[EntityId]| {
            ids.iter().all(|i| view.entities.class(*i).is_some_and(|c| c.kind == EntityKind::State))
        };
        if states(&a.places) == states(&b.places) {
            link.add(weights::OTHER_PLACE, 1.0, Some(Kind::Location));
        }
    } else {
        link.add(weights::SAME_PLACE, 1.0, Some(Kind::Location));
    }
}

fn figures(view: &View<'_>, a: &Event, b: &Event, slot: Option<Kind>, link: &mut Link) {
    let (mut counted, mut equal) = (0u32, 0u32);
    for mine in &a.figures {
        for theirs in &b.figures {
            let (Some(x), Some(y)) = (mine.quantity(view), theirs.quantity(view)) else { continue };
            if x.kind != y.kind || counted > 1 && equal > 1 {
                continue;
            }
            let times = mine.times.saturating_mul(theirs.times);
            if x.counted.as_ref().zip(y.counted.as_ref()).is_some_and(|(one, other)| one.head == other.head) {
                counted = counted.saturating_add(times);
            }
            if x.compare(y).relation == Relation::Same {
                equal = equal.saturating_add(times);
            }
        }
    }
    if slot.is_some_and(|kind| gives(view, a, kind) && gives(view, b, kind)) {
        link.add(weights::OWN_SLOT, 1.0, None);
    }
    link.add(weights::SAME_COUNTED, f64::from(counted.min(2)), None);
    link.add(weights::SAME_FIGURE, f64::from(equal.min(2)), None);
    let mut ordinal: Option<bool> = None;
    for mine in claims(view, a).filter_map(|claim| claim.ordinal.as_ref()) {
        for theirs in claims(view, b).filter_map(|claim| claim.ordinal.as_ref()) {
            let same = mine.value.compare(&theirs.value).relation == Relation::Same;
            ordinal = Some(ordinal.unwrap_or(false) || same);
        }
    }
    match ordinal {
        Some(true) => link.add(weights::SAME_ORDINAL, 1.0, Some(Kind::Ordinal)),
        Some(false) => link.add(weights::OTHER_ORDINAL, 1.0, Some(Kind::Ordinal)),
        None => {}
    }
}

/// The first claims of an event, as many as figures are taken from.
fn claims<'v>(view: &'v View<'_>, event: &'v Event) -> impl Iterator<Item = &'v Claim> {
    event.members.iter().filter_map(|&m| view.nodes.get(m).map(|n| n.claim)).take(MAX_FIGURED)
}

/// Whether an event's claims give a value of the kind that their class is known for.
fn gives(view: &View<'_>, event: &Event, kind: Kind) -> bool {
    claims(view, event).any(|c| match kind {
        Kind::Duration => c.duration.is_some(),
        Kind::Date | Kind::Time => c.when.is_some(),
        Kind::Location => c.place.is_some(),
        Kind::Ordinal => c.ordinal.is_some(),
        _ => c.quantities.iter().any(|q| crate::rules::kind_of_figure(q.value.kind) == kind),
    })
}

fn words(view: &View<'_>, a: &Event, b: &Event, link: &mut Link) {
    // The five rarest, largest first.
    let mut rarest = [0.0_f64; 5];
    for term in a.terms.iter().filter(|t| b.terms.binary_search(t).is_ok()) {
        let mut rarity = view.rarity(*term);
        for kept in &mut rarest {
            if rarity > *kept {
                std::mem::swap(kept, &mut rarity);
            }
        }
    }
    link.add(weights::SHARED_TERMS, rarest.iter().sum(), None);
    if a.further != b.further {
        link.add(weights::CALLED_ANOTHER, 2.0, None);
    } else if a.another != b.another {
        link.add(weights::CALLED_ANOTHER, 0.5, None);
    }
}

fn orders(a: &Event, b: &Event, repeats: bool, link: &mut Link) {
    let (mut same, mut opposite) = (false, false);
    for (class, who, relation) in &a.anchors {
        for (other_class, other_who, other) in &b.anchors {
            if class == other_class && who.iter().any(|w| other_who.contains(w)) {
                same |= relation == other;
                opposite |= relation != other;
            }
        }
    }
    if opposite {
        link.add(weights::OTHER_ORDER, 1.0, Some(Kind::Order));
        // Talks on both sides of one anchor are two; what happens once is in dispute.
        link.apart |= repeats;
    } else if same {
        link.add(weights::SAME_ORDER, 1.0, None);
    }
}

/// How near the documents themselves are: their days of publication and their casts.
pub(crate) fn stories(view: &View<'_>, a: usize, b: usize, story: Weight, link: &mut Link) {
    if let (Some(x), Some(y)) = (view.published(a), view.published(b)) {
        let days = (x - y).abs();
        if days <= 3 {
            link.add(weights::PUBLISHED_NEAR, 1.0, None);
        } else {
            link.add(weights::PUBLISHED_APART, (days as f64 / 3.0).ln(), None);
        }
    }
    link.add(story, same_story(view, a, b), None);
}

/// How much two documents look like one story, by their casts or by their words: 0 to 1.
pub(crate) fn same_story(view: &View<'_>, a: usize, b: usize) -> f64 {
    let (Some(x), Some(y)) = (view.casts.get(a), view.casts.get(b)) else { return 0.0 };
    let smaller = x.len().min(y.len());
    let casts = if smaller < 2 { 0.0 } else { shared(x, y) as f64 / smaller as f64 };
    let (Some(words), Some(others)) = (view.words.get(a), view.words.get(b)) else { return casts };
    casts.max(likeness(words, others))
}
