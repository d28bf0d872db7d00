//! `gainsay compare`: pairs of texts that are taken to speak of one thing.

use crate::Outcome;
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay::graph::compare_claims;
use gainsay::{Document, claim::Date};
use gainsay_parse::Reader;
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Question {
    id: Value,
    a: String,
    b: String,
    #[serde(default)]
    date_a: Option<Date>,
    #[serde(default)]
    date_b: Option<Date>,
}

#[derive(Serialize)]
struct Answer {
    id: Value,
    label: &'static str,
    confidence: f64,
    p_contradict: f64,
}

/// Answers every line of standard input.
pub(crate) fn run() -> Result<Outcome, CommandError> {
    let reader = Reader::new();
    let read = |id: &str, text: String, published| {
        reader.read(&Document { id: id.to_owned(), text, published, ..Document::default() })
    };
    answer_lines(|question: Question| {
        let a = read("a", question.a, question.date_a);
        let b = read("b", question.b, question.date_b);
        let verdict = compare_claims(&a, &b);
        Answer {
            id: question.id,
            label: verdict.label.word(),
            confidence: verdict.confidence,
            p_contradict: verdict.p_contradict,
        }
    })?;
    Ok(Outcome::Clean)
}
