//! Every entry of every table reads its own examples, and nothing that it must not.

use super::{bound, quantity_fields, read_quantities, reject};
use gainsay_claim::{Decimal, QuantityKind};
use gainsay_syntax::{Relation, Sentence, Tag, Token};
use proptest::prelude::*;
use std::ops::Bound;

/// One sentence, cut at white space and before closing marks, with no tags and no parse: the least that a caller
/// can give.
fn sentence(text: &str) -> Sentence {
    let mut tokens = Vec::new();
    let mut push = |start: usize, end: usize| {
        if start < end {
            tokens.push(Token {
                start: start as u32,
                end: end as u32,
                tag: Tag::X,
                lemma: "".into(),
                head: None,
                relation: Relation::Dep,
                margin: 0,
            });
        }
    };
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let body = word.trim_end();
        let core = body.trim_end_matches([',', '.', ';', ':', '!', '?', ')']);
        push(at, at + core.len());
        push(at + core.len(), at + body.len());
        at += word.len();
    }
    Sentence { start: 0, end: text.len() as u32, tokens, parsed: false }
}

/// What is read, in short: `~` for about, the bound, the value to three places, the unit's symbol, `rank` for ranks.
fn read(text: &str) -> Vec<String> {
    let number = |v: &Decimal| v.round_dp(3).normalize().to_string();
    read_quantities(text, &[sentence(text)])
        .iter()
        .map(|m| {
            let about = if m.value.approximate { "~" } else { "" };
            let amount = match (m.value.interval.low(), m.value.interval.high()) {
                (Bound::Included(a), Bound::Included(b)) if a == b => number(a),
                (Bound::Included(a), Bound::Unbounded) => format!(">={}", number(a)),
                (Bound::Excluded(a), Bound::Unbounded) => format!(">{}", number(a)),
                (Bound::Unbounded, Bound::Included(b)) => format!("<={}", number(b)),
                (Bound::Unbounded, Bound::Excluded(b)) => format!("<{}", number(b)),
                (Bound::Included(a), Bound::Included(b)) => format!("{}..{}", number(a), number(b)),
                (Bound::Excluded(a), Bound::Excluded(b)) => format!("({}..{})", number(a), number(b)),
                other => format!("{other:?}"),
            };
            let unit = match m.value.kind {
                QuantityKind::Ordinal => " rank".to_owned(),
                _ if m.value.unit.symbol().is_empty() => String::new(),
                _ => format!(" {}", m.value.unit.symbol()),
            };
            format!("{about}{amount}{unit}")
        })
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text), expected, "{text}");
}

#[test]
fn comparators_read_their_examples() {
    for entry in bound::BEFORE.iter().chain(bound::AFTER) {
        assert!(!entry.reads.is_empty(), "{:?} has no example", entry.words);
        for (text, expected) in entry.reads {
            check(text, expected);
        }
    }
}

#[test]
fn rejections_keep_silent_and_let_their_look_alikes_through() {
    for entry in reject::REJECTS {
        assert!(!entry.silent.is_empty() && !entry.reads.is_empty(), "{}", entry.name);
        for text in entry.silent {
            assert_eq!(read(text), [""; 0], "{}: {text}", entry.name);
        }
        for (text, expected) in entry.reads {
            check(text, expected);
        }
    }
}

#[test]
fn forms_of_numbers() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("12 boats", &["12"]), ("1,234 boats", &["1234"]), ("1,234,567.5 litres", &["1234567.5 L"]), ("12,34,567 voters", &["1234567"]),
        ("-7 degrees", &["-7 °"]), ("minus seven degrees", &["-7 °"]), (".25 miles", &["0.25 mi"]), ("1.234,56 euros", &["1234.56 EUR"]),
        ("seventeen boats", &["17"]), ("twenty-one boats", &["21"]), ("two hundred and six boats", &["206"]),
        ("two hundred and two thousand boats", &["202000"]), ("three million two hundred thousand boats", &["3200000"]),
        ("twenty-five hundred troops", &["2500"]), ("a hundred boats", &["100"]), ("a million boats", &["1000000"]),
        ("4 thousand 3 hundred and 21 boats", &["4321"]), ("1.2 million boats", &["1200000"]), ("three crore voters", &["30000000"]),
        ("two lakh voters", &["200000"]), ("three lakh crore rupees", &["3000000000000 INR"]), ("nine point four metres", &["9.4 m"]),
        ("two and a half hours", &["2.5 h"]), ("three and a quarter hours", &["3.25 h"]), ("3 million and a half", &["3500000"]),
        ("half of voters", &["0.5"]), ("two-thirds of voters", &["0.667"]), ("three quarters of voters", &["0.75"]),
        ("a third of voters", &["0.333"]), ("a third party", &["3 rank"]), ("1/5 of voters", &["0.2"]), ("2 1/4 miles", &["2.25 mi"]),
        ("½ mile", &["0.5 mi"]), ("half a million boats", &["500000"]), ("a quarter of a million boats", &["250000"]),
        ("half a dozen boats", &["6"]), ("a dozen boats", &["12"]), ("two dozen boats", &["24"]), ("dozens of boats", &["~>=24"]),
        ("scores of boats", &["~>=40"]), ("hundreds of thousands of boats", &["~>=200000"]), ("a couple of boats", &["~2"]),
        ("one in five adults", &["0.2"]), ("two out of three adults", &["0.667"]), ("twelve in six boxes", &["12", "6"]),
        ("the 21st boat", &["21 rank"]), ("her twenty-first boat", &["21 rank"]), ("a sixfold rise", &["6"]),
        ("1.3x10^6 cells", &["1300000"]), ("2.998×10−8 metres", &["0 m"]), ("10 bn boats", &["10000000000"]), ("40k boats", &["40000"]),
    ];
    for (text, expected) in cases {
        check(text, expected);
    }
}

#[test]
fn units_and_money() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("$1.5bn", &["1500000000 USD"]), ("€40m for boats", &["40000000 EUR"]), ("Rs 3 crore", &["30000000 INR"]), ("£2 million", &["2000000 GBP"]),
        ("USD115.5", &["115.5 USD"]), ("115.5 USD", &["115.5 USD"]), ("HK$7", &["7 HKD"]), ("US$ 4.7 billion", &["4700000000 USD"]),
        ("30 MUSD", &["30000000 USD"]), ("3 dollars 50 cents", &["3.5 USD"]), ("15 dollars 50.", &["15.5 USD"]), ("361 million pounds", &["361000000 GBP"]),
        ("25 pounds", &["25 lb"]), ("12 Australian dollars", &["12 AUD"]), ("a $-50.8bn gap", &["-50800000000 USD"]),
        ("$3,500 a month", &["3500 USD/mo"]), ("800,000 barrels a day", &["800000 bbl/d"]), ("63 cents per share", &["63 cent/share"]),
        ("87 mph (140 km/h)", &["87 mph", "140 km/h"]), ("188 miles an hour", &["188 mph"]), ("24.5 cubic feet", &["24.5 ft³"]),
        ("a three-foot trip", &["3 ft"]), ("a 45-acre farm", &["45 ac"]), ("5 feet 2 inches", &["62 in"]), ("1 hour and 30 minutes", &["90 min"]),
        ("1 hour and thirty.", &["90 min"]), ("37°C", &["37 °C"]), ("70 degrees F", &["70 °F"]), ("2 degrees below zero", &["-2 °"]),
        ("3.2%", &["3.2 %"]), ("78 per cent", &["78 %"]), ("two percentage points", &["2 pp"]), ("1,200 parts per million", &["1200 ppm"]),
        ("the 45-year-old suspect", &["45 yr"]), ("five years old", &["5 yr"]), ("aged 18", &["18 yr"]), ("Jane Roe, 44, said", &["44 yr"]),
        ("in a decade", &["10 yr"]), ("for two nights", &["2 d"]), ("for an hour", &["1 h"]), ("an hour and a half", &["1.5 h"]), ("$5 a day", &["5 USD/d"]),
        ("half an hour", &["0.5 h"]), ("3.5m people", &["3500000"]), ("3.5m tall", &["3.5 m"]), ("1.3 A/cm2", &["1.3 A/cm²"]),
    ];
    for (text, expected) in cases {
        check(text, expected);
    }
}

#[test]
fn ranges_scores_and_exchanges() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("between 50 and 60 miners", &["50..60"]), ("15 to 22 miles", &["15..22 mi"]), ("5-10W", &["5..10 W"]), ("$10 to $15 billion", &["10000000000..15000000000 USD"]),
        ("from $200 to $4 million", &["200..4000000 USD"]), ("between 2 l and about 7 l", &["~2..7 L"]), ("30 to 40 percent", &["30..40 %"]),
        ("between $62 and $68 per share", &["62..68 USD/share"]), ("two to three weeks", &["2..3 wk"]), ("more than 10 and less than 20", &["(10..20)"]),
        ("a 52-48 vote", &["52", "48"]), ("won 2-1", &["2", "1"]), ("men aged 18 to 34", &["18..34 yr"]), ("1000 for 1000", &["1000", "1000"]), ("a 1,000-for-1,000 swap", &["1000", "1000"]), ("eight or nine euros", &["8 EUR", "9 EUR"]),
        ("to 3.75 percent from 3.5 percent", &["3.75 %", "3.5 %"]), ("a 7- or 8-inch screen", &["7 in", "8 in"]),
    ];
    for (text, expected) in cases {
        check(text, expected);
    }
}

#[test]
fn what_is_counted_without_a_parse() {
    let of = |text: &str| {
        let mention = read_quantities(text, &[sentence(text)]).into_iter().next()?;
        quantity_fields(&mention).of
    };
    for (text, noun) in [
        ("At least 12 people were hurt.", Some("people")),
        ("a dozen of the boats", Some("boat")),
        ("one of the men ran", Some("man")),
        ("two-thirds of senators agreed", Some("senator")),
        ("it fell by three percent", None),
    ] {
        assert_eq!(of(text).as_deref(), noun, "{text}");
    }
}

#[test]
fn spans_kinds_and_spread() {
    use QuantityKind as K;
    use gainsay_claim::Distribution as D;
    let text = "Some say at least 40 boats sank.";
    let mentions = read_quantities(text, &[sentence(text)]);
    let words: Vec<_> = mentions.iter().map(|m| (m.span.of(text), m.core.of(text))).collect();
    assert_eq!(words, [(Some("at least 40"), Some("40"))]);
    let kind = |text: &str| {
        read_quantities(text, &[sentence(text)]).first().map(|m| (m.value.kind, m.value.distribution))
    };
    for (text, expected) in [
        ("sold for $5 each", (K::Money, D::Each)),
        ("a total of 12 boats", (K::Cardinal, D::Total)),
        ("rose by 3 %", (K::Percent, D::Change)),
        ("was 3 %", (K::Percent, D::Unspecified)),
        ("won 2-1", (K::Score, D::Unspecified)),
        ("aged 45", (K::Age, D::Unspecified)),
        ("twice as many", (K::Multiple, D::Unspecified)),
    ] {
        assert_eq!(kind(text), Some(expected), "{text}");
    }
}

#[test]
fn figures_beyond_decimals_are_kept_with_a_note() {
    let digits = "9".repeat(400);
    for text in [
        digits.as_str(),
        "9 quintillion quintillion boats",
        "5,000,000,000,000,000,000,000,000,000,000,000 boats",
    ] {
        let mentions = read_quantities(text, &[sentence(text)]);
        let first = mentions.first().unwrap();
        assert!(first.note.is_some(), "{text}: {first:?}");
    }
}

/// A whole number below a million in English words.
fn in_words(n: u32) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let rest = |n: u32, join: &str| if n == 0 { String::new() } else { format!("{join}{}", in_words(n)) };
    match n {
        0..20 => SMALL[n as usize].to_owned(),
        20..100 => format!("{}{}", TENS[(n / 10) as usize], rest(n % 10, "-")),
        100..1000 => format!("{} hundred{}", SMALL[(n / 100) as usize], rest(n % 100, " and ")),
        _ => format!(
            "{} thousand{}",
            in_words(n / 1000),
            rest(n % 1000, if n % 1000 < 100 { " and " } else { " " })
        ),
    }
}

fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

proptest! {
    #[test]
    fn a_number_in_words_is_read_back(n in 1u32..1_000_000) {
        prop_assert_eq!(read(&format!("exactly {} tonnes", in_words(n))), [format!("{n} t")]);
    }

    #[test]
    fn a_number_in_digits_is_read_back(n in 1u32..10_000_000, decimals in 0u32..1000) {
        let (fraction, value) = if decimals == 0 {
            (String::new(), n.to_string())
        } else {
            (format!(".{decimals:03}"), Decimal::new(i64::from(n) * 1000 + i64::from(decimals), 3).normalize().to_string())
        };
        for written in [format!("€{n}{fraction}"), format!("€{}{fraction}", grouped(n)), format!("{}{fraction} euros", grouped(n))] {
            prop_assert_eq!(read(&written), [format!("{value} EUR")]);
        }
    }

    #[test]
    fn any_text_is_read_without_panic_and_spans_cut_no_character(text in "(\\PC|[0-9.,/%$€-]|one|half|million| ){0,60}") {
        for mention in read_quantities(&text, &[sentence(&text)]) {
            prop_assert!(mention.span.of(&text).is_some());
            prop_assert!(mention.core.of(&text).is_some());
            prop_assert!(mention.span.contains(mention.core) || mention.pattern == "range");
        }
    }
}
