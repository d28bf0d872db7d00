//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl tests/cases/mini.txt
//! tests/cases/reports.txt STORIES.jsonl`. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -3.5741),
    (Kind::Money, -2.3178),
    (Kind::Percent, -2.9978),
    (Kind::Duration, -2.6500),
    (Kind::Ordinal, -2.8339),
    (Kind::Age, -1.7346),
    (Kind::Time, -2.6727),
    (Kind::Date, -4.3374),
    (Kind::Polarity, -3.1577),
    (Kind::Modality, -3.4639),
    (Kind::Antonym, -2.2520),
    (Kind::Location, -3.3160),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.8340,  // the same thing counted
    0.3569,  // a thing of the same sort counted
    0.0719,  // different things counted
    0.2742,  // the same sort of event
    -1.0655, // events of different sorts
    0.3544,  // words of value and event in common
    0.6690,  // words around the values in common
    0.5227,  // words of the sentences in common
    0.6193,  // names beside both values
    1.3956,  // each report gives one value of the kind
    -0.4997, // values of the kind in both reports
    1.4429,  // one story in both reports
    -0.9163, // length of the reports
    -0.0528, // other days
    -0.5812, // other places
    0.2356,  // other names beside the values
    0.6988,  // one value is approximate
    -1.0510, // how far the values lie apart
    -0.1290, // one part of the words that count is the same
    2.3176,  // both stand early in their reports
    -0.5923, // a plan beside what happened
    -0.6271, // one side quotes a person
    -0.0414, // a figure that later reports may raise
    -0.0012, // a word that limits the value on one side
    0.5537,  // one side is called another
    0.1664,  // nothing around the values in common
    -0.5673, // value and event of one meaning
    0.3308,  // words around the values of one meaning
    0.5211,  // telling words of the clauses in common
    1.0336,  // telling words of the sentences in common
    0.1674,  // how much better the two fit than others of the reports
];
