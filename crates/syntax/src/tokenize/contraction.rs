//! Contractions: which letters around an apostrophe are words of their own.

use super::{Chunk, is_apostrophe};

/// Words written as one that are two, by their lower-case form: where the second begins.
///
/// From the multi-word tokens of the English treebanks; forms that are as often one word (`lets`, `ill`, `its`)
/// are left out.
const FUSED: &[(&str, usize)] = &[
    ("aint", 2),
    ("alot", 1),
    ("arent", 3),
    ("cannot", 3),
    ("cant", 2),
    ("couldnt", 5),
    ("didnt", 3),
    ("doesnt", 4),
    ("dont", 2),
    ("gimme", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("hadnt", 3),
    ("hasnt", 3),
    ("havent", 4),
    ("hes", 2),
    ("im", 1),
    ("isnt", 2),
    ("itll", 2),
    ("ive", 1),
    ("lemme", 3),
    ("outta", 3),
    ("shes", 3),
    ("shouldnt", 6),
    ("thats", 4),
    ("theres", 5),
    ("theyre", 4),
    ("theyve", 4),
    ("wanna", 3),
    ("wasnt", 3),
    ("werent", 4),
    ("weve", 2),
    ("whats", 4),
    ("wont", 2),
    ("wouldnt", 5),
    ("youll", 3),
    ("youre", 3),
    ("youve", 3),
];

/// Words after an apostrophe that are words of their own at the end of another.
const CLITICS: &[&str] = &["s", "m", "d", "re", "ve", "ll"];

/// Words that begin with an apostrophe.
const CLIPPED: &[&str] = &["em", "n", "til", "till", "cause", "bout", "round", "tis", "twas"];

/// Faces made of punctuation.
const FACES: &[&str] = &[
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":)", ":(", ";)", ":D", ":P", ":O", ":/", "=)", "=(", "=D",
    "(:", "<3", "^_^", ":|",
];

/// How many characters before a face are searched for an open bracket.
const FAR: usize = 200;

/// Where the second word of `word` begins, for words that are two written as one.
pub(super) fn fused(word: &str) -> Option<usize> {
    if !(2..=8).contains(&word.len()) {
        return None;
    }
    FUSED
        .iter()
        .find(|(form, _)| form.len() == word.len() && form.eq_ignore_ascii_case(word))
        .map(|(_, at)| *at)
}

/// Where the last clitic of `word` begins: `'s`, `n't`, `'re`; `None` if it has none.
pub(super) fn clitic(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().take(4).find(|(_, c)| is_apostrophe(*c))?;
    let tail = word.get(at + mark.len_utf8()..)?;
    if tail.eq_ignore_ascii_case("t") {
        let before = word.get(..at)?;
        return (before.len() > 1 && before.ends_with(['n', 'N'])).then(|| before.len() - 1);
    }
    (at > 0 && CLITICS.iter().any(|clitic| tail.eq_ignore_ascii_case(clitic))).then_some(at)
}

/// Where a word that begins with the apostrophe at byte `at` ends: `'em`, `'90s`.
pub(super) fn leading(chunk: &Chunk<'_>, start: usize, at: usize) -> Option<usize> {
    let after = at + chunk.char(at)?.len_utf8();
    let mut end = after;
    while let Some(c) = chunk.char(end).filter(char::is_ascii_alphanumeric) {
        end += c.len_utf8();
        if end > after + 8 {
            return None;
        }
    }
    let word = chunk.body.get(after..end)?;
    let year = word.len() >= 2
        && word.bytes().take(2).all(|b| b.is_ascii_digit())
        && matches!(word.get(2..), Some("" | "s"))
        && !chunk.char(end).is_some_and(is_apostrophe);
    let clipped = CLIPPED.iter().any(|form| word.eq_ignore_ascii_case(form))
        && !chunk.char(end).is_some_and(is_apostrophe);
    let clitic =
        (at > start || end == chunk.end) && CLITICS.iter().any(|form| word.eq_ignore_ascii_case(form));
    let free = at == start || chunk.body.get(..at)?.chars().next_back().is_some_and(|c| !c.is_alphanumeric());
    ((year && free) || (clipped && at == start) || clitic).then_some(end)
}

/// Where the face that begins at byte `at` ends.
pub(super) fn emoticon(chunk: &Chunk<'_>, start: usize, at: usize) -> Option<usize> {
    let rest = chunk.body.get(at..chunk.end)?;
    let face = FACES.iter().find(|face| rest.starts_with(**face))?;
    let after = rest.get(face.len()..)?;
    let letters = face.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
    let clear = if letters {
        after.is_empty() && at == start
    } else {
        after.chars().next().is_none_or(|c| !c.is_alphanumeric())
    };
    let before = chunk.body.get(..at)?;
    let alone = at == start || (after.is_empty() && !before.ends_with(|c: char| c.is_ascii_digit()));
    // `(see below:)` closes a bracket; it smiles at nobody.
    let closes = face.ends_with(')')
        && before.char_indices().rev().take(FAR).find_map(|(_, c)| matches!(c, '(' | ')').then_some(c))
            == Some('(');
    (clear && alone && !closes).then_some(at + face.len())
}
