//! Fits the trees that `gainsay link` weighs documents and mentions of events by.
//!
//! `cargo run --release --example fit_mentions -- [--out crates/graph/src/mention] [--held-back FILE] BASE`: reads
//! `BASE_docs.jsonl` (`doc`, `topic`, `subtopic`, `text`) and `BASE_event.jsonl` (`mentions` of one event in each line:
//! `doc`, `span` in characters). Topics are dealt into five folds; what is said of a topic was fitted without it. The
//! trees of mentions are fitted on what the trees of documents say of documents that they have not seen. With `--out`,
//! trees fitted on all topics are written there; with `--held-back`, the groups of mentions of the held-back topics.

#[allow(dead_code, reason = "what grows the trees of compare is used in part here")]
#[path = "../fit_pairs/boost.rs"]
mod boost;

use boost::{LEAF, Manner, Node, Random, Tree, bin, columns, edges, grow, value};
use gainsay::graph::{
    EventMention, EventReport, MENTION_MEASURES, ONE_EVENT, STORY_MEASURES, gather, measure_mentions,
    measure_stories,
};
use gainsay::{Document, Span, event_report};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// Parts that are held back in turn.
const FOLDS: u64 = 5;
const STORIES: Manner =
    Manner { rounds: 120, leaves: 4, rate: 0.08, least: 4.0, ridge: 3.0, columns: 0.7, rows: 0.7 };
const MENTIONS: Manner =
    Manner { rounds: 250, leaves: 6, rate: 0.08, least: 4.0, ridge: 3.0, columns: 0.5, rows: 0.7 };

/// A pair of things with its measures.
struct Pair {
    things: (usize, usize),
    measures: Vec<f32>,
    same: bool,
    /// Folds of the two.
    folds: (u64, u64),
}

struct Mention {
    document: usize,
    characters: (usize, usize),
    span: Span,
    /// The events that it speaks of: some few have two.
    events: BTreeSet<usize>,
}

struct Set {
    names: Vec<String>,
    folds: Vec<u64>,
    subtopics: Vec<String>,
    reports: Vec<EventReport>,
    mentions: Vec<Mention>,
}

#[allow(clippy::print_stderr)]
fn main() -> std::io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut option = |name: &str| {
        let at = arguments.iter().position(|a| a == name).filter(|at| at + 1 < arguments.len())?;
        arguments.drain(at..at + 2).nth(1)
    };
    let (out, held_back) = (option("--out"), option("--held-back"));
    let Some(base) = arguments.first().filter(|b| std::path::Path::new(&format!("{b}_docs.jsonl")).exists())
    else {
        eprintln!("no documents with marked events: nothing to fit");
        return Ok(());
    };
    let set = read(base)?;

    let stories: Vec<Pair> = measure_stories(&set.reports)
        .into_iter()
        .map(|(pair, measures)| Pair {
            things: pair,
            measures,
            same: set.subtopics[pair.0] == set.subtopics[pair.1],
            folds: (set.folds[pair.0], set.folds[pair.1]),
        })
        .collect();
    let likely = unseen(&stories, STORIES);
    report("two documents, one story", &stories, &likely);
    let likely: Vec<((usize, usize), f64)> = stories.iter().zip(likely).map(|(s, p)| (s.things, p)).collect();

    let places: Vec<EventMention> = set
        .mentions
        .iter()
        .map(|m| EventMention { report: m.document, words: set.reports[m.document].words_of(m.span) })
        .collect();
    let one_story = stories_of(set.reports.len(), &likely);
    let mentions: Vec<Pair> = measure_mentions(&set.reports, &places, &likely)
        .into_iter()
        .map(|(pair, measures)| {
            let (a, b) = (&set.mentions[pair.0], &set.mentions[pair.1]);
            let folds = (set.folds[a.document], set.folds[b.document]);
            Pair { things: pair, measures, same: !a.events.is_disjoint(&b.events), folds }
        })
        .collect();
    let chance = unseen(&mentions, MENTIONS);
    report("two mentions, one event", &mentions, &chance);
    if let Some(path) = held_back {
        let together = |p: &Pair| {
            one_story[set.mentions[p.things.0].document] == one_story[set.mentions[p.things.1].document]
        };
        let pairs: Vec<((usize, usize), f64)> =
            mentions.iter().zip(&chance).filter(|(p, _)| together(p)).map(|(p, c)| (p.things, *c)).collect();
        write_groups(&path, &set, &gather(set.mentions.len(), &pairs, ONE_EVENT))?;
    }
    if let Some(out) = out {
        for (name, pairs, manner, width) in [
            ("stories", &stories, STORIES, STORY_MEASURES.len()),
            ("mentions", &mentions, MENTIONS, MENTION_MEASURES.len()),
        ] {
            let (ends, trees) = fit(&pairs.iter().collect::<Vec<_>>(), manner);
            assert_eq!(ends.len(), width, "measures of {name}");
            std::fs::write(format!("{out}/{name}.bin"), encode(&ends, &trees))?;
        }
        eprintln!("fitted on all topics and written");
    }
    Ok(())
}

/// What trees that have seen neither of the two topics say of each pair.
fn unseen(pairs: &[Pair], manner: Manner) -> Vec<f64> {
    let mut found = vec![0.0; pairs.len()];
    for fold in 0..FOLDS {
        let train: Vec<&Pair> = pairs.iter().filter(|p| p.folds.0 != fold && p.folds.1 != fold).collect();
        let (ends, trees) = fit(&train, manner);
        found.par_iter_mut().zip(pairs).filter(|(_, p)| p.folds.0 == fold).for_each(|(slot, pair)| {
            let bins: Vec<u8> = ends.iter().zip(&pair.measures).map(|(e, v)| bin(e, *v)).collect();
            let score: f64 = trees.iter().map(|tree| f64::from(value(tree, |f| bins[f]))).sum();
            *slot = logistic(score);
        });
    }
    found
}

fn logistic(score: f64) -> f64 {
    1.0 / (1.0 + (-score).exp())
}

/// Trees whose sum is the log-odds; the first is the share of pairs that are one.
fn fit(pairs: &[&Pair], manner: Manner) -> (Vec<Vec<f32>>, Vec<Tree>) {
    let rows: Vec<&[f32]> = pairs.iter().map(|p| p.measures.as_slice()).collect();
    let ends = edges(&rows);
    let data = columns(&ends, &rows);
    let share = pairs.iter().filter(|p| p.same).count() as f64 / pairs.len().max(1) as f64;
    let prior = (share / (1.0 - share)).ln().clamp(-7.0, 7.0);
    let leaf = Node { feature: LEAF, bin: 0, left: 0, right: 0, value: prior as f32 };
    let mut trees = vec![Tree { nodes: vec![leaf] }];
    let mut scores = vec![prior; pairs.len()];
    for round in 0..manner.rounds {
        let mut random = Random(round as u64 * 7919 + 17);
        let rows: Vec<u32> = (0..data.rows as u32).filter(|_| random.share() < manner.rows).collect();
        let used: Vec<usize> = (0..data.bins.len()).filter(|_| random.share() < manner.columns).collect();
        let slopes: Vec<(f32, f32)> = scores
            .iter()
            .zip(pairs)
            .map(|(score, pair)| {
                let p = logistic(*score);
                ((p - f64::from(u8::from(pair.same))) as f32, (p * (1.0 - p)).max(1e-6) as f32)
            })
            .collect();
        let tree = grow(&data, &slopes, rows, &used, manner);
        scores.par_iter_mut().enumerate().for_each(|(row, score)| {
            *score += f64::from(value(&tree, |f| data.bins[f][row]));
        });
        trees.push(tree);
    }
    (ends, trees)
}

/// The bytes that `Forest::read` in `crates/graph/src/compare/trees.rs` reads, one tree in a round.
fn encode(ends: &[Vec<f32>], trees: &[Tree]) -> Vec<u8> {
    boost::encode_trees(ends, trees.len(), trees.iter())
}

fn stories_of(documents: usize, likely: &[((usize, usize), f64)]) -> Vec<usize> {
    let mut story = vec![0; documents];
    for (number, group) in gather(documents, likely, gainsay::graph::ONE_STORY).iter().enumerate() {
        for document in group {
            story[*document] = number;
        }
    }
    story
}

#[allow(clippy::print_stderr)]
fn report(what: &str, pairs: &[Pair], likely: &[f64]) {
    let inside = || pairs.iter().zip(likely).filter(|(p, _)| p.folds.0 == p.folds.1);
    let loss: f64 =
        inside().map(|(p, q)| if p.same { -q.max(1e-9).ln() } else { -(1.0 - q).max(1e-9).ln() }).sum();
    let count = |said: bool, is: bool| inside().filter(|(p, q)| (**q >= 0.5) == said && p.same == is).count();
    let (hits, alarms, missed) = (count(true, true), count(true, false), count(false, true));
    eprintln!(
        "held back, {what}: {} pairs, loss {:.4}, from .5 on: P {:.1} R {:.1}",
        pairs.len(),
        loss / inside().count().max(1) as f64,
        100.0 * hits as f64 / (hits + alarms).max(1) as f64,
        100.0 * hits as f64 / (hits + missed).max(1) as f64,
    );
}

fn write_groups(path: &str, set: &Set, groups: &[Vec<usize>]) -> std::io::Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
    for group in groups {
        let place = |m: &usize| {
            let m = &set.mentions[*m];
            serde_json::json!({"doc": set.names[m.document], "span": [m.characters.0, m.characters.1]})
        };
        let mentions: Vec<serde_json::Value> = group.iter().map(place).collect();
        writeln!(file, "{}", serde_json::json!({ "mentions": mentions }))?;
    }
    Ok(())
}

fn read(base: &str) -> std::io::Result<Set> {
    let rows = |name: &str| -> std::io::Result<Vec<serde_json::Value>> {
        let text = std::fs::read_to_string(format!("{base}_{name}.jsonl"))?;
        Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
    };
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let documents = rows("docs")?;
    let texts: Vec<String> = documents.iter().map(|d| text(d, "text")).collect();
    let index: BTreeMap<String, usize> =
        documents.iter().enumerate().map(|(i, d)| (text(d, "doc"), i)).collect();
    let report_of = |text: &String| {
        event_report(&Document { id: "a".to_owned(), text: text.clone(), ..Document::default() })
    };
    let mut mentions: BTreeMap<(usize, usize, usize), Mention> = BTreeMap::new();
    for (event, row) in rows("event")?.iter().enumerate() {
        for place in row["mentions"].as_array().into_iter().flatten() {
            let Some(&document) = index.get(&text(place, "doc")) else { continue };
            let number = |i: usize| place["span"][i].as_u64().unwrap_or_default() as usize;
            let byte =
                |i: usize| texts[document].char_indices().nth(i).map_or(texts[document].len(), |(at, _)| at);
            let (start, end) = (number(0), number(1));
            let mention = mentions.entry((document, start, end)).or_insert_with(|| Mention {
                document,
                characters: (start, end),
                span: Span::new(byte(start), byte(end)),
                events: BTreeSet::new(),
            });
            mention.events.insert(event);
        }
    }
    Ok(Set {
        names: documents.iter().map(|d| text(d, "doc")).collect(),
        folds: documents.iter().map(|d| text(d, "topic").parse().unwrap_or(0) % FOLDS).collect(),
        subtopics: documents.iter().map(|d| text(d, "subtopic")).collect(),
        reports: texts.par_iter().map(report_of).collect(),
        mentions: mentions.into_values().collect(),
    })
}
