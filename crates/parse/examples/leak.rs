//! How much of what others say is given out as the outlet's own claim?
//!
//! `cargo run --release -p gainsay-parse --example leak -- [FILE] [--list]`
//!
//! FILE holds labelled attributions, by default `../shared/eval/claims/quotes_dev.jsonl`; where it is absent, that is
//! said. A claim *stands in attributed content* where its predicate lies inside the content of a labelled attribution.
//! It *leaks* where it has no speaker and is asserted as having happened or being so: the outlet would answer for it.
//! The leak is the number of claims that leak, divided by the number of all claims that stand in attributed content.
//! It is counted for three sorts of content: what is quoted (direct or mixed), clauses (a finite verb of their own
//! governs them), and things or infinitives ("criticized the plan", "wants to leave"), which say nothing about the
//! world. Quoted words and clauses are the statements to which the target applies. The other side is counted too: claims
//! outside every content that are told as somebody's. `--list` prints what leaks, with its document and byte;
//! `--outside` prints the claims outside every content that are told as somebody's, and by which pattern.
#![allow(clippy::print_stdout)]

use gainsay_claim::{Document, Modality, Span};
use gainsay_parse::Reader;
use gainsay_parse::attribution::read_attributions;
use gainsay_syntax::{Analyzer, Relation, Sentence, Tag};
use serde_json::Value;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Sorts of content, as they are printed.
const SORTS: [&str; 3] = ["quoted", "clause", "thing or infinitive"];

fn main() -> Result<(), Failure> {
    let (options, paths): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let path = paths.first().map_or("../shared/eval/claims/quotes_dev.jsonl", String::as_str);
    let Ok(file) = std::fs::read_to_string(path) else {
        println!("{path} is not there: nothing is measured");
        return Ok(());
    };
    let list = options.iter().any(|option| option == "--list");
    let outside = options.iter().any(|option| option == "--outside");
    let reader = Reader::new();
    // Claims in content, and those that leak, by sort.
    let mut counts = [[0_usize; 2]; SORTS.len()];
    // Claims outside every content, and those of them that are told as somebody's.
    let mut own = [0_usize; 2];
    for line in file.lines() {
        let value: Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().unwrap_or("").to_owned();
        let sentences = Analyzer::shared().analyze(&text);
        let contents = contents(&value, &text, &sentences);
        let found = read_attributions(&text, &sentences);
        let document =
            Document { id: value["id"].as_str().unwrap_or("").to_owned(), text, ..Document::default() };
        for claim in &reader.read(&document).claims {
            let holder = contents.iter().find(|(part, _)| part.contains(claim.predicate.span));
            let Some((_, sort)) = holder else {
                if claim.modality == Modality::Happened && claim.quote.is_none() {
                    own[0] += 1;
                    own[1] += usize::from(!claim.is_own_voice());
                    if outside && !claim.is_own_voice() {
                        let words = |span: Span| span.of(&document.text).unwrap_or("").replace('\n', " ");
                        let holder = found.iter().rfind(|one| {
                            one.statement && one.parts.iter().any(|part| part.contains(claim.predicate.span))
                        });
                        println!(
                            "outside: {} {} {} [{}] in: {}",
                            document.id,
                            claim.predicate.span.start,
                            words(claim.predicate.span),
                            holder.map_or("scene", |one| one.pattern),
                            words(claim.sentence)
                        );
                    }
                }
                continue;
            };
            let leaks = claim.is_own_voice() && claim.modality == Modality::Happened;
            if let Some(count) = counts.get_mut(*sort) {
                count[0] += 1;
                count[1] += usize::from(leaks);
            }
            if leaks && list {
                let words = |span: Span| span.of(&document.text).unwrap_or("").replace('\n', " ");
                println!(
                    "{}: {} {} {} [{}] in: {}",
                    SORTS.get(*sort).unwrap_or(&""),
                    document.id,
                    claim.predicate.span.start,
                    words(claim.predicate.span),
                    found
                        .iter()
                        .find(|one| one.content.contains(claim.predicate.span))
                        .map_or("in nothing", |one| if one.statement { "cut out" } else { one.pattern }),
                    words(claim.sentence)
                );
            }
        }
    }
    let share = |[all, leaks]: [usize; 2]| 100.0 * leaks as f64 / all.max(1) as f64;
    for (name, count) in SORTS.iter().zip(counts) {
        println!("{name:20} {:5} claims, {:4} leak: {:.1} %", count[0], count[1], share(count));
    }
    let said = [counts[0][0] + counts[1][0], counts[0][1] + counts[1][1]];
    println!("{:20} {:5} claims, {:4} leak: {:.1} %", "statements", said[0], said[1], share(said));
    println!("{:20} {:5} claims, {:4} told as somebody's: {:.1} %", "outside", own[0], own[1], share(own));
    Ok(())
}

/// The parts of a text's attributed contents, and of which sort each content is.
fn contents(value: &Value, text: &str, sentences: &[Sentence]) -> Vec<(Span, usize)> {
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |value: &Value| bytes.get(value.as_u64().unwrap_or(0) as usize).copied().unwrap_or(text.len());
    let mut out = Vec::new();
    for one in value["attributions"].as_array().into_iter().flatten() {
        let spans = one["content_span"].as_array().into_iter().flatten();
        let parts: Vec<Span> = spans.map(|pair| Span::new(byte(&pair[0]), byte(&pair[1]))).collect();
        let quoted = one["kind"] != "indirect";
        let clause = parts.iter().any(|part| is_clause(sentences, *part));
        let sort = if quoted { 0 } else { usize::from(!clause) + 1 };
        out.extend(parts.into_iter().map(|part| (part, sort)));
    }
    out
}

/// Whether a finite verb with a subject governs the words of a span.
fn is_clause(sentences: &[Sentence], part: Span) -> bool {
    let subject =
        [Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::CsubjPass, Relation::Expl];
    sentences.iter().filter(|one| one.start < part.end && one.end > part.start).any(|one| {
        let inside = |at: u32| {
            one.tokens
                .get(at as usize)
                .is_some_and(|token| token.start >= part.start && token.end <= part.end)
        };
        (0..one.tokens.len() as u32).filter(|at| inside(*at)).any(|at| {
            let Some(token) = one.tokens.get(at as usize) else { return false };
            let top = token.head.is_none_or(|head| !inside(head));
            let below = || {
                one.tokens.iter().enumerate().filter(|(child, t)| t.head == Some(at) && inside(*child as u32))
            };
            let governed = below().any(|(_, child)| subject.contains(&child.relation));
            let infinitive = below().any(|(_, child)| child.tag == Tag::Part && &*child.lemma == "to");
            top && governed && !infinitive
        })
    })
}
