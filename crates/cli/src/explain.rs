//! `gainsay explain CODE`: what a rule finds, why, and what it stays silent on.

use crate::Outcome;
use crate::args::ExplainArgs;
use crate::error::CommandError;
use gainsay::graph::{Expect, Rule, rule, rules};
use gainsay_report::wrap;
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

/// Columns of the page: what is comfortable to read, also on a wide terminal.
const WIDTH: usize = 80;

fn explain(rule: &Rule, output: &mut impl std::io::Write) -> Result<(), CommandError> {
    let title = format!("{} ({}): {}", rule.code, rule.kind, rule.title);
    writeln!(output, "{}\n", wrap("", &title, WIDTH))?;
    for paragraph in paragraphs(rule.documentation) {
        writeln!(output, "{}\n", wrap("", &paragraph, WIDTH))?;
    }
    writeln!(output, "Examples")?;
    for example in (rule.examples)() {
        let comes = match example.expect {
            Expect::Fires => "found".to_owned(),
            Expect::Silent => "silent".to_owned(),
            Expect::Compatible(reason) => format!("no contradiction, {reason}"),
        };
        writeln!(output, "{}", wrap("  - ", &format!("[{comes}] {}", example.text), WIDTH))?;
    }
    Ok(())
}

/// The paragraphs of a documentation, each in one line.
fn paragraphs(documentation: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    // The documentation is written in Markdown; on a terminal its stars are noise.
    let plain = documentation.replace("**", "");
    for line in plain.lines().map(str::trim) {
        if line.is_empty() || line.starts_with("- ") || line.starts_with('#') {
            paragraphs.push(String::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            last.push_str(line);
            last.push(' ');
        }
    }
    paragraphs.retain(|p| !p.trim().is_empty());
    paragraphs
}
