//! Links claims across documents and proves where they cannot all be right.
//!
//! [`ClaimGraph::add`] takes what one document claims, [`ClaimGraph::check`] gives the [`Verdict`]: findings, named
//! non-conflicts, and what was not checked. No text is read here: claims may come from `gainsay-parse`, from a person
//! (see [`build`]) or from a language model.
//!
//! The way of a check: resolve names across documents, gather the claims of one event in each document,
//! link events across documents by weighed evidence, apply the [`rules`] to each block of claims that belong together,
//! and put equal differences together into one [`Finding`] with all its witnesses.

mod alike;
mod apart;
mod assemble;
mod block;
pub mod build;
mod calibration;
mod called;
mod compare;
mod distinct;
mod event;
mod excerpt;
mod explain_weights;
mod export;
mod facet;
mod facet_weights;
mod finding;
mod frame;
mod graph;
mod groups;
mod judge;
mod kernel;
mod keys;
mod link;
mod link_pairs;
mod link_weights;
mod mention;
mod network;
mod once;
mod origins;
mod parts;
mod portion;
mod resolve;
mod rules;
mod state;
mod story;
mod validate;
mod view;
mod weights;
mod wording;

pub use compare::{
    Amount, Link, MEASURES, Moment, PairLabel, PairVerdict, Part, Passage, SURE, Sheet, Word, compare_claims,
    compare_passages, explain_passages, measure_passages, pair_measures,
};
pub use export::{EdgeKind, NodeKind, PlainEdge, PlainGraph, PlainNode};
pub use facet::{FACET_MEASURES, FacetPair};
pub use finding::{
    Contribution, Evidence, Finding, NonConflict, NotChecked, Origin, Repair, RepairKind, Side, Standing,
    Step, Verdict,
};
pub use graph::{ClaimGraph, GraphError, Options, facet_pairs};
pub use link_pairs::{EventPair, event_pairs, link_items};
pub use mention::{
    EventLink, EventLinks, EventMention, EventReport, MENTION_MEASURES, MentionPair, ONE_EVENT, ONE_STORY,
    STORY_MEASURES, StoryPair, explain_mentions, gather, link_mentions, measure_mentions, measure_stories,
};
pub use origins::{Shingled, origins};
pub use rules::{Example, Expect, Rule, rule, rules};
