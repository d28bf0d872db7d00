//! Which row belongs to a word: a front-coded sorted list in the file, a hash table of ranges in memory.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The words of the vocabulary, numbered in sorted order.
#[derive(Debug)]
pub(crate) struct Words {
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    /// Open addressing; 0 is free, otherwise the word's number plus one.
    slots: Vec<u32>,
}

fn hash(word: &str) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    let hash = hasher.finish();
    (hash ^ (hash >> 29)) as usize
}

impl Words {
    /// Each word as the length it shares with the one before, the length of the rest, and the rest.
    pub(crate) fn front_coded(words: &[String]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut before: &[u8] = b"";
        for word in words.iter().map(String::as_bytes) {
            let shared = before.iter().zip(word).take_while(|(a, b)| a == b).count().min(255);
            let rest = &word[shared..word.len().min(shared + 255)];
            out.extend([shared as u8, rest.len() as u8]);
            out.extend(rest);
            before = word;
        }
        out
    }

    /// The inverse of [`Words::front_coded`]; `None` where the bytes are no such list.
    pub(crate) fn from_front_coded(bytes: &[u8]) -> Option<Words> {
        let mut letters: Vec<u8> = Vec::with_capacity(bytes.len() * 2);
        let mut ends = Vec::new();
        let mut rest = bytes;
        let mut before = 0usize;
        while let [shared, length, tail @ ..] = rest {
            let (shared, length) = (usize::from(*shared), usize::from(*length));
            let end = letters.len();
            if before + shared > end || length > tail.len() {
                return None;
            }
            letters.extend_from_within(before..before + shared);
            letters.extend(&tail[..length]);
            before = end;
            ends.push(letters.len() as u32);
            rest = &tail[length..];
        }
        let mut words = Words { letters: String::from_utf8(letters).ok()?, ends, slots: Vec::new() };
        let size = (words.ends.len() * 2 + 1).next_power_of_two();
        let mut slots = vec![0u32; size];
        for id in 0..words.ends.len() as u32 {
            let mut at = hash(words.word(id)?) & (size - 1);
            while slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            slots[at] = id + 1;
        }
        words.slots = slots;
        Some(words)
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn word(&self, id: u32) -> Option<&str> {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        self.letters.get(start..*self.ends.get(id)? as usize)
    }

    /// The word's number, or that of the part after its last hyphen.
    pub(crate) fn find(&self, normal: &str) -> Option<u32> {
        self.exact(normal).or_else(|| normal.rsplit_once('-').and_then(|(_, tail)| self.exact(tail)))
    }

    fn exact(&self, normal: &str) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash(normal) & mask;
        loop {
            let id = self.slots[at].checked_sub(1)?;
            if self.word(id) == Some(normal) {
                return Some(id);
            }
            at = (at + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_again_and_no_other() {
        let list: Vec<String> = ["", "rise", "rises", "risk", "Übergang", "über"].map(str::to_owned).to_vec();
        let words = Words::from_front_coded(&Words::front_coded(&list)).expect("a list just made");
        for (id, word) in list.iter().enumerate() {
            assert_eq!(words.exact(word), Some(id as u32));
        }
        assert_eq!(words.exact("ris"), None);
        assert_eq!(words.find("sea-rises"), Some(2));
    }

    #[test]
    fn broken_lists_are_refused() {
        assert!(Words::from_front_coded(&[3, 1, b'a']).is_none());
        assert!(Words::from_front_coded(&[0, 9, b'a']).is_none());
        assert!(Words::from_front_coded(&[]).is_some_and(|words| words.find("a").is_none()));
    }
}
