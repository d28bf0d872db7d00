//! Which given mentions of events speak of one event?
//!
//! The mentions are given; what each says is read off the words and claims around it ([`scene`]). Documents are put into
//! stories by the words that they share and few others have ([`stories`]); inside a story, pairs of mentions whose words
//! have something to do with each other are measured ([`sheet`]), the measures are weighed by fitted trees whose sum is
//! kept item by item ([`forest`]), and mentions are joined from the surest down ([`gather`]).

mod candidates;
mod forest;
mod gather;
mod lexeme;
mod scene;
mod sheet;
mod stories;

use crate::Contribution;
use crate::compare::Word;
use crate::weights::logistic;
use gainsay_claim::{DocumentClaims, Span};
use lexeme::Lexemes;
use rayon::prelude::*;
use scene::Scene;
use sheet::Table;
use std::collections::BTreeMap;
use stories::Stories;

pub use gather::gather;
pub use sheet::MENTION_MEASURES;
pub use stories::{ONE_STORY, STORY_MEASURES, StoryPair};

/// What is known of a document in which events are mentioned. `gainsay::event_report` fills it from a text.
#[derive(Clone, Debug, Default)]
pub struct EventReport {
    /// All words, in order.
    pub words: Vec<Word>,
    /// Where each word begins: bytes from the start of the text.
    pub starts: Vec<usize>,
    /// What the document claims.
    pub claims: DocumentClaims,
}

impl EventReport {
    /// The words that a span touches: first, and one past the last.
    pub fn words_of(&self, span: Span) -> (usize, usize) {
        let next = self.starts.partition_point(|start| *start <= span.start as usize);
        let before = next.checked_sub(1).filter(|i| {
            let end =
                self.starts.get(*i).zip(self.words.get(*i)).map(|(start, word)| start + word.form.len());
            end.is_some_and(|end| end > span.start as usize)
        });
        let first = before.unwrap_or(next);
        let last = self.starts.partition_point(|start| *start < span.end as usize);
        (first, last.max(first))
    }
}

/// A place in a document that speaks of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventMention {
    /// Index of the document among those given.
    pub report: usize,
    /// Its words: first, and one past the last.
    pub words: (usize, usize),
}

/// Two mentions, the smaller index first, and the values of [`MENTION_MEASURES`].
pub type MentionPair = ((usize, usize), Vec<f32>);

/// Probability below which two mentions are surely not one event.
const NEVER: f64 = 0.02;

/// Mean probability from which groups of mentions are joined; set on the development half of ECB+.
pub const ONE_EVENT: f64 = 0.35;

/// Groups mentions that speak of one event: indices into `mentions`, each group and the list sorted.
///
/// Neither the order of the reports nor that of the mentions changes which mentions come together, as long as the
/// documents have different names.
pub fn link_mentions(reports: &[EventReport], mentions: &[EventMention]) -> Vec<Vec<usize>> {
    // Sums of floating point numbers depend on their order: documents and mentions are taken by name and place.
    let mut documents: Vec<(usize, &EventReport)> = reports.iter().enumerate().collect();
    documents.sort_by(|x, y| x.1.claims.document.cmp(&y.1.claims.document));
    let mut place = vec![usize::MAX; reports.len()];
    for (new, (old, _)) in documents.iter().enumerate() {
        if let Some(slot) = place.get_mut(*old) {
            *slot = new;
        }
    }
    let of =
        |m: &EventMention| EventMention { report: place.get(m.report).copied().unwrap_or(usize::MAX), ..*m };
    let mut order: Vec<(EventMention, usize)> =
        mentions.iter().enumerate().map(|(i, m)| (of(m), i)).collect();
    order.sort_unstable();
    let reports: Vec<&EventReport> = documents.into_iter().map(|(_, report)| report).collect();
    let sorted: Vec<EventMention> = order.iter().map(|(m, _)| *m).collect();

    let likely = stories::weighed(&stories::measure(&reports, &mut Lexemes::default()));
    let pairs: Vec<((usize, usize), f64)> = measured(&reports, &sorted, likely, false)
        .into_iter()
        .map(|(pair, measures)| (pair, logistic(forest::mention(&measures))))
        .filter(|(_, likely)| *likely >= NEVER)
        .collect();
    let named = |group: Vec<usize>| {
        let mut group: Vec<usize> = group.into_iter().filter_map(|m| Some(order.get(m)?.1)).collect();
        group.sort_unstable();
        group
    };
    let mut groups: Vec<Vec<usize>> =
        gather(mentions.len(), &pairs, ONE_EVENT).into_iter().map(named).collect();
    groups.sort_unstable();
    groups
}

/// The measures of documents that may tell one story: what a fitting program needs.
pub fn measure_stories(reports: &[EventReport]) -> Vec<StoryPair> {
    stories::measure(&reports.iter().collect::<Vec<_>>(), &mut Lexemes::default())
}

/// The measures of mentions that may speak of one event: what a fitting program needs.
///
/// `stories` is how likely two documents tell one story, the smaller index first.
pub fn measure_mentions(
    reports: &[EventReport],
    mentions: &[EventMention],
    stories: &[((usize, usize), f64)],
) -> Vec<MentionPair> {
    let reports: Vec<&EventReport> = reports.iter().collect();
    measured(&reports, mentions, stories.iter().copied().collect(), true)
}

fn measured(
    reports: &[&EventReport],
    mentions: &[EventMention],
    likely: BTreeMap<(usize, usize), f64>,
    widely: bool,
) -> Vec<MentionPair> {
    let mut lexemes = Lexemes::default();
    let stories = Stories::of(reports.len(), likely);
    let scenes: Vec<Scene> = scene::scenes(reports, mentions, &mut lexemes);
    let table = Table::of(&scenes, &lexemes, &stories);
    table.candidates(widely).into_par_iter().map(|pair| (pair, table.measure(pair.0, pair.1))).collect()
}

/// Why two mentions are, or are not, taken for one event: what each group of measures adds to the log-odds, the largest
/// first; all of them add up to the score.
pub fn explain_mentions(measures: &[f32]) -> Vec<Contribution> {
    forest::contributions(measures)
}
