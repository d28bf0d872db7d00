//! How does what is seen at a word become the number of a weight?
//!
//! Every feature is one 32-bit number, mixed from the number of its template and what the template sees; its weights
//! stand in the row that the number falls into. Two features that fall into one row share it: with far more rows than
//! features that matter this costs next to nothing, and the table needs no dictionary (Weinberger et al. 2009).

/// The number of a word, letter case and the values of digits left out (FNV-1a).
pub(super) fn word(text: &str) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    if text.is_ascii() {
        for byte in text.bytes() {
            let byte = if byte.is_ascii_digit() { b'0' } else { byte.to_ascii_lowercase() };
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        return hash;
    }
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = if c.is_ascii_digit() { '0' } else { c };
        hash = (hash ^ c as u32).wrapping_mul(0x0100_0193);
    }
    hash
}

/// One number of two.
#[inline]
pub(super) fn mix(a: u32, b: u32) -> u32 {
    let hash = (a.rotate_left(7) ^ b).wrapping_mul(0x9e37_79b1);
    hash ^ (hash >> 15)
}

/// What takes in the features seen at one place.
pub(super) trait Seen {
    /// Adds the next template's feature.
    fn number(&mut self, number: u32);

    /// Counts the templates, from 1.
    fn template(&mut self) -> u32;

    /// Adds what the next template sees. Templates are told apart by the order in which they are added.
    #[inline]
    fn add(&mut self, seen: u32) {
        let template = mix(self.template(), SALT);
        self.number(mix(template, seen));
    }

    /// Adds what the next template sees: two things together.
    #[inline]
    fn pair(&mut self, a: u32, b: u32) {
        self.add(mix(a, b));
    }
}

/// Keeps the numbers of templates apart from those of what they see.
const SALT: u32 = 0x5bd1_e995;

/// The features seen at one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    numbers: Vec<u32>,
    template: u32,
}

impl Seen for Features {
    #[inline]
    fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    #[inline]
    fn template(&mut self) -> u32 {
        self.template += 1;
        self.template
    }
}

impl Features {
    pub(super) fn clear(&mut self) {
        self.numbers.clear();
        self.template = 0;
    }

    /// A template that sees one thing of many, or none: each `seen` is a feature of its own.
    pub(super) fn each(&mut self, seen: impl IntoIterator<Item = u32>) {
        let template = mix(self.template(), SALT);
        self.numbers.extend(seen.into_iter().map(|one| mix(template, one)));
    }

    pub(super) fn numbers(&self) -> &[u32] {
        &self.numbers
    }
}

/// The features seen at one place, in a list of fixed room: how many there are is known when the program is compiled.
#[derive(Debug)]
pub(super) struct Few {
    numbers: [u32; Few::ROOM],
    count: usize,
}

impl Few {
    /// More than any place has features.
    pub(super) const ROOM: usize = 64;

    #[inline]
    pub(super) fn new() -> Few {
        Few { numbers: [0; Few::ROOM], count: 0 }
    }

    #[inline]
    pub(super) fn numbers(&self) -> &[u32] {
        self.numbers.get(..self.count).unwrap_or(&self.numbers)
    }
}

impl Seen for Few {
    #[inline]
    fn number(&mut self, number: u32) {
        if let Some(last) = self.count.checked_sub(1).and_then(|last| self.numbers.get_mut(last)) {
            *last = number;
        }
    }

    #[inline]
    fn template(&mut self) -> u32 {
        self.count += 1;
        self.count as u32
    }
}

/// The lower byte of every 16 bits.
const LOWER: u64 = 0x00ff_00ff_00ff_00ff;

/// The sums of the weights of at most 257 features, whose rows hold at most eight weights. All weights of a row are added at
/// once, counted from -128: each sum has 16 bits of its own in one of two numbers, that of the even weights and that of the
/// odd ones.
#[inline]
pub(super) fn sums<const N: usize, const ROWS: usize>(rows: &[[i8; N]; ROWS], features: &[u32]) -> [i32; N] {
    let (mut even, mut odd) = (0u64, 0u64);
    for feature in features {
        // The number of rows is a power of two.
        let row = rows.get(*feature as usize % ROWS).copied().unwrap_or([0; N]);
        let mut bytes = [0u8; 8];
        for (byte, weight) in bytes.iter_mut().zip(row) {
            *byte = weight.cast_unsigned();
        }
        let row = u64::from_le_bytes(bytes) ^ 0x8080_8080_8080_8080;
        even += row & LOWER;
        odd += row >> 8 & LOWER;
    }
    let base = 128 * (features.len() as u32).cast_signed();
    std::array::from_fn(|at| {
        let half = if at % 2 == 0 { even } else { odd };
        i32::from((half >> (at / 2 * 16)) as u16) - base
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_rows() {
        let row = |row: usize| std::array::from_fn(|at| ((row * 37 + at * 59) as u8).cast_signed());
        let rows: [[i8; 6]; 64] = std::array::from_fn(row);
        let features: Vec<u32> = (0..257).map(|one| mix(one, 7)).collect();
        let mut expected = [0; 6];
        for feature in &features {
            for (sum, weight) in expected.iter_mut().zip(rows[*feature as usize % 64]) {
                *sum += i32::from(weight);
            }
        }
        assert_eq!(sums(&rows, &features), expected);
        assert_eq!(sums(&rows, &[]), [0; 6]);
    }

    #[test]
    fn both_lists_hold_the_same_features() {
        let (mut few, mut features) = (Few::new(), Features::default());
        for seen in 0..Few::ROOM as u32 {
            few.pair(seen, 7);
            features.pair(seen, 7);
        }
        assert_eq!(few.numbers(), features.numbers());
    }
}
