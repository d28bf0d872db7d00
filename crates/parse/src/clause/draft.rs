//! A claim while it is being put together.

use super::confidence::Margins;
use super::modality::Standing;
use super::predicate::{Found, Kind};
use gainsay_claim::{Claim, Span};

/// A claim with what is still needed to finish it.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Index of its sentence.
    pub(crate) page: usize,
    /// What makes it.
    pub(crate) found: Found,
    /// The claim so far.
    pub(crate) claim: Claim,
    /// A cue of an attribution: it is kept however little it says.
    pub(crate) statement: bool,
    /// The earlier draft that speaks of the same event and said more.
    pub(crate) same: Option<usize>,
    /// Words whose part in it is left open.
    pub(crate) open: Vec<Span>,
    /// The arcs that it rests on.
    pub(crate) margin: Margins,
}

impl Draft {
    pub(crate) fn new(page: usize, found: Found) -> Draft {
        Draft {
            page,
            found,
            claim: Claim::default(),
            statement: false,
            same: None,
            margin: Margins::default(),
            open: Vec::new(),
        }
    }

    pub(crate) fn stand(&mut self, standing: Standing) {
        self.claim.polarity = standing.polarity;
        self.claim.modality = standing.modality;
        self.claim.tense = standing.tense;
    }

    /// Whether it says enough to be a claim.
    pub(crate) fn says_something(&self) -> bool {
        let claim = &self.claim;
        let dated = claim.when.is_some() || claim.duration.is_some() || claim.place.is_some();
        let counted = claim.ordinal.is_some() || !claim.quantities.is_empty();
        match self.found.kind {
            _ if self.statement => true,
            Kind::Anaphor => self.same.is_some() && (dated || counted || !claim.order.is_empty()),
            Kind::Nominal | Kind::Identified | Kind::Occurrence if self.same.is_some() => {
                dated || counted || !claim.order.is_empty()
            }
            Kind::Property => counted || claim.attribute.is_some() && !claim.participants.is_empty(),
            Kind::Location => claim.place.is_some() && !claim.participants.is_empty(),
            _ => dated || counted || !claim.order.is_empty() || !claim.participants.is_empty(),
        }
    }
}
