//! What the network answers for one sentence: tags, heads, relations, and how sure it is of each head.

use super::features::{DISTANCES, ROOT_DISTANCE, distance};
use super::integer::IntegerRows;
use super::math::{dot, high, highest, sigmoid};
use super::tree::best_tree;
use super::weights::Weights;
use crate::{Relation, Tag};
use fearless_simd::{Level, Simd, dispatch, prelude::*};
use std::cell::RefCell;

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

/// What is worked out on the way to an answer, kept by each thread for the next sentence: such large pieces of memory cost
/// more to get and to give back than to fill.
#[derive(Default)]
struct Room {
    x: Vec<f32>,
    gates: Vec<f32>,
    whole: IntegerRows,
    heads: Vec<f32>,
    queries: Vec<f32>,
    keys: Vec<f32>,
    scores: Vec<f32>,
}

thread_local! {
    static ROOM: RefCell<Room> = RefCell::default();
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
        let mut room = ROOM.take();
        let answers = self.answer_in(&mut room, forms);
        ROOM.set(room);
        answers
    }

    fn answer_in(&self, room: &mut Room, forms: &[&str]) -> Vec<Answer> {
        let shape = &self.shape;
        let (d, n) = (shape.dim, forms.len());
        let Room { x, gates, whole, heads, scores, .. } = room;
        self.first(forms, x, gates);
        let mut tags = vec![0f32; n * Tag::ALL.len()];
        for layer in 0..=shape.layers {
            let tagged = layer + 1 == shape.tap || layer == shape.tap;
            // The first layer's products are there already.
            if layer > 0 || tagged {
                whole.fill(x, d, d);
            }
            if tagged {
                // What one layer's output says of the tags.
                let matrix = if layer == shape.tap { &self.integer.tag } else { &self.integer.tag_low };
                matrix.times_into(whole, scores);
                tags.iter_mut().zip(scores.iter()).for_each(|(sum, score)| *sum += score);
            }
            if layer == shape.layers {
                break;
            }
            if layer > 0 {
                self.integer.layers[layer].times_into(whole, gates);
            }
            self.layer(layer, x, gates);
        }
        self.integer.heads.times_into(whole, heads);
        for row in heads.chunks_exact_mut(shape.heads()) {
            row[..2 * shape.arc].iter_mut().for_each(|value| *value = leaky(*value));
        }
        dispatch!(Level::new(), simd => self.arc_scores(simd, room, n));
        let tree = best_tree(&room.scores, n);
        dispatch!(Level::new(), simd => self.answers(simd, room, &tags, &tree))
    }

    /// What is answered of each word, when all scores and the tree are known.
    #[inline(always)]
    fn answers<S: Simd>(&self, simd: S, room: &mut Room, tags: &[f32], tree: &[Option<u32>]) -> Vec<Answer> {
        let n = tree.len();
        let mut answers = Vec::with_capacity(n);
        for (word, (scores, head)) in tags.chunks_exact(Tag::ALL.len()).zip(tree).enumerate() {
            let row = &room.scores[word * (n + 1)..][..=n];
            answers.push(Answer {
                tag: Tag::ALL[highest(simd, scores)],
                head: *head,
                relation: Relation::Root,
                margin: margin(simd, row, word, head.map_or(n, |head| head as usize)),
            });
        }
        self.relation_scores(room, tree);
        for (answer, scores) in answers.iter_mut().zip(room.scores.chunks_exact_mut(Relation::ALL.len())) {
            if answer.head.is_some() {
                scores[Relation::Root as usize] = f32::NEG_INFINITY;
                answer.relation = Relation::ALL[highest(simd, scores)];
            }
        }
        answers
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
            state.fill(0.0);
            for step in 0..n {
                let word = if backwards { n - 1 - step } else { step };
                let gates = &gates[word * 3 * d..][..3 * d];
                let constants = Constants {
                    state_forget: &vf[from..],
                    state_reset: &vr[from..],
                    bias_forget: &bf[from..],
                    bias_reset: &br[from..],
                };
                let gates = [&gates[from..], &gates[d + from..], &gates[2 * d + from..]];
                constants.step(&mut state, &mut x[word * d + from..][..half], gates);
            }
        }
    }

    /// Puts `n` rows of `n + 1` scores of arcs into the room's scores, the root last.
    ///
    /// Scores are sums of eight lanes, as [`dot`] adds them; here [`HEADS`] heads are scored at once.
    #[inline(always)]
    fn arc_scores<S: Simd>(&self, simd: S, room: &mut Room, n: usize) {
        let (a, width, row) = (self.shape.arc, self.shape.heads(), self.shape.arc + DISTANCES);
        let Room { whole, heads, queries, keys, scores, .. } = room;
        whole.fill(heads, width, a);
        self.integer.bilinear.times_into(whole, queries);
        let root_key = self.part(&self.layout.root_arc);
        // Of each block of heads: their first numbers, their second ones, and so on.
        keys.clear();
        keys.resize(n.div_ceil(HEADS) * a * HEADS, 0.0);
        for (head, values) in heads.chunks_exact(width).enumerate() {
            let block = &mut keys[head / HEADS * a * HEADS + head % HEADS..];
            for (key, &value) in block.iter_mut().step_by(HEADS).zip(&values[a..2 * a]) {
                *key = value;
            }
        }
        // Buckets of all distances, of the head furthest on the left to that furthest on the right.
        let buckets: Vec<u8> =
            (0..(2 * n).saturating_sub(1)).map(|head| distance(n - 1, head) as u8).collect();
        // Every score is written below.
        scores.resize(n * (n + 1), 0.0);
        for (dependent, (query, out)) in
            queries.chunks_exact(row).zip(scores.chunks_exact_mut(n + 1)).enumerate()
        {
            let (query, places) = query.split_at(a);
            for (out, keys) in out[..n].chunks_mut(HEADS).zip(keys.as_chunks().0.chunks_exact(a.max(1))) {
                out.copy_from_slice(&products(simd, query, keys)[..out.len()]);
            }
            for (out, &bucket) in out[..n].iter_mut().zip(&buckets[n - 1 - dependent..]) {
                *out += places[usize::from(bucket)];
            }
            out[n] = dot(query, root_key) + places[ROOT_DISTANCE];
        }
    }

    /// Puts the scores of the relations into the room's scores.
    #[inline(always)]
    fn relation_scores(&self, room: &mut Room, tree: &[Option<u32>]) {
        let (a, l, width) = (self.shape.arc, self.shape.label, self.shape.heads());
        let Room { whole, heads, queries: hidden, scores, .. } = room;
        hidden.resize(tree.len() * l, 0.0);
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
        whole.fill(hidden, l, l);
        self.integer.relation.times_into(whole, scores);
    }
}

/// Heads that are scored together.
const HEADS: usize = 16;

/// The products of one vector with the vectors of a block of heads, added up like [`dot`]. `keys` holds the first number of
/// each head, then the second of each, and so on; as arrays, so that nothing is asked of their lengths.
#[inline(always)]
fn products<S: Simd>(simd: S, query: &[f32], keys: &[[f32; HEADS]]) -> [f32; HEADS] {
    let mut out = [0f32; HEADS];
    let ((eights, rest), (blocks, last)) = (query.as_chunks::<8>(), keys.as_chunks::<8>());
    for (piece, out) in out.chunks_exact_mut(S::f32s::LEN).enumerate() {
        let of = |key: &[f32; HEADS]| {
            S::f32s::from_slice(simd, &key[piece * S::f32s::LEN..(piece + 1) * S::f32s::LEN])
        };
        let mut lanes = [S::f32s::splat(simd, 0.0); 8];
        for (x, keys) in eights.iter().zip(blocks) {
            for lane in 0..8 {
                lanes[lane] += S::f32s::splat(simd, x[lane]) * of(&keys[lane]);
            }
        }
        let mut tail = S::f32s::splat(simd, 0.0);
        for (&x, key) in rest.iter().zip(last) {
            tail += S::f32s::splat(simd, x) * of(key);
        }
        let left = (lanes[0] + lanes[4]) + (lanes[1] + lanes[5]);
        let right = (lanes[2] + lanes[6]) + (lanes[3] + lanes[7]);
        (left + right + tail).store_slice(out);
    }
    out
}

/// Units of a layer that are worked out together.
const UNITS: usize = 16;

/// What does not change from word to word in one direction of a layer.
struct Constants<'w> {
    state_forget: &'w [f32],
    state_reset: &'w [f32],
    bias_forget: &'w [f32],
    bias_reset: &'w [f32],
}

impl Constants<'_> {
    /// One word: changes the state, and the word's vector `x` from what was read to what the units answer. `gates` are
    /// candidate, forget gate and reset gate.
    #[inline(always)]
    fn step(&self, state: &mut [f32], x: &mut [f32], gates: [&[f32]; 3]) {
        let whole = state.len() - state.len() % UNITS;
        for from in (0..whole).step_by(UNITS) {
            self.units::<UNITS>(state, x, gates, from);
        }
        for from in whole..state.len() {
            self.units::<1>(state, x, gates, from);
        }
    }

    /// `N` units. What is worked out goes into arrays first, which tells the compiler that it overlaps with nothing that
    /// is read.
    #[inline(always)]
    fn units<const N: usize>(&self, state: &mut [f32], x: &mut [f32], gates: [&[f32]; 3], from: usize) {
        let (state, x) = (&mut state[from..][..N], &mut x[from..][..N]);
        let (candidate, forget, reset) =
            (&gates[0][from..][..N], &gates[1][from..][..N], &gates[2][from..][..N]);
        let (vf, vr) = (&self.state_forget[from..][..N], &self.state_reset[from..][..N]);
        let (bf, br) = (&self.bias_forget[from..][..N], &self.bias_reset[from..][..N]);
        let (mut after, mut answer) = ([0f32; N], [0f32; N]);
        for unit in 0..N {
            let before = state[unit];
            let forget = sigmoid(forget[unit] + vf[unit] * before + bf[unit]);
            let reset = sigmoid(reset[unit] + vr[unit] * before + br[unit]);
            let now = forget * before + (1.0 - forget) * candidate[unit];
            after[unit] = now;
            answer[unit] = reset * now + (1.0 - reset) * x[unit];
        }
        state.copy_from_slice(&after);
        x.copy_from_slice(&answer);
    }
}

/// The chosen head's score above the best other, 32 steps to the nat; 0 where another scores higher.
#[inline(always)]
fn margin<S: Simd>(simd: S, scores: &[f32], word: usize, chosen: usize) -> u8 {
    let (first, last) = (word.min(chosen), word.max(chosen));
    let best = high(simd, &scores[..first])
        .max(high(simd, &scores[(first + 1).min(last)..last]))
        .max(high(simd, &scores[last + 1..]));
    // The cast stops at 0 and 255 by itself.
    #[allow(clippy::cast_sign_loss)]
    let squeezed = ((scores[chosen] - best) * 32.0) as u8;
    squeezed
}
