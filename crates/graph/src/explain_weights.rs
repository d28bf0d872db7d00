//! How likely are two values that differ in appearance only of one thing?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- --explained CASES.jsonl tests/cases/mini.txt
//! tests/cases/reports.txt tests/cases/traps.txt`: labelled pairs that are no contradiction against all other values of the
//! same reports that a reason explains. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::{Kind, Reason};

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -1.9963),
    (Kind::Money, -2.2745),
    (Kind::Percent, -2.3907),
    (Kind::Duration, -2.5987),
    (Kind::Ordinal, -2.7214),
    (Kind::Age, -3.2298),
    (Kind::Time, -2.9139),
    (Kind::Date, -3.5239),
    (Kind::Polarity, -3.0000),
    (Kind::Modality, -1.9856),
    (Kind::Antonym, -3.0000),
    (Kind::Location, -3.6890),
];

/// The constant of each reason.
pub(crate) static REASONS: [(Reason, f64); 12] = [
    (Reason::Bound, -0.4047),
    (Reason::Rounding, 0.4946),
    (Reason::Update, -0.7415),
    (Reason::Unit, 1.1405),
    (Reason::Scope, -0.9152),
    (Reason::Speaker, 0.1504),
    (Reason::Hedge, -0.4885),
    (Reason::DifferentEvent, -0.9536),
    (Reason::Granularity, 0.5387),
    (Reason::Timezone, 1.8961),
    (Reason::PartWhole, -0.5990),
    (Reason::PlanVsOutcome, -0.6436),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.4396,  // the same thing counted
    0.2945,  // a thing of the same sort counted
    -0.5029, // different things counted
    0.1306,  // the same sort of event
    0.1583,  // events of different sorts
    0.1008,  // words of value and event in common
    0.1049,  // words around the values in common
    -0.2029, // words of the sentences in common
    0.8634,  // names beside both values
    0.0511,  // each report gives one value of the kind
    -0.1038, // values of the kind in both reports
    0.3065,  // one story in both reports
    -2.3024, // length of the reports
    -0.3424, // other days
    -0.4061, // other places
    -0.3914, // other names beside the values
    0.3677,  // one value is approximate
    2.1745,  // how far the values lie apart
    -0.1586, // one part of the words that count is the same
    0.4988,  // both stand early in their reports
    -0.6000, // a plan beside what happened
    0.1560,  // one side quotes a person
    0.1534,  // a figure that later reports may raise
    -0.0959, // a word that limits the value on one side
    0.1758,  // one side is called another
    -0.3097, // nothing around the values in common
    -0.0361, // value and event of one meaning
    0.8459,  // words around the values of one meaning
    -0.3050, // telling words of the clauses in common
    1.0991,  // telling words of the sentences in common
    0.4898,  // how much better the two fit than others of the reports
    0.0000,  // one participant on both sides
    0.0000,  // one day on both sides
    0.0000,  // one place on both sides
    0.0000,  // each report gives one such value of the thing
    0.0000,  // two shares of one whole
];
