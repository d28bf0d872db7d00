//! Which values do reports of one story give for one thing, where no event links them?
//!
//! Short reports of one event often share hardly a word: "38 passengers aboard" and "52 people squeezed inside". Here
//! the values of one kind that two reports of one story give are compared by what stands around them: what is counted,
//! which sort of event, which names, and whether either report gives the other's value as well. How much each of these
//! measures counts was fitted (`facet_weights`); a pair becomes a finding where their sum says that it is likelier
//! than not.

use crate::assemble;
use crate::facet_weights::{KINDS, WEIGHTS};
use crate::kernel::{Difference, Witness};
use crate::resolve::EntityId;
use crate::rules::{Outcome, Pair, Rule, SlotValue, hash, rules};
use crate::story::likeness;
use crate::view::{Node, NodeId, View, Voice};
use crate::weights::{logistic, total};
use crate::{Contribution, Finding, NotChecked, Options};
use gainsay_claim::{
    Anchor, Distribution, EntityKind, Granularity, Kind, Modality, Polarity, Quantity, QuantityKind, Reason,
    Relation, Role, Span, TimeValue, class_named, class_of_noun, class_of_verb, concept,
};
use petgraph::unionfind::UnionFind;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is measured of two values, in the order of the weights; the kinds' own constants come before these.
pub const FACET_MEASURES: [&str; 26] = [
    "the same thing counted",
    "a thing of the same sort counted",
    "different things counted",
    "the same sort of event",
    "events of different sorts",
    "words of value and event in common",
    "words around the values in common",
    "words of the sentences in common",
    "names beside both values",
    "each report gives one value of the kind",
    "values of the kind in both reports",
    "one story in both reports",
    "length of the reports",
    "other days",
    "other places",
    "other names beside the values",
    "one value is approximate",
    "how far the values lie apart",
    "one part of the words that count is the same",
    "both stand early in their reports",
    "a plan beside what happened",
    "one side quotes a person",
    "a figure that later reports may raise",
    "a word that limits the value on one side",
    "one side is called another",
    "nothing around the values in common",
];

/// Two values of two reports that exclude each other, measured; what the fitting program learns from.
#[derive(Clone, Debug)]
pub struct FacetPair {
    /// The kind of conflict that they would be.
    pub kind: Kind,
    /// The documents, by name, each with the words of the claim.
    pub places: [(Arc<str>, Span); 2],
    /// The measures, in the order of [`FACET_MEASURES`].
    pub measures: [f64; FACET_MEASURES.len()],
}

/// A story with more documents is a topic: its values are left to the events.
const MAX_STORY: usize = 64;

/// Values of one document that are compared.
const MAX_VALUES: usize = 512;

/// A word that more values of a story share brings none of them together.
const MAX_SHARING: usize = 96;

/// A value with what stands around it.
struct Facet {
    node: NodeId,
    rule: &'static Rule,
    slot: SlotValue,
    /// What is counted, as a concept; 0 where nothing is named.
    head: u64,
    /// The sort of event; 0 where it is none that tells much.
    event: u64,
    /// Concepts of the value itself and its event.
    core: Vec<u64>,
    /// Concepts of the clause.
    near: Vec<u64>,
    /// Concepts of the sentence.
    far: Vec<u64>,
    /// Names in the clause and beside it.
    names: Vec<EntityId>,
    /// Days that the sentence speaks of.
    days: Vec<TimeValue>,
}

/// One document's values and how often its sentences speak of each concept.
struct Sheet {
    doc: usize,
    facets: Vec<Facet>,
    spread: FxHashMap<u64, f64>,
    of_kind: BTreeMap<Kind, usize>,
}

/// A pair of values with its score.
struct Scored {
    pair: (usize, usize, usize, usize),
    kind: Kind,
    link: Vec<Contribution>,
    score: f64,
}

/// Documents that may tell one story: they share a name, or look alike as stories do.
fn told_together(view: &View<'_>) -> Vec<Vec<usize>> {
    let mut keyed: Vec<(u64, usize)> = Vec::new();
    for (doc, document) in view.documents.iter().enumerate() {
        let named = document.entities.iter().filter(|e| e.is_named() && e.kind != EntityKind::State);
        keyed.extend(named.filter_map(|e| Some((u64::from(view.entities.id(doc, e)?), doc))));
        keyed.extend(view.stories.get(doc).map(|s| (*s as u64 | 1 << 40, doc)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut sets = UnionFind::<usize>::new(view.documents.len());
    for group in keyed.chunk_by(|x, y| x.0 == y.0).filter(|g| g.len() <= MAX_STORY) {
        for pair in group.windows(2) {
            if let [(_, a), (_, b)] = pair {
                sets.union(*a, *b);
            }
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for doc in 0..view.documents.len() {
        groups.entry(sets.find(doc)).or_default().push(doc);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|g| g.len() > 1).collect();
    groups.sort_unstable();
    groups
}

/// The findings of all stories.
pub(crate) fn find(view: &View<'_>, origins: &[usize], options: &Options) -> (Vec<Finding>, Vec<NotChecked>) {
    let mut not_checked = Vec::new();
    let told = told_together(view);
    for documents in told.iter().filter(|d| d.len() > MAX_STORY) {
        not_checked.push(NotChecked {
            document: None,
            message: format!(
                "{} documents tell one story: their values were compared by events only",
                documents.len()
            ),
        });
    }
    let small: Vec<&Vec<usize>> = told.iter().filter(|d| d.len() <= MAX_STORY).collect();
    let found: Vec<Vec<Finding>> =
        small.par_iter().map(|documents| of_story(view, origins, options, documents)).collect();
    (found.concat(), not_checked)
}

/// Every pair of values that the measures are taken of, for fitting.
pub(crate) fn pairs(view: &View<'_>) -> Vec<FacetPair> {
    let mut all = Vec::new();
    for documents in told_together(view).into_iter().filter(|s| s.len() <= MAX_STORY) {
        let sheets: Vec<Sheet> = documents.iter().map(|&d| sheet(view, d)).collect();
        for (a, i, b, j) in candidates(&sheets) {
            let (Some(s), Some(t)) = (sheets.get(a), sheets.get(b)) else { continue };
            let (Some(x), Some(y)) = (s.facets.get(i), t.facets.get(j)) else { continue };
            let place = |f: &Facet| {
                let node = view.nodes.get(f.node);
                let span = node.map_or(f.slot.span, |n| n.claim.span.cover(f.slot.span));
                (node.map_or_else(|| "".into(), |n| view.name(n.doc).clone()), span)
            };
            let Some(measures) = measure(view, s, x, t, y) else { continue };
            all.push(FacetPair { kind: x.rule.kind, places: [place(x), place(y)], measures });
        }
    }
    all
}

/// The rules whose values are compared over a story: one for each kind of value.
fn rule_of(kind: Kind) -> Option<&'static Rule> {
    rules().iter().find(|r| r.kind == kind)
}

fn sheet(view: &View<'_>, doc: usize) -> Sheet {
    let first = view.first_of_document(doc);
    let mut spread: FxHashMap<u64, BTreeSet<u32>> = FxHashMap::default();
    let mut sentences: FxHashMap<u32, Vec<u64>> = FxHashMap::default();
    let mut days: FxHashMap<u32, Vec<TimeValue>> = FxHashMap::default();
    let mut of_names: FxHashMap<u32, Vec<EntityId>> = FxHashMap::default();
    for node in view.of_document(doc) {
        let sentence = node.claim.sentence.start;
        for term in terms(node) {
            spread.entry(term).or_default().insert(sentence);
            sentences.entry(sentence).or_default().push(term);
        }
        of_names.entry(sentence).or_default().extend(node.named());
        if let Some(when) = node.claim.when.as_ref().filter(|w| w.value.anchor != Anchor::Assumed) {
            days.entry(sentence).or_default().push(when.value.to_days());
        }
    }
    let mut facets = Vec::new();
    let mut of_kind: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut seen: BTreeSet<(Kind, Span)> = BTreeSet::new();
    for (index, node) in view.of_document(doc).enumerate() {
        let claim = node.claim;
        let stated = claim.polarity == Polarity::Affirmed
            && !matches!(claim.modality, Modality::Possible | Modality::Hypothetical);
        if !stated {
            continue;
        }
        for (kind, slot) in values(node) {
            let Some(rule) = rule_of(kind) else { continue };
            if facets.len() >= MAX_VALUES || !seen.insert((kind, slot.span)) {
                continue;
            }
            *of_kind.entry(kind).or_default() += 1;
            let sentence = claim.sentence.start;
            let far = sentences.get(&sentence).cloned().unwrap_or_default();
            let names = of_names.get(&sentence).cloned().unwrap_or_default();
            let mut made = facet(node, first + index, rule, slot, far, names);
            made.days = days.get(&sentence).cloned().unwrap_or_default();
            facets.push(made);
        }
    }
    let spread = spread.into_iter().map(|(term, of)| (term, of.len() as f64)).collect();
    Sheet { doc, facets, spread, of_kind }
}

/// The values of a claim, each with its kind.
fn values(node: &Node<'_>) -> Vec<(Kind, SlotValue)> {
    let claim = node.claim;
    let mut found = Vec::new();
    for (index, slot) in claim.quantities.iter().enumerate() {
        // Three figures of one thing in one claim are the parts of a list; their sum is looked at, not each of them.
        let head = |q: &Quantity| q.counted.as_ref().map(|c| c.head.clone());
        let alike = |q: &Quantity| q.kind == slot.value.kind && head(q) == head(&slot.value);
        if head(&slot.value).is_some() && claim.quantities.iter().filter(|q| alike(&q.value)).count() > 2 {
            continue;
        }
        let kind = match slot.value.kind {
            QuantityKind::Percent | QuantityKind::Fraction => Kind::Percent,
            QuantityKind::Score | QuantityKind::Multiple => continue,
            other => crate::rules::kind_of_figure(other),
        };
        found.push((kind, SlotValue { index, span: slot.span, ..SlotValue::default() }));
    }
    let mut push = |kind, span| found.push((kind, SlotValue { span, ..SlotValue::default() }));
    if let Some(slot) = &claim.duration {
        push(Kind::Duration, slot.span);
    }
    if let Some(slot) = &claim.ordinal {
        push(Kind::Ordinal, slot.span);
    }
    if let Some(slot) = &claim.when {
        if slot.value.is_within_day() {
            push(Kind::Time, slot.span);
        }
        push(Kind::Date, slot.span);
    }
    found
}

/// Words that stand beside any value and say nothing of it.
const EMPTY: &[&str] = &[
    "be",
    "have",
    "do",
    "make",
    "get",
    "take",
    "go",
    "come",
    "give",
    "put",
    "see",
    "use",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "time",
    "percent",
    "million",
    "billion",
    "thousand",
    "first",
    "second",
    "third",
    "last",
    "next",
    "new",
    "old",
    "other",
    "more",
    "most",
    "least",
    "many",
    "only",
    "own",
    "same",
    "such",
    "one",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "a.m.",
    "p.m.",
    "euro",
    "dollar",
    "pound",
    "cent",
    "say",
    "tell",
    "add",
    "know",
    "number",
    "total",
    "figure",
    "morning",
    "evening",
    "afternoon",
    "night",
    "midnight",
    "noon",
    "people",
    "person",
    "part",
    "thing",
    "way",
];

/// A word of a claim as a concept; `None` where it says nothing.
fn concept_of(word: &str) -> Option<u64> {
    if EMPTY.contains(&word) || word.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let class = class_of_noun(word).or_else(|| class_of_verb(word)).map(|c| c.name);
    Some(hash(&class.unwrap_or_else(|| concept(word))))
}

fn terms(node: &Node<'_>) -> Vec<u64> {
    let mut found: Vec<u64> = node.claim.terms.iter().filter_map(|t| concept_of(t)).collect();
    if !EMPTY.contains(&node.class) && !node.class.is_empty() {
        found.push(hash(&node.class));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn facet(
    node: &Node<'_>,
    id: NodeId,
    rule: &'static Rule,
    slot: SlotValue,
    mut far: Vec<u64>,
    mut names: Vec<EntityId>,
) -> Facet {
    let counted = quantity(node, rule.kind, &slot).and_then(|q| q.counted.as_ref());
    let holder = node.claim.participants.iter().find(|p| p.role == Role::Agent && rule.kind == Kind::Age);
    let described = holder.filter(|p| !p.entity.is_named()).and_then(|p| concept_of(&p.entity.head));
    let head = described.or_else(|| counted.and_then(|c| concept_of(&c.head))).unwrap_or(0);
    let event = if EMPTY.contains(&node.class) || node.class == "be" { 0 } else { hash(&node.class) };
    let mut core: Vec<u64> =
        counted.into_iter().flat_map(|c| c.modifiers.iter()).filter_map(|m| concept_of(m)).collect();
    core.extend([head, event].into_iter().filter(|c| *c != 0));
    core.extend(class_of_noun(&node.claim.predicate.lemma).map(|c| hash(&c.name)));
    let near = terms(node);
    for list in [&mut core, &mut far] {
        list.sort_unstable();
        list.dedup();
    }
    if rule.kind == Kind::Age {
        names.clear();
    }
    names.extend(node.named());
    names.sort_unstable();
    names.dedup();
    Facet { node: id, rule, slot, head, event, core, near, far, names, days: Vec::new() }
}

/// The quantity that a facet stands for; `None` for times.
fn quantity<'n>(node: &Node<'n>, kind: Kind, slot: &SlotValue) -> Option<&'n Quantity> {
    match kind {
        Kind::Duration if node.claim.duration.as_ref().is_some_and(|d| d.span == slot.span) => {
            node.claim.duration.as_ref().map(|d| &d.value)
        }
        Kind::Ordinal => node.claim.ordinal.as_ref().map(|o| &o.value),
        Kind::Date | Kind::Time => None,
        _ => node.claim.quantities.get(slot.index).map(|q| &q.value),
    }
}

/// Pairs of values of one kind in two documents that share a concept or a name; for kinds of which a report gives
/// few, all pairs.
fn candidates(sheets: &[Sheet]) -> Vec<(usize, usize, usize, usize)> {
    let mut keyed: Vec<((Kind, u8, u64), usize, usize)> = Vec::new();
    for (s, sheet) in sheets.iter().enumerate() {
        for (f, facet) in sheet.facets.iter().enumerate() {
            let kind = facet.rule.kind;
            let words = facet.core.iter().chain(&facet.near).chain(&facet.far);
            let mut keys: Vec<(Kind, u8, u64)> = words.map(|w| (kind, 0, *w)).collect();
            keys.extend(facet.names.iter().map(|n| (kind, 1, u64::from(*n))));
            if sheet.of_kind.get(&kind).is_some_and(|n| *n <= FEW) {
                keys.push((kind, 2, 0));
            }
            keys.sort_unstable();
            keys.dedup();
            keyed.extend(keys.into_iter().map(|k| (k, s, f)));
        }
    }
    keyed.sort_unstable();
    let mut pairs = Vec::new();
    for group in keyed.chunk_by(|x, y| x.0 == y.0).filter(|g| g.len() <= MAX_SHARING) {
        for (n, (_, a, i)) in group.iter().enumerate() {
            let others = group.iter().skip(n + 1).filter(|(_, b, _)| a != b);
            pairs.extend(others.map(|(_, b, j)| (*a, *i, *b, *j)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Values of one kind up to which a report's values of it are compared without a word in common.
const FEW: usize = 2;

/// Whether two values of one kind exclude each other; `None` where they cannot be compared.
fn excludes(view: &View<'_>, x: &Facet, y: &Facet) -> Option<bool> {
    let (a, b) = (view.nodes.get(x.node)?, view.nodes.get(y.node)?);
    let kind = x.rule.kind;
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

/// Words that say that a figure was raised, or is more complete than an earlier one.
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
            f.core.binary_search(&hash(&word)).is_ok() || f.head == hash(&word)
        };
        heads.iter().any(|w| core(w))
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
fn measure(
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
    let length = |doc: usize| view.words.get(doc).map_or(0, Vec::len) as f64;
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
    ])
}

fn contributions(kind: Kind, measures: &[f64; FACET_MEASURES.len()]) -> Vec<Contribution> {
    let own = KINDS.iter().find(|(k, _)| *k == kind).map_or(0.0, |(_, w)| *w);
    let mut parts =
        vec![Contribution { name: format!("two reports of one story give a {kind}"), weight: own }];
    for ((name, weight), measure) in FACET_MEASURES.iter().zip(WEIGHTS).zip(measures) {
        if weight * measure != 0.0 {
            parts.push(Contribution { name: (*name).to_owned(), weight: weight * measure });
        }
    }
    parts
}

fn of_story(view: &View<'_>, origins: &[usize], options: &Options, documents: &[usize]) -> Vec<Finding> {
    let sheets: Vec<Sheet> = documents.iter().map(|&d| sheet(view, d)).collect();
    let mut scored: Vec<Scored> = Vec::new();
    for (a, i, b, j) in candidates(&sheets) {
        let (Some(s), Some(t)) = (sheets.get(a), sheets.get(b)) else { continue };
        let (Some(x), Some(y)) = (s.facets.get(i), t.facets.get(j)) else { continue };
        let Some(measures) = measure(view, s, x, t, y) else { continue };
        let link = contributions(x.rule.kind, &measures);
        let score = total(&link);
        if logistic(score) >= options.min_confidence {
            scored.push(Scored { pair: (a, i, b, j), kind: x.rule.kind, link, score });
        }
    }
    scored.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.pair.cmp(&y.pair)));
    // Each value has one rival in another report: the likeliest.
    let mut taken: BTreeSet<(usize, usize, usize)> = BTreeSet::new();
    let mut differences: Vec<Difference> = Vec::new();
    for one in scored {
        let (a, i, b, j) = one.pair;
        if taken.contains(&(a, i, b)) || taken.contains(&(b, j, a)) {
            continue;
        }
        let facet = |s: usize, f: usize| sheets.get(s).and_then(|s| s.facets.get(f));
        let (Some(x), Some(y)) = (facet(a, i), facet(b, j)) else { continue };
        taken.insert((a, i, b));
        taken.insert((b, j, a));
        let witness = |f: &Facet| -> Witness { (f.node, f.slot.clone()) };
        let (first, second) = (witness(x), witness(y));
        differences.push(Difference {
            rule: x.rule,
            topic: hash(&(one.kind, x.head.min(y.head))),
            a: Arc::from(vec![first.clone()]),
            b: Arc::from(vec![second.clone()]),
            best: (first, second),
            outcome: Outcome::Conflict(crate::rules::Conflict::new(Vec::new())),
            link: one.link,
        });
    }
    assemble::assemble(view, origins, &differences).0
}
