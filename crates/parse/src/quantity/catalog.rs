//! What do the pattern tables hold, for the documentation?

use super::{bound, reject};

/// One entry of a pattern table, with the texts that its test runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityPattern {
    /// The table: `comparator before`, `comparator after` or `no amount`.
    pub table: &'static str,
    /// The words of a comparator, or the name of the reason why a figure is no amount.
    pub name: String,
    /// Texts, each with the amounts that are read from it.
    pub reads: &'static [(&'static str, &'static [&'static str])],
    /// Texts in which nothing is read.
    pub silent: &'static [&'static str],
}

/// Every entry of the tables of comparators and of figures that are no amounts, in the order of the tables.
pub fn quantity_patterns() -> Vec<QuantityPattern> {
    let comparators = |table, entries: &'static [bound::Comparator]| {
        entries.iter().map(move |entry| QuantityPattern {
            table,
            name: entry.words.join(" "),
            reads: entry.reads,
            silent: &[],
        })
    };
    let rejections = reject::REJECTS.iter().map(|entry| QuantityPattern {
        table: "no amount",
        name: entry.name.to_owned(),
        reads: entry.reads,
        silent: entry.silent,
    });
    comparators("comparator before", bound::BEFORE)
        .chain(comparators("comparator after", bound::AFTER))
        .chain(rejections)
        .collect()
}
