//! What hangs under which word of a sentence?

use gainsay_claim::Span;
use gainsay_syntax::{Relation, Sentence, Tag, Token};
use std::ops::Range;

/// A sentence with its words' dependents and the stretch that each word governs.
#[derive(Clone, Debug)]
pub(super) struct Tree<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    children: Vec<Vec<usize>>,
    /// First and one past the last word under each word.
    extent: Vec<Range<usize>>,
}

impl<'t> Tree<'t> {
    pub(super) fn of(text: &'t str, sentence: &'t Sentence) -> Tree<'t> {
        let tokens = &sentence.tokens[..];
        let mut children = vec![Vec::new(); tokens.len()];
        let mut roots = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            match token.head.map(|head| head as usize).filter(|head| *head < tokens.len() && *head != at) {
                Some(head) => {
                    if let Some(list) = children.get_mut(head) {
                        list.push(at);
                    }
                }
                None => roots.push(at),
            }
        }
        let mut extent: Vec<Range<usize>> = (0..tokens.len()).map(|at| at..at + 1).collect();
        // Words in the order of their depth; going through it backwards, each word's dependents are done before it.
        let mut order = roots;
        let mut next = 0;
        while let Some(at) = order.get(next).copied() {
            next += 1;
            order.extend(children.get(at).into_iter().flatten());
        }
        for at in order.into_iter().rev() {
            let whole = extent.get(at).cloned().unwrap_or_default();
            let head = tokens.get(at).and_then(|token| token.head);
            if let Some(above) = head.and_then(|head| extent.get_mut(head as usize)) {
                above.start = above.start.min(whole.start);
                above.end = above.end.max(whole.end);
            }
        }
        Tree { text, tokens, children, extent }
    }

    pub(super) fn token(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at)
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.token(at).and_then(|token| self.text.get(token.start as usize..token.end as usize)).unwrap_or("")
    }

    pub(super) fn lemma(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| &token.lemma)
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.token(at).map_or(Tag::X, |token| token.tag)
    }

    pub(super) fn relation(&self, at: usize) -> Relation {
        self.token(at).map_or(Relation::Dep, |token| token.relation)
    }

    pub(super) fn head(&self, at: usize) -> Option<usize> {
        self.token(at)?.head.map(|head| head as usize).filter(|head| *head < self.tokens.len())
    }

    pub(super) fn children(&self, at: usize) -> &[usize] {
        self.children.get(at).map_or(&[], |list| list.as_slice())
    }

    /// The first dependent of `at` with one of these relations.
    pub(super) fn child(&self, at: usize, relations: &[Relation]) -> Option<usize> {
        self.children(at).iter().copied().find(|child| relations.contains(&self.relation(*child)))
    }

    /// The words under `at`, itself included.
    pub(super) fn extent(&self, at: usize) -> Range<usize> {
        self.extent.get(at).cloned().unwrap_or(at..at)
    }

    pub(super) fn is_punct(&self, at: usize) -> bool {
        self.tag(at) == Tag::Punct
    }

    /// Without punctuation at either end, quotation marks and brackets that belong to the words apart.
    pub(super) fn trim(&self, words: Range<usize>) -> Range<usize> {
        let mut words = words;
        let loose = |at: usize| {
            self.is_punct(at)
                && matches!(
                    self.word(at),
                    "," | "." | ";" | ":" | "-" | "--" | "—" | "–" | "…" | "..." | "!" | "?"
                )
        };
        while words.start < words.end && loose(words.start) {
            words.start += 1;
        }
        while words.end > words.start && loose(words.end - 1) {
            words.end -= 1;
        }
        words
    }

    /// The bytes of a stretch of words; none where it is empty.
    pub(super) fn span(&self, words: Range<usize>) -> Option<Span> {
        let (first, last) = (self.token(words.start)?, self.token(words.end.checked_sub(1)?)?);
        (words.start < words.end).then(|| Span::new(first.start as usize, last.end as usize))
    }

    /// The words that name a thing: what stands under its head, without case mark at the front and without what
    /// stands on the other side of `limit`.
    pub(super) fn phrase(&self, head: usize, limit: usize) -> Range<usize> {
        let mut words = self.extent(head);
        if limit < head {
            words.start = words.start.max(limit + 1);
        } else if limit > head {
            words.end = words.end.min(limit);
        }
        let outside = [Relation::Case, Relation::Cc, Relation::Mark];
        while words.start < head
            && outside.contains(&self.relation(words.start))
            && self.head(words.start) == Some(head)
        {
            words.start += 1;
        }
        self.trim(words)
    }

    pub(super) fn is_subject(relation: Relation) -> bool {
        matches!(
            relation,
            Relation::Nsubj
                | Relation::NsubjPass
                | Relation::NsubjOuter
                | Relation::Csubj
                | Relation::CsubjPass
                | Relation::CsubjOuter
        )
    }
}
