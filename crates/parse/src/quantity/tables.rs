//! The quantity reader's tables, for the page that documents them.

use super::bound::{AFTER, BEFORE, Comparator, Effect};
use super::lexicon::{Lex, SCALE_MARKS, WORDS, power};
use super::reject::REJECTS;
use super::unit::{EACH, LOWER_CODES, MULTIPLES, NAMES_BEFORE, TIGHT_ONLY};
use crate::tables::{Page, code, codes, lines};
use gainsay_claim::{Dimension, UnitRow, units};

/// Texts with the amounts that are read from them.
fn read(examples: &[(&str, &[&str])]) -> String {
    lines(
        examples.iter().map(|(text, amounts)| format!("{} → {}", code(text), codes(amounts.iter().copied()))),
    )
}

fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::AtLeast => "[v, ∞)",
        Effect::MoreThan => "(v, ∞)",
        Effect::AtMost => "(−∞, v]",
        Effect::LessThan => "(−∞, v)",
        Effect::About => "about v",
        Effect::Exactly => "v",
    }
}

/// What a word is worth, in short.
fn worth(lex: Lex) -> Option<String> {
    let power = |n: u8| power(n).map_or_else(String::new, |p| p.to_string());
    Some(match lex {
        Lex::Plain => return None,
        Lex::Small(n) | Lex::Tens(n) => n.to_string(),
        Lex::Hundred => "100".to_owned(),
        Lex::Scale(n) => power(n),
        Lex::Many(n) => format!("many times {}", power(n)),
        Lex::Group(n) => format!("{n} together"),
        Lex::Groups(n) => format!("many times {n}"),
        Lex::Ordinal(n) | Lex::OrdinalTens(n) => format!("rank {n}"),
        Lex::OrdinalScale(n) => format!("rank {}", power(n)),
        Lex::Parts(n) | Lex::PartsTens(n) => format!("1/{n}"),
        Lex::PartsScale(n) => format!("1/{}", power(n)),
        Lex::Half => "1/2".to_owned(),
        Lex::Quarter => "1/4".to_owned(),
        Lex::Article => "1 before a number word or a unit".to_owned(),
        Lex::Minus => "minus".to_owned(),
        Lex::Pair | Lex::Both => "2".to_owned(),
        Lex::Times(n) | Lex::Fold(n) => format!("{n} times"),
        Lex::Changed(1) => "becomes 1/2 times as much".to_owned(),
        Lex::Changed(n) => format!("becomes {} times as much", n / 2),
    })
}

/// The sections on quantities.
pub(crate) fn sections(page: &mut Page) {
    page.heading(2, "Quantity");
    page.say(
        "In the examples `~` is \"about\", `..` a range, the unit's symbol follows the value, and `rank` says that it \
         counts in order.",
    );
    page.heading(3, "Comparators");
    let comparators = |entries: &'static [Comparator]| {
        entries
            .iter()
            .map(|entry| [code(&entry.words.join(" ")), effect(entry.effect).to_owned(), read(entry.reads)])
    };
    page.table(["before the figure", "makes of v", "examples"], comparators(BEFORE));
    page.table(["behind the figure", "makes of v", "examples"], comparators(AFTER));
    page.heading(3, "Figures that are no amounts");
    page.table(
        ["reason", "nothing is read", "looks like it and is read"],
        REJECTS.iter().map(|entry| {
            let silent = lines(entry.silent.iter().map(|text| code(text)));
            [entry.name.to_owned(), silent, read(entry.reads)]
        }),
    );
    page.heading(3, "Number words");
    let words = WORDS.iter().filter_map(|(word, lex)| Some((*word, worth(*lex)?)));
    let mut rows: Vec<(String, Vec<&str>)> = Vec::new();
    for (word, worth) in words {
        match rows.iter_mut().find(|(known, _)| *known == worth) {
            Some((_, words)) => words.push(word),
            None => rows.push((worth, vec![word])),
        }
    }
    page.table(["worth", "words"], rows.into_iter().map(|(worth, words)| [worth, codes(words)]));
    page.table(
        ["sign that touches its figure", "times"],
        SCALE_MARKS
            .iter()
            .map(|(mark, n)| [code(mark), power(*n).map_or_else(String::new, |p| p.to_string())]),
    );
    measures(page);
}

/// A row's name, size, words and marks.
fn unit(row: &UnitRow) -> [String; 5] {
    let size = if row.dimension == Dimension::Other || row.offset.is_zero() && row.base == row.symbol {
        String::new()
    } else if row.offset.is_zero() {
        format!("{} {}", row.factor.normalize(), row.base).trim_end().to_owned()
    } else {
        format!("v × {} + {}", row.factor.normalize(), row.offset.normalize())
    };
    let list = |words: &[&'static str]| codes(words.iter().copied());
    [code(row.symbol), row.name.to_owned(), size, list(row.names), list(row.marks)]
}

fn measures(page: &mut Page) {
    page.heading(3, "Units");
    page.say(
        "Sizes are in the base unit of the dimension. Words are read in singular and plural, in any case; marks only behind \
         a figure in digits, as they are written here.",
    );
    let columns = ["symbol", "name", "size", "words", "marks"];
    let mut dimensions: Vec<Dimension> = Vec::new();
    for row in units().iter().filter(|row| !row.symbol.is_empty()) {
        if !dimensions.contains(&row.dimension) {
            dimensions.push(row.dimension);
        }
    }
    for dimension in dimensions {
        page.heading(4, &format!("{dimension:?}"));
        let rows = units().iter().filter(|row| row.dimension == dimension && !row.symbol.is_empty());
        page.table(columns, rows.map(|row| unit(row)));
    }
    page.heading(4, "How they are written");
    page.table(
        ["word", "stands for"],
        MULTIPLES.iter().map(|(word, times, unit)| [code(word), format!("{times} {unit}")]),
    );
    page.say(&format!("Marks that must touch their figure: {}.", codes(TIGHT_ONLY.iter().copied())));
    page.say(&format!("An amount is for each of these behind \"per\": {}.", codes(EACH.iter().copied())));
    page.say(&format!(
        "Codes of currencies also read in small letters: {}.",
        codes(LOWER_CODES.iter().copied())
    ));
    page.say(&format!(
        "Names of currencies also read before their figure: {}.",
        codes(NAMES_BEFORE.iter().copied())
    ));
}
