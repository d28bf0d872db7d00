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
