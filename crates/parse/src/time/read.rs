//! How a whole text is read: its expressions found, its manner of telling recognised, each expression placed in turn.

use super::ast::{Base, Expr, From, Point};
use super::atom::{Atom, atoms};
use super::cell::Cell;
use super::event::{self, Beside};
use super::find::{Found, Lead, Manner, find};
use super::grammar::shift;
use super::lexicon::Unit;
use super::reckon::{edged, stretch_days};
use super::resolve::{Direction, Place, Setting};
use super::story::{self, Stand};
use super::{Telling, TimeContext, TimeKind, TimeMention, pattern, tense, timex};
use gainsay_claim::{Anchor, Granularity, Interval, Quantity, Span, TimeValue};
use gainsay_syntax::Sentence;

/// An expression with its places in the calendar.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// Its words.
    pub(crate) span: Span,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    /// What it says.
    pub(crate) expr: Expr,
    /// The preposition before it, and where it begins.
    pub(crate) lead: Option<(Lead, u32)>,
    /// The words of the two ends of a range, and whether they are only named together.
    pub(crate) ends: Option<(Span, Span, bool)>,
    /// Its place; both ends of a range.
    pub(crate) places: Vec<Place>,
    /// Day of publication, since 1970-01-01.
    pub(crate) published: Option<i64>,
    /// The parts of a length beside another event.
    pub(crate) beside: Option<Beside>,
    /// TIMEX3 value of such a length in a history, counted from the last date told.
    pub(crate) guess: Option<String>,
    /// The text is a history.
    pub(crate) history: bool,
}

/// An expression where it stands, not yet placed.
pub(crate) struct Sighting {
    /// The expression.
    pub(crate) found: Found,
    span: Span,
    sentence: usize,
    direction: Direction,
    lead_start: u32,
    ends: Option<(Span, Span, bool)>,
    stand: Stand,
    beside: Option<Beside>,
}

/// The expressions of a text, placed.
pub(crate) fn read(
    text: &str,
    sentences: &[Sentence],
    context: &TimeContext,
    manner: Manner,
) -> Vec<Reading> {
    let mut sightings = sight(text, sentences, manner);
    share_years(text, &mut sightings);
    let published = context.published.map(gainsay_claim::Date::days);
    let mut setting = Setting {
        published,
        second: context.seconds.map(i64::from),
        narrative: match context.telling {
            Telling::Report => false,
            Telling::History => true,
            Telling::Detect => story::is_history(&sightings, published),
        },
        reached: None,
        told: None,
        day: None,
        chapter: None,
    };
    let mut last_end = 0;
    sightings
        .into_iter()
        .map(|sighting| {
            let joint = text.get(last_end..sighting.span.start as usize).unwrap_or_default().trim();
            last_end = sighting.span.end as usize;
            let guess = setting.guess(&sighting, matches!(joint, "," | "-" | "("));
            let places = setting.places(&sighting);
            let lead = sighting.found.lead.map(|lead| (lead, sighting.lead_start));
            Reading {
                span: sighting.span,
                sentence: sighting.sentence,
                expr: sighting.found.expr,
                lead,
                ends: sighting.ends,
                places,
                published,
                beside: sighting.beside,
                guess,
                history: setting.narrative,
            }
        })
        .collect()
}

fn sight(text: &str, sentences: &[Sentence], manner: Manner) -> Vec<Sighting> {
    let mut out = Vec::new();
    let mut pieces: Vec<Atom<'_>> = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let (start, end) = (sentence.start as usize, sentence.end as usize);
        let Some(words) = text.get(start..end) else { continue };
        atoms(words, start, &mut pieces);
        let heading = story::is_heading(text, end, &pieces);
        find(&pieces, manner, &mut found);
        for item in found.drain(..) {
            let (Some(first), Some(last)) =
                (pieces.get(item.from), item.to.checked_sub(1).and_then(|i| pieces.get(i)))
            else {
                continue;
            };
            let span = Span::new(first.start as usize, last.end() as usize);
            let direction = if depends_on_tense(&item.expr) {
                let token = sentence.tokens.partition_point(|t| t.end <= span.start);
                tense::direction(sentence, text, token, &pieces, item.from, item.to)
            } else {
                Direction::Unsaid
            };
            let back = match item.lead {
                Some(Lead::AtEarliest | Lead::AtLatest) => 3,
                Some(Lead::LaterThan | Lead::SinceOn) => 2,
                _ => 1,
            };
            let lead_start =
                item.from.checked_sub(back).and_then(|i| pieces.get(i)).map_or(span.start, |a| a.start);
            let ends = ends(&item, &pieces);
            let beside = event::beside(&item.expr, sentence, &pieces, item.from, item.to);
            let stand = Stand::of(&pieces, item.from, item.to, heading);
            out.push(Sighting {
                found: item,
                span,
                sentence: index,
                direction,
                lead_start,
                ends,
                stand,
                beside,
            });
        }
    }
    out
}

/// The words of the two ends of a range.
fn ends(found: &Found, atoms: &[Atom<'_>]) -> Option<(Span, Span, bool)> {
    let Expr::Range(_, _, ends) = &found.expr else { return None };
    let span = |(from, to): (usize, usize)| {
        let first = atoms.get(found.from + from)?;
        let last = atoms.get((found.from + to).checked_sub(1)?)?;
        Some(Span::new(first.start as usize, last.end() as usize))
    };
    Some((span(ends.first)?, span(ends.second)?, ends.list))
}

/// "in January and February 1937", "the spring and early summer of 1943": one year holds for both.
fn share_years(text: &str, sightings: &mut [Sighting]) {
    for index in (1..sightings.len()).rev() {
        let (before, behind) = sightings.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), behind.first()) else { continue };
        let joint = text.get(first.span.end as usize..second.span.start as usize).unwrap_or_default().trim();
        if first.sentence != second.sentence || !matches!(joint, "and" | "or" | "/" | "," | ", and") {
            continue;
        }
        let (Expr::Point(a), Expr::Point(b)) = (&mut first.found.expr, &second.found.expr) else { continue };
        let year = match &b.base {
            Base::Civil(c) if c.month.is_some() => c.year,
            Base::Season(_, when) | Base::Quarter(_, when) => *when,
            _ => None,
        };
        match &mut a.base {
            Base::Civil(c) if c.month.is_some() && c.pick == super::ast::Pick::Bare => {
                c.year = c.year.or(year);
            }
            Base::Season(_, when) | Base::Quarter(_, when) => {
                *when = when.or(year);
            }
            _ => {}
        }
    }
}

fn depends_on_tense(expr: &Expr) -> bool {
    fn point(of: &Point) -> bool {
        match &of.base {
            Base::Civil(c) => c.year.is_none(),
            Base::Numeric(_, _, when)
            | Base::Season(_, when)
            | Base::Quarter(_, when)
            | Base::Half(_, when)
            | Base::Holiday(_, when)
            | Base::WeekNumber(_, when) => when.is_none(),
            Base::Nth(_, _, _, Some(of))
            | Base::WeekdayOf(_, of)
            | Base::Ending(_, of, _)
            | Base::Shift(_, From::Before(of) | From::After(of)) => point(of),
            _ => false,
        }
    }
    match expr {
        Expr::Point(p) => point(p),
        Expr::Begun(p, _) => point(p),
        Expr::Range(a, b, _) => point(a) || point(b),
        Expr::Length(_) | Expr::Stretch(_) | Expr::Repeat(_) => false,
    }
}

impl Setting {
    /// Where a history most likely sees "two days after the battle": counted from the last date told, or the same as
    /// the date that stands right before ("on 27 June, two days after the invasion").
    fn guess(&self, sighting: &Sighting, apposed: bool) -> Option<String> {
        let Expr::Point(Point { base: Base::Shift(length, from), .. }) = &sighting.found.expr else {
            return None;
        };
        sighting.beside.filter(|_| self.narrative)?;
        if apposed {
            return self.told.map(Cell::timex);
        }
        self.told?;
        let from = match from {
            From::BeforeEvent => From::Earlier,
            _ => From::Later,
        };
        let point = Point::at(&shift::LATER, Base::Shift(length.clone(), from));
        Some(place_timex(&self.place(&point, &|| Direction::Unsaid)))
    }

    fn places(&mut self, sighting: &Sighting) -> Vec<Place> {
        let direction = || match sighting.found.lead {
            Some(Lead::Since) => Direction::Past,
            Some(Lead::By | Lead::Until | Lead::SinceOn) if sighting.direction != Direction::Past => {
                Direction::Future
            }
            _ => sighting.direction,
        };
        match &sighting.found.expr {
            Expr::Point(point) => {
                let place = self.place(point, &direction);
                self.reach(point, &place, sighting.stand);
                vec![place]
            }
            Expr::Begun(point, _) => vec![self.place(point, &direction)],
            Expr::Range(from, to, _) => self.range(from, to, &direction, sighting.stand),
            Expr::Length(_) | Expr::Stretch(_) | Expr::Repeat(_) => Vec::new(),
        }
    }

    /// The places of both ends of a range, in order.
    fn range(
        &mut self,
        from: &Point,
        to: &Point,
        direction: &dyn Fn() -> Direction,
        stand: Stand,
    ) -> Vec<Place> {
        let place = |setting: &Setting, point: &Point| match point.base {
            Base::Now => setting.today(),
            _ => setting.place(point, direction),
        };
        let mut first = place(self, from);
        self.reach(from, &first, stand);
        let mut second = place(self, to);
        if let (Some(a), Some(b)) = (first.cell, second.cell) {
            let (later, earlier) = in_order(from, to, a, b);
            second.cell = Some(later);
            first.cell = Some(earlier);
        }
        self.reach(to, &second, stand);
        vec![first, second]
    }
}

/// Two cells that are the ends of one range, the later one first: where the second lies before the first, the one
/// that is told less fully moves.
fn in_order(from: &Point, to: &Point, a: Cell, b: Cell) -> (Cell, Cell) {
    let (Some((start, _)), Some((end, _))) = (a.seconds(), b.seconds()) else { return (b, a) };
    if start <= end {
        return (b, a);
    }
    if let (Cell::Clock(day, first, _), Cell::Clock(other, last, granularity)) = (a, b) {
        let open = to.clock.as_ref().is_some_and(|c| c.half == super::ast::Half::Open);
        let afternoon = day == other && open && last + 43_200 > first && last < 43_200;
        let later = if afternoon {
            Cell::Clock(day, last + 43_200, granularity)
        } else {
            Cell::Clock(day + 1, last, granularity)
        };
        return (later, a);
    }
    let yearless = |p: &Point| matches!(&p.base, Base::Civil(c) if c.year.is_none() && c.month.is_some());
    let weekday = matches!(&to.base, Base::Civil(c) if c.month.is_none() && c.weekday.is_some());
    match (a, b) {
        (_, Cell::Day(day)) if weekday => (Cell::Day(day + (start - end).div_euclid(86_400 * 7) * 7 + 7), a),
        _ if yearless(from) => (b, a.years_on(-1)),
        _ if yearless(to) => (b.years_on(1), a),
        _ => (b, a),
    }
}

/// The value of one place.
fn value(place: &Place, published: Option<i64>) -> Option<TimeValue> {
    if place.anchor == Anchor::Event {
        let interval = Interval::new(std::ops::Bound::Unbounded, std::ops::Bound::Unbounded).ok()?;
        return Some(TimeValue {
            interval,
            granularity: Granularity::Day,
            offset: None,
            approximate: false,
            anchor: Anchor::Event,
        });
    }
    let cell = place.cell?;
    let (from, to) = edged(cell, place.edge, published)?;
    Some(TimeValue {
        interval: Interval::half_open(from, to).ok()?,
        granularity: place.coarser.unwrap_or(cell.granularity()),
        offset: place.offset,
        approximate: place.approximate || place.edge.is_some(),
        anchor: place.anchor,
    })
}

/// TIMEX3 value of one place.
pub(crate) fn place_timex(place: &Place) -> String {
    if let Some(timex) = &place.timex {
        return timex.clone();
    }
    let Some(cell) = place.cell else { return "XXXX-XX-XX".to_owned() };
    let mut timex = cell.timex();
    if let (Cell::Clock(..), Some(offset)) = (cell, place.offset) {
        if offset == 0 {
            timex.push('Z');
        } else {
            let (sign, size) = (if offset < 0 { '-' } else { '+' }, offset.abs());
            let minutes = if size % 3600 == 0 { String::new() } else { format!(":{:02}", size % 3600 / 60) };
            return format!("{timex}{sign}{:02}{minutes}", size / 3600);
        }
    }
    timex
}

impl Reading {
    /// Its sort.
    pub(crate) fn kind(&self) -> TimeKind {
        match &self.expr {
            Expr::Point(p) => {
                let fine = matches!(p.base, Base::Unit(Unit::Hour | Unit::Minute, _));
                if fine || p.clock.is_some() || p.part.is_some() { TimeKind::Time } else { TimeKind::Date }
            }
            Expr::Length(_) | Expr::Stretch(_) => TimeKind::Duration,
            Expr::Repeat(_) => TimeKind::Set,
            Expr::Range(..) | Expr::Begun(..) => TimeKind::Range,
        }
    }

    /// "a night", "an afternoon": some one of them.
    pub(crate) fn is_any_part(&self, text: &str) -> bool {
        let word = self.span.of(text).unwrap_or_default();
        let article = word
            .split(' ')
            .next()
            .is_some_and(|w| w.eq_ignore_ascii_case("a") || w.eq_ignore_ascii_case("an"));
        article
            && matches!(&self.expr, Expr::Point(Point { base: Base::Unsaid, part: Some(_), clock: None, .. }))
    }

    /// "former", "current": an adjective that gives no time.
    pub(crate) fn colours_a_noun(&self, text: &str) -> bool {
        let word = self.span.of(text).unwrap_or_default();
        let behind = text.get(self.span.end as usize..).unwrap_or_default();
        // "in future", "my future": no noun follows.
        if word.eq_ignore_ascii_case("future")
            && !behind.trim_start_matches(' ').starts_with(|c: char| c.is_alphabetic())
        {
            return false;
        }
        ["former", "current", "currently", "recent", "future"].iter().any(|w| word.eq_ignore_ascii_case(w))
    }

    /// TIMEX3 value; "start/end" for ranges.
    pub(crate) fn timex(&self) -> String {
        match (&self.expr, self.places.as_slice()) {
            (Expr::Length(length), _) => timex::length(length),
            (Expr::Stretch(stretch), _) => timex::stretch(stretch),
            (Expr::Repeat(repeat), _) => timex::repeat(repeat),
            (_, [from, to]) => format!("{}/{}", place_timex(from), place_timex(to)),
            (_, [place]) => place_timex(place),
            _ => String::new(),
        }
    }

    /// First day and one past the last of a stretch.
    pub(crate) fn stretch_days(&self) -> Option<(i64, i64)> {
        let Expr::Stretch(stretch) = &self.expr else { return None };
        stretch_days(stretch, self.published?)
    }

    /// The place that lies a length after the moment of speaking: "in two weeks".
    pub(crate) fn shifted_from_now(
        &self,
        length: &super::ast::Length,
        context: &TimeContext,
    ) -> Option<String> {
        let setting = Setting {
            published: self.published,
            second: context.seconds.map(i64::from),
            narrative: false,
            reached: None,
            told: None,
            day: None,
            chapter: None,
        };
        let point = Point::at(&shift::AGO, Base::Shift(length.clone(), From::Hence));
        let place = setting.place(&point, &|| Direction::Future);
        let cell = place.alternatives.first().copied().or(place.cell)?;
        Some(cell.timex())
    }

    fn value(&self) -> Option<TimeValue> {
        match (&self.expr, self.places.as_slice()) {
            (_, [from, to]) => {
                let (a, b) = (value(from, self.published)?, value(to, self.published)?);
                let interval =
                    Interval::half_open(*a.interval.low_value()?, *b.interval.high_value()?).ok()?;
                Some(TimeValue {
                    interval,
                    granularity: a.granularity.max(b.granularity),
                    offset: a.offset.or(b.offset),
                    ..a
                })
            }
            (_, [place]) => value(place, self.published),
            (Expr::Stretch(stretch), _) => {
                let (from, to) = self.stretch_days()?;
                let unit = stretch.length.parts.last()?.1;
                let granularity = Cell::of(unit, from).map_or(Granularity::Day, Cell::granularity);
                Some(TimeValue {
                    interval: Interval::half_open(from * 86_400, to * 86_400).ok()?,
                    granularity,
                    offset: None,
                    approximate: false,
                    anchor: Anchor::Published,
                })
            }
            _ => None,
        }
    }

    fn length(&self) -> Option<Quantity> {
        match &self.expr {
            Expr::Length(length)
            | Expr::Begun(_, length)
            | Expr::Stretch(super::ast::Stretch { length, .. })
            | Expr::Point(Point { base: Base::Shift(length, _), .. }) => timex::quantity(length),
            _ => None,
        }
    }

    /// The reading as the public mention.
    pub(crate) fn mention(&self, sentences: &[Sentence]) -> TimeMention {
        let tokens = sentences.get(self.sentence).map_or((0, 0), |sentence| {
            let first = sentence.tokens.partition_point(|t| t.end <= self.span.start);
            let last = sentence.tokens.partition_point(|t| t.start < self.span.end);
            (first, last.max(first))
        });
        let alternatives = self
            .places
            .iter()
            .filter(|_| self.places.len() == 1)
            .flat_map(|place| {
                place.alternatives.iter().filter_map(|cell| {
                    value(&Place { cell: Some(*cell), coarser: None, ..place.clone() }, self.published)
                })
            })
            .collect();
        TimeMention {
            span: self.span,
            sentence: self.sentence,
            tokens,
            kind: self.kind(),
            timex: self.timex(),
            value: self.value(),
            alternatives,
            length: self.length(),
            event: self.beside.and_then(|b| b.event),
            pattern: pattern::name(&self.expr),
            note: self.places.iter().find_map(|p| p.note.clone()),
        }
    }
}
