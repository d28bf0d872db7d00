//! Which weights are kept in the end: a running average over the last steps, which is steadier than any one step.

use super::backward::Gradients;
use super::parameters::Parameters;

/// An exponential running average of the weights; rows are brought up to date when they are touched.
pub(super) struct Average {
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
    pub(super) fn new(parameters: &Parameters) -> Average {
        let seen = vec![0; parameters.rows.len() / parameters.shape.dim];
        Average { parameters: parameters.clone(), seen, decay: 0.0 }
    }

    /// Call after the step: rows touched at `step` have just changed in `now`.
    pub(super) fn approach(&mut self, now: &Parameters, gradients: &[Gradients], decay: f32, step: usize) {
        self.decay = decay;
        for (mean, &value) in self.parameters.dense.iter_mut().zip(&now.dense) {
            *mean = value + (*mean - value) * decay;
        }
        let d = now.shape.dim;
        for &row in gradients.iter().flat_map(|shard| &shard.rows.ids) {
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

    pub(super) fn catch_up(&mut self, now: &Parameters, step: usize) {
        let d = now.shape.dim;
        for row in 0..self.seen.len() {
            self.catch_up_row(row, &now.rows[row * d..][..d], step);
        }
    }
}
