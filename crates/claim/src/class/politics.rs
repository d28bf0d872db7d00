//! Elections, laws, diplomacy and agreements.

use super::Trait::{Change, UniqueAgent, UniquePatient};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "elect",
        &["elect", "re-elect", "reelect", "vote in", "return to office", "vote into office"],
        &["election", "re-election", "reelection", "election victory", "mandate", "term of office"],
    )
    .traits(&[UniquePatient])
    .slot(Kind::Identity),
    class(
        "vote",
        &["vote", "cast ballot", "go to poll", "ballot"],
        &["vote", "ballot", "poll", "referendum", "plebiscite", "voting", "by-election", "runoff", "run-off"],
    )
    .slot(Kind::Percent),
    class("turnout", &["turn out", "cast vote"], &["turnout", "voter turnout"]).slot(Kind::Percent),
    class("recount", &["recount"], &["recount"]),
    class(
        "run for office",
        &["run for", "stand for", "campaign", "contest", "vie"],
        &["candidacy", "campaign", "bid", "candidature"],
    ),
    class(
        "approve",
        &[
            "approve",
            "pass",
            "ratify",
            "adopt",
            "endorse",
            "back",
            "greenlight",
            "give nod",
            "wave through",
            "vote for",
            "enact",
            "get approval",
            "rubber-stamp",
            "clear",
            "give green light",
            "support",
            "give go-ahead",
            "get go-ahead",
            "win approval",
            "receive approval",
        ],
        &[
            "approval",
            "ratification",
            "adoption",
            "endorsement",
            "passage",
            "green light",
            "enactment",
            "support",
            "backing",
            "go-ahead",
        ],
    )
    .opposite("reject"),
    class(
        "reject",
        &[
            "reject",
            "turn down",
            "throw out",
            "vote down",
            "veto",
            "refuse",
            "rebuff",
            "spurn",
            "decline",
            "vote against",
            "oppose",
            "rule out",
            "shoot down",
            "knock back",
        ],
        &["rejection", "refusal", "veto", "rebuff", "opposition"],
    )
    .opposite("approve"),
    class(
        "propose",
        &["propose", "suggest", "table", "put forward", "offer", "submit", "float", "present", "draft"],
        &["proposal", "suggestion", "offer", "submission", "draft", "motion", "initiative"],
    ),
    class(
        "agree",
        &[
            "agree",
            "reach agreement",
            "reach deal",
            "strike deal",
            "come to term",
            "settle",
            "reach accord",
            "reach settlement",
            "reach term",
            "make deal",
            "concur",
            "clinch deal",
        ],
        &[
            "agreement",
            "deal",
            "accord",
            "settlement",
            "pact",
            "compromise",
            "understanding",
            "consensus",
            "contract",
        ],
    )
    .opposite("disagree")
    .symmetric()
    .slot(Kind::Date),
    class(
        "disagree",
        &["disagree", "fail to agree", "fall out", "differ", "clash over", "end without agreement"],
        &["disagreement", "deadlock", "impasse", "rift"],
    )
    .opposite("agree")
    .symmetric(),
    class("sign", &["sign", "ink", "initial", "put signature", "countersign"], &["signing", "signature"])
        .symmetric()
        .slot(Kind::Date),
    class(
        "exchange",
        &["exchange", "swap", "trade prisoner", "hand back"],
        &["exchange", "swap", "prisoner swap", "prisoner exchange"],
    )
    .symmetric()
    .slot(Kind::Quantity),
    class(
        "ceasefire",
        &["cease fire", "stop fighting", "lay down arm", "halt hostility"],
        &["ceasefire", "cease-fire", "truce", "armistice"],
    )
    .symmetric(),
    class("sanction", &["sanction", "impose sanction", "slap sanction"], &["sanction", "embargo on trade"])
        .opposite("lift"),
    class("lift", &["lift", "ease sanction", "waive"], &["lifting", "waiver"]).opposite("sanction"),
    class(
        "impose",
        &["impose", "introduce", "bring in", "levy", "roll out", "institute"],
        &["imposition", "introduction", "rollout"],
    ),
    class("declare emergency", &["declare emergency", "proclaim emergency", "impose emergency"], &[])
        .slot(Kind::Date),
    class("declare war", &["declare war"], &["declaration of war"]).slot(Kind::Date),
    class(
        "postpone",
        &["postpone", "delay", "put off", "defer", "push back", "adjourn", "put back", "hold up", "stall"],
        &["postponement", "delay", "deferral", "adjournment"],
    )
    .opposite("bring forward"),
    class("bring forward", &["bring forward", "advance date", "expedite", "speed up"], &[])
        .opposite("postpone"),
    class(
        "cancel",
        &["cancel", "call off", "abandon", "shelve", "axe plan", "abort", "ditch"],
        &["cancellation", "abandonment"],
    )
    .opposite("go ahead"),
    class(
        "go ahead",
        &["go ahead", "proceed", "press ahead", "take place", "be held", "happen", "occur", "hold"],
        &["occurrence"],
    )
    .opposite("cancel"),
    class("recognize", &["recognize", "recognise"], &["recognition"]),
    class("sever", &["sever", "cut tie", "break off", "rupture"], &["rupture", "severance"])
        .opposite("restore"),
    class(
        "restore",
        &["restore", "re-establish", "reestablish", "reinstate", "revive", "reconnect"],
        &["restoration", "reinstatement"],
    )
    .opposite("sever"),
    class(
        "protest",
        &["protest", "demonstrate", "rally", "march", "take to street", "riot"],
        &["protest", "demonstration", "rally", "march", "riot", "unrest"],
    )
    .slot(Kind::Quantity),
    class("overthrow", &["overthrow", "stage coup", "bring down"], &["coup", "overthrow", "putsch"]),
    class(
        "lead",
        &["lead", "head", "chair", "run", "preside", "govern", "command"],
        &["leadership", "chairmanship", "presidency"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class(
        "promise",
        &["promise", "pledge", "vow", "undertake", "commit", "guarantee"],
        &["promise", "pledge", "vow", "commitment", "undertaking", "guarantee"],
    ),
    class(
        "break promise",
        &["renege", "backtrack", "go back on", "break promise"],
        &["U-turn", "about-face"],
    ),
    class("mediate", &["mediate", "broker", "arbitrate", "facilitate"], &["arbitration", "brokering"]),
    class(
        "help",
        &["help", "aid", "assist", "support financially", "bail out"],
        &["help", "aid", "assistance", "relief"],
    ),
    class("donate", &["donate", "give money", "contribute", "grant"], &["donation", "grant", "contribution"])
        .slot(Kind::Money),
    class(
        "supply",
        &["supply", "deliver", "provide", "send", "ship", "furnish"],
        &["supply", "delivery", "shipment", "provision"],
    )
    .cumulative(),
    class(
        "consult",
        &["consult", "sound out", "seek view", "ask for opinion", "canvass"],
        &["consultation", "hearing of view", "canvassing"],
    ),
    class(
        "celebrate",
        &["celebrate", "mark", "commemorate", "observe anniversary"],
        &["celebration", "commemoration", "ceremony", "anniversary"],
    ),
    class(
        "dissolve",
        &["dissolve", "disband", "break up", "wind up", "liquidate"],
        &["dissolution", "break-up", "breakup", "liquidation"],
    )
    .opposite("found")
    .traits(&[Change]),
    class(
        "found",
        &["establish", "found", "set up", "create", "form", "start up"],
        &["foundation", "establishment", "formation", "creation"],
    )
    .opposite("dissolve")
    .traits(&[Change])
    .slot(Kind::Date),
];
