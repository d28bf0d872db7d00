//! Where do the scorer's weights stand, and how are they packed?
//!
//! Three tables of rows: for cues one number a row, for labels one for each label, for steps one for each event. A
//! number is a signed byte; the sums are whole numbers, so that every machine decides alike.

use super::label::{EVENTS, LABELS};

/// Rows of each table, a power of two.
pub(super) const CUE_ROWS: usize = 1 << 17;
/// Rows of the table of labels.
pub(super) const LABEL_ROWS: usize = 1 << 17;
/// Rows of the table of steps.
pub(super) const STEP_ROWS: usize = 1 << 17;

static TABLE: &[u8] = include_bytes!("../../../models/attribution.bin");

/// The weights of the scorer.
#[derive(Clone, Debug)]
pub struct Weights {
    /// The numbers of the lemmas that are looked at wherever they stand, sorted.
    pub(super) lemmas: Vec<u32>,
    pub(super) cue: Vec<[i8; 1]>,
    pub(super) label: Vec<[i8; LABELS]>,
    pub(super) step: Vec<[i8; EVENTS]>,
    /// What one unit of a table is worth, as a fraction of the natural logarithm of odds: cue, label and step.
    pub(super) scale: [f32; 3],
}

impl Weights {
    /// The weights inside this crate.
    pub fn shared() -> &'static Weights {
        static SHARED: std::sync::LazyLock<Weights> =
            std::sync::LazyLock::new(|| Weights::unpack(TABLE).unwrap_or_else(Weights::empty));
        &SHARED
    }

    pub(super) fn empty() -> Weights {
        Weights {
            lemmas: Vec::new(),
            cue: vec![[0]; CUE_ROWS],
            label: vec![[0; LABELS]; LABEL_ROWS],
            step: vec![[0; EVENTS]; STEP_ROWS],
            scale: [1.0; 3],
        }
    }

    /// The weights in `bytes`; `None` where they are not what [`Weights::pack`] writes.
    pub fn unpack(bytes: &[u8]) -> Option<Weights> {
        let mut out = Weights::empty();
        let (head, mut rest) = bytes.split_at_checked(4 * out.scale.len())?;
        for (scale, four) in out.scale.iter_mut().zip(head.chunks_exact(4)) {
            *scale = f32::from_le_bytes(four.try_into().ok()?);
        }
        let (count, after) = rest.split_first_chunk::<4>()?;
        let (lemmas, after) = after.split_at_checked(4 * u32::from_le_bytes(*count) as usize)?;
        out.lemmas = lemmas
            .chunks_exact(4)
            .map_while(|four| Some(u32::from_le_bytes(four.try_into().ok()?)))
            .collect();
        rest = after;
        unpack_rows(&mut rest, &mut out.cue)?;
        unpack_rows(&mut rest, &mut out.label)?;
        unpack_rows(&mut rest, &mut out.step)?;
        rest.is_empty().then_some(out)
    }

    /// The weights as bytes: the scales, the lemmas, then for each table the number of its rows that are not zero, and each of
    /// them behind its distance from the one before.
    pub fn pack(&self) -> Vec<u8> {
        let mut out: Vec<u8> = self.scale.iter().flat_map(|scale| scale.to_le_bytes()).collect();
        out.extend((self.lemmas.len() as u32).to_le_bytes());
        out.extend(self.lemmas.iter().flat_map(|lemma| lemma.to_le_bytes()));
        pack_rows(&mut out, &self.cue);
        pack_rows(&mut out, &self.label);
        pack_rows(&mut out, &self.step);
        out
    }

    /// The sum of the cue weights of these features, in units of the table.
    pub(super) fn cue(&self, features: &[u32]) -> i32 {
        // The number of rows is a power of two.
        let mask = self.cue.len().saturating_sub(1);
        let weight = |one: &u32| self.cue.get(*one as usize & mask).map_or(0, |[weight]| i32::from(*weight));
        features.iter().map(weight).sum()
    }
}

fn pack_rows<const N: usize>(out: &mut Vec<u8>, rows: &[[i8; N]]) {
    let filled = || rows.iter().enumerate().filter(|(_, row)| **row != [0; N]);
    out.extend((filled().count() as u32).to_le_bytes());
    let mut last = 0;
    for (at, row) in filled() {
        let mut far = at - last;
        last = at;
        // Seven bits a byte, the lowest first; the eighth says that more follow.
        while far > 127 {
            out.push(far as u8 | 128);
            far >>= 7;
        }
        out.push(far as u8);
        out.extend(row.iter().flat_map(|weight| weight.to_le_bytes()));
    }
}

fn unpack_rows<const N: usize>(rest: &mut &[u8], rows: &mut [[i8; N]]) -> Option<()> {
    let (count, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    let mut at = 0;
    for _ in 0..u32::from_le_bytes(*count) {
        let mut shift = 0;
        loop {
            let (byte, after) = rest.split_first()?;
            *rest = after;
            at += usize::from(byte & 127) << shift;
            shift += 7;
            if byte & 128 == 0 || shift > 28 {
                break;
            }
        }
        let (bytes, after) = rest.split_first_chunk::<N>()?;
        *rest = after;
        *rows.get_mut(at)? = bytes.map(|byte| i8::from_le_bytes([byte]));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::Weights;

    #[test]
    fn the_table_inside_the_crate_is_whole() {
        let shared = Weights::unpack(super::TABLE).expect("the table unpacks");
        assert_eq!(shared.pack(), super::TABLE);
        assert!(shared.cue.iter().any(|row| row[0] != 0));
    }

    #[test]
    fn other_bytes_are_no_table() {
        assert!(Weights::unpack(&[]).is_none());
        assert!(Weights::unpack(&super::TABLE[..1000]).is_none());
        let mut long = super::TABLE.to_vec();
        long.push(0);
        assert!(Weights::unpack(&long).is_none());
    }
}
