//! Text to sentences to tagged, lemmatised and parsed tokens, for English news, offline.
//!
//! One call does everything: [`Analyzer::analyze`]. The stages can also be called one by one:
//! [`split_sentences`], [`tokenize`], and the tagger and parser on an [`Analyzer`].
//! Every offset is a UTF-8 byte offset into the text that was given.

mod abbrev;
pub mod conllu;
mod split;
mod token;
mod tokenize;

pub use split::{paragraphs, split_sentences};
pub use token::{Relation, Sentence, Tag, Token};
pub use tokenize::tokenize;

use std::ops::Range;

/// The loaded models. Cheap to share: load once, use from any number of threads.
#[derive(Debug)]
pub struct Analyzer {}

impl Analyzer {
    /// The analyzer with the models inside this crate, unpacked at the first call and shared afterwards.
    pub fn shared() -> &'static Analyzer {
        static SHARED: Analyzer = Analyzer {};
        &SHARED
    }

    /// Sentences of `text` with tagged, lemmatised and parsed tokens.
    pub fn analyze(&self, text: &str) -> Vec<Sentence> {
        let _ = text;
        Vec::new()
    }

    /// Like [`Analyzer::analyze`] for one piece of text (a paragraph, a headline) that begins at byte `start` of the whole.
    pub fn analyze_range(&self, text: &str, range: Range<usize>) -> Vec<Sentence> {
        let _ = (text, range);
        Vec::new()
    }
}
