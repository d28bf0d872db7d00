//! How is the linear model over changed words fitted?
//!
//! Two logistic regressions (contradict or not, entail or not) over hashed keys, by `AdaGrad` with a pull towards nothing,
//! rows in an order drawn by a seeded generator.

use super::boost::Random;

/// Keys that the hash tells apart: `BITS` of `crates/graph/src/compare/changes.rs`.
const KEYS: usize = 1 << 14;
const ROUNDS: usize = 8;
const STEP: f32 = 0.08;
const RIDGE: f32 = 2e-4;
/// Parts that a weight is kept in.
const PARTS: f32 = 32.0;

pub(crate) struct Model {
    weights: [Vec<f32>; 2],
}

impl Model {
    /// The two scores, as the built-in model would give them: weights rounded to their parts.
    pub(crate) fn scores(&self, keys: &[u32]) -> [f32; 2] {
        let sum = |weights: &Vec<f32>| keys.iter().map(|k| weights[*k as usize]).sum();
        [sum(&self.weights[0]), sum(&self.weights[1])]
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        let byte = |w: &f32| ((w * PARTS).round() as i8).cast_unsigned();
        self.weights.iter().flatten().map(byte).collect()
    }
}

pub(crate) fn fit(rows: &[(&[u32], usize)]) -> Model {
    let mut weights = [vec![0f32; KEYS], vec![0f32; KEYS]];
    for (label, weights) in weights.iter_mut().enumerate() {
        let mut squares = vec![1e-2f32; KEYS];
        let mut bias = 0f32;
        let mut random = Random(label as u64 + 5);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        for _ in 0..ROUNDS {
            for i in (1..order.len()).rev() {
                order.swap(i, (random.next() % (i as u64 + 1)) as usize);
            }
            for row in &order {
                let (keys, gold) = rows[*row];
                let score: f32 = bias + keys.iter().map(|k| weights[*k as usize]).sum::<f32>();
                let slope = 1.0 / (1.0 + (-score).exp()) - f32::from(u8::from(gold == label));
                bias -= 0.01 * slope;
                for key in keys {
                    let at = *key as usize;
                    let slope = slope + RIDGE * weights[at] * 10.0;
                    squares[at] += slope * slope;
                    weights[at] -= STEP * slope / squares[at].sqrt();
                }
            }
        }
        for w in weights.iter_mut() {
            *w = ((*w * PARTS).round() / PARTS).clamp(-3.9, 3.9);
        }
    }
    Model { weights }
}
