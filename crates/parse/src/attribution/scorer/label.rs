//! Which words around a cue are its source, its cue and its content?
//!
//! Every word gets a label by a sum of weights of what is seen at it, and every step from one label to another a sum
//! of weights of what is seen between the two words; the best row of labels is found by Viterbi's algorithm.

use super::hash::{Few, Seen, mix, sums};
use super::weights::{LABEL_ROWS, STEP_ROWS, Weights};
use super::window::{Place, Window};
use crate::attribution::reading::Found;

/// Labels: nothing, source, cue, content.
pub(super) const LABELS: usize = 4;
/// What can happen between two words: source, cue and content begin; source, cue and content end.
pub(super) const EVENTS: usize = 6;

pub(super) const NOTHING: usize = 0;
pub(super) const SOURCE: usize = 1;
pub(super) const CUE: usize = 2;
pub(super) const CONTENT: usize = 3;

/// States of the row: a label, and whether the source is over (a source is one stretch).
pub(super) const STATES: [(usize, bool); 7] = [
    (NOTHING, false),
    (CUE, false),
    (CONTENT, false),
    (SOURCE, false),
    (NOTHING, true),
    (CUE, true),
    (CONTENT, true),
];

/// Sums of weights of a window: for every word those of its labels, for every gap before a word those of its events.
#[derive(Debug, Default)]
pub(super) struct Scores<N> {
    pub(super) labels: Vec<[N; LABELS]>,
    pub(super) events: Vec<[N; EVENTS]>,
}

/// Whether the row can go from one state to another at the word `at`, the cue being the word `cue`.
pub(super) fn allowed(from: (usize, bool), to: (usize, bool), at: usize, cue: usize) -> bool {
    // The source is over when it ends, and only then.
    let over = match (from.0, to.0) {
        (SOURCE, SOURCE) => true,
        (SOURCE, _) => to.1,
        (_, SOURCE) => !from.1,
        _ => from.1 == to.1,
    };
    // The cue is one stretch around its head.
    let whole = match (from.0 == CUE, to.0 == CUE) {
        (false, true) => at <= cue,
        (true, false) => at > cue,
        _ => true,
    };
    over && whole
}

/// Whether the word `at` can have this state.
pub(super) fn fits(state: (usize, bool), at: usize, cue: usize) -> bool {
    at != cue || state.0 == CUE
}

/// The events of a step.
pub(super) fn events(from: usize, to: usize) -> [Option<usize>; 2] {
    if from == to {
        return [None, None];
    }
    [(to != NOTHING).then(|| to - 1), (from != NOTHING).then(|| from + 2)]
}

/// The best row of labels.
pub(super) fn best(scores: &Scores<i32>, cue: usize, step_by_label: (i64, i64)) -> Vec<usize> {
    let count = scores.labels.len();
    let (label_unit, step_unit) = step_by_label;
    let mut back: Vec<[usize; STATES.len()]> = Vec::with_capacity(count);
    let mut sums = [i64::MIN / 4; STATES.len()];
    for at in 0..count {
        let labels = scores.labels.get(at).copied().unwrap_or_default();
        let gap = scores.events.get(at).copied().unwrap_or_default();
        let mut next = [i64::MIN / 4; STATES.len()];
        let mut from = [0; STATES.len()];
        for (to, state) in STATES.iter().enumerate() {
            if !fits(*state, at, cue) {
                continue;
            }
            let step = |label: usize| -> i64 {
                events(label, state.0)
                    .iter()
                    .flatten()
                    .map(|event| i64::from(gap.get(*event).copied().unwrap_or(0)))
                    .sum()
            };
            let mut top = (i64::MIN / 4, 0);
            if at == 0 {
                if !state.1 && (state.0 != CUE || cue == 0 || at <= cue) {
                    top = (step(NOTHING) * step_unit, 0);
                }
            } else {
                for (index, previous) in STATES.iter().enumerate() {
                    if allowed(*previous, *state, at, cue) {
                        let sum =
                            sums.get(index).copied().unwrap_or(i64::MIN / 4) + step(previous.0) * step_unit;
                        if sum > top.0 {
                            top = (sum, index);
                        }
                    }
                }
            }
            let own = i64::from(labels.get(state.0).copied().unwrap_or(0)) * label_unit;
            if let (Some(sum), Some(slot)) = (next.get_mut(to), from.get_mut(to)) {
                *sum = top.0 + own;
                *slot = top.1;
            }
        }
        sums = next;
        back.push(from);
    }
    let mut state = (0..STATES.len())
        .max_by_key(|state| (sums.get(*state).copied(), std::cmp::Reverse(*state)))
        .unwrap_or(0);
    let mut out = vec![NOTHING; count];
    for at in (0..count).rev() {
        if let Some(label) = out.get_mut(at) {
            *label = STATES.get(state).map_or(NOTHING, |state| state.0);
        }
        state = back.get(at).and_then(|from| from.get(state)).copied().unwrap_or(0);
    }
    out
}

fn distance(index: usize, cue: usize) -> u32 {
    match index.abs_diff(cue) {
        near @ 0..=3 => near as u32,
        4..=6 => 4,
        7..=11 => 5,
        12..=20 => 6,
        _ => 7,
    }
}

/// The label that the rules give to a word.
pub(super) fn ruled(place: &Place, rule: Option<&Found>) -> usize {
    let Some(rule) = rule else { return NOTHING };
    let at = place.fact.start;
    let holds = |span: gainsay_claim::Span| span.start <= at && at < span.end;
    if rule.cue.is_some_and(|(span, _)| holds(span)) {
        CUE
    } else if rule.source.is_some_and(|(span, _)| holds(span)) {
        SOURCE
    } else if rule.parts.iter().any(|part| holds(*part)) {
        CONTENT
    } else {
        NOTHING
    }
}

/// What one look at a window needs.
pub(super) struct Look<'w> {
    pub(super) window: &'w Window,
    /// Lemma and class of the cue.
    pub(super) lemma: u32,
    pub(super) class: u32,
    pub(super) tag: u32,
    pub(super) pattern: u32,
    /// The rules' labels.
    pub(super) ruled: Vec<usize>,
    /// What stands where the window ends.
    outside: Place,
}

impl<'w> Look<'w> {
    pub(super) fn of(window: &'w Window, rule: Option<&Found>) -> Look<'w> {
        let cue = window.places.get(window.cue).map(|place| place.fact).unwrap_or_default();
        Look {
            window,
            lemma: cue.lemma,
            class: cue.class,
            tag: cue.tag,
            pattern: rule.map_or(0, |rule| super::hash::word(rule.pattern)),
            ruled: window.places.iter().map(|place| ruled(place, rule)).collect(),
            outside: Place::default(),
        }
    }

    fn place(&self, index: usize) -> &Place {
        self.window.places.get(index).unwrap_or(&self.outside)
    }

    fn before_of(&self, index: usize, steps: usize) -> &Place {
        index.checked_sub(steps).map_or(&self.outside, |index| self.place(index))
    }

    fn rule(&self, index: usize) -> u32 {
        self.ruled.get(index).map_or(9, |label| *label as u32)
    }

    /// How a word's quotation lies to the cue.
    fn quoted(&self, place: &Place) -> u32 {
        let own = self.place(self.window.cue).fact.quote;
        match place.fact.quote {
            0 => u32::from(own != 0),
            quote if quote == own => 2,
            _ => 3 + u32::from(place.commas == 0) + 2 * u32::from(place.cues == 0),
        }
    }

    /// What is seen at a word.
    pub(super) fn at(&self, index: usize, out: &mut impl Seen) {
        let here = self.place(index);
        let before = self.before_of(index, 1);
        let after = self.place(index + 1);
        let fact = &here.fact;
        let rule = mix(self.rule(index), self.pattern);
        let far = distance(index, self.window.cue);
        let quoted = self.quoted(here);
        let edge = u32::from(here.first) + 2 * u32::from(here.last);
        let sided = mix(here.side, far);
        out.add(here.side);
        out.add(here.way);
        out.pair(here.way, self.lemma);
        out.pair(here.way, self.class);
        out.pair(here.way, here.opening);
        out.pair(mix(here.way, here.opening), self.class);
        out.pair(here.way, self.tag);
        out.pair(here.way, fact.tag);
        out.pair(here.way, fact.relation);
        out.pair(here.way, edge);
        out.pair(mix(here.way, self.pattern), self.rule(index));
        out.pair(fact.word, here.side);
        out.pair(fact.lemma, far);
        out.pair(fact.tag, sided);
        out.pair(fact.relation, sided);
        out.pair(mix(fact.tag, sided), self.class);
        out.pair(before.fact.word, here.side);
        out.pair(after.fact.word, here.side);
        out.pair(before.fact.tag, mix(fact.tag, here.side));
        out.pair(quoted, here.side);
        out.pair(quoted, self.class);
        out.pair(quoted, rule);
        out.pair(mix(quoted, here.side), here.way);
        out.add(rule);
        out.pair(rule, self.lemma);
        out.pair(rule, here.way);
        out.pair(rule, self.class);
        out.pair(rule, fact.tag);
        out.pair(rule, sided);
        out.pair(here.commas.min(3), here.side);
        out.pair(mix(here.commas.min(3), here.way), here.side);
        out.pair(here.cues.min(2), here.side);
        out.pair(mix(here.cues.min(2), here.way), self.rule(index));
        out.pair(fact.covered.min(2), rule);
        out.pair(mix(fact.covered.min(2), u32::from(fact.ruled)), here.way);
    }

    /// What is seen between a word and the one before it.
    pub(super) fn before(&self, index: usize, out: &mut impl Seen) {
        let here = self.place(index);
        let before = self.before_of(index, 1);
        let last = self.before_of(index, 2);
        let next = self.place(index + 1);
        let side = u32::from(index > self.window.cue);
        // Words behind the cue count up, words before it down.
        let behind = index.saturating_sub(self.window.cue).min(4) as u32;
        let gap = behind.wrapping_sub(self.window.cue.saturating_sub(index).min(3) as u32);
        let from = index.checked_sub(1).map_or(8, |index| self.rule(index));
        let both = mix(from, self.rule(index));
        let ruled = mix(both, self.pattern);
        let ways = mix(before.way, here.way);
        let marks = u32::from(here.fact.edge.opens)
            + 2 * u32::from(before.fact.edge.closes)
            + 4 * u32::from(here.fact.quote != 0)
            + 8 * u32::from(before.fact.quote != 0);
        let sentence = u32::from(here.sentence != before.sentence);
        let leaves = u32::from(here.way != before.way);
        out.add(side);
        out.add(gap);
        out.pair(gap, self.class);
        out.pair(gap, here.fact.tag);
        out.pair(gap, here.fact.word);
        out.pair(gap, before.fact.word);
        out.pair(gap, mix(here.fact.relation, self.tag));
        out.add(ways);
        out.pair(ways, self.class);
        out.pair(ways, self.lemma);
        out.pair(mix(here.way, leaves), u32::from(here.first));
        out.pair(mix(before.way, leaves), u32::from(before.last));
        out.pair(before.fact.word, side);
        out.pair(here.fact.word, side);
        out.pair(mix(before.fact.word, here.fact.word), side);
        out.pair(mix(before.fact.tag, here.fact.tag), side);
        out.pair(mix(before.fact.tag, here.fact.tag), mix(last.fact.tag, side));
        out.pair(mix(before.fact.tag, here.fact.tag), mix(next.fact.tag, side));
        out.pair(mix(before.fact.word, here.fact.tag), side);
        out.pair(mix(before.fact.tag, here.fact.word), side);
        out.pair(mix(before.fact.word, next.fact.word), side);
        out.pair(mix(here.fact.begins, before.fact.ends), side);
        out.pair(mix(here.fact.begins, before.fact.word), side);
        out.pair(mix(here.fact.begins, here.fact.word), side);
        out.pair(mix(here.fact.begins, leaves), here.way);
        out.pair(mix(before.fact.ends, leaves), before.way);
        out.pair(here.opening, mix(ways, leaves));
        out.add(ruled);
        out.pair(both, self.class);
        out.pair(ruled, here.way);
        out.pair(ruled, before.way);
        out.pair(both, mix(before.fact.word, here.fact.word));
        out.pair(both, mix(before.fact.tag, here.fact.tag));
        out.pair(both, mix(here.fact.begins, before.fact.ends));
        out.pair(marks, side);
        out.pair(marks, before.fact.word);
        out.pair(marks, mix(ruled, sentence));
        out.pair(marks, mix(self.quoted(here), self.quoted(before)));
        out.pair(sentence, marks);
        out.pair(here.commas.min(3), mix(side, before.fact.tag));
        out.pair(mix(u32::from(here.fact.ruled), u32::from(next.fact.ruled)), side);
        out.pair(mix(here.fact.covered.min(3), before.fact.covered.min(3)), both);
        out.pair(mix(here.fact.covered.min(3), before.fact.covered.min(3)), side);
    }

    /// The sums of the weights of everything seen in the window.
    pub(super) fn scores(&self, weights: &Weights) -> Scores<i32> {
        let count = self.window.places.len();
        let mut out = Scores { labels: Vec::with_capacity(count), events: Vec::with_capacity(count) };
        // The size is known when the program is compiled, so that no row is asked for whether it is there.
        let rows = weights.label.first_chunk::<LABEL_ROWS>().zip(weights.step.first_chunk::<STEP_ROWS>());
        let Some((label, step)) = rows else { return out };
        for index in 0..count {
            let (mut at, mut before) = (Few::new(), Few::new());
            self.at(index, &mut at);
            out.labels.push(sums(label, at.numbers()));
            self.before(index, &mut before);
            out.events.push(sums(step, before.numbers()));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::scorer::hash::Features;

    #[test]
    fn a_place_has_room_for_all_its_features() {
        let window = Window { places: vec![Place::default(); 3], cue: 1 };
        let look = Look::of(&window, None);
        for index in 0..3 {
            let (mut few, mut all) = (Few::new(), Features::default());
            look.at(index, &mut few);
            look.at(index, &mut all);
            assert_eq!(few.numbers(), all.numbers());
            let (mut few, mut all) = (Few::new(), Features::default());
            look.before(index, &mut few);
            look.before(index, &mut all);
            assert_eq!(few.numbers(), all.numbers());
        }
    }
}
