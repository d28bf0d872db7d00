//! `gainsay compare`: pairs of texts that are taken to speak of one thing.

use crate::Outcome;
use crate::args::CompareArgs;
use crate::error::CommandError;
use crate::lines::answer_lines;
use gainsay::graph::{Contribution, compare_passages, explain_passages};
use gainsay::{Checker, Document, claim::Date, passage};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Contributions that are named; the others are added up as "the rest".
const NAMED: usize = 8;

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
    #[serde(flatten)]
    why: Option<Why>,
}

#[derive(Serialize)]
struct Why {
    /// What counts for the label, the most first; the weights add up to its score.
    contributions: Vec<Contribution>,
    /// What `check` proves of the two texts as two reports: code and explanation of each finding.
    findings: Vec<Proof>,
}

#[derive(Serialize)]
struct Proof {
    code: String,
    explanation: String,
}

/// Answers every line of standard input.
pub(crate) fn run(args: &CompareArgs) -> Result<Outcome, CommandError> {
    let document = |id: &str, text: String, published| Document {
        id: id.to_owned(),
        text,
        published,
        ..Document::default()
    };
    answer_lines(|question: Question| {
        let a = document("a", question.a, question.date_a);
        let b = document("b", question.b, question.date_b);
        let (first, second) = (passage(&a), passage(&b));
        let (verdict, why) = if args.explain {
            let (verdict, contributions) = explain_passages(&first, &second);
            (verdict, Some(Why { contributions: named(contributions), findings: proofs(a, b) }))
        } else {
            (compare_passages(&first, &second), None)
        };
        Answer {
            id: question.id,
            label: verdict.label.word(),
            confidence: verdict.confidence,
            p_contradict: verdict.p_contradict,
            why,
        }
    })
}

fn named(mut contributions: Vec<Contribution>) -> Vec<Contribution> {
    if contributions.len() > NAMED {
        let weight = contributions.split_off(NAMED).iter().map(|c| c.weight).sum();
        contributions.push(Contribution { name: "the rest".to_owned(), weight });
    }
    contributions
}

fn proofs(a: Document, b: Document) -> Vec<Proof> {
    let findings = Checker::new().check(&[a, b]).verdict.findings;
    findings.into_iter().map(|f| Proof { code: f.code, explanation: f.headline }).collect()
}
