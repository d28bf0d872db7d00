//! What do the later stages see of a claim? Claims of all documents in one list, with their entities resolved.

use crate::excerpt::Excerpt;
use crate::resolve::{EntityId, Resolution};
use crate::story::stories;
use gainsay_claim::{
    Claim, ClaimId, Class, DocumentClaims, EntityKind, Role, Span, Trait, class_named, class_of_noun,
};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Number of a content word.
pub(crate) type TermId = u32;

/// Index of a claim in [`View::nodes`].
pub(crate) type NodeId = usize;

/// Who stands behind a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Voice {
    /// The outlet itself.
    Own,
    /// A source that speaks for an institution, or one that is not named.
    Source,
    /// A named person.
    Person(EntityId),
}

/// A participant with its entity resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Part {
    pub(crate) entity: EntityId,
    pub(crate) role: Role,
    pub(crate) named: bool,
}

/// A claim of a document, ready to be linked.
#[derive(Debug)]
pub(crate) struct Node<'g> {
    /// Index of its document.
    pub(crate) doc: usize,
    pub(crate) id: ClaimId,
    pub(crate) claim: &'g Claim,
    /// Class of what happened; for "the talks lasted" that of the talks.
    pub(crate) class: &'g str,
    /// What is known of that class.
    pub(crate) sort: Option<&'static Class>,
    /// The class that stands for it and its opposite.
    pub(crate) theme: &'g str,
    /// Who takes part, sorted.
    pub(crate) parts: Vec<Part>,
    pub(crate) place: Option<EntityId>,
    pub(crate) voice: Voice,
}

impl Node<'_> {
    /// The entity that holds the property or does the deed.
    pub(crate) fn agent(&self) -> Option<Part> {
        self.parts.iter().find(|p| p.role == Role::Agent).copied()
    }

    /// Named participants, each once, sorted.
    pub(crate) fn named(&self) -> Vec<EntityId> {
        let mut named: Vec<EntityId> = self.parts.iter().filter(|p| p.named).map(|p| p.entity).collect();
        named.dedup();
        named
    }
}

/// All claims of all documents.
#[derive(Debug)]
pub(crate) struct View<'g> {
    /// The documents, sorted by name.
    pub(crate) documents: Vec<&'g DocumentClaims>,
    /// Their claims, in the order of documents and claims.
    pub(crate) nodes: Vec<Node<'g>>,
    /// Who is who.
    pub(crate) entities: Resolution<'g>,
    /// Number of each content word.
    pub(crate) terms: FxHashMap<&'g str, TermId>,
    /// In how many documents each content word occurs; [`TermId`] is the index.
    pub(crate) term_documents: Vec<u32>,
    /// Named entities of each document, sorted.
    pub(crate) casts: Vec<Vec<EntityId>>,
    /// Content words of each document, sorted, each once.
    pub(crate) words: Vec<Vec<TermId>>,
    /// The story of each document: equal numbers tell one.
    pub(crate) stories: Vec<usize>,
    story_sizes: Vec<usize>,
    /// For each claim the speaker named last before it in its document; worked out when a quote asks for it.
    pub(crate) named_before: OnceLock<Vec<Option<EntityId>>>,
    /// For each document and speaker the statement that dates the others; worked out when a quote without a date asks for it.
    pub(crate) dated: OnceLock<FxHashMap<(usize, EntityId), Dated>>,
}

/// What the dated statements of a speaker in one document come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dated {
    /// The first of them; all give its days.
    By(NodeId),
    /// They give different days.
    Unlike,
}

impl<'g> View<'g> {
    /// Looks over the documents, which are sorted by name.
    pub(crate) fn new(excerpts: &[Excerpt<'g>]) -> View<'g> {
        let entities = Resolution::new(excerpts);
        let documents: Vec<&'g DocumentClaims> = excerpts.iter().map(|e| e.document).collect();
        let mut nodes = Vec::with_capacity(excerpts.iter().map(Excerpt::len).sum());
        let mut numbers: FxHashMap<&str, TermId> = FxHashMap::default();
        let mut term_documents: Vec<u32> = Vec::new();
        let mut casts = Vec::with_capacity(documents.len());
        let mut words = Vec::with_capacity(documents.len());
        for (doc, excerpt) in excerpts.iter().enumerate() {
            let mut terms: Vec<&str> =
                excerpt.claims().flat_map(|(_, c)| c.terms.iter().map(|t| &**t)).collect();
            terms.sort_unstable();
            terms.dedup();
            let mut of_document: Vec<TermId> = Vec::with_capacity(terms.len());
            for term in terms {
                let number = *numbers.entry(term).or_insert_with(|| {
                    term_documents.push(0);
                    (term_documents.len() - 1) as TermId
                });
                if let Some(count) = term_documents.get_mut(number as usize) {
                    *count += 1;
                }
                of_document.push(number);
            }
            of_document.sort_unstable();
            words.push(of_document);
            let start = nodes.len();
            nodes.extend(excerpt.claims().map(|(id, claim)| node(&entities, doc, id, claim)));
            let mut cast: Vec<EntityId> = nodes.iter().skip(start).flat_map(Node::named).collect();
            cast.sort_unstable();
            cast.dedup();
            casts.push(cast);
        }
        let stories = stories(&words);
        let mut story_sizes = vec![0; stories.len()];
        for &story in &stories {
            if let Some(size) = story_sizes.get_mut(story) {
                *size += 1;
            }
        }
        View {
            documents,
            nodes,
            entities,
            terms: numbers,
            term_documents,
            casts,
            words,
            stories,
            story_sizes,
            named_before: OnceLock::new(),
            dated: OnceLock::new(),
        }
    }

    /// The first claim of one document.
    pub(crate) fn first_of_document(&self, doc: usize) -> NodeId {
        self.nodes.partition_point(|n| n.doc < doc)
    }

    /// The claims of one document, in their order.
    pub(crate) fn of_document(&self, doc: usize) -> impl Iterator<Item = &Node<'g>> {
        self.nodes.get(self.first_of_document(doc)..).unwrap_or(&[]).iter().take_while(move |n| n.doc == doc)
    }

    /// The claims of one claim's sentence, in their order.
    pub(crate) fn of_sentence(&self, node: &Node<'_>) -> impl Iterator<Item = &Node<'g>> {
        let (doc, start) = (node.doc, node.claim.sentence.start);
        let own = self.nodes.partition_point(|n| (n.doc, n.id) < (doc, node.id));
        let same = move |n: &&Node<'_>| n.doc == doc && n.claim.sentence.start == start;
        let before = self.nodes.get(..own).unwrap_or(&[]).iter().rev().take_while(same).count();
        self.nodes.get(own - before..).unwrap_or(&[]).iter().take_while(same)
    }

    /// The claim with this number of the document of a claim, where it is looked at.
    pub(crate) fn sibling(&self, id: NodeId, number: ClaimId) -> Option<NodeId> {
        let doc = self.nodes.get(id)?.doc;
        let place = self.nodes.partition_point(|n| (n.doc, n.id) < (doc, number));
        self.nodes.get(place).filter(|n| (n.doc, n.id) == (doc, number)).map(|_| place)
    }

    /// How many documents tell a story.
    pub(crate) fn story_size(&self, story: usize) -> usize {
        self.story_sizes.get(story).copied().unwrap_or(0)
    }

    /// Day of publication of a document, as days since 1970.
    pub(crate) fn published(&self, doc: usize) -> Option<i64> {
        self.documents.get(doc)?.published.map(|p| p.date.days())
    }

    /// Name of a document.
    pub(crate) fn name(&self, doc: usize) -> &std::sync::Arc<str> {
        static EMPTY: OnceLock<std::sync::Arc<str>> = OnceLock::new();
        self.documents.get(doc).map_or_else(|| EMPTY.get_or_init(|| "".into()), |d| &d.document)
    }

    /// The name of an entity.
    pub(crate) fn entity_name(&self, id: EntityId) -> &str {
        self.entities.class(id).map_or("", |c| c.name)
    }

    /// How rare a content word is among the documents: 0 (in all of many) to 1 (in two).
    pub(crate) fn rarity(&self, term: TermId) -> f64 {
        let all = self.documents.len().max(10) as f64;
        let with = f64::from(self.term_documents.get(term as usize).copied().unwrap_or(1).max(2));
        ((all / with).ln() / (all / 2.0).ln()).clamp(0.0, 1.0)
    }
}

fn node<'g>(entities: &Resolution<'g>, doc: usize, id: ClaimId, claim: &'g Claim) -> Node<'g> {
    let mut parts: Vec<Part> = claim
        .participants
        .iter()
        .filter_map(|p| {
            Some(Part { entity: entities.id(doc, &p.entity)?, role: p.role, named: p.entity.is_named() })
        })
        .collect();
    parts.sort_unstable();
    parts.dedup();
    let class = event_class(claim);
    let sort = class_named(class);
    let theme = theme_in(class, sort);
    let voice = match claim.speakers.last() {
        None => Voice::Own,
        Some(speaker) => match &speaker.entity {
            Some(entity) if entity.kind == EntityKind::Person && entity.is_named() => {
                entities.id(doc, entity).map_or(Voice::Source, Voice::Person)
            }
            _ => Voice::Source,
        },
    };
    let place = claim.place.as_ref().and_then(|p| entities.id(doc, &p.value));
    Node { doc, id, claim, class, sort, theme, parts, place, voice }
}

/// Verbs that say of an event only that, when or how long it was.
const ASPECT: &[&str] = &[
    "be",
    "begin",
    "start",
    "end",
    "finish",
    "last",
    "happen",
    "occur",
    "take place",
    "hold",
    "continue",
    "come",
    "have",
    "follow",
    "take",
];

/// The class of the event that a claim speaks of: where the verb is one of aspect and its subject an event noun, that
/// noun's.
pub(crate) fn event_class(claim: &Claim) -> &str {
    let lemma = claim.predicate.lemma.as_str();
    if ASPECT.contains(&lemma) && claim.attribute.is_none() {
        let subject = claim.participants.iter().find(|p| matches!(p.role, Role::Agent | Role::Patient));
        if let Some(class) =
            subject.filter(|p| !p.entity.is_named()).and_then(|p| class_of_noun(&p.entity.head))
        {
            return class.name;
        }
    }
    &claim.predicate.class
}

/// The class that stands for a class and its opposite: of the two, the one that sorts first.
pub(crate) fn theme_of(class: &str) -> &str {
    theme_in(class, class_named(class))
}

fn theme_in<'c>(class: &'c str, sort: Option<&'static Class>) -> &'c str {
    match sort.and_then(|c| c.opposite) {
        Some(opposite) if opposite < class => opposite,
        _ => class,
    }
}

/// Whether a class is one of saying: its claims may carry a speaker's words.
pub(crate) fn is_saying(class: &str) -> bool {
    class_named(class).is_some_and(|c| c.has(Trait::Reporting))
}

/// The span of the words of a claim that its predicate is.
pub(crate) fn predicate_span(claim: &Claim) -> Span {
    if claim.predicate.span.is_empty() { claim.span } else { claim.predicate.span }
}
