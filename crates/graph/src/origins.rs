//! Which documents copy one text?
//!
//! Two documents are of one origin where the smaller one has at least 0.3 of its word shingles in the other. Shared
//! shingles are counted through an inverted index, so the work grows with the copied text and not with the pairs of
//! documents. Containment and not Jaccard: a shortened copy is still a copy (Broder 1997, "On the resemblance and
//! containment of documents").

use crate::Origin;
use gainsay_claim::DocumentClaims;
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A document with fewer shingles has no text to copy.
const MIN_SHINGLES: usize = 8;

/// A shingle that more documents share is a set phrase or boilerplate; its documents are only chained.
const MAX_SHARERS: usize = 64;

/// Containment from which two documents have one origin, in tenths.
const TENTHS: usize = 3;

/// Name and sorted shingle hashes of a document.
pub type Shingled<'a> = (&'a Arc<str>, &'a [u64]);

/// Groups documents that copy one text; groups and names are sorted, and every document is in one group.
///
/// ```
/// use gainsay_graph::origins;
/// let (a, b, c) = ("a".into(), "b".into(), "c".into());
/// let text: Vec<u64> = (0..100).collect();
/// let other: Vec<u64> = (1000..1100).collect();
/// let groups = origins(&[(&a, &text), (&b, &text[..40]), (&c, &other)]);
/// assert_eq!(groups.len(), 2);
/// ```
pub fn origins(documents: &[Shingled<'_>]) -> Vec<Origin> {
    let numbers = origin_numbers(&documents.iter().map(|d| d.1).collect::<Vec<_>>());
    let mut groups: BTreeMap<usize, Vec<Arc<str>>> = BTreeMap::new();
    for ((name, _), number) in documents.iter().zip(numbers) {
        groups.entry(number).or_default().push((*name).clone());
    }
    let mut origins: Vec<Origin> = groups
        .into_values()
        .map(|mut documents| {
            documents.sort_unstable();
            Origin { documents }
        })
        .collect();
    origins.sort_unstable();
    origins
}

/// The origins of the documents of a check.
pub(crate) fn of_documents(documents: &[&DocumentClaims]) -> Vec<usize> {
    origin_numbers(&documents.iter().map(|d| &d.shingles[..]).collect::<Vec<_>>())
}

/// For each document the index of the first document of its origin.
fn origin_numbers(shingles: &[&[u64]]) -> Vec<usize> {
    if shingles.iter().filter(|s| s.len() >= MIN_SHINGLES).count() < 2 {
        return (0..shingles.len()).collect();
    }
    let mut index: Vec<(u64, u32)> =
        shingles.iter().enumerate().flat_map(|(d, s)| s.iter().map(move |h| (*h, d as u32))).collect();
    index.sort_unstable();
    index.dedup();
    let mut shared: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    for group in index.chunk_by(|a, b| a.0 == b.0) {
        let window = if group.len() > MAX_SHARERS { 1 } else { group.len() };
        for (i, a) in group.iter().enumerate() {
            for b in group.iter().skip(i + 1).take(window) {
                *shared.entry((a.1, b.1)).or_default() += 1;
            }
        }
    }
    let size = |d: u32| shingles.get(d as usize).map_or(0, |s| s.len());
    let mut pairs: Vec<(u32, u32)> = shared
        .into_iter()
        .filter(|((a, b), n)| {
            let smaller = size(*a).min(size(*b));
            smaller >= MIN_SHINGLES && n * 10 >= smaller * TENTHS
        })
        .map(|(pair, _)| pair)
        .collect();
    pairs.sort_unstable();
    let mut sets = UnionFind::<usize>::new(shingles.len());
    for (a, b) in pairs {
        sets.union(a as usize, b as usize);
    }
    let mut first: FxHashMap<usize, usize> = FxHashMap::default();
    (0..shingles.len()).map(|d| *first.entry(sets.find(d)).or_insert(d)).collect()
}
