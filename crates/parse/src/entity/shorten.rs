//! Which longer name of the document does a short one stand for: a surname, "Mr. Costa", a first word, an acronym?

use super::lexicon;
use super::merge::Form;
use gainsay_claim::EntityKind;
use gainsay_claim::alias::{Gender, NameRelation, compare_person_names, is_acronym_of, state_named, surname};
use std::collections::BTreeMap;

/// Where several full names could be meant, none is.
const AMBIGUOUS: usize = usize::MAX;

/// What one "Mr." or "Ms." weighs.
const ADDRESS: i32 = 6;

/// Surnames, given names and first words of longer names, where only one longer name has them.
pub(super) fn attach_short_names(forms: &mut [Form]) {
    let mut last: BTreeMap<String, usize> = BTreeMap::new();
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut org_first: BTreeMap<String, usize> = BTreeMap::new();
    let mut any_last: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_sex: BTreeMap<(String, Option<Gender>), usize> = BTreeMap::new();
    let put = |map: &mut BTreeMap<String, usize>, key: String, target: usize| {
        map.entry(key)
            .and_modify(|old| {
                if *old != target {
                    *old = AMBIGUOUS;
                }
            })
            .or_insert(target);
    };
    for form in forms.iter().filter(|f| f.words.len() >= 2) {
        if form.kind == EntityKind::Person {
            put(&mut last, surname(&form.text), form.of);
            by_sex
                .entry((surname(&form.text), form.votes.gender()))
                .and_modify(|old| *old = if *old == form.of { form.of } else { AMBIGUOUS })
                .or_insert(form.of);
            if let Some(word) = form.words.first() {
                put(&mut first, word.clone(), form.of);
            }
        } else {
            if let Some(word) = form.words.first() {
                put(&mut org_first, word.clone(), form.of);
            }
            if let Some(word) = form.words.last() {
                put(&mut any_last, word.clone(), form.of);
            }
        }
    }
    let targets: Vec<Option<usize>> = forms
        .iter()
        .map(|form| match by_address(form, &by_sex) {
            Addressed::One(found) => Some(found),
            Addressed::Nobody => None,
            Addressed::Unknown => target(form, &last, &first, &org_first, &any_last, forms),
        })
        .collect();
    for form in forms.iter_mut().filter(|f| f.words.len() == 1 && f.kind == EntityKind::Unknown) {
        // One of several people with this surname, nobody knows which.
        if last.get(&form.key) == Some(&AMBIGUOUS) {
            form.kind = EntityKind::Person;
        }
    }
    for (index, target) in targets.into_iter().enumerate() {
        let Some(target) = target.filter(|t| *t != index) else { continue };
        let kind = forms.get(target).map(|f| f.kind);
        // A body is named in full before it is shortened; a person may stand in the headline by surname.
        if kind != Some(EntityKind::Person) && target > index {
            continue;
        }
        if let Some(form) = forms.get_mut(index) {
            form.of = target;
            form.kind = kind.unwrap_or(form.kind);
        }
    }
}

/// Whom "Mr. Costa" can mean among the full names with that surname.
enum Addressed {
    One(usize),
    /// Only people of the other sex have that surname here.
    Nobody,
    /// No form of address tells.
    Unknown,
}

/// "Mr. Costa" beside Ana and Rui Costa is Rui; beside Ana alone it is somebody whom the text does not name in full.
fn by_address(form: &Form, by_sex: &BTreeMap<(String, Option<Gender>), usize>) -> Addressed {
    let said = |votes: i32| votes >= ADDRESS;
    let sex = match (said(form.votes.male), said(form.votes.female)) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => return Addressed::Unknown,
    };
    let Some(word) = form.words.first().filter(|_| form.words.len() == 1) else { return Addressed::Unknown };
    let other = if sex == Gender::Male { Gender::Female } else { Gender::Male };
    let at = |gender| by_sex.get(&(word.clone(), gender)).copied();
    match (at(Some(sex)), at(None), at(Some(other))) {
        (Some(one), None, Some(_)) | (None, Some(one), Some(_)) if one != AMBIGUOUS => Addressed::One(one),
        (None, None, Some(_)) => Addressed::Nobody,
        _ => Addressed::Unknown,
    }
}

fn target(
    form: &Form,
    last: &BTreeMap<String, usize>,
    first: &BTreeMap<String, usize>,
    org_first: &BTreeMap<String, usize>,
    any_last: &BTreeMap<String, usize>,
    forms: &[Form],
) -> Option<usize> {
    let sure = |found: Option<&usize>| found.copied().filter(|t| *t != AMBIGUOUS);
    let person_like = matches!(form.kind, EntityKind::Person | EntityKind::Unknown) || form.votes.person >= 0;
    if form.words.len() == 1 {
        let word = form.words.first()?;
        if person_like && let Some(found) = last.get(word) {
            return Some(*found).filter(|t| *t != AMBIGUOUS);
        }
        // "Xi" of "Xi Jinping"; "Boris" of "Boris Hart".
        if person_like
            && form.kind != EntityKind::Place
            && let Some(found) = sure(first.get(word))
        {
            return Some(found);
        }
        let general = lexicon::is_organization_word(word)
            || lexicon::is_place_word(word)
            || state_named(&form.text).is_some();
        let acronym = form.text.len() > 1 && !form.text.chars().any(char::is_lowercase);
        if form.kind != EntityKind::Person && !general && !acronym && word.len() > 2 {
            return sure(org_first.get(word))
                .or_else(|| sure(any_last.get(word)).filter(|_| form.kind != EntityKind::Place));
        }
        return None;
    }
    // A longer shortening: "Marram Living" of "Marram Living Group", "von der Leyen".
    if matches!(form.kind, EntityKind::Person | EntityKind::Unknown)
        && let Some(found) = sure(last.get(&surname(&form.text)))
        && let Some(full) = forms.get(found)
    {
        let shorter = full.words.len() > form.words.len() && full.key.ends_with(&form.key);
        // "J. Hart" may be Jane or John, of whom only one is named.
        let initial = form.kind == EntityKind::Person
            && compare_person_names(&form.text, &full.text) == NameRelation::Compatible;
        return (shorter || initial).then_some(found);
    }
    if form.kind == EntityKind::Person {
        return None;
    }
    let word = form.words.first()?;
    let found = sure(org_first.get(word))?;
    let full = forms.get(found)?;
    let longer = full.words.len() > form.words.len() && full.key.starts_with(&form.key);
    (longer && full.kind != EntityKind::Place).then_some(found)
}

/// "European Aeronautic Defence and Space Company" and "EADS".
pub(super) fn attach_acronyms(forms: &mut [Form]) {
    let mut by_letter: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    for (index, form) in forms.iter().enumerate() {
        if form.words.len() >= 2
            && form.kind != EntityKind::Person
            && let Some(letter) = form.key.chars().next()
        {
            let bucket = by_letter.entry(letter).or_default();
            // Keeps hostile lists of names linear.
            if bucket.len() < 64 {
                bucket.push(index);
            }
        }
    }
    for index in 0..forms.len() {
        let Some(form) = forms.get(index).filter(|f| f.words.len() == 1 && f.of == index) else { continue };
        let Some(bucket) = form.key.chars().next().and_then(|letter| by_letter.get(&letter)) else {
            continue;
        };
        let mut found = bucket
            .iter()
            .copied()
            .filter(|&i| forms.get(i).is_some_and(|full| is_acronym_of(&form.text, &full.text)));
        if let (Some(target), None) = (found.next(), found.next()) {
            let target = forms.get(target).map_or(target, |full| full.of);
            let Some(kind) = forms.get(target).map(|f| f.kind) else { continue };
            if let Some(form) = forms.get_mut(index) {
                form.of = target;
                form.kind = kind;
            }
        }
    }
}
