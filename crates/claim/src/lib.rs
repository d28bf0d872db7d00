//! What a claim is, and the algebra that compares two values of a slot.
//!
//! A [`Claim`] is one statement of a text about the world, normalized: who, what, when, where, how much, who says so.
//! Every slot value is a *constraint*, and two values of one slot stand in exactly one [`Relation`].
//! [`Comparison`] adds the [`Reason`] why values that look different do not exclude each other.
//!
//! This crate reads no text and knows no story: claims may come from `gainsay-parse`, from a person or from any other tool.

pub mod alias;
mod civil;
mod claim;
mod class;
mod compare;
mod concept;
mod document;
mod entity;
mod index;
mod interval;
mod quantity;
mod relation;
mod span;
mod time;
mod unit;
mod vocabulary;

pub use civil::{Date, DateError};
pub use claim::{
    Attribute, AttributeKind, AttributeStatus, Claim, ClaimId, Modality, Order, OrderRelation, Participant,
    Polarity, Predicate, QuoteForm, Role, Slot, Speaker, Tense,
};
pub use class::{
    Class, SHARED_NOUNS, SHARED_VERBS, Trait, class_named, class_of_noun, class_of_verb, classes,
    classes_of_noun, classes_of_verb, excludes,
};
pub use compare::Comparison;
pub use concept::concept;
pub use document::{Document, DocumentClaims, Note, NoteKind, Published, PublishedFrom};
pub use entity::{Entity, EntityKind};
pub use interval::{EmptyInterval, Interval};
pub use quantity::{Counted, Distribution, Quantity, QuantityKind};
pub use relation::Relation;
pub use rust_decimal::Decimal;
pub use span::Span;
pub use time::{Anchor, Granularity, TimeValue};
pub use unit::{Dimension, Unit, UnitRow, units};
pub use vocabulary::{Kind, Reason};
