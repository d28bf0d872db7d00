//! Paths to documents: text files, directories, JSON Lines bundles, standard input.

use crate::encoding::decode;
use crate::error::CommandError;
use gainsay::Document;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Files over this size are not read: offsets into a text are 32 bits wide, and a report is not a gigabyte.
const MAX_FILE: u64 = 1 << 30;

/// Documents that are checked against each other.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Bundle {
    /// Name of the bundle, handed back in its answer.
    #[serde(default)]
    pub(crate) id: serde_json::Value,
    /// The documents.
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
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        return read_bundles(bytes, "standard input", inputs);
    }
    let refused = |source| CommandError::Read { path: path.to_owned(), source };
    let metadata = fs::metadata(path).map_err(refused)?;
    if metadata.is_dir() {
        return read_directory(path, inputs);
    }
    read_file(path, metadata.len(), inputs)
}

fn read_file(path: &Path, size: u64, inputs: &mut Inputs) -> Result<(), CommandError> {
    let name = path.display().to_string();
    if size > MAX_FILE {
        return Err(CommandError::TooLarge { name, size, limit: MAX_FILE });
    }
    let bytes = fs::read(path).map_err(|source| CommandError::Read { path: path.to_owned(), source })?;
    if has_extension(path, "jsonl") {
        return read_bundles(bytes, &name, inputs);
    }
    let text = decode(bytes, &name)?;
    inputs.documents.push(Document { id: name, text, ..Document::default() });
    Ok(())
}

/// The reports of a directory, not of those inside it, in the order of their names.
fn read_directory(path: &Path, inputs: &mut Inputs) -> Result<(), CommandError> {
    let refused = |source| CommandError::Read { path: path.to_owned(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(refused)? {
        let file = entry.map_err(refused)?.path();
        if file.is_file() && (has_extension(&file, "txt") || has_extension(&file, "jsonl")) {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(CommandError::NoReports(path.to_owned()));
    }
    files.sort();
    for file in files {
        let size = fs::metadata(&file).map_or(0, |m| m.len());
        if let Err(error) = read_file(&file, size, inputs) {
            inputs.problems.push(error);
        }
    }
    Ok(())
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension))
}

fn read_bundles(bytes: Vec<u8>, name: &str, inputs: &mut Inputs) -> Result<(), CommandError> {
    let text = decode(bytes, name)?;
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let bundle = serde_json::from_str(line).map_err(|error| CommandError::Line {
            name: name.to_owned(),
            line: index + 1,
            problem: error.to_string(),
        })?;
        inputs.bundles.push(bundle);
    }
    Ok(())
}
