//! How are values said in plain words?

use crate::resolve::EntityId;
use crate::view::{Node, View};
use gainsay_claim::{Date, Decimal, Granularity, Interval, Quantity, QuantityKind, TimeValue};
use std::ops::Bound;

const DAY: i64 = 86_400;
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: u8) -> &'static str {
    MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
}

/// "Monday 19 May 2025".
pub(crate) fn date(date: Date) -> String {
    let (year, number, day) = date.parts();
    let weekday = WEEKDAYS.get(usize::from(date.weekday())).copied().unwrap_or("");
    format!("{weekday} {day} {} {year}", month(number))
}

/// "12 May 2025", shortened by what the end of the same stretch says again.
fn short(date: Date, end: Date) -> String {
    let (year, number, day) = date.parts();
    let (end_year, end_number, _) = end.parts();
    if year != end_year {
        format!("{day} {} {year}", month(number))
    } else if number != end_number {
        format!("{day} {}", month(number))
    } else {
        day.to_string()
    }
}

/// "12 May 2025".
fn plain(date: Date) -> String {
    let (year, number, day) = date.parts();
    format!("{day} {} {year}", month(number))
}

/// "between 12 and 18 May 2025".
pub(crate) fn days_between(first: Date, last: Date) -> String {
    if first == last {
        format!("on {}", plain(first))
    } else {
        format!("between {} and {}", short(first, last), plain(last))
    }
}

/// The days that a time names: "Monday 19 May 2025", "May 2025", "from 1 March 2025".
pub(crate) fn days(time: &TimeValue) -> String {
    let day_of = |seconds: i64| Date::from_days(seconds.div_euclid(DAY));
    let low = time.interval.low_value().and_then(|s| day_of(*s));
    let high = match time.interval.high() {
        Bound::Excluded(s) => day_of(s.saturating_sub(1)),
        Bound::Included(s) => day_of(*s),
        Bound::Unbounded => None,
    };
    let about = if time.approximate { "about " } else { "" };
    match (low, high) {
        (Some(a), Some(b)) if a == b => format!("{about}{}", date(a)),
        (Some(a), Some(b)) => {
            let (year, number, _) = a.parts();
            let (end_year, end_number, _) = b.parts();
            match time.granularity {
                Granularity::Year if year == end_year => format!("{about}{year}"),
                Granularity::Month if (year, number) == (end_year, end_number) => {
                    format!("{about}{} {year}", month(number))
                }
                _ => format!("{about}{} to {}", short(a, b), plain(b)),
            }
        }
        (Some(a), None) => format!("from {}", date(a)),
        (None, Some(b)) => format!("until {}", date(b)),
        (None, None) => "at some time".to_owned(),
    }
}

/// The clock time: "17:00", "06:00 to 12:00".
pub(crate) fn clock(time: &TimeValue) -> String {
    let show = |seconds: i64| {
        let second = seconds.rem_euclid(DAY);
        format!("{:02}:{:02}", second / 3600, second % 3600 / 60)
    };
    let about = if time.approximate { "about " } else { "" };
    let zone = time.offset.map(|o| format!(" (UTC{:+})", f64::from(o) / 3600.0)).unwrap_or_default();
    match (time.interval.low_value(), time.interval.high_value()) {
        (Some(a), Some(b)) if b - a <= 60 || time.granularity > Granularity::PartOfDay => {
            format!("{about}{}{zone}", show(*a))
        }
        (Some(a), Some(b)) => format!("{about}{} to {}{zone}", show(*a), show(*b)),
        (Some(a), None) => format!("after {}{zone}", show(*a)),
        (None, Some(b)) => format!("before {}{zone}", show(*b)),
        (None, None) => "at some time".to_owned(),
    }
}

/// "more than 2 h", "about 2000 people", "4.25 %".
pub(crate) fn quantity(quantity: &Quantity) -> String {
    let about = if quantity.approximate { "about " } else { "" };
    let mut text = format!("{about}{}", bounds(&quantity.interval));
    if quantity.kind == QuantityKind::Ordinal {
        text = format!("number {text}");
    }
    if !quantity.unit.symbol().is_empty() {
        text.push(' ');
        text.push_str(quantity.unit.symbol());
    }
    if let Some(counted) = &quantity.counted {
        for word in counted.modifiers.iter().chain([&counted.head]).filter(|w| !w.is_empty()) {
            text.push(' ');
            text.push_str(word);
        }
    }
    text
}

fn bounds(interval: &Interval<Decimal>) -> String {
    match (interval.low(), interval.high()) {
        (Bound::Included(a) | Bound::Excluded(a), Bound::Included(b) | Bound::Excluded(b)) => {
            if a == b {
                a.normalize().to_string()
            } else {
                format!("{} to {}", a.normalize(), b.normalize())
            }
        }
        (Bound::Included(a), Bound::Unbounded) => format!("at least {}", a.normalize()),
        (Bound::Excluded(a), Bound::Unbounded) => format!("more than {}", a.normalize()),
        (Bound::Unbounded, Bound::Included(b)) => format!("at most {}", b.normalize()),
        (Bound::Unbounded, Bound::Excluded(b)) => format!("less than {}", b.normalize()),
        (Bound::Unbounded, Bound::Unbounded) => "some".to_owned(),
    }
}

/// "a, b and c".
pub(crate) fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What a claim is about: "the call (Ana Costa, Rui Lima)".
pub(crate) fn subject(view: &View<'_>, nodes: &[&Node<'_>]) -> String {
    let parts = || nodes.iter().flat_map(|n| n.parts.iter());
    // Names say enough where there are any: "the talk of Ana Costa and Rui Lima", not "... and the phone".
    let any_named = parts().any(|p| p.named);
    let mut who: Vec<EntityId> = parts().filter(|p| p.named || !any_named).map(|p| p.entity).collect();
    who.sort_unstable();
    let mut counted: Vec<(usize, EntityId)> =
        who.chunk_by(|a, b| a == b).filter_map(|c| Some((c.len(), *c.first()?))).collect();
    counted.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let names: Vec<String> = counted.iter().take(3).map(|(_, e)| view.entity_name(*e).to_owned()).collect();
    let class = nodes.first().map_or("event", |n| n.class);
    if names.is_empty() {
        format!("\u{201c}{class}\u{201d}")
    } else {
        format!("\u{201c}{class}\u{201d} of {}", list(&names))
    }
}
