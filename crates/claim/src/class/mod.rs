//! Which predicates speak of the same sort of event, and which exclude each other.
//!
//! The tables are own work: compiled by hand from what news reports, one file a field of life. A lemma stands in
//! one class; the few that need two are listed in [`SHARED_VERBS`] and [`SHARED_NOUNS`].

mod contest;
mod economy;
mod excludes;
mod force;
mod industry;
mod justice;
mod motion;
mod nature;
mod people;
mod politics;
mod posts;
mod speech;
mod state;
mod work;

use crate::index::WordIndex;
use crate::{Kind, Role};
use std::sync::OnceLock;

pub use excludes::excludes;

/// A class of verbs and event nouns that speak of one sort of event.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// Name of the class, used in [`crate::Predicate::class`]: the lemma of its plainest verb.
    pub name: &'static str,
    /// Verb lemmas of the class. A verb that needs a second word is written with a blank: its particle ("cave in"),
    /// the lemma of its object ("make landfall") or of its complement ("find guilty").
    pub verbs: &'static [&'static str],
    /// Event nouns of the class; those of several words with a blank: "phone call".
    pub nouns: &'static [&'static str],
    /// Class that cannot be true of the same event and theme: rise / fall.
    pub opposite: Option<&'static str>,
    /// +1 where the theme grows, -1 where it shrinks, 0 elsewhere.
    pub direction: i8,
    /// Whether later reports naturally give larger figures (tolls, areas, counts).
    pub cumulative: bool,
    /// Whether participants take part on equal terms (meet, talk, agree), so that agent and patient may swap.
    pub symmetric: bool,
    /// What else holds of its events.
    pub traits: &'static [Trait],
    /// The one value that reports of such an event most often give, and so may differ in: a sentence has a
    /// duration, a dividend an amount of money.
    pub slot: Option<Kind>,
}

/// What holds of every event of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// It happens *to* somebody or something, whom intransitive uses name as agent and transitive ones as patient:
    /// "twelve died" and "the blast killed twelve".
    Change,
    /// One contest, deed or act has one agent: who won, who fired the shot.
    UniqueAgent,
    /// One act has one patient: who was elected to the post.
    UniquePatient,
    /// The agent says what the clause under it claims.
    Reporting,
    /// It comes to one theme at most once: death, birth, foundation. Two reports of it speak of one event.
    Once,
}

impl Class {
    /// Whether this holds of every event of the class.
    pub fn has(&self, wanted: Trait) -> bool {
        self.traits.contains(&wanted)
    }

    /// In which role a claim names whom or what the event happens to; see [`Trait::Change`].
    ///
    /// ```
    /// use gainsay_claim::{Role, class_of_verb};
    /// let die = class_of_verb("die").unwrap();
    /// assert_eq!(die.theme(false), Role::Agent);
    /// assert_eq!(class_of_verb("kill").unwrap().theme(true), Role::Patient);
    /// ```
    pub fn theme(&self, has_patient: bool) -> Role {
        if has_patient || !self.has(Trait::Change) { Role::Patient } else { Role::Agent }
    }

    const fn opposite(mut self, name: &'static str) -> Class {
        self.opposite = Some(name);
        self
    }

    const fn up(mut self) -> Class {
        self.direction = 1;
        self
    }

    const fn down(mut self) -> Class {
        self.direction = -1;
        self
    }

    const fn cumulative(mut self) -> Class {
        self.cumulative = true;
        self
    }

    const fn symmetric(mut self) -> Class {
        self.symmetric = true;
        self
    }

    const fn traits(mut self, traits: &'static [Trait]) -> Class {
        self.traits = traits;
        self
    }

    const fn slot(mut self, kind: Kind) -> Class {
        self.slot = Some(kind);
        self
    }
}

const fn class(name: &'static str, verbs: &'static [&'static str], nouns: &'static [&'static str]) -> Class {
    Class {
        name,
        verbs,
        nouns,
        opposite: None,
        direction: 0,
        cumulative: false,
        symmetric: false,
        traits: &[],
        slot: None,
    }
}

/// Verbs that belong to two classes, with the class that holds where nothing speaks for the other.
pub const SHARED_VERBS: &[(&str, &str)] = &[
    // "they beat Spain", "he was beaten by police"
    ("beat", "defeat"),
    // "the ruling cleared him", "regulators cleared the deal"
    ("clear", "acquit"),
    // "the building collapsed", "shares collapsed"
    ("collapse", "collapse"),
    // "the car crashed", "shares crashed"
    ("crash", "crash"),
    // "sales declined", "he declined the offer"
    ("decline", "fall"),
    // "fire a minister", "fire a missile"
    ("fire", "dismiss"),
    // "prices went down", "the ship went down"
    ("go down", "fall"),
    // "the vote is held", "held by police"
    ("hold", "go ahead"),
    // "leave the city", "leave the party"
    ("leave", "depart"),
    // "boats overturned", "the court overturned the verdict"
    ("overturn", "annul"),
    // "release a prisoner", "release a report"
    ("release", "release"),
    // "seize the town", "seize cocaine"
    ("seize", "capture"),
    // "the ship sank", "prices sank"
    ("sink", "sink"),
    // "strike a target", "railway workers struck"
    ("strike", "attack"),
];

/// Nouns that belong to two classes, with the class that holds where nothing speaks for the other.
pub const SHARED_NOUNS: &[(&str, &str)] = &[
    ("collapse", "collapse"),
    ("crash", "crash"),
    ("mandate", "elect"),
    ("penalty", "sentence"),
    ("release", "release"),
    ("seizure", "capture"),
    ("strike", "attack"),
    // "talks by telephone", "a round of talks"
    ("talk", "talk"),
];

struct Index {
    classes: Vec<Class>,
    names: Words,
    verbs: Words,
    nouns: Words,
}

/// Words with the rows of their classes, sorted.
struct Words {
    sorted: Vec<(&'static str, usize)>,
    index: WordIndex,
}

impl Words {
    fn new(sorted: Vec<(&'static str, usize)>) -> Words {
        Words { index: WordIndex::of(sorted.iter().map(|row| row.0)), sorted }
    }

    /// The rows of a word, the one that holds by default first.
    fn rows(&self, word: &str) -> impl Iterator<Item = usize> + use<'_> {
        let first = self.index.find(word, |at| self.sorted.get(at).map(|row| row.0));
        let rest = first.and_then(|first| self.sorted.get(first..)).unwrap_or_default();
        let word = rest.first().map(|row| row.0);
        rest.iter().take_while(move |row| Some(row.0) == word).map(|row| row.1)
    }
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let fields = [
            contest::CLASSES,
            economy::CLASSES,
            force::CLASSES,
            industry::CLASSES,
            justice::CLASSES,
            motion::CLASSES,
            nature::CLASSES,
            people::CLASSES,
            politics::CLASSES,
            posts::CLASSES,
            speech::CLASSES,
            state::CLASSES,
            work::CLASSES,
        ];
        let mut classes: Vec<Class> = fields.concat();
        classes.sort_by_key(|c| c.name);
        let verbs = lemmas(&classes, |c| c.verbs, SHARED_VERBS);
        let nouns = lemmas(&classes, |c| c.nouns, SHARED_NOUNS);
        let names = classes.iter().enumerate().map(|(row, class)| (class.name, row)).collect();
        Index { names: Words::new(names), verbs: Words::new(verbs), nouns: Words::new(nouns), classes }
    })
}

/// Each lemma with its classes, sorted by lemma; the default class of a shared lemma stands first.
fn lemmas(
    classes: &[Class],
    of: fn(&Class) -> &'static [&'static str],
    shared: &[(&str, &str)],
) -> Vec<(&'static str, usize)> {
    let mut list = Vec::new();
    for (row, class) in classes.iter().enumerate() {
        list.extend(of(class).iter().map(|lemma| (*lemma, row)));
    }
    let is_default = |&(lemma, row): &(&str, usize)| {
        let name = classes.get(row).map_or("", |c| c.name);
        shared.iter().any(|(word, default)| *word == lemma && *default == name)
    };
    list.sort_by_key(|entry| (entry.0, !is_default(entry), entry.1));
    list
}

/// Every class, sorted by name.
pub fn classes() -> &'static [Class] {
    &index().classes
}

/// The class with this name.
pub fn class_named(name: &str) -> Option<&'static Class> {
    let Index { classes, names, .. } = index();
    names.rows(name).next().and_then(|row| classes.get(row))
}

fn find(words: &'static Words, lemma: &str) -> impl Iterator<Item = &'static Class> + use<> {
    words.rows(lemma).filter_map(|row| classes().get(row))
}

/// The class that a verb lemma belongs to, the more frequent one where it belongs to two.
///
/// ```
/// use gainsay_claim::class_of_verb;
/// assert_eq!(class_of_verb("perish").map(|c| c.name), Some("die"));
/// assert_eq!(class_of_verb("make landfall").map(|c| c.name), Some("landfall"));
/// assert!(class_of_verb("ponder").is_none());
/// ```
pub fn class_of_verb(lemma: &str) -> Option<&'static Class> {
    classes_of_verb(lemma).next()
}

/// Every class that a verb lemma belongs to, the most frequent first.
pub fn classes_of_verb(lemma: &str) -> impl Iterator<Item = &'static Class> + use<> {
    find(&index().verbs, lemma)
}

/// The class that an event noun belongs to, the more frequent one where it belongs to two.
///
/// ```
/// use gainsay_claim::class_of_noun;
/// assert_eq!(class_of_noun("arrest").map(|c| c.name), Some("arrest"));
/// ```
pub fn class_of_noun(lemma: &str) -> Option<&'static Class> {
    classes_of_noun(lemma).next()
}

/// Every class that an event noun belongs to, the most frequent first.
pub fn classes_of_noun(lemma: &str) -> impl Iterator<Item = &'static Class> + use<> {
    find(&index().nouns, lemma)
}

#[cfg(test)]
mod tests;
