//! Are the names of the second text those of the first?

use super::align::Alignment;
use super::passage::Part;
use super::sheet::Sheet;
use super::view::View;
use gainsay_claim::alias::{NameRelation, compare_names};
use gainsay_claim::{Entity, EntityKind};

/// Names of a text that are looked at, at most.
const MOST: usize = 60;

struct Name {
    words: Vec<usize>,
    text: String,
}

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let (mine, theirs) = (names(a), names(b));
    let known = |view: &View<'_>, name: &Name, other: &Name| -> bool {
        let _ = view;
        let entity = |n: &Name| Entity::named(n.text.clone(), EntityKind::Unknown);
        name.text.eq_ignore_ascii_case(&other.text)
            || matches!(
                compare_names(&entity(name), &entity(other)),
                NameRelation::Same | NameRelation::Alias(_)
            )
    };
    let (mut whole, mut part, mut missing, mut replaced, mut mixed) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for name in &theirs {
        let joined = name.words.iter().filter(|i| made.of(**i).is_some_and(|x| x.tie.agrees())).count();
        if mine.iter().any(|x| known(a, x, name)) {
            whole += 1.0;
        } else if joined > 0 {
            part += 1.0;
            if joined < name.words.len() {
                mixed += 1.0;
            }
        } else {
            missing += 1.0;
            if name.words.iter().any(|i| made.of(*i).is_some_and(|x| x.other.is_some())) {
                replaced += 1.0;
            }
        }
    }
    sheet.put("names", "of the second text", theirs.len() as f32);
    sheet.put("names", "of the first text", mine.len() as f32);
    sheet.put("names", "found", whole);
    sheet.put("names", "found in part", part);
    sheet.put("names", "found but for a word", mixed);
    sheet.put("names", "missing", missing);
    sheet.put("names", "another in its place", replaced);
    let unused = mine
        .iter()
        .filter(|n| n.words.iter().all(|i| a.sentence(*i) == made.focus && !made.from.contains_key(i)))
        .count();
    sheet.put("names", "unused in the best sentence", unused as f32);
}

/// Runs of words that are names.
fn names(view: &View<'_>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut before = None;
    for (index, word) in view.words.iter().enumerate() {
        if word.part != Part::Name {
            continue;
        }
        match names.last_mut() {
            Some(name) if before == index.checked_sub(1) && before.is_some() => {
                name.words.push(index);
                name.text.push(' ');
                name.text.push_str(&word.form);
            }
            _ => names.push(Name { words: vec![index], text: word.form.clone() }),
        }
        before = Some(index);
        if names.len() >= MOST {
            break;
        }
    }
    names
}
