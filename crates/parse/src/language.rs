//! Is a paragraph English, and is it written in capitals throughout?
//!
//! The parser knows English. Another language gives it nonsense claims, so such a paragraph is told and left out; words
//! all in capitals hide names and verbs from it, so they are read in small letters.
//!
//! The function words are our own lists of the most frequent ones of each language that English does not have.

use gainsay_claim::alias::{is_given_name, state_named};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Fewest words of a paragraph whose language is judged.
const WORDS: usize = 6;
/// Words of a paragraph that are looked at.
const LOOKED_AT: usize = 200;

#[rustfmt::skip]
static ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "was", "for", "that", "with", "by", "as", "are", "were", "from", "said",
    "has", "have", "had", "not", "will", "be", "which", "who", "their", "its", "this", "after", "but", "they", "he",
    "she", "it", "would", "about", "his", "her", "at", "on", "an", "a",
];

/// Languages with their frequent function words.
#[rustfmt::skip]
static OTHERS: &[(&str, &[&str])] = &[
    ("German", &["der", "das", "und", "nicht", "ist", "dass", "mit", "auf", "ein", "eine", "einen", "dem", "den", "des",
        "sich", "wird", "wurde", "von", "für", "im", "zu", "bei", "nach", "weil", "aus", "auch", "sind", "haben", "hatte"]),
    ("French", &["le", "les", "des", "et", "une", "est", "dans", "que", "qui", "pour", "sur", "par", "avec", "du",
        "au", "aux", "ont", "été", "selon", "pas", "plus", "sont", "ce", "cette", "lundi", "mais", "il", "elle"]),
    ("Spanish", &["el", "los", "las", "del", "una", "por", "con", "para", "que", "según", "más", "fue", "como", "al",
        "ha", "sus", "este", "esta", "pero", "sobre", "entre", "también", "dos", "su", "y", "se"]),
    ("Italian", &["il", "gli", "della", "delle", "dei", "che", "per", "una", "con", "nel", "nella", "sono", "ha",
        "è", "alla", "dal", "più", "anche", "ora", "di", "hanno", "stato", "si", "ma", "e"]),
    ("Portuguese", &["os", "uma", "não", "com", "para", "foi", "que", "pelo", "pela", "mais", "como", "são", "dos",
        "das", "ao", "à", "segundo", "também", "em", "seu", "sua", "e", "do", "da", "um"]),
    ("Dutch", &["het", "een", "van", "en", "dat", "niet", "zijn", "met", "voor", "op", "te", "wordt", "werd", "er",
        "aan", "ook", "naar", "omdat", "bij", "uit", "meer", "geen", "maar", "heeft", "hebben"]),
    ("Polish", &["nie", "się", "na", "jest", "że", "do", "oraz", "przez", "który", "po", "został", "są", "dla", "od"]),
    ("Turkish", &["ve", "bir", "bu", "için", "ile", "olarak", "daha", "çok", "olan", "sonra", "gibi", "ancak"]),
    ("Indonesian", &["yang", "dan", "di", "dengan", "untuk", "pada", "dari", "ini", "itu", "tidak", "akan", "telah"]),
    ("Swedish", &["och", "att", "det", "som", "är", "på", "för", "av", "med", "inte", "har", "till", "ett", "från"]),
];

/// The languages that a word tells: the lowest bit is English, the others are [`OTHERS`] in their order.
static LANGUAGES: LazyLock<FxHashMap<&str, u16>> = LazyLock::new(|| {
    let mut out: FxHashMap<&str, u16> = FxHashMap::default();
    let lists = std::iter::once(ENGLISH).chain(OTHERS.iter().map(|(_, list)| *list));
    for (at, list) in lists.enumerate() {
        for word in list {
            *out.entry(word).or_default() |= 1 << at;
        }
    }
    out
});

/// The language of a paragraph that is not English; `None` for English, and where too little tells.
pub(crate) fn foreign(paragraph: &str) -> Option<&'static str> {
    let (mut latin, mut other) = (0usize, 0usize);
    for c in paragraph.chars().take(LOOKED_AT * 8).filter(|c| c.is_alphabetic()) {
        // Latin letters with all their marks end before Greek.
        if c < '\u{370}' || ('\u{1e00}'..='\u{1eff}').contains(&c) {
            latin += 1;
        } else {
            other += 1;
        }
    }
    if other > latin && other >= 12 {
        return Some("a language that is not written in Latin letters");
    }
    let words = paragraph.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut count = 0;
    let mut counts = [0usize; OTHERS.len()];
    let mut english = 0;
    let mut lower = String::new();
    for word in words.take(LOOKED_AT) {
        count += 1;
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.push_str(&word.to_lowercase());
        }
        let Some(languages) = LANGUAGES.get(lower.as_str()) else { continue };
        english += usize::from(languages & 1);
        // Most words of an English text tell English alone.
        if *languages > 1 {
            for (at, count) in counts.iter_mut().enumerate() {
                *count += usize::from(languages >> (at + 1) & 1);
            }
        }
    }
    if count < WORDS {
        return None;
    }
    let names = OTHERS.iter().map(|(name, _)| *name);
    let (name, best) = names.zip(counts).max_by_key(|(_, hits)| *hits)?;
    (best >= 3 && best * 6 >= count && best > 2 * english).then_some(name)
}

/// Whether a block is written in capitals throughout, so that capitals say nothing.
pub(crate) fn is_shouted(block: &str) -> bool {
    let (mut large, mut small, mut words) = (0usize, 0usize, 0usize);
    for word in block.split_whitespace() {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        words += usize::from(letters >= 2);
        for c in word.chars() {
            large += usize::from(c.is_uppercase());
            small += usize::from(c.is_lowercase());
        }
        // Even if all the rest were capitals.
        if 8 * small > block.len() {
            return false;
        }
    }
    words >= 3 && large >= 8 && large >= 8 * small
}

/// How a text writes words outside its shouted blocks.
#[derive(Debug, Default)]
pub(crate) struct Spelling<'t> {
    /// Words in small letters.
    small: FxHashSet<&'t str>,
    /// Words with one capital, and words all in capitals.
    capital: FxHashSet<&'t str>,
}

impl<'t> Spelling<'t> {
    /// The words of the blocks that are not shouted.
    pub(crate) fn of(blocks: impl Iterator<Item = &'t str>) -> Spelling<'t> {
        let mut spelling = Spelling::default();
        for word in blocks.flat_map(|block| block.split(|c: char| !c.is_alphanumeric())) {
            if word.starts_with(char::is_lowercase) {
                spelling.small.insert(word);
            } else if word.starts_with(char::is_uppercase) {
                spelling.capital.insert(word);
            }
        }
        spelling
    }

    /// A shouted block as a report would write it, byte for byte as long: small letters, with a capital where the text
    /// has one elsewhere, and for given names, the word behind them, and states.
    pub(crate) fn calm(&self, block: &str) -> String {
        let mut out = String::with_capacity(block.len());
        let mut after_given = false;
        for (number, word) in block.split_inclusive(|c: char| !c.is_alphanumeric()).enumerate() {
            let end = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            let (word, rest) = word.split_at(end);
            let small = word.to_ascii_lowercase();
            let mut title = small.clone();
            if let Some(first) = title.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            let known = self.capital.contains(title.as_str()) && !self.small.contains(small.as_str());
            let name = known || after_given && !word.is_empty() || state_named(&title).is_some();
            let given = is_given_name(&title) && !self.small.contains(small.as_str());
            if self.capital.contains(word) && word.len() <= 5 && word.len() > 1 {
                out.push_str(word);
            } else if name || given || number == 0 {
                out.push_str(&title);
            } else {
                out.push_str(&small);
            }
            if !word.is_empty() {
                after_given = given && !after_given;
            }
            out.push_str(rest);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_told() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(foreign(text), expected, "{text}");
        check("Der Minister hat am Montag gesagt, dass die Brücke nicht gebaut wird.", Some("German"));
        check("Le ministre a annoncé que les travaux du pont sont suspendus.", Some("French"));
        check("El juez condenó a dos hombres por el robo de un banco según la policía.", Some("Spanish"));
        check(
            "Президент заявил, что переговоры продолжатся.",
            Some("a language that is not written in Latin letters"),
        );
        check("The minister said on Monday that the bridge will not be built.", None);
        check("Die Hard was shown at the Van der Berg cinema in Den Haag on Monday.", None);
        check("Van den Berg, de la Cruz and El Sayed won medals in Los Angeles.", None);
        check("Oslo 12 rain", None);
    }

    #[test]
    fn shouting_is_calmed_to_the_byte() {
        assert!(
            is_shouted("RIVER FLOODS LOWER TOWN") && !is_shouted("NATO troops left") && !is_shouted("USA")
        );
        let spelling = Spelling::of(["The Velt Bank cut jobs in the EU."].into_iter());
        let text = "VELT BANK CUTS JOBS, SAYS ANA COSTA IN RUSSIA";
        assert_eq!(spelling.calm(text), "Velt Bank cuts jobs, says Ana Costa in Russia");
        assert_eq!(spelling.calm("ÉCOLE FERMÉE ÇA").len(), "ÉCOLE FERMÉE ÇA".len());
    }
}
