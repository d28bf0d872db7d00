//! The time reader's tables, for the page that documents them.

use super::lexicon::{
    CARDINALS, DEICTICS, EVERY, Form, MONTHS, NOONS, ORDINALS, PARTS, SCALES, SEASONS, UNITS, VAGUE, WEEKDAYS,
};
use super::{holiday, time_patterns, zone};
use crate::tables::{Page, code, codes, lines};
use std::fmt::Debug;

/// Words with the same meaning in one row, in the order of the table.
fn grouped<M: Debug>(entries: impl IntoIterator<Item = (&'static str, M)>) -> Vec<[String; 2]> {
    let mut rows: Vec<(String, Vec<&'static str>)> = Vec::new();
    for (word, meaning) in entries {
        let meaning = format!("{meaning:?}");
        match rows.iter_mut().find(|(known, _)| *known == meaning) {
            Some((_, words)) => words.push(word),
            None => rows.push((meaning, vec![word])),
        }
    }
    rows.into_iter().map(|(meaning, words)| [codes(words), meaning]).collect()
}

/// How sure a name is, in words.
fn form(form: Form) -> &'static str {
    match form {
        Form::Sure => "",
        Form::Short => "short",
        Form::Doubtful => "also another word: only where its surroundings speak of time",
    }
}

/// The sections on time.
pub(crate) fn sections(page: &mut Page) {
    page.heading(2, "Time");
    page.heading(3, "Patterns");
    page.say(
        "The reports of the examples are published on Tuesday, 20 May 2025. Left of the arrow stands the sentence with the \
         words that are read, right of it their TIMEX3 value.",
    );
    page.table(
        ["pattern", "reads", "examples", "not this pattern"],
        time_patterns().iter().map(|pattern| {
            let fires = pattern.fires.iter().map(|(text, words, timex)| {
                let marked = text.replacen(words, &format!("**{words}**"), 1);
                format!("{} → {}", marked.replace('|', "\\|"), code(timex))
            });
            let silent = pattern.silent.iter().map(|text| (*text).to_owned());
            [pattern.name.to_owned(), pattern.reads.to_owned(), lines(fires), lines(silent)]
        }),
    );
    names(page);
    page.heading(3, "Feasts");
    page.table(
        ["name", "falls on"],
        holiday::HOLIDAYS.iter().map(|feast| {
            let name = feast.name.join(" ").replace(" ' ", "'").replace(" . ", ". ");
            let name = name.replace(" - ", "-").replace(" '", "'");
            let place = if feast.place { "; a place is called so too" } else { "" };
            [code(&name), format!("{}{place}", feast.rule)]
        }),
    );
    page.heading(3, "Zones");
    page.say("Abbreviations stand for their zone alone; other names need the word \"time\" behind them.");
    let zones = |rows: &[(&[&str], &str)]| {
        rows.iter().map(|(words, zone)| [code(&words.join(" ")), code(zone)]).collect::<Vec<_>>()
    };
    page.table(["abbreviation", "zone of the tz database"], zones(zone::ABBREVIATIONS));
    page.table(["name", "zone of the tz database"], zones(zone::PLACES));
}

fn names(page: &mut Page) {
    page.heading(3, "Words");
    page.say("Months and weekdays by their number (January is 1, Monday is 0).");
    let named = |rows: &[(&'static str, u8, Form)]| {
        rows.iter()
            .map(|(word, n, sure)| [code(word), n.to_string(), form(*sure).to_owned()])
            .collect::<Vec<_>>()
    };
    page.table(["month", "number", "note"], named(MONTHS));
    page.table(["weekday", "number", "note"], named(WEEKDAYS));
    page.table(
        ["season", "is", "note"],
        SEASONS
            .iter()
            .map(|(word, season, sure)| [code(word), format!("{season:?}"), form(*sure).to_owned()]),
    );
    page.table(["part of a day", "is"], grouped(PARTS.iter().copied()));
    page.table(
        ["unit", "one", "several"],
        UNITS.iter().map(|(unit, one, several)| {
            [format!("{unit:?}"), codes(one.iter().copied()), codes(several.iter().copied())]
        }),
    );
    page.table(["day counted from the day of speaking", "is"], grouped(DEICTICS.iter().copied()));
    page.table(["hour by its name", "hour of the day"], grouped(NOONS.iter().copied()));
    page.table(["comes again", "every"], grouped(EVERY.iter().map(|(word, unit, n)| (*word, (*n, *unit)))));
    page.table(["number word", "is"], grouped(CARDINALS.iter().chain(SCALES).copied()));
    page.table(["rank", "is"], grouped(ORDINALS.iter().copied()));
    page.say(&format!("A number that is not told: {}.", codes(VAGUE.iter().copied())));
}
