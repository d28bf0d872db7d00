//! What the grammar of time reads: runs of letters, runs of digits and single marks.
//!
//! Expressions of time have structure below the word ("7/8/07", "5:34pm", "mid-2011", "1990s"), and tokenizers differ
//! in how they cut it. The grammar therefore reads the text of a sentence in smaller pieces than tokens; tokens come
//! back in when a mention is placed in its sentence and when the governing verb is looked for.

use super::lexicon::{Known, Lexeme, Meanings, Signs, known};
use crate::input::Pieces;

/// What a piece of text is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Digits; their number, where it has at most nine.
    Digits(Option<u32>),
    /// Letters.
    Word,
    /// One mark.
    Mark(char),
}

/// A run of letters, a run of digits or one mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Atom<'t> {
    /// The piece itself.
    pub(crate) text: &'t str,
    /// Its first byte in the document.
    pub(crate) start: u32,
    /// What it is made of.
    pub(crate) kind: Kind,
    /// White space stands before it.
    pub(crate) spaced: bool,
    /// What it means, where it is a word of time.
    pub(crate) meanings: Option<Meanings>,
    /// What it does for the words around it.
    pub(crate) signs: Signs,
}

impl Atom<'_> {
    /// One past its last byte in the document.
    pub(crate) fn end(&self) -> u32 {
        self.start + self.text.len() as u32
    }

    /// The first value that `select` finds among the word's meanings.
    pub(crate) fn find<T>(&self, select: impl Fn(Lexeme) -> Option<T>) -> Option<T> {
        self.meanings.as_ref().and_then(|m| m.find(select))
    }

    /// Whether it is this word, in any case of letters.
    #[inline]
    pub(crate) fn is(&self, word: &str) -> bool {
        let (mine, wanted) = (self.text.as_bytes(), word.as_bytes());
        mine.len() == wanted.len()
            && mine.first().map(|b| b | 0x20) == wanted.first().map(|b| b | 0x20)
            && mine.eq_ignore_ascii_case(wanted)
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalized(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// Cuts `text`, which begins at byte `offset` of the document, into atoms.
pub(crate) fn atoms<'t>(text: &'t str, offset: usize, out: &mut Vec<Atom<'t>>) {
    out.clear();
    let bytes = text.as_bytes();
    let mut spaced = true;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        let kind = if byte.is_ascii_alphabetic() {
            at = word_end(text, at);
            Kind::Word
        } else if byte.is_ascii_digit() {
            at += bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
            Kind::Digits(None)
        } else if byte.is_ascii() {
            at += 1;
            if byte.is_ascii_whitespace() {
                spaced = true;
                continue;
            }
            Kind::Mark(byte as char)
        } else {
            let Some(first) = text[at..].chars().next() else { break };
            if first.is_whitespace() {
                at += first.len_utf8();
                spaced = true;
                continue;
            }
            if first.is_alphabetic() {
                at = word_end(text, at);
                Kind::Word
            } else {
                at += first.len_utf8();
                Kind::Mark(plain_mark(first))
            }
        };
        let piece = &text[start..at];
        let (kind, Known { meanings, signs }) = match kind {
            Kind::Word => (kind, known(piece)),
            Kind::Digits(_) if piece.len() <= 9 => (Kind::Digits(piece.parse().ok()), Known::default()),
            _ => (kind, Known::default()),
        };
        out.push(Atom { text: piece, start: (offset + start) as u32, kind, spaced, meanings, signs });
        spaced = false;
    }
}

fn word_end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphabetic() {
            at += 1;
        } else if byte.is_ascii() {
            break;
        } else {
            match text[at..].chars().next() {
                Some(c) if c.is_alphabetic() => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

/// Typographic dashes and apostrophes stand for the plain ones.
fn plain_mark(mark: char) -> char {
    match mark {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        other => other,
    }
}

/// Atoms that are left to read.
pub(crate) type Atoms<'a, 't> = Pieces<'a, Atom<'t>>;
