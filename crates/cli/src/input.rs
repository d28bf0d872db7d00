//! Paths to documents: text files, directories, JSON Lines bundles, standard input.

use crate::encoding::decode;
use crate::error::CommandError;
use gainsay::Document;
use gainsay::claim::Date;
use serde::Deserialize as _;
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Inputs over this size are not read: offsets into a text are 32 bits wide, and a report is not a gigabyte.
const MAX_FILE: u64 = 1 << 30;

/// Documents that are checked against each other.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Bundle {
    /// Name of the bundle, handed back in its answer.
    #[serde(default)]
    pub(crate) id: serde_json::Value,
    /// The documents.
    #[serde(deserialize_with = "documents")]
    pub(crate) docs: Vec<Document>,
}

/// What the paths of a command line hold.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    /// Text files, all one bundle: documents named by their paths.
    pub(crate) documents: Vec<Document>,
    /// Bundles of JSON Lines files and of standard input, in order.
    pub(crate) bundles: Vec<Bundle>,
    /// What could not be read, where something else could.
    pub(crate) problems: Vec<CommandError>,
    /// Files that were read: one that is named twice is one report.
    seen: BTreeSet<PathBuf>,
}

/// A document as a bundle writes it: an error in a field names the field.
#[derive(serde::Deserialize)]
struct BundleDocument {
    id: String,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default, deserialize_with = "published")]
    published: Option<Date>,
    text: String,
}

fn published<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    Option::<Date>::deserialize(from)
        .map_err(|error| serde::de::Error::custom(format_args!("field `published`: {error}")))
}

/// Reads the documents of a bundle.
pub(crate) fn documents<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Document>, D::Error> {
    let documents = Vec::<BundleDocument>::deserialize(from)?;
    let document = |d: BundleDocument| {
        let BundleDocument { id, source, title, published, text } = d;
        Document { id, source, title, published, text }
    };
    Ok(documents.into_iter().map(document).collect())
}

/// Reads every path.
///
/// # Errors
/// The first problem, where no path gave anything to check.
pub(crate) fn read(paths: &[PathBuf]) -> Result<Inputs, CommandError> {
    let mut inputs = Inputs::default();
    for path in paths {
        if let Err(error) = read_path(path, &mut inputs) {
            inputs.problems.push(error);
        }
    }
    if inputs.documents.is_empty() && inputs.bundles.is_empty() {
        return Err(match inputs.problems.into_iter().next() {
            Some(error) => error,
            None => CommandError::Nothing("the input holds no document".to_owned()),
        });
    }
    Ok(inputs)
}

fn read_path(path: &Path, inputs: &mut Inputs) -> Result<(), CommandError> {
    if path == Path::new("-") {
        let name = "standard input";
        let bytes = read_to_limit(std::io::stdin().lock(), name)??;
        read_bundles(bytes, name, inputs);
        return Ok(());
    }
    let metadata =
        fs::metadata(path).map_err(|source| CommandError::Read { path: path.to_owned(), source })?;
    if metadata.is_dir() { read_directory(path, inputs) } else { read_file(path, inputs) }
}

fn read_file(path: &Path, inputs: &mut Inputs) -> Result<(), CommandError> {
    let refused = |source| CommandError::Read { path: path.to_owned(), source };
    if !inputs.seen.insert(path.to_owned()) {
        return Ok(());
    }
    let name = path.display().to_string();
    let bytes = read_to_limit(fs::File::open(path).map_err(refused)?, &name).map_err(refused)??;
    if has_extension(path, "jsonl") {
        read_bundles(bytes, &name, inputs);
        return Ok(());
    }
    let text = decode(bytes, &name)?;
    inputs.documents.push(Document { id: name, text, ..Document::default() });
    Ok(())
}

/// All bytes, or that there are too many: a device may never end, so its size says nothing.
fn read_to_limit(from: impl Read, name: &str) -> std::io::Result<Result<Vec<u8>, CommandError>> {
    let mut bytes = Vec::new();
    from.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_FILE {
        return Ok(Err(CommandError::TooLarge { name: name.to_owned(), limit: MAX_FILE }));
    }
    Ok(Ok(bytes))
}

/// The reports of a directory, not of those inside it, in the order of their names.
fn read_directory(path: &Path, inputs: &mut Inputs) -> Result<(), CommandError> {
    let refused = |source| CommandError::Read { path: path.to_owned(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(refused)? {
        let file = entry.map_err(refused)?.path();
        if (has_extension(&file, "txt") || has_extension(&file, "jsonl")) && !file.is_dir() {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(CommandError::NoReports(path.to_owned()));
    }
    files.sort();
    for file in files {
        let read = match fs::metadata(&file) {
            Ok(metadata) if metadata.is_file() => read_file(&file, inputs),
            // A pipe or a device that lies in a directory is no report, and might never end.
            Ok(_) => Err(CommandError::NotAFile(file)),
            Err(source) => Err(CommandError::Read { path: file, source }),
        };
        if let Err(error) = read {
            inputs.problems.push(error);
        }
    }
    Ok(())
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension))
}

/// Every line is a bundle; one that is none is told, and those after it are still read.
fn read_bundles(bytes: Vec<u8>, name: &str, inputs: &mut Inputs) {
    // Only a mark of another encoding needs the whole to be decoded; bytes that are not UTF-8 spoil their line alone.
    let bytes = match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => match decode(bytes, name) {
            Ok(text) => text.into_bytes(),
            Err(error) => {
                inputs.problems.push(error);
                return;
            }
        },
        _ => bytes,
    };
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    for (index, line) in unmarked.split(|byte| *byte == b'\n').enumerate() {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match parse_line(line) {
            Ok(bundle) => inputs.bundles.push(bundle),
            Err(problem) => {
                inputs.problems.push(CommandError::Line { name: name.to_owned(), line: index + 1, problem });
            }
        }
    }
}

/// What a line of JSON Lines holds.
///
/// # Errors
/// What is wrong with it, in words, with the column.
pub(crate) fn parse_line<T: serde::de::DeserializeOwned>(line: &[u8]) -> Result<T, String> {
    let text = std::str::from_utf8(line)
        .map_err(|error| format!("not UTF-8 from byte {} of the line", error.valid_up_to()))?;
    serde_json::from_str(text).map_err(|error| {
        let column = error.column();
        let words = error.to_string();
        // The line that the JSON reader counts is always 1 here.
        let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
        format!("{words} (byte {column})")
    })
}
