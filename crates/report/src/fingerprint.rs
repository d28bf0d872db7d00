//! By what is a finding recognised again, when its reports have been edited or renamed?

use gainsay_claim::{Document, Span};
use gainsay_graph::{Evidence, Finding};
use std::collections::BTreeMap;

/// The words of a witness that are compared; the whole clause where they are not known.
pub(crate) fn quoted(witness: &Evidence) -> Span {
    if witness.slot.is_empty() { witness.span } else { witness.slot }
}

/// Gives findings their fingerprints.
///
/// ```
/// let documents = [gainsay_claim::Document::default()];
/// let fingerprints = gainsay_report::Fingerprints::new(&documents);
/// # let _ = fingerprints;
/// ```
#[derive(Debug)]
pub struct Fingerprints<'d> {
    texts: BTreeMap<&'d str, &'d str>,
}

impl<'d> Fingerprints<'d> {
    /// For the findings of a check over these documents.
    pub fn new(documents: &'d [Document]) -> Fingerprints<'d> {
        let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
        for document in documents {
            // Of documents with one name the checker reads the first in the order of their texts.
            let text = texts.entry(&document.id).or_insert(&document.text);
            *text = (*text).min(&document.text);
        }
        Fingerprints { texts }
    }

    /// Sixteen hexadecimal digits that depend on the code of the finding, its headline and the words that it quotes: not
    /// on where they stand, on the names of the reports or on the confidence.
    ///
    /// The hash is 64-bit FNV-1a (Fowler, Noll, Vo).
    pub fn of(&self, finding: &Finding) -> String {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut take = |part: &str| {
            for byte in part.bytes().chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        };
        take(&finding.code);
        take(&finding.headline);
        let witnesses = finding.sides.iter().flat_map(|side| &side.witnesses);
        let mut quotes: Vec<&str> =
            witnesses.filter_map(|w| quoted(w).of(self.texts.get(&*w.document)?)).collect();
        quotes.sort_unstable();
        quotes.dedup();
        quotes.into_iter().for_each(&mut take);
        format!("{hash:016x}")
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprints;
    use gainsay_claim::{ClaimId, Document, Kind, Span};
    use gainsay_graph::{Evidence, Finding, Side, Standing};

    fn finding(document: &str, start: usize) -> Finding {
        let slot = Span::new(start, start + 6);
        let witness = Evidence { document: document.into(), span: slot, slot, claim: ClaimId(0) };
        Finding {
            code: "G001".into(),
            kind: Kind::Date,
            standing: Standing::Contradiction,
            headline: "two days".into(),
            confidence: 0.9,
            contributions: Vec::new(),
            sides: vec![Side { value: "Monday".into(), witnesses: vec![witness], origins: 1 }],
            steps: Vec::new(),
            repairs: Vec::new(),
        }
    }

    #[test]
    fn what_is_said_counts_and_not_where() {
        let document =
            |id: &str, text: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
        let documents =
            [document("a", "on Monday"), document("b", "It was on Monday"), document("c", "on Sunday")];
        let fingerprints = Fingerprints::new(&documents);
        let first = fingerprints.of(&finding("a", 3));
        assert_eq!(first, fingerprints.of(&finding("b", 10)));
        assert_ne!(first, fingerprints.of(&finding("c", 3)));
        assert_ne!(first, fingerprints.of(&Finding { code: "G002".into(), ..finding("a", 3) }));
    }
}
