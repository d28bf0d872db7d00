//! Whom pronouns and descriptions point to, where only one can be meant.
//!
//! Every rule asks for exactly one candidate; where two could be meant the mention is left open, since a wrong
//! subject is worse than none.

use super::describe;
use super::merge::Cast;
use super::view::View;
use super::{EntityMention, MentionKind};
use gainsay_claim::alias::Gender;
use gainsay_claim::{EntityKind, Trait, class_of_verb};
use gainsay_syntax::{Relation, Tag};

/// Sentences that a pronoun reaches back over.
pub(super) const REACH: usize = 3;

/// Mentions of the past that are looked at, at most, for one pronoun.
pub(super) const WINDOW: usize = 32;

/// A mention that has been read, as later words may point back to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Past {
    pub(super) figure: usize,
    pub(super) sentence: usize,
    /// Head token.
    pub(super) token: usize,
    /// It is the subject of a main clause of the outlet's own text, not of words in quotation marks.
    pub(super) subject: bool,
}

/// What has been read of the text so far.
pub(super) struct Reader<'c, 't> {
    pub(super) views: &'c [View<'t>],
    pub(super) cast: &'c mut Cast,
    pub(super) past: Vec<Past>,
    /// Per figure, whether it has been mentioned.
    pub(super) met: Vec<bool>,
    /// Figures in order of first mention.
    pub(super) order: Vec<usize>,
}

/// Adds the mentions that are no names.
pub(super) fn refer(views: &[View<'_>], cast: &mut Cast) {
    cast.mentions.sort_by_key(|m| (m.sentence, m.tokens));
    let names = std::mem::take(&mut cast.mentions);
    let met = vec![false; cast.figures.len()];
    let mut reader = Reader { views, cast, past: Vec::new(), met, order: Vec::new() };
    let mut names = names.into_iter().peekable();
    let mut quoted = false;
    for (sentence, view) in views.iter().enumerate() {
        // A quotation that nobody closes ends with its paragraph at the latest; three sentences are a guess at that.
        let mut covered = vec![false; view.len()];
        let mut i = 0;
        let from = reader.cast.mentions.len();
        while let Some(name) = names.next_if(|n| n.sentence == sentence) {
            for slot in covered.iter_mut().take(name.tokens.1).skip(name.tokens.0) {
                *slot = name.kind != MentionKind::Demonym;
            }
            reader.cast.mentions.push(name);
        }
        let until = reader.cast.mentions.len();
        let mut next = from;
        while i < view.len() {
            match view.word(i) {
                "“" | "``" => quoted = true,
                "”" | "''" => quoted = false,
                "\"" => quoted = !quoted,
                _ => {}
            }
            while next < until && reader.cast.mentions.get(next).is_some_and(|m| m.tokens.0 <= i) {
                let mention = reader.cast.mentions.get(next).map(|m| (m.entity, m.head, m.kind));
                if let Some((Some(figure), head, kind)) = mention {
                    reader.meet(
                        figure,
                        sentence,
                        head,
                        kind != MentionKind::Demonym && !view.headline,
                        quoted,
                    );
                }
                next += 1;
            }
            let is_covered = covered.get(i).copied().unwrap_or(true);
            if !is_covered && let Some(mention) = reader.at(sentence, i, quoted) {
                if let Some(figure) = mention.entity.filter(|_| mention.members.is_empty()) {
                    reader.meet(figure, sentence, i, true, quoted);
                }
                reader.cast.mentions.push(mention);
            }
            i += 1;
        }
        if view.headline {
            quoted = false;
        }
    }
}

impl Reader<'_, '_> {
    /// Notes that a figure has been mentioned.
    fn meet(&mut self, figure: usize, sentence: usize, token: usize, takes_part: bool, quoted: bool) {
        if let Some(met) = self.met.get_mut(figure) {
            if !*met {
                self.order.push(figure);
            }
            *met = true;
        }
        if !takes_part {
            return;
        }
        let Some(view) = self.views.get(sentence) else { return };
        // Of "Costa said that Hart left" Costa alone is the subject of the sentence.
        let main = |verb: usize| {
            matches!(view.relation(verb), Relation::Root | Relation::Conj | Relation::Parataxis)
        };
        let subject = !quoted
            && matches!(view.relation(token), Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
            && view.head(token).is_some_and(main);
        self.past.push(Past { figure, sentence, token, subject });
    }

    fn at(&mut self, sentence: usize, i: usize, quoted: bool) -> Option<EntityMention> {
        let view = self.views.get(sentence)?;
        match view.tag(i) {
            Tag::Pron | Tag::Det => self.pronoun(view, sentence, i, quoted),
            Tag::Noun | Tag::Propn | Tag::Adj if !view.headline => {
                describe::describe(self, view, sentence, i)
            }
            _ => None,
        }
    }

    fn pronoun(&mut self, view: &View<'_>, sentence: usize, i: usize, quoted: bool) -> Option<EntityMention> {
        let word = view.lower(i);
        let gender = match word {
            "he" | "him" | "his" | "himself" => Some(Gender::Male),
            "she" | "her" | "hers" | "herself" => Some(Gender::Female),
            "it" | "its" | "itself" => None,
            _ => return None,
        };
        let figure = match gender {
            Some(gender) => self.person(view, sentence, i, gender, quoted),
            None if quoted => None,
            None => self.thing(view, sentence, i),
        };
        if let (Some(gender), Some(figure)) = (gender, figure.and_then(|f| self.cast.figures.get_mut(f))) {
            figure.gender = Some(gender);
            figure.kind = EntityKind::Person;
        }
        // An open "it" is mostly no entity at all; an open "he" is somebody.
        if figure.is_none() && gender.is_none() {
            return None;
        }
        Some(mention(view, sentence, (i, i + 1), i, figure, MentionKind::Pronoun))
    }

    /// "It" and "its" under a subject that is a body or state: "the company said it would", "Acme cut its dividend".
    fn thing(&self, view: &View<'_>, sentence: usize, i: usize) -> Option<usize> {
        let body = |figure: usize| {
            let kind = self.cast.figures.get(figure).map(|f| f.kind);
            matches!(kind, Some(EntityKind::Organization | EntityKind::State))
        };
        if let Some(figure) = self.subject_above(view, sentence, i) {
            return Some(figure).filter(|f| body(*f));
        }
        // "Velt Bank cut 200 jobs. It lost 40 million": the one body of the sentence before, where that was its subject
        // and the verb is none of those whose "it" is nobody or an event.
        let verb = view.head(i).filter(|_| view.relation(i) == Relation::Nsubj)?;
        let acts = view.tag(verb) == Tag::Verb
            && view.relation(verb) == Relation::Root
            && !crate::clause::lexicon::is_occurrence(view.lemma(verb))
            && !matches!(
                view.lemma(verb),
                "be" | "rain"
                    | "snow"
                    | "seem"
                    | "appear"
                    | "emerge"
                    | "turn"
                    | "make"
                    | "mark"
                    | "mean"
                    | "show"
            )
            && view.below(verb).subject == Some(i as u32);
        let before = sentence.checked_sub(1).filter(|_| acts)?;
        let there = || self.past.iter().rev().take(WINDOW).take_while(|p| p.sentence >= before);
        let subject = there().find(|p| p.sentence == before && p.subject)?.figure;
        let alone = there().all(|p| p.figure == subject || !self.may_be_thing(p.figure));
        (body(subject) && alone).then_some(subject)
    }

    /// Whether "it" may stand for a figure.
    fn may_be_thing(&self, figure: usize) -> bool {
        self.cast
            .figures
            .get(figure)
            .is_some_and(|f| !matches!(f.kind, EntityKind::Person | EntityKind::Place))
    }

    /// The entity that is subject of a clause around the word, where the word is a possessive or the subject of what
    /// that subject says.
    fn subject_above(&self, view: &View<'_>, sentence: usize, i: usize) -> Option<usize> {
        let possessive = view.relation(i) == Relation::NmodPoss;
        let own = matches!(view.relation(i), Relation::Nsubj | Relation::NsubjPass);
        if !(possessive || own) {
            return None;
        }
        let mut at = i;
        let mut clauses = 0;
        for _ in 0..12 {
            let relation = view.relation(at);
            let up = view.head(at)?;
            let enters_clause = matches!(
                relation,
                Relation::Ccomp
                    | Relation::Xcomp
                    | Relation::Advcl
                    | Relation::AclRelcl
                    | Relation::Acl
                    | Relation::Parataxis
            );
            clauses += usize::from(enters_clause);
            let subject = view.below(up).subject.map(|s| s as usize);
            if let Some(subject) = subject.filter(|s| *s < i && *s != i) {
                // For a subject pronoun only what is said counts: "Costa said she", not "Costa left when she".
                let said = relation == Relation::Ccomp && reports(view, up);
                if possessive || (own && clauses > 0 && said) {
                    return self
                        .past
                        .iter()
                        .rev()
                        .take(WINDOW)
                        .find(|p| p.sentence == sentence && p.token == subject)
                        .map(|p| p.figure);
                }
                return None;
            }
            at = up;
        }
        None
    }
}

/// Whether the verb is one of saying, thinking or asking.
pub(super) fn reports(view: &View<'_>, verb: usize) -> bool {
    view.tag(verb) == Tag::Verb
        && class_of_verb(view.lemma(verb)).is_some_and(|class| class.has(Trait::Reporting))
}

pub(super) fn mention(
    view: &View<'_>,
    sentence: usize,
    tokens: (usize, usize),
    head: usize,
    entity: Option<usize>,
    kind: MentionKind,
) -> EntityMention {
    EntityMention {
        span: view.span(tokens.0, tokens.1),
        sentence,
        tokens,
        head,
        entity,
        kind,
        ..EntityMention::default()
    }
}
