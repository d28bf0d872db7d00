//! Claims as linked data: schema.org `Claim`, with PROV for who said it and where it was read.
//!
//! One node for each claim that a finding rests on, and one `Dataset` that lists them; a claim's `appearance` is the
//! report, `prov:wasQuotedFrom` the place in it, `author` the speaker it is attributed to.

use crate::edtf::edtf;
use crate::sarif::uri;
use gainsay_claim::{Claim, Document, DocumentClaims, Polarity, Role};
use gainsay_graph::Verdict;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The claims behind the findings of one check, as JSON-LD.
///
/// ```
/// let graph = gainsay_report::linked_data(&[], &[], &gainsay_graph::Verdict::default());
/// assert_eq!(graph["@context"]["@vocab"], "https://schema.org/");
/// ```
pub fn linked_data(documents: &[Document], read: &[DocumentClaims], verdict: &Verdict) -> Value {
    let texts: BTreeMap<&str, &str> = documents.iter().map(|d| (d.id.as_str(), d.text.as_str())).collect();
    let wanted: BTreeSet<(&str, u32)> = verdict
        .findings
        .iter()
        .flat_map(|f| &f.sides)
        .flat_map(|side| &side.witnesses)
        .map(|w| (&*w.document, w.claim.0))
        .collect();
    let mut graph = Vec::new();
    for document in read {
        let text = texts.get(&*document.document).copied().unwrap_or("");
        let mut disputed = false;
        for (number, claim) in document.claims.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            if wanted.contains(&(&*document.document, number)) {
                disputed = true;
                graph.push(node(document, number, claim, text));
            }
        }
        if disputed {
            graph.push(report(document));
        }
    }
    json!({
        "@context": {
            "@vocab": "https://schema.org/",
            "prov": "http://www.w3.org/ns/prov#",
            "edtf": "http://id.loc.gov/datatypes/edtf/",
            "edtfDate": {"@id": "temporalCoverage", "@type": "edtf:EDTF-level1"},
        },
        "@graph": graph,
    })
}

fn report(document: &DocumentClaims) -> Value {
    let mut node = json!({"@id": uri(&document.document), "@type": ["NewsArticle", "prov:Entity"], "name": &*document.document});
    if let Some(source) = &document.source {
        node["publisher"] = json!({"@type": "Organization", "name": source});
    }
    if let Some(published) = document.published {
        node["datePublished"] = json!(published.date.to_string());
    }
    node
}

fn node(document: &DocumentClaims, number: u32, claim: &Claim, text: &str) -> Value {
    let source = uri(&document.document);
    let mut node = Map::new();
    node.insert("@id".into(), json!(format!("{source}#claim-{number}")));
    node.insert("@type".into(), json!(["Claim", "prov:Entity"]));
    node.insert("text".into(), json!(claim.span.of(text).unwrap_or("")));
    node.insert("appearance".into(), json!({"@id": source}));
    node.insert(
        "prov:wasQuotedFrom".into(),
        json!({"@id": format!("{source}#bytes={},{}", claim.span.start, claim.span.end)}),
    );
    let about: Vec<Value> = claim
        .participants
        .iter()
        .filter(|p| matches!(p.role, Role::Agent | Role::Patient))
        .map(|p| json!({"@type": "Thing", "name": p.entity.name}))
        .collect();
    if !about.is_empty() {
        node.insert("about".into(), json!(about));
    }
    // The innermost speaker is the one whose words these are; who passes them on stands around it.
    let speakers: Vec<Value> = claim
        .speakers
        .iter()
        .rev()
        .filter_map(|s| s.entity.as_ref())
        .map(|e| json!({"@type": ["Thing", "prov:Agent"], "name": e.name}))
        .collect();
    if let Some(first) = speakers.first() {
        node.insert("author".into(), first.clone());
        node.insert("prov:wasAttributedTo".into(), json!(speakers));
    }
    if let Some(when) = claim.when.as_ref().and_then(|w| edtf(&w.value)) {
        node.insert("edtfDate".into(), json!(when));
    }
    if let Some(place) = &claim.place {
        node.insert("spatialCoverage".into(), json!({"@type": "Place", "name": place.value.name}));
    }
    if claim.polarity == Polarity::Denied {
        node.insert("additionalType".into(), json!("denial"));
    }
    Value::Object(node)
}
