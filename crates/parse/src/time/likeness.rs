//! What looks like a weekday, a quarter of the year or an hour and is a name, a part of a game or money.

use super::atom::{Atom, Kind};

/// Whether a weekday is somebody's name: "Friday Okoro said", "Mr Sunday Adebayo": a capitalised name follows at once, and
/// nothing stands before but a title or the beginning of the sentence, no preposition and no verb.
pub(super) fn is_given_name(atoms: &[Atom<'_>], from: usize) -> bool {
    let (Some(name), Some(next)) = (atoms.get(from), atoms.get(from + 1)) else { return false };
    let written = |a: &Atom<'_>| {
        a.is_capitalized() && a.kind == Kind::Word && a.text.chars().skip(1).all(char::is_lowercase)
    };
    let surname = written(next) && next.spaced && next.text.len() > 2 && next.meanings.is_none();
    // "Friday Talk with the chair" and "Sunday Mini-Course!" are no names; a verb, a comma or "'s" follows those.
    let subject = atoms.get(from + 2).is_some_and(|a| match a.kind {
        Kind::Word => {
            !a.is_capitalized()
                && !["with", "at", "in", "on", "for", "from", "of", "by", "to"].iter().any(|w| a.is(w))
        }
        Kind::Mark(mark) => mark == ',' || mark == '\'' && !a.spaced,
        Kind::Digits(_) => false,
    });
    let title = |a: &Atom<'_>| TITLES.iter().any(|w| a.is(w));
    let before = match from.checked_sub(1).and_then(|i| atoms.get(i)) {
        None => subject,
        Some(a) if a.kind == Kind::Mark('"') || a.kind == Kind::Mark('\'') => subject,
        // "Dr. Friday Okoro"
        Some(a) if a.kind == Kind::Mark('.') => {
            from.checked_sub(2).and_then(|i| atoms.get(i)).is_some_and(title)
        }
        Some(a) => a.is_capitalized() && title(a),
    };
    // "Friday Mr Okoro spoke": the weekday stands before the whole name.
    before && written(name) && surname && !title(next)
}

/// Before a name.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "sir",
    "lady",
    "lord",
    "rev",
    "chief",
    "sgt",
    "capt",
    "lt",
    "col",
    "gen",
    "minister",
    "president",
    "governor",
    "senator",
    "mayor",
    "professor",
    "captain",
    "sergeant",
    "colonel",
    "general",
    "inspector",
    "constable",
    "judge",
    "justice",
    "pastor",
    "bishop",
    "coach",
    "king",
    "prince",
    "princess",
    "queen",
    "councillor",
    "commissioner",
    "secretary",
    "chairman",
    "spokesman",
    "spokeswoman",
    "striker",
    "defender",
    "midfielder",
    "goalkeeper",
    "activist",
    "lawyer",
    "farmer",
    "trader",
];

/// Whether the words around tell of a game that is played in quarters.
pub(super) fn in_a_match(atoms: &[Atom<'_>], at: usize) -> bool {
    let around = atoms.get(at.saturating_sub(20)..(at + 20).min(atoms.len())).unwrap_or_default();
    around.iter().any(|a| a.kind == Kind::Word && PLAYED.iter().any(|w| a.is(w)))
}

/// Words of games that are played in quarters.
const PLAYED: &[&str] = &[
    "scored",
    "outscored",
    "scoring",
    "touchdown",
    "touchdowns",
    "rebounds",
    "yards",
    "yard",
    "halftime",
    "buzzer",
    "quarterback",
    "kicked",
    "goals",
    "dunk",
    "interception",
    "punt",
    "overtime",
];

/// "fell 2p to 213p": a lone letter behind a figure is money in a report, where neither a day nor a zone stands with it.
pub(super) fn is_pence(atoms: &[Atom<'_>], from: usize, to: usize) -> bool {
    let alone = to == from + 2 && atoms.get(from).is_some_and(|a| matches!(a.kind, Kind::Digits(_)));
    let letter = atoms.get(from + 1).is_some_and(|a| !a.spaced && (a.is("p") || a.is("a")));
    let timed = from.checked_sub(1).and_then(|i| atoms.get(i)).is_some_and(|a| {
        a.find(Some).is_some() && a.is_capitalized() || matches!(a.kind, Kind::Mark('-' | '@'))
    });
    alone && letter && !timed
}
