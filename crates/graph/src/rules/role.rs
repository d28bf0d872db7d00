//! Do reports disagree on the office that somebody holds?

use super::gate;
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{self, DocumentBuilder, person};
use crate::view::{Node, View, Voice};
use crate::weights;
use gainsay_claim::{AttributeKind, AttributeStatus, Date, Kind, Polarity, Reason, Tense};

/// Days between reports after which an office may have changed hands.
const OFFICE_DAYS: i64 = 45;

/// Bytes after an office within which its years stand: ", from".
const YEARS_AFTER: u32 = 8;

/// Offices whose title usage leaves to those who have left them: "President Obama", years later. Own selection.
const KEPT_TITLES: &[&str] = &[
    "president",
    "senator",
    "sen",
    "governor",
    "gov",
    "mayor",
    "ambassador",
    "justice",
    "judge",
    "secretary",
    "speaker",
    "representative",
    "rep",
    "congressman",
    "congresswoman",
    "general",
    "admiral",
    "colonel",
    "professor",
    "minister",
    "prime minister",
    "vice president",
    "chancellor",
    "sheriff",
    "coach",
];

pub(super) const RULE: Rule = Rule {
    code: "G009",
    kind: Kind::Role,
    title: "in office and out of office",
    documentation: "\
**What it finds.** One person called the holder of an office by one report and its former (or future) holder by another,
or by the same one, at nearly one time.

**Why it matters.** Whether somebody speaks for an office or no longer does changes what the words are worth.

**Example.** \"Former mayor Ana Costa opened the bridge.\" / \"Mayor Ana Costa opened the bridge.\"

**Silent on.** Two offices of one person; an office left between the reports; a bare title of an office whose holders keep it for life in usage; \"acting\" and plain; \"president-elect\" before
and \"president\" after.",
    examples,
    scope: Scope::Holder,
    slots,
    compare,
    label,
};

/// The office that a claim gives somebody as of now; none where it tells of a time that is over.
pub(super) fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(office) = node.claim.attribute.as_ref().filter(|a| a.kind == AttributeKind::Office) else {
        return Vec::new();
    };
    if node.claim.polarity == Polarity::Denied {
        return Vec::new();
    }
    // "Was president from 2000 to 2006" tells of a time and not of today, unless it says so ("the serving president").
    let claim = node.claim;
    let held = ["serving", "sitting", "current", "incumbent"].iter().any(|w| office.value.starts_with(w));
    let told = office.status == AttributeStatus::Current && claim.tense == Tense::Past && !held;
    let printed = view.published(node.doc);
    let ended = claim.when.as_ref().and_then(|w| w.value.interval.high_value()).map(|s| s.div_euclid(86_400));
    // "Simon Roe, president from 2000 to 2006, ...": the years belong to the office, whichever claim has them.
    let of_office = |n: &&Node<'_>| {
        n.claim.when.as_ref().is_some_and(|w| {
            let over = w.value.interval.high_value().map(|s| s.div_euclid(86_400));
            let beside = w.span.start >= office.span.end && w.span.start - office.span.end <= YEARS_AFTER;
            beside && over.zip(printed).is_some_and(|(o, p)| o + OFFICE_DAYS < p)
        })
    };
    if office.status == AttributeStatus::Current && !held && view.of_sentence(node).any(|n| of_office(&n)) {
        return Vec::new();
    }
    if told && claim.when.is_some() || ended.zip(printed).is_some_and(|(e, p)| e + OFFICE_DAYS < p) {
        return Vec::new();
    }
    let of = office.of.as_ref().and_then(|e| view.entities.id(node.doc, e));
    let key = hash(&(office.status, of, node.voice, view.published(node.doc)));
    vec![SlotValue { topic: hash(&head(&office.value)), key, span: office.span, ..SlotValue::default() }]
}

/// The office without the words around its noun: "us president" and "president" are compared.
fn head(value: &str) -> &str {
    let mut words = value.rsplit(' ');
    let last = words.next().unwrap_or(value);
    // "vice president" and "president" are two offices.
    match words.next() {
        Some(before) if ["vice", "deputy", "prime", "foreign", "assistant", "co"].contains(&before) => value,
        _ => last,
    }
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (pair.a.claim.attribute.as_ref()?, pair.b.claim.attribute.as_ref()?);
    let of =
        |n: &Node<'_>| n.claim.attribute.as_ref()?.of.as_ref().and_then(|e| pair.view.entities.id(n.doc, e));
    if let (Some(p), Some(q)) = (of(pair.a), of(pair.b))
        && p != q
        && x.status != y.status
    {
        return Some(Outcome::Compatible(Reason::Scope));
    }
    let in_office = |s: AttributeStatus| matches!(s, AttributeStatus::Current | AttributeStatus::Acting);
    if in_office(x.status) == in_office(y.status) {
        return None;
    }
    let (held, other) = if in_office(x.status) { (pair.a, pair.b) } else { (pair.b, pair.a) };
    let status = if in_office(x.status) { y.status } else { x.status };
    if let (Some(p), Some(q)) = (pair.view.published(held.doc), pair.view.published(other.doc)) {
        let left = status == AttributeStatus::Former && q - p > OFFICE_DAYS;
        let entered = status == AttributeStatus::Future && p > q;
        if left || entered {
            return Some(Outcome::Compatible(Reason::Update));
        }
    }
    if let (Voice::Person(p), Voice::Person(q)) = (pair.a.voice, pair.b.voice)
        && p != q
    {
        return Some(Outcome::Compatible(Reason::Speaker));
    }
    let mut parts = vec![weights::DISJOINT.once()];
    let held_office = held.claim.attribute.as_ref().map_or("", |a| head(&a.value));
    if of(held).is_none() && status == AttributeStatus::Former && KEPT_TITLES.contains(&held_office) {
        parts.push(weights::COURTESY.once());
    }
    if gives_both(pair, held) || gives_both(pair, other) {
        parts.push(weights::BOTH_IN_ONE.once());
    }
    parts.extend(gate::reading(pair.a, pair.b));
    Some(Outcome::Conflict(Conflict::new(parts)))
}

/// Whether the document of a claim calls its holder both: in office and out of it.
fn gives_both(pair: &Pair<'_>, node: &Node<'_>) -> bool {
    let holder = node.agent().map(|p| p.entity);
    let office = |n: &Node<'_>| n.claim.attribute.as_ref().map(|a| (head(&a.value).to_owned(), a.status));
    let own = office(node);
    pair.view.of_document(node.doc).filter(|n| n.agent().map(|p| p.entity) == holder).any(|n| {
        matches!((office(n), &own), (Some((value, status)), Some((mine, of_mine))) if value == *mine && status != *of_mine)
    })
}

fn label(_: &View<'_>, node: &Node<'_>, _: &SlotValue) -> String {
    let Some(office) = &node.claim.attribute else { return String::new() };
    let value = head(&office.value);
    match office.status {
        AttributeStatus::Former => format!("former {value}"),
        AttributeStatus::Future => format!("{value} to be"),
        AttributeStatus::Current | AttributeStatus::Acting => value.to_owned(),
    }
}

fn examples() -> Vec<Example> {
    let stated = |name: &str, month: i32, office: &str, status: AttributeStatus, of_faro: bool| {
        let document = DocumentBuilder::new(name);
        let document = match Date::new(2025, month, 4) {
            Ok(date) => document.published(date),
            Err(_) => document,
        };
        let claim = build::office(person("Ana Costa"), office, status);
        document.claim(if of_faro { claim.office_of(build::place("Faro")) } else { claim }).build()
    };
    let report = |name: &str, month: i32, office: &str, status: AttributeStatus| {
        stated(name, month, office, status, true)
    };
    vec![
        Example {
            text: "a: Former mayor of Faro Ana Costa opened the bridge. / b: Mayor Costa, as she is still called, crossed it.",
            documents: vec![
                stated("a", 5, "mayor", AttributeStatus::Former, true),
                stated("b", 5, "mayor", AttributeStatus::Current, false),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Former mayor of Faro Ana Costa opened the bridge. / b: Mayor of Faro Ana Costa opened the bridge.",
            documents: vec![
                report("a", 5, "mayor", AttributeStatus::Former),
                report("b", 5, "mayor", AttributeStatus::Current),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a (May): Mayor Ana Costa opened the bridge. / b (September): Former mayor Ana Costa crossed the bridge.",
            documents: vec![
                report("a", 5, "mayor", AttributeStatus::Current),
                report("b", 9, "mayor", AttributeStatus::Former),
            ],
            expect: Expect::Compatible(Reason::Update),
        },
        Example {
            text: "a: Former mayor of Faro Ana Costa opened the bridge. / b: Costa was mayor of Faro in 2019.",
            documents: {
                let was = build::office(person("Ana Costa"), "mayor", AttributeStatus::Current)
                    .office_of(build::place("Faro"));
                let mut past = DocumentBuilder::new("b").claim(match Date::new(2019, 5, 4) {
                    Ok(day) => was.on(day),
                    Err(_) => was,
                });
                if let Ok(day) = Date::new(2025, 5, 4) {
                    past = past.published(day);
                }
                vec![report("a", 5, "mayor", AttributeStatus::Former), past.build()]
            },
            expect: Expect::Silent,
        },
        Example {
            text: "a: Former minister Ana Costa opened the bridge. / b: Mayor Ana Costa opened the bridge.",
            documents: vec![
                report("a", 5, "minister", AttributeStatus::Former),
                report("b", 5, "mayor", AttributeStatus::Current),
            ],
            expect: Expect::Silent,
        },
    ]
}
