//! What of a run of capitals is title, state, nickname and name?

use super::chunk::{Name, Run, follows_given_name};
use super::lexicon;
use super::view::View;
use gainsay_claim::alias::{StateForm, is_given_name, state_named};
use gainsay_claim::class_of_noun;
use gainsay_syntax::{Relation, Tag};

/// Cuts a run into state, title and name.
pub(super) fn split(view: &View<'_>, sentence: usize, run: Run, out: &mut Vec<Name>) {
    let Run { mut first, mut end, nickname } = run;
    // "On Monday", "May 20": the calendar names nobody, unless a given name stands before: "Theresa May".
    while first < end && lexicon::is_calendar(view.lower(first)) && view.tag(first) != Tag::Adj {
        first += 1;
    }
    while end > first + 1
        && lexicon::is_calendar(view.lower(end - 1))
        && !(end - first == 2 && is_given_name(view.word(first)))
    {
        end -= 1;
    }
    if let Some(cut) = (first + 1..end.saturating_sub(1))
        .find(|&i| lexicon::is_calendar(view.lower(i)) && !is_given_name(view.word(i - 1)))
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
    let lower: Vec<&str> = (first..end).map(|i| view.lower(i)).collect();
    let at = |i: usize| lower.get(i - first).copied().unwrap_or("");
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
    let word = |back: usize| name.checked_sub(back).map_or("", |i| view.lower(i));
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
        lexicon::is_office(lower) || lexicon::is_office_part(lower) || lexicon::address(lower).is_some()
    };
    let is_noun = |i: usize| lexicon::is_office(view.lower(i)) || lexicon::address(view.lower(i)).is_some();
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
        lexicon::is_organization_word(view.lower(i - 1))
            && is_given_name(view.word(i))
            && view.word(i).len() > 3
    }) && !(cut..end).any(|i| lexicon::is_organization_word(view.lower(i)) || view.word(i) == "of")
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
        let office = lexicon::is_office(lower) || lexicon::address(lower).is_some();
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
    class_of_noun(lower).is_some() || class_of_noun(lower.trim_end_matches('s')).is_some()
}

fn splits_after_state(view: &View<'_>, first: usize, cut: usize, end: usize, form: StateForm) -> bool {
    if is_given_name(view.word(first)) && cut == first + 1 {
        return false;
    }
    let rest = view.word(cut);
    let other_state = state_named(&view.phrase(cut, end)).is_some();
    let ends_in_institution = (cut..end).any(|i| {
        let lower = view.lower(i);
        lexicon::is_organization_word(lower) || lexicon::is_place_word(lower) || lexicon::is_work_word(lower)
    });
    let person = is_given_name(rest) && end - cut >= 2 && !ends_in_institution;
    let seat = form == StateForm::Seat && !ends_in_institution;
    other_state || person || seat
}

pub(super) fn push(
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
