//! Who says so: the claim that somebody said something, and the speakers of what was said.

use super::draft::Draft;
use super::predicate::{Found, Kind};
use super::scene::{Named, Scene};
use super::tree::is_subject;
use crate::attribution::{Attribution, Chains, CueClass};
use gainsay_claim::{Participant, Predicate, QuoteForm, Role, Slot, Span, Speaker};
use std::sync::Arc;

/// Links of a chain of attribution that are kept.
const CHAIN: usize = 16;
/// Words of a quote that are kept.
const QUOTE_WORDS: usize = 2000;
/// Stands among the words of a quote where the text interrupts it.
const CUT: &str = "…";

/// For each span of `spans` the innermost attribution whose content holds it; a topic ("criticized the plan") and the
/// words between two halves of a quote are the outlet's own and have none. O(log n) a span.
pub(crate) fn innermost(attributions: &[Attribution], spans: &[Span]) -> Vec<Option<usize>> {
    let chains = Chains::of(attributions);
    let holds = |index: &usize, span: &Span| {
        attributions.get(*index).is_some_and(|one| {
            let part = one.parts.partition_point(|part| part.end <= span.start);
            one.parts.get(part).is_some_and(|part| part.contains(*span))
        })
    };
    let innermost =
        |span: &Span| chains.at(span.start as usize).into_iter().rev().find(|index| holds(index, span));
    spans.iter().map(innermost).collect()
}

/// The source of an attribution as a participant.
pub(crate) fn source(scene: &Scene<'_>, attribution: &Attribution) -> Option<Named> {
    let (sentence, token) = source_head(scene, attribution)?;
    scene.named(scene.pages.get(sentence)?, token)
}

/// Everyone whom the source names: "both leaders" are two.
fn sources(scene: &Scene<'_>, attribution: &Attribution) -> Vec<Named> {
    let head = source_head(scene, attribution);
    let page = head.and_then(|(sentence, token)| Some((scene.pages.get(sentence)?, token)));
    page.map(|(page, token)| scene.named_all(page, token)).unwrap_or_default()
}

/// Sentence and token of the head of an attribution's source.
fn source_head(scene: &Scene<'_>, attribution: &Attribution) -> Option<(usize, usize)> {
    let (sentence, token) = attribution.source_head?;
    let page = scene.pages.get(sentence)?;
    // "Ana on Monday after a call with Ben said": of two subjects of one verb the one behind a preposition is none.
    let subject = attribution.cue_head.filter(|&(cue, _)| cue == sentence).and_then(|(_, verb)| {
        let rival = is_subject(page.tree.relation(token)) && page.tree.head(token) == Some(verb);
        super::subject::subject(&page.tree, verb).filter(|s| rival && s.own)
    });
    Some((sentence, subject.map_or(token, |s| s.token)))
}

/// The speakers of each attribution, outermost first.
pub(crate) fn chains(scene: &Scene<'_>) -> Vec<Vec<Speaker>> {
    let attributions = scene.reading.attributions;
    let links: Vec<Speaker> = attributions
        .iter()
        .map(|a| {
            let from = a.content.start as usize;
            let span = a.source.unwrap_or(Span::new(from, from));
            let cue = a.cue.unwrap_or(Span::new(from, from));
            Speaker { entity: source(scene, a).map(|n| n.entity), span, cue, form: a.form }
        })
        .collect();
    (0..attributions.len())
        .map(|index| {
            let mut chain = Vec::new();
            let mut at = Some(index);
            while let Some(a) = at.filter(|_| chain.len() < CHAIN) {
                let Some(link) = links.get(a) else { break };
                chain.push(link.clone());
                at = attributions.get(a).and_then(|x| x.outer).filter(|&outer| outer != a);
            }
            chain.reverse();
            chain
        })
        .collect()
}

/// Makes a claim of every attribution: the cue's own claim where the cue is a predicate, a new one elsewhere.
/// `owner` gives the draft that a token of a sentence stands for.
pub(crate) fn statements(
    scene: &Scene<'_>,
    drafts: &mut Vec<Draft>,
    owner: impl Fn(usize, usize) -> Option<usize>,
) {
    for attribution in scene.reading.attributions {
        if attribution.doubtful {
            continue;
        }
        // A word beyond the cue table that only names a topic says nothing: it keeps its own class.
        if attribution.class == CueClass::Other && !attribution.statement {
            continue;
        }
        let named = source(scene, attribution);
        let quote = quote(scene.reading.text, attribution);
        let cue = attribution.cue_head.and_then(|(page, token)| owner(page, token));
        let Some(index) = cue else {
            // "wants to close", "declined to comment": the claim is about what is below, and nobody is said to say it.
            let governs = attribution.cue_head.and_then(|(page, token)| {
                super::predicate::only_governs(&scene.pages.get(page)?.tree, token)
            });
            if governs.is_some() && quote.is_none() {
                continue;
            }
            if let Some(draft) = without_verb(attribution, named, quote) {
                drafts.push(draft);
            }
            continue;
        };
        let Some(draft) = drafts.get_mut(index) else { continue };
        if draft.found.class.is_none() && draft.found.kind == Kind::Verb {
            "say".clone_into(&mut draft.claim.predicate.class);
        }
        draft.statement = true;
        let everyone = sources(scene, attribution);
        // "was arrested and charged": who is charged says nothing.
        let undergoes = |n: &Named| {
            draft.claim.participants.iter().any(|p| p.role == Role::Patient && *p.entity == *n.entity)
        };
        let clause = draft.found.clauses.first().copied().unwrap_or(draft.found.node);
        let done_to =
            scene.pages.get(draft.page).is_some_and(|page| super::subject::is_passive(&page.tree, clause));
        if done_to && named.as_ref().is_some_and(undergoes) {
            continue;
        }
        if everyone.len() > 1 {
            speak_all(draft, everyone);
        } else if let Some(named) = named {
            speak(draft, named);
        }
        if quote.is_some() && draft.claim.quote.is_some() {
            let mut second = draft.clone();
            second.claim.quote = quote;
            second.claim.order.clear();
            drafts.push(second);
        } else if quote.is_some() {
            draft.claim.quote = quote;
        }
    }
}

/// The speaker is the agent, whatever the tree made of him.
fn speak(draft: &mut Draft, named: Named) {
    let participants = &mut draft.claim.participants;
    let known = participants.iter().any(|p| p.role == Role::Agent && *p.entity == *named.entity);
    if known {
        return;
    }
    participants.retain(|p| p.role != Role::Agent && !p.span.overlaps(named.span));
    participants.push(Participant { role: Role::Agent, entity: named.entity, span: named.span });
    participants.sort_by_key(|p| (p.span, p.role));
}

/// The speakers are the agents.
fn speak_all(draft: &mut Draft, everyone: Vec<Named>) {
    let participants = &mut draft.claim.participants;
    participants.retain(|p| p.role != Role::Agent && !everyone.iter().any(|n| n.span.overlaps(p.span)));
    participants.extend(everyone.into_iter().map(|n| Participant {
        role: Role::Agent,
        entity: n.entity,
        span: n.span,
    }));
    participants.sort_by_key(|p| (p.span, p.role));
}

/// "According to X, ...", or a quotation whose cue is no verb.
fn without_verb(
    attribution: &Attribution,
    named: Option<Named>,
    quote: Option<Slot<Vec<Arc<str>>>>,
) -> Option<Draft> {
    let (page, node) = attribution.cue_head.or(attribution.source_head)?;
    let span = attribution.cue.or(attribution.source)?;
    named.as_ref().map(|_| ()).or(quote.as_ref().map(|_| ()))?;
    let lemma = "say".to_owned();
    let found = Found {
        kind: Kind::Verb,
        node,
        clauses: Vec::new(),
        class: gainsay_claim::class_of_verb("say"),
        lemma,
    };
    let mut draft = Draft::new(page, found);
    draft.statement = true;
    draft.claim.predicate =
        Predicate { lemma: "say".to_owned(), class: "say".to_owned(), direction: 0, span };
    draft.claim.span = attribution.source.map_or(span, |s| s.cover(span));
    draft.claim.quote = quote;
    if let Some(named) = named {
        speak(&mut draft, named);
    }
    Some(draft)
}

/// The words of a direct quote.
fn quote(text: &str, attribution: &Attribution) -> Option<Slot<Vec<Arc<str>>>> {
    if attribution.form != QuoteForm::Direct {
        return None;
    }
    // The outlet's words between two halves of a quote are none of the speaker's: a mark stands for what is not known.
    let mut said: Vec<Arc<str>> = Vec::new();
    for part in attribution.parts.iter().filter_map(|part| part.of(text)) {
        if !said.is_empty() {
            said.push(Arc::from(CUT));
        }
        said.extend(words(part).map(|word| Arc::from(word.to_lowercase().replace('’', "'").as_str())));
        if said.len() >= QUOTE_WORDS {
            break;
        }
    }
    said.truncate(QUOTE_WORDS);
    (!said.is_empty()).then_some(Slot { value: said, span: attribution.content })
}

/// The words of a piece of text: runs of letters and digits, with apostrophes and hyphens inside them.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .map(|word| word.trim_matches(['\'', '’']))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(start: usize, end: usize) -> Attribution {
        Attribution {
            source: None,
            source_head: None,
            cue: None,
            cue_head: None,
            class: CueClass::Say,
            content: Span::new(start, end),
            parts: vec![Span::new(start, end)],
            statement: true,
            form: QuoteForm::Indirect,
            denied: false,
            outer: None,
            addressee: None,
            pattern: "test",
            doubtful: false,
        }
    }

    #[test]
    fn the_innermost_content_wins() {
        let contents = [said(0, 100), said(10, 40), said(50, 60)];
        let spans =
            [Span::new(5, 8), Span::new(12, 20), Span::new(38, 45), Span::new(52, 55), Span::new(120, 130)];
        assert_eq!(innermost(&contents, &spans), [Some(0), Some(1), Some(0), Some(2), None]);
    }

    #[test]
    fn words_keep_inner_apostrophes() {
        assert_eq!(words("‘It’s on,’ she said").collect::<Vec<_>>(), ["It’s", "on", "she", "said"]);
    }
}
