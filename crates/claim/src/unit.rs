//! In what amounts are measured, and how units of one dimension convert.

mod currencies;
mod measures;

use crate::Interval;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a unit measures. Two amounts can be compared where their dimensions are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Dimension {
    /// Counts of things.
    Count,
    /// Seconds.
    Time,
    /// Calendar time: months.
    Months,
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Litres.
    Volume,
    /// Grams.
    Mass,
    /// Kilometres an hour.
    Speed,
    /// Degrees Fahrenheit.
    Temperature,
    /// Degrees of arc, and degrees of a scale that is not named.
    Angle,
    /// Percent.
    Percent,
    /// Percentage points: a difference of two percentages.
    PercentPoint,
    /// Money in one currency; amounts in two currencies are incomparable.
    Money,
    /// Watts.
    Power,
    /// Joules.
    Energy,
    /// Pascals.
    Pressure,
    /// Hertz.
    Frequency,
    /// Bits.
    Data,
    /// Bits a second.
    DataRate,
    /// Volts.
    Voltage,
    /// Amperes.
    Current,
    /// Milliampere hours.
    Charge,
    /// One amount for each of another: "dollars a month".
    Rate,
    /// A scale that converts to no other.
    Other,
}

/// One unit: its symbol, what it measures, its size in the base unit and the words that name it.
#[derive(Debug)]
pub struct UnitRow {
    /// Symbol used in outputs: `h`, `km`, `USD`. No two rows share one.
    pub symbol: &'static str,
    /// English name in the singular: `hour`, `kilometre`, `united states dollar`.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Size in the base unit of the dimension.
    pub factor: Decimal,
    /// What its zero is in the base unit; zero for every unit but temperatures.
    pub offset: Decimal,
    /// The unit that it converts to, where its dimension has several that do not convert: the currency, or the unit
    /// itself for scales of their own. Empty elsewhere.
    pub base: &'static str,
    /// Words that name it, lower case, singular; irregular plurals beside them.
    pub names: &'static [&'static str],
    /// Signs and abbreviations that name it beside a figure in digits; case counts.
    pub marks: &'static [&'static str],
    /// Those of the marks that are also words, names or endings: read only where they touch their figure.
    pub tight: &'static [&'static str],
    /// Those of the names that are also read before their figure: "rupees 500".
    pub ahead: &'static [&'static str],
    /// Words for several of it, and how many: a decade is ten years.
    pub several: &'static [(&'static str, u32)],
}

impl UnitRow {
    const fn tight(self, tight: &'static [&'static str]) -> UnitRow {
        UnitRow { tight, ..self }
    }

    const fn ahead(self, ahead: &'static [&'static str]) -> UnitRow {
        UnitRow { ahead, ..self }
    }

    const fn several(self, several: &'static [(&'static str, u32)]) -> UnitRow {
        UnitRow { several, ..self }
    }
}

struct Table {
    rows: Vec<&'static UnitRow>,
    by_symbol: HashMap<&'static str, u16>,
    by_name: HashMap<&'static str, u16>,
    by_mark: HashMap<&'static str, u16>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows: Vec<&'static UnitRow> = measures::MEASURES.iter().chain(currencies::CURRENCIES).collect();
    let (mut by_symbol, mut by_name, mut by_mark) = (HashMap::new(), HashMap::new(), HashMap::new());
    for (index, row) in rows.iter().enumerate() {
        let index = index as u16;
        by_symbol.entry(row.symbol).or_insert(index);
        for &name in row.names {
            by_name.entry(name).or_insert(index);
        }
        for &mark in row.marks {
            by_mark.entry(mark).or_insert(index);
        }
    }
    Table { rows, by_symbol, by_name, by_mark }
});

/// The unit table, measures first.
pub fn units() -> &'static [&'static UnitRow] {
    &TABLE.rows
}

/// In what an amount is measured: a row of the unit table, a word that the table does not have, or one of these for
/// each of another.
///
/// ```
/// use gainsay_claim::Unit;
/// assert_eq!(Unit::from_name("miles per hour").unwrap().symbol(), "mph");
/// assert_eq!(Unit::from_symbol("USD").per(&Unit::from_symbol("mo")).symbol(), "USD/mo");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "String", into = "String")
)]
pub struct Unit(UnitName);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum UnitName {
    Known(u16),
    Other(Box<str>),
    Rate(Box<Rate>),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Rate {
    amount: Unit,
    each: Unit,
    symbol: String,
}

impl Unit {
    /// No unit: a count.
    pub const NONE: Unit = Unit(UnitName::Known(0));

    /// The unit with this symbol; a word that the table does not have is kept as it is.
    pub fn from_symbol(symbol: &str) -> Unit {
        if let Some(row) = TABLE.by_symbol.get(symbol) {
            return Unit(UnitName::Known(*row));
        }
        match symbol.split_once('/') {
            Some((amount, each)) if !each.is_empty() => {
                Unit::from_symbol(amount).per(&Unit::from_symbol(each))
            }
            _ => Unit(UnitName::Other(symbol.into())),
        }
    }

    /// The unit that a word or several words name, in singular or plural, in any case; `None` where the table has none.
    pub fn from_name(name: &str) -> Option<Unit> {
        let lower = name.to_lowercase();
        let find = |word: &str| TABLE.by_name.get(word).map(|row| Unit(UnitName::Known(*row)));
        // In "miles per hour" the first word carries the plural, in "square metres" the last.
        find(&lower)
            .or_else(|| lower.strip_suffix('s').and_then(find))
            .or_else(|| find(&lower.replacen("s ", " ", 1)))
    }

    /// The unit that a sign or abbreviation beside a figure names: `km`, `€`, `°C`. Case counts.
    pub fn from_mark(mark: &str) -> Option<Unit> {
        TABLE.by_mark.get(mark).map(|row| Unit(UnitName::Known(*row)))
    }

    /// This unit for each of another: dollars *per* month. Units that the table has ready are given as such:
    /// kilometres per hour is `km/h`.
    #[must_use]
    pub fn per(&self, each: &Unit) -> Unit {
        let symbol = format!("{}/{}", self.symbol(), each.symbol());
        let ready = match symbol.as_str() {
            "mi/h" => "mph",
            "mi/gal" => "mpg",
            other => other,
        };
        match TABLE.by_symbol.get(ready) {
            Some(row) => Unit(UnitName::Known(*row)),
            None => Unit(UnitName::Rate(Box::new(Rate { amount: self.clone(), each: each.clone(), symbol }))),
        }
    }

    /// The symbol used in outputs; empty for counts.
    pub fn symbol(&self) -> &str {
        match &self.0 {
            UnitName::Known(row) => row_at(*row).map_or("", |r| r.symbol),
            UnitName::Other(word) => word,
            UnitName::Rate(rate) => &rate.symbol,
        }
    }

    /// The English name in the singular: "kilometre per hour", "dollar per month"; a currency by itself gives its code.
    pub fn name(&self) -> String {
        match &self.0 {
            UnitName::Known(row) => row_at(*row)
                .map_or("", |r| if r.dimension == Dimension::Money { r.symbol } else { r.name })
                .to_owned(),
            UnitName::Other(word) => word.to_string(),
            UnitName::Rate(rate) => {
                let amount = match rate.amount.long_name() {
                    "" => "count",
                    name => name,
                };
                format!("{amount} per {}", rate.each.long_name())
            }
        }
    }

    fn long_name(&self) -> &str {
        self.row().map_or(self.symbol(), |row| row.name)
    }

    /// The row of the unit table, where it has one.
    pub fn row(&self) -> Option<&'static UnitRow> {
        match &self.0 {
            UnitName::Known(row) => row_at(*row),
            _ => None,
        }
    }

    /// The two units of a rate: what is counted, and for each of what.
    pub fn rate(&self) -> Option<(&Unit, &Unit)> {
        match &self.0 {
            UnitName::Rate(rate) => Some((&rate.amount, &rate.each)),
            _ => None,
        }
    }

    /// What it measures.
    pub fn dimension(&self) -> Dimension {
        match &self.0 {
            UnitName::Known(row) => row_at(*row).map_or(Dimension::Other, |r| r.dimension),
            UnitName::Other(_) => Dimension::Other,
            UnitName::Rate(_) => Dimension::Rate,
        }
    }

    /// Whether amounts in the two units can be compared.
    pub fn same_dimension(&self, other: &Unit) -> bool {
        match (&self.0, &other.0) {
            (UnitName::Known(a), UnitName::Known(b)) => match (row_at(*a), row_at(*b)) {
                (Some(a), Some(b)) => a.dimension == b.dimension && a.base == b.base,
                _ => a == b,
            },
            (UnitName::Rate(a), UnitName::Rate(b)) => {
                a.amount.same_dimension(&b.amount) && a.each.same_dimension(&b.each)
            }
            (a, b) => a == b,
        }
    }

    /// One value in this unit, expressed in the base unit of its dimension; `None` on overflow. Words that the table
    /// does not have are their own base.
    pub fn value_to_base(&self, value: Decimal) -> Option<Decimal> {
        match &self.0 {
            UnitName::Known(row) => {
                let row = row_at(*row)?;
                value.checked_mul(row.factor)?.checked_add(row.offset).map(|v| v.normalize())
            }
            UnitName::Other(_) => Some(value),
            UnitName::Rate(rate) => {
                let each = rate.each.row().map_or(Decimal::ONE, |r| r.factor);
                rate.amount.value_to_base(value)?.checked_div(each).map(|v| v.normalize())
            }
        }
    }

    /// An interval in this unit, expressed in the base unit of its dimension; `None` on overflow.
    pub fn to_base(&self, interval: &Interval<Decimal>) -> Option<Interval<Decimal>> {
        let mut overflow = false;
        let base = interval.map(|v| {
            self.value_to_base(*v).unwrap_or_else(|| {
                overflow = true;
                *v
            })
        });
        (!overflow).then_some(base)
    }
}

fn row_at(row: u16) -> Option<&'static UnitRow> {
    TABLE.rows.get(usize::from(row)).copied()
}

impl From<String> for Unit {
    fn from(symbol: String) -> Unit {
        Unit::from_symbol(&symbol)
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> String {
        unit.symbol().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_two_rows_share_a_symbol_name_or_mark() {
        let mut seen = BTreeMap::new();
        for row in units() {
            let words = std::iter::once(format!("symbol {}", row.symbol))
                .chain(row.names.iter().map(|n| format!("name {n}")))
                .chain(row.marks.iter().map(|m| format!("mark {m}")));
            for word in words {
                assert_eq!(seen.insert(word.clone(), row.symbol), None, "{word}");
            }
        }
    }

    #[test]
    fn every_row_has_a_positive_size_and_lower_case_names() {
        for row in units() {
            assert!(row.factor > Decimal::ZERO, "{}", row.symbol);
            assert!(row.names.iter().all(|n| *n == n.to_lowercase()), "{}", row.symbol);
            let base = if row.base.is_empty() { row.symbol } else { row.base };
            assert_eq!(Unit::from_symbol(base).symbol(), base);
            assert!(row.tight.iter().all(|m| row.marks.contains(m)), "{}", row.symbol);
            assert!(row.ahead.iter().all(|n| row.names.contains(n)), "{}", row.symbol);
        }
    }

    #[test]
    fn symbols_are_read_back() {
        for row in units() {
            assert_eq!(Unit::from_symbol(row.symbol).symbol(), row.symbol);
            for name in row.names {
                assert_eq!(Unit::from_name(name).map(|u| u.symbol().to_owned()), Some(row.symbol.to_owned()));
            }
        }
        let rate = Unit::from_symbol("EUR/person");
        assert_eq!(Unit::from_symbol(rate.symbol()), rate);
        assert_eq!(rate.name(), "euro per person");
    }
}
