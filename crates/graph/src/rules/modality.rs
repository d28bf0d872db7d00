//! Does one report say that something is done, and another that it is still to be?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, event, organization, thing};
use crate::frame;
use crate::view::{Node, View, predicate_span};
use crate::weights;
use gainsay_claim::{Anchor, Date, Kind, Modality, Polarity, Reason, Relation, Role, class_named};

pub(super) const RULE: Rule = Rule {
    code: "G019",
    kind: Kind::Modality,
    title: "done and still to be done",
    documentation: "\
**What it finds.** One report says that something happened on a day; another report, which appeared on a later day,
says that it will happen after that.

**Why it matters.** \"In service\" and \"to enter service in December\" decide whether anybody can rely on it.

**Example.** \"The plant has been running since May.\" / \"The plant will start to run in September.\"

**Silent on.** A plan that an earlier report gives; possibilities; plans without a day; a page date that explains the
difference (that is a tension of dates, G001).",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| {
        let lemma = &node.claim.predicate.lemma;
        let state = match node.claim.modality {
            _ if node.claim.polarity == Polarity::Denied => "not yet",
            Modality::Happened => "happened",
            Modality::Planned => "planned",
            Modality::Possible => "possible",
            Modality::Hypothetical => "hypothetical",
            Modality::Ordered => "ordered",
        };
        format!("{lemma}: {state}")
    },
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let when = node.claim.when.as_ref().map(|w| &w.value.interval);
    let key = hash(&(gate::standing(view, node), node.claim.modality, when, view.published(node.doc)));
    vec![SlotValue {
        topic: hash(&node.class),
        key,
        span: predicate_span(node.claim),
        ..SlotValue::default()
    }]
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let reason = gate::modality(pair.a.claim.modality, pair.b.claim.modality)?;
    if pair.a.claim.polarity == Polarity::Denied || pair.b.claim.polarity == Polarity::Denied {
        return None;
    }
    // A plan and its outcome are worth showing where a name in common and a sort of event that the table knows make
    // them one; "will show" beside "showed" explains nothing to anybody.
    let (named, others) = (pair.a.named(), pair.b.named());
    let one_event = class_named(pair.a.class).is_some() && named.iter().any(|e| others.contains(e));
    let shown = one_event.then_some(Outcome::Compatible(reason));
    let (plan, done) = match (pair.a.claim.modality, pair.b.claim.modality) {
        (Modality::Planned, Modality::Happened) => (pair.a, pair.b),
        (Modality::Happened, Modality::Planned) => (pair.b, pair.a),
        _ => return shown,
    };
    let (Some(ahead), Some(past)) = (&plan.claim.when, &done.claim.when) else { return shown };
    if ahead.value.anchor == Anchor::Assumed || past.value.anchor == Anchor::Assumed {
        return shown;
    }
    let (x, y) = (ahead.value.to_days(), past.value.to_days());
    let printed = pair.view.published(plan.doc);
    let began = past.value.interval.low_value().map(|s| s.div_euclid(86_400));
    let late = matches!((printed, began), (Some(p), Some(o)) if p > o);
    if x.compare(&y).relation != Relation::Disjoint || !y.interval.ends_before(&x.interval) || !late {
        return shown;
    }
    if super::date::republication(pair.view, plan, &ahead.value, &past.value).is_some() {
        return None;
    }
    // "Called a rival" and "will not speak to the press": one class of deeds, two deeds.
    let one_word = plan.claim.predicate.lemma == done.claim.predicate.lemma;
    let objects = |n: &Node<'_>| -> Vec<_> {
        n.parts.iter().filter(|p| p.role != Role::Agent).map(|p| p.entity).collect()
    };
    let (mine, theirs) = (objects(plan), objects(done));
    let one_deed = one_word || mine.iter().any(|o| theirs.contains(o));
    if frame::year_guessed(&ahead.value, &past.value) || !super::date::one_deed(pair) || !one_deed {
        return shown;
    }
    match gate::voices(pair) {
        Gate::Open(mut parts) => {
            parts.push(weights::DISJOINT.once());
            Some(Outcome::Conflict(Conflict::new(parts)))
        }
        Gate::Explained(reason) => Some(Outcome::Compatible(reason)),
        Gate::Shut => None,
    }
}

fn examples() -> Vec<Example> {
    let (Ok(may), Ok(june), Ok(september)) =
        (Date::new(2025, 5, 2), Date::new(2025, 6, 4), Date::new(2025, 9, 1))
    else {
        return Vec::new();
    };
    let open = || {
        event("open")
            .agent(organization("Tejo Energy"))
            .patient(thing("power plant"))
            .terms(&["plant", "river"])
    };
    let done = || DocumentBuilder::new("a").published(june).claim(open().on(may)).build();
    let plan = |published: Date| {
        let claim = open().on(september).modality(Modality::Planned);
        DocumentBuilder::new("b").published(published).claim(claim).build()
    };
    vec![
        Example {
            text: "a (4 June): Tejo Energy opened its plant on 2 May. / b (4 June): Tejo Energy will open its plant on 1 September.",
            documents: vec![done(), plan(june)],
            expect: Expect::Fires,
        },
        Example {
            text: "a (4 June): Tejo Energy opened its plant on 2 May. / b (1 May): Tejo Energy will open its plant on 1 September.",
            documents: vec![done(), plan(Date::from_days(may.days() - 1).unwrap_or(may))],
            expect: Expect::Compatible(Reason::PlanVsOutcome),
        },
        Example {
            text: "a: Tejo Energy opened its plant on 2 May. / b: Tejo Energy may open its plant.",
            documents: vec![
                done(),
                DocumentBuilder::new("b").published(june).claim(open().modality(Modality::Possible)).build(),
            ],
            expect: Expect::Compatible(Reason::Hedge),
        },
    ]
}
