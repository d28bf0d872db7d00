//! Where names stand: runs of capitals with the small words that hold them together.

use super::cut::{push, split};
use super::lexicon;
use super::view::View;
use gainsay_claim::alias::{StateForm, fold, is_acronym_of, is_given_name, state_named, state_of_place};
use gainsay_claim::class_of_noun;
use gainsay_syntax::Tag;
use std::collections::BTreeSet;

/// A name as it stands in the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    pub(super) sentence: usize,
    /// First token and one past the last, title left out.
    pub(super) tokens: (usize, usize),
    pub(super) head: usize,
    /// The words, without a nickname in quotation marks inside.
    pub(super) text: String,
    pub(super) nickname: Option<String>,
    /// Tokens of title or office before it.
    pub(super) title: Option<(usize, usize)>,
    /// State, where the tables have it, with the way in which the words stand for it.
    pub(super) state: Option<(&'static str, StateForm)>,
    /// "the" or another determiner right before it.
    pub(super) article: bool,
    /// Token of a hyphen that may part two surnames: "the Hart-Costa talks".
    pub(super) pair: Option<usize>,
}

/// Words of a name at most; longer runs of capitals are lists or shouting.
const LONGEST: usize = 14;

/// The names of all sentences, in text order.
///
/// Headlines are read last, since there a capital tells nothing: of their words only those are taken that are names
/// elsewhere in the text, given names, or words for states.
pub(super) fn names(views: &[View<'_>]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for (number, view) in views.iter().enumerate().filter(|(_, view)| !view.headline) {
        runs(view, |i| is_name_word(view, i), |run| split(view, number, run, &mut found));
    }
    first_words(views, &mut found);
    part_pairs(views, &mut found);
    for name in &found {
        known.extend(fold(&name.text).split(' ').filter(|w| w.len() > 2).map(str::to_owned));
    }
    for (number, view) in views.iter().enumerate().filter(|(_, view)| view.headline) {
        let is_known = |i: usize| {
            let word = view.word(i);
            view.is_capital(i)
                && !matches!(view.tag(i), Tag::Pron | Tag::Det | Tag::Aux | Tag::Adp | Tag::Cconj | Tag::Part)
                && !lexicon::is_no_name(view.lower(i))
                && !lexicon::is_calendar(view.lower(i))
                && (known.contains(&fold(word))
                    || state_named(word).is_some()
                    || (view.tag(i) == Tag::Propn && (is_given_name(word) || follows_given_name(view, i))))
        };
        runs(view, is_known, |run| split(view, number, run, &mut found));
    }
    found.sort_by_key(|name| (name.sentence, name.tokens));
    found
}

/// A name's first or last word at the beginning of a sentence, where the tagger sees a common noun: "Harlow paid",
/// after "Harlow Foods". The text must not have the word in small letters.
fn first_words(views: &[View<'_>], found: &mut Vec<Name>) {
    let long = found.iter().filter(|name| name.text.contains(' '));
    let mut parts: BTreeSet<&str> = BTreeSet::new();
    for name in long {
        parts.extend(name.text.split(' ').next());
        parts.extend(name.text.rsplit(' ').next());
    }
    let plain = |word: &str| {
        let lower = word.to_lowercase();
        lexicon::is_organization_word(&lower)
            || lexicon::is_place_word(&lower)
            || lexicon::is_work_word(&lower)
            || lexicon::is_office(&lower)
            || lexicon::is_office_part(&lower)
            || class_of_noun(&lower).is_some()
    };
    parts.retain(|part| part.len() > 2 && part.starts_with(char::is_uppercase) && !plain(part));
    let taken: BTreeSet<(usize, usize)> =
        found.iter().flat_map(|name| (name.tokens.0..name.tokens.1).map(|i| (name.sentence, i))).collect();
    let mut new: Vec<(usize, usize, usize)> = Vec::new();
    for (number, view) in views.iter().enumerate().filter(|(_, view)| !view.headline) {
        for i in (0..view.len()).filter(|&i| view.begins(i) && view.is_capital(i)) {
            // A hyphen joins what the tokens part: "Moss-Keller".
            let mut end = i + 1;
            while view.word(end) == "-"
                && view.touches(end - 1)
                && view.touches(end)
                && view.is_capital(end + 1)
            {
                end += 2;
            }
            let noun = matches!(view.tag(i), Tag::Noun | Tag::Adj | Tag::Verb | Tag::X);
            if noun && !taken.contains(&(number, i)) && parts.contains(view.phrase(i, end).as_str()) {
                new.push((number, i, end));
            }
        }
    }
    if new.is_empty() {
        return;
    }
    let small: BTreeSet<&str> = views
        .iter()
        .flat_map(|view| (0..view.len()).map(|i| view.word(i)))
        .filter(|word| word.starts_with(char::is_lowercase))
        .collect();
    for (number, first, end) in new {
        let Some(view) = views.get(number) else { continue };
        if small.contains(view.lower(first)) {
            continue;
        }
        found.retain(|name| name.sentence != number || name.tokens.1 <= first || name.tokens.0 >= end);
        push(view, number, (first, end), None, None, found);
    }
}

/// Parts "Hart-Costa" where both stand elsewhere as last words of names; "Wal-Mart" stays whole.
fn part_pairs(views: &[View<'_>], found: &mut Vec<Name>) {
    if found.iter().all(|name| name.pair.is_none()) {
        return;
    }
    let single = found.iter().filter(|name| name.pair.is_none());
    let last: BTreeSet<String> =
        single.filter_map(|name| fold(&name.text).rsplit(' ').next().map(str::to_owned)).collect();
    let mut parted = Vec::with_capacity(found.len());
    for name in found.drain(..) {
        let view = views.get(name.sentence);
        let (Some(cut), Some(view)) = (name.pair, view) else {
            parted.push(name);
            continue;
        };
        let (first, end) = name.tokens;
        let known = |from: usize, to: usize| last.contains(&fold(&view.phrase(from, to)));
        if known(first, cut) && known(cut + 1, end) {
            push(view, name.sentence, (first, cut), None, None, &mut parted);
            push(view, name.sentence, (cut + 1, end), None, None, &mut parted);
        } else {
            parted.push(name);
        }
    }
    *found = parted;
}

pub(super) fn follows_given_name(view: &View<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| view.tag(before) == Tag::Propn && is_given_name(view.word(before)))
}

fn is_name_word(view: &View<'_>, i: usize) -> bool {
    if !view.is_capital(i) {
        return false;
    }
    let lower = view.lower(i);
    if lexicon::is_no_name(lower) {
        return false;
    }
    // "Bill Hart", "Lars Holm" at the beginning, where the tagger may see a noun or verb.
    if view.tag(i + 1) == Tag::Propn && view.is_capital(i + 1) && is_given_name(view.word(i)) {
        return true;
    }
    match view.tag(i) {
        Tag::Propn => true,
        // "Theresa May"
        Tag::Aux => lower == "may" && follows_given_name(view, i),
        Tag::Noun | Tag::Adj | Tag::X => {
            if view.begins(i) {
                // "New York voted." "Russian and Ukrainian delegations met."
                is_place_pair(view, i)
                    || matches!(state_named(view.word(i)), Some((_, StateForm::Demonym)))
                        && view.tag(i) == Tag::Adj
            } else {
                true
            }
        }
        Tag::Num | Tag::Adv | Tag::Intj | Tag::Verb => {
            !view.begins(i)
                && view.word(i).chars().all(char::is_alphabetic)
                && view.word(i).len() > 1
                && follows_name(view, i)
        }
        _ => false,
    }
}

/// Whether the word and the next are the name of a state or place: "New York", "South Africa".
fn is_place_pair(view: &View<'_>, i: usize) -> bool {
    if view.tag(i + 1) != Tag::Propn || !view.is_capital(i + 1) {
        return false;
    }
    let pair = view.phrase(i, i + 2);
    matches!(state_named(&pair), Some((_, StateForm::Name | StateForm::Seat)))
        || state_of_place(&pair).is_some()
}

/// Whether a name word stands right before or after, so that the tag is more likely wrong than the capital.
fn follows_name(view: &View<'_>, i: usize) -> bool {
    let is_name = |at: usize| view.tag(at) == Tag::Propn && view.is_capital(at);
    i.checked_sub(1).is_some_and(is_name) || is_name(i + 1)
}

/// A run of name words, connected by particles, hyphens and the small words of names.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) end: usize,
    /// The words of a nickname in quotation marks inside, marks excluded.
    pub(super) nickname: Option<(usize, usize)>,
}

fn runs(view: &View<'_>, is_name: impl Fn(usize) -> bool, mut take: impl FnMut(Run)) {
    let mut i = 0;
    while i < view.len() {
        if !is_name(i) {
            i += 1;
            continue;
        }
        let first = i;
        let mut end = i + 1;
        let mut nickname = None;
        while end < view.len() && end - first < LONGEST {
            if is_name(end) {
                end += 1;
            } else if let Some(next) = bridge(view, first, end, &is_name) {
                end = next;
            } else if let Some((inner, next)) = nickname_at(view, end, &is_name) {
                nickname = Some(inner);
                end = next;
            } else {
                break;
            }
        }
        take(Run { first, end, nickname });
        i = end;
    }
}

/// One past the next name word, where the words from `at` connect it to the name that began at `first`.
fn bridge(view: &View<'_>, first: usize, at: usize, is_name: &impl Fn(usize) -> bool) -> Option<usize> {
    let word = view.word(at);
    let last = view.lower(at - 1);
    if lexicon::is_particle(word) {
        // "van der Bellen", "al-Assad"
        let mut next = at + 1;
        while next < at + 3 && (lexicon::is_particle(view.word(next)) || view.word(next) == "-") {
            next += 1;
        }
        return is_name(next).then_some(next + 1);
    }
    let institution = |lower: &str| {
        lexicon::is_organization_word(lower)
            || lexicon::is_place_word(lower)
            || lexicon::is_work_word(lower)
            || matches!(
                lower,
                "republic"
                    | "kingdom"
                    | "state"
                    | "states"
                    | "secretary"
                    | "minister"
                    | "chief"
                    | "chamber"
                    | "confederation"
                    | "isle"
                    | "archdiocese"
                    | "diocese"
                    | "supreme"
                    | "order"
                    | "friends"
                    | "sons"
                    | "daughters"
                    | "book"
                    | "king"
                    | "queen"
            )
    };
    match word {
        "of" | "for" | "on" if institution(last) => {
            let next = at + 1 + usize::from(view.lower(at + 1) == "the");
            // "Secretary of State" and "Chief of Staff" are offices; "Minister of Russia" ends before "of".
            let office = matches!(last, "secretary" | "minister" | "king" | "queen" | "chief");
            let panel = matches!(last, "council" | "committee" | "commission" | "conference" | "convention");
            let allowed = (!office || view.lower(next) == if last == "chief" { "staff" } else { "state" })
                && (word != "on" || panel)
                && !lexicon::is_calendar(view.lower(next));
            (is_name(next) && allowed && (word == "of" || lexicon::is_organization_word(last)))
                .then_some(next + 1)
        }
        "and" | "&" => {
            let next = at + 1;
            // "Health and Human Services" after "Department of"; "Marks & Spencer".
            let inside = word == "&" || (first..at).any(|i| matches!(view.word(i), "of" | "for"));
            let pair = state_named(&view.phrase(first, next + 1)).is_some();
            if !is_name(next) {
                return None;
            }
            // "European Aeronautic Defence and Space Company (EADS)": the acronym says that "and" joins one name.
            let to = (next..next + 5).take_while(|&i| is_name(i)).last().map_or(next + 1, |last| last + 1);
            let spelled = view.word(to) == "(" && is_acronym_of(view.word(to + 1), &view.phrase(first, to));
            ((inside && !is_whole(view, first, at)) || pair || spelled).then_some(next + 1)
        }
        "-" | "‑" => {
            let next = at + 1;
            (is_name(next) && view.touches(at - 1) && view.touches(at)).then_some(next + 1)
        }
        // "Farmers' Front"
        "'" | "’" => {
            let next = at + 1;
            (last.ends_with('s') && is_name(next) && lexicon::is_organization_word(view.lower(next)))
                .then_some(next + 1)
        }
        "'s" | "’s" => {
            // "St. John's", "Lloyd's of London": the mark belongs to the name only where "of" follows.
            (lexicon::is_organization_word(last) && view.word(at + 1) == "of" && is_name(at + 2))
                .then_some(at + 3)
        }
        _ => None,
    }
}

/// Whether "X of Y" is complete as it stands, so that "and" begins another name: "Bank of England and ..." where what
/// follows "of" is a state or a person.
fn is_whole(view: &View<'_>, first: usize, end: usize) -> bool {
    let Some(of) = (first..end).rev().find(|&i| matches!(view.word(i), "of" | "for")) else { return false };
    state_named(&view.phrase(of + 1, end)).is_some() || lexicon::is_organization_word(view.lower(end - 1))
}

/// A nickname in quotation marks between given name and surname: its words, and one past the surname's first word.
fn nickname_at(
    view: &View<'_>,
    at: usize,
    is_name: &impl Fn(usize) -> bool,
) -> Option<((usize, usize), usize)> {
    if !matches!(view.word(at), "\"" | "“" | "‘" | "'" | "``" | "«") {
        return None;
    }
    let close = (at + 2..at + 6).find(|&i| matches!(view.word(i), "\"" | "”" | "’" | "'" | "''" | "»"))?;
    is_name(close + 1).then_some(((at + 1, close), close + 2))
}
