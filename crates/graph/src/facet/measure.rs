//! Do two values of two reports exclude each other, and what speaks for their being about one thing?

#![allow(
    clippy::many_single_char_names,
    reason = "two values of two claims of two reports: pairs of letters show what belongs together"
)]

use super::FACET_MEASURES;
use super::sheet::{Facet, Sheet, quantity};
use crate::frame;
use crate::rules::{Outcome, Pair, hash, opinions};
use crate::story::likeness;
use crate::view::{Node, View, Voice};
use gainsay_claim::{
    Anchor, Claim, Distribution, Granularity, Kind, Modality, Polarity, Quantity, Reason, Relation, Tense,
    class_named, class_of_noun, class_of_verb, concept,
};
use gainsay_lexicon::Entry;
use std::sync::Arc;

/// Whether an event is told as done, or as not done yet; `None` where the claim says neither.
fn state(view: &View<'_>, node: &Node<'_>) -> Option<bool> {
    let claim = node.claim;
    // "Was leaving in February", told in December.
    let begins = claim.when.as_ref().and_then(|w| w.value.interval.low_value()).map(|s| s.div_euclid(86_400));
    let to_come = begins.zip(view.published(node.doc)).is_some_and(|(b, p)| b > p);
    let yet = claim.terms.iter().any(|t| matches!(&**t, "yet" | "still"));
    let ahead = claim.when.as_ref().is_some_and(|w| w.value.interval.low_value().is_none());
    match (claim.polarity, claim.modality) {
        (Polarity::Affirmed, Modality::Happened) if claim.tense != Tense::None && !yet && !to_come => {
            Some(true)
        }
        (Polarity::Denied, Modality::Happened | Modality::Planned) if yet || ahead => Some(false),
        // "To raise the wreck" is often what was done, not what is to come.
        (Polarity::Affirmed, Modality::Planned) if claim.tense != Tense::None => Some(false),
        _ => None,
    }
}

/// Whether the report that speaks of the event as to come is as late as what it speaks of, so that no plan came true
/// between the two.
fn in_time(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let (plan, done) = if state(view, a) == Some(false) { (a, b) } else { (b, a) };
    let (Some(planned), Some(told)) = (view.published(plan.doc), view.published(done.doc)) else {
        return false;
    };
    let happened = done.claim.when.as_ref().and_then(|w| w.value.interval.low_value());
    planned >= told || happened.is_some_and(|s| s.div_euclid(86_400) < planned)
}

/// Whether two values of one kind exclude each other; `None` where they cannot be compared.
fn excludes(view: &View<'_>, x: &Facet, y: &Facet) -> Option<bool> {
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    let kind = x.rule.kind;
    match kind {
        Kind::Polarity => {
            let (u, v) = (a.claim, b.claim);
            let yet = |c: &Claim| c.terms.iter().any(|t| matches!(&**t, "yet" | "still"));
            let done = |c: &Claim| c.modality == Modality::Happened && c.tense != Tense::None && !yet(c);
            return (done(u) && done(v)).then_some(u.polarity != v.polarity);
        }
        Kind::Modality => {
            return Some(
                matches!((state(view, a)?, state(view, b)?), (s, t) if s != t && in_time(view, a, b)),
            );
        }
        Kind::Antonym if opinions(a, b) => return Some(false),
        Kind::Antonym => {
            let against = |p: &Facet, q: &Facet| {
                p.outcomes.iter().any(|c| q.outcomes.iter().any(|d| c.opposite == Some(d.name)))
            };
            let both =
                |p: &Facet| p.outcomes.iter().any(|c| p.outcomes.iter().any(|d| c.opposite == Some(d.name)));
            return Some(!both(x) && !both(y) && (against(x, y) || against(y, x)));
        }
        Kind::Location => {
            let pair = Pair { view, a, b, slot_a: &x.slot, slot_b: &y.slot };
            return Some(matches!((x.rule.compare)(&pair), Some(Outcome::Conflict(_))));
        }
        _ => {}
    }
    if matches!(kind, Kind::Date | Kind::Time) {
        let (s, t) = (&a.claim.when.as_ref()?.value, &b.claim.when.as_ref()?.value);
        if kind == Kind::Date && (s.anchor == Anchor::Assumed || t.anchor == Anchor::Assumed) {
            return None;
        }
        let apart = s.compare(t).relation == Relation::Disjoint;
        let days_apart = s.to_days().compare(&t.to_days()).relation == Relation::Disjoint;
        // Two parts of a day ("the night shift", "in the morning") are too vague to stand against each other alone.
        let fine = s.granularity.max(t.granularity) >= Granularity::Hour;
        return Some(if kind == Kind::Time { fine && apart && !days_apart } else { days_apart });
    }
    let (p, q) = (quantity(a, kind, &x.slot)?, quantity(b, kind, &y.slot)?);
    // "Lost 300 million" gives the loss and not a change of it.
    let amount = |q: &Quantity| Quantity { distribution: Distribution::Unspecified, ..q.clone() };
    let relation =
        if kind == Kind::Money { amount(p).compare(&amount(q)).relation } else { p.compare(q).relation };
    match relation {
        Relation::Incomparable => None,
        relation => Some(relation == Relation::Disjoint),
    }
}

/// Things of which a text speaks of the first beside the second: their ranks tell them apart.
#[rustfmt::skip]
const SERIES: &[&str] = &[
    "round",
    "half",
    "quarter",
    "phase",
    "stage",
    "amendment",
    "lady",
    "day",
    "night",
    "set",
    "period",
    "leg",
    "inning",
    "place",
    "floor",
    "generation",
    "degree",
    "class",
    "grade",
    "wave",
    "row",
    "paragraph",
    "volume",
    "chapter",
    "hour",
    "week",
    "month",
    "year",
    "world",
    "step",
    "point",
    "half-time",
    "division",
    "century",
];

/// Shorter reports than of so many different words are no surer to speak of one thing.
const SHORT: usize = 36;

/// Words whose uses are less alike than this have nothing in common: the middle of unrelated words of news lies there.
const UNLIKE: f64 = 0.3;

/// How near the meanings of two words are: 0 to 1.
fn meaning(a: &Entry, b: &Entry) -> f64 {
    ((f64::from(a.similarity(b)) - UNLIKE) / (1.0 - UNLIKE)).max(0.0)
}

/// The nearest meanings of two lists of words.
fn closest(a: &[Arc<Entry>], b: &[Arc<Entry>]) -> f64 {
    a.iter().flat_map(|x| b.iter().map(|y| meaning(x, y))).fold(0.0, f64::max)
}

/// How well each word of one list is matched by the nearest of the other, in the mean.
fn covered(a: &[Arc<Entry>], b: &[Arc<Entry>]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let best = |x: &Arc<Entry>| b.iter().map(|y| meaning(x, y)).fold(0.0, f64::max);
    a.iter().map(best).sum::<f64>() / a.len() as f64
}

/// Words that say that a figure was raised, or is more complete than an earlier one.
#[rustfmt::skip]
const RAISED: &[&str] = &[
    "climb", "rise", "reach", "jump", "swell", "grow", "mount", "now", "latest", "count", "full", "complete",
    "final", "confirm", "revise", "update", "raise", "increase", "further", "still", "so", "double", "late",
];

/// Whether the later report gives more and says that the figure moved.
fn raised(view: &View<'_>, s: &Sheet, x: &Facet, t: &Sheet, y: &Facet) -> bool {
    if !matches!(x.rule.kind, Kind::Quantity | Kind::Money | Kind::Percent) {
        return false;
    }
    let (Some(p), Some(q)) = (view.published(s.doc), view.published(t.doc)) else { return false };
    let (early, late) = if p < q { (x, y) } else { (y, x) };
    let (Some(a), Some(b)) = (view.nodes.get(early.node), view.nodes.get(late.node)) else { return false };
    let kind = x.rule.kind;
    let (Some(u), Some(v)) = (quantity(a, kind, &early.slot), quantity(b, kind, &late.slot)) else {
        return false;
    };
    let says = |f: &Facet, list: &[&str]| {
        list.iter().any(|w| {
            let word = class_of_noun(w).or_else(|| class_of_verb(w)).map_or(concept(w), |c| c.name);
            f.far.binary_search(&hash(&word)).is_ok() || f.near.binary_search(&hash(&word)).is_ok()
        })
    };
    let heads = ["toll", "victim", "dead", "death", "case", "injury", "missing"];
    let tolls = |f: &Facet| {
        let core = |w: &&str| {
            let word = class_of_noun(w).map_or(concept(w), |c| c.name);
            f.core.binary_search(&hash(&word)).is_ok()
                || f.near.binary_search(&hash(&word)).is_ok()
                || f.head == hash(&word)
        };
        let part = |n: &Node<'_>| {
            n.claim.participants.iter().any(|p| p.entity.name.split(' ').any(|w| heads.contains(&w)))
        };
        heads.iter().any(core) || view.nodes.get(f.node).is_some_and(part)
    };
    p != q
        && u.interval.ends_before(&v.interval)
        && (says(late, RAISED) || says(early, &["far", "confirm"]) || tolls(early) && tolls(late))
}

/// Whether two values are given as the same one: as finely, and not only by a bound that holds both.
fn agrees(view: &View<'_>, x: &Facet, y: &Facet) -> bool {
    if excludes(view, x, y) != Some(false) {
        return false;
    }
    let (Some(a), Some(b)) = (view.nodes.get(x.node), view.nodes.get(y.node)) else { return false };
    match x.rule.kind {
        Kind::Location => a.place == b.place,
        Kind::Antonym => x.outcomes.iter().any(|c| y.outcomes.iter().any(|d| c.name == d.name)),
        Kind::Polarity => a.claim.polarity == b.claim.polarity && a.class == b.class,
        Kind::Modality => state(view, a).is_some() && state(view, a) == state(view, b) && a.class == b.class,
        Kind::Date | Kind::Time => {
            let (Some(s), Some(t)) = (&a.claim.when, &b.claim.when) else { return false };
            let (s, t) = (&s.value, &t.value);
            let fine =
                if x.rule.kind == Kind::Date { (s.to_days(), t.to_days()) } else { (s.clone(), t.clone()) };
            let width =
                |t: &gainsay_claim::TimeValue| Some(t.interval.high_value()? - t.interval.low_value()?);
            matches!((width(&fine.0), width(&fine.1)), (Some(u), Some(v)) if u <= 4 * v && v <= 4 * u)
        }
        kind => {
            let (Some(p), Some(q)) = (quantity(a, kind, &x.slot), quantity(b, kind, &y.slot)) else {
                return false;
            };
            !p.interval.is_open_ended() && !q.interval.is_open_ended()
        }
    }
}

/// The measures of two values that exclude each other; `None` where they do not, where either report gives the other's
/// value too, or where their standing explains the difference.
#[allow(clippy::too_many_lines, reason = "one list of measures, in the order of their names")]
pub(super) fn measure(
    view: &View<'_>,
    s: &Sheet,
    x: &Facet,
    t: &Sheet,
    y: &Facet,
) -> Option<[f64; FACET_MEASURES.len()]> {
    let kind = x.rule.kind;
    if excludes(view, x, y) != Some(true) {
        return None;
    }
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    let pair = Pair { view, a, b, slot_a: &x.slot, slot_b: &y.slot };
    // What explains a difference of two claims of one event explains it here; of other claims the rule knows too little
    // to tell plans and parts.
    if let Some(Outcome::Compatible(reason)) = (x.rule.compare)(&pair)
        && (a.theme == b.theme || !matches!(reason, Reason::Scope | Reason::PlanVsOutcome | Reason::Hedge))
    {
        return None;
    }
    if let (Some(u), Some(v)) = (quantity(a, kind, &x.slot), quantity(b, kind, &y.slot))
        && frame::explained(view, (a, x.slot.span, u), (b, y.slot.span, v)).is_some()
    {
        return None;
    }
    if matches!(kind, Kind::Date | Kind::Time | Kind::Duration)
        && (frame::framed_apart(view, (a, x.slot.span), (b, y.slot.span))
            || frame::lapsed(view, a)
            || frame::lapsed(view, b)
            || frame::other_course(view, a, b))
    {
        return None;
    }
    // "Three neighbours" and "two countries": small counts of different things are everywhere.
    let few = |q: Option<&Quantity>| {
        q.and_then(|q| q.interval.low_value().copied()).is_some_and(|v| v < gainsay_claim::Decimal::TEN)
    };
    let (small, other_head) =
        (few(quantity(a, kind, &x.slot)) && few(quantity(b, kind, &y.slot)), x.head != y.head);
    if kind == Kind::Quantity && small && other_head && x.head != 0 && y.head != 0 {
        return None;
    }
    // Dated plans and outcomes of one event are judged by their dates.
    let dated = a.claim.when.is_some() && b.claim.when.is_some();
    let denied = a.claim.polarity == Polarity::Denied || b.claim.polarity == Polarity::Denied;
    if kind == Kind::Modality && a.theme == b.theme && dated && !denied {
        return None;
    }
    // Two people may each have their own figure.
    if let (Voice::Person(u), Voice::Person(v)) = (a.voice, b.voice)
        && u != v
    {
        return None;
    }
    if kind == Kind::Ordinal && [x, y].iter().any(|f| SERIES.iter().any(|s| f.head == hash(&concept(s)))) {
        return None;
    }
    if raised(view, s, x, t, y) {
        return None;
    }
    let word = |n: &Node<'_>, list: &[&str]| n.claim.terms.iter().any(|t| list.contains(&&**t));
    let another = ["again", "another", "rival", "earlier", "previous", "previously", "separate"];
    if frame::called_further(a) != frame::called_further(b) {
        return None;
    }
    // "In Cairns alone", "of those": a part is told beside the whole.
    let part = ["alone", "including"];
    if matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent) && word(a, &part) != word(b, &part) {
        return None;
    }
    // Where a report gives the other's value as well, it tells two things apart.
    let given = |sheet: &Sheet, facet: &Facet| {
        let near = |f: &Facet| f.near.iter().any(|c| facet.near.binary_search(c).is_ok());
        sheet.facets.iter().any(|f| f.rule.kind == kind && near(f) && agrees(view, f, facet))
    };
    if given(t, x) || given(s, y) {
        return None;
    }
    let weight = |c: &u64| {
        let of = |sheet: &Sheet| sheet.spread.get(c).copied().unwrap_or(1.0).max(1.0);
        1.0 / (of(s) * of(t)).sqrt()
    };
    let shared =
        |p: &[u64], q: &[u64]| -> f64 { p.iter().filter(|c| q.binary_search(c).is_ok()).map(weight).sum() };
    let (p, q) = (quantity(a, kind, &x.slot), quantity(b, kind, &y.slot));
    let counted = |q: Option<&Quantity>| q.and_then(|q| q.counted.as_ref()).map(|c| c.head.clone());
    let (mine, theirs) = (counted(p), counted(q));
    let same_word = mine.is_some() && mine == theirs;
    let flag = |b: bool| f64::from(u8::from(b));
    let of_kind = |sheet: &Sheet| sheet.of_kind.get(&kind).copied().unwrap_or(1) as f64;
    let (core, near, far) = (shared(&x.core, &y.core), shared(&x.near, &y.near), shared(&x.far, &y.far));
    let crossed = shared(&x.core, &y.near).max(shared(&x.near, &y.core));
    // Outcomes and places say nothing about each other unless one sort of event or thing ties them.
    let tied = core + crossed > 0.0;
    // The day of one event says nothing about that of another.
    let two_events = x.event != 0 && y.event != 0 && x.event != y.event;
    let linked = tied || x.event != 0 && x.event == y.event || !two_events && near >= 1.0;
    if kind == Kind::Date && (!linked || word(a, &another) != word(b, &another)) {
        return None;
    }
    let loose = matches!(kind, Kind::Location | Kind::Polarity | Kind::Modality);
    if loose && !tied || kind == Kind::Antonym && near == 0.0 {
        return None;
    }
    let names: f64 = x.names.iter().filter(|n| y.names.binary_search(n).is_ok()).map(|_| 0.5).sum();
    let other_days = !matches!(kind, Kind::Date | Kind::Time)
        && !x.days.is_empty()
        && !y.days.is_empty()
        && x.days.iter().all(|u| y.days.iter().all(|v| u.compare(v).relation == Relation::Disjoint));
    if other_days && word(a, &another) != word(b, &another) {
        return None;
    }
    let other_places = matches!((a.place, b.place), (Some(u), Some(v)) if u != v);
    let other_names = !x.names.is_empty() && !y.names.is_empty() && names == 0.0;
    let approximate = p.is_some_and(|q| q.approximate) || q.is_some_and(|q| q.approximate);
    let middle = |q: &Quantity| {
        let v = q.interval.low_value().or(q.interval.high_value())?;
        f64::try_from(*v).ok().filter(|v| *v > 0.0)
    };
    let apart = match (p.and_then(middle), q.and_then(middle)) {
        (Some(u), Some(v)) => (u / v).ln().abs().min(4.0),
        _ => 0.0,
    };
    let modifiers = |q: Option<&Quantity>| q.and_then(|q| q.counted.as_ref()).map(|c| c.modifiers.clone());
    let (m, n) = (modifiers(p).unwrap_or_default(), modifiers(q).unwrap_or_default());
    let length = |doc: usize| view.words.get(doc).map_or(0, Vec::len).max(SHORT) as f64;
    let early = |f: &Facet, sheet: &Sheet| f.node - view.first_of_document(sheet.doc) < 6;
    let limits =
        ["alone", "each", "average", "combined", "altogether", "share", "rest", "remain", "half", "about"];
    let planned = |n: &Node<'_>| n.claim.modality != Modality::Happened;
    let person = |n: &Node<'_>| matches!(n.voice, Voice::Person(_));
    let cumulative = |n: &Node<'_>| class_named(n.class).is_some_and(|c| c.cumulative);
    let scope = matches!((x.rule.compare)(&pair), Some(Outcome::Compatible(_)));
    Some([
        flag(same_word),
        flag(!same_word && x.head != 0 && x.head == y.head),
        flag(x.head != 0 && y.head != 0 && x.head != y.head),
        flag(x.event != 0 && x.event == y.event),
        flag(x.event != 0 && y.event != 0 && x.event != y.event),
        (core + crossed).min(3.0),
        near.min(3.0),
        (far - near).clamp(0.0, 3.0),
        names.min(1.5),
        flag(of_kind(s) < 1.5 && of_kind(t) < 1.5),
        (of_kind(s) * of_kind(t)).ln(),
        likeness(view.words.get(s.doc).map_or(&[], |w| w), view.words.get(t.doc).map_or(&[], |w| w)),
        ((length(s.doc) + 10.0) * (length(t.doc) + 10.0)).ln() / 2.0 - 4.5,
        flag(other_days),
        flag(other_places),
        flag(other_names),
        flag(approximate),
        apart,
        flag(m.iter().any(|w| n.contains(w))) - flag(scope),
        flag(early(x, s) && early(y, t)),
        flag(planned(a) != planned(b)),
        flag(person(a) != person(b)),
        flag(cumulative(a) || cumulative(b)),
        flag(word(a, &limits) != word(b, &limits)),
        flag(word(a, &another) != word(b, &another)),
        flag(core + crossed + near + far == 0.0),
        closest(&x.told, &y.told),
        f64::midpoint(covered(&x.around, &y.around), covered(&y.around, &x.around)),
    ])
}
