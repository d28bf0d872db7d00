//! The outcome of comparing two values: their relation, and why a difference that shows is none.

use crate::{Reason, Relation};

/// How two slot values stand to each other, and the reason where they look different but do not exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comparison {
    /// The relation of the first value to the second.
    pub relation: Relation,
    /// Why the difference is no conflict; `None` where the values are the same or exclude each other.
    pub reason: Option<Reason>,
}

impl Comparison {
    /// A relation that needs no explanation.
    pub fn plain(relation: Relation) -> Comparison {
        Comparison { relation, reason: None }
    }

    /// A difference that is no conflict, with its reason.
    pub fn because(relation: Relation, reason: Reason) -> Comparison {
        Comparison { relation, reason: Some(reason) }
    }

    /// The same comparison seen from the second value.
    #[must_use]
    pub fn inverse(self) -> Comparison {
        Comparison { relation: self.relation.inverse(), reason: self.reason }
    }
}
