//! Which small words stand in one text and not in the other, and is a joined word denied in one of them?

use super::align::Alignment;
use super::passage::Part;
use super::sheet::Sheet;
use super::view::{DENIALS, REFUSALS, View};
use std::collections::BTreeMap;

/// Groups of small words that change what a sentence claims. Own table.
const CUES: [(&str, &[&str]); 34] = [
    ("not", &["not", "n't", "nt", "cannot"]),
    ("no", &["no", "none", "nobody", "nothing", "nowhere", "zero"]),
    ("never", &["never"]),
    ("neither", &["neither", "nor"]),
    ("without", &["without", "lack", "absence", "lacking"]),
    ("refusal", &["fail", "refuse", "deny", "decline", "reject", "avoid", "prevent", "unable", "incapable"]),
    ("false", &["false", "untrue", "incorrect", "wrong", "hoax"]),
    ("only", &["only", "solely", "exclusively", "entirely", "just", "merely", "alone", "purely"]),
    (
        "all",
        &["all", "every", "each", "everyone", "everything", "always", "whole", "entire", "completely", "any"],
    ),
    ("some", &["some", "several", "various", "certain", "sometimes", "occasionally", "somewhat"]),
    ("many", &["many", "much", "numerous", "multiple", "lots", "countless"]),
    ("few", &["few", "little", "rarely", "seldom", "barely", "hardly", "scarcely"]),
    ("most", &["most", "mostly", "majority", "mainly", "primarily", "usually", "generally", "largely"]),
    ("more", &["more", "over", "above", "exceed", "greater", "higher", "surpass", "least", "beyond", "plus"]),
    ("less", &["less", "under", "below", "fewer", "lower", "lesser", "maximum"]),
    ("than", &["than"]),
    ("before", &["before", "prior", "earlier", "previously", "formerly", "ago"]),
    ("after", &["after", "later", "since", "following", "subsequently", "afterwards"]),
    ("until", &["until", "till", "by"]),
    ("first", &["first", "1st", "earliest", "original", "originally", "initially", "begin", "start"]),
    ("last", &["last", "final", "finally", "latest", "end", "finish", "eventually"]),
    ("again", &["again", "second", "another", "also", "too", "still", "already", "remain"]),
    ("other", &["other", "different", "unlike", "opposite", "instead", "rather", "contrary"]),
    ("same", &["same", "similar", "equal", "identical", "both", "together"]),
    ("but", &["but", "although", "though", "however", "despite", "while", "yet", "unless"]),
    (
        "may",
        &[
            "may",
            "might",
            "could",
            "possibly",
            "perhaps",
            "maybe",
            "potential",
            "potentially",
            "likely",
            "probably",
        ],
    ),
    ("can", &["can", "able", "capable", "allow", "let"]),
    ("will", &["will", "shall", "going", "plan", "expect", "upcoming", "future", "scheduled"]),
    ("would", &["would", "should", "must", "ought", "if", "hope", "want", "intend"]),
    (
        "said",
        &[
            "say",
            "claim",
            "allege",
            "report",
            "reportedly",
            "allegedly",
            "believe",
            "think",
            "according",
            "rumor",
        ],
    ),
    ("about", &["about", "around", "approximately", "nearly", "almost", "roughly", "estimate", "some"]),
    ("exactly", &["exactly", "precisely", "definitely", "certainly", "indeed", "actually"]),
    (
        "up",
        &["up", "increase", "rise", "grow", "gain", "improve", "raise", "positive", "high", "good", "best"],
    ),
    (
        "down",
        &["down", "decrease", "fall", "drop", "decline", "lose", "negative", "low", "bad", "worst", "poor"],
    ),
];

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let count = |view: &View<'_>, sentence: Option<usize>| -> BTreeMap<String, i32> {
        let mut counts = BTreeMap::new();
        for (index, key) in view.keys.iter().enumerate() {
            if sentence.is_none_or(|s| s == view.sentence(index)) {
                *counts.entry(key.clone()).or_insert(0) += 1;
                let form: String = view.words.get(index).map_or_else(String::new, |w| w.form.to_lowercase());
                if form != *key {
                    *counts.entry(form).or_insert(0) += 1;
                }
            }
        }
        counts
    };
    let (near, all, other) = (count(a, Some(made.focus)), count(a, None), count(b, None));
    for (name, words) in CUES {
        let sum =
            |counts: &BTreeMap<String, i32>| -> i32 { words.iter().filter_map(|w| counts.get(*w)).sum() };
        let (here, there, anywhere) = (sum(&other), sum(&near), sum(&all));
        sheet.put("small words of the second text", name, here as f32);
        sheet.put("small words more or fewer", name, (here - there) as f32);
        sheet.put("small words of the first text", name, anywhere as f32);
    }
    denials(a, b, made, sheet);
    little(a, b, made, sheet);
}

fn denials(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let count = |view: &View<'_>, words: &[&str], sentence: Option<usize>| {
        (0..view.words.len())
            .filter(|i| sentence.is_none_or(|s| view.sentence(*i) == s) && words.contains(&view.key(*i)))
            .count() as f32
    };
    let (first, second) = (count(a, &DENIALS, Some(made.focus)), count(b, &DENIALS, None));
    sheet.put("denial", "in the best sentence", first);
    sheet.put("denial", "in the second text", second);
    sheet.put("denial", "odd", f32::from(u8::from((first as i32 + second as i32) % 2 == 1)));
    let (first, second) = (count(a, &REFUSALS, Some(made.focus)), count(b, &REFUSALS, None));
    sheet.put("denial", "refusals in the best sentence", first);
    sheet.put("denial", "refusals in the second text", second);
    let (mut flipped, mut weight, mut predicate, mut both) = (0.0, 0.0, 0.0, 0.0);
    for answer in &made.answers {
        let Some(j) = answer.other else { continue };
        let (here, there) = (b.denial(answer.word), a.denial(j));
        if here && there {
            both += 1.0;
        }
        if here != there {
            flipped += 1.0;
            weight += b.weight(answer.word);
            if matches!(b.part(answer.word), Part::Verb) {
                predicate += 1.0;
            }
        }
    }
    sheet.put("denial", "joined words denied in one", flipped);
    sheet.put("denial", "weight of these", weight);
    sheet.put("denial", "joined verbs denied in one", predicate);
    sheet.put("denial", "joined words denied in both", both);
    let unanswered = made.answers.iter().filter(|x| x.other.is_none() && b.denial(x.word)).count();
    sheet.put("denial", "unanswered words denied", unanswered as f32);
    let denied = (0..b.words.len()).any(|i| b.link(i) == super::passage::Link::Root && b.denial(i));
    sheet.flag("denial", "main predicate of the second text", denied);
}

/// Prepositions, determiners and auxiliaries before joined words.
fn little(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let case = |view: &View<'_>, index: usize, link: super::passage::Link| -> Option<usize> {
        (index.saturating_sub(6)..index)
            .find(|i| view.link(*i) == link && view.words.get(*i).is_some_and(|w| w.head == Some(index)))
    };
    for (link, name) in [
        (super::passage::Link::Case, "preposition"),
        (super::passage::Link::Determiner, "determiner"),
        (super::passage::Link::Auxiliary, "auxiliary"),
    ] {
        let (mut same, mut other, mut lone) = (0.0, 0.0, 0.0);
        for answer in &made.answers {
            let Some(j) = answer.other else { continue };
            match (case(a, j, link), case(b, answer.word, link)) {
                (Some(x), Some(y)) if a.key(x) == b.key(y) => same += 1.0,
                (Some(_), Some(_)) => other += 1.0,
                (None, None) => {}
                _ => lone += 1.0,
            }
        }
        sheet.put(name, "same", same);
        sheet.put(name, "another", other);
        sheet.put(name, "in one text only", lone);
    }
}
