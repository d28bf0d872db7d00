//! What do the pattern tables hold, for the documentation?

use super::{bound, forms, reject};

/// One entry of a pattern table, with the texts that its test runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityPattern {
    /// The table: `form`, `comparator before`, `comparator after` or `no amount`.
    pub table: &'static str,
    /// The name of a form, the words of a comparator, or the name of the reason why a figure is no amount.
    pub name: String,
    /// Texts, each with the amounts that are read from it.
    pub reads: &'static [(&'static str, &'static [&'static str])],
    /// Texts in which nothing is read.
    pub silent: &'static [&'static str],
}

/// Every entry of the tables of forms, of comparators and of figures that are no amounts, in the order of the tables.
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
    let forms = forms::FORMS.iter().map(|entry| QuantityPattern {
        table: "form",
        name: entry.name.to_owned(),
        reads: entry.reads,
        silent: entry.silent,
    });
    forms
        .chain(comparators("comparator before", bound::BEFORE))
        .chain(comparators("comparator after", bound::AFTER))
        .chain(rejections)
        .collect()
}
