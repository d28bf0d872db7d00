//! Whom "he" and "she" stand for: the subject of a clause around them, the one person of the sentence, or the one that
//! the sentence before spoke of.
//!
//! The order is that of salience in centering (Grosz, Joshi & Weinstein 1995; Hobbs 1978 for the walk up the tree), cut
//! back to what is safe: where a second person stands in a part that competes, or somebody without a name could be
//! meant, the pronoun is left open.

use super::refer::{Past, REACH, Reader, WINDOW, reports};
use super::view::View;
use crate::clause::lexicon::is_people;
use gainsay_claim::EntityKind;
use gainsay_claim::alias::Gender;
use gainsay_syntax::{Relation, Tag};

/// Sentences of one quotation that may lie between a speaker's name and "he said".
const SPEECH: usize = 5;

/// Steps up the tree.
const STEPS: usize = 14;

/// Words of a sentence that are looked at for somebody without a name.
const REACH_BACK: usize = 96;

/// What the walk up the tree met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Above {
    /// A person that fits; `sure` where it is the one who says the clause of the pronoun, or owns what is "his".
    Person { figure: usize, sure: bool },
    /// Somebody whom no entity stands for: another open pronoun, "the driver".
    Somebody,
    /// Nobody.
    Nobody,
}

/// What the subject of a clause is to a pronoun.
enum Subject {
    Person(usize),
    Somebody,
    Other,
}

impl Reader<'_, '_> {
    pub(super) fn person(
        &self,
        view: &View<'_>,
        sentence: usize,
        i: usize,
        gender: Gender,
        quoted: bool,
    ) -> Option<usize> {
        // Who speaks says "I" of himself; the listener and third persons are left open.
        if quoted {
            return None;
        }
        let mut beside = None;
        match self.above(view, sentence, i, gender, &mut beside) {
            Above::Person { figure, sure } => {
                let open = !sure && self.rivals(view, sentence, i, gender, figure);
                return (!open).then_some(figure);
            }
            Above::Somebody => return None,
            Above::Nobody => {}
        }
        // "..., he said" after a sentence with one person as subject: he goes on speaking. A quotation between has none.
        let is_subject = matches!(view.relation(i), Relation::Nsubj | Relation::NsubjPass);
        if is_subject && view.head(i).is_some_and(|verb| reports(view, verb)) {
            let earlier = || {
                self.past
                    .iter()
                    .rev()
                    .take(WINDOW)
                    .filter(|p| p.sentence < sentence && p.subject && self.is_person(p.figure))
            };
            if let Some(nearest) = earlier().next().filter(|p| p.sentence + SPEECH >= sentence) {
                let mut there = earlier().take_while(|p| p.sentence == nearest.sentence);
                if there.all(|p| p.figure == nearest.figure) && self.fits(nearest.figure, gender) {
                    return Some(nearest.figure);
                }
            }
        }
        let mut all = self.candidates(sentence, gender);
        all.retain(|c| Some(c.figure) != beside);
        let (first, rest) = all.split_first()?;
        if rest.is_empty() {
            return Some(first.figure);
        }
        let mut here = all.iter().filter(|c| c.sentence == sentence);
        if let Some(one) = here.next() {
            // "Police caught Costa and booked him": the one person that the sentence has named so far, unless the pronoun
            // goes on with what the sentence before was about.
            let goes_on = is_subject && view.head(i).is_some_and(|verb| is_main(view, verb));
            let alone = here.next().is_none()
                && !goes_on
                && plays(view, one.token)
                && !self.has_somebody(view, sentence, i, gender);
            return alone.then_some(one.figure);
        }
        let possessive = view.relation(i) == Relation::NmodPoss;
        // "The president's letters on the departure of his deputy": a description may own what is "his".
        let described = (i.saturating_sub(REACH_BACK)..i)
            .any(|at| view.tag(at) == Tag::Noun && is_people(&view.lemma(at).to_lowercase()));
        if !(is_subject || possessive && !described) {
            return None;
        }
        self.before(sentence, gender, first)
    }

    /// The one person that the sentence before spoke of: its subject, where nobody else who fits does or suffers anything
    /// in it.
    fn before(&self, sentence: usize, gender: Gender, nearest: &Past) -> Option<usize> {
        if nearest.sentence + 1 != sentence {
            return None;
        }
        let view = self.views.get(nearest.sentence)?;
        let there = || {
            self.past
                .iter()
                .rev()
                .take(WINDOW)
                .take_while(|p| p.sentence == nearest.sentence)
                .filter(|p| self.fits(p.figure, gender))
        };
        let acts = |p: &&Past| {
            plays(view, p.token) && !matches!(view.relation(p.token), Relation::Obl | Relation::OblAgent)
        };
        let subject = |p: &&Past| !matches!(view.relation(p.token), Relation::Obj | Relation::Iobj);
        let found = there().filter(acts).find(subject)?.figure;
        let alone = there().filter(acts).all(|p| p.figure == found);
        // Somebody without a name as the subject of the whole sentence may be meant as well.
        let main = (0..view.len())
            .take(REACH_BACK)
            .find(|&v| view.head(v).is_none())
            .and_then(|v| view.below(v).subject);
        let unnamed = main.is_some_and(|s| self.is_somebody(view, nearest.sentence, s as usize, gender));
        (alone && !unnamed).then_some(found)
    }

    /// Distinct persons that the pronoun may stand for, with the sentence of their last mention, latest first.
    fn candidates(&self, sentence: usize, gender: Gender) -> Vec<Past> {
        let mut found: Vec<Past> = Vec::new();
        for past in self.past.iter().rev().take(WINDOW) {
            if past.sentence + REACH < sentence {
                break;
            }
            if self.fits(past.figure, gender) && !found.iter().any(|other| other.figure == past.figure) {
                found.push(*past);
            }
        }
        found
    }

    fn fits(&self, figure: usize, gender: Gender) -> bool {
        let figure = self.cast.figures.get(figure);
        figure.is_some_and(|f| f.kind == EntityKind::Person && f.gender.is_none_or(|g| g == gender))
    }

    /// A name of which only the pronoun tells that it is somebody's: "Costa fled when he".
    fn is_unknown(&self, figure: usize) -> bool {
        self.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::Unknown)
    }

    fn is_person(&self, figure: usize) -> bool {
        self.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::Person)
    }

    /// Whom a token of this sentence stands for, as far as it was read.
    fn figure_at(&self, sentence: usize, token: usize) -> Option<usize> {
        let here = self.past.iter().rev().take(WINDOW).take_while(|p| p.sentence == sentence);
        here.into_iter().find(|p| p.token == token).map(|p| p.figure)
    }

    /// Whether a word is somebody whom no entity stands for: "a driver", an open "he".
    fn is_somebody(&self, view: &View<'_>, sentence: usize, i: usize, gender: Gender) -> bool {
        let lemma = view.lemma(i).to_lowercase();
        let one = match view.tag(i) {
            // "the actress" is mostly one who was named.
            Tag::Noun => {
                let new = view.below(i).det.is_none_or(|d| {
                    matches!(view.lower(d as usize), "a" | "an" | "another" | "one" | "some")
                });
                let fits = sex(&lemma).is_none_or(|g| g == gender);
                new && fits && lemma == view.lower(i) && is_people(&lemma) && !is_crowd(&lemma)
            }
            Tag::Pron => match view.lower(i) {
                "he" => gender == Gender::Male,
                "she" => gender == Gender::Female,
                other => matches!(other, "someone" | "somebody"),
            },
            _ => false,
        };
        one && self.figure_at(sentence, i).is_none() && view.below(i).appos.is_none()
    }

    /// Whether somebody without a name stands before the pronoun.
    fn has_somebody(&self, view: &View<'_>, sentence: usize, i: usize, gender: Gender) -> bool {
        (i.saturating_sub(REACH_BACK)..i).any(|at| {
            let titled = view.tag(at + 1) == Tag::Propn;
            let part =
                !matches!(view.relation(at), Relation::Compound | Relation::Appos | Relation::NmodDesc);
            !titled && part && self.is_somebody(view, sentence, at, gender)
        })
    }

    fn subject_of(
        &self,
        view: &View<'_>,
        sentence: usize,
        gender: Gender,
        verb: usize,
        token: usize,
    ) -> Subject {
        let relative = matches!(view.lower(token), "who" | "that" | "which");
        let mut token = token;
        if relative {
            let mut clause = verb;
            for _ in 0..3 {
                if view.relation(clause) == Relation::AclRelcl {
                    break;
                }
                let Some(up) = view.head(clause) else { break };
                clause = up;
            }
            let Some(noun) = view.head(clause).filter(|_| view.relation(clause) == Relation::AclRelcl) else {
                return Subject::Other;
            };
            // "Ana Costa, an official who served": she served.
            let named = view.head(noun).filter(|_| view.relation(noun) == Relation::Appos);
            token = named.filter(|&n| self.figure_at(sentence, n).is_some()).unwrap_or(noun);
        }
        match self.figure_at(sentence, token) {
            Some(figure) if self.fits(figure, gender) || self.is_unknown(figure) => Subject::Person(figure),
            None if self.is_somebody(view, sentence, token, gender) => Subject::Somebody,
            _ => Subject::Other,
        }
    }

    /// Walks up from the pronoun to the first clause whose subject is a person that fits. The subject of the pronoun's own
    /// clause, where it is not the pronoun itself, goes to `beside`: nobody is both subject and "him".
    fn above(
        &self,
        view: &View<'_>,
        sentence: usize,
        i: usize,
        gender: Gender,
        beside: &mut Option<usize>,
    ) -> Above {
        let possessive = view.relation(i) == Relation::NmodPoss;
        let reflexive = matches!(view.lower(i), "himself" | "herself");
        let own = matches!(view.relation(i), Relation::Nsubj | Relation::NsubjPass);
        let mut argument = !(possessive || reflexive || own);
        let mut said = false;
        let mut at = i;
        for _ in 0..STEPS {
            let Some(up) = view.head(at) else { return Above::Nobody };
            let relation = view.relation(at);
            said |= relation == Relation::Ccomp && reports(view, up);
            let subject = view.below(up).subject.map(|s| s as usize).filter(|s| *s < i && *s != at);
            if let Some(token) = subject {
                match self.subject_of(view, sentence, gender, up, token) {
                    Subject::Person(figure) if argument => *beside = Some(figure),
                    Subject::Person(figure) => {
                        return Above::Person { figure, sure: possessive || reflexive || said };
                    }
                    // "A friend said she had left": the friend speaks of somebody known.
                    Subject::Somebody if argument || said => {}
                    Subject::Somebody => return Above::Somebody,
                    Subject::Other => {}
                }
                argument = false;
            }
            at = up;
        }
        Above::Nobody
    }

    /// Whether another person who fits does or suffers something in the sentence before the pronoun.
    fn rivals(&self, view: &View<'_>, sentence: usize, i: usize, gender: Gender, figure: usize) -> bool {
        let here = self.past.iter().rev().take(WINDOW).take_while(|p| p.sentence == sentence);
        here.into_iter()
            .any(|p| p.token < i && p.figure != figure && self.fits(p.figure, gender) && plays(view, p.token))
    }
}

/// Whether a word stands for one who does or suffers something.
fn plays(view: &View<'_>, i: usize) -> bool {
    matches!(
        view.relation(i),
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::NsubjOuter
            | Relation::Obj
            | Relation::Iobj
            | Relation::Obl
            | Relation::OblAgent
    )
}

/// The sex that a noun tells.
fn sex(noun: &str) -> Option<Gender> {
    const MALE: &[&str] =
        &["man", "boy", "father", "husband", "son", "brother", "actor", "king", "prince", "widower"];
    const FEMALE: &[&str] = &[
        "woman", "girl", "mother", "wife", "daughter", "sister", "actress", "queen", "princess", "widow",
        "nun",
    ];
    let is = |list: &[&str]| list.contains(&noun);
    if is(FEMALE) || noun.ends_with("woman") {
        Some(Gender::Female)
    } else if is(MALE) || noun.ends_with("man") {
        Some(Gender::Male)
    } else {
        None
    }
}

/// Whether a verb heads the sentence or is coordinated with what does.
fn is_main(view: &View<'_>, verb: usize) -> bool {
    let conj = view.relation(verb) == Relation::Conj;
    let top = if conj { view.head(verb).unwrap_or(verb) } else { verb };
    view.head(top).is_none()
}

/// Nouns in the singular that stand for several people.
fn is_crowd(lemma: &str) -> bool {
    matches!(
        lemma,
        "people"
            | "police"
            | "party"
            | "side"
            | "delegation"
            | "army"
            | "force"
            | "crew"
            | "family"
            | "team"
            | "public"
            | "crowd"
            | "jury"
            | "couple"
            | "authority"
            | "media"
            | "government"
            | "parliament"
            | "youth"
            | "staff"
            | "personnel"
            | "troop"
    )
}
