//! What is learned: the dense matrices and the rows, and what they are before the first step.

use super::random::Random;
use crate::model::shape::{Layout, Shape, VECTOR};
use std::ops::Range;

/// Everything that is learned.
#[derive(Clone)]
pub(super) struct Parameters {
    pub shape: Shape,
    pub layout: Layout,
    pub dense: Vec<f32>,
    /// Rows of width `dim`: words, clusters, hashed edges.
    pub rows: Vec<f32>,
}

impl Parameters {
    pub(super) fn new(shape: Shape, row_count: usize, random: &mut Random) -> Parameters {
        let layout = shape.layout();
        let mut dense = vec![0f32; layout.total];
        let mut fill = |range: &Range<usize>, inner: usize, gain: f32| {
            let bound = gain * (3.0 / inner as f32).sqrt();
            dense[range.clone()].iter_mut().for_each(|w| *w = (2.0 * random.unit() - 1.0) * bound);
        };
        fill(&layout.vectors, VECTOR, 1.0);
        for layer in &layout.layers {
            fill(&layer.input, shape.dim, 1.0);
            fill(&layer.state_forget, 3, 0.3);
            fill(&layer.state_reset, 3, 0.3);
        }
        fill(&layout.tag, shape.dim, 0.5);
        fill(&layout.tag_low, shape.dim, 0.5);
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

    pub(super) fn part(&self, range: &Range<usize>) -> &[f32] {
        &self.dense[range.clone()]
    }
}
