//! How much does each measure of two short texts count?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit -- PAIRS.jsonl`: a multinomial logistic with neutral as
//! the base, fitted by gradient descent with a small ridge on 12,000 labelled development pairs (sentence pairs of
//! public inference and fact-checking sets). Do not edit by hand.

use super::claims::MEASURES;

/// Score of neutral, the base of the other two.
pub(crate) const NEUTRAL: f64 = 0.0;

/// Weights of contradict and entail, in the order of the measures.
pub(crate) static WEIGHTS: [[f64; MEASURES.len()]; 2] = [
    [
        0.8666,  // constant
        2.6678,  // share of the second text's words that the first has
        0.9792,  // share of the first text's words that the second has
        0.1683,  // every word of the second text is in the first
        -0.0375, // one word of the second text is not in the first
        0.4436,  // share of the second text's names that the first has not
        0.4702,  // a name of the second text is another than the first's
        1.4590,  // a figure of the second text excludes the first's for the same thing
        0.2473,  // a figure of the second text excludes every figure of its kind
        0.6916,  // every figure of the second text is in the first
        -0.7686, // the second text has a figure, the first has none of its kind
        1.1496,  // a bound of the second text holds or fails the first's figure
        0.7343,  // a day of the second text excludes every day of the first
        0.7761,  // a day of the second text is in the first
        0.2082,  // a length of time excludes the other's
        0.1000,  // one text denies, the other does not
        0.1671,  // one predicate affirmed and denied
        0.5079,  // one predicate affirmed and denied, words shared
        0.2835,  // opposite predicates of one theme
        0.2356,  // opposite predicates
        0.5887,  // one predicate, another name in one part
        0.1162,  // one predicate, its parts swapped
        0.4193,  // one predicate, another place
        -0.1593, // done against planned or possible
        -1.3601, // both texts have claims
        -1.8941, // the second text is as long as the first
    ],
    [
        0.8384,  // constant
        4.1846,  // share of the second text's words that the first has
        -0.8350, // share of the first text's words that the second has
        1.0427,  // every word of the second text is in the first
        -0.2503, // one word of the second text is not in the first
        0.5224,  // share of the second text's names that the first has not
        -0.0808, // a name of the second text is another than the first's
        -0.6802, // a figure of the second text excludes the first's for the same thing
        -1.1764, // a figure of the second text excludes every figure of its kind
        0.4300,  // every figure of the second text is in the first
        -0.6726, // the second text has a figure, the first has none of its kind
        1.6376,  // a bound of the second text holds or fails the first's figure
        -1.2911, // a day of the second text excludes every day of the first
        1.1968,  // a day of the second text is in the first
        -0.1942, // a length of time excludes the other's
        -1.3551, // one text denies, the other does not
        -0.1321, // one predicate affirmed and denied
        -0.3519, // one predicate affirmed and denied, words shared
        -0.1771, // opposite predicates of one theme
        -0.0879, // opposite predicates
        -0.0219, // one predicate, another name in one part
        0.2319,  // one predicate, its parts swapped
        0.1511,  // one predicate, another place
        0.8104,  // done against planned or possible
        -1.3966, // both texts have claims
        -1.7479, // the second text is as long as the first
    ],
];
