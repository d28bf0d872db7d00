//! Police, courts and law.

use super::Trait::{Change, UniqueAgent};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "arrest",
        &[
            "arrest",
            "detain",
            "apprehend",
            "take into custody",
            "nab",
            "round up",
            "jail pending trial",
            "imprison",
            "incarcerate",
            "lock up",
            "hold",
        ],
        &["arrest", "detention", "custody", "apprehension", "imprisonment", "incarceration", "remand"],
    )
    .opposite("release")
    .cumulative()
    .slot(Kind::Date),
    class(
        "release",
        &["release", "free", "set free", "let out", "liberate", "parole", "bail", "walk free"],
        &["release", "liberation", "parole", "freeing"],
    )
    .opposite("arrest"),
    class(
        "charge",
        &[
            "charge",
            "indict",
            "accuse formally",
            "arraign",
            "prosecute",
            "bring charge",
            "press charge",
            "book",
            "impeach",
        ],
        &["charge", "indictment", "arraignment", "prosecution", "impeachment"],
    )
    .opposite("drop charge")
    .slot(Kind::Identity),
    class(
        "drop charge",
        &["drop charge", "drop case", "withdraw charge", "discontinue"],
        &["discontinuance", "nolle prosequi"],
    )
    .opposite("charge"),
    class(
        "convict",
        &["convict", "find guilty", "be guilty", "hold guilty"],
        &["conviction", "guilty verdict"],
    )
    .opposite("acquit")
    .slot(Kind::Identity),
    class(
        "acquit",
        &[
            "acquit",
            "clear",
            "clear of",
            "exonerate",
            "find not guilty",
            "find innocent",
            "absolve",
            "exculpate",
            "vindicate",
            "be innocent",
        ],
        &["acquittal", "exoneration", "vindication"],
    )
    .opposite("convict"),
    class(
        "sentence",
        &[
            "sentence",
            "jail",
            "hand sentence",
            "receive sentence",
            "serve sentence",
            "begin sentence",
            "get year",
            "put behind bar",
        ],
        &[
            "sentence",
            "prison term",
            "jail term",
            "prison sentence",
            "jail sentence",
            "term",
            "punishment",
            "penalty",
        ],
    )
    .slot(Kind::Duration),
    class("fine", &["fine", "penalise", "penalize"], &["fine", "penalty payment"]).slot(Kind::Money),
    class(
        "sue",
        &["sue", "file suit", "bring action", "take to court", "file lawsuit"],
        &["lawsuit", "suit", "litigation", "legal action"],
    ),
    class(
        "try",
        &["stand trial", "go on trial", "put on trial", "try"],
        &["trial", "hearing", "court case", "retrial"],
    )
    .slot(Kind::Date),
    class("appeal", &["appeal", "lodge appeal", "file appeal"], &["appeal"]),
    class(
        "rule",
        &["rule", "find", "hand down", "adjudicate", "decide"],
        &["ruling", "verdict", "judgment", "judgement", "finding", "decision"],
    ),
    class(
        "annul",
        &[
            "annul",
            "overturn",
            "quash",
            "strike down",
            "reverse",
            "revoke",
            "repeal",
            "rescind",
            "void",
            "nullify",
            "scrap",
            "abolish",
        ],
        &["annulment", "reversal", "repeal", "revocation", "abolition"],
    )
    .opposite("uphold"),
    class("uphold", &["uphold", "affirm", "let stand", "sustain"], &["upholding", "affirmation"])
        .opposite("annul"),
    class(
        "plead guilty",
        &["plead guilty", "confess", "admit guilt", "own up"],
        &["guilty plea", "confession"],
    )
    .opposite("plead not guilty"),
    class(
        "plead not guilty",
        &["plead not guilty", "plead innocent", "protest innocence"],
        &["not guilty plea"],
    )
    .opposite("plead guilty"),
    class(
        "pardon",
        &["pardon", "grant clemency", "amnesty", "commute"],
        &["pardon", "clemency", "amnesty", "commutation"],
    ),
    class(
        "extradite",
        &["extradite", "deport", "expel", "repatriate", "send back", "banish"],
        &["extradition", "deportation", "expulsion", "repatriation"],
    )
    .cumulative(),
    class(
        "investigate",
        &["investigate", "probe", "examine", "inquire", "look into", "inspect"],
        &["investigation", "probe", "inquiry", "enquiry", "inspection", "examination"],
    ),
    class(
        "search",
        &["search", "look for", "hunt for", "search for", "raid", "comb", "storm"],
        &["search", "raid"],
    ),
    class(
        "seize goods",
        &["seize", "confiscate", "impound", "intercept"],
        &["seizure", "confiscation", "haul", "interception"],
    )
    .cumulative()
    .slot(Kind::Money),
    class(
        "steal",
        &["steal", "rob", "burgle", "loot", "embezzle", "make off", "snatch", "defraud", "swindle", "drain"],
        &["theft", "robbery", "burglary", "heist", "embezzlement", "fraud", "looting", "raid on shop"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Money),
    class("bribe", &["bribe", "pay bribe", "take bribe"], &["bribery", "bribe", "corruption"]),
    class("smuggle", &["smuggle", "traffic"], &["smuggling", "trafficking"]),
    class("hack", &["hack", "breach", "phish"], &["hack", "breach", "cyberattack", "data breach"]),
    class("disappear", &["disappear", "vanish", "go missing", "be missing"], &["disappearance"])
        .opposite("find missing")
        .cumulative()
        .traits(&[Change]),
    class("find missing", &["turn up safe", "be found", "resurface"], &["reappearance"])
        .opposite("disappear")
        .traits(&[Change]),
    class("testify", &["testify", "give evidence", "take stand"], &["testimony"]),
    class(
        "ban",
        &["ban", "prohibit", "outlaw", "bar", "forbid", "proscribe", "blacklist"],
        &["ban", "prohibition", "embargo"],
    )
    .opposite("allow"),
    class(
        "allow",
        &[
            "allow",
            "permit",
            "authorise",
            "authorize",
            "legalise",
            "legalize",
            "license",
            "let",
            "give permission",
        ],
        &[
            "permission",
            "authorisation",
            "authorization",
            "permit",
            "clearance",
            "legalization",
            "legalisation",
        ],
    )
    .opposite("ban"),
    class(
        "violate",
        &["violate", "break law", "breach rule", "infringe", "flout", "contravene"],
        &["violation", "infringement"],
    )
    .opposite("comply"),
    class(
        "comply",
        &["comply", "obey", "abide", "honour", "honor"],
        &["compliance", "observance", "adherence"],
    )
    .opposite("violate"),
];
