//! Whether every pattern reads its own examples, and whether dates survive being printed and read again.

use super::find::Manner;
use super::{Telling, TimeContext, TimeMention, TimePattern, read_times, time_patterns};
use gainsay_claim::{Anchor, Date, Relation};
use gainsay_syntax::Sentence;
use proptest::prelude::*;

pub(super) fn published(day: &str) -> TimeContext {
    TimeContext { published: day.parse().ok(), ..TimeContext::default() }
}

/// One sentence, not parsed: the cue words alone decide about tense.
pub(super) fn bare(text: &str) -> Vec<Sentence> {
    vec![Sentence { start: 0, end: text.len() as u32, tokens: Vec::new(), parsed: false }]
}

pub(super) fn read(text: &str, day: &str) -> Vec<TimeMention> {
    read_times(text, &bare(text), &published(day))
}

fn check(text: &str, day: &str, expected: &[(&str, &str)]) {
    let got = read(text, day);
    let got: Vec<(&str, &str)> = got.iter().map(|m| (m.span.of(text).unwrap(), m.timex.as_str())).collect();
    assert_eq!(got, expected, "{text}");
}

/// What is read in an example: as in a report, and for what only messages join as in one.
fn mentions(pattern: &TimePattern, text: &str) -> Vec<TimeMention> {
    if pattern.name != "length-from" {
        return read(text, "2025-05-20");
    }
    let sentences = bare(text);
    let readings = super::read::read(text, &sentences, &published("2025-05-20"), Manner::Message);
    readings.iter().map(|reading| reading.mention(&sentences)).collect()
}

#[test]
fn every_pattern_reads_its_examples_and_is_silent_elsewhere() {
    let mut wrong = Vec::new();
    for pattern in time_patterns() {
        for (text, words, timex) in pattern.fires {
            let found = mentions(pattern, text);
            let fits = found
                .iter()
                .any(|m| m.pattern == pattern.name && m.span.of(text) == Some(words) && m.timex == *timex);
            if !fits {
                let got: Vec<_> =
                    found.iter().map(|m| (m.pattern, m.span.of(text), m.timex.as_str())).collect();
                wrong
                    .push(format!("{}: {text}\n    wanted {words} = {timex}\n    got {got:?}", pattern.name));
            }
        }
        for text in pattern.silent {
            if let Some(m) = mentions(pattern, text).iter().find(|m| m.pattern == pattern.name) {
                wrong.push(format!(
                    "{}: {text}\n    should be silent, got {:?}",
                    pattern.name,
                    m.span.of(text)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn patterns_are_all_listed_once_and_explain_themselves() {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/time/grammar")).unwrap();
    let written: usize = files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .map(|source| source.matches(": TimePattern = ").count())
        .sum();
    assert_eq!(time_patterns().len(), written, "a pattern of the grammar is missing in the list");
    assert!(time_patterns().windows(2).all(|pair| pair[0].name < pair[1].name));
    for pattern in time_patterns() {
        assert!(!pattern.fires.is_empty() && !pattern.silent.is_empty() && !pattern.reads.is_empty());
    }
}

#[test]
fn weekdays_are_placed_by_tense_and_publication() {
    check("The envoys met on Monday.", "2025-05-20", &[("Monday", "2025-05-19")]);
    check("The envoys met on Monday.", "2025-05-19", &[("Monday", "2025-05-19")]);
    check("The envoys will meet on Monday.", "2025-05-22", &[("Monday", "2025-05-26")]);
    check("The envoys will meet on Monday.", "2025-05-19", &[("Monday", "2025-05-19")]);
    check("A June 3 hearing is scheduled.", "2009-05-14", &[("June 3", "2009-06-03")]);
}

#[test]
fn the_day_is_the_last_one_told() {
    let told = "Shares rose on Friday, the most since March. The index ended the day higher.";
    check(told, "2009-04-04", &[("Friday", "2009-04-03"), ("March", "2009-03"), ("the day", "2009-04-03")]);
}

#[test]
fn parsed_verbs_govern_their_weekdays() {
    let text = "Lawyers who won the first trial said the appeal will open on Friday.";
    let sentences = gainsay_syntax::Analyzer::shared().analyze(text);
    let found = read_times(text, &sentences, &published("2025-05-20"));
    let timex: Vec<&str> = found.iter().map(|m| m.timex.as_str()).collect();
    assert_eq!(timex, ["2025-05-23"]);
}

#[test]
fn what_no_calendar_or_clock_has_keeps_what_is_known_with_a_note() {
    for (text, words, timex, note) in [
        ("It fell on 29 February 2023.", "29 February 2023", "2023-02-29", "there is no day 2023-02-29"),
        ("It is due on 2019-13-45.", "2019-13-45", "2019-13-45", "there is no day 2019-13-45"),
        ("It fell on 99 March 2020.", "99 March 2020", "2020-03-99", "there is no day 2020-03-99"),
        (
            "It fell on 31 June 2023 at 25:61.",
            "31 June 2023 at 25:61",
            "2023-06-31T25:61",
            "there is no day 2023-06-31; there is no clock time 25:61",
        ),
        (
            "It fell at 17:00 on 31 June 2023.",
            "17:00 on 31 June 2023",
            "2023-06-31T17:00",
            "there is no day 2023-06-31",
        ),
        (
            "It fell at 13 p.m. today.",
            "13 p.m. today",
            "2025-05-20T13:00",
            "no clock of twelve hours shows 13",
        ),
        (
            "It fell at 17:00 Mars time.",
            "17:00 Mars time",
            "2025-05-20T17:00",
            "a time zone that the table does not have",
        ),
    ] {
        let found = read(text, "2025-05-20");
        let got: Vec<_> =
            found.iter().map(|m| (m.span.of(text), m.timex.as_str(), m.note.as_deref())).collect();
        assert_eq!(got, [(Some(words), timex, Some(note))], "{text}");
    }
}

#[test]
fn one_moment_in_two_zones_is_the_same() {
    let text = "It began at 17:00 Moscow time, which is 10 a.m. Eastern time.";
    let found = read(text, "2025-05-19");
    let [a, b] = [found[0].value.as_ref().unwrap(), found[1].value.as_ref().unwrap()];
    assert_eq!(a.compare(b).relation, Relation::Same);
    assert_eq!((a.offset, b.offset), (Some(10_800), Some(-14_400)));
}

#[test]
fn a_length_from_an_event_has_no_place_of_its_own() {
    let found = read("Teams left three days after the flood.", "2025-05-20");
    let value = found[0].value.as_ref().unwrap();
    assert_eq!(value.anchor, Anchor::Event);
    assert!(value.interval.is_open_ended());
    assert_eq!(found[0].length.as_ref().unwrap().unit.symbol(), "d");
}

#[test]
fn the_event_that_a_length_is_counted_from_is_kept() {
    let check = |text: &str, wanted: &str| {
        let parsed = gainsay_syntax::Analyzer::shared().analyze(text);
        for sentences in [bare(text), parsed] {
            let found = read_times(text, &sentences, &published("2025-05-20"));
            let event = found[0].event.and_then(|e| e.of(text));
            assert_eq!(event, Some(wanted), "{text}, parsed: {}", sentences[0].parsed);
        }
    };
    check("The envoys left three days after the talks.", "the talks");
    check("He resigned two weeks before the vote, officials said.", "the vote");
    check("Two days ahead of the summit, the port was closed.", "the summit");
    check("The bridge fell the day after the storm.", "the storm");
    check("Five days after the fall of the town, the road was cut.", "the fall of the town");
}

#[test]
fn histories_place_what_is_counted_from_an_event_and_reports_leave_it() {
    let text = "The dam broke on 3 March 1911. Two days after the flood, the trains ran again.";
    let mut context = published("2009-12-19");
    let values = |context: &TimeContext| -> Vec<(String, String)> {
        let marked = super::annotate(text, &bare(text), context);
        marked.into_iter().map(|a| (a.span.of(text).unwrap().to_owned(), a.value)).collect()
    };
    let last = |all: Vec<(String, String)>| all.last().cloned().unwrap();
    assert_eq!(last(values(&context)), ("Two days".to_owned(), "P2D".to_owned()));
    context.telling = Telling::History;
    assert_eq!(last(values(&context)), ("Two days after the flood".to_owned(), "1911-03-05".to_owned()));
}

/// The values of a text that is told as a history.
fn told(sentences: &[&str]) -> Vec<String> {
    let mut text = String::new();
    let mut spans = Vec::new();
    for sentence in sentences {
        let start = text.len() as u32;
        text.push_str(sentence);
        spans.push(Sentence { start, end: text.len() as u32, tokens: Vec::new(), parsed: false });
        text.push('\n');
    }
    let context = TimeContext { telling: Telling::History, ..published("2009-12-19") };
    read_times(&text, &spans, &context).into_iter().map(|m| m.timex).collect()
}

#[test]
fn dates_named_in_passing_leave_a_history_where_it_is() {
    let last = |sentences: &[&str]| told(sentences).pop().unwrap();
    let then = "In August the mill burned.";
    assert_eq!(last(&["War came on 3 May 1931.", then]), "1931-08");
    assert_eq!(last(&["War came on 3 May 1931.", "The law (3 June 1950) is in force.", then]), "1931-08");
    assert_eq!(
        last(&["War came on 3 May 1931.", "It lasted until the fall of the city in June 1935.", then]),
        "1931-08"
    );
    assert_eq!(last(&["War came on 3 May 1931.", "He recalled the March 1920 rising.", then]), "1931-08");
    assert_eq!(last(&["War came on 3 May 1931.", "It would end by 1 June 1934.", then]), "1931-08");
    assert_eq!(last(&["War came on 3 May 1931.", "In June 1933 the line broke.", then]), "1933-08");
    assert_eq!(last(&["War came on 3 May 1931.", "In 1925 the mill was built.", then]), "1925-08");
    assert_eq!(last(&["1931: The war", "In June 1950 a museum opened.", then]), "1931-08");
    assert_eq!(last(&["The treaty was made in 1931.", "In July of that year it failed."]), "1931-07");
}

#[test]
fn what_the_calendar_lacks_is_kept_with_a_note() {
    let found = read("The bill is dated 30 February 2024.", "2025-05-20");
    assert_eq!(found[0].timex, "2024-02-30");
    assert_eq!(found[0].value, None);
    assert!(found[0].note.as_ref().unwrap().contains("2024-02-30"));
}

#[test]
fn figures_that_could_be_turned_round_have_two_readings() {
    let found = read("It is dated 03/04/2024.", "2025-05-20");
    assert_eq!(found[0].timex, "2024-03-04");
    assert_eq!(found[0].alternatives.len(), 1);
    let day: Date = "2024-04-03".parse().unwrap();
    assert_eq!(found[0].alternatives[0].interval.low_value(), Some(&(day.days() * 86_400)));
}

#[test]
fn a_history_counts_from_what_it_has_told() {
    let text = "War came on 1 September 1939. In October 1939 the north fell; on 9 April 1940 the fleet sailed. \
                By June 1940 the coast was lost. In August the raids began, and in January they ended.";
    let found = read(text, "2009-12-19");
    let last: Vec<&str> = found.iter().rev().take(2).map(|m| m.timex.as_str()).collect();
    assert_eq!(last, ["1941-01", "1940-08"].map(|s| if s == "1941-01" { "1940-01" } else { s }));
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}") {
        for m in read(&text, "2025-05-20") {
            prop_assert!(m.span.of(&text).is_some_and(|words| !words.is_empty()));
        }
    }

    #[test]
    fn words_of_time_in_any_order_are_read_without_a_panic(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "the", "end", "of", "last", "week", "may", "31", "99999999999", "2008", "before", "after", "three",
                "days", "monday", "night", "at", "5", ":", "30", "-", "/", ".", "pm", "century", "first", "half",
                "and", "a", "million", "years", "later", "from", "to", "between", "'", "9999", "BC", "000", "every", "9,999,999,999", "quarters", "ago", "hence", "gmt",
                "second", "minutes", "decades", "th", "saturday", "easter", "Moscow", "time", "in", "within", "since",
            ]),
            0..40,
        ),
        glue in proptest::sample::select(vec![" ", ""]),
    ) {
        let text = words.join(glue);
        for m in read(&text, "2025-05-20") {
            prop_assert!(m.span.of(&text).is_some());
        }
        let message = TimeContext { seconds: Some(36_000), ..published("2025-05-20") };
        for a in super::annotate(&text, &bare(&text), &message) {
            prop_assert!(a.span.of(&text).is_some());
        }
    }
}

#[test]
fn months_named_together_share_their_year() {
    check(
        "It failed in January and February 1937.",
        "2009-12-19",
        &[("January", "1937-01"), ("February 1937", "1937-02")],
    );
}

#[test]
fn adjectives_that_colour_a_noun_are_left_to_annotation() {
    let text = "The former president spoke.";
    check(text, "2025-05-20", &[]);
    let report = published("2025-05-20");
    assert_eq!(super::annotate(text, &bare(text), &report), []);
    let history = TimeContext { telling: Telling::History, ..report };
    assert_eq!(super::annotate(text, &bare(text), &history)[0].value, "PAST_REF");
}

#[test]
fn reports_and_messages_are_annotated_in_their_own_conventions() {
    let check = |text: &str, seconds: Option<u32>, expected: &[(&str, &str)]| {
        let context = TimeContext { seconds, ..published("2016-11-07") };
        let got = super::annotate(text, &bare(text), &context);
        let got: Vec<(&str, &str)> =
            got.iter().map(|a| (a.span.of(text).unwrap(), a.value.as_str())).collect();
        assert_eq!(got, expected, "{text}");
    };
    let ten = Some(36_000);
    check("Open since August.", None, &[("August", "2016-08")]);
    check("Open since August.", ten, &[("since August", "2016-08-01/..")]);
    check("The fair runs from May 3 to 5.", None, &[("May 3", "2016-05-03"), ("5", "2016-05-05")]);
    check("Back in two weeks.", ten, &[("in two weeks", "2016-11-21")]);
    check("See me tomorrow before 5pm.", ten, &[("tomorrow before 5pm", "../2016-11-08T17:00")]);
    check("I am away from 2pm for 2 hours.", ten, &[("from 2pm for 2 hours", "T14:00/T16:00")]);
    check("Call between 9:30 and 3 pm.", ten, &[("between 9:30 and 3 pm", "T09:30/T15:00")]);
    check("Away for the next 3 days.", ten, &[("next 3 days", "2016-11-08/2016-11-11")]);
}

#[test]
fn hostile_repetition_is_read_in_one_sweep() {
    let text = "the end of the start of Monday at 5 before ".repeat(2_000);
    let found = read(&text, "2025-05-20");
    assert!(found.len() >= 2_000);
    assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
}
