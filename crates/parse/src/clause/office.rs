//! Which nouns name an office, a family tie or a membership, and which words say that it is over or yet to come.
//!
//! The lists are our own, by hand, of the offices and titles that news texts use.

use super::lexicon::words;
use gainsay_claim::{AttributeKind, AttributeStatus};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Head nouns of offices and titles, lower case.
static OFFICES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    words(
        "admiral adviser advisor aide ambassador archbishop assistant attorney bishop captain ceo cfo chair \
         chairman chairperson chairwoman chancellor chief co-founder coach colonel commander commissioner \
         congressman congresswoman consul coordinator coroner councillor counsel deputy diplomat director \
         editor emperor envoy executive founder general governor head imam inspector judge justice king \
         lawmaker leader lieutenant magistrate major manager marshal mayor minister mp negotiator officer \
         ombudsman owner pastor patriarch premier president priest prince princess principal prosecutor queen \
         rabbi rector representative secretary senator sergeant sheikh sheriff speaker spokesman spokesperson \
         spokeswoman sultan superintendent supervisor treasurer tsar undersecretary vice-president",
    )
});

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
    let word = word.trim_end_matches('.');
    TITLES
        .iter()
        .find(|(short, _)| *short == word)
        .map(|(_, office)| *office)
        .or_else(|| OFFICES.get(word).copied())
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
    }
}
