//! `gainsay check`: reports against each other.

use crate::Outcome;
use crate::args::{CheckArgs, CheckFormat, Show};
use crate::error::CommandError;
use crate::input::{self, Bundle, Inputs, Line, understand};
use crate::known::{Known, Met};
use crate::lines::Broken;
use crate::progress::Progress;
use gainsay::graph::NotChecked;
use gainsay::{Checker, Document, DocumentClaims, Report};
use gainsay_input::Source;
use gainsay_report::{
    Answer, BundleReport, HumanOptions, annotations, cytoscape, dot, graphml, html, human, human_notes,
    linked_data, sarif, shorten,
};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};

/// Bundles that are checked side by side before anything of them is printed.
const BATCH: usize = 64;

/// Checks everything that the paths hold: files of their own are one bundle, every line of JSON Lines may be one.
pub(crate) fn run(args: &CheckArgs) -> Result<Outcome, CommandError> {
    let inputs = input::read(&args.input)?;
    inputs.tell()?;
    let known = Known::read(args.baseline.as_deref(), args.suppress.as_deref())?;
    let checker = Checker::new().min_confidence(args.min_confidence);
    // A program that sends sets line by line gets an answer for each.
    let blank = inputs.is_blank() && (args.format != CheckFormat::Jsonl || inputs.lines.is_empty());
    let partial = inputs.is_partial();
    let missed = inputs.not_checked();
    let Inputs { documents, mut lines, .. } = inputs;
    if !args.quiet {
        tell_extracted(&documents)?;
    }
    if !documents.is_empty() {
        lines.insert(0, Line::Bundle(Bundle { id: Value::Null, docs: documents }));
    }
    let many = matches!(args.format, CheckFormat::Human | CheckFormat::Json | CheckFormat::Jsonl);
    if !many && lines.len() > 1 {
        let message = format!("this format holds one set of reports, and {} were given", lines.len());
        return Err(CommandError::Arguments(message));
    }
    if blank {
        return Err(CommandError::Nothing("no document holds any text".to_owned()));
    }
    refuse_to_overwrite(args, &lines)?;
    let mut checks = Checks { args, checker, known, met: Met::default(), found: false, missed };
    let mut output = target(args)?;
    let printed = checks.all(lines, &mut *output).and_then(|()| Ok(output.flush()?));
    printed.map_err(|error| match (&args.output, error) {
        (Some(path), CommandError::Stream(source)) => CommandError::Write { path: path.clone(), source },
        (_, error) => error,
    })?;
    checks.known.tell(&checks.met)?;
    Ok(match (partial, checks.found) {
        (true, _) => Outcome::Partial,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}

/// One set of reports with what came of it.
struct Checked {
    id: Value,
    documents: Vec<Document>,
    report: Report,
}

/// A run over all sets of reports.
struct Checks<'a> {
    args: &'a CheckArgs,
    checker: Checker,
    known: Known,
    met: Met,
    found: bool,
    /// Reports that were asked for and could not be read; told with the first set.
    missed: Vec<NotChecked>,
}

impl Checks<'_> {
    fn all(&mut self, mut lines: Vec<Line>, output: &mut dyn std::io::Write) -> Result<(), CommandError> {
        let alone = match lines.as_slice() {
            [Line::Bundle(bundle)] => Some(bundle.docs.len()),
            _ => None,
        };
        let noun = if alone.is_some() { "reports read" } else { "sets checked" };
        let progress = Progress::new(alone.unwrap_or(lines.len()), noun, !self.args.quiet);
        let step = |one: bool| {
            if one == alone.is_some() {
                progress.step();
            }
        };
        while !lines.is_empty() {
            let some: Vec<Line> = lines.drain(..lines.len().min(BATCH)).collect();
            // One set is read in parallel inside; many small ones are checked side by side.
            let checker = &self.checker;
            let answers: Vec<Result<Checked, (Value, CommandError)>> = some
                .into_par_iter()
                .map(|line| match line {
                    Line::Broken { id, error } => Err((id, error)),
                    Line::Bundle(bundle) => {
                        let read = |source: &Source| {
                            let read = understand(checker, source);
                            step(true);
                            read
                        };
                        let read: Vec<DocumentClaims> = bundle.docs.par_iter().map(read).collect();
                        if alone.is_some() {
                            progress.say("reports read, comparing them");
                        }
                        let mut report = checker.check_read(in_order(&bundle.docs, read));
                        mark_extracted(&bundle.docs, &mut report.documents);
                        step(false);
                        let documents = bundle.docs.into_iter().map(|source| source.document).collect();
                        Ok(Checked { id: bundle.id, documents, report })
                    }
                })
                .collect();
            progress.aside(|| answers.into_iter().try_for_each(|answer| self.print(answer, output)))?;
        }
        Ok(())
    }

    fn print(
        &mut self,
        answer: Result<Checked, (Value, CommandError)>,
        output: &mut dyn std::io::Write,
    ) -> Result<(), CommandError> {
        match answer {
            Ok(mut checked) => {
                checked.report.verdict.not_checked.append(&mut self.missed);
                checked.report.verdict.not_checked.sort();
                self.known.take_out(&checked.documents, &mut checked.report.verdict, &mut self.met);
                self.found |= !checked.report.verdict.findings.is_empty();
                print(self.args, &checked, output)
            }
            Err((id, CommandError::Line { line, problem, .. })) if self.args.format == CheckFormat::Jsonl => {
                json_line(output, &Broken { id, line, error: problem })
            }
            // Told on standard error already.
            Err(_) => Ok(()),
        }
    }
}

/// What was read, in the order in which a checker takes documents of one name: by their texts.
fn in_order(sources: &[Source], read: Vec<DocumentClaims>) -> Vec<DocumentClaims> {
    let mut pairs: Vec<(&Document, DocumentClaims)> = sources.iter().map(|s| &s.document).zip(read).collect();
    pairs.sort_by(|(a, _), (b, _)| (&a.id, &a.text, &a.published).cmp(&(&b.id, &b.text, &b.published)));
    pairs.into_iter().map(|(_, read)| read).collect()
}

/// Says on standard error whose words are not those of the file, byte for byte.
fn tell_extracted(sources: &[Source]) -> Result<(), CommandError> {
    let extracted: Vec<&str> =
        sources.iter().filter(|s| s.extracted).map(|source| source.document.id.as_str()).collect();
    if let Some((first, others)) = extracted.split_first() {
        let more = match others.len() {
            0 => String::new(),
            1 => " and 1 other report".to_owned(),
            others => format!(" and {others} other reports"),
        };
        let first = shorten(first, 80);
        writeln!(
            std::io::stderr(),
            "note: of {first}{more} the text was taken out of the page: quotes and lines are those of that text, which \
             `gainsay text` prints"
        )?;
    }
    Ok(())
}

/// Says it in the record too.
fn mark_extracted(sources: &[Source], read: &mut [DocumentClaims]) {
    let extracted: std::collections::BTreeSet<&str> =
        sources.iter().filter(|s| s.extracted).map(|source| source.document.id.as_str()).collect();
    for document in read.iter_mut().filter(|read| extracted.contains(&*read.document)) {
        let message = "Not part of the report: the page or feed that it was taken out of; spans count in the text that \
                       is left.";
        let kind = gainsay::claim::NoteKind::Boilerplate;
        document.notes.push(gainsay::claim::Note {
            span: gainsay::Span::default(),
            kind,
            message: message.to_owned(),
        });
        document.notes.sort();
    }
}

/// A report must not be lost to the output that is written about it.
fn refuse_to_overwrite(args: &CheckArgs, lines: &[Line]) -> Result<(), CommandError> {
    let Some(target) = args.output.as_ref().and_then(|path| path.canonicalize().ok()) else { return Ok(()) };
    let bundles = lines.iter().filter_map(|line| match line {
        Line::Bundle(bundle) => Some(bundle),
        Line::Broken { .. } => None,
    });
    let read = bundles.flat_map(|b| &b.docs).map(|s| std::path::Path::new(&s.document.id));
    let mut read = read.chain(args.input.paths.iter().map(std::path::PathBuf::as_path));
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

fn print(args: &CheckArgs, checked: &Checked, output: &mut dyn std::io::Write) -> Result<(), CommandError> {
    let Checked { id, documents, report } = checked;
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
            if !id.is_null() {
                writeln!(output, "bundle {}", visible_id(id))?;
            }
            if !args.quiet {
                output.write_all(notes(documents, report, &options).as_bytes())?;
            }
            output.write_all(human(documents, &report.verdict, &options).as_bytes())?;
        }
        CheckFormat::Html => {
            output.write_all(html(documents, &report.documents, &report.verdict).as_bytes())?;
        }
        CheckFormat::Sarif => json(output, &sarif(documents, &report.verdict))?,
        CheckFormat::Annotations => json(output, &annotations(documents, &report.verdict))?,
        CheckFormat::Jsonld => {
            json(output, &linked_data(documents, &report.documents, &report.verdict))?;
        }
        CheckFormat::Dot => output.write_all(dot(&report.graph()).as_bytes())?,
        CheckFormat::Graphml => output.write_all(graphml(&report.graph()).as_bytes())?,
        CheckFormat::Cytoscape => json(output, &cytoscape(&report.graph()))?,
        CheckFormat::Json => json(output, &BundleReport::new(documents, &report.documents, &report.verdict))?,
        CheckFormat::Jsonl => {
            json_line(output, &Answer::new(id, documents, &report.documents, &report.verdict, compatible))?;
        }
    }
    Ok(())
}

fn json(output: &mut dyn std::io::Write, record: &impl serde::Serialize) -> Result<(), CommandError> {
    serde_json::to_writer_pretty(&mut *output, record).map_err(std::io::Error::from)?;
    writeln!(output)?;
    Ok(())
}

fn json_line(output: &mut dyn std::io::Write, record: &impl serde::Serialize) -> Result<(), CommandError> {
    serde_json::to_writer(&mut *output, record).map_err(std::io::Error::from)?;
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

/// Columns: what `COLUMNS` says, else what the terminal has, else 120, the width that a report is read at in a log.
pub(crate) fn width() -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    let seen = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
    told.or_else(seen).unwrap_or(120)
}
