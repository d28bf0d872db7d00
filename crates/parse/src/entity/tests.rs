//! Sentences with the entities, aliases and references that an editor would give.

use super::*;
use gainsay_claim::EntityKind;
use gainsay_claim::EntityKind::{Group, Organization, Person, Place, State, Unknown, Work};
use gainsay_syntax::Analyzer;
use std::fmt::Write;

fn read(text: &str) -> Entities {
    read_entities(text, &Analyzer::shared().analyze(text))
}

/// A text, and the entities in order of first mention: name, kind, aliases.
type Case = (&'static str, &'static [(&'static str, EntityKind, &'static [&'static str])]);

#[test]
fn people() {
    check(&[
        ("Ana Costa resigned. Costa gave no reason.", &[("Ana Costa", Person, &["Costa"])]),
        ("Finance Minister Ana Costa resigned on Monday.", &[("Ana Costa", Person, &[])]),
        ("Former finance minister Ana Costa resigned in May.", &[("Ana Costa", Person, &[])]),
        ("Dr. Ana Costa spoke to Mr. Hart.", &[("Ana Costa", Person, &[]), ("Hart", Person, &[])]),
        ("Sen. John Hart voted against the bill.", &[("John Hart", Person, &[])]),
        ("Secretary of State Mary Reed arrived.", &[("Mary Reed", Person, &[])]),
        ("Press secretary Dmitry Orlov confirmed the visit.", &[("Dmitry Orlov", Person, &[])]),
        ("The mayor, Ana Costa, opened the bridge.", &[("Ana Costa", Person, &[])]),
        ("Ana Costa, 43, was arrested.", &[("Ana Costa", Person, &[])]),
        (
            "Volodymyr Marchenko met Vladimir Marchenko's lawyer.",
            &[("Volodymyr Marchenko", Person, &["Vladimir Marchenko"])],
        ),
        ("Bill Hart left. William Hart had been ill.", &[("Bill Hart", Person, &["William Hart"])]),
        (
            "Calogero \"the Tailor\" Brancaleone denies it.",
            &[("Calogero Brancaleone", Person, &["the Tailor"])],
        ),
        (
            "Ursula von der Hagen spoke. Von der Hagen left.",
            &[("Ursula von der Hagen", Person, &["Von der Hagen"])],
        ),
        ("Jean-Pierre Morel won.", &[("Jean-Pierre Morel", Person, &[])]),
        ("Pro-Western parties met pro-Hart groups.", &[]),
        ("Ruaraidh Macaskill drew maps. He lost three fingers.", &[("Ruaraidh Macaskill", Person, &[])]),
        ("Theresa May resigned in May.", &[("Theresa May", Person, &[])]),
    ]);
}

#[test]
fn two_people_with_one_surname_are_never_one() {
    check(&[
        (
            "Horia Petrescu met Octavian Petrescu. Petrescu left early.",
            &[("Horia Petrescu", Person, &[]), ("Octavian Petrescu", Person, &[]), ("Petrescu", Person, &[])],
        ),
        (
            "Paul Hart and Paula Hart own the farm.",
            &[("Paul Hart", Person, &[]), ("Paula Hart", Person, &[])],
        ),
        (
            "George W. Hart spoke after George P. Hart.",
            &[("George W. Hart", Person, &[]), ("George P. Hart", Person, &[])],
        ),
    ]);
}

#[test]
fn states_and_their_forms() {
    check(&[
        ("Norway and Sweden signed it.", &[("Norway", State, &[]), ("Sweden", State, &[])]),
        ("The Norwegian side agreed with Norway's parliament.", &[("Norway", State, &["Norwegian"])]),
        (
            "The U.S. and the UK agreed. America paid.",
            &[("United States", State, &["America", "U.S."]), ("United Kingdom", State, &["UK"])],
        ),
        ("Iran attacked Iraq.", &[("Iran", State, &[]), ("Iraq", State, &[])]),
        (
            "Norwegian President Oscar Holm met Swedish officials.",
            &[
                ("Norway", State, &["Norwegian"]),
                ("Oscar Holm", Person, &[]),
                ("Sweden", State, &["Swedish"]),
            ],
        ),
        ("They met us in the hall.", &[]),
        ("Two Norwegians were hurt.", &[]),
    ]);
}

#[test]
fn organisations_places_and_works() {
    check(&[
        (
            "The European Aeronautic Defence and Space Company (EADS) grew. EADS hired pilots.",
            &[("European Aeronautic Defence and Space Company", Organization, &["EADS"])],
        ),
        ("The Bank of Ghana cut rates.", &[("Bank of Ghana", Organization, &[])]),
        ("He studied at Moscow State University.", &[("Moscow State University", Organization, &[])]),
        ("American Airlines cancelled flights.", &[("American Airlines", Organization, &[])]),
        (
            "The Department of Health and Human Services replied.",
            &[("Department of Health and Human Services", Organization, &[])],
        ),
        ("A fire broke out in Fairhaven.", &[("Fairhaven", Place, &[])]),
        ("The train stopped near Lake Tanner.", &[("Lake Tanner", Place, &[])]),
        ("They left Istanbul.", &[("Istanbul", Place, &[])]),
        ("The Clean Water Act passed.", &[("Clean Water Act", Work, &[])]),
        (
            "Kshetra Imaging launched it. Kshetra paid for the rocket.",
            &[("Kshetra Imaging", Organization, &["Kshetra"])],
        ),
        ("The carmaker Volta recalled vans.", &[("Volta", Organization, &[])]),
        ("The Farmers' Front gained seats.", &[("Farmers' Front", Organization, &[])]),
        ("Typhoon Mirasol came ashore. Mirasol weakened.", &[("Typhoon Mirasol", Work, &["Mirasol"])]),
    ]);
}

#[test]
fn what_is_no_name() {
    check(&[
        ("On Monday, 5 May, prices rose.", &[]),
        ("The President spoke.", &[]),
        ("Prices rose. Shares fell.", &[]),
        ("European leaders met.", &[]),
        ("It began at 5 p.m. GMT.", &[]),
        ("\"We Are Fine,\" they said.", &[]),
        ("", &[]),
    ]);
}

#[test]
fn headlines_give_only_names_known_elsewhere() {
    check(&[(
        "Costa Quits Cabinet After Budget Row With Reed\n\nFinance Minister Ana Costa left the government on Friday. Prime Minister Mary Reed thanked her.",
        &[("Ana Costa", Person, &["Costa"]), ("Mary Reed", Person, &["Reed"])],
    )]);
}

fn check(cases: &[Case]) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let found = read(text);
        let found: Vec<(&str, EntityKind, Vec<&str>)> = found
            .entities
            .iter()
            .map(|e| (e.name.as_str(), e.kind, e.aliases.iter().map(String::as_str).collect()))
            .collect();
        let expected: Vec<(&str, EntityKind, Vec<&str>)> =
            expected.iter().map(|(name, kind, aliases)| (*name, *kind, aliases.to_vec())).collect();
        if found != expected {
            let _ = writeln!(wrong, "{text}\n  found    {found:?}\n  expected {expected:?}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// A text, and mentions with the name of the entity each points to; `-` where it must be left open. Of words that
/// occur several times the last mention counts.
const REFERENCES: &[(&str, &[(&str, &str)])] = &[
    ("Ana Costa resigned. She gave no reason.", &[("She", "Ana Costa")]),
    ("Ana Costa said she was ill.", &[("she", "Ana Costa")]),
    ("Oscar Holm praised his team.", &[("his", "Oscar Holm")]),
    // A man and a woman: the pronoun tells them apart.
    ("Oscar Holm met Ana Costa. She was late.", &[("She", "Ana Costa")]),
    // Two men: left open.
    ("Oscar Holm met Peter Hart. He was late.", &[("He", "-")]),
    ("Oscar Holm met Peter Hart in the park where he fell.", &[("he", "-")]),
    // The subject of the saying speaks of himself.
    ("Oscar Holm told Peter Hart that he would resign.", &[("he", "Oscar Holm")]),
    ("Oscar Holm criticised Peter Hart. \"It was wrong,\" he said.", &[("he", "Oscar Holm")]),
    (
        "Oscar Holm thanked Peter Hart. \"Peter Hart was kind. He gave us money,\" he said.",
        &[("he", "Oscar Holm")],
    ),
    // In a quotation "he" is somebody else than the speaker.
    ("Oscar Holm waited. \"He is late,\" said Peter Hart.", &[("He", "-")]),
    ("Acme Corp. cut its dividend.", &[("its", "Acme Corp.")]),
    ("The carmaker Volta recalled vans. The company apologised.", &[("The company", "Volta")]),
    ("The carmaker Volta bought the retailer Hexa. The company apologised.", &[("The company", "?")]),
    ("A rival company laughed at the carmaker Volta.", &[("A rival company", "?")]),
    ("The Bank of Ghana cut rates. The bank had waited.", &[("The bank", "Bank of Ghana")]),
    (
        "Norwegian President Oscar Holm arrived. The Norwegian leader was tired.",
        &[("The Norwegian leader", "Oscar Holm")],
    ),
    (
        "Norwegian President Oscar Holm met Swedish Prime Minister Ana Costa. The Norwegian president left.",
        &[("The Norwegian president", "Oscar Holm")],
    ),
    (
        "Norwegian President Oscar Holm met Swedish Prime Minister Ana Costa. The prime minister left.",
        &[("The prime minister", "Ana Costa")],
    ),
    (
        "Norwegian President Oscar Holm met Swedish President Ana Costa. The president left.",
        &[("The president", "?")],
    ),
    (
        "Norwegian President Oscar Holm met Swedish President Ana Costa. Both leaders smiled.",
        &[("Both leaders", "Ana Costa and Oscar Holm")],
    ),
    ("Norwegian President Oscar Holm spoke. Both leaders smiled.", &[("Both leaders", "?")]),
    ("Norway and Sweden talked. The two sides agreed.", &[("The two sides", "Norway and Sweden")]),
    ("Norway, Finland and Sweden talked. The two sides agreed.", &[("The two sides", "?")]),
    ("Prime Minister Ana Costa spoke. The foreign minister left.", &[("The foreign minister", "?")]),
    ("Oslo refused the offer.", &[("Oslo", "Oslo")]),
];

#[test]
fn references() {
    let mut wrong = String::new();
    for (text, expected) in REFERENCES {
        let found = read(text);
        for (words, entity) in *expected {
            let mention = found.mentions.iter().rev().find(|m| m.span.of(text) == Some(*words));
            let name = mention
                .map(|m| m.entity.and_then(|e| found.entities.get(e)).map_or("-", |e| e.name.as_str()));
            if name.unwrap_or("?") != *entity {
                let _ = writeln!(wrong, "`{words}` is {name:?}, not {entity}, in: {text}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_group_knows_its_members_and_a_title_its_words() {
    let text = "Norwegian President Oscar Holm met Swedish President Ana Costa. Both leaders smiled.";
    let found = read(text);
    let group = found.mentions.iter().find(|m| m.kind == MentionKind::Group).unwrap();
    let members: Vec<&str> = group.members.iter().map(|&m| found.entities[m].name.as_str()).collect();
    assert_eq!(members, ["Oscar Holm", "Ana Costa"]);
    assert_eq!(found.entities[group.entity.unwrap()].kind, Group);
    let holm = found.mentions.iter().find(|m| m.span.of(text) == Some("Oscar Holm")).unwrap();
    assert_eq!(holm.title, Some((0, 2)));
}

#[test]
fn a_capital_that_acts_stands_for_its_government_and_a_city_does_not() {
    let kind = |text: &str| read(text).mentions[0].kind;
    assert_eq!(kind("Oslo refused the offer."), MentionKind::Metonym);
    assert_eq!(kind("In Oslo, it rained."), MentionKind::Name);
}

#[test]
fn unknown_words_stay_unknown() {
    let found = read("Zorblax.");
    assert!(found.entities.iter().all(|e| e.kind == Unknown), "{:?}", found.entities);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gives_mentions_inside_it_in_order(text in "([A-Z]?[a-z]{0,8}|[ .,\"'’–-]|[\\PC]|the |of |he |Ana |Hart |Norway ){0,60}") {
        let found = read(&text);
        for mention in &found.mentions {
            proptest::prop_assert!(mention.span.of(&text).is_some());
            proptest::prop_assert!(mention.entity.is_none_or(|e| e < found.entities.len()));
            proptest::prop_assert!(mention.tokens.0 <= mention.head && mention.head < mention.tokens.1);
        }
        proptest::prop_assert!(found.mentions.windows(2).all(|w| (w[0].sentence, w[0].tokens) <= (w[1].sentence, w[1].tokens)));
        proptest::prop_assert_eq!(&found, &read(&text));
    }
}
