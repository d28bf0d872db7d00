//! What the network learns from: treebank sentences turned into rows of the feature tables.

use super::dropout::Dropout;
use super::random::Random;
use crate::conllu::TreebankSentence;
use crate::model::features::{
    Case, EDGES, HASHED_ROWS, case_of, edge_rows, normalize_into, place, place_row, sentence_case,
};
use crate::model::shape::VECTOR;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Ways in which a sentence is cased while learning: as written, all capitals, like a headline, without capitals.
pub(super) const VARIANTS: usize = 4;

/// The distributional word lists.
#[derive(Default)]
pub(super) struct Lexicon {
    pub words: FxHashMap<String, u32>,
    pub clusters: Vec<[u32; 3]>,
    /// [`VECTOR`] small integers a word.
    pub vectors: Vec<i8>,
}

impl Lexicon {
    /// Reads `clusters.tsv` (word, count, three cluster numbers) and `vectors.tsv` (word, count, 96 integers).
    pub(super) fn read(clusters: &str, vectors: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for line in clusters.lines().skip(1) {
            let mut columns = line.split('\t');
            let (Some(word), Some(_)) = (columns.next(), columns.next()) else { continue };
            let numbers: Vec<u32> = columns.filter_map(|number| number.parse().ok()).collect();
            let [c64, c256, c1024] = numbers[..] else { continue };
            lexicon.words.insert(word.to_owned(), lexicon.clusters.len() as u32);
            lexicon.clusters.push([c64, c256, c1024]);
        }
        lexicon.vectors = vec![0; lexicon.clusters.len() * VECTOR];
        for line in vectors.lines() {
            let mut columns = line.split('\t');
            let (Some(word), Some(_)) = (columns.next(), columns.next()) else { continue };
            let Some(&index) = lexicon.words.get(word) else { continue };
            let row = &mut lexicon.vectors[index as usize * VECTOR..][..VECTOR];
            for (cell, number) in row.iter_mut().zip(columns) {
                *cell = number.parse().unwrap_or(0);
            }
        }
        lexicon
    }
}

/// Numbers of the rows of the feature table.
pub(super) struct Vocabulary {
    pub words: Vec<String>,
    pub index: FxHashMap<String, u32>,
    counts: Vec<u32>,
    /// By word: its line in the lexicon.
    pub lexicon: Vec<Option<u32>>,
    pub fine: BTreeMap<String, u32>,
}

/// Clusters of the three sizes, one after the other.
pub(super) const CLUSTERS: [usize; 3] = [64, 256, 1024];

impl Vocabulary {
    /// Every word of the lexicon, and every other word that stands at least twice in the treebanks.
    pub(super) fn new(sentences: &[TreebankSentence], lexicon: &Lexicon) -> Vocabulary {
        let mut counts: FxHashMap<String, u32> = FxHashMap::default();
        let mut fine = BTreeSet::new();
        let mut normal = String::new();
        for word in sentences.iter().flat_map(|sentence| &sentence.words) {
            normalize_into(&word.form, &mut normal);
            *counts.entry(normal.clone()).or_default() += 1;
            fine.insert(word.fine_tag.clone());
        }
        let frequent = counts.iter().filter(|(_, count)| **count >= 2).map(|(word, _)| word.clone());
        let words: BTreeSet<String> = lexicon.words.keys().cloned().chain(frequent).collect();
        let words: Vec<String> = words.into_iter().collect();
        Vocabulary {
            index: words.iter().enumerate().map(|(at, word)| (word.clone(), at as u32)).collect(),
            counts: words.iter().map(|word| counts.get(word).copied().unwrap_or(0)).collect(),
            lexicon: words.iter().map(|word| lexicon.words.get(word).copied()).collect(),
            words,
            fine: fine.into_iter().enumerate().map(|(at, tag)| (tag, at as u32)).collect(),
        }
    }

    pub(super) fn unknown(&self) -> u32 {
        self.words.len() as u32
    }

    pub(super) fn cluster_row(&self, size: usize, cluster: u32) -> u32 {
        self.unknown() + 1 + CLUSTERS[..size].iter().sum::<usize>() as u32 + cluster
    }

    pub(super) fn first_hashed(&self) -> u32 {
        self.cluster_row(2, CLUSTERS[2] as u32)
    }

    pub(super) fn rows(&self) -> usize {
        self.first_hashed() as usize + HASHED_ROWS
    }

    /// The word's number, or that of the part after its last hyphen.
    pub(super) fn find(&self, normal: &str) -> Option<u32> {
        let tail = || normal.rsplit_once('-').and_then(|(_, tail)| self.index.get(tail));
        self.index.get(normal).or_else(tail).copied()
    }

    /// The rows of the word with this number, which may be the unknown word's.
    pub(super) fn word_rows(&self, id: u32, lexicon: &Lexicon) -> WordRows {
        let line = self.lexicon.get(id as usize).copied().flatten();
        WordRows {
            id,
            count: self.counts.get(id as usize).copied().unwrap_or(0),
            line,
            clusters: line.map(|line| {
                let clusters = lexicon.clusters[line as usize];
                [0, 1, 2].map(|size| self.cluster_row(size, clusters[size]))
            }),
        }
    }

    pub(super) fn encode(&self, sentence: &TreebankSentence, lexicon: &Lexicon) -> Example {
        let n = sentence.words.len() as u32;
        let mut normal = String::new();
        let mut example = Example::default();
        for word in &sentence.words {
            normalize_into(&word.form, &mut normal);
            let id = self.find(&normal).unwrap_or(self.unknown());
            example.words.push(self.word_rows(id, lexicon));
            example.tags.push(word.tag as u8);
            example.fine.push(self.fine.get(&word.fine_tag).copied().unwrap_or(0));
            example.heads.push(word.head.map_or(n, |head| head.min(n)));
            example.relations.push(word.relation as u8);
        }
        example.hashed = (0..VARIANTS)
            .map(|variant| {
                let forms: Vec<String> =
                    sentence.words.iter().map(|word| recase(&word.form, variant)).collect();
                self.hashed(&forms)
            })
            .collect();
        example
    }

    fn hashed(&self, forms: &[String]) -> Vec<[u32; EDGES + 1]> {
        let cases: Vec<Case> = forms.iter().map(|form| case_of(form)).collect();
        let whole = sentence_case(&cases);
        let mut normal = String::new();
        forms
            .iter()
            .zip(cases)
            .enumerate()
            .map(|(at, (form, case))| {
                normalize_into(form, &mut normal);
                let edges = edge_rows(form, &normal);
                let mut rows = [place_row(place(case, at == 0, whole)); EDGES + 1];
                rows[..EDGES].copy_from_slice(&edges);
                rows.map(|row| row + self.first_hashed())
            })
            .collect()
    }
}

fn recase(form: &str, variant: usize) -> String {
    let capitalize = |form: &str| {
        let mut letters = form.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    };
    match variant {
        1 => form.to_uppercase(),
        // Short function words stay small in headlines.
        2 if matches!(
            form,
            "a" | "an" | "the" | "of" | "in" | "on" | "to" | "and" | "for" | "at" | "by" | "'s"
        ) =>
        {
            form.to_owned()
        }
        2 => capitalize(form),
        3 => form.to_lowercase(),
        _ => form.to_owned(),
    }
}

/// The rows of one word but for the hashed ones.
pub(super) struct WordRows {
    id: u32,
    count: u32,
    line: Option<u32>,
    clusters: Option<[u32; 3]>,
}

/// What is looked up while rows are drawn.
#[derive(Clone, Copy)]
pub(super) struct Tables<'t> {
    /// The lexicon's vectors.
    pub vectors: &'t [i8],
    /// The row of unknown words.
    pub unknown: u32,
}

/// One sentence in numbers.
#[derive(Default)]
pub(super) struct Example {
    words: Vec<WordRows>,
    hashed: Vec<Vec<[u32; EDGES + 1]>>,
    pub tags: Vec<u8>,
    pub fine: Vec<u32>,
    /// The sentence's length stands for the root.
    pub heads: Vec<u32>,
    pub relations: Vec<u8>,
}

impl Example {
    /// The rows of one word, some left out at random; its vector is written to `vector`.
    pub(super) fn picks(
        &self,
        word: usize,
        variant: usize,
        dropout: Dropout,
        random: &mut Random,
        tables: Tables<'_>,
        vector: &mut [f32],
    ) -> Vec<u32> {
        let rows = &self.words[word];
        let forget_own = random.chance(dropout.word / (dropout.word + rows.count as f32));
        let forget_all = random.chance(0.4 * dropout.word / (dropout.word + rows.count as f32));
        let mut picks: Vec<u32> = self.hashed[variant][word].to_vec();
        if forget_all || (forget_own && rows.line.is_none()) {
            picks.push(tables.unknown);
            return picks;
        }
        if !forget_own {
            picks.push(rows.id);
        }
        picks.extend(rows.distribution(tables.vectors, vector));
        picks
    }
}

impl WordRows {
    /// Rows that the word shares with words of like use; its vector is written to `vector`.
    pub(super) fn distribution(&self, table: &[i8], vector: &mut [f32]) -> Vec<u32> {
        if let Some(line) = self.line {
            let values = &table[line as usize * VECTOR..][..VECTOR];
            vector.iter_mut().zip(values).for_each(|(cell, &value)| *cell = f32::from(value) / 8.0);
        }
        self.clusters.iter().flatten().copied().collect()
    }
}
