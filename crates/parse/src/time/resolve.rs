//! Where in the calendar an expression lies: words counted from the day of publication, from the time that the text
//! has reached, or from nothing at all.

use super::ast::{Base, Civil, Clock, Edge, Half, Pick, Point, When, Year, Zone};
use super::calendar::{add_months, civil, days_of, monday_of_week, signed, weekday};
use super::cell::{Cell, season_code};
use super::holiday;
use super::lexicon::{Part, Unit};
use super::reckon::{month_day_of, nearest_year};
use super::zone;
use gainsay_claim::{Anchor, Granularity};

/// Whether the words around a date speak of what was or of what is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// What was.
    Past,
    /// What is to come.
    Future,
    /// Neither is said.
    Unsaid,
}

/// What expressions are counted from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    /// Day of publication, since 1970-01-01.
    pub(crate) published: Option<i64>,
    /// Second of that day.
    pub(crate) second: Option<i64>,
    /// The text tells history: dates are counted from the last one told rather than from the publication.
    pub(crate) narrative: bool,
    /// The time that the text has reached.
    pub(crate) reached: Option<Cell>,
    /// The last single day told: what "the day" and "the same day" mean behind a month or year.
    pub(crate) day: Option<i64>,
    /// The last time told, whether or not it moved the story.
    pub(crate) told: Option<Cell>,
    /// The year that the heading above names, and how many dates in a row lay outside of it.
    pub(crate) chapter: Option<(i32, u8)>,
}

/// A point with its place in the calendar, as far as it has one.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The cell; `None` where nothing is known to count from, or the calendar has no such day.
    pub(crate) cell: Option<Cell>,
    /// TIMEX3 value where it is not that of the cell.
    pub(crate) timex: Option<String>,
    /// How it was found.
    pub(crate) anchor: Anchor,
    /// Seconds east of UTC of the named zone.
    pub(crate) offset: Option<i32>,
    /// The part of the cell that is meant.
    pub(crate) edge: Option<Edge>,
    /// "about", or a unit coarser than the cell ("two weeks ago").
    pub(crate) approximate: bool,
    /// Granularity where it is not that of the cell.
    pub(crate) coarser: Option<Granularity>,
    /// Other readings.
    pub(crate) alternatives: Vec<Cell>,
    /// What is doubtful.
    pub(crate) note: Option<String>,
}

impl Place {
    pub(crate) fn at(cell: Option<Cell>, anchor: Anchor) -> Place {
        Place {
            cell,
            timex: None,
            anchor,
            offset: None,
            edge: None,
            approximate: false,
            coarser: None,
            alternatives: Vec::new(),
            note: None,
        }
    }

    pub(crate) fn named(timex: &str, anchor: Anchor) -> Place {
        Place { timex: Some(timex.to_owned()), ..Place::at(None, anchor) }
    }
}

impl Setting {
    pub(crate) fn reached_day(&self) -> Option<i64> {
        self.reached.and_then(Cell::days).map(|(from, _)| from)
    }

    /// What partial dates are counted from.
    fn origin(&self) -> Option<i64> {
        if self.narrative {
            self.reached_day().or(self.published)
        } else {
            self.published.or(self.reached_day())
        }
    }

    fn anchor(&self) -> Anchor {
        if (self.narrative && self.reached.is_some()) || self.published.is_none() {
            Anchor::Narrative
        } else {
            Anchor::Published
        }
    }

    /// The moment of speaking as a day, for what is joined with another time: "between Monday and now".
    pub(crate) fn today(&self) -> Place {
        Place::at(self.published.or(self.reached_day()).map(Cell::Day), Anchor::Published)
    }

    /// What "that day", "the following week" and "later" are counted from.
    pub(crate) fn anaphor(&self) -> Option<(i64, Anchor)> {
        let told = self.told.and_then(Cell::days).map(|(from, _)| from);
        let reached = told.or(self.reached_day()).map(|d| (d, Anchor::Narrative));
        reached.or(self.published.map(|d| (d, Anchor::Published)))
    }

    /// What "this year" and "next summer" are counted from: nobody who tells of long ago speaks of the year of
    /// publication.
    pub(crate) fn spoken_from(&self) -> Option<(i64, Anchor)> {
        let now = self.published.map(|d| (d, Anchor::Published));
        if self.narrative { self.anaphor() } else { now.or_else(|| self.anaphor()) }
    }

    /// The place of a point. `direction` is asked only where it matters.
    pub(crate) fn place(&self, point: &Point, direction: &dyn Fn() -> Direction) -> Place {
        let mut place = self.base(point, direction);
        if let Some(part) = point.part {
            place.cell = place.cell.map(|cell| match cell {
                Cell::Day(day) => Cell::Part(day, part),
                other => other,
            });
            if place.cell.is_none() {
                place.timex = Some(format!("XXXX-XX-XXT{}", super::cell::part_code(part)));
            }
        }
        if let Some(clock) = &point.clock {
            set_clock(&mut place, clock, point.part);
        }
        place.edge = point.edge;
        place.approximate |= point.about;
        place
    }

    fn base(&self, point: &Point, direction: &dyn Fn() -> Direction) -> Place {
        match &point.base {
            // "at night" in a story is no certain night.
            Base::Unsaid if self.narrative && point.part.is_some() && point.clock.is_none() => {
                Place::at(None, Anchor::Narrative)
            }
            Base::Unsaid => Place::at(self.origin().map(Cell::Day), self.anchor()),
            Base::Civil(civil) => self.civil(civil, direction),
            Base::Numeric(a, b, year) => self.numeric(*a, *b, *year, direction),
            Base::Decade(year, full) => self.decade(*year, *full),
            Base::Century(n) => {
                let first = if *n > 0 { (n - 1) * 100 } else { n * 100 + 1 };
                Place::at(Some(Cell::Century(first)), Anchor::Explicit)
            }
            Base::Season(season, when) => {
                let (year, anchor) = self.year_of(*when, Cell::Season(2000, *season), direction);
                match year {
                    Some(year) => Place::at(Some(Cell::Season(year, *season)), anchor),
                    None => Place::named(&format!("XXXX-{}", season_code(*season)), anchor),
                }
            }
            Base::Quarter(n, when) => {
                let (year, anchor) = self.year_of(*when, Cell::Quarter(2000, *n), direction);
                Place::at(year.map(|y| Cell::Quarter(y, *n)), anchor)
            }
            Base::Half(n, when) => {
                let (year, anchor) = self.year_of(*when, Cell::Half(2000, *n), direction);
                Place::at(year.map(|y| Cell::Half(y, *n)), anchor)
            }
            Base::WeekNumber(n, when) => {
                let (year, anchor) = self.year_of(*when, Cell::Year(2000), direction);
                Place::at(year.and_then(|y| monday_of_week(y, *n)).map(Cell::Week), anchor)
            }
            Base::NthWeekday(n, day, of) => self.nth_weekday(*n, *day, of, direction),
            Base::Weekdays(n, day) => {
                let pick = if *n < 0 { Pick::Last } else { Pick::Bare };
                let mut first = self.weekday(*day, pick, &|| Direction::Future);
                let weeks = i64::from(n.abs()) - 1;
                let sign = i64::from(n.signum());
                // Nobody counts the day itself.
                let today = self.origin().map(Cell::Day);
                let past_today = i64::from(*n > 0 && first.cell == today);
                first.cell = match first.cell {
                    Some(Cell::Day(found)) => Some(Cell::Day(found + 7 * (sign * weeks + past_today))),
                    other => other,
                };
                first
            }
            Base::Unit(unit, pick) => self.unit(*unit, *pick, point.part),
            Base::Day(n) => {
                Place::at(self.published.or(self.reached_day()).map(|d| Cell::Day(d + n)), Anchor::Published)
            }
            Base::Shift(length, from) => self.shift(length, from, direction),
            Base::Ending(length, last, true) => self.ending(length, last, &|| Direction::Past),
            Base::Ending(length, last, false) => self.ending(length, last, direction),
            Base::SoFar(unit) => self.so_far(*unit),
            Base::Nth(n, count, unit, of) => self.nth(*n, *count, *unit, of.as_deref(), direction),
            Base::WeekdayOf(day, of) => {
                let inner = self.place(of, direction);
                let cell = inner
                    .cell
                    .and_then(Cell::days)
                    .map(|(from, _)| Cell::Day(from - weekday(from) + i64::from(*day)));
                Place::at(cell, inner.anchor)
            }
            Base::Holiday(row, when) => self.holiday(*row, *when, direction),
            Base::Now => Place::named("PRESENT_REF", Anchor::Published),
            Base::Past => Place::named("PAST_REF", Anchor::Published),
            Base::Future => Place::named("FUTURE_REF", Anchor::Published),
        }
    }

    /// A feast: where in the year it lies depends on the year, and Islamic ones wander through all of it.
    fn holiday(&self, row: usize, when: When, direction: &dyn Fn() -> Direction) -> Place {
        let here = self.origin().and_then(civil).map_or(2000, |(y, ..)| y);
        let known = Cell::Day(holiday::day(row, here).unwrap_or(0));
        let (year, anchor) = match (holiday::open(row), when) {
            // Without a day nobody knows to which side of today it lies.
            (Some(_), None) => (None, self.anchor()),
            _ => self.year_of(when, known, direction),
        };
        let Some(first) = year.and_then(|y| holiday::day(row, y)) else {
            let timex = year.map_or_else(|| "XXXX-XX-XX".to_owned(), |y| format!("{y:04}-XX-XX"));
            let note = holiday::open(row).unwrap_or("the table of its days ends before that year").to_owned();
            return Place { note: Some(note), ..Place::named(&timex, anchor) };
        };
        let cell = match holiday::days(row) {
            1 => Cell::Day(first),
            days => Cell::Days(first, first + days, Granularity::Day),
        };
        Place { approximate: holiday::is_near(row), ..Place::at(Some(cell), anchor) }
    }

    fn picked_year(&self, pick: Pick) -> (Option<i32>, Anchor) {
        let place = self.unit(Unit::Year, pick, None);
        (place.cell.and_then(Cell::year_month).map(|(y, _)| y), place.anchor)
    }

    fn year(&self, year: Year) -> (Option<i32>, Anchor) {
        match year {
            Year::Full(y) | Year::Fiscal(y) => (Some(y), Anchor::Explicit),
            Year::Bc(y) => (Some(1 - y), Anchor::Explicit),
            Year::Short(n) => {
                let origin = self.origin().and_then(civil).map_or(2000, |(y, ..)| y);
                let same = origin.div_euclid(100) * 100 + signed(n);
                (Some(if same > origin + 20 { same - 100 } else { same }), Anchor::Explicit)
            }
            Year::Picked(pick) => self.picked_year(pick),
        }
    }

    /// The year of something that comes once a year; `sample` shows it in the year 2000.
    fn year_of(
        &self,
        year: Option<Year>,
        sample: Cell,
        direction: &dyn Fn() -> Direction,
    ) -> (Option<i32>, Anchor) {
        if let Some(Year::Picked(pick @ (Pick::This | Pick::Next | Pick::Last | Pick::Preceding))) = year
            && !matches!(sample, Cell::Year(_) | Cell::Half(..) | Cell::Quarter(..))
            && let (Some(origin), Some((month, day))) =
                (self.spoken_from().map(|(day, _)| day), month_day_of(sample))
        {
            let direction = match pick {
                Pick::This => return (civil(origin).map(|(y, ..)| y), Anchor::Published),
                Pick::Next => Direction::Future,
                _ => Direction::Past,
            };
            return (nearest_year(origin, month, day, direction, true), Anchor::Published);
        }
        if let Some(year) = year {
            return self.year(year);
        }
        let Some((month, day)) = month_day_of(sample) else {
            return (self.origin().and_then(civil).map(|c| c.0), self.anchor());
        };
        (self.bare_year(month, day, direction), self.anchor())
    }

    /// The year of a month (and day) told without one.
    fn bare_year(&self, month: u32, day: Option<u32>, direction: &dyn Fn() -> Direction) -> Option<i32> {
        if self.narrative
            && let Some((year, at)) = self.reached.and_then(Cell::year_month)
        {
            if let Some(chapter) = self.chapter.map(|(c, _)| c).filter(|c| !(*c..=*c + 1).contains(&year)) {
                return Some(chapter);
            }
            let Some(at) = at else { return Some(year) };
            // A story goes forward: a month well before the last one told belongs to the next year.
            let ahead = i64::from(month) - i64::from(at);
            return Some(if ahead <= -10 {
                year + 1
            } else if ahead >= 11 {
                year - 1
            } else {
                year
            });
        }
        let origin = self.origin()?;
        let direction = direction();
        let year = nearest_year(origin, month, day, direction, false)?;
        // 29 February is looked for in the years that have one.
        let step = if direction == Direction::Future { 1 } else { -1 };
        let leap = (month, day) == (2, Some(29));
        let real = |y: &i32| !leap || days_of(*y, 2, 29).is_some();
        (0..8).map(|n| year + n * step).find(real).or(Some(year))
    }

    fn civil(&self, c: &Civil, direction: &dyn Fn() -> Direction) -> Place {
        match (c.year, c.month, c.day, c.weekday) {
            (Some(Year::Fiscal(year)), None, None, _) => fiscal(year),
            (None, None, Some(day), None) => self.day_of_month(day, direction),
            (Some(year), None, None, _) => {
                let (year, anchor) = self.year(year);
                Place::at(year.map(Cell::Year), anchor)
            }
            (year, Some(month), day, weekday) => {
                let (year, anchor) = match year {
                    Some(year) => self.year(year),
                    None => (self.picked_month_year(c.pick, month, day, direction), self.anchor()),
                };
                let Some(year) = year else {
                    let timex =
                        day.map_or_else(|| format!("XXXX-{month:02}"), |d| format!("XXXX-{month:02}-{d:02}"));
                    return Place::named(&timex, anchor);
                };
                let anchor = if c.year.is_some() { anchor } else { Anchor::Explicit };
                match day {
                    None => Place::at(Some(Cell::Month(year, month)), anchor),
                    Some(day) => day_place(year, month, day, weekday, anchor),
                }
            }
            (_, None, Some(day), Some(weekday)) => self.numbered_weekday(day, weekday, direction),
            (_, None, None, Some(weekday)) => self.weekday(weekday, c.pick, direction),
            _ => Place::at(None, Anchor::Explicit),
        }
    }

    /// "the 13th": of the month that the story has reached, or the nearest one in the direction of the words.
    fn day_of_month(&self, day: u32, direction: &dyn Fn() -> Direction) -> Place {
        let Some(origin) = self.origin() else {
            return Place::named(&format!("XXXX-XX-{day:02}"), self.anchor());
        };
        let month = |by: i64| {
            let (year, month, _) = civil(add_months(origin, by)?)?;
            days_of(year, month, day)
        };
        let found = if self.narrative {
            month(0)
        } else if direction() == Direction::Future {
            (0..3).filter_map(month).find(|d| *d >= origin)
        } else {
            (0..3).filter_map(|n| month(-n)).find(|d| *d <= origin)
        };
        Place::at(found.map(Cell::Day), self.anchor())
    }

    fn picked_month_year(
        &self,
        pick: Pick,
        month: u32,
        day: Option<u32>,
        direction: &dyn Fn() -> Direction,
    ) -> Option<i32> {
        let origin = self.published.or(self.reached_day());
        match pick {
            Pick::This => origin.and_then(civil).map(|(y, ..)| y),
            Pick::Next => nearest_year(origin?, month, day, Direction::Future, true),
            Pick::Last | Pick::Preceding => nearest_year(origin?, month, day, Direction::Past, true),
            _ => self.bare_year(month, day, direction),
        }
    }

    fn numeric(&self, a: u32, b: u32, year: Option<Year>, direction: &dyn Fn() -> Direction) -> Place {
        let (month, day, other) = match (a, b) {
            (13.., _) => (b, a, false),
            (_, 13..) => (a, b, false),
            _ => (a, b, a != b),
        };
        let read = |month, day| {
            self.civil(&Civil { year, month: Some(month), day: Some(day), ..Civil::default() }, direction)
        };
        let mut place = read(month, day);
        if other {
            place.alternatives.extend(read(day, month).cell);
            place.note = Some("month and day could also be the other way round".to_owned());
        }
        place
    }

    fn decade(&self, year: i32, full: bool) -> Place {
        if full {
            return Place::at(Some(Cell::Decade(year)), Anchor::Explicit);
        }
        let origin = self.origin().and_then(civil).map_or(2000, |(y, ..)| y);
        let same = origin.div_euclid(100) * 100 + year;
        Place::at(Some(Cell::Decade(if same >= origin { same - 100 } else { same })), Anchor::Explicit)
    }

    fn weekday(&self, day: u8, pick: Pick, direction: &dyn Fn() -> Direction) -> Place {
        let anchor = self.anchor();
        let Some(origin) = self.origin() else {
            return Place::named(&format!("XXXX-WXX-{}", day + 1), anchor);
        };
        let day = i64::from(day);
        let ahead = (day - weekday(origin)).rem_euclid(7);
        let back = -(weekday(origin) - day).rem_euclid(7);
        let monday = origin - weekday(origin);
        let found = match pick {
            Pick::This => monday + day,
            Pick::Next => monday + 7 + day,
            Pick::Last => origin + if back == 0 { -7 } else { back },
            Pick::Preceding => monday - 7 + day,
            Pick::BeforeLast => origin - 7 + if back == 0 { -7 } else { back },
            Pick::AfterNext => origin + 7 + if ahead == 0 { 7 } else { ahead },
            _ => match direction() {
                Direction::Future => origin + ahead,
                // Reports speak of the days behind them.
                Direction::Past | Direction::Unsaid => origin + back,
            },
        };
        Place::at(Some(Cell::Day(found)), anchor)
    }

    /// "Monday 21": the nearest month in which the two agree.
    fn numbered_weekday(&self, day: u32, wanted: u8, direction: &dyn Fn() -> Direction) -> Place {
        let Some(origin) = self.origin() else { return Place::at(None, self.anchor()) };
        let fits = |months: i64| {
            let (year, month, _) = civil(add_months(origin, months)?)?;
            days_of(year, month, day).filter(|d| weekday(*d) == i64::from(wanted))
        };
        let past = (0..=24).filter_map(|n| fits(-n)).find(|d| *d <= origin);
        let future = (0..=24).filter_map(fits).find(|d| *d >= origin);
        let found = match (past, future, direction()) {
            (Some(p), Some(f), Direction::Unsaid) => Some(if origin - p <= f - origin { p } else { f }),
            (past, future, Direction::Past) => past.or(future),
            (past, future, _) => future.or(past),
        };
        Place::at(found.map(Cell::Day), self.anchor())
    }

    fn unit(&self, unit: Unit, pick: Pick, part: Option<Part>) -> Place {
        let now = self.published.or(self.reached_day()).map(|d| (d, Anchor::Published));
        let said = if unit >= Unit::Month { self.spoken_from() } else { now };
        let anaphor = || {
            let coarse = self.told.or(self.reached).is_some_and(|cell| cell.granularity() < Granularity::Day);
            let day = self.day.filter(|_| coarse && unit == Unit::Day);
            day.map(|day| (day, Anchor::Narrative)).or_else(|| self.anaphor())
        };
        let (from, by) = match pick {
            Pick::This | Pick::Bare => (said, 0),
            Pick::Next => (said, 1),
            Pick::Last => (said, -1),
            Pick::AfterNext => (now, 2),
            Pick::BeforeLast => (now, -2),
            Pick::That => (anaphor(), 0),
            Pick::Following => (anaphor(), 1),
            Pick::Preceding => (anaphor(), -1),
            Pick::The => (if self.narrative || self.near_reached() { anaphor() } else { now }, 0),
        };
        let Some((day, anchor)) = from else { return Place::at(None, Anchor::Narrative) };
        let _ = part;
        if let (Unit::Hour | Unit::Minute, Some(second)) = (unit, self.second) {
            let step = if unit == Unit::Hour { 3600 } else { 60 };
            let at = day * 86_400 + second + by * step;
            return Place::at(
                Some(Cell::Clock(at.div_euclid(86_400), at.rem_euclid(86_400), Granularity::Hour)),
                anchor,
            );
        }
        let cell = match unit {
            // On a Sunday or Saturday the weekend is the one that runs; before, the one ahead.
            Unit::Weekend if by < 0 && weekday(day) < 5 => Cell::shifted(unit, day, by),
            _ => Cell::shifted(unit, day, by),
        };
        Place::at(cell, anchor)
    }

    /// Whether the text has just spoken of a day within a week of publication.
    fn near_reached(&self) -> bool {
        self.day.zip(self.published).is_some_and(|(a, b)| (a - b).abs() <= 7)
    }
}

/// Sets the clock time of a place that is known to the day.
fn set_clock(place: &mut Place, clock: &Clock, part: Option<Part>) {
    // "31 June at 17:00": the day that does not exist stays in the value and in the note.
    let no_day = place.timex.take().filter(|_| place.note.is_some());
    if !clock.exists() {
        let minute = clock.minute.map_or_else(String::new, |minute| format!(":{minute:02}"));
        let written = format!("{:02}{minute}", clock.hour);
        let day = no_day.or_else(|| place.cell.and_then(Cell::days).map(|(day, _)| Cell::Day(day).timex()));
        let day = day.unwrap_or_else(|| "XXXX-XX-XX".to_owned());
        let note = format!("there is no clock time {written}");
        *place = Place {
            note: Some(place.note.take().map_or(note.clone(), |earlier| format!("{earlier}; {note}"))),
            ..Place::named(&format!("{day}T{written}"), place.anchor)
        };
        return;
    }
    let half = match (clock.half, part) {
        (Half::Open, Some(Part::Afternoon | Part::Evening | Part::Night)) => Half::Pm,
        (Half::Open, Some(Part::Morning)) => Half::Am,
        (half, _) => half,
    };
    let hour = match half {
        Half::Am if clock.hour == 12 => 0,
        Half::Pm if clock.hour < 12 => clock.hour + 12,
        _ => clock.hour,
    };
    let second = i64::from(hour) * 3600
        + i64::from(clock.minute.unwrap_or(0)) * 60
        + i64::from(clock.second.unwrap_or(0));
    let granularity = match (clock.minute, clock.second) {
        (_, Some(_)) => Granularity::Second,
        (Some(_), None) => Granularity::Minute,
        (None, None) => Granularity::Hour,
    };
    if clock.zone == Some(Zone::Unknown) {
        place.note.get_or_insert_with(|| "a time zone that the table does not have".to_owned());
    } else if matches!(clock.half, Half::Am | Half::Pm) && clock.hour > 12 {
        place.note.get_or_insert_with(|| format!("no clock of twelve hours shows {}", clock.hour));
    }
    if let Some((day, _)) = place.cell.filter(|_| no_day.is_none()).and_then(Cell::days) {
        place.offset = clock.zone.and_then(|z| zone::offset(z, day, second));
        place.cell = Some(Cell::Clock(day, second, granularity));
        if half == Half::Open && hour < 12 {
            place.alternatives.push(Cell::Clock(day, second + 12 * 3600, granularity));
        }
    } else {
        let day = no_day.unwrap_or_else(|| "XXXX-XX-XX".to_owned());
        place.timex = Some(format!("{day}T{}", super::cell::clock_text(second, granularity)));
    }
}

/// A fiscal year begins, by country and firm, from the July before it to the April in it.
fn fiscal(year: i32) -> Place {
    let days = days_of(year - 1, 7, 1).zip(days_of(year + 1, 4, 1));
    let cell = days.map(|(from, to)| Cell::Days(from, to, Granularity::Year));
    Place { timex: Some(format!("FY{year:04}")), approximate: true, ..Place::at(cell, Anchor::Explicit) }
}

/// A day of the calendar, or a note that there is none.
fn day_place(year: i32, month: u32, day: u32, wanted: Option<u8>, anchor: Anchor) -> Place {
    let Some(days) = days_of(year, month, day) else {
        return Place {
            note: Some(format!("there is no day {year:04}-{month:02}-{day:02}")),
            ..Place::named(&format!("{year:04}-{month:02}-{day:02}"), anchor)
        };
    };
    let mut place = Place::at(Some(Cell::Day(days)), anchor);
    if let Some(wanted) = wanted
        && i64::from(wanted) != weekday(days)
    {
        place.note =
            Some(format!("{year:04}-{month:02}-{day:02} does not fall on the weekday named with it"));
    }
    place
}
