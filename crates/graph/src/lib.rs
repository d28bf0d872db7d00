//! Links claims across documents and proves where they cannot all be right.
//!
//! [`ClaimGraph::add`] takes what one document claims, [`ClaimGraph::check`] gives the [`Verdict`]: findings, named
//! non-conflicts, and what was not checked. No text is read here: claims may come from `gainsay-parse`, from a person
//! or from a language model.

mod finding;
mod graph;

pub use finding::{
    Contribution, Evidence, Finding, NonConflict, NotChecked, Origin, Repair, RepairKind, Side, Standing,
    Step, Verdict,
};
pub use graph::{ClaimGraph, GraphError, Options};
