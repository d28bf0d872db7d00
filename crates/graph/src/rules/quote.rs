//! Do reports give one speaker's words differently?

use super::gate;
use super::{Conflict, Example, Expect, Outcome, Pair, Rule, Scope, SlotValue, hash};
use crate::build::{self, DocumentBuilder, person};
use crate::resolve::EntityId;
use crate::view::{Node, View, Voice, predicate_span};
use crate::weights;
use gainsay_claim::{EntityKind, Kind, Reason, Role, Trait};
use std::sync::Arc;

/// Quotes with fewer words are not aligned.
pub(crate) const MIN_WORDS: usize = 5;

/// Words beyond this are not aligned: a longer quote is compared by its beginning.
const MAX_WORDS: usize = 160;

/// Words that the two ends of a quote have at most to be versions of each other.
const MAX_TAIL: usize = 3;

/// Words of either side that one changed place has at most.
const MAX_GAP: usize = 4;

pub(super) const RULE: Rule = Rule {
    code: "G017",
    kind: Kind::Quote,
    title: "one speaker's words given differently",
    documentation: "\
**What it finds.** Two verbatim quotes of one speaker that share most of their words and differ in a content word or in
a negation.

**Why it matters.** Quotation marks promise that these were the words.

**Example.** \"'We will not raise the fee again,' Costa said.\" / \"'We will raise the fee again,' Costa said.\"

**Silent on.** Shortened quotes; spelling and punctuation; words added at the ends; quotes under five words; what different
people said; less alike words where one speaker is not named.",
    examples,
    scope: Scope::Quote,
    slots,
    compare,
    label,
};

/// Whether the words that point to the speaker are only a pronoun, in a report of many people.
pub(super) fn doubtful(view: &View<'_>, node: &Node<'_>) -> bool {
    let named = node.claim.participants.iter().find(|p| p.role == Role::Agent && p.entity.is_named());
    let Some(agent) = named else { return true };
    let shortest = agent.entity.name.split(' ').map(str::len).min().unwrap_or(0);
    let pronoun = agent.span.len() < 4 && agent.span.len() < shortest;
    let people = view.casts.get(node.doc).map_or(0, |cast| {
        let person = |id: &&EntityId| view.entities.class(**id).is_some_and(|c| c.kind == EntityKind::Person);
        cast.iter().filter(person).count()
    });
    pronoun && people > CLEAR_CAST
}

/// Among so many people a pronoun still points to one.
const CLEAR_CAST: usize = 4;

/// Who said the words: the claim's speaker, or whoever says it; for "he said", the speaker named last before it.
pub(crate) fn speaker(view: &View<'_>, node: &Node<'_>) -> Option<EntityId> {
    named_speaker(view, node).or_else(|| {
        let unnamed = node.parts.iter().all(|p| p.role != Role::Agent);
        let before = view.named_before.get_or_init(|| named_before(view));
        let place = view.nodes.partition_point(|n| (n.doc, n.id) < (node.doc, node.id));
        before.get(place).copied().flatten().filter(|_| unnamed)
    })
}

/// For each claim the speaker named last before it in its document, in one pass: a long interview has thousands of quotes.
fn named_before(view: &View<'_>) -> Vec<Option<EntityId>> {
    let mut last = (0, None);
    view.nodes
        .iter()
        .map(|node| {
            if last.0 != node.doc {
                last = (node.doc, None);
            }
            let before = last.1;
            if node.sort.is_some_and(|class| class.has(Trait::Reporting)) {
                last.1 = named_speaker(view, node).or(last.1);
            }
            before
        })
        .collect()
}

fn named_speaker(view: &View<'_>, node: &Node<'_>) -> Option<EntityId> {
    let person = |id: EntityId| view.entities.class(id).is_some_and(|c| c.kind == EntityKind::Person);
    if let Voice::Person(id) = node.voice {
        return Some(id);
    }
    let quoted = node.claim.quote.as_ref().map(|q| q.span);
    let agent = node.parts.iter().find(|p| p.named && p.role == Role::Agent && person(p.entity))?;
    // Whoever is named inside the words does not say them.
    let cue = predicate_span(node.claim);
    let inside =
        |p: &gainsay_claim::Participant| quoted.is_some_and(|q| q.contains(p.span) && !q.contains(cue));
    let named = |p: &&gainsay_claim::Participant| {
        p.role == Role::Agent && view.entities.id(node.doc, &p.entity) == Some(agent.entity)
    };
    (!node.claim.participants.iter().filter(named).all(inside)).then_some(agent.entity)
}

fn words<'n>(node: &Node<'n>) -> &'n [Arc<str>] {
    node.claim.quote.as_ref().map_or(&[], |q| q.value.get(..MAX_WORDS).unwrap_or(&q.value))
}

pub(super) fn slots(view: &View<'_>, node: &Node<'_>) -> Vec<SlotValue> {
    let Some(quote) = node.claim.quote.as_ref().filter(|q| q.value.len() >= MIN_WORDS) else {
        return Vec::new();
    };
    vec![SlotValue {
        key: hash(&(speaker(view, node), &quote.value)),
        span: quote.span,
        ..SlotValue::default()
    }]
}

pub(super) fn label(_: &View<'_>, node: &Node<'_>, _: &SlotValue) -> String {
    let words: Vec<&str> = words(node).iter().take(24).map(|w| &**w).collect();
    format!("\u{201c}{}\u{201d}", words.join(" "))
}

/// Whether one quote is found word for word in the other: at least 0.8 of its 4-grams.
pub(super) fn same_words(a: &Node<'_>, b: &Node<'_>) -> bool {
    let (x, y) = (words(a), words(b));
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    if short.len() < MIN_WORDS {
        return false;
    }
    let grams: std::collections::BTreeSet<&[Arc<str>]> = long.windows(4).collect();
    let found = short.windows(4).filter(|g| grams.contains(g)).count();
    found * 10 >= (short.len() - 3) * 8
}

/// One place where two quotes differ: the words of each side between words that both have.
struct Gap<'w> {
    mine: Vec<&'w str>,
    theirs: Vec<&'w str>,
    inner: bool,
    /// Words in a row, before and after it, that both have; the quote's edge counts as many.
    runs: (usize, usize),
}

/// So many words in a row on both sides of a place show that the two quotes run side by side there.
const RUN: usize = 2;

/// Aligns two word lists by their longest common subsequence; gives its length, how many of its words carry content,
/// and the places between.
fn align<'w>(x: &'w [Arc<str>], y: &'w [Arc<str>]) -> (usize, usize, Vec<Gap<'w>>) {
    let width = y.len() + 1;
    let mut table = vec![0u16; (x.len() + 1) * width];
    let at = |t: &[u16], i: usize, j: usize| t.get(i * width + j).copied().unwrap_or(0);
    for (i, a) in x.iter().enumerate().rev() {
        for (j, b) in y.iter().enumerate().rev() {
            let best = if a == b {
                at(&table, i + 1, j + 1) + 1
            } else {
                at(&table, i + 1, j).max(at(&table, i, j + 1))
            };
            if let Some(cell) = table.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j, mut gaps, mut matched) = (0, 0, Vec::new(), 0);
    let (mut telling, mut run) = (0, 0);
    let mut gap = Gap { mine: Vec::new(), theirs: Vec::new(), inner: false, runs: (0, 0) };
    while let (Some(a), Some(b)) = (x.get(i), y.get(j)) {
        if a == b {
            if !gap.mine.is_empty() || !gap.theirs.is_empty() {
                gap.inner = matched > 0;
                // What stands before the first change stands side by side from the quotes' beginnings on.
                gap.runs = (if gaps.is_empty() { run.max(RUN) } else { run }, 0);
                run = 0;
                gaps.push(std::mem::replace(
                    &mut gap,
                    Gap { mine: Vec::new(), theirs: Vec::new(), inner: false, runs: (0, 0) },
                ));
            }
            telling += content(&[a]).len();
            run += 1;
            if let Some(last) = gaps.last_mut() {
                last.runs.1 = last.runs.1.max(run);
            }
            (i, j, matched) = (i + 1, j + 1, matched + 1);
        } else if at(&table, i + 1, j) >= at(&table, i, j + 1) {
            gap.mine.push(a);
            i += 1;
        } else {
            gap.theirs.push(b);
            j += 1;
        }
    }
    gap.mine.extend(x.iter().skip(i).map(|w| &**w));
    gap.theirs.extend(y.iter().skip(j).map(|w| &**w));
    // At the very end, a word against a word is still a change; words on one side only are a cut, and two long ends
    // are two ways to go on.
    let (mine, theirs) = (gap.mine.len(), gap.theirs.len());
    gap.inner = mine.min(theirs) > 0 && mine.abs_diff(theirs) <= 1 && mine.max(theirs) <= MAX_TAIL;
    if gap.inner {
        gap.runs = (run, RUN);
        gaps.push(gap);
    } else if let Some(last) = gaps.last_mut().filter(|_| gap.mine.is_empty() && gap.theirs.is_empty()) {
        last.runs.1 = RUN;
    }
    (matched, telling, gaps)
}

const NEGATIONS: &[&str] =
    &["not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "cannot"];

fn negated(words: &[&str]) -> bool {
    words.iter().any(|w| NEGATIONS.contains(w) || w.ends_with("n't") || w.ends_with("n’t"))
}

const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "and", "or", "but", "that", "this",
    "it", "is", "was", "are", "were", "be", "been", "as", "also", "so", "very", "just", "really", "then",
    "now", "i", "we", "he", "she", "they", "you", "my", "our", "his", "her", "their", "its", "which", "who",
    "will", "would", "have", "has", "had", "do", "does", "did", "even", "if", "from", "than", "there",
    "what", "because", "think", "know", "mean", "like", "oh", "ah", "uh", "um", "er", "hey", "yeah", "yes",
];

fn content<'w>(words: &[&'w str]) -> Vec<&'w str> {
    words.iter().copied().filter(|w| !FUNCTION_WORDS.contains(w) && !NEGATIONS.contains(w)).collect()
}

/// Words of the reporter that stand between two parts of a quote: then it is not known what was said.
fn narrates(words: &[&str]) -> bool {
    let bare = |w: &&str| matches!(*w, "said" | "says" | "added" | "continued" | "tweeted");
    // "They asked us" may be the speaker's own; "she asked" in the middle is not.
    let asked = |w: &[&str]| matches!(w, ["he" | "she", "told" | "asked" | "wrote"]);
    words.iter().any(bare) || words.windows(2).any(asked)
}

/// Whether words are a number, which the two quotes may write in figures and in letters.
fn spells_number(words: &[&str]) -> bool {
    words.iter().any(|w| w.chars().all(|c| c.is_ascii_digit() || c == ','))
}

/// Whether one side prints only the ends of the other's word: "d---ed" and "damned".
fn masked(ends: &[&str], whole: &[&str]) -> bool {
    match (ends, whole) {
        ([first, .., last], [word]) => word.starts_with(first) && word.ends_with(last),
        ([first], [word]) => first.len() <= 2 && word.starts_with(first),
        _ => false,
    }
}

/// Two spellings or forms of one word.
fn variants(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let stem = |w: &str| w.trim_end_matches(['s', 'e', 'y', 'i']).to_owned();
    if common >= 3 && stem(a) == stem(b) {
        return true;
    }
    common >= 4 && common * 3 >= a.chars().count().max(b.chars().count()) * 2
        || strsim::levenshtein(a, b) <= 1
}

fn compare(pair: &Pair<'_>) -> Option<Outcome> {
    // A speaker whom one report only describes ("the deputy governor") may be the one whom the other names.
    let known = match (speaker(pair.view, pair.a), speaker(pair.view, pair.b)) {
        (Some(x), Some(y)) if x != y => return None,
        (Some(_), Some(_)) => true,
        _ => false,
    };
    let (x, y) = (words(pair.a), words(pair.b));
    let told = |w: &[Arc<str>]| narrates(&w.iter().map(|w| &**w).collect::<Vec<_>>());
    if told(x) || told(y) {
        return None;
    }
    let (matched, telling, gaps) = align(x, y);
    let shorter = x.len().min(y.len());
    if matched < MIN_WORDS || matched * 2 < shorter || !known && matched * 4 < shorter * 3 {
        return None;
    }
    let content_of = |w: &[Arc<str>]| content(&w.iter().map(|w| &**w).collect::<Vec<_>>()).len();
    // Words that only changed their place are not lost.
    let gone = |words: &[&str], other: &[Arc<str>]| {
        content(words).iter().filter(|w| !other.iter().any(|o| &**o == **w)).count()
    };
    let moved: usize = gaps.iter().map(|g| content(&g.mine).len() - gone(&g.mine, y)).sum();
    let lost: usize = gaps.iter().map(|g| gone(&g.mine, y).min(gone(&g.theirs, x))).sum();
    let fewer = content_of(x).min(content_of(y));
    // "I was talking about ..." begins many sentences: most of what one quote says must stand in the other.
    let turned = gaps.iter().any(|g| g.inner && negated(&g.mine) != negated(&g.theirs));
    let least = if turned && matched * 4 >= shorter * 3 { 2 * lost + 1 } else { 2 * lost + 2 };
    if fewer < least || (telling + moved) * 3 < fewer * 2 {
        return None;
    }
    let gaps: Vec<Gap<'_>> =
        gaps.into_iter().filter(|g| !narrates(&g.mine) && !narrates(&g.theirs)).collect();
    // A longer gap is a passage that one report leaves out or gives elsewhere, not a change of words.
    let whole = |g: &Gap<'_>| !g.mine.iter().chain(&g.theirs).any(|w| *w == "…" || w.contains('*'));
    let beside = |g: &Gap<'_>| g.runs.0.min(g.runs.1) >= RUN;
    let short =
        |g: &&Gap<'_>| g.inner && whole(g) && beside(g) && g.mine.len().max(g.theirs.len()) <= MAX_GAP;
    let negation = gaps.iter().filter(short).any(|g| negated(&g.mine) != negated(&g.theirs));
    let changed = gaps.iter().filter(short).any(|g| {
        let (mine, theirs) = (content(&g.mine), content(&g.theirs));
        !mine.is_empty()
            && !theirs.is_empty()
            && mine.len().max(theirs.len()) <= 4
            && !mine.iter().any(|a| theirs.iter().any(|b| variants(a, b)))
            && !masked(&g.mine, &g.theirs)
            && !masked(&g.theirs, &g.mine)
            && !(spells_number(&mine) || spells_number(&theirs))
    });
    let inner = gaps.iter().filter(|g| g.inner).count();
    if !(negation || changed) {
        return (inner > 0).then_some(Outcome::Compatible(Reason::Paraphrase));
    }
    if inner > 4 || matched * 9 < shorter * 5 {
        return Some(Outcome::Compatible(Reason::Paraphrase));
    }
    let mut parts = vec![weights::NEARLY_SAME_WORDS.once(), weights::DISJOINT.once()];
    if !known {
        parts.push(weights::UNNAMED_SPEAKER.once());
    }
    parts.extend(gate::reading(pair.a, pair.b));
    Some(Outcome::Conflict(Conflict::new(parts)))
}

fn examples() -> Vec<Example> {
    let described = |name: &str, who: &str, words: &str| {
        DocumentBuilder::new(name).claim(build::quote(words).agent(build::thing(who))).build()
    };
    let said = |name: &str, who: &str, words: &str| {
        DocumentBuilder::new(name).claim(build::quote(words).agent(person(who))).build()
    };
    vec![
        Example {
            text: "a: \"We will raise the harbour fee again,\" Costa said. / b: \"We will not raise the harbour fee again,\" Costa said.",
            documents: vec![
                said("a", "Ana Costa", "We will raise the harbour fee again"),
                said("b", "Ana Costa", "We will not raise the harbour fee again"),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: \"I fear the tide and not the rocks,\" Lima said. / b: \"I fear the rocks and not the tide,\" Lima said.",
            documents: vec![
                said("a", "Rui Lima", "I fear the tide and not the rocks"),
                said("b", "Rui Lima", "I fear the rocks and not the tide"),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: \"They paid me for the mud and the rain,\" Lima said. / b: \"They thanked me for the mud and the rain,\" Lima said.",
            documents: vec![
                said("a", "Rui Lima", "They paid me for the mud and the rain"),
                said("b", "Rui Lima", "They thanked me for the mud and the rain"),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: \"We will raise the harbour fee again soon,\" Ana Costa said. / b: \"We will not raise the harbour fee again soon,\" the port director said.",
            documents: vec![
                said("a", "Ana Costa", "We will raise the harbour fee again soon"),
                described("b", "port director", "We will not raise the harbour fee again soon"),
            ],
            expect: Expect::Fires,
        },
        Example {
            text: "a: \"We will raise the harbour fee again soon,\" Ana Costa said. / b: \"We will not raise the harbour fee again soon,\" Rui Lima said.",
            documents: vec![
                said("a", "Ana Costa", "We will raise the harbour fee again soon"),
                said("b", "Rui Lima", "We will not raise the harbour fee again soon"),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: \"We support a fair price for the fishermen,\" Costa said. / b: \"We support a fair price for the fishermen as well,\" Costa said.",
            documents: vec![
                said("a", "Ana Costa", "We support a fair price for the fishermen"),
                said("b", "Ana Costa", "We support a fair price for the fishermen as well"),
            ],
            expect: Expect::Silent,
        },
        Example {
            text: "a: \"We must organise the harbour again soon,\" Costa said. / b: \"We must organize the harbour again soon,\" Costa said.",
            documents: vec![
                said("a", "Ana Costa", "We must organise the harbour again soon"),
                said("b", "Ana Costa", "We must organize the harbour again soon"),
            ],
            expect: Expect::Compatible(Reason::Paraphrase),
        },
    ]
}
