//! How the words of one sentence hang together: children, extents and the few questions asked of them everywhere.

use gainsay_claim::Span;
use gainsay_syntax::{Relation, Sentence, Tag, Token};

/// No token.
const NONE: u32 = u32::MAX;

/// Dependents of one word that are looked at: no clause has so many, and without a bound a long list would be walked
/// anew for each of its members.
const CHILDREN: usize = 256;

/// A sentence's dependency tree with its children in text order.
///
/// Heads that leave the sentence or run in a circle are cut, so that every walk upwards ends.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    text: &'t str,
    tokens: &'t [Token],
    heads: Vec<u32>,
    first: Vec<u32>,
    next: Vec<u32>,
    extents: Vec<(u32, u32)>,
    /// Token indices, every head before its dependents.
    order: Vec<u32>,
}

impl<'t> Tree<'t> {
    pub(crate) fn new(text: &'t str, sentence: &'t Sentence) -> Tree<'t> {
        let tokens = sentence.tokens.as_slice();
        let count = tokens.len();
        let mut heads: Vec<u32> = tokens
            .iter()
            .enumerate()
            .map(|(i, t)| t.head.filter(|&h| (h as usize) < count && h as usize != i).unwrap_or(NONE))
            .collect();
        // What hangs on the second word of a name hangs on the name.
        for i in 0..count {
            let below = matches!(
                tokens[i].relation,
                Relation::Acl | Relation::AclRelcl | Relation::Appos | Relation::Nmod | Relation::Conj
            );
            let head = heads[i] as usize;
            if below
                && tokens.get(head).is_some_and(|t| t.relation == Relation::Flat)
                && heads[head] as usize != i
            {
                heads[i] = heads[head];
            }
        }
        cut_circles(&mut heads);
        let (mut first, mut next) = (vec![NONE; count], vec![NONE; count]);
        for i in (0..count).rev() {
            if let Some(slot) = first.get_mut(heads[i] as usize) {
                next[i] = *slot;
                *slot = i as u32;
            }
        }
        let order = top_down(&heads, &first, &next);
        let mut extents: Vec<(u32, u32)> = (0..count as u32).map(|i| (i, i + 1)).collect();
        for &i in order.iter().rev() {
            let (low, high) = extents[i as usize];
            if let Some(outer) = extents.get_mut(heads[i as usize] as usize) {
                *outer = (outer.0.min(low), outer.1.max(high));
            }
        }
        Tree { text, tokens, heads, first, next, extents, order }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn tag(&self, i: usize) -> Tag {
        self.tokens.get(i).map_or(Tag::X, |t| t.tag)
    }

    pub(crate) fn lemma(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |t| &t.lemma)
    }

    pub(crate) fn relation(&self, i: usize) -> Relation {
        self.tokens.get(i).map_or(Relation::Dep, |t| t.relation)
    }

    pub(crate) fn margin(&self, i: usize) -> u8 {
        self.tokens.get(i).map_or(0, |t| t.margin)
    }

    pub(crate) fn head(&self, i: usize) -> Option<usize> {
        self.heads.get(i).filter(|&&h| h != NONE).map(|&h| h as usize)
    }

    /// The word as it stands in the text.
    pub(crate) fn word(&self, i: usize) -> &'t str {
        self.tokens.get(i).and_then(|t| self.text.get(t.start as usize..t.end as usize)).unwrap_or("")
    }

    pub(crate) fn is(&self, i: usize, word: &str) -> bool {
        self.word(i).eq_ignore_ascii_case(word)
    }

    pub(crate) fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let word = self.word(i);
        words.iter().any(|w| word.eq_ignore_ascii_case(w))
    }

    /// The dependents of a token, in text order.
    pub(crate) fn children(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = self.first.get(i).copied().unwrap_or(NONE);
        std::iter::from_fn(move || {
            let now = (at != NONE).then_some(at as usize)?;
            at = self.next.get(now).copied().unwrap_or(NONE);
            Some(now)
        })
        .take(CHILDREN)
    }

    pub(crate) fn children_by(&self, i: usize, relation: Relation) -> impl Iterator<Item = usize> + '_ {
        self.children(i).filter(move |&c| self.relation(c) == relation)
    }

    pub(crate) fn child(&self, i: usize, relation: Relation) -> Option<usize> {
        self.children_by(i, relation).next()
    }

    pub(crate) fn has(&self, i: usize, relation: Relation) -> bool {
        self.child(i, relation).is_some()
    }

    /// First token and one past the last of all that hangs below a token, itself included.
    pub(crate) fn extent(&self, i: usize) -> (usize, usize) {
        self.extents.get(i).map_or((i, i), |&(a, b)| (a as usize, b as usize))
    }

    /// Bytes of one token.
    pub(crate) fn span(&self, i: usize) -> Span {
        self.tokens.get(i).map_or_else(Span::default, |t| Span { start: t.start, end: t.end })
    }

    /// Bytes from token `from` up to token `to`, which is left out.
    pub(crate) fn span_of(&self, from: usize, to: usize) -> Span {
        if to <= from {
            return Span { start: self.span(from).start, end: self.span(from).start };
        }
        self.span(from).cover(self.span(to - 1))
    }

    /// Token indices, every head before its dependents.
    pub(crate) fn top_down(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.order.iter().map(|&i| i as usize)
    }

    /// The token of a range whose head lies outside it.
    pub(crate) fn top_of(&self, from: usize, to: usize) -> Option<usize> {
        let inside = |i: usize| from <= i && i < to;
        (from..to.min(self.len()))
            .find(|&i| self.tag(i) != Tag::Punct && !self.head(i).is_some_and(inside))
            .or_else(|| (from < self.len()).then_some(from))
    }

    /// The token that marks a nominal's case, with the first of its words: "by", "following", "according".
    pub(crate) fn case(&self, i: usize) -> Option<usize> {
        self.child(i, Relation::Case)
    }

    /// Whether the nominal's case marker is one of these; of several words only "out of" and its like are two.
    pub(crate) fn case_is(&self, i: usize, words: &[&str]) -> bool {
        let mut cases = self.children_by(i, Relation::Case);
        let Some(first) = cases.next() else { return false };
        let second = cases.next().or_else(|| self.child(first, Relation::Fixed));
        words.iter().any(|word| match (word.split_once(' '), second) {
            (Some((a, b)), Some(second)) => self.is(first, a) && self.is(second, b),
            (Some(_), None) => false,
            (None, Some(second)) => {
                let out = self.is(first, "out") && self.is(second, "of");
                !out && !self.has(first, Relation::Fixed) && (self.is(first, word) || self.is(second, word))
            }
            (None, None) => self.is(first, word),
        })
    }

    /// A token and the tokens coordinated with it, in text order; at most 64.
    pub(crate) fn conjuncts(&self, i: usize) -> Vec<usize> {
        let mut all = vec![i];
        all.extend(
            self.children_by(i, Relation::Conj)
                .filter(|&c| !matches!(self.tag(c), Tag::Verb | Tag::Aux) && !self.has_subject(c))
                .take(63),
        );
        all
    }

    /// The noun below one that only measures it: "talks" in "a round of talks"; otherwise the noun itself.
    pub(crate) fn measured(&self, i: usize) -> usize {
        if !super::lexicon::is_measure(self.lemma(i)) {
            return i;
        }
        let inner = self
            .children_by(i, Relation::Nmod)
            .find(|&c| c > i && self.tag(c) == Tag::Noun && self.case_is(c, &["of"]));
        inner.filter(|&c| !super::lexicon::is_measure(self.lemma(c))).unwrap_or(i)
    }

    pub(crate) fn has_subject(&self, i: usize) -> bool {
        self.children(i).any(|c| is_subject(self.relation(c)))
    }

    /// The first of a chain of coordinated tokens.
    pub(crate) fn first_conjunct(&self, mut i: usize) -> usize {
        for _ in 0..64 {
            match self.head(i) {
                Some(head) if self.relation(i) == Relation::Conj => i = head,
                _ => break,
            }
        }
        i
    }
}

/// Whether a relation is that of a subject.
pub(crate) fn is_subject(relation: Relation) -> bool {
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

/// Cuts one arc of every circle.
fn cut_circles(heads: &mut [u32]) {
    // 0 = not seen, otherwise the number of the walk that saw it.
    let mut seen = vec![0u32; heads.len()];
    for start in 0..heads.len() {
        let walk = start as u32 + 1;
        let mut at = start;
        while seen[at] == 0 {
            seen[at] = walk;
            let head = heads[at];
            if head == NONE {
                break;
            }
            let head = head as usize;
            if seen[head] == walk {
                heads[at] = NONE;
                break;
            }
            at = head;
        }
    }
}

fn top_down(heads: &[u32], first: &[u32], next: &[u32]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..heads.len() as u32).filter(|&i| heads[i as usize] == NONE).collect();
    let mut done = 0;
    while let Some(&i) = order.get(done) {
        done += 1;
        let mut child = first[i as usize];
        while child != NONE {
            order.push(child);
            child = next[child as usize];
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(head: Option<u32>) -> Token {
        let lemma = "a".into();
        Token { start: 0, end: 1, tag: Tag::Noun, lemma, head, relation: Relation::Dep, margin: 9 }
    }

    fn sentence(heads: &[Option<u32>]) -> Sentence {
        let tokens = heads.iter().map(|&h| token(h)).collect();
        Sentence { start: 0, end: 1, tokens, parsed: true }
    }

    #[test]
    fn circles_and_heads_outside_are_cut() {
        let circle = sentence(&[Some(1), Some(2), Some(0), Some(99), Some(4)]);
        let tree = Tree::new("a", &circle);
        assert_eq!(tree.top_down().count(), 5);
        assert_eq!((tree.head(3), tree.head(4)), (None, None));
        assert_eq!((0..3).filter(|&i| tree.head(i).is_none()).count(), 1);
    }

    #[test]
    fn extents_cover_all_that_hangs_below() {
        let parsed = sentence(&[Some(2), Some(0), None, Some(4), Some(2)]);
        let tree = Tree::new("a", &parsed);
        assert_eq!(tree.extent(0), (0, 2));
        assert_eq!(tree.extent(2), (0, 5));
        assert_eq!(tree.children(2).collect::<Vec<_>>(), [0, 4]);
        assert_eq!(tree.top_of(3, 5), Some(4));
    }
}
