//! The network: features, weights, forward pass, trees.

pub(crate) mod features;
mod first;
pub(crate) mod integer;
pub(crate) mod math;
pub(crate) mod network;
pub(crate) mod shape;
pub(crate) mod tree;
pub(crate) mod weights;
pub(crate) mod words;
