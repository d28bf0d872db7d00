//! What does the comparison of two short texts need to know of each?
//!
//! Plain data: the words with their place in the sentence, the figures and times among them, and the claims. Whoever
//! reads a text fills it (`gainsay::passage`); nothing here looks at letters beyond the words it is given.

use gainsay_claim::{DocumentClaims, Quantity, TimeValue};

/// One text as the comparison sees it.
#[derive(Clone, Debug, Default)]
pub struct Passage {
    /// Its words, in order, punctuation included.
    pub words: Vec<Word>,
    /// Its figures, in order.
    pub amounts: Vec<Amount>,
    /// Its times, in order.
    pub moments: Vec<Moment>,
    /// What it claims.
    pub claims: DocumentClaims,
}

/// One word of a text.
#[derive(Clone, Debug)]
pub struct Word {
    /// The word as it stands.
    pub form: String,
    /// Its dictionary form.
    pub lemma: String,
    /// Its part of speech.
    pub part: Part,
    /// Index of the word it depends on; `None` for the root of a sentence.
    pub head: Option<usize>,
    /// How it depends on that word.
    pub link: Link,
    /// Number of its sentence, from 0.
    pub sentence: usize,
}

/// A figure of a text.
#[derive(Clone, Debug)]
pub struct Amount {
    /// Index of its first word, and one past its last.
    pub words: (usize, usize),
    /// How much.
    pub value: Quantity,
    /// Index of the noun that is counted.
    pub counted: Option<usize>,
}

/// A time of a text.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Index of its first word, and one past its last.
    pub words: (usize, usize),
    /// The stretch of the calendar, where one is spoken of.
    pub value: Option<TimeValue>,
    /// The length, for durations.
    pub length: Option<Quantity>,
}

/// Part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Part {
    Noun,
    Name,
    Verb,
    Adjective,
    Adverb,
    Number,
    Pronoun,
    Determiner,
    Preposition,
    Conjunction,
    Auxiliary,
    Particle,
    Mark,
    Other,
}

/// How a word depends on another, coarser than Universal Dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Link {
    Root,
    Subject,
    PassiveSubject,
    Object,
    Recipient,
    Oblique,
    Agent,
    Nominal,
    Possessor,
    Attribute,
    Adverbial,
    Numeral,
    Apposition,
    Complement,
    Clause,
    Conjunct,
    Copula,
    Auxiliary,
    Case,
    Marker,
    Determiner,
    Compound,
    Particle,
    Other,
}
