//! What do outputs write of a quantity?

use super::QuantityMention;
use gainsay_claim::{Decimal, QuantityKind};

/// The fields of a quantity as the line formats write them.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantityFields {
    /// Bytes of all words of it.
    pub span: (usize, usize),
    /// Smallest amount; `None` where it is open.
    pub low: Option<Decimal>,
    /// Largest amount; `None` where it is open.
    pub high: Option<Decimal>,
    /// "about", "some", "nearly".
    pub approximate: bool,
    /// Name of the unit, a code of ISO 4217 for money; `None` for counts, shares and ranks.
    pub unit: Option<String>,
    /// `cardinal`, `ordinal`, `percent`, `money`, `measure`, `duration`, `fraction`, or `range` where both ends are
    /// given and differ.
    pub kind: &'static str,
    /// Dictionary form of the noun that is counted or measured.
    pub of: Option<String>,
}

/// The fields of one mention.
pub fn quantity_fields(mention: &QuantityMention) -> QuantityFields {
    let value = &mention.value;
    let (low, high) = (value.interval.low_value().copied(), value.interval.high_value().copied());
    let range = low.zip(high).is_some_and(|(low, high)| low != high);
    let kind = match value.kind {
        _ if range => "range",
        QuantityKind::Ordinal => "ordinal",
        QuantityKind::Percent => "percent",
        QuantityKind::Money => "money",
        QuantityKind::Measure | QuantityKind::Age => "measure",
        QuantityKind::Duration => "duration",
        QuantityKind::Fraction => "fraction",
        QuantityKind::Cardinal | QuantityKind::Multiple | QuantityKind::Score => "cardinal",
    };
    let unit = value.unit.name();
    QuantityFields {
        span: (mention.span.start as usize, mention.span.end as usize),
        low,
        high,
        approximate: value.approximate,
        unit: (!unit.is_empty()).then_some(unit),
        kind,
        of: value.counted.as_ref().map(|counted| counted.head.clone()),
    }
}
