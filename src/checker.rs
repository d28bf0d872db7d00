//! The one call that a user makes: documents in, report out.

use gainsay_claim::{Document, DocumentClaims};
use gainsay_graph::{ClaimGraph, NotChecked, Options, PlainGraph, Verdict};
use gainsay_parse::Reader;
use rayon::prelude::*;

/// Checks documents against each other.
///
/// ```
/// use gainsay::{Checker, Document};
///
/// let document = |id: &str, text: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
/// let report = Checker::new().check(&[
///     document("wire", "The ferry sank off the coast on Monday. All 12 people aboard were rescued."),
///     document("blog", "Nothing new today."),
/// ]);
/// assert_eq!(report.documents.len(), 2);
/// ```
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
    /// What was understood, sorted by the names of the documents.
    pub documents: Vec<DocumentClaims>,
}

impl Report {
    /// Documents, claims, entities and events with what connects them, as plain data for drawings and other tools.
    pub fn graph(&self) -> PlainGraph {
        let mut graph = ClaimGraph::new(Options::default());
        for document in &self.documents {
            // A document that cannot be taken in stands in `not_checked` already.
            let _ = graph.add(document.clone());
        }
        graph.export(&self.verdict)
    }
}

impl Checker {
    /// A checker with default options.
    pub fn new() -> Checker {
        Checker::default()
    }

    /// Leaves out findings below this confidence, 0 to 1; 0.5 unless told.
    #[must_use]
    pub fn min_confidence(mut self, confidence: f64) -> Checker {
        self.options.min_confidence = confidence;
        self
    }

    /// What one document claims, without comparing it with anything: the same that [`Checker::check`] reads, for a
    /// [`ClaimGraph`] that is kept while reports come in.
    pub fn read(&self, document: &Document) -> DocumentClaims {
        self.reader.read(document)
    }

    /// Reads the documents, links their claims and gives the verdict: the same for any order of documents and any
    /// number of threads.
    ///
    /// Nothing makes a check fail: what cannot be read or is over a limit stands in the documents' notes and in
    /// [`Verdict::not_checked`]. Of documents with one name, the first in the order of their texts is checked.
    pub fn check(&self, documents: &[Document]) -> Report {
        let mut chosen: Vec<&Document> = documents.iter().collect();
        chosen.sort_by(|a, b| (&a.id, &a.text, &a.published).cmp(&(&b.id, &b.text, &b.published)));
        let mut left_out = Vec::new();
        chosen.dedup_by(|next, kept| {
            let twice = next.id == kept.id;
            if twice {
                left_out.push(same_name(&next.id));
            }
            twice
        });
        let read: Vec<DocumentClaims> = chosen.par_iter().map(|d| self.reader.read(d)).collect();
        self.judge(read, left_out)
    }

    /// The second half of [`Checker::check`]: links and judges what was read before, be it by [`Checker::read`] or by
    /// something else. Of documents with one name, the first is taken.
    ///
    /// ```
    /// use gainsay::{Checker, Document};
    /// let document = Document { id: "wire".into(), text: "The ferry sank on Monday.".into(), ..Document::default() };
    /// let checker = Checker::new();
    /// assert_eq!(checker.check_read(vec![checker.read(&document)]), checker.check(&[document]));
    /// ```
    pub fn check_read(&self, mut documents: Vec<DocumentClaims>) -> Report {
        documents.sort_by(|a, b| a.document.cmp(&b.document));
        let mut left_out = Vec::new();
        documents.dedup_by(|next, kept| {
            let twice = next.document == kept.document;
            if twice {
                left_out.push(same_name(&next.document));
            }
            twice
        });
        self.judge(documents, left_out)
    }

    fn judge(&self, read: Vec<DocumentClaims>, mut left_out: Vec<NotChecked>) -> Report {
        let mut graph = ClaimGraph::new(self.options.clone());
        for document in &read {
            if let Err(error) = graph.add(document.clone()) {
                let document = Some(document.document.clone());
                left_out.push(NotChecked { document, message: error.to_string() });
            }
        }
        let mut verdict = graph.check();
        verdict.not_checked.extend(left_out);
        verdict.not_checked.sort();
        Report { verdict, documents: read }
    }
}

fn same_name(document: &str) -> NotChecked {
    let message = "another document has the same name; only one of them was read".to_owned();
    NotChecked { document: Some(document.into()), message }
}
