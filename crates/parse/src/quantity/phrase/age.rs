//! Which figures without a unit are ages?

use super::{Piece, Reading};
use crate::quantity::number::Form;
use gainsay_claim::Decimal;
use gainsay_syntax::Tag;

/// After the age of a person: "she was 45 when", "who was 10 at the time".
static AFTER_AGE: &[&str] = &[
    "and", "when", "but", "at", "by", "in", "on", "while", "this", "last", "next", "before", "after", "years",
];

/// After "a man of 44".
static AFTER_PERSON: &[&str] =
    &["is", "was", "has", "had", "who", "from", "with", "can", "could", "will", "to"];

/// What an age is that a figure behind "was" tells.
static AGES: &[&str] = &["average", "mean", "median", "legal", "minimum", "retirement", "voting", "drinking"];

/// Before somebody who is told with an age behind: "the swimmer, 19,".
static AGED_BEHIND: &[&str] = &["the", "a", "an", "his", "her", "their", "its"];

/// Whom "under 12" tells apart by age.
static PEOPLE: &[&str] = &[
    "children",
    "kids",
    "people",
    "adults",
    "men",
    "women",
    "boys",
    "girls",
    "those",
    "anyone",
    "everyone",
    "voters",
    "workers",
    "patients",
    "players",
    "drivers",
    "infants",
    "residents",
];

/// "a boy of 7"
static PERSONS: &[&str] = &[
    "boy", "girl", "man", "woman", "child", "baby", "youth", "teenager", "son", "daughter", "infant",
    "toddler",
];

impl Reading<'_, '_> {
    /// Whether a figure without a unit is an age: "Roe, 44, has", "aged 45", "at the age of 45", "she was 45", "a boy of
    /// 7", "died at 85".
    pub(super) fn is_bare_age(&self, piece: &Piece) -> bool {
        if piece.unit.is_some() || piece.number.form != Form::Bare && piece.number.form != Form::Words {
            return false;
        }
        if !piece.number.value.is_some_and(|v| v > Decimal::ZERO && v < Decimal::from(125)) {
            return false;
        }
        let one_of = |n: usize, words: &[&str]| {
            self.back(piece.start, n).is_some_and(|a| words.iter().any(|w| a.is(w)))
        };
        if one_of(1, &["aged", "age"])
            || one_of(1, &["of"]) && one_of(2, &["age"])
            || one_of(1, &["between"]) && one_of(2, &["aged"])
        {
            return true;
        }
        let next = self.at(piece.end);
        let ends = next.is_none_or(|a| a.is_sign(".,;:!?)\"”") || AFTER_AGE.iter().any(|w| a.is(w)));
        let more_than_one = piece.number.value > Some(Decimal::ONE);
        let born = one_of(1, &["of"]) && one_of(2, PERSONS) && one_of(3, &["a", "an", "the"]);
        if born && more_than_one && (ends || next.is_some_and(|a| AFTER_PERSON.iter().any(|w| a.is(w)))) {
            return true;
        }
        if ends && more_than_one {
            let person = |n| one_of(n, &["he", "she", "who"]);
            let is = one_of(1, &["is", "was", "turned", "turns"]) && person(2)
                || one_of(1, &["be", "turn"]) && one_of(2, &["will", "would"]) && person(3);
            // "Their daughter turned two in May"
            let grown = one_of(1, &["turned", "turns"]);
            let died = grown || one_of(1, &["at"]) && one_of(2, &["died", "dies", "dead", "dying"]);
            if is || died {
                return true;
            }
        }
        // "the average age of the crew was 44"
        let is = one_of(1, &["is", "was", "of"]);
        if is && more_than_one && ends && (2..8).any(|n| one_of(n, &["age"]) && one_of(n + 1, AGES)) {
            return true;
        }
        // "children under 12", "people over 65"
        let grouped = one_of(1, &["under", "over", "below", "above"]) && one_of(2, PEOPLE);
        let verb = next.is_some_and(|a| AFTER_PERSON.iter().any(|w| a.is(w)) || a.is("are") || a.is("were"));
        if grouped && more_than_one && (ends || verb) && !next.is_some_and(|a| a.is("years")) {
            return true;
        }
        let previous = self.back(piece.start, 1);
        let closed = next.is_some_and(|a| a.is_sign(","));
        let named = previous.is_some_and(|a| a.is_sign(","))
            && self.back(piece.start, 2).is_some_and(|a| {
                a.is_capital()
                    && matches!(
                        self.sentence.tokens.get(a.token as usize).map(|t| t.tag),
                        Some(Tag::Propn | Tag::X)
                    )
            });
        // "The swimmer, 19, won": a noun for somebody, told with an article.
        let told = previous.is_some_and(|a| a.is_sign(","))
            && self.back(piece.start, 2).is_some_and(|a| {
                let tag = self.sentence.tokens.get(a.token as usize).map(|t| t.tag);
                tag == Some(Tag::Noun) && !a.text.ends_with('s')
            })
            && (3..6).filter_map(|n| self.back(piece.start, n)).any(|a| AGED_BEHIND.iter().any(|w| a.is(w)))
            && piece.number.value > Some(Decimal::ONE);
        closed && (named || told) && piece.number.form == Form::Bare
    }
}
