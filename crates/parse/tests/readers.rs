//! Whatever the text, both readers end without a panic, with spans that cut no character, and say what they doubt.

#![allow(clippy::unwrap_used, reason = "a test stops where its input is wrong")]

use gainsay_parse::quantity::{QuantityMention, read_quantities};
use gainsay_parse::time::{TimeContext, TimeMention, annotate, read_times};
use gainsay_syntax::{Analyzer, Sentence, unparsed};
use proptest::prelude::*;

fn context() -> TimeContext {
    TimeContext { published: "2025-05-20".parse().ok(), ..TimeContext::default() }
}

fn times(text: &str) -> Vec<TimeMention> {
    read_times(text, &unparsed(text), &context())
}

fn quantities(text: &str) -> Vec<QuantityMention> {
    read_quantities(text, &unparsed(text))
}

/// What holds for the mentions of any text.
fn holds(text: &str, sentences: &[Sentence]) -> Result<(), TestCaseError> {
    let inside = |index: usize, tokens: (usize, usize)| {
        sentences.get(index).is_some_and(|s| tokens.0 <= tokens.1 && tokens.1 <= s.tokens.len())
    };
    let times = read_times(text, sentences, &context());
    for time in &times {
        prop_assert!(time.span.of(text).is_some_and(|words| !words.is_empty()), "{time:?}");
        prop_assert!(inside(time.sentence, time.tokens), "{time:?}");
        prop_assert!(!time.timex.is_empty(), "{time:?}");
    }
    prop_assert!(times.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    for time in annotate(text, sentences, &TimeContext { seconds: Some(36_000), ..context() }) {
        prop_assert!(time.span.of(text).is_some_and(|words| !words.is_empty()), "{time:?}");
    }
    for quantity in read_quantities(text, sentences) {
        prop_assert!(quantity.span.of(text).is_some_and(|words| !words.is_empty()), "{quantity:?}");
        prop_assert!(quantity.core.of(text).is_some_and(|words| !words.is_empty()), "{quantity:?}");
        prop_assert!(inside(quantity.sentence, quantity.tokens), "{quantity:?}");
        let counted = quantity.counted_token;
        prop_assert!(counted.is_none_or(|at| at < sentences[quantity.sentence].tokens.len()), "{quantity:?}");
    }
    Ok(())
}

/// Words, figures and marks that the grammars begin with, and what breaks texts.
const SCRAPS: &[&str] = &[
    "1",
    "0",
    "31",
    "12",
    "99999999999999999999999999999999",
    "1,234.5",
    "1.234,56",
    "12,34,567",
    ".5",
    "1e400",
    "½",
    "٣",
    "二",
    "one",
    "two",
    "half",
    "million",
    "dozens",
    "a",
    "and a half",
    "point",
    "third",
    "twenty-",
    "minus",
    "-",
    "–",
    "−",
    "/",
    ":",
    ".",
    ",",
    "%",
    "$",
    "€",
    "Rs",
    "USD",
    "km",
    "km/h",
    "°C",
    "°",
    "'",
    "\"",
    "(",
    ")",
    "+",
    "×10",
    "^6",
    "at least",
    "more than",
    "about",
    "or so",
    "between",
    "from",
    "to",
    "and",
    "or",
    "per",
    "each",
    "of",
    "the",
    "in",
    "out of",
    "for",
    "May",
    "may",
    "June",
    "31 June",
    "25:61",
    "Monday",
    "sun",
    "noon",
    "a.m.",
    "pm",
    "o'clock",
    "GMT",
    "+25",
    "last",
    "next",
    "week",
    "years",
    "old",
    "ago",
    "later",
    "century",
    "BC",
    "1990s",
    "'82",
    "Q5",
    "H2",
    "quarter",
    "every",
    "Easter",
    "New",
    "Year",
    "'s",
    "Eve",
    "St",
    "Patrick",
    "9/11",
    "2025-02-30",
    "13/13/2020",
    "fiscal",
    "T10:00",
    "Z",
    "é",
    "ſ",
    "İ",
    "\u{200B}",
    "\u{202E}",
    "\u{FEFF}",
    "\0",
    "\n",
    "\n\n",
    "\t",
    "\u{a0}",
    "🙂",
    "😶‍🌫️",
    "Article",
    "Channel",
    "No.",
    "555-0100",
    "192.168.0.1",
    "www.a1.com",
    "50s",
    "F-16",
    "20-odd",
    "sub-",
];

fn scraps() -> impl Strategy<Value = String> {
    let glue = prop::sample::select(vec!["", " ", "-", ", "]);
    let words = prop::collection::vec(prop::sample::select(SCRAPS), 0..60);
    (words, glue).prop_map(|(words, glue)| words.join(glue))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_are_read(text in any::<String>()) {
        holds(&text, &unparsed(&text))?;
    }

    #[test]
    fn any_figures_and_marks_are_read(text in "[0-9.,:/%$€½°'() ap–-]{0,120}") {
        holds(&text, &unparsed(&text))?;
    }

    #[test]
    fn any_scraps_of_figures_and_dates_are_read(text in scraps()) {
        holds(&text, &unparsed(&text))?;
    }

    #[test]
    fn repeated_scraps_are_read(scrap in prop::sample::select(SCRAPS), other in prop::sample::select(SCRAPS), times in 1usize..150) {
        for glue in ["", " "] {
            let text = format!("{scrap}{glue}{other}{glue}").repeat(times);
            holds(&text, &unparsed(&text))?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_scraps_are_read_with_their_parse(text in scraps()) {
        holds(&text, &Analyzer::shared().analyze(&text))?;
    }

    #[test]
    fn figures_too_large_for_decimals_say_so(digits in "[1-9][0-9]{29,400}") {
        for text in [format!("They counted {digits} boats."), format!("It cost ${digits} in all.")] {
            let found = quantities(&text);
            prop_assert_eq!(found.len(), 1, "{}", text);
            prop_assert!(found[0].note.is_some(), "{:?}", found[0]);
        }
    }
}

#[test]
fn days_and_hours_that_do_not_exist_are_kept_with_a_note() {
    for (text, words) in [
        ("It was signed on 31 June 2025.", "31 June 2025"),
        ("It snowed on February 29, 2023.", "February 29, 2023"),
        ("The letter is dated 13/13/2020 by mistake.", "13/13/2020"),
        ("The train left at 25:61.", "25:61"),
        ("The train left on Monday at 24:30.", "Monday at 24:30"),
        ("The doors open at 15 a.m. sharp.", "15 a.m."),
        ("On Monday, 20 May 2025 they met.", "Monday, 20 May 2025"),
    ] {
        let found = times(text);
        let spans: Vec<_> = found.iter().map(|m| m.span.of(text).unwrap()).collect();
        assert_eq!(spans, [words], "{text}");
        assert!(found[0].note.is_some(), "{:?}", found[0]);
    }
}

#[test]
fn a_score_or_a_verse_is_no_clock_time() {
    for text in
        ["They won 34:29.", "Isaiah 45:61 was read.", "The ratio was 25:75.", "It rose from 30:70 to 40:60."]
    {
        assert_eq!(times(text), [], "{text}");
    }
}

#[test]
fn separators_of_other_countries_are_read_with_a_note() {
    for (text, value) in [
        ("It cost 1.234,56 euros.", "1234.56"),
        ("It cost €1.234.567,89.", "1234567.89"),
        ("It cost 12,34 euros.", "12.34"),
    ] {
        let found = quantities(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].value.interval.low_value().unwrap().to_string(), value, "{text}");
        assert!(found[0].note.is_some(), "{:?}", found[0]);
    }
}
