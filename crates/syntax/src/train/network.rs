//! How the network answers and learns from one handful of sentences: forward pass, losses, gradients.
//!
//! Recurrent layers: Simple Recurrent Units (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable
//! Recurrence"). Arcs: bilinear scores over all pairs (Dozat and Manning 2017).

use super::random::Random;
use super::treebank::{Example, VARIANTS};
use crate::model::features::{DISTANCES, ROOT_DISTANCE, distance};
use crate::model::math::{add_scaled, dot, exp, matmul, sigmoid, transpose};
use crate::model::shape::{Layout, Shape, VECTOR};
use crate::{Relation, Tag};
use rustc_hash::FxHashMap;

/// Everything that is learned.
pub(crate) struct Parameters {
    pub shape: Shape,
    pub layout: Layout,
    pub dense: Vec<f32>,
    /// Rows of width `dim`: words, clusters, hashed edges.
    pub rows: Vec<f32>,
}

/// How much is left out at random while learning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dropout {
    pub input: f32,
    pub layer: f32,
    pub hidden: f32,
    /// A word seen `count` times loses its own row with probability `word / (word + count)`.
    pub word: f32,
    pub features: f32,
}

/// Gradients and losses of one shard.
pub(crate) struct Gradients {
    pub dense: Vec<f32>,
    pub row_ids: Vec<u32>,
    pub rows: Vec<f32>,
    pub loss: [f64; 4],
}

const LEAK: f32 = 0.1;

struct LayerTape {
    /// Candidate, forget gate, reset gate (after the curve), `3 dim` a word.
    gates: Vec<f32>,
    states: Vec<f32>,
}

/// What the forward pass leaves behind.
pub(crate) struct Tape {
    inputs: Vec<Vec<f32>>,
    layers: Vec<LayerTape>,
    /// After the leaky rectifier and dropout for arcs; raw for labels.
    heads: Vec<f32>,
    bilinear: Vec<f32>,
    pub tags: Vec<f32>,
    fine: Vec<f32>,
}

fn direction(half: usize, words: usize) -> impl Iterator<Item = usize> {
    (0..words).map(move |step| if half == 0 { step } else { words - 1 - step })
}

impl Parameters {
    fn part(&self, range: &std::ops::Range<usize>) -> &[f32] {
        &self.dense[range.clone()]
    }

    fn with_bias(&self, bias: &std::ops::Range<usize>, words: usize) -> Vec<f32> {
        self.part(bias).repeat(words)
    }

    /// Runs the network over sentences put end to end; `lengths` are theirs. `x` is the sum of the feature rows.
    pub(crate) fn forward(&self, x: Vec<f32>, lengths: &[usize], masks: Option<&Masks>) -> Tape {
        let (shape, layout) = (&self.shape, &self.layout);
        let d = shape.dim;
        let words: usize = lengths.iter().sum();
        let mut inputs = Vec::with_capacity(shape.layers + 1);
        let mut layers = Vec::with_capacity(shape.layers);
        let mut x = x;
        for (index, at) in layout.layers.iter().enumerate() {
            if let Some(masks) = masks {
                masks.layers[index].apply(&mut x, lengths);
            }
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
        if let Some(masks) = masks {
            masks.layers[shape.layers].apply(&mut x, lengths);
        }
        let mut heads = self.with_bias(&layout.heads_bias, words);
        matmul(&mut heads, &x, self.part(&layout.heads), d, shape.heads());
        inputs.push(x);
        let rectified = 2 * shape.arc;
        for row in heads.chunks_exact_mut(shape.heads()) {
            for value in &mut row[..rectified] {
                *value = leaky(*value);
            }
        }
        if let Some(masks) = masks {
            masks.hidden.apply(&mut heads, lengths);
        }
        let dependents = columns(&heads, shape.heads(), 0, shape.arc);
        let mut bilinear = self.with_bias(&layout.bilinear_bias, words);
        matmul(&mut bilinear, &dependents, self.part(&layout.bilinear), shape.arc, shape.arc + DISTANCES);
        let mut tags = self.with_bias(&layout.tag_bias, words);
        matmul(&mut tags, &inputs[shape.tap], self.part(&layout.tag), d, Tag::ALL.len());
        let mut fine = self.with_bias(&layout.fine_bias, words);
        matmul(&mut fine, &inputs[shape.tap], self.part(&layout.fine), d, shape.fine);
        Tape { inputs, layers, heads, bilinear, tags, fine }
    }

    /// Arc scores of one sentence whose words begin at `first`: `n` rows of `n + 1`, the root last.
    pub(crate) fn arc_scores(&self, tape: &Tape, first: usize, n: usize) -> Vec<f32> {
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
    fn label_hidden(&self, tape: &Tape, first: usize, n: usize, dependent: usize, head: usize) -> Vec<f32> {
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

    /// Scores of every relation for one arc.
    pub(crate) fn label_scores(
        &self,
        tape: &Tape,
        first: usize,
        n: usize,
        dependent: usize,
        head: usize,
    ) -> Vec<f32> {
        let mut hidden = self.label_hidden(tape, first, n, dependent, head);
        hidden.iter_mut().for_each(|value| *value = leaky(*value));
        let mut out = self.part(&self.layout.relation_bias).to_vec();
        matmul(&mut out, &hidden, self.part(&self.layout.relation), self.shape.label, Relation::ALL.len());
        out
    }

    /// The sum of the feature rows of each word, and the vector part of it for the backward pass.
    pub(crate) fn embed(&self, picks: &[Vec<u32>], vectors: &[f32]) -> Vec<f32> {
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

    /// Losses and gradients of one shard of sentences.
    #[allow(clippy::too_many_lines)]
    pub(crate) fn learn(
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
            let variant = if random.chance(0.12) { random.below(VARIANTS as u32) as usize } else { 0 };
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
        let tape = self.forward(x, &lengths, Some(&masks));

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
                loss[3] += softmax_gradient(fine, example.fine[dependent] as usize, scale * 0.5);
            }
            first += n;
        }

        // Bilinear: dependents x matrix.
        let dependents = columns(&tape.heads, width, 0, a);
        self.linear_back(&mut grad, &layout.bilinear, &layout.bilinear_bias, &dependents, &d_bilinear, a);
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
        self.linear_back(&mut grad, &layout.heads, &layout.heads_bias, top, &d_heads, d);
        let mut dx = self.times_transposed(&layout.heads, &d_heads, width, d);

        let tap = &tape.inputs[shape.tap];
        self.linear_back(&mut grad, &layout.tag, &layout.tag_bias, tap, &d_tags, d);
        self.linear_back(&mut grad, &layout.fine, &layout.fine_bias, tap, &d_fine, d);
        let mut d_tap = self.times_transposed(&layout.tag, &d_tags, Tag::ALL.len(), d);
        let from_fine = self.times_transposed(&layout.fine, &d_fine, shape.fine, d);
        add_scaled(&mut d_tap, 1.0, &from_fine);
        if shape.tap == shape.layers {
            add_scaled(&mut dx, 1.0, &d_tap);
        }
        masks.layers[shape.layers].apply(&mut dx, &lengths);

        for index in (0..shape.layers).rev() {
            dx = self.layer_back(index, &tape, dx, &lengths, &mut grad);
            if index == shape.tap {
                add_scaled(&mut dx, 1.0, &d_tap);
            }
            masks.layers[index].apply(&mut dx, &lengths);
        }

        // Embeddings.
        let vectors_t = transpose(&vectors, VECTOR);
        matmul(&mut grad[layout.vectors.clone()], &vectors_t, &dx, words, d);
        let mut slots: FxHashMap<u32, usize> = FxHashMap::default();
        let mut row_ids = Vec::new();
        let mut rows: Vec<f32> = Vec::new();
        for (gradient, picks) in dx.chunks_exact(d).zip(&picks) {
            for &row in picks {
                let slot = *slots.entry(row).or_insert_with(|| {
                    row_ids.push(row);
                    rows.resize(rows.len() + d, 0.0);
                    row_ids.len() - 1
                });
                add_scaled(&mut rows[slot * d..][..d], 1.0, gradient);
            }
        }
        Gradients { dense: grad, row_ids, rows, loss }
    }

    fn layer_back(
        &self,
        index: usize,
        tape: &Tape,
        d_out: Vec<f32>,
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

    fn linear_back(
        &self,
        grad: &mut [f32],
        weights: &std::ops::Range<usize>,
        bias: &std::ops::Range<usize>,
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

    fn times_transposed(
        &self,
        weights: &std::ops::Range<usize>,
        dy: &[f32],
        columns: usize,
        inner: usize,
    ) -> Vec<f32> {
        let w_t = transpose(self.part(weights), columns);
        let mut dx = vec![0f32; dy.len() / columns * inner];
        matmul(&mut dx, dy, &w_t, columns, inner);
        dx
    }
}

fn columns(matrix: &[f32], width: usize, from: usize, count: usize) -> Vec<f32> {
    matrix.chunks_exact(width).flat_map(|row| &row[from..from + count]).copied().collect()
}

#[inline]
fn leaky(value: f32) -> f32 {
    if value < 0.0 { value * LEAK } else { value }
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

/// Units left out of a whole sentence, one row a sentence.
pub(crate) struct Mask {
    width: usize,
    factors: Vec<f32>,
}

impl Mask {
    fn draw(width: usize, sentences: usize, rate: f32, random: &mut Random) -> Mask {
        let keep = 1.0 / (1.0 - rate);
        let factors = (0..width * sentences).map(|_| if random.chance(rate) { 0.0 } else { keep }).collect();
        Mask { width, factors }
    }

    fn apply(&self, x: &mut [f32], lengths: &[usize]) {
        let mut rest = x;
        for (&length, factors) in lengths.iter().zip(self.factors.chunks_exact(self.width)) {
            let (now, later) = rest.split_at_mut(length * self.width);
            for row in now.chunks_exact_mut(self.width) {
                row.iter_mut().zip(factors).for_each(|(value, factor)| *value *= factor);
            }
            rest = later;
        }
    }
}

/// All masks of one shard.
pub(crate) struct Masks {
    layers: Vec<Mask>,
    hidden: Mask,
}

impl Masks {
    fn draw(shape: &Shape, sentences: usize, dropout: Dropout, random: &mut Random) -> Masks {
        let layers = (0..=shape.layers)
            .map(|layer| {
                let rate = if layer == 0 { dropout.input } else { dropout.layer };
                Mask::draw(shape.dim, sentences, rate, random)
            })
            .collect();
        Masks { layers, hidden: Mask::draw(shape.heads(), sentences, dropout.hidden, random) }
    }
}
