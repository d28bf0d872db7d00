//! Saying, claiming, denying, thinking, asking.

use super::Trait::Reporting;
use super::{Class, class};

pub(super) const CLASSES: &[Class] = &[
    class(
        "say",
        &[
            "say",
            "tell",
            "state",
            "remark",
            "note",
            "comment",
            "mention",
            "point out",
            "declare",
            "explain",
            "stress",
            "emphasise",
            "emphasize",
            "underline",
            "underscore",
            "recall saying",
            "quip",
            "joke",
            "observe",
            "write",
            "tweet",
            "post",
            "put it",
            "elaborate",
            "reiterate",
            "repeat",
            "opine",
            "add",
            "describe",
            "report",
            "relate",
            "narrate",
            "read",
            "quote",
            "inform",
            "brief",
            "summarise",
            "summarize",
            "conclude that",
            "highlight",
            "argue",
            "maintain that",
            "insist",
            "contend",
            "assert",
            "reply",
            "respond",
            "answer",
            "retort",
            "counter",
            "tell reporter",
        ],
        &[
            "statement",
            "remark",
            "comment",
            "declaration",
            "word",
            "report",
            "speech",
            "interview",
            "reply",
            "response",
            "answer",
            "briefing",
            "tweet",
            "note",
        ],
    )
    .traits(&[Reporting]),
    class(
        "announce",
        &["announce", "proclaim", "unveil", "disclose", "reveal", "make public", "make known", "divulge"],
        &["announcement", "proclamation", "disclosure", "revelation", "unveiling"],
    )
    .traits(&[Reporting]),
    class(
        "confirm",
        &[
            "confirm",
            "corroborate",
            "verify",
            "acknowledge",
            "admit to",
            "concede",
            "establish that",
            "attest",
            "authenticate",
            "admit that",
            "bear out",
        ],
        &["confirmation", "acknowledgement", "acknowledgment", "verification", "admission of"],
    )
    .opposite("deny")
    .traits(&[Reporting]),
    class(
        "deny",
        &[
            "deny",
            "dispute",
            "rebut",
            "refute",
            "contradict",
            "repudiate",
            "disavow",
            "contest claim",
            "brush off",
            "dismiss claim",
        ],
        &["denial", "rebuttal", "refutation", "repudiation", "contradiction"],
    )
    .opposite("confirm")
    .traits(&[Reporting]),
    class("claim", &["claim", "allege", "purport", "profess"], &["claim", "allegation"]).traits(&[Reporting]),
    class(
        "accuse",
        &[
            "accuse",
            "blame",
            "fault",
            "condemn",
            "denounce",
            "point finger",
            "criticise",
            "criticize",
            "slam",
            "lambast",
            "lambaste",
            "decry",
            "deplore",
            "castigate",
            "rebuke",
            "censure",
        ],
        &["accusation", "blame", "condemnation", "criticism", "denunciation", "rebuke", "censure"],
    )
    .opposite("praise")
    .traits(&[Reporting]),
    class(
        "praise",
        &["praise", "hail", "laud", "applaud", "commend", "welcome", "salute", "congratulate", "thank"],
        &["praise", "applause", "congratulation", "tribute", "thanks"],
    )
    .opposite("accuse")
    .traits(&[Reporting]),
    class(
        "warn",
        &["warn", "alert", "caution", "raise alarm", "sound alarm", "issue warning"],
        &["warning", "alert", "caution", "alarm"],
    )
    .traits(&[Reporting]),
    class(
        "predict",
        &[
            "predict",
            "forecast",
            "project",
            "foresee",
            "expect",
            "anticipate",
            "estimate",
            "reckon",
            "envisage",
        ],
        &["prediction", "forecast", "projection", "expectation", "estimate", "outlook"],
    )
    .traits(&[Reporting]),
    class(
        "believe",
        &[
            "believe",
            "think",
            "consider",
            "suspect",
            "assume",
            "suppose",
            "feel",
            "hold that",
            "doubt",
            "imagine",
        ],
        &["belief", "suspicion", "assumption", "opinion", "view", "thought"],
    )
    .traits(&[Reporting]),
    class(
        "know",
        &["know", "learn", "realise", "realize", "understand", "find out", "be aware"],
        &["knowledge", "awareness"],
    )
    .traits(&[Reporting]),
    class(
        "show",
        &["show", "indicate", "demonstrate that", "suggest that", "prove", "signal", "reflect"],
        &["indication", "evidence", "proof", "sign"],
    )
    .traits(&[Reporting]),
    class(
        "plan",
        &[
            "plan", "intend", "aim", "mean to", "schedule", "prepare", "arrange", "be due", "slate",
            "organise", "organize", "seek",
        ],
        &["plan", "intention", "schedule", "preparation", "arrangement", "aim"],
    ),
    class(
        "want",
        &["want", "wish", "hope", "desire", "would like", "prefer"],
        &["wish", "hope", "desire", "preference"],
    )
    .traits(&[Reporting]),
    class("fear", &["fear", "worry", "dread"], &["fear", "worry", "concern"]).traits(&[Reporting]),
    class("regret", &["regret", "lament", "apologise", "apologize", "be sorry"], &["regret", "apology"])
        .traits(&[Reporting]),
    class("ask", &["ask", "question", "wonder", "inquire of", "query"], &["question", "query"])
        .traits(&[Reporting]),
    class(
        "demand",
        &[
            "demand",
            "call for",
            "request",
            "urge",
            "appeal for",
            "insist on",
            "press for",
            "plead",
            "exhort",
            "encourage",
            "ask for",
            "beg",
        ],
        &["demand", "request", "plea", "urging"],
    )
    .traits(&[Reporting]),
    class(
        "order",
        &[
            "order",
            "command to",
            "instruct",
            "direct",
            "mandate",
            "decree",
            "compel",
            "force",
            "oblige",
            "tell to",
        ],
        &["order", "instruction", "directive", "decree", "mandate", "summons"],
    )
    .traits(&[Reporting]),
    class("recommend", &["recommend", "advise", "counsel", "advocate"], &["recommendation", "advice"])
        .traits(&[Reporting]),
    class("discuss topic", &["debate", "deliberate", "raise issue", "address"], &["debate", "deliberation"])
        .symmetric(),
    class("refer", &["refer to", "allude", "cite", "name"], &["reference", "allusion"]).traits(&[Reporting]),
    class("agree that", &["accept that", "share view"], &[]).traits(&[Reporting]),
    class("remember", &["remember", "recollect", "reminisce"], &["memory", "recollection"])
        .traits(&[Reporting]),
    class(
        "call",
        &["dub", "label", "brand", "term", "characterise", "characterize", "nickname"],
        &["nickname", "label"],
    )
    .traits(&[Reporting]),
    class(
        "complain",
        &["complain", "grumble", "object", "protest that", "lodge complaint"],
        &["complaint", "objection"],
    )
    .traits(&[Reporting]),
    class("lie", &["lie", "mislead", "deceive", "fabricate"], &["lie", "deception", "fabrication"]),
];
