//! How sure is the reading of a claim: by its pattern, and by the parser's margins on the arcs that it rests on?
//!
//! A claim is right when every arc that gave it a part is right. How often an arc is right by its margin was counted on
//! the development half of the English Web Treebank (`examples/margins.rs` prints the table); the arcs of one claim
//! fail together more often than apart, so the weakest arc and the mean of all are weighed alike instead of
//! multiplying all. What no pattern can know (a wrong antecedent, a wrong sense) is the prior of the pattern.

use super::draft::Draft;
use super::predicate::Kind;

/// Share of right arcs for margins from 0, 32, 64, ... on; arcs of subjects, objects, phrases and clauses.
const RIGHT: [f32; 8] = [0.45, 0.58, 0.70, 0.80, 0.865, 0.91, 0.92, 0.98];

/// Arcs of arguments with a smaller margin are wrong more often than right (at most 0.44 for subjects, objects and
/// phrases in the same count): what they say stays open.
pub(super) const OPEN: u8 = 8;

/// Step between two rows of [`RIGHT`].
const STEP: f32 = 32.0;

/// How often an arc with this margin is right: the table, with straight lines between the middles of its rows.
pub(super) fn arc(margin: u8) -> f32 {
    let at = (f32::from(margin) - STEP / 2.0) / STEP;
    if at <= 0.0 {
        return RIGHT[0];
    }
    #[allow(clippy::cast_sign_loss, reason = "above 0: see the line before")]
    let low = (at as usize).min(RIGHT.len() - 1);
    let high = (low + 1).min(RIGHT.len() - 1);
    let (Some(a), Some(b)) = (RIGHT.get(low), RIGHT.get(high)) else { return RIGHT[0] };
    a + (b - a) * (at - low as f32).clamp(0.0, 1.0)
}

/// What the arcs of a claim say together.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Margins {
    sum: f32,
    least: Option<f32>,
    count: u16,
}

impl Margins {
    /// Takes one arc into account.
    pub(crate) fn trust(&mut self, margin: u8) {
        let right = arc(margin);
        self.sum += right;
        self.count = self.count.saturating_add(1);
        self.least = Some(self.least.map_or(right, |least| least.min(right)));
    }

    /// How sure all arcs are together, 0 to 1; `None` where no arc was used.
    pub(crate) fn certainty(&self) -> Option<f32> {
        let least = self.least?;
        let mean = self.sum / f32::from(self.count.max(1));
        Some(f32::midpoint(least, mean))
    }
}

/// How sure a reading is. `parsed`: it rests on arcs of its own rather than on a phrase beside a name.
pub(crate) fn confidence(draft: &Draft, parsed: bool) -> f32 {
    let pattern = match draft.found.kind {
        Kind::Verb | Kind::Light => 0.97,
        Kind::Identified | Kind::Property | Kind::Location => 0.94,
        Kind::Occurrence | Kind::Adjective => 0.92,
        Kind::Nominal => 0.82,
        Kind::Anaphor => 0.72,
    };
    match draft.margin.certainty().filter(|_| parsed) {
        // A noun without a verb has no arc for what it leaves unsaid.
        Some(certainty) if matches!(draft.found.kind, Kind::Nominal | Kind::Anaphor) => pattern * certainty,
        Some(certainty) => calibrated(pattern * certainty),
        None => pattern * 0.96,
    }
}

/// How often a claim of a clause is right by what its arcs say: a doubtful arc is often right by another tree, so that the
/// product of pattern and arcs sinks too fast.
///
/// The line was laid through the share of right claims in bins of a tenth (1,023 claims of the development half of `CaRB`
/// whose verb a gold tuple has; right where one such tuple holds all its participants).
fn calibrated(sure: f32) -> f32 {
    0.56_f32.mul_add(sure, 0.40)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surer_arcs_are_right_more_often() {
        assert!((0..255u8).all(|margin| arc(margin) <= arc(margin + 1)));
        assert!(arc(0) < 0.5 && arc(255) > 0.97);
    }

    #[test]
    fn the_line_keeps_the_order_and_the_ends() {
        assert!(calibrated(0.5) < calibrated(0.6));
        assert!(calibrated(0.0) > 0.0 && calibrated(1.0) < 1.0);
    }

    #[test]
    fn the_weakest_arc_counts_most() {
        let mut sure = Margins::default();
        assert_eq!(sure.certainty(), None);
        sure.trust(255);
        sure.trust(255);
        let mut doubtful = sure;
        doubtful.trust(0);
        assert!(sure.certainty().unwrap() > 0.95);
        assert!(doubtful.certainty().unwrap() < 0.65);
    }
}
