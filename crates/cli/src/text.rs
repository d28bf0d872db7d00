//! `gainsay text`: the text of reports as findings quote it.

use crate::Outcome;
use crate::args::TextArgs;
use crate::error::CommandError;
use crate::input;
use std::io::Write as _;

/// Prints the text of every report; the name above each where there are several.
pub(crate) fn run(args: &TextArgs) -> Result<Outcome, CommandError> {
    let inputs = input::read(&args.input)?;
    inputs.tell()?;
    let outcome = if inputs.is_partial() { Outcome::Partial } else { Outcome::Clean };
    let sources = inputs.into_sources();
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for source in &sources {
        if sources.len() > 1 {
            writeln!(output, "==> {} <==", gainsay_report::shorten(&source.document.id, usize::MAX))?;
        }
        output.write_all(source.document.text.as_bytes())?;
        if !source.document.text.ends_with('\n') {
            writeln!(output)?;
        }
    }
    output.flush()?;
    Ok(outcome)
}
