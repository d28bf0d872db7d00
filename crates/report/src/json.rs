//! Findings for machines: one versioned record a check.

use crate::fingerprint::Fingerprints;
use gainsay_claim::{Document, DocumentClaims, Kind, Reason, Span};
use gainsay_graph::{
    Contribution, Evidence, Finding, NonConflict, NotChecked, Origin, Repair, Side, Standing, Verdict,
};
use serde::Serialize;

/// Name and version of the record that [`BundleReport`] writes. Fields may be added under one version; none is changed.
pub const SCHEMA: &str = "gainsay-report/1";

/// A check as one JSON document.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct BundleReport<'r> {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// What was read.
    pub documents: Vec<DocumentRecord<'r>>,
    /// Conflicts, most certain first.
    pub findings: Vec<FindingRecord<'r>>,
    /// Differences that are none.
    pub compatible: Vec<CompatibleRecord<'r>>,
    /// What a limit left out.
    pub not_checked: &'r [NotChecked],
    /// Documents that copy one text.
    pub origins: &'r [Origin],
}

/// What is known of one document.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct DocumentRecord<'r> {
    /// Its name.
    pub id: &'r str,
    /// The outlet.
    pub source: Option<&'r str>,
    /// Day of publication and where it was taken from.
    pub published: Option<gainsay_claim::Published>,
    /// How many claims were read.
    pub claims: usize,
    /// What was skipped, doubtful or over a limit.
    pub notes: &'r [gainsay_claim::Note],
}

/// One line of `--format jsonl`: the findings of one bundle.
#[derive(Debug, Serialize)]
pub struct Answer<'r> {
    /// Name of the bundle.
    pub id: &'r serde_json::Value,
    /// Conflicts, most certain first.
    pub findings: Vec<FindingRecord<'r>>,
    /// Differences that are none, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compatible: Option<Vec<CompatibleRecord<'r>>>,
    /// What a limit left out.
    #[serde(skip_serializing_if = "<[NotChecked]>::is_empty")]
    pub not_checked: &'r [NotChecked],
    /// Metadata that cannot be right, document by document.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<NoteRecord<'r>>,
}

/// A note with the document it is on.
#[derive(Debug, Serialize)]
pub struct NoteRecord<'r> {
    /// Name of the document.
    pub doc: &'r str,
    /// The note.
    #[serde(flatten)]
    pub note: &'r gainsay_claim::Note,
}

/// A finding with the places it rests on in one list.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct FindingRecord<'r> {
    /// Stable code of the rule.
    pub code: &'r str,
    /// By what it is recognised again: it depends on what is said, not on where.
    pub fingerprint: String,
    /// What it is about.
    pub kind: Kind,
    /// How firm it is.
    pub standing: Standing,
    /// Probability that a careful editor would agree.
    pub confidence: f64,
    /// One plain sentence.
    pub explanation: &'r str,
    /// Every place, side by side.
    pub evidence: Vec<EvidenceRecord<'r>>,
    /// The versions.
    pub sides: Vec<SideRecord<'r>>,
    /// The proof.
    pub steps: Vec<&'r str>,
    /// What would remove it.
    pub repairs: &'r [Repair],
    /// What adds up to the confidence's log-odds.
    pub contributions: &'r [Contribution],
}

/// A difference that is no contradiction.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct CompatibleRecord<'r> {
    /// What would have been in conflict.
    pub kind: Kind,
    /// Why it is not.
    pub reason: Reason,
    /// One plain sentence.
    pub explanation: &'r str,
    /// Every place, side by side.
    pub evidence: Vec<EvidenceRecord<'r>>,
    /// The versions.
    pub sides: Vec<SideRecord<'r>>,
}

/// One version of the facts.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct SideRecord<'r> {
    /// The value in plain words.
    pub value: &'r str,
    /// How many independent origins stand behind it.
    pub origins: usize,
    /// Documents that give it, sorted, each once.
    pub documents: Vec<&'r str>,
}

/// A place in a document.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct EvidenceRecord<'r> {
    /// Name of the document.
    pub doc: &'r str,
    /// First UTF-8 byte.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Which side it stands for, from 0.
    pub side: usize,
    /// The words inside that are compared, where they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<Span>,
}

/// The JSON Schema (draft 2020-12) of [`BundleReport`].
pub fn schema() -> schemars::Schema {
    let mut schema = schemars::schema_for!(BundleReport<'static>);
    schema.insert("$id".to_owned(), format!("urn:{SCHEMA}").into());
    schema
}

impl<'r> BundleReport<'r> {
    /// The record of a check.
    pub fn new(
        documents: &'r [Document],
        read: &'r [DocumentClaims],
        verdict: &'r Verdict,
    ) -> BundleReport<'r> {
        BundleReport {
            schema: SCHEMA,
            documents: read.iter().map(document).collect(),
            findings: findings(documents, verdict),
            compatible: verdict.compatible.iter().map(compatible).collect(),
            not_checked: &verdict.not_checked,
            origins: &verdict.origins,
        }
    }
}

impl<'r> Answer<'r> {
    /// The line for one bundle.
    pub fn new(
        id: &'r serde_json::Value,
        documents: &'r [Document],
        read: &'r [DocumentClaims],
        verdict: &'r Verdict,
        show_compatible: bool,
    ) -> Answer<'r> {
        // What was not checked stands in the verdict already; that nothing is known of a date is no news in a line.
        let told = |d: &'r DocumentClaims| {
            let wrong =
                |n: &&gainsay_claim::Note| n.kind == gainsay_claim::NoteKind::Metadata && !n.span.is_empty();
            let notes = d.notes.iter().filter(wrong);
            notes.map(move |note| NoteRecord { doc: &d.document, note })
        };
        Answer {
            id,
            findings: findings(documents, verdict),
            compatible: show_compatible.then(|| verdict.compatible.iter().map(compatible).collect()),
            not_checked: &verdict.not_checked,
            notes: read.iter().flat_map(told).collect(),
        }
    }
}

fn document(d: &DocumentClaims) -> DocumentRecord<'_> {
    DocumentRecord {
        id: &d.document,
        source: d.source.as_deref(),
        published: d.published,
        claims: d.claims.len(),
        notes: &d.notes,
    }
}

fn findings<'r>(documents: &[Document], verdict: &'r Verdict) -> Vec<FindingRecord<'r>> {
    let fingerprints = Fingerprints::new(documents);
    verdict.findings.iter().map(|f| finding(f, fingerprints.of(f))).collect()
}

fn finding(f: &Finding, fingerprint: String) -> FindingRecord<'_> {
    FindingRecord {
        code: &f.code,
        fingerprint,
        kind: f.kind,
        standing: f.standing,
        confidence: f.confidence,
        explanation: &f.headline,
        evidence: places(&f.sides),
        sides: f.sides.iter().map(side).collect(),
        steps: f.steps.iter().map(|s| s.text.as_str()).collect(),
        repairs: &f.repairs,
        contributions: &f.contributions,
    }
}

fn compatible(n: &NonConflict) -> CompatibleRecord<'_> {
    CompatibleRecord {
        kind: n.kind,
        reason: n.reason,
        explanation: &n.headline,
        evidence: places(&n.sides),
        sides: n.sides.iter().map(side).collect(),
    }
}

fn side(s: &Side) -> SideRecord<'_> {
    let mut documents: Vec<&str> = s.witnesses.iter().map(|w| &*w.document).collect();
    documents.sort_unstable();
    documents.dedup();
    SideRecord { value: &s.value, origins: s.origins, documents }
}

fn places(sides: &[Side]) -> Vec<EvidenceRecord<'_>> {
    let numbered = sides.iter().enumerate();
    numbered.flat_map(|(side, s)| s.witnesses.iter().map(move |w| place(w, side))).collect()
}

fn place(w: &Evidence, side: usize) -> EvidenceRecord<'_> {
    let slot = (!w.slot.is_empty()).then_some(w.slot);
    EvidenceRecord { doc: &w.document, start: w.span.start, end: w.span.end, side, slot }
}
