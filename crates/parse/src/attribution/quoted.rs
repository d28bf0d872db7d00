//! Who says the quotations that no clause has claimed?

use super::clauses::{ADDRESSING, is_aside, is_participle};
use super::lexicon::{self, CueClass, Frames};
use super::reading::{Found, Reading};
use super::roles::{Subject, cue_words};
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};

/// A cue stands at most so many words behind the quotation that it follows.
const CUE_BEHIND: usize = 14;
/// A cue stands at most so many words before the quotation that it introduces.
const CUE_BEFORE: usize = 25;
/// Shorter quotations are names or single words, unless a cue introduces them.
const QUOTED_WORDS: usize = 3;

/// Most words of a name behind a dash.
const NAME_WORDS: usize = 6;

/// Whether a word can be the verb of saying: a verb, or what the tagger took for a noun at the end of its clause
/// ("a message on the website reads.").
fn is_verb(tree: &Tree<'_>, at: usize) -> bool {
    let word = tree.word(at);
    let last = at + 1 == tree.tokens.len()
        || tree.is_punct(at + 1)
        || tree.relation(at + 1) == Relation::CompoundPrt;
    let mistaken = || {
        tree.tag(at) == Tag::Noun
            && word.ends_with('s')
            && last
            && lexicon::verb(tree.lemma(at)).is_some_and(|cue| cue.frames.has(Frames::QUOTE))
    };
    tree.tag(at) == Tag::Verb || mistaken()
}

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
                let found = self.cue_before(index)?;
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
        // In the middle of a sentence nobody else may begin to do something: "she said, but he left the “big house”".
        let source = self.found.get(holder)?.source.map_or(cue.end, |(source, _)| source.end);
        let free = between.trim_end().ends_with(['.', ':'])
            || self.no_verb(cue.end.max(source), quotation.span.start);
        (cue_between
            && one_clause
            && free
            && last.paragraph == quotation.paragraph
            && !self.has_cue_behind(index))
        .then_some(holder)
    }

    /// "The governor added:" at the end of a paragraph, and the next one without marks: it is set apart as her words.
    pub(super) fn read_blocks(&mut self) {
        let mut found = Vec::new();
        for paragraph in 1..self.breaks.len() {
            found.extend(self.block(paragraph));
        }
        self.used.extend(found.iter().filter_map(|one| Some((one.sentence, one.cue?.1))));
        self.found.append(&mut found);
    }

    fn block(&self, paragraph: usize) -> Option<Found> {
        let start = *self.breaks.get(paragraph)?;
        let lead = self.text.get(..start)?.trim_end();
        if !lead.ends_with(':') || self.quotation_at(start).is_some() {
            return None;
        }
        let end = self.breaks.get(paragraph + 1).copied().unwrap_or(self.text.len());
        let said = self.text.get(start..end)?.trim_end();
        // A list is no speech, and a headline none either.
        let prose =
            said.ends_with(['.', '!', '?', '…', '"', '”']) && said.split_whitespace().count() > QUOTED_WORDS;
        let sentence = self.sentences.partition_point(|one| (one.end as usize) < lead.len());
        let tree = self.trees.get(sentence)?;
        let last = tree.tokens.partition_point(|token| (token.start as usize) < lead.len() - 1);
        let verb = (last.saturating_sub(CUE_BEFORE)..last).rev().find(|at| is_verb(tree, *at))?;
        let cue = lexicon::verb(tree.lemma(verb)).filter(|cue| cue.frames.has(Frames::QUOTE))?;
        let clause = tree.children(verb).iter().any(|child| {
            matches!(tree.relation(*child), Relation::Ccomp | Relation::AuxPass)
                || *child > verb && tree.relation(*child) == Relation::Xcomp
        });
        let who =
            self.subject(sentence, tree, verb).filter(|s| !s.passive).or_else(|| named_before(tree, verb))?;
        // "closed three halls:" is no word of saying there.
        let busy = !cue.frames.has(Frames::CLAUSE) && tree.child(verb, &[Relation::Obj]).is_some();
        if !prose || clause || busy || self.quotation_at(self.byte(sentence, verb)).is_some() {
            return None;
        }
        let content = vec![Span::new(start, start + said.len())];
        Some(Self::put(sentence, tree, verb, cue.class, Some(who), content, "block"))
    }

    fn no_verb(&self, from: u32, to: u32) -> bool {
        let first = self.sentences.partition_point(|sentence| sentence.end <= from);
        let near = self.sentences.iter().skip(first).take_while(|sentence| sentence.start < to);
        near.flat_map(|sentence| &sentence.tokens)
            .filter(|token| token.start >= from && token.end <= to)
            .all(|token| !matches!(token.tag, Tag::Verb | Tag::Aux))
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
            .is_some_and(|words| words.trim_end_matches(['"', '”', '\'', '’', '»']).ends_with(','))
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

    /// Gives the quotations that a cue follows to that cue, before any clause is read: the parser often takes a
    /// quotation's words for parts of the sentence around it.
    pub(super) fn read_quoted_before(&mut self) {
        for index in 0..self.quotations.len() {
            if let Some(found) = self.cue_behind(index).or_else(|| self.dash_behind(index)) {
                self.used.extend(found.cue.map(|(_, head)| (found.sentence, head)));
                self.found.push(found);
            }
        }
    }

    /// `"...," X said` and `"...," said X`.
    fn cue_behind(&self, index: usize) -> Option<Found> {
        let quotation = *self.quotations.get(index)?;
        let (sentence, first) = self.word_from(quotation.span.end as usize)?;
        let tree = self.trees.get(sentence)?;
        if self.paragraph(self.byte(sentence, first)) != quotation.paragraph {
            return None;
        }
        let inside =
            quotation.span.of(self.text)?.trim_end_matches(['"', '”', '»', '\'', '’', '`']).trim_end();
        let comma = inside.ends_with([',', '—', '–', '-']) || tree.word(first) == ",";
        if !comma && !inside.ends_with(['?', '!', '…', '.'])
            || inside.ends_with('.') && !inside.ends_with("..") && !comma
        {
            return None;
        }
        let first = if tree.word(first) == "," { first + 1 } else { first };
        let limit = tree.tokens.len().min(first + CUE_BEHIND);
        for verb in first..limit {
            if matches!(tree.word(verb), "." | ";" | ":")
                || self.quotation_at(self.byte(sentence, verb)).is_some()
            {
                return None;
            }
            if !is_verb(tree, verb) {
                continue;
            }
            let cue = lexicon::verb(tree.lemma(verb)).filter(|cue| cue.frames.has(Frames::QUOTE));
            let who = self.speaker_behind(sentence, tree, first, verb, limit);
            // A relative clause inside the speaker's name, or a verb that goes on with a clause of its own.
            let parted =
                tree.is_punct(cue_words(tree, verb).end.max(who.as_ref().map_or(0, |s| s.words.end)));
            let forward = !parted
                && tree.children(verb).iter().copied().any(|child| {
                    child > verb
                        && tree.relation(child) == Relation::Ccomp
                        && !is_participle(tree, child)
                        && !is_aside(tree, child)
                });
            // "Calling it “a mess,” she stressed the need": the verb has an object of its own.
            let busy = who.as_ref().is_some_and(|s| s.head < verb)
                && !ADDRESSING.contains(&tree.lemma(verb))
                && tree.child(verb, &[Relation::Obj]).is_some_and(|object| {
                    object == verb + 1 || object > verb && tree.extent(object).start == verb + 1
                });
            if busy || tree.child(verb, &[Relation::AuxPass]).is_some() {
                return None;
            }
            match (cue, who) {
                (Some(cue), Some(who)) if !forward => {
                    let content = self.quoted_content(index)?;
                    return Some(Self::put(
                        sentence,
                        tree,
                        verb,
                        cue.class,
                        Some(who),
                        vec![content],
                        "quote-cue",
                    ));
                }
                // Any verb between a comma and the end of the sentence says it: "...," she beamed.
                (None, Some(who)) if comma && !forward && tree.relation(verb) != Relation::AclRelcl => {
                    let plain = tree
                        .child(verb, &[Relation::Obj, Relation::Xcomp])
                        .is_none_or(|object| object < first);
                    let starts = who.words.start.min(verb) <= first + 1;
                    return (plain && starts && inside.contains(' ')).then(|| {
                        let content = vec![quotation.span];
                        Self::put(sentence, tree, verb, CueClass::Say, Some(who), content, "quote-verb")
                    });
                }
                (_, None) if matches!(tree.relation(verb), Relation::AclRelcl | Relation::Acl) => {}
                _ => return None,
            }
        }
        None
    }

    /// `"..." — Ana Costa`: a name behind a dash, and nothing else in the line.
    fn dash_behind(&self, index: usize) -> Option<Found> {
        let quotation = self.quotations.get(index)?;
        let (sentence, dash) = self.word_from(quotation.span.end as usize)?;
        let tree = self.trees.get(sentence)?;
        if !matches!(tree.word(dash), "—" | "–" | "―" | "--" | "-") {
            return None;
        }
        let named = |at: &usize| {
            matches!(tree.tag(*at), Tag::Propn | Tag::Noun | Tag::Adp | Tag::Det)
                || matches!(tree.word(*at), "." | "-")
        };
        let end = (dash + 1..tree.tokens.len()).take(NAME_WORDS).take_while(named).last()? + 1;
        let last = tree.token(end - 1)?.end as usize;
        let line = self.text.get(last..)?.split('\n').next()?;
        let name = tree.trim(dash + 1..end);
        let capital = tree.word(name.start).starts_with(char::is_uppercase);
        if !capital || line.contains(char::is_alphanumeric) && !line.trim_start().starts_with(['(', ',']) {
            return None;
        }
        Some(Found {
            sentence,
            source: tree.span(name.clone()).map(|span| (span, name.end - 1)),
            source_sentence: None,
            cue: tree.span(dash..dash + 1).map(|span| (span, dash)),
            class: CueClass::Say,
            parts: vec![quotation.span],
            statement: true,
            addressee: None,
            pattern: "dash",
        })
    }

    /// Who speaks: the words between the quotation and the cue, or those behind the cue.
    fn speaker_behind(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        first: usize,
        verb: usize,
        limit: usize,
    ) -> Option<Subject> {
        let words = cue_words(tree, verb);
        let parsed = self.subject(sentence, tree, verb).filter(|s| !s.passive && s.head >= first);
        if words.start > first {
            // "..., Costa, the mayor of Porto, said": everything up to the cue.
            let between = tree.trim(first..words.start);
            let mut start = between.start;
            while start < between.end && matches!(tree.tag(start), Tag::Cconj | Tag::Adv) {
                start += 1;
            }
            let head = parsed.as_ref().map(|s| s.head).filter(|head| (start..between.end).contains(head));
            let nominal =
                |at: usize| matches!(tree.tag(at), Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num | Tag::Adj);
            let head = head
                .or_else(|| {
                    (start..between.end)
                        .find(|at| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Pron))
                })
                .or_else(|| (start..between.end).find(|at| nominal(*at)))?;
            let plain = (start..between.end).all(|at| {
                !matches!(tree.tag(at), Tag::Verb | Tag::Aux) || tree.relation(at) == Relation::AclRelcl
            });
            // "Ana Costa (Porto) said": what stands in brackets belongs to the name.
            let closed =
                tree.word(between.end - 1) == ")" && (start..between.end).any(|at| tree.word(at) == "(");
            return (plain && (closed || nominal(between.end - 1)) || parsed.is_some())
                .then(|| Subject::named(head, start..between.end));
        }
        if words.start > first + 1 {
            return None;
        }
        parsed.filter(|s| s.head > verb).or_else(|| {
            // "said X": the parser may have missed the inversion.
            let name = (verb + 1..limit)
                .take(4)
                .find(|at| matches!(tree.tag(*at), Tag::Propn | Tag::Pron | Tag::Noun))?;
            // "noted Mr Costa": the title hangs on the name.
            let titled = tree.relation(name) == Relation::NmodDesc;
            let name = tree.head(name).filter(|head| titled && *head > name && *head < limit).unwrap_or(name);
            let only = (verb + 1..name).all(|at| {
                matches!(tree.tag(at), Tag::Det | Tag::Adj | Tag::Num)
                    || matches!(tree.word(at), "-" | ".")
                    || tree.relation(at) == Relation::NmodDesc
            });
            only.then(|| Subject::named(name, tree.trim(verb + 1..tree.extent(name).end.max(name + 1))))
        })
    }

    /// A quotation with what it goes on from, and the words before it in its sentence: `The dam is "safe," she said`.
    fn quoted_content(&self, index: usize) -> Option<Span> {
        let quotation = self.quotations.get(index)?;
        let mut begin = index;
        while begin > 0 && self.quotations.get(begin).is_some_and(|quotation| quotation.continued) {
            begin -= 1;
        }
        let first = self.quotations.get(begin)?;
        let (sentence, _) = self.word_from(first.span.start as usize)?;
        let start = self.sentences.get(sentence)?.start.min(first.span.start);
        let words = self.text.get(start as usize..first.span.start as usize)?;
        // Behind a colon the quotation stands by itself: "Costa scolded him: “No,” she said."
        let joined = words.contains(char::is_alphanumeric)
            && !words.trim_end().ends_with(':')
            && self.breaks.binary_search(&(first.span.start as usize)).is_err();
        // Another quotation in the sentence has its own cue, unless both are parts of one statement.
        let lone = begin == 0 || self.quotations.get(begin - 1).is_none_or(|before| before.span.end <= start);
        let start = if joined && (lone || !words.contains(',')) { start } else { first.span.start };
        Some(Span::new(start as usize, quotation.span.end as usize))
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
            if !is_verb(tree, verb) || self.used.contains(&(sentence, verb)) {
                continue;
            }
            let near = verb + 1 >= word || introduced;
            let cue = lexicon::verb(tree.lemma(verb)).filter(|cue| cue.frames.has(Frames::QUOTE));
            let who = self
                .subject(sentence, tree, verb)
                .filter(|s| !s.passive)
                .or_else(|| named_before(tree, verb));
            let Some(cue) = cue else {
                // Before a colon the main verb introduces the quotation, whatever it is: "He leaned in and boomed:".
                let main =
                    mark == ':' && tree.relation(verb) != Relation::AclRelcl && tree.tag(verb) == Tag::Verb;
                if main && who.is_some() && words >= QUOTED_WORDS {
                    let mut one = Self::put(
                        sentence,
                        tree,
                        verb,
                        CueClass::Say,
                        who,
                        vec![quotation.span],
                        "colon-quote",
                    );
                    let begin = cue_words(tree, verb).start;
                    one.cue = tree.span(tree.trim(begin..word)).map(|span| (span, verb)).or(one.cue);
                    return Some(one);
                }
                if mark == ':' {
                    continue;
                }
                return None;
            };
            if !near || words < QUOTED_WORDS && !introduced && verb + 1 < word {
                return None;
            }
            return Some(Self::put(sentence, tree, verb, cue.class, who, vec![quotation.span], "cue-quote"));
        }
        None
    }
}

/// The name before a verb that the tagger took for a noun: "The Harbour Times reports:".
pub(super) fn named_before(tree: &Tree<'_>, verb: usize) -> Option<Subject> {
    let nominal = |at: &usize| {
        let tags = [Tag::Noun, Tag::Propn, Tag::Det, Tag::Adj, Tag::Num, Tag::Pron, Tag::Adp, Tag::Part];
        tags.contains(&tree.tag(*at)) && tree.lemma(*at) != "to"
    };
    let start = (0..verb).rev().take_while(nominal).last()?;
    let case = (start..verb).find(|at| tree.tag(*at) == Tag::Adp).unwrap_or(verb);
    let named = |at: &usize| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Pron);
    let head = (start..case).rev().find(named)?;
    (tree.tag(verb) == Tag::Noun && !matches!(tree.tag(verb - 1), Tag::Det | Tag::Adp | Tag::Part))
        .then(|| Subject::named(head, start..verb))
}
