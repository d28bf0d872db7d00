//! How the large matrix products are done while parsing: in whole numbers, eight products at a time.
//!
//! Weights become integers with one step per output column, words' vectors integers with one step per word. Sums of
//! integers do not depend on their order, so the answer is the same to the bit on every machine. `wide` is there for
//! one instruction, the sum of neighbouring 16-bit products, which plain loops do not reliably compile to; it makes
//! the parser twice as fast without code that depends on the machine.

use wide::{i16x8, i32x4};

const LANES: usize = 8;
/// Largest integer weight, and largest integer in a word's vector: 256 products of the two stay below 2^31.
const WEIGHT: f32 = 1023.0;
const VALUE: f32 = 8191.0;
/// Columns that are multiplied with two words' vectors at once; the last group is filled up with zeros.
const COLUMNS: usize = 4;

/// A matrix in integers, column by column.
#[derive(Debug)]
pub(crate) struct IntegerMatrix {
    /// `blocks` vectors a column; what is beyond the inner size is zero.
    cells: Vec<i16x8>,
    steps: Vec<f32>,
    bias: Vec<f32>,
    blocks: usize,
}

/// Words' vectors in integers.
pub(crate) struct IntegerRows {
    cells: Vec<i16x8>,
    steps: Vec<f32>,
}

/// Rounds by adding 1.5 * 2^23, which leaves the whole number in the low bits.
#[inline]
fn whole(value: f32) -> i16 {
    ((value + 12_582_912.0).to_bits() as u16).cast_signed()
}

#[inline]
fn largest(values: &[f32]) -> f32 {
    values.iter().fold(0f32, |high, value| high.max(value.abs()))
}

fn pack(values: &[f32], factor: f32, out: &mut Vec<i16x8>) {
    let (blocks, rest) = values.as_chunks::<LANES>();
    out.extend(blocks.iter().map(|block| i16x8::new(block.map(|value| whole(value * factor)))));
    if !rest.is_empty() {
        let mut block = [0i16; LANES];
        block.iter_mut().zip(rest).for_each(|(cell, &value)| *cell = whole(value * factor));
        out.push(i16x8::new(block));
    }
}

impl IntegerRows {
    /// `inner` numbers of every `stride`, from the first on.
    pub(crate) fn new(values: &[f32], stride: usize, inner: usize) -> IntegerRows {
        let count = values.len() / stride.max(1);
        let mut rows = IntegerRows {
            cells: Vec::with_capacity(count * inner.div_ceil(LANES)),
            steps: Vec::with_capacity(count),
        };
        for row in values.chunks_exact(stride) {
            let row = &row[..inner];
            let high = largest(row);
            let factor = if high > 0.0 { VALUE / high } else { 0.0 };
            pack(row, factor, &mut rows.cells);
            rows.steps.push(high / VALUE);
        }
        rows
    }
}

impl IntegerMatrix {
    /// From a row-major matrix with as many columns as the bias has cells.
    pub(crate) fn new(matrix: &[f32], bias: &[f32]) -> IntegerMatrix {
        let columns = bias.len();
        let inner = matrix.len() / columns.max(1);
        let blocks = inner.div_ceil(LANES);
        let mut out = IntegerMatrix {
            cells: Vec::with_capacity(columns * blocks),
            steps: Vec::with_capacity(columns),
            bias: bias.to_vec(),
            blocks,
        };
        for column in 0..columns {
            let values: Vec<f32> = matrix.iter().skip(column).step_by(columns).copied().collect();
            let high = largest(&values);
            pack(&values, if high > 0.0 { WEIGHT / high } else { 0.0 }, &mut out.cells);
            out.steps.push(high / WEIGHT);
        }
        let whole = columns.next_multiple_of(COLUMNS);
        out.cells.resize(whole * blocks, i16x8::ZERO);
        out.steps.resize(whole, 0.0);
        out
    }

    /// Every word's vector times the matrix, plus the bias.
    pub(crate) fn times(&self, x: &IntegerRows) -> Vec<f32> {
        let columns = self.bias.len();
        let mut out = vec![0f32; x.steps.len() * columns];
        let groups = out.chunks_mut(2 * columns).zip(x.cells.chunks(2 * self.blocks)).zip(x.steps.chunks(2));
        for ((out, x), steps) in groups {
            let (first, second) = out.split_at_mut(columns);
            let (x0, x1) = x.split_at(self.blocks);
            // An odd last word is multiplied twice.
            let (x1, step1) = if second.is_empty() { (x0, 0.0) } else { (x1, steps[steps.len() - 1]) };
            for (group, weights) in self.cells.chunks_exact(COLUMNS * self.blocks).enumerate() {
                let at = group * COLUMNS;
                let sums = products([x0, x1], weights, self.blocks);
                let (weight, bias) =
                    (&self.steps[at..at + COLUMNS], &self.bias[at..columns.min(at + COLUMNS)]);
                finish(&mut first[at..], sums[0], steps[0], weight, bias);
                if !second.is_empty() {
                    finish(&mut second[at..], sums[1], step1, weight, bias);
                }
            }
        }
        out
    }
}

/// The sums of products of two words' vectors with four columns.
#[inline]
fn products(rows: [&[i16x8]; 2], weights: &[i16x8], blocks: usize) -> [[i32x4; COLUMNS]; 2] {
    let mut sums = [[i32x4::ZERO; COLUMNS]; 2];
    let (left, right) = weights.split_at(2 * blocks);
    let ((w0, w1), (w2, w3)) = (left.split_at(blocks), right.split_at(blocks));
    let words = rows[0].iter().zip(rows[1]);
    for ((&x0, &x1), ((&a, &b), (&c, &d))) in words.zip(w0.iter().zip(w1).zip(w2.iter().zip(w3))) {
        sums[0][0] += a.dot(x0);
        sums[0][1] += b.dot(x0);
        sums[0][2] += c.dot(x0);
        sums[0][3] += d.dot(x0);
        sums[1][0] += a.dot(x1);
        sums[1][1] += b.dot(x1);
        sums[1][2] += c.dot(x1);
        sums[1][3] += d.dot(x1);
    }
    sums
}

/// Adds up the four parts of each sum and goes back to real numbers.
#[inline]
fn finish(out: &mut [f32], sums: [i32x4; COLUMNS], step: f32, weights: &[f32], bias: &[f32]) {
    let parts = sums.map(i32x4::to_array);
    let mut totals = [0i32; COLUMNS];
    for (total, part) in totals.iter_mut().zip(parts) {
        *total = (part[0] + part[1]) + (part[2] + part[3]);
    }
    for (((out, total), weight), bias) in out.iter_mut().zip(totals).zip(weights).zip(bias) {
        *out = total as f32 * (step * weight) + bias;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn products_are_close_to_the_exact_ones(
            (rows, inner, columns) in (0usize..7, 1usize..40, 1usize..9),
            seed in any::<u16>(),
        ) {
            let number = |at: usize| ((at + 1) * (usize::from(seed) + 77) % 2003) as f32 / 500.0 - 2.0;
            let x: Vec<f32> = (0..rows * inner).map(number).collect();
            let matrix: Vec<f32> = (0..inner * columns).map(|at| number(at + 999)).collect();
            let bias: Vec<f32> = (0..columns).map(number).collect();
            let out = IntegerMatrix::new(&matrix, &bias).times(&IntegerRows::new(&x, inner, inner));
            prop_assert_eq!(out.len(), rows * columns);
            for row in 0..rows {
                for column in 0..columns {
                    let exact: f32 =
                        (0..inner).map(|k| x[row * inner + k] * matrix[k * columns + column]).sum::<f32>() + bias[column];
                    prop_assert!((out[row * columns + column] - exact).abs() < 0.004 * inner as f32);
                }
            }
        }
    }
}
