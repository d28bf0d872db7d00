//! Which clauses and subjects hang on the wrong word: two subjects of one verb, "after" behind a noun, "it was X who"?

use super::Arcs;
use crate::clause::lexicon;
use crate::clause::sense::is_stretch;
use crate::entity::lexicon::is_office;
use gainsay_claim::class_of_noun;
use gainsay_syntax::{Relation, Tag};

impl Arcs<'_> {
    /// "Closed its doors to savers only after the trial had opened", with the clause hung on the savers: a clause that
    /// "after" or "because" leads says nothing of a noun, but for nouns of time ("the day after she left").
    pub(super) fn adverbial_behind_noun(&mut self) {
        for verb in 3..self.tokens.len() {
            let hung = matches!(self.relation(verb), Relation::AclRelcl | Relation::Acl)
                && matches!(self.tag(verb), Tag::Verb | Tag::Adj | Tag::Noun);
            let Some(noun) = self.head(verb).filter(|&noun| hung && noun + 1 < verb) else { continue };
            let leads = (noun + 1..verb).any(|i| {
                self.head(i) == Some(verb)
                    && matches!(self.relation(i), Relation::Mark | Relation::Advmod)
                    && matches!(
                        self.word(i),
                        "after"
                            | "before"
                            | "until"
                            | "once"
                            | "because"
                            | "although"
                            | "though"
                            | "while"
                            | "unless"
                    )
            });
            let subject = self.has(verb, Relation::Nsubj) || self.has(verb, Relation::NsubjPass);
            if !leads || !subject || !matches!(self.tag(noun), Tag::Noun | Tag::Propn) || self.is_time(noun) {
                continue;
            }
            let mut above = self.head(noun);
            for _ in 0..6 {
                let Some(head) = above else { break };
                if self.tag(head) == Tag::Verb && head < noun {
                    self.attach(verb, Some(head), Relation::Advcl);
                    break;
                }
                above = self.head(head);
            }
        }
    }

    /// "A former teacher from Leeds, Ana Costa joined the party", with both as subjects: one verb has one.
    pub(super) fn fronted_apposition(&mut self) {
        let subject = |r| matches!(r, Relation::Nsubj | Relation::NsubjPass);
        for second in 2..self.tokens.len() {
            let Some(verb) = self.head(second).filter(|&verb| verb > second) else { continue };
            if !subject(self.relation(second))
                || !matches!(self.tag(second), Tag::Propn | Tag::Pron | Tag::Noun)
            {
                continue;
            }
            let first = (0..second).find(|&i| {
                self.head(i) == Some(verb)
                    && matches!(self.tag(i), Tag::Noun | Tag::Adj)
                    && matches!(
                        self.relation(i),
                        Relation::Nsubj
                            | Relation::NsubjPass
                            | Relation::Dislocated
                            | Relation::Obl
                            | Relation::OblUnmarked
                            | Relation::Dep
                            | Relation::Parataxis
                    )
                    && !self.has(i, Relation::Case)
                    && !self.has(i, Relation::Cop)
            });
            let Some(first) = first else { continue };
            let noun = self.tokens.get(first).map_or("", |token| &token.lemma);
            let people = lexicon::is_people(noun)
                || is_office(noun)
                || matches!(
                    noun,
                    "native" | "graduate" | "son" | "daughter" | "lender" | "maker" | "firm" | "company"
                );
            let comma = (first + 1..second).any(|i| self.word(i) == ",");
            // "The mayor, the coach and the owner left" is a list.
            let list = (first + 1..self.tokens.len()).any(|i| {
                self.relation(i) == Relation::Conj
                    && matches!(self.head(i), Some(h) if h == first || h == second)
            });
            // "The two leaders, the president added, had agreed": who agreed.
            if self.word(verb + 1) == "," {
                let content = (verb + 1..self.tokens.len()).find(|&i| {
                    self.head(i) == Some(verb)
                        && self.relation(i) == Relation::Ccomp
                        && !self.has(i, Relation::Nsubj)
                });
                if let Some(content) = content.filter(|_| comma) {
                    self.attach(first, Some(content), Relation::Nsubj);
                }
                continue;
            }
            if people && comma && !list {
                self.attach(first, Some(second), Relation::Appos);
                // "Chief executive since 2016, Lena Ortiz sold": since then she has been that.
                for i in first + 1..second {
                    if self.word(i) == "," {
                        break;
                    }
                    if self.head(i) == Some(verb) && self.relation(i) == Relation::Obl {
                        self.attach(i, Some(first), Relation::Nmod);
                    }
                }
            }
        }
    }

    /// "After talks failed", with the talks as a phrase and a failure without a subject.
    pub(super) fn clause_behind_preposition(&mut self) {
        for verb in 2..self.tokens.len() {
            let noun = verb - 1;
            let clause = self.relation(verb) == Relation::Advcl
                && self.tag(verb) == Tag::Verb
                && self.relation(noun) == Relation::Obl
                && matches!(self.tag(noun), Tag::Noun | Tag::Propn)
                && self.is_past(verb)
                && !self.has(verb, Relation::Nsubj)
                && !self.has(verb, Relation::NsubjPass)
                && self.head(noun) != Some(verb);
            let case = (0..noun).rev().take(6).find(|&i| {
                self.head(i) == Some(noun)
                    && self.relation(i) == Relation::Case
                    && matches!(self.word(i), "after" | "before" | "until" | "since")
            });
            if let (true, Some(case)) = (clause, case) {
                self.attach(noun, Some(verb), Relation::Nsubj);
                self.attach(case, Some(verb), Relation::Mark);
            }
        }
    }

    /// "When the wave struck, the dam burst", with both as subjects of the second verb.
    pub(super) fn subject_of_fronted_clause(&mut self) {
        for clause in 2..self.tokens.len() {
            let fronted = self.relation(clause) == Relation::Advcl
                && self.tag(clause) == Tag::Verb
                && !self.has(clause, Relation::Nsubj)
                && !self.has(clause, Relation::NsubjPass);
            let Some(verb) = self.head(clause).filter(|&verb| fronted && verb > clause) else { continue };
            let led = (0..clause).any(|i| {
                self.head(i) == Some(clause) && matches!(self.relation(i), Relation::Mark | Relation::Advmod)
            });
            let subjects = |from: usize, to: usize| {
                (from..to).find(|&i| {
                    self.head(i) == Some(verb)
                        && matches!(self.relation(i), Relation::Nsubj | Relation::NsubjPass)
                })
            };
            if let (true, Some(first), Some(_)) = (led, subjects(0, clause), subjects(clause, verb)) {
                self.attach(first, Some(clause), Relation::Nsubj);
            }
        }
    }

    /// "It was Roe who signed", "it was on Monday that the mine flooded": what stands between "it was" and the clause is a
    /// part of the clause.
    pub(super) fn cleft(&mut self) {
        for verb in 4..self.tokens.len() {
            let relative = matches!(self.relation(verb), Relation::AclRelcl | Relation::AdvclRelcl);
            if !relative || self.tag(verb) != Tag::Verb {
                continue;
            }
            let Some(focus) = self.head(verb).filter(|&focus| focus >= 2 && focus < verb) else { continue };
            let child = |relation: Relation| {
                (0..focus).find(|&i| self.head(i) == Some(focus) && self.relation(i) == relation)
            };
            let (Some(it), Some(cop)) =
                (child(Relation::Nsubj).or(child(Relation::Expl)), child(Relation::Cop))
            else {
                continue;
            };
            let who = (focus + 1..verb)
                .find(|&i| self.head(i) == Some(verb) && matches!(self.word(i), "who" | "that" | "which"));
            let (true, Some(who)) = (self.word(it).eq_ignore_ascii_case("it"), who) else { continue };
            let case =
                (cop + 1..focus).any(|i| self.head(i) == Some(focus) && self.relation(i) == Relation::Case);
            let definite = self.tag(focus) == Tag::Propn
                || self.tag(focus) == Tag::Pron
                || (cop + 1..focus).any(|i| {
                    self.head(i) == Some(focus)
                        && (self.relation(i) == Relation::NmodPoss || self.word(i) == "the")
                });
            // "It was the worst flood that ever struck" describes.
            let described =
                (cop + 1..focus).any(|i| self.head(i) == Some(focus) && self.relation(i) == Relation::Amod);
            let subject = matches!(self.relation(who), Relation::Nsubj | Relation::NsubjPass);
            if described || !case && !definite || case && subject {
                continue;
            }
            let relation = if subject {
                self.relation(who)
            } else if case {
                Relation::Obl
            } else if self.relation(who) == Relation::Obj || !self.has(verb, Relation::Obj) {
                Relation::Obj
            } else {
                continue;
            };
            let (head, outer) = (self.head(focus), self.relation(focus));
            self.attach(verb, head, outer);
            self.attach(focus, Some(verb), relation);
            self.attach(who, Some(verb), Relation::Discourse);
            self.attach(it, Some(verb), Relation::Expl);
            self.attach(cop, Some(verb), Relation::Discourse);
            // "It was not Roe who signed": he did not.
            for i in 0..self.tokens.len() {
                let moves =
                    matches!(self.relation(i), Relation::Advmod | Relation::Punct | Relation::Parataxis)
                        || i < it;
                if self.head(i) == Some(focus) && moves {
                    let own = self.relation(i);
                    self.attach(i, Some(verb), own);
                }
            }
        }
    }

    /// "Was finance minister", with the minister as the object of an adjective: no adjective but "worth" and its like has
    /// one.
    pub(super) fn adjective_with_object(&mut self) {
        for noun in 2..self.tokens.len() {
            let Some(adjective) = self.head(noun).filter(|&a| a + 1 == noun) else { continue };
            let broken = self.tag(adjective) == Tag::Adj
                && self.relation(noun) == Relation::Obj
                && self.tag(noun) == Tag::Noun
                && self.has(adjective, Relation::Cop)
                && !matches!(self.word(adjective), "worth" | "like" | "unlike" | "near" | "due" | "opposite");
            if !broken {
                continue;
            }
            let (head, relation) = (self.head(adjective), self.relation(adjective));
            for i in 0..self.tokens.len() {
                if self.head(i) == Some(adjective) && i != noun {
                    let own = self.relation(i);
                    let own = if own == Relation::Obl { Relation::Nmod } else { own };
                    self.attach(i, Some(noun), own);
                }
            }
            self.attach(noun, head, relation);
            self.attach(adjective, Some(noun), Relation::Compound);
        }
    }

    fn is_time(&self, i: usize) -> bool {
        let lemma = self.tokens.get(i).map_or("", |token| &token.lemma);
        class_of_noun(lemma).is_some()
            || is_stretch(lemma)
            || matches!(lemma, "moment" | "period" | "phase" | "point" | "date" | "era")
    }
}
