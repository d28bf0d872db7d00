//! What no two sentences show alone: chains of order over three reports, sums, shares, and offices that one person holds.
//! Short reports of our own, each with the codes of what must be found in them.

use gainsay::{Checker, Document};

/// Checks reports, each with its day, and compares the codes of the findings.
#[track_caller]
fn check(reports: &[(&str, &str)], expected: &[&str]) {
    let documents: Vec<Document> = reports
        .iter()
        .zip(["a", "b", "c"])
        .map(|((day, text), id)| Document {
            id: id.into(),
            published: day.parse().ok(),
            text: (*text).into(),
            ..Document::default()
        })
        .collect();
    let report = Checker::new().check(&documents);
    let found: Vec<&str> = report.verdict.findings.iter().map(|f| f.code.as_str()).collect();
    assert_eq!(found, expected, "{:#?}", report.verdict.findings);
}

const BURNED_AFTER_SEARCH: &str = "FARO - Bank manager Rui Lima burned the ledgers of the Tejo Mill after police searched its \
    office, prosecutors said on Wednesday. The mill in Faro employs 300 people.";
const RESIGNED_AFTER_BURNING: &str = "FARO - Ana Costa resigned as mayor of Faro only after Rui Lima had burned the ledgers of \
    the Tejo Mill, the council said. The mill employs 300 people.";

#[test]
fn three_reports_that_order_events_in_a_ring() {
    let searched_last = "FARO - Police searched the office of the Tejo Mill after mayor Ana Costa had resigned, the town council \
        of Faro said. Rui Lima, a bank manager, was questioned.";
    let searched_first = "FARO - Police searched the office of the Tejo Mill before mayor Ana Costa resigned, the town council \
        of Faro said. Rui Lima, a bank manager, was questioned.";
    let with = |last| {
        [("2025-05-14", BURNED_AFTER_SEARCH), ("2025-05-15", RESIGNED_AFTER_BURNING), ("2025-05-16", last)]
    };
    check(&with(searched_last), &["G014"]);
    check(&with(searched_first), &[]);
    // Two of the three say nothing against each other.
    check(&with(searched_last)[1..], &[]);
}

#[test]
fn a_distance_and_two_days() {
    let with = |day| {
        [
            (
                "2025-05-16",
                "Rui Lima burned the ledgers three days after police searched the Tejo Mill, prosecutors said.",
            ),
            ("2025-05-16", "Police searched the Tejo Mill on 5 May, the court heard."),
            ("2025-05-16", day),
        ]
    };
    check(&with("Rui Lima burned the ledgers on 14 May, a neighbour said."), &["G014"]);
    check(&with("Rui Lima burned the ledgers on 8 May, a neighbour said."), &[]);
}

#[test]
fn men_and_women_and_people() {
    let one = |words| [("2025-05-16", words)];
    check(
        &one(
            "A ferry sank off Faro on Monday, killing 12 people: seven men and six women, the coast guard said.",
        ),
        &["G015"],
    );
    check(
        &one(
            "A ferry sank off Faro on Monday, killing 13 people: seven men and six women, the coast guard said.",
        ),
        &[],
    );
    // A part is no rival of the whole.
    let two = |men| {
        [
            ("2025-05-16", "The ferry that sank off Faro on Monday killed 12 people, the coast guard said."),
            ("2025-05-16", men),
        ]
    };
    check(&two("Seven men died when the ferry sank off Faro on Monday, the coast guard said."), &[]);
}

#[test]
fn two_holders_of_one_office() {
    let with = |other| {
        [
            (
                "2025-05-16",
                "Tejo Mills will close its plant in Faro in June, the company said on Tuesday. The chief executive of \
              Tejo Mills, Ana Costa, told reporters about it.",
            ),
            ("2025-05-16", other),
        ]
    };
    check(
        &with(
            "Tejo Mills is to shut its Faro plant. Rui Lima, chief executive of Tejo Mills, blamed the price of wool.",
        ),
        &["G021"],
    );
    for silent in [
        "Tejo Mills is to shut its Faro plant. Rui Lima, interim chief executive of Tejo Mills, blamed the price of wool.",
        "Tejo Mills is to shut its Faro plant. Rui Lima, former chief executive of Tejo Mills, blamed the price of wool.",
        "Tejo Mills is to shut its Faro plant. Rui Lima, chief executive of Tejo Mills since he succeeded Ana Costa, blamed wool.",
        "Tejo Mills is to shut its Faro plant. Rui Lima, co-chief executive of Tejo Mills, blamed the price of wool.",
        "Tejo Mills is to shut its Faro plant. Rui Lima, chief executive of Sado Mills, blamed the price of wool.",
        "Tejo Mills is to shut its Faro plant. Rui Lima, chairman of Tejo Mills, blamed the price of wool.",
    ] {
        check(&with(silent), &[]);
    }
}
