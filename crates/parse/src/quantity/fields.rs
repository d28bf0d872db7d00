//! What would an annotated corpus write of the quantities of a text?
//!
//! Two conventions are in use. Collections of requests to assistants hold an amount and nothing else, and put it into
//! a normal form: a currency by its code of ISO 4217 ("ten tugriks": 10 MNT), a broken number of hours in the next
//! smaller unit ("half an hour": 30 minutes), a sum in its smallest unit ("7 feet 10 inches": 94 inches). Running text
//! is annotated as it tells it: a currency by its English name, hours as hours ("half an hour": 0.5 hours), a sum in
//! the unit that it begins with ("5 feet 2 inches": 5.17 feet) but for times, which clocks divide exactly ("2 hours 5
//! minutes": 125 minutes). Which of the two a text is shows in what stands
//! beside its amounts: in a request, nothing. The library's own values are the same for both.

use super::{QuantityMention, read_quantities};
use gainsay_claim::{Decimal, Dimension, QuantityKind, Unit};
use gainsay_syntax::Sentence;

/// How amounts are told: see the [functions](annotate) that ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// An amount and nothing else, as people send it to be reckoned with: in normal form.
    Alone,
    /// Running text: as it tells the amount.
    InText,
}

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
    /// Name of the unit in the singular; of a currency its code of ISO 4217 where the amount stands alone and its
    /// English name in running text. `None` for counts, shares and ranks.
    pub unit: Option<String>,
    /// `cardinal`, `ordinal`, `percent`, `money`, `measure`, `duration`, `fraction`, or `range` where both ends are
    /// given and differ.
    pub kind: &'static str,
    /// Dictionary form of the noun that is counted or measured.
    pub of: Option<String>,
    /// What is doubtful about it.
    pub note: Option<String>,
}

/// The quantities of a text, in the convention that fits it (see [`Telling`]): in normal form where the text is an
/// amount and nothing else, otherwise as the text tells them.
///
/// ```
/// use gainsay_parse::quantity::annotate;
/// let unit = |text: &str| {
///     let sentences = gainsay_syntax::Analyzer::shared().analyze(text);
///     let found = annotate(text, &sentences);
///     (found[0].low.unwrap().to_string(), found[0].unit.clone().unwrap())
/// };
/// assert_eq!(unit("two and a half hours"), ("150".into(), "minute".into()));
/// assert_eq!(unit("It lasted two and a half hours."), ("2.5".into(), "hour".into()));
/// assert_eq!(unit("ten tugriks").1, "MNT");
/// assert_eq!(unit("They paid ten tugriks.").1, "mongolian tugrik");
/// ```
pub fn annotate(text: &str, sentences: &[Sentence]) -> Vec<QuantityFields> {
    let mentions = read_quantities(text, sentences);
    let telling = telling(text, &mentions);
    mentions.iter().map(|mention| quantity_fields(mention, telling)).collect()
}

/// How a text tells its amounts. Alone: no word stands outside them, except for what they are amounts of.
pub fn telling(text: &str, mentions: &[QuantityMention]) -> Telling {
    let mut at = 0;
    for mention in mentions {
        let between = text.get(at..mention.span.start as usize).unwrap_or("");
        if between.contains(char::is_alphanumeric) {
            return Telling::InText;
        }
        at = mention.span.end as usize;
    }
    let rest = text.get(at..).unwrap_or("").trim();
    // "3 cups of sugar"
    let of = rest.strip_prefix("of").filter(|what| what.is_empty() || what.starts_with(' '));
    let bare = of.map_or(!rest.contains(char::is_alphanumeric), |what| what.split_whitespace().count() <= 2);
    if bare { Telling::Alone } else { Telling::InText }
}

/// The fields of one mention.
pub fn quantity_fields(mention: &QuantityMention, telling: Telling) -> QuantityFields {
    let value = &mention.value;
    let plain = |end: Option<&Decimal>| end.map(Decimal::normalize);
    let (low, high) = (plain(value.interval.low_value()), plain(value.interval.high_value()));
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
    let told = |unit: &Unit| (low, high, unit.clone());
    let (low, high, unit) = match telling {
        Telling::Alone => whole_clock_units(low, high, &value.unit),
        Telling::InText => mention
            .lead
            .as_ref()
            .filter(|lead| !matches!(lead.dimension(), Dimension::Time | Dimension::Months))
            .and_then(|lead| in_unit(low, high, &value.unit, lead))
            .unwrap_or_else(|| told(&value.unit)),
    };
    let unit = match (telling, unit.row()) {
        (Telling::InText, Some(row)) if row.dimension == Dimension::Money => row.name.to_owned(),
        _ => unit.name(),
    };
    QuantityFields {
        span: (mention.span.start as usize, mention.span.end as usize),
        low,
        high,
        approximate: value.approximate,
        unit: (!unit.is_empty()).then_some(unit),
        kind,
        of: value.counted.as_ref().map(|counted| counted.head.clone()),
        note: mention.note.clone(),
    }
}

/// Digits that are kept of an amount that does not come out even in another unit.
const DIGITS: u32 = 9;

type Ends = (Option<Decimal>, Option<Decimal>, Unit);

/// Two ends in a larger unit of the same dimension.
fn in_unit(low: Option<Decimal>, high: Option<Decimal>, from: &Unit, to: &Unit) -> Option<Ends> {
    let by = from.row()?.factor.checked_div(to.row()?.factor)?;
    let turned = |v: Option<Decimal>| match v {
        None => Some(None),
        Some(v) => v.checked_mul(by).map(|v| Some(v.round_dp(DIGITS).normalize())),
    };
    Some((turned(low)?, turned(high)?, to.clone()))
}

/// A broken number of days, hours or minutes in the next smaller unit, as clocks divide them: half an hour is 30
/// minutes, and that is exact, which a third of an hour in decimals is not.
fn whole_clock_units(low: Option<Decimal>, high: Option<Decimal>, unit: &Unit) -> Ends {
    let smaller = match unit.symbol() {
        "d" => "h",
        "h" => "min",
        "min" => "s",
        _ => return (low, high, unit.clone()),
    };
    let broken = |v: Option<Decimal>| v.is_some_and(|v| !v.fract().is_zero());
    if !(broken(low) || broken(high)) {
        return (low, high, unit.clone());
    }
    // Beyond what decimals hold it stays as it is.
    in_unit(low, high, unit, &Unit::from_symbol(smaller)).unwrap_or_else(|| (low, high, unit.clone()))
}
