//! Which patterns of time expressions are there?
//!
//! Each stands beside the rule that reads it, with its name, what it reads and its examples; here is their list, from
//! which the documentation is made. A test holds every pattern of the grammar to be in it.

use super::ast::Expr;
use super::grammar::{
    calendar, clock, date, ending, length, month, period, range, relative, set, shift, weekday, year,
};

/// One pattern of time expressions, with its examples.
///
/// Those are read in reports of Tuesday, 20 May 2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimePattern {
    /// The name that [`super::TimeMention::pattern`] carries.
    pub name: &'static str,
    /// What it reads, in one line.
    pub reads: &'static str,
    /// Sentence, the words that are read in it, and their TIMEX3 value.
    pub fires: &'static [(&'static str, &'static str, &'static str)],
    /// Sentences in which this pattern reads nothing.
    pub silent: &'static [&'static str],
}

/// Every pattern, in alphabetical order.
pub fn time_patterns() -> &'static [&'static TimePattern] {
    PATTERNS
}

static PATTERNS: &[&TimePattern] = &[
    &shift::AFTER_EVENT,
    &shift::AGO,
    &shift::BEFORE_EVENT,
    &period::CENTURY,
    &clock::CLOCK,
    &date::DATE,
    &relative::DAY_WORD,
    &period::DECADE,
    &ending::ENDING,
    &year::FISCAL_YEAR,
    &shift::FROM_DATE,
    &relative::FUTURE,
    &period::HALF_YEAR,
    &period::HOLIDAY,
    &shift::LATER,
    &length::LENGTH,
    &length::LENGTH_FROM,
    &month::MONTH,
    &relative::NOW,
    &calendar::NTH,
    &clock::PART_OF_DAY,
    &relative::PAST,
    &period::QUARTER,
    &range::RANGE,
    &period::SEASON,
    &set::SET,
    &length::STRETCH,
    &relative::THAT_UNIT,
    &relative::THIS_UNIT,
    &ending::TO_DATE,
    &period::WEEK_NUMBER,
    &weekday::WEEKDAY,
    &year::YEAR,
];

/// The name of the pattern that an expression follows.
pub(crate) fn name(expr: &Expr) -> &'static str {
    match expr {
        Expr::Point(point) => point.pattern,
        Expr::Length(_) => length::LENGTH.name,
        Expr::Stretch(_) => length::STRETCH.name,
        Expr::Repeat(_) => set::SET.name,
        Expr::Range(..) => range::RANGE.name,
        Expr::Begun(..) => length::LENGTH_FROM.name,
    }
}
