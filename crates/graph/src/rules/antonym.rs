//! Do reports give opposite outcomes of one thing?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, organization, person, thing};
use crate::portion::shares_of_a_vote;
use crate::view::{Node, View, predicate_span};
use crate::weights;
use gainsay_claim::{
    Anchor, Granularity, Kind, Polarity, Reason, Relation, Role, Tense, TimeValue, class_named,
};

pub(super) const RULE: Rule = Rule {
    code: "G013",
    kind: Kind::Antonym,
    title: "opposite outcomes",
    documentation: "\
**What it finds.** Two claims about one theme at one time whose predicates exclude each other: rose and fell, acquitted
and convicted, approved and rejected.

**Why it matters.** Opposite outcomes often share every other word, so that readers overlook them.

**Example.** \"The jury convicted Rui Lima of arson.\" / \"The jury acquitted Rui Lima of arson.\"

**Silent on.** Different themes (profit rose, sales fell); different times; one person convicted on one charge and acquitted
on another.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.predicate.lemma.clone(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    if class_named(node.class).is_none_or(|c| c.opposite.is_none()) {
        return Vec::new();
    }
    let key = hash(&(node.class, gate::standing(view, node), &node.parts));
    vec![SlotValue {
        topic: hash(&node.theme),
        key,
        span: predicate_span(node.claim),
        ..SlotValue::default()
    }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    if pair.a.class == pair.b.class {
        return None;
    }
    let (x, y) = (pair.a.claim, pair.b.claim);
    // An infinitive is often read as done where it is only spoken of; a noun of rise or fall is not.
    let told = |n: &Node<'_>| n.claim.tense != Tense::None || n.claim.predicate.direction != 0;
    if !told(pair.a) || !told(pair.b) || !same_theme(pair.a, pair.b) {
        return None;
    }
    if opinions(pair.a, pair.b) {
        return None;
    }
    if !ONE_OUTCOME.contains(&pair.a.theme) && !on_one_day(pair) {
        return None;
    }
    if CONTEST.contains(&pair.a.theme) && !one_contestant(pair.a, pair.b) {
        return None;
    }
    if shares_of_a_vote(pair.a, pair.b) {
        return None;
    }
    let only = |a: &Node<'_>, b: &Node<'_>| {
        a.parts.iter().any(|p| !p.named && !b.parts.iter().any(|q| q.entity == p.entity))
    };
    if only(pair.a, pair.b) && only(pair.b, pair.a) {
        // "convicted of fraud", "acquitted of arson"
        return Some(Outcome::Compatible(Reason::Scope));
    }
    if let (Some(s), Some(t)) = (&x.when, &y.when)
        && s.value.compare(&t.value).relation == Relation::Disjoint
    {
        return Some(Outcome::Compatible(Reason::DifferentEvent));
    }
    if x.polarity == Polarity::Denied || y.polarity == Polarity::Denied {
        return None;
    }
    match gate::values(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::OPPOSITE_CLASS.once());
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

/// Whether two people hold different opinions: one who supports and another who opposes do not contradict each other.
pub(crate) fn opinions(a: &Node<'_>, b: &Node<'_>) -> bool {
    let opinion = |n: &Node<'_>| ATTITUDES.contains(&n.claim.predicate.lemma.as_str());
    (opinion(a) || opinion(b)) && a.agent().map(|p| p.entity) != b.agent().map(|p| p.entity)
}

/// Verbs of opinion: what each one who holds it says for themselves.
const ATTITUDES: &[&str] =
    &["support", "oppose", "back", "endorse", "favour", "favor", "refuse", "vote for", "vote against"];

/// Themes that have one outcome for good. Of all others (open and close, begin and end) the opposite may come later.
const ONE_OUTCOME: &[&str] = &["acquit", "approve", "fall", "lose", "plead guilty", "annul", "confirm"];

/// Whether it happens to the same person or thing on both sides.
fn same_theme(a: &Node<'_>, b: &Node<'_>) -> bool {
    let theme = |n: &Node<'_>| -> Vec<u32> {
        let has_patient = n.parts.iter().any(|p| p.role == Role::Patient);
        let role = class_named(n.class).map_or(Role::Patient, |c| c.theme(has_patient));
        let role = if n.parts.iter().any(|p| p.role == role) { role } else { Role::Agent };
        n.parts.iter().filter(|p| p.role == role).map(|p| p.entity).collect()
    };
    let theirs = theme(b);
    theme(a).iter().any(|t| theirs.contains(t))
}

fn on_one_day(pair: &Pair<'_>) -> bool {
    let (Some(s), Some(t)) = (&pair.a.claim.when, &pair.b.claim.when) else { return false };
    let fine = |t: &TimeValue| t.granularity >= Granularity::Day && t.anchor != Anchor::Assumed;
    fine(&s.value) && fine(&t.value) && s.value.compare(&t.value).relation != Relation::Disjoint
}

/// Themes of contests: whoever wins makes another lose.
const CONTEST: &[&str] = &["win", "lose", "draw"];

/// Whether two claims give the outcome of one contestant against one other: a team wins and loses in one week.
fn one_contestant(a: &Node<'_>, b: &Node<'_>) -> bool {
    let who = |n: &Node<'_>, agent: bool| -> Vec<_> {
        let parts = n.parts.iter().filter(|p| p.named && (p.role == Role::Agent) == agent);
        parts.map(|p| p.entity).collect()
    };
    let (mine, theirs) = (who(a, false), who(b, false));
    let one = who(a, true).iter().any(|p| who(b, true).contains(p));
    one && (mine.is_empty() || theirs.is_empty() || mine.iter().any(|o| theirs.contains(o)))
}

fn examples() -> Vec<Example> {
    let verdict = |name: &str, verb: &str, crime: &str| {
        DocumentBuilder::new(name)
            .claim(
                event(verb)
                    .agent(organization("Faro Court"))
                    .patient(person("Rui Lima"))
                    .role(gainsay_claim::Role::Topic, thing(crime))
                    .terms(&["jury", "verdict", crime]),
            )
            .build()
    };
    vec![
        Example {
            text: "a: The Faro Court convicted Rui Lima of arson. / b: The Faro Court acquitted Rui Lima of arson.",
            documents: vec![verdict("a", "convict", "arson"), verdict("b", "acquit", "arson")],
            expect: Expect::Fires,
        },
        Example {
            text: "a: The Faro Club supports Rui Lima. / b: The Tejo Club opposes Rui Lima.",
            documents: [("a", "Faro Club", "support"), ("b", "Tejo Club", "oppose")]
                .into_iter()
                .map(|(name, who, verb)| {
                    let claim = event(verb).agent(organization(who)).patient(person("Rui Lima"));
                    DocumentBuilder::new(name).claim(claim.terms(&["bid", "harbour"])).build()
                })
                .collect(),
            expect: Expect::Silent,
        },
        Example {
            text: "a: The Faro Court convicted Rui Lima of fraud. / b: The Faro Court acquitted Rui Lima of arson.",
            documents: vec![verdict("a", "convict", "fraud"), verdict("b", "acquit", "arson")],
            expect: Expect::Compatible(Reason::Scope),
        },
    ]
}
