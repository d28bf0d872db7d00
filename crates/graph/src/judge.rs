//! What do some documents, or excerpts of them, say against each other? Everything from names to findings.
//!
//! This is a pure function of its input. It knows neither threads nor what was judged before, so the parts of a large
//! set may be judged in any order, kept, and put together.

use crate::block::plan;
use crate::excerpt::Excerpt;
use crate::kernel::{BlockOutcome, check_block};
use crate::resolve::MAX_NAMES_PER_KEY;
use crate::rules::{office, order, sum};
use crate::view::View;
use crate::{
    Finding, NonConflict, NotChecked, Options, apart, assemble, calibration, called, facet, origins,
};
use gainsay_claim::Kind;
use rayon::prelude::*;

/// What was found in claims that hang together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Part {
    pub(crate) findings: Vec<Finding>,
    pub(crate) compatible: Vec<NonConflict>,
    pub(crate) not_checked: Vec<NotChecked>,
}

impl Part {
    /// Whether nothing was found or left out.
    pub(crate) fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.compatible.is_empty() && self.not_checked.is_empty()
    }

    fn shrunk(mut self) -> Part {
        self.findings.shrink_to_fit();
        self.compatible.shrink_to_fit();
        self.not_checked.shrink_to_fit();
        self
    }
}

/// Judges whole documents or strands of them, sorted by the documents' names.
pub(crate) fn judge(excerpts: &[Excerpt<'_>], options: &Options) -> Part {
    if excerpts.iter().map(Excerpt::len).sum::<usize>() == 0 {
        return Part::default();
    }
    let view = View::new(excerpts);
    let plan = plan(&view, options);
    let numbers = origins::of_documents(&view.documents);
    let outcomes: Vec<BlockOutcome> = plan
        .blocks
        .par_iter()
        .with_min_len(8)
        .map(|block| check_block(&view, &plan, block, options))
        .collect();
    let assembled: Vec<(Vec<Finding>, Vec<NonConflict>)> = outcomes
        .par_iter()
        .with_min_len(8)
        .map(|o| assemble::assemble(&view, &numbers, &o.differences))
        .collect();
    let (mut findings, mut not_checked) = order::find(&view, &plan, &numbers);
    let (sums, lists) = sum::find_across(&view, &plan, &numbers);
    findings.extend(sums);
    let whole = excerpts.iter().all(Excerpt::is_whole);
    if whole {
        findings.extend(office::find(&view, &numbers));
    }
    not_checked.extend(lists);
    let mut compatible = apart::explain(&view, &plan, &numbers, options);
    for (found, explained) in assembled {
        findings.extend(found);
        compatible.extend(explained);
    }
    not_checked.extend(plan.not_checked);
    not_checked.extend(outcomes.into_iter().flat_map(|o| o.not_checked));
    calibration::apply(&mut findings, options);
    // What a report says nothing else about is known of whole reports only.
    if whole {
        let told = facet::find(&view, &numbers, options);
        let last = |f: &Finding| matches!(f.kind, Kind::Modality | Kind::Polarity | Kind::Antonym);
        let (later, first): (Vec<Finding>, Vec<Finding>) = told.findings.into_iter().partition(last);
        for finding in first.into_iter().chain(later) {
            // What two events explain is explained for all their values.
            if compatible.iter().any(|explained| assemble::is_of_two_events(explained, &finding)) {
                continue;
            }
            if !findings.iter().any(|other| assemble::same_dispute(&finding, other)) {
                findings.push(finding);
            }
        }
        not_checked.extend(told.not_checked);
        let names = called::explain(&view, &numbers, &told.stories);
        let mut explained = assemble::Explained::of(compatible);
        for more in told.compatible.into_iter().chain(names) {
            explained.join(&view, &numbers, more);
        }
        compatible = explained.all;
    }
    compatible.retain(|explained| !findings.iter().any(|found| assemble::is_disputed(explained, found)));
    if view.entities.skipped > 0 {
        not_checked.push(NotChecked {
            document: None,
            message: format!(
                "{} names share a surname or a form with more than {MAX_NAMES_PER_KEY} others: they were not compared with \
                 all of these",
                view.entities.skipped
            ),
        });
    }
    Part { findings, compatible, not_checked }.shrunk()
}

/// Judges what one document says against itself, figure against figure.
pub(crate) fn judge_alone(excerpt: Excerpt<'_>, options: &Options) -> Part {
    if !sum::may_find(excerpt.document) {
        return Part::default();
    }
    let view = View::new(&[excerpt]);
    let mut findings = sum::find(&view, 0);
    calibration::apply(&mut findings, options);
    Part { findings, ..Part::default() }.shrunk()
}
