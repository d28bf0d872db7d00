//! What is left out at random while learning, so that nothing is relied on alone.

use super::random::Random;
use crate::model::shape::Shape;

/// How much is left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dropout {
    /// Units of the words' vectors.
    pub input: f32,
    /// Units between the layers.
    pub layer: f32,
    /// Units of the vectors that arcs and labels are scored with.
    pub hidden: f32,
    /// A word seen `count` times loses its own row with probability `word / (word + count)`.
    pub word: f32,
    /// Rows of a word.
    pub features: f32,
}

/// Units left out of a whole sentence, one row a sentence.
pub(super) struct Mask {
    width: usize,
    factors: Vec<f32>,
}

impl Mask {
    pub(super) fn draw(width: usize, sentences: usize, rate: f32, random: &mut Random) -> Mask {
        let keep = 1.0 / (1.0 - rate);
        let factors = (0..width * sentences).map(|_| if random.chance(rate) { 0.0 } else { keep }).collect();
        Mask { width, factors }
    }

    pub(super) fn apply(&self, x: &mut [f32], lengths: &[usize]) {
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
pub(super) struct Masks {
    pub layers: Vec<Mask>,
    pub hidden: Mask,
}

impl Masks {
    pub(super) fn draw(shape: &Shape, sentences: usize, dropout: Dropout, random: &mut Random) -> Masks {
        let layers = (0..=shape.layers)
            .map(|layer| {
                let rate = if layer == 0 { dropout.input } else { dropout.layer };
                Mask::draw(shape.dim, sentences, rate, random)
            })
            .collect();
        Masks { layers, hidden: Mask::draw(shape.heads(), sentences, dropout.hidden, random) }
    }
}
