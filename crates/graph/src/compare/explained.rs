//! Is every difference that two texts show one that their values explain: rounding, units, bounds, a town and its state?
//!
//! The trees see words that differ; "36,412 spectators" and "36,000 spectators" differ in one word as "36,412" and
//! "19,000" do. Where all other words agree, the algebra of values decides, as it does in a check.

use super::align::align;
use super::passage::{Amount, Passage};
use super::view::View;
use crate::parts;
use gainsay_claim::alias::compare_places;
use gainsay_claim::{Decimal, Quantity, Relation};

/// What the scores of contradict, entail and neutral gain.
pub(crate) type Shift = [f64; 3];

/// Enough to turn any score of the trees.
const DECIDES: f64 = 8.0;

/// Differences of a pair that are looked at, at most.
const MOST: usize = 16;

/// What speaks against a contradiction beside the trees; nothing for nearly all pairs.
pub(crate) fn shift(a: &Passage, b: &Passage) -> Shift {
    let (left, right) = (View::new(a), View::new(b));
    if left.content.is_empty() || right.content.is_empty() {
        // A text that says nothing neither contradicts nor follows.
        return [-DECIDES, -DECIDES, 0.0];
    }
    match explained(&left, &right) {
        Some(true) => [-DECIDES, 0.0, -1.0],
        Some(false) => [-DECIDES, -1.0, 0.0],
        None => [0.0; 3],
    }
}

/// Whether the second text follows from the first where they differ in values alone that do not exclude each other;
/// `None` where they differ otherwise, or not at all.
fn explained(a: &View<'_>, b: &View<'_>) -> Option<bool> {
    let (mine, theirs) = (&a.passage.amounts, &b.passage.amounts);
    if mine.len() != theirs.len() || mine.len() > MOST || a.sentences != b.sentences {
        return None;
    }
    let inside = |amounts: &[Amount], i: usize| amounts.iter().any(|m| (m.words.0..m.words.1).contains(&i));
    let (mut differ, mut follows) = (false, true);
    for (x, y) in mine.iter().zip(theirs) {
        match x.value.compare(&y.value).relation {
            Relation::Disjoint | Relation::Incomparable => return None,
            // Two bounds that only meet may be those of two counts.
            Relation::Overlapping if x.value.interval.is_open_ended() && y.value.interval.is_open_ended() => {
                return None;
            }
            relation => follows &= matches!(relation, Relation::Same | Relation::Narrower),
        }
        if !near(&x.value, &y.value) {
            return None;
        }
        let words = |v: &View<'_>, m: &Amount| -> Vec<String> {
            (m.words.0..m.words.1).map(|i| v.key(i).to_owned()).collect()
        };
        differ |= words(a, x) != words(b, y);
    }
    let made = align(a, b);
    for answer in made.answers.iter().filter(|n| !inside(theirs, n.word)) {
        match answer.other {
            Some(j) if answer.tie.agrees() && a.denied.get(j) == b.denied.get(answer.word) => {}
            Some(j) => {
                let form =
                    |v: &View<'_>, i: usize| v.words.get(i).map(|w| w.form.clone()).unwrap_or_default();
                match compare_places(&form(a, j), &form(b, answer.word)) {
                    Relation::Narrower => {}
                    Relation::Wider => follows = false,
                    _ => return None,
                }
                differ = true;
            }
            None => return None,
        }
    }
    let answered = |i: usize| made.answers.iter().any(|n| n.other == Some(i));
    let left = a.content.iter().filter(|i| !inside(mine, **i) && !answered(**i)).count();
    (differ && left == 0).then_some(follows)
}

/// Whether two plain figures are one but for rounding, within half of the last place of the rounder one, or for the unit,
/// within a hundredth; all others must be the same. A bound that holds is left to the trees, which saw many.
fn near(x: &Quantity, y: &Quantity) -> bool {
    let (Some(a), Some(b)) = (parts::Amount::of(x), parts::Amount::of(y)) else {
        return x.compare(y).relation == Relation::Same;
    };
    let hundredth = a.value.min(b.value).checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
    let converted = if x.unit == y.unit { Decimal::ZERO } else { hundredth };
    (a.value - b.value).abs() <= a.slack.max(b.slack).max(converted)
}
