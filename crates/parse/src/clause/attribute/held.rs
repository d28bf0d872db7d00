//! Which office does a verb give, leave or take: "was elected mayor", "gave up the chief executive's chair"?

use super::{draft, is_office, is_superlative, property, rank};
use crate::clause::draft::Draft;
use crate::clause::lexicon;
use crate::clause::predicate::Kind;
use crate::clause::scene::{Named, Page, Scene};
use crate::clause::tree::Tree;
use gainsay_claim::{Attribute, AttributeKind, AttributeStatus, EntityKind, Participant, Role};
use gainsay_syntax::Relation;
use std::sync::Arc;

/// The office that a verb says somebody gets, has or leaves: "was elected mayor", "served as judge", "quit as coach".
pub(crate) fn gained(scene: &Scene<'_>, number: usize, page: &Page<'_>, drafts: &[Draft]) -> Vec<Draft> {
    let tree = &page.tree;
    let verbs = drafts.iter().filter(|d| d.found.kind == Kind::Verb);
    let gained = verbs.filter_map(|d| {
        let node = d.found.node;
        let (role, left) = match tree.lemma(node) {
            "appoint" | "elect" | "name" | "re-elect" | "reelect" | "nominate" | "crown" | "inaugurate"
            | "choose" | "declare" | "swear" => (Role::Patient, false),
            "become" | "remain" | "serve" | "work" | "act" => (Role::Agent, false),
            "resign" | "step" | "stand" | "quit" | "retire" | "leave" | "give" | "relinquish" | "vacate"
            | "lose" | "surrender" => (Role::Agent, true),
            "dismiss" | "sack" | "fire" | "oust" | "remove" | "depose" | "replace" => (Role::Patient, true),
            "succeed" if tree.has(node, Relation::Obj) => (Role::Patient, true),
            "take" | "assume" | "accept" | "hold" | "fill" | "occupy" | "get" | "land" => {
                (Role::Agent, false)
            }
            _ => return led(scene, number, page, d).map(|new| vec![new]),
        };
        let named = |p: &&Participant| p.role == role && p.entity.kind == EntityKind::Person;
        // "elected Ben Lind mayor", with the name as a part of the office.
        let inner = || {
            let office = tree.child(node, Relation::Obj).filter(|_| role == Role::Patient && !left)?;
            let name = tree.children_by(office, Relation::Compound).find_map(|c| scene.known(page, c))?;
            let person = name.entity.kind == EntityKind::Person;
            person.then_some(Participant { role, entity: name.entity, span: name.span })
        };
        let person = &d.claim.participants.iter().find(named).cloned().or_else(inner)?;
        let candidates = tree.children(node).filter(|&c| c > node && !tree.span(c).overlaps(person.span));
        let by_post = || {
            let post =
                tree.child(node, Relation::Obj).filter(|&o| role == Role::Agent && is_post(tree, o))?;
            let named = office_of_post(tree, post)?;
            property(scene, page, named, person.span).filter(|a| a.kind == AttributeKind::Office)
        };
        let mut attribute = by_post().or_else(|| {
            candidates
                .filter(|&c| match tree.relation(c) {
                    Relation::Xcomp | Relation::Obj => !left,
                    Relation::Obl => tree.case_is(c, &["as"]),
                    _ => false,
                })
                .find_map(|c| {
                    let best = is_superlative(tree, c) && tree.lemma(node) == "become";
                    property(scene, page, c, person.span).filter(|a| a.kind == AttributeKind::Office || best)
                })
        })?;
        if left {
            attribute.status = AttributeStatus::Former;
        }
        // "Ben Lind replaced Ana Costa as coach": he is the coach now.
        let heir = matches!(tree.lemma(node), "replace" | "succeed").then(|| {
            let agent = |p: &&Participant| p.role == Role::Agent && p.entity.kind == EntityKind::Person;
            let heir = d.claim.participants.iter().find(agent)?;
            let status = AttributeStatus::Current;
            Some((heir.clone(), Attribute { status, ..attribute.clone() }))
        });
        let said = |person: &Participant, attribute: Attribute| {
            let holder = Named { entity: Arc::clone(&person.entity), span: person.span };
            let mut new = draft(number, node, &holder, attribute);
            rank(scene, page, &mut new);
            new.claim.when.clone_from(&d.claim.when);
            new.claim.polarity = d.claim.polarity;
            new.claim.modality = d.claim.modality;
            new.claim.tense = d.claim.tense;
            new
        };
        let second = heir.flatten().map(|(person, attribute)| said(&person, attribute));
        Some(std::iter::once(said(person, attribute)).chain(second).collect::<Vec<Draft>>())
    });
    gained.flatten().collect()
}

/// The office that a verb names: "Ieva Berza, who chairs the federation", "heads the delegation".
fn led(scene: &Scene<'_>, number: usize, page: &Page<'_>, d: &Draft) -> Option<Draft> {
    let tree = &page.tree;
    let node = d.found.node;
    let office = match tree.lemma(node) {
        "chair" => "chair",
        "head" => "head",
        "captain" | "skipper" => "captain",
        "edit" => "editor",
        "command" => "commander",
        "coach" => "coach",
        "lead" => "leader",
        _ => return None,
    };
    let agent = |p: &&Participant| p.role == Role::Agent && p.entity.kind == EntityKind::Person;
    let person = d.claim.participants.iter().find(agent)?;
    let object = tree.child(node, Relation::Obj)?;
    let of = scene.named(page, object)?;
    // "led the race", "headed the list": nobody holds these.
    let noun = tree.lemma(object).to_lowercase();
    let body = lexicon::is_body(&noun)
        || of.entity.kind == EntityKind::Organization
        || matches!(
            noun.as_str(),
            "team"
                | "party"
                | "delegation"
                | "group"
                | "union"
                | "government"
                | "mission"
                | "crew"
                | "squad"
                | "side"
                | "project"
                | "inquiry"
                | "campaign"
                | "paper"
                | "newspaper"
                | "magazine"
                | "regiment"
                | "battalion"
                | "brigade"
                | "fleet"
                | "ship"
                | "institute"
                | "school"
                | "negotiator"
                | "response"
                | "operation"
                | "study"
                | "expedition"
                | "unit"
                | "office"
                | "orchestra"
                | "choir"
                | "charity"
                | "panel"
                | "board"
                | "division"
        );
    if !body || tree.lemma(node) == "edit" && of.entity.kind == EntityKind::Work {
        return None;
    }
    let attribute = Attribute {
        kind: AttributeKind::Office,
        value: office.to_owned(),
        of: Some(of.entity),
        status: AttributeStatus::Current,
        span: tree.span_of(node, object + 1),
    };
    let holder = Named { entity: Arc::clone(&person.entity), span: person.span };
    let mut new = draft(number, node, &holder, attribute);
    new.claim.when.clone_from(&d.claim.when);
    new.claim.polarity = d.claim.polarity;
    new.claim.modality = d.claim.modality;
    new.claim.tense = d.claim.tense;
    Some(new)
}

/// Nouns that name an office by what it is called: "the post of finance minister".
fn is_post(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "post"
            | "job"
            | "position"
            | "role"
            | "chair"
            | "seat"
            | "office"
            | "title"
            | "chairmanship"
            | "helm"
    )
}

/// The office of "the post of finance minister", "his job as coach", "the chief executive's chair".
fn office_of_post(tree: &Tree<'_>, post: usize) -> Option<usize> {
    tree.children(post).find(|&c| {
        let named = match tree.relation(c) {
            Relation::NmodPoss | Relation::Compound => c < post,
            Relation::Nmod => tree.case_is(c, &["of", "as"]),
            _ => false,
        };
        named && is_office(tree, c)
    })
}
