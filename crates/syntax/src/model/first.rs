//! What the first layer is given: each word's vector and its product with the layer's matrix, remembered by form.
//!
//! A form has the same vector wherever it stands, but for its place (case, first word, case of the sentence), and the
//! product of a sum is the sum of the products. So the costly part is done once a form and kept for the next time the
//! thread meets it; the answer is the same with and without.

use super::features::{Case, PLACES, case_of, edge_rows, normalize_into, place, place_row, sentence_case};
use super::integer::IntegerRows;
use super::weights::Weights;
use fearless_simd::{Level, dispatch};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// Forms that one thread remembers at most, in two generations: where the younger one has half of them, it becomes the
/// older one, and what nobody has met since it was the younger one is forgotten. So frequent words stay.
const REMEMBERED: usize = 4096;
/// Bytes of a word that are looked at, so that a memory full of monsters stays small.
const LONGEST_FORM: usize = 64;

/// Vectors and products of the forms met so far.
#[derive(Default)]
struct Memory {
    /// Whose vectors these are.
    weights: u64,
    young: Generation,
    old: Generation,
}

#[derive(Default)]
struct Generation {
    index: FxHashMap<Box<str>, u32>,
    rows: Vec<f32>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

impl Weights {
    /// Width of a remembered row: a vector, and its product with the first layer's matrix.
    fn width(&self) -> usize {
        4 * self.shape.dim
    }

    /// The vectors of all places, with their products.
    pub(super) fn places(&self) -> Vec<f32> {
        let mut x = vec![0f32; PLACES * self.shape.dim];
        for (place, x) in x.chunks_exact_mut(self.shape.dim).enumerate() {
            self.hashed.add_to(place_row(place) as usize, x);
        }
        self.with_products(&x)
    }

    fn with_products(&self, x: &[f32]) -> Vec<f32> {
        let d = self.shape.dim;
        let Some(first) = self.integer.layers.first() else { return Vec::new() };
        let products = first.times(&IntegerRows::new(x, d, d));
        let mut out = Vec::with_capacity(x.len() + products.len());
        for (x, products) in x.chunks_exact(d).zip(products.chunks_exact(3 * d)) {
            out.extend_from_slice(x);
            out.extend_from_slice(products);
        }
        out
    }

    /// Puts vectors and products of the words of one sentence into `x` and `gates`.
    pub(super) fn first(&self, forms: &[&str], x: &mut Vec<f32>, gates: &mut Vec<f32>) {
        let (d, width) = (self.shape.dim, self.width());
        // Every number is written below.
        x.resize(forms.len() * d, 0.0);
        gates.resize(forms.len() * 3 * d, 0.0);
        let cases: Vec<Case> = forms.iter().map(|form| case_of(form)).collect();
        let whole = sentence_case(&cases);
        MEMORY.with_borrow_mut(|memory| {
            let rows = self.remember(memory, forms);
            dispatch!(Level::new(), _simd => {
                for (at, (&row, &case)) in rows.iter().zip(&cases).enumerate() {
                    let form = &memory.young.rows[row as usize * width..][..width];
                    let place = &self.places[place(case, at == 0, whole) * width..][..width];
                    add(&mut x[at * d..][..d], &form[..d], &place[..d]);
                    add(&mut gates[at * 3 * d..][..3 * d], &form[d..], &place[d..]);
                }
            });
        });
    }

    /// The row of each form in the younger generation; what is not there yet is worked out.
    fn remember(&self, memory: &mut Memory, forms: &[&str]) -> Vec<u32> {
        if memory.weights != self.id {
            *memory = Memory { weights: self.id, ..Memory::default() };
        }
        if memory.young.index.len() + forms.len() > REMEMBERED / 2 {
            std::mem::swap(&mut memory.young, &mut memory.old);
            memory.young.index.clear();
            memory.young.rows.clear();
        }
        let Memory { young, old, .. } = memory;
        let width = self.width();
        let mut normal = String::new();
        // Vectors whose products are missing, and the rows that they belong to.
        let (mut x, mut missing) = (Vec::new(), Vec::new());
        let rows = forms
            .iter()
            .map(|form| {
                let form = judged(form);
                if let Some(&row) = young.index.get(form) {
                    return row;
                }
                let row = young.index.len() as u32;
                young.index.insert(form.into(), row);
                if let Some(&known) = old.index.get(form) {
                    young.rows.extend_from_slice(&old.rows[known as usize * width..][..width]);
                    return row;
                }
                young.rows.resize(young.rows.len() + width, 0.0);
                missing.push(row);
                let start = x.len();
                x.resize(start + self.shape.dim, 0.0);
                normalize_into(form, &mut normal);
                let word = self.words.find(&normal).map_or(self.words.len(), |id| id as usize);
                let (edges, x) = (edge_rows(form, &normal), &mut x[start..]);
                dispatch!(Level::new(), _simd => {
                    self.rows.add_to(word, x);
                    for row in edges {
                        self.hashed.add_to(row as usize, x);
                    }
                });
                row
            })
            .collect();
        for (row, products) in missing.into_iter().zip(self.with_products(&x).chunks_exact(width.max(1))) {
            young.rows[row as usize * width..][..width].copy_from_slice(products);
        }
        rows
    }
}

/// `out = a + b`.
#[inline(always)]
fn add(out: &mut [f32], a: &[f32], b: &[f32]) {
    for ((out, a), b) in out.iter_mut().zip(a).zip(b) {
        *out = a + b;
    }
}

/// The part of a word that it is judged by: all of it, but for monsters.
fn judged(form: &str) -> &str {
    if form.len() <= LONGEST_FORM {
        return form;
    }
    let end = form.char_indices().map(|(at, _)| at).find(|&at| at >= LONGEST_FORM);
    end.map_or(form, |end| &form[..end])
}
