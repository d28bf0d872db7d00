//! Which words may be somebody's, though it cannot be told whose?
//!
//! What is attributed for certain is cut to the words that certainly belong to it. Around it stand words that a reader
//! would hesitate to call the outlet's own: the rest of the sentence behind "X said", a quotation that nobody has
//! claimed, the clause under a word that is nearly a cue. A claim in such words is told as of a source that is not known:
//! a report may be wrong about its own words, but must not answer for those of others.

use super::clauses::claused;
use super::lexicon::{self, CueClass, Frames};
use super::reading::{Found, Reading};
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};

/// Stretches that may be somebody's words, sorted, none overlapping another; what `found` attributes may stand in them.
pub(super) fn doubts(
    reading: &Reading<'_>,
    found: &[Found],
    weak: &[(usize, usize, Option<usize>)],
) -> Vec<Span> {
    let mut spans: Vec<Span> = reading.quotations.iter().map(|quotation| quotation.span).collect();
    spans.extend(found.iter().filter(|one| states(one)).flat_map(|one| rest(reading, one)));
    spans.extend(found.iter().filter(|one| states(one)).flat_map(|one| listed(reading, one)));
    spans.extend(found.iter().filter(|one| states(one)).filter_map(|one| before(reading, one)));
    spans.extend(found.iter().filter(|one| states(one)).filter_map(|one| behind(reading, one)));
    spans.extend(found.iter().filter(|one| !one.statement).flat_map(|one| worded(reading, one)));
    spans.extend(weak.iter().flat_map(|(sentence, at, rule)| clause(reading, *sentence, *at, *rule)));
    for (sentence, tree) in reading.trees.iter().enumerate() {
        spans.extend((0..tree.tokens.len()).filter_map(|at| noun(reading, sentence, tree, at)));
        spans.extend((0..tree.tokens.len()).filter_map(|at| equated(reading, sentence, tree, at)));
    }
    // Who says what is the outlet's word, unless that is quoted too; what is attributed for certain is not in doubt.
    let quoted = |span: &Span| reading.quotation_at(span.start as usize).is_some();
    let told = found.iter().flat_map(|one| [one.cue.map(|(span, _)| span), one.source.map(|(span, _)| span)]);
    let told = told.flatten().filter(|span| !quoted(span));
    let sure = found.iter().filter(|one| one.statement).flat_map(|one| one.parts.iter().copied());
    let left = without(joined(spans), &joined(told.chain(sure).collect()));
    left.into_iter().filter_map(|span| words(reading.text, span)).collect()
}

/// A span without what is no word at either end; none where no word is left.
fn words(text: &str, span: Span) -> Option<Span> {
    let inside = span.of(text)?;
    let start = inside.find(char::is_alphanumeric)?;
    let inside = inside.get(start..)?;
    let (last, c) = inside.char_indices().rev().find(|(_, c)| c.is_alphanumeric())?;
    let start = span.start as usize + start;
    Some(Span::new(start, start + last + c.len_utf8()))
}

/// Whether an attribution says something that was or is so.
fn states(one: &Found) -> bool {
    one.statement && !matches!(one.class, CueClass::Feel | CueClass::Intend | CueClass::Order)
}

/// The rest of the sentences in which the parts of a content stand: behind its cue up to the end of the sentence, before
/// its cue from the beginning.
fn rest(reading: &Reading<'_>, one: &Found) -> Vec<Span> {
    let Some((cue, _)) = one.cue else { return Vec::new() };
    let Some(own) = reading.sentences.get(one.sentence) else { return Vec::new() };
    // A word that only the sums take for a cue says little of what stands around its content.
    if one.pattern == "scored" && one.class == CueClass::Other {
        return Vec::new();
    }
    let limit = limit(reading, one);
    let mut out = Vec::new();
    for part in &one.parts {
        let last = reading.sentences.partition_point(|sentence| sentence.start < part.end);
        let Some(sentence) = last.checked_sub(1).and_then(|last| reading.sentences.get(last)) else {
            continue;
        };
        if part.start >= cue.end {
            // In the cue's own quotation, or in its sentence.
            let end = limit
                .filter(|_| sentence.start == own.start)
                .map_or(sentence.end, |limit| limit.min(sentence.end));
            out.push(Span { start: part.start, end: end.max(part.end) });
        } else if sentence.start == own.start
            && !RELATIVE.iter().any(|word| part.of(reading.text) == Some(word))
        {
            out.push(Span { start: sentence.start.min(part.start), end: part.end.max(cue.start) });
        }
    }
    out
}

/// Where the clause ends in which a cue stands, if it is a clause beside or below the sentence's own: "While a judge found
/// that P, Q", "the union, which holds that P, did Q".
fn limit(reading: &Reading<'_>, one: &Found) -> Option<u32> {
    let tree = reading.trees.get(one.sentence)?;
    let mut at = one.cue?.1;
    for _ in 0..STEPS {
        if matches!(tree.relation(at), Relation::Advcl | Relation::AclRelcl | Relation::Acl) {
            return Some(tree.span(tree.extent(at))?.end);
        }
        at = tree.head(at)?;
    }
    None
}

/// Words that stand for a thing named before: "the park, which, Costa said, is full".
const RELATIVE: &[&str] = &["which", "who", "that", "where"];

/// Governors that are followed.
const STEPS: usize = 8;

/// The parts of a topic that are worded as the source words them: in part quoted, or a clause of their own.
fn worded(reading: &Reading<'_>, one: &Found) -> Vec<Span> {
    let quoted = |part: &Span| {
        let first = reading.quotations.partition_point(|quotation| quotation.span.end <= part.start);
        reading.quotations.get(first).is_some_and(|quotation| quotation.span.overlaps(*part))
    };
    let clause = |part: &Span| {
        let sentence = reading.sentences.partition_point(|sentence| sentence.end <= part.start);
        let tree = reading.trees.get(sentence).zip(reading.sentences.get(sentence));
        tree.is_some_and(|(tree, sentence)| {
            let first = sentence.tokens.partition_point(|token| token.start < part.start);
            match tree.lemma(first) {
                "that" => tree.relation(first) == Relation::Mark,
                "how" | "why" | "whether" => true,
                _ => false,
            }
        })
    };
    // "accused her of sleeping": nobody but the accuser says that she slept.
    let charged = one.pattern == "topic-of" && one.class == CueClass::Blame;
    one.parts.iter().copied().filter(|part| charged || quoted(part) || clause(part)).collect()
}

/// The clause under a word that may be a cue.
fn clause(reading: &Reading<'_>, sentence: usize, at: usize, rule: Option<usize>) -> Vec<Span> {
    if let Some(rule) = rule.and_then(|rule| reading.found.get(rule)) {
        return if states(rule) { rule.parts.clone() } else { Vec::new() };
    }
    let Some(tree) = reading.trees.get(sentence) else { return Vec::new() };
    let below = tree.children(at).iter().filter(|child| tree.relation(**child) == Relation::Ccomp);
    below.filter_map(|child| tree.span(tree.extent(*child))).collect()
}

/// Nouns of saying and thinking that need no owner for their clause to be in doubt, beside those of the table of cues.
const NOUNS: &[&str] = &[
    "narrative",
    "pronouncement",
    "implication",
    "emphasis",
    "recognition",
    "realization",
    "realisation",
    "insistence",
    "bet",
    "theory",
    "myth",
    "lie",
    "impression",
    "perception",
    "revelation",
    "disclosure",
    "thesis",
    "premise",
    "hunch",
    "rhetoric",
    "talk",
    "gossip",
    "hint",
    "whisper",
    "verdict",
    "finding",
    "conviction",
    "expectation",
    "feeling",
    "sense",
    "understanding",
    "intuition",
    "prophecy",
    "projection",
    "intelligence",
    "tip",
    "inference",
    "interpretation",
    "message",
    "argument",
    "hypothesis",
    "prediction",
    "supposition",
    "presumption",
    "stance",
    "position",
    "case",
    "point",
    "story",
];

/// Whether a noun stands for an act of saying or thinking.
fn says(tree: &Tree<'_>, at: usize) -> bool {
    let lemma = tree.lemma(at);
    let known = || lexicon::noun(lemma).is_some_and(|cue| cue.frames.has(Frames::CLAUSE));
    tree.tag(at) == Tag::Noun && (NOUNS.contains(&lemma) || known())
}

/// The clause behind a noun of saying or thinking: "charges that P", whoever makes them.
fn noun(reading: &Reading<'_>, sentence: usize, tree: &Tree<'_>, at: usize) -> Option<Span> {
    if !says(tree, at) {
        return None;
    }
    let clause = tree.children(at).iter().copied().find(|child| {
        let first = tree.trim(tree.extent(*child)).start;
        // "charges that he denies" has no clause of its own: "that" stands for the charges.
        let subject = |below: usize| below > first && Tree::is_subject(tree.relation(below));
        let object = |below: usize| below > first && tree.relation(below) == Relation::Obj;
        let below = tree.children(*child);
        let whole = below.iter().any(|below| subject(*below))
            && (tree.relation(first) == Relation::Mark || below.iter().any(|below| object(*below)));
        *child > at && tree.lemma(first) == "that" && whole
    });
    // The parser may hang the clause elsewhere, or everything on the clause: it begins behind the noun all the same.
    let apart = || {
        let that = at + 1 + usize::from(tree.word(at + 1) == ":");
        let clause = tree.head(that).filter(|clause| *clause > that)?;
        let marked = tree.lemma(that) == "that" && tree.relation(that) == Relation::Mark;
        let extent = tree.extent(clause);
        let end = tree.children(clause).iter().copied().filter(|child| {
            *child > clause && matches!(tree.relation(*child), Relation::Parataxis | Relation::Conj)
        });
        let end = end.map(|child| tree.extent(child).start).min().unwrap_or(extent.end).max(clause + 1);
        let own = tree.children(at).iter().map(|child| tree.extent(*child)).find(|own| own.contains(&that));
        let end = own.map_or(end, |own| end.max(own.end));
        marked.then_some(that..end)
    };
    let words = clause.map(|clause| claused(tree, clause)).or_else(apart)?;
    reading.content(sentence, words, at)
}

/// "Her bet is that P", "The fear was that P": the clause that says what somebody says or thinks.
fn equated(reading: &Reading<'_>, sentence: usize, tree: &Tree<'_>, at: usize) -> Option<Span> {
    if !says(tree, at) || !Tree::is_subject(tree.relation(at)) {
        return None;
    }
    let head = tree.head(at).filter(|head| *head > at)?;
    let near = at + 1..head.min(at + 1 + NEAR).max(at + 1);
    let that =
        near.clone().find(|that| tree.lemma(*that) == "that" && tree.relation(*that) == Relation::Mark)?;
    let copula = (at + 1..that).any(|at| tree.lemma(at) == "be");
    copula.then(|| reading.content(sentence, that..tree.extent(head).end, at))?
}

/// Words between a noun and the clause that it is said to be, at most.
const NEAR: usize = 8;

/// Lines of a list that a statement announces at most, and words of such a line.
const LINES: usize = 12;
const LINE_WORDS: usize = 30;

/// The lines of the list that a statement announces: "the council must do three things:".
fn listed(reading: &Reading<'_>, one: &Found) -> Vec<Span> {
    let Some(last) = one.parts.last() else { return Vec::new() };
    let ends = |words: &str| words.trim_end().ends_with(':');
    let next = reading.breaks.partition_point(|start| *start < last.end as usize);
    let begin = reading.breaks.get(next).copied().unwrap_or(reading.text.len());
    if !reading.text.get(last.start as usize..begin).is_some_and(ends) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (at, from) in reading.breaks.iter().copied().enumerate().skip(next).take(LINES) {
        let to = reading.breaks.get(at + 1).copied().unwrap_or(reading.text.len());
        let Some(line) = reading.text.get(from..to).map(str::trim_end) else { break };
        if line.split_whitespace().count() > LINE_WORDS {
            break;
        }
        out.push(Span::new(from, from + line.len()));
    }
    out
}

/// What stands before a cue between two commas, where the statement is read behind it: "P, the mayor said, Q".
fn before(reading: &Reading<'_>, one: &Found) -> Option<Span> {
    let tree = reading.trees.get(one.sentence)?;
    let (cue, _) = one.cue?;
    let (source, _) = one.source.filter(|_| one.source_sentence.is_none_or(|other| other == one.sentence))?;
    let insert = cue.cover(source);
    if reading.has_words(source.end.min(cue.end), source.start.max(cue.start)) {
        return None;
    }
    let first = one.parts.first().filter(|part| part.start >= insert.end)?;
    let comma = |from: u32, to: u32| {
        reading.text.get(from as usize..to as usize).is_some_and(|words| words.trim() == ",")
    };
    let sentence = reading.sentences.get(one.sentence)?;
    let opens = sentence.tokens.partition_point(|token| token.start < insert.start);
    let mark = opens.checked_sub(1)?;
    if tree.word(mark) != "," || !comma(insert.end, first.start) {
        return None;
    }
    // Behind "and" or "but" the last clause before the cue.
    let begin = (1..mark).rev().find(|at| {
        tree.tag(*at) == Tag::Cconj && tree.word(*at - 1) == "," || matches!(tree.word(*at), ";" | ":")
    });
    let words = begin.map_or(0, |at| at + 1)..mark;
    let clause = words.clone().any(|at| Tree::is_subject(tree.relation(at)));
    clause.then(|| tree.span(words))?
}

/// The clause joined behind a cue that ends its statement: "P, the mayor said, and Q".
fn behind(reading: &Reading<'_>, one: &Found) -> Option<Span> {
    let tree = reading.trees.get(one.sentence)?;
    let (cue, _) = one.cue?;
    let insert = one.source.map_or(cue, |(source, _)| cue.cover(source));
    let part = one.parts.last().filter(|part| part.end <= insert.start)?;
    if reading.quotation_at(part.end.saturating_sub(1) as usize).is_some() {
        return None;
    }
    let sentence = reading.sentences.get(one.sentence).filter(|sentence| sentence.start <= part.start)?;
    let after = sentence.tokens.partition_point(|token| token.start < insert.end);
    let joined = (after..tree.tokens.len()).find(|at| tree.word(*at) == ",")? + 1;
    let reason =
        matches!(tree.lemma(joined), "because" | "since" | "if" | "although" | "though" | "unless" | "until");
    if tree.tag(joined) != Tag::Cconj && !reason {
        return None;
    }
    let own = (joined..tree.tokens.len()).any(|at| Tree::is_subject(tree.relation(at)));
    own.then(|| tree.span(joined + usize::from(!reason)..tree.tokens.len()))?
}

/// Spans that overlap or touch made one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !span.is_empty());
    spans.sort_by_key(|span| (span.start, span.end));
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

/// What is left of `spans` without `holes`, both sorted.
fn without(spans: Vec<Span>, holes: &[Span]) -> Vec<Span> {
    let mut next = 0;
    let mut out = Vec::new();
    for span in spans {
        let mut start = span.start;
        while holes.get(next).is_some_and(|hole| hole.end <= start) {
            next += 1;
        }
        let mut at = next;
        while let Some(hole) = holes.get(at).filter(|hole| hole.start < span.end) {
            if hole.start > start {
                out.push(Span { start, end: hole.start });
            }
            start = start.max(hole.end);
            at += 1;
        }
        if start < span.end {
            out.push(Span { start, end: span.end });
        }
    }
    out
}
