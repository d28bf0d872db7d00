//! Lives and work: birth, death, health, posts, meetings.

use super::Trait::{Change, Once, UniqueAgent, UniquePatient};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "die",
        &[
            "die",
            "perish",
            "pass away",
            "lose life",
            "kill",
            "slay",
            "murder",
            "assassinate",
            "execute",
            "drown",
            "claim life",
            "leave dead",
            "find dead",
            "shoot dead",
            "succumb",
            "massacre",
            "behead",
            "stab to death",
            "suffocate",
            "electrocute",
            "take life",
            "be dead",
        ],
        &[
            "death",
            "killing",
            "murder",
            "fatality",
            "death toll",
            "assassination",
            "execution",
            "drowning",
            "homicide",
            "massacre",
            "demise",
            "toll",
            "casualty",
            "passing",
            "slaying",
            "manslaughter",
        ],
    )
    .opposite("survive")
    .cumulative()
    .traits(&[Change, Once])
    .slot(Kind::Quantity),
    class(
        "survive",
        &["survive", "live through", "escape unhurt", "walk away", "escape alive"],
        &["survival"],
    )
    .opposite("die")
    .traits(&[Change])
    .slot(Kind::Quantity),
    class("born", &["bear", "give birth"], &["birth"]).traits(&[Change, Once]).slot(Kind::Date),
    class("bury", &["bury", "inter", "cremate", "lay to rest"], &["funeral", "burial", "cremation"])
        .traits(&[Change, Once])
        .slot(Kind::Date),
    class(
        "injure",
        &["injure", "wound", "hurt", "maim", "scald", "leave injured", "suffer injury", "burn badly"],
        &["injury", "wound", "burn", "injured", "wounding", "scald", "fracture"],
    )
    .cumulative()
    .traits(&[Change])
    .slot(Kind::Quantity),
    class(
        "infect",
        &["infect", "contract", "fall ill", "catch", "sicken", "test positive", "become ill", "fall sick"],
        &["infection", "case", "outbreak", "illness", "epidemic", "contagion"],
    )
    .cumulative()
    .traits(&[Change])
    .slot(Kind::Quantity),
    class("recover", &["recover", "heal", "recuperate", "leave hospital"], &["recovery", "convalescence"])
        .traits(&[Change]),
    class(
        "hospitalize",
        &["hospitalize", "hospitalise", "take to hospital", "rush to hospital", "admit"],
        &["hospitalization", "hospitalisation", "admission"],
    )
    .cumulative()
    .traits(&[Change]),
    class(
        "vaccinate",
        &[
            "vaccinate",
            "inoculate",
            "immunize",
            "immunise",
            "jab",
            "receive vaccine",
            "receive jab",
            "get vaccine",
            "get jab",
        ],
        &["vaccination", "inoculation", "immunization", "immunisation", "jab"],
    )
    .cumulative()
    .traits(&[Change]),
    class("diagnose", &["diagnose"], &["diagnosis"]),
    class("treat", &["treat", "operate", "care for"], &["treatment", "surgery", "therapy"]),
    class("marry", &["marry", "wed", "tie knot"], &["wedding", "marriage"]).opposite("divorce").symmetric(),
    class("divorce", &["divorce", "split up", "separate"], &["divorce"]).opposite("marry").symmetric(),
    class(
        "meet",
        &[
            "meet",
            "gather",
            "convene",
            "hold meeting",
            "sit down",
            "receive",
            "host",
            "come together",
            "assemble",
            "get together",
            "huddle",
            "hold summit",
        ],
        &[
            "meeting",
            "summit",
            "gathering",
            "session",
            "encounter",
            "audience",
            "conference",
            "assembly",
            "reunion",
            "face-to-face",
            "sit-down",
        ],
    )
    .symmetric()
    .slot(Kind::Date),
    class(
        "talk",
        &[
            "talk",
            "speak",
            "call",
            "phone",
            "telephone",
            "converse",
            "hold talk",
            "hold conversation",
            "chat",
            "hold call",
            "hold discussion",
            "ring",
            "have conversation",
            "have call",
            "discuss",
            "confer",
            "consult with",
        ],
        &[
            "talk",
            "call",
            "conversation",
            "phone call",
            "telephone call",
            "phone conversation",
            "telephone conversation",
            "discussion",
            "dialogue",
            "dialog",
            "phone talk",
            "exchange of view",
            "chat",
        ],
    )
    .symmetric()
    .slot(Kind::Date),
    class(
        "negotiate",
        &["negotiate", "bargain", "haggle", "parley", "hold negotiation"],
        &["negotiation", "bargaining", "peace talk", "round of talk", "parley", "mediation", "talk"],
    )
    .symmetric()
    .slot(Kind::Location),
    class(
        "visit",
        &["visit", "tour", "pay visit", "travel to", "fly to"],
        &["visit", "tour", "trip", "stopover"],
    )
    .slot(Kind::Date),
    class(
        "attend",
        &["attend", "take part", "participate", "be present", "show up", "turn up", "appear at", "join in"],
        &["attendance", "participation", "presence"],
    )
    .opposite("skip"),
    class(
        "skip",
        &["skip", "boycott", "stay away", "miss", "be absent", "not attend", "shun"],
        &["absence", "boycott", "no-show"],
    )
    .opposite("attend"),
    class("hire", &["hire", "recruit", "employ", "take on", "enlist", "sign up"], &["hiring", "recruitment"])
        .opposite("dismiss")
        .up()
        .cumulative(),
    class(
        "dismiss",
        &[
            "dismiss",
            "fire",
            "sack",
            "lay off",
            "axe",
            "oust",
            "remove from office",
            "relieve",
            "make redundant",
            "let go",
            "depose",
            "cut job",
            "shed job",
            "topple",
            "terminate",
        ],
        &[
            "dismissal",
            "firing",
            "sacking",
            "layoff",
            "lay-off",
            "redundancy",
            "ouster",
            "removal",
            "job cut",
            "job loss",
        ],
    )
    .opposite("hire")
    .down()
    .cumulative(),
    class(
        "appoint",
        &[
            "appoint",
            "nominate",
            "designate",
            "install",
            "promote",
            "pick",
            "select",
            "name as",
            "swear in",
            "inaugurate",
            "tap",
            "assign",
        ],
        &[
            "appointment",
            "nomination",
            "promotion",
            "inauguration",
            "swearing-in",
            "installation",
            "selection",
        ],
    )
    .traits(&[UniquePatient])
    .slot(Kind::Identity),
    class(
        "resign",
        &[
            "resign",
            "step down",
            "quit",
            "stand down",
            "give up",
            "bow out",
            "leave office",
            "tender resignation",
            "step aside",
            "relinquish",
            "vacate",
        ],
        &["resignation", "departure from office", "stepping down"],
    )
    .opposite("stay on")
    .slot(Kind::Date),
    class("stay on", &["stay on", "remain in office", "cling", "stay in office", "keep job"], &[])
        .opposite("resign"),
    class("retire", &["retire", "hang up boot", "end career"], &["retirement"])
        .traits(&[Change])
        .slot(Kind::Date),
    class("replace", &["replace", "supersede", "take over from", "supplant"], &["replacement", "succession"]),
    class(
        "join",
        &["join", "enter into", "accede", "become member", "enrol", "enroll"],
        &["accession", "enrolment", "enrollment", "membership"],
    )
    .opposite("withdraw"),
    class(
        "withdraw",
        &["withdraw", "pull out", "exit", "secede", "drop out", "back out", "leave"],
        &["withdrawal", "pullout", "pull-out", "secession", "exit"],
    )
    .opposite("join"),
    class(
        "win",
        &[
            "win",
            "triumph",
            "prevail",
            "clinch",
            "take gold",
            "emerge victorious",
            "claim victory",
            "carry day",
            "take title",
            "scoop",
            "bag",
            "be victorious",
            "declare winner",
            "name winner",
            "crown champion",
            "declare victor",
        ],
        &["win", "victory", "triumph", "success", "gold medal", "winner"],
    )
    .opposite("lose")
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("lose", &["lose", "concede defeat", "go down to", "be defeated"], &["defeat", "loss to"])
        .opposite("win"),
    class(
        "defeat",
        &[
            "defeat",
            "beat",
            "thrash",
            "overcome",
            "edge",
            "crush",
            "trounce",
            "rout",
            "oust from",
            "knock out",
            "vanquish",
            "see off",
        ],
        &["thrashing", "rout"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("draw", &["draw", "tie", "finish level"], &["draw", "stalemate", "tie"]).symmetric(),
    class(
        "score",
        &["score", "net", "head in", "head winner", "slot home", "convert"],
        &["goal", "header", "penalty", "equaliser", "equalizer", "score"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("finish", &["finish", "come second", "come third", "place second"], &["finish"])
        .slot(Kind::Ordinal),
    class("graduate", &["graduate"], &["graduation"]).traits(&[Change]),
    class("invite", &["invite"], &["invitation"]),
    class("transfer", &["sign for", "transfer to"], &["transfer"]),
    class("play", &["play", "compete", "perform", "star"], &["match", "game", "performance", "concert"]),
];
