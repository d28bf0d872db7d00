//! `gainsay link`: given mentions of events, grouped by the event they speak of.

use crate::Outcome;
use crate::args::LinkArgs;
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay::graph::{Contribution, EventLink, EventLinks, EventMention, EventReport, link_mentions};
use gainsay::{Document, Span, event_report};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(try_from = "Asked")]
struct Question {
    id: Value,
    docs: Vec<Document>,
    mentions: Vec<Mention>,
}

/// A question as the line gives it.
#[derive(Deserialize)]
struct Asked {
    id: Value,
    #[serde(deserialize_with = "crate::input::documents")]
    docs: Vec<Document>,
    mentions: Vec<Mention>,
}

/// Why a mention marks no words of its document.
#[derive(Debug, thiserror::Error)]
enum MentionError {
    #[error("mention {mention}: bytes {start} to {end} lie outside `{doc}`, which has {length} bytes")]
    Outside { mention: Value, doc: String, start: usize, end: usize, length: usize },
    #[error("mention {mention}: it ends at byte {end}, not behind its start at byte {start}")]
    Backwards { mention: Value, start: usize, end: usize },
    #[error("mention {mention}: byte {at} of `{doc}` lies inside a letter")]
    InsideLetter { mention: Value, doc: String, at: usize },
}

impl TryFrom<Asked> for Question {
    type Error = MentionError;

    /// Mentions of documents that are not there are linked to nothing; in those that are, they must mark words.
    fn try_from(asked: Asked) -> Result<Question, MentionError> {
        let Asked { id, docs, mentions } = asked;
        let texts: BTreeMap<&str, &str> = docs.iter().map(|d| (d.id.as_str(), d.text.as_str())).collect();
        for Mention { id, doc, start, end } in &mentions {
            let (Some(text), mention, (start, end)) = (texts.get(doc.as_str()), id.clone(), (*start, *end))
            else {
                continue;
            };
            if start >= end {
                return Err(MentionError::Backwards { mention, start, end });
            }
            if end > text.len() {
                return Err(MentionError::Outside {
                    mention,
                    doc: doc.clone(),
                    start,
                    end,
                    length: text.len(),
                });
            }
            if let Some(at) = [start, end].into_iter().find(|at| !text.is_char_boundary(*at)) {
                return Err(MentionError::InsideLetter { mention, doc: doc.clone(), at });
            }
        }
        Ok(Question { id, docs, mentions })
    }
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
    /// Why the mentions of one cluster are together, pair by pair, where it was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Linked>,
    /// What a limit left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_checked: Vec<String>,
}

#[derive(Serialize)]
struct Linked {
    mentions: [Value; 2],
    confidence: f64,
    contributions: Vec<Contribution>,
}

/// Answers every line of standard input.
pub(crate) fn run(args: &LinkArgs) -> Result<Outcome, CommandError> {
    answer_lines(|question| link(question, args.explain))
}

fn link(question: Question, explain: bool) -> Answer {
    let reports: Vec<EventReport> = question.docs.par_iter().map(event_report).collect();
    let index: BTreeMap<&str, usize> =
        question.docs.iter().enumerate().map(|(i, d)| (d.id.as_str(), i)).collect();
    // A mention of a document that is not there is linked to nothing.
    let (known, strays): (Vec<&Mention>, Vec<&Mention>) =
        question.mentions.iter().partition(|m| index.contains_key(m.doc.as_str()));
    let mentions: Vec<EventMention> = known
        .iter()
        .filter_map(|m| {
            let report = *index.get(m.doc.as_str())?;
            let words = reports.get(report)?.words_of(Span::new(m.start, m.end));
            Some(EventMention { report, words })
        })
        .collect();
    let EventLinks { groups, links, not_checked } = link_mentions(&reports, &mentions, explain);
    let name = |mention: usize| known.get(mention).map(|m| m.id.clone()).unwrap_or_default();
    let cluster = |group: Vec<usize>| group.into_iter().map(name).collect();
    let mut clusters: Vec<Vec<Value>> = groups.into_iter().map(cluster).collect();
    clusters.extend(strays.into_iter().map(|m| vec![m.id.clone()]));
    let linked = |link: EventLink| Linked {
        mentions: [name(link.mentions.0), name(link.mentions.1)],
        confidence: link.confidence,
        contributions: link.contributions,
    };
    Answer {
        id: question.id,
        clusters,
        links: links.into_iter().map(linked).collect(),
        not_checked: not_checked.into_iter().map(|n| n.message).collect(),
    }
}
