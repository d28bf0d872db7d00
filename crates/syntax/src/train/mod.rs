//! How the weights inside this crate are made: one deterministic function from treebanks and word lists to bytes.
//!
//! Every random number comes from a seeded generator, every sum is taken in a fixed order, and threads only share
//! out work whose results are added in that order; so the same input gives the same bytes on any number of threads.
//!
//! The network learns three tasks at once (tags, heads, relations) and a fourth, the language-specific tags, that is
//! dropped afterwards: it teaches number, tense and verb form to the layers that the others read.

// Matrices and their widths have the names they have in the literature.
#![allow(clippy::many_single_char_names)]

mod adam;
mod average;
mod backward;
mod dropout;
mod forward;
mod losses;
mod parameters;
mod random;
mod treebank;

use crate::conllu::TreebankSentence;
use crate::model::network::Answer;
use crate::model::shape::{Shape, VECTOR};
use crate::model::weights;
use adam::Adam;
use average::Average;
use backward::Gradients;
use dropout::Dropout;
use parameters::Parameters;
use random::Random;
use treebank::{Example, Lexicon, Tables, Vocabulary};

/// What is learned from.
#[derive(Debug)]
pub struct Material<'a> {
    /// Treebank sentences.
    pub sentences: &'a [TreebankSentence],
    /// Lines of word, count and three nested cluster numbers, separated by tabs, after a header line.
    pub clusters: &'a str,
    /// Lines of word, count and 96 small integers, separated by tabs.
    pub vectors: &'a str,
}

/// How long is learned, and with which draws.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Passes over the treebanks.
    pub epochs: usize,
    /// Seed of every random draw.
    pub seed: u64,
    /// Threads; the result does not depend on it.
    pub threads: usize,
}

impl Default for Options {
    /// The options that the weights inside the crate were made with.
    fn default() -> Options {
        Options { epochs: 14, seed: 1, threads: 2 }
    }
}

/// How often an answer is right, with given words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accuracy {
    /// Words.
    pub words: usize,
    /// Right parts of speech (UPOS).
    pub tags: usize,
    /// Right heads (UAS).
    pub heads: usize,
    /// Right heads with the right relation without subtype (LAS).
    pub universal: usize,
    /// Right heads with the right relation.
    pub labelled: usize,
}

impl std::fmt::Display for Accuracy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = |right: usize| 100.0 * right as f64 / self.words.max(1) as f64;
        let [tags, heads, universal, labelled] =
            [self.tags, self.heads, self.universal, self.labelled].map(percent);
        write!(f, "UPOS {tags:.2} UAS {heads:.2} LAS {universal:.2} (with subtypes {labelled:.2})")
    }
}

/// Gradients are taken in this many shards, whatever the number of threads.
const SHARDS: usize = 4;
/// Words in a batch, at least.
const BATCH: usize = 640;
/// Length of a step at the beginning; it falls in a line to a fiftieth.
const RATE: f32 = 0.0035;
/// Steps over which the rate rises to [`RATE`].
const WARM: f32 = 200.0;
/// How much of the running average is kept at each step.
const KEEP: f32 = 0.998;
const DROPOUT: Dropout = Dropout { input: 0.05, layer: 0.1, hidden: 0.05, word: 0.5, features: 0.05 };
const SHAPE: Shape = Shape { dim: 128, layers: 2, tap: 2, arc: 64, label: 64, fine: 0 };

/// Learns the weights. After each pass `report` is called with a line on the losses; after the last one also with the
/// accuracy on each of the named `tests`, of which nothing is learned.
pub fn train(
    material: &Material<'_>,
    options: Options,
    tests: &[(&str, &[TreebankSentence])],
    report: &mut dyn FnMut(&str),
) -> Vec<u8> {
    let lexicon = Lexicon::read(material.clusters, material.vectors);
    let vocabulary = Vocabulary::new(material.sentences, &lexicon);
    let shape = Shape { fine: vocabulary.fine.len(), ..SHAPE };
    let mut random = Random::new(options.seed);
    let mut parameters = Parameters::new(shape, vocabulary.rows(), &mut random);
    let mut average = Average::new(&parameters);
    let mut adam = Adam::new(&parameters);
    let examples: Vec<Example> =
        material.sentences.iter().map(|sentence| vocabulary.encode(sentence, &lexicon)).collect();
    let words: usize = examples.iter().map(|example| example.tags.len()).sum();
    let steps = (words / BATCH * options.epochs).max(1) as f32;
    let tables = Tables { vectors: &lexicon.vectors, unknown: vocabulary.unknown() };
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut step = 0usize;
    for epoch in 1..=options.epochs {
        random.shuffle(&mut order);
        let mut loss = [0f64; 4];
        let mut rest = &order[..];
        while !rest.is_empty() {
            let (batch, later) = rest.split_at(batch_length(rest, &examples));
            rest = later;
            let shards = deal(batch, &examples);
            let seed = options.seed ^ ((step * SHARDS) as u64) << 20;
            let gradients = parallel(options.threads, |shard| {
                let mut random = Random::new(seed ^ ((shard as u64) << 20));
                let scale =
                    1.0 / shards.iter().flatten().map(|example| example.tags.len()).sum::<usize>() as f32;
                parameters.learn(&shards[shard], tables, DROPOUT, &mut random, scale)
            });
            for shard in &gradients {
                loss.iter_mut().zip(shard.loss).for_each(|(sum, part)| *sum += part);
            }
            step += 1;
            let left = (1.0 - step as f32 / steps).max(0.02);
            adam.step(&mut parameters, &gradients, RATE * left * (step as f32 / WARM).min(1.0));
            let keep = KEEP.min((1.0 + step as f32) / (10.0 + step as f32));
            average.approach(&parameters, &gradients, keep, step);
        }
        let [tag, arc, label, fine] = loss.map(|sum| sum / words as f64);
        report(&format!(
            "pass {epoch}: loss of tags {tag:.4}, heads {arc:.4}, relations {label:.4}, fine tags {fine:.4}"
        ));
    }
    average.catch_up(&parameters, step);
    let file = export(&average, &vocabulary, &lexicon);
    for (name, sentences) in tests {
        if let Some(accuracy) = evaluate(&file, sentences) {
            report(&format!("{name}: {accuracy}"));
        }
    }
    file
}

/// How well weights that [`train`] made do on treebank sentences with their own words; `None` where the bytes are no
/// weights.
pub fn evaluate(file: &[u8], sentences: &[TreebankSentence]) -> Option<Accuracy> {
    let weights = weights::read(file.to_vec().into())?;
    let mut got = Accuracy::default();
    for sentence in sentences {
        let forms: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        for (word, Answer { tag, head, relation, .. }) in sentence.words.iter().zip(weights.answer(&forms)) {
            got.words += 1;
            got.tags += usize::from(tag == word.tag);
            if head == word.head {
                got.heads += 1;
                got.universal += usize::from(relation.universal() == word.relation.universal());
                got.labelled += usize::from(relation == word.relation);
            }
        }
    }
    Some(got)
}

/// How many sentences make up the next batch.
fn batch_length(rest: &[usize], examples: &[Example]) -> usize {
    let mut words = 0;
    let fits = |at: &&usize| {
        let before = words;
        words += examples[**at].tags.len();
        before < BATCH
    };
    rest.iter().take_while(fits).count()
}

/// Long and short sentences are dealt out like cards, so that the shards take about the same time.
fn deal<'e>(batch: &[usize], examples: &'e [Example]) -> Vec<Vec<&'e Example>> {
    let mut sorted = batch.to_vec();
    sorted.sort_by_key(|&at| std::cmp::Reverse(examples[at].tags.len()));
    let shard = |first| sorted.iter().skip(first).step_by(SHARDS).map(|&at| &examples[at]).collect();
    (0..SHARDS).map(shard).collect()
}

/// The gradients of all shards in their order.
fn parallel(threads: usize, work: impl Fn(usize) -> Gradients + Sync) -> Vec<Gradients> {
    if threads <= 1 {
        return (0..SHARDS).map(work).collect();
    }
    std::thread::scope(|scope| {
        let work = &work;
        let run = |thread: usize| {
            scope.spawn(move || {
                (thread..SHARDS).step_by(threads).map(|shard| (shard, work(shard))).collect::<Vec<_>>()
            })
        };
        let handles: Vec<_> = (0..threads.min(SHARDS)).map(run).collect();
        let mut done: Vec<(usize, Gradients)> =
            handles.into_iter().filter_map(|handle| handle.join().ok()).flatten().collect();
        done.sort_by_key(|(shard, _)| *shard);
        done.into_iter().map(|(_, gradients)| gradients).collect()
    })
}

/// Adds up everything that a word's vector is made of, and lays the weights down.
fn export(parameters: &Parameters, vocabulary: &Vocabulary, lexicon: &Lexicon) -> Vec<u8> {
    let d = parameters.shape.dim;
    let mut rows = Vec::with_capacity((vocabulary.words.len() + 1) * d);
    for word in 0..=vocabulary.unknown() {
        let mut vector = vec![0f32; VECTOR];
        let picks = vocabulary.word_rows(word, lexicon).distribution(&lexicon.vectors, &mut vector);
        rows.extend(parameters.embed(&[picks.into_iter().chain([word]).collect()], &vector));
    }
    let first = vocabulary.first_hashed() as usize * d;
    weights::write(parameters.shape, &parameters.dense, &parameters.rows[first..], &rows, &vocabulary.words)
}
