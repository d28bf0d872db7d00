//! Which of the dates told in a history move its story on, and which are only named in passing.
//!
//! A history tells its partial dates ("in August") from the last date of the story. Not every date belongs to the
//! story: brackets, ends of what is told ("until the fall of the city in February 1945"), names of events ("the 2003
//! invasion") and looks back ("down from a peak in summer 2007") leave it where it is.

use super::ast::{Base, Civil, Expr, Point, Year};
use super::atom::{Atom, Kind};
use super::cell::Cell;
use super::read::Sighting;
use super::resolve::{Place, Setting};
use gainsay_claim::Anchor;

/// Full years in a text that make its manner of telling sure.
const YEARS_OF_A_HISTORY: usize = 4;

/// How far ahead of the story a bare year may lie and still move it.
const YEARS_AHEAD: i32 = 5;

/// A history names many years, nearly all of them well before it was published.
pub(crate) fn is_history(sightings: &[Sighting], published: Option<i64>) -> bool {
    let Some((now, ..)) = published.and_then(super::calendar::civil) else { return true };
    let years = sightings.iter().filter_map(|s| match &s.found.expr {
        Expr::Point(Point {
            base: Base::Civil(Civil { year: Some(Year::Full(year)), month, .. }), ..
        }) => Some((*year, month.is_some())),
        _ => None,
    });
    let (mut old, mut all, mut dated) = (0, 0, 0);
    for (year, month) in years {
        all += 1;
        let is_old = year < now - 1;
        old += usize::from(is_old);
        dated += usize::from(is_old && month);
    }
    let of_the_day =
        sightings.iter().any(|s| matches!(&s.found.expr, Expr::Point(Point { base: Base::Day(-1 | 1), .. })));
    (dated >= YEARS_OF_A_HISTORY && old * 10 >= all * 6)
        || (old > YEARS_OF_A_HISTORY && old == all && !of_the_day)
}

/// How an expression stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stand {
    /// Where in its line.
    place: Line,
    /// Whether it is named in passing.
    aside: Aside,
}

/// Where in its line an expression stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// First in a line by itself that ends without a full stop.
    Chapter,
    /// Later in such a line.
    Heading,
    /// Near the first word of its sentence.
    Opening,
    /// Anywhere else.
    Inside,
}

/// What makes a date one that is only named in passing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aside {
    /// Nothing.
    No,
    /// Round brackets, or "until": the end of what is told.
    Sure,
    /// Before a noun that it names ("the 2003 invasion"): where it lies behind the story.
    Naming,
    /// Behind a verb of what was still to come ("would end by"): where it lies ahead of the story.
    Planned,
}

/// How many atoms before an expression still leave it at the beginning of its sentence: "However, in early".
const OPENING: usize = 4;

/// How far back a bracket or "until" is looked for.
const BACK: usize = 24;

impl Stand {
    /// How the expression that covers the atoms `from..to` stands among them.
    pub(crate) fn of(atoms: &[Atom<'_>], from: usize, to: usize, heading: bool) -> Stand {
        let before = atoms.get(from.saturating_sub(BACK)..from).unwrap_or_default();
        let mark = |a: &Atom<'_>, marks: &[char]| matches!(a.kind, Kind::Mark(c) if marks.contains(&c));
        let clause = before.iter().rev().take_while(|a| !mark(a, &[',', ';', '(', ')', ':', '.'])).take(10);
        let bracketed = before.iter().rev().find(|a| mark(a, &['(', ')'])).is_some_and(|a| mark(a, &['(']));
        let naming = before.last().is_some_and(|a| a.is("the") || a.is("s"))
            && atoms.get(to).is_some_and(|a| {
                a.kind == Kind::Word
                    && a.text.len() > 3
                    && a.meanings.is_none()
                    && !FUNCTION.iter().any(|w| a.is(w))
            });
        let place = match (heading, from) {
            (true, 0) => Line::Chapter,
            (true, _) => Line::Heading,
            (false, 0..=OPENING) => Line::Opening,
            (false, _) => Line::Inside,
        };
        let closing = clause.into_iter().any(|a| a.is("until") || a.is("till"));
        let planned = before.iter().rev().take(8).any(|a| PLANS.iter().any(|w| a.is(w)));
        let aside = match () {
            () if (bracketed && !heading) || closing => Aside::Sure,
            () if naming => Aside::Naming,
            () if planned => Aside::Planned,
            () => Aside::No,
        };
        Stand { place, aside }
    }
}

/// Words that tell what was still to come.
const PLANS: &[&str] = &[
    "would",
    "will",
    "may",
    "expires",
    "expire",
    "planned",
    "scheduled",
    "expected",
    "predicted",
    "deadline",
    "promised",
];

/// Words behind a date that are no noun it could name.
const FUNCTION: &[&str] =
    &["that", "when", "with", "where", "which", "were", "would", "have", "after", "before", "until"];

/// The longest heading, in atoms.
const HEADING: usize = 14;

/// Whether a sentence that ends at byte `end` is a heading: a short line by itself without a full stop.
pub(crate) fn is_heading(text: &str, end: usize, atoms: &[Atom<'_>]) -> bool {
    let closed = atoms.last().is_none_or(|a| matches!(a.kind, Kind::Mark(c) if c != ')'));
    let line_ends =
        text.get(end..).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']));
    atoms.len() <= HEADING && !closed && line_ends
}

impl Setting {
    /// Later expressions count from here.
    pub(crate) fn reach(&mut self, point: &Point, place: &Place, stand: Stand) {
        if matches!(point.base, Base::Decade(..) | Base::Century(_) | Base::Now | Base::Past | Base::Future) {
            return;
        }
        if matches!(point.base, Base::Unsaid) && self.reached.is_some() && !self.narrative {
            return;
        }
        let from_today = place.anchor == Anchor::Published
            && matches!(point.base, Base::Day(_) | Base::Unit(..) | Base::Shift(..));
        if self.narrative && self.reached.is_some() && from_today {
            return;
        }
        if place.cell.is_none() {
            return;
        }
        if let Some(Cell::Day(day) | Cell::Part(day, _) | Cell::Clock(day, ..)) = place.cell {
            self.day = Some(day);
        }
        if self.narrative {
            self.told = place.cell;
            self.turn_page(point, place, stand);
        }
        if self.narrative && !self.moves(place, stand) {
            return;
        }
        self.reached = place.cell;
    }

    /// A heading that begins with its year opens a chapter; the second date in a row outside of that year ends it.
    fn turn_page(&mut self, point: &Point, place: &Place, stand: Stand) {
        let (Base::Civil(Civil { year: Some(_), .. }), Some((year, _))) =
            (&point.base, place.cell.and_then(Cell::year_month))
        else {
            return;
        };
        if stand.place == Line::Chapter {
            self.chapter = Some((year, 0));
        } else if let Some((chapter, strays)) = self.chapter {
            self.chapter = match strays {
                _ if (chapter..=chapter + 1).contains(&year) => Some((chapter, 0)),
                0 => Some((chapter, 1)),
                _ => None,
            };
        }
    }

    /// Whether a date of a history moves its story on.
    fn moves(&self, place: &Place, stand: Stand) -> bool {
        let (Some((to, _)), Some((at, _))) =
            (place.cell.and_then(Cell::year_month), self.reached.and_then(Cell::year_month))
        else {
            return true;
        };
        let back = match (self.reached.and_then(Cell::days), place.cell.and_then(Cell::days)) {
            (Some((at, _)), Some((_, end))) => end <= at,
            _ => false,
        };
        let passing = match stand.aside {
            Aside::No => false,
            Aside::Sure => true,
            Aside::Naming => back,
            Aside::Planned => to > at,
        };
        if passing {
            return false;
        }
        // A bare year named in passing does not move the story: only one close ahead of where it is.
        let finer = to == at && !matches!(self.reached, Some(Cell::Year(_)));
        !matches!(place.cell, Some(Cell::Year(_)))
            || matches!(stand.place, Line::Opening | Line::Chapter)
            || (!finer && (at..=at + YEARS_AHEAD).contains(&to))
    }
}
