//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl tests/cases/mini.txt
//! tests/cases/reports.txt STORIES.jsonl`. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -3.2324),
    (Kind::Money, -3.3994),
    (Kind::Percent, -3.0977),
    (Kind::Duration, -3.2155),
    (Kind::Ordinal, -3.1438),
    (Kind::Age, -1.7699),
    (Kind::Time, -2.8787),
    (Kind::Date, -4.4564),
    (Kind::Polarity, -3.0318),
    (Kind::Modality, -3.6741),
    (Kind::Antonym, -2.1449),
    (Kind::Location, -3.5594),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.0903,  // the same thing counted
    0.3520,  // a thing of the same sort counted
    0.2819,  // different things counted
    0.3125,  // the same sort of event
    -0.3979, // events of different sorts
    0.7379,  // words of value and event in common
    0.6396,  // words around the values in common
    0.4866,  // words of the sentences in common
    0.3411,  // names beside both values
    1.8002,  // each report gives one value of the kind
    -0.5484, // values of the kind in both reports
    1.6582,  // one story in both reports
    -0.8987, // length of the reports
    0.2881,  // other days
    -0.6780, // other places
    0.1151,  // other names beside the values
    1.2466,  // one value is approximate
    -1.2468, // how far the values lie apart
    -0.3072, // one part of the words that count is the same
    2.5068,  // both stand early in their reports
    -0.1801, // a plan beside what happened
    -0.7036, // one side quotes a person
    0.0923,  // a figure that later reports may raise
    -0.0448, // a word that limits the value on one side
    0.7640,  // one side is called another
    0.1047,  // nothing around the values in common
    -0.8403, // value and event of one meaning
    0.4399,  // words around the values of one meaning
    0.3916,  // telling words of the clauses in common
    0.8203,  // telling words of the sentences in common
    0.3703,  // how much better the two fit than others of the reports
];
