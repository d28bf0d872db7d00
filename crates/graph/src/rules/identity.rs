//! Do reports name different people for one deed or one part?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, person, thing};
use crate::event::is_symmetric;
use crate::view::{Node, View};
use crate::weights;
use gainsay_claim::alias::{NameRelation, compare_names};
use gainsay_claim::{EntityKind, Kind, Reason, Role, Trait, class_named};

/// Claims of one document that are looked through for the other's name.
const MAX_CLAIMS: usize = 4096;

pub(super) const RULE: Rule = Rule {
    code: "G010",
    kind: Kind::Identity,
    title: "different people in one part",
    documentation: "\
**What it finds.** Two claims of one event in which only one can have the part, filled by two different named people or
organisations: who won, who was appointed, who released the brake.

**Why it matters.** Credit and blame go to a name.

**Example.** \"Ana Costa won the race.\" / \"Vera Lima won the race.\"

**Silent on.** Parts that many may share (who attended, who said); two names of one person; a capital that stands for its
government; two events of one sort.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |view, node, slot| {
        node.parts.get(slot.index).map(|p| view.entity_name(p.entity).to_owned()).unwrap_or_default()
    },
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    if is_symmetric(node.class) {
        return Vec::new();
    }
    let Some(class) = class_named(node.class) else { return Vec::new() };
    let one = |role: Role| match role {
        Role::Agent => class.has(Trait::UniqueAgent),
        Role::Patient => class.has(Trait::UniquePatient),
        _ => false,
    };
    let parts = node.parts.iter().enumerate().filter(|(_, p)| p.named && one(p.role));
    parts
        .map(|(index, part)| {
            let words = node.claim.participants.iter().find(|p| p.role == part.role && p.entity.is_named());
            SlotValue {
                topic: hash(&part.role),
                key: hash(&(part.entity, gate::standing(view, node))),
                index,
                span: words.map_or(node.claim.span, |p| p.span),
                ..SlotValue::default()
            }
        })
        .collect()
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (pair.a.parts.get(pair.slot_a.index)?, pair.b.parts.get(pair.slot_b.index)?);
    if x.entity == y.entity {
        return None;
    }
    if let Some(reason) = aliased(pair.a, pair.b, x.role) {
        return Some(Outcome::Compatible(reason));
    }
    let kind = |id| pair.view.entities.class(id).map(|c| c.kind);
    if kind(x.entity) != kind(y.entity)
        || !matches!(kind(x.entity), Some(EntityKind::Person | EntityKind::State))
    {
        return None;
    }
    // Whoever has another part on the other side is no rival for this one.
    let elsewhere = |node: &Node<'_>, entity| node.parts.iter().any(|p| p.entity == entity);
    if elsewhere(pair.a, y.entity) || elsewhere(pair.b, x.entity) {
        return None;
    }
    // A report that gives both tells of two events: who was appointed now, and who was then.
    let both = |node: &Node<'_>, other| {
        let same = pair.view.of_document(node.doc).take(MAX_CLAIMS).filter(|n| n.class == node.class);
        same.flat_map(|n| &n.parts).any(|p| p.entity == other)
    };
    if both(pair.a, y.entity) || both(pair.b, x.entity) {
        return None;
    }
    match gate::values(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::DISJOINT.once());
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

/// Why two names in one part stand for one after all.
fn aliased(a: &Node<'_>, b: &Node<'_>, role: Role) -> Option<Reason> {
    let filler = |n: &Node<'_>| {
        n.claim.participants.iter().find(|p| p.role == role && p.entity.is_named()).map(|p| p.entity.clone())
    };
    match compare_names(&*filler(a)?, &*filler(b)?) {
        NameRelation::Alias(reason) => Some(reason),
        NameRelation::Same | NameRelation::Compatible => Some(Reason::Alias),
        NameRelation::Different | NameRelation::Unknown => None,
    }
}

fn examples() -> Vec<Example> {
    let won = |name: &str, who: &str, what: &str| {
        DocumentBuilder::new(name)
            .claim(
                event("win")
                    .agent(person(who))
                    .patient(thing("coast race"))
                    .place(crate::build::place("Faro"))
                    .terms(&["coast", "race", what, "harbour"]),
            )
            .build()
    };
    vec![
        Example {
            text: "a: Ana Costa won the coast race in Faro by the harbour. / b: Vera Lima won the coast race in Faro by the harbour.",
            documents: vec![won("a", "Ana Costa", "sprint"), won("b", "Vera Lima", "sprint")],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Ana Costa won the coast race. / b: Costa won the coast race.",
            documents: vec![won("a", "Ana Costa", "sprint"), won("b", "Costa", "sprint")],
            expect: Expect::Silent,
        },
        Example {
            text: "a: In Faro Costa talked with Lima about the Tejo Mill fee. / b: In Faro Costa talked with Reis about the Tejo Mill fee.",
            documents: [("a", "Rui Lima"), ("b", "Vera Reis")]
                .into_iter()
                .map(|(name, partner)| {
                    let talk = event("talk").agent(person("Ana Costa")).agent(person(partner));
                    DocumentBuilder::new(name)
                        .claim(
                            talk.place(crate::build::place("Faro"))
                                .terms(&["mill", "fee", "harbour", "tide"]),
                        )
                        .claim(event("say").agent(crate::build::organization("Tejo Mill")))
                        .build()
                })
                .collect(),
            expect: Expect::Compatible(Reason::DifferentEvent),
        },
        Example {
            text: "a: Norway won the harbour bid. / b: Oslo won the harbour bid.",
            documents: [("a", crate::build::state("Norway")), ("b", crate::build::place("Oslo"))]
                .into_iter()
                .map(|(name, who)| {
                    let won = event("win").agent(who).patient(thing("harbour bid"));
                    DocumentBuilder::new(name)
                        .claim(
                            won.place(crate::build::place("Faro")).terms(&["harbour", "bid", "fee", "vote"]),
                        )
                        .build()
                })
                .collect(),
            expect: Expect::Compatible(Reason::Metonymy),
        },
        Example {
            text: "a: Ana Costa said that Ana Costa won. / b: Vera Lima said that Vera Lima won.",
            documents: vec![
                DocumentBuilder::new("a")
                    .claim(
                        event("win")
                            .agent(person("Ana Costa"))
                            .patient(thing("coast race"))
                            .terms(&["coast", "race", "faro", "harbour", "sprint"])
                            .place(crate::build::place("Faro"))
                            .said_by(person("Ana Costa")),
                    )
                    .build(),
                DocumentBuilder::new("b")
                    .claim(
                        event("win")
                            .agent(person("Vera Lima"))
                            .patient(thing("coast race"))
                            .terms(&["coast", "race", "faro", "harbour", "sprint"])
                            .place(crate::build::place("Faro"))
                            .said_by(person("Vera Lima")),
                    )
                    .build(),
            ],
            expect: Expect::Compatible(Reason::Speaker),
        },
    ]
}
