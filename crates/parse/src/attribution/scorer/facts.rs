//! What is known of every word of a text, before any cue is looked at?

use super::hash::{mix, word};
use crate::attribution::lexicon;
use crate::attribution::reading::{Found, Reading};
use crate::attribution::tree::Tree;
use gainsay_syntax::Tag;

/// How a word lies in its quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Edge {
    /// Whether the quotation begins with it.
    pub(super) opens: bool,
    /// Whether the quotation ends with it.
    pub(super) closes: bool,
    /// Whether it stands deep inside: whose the quotation is, the words at its ends tell.
    pub(super) deep: bool,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fact {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) word: u32,
    pub(super) lemma: u32,
    pub(super) tag: u32,
    pub(super) relation: u32,
    /// Number of the quotation it stands in, from 1; 0 outside.
    pub(super) quote: u32,
    /// How it lies in its quotation.
    pub(super) edge: Edge,
    /// Relation of the longest phrase that begins with it, and of the longest that ends with it.
    pub(super) begins: u32,
    pub(super) ends: u32,
    /// Class and frames of the word as a cue, 0 for other words.
    pub(super) class: u32,
    /// How many contents found by rules it stands in.
    pub(super) covered: u32,
    /// Whether it is the cue of something found by rules.
    pub(super) ruled: bool,
}

/// Words at either end of a quotation that are not deep inside it.
const EDGE: u32 = 3;

/// The facts of every word, sentence by sentence.
#[derive(Debug, Default)]
pub(super) struct Facts {
    sentences: Vec<Vec<Fact>>,
}

impl Facts {
    /// The facts of a text in which the rules have found `found`.
    pub(super) fn of(reading: &Reading<'_>, found: &[Found]) -> Facts {
        let mut facts = Facts::default();
        let mut edges: Vec<(u32, i32)> = Vec::new();
        for part in found.iter().flat_map(|one| &one.parts) {
            edges.push((part.start, 1));
            edges.push((part.end, -1));
        }
        edges.sort_unstable();
        let mut edge = edges.iter().peekable();
        let mut depth = 0;
        for tree in &reading.trees {
            let mut words = sentence(reading, tree);
            for fact in &mut words {
                while let Some((_, change)) = edge.next_if(|(at, _)| *at <= fact.start) {
                    depth += change;
                }
                fact.covered = depth.max(0).unsigned_abs();
            }
            facts.sentences.push(words);
        }
        facts.sink(reading.quotations.len());
        for one in found {
            let words = facts.sentences.get_mut(one.sentence);
            if let Some(fact) = one.cue.zip(words).and_then(|((_, at), words)| words.get_mut(at)) {
                fact.ruled = true;
            }
        }
        facts
    }

    /// Marks the words deep inside each of so many quotations.
    fn sink(&mut self, quotations: usize) {
        let mut counts = vec![0_u32; quotations + 1];
        for fact in self.sentences.iter().flatten() {
            if let Some(count) = counts.get_mut(fact.quote as usize) {
                *count += 1;
            }
        }
        let mut passed = vec![0_u32; quotations + 1];
        for fact in self.sentences.iter_mut().flatten().filter(|fact| fact.quote != 0) {
            let Some(before) = passed.get_mut(fact.quote as usize) else { continue };
            let behind = counts.get(fact.quote as usize).map_or(0, |all| all - *before - 1);
            fact.edge.deep = *before >= EDGE && behind >= EDGE;
            *before += 1;
        }
    }

    pub(super) fn get(&self, sentence: usize, at: usize) -> Option<&Fact> {
        self.sentences.get(sentence)?.get(at)
    }

    pub(super) fn sentence(&self, sentence: usize) -> &[Fact] {
        self.sentences.get(sentence).map_or(&[], Vec::as_slice)
    }
}

fn sentence(reading: &Reading<'_>, tree: &Tree<'_>) -> Vec<Fact> {
    let mut out: Vec<Fact> = Vec::with_capacity(tree.tokens.len());
    // The longest phrase that begins or ends with each word: its length and relation.
    let mut begins = vec![(0_usize, 0_u32); tree.tokens.len()];
    let mut ends = begins.clone();
    for at in 0..tree.tokens.len() {
        let extent = tree.extent(at);
        let relation = tree.relation(at) as u32 + 1;
        if tree.head(at).is_none() || tree.is_punct(at) {
            continue;
        }
        if let Some(begin) = begins.get_mut(extent.start).filter(|longest| longest.0 < extent.len()) {
            *begin = (extent.len(), relation);
        }
        if let Some(end) = extent.end.checked_sub(1).and_then(|last| ends.get_mut(last))
            && end.0 < extent.len()
        {
            *end = (extent.len(), relation);
        }
    }
    for (at, token) in tree.tokens.iter().enumerate() {
        let quote = reading.quotation_at(token.start as usize);
        let span = quote.and_then(|index| reading.quotations.get(index)).map(|quotation| quotation.span);
        let known = match token.tag {
            Tag::Verb => lexicon::verb(&token.lemma),
            Tag::Noun => lexicon::noun(&token.lemma).or_else(|| lexicon::verb(&token.lemma)),
            Tag::Adj => lexicon::adjective(&token.lemma),
            _ => None,
        };
        let long = |(length, relation): (usize, u32)| if length > 1 { relation } else { 0 };
        out.push(Fact {
            start: token.start,
            end: token.end,
            word: word(tree.word(at)),
            lemma: word(&token.lemma),
            tag: token.tag as u32,
            relation: token.relation as u32,
            quote: quote.map_or(0, |index| index as u32 + 1),
            edge: Edge {
                opens: span.is_some_and(|span| span.start == token.start),
                closes: span.is_some_and(|span| span.end == token.end),
                deep: false,
            },
            begins: begins.get(at).map_or(0, |longest| long(*longest)),
            ends: ends.get(at).map_or(0, |longest| long(*longest)),
            class: known.map_or(0, |cue| mix(cue.class as u32 + 1, u32::from(cue.frames.bits()))),
            covered: 0,
            ruled: false,
        });
    }
    out
}
