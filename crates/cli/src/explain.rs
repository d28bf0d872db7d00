//! `gainsay explain CODE`: what a rule finds, why, and what it stays silent on.

use crate::Outcome;
use crate::args::ExplainArgs;
use crate::error::CommandError;
use gainsay::graph::{Expect, Rule, rule, rules};
use std::io::Write as _;

/// Prints the documentation of one rule, or one line for each.
pub(crate) fn run(args: &ExplainArgs) -> Result<Outcome, CommandError> {
    let mut output = std::io::stdout().lock();
    match &args.code {
        None => {
            for rule in rules() {
                writeln!(output, "{}  {:12} {}", rule.code, rule.kind.word(), rule.title)?;
            }
        }
        Some(code) => {
            let found = rule(code).ok_or_else(|| CommandError::UnknownCode(code.clone()))?;
            explain(found, &mut output)?;
        }
    }
    Ok(Outcome::Clean)
}

fn explain(rule: &Rule, output: &mut impl std::io::Write) -> Result<(), CommandError> {
    writeln!(output, "{} ({}): {}\n\n{}", rule.code, rule.kind, rule.title, rule.documentation.trim())?;
    writeln!(output, "\nExamples")?;
    for example in (rule.examples)() {
        let comes = match example.expect {
            Expect::Fires => "found".to_owned(),
            Expect::Silent => "silent".to_owned(),
            Expect::Compatible(reason) => format!("no contradiction, {reason}"),
        };
        writeln!(output, "  [{comes}] {}", example.text)?;
    }
    Ok(())
}
