//! Having, being and belonging.

use super::Trait::UniqueAgent;
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "own",
        &["own", "possess", "belong to", "be owner", "be in hand", "hold title", "hold stake"],
        &["ownership", "possession", "title to land"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("live", &["live", "reside", "dwell"], &["residence"]).slot(Kind::Location),
    class(
        "cause",
        &[
            "cause",
            "trigger",
            "lead to",
            "bring about",
            "result in",
            "prompt",
            "provoke",
            "be source",
            "be responsible",
            "be to blame",
            "be blame",
            "be at fault",
        ],
        &["cause", "source", "culprit"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("include", &["include", "comprise", "contain", "consist"], &["inclusion"]),
    class("need", &["need", "require"], &["need", "requirement"]),
    class("use", &["use", "employ method", "utilise", "utilize"], &["use", "usage"]),
    class("affect", &["affect", "impact"], &["effect"]).cumulative(),
    class("cover", &["cover", "span"], &["area", "extent"]).cumulative().slot(Kind::Quantity),
    class("succeed at", &["succeed", "manage", "achieve"], &["achievement"]),
    class("rank", &["rank", "be first", "be second"], &["ranking", "place"]).slot(Kind::Ordinal),
    class("keep", &["keep", "retain", "preserve", "maintain"], &["retention", "preservation"]),
    class("give", &["give", "hand over", "hand", "turn over to"], &["handover", "giving"]),
    class("receive gift", &["get", "obtain", "accept"], &["receipt", "acceptance"]),
    class("free of", &["lack", "be without"], &["lack"]),
    class(
        "be intact",
        &[
            "be intact",
            "be undamaged",
            "be unscathed",
            "be untouched",
            "escape damage",
            "survive intact",
            "be in one piece",
            "suffer no damage",
            "be spared",
            "remain intact",
            "stay intact",
            "come through unscathed",
            "be unaffected",
        ],
        &[],
    )
    .opposite("destroy"),
    class(
        "be unhurt",
        &[
            "be unhurt",
            "be unharmed",
            "be uninjured",
            "escape injury",
            "be unscathed by",
            "escape without injury",
            "suffer no injury",
            "get away unhurt",
            "walk away unhurt",
            "come out unhurt",
            "emerge unhurt",
            "emerge unscathed",
            "escape unscathed",
            "be fine",
            "be all right",
            "be safe and sound",
        ],
        &[],
    )
    .opposite("injure"),
    class(
        "be full",
        &[
            "be full",
            "be packed",
            "be sold out",
            "sell out",
            "be crowded",
            "be overcrowded",
            "be at capacity",
            "be oversubscribed",
            "be booked out",
            "be booked up",
            "be full to bursting",
        ],
        &["sell-out", "full house"],
    )
    .opposite("be empty"),
    class(
        "be empty",
        &[
            "be empty",
            "be half-empty",
            "be deserted",
            "be vacant",
            "stand empty",
            "lie empty",
            "be unoccupied",
        ],
        &["emptiness", "vacancy"],
    )
    .opposite("be full"),
    class("be awake", &["be awake", "be wide awake", "be conscious"], &[]).opposite("sleep"),
    class(
        "sleep",
        &[
            "sleep",
            "be asleep",
            "be fast asleep",
            "fall asleep",
            "be in bed",
            "be unconscious",
            "doze",
            "nap",
        ],
        &[],
    )
    .opposite("be awake"),
    class("be sober", &["be sober", "pass breath test"], &["sobriety"]).opposite("be drunk"),
    class(
        "be drunk",
        &[
            "be drunk",
            "be intoxicated",
            "be over limit",
            "fail breath test",
            "drive drunk",
            "be under influence",
        ],
        &["drunkenness", "drink-driving"],
    )
    .opposite("be sober"),
    class(
        "be contaminated",
        &["be contaminated", "be unsafe", "be undrinkable", "be poisoned", "be polluted", "be toxic"],
        &["pollution"],
    )
    .opposite("be clean"),
    class(
        "be clean",
        &[
            "be clean",
            "be drinkable",
            "be fit to drink",
            "be uncontaminated",
            "be free of contamination",
            "be pure",
        ],
        &[],
    )
    .opposite("be contaminated"),
    class(
        "stay put",
        &[
            "refuse to leave",
            "stay behind",
            "stay in home",
            "remain in home",
            "remain behind",
            "stay indoors",
            "shelter in place",
        ],
        &[],
    )
    .opposite("evacuate"),
    class(
        "be unaware",
        &[
            "be unaware",
            "be in dark",
            "be ignorant",
            "have no idea",
            "have no knowledge",
            "know nothing",
            "have no inkling",
            "be kept in dark",
            "be left in dark",
            "learn nothing",
            "be none the wiser",
        ],
        &["ignorance"],
    )
    .opposite("know"),
    class(
        "withhold",
        &[
            "withhold",
            "keep secret",
            "hush up",
            "suppress",
            "sit on report",
            "keep under wrap",
            "cover up",
            "conceal",
        ],
        &["cover-up", "suppression", "concealment"],
    )
    .opposite("publish"),
    class(
        "be insured",
        &["be insured", "be covered", "have insurance", "hold insurance", "be under warranty"],
        &[],
    )
    .opposite("be uninsured"),
    class("be uninsured", &["be uninsured", "lack insurance", "have no insurance", "be without cover"], &[])
        .opposite("be insured"),
    class(
        "be armed",
        &[
            "be armed",
            "carry gun",
            "carry weapon",
            "carry knife",
            "hold gun",
            "hold knife",
            "have gun",
            "have weapon",
            "brandish",
        ],
        &[],
    )
    .opposite("be unarmed"),
    class("be unarmed", &["be unarmed", "carry no weapon", "have no weapon", "be empty-handed"], &[])
        .opposite("be armed"),
    class(
        "be alone",
        &["be alone", "act alone", "be on own", "travel alone", "live alone", "be solo", "be single-handed"],
        &[],
    )
    .opposite("be accompanied"),
    class(
        "be accompanied",
        &[
            "be accompanied",
            "act with accomplice",
            "have accomplice",
            "have company",
            "be in company",
            "be in company of",
        ],
        &[],
    )
    .opposite("be alone"),
    class(
        "cooperate",
        &["cooperate", "co-operate", "collaborate", "work together", "lend hand", "play ball"],
        &["cooperation", "co-operation", "collaboration"],
    )
    .opposite("stonewall"),
    class(
        "stonewall",
        &[
            "stonewall",
            "refuse to cooperate",
            "refuse to answer",
            "stay silent",
            "remain silent",
            "keep silent",
            "say nothing",
            "keep mum",
        ],
        &["wall of silence"],
    )
    .opposite("cooperate"),
    class(
        "be on time",
        &[
            "be on time",
            "be on schedule",
            "be punctual",
            "arrive on time",
            "run to timetable",
            "keep to schedule",
            "meet deadline",
            "be ahead of schedule",
        ],
        &["punctuality"],
    )
    .opposite("be late"),
    class(
        "be late",
        &[
            "be late",
            "be behind schedule",
            "run late",
            "arrive late",
            "miss deadline",
            "be overdue",
            "fall behind schedule",
            "fall behind",
            "arrive behind schedule",
            "be behind",
        ],
        &["lateness", "overrun"],
    )
    .opposite("be on time"),
    class(
        "be within budget",
        &["come in under budget", "be under budget", "be on budget", "be within budget"],
        &[],
    )
    .opposite("overspend"),
    class(
        "overspend",
        &["overspend", "be over budget", "go over budget", "run over budget", "exceed budget"],
        &["overspend", "cost overrun"],
    )
    .opposite("be within budget"),
    class(
        "keep word",
        &[
            "keep word",
            "honour pledge",
            "honor pledge",
            "deliver on promise",
            "honour promise",
            "honor promise",
        ],
        &[],
    )
    .opposite("break promise"),
    class(
        "be peaceful",
        &[
            "be peaceful",
            "pass off peacefully",
            "be calm",
            "be quiet",
            "be orderly",
            "be without incident",
            "pass off without incident",
            "go off peacefully",
            "stay calm",
            "remain calm",
            "remain peaceful",
            "pass peacefully",
            "end peacefully",
        ],
        &[],
    )
    .opposite("turn violent"),
    class(
        "turn violent",
        &[
            "turn violent",
            "be violent",
            "descend into violence",
            "turn ugly",
            "be marred",
            "end in violence",
            "turn bloody",
        ],
        &["disorder", "rioting"],
    )
    .opposite("be peaceful"),
    class("convince", &["persuade", "convince", "win over", "talk into"], &["persuasion"])
        .opposite("dissuade"),
    class("dissuade", &["dissuade", "talk out", "put off from", "deter", "discourage"], &["deterrence"])
        .opposite("convince"),
    class(
        "unite",
        &["reunite", "bring together", "reconcile", "patch up difference", "make peace", "make up"],
        &["reconciliation", "rapprochement"],
    )
    .opposite("split"),
    class("split", &["split", "part company", "part way", "fall apart"], &["split", "parting", "schism"])
        .opposite("unite"),
    class(
        "refund",
        &["refund", "give money back", "pay back", "repay", "return money"],
        &["refund", "repayment"],
    )
    .opposite("keep money"),
    class("keep money", &["keep money", "refuse refund", "pocket", "hold on to money"], &[])
        .opposite("refund"),
    class("melt", &["melt", "thaw"], &["melting", "thaw"]).opposite("freeze over"),
    class("freeze over", &["freeze over", "ice over", "be frozen", "freeze solid"], &["freeze-up"])
        .opposite("melt"),
    class("be dry", &["be dry", "run dry", "dry up", "be parched"], &["drought"]).opposite("be wet"),
    class("be wet", &["be wet", "be soaked", "be sodden", "be waterlogged", "be flooded"], &["downpour"])
        .opposite("be dry"),
    class(
        "lock out",
        &[
            "lock out",
            "deny entry",
            "turn back at door",
            "refuse entry",
            "deny access",
            "refuse admission",
            "be locked",
        ],
        &["lockout"],
    )
    .opposite("let in"),
    class("let in", &["let in", "grant entry", "allow in", "give access", "grant access", "give entry"], &[])
        .opposite("lock out"),
    class("be single", &["be single", "be unmarried", "never marry", "be widowed", "be bachelor"], &[]),
    class("adopt child", &["adopt child", "take in child"], &[]),
    class(
        "be surprised",
        &[
            "be surprised",
            "be taken aback",
            "be astonished",
            "be stunned",
            "be caught off guard",
            "come as surprise",
            "be amazed",
            "be startled",
            "be shocked",
        ],
        &["astonishment"],
    )
    .opposite("be unsurprised"),
    class("be unsurprised", &["be unsurprised", "be unfazed", "be unmoved"], &[]).opposite("be surprised"),
    class(
        "be trained",
        &[
            "be trained",
            "be qualified",
            "be licensed",
            "hold licence",
            "hold license",
            "have licence",
            "have license",
            "have training",
        ],
        &[],
    )
    .opposite("be untrained"),
    class(
        "be untrained",
        &[
            "be untrained",
            "be unqualified",
            "be unlicensed",
            "have no licence",
            "have no license",
            "lack licence",
            "lack license",
            "have no training",
            "lack training",
        ],
        &[],
    )
    .opposite("be trained"),
    class("be ready", &["be ready", "be complete", "be completed", "be in place"], &["readiness"])
        .opposite("be unready"),
    class(
        "be unready",
        &["be unready", "be incomplete", "be unfinished", "be half-finished", "be half-built"],
        &[],
    )
    .opposite("be ready"),
];
