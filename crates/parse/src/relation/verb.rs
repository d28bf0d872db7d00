//! Relations that verbs and "be" state.

use super::phrase::{Leave, preposition, text, tokens};
use super::{OpenRelation, confidence};
use crate::clause::subject::{ends_with_ing, has_to, is_passive, object_gap, subject};
use crate::clause::tree::{Tree, is_subject};
use gainsay_syntax::{Relation, Tag};

/// Verbs of one chain "wants to try to help".
const CHAIN: usize = 5;

/// The verb group: auxiliaries, negation, adverbs between them, the verb and its particle.
fn group(tree: &Tree<'_>, node: usize) -> Vec<usize> {
    let mut words: Vec<usize> = tree
        .children(node)
        .filter(|&c| match tree.relation(c) {
            Relation::Aux | Relation::AuxPass | Relation::Cop => c < node,
            Relation::CompoundPrt => true,
            Relation::Advmod => c < node && !tree.children(c).any(|_| true) && near(tree, c, node),
            _ => false,
        })
        .collect();
    words.push(node);
    words.sort_unstable();
    words
}

/// Whether only words of the verb group stand between an adverb and its verb.
fn near(tree: &Tree<'_>, adverb: usize, node: usize) -> bool {
    !tree.is_any(adverb, &["when", "where", "how", "why", "however", "then", "also"])
        && (adverb + 1..node).all(|i| matches!(tree.tag(i), Tag::Aux | Tag::Part | Tag::Adv))
}

/// The words of the subject, where there is one.
fn subject_text(tree: &Tree<'_>, node: usize) -> Option<(String, usize)> {
    let token = subject(tree, node)?.token;
    let words = tokens(tree, token, Leave::Clauses, true);
    // A clause's antecedent holds the clause itself; cut at it.
    let words: Vec<usize> = words.into_iter().filter(|&i| !holds(tree, node, i, token)).collect();
    (!words.is_empty()).then(|| (text(tree, &words), token))
}

/// Whether token `i` hangs below the predicate `node`, which itself hangs below `top`.
fn holds(tree: &Tree<'_>, node: usize, i: usize, top: usize) -> bool {
    let (from, to) = tree.extent(node);
    from <= i && i < to && !(from <= top && top < to)
}

/// The relation that a verb states.
pub(super) fn verbal(tree: &Tree<'_>, node: usize, found: &mut Vec<OpenRelation>) {
    let relation = tree.relation(node);
    // The verb below "wants to" is told with it.
    if relation == Relation::Xcomp
        && tree.head(node).is_some_and(|h| tree.tag(h) == Tag::Verb || tree.has(h, Relation::Cop))
    {
        return;
    }
    let Some((who, subject)) = subject_text(tree, node) else { return };
    let mut words = group(tree, node);
    let mut last = node;
    let mut arcs = vec![node, subject];
    for _ in 0..CHAIN {
        let Some(next) =
            tree.children_by(last, Relation::Xcomp).find(|&c| tree.tag(c) == Tag::Verb && c > last)
        else {
            break;
        };
        if tree.has(last, Relation::Obj) {
            break;
        }
        if has_to(tree, next)
            && let Some(to) = tree.children(next).find(|&c| tree.is(c, "to"))
        {
            words.push(to);
        }
        words.extend(group(tree, next));
        last = next;
        arcs.push(next);
    }
    words.sort_unstable();
    words.dedup();
    let mut phrase = text(tree, &words);
    let passive = is_passive(tree, node);
    let bare = !tree.has(node, Relation::AuxPass) && (passive || ends_with_ing(tree.word(node)));
    if relation == Relation::Acl && bare {
        phrase.insert_str(0, "be ");
    }
    emit(tree, node, last, who, phrase, arcs, found);
}

/// Adds the relation with the arguments of the verbs `node` to `last`.
fn emit(
    tree: &Tree<'_>,
    node: usize,
    last: usize,
    subject: String,
    mut phrase: String,
    mut arcs: Vec<usize>,
    found: &mut Vec<OpenRelation>,
) {
    let mut arguments: Vec<(usize, String)> = Vec::new();
    let mut first: Option<String> = None;
    let gap = object_gap(tree, last).or_else(|| object_gap(tree, node));
    let mut led = false;
    for head in [node, last].into_iter().take(if node == last { 1 } else { 2 }) {
        for child in tree.children(head) {
            if child == last {
                continue;
            }
            match tree.relation(child) {
                Relation::Obj | Relation::Ccomp | Relation::Xcomp if first.is_none() && child > head => {
                    arcs.push(child);
                    first = Some(text(tree, &tokens(tree, child, Leave::Nothing, false)));
                }
                Relation::Iobj | Relation::Obj | Relation::Xcomp if child > head => {
                    arguments.push((child, text(tree, &tokens(tree, child, Leave::Nothing, false))));
                }
                Relation::Obl | Relation::OblAgent | Relation::OblUnmarked if tree.tag(child) != Tag::Adv => {
                    let leads = first.is_none()
                        && !led
                        && child > head
                        && gap.is_none()
                        && !tree.children(head).any(|c| {
                            matches!(tree.relation(c), Relation::Obj | Relation::Ccomp | Relation::Xcomp)
                                && c > head
                        });
                    let before = preposition(tree, child);
                    if leads && !before.is_empty() {
                        led = true;
                        phrase = format!("{phrase} {}", text(tree, &before));
                        first = Some(text(tree, &tokens(tree, child, Leave::Nothing, true)));
                        arcs.push(child);
                    } else {
                        arguments.push((child, text(tree, &tokens(tree, child, Leave::Nothing, false))));
                    }
                }
                Relation::Advcl if has_time_mark(tree, child) => {
                    arguments.push((child, text(tree, &tokens(tree, child, Leave::Nothing, false))));
                }
                _ => {}
            }
        }
    }
    if first.is_none()
        && let Some(gap) = gap
    {
        first = Some(text(tree, &tokens(tree, gap, Leave::Clauses, true)));
    }
    let mut all: Vec<String> =
        first.into_iter().chain(arguments.into_iter().map(|(_, words)| words)).collect();
    all.retain(|argument| !argument.is_empty());
    if all.is_empty() {
        return;
    }
    let prior = match tree.relation(node) {
        Relation::Root => 0.95,
        Relation::Acl => 0.6,
        _ => 0.8,
    };
    found.push(OpenRelation { subject, phrase, arguments: all, confidence: confidence(tree, prior, &arcs) });
}

fn has_time_mark(tree: &Tree<'_>, clause: usize) -> bool {
    tree.children(clause).any(|c| {
        matches!(tree.relation(c), Relation::Mark | Relation::Advmod)
            && tree.is_any(
                c,
                &["when", "after", "before", "while", "until", "since", "as", "once", "if", "because"],
            )
    })
}

/// The relation that "be" and its complement state.
pub(super) fn copular(tree: &Tree<'_>, node: usize, found: &mut Vec<OpenRelation>) {
    let Some((who, subject)) = subject_text(tree, node) else { return };
    let words: Vec<usize> = tree
        .children(node)
        .filter(|&c| match tree.relation(c) {
            Relation::Cop | Relation::Aux => c < node,
            Relation::Advmod => c < node && tree.is_any(c, &["not", "n't", "never"]),
            _ => false,
        })
        .collect();
    let mut phrase = text(tree, &words);
    let adjective = matches!(tree.tag(node), Tag::Adj | Tag::Verb);
    let mut arcs = vec![node, subject];
    let mut list = Vec::new();
    let leading = tree.children(node).find(|&c| {
        matches!(tree.relation(c), Relation::Obl | Relation::Xcomp | Relation::Advcl | Relation::Ccomp)
            && c > node
    });
    if adjective && let Some(child) = leading {
        let mut lead: Vec<usize> = tree
            .children(node)
            .filter(|&c| tree.relation(c) == Relation::Advmod && c < node && !words.contains(&c))
            .collect();
        lead.push(node);
        phrase = format!("{phrase} {}", text(tree, &lead));
        let before = preposition(tree, child);
        if before.is_empty() {
            list.push(text(tree, &tokens(tree, child, Leave::Nothing, false)));
        } else {
            phrase = format!("{phrase} {}", text(tree, &before));
            list.push(text(tree, &tokens(tree, child, Leave::Nothing, true)));
        }
        arcs.push(child);
        for other in tree.children_by(node, Relation::Obl).filter(|&c| c != child) {
            list.push(text(tree, &tokens(tree, other, Leave::Nothing, false)));
        }
    } else {
        let own: Vec<usize> = tokens(tree, node, Leave::Nothing, false)
            .into_iter()
            .filter(|&i| belongs(tree, node, i, &words))
            .collect();
        list.push(text(tree, &own));
        for other in tree.children_by(node, Relation::Obl) {
            list.push(text(tree, &tokens(tree, other, Leave::Nothing, false)));
        }
    }
    list.retain(|argument| !argument.is_empty());
    if phrase.is_empty() || list.is_empty() {
        return;
    }
    found.push(OpenRelation {
        subject: who,
        phrase,
        arguments: list,
        confidence: confidence(tree, 0.9, &arcs),
    });
}

/// Whether a token below a complement belongs to it, and not to its subject, auxiliaries or adjuncts.
fn belongs(tree: &Tree<'_>, node: usize, i: usize, group: &[usize]) -> bool {
    if group.contains(&i) {
        return false;
    }
    let mut at = i;
    while at != node {
        let Some(head) = tree.head(at) else { return false };
        if head == node {
            let relation = tree.relation(at);
            return !(is_subject(relation)
                || matches!(
                    relation,
                    Relation::Obl
                        | Relation::Advcl
                        | Relation::Mark
                        | Relation::Cc
                        | Relation::Discourse
                        | Relation::Expl
                        | Relation::Parataxis
                        | Relation::Ccomp
                )
                || (relation == Relation::Punct && at < node)
                || (relation == Relation::Conj && tree.has_subject(at)));
        }
        at = head;
    }
    true
}
