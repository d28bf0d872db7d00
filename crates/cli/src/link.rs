//! `gainsay link`: given mentions of events, grouped by the event they speak of.

use crate::Outcome;
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay::graph::{EventMention, link_mentions};
use gainsay::{Document, DocumentClaims, Span};
use gainsay_parse::Reader;
use gainsay_syntax::{Analyzer, Sentence, Tag};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Deserialize)]
struct Question {
    id: Value,
    #[serde(deserialize_with = "crate::input::documents")]
    docs: Vec<Document>,
    mentions: Vec<Mention>,
}

#[derive(Deserialize)]
struct Mention {
    id: Value,
    doc: String,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Answer {
    id: Value,
    clusters: Vec<Vec<Value>>,
}

/// What is needed of one document to place mentions in it.
struct Read {
    claims: DocumentClaims,
    sentences: Vec<Sentence>,
}

/// Answers every line of standard input.
pub(crate) fn run() -> Result<Outcome, CommandError> {
    answer_lines(link)?;
    Ok(Outcome::Clean)
}

fn link(question: Question) -> Answer {
    let reader = Reader::new();
    let read = |d: &Document| Read { claims: reader.read(d), sentences: Analyzer::shared().analyze(&d.text) };
    let documents: Vec<Read> = question.docs.par_iter().map(read).collect();
    let index: BTreeMap<&str, usize> =
        question.docs.iter().enumerate().map(|(i, d)| (d.id.as_str(), i)).collect();
    let words: Vec<Vec<Arc<str>>> = documents.iter().map(|d| content_words(&d.sentences)).collect();
    // A mention of a document that is not there is linked to nothing.
    let (known, strays): (Vec<&Mention>, Vec<&Mention>) =
        question.mentions.iter().partition(|m| index.contains_key(m.doc.as_str()));
    let mentions: Vec<EventMention> = known
        .iter()
        .filter_map(|m| {
            let at = *index.get(m.doc.as_str())?;
            let document = documents.get(at)?;
            let span = Span::new(m.start, m.end);
            Some(EventMention::at(&document.claims, at, span, head_lemma(&document.sentences, span)))
        })
        .collect();
    let named =
        |group: Vec<usize>| group.into_iter().filter_map(|i| Some(known.get(i)?.id.clone())).collect();
    let mut clusters: Vec<Vec<Value>> = link_mentions(&mentions, &words).into_iter().map(named).collect();
    clusters.extend(strays.into_iter().map(|m| vec![m.id.clone()]));
    Answer { id: question.id, clusters }
}

/// Dictionary form of the word that heads a span: the one whose own head lies outside.
fn head_lemma(sentences: &[Sentence], span: Span) -> &str {
    let after = sentences.partition_point(|s| s.end <= span.start);
    let Some(sentence) = sentences.get(after) else { return "" };
    let inside = |i: usize| sentence.tokens.get(i).is_some_and(|t| t.start < span.end && span.start < t.end);
    let mut tokens = sentence.tokens.iter().enumerate().filter(|(i, _)| inside(*i));
    let first = tokens.clone().next();
    let head = tokens.find(|(_, t)| t.head.is_none_or(|h| !inside(h as usize)));
    head.or(first).map_or("", |(_, t)| &t.lemma)
}

/// Lemmas of the nouns, names, verbs and adjectives of a text.
fn content_words(sentences: &[Sentence]) -> Vec<Arc<str>> {
    let tokens = sentences.iter().flat_map(|s| &s.tokens);
    let content = tokens.filter(|t| matches!(t.tag, Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj));
    content.map(|t| Arc::from(t.lemma.to_lowercase())).collect()
}
