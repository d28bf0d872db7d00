//! Disasters, accidents, war and rescue.

use super::Trait::{Change, Once, UniqueAgent};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "landfall",
        &[
            "make landfall",
            "come ashore",
            "hit land",
            "cross coast",
            "cross shoreline",
            "hit coast",
            "slam ashore",
            "barrel ashore",
            "roll ashore",
            "roll in",
        ],
        &["landfall"],
    )
    .slot(Kind::Time),
    class(
        "storm",
        &["batter", "lash", "pummel", "buffet"],
        &["storm", "hurricane", "typhoon", "cyclone", "tornado", "gale", "blizzard", "thunderstorm"],
    ),
    class(
        "quake",
        &["shake", "rattle", "jolt", "rock"],
        &["earthquake", "quake", "tremor", "aftershock", "temblor"],
    ),
    class("erupt", &["erupt", "spew"], &["eruption"]),
    class(
        "flood",
        &["flood", "inundate", "submerge", "swamp", "burst bank", "overflow"],
        &["flood", "flooding", "inundation", "flash flood", "deluge"],
    )
    .traits(&[Change]),
    class("slide down", &["bury under mud"], &["landslide", "mudslide", "avalanche", "rockfall"]),
    class(
        "burn",
        &[
            "burn",
            "go up in flame",
            "catch fire",
            "burn down",
            "gut",
            "char",
            "smoulder",
            "smolder",
            "break out",
        ],
        &["fire", "blaze", "wildfire", "inferno", "bushfire"],
    )
    .cumulative()
    .traits(&[Change])
    .slot(Kind::Location),
    class(
        "ignite",
        &["ignite", "set alight", "set fire", "set ablaze", "spark", "torch", "kindle"],
        &["ignition", "arson"],
    )
    .opposite("extinguish")
    .traits(&[Change]),
    class(
        "extinguish",
        &["extinguish", "put out", "douse", "quench", "quell fire", "bring under control"],
        &["extinguishing", "containment"],
    )
    .opposite("ignite")
    .traits(&[Change]),
    class(
        "collapse",
        &["collapse", "cave in", "give way", "crumble", "fall down", "come down in", "buckle"],
        &["collapse", "cave-in", "fall of rock"],
    )
    .traits(&[Change])
    .slot(Kind::Time),
    class(
        "collide",
        &[
            "collide",
            "crash into",
            "run into",
            "ram",
            "smash into",
            "hit head-on",
            "plough into",
            "plow into",
            "slam into",
        ],
        &["collision", "impact", "pile-up", "smash"],
    )
    .symmetric()
    .slot(Kind::Time),
    class(
        "crash",
        &["crash", "leave road", "plunge off", "wreck"],
        &["crash", "accident", "wreck", "plane crash", "car crash"],
    )
    .traits(&[Change])
    .slot(Kind::Date),
    class("derail", &["derail", "jump track", "come off rail", "leave rail"], &["derailment"])
        .traits(&[Change]),
    class(
        "sink",
        &[
            "sink",
            "capsize",
            "founder",
            "turn over",
            "overturn",
            "go under water",
            "keel over",
            "go to bottom",
            "go down",
        ],
        &["sinking", "capsizing", "shipwreck"],
    )
    .traits(&[Change, Once])
    .slot(Kind::Location),
    class(
        "explode",
        &["explode", "detonate", "blow up", "go off", "burst"],
        &["explosion", "blast", "detonation"],
    )
    .traits(&[Change])
    .slot(Kind::Time),
    class(
        "lose overboard",
        &["go overboard", "fall overboard", "wash overboard", "shed container", "lose container", "jettison"],
        &[],
    )
    .traits(&[Change])
    .slot(Kind::Quantity),
    class("leak", &["leak", "spill", "seep"], &["leak", "spill", "leakage"]).traits(&[Change]),
    class(
        "destroy",
        &[
            "destroy",
            "devastate",
            "wipe out",
            "level",
            "lose to fire",
            "burn to ground",
            "ravage",
            "wreak havoc",
            "be destroyed",
            "be in ruin",
            "burn out",
            "gut by fire",
            "be gutted",
            "smash to piece",
            "obliterate",
            "lie in ruin",
            "annihilate",
            "be lost",
        ],
        &["destruction", "devastation", "annihilation", "obliteration"],
    )
    .opposite("be intact")
    .cumulative()
    .traits(&[Change])
    .slot(Kind::Quantity),
    class(
        "damage",
        &[
            "damage",
            "harm",
            "batter building",
            "tear off",
            "rip off",
            "leave damaged",
            "dent",
            "scorch",
            "scar",
            "be damaged",
            "vandalise",
            "vandalize",
            "deface",
        ],
        &["damage", "harm", "vandalism", "dent"],
    )
    .cumulative()
    .traits(&[Change])
    .slot(Kind::Money),
    class(
        "repair",
        &[
            "repair",
            "fix",
            "mend",
            "patch up",
            "refurbish",
            "put right",
            "make good",
            "be under repair",
            "overhaul",
            "restore to use",
            "renovate",
            "service",
        ],
        &["repair", "refurbishment", "overhaul", "renovation", "maintenance"],
    )
    .traits(&[Change]),
    class(
        "rescue",
        &[
            "rescue",
            "save",
            "pull alive",
            "pluck",
            "pull from",
            "bring to safety",
            "pull out alive",
            "pull to safety",
            "winch",
            "airlift",
            "haul to safety",
            "dig out",
            "dig out alive",
            "fish from",
            "lift to safety",
            "bring out alive",
            "lead to safety",
            "free from rubble",
            "carry to safety",
            "bring ashore",
        ],
        &["rescue", "rescue operation", "evacuation by air"],
    )
    .cumulative()
    .traits(&[Change])
    .slot(Kind::Quantity),
    class(
        "evacuate",
        &[
            "evacuate",
            "flee",
            "displace",
            "move to safety",
            "clear out",
            "be homeless",
            "take to safety",
            "leave home",
            "be evacuated",
            "move out",
            "clear building",
            "pull back people",
        ],
        &["evacuation", "displacement", "exodus", "clearance of area"],
    )
    .opposite("stay put")
    .cumulative()
    .slot(Kind::Quantity),
    class("strand", &["strand", "trap", "cut off", "maroon"], &["entrapment"]).traits(&[Change]).cumulative(),
    class(
        "attack",
        &[
            "attack",
            "strike",
            "assault",
            "hit",
            "bomb",
            "shell",
            "bombard",
            "pound",
            "ambush",
            "target",
            "stab",
            "beat",
            "fire at",
            "launch attack",
        ],
        &[
            "attack",
            "strike",
            "assault",
            "airstrike",
            "air strike",
            "bombing",
            "shelling",
            "bombardment",
            "ambush",
            "offensive",
            "stabbing",
            "drone attack",
            "hit",
        ],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class(
        "shoot",
        &["shoot", "open fire", "gun down", "fire on", "fire shot"],
        &["shooting", "gunfire", "shot", "gunshot"],
    )
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class("shoot down", &["down", "bring down plane", "intercept missile"], &["downing"])
        .slot(Kind::Quantity),
    class(
        "capture",
        &[
            "capture",
            "seize",
            "conquer",
            "occupy",
            "overrun",
            "take control",
            "gain control",
            "retake",
            "recapture",
        ],
        &["capture", "occupation", "conquest", "seizure"],
    ),
    class(
        "surrender",
        &["surrender", "capitulate", "give in", "lay down weapon"],
        &["surrender", "capitulation"],
    )
    .opposite("resist"),
    class("resist", &["resist", "fight back", "hold out", "fend off", "repel"], &["resistance"])
        .opposite("surrender"),
    class("invade", &["invade", "cross border", "march into", "push into"], &["invasion", "incursion"])
        .slot(Kind::Date),
    class(
        "fight",
        &["fight", "battle", "clash", "skirmish", "duel"],
        &["fight", "battle", "clash", "fighting", "combat", "skirmish", "war", "hostility"],
    )
    .symmetric(),
    class(
        "kidnap",
        &[
            "kidnap",
            "abduct",
            "take hostage",
            "hijack",
            "hold hostage",
            "hold for ransom",
            "take captive",
            "hold captive",
            "snatch child",
            "spirit away",
            "be held hostage",
            "hold against will",
        ],
        &["kidnapping", "abduction", "hostage-taking", "hijacking", "captivity", "seizure of hostage"],
    ),
    class("threaten", &["threaten", "menace"], &["threat"]),
    class(
        "fail",
        &[
            "fail",
            "malfunction",
            "break down",
            "go wrong",
            "fall through",
            "be out of service",
            "be out of order",
            "be out of action",
            "be broken",
            "be offline",
            "be inoperative",
            "be faulty",
            "be defective",
            "pack up",
            "conk out",
            "stop working",
            "be out of use",
            "stall engine",
            "be on blink",
            "give out",
        ],
        &["failure", "malfunction", "breakdown", "outage", "fault", "defect", "blackout"],
    )
    .opposite("work")
    .traits(&[Change]),
    class(
        "work",
        &[
            "work",
            "function",
            "be operational",
            "run smoothly",
            "be in operation",
            "be in service",
            "be in use",
            "be online",
            "be up and running",
            "be in order",
            "be in action",
            "be active",
            "be functional",
            "run normally",
            "work normally",
            "be at work",
        ],
        &["functioning", "working order"],
    )
    .opposite("fail")
    .traits(&[Change]),
    class(
        "deploy",
        &["deploy", "station", "send troop", "base", "mobilise", "mobilize"],
        &["deployment", "mobilisation", "mobilization"],
    )
    .cumulative(),
    class("torture", &["torture", "abuse", "mistreat"], &["torture", "abuse", "mistreatment"]),
    class("rape", &["rape", "assault sexually", "molest"], &["rape", "sexual assault"]),
];
