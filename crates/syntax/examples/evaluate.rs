//! How well, and how fast, does the analyzer do on a treebank?
//!
//! `cargo run --release -p gainsay-syntax --example evaluate -- FILE.conllu [--genre PREFIX] [--show sentences|tokens|lemmas|tags]`
//!
//! Raw text is rebuilt from the `# text` comments: sentences joined by blanks, paragraphs by empty lines, documents
//! apart. `--genre` keeps the documents whose name holds PREFIX; `--show` prints where the answer differs.
#![allow(clippy::print_stdout)]

use gainsay_syntax::conllu::{self, TreebankSentence};
use gainsay_syntax::{Analyzer, Relation, Sentence, Token, lemma, split_sentences, tokenize};
use std::collections::BTreeSet;
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
        println!("usage: evaluate FILE.conllu [--genre PREFIX] [--show sentences|tokens|lemmas|tags]");
        return;
    };
    let content = match std::fs::read_to_string(&file) {
        Ok(content) => content,
        Err(error) => {
            println!("{file}: {error}");
            return;
        }
    };
    let started = Instant::now();
    let _ = Analyzer::shared();
    let load = 1e3 * started.elapsed().as_secs_f64();
    let treebank = conllu::read(&content);
    let documents: Vec<Document> =
        documents(&treebank).into_iter().filter(|d| d.name.contains(&genre)).collect();
    segmentation(&documents, &show);
    analysis(&treebank, &genre, &show);
    speed(&documents);
    println!("load                   {load:.1} ms");
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
            let before: String =
                text[..*start].chars().rev().take(20).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = text[*end..].chars().take(20).collect();
            println!("{mark} {start:>6} {before:?} [{:?}] {after:?}", &text[*start..*end]);
        }
    }
}

/// Tags, heads, relations and lemmas on true words.
fn analysis(treebank: &[TreebankSentence], genre: &str, show: &str) {
    let analyzer = Analyzer::shared();
    let (mut words, mut tags, mut heads, mut universal, mut full) = (0, 0, 0, 0, 0);
    let (mut with_lemma, mut lemmas, mut lemmas_any_case, mut lemmas_true_tags) = (0, 0, 0, 0);
    let mut inside = false;
    for sentence in treebank {
        if let Some(document) = &sentence.document {
            inside = document.contains(genre);
        }
        if !inside {
            continue;
        }
        let (text, mut true_tagged) = true_words(sentence);
        let given = analyzer.parse(&text, 0..text.len(), true_tagged.clone());
        lemma::lemmatize(&text, &mut true_tagged);
        for ((word, true_tagged), truth) in given.tokens.iter().zip(&true_tagged).zip(&sentence.words) {
            words += 1;
            tags += usize::from(word.tag == truth.tag);
            let head = word.head == truth.head;
            heads += usize::from(head);
            universal += usize::from(head && word.relation.universal() == truth.relation.universal());
            full += usize::from(head && word.relation == truth.relation);
            // `_`: a part of a word that was split by mistake, which the treebank gives no lemma.
            if truth.lemma == "_" {
                continue;
            }
            with_lemma += 1;
            lemmas += usize::from(*word.lemma == *truth.lemma);
            lemmas_any_case += usize::from(word.lemma.eq_ignore_ascii_case(&truth.lemma));
            lemmas_true_tags += usize::from(*true_tagged.lemma == *truth.lemma);
            if show == "lemmas" && *word.lemma != *truth.lemma {
                println!("{:?} {} gives {} for {}", word.tag, truth.form, word.lemma, truth.lemma);
            }
            if show == "tags" && word.tag != truth.tag {
                println!("{} gives {:?} for {:?}", truth.form, word.tag, truth.tag);
            }
        }
    }
    println!("UPOS                   {:6.2} %  ({words} true words)", percent(tags, words));
    println!("UAS                    {:6.2} %", percent(heads, words));
    println!("LAS, universal         {:6.2} %", percent(universal, words));
    println!("LAS, with subtypes     {:6.2} %", percent(full, words));
    println!("lemmas                 {:6.2} %", percent(lemmas, with_lemma));
    println!("lemmas, case aside     {:6.2} %", percent(lemmas_any_case, with_lemma));
    println!("lemmas, true tags      {:6.2} %", percent(lemmas_true_tags, with_lemma));
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

/// Tokens a second from raw text on one core: the median of several runs, and the size of the models.
fn speed(documents: &[Document]) {
    let text: Vec<&str> = documents.iter().map(|document| document.text.as_str()).collect();
    let lemmatized: Vec<Vec<Sentence>> = text.iter().map(|text| Analyzer::shared().analyze(text)).collect();
    let measure = |name: &str, run: &dyn Fn() -> usize| {
        let mut rates: Vec<f64> = (0..REPEATS)
            .map(|_| {
                let started = Instant::now();
                let tokens = run();
                tokens as f64 / started.elapsed().as_secs_f64()
            })
            .collect();
        rates.sort_by(f64::total_cmp);
        println!("{name:<22} {:.0} tokens/s", rates.get(REPEATS / 2).copied().unwrap_or_default());
    };
    measure("split and tokenize", &|| {
        text.iter()
            .map(|text| split_sentences(text).into_iter().map(|s| tokenize(text, s).len()).sum::<usize>())
            .sum()
    });
    measure("lemmatize", &|| {
        let mut count = 0;
        for (text, sentences) in text.iter().zip(&lemmatized) {
            for sentence in sentences {
                let mut tokens = sentence.tokens.clone();
                lemma::lemmatize(text, &mut tokens);
                count += tokens.len();
            }
        }
        count
    });
    measure("all stages", &|| {
        text.iter()
            .map(|text| Analyzer::shared().analyze(text).iter().map(|s| s.tokens.len()).sum::<usize>())
            .sum()
    });
    let models =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/models")).into_iter().flatten().flatten();
    let bytes: u64 = models.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum();
    println!("models                 {:.2} MB", bytes as f64 / 1e6);
}
