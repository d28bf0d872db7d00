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
pub(super) fn mix(a: u32, b: u32) -> u32 {
    let hash = (a.rotate_left(7) ^ b).wrapping_mul(0x9e37_79b1);
    hash ^ (hash >> 15)
}

/// The features seen at one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    numbers: Vec<u32>,
    template: u32,
}

impl Features {
    pub(super) fn clear(&mut self) {
        self.numbers.clear();
        self.template = 0;
    }

    /// Adds what the next template sees. Templates are told apart by the order in which they are added.
    pub(super) fn add(&mut self, seen: u32) {
        self.template += 1;
        self.numbers.push(mix(mix(self.template, 0x5bd1_e995), seen));
    }

    /// Adds what the next template sees: two things together.
    pub(super) fn pair(&mut self, a: u32, b: u32) {
        self.add(mix(a, b));
    }

    /// A template that sees one thing of many, or none: each `seen` is a feature of its own.
    pub(super) fn each(&mut self, seen: impl IntoIterator<Item = u32>) {
        self.template += 1;
        let template = mix(self.template, 0x5bd1_e995);
        self.numbers.extend(seen.into_iter().map(|one| mix(template, one)));
    }

    pub(super) fn numbers(&self) -> &[u32] {
        &self.numbers
    }
}
