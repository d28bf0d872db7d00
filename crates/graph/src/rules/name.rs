//! Do reports give one office holder different names?

use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, gate, hash};
use crate::build::{self, DocumentBuilder, person};
use crate::resolve::folded;
use crate::view::{Node, View};
use crate::weights;
use gainsay_claim::alias::{NameRelation, compare_names, spelling_key, surname};
use gainsay_claim::{AttributeKind, AttributeStatus, EntityKind, Kind, Reason, Role};

pub(super) const RULE: Rule = Rule {
    code: "G018",
    kind: Kind::Name,
    title: "one surname and office, different given names",
    documentation: "\
**What it finds.** Two people of one surname and different given names to whom the reports give the same office.

**Why it matters.** It is nearly always one person, and one of the names is wrong.

**Example.** \"Harbour minister Ana Costa said ...\" / \"Harbour minister Vera Costa said ...\"

**Silent on.** Initials, short forms and other spellings of one name; a report that names both people.",
    examples,
    scope: Scope::Surname,
    slots,
    compare,
    label: |_, node, _| holder(node).map(|p| p.entity.name.clone()).unwrap_or_default(),
};

fn holder<'n>(node: &Node<'n>) -> Option<&'n gainsay_claim::Participant> {
    node.claim.participants.iter().find(|p| p.role == Role::Agent && p.entity.is_named())
}

fn slots(_: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let (Some(office), Some(holder)) = (&node.claim.attribute, holder(node)) else { return Vec::new() };
    if !matches!(office.kind, AttributeKind::Office | AttributeKind::Description) {
        return Vec::new();
    }
    let last = office.value.rsplit(' ').next().unwrap_or(&office.value);
    let head = super::post::one_word(&office.value).unwrap_or(last);
    let key = hash(&(folded(&holder.entity.name), &office.value, node.doc));
    vec![SlotValue { topic: hash(&head), key, span: holder.span, ..SlotValue::default() }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (pair.a.agent()?, pair.b.agent()?);
    let (mine, theirs) = (holder(pair.a)?, holder(pair.b)?);
    if !mine.entity.name.starts_with(char::is_uppercase)
        || !theirs.entity.name.starts_with(char::is_uppercase)
    {
        return None;
    }
    if folded(&mine.entity.name) == folded(&theirs.entity.name) {
        return None;
    }
    // A bare surname may be tied to the wrong bearer: the words themselves must give the whole name.
    let whole = |p: &gainsay_claim::Participant| p.span.len() <= 1 || p.span.len() >= p.entity.name.len();
    if !whole(mine) || !whole(theirs) {
        return None;
    }
    match compare_names(&mine.entity, &theirs.entity) {
        NameRelation::Alias(reason) => return Some(Outcome::Compatible(reason)),
        NameRelation::Different if x.entity != y.entity => {}
        _ => return None,
    }
    let cast = |doc: usize, id| pair.view.casts.get(doc).is_some_and(|c| c.binary_search(&id).is_ok());
    if cast(pair.a.doc, y.entity) || cast(pair.b.doc, x.entity) {
        return None;
    }
    // A report that names two people of the surname speaks of a family.
    let family = |doc: usize| {
        let key = spelling_key(&surname(&mine.entity.name));
        let cast = pair.view.casts.get(doc).map_or(&[][..], |c| c);
        let bearers = cast.iter().filter_map(|id| pair.view.entities.class(*id)).filter(|c| {
            c.kind == EntityKind::Person && c.name.contains(' ') && spelling_key(&surname(c.name)) == key
        });
        bearers.count() > 1
    };
    if family(pair.a.doc) || family(pair.b.doc) {
        return None;
    }
    let of =
        |n: &Node<'_>| n.claim.attribute.as_ref()?.of.as_ref().and_then(|e| pair.view.entities.id(n.doc, e));
    if of(pair.a).zip(of(pair.b)).is_some_and(|(p, q)| p != q) {
        return None;
    }
    let mut parts = vec![weights::SAME_SURNAME.once()];
    parts.extend(gate::reading(pair.a, pair.b));
    Some(Outcome::Conflict(Conflict::new(parts)))
}

fn examples() -> Vec<Example> {
    let report = |name: &str, who: &str, office: &str| {
        DocumentBuilder::new(name).claim(build::office(person(who), office, AttributeStatus::Current)).build()
    };
    vec![
        Example {
            text: "a: Harbour minister Ana Costa spoke. / b: Harbour minister Vera Costa spoke.",
            documents: vec![
                report("a", "Ana Costa", "harbour minister"),
                report("b", "Vera Costa", "harbour minister"),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Harbour minister Ana Costa spoke. / b: Harbour minister Vera Costa and her sister Rita Costa spoke.",
            documents: vec![
                report("a", "Ana Costa", "harbour minister"),
                DocumentBuilder::new("b")
                    .claim(build::office(person("Vera Costa"), "harbour minister", AttributeStatus::Current))
                    .claim(build::event("say").agent(person("Rita Costa")))
                    .build(),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Harbour minister Ana Costa spoke. / b: Lawyer Vera Costa spoke.",
            documents: vec![
                report("a", "Ana Costa", "harbour minister"),
                report("b", "Vera Costa", "lawyer"),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: Harbour minister Volodymyr Costa spoke. / b: Harbour minister Vladimir Costa spoke.",
            documents: vec![
                report("a", "Volodymyr Costa", "harbour minister"),
                report("b", "Vladimir Costa", "harbour minister"),
            ],
            expect: Expect::Compatible(Reason::Alias),
        },
    ]
}
