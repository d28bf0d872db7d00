//! Which arcs of a parse cannot stand in any sentence, and what they must have been?
//!
//! The parser reads short clauses without an auxiliary as noun phrases ("the port sold grain": a sold grain of the port).
//! English has no such phrase: a participle with an object is a finite verb, and one behind a noun is the noun's verb.
//! Each rule below fires only on a tree that breaks such a law; the arcs that it makes carry a low margin, so that the
//! claims that rest on them are less sure.

mod clauses;
mod order;

use gainsay_claim::class_of_verb;
use gainsay_syntax::{Relation, Sentence, Tag, Token};

/// Margin of an arc that a rule made.
const MADE: u8 = 90;
/// Words of a sentence beyond which a broken tree is left as it is.
const LONGEST: usize = 80;

/// Mends what cannot be in the tree of one sentence. Linear in its words but for the bounded list of rules.
pub(crate) fn repair(text: &str, sentence: &mut Sentence) {
    let words = sentence.tokens.len();
    if !sentence.parsed || !(3..=LONGEST).contains(&words) {
        return;
    }
    let Some(root) = sentence.tokens.iter().position(|token| token.head.is_none()) else { return };
    let mut tree = Arcs { text, tokens: &mut sentence.tokens };
    tree.question(root);
    tree.inverted_condition();
    let Some(root) = tree.tokens.iter().position(|token| token.head.is_none()) else { return };
    tree.mistagged_verb(root);
    tree.mistagged_plan();
    tree.adjective_with_object();
    if tree.is_verbless(root) {
        let _ = tree.participle_with_object(root) || tree.participle_behind_noun(root);
    }
    tree.clause_of_speech();
    tree.content_before_speech();
    tree.object_of_second_verb();
    tree.object_behind_second_verb();
    tree.adverbial_behind_noun();
    tree.clause_behind_preposition();
    tree.subject_of_fronted_clause();
    tree.fronted_apposition();
    tree.cleft();
}

struct Arcs<'s> {
    text: &'s str,
    tokens: &'s mut [Token],
}

impl Arcs<'_> {
    fn word(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |token| token.text(self.text))
    }

    fn tag(&self, i: usize) -> Tag {
        self.tokens.get(i).map_or(Tag::X, |token| token.tag)
    }

    fn head(&self, i: usize) -> Option<usize> {
        self.tokens.get(i).and_then(|token| token.head).map(|head| head as usize)
    }

    fn relation(&self, i: usize) -> Relation {
        self.tokens.get(i).map_or(Relation::Dep, |token| token.relation)
    }

    fn has(&self, head: usize, relation: Relation) -> bool {
        (0..self.tokens.len()).any(|i| self.head(i) == Some(head) && self.relation(i) == relation)
    }

    fn attach(&mut self, i: usize, head: Option<usize>, relation: Relation) {
        if let Some(token) = self.tokens.get_mut(i) {
            token.head = head.map(|head| head as u32);
            token.relation = relation;
            token.margin = MADE;
        }
    }

    /// "The airline plans to cut 800 jobs", read as plans of the airline: such a noun phrase is no sentence.
    fn mistagged_plan(&mut self) {
        for noun in 1..self.tokens.len() {
            let plan = self.tag(noun) == Tag::Noun
                && matches!(self.relation(noun), Relation::Root | Relation::Ccomp)
                && matches!(
                    self.word(noun),
                    "plans" | "hopes" | "aims" | "vows" | "needs" | "promises" | "seeks"
                )
                && self.word(noun + 1) == "to";
            if !plan {
                continue;
            }
            let subject = noun - 1;
            let beside = matches!(self.relation(subject), Relation::Compound | Relation::Amod)
                && self.head(subject) == Some(noun)
                && matches!(self.tag(subject), Tag::Noun | Tag::Propn);
            let finite = (0..self.tokens.len()).any(|i| {
                self.head(i) == Some(noun)
                    && matches!(
                        self.relation(i),
                        Relation::Nsubj | Relation::NsubjPass | Relation::Cop | Relation::Aux
                    )
            });
            let below = (noun + 2..self.tokens.len()).find(|&i| {
                self.head(i) == Some(noun) && self.relation(i) == Relation::Acl && self.has(i, Relation::Mark)
            });
            let (true, false, Some(below)) = (beside, finite, below) else { continue };
            for i in 0..subject {
                if self.head(i) == Some(noun) {
                    let relation = self.relation(i);
                    self.attach(i, Some(subject), relation);
                }
            }
            self.attach(subject, Some(noun), Relation::Nsubj);
            self.attach(below, Some(noun), Relation::Xcomp);
            let lemma = self.word(noun).trim_end_matches('s').to_owned();
            if let Some(token) = self.tokens.get_mut(noun) {
                token.tag = Tag::Verb;
                token.lemma = lemma.as_str().into();
                token.margin = token.margin.min(MADE);
            }
            return;
        }
    }

    /// Makes `verb` the root of the sentence, with the old root as its subject or object.
    fn promote(&mut self, verb: usize, root: usize, relation: Relation) {
        self.attach(verb, None, Relation::Root);
        self.attach(root, Some(verb), relation);
        for i in 0..self.tokens.len() {
            if self.head(i) != Some(root) || i == verb {
                continue;
            }
            let last = i + 1 == self.tokens.len() && self.relation(i) == Relation::Punct;
            // What follows the verb with a preposition hangs on it rather than on its subject.
            let phrase = self.relation(i) == Relation::Nmod && i > verb && self.has(i, Relation::Case);
            if last {
                self.attach(i, Some(verb), Relation::Punct);
            } else if phrase {
                self.attach(i, Some(verb), Relation::Obl);
            }
        }
    }

    /// Whether the sentence has a noun as root and no finite verb that the tree knows of.
    fn is_verbless(&self, root: usize) -> bool {
        let noun = matches!(self.tag(root), Tag::Noun | Tag::Propn);
        let finite = |i: usize| {
            matches!(self.relation(i), Relation::Cop | Relation::Aux | Relation::AuxPass)
                && self.tag(i) == Tag::Aux
                && self.head(i) == Some(root)
                || matches!(self.relation(i), Relation::Nsubj | Relation::NsubjPass)
                    && self.head(i) == Some(root)
        };
        noun && !(0..self.tokens.len()).any(finite)
    }

    /// Whether a token can be a past tense: no "-ing", no infinitive, no auxiliary of its own.
    fn is_past(&self, i: usize) -> bool {
        let word = self.word(i);
        let lemma = self.tokens.get(i).map_or("", |token| &token.lemma);
        let same =
            matches!(lemma, "cut" | "hit" | "put" | "set" | "shut" | "quit" | "beat" | "spread" | "hurt");
        self.tag(i) == Tag::Verb
            && word.starts_with(char::is_lowercase)
            && !word.ends_with("ing")
            && (same || word != lemma)
            && !self.has(i, Relation::Aux)
            && !self.has(i, Relation::AuxPass)
            && !self.has(i, Relation::Mark)
    }

    /// "The fire destroyed 40 houses", read as "the fire that was destroyed": a participle has no object.
    fn participle_with_object(&mut self, root: usize) -> bool {
        let found = (root + 1..self.tokens.len()).find(|&i| {
            matches!(self.relation(i), Relation::Acl)
                && self.head(i) == Some(root)
                && self.is_past(i)
                && self.has(i, Relation::Obj)
        });
        // "The engineer who designed the chip left the firm", with "left" as an adjective behind the chip.
        let found = found.or_else(|| {
            (root + 1..self.tokens.len()).find(|&i| {
                self.relation(i) == Relation::Amod
                    && self.head(i).is_some_and(|head| head < i && head > root)
                    && self.is_past(i)
                    && self.has(i, Relation::Obj)
            })
        });
        // "Harlow Foods, the biggest baker, raised prices", with the rise hung on the baker.
        let found = found.or_else(|| {
            (root + 1..self.tokens.len()).find(|&i| {
                self.relation(i) == Relation::Acl
                    && self
                        .head(i)
                        .is_some_and(|up| self.relation(up) == Relation::Appos && self.head(up) == Some(root))
                    && self.word(i - 1) == ","
                    && self.is_past(i)
                    && self.has(i, Relation::Obj)
            })
        });
        if let Some(verb) = found {
            self.promote(verb, root, Relation::Nsubj);
        }
        found.is_some()
    }

    /// "The port sold grain", read as grain that the port sold: the noun before the participle is its subject.
    fn participle_behind_noun(&mut self, root: usize) -> bool {
        let found = (1..root).find(|&i| {
            self.relation(i) == Relation::Amod
                && self.head(i) == Some(root)
                && self.is_past(i)
                && matches!(self.tag(i - 1), Tag::Noun | Tag::Propn)
                && self.head(i - 1).is_some_and(|head| head == root || head < i)
        });
        let Some(verb) = found else { return false };
        let mut subject = verb - 1;
        while let Some(head) = self.head(subject).filter(|&head| head < verb) {
            subject = head;
        }
        if self.head(subject) != Some(root) {
            return false;
        }
        self.promote(verb, root, Relation::Obj);
        for i in 0..subject {
            if self.head(i) == Some(root) {
                let relation = self.relation(i);
                self.attach(i, Some(subject), relation);
            }
        }
        self.attach(subject, Some(verb), Relation::Nsubj);
        true
    }

    /// "The report says the clinic ignored warnings", read as warnings that the report says.
    fn clause_of_speech(&mut self) {
        for verb in 2..self.tokens.len() {
            let Some(object) = self.head(verb).filter(|&object| object > verb) else { continue };
            if self.relation(verb) != Relation::Amod || !self.is_past(verb) {
                continue;
            }
            let Some(says) = self.head(object).filter(|&says| says < verb) else { continue };
            let reports = self.tag(says) == Tag::Verb
                && matches!(self.relation(object), Relation::Obj | Relation::Obl)
                && !self.has(object, Relation::Case)
                && self.tokens.get(says).is_some_and(|token| {
                    matches!(
                        &*token.lemma,
                        "say" | "believe" | "think" | "claim" | "add" | "know" | "hope" | "fear"
                    )
                });
            let subject = verb - 1;
            let named = matches!(self.tag(subject), Tag::Noun | Tag::Propn)
                && self.head(subject).is_some_and(|head| head == object || head == verb);
            if !(reports && named) {
                continue;
            }
            for i in says + 1..subject {
                if self.head(i) == Some(object) {
                    let relation = self.relation(i);
                    self.attach(i, Some(subject), relation);
                }
            }
            self.attach(verb, Some(says), Relation::Ccomp);
            self.attach(object, Some(verb), Relation::Obj);
            self.attach(subject, Some(verb), Relation::Nsubj);
        }
    }

    /// "Destroyed 40 houses and injured six men", with the men as one more of the houses.
    fn object_of_second_verb(&mut self) {
        for i in 2..self.tokens.len() {
            let Some(head) = self.head(i).filter(|&head| head < i) else { continue };
            if self.relation(i) != Relation::Conj || !matches!(self.tag(i), Tag::Noun | Tag::Propn) {
                continue;
            }
            let mut before = i - 1;
            while before > head && self.head(before) == Some(i) && self.relation(before) != Relation::Cc {
                before -= 1;
            }
            let verb = before > head
                && self.tag(before) == Tag::Verb
                && self.relation(before) == Relation::Conj
                && self.head(before).is_some_and(|first| first < head)
                && !self.has(before, Relation::Obj);
            if verb {
                self.attach(i, Some(before), Relation::Obj);
            }
        }
    }

    /// "Tom Reed lives in Oslo", tagged as a name in small letters with a subject.
    fn mistagged_verb(&mut self, root: usize) {
        let word = self.word(root);
        // "When the wave struck, the dam burst."
        let past = matches!(word, "burst" | "split" | "quit" | "shut" | "spread" | "shed" | "cut" | "hit");
        let small = word.starts_with(char::is_lowercase) && (word.ends_with('s') || past);
        // "Profit at the bank rose": a subject is no verb.
        for i in 0..root.min(2) {
            let bare =
                self.tag(i) == Tag::Verb && self.relation(i) == Relation::Nsubj && self.head(i) == Some(root);
            let noun = bare && self.word(i).to_lowercase() == *self.tokens.get(i).map_or("", |t| &t.lemma);
            if noun && !self.has(i, Relation::Obj) {
                if let Some(token) = self.tokens.get_mut(i) {
                    token.tag = Tag::Noun;
                }
                for c in i + 1..root {
                    if self.head(c) == Some(i) && self.relation(c) == Relation::Obl {
                        self.attach(c, Some(i), Relation::Nmod);
                    }
                }
            }
        }
        let word = self.word(root);
        if !small || !matches!(self.tag(root), Tag::Propn | Tag::Noun) || !self.has(root, Relation::Nsubj) {
            return;
        }
        if self.has(root, Relation::Cop) {
            return;
        }
        let lemma = word.trim_end_matches('s').to_owned();
        if class_of_verb(&lemma).is_none() && !past {
            return;
        }
        if let Some(token) = self.tokens.get_mut(root) {
            token.tag = Tag::Verb;
            token.lemma = lemma.as_str().into();
            token.margin = token.margin.min(MADE);
        }
        for i in root + 1..self.tokens.len() {
            if self.head(i) == Some(root) && self.relation(i) == Relation::Nmod {
                self.attach(i, Some(root), Relation::Obl);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gainsay_syntax::Analyzer;

    /// The relation of a word, and its head word, after repair.
    fn check(text: &str, word: &str, expected: (Relation, &str)) {
        let mut sentences = Analyzer::shared().analyze(text);
        let sentence = sentences.first_mut().unwrap();
        repair(text, sentence);
        let token = sentence.tokens.iter().find(|token| token.text(text) == word).unwrap();
        let head = token.head.map_or("-", |head| sentence.tokens[head as usize].text(text));
        assert_eq!((token.relation, head), expected, "{word} in {text}");
    }

    #[test]
    fn noun_phrases_that_cannot_be_become_clauses() {
        check("The port sold grain to Egypt.", "port", (Relation::Nsubj, "sold"));
        check(
            "The fire destroyed 40 houses and injured six firefighters.",
            "fire",
            (Relation::Nsubj, "destroyed"),
        );
        check(
            "The fire destroyed 40 houses and injured six firefighters.",
            "firefighters",
            (Relation::Obj, "injured"),
        );
        check("Tom Reed lives in Vienna.", "Vienna", (Relation::Obl, "lives"));
        check("The airline plans to cut 800 jobs.", "airline", (Relation::Nsubj, "plans"));
    }

    #[test]
    fn noun_phrases_that_can_be_stay() {
        check("A bridge built in 1911.", "built", (Relation::Acl, "bridge"));
        check("A small bridge of stone.", "bridge", (Relation::Root, "-"));
        check("Police closed roads and bridges.", "bridges", (Relation::Conj, "roads"));
    }
}
