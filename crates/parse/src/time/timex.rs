//! How lengths and repetitions are printed as TIMEX3 values, and lengths as quantities.

use super::ast::{Bound, Count, Length, Repeat, Stretch};
use super::cell::part_code;
use super::lexicon::Unit;
use gainsay_claim::{Decimal, Distribution, Interval, Quantity, QuantityKind, Unit as Measure};

/// TIMEX3 value of a length: `P3Y`, `PT1H30M`, `PXM`.
pub(crate) fn length(length: &Length) -> String {
    let mut days = String::new();
    let mut clock = String::new();
    for (count, unit) in &length.parts {
        let (factor, letter) = letter(*unit);
        let part = format!("{}{letter}", number(*count, factor));
        if *unit <= Unit::Hour { clock.push_str(&part) } else { days.push_str(&part) }
    }
    if clock.is_empty() { format!("P{days}") } else { format!("P{days}T{clock}") }
}

fn letter(unit: Unit) -> (i64, &'static str) {
    match unit {
        Unit::Second => (1, "S"),
        Unit::Minute | Unit::Month => (1, "M"),
        Unit::Hour => (1, "H"),
        Unit::Day | Unit::Night => (1, "D"),
        Unit::Weekend => (1, "WE"),
        Unit::Week => (1, "W"),
        Unit::Fortnight => (2, "W"),
        Unit::Quarter => (1, "Q"),
        Unit::Half => (6, "M"),
        Unit::Year => (1, "Y"),
        Unit::Decade => (10, "Y"),
        Unit::Century => (100, "Y"),
        Unit::Millennium => (1000, "Y"),
    }
}

fn number(count: Count, factor: i64) -> String {
    match count {
        Count::Exact(milli) => thousandths(milli.saturating_mul(factor)),
        Count::Vague | Count::Between(..) => "X".to_owned(),
    }
}

fn thousandths(milli: i64) -> String {
    if milli % 1000 == 0 {
        return (milli / 1000).to_string();
    }
    format!("{}.{:03}", milli / 1000, milli % 1000).trim_end_matches('0').to_owned()
}

/// TIMEX3 value of something that comes again.
pub(crate) fn repeat(repeat: &Repeat) -> String {
    match repeat {
        Repeat::Every(count, Unit::Quarter) => every(*count, 3, "M", ""),
        Repeat::Every(count, Unit::Half) if *count == Count::Exact(500) => "P0.5Y".to_owned(),
        Repeat::Every(Count::Exact(500), Unit::Year) => "P0.5Y".to_owned(),
        Repeat::Every(count, unit) => {
            let (factor, letter) = letter(*unit);
            every(*count, factor, letter, if *unit <= Unit::Hour { "T" } else { "" })
        }
        Repeat::Weekday(day, part, clock) => {
            let time = match (part, clock) {
                (Some(part), _) => format!("T{}", part_code(*part)),
                (None, Some(clock)) => format!("T{}", hours(clock)),
                (None, None) => String::new(),
            };
            format!("XXXX-WXX-{}{time}", day + 1)
        }
        Repeat::Part(part) => format!("T{}", part_code(*part)),
        Repeat::Clock(clock) => format!("T{}", hours(clock)),
        Repeat::Month(month) => format!("XXXX-{month:02}"),
        Repeat::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        Repeat::Weekend => "P1WE".to_owned(),
    }
}

fn every(count: Count, factor: i64, letter: &str, time: &str) -> String {
    format!("P{time}{}{letter}", number(count, factor))
}

fn hours(clock: &super::ast::Clock) -> String {
    let hour = match clock.half {
        super::ast::Half::Pm if clock.hour < 12 => clock.hour + 12,
        super::ast::Half::Am if clock.hour == 12 => 0,
        _ => clock.hour,
    };
    clock.minute.map_or_else(|| format!("{hour:02}"), |minute| format!("{hour:02}:{minute:02}"))
}

/// TIMEX3 value of a stretch: that of its length.
pub(crate) fn stretch(stretch: &Stretch) -> String {
    length(&stretch.length)
}

/// A length as a quantity; several units are told in the finest of them. `None` for lengths without a number.
pub(crate) fn quantity(length: &Length) -> Option<Quantity> {
    let (_, finest) = *length.parts.last()?;
    let (mut low, mut high) = (Decimal::ZERO, Decimal::ZERO);
    for (count, unit) in &length.parts {
        let factor = Decimal::from(ratio(*unit, finest)?);
        let (from, to) = match count {
            Count::Exact(milli) => (*milli, *milli),
            Count::Between(from, to) => (*from, *to),
            Count::Vague => return None,
        };
        low = low.checked_add(Decimal::new(from, 3).checked_mul(factor)?)?;
        high = high.checked_add(Decimal::new(to, 3).checked_mul(factor)?)?;
    }
    let (scale, symbol) = measure(finest);
    let scale = Decimal::from(scale);
    let (low, high) = (low.checked_mul(scale)?.normalize(), high.checked_mul(scale)?.normalize());
    let interval = match length.bound {
        Bound::Exactly | Bound::About | Bound::Nearly => Interval::closed(low, high).ok()?,
        Bound::MoreThan => Interval::more_than(low),
        Bound::AtLeast => Interval::at_least(low),
        Bound::LessThan => Interval::less_than(high),
        Bound::AtMost => Interval::at_most(high),
    };
    Some(Quantity {
        interval,
        approximate: matches!(length.bound, Bound::About | Bound::Nearly),
        precision: if length.bound == Bound::Exactly { scale } else { Decimal::ZERO },
        unit: Measure::from_symbol(symbol),
        kind: QuantityKind::Duration,
        counted: None,
        distribution: Distribution::Unspecified,
    })
}

/// How many of the finer unit make one of the coarser; `None` where the calendar does not say.
fn ratio(coarse: Unit, fine: Unit) -> Option<i64> {
    if coarse == fine {
        return Some(1);
    }
    let seconds = |unit| match unit {
        Unit::Second => Some(1),
        Unit::Minute => Some(60),
        Unit::Hour => Some(3600),
        Unit::Day | Unit::Night => Some(86_400),
        Unit::Week => Some(604_800),
        Unit::Fortnight => Some(1_209_600),
        _ => None,
    };
    let months = |unit| match unit {
        Unit::Month => Some(1),
        Unit::Quarter => Some(3),
        Unit::Half => Some(6),
        Unit::Year => Some(12),
        Unit::Decade => Some(120),
        _ => None,
    };
    match (seconds(coarse), seconds(fine), months(coarse), months(fine)) {
        (Some(a), Some(b), ..) | (_, _, Some(a), Some(b)) if a % b == 0 => Some(a / b),
        _ => None,
    }
}

/// Size and symbol in the unit table.
fn measure(unit: Unit) -> (i64, &'static str) {
    match unit {
        Unit::Second => (1, "s"),
        Unit::Minute => (1, "min"),
        Unit::Hour => (1, "h"),
        Unit::Day | Unit::Night => (1, "d"),
        Unit::Weekend => (2, "d"),
        Unit::Week => (1, "wk"),
        Unit::Fortnight => (2, "wk"),
        Unit::Month => (1, "mo"),
        Unit::Quarter => (3, "mo"),
        Unit::Half => (6, "mo"),
        Unit::Year => (1, "yr"),
        Unit::Decade => (10, "yr"),
        Unit::Century => (100, "yr"),
        Unit::Millennium => (1000, "yr"),
    }
}
