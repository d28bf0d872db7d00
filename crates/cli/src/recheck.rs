//! `gainsay recheck`: whether every span of a claims file holds the words that it says, byte for byte.
//!
//! A claims file is what `gainsay claims --format jsonl` prints. The text of a document is read from its name, as `claims`
//! read it, or from the reports that are given with `--texts`.

use crate::Outcome;
use crate::args::{InputArgs, RecheckArgs};
use crate::error::CommandError;
use crate::input::{self, parse_line};
use gainsay::{Claim, Span};
use gainsay_input::Source;
use gainsay_report::{Evidence, shorten, spans};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// One line of a claims file.
#[derive(Debug, Deserialize)]
struct Record {
    document: String,
    id: usize,
    text: String,
    evidence: Vec<Evidence>,
    #[serde(flatten)]
    claim: Claim,
}

/// Why a claim does not hold to its text.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Mismatch {
    /// A span leaves the text or cuts a letter.
    #[error("{slot}: bytes {start}..{end} are not in the text")]
    Outside {
        /// The slot.
        slot: String,
        /// Its first byte.
        start: u32,
        /// One past its last byte.
        end: u32,
    },
    /// The text has other words there.
    #[error("{slot}: bytes {start}..{end} are {found:?} in the text, {recorded:?} in the record")]
    Words {
        /// The slot.
        slot: String,
        /// Its first byte.
        start: u32,
        /// One past its last byte.
        end: u32,
        /// What the text has.
        found: String,
        /// What the record has.
        recorded: String,
    },
    /// The evidence does not name the span of a slot that the claim fills, or names one that it does not.
    #[error("{slot}: the evidence and the claim do not name the same bytes")]
    Evidence {
        /// The slot.
        slot: String,
    },
}

/// Columns of the words that a mismatch shows.
const SHOWN: usize = 60;

/// Checks every file; findings are the claims that do not hold.
///
/// # Errors
/// [`CommandError`] where a file is no claims file or the text of one of its documents cannot be read.
pub(crate) fn run(args: &RecheckArgs) -> Result<Outcome, CommandError> {
    // Documents of several bundles may share a name: a claim holds where one of them bears it out.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if !args.texts.is_empty() {
        let inputs = input::read(&InputArgs::paths(args.texts.clone()))?;
        inputs.tell()?;
        for Source { document, .. } in inputs.into_sources() {
            texts.entry(document.id).or_default().push(document.text);
        }
    }
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let (mut claims, mut spans, mut wrong) = (0usize, 0usize, 0usize);
    for file in &args.files {
        let bytes = fs::read(file).map_err(|source| CommandError::Read { path: file.clone(), source })?;
        let name = file.display().to_string();
        let before = claims;
        for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let record: Record = parse_line(line).map_err(|problem| CommandError::Line {
                name: name.clone(),
                line: index + 1,
                problem,
            })?;
            let texts = texts_of(&record.document, &mut texts)?;
            claims += 1;
            spans += record.evidence.len();
            let mut verdicts = texts.iter().map(|text| verify(&record, text));
            let first = verdicts.next().unwrap_or_default();
            let borne_out = first.is_empty() || verdicts.any(|mismatches| mismatches.is_empty());
            let mismatches = if borne_out { Vec::new() } else { first };
            wrong += usize::from(!mismatches.is_empty());
            for mismatch in mismatches {
                let document = shorten(&record.document, SHOWN);
                writeln!(output, "{name}:{}: claim {} of {document}: {mismatch}", index + 1, record.id)?;
            }
        }
        // An empty file proves nothing: a run that wrote it may have failed.
        if claims == before {
            return Err(CommandError::Nothing(format!("`{name}` holds no claim")));
        }
    }
    writeln!(output, "{claims} claims, {spans} spans: {}", verdict(wrong))?;
    output.flush()?;
    Ok(if wrong == 0 { Outcome::Clean } else { Outcome::Findings })
}

fn verdict(wrong: usize) -> String {
    match wrong {
        0 => "every span holds its words".to_owned(),
        1 => "1 claim does not hold to its text".to_owned(),
        wrong => format!("{wrong} claims do not hold to their text"),
    }
}

/// The texts of documents of one name, read once.
fn texts_of<'t>(
    document: &str,
    texts: &'t mut BTreeMap<String, Vec<String>>,
) -> Result<&'t [String], CommandError> {
    if !texts.contains_key(document) {
        let path = PathBuf::from(document);
        if path == Path::new("-") || path.is_dir() || !path.exists() {
            return Err(CommandError::NoText(shorten(document, usize::MAX)));
        }
        let read = input::read(&InputArgs::paths(vec![path]))?.documents.into_iter().next();
        let read = read.ok_or_else(|| CommandError::NoText(shorten(document, usize::MAX)))?;
        let text = read.document.text;
        texts.insert(document.to_owned(), vec![text]);
    }
    Ok(texts.get(document).map_or(&[], Vec::as_slice))
}

/// Everything in one record that the text does not bear out.
fn verify(record: &Record, text: &str) -> Vec<Mismatch> {
    let mut found = Vec::new();
    words("text", record.claim.span, &record.text, text, &mut found);
    for evidence in &record.evidence {
        words(&evidence.slot, evidence.span, &evidence.text, text, &mut found);
    }
    let (own, named) = (spans(&record.claim), &record.evidence);
    for (index, (slot, span)) in own.iter().enumerate() {
        if named.get(index).is_none_or(|evidence| evidence.slot != *slot || evidence.span != *span) {
            found.push(Mismatch::Evidence { slot: slot.clone() });
        }
    }
    for evidence in named.iter().skip(own.len()) {
        found.push(Mismatch::Evidence { slot: evidence.slot.clone() });
    }
    found
}

fn words(slot: &str, span: Span, recorded: &str, text: &str, found: &mut Vec<Mismatch>) {
    let (slot, start, end) = (slot.to_owned(), span.start, span.end);
    match span.of(text) {
        None => found.push(Mismatch::Outside { slot, start, end }),
        Some(words) if words != recorded => {
            let (words, recorded) = (shorten(words, SHOWN), shorten(recorded, SHOWN));
            found.push(Mismatch::Words { slot, start, end, found: words, recorded });
        }
        Some(_) => {}
    }
}
