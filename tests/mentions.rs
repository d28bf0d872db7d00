//! Marked mentions of events are put together across reports, whatever order they come in.

use gainsay::graph::{EventMention, EventReport, explain_mentions, link_mentions, measure_mentions};
use gainsay::{Document, Span, event_report};

/// Two stories, each told twice: a fire at a mill, a fire on a ferry. Mentions stand in brackets.
const REPORTS: [&str; 4] = [
    "A [fire] destroyed the old paper mill in Halden on Monday, and Mayor Ingrid Moe [visited] the workers.",
    "Ingrid Moe, mayor of Halden, [visited] workers of the paper mill after the [blaze] there.",
    "Forty passengers were [rescued] from the ferry Corsica Star when a [fire] broke out off Bastia.",
    "Coastguards [rescued] forty people from the Corsica Star; the [fire] aboard the ferry began near Bastia.",
];

fn read(numbers: &[usize]) -> (Vec<EventReport>, Vec<(usize, EventMention)>) {
    let mut reports = Vec::new();
    let mut mentions = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
        for letter in REPORTS[*number].chars() {
            match letter {
                '[' => open = text.len(),
                ']' => spans.push(Span::new(open, text.len())),
                other => text.push(other),
            }
        }
        let report = event_report(&Document { id: format!("report {number}"), text, ..Document::default() });
        for (place, span) in spans.into_iter().enumerate() {
            mentions.push((number * 10 + place, EventMention { report: at, words: report.words_of(span) }));
        }
        reports.push(report);
    }
    (reports, mentions)
}

/// Names of the mentions in each group: ten times the report, plus the place in it.
fn groups(numbers: &[usize]) -> Vec<Vec<usize>> {
    let (reports, mentions) = read(numbers);
    let places: Vec<EventMention> = mentions.iter().map(|(_, m)| *m).collect();
    let mut groups: Vec<Vec<usize>> = link_mentions(&reports, &places, false)
        .groups
        .into_iter()
        .map(|group| {
            let mut group: Vec<usize> = group.into_iter().map(|i| mentions[i].0).collect();
            group.sort_unstable();
            group
        })
        .collect();
    groups.sort();
    groups
}

#[test]
fn one_event_is_one_group_and_two_fires_are_two() {
    let groups = groups(&[0, 1, 2, 3]);
    let of = |mention: usize| groups.iter().find(|g| g.contains(&mention)).unwrap();
    assert_eq!(of(1), &[1, 10], "the visit");
    assert_eq!(of(20), &[20, 30], "the rescue");
    assert_eq!(of(21), &[21, 31], "the fire on the ferry");
    assert!(!of(0).contains(&21), "two fires: {groups:?}");
}

#[test]
fn the_order_of_reports_changes_nothing() {
    let expected = groups(&[0, 1, 2, 3]);
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
        assert_eq!(groups(&order), expected, "{order:?}");
    }
}

#[test]
fn what_is_added_is_shown() {
    let (reports, mentions) = read(&[2, 3]);
    let places: Vec<EventMention> = mentions.iter().map(|(_, m)| *m).collect();
    let measured = measure_mentions(&reports, &places, &[((0, 1), 0.9)]);
    let fires = measured.iter().find(|(pair, _)| *pair == (1, 3)).expect("the two fires are compared");
    let items = explain_mentions(&fires.1);
    assert!(items.iter().any(|i| i.name.starts_with("words of the event") && i.weight > 0.0), "{items:?}");
    assert!(items.iter().map(|i| i.weight).sum::<f64>() > 0.0);
}

#[test]
fn mentions_out_of_place_are_alone() {
    let (reports, _) = read(&[0]);
    let nowhere = EventMention { report: 7, words: (0, 1) };
    let beyond = EventMention { report: 0, words: (900, 901) };
    assert_eq!(link_mentions(&reports, &[nowhere, beyond], true).groups, [vec![0], vec![1]]);
    assert_eq!(reports[0].words_of(Span::new(5_000, 6_000)).0, reports[0].words.len());
}

#[test]
fn links_add_up_and_stay_inside_their_groups() {
    let (reports, mentions) = read(&[0, 1, 2, 3]);
    let places: Vec<EventMention> = mentions.iter().map(|(_, m)| *m).collect();
    let plain = link_mentions(&reports, &places, false);
    let told = link_mentions(&reports, &places, true);
    assert_eq!(plain.groups, told.groups);
    assert!(plain.links.is_empty());
    assert!(!told.links.is_empty());
    for link in &told.links {
        let (a, b) = link.mentions;
        assert!(told.groups.iter().any(|g| g.contains(&a) && g.contains(&b)), "{link:?}");
        let sum: f64 = link.contributions.iter().map(|c| c.weight).sum();
        assert!((1.0 / (1.0 + (-sum).exp()) - link.confidence).abs() < 1e-3, "{link:?}");
    }
}

#[test]
fn mentions_that_are_not_compared_are_told() {
    let text = "The fire spread. ".repeat(1_000);
    let report = event_report(&Document { id: "a".into(), text, ..Document::default() });
    let fires = (0..1_000).map(|i| report.words_of(Span::new(i * 17 + 4, i * 17 + 8)));
    let fires: Vec<EventMention> = fires.map(|words| EventMention { report: 0, words }).collect();
    let links = link_mentions(&[report], &fires, false);
    assert_eq!(links.not_checked.len(), 1);
    assert!(links.not_checked[0].message.contains("not compared"), "{:?}", links.not_checked);
}

#[test]
fn of_a_large_group_the_likeliest_pairs_are_explained() {
    let text = "The fire spread. ".repeat(60);
    let report = event_report(&Document { id: "a".into(), text, ..Document::default() });
    let fires = (0..60).map(|i| report.words_of(Span::new(i * 17 + 4, i * 17 + 8)));
    let fires: Vec<EventMention> = fires.map(|words| EventMention { report: 0, words }).collect();
    let links = link_mentions(&[report], &fires, true);
    assert_eq!(links.groups.len(), 1, "{:?}", links.groups);
    assert_eq!(links.links.len(), 1_000);
    let told: Vec<&str> = links.not_checked.iter().map(|n| &*n.message).collect();
    assert!(told.iter().any(|m| m.starts_with("770 pairs of mentions")), "{told:?}");
}
