//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl
//! tests/cases/{mini,reports,traps,rewrites,pairs,desk}.txt STORIES.jsonl`. Do not edit by hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 13] = [
    (Kind::Quantity, -3.6286),
    (Kind::Money, -2.4017),
    (Kind::Percent, -2.2440),
    (Kind::Duration, -2.4583),
    (Kind::Ordinal, -1.9501),
    (Kind::Age, -1.7972),
    (Kind::Time, -2.0039),
    (Kind::Date, -3.8363),
    (Kind::Polarity, -3.2425),
    (Kind::Modality, -2.9606),
    (Kind::Antonym, -2.1241),
    (Kind::Location, -3.1574),
    (Kind::Identity, -2.9318),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.8614,  // the same thing counted
    0.5598,  // a thing of the same sort counted
    0.4482,  // different things counted
    0.3681,  // the same sort of event
    -0.9308, // events of different sorts
    0.3164,  // words of value and event in common
    0.5466,  // words around the values in common
    0.4901,  // words of the sentences in common
    0.3813,  // names beside both values
    1.0222,  // each report gives one value of the kind
    -0.3771, // values of the kind in both reports
    0.8605,  // one story in both reports
    -1.1603, // length of the reports
    -0.0242, // other days
    0.0102,  // other places
    0.0461,  // other names beside the values
    0.4831,  // one value is approximate
    -0.7150, // how far the values lie apart
    -0.3121, // one part of the words that count is the same
    1.8179,  // both stand early in their reports
    -0.4293, // a plan beside what happened
    -0.0607, // one side quotes a person
    0.2054,  // a figure that later reports may raise
    -0.0938, // a word that limits the value on one side
    0.1661,  // one side is called another
    0.2296,  // nothing around the values in common
    -0.7009, // value and event of one meaning
    -0.0413, // words around the values of one meaning
    0.1056,  // telling words of the clauses in common
    0.6492,  // telling words of the sentences in common
    0.2567,  // how much better the two fit than others of the reports
    0.6641,  // one participant on both sides
    1.2841,  // one day on both sides
    0.0025,  // one place on both sides
    0.1327,  // each report gives one such value of the thing
    0.0000,  // two shares of one whole
];
