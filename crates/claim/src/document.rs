//! What is read: a document with what is known about it, and what was understood of it.

use crate::{Claim, Date, Entity, Span};
use std::sync::Arc;

/// One report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Document {
    /// Name by which findings refer to it; unique in one check.
    pub id: String,
    /// The outlet, where known.
    #[cfg_attr(feature = "serde", serde(default))]
    pub source: Option<String>,
    /// The headline, where it is not part of the text.
    #[cfg_attr(feature = "serde", serde(default))]
    pub title: Option<String>,
    /// Day of publication, where it is known from outside the text.
    #[cfg_attr(feature = "serde", serde(default))]
    pub published: Option<Date>,
    /// The words. All offsets count its UTF-8 bytes.
    pub text: String,
}

/// Where the day of publication was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PublishedFrom {
    /// From [`Document::published`].
    Metadata,
    /// From a header line of the text.
    Header,
    /// From the dateline: "MOSCOW, May 20".
    Dateline,
}

/// The day of publication with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Published {
    /// The day.
    pub date: Date,
    /// Where it was taken from.
    pub from: PublishedFrom,
    /// The words that give it, where they stand in the text.
    pub span: Option<Span>,
}

/// What was understood of one document.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DocumentClaims {
    /// Name of the document.
    pub document: Arc<str>,
    /// The outlet, where known.
    pub source: Option<String>,
    /// The day of publication, where known.
    pub published: Option<Published>,
    /// Who and what it speaks of, each once.
    pub entities: Vec<Arc<Entity>>,
    /// Its claims in text order; [`crate::ClaimId`] is the index.
    pub claims: Vec<Claim>,
    /// Hashes of its word shingles, sorted, without repetition: how copied text is recognised.
    pub shingles: Vec<u64>,
    /// What was skipped, doubtful or over a limit.
    pub notes: Vec<Note>,
}

impl DocumentClaims {
    /// Puts every span into another place: for claims that were read from a text of which the document holds another form
    /// (without its marks, say). Where `place` keeps the order of spans, the claims stay in text order.
    ///
    /// ```
    /// use gainsay_claim::{Claim, DocumentClaims, Span};
    /// let claim = Claim { span: Span::new(0, 3), ..Claim::default() };
    /// let mut read = DocumentClaims { claims: vec![claim], ..DocumentClaims::default() };
    /// read.place_spans(|span| Span { start: span.start + 2, end: span.end + 2 });
    /// assert_eq!(read.claims[0].span, Span::new(2, 5));
    /// ```
    pub fn place_spans(&mut self, place: impl Fn(Span) -> Span) {
        let published = self.published.iter_mut().filter_map(|day| day.span.as_mut());
        for span in published.chain(self.notes.iter_mut().map(|note| &mut note.span)) {
            *span = place(*span);
        }
        for claim in &mut self.claims {
            claim.for_each_span(|span| *span = place(*span));
        }
    }
}

/// Something about a document that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// The part of the text it speaks of.
    pub span: Span,
    /// What sort of note it is.
    pub kind: NoteKind,
    /// One plain sentence.
    pub message: String,
}

/// What a note says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NoteKind {
    /// Not part of the report: an error page, a disclaimer, a list of other headlines.
    Boilerplate,
    /// A paragraph that stands in the document before.
    Repeated,
    /// Metadata that cannot be right or is missing.
    Metadata,
    /// Over a limit: not checked.
    NotChecked,
    /// Read, but doubtful.
    Doubtful,
}
