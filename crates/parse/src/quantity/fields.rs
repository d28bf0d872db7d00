//! What do outputs write of a quantity?

use super::QuantityMention;
use gainsay_claim::{Decimal, QuantityKind, Unit};

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
    /// Name of the unit (a broken number of hours is told in minutes, of minutes in seconds), a code of ISO 4217 for money; `None` for counts, shares and ranks.
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
    let (low, high, unit) = whole_clock_units(low, high, &value.unit);
    let unit = unit.name();
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

/// A broken number of hours or minutes in the next smaller unit, as clocks divide them: half an hour is 30 minutes, and
/// that is exact, which a third of an hour in decimals is not.
fn whole_clock_units(
    low: Option<Decimal>,
    high: Option<Decimal>,
    unit: &Unit,
) -> (Option<Decimal>, Option<Decimal>, Unit) {
    let smaller = match unit.symbol() {
        "h" => "min",
        "min" => "s",
        _ => return (low, high, unit.clone()),
    };
    let broken = |v: Option<Decimal>| v.is_some_and(|v| !v.fract().is_zero());
    let sixty =
        |v: Option<Decimal>| v.map(|v| v.checked_mul(Decimal::from(60)).map(|v| v.round_dp(9).normalize()));
    match (sixty(low), sixty(high)) {
        // Beyond what decimals hold.
        (Some(None), _) | (_, Some(None)) => (low, high, unit.clone()),
        (a, b) if broken(low) || broken(high) => (a.flatten(), b.flatten(), Unit::from_symbol(smaller)),
        _ => (low, high, unit.clone()),
    }
}
