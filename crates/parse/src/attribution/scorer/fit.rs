//! How are the weights of the scorer fitted?
//!
//! Cues by logistic regression over every word that can be one; labels by a linear-chain conditional random field over
//! the words around every labelled cue (Lafferty et al. 2001). Both by stochastic gradient steps whose size falls with
//! the gradients that a weight has seen (Duchi et al. 2011), in an order that a seed gives, so that the same examples
//! give the same bytes.
//!
//! One file, a little over the usual length: the two fits share their steps and their order, and nothing else uses them.

use super::facts::Facts;
use super::hash::Features;
use super::label::{self, CONTENT, CUE, EVENTS, LABELS, Look, NOTHING, SOURCE, STATES, Scores};
use super::weights::{CUE_ROWS, LABEL_ROWS, STEP_ROWS, Weights};
use super::window::Window;
use super::{by_cue, cue};
use crate::attribution::reading::Reading;
use gainsay_claim::Span;
use gainsay_syntax::{Analyzer, Tag};
use std::collections::BTreeMap;

/// One labelled attribution.
#[derive(Clone, Debug, Default)]
pub struct Labelled {
    /// The words that name the source; empty where nobody is named.
    pub source: Vec<Span>,
    /// The words that introduce the statement.
    pub cue: Vec<Span>,
    /// The parts of the statement.
    pub content: Vec<Span>,
}

/// A text with its attributions.
#[derive(Clone, Debug, Default)]
pub struct Example {
    /// The text.
    pub text: String,
    /// What it attributes to whom.
    pub attributions: Vec<Labelled>,
}

/// How to fit.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How often all examples are gone through, for cues and for labels.
    pub epochs: (usize, usize),
    /// The first step's size, for cues and for labels.
    pub rate: (f32, f32),
    /// How strongly weights are drawn to zero, for cues and for labels.
    pub decay: (f32, f32),
    /// How many of a thousand things seen are left out at each step, so that no single one is leant on.
    pub drop: (usize, usize),
    /// Most rows that are kept of the tables of cues, labels and steps: those with the largest weights, which are then
    /// fitted once more without the others.
    pub rows: (usize, usize, usize),
    /// What was seen less often is left out.
    pub seen: usize,
    /// Seed of the order of examples.
    pub seed: u64,
    /// How often everything is fitted, each time in another order: the mean of the weights is kept, because what one
    /// order happens to bring differs by a whole point of F1.
    pub repeats: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            epochs: (12, 16),
            rate: (0.01, 0.01),
            decay: (1e-5, 1e-5),
            drop: (300, 300),
            rows: (30_000, 16_000, 16_000),
            seen: 3,
            seed: 1,
            repeats: 6,
        }
    }
}

/// What is seen at one word, and whether it is a cue.
#[derive(Clone, Debug)]
struct CueSeen {
    features: Vec<u32>,
    lemma: u32,
    /// Whether it is looked at whatever its lemma is.
    open: bool,
    cue: bool,
}

/// What is seen in a window, and its labels.
#[derive(Clone, Debug)]
struct RowSeen {
    labels: Vec<Vec<u32>>,
    events: Vec<Vec<u32>>,
    cue: usize,
    gold: Vec<usize>,
}

/// What is seen in some texts: made once, fitted on as often as one likes.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    cues: Vec<CueSeen>,
    rows: Vec<RowSeen>,
}

impl Seen {
    /// What is seen in an example.
    pub fn of(example: &Example) -> Seen {
        let mut out = Seen::default();
        let sentences = Analyzer::shared().analyze(&example.text);
        let mut reading = Reading::of(&example.text, &sentences);
        reading.propose();
        let found = &reading.found;
        let facts = Facts::of(&reading, found);
        let rules = by_cue(found);
        let mut seen = Features::default();
        let mut heads = Vec::new();
        for one in &example.attributions {
            let Some((sentence, at)) = head(&reading, &one.cue) else { continue };
            heads.push((sentence, at));
            let rule = rules.get(&(sentence, at)).and_then(|index| found.get(*index));
            let window = Window::of(&reading, &facts, sentence, at, rule);
            let Some(gold) = gold(&window, one) else { continue };
            let look = Look::of(&window, rule);
            let mut row = RowSeen { labels: Vec::new(), events: Vec::new(), cue: window.cue, gold };
            for index in 0..window.places.len() {
                seen.clear();
                look.at(index, &mut seen);
                row.labels.push(seen.numbers().to_vec());
                seen.clear();
                look.before(index, &mut seen);
                row.events.push(seen.numbers().to_vec());
            }
            out.rows.push(row);
        }
        let contents: Vec<Span> =
            example.attributions.iter().flat_map(|one| one.content.iter().copied()).collect();
        for (sentence, tree) in reading.trees.iter().enumerate() {
            for at in 0..tree.tokens.len() {
                let cue = heads.contains(&(sentence, at));
                let start = tree.token(at).map_or(0, |token| token.start);
                // The labels are flat: what a statement itself attributes to others is not labelled.
                if !cue && contents.iter().any(|part| part.start <= start && start < part.end) {
                    continue;
                }
                let rule = rules.get(&(sentence, at)).and_then(|index| found.get(*index));
                let Some(fact) = facts.get(sentence, at) else { continue };
                if !cue && rule.is_none() && !cue::can_be(tree, at) {
                    continue;
                }
                cue::features(&reading, &facts, sentence, at, rule, &mut seen);
                out.cues.push(CueSeen {
                    features: seen.numbers().to_vec(),
                    lemma: fact.lemma,
                    open: cue::is_open(fact, rule),
                    cue,
                });
            }
        }
        out
    }
}

/// The word of a labelled cue whose head stands outside it.
fn head(reading: &Reading<'_>, cue: &[Span]) -> Option<(usize, usize)> {
    let holds = |start: u32| cue.iter().any(|span| span.start <= start && start < span.end);
    for (sentence, tree) in reading.trees.iter().enumerate() {
        let words: Vec<usize> =
            (0..tree.tokens.len()).filter(|at| tree.token(*at).is_some_and(|t| holds(t.start))).collect();
        let tops = words.iter().copied().filter(|at| {
            tree.head(*at).is_none_or(|head| !words.contains(&head))
                && (words.len() == 1 || cue::can_be(tree, *at))
        });
        let verb = |at: &usize| match tree.tag(*at) {
            Tag::Verb => 0,
            Tag::Adj | Tag::Noun => 1,
            _ => 2,
        };
        if let Some(at) = tops.min_by_key(verb) {
            return Some((sentence, at));
        }
    }
    None
}

/// The labels of a window; none where they break the constraints of a row.
fn gold(window: &Window, one: &Labelled) -> Option<Vec<usize>> {
    let holds = |spans: &[Span], at: u32| spans.iter().any(|span| span.start <= at && at < span.end);
    let mut out: Vec<usize> = window
        .places
        .iter()
        .map(|place| {
            let at = place.fact.start;
            if holds(&one.cue, at) {
                CUE
            } else if holds(&one.source, at) {
                SOURCE
            } else if holds(&one.content, at) {
                CONTENT
            } else {
                NOTHING
            }
        })
        .collect();
    // The cue is one stretch.
    let first = out.iter().position(|label| *label == CUE)?.min(window.cue);
    let last = out.iter().rposition(|label| *label == CUE)?.max(window.cue);
    if last - first > 12 {
        return None;
    }
    out.get_mut(first..=last)?.fill(CUE);
    let begins = out.iter().enumerate().filter(|(at, label)| {
        **label == SOURCE && at.checked_sub(1).and_then(|at| out.get(at)) != Some(&SOURCE)
    });
    (begins.count() <= 1 && out.contains(&CONTENT)).then_some(out)
}

/// A seeded generator (`SplitMix64`, Steele et al. 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit.max(1) as u64) as usize
    }

    /// The features without those that are left out.
    fn thin(&mut self, features: &[u32], kept: &[bool], limit: usize) -> Vec<u32> {
        let known = |one: &u32| kept.get(*one as usize % kept.len()).copied().unwrap_or(false);
        features.iter().copied().filter(|one| known(one) && self.below(1000) >= limit).collect()
    }

    fn order(&mut self, count: usize) -> Vec<usize> {
        let mut out: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            out.swap(last, self.below(last + 1));
        }
        out
    }
}

/// A table of weights while it is fitted.
struct Table<const N: usize> {
    weights: Vec<[f32; N]>,
    squares: Vec<[f32; N]>,
    /// The sum of the weights at the end of every epoch, and how many there were.
    kept: Vec<[f32; N]>,
    epochs: f32,
    rate: f32,
    decay: f32,
}

impl<const N: usize> Table<N> {
    fn new(rows: usize, rate: f32, decay: f32) -> Table<N> {
        Table {
            weights: vec![[0.0; N]; rows],
            squares: vec![[1e-4; N]; rows],
            kept: vec![[0.0; N]; rows],
            epochs: 0.0,
            rate,
            decay,
        }
    }

    fn sums(&self, features: &[u32]) -> [f32; N] {
        let mut out = [0.0; N];
        for one in features {
            let row = self.weights.get(*one as usize % self.weights.len()).copied().unwrap_or([0.0; N]);
            for (sum, weight) in out.iter_mut().zip(row) {
                *sum += weight;
            }
        }
        out
    }

    /// Steps against the gradient of a sum of the features' weights.
    fn step(&mut self, features: &[u32], gradient: [f32; N]) {
        if gradient.iter().all(|one| one.abs() < 1e-4) {
            return;
        }
        let rows = self.weights.len();
        for one in features {
            let row = *one as usize % rows;
            let (Some(weights), Some(squares)) = (self.weights.get_mut(row), self.squares.get_mut(row))
            else {
                continue;
            };
            for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradient) {
                let gradient = gradient + self.decay * *weight;
                *square += gradient * gradient;
                *weight -= self.rate * gradient / square.sqrt();
            }
        }
    }

    /// Remembers the weights at the end of an epoch: their mean is what is kept in the end.
    fn keep(&mut self) {
        self.epochs += 1.0;
        for (kept, weight) in self.kept.as_flattened_mut().iter_mut().zip(self.weights.as_flattened()) {
            *kept += weight;
        }
    }

    /// Adds what was kept of another fit.
    fn merge(&mut self, other: &Table<N>) {
        self.epochs += other.epochs;
        for (kept, weight) in self.kept.as_flattened_mut().iter_mut().zip(other.kept.as_flattened()) {
            *kept += weight;
        }
    }

    /// The `count` rows with the largest weights.
    fn strongest(&self, count: usize) -> Vec<bool> {
        let size = |row: &[f32; N]| row.iter().map(|weight| weight.abs()).fold(0.0, f32::max);
        let mut order: Vec<usize> = (0..self.kept.len()).collect();
        let at = |row: &usize| self.kept.get(*row).map_or(0.0, size);
        order.sort_by(|a, b| at(b).total_cmp(&at(a)).then(a.cmp(b)));
        let mut out = vec![false; self.kept.len()];
        for row in order.into_iter().take(count).filter(|row| at(row) > 0.0) {
            if let Some(kept) = out.get_mut(row) {
                *kept = true;
            }
        }
        out
    }

    /// The weights as signed bytes, and what one unit is worth.
    fn packed(&self) -> (Vec<[i8; N]>, f32) {
        let epochs = self.epochs.max(1.0);
        let mut sizes: Vec<f32> = self.kept.iter().flatten().map(|weight| weight.abs() / epochs).collect();
        sizes.sort_by(f32::total_cmp);
        // The few largest weights are cut: the steps of the others matter more.
        let largest =
            sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 5000)).copied().unwrap_or(1.0).max(1e-3);
        let unit = largest / 127.0;
        let byte = |weight: &f32| (weight / epochs / unit).round().clamp(-127.0, 127.0) as i8;
        (self.kept.iter().map(|row| row.each_ref().map(byte)).collect(), unit)
    }
}

/// Whether a feature's row is seen often enough to count, for each row of a table.
fn frequent<'s>(rows: usize, least: usize, seen: impl Iterator<Item = &'s Vec<u32>>) -> Vec<bool> {
    let mut counts = vec![0_usize; rows];
    for one in seen.flatten() {
        if let Some(count) = counts.get_mut(*one as usize % rows) {
            *count += 1;
        }
    }
    counts.into_iter().map(|count| count >= least).collect()
}

/// Lemmas that are looked at wherever they stand: cues more than once, and not too seldom among all their uses.
fn lemmas<'s>(cues: impl Iterator<Item = &'s CueSeen>) -> Vec<u32> {
    let mut counts: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for one in cues {
        let count = counts.entry(one.lemma).or_default();
        count.0 += usize::from(one.cue);
        count.1 += 1;
    }
    counts.into_iter().filter(|(_, (cues, all))| *cues > 1 && cues * 100 > *all).map(|(one, _)| one).collect()
}

/// Fits weights on what was seen.
pub fn fit(seen: &[&Seen], options: Options) -> Weights {
    let all = || seen.iter().flat_map(|one| &one.cues);
    let lemmas = lemmas(all());
    let cues: Vec<&CueSeen> =
        all().filter(|one| one.cue || one.open || lemmas.binary_search(&one.lemma).is_ok()).collect();
    let rows: Vec<&RowSeen> = seen.iter().flat_map(|one| &one.rows).collect();
    let known = frequent(CUE_ROWS, options.seen, cues.iter().map(|one| &one.features));
    let all_cues = |kept: &[bool], salt: u64| {
        let fits = several(options, salt, |mut random| fit_cues(&cues, kept, options, &mut random));
        fits.into_iter().reduce(|mut all, one| {
            all.merge(&one);
            all
        })
    };
    let none = || Table::<1>::new(CUE_ROWS, 0.0, 0.0);
    let first = all_cues(&known, 0).unwrap_or_else(none);
    let (cue, cue_unit) = all_cues(&first.strongest(options.rows.0), 1).unwrap_or_else(none).packed();
    let words = frequent(LABEL_ROWS, options.seen, rows.iter().flat_map(|row| &row.labels));
    let gaps = frequent(STEP_ROWS, options.seen, rows.iter().flat_map(|row| &row.events));
    let all_rows = |words: &[bool], gaps: &[bool], salt: u64| {
        let fits = several(options, salt, |mut random| fit_rows(&rows, words, gaps, options, &mut random));
        fits.into_iter().reduce(|(mut labels, mut steps), (more_labels, more_steps)| {
            labels.merge(&more_labels);
            steps.merge(&more_steps);
            (labels, steps)
        })
    };
    let none = || (Table::new(LABEL_ROWS, 0.0, 0.0), Table::new(STEP_ROWS, 0.0, 0.0));
    let (labels, steps) = all_rows(&words, &gaps, 2).unwrap_or_else(none);
    let (words, gaps) = (labels.strongest(options.rows.1), steps.strongest(options.rows.2));
    let (labels, steps) = all_rows(&words, &gaps, 3).unwrap_or_else(none);
    let (label, label_unit) = labels.packed();
    let (step, step_unit) = steps.packed();
    Weights { lemmas, cue, label, step, scale: [cue_unit, label_unit, step_unit] }
}

/// Fits several times, each with a generator of its own; in the order of the fits, whichever ends first.
fn several<T: Send>(options: Options, salt: u64, one: impl Fn(Random) -> T + Sync) -> Vec<T> {
    std::thread::scope(|scope| {
        let one = &one;
        let running: Vec<_> = (0..options.repeats.max(1) as u64)
            .map(|repeat| {
                scope.spawn(move || {
                    one(Random(options.seed.wrapping_add(repeat << 32).wrapping_add(salt << 16)))
                })
            })
            .collect();
        running.into_iter().filter_map(|fit| fit.join().ok()).collect()
    })
}

/// Fits the cues with the rows that are `kept`.
fn fit_cues(cues: &[&CueSeen], kept: &[bool], options: Options, random: &mut Random) -> Table<1> {
    let mut table = Table::<1>::new(CUE_ROWS, options.rate.0, options.decay.0);
    for _ in 0..options.epochs.0 {
        for index in random.order(cues.len()) {
            let Some(one) = cues.get(index) else { continue };
            let features = random.thin(&one.features, kept, options.drop.0);
            let [sum] = table.sums(&features);
            let sum = sum / (1.0 - options.drop.0 as f32 / 1000.0);
            let error = 1.0 / (1.0 + (-sum).exp()) - f32::from(u8::from(one.cue));
            table.step(&features, [error]);
        }
        table.keep();
    }
    table
}

/// Fits labels and steps with the rows that are kept: `words` of the labels, `gaps` of the steps.
fn fit_rows(
    rows: &[&RowSeen],
    words: &[bool],
    gaps: &[bool],
    options: Options,
    random: &mut Random,
) -> (Table<LABELS>, Table<EVENTS>) {
    let mut labels = Table::<LABELS>::new(LABEL_ROWS, options.rate.1, options.decay.1);
    let mut steps = Table::<EVENTS>::new(STEP_ROWS, options.rate.1, options.decay.1);
    for _ in 0..options.epochs.1 {
        for index in random.order(rows.len()) {
            let Some(row) = rows.get(index) else { continue };
            let keep = 1.0 - options.drop.1 as f32 / 1000.0;
            let mut thin = |rows: &[Vec<u32>], kept: &[bool]| -> Vec<Vec<u32>> {
                rows.iter().map(|features| random.thin(features, kept, options.drop.1)).collect()
            };
            let (seen, between) = (thin(&row.labels, words), thin(&row.events, gaps));
            let scores = Scores {
                labels: seen.iter().map(|features| labels.sums(features).map(|sum| sum / keep)).collect(),
                events: between.iter().map(|features| steps.sums(features).map(|sum| sum / keep)).collect(),
            };
            let expected = expected(&scores, row.cue);
            let mut previous = NOTHING;
            for (at, gold) in row.gold.iter().enumerate() {
                let mut gradient = expected.labels.get(at).copied().unwrap_or_default();
                if let Some(one) = gradient.get_mut(*gold) {
                    *one -= 1.0;
                }
                labels.step(seen.get(at).map_or(&[], Vec::as_slice), gradient);
                let mut gradient = expected.events.get(at).copied().unwrap_or_default();
                for event in label::events(previous, *gold).into_iter().flatten() {
                    if let Some(one) = gradient.get_mut(event) {
                        *one -= 1.0;
                    }
                }
                steps.step(between.get(at).map_or(&[], Vec::as_slice), gradient);
                previous = *gold;
            }
        }
        labels.keep();
        steps.keep();
    }
    (labels, steps)
}

/// The probabilities of labels and events over all rows of labels (forwards and backwards).
fn expected(scores: &Scores<f32>, cue: usize) -> Scores<f32> {
    let count = scores.labels.len();
    let low = f32::NEG_INFINITY;
    let step = |at: usize, from: usize, to: usize| -> f32 {
        let gap = scores.events.get(at).copied().unwrap_or_default();
        label::events(from, to).iter().flatten().filter_map(|event| gap.get(*event)).sum()
    };
    let own = |at: usize, state: usize| -> f32 {
        let Some(state) = STATES.get(state).filter(|state| label::fits(**state, at, cue)) else { return low };
        scores.labels.get(at).and_then(|labels| labels.get(state.0)).copied().unwrap_or(0.0)
    };
    let sum = |values: &[f32]| -> f32 {
        let top = values.iter().copied().fold(low, f32::max);
        if top.is_infinite() {
            low
        } else {
            top + values.iter().map(|value| (value - top).exp()).sum::<f32>().ln()
        }
    };
    let mut forward = vec![[low; STATES.len()]; count];
    for at in 0..count {
        for (to, state) in STATES.iter().enumerate() {
            let before = if at == 0 {
                if state.1 { low } else { step(0, NOTHING, state.0) }
            } else {
                let ways: Vec<f32> = STATES
                    .iter()
                    .enumerate()
                    .filter(|(_, from)| label::allowed(**from, *state, at, cue))
                    .map(|(from, previous)| {
                        forward.get(at - 1).and_then(|row| row.get(from)).copied().unwrap_or(low)
                            + step(at, previous.0, state.0)
                    })
                    .collect();
                sum(&ways)
            };
            if let Some(slot) = forward.get_mut(at).and_then(|row| row.get_mut(to)) {
                *slot = before + own(at, to);
            }
        }
    }
    let mut backward = vec![[0.0_f32; STATES.len()]; count];
    for at in (0..count.saturating_sub(1)).rev() {
        for (from, state) in STATES.iter().enumerate() {
            let ways: Vec<f32> = STATES
                .iter()
                .enumerate()
                .filter(|(_, to)| label::allowed(*state, **to, at + 1, cue))
                .map(|(to, next)| {
                    backward.get(at + 1).and_then(|row| row.get(to)).copied().unwrap_or(low)
                        + own(at + 1, to)
                        + step(at + 1, state.0, next.0)
                })
                .collect();
            if let Some(slot) = backward.get_mut(at).and_then(|row| row.get_mut(from)) {
                *slot = sum(&ways);
            }
        }
    }
    let total = forward.last().map_or(low, |row| sum(row));
    let mut out = Scores { labels: vec![[0.0; LABELS]; count], events: vec![[0.0; EVENTS]; count] };
    let value = |rows: &Vec<[f32; STATES.len()]>, at: usize, state: usize| {
        rows.get(at).and_then(|row| row.get(state)).copied().unwrap_or(low)
    };
    for at in 0..count {
        for (to, state) in STATES.iter().enumerate() {
            let after = value(&backward, at, to);
            let mass = (value(&forward, at, to) + after - total).exp();
            if let Some(slot) = out.labels.get_mut(at).and_then(|row| row.get_mut(state.0)) {
                *slot += mass;
            }
            for (from, previous) in STATES.iter().enumerate() {
                let before = match at.checked_sub(1) {
                    None if previous.0 != NOTHING || previous.1 || state.1 => continue,
                    None => 0.0,
                    Some(_) if !label::allowed(*previous, *state, at, cue) => continue,
                    Some(before) => value(&forward, before, from),
                };
                let mass = (before + step(at, previous.0, state.0) + own(at, to) + after - total).exp();
                for event in label::events(previous.0, state.0).into_iter().flatten() {
                    if let Some(slot) = out.events.get_mut(at).and_then(|row| row.get_mut(event)) {
                        *slot += mass;
                    }
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_of_labels_add_up_to_one() {
        let labels = vec![[0.3, 1.0, -0.5, 0.2], [0.0, -1.0, 2.0, 0.5], [0.1, 0.4, 0.0, 1.5]];
        let events = vec![[0.2, -0.3, 0.1, 0.0, 0.5, -0.2]; 3];
        let expected = expected(&Scores { labels, events }, 1);
        for row in &expected.labels {
            assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{row:?}");
        }
        // The cue's head is the cue, whatever its weights say.
        assert!((expected.labels[1][CUE] - 1.0).abs() < 1e-4);
    }

    #[test]
    fn what_was_fitted_is_found_again() {
        let text = "The mayor said that the bridge was safe.";
        let at = |words: &str| {
            let start = text.find(words).expect("the words stand in the text");
            vec![Span::new(start, start + words.len())]
        };
        let one =
            Labelled { source: at("The mayor"), cue: at("said"), content: at("that the bridge was safe") };
        let seen = Seen::of(&Example { text: text.to_owned(), attributions: vec![one] });
        let options =
            Options { epochs: (60, 60), rate: (0.1, 0.1), seen: 0, repeats: 1, ..Options::default() };
        let weights = fit(&[&seen], options);
        assert_eq!(weights.pack(), fit(&[&seen], options).pack());
        let found = crate::attribution::read_with(text, &Analyzer::shared().analyze(text), &weights, 0.0);
        let words: Vec<_> = found
            .iter()
            .filter(|one| !one.doubtful)
            .map(|one| (one.source.and_then(|s| s.of(text)), one.content.of(text)))
            .collect();
        assert_eq!(words, [(Some("The mayor"), Some("that the bridge was safe"))]);
    }
}
