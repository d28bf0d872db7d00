//! Which words name whoever speaks?
//!
//! The parser hangs participles, times and relative clauses on a name, leaves titles outside it, and takes an
//! apposition for the subject. Here the words are cut to the name with its apposition, or widened to it.

use super::tree::Tree;
use crate::calendar;
use gainsay_syntax::{Relation, Tag};
use std::ops::Range;

/// Words for a day or a stretch of time beside the names of months and weekdays, which speak for nobody.
const TIMES: &[&str] = &[
    "today",
    "yesterday",
    "tomorrow",
    "week",
    "month",
    "year",
    "day",
    "morning",
    "afternoon",
    "evening",
    "night",
];

fn is_time(tree: &Tree<'_>, at: usize) -> bool {
    let word = tree.word(at);
    TIMES.contains(&word) || word.starts_with(char::is_uppercase) && calendar::is_full(word)
}

fn is_dash(tree: &Tree<'_>, at: usize) -> bool {
    matches!(tree.word(at), "—" | "–" | "--" | "―")
}

/// Whether a name or a clause can begin at `at`: nothing of its own stands before it.
fn opens(tree: &Tree<'_>, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        matches!(tree.tag(before), Tag::Punct | Tag::Cconj | Tag::Sconj)
            && !matches!(tree.word(before), "-" | "." | "'" | "’")
    })
}

/// The words of a source with this head, out of those that the parser gives it; `cue` are the words of its cue.
pub(super) fn source_words(
    tree: &Tree<'_>,
    head: usize,
    words: Range<usize>,
    cue: &Range<usize>,
) -> Range<usize> {
    let mut words = words;
    // "Porto — The mayor said", "In May, the mayor said": what stands before belongs to the sentence.
    for at in words.start..head {
        let led = tree.word(at) == "," && tree.tag(words.start) == Tag::Adp;
        if is_dash(tree, at) || led {
            words.start = at + 1;
        }
    }
    while words.start < head
        && (matches!(tree.tag(words.start), Tag::Cconj | Tag::Sconj)
            || matches!(tree.lemma(words.start), "even" | "so" | "yet" | "still"))
    {
        words.start += 1;
    }
    for at in head + 1..words.end {
        let comma = tree.word(at - 1) == ",";
        let relative = comma && matches!(tree.lemma(at), "who" | "which" | "whose" | "where");
        let day = tree.lemma(at) == "on" && is_time(tree, at + 1);
        if at - 1 > words.start && relative || day {
            words.end = at;
            break;
        }
    }
    for child in tree.children(head).iter().copied().filter(|child| *child > head) {
        let opens = tree.trim(tree.extent(child)).start;
        let apart = opens.checked_sub(1).is_some_and(|before| tree.word(before) == ",");
        let aside =
            matches!(tree.relation(child), Relation::Acl | Relation::Nmod | Relation::Obl | Relation::Advcl);
        if apart && aside && opens > words.start + 1 {
            words.end = words.end.min(opens - 1);
        }
    }
    let words = widened(tree, head, tree.trim(words), cue);
    without_time(tree, words)
}

fn widened(tree: &Tree<'_>, head: usize, words: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let mut words = words;
    let named =
        |at: usize| matches!(tree.tag(at), Tag::Propn | Tag::Noun) || matches!(tree.word(at), "." | "-");
    if words.end < cue.start && (words.end..cue.start).all(named) {
        words.end = cue.start;
    }
    // "Presidential candidate Dr. Costa", where the parser leaves the title outside the name.
    if tree.tag(head) == Tag::Propn && tree.tag(words.start) == Tag::Propn {
        let title = |at: usize| {
            matches!(tree.tag(at), Tag::Noun | Tag::Propn | Tag::Adj) && !is_time(tree, at)
                || tree.word(at) == "-"
        };
        let outside = (0..words.start).rev().take_while(|at| title(*at)).last();
        words.start =
            outside.filter(|at| opens(tree, *at) || tree.tag(*at - 1) == Tag::Det).unwrap_or(words.start);
    }
    // "Ana Costa, the mayor of Porto, said", where the apposition is taken for the subject.
    let determined =
        tree.tag(words.start) == Tag::Det && words.start >= 2 && tree.word(words.start - 1) == ",";
    if determined && words.start < cue.start {
        let part = |at: usize| {
            matches!(tree.tag(at), Tag::Propn | Tag::Noun | Tag::Adp | Tag::Adj | Tag::Det)
                && !is_time(tree, at)
                || matches!(tree.word(at), "." | "-")
        };
        let name = (0..words.start - 1).rev().take_while(|at| part(*at)).last();
        if let Some(start) =
            name.filter(|at| opens(tree, *at) && matches!(tree.tag(*at), Tag::Propn | Tag::Noun))
        {
            words.start = start;
        }
    }
    words
}

/// "A poll released Friday shows": where the parser makes the day the subject, the whole name stands before it.
fn without_time(tree: &Tree<'_>, words: Range<usize>) -> Range<usize> {
    let times = words.clone().all(|at| is_time(tree, at) || matches!(tree.tag(at), Tag::Det | Tag::Adj));
    if !times || words.is_empty() {
        return words;
    }
    let part = |at: usize| {
        matches!(tree.tag(at), Tag::Propn | Tag::Noun | Tag::Adp | Tag::Adj | Tag::Det | Tag::Num | Tag::Verb)
            && tree.relation(at) != Relation::Root
    };
    let start = (0..words.start).rev().take_while(|at| part(*at)).last();
    start
        .filter(|at| opens(tree, *at) && tree.tag(*at) != Tag::Adp)
        .map_or(words.clone(), |start| start..words.end)
}
