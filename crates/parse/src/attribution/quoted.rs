//! Who says the quotations that no clause has claimed?

use super::clauses::{Subject, cue_words, subject};
use super::lexicon::{self, Frames};
use super::reading::{Found, Reading};
use gainsay_claim::Span;
use gainsay_syntax::Tag;

/// A cue stands at most so many words behind the quotation that it follows.
const CUE_BEHIND: usize = 14;
/// A cue stands at most so many words before the quotation that it introduces.
const CUE_BEFORE: usize = 25;
/// Shorter quotations are names or single words, unless a cue introduces them.
const QUOTED_WORDS: usize = 3;

impl Reading<'_> {
    /// Gives each quotation that stands in no attribution yet to the cue beside it, or to the one it goes on from.
    pub(super) fn read_quotations(&mut self) {
        // For each quotation, the attribution that holds it.
        let mut held = self.holders();
        for index in 0..self.quotations.len() {
            if held.get(index).copied().flatten().is_some() {
                continue;
            }
            let holder = self.goes_on(index, &held).or_else(|| {
                let found = self.cue_behind(index).or_else(|| self.cue_before(index))?;
                self.found.push(found);
                Some(self.found.len() - 1)
            });
            let Some(holder) = holder else { continue };
            let span = self.quotations.get(index).map_or(Span::default(), |quotation| quotation.span);
            if let Some(found) = self.found.get_mut(holder)
                && !found.parts.contains(&span)
            {
                found.parts.push(span);
            }
            if let Some(slot) = held.get_mut(index) {
                *slot = Some(holder);
            }
        }
    }

    fn holders(&self) -> Vec<Option<usize>> {
        let mut held = vec![None; self.quotations.len()];
        for (number, found) in self.found.iter().enumerate() {
            // What a quoted speaker reports of others does not say who the speaker is.
            if found.cue.is_some_and(|(cue, _)| self.quotation_at(cue.start as usize).is_some()) {
                continue;
            }
            for part in &found.parts {
                let first = self.quotations.partition_point(|quotation| quotation.span.end <= part.start);
                let inside = self
                    .quotations
                    .iter()
                    .enumerate()
                    .skip(first)
                    .take_while(|(_, q)| q.span.start < part.end);
                for (index, _) in inside.filter(|(_, quotation)| part.overlaps(quotation.span)) {
                    if let Some(slot) = held.get_mut(index) {
                        *slot = Some(number);
                    }
                }
            }
        }
        held
    }

    /// `"...", she said. "..."`: the second quotation has the first one's speaker, and so has one that was left open.
    fn goes_on(&self, index: usize, held: &[Option<usize>]) -> Option<usize> {
        let quotation = self.quotations.get(index)?;
        let before = index.checked_sub(1)?;
        let holder = held.get(before).copied().flatten()?;
        if quotation.continued {
            return Some(holder);
        }
        let last = self.quotations.get(before)?;
        let (cue, _) = self.found.get(holder)?.cue?;
        let between = self.text.get(last.span.end as usize..quotation.span.start as usize)?;
        let cue_between = cue.start >= last.span.end && cue.end <= quotation.span.start;
        let one_clause = !between
            .trim_end()
            .trim_end_matches(['.', ',', ':', '—', '-', ';'])
            .contains(['.', '!', '?', ';'])
            || self.only_abbreviations(last.span.end as usize, quotation.span.start as usize);
        (cue_between && one_clause && last.paragraph == quotation.paragraph && !self.has_cue_behind(index))
            .then_some(holder)
    }

    /// Whether at most one sentence ends between the two bytes.
    fn only_abbreviations(&self, from: usize, to: usize) -> bool {
        let first = self.sentences.partition_point(|sentence| (sentence.end as usize) <= from);
        self.sentences.get(first).is_some_and(|sentence| {
            let next = self.sentences.get(first + 1).map_or(self.text.len(), |next| next.start as usize);
            sentence.end as usize <= to && next >= to || sentence.end as usize >= to
        })
    }

    fn has_cue_behind(&self, index: usize) -> bool {
        self.quotations
            .get(index)
            .and_then(|q| self.text.get(q.span.range()))
            .is_some_and(|words| words.trim_end_matches(['"', '”', '\'', '»']).ends_with(','))
            || self.cue_behind(index).is_some()
    }

    /// The sentence and word that begin at or after byte `at`.
    fn word_from(&self, at: usize) -> Option<(usize, usize)> {
        let sentence = self.sentences.partition_point(|sentence| (sentence.end as usize) <= at);
        let tokens = &self.sentences.get(sentence)?.tokens;
        let word = tokens.partition_point(|token| (token.start as usize) < at);
        if word < tokens.len() {
            Some((sentence, word))
        } else {
            self.sentences.get(sentence + 1).map(|_| (sentence + 1, 0))
        }
    }

    /// `"...", X said` and `"...", said X`.
    fn cue_behind(&self, index: usize) -> Option<Found> {
        let quotation = *self.quotations.get(index)?;
        let (sentence, first) = self.word_from(quotation.span.end as usize)?;
        let tree = self.trees.get(sentence)?;
        if self.paragraph(self.byte(sentence, first)) != quotation.paragraph {
            return None;
        }
        let limit = tree.tokens.len().min(first + CUE_BEHIND);
        let open = |at: usize| self.quotation_at(self.byte(sentence, at)).is_none();
        for verb in first..limit {
            if matches!(tree.word(verb), "." | ";" | ":") || !open(verb) {
                return None;
            }
            if tree.tag(verb) != Tag::Verb {
                continue;
            }
            let cue = lexicon::verb(tree.lemma(verb)).filter(|cue| cue.frames.has(Frames::QUOTE))?;
            let words = cue_words(tree, verb);
            let who = subject(tree, verb)
                .filter(|s| s.words.start >= first && s.words.end <= limit.max(s.head + 1) && !s.passive);
            let who = who.or_else(|| {
                // "said X": the parser may have missed the inversion.
                let name = (verb + 1..limit)
                    .take(2)
                    .find(|at| matches!(tree.tag(*at), Tag::Propn | Tag::Pron | Tag::Noun))?;
                (words.start <= first + 1).then(|| Subject::named(name, tree.phrase(name, verb)))
            })?;
            let begin = who.words.start.min(words.start);
            let gap =
                (first..begin).all(|at| tree.is_punct(at) || matches!(tree.tag(at), Tag::Cconj | Tag::Adv));
            return gap.then(|| {
                Self::put(sentence, tree, verb, cue.class, Some(who), vec![quotation.span], "quote-cue")
            });
        }
        None
    }

    /// `X said: "..."`, `X said that he was "..."`.
    fn cue_before(&self, index: usize) -> Option<Found> {
        let quotation = *self.quotations.get(index)?;
        let start = quotation.span.start as usize;
        let (mut sentence, mut word) = self.word_from(start)?;
        let before = self.text.get(..start)?.trim_end();
        let mark = before.chars().next_back()?;
        if word == 0 {
            // The cue ends the sentence before, with a colon or a comma.
            if !matches!(mark, ':' | ',') {
                return None;
            }
            sentence = sentence.checked_sub(1)?;
            word = self.trees.get(sentence)?.tokens.len();
        }
        let tree = self.trees.get(sentence)?;
        let words = self.text.get(quotation.span.range())?.split_whitespace().count();
        let introduced = matches!(mark, ':' | ',');
        for verb in (word.saturating_sub(CUE_BEFORE)..word).rev() {
            if self.quotation_at(self.byte(sentence, verb)).is_some() {
                return None;
            }
            if tree.tag(verb) != Tag::Verb {
                continue;
            }
            let near = verb + 1 >= word || introduced;
            let cue = lexicon::verb(tree.lemma(verb));
            let Some(cue) = cue.filter(|cue| cue.frames.has(Frames::QUOTE)) else {
                if mark == ':' {
                    continue;
                }
                return None;
            };
            if !near || words < QUOTED_WORDS && !introduced && verb + 1 < word {
                return None;
            }
            let who = subject(tree, verb).filter(|s| !s.passive);
            return Some(Self::put(sentence, tree, verb, cue.class, who, vec![quotation.span], "cue-quote"));
        }
        None
    }
}
