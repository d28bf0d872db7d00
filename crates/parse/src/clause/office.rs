//! Which nouns name an office, a family tie or a membership, and which words say that it is over or yet to come.
//!
//! The nouns of offices stand in one table with those of jobs, beside the names (`entity/lexicon.rs`); the lists here are
//! our own, by hand, of what else news says people are.

use super::lexicon::words;
use crate::entity::lexicon as names;
use gainsay_claim::{AttributeKind, AttributeStatus};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Short titles before a name, each with the office it stands for.
static TITLES: &[(&str, &str)] = &[
    ("pres", "president"),
    ("sen", "senator"),
    ("gov", "governor"),
    ("rep", "representative"),
    ("gen", "general"),
    ("col", "colonel"),
    ("lt", "lieutenant"),
    ("sgt", "sergeant"),
    ("capt", "captain"),
    ("pm", "prime minister"),
];

static KIN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    words(
        "aunt boyfriend brother child cousin daughter ex-husband ex-wife father fiance fiancee fiancé fiancée \
         girlfriend grandfather grandmother grandson granddaughter half-brother husband mother nephew niece \
         parent partner sibling sister son spouse stepfather stepmother stepson twin uncle widow widower wife",
    )
});

static MEMBERS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    words(
        "activist candidate democrat employee member nominee republican supporter trustee conservative \
         liberal",
    )
});

/// Words that say whether an office is held.
static STATUS: &[(&str, AttributeStatus)] = &[
    ("former", AttributeStatus::Former),
    ("ex", AttributeStatus::Former),
    ("then", AttributeStatus::Former),
    ("late", AttributeStatus::Former),
    ("ousted", AttributeStatus::Former),
    ("deposed", AttributeStatus::Former),
    ("outgoing", AttributeStatus::Current),
    ("serving", AttributeStatus::Current),
    ("sitting", AttributeStatus::Current),
    ("current", AttributeStatus::Current),
    ("present", AttributeStatus::Current),
    ("incumbent", AttributeStatus::Current),
    ("longtime", AttributeStatus::Current),
    ("long-serving", AttributeStatus::Current),
    ("newly", AttributeStatus::Current),
    ("one-time", AttributeStatus::Former),
    ("onetime", AttributeStatus::Former),
    ("erstwhile", AttributeStatus::Former),
    ("sometime", AttributeStatus::Former),
    ("disgraced", AttributeStatus::Former),
    ("acting", AttributeStatus::Acting),
    ("interim", AttributeStatus::Acting),
    ("caretaker", AttributeStatus::Acting),
    ("incoming", AttributeStatus::Future),
    ("elect", AttributeStatus::Future),
    ("designate", AttributeStatus::Future),
    ("future", AttributeStatus::Future),
    ("previous", AttributeStatus::Former),
    ("retired", AttributeStatus::Former),
];

/// The office that a noun or short title names, lower case.
pub(crate) fn office(word: &str) -> Option<&str> {
    let word = without_prefix(word.trim_end_matches('.')).0;
    TITLES
        .iter()
        .find(|(short, _)| *short == word)
        .map(|(_, office)| *office)
        .or_else(|| names::is_held_office(word).then_some(word))
}

/// A noun without the prefix that says whether it still holds: "ex-governor", "then-chairman", "president-elect".
pub(crate) fn without_prefix(word: &str) -> (&str, Option<AttributeStatus>) {
    for (prefix, status) in [("ex-", AttributeStatus::Former), ("then-", AttributeStatus::Former)] {
        if let Some(rest) = word.strip_prefix(prefix).filter(|rest| !rest.is_empty()) {
            return (rest, Some(status));
        }
    }
    match word.strip_suffix("-elect").filter(|rest| !rest.is_empty()) {
        Some(rest) => (rest, Some(AttributeStatus::Future)),
        None => (word, None),
    }
}

/// What a word says of an office being held.
pub(crate) fn status(word: &str) -> Option<AttributeStatus> {
    STATUS.iter().find(|(w, _)| *w == word).map(|(_, status)| *status)
}

/// What sort of property a noun after "is" or in apposition states.
pub(crate) fn kind_of(noun: &str) -> AttributeKind {
    if office(noun).is_some() {
        AttributeKind::Office
    } else if KIN.contains(noun) {
        AttributeKind::Kinship
    } else if MEMBERS.contains(noun) {
        AttributeKind::Membership
    } else {
        AttributeKind::Description
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_kin_and_others() {
        assert_eq!(office("sen."), Some("senator"));
        assert_eq!(kind_of("mayor"), AttributeKind::Office);
        assert_eq!(kind_of("widow"), AttributeKind::Kinship);
        assert_eq!(kind_of("member"), AttributeKind::Membership);
        assert_eq!(kind_of("baker"), AttributeKind::Description);
        assert_eq!(status("ex"), Some(AttributeStatus::Former));
        assert_eq!(status("tall"), None);
        assert_eq!(office("ex-governor"), Some("governor"));
        assert_eq!(without_prefix("president-elect"), ("president", Some(AttributeStatus::Future)));
    }
}
