//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -4.3597),
    (Kind::Money, -2.8446),
    (Kind::Percent, -3.1435),
    (Kind::Duration, -3.5885),
    (Kind::Ordinal, -2.9470),
    (Kind::Age, -2.1740),
    (Kind::Time, -2.9040),
    (Kind::Date, -5.2154),
    (Kind::Polarity, -3.3310),
    (Kind::Modality, -3.3494),
    (Kind::Antonym, -3.2842),
    (Kind::Location, -3.7476),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.1206,  // the same thing counted
    0.6972,  // a thing of the same sort counted
    -0.2468, // different things counted
    0.2839,  // the same sort of event
    -0.0821, // events of different sorts
    1.6030,  // words of value and event in common
    0.1935,  // words around the values in common
    0.7644,  // words of the sentences in common
    0.4652,  // names beside both values
    1.8724,  // each report gives one value of the kind
    -0.8616, // values of the kind in both reports
    1.3586,  // one story in both reports
    -2.0089, // length of the reports
    -0.2434, // other days
    -0.1777, // other places
    -0.3045, // other names beside the values
    0.4118,  // one value is approximate
    -1.4435, // how far the values lie apart
    -0.1030, // one part of the words that count is the same
    3.0432,  // both stand early in their reports
    0.7529,  // a plan beside what happened
    -1.1608, // one side quotes a person
    -0.4015, // a figure that later reports may raise
    0.5684,  // a word that limits the value on one side
    -0.0441, // one side is called another
    0.3566,  // nothing around the values in common
    -0.3096, // value and event of one meaning
    0.9877,  // words around the values of one meaning
];
