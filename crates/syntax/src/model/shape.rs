//! How large the network is, and where each of its matrices stands in the flat array of weights.

use super::features::DISTANCES;
use crate::{Relation, Tag};
use std::ops::Range;

/// Columns of the distributional vectors that the word rows are seeded from.
pub(crate) const VECTOR: usize = 96;

/// The sizes of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Width of a word's vector in every layer: half reads forwards, half backwards.
    pub dim: usize,
    /// Recurrent layers.
    pub layers: usize,
    /// The layer whose output tags are read from: 0 is the input of the first layer.
    pub tap: usize,
    /// Width of the vectors that arcs are scored with.
    pub arc: usize,
    /// Width of the hidden layer that relations are read from.
    pub label: usize,
    /// Language-specific tags, an additional task while training.
    pub fine: usize,
}

/// Where the matrices of one recurrent layer stand.
#[derive(Clone, Debug)]
pub(crate) struct LayerAt {
    /// `dim x 3 dim`: candidate, forget gate, reset gate.
    pub input: Range<usize>,
    /// Weight of the state in the forget gate, in the reset gate; bias of the forget gate, of the reset gate.
    pub state_forget: Range<usize>,
    pub state_reset: Range<usize>,
    pub bias_forget: Range<usize>,
    pub bias_reset: Range<usize>,
}

/// Where every matrix stands.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub vectors: Range<usize>,
    pub layers: Vec<LayerAt>,
    pub tag: Range<usize>,
    /// What the tag scores get from the layer below the one they are read from.
    pub tag_low: Range<usize>,
    pub tag_bias: Range<usize>,
    pub fine: Range<usize>,
    pub fine_bias: Range<usize>,
    /// `dim x (2 arc + 2 label)`: arc dependent, arc head, label dependent, label head.
    pub heads: Range<usize>,
    pub heads_bias: Range<usize>,
    /// `arc x (arc + DISTANCES)`.
    pub bilinear: Range<usize>,
    pub bilinear_bias: Range<usize>,
    pub root_arc: Range<usize>,
    pub root_label: Range<usize>,
    /// `DISTANCES x label`.
    pub distance_label: Range<usize>,
    pub relation: Range<usize>,
    pub relation_bias: Range<usize>,
    pub total: usize,
}

impl Shape {
    /// Width of the joint projection that arcs and labels are scored from.
    pub(crate) fn heads(&self) -> usize {
        2 * self.arc + 2 * self.label
    }

    pub(crate) fn layout(&self) -> Layout {
        let mut at = 0;
        let mut take = |size: usize| {
            at += size;
            at - size..at
        };
        let d = self.dim;
        let mut layout = Layout {
            vectors: take(VECTOR * d),
            layers: (0..self.layers)
                .map(|_| LayerAt {
                    input: take(3 * d * d),
                    state_forget: take(d),
                    state_reset: take(d),
                    bias_forget: take(d),
                    bias_reset: take(d),
                })
                .collect(),
            tag: take(d * Tag::ALL.len()),
            tag_low: take(d * Tag::ALL.len()),
            tag_bias: take(Tag::ALL.len()),
            fine: take(d * self.fine),
            fine_bias: take(self.fine),
            heads: take(d * self.heads()),
            heads_bias: take(self.heads()),
            bilinear: take(self.arc * (self.arc + DISTANCES)),
            bilinear_bias: take(self.arc + DISTANCES),
            root_arc: take(self.arc),
            root_label: take(self.label),
            distance_label: take(DISTANCES * self.label),
            relation: take(self.label * Relation::ALL.len()),
            relation_bias: take(Relation::ALL.len()),
            total: 0,
        };
        layout.total = layout.relation_bias.end;
        layout
    }
}
