//! Which documents tell one story?
//!
//! Two documents are measured by the words that they share and by who else is like them; fitted trees weigh the measures
//! ([`super::forest`]), and documents are put together from the surest pairs down. A word counts by how few documents
//! have it. So that two documents can be judged as well as a thousand, the documents given are taken with
//! [`BACKGROUND`] others, in which a word is as common as in news at large.

use super::EventReport;
use super::forest;
use super::gather::gather;
use super::lexeme::{Lexeme, Lexemes, shared};
use crate::compare::Part;
use crate::weights::logistic;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A word that more documents have says nothing about their story.
const MAX_DOCUMENTS_OF_WORD: usize = 200;

/// Documents of news at large that are thought to stand beside those given.
const BACKGROUND: f32 = 20.0;

/// Content words of such a document.
const WORDS_OF_DOCUMENT: f32 = 100.0;

/// Likeness from which two documents are measured at all.
const NEAR: f32 = 0.04;

/// Likeness from which a document counts as a neighbour that two others may have in common.
const NEIGHBOUR: f32 = 0.05;

/// Ranks of neighbours beyond this one are all far.
const FAR_RANK: usize = 30;

/// Probability from which documents are put into one story; fitted with the trees.
pub const ONE_STORY: f64 = 0.5;

/// Group and name of each measure of two documents.
pub const STORY_MEASURES: &[(&str, &str)] = &[
    ("words of the documents", "likeness"),
    ("words of the documents", "likeness of names"),
    ("words of the documents", "likeness of other words"),
    ("names of the documents", "shared"),
    ("names of the documents", "share of shared names"),
    ("names of the documents", "names of one only"),
    ("figures of the documents", "shared or other"),
    ("neighbours of the documents", "in common"),
    ("neighbours of the documents", "rank of the one"),
    ("neighbours of the documents", "rank of the other"),
];

/// Two documents, the smaller index first, and the values of [`STORY_MEASURES`].
pub type StoryPair = ((usize, usize), Vec<f32>);

/// Weighted words of a document, by number.
type Row = Vec<(Lexeme, f32)>;

/// What is known of the words of all documents.
struct Words {
    /// Content words of each document: names, others.
    content: Vec<(Vec<Lexeme>, Vec<Lexeme>)>,
    numbers: Vec<Vec<Lexeme>>,
    weights: FxHashMap<Lexeme, f32>,
}

impl Words {
    fn of(reports: &[&EventReport], lexemes: &mut Lexemes) -> Words {
        let mut content = Vec::with_capacity(reports.len());
        let mut numbers = Vec::with_capacity(reports.len());
        let mut having: FxHashMap<Lexeme, u32> = FxHashMap::default();
        for report in reports {
            let mut of_part = |wanted: fn(Part) -> bool| {
                let words = report.words.iter().filter(|w| wanted(w.part));
                let mut list: Vec<Lexeme> = words.map(|w| lexemes.number(&w.lemma)).collect();
                list.sort_unstable();
                list.dedup();
                list
            };
            let names = of_part(|p| p == Part::Name);
            let mut others = of_part(|p| is_content(p) && p != Part::Name);
            numbers.push(of_part(|p| p == Part::Number));
            others.retain(|l| names.binary_search(l).is_err());
            for lexeme in names.iter().chain(&others) {
                *having.entry(*lexeme).or_default() += 1;
            }
            content.push((names, others));
        }
        let all = reports.len() as f32 + BACKGROUND;
        let weight = |(lexeme, documents): (Lexeme, u32)| {
            let usual = (lexemes.share(lexeme) * WORDS_OF_DOCUMENT).min(1.0);
            (lexeme, (all / (documents as f32 + BACKGROUND * usual)).ln().max(0.0))
        };
        Words { content, numbers, weights: having.into_iter().map(weight).collect() }
    }

    fn weight(&self, lexeme: Lexeme) -> f32 {
        self.weights.get(&lexeme).copied().unwrap_or(0.0)
    }

    fn sum(&self, words: impl Iterator<Item = Lexeme>) -> f32 {
        words.map(|l| self.weight(l)).sum()
    }

    /// The words of each document with their weights, as rows of length one.
    fn rows(&self, names: f32, others: f32) -> Vec<Row> {
        let row = |(own, rest): &(Vec<Lexeme>, Vec<Lexeme>)| {
            let own = own.iter().map(|l| (*l, names * self.weight(*l)));
            let mut row: Row = own.chain(rest.iter().map(|l| (*l, others * self.weight(*l)))).collect();
            row.retain(|(_, w)| *w > 0.0);
            row.sort_unstable_by_key(|(l, _)| *l);
            let length = row.iter().map(|(_, w)| w * w).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            for (_, weight) in &mut row {
                *weight /= length;
            }
            row
        };
        self.content.iter().map(row).collect()
    }
}

/// Dot products of all pairs of rows that share a key, the smaller index first.
fn products(rows: &[Row], most: usize) -> BTreeMap<(usize, usize), f32> {
    let mut having: BTreeMap<Lexeme, Vec<(usize, f32)>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        for (key, weight) in row {
            having.entry(*key).or_default().push((index, *weight));
        }
    }
    let mut dots: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    for list in having.values().filter(|list| list.len() <= most) {
        for (i, (a, x)) in list.iter().enumerate() {
            for (b, y) in list.iter().skip(i + 1) {
                *dots.entry((*a, *b)).or_default() += x * y;
            }
        }
    }
    dots.into_iter().collect()
}

/// Measures all pairs of documents that may tell one story.
pub(super) fn measure(reports: &[&EventReport], lexemes: &mut Lexemes) -> Vec<StoryPair> {
    let words = Words::of(reports, lexemes);
    let all = products(&words.rows(1.5, 1.0), MAX_DOCUMENTS_OF_WORD);
    let names = products(&words.rows(1.0, 0.0), MAX_DOCUMENTS_OF_WORD);
    let others = products(&words.rows(0.0, 1.0), MAX_DOCUMENTS_OF_WORD);
    let mut likest: Vec<Vec<(usize, f32)>> = vec![Vec::new(); reports.len()];
    for ((a, b), likeness) in &all {
        for (x, y) in [(*a, *b), (*b, *a)] {
            if let Some(list) = likest.get_mut(x) {
                list.push((y, *likeness));
            }
        }
    }
    let mut ranks: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    let mut neighbours: Vec<Row> = Vec::with_capacity(reports.len());
    for (index, list) in likest.iter_mut().enumerate() {
        list.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        ranks
            .extend(list.iter().take(FAR_RANK).enumerate().map(|(rank, (other, _))| ((index, *other), rank)));
        let near = list.iter().filter(|(_, l)| *l >= NEIGHBOUR).map(|(other, l)| (*other as Lexeme, *l));
        let mut row: Row = near.chain([(index as Lexeme, 1.0)]).collect();
        row.sort_unstable_by_key(|(other, _)| *other);
        let length = row.iter().map(|(_, w)| w * w).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        for (_, weight) in &mut row {
            *weight /= length;
        }
        neighbours.push(row);
    }
    let common = products(&neighbours, usize::MAX);
    let rank = |a: usize, b: usize| ranks.get(&(a, b)).copied().unwrap_or(FAR_RANK) as f32;
    let near = all.iter().filter(|(_, likeness)| **likeness >= NEAR);
    near.filter_map(|(pair, likeness)| {
        let (a, b) = *pair;
        let ((mine, _), (theirs, _)) = (words.content.get(a)?, words.content.get(b)?);
        let (numbers, figures) = (words.numbers.get(a)?, words.numbers.get(b)?);
        let both = words.sum(shared(mine, theirs));
        let least = words.sum(mine.iter().copied()).min(words.sum(theirs.iter().copied()));
        let same_numbers = shared(numbers, figures).count() as f32;
        let other_numbers = same_numbers == 0.0 && !numbers.is_empty() && !figures.is_empty();
        let value = |of: &BTreeMap<(usize, usize), f32>| of.get(pair).copied().unwrap_or(0.0);
        let measures = vec![
            *likeness,
            value(&names),
            value(&others),
            both,
            if least > 0.0 { both / least } else { -1.0 },
            least - both,
            if other_numbers { -0.5 } else { same_numbers },
            value(&common),
            rank(a, b).min(rank(b, a)),
            rank(a, b).max(rank(b, a)),
        ];
        Some((*pair, measures))
    })
    .collect()
}

/// How likely each pair tells one story, by the fitted trees.
pub(super) fn weighed(pairs: &[StoryPair]) -> BTreeMap<(usize, usize), f64> {
    pairs.iter().map(|(pair, measures)| (*pair, logistic(forest::story(measures)))).collect()
}

/// Which documents tell one story, and how likely that is of each two.
#[derive(Clone, Debug, Default)]
pub(super) struct Stories {
    /// Probability that two documents tell one story, the smaller index first; that of others is nothing.
    pub(super) likely: BTreeMap<(usize, usize), f64>,
    /// The story of each document.
    pub(super) story: Vec<usize>,
    /// How many documents each story has.
    pub(super) sizes: Vec<usize>,
}

impl Stories {
    /// Puts documents together.
    pub(super) fn of(documents: usize, likely: BTreeMap<(usize, usize), f64>) -> Stories {
        let pairs: Vec<((usize, usize), f64)> = likely.iter().map(|(pair, p)| (*pair, *p)).collect();
        let groups = gather(documents, &pairs, ONE_STORY);
        let mut story = vec![0; documents];
        for (number, group) in groups.iter().enumerate() {
            for document in group {
                if let Some(slot) = story.get_mut(*document) {
                    *slot = number;
                }
            }
        }
        Stories { likely, story, sizes: groups.iter().map(Vec::len).collect() }
    }

    pub(super) fn likely(&self, a: usize, b: usize) -> f64 {
        if a == b { 1.0 } else { self.likely.get(&(a.min(b), a.max(b))).copied().unwrap_or(0.0) }
    }

    pub(super) fn same(&self, a: usize, b: usize) -> bool {
        a == b || self.story.get(a) == self.story.get(b)
    }

    /// How many documents the story of a document has.
    pub(super) fn size(&self, document: usize) -> usize {
        self.story.get(document).and_then(|s| self.sizes.get(*s)).copied().unwrap_or(1)
    }
}

pub(super) fn is_content(part: Part) -> bool {
    matches!(part, Part::Noun | Part::Name | Part::Verb | Part::Adjective | Part::Number)
}
