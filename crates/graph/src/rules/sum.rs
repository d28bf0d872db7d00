//! Do the parts that a report lists add up to the total that it gives?

use super::{Example, Expect, Rule, Scope, share};
use crate::assemble::{build as finding, evidence, side};
use crate::block::{LINKED, Plan, event_link};
use crate::build::{ClaimBuilder, DocumentBuilder, count, event, organization};
use crate::kernel::Witness;
use crate::link::Item;
use crate::parts::{Amount, Fit, can_be_said, divides, fit, is_exact, of_people, share_of, sum};
use crate::rules::SlotValue;
use crate::view::{Node, NodeId, View, Voice};
use crate::{Contribution, Evidence, Finding, NotChecked, Side, Standing, Step, weights};
use gainsay_claim::{Decimal, Kind, Modality, Polarity, Quantity, QuantityKind, Span};
use std::collections::BTreeMap;

/// A list with fewer parts is no list.
const MIN_PARTS: usize = 3;

/// Sorts of people that one list divides a whole into.
const MAX_SORTS: usize = 4;

/// A percentage stands so near to the figure that it explains: "300, or 40 percent", "300 (40 percent)".
const BESIDE: u32 = 6;

/// A percentage further from the share of two figures is about something else.
const NEAR_POINTS: i64 = 10;

/// Figures without a noun beyond so many are a table.
const MAX_PLAIN: usize = 8;

/// A total is as precise as parts that are so many times finer at most: beside "400, 300 and 150" stands "900" for no
/// rounded number, beside "743, 681 and 540" may stand "2,000".
const FINER: i64 = 10;

/// Of one event, so many lists and totals are set against each other.
pub(super) const MAX_LISTS: usize = 32;

pub(super) const RULE: Rule = Rule {
    code: "G015",
    kind: Kind::Sum,
    title: "parts that do not add up to their total",
    documentation: "\
**What it finds.** A total, and directly after it three or more figures that list its parts and add up to another figure
near it: \"44 buildings burned: 29 houses, nine barns and one mill\". A list of one report whose parts are more than the total
that another report, no older, gives for the same event; men and women who are more than the people. A share of a stated base in
one report that comes to another figure than the one that a second report gives. A percentage beside a figure that no share, rest or change of the
sentence's two figures comes to.

**Why it matters.** One of the figures is wrong, and the report itself shows it.

**Example.** \"The firm will dismiss 1,260 people: 540 in Faro, 410 in Evora and 180 at its seat.\"

**Silent on.** Lists of two; rounded or approximate figures; lists far from the total, which name only some of the parts;
totals that are older than the list, for counts grow; sums within the precision of their figures.

**Method.** Exact decimals, each as precise as it is written.",
    examples,
    scope: Scope::Document,
    slots: |_, _| Vec::new(),
    compare: |_| None,
    label: |_, _, _| String::new(),
};

/// A figure of a claim that is one exact amount.
#[derive(Clone, Copy)]
pub(super) struct Figure<'v> {
    pub(super) node: NodeId,
    span: Span,
    quantity: &'v Quantity,
    pub(super) amount: Amount,
}

impl<'v> Figure<'v> {
    pub(super) fn new(node: NodeId, slot: &'v gainsay_claim::Slot<Quantity>) -> Option<Figure<'v>> {
        let amount = Amount::of(&slot.value)?;
        Some(Figure { node, span: slot.span, quantity: &slot.value, amount })
    }

    pub(super) fn head(&self) -> &'v str {
        self.quantity.counted.as_ref().map_or("", |c| c.head.as_str())
    }

    /// As the text gives it.
    pub(super) fn text(&self) -> String {
        self.quantity.interval.single().map(|v| v.normalize().to_string()).unwrap_or_default()
    }

    pub(super) fn witness(&self) -> Witness {
        (self.node, SlotValue { span: self.span, ..SlotValue::default() })
    }

    pub(super) fn like(&self, other: &Figure<'_>) -> bool {
        self.quantity.kind == other.quantity.kind && self.quantity.unit.same_dimension(&other.quantity.unit)
    }
}

/// Whether figures count sorts of people that divide a whole: "seven men and six women".
fn is_division(figures: &[Figure<'_>]) -> bool {
    let heads: Vec<&str> = figures.iter().map(Figure::head).collect();
    heads.len() <= MAX_SORTS && divides(&heads)
}

/// Whether a document has a sentence with figures enough for a list.
pub(crate) fn may_find(document: &gainsay_claim::DocumentClaims) -> bool {
    let sentences = document.claims.chunk_by(|a, b| a.sentence == b.sentence);
    sentences.map(|s| s.iter().map(|c| c.quantities.len()).sum::<usize>()).any(|figures| figures >= MIN_PARTS)
}

/// Percentages of one sentence, by their words.
type Percents<'v> = BTreeMap<Span, (NodeId, &'v Quantity)>;

/// Every wrong sum and share in one document.
pub(crate) fn find(view: &View<'_>, doc: usize) -> Vec<Finding> {
    let start = view.first_of_document(doc);
    let mut sentences: Vec<(Span, Vec<Figure<'_>>)> = Vec::new();
    let mut percents: BTreeMap<Span, Percents<'_>> = BTreeMap::new();
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
            if slot.value.kind == QuantityKind::Percent && is_exact(&slot.value) {
                percents.entry(sentence).or_default().insert(slot.span, (start + offset, &slot.value));
            }
            if let Some(figure) = Figure::new(start + offset, slot)
                && !figures.iter().any(|f| f.span == slot.span)
            {
                figures.push(figure);
            }
        }
    }
    for (_, figures) in &mut sentences {
        figures.sort_by_key(|f| f.span);
    }
    let mut found = Vec::new();
    let mut before: Option<Figure<'_>> = None;
    for (sentence, figures) in &sentences {
        if let Some(percents) = percents.get(sentence) {
            found.extend(check_share(view, figures, percents));
        }
        let within = figures.split_first().filter(|(_, parts)| parts.len() >= MIN_PARTS);
        let after = before.filter(|_| figures.len() >= MIN_PARTS).map(|total| (total, &figures[..]));
        let run = run(figures).and_then(|(start, parts)| {
            let total = if start > 0 { figures.first().copied() } else { before };
            total.map(|total| (total, parts))
        });
        if let Some(finding) = sorts(view, figures) {
            found.push(finding);
            before = figures.first().copied();
            continue;
        }
        // "The five fields: 31,000 panels: 12,000 ...": the total may stand behind another figure.
        let inner = figures.split_first().and_then(|(_, rest)| rest.split_first());
        let inner = inner.filter(|(_, parts)| parts.len() >= MIN_PARTS).map(|(total, parts)| (*total, parts));
        let tried = [within.map(|(total, parts)| (*total, parts)), inner, after, run];
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

/// A sentence's people, and more men, women and children than there are people: "12 people: seven men and six women".
fn sorts(view: &View<'_>, figures: &[Figure<'_>]) -> Option<Finding> {
    let (total, parts) = figures.split_first()?;
    let (whole, list) = (view.nodes.get(total.node)?, view.nodes.get(parts.first()?.node)?);
    // "Twelve people died, and seven men and six women were hurt" counts others.
    let one_claim = parts.iter().all(|p| Some(p.node) == parts.first().map(|f| f.node));
    let same = whole.class == list.class || parts.iter().any(|p| p.head() == list.claim.predicate.lemma);
    let of_whole = |p: &Figure<'_>| of_people(total.head(), p.head()) && p.like(total);
    if !one_claim || !same || !is_division(parts) || !parts.iter().all(of_whole) {
        return None;
    }
    let made = sum(&parts.iter().map(|p| p.amount).collect::<Vec<_>>())?;
    let (fit, gap) = fit(total.amount, made);
    if fit != Fit::More || gap.checked_mul(Decimal::TWO)? > total.amount.value {
        return None;
    }
    within(view, *total, parts, made, vec![weights::LISTED_PARTS.once(), weights::DISJOINT.once()])
}

/// The longest run of figures of one claim, where other figures stand before it in the sentence; with its place.
fn run<'f, 'v>(figures: &'f [Figure<'v>]) -> Option<(usize, &'f [Figure<'v>])> {
    let mut start = 0;
    let mut best: Option<(usize, &'f [Figure<'v>])> = None;
    for parts in figures.chunk_by(|a, b| a.node == b.node) {
        if parts.len() >= MIN_PARTS && best.is_none_or(|(_, b)| b.len() < parts.len()) {
            best = Some((start, parts));
        }
        start += parts.len();
    }
    best.filter(|(_, parts)| parts.len() < figures.len())
}

/// Whether a sentence says that it names all parts: "the remaining four", "the rest", "no other site".
fn exhaustive(view: &View<'_>, node: NodeId) -> bool {
    let Some(node) = view.nodes.get(node) else { return false };
    view.of_sentence(node)
        .any(|n| n.claim.terms.iter().any(|t| matches!(&**t, "remain" | "remaining" | "rest")))
}

/// The parts of a list: of one claim, each counting one thing throughout or a thing of its own.
fn is_list(view: &View<'_>, parts: &[Figure<'_>], whole: &str) -> bool {
    // Figures of several clauses are a story, not a sum.
    let one_claim = parts.iter().all(|p| Some(p.node) == parts.first().map(|f| f.node));
    let heads: std::collections::BTreeSet<&str> = parts.iter().map(Figure::head).collect();
    let one_thing = heads.iter().all(|h| h.is_empty() || *h == whole);
    // "Nine of the jets ..., three ...; the remaining four ...": the list says itself that it is whole.
    let named = heads.iter().filter(|h| !h.is_empty()).count();
    if (named <= 1 || heads.len() == parts.len()) && parts.first().is_some_and(|f| exhaustive(view, f.node)) {
        return true;
    }
    // "2,400 children: 1,100 who ..., 900 given ... and 600 who ...": figures with no noun of their own count the total's.
    if named == 0 && !whole.is_empty() && parts.len() <= MAX_PLAIN {
        return true;
    }
    one_claim && (one_thing || heads.len() == parts.len())
}

fn check(view: &View<'_>, total: Figure<'_>, parts: &[Figure<'_>]) -> Option<Finding> {
    if parts.iter().any(|p| !p.like(&total) || p.amount.value >= total.amount.value) {
        return None;
    }
    if !is_list(view, parts, total.head()) {
        return None;
    }
    let mut amounts: Vec<Amount> = parts.iter().map(|p| p.amount).collect();
    // Figures of one list are as precise as the finest of them: beside "1,450" stands "700" for no rounded number.
    let finest = amounts.iter().map(|a| a.slack).min()?;
    for amount in &mut amounts {
        amount.slack = finest;
    }
    let made = sum(&amounts)?;
    let mut whole = total.amount;
    if finest > Decimal::ZERO && finest.checked_mul(Decimal::from(FINER)).is_some_and(|f| f >= whole.slack) {
        whole.slack = whole.slack.min(finest);
    }
    let (fit, gap) = fit(whole, made);
    if fit == Fit::Equal || gap.checked_mul(Decimal::from(5))? > total.amount.value {
        return None;
    }
    let mut contributions = vec![weights::LISTED_PARTS.once(), weights::DISJOINT.once()];
    if fit == Fit::Less {
        contributions.push(weights::OTHER_MODIFIERS.once());
    }
    within(view, total, parts, made, contributions)
}

/// The finding that a total and the parts beside it, which make another sum, exclude each other.
fn within(
    view: &View<'_>,
    total: Figure<'_>,
    parts: &[Figure<'_>],
    made: Amount,
    contributions: Vec<Contribution>,
) -> Option<Finding> {
    let alone = |value, figures: &[Figure<'_>]| Side {
        value,
        witnesses: figures.iter().filter_map(|f| evidence(view, &f.witness())).collect(),
        origins: 1,
    };
    let sides =
        vec![alone(format!("{} in total", total.text()), &[total]), alone(listed(parts, made), parts)];
    state(sides, contributions)
}

/// "540 + 410 + 180 = 1130", in the unit of the first part.
fn listed(parts: &[Figure<'_>], made: Amount) -> String {
    let all: Vec<String> = parts.iter().map(Figure::text).collect();
    let one = parts.first().and_then(|p| p.quantity.unit.value_to_base(Decimal::ONE));
    let made = one.and_then(|one| made.value.checked_div(one)).unwrap_or(made.value);
    format!("{} = {}", all.join(" + "), made.normalize())
}

/// The finding that a whole and its parts, the second side, exclude each other.
pub(super) fn state(sides: Vec<Side>, contributions: Vec<Contribution>) -> Option<Finding> {
    let [whole, parts] = &sides[..] else { return None };
    if whole.witnesses.is_empty() || parts.witnesses.is_empty() {
        return None;
    }
    let steps = vec![
        Step { text: format!("The whole is {}.", whole.value), evidence: whole.witnesses.clone() },
        Step { text: format!("The parts are {}.", parts.value), evidence: parts.witnesses.clone() },
    ];
    let headline = format!("sum: {} against {}", whole.value, parts.value);
    Some(finding(&RULE, Standing::Contradiction, headline, contributions, sides, steps, Vec::new()))
}

/// A percentage beside one of a sentence's two figures that nothing between the two comes to.
fn check_share(view: &View<'_>, figures: &[Figure<'_>], percents: &Percents<'_>) -> Option<Finding> {
    let ([first, second], 1) = (figures, percents.len()) else { return None };
    let (span, (node, percent)) = percents.first_key_value()?;
    let value = *percent.interval.single()?;
    let beside = |f: &Figure<'_>| {
        let gap = if f.span.start < span.start {
            span.start.checked_sub(f.span.end)
        } else {
            f.span.start.checked_sub(span.end)
        };
        gap.is_some_and(|gap| gap <= BESIDE)
    };
    let one_thing = first.head() == second.head() || first.head().is_empty() || second.head().is_empty();
    if !first.like(second) || !one_thing || !(beside(first) || beside(second)) {
        return None;
    }
    let said = Amount { value, slack: percent.precision.abs() / Decimal::TWO };
    let share = share_of(first.amount, second.amount)?;
    if can_be_said(said, first.amount, second.amount)? || (share - value).abs() > Decimal::from(NEAR_POINTS) {
        return None;
    }
    let (part, base) =
        if first.amount.value <= second.amount.value { (first, second) } else { (second, first) };
    let place = |witness: &Witness| evidence(view, witness);
    let told: Vec<Evidence> =
        place(&(*node, SlotValue { span: *span, ..SlotValue::default() })).into_iter().collect();
    let counted = [part, base].into_iter().filter_map(|f| place(&f.witness())).collect();
    let sides = vec![
        Side { value: format!("{} %", value.normalize()), witnesses: told, origins: 1 },
        Side {
            value: format!("{} of {} = {} %", part.text(), base.text(), share.round_dp(1).normalize()),
            witnesses: counted,
            origins: 1,
        },
    ];
    state(sides, vec![weights::LISTED_PARTS.once(), weights::DISJOINT.once()])
}

/// Lists of one report whose parts are more than the total that another gives for the same event.
pub(crate) fn find_across(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
) -> (Vec<Finding>, Vec<NotChecked>) {
    let mut not_checked = Vec::new();
    let usable = |n: &&Node<'_>| {
        n.claim.polarity == Polarity::Affirmed
            && n.claim.modality == Modality::Happened
            && !matches!(n.voice, Voice::Person(_))
    };
    let mut found = Vec::new();
    for block in plan.blocks.iter().filter(|b| b.scope == Scope::Event) {
        let figures = |id: NodeId| -> Vec<Figure<'_>> {
            let node = view.nodes.get(id).filter(usable);
            node.map_or(Vec::new(), |n| {
                n.claim.quantities.iter().filter_map(|q| Figure::new(id, q)).collect()
            })
        };
        let long = |id: &&NodeId| {
            let enough = view.nodes.get(**id).is_some_and(|n| n.claim.quantities.len() >= MIN_PARTS);
            enough || is_division(&figures(**id))
        };
        let lists: Vec<Vec<Figure<'_>>> =
            block.nodes.iter().filter(long).map(|&id| figures(id)).take(MAX_LISTS).collect();
        found.extend(share::across(view, plan, origins, &block.nodes));
        if lists.is_empty() {
            continue;
        }
        let totals = block.nodes.iter().filter(|id| !long(id)).map(|&id| figures(id));
        let totals: Vec<Figure<'_>> =
            totals.filter_map(|f| <[Figure<'_>; 1]>::try_from(f).ok()).map(|[f]| f).take(MAX_LISTS).collect();
        if lists.len() == MAX_LISTS || totals.len() == MAX_LISTS {
            not_checked.push(NotChecked {
                document: None,
                message: format!(
                    "one event has {MAX_LISTS} lists or totals or more: only the first {MAX_LISTS} were set against each other"
                ),
            });
        }
        for parts in &lists {
            found.extend(totals.iter().find_map(|total| exceeds(view, plan, origins, *total, parts)));
        }
    }
    (found, not_checked)
}

/// Whether the parts that one report lists are more than the whole that another gives.
fn exceeds(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
    total: Figure<'_>,
    parts: &[Figure<'_>],
) -> Option<Finding> {
    // A list may begin with its own total: that the rule looks at within the report.
    let division = is_division(parts) && parts.iter().all(|p| of_people(total.head(), p.head()));
    let first = parts.first().filter(|_| parts.len() >= MIN_PARTS || division)?;
    let (whole, list) = (view.nodes.get(total.node)?, view.nodes.get(first.node)?);
    let head = total.head();
    let of_whole = division && parts.iter().all(|p| p.like(&total))
        || parts.iter().all(|p| p.like(&total) && (p.head() == head || p.head().is_empty()))
            && parts.iter().any(|p| p.head() == head);
    let makes_first = |rest: &[Figure<'_>]| {
        let rest: Vec<Amount> = rest.iter().map(|p| p.amount).collect();
        sum(&rest).is_some_and(|s| fit(first.amount, s).0 == Fit::Equal)
    };
    let older = match (view.published(whole.doc), view.published(list.doc)) {
        (Some(a), Some(b)) => a < b,
        (None, None) => false,
        _ => true,
    };
    if whole.doc == list.doc
        || whole.class != list.class
        || head.is_empty()
        || !of_whole
        || older
        || makes_first(parts.get(1..)?)
    {
        return None;
    }
    let amounts: Vec<Amount> = parts.iter().map(|p| p.amount).collect();
    let made = sum(&amounts)?;
    let (fit, gap) = fit(total.amount, made);
    if fit != Fit::More || gap.checked_mul(Decimal::from(5))? > total.amount.value {
        return None;
    }
    let link = event_link(view, plan, total.node, first.node)?;
    if link.apart || link.without(Kind::Sum) < LINKED {
        return None;
    }
    let mut contributions: Vec<Contribution> = link.counted(Kind::Sum).map(Item::part).collect();
    contributions.push(weights::DISJOINT.once());
    let witnesses: Vec<Witness> = parts.iter().map(Figure::witness).collect();
    let sides = vec![
        side(view, origins, format!("{} {head} in total", total.text()), &[total.witness()]),
        side(view, origins, listed(parts, made), &witnesses),
    ];
    state(sides, contributions)
}

#[allow(clippy::too_many_lines, reason = "a list of examples")]
fn examples() -> Vec<Example> {
    let fire = |parts: [(i64, &str); 3]| {
        let mut claim = event("destroy").agent(organization("Serra Fire")).quantity(count(44, "building"));
        for (number, thing) in parts {
            claim = claim.quantity(count(number, thing));
        }
        vec![DocumentBuilder::new("a").claim(claim).build()]
    };
    let dismiss = || event("dismiss").agent(organization("Serra Bank")).terms(&["bank", "branch", "worker"]);
    let across = |total| {
        let list = [540, 410, 180].into_iter().fold(dismiss(), |c, n| c.quantity(count(n, "worker")));
        let whole = dismiss().quantity(count(total, "worker"));
        vec![DocumentBuilder::new("a").claim(whole).build(), DocumentBuilder::new("b").claim(list).build()]
    };
    let share = |percent: i64| {
        let percent = Quantity::exactly(
            Decimal::from(percent),
            gainsay_claim::Unit::from_symbol("%"),
            QuantityKind::Percent,
        );
        let part = Quantity { counted: None, ..count(12, "worker") };
        let claim = dismiss().quantity(part).quantity(percent).quantity(count(48, "worker"));
        vec![DocumentBuilder::new("a").claim(claim).build()]
    };
    let bank = |name: &str, figures: Vec<Quantity>| {
        let claim = figures.into_iter().fold(dismiss(), ClaimBuilder::quantity);
        DocumentBuilder::new(name).claim(claim).build()
    };
    let percent = |percent: i64| {
        Quantity::exactly(
            Decimal::from(percent),
            gainsay_claim::Unit::from_symbol("%"),
            QuantityKind::Percent,
        )
    };
    vec![
        Example {
            text: "a: Serra Bank dismissed 2,400 workers. / b: Serra Bank dismissed 40 percent of its 8,000 workers.",
            documents: vec![
                bank("a", vec![count(2400, "worker")]),
                bank("b", vec![percent(40), count(8000, "worker")]),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Serra Bank dismissed 3,200 workers. / b: Serra Bank dismissed 40 percent of its 8,000 workers.",
            documents: vec![
                bank("a", vec![count(3200, "worker")]),
                bank("b", vec![percent(40), count(8000, "worker")]),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Serra Bank dismissed 12 people. / b: Serra Bank dismissed seven men and six women.",
            documents: vec![
                bank("a", vec![count(12, "people")]),
                bank("b", vec![count(7, "man"), count(6, "woman")]),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Serra Bank dismissed 14 people. / b: Serra Bank dismissed seven men and six women, and somebody else.",
            documents: vec![
                bank("a", vec![count(14, "people")]),
                bank("b", vec![count(7, "man"), count(6, "woman")]),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Serra Bank dismissed 12 people: seven men and six women.",
            documents: vec![bank("a", vec![count(12, "people"), count(7, "man"), count(6, "woman")])],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Serra Bank dismissed 13 people: seven men and six women.",
            documents: vec![bank("a", vec![count(13, "people"), count(7, "man"), count(6, "woman")])],
            expect: Expect::Silent,
        },
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
        Example {
            text: "a: Serra Bank dismissed 1,050 workers. / b: Serra Bank dismissed 540 workers in Faro, 410 in Evora and 180 in Beja.",
            documents: across(1050),
            expect: Expect::Fires,
        },
        Example {
            text: "a: Serra Bank dismissed 1,130 workers. / b: Serra Bank dismissed 540 workers in Faro, 410 in Evora and 180 in Beja.",
            documents: across(1130),
            expect: Expect::Silent,
        },
        Example {
            text: "a: Serra Bank dismissed 1,250 workers. / b: Serra Bank dismissed 540 workers in Faro, 410 in Evora and 180 in Beja, and perhaps others.",
            documents: across(1250),
            expect: Expect::Silent,
        },
        Example {
            text: "a: Serra Bank dismissed 12 (30 percent) of 48 workers.",
            documents: share(30),
            expect: Expect::Fires,
        },
        Example {
            text: "a: Serra Bank dismissed 12 (25 percent) of 48 workers.",
            documents: share(25),
            expect: Expect::Silent,
        },
        Example {
            text: "a: Serra Bank dismissed 12 of 48 workers and kept 75 percent.",
            documents: share(75),
            expect: Expect::Silent,
        },
    ]
}
