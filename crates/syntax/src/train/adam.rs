//! How a gradient changes the weights: Adam (Kingma and Ba 2015), lazily for rows, and a running average of the weights.

use super::network::{Gradients, Parameters};
use super::random::Random;
use crate::model::math::add_scaled;
use crate::model::shape::Shape;
use rustc_hash::FxHashMap;

const FIRST: f32 = 0.9;
const SECOND: f32 = 0.98;
const TINY: f32 = 1e-8;
/// Gradients longer than this are shortened.
const LONGEST: f32 = 5.0;

impl Parameters {
    pub(crate) fn new(shape: Shape, row_count: usize, random: &mut Random) -> Parameters {
        let layout = shape.layout();
        let mut dense = vec![0f32; layout.total];
        let mut fill = |range: &std::ops::Range<usize>, inner: usize, gain: f32| {
            let bound = gain * (3.0 / inner as f32).sqrt();
            dense[range.clone()].iter_mut().for_each(|w| *w = (2.0 * random.unit() - 1.0) * bound);
        };
        fill(&layout.vectors, crate::model::shape::VECTOR, 1.0);
        for layer in &layout.layers {
            fill(&layer.input, shape.dim, 1.0);
            fill(&layer.state_forget, 3, 0.3);
            fill(&layer.state_reset, 3, 0.3);
        }
        fill(&layout.tag, shape.dim, 0.5);
        fill(&layout.fine, shape.dim, 0.5);
        fill(&layout.heads, shape.dim, 1.0);
        fill(&layout.bilinear, shape.arc, 0.5);
        fill(&layout.root_arc, shape.arc, 0.5);
        fill(&layout.root_label, shape.label, 0.5);
        fill(&layout.relation, shape.label, 0.5);
        for layer in &layout.layers {
            // Units begin with memories of different lengths.
            for (unit, w) in dense[layer.bias_forget.clone()].iter_mut().enumerate() {
                *w = (unit % 8) as f32 * 0.3 - 0.5;
            }
        }
        let rows = (0..row_count * shape.dim).map(|_| (random.unit() - 0.5) * 0.02).collect();
        Parameters { shape, layout, dense, rows }
    }

    pub(crate) fn copy(&self) -> Average {
        Average {
            parameters: Parameters {
                shape: self.shape,
                layout: self.layout.clone(),
                dense: self.dense.clone(),
                rows: self.rows.clone(),
            },
            seen: vec![0; self.rows.len() / self.shape.dim],
            decay: 0.0,
        }
    }
}

/// An exponential running average of the weights; rows are brought up to date when they are touched.
pub(crate) struct Average {
    parameters: Parameters,
    seen: Vec<usize>,
    decay: f32,
}

impl std::ops::Deref for Average {
    type Target = Parameters;
    fn deref(&self) -> &Parameters {
        &self.parameters
    }
}

impl Average {
    /// Call after the step: rows touched at `step` have just changed in `now`.
    pub(crate) fn approach(&mut self, now: &Parameters, gradients: &[Gradients], decay: f32, step: usize) {
        self.decay = decay;
        for (mean, &value) in self.parameters.dense.iter_mut().zip(&now.dense) {
            *mean = value + (*mean - value) * decay;
        }
        let d = now.shape.dim;
        for &row in gradients.iter().flat_map(|shard| &shard.row_ids) {
            let row = row as usize;
            // A row that has not been touched for a while has had time to be approached by its average.
            self.catch_up_row(row, &now.rows[row * d..][..d], step);
        }
    }

    fn catch_up_row(&mut self, row: usize, now: &[f32], step: usize) {
        let waited = step - self.seen[row];
        if waited == 0 {
            return;
        }
        let mut keep = 1.0f32;
        for _ in 0..waited.min(5000) {
            keep *= self.decay;
        }
        self.seen[row] = step;
        let d = now.len();
        for (mean, &value) in self.parameters.rows[row * d..][..d].iter_mut().zip(now) {
            *mean = value + (*mean - value) * keep;
        }
    }

    pub(crate) fn catch_up(&mut self, now: &Parameters, step: usize) {
        let d = now.shape.dim;
        for row in 0..self.seen.len() {
            self.catch_up_row(row, &now.rows[row * d..][..d], step);
        }
    }
}

/// First and second moments of every weight.
pub(crate) struct Adam {
    dense: [Vec<f32>; 2],
    rows: [Vec<f32>; 2],
    steps: i32,
}

impl Adam {
    pub(crate) fn new(parameters: &Parameters) -> Adam {
        let zeros = |length| vec![0f32; length];
        Adam {
            dense: [zeros(parameters.dense.len()), zeros(parameters.dense.len())],
            rows: [zeros(parameters.rows.len()), zeros(parameters.rows.len())],
            steps: 0,
        }
    }

    pub(crate) fn step(&mut self, parameters: &mut Parameters, shards: &[Gradients], rate: f32) {
        self.steps += 1;
        let Some((first, others)) = shards.split_first() else { return };
        let mut dense = first.dense.clone();
        for shard in others {
            add_scaled(&mut dense, 1.0, &shard.dense);
        }
        let d = parameters.shape.dim;
        let mut slots: FxHashMap<u32, usize> = FxHashMap::default();
        let mut ids: Vec<u32> = Vec::new();
        let mut rows: Vec<f32> = Vec::new();
        for shard in shards {
            for (&row, gradient) in shard.row_ids.iter().zip(shard.rows.chunks_exact(d)) {
                let slot = *slots.entry(row).or_insert_with(|| {
                    ids.push(row);
                    rows.resize(rows.len() + d, 0.0);
                    ids.len() - 1
                });
                add_scaled(&mut rows[slot * d..][..d], 1.0, gradient);
            }
        }
        let length = dense.iter().map(|g| g * g).sum::<f32>().sqrt();
        let shorten = if length > LONGEST { LONGEST / length } else { 1.0 };
        let mut unfade = [1.0f32, 1.0];
        for _ in 0..self.steps.min(3000) {
            unfade[0] *= FIRST;
            unfade[1] *= SECOND;
        }
        let rate = rate * (1.0 - unfade[1]).sqrt() / (1.0 - unfade[0]);
        let [first, second] = &mut self.dense;
        update(&mut parameters.dense, &dense, first, second, rate, shorten);
        for (&row, gradient) in ids.iter().zip(rows.chunks_exact(d)) {
            let at = row as usize * d..(row as usize + 1) * d;
            let [first, second] = &mut self.rows;
            update(
                &mut parameters.rows[at.clone()],
                gradient,
                &mut first[at.clone()],
                &mut second[at],
                rate,
                shorten,
            );
        }
    }
}

fn update(
    weights: &mut [f32],
    gradient: &[f32],
    first: &mut [f32],
    second: &mut [f32],
    rate: f32,
    shorten: f32,
) {
    for ((w, &g), (m, v)) in weights.iter_mut().zip(gradient).zip(first.iter_mut().zip(second)) {
        let g = g * shorten;
        *m = FIRST * *m + (1.0 - FIRST) * g;
        *v = SECOND * *v + (1.0 - SECOND) * g * g;
        *w -= rate * *m / (v.sqrt() + TINY);
    }
}
