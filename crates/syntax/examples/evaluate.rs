//! How well, and how fast, does the analyzer do on a treebank?
//!
//! `cargo run --release -p gainsay-syntax --example evaluate -- FILE.conllu [--genre PREFIX] [--show sentences|tokens|lemmas]`
//!
//! Raw text is rebuilt from the `# text` comments: sentences joined by blanks, paragraphs by empty lines, documents
//! apart. `--genre` keeps the documents whose name holds PREFIX; `--show` prints where the answer differs.
#![allow(clippy::print_stdout)]

use gainsay_syntax::conllu::{self, TreebankSentence};
use gainsay_syntax::{Relation, Token, lemma, split_sentences, tokenize};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;
use std::time::Instant;

/// How often the speed is measured; the median is reported.
const REPEATS: usize = 7;

/// A document of the treebank with its true sentences and words as byte ranges.
#[derive(Default)]
struct Document {
    name: String,
    text: String,
    sentences: Vec<Range<usize>>,
    words: Vec<Range<usize>>,
}

/// Counts of right, given and true items.
#[derive(Default)]
struct Score {
    right: usize,
    given: usize,
    gold: usize,
}

impl Score {
    fn add(&mut self, given: &[Range<usize>], gold: &[Range<usize>]) {
        let truth: BTreeSet<(usize, usize)> = gold.iter().map(|r| (r.start, r.end)).collect();
        self.right += given.iter().filter(|r| truth.contains(&(r.start, r.end))).count();
        self.given += given.len();
        self.gold += gold.len();
    }

    fn line(&self, name: &str) -> String {
        let precision = percent(self.right, self.given);
        let recall = percent(self.right, self.gold);
        let f1 = percent(2 * self.right, self.given + self.gold);
        format!("{name:<22} P {precision:6.2}  R {recall:6.2}  F1 {f1:6.2}  ({} true)", self.gold)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// Documents rebuilt from sentences.
fn documents(treebank: &[TreebankSentence]) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    for sentence in treebank {
        if sentence.document.is_some() || documents.is_empty() {
            documents.push(Document {
                name: sentence.document.clone().unwrap_or_default(),
                ..Document::default()
            });
        }
        let Some(document) = documents.last_mut() else { continue };
        if !document.text.is_empty() {
            document.text.push_str(if sentence.paragraph { "\n\n" } else { " " });
        }
        let start = document.text.len();
        document.text.push_str(&sentence.text);
        document.sentences.push(start..document.text.len());
        let mut at = start;
        for word in &sentence.words {
            let Some(found) = document.text.get(at..).and_then(|rest| rest.find(&word.form)) else {
                continue;
            };
            document.words.push(at + found..at + found + word.form.len());
            at += found + word.form.len();
        }
    }
    documents
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (mut file, mut genre, mut show) = (None, String::new(), String::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--genre" => genre = arguments.next().unwrap_or_default(),
            "--show" => show = arguments.next().unwrap_or_default(),
            _ => file = Some(argument),
        }
    }
    let Some(file) = file else {
        println!("usage: evaluate FILE.conllu [--genre PREFIX] [--show sentences|tokens|lemmas]");
        return;
    };
    let content = match std::fs::read_to_string(&file) {
        Ok(content) => content,
        Err(error) => {
            println!("{file}: {error}");
            return;
        }
    };
    let treebank = conllu::read(&content);
    let documents: Vec<Document> =
        documents(&treebank).into_iter().filter(|d| d.name.contains(&genre)).collect();
    segmentation(&documents, &show);
    lemmas(&treebank, &genre, &show);
    front_speed(&documents);
}

/// Sentences and tokens found in raw text.
fn segmentation(documents: &[Document], show: &str) {
    let (mut sentences, mut words, mut words_given) = (Score::default(), Score::default(), Score::default());
    for document in documents {
        let text = document.text.as_str();
        let found = split_sentences(text);
        sentences.add(&found, &document.sentences);
        let tokens = |sentences: &[Range<usize>]| -> Vec<Range<usize>> {
            sentences
                .iter()
                .flat_map(|s| tokenize(text, s.clone()))
                .map(|t| t.start as usize..t.end as usize)
                .collect()
        };
        let found_words = tokens(&found);
        words.add(&found_words, &document.words);
        let in_true_sentences = tokens(&document.sentences);
        words_given.add(&in_true_sentences, &document.words);
        match show {
            "sentences" => differences(text, &found, &document.sentences),
            "tokens" => differences(text, &in_true_sentences, &document.words),
            _ => {}
        }
    }
    println!("{}", sentences.line("sentences"));
    println!("{}", words.line("tokens"));
    println!("{}", words_given.line("tokens, true sentences"));
}

/// Prints the stretches where two segmentations differ.
fn differences(text: &str, given: &[Range<usize>], gold: &[Range<usize>]) {
    let given_set: BTreeSet<(usize, usize)> = given.iter().map(|r| (r.start, r.end)).collect();
    let gold_set: BTreeSet<(usize, usize)> = gold.iter().map(|r| (r.start, r.end)).collect();
    for (mark, missing) in [("+", given_set.difference(&gold_set)), ("-", gold_set.difference(&given_set))] {
        for (start, end) in missing {
            let around = text
                .get(text.floor_char_boundary(start.saturating_sub(20))..text.floor_char_boundary(end + 20));
            let mut line = String::new();
            let _ = write!(
                line,
                "{mark} {start:>6} {:?}   in {:?}",
                &text[*start..*end],
                around.unwrap_or_default()
            );
            println!("{line}");
        }
    }
}

/// Lemmas on true words with true tags.
fn lemmas(treebank: &[TreebankSentence], genre: &str, show: &str) {
    let (mut right, mut whole, mut inside) = (0, 0, false);
    for sentence in treebank {
        if let Some(document) = &sentence.document {
            inside = document.contains(genre);
        }
        if !inside {
            continue;
        }
        let (text, mut words) = true_words(sentence);
        lemma::lemmatize(&text, &mut words);
        for (word, truth) in words.iter().zip(&sentence.words) {
            if truth.lemma == "_" {
                continue;
            }
            whole += 1;
            right += usize::from(*word.lemma == *truth.lemma);
            if show == "lemmas" && *word.lemma != *truth.lemma {
                println!("{:?} {} gives {} for {}", word.tag, truth.form, word.lemma, truth.lemma);
            }
        }
    }
    println!("lemmas, true tags      {:.2} %", percent(right, whole));
}

/// The words of a sentence one blank apart, with their true tags.
fn true_words(sentence: &TreebankSentence) -> (String, Vec<Token>) {
    let mut text = String::new();
    let mut words = Vec::new();
    for word in &sentence.words {
        let start = text.len() as u32;
        text.push_str(&word.form);
        let end = text.len() as u32;
        text.push(' ');
        let (lemma, head, relation) = (Box::default(), None, Relation::Dep);
        words.push(Token { start, end, tag: word.tag, lemma, head, relation, margin: 0 });
    }
    (text, words)
}

/// Tokens a second of the splitter and the tokenizer alone.
fn front_speed(documents: &[Document]) {
    let mut times = Vec::new();
    let mut count = 0;
    for _ in 0..REPEATS {
        let started = Instant::now();
        count = documents
            .iter()
            .map(|d| split_sentences(&d.text).into_iter().map(|s| tokenize(&d.text, s).len()).sum::<usize>())
            .sum();
        times.push(started.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    println!("split and tokenize     {:.0} tokens/s", count as f64 / times[REPEATS / 2]);
}
