//! Is a full stop part of the word before it, and what may follow that word?
//!
//! The sentence splitter asks whether an abbreviation can end a sentence, the tokenizer whether the stop belongs to
//! the word; both ask here. The entries are the common abbreviations of English news style (ranks and titles,
//! months, US states in the older style of the wire agencies, company forms, units), gathered by hand.

/// What kind of abbreviation a word is; the kind decides what may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `Mr.`, `Sen.`, `Gen.`: a name follows, so the sentence goes on.
    Title,
    /// `St.`, `Mt.`, `Ft.`: part of a place name, or a street at its end.
    Place,
    /// `Jan.`: a day or a year follows.
    Month,
    /// `No.`, `Fig.`, `Art.`: an abbreviation only where a number follows.
    Number,
    /// `Inc.`, `Corp.`: ends a company's name, and often the sentence.
    Company,
    /// `Fla.`, `D.C.`: ends a place, and often the sentence.
    State,
    /// `Jr.`, `Sr.`: ends a person's name.
    Suffix,
    /// `vs.`, `e.g.`: never ends a sentence.
    Inner,
    /// `etc.`, `al.`: ends a sentence where a capital follows.
    Outer,
    /// `a.m.`, `p.m.`: ends a sentence unless a day, a month or a time zone follows.
    Clock,
    /// `lb.`, `ft.`: after a number.
    Unit,
    /// `Dept.`, `Univ.`, `Ave.`: part of a name.
    Name,
    /// `U.S.`, `Ph.D.`: letters with stops between them.
    Acronym,
    /// `J.`: one capital.
    Initial,
}

/// Abbreviations by their lower-case form without the last stop, sorted; the flag asks for a capital first letter.
const TABLE: &[(&str, Kind, bool)] = &[
    ("adj", Kind::Title, true),
    ("adm", Kind::Title, true),
    ("al", Kind::Outer, false),
    ("ala", Kind::State, true),
    ("apr", Kind::Month, true),
    ("approx", Kind::Inner, false),
    ("apt", Kind::Number, true),
    ("ariz", Kind::State, true),
    ("ark", Kind::State, true),
    ("art", Kind::Number, true),
    ("arts", Kind::Number, true),
    ("assn", Kind::Name, false),
    ("asst", Kind::Title, false),
    ("atty", Kind::Title, true),
    ("attys", Kind::Title, true),
    ("aug", Kind::Month, true),
    ("av", Kind::Name, true),
    ("ave", Kind::Name, true),
    ("bldg", Kind::Name, true),
    ("blvd", Kind::Name, true),
    ("brig", Kind::Title, true),
    ("bros", Kind::Company, true),
    ("ca", Kind::Inner, false),
    ("cal", Kind::State, true),
    ("calif", Kind::State, true),
    ("capt", Kind::Title, true),
    ("cf", Kind::Inner, false),
    ("ch", Kind::Number, false),
    ("chap", Kind::Number, false),
    ("cllr", Kind::Title, true),
    ("cmdr", Kind::Title, true),
    ("co", Kind::Company, true),
    ("col", Kind::Title, true),
    ("colo", Kind::State, true),
    ("comdr", Kind::Title, true),
    ("conn", Kind::State, true),
    ("corp", Kind::Company, true),
    ("cos", Kind::Company, true),
    ("cpl", Kind::Title, true),
    ("dec", Kind::Month, true),
    ("del", Kind::State, true),
    ("dept", Kind::Name, false),
    ("depts", Kind::Name, false),
    ("det", Kind::Title, true),
    ("dist", Kind::Name, true),
    ("dr", Kind::Title, true),
    ("drs", Kind::Title, true),
    ("eg", Kind::Inner, false),
    ("eq", Kind::Number, false),
    ("esq", Kind::Suffix, true),
    ("est", Kind::Name, true),
    ("etc", Kind::Outer, false),
    ("feb", Kind::Month, true),
    ("ext", Kind::Number, false),
    ("fig", Kind::Number, false),
    ("figs", Kind::Number, false),
    ("fla", Kind::State, true),
    ("fr", Kind::Title, true),
    ("fri", Kind::Month, true),
    ("ft", Kind::Place, true),
    ("ga", Kind::State, true),
    ("gen", Kind::Title, true),
    ("gens", Kind::Title, true),
    ("gov", Kind::Title, true),
    ("govs", Kind::Title, true),
    ("govt", Kind::Name, false),
    ("hon", Kind::Title, true),
    ("hr", Kind::Unit, false),
    ("hrs", Kind::Unit, false),
    ("ie", Kind::Inner, false),
    ("ill", Kind::State, true),
    ("inc", Kind::Company, true),
    ("incl", Kind::Inner, false),
    ("ind", Kind::State, true),
    ("insp", Kind::Title, true),
    ("inst", Kind::Name, true),
    ("intl", Kind::Name, true),
    ("jan", Kind::Month, true),
    ("jr", Kind::Suffix, true),
    ("jul", Kind::Month, true),
    ("jun", Kind::Month, true),
    ("kan", Kind::State, true),
    ("kans", Kind::State, true),
    ("ky", Kind::State, true),
    ("la", Kind::State, true),
    ("lb", Kind::Unit, false),
    ("lbs", Kind::Unit, false),
    ("lt", Kind::Title, true),
    ("ltd", Kind::Company, true),
    ("maj", Kind::Title, true),
    ("mar", Kind::Month, true),
    ("mass", Kind::State, true),
    ("md", Kind::State, true),
    ("messrs", Kind::Title, true),
    ("mfg", Kind::Name, true),
    ("mgr", Kind::Title, true),
    ("mich", Kind::State, true),
    ("min", Kind::Unit, false),
    ("mins", Kind::Unit, false),
    ("minn", Kind::State, true),
    ("miss", Kind::State, true),
    ("mlle", Kind::Title, true),
    ("mme", Kind::Title, true),
    ("mo", Kind::State, true),
    ("mont", Kind::State, true),
    ("mr", Kind::Title, false),
    ("mrs", Kind::Title, false),
    ("ms", Kind::Title, true),
    ("msgr", Kind::Title, true),
    ("mt", Kind::Place, true),
    ("natl", Kind::Name, true),
    ("neb", Kind::State, true),
    ("nev", Kind::State, true),
    ("no", Kind::Number, false),
    ("nos", Kind::Number, false),
    ("nov", Kind::Month, true),
    ("oct", Kind::Month, true),
    ("okla", Kind::State, true),
    ("ore", Kind::State, true),
    ("oz", Kind::Unit, false),
    ("pa", Kind::State, true),
    ("para", Kind::Number, false),
    ("pfc", Kind::Title, true),
    ("pg", Kind::Number, false),
    ("pp", Kind::Number, false),
    ("pres", Kind::Title, true),
    ("prof", Kind::Title, true),
    ("profs", Kind::Title, true),
    ("ps", Kind::Inner, false),
    ("pte", Kind::Title, true),
    ("pvt", Kind::Title, true),
    ("rep", Kind::Title, true),
    ("reps", Kind::Title, true),
    ("ret", Kind::Suffix, false),
    ("rev", Kind::Title, true),
    ("rd", Kind::Name, true),
    ("rt", Kind::Title, true),
    ("sat", Kind::Month, true),
    ("sec", Kind::Number, true),
    ("sen", Kind::Title, true),
    ("sens", Kind::Title, true),
    ("sep", Kind::Month, true),
    ("sept", Kind::Month, true),
    ("sgt", Kind::Title, true),
    ("sq", Kind::Inner, false),
    ("sr", Kind::Suffix, true),
    ("st", Kind::Place, true),
    ("ste", Kind::Place, true),
    ("supt", Kind::Title, true),
    ("tenn", Kind::State, true),
    ("tex", Kind::State, true),
    ("treas", Kind::Title, true),
    ("univ", Kind::Name, true),
    ("va", Kind::State, true),
    ("viz", Kind::Inner, false),
    ("vol", Kind::Number, false),
    ("vols", Kind::Number, false),
    ("vs", Kind::Inner, false),
    ("vt", Kind::State, true),
    ("wash", Kind::State, true),
    ("wed", Kind::Month, true),
    ("wis", Kind::State, true),
    ("wyo", Kind::State, true),
];

/// Acronyms that name a state or a city, so that they end places like `Fla.` does.
const PLACE_ACRONYMS: &[&str] =
    &["D.C", "L.A", "N.C", "N.D", "N.H", "N.J", "N.M", "N.Y", "R.I", "S.C", "S.D", "W.Va", "B.C"];

/// The longest entry, in bytes; a longer word is no abbreviation.
const LONGEST: usize = 6;

/// The kind of abbreviation that `word` (without its last full stop) is, or `None` for an ordinary word.
pub(crate) fn kind(word: &str) -> Option<Kind> {
    let first = word.chars().next()?;
    if word.len() == first.len_utf8() {
        return (first.is_uppercase())
            .then_some(Kind::Initial)
            .or_else(|| matches!(first, 'b' | 'c' | 'd' | 'm' | 'p' | 'v').then_some(Kind::Inner));
    }
    if word.contains('.') {
        return dotted(word);
    }
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    // `IE.` and `AL.` are names; only what stands before a name is also written in capitals throughout.
    let shouted = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    TABLE
        .iter()
        .find(|(form, _, _)| *form == lower)
        .filter(|(_, _, capital)| !capital || first.is_ascii_uppercase())
        .map(|(_, kind, _)| *kind)
        .filter(|kind| {
            !shouted
                || matches!(
                    kind,
                    Kind::Title | Kind::Place | Kind::Month | Kind::Company | Kind::State | Kind::Suffix
                )
        })
}

/// Letters with stops between them: `U.S`, `p.m`, `Ph.D`, `e.g`.
fn dotted(word: &str) -> Option<Kind> {
    if word.len() > 16 || word.split('.').any(|part| part.is_empty() || part.chars().count() > 2) {
        return None;
    }
    if !word.chars().all(|c| c == '.' || c.is_alphabetic()) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    Some(match lower.as_str() {
        "a.m" | "p.m" => Kind::Clock,
        "e.g" | "i.e" | "c.f" | "p.s" => Kind::Inner,
        _ if PLACE_ACRONYMS.contains(&word) => Kind::State,
        _ => Kind::Acronym,
    })
}

/// Whether an unknown capitalised word without vowels (`Hmbg.`) looks shortened rather than spelled out.
pub(crate) fn looks_shortened(word: &str) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return false };
    (2..=5).contains(&word.len())
        && first.is_ascii_uppercase()
        && !"AEIOUY".contains(first)
        && letters.all(|c| c.is_ascii_lowercase() && !"aeiouy".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_words_before_a_stop() {
        for (word, expected) in [
            ("Sen", Some(Kind::Title)),
            ("sen", None),
            ("U.S", Some(Kind::Acronym)),
            ("D.C", Some(Kind::State)),
            ("p.m", Some(Kind::Clock)),
            ("Ph.D", Some(Kind::Acronym)),
            ("J", Some(Kind::Initial)),
            ("v", Some(Kind::Inner)),
            ("x", None),
            ("Inc", Some(Kind::Company)),
            ("house", None),
            ("example.org", None),
            ("", None),
        ] {
            assert_eq!(kind(word), expected, "{word}");
        }
        assert!(looks_shortened("Brgd") && !looks_shortened("NBC") && !looks_shortened("Tom"));
    }
}
