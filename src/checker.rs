//! The one call that a user makes: documents in, report out.

use gainsay_claim::{Document, DocumentClaims};
use gainsay_graph::{ClaimGraph, GraphError, Options, Verdict};
use gainsay_parse::Reader;

/// Why a check could not be made at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// The claims could not be taken in.
    #[error(transparent)]
    Graph(#[from] GraphError),
}

/// Checks documents against each other.
#[derive(Clone, Debug, Default)]
pub struct Checker {
    reader: Reader,
    options: Options,
}

/// What a check gives: the verdict, and what was understood of each document.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Findings, non-conflicts, what was not checked, origins.
    pub verdict: Verdict,
    /// What was understood, in the order of document names.
    pub documents: Vec<DocumentClaims>,
}

impl Checker {
    /// A checker with default options.
    pub fn new() -> Checker {
        Checker::default()
    }

    /// Reads the documents, links their claims and gives the verdict.
    ///
    /// # Errors
    /// [`CheckError`] where two documents have one name.
    pub fn check(&self, documents: &[Document]) -> Result<Report, CheckError> {
        let mut documents: Vec<DocumentClaims> = documents.iter().map(|d| self.reader.read(d)).collect();
        documents.sort_by(|a, b| a.document.cmp(&b.document));
        let mut graph = ClaimGraph::new(self.options.clone());
        for document in &documents {
            graph.add(document.clone())?;
        }
        Ok(Report { verdict: graph.check(), documents })
    }
}
