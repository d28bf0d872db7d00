//! Is a word in a list?
//!
//! Some lists are asked for every word of a text; a table of places answers with one comparison, where a search by halves
//! needs eight.

use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::sync::OnceLock;

/// A fixed list of fewer than 65,535 words.
#[derive(Debug)]
pub(crate) struct Words {
    list: &'static [&'static str],
    /// One more than the place of each word, by a number of the word; 0 where none is. At least twice as long as the list.
    places: OnceLock<Vec<u16>>,
}

fn number(word: &str) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let hash = hasher.finish();
    (hash ^ (hash >> 29)) as usize
}

impl Words {
    pub(crate) const fn new(list: &'static [&'static str]) -> Words {
        Words { list, places: OnceLock::new() }
    }

    /// The words as they were given.
    #[cfg(test)]
    pub(crate) fn list(&self) -> &'static [&'static str] {
        self.list
    }

    fn places(&self) -> Vec<u16> {
        let size = (2 * self.list.len() + 1).next_power_of_two();
        let mut places = vec![0; size];
        for (place, word) in self.list.iter().enumerate() {
            let mut at = number(word);
            while let Some(slot) = places.get_mut(at % size) {
                if *slot == 0 {
                    *slot = u16::try_from(place + 1).unwrap_or_default();
                    break;
                }
                at += 1;
            }
        }
        places
    }

    /// Whether the list has the word.
    pub(crate) fn has(&self, word: &str) -> bool {
        let places = self.places.get_or_init(|| self.places());
        let mut at = number(word);
        loop {
            let place =
                places.get(at & (places.len() - 1)).and_then(|slot| usize::from(*slot).checked_sub(1));
            match place.and_then(|place| self.list.get(place)) {
                None => return false,
                Some(other) if *other == word => return true,
                Some(_) => at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        static LIST: Words = Words::new(&["", "harbour", "harbours", "pier", "quay", "Ärger"]);
        assert!(LIST.list().iter().all(|word| LIST.has(word)));
        for word in ["harbou", "Quay", "piers", "ärger", " "] {
            assert!(!LIST.has(word), "{word}");
        }
        assert!(!Words::new(&[]).has(""));
    }
}
