//! The words of a text without its marks: where did each of them stand?

use gainsay_claim::Span;

/// Words in the order of a text, and where they stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    text: String,
    pieces: Vec<Piece>,
    /// Where the body begins, behind what front matter tells.
    body: usize,
}

/// A stretch of the plain text and the stretch that it was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// First byte in the plain text.
    at: u32,
    from: Span,
    /// Whether both are the same bytes; otherwise the whole stretch stands for the whole stretch.
    same: bool,
}

impl Plain {
    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing stands behind the front matter.
    ///
    /// ```
    /// use gainsay_input::{Format, read};
    /// let sources = read("---\ntitle: Bridge\n---\n".into(), "a.md", Format::Markdown)?;
    /// assert!(sources[0].plain.as_ref().unwrap().is_blank());
    /// # Ok::<(), gainsay_input::InputError>(())
    /// ```
    pub fn is_blank(&self) -> bool {
        self.text.get(self.body..).is_none_or(|body| body.trim().is_empty())
    }

    /// Says that the body begins here.
    pub(crate) fn begin_body(&mut self) {
        self.body = self.text.len();
    }

    /// The bytes of the original that a span of the plain text was read from. An empty span stays empty.
    ///
    /// ```
    /// use gainsay_claim::Span;
    /// use gainsay_input::{Format, read};
    /// let text = "The **mayor** of Faro";
    /// let sources = read(text.into(), "a.md", Format::Markdown)?;
    /// let plain = sources[0].plain.as_ref().unwrap();
    /// let mayor = plain.text().find("mayor of").unwrap();
    /// assert_eq!(plain.locate(Span::new(mayor, mayor + 8)).of(text), Some("mayor** of"));
    /// # Ok::<(), gainsay_input::InputError>(())
    /// ```
    pub fn locate(&self, span: Span) -> Span {
        let start = self.piece(span.start).map_or(0, |piece| piece.start(span.start));
        if span.is_empty() {
            return Span { start, end: start };
        }
        let end = self.piece(span.end - 1).map_or(0, |piece| piece.end(span.end));
        Span { start, end: end.max(start) }
    }

    fn piece(&self, at: u32) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.checked_sub(1)?)
    }

    /// Adds words that were taken from `from`.
    pub(crate) fn push(&mut self, words: &str, from: Span, same: bool) {
        if !words.is_empty() {
            self.pieces.push(Piece { at: self.text.len() as u32, from, same });
            self.text.push_str(words);
        }
    }

    /// Ends a line, and leaves `blank` lines free, unless they are free already.
    pub(crate) fn line(&mut self, blank: usize, at: usize) {
        let breaks = self.text.len() - self.text.trim_end_matches('\n').len();
        if breaks < self.text.len() && breaks < blank + 1 {
            self.push(&"\n".repeat(blank + 1 - breaks), Span::new(at, at), false);
        }
    }
}

impl Piece {
    fn start(&self, at: u32) -> u32 {
        if self.same { (self.from.start + (at - self.at)).min(self.from.end) } else { self.from.start }
    }

    fn end(&self, at: u32) -> u32 {
        if self.same { (self.from.start + (at - self.at)).min(self.from.end) } else { self.from.end }
    }
}
