//! Where a point lies that is counted from another: "three days ago", "the second week of May", "the year to date".

use super::ast::{Base, Count, From, Length, Point};
use super::calendar::{add_months, weekday};
use super::cell::Cell;
use super::lexicon::Unit;
use super::reckon::{move_by, seconds_of};
use super::resolve::{Direction, Place, Setting};
use gainsay_claim::{Anchor, Granularity};

impl Setting {
    pub(crate) fn shift(&self, length: &Length, from: &From, direction: &dyn Fn() -> Direction) -> Place {
        let (start, anchor, sign) = match from {
            From::Ago => (self.published.or(self.reached_day()).map(Cell::Day), Anchor::Published, -1),
            From::Hence => (self.published.or(self.reached_day()).map(Cell::Day), Anchor::Published, 1),
            From::Later | From::Earlier => {
                let anaphor = self.anaphor();
                let anchor = anaphor.map_or(Anchor::Narrative, |(_, anchor)| anchor);
                let cell = self.reached.or(anaphor.map(|(d, _)| Cell::Day(d)));
                (cell, anchor, if *from == From::Later { 1 } else { -1 })
            }
            From::Before(point) | From::After(point) => {
                let inner = match point.base {
                    Base::Now => Place::at(self.published.map(Cell::Day), Anchor::Published),
                    _ => self.place(point, direction),
                };
                (inner.cell, inner.anchor, if matches!(from, From::Before(_)) { -1 } else { 1 })
            }
            From::BeforeEvent | From::AfterEvent => {
                return Place::named(&super::timex::length(length), Anchor::Event);
            }
        };
        let vague = length.parts.iter().any(|(count, _)| !matches!(count, Count::Exact(_)));
        let Some(start) = start.filter(|_| !vague) else {
            return Place::named(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }, anchor);
        };
        let Some(finest) = length.parts.last().map(|(_, unit)| *unit) else { return Place::at(None, anchor) };
        let start_day = start.days().map(|(from, _)| from);
        let Some(end) = start_day.and_then(|d| move_by(d, length, sign)) else {
            // "13.5 billion years ago": before all that the calendar holds.
            return Place::named(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }, anchor);
        };
        if finest <= Unit::Hour {
            let second = match start {
                Cell::Clock(_, second, _) => Some(second),
                _ => self.second,
            };
            return match (second, start_day) {
                (Some(second), Some(day)) => {
                    let at = day * 86_400 + second + sign * seconds_of(length);
                    let cell = Cell::Clock(at.div_euclid(86_400), at.rem_euclid(86_400), Granularity::Minute);
                    Place::at(Some(cell), anchor)
                }
                _ => Place { coarser: None, approximate: true, ..Place::at(Some(Cell::Day(end)), anchor) },
            };
        }
        // Counting in years from a day gives a year, in months a month; the text says no more.
        let coarse = start.granularity().min(match finest {
            Unit::Year => Granularity::Year,
            Unit::Month | Unit::Quarter => Granularity::Month,
            Unit::Decade => Granularity::Decade,
            Unit::Century | Unit::Millennium => Granularity::Century,
            _ => Granularity::Day,
        });
        let unit = match coarse {
            Granularity::Century => Unit::Century,
            Granularity::Decade | Granularity::Year | Granularity::HalfYear => Unit::Year,
            Granularity::Quarter | Granularity::Month => Unit::Month,
            Granularity::Week | Granularity::Weekend => Unit::Week,
            _ => Unit::Day,
        };
        let mut place = Place::at(Cell::of(unit, end), anchor);
        place.alternatives.push(Cell::Day(end));
        if finest == Unit::Week || finest == Unit::Fortnight {
            place.approximate = true;
            place.coarser = Some(Granularity::Week);
        }
        place
    }

    pub(crate) fn nth(
        &self,
        n: i32,
        count: u32,
        unit: Unit,
        of: Option<&Point>,
        direction: &dyn Fn() -> Direction,
    ) -> Place {
        let Some(of) = of else { return Place::at(None, Anchor::Event) };
        let inner = self.place(of, direction);
        let Some((from, to)) = inner.cell.and_then(Cell::days) else { return Place::at(None, inner.anchor) };
        if n == 0 {
            return Place::at(Cell::of(unit, from), inner.anchor);
        }
        let step = |by: i64| -> Option<i64> {
            match unit {
                Unit::Day | Unit::Night => Some(by),
                Unit::Week => Some(by * 7),
                _ => None,
            }
        };
        let many = i64::from(count);
        let index = if n > 0 { i64::from(n) - 1 } else { -many };
        let found = match unit {
            Unit::Week => {
                // ISO 8601: a week belongs where its Thursday lies.
                let first = from + (3 - weekday(from)).rem_euclid(7) - 3;
                let last = to - 1 - (weekday(to - 1) - 3).rem_euclid(7) - 3;
                let start = if n > 0 { first + index * 7 } else { last + 7 + index * 7 };
                Some((start, start + 7 * many))
            }
            Unit::Day | Unit::Night => {
                let start = if n > 0 { from + index } else { to + index };
                step(many).map(|len| (start, start + len))
            }
            // "the second half of the 1990s"
            Unit::Half => {
                let middle = from + (to - from) / 2;
                Some(if n == 1 { (from, middle) } else { (middle, to) })
            }
            Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade => {
                let months = match unit {
                    Unit::Month => 1,
                    Unit::Quarter => 3,
                    Unit::Year => 12,
                    _ => 120,
                };
                let start =
                    if n > 0 { add_months(from, index * months) } else { add_months(to, index * months) };
                start.and_then(|s| Some((s, add_months(s, months * many)?)))
            }
            _ => None,
        };
        let Some((start, end)) = found else { return Place::at(None, inner.anchor) };
        if start >= to {
            return Place { note: Some("there is no such part".to_owned()), ..Place::at(None, inner.anchor) };
        }
        if unit == Unit::Half {
            let cell = Cell::Days(start, end, Granularity::HalfYear);
            let timex = inner.cell.map(Cell::timex);
            return Place {
                timex,
                coarser: inner.cell.map(Cell::granularity),
                ..Place::at(Some(cell), inner.anchor)
            };
        }
        let single = Cell::of(unit, start).filter(|c| count == 1 && c.days() == Some((start, end)));
        let granularity = Cell::of(unit, start).map_or(Granularity::Day, Cell::granularity);
        Place::at(Some(single.unwrap_or(Cell::Days(start, end, granularity))), inner.anchor)
    }

    /// A day of the week by its number in a longer time.
    pub(crate) fn nth_weekday(
        &self,
        n: i32,
        day: u8,
        of: &Point,
        direction: &dyn Fn() -> Direction,
    ) -> Place {
        let whole = self.place(of, direction);
        let found = whole.cell.and_then(Cell::days).and_then(|(from, to)| {
            let wanted = i64::from(day);
            let found = if n > 0 {
                from + (wanted - weekday(from)).rem_euclid(7) + i64::from(n - 1) * 7
            } else {
                to - 1 - (weekday(to - 1) - wanted).rem_euclid(7)
            };
            (from..to).contains(&found).then_some(found)
        });
        let note =
            found.is_none().then(|| "there is no such weekday".to_owned()).filter(|_| whole.cell.is_some());
        Place { note, ..Place::at(found.map(Cell::Day), whole.anchor) }
    }

    /// The stretch of a length that ends with a point.
    pub(crate) fn ending(&self, length: &Length, last: &Point, direction: &dyn Fn() -> Direction) -> Place {
        let end = self.place(last, direction);
        let days = end.cell.and_then(Cell::days).map(|(_, to)| to);
        let cell = days.and_then(|to| {
            let unit = length.parts.last()?.1;
            let granularity = Cell::of(unit, to).map_or(Granularity::Day, Cell::granularity);
            Some(Cell::Days(move_by(to, length, -1)?, to, granularity))
        });
        Place { note: end.note, ..Place::at(cell, end.anchor) }
    }

    /// From the beginning of a unit to the day of speaking.
    pub(crate) fn so_far(&self, unit: Unit) -> Place {
        let Some((day, anchor)) = self.spoken_from() else { return Place::at(None, Anchor::Narrative) };
        let Some(whole) = Cell::of(unit, day) else { return Place::at(None, anchor) };
        let cell = whole.days().map(|(from, _)| Cell::Days(from, day + 1, whole.granularity()));
        Place { timex: Some(whole.timex()), ..Place::at(cell, anchor) }
    }
}
