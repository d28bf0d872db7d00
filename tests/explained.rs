//! Differences over a story that are none, each named with its reason, and pairs that are no difference at all.

use gainsay::{Checker, Document};

const STORM: &str = "Storm Edda crossed the Varn coast on Saturday and cut power to several villages.";

fn named(days: [&str; 2], texts: [&str; 2]) -> Vec<String> {
    let report = |id: &str, day: &str, text: &str| Document {
        id: id.into(),
        published: day.parse().ok(),
        text: format!("{STORM} {text}"),
        ..Document::default()
    };
    let [a, b] = [report("a", days[0], texts[0]), report("b", days[1], texts[1])];
    let verdict = Checker::new().check(&[a, b]).verdict;
    assert!(verdict.findings.is_empty(), "{texts:?}: {:?}", verdict.findings);
    verdict.compatible.iter().map(|n| format!("{} {}", n.kind, n.reason)).collect()
}

#[test]
fn a_difference_that_is_none_is_named_with_its_reason() {
    let day = ["2025-03-03", "2025-03-03"];
    let rows = [
        (
            day,
            ["Gusts reached 130 km/h at Lysvik.", "Gusts of about 81 mph were measured at Lysvik."],
            "quantity unit",
        ),
        (
            day,
            ["More than 60 boats were wrecked in Lysvik.", "In Lysvik 64 boats were wrecked."],
            "quantity bound",
        ),
        (
            day,
            [
                "The port of Lysvik lost 1,043 containers.",
                "About a thousand containers were lost in the port of Lysvik.",
            ],
            "quantity rounding",
        ),
        (
            day,
            [
                "The lighthouse of Lysvik went dark at 21:10 local time.",
                "The Lysvik lighthouse went dark at 20:10 GMT.",
            ],
            "time timezone",
        ),
        (
            ["2025-03-02", "2025-03-04"],
            ["Nine people had died in Lysvik, officials said.", "The death toll in Lysvik rose to 17."],
            "quantity update",
        ),
        (
            day,
            ["Oslo has promised tents for Lysvik.", "The Norwegian government will send tents to Lysvik."],
            "identity metonymy",
        ),
        (
            day,
            ["Governor Volodymyr Brandt visited Lysvik.", "Governor Vladimir Brandt visited Lysvik."],
            "name alias",
        ),
    ];
    for (days, texts, reason) in rows {
        let found = named(days, texts);
        assert!(found.iter().any(|n| n == reason), "{texts:?}: {reason} is not among {found:?}");
    }
}

#[test]
fn what_does_not_differ_is_not_explained() {
    let day = ["2025-03-03", "2025-03-03"];
    let rows = [
        ["Gusts reached 130 km/h at Lysvik.", "Gusts reached 130 km/h at Lysvik."],
        ["In Lysvik 64 boats were wrecked.", "Rescuers in Lysvik served 64 meals to children."],
        ["Governor Ana Brandt visited Lysvik.", "Brandt visited Lysvik."],
        ["Oslo is 90 kilometres from Lysvik.", "Norway lies to the north."],
    ];
    for texts in rows {
        assert_eq!(named(day, texts), Vec::<String>::new(), "{texts:?}");
    }
}
