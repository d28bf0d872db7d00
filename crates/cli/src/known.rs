//! Findings that somebody has seen already: those of an earlier check, and those that a person suppressed with a reason.

use crate::error::CommandError;
use gainsay::{Document, Verdict};
use gainsay_report::{Fingerprints, shorten};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// What is known, by fingerprint.
#[derive(Debug, Default)]
pub(crate) struct Known {
    baseline: BTreeSet<String>,
    /// Fingerprint to the line and the reason.
    suppressed: BTreeMap<String, (usize, String)>,
}

/// What of it was met.
#[derive(Debug, Default)]
pub(crate) struct Met {
    baseline: BTreeSet<String>,
    suppressed: BTreeSet<String>,
}

impl Known {
    /// Reads the files that were named.
    pub(crate) fn read(baseline: Option<&Path>, suppress: Option<&Path>) -> Result<Known, CommandError> {
        let mut known = Known::default();
        if let Some(path) = baseline {
            known.baseline = fingerprints(path, &text(path)?)?;
        }
        if let Some(path) = suppress {
            known.suppressed = suppressions(path, &text(path)?)?;
        }
        Ok(known)
    }

    /// Takes known findings out of a verdict.
    pub(crate) fn take_out(&self, documents: &[Document], verdict: &mut Verdict, met: &mut Met) {
        if self.baseline.is_empty() && self.suppressed.is_empty() {
            return;
        }
        let fingerprints = Fingerprints::new(documents);
        verdict.findings.retain(|finding| {
            let fingerprint = fingerprints.of(finding);
            if self.suppressed.contains_key(&fingerprint) {
                met.suppressed.insert(fingerprint);
                false
            } else if self.baseline.contains(&fingerprint) {
                met.baseline.insert(fingerprint);
                false
            } else {
                true
            }
        });
    }

    /// Says on standard error what was left out, and which suppression no finding needs any more.
    pub(crate) fn tell(&self, met: &Met) -> Result<(), CommandError> {
        let mut errors = std::io::stderr().lock();
        if !met.baseline.is_empty() {
            writeln!(errors, "note: {} of the baseline not shown", counted(met.baseline.len()))?;
        }
        let gone = self.baseline.len() - met.baseline.len();
        if gone > 0 {
            writeln!(errors, "note: {} of the baseline not found any more", counted(gone))?;
        }
        if !met.suppressed.is_empty() {
            writeln!(errors, "note: {} suppressed", counted(met.suppressed.len()))?;
        }
        for (fingerprint, (line, reason)) in &self.suppressed {
            if !met.suppressed.contains(fingerprint) {
                let reason = shorten(reason, 80);
                writeln!(
                    errors,
                    "warning: the suppression {fingerprint} in line {line} is stale: no finding has it ({reason})"
                )?;
            }
        }
        Ok(())
    }
}

fn counted(count: usize) -> String {
    if count == 1 { "1 finding".to_owned() } else { format!("{count} findings") }
}

fn text(path: &Path) -> Result<String, CommandError> {
    fs::read_to_string(path).map_err(|source| CommandError::Read { path: path.to_owned(), source })
}

/// The fingerprints in what `check --format json` or `--format jsonl` wrote.
fn fingerprints(path: &Path, text: &str) -> Result<BTreeSet<String>, CommandError> {
    let problem = |problem: String| CommandError::Baseline { path: path.to_owned(), problem };
    let mut all = BTreeSet::new();
    for record in serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>() {
        let record = record.map_err(|e| problem(format!("it is not JSON: {e}")))?;
        let findings = record.get("findings").and_then(serde_json::Value::as_array);
        let findings = findings.ok_or_else(|| problem("it has no list `findings`".to_owned()))?;
        for (number, finding) in findings.iter().enumerate() {
            let fingerprint = finding.get("fingerprint").and_then(serde_json::Value::as_str);
            let fingerprint =
                fingerprint.ok_or_else(|| problem(format!("finding {} has no `fingerprint`", number + 1)))?;
            all.insert(fingerprint.to_owned());
        }
    }
    Ok(all)
}

/// The lines of a list of suppressions.
fn suppressions(path: &Path, text: &str) -> Result<BTreeMap<String, (usize, String)>, CommandError> {
    let mut all = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let problem = |problem: &str| CommandError::Line {
            name: path.display().to_string(),
            line: number + 1,
            problem: problem.to_owned(),
        };
        let (fingerprint, reason) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        if fingerprint.len() != 16
            || !fingerprint.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
        {
            return Err(problem("a suppression begins with a fingerprint: sixteen hexadecimal digits"));
        }
        if reason.trim().is_empty() {
            return Err(problem("a suppression needs a reason behind its fingerprint"));
        }
        all.insert(fingerprint.to_owned(), (number + 1, reason.trim().to_owned()));
    }
    Ok(all)
}
