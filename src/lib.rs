//! Reads several reports of the same events and shows where they cannot all be right.

mod checker;
mod passage;

pub use checker::{Checker, Report};
pub use gainsay_claim as claim;
pub use gainsay_claim::{Claim, Document, DocumentClaims, Kind, Reason, Span};
pub use gainsay_graph as graph;
pub use gainsay_graph::{Finding, NonConflict, Verdict};
pub use passage::{event_report, passage};

/// The README's code blocks, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
