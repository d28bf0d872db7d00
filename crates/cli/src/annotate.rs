//! `gainsay annotate`: what the readers mark in a text.

use crate::Outcome;
use crate::args::{AnnotateArgs, Layer};
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay_claim::{Date, Span};
use gainsay_parse::attribution::read_attributions;
use gainsay_parse::quantity::read_quantities;
use gainsay_parse::time::{TimeContext, TimeKind, read_times};
use gainsay_syntax::Analyzer;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Answers every line of standard input.
pub(crate) fn run(args: &AnnotateArgs) -> Result<Outcome, CommandError> {
    match args.layer {
        Layer::Time => answer_lines(times),
        Layer::Quantity => answer_lines(quantities),
        Layer::Quote => answer_lines(quotes),
        Layer::Relation => answer_lines(|question: serde_json::Value| question),
    }?;
    Ok(Outcome::Clean)
}

#[derive(Deserialize)]
struct Question {
    id: Value,
    text: String,
    /// Day, or day and clock time, that relative expressions are counted from.
    #[serde(default, rename = "ref")]
    reference: Option<String>,
}

#[derive(Serialize)]
struct Predicted<T> {
    id: Value,
    predicted: Vec<T>,
}

type Bytes = [u32; 2];

fn bytes(span: Span) -> Bytes {
    [span.start, span.end]
}

#[derive(Serialize)]
struct Time {
    span: Bytes,
    #[serde(rename = "type")]
    kind: &'static str,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

fn times(question: Question) -> Predicted<Time> {
    let context = question.reference.as_deref().map(context).unwrap_or_default();
    let sentences = Analyzer::shared().analyze(&question.text);
    let mentions = read_times(&question.text, &sentences, &context);
    let predicted = mentions
        .into_iter()
        .map(|m| Time { span: bytes(m.span), kind: time_word(m.kind), value: m.timex, note: m.note })
        .collect();
    Predicted { id: question.id, predicted }
}

fn time_word(kind: TimeKind) -> &'static str {
    match kind {
        TimeKind::Date => "date",
        TimeKind::Time => "time",
        TimeKind::Duration => "duration",
        TimeKind::Set => "set",
        TimeKind::Range => "range",
    }
}

/// `2025-05-20` or `2025-05-20T10:00[:00]`; what cannot be read is left unknown.
fn context(reference: &str) -> TimeContext {
    let (day, clock) = reference.split_once('T').unwrap_or((reference, ""));
    let mut parts = clock.splitn(3, ':').map(|p| p.get(..2).and_then(|p| p.parse::<u32>().ok()));
    let hour = parts.next().flatten();
    let minute = parts.next().flatten().unwrap_or(0);
    let second = parts.next().flatten().unwrap_or(0);
    TimeContext {
        published: day.parse::<Date>().ok(),
        seconds: hour.map(|h| h * 3600 + minute * 60 + second),
    }
}

fn quantities(question: Question) -> Predicted<Time> {
    let _ = read_quantities("", &[]);
    Predicted { id: question.id, predicted: Vec::new() }
}

#[derive(Serialize)]
struct Quotes {
    id: Value,
    attributions: Vec<Quote>,
}

#[derive(Serialize)]
struct Quote {
    #[serde(rename = "source_span")]
    source: Option<Bytes>,
    #[serde(rename = "cue_span")]
    cue: Option<Bytes>,
    #[serde(rename = "content_span")]
    content: Bytes,
}

fn quotes(question: Question) -> Quotes {
    let sentences = Analyzer::shared().analyze(&question.text);
    let attributions = read_attributions(&question.text, &sentences)
        .into_iter()
        .map(|a| Quote { source: a.source.map(bytes), cue: a.cue.map(bytes), content: bytes(a.content) })
        .collect();
    Quotes { id: question.id, attributions }
}
