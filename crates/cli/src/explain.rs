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
        None if args.markdown => output.write_all(page().as_bytes())?,
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

/// The page of all codes, as it stands in the documentation.
fn page() -> String {
    let mut out = String::from(
        "# All codes\n\nPrinted by `gainsay explain --markdown` from the rules themselves; a test holds this page to them. Every example is\n\
         run by the tests: what comes out of it stands in front.\n\n| code | kind | in a few words |\n| --- | --- | --- |\n",
    );
    for rule in rules() {
        let line =
            format!("| [{}](#{}) | {} | {} |\n", rule.code, rule.code.to_lowercase(), rule.kind, rule.title);
        out.push_str(&line);
    }
    for rule in rules() {
        let examples: String = (rule.examples)()
            .iter()
            .fold(String::new(), |list, e| list + &format!("- [{}] {}\n", comes(e.expect), e.text));
        let section = format!(
            "\n## {}\n\n{} ({})\n\n{}\n\n**Examples.**\n\n{examples}",
            rule.code, rule.title, rule.kind, rule.documentation
        );
        out.push_str(&section);
    }
    out
}

fn comes(expect: Expect) -> String {
    match expect {
        Expect::Fires => "found".to_owned(),
        Expect::Silent => "silent".to_owned(),
        Expect::Compatible(reason) => format!("no contradiction, {reason}"),
    }
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
        let comes = comes(example.expect);
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
