//! How the network learns from one shard: the gradients on the way back through the network.

use super::dropout::{Dropout, Masks};
use super::forward::{FINE_TAP, Tape, columns, direction};
use super::losses::Errors;
use super::parameters::Parameters;
use super::random::Random;
use super::treebank::{Example, Tables, VARIANTS};
use crate::Tag;
use crate::model::features::DISTANCES;
use crate::model::math::{add_scaled, matmul, transpose};
use crate::model::network::LEAK;
use crate::model::shape::VECTOR;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How often a sentence is learned in another case than it is written in.
const RECASED: f32 = 0.12;

/// Gradients of rows, in the order in which the rows were first touched.
#[derive(Default)]
pub(super) struct RowGradients {
    slots: FxHashMap<u32, usize>,
    pub ids: Vec<u32>,
    pub values: Vec<f32>,
}

impl RowGradients {
    pub(super) fn add(&mut self, row: u32, gradient: &[f32]) {
        let (ids, values) = (&mut self.ids, &mut self.values);
        let slot = *self.slots.entry(row).or_insert_with(|| {
            ids.push(row);
            values.resize(values.len() + gradient.len(), 0.0);
            ids.len() - 1
        });
        add_scaled(&mut values[slot * gradient.len()..][..gradient.len()], 1.0, gradient);
    }
}

/// Gradients and losses of one shard.
pub(super) struct Gradients {
    pub dense: Vec<f32>,
    pub rows: RowGradients,
    /// Summed over words: tags, arcs, labels, language-specific tags.
    pub loss: [f64; 4],
}

/// What stands at the input of the network for one shard.
struct Inputs {
    lengths: Vec<usize>,
    /// By word: its rows, some left out at random.
    picks: Vec<Vec<u32>>,
    /// By word: its distributional vector, zero where it has none.
    vectors: Vec<f32>,
}

impl Inputs {
    fn draw(examples: &[&Example], dropout: Dropout, tables: Tables<'_>, random: &mut Random) -> Inputs {
        let lengths: Vec<usize> = examples.iter().map(|example| example.tags.len()).collect();
        let words: usize = lengths.iter().sum();
        let mut picks = Vec::with_capacity(words);
        let mut vectors = vec![0f32; words * VECTOR];
        let mut cells = vectors.chunks_exact_mut(VECTOR);
        for example in examples {
            let variant = if random.chance(RECASED) { random.below(VARIANTS as u32) as usize } else { 0 };
            for (word, cells) in (0..example.tags.len()).zip(&mut cells) {
                let mut picked = example.picks(word, variant, dropout, random, tables, cells);
                picked.retain(|_| !random.chance(dropout.features));
                picks.push(picked);
            }
        }
        Inputs { lengths, picks, vectors }
    }
}

impl Parameters {
    /// Losses and gradients of one shard of sentences; `scale` is the weight of one word.
    pub(super) fn learn(
        &self,
        examples: &[&Example],
        tables: Tables<'_>,
        dropout: Dropout,
        random: &mut Random,
        scale: f32,
    ) -> Gradients {
        let d = self.shape.dim;
        let Inputs { lengths, picks, vectors } = Inputs::draw(examples, dropout, tables, random);
        let masks = Masks::draw(&self.shape, lengths.len(), dropout, random);
        let tape = self.forward(self.embed(&picks, &vectors), &lengths, &masks);
        let mut errors = self.errors(examples, &tape, scale);
        let top = self.scores_back(&tape, &masks, &lengths, &mut errors);
        let dx = self.layers_back(&tape, &masks, &lengths, &mut errors, top);
        let vectors_t = transpose(&vectors, VECTOR);
        let from_vectors = &mut errors.dense[self.layout.vectors.clone()];
        matmul(from_vectors, &vectors_t, &dx, picks.len(), d);
        let mut rows = RowGradients::default();
        for (gradient, picks) in dx.chunks_exact(d).zip(&picks) {
            for &row in picks {
                rows.add(row, gradient);
            }
        }
        Gradients { dense: errors.dense, rows, loss: errors.loss }
    }

    /// From the scores of arcs and labels back to the output of the last layer.
    fn scores_back(&self, tape: &Tape, masks: &Masks, lengths: &[usize], errors: &mut Errors) -> Vec<f32> {
        let (layout, a, width) = (&self.layout, self.shape.arc, self.shape.heads());
        let dependents = columns(&tape.heads, width, 0, a);
        let dense = &mut errors.dense;
        linear_back(dense, &layout.bilinear, &layout.bilinear_bias, &dependents, &errors.bilinear, a);
        let d_dependents = self.times_transposed(&layout.bilinear, &errors.bilinear, a + DISTANCES, a);
        for (row, extra) in errors.heads.chunks_exact_mut(width).zip(d_dependents.chunks_exact(a)) {
            add_scaled(&mut row[..a], 1.0, extra);
        }
        masks.hidden.apply(&mut errors.heads, lengths);
        for (gradient, values) in errors.heads.chunks_exact_mut(width).zip(tape.heads.chunks_exact(width)) {
            for (g, &value) in gradient[..2 * a].iter_mut().zip(values) {
                if value < 0.0 {
                    *g *= LEAK;
                }
            }
        }
        let top = &tape.inputs[self.shape.layers];
        linear_back(dense, &layout.heads, &layout.heads_bias, top, &errors.heads, self.shape.dim);
        self.times_transposed(&layout.heads, &errors.heads, width, self.shape.dim)
    }

    /// From the output of the last layer, and from the tags that are read between the layers, back to the input.
    fn layers_back(
        &self,
        tape: &Tape,
        masks: &Masks,
        lengths: &[usize],
        errors: &mut Errors,
        top: Vec<f32>,
    ) -> Vec<f32> {
        let (shape, layout, d) = (&self.shape, &self.layout, self.shape.dim);
        let (fine_at, low) = (FINE_TAP.min(shape.layers), shape.tap.checked_sub(1));
        let dense = &mut errors.dense;
        linear_back(dense, &layout.tag, &layout.tag_bias, &tape.inputs[shape.tap], &errors.tags, d);
        linear_back(dense, &layout.fine, &layout.fine_bias, &tape.inputs[fine_at], &errors.fine, d);
        if let Some(low) = low {
            let low_t = transpose(&tape.inputs[low], d);
            matmul(&mut dense[layout.tag_low.clone()], &low_t, &errors.tags, low_t.len() / d, Tag::ALL.len());
        }
        let from_tags = self.times_transposed(&layout.tag, &errors.tags, Tag::ALL.len(), d);
        let from_tags_low = self.times_transposed(&layout.tag_low, &errors.tags, Tag::ALL.len(), d);
        let from_fine = self.times_transposed(&layout.fine, &errors.fine, shape.fine, d);
        let read = [(Some(shape.tap), &from_tags), (low, &from_tags_low), (Some(fine_at), &from_fine)];
        let mut dx = top;
        for layer in (0..=shape.layers).rev() {
            if layer < shape.layers {
                dx = self.layer_back(layer, tape, &dx, lengths, dense);
            }
            for (_, gradient) in read.iter().filter(|(at, _)| *at == Some(layer)) {
                add_scaled(&mut dx, 1.0, gradient);
            }
            masks.layers[layer].apply(&mut dx, lengths);
        }
        dx
    }

    /// Back through one recurrent layer.
    fn layer_back(
        &self,
        index: usize,
        tape: &Tape,
        d_out: &[f32],
        lengths: &[usize],
        grad: &mut [f32],
    ) -> Vec<f32> {
        let d = self.shape.dim;
        let at = &self.layout.layers[index];
        let (x, layer) = (&tape.inputs[index], &tape.layers[index]);
        let (vf, vr) = (self.part(&at.state_forget), self.part(&at.state_reset));
        let mut d_gates = vec![0f32; layer.gates.len()];
        let mut dx = vec![0f32; x.len()];
        let mut small = vec![0f32; 4 * d];
        let mut first = 0;
        for &length in lengths {
            for half in 0..2 {
                let units = half * d / 2..(half + 1) * d / 2;
                let mut carried = vec![0f32; d];
                for step in direction(1 - half, length) {
                    let word = first + step;
                    let before_at = match half {
                        0 if step > 0 => Some(word - 1),
                        1 if step + 1 < length => Some(word + 1),
                        _ => None,
                    };
                    let gates = &layer.gates[word * 3 * d..][..3 * d];
                    let gradient = &mut d_gates[word * 3 * d..][..3 * d];
                    for unit in units.clone() {
                        let before = before_at.map_or(0.0, |at| layer.states[at * d + unit]);
                        let (candidate, forget, reset) = (gates[unit], gates[d + unit], gates[2 * d + unit]);
                        let g = d_out[word * d + unit];
                        let now = layer.states[word * d + unit];
                        let d_reset = g * (now - x[word * d + unit]) * reset * (1.0 - reset);
                        dx[word * d + unit] += g * (1.0 - reset);
                        let d_state = carried[unit] + g * reset;
                        let d_forget = d_state * (before - candidate) * forget * (1.0 - forget);
                        gradient[unit] = d_state * (1.0 - forget);
                        gradient[d + unit] = d_forget;
                        gradient[2 * d + unit] = d_reset;
                        carried[unit] = d_state * forget + d_forget * vf[unit] + d_reset * vr[unit];
                        small[unit] += d_forget * before;
                        small[d + unit] += d_reset * before;
                        small[2 * d + unit] += d_forget;
                        small[3 * d + unit] += d_reset;
                    }
                }
            }
            first += length;
        }
        for (range, values) in [&at.state_forget, &at.state_reset, &at.bias_forget, &at.bias_reset]
            .into_iter()
            .zip(small.chunks_exact(d))
        {
            add_scaled(&mut grad[range.clone()], 1.0, values);
        }
        let x_t = transpose(x, d);
        matmul(&mut grad[at.input.clone()], &x_t, &d_gates, x.len() / d, 3 * d);
        let through = self.times_transposed(&at.input, &d_gates, 3 * d, d);
        add_scaled(&mut dx, 1.0, &through);
        dx
    }

    fn times_transposed(&self, weights: &Range<usize>, dy: &[f32], columns: usize, inner: usize) -> Vec<f32> {
        let w_t = transpose(self.part(weights), columns);
        let mut dx = vec![0f32; dy.len() / columns * inner];
        matmul(&mut dx, dy, &w_t, columns, inner);
        dx
    }
}

/// Gradients of the weights and the bias of `y = x * weights + bias`.
fn linear_back(
    grad: &mut [f32],
    weights: &Range<usize>,
    bias: &Range<usize>,
    x: &[f32],
    dy: &[f32],
    inner: usize,
) {
    let columns = bias.len();
    let x_t = transpose(x, inner);
    matmul(&mut grad[weights.clone()], &x_t, dy, x.len() / inner, columns);
    for row in dy.chunks_exact(columns) {
        add_scaled(&mut grad[bias.clone()], 1.0, row);
    }
}
