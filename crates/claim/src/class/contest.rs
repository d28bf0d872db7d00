//! Contests: who won, lost, scored and played.

use super::Trait::UniqueAgent;
use super::{Class, class};
use crate::Kind;

pub(super) const CLASSES: &[Class] = &[
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
            "come first",
            "take first place",
            "finish first",
            "take victory",
            "take crown",
            "lift trophy",
            "lift cup",
            "take honour",
            "take honor",
            "top podium",
            "land prize",
            "win race",
            "win title",
            "win cup",
            "secure victory",
            "seal victory",
            "wrap up title",
            "earn victory",
            "carry off",
            "walk off with",
            "take trophy",
        ],
        &["win", "victory", "triumph", "success", "gold medal", "winner", "first place", "triumphant run"],
    )
    .opposite("lose")
    .traits(&[UniqueAgent])
    .slot(Kind::Identity),
    class(
        "lose",
        &[
            "lose",
            "concede defeat",
            "go down to",
            "be defeated",
            "come off worse",
            "suffer defeat",
            "miss out",
            "fall short",
            "be beaten",
            "finish last",
            "crash out",
            "bow to",
            "be knocked out",
        ],
        &["defeat", "loss to", "setback at polls"],
    )
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
            "get better of",
            "see off challenge",
            "outclass",
            "outplay",
            "down rival",
            "eliminate",
            "upset",
        ],
        &["thrashing", "rout", "elimination"],
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
    class("transfer", &["sign for", "transfer to"], &["transfer"]),
    class("play", &["play", "compete", "perform", "star"], &["match", "game", "performance", "concert"]),
];
