//! Which statements does the order of the words show where the parse does not?
//!
//! The parser misses some complements. A verb of saying with its subject is then read by its place: behind a comma at
//! the end of the sentence, before "that", or before a clause of its own.

use super::clauses::{ADDRESSING, is_aside, is_participle};
use super::reading::Reading;
use super::roles::{Subject, cue_words};
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};

/// Sentences of more words are no prose: a list or a table, in which places say nothing.
const LONGEST: usize = 400;
/// Words between the verb and "that" at most: those whom somebody tells it, and where.
const THAT_WITHIN: usize = 16;
/// Words between the verb and the subject of a clause without "that" at most.
const SUBJECT_WITHIN: usize = 5;

fn is_dash(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.word(at), "—" | "–" | "--" | "―")
}

impl Reading<'_> {
    /// The content of a cue for which the tree has none.
    pub(super) fn by_order(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        subject: &Subject,
    ) -> Option<Vec<Span>> {
        if subject.passive || subject.head == verb || tree.tokens.len() > LONGEST {
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
        let passive = tree.child(verb, &[Relation::AuxPass]).is_some();
        if passive || tree.tokens.len() > LONGEST {
            return None;
        }
        if is_participle(tree, verb) {
            let root =
                (0..tree.tokens.len()).find(|at| tree.head(*at).is_none()).filter(|root| *root != verb)?;
            let named = self.subject(sentence, tree, root).or_else(|| self.first_name(sentence, tree, root));
            return named.filter(|s| !s.passive && s.words.end <= verb);
        }
        let place = self.quotation_at(self.byte(sentence, verb));
        let begins = tree.head(verb).is_none().then(|| self.first_name(sentence, tree, verb)).flatten();
        let nominal = |at: usize| {
            matches!(
                tree.tag(at),
                Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron | Tag::Adp | Tag::Part
            ) && !matches!(tree.lemma(at), "to" | "that" | "not")
                || matches!(tree.word(at), "-" | ".")
        };
        let same = |at: usize| self.quotation_at(self.byte(sentence, at)) == place;
        if begins.is_some() {
            return begins;
        }
        let start = (0..cue.start).rev().take_while(|at| nominal(*at) && same(*at)).last()?;
        let opens = start == 0 || matches!(tree.tag(start - 1), Tag::Punct | Tag::Cconj | Tag::Sconj);
        let named = |at: &usize| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Pron);
        let head = (start..cue.start).find(named)?;
        let last = cue.start.checked_sub(1)?;
        (opens && tree.tag(start) != Tag::Adp && matches!(tree.tag(last), Tag::Noun | Tag::Propn | Tag::Pron))
            .then(|| Subject::named(head, start..cue.start))
    }

    /// "Costa on Tuesday after a call with Melo said that P": the name with which the sentence begins.
    fn first_name(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Subject> {
        let first = tree.trim(0..verb).start;
        let part = |at: &usize| {
            matches!(tree.tag(*at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Pron)
                || matches!(tree.word(*at), "." | "-")
        };
        let end = (first..verb).take_while(part).last()? + 1;
        let head =
            (first..end).rev().find(|at| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Pron))?;
        // "Costa, in a long letter, said": commas may part what stands between.
        let comma = tree.word(end) == ",";
        let aside = tree.tag(end + usize::from(comma)) == Tag::Adp && end < verb;
        let finite = (end..verb).any(|at| {
            matches!(tree.tag(at), Tag::Aux)
                || tree.tag(at) == Tag::Verb && !tree.word(at).ends_with("ing")
                || tree.word(at) == "," && !comma
        });
        let open =
            self.quotation_at(self.byte(sentence, first)) == self.quotation_at(self.byte(sentence, verb));
        let free = aside && !finite && open && tree.tag(first) != Tag::Adp;
        free.then_some(Subject { head, words: first..end, passive: false })
    }

    /// "P, the mayor said, P": a cue between two commas, with a statement on both sides.
    pub(super) fn inserted(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        subject: &Subject,
    ) -> Option<Vec<Span>> {
        if tree.tokens.len() > LONGEST
            || subject.passive
            || tree.lemma(subject.head) == "who"
            || tree.lemma(subject.head) == "which"
        {
            return None;
        }
        let cue = cue_words(tree, verb);
        let insert = subject.words.start.min(cue.start)..subject.words.end.max(cue.end);
        let close = (insert.end..tree.tokens.len().min(insert.end + 4)).find(|at| tree.word(*at) == ",")?;
        // Between the cue and its comma stands nothing, or when and where it was said.
        let short = close == insert.end
            || matches!(tree.tag(insert.end), Tag::Adp | Tag::Adv)
            || matches!(tree.relation(insert.end), Relation::OblUnmarked);
        let comma = insert.start.checked_sub(1).filter(|at| tree.word(*at) == ",")?;
        let place = self.quotation_at(self.byte(sentence, verb));
        let same = |at: usize| self.quotation_at(self.byte(sentence, at)) == place;
        // In a list of clauses the one before has its own speaker.
        let busy = (0..comma).any(|at| tree.word(at) == ";" || is_dash(tree, at));
        let next = close + 1;
        // Before a full quotation stands only what leads to it: "In May, she said, “We are safe.”"
        let quoted = matches!(tree.word(next), "\"" | "“" | "''" | "``")
            && tree.word(next + 1).starts_with(char::is_uppercase);
        let opens = matches!(tree.tag(next), Tag::Cconj | Tag::Adp | Tag::Sconj)
            || is_participle(tree, next)
            || matches!(
                tree.lemma(next),
                "who" | "which" | "when" | "while" | "where" | "as" | "though" | "although" | "a" | "an"
            );
        let finite = (next..tree.tokens.len())
            .any(|at| matches!(tree.tag(at), Tag::Verb | Tag::Aux) && !tree.word(at).ends_with("ing"));
        let words = (0..comma).any(|at| !tree.is_punct(at));
        if !short || quoted || busy || opens || !finite || !words || !same(comma) || !same(0) || !same(close)
        {
            return None;
        }
        // "the park, which, Costa said, is full": the relative clause is the statement.
        let start = match comma.checked_sub(1) {
            Some(last) if matches!(tree.lemma(last), "which" | "who" | "that" | "where") => last,
            Some(last) if tree.tag(last) == Tag::Cconj => last,
            _ => 0,
        };
        let before = self.content(sentence, start..comma, verb)?;
        let after = self.content(sentence, next..tree.tokens.len(), verb)?;
        Some(vec![before, after])
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
        let plain =
            |at: usize| !matches!(tree.tag(at), Tag::Verb | Tag::Aux) || tree.relation(at) == Relation::Amod;
        let free = between.clone().all(|at| plain(at) && !matches!(tree.word(at), ";" | ":" | "."));
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
