//! What each pattern of time expressions is called, and examples of what it reads.

use super::ast::{Base, Civil, Expr, From, Pick, Point, Year};

/// The name of the pattern that an expression follows.
pub(crate) fn name(expr: &Expr) -> &'static str {
    match expr {
        Expr::Point(point) => point_name(point),
        Expr::Length(_) => "length",
        Expr::Stretch(_) => "stretch",
        Expr::Repeat(_) => "set",
        Expr::Range(..) => "range",
        Expr::Begun(..) => "length-from",
    }
}

fn point_name(point: &Point) -> &'static str {
    match &point.base {
        Base::Unsaid if point.clock.is_some() => "clock",
        Base::Unsaid => "part-of-day",
        Base::Civil(Civil { day: Some(_), .. }) | Base::Numeric(..) => "date",
        Base::Civil(Civil { month: Some(_), .. }) => "month",
        Base::Civil(Civil { year: Some(Year::Fiscal(_)), .. }) => "fiscal-year",
        Base::Civil(Civil { weekday: Some(_), .. }) | Base::WeekdayOf(..) | Base::NthWeekday(..) => "weekday",
        Base::Civil(_) => "year",
        Base::Decade(..) => "decade",
        Base::Century(_) => "century",
        Base::Season(..) => "season",
        Base::Quarter(..) => "quarter",
        Base::Half(..) => "half-year",
        Base::WeekNumber(..) => "week-number",
        Base::Unit(..)
            if point.part.is_some() && !matches!(&point.base, Base::Unit(_, Pick::Last | Pick::Next)) =>
        {
            "part-of-day"
        }
        Base::Unit(_, Pick::That | Pick::The | Pick::Following | Pick::Preceding) => "that-unit",
        Base::Unit(..) => "this-unit",
        Base::Day(_) => "day-word",
        Base::Shift(_, From::Ago | From::Hence) => "ago",
        Base::Shift(_, From::Later | From::Earlier) => "later",
        Base::Shift(_, From::Before(_) | From::After(_)) => "from-date",
        Base::Shift(_, From::BeforeEvent) => "before-event",
        Base::Shift(_, From::AfterEvent) => "after-event",
        Base::Nth(..) => "nth",
        Base::Ending(..) => "ending",
        Base::SoFar(_) => "to-date",
        Base::Holiday(..) => "holiday",
        Base::Now => "now",
        Base::Past => "past",
        Base::Future => "future",
    }
}
