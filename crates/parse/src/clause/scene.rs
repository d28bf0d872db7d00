//! What stands at each token: its tree, and the mention, time and figure that cover it.

use super::Reading;
use super::lexicon;
use super::tree::Tree;
use crate::entity::EntityMention;
use crate::quantity::QuantityMention;
use crate::time::TimeMention;
use gainsay_claim::{Entity, EntityKind, QuantityKind, QuoteForm, Span};
use gainsay_syntax::{Relation, Tag};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Nothing stands here.
const NONE: u32 = u32::MAX;

/// Words of a name or a common noun with its modifiers that are kept; longer phrases are cut.
const NAME_WORDS: usize = 8;

/// One sentence with everything that was found in it, looked up by token.
#[derive(Debug)]
pub(crate) struct Page<'d> {
    pub(crate) tree: Tree<'d>,
    /// Which sentence of the document it is.
    pub(crate) number: usize,
    headed: Vec<u32>,
    covered: Vec<u32>,
    titled: Vec<u32>,
    timed: Vec<u32>,
    counted: Vec<u32>,
    /// Indices of its time mentions.
    pub(crate) times: Vec<usize>,
    /// Indices of its figures.
    pub(crate) quantities: Vec<usize>,
    /// Indices of its mentions of entities.
    pub(crate) mentions: Vec<usize>,
    /// Tokens of the first person in direct speech, each with the entity that speaks.
    first_person: Vec<(usize, usize)>,
}

/// All sentences of a document.
#[derive(Debug)]
pub(crate) struct Scene<'d> {
    pub(crate) reading: &'d Reading<'d>,
    /// Last words of the names of people, each that stands for one person only.
    surnames: FxHashMap<&'d str, usize>,
    /// The person whom the document names at least twice as often as anybody else.
    pub(crate) dominant: Option<usize>,
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
            .enumerate()
            .map(|(number, sentence)| {
                let count = sentence.tokens.len();
                let blank = || vec![NONE; count];
                Page {
                    tree: Tree::new(reading.text, sentence),
                    number,
                    headed: blank(),
                    covered: blank(),
                    titled: blank(),
                    timed: blank(),
                    counted: blank(),
                    times: Vec::new(),
                    quantities: Vec::new(),
                    mentions: Vec::new(),
                    first_person: Vec::new(),
                }
            })
            .collect();
        for (index, mention) in reading.entities.mentions.iter().enumerate() {
            let Some(page) = pages.get_mut(mention.sentence) else { continue };
            page.mentions.push(index);
            fill(&mut page.covered, mention.tokens, index);
            if let Some(title) = mention.title {
                fill(&mut page.titled, title, index);
            }
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
        let mut scene = Scene { reading, pages, surnames: surnames(reading), dominant: dominant(reading) };
        scene.tie_first_person();
        scene
    }

    pub(crate) fn time_at(&self, page: &Page<'d>, i: usize) -> Option<&'d TimeMention> {
        self.reading.times.get(*page.timed.get(i)? as usize)
    }

    /// Whether a figure is part of a time, so that it is no amount of its own. "Per hour" and "a day" behind an amount are
    /// its unit: "81 miles per hour", "30 million litres a week".
    pub(crate) fn is_timed(&self, page: &Page<'d>, mention: &QuantityMention) -> bool {
        let (start, end) = mention.tokens;
        let rate = |time: &TimeMention| time.tokens.0 > start && time.tokens.1 <= end;
        (start..end).any(|i| self.time_at(page, i).is_some_and(|time| !rate(time)))
    }

    pub(crate) fn quantity_at(&self, page: &Page<'d>, i: usize) -> Option<&'d QuantityMention> {
        self.reading.quantities.get(*page.counted.get(i)? as usize)
    }

    /// Everyone whom the token's phrase names: a group such as "both leaders" by its members, where they are known.
    pub(crate) fn named_all(&self, page: &Page<'d>, i: usize) -> Vec<Named> {
        let mention = page.headed.get(i).and_then(|&m| self.reading.entities.mentions.get(m as usize));
        let members = mention.map_or(&[][..], |m| m.members.as_slice());
        if let (Some(mention), false) = (mention, members.is_empty()) {
            let known = members.iter().filter_map(|&e| self.reading.entities.entities.get(e));
            return known.map(|entity| Named { entity: Arc::clone(entity), span: mention.span }).collect();
        }
        let Some(named) = self.named(page, i) else { return Vec::new() };
        let parts = self.parts(page, i, &named);
        if parts.is_empty() { vec![named] } else { parts }
    }

    /// "Russian and Ukrainian delegations": one group for each adjective.
    fn parts(&self, page: &Page<'d>, i: usize, whole: &Named) -> Vec<Named> {
        let tree = &page.tree;
        if whole.entity.kind != EntityKind::Group {
            return Vec::new();
        }
        let Some(first) = tree.children_by(i, Relation::Amod).find(|&a| tree.has(a, Relation::Conj)) else {
            return Vec::new();
        };
        let adjectives =
            tree.conjuncts(first).into_iter().filter(|&a| a < i && self.known(page, a).is_some());
        adjectives
            .map(|a| {
                let name = format!("{} {}", tree.lemma(a).to_lowercase(), whole.entity.head);
                let entity = Entity { name, ..(*whole.entity).clone() };
                Named { entity: Arc::new(entity), span: tree.span(a) }
            })
            .collect()
    }

    /// The entity that the entity stage tied to the mention at a token, with the mention's words.
    pub(crate) fn known(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        if let Some(&(_, entity)) = page.first_person.iter().find(|(token, _)| *token == i) {
            let entity = self.reading.entities.entities.get(entity)?;
            return Some(Named { entity: Arc::clone(entity), span: page.tree.span(i) });
        }
        let mention = self.mention(page, i)?;
        let entity = self.reading.entities.entities.get(mention.entity?)?;
        Some(Named { entity: Arc::clone(entity), span: mention.span })
    }

    /// Whom a title stands before: "minister" in "minister Ana Costa".
    fn holder_of_title(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let mention = self.reading.entities.mentions.get(*page.titled.get(i)? as usize)?;
        let entity = self.reading.entities.entities.get(mention.entity?)?;
        Some(Named { entity: Arc::clone(entity), span: mention.span })
    }

    /// "His lawyer, Omar Haddad, said": the name between commas says who, whatever the tree made of it.
    fn apposed(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let tree = &page.tree;
        if !tree.is(i + 1, ",") || !lexicon::is_people(&tree.lemma(i).to_lowercase()) {
            return None;
        }
        let mention =
            self.mention(page, i + 2).filter(|m| m.tokens.0 == i + 2 && tree.is(m.tokens.1, ","))?;
        let known = self.known(page, i + 2)?;
        let list = tree.is(mention.tokens.1 + 1, "and") || tree.tag(mention.tokens.1 + 1) == Tag::Propn;
        (known.entity.kind == EntityKind::Person && !list && tree.tag(i + 2) == Tag::Propn).then_some(known)
    }

    /// "banker and lobbyist Paul Grant": two nouns without an article, one person.
    fn also_titled(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let tree = &page.tree;
        if tree.tag(i) != Tag::Noun
            || tree.has(i, Relation::Det)
            || !lexicon::is_people(&tree.lemma(i).to_lowercase())
        {
            return None;
        }
        let name = tree.children_by(i, Relation::Conj).next()?;
        let titled = tree.children_by(name, Relation::NmodDesc).any(|t| t > i && tree.is(t - 1, "and"));
        self.known(page, name).filter(|k| titled && k.entity.kind == EntityKind::Person)
    }

    fn mention(&self, page: &Page<'d>, i: usize) -> Option<&'d EntityMention> {
        let at = |table: &[u32]| self.reading.entities.mentions.get(*table.get(i)? as usize);
        at(&page.headed).or_else(|| at(&page.covered))
    }

    /// In direct speech "I" and "my" are the speaker.
    fn tie_first_person(&mut self) {
        let mut tokens: Vec<(usize, usize)> = Vec::new();
        let mut spans: Vec<Span> = Vec::new();
        for (number, page) in self.pages.iter().enumerate() {
            for i in 0..page.tree.len() {
                if page.tree.tag(i) == Tag::Pron && page.tree.is_any(i, &["I", "me", "my", "myself"]) {
                    tokens.push((number, i));
                    spans.push(page.tree.span(i));
                }
            }
        }
        let attributions = self.reading.attributions;
        for ((number, token), attribution) in
            tokens.into_iter().zip(super::statement::innermost(attributions, &spans))
        {
            let speaker = attribution
                .and_then(|a| attributions.get(a))
                .filter(|a| a.form == QuoteForm::Direct)
                .and_then(|a| a.source_head)
                .and_then(|(source, head)| self.mention(self.pages.get(source)?, head)?.entity);
            if let (Some(speaker), Some(page)) = (speaker, self.pages.get_mut(number)) {
                page.first_person.push((token, speaker));
            }
        }
    }

    /// Who or what the noun phrase headed by a token stands for; `None` for pronouns left open, times and bare figures.
    pub(crate) fn named(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let tree = &page.tree;
        if self.time_at(page, i).is_some() {
            return None;
        }
        if let Some(holder) = self.holder_of_title(page, i) {
            return Some(holder);
        }
        if let Some(known) = self.known(page, i) {
            return Some(known);
        }
        // "the finance minister, Ana Costa" and "foreign minister Ana Costa": the name says who it is.
        let name = tree.children(i).find_map(|c| {
            let tied = matches!(tree.relation(c), Relation::Appos | Relation::Flat | Relation::NmodDesc)
                // "chief of staff Ana Costa"
                || matches!(tree.relation(c), Relation::Nmod | Relation::NmodUnmarked)
                    && c > i + 2
                    && tree.is(i + 1, "of")
                    && !tree.has(c, Relation::Case);
            let known = tied.then(|| self.known(page, c)).flatten()?;
            (known.entity.kind == EntityKind::Person && lexicon::is_people(&tree.lemma(i).to_lowercase()))
                .then_some(known)
        });
        if name.is_some() {
            return name;
        }
        // "A former teacher, Ana Costa joined": the teacher is she. "Ana Costa, a lawyer who had left": so is the lawyer.
        if tree.relation(i) == Relation::Appos
            && let Some(name) = tree.head(i)
            && let Some(known) = self.known(page, name)
            && (name > i || known.entity.kind == EntityKind::Person && is_somebody(tree, i))
        {
            return Some(known);
        }
        if let Some(apposed) = self.apposed(page, i).or_else(|| self.also_titled(page, i)) {
            return Some(apposed);
        }
        if let Some(person) = self.by_alias(page, i) {
            return Some(person);
        }
        match tree.tag(i) {
            // "D-Iowa": a letter names a party, and nobody.
            Tag::Propn => (tree.word(i).chars().count() > 1).then(|| proper(page, i)),
            Tag::Noun => self.common(page, i),
            // "the accused", "the safe"
            Tag::Adj if is_nominal(tree, i) => self.common(page, i),
            // "none of the passengers", "all of the money"
            Tag::Pron | Tag::Det | Tag::Num
                if tree.tag(i) == Tag::Num
                    || tree.is_any(
                        i,
                        &[
                            "none", "neither", "all", "most", "many", "few", "some", "each", "several",
                            "both", "half",
                        ],
                    ) =>
            {
                let whole =
                    tree.children_by(i, Relation::Nmod).find(|&c| c > i && tree.case_is(c, &["of"]))?;
                if matches!(tree.tag(whole), Tag::Noun | Tag::Propn) { self.named(page, whole) } else { None }
            }
            Tag::Pron if is_nobody(tree, i) => {
                let entity = Entity {
                    name: "people".to_owned(),
                    kind: EntityKind::Group,
                    aliases: Vec::new(),
                    head: "people".to_owned(),
                };
                Some(Named { entity: Arc::new(entity), span: tree.span(i) })
            }
            Tag::Pron => super::parallel::parallel_subject(self, page, i),
            _ => None,
        }
    }

    /// Whether the noun at a token is a name: of an entity, or capitalised inside the sentence.
    pub(crate) fn is_name(&self, page: &Page<'d>, i: usize) -> bool {
        let known =
            self.known(page, i).is_some_and(|k| k.entity.is_named() && k.entity.kind == EntityKind::Person);
        known || self.by_alias(page, i).is_some()
    }

    /// The person of the document whose name a capitalised word is, though it was tagged as a common noun.
    fn by_alias(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let word = page.tree.word(i);
        if page.tree.tag(i) != Tag::Noun || !word.starts_with(char::is_uppercase) {
            return None;
        }
        let entity = self.reading.entities.entities.get(*self.surnames.get(word)?)?;
        Some(Named { entity: Arc::clone(entity), span: page.tree.span(i) })
    }

    /// A participant named by a common noun.
    fn common(&self, page: &Page<'d>, i: usize) -> Option<Named> {
        let tree = &page.tree;
        if let Some(quantity) = self.quantity_at(page, i)
            && quantity.counted_token != Some(i)
            && quantity.value.kind != QuantityKind::Ordinal
        {
            // "hundreds of residents"
            let counted = quantity
                .counted_token
                .filter(|&c| c != i && tree.head(c) == Some(i) && tree.tag(c) == Tag::Noun)?;
            return self.common(page, counted);
        }
        let inner = tree.measured(i);
        if inner != i {
            return self.named(page, inner);
        }
        let head = tree.lemma(i).to_lowercase();
        if matches!(head.as_str(), "" | "other" | "lot" | "number" | "part") {
            return None;
        }
        // "the northern city of Saral"
        if lexicon::is_location(&head)
            && let Some(of) = tree.children_by(i, Relation::Nmod).find(|&c| tree.case_is(c, &["of"]))
            && let Some(place) = self.known(page, of).filter(|k| k.entity.kind == EntityKind::Place)
        {
            return Some(place);
        }
        let mut words: Vec<usize> = tree
            .children(i)
            .filter(|&c| {
                c < i
                    && matches!(tree.relation(c), Relation::Amod | Relation::Compound | Relation::NmodDesc)
                    && tree.tag(c) != Tag::Verb
                    && self.time_at(page, c).is_none()
                    // "the third floor" is another than the second.
                    && (matches!(head.as_str(), "floor" | "storey" | "deck" | "level")
                        || self.quantity_at(page, c).is_none())
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

fn dominant(reading: &Reading<'_>) -> Option<usize> {
    let mut counts = vec![0usize; reading.entities.entities.len()];
    for entity in reading.entities.mentions.iter().filter_map(|m| m.entity) {
        let person = reading.entities.entities.get(entity).is_some_and(|e| e.kind == EntityKind::Person);
        if let Some(count) = counts.get_mut(entity).filter(|_| person) {
            *count += 1;
        }
    }
    let (best, most) = counts.iter().copied().enumerate().max_by_key(|&(i, n)| (n, usize::MAX - i))?;
    let second = counts.iter().enumerate().filter(|&(i, _)| i != best).map(|(_, n)| *n).max().unwrap_or(0);
    (most > 0 && most >= 2 * second).then_some(best)
}

fn surnames<'d>(reading: &Reading<'d>) -> FxHashMap<&'d str, usize> {
    let mut table: FxHashMap<&str, usize> = FxHashMap::default();
    let mut twice: FxHashSet<&str> = FxHashSet::default();
    for (index, entity) in reading.entities.entities.iter().enumerate() {
        if entity.kind == EntityKind::Person
            && let Some(last) = entity.name.split_whitespace().last()
            && table.insert(last, index).is_some()
        {
            twice.insert(last);
        }
    }
    table.retain(|last, _| !twice.contains(last));
    table
}

/// Whether a noun without a name of its own says what somebody is.
fn is_somebody(tree: &Tree<'_>, i: usize) -> bool {
    let noun = tree.lemma(i).to_lowercase();
    tree.tag(i) == Tag::Noun
        && tree.word(i).to_lowercase() == noun
        && (lexicon::is_people(&noun) || crate::entity::lexicon::is_office(&noun))
        && !tree.has(i, Relation::NmodPoss)
}

/// "Nobody", "no one" as the subject: of people it is denied.
fn is_nobody(tree: &Tree<'_>, i: usize) -> bool {
    let subject = matches!(tree.relation(i), Relation::Nsubj | Relation::NsubjPass);
    let no = || tree.children_by(i, Relation::Det).any(|d| tree.is(d, "no"));
    subject && (tree.is(i, "nobody") || tree.is_any(i, &["one", "body"]) && no())
}

/// Whether an adjective stands for those whom it describes.
fn is_nominal(tree: &Tree<'_>, i: usize) -> bool {
    let place = matches!(
        tree.relation(i),
        Relation::Nsubj
            | Relation::NsubjPass
            | Relation::Obj
            | Relation::Obl
            | Relation::Nmod
            | Relation::OblAgent
    );
    place && tree.children_by(i, Relation::Det).any(|d| tree.is_any(d, &["the", "a"]))
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
