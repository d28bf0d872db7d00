//! What is marked in a short post with handles, tags or links, beyond what is marked in a report.
//!
//! The one public collection of such posts marks every unit of time that stands alone as one of it ("busy day": `P1D`)
//! and writes a year in figures with its month and day left open (`2015-XX-XX`). Both name what the words say, so posts
//! are marked that way; what the collection writes against ISO 8601 (`2013-10-10-WXX-4`, `P24H`) is not followed.

use super::annotate::Annotation;
use super::ast::{Base, Bound, Civil, Count, Expr, Length, Point, Year};
use super::atom::{Atom, Kind, atoms};
use super::lexicon::{Lexeme, Unit};
use super::read::Reading;
use super::{TimeKind, timex};
use gainsay_claim::Span;
use gainsay_syntax::Sentence;

/// The longest post, in bytes.
const LONGEST: usize = 400;

/// Whether a text is a post: short, with a handle, a tag or a link.
pub(crate) fn is_post(text: &str) -> bool {
    let sign = |word: &str| {
        let named = |c: char| word.strip_prefix(c).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        named('@') || named('#') || word.starts_with("http://") || word.starts_with("https://")
    };
    text.len() <= LONGEST
        && text.split_whitespace().any(|word| sign(word.trim_start_matches(['(', '"', '.', '|'])))
}

/// "2015", a year in figures.
pub(crate) fn open_year(reading: &Reading) -> Option<String> {
    match &reading.expr {
        Expr::Point(Point {
            base: Base::Civil(Civil { year: Some(Year::Full(year)), month: None, .. }),
            edge: None,
            ..
        }) => Some(format!("{year:04}-XX-XX")),
        _ => None,
    }
}

/// The units of time that stand alone and that no other annotation covers.
pub(crate) fn lone_units(text: &str, sentences: &[Sentence], found: &[Annotation]) -> Vec<Annotation> {
    let mut out = Vec::new();
    let mut pieces: Vec<Atom<'_>> = Vec::new();
    for sentence in sentences {
        let Some(words) = text.get(sentence.start as usize..sentence.end as usize) else { continue };
        atoms(words, sentence.start as usize, &mut pieces);
        for (at, atom) in pieces.iter().enumerate() {
            let unit = atom.find(|l| if let Lexeme::Unit(u, false) = l { Some(u) } else { None });
            let Some(unit @ (Unit::Hour | Unit::Day | Unit::Week | Unit::Month | Unit::Year)) = unit else {
                continue;
            };
            let hyphen = |a: Option<&Atom<'_>>| a.is_some_and(|a| a.kind == Kind::Mark('-'));
            let joined = hyphen(pieces.get(at + 1)) || hyphen(at.checked_sub(1).and_then(|i| pieces.get(i)));
            let (start, end) = (atom.start, atom.end());
            let covered = found.iter().any(|a| a.span.start < end && start < a.span.end);
            if !joined && !covered {
                let length = Length { parts: vec![(Count::Exact(1000), unit)], bound: Bound::Exactly };
                let span = Span { start, end };
                out.push(Annotation {
                    span,
                    kind: TimeKind::Duration,
                    value: timex::length(&length),
                    note: None,
                });
            }
        }
    }
    out
}
