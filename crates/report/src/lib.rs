//! Renders what a check found: for people as a compiler prints or as one HTML page, for machines as JSON, SARIF, Web
//! Annotations, linked data and graph formats.
//!
//! Explanations arrive as data; nothing is decided here.

mod annotation;
mod claims;
mod edtf;
mod excerpt;
mod fingerprint;
mod graph;
mod html;
mod human;
mod json;
mod linked_data;
mod paint;
mod place;
mod sarif;
mod snippet;
mod wrap;

pub use annotation::annotations;
pub use claims::{ClaimRecord, Evidence, claim_record, claim_table, spans};
pub use edtf::edtf;
pub use fingerprint::Fingerprints;
pub use graph::{cytoscape, dot, graphml};
pub use html::html;
pub use human::{HumanOptions, human, human_notes};
pub use json::{
    Answer, BundleReport, CompatibleRecord, DocumentRecord, EvidenceRecord, FindingRecord, NoteRecord,
    SCHEMA, SideRecord, schema,
};
pub use linked_data::linked_data;
pub use place::{Place, Places};
pub use sarif::sarif;
pub use wrap::{shorten, wrap};
