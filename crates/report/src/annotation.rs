//! Every quoted place as a W3C Web Annotation, which annotation tools read.
//!
//! A place is given twice, as the recommendation advises: by a `TextQuoteSelector` with some words around it, and by a
//! `TextPositionSelector`. Positions count code points, from 0 (<https://www.w3.org/TR/annotation-model/>, 4.2.5).

use crate::fingerprint::quoted;
use crate::sarif::uri;
use gainsay_claim::Document;
use gainsay_graph::{Evidence, Finding, Verdict};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Code points of context on each side of a quote.
const CONTEXT: usize = 32;

/// The annotations of one check, as an `AnnotationPage`; one annotation for each witness of each finding.
///
/// ```
/// let page = gainsay_report::annotations(&[], &gainsay_graph::Verdict::default());
/// assert_eq!(page["type"], "AnnotationPage");
/// ```
pub fn annotations(documents: &[Document], verdict: &Verdict) -> Value {
    let mut texts: BTreeMap<&str, Text<'_>> = BTreeMap::new();
    for document in documents {
        texts.entry(&document.id).or_insert_with(|| Text::new(&document.text));
    }
    let mut items = Vec::new();
    for (number, finding) in verdict.findings.iter().enumerate() {
        for (side, version) in finding.sides.iter().enumerate() {
            for (index, witness) in version.witnesses.iter().enumerate() {
                let id = format!("urn:gainsay:{}:{}:{}", number + 1, side + 1, index + 1);
                items.extend(annotation(&id, finding, &version.value, witness, &texts));
            }
        }
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:gainsay:page",
        "type": "AnnotationPage",
        "items": items,
    })
}

fn annotation(
    id: &str,
    finding: &Finding,
    value: &str,
    witness: &Evidence,
    texts: &BTreeMap<&str, Text<'_>>,
) -> Option<Value> {
    let text = texts.get(&*witness.document)?;
    let span = quoted(witness);
    let exact = span.of(text.words)?;
    let range = span.range();
    Some(json!({
        "id": id,
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": finding.code},
            {"type": "TextualBody", "purpose": "assessing", "format": "text/plain", "language": "en",
             "value": format!("{} (this report: {value})", finding.headline)},
        ],
        "target": {
            "source": uri(&witness.document),
            "selector": [
                {"type": "TextQuoteSelector", "exact": exact,
                 "prefix": last(text.words.get(..range.start)?), "suffix": first(text.words.get(range.end..)?)},
                {"type": "TextPositionSelector", "start": text.position(range.start), "end": text.position(range.end)},
            ],
        },
    }))
}

fn first(words: &str) -> &str {
    let end = words.char_indices().nth(CONTEXT).map_or(words.len(), |(at, _)| at);
    words.get(..end).unwrap_or("")
}

fn last(words: &str) -> &str {
    let start = words.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    words.get(start..).unwrap_or("")
}

/// A text with its code points counted at every step, so that a position costs no walk from its start.
struct Text<'t> {
    words: &'t str,
    /// Code points that begin before each multiple of [`STEP`] bytes.
    counts: Vec<usize>,
}

/// Bytes between two counts.
const STEP: usize = 1024;

impl<'t> Text<'t> {
    fn new(words: &'t str) -> Text<'t> {
        let mut count = 0;
        let mut counts = Vec::with_capacity(words.len() / STEP + 1);
        for chunk in words.as_bytes().chunks(STEP) {
            counts.push(count);
            count += begun(chunk);
        }
        Text { words, counts }
    }

    /// How many code points begin before a byte.
    fn position(&self, byte: usize) -> usize {
        let step = (byte / STEP).min(self.counts.len().saturating_sub(1));
        let rest = self.words.as_bytes().get(step * STEP..byte).unwrap_or_default();
        self.counts.get(step).copied().unwrap_or(0) + begun(rest)
    }
}

fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::{Text, annotations, first, last};
    use gainsay_claim::{ClaimId, Document, Kind, Span};
    use gainsay_graph::{Evidence, Finding, Side, Standing, Verdict};

    #[test]
    fn positions_count_code_points() {
        // A family of three joined emoji, a letter with a combining mark, then the quote.
        let text = "👨\u{200D}👩\u{200D}👧 e\u{301} on Monday.";
        let start = text.find("Monday").unwrap();
        let slot = Span::new(start, start + 6);
        let witness = Evidence { document: "a".into(), span: slot, slot, claim: ClaimId(0) };
        let side = |value: &str| Side { value: value.into(), witnesses: vec![witness.clone()], origins: 1 };
        let finding = Finding {
            code: "G001".into(),
            kind: Kind::Date,
            standing: Standing::Contradiction,
            headline: "two days".into(),
            confidence: 0.9,
            contributions: Vec::new(),
            sides: vec![side("Monday")],
            steps: Vec::new(),
            repairs: Vec::new(),
        };
        let documents = [Document { id: "a".into(), text: text.into(), ..Document::default() }];
        let page = annotations(&documents, &Verdict { findings: vec![finding], ..Verdict::default() });
        let selectors = &page["items"][0]["target"]["selector"];
        let letters: Vec<char> = text.chars().collect();
        let at = |name: &str| usize::try_from(selectors[1][name].as_u64().unwrap()).unwrap();
        assert_eq!(letters[at("start")..at("end")].iter().collect::<String>(), "Monday");
        assert_eq!(selectors[0]["exact"], "Monday");
        assert_eq!(selectors[0]["prefix"], "👨\u{200D}👩\u{200D}👧 e\u{301} on ");
        assert_eq!(selectors[0]["suffix"], ".");
    }

    #[test]
    fn context_is_counted_in_code_points() {
        let words = "é".repeat(40);
        assert_eq!((first(&words).chars().count(), last(&words).chars().count()), (32, 32));
        assert_eq!((first("ab"), last("ab")), ("ab", "ab"));
        let long = "é".repeat(2000);
        assert_eq!(Text::new(&long).position(3000), 1500);
        assert_eq!(Text::new(&long).position(4000), 2000);
    }
}
