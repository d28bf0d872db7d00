//! Who says the quotations that no verb of saying introduces, and those whose cue names a thing: "the line of the day
//! was fiddler Ana Costa's: ...".

use super::draft::Draft;
use super::predicate::{Found, Kind};
use super::scene::{Named, Scene};
use super::statement::{source, words};
use crate::attribution::read_quotations;
use gainsay_claim::{EntityKind, Participant, Predicate, Role, Slot, Span};
use gainsay_syntax::Tag;
use std::sync::Arc;

/// Shorter quotations are names, titles or single words.
const MIN_WORDS: usize = 5;

/// Words of a quotation that are kept.
const MAX_WORDS: usize = 2000;

/// Attributions before the end of a quotation that are looked at.
const NEAR: usize = 8;

/// A claim of each quotation that no draft gives as the words of a person.
pub(crate) fn unclaimed(scene: &Scene<'_>, drafts: &[Draft]) -> Vec<Draft> {
    let reading = scene.reading;
    let mut claimed: Vec<Span> = drafts
        .iter()
        .filter(|d| d.claim.participants.iter().any(|p| p.role == Role::Agent && is_person(&p.entity)))
        .filter_map(|d| d.claim.quote.as_ref().map(|q| q.span))
        .collect();
    claimed.sort_unstable();
    let mut found = Vec::new();
    for span in read_quotations(reading.text, reading.sentences) {
        // Quotes lie apart or in each other, and those of one attribution are few: the last before the end decides.
        let before = claimed.partition_point(|q| q.start < span.end);
        if claimed.iter().take(before).rev().take(4).any(|q| q.overlaps(span)) {
            continue;
        }
        let said: Vec<Arc<str>> = span
            .of(reading.text)
            .into_iter()
            .flat_map(words)
            .take(MAX_WORDS)
            .map(|word| Arc::from(word.to_lowercase().replace('’', "'").as_str()))
            .collect();
        if said.len() < MIN_WORDS {
            continue;
        }
        found.extend(statement(scene, span, said));
    }
    found
}

fn is_person(entity: &gainsay_claim::Entity) -> bool {
    entity.kind == EntityKind::Person && entity.is_named()
}

fn statement(scene: &Scene<'_>, span: Span, said: Vec<Arc<str>>) -> Option<Draft> {
    let sentences = scene.reading.sentences;
    let page = sentences.partition_point(|s| s.end <= span.start);
    sentences.get(page).filter(|s| s.start < span.end)?;
    let speaker = attributed(scene, span).or_else(|| beside(scene, page, span))?;
    let found = Found {
        kind: Kind::Nominal,
        node: 0,
        clauses: Vec::new(),
        class: gainsay_claim::class_of_verb("say"),
        lemma: "say".to_owned(),
    };
    let mut draft = Draft::new(page, found);
    draft.statement = true;
    let lead = Span { start: span.start, end: span.start };
    draft.claim.predicate =
        Predicate { lemma: "say".to_owned(), class: "say".to_owned(), direction: 0, span: lead };
    draft.claim.span = span;
    draft.claim.quote = Some(Slot { value: said, span });
    draft.claim.participants =
        vec![Participant { role: Role::Agent, entity: Arc::clone(&speaker.entity), span: speaker.span }];
    Some(draft)
}

/// The person whom an attribution that holds the quotation names.
fn attributed(scene: &Scene<'_>, span: Span) -> Option<Named> {
    let all = scene.reading.attributions;
    let before = all.partition_point(|a| a.content.start < span.end);
    let holding = all.iter().take(before).rev().take(NEAR).filter(|a| a.content.overlaps(span));
    holding.filter_map(|a| source(scene, a)).find(|n| is_person(&n.entity))
}

/// Words that lead from a quotation to the name of its speaker.
const CREDITS: &[&str] = &["in the words of", "in words of", "as put by", "to quote"];

/// Whoever a colon before the quotation, or a comma or credit behind it, gives the words to: the last person named before the
/// colon, the first behind the credit. Words quoted in the middle of a sentence are left to the attributions.
fn beside(scene: &Scene<'_>, page: usize, span: Span) -> Option<Named> {
    let text = scene.reading.text;
    let lead = text.get(..span.start as usize)?.trim_end();
    if lead.ends_with(':') {
        let of_sentence = persons(scene, page).into_iter();
        return of_sentence.rev().find(|n| n.span.end <= span.start);
    }
    let rest = text.get(span.end as usize..)?.trim_start_matches([',', ' ', '\n']);
    let credited = CREDITS.iter().any(|c| rest.get(..c.len()).is_some_and(|r| r.eq_ignore_ascii_case(c)));
    let last = scene.reading.sentences.partition_point(|s| s.start < span.end).checked_sub(1)?;
    let behind = || persons(scene, last).into_iter().find(|n| n.span.start >= span.end);
    // "Nobody sleeps," declared Ana Costa: a comma before the closing mark leads to whoever says it.
    let inside = span.of(text)?.trim_end_matches(['"', '”', '»', '\'']);
    let begins = scene.reading.sentences.get(page).is_some_and(|s| span.start <= s.start);
    (credited || begins && inside.ends_with(',')).then(behind).flatten()
}

/// The persons whom a sentence names or points to outside quotations, in text order.
fn persons(scene: &Scene<'_>, number: usize) -> Vec<Named> {
    let Some(page) = scene.pages.get(number) else { return Vec::new() };
    let mentions = page.mentions.iter().filter_map(|&m| scene.reading.entities.mentions.get(m));
    let named = mentions.filter_map(|m| {
        let entity = scene.reading.entities.entities.get(m.entity?)?;
        let first = page.tree.tag(m.head) == Tag::Pron && page.tree.is_any(m.head, &["I", "me", "my"]);
        (is_person(entity) && !first).then(|| Named { entity: Arc::clone(entity), span: m.span })
    });
    named.collect()
}
