//! Where names stand, and what of them is title, state, nickname and name.

use super::lexicon;
use super::view::View;
use gainsay_claim::alias::{StateForm, fold, is_given_name, state_named};
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
    match view.tag(i) {
        Tag::Propn => true,
        Tag::Noun | Tag::Adj | Tag::X => {
            if view.begins(i) {
                // "Russian and Ukrainian delegations met."
                matches!(state_named(view.word(i)), Some((_, StateForm::Demonym))) && view.tag(i) == Tag::Adj
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

fn follows_name(view: &View<'_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| view.tag(before) == Tag::Propn)
}

/// A run of name words, connected by particles, hyphens and the small words of names.
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
            // "Secretary of State" is an office; "Minister of Russia" ends before "of".
            let office = matches!(last.as_str(), "secretary" | "minister" | "king" | "queen");
            let allowed = !office || view.lower(next) == "state";
            (is_name(next) && allowed && (word == "of" || lexicon::is_organization_word(&last)))
                .then_some(next + 1)
        }
        "and" | "&" => {
            let next = at + 1;
            // "Health and Human Services" after "Department of"; "Marks & Spencer".
            let inside = word == "&" || (first..at).any(|i| matches!(view.word(i), "of" | "for"));
            let pair = state_named(&view.phrase(first, next + 1)).is_some();
            (is_name(next) && ((inside && !is_whole(view, first, at)) || pair)).then_some(next + 1)
        }
        "-" | "‑" => {
            let next = at + 1;
            (is_name(next) && view.touches(at - 1) && view.touches(at)).then_some(next + 1)
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
    let states =
        state_named(&view.phrase(first, cut)).is_some() && state_named(&view.phrase(cut + 1, end)).is_some();
    // "Trump-Putin call": a pair before a common noun, neither part a given name ("Jean-Claude", "Anne-Marie").
    let single = cut == first + 1 && end == cut + 2;
    let modifier =
        matches!(
            view.relation(view.head_of(first, end)),
            Relation::Compound | Relation::NmodDesc | Relation::Amod
        ) && view.head(view.head_of(first, end)).is_some_and(|h| h >= end && view.tag(h) == Tag::Noun);
    let given = is_given_name(view.word(first)) || is_given_name(view.word(cut + 1));
    // Two full names: "Donald Hart-Ana Costa".
    let two_full = cut >= first + 2
        && end >= cut + 3
        && is_given_name(view.word(first))
        && is_given_name(view.word(cut + 1));
    (states && whole_is_no_state(view, first, end) || (single && modifier && !given) || two_full)
        .then_some(cut)
}

fn whole_is_no_state(view: &View<'_>, first: usize, end: usize) -> bool {
    state_named(&view.phrase(first, end)).is_none()
}

/// The tokens of a title inside a run, and where the name after it begins.
fn title_and_name(view: &View<'_>, first: usize, end: usize) -> (Option<(usize, usize)>, usize) {
    let lower: Vec<String> = (first..end).map(|i| view.lower(i)).collect();
    let at = |i: usize| lower.get(i - first).map_or("", String::as_str);
    let is_title = |i: usize| lexicon::address(at(i)).is_some() || lexicon::is_office(at(i));
    // The last office word after which a name follows.
    let Some(office) = (first..end.saturating_sub(1)).rev().find(|&i| is_title(i)) else {
        return (None, first);
    };
    let mut stop = office + 1;
    if at(stop) == "of" && at(stop + 1) == "state" {
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
    for cut in (first + 1..end.min(first + 5)).rev() {
        let Some((_, form)) = state_named(&view.phrase(first, cut)) else { continue };
        if whole_is_no_state(view, first, end) && splits_after_state(view, first, cut, end, form) {
            push(view, sentence, (first, cut), None, None, out);
            push(view, sentence, (cut, end), nickname, None, out);
            return;
        }
        break;
    }
    // Offices alone are descriptions: "the Prime Minister".
    let bare_office = (first..end).all(|i| {
        let lower = view.lower(i);
        lexicon::is_office(&lower) || lexicon::is_office_part(&lower) || lexicon::address(&lower).is_some()
    });
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
    push(view, sentence, (first, end), nickname, title, out);
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
    if !text.chars().any(char::is_alphabetic) || text.len() > 160 {
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
    let nickname = nickname.map(|(from, to)| view.phrase(from, to));
    out.push(Name { sentence, tokens, head, text, nickname, title, state, article });
}
