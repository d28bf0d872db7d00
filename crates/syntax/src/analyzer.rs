//! How one call leads from text to parsed sentences.

use crate::model::weights::{self, Weights};
use crate::{Relation, Sentence, Token, split_sentences, tokenize};
use std::ops::Range;
use std::sync::OnceLock;

static MODEL: &[u8] = include_bytes!("../models/english.bin");

/// Words that are parsed together at most. Longer sentences are cut after punctuation, and the pieces hang under the
/// first one's root as [`Relation::Parataxis`]; so the time stays linear in the text.
pub const LONGEST_PARSED: usize = 200;

/// Words of the longest sentence that [`Analyzer::analyze`] parses. What is longer is a table, a list or noise: it is cut
/// into words only, because a megabyte of brackets would take as long to parse as ten of prose, and mean nothing.
pub const LONGEST_SENTENCE: usize = 1_000;

/// The loaded models. Cheap to share: load once, use from any number of threads.
#[derive(Debug)]
pub struct Analyzer {
    /// `None` only if the bytes inside the crate were damaged, which a test rules out.
    weights: Option<Weights>,
}

impl Analyzer {
    /// The analyzer with the models inside this crate, unpacked at the first call and shared afterwards.
    pub fn shared() -> &'static Analyzer {
        static SHARED: OnceLock<Analyzer> = OnceLock::new();
        SHARED.get_or_init(|| {
            crate::lemma::load();
            Analyzer { weights: weights::read(MODEL.into()) }
        })
    }

    /// Sentences of `text` with tagged, lemmatised and parsed tokens; one of more than [`LONGEST_SENTENCE`] words has its
    /// words only, and says so in [`Sentence::parsed`].
    ///
    /// ```
    /// let text = "Two ships left the harbour.";
    /// let sentences = gainsay_syntax::Analyzer::shared().analyze(text);
    /// let tokens = &sentences[0].tokens;
    /// let root = tokens.iter().find(|token| token.head.is_none()).unwrap();
    /// assert_eq!(root.text(text), "left");
    /// ```
    pub fn analyze(&self, text: &str) -> Vec<Sentence> {
        self.analyze_range(text, 0..text.len())
    }

    /// Like [`Analyzer::analyze`] for one piece of text (a paragraph, a headline), a byte range of the whole; offsets
    /// are still into the whole. A range that cuts a character or leaves the text gives no sentences.
    pub fn analyze_range(&self, text: &str, range: Range<usize>) -> Vec<Sentence> {
        let Some(piece) = text.get(range.clone()) else { return Vec::new() };
        split_sentences(piece)
            .into_iter()
            .map(|span| {
                let span = span.start + range.start..span.end + range.start;
                let tokens = tokenize(text, span.clone());
                if tokens.len() > LONGEST_SENTENCE {
                    return Sentence {
                        start: span.start as u32,
                        end: span.end as u32,
                        tokens,
                        parsed: false,
                    };
                }
                self.parse(text, span, tokens)
            })
            .collect()
    }

    /// Tags, parses and lemmatises the words of one sentence; what the tokens say of tags and heads is replaced.
    pub fn parse(&self, text: &str, span: Range<usize>, mut tokens: Vec<Token>) -> Sentence {
        let forms: Vec<&str> = tokens
            .iter()
            .map(|token| text.get(token.start as usize..token.end as usize).unwrap_or_default())
            .collect();
        let parsed = self.weights.is_some();
        if let Some(weights) = &self.weights {
            let mut root = None;
            let mut first = 0;
            while first < forms.len() {
                let end = piece_end(&forms, first);
                for (token, answer) in tokens[first..end].iter_mut().zip(weights.answer(&forms[first..end])) {
                    token.tag = answer.tag;
                    token.head = answer.head.map(|head| head + first as u32);
                    token.relation = answer.relation;
                    token.margin = answer.margin;
                }
                for (at, token) in tokens.iter_mut().enumerate().take(end).skip(first) {
                    if token.head.is_none() {
                        if root.is_some() {
                            token.head = root;
                            token.relation = Relation::Parataxis;
                            token.margin = 0;
                        } else {
                            root = Some(at as u32);
                        }
                    }
                }
                first = end;
            }
        }
        crate::lemma::lemmatize(text, &mut tokens);
        Sentence { start: span.start as u32, end: span.end as u32, tokens, parsed }
    }
}

/// One past the last word that is parsed together with `first`.
fn piece_end(forms: &[&str], first: usize) -> usize {
    let limit = first + LONGEST_PARSED;
    if limit >= forms.len() {
        return forms.len();
    }
    // A cut in the second half of the piece, so that there are at most twice as many pieces as needed.
    let cut =
        |marks: &[&str]| (first + LONGEST_PARSED / 2..limit).rev().find(|&at| marks.contains(&forms[at]));
    cut(&[".", ";", "!", "?", "\n"])
        .or_else(|| cut(&[",", ":", ")", "-", "\u{2013}"]))
        .map_or(limit, |at| at + 1)
}
