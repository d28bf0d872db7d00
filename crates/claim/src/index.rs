//! Where does a word stand in a sorted list?
//!
//! The lists of classes, states, cities and given names are asked several times for every name and claim; a table of places
//! answers with one comparison, where a search by halves needs ten.

/// For each word the place of its first row, found by a number of the word; words that fall together stand one behind the
/// other.
#[derive(Debug)]
pub(crate) struct WordIndex {
    /// One more than the place of a word; 0 where none is. The size is a power of two, at least twice that of the list.
    places: Vec<u16>,
}

impl WordIndex {
    /// The index of a list of fewer than 65,535 words.
    pub(crate) fn of<'w>(words: impl ExactSizeIterator<Item = &'w str> + Clone) -> WordIndex {
        let mut index = WordIndex { places: vec![0; (2 * words.len() + 1).next_power_of_two()] };
        let mut before = None;
        for (place, word) in words.enumerate() {
            if before == Some(word) {
                continue;
            }
            before = Some(word);
            let mut at = number(word);
            while let Some(slot) = index.slot(at) {
                if *slot == 0 {
                    *slot = u16::try_from(place + 1).unwrap_or_default();
                    break;
                }
                at += 1;
            }
        }
        index
    }

    fn slot(&mut self, at: usize) -> Option<&mut u16> {
        let mask = self.places.len() - 1;
        self.places.get_mut(at & mask)
    }

    /// The first place at which the word stands in the list, whose words `word_at` gives.
    pub(crate) fn find<'w>(&self, word: &str, word_at: impl Fn(usize) -> Option<&'w str>) -> Option<usize> {
        let mut at = number(word);
        loop {
            let place = usize::from(*self.places.get(at & (self.places.len() - 1))?).checked_sub(1)?;
            if word_at(place) == Some(word) {
                return Some(place);
            }
            at += 1;
        }
    }
}

/// A number for a word (Fowler, Noll and Vo's, 1a).
fn number(word: &str) -> usize {
    let hash =
        word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash as usize
}

#[cfg(test)]
mod tests {
    use super::WordIndex;

    #[test]
    fn every_word_is_found_at_its_first_place_and_no_other() {
        let list: Vec<String> = (0..500).map(|i: usize| format!("w{:03}", i / 2 * 2)).collect();
        let index = WordIndex::of(list.iter().map(String::as_str));
        let find = |word: &str| index.find(word, |at| list.get(at).map(String::as_str));
        for i in (0..500).step_by(2) {
            assert_eq!(find(&format!("w{i:03}")), Some(i));
            assert_eq!(find(&format!("w{:03}", i + 1)), None);
        }
        assert_eq!(WordIndex::of([].into_iter()).find("", |_| None), None);
    }
}
