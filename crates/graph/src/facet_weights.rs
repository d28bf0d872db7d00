//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -3.9535),
    (Kind::Money, -2.6539),
    (Kind::Percent, -3.6852),
    (Kind::Duration, -3.2853),
    (Kind::Ordinal, -2.5148),
    (Kind::Age, -1.7147),
    (Kind::Time, -2.5531),
    (Kind::Date, -6.4238),
    (Kind::Polarity, -3.0116),
    (Kind::Modality, -3.3088),
    (Kind::Antonym, -3.1200),
    (Kind::Location, -3.6235),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.0013,  // the same thing counted
    0.7830,  // a thing of the same sort counted
    -0.1430, // different things counted
    0.1758,  // the same sort of event
    -0.2455, // events of different sorts
    1.6513,  // words of value and event in common
    0.5488,  // words around the values in common
    0.4880,  // words of the sentences in common
    0.7174,  // names beside both values
    1.1637,  // each report gives one value of the kind
    -1.1395, // values of the kind in both reports
    1.4132,  // one story in both reports
    -1.4980, // length of the reports
    -0.1781, // other days
    -0.3355, // other places
    0.3011,  // other names beside the values
    0.3468,  // one value is approximate
    -1.0888, // how far the values lie apart
    -0.4266, // one part of the words that count is the same
    2.7199,  // both stand early in their reports
    0.3226,  // a plan beside what happened
    -0.8184, // one side quotes a person
    -0.5362, // a figure that later reports may raise
    0.1125,  // a word that limits the value on one side
    -0.4700, // one side is called another
    -0.4414, // nothing around the values in common
];
