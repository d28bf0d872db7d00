//! The quantity reader's tables, for the page that documents them.

use super::bound::{AFTER, BEFORE, Comparator, Effect};
use super::lexicon::{Lex, SCALE_MARKS, WORDS, power};
use super::reject::REJECTS;
use super::unit::EACH;
use crate::tables::{Page, code, codes, lines};
use gainsay_claim::{Decimal, Dimension, UnitRow, units};

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

/// A text with a number word, and what is read from it; nothing where the word alone is no amount.
pub(super) fn example(word: &str, lex: Lex) -> (String, String) {
    let two = |n: u8| power(n).map_or_else(String::new, |p| (p * Decimal::TWO).to_string());
    let share = |top: u32, bottom: Decimal| (Decimal::from(top) / bottom).round_dp(3).normalize().to_string();
    let of = |text: &str, amount: String| (text.replace("{}", word), amount);
    match lex {
        Lex::Plain | Lex::Article => of("{} boat", String::new()),
        Lex::Small(n) | Lex::Tens(n) => of("exactly {} boats", n.to_string()),
        Lex::Hundred => of("two {} boats", "200".to_owned()),
        Lex::Scale(n) => of("two {} boats", two(n)),
        Lex::Many(n) => of("{} of boats", format!("~>={}", two(n))),
        Lex::Group(n) => of("two {} boats", (2 * u32::from(n)).to_string()),
        Lex::Groups(n) => of("{} of boats", format!("~>={}", 2 * u32::from(n))),
        Lex::Ordinal(n) | Lex::OrdinalTens(n) => of("the {} boat", format!("{n} rank")),
        Lex::OrdinalScale(n) => {
            of("the {} boat", format!("{} rank", two(n).parse().unwrap_or(Decimal::ZERO) / Decimal::TWO))
        }
        Lex::Parts(1) => of("three twenty-{}", share(3, Decimal::from(21))),
        Lex::Parts(n) | Lex::PartsTens(n) => of("two {} of it", share(2, Decimal::from(n))),
        Lex::PartsScale(n) => of("four {} of it", share(4, power(n).unwrap_or(Decimal::ONE))),
        Lex::Half => of("two and a {} boats", "2.5".to_owned()),
        Lex::Quarter => of("three {} of it", "0.75".to_owned()),
        Lex::Minus => of("{} seven degrees", "-7 °".to_owned()),
        Lex::Pair => of("a {} of boats", if word == "couple" { "~2" } else { "2" }.to_owned()),
        Lex::Both => of("{} boats sank", "2".to_owned()),
        Lex::Times(n) => of("{} as many", n.to_string()),
        Lex::Fold(n) => of("a {} rise", n.to_string()),
        // Other forms are also nouns and adjectives.
        Lex::Changed(n) if word.ends_with("ed") => of("Rents {} in May.", share(u32::from(n), Decimal::TWO)),
        Lex::Changed(_) => of("the {} of it", String::new()),
    }
}

/// The sections on quantities.
pub(crate) fn sections(page: &mut Page) {
    page.heading(2, "Quantity");
    page.say(
        "In the examples `~` is \"about\", `..` a range, the unit's symbol follows the value, and `rank` says that it \
         counts in order.",
    );
    page.heading(3, "Forms");
    page.table(
        ["form", "reads", "nothing is read"],
        super::forms::FORMS.iter().map(|entry| {
            let silent = lines(entry.silent.iter().map(|text| code(text)));
            [entry.name.to_owned(), read(entry.reads), silent]
        }),
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
    let words = WORDS.iter().filter_map(|(word, lex)| Some((*word, *lex, worth(*lex)?)));
    let mut rows: Vec<(String, Vec<&str>, String)> = Vec::new();
    for (word, lex, worth) in words {
        if let Some((_, words, _)) = rows.iter_mut().find(|(known, ..)| *known == worth) {
            words.push(word);
        } else {
            let (text, amount) = example(word, lex);
            let amount = if amount.is_empty() { "nothing".to_owned() } else { code(&amount) };
            rows.push((worth, vec![word], format!("{} → {amount}", code(&text))));
        }
    }
    page.say("Each word is read in a text like the one beside it, and is nothing as the beginning of a longer word.");
    page.table(
        ["worth", "words", "example"],
        rows.into_iter().map(|(worth, words, example)| [worth, codes(words), example]),
    );
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
    // What is particular about a word stands behind it.
    let names = row.names.iter().map(|name| {
        let ahead = if row.ahead.contains(name) { " (also before)" } else { "" };
        format!("{}{ahead}", code(name))
    });
    let several = row.several.iter().map(|(name, times)| format!("{} ({times} of it)", code(name)));
    let marks = row.marks.iter().map(|mark| {
        let tight = if row.tight.contains(mark) { " (touching)" } else { "" };
        format!("{}{tight}", code(mark))
    });
    let join = |words: Vec<String>| words.join(", ");
    [code(row.symbol), row.name.to_owned(), size, join(names.chain(several).collect()), join(marks.collect())]
}

fn measures(page: &mut Page) {
    page.heading(3, "Units");
    page.say(
        "Sizes are in the base unit of the dimension. Words are read in singular and plural, in any case; marks only behind \
         a figure in digits, as they are written here. Every name is read behind a figure (\"exactly 12 kilometres\"), every \
         mark beside one (\"12.5 km of it\"), and neither without one, by a test over the table. Names that are also read before their \
         figure, marks that must touch it, and words for several of a unit say so.",
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
    page.say(&format!("An amount is for each of these behind \"per\": {}.", codes(EACH.iter().copied())));
}
