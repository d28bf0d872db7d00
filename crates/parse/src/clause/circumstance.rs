//! When, how long and how much: which predicate each time expression and figure belongs to.

use super::attribute::since_follows;
use super::draft::Draft;
use super::predicate::{Found, Kind, Predicates};
use super::scene::{Page, Scene};
use super::tree::Tree;
use crate::quantity::QuantityMention;
use crate::time::{TimeKind, TimeMention};
use gainsay_claim::{
    Anchor, Granularity, Interval, Modality, Quantity, QuantityKind, Slot, Span, TimeValue, Trait,
};
use gainsay_syntax::{Relation, Tag};

/// Figures that one claim keeps.
const QUANTITIES: usize = 32;

const DAY: i64 = 86_400;

/// How far "shortly before" and "just after" reach.
const NEAR_SECONDS: i64 = 3600;

/// Gives the times and figures of a sentence to its predicates; `drafts` are those of `predicates.found`, in order.
pub(crate) fn circumstances(
    scene: &Scene<'_>,
    page: &Page<'_>,
    predicates: &Predicates,
    drafts: &mut [Draft],
) {
    for &index in &page.times {
        let Some(mention) = scene.reading.times.get(index) else { continue };
        time(page, predicates, drafts, mention);
    }
    for &index in &page.quantities {
        let Some(mention) = scene.reading.quantities.get(index) else { continue };
        quantity(scene, page, predicates, drafts, mention);
    }
    pass_on(page, predicates, drafts);
    took(page, predicates, drafts);
}

/// "It took firefighters six hours to put out the blaze": how long that took.
fn took(page: &Page<'_>, predicates: &Predicates, drafts: &mut [Draft]) {
    let tree = &page.tree;
    for (index, found) in predicates.found.iter().enumerate() {
        if found.kind != Kind::Verb || tree.lemma(found.node) != "take" {
            continue;
        }
        let done = tree.children(found.node).find(|&c| super::subject::takes_somebody(tree, c, found.node));
        let Some(other) = done.and_then(|c| predicates.nearest.get(c).copied().flatten()) else { continue };
        let length = drafts.get_mut(index).and_then(|draft| draft.claim.duration.take());
        if let Some(draft) = drafts.get_mut(other as usize).filter(|_| other as usize != index) {
            draft.claim.duration = draft.claim.duration.take().or(length);
        } else if let Some(draft) = drafts.get_mut(index) {
            draft.claim.duration = length;
        }
    }
}

/// "Sunday's flood in Oslo killed 27": what an event did at once was when and where the event was.
fn pass_on(page: &Page<'_>, predicates: &Predicates, drafts: &mut [Draft]) {
    let tree = &page.tree;
    for (index, found) in predicates.found.iter().enumerate() {
        if found.kind != Kind::Verb
            || !found.class.is_some_and(|class| class.cumulative || class.has(Trait::Change))
        {
            continue;
        }
        let Some(draft) = drafts.get(index) else { continue };
        let complete = draft.claim.when.is_some() && draft.claim.place.is_some();
        if complete || draft.claim.modality != Modality::Happened {
            continue;
        }
        let Some(subject) = super::subject::subject(tree, found.node) else { continue };
        let by = tree.child(found.node, Relation::OblAgent);
        let cause = [Some(subject.token), by].into_iter().flatten().find_map(|token| {
            let event = predicates.nearest.get(token).copied().flatten()? as usize;
            let named = predicates.found.get(event).filter(|e| e.node == token && e.is_nominal())?;
            // What was said or agreed on Monday bears fruit later.
            let at_once = !named.is_symmetric() && !named.class.is_some_and(|c| c.has(Trait::Reporting));
            let claim = &drafts.get(event).filter(|_| at_once)?.claim;
            Some((claim.when.clone(), claim.place.clone()))
        });
        if let (Some((when, place)), Some(draft)) = (cause, drafts.get_mut(index)) {
            let claim = &mut draft.claim;
            claim.when = claim.when.take().or(when);
            claim.place = claim.place.take().or(place);
        }
    }
}

fn time(page: &Page<'_>, predicates: &Predicates, drafts: &mut [Draft], mention: &TimeMention) {
    let tree = &page.tree;
    let Some(top) = tree.top_of(mention.tokens.0, mention.tokens.1) else { return };
    let top = greater_part(tree, top);
    let Some(owner) = predicates.nearest.get(top).copied().flatten() else { return };
    let (Some(found), Some(draft)) = (predicates.found.get(owner as usize), drafts.get_mut(owner as usize))
    else {
        return;
    };
    if describes_other(tree, top, found) || in_apposition(tree, top).is_some() {
        return;
    }
    match mention.kind {
        TimeKind::Date | TimeKind::Time | TimeKind::Range => {
            let bounded_somewhere =
                |v: &&TimeValue| v.interval.low_value().is_some() || v.interval.high_value().is_some();
            let Some(value) = mention.value.as_ref().filter(bounded_somewhere) else { return };
            if is_scope(tree, top) {
                return;
            }
            // "did not open until Monday": on Monday it did.
            let node = draft.found.clauses.first().copied().unwrap_or(draft.found.node);
            let waits = tree.case_is(top, &["until", "till"])
                && tree.children(node).any(|c| {
                    tree.is_any(c, &["not", "n't", "n’t", "never"]) && super::modality::until(tree, node, c)
                });
            let bounds = if waits { Some(value.clone()) } else { bounded(tree, top, mention, value) };
            let Some(value) = bounds else { return };
            draft.claim.when = Some(match draft.claim.when.take() {
                None => Slot { value, span: mention.span },
                Some(earlier) => both(earlier, Slot { value, span: mention.span }),
            });
        }
        TimeKind::Duration => {
            if let Some(length) = &mention.length
                && is_length_of(tree, top, mention, found)
            {
                duration(draft, length, mention.span);
            }
        }
        TimeKind::Set => {}
    }
}

/// "The better part of nine months": the word that the length hangs on stands for it.
fn greater_part(tree: &Tree<'_>, top: usize) -> usize {
    let part = |head: &usize| {
        matches!(tree.lemma(*head), "part" | "bulk")
            && tree.case_is(top, &["of"])
            && tree
                .children_by(*head, Relation::Amod)
                .any(|a| tree.is_any(a, &["better", "best", "greater", "good", "larger", "large"]))
    };
    tree.head(top).filter(part).unwrap_or(top)
}

/// "Ana Costa, chief executive since 2016, resigned": the noun in apposition that a time belongs to.
pub(super) fn in_apposition(tree: &Tree<'_>, top: usize) -> Option<usize> {
    let stands = |at: usize| {
        let noun = tree.lemma(at).to_lowercase();
        tree.relation(at) == Relation::Appos
            && (super::lexicon::is_people(&noun) || super::office::office(&noun).is_some())
    };
    // Right behind it, whatever the tree made of the time.
    let first = tree.case(top).unwrap_or(top).min(top);
    if let Some(before) = first.checked_sub(1).filter(|&before| tree.case(top).is_some() && stands(before)) {
        return Some(before);
    }
    let mut at = tree.head(top)?;
    for _ in 0..4 {
        if tree.tag(at) == Tag::Verb {
            return None;
        }
        if tree.relation(at) == Relation::Appos {
            return Some(at).filter(|&at| stands(at));
        }
        at = tree.head(at)?;
    }
    None
}

/// "The worst flood since 1953": what the rank is counted over, not when the flood was.
pub(super) fn is_scope(tree: &Tree<'_>, top: usize) -> bool {
    let ranks = |c: usize| {
        let word = tree.word(c);
        tree.relation(c) == Relation::Amod
            && (word.ends_with("est") || tree.is_any(c, &["worst", "best", "first", "second", "third"]))
    };
    tree.case_is(top, &["since", "in"])
        && tree.head(top).is_some_and(|head| head < top && tree.children(head).any(|c| c < head && ranks(c)))
        && tree.relation(top) == Relation::Nmod
}

fn duration(draft: &mut Draft, length: &Quantity, span: Span) {
    if draft.claim.duration.is_none() {
        draft.claim.duration = Some(Slot { value: length.clone(), span });
    }
}

/// Whether a time belongs to a noun that names no event: "the 2024 budget", "Monday's paper", "the crisis of 2008".
fn describes_other(tree: &Tree<'_>, top: usize, found: &Found) -> bool {
    let Some(head) = tree.head(top) else { return false };
    if head == found.node || found.clauses.contains(&head) {
        return false;
    }
    match tree.relation(top) {
        Relation::NmodPoss | Relation::Compound | Relation::Amod | Relation::Nummod => true,
        Relation::Nmod => tree.case_is(top, &["of", "from"]),
        _ => false,
    }
}

/// The stretch that a preposition makes of a time: "before Monday", "since 2022"; `None` where it gives no time.
pub(super) fn bounded(
    tree: &Tree<'_>,
    top: usize,
    mention: &TimeMention,
    value: &TimeValue,
) -> Option<TimeValue> {
    let outside = |c: usize| c < mention.tokens.0 || c >= mention.tokens.1;
    let Some(case) = tree.case(top).filter(|&c| outside(c)) else { return Some(value.clone()) };
    if case > 0 && tree.is(case - 1, "than") {
        return None;
    }
    let word = tree.word(case).to_ascii_lowercase();
    // "shortly after midnight" is near midnight.
    let near = case.checked_sub(1).is_some_and(|c| tree.is_any(c, &["shortly", "just", "soon", "right"]));
    if near && value.is_within_day() && matches!(word.as_str(), "before" | "after") {
        let (Some(low), Some(high)) = (value.interval.low_value(), value.interval.high_value()) else {
            return Some(value.clone());
        };
        let interval = if word == "after" {
            Interval::half_open(*low, high + NEAR_SECONDS)
        } else {
            Interval::half_open(low - NEAR_SECONDS, *high)
        };
        return Some(TimeValue { interval: interval.ok()?, ..value.clone() });
    }
    let interval = match word.as_str() {
        // "more than in November 2023": the time of what it is compared with.
        "than" => return None,
        "before" | "until" | "till" => Interval::less_than(*value.interval.low_value()?),
        "by" => Interval::less_than(*value.interval.high_value()?),
        "since" | "from" => Interval::at_least(*value.interval.low_value()?),
        "after" => Interval::at_least(*value.interval.high_value()?),
        _ => return Some(value.clone()),
    };
    Some(TimeValue { interval, ..value.clone() })
}

/// One time out of two that a clause gives: a clock time falls on the day that the other names; otherwise the finer
/// one is kept, and of two equally fine ones the first.
fn both(earlier: Slot<TimeValue>, later: Slot<TimeValue>) -> Slot<TimeValue> {
    let (clock, day) = if later.value.is_within_day() && !earlier.value.is_within_day() {
        (later, earlier)
    } else if earlier.value.is_within_day() && !later.value.is_within_day() {
        (earlier, later)
    } else if later.value.granularity > earlier.value.granularity
        && later.value.interval.relation(&earlier.value.interval) == gainsay_claim::Relation::Narrower
    {
        return later;
    } else {
        return earlier;
    };
    let dated = matches!(clock.value.anchor, Anchor::Explicit);
    let (Some(low), Some(high), Some(date)) =
        (clock.value.interval.low_value(), clock.value.interval.high_value(), day.value.interval.low_value())
    else {
        return clock;
    };
    if dated || day.value.granularity != Granularity::Day {
        return clock;
    }
    let start = date.div_euclid(DAY) * DAY + low.rem_euclid(DAY);
    let Ok(interval) = Interval::half_open(start, start + (high - low).max(1)) else { return clock };
    let value = TimeValue { interval, anchor: day.value.anchor, ..clock.value };
    Slot { value, span: clock.span }
}

/// Whether a length of time is how long the event lasted, not when it was or what it is counted from.
fn is_length_of(tree: &Tree<'_>, top: usize, mention: &TimeMention, found: &Found) -> bool {
    let next = mention.tokens.1;
    if tree.is_any(next, &["ago", "later", "earlier", "after", "before", "old", "from", "since", "into"]) {
        return false;
    }
    if is_rate(tree, mention.tokens.0) {
        return false;
    }
    let outside = |c: usize| c < mention.tokens.0 || c >= mention.tokens.1;
    let case = tree.case(top).filter(|&c| outside(c)).map(|c| tree.word(c).to_ascii_lowercase());
    let head = tree.head(top);
    let on_noun = found.is_nominal() && head == Some(found.node);
    match case.as_deref() {
        Some("for" | "lasting" | "throughout" | "over") => true,
        // "sentenced to seven years", "jailed for": how long the sentence is.
        Some("to") => found.class.is_some_and(|class| class.name == "sentence"),
        Some("of") => on_noun,
        // "finished the climb in nine hours": how long it took.
        Some("in" | "within" | "under") => !found.is_nominal() && completes(tree, found.node),
        Some(_) => false,
        None => match tree.relation(top) {
            Relation::Amod
            | Relation::Compound
            | Relation::Nummod
            | Relation::NmodUnmarked
            | Relation::NmodPoss
            | Relation::Nmod
            | Relation::Dep
            | Relation::Appos => on_noun,
            Relation::Obj | Relation::OblUnmarked | Relation::Obl | Relation::Advmod | Relation::Xcomp => {
                head.is_some_and(|h| found.clauses.contains(&h)) || found.kind == Kind::Anaphor
            }
            _ => found.clauses.contains(&top),
        },
    }
}

/// Words between an amount and what it is reckoned by, at most: "30 million litres of milk a week".
const RATE_WORDS: usize = 6;

/// Whether "a day" stands behind an amount, so that it says how often and not how long: "40 hours a week".
pub(super) fn is_rate(tree: &Tree<'_>, start: usize) -> bool {
    if !tree.is_any(start, &["a", "an", "per", "each", "every"]) {
        return false;
    }
    for i in (start.saturating_sub(RATE_WORDS)..start).rev() {
        match tree.tag(i) {
            Tag::Num => return i + 1 < start,
            Tag::Noun | Tag::Propn | Tag::Adj | Tag::Sym => {}
            _ if tree.is_any(i, &["of"]) => {}
            _ => return false,
        }
    }
    false
}

/// Whether a verb says that something was got done, so that a length of time behind "in" is how long it took.
fn completes(tree: &Tree<'_>, node: usize) -> bool {
    const VERBS: &[&str] = &[
        "finish",
        "complete",
        "cover",
        "read",
        "run",
        "swim",
        "cross",
        "sail",
        "fly",
        "climb",
        "write",
        "build",
        "walk",
        "drive",
        "cycle",
        "row",
        "do",
        "solve",
        "extinguish",
        "contain",
        "douse",
        "put",
        "recover",
        "reach",
        "clear",
    ];
    VERBS.contains(&tree.lemma(node)) && super::modality::tense(tree, node) == gainsay_claim::Tense::Past
        || VERBS.contains(&tree.lemma(node))
            && tree.relation(node) == Relation::Xcomp
            && tree
                .head(node)
                .is_some_and(|head| matches!(tree.lemma(head), "finish" | "complete" | "manage"))
}

fn quantity(
    scene: &Scene<'_>,
    page: &Page<'_>,
    predicates: &Predicates,
    drafts: &mut [Draft],
    mention: &QuantityMention,
) {
    let tree = &page.tree;
    let timed = scene.is_timed(page, mention);
    let Some(top) = tree.top_of(mention.tokens.0, mention.tokens.1) else { return };
    // A counted noun far off ("revenue fell 8 percent") is what the figure says something of; the tree tells whose it is.
    let near = |c: &usize| {
        (mention.tokens.0..mention.tokens.1).contains(c)
            || tree.head(top) == Some(*c) && *c > top
            || tree.head(*c) == Some(top)
    };
    // "won with 52 percent of the vote": the share is the winner's, not the vote's.
    let share = mention.value.kind == QuantityKind::Percent;
    let from = mention.counted_token.filter(|c| *c < tree.len() && !share).filter(near).unwrap_or(top);
    let Some(owner) = predicates.nearest.get(from).copied().flatten() else { return };
    let Some(found) = predicates.found.get(owner as usize) else { return };
    if mention.value.kind == QuantityKind::Ordinal && since_follows(tree, mention.tokens.1) {
        return;
    }
    if mention.value.kind == QuantityKind::Ordinal
        && let Some(event) = repeated_event(page, predicates, from)
    {
        if let Some(draft) = drafts.get_mut(event).filter(|d| d.claim.ordinal.is_none()) {
            draft.claim.ordinal = Some(Slot { value: mention.value.clone(), span: mention.span });
        }
        return;
    }
    let Some(draft) = drafts.get_mut(owner as usize) else { return };
    match mention.value.kind {
        QuantityKind::Ordinal => {
            // "met for the third time"
            let time = matches!(tree.lemma(from), "time" | "occasion")
                || tree.head(top).is_some_and(|h| tree.lemma(h) == "time");
            let ranks =
                time || found.is_nominal() && (tree.head(top) == Some(found.node) || from == found.node);
            if ranks && draft.claim.ordinal.is_none() && !timed {
                draft.claim.ordinal = Some(Slot { value: mention.value.clone(), span: mention.span });
            }
        }
        QuantityKind::Age => {}
        QuantityKind::Duration => {
            let as_time = TimeMention {
                span: mention.span,
                sentence: mention.sentence,
                tokens: mention.tokens,
                kind: TimeKind::Duration,
                timex: String::new(),
                value: None,
                alternatives: Vec::new(),
                length: None,
                event: None,
                pattern: "",
                note: None,
            };
            if !timed && is_length_of(tree, top, &as_time, found) {
                duration(draft, &mention.value, mention.span);
            }
        }
        _ if timed || super::attribute::is_age(scene, page, top) => {}
        _ => {
            if draft.claim.quantities.len() < QUANTITIES {
                draft.claim.quantities.push(Slot { value: mention.value.clone(), span: mention.span });
            }
        }
    }
}

/// The event that a rank counts in "the third time that the two met": the verb below "time".
fn repeated_event(page: &Page<'_>, predicates: &Predicates, noun: usize) -> Option<usize> {
    let tree = &page.tree;
    if !matches!(tree.lemma(noun), "time" | "occasion" | "step" | "instance") {
        return None;
    }
    let end = tree.extent(noun).1;
    (noun + 1..end).take(24).find_map(|i| {
        let event = predicates.nearest.get(i).copied().flatten()? as usize;
        let found = predicates.found.get(event)?;
        (found.kind == Kind::Verb && found.node == i && tree.has_subject(i)).then_some(event)
    })
}
