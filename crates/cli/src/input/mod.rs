//! Paths to documents: files, directories, patterns, standard input.

mod lines;

pub(crate) use lines::{FIELDS, Field, documents, id_of, parse_line};

use crate::args::{InputArgs, ReadAs};
use crate::error::CommandError;
use gainsay::claim::{Note, NoteKind};
use gainsay::graph::NotChecked;
use gainsay::{Checker, Document, DocumentClaims};
use gainsay_input::{Format, Source, read as read_sources};
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};

/// Inputs over this size are not read: offsets into a text are 32 bits wide, and a report is not a gigabyte.
const MAX_FILE: u64 = 1 << 30;

/// Documents that are checked against each other.
#[derive(Debug)]
pub(crate) struct Bundle {
    /// Name of the bundle, handed back in its answer.
    pub(crate) id: serde_json::Value,
    /// The documents.
    pub(crate) docs: Vec<Source>,
}

/// One line of JSON Lines, in the order of the input: a set of reports, or what is wrong with the line.
#[derive(Debug)]
pub(crate) enum Line {
    /// What is to be checked.
    Bundle(Bundle),
    /// What was given instead.
    Broken {
        /// The name that the line gives itself, where it can be read.
        id: serde_json::Value,
        /// Why it cannot be checked.
        error: CommandError,
    },
}

/// What the paths of a command line hold.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    /// Reports in files of their own, all one bundle: documents named by their paths.
    pub(crate) documents: Vec<Source>,
    /// Bundles of JSON Lines files and of standard input, in order.
    pub(crate) lines: Vec<Line>,
    /// What could not be read, where something else could.
    pub(crate) problems: Vec<CommandError>,
    /// Files that were read: one that is named twice is one report.
    seen: BTreeSet<PathBuf>,
}

impl Inputs {
    /// All reports, of whatever bundle.
    pub(crate) fn into_sources(self) -> Vec<Source> {
        let mut sources = self.documents;
        for line in self.lines {
            if let Line::Bundle(bundle) = line {
                sources.extend(bundle.docs);
            }
        }
        sources
    }

    /// Whether something could not be read.
    pub(crate) fn is_partial(&self) -> bool {
        !self.problems.is_empty() || self.lines.iter().any(|line| matches!(line, Line::Broken { .. }))
    }

    /// Whether everything that could be read holds no word: no report at all, or white space and control characters.
    pub(crate) fn is_blank(&self) -> bool {
        let blank = |source: &Source| {
            let nothing = source.plain.as_ref().is_some_and(gainsay_input::Plain::is_blank);
            nothing || source.document.text.chars().all(|c| c.is_whitespace() || c.is_control())
        };
        let line = |line: &Line| match line {
            Line::Bundle(bundle) => bundle.docs.iter().all(blank),
            Line::Broken { .. } => true,
        };
        self.documents.iter().all(blank) && self.lines.iter().all(line)
    }

    /// Says on standard error what could not be read while something else could.
    pub(crate) fn tell(&self) -> Result<(), CommandError> {
        let mut errors = std::io::stderr().lock();
        for problem in &self.problems {
            writeln!(errors, "error: {problem}")?;
        }
        for line in &self.lines {
            if let Line::Broken { error, .. } = line {
                writeln!(errors, "error: {error}")?;
            }
        }
        Ok(())
    }

    /// The same for a record: reports that were asked for and are not in it.
    pub(crate) fn not_checked(&self) -> Vec<NotChecked> {
        let missed = |problem: &CommandError| NotChecked { document: None, message: problem.to_string() };
        self.problems.iter().map(missed).collect()
    }
}

/// What is understood of one report, with every span in the text that is quoted.
pub(crate) fn understand(checker: &Checker, source: &Source) -> DocumentClaims {
    let Some(plain) = &source.plain else {
        let mut read = checker.read(&source.document);
        if source.unread {
            let message =
                "the elements of its body lie too deep inside each other: only its headline was checked";
            let kind = NoteKind::NotChecked;
            read.notes.push(Note { span: gainsay::Span::default(), kind, message: message.to_owned() });
            read.notes.sort();
        }
        return read;
    };
    let Document { id, source, title, published, text: _ } = source.document.clone();
    let mut read = checker.read(&Document { id, source, title, published, text: plain.text().to_owned() });
    read.place_spans(|span| plain.locate(span));
    read
}

/// Reads every path.
///
/// # Errors
/// The first problem, where no path gave anything to check.
pub(crate) fn read(args: &InputArgs) -> Result<Inputs, CommandError> {
    let mut inputs = Inputs::default();
    for path in &args.paths {
        if let Err(error) = read_path(path, args, &mut inputs) {
            inputs.problems.push(error);
        }
    }
    let broken = inputs.lines.iter().position(|line| matches!(line, Line::Broken { .. }));
    if inputs.documents.is_empty() && inputs.lines.iter().all(|line| matches!(line, Line::Broken { .. })) {
        if let Some(problem) = inputs.problems.into_iter().next() {
            return Err(problem);
        }
        return Err(match broken.map(|at| inputs.lines.swap_remove(at)) {
            Some(Line::Broken { error, .. }) => error,
            _ => CommandError::Nothing("the input holds no document".to_owned()),
        });
    }
    Ok(inputs)
}

fn read_path(path: &Path, args: &InputArgs, inputs: &mut Inputs) -> Result<(), CommandError> {
    if path == Path::new("-") {
        let name = "standard input";
        let bytes = read_to_limit(std::io::stdin().lock(), name)??;
        let format = args.read_as.map_or_else(|| lines::told_apart(&bytes), ReadAs::format);
        return take(bytes, name, format, args, inputs);
    }
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => read_directory(path, args, inputs),
        Ok(_) => read_file(path, args, inputs),
        // The shell hands a pattern on where it stands in quotes, matches nothing or is no shell's business.
        Err(_) if is_pattern(path) => read_pattern(path, args, inputs),
        Err(source) => Err(CommandError::Read { path: path.to_owned(), source }),
    }
}

fn is_pattern(path: &Path) -> bool {
    path.to_str().is_some_and(|path| path.contains(['*', '?', '[']))
}

/// The files that match a pattern, in the order of their names.
fn read_pattern(path: &Path, args: &InputArgs, inputs: &mut Inputs) -> Result<(), CommandError> {
    let pattern = path.to_str().unwrap_or_default();
    let wrong =
        |problem: &str| CommandError::Pattern { pattern: pattern.to_owned(), problem: problem.to_owned() };
    let mut found = false;
    for file in glob::glob(pattern).map_err(|error| wrong(error.msg))? {
        found = true;
        let read = match file {
            Ok(file) if file.is_dir() => Ok(()),
            Ok(file) => read_listed(file, args, inputs),
            Err(error) => Err(CommandError::Read { path: error.path().to_owned(), source: error.into() }),
        };
        if let Err(error) = read {
            inputs.problems.push(error);
        }
    }
    if found { Ok(()) } else { Err(wrong("no file matches it")) }
}

/// A file that a directory or a pattern listed.
fn read_listed(file: PathBuf, args: &InputArgs, inputs: &mut Inputs) -> Result<(), CommandError> {
    match fs::metadata(&file) {
        Ok(metadata) if metadata.is_file() => read_file(&file, args, inputs),
        // A pipe or a device among the reports is no report, and might never end.
        Ok(_) => Err(CommandError::NotAFile(file)),
        Err(source) => Err(CommandError::Read { path: file, source }),
    }
}

fn read_file(path: &Path, args: &InputArgs, inputs: &mut Inputs) -> Result<(), CommandError> {
    let refused = |source| CommandError::Read { path: path.to_owned(), source };
    if !inputs.seen.insert(path.to_owned()) {
        return Ok(());
    }
    let name = path.display().to_string();
    let bytes = read_to_limit(fs::File::open(path).map_err(refused)?, &name).map_err(refused)??;
    let format = args.read_as.map(ReadAs::format).or_else(|| format_of(path));
    // A name that says nothing: only a feed or a page is told by its content. Brackets begin many a plain text.
    let by_content = || match Format::of_content(&bytes) {
        Format::JsonLines | Format::Json => Format::Text,
        format => format,
    };
    let format = format.unwrap_or_else(by_content);
    take(bytes, &name, format, args, inputs)
}

/// The reports in the bytes of one file.
fn take(
    bytes: Vec<u8>,
    name: &str,
    format: Format,
    args: &InputArgs,
    inputs: &mut Inputs,
) -> Result<(), CommandError> {
    match format {
        Format::JsonLines => lines::read(bytes, name, &args.fields, inputs),
        Format::Json => lines::read_whole(bytes, name, &args.fields, inputs)?,
        _ => inputs.documents.extend(read_sources(bytes, name, format)?),
    }
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

/// The reports of a directory, not of those inside it, in the order of their names. Markdown files beside reports of
/// other sorts are notes about them (a README); they are read where there is nothing else, or where they are named.
fn read_directory(path: &Path, args: &InputArgs, inputs: &mut Inputs) -> Result<(), CommandError> {
    let refused = |source| CommandError::Read { path: path.to_owned(), source };
    let (mut files, mut notes) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(path).map_err(refused)? {
        let file = entry.map_err(refused)?.path();
        match format_of(&file) {
            _ if file.is_dir() => {}
            Some(Format::Markdown) => notes.push(file),
            // What an earlier check wrote there is no report.
            Some(Format::Html) if is_own_page(&file) => {}
            Some(_) => files.push(file),
            None => {}
        }
    }
    if files.is_empty() {
        files = notes;
    }
    if files.is_empty() {
        return Err(CommandError::NoReports(path.to_owned()));
    }
    files.sort();
    for file in files {
        if let Err(error) = read_listed(file, args, inputs) {
            inputs.problems.push(error);
        }
    }
    Ok(())
}

fn is_own_page(path: &Path) -> bool {
    let mut head = Vec::new();
    let is_file = fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    is_file
        && fs::File::open(path).is_ok_and(|file| file.take(2048).read_to_end(&mut head).is_ok())
        && gainsay_input::is_own_page(&String::from_utf8_lossy(&head))
}

fn format_of(path: &Path) -> Option<Format> {
    Format::of_extension(path.extension()?.to_str()?)
}
