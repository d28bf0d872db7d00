//! How the network answers while it learns: the forward pass over a shard, and what it leaves for the way back.
//!
//! Recurrent layers: Simple Recurrent Units (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable
//! Recurrence"). Arcs: bilinear scores over all pairs (Dozat and Manning 2017, "Deep Biaffine Attention").

use super::dropout::Masks;
use super::parameters::Parameters;
use crate::Tag;
use crate::model::features::{DISTANCES, ROOT_DISTANCE, distance};
use crate::model::math::{add_scaled, dot, matmul, sigmoid};
use crate::model::network::leaky;
use crate::model::shape::VECTOR;
use std::ops::Range;

/// The layer whose output the language-specific tags are read from. Below the layer that the tags are read from, so
/// that each layer is taught something.
pub(super) const FINE_TAP: usize = 1;

/// What one recurrent layer leaves behind.
pub(super) struct LayerTape {
    /// Candidate, forget gate, reset gate (after the curve), `3 dim` a word.
    pub gates: Vec<f32>,
    pub states: Vec<f32>,
}

/// What the forward pass leaves behind.
pub(super) struct Tape {
    /// What each layer was given, and what the last one gave.
    pub inputs: Vec<Vec<f32>>,
    pub layers: Vec<LayerTape>,
    /// After the leaky rectifier for arcs; as multiplied for labels.
    pub heads: Vec<f32>,
    pub bilinear: Vec<f32>,
    pub tags: Vec<f32>,
    pub fine: Vec<f32>,
}

/// The words of a sentence in reading order, or from its end.
pub(super) fn direction(half: usize, words: usize) -> impl Iterator<Item = usize> {
    (0..words).map(move |step| if half == 0 { step } else { words - 1 - step })
}

/// `count` columns of a row-major matrix, from `from` on.
pub(super) fn columns(matrix: &[f32], width: usize, from: usize, count: usize) -> Vec<f32> {
    matrix.chunks_exact(width).flat_map(|row| &row[from..from + count]).copied().collect()
}

impl Parameters {
    fn with_bias(&self, bias: &Range<usize>, words: usize) -> Vec<f32> {
        self.part(bias).repeat(words)
    }

    /// The sum of the feature rows of each word, and the vector part of it for the backward pass.
    pub(super) fn embed(&self, picks: &[Vec<u32>], vectors: &[f32]) -> Vec<f32> {
        let d = self.shape.dim;
        let mut x = vec![0f32; picks.len() * d];
        matmul(&mut x, vectors, self.part(&self.layout.vectors), VECTOR, d);
        for (x, picks) in x.chunks_exact_mut(d).zip(picks) {
            for &row in picks {
                add_scaled(x, 1.0, &self.rows[row as usize * d..][..d]);
            }
        }
        x
    }

    /// Runs the network over sentences put end to end; `lengths` are theirs. `x` is the sum of the feature rows.
    pub(super) fn forward(&self, x: Vec<f32>, lengths: &[usize], masks: &Masks) -> Tape {
        let (shape, layout) = (&self.shape, &self.layout);
        let d = shape.dim;
        let words: usize = lengths.iter().sum();
        let mut inputs = Vec::with_capacity(shape.layers + 1);
        let mut layers = Vec::with_capacity(shape.layers);
        let mut x = x;
        for (index, at) in layout.layers.iter().enumerate() {
            masks.layers[index].apply(&mut x, lengths);
            let mut gates = vec![0f32; words * 3 * d];
            matmul(&mut gates, &x, self.part(&at.input), d, 3 * d);
            let mut states = vec![0f32; words * d];
            let mut out = vec![0f32; words * d];
            let (vf, vr) = (self.part(&at.state_forget), self.part(&at.state_reset));
            let (bf, br) = (self.part(&at.bias_forget), self.part(&at.bias_reset));
            let mut first = 0;
            for &length in lengths {
                for half in 0..2 {
                    let units = half * d / 2..(half + 1) * d / 2;
                    let mut state = vec![0f32; d];
                    for step in direction(half, length) {
                        let word = first + step;
                        let gates = &mut gates[word * 3 * d..][..3 * d];
                        for unit in units.clone() {
                            let before = state[unit];
                            let forget = sigmoid(gates[d + unit] + vf[unit] * before + bf[unit]);
                            let reset = sigmoid(gates[2 * d + unit] + vr[unit] * before + br[unit]);
                            let now = forget * before + (1.0 - forget) * gates[unit];
                            gates[d + unit] = forget;
                            gates[2 * d + unit] = reset;
                            state[unit] = now;
                            states[word * d + unit] = now;
                            out[word * d + unit] = reset * now + (1.0 - reset) * x[word * d + unit];
                        }
                    }
                }
                first += length;
            }
            inputs.push(x);
            layers.push(LayerTape { gates, states });
            x = out;
        }
        masks.layers[shape.layers].apply(&mut x, lengths);
        let mut heads = self.with_bias(&layout.heads_bias, words);
        matmul(&mut heads, &x, self.part(&layout.heads), d, shape.heads());
        inputs.push(x);
        let rectified = 2 * shape.arc;
        for row in heads.chunks_exact_mut(shape.heads()) {
            for value in &mut row[..rectified] {
                *value = leaky(*value);
            }
        }
        masks.hidden.apply(&mut heads, lengths);
        let dependents = columns(&heads, shape.heads(), 0, shape.arc);
        let mut bilinear = self.with_bias(&layout.bilinear_bias, words);
        matmul(&mut bilinear, &dependents, self.part(&layout.bilinear), shape.arc, shape.arc + DISTANCES);
        let mut tags = self.with_bias(&layout.tag_bias, words);
        matmul(&mut tags, &inputs[shape.tap], self.part(&layout.tag), d, Tag::ALL.len());
        if let Some(low) = shape.tap.checked_sub(1) {
            matmul(&mut tags, &inputs[low], self.part(&layout.tag_low), d, Tag::ALL.len());
        }
        let mut fine = self.with_bias(&layout.fine_bias, words);
        matmul(&mut fine, &inputs[FINE_TAP.min(shape.layers)], self.part(&layout.fine), d, shape.fine);
        Tape { inputs, layers, heads, bilinear, tags, fine }
    }

    /// Arc scores of one sentence whose words begin at `first`: `n` rows of `n + 1`, the root last.
    pub(super) fn arc_scores(&self, tape: &Tape, first: usize, n: usize) -> Vec<f32> {
        let (a, width, row) = (self.shape.arc, self.shape.heads(), self.shape.arc + DISTANCES);
        let root = self.part(&self.layout.root_arc);
        let mut scores = vec![0f32; n * (n + 1)];
        for dependent in 0..n {
            let query = &tape.bilinear[(first + dependent) * row..][..row];
            let out = &mut scores[dependent * (n + 1)..][..=n];
            for (head, out) in out[..n].iter_mut().enumerate() {
                *out = dot(&query[..a], &tape.heads[(first + head) * width + a..][..a])
                    + query[a + distance(dependent, head)];
            }
            out[n] = dot(&query[..a], root) + query[a + ROOT_DISTANCE];
        }
        scores
    }

    /// Hidden layer of the relation of one arc, before the rectifier. `head == n` is the root.
    pub(super) fn label_hidden(
        &self,
        tape: &Tape,
        first: usize,
        n: usize,
        dependent: usize,
        head: usize,
    ) -> Vec<f32> {
        let (a, l, width) = (self.shape.arc, self.shape.label, self.shape.heads());
        let own = &tape.heads[(first + dependent) * width + 2 * a..][..l];
        let (other, bucket) = if head == n {
            (self.part(&self.layout.root_label), ROOT_DISTANCE)
        } else {
            (&tape.heads[(first + head) * width + 2 * a + l..][..l], distance(dependent, head))
        };
        let place = &self.part(&self.layout.distance_label)[bucket * l..][..l];
        own.iter().zip(other).zip(place).map(|((x, y), z)| x + y + z).collect()
    }
}
