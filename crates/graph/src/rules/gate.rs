//! Do two claims stand on the same footing, so that different values exclude each other?

use super::Pair;
use crate::view::{Node, View, Voice};
use crate::{Contribution, weights};
use gainsay_claim::{Modality, Polarity, Reason};

/// Whether two claims may be compared.
pub(crate) enum Gate {
    /// They may; with what their standing adds to the confidence.
    Open(Vec<Contribution>),
    /// A difference between them is explained by this.
    Explained(Reason),
    /// They say nothing about each other.
    Shut,
}

/// Whether two affirmed claims of one thing have the same standing.
pub(crate) fn values(pair: &Pair<'_>) -> Gate {
    let (x, y) = (pair.a.claim, pair.b.claim);
    if x.polarity == Polarity::Denied || y.polarity == Polarity::Denied {
        return Gate::Shut;
    }
    match modality(x.modality, y.modality) {
        Some(reason) => Gate::Explained(reason),
        None => voices(pair),
    }
}

/// Why claims of two modalities do not exclude each other; `None` where they may.
pub(crate) fn modality(a: Modality, b: Modality) -> Option<Reason> {
    use Modality::{Happened, Hypothetical, Ordered, Planned, Possible};
    match (a, b) {
        (Happened, Happened) | (Planned, Planned) => None,
        (Possible | Hypothetical, _) | (_, Possible | Hypothetical) => Some(Reason::Hedge),
        (Happened | Planned | Ordered, Happened | Planned | Ordered) => Some(Reason::PlanVsOutcome),
    }
}

/// Whether the two are said by the outlets, by one speaker, or by institutions.
pub(crate) fn voices(pair: &Pair<'_>) -> Gate {
    let mut parts = match (pair.a.voice, pair.b.voice) {
        (Voice::Person(a), Voice::Person(b)) if a != b => return Gate::Explained(Reason::Speaker),
        (Voice::Person(_), Voice::Own | Voice::Source) | (Voice::Own | Voice::Source, Voice::Person(_)) => {
            vec![weights::MIXED_STANDING.once()]
        }
        _ => vec![weights::SAME_STANDING.once()],
    };
    parts.extend(reading(pair.a, pair.b));
    Gate::Open(parts)
}

/// What a doubtful reading takes away.
pub(crate) fn reading(a: &Node<'_>, b: &Node<'_>) -> Option<Contribution> {
    let doubt = 1.0 - f64::from(a.claim.confidence.min(b.claim.confidence));
    (doubt > 0.0).then(|| weights::UNSURE_READING.times(doubt))
}

/// Everything about a claim's standing that decides whether it may be compared.
pub(crate) fn standing(view: &View<'_>, node: &Node<'_>) -> u64 {
    let claim = node.claim;
    let published = (claim.modality != Modality::Happened).then(|| view.published(node.doc));
    super::hash(&(node.voice, claim.polarity, claim.modality, published))
}
