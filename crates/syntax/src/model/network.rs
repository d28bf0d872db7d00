//! What the network answers for one sentence: tags, heads, relations, and how sure it is of each head.

use super::features::{
    Case, DISTANCES, ROOT_DISTANCE, case_of, distance, hashed_rows, normalize_into, sentence_case,
};
use super::integer::IntegerRows;
use super::math::{dot, sigmoid};
use super::tree::best_tree;
use super::weights::Weights;
use crate::{Relation, Tag};

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
        let mut x = self.embed(forms);
        let mut tags = Vec::new();
        for layer in 0..shape.layers {
            if layer == shape.tap {
                tags = self.tags(&x);
            }
            self.layer(layer, &mut x, n);
        }
        if shape.tap == shape.layers {
            tags = self.tags(&x);
        }
        let mut heads = self.integer.heads.times(&IntegerRows::new(&x, d, d));
        for row in heads.chunks_exact_mut(shape.heads()) {
            row[..2 * shape.arc].iter_mut().for_each(|value| *value = leaky(*value));
        }
        let scores = self.arc_scores(&heads, n);
        let tree = best_tree(&scores, n);
        let relations = self.relations(&heads, &tree);
        let answers = tags.into_iter().zip(tree).zip(relations).enumerate();
        answers
            .map(|(word, ((tag, head), relation))| Answer {
                tag,
                head,
                relation,
                margin: margin(&scores[word * (n + 1)..][..=n], word, head.map_or(n, |head| head as usize)),
            })
            .collect()
    }

    fn embed(&self, forms: &[&str]) -> Vec<f32> {
        let d = self.shape.dim;
        let mut x = vec![0f32; forms.len() * d];
        let cases: Vec<Case> = forms.iter().map(|form| case_of(form)).collect();
        let whole = sentence_case(&cases);
        let mut normal = String::new();
        for (at, ((form, case), x)) in forms.iter().zip(cases).zip(x.chunks_exact_mut(d)).enumerate() {
            normalize_into(form, &mut normal);
            self.rows.add_to(self.words.find(&normal).map_or(self.words.len(), |id| id as usize), x);
            for row in hashed_rows(form, &normal, at == 0, case, whole) {
                self.hashed.add_to(row as usize, x);
            }
        }
        x
    }

    /// One recurrent layer, in place.
    fn layer(&self, index: usize, x: &mut [f32], n: usize) {
        let d = self.shape.dim;
        let at = &self.layout.layers[index];
        let gates = self.integer.layers[index].times(&IntegerRows::new(x, d, d));
        let (vf, vr) = (self.part(&at.state_forget), self.part(&at.state_reset));
        let (bf, br) = (self.part(&at.bias_forget), self.part(&at.bias_reset));
        let half = d / 2;
        for backwards in [false, true] {
            let from = if backwards { half } else { 0 };
            let part = from..from + half;
            let (vf, vr, bf, br) =
                (&vf[part.clone()], &vr[part.clone()], &bf[part.clone()], &br[part.clone()]);
            let mut state = vec![0f32; half];
            for step in 0..n {
                let word = if backwards { n - 1 - step } else { step };
                let gates = &gates[word * 3 * d..][..3 * d];
                let (candidate, forget, reset) =
                    (&gates[part.clone()], &gates[d + from..][..half], &gates[2 * d + from..][..half]);
                let x = &mut x[word * d + from..][..half];
                for unit in 0..half {
                    let before = state[unit];
                    let forget = sigmoid(forget[unit] + vf[unit] * before + bf[unit]);
                    let reset = sigmoid(reset[unit] + vr[unit] * before + br[unit]);
                    let now = forget * before + (1.0 - forget) * candidate[unit];
                    state[unit] = now;
                    x[unit] = reset * now + (1.0 - reset) * x[unit];
                }
            }
        }
    }

    fn tags(&self, x: &[f32]) -> Vec<Tag> {
        let d = self.shape.dim;
        let scores = self.integer.tag.times(&IntegerRows::new(x, d, d));
        scores.chunks_exact(Tag::ALL.len()).map(|scores| Tag::ALL[highest(scores)]).collect()
    }

    /// `n` rows of `n + 1` scores, the root last.
    fn arc_scores(&self, heads: &[f32], n: usize) -> Vec<f32> {
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
