//! `gainsay claims`: what was understood, one claim a line: a table for people, JSON Lines for machines.

use crate::Outcome;
use crate::args::{ClaimsArgs, ClaimsFormat};
use crate::check::width;
use crate::error::CommandError;
use crate::input::{self, understand};
use crate::progress::Progress;
use gainsay::claim::NoteKind;
use gainsay::{Checker, Document};
use gainsay_report::{Places, claim_record, claim_table, shorten};
use rayon::prelude::*;
use std::io::Write as _;

/// Prints the claims of every document that the paths hold.
pub(crate) fn run(args: &ClaimsArgs) -> Result<Outcome, CommandError> {
    let inputs = input::read(&args.input)?;
    inputs.tell()?;
    let outcome = if inputs.is_partial() { Outcome::Partial } else { Outcome::Clean };
    let sources = inputs.into_sources();
    let checker = Checker::new();
    let progress = Progress::new(sources.len(), "reports read", true);
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for some in sources.chunks(64) {
        let read = |source| {
            let read = understand(&checker, source);
            progress.step();
            read
        };
        let read: Vec<_> = some.par_iter().map(read).collect();
        progress.aside(|| {
            some.iter()
                .zip(&read)
                .try_for_each(|(source, claims)| print(args.format, &source.document, claims, &mut output))
        })?;
    }
    output.flush()?;
    Ok(outcome)
}

fn print(
    format: ClaimsFormat,
    document: &Document,
    read: &gainsay::DocumentClaims,
    output: &mut impl std::io::Write,
) -> Result<(), CommandError> {
    match format {
        ClaimsFormat::Human => {
            let places = Places::new(&document.text);
            let line = |at: usize| places.at(at).line;
            writeln!(output, "{}", shorten(&document.id, usize::MAX))?;
            for note in read.notes.iter().filter(|note| note.kind == NoteKind::NotChecked) {
                writeln!(output, "note: line {}: {}", line(note.span.start as usize), note.message)?;
            }
            if read.claims.is_empty() {
                writeln!(output, "no claims")?;
            } else {
                write!(output, "{}", claim_table(&document.text, &read.claims, line, width()))?;
            }
            writeln!(output)?;
        }
        ClaimsFormat::Jsonl => {
            for (id, claim) in read.claims.iter().enumerate() {
                let record = claim_record(&document.id, id, &document.text, claim);
                serde_json::to_writer(&mut *output, &record).map_err(std::io::Error::from)?;
                writeln!(output)?;
            }
        }
    }
    Ok(())
}
