//! Which earlier event "the call", "the talks" or "it" points back to.

use super::draft::Draft;
use super::predicate::Kind;
use super::scene::Scene;
use gainsay_claim::{Modality, Participant, Role, Tense};
use gainsay_syntax::{Relation, Tag};

/// Drafts that are looked at backwards.
const DRAFTS: usize = 80;
/// Sentences that a noun reaches back.
const NOUN_REACH: usize = 12;
/// Sentences that a pronoun reaches back.
const PRONOUN_REACH: usize = 1;

/// Ties events named by a definite noun or a pronoun to the nearest earlier mention that says who took part, and
/// copies the participants. Where two events compete, the mention is left open.
pub(crate) fn tie_events(scene: &Scene<'_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let Some(reach) = points_back(scene, &drafts[index]) else { continue };
        let Some(other) = antecedent(drafts, index, reach) else { continue };
        let earlier = drafts[other].clone();
        let draft = &mut drafts[index];
        draft.same = Some(earlier.same.unwrap_or(other));
        draft.found.class = earlier.found.class;
        if draft.found.kind == Kind::Anaphor {
            draft.claim.predicate.lemma = earlier.claim.predicate.lemma;
            draft.claim.predicate.class = earlier.claim.predicate.class;
            draft.claim.predicate.direction = earlier.claim.predicate.direction;
        }
        let parties = |p: &Participant| matches!(p.role, Role::Agent | Role::Patient);
        draft.claim.participants = earlier.claim.participants.into_iter().filter(parties).collect();
        if draft.claim.place.is_none() {
            draft.claim.place = earlier.claim.place;
        }
    }
}

/// How far back a draft points, where it does.
fn points_back(scene: &Scene<'_>, draft: &Draft) -> Option<usize> {
    let tree = &scene.pages.get(draft.page)?.tree;
    if !parties(&draft.claim.participants).is_empty() {
        return None;
    }
    match draft.found.kind {
        Kind::Anaphor => Some(PRONOUN_REACH),
        Kind::Nominal | Kind::Occurrence => {
            let definite = tree
                .children_by(draft.found.node, Relation::Det)
                .any(|d| tree.is_any(d, &["the", "this", "that", "these", "those"]));
            let modified = tree.children(draft.found.node).any(|c| {
                matches!(
                    tree.relation(c),
                    Relation::Amod | Relation::Nmod | Relation::NmodPoss | Relation::AclRelcl
                ) && tree.tag(c) != Tag::Num
            });
            (definite && !modified).then_some(NOUN_REACH)
        }
        _ => None,
    }
}

/// The nearest earlier draft that fits. Inside one sentence the event that the sentence is about goes before one that
/// it only names; two rivals of one rank are left open.
fn antecedent(drafts: &[Draft], index: usize, reach: usize) -> Option<usize> {
    let pointing = &drafts[index];
    let mut best: Option<usize> = None;
    let mut open = false;
    for other in (index.saturating_sub(DRAFTS)..index).rev() {
        let candidate = &drafts[other];
        if candidate.page + reach < pointing.page || best.is_some_and(|b| drafts[b].page != candidate.page) {
            break;
        }
        if !fits(pointing, candidate) {
            continue;
        }
        let Some(known) = best.map(|b| &drafts[b]) else {
            best = Some(other);
            continue;
        };
        if rank(candidate) != rank(known) {
            if rank(candidate) < rank(known) {
                best = Some(other);
                open = false;
            }
        } else if names(&known.claim.participants) != names(&candidate.claim.participants) {
            open = true;
        }
    }
    best.filter(|_| !open)
}

/// How much a sentence is about an event: 0 most.
fn rank(draft: &Draft) -> u8 {
    match draft.found.kind {
        Kind::Identified | Kind::Occurrence | Kind::Anaphor => 0,
        Kind::Light => 1,
        Kind::Verb => 2,
        _ => 3,
    }
}

fn fits(pointing: &Draft, candidate: &Draft) -> bool {
    let Some(class) = candidate.found.class else { return false };
    if candidate.statement || parties(&candidate.claim.participants).is_empty() {
        return false;
    }
    // What is only planned is not what somebody says has been.
    let past = pointing.claim.tense == Tense::Past && pointing.claim.modality == Modality::Happened;
    if past && matches!(candidate.claim.modality, Modality::Planned | Modality::Hypothetical) {
        return false;
    }
    if class.symmetric && parties(&candidate.claim.participants).len() < 2 {
        return false;
    }
    match pointing.found.kind {
        Kind::Anaphor => {
            let noun = matches!(
                candidate.found.kind,
                Kind::Identified | Kind::Light | Kind::Occurrence | Kind::Nominal
            );
            (noun || class.symmetric) && candidate.page < pointing.page
        }
        _ => pointing.found.class.is_some_and(|c| c.name == class.name),
    }
}

/// Those who act or undergo.
fn parties(participants: &[Participant]) -> Vec<&Participant> {
    participants.iter().filter(|p| matches!(p.role, Role::Agent | Role::Patient)).collect()
}

fn names(participants: &[Participant]) -> Vec<&str> {
    let mut names: Vec<&str> = parties(participants).iter().map(|p| p.entity.name.as_str()).collect();
    names.sort_unstable();
    names
}
