//! Renders what a check found: for people as a compiler prints, for machines as JSON.
//!
//! Explanations arrive as data; nothing is decided here.

mod claims;
mod excerpt;
mod human;
mod json;
mod paint;
mod place;
mod snippet;
mod wrap;

pub use claims::{ClaimRecord, claim_line, claim_record};
pub use human::{HumanOptions, human, human_notes};
pub use json::{
    Answer, BundleReport, CompatibleRecord, DocumentRecord, EvidenceRecord, FindingRecord, NoteRecord,
    SCHEMA, SideRecord,
};
pub use place::{Place, Places};
pub use wrap::{shorten, wrap};
