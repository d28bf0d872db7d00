//! Parsed English sentences to normalized claims: who, what, whom, when, where, how much, and who says so.
//!
//! [`Reader::read`] does everything for one document. Each reader can also be called by itself:
//! [`document`] (header, blocks, boilerplate), [`time`], [`quantity`], [`attribution`], [`entity`], [`clause`].

pub mod attribution;
mod calendar;
pub mod clause;
pub mod document;
pub mod entity;
mod input;
mod language;
pub mod quantity;
mod reader;
pub mod relation;
mod repair;
#[cfg(test)]
mod spelled;
#[cfg(test)]
mod tables;
pub mod time;
mod words;

pub use reader::{CloseReading, Limits, Reader};
