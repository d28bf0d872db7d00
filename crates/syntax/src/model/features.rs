//! What the network is told about a word before it sees the neighbours: the word, its edges and its shape.

/// Rows of the table that word edges and shapes are hashed into.
pub(crate) const HASHED_ROWS: usize = 8192;
/// Hashed rows that a word has wherever it stands; one more depends on its place.
pub(crate) const EDGES: usize = 8;

/// How the letters of a word are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Case {
    None,
    Lower,
    Title,
    Initial,
    Upper,
    Mixed,
}

/// The form that vocabulary and clusters are looked up with: lower case, digits as 0, straight apostrophes.
pub(crate) fn normalize_into(form: &str, out: &mut String) {
    out.clear();
    for c in form.chars() {
        match c {
            'a'..='z' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '0'..='9' => out.push('0'),
            '\u{2018}' | '\u{2019}' | '\u{02bc}' => out.push('\''),
            '\u{201c}' | '\u{201d}' => out.push('"'),
            '\u{2013}' | '\u{2014}' => out.push('-'),
            _ if c.is_ascii() => out.push(c),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// The case class of one word.
pub(crate) fn case_of(form: &str) -> Case {
    let (mut upper, mut lower, mut first_upper, mut letters) = (0usize, 0usize, false, 0usize);
    for c in form.chars() {
        if c.is_uppercase() {
            first_upper |= letters == 0;
            upper += 1;
            letters += 1;
        } else if c.is_lowercase() {
            lower += 1;
            letters += 1;
        }
    }
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, 0) => Case::Initial,
        (_, 0) => Case::Upper,
        (1, _) if first_upper => Case::Title,
        _ => Case::Mixed,
    }
}

/// How a whole sentence is cased: 0 as usual, 1 like a headline, 2 all capitals, 3 without capitals.
pub(crate) fn sentence_case(cases: &[Case]) -> usize {
    let count = |wanted: &[Case]| cases.iter().filter(|case| wanted.contains(case)).count();
    let words = cases.len() - count(&[Case::None]);
    let upper = count(&[Case::Upper, Case::Initial]);
    let lower = count(&[Case::Lower]);
    if words < 3 {
        0
    } else if upper * 4 > words * 3 {
        2
    } else if lower * 10 < words * 4 {
        1
    } else if lower == words {
        3
    } else {
        0
    }
}

fn hash(salt: u64, bytes: &[u8]) -> u32 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64 ^ salt.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for &byte in bytes {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    state ^= state >> 32;
    state = state.wrapping_mul(0xd6e8_feb8_6659_fd93);
    ((state >> 32) % HASHED_ROWS as u64) as u32
}

/// Places that a word can have, told apart by [`place`].
pub(crate) const PLACES: usize = 48;

/// A number for the word's case, whether it is the first word, and the case of the sentence.
pub(crate) fn place(case: Case, first: bool, sentence: usize) -> usize {
    (case as usize * 2 + usize::from(first)) * 4 + sentence
}

/// The hashed row of a place.
pub(crate) fn place_row(place: usize) -> u32 {
    hash(9, &[place as u8])
}

/// The hashed rows of a word wherever it stands: endings of one to four letters, beginnings of one to three, and its
/// shape. `normal` is the normalized form.
pub(crate) fn edge_rows(form: &str, normal: &str) -> [u32; EDGES] {
    let bytes = normal.as_bytes();
    let mut ends = normal.char_indices().rev().map(|(at, _)| at);
    let mut ending = |salt| hash(salt, &bytes[ends.next().unwrap_or(0)..]);
    let (s1, s2, s3, s4) = (ending(1), ending(2), ending(3), ending(4));
    let mut begins = normal.char_indices().skip(1).map(|(at, _)| at);
    let mut beginning = |salt| hash(salt, &bytes[..begins.next().unwrap_or(bytes.len())]);
    let (p1, p2, p3) = (beginning(5), beginning(6), beginning(7));
    let mut shape = [0u8; 8];
    let mut length = 0;
    for c in form.chars() {
        let class = match c {
            _ if c.is_uppercase() => b'X',
            _ if c.is_alphabetic() => b'x',
            _ if c.is_numeric() => b'd',
            '\u{2019}' => b'\'',
            _ if c.is_ascii() => c as u8,
            _ => b'?',
        };
        // A run counts twice at most: "X", "Xx" and "Xxx" are told apart, longer runs are not.
        let run = length >= 2 && shape[length - 1] == class && shape[length - 2] == class;
        if !run && length < shape.len() {
            shape[length] = class;
            length += 1;
        }
    }
    [s1, s2, s3, s4, p1, p2, p3, hash(8, &shape[..length])]
}

/// A bucket for the signed distance from a word to its head; the last bucket is the root's.
pub(crate) const DISTANCES: usize = 17;
/// The bucket of an arc from the root.
pub(crate) const ROOT_DISTANCE: usize = 16;

/// The bucket of the arc from `dependent` to `head`.
#[inline]
pub(crate) fn distance(dependent: usize, head: usize) -> usize {
    let gap = dependent.abs_diff(head);
    let size = match gap {
        0..=4 => gap.max(1) - 1,
        5..=6 => 4,
        7..=10 => 5,
        11..=20 => 6,
        _ => 7,
    };
    if head < dependent { size } else { 8 + size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_normalized_like_the_word_lists() {
        let check = |form: &str, expected: &str| {
            let mut normal = String::from("left over");
            normalize_into(form, &mut normal);
            assert_eq!(normal, expected);
        };
        check("2026", "0000");
        check("N\u{2019}T", "n't");
        check("\u{201c}", "\"");
        check("\u{00dc}bung", "\u{00fc}bung");
        check("", "");
    }

    #[test]
    fn cases_of_words_and_sentences() {
        for (form, case) in [
            ("rain", Case::Lower),
            ("Rain", Case::Title),
            ("A", Case::Initial),
            ("UN", Case::Upper),
            ("eBay", Case::Mixed),
            ("McCoy", Case::Mixed),
            ("7,000", Case::None),
        ] {
            assert_eq!(case_of(form), case, "{form}");
        }
        let check = |text: &str, expected: usize| {
            let cases: Vec<Case> = text.split(' ').map(case_of).collect();
            assert_eq!(sentence_case(&cases), expected, "{text}");
        };
        check("The rain has stopped in Wales .", 0);
        check("Rain Stops In Wales", 1);
        check("RAIN STOPS IN WALES", 2);
        check("rain stops in wales", 3);
        check("No 5", 0);
    }

    #[test]
    fn places_are_numbered_without_gaps() {
        assert_eq!(place(Case::None, false, 0), 0);
        assert_eq!(place(Case::Mixed, true, 3), PLACES - 1);
    }

    #[test]
    fn short_words_have_all_edges() {
        for form in ["", "a", "\u{00e9}", "\u{1f600}\u{1f600}"] {
            assert!(edge_rows(form, form).iter().all(|&row| (row as usize) < HASHED_ROWS));
        }
    }

    #[test]
    fn distances_fill_the_buckets() {
        let seen: std::collections::BTreeSet<usize> =
            (0..60).filter(|&head| head != 30).map(|head| distance(30, head)).collect();
        assert_eq!(seen, (0..ROOT_DISTANCE).collect());
        assert_eq!(distance(3, 2), 0);
        assert_eq!(distance(2, 3), 8);
    }
}
