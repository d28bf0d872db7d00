//! How much does each measure of two values of one story count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_findings -- CASES.jsonl [STORIES.jsonl]`. Do not edit by
//! hand.

use crate::facet::FACET_MEASURES;
use gainsay_claim::Kind;

/// The constant of each kind.
pub(crate) static KINDS: [(Kind, f64); 12] = [
    (Kind::Quantity, -4.5835),
    (Kind::Money, -3.0412),
    (Kind::Percent, -3.3377),
    (Kind::Duration, -3.6788),
    (Kind::Ordinal, -3.0105),
    (Kind::Age, -1.9910),
    (Kind::Time, -2.9345),
    (Kind::Date, -6.2634),
    (Kind::Polarity, -3.4107),
    (Kind::Modality, -3.6884),
    (Kind::Antonym, -3.5141),
    (Kind::Location, -3.9292),
];

/// Weights in the order of the measures.
pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [
    0.1054,  // the same thing counted
    0.7670,  // a thing of the same sort counted
    0.0118,  // different things counted
    0.1211,  // the same sort of event
    0.0100,  // events of different sorts
    1.6292,  // words of value and event in common
    0.4021,  // words around the values in common
    0.4100,  // words of the sentences in common
    0.5729,  // names beside both values
    1.1154,  // each report gives one value of the kind
    -1.0223, // values of the kind in both reports
    1.5854,  // one story in both reports
    -1.8438, // length of the reports
    -0.1037, // other days
    -0.1821, // other places
    0.1025,  // other names beside the values
    0.2110,  // one value is approximate
    -1.1850, // how far the values lie apart
    -0.3117, // one part of the words that count is the same
    2.8561,  // both stand early in their reports
    0.4992,  // a plan beside what happened
    -1.0258, // one side quotes a person
    -0.5348, // a figure that later reports may raise
    0.2231,  // a word that limits the value on one side
    -0.5320, // one side is called another
    -0.4389, // nothing around the values in common
    -0.5613, // value and event of one meaning
    0.8361,  // words around the values of one meaning
];
