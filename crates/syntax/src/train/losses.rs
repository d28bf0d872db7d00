//! How wrong the network is about one shard, and in which direction each of its scores should move.

use super::forward::Tape;
use super::parameters::Parameters;
use super::treebank::Example;
use crate::model::features::{DISTANCES, ROOT_DISTANCE, distance};
use crate::model::math::{add_scaled, exp, matmul, transpose};
use crate::model::network::{LEAK, leaky};
use crate::{Relation, Tag};

/// Weight of the additional task, the language-specific tags.
const FINE_WEIGHT: f32 = 0.5;

/// Gradients of what the forward pass left behind, and of the dense weights as far as they are known.
pub(super) struct Errors {
    pub dense: Vec<f32>,
    pub heads: Vec<f32>,
    pub bilinear: Vec<f32>,
    pub tags: Vec<f32>,
    pub fine: Vec<f32>,
    /// Summed over words: tags, arcs, labels, language-specific tags.
    pub loss: [f64; 4],
}

impl Parameters {
    /// All errors of one shard.
    pub(super) fn errors(&self, examples: &[&Example], tape: &Tape, scale: f32) -> Errors {
        let mut errors = Errors {
            dense: vec![0f32; self.layout.total],
            heads: vec![0f32; tape.heads.len()],
            bilinear: vec![0f32; tape.bilinear.len()],
            tags: tape.tags.clone(),
            fine: tape.fine.clone(),
            loss: [0.0; 4],
        };
        let relation_t = transpose(self.part(&self.layout.relation), Relation::ALL.len());
        let mut first = 0;
        for example in examples {
            self.arc_errors(example, tape, first, scale, &mut errors);
            for dependent in 0..example.tags.len() {
                self.label_error(example, tape, first, dependent, scale, &relation_t, &mut errors);
                let word = first + dependent;
                let tags = &mut errors.tags[word * Tag::ALL.len()..][..Tag::ALL.len()];
                errors.loss[0] += softmax_gradient(tags, example.tags[dependent] as usize, scale);
                let fine = &mut errors.fine[word * self.shape.fine..][..self.shape.fine];
                errors.loss[3] +=
                    softmax_gradient(fine, example.fine[dependent] as usize, scale * FINE_WEIGHT);
            }
            first += example.tags.len();
        }
        errors
    }

    /// Which head is right for each word of one sentence.
    fn arc_errors(&self, example: &Example, tape: &Tape, first: usize, scale: f32, errors: &mut Errors) {
        let (a, width, n) = (self.shape.arc, self.shape.heads(), example.tags.len());
        let mut scores = self.arc_scores(tape, first, n);
        for (dependent, row) in scores.chunks_exact_mut(n + 1).enumerate() {
            row[dependent] = -1e9;
            errors.loss[1] += softmax_gradient(row, example.heads[dependent] as usize, scale);
            row[dependent] = 0.0;
            let query_at = (first + dependent) * (a + DISTANCES);
            let (d_query, d_places) = errors.bilinear[query_at..][..a + DISTANCES].split_at_mut(a);
            let query = &tape.bilinear[query_at..][..a];
            for (head, &g) in row[..n].iter().enumerate() {
                if g.abs() > 1e-9 {
                    let at = (first + head) * width + a;
                    add_scaled(d_query, g, &tape.heads[at..at + a]);
                    add_scaled(&mut errors.heads[at..at + a], g, query);
                    d_places[distance(dependent, head)] += g;
                }
            }
            add_scaled(d_query, row[n], self.part(&self.layout.root_arc));
            add_scaled(&mut errors.dense[self.layout.root_arc.clone()], row[n], query);
            d_places[ROOT_DISTANCE] += row[n];
        }
    }

    /// Which relation is right for one word under its true head.
    #[allow(clippy::too_many_arguments)]
    fn label_error(
        &self,
        example: &Example,
        tape: &Tape,
        first: usize,
        dependent: usize,
        scale: f32,
        relation_t: &[f32],
        errors: &mut Errors,
    ) {
        let (layout, n) = (&self.layout, example.tags.len());
        let (a, l, width) = (self.shape.arc, self.shape.label, self.shape.heads());
        let head = example.heads[dependent] as usize;
        let raw = self.label_hidden(tape, first, n, dependent, head);
        let hidden: Vec<f32> = raw.iter().map(|&value| leaky(value)).collect();
        let mut out = self.part(&layout.relation_bias).to_vec();
        matmul(&mut out, &hidden, self.part(&layout.relation), l, Relation::ALL.len());
        errors.loss[2] += softmax_gradient(&mut out, example.relations[dependent] as usize, scale);
        add_scaled(&mut errors.dense[layout.relation_bias.clone()], 1.0, &out);
        let weights = &mut errors.dense[layout.relation.clone()];
        for (row, &h) in weights.chunks_exact_mut(out.len()).zip(&hidden) {
            add_scaled(row, h, &out);
        }
        let mut d_hidden = vec![0f32; l];
        matmul(&mut d_hidden, &out, relation_t, Relation::ALL.len(), l);
        for (g, &value) in d_hidden.iter_mut().zip(&raw) {
            if value < 0.0 {
                *g *= LEAK;
            }
        }
        let own = (first + dependent) * width + 2 * a;
        add_scaled(&mut errors.heads[own..own + l], 1.0, &d_hidden);
        let bucket = if head == n {
            add_scaled(&mut errors.dense[layout.root_label.clone()], 1.0, &d_hidden);
            ROOT_DISTANCE
        } else {
            let at = (first + head) * width + 2 * a + l;
            add_scaled(&mut errors.heads[at..at + l], 1.0, &d_hidden);
            distance(dependent, head)
        };
        add_scaled(&mut errors.dense[layout.distance_label.clone()][bucket * l..][..l], 1.0, &d_hidden);
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
