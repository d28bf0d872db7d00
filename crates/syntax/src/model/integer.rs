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
/// Words that are multiplied at once: enough sums at a time to hide how long one instruction takes.
const WORDS: usize = 6;

/// A matrix in integers. Inner cells are taken two by two: of a panel, the first pair of each column, the second of
/// each, and so on, so that one word's pair meets all columns in one instruction.
#[derive(Debug)]
pub(crate) struct IntegerMatrix {
    cells: Vec<i16>,
    /// Steps and bias of the columns, filled up like the panels.
    steps: Vec<f32>,
    bias: Vec<f32>,
    columns: usize,
    /// Pairs of inner cells; an odd last cell stands beside a zero.
    pairs: usize,
}

/// Words' vectors in integers, taken two by two like the cells of the matrix: a pair is one number, because it is read once
/// for every panel and put together only here.
#[derive(Default)]
pub(crate) struct IntegerRows {
    cells: Vec<i32>,
    steps: Vec<f32>,
}

/// Rounds by adding 1.5 * 2^23, which leaves the whole number in the low bits.
#[inline(always)]
fn whole(value: f32) -> i16 {
    ((value + 12_582_912.0).to_bits() as u16).cast_signed()
}

/// The largest magnitude.
#[inline(always)]
fn largest<S: Simd>(simd: S, values: &[f32]) -> f32 {
    let lanes = S::f32s::LEN;
    let mut highs = S::f32s::splat(simd, 0.0);
    let whole = values.len() - values.len() % lanes;
    for from in (0..whole).step_by(lanes) {
        highs = highs.max(S::f32s::from_slice(simd, &values[from..from + lanes]).abs());
    }
    let rest = values[whole..].iter().map(|value| value.abs());
    rest.fold(highs.reduce_max(), f32::max)
}

/// Two cells as one number, in the byte order of the machine.
#[inline(always)]
fn pair([first, second]: [i16; 2]) -> i32 {
    let ([a, b], [c, d]) = (first.to_ne_bytes(), second.to_ne_bytes());
    i32::from_ne_bytes([a, b, c, d])
}

impl IntegerRows {
    /// `inner` numbers of every `stride`, from the first on.
    pub(crate) fn new(values: &[f32], stride: usize, inner: usize) -> IntegerRows {
        let mut rows = IntegerRows::default();
        rows.fill(values, stride, inner);
        rows
    }

    /// [`IntegerRows::new`] in the room of other rows.
    pub(crate) fn fill(&mut self, values: &[f32], stride: usize, inner: usize) {
        dispatch!(Level::new(), simd => self.pack(simd, values, stride, inner));
    }

    #[inline(always)]
    fn pack<S: Simd>(&mut self, simd: S, values: &[f32], stride: usize, inner: usize) {
        let pairs = inner.div_ceil(2);
        self.cells.clear();
        self.cells.resize(values.len() / stride.max(1) * pairs, 0);
        self.steps.clear();
        for (at, row) in values.chunks_exact(stride.max(1)).enumerate() {
            let row = &row[..inner];
            let high = largest(simd, row);
            let factor = if high > 0.0 { VALUE / high } else { 0.0 };
            let (twos, odd) = row.as_chunks::<2>();
            let cells = &mut self.cells[at * pairs..][..pairs];
            for (cell, [first, second]) in cells.iter_mut().zip(twos) {
                *cell = pair([whole(first * factor), whole(second * factor)]);
            }
            if let ([value], Some(cell)) = (odd, cells.last_mut()) {
                *cell = pair([whole(value * factor), 0]);
            }
            self.steps.push(high / VALUE);
        }
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
            bias: vec![0.0; panels * PANEL],
            columns,
            pairs,
        };
        out.bias[..columns].copy_from_slice(bias);
        for column in 0..columns {
            let values: Vec<f32> = matrix.iter().skip(column).step_by(columns).copied().collect();
            let high = dispatch!(Level::new(), simd => largest(simd, &values));
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
        let mut out = Vec::new();
        self.times_into(x, &mut out);
        out
    }

    /// [`IntegerMatrix::times`] in the room of other numbers.
    pub(crate) fn times_into(&self, x: &IntegerRows, out: &mut Vec<f32>) {
        // Every number is written, whatever stood there; without inner cells there is nothing to add up.
        if self.pairs == 0 {
            out.clear();
        }
        out.resize(x.steps.len() * self.columns, 0.0);
        if self.pairs > 0 && self.columns > 0 {
            dispatch!(Level::new(), simd => self.multiply(simd, x, out));
        }
    }

    /// [`IntegerMatrix::times`] with the instructions of one kind of machine. A panel meets all words before the next one
    /// is fetched, so that it stays in the nearest cache.
    #[inline(always)]
    fn multiply<S: Simd>(&self, simd: S, x: &IntegerRows, out: &mut [f32]) {
        for (panel, weights) in self.cells.chunks_exact(self.pairs * 2 * PANEL).enumerate() {
            for from in (0..PANEL).step_by(2 * S::i32s::LEN) {
                let column = panel * PANEL + from;
                if column >= self.columns {
                    break;
                }
                let constants = Tile::new(simd, &self.steps[column..], &self.bias[column..]);
                for first in (0..x.steps.len()).step_by(WORDS) {
                    let words = WORDS.min(x.steps.len() - first);
                    let rows = Group {
                        cells: &x.cells[first * self.pairs..][..words * self.pairs],
                        steps: &x.steps[first..][..words],
                        pairs: self.pairs,
                    };
                    let out = &mut out[first * self.columns..][..words * self.columns];
                    let (cells, place) = (&weights[2 * from..], (self.columns, column));
                    match words {
                        1 | 2 => rows.times::<S, 2>(simd, cells, &constants, out, place),
                        3 | 4 => rows.times::<S, 4>(simd, cells, &constants, out, place),
                        _ => rows.times::<S, WORDS>(simd, cells, &constants, out, place),
                    }
                }
            }
        }
    }
}

/// Steps and bias of two vectors of columns.
struct Tile<S: Simd> {
    steps: [S::f32s; 2],
    bias: [S::f32s; 2],
}

impl<S: Simd> Tile<S> {
    #[inline(always)]
    fn new(simd: S, steps: &[f32], bias: &[f32]) -> Tile<S> {
        let lanes = S::f32s::LEN;
        let vector = |from: &[f32]| S::f32s::from_slice(simd, &from[..lanes]);
        Tile { steps: [vector(steps), vector(&steps[lanes..])], bias: [vector(bias), vector(&bias[lanes..])] }
    }
}

/// The vectors of the words that are multiplied at once.
struct Group<'x> {
    cells: &'x [i32],
    steps: &'x [f32],
    pairs: usize,
}

impl Group<'_> {
    /// Multiplies `W` words' vectors with two vectors of columns of a panel, whose cells begin with `weights`. Where there
    /// are fewer words, the last one is multiplied again and not looked at. `place` is how many columns `out` has, and
    /// the first of those that are worked out.
    ///
    /// Plain loops over numbers, because adapters are not reliably inlined where wider instructions are switched on.
    #[inline(always)]
    fn times<S: Simd, const W: usize>(
        &self,
        simd: S,
        weights: &[i16],
        constants: &Tile<S>,
        out: &mut [f32],
        place: (usize, usize),
    ) {
        let lanes = S::i16s::LEN;
        let mut rows = [self.cells; W];
        for (word, row) in rows.iter_mut().enumerate() {
            *row = &self.cells[word.min(self.steps.len() - 1) * self.pairs..][..self.pairs];
        }
        let mut sums = [[S::i32s::splat(simd, 0); 2]; W];
        for at in 0..self.pairs {
            let cells = &weights[2 * PANEL * at..][..2 * lanes];
            let left = S::i16s::from_slice(simd, &cells[..lanes]);
            let right = S::i16s::from_slice(simd, &cells[lanes..]);
            for word in 0..W {
                let x: S::i16s = S::i32s::splat(simd, rows[word][at]).bitcast();
                sums[word][0] += left.pairwise_dot_product(x);
                sums[word][1] += right.pairwise_dot_product(x);
            }
        }
        let (columns, first) = place;
        for (word, &step) in self.steps.iter().enumerate() {
            let step = S::f32s::splat(simd, step);
            let out = &mut out[word * columns..][..columns];
            for (half, &sums) in sums[word].iter().enumerate() {
                let from = first + half * S::f32s::LEN;
                // Back from whole numbers to real ones.
                let values =
                    S::f32s::float_from(sums) * (step * constants.steps[half]) + constants.bias[half];
                if from + S::f32s::LEN <= columns {
                    values.store_slice(&mut out[from..from + S::f32s::LEN]);
                } else if from < columns {
                    out[from..].copy_from_slice(&values.as_slice()[..columns - from]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unpair(cell: i32) -> [i16; 2] {
        let [a, b, c, d] = cell.to_ne_bytes();
        [i16::from_ne_bytes([a, b]), i16::from_ne_bytes([c, d])]
    }

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
            for row in 0..rows {
                let words = &vectors.cells[row * integer.pairs..][..integer.pairs];
                let words: Vec<i16> = words.iter().flat_map(|&cell| unpair(cell)).collect();
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
