//! Do reports give different days for one event, or for one statement?

use super::gate::{self, Gate};
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{DocumentBuilder, clock, day, event, person, quote};
use crate::frame;
use crate::resolve::EntityId;
use crate::view::{Dated, Node, NodeId, View, is_saying};
use crate::{Repair, RepairKind, Standing, weights, wording};
use gainsay_claim::{
    Anchor, Comparison, Date, Granularity, Kind, Modality, Polarity, Reason, Relation, Role, Slot, Tense,
    TimeValue, Trait, class_named,
};
use rustc_hash::FxHashMap;

pub(super) const RULE: Rule = Rule {
    code: "G001",
    kind: Kind::Date,
    title: "different days for one event",
    documentation: "\
**What it finds.** Two claims of one event whose days exclude each other: Saturday 3 May against Sunday 4 May.

**Why it matters.** A day is the fact that readers use to line up everything else; a wrong one makes two events of one.

**Example.** \"The bridge was closed on 3 May.\" / \"The bridge was closed on 5 May.\"

**Tension.** A report that appeared after others say the event happened, and still speaks of it as to come on another
day, is shown with the days of publication that would remove the conflict: its page date may be that of a republication.

**Silent on.** A coarser date that holds the finer one; a day apart that zones can explain; a plan and what came of it;
a day that no text names.",
    examples,
    scope: Scope::Event,
    slots,
    compare,
    label: |_, node, _| node.claim.when.as_ref().map(|w| wording::days(&w.value)).unwrap_or_default(),
};

pub(super) const STATEMENT: Rule = Rule {
    code: "G020",
    kind: Kind::Date,
    title: "different days for one statement",
    documentation: "\
**What it finds.** The same quoted words of one speaker, said on one day by one report and on another day by another.
Where the quote itself has no date, the date of the speaker's only dated statement in the same report is taken.

**Why it matters.** When something was said decides what the speaker could know.

**Example.** \"The minister said on Monday: 'We will rebuild every house.'\" / \"On Tuesday the minister said: 'We will
rebuild every house.'\"

**Silent on.** Statements of a speaker who is quoted on several days in one report; coarser dates; quotes under five words.",
    examples: statement_examples,
    scope: Scope::Quote,
    slots: statement_slots,
    compare: compare_statements,
    label: |view, node, _| statement_time(view, node).map(|(t, _)| wording::days(&t.value)).unwrap_or_default(),
};

fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(when) = node.claim.when.as_ref().filter(|w| is_placed(&w.value)) else { return Vec::new() };
    let days = when.value.to_days();
    let key = hash(&(&days.interval, days.approximate, days.anchor, days.offset, gate::standing(view, node)));
    vec![SlotValue { key, span: when.span, ..SlotValue::default() }]
}

/// Whether a time says anything about the calendar.
fn is_placed(time: &TimeValue) -> bool {
    time.interval.low_value().is_some() || time.interval.high_value().is_some()
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    let (x, y) = (&pair.a.claim.when.as_ref()?.value, &pair.b.claim.when.as_ref()?.value);
    let comparison = compare_days(x, y);
    if comparison.relation != Relation::Disjoint {
        return comparison.reason.map(Outcome::Compatible);
    }
    if x.anchor == Anchor::Assumed || y.anchor == Anchor::Assumed {
        return Some(Outcome::Compatible(Reason::ReportingDate));
    }
    if !one_deed(pair) {
        return None;
    }
    if frame::lapsed(pair.view, pair.a) || frame::lapsed(pair.view, pair.b) {
        return Some(Outcome::Compatible(Reason::PlanVsOutcome));
    }
    if frame::year_guessed(x, y) || frame::other_people(pair.a, pair.b) {
        return None;
    }
    if frame::other_course(pair.view, pair.a, pair.b) {
        return Some(Outcome::Compatible(Reason::DifferentEvent));
    }
    let gap = x.to_days().gap(&y.to_days()).unwrap_or(0);
    let periods = x.granularity.max(y.granularity) <= Granularity::Month;
    let once = class_named(pair.a.class).is_some_and(|c| c.has(Trait::Once));
    if !once && (periods || gap > FAR) {
        return Some(Outcome::Compatible(Reason::DifferentEvent));
    }
    let mut parts = match gate::values(pair) {
        Gate::Open(parts) => parts,
        Gate::Explained(Reason::PlanVsOutcome) => return Some(after_the_fact(pair, x, y)),
        Gate::Explained(reason) => return Some(Outcome::Compatible(reason)),
        Gate::Shut => return None,
    };
    parts.push(weights::DISJOINT.once());
    let relative = [x, y].iter().filter(|t| t.anchor != Anchor::Explicit).count();
    if relative > 0 {
        parts.push(weights::RELATIVE_DATE.times(relative as f64));
    }
    let counted = [x, y].iter().filter(|t| t.anchor == Anchor::Narrative).count();
    if counted > 0 {
        parts.push(weights::NARRATIVE_DATE.times(counted as f64));
    }
    let apart = x.to_days().gap(&y.to_days()).unwrap_or(0) as f64 / 86_400.0;
    parts.push(weights::FAR_DAYS.times((2.0 + apart).ln()));
    let mut conflict = Conflict::new(parts);
    conflict.repairs.extend(republication(pair.view, pair.a, x, y));
    conflict.repairs.extend(republication(pair.view, pair.b, y, x));
    Some(Outcome::Conflict(conflict))
}

/// Events that lie further apart than this are two, unless they can happen only once: 300 days, in seconds.
const FAR: i64 = 300 * 86_400;

/// Whether two days can be those of one deed. One person announces, appoints or sells many things on many days: words
/// of speech are left to the rule of statements, and where both sides name what it was done to, something of it must
/// be the same.
pub(super) fn one_deed(pair: &Pair<'_>) -> bool {
    let class = class_named(pair.a.class);
    if class.is_some_and(|c| c.has(Trait::Reporting)) {
        return false;
    }
    let objects = |node: &Node<'_>| -> Vec<_> {
        node.parts.iter().filter(|p| p.role != Role::Agent).map(|p| p.entity).collect()
    };
    let (mine, theirs) = (objects(pair.a), objects(pair.b));
    mine.is_empty() && theirs.is_empty()
        || mine.iter().any(|o| theirs.contains(o))
        || class.is_some_and(|c| c.symmetric || c.has(Trait::Once))
}

/// Days of two times; a clock time near midnight in a named zone may be another day elsewhere.
fn compare_days(x: &TimeValue, y: &TimeValue) -> Comparison {
    let days = x.to_days().compare(&y.to_days());
    if days.relation != Relation::Disjoint {
        return days;
    }
    let exact = x.compare(y);
    if exact.relation == Relation::Disjoint {
        let one_day = x.to_days().gap(&y.to_days()) == Some(0);
        let days = x.granularity.min(y.granularity) >= Granularity::Day;
        if one_day && days && (x.offset.is_some() || y.offset.is_some()) && x.offset != y.offset {
            return Comparison::because(Relation::Overlapping, Reason::Timezone);
        }
        x.to_days().compare(&y.to_days())
    } else {
        exact
    }
}

/// A plan and an outcome on different days: explained, unless the plan was printed after the outcome.
fn after_the_fact(pair: &Pair<'_>, x: &TimeValue, y: &TimeValue) -> Outcome {
    let plan_first = pair.a.claim.modality != Modality::Happened;
    let (plan, planned, done) = if plan_first { (pair.a, x, y) } else { (pair.b, y, x) };
    let printed = pair.view.published(plan.doc);
    let over = done.interval.high_value().map(|s| s.div_euclid(86_400));
    let late = matches!((printed, over), (Some(p), Some(o)) if p >= o);
    let repair = republication(pair.view, plan, planned, done).map(|mut repair| {
        repair.text.push_str(crate::assemble::STILL_TO_COME);
        repair
    });
    if !late || repair.is_none() {
        return Outcome::Compatible(Reason::PlanVsOutcome);
    }
    let mut parts = vec![weights::DISJOINT.once(), weights::STILL_TO_COME.once()];
    parts.extend(gate::reading(pair.a, pair.b));
    Outcome::Conflict(Conflict { standing: Standing::Tension, parts, repairs: repair.into_iter().collect() })
}

/// The days of publication for which the words of `own` would mean the other side's day.
pub(super) fn republication(
    view: &View<'_>,
    node: &Node<'_>,
    own: &TimeValue,
    other: &TimeValue,
) -> Option<Repair> {
    if own.anchor != Anchor::Published
        || own.granularity < Granularity::Day
        || other.granularity < Granularity::Day
    {
        return None;
    }
    let (own_day, other_day) = (start_day(own)?, start_day(other)?);
    let printed = view.published(node.doc)?;
    let offset = own_day - printed;
    let future = node.claim.modality == Modality::Planned || offset > 0;
    let (first, last) = if (own_day - other_day) % 7 == 0 && offset.abs() <= 7 {
        // "On Monday" is the nearest Monday to come, or the last one.
        if future { (other_day - 7, other_day - 1) } else { (other_day, other_day + 6) }
    } else if offset.abs() <= 1 {
        (other_day - offset, other_day - offset)
    } else {
        return None;
    };
    let name = view.name(node.doc);
    let days = wording::days_between(Date::from_days(first)?, Date::from_days(last)?);
    Some(Repair {
        kind: RepairKind::PublicationDate,
        document: Some(name.clone()),
        text: format!("consistent if `{name}` was first published {days}"),
    })
}

fn start_day(time: &TimeValue) -> Option<i64> {
    time.interval.low_value().map(|s| s.div_euclid(86_400))
}

fn statement_slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(quote) = &node.claim.quote else { return Vec::new() };
    let Some((time, dated_by)) = statement_time(view, node) else { return Vec::new() };
    let days = time.value.to_days();
    let key = hash(&(&days.interval, days.anchor, super::quote::speaker(view, node), &quote.value));
    let support = dated_by.map(|by| (by, time.span));
    let span = if support.is_some() { quote.span } else { time.span };
    vec![SlotValue { key, span, support, ..SlotValue::default() }]
}

/// When the words were said, and the other statement of the speaker that the date was taken from.
fn statement_time<'v>(
    view: &'v View<'_>,
    node: &'v Node<'_>,
) -> Option<(&'v Slot<TimeValue>, Option<NodeId>)> {
    if let Some(own) = stated(node) {
        return Some((own, None));
    }
    let speaker = super::quote::speaker(view, node)?;
    match view.dated.get_or_init(|| dated(view)).get(&(node.doc, speaker))? {
        Dated::Unlike => None,
        Dated::By(other) => Some((stated(view.nodes.get(*other)?)?, Some(*other))),
    }
}

/// The time that a statement gives for itself.
fn stated<'n>(node: &'n Node<'_>) -> Option<&'n Slot<TimeValue>> {
    let when = node.claim.when.as_ref();
    when.filter(|w| w.value.anchor != Anchor::Assumed && is_placed(&w.value))
}

/// What dates a speaker's words in each document, in one pass: a long interview has thousands of quotes.
fn dated(view: &View<'_>) -> FxHashMap<(usize, EntityId), Dated> {
    let mut found: FxHashMap<(usize, EntityId), Dated> = FxHashMap::default();
    for (number, node) in view.nodes.iter().enumerate() {
        let says = is_saying(node.class)
            && node.claim.polarity == Polarity::Affirmed
            // "Dismissed the strategist's comment on Sunday": not when he spoke.
            && node.claim.tense != Tense::None
            && node.claim.modality == Modality::Happened;
        let Some(time) = stated(node).filter(|t| says && is_news(view, node.doc, &t.value)) else {
            continue;
        };
        let Some(speaker) = super::quote::speaker(view, node) else { continue };
        let dated = found.entry((node.doc, speaker)).or_insert(Dated::By(number));
        if let Dated::By(first) = *dated
            && let Some(other) = view.nodes.get(first).and_then(stated)
            && other.value.to_days().interval != time.value.to_days().interval
        {
            *dated = Dated::Unlike;
        }
    }
    found
}

/// Days before publication up to which a day may be that of the news: "was right in 1993" dates no words of today.
const NEWS: i64 = 45;

/// Whether a time is a day shortly before the report appeared.
fn is_news(view: &View<'_>, doc: usize, time: &TimeValue) -> bool {
    let near = view.published(doc).zip(start_day(time)).is_none_or(|(p, d)| (0..=NEWS).contains(&(p - d)));
    time.granularity >= Granularity::Day && near
}

fn compare_statements(pair: &Pair<'_>) -> Option<Outcome> {
    let (when_a, dated_a) = statement_time(pair.view, pair.a)?;
    let (when_b, dated_b) = statement_time(pair.view, pair.b)?;
    let (x, y) = (&when_a.value, &when_b.value);
    if super::quote::speaker(pair.view, pair.a)? != super::quote::speaker(pair.view, pair.b)?
        || !super::quote::same_words(pair.a, pair.b)
    {
        return None;
    }
    let comparison = compare_days(x, y);
    if comparison.relation != Relation::Disjoint {
        return comparison.reason.map(Outcome::Compatible);
    }
    let mut parts = vec![weights::SAME_WORDS.once(), weights::DISJOINT.once()];
    let borrowed = f64::from(u8::from(dated_a.is_some()) + u8::from(dated_b.is_some()));
    if borrowed > 0.0 {
        parts.push(weights::BORROWED_DATE.times(borrowed));
    }
    parts.extend(gate::reading(pair.a, pair.b));
    Some(Outcome::Conflict(Conflict::new(parts)))
}

fn examples() -> Vec<Example> {
    let (Ok(third), Ok(fifth)) = (Date::new(2025, 5, 3), Date::new(2025, 5, 5)) else { return Vec::new() };
    let (Ok(monday), Ok(wrong), Ok(before), Ok(late)) =
        (Date::new(2025, 5, 19), Date::new(2025, 6, 2), Date::new(2025, 5, 16), Date::new(2025, 5, 29))
    else {
        return Vec::new();
    };
    let close = |name: &str, when: TimeValue| {
        DocumentBuilder::new(name)
            .published(fifth)
            .claim(
                event("close")
                    .agent(person("Ana Costa"))
                    .patient(crate::build::place("Iron Bridge"))
                    .when(when),
            )
            .build()
    };
    let talk = || event("talk").agent(person("Ana Costa")).agent(person("Rui Lima"));
    let month = {
        let mut value = day(third, Anchor::Explicit);
        value.granularity = Granularity::Month;
        let start = third.days() - 2;
        if let Ok(interval) = gainsay_claim::Interval::half_open(start * 86_400, (start + 31) * 86_400) {
            value.interval = interval;
        }
        value
    };
    let zoned = |mut time: TimeValue, hours: i32| {
        time.offset = Some(hours * 3600);
        time
    };
    let happened = |name| {
        DocumentBuilder::new(name)
            .published(monday)
            .claim(talk().when(day(monday, Anchor::Published)))
            .build()
    };
    let planned = |published: Date, on: Date| {
        DocumentBuilder::new("c")
            .published(published)
            .claim(talk().modality(Modality::Planned).when(day(on, Anchor::Published)))
            .build()
    };
    vec![
        Example {
            text: "a: Ana Costa closed the Iron Bridge on 3 May. / b: Ana Costa closed the Iron Bridge on 5 May.",
            documents: vec![
                close("a", day(third, Anchor::Explicit)),
                close("b", day(fifth, Anchor::Explicit)),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: Ana Costa closed the Iron Bridge on 3 May. / b: Ana Costa closed the Iron Bridge in May.",
            documents: vec![close("a", day(third, Anchor::Explicit)), close("b", month)],
            expect: Expect::Compatible(Reason::Granularity),
        },
        Example {
            text: "a (page of 19 May): Costa and Lima talked on Monday. / c (page of 29 May): Costa and Lima will talk on Monday.",
            documents: vec![happened("a"), planned(late, wrong)],
            expect: Expect::Fires,
        },
        Example {
            text: "a (page of 19 May): Costa and Lima talked on Monday. / c (page of 16 May): Costa and Lima will talk on Tuesday.",
            documents: vec![
                happened("a"),
                planned(before, Date::from_days(monday.days() + 1).unwrap_or(monday)),
            ],
            expect: Expect::Compatible(Reason::PlanVsOutcome),
        },
        Example {
            text: "a: The bridge was closed at 23:30 in Lisbon on 3 May. / b: The bridge was closed at 00:30 in Madrid on 4 May.",
            documents: vec![
                close("a", zoned(clock(third, 23, 30), 1)),
                close("b", zoned(clock(Date::from_days(third.days() + 1).unwrap_or(third), 0, 30), 2)),
            ],
            expect: Expect::Compatible(Reason::Timezone),
        },
        Example {
            text: "a: Ana Costa closed the Iron Bridge on 3 May. / b (page of 5 May): Ana Costa closed the Iron Bridge.",
            documents: vec![
                close("a", day(third, Anchor::Explicit)),
                close("b", day(fifth, Anchor::Assumed)),
            ],
            expect: Expect::Compatible(Reason::ReportingDate),
        },
    ]
}

fn statement_examples() -> Vec<Example> {
    let (Ok(monday), Ok(tuesday)) = (Date::new(2025, 5, 19), Date::new(2025, 5, 20)) else {
        return Vec::new();
    };
    let words = "We will rebuild every house by the river";
    let dated = |name: &str, on: Date| {
        DocumentBuilder::new(name)
            .published(tuesday)
            .claim(event("say").agent(person("Ana Costa")).when(day(on, Anchor::Published)))
            .claim(quote(words).agent(person("Ana Costa")))
    };
    vec![
        Example {
            text: "a: On Monday Costa spoke to reporters. \"We will rebuild every house by the river,\" she said. / b: On Tuesday Costa spoke to reporters. \"We will rebuild every house by the river,\" she said.",
            documents: vec![dated("a", monday).build(), dated("b", tuesday).build()],
            expect: Expect::Fires,
        },
        Example {
            text: "a: the same, but Costa is also quoted on Tuesday in report a, so the quote's day is open.",
            documents: vec![
                dated("a", monday)
                    .claim(event("say").agent(person("Ana Costa")).when(day(tuesday, Anchor::Published)))
                    .build(),
                dated("b", tuesday).build(),
            ],
            expect: Expect::Silent,
        },
    ]
}
