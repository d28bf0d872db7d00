//! Which sentences does an unusual order of words mislead: questions, "had it closed", content before "said"?

use super::Arcs;
use gainsay_claim::{Trait, class_of_verb};
use gainsay_syntax::{Relation, Tag};

impl Arcs<'_> {
    fn lemma(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |token| &token.lemma)
    }

    /// Gives all that hangs on `old`, but for `old` itself, to `new`.
    fn adopt(&mut self, old: usize, new: usize) {
        for i in 0..self.tokens.len() {
            if self.head(i) == Some(old) && i != new {
                let relation = self.relation(i);
                self.attach(i, Some(new), relation);
            }
        }
    }

    /// "Did the man who burned the mill flee?", with "did" as the verb: an auxiliary that opens a question belongs to the
    /// last bare verb.
    pub(super) fn question(&mut self, root: usize) {
        let asks = root == 0
            && matches!(self.word(0), "Did" | "Does" | "Do")
            && self.word(self.tokens.len() - 1) == "?";
        if !asks {
            return;
        }
        let subject = (1..self.tokens.len())
            .find(|&i| self.head(i) == Some(0) && matches!(self.tag(i), Tag::Noun | Tag::Propn | Tag::Pron));
        let verb = (2..self.tokens.len()).rev().find(|&i| {
            self.tag(i) == Tag::Verb
                && self.word(i) == self.lemma(i)
                && !matches!(self.word(i - 1), "to" | "and" | "or" | ",")
                && !self.has(i, Relation::Nsubj)
                && !self.has(i, Relation::NsubjPass)
        });
        let (Some(subject), Some(verb)) = (subject, verb) else { return };
        if verb <= subject {
            return;
        }
        self.attach(verb, None, Relation::Root);
        self.adopt(0, verb);
        self.attach(subject, Some(verb), Relation::Nsubj);
        self.attach(0, Some(verb), Relation::Aux);
    }

    /// "Had the company closed its plant, 400 people would have lost their jobs", with "had" as a verb of having.
    pub(super) fn inverted_condition(&mut self) {
        if self.word(0) != "Had" || self.relation(0) == Relation::Aux {
            return;
        }
        let Some(comma) = (3..self.tokens.len()).find(|&i| self.word(i) == ",") else { return };
        let would = (comma + 1..self.tokens.len()).find(|&i| {
            self.relation(i) == Relation::Aux && matches!(self.word(i), "would" | "could" | "might")
        });
        let Some(main) = would.and_then(|would| self.head(would)) else { return };
        // The first participle that no relative clause holds.
        let participle = (2..comma).find(|&i| {
            self.tag(i) == Tag::Verb
                && self.word(i) != self.lemma(i)
                && !self.word(i).ends_with("ing")
                && !matches!(self.relation(i), Relation::AclRelcl | Relation::Amod)
                && !self.has(i, Relation::Aux)
        });
        let Some(verb) = participle else { return };
        let below = |i: usize| self.head(i).is_some_and(|head| head == 0 || head == verb);
        let subject = (1..verb)
            .find(|&i| {
                below(i) && matches!(self.relation(i), Relation::Obj | Relation::Nsubj | Relation::NsubjPass)
            })
            .or_else(|| self.head(verb).filter(|&head| head > 0 && head < verb));
        let Some(subject) = subject else { return };
        if self.head(0).is_none() {
            self.attach(main, None, Relation::Root);
        }
        self.adopt(0, main);
        self.attach(verb, Some(main), Relation::Advcl);
        self.attach(0, Some(verb), Relation::Aux);
        self.attach(subject, Some(verb), Relation::Nsubj);
        self.attach(comma, Some(main), Relation::Punct);
    }

    /// "Fourteen wagons overturned, the operator said", with the wagons as a second subject of "said", and "a vaccine cut
    /// infections by half, doctors said", with the infections as what is said: what stands before the comma is a clause.
    pub(super) fn content_before_speech(&mut self) {
        for says in 4..self.tokens.len() {
            let speaks = self.tag(says) == Tag::Verb
                && class_of_verb(self.lemma(says)).is_some_and(|class| class.has(Trait::Reporting));
            if !speaks {
                continue;
            }
            let subject = |i: usize| {
                self.head(i) == Some(says)
                    && matches!(self.relation(i), Relation::Nsubj | Relation::NsubjPass)
            };
            let Some(speaker) = (1..says).rev().find(|&i| subject(i)) else { continue };
            let Some(comma) = (1..speaker).rev().find(|&i| self.word(i) == ",") else { continue };
            let told = (0..says).any(|i| self.head(i) == Some(says) && self.relation(i) == Relation::Ccomp);
            if told {
                continue;
            }
            let first = (0..comma).find(|&i| {
                self.head(i) == Some(says)
                    && matches!(
                        self.relation(i),
                        Relation::Nsubj
                            | Relation::NsubjPass
                            | Relation::Obj
                            | Relation::Dep
                            | Relation::Parataxis
                    )
                    && matches!(self.tag(i), Tag::Noun | Tag::Propn)
            });
            let Some(first) = first else { continue };
            // "wagons overturned"
            let after = (first + 1..comma).find(|&i| {
                let hung = self.relation(i) == Relation::Acl && self.head(i) == Some(first)
                    || self.relation(i) == Relation::Advcl && self.head(i) == Some(says);
                hung && self.is_past(i)
                    && !self.has(i, Relation::Nsubj)
                    && !(i + 1..comma).any(|c| self.word(c) == ",")
            });
            if let Some(verb) = after {
                self.attach(verb, Some(says), Relation::Ccomp);
                self.attach(first, Some(verb), Relation::Nsubj);
                continue;
            }
            // "a vaccine cut infections"
            let before = (1..first).find(|&i| {
                self.head(i) == Some(first)
                    && matches!(self.relation(i), Relation::Amod | Relation::Acl)
                    && self.is_past(i)
                    && matches!(self.tag(i - 1), Tag::Noun | Tag::Propn)
                    && self.head(i - 1) == Some(first)
            });
            let Some(verb) = before else { continue };
            for i in 0..verb - 1 {
                if self.head(i) == Some(first) {
                    let relation = self.relation(i);
                    self.attach(i, Some(verb - 1), relation);
                }
            }
            self.attach(verb, Some(says), Relation::Ccomp);
            self.attach(first, Some(verb), Relation::Obj);
            self.attach(verb - 1, Some(verb), Relation::Nsubj);
        }
    }

    /// "Will cost 74 million and house 1,150 pupils", with the pupils as what it costs.
    pub(super) fn object_behind_second_verb(&mut self) {
        for object in 3..self.tokens.len() {
            let Some(first) = self.head(object).filter(|&head| head < object) else { continue };
            if self.relation(object) != Relation::Obj || self.tag(first) != Tag::Verb {
                continue;
            }
            let mut before = object - 1;
            while before > first && self.head(before) == Some(object) {
                before -= 1;
            }
            let second = before > first
                && self.tag(before) == Tag::Verb
                && self.relation(before) == Relation::Conj
                && self.head(before).is_some_and(|head| head >= first && head < before)
                && !self.has(before, Relation::Obj);
            if !second {
                continue;
            }
            self.attach(object, Some(before), Relation::Obj);
            self.attach(before, Some(first), Relation::Conj);
            // A figure before the second verb belongs to what stands before it.
            for i in first + 1..before {
                if self.head(i) == Some(object) {
                    let left = if i > first + 1 { i - 1 } else { first };
                    let relation = self.relation(i);
                    self.attach(i, Some(left), relation);
                }
            }
        }
    }
}
