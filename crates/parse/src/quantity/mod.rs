//! How much: figures with bounds, unit and what is counted.

use gainsay_claim::{Quantity, Span};
use gainsay_syntax::Sentence;

/// A figure found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantityMention {
    /// All words of it: comparator, number, unit.
    pub span: Span,
    /// The number alone.
    pub core: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// First token and one past the last, in that sentence.
    pub tokens: (usize, usize),
    /// The amount.
    pub value: Quantity,
    /// Index, in the sentence, of the noun that is counted or measured.
    pub counted_token: Option<usize>,
    /// Name of the pattern that found it.
    pub pattern: &'static str,
    /// What is doubtful about it.
    pub note: Option<String>,
}

/// The figures of a text, in order.
pub fn read_quantities(text: &str, sentences: &[Sentence]) -> Vec<QuantityMention> {
    let _ = (text, sentences);
    Vec::new()
}
