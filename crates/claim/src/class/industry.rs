//! Making, building, tearing down, and work that stops.

use super::Trait::Change;
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
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
        "build",
        &[
            "build",
            "construct",
            "erect",
            "rebuild",
            "put up building",
            "complete building",
            "raise building",
            "be under construction",
        ],
        &["construction", "building work", "reconstruction"],
    )
    .opposite("demolish")
    .traits(&[Change]),
    class(
        "demolish",
        &[
            "demolish",
            "tear down",
            "raze",
            "knock down",
            "pull down",
            "dismantle",
            "pull apart",
            "flatten",
            "bulldoze",
            "be demolished",
            "reduce to rubble",
            "tear apart",
        ],
        &["demolition", "dismantling", "bulldozing"],
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
            "withdraw labour",
            "withdraw labor",
            "down pen",
            "begin strike",
            "hold strike",
            "stay off job",
            "walk off job",
            "take strike action",
            "refuse to work",
            "lay down tool",
            "stay out",
            "remain out",
            "come out on strike",
            "be out on strike",
            "stay away from work",
            "be off job",
            "withhold labour",
            "withhold labor",
            "leave post in protest",
            "refuse to teach",
            "keep away from work",
        ],
        &[
            "walkout",
            "strike",
            "stoppage",
            "work stoppage",
            "industrial action",
            "general strike",
            "picket",
            "strike action",
            "labour stoppage",
            "labor stoppage",
            "sick-out",
            "job action",
        ],
    )
    .opposite("return to work")
    .slot(Kind::Duration),
    class(
        "return to work",
        &[
            "return to work",
            "resume work",
            "end strike",
            "go back to work",
            "be back at work",
            "call off strike",
            "lift strike",
            "go back to job",
            "resume duty",
            "suspend strike",
            "go back to desk",
            "return to desk",
            "return to classroom",
            "go back to class",
            "end walkout",
            "end stoppage",
            "be back on job",
            "end sick-out",
        ],
        &["return to work", "end of strike"],
    )
    .opposite("strike work"),
];
