//! How likely do two events of two documents speak of one thing?
//!
//! A sum of named weights in the manner of Fellegi and Sunter (1969, "A Theory for Record Linkage"). Each item knows
//! which slot it comes from, so that the slot under test can be left out: a disputed date is no evidence against
//! identity in the test of that date.

use crate::Contribution;
use crate::event::{Event, is_symmetric};
use crate::resolve::EntityId;
use crate::story::likeness;
use crate::view::{Node, View};
use crate::weights::{self, Weight};
use gainsay_claim::{EntityKind, Kind, Relation, Role, class_named};
use std::collections::BTreeSet;

/// One item of a link's score.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// What it adds.
    pub(crate) part: Contribution,
    /// The kind of conflict whose slot it looks at.
    pub(crate) slot: Option<Kind>,
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
            self.items.push(Item { part: weight.times(times), slot });
        }
    }

    /// Adds an item that belongs to no slot.
    pub(crate) fn push(&mut self, part: Contribution) {
        self.items.push(Item { part, slot: None });
    }

    /// The sum without what the slot of one kind speaks against.
    pub(crate) fn without(&self, kind: Kind) -> f64 {
        self.counted(kind).map(|item| item.part.weight).sum()
    }

    /// The items that count in the test of one kind.
    pub(crate) fn counted(&self, kind: Kind) -> impl Iterator<Item = &Item> {
        // What is done and what is to come differ in their days too.
        let disputed = move |slot: Option<Kind>| {
            slot == Some(kind) || kind == Kind::Modality && slot == Some(Kind::Date)
        };
        self.items.iter().filter(move |i| !disputed(i.slot) || i.part.weight > 0.0)
    }

    /// The sum without the slot that speaks most against it: one slot may be the disputed one.
    pub(crate) fn best(&self) -> f64 {
        let all: f64 = self.items.iter().map(|i| i.part.weight).sum();
        let worst = self.items.iter().filter(|i| i.slot.is_some()).map(|i| i.part.weight).fold(0.0, f64::min);
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
    let mut link = Link::default();
    link.add(weights::LINK_PRIOR, 1.0, None);
    let (Some(x), Some(y)) = (first(view, a), first(view, b)) else { return link };
    if GENERAL.contains(&x.class) {
        link.add(weights::GENERAL_CLASS, 1.0, None);
    } else if class_named(x.class).is_some() || x.claim.predicate.lemma == y.claim.predicate.lemma {
        link.add(weights::SPECIFIC_CLASS, 1.0, None);
    }
    participants(a, b, x.class, &mut link);
    times(view, a, b, &mut link);
    places(view, a, b, &mut link);
    figures(view, a, b, &mut link);
    words(view, a, b, &mut link);
    orders(a, b, is_symmetric(x.class), &mut link);
    stories(view, a.doc, b.doc, &mut link);
    link
}

fn first<'v, 'g>(view: &'v View<'g>, event: &Event) -> Option<&'v Node<'g>> {
    event.members.first().and_then(|&m| view.nodes.get(m))
}

fn participants(a: &Event, b: &Event, class: &str, link: &mut Link) {
    let shared = a.named.keys().filter(|e| b.named.contains_key(e)).count();
    if shared > 0 {
        link.add(weights::FIRST_PARTICIPANT, 1.0, None);
        link.add(weights::MORE_PARTICIPANTS, (shared - 1).min(2) as f64, None);
    }
    let common = a.common.intersection(&b.common).count();
    link.add(weights::COMMON_NOUN, common.min(2) as f64, None);
    if !is_symmetric(class) {
        match (a.objects.is_empty(), b.objects.is_empty()) {
            (false, false) if a.objects.is_disjoint(&b.objects) => {
                let related = a.objects.iter().any(|o| b.named.contains_key(o) || b.common.contains(o));
                link.add(weights::OTHER_OBJECT, if related { 0.5 } else { 1.0 }, None);
            }
            (true, false) | (false, true) => link.add(weights::NO_OBJECT, 1.0, None),
            _ => {}
        }
    }
    let words = a.terms.iter().filter(|t| b.terms.binary_search(t).is_ok()).count();
    if shared == 0 && words + common < 2 {
        link.add(weights::LITTLE_SHARED, 1.0, None);
    }
    let (mine, theirs) = (a.named.len() - shared, b.named.len() - shared);
    let symmetric = is_symmetric(class);
    if mine > 0 && theirs > 0 && (symmetric || shared == 0) {
        link.add(weights::OTHER_PARTICIPANT, 1.0, if symmetric { None } else { Some(Kind::Identity) });
        // Two partners each, and not the same two: the texts speak of two meetings.
        link.apart |= symmetric && a.named.len() > 1 && b.named.len() > 1;
    }
    if !symmetric {
        for role in [Role::Agent, Role::Patient, Role::Recipient] {
            let (mine, theirs) = (fillers(a, role), fillers(b, role));
            if shared > 0 && !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs) {
                let related = mine.iter().any(|e| b.named.contains_key(e));
                link.add(weights::OTHER_IN_ROLE, if related { 0.5 } else { 1.0 }, Some(Kind::Identity));
            }
        }
    }
}

fn fillers(event: &Event, role: Role) -> BTreeSet<EntityId> {
    event.named.iter().filter(|(_, roles)| roles.contains(&role)).map(|(e, _)| *e).collect()
}

fn times(view: &View<'_>, a: &Event, b: &Event, link: &mut Link) {
    let theirs: Vec<_> = b.times(view).collect();
    let mut nearest: Option<(i64, bool)> = None;
    for mine in a.times(view) {
        for time in &theirs {
            let (x, y) = (mine.to_days(), time.to_days());
            let comparison = x.compare(&y);
            let days = match comparison.relation {
                Relation::Disjoint => x.gap(&y).unwrap_or(0) / 86_400 + 1,
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
    let of = |event: &Event| -> BTreeSet<EntityId> {
        event.members.iter().filter_map(|&m| view.nodes.get(m)?.place).collect()
    };
    let (mine, theirs) = (of(a), of(b));
    if mine.is_empty() || theirs.is_empty() {
        return;
    }
    if mine.is_disjoint(&theirs) {
        let states = |ids: &BTreeSet<EntityId>| {
            ids.iter().all(|i| view.entities.class(*i).is_some_and(|c| c.kind == EntityKind::State))
        };
        if states(&mine) == states(&theirs) {
            link.add(weights::OTHER_PLACE, 1.0, Some(Kind::Location));
        }
    } else {
        link.add(weights::SAME_PLACE, 1.0, Some(Kind::Location));
    }
}

fn figures(view: &View<'_>, a: &Event, b: &Event, link: &mut Link) {
    let (mut counted, mut equal) = (0u32, 0u32);
    let claims = |event: &Event| -> Vec<_> {
        event.members.iter().filter_map(|&m| view.nodes.get(m).map(|n| n.claim)).take(16).collect()
    };
    let (mine, theirs) = (claims(a), claims(b));
    let mut ordinal: Option<bool> = None;
    for x in &mine {
        for y in &theirs {
            for s in &x.quantities {
                for t in &y.quantities {
                    let same_thing = matches!((&s.value.counted, &t.value.counted), (Some(c), Some(d)) if c.head == d.head);
                    if s.value.kind != t.value.kind {
                        continue;
                    }
                    counted += u32::from(same_thing);
                    equal += u32::from(s.value.compare(&t.value).relation == Relation::Same);
                }
            }
            if let (Some(s), Some(t)) = (&x.ordinal, &y.ordinal) {
                let same = s.value.compare(&t.value).relation == Relation::Same;
                ordinal = Some(ordinal.unwrap_or(false) || same);
            }
        }
    }
    let slot = first(view, a).and_then(|n| class_named(n.class)).and_then(|c| c.slot);
    if slot.is_some_and(|kind| gives(&mine, kind) && gives(&theirs, kind)) {
        link.add(weights::OWN_SLOT, 1.0, None);
    }
    link.add(weights::SAME_COUNTED, f64::from(counted.min(2)), None);
    link.add(weights::SAME_FIGURE, f64::from(equal.min(2)), None);
    match ordinal {
        Some(true) => link.add(weights::SAME_ORDINAL, 1.0, Some(Kind::Ordinal)),
        Some(false) => link.add(weights::OTHER_ORDINAL, 1.0, Some(Kind::Ordinal)),
        None => {}
    }
}

/// Whether claims give a value of the kind that their class is known for.
fn gives(claims: &[&gainsay_claim::Claim], kind: Kind) -> bool {
    claims.iter().any(|c| match kind {
        Kind::Duration => c.duration.is_some(),
        Kind::Date | Kind::Time => c.when.is_some(),
        Kind::Location => c.place.is_some(),
        Kind::Ordinal => c.ordinal.is_some(),
        _ => c.quantities.iter().any(|q| crate::rules::kind_of_figure(q.value.kind) == kind),
    })
}

fn words(view: &View<'_>, a: &Event, b: &Event, link: &mut Link) {
    let mut rarities: Vec<f64> =
        a.terms.iter().filter(|t| b.terms.binary_search(t).is_ok()).map(|t| view.rarity(*t)).collect();
    rarities.sort_unstable_by(|x, y| y.total_cmp(x));
    link.add(weights::SHARED_TERMS, rarities.iter().take(5).sum(), None);
    let again = |event: &Event| {
        let cue = |word| view.terms.get(word).is_some_and(|t| event.terms.binary_search(t).is_ok());
        ["again", "another", "rival", "second"].into_iter().any(cue)
    };
    let further = |event: &Event| {
        event.members.iter().filter_map(|&m| view.nodes.get(m)).any(crate::frame::called_further)
    };
    if further(a) != further(b) {
        link.add(weights::CALLED_ANOTHER, 2.0, None);
    } else if again(a) != again(b) {
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
pub(crate) fn stories(view: &View<'_>, a: usize, b: usize, link: &mut Link) {
    if let (Some(x), Some(y)) = (view.published(a), view.published(b)) {
        let days = (x - y).abs();
        if days <= 3 {
            link.add(weights::PUBLISHED_NEAR, 1.0, None);
        } else {
            link.add(weights::PUBLISHED_APART, (days as f64 / 3.0).ln(), None);
        }
    }
    link.add(weights::SAME_STORY, same_story(view, a, b), None);
}

/// How much two documents look like one story, by their casts or by their words: 0 to 1.
pub(crate) fn same_story(view: &View<'_>, a: usize, b: usize) -> f64 {
    let (Some(x), Some(y)) = (view.casts.get(a), view.casts.get(b)) else { return 0.0 };
    let smaller = x.len().min(y.len());
    let shared = x.iter().filter(|e| y.binary_search(e).is_ok()).count();
    let casts = if smaller < 2 { 0.0 } else { shared as f64 / smaller as f64 };
    let (Some(words), Some(others)) = (view.words.get(a), view.words.get(b)) else { return casts };
    casts.max(likeness(words, others))
}
