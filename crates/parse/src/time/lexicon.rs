//! Which English words speak of time, and what each can mean.
//!
//! The tables hold the closed classes of the language (numerals, units, parts of the day, seasons) in their usual
//! spellings and the abbreviations of news style books; months and weekdays stand in [`crate::calendar`].

pub(crate) use crate::calendar::{Form, MONTHS, PLURAL_WEEKDAYS, WEEKDAYS};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A unit in which time is counted or divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    /// A second.
    Second,
    /// Sixty seconds.
    Minute,
    /// Sixty minutes.
    Hour,
    /// A calendar day.
    Day,
    /// A night; counted, it is a day.
    Night,
    /// Saturday and Sunday.
    Weekend,
    /// Seven days.
    Week,
    /// Fourteen days.
    Fortnight,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A calendar year.
    Year,
    /// Ten years.
    Decade,
    /// Hundred years.
    Century,
    /// Thousand years.
    Millennium,
}

/// A part of the day, with the TIMEX3 code of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// `MO`.
    Morning,
    /// `MI`: noon as a stretch, "midday".
    Midday,
    /// `AF`.
    Afternoon,
    /// `EV`.
    Evening,
    /// `NI`.
    Night,
    /// `DT`: working hours.
    Daytime,
}

/// A season of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

/// A day counted from another by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deictic {
    /// Days from the day of speaking: yesterday is -1.
    Day(i8),
    /// The night of the day of speaking.
    Tonight,
    /// The moment of speaking.
    Now,
    /// Some time before.
    Past,
    /// Some time to come.
    Future,
}

/// What a word can mean in an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lexeme {
    /// One to nineteen, and the tens.
    Cardinal(u32),
    /// Hundred, thousand, million.
    Scale(u32),
    /// First to nineteenth, and the tens.
    Ordinal(u32),
    /// "several", "few": a number that is not told.
    Vague,
    /// A unit; whether it is written in the plural.
    Unit(Unit, bool),
    /// January = 1.
    Month(u8, Form),
    /// Monday = 0; whether it is written in the plural.
    Weekday(u8, Form, bool),
    /// A part of the day; whether it is written in the plural.
    Part(Part, bool),
    /// A season.
    Season(Season, Form),
    /// "yesterday".
    Deictic(Deictic),
    /// Twelve or zero o'clock: hour of the day.
    Noon(u8),
    /// "daily": repeats by one unit, so many times.
    Every(Unit, u8),
    /// A word that means no time by itself but can begin an expression: "the", "last", "more".
    Lead,
}

use Form::{Doubtful, Sure};

pub(super) const CARDINALS: &[(&str, u32)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

pub(super) const SCALES: &[(&str, u32)] =
    &[("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000)];

pub(super) const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
];

pub(super) const VAGUE: &[&str] = &["several", "few", "many", "numerous"];

pub(super) const UNITS: &[(Unit, &[&str], &[&str])] = &[
    (Unit::Second, &["second", "sec"], &["seconds", "secs"]),
    (Unit::Minute, &["minute", "min"], &["minutes", "mins"]),
    (Unit::Hour, &["hour", "hr"], &["hours", "hrs"]),
    (Unit::Day, &["day"], &["days"]),
    (Unit::Weekend, &["weekend"], &["weekends"]),
    (Unit::Week, &["week", "wk"], &["weeks", "wks"]),
    (Unit::Fortnight, &["fortnight"], &["fortnights"]),
    (Unit::Month, &["month"], &["months"]),
    (Unit::Quarter, &["quarter"], &["quarters"]),
    (Unit::Half, &["half"], &["halves"]),
    (Unit::Year, &["year", "yr"], &["years", "yrs"]),
    (Unit::Decade, &["decade"], &["decades"]),
    (Unit::Century, &["century"], &["centuries"]),
    (Unit::Millennium, &["millennium"], &["millennia", "millenniums"]),
];

pub(super) const PARTS: &[(&str, Part)] = &[
    ("morning", Part::Morning),
    ("dawn", Part::Morning),
    ("midday", Part::Midday),
    ("lunchtime", Part::Midday),
    ("afternoon", Part::Afternoon),
    ("evening", Part::Evening),
    ("night", Part::Night),
    ("nite", Part::Night),
    ("nighttime", Part::Night),
    ("daytime", Part::Daytime),
];

pub(super) const SEASONS: &[(&str, Season, Form)] = &[
    ("spring", Season::Spring, Doubtful),
    ("summer", Season::Summer, Sure),
    ("autumn", Season::Autumn, Sure),
    ("fall", Season::Autumn, Doubtful),
    ("winter", Season::Winter, Sure),
];

pub(super) const DEICTICS: &[(&str, Deictic)] = &[
    ("today", Deictic::Day(0)),
    ("tdy", Deictic::Day(0)),
    ("yesterday", Deictic::Day(-1)),
    ("tomorrow", Deictic::Day(1)),
    ("tmr", Deictic::Day(1)),
    ("tmrw", Deictic::Day(1)),
    ("tomo", Deictic::Day(1)),
    ("tonight", Deictic::Tonight),
    ("tonite", Deictic::Tonight),
    ("overnight", Deictic::Tonight),
    ("now", Deictic::Now),
    ("nowadays", Deictic::Now),
    ("currently", Deictic::Now),
    ("current", Deictic::Now),
    ("recently", Deictic::Past),
    ("recent", Deictic::Past),
    ("former", Deictic::Past),
    ("future", Deictic::Future),
];

pub(super) const NOONS: &[(&str, u8)] = &[("noon", 12), ("noonish", 12), ("midnight", 0)];

pub(super) const EVERY: &[(&str, Unit, u8)] = &[
    ("hourly", Unit::Hour, 1),
    ("daily", Unit::Day, 1),
    ("everyday", Unit::Day, 1),
    ("nightly", Unit::Day, 1),
    ("weekly", Unit::Week, 1),
    ("biweekly", Unit::Week, 2),
    ("fortnightly", Unit::Week, 2),
    ("monthly", Unit::Month, 1),
    ("bimonthly", Unit::Month, 2),
    ("quarterly", Unit::Quarter, 1),
    ("semiannual", Unit::Half, 1),
    ("semiannually", Unit::Half, 1),
    ("annual", Unit::Year, 1),
    ("annually", Unit::Year, 1),
    ("yearly", Unit::Year, 1),
];

/// Words that mean no time by themselves but can begin an expression.
pub(super) const LEADS: &[&str] = &[
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "next",
    "last",
    "past",
    "previous",
    "following",
    "coming",
    "upcoming",
    "same",
    "preceding",
    "prior",
    "earlier",
    "later",
    "early",
    "mid",
    "late",
    "midway",
    "more",
    "longer",
    "less",
    "fewer",
    "shorter",
    "at",
    "up",
    "close",
    "over",
    "under",
    "nearly",
    "almost",
    "about",
    "around",
    "some",
    "approximately",
    "roughly",
    "circa",
    "just",
    "only",
    "no",
    "well",
    "every",
    "each",
    "all",
    "from",
    "between",
    "within",
    "once",
    "twice",
    "per",
    "couple",
    "dozen",
    "beginning",
    "start",
    "outset",
    "middle",
    "end",
    "fiscal",
    "financial",
    "fy",
    "calendar",
    "q",
    "h",
    "right",
    "very",
    "latter",
    "semi",
    "bi",
    "present",
    "final",
    "daylong",
    "weeklong",
    "monthlong",
    "yearlong",
    "decadelong",
    "hourlong",
    "for",
    "in",
    "even",
    "rest",
    "remainder",
    "whole",
    "entire",
];

/// Words that make a clock time of the number before them.
pub(super) const CLOCKS: &[&str] = &["oclock", "clock", "am", "pm", "m", "until", "till"];

/// Words that make a time of the lead before them without being words of time: "the past", "for the moment".
pub(super) const LED: &[&str] =
    &["past", "present", "moment", "near", "time", "long", "soon", "to", "half", "quarter"];

/// Words that begin an expression with one certain word behind them ("to date", "AD 79"), and short forms ("EOY").
const RARE: &[&str] = &["to", "till", "until", "ad", "eod", "eow", "eom", "eoq", "eoy"];

/// The meanings of one word; few words have two.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meanings {
    first: Lexeme,
    second: Option<Lexeme>,
}

impl Meanings {
    /// The first value that `select` finds among the meanings.
    pub(crate) fn find<T>(&self, select: impl Fn(Lexeme) -> Option<T>) -> Option<T> {
        select(self.first).or_else(|| self.second.and_then(&select))
    }
}

/// What a word does for the words around it, told once for each word of the tables so that most words of a text are
/// passed over with one look: a set of the constants of this type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    /// It speaks of time by itself.
    pub(crate) const OWN: Signs = Signs(1);
    /// It is a number or a part of one.
    pub(crate) const NUMBER: Signs = Signs(2);
    /// It makes a clock time of the number before it.
    pub(crate) const CLOCK: Signs = Signs(4);
    /// It makes a time of the lead before it.
    pub(crate) const LED: Signs = Signs(8);
    /// The name of a feast begins with it.
    pub(crate) const FEAST: Signs = Signs(16);
    /// It begins an expression only with certain words behind it, or is a short form of one.
    pub(crate) const RARE: Signs = Signs(32);

    const fn or(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }

    /// Own words and words of clock times.
    pub(crate) const OWN_OR_CLOCK: Signs = Signs::OWN.or(Signs::CLOCK);
    /// Words that make a time of the lead before them, and numbers.
    pub(crate) const LED_OR_NUMBER: Signs = Signs::LED.or(Signs::NUMBER);

    /// Whether it has one of these signs.
    pub(crate) const fn any(self, of: Signs) -> bool {
        self.0 & of.0 != 0
    }
}

impl Lexeme {
    fn signs(self) -> Signs {
        match self {
            Lexeme::Cardinal(_) | Lexeme::Scale(_) => Signs::NUMBER,
            Lexeme::Lead | Lexeme::Ordinal(_) | Lexeme::Vague => Signs::default(),
            _ => Signs::OWN,
        }
    }
}

/// What the tables know of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    /// What it means, where it is a word of time.
    pub(crate) meanings: Option<Meanings>,
    /// What it does for the words around it.
    pub(crate) signs: Signs,
}

const LONGEST: usize = 16;

/// Keyed by bytes: a word of a text is looked up as it is copied in small letters.
static WORDS: LazyLock<FxHashMap<&'static [u8], Known>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static [u8], Known> = FxHashMap::default();
    for (word, lexeme) in entries() {
        let known = words.entry(word.as_bytes()).or_default();
        known.signs = known.signs.or(lexeme.signs());
        match &mut known.meanings {
            Some(meanings) => meanings.second = meanings.second.or(Some(lexeme)),
            none => *none = Some(Meanings { first: lexeme, second: None }),
        }
    }
    let clocks = CLOCKS.iter().map(|&w| (w, Signs::CLOCK));
    let led = LED.iter().map(|&w| (w, Signs::LED));
    let feasts = super::holiday::first_words().map(|w| (w, Signs::FEAST));
    let rare = RARE.iter().map(|&w| (w, Signs::RARE));
    for (word, signs) in clocks.chain(led).chain(feasts).chain(rare) {
        let known = words.entry(word.as_bytes()).or_default();
        known.signs = known.signs.or(signs);
    }
    words
});

/// Every word of the tables with its meaning; a word that stands in two has both, the first one first.
fn entries() -> impl Iterator<Item = (&'static str, Lexeme)> {
    let numbers = CARDINALS
        .iter()
        .map(|&(w, n)| (w, Lexeme::Cardinal(n)))
        .chain(SCALES.iter().map(|&(w, n)| (w, Lexeme::Scale(n))))
        .chain(ORDINALS.iter().map(|&(w, n)| (w, Lexeme::Ordinal(n))))
        .chain(VAGUE.iter().map(|&w| (w, Lexeme::Vague)));
    let units = UNITS.iter().flat_map(|&(unit, one, more)| {
        let one = one.iter().map(move |&w| (w, Lexeme::Unit(unit, false)));
        one.chain(more.iter().map(move |&w| (w, Lexeme::Unit(unit, true))))
    });
    let days = MONTHS
        .iter()
        .map(|&(w, n, form)| (w, Lexeme::Month(n, form)))
        .chain(WEEKDAYS.iter().map(|&(w, n, form)| (w, Lexeme::Weekday(n, form, false))))
        .chain(PLURAL_WEEKDAYS.iter().zip(0..).map(|(&w, n)| (w, Lexeme::Weekday(n, Sure, true))));
    let parts = PARTS
        .iter()
        .map(|&(w, p)| (w, Lexeme::Part(p, false)))
        .chain(PLURAL_PARTS.iter().map(|&(w, p)| (w, Lexeme::Part(p, true))))
        .chain(SEASONS.iter().map(|&(w, s, form)| (w, Lexeme::Season(s, form))))
        .chain(NOONS.iter().map(|&(w, h)| (w, Lexeme::Noon(h))));
    let others = DEICTICS
        .iter()
        .map(|&(w, d)| (w, Lexeme::Deictic(d)))
        .chain(EVERY.iter().map(|&(w, u, n)| (w, Lexeme::Every(u, n))))
        .chain(LEADS.iter().map(|&w| (w, Lexeme::Lead)))
        .chain(super::holiday::first_words().map(|w| (w, Lexeme::Lead)));
    numbers.chain(units).chain(days).chain(parts).chain(others)
}

const PLURAL_PARTS: &[(&str, Part)] = &[
    ("mornings", Part::Morning),
    ("afternoons", Part::Afternoon),
    ("evenings", Part::Evening),
    ("nights", Part::Night),
];

/// What the tables know of a word, in any case of letters.
pub(crate) fn known(word: &str) -> Known {
    let mut buffer = [0u8; LONGEST];
    let Some(lower) = buffer.get_mut(..word.len()) else { return Known::default() };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    WORDS.get(&*lower).copied().unwrap_or_default()
}
