//! Renders what a check found: for people as a compiler prints, for machines as JSON.
//!
//! Explanations arrive as data; nothing is decided here.

mod claims;
mod excerpt;
mod human;
mod json;

pub use claims::{ClaimRecord, claim_line, claim_record};
pub use human::{HumanOptions, human};
pub use json::{
    Answer, BundleReport, CompatibleRecord, DocumentRecord, EvidenceRecord, FindingRecord, SCHEMA, SideRecord,
};
