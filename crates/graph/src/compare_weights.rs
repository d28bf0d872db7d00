//! How much does each measure of two short texts count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit -- PAIRS.jsonl`: a multinomial logistic with neutral as
//! the base, fitted by gradient descent with a small ridge on labelled pairs. Do not edit by hand.

use crate::compare::MEASURES;

/// Score of neutral, the base of the other two.
pub(crate) const NEUTRAL: f64 = 0.0;

/// Weights of contradict and entail, in the order of the measures.
pub(crate) static WEIGHTS: [[f64; MEASURES.len()]; 2] = [
    [
        -0.5, 1.0, 0.5, 0.0, 0.3, -0.5, 0.5, 1.5, 1.0, 0.0, -0.5, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.5, 1.0,
        0.5, 0.3, 0.5, 0.5, 0.0, 0.0, 0.0,
    ],
    [
        -1.0, 2.0, 0.5, 1.0, 0.0, -1.0, -0.5, -1.5, -1.0, 0.5, -0.5, 0.0, -1.0, 0.3, -1.0, -1.0, -0.5, -0.5,
        -1.0, -0.5, -0.3, -0.5, -0.5, 0.0, 0.0, 0.0,
    ],
];
