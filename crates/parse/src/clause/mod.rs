//! What is claimed: predicates with their roles, from the dependency parse.
//!
//! | question | file |
//! | --- | --- |
//! | which words make a claim | `predicate` |
//! | which sense of a verb is meant | `sense` |
//! | who takes part | `roles`, with `subject` (control, relative clauses) and `preposition` |
//! | asserted or denied, happened or planned | `modality` |
//! | where, beside the predicate | `place` |
//! | when, how long, how much | `circumstance`, and `loose` for what no predicate takes |
//! | before or after what | `order` |
//! | who is what | `attribute`, with the table `office` |
//! | who says so | `statement`, and `quotation` where no cue says it |
//! | whom "it" and "he" mean in a dependent clause | `parallel` |
//! | which event "the call" or "it" is | `coreference` |
//! | how sure a claim is | `confidence` |

mod attribute;
mod circumstance;
mod confidence;
mod coreference;
mod draft;
pub(crate) mod lexicon;
mod loose;
pub(crate) mod modality;
mod office;
mod order;
mod parallel;
mod phrase;
mod place;
pub(crate) mod predicate;
mod preposition;
mod quotation;
mod roles;
mod scene;
pub(crate) mod sense;
pub(crate) mod statement;
pub(crate) mod subject;
pub(crate) mod tree;

use crate::attribution::Attribution;
use crate::document::Layout;
use crate::entity::Entities;
use crate::quantity::QuantityMention;
use crate::time::TimeMention;
use draft::Draft;
use gainsay_claim::{Claim, ClaimId, Modality, Note, NoteKind, Predicate, Span};
use gainsay_syntax::{Sentence, Tag};
use predicate::{Kind, Predicates};
use scene::{Page, Scene};
use std::sync::Arc;

/// Everything that the earlier readers found in one document.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'d> {
    /// The words.
    pub text: &'d str,
    /// Its sentences, those of boilerplate and repeated blocks left out.
    pub sentences: &'d [Sentence],
    /// Header, blocks, date.
    pub layout: &'d Layout,
    /// Who and what.
    pub entities: &'d Entities,
    /// When.
    pub times: &'d [TimeMention],
    /// How much.
    pub quantities: &'d [QuantityMention],
    /// Who says so.
    pub attributions: &'d [Attribution],
}

/// Content words that one claim keeps as evidence for linking.
const TERMS: usize = 64;

/// Words that are no content words and yet tell whether two texts speak of one thing.
const CUES: &[&str] = &[
    "again",
    "another",
    "alone",
    "each",
    "now",
    "still",
    "yet",
    "already",
    "never",
    "far",
    "altogether",
    "nationally",
    "nationwide",
    "countrywide",
    "worldwide",
    "globally",
    "statewide",
    "citywide",
    "regionally",
    "locally",
    "overall",
];

/// The claims of a document, in text order, and notes on what is left open in them.
pub fn read_claims(reading: &Reading<'_>) -> (Vec<Claim>, Vec<Note>) {
    let scene = Scene::new(reading);
    // What was not parsed claims nothing.
    let parsed = |number: usize| reading.sentences.get(number).is_some_and(|sentence| sentence.parsed);
    let pages: Vec<Predicates> = scene
        .pages
        .iter()
        .enumerate()
        .map(
            |(number, page)| {
                if parsed(number) { predicate::predicates(&scene, page) } else { Predicates::default() }
            },
        )
        .collect();
    let firsts: Vec<usize> = pages
        .iter()
        .scan(0, |next, page| {
            let first = *next;
            *next += page.found.len();
            Some(first)
        })
        .collect();
    let spoken = spoken(&scene, &pages);
    let mut drafts: Vec<Draft> = Vec::new();
    for (number, (page, predicates)) in scene.pages.iter().zip(&pages).enumerate() {
        let first = drafts.len();
        for found in &predicates.found {
            let reported = spoken.get(drafts.len()).copied().flatten().is_some();
            drafts.push(draft(&scene, number, page, found, reported));
        }
        let Some(own) = drafts.get_mut(first..) else { continue };
        circumstance::circumstances(&scene, page, predicates, own);
        order::orders(&scene, page, predicates, first, own);
        terms(page, predicates, own);
        properties(&scene, page, own);
    }
    coreference::tie_events(&scene, &mut drafts);
    let gained: Vec<Draft> = scene
        .pages
        .iter()
        .enumerate()
        .zip(&firsts)
        .flat_map(|((number, page), &first)| {
            let own = drafts.get(first..first + pages[number].found.len()).unwrap_or_default();
            attribute::gained(&scene, number, page, own)
        })
        .collect();
    let events = drafts.len();
    let mut over: Vec<Draft> = Vec::new();
    statement::statements(&scene, &mut drafts, |page, token| {
        let predicates = pages.get(page)?;
        let owner = predicates.nearest.get(token).copied().flatten()? as usize;
        let found = predicates.found.get(owner)?;
        let is_cue = found.node == token || found.clauses.contains(&token);
        is_cue.then(|| firsts.get(page).map(|first| first + owner)).flatten()
    });
    for ((number, page), (predicates, &first)) in
        scene.pages.iter().enumerate().zip(pages.iter().zip(&firsts))
    {
        let own = drafts.get(first..first + predicates.found.len()).unwrap_or_default();
        let left = loose::loose(&scene, number, page, predicates, own);
        over.extend(left);
    }
    drafts.extend(over);
    drafts.extend(quotation::unclaimed(&scene, &drafts));
    for (number, page) in scene.pages.iter().enumerate().filter(|(number, _)| parsed(*number)) {
        drafts.extend(attribute::attributes(&scene, number, page));
    }
    drafts.extend(gained);
    let notes = doubts(reading, &drafts);
    (finish(&scene, drafts, events), notes)
}

/// Notes on parts that are left open: doubtful arcs, and pronouns of people that could stand for several.
fn doubts(reading: &Reading<'_>, drafts: &[Draft]) -> Vec<Note> {
    let words = |span: Span| span.of(reading.text).unwrap_or("").to_owned();
    let arcs = drafts.iter().filter(|draft| draft.says_something()).flat_map(|draft| {
        draft.open.iter().map(move |&span| {
            (
                span,
                format!(
                    "the part of \"{}\" in \"{}\" is left open: the parse is doubtful",
                    words(span),
                    draft.claim.predicate.lemma
                ),
            )
        })
    });
    let pronouns =
        reading.entities.mentions.iter().filter(|m| m.entity.is_none() && m.members.is_empty()).map(|m| {
            (
                m.span,
                format!(
                    "whom \"{}\" stands for is left open: more than one could be meant, or none is named",
                    words(m.span)
                ),
            )
        });
    let note = |(span, message)| Note { span, kind: NoteKind::Doubtful, message };
    arcs.map(note).collect::<Vec<_>>().into_iter().chain(pronouns.map(note)).collect()
}

/// For each predicate the attribution that it is said in.
fn spoken(scene: &Scene<'_>, pages: &[Predicates]) -> Vec<Option<usize>> {
    let mut spans: Vec<(Span, usize)> = Vec::new();
    for (page, predicates) in scene.pages.iter().zip(pages) {
        for found in &predicates.found {
            spans.push((page.tree.span(found.node), spans.len()));
        }
    }
    spans.sort_by_key(|&(span, _)| span);
    let sorted: Vec<Span> = spans.iter().map(|&(span, _)| span).collect();
    let answers = statement::innermost(scene.reading.attributions, &sorted);
    let mut spoken = vec![None; spans.len()];
    for ((_, index), answer) in spans.into_iter().zip(answers) {
        spoken[index] = answer;
    }
    spoken
}

/// The claim of one predicate, as far as its own sentence gives it.
fn draft(
    scene: &Scene<'_>,
    number: usize,
    page: &Page<'_>,
    found: &predicate::Found,
    reported: bool,
) -> Draft {
    let tree = &page.tree;
    let mut draft = Draft::new(number, found.clone());
    let slots = roles::roles(scene, page, found);
    draft.margin = slots.margin;
    draft.open = slots.open;
    draft.margin.trust(tree.margin(found.node));
    let standing = match found.clauses.first() {
        Some(&clause) => {
            let mut standing = modality::standing(tree, clause, reported);
            if clause != found.node && found.kind != Kind::Anaphor {
                let noun = modality::nominal_standing(tree, found.node);
                if standing.modality == Modality::Happened && found.kind != Kind::Light {
                    standing.modality = noun.modality;
                }
            }
            standing
        }
        None => modality::nominal_standing(tree, found.node),
    };
    draft.stand(standing);
    let class = found.class.map_or_else(|| found.lemma.clone(), |class| class.name.to_owned());
    draft.claim.predicate = Predicate {
        lemma: found.lemma.clone(),
        class: if found.kind == Kind::Property { "be".to_owned() } else { class },
        direction: found.class.map_or(0, |class| class.direction),
        span: tree.span(found.node),
    };
    draft.claim.participants = slots.participants;
    draft.claim.place = slots.place;
    draft
}

/// The properties that sentences with "be" state.
fn properties(scene: &Scene<'_>, page: &Page<'_>, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|d| d.found.kind == Kind::Property) {
        if let Some((holder, attribute)) = attribute::named_last(scene, page, draft.found.node) {
            draft.claim.participants = vec![holder];
            draft.claim.attribute = Some(attribute);
            attribute::rank(scene, page, draft);
            continue;
        }
        let holder = draft.claim.participants.first().map_or(Span::default(), |p| p.span);
        let node = draft.found.node;
        draft.claim.attribute = page
            .tree
            .conjuncts(node)
            .first()
            .and_then(|&noun| attribute::property(scene, page, noun, holder));
        if draft.claim.attribute.as_ref().is_some_and(|a| a.kind == gainsay_claim::AttributeKind::Office) {
            "hold-office".clone_into(&mut draft.claim.predicate.class);
        }
        attribute::rank(scene, page, draft);
    }
}

/// Gives each claim its content words and the span that they cover.
fn terms(page: &Page<'_>, predicates: &Predicates, drafts: &mut [Draft]) {
    let tree = &page.tree;
    for (i, owner) in predicates.nearest.iter().enumerate() {
        let Some(draft) = owner.and_then(|o| drafts.get_mut(o as usize)) else { continue };
        if tree.tag(i) == Tag::Punct {
            continue;
        }
        // "won the run-off": which stage of a contest it was is told of the verb as well.
        let stage = draft.found.kind == Kind::Nominal
            && draft.found.class.is_some_and(|class| matches!(class.name, "play" | "vote"))
            && (i == draft.found.node || tree.head(i) == Some(draft.found.node));
        if stage
            && matches!(tree.tag(i), Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb)
            && let Some(verb) = tree.head(draft.found.node).and_then(|head| *predicates.nearest.get(head)?)
            && Some(verb) != *owner
            && let Some(above) = drafts.get_mut(verb as usize)
            && above.claim.terms.len() < TERMS
        {
            above.claim.terms.push(Arc::from(tree.lemma(i).to_lowercase().as_str()));
        }
        let Some(draft) = owner.and_then(|o| drafts.get_mut(o as usize)) else { continue };
        let span = tree.span(i);
        draft.claim.span = if draft.claim.span.is_empty() { span } else { draft.claim.span.cover(span) };
        let tells = matches!(tree.tag(i), Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj | Tag::Num)
            || tree.is_any(i, CUES);
        if tells && draft.claim.terms.len() < TERMS {
            draft.claim.terms.push(Arc::from(tree.lemma(i).to_lowercase().as_str()));
        }
    }
}

/// Leaves out what says nothing, gives speakers and confidence, and numbers the claims in text order.
fn finish(scene: &Scene<'_>, mut drafts: Vec<Draft>, events: usize) -> Vec<Claim> {
    let chains = statement::chains(scene);
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&d| (drafts[d].claim.predicate.span, d));
    let sorted: Vec<Span> = order.iter().map(|&d| drafts[d].claim.predicate.span).collect();
    let inside = statement::innermost(scene.reading.attributions, &sorted);
    // An order may speak of an event that is only pointed to: it then speaks of the mention that says more.
    let meant: Vec<usize> = drafts
        .iter()
        .enumerate()
        .map(|(d, draft)| draft.same.filter(|_| !draft.says_something()).unwrap_or(d))
        .collect();
    // What another event is ordered by is kept though nobody is named: "since the inauguration".
    let mut wanted: Vec<bool> = drafts.iter().map(Draft::says_something).collect();
    for draft in drafts.iter().filter(|d| d.says_something()) {
        for order in &draft.claim.order {
            let target = order.other.0 as usize;
            if meant.get(target) == Some(&target)
                && let Some(slot) = wanted.get_mut(target)
            {
                *slot = true;
            }
        }
    }
    let mut number = vec![None; drafts.len()];
    let mut next = 0u32;
    for &d in &order {
        if wanted[d] {
            number[d] = Some(ClaimId(next));
            next += 1;
        }
    }
    let mut claims = Vec::with_capacity(next as usize);
    for (&d, attribution) in order.iter().zip(inside) {
        if number[d].is_none() {
            continue;
        }
        let confidence = confidence::confidence(&drafts[d], d < events);
        let mut claim = std::mem::take(&mut drafts[d].claim);
        claim.confidence = confidence;
        claim.order.retain_mut(|o| {
            let target = meant.get(o.other.0 as usize).and_then(|&m| number[m]);
            target.is_some_and(|id| {
                o.other = id;
                Some(id) != number[d]
            })
        });
        if let Some(chain) = attribution.and_then(|a| chains.get(a)) {
            claim.speakers.clone_from(chain);
        }
        if let Some(sentence) = scene.reading.sentences.get(drafts[d].page) {
            claim.sentence = Span { start: sentence.start, end: sentence.end };
        }
        for participant in &claim.participants {
            if claim.sentence.contains(participant.span) {
                claim.span = claim.span.cover(participant.span);
            }
        }
        claim.span = claim.span.cover(claim.predicate.span);
        claims.push(claim);
    }
    claims
}
