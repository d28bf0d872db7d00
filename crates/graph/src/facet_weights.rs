//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl
//! tests/cases/{mini,reports,traps,rewrites,pairs}.txt STORIES.jsonl`. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 13] = [
    (Kind::Quantity, -3.4304),
    (Kind::Money, -2.2812),
    (Kind::Percent, -2.4930),
    (Kind::Duration, -2.5235),
    (Kind::Ordinal, -1.8072),
    (Kind::Age, -1.8335),
    (Kind::Time, -1.8022),
    (Kind::Date, -3.7281),
    (Kind::Polarity, -3.2851),
    (Kind::Modality, -2.6645),
    (Kind::Antonym, -2.1573),
    (Kind::Location, -2.8541),
    (Kind::Identity, -3.0150),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.7441,  // the same thing counted
    0.6070,  // a thing of the same sort counted
    0.4082,  // different things counted
    0.0150,  // the same sort of event
    -0.9732, // events of different sorts
    0.3446,  // words of value and event in common
    0.6410,  // words around the values in common
    0.5805,  // words of the sentences in common
    0.4254,  // names beside both values
    1.3845,  // each report gives one value of the kind
    -0.4800, // values of the kind in both reports
    0.6879,  // one story in both reports
    -1.1384, // length of the reports
    -0.0437, // other days
    -0.1202, // other places
    -0.0578, // other names beside the values
    0.2283,  // one value is approximate
    -0.6717, // how far the values lie apart
    -0.0723, // one part of the words that count is the same
    1.9567,  // both stand early in their reports
    -0.3968, // a plan beside what happened
    -0.2338, // one side quotes a person
    0.2096,  // a figure that later reports may raise
    0.3202,  // a word that limits the value on one side
    0.2057,  // one side is called another
    0.3213,  // nothing around the values in common
    -0.6456, // value and event of one meaning
    0.2549,  // words around the values of one meaning
    0.3169,  // telling words of the clauses in common
    0.6111,  // telling words of the sentences in common
    0.1806,  // how much better the two fit than others of the reports
    0.7855,  // one participant on both sides
    0.9703,  // one day on both sides
    0.0032,  // one place on both sides
    0.1060,  // each report gives one such value of the thing
    0.0000,  // two shares of one whole
];
