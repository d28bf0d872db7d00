//! Why a file could not be read.

use crate::Format;

/// What is wrong with the bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InputError {
    /// The bytes are not text.
    #[error(
        "`{name}` is not UTF-8 (first at byte {byte}) and neither a byte order mark nor a declared charset says what it is"
    )]
    NotText {
        /// The file.
        name: String,
        /// Offset of the first byte that does not fit.
        byte: usize,
    },
    /// The bytes are not what the byte order mark or the declared charset says.
    #[error("`{name}` says that it is {encoding}, but its bytes are not")]
    Malformed {
        /// The file.
        name: String,
        /// The encoding.
        encoding: &'static str,
    },
    /// Front matter that begins on the first line never ends.
    #[error("`{name}`: the front matter that begins with `{mark}` on line 1 has no closing `{mark}`")]
    FrontMatter {
        /// The file.
        name: String,
        /// `---` or `+++`.
        mark: &'static str,
    },
    /// A web page holds no article.
    #[error("`{name}` holds no article: {problem}")]
    NoArticle {
        /// The file.
        name: String,
        /// What the reader of the page says.
        problem: String,
    },
    /// A web page that gainsay wrote about reports is no report.
    #[error("`{0}` is a page that gainsay wrote, not a report")]
    OwnPage(String),
    /// A feed is broken or holds nothing.
    #[error("`{name}` is no RSS or Atom feed that can be read: {problem}")]
    Feed {
        /// The file.
        name: String,
        /// What is wrong.
        problem: String,
    },
    /// The format is not read here: its feature was left out, or it is not one report a file.
    #[error("`{name}`: {format:?} is not read by this build")]
    NotBuilt {
        /// The file.
        name: String,
        /// The format.
        format: Format,
    },
}
