//! Do the parts that a report lists add up to the total that it gives?

use super::{Example, Expect, Rule, Scope};
use crate::assemble::{build as finding, evidence};
use crate::build::{DocumentBuilder, count, event, organization};
use crate::rules::SlotValue;
use crate::view::{NodeId, View};
use crate::{Evidence, Finding, Side, Standing, Step, weights};
use gainsay_claim::{Decimal, Distribution, Kind, Modality, Quantity, QuantityKind, Span};

/// A list with fewer parts is no list.
const MIN_PARTS: usize = 3;

pub(super) const RULE: Rule = Rule {
    code: "G015",
    kind: Kind::Sum,
    title: "parts that do not add up to their total",
    documentation: "\
**What it finds.** A total, and directly after it three or more figures that list its parts and add up to another figure
near it: \"44 buildings burned: 29 houses, nine barns and one mill\".

**Why it matters.** One of the figures is wrong, and the report itself shows it.

**Example.** \"The firm will dismiss 1,260 people: 540 in Faro, 410 in Evora and 180 at its seat.\"

**Silent on.** Lists of two; rounded or approximate figures; lists far from the total, which name only some of the parts.

**Limits.** Totals of one report against the parts of another are not yet compared, nor shares of a base.",
    examples,
    scope: Scope::Document,
    slots: |_, _| Vec::new(),
    compare: |_| None,
    label: |_, _, _| String::new(),
};

#[derive(Clone, Copy)]
struct Figure<'v> {
    node: NodeId,
    span: Span,
    quantity: &'v Quantity,
    value: Decimal,
}

/// Whether a document has a sentence with figures enough for a list.
pub(crate) fn may_find(document: &gainsay_claim::DocumentClaims) -> bool {
    let sentences = document.claims.chunk_by(|a, b| a.sentence == b.sentence);
    sentences.map(|s| s.iter().map(|c| c.quantities.len()).sum::<usize>()).any(|figures| figures >= MIN_PARTS)
}

/// Every wrong sum in one document.
pub(crate) fn find(view: &View<'_>, doc: usize) -> Vec<Finding> {
    let start = view.first_of_document(doc);
    let mut sentences: Vec<(Span, Vec<Figure<'_>>)> = Vec::new();
    for (offset, node) in view.of_document(doc).enumerate() {
        let sentence = node.claim.sentence;
        if sentences.last().is_none_or(|(s, _)| *s != sentence) {
            sentences.push((sentence, Vec::new()));
        }
        if node.claim.modality == Modality::Hypothetical {
            continue;
        }
        let Some((_, figures)) = sentences.last_mut() else { continue };
        for slot in &node.claim.quantities {
            if let Some(value) = exact(&slot.value) {
                let figure = Figure { node: start + offset, span: slot.span, quantity: &slot.value, value };
                if !figures.iter().any(|f| f.span == slot.span) {
                    figures.push(figure);
                }
            }
        }
    }
    for (_, figures) in &mut sentences {
        figures.sort_by_key(|f| f.span);
    }
    let mut found = Vec::new();
    let mut before: Option<Figure<'_>> = None;
    for (_, figures) in &sentences {
        let within = figures.split_first().filter(|(_, parts)| parts.len() >= MIN_PARTS);
        let after = before.filter(|_| figures.len() >= MIN_PARTS).map(|total| (total, &figures[..]));
        let tried = [within.map(|(total, parts)| (*total, parts)), after];
        for (total, parts) in tried.into_iter().flatten() {
            if let Some(finding) = check(view, total, parts) {
                found.push(finding);
                break;
            }
        }
        if let Some(first) = figures.first() {
            before = Some(*first);
        }
    }
    found
}

/// The figure as one exact count.
fn exact(quantity: &Quantity) -> Option<Decimal> {
    let plain = matches!(quantity.kind, QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure)
        && !quantity.approximate
        && !matches!(quantity.distribution, Distribution::Each | Distribution::Change);
    quantity.interval.single().copied().filter(|v| plain && *v > Decimal::ZERO)
}

fn check(view: &View<'_>, total: Figure<'_>, parts: &[Figure<'_>]) -> Option<Finding> {
    let head = |q: &Quantity| q.counted.as_ref().map(|c| c.head.clone()).unwrap_or_default();
    if parts.iter().any(|p| {
        p.quantity.kind != total.quantity.kind
            || !p.quantity.unit.same_dimension(&total.quantity.unit)
            || p.value >= total.value
    }) {
        return None;
    }
    // The parts of a list stand in one claim; figures of several clauses are a story, not a sum.
    if parts.iter().any(|p| Some(p.node) != parts.first().map(|f| f.node)) {
        return None;
    }
    // A list of its parts counts one thing throughout, or a thing of its own for each part.
    let heads: std::collections::BTreeSet<String> = parts.iter().map(|p| head(p.quantity)).collect();
    let whole = head(total.quantity);
    let one_thing = heads.iter().all(|h| h.is_empty() || *h == whole);
    if !one_thing && heads.len() < parts.len() {
        return None;
    }
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, p| sum.checked_add(p.value))?;
    let gap = (sum - total.value).abs();
    let slack = parts.iter().fold(total.quantity.precision, |s, p| s + p.quantity.precision) / Decimal::TWO;
    if gap <= slack || gap.checked_mul(Decimal::from(5))? > total.value {
        return None;
    }
    let mut contributions = vec![weights::LISTED_PARTS.once(), weights::DISJOINT.once()];
    if sum < total.value {
        contributions.push(weights::OTHER_MODIFIERS.once());
    }
    let witness = |f: &Figure<'_>| (f.node, SlotValue { span: f.span, ..SlotValue::default() });
    let places: Vec<Evidence> = parts.iter().filter_map(|p| evidence(view, &witness(p))).collect();
    let whole_place = evidence(view, &witness(&total))?;
    let listed: Vec<String> = parts.iter().map(|p| p.value.normalize().to_string()).collect();
    let sides = vec![
        Side {
            value: format!("{} in total", total.value.normalize()),
            witnesses: vec![whole_place.clone()],
            origins: 1,
        },
        Side {
            value: format!("{} = {}", listed.join(" + "), sum.normalize()),
            witnesses: places.clone(),
            origins: 1,
        },
    ];
    let steps = vec![
        Step { text: format!("The total is {}.", total.value.normalize()), evidence: vec![whole_place] },
        Step {
            text: format!("The parts are {} and make {}.", listed.join(", "), sum.normalize()),
            evidence: places,
        },
    ];
    let headline = format!(
        "sum: {} in total against {} = {}",
        total.value.normalize(),
        listed.join(" + "),
        sum.normalize()
    );
    Some(finding(&RULE, Standing::Contradiction, headline, contributions, sides, steps, Vec::new()))
}

fn examples() -> Vec<Example> {
    let fire = |parts: [(i64, &str); 3]| {
        let mut claim = event("destroy").agent(organization("Serra Fire")).quantity(count(44, "building"));
        for (number, thing) in parts {
            claim = claim.quantity(count(number, thing));
        }
        vec![DocumentBuilder::new("a").claim(claim).build()]
    };
    vec![
        Example {
            text: "a: The Serra Fire destroyed 44 buildings: 29 houses, nine barns and two mills.",
            documents: fire([(29, "house"), (9, "barn"), (2, "mill")]),
            expect: Expect::Fires,
        },
        Example {
            text: "a: The Serra Fire destroyed 44 buildings: 29 houses, nine barns and six mills.",
            documents: fire([(29, "house"), (9, "barn"), (6, "mill")]),
            expect: Expect::Silent,
        },
        Example {
            text: "a: The Serra Fire destroyed 44 buildings, among them four houses, two barns and one mill.",
            documents: fire([(4, "house"), (2, "barn"), (1, "mill")]),
            expect: Expect::Silent,
        },
    ]
}
