//! What the network answers for one sentence: tags, heads, relations, and how sure it is of each head.

use super::features::{DISTANCES, ROOT_DISTANCE, distance};
use super::integer::IntegerRows;
use super::math::{dot, sigmoid};
use super::tree::best_tree;
use super::weights::Weights;
use crate::{Relation, Tag};
use fearless_simd::{Level, dispatch};

/// The slope of the rectifier below zero.
pub(crate) const LEAK: f32 = 0.1;

/// What is found out about one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub tag: Tag,
    /// `None` is the root.
    pub head: Option<u32>,
    pub relation: Relation,
    pub margin: u8,
}

#[inline]
pub(crate) fn leaky(value: f32) -> f32 {
    if value < 0.0 { value * LEAK } else { value }
}

impl Weights {
    fn part(&self, range: &std::ops::Range<usize>) -> &[f32] {
        &self.dense[range.clone()]
    }

    /// Tags and parses one sentence. Time is quadratic in its length, with a small factor: the caller keeps it short.
    pub(crate) fn answer(&self, forms: &[&str]) -> Vec<Answer> {
        let shape = &self.shape;
        let (d, n) = (shape.dim, forms.len());
        let (mut x, mut gates) = self.first(forms);
        let mut tags = vec![0f32; n * Tag::ALL.len()];
        for layer in 0..=shape.layers {
            if layer + 1 == shape.tap || layer == shape.tap {
                self.add_tag_scores(layer, &x, &mut tags);
            }
            if layer == shape.layers {
                break;
            }
            if layer > 0 {
                gates = self.integer.layers[layer].times(&IntegerRows::new(&x, d, d));
            }
            self.layer(layer, &mut x, &gates);
        }
        let mut heads = self.integer.heads.times(&IntegerRows::new(&x, d, d));
        for row in heads.chunks_exact_mut(shape.heads()) {
            row[..2 * shape.arc].iter_mut().for_each(|value| *value = leaky(*value));
        }
        let scores = self.arc_scores(&heads, n);
        let tree = best_tree(&scores, n);
        let relations = self.relations(&heads, &tree);
        let tags = tags.chunks_exact(Tag::ALL.len()).map(|scores| Tag::ALL[highest(scores)]);
        let answers = tags.zip(tree).zip(relations).enumerate();
        answers
            .map(|(word, ((tag, head), relation))| Answer {
                tag,
                head,
                relation,
                margin: margin(&scores[word * (n + 1)..][..=n], word, head.map_or(n, |head| head as usize)),
            })
            .collect()
    }

    /// One recurrent layer, in place. `gates` are the words' products with the layer's matrix.
    fn layer(&self, index: usize, x: &mut [f32], gates: &[f32]) {
        dispatch!(Level::new(), _simd => self.layer_with(index, x, gates));
    }

    #[inline(always)]
    fn layer_with(&self, index: usize, x: &mut [f32], gates: &[f32]) {
        let d = self.shape.dim;
        let n = x.len() / d.max(1);
        let at = &self.layout.layers[index];
        let (vf, vr) = (self.part(&at.state_forget), self.part(&at.state_reset));
        let (bf, br) = (self.part(&at.bias_forget), self.part(&at.bias_reset));
        let half = d / 2;
        let mut state = vec![0f32; half];
        for backwards in [false, true] {
            let from = if backwards { half } else { 0 };
            let constants = Constants {
                state_forget: &vf[from..from + half],
                state_reset: &vr[from..from + half],
                bias_forget: &bf[from..from + half],
                bias_reset: &br[from..from + half],
            };
            state.fill(0.0);
            for step in 0..n {
                let word = if backwards { n - 1 - step } else { step };
                let gates = &gates[word * 3 * d..][..3 * d];
                let candidate = &gates[from..from + half];
                let forget = &gates[d + from..d + from + half];
                let reset = &gates[2 * d + from..2 * d + from + half];
                constants.step(&mut state, &mut x[word * d + from..][..half], candidate, forget, reset);
            }
        }
    }

    /// Adds what one layer's output says of the tags.
    fn add_tag_scores(&self, layer: usize, x: &[f32], tags: &mut [f32]) {
        let d = self.shape.dim;
        let matrix = if layer == self.shape.tap { &self.integer.tag } else { &self.integer.tag_low };
        let scores = matrix.times(&IntegerRows::new(x, d, d));
        tags.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
    }

    /// `n` rows of `n + 1` scores, the root last.
    fn arc_scores(&self, heads: &[f32], n: usize) -> Vec<f32> {
        dispatch!(Level::new(), _simd => self.arc_scores_with(heads, n))
    }

    #[inline(always)]
    fn arc_scores_with(&self, heads: &[f32], n: usize) -> Vec<f32> {
        let (a, width, row) = (self.shape.arc, self.shape.heads(), self.shape.arc + DISTANCES);
        let queries = self.integer.bilinear.times(&IntegerRows::new(heads, width, a));
        let root = self.part(&self.layout.root_arc);
        let mut scores = vec![0f32; n * (n + 1)];
        for (dependent, (query, out)) in
            queries.chunks_exact(row).zip(scores.chunks_exact_mut(n + 1)).enumerate()
        {
            let (query, places) = query.split_at(a);
            for (head, (out, values)) in out.iter_mut().zip(heads.chunks_exact(width)).enumerate() {
                *out = dot(query, &values[a..2 * a]) + places[distance(dependent, head)];
            }
            out[n] = dot(query, root) + places[ROOT_DISTANCE];
        }
        scores
    }

    fn relations(&self, heads: &[f32], tree: &[Option<u32>]) -> Vec<Relation> {
        let (a, l, width, n) = (self.shape.arc, self.shape.label, self.shape.heads(), tree.len());
        let mut hidden = vec![0f32; n * l];
        for ((dependent, head), hidden) in tree.iter().enumerate().zip(hidden.chunks_exact_mut(l)) {
            let own = &heads[dependent * width + 2 * a..][..l];
            let (other, bucket) = match head {
                None => (self.part(&self.layout.root_label), ROOT_DISTANCE),
                Some(head) => {
                    let head = *head as usize;
                    (&heads[head * width + 2 * a + l..][..l], distance(dependent, head))
                }
            };
            let place = &self.part(&self.layout.distance_label)[bucket * l..][..l];
            for (((hidden, x), y), z) in hidden.iter_mut().zip(own).zip(other).zip(place) {
                *hidden = leaky(x + y + z);
            }
        }
        let mut scores = self.integer.relation.times(&IntegerRows::new(&hidden, l, l));
        let rows = scores.chunks_exact_mut(Relation::ALL.len());
        rows.zip(tree)
            .map(|(scores, head)| {
                if head.is_none() {
                    return Relation::Root;
                }
                scores[Relation::Root as usize] = f32::NEG_INFINITY;
                Relation::ALL[highest(scores)]
            })
            .collect()
    }
}

/// What does not change from word to word in one direction of a layer.
struct Constants<'w> {
    state_forget: &'w [f32],
    state_reset: &'w [f32],
    bias_forget: &'w [f32],
    bias_reset: &'w [f32],
}

impl Constants<'_> {
    /// One word: changes the state, and the word's vector `x` from what was read to what the unit answers.
    #[inline(always)]
    fn step(&self, state: &mut [f32], x: &mut [f32], candidate: &[f32], forget: &[f32], reset: &[f32]) {
        // Slices of one known length let the compiler take several units at a time.
        let n = state.len();
        let (x, candidate, forget, reset) = (&mut x[..n], &candidate[..n], &forget[..n], &reset[..n]);
        let (vf, vr) = (&self.state_forget[..n], &self.state_reset[..n]);
        let (bf, br) = (&self.bias_forget[..n], &self.bias_reset[..n]);
        for unit in 0..n {
            let before = state[unit];
            let forget = sigmoid(forget[unit] + vf[unit] * before + bf[unit]);
            let reset = sigmoid(reset[unit] + vr[unit] * before + br[unit]);
            let now = forget * before + (1.0 - forget) * candidate[unit];
            state[unit] = now;
            x[unit] = reset * now + (1.0 - reset) * x[unit];
        }
    }
}

/// The chosen head's score above the best other, 32 steps to the nat; 0 where another scores higher.
fn margin(scores: &[f32], word: usize, chosen: usize) -> u8 {
    let others = scores.iter().enumerate().filter(|&(head, _)| head != word && head != chosen);
    let best = others.fold(f32::NEG_INFINITY, |best, (_, &score)| best.max(score));
    // The cast stops at 0 and 255 by itself.
    #[allow(clippy::cast_sign_loss)]
    let squeezed = ((scores[chosen] - best) * 32.0) as u8;
    squeezed
}

pub(crate) fn highest(scores: &[f32]) -> usize {
    let mut best = 0;
    for (at, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = at;
        }
    }
    best
}
