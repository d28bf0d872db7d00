//! Having, being and belonging.

use super::Trait::UniqueAgent;
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
    class("own", &["own", "possess", "belong to"], &["ownership", "possession"])
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
];
