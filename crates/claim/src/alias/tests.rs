//! Pairs of names with the relation that an editor would give.

use super::*;
use EntityKind::{Organization, Person, Place, State as Country};

const SAME: NameRelation = NameRelation::Same;
const ALIAS: NameRelation = NameRelation::Alias(Reason::Alias);
const METONYM: NameRelation = NameRelation::Alias(Reason::Metonymy);
const LESS: NameRelation = NameRelation::Compatible;
const TWO: NameRelation = NameRelation::Different;
const OPEN: NameRelation = NameRelation::Unknown;

#[test]
fn people() {
    let cases = [
        ("Ana Costa", "Ana Costa", SAME),
        ("Ana Costa", "ana costa", SAME),
        ("Mr Costa", "Costa", SAME),
        ("Dr. Ana Costa", "Ana Costa", SAME),
        ("Şebnem Yıldız", "Sebnem Yildiz", SAME),
        ("Costa", "Ana Costa", LESS),
        ("A. Costa", "Ana Costa", LESS),
        ("B. Costa", "Ana Costa", TWO),
        ("Ana Costa", "Rui Costa", TWO),
        ("Ana Costa", "Ana Castro", TWO),
        ("Costa", "Castro", TWO),
        ("Bill Hart", "William Hart", ALIAS),
        ("Liz Hart", "Elizabeth Hart", ALIAS),
        ("Paul Hart", "Paula Hart", TWO),
        ("Mark Hart", "Martin Hart", TWO),
        ("Volodymyr Zelensky", "Vladimir Zelensky", ALIAS),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", ALIAS),
        ("Zelenskiy", "Zelensky", ALIAS),
        ("Yevgeny Starodubtsev", "Evgeni Starodubtzev", ALIAS),
        ("Sergey Lavrov", "Sergei Lavrov", ALIAS),
        ("Dmitry Peskov", "Dmytro Peskov", ALIAS),
        ("Andreas Mueller", "Andreas Müller", ALIAS),
        ("Nestan Chikovani", "Neska Chikovani", LESS),
        ("George W. Bush", "George Bush", ALIAS),
        ("George W. Bush", "George H. W. Bush", ALIAS),
        ("George W. Bush", "George P. Bush", TWO),
        ("John Fitzgerald Reed", "John F. Reed", ALIAS),
        ("J. Robert Hall", "Robert Hall", ALIAS),
        ("J.D. Hall", "JD Hall", LESS),
        ("Orbán Viktor", "Viktor Orban", ALIAS),
        ("Pedro Ruiz", "Pedro Ruiz Castro", ALIAS),
        ("García Márquez", "Gabriel García Márquez", ALIAS),
        ("al-Sisi", "Sisi", SAME),
        ("Abdel Fattah el-Sisi", "Sisi", LESS),
        ("Xi", "Xi Jinping", LESS),
        ("Tom Reed Jr.", "Tom Reed Sr.", TWO),
        ("Tom Reed Jr.", "Tom Reed", OPEN),
        ("Calogero \"the Tailor\" Brancaleone", "Calogero Brancaleone", SAME),
        ("Lee", "Li", TWO),
        ("Maria Hart", "Mara Hart", TWO),
        ("Diana Hart", "Dana Hart", TWO),
        ("Murray", "Murai", TWO),
    ];
    for (a, b, expected) in cases {
        check(&Entity::named(a, Person), &Entity::named(b, Person), expected);
    }
}

#[test]
fn states_and_organisations() {
    let cases = [
        ("Russia", Country, "Russian Federation", Country, ALIAS),
        ("Russia", Country, "Moscow", Place, METONYM),
        ("Moscow", Place, "Kremlin", Organization, METONYM),
        ("the Russian side", Organization, "Russia", Country, ALIAS),
        ("Norwegian government", Organization, "Oslo", Place, METONYM),
        ("U.S.", Country, "United States", Country, ALIAS),
        ("USA", Country, "America", Country, ALIAS),
        ("Kiev", Place, "Kyiv", Place, ALIAS),
        ("Iran", Country, "Iraq", Country, TWO),
        ("Niger", Country, "Nigeria", Country, TWO),
        ("Muscat", Place, "Doha", Place, TWO),
        ("Fairhaven", Place, "Millbrook", Place, OPEN),
        ("EADS", Organization, "European Aeronautic Defence and Space Company", Organization, ALIAS),
        ("UN", Organization, "United Nations", Organization, ALIAS),
        ("U.N.", Organization, "United Nations", Organization, ALIAS),
        ("EU", Organization, "European Space Agency", Organization, TWO),
        ("Ford", Organization, "Ford Motor Company", Organization, LESS),
        ("Acme Inc.", Organization, "Acme", Organization, SAME),
        ("Bank of Ghana", Organization, "Bank of Kenya", Organization, TWO),
        ("the Bank", Organization, "Bank of Ghana", Organization, OPEN),
        ("Acme", Organization, "Zenith Tools", Organization, TWO),
        ("Chad", Person, "Chad", Country, TWO),
    ];
    for (a, kind, b, other, expected) in cases {
        check(&Entity::named(a, kind), &Entity::named(b, other), expected);
    }
}

#[test]
fn further_names_that_a_document_ties_count_but_a_shared_surname_does_not() {
    let with = |name: &str, aliases: &[&str]| Entity {
        aliases: aliases.iter().map(|&a| a.to_owned()).collect(),
        ..Entity::named(name, Person)
    };
    check(
        &with("Calogero Brancaleone", &["Brancaleone", "the Tailor"]),
        &Entity::named("the Tailor", Person),
        ALIAS,
    );
    check(&with("Horia Petrescu", &["Petrescu"]), &with("Octavian Petrescu", &["Petrescu"]), TWO);
    check(&with("Horia Petrescu", &["Petrescu"]), &Entity::named("Petrescu", Person), LESS);
    check(&with("Ana Costa", &["the Kremlin chief"]), &with("Rui Costa", &["the Kremlin chief"]), TWO);
}

#[test]
fn words_for_states() {
    let cases = [
        ("Dutch", Some(("NL", StateForm::Demonym))),
        ("the Hague", Some(("NL", StateForm::Capital))),
        ("US", Some(("US", StateForm::OtherName))),
        ("us", None),
        ("UAE", Some(("AE", StateForm::OtherName))),
        ("the White House", Some(("US", StateForm::Seat))),
        ("Ethiopian government", Some(("ET", StateForm::Government))),
        ("Norway's government", Some(("NO", StateForm::Government))),
        ("the government", None),
        ("Atlantis", None),
        ("", None),
    ];
    for (words, expected) in cases {
        assert_eq!(state_named(words).map(|(s, f)| (s.code, f)), expected, "{words}");
    }
}

#[test]
fn the_tables_are_sorted_and_every_state_is_found_by_its_name() {
    assert!(states().windows(2).all(|w| w[0].code < w[1].code));
    for state in states() {
        assert_eq!(state_named(state.name).map(|(s, _)| s.code), Some(state.code), "{}", state.name);
    }
}

#[test]
fn genders() {
    let cases =
        [("Olga", Some(Gender::Female)), ("Volodymyr", Some(Gender::Male)), ("Sasha", None), ("Zzyx", None)];
    for (name, expected) in cases {
        assert_eq!(given_name_gender(name), expected, "{name}");
    }
}

fn check(a: &Entity, b: &Entity, expected: NameRelation) {
    assert_eq!(compare_names(a, b), expected, "{} / {}", a.name, b.name);
    assert_eq!(compare_names(b, a), expected, "{} / {}, turned round", a.name, b.name);
    assert!(compare_names(a, a).is_one(), "{} with itself", a.name);
}

#[test]
fn a_blank_names_nobody() {
    for kind in [Person, Organization, Country] {
        let (named, blank) = (Entity::named("Rf", kind), Entity::named(" ", kind));
        assert_eq!(compare_names(&named, &blank), NameRelation::Unknown);
        assert_eq!(compare_names(&blank, &named), NameRelation::Unknown);
    }
}

proptest::proptest! {
    #[test]
    fn any_two_strings_have_a_relation_that_does_not_depend_on_their_order(a in ".{0,30}", b in ".{0,30}") {
        for kind in [Person, Organization, Country] {
            let (x, y) = (Entity::named(a.clone(), kind), Entity::named(b.clone(), kind));
            proptest::prop_assert_eq!(compare_names(&x, &y), compare_names(&y, &x));
        }
    }
}
