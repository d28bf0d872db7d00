//! Text to sentences to tagged, lemmatised and parsed tokens, for English news, offline.
//!
//! One call does everything: [`Analyzer::analyze`]. The stages can also be called one by one:
//! [`split_sentences`], [`tokenize`], and the tagger and parser on an [`Analyzer`].
//! Every offset is a UTF-8 byte offset into the text that was given.

mod abbrev;
mod analyzer;
pub mod conllu;
pub mod lemma;
mod model;
mod split;
mod token;
mod tokenize;
pub mod train;

pub use analyzer::{Analyzer, LONGEST_PARSED, LONGEST_SENTENCE};
pub use split::{paragraphs, split_sentences, unparsed};
pub use token::{Relation, Sentence, Tag, Token};
pub use tokenize::tokenize;
