//! Who does what a cue says, and which words are the cue?

use super::reading::Reading;
use super::tree::Tree;
use gainsay_syntax::{Relation, Tag};
use std::ops::Range;

/// Governors that are followed in search of a verb's subject.
const SUBJECT_STEPS: usize = 4;

/// Who the subject of a verb is.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) head: usize,
    pub(super) words: Range<usize>,
    pub(super) passive: bool,
}

impl Reading<'_> {
    /// The subject of a verb: its own, or that of the verb or noun it hangs on. A subject inside a quotation in which
    /// the verb does not stand is the parser's mistake.
    pub(super) fn subject(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Subject> {
        let place = |at: usize| self.quotation_at(self.byte(sentence, at));
        let mut at = verb;
        for step in 0..SUBJECT_STEPS {
            let subjects = tree.children(at).iter().copied().filter(|child| {
                Tree::is_subject(tree.relation(*child))
                    && (place(*child) == place(verb) || place(*child).is_none())
            });
            // "Costa after a call with Melo said": a name behind a preposition is no subject, whatever the parser says.
            let cased = |child: usize| tree.child(child, &[Relation::Case]).is_some();
            let nearest = subjects.min_by_key(|child| (cased(*child), *child > at, child.abs_diff(at)));
            if let Some(head) = nearest {
                let passive =
                    step == 0 && matches!(tree.relation(head), Relation::NsubjPass | Relation::CsubjPass);
                let mut words = tree.phrase(head, at);
                if head < at && place(head) != place(words.start) {
                    // The phrase reaches back into a quotation: it begins behind it.
                    while words.start < head && place(words.start) != place(head) {
                        words.start += 1;
                    }
                    words = tree.trim(words);
                }
                return Some(Subject { head, words, passive });
            }
            let above = tree.head(at)?;
            match tree.relation(at) {
                Relation::Xcomp => {
                    // "heard him say", "asked them to say": the object acts.
                    let object =
                        tree.child(above, &[Relation::Obj]).filter(|object| *object < at && *object > above);
                    if let Some(head) = object {
                        return Some(Subject { head, words: tree.phrase(head, at), passive: false });
                    }
                    at = above;
                }
                // "quoted the minister as saying", "was quoted as saying": who is quoted says it.
                Relation::Advcl
                    if tree.child(at, &[Relation::Mark]).is_some_and(|mark| tree.lemma(mark) == "as")
                        && tree
                            .child(above, &[Relation::Obj])
                            .is_some_and(|object| above < object && object < at) =>
                {
                    let head = tree.child(above, &[Relation::Obj])?;
                    return Some(Subject { head, words: tree.phrase(head, at), passive: false });
                }
                Relation::Conj | Relation::Advcl | Relation::Cop => at = above,
                // "the third step known that": what is known does not know.
                Relation::Acl if step == 0 && !tree.word(at).ends_with("ing") => return None,
                Relation::Acl | Relation::AclRelcl => {
                    let words = tree.extent(above).start..tree.extent(at).start.max(above + 1);
                    let words = tree.trim(words);
                    let words = strip_case(tree, above, words);
                    return (above < at).then_some(Subject { head: above, words, passive: false });
                }
                _ => return None,
            }
        }
        None
    }
}

/// Who does what a passive verb says: "by X".
pub(super) fn agent(tree: &Tree<'_>, verb: usize) -> Option<Subject> {
    let head = tree.child(verb, &[Relation::OblAgent])?;
    Some(Subject { head, words: tree.phrase(head, verb), passive: false })
}

/// The words of the cue: auxiliaries, negation and adverbs before the verb, the verb, its particle.
pub(super) fn cue_words(tree: &Tree<'_>, verb: usize) -> Range<usize> {
    let mut start = verb;
    while let Some(before) = start.checked_sub(1) {
        let head = tree.head(before);
        let relations = [Relation::Aux, Relation::AuxPass, Relation::Advmod, Relation::Cop];
        let asks = matches!(tree.lemma(before), "when" | "where" | "how" | "why" | "so" | "as");
        let helps = relations.contains(&tree.relation(before)) && !tree.is_punct(before) && !asks;
        if !helps || !head.is_some_and(|head| (start..=verb).contains(&head)) {
            break;
        }
        start = before;
    }
    // "went on to say", "refused to say": the verb it hangs on belongs to it.
    if tree.relation(verb) == Relation::Xcomp
        && let Some(above) = tree.head(verb).filter(|above| *above < start && tree.tag(*above) == Tag::Verb)
        && (above + 1..start).all(|at| tree.lemma(at) == "to" || tree.relation(at) == Relation::CompoundPrt)
        && above + 1 < start
    {
        start = cue_words(tree, above).start;
    }
    let mut end = verb + 1;
    if tree.relation(end) == Relation::CompoundPrt && tree.head(end) == Some(verb) {
        end += 1;
    }
    start..end
}

fn strip_case(tree: &Tree<'_>, head: usize, words: Range<usize>) -> Range<usize> {
    let mut words = words;
    while words.start < head
        && matches!(tree.relation(words.start), Relation::Case | Relation::Cc | Relation::Mark)
    {
        words.start += 1;
    }
    words
}
