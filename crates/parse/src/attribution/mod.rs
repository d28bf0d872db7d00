//! Who says so: quotes, reported speech and their speakers.
//!
//! [`read_attributions`] finds the statements of a text that it gives as somebody's word, thought or wish; a
//! [`Chains`] tells for any place of the text whose words it stands in, outermost first. [`CueClass`] says what sort
//! of act introduces a statement. Pronouns are left as they are: who "he" is, the entity stage decides.

mod chain;
mod clauses;
mod doubt;
mod lexicon;
mod marks;
mod pattern;
mod phrases;
mod quoted;
mod reading;
mod roles;
pub mod scorer;
mod source;
mod surface;
mod tail;
mod trailing;
mod tree;
mod turns;

pub use chain::Chains;
pub use lexicon::CueClass;
pub use pattern::{PATTERNS, Pattern};

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
    /// What sort of act the cue names.
    pub class: CueClass,
    /// Everything that is attributed, quotation marks included: from the first part's beginning to the last one's end.
    pub content: Span,
    /// The parts of the content, in order: `"Yes," she said. "No."` has two, with the cue between them.
    pub parts: Vec<Span>,
    /// Direct, indirect or mixed.
    pub form: QuoteForm,
    /// Whether the content says something. False where it only names a topic ("criticized the plan") or what the
    /// source means to do ("wants to leave"): a claim in it is still the outlet's own.
    pub statement: bool,
    /// The cue denies the content: "denied that".
    pub denied: bool,
    /// The attribution whose content this one stands in, by index: "A said B had told C ...".
    pub outer: Option<usize>,
    /// To whom it was said.
    pub addressee: Option<Span>,
    /// Name of the pattern that found it, one of [`PATTERNS`].
    pub pattern: &'static str,
    /// The words may well be somebody's, but whose they are cannot be told: no source, no cue. Enough to keep a claim in
    /// them from being the outlet's own, too little to say that somebody said it. No such stretch overlaps another one.
    pub doubtful: bool,
}

/// The attributions of a text, in order of their content.
///
/// Never fails, whatever the quotation marks and the parse are like; the time is linear in the text.
///
/// ```
/// use gainsay_parse::attribution::read_attributions;
/// use gainsay_syntax::Analyzer;
///
/// let text = "The mayor told reporters that the bridge would open on Monday.";
/// let sentences = Analyzer::shared().analyze(text);
/// let found = read_attributions(text, &sentences);
/// assert_eq!(found[0].source.unwrap().of(text), Some("The mayor"));
/// assert_eq!(found[0].content.of(text), Some("that the bridge would open on Monday"));
/// ```
pub fn read_attributions(text: &str, sentences: &[Sentence]) -> Vec<Attribution> {
    read_with(text, sentences, scorer::Weights::shared(), scorer::THRESHOLD)
}

/// [`read_attributions`] with other weights: a word is a cue where the logarithm of its odds is over `threshold`.
pub fn read_with(
    text: &str,
    sentences: &[Sentence],
    weights: &scorer::Weights,
    threshold: f32,
) -> Vec<Attribution> {
    reading::Reading::of(text, sentences).finish(weights, threshold)
}

/// The attributions that stand in no other one's content: who speaks at first hand.
///
/// O(n log n).
pub fn outermost(attributions: &[Attribution]) -> Vec<&Attribution> {
    let mut parts: Vec<(Span, usize)> = Vec::new();
    for (index, one) in attributions.iter().enumerate().filter(|(_, one)| !one.doubtful) {
        parts.extend(one.parts.iter().map(|part| (*part, index)));
    }
    parts.sort_by_key(|(part, index)| (part.start, std::cmp::Reverse(part.end), *index));
    // Up to each part, the furthest end and the one that reaches it, and the furthest of all others.
    let mut reach: Vec<[(u32, usize); 2]> = Vec::with_capacity(parts.len());
    let mut top = [(0, usize::MAX); 2];
    for (part, index) in &parts {
        let [first, second] = top;
        top = match *index {
            same if same == first.1 => [(first.0.max(part.end), same), second],
            other if part.end > first.0 => [(part.end, other), first],
            other if part.end > second.0 => [first, (part.end, other)],
            _ => top,
        };
        reach.push(top);
    }
    let held = |at: u32, own: usize| {
        let last = parts.partition_point(|(part, _)| part.start <= at).checked_sub(1);
        let ends = last.and_then(|last| reach.get(last)).copied().unwrap_or_default();
        ends.iter().any(|(end, index)| *index != own && *end > at)
    };
    let cue = |one: &Attribution| one.cue.map_or(one.content.start, |cue| cue.start);
    attributions
        .iter()
        .enumerate()
        .filter(|(index, one)| !one.doubtful && !held(cue(one), *index))
        .map(|(_, one)| one)
        .collect()
}

/// Every quotation of a text, marks included, in text order, whoever says it.
pub(crate) fn read_quotations(text: &str, sentences: &[Sentence]) -> Vec<Span> {
    reading::quotations_of(text, sentences).into_iter().map(|quotation| quotation.span).collect()
}

#[cfg(test)]
mod tests;
