//! The network that tags and parses: from words to a tree.
//!
//! | step | file | what happens |
//! | --- | --- | --- |
//! | features | `features.rs`, `words.rs` | a word becomes rows of numbers: its own, those of its edges and its shape, that of its place |
//! | first layer | `first.rs` | the rows are added up and multiplied; the product is remembered by form |
//! | layers | `network.rs` | simple recurrent units read the sentence both ways; half of each vector looks back, half ahead |
//! | scores | `network.rs` | a tag for each word, a score for each pair of words as head and dependent |
//! | tree | `tree.rs` | the best tree with one root, then a relation for each of its arcs |
//!
//! `integer.rs` does the large products, `weights.rs` says how the file is laid out, `shape.rs` how large everything
//! is. Time for a sentence of n words: n times the products, plus n² short dot products; [`crate::LONGEST_PARSED`]
//! bounds n.

#![allow(
    clippy::inline_always,
    reason = "what is not inlined where the instructions are chosen is compiled for the oldest machine"
)]

pub(crate) mod features;
mod first;
pub(crate) mod integer;
pub(crate) mod math;
pub(crate) mod network;
pub(crate) mod shape;
pub(crate) mod tree;
pub(crate) mod weights;
pub(crate) mod words;
