//! `gainsay annotate`: what the readers mark in a text.

use crate::Outcome;
use crate::args::{AnnotateArgs, Layer};
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay_claim::{Date, DateError, Decimal, Span};
use gainsay_parse::attribution::{outermost, read_attributions};
use gainsay_parse::quantity::{QuantityFields, annotate as annotate_quantities};
use gainsay_parse::relation::read_relations;
use gainsay_parse::time::{TimeContext, TimeKind, annotate};
use gainsay_syntax::Analyzer;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Answers every line of standard input.
pub(crate) fn run(args: &AnnotateArgs) -> Result<Outcome, CommandError> {
    match args.layer {
        Layer::Time => answer_lines(times),
        Layer::Quantity => answer_lines(quantities),
        Layer::Quote => answer_lines(quotes),
        Layer::Relation => answer_lines(relations),
    }
}

#[derive(Deserialize)]
struct Question {
    id: Value,
    text: String,
}

#[derive(Deserialize)]
struct TimeQuestion {
    id: Value,
    text: String,
    /// What relative expressions are counted from.
    #[serde(default, rename = "ref")]
    reference: Option<Reference>,
}

/// A day, or a day and a clock time: `2025-05-20`, `2025-05-20T10:00`, `2025-05-20T10:00:30`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Reference {
    day: Date,
    seconds: Option<u32>,
}

/// Why a field `ref` is none.
#[derive(Debug, thiserror::Error)]
enum ReferenceError {
    /// No such day.
    #[error("`ref`: {0}")]
    Day(#[from] DateError),
    /// No such clock time.
    #[error("`ref`: there is no clock time `{0}`")]
    Clock(String),
}

impl TryFrom<String> for Reference {
    type Error = ReferenceError;

    fn try_from(text: String) -> Result<Reference, ReferenceError> {
        let Some((day, clock)) = text.split_once('T') else {
            return Ok(Reference { day: text.parse()?, seconds: None });
        };
        let mut parts = clock.splitn(3, ':').map(|p| p.get(..2).and_then(|p| p.parse::<u32>().ok()));
        let mut part = |below: u32| match parts.next() {
            None => Some(0),
            Some(n) => n.filter(|n| *n < below),
        };
        let seconds = part(24).zip(part(60)).zip(part(60)).map(|((h, m), s)| h * 3600 + m * 60 + s);
        let seconds = seconds.ok_or_else(|| ReferenceError::Clock(clock.to_owned()))?;
        Ok(Reference { day: day.parse()?, seconds: Some(seconds) })
    }
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

fn times(question: TimeQuestion) -> Predicted<Time> {
    let context = TimeContext {
        published: question.reference.map(|reference| reference.day),
        seconds: question.reference.and_then(|reference| reference.seconds),
        ..TimeContext::default()
    };
    let sentences = Analyzer::shared().analyze(&question.text);
    let predicted = annotate(&question.text, &sentences, &context)
        .into_iter()
        .map(|a| Time { span: bytes(a.span), kind: time_word(a.kind), value: a.value, note: a.note })
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

#[derive(Serialize)]
struct Quantity {
    span: (usize, usize),
    low: Option<f64>,
    high: Option<f64>,
    approx: bool,
    unit: Option<String>,
    kind: &'static str,
    of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

fn quantities(question: Question) -> Predicted<Quantity> {
    let sentences = Analyzer::shared().analyze(&question.text);
    let found = annotate_quantities(&question.text, &sentences);
    Predicted { id: question.id, predicted: found.into_iter().map(quantity).collect() }
}

fn quantity(fields: QuantityFields) -> Quantity {
    // The line format writes plain numbers; the exact decimal is in the library and in `claims --format jsonl`.
    let number = |d: Decimal| d.to_string().parse::<f64>().ok();
    Quantity {
        span: fields.span,
        low: fields.low.and_then(number),
        high: fields.high.and_then(number),
        approx: fields.approximate,
        unit: fields.unit,
        kind: fields.kind,
        of: fields.of,
        note: fields.note,
    }
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
    /// The content without what stands between its parts: `"Yes," she said. "No."` has two.
    #[serde(rename = "content_parts")]
    parts: Vec<Bytes>,
}

fn quotes(question: Question) -> Quotes {
    let sentences = Analyzer::shared().analyze(&question.text);
    let found = read_attributions(&question.text, &sentences);
    // Who speaks at first hand; whom they report in turn, the chains of the claims tell.
    let attributions = outermost(&found)
        .into_iter()
        .map(|a| Quote {
            source: a.source.map(bytes),
            cue: a.cue.map(bytes),
            content: bytes(a.content),
            parts: a.parts.iter().copied().map(bytes).collect(),
        })
        .collect();
    Quotes { id: question.id, attributions }
}

#[derive(Deserialize)]
struct SentenceQuestion {
    id: Value,
    sentence: String,
}

#[derive(Serialize)]
struct Relations {
    id: Value,
    sentence: String,
    tuples: Vec<Tuple>,
}

#[derive(Serialize)]
struct Tuple {
    arg1: String,
    rel: String,
    args: Vec<String>,
    conf: f32,
}

fn relations(question: SentenceQuestion) -> Relations {
    let tuples = read_relations(&question.sentence)
        .into_iter()
        .map(|r| Tuple { arg1: r.subject, rel: r.phrase, args: r.arguments, conf: r.confidence })
        .collect();
    Relations { id: question.id, sentence: question.sentence, tuples }
}
