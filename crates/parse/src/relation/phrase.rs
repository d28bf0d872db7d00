//! Which words of the sentence make an argument or a relation phrase.

use crate::clause::tree::{Tree, is_subject};
use gainsay_syntax::{Relation, Tag};

/// Words that one argument holds at most; a longer one is cut at its end.
const WORDS: usize = 60;

/// The words of the tokens of `keep`, which is sorted; tokens that touch in the text touch here.
pub(super) fn text(tree: &Tree<'_>, keep: &[usize]) -> String {
    let mut out = String::new();
    let mut end = None;
    for &i in keep {
        let span = tree.span(i);
        if end.is_some_and(|end| end != span.start) {
            out.push(' ');
        }
        out.push_str(tree.word(i));
        end = Some(span.end);
    }
    out
}

/// What is left out of a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// Relative clauses and appositions, which make relations of their own.
    Clauses,
    /// Nothing but punctuation at the ends.
    Nothing,
}

/// The tokens of the phrase headed by `head`, without its own preposition where `bare`.
pub(super) fn tokens(tree: &Tree<'_>, head: usize, leave: Leave, bare: bool) -> Vec<usize> {
    let mut keep = vec![head];
    let mut stack: Vec<(usize, bool)> = tree.children(head).map(|c| (c, true)).collect();
    while let Some((i, top)) = stack.pop() {
        if keep.len() >= WORDS {
            break;
        }
        let relation = tree.relation(i);
        if top && bare && matches!(relation, Relation::Case | Relation::Mark) && i < head {
            continue;
        }
        let clause = matches!(relation, Relation::AclRelcl | Relation::Parataxis | Relation::Appos);
        if clause && leave == Leave::Clauses {
            continue;
        }
        let predicates = is_subject(relation)
            || matches!(
                relation,
                Relation::Cop
                    | Relation::Aux
                    | Relation::AuxPass
                    | Relation::Mark
                    | Relation::Advcl
                    | Relation::Expl
            );
        if top && predicates && leave == Leave::Clauses {
            continue;
        }
        keep.push(i);
        stack.extend(tree.children(i).map(|c| (c, false)));
    }
    keep.sort_unstable();
    while keep.last().is_some_and(|&i| tree.tag(i) == Tag::Punct && !is_closing(tree, i)) {
        keep.pop();
    }
    while keep.first().is_some_and(|&i| tree.tag(i) == Tag::Punct && !is_opening(tree, i)) {
        keep.remove(0);
    }
    keep
}

fn is_closing(tree: &Tree<'_>, i: usize) -> bool {
    tree.is_any(i, &["''", "\"", "”", ")", "-RRB-", "]"])
}

fn is_opening(tree: &Tree<'_>, i: usize) -> bool {
    tree.is_any(i, &["``", "\"", "“", "(", "-LRB-", "[", "$"])
}

/// The preposition of a phrase with all its words, in order.
pub(super) fn preposition(tree: &Tree<'_>, head: usize) -> Vec<usize> {
    let mut words: Vec<usize> = tree
        .children_by(head, Relation::Case)
        .filter(|&c| c < head)
        .flat_map(|c| std::iter::once(c).chain(tree.children_by(c, Relation::Fixed)))
        .collect();
    words.sort_unstable();
    words
}
