//! What does a text say around a mention of an event?

use super::lexeme::{Lexeme, Lexemes};
use super::stories::is_content;
use super::{EventMention, EventReport};
use crate::compare::{Link, Part, Word};
use gainsay_claim::{
    Claim, Class, Modality, Participant, Polarity, Span, Tense, TimeValue, class_named, class_of_noun,
    class_of_verb,
};

/// Words of one part of a scene, at most.
const MOST: usize = 12;

/// What is said around a mention. Lists of words are sorted and without repetition.
#[derive(Default)]
pub(super) struct Scene {
    pub(super) report: usize,
    pub(super) sentence: usize,
    /// The word that heads the mention.
    pub(super) head: Lexeme,
    /// What sort of word the head is: 0 a verb, 1 another word, 2 a name, 3 a pronoun.
    pub(super) sort: u8,
    /// Content words of the mention.
    pub(super) own: Vec<Lexeme>,
    pub(super) class: Option<&'static Class>,
    /// Who or what does it.
    pub(super) subject: Vec<Lexeme>,
    /// To whom or what it is done.
    pub(super) object: Vec<Lexeme>,
    /// What stands with it by a preposition.
    pub(super) around: Vec<Lexeme>,
    /// What describes it: adjectives, compounds.
    pub(super) manner: Vec<Lexeme>,
    /// The word that it hangs on.
    pub(super) governor: Option<Lexeme>,
    /// All of these.
    pub(super) near: Vec<Lexeme>,
    /// Names among them.
    pub(super) names: Vec<Lexeme>,
    /// Content words of its sentence.
    pub(super) context: Vec<Lexeme>,
    /// Names of its sentence.
    pub(super) sentence_names: Vec<Lexeme>,
    /// Numbers among what is near.
    pub(super) numbers: Vec<Lexeme>,
    pub(super) when: Option<TimeValue>,
    pub(super) denied: bool,
    pub(super) modality: Modality,
    pub(super) tense: Tense,
}

/// Where the predicates and participants of a document's claims stand.
#[derive(Default)]
struct Index {
    /// First byte, one past the last, and the claim.
    predicates: Vec<(u32, u32, usize)>,
    /// The same of participants, with their place in the claim.
    participants: Vec<(u32, u32, usize, usize)>,
}

impl Index {
    fn of(report: &EventReport) -> Index {
        let mut index = Index::default();
        for (number, claim) in report.claims.claims.iter().enumerate() {
            let span = claim.predicate.span;
            index.predicates.push((span.start, span.end, number));
            let parts = claim.participants.iter().enumerate();
            index.participants.extend(parts.map(|(i, p)| (p.span.start, p.span.end, number, i)));
        }
        index.predicates.sort_unstable();
        index.participants.sort_unstable();
        index
    }

    /// The claim whose predicate touches a span; the first that begins last before its end.
    fn claim<'r>(&self, report: &'r EventReport, span: Span) -> Option<&'r Claim> {
        let upto = self.predicates.partition_point(|p| p.0 < span.end);
        let near = self.predicates.get(upto.saturating_sub(LOOK_BACK)..upto)?;
        let found = near.iter().filter(|p| p.1 > span.start).min_by_key(|p| p.2)?;
        report.claims.claims.get(found.2)
    }

    /// Who is meant by the word at a span.
    fn participant<'r>(&self, report: &'r EventReport, span: Span) -> Option<&'r Participant> {
        let upto = self.participants.partition_point(|p| p.0 < span.end);
        let near = self.participants.get(upto.saturating_sub(LOOK_BACK)..upto)?;
        let found = near.iter().filter(|p| p.1 > span.start).min_by_key(|p| (p.1 - p.0, p.2, p.3))?;
        report.claims.claims.get(found.2)?.participants.get(found.3)
    }
}

/// Spans that are looked at before a place, at most.
const LOOK_BACK: usize = 16;

struct Reader<'r> {
    report: &'r EventReport,
    index: &'r Index,
    /// Words of the sentence: first, and one past the last.
    range: (usize, usize),
}

impl<'r> Reader<'r> {
    fn word(&self, index: usize) -> Option<&'r Word> {
        self.report.words.get(index)
    }

    fn children(&self, of: usize) -> impl Iterator<Item = (usize, &'r Word)> {
        let words = self.report.words.get(self.range.0..self.range.1).unwrap_or_default();
        (self.range.0..).zip(words).filter(move |(_, w)| w.head == Some(of))
    }

    /// Content words of a noun and what belongs closely to it; a pronoun stands for whom it means.
    fn phrase(&self, head: usize, lexemes: &mut Lexemes) -> Vec<(Lexeme, Part)> {
        let mut found = Vec::new();
        let Some(word) = self.word(head) else { return found };
        if matches!(word.part, Part::Pronoun | Part::Determiner) {
            let start = self.report.starts.get(head).copied().unwrap_or_default();
            let span = Span::new(start, start + word.form.len());
            let meant = self.index.participant(self.report, span);
            if let Some(meant) = meant {
                let part = if meant.entity.is_named() { Part::Name } else { Part::Noun };
                found.extend(meant.entity.name.split_whitespace().map(|w| (lexemes.number(w), part)));
            }
            return found;
        }
        let mut open = vec![(head, 0)];
        while let Some((at, depth)) = open.pop() {
            let Some(word) = self.word(at) else { continue };
            if is_content(word.part) {
                found.push((lexemes.number(&word.lemma), word.part));
            }
            if depth < 2 && found.len() < MOST {
                let close = |link: Link| {
                    matches!(
                        link,
                        Link::Compound
                            | Link::Attribute
                            | Link::Numeral
                            | Link::Possessor
                            | Link::Apposition
                            | Link::Conjunct
                            | Link::Nominal
                    )
                };
                open.extend(self.children(at).filter(|(_, w)| close(w.link)).map(|(i, _)| (i, depth + 1)));
            }
        }
        found
    }

    fn case(&self, of: usize) -> &'r str {
        self.children(of).find(|(_, w)| w.link == Link::Case).map_or("", |(_, w)| w.lemma.as_str())
    }

    fn subject_of(&self, verb: usize) -> Option<(usize, bool)> {
        self.children(verb)
            .find(|(_, w)| matches!(w.link, Link::Subject | Link::PassiveSubject))
            .map(|(i, w)| (i, w.link == Link::PassiveSubject))
    }
}

/// Reads what is said around each mention.
pub(super) fn scenes(
    reports: &[&EventReport],
    mentions: &[EventMention],
    lexemes: &mut Lexemes,
) -> Vec<Scene> {
    let indices: Vec<Index> = reports.iter().map(|report| Index::of(report)).collect();
    let read = |mention: &EventMention| match reports.get(mention.report).zip(indices.get(mention.report)) {
        Some((report, index)) => scene(report, index, *mention, lexemes),
        None => Scene { report: mention.report, ..Scene::default() },
    };
    mentions.iter().map(read).collect()
}

fn scene(report: &EventReport, index: &Index, mention: EventMention, lexemes: &mut Lexemes) -> Scene {
    let mut scene = Scene { report: mention.report, ..Scene::default() };
    let inside = |i: usize| mention.words.0 <= i && i < mention.words.1;
    let words = report.words.get(mention.words.0..mention.words.1).unwrap_or_default();
    let heads = (mention.words.0..).zip(words).filter(|(_, w)| w.head.is_none_or(|h| !inside(h)));
    let first_content = heads.clone().find(|(_, w)| is_content(w.part));
    let Some((at, head)) = first_content.or_else(|| heads.clone().next()) else { return scene };
    let sentence = head.sentence;
    let range = (
        report.words.partition_point(|w| w.sentence < sentence),
        report.words.partition_point(|w| w.sentence <= sentence),
    );
    let reader = Reader { report, index, range };
    scene.sentence = sentence;
    scene.head = lexemes.number(&head.lemma);
    scene.sort = match head.part {
        Part::Verb => 0,
        Part::Name => 2,
        Part::Pronoun | Part::Determiner => 3,
        _ => 1,
    };
    scene.own = words.iter().filter(|w| is_content(w.part)).map(|w| lexemes.number(&w.lemma)).collect();
    scene.own.push(scene.head);
    let lower = head.lemma.to_lowercase();
    let (first, second) = if scene.sort == 0 {
        (class_of_verb(&lower), class_of_noun(&lower))
    } else {
        (class_of_noun(&lower), class_of_verb(&lower))
    };
    scene.class = first.or(second);
    let mut parts: Vec<(Slot, usize)> = Vec::new();
    around(&reader, at, &inside, &mut parts);
    for (slot, index) in parts {
        let phrase = reader.phrase(index, lexemes);
        scene.names.extend(phrase.iter().filter(|p| p.1 == Part::Name).map(|p| p.0));
        scene.numbers.extend(phrase.iter().filter(|p| p.1 == Part::Number).map(|p| p.0));
        let list = match slot {
            Slot::Subject => &mut scene.subject,
            Slot::Object => &mut scene.object,
            Slot::Around => &mut scene.around,
            Slot::Manner => &mut scene.manner,
        };
        list.extend(phrase.iter().map(|p| p.0));
    }
    let governor = head.head.and_then(|h| report.words.get(h)).filter(|w| is_content(w.part));
    scene.governor = governor.map(|w| lexemes.number(&w.lemma));
    let all = report.words.get(range.0..range.1).unwrap_or_default();
    for (i, word) in (range.0..).zip(all) {
        if is_content(word.part) && !inside(i) {
            scene.context.push(lexemes.number(&word.lemma));
        }
        if word.part == Part::Name && !inside(i) {
            scene.sentence_names.push(lexemes.number(&word.lemma));
        }
    }
    claimed(&mut scene, report, index, at);
    scene.near = [&scene.subject, &scene.object, &scene.around, &scene.manner]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    for list in [
        &mut scene.own,
        &mut scene.subject,
        &mut scene.object,
        &mut scene.around,
        &mut scene.manner,
        &mut scene.near,
        &mut scene.names,
        &mut scene.context,
        &mut scene.sentence_names,
        &mut scene.numbers,
    ] {
        list.sort_unstable();
        list.dedup();
    }
    scene
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Subject,
    Object,
    Around,
    Manner,
}

/// The words that take part in what the word at `at` says, each with its slot.
fn around(reader: &Reader<'_>, at: usize, inside: &dyn Fn(usize) -> bool, parts: &mut Vec<(Slot, usize)>) {
    let Some(head) = reader.word(at) else { return };
    let is_verb = head.part == Part::Verb;
    for (index, word) in reader.children(at).filter(|(i, _)| !inside(*i)) {
        let slot = match word.link {
            Link::Subject | Link::Agent => Slot::Subject,
            Link::Possessor if !is_verb => Slot::Subject,
            Link::PassiveSubject | Link::Object => Slot::Object,
            Link::Recipient | Link::Oblique => match reader.case(index) {
                "by" => Slot::Subject,
                _ => Slot::Around,
            },
            Link::Nominal => match reader.case(index) {
                "by" => Slot::Subject,
                "of" => Slot::Object,
                _ => Slot::Around,
            },
            Link::Attribute | Link::Compound | Link::Numeral | Link::Adverbial | Link::Apposition => {
                Slot::Manner
            }
            _ => continue,
        };
        parts.push((slot, index));
    }
    if parts.iter().any(|(slot, _)| *slot == Slot::Subject) {
        return;
    }
    // Somebody else's subject: "was told to leave", "left and returned", "the man killed in", "after leaving".
    let Some(governor) = head.head else { return };
    match head.link {
        Link::Complement | Link::Conjunct | Link::Clause if is_verb => {
            let above = reader.word(governor);
            let is_clause = head.link == Link::Clause;
            if is_clause && above.is_some_and(|w| matches!(w.part, Part::Noun | Part::Name | Part::Pronoun)) {
                let has_object = parts.iter().any(|(slot, _)| *slot == Slot::Object);
                parts.push((if has_object { Slot::Subject } else { Slot::Object }, governor));
            } else if let Some((subject, _)) = reader.subject_of(governor) {
                parts.push((Slot::Subject, subject));
            }
        }
        Link::Object | Link::Oblique | Link::Subject | Link::PassiveSubject if !is_verb => {
            // "He entered rehab", "they reached a deal".
            if head.link != Link::Subject
                && let Some((subject, false)) = reader.subject_of(governor)
            {
                parts.push((Slot::Subject, subject));
            }
            let others = reader
                .children(governor)
                .filter(|(i, w)| *i != at && !inside(*i) && matches!(w.link, Link::Object | Link::Oblique));
            parts.extend(others.map(|(i, _)| (Slot::Around, i)));
        }
        _ => {}
    }
}

/// What the claim says whose predicate is the word at `at`.
fn claimed(scene: &mut Scene, report: &EventReport, index: &Index, at: usize) {
    let (Some(start), Some(word)) = (report.starts.get(at).copied(), report.words.get(at)) else { return };
    let span = Span::new(start, start + word.form.len());
    if let Some(claim) = index.claim(report, span) {
        scene.when = claim.when.as_ref().map(|w| w.value.clone());
        scene.denied = claim.polarity == Polarity::Denied;
        scene.modality = claim.modality;
        scene.tense = claim.tense;
        if scene.class.is_none() {
            scene.class = class_named(&claim.predicate.class);
        }
    }
}
