//! Whether two names of persons can be one person's.

use super::given::{GivenMatch, compare_given};
use super::{NameRelation, fold, spelling_key};
use crate::Reason;

/// Titles and forms of address that are no part of a name, folded.
pub(super) const HONORIFICS: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "reverend",
    "fr",
    "father",
    "sister",
    "brother",
    "st",
    "saint",
    "hon",
    "honourable",
    "honorable",
    "gen",
    "col",
    "capt",
    "lt",
    "sgt",
    "maj",
    "cpl",
    "pvt",
    "adm",
    "cmdr",
    "sen",
    "rep",
    "gov",
    "pres",
    "herr",
    "frau",
    "monsieur",
    "madame",
    "mme",
    "signor",
    "senor",
    "senora",
    "don",
    "dona",
    "sheikh",
    "shaikh",
    "imam",
    "rabbi",
    "mullah",
    "ayatollah",
    "haji",
    "sri",
    "shri",
    "smt",
    "justice",
    "judge",
    "mama",
    "baba",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "president",
    "mayor",
    "captain",
    "general",
    "colonel",
    "major",
    "senator",
];

/// Additions after a name that tell father from son, folded.
const GENERATIONS: &[&str] = &["jr", "junior", "sr", "senior", "ii", "iii", "iv"];

/// Letters after a name, folded.
const DEGREES: &[&str] =
    &["phd", "md", "mp", "mep", "qc", "kc", "obe", "cbe", "mbe", "esq", "dds", "jd", "rn", "msp"];

/// Particles that belong to the surname after them, folded.
pub(super) const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "ter", "ten", "de", "da", "do", "dos", "das", "del", "della", "di", "du",
    "des", "la", "le", "las", "los", "al", "el", "bin", "bint", "ibn", "ben", "abu", "af", "av", "zu", "st",
    "mac", "mc", "san", "santa", "y", "e", "und", "ul", "ud", "ur", "os",
];

/// A name of a person in its parts, folded.
#[derive(Debug, Default, PartialEq, Eq)]
struct Parts {
    /// Given names and initials, in order.
    given: Vec<String>,
    /// Surname without particles.
    surname: String,
    /// All words in order, particles without hyphen included.
    words: Vec<String>,
    generation: Option<String>,
}

fn parts(name: &str) -> Parts {
    let mut words: Vec<String> = Vec::new();
    // "Calogero 'the Tailor' Brancaleone": what stands in quotation marks is a nickname, compared by itself.
    let mut quoted = false;
    for word in name.split(|c: char| c.is_whitespace() || c == '-' || c == ',').take(16) {
        let opens = word.starts_with(['"', '“', '«', '(', '\'', '‘']);
        let closes = word.ends_with(['"', '”', '»', ')']) || (quoted && word.ends_with(['\'', '’']));
        if opens || quoted {
            quoted = !closes;
            continue;
        }
        // "J.D." is two initials.
        if word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1) {
            words.extend(word.split('.').filter(|part| !part.is_empty()).map(fold));
        } else {
            words.extend(fold(word).split(' ').filter(|w| !w.is_empty()).map(str::to_owned));
        }
    }
    while words.len() > 1 && words.first().is_some_and(|w| HONORIFICS.contains(&w.as_str())) {
        words.remove(0);
    }
    let mut generation = None;
    while words.len() > 1 {
        let Some(last) = words.last() else { break };
        if GENERATIONS.contains(&last.as_str()) {
            generation = words.pop();
        } else if DEGREES.contains(&last.as_str()) || last == "s" {
            words.pop();
        } else {
            break;
        }
    }
    let mut given: Vec<String> = words.clone();
    let surname = given.pop().unwrap_or_default();
    while given.last().is_some_and(|w| PARTICLES.contains(&w.as_str())) && !given.is_empty() {
        given.pop();
    }
    Parts { given, surname, words, generation }
}

/// Whether two words are one, spelled alike or in two romanizations: `Some(true)` alike, `Some(false)` in two.
fn same_word(a: &str, b: &str) -> Option<bool> {
    if a == b {
        return Some(true);
    }
    let long = |w: &str| w.chars().count() >= 5;
    (long(a) && long(b) && spelling_key(a) == spelling_key(b)).then_some(false)
}

/// Compares two names of persons.
///
/// `Same`: the same words. `Alias`: the same name in another form (nickname, transliteration, middle name left out).
/// `Compatible`: one says less than the other: surname alone, an initial. `Different`: another surname, or the same
/// surname with another given name. `Unknown`: father and son may share it.
///
/// ```
/// use gainsay_claim::alias::{NameRelation, compare_person_names};
/// use gainsay_claim::Reason;
/// assert_eq!(compare_person_names("Bill Hart", "William Hart"), NameRelation::Alias(Reason::Alias));
/// assert_eq!(compare_person_names("Horia Petrescu", "Octavian Petrescu"), NameRelation::Different);
/// assert_eq!(compare_person_names("Petrescu", "Horia Petrescu"), NameRelation::Compatible);
/// ```
pub fn compare_person_names(a: &str, b: &str) -> NameRelation {
    let (x, y) = (parts(a), parts(b));
    if x.words.is_empty() || y.words.is_empty() {
        return NameRelation::Unknown;
    }
    if x.generation.is_some() && y.generation.is_some() && x.generation != y.generation {
        return NameRelation::Different;
    }
    if x.words == y.words {
        return match (&x.generation, &y.generation) {
            (one, other) if one == other => NameRelation::Same,
            // "Trump" and "Trump Jr.": who says less may mean either.
            _ => NameRelation::Unknown,
        };
    }
    let relation = if x.given.is_empty() || y.given.is_empty() { one_word(&x, &y) } else { full(&x, &y) };
    match relation {
        NameRelation::Same | NameRelation::Alias(_) if x.generation != y.generation => NameRelation::Unknown,
        other => other,
    }
}

/// One of the names is a single word, or a surname with its particles.
fn one_word(x: &Parts, y: &Parts) -> NameRelation {
    let (short, long) = if x.given.is_empty() { (x, y) } else { (y, x) };
    let same = same_word(&short.surname, &long.surname);
    if long.given.is_empty() {
        return match same {
            // "van Dijk" and "Dijk", "al-Sisi" and "Sisi".
            Some(true) => NameRelation::Same,
            Some(false) => NameRelation::Alias(Reason::Alias),
            None => NameRelation::Different,
        };
    }
    // The given name alone, a surname that stands first ("Xi", "Kim"), or one of two surnames.
    let elsewhere = long.words.iter().any(|word| same_word(word, &short.surname).is_some());
    let as_given = long
        .given
        .first()
        .is_some_and(|first| matches!(compare_given(first, &short.surname), GivenMatch::Form));
    if same.is_some() || elsewhere || as_given { NameRelation::Compatible } else { NameRelation::Different }
}

/// Both have a given name.
fn full(x: &Parts, y: &Parts) -> NameRelation {
    // The order of another language: "Orbán Viktor".
    if sorted(&x.words) == sorted(&y.words) {
        return NameRelation::Alias(Reason::Alias);
    }
    let (short, long) = if x.words.len() <= y.words.len() { (x, y) } else { (y, x) };
    // A second surname left out: "Pedro Ruiz", "Pedro Ruiz Castro".
    if short.words.len() >= 2 && short.words.len() < long.words.len() {
        let pairs = || short.words.iter().zip(&long.words);
        if pairs().all(|(s, l)| same_word(s, l).is_some()) && !is_initial(long.words.last()) {
            return NameRelation::Alias(Reason::Alias);
        }
        // The first name left out: "García Márquez", "Gabriel García Márquez".
        let tail = long.words.iter().skip(long.words.len() - short.words.len());
        if short.words.iter().zip(tail).all(|(s, l)| same_word(s, l).is_some()) {
            return NameRelation::Alias(Reason::Alias);
        }
    }
    if same_word(&x.surname, &y.surname).is_none() {
        return NameRelation::Different;
    }
    let (Some(first), Some(other)) = (x.given.first(), y.given.first()) else { return NameRelation::Unknown };
    match compare_given(first, other) {
        GivenMatch::Same if !middles_agree(x, y) => NameRelation::Different,
        GivenMatch::Same | GivenMatch::Form => NameRelation::Alias(Reason::Alias),
        GivenMatch::Possible => NameRelation::Compatible,
        GivenMatch::Different => {
            // Known by the second name: "J. Robert Hall", "Robert Hall".
            let second = |p: &Parts, name: &str| {
                p.given.iter().skip(1).any(|g| {
                    !is_initial(Some(g))
                        && matches!(compare_given(g, name), GivenMatch::Same | GivenMatch::Form)
                })
            };
            if second(x, other) || second(y, first) {
                NameRelation::Alias(Reason::Alias)
            } else {
                NameRelation::Different
            }
        }
    }
}

fn sorted(words: &[String]) -> Vec<&str> {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_unstable();
    words
}

fn is_initial(word: Option<&String>) -> bool {
    word.is_some_and(|w| w.chars().count() == 1)
}

/// Whether neither has a middle name that the other excludes; one that is left out excludes nothing.
fn middles_agree(x: &Parts, y: &Parts) -> bool {
    let (short, long) = if x.given.len() <= y.given.len() { (x, y) } else { (y, x) };
    let mut rest = long.given.iter().skip(1);
    short
        .given
        .iter()
        .skip(1)
        .all(|middle| rest.any(|other| compare_given(middle, other) != GivenMatch::Different))
}

/// The surname of a full name, folded: what a later mention in the same text repeats.
///
/// ```
/// assert_eq!(gainsay_claim::alias::surname("Ludwig van Beethoven Jr."), "beethoven");
/// ```
pub fn surname(name: &str) -> String {
    plain_surname(name).unwrap_or_else(|| parts(name).surname)
}

/// The surname of a name that is only words of letters, the last of which is no addition: most are.
fn plain_surname(name: &str) -> Option<String> {
    let (rest, last) = name.rsplit_once(' ')?;
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ');
    if last.len() < 2 || !plain(last) || !plain(rest) || name.bytes().filter(|b| *b == b' ').count() > 14 {
        return None;
    }
    let folded = last.to_ascii_lowercase();
    let added = GENERATIONS.contains(&folded.as_str()) || DEGREES.contains(&folded.as_str());
    (!added).then_some(folded)
}

/// The first given name of a full name, as written; `None` where there is only one word or an initial.
pub fn first_given_name(name: &str) -> Option<String> {
    let parts = parts(name);
    parts.given.into_iter().next().filter(|g| g.chars().count() > 1)
}

/// Whether `short` is made of words of `name` alone, or of their first letters.
pub(super) fn is_shortened(name: &str, short: &str) -> bool {
    let (full, less) = (parts(name), parts(short));
    less.words.iter().all(|word| {
        full.words
            .iter()
            .any(|w| w == word || (w.len() > 1 && is_initial(Some(word)) && w.starts_with(word.as_str())))
    })
}

#[cfg(test)]
mod tests {
    use super::{parts, surname};

    proptest::proptest! {
        #[test]
        fn the_short_way_to_a_surname_leads_where_the_long_one_does(
            words in proptest::collection::vec("(Dr|Mr|jr|III|PhD|s|van|al|O'Neil|Ana|Costa-Lima|J\\.D\\.|Ünal|x1|)", 0..6),
            blank in "(  ?|-)",
        ) {
            let name = words.join(&blank);
            proptest::prop_assert_eq!(surname(&name), parts(&name).surname);
        }
    }
}
