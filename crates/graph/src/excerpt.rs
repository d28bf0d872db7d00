//! Which claims of a document are looked at together? All of them, or those that hang together with others.

use gainsay_claim::{Claim, ClaimId, DocumentClaims, Entity};

/// A document, or some of its claims.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Excerpt<'g> {
    /// The whole document.
    pub(crate) document: &'g DocumentClaims,
    /// Numbers of the claims, sorted; `None` stands for all.
    picked: Option<&'g [u32]>,
}

impl<'g> Excerpt<'g> {
    /// All claims of a document.
    pub(crate) fn whole(document: &'g DocumentClaims) -> Excerpt<'g> {
        Excerpt { document, picked: None }
    }

    /// The claims with these numbers, which are sorted.
    pub(crate) fn of(document: &'g DocumentClaims, picked: &'g [u32]) -> Excerpt<'g> {
        Excerpt { document, picked: Some(picked) }
    }

    /// Whether it is all of its document.
    pub(crate) fn is_whole(&self) -> bool {
        self.picked.is_none()
    }

    /// How many claims it has.
    pub(crate) fn len(&self) -> usize {
        self.picked.map_or(self.document.claims.len(), <[u32]>::len)
    }

    /// The claims, in text order.
    pub(crate) fn claims(self) -> impl Iterator<Item = (ClaimId, &'g Claim)> {
        let document = self.document;
        (0..self.len()).filter_map(move |place| {
            let number = match self.picked {
                Some(picked) => *picked.get(place)?,
                None => place as u32,
            };
            Some((ClaimId(number), document.claims.get(number as usize)?))
        })
    }

    /// Every entity that the claims mention, in a fixed order; of a whole document first those that it lists.
    pub(crate) fn entities(self) -> impl Iterator<Item = &'g Entity> {
        let listed = self.document.entities.iter().filter(move |_| self.picked.is_none());
        listed.map(|e| &**e).chain(self.claims().flat_map(|(_, claim)| entities_of(claim)))
    }
}

/// Every entity that a claim mentions, in a fixed order.
pub(crate) fn entities_of(claim: &Claim) -> impl Iterator<Item = &Entity> {
    let participants = claim.participants.iter().map(|p| &*p.entity);
    let place = claim.place.iter().map(|p| &*p.value);
    let of = claim.attribute.iter().filter_map(|a| a.of.as_deref());
    let speakers = claim.speakers.iter().filter_map(|s| s.entity.as_deref());
    participants.chain(place).chain(of).chain(speakers)
}
