//! `gainsay claims`: what was understood, one claim a line.

use crate::Outcome;
use crate::args::{ClaimsArgs, ClaimsFormat};
use crate::check::tell;
use crate::error::CommandError;
use crate::input::{self, Inputs};
use gainsay::Document;
use gainsay_parse::Reader;
use gainsay_report::{claim_line, claim_record};
use rayon::prelude::*;
use std::io::Write as _;

/// Prints the claims of every document that the paths hold.
pub(crate) fn run(args: &ClaimsArgs) -> Result<Outcome, CommandError> {
    let Inputs { mut documents, bundles, problems } = input::read(&args.paths)?;
    tell(&problems)?;
    documents.extend(bundles.into_iter().flat_map(|b| b.docs));
    let reader = Reader::new();
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for some in documents.chunks(64) {
        let read: Vec<_> = some.par_iter().map(|d| reader.read(d)).collect();
        for (document, claims) in some.iter().zip(&read) {
            print(args.format, document, claims, &mut output)?;
        }
    }
    output.flush()?;
    Ok(Outcome::Clean)
}

fn print(
    format: ClaimsFormat,
    document: &Document,
    read: &gainsay::DocumentClaims,
    output: &mut impl std::io::Write,
) -> Result<(), CommandError> {
    let mut lines = Lines { text: &document.text, at: 0, line: 1 };
    for (id, claim) in read.claims.iter().enumerate() {
        match format {
            ClaimsFormat::Human => {
                let line = lines.line_of(claim.span.start as usize);
                writeln!(output, "{}:{line}: {}", document.id, claim_line(&document.text, claim))?;
            }
            ClaimsFormat::Jsonl => {
                let record = claim_record(&document.id, id, &document.text, claim);
                serde_json::to_writer(&mut *output, &record).map_err(std::io::Error::from)?;
                writeln!(output)?;
            }
        }
    }
    Ok(())
}

/// Counts lines as it goes: claims come in text order, and counting from the start for each would be quadratic.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line_of(&mut self, offset: usize) -> usize {
        if offset < self.at {
            (self.at, self.line) = (0, 1);
        }
        self.line += self.text.get(self.at..offset).unwrap_or("").matches('\n').count();
        self.at = offset.max(self.at);
        self.line
    }
}
