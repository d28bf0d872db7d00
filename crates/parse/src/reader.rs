//! One document in, its claims out.

use gainsay_claim::{Document, DocumentClaims};

/// Reads documents. Cheap to make; holds the options.
#[derive(Clone, Debug, Default)]
pub struct Reader {}

impl Reader {
    /// A reader with default options.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// What one document claims. Text never fails to parse: it yields less, plus notes.
    pub fn read(&self, document: &Document) -> DocumentClaims {
        DocumentClaims { document: document.id.as_str().into(), ..DocumentClaims::default() }
    }
}
