//! How the weights are laid down in the file inside the crate.
//!
//! Numbers are little-endian. Header: `GSYN`, the sizes of the network and of the tables (`u32` each). Then the dense
//! matrices as one array of `i16` per matrix after its step (`f32`); the hashed rows as a step and `dim` bytes each;
//! the word rows as a step and `dim / 2` bytes each, two weights of four bits in a byte; and the deflated list of words.
//! Rows are read where they lie, so that loading costs next to nothing.

use super::features::HASHED_ROWS;
use super::integer::IntegerMatrix;
use super::shape::{Layout, Shape};
use super::words::Words;
use crate::Tag;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many weights this process has read.
static READ: AtomicU64 = AtomicU64::new(0);

const MAGIC: &[u8] = b"GSYN";

/// Rows of small integers with one step a row, read in place.
#[derive(Debug)]
pub(crate) struct Rows {
    bytes: Cow<'static, [u8]>,
    dim: usize,
    /// Bits of one weight: 4 or 8.
    bits: usize,
}

impl Rows {
    fn stride(dim: usize, bits: usize) -> usize {
        4 + dim * bits / 8
    }

    /// `out += row`; nothing where there is no such row.
    #[inline(always)]
    pub(crate) fn add_to(&self, row: usize, out: &mut [f32]) {
        let stride = Rows::stride(self.dim, self.bits);
        let Some((step, cells)) =
            self.bytes.get(row * stride..(row + 1) * stride).and_then(<[u8]>::split_first_chunk::<4>)
        else {
            return;
        };
        let step = f32::from_le_bytes(*step);
        if self.bits == 8 {
            for (out, &cell) in out.iter_mut().zip(cells) {
                *out += step * f32::from(cell.cast_signed());
            }
        } else {
            // The first half of the row stands in the low bits, the second half in the high bits.
            let (low, high) = out.split_at_mut(self.dim / 2);
            for ((low, high), &cell) in low.iter_mut().zip(high).zip(cells) {
                *low += step * (f32::from(cell & 15) - 8.0);
                *high += step * (f32::from(cell >> 4) - 8.0);
            }
        }
    }

    fn write(out: &mut Vec<u8>, row: &[f32], bits: usize) {
        let limit = if bits == 8 { 127.0 } else { 7.0 };
        let high = row.iter().fold(0f32, |high, w| high.max(w.abs()));
        // The step with the smallest squared error: clipping the largest weights leaves finer steps for the others.
        let error = |step: f32| -> f32 {
            row.iter()
                .map(|w| {
                    let off = w - (w / step).round().clamp(-limit, limit) * step;
                    off * off
                })
                .sum()
        };
        let mut step = high / limit;
        if bits == 4 && high > 0.0 {
            let mut least = error(step);
            for percent in (50..100).step_by(5) {
                let tried = high / limit * percent as f32 / 100.0;
                let off = error(tried);
                if off < least {
                    (least, step) = (off, tried);
                }
            }
        }
        out.extend(step.to_le_bytes());
        let cell = |w: f32| if step > 0.0 { (w / step).round().clamp(-limit, limit) as i8 } else { 0 };
        if bits == 8 {
            out.extend(row.iter().map(|&w| cell(w).cast_unsigned()));
        } else {
            let (low, high) = row.split_at(row.len() / 2);
            out.extend(
                low.iter()
                    .zip(high)
                    .map(|(&l, &h)| (cell(l) + 8).cast_unsigned() | ((cell(h) + 8).cast_unsigned() << 4)),
            );
        }
    }
}

/// The weights as they are used.
#[derive(Debug)]
pub(crate) struct Weights {
    pub shape: Shape,
    pub layout: Layout,
    pub dense: Vec<f32>,
    pub hashed: Rows,
    /// One row a word, and one more for unknown words.
    pub rows: Rows,
    pub words: Words,
    /// Tells these weights from others read by this process.
    pub id: u64,
    pub integer: Integer,
    /// By place: its vector, and that times the first layer's matrix.
    pub places: Vec<f32>,
}

/// The matrices that words are multiplied with, in integers.
#[derive(Debug)]
pub(crate) struct Integer {
    pub layers: Vec<IntegerMatrix>,
    pub tag: IntegerMatrix,
    pub tag_low: IntegerMatrix,
    pub heads: IntegerMatrix,
    pub bilinear: IntegerMatrix,
    pub relation: IntegerMatrix,
}

impl Integer {
    fn new(shape: &Shape, layout: &Layout, dense: &[f32]) -> Integer {
        let matrix = |weights: &Range<usize>, bias: &Range<usize>| {
            IntegerMatrix::new(&dense[weights.clone()], &dense[bias.clone()])
        };
        // The gates have their biases where the state comes in.
        let none = vec![0f32; 3 * shape.dim];
        Integer {
            layers: layout
                .layers
                .iter()
                .map(|at| IntegerMatrix::new(&dense[at.input.clone()], &none))
                .collect(),
            tag: matrix(&layout.tag, &layout.tag_bias),
            tag_low: IntegerMatrix::new(&dense[layout.tag_low.clone()], &[0.0; Tag::ALL.len()]),
            heads: matrix(&layout.heads, &layout.heads_bias),
            bilinear: matrix(&layout.bilinear, &layout.bilinear_bias),
            relation: matrix(&layout.relation, &layout.relation_bias),
        }
    }
}

/// The parts of the dense weights that are needed outside training.
fn kept(layout: &Layout) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for layer in &layout.layers {
        parts.extend([
            &layer.input,
            &layer.state_forget,
            &layer.state_reset,
            &layer.bias_forget,
            &layer.bias_reset,
        ]);
    }
    parts.extend([
        &layout.tag,
        &layout.tag_low,
        &layout.tag_bias,
        &layout.heads,
        &layout.heads_bias,
        &layout.bilinear,
        &layout.bilinear_bias,
        &layout.root_arc,
        &layout.root_label,
        &layout.distance_label,
        &layout.relation,
        &layout.relation_bias,
    ]);
    parts.into_iter().cloned().collect()
}

/// Lays the weights down. `rows` are the word rows, the unknown word's last; `hashed` the hashed rows.
pub(crate) fn write(shape: Shape, dense: &[f32], hashed: &[f32], rows: &[f32], words: &[String]) -> Vec<u8> {
    let layout = shape.layout();
    let list = miniz_oxide::deflate::compress_to_vec(&Words::front_coded(words), 10);
    let mut out = MAGIC.to_vec();
    let sizes =
        [shape.dim, shape.layers, shape.tap, shape.arc, shape.label, shape.fine, words.len(), list.len()];
    for size in sizes {
        out.extend((size as u32).to_le_bytes());
    }
    for part in kept(&layout) {
        let part = &dense[part];
        let high = part.iter().fold(0f32, |high, w| high.max(w.abs()));
        let step = high / 32767.0;
        out.extend(step.to_le_bytes());
        for &w in part {
            let cell = if step > 0.0 { (w / step).round() as i16 } else { 0 };
            out.extend(cell.to_le_bytes());
        }
    }
    hashed.chunks_exact(shape.dim).for_each(|row| Rows::write(&mut out, row, 8));
    rows.chunks_exact(shape.dim).for_each(|row| Rows::write(&mut out, row, 4));
    out.extend(list);
    out
}

/// Reads what [`write`] laid down; `None` where the bytes are no weights.
pub(crate) fn read(bytes: Cow<'static, [u8]>) -> Option<Weights> {
    match bytes {
        Cow::Borrowed(bytes) => read_parts(bytes, &|part| Cow::Borrowed(part)),
        Cow::Owned(bytes) => read_parts(&bytes, &|part| Cow::Owned(part.to_vec())),
    }
}

fn read_parts<'f>(bytes: &'f [u8], keep: &dyn Fn(&'f [u8]) -> Cow<'static, [u8]>) -> Option<Weights> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let mut sizes = [0usize; 8];
    for number in &mut sizes {
        let (four, later) = rest.split_first_chunk::<4>()?;
        *number = u32::from_le_bytes(*four) as usize;
        rest = later;
    }
    let [dim, layers, tap, arc, label, fine, word_count, list_length] = sizes;
    if [dim, layers, tap, arc, label, fine].iter().any(|&size| size > 4096) || tap > layers || dim % 2 != 0 {
        return None;
    }
    let shape = Shape { dim, layers, tap, arc, label, fine };
    let layout = shape.layout();
    let mut dense = vec![0f32; layout.total];
    for part in kept(&layout) {
        let (step, later) = rest.split_first_chunk::<4>()?;
        let step = f32::from_le_bytes(*step);
        let (cells, later) = later.split_at_checked(part.len() * 2)?;
        for (w, cell) in dense[part].iter_mut().zip(cells.chunks_exact(2)) {
            *w = step * f32::from(i16::from_le_bytes([cell[0], cell[1]]));
        }
        rest = later;
    }
    let (hashed, later) = rest.split_at_checked(HASHED_ROWS * Rows::stride(dim, 8))?;
    let (rows, later) = later.split_at_checked((word_count + 1) * Rows::stride(dim, 4))?;
    if later.len() != list_length {
        return None;
    }
    let words = Words::from_front_coded(&miniz_oxide::inflate::decompress_to_vec(later).ok()?)?;
    if words.len() != word_count {
        return None;
    }
    let mut weights = Weights {
        integer: Integer::new(&shape, &layout, &dense),
        shape,
        layout,
        dense,
        hashed: Rows { bytes: keep(hashed), dim, bits: 8 },
        rows: Rows { bytes: keep(rows), dim, bits: 4 },
        words,
        id: READ.fetch_add(1, Ordering::Relaxed),
        places: Vec::new(),
    };
    weights.places = weights.places();
    Some(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_within_half_a_step() {
        let dim = 16;
        let row: Vec<f32> = (0..dim).map(|at| (at as f32 - 7.5) / 5.0).collect();
        for (bits, limit) in [(8, 127.0), (4, 7.0)] {
            let mut bytes = Vec::new();
            Rows::write(&mut bytes, &row, bits);
            Rows::write(&mut bytes, &vec![0.0; dim], bits);
            assert_eq!(bytes.len(), 2 * Rows::stride(dim, bits));
            let rows = Rows { bytes: bytes.into(), dim, bits };
            let mut out = vec![1.0; dim];
            rows.add_to(0, &mut out);
            // Weights beyond the largest step may be clipped for the sake of the others.
            let off = out.iter().zip(&row).map(|(out, w)| (out - 1.0 - w).abs()).fold(0f32, f32::max);
            assert!(off <= 1.5 / limit, "{bits} bits: {off}");
            let before = out.clone();
            rows.add_to(1, &mut out);
            rows.add_to(2, &mut out);
            assert_eq!(out, before);
        }
    }

    #[test]
    fn cut_files_are_refused_wherever_they_are_cut() {
        let shape = Shape { dim: 8, layers: 1, tap: 1, arc: 8, label: 8, fine: 3 };
        let dense: Vec<f32> = (0..shape.layout().total).map(|at| (at % 17) as f32 - 8.0).collect();
        let words = ["a".to_owned(), "b".to_owned()];
        let file = write(shape, &dense, &vec![0.5; HASHED_ROWS * 8], &[0.25; 24], &words);
        let weights = read(file.clone().into()).expect("a file just written");
        assert_eq!((weights.shape, weights.words.find("b")), (shape, Some(1)));
        for end in [0, 3, 4, 20, 36, 100, file.len() / 2, file.len() - 1] {
            assert!(read(file[..end].to_vec().into()).is_none(), "{end}");
        }
    }
}
