//! Which arithmetic the network uses: plain IEEE operations in a fixed order, so that every machine gives the same bits.

use fearless_simd::{Simd, prelude::*};

/// Columns that one pass of [`matmul`] keeps in registers, and those of the pass over what is left.
const WIDE: usize = if cfg!(target_feature = "avx512f") {
    32
} else if cfg!(target_feature = "avx") {
    16
} else {
    8
};
const NARROW: usize = 8;
const ROWS: usize = 4;

/// `out += a * b` for row-major `a` (rows x inner), `b` (inner x columns) and `out` (rows x columns).
/// Each cell is summed in the order of `inner`, whatever the block size.
pub(crate) fn matmul(out: &mut [f32], a: &[f32], b: &[f32], inner: usize, columns: usize) {
    if inner == 0 || columns == 0 {
        return;
    }
    let wide = columns - columns % WIDE;
    let whole = columns - columns % NARROW;
    let groups = out.chunks_mut(ROWS * columns).zip(a.chunks(ROWS * inner));
    for (out, a) in groups {
        if out.len() == ROWS * columns && a.len() == ROWS * inner {
            for at in (0..wide).step_by(WIDE) {
                block::<WIDE>(out, a, b, inner, columns, at);
            }
            for at in (wide..whole).step_by(NARROW) {
                block::<NARROW>(out, a, b, inner, columns, at);
            }
            for (out, a) in out.chunks_mut(columns).zip(a.chunks(inner)) {
                row(&mut out[whole..], a, b, columns, whole);
            }
        } else {
            for (out, a) in out.chunks_mut(columns).zip(a.chunks(inner)) {
                row(out, a, b, columns, 0);
            }
        }
    }
}

#[inline]
fn block<const N: usize>(out: &mut [f32], a: &[f32], b: &[f32], inner: usize, columns: usize, at: usize) {
    let mut sums = [[0f32; N]; ROWS];
    for (row, sums) in sums.iter_mut().enumerate() {
        sums.copy_from_slice(&out[row * columns + at..row * columns + at + N]);
    }
    let (a0, rest) = a.split_at(inner);
    let (a1, rest) = rest.split_at(inner);
    let (a2, a3) = rest.split_at(inner);
    for (((values, &x0), (&x1, &x2)), &x3) in b.chunks_exact(columns).zip(a0).zip(a1.iter().zip(a2)).zip(a3) {
        let values: &[f32] = &values[at..at + N];
        for lane in 0..N {
            sums[0][lane] += x0 * values[lane];
            sums[1][lane] += x1 * values[lane];
            sums[2][lane] += x2 * values[lane];
            sums[3][lane] += x3 * values[lane];
        }
    }
    for (row, sums) in sums.iter().enumerate() {
        out[row * columns + at..row * columns + at + N].copy_from_slice(sums);
    }
}

fn row(out: &mut [f32], a: &[f32], b: &[f32], columns: usize, from: usize) {
    for (values, &x) in b.chunks_exact(columns).zip(a) {
        for (out, &value) in out.iter_mut().zip(&values[from..]) {
            *out += x * value;
        }
    }
}

/// The transpose of a row-major matrix with `columns` columns.
pub(crate) fn transpose(matrix: &[f32], columns: usize) -> Vec<f32> {
    let rows = matrix.len().checked_div(columns).unwrap_or(0);
    let mut out = vec![0f32; rows * columns];
    for (r, line) in matrix.chunks_exact(columns.max(1)).enumerate() {
        for (c, &value) in line.iter().enumerate() {
            out[c * rows + r] = value;
        }
    }
    out
}

/// `e^x` by splitting off the power of two and a polynomial for the rest; relative error below `3e-7 * (1 + |x|)`.
#[inline(always)]
pub(crate) fn exp(x: f32) -> f32 {
    // Adding 1.5 * 2^23 rounds to the nearest whole number, which then stands in the low bits.
    const ROUND: f32 = 12_582_912.0;
    let scaled = (x * std::f32::consts::LOG2_E).clamp(-126.0, 126.0);
    let rounded = scaled + ROUND;
    let rest = (scaled - (rounded - ROUND)) * std::f32::consts::LN_2;
    let power = f32::from_bits((rounded.to_bits().wrapping_sub(ROUND.to_bits()).wrapping_add(127)) << 23);
    let p = 1.0 / 720.0;
    let p = p * rest + 1.0 / 120.0;
    let p = p * rest + 1.0 / 24.0;
    let p = p * rest + 1.0 / 6.0;
    let p = p * rest + 0.5;
    let p = p * rest + 1.0;
    (p * rest + 1.0) * power
}

/// The logistic curve.
#[inline(always)]
pub(crate) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// Sum of products, in eight lanes that are added in a fixed order.
#[inline(always)]
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0f32; 8];
    let (left, right) = (a.chunks_exact(8), b.chunks_exact(8));
    let tail: f32 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (a, b) in left.zip(right) {
        for lane in 0..8 {
            lanes[lane] += a[lane] * b[lane];
        }
    }
    ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7])) + tail
}

/// The highest number; negative infinity where there is none.
#[inline(always)]
pub(crate) fn high<S: Simd>(simd: S, values: &[f32]) -> f32 {
    let lanes = S::f32s::LEN;
    let Some(last) = values.len().checked_sub(lanes) else {
        return values.iter().fold(f32::NEG_INFINITY, |high, &value| if value > high { value } else { high });
    };
    // The last vector overlaps with the one before it, so that nothing is left over.
    let mut highs = S::f32s::from_slice(simd, &values[last..]);
    for from in (0..last).step_by(lanes) {
        highs = highs.max(S::f32s::from_slice(simd, &values[from..from + lanes]));
    }
    highs.reduce_max()
}

/// Where the first of the highest numbers stands.
#[inline(always)]
pub(crate) fn highest<S: Simd>(simd: S, values: &[f32]) -> usize {
    let (lanes, high) = (S::f32s::LEN, high(simd, values));
    let Some(last) = values.len().checked_sub(lanes) else {
        return values.iter().position(|&value| value >= high).unwrap_or(0);
    };
    for from in (0..last).step_by(lanes).chain([last]) {
        let found = S::f32s::from_slice(simd, &values[from..from + lanes]).simd_ge(high).to_bitmask();
        if found != 0 {
            return from + found.trailing_zeros() as usize;
        }
    }
    0
}

/// `out += scale * values`.
#[inline]
pub(crate) fn add_scaled(out: &mut [f32], scale: f32, values: &[f32]) {
    for (out, &value) in out.iter_mut().zip(values) {
        *out += scale * value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fearless_simd::{Level, dispatch};

    #[test]
    fn matmul_agrees_with_the_definition_at_every_edge() {
        for (rows, inner, columns) in [(1, 1, 1), (4, 3, 8), (5, 7, 19), (9, 2, 33), (3, 5, 0)] {
            let number = |i: usize| (i * 7 % 11) as f32 - 5.0;
            let a: Vec<f32> = (0..rows * inner).map(number).collect();
            let b: Vec<f32> = (0..inner * columns).map(number).collect();
            let mut out = vec![1f32; rows * columns];
            matmul(&mut out, &a, &b, inner, columns);
            for r in 0..rows {
                for c in 0..columns {
                    let sum: f32 = (0..inner).map(|k| a[r * inner + k] * b[k * columns + c]).sum();
                    assert!((out[r * columns + c] - sum - 1.0).abs() < 1e-4);
                }
            }
        }
    }

    #[test]
    fn the_first_of_the_highest_is_found_at_every_length() {
        for length in 1..70 {
            let values: Vec<f32> = (0..length).map(|i: usize| (i * 31 % 17) as f32 - 9.0).collect();
            let best = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let first = values.iter().position(|&value| value >= best);
            dispatch!(Level::new(), simd => {
                assert_eq!(high(simd, &values).to_bits(), best.to_bits());
                assert_eq!(Some(highest(simd, &values)), first);
            });
        }
        dispatch!(Level::new(), simd => assert!(high(simd, &[]) < f32::MIN));
    }

    #[test]
    fn exp_and_sigmoid_follow_the_curves() {
        for step in -800..800 {
            let x = step as f32 / 10.0;
            assert!((exp(x) - x.exp()).abs() <= 3e-7 * (1.0 + x.abs()) * x.exp(), "{x}");
        }
        assert!((sigmoid(0.0) - 0.5).abs() < 1e-7);
        assert!(sigmoid(500.0) > 0.999 && sigmoid(-500.0) < 0.001);
    }
}
