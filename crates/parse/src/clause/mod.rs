//! What is claimed: predicates with their roles, from the dependency parse.

use crate::attribution::Attribution;
use crate::document::Layout;
use crate::entity::Entities;
use crate::quantity::QuantityMention;
use crate::time::TimeMention;
use gainsay_claim::Claim;
use gainsay_syntax::Sentence;

/// Everything that the earlier readers found in one document.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'d> {
    /// The words.
    pub text: &'d str,
    /// Its sentences, those of boilerplate and repeated blocks left out.
    pub sentences: &'d [Sentence],
    /// Header, blocks, date.
    pub layout: &'d Layout,
    /// Who and what.
    pub entities: &'d Entities,
    /// When.
    pub times: &'d [TimeMention],
    /// How much.
    pub quantities: &'d [QuantityMention],
    /// Who says so.
    pub attributions: &'d [Attribution],
}

/// The claims of a document, in text order.
pub fn read_claims(reading: &Reading<'_>) -> Vec<Claim> {
    let _ = reading;
    Vec::new()
}
