//! What an expression of time says, before anybody looks into the calendar.
//!
//! The grammar builds these values from words alone; `resolve` gives them their place in the calendar.

use super::lexicon::{Part, Season, Unit};
use super::pattern::TimePattern;

/// One expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expr {
    /// A place in the calendar.
    Point(Point),
    /// A length of time.
    Length(Length),
    /// A length that lies next to a point: "the next four years", "the past two weeks".
    Stretch(Stretch),
    /// Something that comes again and again.
    Repeat(Repeat),
    /// From one point to another, with the words of each.
    Range(Box<Point>, Box<Point>, Ends),
    /// A length that begins at a point: "for two hours from 2 pm".
    Begun(Box<Point>, Length),
}

/// A place in the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Point {
    /// Day, month, year or what it is counted from.
    pub(crate) base: Base,
    /// The part of it that is meant.
    pub(crate) edge: Option<Edge>,
    /// Part of the day.
    pub(crate) part: Option<Part>,
    /// Time of the day.
    pub(crate) clock: Option<Clock>,
    /// "about".
    pub(crate) about: bool,
    /// Name of the pattern that it follows.
    pub(crate) pattern: &'static str,
}

impl Point {
    /// The point that only its base describes.
    pub(crate) fn at(pattern: &TimePattern, base: Base) -> Point {
        Point { base, edge: None, part: None, clock: None, about: false, pattern: pattern.name }
    }
}

/// What a point is counted from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Base {
    /// Nothing but a clock time or part of day is given.
    Unsaid,
    /// Year, month, day, weekday, as far as given.
    Civil(Civil),
    /// Two figures whose order is not sure: 03/04.
    Numeric(u32, u32, Option<Year>),
    /// "the 1990s", "the 80s": year of its first day, and whether the century was given.
    Decade(i32, bool),
    /// Number of the century; negative before Christ.
    Century(i32),
    /// A season.
    Season(Season, When),
    /// A quarter (1 to 4).
    Quarter(u32, When),
    /// A half (1 or 2).
    Half(u32, When),
    /// ISO week of a year.
    WeekNumber(u32, When),
    /// "last week", "this year", "the month".
    Unit(Unit, Pick),
    /// "yesterday": days from the day of speaking.
    Day(i64),
    /// "the day after tomorrow", "three days ago", "two weeks after Easter".
    Shift(Length, From),
    /// "the second week of May"; negative counts from the end. `None` of what: "the first day".
    Nth(i32, u32, Unit, Option<Box<Point>>),
    /// "the weekend next week", "Monday two weeks from now": a day of the week inside or after another point.
    WeekdayOf(u8, Box<Point>),
    /// "the first Monday in June", "the last Friday of the year": weekdays counted in a point, from its end where
    /// negative.
    NthWeekday(i32, u8, Box<Point>),
    /// So many weekdays ahead of the day of speaking, or back from it where negative: "two Sundays ago".
    Weekdays(i32, u8),
    /// A length that ends with a point: "the year ending 31 March"; true where it is over: "ended".
    Ending(Length, Box<Point>, bool),
    /// From the beginning of a unit to the day of speaking: "the year to date".
    SoFar(Unit),
    /// A feast with its place in the table.
    Holiday(usize, When),
    /// The moment of speaking.
    Now,
    /// Some time before it.
    Past,
    /// Some time after it.
    Future,
}

/// In which direction and from what a shift counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum From {
    /// Back from the day of speaking: "ago".
    Ago,
    /// On from the day of speaking: "from now", "in two weeks".
    Hence,
    /// On from the time the text has reached: "later".
    Later,
    /// Back from the time the text has reached: "earlier".
    Earlier,
    /// Back from a point.
    Before(Box<Point>),
    /// On from a point.
    After(Box<Point>),
    /// Back from another event: "before the talks".
    BeforeEvent,
    /// On from another event.
    AfterEvent,
}

/// Year, month, day of month and day of week, as far as given.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Civil {
    /// The year.
    pub(crate) year: Option<Year>,
    /// The month, 1 to 12.
    pub(crate) month: Option<u32>,
    /// The day of the month as written; may be none that the calendar has.
    pub(crate) day: Option<u32>,
    /// Monday = 0.
    pub(crate) weekday: Option<u8>,
    /// "next", "last", "this" before it.
    pub(crate) pick: Pick,
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Year {
    /// All digits.
    Full(i32),
    /// The last two digits.
    Short(u32),
    /// Before Christ.
    Bc(i32),
    /// A fiscal year; when it begins is not told.
    Fiscal(i32),
    /// "this year", "that year".
    Picked(Pick),
}

/// In what year a quarter, season or feast lies.
pub(crate) type When = Option<Year>;

/// Which of a row of equal units is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Pick {
    /// Not said: "May", "Monday".
    #[default]
    Bare,
    /// "this".
    This,
    /// "next", "coming".
    Next,
    /// "last", "past".
    Last,
    /// "the week", "the year".
    The,
    /// "that", "the same".
    That,
    /// "the following", "the next" after a time the text has reached.
    Following,
    /// "the previous", "the preceding".
    Preceding,
    /// "the week after next".
    AfterNext,
    /// "the week before last".
    BeforeLast,
}

/// The part of a unit that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// "the start of".
    Start,
    /// "early".
    Early,
    /// "mid".
    Mid,
    /// "late".
    Late,
    /// "the end of".
    End,
    /// "earlier this year".
    Earlier,
    /// "later this year".
    Later,
}

/// A time of the day as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Clock {
    /// Hour as written.
    pub(crate) hour: u32,
    /// Minute, where given.
    pub(crate) minute: Option<u32>,
    /// Second, where given.
    pub(crate) second: Option<u32>,
    /// Which half of the day.
    pub(crate) half: Half,
    /// Place in the zone table, or seconds east of UTC.
    pub(crate) zone: Option<Zone>,
}

impl Clock {
    /// Whether there is such a time on a clock: not 25:61, not 24:30, not 15 a.m.
    pub(crate) fn exists(&self) -> bool {
        let (minute, second) = (self.minute.unwrap_or(0), self.second.unwrap_or(0));
        let end = self.hour == 24 && minute == 0 && second == 0;
        let half = !(self.half == Half::Am && self.hour > 12);
        (self.hour < 24 || end) && minute < 60 && second < 60 && half
    }
}

/// Which half of the day a clock time lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    /// "a.m.", "in the morning".
    Am,
    /// "p.m.", "in the evening".
    Pm,
    /// 24-hour clock: sure.
    Sure,
    /// Could be either: "at 7", "7:30".
    Open,
}

/// The zone that a text names beside a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// UTC itself.
    Utc,
    /// A fixed number of seconds east of UTC.
    Offset(i32),
    /// A row of the zone table, whose offset depends on the day.
    Row(usize),
    /// One that the zone table does not have.
    Unknown,
}

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    /// In thousandths: 3.5 is 3500.
    Exact(i64),
    /// "several", or a bare plural.
    Vague,
    /// "two to three": both in thousandths.
    Between(i64, i64),
}

/// A length of time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Length {
    /// Count and unit, coarse to fine as written.
    pub(crate) parts: Vec<(Count, Unit)>,
    /// What is said of its exactness.
    pub(crate) bound: Bound,
}

/// What a text says of the exactness of a length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Nothing.
    #[default]
    Exactly,
    /// "about", "some".
    About,
    /// "more than", "over".
    MoreThan,
    /// "at least".
    AtLeast,
    /// "less than", "under".
    LessThan,
    /// "at most", "up to".
    AtMost,
    /// "nearly", "almost", "close to".
    Nearly,
}

/// A length that lies next to the moment of speaking or to the time the text has reached.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stretch {
    /// How long.
    pub(crate) length: Length,
    /// Before or after.
    pub(crate) pick: Pick,
}

/// Something that comes again.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Repeat {
    /// Every so many units.
    Every(Count, Unit),
    /// On a day of the week, at a part of the day or clock time.
    Weekday(u8, Option<Part>, Option<Clock>),
    /// At a part of the day.
    Part(Part),
    /// At a clock time every day.
    Clock(Clock),
    /// In one month of each year.
    Month(u32),
    /// On one day of each month.
    DayOfMonth(u32),
    /// Every weekend.
    Weekend,
}

/// Where the two ends of a range stand: first atom and one past the last of each, counted from the range's first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ends {
    /// The earlier end.
    pub(crate) first: (usize, usize),
    /// The later end.
    pub(crate) second: (usize, usize),
    /// The two are only named together: "8 and 9 March".
    pub(crate) list: bool,
}
