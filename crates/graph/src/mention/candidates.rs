//! Which two mentions are compared at all?

use super::lexeme::Lexeme;
use super::scene::Scene;
use super::sheet::{Table, prefix};
use crate::NotChecked;
use gainsay_lexicon::Kinship;
use std::collections::BTreeMap;

/// Probability of one story from which mentions of two documents are shown to the fitting program.
const WIDE: f64 = 0.15;

/// Mentions before and after one that are compared with it for one word that they share, at most.
const WINDOW: usize = 400;

/// Heads of one story that are compared with each other, at most; the others meet only by words that they share.
const MAX_HEADS: usize = 2_000;

/// Pairs of mentions that are compared, and what the bounds left out.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// The smaller index first; sorted.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Pairs that share a word and stand farther apart than [`WINDOW`].
    pub(super) far: usize,
    /// Heads beyond [`MAX_HEADS`] of one story.
    pub(super) heads: usize,
}

impl Candidates {
    /// One sentence for each bound that was hit.
    pub(super) fn not_checked(&self) -> Vec<NotChecked> {
        let told =
            |count: usize, message: String| (count > 0).then_some(NotChecked { document: None, message });
        let far = told(
            self.far,
            format!(
                "{} pairs of mentions of one story that share a word were not compared: each mention is compared with \
                 {WINDOW} before and {WINDOW} after it for one word",
                self.far
            ),
        );
        let heads = told(
            self.heads,
            format!(
                "{} rarer words for events of one story were not compared with its others: {MAX_HEADS} are; mentions \
                 with them meet only by a word that they share",
                self.heads
            ),
        );
        far.into_iter().chain(heads).collect()
    }
}

/// Mentions by a word, each list sorted.
type Postings = BTreeMap<Lexeme, Vec<usize>>;

fn first<'s>(scenes: &'s [Scene], list: &[usize]) -> Option<&'s Scene> {
    scenes.get(*list.first()?)
}

impl Table<'_> {
    /// Pairs of mentions of one story whose words have something to do with each other, the smaller index first.
    ///
    /// Documents that are likely enough to tell one story count too where `widely`: trees are fitted on both.
    pub(super) fn candidates(&self, widely: bool) -> Candidates {
        let mut stories: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, scene) in self.scenes.iter().enumerate() {
            let story = self.stories.story.get(scene.report).copied();
            stories.entry(if widely { 0 } else { story.unwrap_or_default() }).or_default().push(index);
        }
        let near = |s: &Scene, t: &Scene| {
            self.stories.same(s.report, t.report) || widely && self.stories.likely(s.report, t.report) >= WIDE
        };
        let (mut found, mut far, mut left) = (Vec::new(), 0, 0);
        for members in stories.values() {
            let window = if widely { usize::MAX } else { WINDOW };
            let mut join = |some: &[usize], others: &[usize]| {
                for x in some {
                    // The lists are sorted: only so many that follow are compared.
                    let next = others.partition_point(|y| y <= x);
                    let follow = others.get(next..).unwrap_or_default().iter().take(window);
                    let before = others.get(..next).unwrap_or_default().iter().rev().take(window);
                    far += next.saturating_sub(window) + (others.len() - next).saturating_sub(window);
                    for y in before.chain(follow).filter(|y| *y != x) {
                        if let Some((s, t)) = self.scenes.get(*x).zip(self.scenes.get(*y))
                            && near(s, t)
                        {
                            found.push((*x.min(y), *x.max(y)));
                        }
                    }
                }
            };
            let (heads, own, parts) = self.postings(members);
            let mut frequent: Vec<(&Lexeme, &Vec<usize>)> = heads.iter().collect();
            frequent.sort_by_key(|(lexeme, list)| (std::cmp::Reverse(list.len()), **lexeme));
            if !widely {
                left += frequent.len().saturating_sub(MAX_HEADS);
                frequent.truncate(MAX_HEADS);
            }
            for (i, (_, some)) in frequent.iter().enumerate() {
                for (_, others) in frequent.iter().skip(i + 1) {
                    if let Some((s, t)) = first(self.scenes, some).zip(first(self.scenes, others))
                        && self.related(s, t)
                    {
                        join(some, others);
                    }
                }
            }
            for list in own.values() {
                join(list, list);
            }
            for (head, list) in &heads {
                if let Some(naming) = parts.get(head) {
                    join(list, naming);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        Candidates { pairs: found, far, heads: left }
    }

    /// Mentions by their heads, by all of their words, and by the words that take part in what they say.
    fn postings(&self, members: &[usize]) -> (Postings, Postings, Postings) {
        let (mut heads, mut own, mut parts) = (Postings::new(), Postings::new(), Postings::new());
        for index in members {
            let Some(scene) = self.scenes.get(*index) else { continue };
            heads.entry(scene.head).or_default().push(*index);
            for lexeme in &scene.own {
                own.entry(*lexeme).or_default().push(*index);
            }
            let governor = scene.governor.iter().filter(|g| scene.near.binary_search(g).is_err());
            for lexeme in scene.near.iter().chain(governor) {
                parts.entry(*lexeme).or_default().push(*index);
            }
        }
        (heads, own, parts)
    }

    fn related(&self, s: &Scene, t: &Scene) -> bool {
        let kin = self.lexemes.kinship(s.head, t.head);
        let close = match kin {
            Kinship::Same | Kinship::Synonym | Kinship::Derived => true,
            Kinship::Narrower(n) | Kinship::Wider(n) | Kinship::Sibling(n) => n <= 3,
            _ => false,
        };
        close
            || self.lexemes.similarity(s.head, t.head) >= 0.4
            || s.class.is_some() && s.class.map(|c| c.name) == t.class.map(|c| c.name)
            || prefix(self.lexemes.word(s.head), self.lexemes.word(t.head)) >= 0.6
    }
}
