//! Which predicates speak of the same sort of event, and which exclude each other.

/// A class of verbs and event nouns that speak of one sort of event.
#[derive(Debug)]
pub struct Class {
    /// Name of the class, used in [`crate::Predicate::class`]: the lemma of its plainest verb.
    pub name: &'static str,
    /// Verb lemmas of the class; phrasal verbs with a blank: "take place".
    pub verbs: &'static [&'static str],
    /// Event nouns of the class.
    pub nouns: &'static [&'static str],
    /// Class that cannot be true of the same event and theme: rise / fall.
    pub opposite: Option<&'static str>,
    /// +1 where the theme grows, -1 where it shrinks, 0 elsewhere.
    pub direction: i8,
    /// Whether later reports naturally give larger figures (tolls, areas, counts).
    pub cumulative: bool,
    /// Whether participants take part on equal terms (meet, talk, agree), so that agent and patient may swap.
    pub symmetric: bool,
}

static CLASSES: &[Class] = &[Class {
    name: "talk",
    verbs: &["talk", "speak", "call", "phone", "telephone", "converse"],
    nouns: &["talk", "call", "conversation", "phone call", "telephone call"],
    opposite: None,
    direction: 0,
    cumulative: false,
    symmetric: true,
}];

/// Every class, sorted by name.
pub fn classes() -> &'static [Class] {
    CLASSES
}

/// The class that a verb lemma belongs to.
pub fn class_of_verb(lemma: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|c| c.verbs.contains(&lemma))
}

/// The class that an event noun belongs to.
pub fn class_of_noun(lemma: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|c| c.nouns.contains(&lemma))
}
