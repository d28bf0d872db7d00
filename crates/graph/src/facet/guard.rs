//! Why are two values of one story not even measured against each other?
//!
//! Each guard has a few words that the fitting program prints beside the labelled conflicts that it keeps out.

#![allow(
    clippy::many_single_char_names,
    reason = "two values of two claims of two reports: pairs of letters show what belongs together"
)]

use super::measure::{ALIKE, Overlap, agrees, excludes, other_days, says};
use super::sheet::{Facet, MONTHS, Sheet, WEEKDAYS, quantity};
use crate::distinct::told_apart;
use crate::frame;
use crate::portion::{other_portion, shares_of_a_vote};
use crate::rules::{Outcome, Pair, hash};
use crate::view::{Node, View, Voice};
use gainsay_claim::{
    Anchor, EntityKind, Granularity, Kind, Polarity, Quantity, QuantityKind, Reason, Role, TimeValue, Trait,
    class_named, class_of_noun, class_of_verb, concept, excludes as class_excludes,
};
use gainsay_lexicon::{Kinship, Sort, kinship};
use std::sync::Arc;

/// Why two values are not measured: they do not exclude each other, either report gives the other's value too, or their
/// standing explains the difference.
pub(super) fn barred(
    view: &View<'_>,
    (s, x): (&Sheet, &Facet),
    (t, y): (&Sheet, &Facet),
    over: &Overlap,
) -> Option<&'static str> {
    let kind = x.rule.kind;
    if excludes(view, x, y) != Some(true) {
        return Some("the values can both be true");
    }
    let (Some(a), Some(b)) = (view.nodes.get(x.node), view.nodes.get(y.node)) else {
        return Some("no claim");
    };
    let pair = Pair { view, a, b, slot_a: &x.slot, slot_b: &y.slot };
    // What explains a difference of two claims of one event explains it here; of other claims the rule knows too little
    // to tell plans and parts.
    if let Some(Outcome::Compatible(reason)) = (x.rule.compare)(&pair)
        && (a.theme == b.theme || !matches!(reason, Reason::Scope | Reason::PlanVsOutcome | Reason::Hedge))
        && (kind, reason) != (Kind::Date, Reason::DifferentEvent)
    {
        return Some("the rule explains the difference");
    }
    if let (Some(u), Some(v)) = (quantity(a, kind, &x.slot), quantity(b, kind, &y.slot))
        && frame::explained(view, (a, x.slot.span, u), (b, y.slot.span, v)).is_some()
    {
        return Some("what the sentences make of the figures");
    }
    if matches!(kind, Kind::Date | Kind::Time | Kind::Duration)
        && (frame::framed_apart(view, (a, x.slot.span), (b, y.slot.span))
            || frame::lapsed(view, a)
            || frame::lapsed(view, b)
            || frame::other_course(view, a, b))
    {
        return Some("another time or course");
    }
    if told_apart(view, a, b, kind) {
        return Some("two events that the texts tell apart");
    }
    standing((a, b), (x, y))
        .or_else(|| of_kind(view, (a, b), (x, y)))
        .or_else(|| raised(view, s, x, t, y).then_some("a figure that was raised"))
        .or_else(|| given(view, (s, x), (t, y)).then_some("one report gives both"))
        .or_else(|| both_given(view, (s, x), (t, y)).then_some("both reports give both"))
        .or_else(|| loose((a, b), (x, y), over))
}

/// Whether either report gives the other's value as well: it tells two things apart.
fn given(view: &View<'_>, (s, x): (&Sheet, &Facet), (t, y): (&Sheet, &Facet)) -> bool {
    let by = |sheet: &Sheet, facet: &Facet| {
        let near = |f: &Facet| f.near.iter().any(|c| facet.near.binary_search(c).is_ok());
        sheet.facets.iter().any(|f| f.rule.kind == x.rule.kind && near(f) && agrees(view, f, facet))
    };
    by(t, x) || by(s, y)
}

/// Whether each report gives the other's figure as well, of the same sort of thing: they tell two things apart alike.
fn both_given(view: &View<'_>, (s, x): (&Sheet, &Facet), (t, y): (&Sheet, &Facet)) -> bool {
    if !matches!(x.rule.kind, Kind::Age | Kind::Quantity | Kind::Money | Kind::Percent | Kind::Duration) {
        return false;
    }
    let by = |sheet: &Sheet, facet: &Facet| {
        sheet
            .facets
            .iter()
            .any(|f| f.rule.kind == x.rule.kind && f.head == facet.head && agrees(view, f, facet))
    };
    by(t, x) && by(s, y)
}

/// Words by which a report says that it speaks of another event.
pub(super) const ANOTHER: &[&str] =
    &["again", "another", "rival", "earlier", "previous", "previously", "separate"];

/// Words by which a report says that it gives a part.
const PART: &[&str] = &["alone", "including"];

fn word(node: &Node<'_>, list: &[&str]) -> bool {
    node.claim.terms.iter().any(|t| list.contains(&&**t))
}

/// What the standing of the two claims explains, whatever the kind.
fn standing((a, b): (&Node<'_>, &Node<'_>), (x, y): (&Facet, &Facet)) -> Option<&'static str> {
    let kind = x.rule.kind;
    // "Three neighbours" and "two countries": small counts of different things are everywhere.
    let few = |q: Option<&Quantity>| {
        q.and_then(|q| q.interval.low_value().copied()).is_some_and(|v| v < gainsay_claim::Decimal::TEN)
    };
    let (small, other_head) =
        (few(quantity(a, kind, &x.slot)) && few(quantity(b, kind, &y.slot)), x.head != y.head);
    if kind == Kind::Quantity && small && other_head && x.head != 0 && y.head != 0 {
        return Some("small counts of different things");
    }
    // Dated plans and outcomes of one event are judged by their dates.
    let dated = a.claim.when.is_some() && b.claim.when.is_some();
    let denied = a.claim.polarity == Polarity::Denied || b.claim.polarity == Polarity::Denied;
    if kind == Kind::Modality && a.theme == b.theme && dated && !denied {
        return Some("dated plan and outcome");
    }
    // Two people may each have their own figure.
    if let (Voice::Person(u), Voice::Person(v)) = (a.voice, b.voice)
        && u != v
    {
        return Some("two people's words");
    }
    (frame::called_further(a) != frame::called_further(b)).then_some("a further one")
}

/// What explains a difference of values of one kind.
fn of_kind(
    view: &View<'_>,
    (a, b): (&Node<'_>, &Node<'_>),
    (x, y): (&Facet, &Facet),
) -> Option<&'static str> {
    let kind = x.rule.kind;
    if kind == Kind::Ordinal && (ranked_apart(a) || ranked_apart(b)) {
        return Some("ranks in series of their own");
    }
    if kind == Kind::Quantity && other_things(quantity(a, kind, &x.slot), quantity(b, kind, &y.slot)) {
        return Some("counts of different things");
    }
    if matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent)
        && (other_called(a, b, &WEEKDAYS) || other_called(a, b, &MONTHS))
    {
        return Some("figures of other days or months");
    }
    let opposite = class_named(a.class).zip(class_named(b.class)).is_some_and(|(c, d)| class_excludes(c, d));
    if matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent) && opposite {
        return Some("figures of opposite things");
    }
    if kind == Kind::Antonym && shares_of_a_vote(a, b) {
        return Some("so many for and so many against");
    }
    if stages_apart(a, b) {
        return Some("two stages of a contest");
    }
    if matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent) && other_portion(a, b) {
        return Some("a part, or another reckoning");
    }
    if kind == Kind::Percent && two_shares(quantity(a, kind, &x.slot), quantity(b, kind, &y.slot)) {
        return Some("two shares of one whole");
    }
    if kind == Kind::Date && own_news(view, a, b) {
        return Some("the news of two days");
    }
    if kind == Kind::Date && periods(view, a, b) {
        return Some("years that two reports count from their own days");
    }
    if matches!(kind, Kind::Quantity | Kind::Percent) && other_groups(a, b) {
        return Some("figures of other groups");
    }
    if kind == Kind::Money && (moved(a) || moved(b)) {
        return Some("an amount that is said to have moved");
    }
    if kind == Kind::Polarity && died_since(view, a, b) {
        return Some("nobody so far, somebody since");
    }
    if kind == Kind::Date && seasons(a, b) {
        return Some("seasons of a year");
    }
    // One market rose by a share, the other fell by one.
    let direction = |n: &Node<'_>| class_named(n.class).map_or(0, |c| c.direction);
    if kind == Kind::Percent && direction(a) * direction(b) < 0 {
        return Some("one rises, the other falls");
    }
    if kind == Kind::Duration && (compares_with_past(a) || compares_with_past(b)) {
        return Some("a time since the last such event");
    }
    if kind == Kind::Age && other_holders(view, a, b) {
        return Some("ages of two people");
    }
    if kind == Kind::Age && (named_elsewhere(view, x, y) || named_elsewhere(view, y, x)) {
        return Some("the report speaks of the other person too");
    }
    if kind == Kind::Date && matches!((a.voice, b.voice), (Voice::Person(_), Voice::Person(_))) {
        return Some("days in quotations");
    }
    if kind == Kind::Polarity && of_aspect(a) != of_aspect(b) {
        return Some("begun and done");
    }
    if kind == Kind::Antonym && a.theme == "acquit" && about_other_things(a, b) {
        return Some("outcomes of other things");
    }
    if matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent) && word(a, OVERALL) != word(b, OVERALL) {
        return Some("the whole and a part");
    }
    // "In Cairns alone", "of those": a part is told beside the whole.
    let amounts = matches!(kind, Kind::Quantity | Kind::Money | Kind::Percent);
    (amounts && word(a, PART) != word(b, PART)).then_some("a part beside the whole")
}

/// What has too little in common to be of one thing.
fn loose((a, b): (&Node<'_>, &Node<'_>), (x, y): (&Facet, &Facet), over: &Overlap) -> Option<&'static str> {
    let kind = x.rule.kind;
    let Overlap { core, near, crossed, .. } = *over;
    // Outcomes and places say nothing about each other unless one sort of event or thing ties them.
    let tied = core + crossed > 0.0;
    // The day of one event says nothing about that of another.
    let two_events = x.event != 0 && y.event != 0 && x.event != y.event;
    let alike = over.clauses >= ALIKE || over.sentences >= ALIKE;
    let linked = tied || x.event != 0 && x.event == y.event || !two_events && near >= 1.0 || alike;
    if kind == Kind::Date
        && (!(linked || names_shared(x, y) > 0 && over.far > 0.0) || word(a, ANOTHER) != word(b, ANOTHER))
    {
        return Some("dates of two events");
    }
    let loose = matches!(kind, Kind::Location | Kind::Polarity | Kind::Modality);
    let aspect = matches!(kind, Kind::Polarity | Kind::Modality)
        && GENERAL.contains(&a.theme)
        && GENERAL.contains(&b.theme);
    if aspect && names_shared(x, y) == 0 && over.clauses < ALIKE {
        return Some("only a general word ties the two");
    }
    if loose && !tied || kind == Kind::Antonym && near == 0.0 && over.far < 1.0 {
        return Some("nothing ties the two");
    }
    if !matches!(kind, Kind::Date | Kind::Time) && other_days(x, y) && word(a, ANOTHER) != word(b, ANOTHER) {
        return Some("other days and called another");
    }
    None
}

/// Classes that say of any event that it began, went on or came about.
const GENERAL: &[&str] = &[
    "begin", "end", "continue", "go ahead", "cancel", "found", "dissolve", "give", "use", "show", "cause",
    "include", "need", "keep", "plan", "try", "help",
];

fn names_shared(x: &Facet, y: &Facet) -> usize {
    x.names.iter().filter(|n| y.names.binary_search(n).is_ok()).count()
}

/// Things of which a text speaks of the first beside the second: their ranks tell them apart.
#[rustfmt::skip]
const SERIES: &[&str] = &[
    "round",
    "half",
    "quarter",
    "phase",
    "stage",
    "amendment",
    "lady",
    "day",
    "night",
    "set",
    "period",
    "leg",
    "inning",
    "place",
    "floor",
    "generation",
    "degree",
    "class",
    "grade",
    "wave",
    "row",
    "paragraph",
    "volume",
    "chapter",
    "hour",
    "week",
    "month",
    "year",
    "world",
    "step",
    "point",
    "half-time",
    "division",
    "century",
];

/// Steps up and down together up to which two kinds of one thing may be one thing in two reports.
const NEAR_KIN: u8 = 2;

/// Whether two counts are of things that no text calls by each other's name: aircraft and routes.
fn other_things(x: Option<&Quantity>, y: Option<&Quantity>) -> bool {
    let head = |q: Option<&Quantity>| q.and_then(|q| q.counted.as_ref()).map(|c| c.head.clone());
    let (Some(mine), Some(theirs)) = (head(x), head(y)) else { return false };
    if super::sheet::concept_of(&mine) == super::sheet::concept_of(&theirs)
        || super::sheet::concept_of(&mine).is_none()
        || super::sheet::concept_of(&theirs).is_none()
    {
        return false;
    }
    match kinship(&mine, &theirs, Some(Sort::Noun)) {
        Kinship::Apart => true,
        Kinship::Sibling(steps) => steps > NEAR_KIN,
        _ => false,
    }
}

/// Whether both claims name days of the week (or months), and not one that is the same: "on Sunday evening", "in
/// Wednesday's frost".
fn other_called(a: &Node<'_>, b: &Node<'_>, names: &[&'static str]) -> bool {
    let said = |n: &Node<'_>| names.iter().filter(|d| says(n.claim, d)).collect::<Vec<_>>();
    let (mine, theirs) = (said(a), said(b));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|d| !theirs.contains(d))
}

/// Whether two ages are of people who are called by other names, or of a man and a woman.
fn other_holders(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let (Some(p), Some(q)) = (a.agent(), b.agent()) else { return false };
    if p.named && q.named {
        let person = |n: &Node<'_>| {
            n.claim.participants.iter().any(|p| p.role == Role::Agent && p.entity.kind == EntityKind::Person)
        };
        let (mine, theirs) = (view.entity_name(p.entity), view.entity_name(q.entity));
        let shared = mine.split(' ').any(|w| theirs.split(' ').any(|v| v == w));
        return person(a) && person(b) && p.entity != q.entity && !shared;
    }
    let sexes: [&[&str]; 2] = [
        &["man", "boy", "father", "husband", "son", "brother", "uncle", "grandfather", "widower", "nephew"],
        &["woman", "girl", "mother", "wife", "daughter", "sister", "aunt", "grandmother", "widow", "niece"],
    ];
    let sex = |n: &Node<'_>| {
        let holder = n.claim.participants.iter().find(|p| p.role == Role::Agent && !p.entity.is_named())?;
        sexes.iter().position(|list| list.contains(&&*holder.entity.head))
    };
    matches!((sex(a), sex(b)), (Some(s), Some(t)) if s != t)
}

/// Stages of a contest that are held one after the other. A report that names one of them means no other.
const STAGES: &[&[&str]] = &[
    &["first round"],
    &["second round", "run off", "runoff"],
    &["primary"],
    &["semi final", "semifinal"],
    &["quarter final", "quarterfinal"],
    &["qualifying", "qualifier"],
    &["replay"],
];

/// Whether two claims name stages of a contest that are not one.
fn stages_apart(a: &Node<'_>, b: &Node<'_>) -> bool {
    let stages = |n: &Node<'_>| -> Vec<usize> {
        let terms = &n.claim.terms;
        let says = |stage: &str| match stage.split_once(' ') {
            None => terms.iter().any(|t| &**t == stage),
            Some((x, y)) => terms.windows(2).any(|w| matches!(w, [u, v] if &**u == x && &**v == y)),
        };
        (0..STAGES.len()).filter(|i| STAGES.get(*i).is_some_and(|s| s.iter().any(|w| says(w)))).collect()
    };
    let (mine, theirs) = (stages(a), stages(b));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|s| !theirs.contains(s))
}

/// Whether two figures are of groups that both claims name and that are not one: "among toddlers", "in older children".
fn other_groups(a: &Node<'_>, b: &Node<'_>) -> bool {
    let groups = |n: &Node<'_>| -> Vec<String> {
        let part = n.claim.participants.iter();
        let group = part.filter(|p| {
            matches!(p.role, Role::Topic | Role::Companion)
                && !p.entity.is_named()
                && p.entity.kind == EntityKind::Group
        });
        group.map(|p| concept(&p.entity.head).to_owned()).collect()
    };
    let (mine, theirs) = (groups(a), groups(b));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|g| !theirs.contains(g))
}

/// Words by which an amount is said to be another than it was, or than was thought.
const MOVED: &[&str] = &[
    "dear",
    "dearer",
    "cheap",
    "cheaper",
    "costly",
    "costlier",
    "revise",
    "previously",
    "originally",
    "initially",
    "overrun",
    "discount",
    "reduced",
    "instead",
];

/// Whether an amount is said to have moved: "dearer than thought", "the price has come down to", "up from".
fn moved(node: &Node<'_>) -> bool {
    let claim = node.claim;
    let pair =
        |x: &str, y: &str| claim.terms.windows(2).any(|w| matches!(w, [u, v] if &**u == x && &**v == y));
    word(node, MOVED)
        || [
            ("come", "down"),
            ("go", "up"),
            ("go", "down"),
            ("up", "from"),
            ("down", "from"),
            ("bring", "down"),
        ]
        .iter()
        .any(|(x, y)| pair(x, y))
}

/// Whether one report says that it has not happened to anybody, and a later one that it has.
fn died_since(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let (none, some) = if a.claim.polarity == Polarity::Denied { (a, b) } else { (b, a) };
    let told = view.published(none.doc).zip(view.published(some.doc)).is_some_and(|(p, q)| p < q);
    let day = |n: &Node<'_>| n.claim.when.as_ref().and_then(|w| w.value.interval.low_value()).copied();
    let before = day(some).zip(view.published(none.doc)).is_some_and(|(s, p)| s.div_euclid(86_400) <= p);
    told && !before && class_named(none.class).is_some_and(|c| c.cumulative)
}

/// Whether two shares make up a whole: 55 percent for one, 45 for the other.
fn two_shares(x: Option<&Quantity>, y: Option<&Quantity>) -> bool {
    let share =
        |q: Option<&Quantity>| q.filter(|q| q.kind == QuantityKind::Percent)?.interval.single().copied();
    let whole = share(x).zip(share(y)).and_then(|(p, q)| p.checked_add(q));
    whole == Some(gainsay_claim::Decimal::ONE_HUNDRED)
}

/// Days before its publication up to which a report tells its own news.
const NEWS_DAYS: i64 = 7;

/// Whether each of two reports of other weeks counts from its own day to one shortly before it: "on Wednesday" twice is
/// two Wednesdays, or nobody knows which.
fn own_news(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let Some((p, q)) = view.published(a.doc).zip(view.published(b.doc)) else { return false };
    let news = |n: &Node<'_>, printed: i64| {
        n.claim.when.as_ref().is_some_and(|w| {
            let day = w.value.interval.low_value().map(|s| s.div_euclid(86_400));
            w.value.anchor == Anchor::Published
                && day.is_some_and(|d| (0..=NEWS_DAYS).contains(&(printed - d)))
        })
    };
    (p - q).abs() >= NEWS_DAYS && news(a, p) && news(b, q)
}

/// Whether days are only years, quarters or months that each report counts from its own day, or has a figure of: "sold
/// 4,000 last year" in two reports a year apart.
fn periods(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let (Some(s), Some(t)) = (&a.claim.when, &b.claim.when) else { return false };
    let period = |t: &TimeValue| t.granularity <= Granularity::Month;
    let once = class_named(a.class).is_some_and(|c| c.has(Trait::Once));
    let apart = view.published(a.doc).zip(view.published(b.doc)).is_some_and(|(p, q)| (p - q).abs() > 25);
    let relative = |t: &TimeValue| t.anchor != Anchor::Explicit;
    let figures = |n: &Node<'_>| !n.claim.quantities.is_empty();
    period(&s.value)
        && period(&t.value)
        && !once
        && (apart && (relative(&s.value) || relative(&t.value)) || figures(a) && figures(b))
}

/// Whether days are only those of a season or quarter, whose year may have been guessed.
fn seasons(a: &Node<'_>, b: &Node<'_>) -> bool {
    let (Some(s), Some(t)) = (&a.claim.when, &b.claim.when) else { return false };
    let season = |t: &TimeValue| t.granularity == Granularity::Quarter;
    let gap = s.value.to_days().gap(&t.value.to_days()).unwrap_or(0);
    (season(&s.value) || season(&t.value)) && gap < 400 * 86_400
}

/// Whether a length of time only says how long something had not happened: "the first time in two years".
fn compares_with_past(node: &Node<'_>) -> bool {
    let claim = node.claim;
    let superlative = |t: &Arc<str>| t.ends_with("est") && t.len() > 4;
    let time = claim.predicate.lemma == "time" && (says(claim, "first") || says(claim, "last"));
    time || claim.ordinal.is_some() && claim.terms.iter().any(superlative)
}

/// Whether the report of one age names the person of the other, or somebody of that surname, whose age it is not.
fn named_elsewhere(view: &View<'_>, x: &Facet, y: &Facet) -> bool {
    let (Some(a), Some(b)) = (view.nodes.get(x.node), view.nodes.get(y.node)) else { return false };
    let surname = |entity| view.entity_name(entity).rsplit(' ').next().unwrap_or_default();
    let Some(holder) = b.agent().filter(|p| p.named) else { return false };
    let called = surname(holder.entity);
    a.agent().is_none_or(|p| !p.named || surname(p.entity) != called)
        && view.of_document(a.doc).any(|n| n.parts.iter().any(|p| p.named && surname(p.entity) == called))
}

/// Words that say that a figure is of the whole, where another may be of a part.
const OVERALL: &[&str] = &[
    "nationally",
    "nationwide",
    "countrywide",
    "worldwide",
    "globally",
    "statewide",
    "overall",
    "citywide",
    "regionally",
    "locally",
    "altogether",
];

/// Whether an event is told by when it began or ended.
fn of_aspect(node: &Node<'_>) -> bool {
    ["begin", "start", "resume", "end", "finish"].iter().any(|w| says(node.claim, w))
}

/// Whether two verdicts are of other charges: what it was about is named on both sides and differs.
fn about_other_things(a: &Node<'_>, b: &Node<'_>) -> bool {
    let about = |n: &Node<'_>| -> Vec<u64> {
        let things =
            n.claim.participants.iter().filter(|p| {
                !p.entity.is_named() && p.role == Role::Topic && p.entity.kind == EntityKind::Thing
            });
        things
            .map(|p| hash(&class_of_noun(&p.entity.head).map_or(concept(&p.entity.head), |c| c.name)))
            .collect()
    };
    let (mine, theirs) = (about(a), about(b));
    !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|c| theirs.contains(c))
}

/// Whether a claim's rank is one of a series of its own, or compares with the past: "the first time in months".
fn ranked_apart(node: &Node<'_>) -> bool {
    let Some(rank) = node.claim.ordinal.as_ref().map(|o| &o.value) else { return false };
    let head = rank.counted.as_ref().map_or("", |c| c.head.as_str());
    let first = rank.interval.single() == Some(&gainsay_claim::Decimal::ONE);
    let once = head == "time" || node.claim.predicate.lemma == "time";
    // "The first that she knew of it was ...".
    let learnt = ["know", "hear", "learn"].iter().any(|w| says(node.claim, w));
    SERIES.contains(&head) || first && (once || learnt)
}

/// Words that say that a figure was raised, or is more complete than an earlier one.
#[rustfmt::skip]
const RAISED: &[&str] = &[
    "climb", "rise", "jump", "swell", "grow", "mount", "now", "latest", "count", "full", "complete",
    "final", "confirm", "revise", "update", "raise", "increase", "further", "still", "so", "double", "late",
];

/// Whether the later report gives more and says that the figure moved.
fn raised(view: &View<'_>, s: &Sheet, x: &Facet, t: &Sheet, y: &Facet) -> bool {
    if !matches!(x.rule.kind, Kind::Quantity | Kind::Money | Kind::Percent) {
        return false;
    }
    let (Some(p), Some(q)) = (view.published(s.doc), view.published(t.doc)) else { return false };
    let (early, late) = if p < q { (x, y) } else { (y, x) };
    let (Some(a), Some(b)) = (view.nodes.get(early.node), view.nodes.get(late.node)) else { return false };
    let kind = x.rule.kind;
    let (Some(u), Some(v)) = (quantity(a, kind, &early.slot), quantity(b, kind, &late.slot)) else {
        return false;
    };
    let says = |f: &Facet, list: &[&str]| {
        list.iter().any(|w| {
            let word = class_of_noun(w).or_else(|| class_of_verb(w)).map_or(concept(w), |c| c.name);
            f.far.binary_search(&hash(&word)).is_ok() || f.near.binary_search(&hash(&word)).is_ok()
        })
    };
    let heads = ["toll", "victim", "dead", "death", "case", "injury", "missing"];
    let tolls = |f: &Facet| {
        let core = |w: &&str| {
            let word = class_of_noun(w).map_or(concept(w), |c| c.name);
            f.core.binary_search(&hash(&word)).is_ok()
                || f.near.binary_search(&hash(&word)).is_ok()
                || f.head == hash(&word)
        };
        let part = |n: &Node<'_>| {
            n.claim.participants.iter().any(|p| p.entity.name.split(' ').any(|w| heads.contains(&w)))
        };
        heads.iter().any(core) || view.nodes.get(f.node).is_some_and(part)
    };
    p != q
        && u.interval.ends_before(&v.interval)
        && (says(late, RAISED) || says(early, &["far", "confirm"]) || tolls(early) && tolls(late))
}
