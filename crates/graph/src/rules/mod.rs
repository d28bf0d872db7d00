//! Every rule that finds a conflict, one file a kind, and the one list of them.

mod age;
mod antonym;
mod attribution;
mod date;
mod duration;
mod figures;
mod gate;
mod identity;
mod location;
mod modality;
mod money;
mod name;
pub(crate) mod office;
pub(crate) mod order;
mod ordinal;
mod percent;
mod polarity;
mod post;
mod quantity;
mod quote;
mod role;
mod share;
pub(crate) mod sum;
#[cfg(test)]
mod tests;
mod time;

use crate::view::{Node, NodeId, View};
use crate::{Contribution, Repair, Standing};
use gainsay_claim::{DocumentClaims, Kind, QuantityKind, Reason, Span};

/// One rule: what it finds, its documentation and its own examples.
#[derive(Debug)]
pub struct Rule {
    /// Stable code: `G001`.
    pub code: &'static str,
    /// The kind of conflict that it finds.
    pub kind: Kind,
    /// A few words: "different days for one event".
    pub title: &'static str,
    /// What it finds, why it matters, an example, and what it stays silent on. Markdown.
    pub documentation: &'static str,
    /// Hand-made claims with what the rule must say about them.
    pub examples: fn() -> Vec<Example>,
    pub(crate) scope: Scope,
    pub(crate) slots: fn(&View<'_>, &Node<'_>) -> Vec<SlotValue>,
    pub(crate) compare: fn(&Pair<'_>) -> Option<Outcome>,
    pub(crate) label: fn(&View<'_>, &Node<'_>, &SlotValue) -> String,
}

/// Hand-made claims and what a rule must say about them.
#[derive(Clone, Debug)]
pub struct Example {
    /// The sentences that the claims stand for.
    pub text: &'static str,
    /// The claims.
    pub documents: Vec<DocumentClaims>,
    /// What must come out.
    pub expect: Expect,
}

/// What an example must give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// A finding of the rule's kind.
    Fires,
    /// No finding.
    Silent,
    /// No finding, and a non-conflict of the rule's kind with this reason.
    Compatible(Reason),
}

/// Which claims a rule compares with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Scope {
    /// Those that speak of one event.
    Event,
    /// Those that state a property of one holder.
    Holder,
    /// Those that give the same or nearly the same words.
    Quote,
    /// Those that give one surname one part.
    Surname,
    /// Those of one document that count parts and total.
    Document,
    /// What whole reports say, by rules that look for themselves.
    Story,
    /// The order of events over all documents.
    Network,
}

/// One value of a claim that a rule compares.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SlotValue {
    /// Values are compared only within one topic.
    pub(crate) topic: u64,
    /// Equal for claims that the rule cannot tell apart.
    pub(crate) key: u64,
    /// Which of several values of the claim.
    pub(crate) index: usize,
    /// The words.
    pub(crate) span: Span,
    /// Another claim of the document that the value was taken from, with its words.
    pub(crate) support: Option<(NodeId, Span)>,
}

/// Two claims with the values to compare.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) a: &'a Node<'a>,
    pub(crate) b: &'a Node<'a>,
    pub(crate) slot_a: &'a SlotValue,
    pub(crate) slot_b: &'a SlotValue,
}

/// What a rule says about two values.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// They exclude each other.
    Conflict(Conflict),
    /// They look different and do not exclude each other.
    Compatible(Reason),
}

/// A conflict of two values.
#[derive(Clone, Debug)]
pub(crate) struct Conflict {
    pub(crate) standing: Standing,
    /// What the rule itself adds to the confidence.
    pub(crate) parts: Vec<Contribution>,
    pub(crate) repairs: Vec<Repair>,
}

impl Conflict {
    /// A contradiction with these contributions.
    pub(crate) fn new(parts: Vec<Contribution>) -> Conflict {
        Conflict { standing: Standing::Contradiction, parts, repairs: Vec::new() }
    }
}

/// Every rule, in the order of their codes.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// The rule with this code, in any letter case.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.code.eq_ignore_ascii_case(code))
}

/// Quotes with fewer words are not aligned.
pub(crate) const MIN_QUOTE_WORDS: usize = quote::MIN_WORDS;

static RULES: &[Rule] = &[
    date::RULE,
    time::RULE,
    duration::RULE,
    quantity::RULE,
    money::RULE,
    percent::RULE,
    ordinal::RULE,
    age::RULE,
    role::RULE,
    identity::RULE,
    location::RULE,
    polarity::RULE,
    antonym::RULE,
    order::RULE,
    sum::RULE,
    attribution::RULE,
    quote::RULE,
    name::RULE,
    modality::RULE,
    date::STATEMENT,
    office::RULE,
    post::RULE,
];

pub(crate) use antonym::opinions;
pub(crate) use quote::speaker;

/// The kind of conflict that figures of a sort can be in.
pub(crate) fn kind_of_figure(kind: QuantityKind) -> Kind {
    match kind {
        QuantityKind::Percent => Kind::Percent,
        QuantityKind::Money => Kind::Money,
        QuantityKind::Duration => Kind::Duration,
        QuantityKind::Age => Kind::Age,
        QuantityKind::Ordinal => Kind::Ordinal,
        _ => Kind::Quantity,
    }
}

/// A number for anything that can be hashed: equal values give equal numbers in every run.
pub(crate) fn hash(value: &impl std::hash::Hash) -> u64 {
    use std::hash::Hasher;
    let mut hasher = rustc_hash::FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}
