//! How much does each item of a link count?
//!
//! Written by `cargo run --release -p gainsay-graph --example fit_links`: a logistic regression on pairs of events that are
//! known to be one (labelled places of the development cases and of `tests/cases`) or two (events of two stories, events that
//! one report tells apart), drawn towards weights that were set by hand.

/// Log-odds, in the order of `weights::OF_LINKS`.
pub(crate) const LINKS: [f64; 27] = [
    -2.675, // two events of one class
    1.530,  // a named participant in common
    1.275,  // further named participants in common
    0.554,  // participants of the same description
    -1.530, // other things or people it is done to
    -0.431, // one side does not say to what
    -2.569, // different named participants
    -1.702, // different names in one role
    1.435,  // same day
    0.773,  // compatible times
    -0.444, // times apart
    1.189,  // same place
    -0.824, // different places
    0.809,  // the same thing counted
    1.003,  // the same figure
    1.428,  // both give the value that such events have
    1.981,  // same ordinal
    -2.913, // different ordinals
    0.599,  // content words in common
    0.551,  // specific predicate
    -1.426, // general predicate
    0.500,  // published within three days
    -0.669, // published far apart
    2.176,  // one story in both documents
    1.000,  // same order to another event
    -4.000, // opposite order to another event
    -1.836, // called another one
];
