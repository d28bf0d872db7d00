//! How the weights inside this crate are made: one deterministic function from treebanks and word lists to bytes.
//!
//! Every random number comes from a seeded generator, every sum is taken in a fixed order, and threads only share
//! out work whose results are added in that order; so the same input gives the same bytes on any number of threads.

// Matrices and their widths have the names they have in the literature.
#![allow(clippy::many_single_char_names)]

mod adam;
mod network;
mod random;
mod treebank;

use crate::conllu::TreebankSentence;
use crate::model::shape::{Shape, VECTOR};
use crate::model::tree::best_tree;
use crate::model::weights;
use crate::{Relation, Tag};
use adam::Adam;
use network::{Dropout, Gradients, Parameters};
use random::Random;
use treebank::{Example, Lexicon, Vocabulary};

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

/// How long and how carefully is learned.
#[derive(Clone, Debug)]
pub struct Options {
    /// Passes over the treebanks.
    pub epochs: usize,
    /// Seed of every random draw.
    pub seed: u64,
    /// Experimental settings by name.
    pub settings: std::collections::BTreeMap<String, f32>,
}

impl Options {
    fn get(&self, name: &str, default: f32) -> f32 {
        self.settings.get(name).copied().unwrap_or(default)
    }
}

/// How often an answer is right.
#[derive(Clone, Copy, Debug, Default)]
pub struct Accuracy {
    /// Words.
    pub words: usize,
    /// Right parts of speech.
    pub tags: usize,
    /// Right heads.
    pub heads: usize,
    /// Right heads with the right relation without subtype.
    pub universal: usize,
    /// Right heads with the right relation.
    pub labelled: usize,
}

/// Gradients are taken in this many shards, whatever the number of threads.
const SHARDS: usize = 4;

/// Learns the weights; `report` is called after each epoch with a line of progress.
pub fn train(
    material: &Material<'_>,
    options: &Options,
    held_out: &[(&str, &[TreebankSentence])],
    report: &mut dyn FnMut(&str),
) -> Vec<u8> {
    let lexicon = Lexicon::read(material.clusters, material.vectors);
    let vocabulary = Vocabulary::new(material.sentences, &lexicon);
    let shape = Shape {
        dim: options.get("dim", 128.0) as usize,
        layers: options.get("layers", 2.0) as usize,
        tap: options.get("tap", 1.0) as usize,
        arc: options.get("arc", 64.0) as usize,
        label: options.get("label", 64.0) as usize,
        fine: vocabulary.fine.len(),
    };
    let mut random = Random::new(options.seed);
    let mut parameters = Parameters::new(shape, vocabulary.rows(), &mut random);
    let mut average = parameters.copy();
    let mut adam = Adam::new(&parameters);
    let examples: Vec<Example> =
        material.sentences.iter().map(|sentence| vocabulary.encode(sentence, &lexicon)).collect();
    let tests: Vec<(&str, Vec<Example>)> = held_out
        .iter()
        .map(|(name, sentences)| {
            (*name, sentences.iter().map(|sentence| vocabulary.encode(sentence, &lexicon)).collect())
        })
        .collect();
    let dropout = Dropout {
        input: options.get("drop_input", 0.15),
        layer: options.get("drop_layer", 0.25),
        hidden: options.get("drop_hidden", 0.2),
        word: options.get("drop_word", 0.5),
        features: options.get("drop_features", 0.05),
    };
    let rate = options.get("rate", 0.002);
    let batch_words = options.get("batch", 640.0) as usize;
    let decay = options.get("average", 0.998);
    let total_words: usize = examples.iter().map(|example| example.tags.len()).sum();
    let steps_per_epoch = total_words / batch_words;
    let total_steps = (steps_per_epoch * options.epochs) as f32;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut step = 0usize;
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        let mut loss = [0f64; 4];
        let mut rest = &order[..];
        while !rest.is_empty() {
            let mut words = 0;
            let taken = rest
                .iter()
                .take_while(|&&at| {
                    let before = words;
                    words += examples[at].tags.len();
                    before < batch_words
                })
                .count();
            let (batch, later) = rest.split_at(taken);
            rest = later;
            let gradients =
                parallel(&parameters, batch, &examples, &lexicon, &vocabulary, dropout, step, options);
            for shard in &gradients {
                loss.iter_mut().zip(shard.loss).for_each(|(sum, part)| *sum += part);
            }
            step += 1;
            let done = step as f32 / total_steps;
            let warm = (step as f32 / 200.0).min(1.0);
            let now = rate * warm * (1.0 - done.min(1.0)).max(0.02);
            adam.step(&mut parameters, &gradients, now);
            let decay = decay.min((1.0 + step as f32) / (10.0 + step as f32));
            average.approach(&parameters, &gradients, decay, step);
        }
        let mut line = format!("epoch {:2}", epoch + 1);
        let per_word = |sum: f64| sum / total_words as f64;
        line += &format!(
            "  loss: tag {:.4} arc {:.4} label {:.4} fine {:.4}",
            per_word(loss[0]),
            per_word(loss[1]),
            per_word(loss[2]),
            per_word(loss[3])
        );
        if (epoch + 1) % options.get("every", 2.0) as usize == 0 || epoch + 1 == options.epochs {
            average.catch_up(&parameters, step);
            for (name, test) in &tests {
                let got = evaluate(&average, test, &lexicon);
                let percent = |right: usize| 100.0 * right as f64 / got.words as f64;
                line += &format!(
                    " | {name}: UPOS {:.2} UAS {:.2} LAS {:.2} ({:.2})",
                    percent(got.tags),
                    percent(got.heads),
                    percent(got.universal),
                    percent(got.labelled)
                );
            }
        }
        report(&line);
    }
    average.catch_up(&parameters, step);
    export(&average, &vocabulary, &lexicon)
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

#[allow(clippy::too_many_arguments)]
fn parallel(
    parameters: &Parameters,
    batch: &[usize],
    examples: &[Example],
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
    dropout: Dropout,
    step: usize,
    options: &Options,
) -> Vec<Gradients> {
    let words: usize = batch.iter().map(|&at| examples[at].tags.len()).sum();
    let scale = 1.0 / words as f32;
    // Long and short sentences are dealt out like cards, so that the shards take about the same time.
    let mut sorted = batch.to_vec();
    sorted.sort_by_key(|&at| std::cmp::Reverse(examples[at].tags.len()));
    let shards: Vec<Vec<&Example>> = (0..SHARDS)
        .map(|shard| sorted.iter().skip(shard).step_by(SHARDS).map(|&at| &examples[at]).collect())
        .collect();
    let work = |shard: usize| {
        let mut random = Random::new(options.seed ^ ((step * SHARDS + shard) as u64) << 20);
        parameters.learn(&shards[shard], &lexicon.vectors, vocabulary.unknown(), dropout, &mut random, scale)
    };
    let threads = options.get("threads", 2.0) as usize;
    if threads <= 1 {
        return (0..SHARDS).map(work).collect();
    }
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads)
            .map(|thread| {
                let work = &work;
                scope.spawn(move || {
                    (thread..SHARDS).step_by(threads).map(|shard| (shard, work(shard))).collect::<Vec<_>>()
                })
            })
            .collect();
        let mut done: Vec<(usize, Gradients)> =
            handles.into_iter().filter_map(|handle| handle.join().ok()).flatten().collect();
        done.sort_by_key(|(shard, _)| *shard);
        done.into_iter().map(|(_, gradients)| gradients).collect()
    })
}

fn evaluate(parameters: &Parameters, examples: &[Example], lexicon: &Lexicon) -> Accuracy {
    let mut got = Accuracy::default();
    for example in examples {
        let n = example.tags.len();
        let mut vectors = vec![0f32; n * VECTOR];
        let picks: Vec<Vec<u32>> = (0..n)
            .map(|word| example.all_picks(word, &lexicon.vectors, &mut vectors[word * VECTOR..][..VECTOR]))
            .collect();
        let tape = parameters.forward(parameters.embed(&picks, &vectors), &[n], None);
        let heads = best_tree(&parameters.arc_scores(&tape, 0, n), n);
        for (word, head) in heads.iter().enumerate() {
            got.words += 1;
            let tags = &tape.tags[word * Tag::ALL.len()..][..Tag::ALL.len()];
            got.tags += usize::from(highest(tags) == example.tags[word] as usize);
            let head = head.map_or(n, |head| head as usize);
            if head == example.heads[word] as usize {
                let mut scores = parameters.label_scores(&tape, 0, n, word, head);
                if head == n {
                    scores.iter_mut().for_each(|score| *score = -1e9);
                }
                scores[Relation::Root as usize] = if head == n { 1.0 } else { -1e9 };
                let relation = Relation::ALL[highest(&scores)];
                let right = Relation::ALL[example.relations[word] as usize];
                got.heads += 1;
                got.universal += usize::from(relation.universal() == right.universal());
                got.labelled += usize::from(relation == right);
            }
        }
    }
    got
}

fn highest(scores: &[f32]) -> usize {
    let mut best = 0;
    for (at, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = at;
        }
    }
    best
}
