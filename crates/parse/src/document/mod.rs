//! What of a document is the report, and when it was published.
//!
//! [`lay_out`] cuts the text into [`Block`]s: the header, the headline, crossheads, paragraphs, items of lists,
//! captions, and what is not part of the report. [`FURNITURE`] is the table of what a page puts around a report.

mod calendar;
mod dateline;
mod furniture;
mod header;
mod lines;
mod reading;
mod rows;
mod shape;

pub use furniture::{Furniture, Reach, Test};
pub use rows::FURNITURE;

use gainsay_claim::{Document, Note, Published, Span};

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline, or a crosshead.
    Headline,
    /// Running text.
    Paragraph,
    /// An item of a list that belongs to the report; its mark (`-`, `3.`) is part of it.
    ListItem,
    /// A line that gives metadata: the header, "Source: X", a byline, a dateline (also before a paragraph).
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
///
/// The day of publication is that of the document's metadata, else of a header line, else of the dateline. A dateline
/// without a year takes it from the header; without a header the day stays unknown, and a note says so. A day that
/// does not exist (30 February) is noted and not used. Never fails; the time is linear in the text.
///
/// ```
/// use gainsay_claim::Document;
/// use gainsay_parse::document::{BlockKind, lay_out};
///
/// let text = " date 2025-05-20 Braga, May 20: The bridge is open again.\n\nAdvertisement";
/// let layout = lay_out(&Document { text: text.into(), ..Document::default() });
/// assert_eq!(layout.published.unwrap().date.to_string(), "2025-05-20");
/// assert_eq!(layout.dateline.unwrap().of(text), Some("Braga"));
/// let kinds: Vec<BlockKind> = layout.blocks.iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Header, BlockKind::Header, BlockKind::Paragraph, BlockKind::Boilerplate]);
/// ```
pub fn lay_out(document: &Document) -> Layout {
    reading::Reading::of(document).finish()
}

#[cfg(test)]
mod tests;
