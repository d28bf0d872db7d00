//! How much does each item of a link count?
//!
//! Written by `cargo run --release -p gainsay-graph --example fit_links`: a logistic regression on pairs of events that are
//! known to be one (labelled places of the development cases and of `tests/cases`) or two (events of two stories, events that
//! one report tells apart), drawn towards weights that were set by hand.

/// Log-odds, in the order of `weights::OF_LINKS`.
pub(crate) const LINKS: [f64; 27] = [
    -2.658, // two events of one class
    1.579,  // a named participant in common
    1.277,  // further named participants in common
    0.563,  // participants of the same description
    -1.559, // other things or people it is done to
    -0.437, // one side does not say to what
    -2.479, // different named participants
    -1.695, // different names in one role
    1.447,  // same day
    0.739,  // compatible times
    -0.511, // times apart
    1.197,  // same place
    -0.826, // different places
    0.824,  // the same thing counted
    1.012,  // the same figure
    1.458,  // both give the value that such events have
    1.983,  // same ordinal
    -2.912, // different ordinals
    0.602,  // content words in common
    0.557,  // specific predicate
    -1.415, // general predicate
    0.500,  // published within three days
    -0.660, // published far apart
    2.151,  // one story in both documents
    1.000,  // same order to another event
    -4.000, // opposite order to another event
    -1.830, // called another one
];
