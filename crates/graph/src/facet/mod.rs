//! Which values do reports of one story give for one thing, where no event links them?
//!
//! Short reports of one event often share hardly a word: "38 passengers aboard" and "52 people squeezed inside". Here
//! the values of one kind that two reports of one story give are compared by what stands around them: what is counted,
//! which sort of event, which names, and whether either report gives the other's value as well. How much each of these
//! measures counts was fitted (`facet_weights`); a pair becomes a finding where their sum says that it is likelier
//! than not.

#![allow(
    clippy::many_single_char_names,
    reason = "two values of two claims of two reports: pairs of letters show what belongs together"
)]

mod explain;
mod guard;
mod measure;
mod sheet;

use crate::assemble;
use crate::facet_weights::{KINDS, WEIGHTS};
use crate::kernel::{Difference, Witness};
use crate::rules::{Outcome, hash};
use crate::view::View;
use crate::weights::{logistic, total};
use crate::{Contribution, Finding, NonConflict, NotChecked, Options};
use gainsay_claim::{EntityKind, Kind, Reason, Span};
use measure::{Overlap, measure, twins};
use petgraph::unionfind::UnionFind;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use sheet::{Facet, Sheet, sheet};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is measured of two values, in the order of the weights; the kinds' own constants come before these.
pub const FACET_MEASURES: [&str; 36] = [
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
    "value and event of one meaning",
    "words around the values of one meaning",
    "telling words of the clauses in common",
    "telling words of the sentences in common",
    "how much better the two fit than others of the reports",
    "one participant on both sides",
    "one day on both sides",
    "one place on both sides",
    "each report gives one such value of the thing",
    "two shares of one whole",
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
    /// The two are the same rare figure, measured as if they excluded each other: what one thing looks like in two
    /// reports.
    pub twins: bool,
    /// The guard that keeps the two from being measured, in a few words.
    pub barred: Option<&'static str>,
    /// Why the two differ in appearance only, where that is what a guard found.
    pub explained: Option<Reason>,
}

/// Values whose probability is lower are no finding: of those held back, 99 of 117 are right from a half on, and 86 of 100
/// from here.
const BAR: f64 = 0.6;

/// A story with more documents is a topic: its values are left to the events.
const MAX_STORY: usize = 64;

/// A word that more values of a story share brings none of them together.
const MAX_SHARING: usize = 96;

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

/// What the values of all stories say of each other.
#[derive(Default)]
pub(crate) struct Told {
    pub(crate) findings: Vec<Finding>,
    pub(crate) compatible: Vec<NonConflict>,
    pub(crate) not_checked: Vec<NotChecked>,
    /// Documents that tell one story, where they are few enough to be looked at one by one.
    pub(crate) stories: Vec<Vec<usize>>,
}

/// The findings of all stories, and the differences that are none.
pub(crate) fn find(view: &View<'_>, origins: &[usize], options: &Options) -> Told {
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
    let small: Vec<Vec<usize>> = told.into_iter().filter(|d| d.len() <= MAX_STORY).collect();
    let found: Vec<(Vec<Finding>, Vec<NonConflict>)> =
        small.par_iter().map(|documents| of_story(view, origins, options, documents)).collect();
    let mut told = Told { not_checked, stories: small, ..Told::default() };
    for (findings, compatible) in found {
        told.findings.extend(findings);
        told.compatible.extend(compatible);
    }
    told
}

/// Every pair of values that the measures are taken of, for fitting.
pub(crate) fn pairs(view: &View<'_>) -> Vec<FacetPair> {
    let mut all = Vec::new();
    for documents in told_together(view).into_iter().filter(|s| s.len() <= MAX_STORY) {
        let sheets: Vec<Sheet> = documents.iter().map(|&d| sheet(view, d)).collect();
        let candidates = candidates(&sheets);
        let fits = Fits::new(&sheets, &candidates);
        for (a, i, b, j) in candidates {
            let (Some(s), Some(t)) = (sheets.get(a), sheets.get(b)) else { continue };
            let (Some(x), Some(y)) = (s.facets.get(i), t.facets.get(j)) else { continue };
            let place = |f: &Facet| {
                let node = view.nodes.get(f.node);
                let span = node.map_or(f.slot.span, |n| n.claim.span.cover(f.slot.span));
                (node.map_or_else(|| "".into(), |n| view.name(n.doc).clone()), span)
            };
            let margin = fits.margin((a, i), (b, j));
            let (measures, twins, barred, explained) = match measure(view, (s, x), (t, y), margin) {
                Ok(measures) => (measures, false, None, None),
                Err(guard) => match explain::reason(view, x, y, guard) {
                    Some(reason) => {
                        let measures = explain::measured(view, (s, x), (t, y), margin);
                        (measures.unwrap_or([0.0; FACET_MEASURES.len()]), false, Some(guard), Some(reason))
                    }
                    None => match twins(view, (s, x), (t, y), margin) {
                        Some(measures) => (measures, true, None, None),
                        None => ([0.0; FACET_MEASURES.len()], false, Some(guard), None),
                    },
                },
            };
            let (kind, places) = (x.rule.kind, [place(x), place(y)]);
            all.push(FacetPair { kind, places, measures, twins, barred, explained });
        }
    }
    all
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

/// How well values of two reports fit each other by what stands around them: for each value the two best of each other
/// report.
struct Fits {
    best: FxHashMap<(usize, usize, usize), Best>,
    pairs: FxHashMap<Pairing, f64>,
}

/// Report and value, twice.
type Pairing = (usize, usize, usize, usize);

/// The best fit and with which value, and the second best.
#[derive(Clone, Copy, Default)]
struct Best {
    first: (f64, usize),
    second: f64,
}

impl Fits {
    fn new(sheets: &[Sheet], candidates: &[Pairing]) -> Fits {
        let mut fits = Fits { best: FxHashMap::default(), pairs: FxHashMap::default() };
        for &(a, i, b, j) in candidates {
            let (Some(s), Some(t)) = (sheets.get(a), sheets.get(b)) else { continue };
            let (Some(x), Some(y)) = (s.facets.get(i), t.facets.get(j)) else { continue };
            let fit = Overlap::of(s, x, t, y).total();
            fits.pairs.insert((a, i, b, j), fit);
            for (own, other, place) in [((a, i, b), j, y), ((b, j, a), i, x)] {
                // One figure that two claims give is no rival of itself.
                let best = fits.best.entry(own).or_default();
                let known = sheets.get(own.2).and_then(|s| s.facets.get(best.first.1));
                let same = best.first.0 > 0.0 && known.is_some_and(|k| k.slot.span == place.slot.span);
                if fit > best.first.0 {
                    *best =
                        Best { first: (fit, other), second: if same { best.second } else { best.first.0 } };
                } else if !same {
                    best.second = best.second.max(fit);
                }
            }
        }
        fits
    }

    /// How much better two values fit each other than the best other value does: below nothing where one fits better.
    fn margin(&self, (a, i): (usize, usize), (b, j): (usize, usize)) -> f64 {
        let fit = self.pairs.get(&(a, i, b, j)).copied().unwrap_or(0.0);
        let rival = |own: (usize, usize, usize), other: usize| {
            let best = self.best.get(&own).copied().unwrap_or_default();
            if best.first.1 == other { best.second } else { best.first.0 }
        };
        (fit - rival((a, i, b), j).max(rival((b, j, a), i))).clamp(-2.0, 2.0)
    }
}

/// Values of one kind up to which a report's values of it are compared without a word in common.
const FEW: usize = 16;

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

/// The likeliest pairs first; each value has one partner in another report.
fn matched<T>(
    mut pairs: Vec<(f64, Pairing, T)>,
    taken: &mut BTreeSet<(usize, usize, usize)>,
) -> Vec<(Pairing, T)> {
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let mut kept = Vec::new();
    for (_, pair, told) in pairs {
        let (a, i, b, j) = pair;
        if !taken.contains(&(a, i, b)) && !taken.contains(&(b, j, a)) {
            taken.insert((a, i, b));
            taken.insert((b, j, a));
            kept.push((pair, told));
        }
    }
    kept
}

fn of_story(
    view: &View<'_>,
    origins: &[usize],
    options: &Options,
    documents: &[usize],
) -> (Vec<Finding>, Vec<NonConflict>) {
    let sheets: Vec<Sheet> = documents.iter().map(|&d| sheet(view, d)).collect();
    let (mut against, mut explained) = (Vec::new(), Vec::new());
    let candidates = candidates(&sheets);
    let fits = Fits::new(&sheets, &candidates);
    for pair in candidates {
        let (a, i, b, j) = pair;
        let (Some(s), Some(t)) = (sheets.get(a), sheets.get(b)) else { continue };
        let (Some(x), Some(y)) = (s.facets.get(i), t.facets.get(j)) else { continue };
        let (kind, margin) = (x.rule.kind, fits.margin((a, i), (b, j)));
        match measure(view, (s, x), (t, y), margin) {
            Ok(measures) => {
                let link = contributions(kind, &measures);
                let score = total(&link);
                if logistic(score) >= options.min_confidence.max(BAR) {
                    against.push((score, pair, link));
                }
            }
            Err(guard) => {
                let Some(reason) = explain::reason(view, x, y, guard) else { continue };
                let Some(measures) = explain::measured(view, (s, x), (t, y), margin) else { continue };
                let likely = explain::probability(kind, reason, &measures);
                if likely >= explain::BAR {
                    explained.push((likely, pair, reason));
                }
            }
        }
    }
    let facet = |sheet: usize, facet: usize| sheets.get(sheet).and_then(|s| s.facets.get(facet));
    let witness = |f: &Facet| -> Witness { (f.node, f.slot.clone()) };
    let mut taken = BTreeSet::new();
    let mut differences: Vec<Difference> = Vec::new();
    let mut push = |(a, i, b, j): Pairing, outcome: Outcome, link: Vec<Contribution>| {
        let (Some(mine), Some(theirs)) = (facet(a, i), facet(b, j)) else { return };
        let (first, second) = (witness(mine), witness(theirs));
        let topic = match outcome {
            Outcome::Conflict(_) => hash(&(mine.rule.kind, mine.head.min(theirs.head))),
            Outcome::Compatible(_) => hash(&(first.0, first.1.span, second.0, second.1.span)),
        };
        differences.push(Difference {
            rule: mine.rule,
            topic,
            a: Arc::from(vec![first.clone()]),
            b: Arc::from(vec![second.clone()]),
            best: (first, second),
            outcome,
            link,
        });
    };
    for (pair, link) in matched(against, &mut taken) {
        push(pair, Outcome::Conflict(crate::rules::Conflict::new(Vec::new())), link);
    }
    for (pair, reason) in matched(explained, &mut taken) {
        push(pair, Outcome::Compatible(reason), Vec::new());
    }
    assemble::assemble(view, origins, &differences)
}
