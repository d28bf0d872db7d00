//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -3.3395),
    (Kind::Money, -3.1936),
    (Kind::Percent, -2.9765),
    (Kind::Duration, -3.1616),
    (Kind::Ordinal, -2.7884),
    (Kind::Age, -1.7495),
    (Kind::Time, -2.8123),
    (Kind::Date, -4.2829),
    (Kind::Polarity, -2.8614),
    (Kind::Modality, -3.4501),
    (Kind::Antonym, -2.0902),
    (Kind::Location, -3.3152),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.1760,  // the same thing counted
    0.3879,  // a thing of the same sort counted
    0.1373,  // different things counted
    0.1982,  // the same sort of event
    -0.3069, // events of different sorts
    0.6558,  // words of value and event in common
    0.5919,  // words around the values in common
    0.4725,  // words of the sentences in common
    0.4973,  // names beside both values
    1.6655,  // each report gives one value of the kind
    -0.5287, // values of the kind in both reports
    1.6743,  // one story in both reports
    -0.8978, // length of the reports
    -0.0658, // other days
    -0.5672, // other places
    0.0472,  // other names beside the values
    1.2149,  // one value is approximate
    -1.2039, // how far the values lie apart
    -0.4926, // one part of the words that count is the same
    2.2393,  // both stand early in their reports
    0.0417,  // a plan beside what happened
    -0.5912, // one side quotes a person
    0.1169,  // a figure that later reports may raise
    -0.0353, // a word that limits the value on one side
    0.6709,  // one side is called another
    0.1795,  // nothing around the values in common
    -0.7144, // value and event of one meaning
    0.4993,  // words around the values of one meaning
    0.3621,  // telling words of the clauses in common
    0.7560,  // telling words of the sentences in common
    0.3134,  // how much better the two fit than others of the reports
];
