//! Which lines of a page are not part of the report?
//!
//! Each row of [`FURNITURE`] says how such a line is recognised and how far it reaches, and gives lines on which it
//! must fire and lines of reports on which it must stay silent. The rows were gathered by hand from the pages of many
//! kinds of sites; none names an outlet.

use super::BlockKind;
use super::rows::FURNITURE;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How far a recognised line reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The line itself.
    Line,
    /// The line, and where it is a short head, the paragraph under it.
    Paragraph,
    /// The line and the headlines listed under it.
    List,
    /// The line and, where the report stands above it, everything below.
    Rest,
}

/// How a line is recognised. Phrases are lower case, with straight quotes; they match whole words.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// The line is one of these phrases, final punctuation aside.
    Whole(&'static [&'static str]),
    /// The line begins with one of these phrases.
    Starts(&'static [&'static str]),
    /// The line ends with one of these phrases, final punctuation aside.
    Ends(&'static [&'static str]),
    /// The line ends with one of these phrases, written with a capital and without a full stop.
    Button(&'static [&'static str]),
    /// One of these phrases stands in the line.
    Holds(&'static [&'static str]),
    /// The line begins with the first phrase and ends with the second; the words may be glued to others.
    Frame(&'static str, &'static str),
    /// A property of the line as it stands.
    Shape(fn(&str) -> bool),
}

/// One row of the table of page furniture.
#[derive(Clone, Copy, Debug)]
pub struct Furniture {
    /// Name of the row.
    pub name: &'static str,
    /// What such a line is.
    pub kind: BlockKind,
    /// How far it reaches.
    pub reach: Reach,
    /// How it is recognised.
    pub test: Test,
    /// Longer lines, in bytes, are never of this kind.
    pub longest: usize,
    /// What the note about it says.
    pub says: &'static str,
    /// Lines that must be recognised.
    pub fires: &'static [&'static str],
    /// Lines of reports that must not be.
    pub silent: &'static [&'static str],
}

/// The row that recognises `line`, which must be trimmed; none for a line of the report.
pub(super) fn recognise(line: &str) -> Option<&'static Furniture> {
    let index = &*INDEX;
    if line.len() > index.longest {
        return None;
    }
    let plain = Plain::of(line);
    let always = index.always.iter().find(|(row, phrase)| plain.passes(line, *row, *phrase));
    let mut found = always.map(|(row, _)| *row);
    let mut at = 0;
    for piece in plain.whole.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let rest = plain.whole.get(at..).unwrap_or("");
        at += piece.len();
        let Some(word) = words(piece).next() else { continue };
        for &(row, phrase) in index.by_word.get(word).into_iter().flatten() {
            // Where the phrase stands, its first word does; most lines have that word without the others.
            let stands = rest.starts_with(phrase) && found.is_none_or(|found| row < found);
            if stands && plain.passes(line, row, Some(phrase)) {
                found = Some(row);
            }
        }
    }
    found.and_then(|row| FURNITURE.get(row))
}

/// Which rows a line can be of, by its words: a phrase stands in a line only where its first word does, as a word.
struct Index {
    /// Rows and phrases, by the first word of the phrase.
    by_word: FxHashMap<&'static str, Vec<(usize, &'static str)>>,
    /// Rows that look at the shape of a line, and phrases without such a word with their rows.
    always: Vec<(usize, Option<&'static str>)>,
    longest: usize,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        by_word: FxHashMap::default(),
        always: Vec::new(),
        longest: FURNITURE.iter().map(|row| row.longest).max().unwrap_or(0),
    };
    for (row, furniture) in FURNITURE.iter().enumerate() {
        let phrases = furniture.test.phrases();
        let first = |phrase: &'static str| words(phrase).next().filter(|word| phrase.starts_with(word));
        if phrases.is_empty() {
            index.always.push((row, None));
        }
        for phrase in phrases {
            match first(phrase) {
                Some(word) => index.by_word.entry(word).or_default().push((row, phrase)),
                None => index.always.push((row, Some(phrase))),
            }
        }
    }
    index
});

/// The runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A line in lower case, with straight quotes, single spaces and no mark at either end.
struct Plain {
    whole: String,
    /// The same without its final punctuation.
    stem_len: usize,
    final_stop: bool,
}

impl Plain {
    fn of(line: &str) -> Plain {
        let mut whole = String::with_capacity(line.len());
        for c in line.trim_start_matches(['(', '[', '»', '>', '•', '-', '–', '—', '*', '|', ' ']).chars()
        {
            match c {
                '’' | '‘' => whole.push('\''),
                '“' | '”' => whole.push('"'),
                c if c.is_whitespace() => {
                    if !whole.ends_with(' ') {
                        whole.push(' ');
                    }
                }
                c => whole.extend(c.to_lowercase()),
            }
        }
        let marks = ['.', '!', '?', ':', '…', '»', '›', '>', ')', ']', ' ', '|', '→', ';'];
        let stem_len = whole.trim_end_matches(marks).len();
        Plain { final_stop: line.ends_with('.') && !line.ends_with(".."), whole, stem_len }
    }

    fn stem(&self) -> &str {
        self.whole.get(..self.stem_len).unwrap_or("")
    }

    /// What stands before a phrase that ends the line.
    fn before(&self, phrase: &str) -> Option<&str> {
        self.stem().strip_suffix(phrase).filter(|before| before.ends_with([' ', '|', '.']))
    }

    /// Whether the line is of a row of the table, by one of its phrases where it has some.
    fn passes(&self, line: &str, row: usize, phrase: Option<&str>) -> bool {
        let Some(row) = FURNITURE.get(row).filter(|row| line.len() <= row.longest) else { return false };
        match (&row.test, phrase) {
            (Test::Frame(first, last), _) => {
                let stem = self.stem();
                stem.starts_with(first) && stem.ends_with(last) && stem.len() >= first.len() + last.len()
            }
            (Test::Shape(holds), _) => holds(line),
            (test, Some(phrase)) => self.matches(line, test, phrase),
            (_, None) => false,
        }
    }

    fn matches(&self, line: &str, test: &Test, phrase: &str) -> bool {
        match test {
            Test::Whole(_) => phrase == self.stem() || phrase == self.whole.trim_end(),
            Test::Starts(_) => {
                let sentence = phrase.ends_with(':') && goes_on_small(line);
                !sentence && self.whole.strip_prefix(phrase).is_some_and(|rest| ends_word(phrase, rest))
            }
            Test::Ends(_) => self.before(phrase).is_some(),
            // A full stop after "read more" belongs to a sentence of the report, and so does a small letter.
            Test::Button(_) => !self.final_stop && self.before(phrase).is_some() && capital(line, phrase),
            Test::Holds(_) => self.whole.find(phrase).is_some_and(|at| {
                let before = self.whole.get(..at).unwrap_or("");
                let after = self.whole.get(at + phrase.len()..).unwrap_or("");
                (!phrase.starts_with(char::is_alphanumeric) || !before.ends_with(char::is_alphanumeric))
                    && ends_word(phrase, after)
            }),
            Test::Frame(..) | Test::Shape(_) => false,
        }
    }
}

impl Test {
    /// The phrases of which any one is enough; none for what is recognised otherwise.
    fn phrases(&self) -> &'static [&'static str] {
        match self {
            Test::Whole(phrases)
            | Test::Starts(phrases)
            | Test::Ends(phrases)
            | Test::Button(phrases)
            | Test::Holds(phrases) => phrases,
            Test::Frame(..) | Test::Shape(_) => &[],
        }
    }
}

/// A phrase matches whole words: no letter follows one that ends in a letter.
fn ends_word(phrase: &str, rest: &str) -> bool {
    !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
}

/// "More: that was the demand": after its colon a sentence of the report goes on with a small letter.
fn goes_on_small(line: &str) -> bool {
    line.split_once(':').is_some_and(|(_, rest)| rest.trim_start().starts_with(char::is_lowercase))
}

/// Whether the phrase that ends `line` is written with a capital: "Mayor quits Read more".
fn capital(line: &str, phrase: &str) -> bool {
    let stem = line.trim_end_matches(['.', '…', '»', '›', '>', ' ', ')', ']', ':', '→', '|']);
    stem.get(stem.len().saturating_sub(phrase.len())..)
        .is_some_and(|words| words.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{FURNITURE, recognise};

    #[test]
    fn every_row_fires_and_stays_silent_where_it_says() {
        for row in FURNITURE {
            assert!(row.fires.len() >= 2 || row.name == "disclaimer-words", "{} lacks examples", row.name);
            for line in row.fires {
                let got = recognise(line).map(|row| row.name);
                let same = recognise(line).is_some_and(|got| got.kind == row.kind);
                assert!(same, "{}: {line:?} gave {got:?}", row.name);
            }
            for line in row.silent {
                assert_eq!(recognise(line).map(|row| row.name), None, "{}: {line:?}", row.name);
            }
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = FURNITURE.iter().map(|row| row.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FURNITURE.len());
    }
}
