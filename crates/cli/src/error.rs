//! Why a run could not be made.

use std::io;
use std::path::PathBuf;

/// Everything that ends a run with exit code 2.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum CommandError {
    /// A path could not be read.
    #[error("cannot read `{}`: {source}", path.display())]
    Read {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The output file could not be made or written.
    #[error("cannot write `{}`: {source}", path.display())]
    Write {
        /// The path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The arguments do not fit together, or do not fit what was given.
    #[error("{0}")]
    Arguments(String),
    /// A directory holds no report.
    #[error("`{}` holds no reports: no .txt, .md, .html, .rss, .atom, .jsonl or .json file is in it", .0.display())]
    NoReports(PathBuf),
    /// A report of a directory is a pipe or a device.
    #[error("`{}` is not a file", .0.display())]
    NotAFile(PathBuf),
    /// The bytes of a file are not what its name or `--read-as` says.
    #[error(transparent)]
    Input(#[from] gainsay_input::InputError),
    /// A pattern is none, or matches nothing.
    #[error("`{pattern}`: {problem}")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A file is too large.
    #[error("`{name}` has more than {limit} bytes, which is more than is read")]
    TooLarge {
        /// The file.
        name: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// A baseline is not what an earlier check wrote.
    #[error("`{}` is no baseline: {problem}", path.display())]
    Baseline {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// A line of JSON Lines input is not what the command reads.
    #[error("{name}, line {line}: {problem}")]
    Line {
        /// Where the line stands.
        name: String,
        /// Its number, from 1.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// A JSON file is not what the command reads.
    #[error("{name}: {problem}")]
    Json {
        /// The file.
        name: String,
        /// What is wrong with it, and where.
        problem: String,
    },
    /// The text of a document that a claims file names is not there.
    #[error("the text of `{0}` is not there; give the reports with --texts")]
    NoText(String),
    /// There was nothing to check.
    #[error("nothing to check: {0}")]
    Nothing(String),
    /// A code that no rule has.
    #[error("no rule has the code `{0}`; `gainsay explain` lists all codes")]
    UnknownCode(String),
    /// Standard input or output failed.
    #[error("{0}")]
    Stream(#[from] io::Error),
}

impl CommandError {
    /// Whether the reader of our output has gone.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, CommandError::Stream(e) | CommandError::Write { source: e, .. } if e.kind() == io::ErrorKind::BrokenPipe)
    }
}
