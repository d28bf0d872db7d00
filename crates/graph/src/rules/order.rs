//! Do reports put events in an order that cannot be?

use super::{Example, Expect, Rule, Scope, gate};
use crate::assemble::{build as finding, evidence, side};
use crate::block::Plan;
use crate::build::{ClaimBuilder, DocumentBuilder, event, hours, organization, person, thing};
use crate::event::is_symmetric;
use crate::link::{Item, Link, link};
use crate::network::{Bound, MAX_STEPS, cannot_all_hold, components, implied, shortest_contradiction};
use crate::rules::SlotValue;
use crate::view::{Node, NodeId, View, Voice};
use crate::wording::{days, quantity, subject};
use crate::{Contribution, Finding, NotChecked, Repair, RepairKind, Side, Standing, Step, weights};
use gainsay_claim::{
    Anchor, Date, Granularity, Kind, Modality, OrderRelation, Polarity, Quantity, Span, TimeValue,
};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Larger knots of events are not searched.
const MAX_KNOT: usize = 256;

/// So many contradictions of one knot are named; each makes the bounds that it rests on doubtful.
const MAX_FOUND: usize = 4;

/// Log-odds from which two events are firmly one, whatever their days and orders say.
const FIRM: f64 = 0.6;

const DAY: i64 = 86_400;

/// Clocks of two places and midnights in between: a date may be off by so much before it is wrong.
const SLACK: i64 = DAY / 2;

pub(super) const RULE: Rule = Rule {
    code: "G014",
    kind: Kind::Order,
    title: "events in an impossible order",
    documentation: "\
**What it finds.** \"A before B\" in one report and \"B before A\" in another, and longer chains: A before B, B before C, C
before A. Distances and days are part of the chain: \"three days after the search\" and the days that reports give for the
search and the fire. The proof is the shortest chain that cannot be.

**Why it matters.** The order of events is what cause and blame are argued from.

**Example.** \"The books were burned after the search.\" / \"The books had been burned before the search.\"

**Silent on.** Events that come more than once, such as talks, across reports: before and after may be two of them; plans;
denials; days that differ by less than clocks and midnights explain; days that contradict each other by themselves (that is
the date rule's); what one report says against itself.

**Method.** Bounds on pairs of points in time; the shortest cycle whose bounds sum to less than nothing (Bellman and Ford).",
    examples,
    scope: Scope::Network,
    slots: |_, _| Vec::new(),
    compare: |_| None,
    label: |_, _, _| String::new(),
};

/// What a claim says about two points in time.
#[derive(Clone, Debug)]
struct Statement {
    bound: Bound,
    /// The events at the two ends; `None` is the calendar.
    from: Option<usize>,
    to: Option<usize>,
    node: NodeId,
    span: Span,
    says: Says,
}

/// What sort of statement it is, to say it in words.
#[derive(Clone, Debug)]
enum Says {
    /// The first event was before the second.
    Before(usize, usize),
    /// The first event was so long after the second.
    Apart(usize, usize, String),
    /// The event was then.
    On(usize, String, Anchor),
}

/// Every impossible order among the events of all documents, and what was too large to be searched.
pub(crate) fn find(view: &View<'_>, plan: &Plan, origins: &[usize]) -> (Vec<Finding>, Vec<NotChecked>) {
    let (mut found, mut not_checked) = (Vec::new(), Vec::new());
    let mut points = Points::default();
    let mut statements = orders(view, plan, &mut points);
    if statements.is_empty() {
        return (found, not_checked);
    }
    statements.extend(dates(view, plan, &points));
    let bounds: Vec<Bound> = statements.iter().map(|s| s.bound).collect();
    for knot in components(&bounds, CALENDAR) {
        let knot: Vec<&Statement> = knot.into_iter().filter_map(|i| statements.get(i)).collect();
        let documents: BTreeSet<usize> =
            knot.iter().filter_map(|s| view.nodes.get(s.node)).map(|n| n.doc).collect();
        let events: BTreeSet<usize> = knot.iter().flat_map(|s| [s.bound.from, s.bound.to]).collect();
        if documents.len() < 2 {
            continue;
        }
        if events.len() > MAX_KNOT {
            not_checked.push(NotChecked {
                document: None,
                message: format!(
                    "{} events are ordered by {} statements that hang together: the order of more than {MAX_KNOT} was not searched",
                    events.len(),
                    knot.len()
                ),
            });
            continue;
        }
        found.extend(contradictions(view, plan, origins, knot, &mut not_checked));
    }
    (found, not_checked)
}

/// The point that dates are counted from.
const CALENDAR: usize = 0;

/// The point in time of each event: events that are firmly one share it.
#[derive(Default)]
struct Points {
    of: FxHashMap<usize, usize>,
    of_cluster: FxHashMap<usize, usize>,
    /// Some event of each point, for its name.
    next: usize,
}

impl Points {
    fn point(&mut self, view: &View<'_>, plan: &Plan, event: usize) -> usize {
        if let Some(point) = self.of.get(&event) {
            return *point;
        }
        let repeats = first_of(view, plan, event).is_none_or(|n| is_symmetric(n.class));
        self.next += 1;
        let new = self.next;
        // What comes more than once is the same only within one report.
        let cluster = plan.cluster_of.get(event).copied().filter(|_| !repeats);
        let point = cluster.map_or(new, |c| *self.of_cluster.entry(c).or_insert(new));
        self.of.insert(event, point);
        point
    }

    fn known(&self, plan: &Plan, event: usize) -> Option<usize> {
        let of_cluster = || self.of_cluster.get(plan.cluster_of.get(event)?);
        self.of.get(&event).or_else(of_cluster).copied()
    }
}

fn first_of<'v, 'g>(view: &'v View<'g>, plan: &Plan, event: usize) -> Option<&'v Node<'g>> {
    plan.events.get(event).and_then(|e| view.nodes.get(*e.members.first()?))
}

fn usable(node: &Node<'_>) -> bool {
    node.claim.polarity == Polarity::Affirmed
        && node.claim.modality == Modality::Happened
        && !matches!(node.voice, Voice::Person(_))
}

/// What the claims say about the order of events.
fn orders(view: &View<'_>, plan: &Plan, points: &mut Points) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (id, node) in view.nodes.iter().enumerate().filter(|(_, n)| !n.claim.order.is_empty() && usable(n)) {
        for order in &node.claim.order {
            let Some(other) = view.sibling(id, order.other) else { continue };
            let Some(anchor) = view.nodes.get(other).filter(|n| usable(n)) else { continue };
            let (Some(&own), Some(&theirs)) = (plan.event_of.get(id), plan.event_of.get(other)) else {
                continue;
            };
            if node.class == anchor.class || own == theirs {
                continue;
            }
            let (earlier, later) = match order.relation {
                OrderRelation::Before => (own, theirs),
                OrderRelation::After => (theirs, own),
                OrderRelation::During => continue,
            };
            let (from, to) = (points.point(view, plan, earlier), points.point(view, plan, later));
            if from == to {
                continue;
            }
            let mut state = |from: (usize, usize), to: (usize, usize), most, says| {
                statements.push(Statement {
                    bound: Bound { from: from.0, to: to.0, most },
                    from: Some(from.1),
                    to: Some(to.1),
                    node: id,
                    span: order.span,
                    says,
                });
            };
            let (a, b) = ((from, earlier), (to, later));
            match order.gap.as_ref().and_then(distance) {
                Some((least, most)) => {
                    let text = order.gap.as_ref().map(quantity).unwrap_or_default();
                    state(b, a, -least, Says::Apart(later, earlier, text.clone()));
                    if let Some(most) = most {
                        state(a, b, most, Says::Apart(later, earlier, text));
                    }
                }
                None => state(b, a, -1, Says::Before(earlier, later)),
            }
        }
    }
    statements
}

/// The least and the most seconds that a distance in words stands for: "three days after" is more than two and less
/// than four days, counted from hour to hour.
fn distance(gap: &Quantity) -> Option<(i64, Option<i64>)> {
    let unit = seconds(gap.unit.value_to_base(gainsay_claim::Decimal::ONE)?)?;
    let unit = if gap.approximate { unit.saturating_mul(2) } else { unit };
    let base = gap.unit.to_base(&gap.interval)?;
    let low = base.low_value().copied().and_then(seconds).unwrap_or(0);
    let least = low.saturating_sub(unit).saturating_add(1).max(1);
    let most = base.high_value().copied().and_then(seconds).map(|s| s.saturating_add(unit).saturating_sub(1));
    Some((least, most))
}

fn seconds(value: gainsay_claim::Decimal) -> Option<i64> {
    i64::try_from(value.round()).ok()
}

/// The days that claims give for the events that orders speak of; events whose days contradict each other have none.
fn dates(view: &View<'_>, plan: &Plan, points: &Points) -> Vec<Statement> {
    let mut of_point: BTreeMap<usize, Vec<(usize, NodeId, i64, i64)>> = BTreeMap::new();
    for (index, event) in plan.events.iter().enumerate() {
        let Some(point) = points.known(plan, index) else { continue };
        for &id in &event.members {
            let Some(node) = view.nodes.get(id).filter(|n| usable(n)) else { continue };
            let Some(when) = &node.claim.when else { continue };
            if let Some((first, last)) = stretch(&when.value) {
                of_point.entry(point).or_default().push((index, id, first, last));
            }
        }
    }
    let mut statements = Vec::new();
    for (point, given) in of_point {
        let latest_start = given.iter().map(|g| g.2).max().unwrap_or(0);
        let earliest_end = given.iter().map(|g| g.3).min().unwrap_or(0);
        if latest_start > earliest_end {
            continue;
        }
        for (event, id, first, last) in given {
            let Some(when) = view.nodes.get(id).and_then(|n| n.claim.when.as_ref()) else { continue };
            let says = Says::On(event, days(&when.value), when.value.anchor);
            let mut state = |bound, from, to| {
                statements.push(Statement { bound, from, to, node: id, span: when.span, says: says.clone() });
            };
            state(Bound { from: CALENDAR, to: point, most: last }, None, Some(event));
            state(Bound { from: point, to: CALENDAR, most: -first }, Some(event), None);
        }
    }
    statements
}

/// First and last second that a date leaves to an event; `None` where it is too coarse or doubtful.
fn stretch(time: &TimeValue) -> Option<(i64, i64)> {
    let firm = matches!(time.anchor, Anchor::Explicit | Anchor::Published)
        && !time.approximate
        && time.granularity >= Granularity::Month;
    let days = time.to_days();
    let (first, end) = (*days.interval.low_value()?, *days.interval.high_value()?);
    (firm && end > first).then(|| (first.saturating_sub(SLACK), end.saturating_add(SLACK)))
}

/// Contradictions of one knot, the shortest first; the next is searched without the statements of those before.
fn contradictions(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
    mut knot: Vec<&Statement>,
    not_checked: &mut Vec<NotChecked>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for _ in 0..MAX_FOUND {
        let bounds: Vec<Bound> = knot.iter().map(|s| s.bound).collect();
        let Some(cycle) = shortest_contradiction(&bounds) else {
            if cannot_all_hold(&bounds) {
                not_checked.push(NotChecked {
                    document: None,
                    message: format!(
                        "some events cannot be in the order that is told of them, but only a chain of more than {MAX_STEPS} \
                         statements shows it: it was not searched for"
                    ),
                });
            }
            break;
        };
        let chain: Vec<&Statement> = cycle.iter().filter_map(|&i| knot.get(i).copied()).collect();
        found.extend(report(view, plan, origins, &chain, &knot));
        let told: BTreeSet<(usize, usize)> = chain.iter().map(|s| (s.bound.from, s.bound.to)).collect();
        knot.retain(|s| !told.contains(&(s.bound.from, s.bound.to)));
    }
    found
}

/// The weakest of the links that hold a chain together; `None` where one of them is not firm.
fn weakest_link(
    view: &View<'_>,
    plan: &Plan,
    chain: &[&Statement],
) -> Option<(Link, Option<(usize, usize)>)> {
    let mut weakest: Option<(f64, Link, (usize, usize))> = None;
    for (i, statement) in chain.iter().enumerate() {
        let next = chain.get((i + 1) % chain.len())?;
        let (Some(here), Some(there)) = (statement.to, next.from) else { continue };
        let (a, b) = (plan.events.get(here)?, plan.events.get(there)?);
        if here == there || a.doc == b.doc {
            continue;
        }
        let mut joint = link(view, a, b);
        // Days and orders are what is tested.
        let tested = |slot: Option<Kind>| matches!(slot, Some(Kind::Order | Kind::Date));
        joint.items.retain(|i| !tested(i.slot) || i.weight > 0.0);
        let score: f64 = joint.items.iter().map(|i| i.weight).sum();
        if score < FIRM {
            return None;
        }
        if weakest.as_ref().is_none_or(|(s, ..)| score < *s) {
            weakest = Some((score, joint, (here, there)));
        }
    }
    weakest.map(|(_, link, events)| (link, Some(events)))
}

fn report(
    view: &View<'_>,
    plan: &Plan,
    origins: &[usize],
    chain: &[&Statement],
    knot: &[&Statement],
) -> Option<Finding> {
    let documents: BTreeSet<usize> =
        chain.iter().filter_map(|s| view.nodes.get(s.node)).map(|n| n.doc).collect();
    let ordered = chain.iter().any(|s| !matches!(s.says, Says::On(..)));
    if documents.len() < 2 || !ordered {
        return None;
    }
    let (joint, joined) = weakest_link(view, plan, chain)?;
    let mut contributions: Vec<Contribution> = joint.items.iter().map(Item::part).collect();
    contributions.push(weights::DISJOINT.once());
    if chain.len() > 2 {
        contributions.push(weights::CHAIN_STEP.times((chain.len() - 2) as f64));
    }
    let nodes: Vec<&Node<'_>> = chain.iter().filter_map(|s| view.nodes.get(s.node)).collect();
    let doubtful = nodes.iter().min_by(|a, b| a.claim.confidence.total_cmp(&b.claim.confidence))?;
    contributions.extend(gate::reading(doubtful, doubtful));
    let sum: i64 = chain.iter().map(|s| s.bound.most).fold(0, i64::saturating_add);
    let (mut sides, mut steps): (Vec<Side>, Vec<Step>) = (Vec::new(), Vec::new());
    for statement in chain {
        let value = in_words(view, plan, &statement.says);
        // Whoever says as much makes the same chain.
        let slack = statement.bound.most.saturating_sub(sum);
        let also = knot.iter().filter(|s| {
            (s.bound.from, s.bound.to) == (statement.bound.from, statement.bound.to)
                && s.bound.most < slack
                && in_words(view, plan, &s.says) == value
        });
        let mut witnesses: Vec<(NodeId, SlotValue)> =
            also.map(|s| (s.node, SlotValue { span: s.span, ..SlotValue::default() })).collect();
        witnesses.sort_unstable();
        witnesses.dedup();
        let place = evidence(view, witnesses.first()?)?;
        steps.push(Step { text: format!("`{}` says: {value}.", place.document), evidence: vec![place] });
        sides.push(side(view, origins, value, &witnesses));
    }
    steps.extend(derived(view, plan, chain));
    steps.push(Step {
        text: "No order of the events satisfies all of these.".to_owned(),
        evidence: Vec::new(),
    });
    let values: Vec<String> = sides.iter().map(|s| s.value.clone()).collect();
    let headline = format!("order: {}", values.join(" against "));
    let repairs = repairs(view, plan, chain, sum, joined);
    Some(finding(&RULE, Standing::Contradiction, headline, contributions, sides, steps, repairs))
}

fn name(view: &View<'_>, plan: &Plan, event: usize) -> String {
    first_of(view, plan, event).map(|n| subject(view, &[n])).unwrap_or_default()
}

fn in_words(view: &View<'_>, plan: &Plan, says: &Says) -> String {
    match says {
        Says::Before(a, b) => format!("{} before {}", name(view, plan, *a), name(view, plan, *b)),
        Says::Apart(a, b, gap) => format!("{} {gap} after {}", name(view, plan, *a), name(view, plan, *b)),
        Says::On(event, day, _) => format!("{} on {day}", name(view, plan, *event)),
    }
}

/// What a chain with a date says of the event whose own date it contradicts: the day that follows from the others.
fn derived(view: &View<'_>, plan: &Plan, chain: &[&Statement]) -> Option<Step> {
    let (last, others): (Vec<&Statement>, Vec<&Statement>) =
        chain.iter().partition(|s| matches!(s.says, Says::On(..)) && s.to.is_none());
    let given = last.first()?;
    let bounds: Vec<Bound> = others.iter().map(|s| s.bound).collect();
    let latest = implied(&bounds, CALENDAR, given.bound.from)?;
    let day = Date::from_days(latest.saturating_sub(SLACK).saturating_sub(1).div_euclid(DAY))?;
    let event = name(view, plan, given.from?);
    Some(Step {
        text: format!(
            "From the others it follows that {event} was by {} at the latest.",
            crate::wording::date(day)
        ),
        evidence: Vec::new(),
    })
}

/// The smallest changes of assumption that break the chain.
fn repairs(
    view: &View<'_>,
    plan: &Plan,
    chain: &[&Statement],
    sum: i64,
    joined: Option<(usize, usize)>,
) -> Vec<Repair> {
    let mut repairs = Vec::new();
    let short = sum.saturating_neg().div_euclid(DAY) + 1;
    for statement in chain {
        let Says::On(event, day, Anchor::Published) = &statement.says else { continue };
        let Some(node) = view.nodes.get(statement.node) else { continue };
        let document = view.name(node.doc).clone();
        // A day counted from the page date moves with it.
        let way = if statement.to.is_some() { "later" } else { "earlier" };
        let unit = if short == 1 { "day" } else { "days" };
        let event = name(view, plan, *event);
        let text = format!(
            "consistent if `{document}` was first published at least {short} {unit} {way}: {event} on {day} is counted from its date"
        );
        repairs.push(Repair { kind: RepairKind::PublicationDate, document: Some(document), text });
    }
    if let Some((a, b)) = joined
        && let (Some(x), Some(y)) = (first_of(view, plan, a), first_of(view, plan, b))
    {
        let (x, y) = (view.name(x.doc).min(view.name(y.doc)), view.name(x.doc).max(view.name(y.doc)));
        let text = format!("consistent if {} of `{x}` and of `{y}` are two events", name(view, plan, a));
        repairs.push(Repair { kind: RepairKind::TwoEvents, document: None, text });
    }
    repairs.sort_by(|a, b| (a.kind, &a.document, &a.text).cmp(&(b.kind, &b.document, &b.text)));
    repairs.dedup();
    repairs
}

fn examples() -> Vec<Example> {
    let search = || {
        let search = event("search").agent(organization("Faro Police")).patient(organization("Tejo Mill"));
        search.terms(&["mill", "office"])
    };
    let burn = || event("burn").agent(person("Rui Lima")).patient(thing("ledger")).terms(&["ledger", "yard"]);
    let report = |name: &str, relation: OrderRelation| {
        let burned = burn().order(relation, 0, None);
        DocumentBuilder::new(name).claim(search()).same_sentence(burned).build()
    };
    let apart = |name: &str, distance: i64| {
        let burned = burn().order(OrderRelation::After, 0, Some(hours(24 * distance)));
        DocumentBuilder::new(name).claim(search()).same_sentence(burned).build()
    };
    let Ok(first) = Date::new(2025, 5, 1) else { return Vec::new() };
    let may = |day: i64| Date::from_days(first.days() + day - 1).unwrap_or(first);
    let searched = |name: &str, day| DocumentBuilder::new(name).claim(search().on(may(day))).build();
    let burned = |name: &str, day| DocumentBuilder::new(name).claim(burn().on(may(day))).build();
    let resign = || event("resign").agent(person("Ana Costa")).terms(&["mayor", "faro"]);
    let then = |name: &str, first: ClaimBuilder, second: ClaimBuilder| {
        let later = second.order(OrderRelation::After, 0, None);
        DocumentBuilder::new(name).claim(first).same_sentence(later).build()
    };
    vec![
        Example {
            text: "a: Lima burned the ledgers after police searched the Tejo Mill. / b: Costa resigned after Lima burned the ledgers. / c: Police searched the Tejo Mill after Costa resigned.",
            documents: vec![
                then("a", search(), burn()),
                then("b", burn(), resign()),
                then("c", resign(), search()),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Lima burned the ledgers after police searched the Tejo Mill. / b: Costa resigned after Lima burned the ledgers. / c: Costa resigned after police searched the Tejo Mill.",
            documents: vec![
                then("a", search(), burn()),
                then("b", burn(), resign()),
                then("c", search(), resign()),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Lima burned the ledgers after police searched the Tejo Mill. / b: Lima burned the ledgers before police searched the Tejo Mill.",
            documents: vec![report("a", OrderRelation::After), report("b", OrderRelation::Before)],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Lima burned the ledgers after police searched the Tejo Mill. / b: the same.",
            documents: vec![report("a", OrderRelation::After), report("b", OrderRelation::After)],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Police searched the Tejo Mill on 5 May. / b: Lima burned the ledgers three days after police searched the mill. / c: Lima burned the ledgers on 14 May.",
            documents: vec![searched("a", 5), apart("b", 3), burned("c", 14)],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Police searched the Tejo Mill on 5 May. / b: Lima burned the ledgers three days after police searched the mill. / c: Lima burned the ledgers on 8 May.",
            documents: vec![searched("a", 5), apart("b", 3), burned("c", 8)],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Police searched the Tejo Mill on 9 May. / b: Lima burned the ledgers after police searched the mill. / c: Lima burned the ledgers on 5 May.",
            documents: vec![searched("a", 9), report("b", OrderRelation::After), burned("c", 5)],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Police searched the Tejo Mill on 9 May. / b: Lima burned the ledgers after police searched the mill. / c: Lima burned the ledgers on 8 May: midnight and clocks may explain it.",
            documents: vec![searched("a", 9), report("b", OrderRelation::After), burned("c", 8)],
            expect: Expect::Silent,
        },
    ]
}
