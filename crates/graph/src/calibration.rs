//! How often do findings of the rules hold, at which sum of their weights?
//!
//! Made by `cargo run --release -p gainsay-graph --example fit_confidence -- CASES.jsonl...`. Do not edit by hand. The
//! weights of single pieces of evidence (`weights.rs`) were set by hand and order findings well; what their sum says of
//! being right was too little. Findings of values that are compared over a story have a fit of their own
//! (`facet_weights.rs`).

use crate::weights::{Weight, logistic, total};
use crate::{Finding, Options};

/// What every weight of a finding is multiplied by.
const SCALE: f64 = 0.789;

/// What is added to their sum.
const SHIFT: Weight = Weight { name: "how often such findings hold", log_odds: 2.189 };

/// Makes the confidences of the rules' findings probabilities, and leaves out those below the least one asked for.
/// Evidence that does not speak for a finding is left out whatever it is multiplied by.
pub(crate) fn apply(findings: &mut Vec<Finding>, options: &Options) {
    findings.retain_mut(|finding| {
        let speaks_for = total(&finding.contributions) >= 0.0;
        for part in &mut finding.contributions {
            part.weight *= SCALE;
        }
        if SHIFT.log_odds != 0.0 {
            finding.contributions.push(SHIFT.once());
        }
        finding.confidence = logistic(total(&finding.contributions));
        speaks_for && finding.confidence >= options.min_confidence
    });
}
