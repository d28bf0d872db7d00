//! Where names stand, and what of them is title, state, nickname and name.

use super::lexicon;
use super::view::View;
use gainsay_claim::alias::{StateForm, fold, is_acronym_of, is_given_name, state_named, state_of_place};
use gainsay_claim::class_of_noun;
use gainsay_syntax::{Relation, Tag};
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
    pair: Option<usize>,
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
                && !lexicon::is_no_name(&view.lower(i))
                && !lexicon::is_calendar(&view.lower(i))
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
        if small.contains(view.lower(first).as_str()) {
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

fn follows_given_name(view: &View<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| view.tag(before) == Tag::Propn && is_given_name(view.word(before)))
}

fn is_name_word(view: &View<'_>, i: usize) -> bool {
    if !view.is_capital(i) {
        return false;
    }
    let lower = view.lower(i);
    if lexicon::is_no_name(&lower) {
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
struct Run {
    first: usize,
    end: usize,
    /// The words of a nickname in quotation marks inside, marks excluded.
    nickname: Option<(usize, usize)>,
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
        "of" | "for" | "on" if institution(&last) => {
            let next = at + 1 + usize::from(view.lower(at + 1) == "the");
            // "Secretary of State" and "Chief of Staff" are offices; "Minister of Russia" ends before "of".
            let office = matches!(last.as_str(), "secretary" | "minister" | "king" | "queen" | "chief");
            let panel =
                matches!(last.as_str(), "council" | "committee" | "commission" | "conference" | "convention");
            let allowed = (!office || view.lower(next) == if last == "chief" { "staff" } else { "state" })
                && (word != "on" || panel)
                && !lexicon::is_calendar(&view.lower(next));
            (is_name(next) && allowed && (word == "of" || lexicon::is_organization_word(&last)))
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
            (last.ends_with('s') && is_name(next) && lexicon::is_organization_word(&view.lower(next)))
                .then_some(next + 1)
        }
        "'s" | "’s" => {
            // "St. John's", "Lloyd's of London": the mark belongs to the name only where "of" follows.
            (lexicon::is_organization_word(&last) && view.word(at + 1) == "of" && is_name(at + 2))
                .then_some(at + 3)
        }
        _ => None,
    }
}

/// Whether "X of Y" is complete as it stands, so that "and" begins another name: "Bank of England and ..." where what
/// follows "of" is a state or a person.
fn is_whole(view: &View<'_>, first: usize, end: usize) -> bool {
    let Some(of) = (first..end).rev().find(|&i| matches!(view.word(i), "of" | "for")) else { return false };
    state_named(&view.phrase(of + 1, end)).is_some() || lexicon::is_organization_word(&view.lower(end - 1))
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

/// Cuts a run into state, title and name.
fn split(view: &View<'_>, sentence: usize, run: Run, out: &mut Vec<Name>) {
    let Run { mut first, mut end, nickname } = run;
    // "On Monday", "May 20": the calendar names nobody, unless a given name stands before: "Theresa May".
    while first < end && lexicon::is_calendar(&view.lower(first)) && view.tag(first) != Tag::Adj {
        first += 1;
    }
    while end > first + 1
        && lexicon::is_calendar(&view.lower(end - 1))
        && !(end - first == 2 && is_given_name(view.word(first)))
    {
        end -= 1;
    }
    if let Some(cut) = (first + 1..end.saturating_sub(1))
        .find(|&i| lexicon::is_calendar(&view.lower(i)) && !is_given_name(view.word(i - 1)))
    {
        split(view, sentence, Run { first, end: cut, nickname: None }, out);
        split(view, sentence, Run { first: cut + 1, end, nickname }, out);
        return;
    }
    while end > first + 1
        && matches!(view.word(end - 1), "of" | "for" | "on" | "and" | "&" | "-" | "‑" | "the")
    {
        end -= 1;
    }
    if view.lower(first) == "the" && end > first + 1 {
        first += 1;
    }
    if first >= end {
        return;
    }
    if let Some(cut) = pair_cut(view, first, end) {
        split(view, sentence, Run { first, end: cut, nickname: None }, out);
        split(view, sentence, Run { first: cut + 1, end, nickname: None }, out);
        return;
    }
    if view.lower(first) == "staff" && first + 1 < end && is_chief_of_staff(view, first + 1) {
        let title = (left_of_title(view, first - 2), first + 1);
        push(view, sentence, (first + 1, end), nickname, Some(title), out);
        return;
    }
    let (title, name) = title_and_name(view, first, end);
    if let Some((start, stop)) = title {
        // What stands before the title: the state or body whose office it is.
        if start > first {
            plain(view, sentence, first, start, None, out);
        }
        if name < end {
            let title = (left_of_title(view, start), stop);
            push(view, sentence, (name, end), nickname, Some(title), out);
        }
        return;
    }
    plain(view, sentence, first, end, nickname, out);
}

/// Where a hyphen or dash connects two names rather than the parts of one: "Russia-Ukraine", "Trump–Putin".
fn pair_cut(view: &View<'_>, first: usize, end: usize) -> Option<usize> {
    let cut = (first + 1..end.checked_sub(1)?).find(|&i| matches!(view.word(i), "-" | "‑"))?;
    let state_after = (cut + 2..=end.min(cut + 4)).any(|to| state_named(&view.phrase(cut + 1, to)).is_some());
    let states = state_named(&view.phrase(first, cut)).is_some() && state_after;
    let given = |i: usize| is_given_name(view.word(i));
    // Two full names: "Donald Hart-Ana Costa".
    let two_full = cut >= first + 2 && end >= cut + 3 && given(first) && given(cut + 1);
    (states && whole_is_no_state(view, first, end) || two_full).then_some(cut)
}

/// The hyphen of "Hart-Costa" before a common noun, where neither part is a given name ("Jean-Pierre", "Anne-Marie").
fn surname_pair(view: &View<'_>, first: usize, end: usize, head: usize) -> Option<usize> {
    let cut = first + 1;
    let single = end == cut + 2 && matches!(view.word(cut), "-" | "‑");
    let modifier = matches!(view.relation(head), Relation::Compound | Relation::NmodDesc | Relation::Amod)
        && view.head(head).is_some_and(|h| h >= end && view.tag(h) == Tag::Noun);
    let given = is_given_name(view.word(first)) || is_given_name(view.word(cut + 1));
    (single && modifier && !given).then_some(cut)
}

fn whole_is_no_state(view: &View<'_>, first: usize, end: usize) -> bool {
    state_named(&view.phrase(first, end)).is_none()
}

/// The tokens of a title inside a run, and where the name after it begins.
fn title_and_name(view: &View<'_>, first: usize, end: usize) -> (Option<(usize, usize)>, usize) {
    let lower: Vec<String> = (first..end).map(|i| view.lower(i)).collect();
    let at = |i: usize| lower.get(i - first).map_or("", String::as_str);
    // "Presidents Hart and Costa"
    let is_title = |i: usize| {
        lexicon::address(at(i)).is_some()
            || lexicon::is_office(at(i))
            || lexicon::is_office(at(i).trim_end_matches('s'))
    };
    // The last office word after which a name follows.
    let Some(office) = (first..end.saturating_sub(1)).rev().find(|&i| is_title(i)) else {
        return (None, first);
    };
    let mut stop = office + 1;
    if at(stop) == "of" && matches!((at(office), at(stop + 1)), ("chief", "staff") | (_, "state")) {
        stop += 2;
    }
    while matches!(at(stop), "-" | "elect" | "designate" | ".") {
        stop += 1;
    }
    let rest = stop..end;
    let generation = |i: usize| matches!(at(i).trim_end_matches('.'), "jr" | "sr" | "ii" | "iii" | "iv");
    let is_name = !rest.is_empty()
        && !matches!(at(stop), "of" | "for" | "and" | "&" | "de" | "-")
        && !rest.clone().all(generation)
        && !rest.clone().all(|i| is_title(i) || lexicon::is_office_part(at(i)))
        && !rest.clone().any(|i| lexicon::is_organization_word(at(i)) && i + 1 == end && i > stop)
        && end - stop <= 6;
    // "Stephen King", "Judge Rotenberg Center": an office word after a given name is a surname.
    let surname =
        office > first && is_given_name(view.word(office - 1)) && !lexicon::is_office_part(at(office - 1));
    if !is_name || surname {
        return (None, first);
    }
    let mut start = office;
    while start > first {
        let before = at(start - 1);
        let part = lexicon::is_office_part(before)
            || lexicon::is_office(before)
            || (matches!(before, "of" | "and" | "&" | "-")
                && start - 1 > first
                && lexicon::is_office_part(at(start - 2))
                && before != "of");
        if !part {
            break;
        }
        start -= 1;
    }
    (Some((start, stop)), stop)
}

/// Whether the words right before a name are "chief of staff".
fn is_chief_of_staff(view: &View<'_>, name: usize) -> bool {
    let word = |back: usize| name.checked_sub(back).map_or(String::new(), |i| view.lower(i));
    word(1) == "staff" && word(2) == "of" && word(3) == "chief"
}

/// The leftmost lower-case word that still belongs to an office before a name: "former Portuguese finance minister".
fn left_of_title(view: &View<'_>, start: usize) -> usize {
    let mut left = start;
    while let Some(before) = left.checked_sub(1).filter(|_| start - left < 10) {
        let fits = match view.tag(before) {
            Tag::Adj | Tag::Noun | Tag::Propn => true,
            Tag::Punct => view.word(before) == "-" && view.touches(before),
            _ => false,
        };
        if !fits {
            break;
        }
        left = before;
    }
    left
}

/// A run without a title: perhaps a state before a name.
fn plain(
    view: &View<'_>,
    sentence: usize,
    first: usize,
    end: usize,
    nickname: Option<(usize, usize)>,
    out: &mut Vec<Name>,
) {
    let is_title = |i: usize| {
        let lower = view.lower(i);
        lexicon::is_office(&lower) || lexicon::is_office_part(&lower) || lexicon::address(&lower).is_some()
    };
    let is_noun = |i: usize| lexicon::is_office(&view.lower(i)) || lexicon::address(&view.lower(i)).is_some();
    for cut in (first + 1..end.min(first + 5)).rev() {
        let Some((_, form)) = state_named(&view.phrase(first, cut)) else { continue };
        // "The Russian President" describes, "Ukraine Talks" is a headline's event: only the state is named.
        let describes = (cut..end).all(is_title) && (cut..end).any(is_noun);
        if whole_is_no_state(view, first, end) && (describes || (cut..end).all(|i| is_event(view, i))) {
            push(view, sentence, (first, cut), None, None, out);
            return;
        }
        if whole_is_no_state(view, first, end) && splits_after_state(view, first, cut, end, form) {
            push(view, sentence, (first, cut), None, None, out);
            push(view, sentence, (cut, end), nickname, None, out);
            return;
        }
        break;
    }
    // "European Commission Ursula Hart": a body and a person without a comma.
    if let Some(cut) = (first + 1..end.saturating_sub(1)).find(|&i| {
        lexicon::is_organization_word(&view.lower(i - 1))
            && is_given_name(view.word(i))
            && view.word(i).len() > 3
    }) && !(cut..end).any(|i| lexicon::is_organization_word(&view.lower(i)) || view.word(i) == "of")
    {
        push(view, sentence, (first, cut), None, None, out);
        push(view, sentence, (cut, end), nickname, None, out);
        return;
    }
    // "Defenceman Axel Hart": a job that the table does not have, at the beginning of the sentence.
    if view.begins(first)
        && (end - first == 3 || end - first == 4)
        && view.tag(first) != Tag::Propn
        && !is_given_name(view.word(first))
        && is_given_name(view.word(first + 1))
        && view.word(first + 1).len() > 2
    {
        push(view, sentence, (first + 1, end), nickname, Some((first, first + 1)), out);
        return;
    }
    // Offices alone are descriptions: "the Prime Minister".
    let bare_office = (first..end).all(is_title) && (first..end).any(is_noun);
    if bare_office
        && end - first <= 4
        && !(end - first == 1 && follows_given_name(view, first))
        && state_named(&view.phrase(first, end)).is_none()
    {
        return;
    }
    // A lower-case office right before the name: "president Ana Costa", "presidential assistant".
    let title = first.checked_sub(1).and_then(|before| {
        let lower = view.lower(before);
        let office = lexicon::is_office(&lower) || lexicon::address(&lower).is_some();
        (office
            && !matches!(view.tag(before), Tag::Verb | Tag::Aux)
            && state_named(&view.phrase(first, end)).is_none())
        .then(|| (left_of_title(view, before), before + 1))
    });
    let title = title.or_else(|| {
        is_chief_of_staff(view, first).then(|| (left_of_title(view, first.saturating_sub(3)), first))
    });
    push(view, sentence, (first, end), nickname, title, out);
}

/// Whether the word is an event noun in the plural or of the class table: "Talks", "Crisis" is none.
fn is_event(view: &View<'_>, i: usize) -> bool {
    let lower = view.lower(i);
    class_of_noun(&lower).is_some() || class_of_noun(lower.trim_end_matches('s')).is_some()
}

fn splits_after_state(view: &View<'_>, first: usize, cut: usize, end: usize, form: StateForm) -> bool {
    if is_given_name(view.word(first)) && cut == first + 1 {
        return false;
    }
    let rest = view.word(cut);
    let other_state = state_named(&view.phrase(cut, end)).is_some();
    let ends_in_institution = (cut..end).any(|i| {
        let lower = view.lower(i);
        lexicon::is_organization_word(&lower)
            || lexicon::is_place_word(&lower)
            || lexicon::is_work_word(&lower)
    });
    let person = is_given_name(rest) && end - cut >= 2 && !ends_in_institution;
    let seat = form == StateForm::Seat && !ends_in_institution;
    other_state || person || seat
}

fn push(
    view: &View<'_>,
    sentence: usize,
    tokens: (usize, usize),
    nickname: Option<(usize, usize)>,
    title: Option<(usize, usize)>,
    out: &mut Vec<Name>,
) {
    let (first, end) = tokens;
    let nickname = nickname.filter(|inner| first < inner.0 && inner.1 < end);
    let text = match nickname {
        Some((from, to)) => format!("{} {}", view.phrase(first, from - 1), view.phrase(to + 1, end)),
        None => view.phrase(first, end),
    };
    // "U.S" at the end of a sentence keeps its stop; "Costa." does not arise, since stops are words of their own.
    // "D-Iowa" after a lawmaker's name is a party and a state.
    let seat = text.len() > 2
        && text.as_bytes().get(1) == Some(&b'-')
        && matches!(text.as_bytes().first(), Some(b'D' | b'R' | b'I'));
    if !text.chars().any(char::is_alphabetic) || text.len() > 160 || seat {
        return;
    }
    let head = view.head_of(first, end);
    let article = first.checked_sub(1).is_some_and(|before| matches!(view.tag(before), Tag::Det));
    let state = state_named(&text)
        .filter(|(_, form)| {
            // A capital or state that is also a given name, with a title before it, is a person.
            title.is_none() || !matches!(form, StateForm::Name | StateForm::Capital)
        })
        .map(|(state, form)| (state.code, form));
    // Plural people ("two Russians", "Russians") are a group, not the state.
    if let Some((_, StateForm::Demonym)) = state
        && view.tag(head) != Tag::Adj
        && !matches!(view.relation(head), Relation::Amod | Relation::Compound | Relation::NmodDesc)
    {
        return;
    }
    // "European leaders": an adjective of no state names nobody.
    if state.is_none() && end - first == 1 && view.tag(first) == Tag::Adj && title.is_none() {
        return;
    }
    let nickname = nickname.map(|(from, to)| view.phrase(from, to));
    let pair = surname_pair(view, first, end, head);
    out.push(Name { sentence, tokens, head, text, nickname, title, state, article, pair });
}
