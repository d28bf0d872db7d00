//! `gainsay check`: reports against each other.

use crate::Outcome;
use crate::args::{CheckArgs, CheckFormat, Show};
use crate::error::CommandError;
use crate::input::{self, Bundle, Inputs};
use crate::known::{Known, Met};
use gainsay::{Checker, Document, Report};
use gainsay_report::{
    Answer, BundleReport, HumanOptions, annotations, cytoscape, dot, graphml, html, human, human_notes,
    linked_data, sarif, shorten,
};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};

/// Checks everything that the paths hold: text files are one bundle, every line of JSON Lines is one.
pub(crate) fn run(args: &CheckArgs) -> Result<Outcome, CommandError> {
    let Inputs { documents, bundles, problems, .. } = input::read(&args.paths)?;
    tell(&problems)?;
    let known = Known::read(args.baseline.as_deref(), args.suppress.as_deref())?;
    let checker = Checker::new().min_confidence(args.min_confidence);
    let mut bundles = bundles;
    if bundles.is_empty() && documents.iter().all(|d| d.text.trim().is_empty()) {
        return Err(CommandError::Nothing("no document holds any text".to_owned()));
    }
    if !documents.is_empty() {
        bundles.insert(0, Bundle { id: Value::Null, docs: documents });
    }
    let many = matches!(args.format, CheckFormat::Human | CheckFormat::Json | CheckFormat::Jsonl);
    if !many && bundles.len() > 1 {
        let message = format!("this format holds one set of reports, and {} were given", bundles.len());
        return Err(CommandError::Arguments(message));
    }
    refuse_to_overwrite(args, &bundles)?;
    let mut output = target(args)?;
    let mut found = false;
    let mut met = Met::default();
    let output = &mut *output;
    // One bundle is read in parallel inside; many small ones are checked side by side.
    for some in bundles.chunks(64) {
        let reports: Vec<Report> = some.par_iter().map(|b| checker.check(&b.docs)).collect();
        for (bundle, mut report) in some.iter().zip(reports) {
            known.take_out(&bundle.docs, &mut report.verdict, &mut met);
            let report = &report;
            found |= !report.verdict.findings.is_empty();
            print(args, bundle, report, output)?;
        }
    }
    output.flush()?;
    known.tell(&met)?;
    Ok(if found { Outcome::Findings } else { Outcome::Clean })
}

/// A report must not be lost to the output that is written about it.
fn refuse_to_overwrite(args: &CheckArgs, bundles: &[Bundle]) -> Result<(), CommandError> {
    let Some(target) = args.output.as_ref().and_then(|path| path.canonicalize().ok()) else { return Ok(()) };
    let read = bundles.iter().flat_map(|b| &b.docs).map(|d| std::path::Path::new(&d.id));
    let mut read = read.chain(args.paths.iter().map(std::path::PathBuf::as_path));
    if read.any(|path| path.is_file() && path.canonicalize().is_ok_and(|path| path == target)) {
        let message = format!("the output `{}` is one of the inputs", target.display());
        return Err(CommandError::Arguments(message));
    }
    Ok(())
}

/// Where the output goes: the file that was asked for, else standard output.
fn target(args: &CheckArgs) -> Result<Box<dyn std::io::Write>, CommandError> {
    Ok(match &args.output {
        None => Box::new(std::io::BufWriter::new(std::io::stdout().lock())),
        Some(path) => {
            let file = std::fs::File::create(path)
                .map_err(|source| CommandError::Write { path: path.clone(), source })?;
            Box::new(std::io::BufWriter::new(file))
        }
    })
}

fn print(
    args: &CheckArgs,
    bundle: &Bundle,
    report: &Report,
    output: &mut dyn std::io::Write,
) -> Result<(), CommandError> {
    let compatible = args.show == Some(Show::Compatible);
    match args.format {
        CheckFormat::Human => {
            let options = HumanOptions {
                width: width(),
                colour: args.output.is_none()
                    && std::io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
                compatible,
                explain: args.explain,
                quiet: args.quiet,
            };
            // With many bundles a person must know which one is spoken of.
            if !bundle.id.is_null() {
                writeln!(output, "bundle {}", visible_id(&bundle.id))?;
            }
            if !args.quiet {
                output.write_all(notes(&bundle.docs, report, &options).as_bytes())?;
            }
            output.write_all(human(&bundle.docs, &report.verdict, &options).as_bytes())?;
        }
        CheckFormat::Html => {
            output.write_all(html(&bundle.docs, &report.documents, &report.verdict).as_bytes())?;
        }
        CheckFormat::Sarif => json(output, &sarif(&bundle.docs, &report.verdict))?,
        CheckFormat::Annotations => json(output, &annotations(&bundle.docs, &report.verdict))?,
        CheckFormat::Jsonld => {
            json(output, &linked_data(&bundle.docs, &report.documents, &report.verdict))?;
        }
        CheckFormat::Dot => output.write_all(dot(&report.graph()).as_bytes())?,
        CheckFormat::Graphml => output.write_all(graphml(&report.graph()).as_bytes())?,
        CheckFormat::Cytoscape => json(output, &cytoscape(&report.graph()))?,
        CheckFormat::Json => {
            json(output, &BundleReport::new(&bundle.docs, &report.documents, &report.verdict))?;
        }
        CheckFormat::Jsonl => {
            let answer =
                Answer::new(&bundle.id, &bundle.docs, &report.documents, &report.verdict, compatible);
            serde_json::to_writer(&mut *output, &answer).map_err(std::io::Error::from)?;
            writeln!(output)?;
        }
    }
    Ok(())
}

fn json(output: &mut dyn std::io::Write, record: &impl serde::Serialize) -> Result<(), CommandError> {
    serde_json::to_writer_pretty(&mut *output, record).map_err(std::io::Error::from)?;
    writeln!(output)?;
    Ok(())
}

/// Notes that a person must know before believing the rest, and a blank line behind them.
fn notes(documents: &[Document], report: &Report, options: &HumanOptions) -> String {
    let mut notes = String::new();
    let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
    for document in documents {
        // Of documents with one name the checker reads the first in the order of their texts.
        let text = texts.entry(&document.id).or_insert(&document.text);
        *text = (*text).min(&document.text);
    }
    for read in report.documents.iter().filter(|read| !read.notes.is_empty()) {
        let text = texts.get(&*read.document).copied().unwrap_or("");
        notes.push_str(&human_notes(&read.document, text, &read.notes, options));
    }
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes
}

/// The name of a bundle in one line: words as they are, anything else as JSON.
fn visible_id(id: &Value) -> String {
    shorten(&id.as_str().map_or_else(|| id.to_string(), str::to_owned), 80)
}

/// Says on standard error what could not be read while something else could.
pub(crate) fn tell(problems: &[CommandError]) -> Result<(), CommandError> {
    let mut errors = std::io::stderr().lock();
    for problem in problems {
        writeln!(errors, "warning: {problem}")?;
    }
    Ok(())
}

/// Columns: what the terminal says by `COLUMNS`, else 120, the width that a report is read at in a log.
pub(crate) fn width() -> usize {
    std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).unwrap_or(120)
}
