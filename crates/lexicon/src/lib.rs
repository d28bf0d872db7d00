//! How do two English words stand to each other?
//!
//! Three questions are answered, all from one table inside the crate: how rare a word is in news ([`rarity`]), how alike
//! two words are used ([`similarity`]), and whether they are synonyms, opposites, one a kind of the other, or two kinds
//! of one thing ([`kinship`]).
//!
//! The table is made by `examples/build.rs` from `WordNet` 3.0 (senses, opposites, kinds, derivations) and from counts and
//! vectors of words of United States news; NOTICE names both. Words are looked up in lower case; every digit is read
//! as 0. What the table does not know is [`Kinship::Unknown`] and as rare as the rarest: nothing here fails.

mod kin;
mod pack;
mod table;

pub use kin::{Entry, Kinship, Sort, kinship};
pub use pack::{Packed, Sense, SynsetRow, WordRow, pack};
pub use table::{knows, rarity, similarity};

/// Numbers of a word's vector.
pub const WIDTH: usize = 64;
