//! Which words can belong to a cue's source and content, and how does each of them lie to the cue?

use super::facts::{Fact, Facts};
use super::hash::mix;
use crate::attribution::reading::{Found, Reading};
use crate::attribution::tree::Tree;
use gainsay_claim::Span;

/// Words looked at on either side of a cue at most.
const REACH: usize = 160;
/// Quotations that are joined to a cue's sentence on either side at most.
const JOINED: usize = 3;
/// Bytes of white space between a cue's sentence and the paragraph that it introduces at most.
const BLANK: u32 = 16;
/// Governors of the cue that are followed.
const STEPS: u32 = 4;

/// One word of a window.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    pub(super) sentence: usize,
    pub(super) at: usize,
    pub(super) fact: Fact,
    /// On which side of the cue: 0 before, 1 the cue, 2 behind.
    pub(super) side: u32,
    /// How it hangs together with the cue: how far the way climbs, and by which branch it comes down.
    pub(super) way: u32,
    /// The first word of that branch.
    pub(super) opening: u32,
    /// Whether it is the first or the last word of that branch.
    pub(super) first: bool,
    pub(super) last: bool,
    /// Commas and cues between it and the cue.
    pub(super) commas: u32,
    pub(super) cues: u32,
}

/// The words around a cue.
#[derive(Debug, Default)]
pub(super) struct Window {
    pub(super) places: Vec<Place>,
    /// Which of them is the cue.
    pub(super) cue: usize,
}

impl Window {
    pub(super) fn of(
        reading: &Reading<'_>,
        facts: &Facts,
        sentence: usize,
        at: usize,
        rule: Option<&Found>,
    ) -> Window {
        let Some(tree) = reading.trees.get(sentence) else { return Window::default() };
        let mut span = reach(reading, sentence, at);
        // A quotation that a rule has found in the next paragraph: "She made the following comment:".
        for part in rule.into_iter().flat_map(|rule| &rule.parts) {
            if part.start >= span.end && part.start - span.end <= BLANK {
                span = span.cover(*part);
            }
        }
        let mut places = Vec::new();
        let first =
            reading.sentences.partition_point(|sentence| (sentence.end as usize) <= span.start as usize);
        let mut cue = 0;
        let own = facts.get(sentence, at).map_or(0, |fact| fact.quote);
        for (number, one) in reading.sentences.iter().enumerate().skip(first) {
            if one.start >= span.end {
                break;
            }
            for (at_word, fact) in facts.sentence(number).iter().enumerate() {
                let deep = fact.edge.deep && fact.quote != own;
                if deep || fact.start < span.start || fact.start >= span.end {
                    continue;
                }
                if number == sentence && at_word == at {
                    cue = places.len();
                }
                places.push(Place { sentence: number, at: at_word, fact: *fact, ..Place::default() });
            }
        }
        let from = cue.saturating_sub(REACH);
        places.truncate(cue + REACH);
        places.drain(..from);
        let mut window = Window { places, cue: cue - from };
        window.lay(tree, facts, sentence, at);
        window
    }

    /// Says of every word how it lies to the cue.
    fn lay(&mut self, tree: &Tree<'_>, facts: &Facts, sentence: usize, at: usize) {
        let ways = ways(tree, at);
        let cue = self.cue;
        for (index, place) in self.places.iter_mut().enumerate() {
            place.side = match index.cmp(&cue) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 2,
            };
            if place.sentence != sentence {
                let apart = place.sentence.abs_diff(sentence).min(2) as u32;
                place.way = mix(mix(99, apart), mix(place.side, u32::from(place.fact.quote != 0)));
                continue;
            }
            let Some((climbed, branch)) = ways.get(place.at).copied() else { continue };
            let Some(branch) = branch else {
                place.way = mix(climbed, 77);
                continue;
            };
            let relation = tree.relation(branch) as u32;
            // Where the way climbs, the relations it climbs by tell what the branch is to the cue.
            let up = match climbed {
                0 => 0,
                _ => tree.relation(at) as u32 + 1,
            };
            let extent = tree.extent(branch);
            place.way = mix(mix(climbed, up), mix(relation, u32::from(branch > at)));
            place.opening = facts.get(sentence, extent.start).map_or(0, |fact| fact.word);
            place.first = extent.start == place.at;
            place.last = extent.end == place.at + 1;
        }
        let (mut commas, mut cues) = (0, 0);
        let comma = super::hash::word(",");
        for place in self.places.iter_mut().skip(cue + 1) {
            (place.commas, place.cues) = (commas, cues);
            commas += u32::from(place.fact.word == comma);
            cues += u32::from(place.fact.ruled);
        }
        (commas, cues) = (0, 0);
        for place in self.places.iter_mut().take(cue).rev() {
            (place.commas, place.cues) = (commas, cues);
            commas += u32::from(place.fact.word == comma);
            cues += u32::from(place.fact.ruled);
        }
    }
}

/// The bytes from which a window's words come: the sentence with the quotations that touch it.
fn reach(reading: &Reading<'_>, sentence: usize, at: usize) -> Span {
    let Some(own) = reading.sentences.get(sentence) else { return Span::default() };
    let mut span = Span::new(own.start as usize, own.end as usize);
    let place = reading.quotation_at(reading.byte(sentence, at));
    let quotations = &reading.quotations;
    let first = quotations.partition_point(|quotation| quotation.span.end <= span.start);
    let touching = quotations.iter().enumerate().skip(first).take_while(|(_, q)| q.span.start < own.end);
    let touching: Vec<usize> =
        touching.map(|(index, _)| index).filter(|index| Some(*index) != place).collect();
    for index in &touching {
        if let Some(quotation) = quotations.get(*index) {
            span = span.cover(quotation.span);
        }
    }
    if place.is_some() {
        return span;
    }
    let blank = |from: u32, to: u32| {
        reading.text.get(from as usize..to as usize).is_some_and(|between| between.trim().is_empty())
    };
    let mut before = first;
    for _ in 0..JOINED {
        let Some(quotation) = before.checked_sub(1).and_then(|index| quotations.get(index)) else { break };
        let on = quotations.get(before).is_some_and(|next| next.continued && span.contains(next.span));
        let near = blank(quotation.span.end, span.start)
            && quotation.paragraph == reading.paragraph(span.start as usize);
        if !on && !near {
            break;
        }
        span = span.cover(quotation.span);
        before -= 1;
    }
    let after = quotations.partition_point(|quotation| quotation.span.end <= span.end);
    for quotation in quotations.iter().skip(after).take(JOINED) {
        let near = blank(span.end, quotation.span.start)
            && quotation.paragraph == reading.paragraph(span.end.saturating_sub(1) as usize);
        if !quotation.continued && !near {
            break;
        }
        span = span.cover(quotation.span);
    }
    span
}

/// For each word of a sentence: how many governors the way from the cue climbs, and the branch by which it comes down.
fn ways(tree: &Tree<'_>, cue: usize) -> Vec<(u32, Option<usize>)> {
    let mut out: Vec<Option<(u32, Option<usize>)>> = vec![None; tree.tokens.len()];
    let mut at = Some(cue);
    let mut climbed = 0;
    for _ in 0..tree.tokens.len() {
        let Some(here) = at else { break };
        if let Some(way) = out.get_mut(here) {
            *way = Some((climbed, None));
        }
        climbed = (climbed + 1).min(STEPS);
        at = tree.head(here);
    }
    let mut trail = Vec::new();
    for word in 0..tree.tokens.len() {
        let mut here = word;
        let found = loop {
            if let Some(way) = out.get(here).copied().flatten() {
                break way;
            }
            trail.push(here);
            match tree.head(here) {
                Some(head) if trail.len() <= tree.tokens.len() => here = head,
                _ => break (STEPS + 1, None),
            }
        };
        let mut way = found;
        while let Some(here) = trail.pop() {
            if way.1.is_none() {
                way.1 = Some(here);
            }
            if let Some(slot) = out.get_mut(here) {
                *slot = Some(way);
            }
        }
    }
    out.into_iter().map(|way| way.unwrap_or((STEPS + 1, None))).collect()
}
