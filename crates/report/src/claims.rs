//! A claim as one line for people, and as one record for machines.

use crate::wrap::shorten;
use gainsay_claim::{AttributeStatus, Claim, Modality, Polarity, Role};
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

/// Columns that one value of a claim's line takes at most; a longer one loses its middle.
const VALUE: usize = 60;

/// One claim as one line: who, what, whom (`-` where nobody is named), then whatever else is known under its name, in
/// the document's own words. `said by: A > B` is A who says that B says so.
pub fn claim_line(text: &str, claim: &Claim) -> String {
    let mut parts = vec![names(claim, Role::Agent), predicate(claim), names(claim, Role::Patient)];
    if parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    for part in &mut parts {
        if part.is_empty() {
            "-".clone_into(part);
        }
    }
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            parts.push(format!("{label}: {value}"));
        }
    };
    for (label, role) in [
        ("to", Role::Recipient),
        ("with", Role::Companion),
        ("about", Role::Topic),
        ("by", Role::Instrument),
        ("from", Role::Source),
        ("towards", Role::Goal),
    ] {
        add(label, names(claim, role));
    }
    let words = |span: gainsay_claim::Span| shorten(span.of(text).unwrap_or(""), VALUE);
    add("when", claim.when.as_ref().map(|s| words(s.span)).unwrap_or_default());
    add("for", claim.duration.as_ref().map(|s| words(s.span)).unwrap_or_default());
    add("where", claim.place.as_ref().map(|s| words(s.span)).unwrap_or_default());
    add("figure", claim.quantities.iter().map(|q| words(q.span)).collect::<Vec<_>>().join(", "));
    add("rank", claim.ordinal.as_ref().map(|s| words(s.span)).unwrap_or_default());
    add("words", claim.quote.as_ref().map(|q| words(q.span)).unwrap_or_default());
    let speakers = claim.speakers.iter().map(|s| s.entity.as_ref().map_or("somebody", |e| e.name.as_str()));
    add("said by", speakers.map(|name| shorten(name, VALUE)).collect::<Vec<_>>().join(" > "));
    parts.join(" | ")
}

fn names(claim: &Claim, wanted: Role) -> String {
    let chosen = claim.in_role(wanted).map(|p| p.entity.name.as_str());
    shorten(&chosen.collect::<Vec<_>>().join(" + "), VALUE)
}

/// What is said to be so, with its standing: "(planned) meet", "not sign", "is former president of France".
fn predicate(claim: &Claim) -> String {
    let standing = match claim.modality {
        Modality::Happened => "",
        Modality::Planned => "(planned) ",
        Modality::Possible => "(possible) ",
        Modality::Hypothetical => "(if) ",
        Modality::Ordered => "(ordered) ",
    };
    let denied = claim.polarity == Polarity::Denied;
    let what = match &claim.attribute {
        Some(attribute) => {
            let status = match attribute.status {
                AttributeStatus::Current => "",
                AttributeStatus::Former => "former ",
                AttributeStatus::Future => "incoming ",
                AttributeStatus::Acting => "acting ",
            };
            let of = attribute.of.as_ref().map(|e| format!(" of {}", e.name)).unwrap_or_default();
            format!("is {}{status}{}{of}", if denied { "not " } else { "" }, attribute.value)
        }
        None => format!("{}{}", if denied { "not " } else { "" }, claim.predicate.lemma),
    };
    shorten(&format!("{standing}{what}"), VALUE)
}

#[cfg(test)]
mod tests {
    use super::claim_line;
    use gainsay_claim::{
        Attribute, AttributeKind, AttributeStatus, Claim, Entity, EntityKind, Modality, Participant,
        Polarity, Predicate, QuoteForm, Role, Slot, Span, Speaker,
    };
    use std::sync::Arc;

    const TEXT: &str = "Ana, Rui said Eva said, will not meet Ben in Oslo.";

    fn entity(name: &str) -> Arc<Entity> {
        Arc::new(Entity::named(name, EntityKind::Person))
    }

    fn of(role: Role, name: &str) -> Participant {
        Participant { role, entity: entity(name), span: Span::default() }
    }

    fn speaker(name: Option<&str>) -> Speaker {
        let (span, cue) = (Span::default(), Span::default());
        Speaker { entity: name.map(entity), span, cue, form: QuoteForm::Indirect }
    }

    #[track_caller]
    fn check(claim: &Claim, expected: &str) {
        assert_eq!(claim_line(TEXT, claim), expected);
    }

    #[test]
    fn who_what_whom_stand_first() {
        let predicate = Predicate { lemma: "meet".into(), ..Predicate::default() };
        let mut claim = Claim {
            participants: vec![of(Role::Patient, "Ben"), of(Role::Agent, "Ana"), of(Role::Agent, "Lea")],
            predicate,
            ..Claim::default()
        };
        check(&claim, "Ana + Lea | meet | Ben");
        claim.polarity = Polarity::Denied;
        claim.modality = Modality::Planned;
        claim.participants.pop();
        claim.participants.pop();
        claim.speakers = vec![speaker(Some("Rui")), speaker(Some("Eva")), speaker(None)];
        claim.place = Some(Slot { value: entity("Oslo"), span: Span::new(45, 49) });
        check(&claim, "- | (planned) not meet | Ben | where: Oslo | said by: Rui > Eva > somebody");
    }

    #[test]
    fn an_attribute_is_read_as_a_sentence() {
        let attribute = Attribute {
            kind: AttributeKind::Office,
            value: "president".into(),
            of: Some(entity("Freedonia")),
            status: AttributeStatus::Former,
            span: Span::default(),
        };
        let mut claim = Claim {
            participants: vec![of(Role::Agent, "Ana")],
            attribute: Some(attribute),
            ..Claim::default()
        };
        check(&claim, "Ana | is former president of Freedonia");
        claim.polarity = Polarity::Denied;
        check(&claim, "Ana | is not former president of Freedonia");
    }
}
