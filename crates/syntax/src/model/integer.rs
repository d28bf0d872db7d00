//! How the large matrix products are done while parsing: in whole numbers, many products at a time.
//!
//! Weights become integers with one step per output column, words' vectors integers with one step per word. Sums of
//! integers do not depend on their order, so the answer is the same to the bit on every machine, however many products
//! its widest instruction takes. `fearless_simd` picks the instructions of the machine that the program runs on; the
//! one that matters is the sum of two neighbouring 16-bit products, which plain loops do not reliably compile to.

use fearless_simd::{Level, Simd, dispatch, prelude::*};

/// Largest integer weight, and largest integer in a word's vector: 256 products of the two stay below 2^31.
const WEIGHT: f32 = 1023.0;
const VALUE: f32 = 8191.0;
/// Columns that stand together in memory; the last panel is filled up with zeros. Two of the widest vectors hold one.
const PANEL: usize = 32;
/// Words that are multiplied at once.
const WORDS: usize = 4;

/// A matrix in integers. Inner cells are taken two by two: of a panel, the first pair of each column, the second of
/// each, and so on, so that one word's pair meets all columns in one instruction.
#[derive(Debug)]
pub(crate) struct IntegerMatrix {
    cells: Vec<i16>,
    steps: Vec<f32>,
    bias: Vec<f32>,
    /// Pairs of inner cells; an odd last cell stands beside a zero.
    pairs: usize,
}

/// Words' vectors in integers, two 16-bit cells in one number, in the byte order of the machine.
pub(crate) struct IntegerRows {
    cells: Vec<i32>,
    steps: Vec<f32>,
}

/// Rounds by adding 1.5 * 2^23, which leaves the whole number in the low bits.
#[inline(always)]
fn whole(value: f32) -> i16 {
    ((value + 12_582_912.0).to_bits() as u16).cast_signed()
}

#[inline(always)]
fn largest(values: &[f32]) -> f32 {
    let (chunks, rest) = values.as_chunks::<16>();
    let mut lanes = [0f32; 16];
    for chunk in chunks {
        lanes.iter_mut().zip(chunk).for_each(|(high, value)| *high = high.max(value.abs()));
    }
    lanes.iter().chain(rest).fold(0f32, |high, value| high.max(value.abs()))
}

#[inline(always)]
fn pair(first: i16, second: i16) -> i32 {
    let ([a, b], [c, d]) = (first.to_ne_bytes(), second.to_ne_bytes());
    i32::from_ne_bytes([a, b, c, d])
}

impl IntegerRows {
    /// `inner` numbers of every `stride`, from the first on.
    pub(crate) fn new(values: &[f32], stride: usize, inner: usize) -> IntegerRows {
        dispatch!(Level::new(), _simd => IntegerRows::pack(values, stride, inner))
    }

    #[inline(always)]
    fn pack(values: &[f32], stride: usize, inner: usize) -> IntegerRows {
        let count = values.len() / stride.max(1);
        let mut rows = IntegerRows {
            cells: Vec::with_capacity(count * inner.div_ceil(2)),
            steps: Vec::with_capacity(count),
        };
        for row in values.chunks_exact(stride) {
            let row = &row[..inner];
            let high = largest(row);
            let factor = if high > 0.0 { VALUE / high } else { 0.0 };
            let (pairs, rest) = row.as_chunks::<2>();
            rows.cells.extend(pairs.iter().map(|&[a, b]| pair(whole(a * factor), whole(b * factor))));
            rows.cells.extend(rest.first().map(|&last| pair(whole(last * factor), 0)));
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
        let pairs = inner.div_ceil(2);
        let panels = columns.div_ceil(PANEL);
        let mut out = IntegerMatrix {
            cells: vec![0; panels * pairs * 2 * PANEL],
            steps: vec![0.0; panels * PANEL],
            bias: bias.to_vec(),
            pairs,
        };
        for column in 0..columns {
            let values: Vec<f32> = matrix.iter().skip(column).step_by(columns).copied().collect();
            let high = largest(&values);
            let factor = if high > 0.0 { WEIGHT / high } else { 0.0 };
            let panel = column / PANEL * pairs * 2 * PANEL;
            for (at, value) in values.iter().enumerate() {
                let cell = panel + (at / 2 * PANEL + column % PANEL) * 2 + at % 2;
                out.cells[cell] = whole(value * factor);
            }
            out.steps[column] = high / WEIGHT;
        }
        out
    }

    /// Every word's vector times the matrix, plus the bias.
    pub(crate) fn times(&self, x: &IntegerRows) -> Vec<f32> {
        let mut out = vec![0f32; x.steps.len() * self.bias.len()];
        if self.pairs > 0 && !self.bias.is_empty() {
            dispatch!(Level::new(), simd => self.multiply(simd, x, &mut out));
        }
        out
    }

    /// [`IntegerMatrix::times`] with the instructions of one kind of machine.
    #[inline(always)]
    fn multiply<S: Simd>(&self, simd: S, x: &IntegerRows, out: &mut [f32]) {
        let columns = self.bias.len();
        let tile = 2 * S::i32s::LEN;
        let groups = x.cells.chunks(WORDS * self.pairs).zip(x.steps.chunks(WORDS));
        for (out, (cells, steps)) in out.chunks_mut(WORDS * columns).zip(groups) {
            // Where the last group is short, its last word is multiplied again and not looked at.
            let rows: [&[i32]; WORDS] =
                std::array::from_fn(|word| &cells[word.min(steps.len() - 1) * self.pairs..][..self.pairs]);
            for (panel, weights) in self.cells.chunks_exact(self.pairs * 2 * PANEL).enumerate() {
                for from in (0..PANEL).step_by(tile) {
                    let column = panel * PANEL + from;
                    if column >= columns {
                        break;
                    }
                    let sums = products(simd, rows, weights, from);
                    for ((out, &step), sums) in out.chunks_exact_mut(columns).zip(steps).zip(sums) {
                        let out = &mut out[column..];
                        self.finish(out, column, step, sums[0].as_slice());
                        let next = S::i32s::LEN.min(out.len());
                        self.finish(&mut out[next..], column + next, step, sums[1].as_slice());
                    }
                }
            }
        }
    }

    /// Goes back from the sums of some columns to real numbers.
    #[inline(always)]
    fn finish(&self, out: &mut [f32], column: usize, step: f32, sums: &[i32]) {
        let constants = self.steps[column..].iter().zip(&self.bias[column..]);
        for ((out, &sum), (weight, bias)) in out.iter_mut().zip(sums).zip(constants) {
            *out = sum as f32 * (step * weight) + bias;
        }
    }
}

/// The sums of products of some words' vectors with the columns of a panel, two vectors of columns from `from` on.
#[inline(always)]
fn products<S: Simd>(simd: S, rows: [&[i32]; WORDS], weights: &[i16], from: usize) -> [[S::i32s; 2]; WORDS] {
    let lanes = S::i16s::LEN;
    let mut sums = [[S::i32s::splat(simd, 0); 2]; WORDS];
    let words = rows[0].iter().zip(rows[1]).zip(rows[2].iter().zip(rows[3]));
    for (cells, ((&a, &b), (&c, &d))) in weights.chunks_exact(2 * PANEL).zip(words) {
        let cells = &cells[2 * from..][..2 * lanes];
        let (left, right) = cells.split_at(lanes);
        let (left, right) = (S::i16s::from_slice(simd, left), S::i16s::from_slice(simd, right));
        for (sums, x) in sums.iter_mut().zip([a, b, c, d]) {
            let x: S::i16s = S::i32s::splat(simd, x).bitcast();
            sums[0] += left.pairwise_dot_product(x);
            sums[1] += right.pairwise_dot_product(x);
        }
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

        #[test]
        fn every_kind_of_machine_adds_up_the_same_whole_numbers(
            (rows, inner, columns) in (1usize..10, 1usize..70, 1usize..80),
            seed in any::<u16>(),
        ) {
            let cell = |i: usize| ((i * 7919 + usize::from(seed)) % 2003) as f32 / 1001.0 - 1.0;
            let matrix: Vec<f32> = (0..inner * columns).map(cell).collect();
            let bias: Vec<f32> = (0..columns).map(cell).collect();
            let x: Vec<f32> = (0..rows * inner).map(|i| cell(i * 3 + 1)).collect();
            let integer = IntegerMatrix::new(&matrix, &bias);
            let vectors = IntegerRows::new(&x, inner, inner);
            let mut plain = vec![0f32; rows * columns];
            let halves = |number: i32| {
                let [a, b, c, d] = number.to_ne_bytes();
                [i16::from_ne_bytes([a, b]), i16::from_ne_bytes([c, d])]
            };
            for row in 0..rows {
                let words: Vec<i16> =
                    vectors.cells[row * integer.pairs..][..integer.pairs].iter().flat_map(|&n| halves(n)).collect();
                for column in 0..columns {
                    let panel = &integer.cells[column / PANEL * integer.pairs * 2 * PANEL..];
                    let weight = |at: usize| panel[(at / 2 * PANEL + column % PANEL) * 2 + at % 2];
                    let sum: i32 =
                        words.iter().enumerate().map(|(at, &x)| i32::from(x) * i32::from(weight(at))).sum();
                    plain[row * columns + column] =
                        sum as f32 * (vectors.steps[row] * integer.steps[column]) + bias[column];
                }
            }
            prop_assert_eq!(&integer.times(&vectors), &plain);
            let mut oldest = vec![0f32; rows * columns];
            dispatch!(Level::baseline(), simd => integer.multiply(simd, &vectors, &mut oldest));
            prop_assert_eq!(&oldest, &plain);
        }
    }
}
