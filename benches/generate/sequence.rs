//! The same numbers on every machine.

/// A splitmix64 sequence (Steele, Lea and Flood 2014): small, and the same everywhere.
pub(crate) struct Sequence(pub(crate) u64);

impl Sequence {
    /// The next number of the sequence, below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit
    }
}
