//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -4.4868),
    (Kind::Money, -2.8504),
    (Kind::Percent, -3.7270),
    (Kind::Duration, -3.5158),
    (Kind::Ordinal, -2.5673),
    (Kind::Age, -1.8616),
    (Kind::Time, -2.6483),
    (Kind::Date, -6.7599),
    (Kind::Polarity, -3.6854),
    (Kind::Modality, -3.1799),
    (Kind::Antonym, -3.3599),
    (Kind::Location, -3.8405),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.0189,  // the same thing counted
    0.9379,  // a thing of the same sort counted
    -0.2764, // different things counted
    0.0844,  // the same sort of event
    -0.2297, // events of different sorts
    1.7563,  // words of value and event in common
    0.9388,  // words around the values in common
    0.5620,  // words of the sentences in common
    0.5976,  // names beside both values
    1.5288,  // each report gives one value of the kind
    -1.2260, // values of the kind in both reports
    1.3076,  // one story in both reports
    -1.5268, // length of the reports
    -0.5597, // other days
    -0.3436, // other places
    0.3561,  // other names beside the values
    0.5005,  // one value is approximate
    -1.1538, // how far the values lie apart
    -0.4669, // one part of the words that count is the same
    2.8621,  // both stand early in their reports
    0.6031,  // a plan beside what happened
    -0.9153, // one side quotes a person
    -0.6790, // a figure that later reports may raise
    0.2126,  // a word that limits the value on one side
    -0.4814, // one side is called another
    -0.4154, // nothing around the values in common
];
