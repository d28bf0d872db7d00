//! How are values said in plain words?

use crate::resolve::EntityId;
use crate::view::{Node, View};
use gainsay_claim::{
    Date, Decimal, Dimension, Granularity, Interval, Quantity, QuantityKind, TimeValue, class_named,
};
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

/// "more than 2 hours", "about 2,000 people", "4.25 %", "EUR 48 million".
pub(crate) fn quantity(quantity: &Quantity) -> String {
    let about = if quantity.approximate { "about " } else { "" };
    let unit = unit_words(quantity);
    let before =
        if quantity.unit.dimension() == Dimension::Money { format!("{unit} ") } else { String::new() };
    let mut text = format!("{about}{}", bounds(&quantity.interval, &before));
    if quantity.kind == QuantityKind::Ordinal {
        text = format!("number {text}");
    }
    if before.is_empty() && !unit.is_empty() {
        text.push(' ');
        text.push_str(&unit);
    }
    // "EUR 4 million", "12 %" say enough; what a count counts is half of it.
    let bare = matches!(quantity.kind, QuantityKind::Cardinal | QuantityKind::Ordinal) && unit.is_empty();
    if let Some(counted) = quantity.counted.as_ref().filter(|c| bare && !c.head.is_empty()) {
        let one = quantity.kind == QuantityKind::Ordinal
            || quantity.interval.low_value() == Some(&Decimal::ONE)
                && quantity.interval.high_value() == Some(&Decimal::ONE);
        for word in counted.modifiers.iter().filter(|w| !w.is_empty()) {
            text.push(' ');
            text.push_str(word);
        }
        text.push(' ');
        text.push_str(&if one { counted.head.clone() } else { plural(&counted.head) });
    }
    text
}

/// A noun as it stands behind a figure: "12 houses", "3 women", "1,100 people".
fn plural(noun: &str) -> String {
    const SAME: &[&str] = &[
        "people",
        "police",
        "staff",
        "crew",
        "personnel",
        "sheep",
        "fish",
        "aircraft",
        "spacecraft",
        "series",
        "species",
        "troops",
        "cattle",
        "headquarters",
        "salmon",
        "deer",
        "offspring",
        "livestock",
        "folk",
        "youth",
        "dead",
        "injured",
        "wounded",
        "men",
        "women",
        "children",
    ];
    const OTHER: &[(&str, &str)] = &[
        ("person", "people"),
        ("man", "men"),
        ("woman", "women"),
        ("child", "children"),
        ("foot", "feet"),
        ("tooth", "teeth"),
        ("goose", "geese"),
        ("mouse", "mice"),
        ("life", "lives"),
        ("wife", "wives"),
        ("knife", "knives"),
        ("half", "halves"),
        ("leaf", "leaves"),
        ("shelf", "shelves"),
        ("thief", "thieves"),
        ("loaf", "loaves"),
        ("wolf", "wolves"),
        ("calf", "calves"),
        ("crisis", "crises"),
    ];
    if SAME.contains(&noun) || noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us") {
        return noun.to_owned();
    }
    // "policeman", "schoolchild"; nobody says "humen" or "Germen".
    let regular = noun.ends_with("human") || noun == "german" || noun == "roman" || noun == "ottoman";
    let other = OTHER.iter().find_map(|(one, many)| {
        let stem = noun.strip_suffix(one).filter(|stem| stem.is_empty() || stem.len() > 2)?;
        Some(format!("{stem}{many}"))
    });
    if let Some(other) = other.filter(|_| !regular) {
        return other;
    }
    let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end));
    if sibilant {
        return format!("{noun}es");
    }
    match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ => format!("{noun}s"),
    }
}

/// Lengths of time by their names in the plural, all else by its symbol.
fn unit_words(quantity: &Quantity) -> String {
    let symbol = quantity.unit.symbol();
    if !matches!(quantity.unit.dimension(), Dimension::Time | Dimension::Months) {
        return symbol.to_owned();
    }
    let name = quantity.unit.name();
    let one = quantity.interval.low_value() == Some(&Decimal::ONE)
        && quantity.interval.high_value() == Some(&Decimal::ONE);
    if one { name } else { format!("{name}s") }
}

fn bounds(interval: &Interval<Decimal>, unit: &str) -> String {
    let show = |value: &Decimal| format!("{unit}{}", figure(*value));
    match (interval.low(), interval.high()) {
        (Bound::Included(a) | Bound::Excluded(a), Bound::Included(b) | Bound::Excluded(b)) => {
            if a == b {
                show(a)
            } else {
                format!("{} to {}", show(a), figure(*b))
            }
        }
        (Bound::Included(a), Bound::Unbounded) => format!("at least {}", show(a)),
        (Bound::Excluded(a), Bound::Unbounded) => format!("more than {}", show(a)),
        (Bound::Unbounded, Bound::Included(b)) => format!("at most {}", show(b)),
        (Bound::Unbounded, Bound::Excluded(b)) => format!("less than {}", show(b)),
        (Bound::Unbounded, Bound::Unbounded) => "some".to_owned(),
    }
}

/// "48 million", "1.25 billion", "12,500", "4.5": a figure as news writes it, exactly.
fn figure(value: Decimal) -> String {
    const SCALES: [(i64, &str); 3] =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];
    for (size, name) in SCALES {
        let size = Decimal::from(size);
        if value.abs() < size {
            continue;
        }
        if let Some(scaled) = value.checked_div(size).map(|s| s.normalize()).filter(|s| s.scale() <= 3) {
            return format!("{scaled} {name}");
        }
        break;
    }
    // A third has no end; small figures keep what tells them apart.
    let value = if value.scale() > 6 { value.round_sf(3).unwrap_or(value) } else { value };
    let text = value.normalize().to_string();
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(w, r)| (w, Some(r)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::from(sign);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(rest) = rest {
        grouped.push('.');
        grouped.push_str(rest);
    }
    grouped
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
    match (event(class), names.is_empty()) {
        (None, true) => "one thing".to_owned(),
        (None, false) => list(&names),
        (Some(event), true) => event,
        (Some(event), false) => format!("{event} of {}", list(&names)),
    }
}

/// The sort of an event as a noun: "the arrest", "being aboard"; `None` for what is no event ("be", "hold-office").
/// A word that the table of classes lacks is quoted.
fn event(class: &str) -> Option<String> {
    if matches!(class, "be" | "hold-office") {
        return None;
    }
    let Some(known) = class_named(class) else { return Some(format!("\u{201c}{class}\u{201d}")) };
    if let Some(state) = class.strip_prefix("be ") {
        return Some(format!("being {state}"));
    }
    // The noun that is the verb's own goes before others of its class.
    let own = known.nouns.iter().find(|noun| **noun == class).or(known.nouns.first());
    Some(own.map_or_else(|| gerund(class), |noun| format!("the {noun}")))
}

/// "staying on" of "stay on".
fn gerund(verb: &str) -> String {
    let (first, rest) = verb.split_once(' ').map_or((verb, String::new()), |(f, r)| (f, format!(" {r}")));
    let doubled = matches!(
        first,
        "get"
            | "put"
            | "cut"
            | "set"
            | "sit"
            | "run"
            | "win"
            | "hit"
            | "let"
            | "shut"
            | "stop"
            | "drop"
            | "begin"
            | "ban"
    );
    let stem = match first.strip_suffix('e') {
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) && stem.len() > 1 => stem.to_owned(),
        _ if doubled => format!("{first}{}", first.chars().next_back().unwrap_or_default()),
        _ => first.to_owned(),
    };
    format!("{stem}ing{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use gainsay_claim::Unit;

    #[track_caller]
    fn check(value: &str, unit: &str, expected: &str) {
        let told = Quantity::exactly(value.parse().unwrap(), Unit::from_symbol(unit), QuantityKind::Cardinal);
        assert_eq!(quantity(&told), expected);
    }

    #[test]
    fn figures_are_said_as_news_writes_them() {
        check("48000000", "EUR", "EUR 48 million");
        check("1250000000", "USD", "USD 1.25 billion");
        check("1234567", "", "1,234,567");
        check("2000", "", "2,000");
        check("-1234.5", "", "-1,234.5");
        check("45", "yr", "45 years");
        check("1", "h", "1 hour");
        check("4.25", "%", "4.25 %");
        check("0.3333333333333333333333333333", "", "0.333");
        check("0.000016", "", "0.000016");
    }

    #[test]
    fn counts_stand_with_a_plural_and_events_with_a_noun() {
        let nouns =
            ["house", "family", "person", "fisherman", "human", "box", "day", "crew", "bus"].map(plural);
        assert_eq!(
            nouns,
            ["houses", "families", "people", "fishermen", "humans", "boxes", "days", "crew", "buses"]
        );
        assert_eq!(event("arrest").as_deref(), Some("the arrest"));
        assert_eq!(event("stay on").as_deref(), Some("staying on"));
        assert_eq!(event("be aboard").as_deref(), Some("being aboard"));
        assert_eq!(event("ponder").as_deref(), Some("\u{201c}ponder\u{201d}"));
        assert_eq!(event("be"), None);
    }
}
