//! How a gradient changes the weights: Adam (Kingma and Ba 2015), for rows only where they are touched.

use super::backward::{Gradients, RowGradients};
use super::parameters::Parameters;
use crate::model::math::add_scaled;

const FIRST: f32 = 0.9;
const SECOND: f32 = 0.98;
const TINY: f32 = 1e-8;
/// Gradients longer than this are shortened.
const LONGEST: f32 = 5.0;

/// First and second moments of every weight.
pub(super) struct Adam {
    dense: [Vec<f32>; 2],
    rows: [Vec<f32>; 2],
    steps: i32,
}

impl Adam {
    pub(super) fn new(parameters: &Parameters) -> Adam {
        let zeros = |length| vec![0f32; length];
        Adam {
            dense: [zeros(parameters.dense.len()), zeros(parameters.dense.len())],
            rows: [zeros(parameters.rows.len()), zeros(parameters.rows.len())],
            steps: 0,
        }
    }

    pub(super) fn step(&mut self, parameters: &mut Parameters, shards: &[Gradients], rate: f32) {
        self.steps += 1;
        let Some((first, others)) = shards.split_first() else { return };
        let mut dense = first.dense.clone();
        for shard in others {
            add_scaled(&mut dense, 1.0, &shard.dense);
        }
        let d = parameters.shape.dim;
        let mut rows = RowGradients::default();
        for shard in shards {
            for (&row, gradient) in shard.rows.ids.iter().zip(shard.rows.values.chunks_exact(d)) {
                rows.add(row, gradient);
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
        for (&row, gradient) in rows.ids.iter().zip(rows.values.chunks_exact(d)) {
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
