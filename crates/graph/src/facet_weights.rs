//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -3.7795),
    (Kind::Money, -3.0843),
    (Kind::Percent, -3.1776),
    (Kind::Duration, -3.1916),
    (Kind::Ordinal, -2.7663),
    (Kind::Age, -1.8974),
    (Kind::Time, -3.0175),
    (Kind::Date, -4.9124),
    (Kind::Polarity, -2.9754),
    (Kind::Modality, -3.4129),
    (Kind::Antonym, -2.2487),
    (Kind::Location, -3.6488),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.1739,  // the same thing counted
    0.5492,  // a thing of the same sort counted
    -0.3234, // different things counted
    0.3139,  // the same sort of event
    -0.4970, // events of different sorts
    0.5375,  // words of value and event in common
    0.4062,  // words around the values in common
    0.4569,  // words of the sentences in common
    0.6630,  // names beside both values
    1.9049,  // each report gives one value of the kind
    -0.5744, // values of the kind in both reports
    2.0552,  // one story in both reports
    -0.9364, // length of the reports
    -0.0053, // other days
    -0.4320, // other places
    -0.3671, // other names beside the values
    1.1766,  // one value is approximate
    -1.4818, // how far the values lie apart
    -0.6814, // one part of the words that count is the same
    2.3895,  // both stand early in their reports
    -0.2548, // a plan beside what happened
    -0.8360, // one side quotes a person
    0.0994,  // a figure that later reports may raise
    -0.0471, // a word that limits the value on one side
    0.7501,  // one side is called another
    0.1426,  // nothing around the values in common
    -0.5144, // value and event of one meaning
    0.6515,  // words around the values of one meaning
    0.5447,  // telling words of the clauses in common
    1.0505,  // telling words of the sentences in common
    0.2674,  // how much better the two fit than others of the reports
];
