//! Who and what is spoken of: names, their kinds, their aliases inside one document, pronouns.
//!
//! Three steps, each linear in the text: `chunk` finds names in the tagged words and `cut` takes titles off them, `merge`
//! decides what sort of thing each stands for and which stand for one (`shorten`), `refer` ties pronouns (`person`) and
//! descriptions (`describe`) where only one can be meant.

mod chunk;
mod cut;
mod describe;
mod kind;
pub(crate) mod lexicon;
mod merge;
mod person;
mod refer;
mod shorten;
mod view;

#[cfg(test)]
mod tests;

use gainsay_claim::{Entity, Span};
use gainsay_syntax::Sentence;
use std::sync::Arc;

/// In which way a mention points to its entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// By a name.
    #[default]
    Name,
    /// By the adjective of a state: "Russian".
    Demonym,
    /// By a capital or a building that stands for a government: "Oslo refused".
    Metonym,
    /// By a pronoun.
    Pronoun,
    /// By a description: "the company", "the Russian leader".
    Description,
    /// Several at once: "both leaders".
    Group,
}

/// A place in the text that names or points to an entity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntityMention {
    /// The words of the whole noun phrase's name part: "Ana Costa" in "former minister Ana Costa".
    pub span: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// First token and one past the last, in that sentence.
    pub tokens: (usize, usize),
    /// Index of the head token in the sentence.
    pub head: usize,
    /// Index into [`Entities::entities`]; `None` where a pronoun or description is left open.
    pub entity: Option<usize>,
    /// In which way it points to the entity.
    pub kind: MentionKind,
    /// Tokens of the title or office right before the name: "former minister".
    pub title: Option<(usize, usize)>,
    /// For [`MentionKind::Group`]: who belongs to it, as indices into [`Entities::entities`].
    pub members: Vec<usize>,
}

/// The entities of a document and where they are mentioned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entities {
    /// Each entity once, in order of first mention.
    pub entities: Vec<Arc<Entity>>,
    /// Every mention, in text order.
    pub mentions: Vec<EntityMention>,
}

/// Finds the entities of a text.
///
/// ```
/// use gainsay_parse::entity::read_entities;
/// use gainsay_syntax::Analyzer;
/// let text = "Finance Minister Ana Costa resigned. Costa gave no reason.";
/// let found = read_entities(text, &Analyzer::shared().analyze(text));
/// assert_eq!(found.entities[0].name, "Ana Costa");
/// assert_eq!(found.entities[0].aliases, ["Costa"]);
/// ```
pub fn read_entities(text: &str, sentences: &[Sentence]) -> Entities {
    let views = view::views(text, sentences);
    let names = chunk::names(&views);
    let mut cast = merge::cast(&views, names);
    refer::refer(&views, &mut cast);
    cast.finish()
}
