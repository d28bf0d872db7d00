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
/// Words that are multiplied with a column at once.
const ROWS: usize = 4;

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
    (value + 12_582_912.0).to_bits() as u16 as i16
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
        out
    }

    /// Every word's vector times the matrix, plus the bias.
    pub(crate) fn times(&self, x: &IntegerRows) -> Vec<f32> {
        let columns = self.steps.len();
        let mut out = vec![0f32; x.steps.len() * columns];
        let groups = out.chunks_mut(ROWS * columns);
        for ((out, x), steps) in groups.zip(x.cells.chunks(ROWS * self.blocks)).zip(x.steps.chunks(ROWS)) {
            // Where words are missing from the last group, the first stands in and its sums are dropped.
            let row =
                |at: usize| x.get(at * self.blocks..(at + 1) * self.blocks).unwrap_or(&x[..self.blocks]);
            let rows = [row(0), row(1), row(2), row(3)];
            let pairs = self.cells.chunks(2 * self.blocks).enumerate();
            for (pair, weights) in pairs {
                let (left, right) = weights.split_at(self.blocks);
                let last = right.is_empty();
                let sums = products(rows, left, if last { left } else { right });
                for (side, sums) in sums.iter().enumerate().take(if last { 1 } else { 2 }) {
                    let column = 2 * pair + side;
                    let (weight, bias) = (self.steps[column], self.bias[column]);
                    for ((out, &step), sum) in out.chunks_exact_mut(columns).zip(steps).zip(sums) {
                        out[column] = sum.reduce_add() as f32 * (step * weight) + bias;
                    }
                }
            }
        }
        out
    }
}

/// The sums of products of four words' vectors with two columns, each still in four parts.
#[inline]
fn products(rows: [&[i16x8]; ROWS], left: &[i16x8], right: &[i16x8]) -> [[i32x4; ROWS]; 2] {
    let mut sums = [[i32x4::ZERO; ROWS]; 2];
    let words = rows[0].iter().zip(rows[1]).zip(rows[2].iter().zip(rows[3]));
    for ((&a, &b), ((&x0, &x1), (&x2, &x3))) in left.iter().zip(right).zip(words) {
        sums[0][0] += a.dot(x0);
        sums[1][0] += b.dot(x0);
        sums[0][1] += a.dot(x1);
        sums[1][1] += b.dot(x1);
        sums[0][2] += a.dot(x2);
        sums[1][2] += b.dot(x2);
        sums[0][3] += a.dot(x3);
        sums[1][3] += b.dot(x3);
    }
    sums
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
