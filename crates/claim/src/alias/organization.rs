//! Whether two names of organisations can be one organisation's.

use super::{NameRelation, fold, spelling_key};
use crate::Reason;

/// Words that say only in which form an organisation exists, folded: they may be left out.
const FORMS: &[&str] = &[
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "ag",
    "sa",
    "gmbh",
    "nv",
    "bv",
    "spa",
    "oy",
    "ab",
    "as",
    "asa",
    "group",
    "holding",
    "holdings",
    "pty",
    "srl",
    "oao",
    "ooo",
    "pjsc",
    "kk",
    "bhd",
    "sdn",
    "pvt",
    "se",
    "sas",
];

/// Words too general to name an organisation alone, folded.
const GENERIC: &[&str] = &[
    "bank",
    "university",
    "college",
    "school",
    "hospital",
    "ministry",
    "department",
    "agency",
    "office",
    "court",
    "council",
    "committee",
    "commission",
    "party",
    "union",
    "association",
    "federation",
    "institute",
    "center",
    "centre",
    "foundation",
    "service",
    "services",
    "police",
    "army",
    "navy",
    "force",
    "forces",
    "air",
    "national",
    "federal",
    "state",
    "international",
    "world",
    "european",
    "american",
    "united",
    "royal",
    "supreme",
    "high",
    "city",
    "county",
    "new",
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "general",
    "public",
    "club",
    "fc",
    "team",
    "airlines",
    "airways",
    "press",
    "news",
    "times",
    "post",
    "television",
    "radio",
    "industries",
    "energy",
    "oil",
    "gas",
    "power",
    "motors",
    "electric",
    "technologies",
    "systems",
    "first",
    "great",
    "central",
    "people",
    "democratic",
    "republican",
    "liberal",
    "labour",
    "labor",
    "workers",
    "social",
    "christian",
    "green",
    "conservative",
    "front",
    "movement",
    "alliance",
    "league",
    "security",
    "defence",
    "defense",
    "health",
    "foreign",
    "interior",
    "justice",
    "finance",
    "education",
    "trade",
    "house",
    "senate",
    "parliament",
    "congress",
    "assembly",
    "district",
    "regional",
    "municipal",
    "local",
    "board",
    "authority",
];

/// Words that acronyms pass over.
const SMALL: &[&str] =
    &["of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "et", "y", "und", "a", "s"];

/// Whether the letters are the first letters of the words of a name, in order.
///
/// Small words ("of", "and") may be counted or left out, as may one form word ("Company") at the end. A stop
/// inside the acronym ("U.N.") changes nothing.
///
/// ```
/// use gainsay_claim::alias::is_acronym_of;
/// assert!(is_acronym_of("EADS", "European Aeronautic Defence and Space Company"));
/// assert!(!is_acronym_of("EU", "European Aeronautic Defence and Space Company"));
/// ```
pub fn is_acronym_of(acronym: &str, name: &str) -> bool {
    let letters: Vec<char> = acronym.chars().filter(|c| *c != '.').collect();
    let is_acronym = (2..=10).contains(&letters.len())
        && letters.iter().all(|c| c.is_alphanumeric())
        && letters.iter().filter(|c| c.is_uppercase()).count() * 3 >= letters.len() * 2;
    if !is_acronym || name.len() > 200 {
        return false;
    }
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    if words.len() < 2 {
        return false;
    }
    let wanted = fold(acronym);
    let first_letters = |words: &[&str], small: bool| -> String {
        words.iter().filter(|w| small || !SMALL.contains(w)).filter_map(|w| w.chars().next()).collect()
    };
    let without_form = match words.split_last() {
        Some((last, rest)) if FORMS.contains(last) => rest,
        _ => &words,
    };
    [false, true].iter().any(|small| {
        first_letters(&words, *small) == wanted
            || (without_form.len() >= 2 && first_letters(without_form, *small) == wanted)
    })
}

fn content(name: &str) -> Vec<String> {
    let folded = fold(name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name));
    let mut words: Vec<String> =
        folded.split(' ').filter(|w| *w != "the").map(str::to_owned).take(24).collect();
    while words.len() > 1 && words.last().is_some_and(|w| FORMS.contains(&w.as_str())) {
        words.pop();
    }
    words
}

/// Compares two names of organisations.
///
/// `Same`: the same words, article aside. `Alias`: acronym, legal form left out, other romanization. `Compatible`:
/// one is the other shortened, with a word in it that is not general ("Ford", "Ford Motor Company").
/// `Different`: words that exclude each other. `Unknown`: only general words remain ("the Bank").
///
/// ```
/// use gainsay_claim::alias::{NameRelation, compare_organization_names};
/// assert_eq!(compare_organization_names("Bank of Ghana", "Bank of Kenya"), NameRelation::Different);
/// assert_eq!(compare_organization_names("Ford", "Ford Motor Company"), NameRelation::Compatible);
/// ```
pub fn compare_organization_names(a: &str, b: &str) -> NameRelation {
    if fold(a) == fold(b) {
        return NameRelation::Same;
    }
    let (x, y) = (content(a), content(b));
    if x.is_empty() || y.is_empty() {
        return NameRelation::Unknown;
    }
    if x == y {
        return NameRelation::Same;
    }
    if is_acronym_of(a, b) || is_acronym_of(b, a) || spelled_alike(&x, &y) {
        return NameRelation::Alias(Reason::Alias);
    }
    let (short, long) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
    let generic = |word: &String| GENERIC.contains(&word.as_str()) || SMALL.contains(&word.as_str());
    let mut rest = long.iter();
    if short.iter().all(|word| rest.any(|other| other == word)) {
        return if short.iter().all(generic) { NameRelation::Unknown } else { NameRelation::Compatible };
    }
    let general = |words: &[String]| words.iter().all(generic);
    if general(&x) || general(&y) { NameRelation::Unknown } else { NameRelation::Different }
}

fn spelled_alike(x: &[String], y: &[String]) -> bool {
    let long = |w: &str| w.chars().count() >= 5;
    x.len() == y.len()
        && x.iter().zip(y).all(|(a, b)| a == b || (long(a) && long(b) && spelling_key(a) == spelling_key(b)))
}
