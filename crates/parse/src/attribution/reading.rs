//! How are the attributions of a text gathered?

use super::lexicon::CueClass;
use super::marks::{Quotation, quotations};
use super::scorer::Weights;
use super::tree::Tree;
use super::{Attribution, Chains};
use gainsay_claim::{QuoteForm, Span};
use gainsay_syntax::Sentence;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// An attribution before its content is put together.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) sentence: usize,
    pub(super) source: Option<(Span, usize)>,
    /// Sentence of the source where it is not that of the cue.
    pub(super) source_sentence: Option<usize>,
    pub(super) cue: Option<(Span, usize)>,
    pub(super) class: CueClass,
    pub(super) parts: Vec<Span>,
    pub(super) statement: bool,
    pub(super) addressee: Option<Span>,
    pub(super) pattern: &'static str,
}

/// A text with its trees and quotations, and what was found so far.
pub(super) struct Reading<'t> {
    pub(super) text: &'t str,
    pub(super) sentences: &'t [Sentence],
    pub(super) trees: Vec<Tree<'t>>,
    pub(super) quotations: Vec<Quotation>,
    /// Where paragraphs begin.
    pub(super) breaks: Vec<usize>,
    pub(super) found: Vec<Found>,
    /// Cues, by sentence and word, that a quotation beside them has taken.
    pub(super) used: FxHashSet<(usize, usize)>,
    /// Sentences that begin a turn of a transcript.
    pub(super) turns: FxHashSet<usize>,
}

impl<'t> Reading<'t> {
    pub(super) fn of(text: &'t str, sentences: &'t [Sentence]) -> Reading<'t> {
        let breaks = paragraphs(text, sentences);
        let quotations = quotations(text, &breaks);
        let trees = sentences.iter().map(|sentence| Tree::of(text, sentence)).collect();
        Reading {
            text,
            sentences,
            trees,
            quotations,
            breaks,
            found: Vec::new(),
            used: FxHashSet::default(),
            turns: FxHashSet::default(),
        }
    }

    /// Reads what the rules find.
    pub(super) fn propose(&mut self) {
        self.read_turns();
        self.turns = self.found.iter().map(|turn| turn.sentence).collect();
        self.read_quoted_before();
        self.read_blocks();
        for sentence in 0..self.sentences.len() {
            self.read_phrases(sentence);
            self.read_clauses(sentence);
            self.read_trailing(sentence);
        }
        self.read_quotations();
        self.found.retain(|found| !found.parts.is_empty());
    }

    pub(super) fn finish(mut self, weights: &Weights, threshold: f32) -> Vec<Attribution> {
        self.propose();
        let judged = super::scorer::judge(&self, weights, threshold);
        let doubts = super::doubt::doubts(&self, &judged.found, &judged.weak);
        self.found = judged.found;
        for found in &mut self.found {
            found.parts.sort_by_key(|part| (part.start, part.end));
        }
        self.found.sort_by_key(|found| {
            let start = found.parts.first().map_or(0, |part| part.start);
            let end = found.parts.last().map_or(0, |part| part.end);
            (start, std::cmp::Reverse(end), found.cue.map(|(span, _)| span))
        });
        let mut out: Vec<Attribution> =
            self.found.iter().filter_map(|found| self.attribution(found)).collect();
        out.extend(doubts.into_iter().map(|span| self.doubtful(span)));
        out.sort_by_key(|one| (one.content.start, std::cmp::Reverse(one.content.end), one.doubtful));
        let chains = Chains::of(&out);
        for (index, attribution) in out.iter_mut().enumerate() {
            if attribution.doubtful {
                continue;
            }
            let holder = if attribution.statement {
                chains.outer(index)
            } else {
                chains.innermost(attribution.content.start as usize)
            };
            attribution.outer = holder.filter(|outer| *outer != index);
        }
        out
    }

    fn attribution(&self, found: &Found) -> Option<Attribution> {
        let (first, last) = (found.parts.first()?, found.parts.last()?);
        Some(Attribution {
            source: found.source.map(|(span, _)| span),
            source_head: found
                .source
                .filter(|(span, _)| !span.of(self.text).is_some_and(super::turns::is_mark))
                .map(|(_, head)| (found.source_sentence.unwrap_or(found.sentence), head)),
            cue: found.cue.map(|(span, _)| span),
            cue_head: found.cue.map(|(_, head)| (found.sentence, head)),
            class: found.class,
            content: first.cover(*last),
            parts: found.parts.clone(),
            form: self.form(&found.parts),
            statement: found.statement,
            denied: found.class == CueClass::Deny,
            outer: None,
            addressee: found.addressee,
            pattern: found.pattern,
            doubtful: false,
        })
    }

    fn doubtful(&self, span: Span) -> Attribution {
        Attribution {
            source: None,
            source_head: None,
            cue: None,
            cue_head: None,
            class: CueClass::Other,
            content: span,
            parts: vec![span],
            form: self.form(&[span]),
            statement: true,
            denied: false,
            outer: None,
            addressee: None,
            pattern: "doubtful",
            doubtful: true,
        }
    }

    /// Direct where every word stands in a quotation, mixed where some do.
    fn form(&self, parts: &[Span]) -> QuoteForm {
        let (mut inside, mut outside) = (false, false);
        for part in parts {
            let mut at = part.start;
            let first = self.quotations.partition_point(|quotation| quotation.span.end <= part.start);
            for quotation in self.quotations.iter().skip(first).take_while(|q| q.span.start < part.end) {
                inside = true;
                outside |= self.has_words(at, quotation.span.start);
                at = quotation.span.end;
            }
            outside |= self.has_words(at, part.end);
        }
        match (inside, outside) {
            (true, false) => QuoteForm::Direct,
            (true, true) => QuoteForm::Mixed,
            (false, _) => QuoteForm::Indirect,
        }
    }

    pub(super) fn has_words(&self, from: u32, to: u32) -> bool {
        self.text
            .get(from as usize..to as usize)
            .is_some_and(|between| between.contains(char::is_alphanumeric))
    }

    /// The quotation that holds byte `at`.
    pub(super) fn quotation_at(&self, at: usize) -> Option<usize> {
        let index = self.quotations.partition_point(|quotation| quotation.span.end as usize <= at);
        self.quotations.get(index).filter(|quotation| quotation.span.start as usize <= at).map(|_| index)
    }

    /// The number of the paragraph in which byte `at` stands.
    pub(super) fn paragraph(&self, at: usize) -> usize {
        self.breaks.partition_point(|start| *start <= at).saturating_sub(1)
    }

    pub(super) fn byte(&self, sentence: usize, token: usize) -> usize {
        let token = self.trees.get(sentence).and_then(|tree| tree.token(token));
        token.map_or(self.text.len(), |token| token.start as usize)
    }

    /// The content `words` as a span; where it begins or ends inside a quotation, the whole quotation, which may begin
    /// in an earlier sentence or end in a later one. A cue inside the same quotation keeps the content as it is.
    pub(super) fn content(&self, sentence: usize, words: Range<usize>, cue: usize) -> Option<Span> {
        let tree = self.trees.get(sentence)?;
        let words = tree.trim(words);
        let mut span = tree.span(words)?;
        let own = self.quotation_at(self.byte(sentence, cue));
        if let Some(index) = self.quotation_at(span.start as usize).filter(|index| Some(*index) != own) {
            let mut index = index;
            while index > 0 && self.quotations.get(index).is_some_and(|quotation| quotation.continued) {
                index -= 1;
            }
            span.start = self.quotations.get(index).map_or(span.start, |quotation| quotation.span.start);
        }
        let last = span.end.saturating_sub(1) as usize;
        match self.quotation_at(last).and_then(|index| Some((index, self.quotations.get(index)?))) {
            Some((index, quotation)) if Some(index) != own => span.end = quotation.span.end.max(span.end),
            // Inside the quotation of its cue the content ends before the closing mark.
            Some((_, quotation)) if span.end == quotation.span.end => {
                let inside = self.text.get(span.range())?.trim_end_matches(['"', '”', '\'', '»', ',', '.']);
                span.end = span.start + inside.len() as u32;
            }
            _ => {}
        }
        Some(span).filter(|span| !span.is_empty())
    }
}

/// The quotations of a text in order.
pub(super) fn quotations_of(text: &str, sentences: &[Sentence]) -> Vec<Quotation> {
    quotations(text, &paragraphs(text, sentences))
}

/// Where the paragraphs begin: after an end of line, unless a sentence goes on over it.
fn paragraphs(text: &str, sentences: &[Sentence]) -> Vec<usize> {
    let mut out = Vec::new();
    let mut next = 0;
    let mut broken = true;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            while sentences.get(next).is_some_and(|sentence| (sentence.end as usize) <= at) {
                next += 1;
            }
            broken |= sentences.get(next).is_none_or(|sentence| (sentence.start as usize) >= at);
        } else if broken && !c.is_whitespace() {
            out.push(at);
            broken = false;
        }
    }
    out
}
