//! How likely are two values that differ in appearance only of one thing?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- --explained CASES.jsonl
//! tests/cases/{mini,reports,traps,rewrites,pairs,desk}.txt`: labelled pairs that are no contradiction against all other values of the
//! same reports that a reason explains. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::{Kind, Reason};

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 13] = [
    (Kind::Quantity, -1.8256),
    (Kind::Money, -2.3639),
    (Kind::Percent, -2.2201),
    (Kind::Duration, -2.4133),
    (Kind::Ordinal, -2.7899),
    (Kind::Age, -3.2885),
    (Kind::Time, -2.8545),
    (Kind::Date, -3.2436),
    (Kind::Polarity, -3.0000),
    (Kind::Modality, -1.4849),
    (Kind::Antonym, -3.0000),
    (Kind::Location, -3.3671),
    (Kind::Identity, -3.0000),
];

/// The constant of each reason.
pub(crate) static REASONS: [(Reason, f64); 12] = [
    (Reason::Bound, -0.5135),
    (Reason::Rounding, 0.5429),
    (Reason::Update, -0.7862),
    (Reason::Unit, 1.0186),
    (Reason::Scope, -1.0220),
    (Reason::Speaker, 0.1679),
    (Reason::Hedge, -0.2472),
    (Reason::DifferentEvent, -1.2783),
    (Reason::Granularity, 0.5025),
    (Reason::Timezone, 2.0367),
    (Reason::PartWhole, -0.8961),
    (Reason::PlanVsOutcome, -0.2965),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.5440,  // the same thing counted
    0.5285,  // a thing of the same sort counted
    -0.3977, // different things counted
    -0.3893, // the same sort of event
    0.1385,  // events of different sorts
    0.0347,  // words of value and event in common
    0.2320,  // words around the values in common
    -0.2127, // words of the sentences in common
    0.7231,  // names beside both values
    -0.1872, // each report gives one value of the kind
    -0.1082, // values of the kind in both reports
    0.3201,  // one story in both reports
    -2.2577, // length of the reports
    -0.3672, // other days
    -0.4394, // other places
    -0.6679, // other names beside the values
    0.3640,  // one value is approximate
    2.3439,  // how far the values lie apart
    -0.1901, // one part of the words that count is the same
    0.4034,  // both stand early in their reports
    -0.5337, // a plan beside what happened
    0.2232,  // one side quotes a person
    0.2487,  // a figure that later reports may raise
    0.0260,  // a word that limits the value on one side
    0.2688,  // one side is called another
    -0.3939, // nothing around the values in common
    0.0452,  // value and event of one meaning
    0.2780,  // words around the values of one meaning
    -0.0538, // telling words of the clauses in common
    0.5001,  // telling words of the sentences in common
    0.4385,  // how much better the two fit than others of the reports
    -0.2609, // one participant on both sides
    -0.0710, // one day on both sides
    0.3102,  // one place on both sides
    -0.0636, // each report gives one such value of the thing
    0.0237,  // two shares of one whole
];
