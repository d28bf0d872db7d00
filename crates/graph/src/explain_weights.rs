//! How likely are two values that differ in appearance only of one thing?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- --explained CASES.jsonl tests/cases/mini.txt
//! tests/cases/reports.txt tests/cases/traps.txt`: labelled pairs that are no contradiction against all other values of the
//! same reports that a reason explains. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::{Kind, Reason};

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -1.9075),
    (Kind::Money, -1.8268),
    (Kind::Percent, -2.1114),
    (Kind::Duration, -2.6386),
    (Kind::Ordinal, -2.7352),
    (Kind::Age, -3.1089),
    (Kind::Time, -3.0243),
    (Kind::Date, -3.6934),
    (Kind::Polarity, -3.0000),
    (Kind::Modality, -1.9761),
    (Kind::Antonym, -3.0000),
    (Kind::Location, -3.7539),
];

/// The constant of each reason.
pub(crate) static REASONS: [(Reason, f64); 12] = [
    (Reason::Bound, -0.3723),
    (Reason::Rounding, 0.8427),
    (Reason::Update, -0.8477),
    (Reason::Unit, 1.7706),
    (Reason::Scope, -0.9846),
    (Reason::Speaker, 0.0766),
    (Reason::Hedge, -0.5539),
    (Reason::DifferentEvent, -1.1386),
    (Reason::Granularity, 0.5236),
    (Reason::Timezone, 1.8500),
    (Reason::PartWhole, -0.8098),
    (Reason::PlanVsOutcome, -0.7414),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.4824, // the same thing counted
    0.2859, // a thing of the same sort counted
    -0.4748, // different things counted
    0.0275, // the same sort of event
    0.1408, // events of different sorts
    0.2075, // words of value and event in common
    0.0611, // words around the values in common
    -0.1737, // words of the sentences in common
    0.8941, // names beside both values
    -0.0464, // each report gives one value of the kind
    -0.1262, // values of the kind in both reports
    0.4385, // one story in both reports
    -2.2784, // length of the reports
    -0.3204, // other days
    -0.4451, // other places
    -0.3660, // other names beside the values
    0.6183, // one value is approximate
    0.0000, // how far the values lie apart
    -0.2400, // one part of the words that count is the same
    0.5187, // both stand early in their reports
    -0.6270, // a plan beside what happened
    0.1496, // one side quotes a person
    0.1380, // a figure that later reports may raise
    -0.0305, // a word that limits the value on one side
    0.1857, // one side is called another
    -0.2615, // nothing around the values in common
    -0.0793, // value and event of one meaning
    0.9119, // words around the values of one meaning
    -0.3063, // telling words of the clauses in common
    1.1459, // telling words of the sentences in common
    0.4993, // how much better the two fit than others of the reports
];
