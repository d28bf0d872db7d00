//! Where does a sentence end?
//!
//! The text is first cut into units that no sentence crosses ([`paragraphs`]: paragraphs, headlines, list items); in
//! each unit every full stop, question mark, exclamation mark and ellipsis is a candidate, and [`boundary`] decides
//! from the word before it and the words after it.

mod boundary;
mod lines;
mod words;

pub(crate) use lines::is_blank;
pub use lines::paragraphs;

use crate::{Sentence, tokenize};
use std::ops::Range;

/// Byte ranges of the sentences of `text`, in order, not overlapping; white space between them is left out.
///
/// Abbreviations, initials, decimals and web addresses do not end a sentence; a closing quote or bracket stays with
/// the sentence it closes; a quotation of several sentences is split at their ends; a line break ends a sentence
/// where it ends a headline, an item or a paragraph, not where the text was wrapped at a column. Any text is
/// accepted, in time linear in its length.
///
/// ```
/// let text = "Sen. Ann Lee left at 5 p.m. Monday. \"It is over. We won,\" she said.";
/// let sentences: Vec<_> = gainsay_syntax::split_sentences(text).into_iter().map(|s| &text[s]).collect();
/// assert_eq!(sentences, ["Sen. Ann Lee left at 5 p.m. Monday.", "\"It is over.", "We won,\" she said."]);
/// ```
pub fn split_sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for unit in paragraphs(text) {
        split_unit(text, unit, &mut sentences);
    }
    sentences
}

/// Sentences of `text` with their words, and nothing else: no tags, lemmas or heads. For readers that can do without
/// a parse, which costs a hundred times as much.
///
/// ```
/// let sentences = gainsay_syntax::unparsed("Two ships left. One came back.");
/// assert_eq!(sentences.len(), 2);
/// assert_eq!(sentences[1].tokens.len(), 4);
/// assert!(!sentences[1].parsed);
/// ```
pub fn unparsed(text: &str) -> Vec<Sentence> {
    let sentence = |span: Range<usize>| Sentence {
        start: span.start as u32,
        end: span.end as u32,
        tokens: tokenize(text, span),
        parsed: false,
    };
    split_sentences(text).into_iter().map(sentence).collect()
}

/// Splits one unit.
fn split_unit(text: &str, unit: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let Some(body) = text.get(unit.clone()) else { return };
    let mut start = 0;
    let mut quotes = boundary::Quotes::default();
    let mut at = 0;
    while let Some((stop, first)) = boundary::next_candidate(body, at, &mut quotes) {
        let candidate = boundary::Candidate::read(body, stop, first, &mut quotes);
        at = candidate.end;
        if boundary::ends_sentence(body, start, &candidate) {
            push(sentences, body, unit.start, start..candidate.end);
            start = candidate.end;
        }
    }
    push(sentences, body, unit.start, start..body.len());
}

/// Adds one sentence without the white space around it.
fn push(sentences: &mut Vec<Range<usize>>, body: &str, offset: usize, range: Range<usize>) {
    let Some(sentence) = body.get(range.clone()) else { return };
    let from = range.start + (sentence.len() - sentence.trim_start_matches(is_blank).len());
    let to = from + sentence.trim_matches(is_blank).len();
    if from < to {
        sentences.push(offset + from..offset + to);
    }
}
