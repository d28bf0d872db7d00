//! Figures that move, trade, companies and labour.

use super::Trait::{Change, Once, UniqueAgent};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "rise",
        &[
            "rise",
            "increase",
            "grow",
            "climb",
            "go up",
            "gain",
            "jump",
            "soar",
            "surge",
            "rally back",
            "swell",
            "mount",
            "raise",
            "boost",
            "hike",
            "lift rate",
            "double",
            "triple",
            "treble",
            "quadruple",
            "expand",
            "advance",
            "edge up",
            "tick up",
            "shoot up",
            "skyrocket",
            "spike",
            "rocket",
            "accelerate",
            "strengthen",
            "widen",
            "bump up",
            "rebound",
            "improve",
            "ramp up",
            "step up",
            "escalate",
            "creep up",
            "move up",
            "put up",
            "be up",
            "balloon",
            "multiply",
        ],
        &[
            "rise",
            "increase",
            "growth",
            "gain",
            "jump",
            "surge",
            "climb",
            "hike",
            "boost",
            "upturn",
            "expansion",
            "uptick",
            "spike",
            "advance",
            "acceleration",
            "rebound",
            "improvement",
            "raise",
        ],
    )
    .opposite("fall")
    .up()
    .traits(&[Change])
    .slot(Kind::Percent),
    class(
        "fall",
        &[
            "fall",
            "drop",
            "decline",
            "decrease",
            "go down",
            "slip",
            "slide",
            "plunge",
            "tumble",
            "plummet",
            "shrink",
            "sink",
            "dip",
            "cut",
            "reduce",
            "lower",
            "slash",
            "trim",
            "halve",
            "contract size",
            "ease",
            "slump",
            "dwindle",
            "diminish",
            "lessen",
            "come down",
            "edge down",
            "recede",
            "subside",
            "weaken",
            "narrow",
            "scale back",
            "bring down level",
            "collapse",
            "crash",
            "crater",
            "nosedive",
            "deteriorate",
            "be down",
            "drop back",
            "slow",
            "ebb",
            "fall back",
            "cut back",
            "pare",
            "erode",
            "retreat from high",
            "worsen",
            "wane",
            "tail off",
        ],
        &[
            "fall",
            "drop",
            "decline",
            "decrease",
            "slide",
            "plunge",
            "slump",
            "reduction",
            "cut",
            "dip",
            "downturn",
            "contraction",
            "tumble",
            "slowdown",
            "shrinkage",
            "collapse",
            "crash",
            "deterioration",
            "weakening",
            "falloff",
        ],
    )
    .opposite("rise")
    .down()
    .traits(&[Change])
    .slot(Kind::Percent),
    class(
        "hold steady",
        &[
            "hold steady",
            "stay flat",
            "stagnate",
            "stabilise",
            "stabilize",
            "leave unchanged",
            "stand pat",
            "level off",
            "plateau",
            "keep unchanged",
            "remain unchanged",
            "freeze",
        ],
        &["stagnation", "standstill", "plateau", "freeze"],
    )
    .traits(&[Change]),
    class(
        "reach",
        &[
            "reach", "hit mark", "total", "amount", "stand at", "number", "come to", "top", "exceed",
            "measure", "average", "peak", "be worth",
        ],
        &["total", "peak", "average", "level", "record"],
    )
    .slot(Kind::Quantity),
    class(
        "cost",
        &["cost", "price", "be priced", "fetch", "set back", "retail"],
        &["cost", "price", "bill", "price tag", "fee", "fare", "charge for service"],
    )
    .slot(Kind::Money),
    class(
        "pay",
        &[
            "pay",
            "spend",
            "fund",
            "finance",
            "reimburse",
            "compensate",
            "shell out",
            "fork out",
            "disburse",
            "subsidise",
            "subsidize",
        ],
        &["payment", "spending", "expenditure", "funding", "compensation", "subsidy", "pay-out", "financing"],
    )
    .slot(Kind::Money),
    class("dividend", &["pay dividend", "declare dividend", "approve payout"], &["dividend", "payout"])
        .slot(Kind::Money),
    class(
        "earn",
        &["earn", "make profit", "post profit", "turn profit", "net profit", "report profit"],
        &["profit", "earnings", "net income", "surplus", "operating profit"],
    )
    .opposite("lose money")
    .slot(Kind::Money),
    class(
        "lose money",
        &["lose money", "post loss", "make loss", "report loss", "be in red", "run deficit"],
        &["loss", "deficit", "shortfall", "net loss", "operating loss"],
    )
    .opposite("earn")
    .slot(Kind::Money),
    class("revenue", &["take in revenue", "generate revenue"], &["revenue", "turnover", "sales", "takings"])
        .slot(Kind::Money),
    class(
        "rate decision",
        &["set rate"],
        &["interest rate", "repo rate", "key rate", "policy rate", "benchmark"],
    )
    .slot(Kind::Percent),
    class("invest", &["invest", "plough", "pump", "inject"], &["investment", "injection"])
        .opposite("divest")
        .slot(Kind::Money),
    class(
        "divest",
        &["divest", "disinvest", "offload", "spin off"],
        &["divestment", "divestiture", "disposal", "spin-off", "spinoff"],
    )
    .opposite("invest"),
    class(
        "buy",
        &["buy", "acquire", "purchase", "take over", "snap up", "buy out", "procure"],
        &["acquisition", "purchase", "takeover", "buyout", "procurement"],
    )
    .slot(Kind::Money),
    class(
        "sell",
        &["sell", "auction", "export", "go on sale", "be on sale", "market", "sell off"],
        &["sale", "auction", "export", "sell-off"],
    )
    .cumulative()
    .slot(Kind::Quantity),
    class("import", &["import"], &["import"]).cumulative(),
    class(
        "merge",
        &["merge", "combine", "join force", "amalgamate", "tie up"],
        &["merger", "amalgamation", "tie-up"],
    )
    .symmetric(),
    class(
        "go bankrupt",
        &[
            "go bankrupt",
            "file for bankruptcy",
            "go bust",
            "become insolvent",
            "go under",
            "enter administration",
            "fold",
        ],
        &["bankruptcy", "insolvency", "administration"],
    )
    .traits(&[Change]),
    class("default", &["default"], &["default"]),
    class("borrow", &["borrow", "take out loan"], &["loan", "borrowing", "debt"]).slot(Kind::Money),
    class("lend", &["lend"], &["lending"]).slot(Kind::Money),
    class("tax", &["tax"], &["tax", "tariff", "duty", "levy"]).slot(Kind::Percent),
    class(
        "manufacture",
        &[
            "manufacture",
            "produce",
            "make",
            "assemble product",
            "churn out",
            "build in",
            "generate electricity",
            "yield",
        ],
        &["manufacture", "production", "manufacturing", "output", "assembly line"],
    )
    .slot(Kind::Location),
    class(
        "recall",
        &["recall", "withdraw from sale", "pull from shelf", "take off shelf"],
        &["recall", "product recall"],
    )
    .cumulative()
    .slot(Kind::Quantity),
    class(
        "build",
        &["build", "construct", "erect", "rebuild"],
        &["construction", "building work", "reconstruction"],
    )
    .opposite("demolish")
    .traits(&[Change]),
    class(
        "demolish",
        &["demolish", "tear down", "raze", "knock down", "pull down", "dismantle"],
        &["demolition", "dismantling"],
    )
    .opposite("build")
    .traits(&[Change]),
    class(
        "strike work",
        &[
            "strike",
            "walk out",
            "go on strike",
            "down tool",
            "stop work",
            "be on strike",
            "stage walkout",
            "take industrial action",
        ],
        &["walkout", "strike", "stoppage", "work stoppage", "industrial action", "general strike", "picket"],
    )
    .opposite("return to work")
    .slot(Kind::Duration),
    class(
        "return to work",
        &["return to work", "resume work", "end strike", "go back to work"],
        &["return to work"],
    )
    .opposite("strike work"),
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
        ],
        &["publication", "release", "issue"],
    )
    .traits(&[Once])
    .slot(Kind::Date),
    class(
        "invent",
        &["invent", "devise", "discover", "develop", "pioneer"],
        &["invention", "discovery", "development"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("file", &["file", "apply", "register", "seek permit"], &["filing", "application", "registration"]),
    class("award", &["award", "present with", "honour with", "confer on", "bestow"], &["award", "prize"])
        .slot(Kind::Identity),
    class("extend", &["extend", "prolong", "lengthen", "renew"], &["extension", "prolongation", "renewal"])
        .opposite("shorten")
        .up(),
    class("shorten", &["shorten", "curtail", "cut short"], &["shortening", "curtailment"])
        .opposite("extend")
        .down(),
    class("subscribe", &["enlist customer", "subscribe"], &["subscription"]),
];
