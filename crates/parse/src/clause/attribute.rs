//! What people and things are said to be: offices before a name, appositions, "X is the Y of Z", ages, kinship.
//!
//! A little over the usual length: the forms share their tests of a description, and ages and posts held stand apart.

mod age;
mod held;

pub(crate) use age::is_age;
pub(crate) use held::gained;

use self::age::{age_after, age_at, aged_description, aged_one, bare_age, dominant, of_thing, tree_top};
use super::draft::Draft;
use super::lexicon;
use super::office;
use super::predicate::{Found, Kind};
use super::scene::{Named, Page, Scene};
use super::tree::Tree;
use crate::entity::EntityMention;
use gainsay_claim::{
    Attribute, AttributeKind, AttributeStatus, Entity, EntityKind, Participant, Predicate, QuantityKind,
    Role, Slot, Span,
};
use gainsay_syntax::{Relation, Tag};
use std::sync::Arc;

/// Words before a name that are looked at.
const TITLE_WORDS: usize = 12;

/// The attribute claims of a sentence that no verb makes.
pub(crate) fn attributes(scene: &Scene<'_>, number: usize, page: &Page<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for &index in &page.mentions {
        let Some(mention) = scene.reading.entities.mentions.get(index) else { continue };
        let Some(holder) = holder(scene, mention) else { continue };
        for attribute in titles(scene, page, mention, &holder) {
            drafts.push(draft(number, mention.head, &holder, attribute));
        }
        for attribute in appositions(scene, page, mention, &holder) {
            // A title that the tree also has as an apposition is told once.
            if drafts
                .last()
                .and_then(|d: &Draft| d.claim.attribute.as_ref())
                .is_some_and(|a| a.span.overlaps(attribute.span))
            {
                continue;
            }
            drafts.push(draft(number, mention.head, &holder, attribute));
        }
        if let Some(residence) = residence_after(scene, page, mention, &holder) {
            drafts.push(draft(number, mention.head, &holder, residence));
        }
        if let Some(age) = age_after(scene, page, mention.tokens.1) {
            drafts.push(aged(number, mention.head, &holder, age));
        }
    }
    for node in 0..page.tree.len() {
        // "A former teacher, she joined": the words before the comma say what she was.
        if page.tree.relation(node) == Relation::Appos
            && let Some(pronoun) = page.tree.head(node).filter(|&p| p > node && page.tree.tag(p) == Tag::Pron)
            && let Some(holder) = scene.known(page, pronoun)
            && let Some(attribute) = property(scene, page, node, holder.span)
        {
            drafts.push(draft(number, node, &holder, attribute));
        }
        if let Some((holder, residence)) = seat(scene, page, node) {
            drafts.push(draft(number, node, &holder, residence));
        }
        if let Some((holder, age)) = aged_description(scene, page, node) {
            drafts.push(aged(number, node, &holder, age));
        }
        if let Some((holder, age)) = age_at(scene, page, node) {
            drafts.push(aged(number, node, &holder, age));
        }
    }
    for draft in &mut drafts {
        rank(scene, page, draft);
    }
    terms_of_office(scene, page, &mut drafts);
    for &index in &page.quantities {
        let Some(mention) = scene.reading.quantities.get(index) else { continue };
        let bare = mention.value.kind == QuantityKind::Cardinal;
        let told = drafts.iter().any(|d| d.claim.quantities.iter().any(|q| q.span.overlaps(mention.span)));
        if told {
            continue;
        }
        if bare && let Some((holder, node)) = bare_age(scene, page, mention) {
            let mut value = mention.value.clone();
            value.kind = QuantityKind::Age;
            value.unit = gainsay_claim::Unit::from_symbol("yr");
            value.counted = None;
            drafts.push(aged(number, node, &holder, Slot { value, span: mention.span }));
            continue;
        }
        if mention.value.kind != QuantityKind::Age {
            continue;
        }
        if let Some((holder, node)) = aged_one(scene, page, mention.tokens).or_else(|| {
            let whoever = !of_thing(scene, page, mention.tokens);
            Some((dominant(scene).filter(|_| whoever)?, tree_top(page, mention.tokens)))
        }) && !drafts.iter().any(|d| d.claim.quantities.iter().any(|q| q.span.overlaps(mention.span)))
        {
            drafts.push(aged(
                number,
                node,
                &holder,
                Slot { value: mention.value.clone(), span: mention.span },
            ));
        }
    }
    drafts
}

/// "Chief executive since 2016", "finance minister until March": when what an apposition says was so.
fn terms_of_office(scene: &Scene<'_>, page: &Page<'_>, drafts: &mut [Draft]) {
    let tree = &page.tree;
    for &index in &page.times {
        let Some(mention) = scene.reading.times.get(index) else { continue };
        let (Some(top), Some(value)) = (tree.top_of(mention.tokens.0, mention.tokens.1), &mention.value)
        else {
            continue;
        };
        let Some(noun) = super::circumstance::in_apposition(tree, top) else { continue };
        let Some(value) = super::circumstance::bounded(tree, top, mention, value) else { continue };
        let ended =
            tree.case_is(top, &["until", "till"])
                && scene.reading.layout.published.as_ref().is_some_and(|p| {
                    value.interval.high_value().is_some_and(|&h| h <= p.date.days() * 86_400)
                });
        for draft in drafts.iter_mut().filter(|d| d.claim.when.is_none()) {
            let Some(attribute) = &mut draft.claim.attribute else { continue };
            let timeless = matches!(attribute.kind, AttributeKind::Age | AttributeKind::Kinship);
            if !timeless && attribute.span.contains(tree.span(noun)) {
                if ended {
                    attribute.status = AttributeStatus::Former;
                }
                draft.claim.when = Some(Slot { value: value.clone(), span: mention.span });
            }
        }
    }
}

/// Whether a noun phrase says that somebody is the most or the first of something.
fn is_superlative(tree: &Tree<'_>, node: usize) -> bool {
    tree.children(node).any(|c| c < node && tree.relation(c) == Relation::Amod && is_extreme(tree, c))
}

/// "largest", "worst", "first".
fn is_extreme(tree: &Tree<'_>, i: usize) -> bool {
    let word = tree.word(i);
    (word.len() > 5 && word.ends_with("est"))
        || tree.is_any(i, &["most", "least", "worst", "best", "first", "only"])
}

/// Tokens behind a rank within which "since" limits it.
const SINCE: usize = 5;

/// Whether a rank is only one of the time since something: "the first woman in the post since 1950" is no first woman.
pub(crate) fn since_follows(tree: &Tree<'_>, end: usize) -> bool {
    let same = |i: &usize| *i < tree.len() && !tree.is_any(*i, &[",", ".", ";", ":"]);
    (end..end + SINCE).take_while(same).any(|i| tree.is(i, "since"))
}

/// The rank that the words of a property give: "the 45th president", "the second highest peak".
pub(crate) fn rank(scene: &Scene<'_>, page: &Page<'_>, draft: &mut Draft) {
    let Some(attribute) = draft.claim.attribute.as_ref().filter(|_| draft.claim.ordinal.is_none()) else {
        return;
    };
    let inside = |q: &&crate::quantity::QuantityMention| {
        q.value.kind == QuantityKind::Ordinal
            && attribute.span.start <= q.span.end.saturating_add(1)
            && q.span.end <= attribute.span.end
            && q.span.start.saturating_add(24) >= attribute.span.start
            && !since_follows(&page.tree, q.tokens.1)
    };
    let figures = page.quantities.iter().filter_map(|&q| scene.reading.quantities.get(q));
    draft.claim.ordinal =
        figures.filter(inside).map(|q| Slot { value: q.value.clone(), span: q.span }).next();
}

/// Where the words behind a name say that it is at home: "Paul Grant, of Leeds,", "Lena Ortiz, from Peru,".
fn residence_after(
    scene: &Scene<'_>,
    page: &Page<'_>,
    mention: &EntityMention,
    holder: &Named,
) -> Option<Attribute> {
    let tree = &page.tree;
    let comma = mention.tokens.1;
    if !tree.is(comma, ",") || !tree.is_any(comma + 1, &["of", "from"]) {
        return None;
    }
    let place = scene.known(page, comma + 2).filter(|k| super::preposition::is_place(k.entity.kind))?;
    let (_, end) = (0, place.span.end);
    let closed = (comma + 3..tree.len().min(comma + 9))
        .find(|&i| tree.span(i).start >= end)
        .is_some_and(|i| tree.tag(i) == Tag::Punct);
    let person = holder.entity.kind == EntityKind::Person;
    (closed && person).then(|| home(place, tree.span(comma + 1)))
}

/// That somebody or something is at home in a place.
fn home(place: Named, cue: Span) -> Attribute {
    Attribute {
        kind: AttributeKind::Residence,
        value: "home".to_owned(),
        span: cue.cover(place.span),
        of: Some(place.entity),
        status: AttributeStatus::Current,
    }
}

/// Where a firm has its seat: "the Lisbon-based firm", "based in Turin", "headquartered in Oslo".
fn seat(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> Option<(Named, Attribute)> {
    let tree = &page.tree;
    if !matches!(tree.lemma(node), "base" | "headquarter") || !tree.is_any(node, &["based", "headquartered"])
    {
        return None;
    }
    let is_place = |n: &Named| n.entity.is_named() && !matches!(n.entity.kind, EntityKind::Person);
    if node >= 2 && tree.is(node - 1, "-") {
        let place = scene.named(page, node - 2).filter(is_place)?;
        let head = tree.head(node).filter(|&head| head > node)?;
        return Some((scene.named(page, head)?, home(place, tree.span(node))));
    }
    let phrase = tree.children_by(node, Relation::Obl).find(|&c| tree.case_is(c, &["in", "at", "near"]))?;
    let place = scene.named(page, phrase).filter(is_place)?;
    let subject = super::subject::subject(tree, node)?;
    Some((scene.named(page, subject.token)?, home(place, tree.span(node))))
}

/// The person or organisation that a mention names.
fn holder(scene: &Scene<'_>, mention: &EntityMention) -> Option<Named> {
    let entity = scene.reading.entities.entities.get(mention.entity?)?;
    let kind = match entity.kind {
        EntityKind::Person | EntityKind::Organization => true,
        EntityKind::Unknown => entity.name.contains(' '),
        _ => false,
    };
    let named = entity.is_named() && kind;
    let page = scene.pages.get(mention.sentence)?;
    let pronoun = page.tree.tag(mention.head) == Tag::Pron;
    // "The minister": a description that the entity stage tied to a name carries no attribute of its own here.
    let by_name = page.tree.tag(mention.head) == Tag::Propn;
    (named && !pronoun && by_name).then(|| Named { entity: Arc::clone(entity), span: mention.span })
}

fn draft(page: usize, node: usize, holder: &Named, attribute: Attribute) -> Draft {
    let office = attribute.kind == AttributeKind::Office;
    let class = if office { "hold-office" } else { "be" };
    let found =
        Found { kind: Kind::Property, node, clauses: Vec::new(), class: None, lemma: "be".to_owned() };
    let mut draft = Draft::new(page, found);
    draft.claim.span = attribute.span.cover(holder.span);
    draft.claim.predicate =
        Predicate { lemma: "be".to_owned(), class: class.to_owned(), direction: 0, span: attribute.span };
    draft.claim.participants =
        vec![Participant { role: Role::Agent, entity: Arc::clone(&holder.entity), span: holder.span }];
    draft.claim.attribute = Some(attribute);
    draft
}

fn aged(page: usize, node: usize, holder: &Named, age: Slot<gainsay_claim::Quantity>) -> Draft {
    let attribute = Attribute {
        kind: AttributeKind::Age,
        value: "age".to_owned(),
        of: None,
        status: AttributeStatus::Current,
        span: age.span,
    };
    let mut draft = draft(page, node, holder, attribute);
    draft.claim.quantities.push(age);
    draft
}

/// What stands right before a name, also where it is two: "former banker and lobbyist Paul Grant".
fn titles(scene: &Scene<'_>, page: &Page<'_>, mention: &EntityMention, holder: &Named) -> Vec<Attribute> {
    let tree = &page.tree;
    let mut found: Vec<Attribute> = title(scene, page, mention, holder).into_iter().collect();
    let first = match (mention.title, found.first()) {
        (_, Some(attribute)) => (0..mention.tokens.0).find(|&i| tree.span(i).start == attribute.span.start),
        (Some((first, _)), None) => Some(first),
        (None, None) => mention.tokens.0.checked_sub(1),
    };
    let Some(head) = first.filter(|&f| f >= 2 && tree.is(f - 1, "and")).map(|f| f - 2) else { return found };
    let noun = lower(tree, head);
    let free =
        !tree.has(head, Relation::Det) && scene.known(page, head).is_none_or(|k| *k.entity == *holder.entity);
    if holder.entity.kind == EntityKind::Person && free && crate::entity::lexicon::is_office(&noun) {
        let phrase = phrase(scene, page, head, head, mention);
        let kind = office::kind_of(office::without_prefix(&noun).0);
        if let Some(value) = phrase.value {
            found.push(Attribute { kind, value, of: phrase.of, status: phrase.status, span: phrase.span });
        }
    }
    found
}

/// The office that stands right before a name: "former Portuguese finance minister Ana Costa", "Sen. Ana Costa",
/// "the president of the club Ana Costa".
fn title(scene: &Scene<'_>, page: &Page<'_>, mention: &EntityMention, holder: &Named) -> Option<Attribute> {
    if holder.entity.kind != EntityKind::Person {
        return None;
    }
    let tree = &page.tree;
    let name = mention.tokens.0;
    let end = name.checked_sub(1)?;
    // "Her deputy of those years, Ana Costa": a comma between the office and the name that ends in one too.
    let closed = tree.is_any(mention.tokens.1, &[",", ".", ";", ":"]) || mention.tokens.1 >= tree.len();
    if tree.is(end, ",") && closed {
        let head = office_before_comma(tree, end)?;
        let phrase = phrase(scene, page, head, head, mention);
        return Some(Attribute {
            kind: AttributeKind::Office,
            value: phrase.value?,
            of: phrase.of,
            status: phrase.status,
            span: phrase.span,
        });
    }
    // "president of the club Ana": step over the "of" phrase that lies between.
    let head = if is_office(tree, end) || crate::entity::lexicon::is_office(&lower(tree, end)) {
        end
    } else if is_status(tree, end) && end >= 2 && tree.is(end - 1, "-") && is_office(tree, end - 2) {
        end - 2
    } else {
        office_before_of(scene, page, end)?
    };
    let phrase = phrase(scene, page, head, end, mention);
    // A name with "and" or a comma before the office belongs to a list, not to this name.
    let value = phrase.value?;
    let kind = match office::kind_of(office::without_prefix(&lower(tree, head)).0) {
        AttributeKind::Kinship => return None,
        // "Sen. Costa"
        AttributeKind::Description if is_office(tree, head) => AttributeKind::Office,
        kind => kind,
    };
    // A job by itself ("lawyer Omar Haddad") is told by the apposition, where the tree has one.
    let told = kind != AttributeKind::Office && phrase.status == AttributeStatus::Current;
    (!told).then_some(Attribute { kind, value, of: phrase.of, status: phrase.status, span: phrase.span })
}

/// The office noun of the phrase that ends before a comma: nothing but nouns and what ties them lies between.
fn office_before_comma(tree: &Tree<'_>, comma: usize) -> Option<usize> {
    let from = comma.saturating_sub(8);
    let inside = |i: &usize| {
        matches!(tree.tag(*i), Tag::Noun | Tag::Propn | Tag::Adp | Tag::Det | Tag::Adj | Tag::Num | Tag::Part)
            || tree.is_any(*i, &["-", "'s", "’s"])
    };
    let head =
        (from..comma).rev().take_while(inside).find(|&i| tree.tag(i) == Tag::Noun && is_office(tree, i))?;
    // The name must not belong to a list: "the mayor, Ana Costa, and".
    let of = tree.is(head + 1, "of") || head + 1 == comma;
    (of && (head == 0 || !tree.is_any(head - 1, &[","]))).then_some(head)
}

/// The head of "secretary of state", "president of the club" that ends at `end`.
fn office_before_of(scene: &Scene<'_>, page: &Page<'_>, end: usize) -> Option<usize> {
    let tree = &page.tree;
    let from = end.saturating_sub(6);
    let of = (from..end).rev().find(|&i| tree.is(i, "of"))?;
    // "the head of Mr Lind" belongs to him.
    if tree.is_any(end, &["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "president", "king"]) {
        return None;
    }
    let whole = scene.known(page, end).is_some() || of + 1 == end;
    let head = of.checked_sub(1)?;
    (whole && is_office(tree, head)).then_some(head)
}

/// An office phrase read leftwards from its head noun.
struct Phrase {
    value: Option<String>,
    of: Option<Arc<Entity>>,
    status: AttributeStatus,
    span: Span,
}

fn phrase(scene: &Scene<'_>, page: &Page<'_>, head: usize, end: usize, holder: &EntityMention) -> Phrase {
    let tree = &page.tree;
    let mut status = AttributeStatus::Current;
    let mut of: Option<Arc<Entity>> = None;
    let mut parts: Vec<String> = Vec::new();
    let base = lower(tree, head);
    let (plain, prefixed) = office::without_prefix(&base);
    status = prefixed.unwrap_or(status);
    let mut value_head = office::office(&base).map_or(plain.to_owned(), ToOwned::to_owned);
    if end > head {
        if is_status(tree, end) {
            status = office::status(&lower(tree, end)).unwrap_or(status);
        } else if tree.is(head + 1, "of") {
            match (head + 2..=end).find_map(|i| scene.known(page, i)) {
                Some(known) => of = Some(known.entity),
                None => value_head = format!("{value_head} of {}", lower(tree, end)),
            }
        }
    }
    if end == head && tree.is(head + 1, "of") {
        // "The mayor of Faro, Ana Costa": the body stands right behind the office.
        let body = if tree.is(head + 2, "the") { head + 3 } else { head + 2 };
        of = scene.known(page, body).filter(|k| !k.span.overlaps(holder.span)).map(|k| k.entity);
    }
    let mut first = head;
    let mut at = head;
    while let Some(left) = at.checked_sub(1).filter(|&l| head - l <= TITLE_WORDS) {
        let word = lower(tree, left);
        if let Some(found) = office::status(&word) {
            if found != AttributeStatus::Current {
                status = found;
            }
        } else if tree.is(left, "-") || word == "'s" || word == "’s" {
            at = left;
            continue;
        } else if let Some(known) = scene.known(page, left) {
            if known.entity.kind == EntityKind::Person || known.span.overlaps(holder.span) {
                break;
            }
            of = of.or(Some(known.entity));
        } else if matches!(tree.tag(left), Tag::Noun | Tag::Propn | Tag::Adj) && !is_rank(&word) {
            parts.push(word);
        } else if !(is_rank(&word) || matches!(tree.tag(left), Tag::Num)) {
            break;
        }
        first = left;
        at = left;
    }
    parts.reverse();
    parts.push(value_head);
    Phrase { value: Some(parts.join(" ")), of, status, span: tree.span_of(first, end.max(head) + 1) }
}

/// "His successor is Ana Costa", "the driver was Ben Lind": who it is stands last, what they are first.
pub(crate) fn named_last(
    scene: &Scene<'_>,
    page: &Page<'_>,
    node: usize,
) -> Option<(Participant, Attribute)> {
    let tree = &page.tree;
    let known =
        scene.known(page, node).filter(|k| k.entity.kind == EntityKind::Person && k.entity.is_named())?;
    let subject = tree
        .children(node)
        .find(|&c| c < node && matches!(tree.relation(c), Relation::Nsubj | Relation::NsubjOuter))
        .filter(|&s| tree.tag(s) == Tag::Noun && tree.tag(node) == Tag::Propn)?;
    let noun = tree.lemma(subject).to_lowercase();
    let somebody = lexicon::is_people(&noun)
        || is_office(tree, subject)
        || crate::entity::lexicon::is_office(&noun)
        || ["er", "or", "ist"].iter().any(|end| noun.ends_with(end));
    if !somebody || scene.known(page, subject).is_some_and(|k| k.entity.is_named()) {
        return None;
    }
    let attribute = property(scene, page, subject, known.span)?;
    Some((Participant { role: Role::Agent, entity: known.entity, span: known.span }, attribute))
}

fn is_rank(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_alphabetic())
}

fn lower(tree: &Tree<'_>, i: usize) -> String {
    tree.word(i).to_lowercase()
}

fn is_office(tree: &Tree<'_>, i: usize) -> bool {
    office::office(&lower(tree, i)).is_some()
}

fn is_status(tree: &Tree<'_>, i: usize) -> bool {
    office::status(&lower(tree, i)).is_some()
}

/// "Ana Costa, the finance minister of Portugal," and "the finance minister, Ana Costa,".
fn appositions(
    scene: &Scene<'_>,
    page: &Page<'_>,
    mention: &EntityMention,
    holder: &Named,
) -> Vec<Attribute> {
    let tree = &page.tree;
    let (from, to) = (mention.tokens.0, mention.tokens.1.min(mention.tokens.0 + 16));
    let mut nodes: Vec<usize> = (from..to)
        .flat_map(|i| tree.children_by(i, Relation::Appos))
        .flat_map(|c| tree.conjuncts(c))
        .filter(|&c| c >= to || c < from && tree.relation(c) == Relation::Appos)
        .collect();
    if tree.relation(mention.head) == Relation::Appos
        && let Some(head) = tree.head(mention.head)
        && head < mention.head
        && lexicon::is_people(&tree.lemma(head).to_lowercase())
    {
        nodes.push(head);
    }
    // "Ana, president of the bank Ben Lind, ..." in a list: the office is Ben's.
    let others = |node: usize| {
        let (from, to) = tree.extent(node);
        page.mentions.iter().filter_map(|&m| scene.reading.entities.mentions.get(m)).any(|other| {
            let entity = other.entity.and_then(|e| scene.reading.entities.entities.get(e));
            let person = entity.is_some_and(|e| e.kind == EntityKind::Person);
            // "the widow of Carl Benning", "spokeswoman for Ana Costa": whose she is.
            let whose = tree.case(other.head).is_some_and(|c| c > node)
                && tree.head(other.head) == Some(node)
                || tree
                    .head(other.head)
                    .is_some_and(|up| up > node && tree.head(up) == Some(node) && tree.case(up).is_some());
            person && other.entity != mention.entity && from <= other.head && other.head < to && !whose
        })
    };
    nodes
        .into_iter()
        .filter(|&node| node < mention.head || !others(node))
        .filter_map(|node| property(scene, page, node, holder.span))
        .collect()
}

/// The property that the noun phrase headed by `node` states.
pub(crate) fn property(scene: &Scene<'_>, page: &Page<'_>, node: usize, holder: Span) -> Option<Attribute> {
    let tree = &page.tree;
    let noun = lower(tree, node);
    let lemma = tree.lemma(node).to_lowercase();
    let common = tree.tag(node) == Tag::Noun
        || (matches!(tree.tag(node), Tag::Propn | Tag::Adj) && office::office(&noun).is_some());
    if !common || scene.time_at(page, node).is_some() {
        return None;
    }
    let (plain, prefixed) = office::without_prefix(&lemma);
    let kind = office::kind_of(plain);
    let lemma = plain.to_owned();
    let people = kind != AttributeKind::Description || lexicon::is_people(&lemma);
    let mut status = prefixed.unwrap_or(AttributeStatus::Current);
    // "is no longer a member", "was then foreign minister"
    if tree.children(node).any(|c| {
        tree.is(c, "longer") && tree.is(c.wrapping_sub(1), "no")
            || tree.is(c, "then") && c < node && tree.has(node, Relation::Cop)
    }) {
        status = AttributeStatus::Former;
    }
    let superlative = is_superlative(tree, node);
    let mut of: Option<Arc<Entity>> = None;
    let mut parts: Vec<String> = Vec::new();
    let (mut first, mut last) = (node, node);
    for child in tree.children(node) {
        match tree.relation(child) {
            Relation::Amod | Relation::Compound | Relation::NmodDesc | Relation::Advmod | Relation::Nmod
                if child < node =>
            {
                let word = lower(tree, child);
                if let Some(found) = office::status(&word) {
                    if found != AttributeStatus::Current {
                        status = found;
                    }
                } else if matches!(
                    word.as_str(),
                    "elected" | "appointed" | "named" | "new" | "longer" | "no" | "also"
                ) {
                    continue;
                } else if let Some(known) = scene.known(page, child) {
                    // "declared Ben Lind mayor": whose office it is, not of what.
                    if known.entity.kind == EntityKind::Person && tree.relation(child) == Relation::Compound {
                        continue;
                    }
                    of = of.or(Some(known.entity));
                } else if tree.relation(child) != Relation::Advmod
                    && scene.time_at(page, child).is_none()
                    && scene.quantity_at(page, child).is_none()
                {
                    parts.push(word);
                }
                first = first.min(child);
            }
            Relation::NmodPoss if child < node => {
                of = scene.known(page, child).map(|k| k.entity).or(of);
                first = first.min(child);
            }
            Relation::Nmod if tree.case_is(child, &["of", "for", "at", "in", "to"]) => {
                let strong = tree.case_is(child, &["of"])
                    || ((kind != AttributeKind::Description || superlative) && of.is_none());
                // "the son of the singer Lena Ortiz"
                let known = scene.known(page, child).or_else(|| {
                    scene
                        .named(page, child)
                        .filter(|n| n.entity.is_named() && n.entity.kind == EntityKind::Person)
                });
                if let Some(known) = known
                    && strong
                {
                    of = Some(known.entity);
                    last = last.max(child);
                } else if tree.case_is(child, &["of"]) && tree.is(node, "secretary") {
                    parts.push(String::new());
                }
            }
            _ => {}
        }
    }
    if !people && of.is_none() && parts.is_empty() && tree.relation(node) == Relation::Appos {
        return None;
    }
    parts.retain(|p| !p.is_empty());
    parts.push(lemma);
    let span = tree.span_of(first, last + 1);
    if span.overlaps(holder) {
        return None;
    }
    Some(Attribute { kind, value: parts.join(" "), of, status, span })
}
