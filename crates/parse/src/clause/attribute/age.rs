//! How old is somebody: "Roe, 44,", "the 34-year-old driver", "she was 45", "died at 85".

use crate::clause::lexicon;
use crate::clause::scene::{Named, Page, Scene};
use gainsay_claim::{EntityKind, QuantityKind, Slot};
use gainsay_syntax::{Relation, Tag};
use std::sync::Arc;

/// Whether the figure at a token is an age that an attribute tells, not a figure of the event.
pub(crate) fn is_age(scene: &Scene<'_>, page: &Page<'_>, token: usize) -> bool {
    let tree = &page.tree;
    if tree.lemma(token) == "age" && tree.children(token).any(|c| age_at(scene, page, c).is_some()) {
        return true;
    }
    age_at(scene, page, token).is_some()
        || token >= 2
            && tree.is(token - 1, ",")
            && (aged_description(scene, page, token - 2).is_some()
                || scene.is_name(page, token - 2) && age_after(scene, page, token - 1).is_some())
}

/// "Ana Costa, 45,": the age behind the comma at `comma`.
pub(super) fn age_after(
    scene: &Scene<'_>,
    page: &Page<'_>,
    comma: usize,
) -> Option<Slot<gainsay_claim::Quantity>> {
    let tree = &page.tree;
    let number = comma + 1;
    let closed = number + 1 >= tree.len() || matches!(tree.tag(number + 1), Tag::Punct);
    if !tree.is(comma, ",") || !closed {
        return None;
    }
    // "Ana Costa, 45, and Ben Lind, 51": the comma that closes may be missing before "and" alone.
    age(scene, page, number)
}

/// A bare figure that can be somebody's age in years.
fn age(scene: &Scene<'_>, page: &Page<'_>, number: usize) -> Option<Slot<gainsay_claim::Quantity>> {
    if page.tree.tag(number) != Tag::Num || scene.time_at(page, number).is_some() {
        return None;
    }
    let found = scene.quantity_at(page, number)?;
    let years = found.value.interval.low_value().and_then(|v| u32::try_from(*v).ok())?;
    let plain = matches!(found.value.kind, QuantityKind::Age | QuantityKind::Cardinal);
    if !plain || !(1..=119).contains(&years) {
        return None;
    }
    let mut value = found.value.clone();
    value.kind = QuantityKind::Age;
    value.unit = gainsay_claim::Unit::from_symbol("yr");
    value.counted = None;
    Some(Slot { value, span: found.span })
}

pub(super) fn tree_top(page: &Page<'_>, tokens: (usize, usize)) -> usize {
    page.tree.top_of(tokens.0, tokens.1).unwrap_or(tokens.0)
}

/// The person whom the document is about: named at least twice as often as anybody else. An age that the sentence ties
/// to nobody ("it was the 23-year-old's first win") is taken for this person's.
pub(super) fn dominant(scene: &Scene<'_>) -> Option<Named> {
    scene.dominant.and_then(|entity| {
        let mention = scene.reading.entities.mentions.iter().find(|m| m.entity == Some(entity))?;
        let entity = scene.reading.entities.entities.get(entity)?;
        Some(Named { entity: Arc::clone(entity), span: mention.span })
    })
}

/// Whose age a figure without the word "year" gives: "At 34 she", "a man of 27", "He was 84."
pub(super) fn bare_age(
    scene: &Scene<'_>,
    page: &Page<'_>,
    mention: &crate::quantity::QuantityMention,
) -> Option<(Named, usize)> {
    let tree = &page.tree;
    let (first, end) = mention.tokens;
    let years = mention.value.interval.low_value().and_then(|v| u32::try_from(*v).ok())?;
    if end != first + 1 || !(12..=110).contains(&years) || scene.time_at(page, first).is_some() {
        return None;
    }
    let before = first.checked_sub(1)?;
    let stops = end >= tree.len() || tree.tag(end) == Tag::Punct;
    if tree.is_any(before, &["at", "At"]) {
        let opens = before == 0 || tree.tag(before - 1) == Tag::Punct;
        let subject = (end..tree.len()).find(|&i| {
            matches!(tree.relation(i), Relation::Nsubj | Relation::NsubjPass) && tree.tag(i) != Tag::Num
        })?;
        let goes_on = stops || matches!(tree.tag(end), Tag::Pron | Tag::Det | Tag::Propn);
        if !opens || !goes_on {
            return None;
        }
        let named = scene.named(page, subject).filter(is_person);
        return Some((named.or_else(|| dominant(scene))?, subject));
    }
    if tree.is(before, "of") {
        let noun = before.checked_sub(1)?;
        let person = lexicon::is_people(&tree.lemma(noun).to_lowercase()) && !is_group(tree.lemma(noun));
        if !person || !stops && !matches!(tree.tag(end), Tag::Adp | Tag::Pron | Tag::Verb) {
            return None;
        }
        let whole = tree.head(noun).filter(|_| tree.relation(noun) == Relation::Appos);
        let named = whole.and_then(|w| scene.named(page, w)).filter(|n| n.entity.is_named() && is_person(n));
        return Some((named.or_else(|| scene.named(page, noun))?, noun));
    }
    let goes_on = || tree.is_any(end, &["when", "and", "but", "at", "then", "now", "while", "or"]);
    if (stops || goes_on()) && tree.has(first, Relation::Cop) {
        let subject = tree.child(first, Relation::Nsubj)?;
        let pronoun = tree.is_any(subject, &["he", "she", "He", "She"]);
        let named = scene.named(page, subject).filter(is_person);
        return Some((named.or_else(|| dominant(scene).filter(|_| pronoun))?, subject));
    }
    None
}

fn is_group(noun: &str) -> bool {
    matches!(noun, "people" | "delegation" | "party" | "crowd" | "crew" | "team" | "jury" | "group" | "army")
}

fn is_person(named: &Named) -> bool {
    matches!(named.entity.kind, EntityKind::Person | EntityKind::Unknown) && named.entity.is_named()
        || lexicon::is_people(&named.entity.head)
}

/// "The driver, 34, was unhurt": an age between commas behind a noun for somebody.
pub(super) fn aged_description(
    scene: &Scene<'_>,
    page: &Page<'_>,
    node: usize,
) -> Option<(Named, Slot<gainsay_claim::Quantity>)> {
    let tree = &page.tree;
    let person = tree.tag(node) == Tag::Noun && lexicon::is_people(&tree.lemma(node).to_lowercase());
    if !person || !tree.is(node + 3, ",") || tree.lemma(node) != tree.word(node).to_lowercase() {
        return None;
    }
    let age = age_after(scene, page, node + 1)?;
    Some((scene.named(page, node)?, age))
}

/// "died at 87", "at the age of 91", "aged 34": the age of the one who the clause is about.
pub(super) fn age_at(
    scene: &Scene<'_>,
    page: &Page<'_>,
    node: usize,
) -> Option<(Named, Slot<gainsay_claim::Quantity>)> {
    let tree = &page.tree;
    if tree.tag(node) != Tag::Num {
        return None;
    }
    let before = |word: &str| node > 0 && tree.is(node - 1, word);
    let of_age = before("of") && node >= 2 && tree.is_any(node - 2, &["age"]);
    let at = before("at")
        && tree.is_any(node + 1, &[",", ".", "in", "after", "on", ";", "and", "following", "from"]);
    // "Roe, at 56 a fixture of the town"
    let beside = before("at") && node >= 3 && tree.is(node - 2, ",") && scene.is_name(page, node - 3);
    if beside {
        let holder = scene.known(page, node - 3)?;
        return Some((holder, age(scene, page, node)?));
    }
    // "Roe, who at 52 had two years to go"
    let mid = before("at") && node >= 2 && tree.is_any(node - 2, &["who", "he", "she"]);
    let goes_on = matches!(tree.tag(node + 1), Tag::Verb | Tag::Aux) || tree.is(node + 1, ",");
    if mid && goes_on {
        let up = tree.head(node - 2)?;
        let holder = scene.named(page, crate::clause::subject::subject(tree, up)?.token)?;
        let person = holder.entity.kind == EntityKind::Person;
        return Some((holder, age(scene, page, node)?)).filter(|_| person);
    }
    if !(of_age || at || before("aged")) {
        return None;
    }
    let age = age(scene, page, node)?;
    let mut verb = tree.head(node)?;
    for _ in 0..3 {
        if tree.tag(verb) == Tag::Verb {
            break;
        }
        verb = tree.head(verb)?;
    }
    // Shares close at 87; people die, retire, win.
    let subject = crate::clause::subject::subject(tree, verb)?;
    let holder = scene.named(page, subject.token)?;
    let person =
        holder.entity.kind == EntityKind::Person || (of_age && lexicon::is_people(&holder.entity.head));
    person.then_some((holder, age))
}

/// Whether a figure is the age of a thing: "400-year-old moss", "the plants are 1,550 years old".
pub(super) fn of_thing(scene: &Scene<'_>, page: &Page<'_>, tokens: (usize, usize)) -> bool {
    let tree = &page.tree;
    let thing = |node: usize| {
        tree.tag(node) == Tag::Noun
            && !is_worker(tree.lemma(node))
            && !lexicon::is_people(&tree.lemma(node).to_lowercase())
            && !scene.is_name(page, node)
    };
    let subject = tree.top_of(tokens.0, tokens.1).and_then(|at| crate::clause::subject::subject(tree, at));
    thing(tokens.1) || subject.is_some_and(|s| thing(s.token))
}

/// Whether a noun is called as those are who do a work: "scaffolder", "physicist".
fn is_worker(lemma: &str) -> bool {
    ["er", "or", "ist", "ian", "man", "woman"].iter().any(|e| lemma.ends_with(e))
}

/// Whose age a figure gives: "the 58-year-old engineer", "Ana, who is 45 years old".
pub(super) fn aged_one(scene: &Scene<'_>, page: &Page<'_>, tokens: (usize, usize)) -> Option<(Named, usize)> {
    let tree = &page.tree;
    let mut at = tree.top_of(tokens.0, tokens.1)?;
    // "a 19-year-old scaffolder": the noun right behind.
    let noun = tokens.1;
    let worker = is_worker(tree.lemma(noun));
    if tree.tag(noun) == Tag::Noun
        && (worker || lexicon::is_people(tree.lemma(noun)))
        && tree.tag(noun + 1) != Tag::Noun
        && let Some(named) = scene.named(page, noun)
    {
        return Some((named, noun));
    }
    // "the 27-year-old Eritrean": whom the report is about.
    let demonym = tree.tag(noun) == Tag::Propn && tree.head(at) == Some(noun);
    if demonym && scene.known(page, noun).is_none_or(|n| n.entity.kind != EntityKind::Person) {
        return dominant(scene).map(|named| (named, noun)).or_else(|| Some((scene.named(page, noun)?, noun)));
    }
    if let Some(subject) = crate::clause::subject::subject(tree, at) {
        at = subject.token;
    }
    for _ in 0..4 {
        let person = |n: &Named| {
            n.entity.kind == EntityKind::Person
                || lexicon::is_people(&n.entity.head)
                || n.entity.kind == EntityKind::Group
        };
        let inside = tokens.0 <= at && at < tokens.1;
        if !inside && let Some(named) = scene.named(page, at).filter(person) {
            return Some((named, at));
        }
        // "The plants are 1,550 years old": the age of a thing is nobody's whom another clause names.
        let clause = matches!(
            tree.relation(at),
            Relation::Root
                | Relation::Nsubj
                | Relation::NsubjPass
                | Relation::Parataxis
                | Relation::Ccomp
                | Relation::Advcl
                | Relation::AclRelcl
        );
        if !inside && clause {
            return None;
        }
        at = tree.head(at)?;
    }
    None
}
