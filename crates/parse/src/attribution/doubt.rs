//! Which words may be somebody's, though it cannot be told whose?
//!
//! What is attributed for certain is cut to the words that certainly belong to it. Around it stand words that a reader
//! would hesitate to call the outlet's own: the rest of the sentence behind "X said", a quotation that nobody has
//! claimed, the clause under a word that is nearly a cue. A claim in such words is told as of a source that is not known:
//! a report may be wrong about its own words, but must not answer for those of others.

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
    spans.extend(found.iter().filter(|one| !one.statement).flat_map(|one| worded(reading, one)));
    spans.extend(weak.iter().flat_map(|(sentence, at, rule)| clause(reading, *sentence, *at, *rule)));
    for (sentence, tree) in reading.trees.iter().enumerate() {
        spans.extend((0..tree.tokens.len()).filter_map(|at| noun(reading, sentence, tree, at)));
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
    let mut out = Vec::new();
    for part in &one.parts {
        let last = reading.sentences.partition_point(|sentence| sentence.start < part.end);
        let Some(sentence) = last.checked_sub(1).and_then(|last| reading.sentences.get(last)) else {
            continue;
        };
        if part.start >= cue.end {
            // In the cue's own quotation, or in its sentence.
            out.push(Span { start: part.start, end: sentence.end.max(part.end) });
        } else if sentence.start == own.start {
            out.push(Span { start: sentence.start.min(part.start), end: part.end.max(cue.start) });
        }
    }
    out
}

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
            matches!(tree.lemma(first), "that" | "how" | "why" | "whether")
        })
    };
    one.parts.iter().copied().filter(|part| quoted(part) || clause(part)).collect()
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

/// The clause behind a noun of saying or thinking: "charges that P", whoever makes them.
fn noun(reading: &Reading<'_>, sentence: usize, tree: &Tree<'_>, at: usize) -> Option<Span> {
    lexicon::noun(tree.lemma(at))
        .filter(|cue| tree.tag(at) == Tag::Noun && cue.frames.has(Frames::CLAUSE))?;
    let clause = tree.children(at).iter().copied().find(|child| {
        let first = tree.trim(tree.extent(*child)).start;
        // "charges that he denies" has no clause of its own: "that" stands for the charges.
        let whole = tree
            .children(*child)
            .iter()
            .any(|below| *below > first && Tree::is_subject(tree.relation(*below)))
            && (tree.relation(first) == Relation::Mark
                || tree.child(*child, &[Relation::Obj]).is_some_and(|o| o != first));
        *child > at && tree.lemma(first) == "that" && whole
    })?;
    reading.content(sentence, tree.extent(clause), at)
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
