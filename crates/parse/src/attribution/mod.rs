//! Who says so: quotes, reported speech and their speakers.

use gainsay_claim::{QuoteForm, Span};
use gainsay_syntax::Sentence;

/// One statement attributed to somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the source: "the prime minister", "he", "sources"; `None` where nobody is named.
    pub source: Option<Span>,
    /// Sentence and head token of the source.
    pub source_head: Option<(usize, usize)>,
    /// The words that introduce the statement: "said", "according to".
    pub cue: Option<Span>,
    /// Sentence and token of the cue's head (the verb of saying).
    pub cue_head: Option<(usize, usize)>,
    /// Everything that is attributed, quotation marks included.
    pub content: Span,
    /// Direct, indirect or mixed.
    pub form: QuoteForm,
    /// The cue denies the content: "denied that".
    pub denied: bool,
    /// The attribution whose content this one stands in, by index: "A said B had told C ...".
    pub outer: Option<usize>,
    /// To whom it was said.
    pub addressee: Option<Span>,
    /// Name of the pattern that found it.
    pub pattern: &'static str,
}

/// The attributions of a text, in order of their content.
pub fn read_attributions(text: &str, sentences: &[Sentence]) -> Vec<Attribution> {
    let _ = (text, sentences);
    Vec::new()
}
