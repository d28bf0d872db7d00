//! Where does a statement behind its cue end?
//!
//! The parser hangs on a statement what the outlet adds to it: a second act of saying, an aside behind a dash, a
//! relative clause about the last name. Those are cut off here, and words before "that" with them.

use super::clauses::is_participle;
use super::lexicon::{self, Frames};
use super::reading::Reading;
use super::tree::Tree;
use gainsay_syntax::{Relation, Tag};
use std::ops::Range;

/// Auxiliaries that a bare form follows.
const MODALS: &[&str] = &["will", "would", "can", "could", "may", "might", "shall", "should", "must"];
/// Words between the cue and "that" at most, where the parser takes them for part of the statement.
const BEFORE_THAT: usize = 7;

impl Reading<'_> {
    /// The words of a statement whose first verb is `head`, without what the outlet adds.
    pub(super) fn statement_words(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        words: Range<usize>,
        head: usize,
    ) -> Range<usize> {
        let mut words = words;
        // "said on Monday that P", "told me, P".
        let that = tree
            .children(head)
            .iter()
            .copied()
            .find(|mark| tree.relation(*mark) == Relation::Mark && tree.lemma(*mark) == "that");
        if let Some(that) = that.filter(|that| *that > words.start && *that <= words.start + BEFORE_THAT) {
            words.start = that;
        }
        for at in words.clone().skip(1) {
            if self.quotation_at(self.byte(sentence, at)).is_none()
                && self.adds(sentence, tree, &words, head, at)
            {
                words.end = at;
                break;
            }
        }
        words
    }

    /// Whether what begins at `at` is no longer the statement.
    fn adds(&self, sentence: usize, tree: &Tree<'_>, words: &Range<usize>, head: usize, at: usize) -> bool {
        let dash = |at: usize| matches!(tree.word(at), "—" | "–" | "--" | "―");
        if dash(at) {
            return at > head && !words.clone().any(|other| other != at && dash(other));
        }
        // "wrapped up by June,” referring to ...": the comma inside the marks ends it.
        let closed = at > 1 && matches!(tree.word(at - 1), "”" | "\"" | "''") && tree.word(at - 2) == ",";
        if closed && at > head && (tree.tag(at) == Tag::Adp || is_participle(tree, at)) {
            return true;
        }
        // ", claiming that ...", "and predicted that ...": another act of saying.
        let opens = |other: usize| {
            tree.trim(tree.extent(other)).start == at && self.byte(sentence, other) >= self.byte(sentence, at)
        };
        // "would begin and described it": after an auxiliary only a bare form can be joined.
        let helped = tree.children(head).iter().any(|below| {
            tree.relation(*below) == Relation::Aux && MODALS.contains(&tree.lemma(*below))
                || tree.lemma(*below) == "to"
        });
        let past = |other: usize| {
            let bare = tree.children(other).iter().all(|below| {
                !Tree::is_subject(tree.relation(*below))
                    && !matches!(tree.relation(*below), Relation::Aux | Relation::AuxPass | Relation::Cop)
            });
            tree.relation(other) == Relation::Conj
                && tree.tag(other) == Tag::Verb
                && tree.word(other).ends_with("ed")
                && bare
                && tree.head(other) == Some(head)
        };
        if helped && (at..words.end.min(at + BEFORE_THAT)).any(|other| past(other) && opens(other)) {
            return true;
        }
        let act = |other: usize| {
            let beside =
                matches!(tree.relation(other), Relation::Conj | Relation::Advcl | Relation::Parataxis);
            let says = lexicon::verb(tree.lemma(other)).is_some_and(|cue| cue.frames.has(Frames::CLAUSE));
            let complement = tree.child(other, &[Relation::Ccomp]).is_some();
            beside
                && says
                && complement
                && tree.head(other).is_some_and(|above| above == head || tree.head(above) == Some(head))
        };
        (at..words.end.min(at + BEFORE_THAT)).any(|other| act(other) && opens(other))
    }
}

/// The words of a topic, without a relative clause behind a comma: "praised the crowd, which cheered".
pub(super) fn topic_words(tree: &Tree<'_>, words: Range<usize>) -> Range<usize> {
    let relative = |at: usize| matches!(tree.lemma(at), "which" | "who" | "whose" | "where");
    let cut = words.clone().skip(1).find(|at| tree.word(*at) == "," && relative(*at + 1));
    words.start..cut.unwrap_or(words.end)
}
