//! Open relations of a sentence: subject, relation phrase, arguments, for any verb and without classes.
//!
//! The same questions to the parse as claims ask ([`crate::clause`]), answered in the sentence's own words: useful where
//! a claim's classes and entities are not wanted, and measurable against open information extraction (`CaRB`: Bhardwaj et al.
//! 2019).

mod noun;
mod phrase;
mod verb;

use crate::clause::tree::Tree;
use gainsay_syntax::{Analyzer, Relation, Sentence, Tag};

/// One relation in the sentence's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenRelation {
    /// Who or what it is said of.
    pub subject: String,
    /// The verb group, with the preposition that leads to the first argument: "was arrested by". A "be" that the text
    /// leaves out is written "be".
    pub phrase: String,
    /// The arguments, the object or complement first.
    pub arguments: Vec<String>,
    /// 0 to 1: how sure the reading is.
    pub confidence: f32,
}

/// The relations that `text`, mostly one sentence, states.
///
/// ```
/// let relations = gainsay_parse::relation::read_relations("Ana Costa opened the bridge in May.");
/// assert!(relations.iter().all(|r| !r.phrase.is_empty()));
/// ```
pub fn read_relations(text: &str) -> Vec<OpenRelation> {
    Analyzer::shared().analyze(text).iter().flat_map(|sentence| relations_of(text, sentence)).collect()
}

/// The relations that one parsed sentence of `text` states, in text order.
pub fn relations_of(text: &str, sentence: &Sentence) -> Vec<OpenRelation> {
    let tree = Tree::new(text, sentence);
    let mut found = Vec::new();
    for node in 0..tree.len() {
        let copular = tree.has(node, Relation::Cop);
        if copular {
            verb::copular(&tree, node, &mut found);
        } else if tree.tag(node) == Tag::Verb && !is_modifier(tree.relation(node)) {
            verb::verbal(&tree, node, &mut found);
        }
        if matches!(tree.tag(node), Tag::Noun | Tag::Propn) {
            noun::nominal(&tree, node, &mut found);
        }
    }
    found
}

/// Whether a verb form with this relation only modifies or introduces a noun.
fn is_modifier(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Amod
            | Relation::Compound
            | Relation::Case
            | Relation::Mark
            | Relation::Fixed
            | Relation::Advmod
            | Relation::Flat
            | Relation::Det
            | Relation::Aux
            | Relation::AuxPass
    )
}

/// How sure a reading is: its pattern's prior, scaled by the parser's margins on the arcs that were used.
fn confidence(tree: &Tree<'_>, prior: f32, arcs: &[usize]) -> f32 {
    let sum: f32 = arcs.iter().map(|&a| f32::from(tree.margin(a)) / 255.0).sum();
    prior * (0.5 + 0.5 * sum / arcs.len().max(1) as f32)
}
