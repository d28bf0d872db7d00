//! What explains two figures of one thing that differ: a demand beside a ruling, a forecast beside a result, a count
//! that goes on, a part beside its whole, another period, another race?
//!
//! Reports give such figures side by side all the time, with hardly a word of difference. What a figure is, its sentence
//! says: by the verb that stands before it, by what it is counted with, and by the other figures and days beside it.

use crate::parts::by_nature;
use crate::view::{Node, View, Voice, is_saying};
use gainsay_claim::{
    Anchor, Decimal, Distribution, Granularity, Modality, Quantity, QuantityKind, Reason, Relation, Role,
    Slot, Span, Tense, TimeValue, Unit,
};

/// What a sentence makes of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Frame {
    /// It is told as it is.
    Told,
    /// Somebody asks for it.
    Asked,
    /// Somebody expects it.
    Expected,
    /// It is as far as a count has come.
    SoFar,
}

/// Verbs and nouns of asking: what is asked for is often not what is given.
const ASKING: &[&str] = &[
    "ask",
    "ask for",
    "seek",
    "demand",
    "request",
    "want",
    "urge",
    "recommend",
    "propose",
    "offer",
    "put forward",
    "call for",
    "plead for",
    "push for",
    "apply for",
    "sue for",
    "insist on",
    "bid for",
];

/// Verbs of expecting.
const EXPECTING: &[&str] = &[
    "expect",
    "forecast",
    "predict",
    "project",
    "anticipate",
    "pencil in",
    "reckon on",
    "guess",
    "bet",
    "hope",
    "hope for",
    "aim",
    "aim for",
    "target",
    "budget",
    "envisage",
    "foresee",
];

/// Who expects more than they know.
const FORECASTERS: &[&str] =
    &["poll", "survey", "analyst", "forecaster", "economist", "pollster", "projection"];

/// Words that say that a count goes on.
const GOING_ON: &[&str] = &["partial", "preliminary", "provisional", "incomplete"];

/// Those who take part in what they count.
const PARTIES: &[&str] = &[
    "organiser",
    "organizer",
    "union",
    "opposition",
    "rebel",
    "lawyer",
    "defence",
    "defense",
    "prosecutor",
    "campaign",
    "campaigner",
    "activist",
    "critic",
    "supporter",
    "protester",
    "family",
    "employer",
    "management",
    "company",
    "firm",
    "insurgent",
    "separatist",
    "party",
];

/// Sentences longer than this many claims are lists.
const MAX_CLAIMS: usize = 48;

/// Claims of one document that are looked through for the other's figure.
const MAX_OTHERS: usize = 4096;

/// The verb that a value hangs on: the last one before it in its sentence, otherwise the first.
fn governor<'v, 'g>(view: &'v View<'g>, node: &'v Node<'g>, value: Span) -> Option<&'v Node<'g>> {
    let verbs = || {
        let told = |n: &&Node<'_>| !n.claim.predicate.span.is_empty() && n.claim.tense != Tense::None;
        view.of_sentence(node).take(MAX_CLAIMS).filter(told)
    };
    let before = verbs().filter(|n| n.claim.predicate.span.end <= value.start);
    before.max_by_key(|n| n.claim.predicate.span.end).or_else(|| verbs().next())
}

fn frame(view: &View<'_>, node: &Node<'_>, value: Span) -> Frame {
    let counting = view.of_sentence(node).take(MAX_CLAIMS).any(|n| {
        let part = n.class == "count" && n.claim.tense == Tense::None;
        let share = |m: &Node<'_>| m.claim.quantities.iter().any(|q| q.value.kind == QuantityKind::Percent);
        part && view.of_sentence(node).take(MAX_CLAIMS).any(share)
            || n.claim.terms.iter().any(|t| GOING_ON.contains(&&**t))
    });
    if counting {
        return Frame::SoFar;
    }
    let own = |n: &Node<'_>| n.claim.predicate.lemma.as_str().to_owned();
    let Some(verb) = governor(view, node, value) else { return Frame::Told };
    let lemma = own(verb);
    let by = |heads: &[&str]| {
        let who = verb.claim.participants.iter().find(|p| p.role == Role::Agent);
        who.is_some_and(|p| heads.contains(&p.entity.head.as_str()))
    };
    let spoken = verb.claim.speakers.iter().filter_map(|s| s.entity.as_ref());
    let by_speaker =
        || spoken.clone().any(|e| FORECASTERS.contains(&e.head.as_str()) && e.head.ends_with("poll"));
    if ASKING.contains(&lemma.as_str()) || verb.class == "demand" {
        Frame::Asked
    } else if EXPECTING.contains(&lemma.as_str())
        || verb.class == "predict"
        || by(FORECASTERS)
        || by_speaker()
    {
        Frame::Expected
    } else {
        Frame::Told
    }
}

/// Whether the sentences make different things of two values: what is expected, and what came.
pub(crate) fn framed_apart(view: &View<'_>, a: (&Node<'_>, Span), b: (&Node<'_>, Span)) -> bool {
    frame(view, a.0, a.1) != frame(view, b.0, b.1)
}

/// Why two figures of one thing, at these places of two claims, do not exclude each other although they differ.
pub(crate) fn explained(
    view: &View<'_>,
    (mine, at, x): (&Node<'_>, Span, &Quantity),
    (theirs, by, y): (&Node<'_>, Span, &Quantity),
) -> Option<Reason> {
    match (frame(view, mine, at), frame(view, theirs, by)) {
        (f, g) if f == g => {}
        (Frame::SoFar, _) | (_, Frame::SoFar) => return Some(Reason::Update),
        (Frame::Expected, _) | (_, Frame::Expected) => return Some(Reason::Hedge),
        _ => return Some(Reason::Scope),
    }
    if summed(view, mine, x, y) || summed(view, theirs, y, x) {
        return Some(Reason::PartWhole);
    }
    if gives(view, mine, y) || gives(view, theirs, x) {
        return Some(Reason::PartWhole);
    }
    if is_base(mine, at) != is_base(theirs, by) || part_of_people(x, y) || part_of_people(y, x) {
        return Some(Reason::PartWhole);
    }
    if parties(mine, theirs) {
        return Some(Reason::Speaker);
    }
    if x.kind != QuantityKind::Age && times_apart(view, mine, theirs, x.kind) {
        return Some(Reason::DifferentEvent);
    }
    None
}

/// Between a percentage and its base stand so many bytes: "of its", "of the town's".
const OF_BASE: u32 = 16;

/// Whether a figure is what a percentage is of: the 8,000 in "40 percent of its 8,000 jobs".
fn is_base(node: &Node<'_>, at: Span) -> bool {
    let quantities = &node.claim.quantities;
    let base = quantities.iter().find(|q| q.span == at);
    base.is_some_and(|base| quantities.iter().any(|q| is_share_of(node, q, base)))
}

/// Whether a percentage is one of the figure behind it. "Sales fell by 40 percent to 8,000" tells a change and what it
/// left; "it will cut 40 percent of its 8,000 jobs" has somebody who does it, and one thing counted.
pub(crate) fn is_share_of(node: &Node<'_>, share: &Slot<Quantity>, base: &Slot<Quantity>) -> bool {
    let near = base.span.start.checked_sub(share.span.end).is_some_and(|between| between <= OF_BASE);
    let head = |q: &Quantity| q.counted.as_ref().map(|c| c.head.clone());
    let doer = node.claim.participants.iter().find(|p| p.role == Role::Agent);
    let done = doer.is_some_and(|p| Some(&p.entity.head) != head(&base.value).as_ref())
        && head(&share.value) == head(&base.value);
    let counts = base.value.kind == QuantityKind::Cardinal;
    share.value.kind == QuantityKind::Percent
        && near
        && counts
        && (share.value.distribution != Distribution::Change || done)
}

/// Whether the one counts some of those whom the other counts: the men among the people.
fn part_of_people(part: &Quantity, whole: &Quantity) -> bool {
    let (Some(p), Some(w)) = (&part.counted, &whole.counted) else { return false };
    let less = part.interval.high_value().zip(whole.interval.low_value()).is_some_and(|(p, w)| p <= w);
    less && by_nature(&w.head, &p.head)
}

/// Kinds of figures that add up.
fn adds(q: &Quantity) -> bool {
    matches!(q.kind, QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Percent)
}

/// Whether figures of one sentence, this one among them, add up to the other: passengers and crew.
fn summed(view: &View<'_>, node: &Node<'_>, own: &Quantity, other: &Quantity) -> bool {
    let (Some(total), Some(first)) = (other.interval.single(), own.interval.single()) else { return false };
    if !adds(own) || own.unit != other.unit {
        return false;
    }
    let mut figures: Vec<Decimal> = Vec::new();
    let mut seen: Vec<Span> = Vec::new();
    for claim in view.of_sentence(node).take(MAX_CLAIMS) {
        for slot in &claim.claim.quantities {
            if seen.contains(&slot.span) || slot.value.kind != own.kind || slot.value.unit != own.unit {
                continue;
            }
            seen.push(slot.span);
            figures.extend(slot.value.interval.single().copied());
        }
    }
    if figures.len() < 2 || figures.len() > 8 {
        return false;
    }
    let all = figures.iter().try_fold(Decimal::ZERO, |sum, f| sum.checked_add(*f));
    let pair = figures.iter().any(|f| f != first && f.checked_add(*first) == Some(*total));
    all == Some(*total) || pair
}

/// The figure that the words name: of "at least 47", 47.
fn nominal(q: &Quantity) -> Option<Decimal> {
    match (q.interval.low_value(), q.interval.high_value()) {
        (Some(low), Some(high)) => (low == high).then_some(*low),
        (Some(one), None) | (None, Some(one)) => Some(*one),
        (None, None) => None,
    }
}

/// Whether the report of a claim gives the other's figure as well: it knows both, and they are two things to it.
fn gives(view: &View<'_>, node: &Node<'_>, other: &Quantity) -> bool {
    let Some(figure) = nominal(other) else { return false };
    let telling = match other.kind {
        QuantityKind::Cardinal => figure >= Decimal::TEN,
        // "A two-in-three chance of this and a one-in-three chance of that".
        QuantityKind::Money
        | QuantityKind::Percent
        | QuantityKind::Fraction
        | QuantityKind::Measure
        | QuantityKind::Duration => true,
        _ => false,
    };
    let same = |q: &Quantity| {
        let kinds =
            q.kind == other.kind || (q.unit == Unit::NONE && q.kind == QuantityKind::Cardinal && adds(other));
        kinds && (q.unit == other.unit || q.kind != other.kind) && nominal(q) == Some(figure)
    };
    telling
        && view.of_document(node.doc).take(MAX_OTHERS).any(|n| {
            n.claim.quantities.iter().any(|q| same(&q.value))
                || other.kind == QuantityKind::Duration
                    && n.claim.duration.as_ref().is_some_and(|d| same(&d.value))
        })
}

/// Whether two who take different parts in it each give their own figure.
fn parties(a: &Node<'_>, b: &Node<'_>) -> bool {
    let source = |n: &Node<'_>| -> Option<String> {
        let claim = n.claim;
        if matches!(n.voice, Voice::Person(_)) {
            return None;
        }
        let said = claim.speakers.iter().rev().find_map(|s| s.entity.as_ref()).map(|e| e.head.to_lowercase());
        let puts = claim.participants.iter().find(|p| p.role == Role::Agent);
        let puts =
            puts.filter(|_| matches!(claim.predicate.lemma.as_str(), "put" | "estimate" | "claim" | "count"));
        said.or_else(|| puts.map(|p| p.entity.head.to_lowercase()))
    };
    let (Some(x), Some(y)) = (source(a), source(b)) else { return false };
    // "Prosecutors" and "the public prosecutor" are one office.
    let last = |s: &str| s.rsplit(' ').next().unwrap_or(s).to_owned();
    let (x, y) = (last(&x), last(&y));
    x != y && (PARTIES.contains(&x.as_str()) || PARTIES.contains(&y.as_str()))
}

/// The time of a claim: its own, or that of its sentence where that is not when something was said.
fn times<'v>(view: &'v View<'_>, node: &'v Node<'_>) -> Vec<&'v TimeValue> {
    let own = node.claim.when.as_ref().map(|w| &w.value).filter(|t| t.anchor != Anchor::Assumed);
    if let Some(own) = own {
        return vec![own];
    }
    let others = view.of_sentence(node).take(MAX_CLAIMS).filter(|n| !is_saying(n.class));
    let times = others.filter_map(|n| n.claim.when.as_ref().map(|w| &w.value));
    times.filter(|t| t.anchor != Anchor::Assumed).collect()
}

/// Days before publication from which a time is another one than that of the news.
const PAST_DAYS: i64 = 200;

/// Whether the two speak of different times: of other days, of other periods, or one of a time long past.
fn times_apart(view: &View<'_>, a: &Node<'_>, b: &Node<'_>, kind: QuantityKind) -> bool {
    let (mine, theirs) = (times(view, a), times(view, b));
    let fine = |t: &TimeValue| t.granularity >= Granularity::Day;
    let period = |t: &TimeValue| (Granularity::Year..=Granularity::Quarter).contains(&t.granularity);
    let apart =
        |s: &TimeValue, t: &TimeValue| s.to_days().compare(&t.to_days()).relation == Relation::Disjoint;
    if !mine.is_empty() && !theirs.is_empty() {
        let days = mine.iter().chain(&theirs).all(|t| fine(t));
        if days && mine.iter().all(|s| theirs.iter().all(|t| apart(s, t))) {
            return kind != QuantityKind::Duration;
        }
        // The profit of a quarter and that of the year.
        let other_period = |s: &TimeValue, t: &TimeValue| {
            period(s) && period(t) && s.to_days().compare(&t.to_days()).relation != Relation::Same
        };
        if mine.iter().all(|s| theirs.iter().all(|t| other_period(s, t))) {
            return true;
        }
    }
    let past = |n: &Node<'_>, times: &[&TimeValue]| {
        let printed = view.published(n.doc);
        !times.is_empty()
            && times.iter().all(|t| {
                let end = t.interval.high_value().map(|s| s.div_euclid(86_400));
                end.zip(printed).is_some_and(|(e, p)| e + PAST_DAYS < p)
            })
    };
    let own = |n: &Node<'_>| n.claim.when.is_some();
    // "In 2021 a derailment injured 14": what is told beside today's figure, of a time long past.
    let background = |n: &Node<'_>, told: &[&TimeValue], other: &[&TimeValue]| {
        let news = |t: &&TimeValue| fine(t) && told.iter().all(|s| apart(s, t));
        n.claim.tense != Tense::None && own(n) && past(n, told) && other.iter().any(news)
    };
    // A share is told beside the month that it is compared with.
    if kind != QuantityKind::Percent
        && (background(a, &mine, &theirs) && !past(b, &theirs)
            || background(b, &theirs, &mine) && !past(a, &mine))
    {
        return true;
    }
    past(a, &mine) != past(b, &theirs) && (mine.is_empty() || theirs.is_empty()) && (own(a) || own(b))
}

/// Whether two claims measure two things beside what is compared: 100 and 200 metres are two races.
pub(crate) fn other_course(view: &View<'_>, a: &Node<'_>, b: &Node<'_>) -> bool {
    let measures = |n: &Node<'_>| -> Vec<Quantity> {
        let figures = view.of_sentence(n).take(MAX_CLAIMS).flat_map(|m| m.claim.quantities.iter());
        figures.filter(|q| q.value.kind == QuantityKind::Measure).map(|q| q.value.clone()).collect()
    };
    let (mine, theirs) = (measures(a), measures(b));
    !mine.is_empty() && !theirs.is_empty() && mine.iter().all(|x| theirs.iter().all(|y| other_measure(x, y)))
}

/// Whether two measures of one unit are others, whatever bounds the words set: "gold over 100 metres".
fn other_measure(x: &Quantity, y: &Quantity) -> bool {
    let (Some(u), Some(v)) = (nominal(x), nominal(y)) else {
        return x.compare(y).relation == Relation::Disjoint;
    };
    // A tenth more or less is rounding.
    let more =
        |small: Decimal, large: Decimal| small.checked_mul(Decimal::new(11, 1)).is_some_and(|s| s < large);
    x.unit == y.unit && (more(u, v) || more(v, u))
}

/// Whether a plan's day had passed when it was told: "was expected to open last week" says that it did not, or that
/// nobody knows.
pub(crate) fn lapsed(view: &View<'_>, node: &Node<'_>) -> bool {
    let ended =
        node.claim.when.as_ref().and_then(|w| w.value.interval.high_value()).map(|s| s.div_euclid(86_400));
    node.claim.modality == Modality::Planned
        && ended.zip(view.published(node.doc)).is_some_and(|(e, p)| e <= p)
}

/// Whether a claim is about more of what was told before: "a further 22 people", "another three".
pub(crate) fn called_further(node: &Node<'_>) -> bool {
    let more = |w: &str| matches!(w, "further" | "another" | "additional" | "more");
    let participants = node.claim.participants.iter().filter(|p| !p.entity.is_named());
    let mut modifiers =
        node.claim.quantities.iter().filter_map(|q| q.value.counted.as_ref()).flat_map(|c| &c.modifiers);
    participants.clone().any(|p| p.entity.name.split(' ').any(more)) || modifiers.any(|m| more(m))
}

/// Whether a partial date's year may have been guessed otherwise: "in February" of one year against that of the next.
pub(crate) fn year_guessed(x: &TimeValue, y: &TimeValue) -> bool {
    let guessed = |t: &TimeValue| t.granularity == Granularity::Month;
    let start = |t: &TimeValue| t.interval.low_value().map(|s| s.div_euclid(86_400));
    let Some((p, q)) = start(x).zip(start(y)) else { return false };
    let days = (p - q).abs();
    (guessed(x) || guessed(y)) && (365 - 31..=366 + 31).contains(&days)
}

/// Words for people by whose side they stand: whoever is called so is not the one whom a report names.
const KIN: &[&str] = &[
    "brother",
    "sister",
    "mother",
    "father",
    "wife",
    "husband",
    "son",
    "daughter",
    "uncle",
    "aunt",
    "cousin",
    "grandmother",
    "grandfather",
    "grandson",
    "granddaughter",
    "parent",
    "friend",
    "colleague",
    "partner",
    "twin",
];

/// Whether it happens to people who are told apart: somebody named, and somebody's brother.
pub(crate) fn other_people(a: &Node<'_>, b: &Node<'_>) -> bool {
    let theme = |n: &Node<'_>| -> Vec<(crate::resolve::EntityId, bool)> {
        let parts = n.parts.iter().filter(|p| matches!(p.role, Role::Patient));
        parts.map(|p| (p.entity, p.named)).collect()
    };
    let kin = |n: &Node<'_>| {
        let patients =
            n.claim.participants.iter().filter(|p| p.role == Role::Patient && !p.entity.is_named());
        patients.into_iter().any(|p| KIN.contains(&p.entity.head.as_str()))
    };
    let (mine, theirs) = (theme(a), theme(b));
    let shared = mine.iter().any(|x| theirs.iter().any(|y| x.0 == y.0));
    !mine.is_empty() && !theirs.is_empty() && !shared && (kin(a) || kin(b))
}
