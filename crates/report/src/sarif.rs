//! Findings as SARIF 2.1.0, which code hosts and editors show.
//!
//! Every finding is one result of one run: its first witness is the place, all others are related locations, the
//! fingerprint depends on what is said and not on where it stands. Columns count code points (`unicodeCodePoints`).

use crate::fingerprint::{Fingerprints, quoted};
use crate::place::Places;
use gainsay_claim::Document;
use gainsay_graph::{Evidence, Finding, Standing, Verdict, rules};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The log of one check.
///
/// Severity: a contradiction is an `error`, a tension a `warning`. `rank` is the confidence in percent.
///
/// ```
/// let log = gainsay_report::sarif(&[], &gainsay_graph::Verdict::default());
/// assert_eq!(log["version"], "2.1.0");
/// assert_eq!(log["runs"][0]["results"].as_array().map(Vec::len), Some(0));
/// ```
pub fn sarif(documents: &[Document], verdict: &Verdict) -> Value {
    let mut texts: BTreeMap<&str, Places<'_>> = BTreeMap::new();
    for document in documents {
        texts.entry(&document.id).or_insert_with(|| Places::new(&document.text));
    }
    let fingerprints = Fingerprints::new(documents);
    let names: Vec<&str> = texts.keys().copied().collect();
    let results: Vec<Value> =
        verdict.findings.iter().map(|f| result(f, &fingerprints, &texts, &names)).collect();
    let told = verdict.not_checked.iter().map(|n| {
        let document = n.document.as_deref().map(|d| format!("{d}: ")).unwrap_or_default();
        json!({"level": "note", "message": {"text": format!("not checked: {document}{}", n.message)}})
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "gainsay",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": described(),
            }},
            "columnKind": "unicodeCodePoints",
            "artifacts": texts.iter().map(artifact).collect::<Vec<_>>(),
            "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": told.collect::<Vec<_>>()}],
            "results": results,
        }],
    })
}

fn artifact((name, places): (&&str, &Places<'_>)) -> Value {
    json!({
        "location": {"uri": uri(name)}, "length": places.text().len(), "mimeType": "text/plain", "encoding": "UTF-8",
    })
}

fn described() -> Vec<Value> {
    let rules = rules().iter().map(|rule| {
        json!({
            "id": rule.code,
            "name": pascal(rule.kind.word()),
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.title},
            "help": {"text": rule.documentation.replace("**", ""), "markdown": rule.documentation},
            "defaultConfiguration": {"level": "error"},
        })
    });
    rules.collect()
}

fn pascal(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn result(
    finding: &Finding,
    fingerprints: &Fingerprints<'_>,
    texts: &BTreeMap<&str, Places<'_>>,
    names: &[&str],
) -> Value {
    let mut places = Vec::new();
    for (side, version) in finding.sides.iter().enumerate() {
        for witness in &version.witnesses {
            places.extend(location(witness, side, &version.value, texts, names));
        }
    }
    let first: Vec<Value> = places.iter().take(1).cloned().collect();
    let related: Vec<Value> = places
        .into_iter()
        .enumerate()
        .map(|(number, mut place)| {
            place["id"] = json!(number);
            place
        })
        .skip(1)
        .collect();
    let rule_index = rules().iter().position(|rule| rule.code == finding.code);
    let mut result = json!({
        "ruleId": finding.code,
        "level": match finding.standing { Standing::Contradiction => "error", Standing::Tension => "warning" },
        "kind": "fail",
        "message": {"text": message(finding)},
        "locations": first,
        "relatedLocations": related,
        "rank": (finding.confidence * 1000.0).round() / 10.0,
        "partialFingerprints": {"saidBySides/v1": fingerprints.of(finding)},
        "properties": {"kind": finding.kind.word(), "confidence": finding.confidence},
    });
    if let Some(index) = rule_index {
        result["ruleIndex"] = json!(index);
    }
    result
}

fn message(finding: &Finding) -> String {
    let mut text = finding.headline.clone();
    for step in &finding.steps {
        text.push(' ');
        text.push_str(&step.text);
    }
    for repair in &finding.repairs {
        text.push_str(" It would go away: ");
        text.push_str(&repair.text);
        text.push('.');
    }
    text
}

fn location(
    witness: &Evidence,
    side: usize,
    value: &str,
    texts: &BTreeMap<&str, Places<'_>>,
    names: &[&str],
) -> Option<Value> {
    let places = texts.get(&*witness.document)?;
    let span = quoted(witness);
    let words = span.of(places.text())?;
    let (start, end) = (places.at(span.range().start), places.at(span.range().end));
    let index = names.binary_search(&&*witness.document).ok()?;
    Some(json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(&witness.document), "index": index},
            "region": {
                "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
                "byteOffset": span.start, "byteLength": span.end - span.start,
                "snippet": {"text": words},
            },
        },
        "message": {"text": format!("version {}: {value}", side + 1)},
    }))
}

/// A relative reference (RFC 3986) for the name of a document: every byte that is not unreserved or `/` is escaped.
pub(crate) fn uri(name: &str) -> String {
    if name.starts_with("http://") || name.starts_with("https://") {
        return escaped(name, b"-._~/:?#[]@!$&'()*+,;=%");
    }
    escaped(&name.replace('\\', "/"), b"-._~/")
}

fn escaped(name: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn names_become_references() {
        assert_eq!(uri("a b/é:1.txt"), "a%20b/%C3%A9%3A1.txt");
        assert_eq!(uri("https://example.org/a?b=c d"), "https://example.org/a?b=c%20d");
        assert_eq!(uri("javascript:alert(1)"), "javascript%3Aalert%281%29");
    }
}
