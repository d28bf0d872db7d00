//! What people make public, apply for and prolong.

use super::Trait::{Once, UniqueAgent};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "recall",
        &[
            "recall",
            "withdraw from sale",
            "pull from shelf",
            "take off shelf",
            "call back",
            "pull from sale",
            "take off market",
            "take off sale",
            "withdraw from market",
            "pull off shelf",
        ],
        &["recall", "product recall", "withdrawal from sale"],
    )
    .cumulative()
    .slot(Kind::Quantity),
    class(
        "publish",
        &[
            "publish",
            "come out",
            "appear in print",
            "print",
            "post online",
            "bring out",
            "unveil report",
            "issue",
            "release",
            "put into circulation",
            "circulate",
            "enter circulation",
            "be in print",
            "be out",
            "hit newsstand",
            "hit shelf",
            "go to press",
            "be in circulation",
            "appear in journal",
            "go on display",
            "be in shop",
            "hit stand",
            "see print",
        ],
        &["publication", "release", "issue", "issuance", "printing"],
    )
    .opposite("withhold")
    .traits(&[Once])
    .slot(Kind::Date),
    class(
        "invent",
        &["invent", "devise", "discover", "develop", "pioneer"],
        &["invention", "discovery", "development"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class(
        "file",
        &["file", "apply", "register", "seek permit", "lodge"],
        &["filing", "application", "registration"],
    ),
    class("award", &["award", "present with", "honour with", "confer on", "bestow"], &["award", "prize"])
        .slot(Kind::Identity),
    class("extend", &["extend", "prolong", "lengthen", "renew"], &["extension", "prolongation", "renewal"])
        .opposite("shorten")
        .up(),
    class("shorten", &["shorten", "curtail", "cut short"], &["shortening", "curtailment"])
        .opposite("extend")
        .down(),
    class("subscribe", &["enlist customer", "subscribe"], &["subscription"]),
    class(
        "premiere",
        &["premiere", "debut", "have premiere", "be first shown"],
        &["premiere", "debut", "first night", "opening night"],
    )
    .slot(Kind::Date),
    class(
        "exhibit",
        &["exhibit", "display", "go on show", "be on display", "be on show", "be on view"],
        &["exhibition", "exhibit", "display"],
    ),
];
