//! Which values does one report give, and what stands around each?

use super::measure::{single_deed, single_post};
use crate::resolve::EntityId;
use crate::rules::{Rule, SlotValue, hash, rules};
use crate::view::{Node, NodeId, View, is_saying, predicate_span};
use gainsay_claim::{
    Anchor, Class, EntityKind, Kind, Modality, Polarity, Quantity, QuantityKind, Role, Span, Tense,
    TimeValue, class_named, class_of_noun, class_of_verb, concept,
};
use gainsay_lexicon::Entry;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Values of one document that are compared.
const MAX_VALUES: usize = 512;

/// A value with what stands around it.
pub(super) struct Facet {
    pub(super) node: NodeId,
    pub(super) rule: &'static Rule,
    pub(super) slot: SlotValue,
    /// What is counted, as a concept; 0 where nothing is named.
    pub(super) head: u64,
    /// The sort of event; 0 where it is none that tells much.
    pub(super) event: u64,
    /// Concepts of the value itself and its event.
    pub(super) core: Vec<u64>,
    /// Concepts of the clause.
    pub(super) near: Vec<u64>,
    /// Concepts of the sentence.
    pub(super) far: Vec<u64>,
    /// Names in the clause and beside it.
    pub(super) names: Vec<EntityId>,
    /// Days that the sentence speaks of.
    pub(super) days: Vec<TimeValue>,
    /// Classes that exclude others: "convict", "rise".
    pub(super) outcomes: Vec<&'static Class>,
    /// The words of value and event, looked up.
    pub(super) told: Vec<Arc<Entry>>,
    /// The words of the clause, looked up.
    pub(super) around: Vec<Arc<Entry>>,
}

/// Words of one clause that are looked up.
const MAX_AROUND: usize = 12;

/// Words that were looked up once for a document.
type Known = FxHashMap<String, Arc<Entry>>;

fn look_up(known: &mut Known, word: &str) -> Arc<Entry> {
    if let Some(entry) = known.get(word) {
        return entry.clone();
    }
    let entry = Arc::new(Entry::of(word));
    known.insert(word.to_owned(), entry.clone());
    entry
}

/// Words that tell something, looked up: of value and event, and of the clause.
fn looked_up(facet: &mut Facet, node: &Node<'_>, called: &BTreeSet<String>, known: &mut Known) {
    let claim = node.claim;
    let telling = |w: &str| concept_of(w).is_some() && !called.contains(w);
    let verb = claim.predicate.lemma.split(' ').find(|w| telling(w));
    let counted = quantity(node, facet.rule.kind, &facet.slot).and_then(|q| q.counted.as_ref());
    let head = counted.map(|c| c.head.as_str()).filter(|w| telling(w));
    facet.told = verb.into_iter().chain(head).map(|w| look_up(known, w)).collect();
    let mut words: Vec<&str> = claim.terms.iter().map(|t| &**t).filter(|w| telling(w)).collect();
    words.sort_unstable();
    words.dedup();
    facet.around = words.into_iter().take(MAX_AROUND).map(|w| look_up(known, w)).collect();
}

/// One document's values and how often its sentences speak of each concept.
pub(super) struct Sheet {
    pub(super) doc: usize,
    pub(super) facets: Vec<Facet>,
    pub(super) spread: FxHashMap<u64, f64>,
    /// How telling each concept is, by how rare its words are in news: 0 to 1.
    pub(super) telling: FxHashMap<u64, f64>,
    pub(super) of_kind: BTreeMap<Kind, usize>,
}

/// The rules whose values are compared over a story: one for each kind of value.
fn rule_of(kind: Kind) -> Option<&'static Rule> {
    rules().iter().find(|r| r.kind == kind)
}

pub(super) fn sheet(view: &View<'_>, doc: usize) -> Sheet {
    let first = view.first_of_document(doc);
    let mut spread: FxHashMap<u64, BTreeSet<u32>> = FxHashMap::default();
    let mut sentences: FxHashMap<u32, Vec<u64>> = FxHashMap::default();
    let mut days: FxHashMap<u32, Vec<TimeValue>> = FxHashMap::default();
    let mut of_names: FxHashMap<u32, Vec<EntityId>> = FxHashMap::default();
    let called = name_words(view, doc);
    for node in view.of_document(doc) {
        let sentence = node.claim.sentence.start;
        for term in terms(node, &called) {
            spread.entry(term).or_default().insert(sentence);
            sentences.entry(sentence).or_default().push(term);
        }
        of_names.entry(sentence).or_default().extend(node.named());
        if let Some(when) = node.claim.when.as_ref().filter(|w| w.value.anchor != Anchor::Assumed) {
            days.entry(sentence).or_default().push(when.value.to_days());
        }
    }
    let mut facets = Vec::new();
    let mut known = Known::default();
    let mut of_kind: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut seen: BTreeSet<(Kind, Span)> = BTreeSet::new();
    for (index, node) in view.of_document(doc).enumerate() {
        let claim = node.claim;
        if matches!(claim.modality, Modality::Possible | Modality::Hypothetical) {
            continue;
        }
        for (kind, slot) in values(view, node) {
            let Some(rule) = rule_of(kind) else { continue };
            if facets.len() >= MAX_VALUES || !seen.insert((kind, slot.span)) {
                continue;
            }
            *of_kind.entry(kind).or_default() += 1;
            let sentence = claim.sentence.start;
            let far = sentences.get(&sentence).cloned().unwrap_or_default();
            let names = of_names.get(&sentence).cloned().unwrap_or_default();
            let mut made = facet(node, first + index, rule, slot, (far, names), &called);
            if kind == Kind::Antonym {
                made.outcomes = outcomes(node);
            }
            looked_up(&mut made, node, &called, &mut known);
            made.days = days.get(&sentence).cloned().unwrap_or_default();
            facets.push(made);
        }
    }
    let spread = spread.into_iter().map(|(term, of)| (term, of.len() as f64)).collect();
    Sheet { doc, facets, spread, telling: telling(view, doc), of_kind }
}

/// Rarity in news at which a word begins to tell something, and at which it tells as much as a word can.
const COMMON: f64 = 5.5;
/// See [`COMMON`].
const RARE: f64 = 12.0;

/// How telling each concept of a document is.
fn telling(view: &View<'_>, doc: usize) -> FxHashMap<u64, f64> {
    let mut found: FxHashMap<u64, f64> = FxHashMap::default();
    let mut looked: BTreeSet<&str> = BTreeSet::new();
    for word in view.of_document(doc).flat_map(|n| n.claim.terms.iter().map(|t| &**t)) {
        if looked.insert(word)
            && let Some(concept) = concept_of(word)
        {
            let rare =
                ((f64::from(gainsay_lexicon::rarity(word)) - COMMON) / (RARE - COMMON)).clamp(0.1, 1.0);
            let known = found.entry(concept).or_insert(rare);
            *known = known.max(rare);
        }
    }
    found
}

/// The values of a claim, each with its kind.
fn values(view: &View<'_>, node: &Node<'_>) -> Vec<(Kind, SlotValue)> {
    let claim = node.claim;
    let mut found = Vec::new();
    let told = SlotValue { span: predicate_span(claim), ..SlotValue::default() };
    let known = class_named(node.class).is_some() && claim.attribute.is_none() && claim.quote.is_none();
    let general = says_nothing(node.class) || is_saying(node.class);
    if known && !general {
        found.push((Kind::Polarity, told.clone()));
        found.push((Kind::Modality, told.clone()));
    }
    if claim.polarity == Polarity::Denied {
        return found;
    }
    let named = |p: &crate::view::Part| p.named && p.role == Role::Agent;
    if let Some(index) = node.parts.iter().position(named)
        && (single_post(view, node).is_some() || single_deed(node))
        && let Some(who) = claim.participants.iter().find(|p| p.role == Role::Agent && p.entity.is_named())
        && who.entity.kind == EntityKind::Person
        // "Milks 180 Jerseys": a single word may be no name of anybody.
        && who.entity.name.contains(' ')
    {
        found.push((Kind::Identity, SlotValue { index, span: who.span, ..SlotValue::default() }));
    }
    if !outcomes(node).is_empty() {
        found.push((Kind::Antonym, told));
    }
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
        // When something was said is not when it was.
        if !is_saying(node.class) {
            push(Kind::Date, slot.span);
        }
    }
    if let Some(slot) = claim.place.as_ref().filter(|p| p.value.is_named()) {
        push(Kind::Location, slot.span);
    }
    found
}

/// Themes whose outcomes stand for good.
pub(super) const OUTCOMES: &[&str] = &["acquit", "approve", "fall", "lose", "earn", "annul", "confirm"];

/// Classes that say how something is or came out, where the opposite seldom comes later: they count where they are the
/// predicate, and of one theme.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "agree", "disagree", "attend", "skip", "destroy", "damage", "demolish", "be intact", "injure", "be unhurt", "die",
    "be full", "be empty", "sleep", "be awake", "be drunk", "be sober", "be contaminated", "be clean", "evacuate",
    "stay put", "strand", "know", "be unaware", "publish", "withhold", "be insured", "be uninsured", "be armed",
    "be unarmed", "be alone", "be accompanied", "cooperate", "stonewall", "be on time", "be late", "overspend",
    "be within budget", "keep word", "break promise", "be peaceful", "turn violent", "convince", "dissuade", "refund",
    "keep money", "lock out", "let in", "be wet", "be dry", "work", "fail", "switch off", "switch on", "resign",
    "stay on", "retire", "extend", "shorten", "go ahead", "cancel", "postpone", "bring forward", "surrender", "resist",
    "comply", "violate", "hold steady", "draw", "reject", "sign", "join", "receive gift",
];

/// The classes with an opposite that a claim's words name: its predicate, what it is done to ("brought a slide"), and
/// what adjectives and set phrases say ("falling prices", "found guilty").
fn outcomes(node: &Node<'_>) -> Vec<&'static Class> {
    let claim = node.claim;
    let telling = |c: &&'static Class| {
        c.opposite.is_some_and(|o| OUTCOMES.contains(&c.name.min(o)) || OUTCOMES.contains(&c.name))
    };
    let state = |c: &&'static Class| claim.tense != Tense::None && STATES.contains(&c.name);
    let own = class_named(node.class).filter(|c| telling(c) || state(c));
    let mut found: Vec<&'static Class> = own.into_iter().collect();
    let objects = claim.participants.iter().filter(|p| p.role == Role::Patient && !p.entity.is_named());
    found.extend(objects.filter_map(|p| class_of_noun(&p.entity.head)).filter(telling));
    for pair in claim.terms.windows(2) {
        if let [first, second] = pair {
            let phrase = format!("{first} {second}");
            let class = class_of_verb(&phrase).or_else(|| class_of_noun(&phrase));
            found.extend(class.filter(telling));
        }
    }
    // People neither rise nor fall; what a firm drops does not.
    let person = |p: &gainsay_claim::Participant| {
        p.entity.kind == EntityKind::Person
            || p.entity.kind == EntityKind::Unknown && p.entity.is_named() && p.entity.name.contains(' ')
    };
    let moves =
        !claim.participants.iter().any(|p| matches!(p.role, Role::Patient | Role::Agent) && person(p));
    let trend = |t: &&Arc<str>| moves && t.ends_with("ing");
    let trends = claim.terms.iter().filter(trend).filter_map(|t| class_of_verb(t.trim_end_matches("ing")));
    found.extend(trends.filter(|c| c.direction != 0).filter(telling));
    if !moves {
        found.retain(|c| c.direction == 0);
    }
    found.sort_by_key(|c| c.name);
    found.dedup_by_key(|c| c.name);
    found
}

/// Days of the week, as claims have them.
pub(super) const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Months. "May" and "march" are other words too, but not beside a figure of another month.
pub(super) const MONTHS: [&str; 12] = [
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
];

/// Words that stand beside any value and say nothing of it.
#[rustfmt::skip]
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
    "hold",
    "begin",
    "start",
    "happen",
    "occur",
    "follow",
    "continue",
    "appear",
];

/// Whether a word stands beside any value: a general one, or the name of a day or a month.
fn says_nothing(word: &str) -> bool {
    EMPTY.contains(&word) || WEEKDAYS.contains(&word) || MONTHS.contains(&word)
}

/// A word of a claim as a concept; `None` where it says nothing.
pub(super) fn concept_of(word: &str) -> Option<u64> {
    if says_nothing(word) || word.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let class = class_of_noun(word).or_else(|| class_of_verb(word)).map(|c| c.name);
    Some(hash(&class.unwrap_or_else(|| concept(word))))
}

/// The words of a document's names, in lower case: what they share is counted as names.
fn name_words(view: &View<'_>, doc: usize) -> BTreeSet<String> {
    let entities = view.documents.get(doc).map_or(&[][..], |d| &d.entities[..]);
    let named = entities.iter().filter(|e| e.is_named());
    named
        .flat_map(|e| e.name.split([' ', '-', '\'', '’']).map(str::to_lowercase).collect::<Vec<_>>())
        .collect()
}

fn terms(node: &Node<'_>, called: &BTreeSet<String>) -> Vec<u64> {
    let words = node.claim.terms.iter().filter(|t| !called.contains(&***t));
    let mut found: Vec<u64> = words.filter_map(|t| concept_of(t)).collect();
    if !says_nothing(node.class) && !node.class.is_empty() {
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
    (mut far, mut names): (Vec<u64>, Vec<EntityId>),
    called: &BTreeSet<String>,
) -> Facet {
    let counted = quantity(node, rule.kind, &slot).and_then(|q| q.counted.as_ref());
    let holder = node.claim.participants.iter().find(|p| p.role == Role::Agent && rule.kind == Kind::Age);
    let described = holder.filter(|p| !p.entity.is_named()).and_then(|p| concept_of(&p.entity.head));
    let head = described.or_else(|| counted.and_then(|c| concept_of(&c.head))).unwrap_or(0);
    let event = if says_nothing(node.class) || node.class == "be" { 0 } else { hash(&node.class) };
    let mut core: Vec<u64> =
        counted.into_iter().flat_map(|c| c.modifiers.iter()).filter_map(|m| concept_of(m)).collect();
    core.extend([head, event].into_iter().filter(|c| *c != 0));
    core.extend(class_of_noun(&node.claim.predicate.lemma).map(|c| hash(&c.name)));
    let near = terms(node, called);
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
    Facet {
        node: id,
        rule,
        slot,
        head,
        event,
        core,
        near,
        far,
        names,
        days: Vec::new(),
        outcomes: Vec::new(),
        told: Vec::new(),
        around: Vec::new(),
    }
}

/// The quantity that a facet stands for; `None` for times.
pub(super) fn quantity<'n>(node: &Node<'n>, kind: Kind, slot: &SlotValue) -> Option<&'n Quantity> {
    match kind {
        Kind::Duration if node.claim.duration.as_ref().is_some_and(|d| d.span == slot.span) => {
            node.claim.duration.as_ref().map(|d| &d.value)
        }
        Kind::Ordinal => node.claim.ordinal.as_ref().map(|o| &o.value),
        Kind::Date
        | Kind::Time
        | Kind::Polarity
        | Kind::Modality
        | Kind::Antonym
        | Kind::Location
        | Kind::Identity => None,
        _ => node.claim.quantities.get(slot.index).map(|q| &q.value),
    }
}
