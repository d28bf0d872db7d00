//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 8] = [
    (Kind::Quantity, -3.2832),
    (Kind::Money, -2.4317),
    (Kind::Percent, -2.9883),
    (Kind::Duration, -2.7673),
    (Kind::Ordinal, -2.3888),
    (Kind::Age, -1.8477),
    (Kind::Time, -2.4571),
    (Kind::Date, -5.1654),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.1079,  // the same thing counted
    0.4042,  // a thing of the same sort counted
    -0.0679, // different things counted
    -0.1590, // the same sort of event
    0.0280,  // events of different sorts
    1.0855,  // words of value and event in common
    0.4797,  // words around the values in common
    0.3962,  // words of the sentences in common
    0.2321,  // names beside both values
    1.0549,  // each report gives one value of the kind
    -0.5864, // values of the kind in both reports
    0.4723,  // one story in both reports
    -1.0560, // length of the reports
    -0.3160, // other days
    -0.3088, // other places
    0.2202,  // other names beside the values
    0.2666,  // one value is approximate
    -0.7385, // how far the values lie apart
    -0.0732, // one part of the words that count is the same
    1.6220,  // both stand early in their reports
    0.1269,  // a plan beside what happened
    -0.4769, // one side quotes a person
    -0.7504, // a figure that later reports may raise
    0.2644,  // a word that limits the value on one side
    -0.2468, // one side is called another
    -0.2775, // nothing around the values in common
];
