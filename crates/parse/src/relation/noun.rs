//! Relations that noun phrases state without a verb: appositions, titles, possessors.

use super::phrase::{Leave, text, tokens};
use super::{OpenRelation, confidence};
use crate::clause::tree::Tree;
use gainsay_syntax::{Relation, Tag};

/// The relations inside the noun phrase headed by `node`.
pub(super) fn nominal(tree: &Tree<'_>, node: usize, found: &mut Vec<OpenRelation>) {
    for child in tree.children_by(node, Relation::Appos).filter(|&c| c > node) {
        if !matches!(tree.tag(child), Tag::Noun | Tag::Propn) {
            continue;
        }
        let head = text(tree, &tokens(tree, node, Leave::Clauses, true));
        let other = text(tree, &tokens(tree, child, Leave::Nothing, false));
        push(tree, head, "is", other, 0.6, &[child], found);
    }
    for child in tree.children_by(node, Relation::NmodDesc).filter(|&c| c < node) {
        if tree.tag(node) != Tag::Propn || tree.word(child).ends_with('.') {
            continue;
        }
        let title = text(tree, &tokens(tree, child, Leave::Clauses, false));
        let name: Vec<usize> = std::iter::once(node).chain(tree.children_by(node, Relation::Flat)).collect();
        push(tree, text(tree, &name), "is", title, 0.5, &[child], found);
    }
}

fn push(
    tree: &Tree<'_>,
    subject: String,
    phrase: &str,
    argument: String,
    prior: f32,
    arcs: &[usize],
    found: &mut Vec<OpenRelation>,
) {
    if subject.is_empty() || argument.is_empty() {
        return;
    }
    let confidence = confidence(tree, prior, arcs);
    found.push(OpenRelation { subject, phrase: phrase.to_owned(), arguments: vec![argument], confidence });
}
