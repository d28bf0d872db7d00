//! In what amounts are measured, and how units of one dimension convert.

use crate::Interval;
use rust_decimal::Decimal;
use rust_decimal::prelude::dec;

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
    /// Percent.
    Percent,
    /// Money in one currency; amounts in two currencies are incomparable.
    Money,
}

/// One unit: its symbol, what it measures, its size in the base unit and the words that name it.
#[derive(Debug)]
pub struct UnitRow {
    /// Symbol used in outputs: `h`, `km`, `USD`.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Size in the base unit of the dimension.
    pub factor: Decimal,
    /// Words that name it, lower case.
    pub names: &'static [&'static str],
}

static UNITS: &[UnitRow] = &[
    UnitRow { symbol: "", dimension: Dimension::Count, factor: dec!(1), names: &[] },
    UnitRow {
        symbol: "h",
        dimension: Dimension::Time,
        factor: dec!(3600),
        names: &["hour", "hours", "hr", "hrs"],
    },
];

/// The unit table.
pub fn units() -> &'static [UnitRow] {
    UNITS
}

/// In what an amount is measured: a row of the unit table, or a word that the table does not have.
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
    Other(String),
}

impl Unit {
    /// No unit: a count.
    pub const NONE: Unit = Unit(UnitName::Known(0));

    /// The unit with this symbol; a word that the table does not have is kept as it is.
    pub fn from_symbol(symbol: &str) -> Unit {
        match UNITS.iter().position(|row| row.symbol == symbol) {
            Some(row) => Unit(UnitName::Known(row as u16)),
            None => Unit(UnitName::Other(symbol.to_owned())),
        }
    }

    /// The symbol used in outputs; empty for counts.
    pub fn symbol(&self) -> &str {
        match &self.0 {
            UnitName::Known(row) => self.row_at(*row).map_or("", |r| r.symbol),
            UnitName::Other(word) => word,
        }
    }

    /// The row of the unit table, where it has one.
    pub fn row(&self) -> Option<&'static UnitRow> {
        match &self.0 {
            UnitName::Known(row) => self.row_at(*row),
            UnitName::Other(_) => None,
        }
    }

    #[allow(clippy::unused_self)]
    fn row_at(&self, row: u16) -> Option<&'static UnitRow> {
        UNITS.get(usize::from(row))
    }

    /// Whether amounts in the two units can be compared.
    pub fn same_dimension(&self, other: &Unit) -> bool {
        match (self.row(), other.row()) {
            (Some(a), Some(b)) => {
                a.dimension == b.dimension && (a.dimension != Dimension::Money || a.symbol == b.symbol)
            }
            _ => self == other,
        }
    }

    /// An interval in this unit, expressed in the base unit of its dimension; `None` for unknown units and on overflow.
    pub fn to_base(&self, interval: &Interval<Decimal>) -> Option<Interval<Decimal>> {
        let factor = self.row()?.factor;
        let mut overflow = false;
        let base = interval.map(|v| {
            v.checked_mul(factor).unwrap_or_else(|| {
                overflow = true;
                *v
            })
        });
        (!overflow).then_some(base)
    }
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
