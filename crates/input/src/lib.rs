//! Bytes of a file to the documents that are checked.
//!
//! What a finding quotes must be found again, byte for byte. Plain text and Markdown stay as they are: marks of Markdown
//! are left out for reading only, and every span is led back to the file ([`Plain::locate`]). Of a web page and of the
//! entry of a feed the text is taken out, and that text is the document; what the page says of itself (day, outlet,
//! headline) stands above it in header lines, as in a plain text.

#[cfg(any(feature = "html", feature = "feed"))]
mod depth;
mod encoding;
mod error;
#[cfg(feature = "feed")]
mod feed;
#[cfg(any(feature = "html", feature = "feed"))]
mod header;
#[cfg(feature = "html")]
mod html;
mod markdown;
mod plain;

pub use encoding::decode;
pub use error::InputError;
pub use plain::Plain;

use gainsay_claim::Document;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Plain text, perhaps with `Key: value` lines above it.
    Text,
    /// Markdown (`CommonMark` with tables), perhaps with front matter.
    Markdown,
    /// A web page. Needs the feature `html`.
    Html,
    /// RSS 0.9 to 2.0 or Atom. Needs the feature `feed`.
    Feed,
    /// JSON Lines: read by whoever knows what a line holds, not here.
    JsonLines,
    /// One JSON value over the whole file: read by whoever knows what it holds, not here.
    Json,
}

impl Format {
    /// What the ending of a file's name says, without the dot.
    ///
    /// ```
    /// use gainsay_input::Format;
    /// assert_eq!(Format::of_extension("HTM"), Some(Format::Html));
    /// assert_eq!(Format::of_extension("png"), None);
    /// ```
    pub fn of_extension(extension: &str) -> Option<Format> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" => Format::Text,
            "md" | "markdown" => Format::Markdown,
            "html" | "htm" | "xhtml" => Format::Html,
            "rss" | "atom" => Format::Feed,
            "jsonl" | "ndjson" => Format::JsonLines,
            "json" => Format::Json,
            _ => return None,
        })
    }

    /// What the first bytes of something without a telling name look like; plain text where they look like nothing.
    /// JSON that begins with a whole line of its own is taken for JSON Lines.
    ///
    /// ```
    /// use gainsay_input::Format;
    /// assert_eq!(Format::of_content(b" <!DOCTYPE html><title>x"), Format::Html);
    /// assert_eq!(Format::of_content(b"<?xml version='1.0'?><rss version='2.0'>"), Format::Feed);
    /// assert_eq!(Format::of_content(b"{\"docs\": []}"), Format::JsonLines);
    /// assert_eq!(Format::of_content(b"[Updated] The bridge is open."), Format::Text);
    /// ```
    pub fn of_content(bytes: &[u8]) -> Format {
        let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let head = unmarked.get(..1024).unwrap_or(unmarked).to_ascii_lowercase();
        let head = head.trim_ascii_start();
        let holds =
            |words: &[&str]| words.iter().any(|w| head.windows(w.len()).any(|part| part == w.as_bytes()));
        // Many a plain text begins with words in brackets: "[Updated at noon]".
        let words = |rest: &[u8]| rest.first().is_some_and(|b| b.is_ascii_alphabetic() || !b.is_ascii());
        match head.first() {
            Some(b'{') => Format::JsonLines,
            Some(b'[') if !head.get(1..).is_some_and(words) => Format::JsonLines,
            Some(b'<') if holds(&["<rss", "<rdf:rdf", "<feed"]) => Format::Feed,
            Some(b'<') if holds(&["<!doctype html", "<html", "<head", "<body", "<article"]) => Format::Html,
            _ => Format::Text,
        }
    }
}

/// What gainsay's own pages say of themselves.
const OWN_PAGE: &str = "<meta name=\"generator\" content=\"gainsay\">";

/// Whether the first two kilobytes of a web page say that gainsay wrote it: such a page is about reports and is none.
pub fn is_own_page(head: &str) -> bool {
    head.contains(OWN_PAGE)
}

/// One report of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The report, with the text that findings quote.
    pub document: Document,
    /// The text as it is read, where marks are left out of it.
    pub plain: Option<Plain>,
    /// Whether the text was taken out of a page or a feed, so that the file itself does not hold it byte for byte.
    pub extracted: bool,
    /// Whether the body of a feed's entry could not be read (its elements lie too deep inside each other), so that only
    /// its headline stands in the text.
    pub unread: bool,
}

/// The reports of a file: one, or one for each entry of a feed.
///
/// `name` becomes the name of the document; entries of a feed are `name#1`, `name#2` and so on.
///
/// # Errors
/// [`InputError`] where the bytes are no text or not what the format asks for.
///
/// ```
/// use gainsay_input::{Format, read};
/// let sources = read(b"# Bridge *closed*\n".to_vec(), "a.md", Format::Markdown)?;
/// assert_eq!(sources[0].document.text, "# Bridge *closed*\n");
/// assert_eq!(sources[0].plain.as_ref().unwrap().text().trim(), "Bridge closed");
/// # Ok::<(), gainsay_input::InputError>(())
/// ```
pub fn read(bytes: Vec<u8>, name: &str, format: Format) -> Result<Vec<Source>, InputError> {
    let text = decode(bytes, name)?;
    match format {
        Format::Text => {
            Ok(vec![Source { document: document(name, text), plain: None, extracted: false, unread: false }])
        }
        Format::Markdown => {
            let plain = markdown::plain(&text, name)?;
            Ok(vec![Source {
                document: document(name, text),
                plain: Some(plain),
                extracted: false,
                unread: false,
            }])
        }
        #[cfg(feature = "html")]
        Format::Html => {
            let text = html::article(&text, name)?;
            Ok(vec![Source { document: document(name, text), plain: None, extracted: true, unread: false }])
        }
        #[cfg(feature = "feed")]
        Format::Feed => {
            let entries = feed::entries(&text, name)?.into_iter().enumerate();
            let source = |(number, entry): (usize, feed::Entry)| Source {
                document: document(&format!("{name}#{}", number + 1), entry.text),
                plain: None,
                extracted: true,
                unread: entry.unread,
            };
            Ok(entries.map(source).collect())
        }
        #[allow(unreachable_patterns, reason = "which formats are left depends on the features")]
        format => Err(InputError::NotBuilt { name: name.to_owned(), format }),
    }
}

fn document(name: &str, text: String) -> Document {
    Document { id: name.to_owned(), text, ..Document::default() }
}
