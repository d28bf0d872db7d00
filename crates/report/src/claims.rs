//! A claim as one line for people, and as one record for machines.

use crate::excerpt::visible;
use gainsay_claim::{Claim, Modality, Polarity, Role};
use serde::Serialize;

/// One claim of `claims --format jsonl`.
#[derive(Debug, Serialize)]
pub struct ClaimRecord<'r> {
    /// Name of the document.
    pub document: &'r str,
    /// Number of the claim in it.
    pub id: usize,
    /// The words.
    pub text: &'r str,
    /// The claim.
    #[serde(flatten)]
    pub claim: &'r Claim,
}

/// The record of one claim of a document's text.
pub fn claim_record<'r>(document: &'r str, id: usize, text: &'r str, claim: &'r Claim) -> ClaimRecord<'r> {
    ClaimRecord { document, id, text: claim.span.of(text).unwrap_or(""), claim }
}

/// One claim as one line: who, what, whom, and whatever else is known, in the document's own words.
pub fn claim_line(text: &str, claim: &Claim) -> String {
    let mut line = String::new();
    let mut part = |label: &str, value: String| {
        if !value.is_empty() {
            let separator = if line.is_empty() { "" } else { " | " };
            line.push_str(separator);
            if !label.is_empty() {
                line.push_str(label);
                line.push_str(": ");
            }
            line.push_str(&value);
        }
    };
    part("", names(claim, |r| r == Role::Agent));
    part("", predicate(claim));
    part("", names(claim, |r| r == Role::Patient));
    for (label, role) in [
        ("to", Role::Recipient),
        ("with", Role::Companion),
        ("about", Role::Topic),
        ("by", Role::Instrument),
        ("from", Role::Source),
        ("towards", Role::Goal),
    ] {
        part(label, names(claim, |r| r == role));
    }
    if let Some(attribute) = &claim.attribute {
        let of = attribute.of.as_ref().map(|e| format!(" of {}", e.name)).unwrap_or_default();
        part("is", visible(&format!("{}{of}", attribute.value)));
    }
    let words = |span: gainsay_claim::Span| visible(span.of(text).unwrap_or(""));
    part("when", claim.when.as_ref().map(|s| words(s.span)).unwrap_or_default());
    part("for", claim.duration.as_ref().map(|s| words(s.span)).unwrap_or_default());
    part("where", claim.place.as_ref().map(|s| words(s.span)).unwrap_or_default());
    part("how much", claim.quantities.iter().map(|q| words(q.span)).collect::<Vec<_>>().join(", "));
    part("rank", claim.ordinal.as_ref().map(|s| words(s.span)).unwrap_or_default());
    let speakers = claim.speakers.iter().map(|s| s.entity.as_ref().map_or("somebody", |e| e.name.as_str()));
    part("says", visible(&speakers.collect::<Vec<_>>().join(" < ")));
    line
}

fn names(claim: &Claim, wanted: impl Fn(Role) -> bool) -> String {
    let chosen = claim.participants.iter().filter(|p| wanted(p.role)).map(|p| p.entity.name.as_str());
    visible(&chosen.collect::<Vec<_>>().join(" + "))
}

fn predicate(claim: &Claim) -> String {
    let standing = match claim.modality {
        Modality::Happened => "",
        Modality::Planned => "(planned) ",
        Modality::Possible => "(possible) ",
        Modality::Hypothetical => "(if) ",
        Modality::Ordered => "(ordered) ",
    };
    let not = if claim.polarity == Polarity::Denied { "not " } else { "" };
    visible(&format!("{standing}{not}{}", claim.predicate.lemma))
}
