//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl
//! tests/cases/{mini,reports,traps,rewrites,pairs}.txt STORIES.jsonl`. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 13] = [
    (Kind::Quantity, -3.5201),
    (Kind::Money, -2.3132),
    (Kind::Percent, -2.4420),
    (Kind::Duration, -2.6376),
    (Kind::Ordinal, -1.8793),
    (Kind::Age, -1.8460),
    (Kind::Time, -2.0085),
    (Kind::Date, -3.6668),
    (Kind::Polarity, -3.1353),
    (Kind::Modality, -2.9321),
    (Kind::Antonym, -2.0375),
    (Kind::Location, -2.8830),
    (Kind::Identity, -3.0951),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.8124,  // the same thing counted
    0.5609,  // a thing of the same sort counted
    0.3830,  // different things counted
    0.3321,  // the same sort of event
    -0.8424, // events of different sorts
    0.4064,  // words of value and event in common
    0.6344,  // words around the values in common
    0.5746,  // words of the sentences in common
    0.3283,  // names beside both values
    1.3005,  // each report gives one value of the kind
    -0.3948, // values of the kind in both reports
    0.6095,  // one story in both reports
    -1.1390, // length of the reports
    -0.1899, // other days
    0.2249,  // other places
    -0.1129, // other names beside the values
    0.2423,  // one value is approximate
    -0.6948, // how far the values lie apart
    -0.0356, // one part of the words that count is the same
    1.7941,  // both stand early in their reports
    -0.3693, // a plan beside what happened
    -0.1297, // one side quotes a person
    0.2752,  // a figure that later reports may raise
    0.1378,  // a word that limits the value on one side
    0.1573,  // one side is called another
    0.4620,  // nothing around the values in common
    -0.8921, // value and event of one meaning
    0.1878,  // words around the values of one meaning
    0.0427,  // telling words of the clauses in common
    0.7319,  // telling words of the sentences in common
    0.2282,  // how much better the two fit than others of the reports
    0.6050,  // one participant on both sides
    1.2759,  // one day on both sides
    0.0019,  // one place on both sides
    0.1146,  // each report gives one such value of the thing
    0.0000,  // two shares of one whole
];
