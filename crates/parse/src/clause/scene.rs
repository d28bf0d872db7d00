//! What stands at each token: its tree, and the mention, time and figure that cover it.

use super::Reading;
use super::lexicon;
use super::tree::Tree;
use crate::quantity::QuantityMention;
use crate::time::TimeMention;
use gainsay_claim::{Entity, EntityKind, QuantityKind, Span};
use gainsay_syntax::{Relation, Tag};
use std::sync::Arc;

/// Nothing stands here.
const NONE: u32 = u32::MAX;

/// Words of a name or a common noun with its modifiers that are kept; longer phrases are cut.
const NAME_WORDS: usize = 8;

/// One sentence with everything that was found in it, looked up by token.
#[derive(Debug)]
pub(crate) struct Page<'d> {
    pub(crate) tree: Tree<'d>,
    headed: Vec<u32>,
    covered: Vec<u32>,
    timed: Vec<u32>,
    counted: Vec<u32>,
    /// Indices of its time mentions.
    pub(crate) times: Vec<usize>,
    /// Indices of its figures.
    pub(crate) quantities: Vec<usize>,
    /// Indices of its mentions of entities.
    pub(crate) mentions: Vec<usize>,
}

/// All sentences of a document.
#[derive(Debug)]
pub(crate) struct Scene<'d> {
    pub(crate) reading: &'d Reading<'d>,
    pub(crate) pages: Vec<Page<'d>>,
}

/// Someone or something that takes part, with the words that name it.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) entity: Arc<Entity>,
    pub(crate) span: Span,
}

impl<'d> Scene<'d> {
    pub(crate) fn new(reading: &'d Reading<'d>) -> Scene<'d> {
        let mut pages: Vec<Page<'d>> = reading
            .sentences
            .iter()
            .map(|sentence| {
                let count = sentence.tokens.len();
                let blank = || vec![NONE; count];
                Page {
                    tree: Tree::new(reading.text, sentence),
                    headed: blank(),
                    covered: blank(),
                    timed: blank(),
                    counted: blank(),
                    times: Vec::new(),
                    quantities: Vec::new(),
                    mentions: Vec::new(),
                }
            })
            .collect();
        for (index, mention) in reading.entities.mentions.iter().enumerate() {
            let Some(page) = pages.get_mut(mention.sentence) else { continue };
            page.mentions.push(index);
            fill(&mut page.covered, mention.tokens, index);
            if let Some(slot) = page.headed.get_mut(mention.head) {
                *slot = index as u32;
            }
        }
        for (index, mention) in reading.times.iter().enumerate() {
            if let Some(page) = pages.get_mut(mention.sentence) {
                page.times.push(index);
                fill(&mut page.timed, mention.tokens, index);
            }
        }
        for (index, mention) in reading.quantities.iter().enumerate() {
            if let Some(page) = pages.get_mut(mention.sentence) {
                page.quantities.push(index);
                fill(&mut page.counted, mention.tokens, index);
            }
        }
        Scene { reading, pages }
    }

    pub(crate) fn time_at(&self, page: &Page<'d>, i: usize) -> Option<&'d TimeMention> {
        self.reading.times.get(*page.timed.get(i)? as usize)
    }

    pub(crate) fn quantity_at(&self, page: &Page<'d>, i: usize) -> Option<&'d QuantityMention> {
        self.reading.quantities.get(*page.counted.get(i)? as usize)
    }

    /// The entity that the entity stage tied to the mention at a token, with the mention's words.
    pub(crate) fn known(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let at = |table: &[u32]| self.reading.entities.mentions.get(*table.get(i)? as usize);
        let mention = at(&page.headed).or_else(|| at(&page.covered))?;
        let entity = self.reading.entities.entities.get(mention.entity?)?;
        Some(Named { entity: Arc::clone(entity), span: mention.span })
    }

    /// Who or what the noun phrase headed by a token stands for; `None` for pronouns left open, times and bare figures.
    pub(crate) fn named(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let tree = &page.tree;
        if self.time_at(page, i).is_some() {
            return None;
        }
        if let Some(known) = self.known(page, i) {
            return Some(known);
        }
        // "the finance minister, Ana Costa" and "foreign minister Ana Costa": the name says who it is.
        let name = tree.children(i).find_map(|c| {
            let tied = matches!(tree.relation(c), Relation::Appos | Relation::Flat | Relation::NmodDesc);
            let known = tied.then(|| self.known(page, c)).flatten()?;
            (known.entity.kind == EntityKind::Person && lexicon::is_people(&tree.lemma(i).to_lowercase()))
                .then_some(known)
        });
        if name.is_some() {
            return name;
        }
        match tree.tag(i) {
            Tag::Propn => Some(proper(page, i)),
            Tag::Noun => self.common(page, i),
            _ => None,
        }
    }

    /// A participant named by a common noun.
    fn common(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let tree = &page.tree;
        if let Some(quantity) = self.quantity_at(page, i)
            && quantity.counted_token != Some(i)
            && quantity.value.kind != QuantityKind::Ordinal
        {
            return None;
        }
        let head = tree.lemma(i).to_lowercase();
        if matches!(head.as_str(), "" | "other" | "lot" | "number" | "part") {
            return None;
        }
        let mut words: Vec<usize> = tree
            .children(i)
            .filter(|&c| {
                c < i
                    && matches!(tree.relation(c), Relation::Amod | Relation::Compound | Relation::NmodDesc)
                    && tree.tag(c) != Tag::Verb
                    && self.time_at(page, c).is_none()
                    && self.quantity_at(page, c).is_none()
            })
            .collect();
        words.truncate(NAME_WORDS);
        let first = words.first().copied().unwrap_or(i);
        let mut parts: Vec<String> = words.iter().map(|&c| tree.lemma(c).to_lowercase()).collect();
        parts.push(head.clone());
        let mut span = tree.span_of(first, i + 1);
        if lexicon::is_people(&head)
            && let Some(of) = tree.children_by(i, Relation::Nmod).find(|&c| tree.case_is(c, &["of"]))
            && let Some(whole) = self.known(page, of)
        {
            parts.push(format!("of {}", whole.entity.name));
            span = span.cover(whole.span);
        }
        let plural = tree.lemma(i) != tree.word(i).to_lowercase();
        let group = lexicon::is_people(&head)
            && (plural
                || matches!(head.as_str(), "people" | "police" | "delegation" | "family" | "crew" | "team"));
        let kind = if group { EntityKind::Group } else { EntityKind::Thing };
        let entity = Entity { name: parts.join(" "), kind, aliases: Vec::new(), head };
        Some(Named { entity: Arc::new(entity), span })
    }
}

/// A proper name that the entity stage did not take up.
fn proper(page: &Page<'_>, i: usize) -> Named {
    let tree = &page.tree;
    let part = |c: usize| {
        matches!(tree.relation(c), Relation::Flat | Relation::Compound) && tree.tag(c) == Tag::Propn
    };
    let mut parts: Vec<usize> = tree.children(i).filter(|&c| part(c)).take(NAME_WORDS).collect();
    parts.push(i);
    parts.sort_unstable();
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    let name: Vec<&str> = parts.iter().map(|&p| tree.word(p)).collect();
    let entity = Entity::named(name.join(" "), EntityKind::Unknown);
    Named { entity: Arc::new(entity), span: tree.span_of(first, last + 1) }
}

fn fill(table: &mut [u32], tokens: (usize, usize), index: usize) {
    let end = tokens.1.min(table.len());
    if let Some(range) = table.get_mut(tokens.0.min(end)..end) {
        range.fill(index as u32);
    }
}
