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

use crate::compare::Word;
use crate::weights::logistic;
use crate::{Contribution, NotChecked};
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

/// Pairs of one group that are explained: those that are most likely one event. All pairs of 44 mentions are fewer.
const EXPLAINED: usize = 1_000;

/// Two mentions of one group, and why they are taken for one event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventLink {
    /// Indices of the mentions, the smaller first.
    pub mentions: (usize, usize),
    /// How likely the two speak of one event, by themselves: 0 to 1.
    pub confidence: f64,
    /// What each group of measures adds to the log-odds, the largest first; their sum is that of the confidence.
    pub contributions: Vec<Contribution>,
}

/// Mentions, put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventLinks {
    /// Indices of the mentions of one event, each group and the list sorted.
    pub groups: Vec<Vec<usize>>,
    /// Pairs inside one group that were compared, sorted; a pair that is not here came together through others. Of a group
    /// with very many pairs those that are most likely one event, and `not_checked` says so. Empty where they were not
    /// asked for.
    pub links: Vec<EventLink>,
    /// What a limit left out.
    pub not_checked: Vec<NotChecked>,
}

/// Groups mentions that speak of one event; with the pairs that hold each group together where `explain`.
///
/// Neither the order of the reports nor that of the mentions changes which mentions come together, as long as the
/// documents have different names.
pub fn link_mentions(reports: &[EventReport], mentions: &[EventMention], explain: bool) -> EventLinks {
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
    let scenes = Scenes::of(&reports, &sorted, likely);
    let table = scenes.table();
    let candidates = table.candidates(false);
    let pairs: Vec<((usize, usize), f64)> = candidates
        .pairs
        .par_iter()
        .map(|pair| (*pair, logistic(forest::mention(&table.measure(pair.0, pair.1)))))
        .filter(|(_, likely)| *likely >= NEVER)
        .collect();
    let gathered = gather(mentions.len(), &pairs, ONE_EVENT);
    let given = |mention: usize| order.get(mention).map_or(usize::MAX, |(_, given)| *given);
    let mut links = Vec::new();
    let mut not_checked = candidates.not_checked();
    if explain {
        let mut group_of = vec![usize::MAX; mentions.len()];
        for (number, group) in gathered.iter().enumerate() {
            for mention in group {
                if let Some(slot) = group_of.get_mut(*mention) {
                    *slot = number;
                }
            }
        }
        let mut inside: Vec<(usize, f64, (usize, usize))> = pairs
            .iter()
            .filter_map(|&((a, b), likely)| {
                let group = group_of.get(a).filter(|group| Some(*group) == group_of.get(b))?;
                Some((*group, likely, (a, b)))
            })
            .collect();
        inside.sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)).then(x.2.cmp(&y.2)));
        let all = inside.len();
        let explained: Vec<_> =
            inside.chunk_by(|x, y| x.0 == y.0).flat_map(|group| group.iter().take(EXPLAINED)).collect();
        if explained.len() < all {
            not_checked.push(NotChecked {
                document: None,
                message: format!(
                    "{} pairs of mentions are together without being explained: of a group, the {EXPLAINED} that are most \
                     likely one event are",
                    all - explained.len()
                ),
            });
        }
        links = explained
            .into_par_iter()
            .map(|(_, likely, (a, b))| EventLink {
                mentions: (given(*a).min(given(*b)), given(*a).max(given(*b))),
                confidence: *likely,
                contributions: forest::contributions(&table.measure(*a, *b)),
            })
            .collect();
        links.sort_by_key(|link| link.mentions);
    }
    let named = |group: Vec<usize>| {
        let mut group: Vec<usize> = group.into_iter().map(given).collect();
        group.sort_unstable();
        group
    };
    let mut groups: Vec<Vec<usize>> = gathered.into_iter().map(named).collect();
    groups.sort_unstable();
    EventLinks { groups, links, not_checked }
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
    let scenes = Scenes::of(&reports, mentions, stories.iter().copied().collect());
    let table = scenes.table();
    table.candidates(true).pairs.into_par_iter().map(|pair| (pair, table.measure(pair.0, pair.1))).collect()
}

/// What the mentions say, read off their documents.
struct Scenes {
    lexemes: Lexemes,
    stories: Stories,
    each: Vec<Scene>,
}

impl Scenes {
    fn of(
        reports: &[&EventReport],
        mentions: &[EventMention],
        likely: BTreeMap<(usize, usize), f64>,
    ) -> Scenes {
        let mut lexemes = Lexemes::default();
        let stories = Stories::of(reports.len(), likely);
        let each = scene::scenes(reports, mentions, &mut lexemes);
        Scenes { lexemes, stories, each }
    }

    fn table(&self) -> Table<'_> {
        Table::of(&self.each, &self.lexemes, &self.stories)
    }
}

/// Why two mentions are, or are not, taken for one event: what each group of measures adds to the log-odds, the largest
/// first; all of them add up to the score.
pub fn explain_mentions(measures: &[f32]) -> Vec<Contribution> {
    forest::contributions(measures)
}
