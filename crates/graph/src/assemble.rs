//! How do differences become findings and named non-conflicts? One for each disagreement, with all its witnesses.

use crate::kernel::{Difference, Witness};
use crate::rules::{Outcome, Rule, SlotValue};
use crate::view::{Node, View};
use crate::weights::{self, logistic, total};
use crate::wording::{list, subject};
use crate::{Contribution, Evidence, Finding, NonConflict, Repair, Side, Standing, Step};
use gainsay_claim::{Kind, Reason, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a repair adds about a report that speaks of what happened as a plan.
pub(crate) const STILL_TO_COME: &str = ": it speaks of the event as still to come";

/// At most so many witnesses of one document are named on one side.
const MAX_OF_DOCUMENT: usize = 4;

/// The place of a witness.
pub(crate) fn evidence(view: &View<'_>, witness: &Witness) -> Option<Evidence> {
    let node = view.nodes.get(witness.0)?;
    let slot = if witness.1.span.is_empty() { node.claim.span } else { witness.1.span };
    Some(Evidence {
        document: view.name(node.doc).clone(),
        span: node.claim.span.cover(slot),
        slot,
        claim: node.id,
    })
}

/// The side that gives a value, its witnesses sorted and its origins counted.
pub(crate) fn side(view: &View<'_>, origins: &[usize], value: String, witnesses: &[Witness]) -> Side {
    let mut documents: BTreeMap<Arc<str>, BTreeSet<Evidence>> = BTreeMap::new();
    let mut behind: BTreeSet<usize> = BTreeSet::new();
    for witness in witnesses {
        let (Some(place), Some(node)) = (evidence(view, witness), view.nodes.get(witness.0)) else {
            continue;
        };
        behind.extend(origins.get(node.doc));
        let document = documents.entry(place.document.clone()).or_default();
        document.insert(place);
        if let Some((support, span)) = witness.1.support {
            document.extend(evidence(view, &(support, SlotValue { span, ..SlotValue::default() })));
        }
    }
    let witnesses =
        documents.into_values().flat_map(|places| places.into_iter().take(MAX_OF_DOCUMENT)).collect();
    Side { value, witnesses, origins: behind.len() }
}

/// Everything that one block's differences say, put together.
pub(crate) fn assemble(
    view: &View<'_>,
    origins: &[usize],
    differences: &[Difference],
) -> (Vec<Finding>, Vec<NonConflict>) {
    let mut conflicts: BTreeMap<(&str, u64), Vec<&Difference>> = BTreeMap::new();
    let mut compatible: BTreeMap<(Kind, Reason, u64), Vec<&Difference>> = BTreeMap::new();
    for difference in differences {
        match &difference.outcome {
            Outcome::Conflict(_) => {
                conflicts.entry((difference.rule.code, difference.topic)).or_default().push(difference);
            }
            Outcome::Compatible(reason) => {
                let key = (difference.rule.kind, *reason, difference.topic);
                compatible.entry(key).or_default().push(difference);
            }
        }
    }
    let findings = conflicts.values().flat_map(|group| findings(view, origins, group)).collect();
    let compatible = compatible
        .iter()
        .filter_map(|((_, reason, _), group)| explain(view, origins, *reason, group))
        .collect();
    (findings, compatible)
}

/// The label of one value of a difference.
fn label(view: &View<'_>, difference: &Difference, witnesses: &[Witness]) -> Option<String> {
    let (id, slot) = witnesses.first()?;
    Some((difference.rule.label)(view, view.nodes.get(*id)?, slot))
}

/// The versions of a group of differences: each value with everyone who gives it.
fn versions(view: &View<'_>, group: &[&Difference]) -> BTreeMap<String, BTreeSet<Witness>> {
    let mut versions: BTreeMap<String, BTreeSet<Witness>> = BTreeMap::new();
    // One value stands in many differences; its witnesses are gathered once.
    let mut gathered: BTreeSet<&Witness> = BTreeSet::new();
    for difference in group {
        for witnesses in [&difference.a, &difference.b] {
            if !witnesses.first().is_some_and(|w| gathered.insert(w)) {
                continue;
            }
            if let Some(label) = label(view, difference, witnesses) {
                versions.entry(label).or_default().extend(witnesses.iter().cloned());
            }
        }
    }
    versions
}

/// One finding for each connected set of values.
fn findings(view: &View<'_>, origins: &[usize], group: &[&Difference]) -> Vec<Finding> {
    let mut parts: Vec<(BTreeSet<String>, Vec<&Difference>)> = Vec::new();
    for difference in group {
        let labels: BTreeSet<String> =
            [&difference.a, &difference.b].into_iter().filter_map(|w| label(view, difference, w)).collect();
        if labels.len() < 2 {
            continue;
        }
        let (joined, apart): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(l, _)| !l.is_disjoint(&labels));
        let mut whole = (labels, vec![*difference]);
        for (labels, differences) in joined {
            whole.0.extend(labels);
            whole.1.extend(differences);
        }
        parts = apart;
        parts.push(whole);
    }
    parts.iter().filter_map(|(_, differences)| finding(view, origins, differences)).collect()
}

fn score(difference: &Difference) -> f64 {
    let own = match &difference.outcome {
        Outcome::Conflict(conflict) => total(&conflict.parts),
        Outcome::Compatible(_) => 0.0,
    };
    total(&difference.link) + own
}

fn finding(view: &View<'_>, origins: &[usize], group: &[&Difference]) -> Option<Finding> {
    let by_score = |a: &&&Difference, b: &&&Difference| {
        score(a).total_cmp(&score(b)).then_with(|| (b.best.0.0, b.best.1.0).cmp(&(a.best.0.0, a.best.1.0)))
    };
    let best = *group.iter().max_by(by_score)?;
    let Outcome::Conflict(conflict) = &best.outcome else { return None };
    let sides: Vec<Side> = versions(view, group)
        .into_iter()
        .map(|(value, witnesses)| {
            let witnesses: Vec<Witness> = witnesses.into_iter().collect();
            side(view, origins, value, &witnesses)
        })
        .collect();
    let mut contributions = best.link.clone();
    contributions.extend(conflict.parts.iter().cloned());
    let fewest = sides.iter().map(|s| s.origins).min().unwrap_or(1);
    if fewest > 1 {
        contributions.push(weights::MORE_ORIGINS.times((fewest - 1).min(2) as f64));
    }
    let mut repairs: Vec<Repair> = Vec::new();
    for difference in group {
        if let Outcome::Conflict(conflict) = &difference.outcome {
            for repair in &conflict.repairs {
                if !repairs.contains(repair) {
                    repairs.push(repair.clone());
                }
            }
        }
    }
    repairs.sort_by(|a, b| (a.kind, &a.document, &a.text).cmp(&(b.kind, &b.document, &b.text)));
    let standing = conflict.standing;
    if standing == Standing::Tension {
        still_to_come(&sides, &mut repairs);
    }
    let nodes: Vec<&Node<'_>> =
        [best.best.0.0, best.best.1.0].iter().filter_map(|&n| view.nodes.get(n)).collect();
    let about = about(view, best.rule, &nodes);
    let steps = steps(view, best, &about, &sides, &contributions);
    Some(build(
        best.rule,
        standing,
        headline(&about, best.rule, &sides),
        contributions,
        sides,
        steps,
        repairs,
    ))
}

/// A finding from its parts; the confidence is the logistic of their sum.
pub(crate) fn build(
    rule: &Rule,
    standing: Standing,
    headline: String,
    contributions: Vec<Contribution>,
    sides: Vec<Side>,
    steps: Vec<Step>,
    repairs: Vec<Repair>,
) -> Finding {
    Finding {
        code: rule.code.to_owned(),
        kind: rule.kind,
        standing,
        headline,
        confidence: logistic(total(&contributions)),
        contributions,
        sides,
        steps,
        repairs,
    }
}

/// Where one report alone speaks of the event as to come, says so; repairs of the others explain nothing then.
fn still_to_come(sides: &[Side], repairs: &mut Vec<Repair>) {
    repairs.retain(|r| r.text.ends_with(STILL_TO_COME));
    for repair in repairs {
        let Some(document) = &repair.document else { continue };
        let only = |s: &Side| !s.witnesses.is_empty() && s.witnesses.iter().all(|w| w.document == *document);
        if sides.iter().any(only) {
            let stem = repair.text.strip_suffix(STILL_TO_COME).unwrap_or(&repair.text);
            repair.text = format!("{stem}: it is the only report that speaks of the event as still to come");
        }
    }
}

fn about(view: &View<'_>, rule: &Rule, nodes: &[&Node<'_>]) -> String {
    use crate::rules::Scope;
    match rule.scope {
        Scope::Holder => {
            let holder = nodes.first().and_then(|n| n.agent());
            holder.map(|p| view.entity_name(p.entity).to_owned()).unwrap_or_default()
        }
        Scope::Quote => {
            let speaker = nodes.first().and_then(|n| crate::rules::speaker(view, n));
            speaker.map_or_else(
                || "one statement".to_owned(),
                |s| format!("a statement of {}", view.entity_name(s)),
            )
        }
        _ => subject(view, nodes),
    }
}

/// Versions that a headline names; the rest is counted.
const VERSIONS: usize = 3;

fn headline(about: &str, rule: &Rule, sides: &[Side]) -> String {
    let mut versions: Vec<&str> = sides.iter().take(VERSIONS).map(|side| side.value.as_str()).collect();
    let more = match sides.len().saturating_sub(VERSIONS) {
        0 => None,
        1 => Some("1 more version".to_owned()),
        n => Some(format!("{n} more versions")),
    };
    versions.extend(more.as_deref());
    let of = if about.is_empty() { String::new() } else { format!(" of {about}") };
    format!("{}{of}: {}", rule.kind, versions.join(" against "))
}

fn steps(
    view: &View<'_>,
    best: &Difference,
    about: &str,
    sides: &[Side],
    parts: &[Contribution],
) -> Vec<Step> {
    let places: Vec<Evidence> =
        [&best.best.0, &best.best.1].into_iter().filter_map(|w| evidence(view, w)).collect();
    // That the values exclude each other is the last step, not a reason to take the claims for one event's.
    let identity = |c: &&Contribution| c.weight > 0.4 && c.name != weights::DISJOINT.name;
    let mut reasons: Vec<&Contribution> = parts.iter().filter(identity).collect();
    reasons.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.name.cmp(&b.name)));
    let reasons: Vec<String> = reasons.iter().take(3).map(|c| c.name.clone()).collect();
    let because = if reasons.is_empty() { String::new() } else { format!(": {}", list(&reasons)) };
    let mut steps = vec![Step { text: format!("The reports speak of {about}{because}."), evidence: places }];
    for side in sides {
        let mut documents: Vec<String> = side.witnesses.iter().map(|w| format!("`{}`", w.document)).collect();
        documents.dedup();
        let verb = if documents.len() == 1 { "says" } else { "say" };
        let origins = if side.origins < documents.len() {
            format!(" ({} independent)", side.origins)
        } else {
            String::new()
        };
        steps.push(Step {
            text: format!("{}{origins} {verb}: {}.", list(&documents), side.value),
            evidence: side.witnesses.clone(),
        });
    }
    steps.push(Step { text: "The values exclude each other.".to_owned(), evidence: Vec::new() });
    steps
}

/// One value in two wordings: each wording is a side.
fn apart(view: &View<'_>, origins: &[usize], difference: &Difference, sides: Vec<Side>) -> Vec<Side> {
    let Some(value) = sides.first().map(|s| s.value.clone()) else { return sides };
    [&difference.a, &difference.b].into_iter().map(|w| side(view, origins, value.clone(), w)).collect()
}

fn explain(view: &View<'_>, origins: &[usize], reason: Reason, group: &[&Difference]) -> Option<NonConflict> {
    let first = group.first()?;
    let sides: Vec<Side> = versions(view, group)
        .into_iter()
        .map(|(value, witnesses)| {
            let witnesses: Vec<Witness> = witnesses.into_iter().collect();
            side(view, origins, value, &witnesses)
        })
        .collect();
    let nodes: Vec<&Node<'_>> =
        [first.best.0.0, first.best.1.0].iter().filter_map(|&n| view.nodes.get(n)).collect();
    let about = about(view, first.rule, &nodes);
    let headline = format!("{} ({reason})", headline(&about, first.rule, &sides));
    let sides = if sides.len() == 1 { apart(view, origins, first, sides) } else { sides };
    Some(NonConflict { kind: first.rule.kind, reason, headline, sides })
}

/// Whether two findings are about one dispute: of one kind, with a place in common on two sides. What is done and what
/// is to come, and what is denied, is no new dispute of claims that already stand against each other.
pub(crate) fn same_dispute(a: &Finding, b: &Finding) -> bool {
    let meet = |x: &Side, y: &Side| {
        x.witnesses.iter().any(|w| {
            y.witnesses
                .iter()
                .any(|v| w.document == v.document && (w.slot.overlaps(v.slot) || w.claim == v.claim))
        })
    };
    a.kind == b.kind && a.sides.iter().filter(|x| b.sides.iter().any(|y| meet(x, y))).count() > 1
}

/// Whether the claims of a finding are said to be of two events.
pub(crate) fn is_of_two_events(explained: &NonConflict, finding: &Finding) -> bool {
    let meet = |x: &Side, y: &Side| {
        x.witnesses.iter().any(|w| y.witnesses.iter().any(|v| w.document == v.document && w.claim == v.claim))
    };
    let sides = explained.sides.iter().filter(|x| finding.sides.iter().any(|y| meet(x, y)));
    explained.reason == Reason::DifferentEvent && sides.count() > 1
}

/// Whether a difference that is explained is one of a finding: of one kind, at the same places.
pub(crate) fn is_disputed(explained: &NonConflict, finding: &Finding) -> bool {
    if explained.kind != finding.kind {
        return false;
    }
    // The same two values with one place in common are one dispute, whoever else gives them.
    let values = explained.sides.iter().all(|s| finding.sides.iter().any(|f| f.value == s.value));
    let place = |s: &Side| {
        let mut known = finding.sides.iter().flat_map(|f| &f.witnesses);
        s.witnesses.iter().any(|w| known.any(|v| v.document == w.document && v.slot.overlaps(w.slot)))
    };
    values && explained.sides.iter().any(place) || same_places(&explained.sides, &finding.sides)
}

/// Where a difference is told: its kind, a document and a place in it.
type Told = (Kind, Arc<str>, Span);

/// Differences that are explained, each once.
#[derive(Default)]
pub(crate) struct Explained {
    pub(crate) all: Vec<NonConflict>,
    at: BTreeMap<Told, Vec<usize>>,
    valued: BTreeMap<(Kind, Reason, BTreeSet<String>), usize>,
}

impl Explained {
    /// Differences that are kept as they are.
    pub(crate) fn of(differences: Vec<NonConflict>) -> Explained {
        let mut explained = Explained::default();
        for difference in differences {
            explained.push(difference);
        }
        explained
    }

    fn push(&mut self, difference: NonConflict) {
        let index = self.all.len();
        for witness in difference.sides.iter().flat_map(|s| &s.witnesses) {
            let told = (difference.kind, witness.document.clone(), witness.slot);
            self.at.entry(told).or_default().push(index);
        }
        self.valued.entry(valued(&difference)).or_insert(index);
        self.all.push(difference);
    }

    /// Adds one more: a difference that is there already keeps its reason, and one that gives the same values gains the
    /// witnesses.
    pub(crate) fn join(&mut self, view: &View<'_>, origins: &[usize], more: NonConflict) {
        let places = more.sides.iter().flat_map(|s| &s.witnesses);
        let known = places
            .filter_map(|w| self.at.get(&(more.kind, w.document.clone(), w.slot)))
            .flatten()
            .filter_map(|&i| self.all.get(i));
        if known.into_iter().any(|other| same_places(&more.sides, &other.sides)) {
            return;
        }
        let key = valued(&more);
        let same = self.valued.get(&key).filter(|_| key.2.len() > 1).copied();
        let Some(one) = same.and_then(|i| self.all.get_mut(i)) else {
            self.push(more);
            return;
        };
        for side in &mut one.sides {
            let others = more.sides.iter().filter(|s| s.value == side.value);
            side.witnesses.extend(others.flat_map(|s| s.witnesses.iter().cloned()));
            side.witnesses.sort_unstable();
            side.witnesses.dedup();
            let named = |doc: usize| side.witnesses.iter().any(|w| w.document == *view.name(doc));
            let behind: BTreeSet<&usize> =
                (0..view.documents.len()).filter(|&d| named(d)).filter_map(|d| origins.get(d)).collect();
            side.origins = behind.len();
        }
    }
}

fn valued(difference: &NonConflict) -> (Kind, Reason, BTreeSet<String>) {
    let values = difference.sides.iter().map(|s| s.value.clone()).collect();
    (difference.kind, difference.reason, values)
}

fn same_places(one: &[Side], other: &[Side]) -> bool {
    let meet = |x: &Side, y: &Side| {
        let at = |w: &crate::Evidence| {
            y.witnesses.iter().any(|v| w.document == v.document && w.slot.overlaps(v.slot))
        };
        x.witnesses.iter().any(at)
    };
    one.iter().filter(|x| other.iter().any(|y| meet(x, y))).count() > 1
}

/// A value with the documents that give it.
type Said = (String, Vec<Arc<str>>);

/// Findings that say the same of the same documents are one.
pub(crate) fn merge(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(order);
    let mut kept: Vec<Finding> = Vec::new();
    let mut seen: BTreeMap<(String, Vec<Said>), usize> = BTreeMap::new();
    for finding in findings {
        let sides = finding.sides.iter().map(|s| {
            let mut documents: Vec<Arc<str>> = s.witnesses.iter().map(|w| w.document.clone()).collect();
            documents.dedup();
            (s.value.clone(), documents)
        });
        let key = (finding.code.clone(), sides.collect());
        if let Some(first) = seen.get(&key).and_then(|&i| kept.get_mut(i)) {
            for (side, more) in first.sides.iter_mut().zip(finding.sides) {
                side.witnesses.extend(more.witnesses);
                side.witnesses.sort_unstable();
                side.witnesses.dedup();
            }
        } else {
            seen.insert(key, kept.len());
            kept.push(finding);
        }
    }
    kept
}

/// Most certain first; then by code and words, so that the order never depends on the run.
pub(crate) fn order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    let places =
        |f: &Finding| -> Vec<Evidence> { f.sides.iter().flat_map(|s| s.witnesses.clone()).collect() };
    b.confidence
        .total_cmp(&a.confidence)
        .then_with(|| a.code.cmp(&b.code))
        .then_with(|| a.headline.cmp(&b.headline))
        .then_with(|| places(a).cmp(&places(b)))
}
