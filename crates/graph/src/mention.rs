//! Which given mentions of events speak of one event?
//!
//! The mentions are given; what each says is read off the claims around it. Documents are grouped into topics by the
//! words that they share and few others have; inside a topic, mentions of one word or one class are one event, but two
//! mentions of one document on days that exclude each other are two. Participants are carried and not yet weighed.

use crate::resolve::folded;
use gainsay_claim::{DocumentClaims, Relation, Span, TimeValue, class_of_noun, class_of_verb};
use petgraph::unionfind::UnionFind;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A word that more documents have says nothing about their topic.
const MAX_DOCUMENTS_OF_WORD: usize = 60;

/// Cosine of two documents' rare words from which they have one topic; set on the development half of ECB+.
const SAME_TOPIC: f64 = 0.26;

/// A place in a document that speaks of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventMention {
    /// Index of the document among those given.
    pub document: usize,
    /// Dictionary form of its head word.
    pub lemma: String,
    /// Class of the head word; the lemma itself where no class has it.
    pub class: String,
    /// Named participants, folded.
    pub participants: Vec<String>,
    /// When it was.
    pub when: Option<TimeValue>,
}

impl EventMention {
    /// The mention at a place of a document: what the claim says whose predicate stands there.
    ///
    /// `lemma` is the dictionary form of the mention's head word, used where no claim stands there.
    pub fn at(document: &DocumentClaims, index: usize, span: Span, lemma: &str) -> EventMention {
        let claim = document.claims.iter().find(|c| c.predicate.span.overlaps(span));
        let lemma = lemma.to_lowercase();
        let class =
            class_of_verb(&lemma).or_else(|| class_of_noun(&lemma)).map_or(lemma.as_str(), |c| c.name);
        let (mut participants, mut when) = (Vec::new(), None);
        if let Some(claim) = claim {
            let named = claim.participants.iter().filter(|p| p.entity.is_named());
            participants = named.map(|p| folded(&p.entity.name)).collect();
            participants.sort_unstable();
            participants.dedup();
            when = claim.when.as_ref().map(|w| w.value.clone());
        }
        EventMention { document: index, class: class.to_owned(), lemma, participants, when }
    }
}

/// Groups mentions that speak of one event: indices into `mentions`, each group and the list sorted.
///
/// `words` are the content words of each document, in dictionary form.
pub fn link_mentions(mentions: &[EventMention], words: &[Vec<Arc<str>>]) -> Vec<Vec<usize>> {
    let topics = topics(words);
    let mut keyed: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        let topic = topics.get(mention.document).copied().unwrap_or(usize::MAX);
        keyed.entry((topic, mention.class.as_str())).or_default().push(index);
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for members in keyed.values() {
        let mut events: Vec<Vec<usize>> = Vec::new();
        for &index in members {
            let Some(mention) = mentions.get(index) else { continue };
            let fits = |event: &Vec<usize>| {
                event
                    .iter()
                    .rev()
                    .take(32)
                    .filter_map(|&m| mentions.get(m))
                    .all(|other| may_be_one(mention, other))
            };
            match events.iter_mut().find(|e| fits(e)) {
                Some(event) => event.push(index),
                None => events.push(vec![index]),
            }
        }
        groups.extend(events);
    }
    groups.sort_unstable();
    groups
}

fn may_be_one(a: &EventMention, b: &EventMention) -> bool {
    match (&a.when, &b.when) {
        (Some(x), Some(y)) => {
            x.to_days().compare(&y.to_days()).relation != Relation::Disjoint || a.document != b.document
        }
        _ => true,
    }
}

/// The topic of each document: the index of its first document.
fn topics(words: &[Vec<Arc<str>>]) -> Vec<usize> {
    let mut documents_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (document, words) in words.iter().enumerate() {
        for word in words {
            let list = documents_of.entry(&**word).or_default();
            if list.last() != Some(&document) {
                list.push(document);
            }
        }
    }
    let all = words.len().max(2) as f64;
    let mut norms = vec![0.0_f64; words.len()];
    let mut dots: FxHashMap<(usize, usize), f64> = FxHashMap::default();
    for documents in documents_of.values() {
        let weight = (all / documents.len() as f64).ln().powi(2);
        for &document in documents {
            if let Some(norm) = norms.get_mut(document) {
                *norm += weight;
            }
        }
        if documents.len() > MAX_DOCUMENTS_OF_WORD {
            continue;
        }
        for (i, &a) in documents.iter().enumerate() {
            for &b in documents.iter().skip(i + 1) {
                *dots.entry((a, b)).or_default() += weight;
            }
        }
    }
    let norm = |d: usize| norms.get(d).copied().unwrap_or(0.0).sqrt().max(f64::MIN_POSITIVE);
    let mut pairs: Vec<(usize, usize)> = dots
        .into_iter()
        .filter(|((a, b), dot)| dot / (norm(*a) * norm(*b)) >= SAME_TOPIC)
        .map(|(p, _)| p)
        .collect();
    pairs.sort_unstable();
    let mut sets = UnionFind::<usize>::new(words.len());
    for (a, b) in pairs {
        sets.union(a, b);
    }
    let mut first: FxHashMap<usize, usize> = FxHashMap::default();
    (0..words.len()).map(|d| *first.entry(sets.find(d)).or_insert(d)).collect()
}
