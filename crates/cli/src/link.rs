//! `gainsay link`: given mentions of events, grouped by the event they speak of.

use crate::Outcome;
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay::graph::{EventMention, EventReport, link_mentions};
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
}

/// Answers every line of standard input.
pub(crate) fn run() -> Result<Outcome, CommandError> {
    answer_lines(link)
}

fn link(question: Question) -> Answer {
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
    let named =
        |group: Vec<usize>| group.into_iter().filter_map(|i| Some(known.get(i)?.id.clone())).collect();
    let mut clusters: Vec<Vec<Value>> = link_mentions(&reports, &mentions).into_iter().map(named).collect();
    clusters.extend(strays.into_iter().map(|m| vec![m.id.clone()]));
    Answer { id: question.id, clusters }
}
