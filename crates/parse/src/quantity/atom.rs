//! Into what pieces is a sentence cut so that figures, signs and words stand apart?
//!
//! Tokenizers differ in what they do with `$1.5bn`, `45-year-old` or `3.2%`. The grammar therefore reads *atoms*: runs of
//! digits with their separators, runs of letters, single signs. Each atom knows its token, and whether white space
//! stands before it.

use super::lexicon::{Lex, lex_word};
use crate::input::Pieces;
use gainsay_syntax::Sentence;

/// What an atom is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Digits with separators: `1,234.5`, `.25`.
    Digits,
    /// Letters.
    Word(Lex),
    /// One sign.
    Sign(char),
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom<'t> {
    pub(super) text: &'t str,
    pub(super) start: u32,
    pub(super) end: u32,
    /// Index of the token that it lies in.
    pub(super) token: u32,
    /// White space stands before it, or it is the first.
    pub(super) gap: bool,
    pub(super) kind: Kind,
}

impl Atom<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    pub(super) fn lex(&self) -> Lex {
        match self.kind {
            Kind::Word(lex) => lex,
            _ => Lex::Plain,
        }
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word(_))
    }

    pub(super) fn is_digits(&self) -> bool {
        self.kind == Kind::Digits
    }

    pub(super) fn is_sign(&self, signs: &str) -> bool {
        matches!(self.kind, Kind::Sign(c) if signs.contains(c))
    }

    /// Begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.is_word() && self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Can begin a number.
    pub(super) fn is_trigger(&self) -> bool {
        match self.kind {
            Kind::Digits => true,
            Kind::Word(lex) => lex.is_number(),
            Kind::Sign(c) => vulgar(c).is_some(),
        }
    }
}

/// Hyphens and dashes.
pub(super) const DASHES: &str = "-–—‐‑−";

/// The value of a sign such as `½`, as numerator and denominator.
pub(super) fn vulgar(sign: char) -> Option<(i64, i64)> {
    Some(match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅒' => (1, 10),
        _ => return None,
    })
}

/// Cuts a sentence into `out`; true where some atom can begin a number.
pub(super) fn cut<'t>(text: &'t str, sentence: &Sentence, out: &mut Vec<Atom<'t>>) -> bool {
    out.clear();
    let Some(words) = text.get(sentence.start as usize..sentence.end as usize) else { return false };
    let bytes = words.as_bytes();
    let (mut at, mut token, mut gap, mut found) = (0, 0, true, false);
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            gap = true;
            at += 1;
            continue;
        }
        let (len, kind) = if byte.is_ascii_alphabetic() {
            let len = letters_len(words, at);
            (len, Kind::Word(lex_word(&words[at..at + len])))
        } else if byte.is_ascii_digit() || (byte == b'.' && leading_point(bytes, at)) {
            (digits_len(bytes.get(at..).unwrap_or(&[])), Kind::Digits)
        } else {
            let Some(c) = words[at..].chars().next() else { break };
            if c.is_whitespace() {
                gap = true;
                at += c.len_utf8();
                continue;
            }
            if c.is_alphabetic() {
                let len = letters_len(words, at);
                (len, Kind::Word(lex_word(&words[at..at + len])))
            } else {
                (c.len_utf8(), Kind::Sign(c))
            }
        };
        let start = sentence.start + at as u32;
        while sentence.tokens.get(token).is_some_and(|t| t.end <= start) && token + 1 < sentence.tokens.len()
        {
            token += 1;
        }
        let atom = Atom {
            text: &words[at..at + len],
            start,
            end: start + len as u32,
            token: token as u32,
            gap,
            kind,
        };
        found |= atom.is_trigger();
        out.push(atom);
        gap = false;
        at += len;
    }
    found
}

/// A point that begins a figure: `.25` after white space or a sign.
fn leading_point(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
        && at
            .checked_sub(1)
            .and_then(|i| bytes.get(i))
            .is_none_or(|b| b.is_ascii_whitespace() || b"-$(<>~".contains(b))
}

/// Length of the run of letters at byte `at`.
fn letters_len(words: &str, at: usize) -> usize {
    let bytes = words.as_bytes();
    let mut end = at;
    while let Some(&byte) = bytes.get(end) {
        if byte.is_ascii_alphabetic() {
            end += 1;
        } else if byte.is_ascii() {
            break;
        } else {
            match words[end..].chars().next() {
                Some(c) if c.is_alphabetic() => end += c.len_utf8(),
                _ => break,
            }
        }
    }
    end - at
}

/// Length of a run of digits, with the separators that have a digit on both sides.
fn digits_len(bytes: &[u8]) -> usize {
    let mut len = 0;
    while let Some(b) = bytes.get(len) {
        let inside = matches!(b, b'.' | b',') && bytes.get(len + 1).is_some_and(u8::is_ascii_digit);
        if !b.is_ascii_digit() && !inside {
            break;
        }
        len += 1;
    }
    len
}

/// A slice of a sentence's atoms as the input of nom grammars.
pub(super) type Atoms<'a> = Pieces<'a, Atom<'a>>;
