//! Coming, going, opening, starting and ending.

use super::Trait::{Change, Once};
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class(
        "arrive",
        &["arrive", "land", "touch down", "come", "reach port", "pull in", "dock", "get in", "show up at"],
        &["arrival", "landing", "touchdown"],
    )
    .opposite("depart")
    .slot(Kind::Time),
    class(
        "depart",
        &[
            "depart",
            "leave",
            "set off",
            "set out",
            "take off",
            "set sail",
            "head out",
            "go",
            "sail",
            "drive off",
            "head for",
        ],
        &["departure", "take-off", "takeoff"],
    )
    .opposite("arrive")
    .slot(Kind::Time),
    class(
        "return",
        &["return", "come back", "go back", "get back", "turn back"],
        &["return", "comeback", "homecoming"],
    ),
    class(
        "travel",
        &["travel", "fly", "move", "journey", "cross", "migrate", "drive"],
        &["travel", "journey", "flight", "crossing", "voyage", "migration"],
    ),
    class("anchor", &["anchor", "drop anchor", "moor", "lie at anchor", "berth"], &["anchorage", "mooring"]),
    class("follow", &["follow", "pursue", "chase", "tail"], &["pursuit", "chase"]),
    class(
        "escape",
        &["escape", "get away", "break out of", "abscond", "be at large"],
        &["escape", "getaway", "jailbreak"],
    ),
    class(
        "launch",
        &[
            "launch",
            "lift off",
            "blast off",
            "put into orbit",
            "orbit",
            "send into orbit",
            "rocket into",
            "fire",
        ],
        &["launch", "lift-off", "liftoff", "blast-off", "launching"],
    )
    .traits(&[Change])
    .slot(Kind::Date),
    class(
        "open",
        &["open", "reopen", "re-open", "unlock", "unseal"],
        &["opening", "reopening", "re-opening"],
    )
    .opposite("close")
    .traits(&[Change])
    .slot(Kind::Date),
    class(
        "close",
        &["close", "shut", "shut down", "seal", "shutter", "close down", "lock", "be shut"],
        &["closure", "closing", "shutdown"],
    )
    .opposite("open")
    .traits(&[Change])
    .slot(Kind::Date),
    class(
        "begin",
        &[
            "begin",
            "start",
            "commence",
            "get under way",
            "kick off",
            "get going",
            "go live",
            "enter service",
            "come into force",
            "take effect",
        ],
        &["beginning", "start", "kick-off", "kickoff", "outset", "onset", "commencement"],
    )
    .opposite("end")
    .traits(&[Change])
    .slot(Kind::Date),
    class(
        "end",
        &[
            "end",
            "finish up",
            "conclude",
            "cease",
            "stop",
            "be over",
            "come to end",
            "wind down",
            "terminate contract",
            "expire",
            "lapse",
            "halt",
            "complete",
        ],
        &["end", "conclusion", "cessation", "stop", "termination", "completion", "expiry", "halt"],
    )
    .opposite("begin")
    .traits(&[Change])
    .slot(Kind::Date),
    class("continue", &["continue", "go on", "carry on", "persist", "keep on", "keep up"], &["continuation"])
        .opposite("suspend"),
    class(
        "suspend",
        &["suspend", "pause", "interrupt", "break for", "put on hold"],
        &["suspension", "pause", "interruption", "moratorium"],
    )
    .opposite("continue"),
    class("resume", &["resume", "restart", "pick up again"], &["resumption", "restart"]),
    class("last", &["last", "take time", "go on for"], &["length", "duration"]).slot(Kind::Duration),
    class("switch on", &["switch on", "turn on", "activate", "power up", "be on"], &["activation"])
        .opposite("switch off")
        .traits(&[Change]),
    class(
        "switch off",
        &["switch off", "turn off", "deactivate", "power down", "disable", "be off"],
        &["deactivation"],
    )
    .opposite("switch on")
    .traits(&[Change]),
    class("enter", &["enter", "go into", "penetrate", "break in"], &["entry", "entrance", "break-in"]),
    class(
        "carry",
        &["carry", "transport", "ferry", "haul", "bring", "transfer"],
        &["transport", "transportation"],
    )
    .slot(Kind::Quantity),
    class(
        "block",
        &["block", "obstruct", "barricade", "blockade", "thwart", "prevent", "foil", "frustrate"],
        &["blockade", "obstruction", "roadblock"],
    ),
    class(
        "find",
        &["find body", "uncover", "unearth", "come across", "spot", "detect", "locate", "recover body"],
        &["find", "detection", "sighting"],
    )
    .cumulative(),
    class("be aboard", &["be aboard", "be on board", "carry aboard"], &["passenger", "complement"])
        .slot(Kind::Quantity),
    class("extinct", &["die out", "go extinct"], &["extinction"]).traits(&[Change, Once]),
];
