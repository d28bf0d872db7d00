//! How the network learns from one shard: losses, and their gradients on the way back through the network.

use super::dropout::{Dropout, Masks};
use super::forward::{Tape, columns, direction};
use super::parameters::Parameters;
use super::random::Random;
use super::treebank::{Example, VARIANTS};
use crate::model::features::{DISTANCES, ROOT_DISTANCE, distance};
use crate::model::math::{add_scaled, exp, matmul, transpose};
use crate::model::network::{LEAK, leaky};
use crate::model::shape::VECTOR;
use crate::{Relation, Tag};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How often a sentence is learned in another case than it is written in.
const RECASED: f32 = 0.12;
/// Weight of the additional task, the language-specific tags.
const FINE_WEIGHT: f32 = 0.5;

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

impl Parameters {
    #[allow(clippy::too_many_lines)]
    pub(super) fn learn(
        &self,
        examples: &[&Example],
        table: &[i8],
        unknown: u32,
        dropout: Dropout,
        random: &mut Random,
        scale: f32,
    ) -> Gradients {
        let (shape, layout) = (&self.shape, &self.layout);
        let (d, a, l, width) = (shape.dim, shape.arc, shape.label, shape.heads());
        let lengths: Vec<usize> = examples.iter().map(|example| example.tags.len()).collect();
        let words: usize = lengths.iter().sum();
        let mut picks = Vec::with_capacity(words);
        let mut vectors = vec![0f32; words * VECTOR];
        for example in examples {
            let variant = if random.chance(RECASED) { random.below(VARIANTS as u32) as usize } else { 0 };
            for word in 0..example.tags.len() {
                let at = picks.len() * VECTOR;
                let mut picked = example.picks(
                    word,
                    variant,
                    dropout,
                    random,
                    unknown,
                    table,
                    &mut vectors[at..at + VECTOR],
                );
                if dropout.features > 0.0 {
                    picked.retain(|_| !random.chance(dropout.features));
                }
                picks.push(picked);
            }
        }
        let x = self.embed(&picks, &vectors);
        let masks = Masks::draw(shape, lengths.len(), dropout, random);
        let tape = self.forward(x, &lengths, &masks);

        let mut grad = vec![0f32; layout.total];
        let mut loss = [0f64; 4];
        let mut d_heads = vec![0f32; words * width];
        let mut d_bilinear = vec![0f32; words * (a + DISTANCES)];
        let mut d_tags = tape.tags.clone();
        let mut d_fine = tape.fine.clone();
        let mut first = 0;
        let relation_t = transpose(self.part(&layout.relation), Relation::ALL.len());
        for example in examples {
            let n = example.tags.len();
            // Arcs.
            let mut scores = self.arc_scores(&tape, first, n);
            for dependent in 0..n {
                let row = &mut scores[dependent * (n + 1)..][..=n];
                row[dependent] = -1e9;
                loss[1] += softmax_gradient(row, example.heads[dependent] as usize, scale);
                row[dependent] = 0.0;
                let query_at = (first + dependent) * (a + DISTANCES);
                let (d_query, d_places) = d_bilinear[query_at..][..a + DISTANCES].split_at_mut(a);
                let query = &tape.bilinear[query_at..][..a];
                for (head, &g) in row[..n].iter().enumerate() {
                    if g.abs() > 1e-9 {
                        let at = (first + head) * width + a;
                        add_scaled(d_query, g, &tape.heads[at..at + a]);
                        add_scaled(&mut d_heads[at..at + a], g, query);
                        d_places[distance(dependent, head)] += g;
                    }
                }
                add_scaled(d_query, row[n], self.part(&layout.root_arc));
                add_scaled(&mut grad[layout.root_arc.clone()], row[n], query);
                d_places[ROOT_DISTANCE] += row[n];
                // Relation of the right arc.
                let head = example.heads[dependent] as usize;
                let raw = self.label_hidden(&tape, first, n, dependent, head);
                let hidden: Vec<f32> = raw.iter().map(|&value| leaky(value)).collect();
                let mut out = self.part(&layout.relation_bias).to_vec();
                matmul(&mut out, &hidden, self.part(&layout.relation), l, Relation::ALL.len());
                loss[2] += softmax_gradient(&mut out, example.relations[dependent] as usize, scale);
                add_scaled(&mut grad[layout.relation_bias.clone()], 1.0, &out);
                let weights = &mut grad[layout.relation.clone()];
                for (row, &h) in weights.chunks_exact_mut(out.len()).zip(&hidden) {
                    add_scaled(row, h, &out);
                }
                let mut d_hidden = vec![0f32; l];
                matmul(&mut d_hidden, &out, &relation_t, Relation::ALL.len(), l);
                for (g, &value) in d_hidden.iter_mut().zip(&raw) {
                    if value < 0.0 {
                        *g *= LEAK;
                    }
                }
                let own = (first + dependent) * width + 2 * a;
                add_scaled(&mut d_heads[own..own + l], 1.0, &d_hidden);
                let bucket = if head == n {
                    add_scaled(&mut grad[layout.root_label.clone()], 1.0, &d_hidden);
                    ROOT_DISTANCE
                } else {
                    let at = (first + head) * width + 2 * a + l;
                    add_scaled(&mut d_heads[at..at + l], 1.0, &d_hidden);
                    distance(dependent, head)
                };
                add_scaled(&mut grad[layout.distance_label.clone()][bucket * l..][..l], 1.0, &d_hidden);
                // Tags.
                let tags = &mut d_tags[(first + dependent) * Tag::ALL.len()..][..Tag::ALL.len()];
                loss[0] += softmax_gradient(tags, example.tags[dependent] as usize, scale);
                let fine = &mut d_fine[(first + dependent) * shape.fine..][..shape.fine];
                loss[3] += softmax_gradient(fine, example.fine[dependent] as usize, scale * FINE_WEIGHT);
            }
            first += n;
        }

        // Bilinear: dependents x matrix.
        let dependents = columns(&tape.heads, width, 0, a);
        linear_back(&mut grad, &layout.bilinear, &layout.bilinear_bias, &dependents, &d_bilinear, a);
        let d_dependents = self.times_transposed(&layout.bilinear, &d_bilinear, a + DISTANCES, a);
        for (row, extra) in d_heads.chunks_exact_mut(width).zip(d_dependents.chunks_exact(a)) {
            add_scaled(&mut row[..a], 1.0, extra);
        }
        masks.hidden.apply(&mut d_heads, &lengths);
        for (gradient, values) in d_heads.chunks_exact_mut(width).zip(tape.heads.chunks_exact(width)) {
            for (g, &value) in gradient[..2 * a].iter_mut().zip(values) {
                if value < 0.0 {
                    *g *= LEAK;
                }
            }
        }
        let top = &tape.inputs[shape.layers];
        linear_back(&mut grad, &layout.heads, &layout.heads_bias, top, &d_heads, d);
        let mut dx = self.times_transposed(&layout.heads, &d_heads, width, d);

        let tap = &tape.inputs[shape.tap];
        linear_back(&mut grad, &layout.tag, &layout.tag_bias, tap, &d_tags, d);
        linear_back(&mut grad, &layout.fine, &layout.fine_bias, tap, &d_fine, d);
        let mut d_tap = self.times_transposed(&layout.tag, &d_tags, Tag::ALL.len(), d);
        let from_fine = self.times_transposed(&layout.fine, &d_fine, shape.fine, d);
        add_scaled(&mut d_tap, 1.0, &from_fine);
        if shape.tap == shape.layers {
            add_scaled(&mut dx, 1.0, &d_tap);
        }
        masks.layers[shape.layers].apply(&mut dx, &lengths);

        for index in (0..shape.layers).rev() {
            dx = self.layer_back(index, &tape, &dx, &lengths, &mut grad);
            if index == shape.tap {
                add_scaled(&mut dx, 1.0, &d_tap);
            }
            masks.layers[index].apply(&mut dx, &lengths);
        }

        // Embeddings.
        let vectors_t = transpose(&vectors, VECTOR);
        matmul(&mut grad[layout.vectors.clone()], &vectors_t, &dx, words, d);
        let mut rows = RowGradients::default();
        for (gradient, picks) in dx.chunks_exact(d).zip(&picks) {
            for &row in picks {
                rows.add(row, gradient);
            }
        }
        Gradients { dense: grad, rows, loss }
    }

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

/// Turns scores into the gradient of `scale * -ln p(right)`, and returns `-ln p(right)`.
fn softmax_gradient(scores: &mut [f32], right: usize, scale: f32) -> f64 {
    let high = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0f32;
    for score in scores.iter_mut() {
        *score = exp(*score - high);
        sum += *score;
    }
    let loss = -f64::from((scores[right] / sum).max(1e-30)).ln();
    for score in scores.iter_mut() {
        *score *= scale / sum;
    }
    scores[right] -= scale;
    loss
}
