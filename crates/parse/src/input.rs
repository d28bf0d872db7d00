//! Any slice as the input of nom grammars, which a bare slice is not: written once, so that every grammar reads like
//! one.

/// The pieces of a text that are left to read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pieces<'a, P>(pub(crate) &'a [P]);

impl<'a, P> Pieces<'a, P> {
    /// The first piece that is left.
    pub(crate) fn first(&self) -> Option<&'a P> {
        self.0.first()
    }

    /// The piece at `index`, counted from the first that is left.
    pub(crate) fn get(&self, index: usize) -> Option<&'a P> {
        self.0.get(index)
    }

    /// Number of pieces that are left.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// What is left behind the first `count` pieces.
    pub(crate) fn skip(&self, count: usize) -> Pieces<'a, P> {
        Pieces(self.0.get(count..).unwrap_or(&[]))
    }
}

impl<'a, P: Copy> nom::Input for Pieces<'a, P> {
    type Item = P;
    type Iter = std::iter::Copied<std::slice::Iter<'a, P>>;
    type IterIndices = std::iter::Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.0.len()
    }

    fn take(&self, index: usize) -> Self {
        Pieces(&self.0[..index])
    }

    fn take_from(&self, index: usize) -> Self {
        Pieces(&self.0[index..])
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<F: Fn(P) -> bool>(&self, predicate: F) -> Option<usize> {
        self.0.iter().position(|piece| predicate(*piece))
    }

    fn iter_elements(&self) -> Self::Iter {
        self.0.iter().copied()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, nom::Needed> {
        if count <= self.0.len() { Ok(count) } else { Err(nom::Needed::new(count - self.0.len())) }
    }
}
