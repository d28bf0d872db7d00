//! What do the fitted trees make of the measures of two documents, or of two mentions?
//!
//! `stories.bin` and `mentions.bin` are written by `examples/fit_mentions` of the `gainsay` package: small
//! gradient-boosted trees whose leaves add up to log-odds. Along the way down a tree every question moves the expected
//! value; the move is booked to the measure that was asked for (Saabas 2014), so that the sum can be shown item by item.

use super::sheet::MENTION_MEASURES;
use crate::Contribution;
use crate::compare::Forest;
use std::sync::OnceLock;

static STORIES: &[u8] = include_bytes!("stories.bin");
static MENTIONS: &[u8] = include_bytes!("mentions.bin");

fn stories() -> &'static Forest {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    FOREST.get_or_init(|| Forest::read(STORIES, 1).unwrap_or_default())
}

fn mentions() -> &'static Forest {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    FOREST.get_or_init(|| Forest::read(MENTIONS, 1).unwrap_or_default())
}

/// Log-odds that two documents tell one story.
pub(super) fn story(measures: &[f32]) -> f64 {
    stories().sum(measures)
}

/// Log-odds that two mentions speak of one event.
pub(super) fn mention(measures: &[f32]) -> f64 {
    mentions().sum(measures)
}

/// What each group of measures adds to the log-odds of two mentions.
pub(super) fn contributions(measures: &[f32]) -> Vec<Contribution> {
    mentions().items(measures, MENTION_MEASURES)
}

#[cfg(test)]
mod tests {
    use super::super::stories::STORY_MEASURES;
    use super::*;

    #[test]
    fn the_trees_are_there_and_fit_the_measures() {
        assert_eq!(stories().measures(), STORY_MEASURES.len());
        assert_eq!(mentions().measures(), MENTION_MEASURES.len());
    }

    #[test]
    fn contributions_add_up() {
        for value in [-1.0, 0.0, 0.4, 3.0, 9.0] {
            let measures = vec![value; MENTION_MEASURES.len()];
            let sum: f64 = contributions(&measures).iter().map(|c| c.weight).sum();
            assert!((sum - mention(&measures)).abs() < 1e-3);
        }
    }
}
