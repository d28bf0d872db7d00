//! What of a document is the report, and when it was published.

use gainsay_claim::{Document, Note, Published, Span};

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline, or a crosshead.
    Headline,
    /// Running text.
    Paragraph,
    /// An item of a list that belongs to the report.
    ListItem,
    /// A line that gives metadata: the header, "Source: X", a dateline on its own.
    Header,
    /// A picture's caption or credit.
    Caption,
    /// Not part of the report: error page, disclaimer, other headlines, comments.
    Boilerplate,
    /// A paragraph that stands in the document before, word for word.
    Repeated,
}

/// A stretch of the text that is of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What was found about the document as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The outlet, from the document or its text.
    pub source: Option<String>,
    /// The headline.
    pub title: Option<Span>,
    /// Day of publication, where known.
    pub published: Option<Published>,
    /// City of the dateline.
    pub dateline: Option<Span>,
    /// The blocks in order; every byte that is not white space is in one.
    pub blocks: Vec<Block>,
    /// What its reader should know.
    pub notes: Vec<Note>,
}

/// Finds header, headline, dateline, paragraphs and boilerplate of a document.
pub fn lay_out(document: &Document) -> Layout {
    let _ = document;
    Layout::default()
}
