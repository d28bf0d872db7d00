//! Words: letters, and the hyphens, apostrophes, stops and ampersands inside them.

use super::{Chunk, Words, contraction, is_apostrophe, is_wordy, net};
use crate::abbrev;
use std::ops::Range;

/// First parts that do not stand alone: the compound is one word. From the tokenization guidelines of the English Web
/// Treebank (the affixes that its annotators do not separate), checked against its training part.
#[rustfmt::skip]
const PREFIXES: &[&str] = &[
    "ante", "anti", "arch", "be", "bi", "bio", "co", "counter", "cross", "cyber", "de", "e", "eco", "ex",
    "extra", "hyper", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mis", "multi", "neo", "non",
    "over", "para", "peri", "post", "pre", "pro", "proto", "pseudo", "quasi", "re", "semi", "socio", "sub",
    "super", "supra", "tele", "trans", "tri", "ultra", "un", "uni",
];

/// Last parts that do not stand alone.
const SUFFIXES: &[&str] = &["esque", "fest", "fold", "gate", "ish", "less", "most", "wise"];

/// Letters before a dollar sign that belong to it.
const DOLLARS: &[&str] = &["A", "AU", "C", "CA", "HK", "NT", "NZ", "R", "S", "U", "US"];

/// Currency codes that are written before a number without a blank: `EUR10m`.
const CURRENCIES: &[&str] =
    &["AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "NZD", "RMB", "RUB", "Rs", "TRY", "UAH", "USD"];

/// Adds a word of plain letters.
pub(super) fn plain(body: &str, word: Range<usize>, out: &mut Words) {
    let fused = body.get(word.clone()).and_then(contraction::fused);
    match fused {
        Some(at) => {
            out.push(word.start..word.start + at);
            out.push(word.start + at..word.end);
        }
        None => out.push(word),
    }
}

/// Adds the word that begins at byte `at`; gives where it ends.
pub(super) fn read(chunk: &Chunk<'_>, at: usize, out: &mut Words) -> usize {
    let mut end = at;
    // Where the part after the last kept hyphen begins.
    let mut part = at;
    while let Some(c) = chunk.char(end) {
        if c.is_ascii_digit() && chunk.body.get(at..end).is_some_and(|word| CURRENCIES.contains(&word)) {
            out.push(at..end);
            return end;
        }
        if is_wordy(c) || c == '_' {
            end += c.len_utf8();
            continue;
        }
        let after = end + c.len_utf8();
        let next = chunk.char(after);
        let letter_next = next.is_some_and(char::is_alphabetic);
        let word_next = next.is_some_and(char::is_alphanumeric);
        let keeps = match c {
            // `No.10` and `Jan.5` are two words.
            '.' => word_next && !(next.is_some_and(char::is_numeric) && numbers(chunk, at..end)),
            '@' => letter_next,
            '-' => word_next && keeps_hyphen(chunk, part..end, after),
            '&' => letter_next && joins_initials(chunk, at..end, after),
            '*' => letter_next && end > at,
            '/' => letter_next && joins_letters(chunk, at..end, after),
            ':' | ',' => false,
            '$' => {
                let dollar = chunk.body.get(at..end).is_some_and(|word| DOLLARS.contains(&word));
                if dollar {
                    out.push(at..after);
                    return after;
                }
                false
            }
            _ if is_apostrophe(c) => c != '‘' && letter_next,
            _ => false,
        };
        if !keeps {
            break;
        }
        if c == '-' {
            part = after;
        }
        end = after;
    }
    let rest = chunk.body.get(at..chunk.end).unwrap_or_default();
    let word = chunk.body.get(at..end).unwrap_or_default();
    if chunk.char(end) == Some('/')
        && let Some(length) = net::path(word, rest)
    {
        out.push(at..at + length);
        return at + length;
    }
    if chunk.char(end) == Some('.') && chunk.keeps_stop(at, end) && chunk.char(end + 1) != Some('.') {
        out.push(at..end + 1);
        return end + 1;
    }
    split_tail(chunk, at, end, out)
}

/// Adds the word at `at..end` with its clitics apart; gives `end`.
pub(super) fn split_tail(chunk: &Chunk<'_>, at: usize, end: usize, out: &mut Words) -> usize {
    let word = chunk.body.get(at..end).unwrap_or_default();
    if let Some(abbreviation) = title_without_space(word) {
        out.push(at..at + abbreviation);
        return split_tail(chunk, at + abbreviation, end, out);
    }
    match contraction::clitic(word) {
        Some(second) => {
            // `wouldn't've` has two.
            let first = word.get(..second).unwrap_or_default();
            match contraction::clitic(first) {
                Some(inner) => {
                    plain(chunk.body, at..at + inner, out);
                    out.push(at + inner..at + second);
                }
                None => out.push(at..at + second),
            }
            out.push(at + second..end);
        }
        None => plain(chunk.body, at..end, out),
    }
    end
}

/// The length of `Dr.` in `Dr.Lee`.
fn title_without_space(word: &str) -> Option<usize> {
    let stop = word.bytes().take(6).position(|b| b == b'.')?;
    let after = word.get(stop + 1..)?;
    let mut letters = after.chars();
    let spelled =
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let title = matches!(abbrev::kind(word.get(..stop)?), Some(abbrev::Kind::Title | abbrev::Kind::Place));
    (spelled && title).then_some(stop + 1)
}

/// Whether the word stands before a number: an abbreviated month, `No`.
fn numbers(chunk: &Chunk<'_>, word: Range<usize>) -> bool {
    let kind = chunk.body.get(word).and_then(abbrev::kind);
    matches!(kind, Some(abbrev::Kind::Month | abbrev::Kind::Number))
}

/// Whether the hyphen between `part` and what begins at byte `after` is inside one word.
fn keeps_hyphen(chunk: &Chunk<'_>, part: Range<usize>, after: usize) -> bool {
    let Some(first) = chunk.body.get(part) else { return false };
    if first.len() <= 7 && PREFIXES.iter().any(|prefix| prefix.eq_ignore_ascii_case(first)) {
        // `Re-` and `E-` yes, but not the initials of `UN-led` or `PRO-x`.
        let shouted = first.len() > 1 && first.bytes().all(|b| b.is_ascii_uppercase());
        return !shouted;
    }
    let rest = chunk.body.get(after..chunk.end).unwrap_or_default();
    let length = rest.bytes().take(8).take_while(u8::is_ascii_alphabetic).count();
    SUFFIXES.contains(&rest.get(..length).unwrap_or_default())
}

/// `AT&T`, `P&L`: capitals on both sides.
fn joins_initials(chunk: &Chunk<'_>, before: Range<usize>, after: usize) -> bool {
    let before = chunk.body.get(before).unwrap_or_default();
    let rest = chunk.body.get(after..chunk.end).unwrap_or_default();
    let length = rest.bytes().take(4).take_while(u8::is_ascii_alphabetic).count();
    let small = |word: &str| !word.is_empty() && word.len() <= 3;
    let same = |test: fn(&u8) -> bool| {
        before.as_bytes().iter().all(test) && rest.bytes().take(length).all(|b| test(&b))
    };
    small(before)
        && small(rest.get(..length).unwrap_or_default())
        && (same(u8::is_ascii_uppercase) || (before.len() == 1 && same(u8::is_ascii_lowercase)))
}

/// `w/o`, `I/C`: one letter before the slash, at most three after it, in one case.
fn joins_letters(chunk: &Chunk<'_>, before: Range<usize>, after: usize) -> bool {
    let before = chunk.body.get(before).unwrap_or_default();
    let rest = chunk.body.get(after..chunk.end).unwrap_or_default();
    let length = rest.bytes().take(4).take_while(u8::is_ascii_alphabetic).count();
    before.len() == 1
        && (length == 1 || (before == "w" && length <= 3))
        && rest.as_bytes().get(length) != Some(&b'/')
}
