//! Which words is a sentence made of?
//!
//! The words are those of the Universal Dependencies treebanks of English (EWT and GUM): contractions are two words
//! (`do` + `n't`), compounds with a hyphen are three (`two` + `-` + `hour`) unless the first part is a prefix
//! (`co-founder`), a currency sign, a number and its magnitude or unit are words of their own (`$` + `1.5` + `bn`).

mod contraction;
mod net;
mod number;
mod word;

use crate::abbrev;
use crate::split::is_blank;
use crate::token::{Relation, Tag, Token};
use std::ops::Range;

/// Tokens of one sentence (a byte range of `text`), with spans only: tag [`Tag::X`], no lemma, no head.
///
/// Spans are in order, do not overlap, begin and end on character boundaries, and cover every character that is
/// neither white space, control nor invisible formatting. A range that is not inside `text` has no tokens.
///
/// | written | tokens |
/// | --- | --- |
/// | `don't`, `cannot`, `gonna`, `Lee's`, `states'` | `do` `n't`, `can` `not`, `gon` `na`, `Lee` `'s`, `states` `'` |
/// | `two-hour`, `Russia-Ukraine`, `F-16` | three each |
/// | `co-founder`, `mid-May`, `e-mail`, `non-NATO` | one each: the first part is a prefix |
/// | `$1.5bn`, `US$40m`, `3.2%`, `10am` | `$` `1.5` `bn`, `US$` `40` `m`, `3.2` `%`, `10` `am` |
/// | `1,000`, `10:30`, `2025-05-19`, `05/19/2025`, `20th`, `1990s` | one each |
/// | `U.S.`, `Jan.`, `p.m.`, `J.` | one each; `etc.` at the end of a sentence is two |
/// | `...`, `--`, `?!` | one each |
///
/// ```
/// let text = "The two-hour call didn't end at 10am.";
/// let words: Vec<_> = gainsay_syntax::tokenize(text, 0..text.len()).iter().map(|token| token.text(text)).collect();
/// assert_eq!(words, ["The", "two", "-", "hour", "call", "did", "n't", "end", "at", "10", "am", "."]);
/// ```
pub fn tokenize(text: &str, sentence: Range<usize>) -> Vec<Token> {
    let Some(body) = text.get(sentence.clone()) else { return Vec::new() };
    let mut out = Words { tokens: Vec::with_capacity(body.len() / 5 + 2), offset: sentence.start };
    let last_stop = last_stop(body);
    let bytes = body.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            at += 1;
            continue;
        }
        // Most words are plain letters between blanks: find that out first, and cheaply.
        let letters = bytes.iter().skip(at).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let end = at + letters;
        if letters > 0 && bytes.get(end).is_none_or(|byte| matches!(byte, b' ' | b',' | b';')) {
            word::plain(body, at..end, &mut out);
            at = end;
            continue;
        }
        let end = chunk_end(body, end.max(at));
        if end == at {
            at += body.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            continue;
        }
        Chunk { body, end, last_stop, has_at: bytes.iter().take(end).skip(at).any(|byte| *byte == b'@') }
            .read(at, &mut out);
        at = end;
    }
    out.tokens
}

/// The tokens found so far.
struct Words {
    tokens: Vec<Token>,
    /// Where the sentence begins in the text.
    offset: usize,
}

impl Words {
    /// Adds the word at `range` of the sentence.
    fn push(&mut self, range: Range<usize>) {
        if range.start < range.end {
            self.tokens.push(Token {
                start: (self.offset + range.start) as u32,
                end: (self.offset + range.end) as u32,
                tag: Tag::X,
                lemma: Box::default(),
                head: None,
                relation: Relation::Dep,
                margin: 0,
            });
        }
    }
}

/// The full stop that ends the sentence, closing marks after it left out.
fn last_stop(body: &str) -> Option<usize> {
    let bare =
        body.trim_end_matches(|c| is_blank(c) || matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»'));
    bare.ends_with('.').then(|| bare.len() - 1)
}

/// One past the last byte of the run without blanks that holds byte `at`.
fn chunk_end(body: &str, at: usize) -> usize {
    let bytes = body.as_bytes();
    let mut end = at;
    while let Some(&byte) = bytes.get(end) {
        if byte.is_ascii() {
            if byte <= b' ' || byte == 0x7f {
                return end;
            }
            end += 1;
        } else {
            match char_at(body, end) {
                Some(c) if !is_blank(c) => end += c.len_utf8(),
                _ => return end,
            }
        }
    }
    end
}

/// A run of characters without blanks.
struct Chunk<'t> {
    body: &'t str,
    end: usize,
    last_stop: Option<usize>,
    has_at: bool,
}

impl Chunk<'_> {
    /// Adds the words from byte `start` on.
    fn read(&self, start: usize, out: &mut Words) {
        let mut at = start;
        while at < self.end {
            let Some(c) = char_at(self.body, at) else { return };
            let end = self.next_word(start, at, c, out);
            at = end.max(at + c.len_utf8());
        }
    }

    /// The character at byte `at`, if it is in the chunk.
    fn char(&self, at: usize) -> Option<char> {
        if at < self.end { char_at(self.body, at) } else { None }
    }

    /// Adds the word that begins with `c` at byte `at`; gives where it ends.
    fn next_word(&self, start: usize, at: usize, c: char, out: &mut Words) -> usize {
        let next = self.char(at + c.len_utf8());
        if let Some(end) = net::address(self, at, c) {
            out.push(at..end);
            return end;
        }
        if c.is_alphabetic() || c == '_' {
            return word::read(self, at, out);
        }
        let begins_number = c.is_numeric()
            || (matches!(c, '.' | '+')
                && next.is_some_and(|c| c.is_ascii_digit())
                && self.stands_alone(start, at));
        if begins_number {
            return number::read(self, at, out);
        }
        if is_apostrophe(c)
            && let Some(end) = contraction::leading(self, start, at)
        {
            out.push(at..end);
            return end;
        }
        if let Some(end) = contraction::emoticon(self, start, at) {
            out.push(at..end);
            return end;
        }
        let end = self.mark(at, c);
        out.push(at..end);
        end
    }

    /// Nothing but opening marks stands before byte `at` in the chunk.
    fn stands_alone(&self, start: usize, at: usize) -> bool {
        at == start
            || char_before(self.body, at)
                .is_some_and(|c| matches!(c, '(' | '[' | '"' | '“' | '$' | '£' | '€' | '~' | '<' | '>'))
    }

    /// Where the punctuation mark or symbol at byte `at` ends: runs of like marks are one word.
    fn mark(&self, at: usize, c: char) -> usize {
        let mut end = at + c.len_utf8();
        let repeats = |next: char| match c {
            '!' | '?' => matches!(next, '!' | '?'),
            '.' | '-' | '*' | '=' | '_' | '~' | '+' | '<' | '>' | '#' | '…' | '`' | '\'' | '’' | '–'
            | '—' => next == c,
            _ => is_joiner(next),
        };
        while let Some(next) = self.char(end).filter(|next| repeats(*next)) {
            end += next.len_utf8();
            if next == '\u{200d}' {
                // An emoji made of several.
                end += self.char(end).map_or(0, char::len_utf8);
            }
        }
        end
    }

    /// Whether the full stop at byte `stop` belongs to the word that begins at byte `at`.
    fn keeps_stop(&self, at: usize, stop: usize) -> bool {
        let word = self.body.get(at..stop).unwrap_or_default();
        let ends_sentence = self.last_stop == Some(stop);
        match abbrev::kind(word) {
            None => !ends_sentence && abbrev::looks_shortened(word),
            Some(abbrev::Kind::Outer | abbrev::Kind::Unit) => !ends_sentence,
            Some(abbrev::Kind::Number) => {
                !ends_sentence
                    && self
                        .body
                        .get(stop + 1..)
                        .and_then(|rest| rest.trim_start_matches(is_blank).chars().next())
                        .is_some_and(|c| c.is_numeric() || matches!(c, 'I' | 'V' | 'X' | '#'))
            }
            Some(abbrev::Kind::Initial) => !(ends_sentence && (word == "I" || self.alone(at))),
            Some(_) => true,
        }
    }

    /// No initial or capitalised word stands directly before: a single letter at the end of a sentence is a label.
    fn alone(&self, at: usize) -> bool {
        let before = self.body.get(..at).unwrap_or_default().trim_end_matches(is_blank);
        !before.ends_with('.')
    }
}

/// Marks that carry on the symbol before them: variation selectors, joiners, skin tones, combining marks.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{300}'..='\u{36f}')
}

/// Invisible characters inside a word.
fn is_word_joiner(c: char) -> bool {
    is_joiner(c) || matches!(c, '\u{ad}' | '\u{200c}' | '\u{2060}')
}

/// Whether `c` can be part of a word.
fn is_wordy(c: char) -> bool {
    c.is_alphanumeric() || is_word_joiner(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '`' | '‘')
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}
