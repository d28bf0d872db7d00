//! Do two values of two reports exclude each other, and what speaks for their being about one thing?

#![allow(
    clippy::many_single_char_names,
    reason = "two values of two claims of two reports: pairs of letters show what belongs together"
)]

use super::FACET_MEASURES;
use super::guard::barred;
use super::sheet::{Facet, OUTCOMES, Sheet, quantity};
use crate::resolve::EntityId;
use crate::rules::{Outcome, Pair, hash, opinions};
use crate::story::likeness;
use crate::view::{Node, View, Voice};
use gainsay_claim::{
    Anchor, AttributeKind, AttributeStatus, Claim, Class, Decimal, Distribution, Granularity, Kind, Modality,
    Polarity, Quantity, Relation, Role, Tense, Trait, Unit, class_named, concept, excludes as excludes_class,
};
use gainsay_lexicon::Entry;
use std::sync::Arc;

/// Whether a claim has this word.
pub(super) fn says(claim: &Claim, word: &str) -> bool {
    claim.terms.iter().any(|t| &**t == word)
}

/// Whether an event is told as done, or as not done yet; `None` where the claim says neither.
pub(super) fn state(view: &View<'_>, node: &Node<'_>) -> Option<bool> {
    let claim = node.claim;
    // "Was leaving in February", told in December.
    let begins = claim.when.as_ref().and_then(|w| w.value.interval.low_value()).map(|s| s.div_euclid(86_400));
    let to_come = begins.zip(view.published(node.doc)).is_some_and(|(b, p)| b > p);
    let yet = says(claim, "yet") || says(claim, "still");
    let ahead = claim.when.as_ref().is_some_and(|w| w.value.interval.low_value().is_none());
    match (claim.polarity, claim.modality) {
        (Polarity::Affirmed, Modality::Happened) if claim.tense != Tense::None && !yet && !to_come => {
            Some(true)
        }
        (Polarity::Denied, Modality::Happened | Modality::Planned) if yet || ahead => Some(false),
        // "Has yet to be completed".
        (Polarity::Affirmed, Modality::Happened) if claim.tense == Tense::None && says(claim, "yet") => {
            Some(false)
        }
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

/// Whether two claims are about one thing: what it happens to, or who is so.
fn same_theme(a: &Node<'_>, b: &Node<'_>) -> bool {
    let theme = |n: &Node<'_>| -> Vec<(Option<EntityId>, u64)> {
        let patient = n.claim.participants.iter().any(|p| p.role == Role::Patient);
        let role = if patient { Role::Patient } else { Role::Agent };
        let named = n.parts.iter().filter(|p| p.named && p.role == role).map(|p| (Some(p.entity), 0));
        let things = n.claim.participants.iter().filter(|p| p.role == role && !p.entity.is_named());
        named.chain(things.map(|p| (None, hash(&concept(&p.entity.head))))).collect()
    };
    let theirs = theme(b);
    theme(a).iter().any(|t| theirs.contains(t))
}

/// Whether two claims are about what one did: "Samoa lost the final" and "Kenya took the title" are one outcome.
fn same_agent(a: &Node<'_>, b: &Node<'_>) -> bool {
    let who = |n: &Node<'_>| -> Vec<(Option<EntityId>, u64)> {
        let named = n.parts.iter().filter(|p| p.named && p.role == Role::Agent).map(|p| (Some(p.entity), 0));
        let things = n.claim.participants.iter().filter(|p| p.role == Role::Agent && !p.entity.is_named());
        named.chain(things.map(|p| (None, hash(&concept(&p.entity.head))))).collect()
    };
    let theirs = who(b);
    who(a).iter().any(|w| theirs.contains(w))
}

/// Whether both claims name whom it was against, and nobody who is the same: one team wins and loses on one day.
fn other_opponents(a: &Node<'_>, b: &Node<'_>) -> bool {
    let others = |n: &Node<'_>| -> Vec<EntityId> {
        n.parts.iter().filter(|p| p.named && p.role != Role::Agent).map(|p| p.entity).collect()
    };
    let (mine, theirs) = (others(a), others(b));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|o| !theirs.contains(o))
}

/// Outcomes of contests: whoever wins makes another lose.
const CONTEST: &[&str] = &["win", "lose", "draw"];

/// Posts that one body gives to one person. Own selection.
const SINGLE: &[&str] = &[
    "chief executive",
    "ceo",
    "chairman",
    "chairwoman",
    "chair",
    "president",
    "mayor",
    "governor",
    "prime minister",
    "deputy leader",
    "captain",
    "skipper",
    "headmaster",
    "headteacher",
    "finance chief",
    "treasurer",
    "director-general",
    "foreign minister",
    "finance minister",
    "ombudsman",
    "head coach",
    "sheriff",
    "chief constable",
];

/// The post of a claim that only one holds, with the body that gives it.
pub(super) fn single_post<'n>(view: &View<'_>, node: &Node<'n>) -> Option<(&'n str, Option<EntityId>)> {
    let post = node.claim.attribute.as_ref()?;
    let current = matches!(post.status, AttributeStatus::Current) && post.kind == AttributeKind::Office;
    let word = SINGLE.iter().find(|w| post.value == **w || post.value.ends_with(&format!(" {w}")))?;
    // "Vice president", "deputy governor".
    let other = post.value.strip_suffix(word).is_some_and(|rest| {
        rest.split(' ').any(|w| ["vice", "deputy", "assistant", "former", "co", "lieutenant"].contains(&w))
    });
    let of = post.of.as_ref().and_then(|e| view.entities.id(node.doc, e));
    (current && !other).then_some((*word, of))
}

/// Whether a claim names the one person who did what only one can do.
pub(super) fn single_deed(node: &Node<'_>) -> bool {
    let claim = node.claim;
    claim.attribute.is_none()
        && claim.tense != Tense::None
        && claim.polarity == Polarity::Affirmed
        && claim.modality == Modality::Happened
        && class_named(node.class).is_some_and(|c| c.has(Trait::UniqueAgent))
}

/// Whether two people fill one place, and neither report names the other's.
fn other_filler(view: &View<'_>, (a, x): (&Node<'_>, &Facet), (b, y): (&Node<'_>, &Facet)) -> bool {
    let (Some(p), Some(q)) = (a.parts.get(x.slot.index), b.parts.get(y.slot.index)) else { return false };
    let (mine, theirs) =
        (view.entity_name(p.entity).to_lowercase(), view.entity_name(q.entity).to_lowercase());
    let one = mine.split([' ', '-']).any(|w| theirs.split([' ', '-']).any(|v| v == w));
    let knows =
        |doc: usize, entity| view.of_document(doc).any(|n| n.parts.iter().any(|r| r.entity == entity));
    if p.entity == q.entity || one || knows(a.doc, q.entity) || knows(b.doc, p.entity) {
        return false;
    }
    match (single_post(view, a), single_post(view, b)) {
        (Some((w, of)), Some((v, other))) => w == v && (of.is_none() || other.is_none() || of == other),
        (None, None) => a.class == b.class && same_theme(a, b),
        _ => false,
    }
}

/// Whether two values of one kind exclude each other; `None` where they cannot be compared.
pub(super) fn excludes(view: &View<'_>, x: &Facet, y: &Facet) -> Option<bool> {
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    let kind = x.rule.kind;
    match kind {
        Kind::Polarity => {
            let (u, v) = (a.claim, b.claim);
            let yet = |c: &Claim| c.terms.iter().any(|t| matches!(&**t, "yet" | "still"));
            let done = |c: &Claim| c.modality == Modality::Happened && c.tense != Tense::None && !yet(c);
            // "Will not merge after all", told when the other report has had it done.
            let never = |n: &Node<'_>, other: &Node<'_>| {
                let ended = other.claim.when.as_ref().and_then(|w| w.value.interval.high_value());
                n.claim.polarity == Polarity::Denied
                    && n.claim.modality == Modality::Planned
                    && n.claim.when.is_none()
                    && other.claim.polarity == Polarity::Affirmed
                    && done(other.claim)
                    && ended.zip(view.published(n.doc)).is_some_and(|(e, p)| e.div_euclid(86_400) <= p + 1)
            };
            if never(a, b) || never(b, a) {
                return Some(true);
            }
            return (done(u) && done(v)).then_some(u.polarity != v.polarity);
        }
        Kind::Modality => {
            return Some(
                matches!((state(view, a)?, state(view, b)?), (s, t) if s != t && in_time(view, a, b)),
            );
        }
        Kind::Antonym if opinions(a, b) => return Some(false),
        Kind::Antonym => {
            // Of outcomes that do not stand for good, the theme must be one.
            let firm = |c: &Class| {
                c.opposite.is_some_and(|o| OUTCOMES.contains(&c.name.min(o)) || OUTCOMES.contains(&c.name))
            };
            let one_theme = same_theme(a, b);
            let one_agent = same_agent(a, b) && !other_opponents(a, b);
            let against = |p: &Facet, q: &Facet| {
                p.outcomes.iter().any(|c| {
                    let contest = |d: &Class| CONTEST.contains(&c.name) && CONTEST.contains(&d.name);
                    let others =
                        || q.outcomes.iter().filter(|d| excludes_class(c, d) && (one_agent || !contest(d)));
                    others().any(|d| firm(c) && c.opposite == Some(d.name) || one_theme)
                })
            };
            return Some(!against(x, x) && !against(y, y) && against(x, y));
        }
        Kind::Identity => return Some(other_filler(view, (a, x), (b, y))),
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
    let relation = if kind == Kind::Money {
        let (p, q) = one_money(amount(p), amount(q));
        p.compare(&q).relation
    } else {
        p.compare(q).relation
    };
    match relation {
        Relation::Incomparable => None,
        relation => Some(relation == Relation::Disjoint),
    }
}

/// Two amounts of money as told in one unit, where one report names the money less fully: "74 cents" beside euros, "francs"
/// beside CFA francs, "for each hectare" beside "per hectare".
fn one_money(mut p: Quantity, mut q: Quantity) -> (Quantity, Quantity) {
    let halves = |u: &Unit| {
        let symbol = u.symbol();
        let (amount, each) = symbol.split_once('/').map_or((symbol, None), |(a, e)| (a, Some(e)));
        (Unit::from_symbol(amount), each.map(Unit::from_symbol))
    };
    let ((mut u, e), (mut v, f)) = (halves(&p.unit), halves(&q.unit));
    let (first, second) = (u.clone(), v.clone());
    for (own, unit, other) in [(&mut p, &mut u, second), (&mut q, &mut v, first)] {
        let plain = unit.symbol().to_owned();
        let told = other.symbol().chars().all(|c| c.is_ascii_uppercase());
        if plain == "cent" && told && other.symbol() != "USD" {
            own.interval = own.interval.map(|v| v.checked_div(Decimal::ONE_HUNDRED).unwrap_or(*v));
            own.precision = own.precision.checked_div(Decimal::ONE_HUNDRED).unwrap_or(own.precision);
            *unit = other;
        } else if told && !plain.is_empty() && other.name().split(' ').any(|w| w == plain) {
            *unit = other;
        }
    }
    let join = |unit: Unit, each: Option<&Unit>| each.map_or(unit.clone(), |e| unit.per(e));
    let both = e.is_some() && f.is_some();
    p.unit = join(u, e.as_ref().filter(|_| both));
    q.unit = join(v, f.as_ref().filter(|_| both));
    (p, q)
}

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

/// Whether two values are given as the same one: as finely, and not only by a bound that holds both.
pub(super) fn agrees(view: &View<'_>, x: &Facet, y: &Facet) -> bool {
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
            let one_thing = p.interval == q.interval || x.head == y.head;
            one_thing && !p.interval.is_open_ended() && !q.interval.is_open_ended()
        }
    }
}

/// How two values' surroundings overlap.
pub(super) struct Overlap {
    pub(super) core: f64,
    pub(super) near: f64,
    pub(super) far: f64,
    pub(super) crossed: f64,
    names: f64,
    /// Likeness of the clauses and of the sentences, by their telling words: 0 to 1.
    pub(super) clauses: f64,
    pub(super) sentences: f64,
}

impl Overlap {
    pub(super) fn of(s: &Sheet, x: &Facet, t: &Sheet, y: &Facet) -> Overlap {
        let weight = |c: &u64| {
            let of = |sheet: &Sheet| sheet.spread.get(c).copied().unwrap_or(1.0).max(1.0);
            1.0 / (of(s) * of(t)).sqrt()
        };
        let shared = |p: &[u64], q: &[u64]| -> f64 {
            p.iter().filter(|c| q.binary_search(c).is_ok()).map(weight).sum()
        };
        let telling = |sheet: &Sheet, c: &u64| sheet.telling.get(c).copied().unwrap_or(0.5);
        let cosine = |p: &[u64], q: &[u64]| -> f64 {
            let length = |sheet: &Sheet, list: &[u64]| -> f64 {
                list.iter().map(|c| telling(sheet, c).powi(2)).sum::<f64>().sqrt()
            };
            let common = p.iter().filter(|c| q.binary_search(c).is_ok());
            let dot: f64 = common.map(|c| telling(s, c) * telling(t, c)).sum();
            let (a, b) = (length(s, p), length(t, q));
            if a * b > 0.0 { dot / (a * b) } else { 0.0 }
        };
        Overlap {
            core: shared(&x.core, &y.core),
            near: shared(&x.near, &y.near),
            far: shared(&x.far, &y.far),
            crossed: shared(&x.core, &y.near).max(shared(&x.near, &y.core)),
            names: x.names.iter().filter(|n| y.names.binary_search(n).is_ok()).map(|_| 0.5).sum(),
            clauses: cosine(&x.near, &y.near),
            sentences: cosine(&x.far, &y.far),
        }
    }

    /// One number for it, to say which of several values fits best.
    pub(super) fn total(&self) -> f64 {
        self.core + self.crossed + 2.0 * self.clauses + self.sentences + self.names.min(1.5)
    }
}

/// The measures of two values that exclude each other; the guard's word where one bars them.
pub(super) fn measure(
    view: &View<'_>,
    (s, x): (&Sheet, &Facet),
    (t, y): (&Sheet, &Facet),
    margin: f64,
) -> Result<[f64; FACET_MEASURES.len()], &'static str> {
    let over = Overlap::of(s, x, t, y);
    if let Some(guard) = barred(view, (s, x), (t, y), &over) {
        return Err(guard);
    }
    match (view.nodes.get(x.node), view.nodes.get(y.node)) {
        (Some(a), Some(b)) => Ok(measures(view, (s, x, a), (t, y, b), &over, margin)),
        _ => Err("no claim"),
    }
}

/// Likeness of clauses or sentences from which days of two sorts of events may be those of one.
pub(super) const ALIKE: f64 = 0.3;

/// Whether the sentences speak of days, and not of one day.
pub(super) fn other_days(x: &Facet, y: &Facet) -> bool {
    !x.days.is_empty()
        && !y.days.is_empty()
        && x.days.iter().all(|u| y.days.iter().all(|v| u.compare(v).relation == Relation::Disjoint))
}

/// What two reports agree on, measured as if they did not: how values of one thing look. `None` for what may agree by
/// chance.
pub(super) fn twins(
    view: &View<'_>,
    (s, x): (&Sheet, &Facet),
    (t, y): (&Sheet, &Facet),
    margin: f64,
) -> Option<[f64; FACET_MEASURES.len()]> {
    let kind = x.rule.kind;
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    if !matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent | Kind::Duration | Kind::Age) {
        return None;
    }
    let (p, q) = (quantity(a, kind, &x.slot)?, quantity(b, kind, &y.slot)?);
    let rare = p.interval.single().is_some_and(|v| {
        *v > gainsay_claim::Decimal::from(12)
            && (*v % gainsay_claim::Decimal::TEN) != gainsay_claim::Decimal::ZERO
    });
    if !rare || p.interval != q.interval || p.unit != q.unit || p.kind != q.kind {
        return None;
    }
    let mut found = measures(view, (s, x, a), (t, y, b), &Overlap::of(s, x, t, y), margin);
    // How far apart they would lie: a fifth to a half, as values that exclude each other mostly do.
    if let Some(apart) = found.get_mut(APART) {
        *apart = 0.2 + 0.1 * f64::from(x.slot.span.start % 5);
    }
    Some(found)
}

/// Place of the measure that two values of one thing say nothing about.
pub(super) const APART: usize = 17;

/// The measures themselves.
pub(super) fn measures(
    view: &View<'_>,
    (s, x, a): (&Sheet, &Facet, &Node<'_>),
    (t, y, b): (&Sheet, &Facet, &Node<'_>),
    over: &Overlap,
    margin: f64,
) -> [f64; FACET_MEASURES.len()] {
    let kind = x.rule.kind;
    let Overlap { core, near, far, crossed, names, clauses, sentences } = *over;
    let pair = Pair { view, a, b, slot_a: &x.slot, slot_b: &y.slot };
    let flag = |b: bool| f64::from(u8::from(b));
    let of_kind = |sheet: &Sheet| sheet.of_kind.get(&kind).copied().unwrap_or(1) as f64;
    let word = |n: &Node<'_>, list: &[&str]| n.claim.terms.iter().any(|t| list.contains(&&**t));
    let another = super::guard::ANOTHER;
    let (p, q) = (quantity(a, kind, &x.slot), quantity(b, kind, &y.slot));
    let counted = |q: Option<&Quantity>| q.and_then(|q| q.counted.as_ref()).map(|c| c.head.clone());
    let (mine, theirs) = (counted(p), counted(q));
    let same_word = mine.is_some() && mine == theirs;
    let other_days = !matches!(kind, Kind::Date | Kind::Time) && other_days(x, y);
    let other_places = matches!((a.place, b.place), (Some(u), Some(v)) if u != v);
    let other_names = !x.names.is_empty() && !y.names.is_empty() && names == 0.0;
    let approximate = p.is_some_and(|q| q.approximate) || q.is_some_and(|q| q.approximate);
    let middle = |q: &Quantity| {
        let v = q.interval.low_value().or(q.interval.high_value())?;
        f64::try_from(*v).ok().filter(|v| *v > 0.0)
    };
    let days = || {
        let (u, v) = (&a.claim.when.as_ref()?.value, &b.claim.when.as_ref()?.value);
        Some(u.to_days().gap(&v.to_days())? as f64 / 86_400.0)
    };
    let apart = match (p.and_then(middle), q.and_then(middle)) {
        (Some(u), Some(v)) => (u / v).ln().abs().min(4.0),
        _ if kind == Kind::Date => days().map_or(0.0, |d| (1.0 + d).ln() / 2.0).min(4.0),
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
    let one_day = !matches!(kind, Kind::Date | Kind::Time)
        && x.days.iter().any(|u| y.days.iter().any(|v| u.compare(v).relation == Relation::Same));
    let one_place = a.place.is_some() && a.place == b.place && kind != Kind::Location;
    // Of what is counted, or of the sums of money of one unit, each report gives one.
    let alone = |sheet: &Sheet, f: &Facet| {
        let unit = |g: &Facet| quantity(view.nodes.get(g.node)?, kind, &g.slot).map(|q| q.unit.clone());
        let own = unit(f);
        let like = |g: &&Facet| g.rule.kind == kind && g.head == f.head && unit(g) == own;
        sheet.facets.iter().filter(like).count() == 1
    };
    let sole = x.head != 0 && x.head == y.head && alone(s, x) && alone(t, y);
    let whole = match (p.and_then(middle), q.and_then(middle)) {
        (Some(u), Some(v)) if kind == Kind::Percent => (u + v - 100.0).abs() < 1.01,
        _ => false,
    };
    [
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
        flag(word(a, another) != word(b, another)),
        flag(core + crossed + near + far == 0.0),
        closest(&x.told, &y.told),
        f64::midpoint(covered(&x.around, &y.around), covered(&y.around, &x.around)),
        clauses,
        sentences,
        margin,
        flag(same_theme(a, b)),
        flag(one_day),
        flag(one_place),
        flag(sole),
        flag(whole),
    ]
}
