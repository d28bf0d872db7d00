//! Which figures, ranks and times does no predicate take? Each becomes a claim of its own, named by the noun it belongs
//! to: "the fifteenth festival", "a load worth 53 million".

use super::draft::Draft;
use super::predicate::{Found, Kind, Predicates};
use super::scene::{Page, Scene};
use crate::time::TimeKind;
use gainsay_claim::{
    Modality, Polarity, Predicate, Quantity, QuantityKind, Slot, Span, TimeValue, class_of_noun,
};
use gainsay_syntax::Tag;
use std::sync::Arc;

/// Content words that such a claim keeps.
const TERMS: usize = 24;

/// The claims of what a sentence's drafts, those of `predicates.found`, leave over.
pub(crate) fn loose(
    scene: &Scene<'_>,
    number: usize,
    page: &Page<'_>,
    predicates: &Predicates,
    drafts: &[Draft],
) -> Vec<Draft> {
    // A row of a pasted table has figures of columns, and what was not parsed has figures of nobody knows what.
    let row = scene.reading.sentences.get(number).is_none_or(|sentence| {
        let text = Span { start: sentence.start, end: sentence.end }.of(scene.reading.text).unwrap_or("");
        !sentence.parsed || text.contains('\t')
    });
    if row {
        return Vec::new();
    }
    let mut taken: Vec<Span> = drafts.iter().flat_map(slots).collect();
    taken.sort_unstable();
    let free = |span: Span| {
        let before = taken.partition_point(|t| t.start < span.end);
        !taken.iter().take(before).rev().take(4).any(|t| t.overlaps(span))
    };
    let mut found = Vec::new();
    for &index in &page.times {
        let Some(mention) = scene.reading.times.get(index).filter(|m| free(m.span)) else { continue };
        if let (TimeKind::Duration, Some(length)) = (mention.kind, &mention.length) {
            let rate = super::circumstance::is_rate(&page.tree, mention.tokens.0);
            if let Some(mut draft) =
                bare(number, page, predicates, drafts, mention.tokens, None).filter(|_| !rate)
            {
                give(&mut draft, length, mention.span);
                draft.claim.span = draft.claim.span.cover(mention.span);
                found.push(draft);
            }
            continue;
        }
        let dated = matches!(mention.kind, TimeKind::Date | TimeKind::Time | TimeKind::Range);
        let bounded = |v: &&TimeValue| v.interval.low_value().is_some() || v.interval.high_value().is_some();
        let Some(value) = mention.value.as_ref().filter(|_| dated).filter(bounded) else { continue };
        let top = page.tree.top_of(mention.tokens.0, mention.tokens.1);
        let told = |top| {
            super::circumstance::is_scope(&page.tree, top)
                || super::circumstance::in_apposition(&page.tree, top).is_some()
        };
        if top.is_some_and(told) {
            continue;
        }
        let Some(mut draft) = bare(number, page, predicates, drafts, mention.tokens, None) else { continue };
        draft.claim.when = Some(Slot { value: value.clone(), span: mention.span });
        draft.claim.span = draft.claim.span.cover(mention.span);
        found.push(draft);
    }
    for &index in &page.quantities {
        let Some(mention) = scene.reading.quantities.get(index).filter(|m| free(m.span)) else { continue };
        let timed = scene.is_timed(page, mention);
        if timed || matches!(mention.value.kind, QuantityKind::Age | QuantityKind::Score) {
            continue;
        }
        let rank = mention.value.kind == QuantityKind::Ordinal;
        if rank && super::attribute::since_follows(&page.tree, mention.tokens.1) {
            continue;
        }
        let top = page.tree.top_of(mention.tokens.0, mention.tokens.1);
        if top.is_some_and(|top| super::attribute::is_age(scene, page, top)) {
            continue;
        }
        let counted = mention.counted_token.filter(|c| *c < page.tree.len());
        let Some(mut draft) = bare(number, page, predicates, drafts, mention.tokens, counted) else {
            continue;
        };
        give(&mut draft, &mention.value, mention.span);
        draft.claim.span = draft.claim.span.cover(mention.span);
        found.push(draft);
    }
    found
}

fn give(draft: &mut Draft, value: &Quantity, span: Span) {
    let slot = Slot { value: value.clone(), span };
    match value.kind {
        QuantityKind::Ordinal => draft.claim.ordinal = Some(slot),
        QuantityKind::Duration => draft.claim.duration = Some(slot),
        _ => draft.claim.quantities.push(slot),
    }
}

/// The words of the figures, ranks and times that a draft gives.
fn slots(draft: &Draft) -> impl Iterator<Item = Span> + use<'_> {
    let claim = &draft.claim;
    let figures = claim.quantities.iter().map(|q| q.span);
    let one = claim.ordinal.iter().chain(&claim.duration).map(|q| q.span);
    figures.chain(one).chain(claim.when.iter().map(|w| w.span)).chain(claim.order.iter().map(|o| o.span))
}

/// A claim about the noun that the words at `tokens` belong to, with the standing of the clause around it.
fn bare(
    number: usize,
    page: &Page<'_>,
    predicates: &Predicates,
    drafts: &[Draft],
    tokens: (usize, usize),
    counted: Option<usize>,
) -> Option<Draft> {
    let tree = &page.tree;
    let top = tree.top_of(tokens.0, tokens.1)?;
    let noun = |i: &usize| matches!(tree.tag(*i), Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj);
    let node = counted.or_else(|| tree.head(top)).filter(noun).unwrap_or(top);
    let lemma = tree.lemma(node).to_lowercase();
    // "his third term" is no sentence of a court; it is what he was elected for.
    let class = match lemma.as_str() {
        "term" => gainsay_claim::class_named("elect"),
        seldom if super::lexicon::is_seldom_event(seldom) => None,
        noun => class_of_noun(noun),
    };
    let owner = predicates.nearest.get(top).copied().flatten().and_then(|o| drafts.get(o as usize));
    let found = Found { kind: Kind::Nominal, node, clauses: Vec::new(), class, lemma: lemma.clone() };
    let mut draft = Draft::new(number, found);
    draft.claim.predicate = Predicate {
        class: class.map_or_else(|| lemma.clone(), |c| c.name.to_owned()),
        lemma,
        direction: 0,
        span: tree.span(node),
    };
    draft.claim.span = tree.span(node);
    if let Some(owner) = owner {
        draft.claim.polarity = owner.claim.polarity;
        draft.claim.modality = owner.claim.modality;
        draft.claim.tense = owner.claim.tense;
        draft.claim.terms.clone_from(&owner.claim.terms);
    } else {
        draft.claim.polarity = Polarity::Affirmed;
        draft.claim.modality = Modality::Happened;
        let (from, to) = (top.saturating_sub(TERMS), (top + TERMS).min(tree.len()));
        let content =
            (from..to).filter(|&i| matches!(tree.tag(i), Tag::Noun | Tag::Propn | Tag::Verb | Tag::Adj));
        draft.claim.terms =
            content.take(TERMS).map(|i| Arc::from(tree.lemma(i).to_lowercase().as_str())).collect();
    }
    Some(draft)
}
