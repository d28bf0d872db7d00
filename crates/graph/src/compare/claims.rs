//! How do the claims of two short texts stand to each other, whatever their words?
//!
//! Both are assumed to speak of one thing, so nothing is linked: what is weighed is how the claims of the two texts
//! stand to each other. The measures go through one multinomial logistic whose weights `examples/fit.rs` fits.

use super::claim_weights::{NEUTRAL, WEIGHTS};
use crate::resolve::folded;
use gainsay_claim::alias::{NameRelation, compare_names};
use gainsay_claim::{
    Claim, DocumentClaims, Entity, EntityKind, Modality, Polarity, Quantity, QuantityKind, Relation,
    class_named,
};
use std::collections::BTreeSet;

/// At most so many claims of one text are looked at: the texts are short.
const MAX_CLAIMS: usize = 200;

/// How one text stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum PairLabel {
    /// Both cannot be right.
    Contradict,
    /// The second follows from the first.
    Entail,
    /// Neither.
    Neutral,
}

impl PairLabel {
    /// The word used in outputs.
    pub fn word(self) -> &'static str {
        match self {
            PairLabel::Contradict => "contradict",
            PairLabel::Entail => "entail",
            PairLabel::Neutral => "neutral",
        }
    }
}

/// The outcome for two texts.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PairVerdict {
    /// The most probable label.
    pub label: PairLabel,
    /// Probability that the label is right, 0 to 1.
    pub confidence: f64,
    /// Probability that the texts contradict each other, 0 to 1.
    pub p_contradict: f64,
}

/// Compares what two texts claim; the second is the one that may follow from the first.
///
/// ```
/// use gainsay_graph::build::{DocumentBuilder, count, event, organization};
/// use gainsay_graph::compare_claims;
/// let bus = |n| {
///     let claim = event("carry").agent(organization("Rota Azul")).quantity(count(n, "passenger"));
///     DocumentBuilder::new("a").claim(claim.terms(&["bus", "carry", "passenger"])).build()
/// };
/// let (same, other) = (compare_claims(&bus(38), &bus(38)), compare_claims(&bus(38), &bus(52)));
/// assert!(other.p_contradict > same.p_contradict);
/// ```
pub fn compare_claims(a: &DocumentClaims, b: &DocumentClaims) -> PairVerdict {
    let measures = pair_measures(a, b);
    let score =
        |weights: &[f64; MEASURES.len()]| -> f64 { weights.iter().zip(&measures).map(|(w, m)| w * m).sum() };
    let [contradict, entail] = &WEIGHTS;
    let [p_contradict, p_entail, p_neutral] = odds([score(contradict), score(entail), NEUTRAL]);
    let (label, confidence) = if p_contradict >= p_entail && p_contradict >= p_neutral {
        (PairLabel::Contradict, p_contradict)
    } else if p_entail >= p_neutral {
        (PairLabel::Entail, p_entail)
    } else {
        (PairLabel::Neutral, p_neutral)
    };
    PairVerdict { label, confidence, p_contradict }
}

/// The probabilities that belong to scores of contradict, entail and neutral: a softmax.
pub(super) fn odds(scores: [f64; 3]) -> [f64; 3] {
    let top = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds = scores.map(|s| (s - top).exp());
    let sum: f64 = odds.iter().sum();
    odds.map(|o| o / sum)
}

/// Names of the measures that [`pair_measures`] gives, in their order.
pub const MEASURES: [&str; 26] = [
    "constant",
    "share of the second text's words that the first has",
    "share of the first text's words that the second has",
    "every word of the second text is in the first",
    "one word of the second text is not in the first",
    "share of the second text's names that the first has not",
    "a name of the second text is another than the first's",
    "a figure of the second text excludes the first's for the same thing",
    "a figure of the second text excludes every figure of its kind",
    "every figure of the second text is in the first",
    "the second text has a figure, the first has none of its kind",
    "a bound of the second text holds or fails the first's figure",
    "a day of the second text excludes every day of the first",
    "a day of the second text is in the first",
    "a length of time excludes the other's",
    "one text denies, the other does not",
    "one predicate affirmed and denied",
    "one predicate affirmed and denied, words shared",
    "opposite predicates of one theme",
    "opposite predicates",
    "one predicate, another name in one part",
    "one predicate, its parts swapped",
    "one predicate, another place",
    "done against planned or possible",
    "both texts have claims",
    "the second text is as long as the first",
];

/// Measures of how the claims of two texts stand to each other, each between 0 and 1, in the order of [`MEASURES`].
pub fn pair_measures(a: &DocumentClaims, b: &DocumentClaims) -> [f64; MEASURES.len()] {
    let (words, other_words) = (words(a), words(b));
    let shared = words.intersection(&other_words).count() as f64;
    let missing = other_words.difference(&words).count();
    let (size, other_size) = (words.len().max(1) as f64, other_words.len().max(1) as f64);
    let names = names(a, b);
    let figures = figures(a, b);
    let times = times(a, b);
    let predicates = predicates(a, b);
    let flag = |on: bool| f64::from(u8::from(on));
    [
        1.0,
        shared / other_size,
        shared / size,
        flag(missing == 0 && !other_words.is_empty()),
        flag(missing == 1),
        names.missing,
        flag(names.other),
        flag(figures.same_thing),
        flag(figures.excluded),
        flag(figures.all_found),
        flag(figures.unmatched),
        flag(figures.bound),
        flag(times.excluded),
        flag(times.found),
        flag(times.length),
        flag(denies(a) != denies(b)),
        flag(predicates.denied),
        flag(predicates.denied_closely),
        flag(predicates.opposite_theme),
        flag(predicates.opposite),
        flag(predicates.other_filler),
        flag(predicates.swapped),
        flag(predicates.other_place),
        flag(predicates.modality),
        flag(!a.claims.is_empty() && !b.claims.is_empty()),
        (other_size / size).min(size / other_size),
    ]
}

fn claims(document: &DocumentClaims) -> impl Iterator<Item = &Claim> {
    document.claims.iter().take(MAX_CLAIMS)
}

/// Every content word that the claims of a text have, in dictionary form.
fn words(document: &DocumentClaims) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = BTreeSet::new();
    let mut add =
        |text: &str| words.extend(folded(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned));
    for claim in claims(document) {
        add(&claim.predicate.lemma);
        claim.terms.iter().for_each(|t| add(t));
        claim.participants.iter().for_each(|p| add(&p.entity.name));
        claim.place.iter().for_each(|p| add(&p.value.name));
        for slot in &claim.quantities {
            if let Some(counted) = &slot.value.counted {
                add(&counted.head);
            }
        }
    }
    words.retain(|w| !matches!(w.as_str(), "be" | "have" | "do"));
    words
}

fn named(document: &DocumentClaims) -> Vec<&Entity> {
    let mut named: Vec<&Entity> = claims(document)
        .flat_map(|c| c.participants.iter().map(|p| &*p.entity).chain(c.place.iter().map(|p| &*p.value)))
        .filter(|e| e.is_named())
        .collect();
    named.sort_unstable();
    named.dedup();
    named
}

struct Names {
    missing: f64,
    other: bool,
}

fn names(a: &DocumentClaims, b: &DocumentClaims) -> Names {
    let (mine, theirs) = (named(a), named(b));
    let one = |x: &Entity, y: &Entity| {
        matches!(compare_names(x, y), NameRelation::Same | NameRelation::Alias(_) | NameRelation::Compatible)
    };
    let missing: Vec<&&Entity> = theirs.iter().filter(|y| !mine.iter().any(|x| one(x, y))).collect();
    let unused: Vec<&&Entity> = mine.iter().filter(|x| !theirs.iter().any(|y| one(x, y))).collect();
    let rival = |x: &Entity, y: &Entity| x.kind == y.kind && x.kind != EntityKind::Unknown;
    let other = missing.iter().any(|y| unused.iter().any(|x| rival(x, y)));
    Names { missing: missing.len() as f64 / theirs.len().max(1) as f64, other }
}

/// Measures, each true or false of the pair.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)]
struct Figures {
    same_thing: bool,
    excluded: bool,
    all_found: bool,
    unmatched: bool,
    bound: bool,
}

fn all_figures(document: &DocumentClaims) -> Vec<&Quantity> {
    claims(document)
        .flat_map(|c| c.quantities.iter().map(|q| &q.value).chain(c.ordinal.iter().map(|o| &o.value)))
        .collect()
}

fn figures(a: &DocumentClaims, b: &DocumentClaims) -> Figures {
    let (mine, theirs) = (all_figures(a), all_figures(b));
    let mut found = Figures { all_found: !theirs.is_empty(), ..Figures::default() };
    for figure in theirs {
        let of_kind: Vec<_> = mine.iter().filter(|f| kind(f) == kind(figure)).collect();
        let relations: Vec<Relation> = of_kind
            .iter()
            .map(|f| f.compare(figure).relation)
            .filter(|r| *r != Relation::Incomparable)
            .collect();
        if relations.is_empty() {
            found.unmatched = true;
            found.all_found = false;
            continue;
        }
        let excluded = relations.iter().all(|r| *r == Relation::Disjoint);
        found.all_found &= !excluded;
        found.excluded |= excluded;
        found.bound |= figure.interval.is_open_ended();
        if excluded {
            let head = |q: &Quantity| q.counted.as_ref().map(|c| c.head.clone());
            found.same_thing |= of_kind.iter().any(|f| head(f) == head(figure));
        }
    }
    found
}

fn kind(quantity: &Quantity) -> QuantityKind {
    match quantity.kind {
        QuantityKind::Measure | QuantityKind::Score | QuantityKind::Multiple => QuantityKind::Cardinal,
        other => other,
    }
}

#[derive(Default)]
struct Times {
    excluded: bool,
    found: bool,
    length: bool,
}

fn times(a: &DocumentClaims, b: &DocumentClaims) -> Times {
    let mut found = Times::default();
    let mine: Vec<_> = claims(a).filter_map(|c| c.when.as_ref()).collect();
    for time in claims(b).filter_map(|c| c.when.as_ref()) {
        let disjoint = |t: &&gainsay_claim::Slot<gainsay_claim::TimeValue>| {
            t.value.compare(&time.value).relation == Relation::Disjoint
        };
        found.excluded |= !mine.is_empty() && mine.iter().all(disjoint);
        found.found |= mine.iter().any(|t| !disjoint(t));
    }
    let lengths: Vec<_> = claims(a).filter_map(|c| c.duration.as_ref()).collect();
    for length in claims(b).filter_map(|c| c.duration.as_ref()) {
        found.length |= !lengths.is_empty()
            && lengths.iter().all(|l| l.value.compare(&length.value).relation == Relation::Disjoint);
    }
    found
}

fn denies(document: &DocumentClaims) -> bool {
    claims(document).any(|c| c.polarity == Polarity::Denied)
}

/// Measures, each true or false of the pair.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)]
struct Predicates {
    denied: bool,
    denied_closely: bool,
    opposite_theme: bool,
    opposite: bool,
    other_filler: bool,
    swapped: bool,
    other_place: bool,
    modality: bool,
}

fn predicates(a: &DocumentClaims, b: &DocumentClaims) -> Predicates {
    let mut found = Predicates::default();
    for x in claims(a) {
        for y in claims(b) {
            let shared = x.terms.iter().filter(|t| y.terms.contains(t) && ***t != *y.predicate.lemma).count();
            let one = |p: &Entity, q: &Entity| {
                compare_names(p, q).is_one() || compare_names(p, q) == NameRelation::Compatible
            };
            let meet =
                x.participants.iter().any(|p| y.participants.iter().any(|q| one(&p.entity, &q.entity)));
            if class_named(&x.predicate.class).and_then(|c| c.opposite) == Some(y.predicate.class.as_str())
                && x.polarity == y.polarity
            {
                found.opposite = true;
                found.opposite_theme |= meet || shared > 0;
            }
            if x.predicate.class != y.predicate.class {
                continue;
            }
            if x.polarity != y.polarity {
                found.denied = true;
                found.denied_closely |= meet || shared > 0;
            }
            found.modality |= (x.modality == Modality::Happened) != (y.modality == Modality::Happened)
                && (meet || shared > 0);
            if let (Some(p), Some(q)) = (&x.place, &y.place) {
                found.other_place |= !one(&p.value, &q.value);
            }
            for p in x.participants.iter().filter(|p| p.entity.is_named()) {
                for q in y.participants.iter().filter(|q| q.entity.is_named()) {
                    let same = one(&p.entity, &q.entity);
                    found.swapped |= same && p.role != q.role;
                    found.other_filler |= !same && p.role == q.role && p.entity.kind == q.entity.kind;
                }
            }
        }
    }
    found
}
