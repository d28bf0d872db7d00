//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl tests/cases/mini.txt
//! tests/cases/reports.txt STORIES.jsonl`. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -3.4490),
    (Kind::Money, -2.3395),
    (Kind::Percent, -2.8823),
    (Kind::Duration, -2.5162),
    (Kind::Ordinal, -2.7269),
    (Kind::Age, -1.6389),
    (Kind::Time, -2.5558),
    (Kind::Date, -4.1925),
    (Kind::Polarity, -3.0564),
    (Kind::Modality, -3.2881),
    (Kind::Antonym, -2.1354),
    (Kind::Location, -3.1955),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.8244,  // the same thing counted
    0.3606,  // a thing of the same sort counted
    0.0675,  // different things counted
    0.2921,  // the same sort of event
    -1.0629, // events of different sorts
    0.3584,  // words of value and event in common
    0.6561,  // words around the values in common
    0.5192,  // words of the sentences in common
    0.6238,  // names beside both values
    1.3598,  // each report gives one value of the kind
    -0.4899, // values of the kind in both reports
    1.4000,  // one story in both reports
    -0.8946, // length of the reports
    -0.0471, // other days
    -0.5719, // other places
    0.2422,  // other names beside the values
    0.6956,  // one value is approximate
    -1.0239, // how far the values lie apart
    0.0277,  // one part of the words that count is the same
    2.2817,  // both stand early in their reports
    -0.6499, // a plan beside what happened
    -0.5515, // one side quotes a person
    -0.0379, // a figure that later reports may raise
    0.0016,  // a word that limits the value on one side
    0.5460,  // one side is called another
    0.1794,  // nothing around the values in common
    -0.5851, // value and event of one meaning
    0.3168,  // words around the values of one meaning
    0.5122,  // telling words of the clauses in common
    1.0537,  // telling words of the sentences in common
    0.1544,  // how much better the two fit than others of the reports
];
