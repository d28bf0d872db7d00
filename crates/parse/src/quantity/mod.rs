//! How much: figures with bounds, unit and what is counted.
//!
//! A sentence is cut into atoms, numbers are read by nom grammars over them (`number`), and each number is then joined
//! with its unit (`unit`), its comparators (`bound`) and its noun (`counted`). What looks like a figure and is no amount
//! is left out by one table of reasons (`reject`). Work is linear in the text: every look around a number is bounded.

mod atom;
mod bound;
mod catalog;
mod counted;
mod ellipsis;
mod fields;
mod forms;
mod lexicon;
mod number;
mod phrase;
mod reject;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tests;
mod unit;

pub use catalog::{QuantityPattern, quantity_patterns};
pub use fields::{QuantityFields, Telling, annotate, quantity_fields, telling};
#[cfg(test)]
pub(crate) use tables::sections as tables;

use atom::Atom;
use counted::{Place, Sort};
use gainsay_claim::{Quantity, QuantityKind, Span, Unit};
use gainsay_syntax::Sentence;
use phrase::{Phrase, Reading};

/// A figure found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantityMention {
    /// All words of it: comparator, number, unit.
    pub span: Span,
    /// The number alone.
    pub core: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// First token and one past the last, in that sentence.
    pub tokens: (usize, usize),
    /// The amount. A figure that is larger than decimals hold is kept as "more than the largest decimal", with a note.
    pub value: Quantity,
    /// Index, in the sentence, of the noun that is counted or measured.
    pub counted_token: Option<usize>,
    /// Name of the pattern that found it: `number`, `about`, `bound`, `range`, `score`, `age`, `article`, `share`,
    /// `change` for "doubled".
    pub pattern: &'static str,
    /// The figure that this is a part of, as its index in the list: the 12 in "5 of the 12".
    pub part_of: Option<usize>,
    /// The unit that a sum begins with: feet in "5 feet 2 inches", which is 62 inches.
    pub lead: Option<Unit>,
    /// What is doubtful about it.
    pub note: Option<String>,
}

/// The figures of a text, in order.
///
/// The sentences may be parsed (then the parse says what is counted) or only cut into tokens.
pub fn read_quantities(text: &str, sentences: &[Sentence]) -> Vec<QuantityMention> {
    let mut mentions = Vec::new();
    let mut atoms = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        if atom::cut(text, sentence, &mut atoms) || phrase::has_article_measure(&atoms) {
            read_sentence(text, index, sentence, &atoms, &mut mentions);
        }
    }
    mentions
}

fn read_sentence(
    text: &str,
    index: usize,
    sentence: &Sentence,
    atoms: &[Atom<'_>],
    mentions: &mut Vec<QuantityMention>,
) {
    let reading = Reading { text, atoms, sentence };
    let before = mentions.len();
    let (mut at, mut from) = (0, 0);
    while let Some(atom) = atoms.get(at) {
        let step = if atom.is_trigger() || reading.opens_number(at) {
            reading.step(at, from)
        } else {
            reading.article_measure(at, from)
        };
        let Some(step) = step else {
            at += 1;
            continue;
        };
        for phrase in step.phrases {
            let found = mention(text, index, sentence, atoms, phrase, mentions.last());
            mentions.extend(found);
        }
        at = step.next.max(at + 1);
        from = at;
    }
    if let Some(found) = mentions.get_mut(before..) {
        ellipsis::resolve(atoms, before, found);
    }
}

fn mention(
    text: &str,
    index: usize,
    sentence: &Sentence,
    atoms: &[Atom<'_>],
    phrase: Phrase,
    previous: Option<&QuantityMention>,
) -> Option<QuantityMention> {
    let (first, last) = (atoms.get(phrase.start)?, atoms.get(phrase.end.checked_sub(1)?)?);
    let (core_first, core_last) = (atoms.get(phrase.core.0)?, atoms.get(phrase.core.1.checked_sub(1)?)?);
    let place = Place {
        start: first.token as usize,
        number: core_last.token as usize,
        unit: phrase.unit_atom.and_then(|i| atoms.get(i)).map(|a| a.token as usize).or_else(|| {
            // "$5": the sign heads the amount where it is a token of its own.
            let money = phrase.kind == QuantityKind::Money;
            money.then_some(if core_first.token > first.token {
                core_first.token as usize - 1
            } else {
                core_last.token as usize
            })
        }),
        end: last.token as usize + 1,
        sort: match phrase.kind {
            QuantityKind::Ordinal => Sort::Rank,
            QuantityKind::Duration => Sort::Duration,
            QuantityKind::Multiple if phrase.pattern == "change" => Sort::Verb,
            QuantityKind::Fraction | QuantityKind::Multiple | QuantityKind::Score => Sort::Share,
            _ => Sort::Plain,
        },
    };
    // "voted 220-207 along party lines": the two sides of a score count only what follows at once.
    let found = counted::counted(text, sentence, &place)
        .filter(|found| phrase.pattern != "score" || found.token <= place.end);
    let found = match found {
        None if phrase.kind == QuantityKind::Multiple && phrase.pattern != "change" => {
            counted::times_what(text, sentence, place.end)
        }
        found => found,
    };
    let found = match previous.filter(|p| p.sentence == index && place.unit.is_some()) {
        // "87 mph (140 km/h)", "162 points, or 2.14%": the second says the first again, or stands beside it.
        Some(earlier) if beside(earlier, &place, found.as_ref()) => earlier
            .counted_token
            .zip(earlier.value.counted.clone())
            .map(|(token, counted)| counted::Found { token, counted }),
        _ => found,
    };
    Some(QuantityMention {
        span: Span { start: first.start, end: last.end },
        core: Span { start: core_first.start, end: core_last.end },
        sentence: index,
        tokens: (first.token as usize, last.token as usize + 1),
        counted_token: found.as_ref().map(|f| f.token),
        value: Quantity {
            interval: phrase.interval,
            approximate: phrase.approximate,
            precision: phrase.precision,
            unit: phrase.unit,
            kind: phrase.kind,
            counted: found.map(|f| f.counted),
            distribution: phrase.distribution,
        },
        pattern: phrase.pattern,
        part_of: None,
        lead: phrase.lead,
        note: phrase.note.map(str::to_owned),
    })
}

/// Whether a measure shares what the one before it measures: it hangs on that one, or follows it at once.
fn beside(earlier: &QuantityMention, place: &Place, found: Option<&counted::Found>) -> bool {
    let (start, end) = earlier.tokens;
    match found {
        Some(found) => (start..end).contains(&found.token),
        None => place.start.saturating_sub(end) <= 2,
    }
}
