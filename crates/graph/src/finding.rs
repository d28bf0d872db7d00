//! What a check gives: findings, named non-conflicts, and what was not checked, as data.

use gainsay_claim::{ClaimId, Kind, Reason, Span};
use std::sync::Arc;

/// A place in a document that bears witness.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Evidence {
    /// Name of the document.
    pub document: Arc<str>,
    /// The clause that makes the claim.
    pub span: Span,
    /// The words of the slot that is compared.
    pub slot: Span,
    /// The claim.
    pub claim: ClaimId,
}

/// One version of the facts, with everyone who gives it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Side {
    /// The value in plain words: "Monday 19 May 2025", "more than 2 h", "former president".
    pub value: String,
    /// Who gives it, sorted.
    pub witnesses: Vec<Evidence>,
    /// How many independent origins stand behind it: reports that copy one text count once.
    pub origins: usize,
}

/// One step of the proof, in the order in which it convinces.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Step {
    /// One plain sentence.
    pub text: String,
    /// The places that it rests on.
    pub evidence: Vec<Evidence>,
}

/// One named, signed part of a confidence. The parts add up exactly to the score.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contribution {
    /// What speaks for or against: "same participants", "time apart".
    pub name: String,
    /// Log-odds, natural logarithm.
    pub weight: f64,
}

/// What sort of change would remove a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RepairKind {
    /// Another day of publication for one document.
    PublicationDate,
    /// The claims speak of two events.
    TwoEvents,
    /// One value is wrong.
    Value,
    /// One speaker is wrong.
    Speaker,
}

/// The smallest change of assumption that removes a conflict.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repair {
    /// What sort of change.
    pub kind: RepairKind,
    /// The document whose assumption changes, where it is one.
    pub document: Option<Arc<str>>,
    /// One plain sentence: "consistent if `004` was first published between 12 and 18 May 2025".
    pub text: String,
}

/// How firmly the sides stand against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Standing {
    /// Both cannot be right.
    Contradiction,
    /// Both cannot be right unless an assumption that the finding names is wrong.
    Tension,
}

/// A place where reports cannot all be right.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Finding {
    /// Stable code of the rule: `G001`.
    pub code: String,
    /// What it is about.
    pub kind: Kind,
    /// How firm it is.
    pub standing: Standing,
    /// One plain sentence.
    pub headline: String,
    /// Probability, 0 to 1, that a careful editor would agree.
    pub confidence: f64,
    /// What adds up to the confidence's log-odds.
    pub contributions: Vec<Contribution>,
    /// The versions that exclude each other, two or more.
    pub sides: Vec<Side>,
    /// The proof.
    pub steps: Vec<Step>,
    /// What would remove it.
    pub repairs: Vec<Repair>,
}

/// A difference that shows but is no contradiction, with its reason.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NonConflict {
    /// What would have been in conflict.
    pub kind: Kind,
    /// Why it is not.
    pub reason: Reason,
    /// One plain sentence.
    pub headline: String,
    /// The versions.
    pub sides: Vec<Side>,
}

/// Something that a limit kept from being checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotChecked {
    /// Name of the document, where it is one.
    pub document: Option<Arc<str>>,
    /// One plain sentence with what was left out and which limit was hit.
    pub message: String,
}

/// Documents that copy one text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Origin {
    /// Their names, sorted; one name where nobody copies it.
    pub documents: Vec<Arc<str>>,
}

/// The outcome of a check.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Verdict {
    /// Conflicts, most certain first.
    pub findings: Vec<Finding>,
    /// Differences that are none.
    pub compatible: Vec<NonConflict>,
    /// What a limit left out.
    pub not_checked: Vec<NotChecked>,
    /// Groups of copied text.
    pub origins: Vec<Origin>,
}
