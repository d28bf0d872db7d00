//! Do two short texts contradict, entail or leave each other open, with no other context?
//!
//! Both are assumed to speak of one thing, so nothing is linked. [`compare_passages`] joins the words of the two texts
//! ([`align`]), measures what differs (figures and times by their algebra, names by their aliases, denial, small words,
//! dependence, claims) and puts the measures through a sum of small decision trees that `examples/fit_pairs` fits.
//! [`compare_claims`] knows only claims, for claims that come without words.

// `a` and `b` are the two texts, `i` and `j` words of them, `x` and `y` what is found there.
#![allow(clippy::many_single_char_names)]

mod align;
mod amounts;
mod blocks;
mod changes;
mod claim_weights;
mod claims;
mod cover;
mod cues;
mod explained;
mod names;
mod passage;
mod sheet;
mod support;
mod trees;
mod view;

pub use claims::{MEASURES, PairLabel, PairVerdict, compare_claims, pair_measures};
pub use passage::{Amount, Link, Moment, Part, Passage, Word};
pub use sheet::Sheet;
pub(crate) use trees::Forest;

use crate::Contribution;

/// Compares two texts; the second is the one that may follow from the first.
///
/// Confidence and `p_contradict` are probabilities over pairs like those that the trees were fitted on: sentences of
/// encyclopedias, news and captions that were paired on purpose, of which about two in five contradict each other.
/// Where all that differs are values that do not exclude each other (a rounded figure, another unit, a town and its state)
/// they never contradict; a text without words that carry meaning is neutral to any other.
pub fn compare_passages(a: &Passage, b: &Passage) -> PairVerdict {
    verdict(&measure_passages(a, b), explained::shift(a, b))
}

/// Why [`compare_passages`] says what it says: what each measure adds to the score of the label over the mean score of
/// the other two, the largest first. All of them add up to that score.
pub fn explain_passages(a: &Passage, b: &Passage) -> (PairVerdict, Vec<Contribution>) {
    let sheet = measure_passages(a, b);
    let shift = explained::shift(a, b);
    let verdict = verdict(&sheet, shift);
    let label = match verdict.label {
        PairLabel::Contradict => 0,
        PairLabel::Entail => 1,
        PairLabel::Neutral => 2,
    };
    let mut contributions = trees::contributions(&sheet, label);
    let others: f64 = shift.iter().enumerate().filter(|(l, _)| *l != label).map(|(_, s)| s).sum();
    let weight = shift.get(label).copied().unwrap_or(0.0) - others / 2.0;
    if weight != 0.0 {
        contributions.push(Contribution { name: "nothing is said against anything".to_owned(), weight });
        contributions.sort_by(|x, y| y.weight.abs().total_cmp(&x.weight.abs()));
    }
    (verdict, contributions)
}

/// Below this probability nobody is told that two texts contradict each other: a false alarm costs more than a miss.
/// Of pairs held back, about nineteen in twenty that reach it do contradict.
pub const SURE: f64 = 0.8;

fn verdict(sheet: &Sheet, shift: explained::Shift) -> PairVerdict {
    let mut scores = trees::scores(sheet);
    for (score, more) in scores.iter_mut().zip(shift) {
        *score += more;
    }
    let [p_contradict, p_entail, p_neutral] = claims::odds(scores);
    let (label, confidence) = if p_contradict >= SURE {
        (PairLabel::Contradict, p_contradict)
    } else if p_entail >= p_neutral {
        (PairLabel::Entail, p_entail)
    } else {
        (PairLabel::Neutral, p_neutral)
    };
    PairVerdict { label, confidence, p_contradict }
}

/// Everything that is measured of a pair of texts, in a fixed order.
pub fn measure_passages(a: &Passage, b: &Passage) -> Sheet {
    let mut sheet = Sheet::default();
    let (left, right) = (view::View::new(a), view::View::new(b));
    let made = align::align(&left, &right);
    cover::measure(&left, &right, &made, &mut sheet);
    blocks::measure(&left, &right, made.focus, &mut sheet);
    amounts::measure(&left, &right, &made, &mut sheet);
    support::measure(&left, &right, &made, &mut sheet);
    cues::measure(&left, &right, &made, &mut sheet);
    names::measure(&left, &right, &made, &mut sheet);
    for (name, value) in MEASURES.iter().zip(pair_measures(&a.claims, &b.claims)) {
        sheet.put("claims", name, value as f32);
    }
    changes::measure(&left, &right, &made, &mut sheet);
    sheet
}
