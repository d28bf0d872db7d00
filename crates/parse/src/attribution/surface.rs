//! Which statements does the order of the words show where the parse does not?
//!
//! The parser misses some complements. A verb of saying with its subject is then read by its place: behind a comma at
//! the end of the sentence, before "that", or before a clause of its own.

use super::clauses::{ADDRESSING, Subject, cue_words, is_aside, is_participle};
use super::reading::Reading;
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};

/// Words between the verb and "that" at most: those whom somebody tells it, and where.
const THAT_WITHIN: usize = 16;
/// Words between the verb and the subject of a clause without "that" at most.
const SUBJECT_WITHIN: usize = 5;

impl Reading<'_> {
    /// The content of a cue for which the tree has none.
    pub(super) fn by_order(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        subject: &Subject,
    ) -> Option<Vec<Span>> {
        if subject.passive || subject.head == verb {
            return None;
        }
        self.as_somebody_said(sentence, tree, verb, subject)
            .or_else(|| self.behind_comma(sentence, tree, verb, subject))
            .or_else(|| self.before_that(sentence, tree, verb))
            .or_else(|| self.before_clause(sentence, tree, verb, subject))
            .map(|span| vec![span])
    }

    /// Whoever stands right before a cue whose subject the parser hangs elsewhere; for a participle the subject of the
    /// sentence: "Costa left, adding that P".
    pub(super) fn subject_by_order(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Subject> {
        let cue = cue_words(tree, verb);
        if tree.children(verb).iter().any(|child| matches!(tree.relation(*child), Relation::AuxPass)) {
            return None;
        }
        if is_participle(tree, verb) {
            let root =
                (0..tree.tokens.len()).find(|at| tree.head(*at).is_none()).filter(|root| *root != verb)?;
            return self.subject(sentence, tree, root).filter(|s| !s.passive && s.words.end <= verb);
        }
        let place = self.quotation_at(self.byte(sentence, verb));
        let nominal = |at: usize| {
            matches!(
                tree.tag(at),
                Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron | Tag::Adp | Tag::Part
            ) && !matches!(tree.lemma(at), "to" | "that" | "not")
                || matches!(tree.word(at), "-" | ".")
        };
        let same = |at: usize| self.quotation_at(self.byte(sentence, at)) == place;
        let start = (0..cue.start).rev().take_while(|at| nominal(*at) && same(*at)).last()?;
        let opens = start == 0 || matches!(tree.tag(start - 1), Tag::Punct | Tag::Cconj | Tag::Sconj);
        let named = |at: &usize| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Pron);
        let head = (start..cue.start).find(named)?;
        let last = cue.start.checked_sub(1)?;
        (opens && tree.tag(start) != Tag::Adp && matches!(tree.tag(last), Tag::Noun | Tag::Propn | Tag::Pron))
            .then(|| Subject::named(head, start..cue.start))
    }

    /// "As the mayor noted, P".
    fn as_somebody_said(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        subject: &Subject,
    ) -> Option<Span> {
        let first = subject.words.start.checked_sub(1)?;
        if !tree.word(first).eq_ignore_ascii_case("as") || subject.head > verb {
            return None;
        }
        let cue = cue_words(tree, verb);
        let comma = (cue.end..tree.tokens.len()).take(THAT_WITHIN).find(|at| tree.word(*at) == ",")?;
        let short = (cue.end..comma).all(|at| !matches!(tree.tag(at), Tag::Verb | Tag::Aux));
        short.then(|| self.content(sentence, comma + 1..tree.tokens.len(), verb))?
    }

    /// "P, the mayor said on Monday." at the end of the sentence.
    fn behind_comma(&self, sentence: usize, tree: &Tree<'_>, verb: usize, subject: &Subject) -> Option<Span> {
        let cue = cue_words(tree, verb);
        let begin = subject.words.start.min(cue.start);
        let comma = begin.checked_sub(1).filter(|at| tree.word(*at) == ",")?;
        let rest = cue.end.max(subject.words.end)..tree.tokens.len();
        let ends =
            rest.clone().all(|at| !matches!(tree.tag(at), Tag::Verb | Tag::Aux) && tree.word(at) != ",");
        let clause = (0..comma).any(|at| matches!(tree.tag(at), Tag::Verb | Tag::Aux));
        let aside = is_aside(tree, 0)
            || matches!(
                tree.lemma(0),
                "when" | "as" | "after" | "before" | "while" | "if" | "although" | "though"
            );
        (ends && clause && !aside && rest.len() <= THAT_WITHIN)
            .then(|| self.content(sentence, 0..comma, verb))?
    }

    /// "told a crowded hall in Porto that P".
    fn before_that(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Span> {
        let cue = cue_words(tree, verb);
        let near = cue.end..tree.tokens.len().min(cue.end + THAT_WITHIN);
        let that =
            near.clone().find(|at| tree.lemma(*at) == "that" && tree.relation(*at) == Relation::Mark)?;
        let between = cue.end..that;
        let free = between.clone().all(|at| {
            !matches!(tree.tag(at), Tag::Verb | Tag::Aux) && !matches!(tree.word(at), ";" | ":" | ".")
        });
        let addressed = ADDRESSING.contains(&tree.lemma(verb));
        // "argued during the debate that P" has no object, or the object hears it.
        let object =
            between.clone().any(|at| tree.relation(at) == Relation::Obj && tree.head(at) == Some(verb));
        let clause = tree.head(that)?;
        (free && clause > that && (addressed || !object)).then(|| {
            self.content(
                sentence,
                self.statement_words(sentence, tree, that..tree.extent(clause).end, clause),
                verb,
            )
        })?
    }

    /// "The union noted nurses leave": a subject and its verb directly behind the cue.
    fn before_clause(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        subject: &Subject,
    ) -> Option<Span> {
        if subject.head > verb || ADDRESSING.contains(&tree.lemma(verb)) {
            return None;
        }
        let cue = cue_words(tree, verb);
        let near = cue.end..tree.tokens.len().min(cue.end + SUBJECT_WITHIN);
        let inner = near.clone().find(|at| {
            Tree::is_subject(tree.relation(*at)) && tree.head(*at).is_some_and(|head| head > *at)
        })?;
        let free = (cue.end..inner)
            .all(|at| !matches!(tree.tag(at), Tag::Verb | Tag::Aux | Tag::Punct | Tag::Sconj | Tag::Adp));
        let clause = tree.head(inner)?;
        let who = matches!(tree.lemma(inner), "who" | "which" | "that");
        (free && !who).then(|| {
            self.content(
                sentence,
                self.statement_words(sentence, tree, cue.end..tree.extent(clause).end, clause),
                verb,
            )
        })?
    }
}
