//! How the lemma table is laid out, and how a word is looked up in it.
//!
//! Unpacked it is a text of lines: class, kind (`=` whole words, `-` endings), how many bytes to cut at the end (`*`
//! for all), what to put there instead, and the words or endings this holds for, separated by tabs. Packed it is that
//! text under DEFLATE.

use crate::token::Tag;
use rustc_hash::FxHashMap;

/// Endings longer than this are not looked at, in bytes.
pub(super) const LONGEST_ENDING: usize = 6;
/// Words longer than this have no entry, in bytes.
pub(super) const LONGEST_WORD: usize = 48;
/// In [`Edit::cut`]: the whole word is replaced.
pub(super) const ALL: u8 = u8::MAX;
/// The most that the unpacked table may take, in bytes.
const LARGEST: usize = 1 << 22;

/// How a lemma is made from a word: cut at the end, then append.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Edit {
    pub(super) cut: u8,
    pub(super) append: String,
}

impl Edit {
    /// The edit that makes `lemma` of `word`.
    pub(super) fn between(word: &str, lemma: &str) -> Edit {
        let common: usize =
            word.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let cut = word.len() - common;
        if common == 0 || cut > 8 {
            return Edit { cut: ALL, append: lemma.to_owned() };
        }
        Edit { cut: cut as u8, append: lemma.get(common..).unwrap_or_default().to_owned() }
    }

    /// Whether the edit leaves every word as it is.
    pub(super) fn is_identity(&self) -> bool {
        self.cut == 0 && self.append.is_empty()
    }

    /// Whether a rule may make this edit of `word`: three letters are left (`red` is no past tense of `r`).
    pub(super) fn leaves_a_word(&self, word: &str) -> bool {
        word.len() + self.append.len() >= usize::from(self.cut) + 3
    }

    /// The lemma of `word`; the word itself where there is less than must be cut.
    fn apply(&self, word: &str) -> Box<str> {
        let kept = if self.cut == ALL {
            Some("")
        } else {
            word.len().checked_sub(self.cut.into()).and_then(|end| word.get(..end))
        };
        match kept {
            Some("") if self.append.is_empty() => word.into(),
            Some("") => self.append.as_str().into(),
            Some(kept) if self.append.is_empty() => kept.into(),
            Some(kept) => {
                let mut lemma = String::with_capacity(kept.len() + self.append.len());
                lemma.push_str(kept);
                lemma.push_str(&self.append);
                lemma.into()
            }
            None => word.into(),
        }
    }
}

/// The table in memory.
#[derive(Debug, Default)]
pub(super) struct Table {
    edits: Vec<Edit>,
    /// Class byte and word, to an index into `edits`.
    words: FxHashMap<Box<[u8]>, u16>,
    /// The same for endings.
    endings: FxHashMap<Box<[u8]>, u16>,
    /// For each class byte, the last bytes of words whose endings have entries.
    last_bytes: FxHashMap<u8, [bool; 256]>,
}

/// The byte that stands for a class in keys and lines.
pub(super) fn class(tag: Tag) -> u8 {
    b'a' + tag as u8
}

impl Table {
    /// Reads the packed table; lines that make no sense are left out.
    pub(super) fn unpack(packed: &[u8]) -> Table {
        let bytes = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, LARGEST).unwrap_or_default();
        Table::read(std::str::from_utf8(&bytes).unwrap_or_default())
    }

    /// Reads the unpacked table.
    pub(super) fn read(text: &str) -> Table {
        let mut table = Table::default();
        for line in text.lines() {
            let mut fields = line.split('\t');
            let (Some(class), Some(kind), Some(cut), Some(append)) = (
                fields.next().and_then(|class| class.bytes().next()),
                fields.next(),
                fields.next(),
                fields.next(),
            ) else {
                continue;
            };
            let edit = Edit { cut: cut.parse().unwrap_or(ALL), append: append.to_owned() };
            let index = table.edits.len() as u16;
            table.edits.push(edit);
            for word in fields {
                let mut key = Vec::with_capacity(word.len() + 1);
                key.push(class);
                key.extend_from_slice(word.as_bytes());
                if kind == "-" {
                    let seen = table.last_bytes.entry(class).or_insert([false; 256]);
                    match word.bytes().next_back() {
                        Some(last) => seen[usize::from(last)] = true,
                        None => *seen = [true; 256],
                    }
                    table.endings.insert(key.into(), index);
                } else {
                    table.words.insert(key.into(), index);
                }
            }
        }
        table
    }

    /// The edit for a lower-case word: its own entry, else that of its longest ending.
    fn edit(&self, class: u8, lower: &str, by_ending: bool) -> Option<&Edit> {
        if lower.len() > LONGEST_WORD {
            return None;
        }
        let mut buffer = [0_u8; LONGEST_WORD + 1];
        let key = buffer.get_mut(..=lower.len())?;
        let (first, rest) = key.split_first_mut()?;
        *first = class;
        rest.copy_from_slice(lower.as_bytes());
        if let Some(index) = self.words.get(&*key) {
            return self.edits.get(usize::from(*index));
        }
        if !by_ending {
            return None;
        }
        let last = lower.bytes().next_back()?;
        if !self.last_bytes.get(&class)?[usize::from(last)] {
            return None;
        }
        for length in (0..=lower.len().min(LONGEST_ENDING)).rev() {
            // The byte before the ending is overwritten by the class, so that the key lies in one piece.
            let from = lower.len() - length;
            let key = buffer.get_mut(from..=lower.len())?;
            *key.first_mut()? = class;
            if let Some(index) = self.endings.get(&*key) {
                return self.edits.get(usize::from(*index)).filter(|edit| edit.leaves_a_word(lower));
            }
            let key = buffer.get_mut(from)?;
            *key = if from == 0 { class } else { *lower.as_bytes().get(from - 1)? };
        }
        None
    }

    /// The lemma of a word that is no proper noun.
    pub(super) fn common(&self, form: &str, tag: Tag) -> Box<str> {
        let plain = !form.is_empty() && form.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'');
        if plain {
            // `atomic` is not the `Atomic` of a name.
            let name =
                |edit: &&Edit| tag != Tag::Pron && edit.append.starts_with(|c: char| c.is_ascii_uppercase());
            return self
                .edit(class(tag), form, true)
                .filter(|edit| !name(edit))
                .map_or_else(|| form.into(), |edit| edit.apply(form));
        }
        let lower = lowered(form);
        // `VHS` and `CPS` are no plurals, and addresses, handles and file names have no inflection.
        let acronym = form.len() < 5 && form.bytes().all(|byte| byte.is_ascii_uppercase());
        let name = form.contains(['@', '#', '/', '.']);
        self.edit(class(tag), &lower, !(acronym || name))
            .map_or_else(|| lower.as_str().into(), |edit| edit.apply(&lower))
    }

    /// The lemma of a proper noun that the table has something to say about.
    pub(super) fn name(&self, form: &str) -> Option<Box<str>> {
        let lower = lowered(form);
        let edit = self.edit(class(Tag::Propn), &lower, true)?;
        if edit.cut == ALL {
            return Some(edit.append.as_str().into());
        }
        // Only an `s` in lower case is an ending; `US` and `NAACPS` are not plurals.
        let ending = form.len().checked_sub(edit.cut.into()).and_then(|start| form.get(start..))?;
        (form.len() == lower.len()
            && !edit.is_identity()
            && ending.bytes().all(|byte| !byte.is_ascii_uppercase()))
        .then(|| edit.apply(form))
    }
}

/// `form` in lower case, with straight apostrophes.
pub(super) fn lowered(form: &str) -> String {
    if form.is_ascii() { form.to_ascii_lowercase() } else { form.to_lowercase().replace(['’', '‘'], "'") }
}
