//! Whether the words around a date speak of what was or of what is to come: the governing verb where the sentence is
//! parsed, cue words where it is not.

use super::atom::{Atom, Kind};
use super::resolve::Direction;
use gainsay_syntax::{Relation, Sentence, Tag, Token};

const FUTURE: &[&str] = &["will", "shall", "'ll", "ll", "wo"];
/// Words that turn the infinitive behind them to the future.
const PROSPECTS: &[&str] = &[
    "due",
    "set",
    "scheduled",
    "expected",
    "planned",
    "plans",
    "plan",
    "slated",
    "going",
    "hopes",
    "intends",
    "ready",
    "aims",
    "deadline",
    "upcoming",
    "forthcoming",
    "wants",
    "let",
    "please",
    "hope",
    "want",
];
const PAST: &[&str] = &[
    "was", "were", "had", "did", "said", "told", "met", "held", "took", "made", "went", "came", "began",
    "won", "lost", "fell", "rose", "killed", "left", "sent", "spoke", "gave", "got", "became", "hit", "ran",
    "sold", "bought", "led", "found", "saw", "grew", "flew", "struck", "shot", "fought", "brought", "wrote",
    "agreed", "since", "ago", "born", "been",
];

/// The direction of the words around the tokens `first..last`, which are the atoms `from..to`.
pub(crate) fn direction(
    sentence: &Sentence,
    text: &str,
    first: usize,
    atoms: &[Atom<'_>],
    from: usize,
    to: usize,
) -> Direction {
    if looks_ahead(atoms, from, to) {
        return Direction::Future;
    }
    if sentence.parsed
        && let Some(found) = by_verb(sentence, text, first)
    {
        return found;
    }
    by_cues(atoms, from, to)
}

/// Words that put something off or shut it up until a day to come, whatever their tense: "remanded until 9 June".
const PUT_OFF: &[&str] = &[
    "remanded",
    "adjourned",
    "postponed",
    "deferred",
    "delayed",
    "extended",
    "suspended",
    "banned",
    "barred",
    "detained",
    "closed",
    "shut",
    "halted",
    "prolonged",
    "rescheduled",
    "moved",
];

/// Words that put something on a day to come: "listed the matter for July 15".
const LISTED: &[&str] = &[
    "listed",
    "fixed",
    "adjourned",
    "postponed",
    "rescheduled",
    "set",
    "slated",
    "scheduled",
    "planned",
    "posted",
];

/// Words that tell of what is to come: "warned of gales by Wednesday".
const FORETOLD: &[&str] = &[
    "warned",
    "warns",
    "warning",
    "forecast",
    "forecasts",
    "forecasters",
    "predicted",
    "predicts",
    "payable",
];

/// Whether the words before an expression say that it lies ahead, whatever the tense of the verb.
fn looks_ahead(atoms: &[Atom<'_>], from: usize, to: usize) -> bool {
    let before = atoms.get(from.saturating_sub(2 * REACH)..from).unwrap_or_default();
    let Some(last) = before.last() else { return false };
    // "corn for July delivery"
    if atoms.get(to).is_some_and(|a| ["delivery", "futures", "contract"].iter().any(|w| a.is(w))) {
        return true;
    }
    let any = |list: &[&str]| before.iter().any(|a| a.kind == Kind::Word && list.iter().any(|w| a.is(w)));
    match () {
        () if last.is("until") || last.is("till") => any(PUT_OFF),
        () if last.is("for") => any(LISTED),
        () if last.is("payable") => true,
        () => ["by", "on", "from", "through", "record"].iter().any(|w| last.is(w)) && any(FORETOLD),
    }
}

/// Climbs from a token to the verb that governs it.
fn by_verb(sentence: &Sentence, text: &str, first: usize) -> Option<Direction> {
    let mut at = first;
    for _ in 0..12 {
        let token = sentence.tokens.get(at)?;
        if matches!(token.tag, Tag::Verb | Tag::Aux) {
            return of_verb(sentence, text, at);
        }
        let copula =
            near(sentence, at).find(|(_, t)| t.head == Some(at as u32) && t.relation == Relation::Cop);
        if let Some((copula, _)) = copula {
            return of_verb_with(sentence, text, at, copula);
        }
        at = token.head? as usize;
    }
    None
}

/// How far from a verb its auxiliaries are looked for: keeps reading linear in sentences of any length.
const NEAR: usize = 60;

/// The tokens around one, with their indices.
fn near(sentence: &Sentence, at: usize) -> impl Iterator<Item = (usize, &Token)> {
    let from = at.saturating_sub(NEAR);
    sentence.tokens.iter().enumerate().skip(from).take(2 * NEAR)
}

fn of_verb(sentence: &Sentence, text: &str, verb: usize) -> Option<Direction> {
    of_verb_with(sentence, text, verb, verb)
}

fn of_verb_with(sentence: &Sentence, text: &str, head: usize, finite: usize) -> Option<Direction> {
    let lower = |index: usize| sentence.tokens.get(index).map(|t| t.text(text).to_ascii_lowercase());
    let mut infinitive = false;
    let mut auxiliary = None;
    for (index, token) in near(sentence, head) {
        if token.head != Some(head as u32) {
            continue;
        }
        let form = lower(index)?;
        if matches!(token.relation, Relation::Aux | Relation::AuxPass) {
            if FUTURE.contains(&form.as_str()) || form.ends_with("'ll") || form.ends_with("\u{2019}ll") {
                return Some(Direction::Future);
            }
            if matches!(form.as_str(), "was" | "were" | "had" | "did" | "has" | "have" | "'ve" | "'d") {
                auxiliary = Some(Direction::Past);
            } else if auxiliary.is_none() {
                auxiliary = Some(Direction::Unsaid);
            }
        }
        infinitive |= token.relation == Relation::Mark && form == "to";
    }
    // "has been scheduled for Monday" looks ahead, whatever its own tense.
    if lower(head).is_some_and(|form| PROSPECTS.contains(&form.as_str()) && form.ends_with("ed")) {
        return Some(Direction::Future);
    }
    if let Some(found) = auxiliary {
        return Some(found);
    }
    if infinitive {
        return Some(Direction::Future);
    }
    let form = lower(finite)?;
    if is_scheduled(sentence, text, finite, &form) {
        return Some(Direction::Future);
    }
    let past = form.ends_with("ed") || PAST.contains(&form.as_str());
    let lemma = sentence.tokens.get(finite).map(|t| t.lemma.to_ascii_lowercase())?;
    let changed = !lemma.is_empty() && lemma != form && !form.ends_with('s') && !form.ends_with("ing");
    Some(if past || changed && form != "am" && form != "are" { Direction::Past } else { Direction::Unsaid })
}

/// Verbs whose present tense tells of what is planned: "Parliament returns on 3 September". Those that headlines use
/// for what has happened ("Dow closes lower on Friday") are not among them.
const SCHEDULED: &[&str] = &[
    "begin",
    "start",
    "resume",
    "return",
    "arrive",
    "depart",
    "expire",
    "reopen",
    "convene",
    "reconvene",
    "premiere",
    "commence",
];

/// The same with the words behind them.
const SCHEDULED_WITH: &[(&str, &[&str])] = &[
    ("take", &["effect"]),
    ("take", &["place"]),
    ("vote", &["on"]),
    ("go", &["on", "trial"]),
    ("come", &["into", "force"]),
    ("come", &["into", "effect"]),
    ("go", &["into", "effect"]),
    ("go", &["on", "sale"]),
    ("go", &["to", "the", "polls"]),
];

/// Whether a verb in the present tells of what is planned.
fn is_scheduled(sentence: &Sentence, text: &str, verb: usize, form: &str) -> bool {
    let Some(token) = sentence.tokens.get(verb).filter(|t| t.tag == Tag::Verb) else { return false };
    let lemma = token.lemma.to_ascii_lowercase();
    let present =
        form == lemma || form.strip_suffix('s').is_some_and(|f| lemma.starts_with(f.trim_end_matches('e')));
    let behind = |n: usize| sentence.tokens.get(verb + 1 + n).map(|t| t.text(text).to_ascii_lowercase());
    let with = |words: &[&str]| words.iter().enumerate().all(|(n, w)| behind(n).as_deref() == Some(*w));
    present
        && (SCHEDULED.contains(&lemma.as_str())
            || SCHEDULED_WITH.iter().any(|(verb, words)| lemma == *verb && with(words)))
}

/// How far cue words reach, in atoms.
const REACH: usize = 14;

/// The nearest cue before the expression, else the nearest behind it.
fn by_cues(atoms: &[Atom<'_>], from: usize, to: usize) -> Direction {
    let before = atoms.get(from.saturating_sub(REACH)..from).unwrap_or_default();
    let behind = atoms.get(to..(to + REACH).min(atoms.len())).unwrap_or_default();
    let near = before.iter().rev().position(|a| cue(a).is_some());
    if let Some(distance) = near
        && let Some(found) = before.iter().rev().nth(distance).and_then(cue)
    {
        // "said it would", "was to open", "was expected to": the later word is the cue, the earlier ones shift it.
        return found;
    }
    let infinitive = before.iter().rev().take(4).any(|a| a.is("to") || a.is("by"));
    if infinitive
        && behind.iter().take(3).all(|a| cue(a) != Some(Direction::Past))
        && before.iter().any(|a| a.is("to"))
    {
        return Direction::Future;
    }
    behind.iter().find_map(cue).unwrap_or(Direction::Unsaid)
}

fn cue(atom: &Atom<'_>) -> Option<Direction> {
    if atom.kind != Kind::Word || atom.text.len() > 14 {
        return None;
    }
    let is = |list: &[&str]| list.iter().any(|w| atom.is(w));
    if is(FUTURE) || is(PROSPECTS) {
        return Some(Direction::Future);
    }
    let ending = atom.text.len() > 4 && atom.text.ends_with("ed") && !atom.is_capitalized();
    (is(PAST) || ending).then_some(Direction::Past)
}
