//! Whether what is printed in any supported style is read back to the same stretch of the calendar.

use super::TimeMention;
use super::tests::read;
use crate::spelled::in_words;
use gainsay_claim::{Date, Decimal};
use proptest::prelude::*;

const DAY: i64 = 86_400;

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

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn suffix(n: u8) -> &'static str {
    match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// The only mention of a text, which covers exactly the words printed into it.
fn only(before: &str, words: &str, behind: &str) -> Result<TimeMention, TestCaseError> {
    let text = format!("{before}{words}{behind}");
    let found = read(&text, "2025-05-20");
    let got: Vec<_> =
        found.iter().map(|m| (m.span.of(&text).unwrap_or_default(), m.timex.as_str())).collect();
    prop_assert_eq!(found.len(), 1, "{} {:?}", text, got);
    prop_assert_eq!(found[0].span.of(&text), Some(words), "{} {:?}", text, got);
    Ok(found[0].clone())
}

fn stretch(mention: &TimeMention) -> (Option<i64>, Option<i64>) {
    let Some(value) = &mention.value else { return (None, None) };
    (value.interval.low_value().copied(), value.interval.high_value().copied())
}

fn days(from: i64, to: i64) -> (Option<i64>, Option<i64>) {
    (Some(from * DAY), Some(to * DAY))
}

fn date_styles(day: Date) -> Vec<String> {
    let (year, month, dom) = day.parts();
    let name = MONTHS[usize::from(month) - 1];
    let short = &name[..3];
    let weekday = WEEKDAYS[(day.days() + 3).rem_euclid(7) as usize];
    let nth = format!("{dom}{}", suffix(dom));
    let mut styles = vec![
        format!("{name} {dom}, {year}"),
        format!("{dom} {name} {year}"),
        format!("the {nth} of {name} {year}"),
        format!("the {nth} of {name}, {year}"),
        format!("{name} {nth}, {year}"),
        format!("{nth} {name} {year}"),
        format!("{year}-{month:02}-{dom:02}"),
        format!("{year}/{month:02}/{dom:02}"),
        format!("{name} {dom} {year}"),
        format!("{dom} {name}, {year}"),
        format!("{weekday}, {name} {dom}, {year}"),
        format!("{weekday}, {dom} {name} {year}"),
        format!("{weekday} {dom} {name} {year}"),
        format!("{dom:02} {name} {year}"),
        format!("{dom} {short} {year}"),
        format!("{short} {dom}, {year}"),
        format!("{dom}-{short}-{year}"),
    ];
    if short != "May" {
        styles.push(format!("{short}. {dom}, {year}"));
    }
    if dom > 12 {
        styles.push(format!("{dom}.{month:02}.{year}"));
        styles.push(format!("{month}/{dom}/{year}"));
        styles.push(format!("{dom}/{month}/{year}"));
    }
    styles
}

fn clock_styles(minute: i64) -> Vec<String> {
    let (hour, minute) = (minute / 60, minute % 60);
    let half = |am: &'static str, pm: &'static str| if hour < 12 { am } else { pm };
    let twelve = (hour + 11) % 12 + 1;
    let mut styles = vec![
        format!("{hour:02}:{minute:02}"),
        format!("{twelve}:{minute:02} {}", half("am", "pm")),
        format!("{twelve}:{minute:02}{}", half("am", "pm")),
        format!("{twelve}:{minute:02} {}", half("a.m.", "p.m.")),
        format!("{twelve}.{minute:02} {}", half("a.m.", "p.m.")),
    ];
    if minute == 0 {
        styles.push(format!("{twelve} {}", half("a.m.", "p.m.")));
        styles.push(format!("{twelve}{}", half("am", "pm")));
        styles.push(format!("{} {}", in_words(u32::try_from(twelve).unwrap()), half("a.m.", "p.m.")));
    }
    styles
}

proptest! {
    #[test]
    fn dates(number in -135_000i64..47_000) {
        let day = Date::from_days(number).unwrap();
        prop_assume!((1600..2100).contains(&day.parts().0));
        for style in date_styles(day) {
            let found = only("It was signed on ", &style, " at sea.")?;
            prop_assert_eq!(stretch(&found), days(number, number + 1), "{}", style);
        }
    }

    #[test]
    fn months_and_years(year in 1600i32..2100, month in 1i32..=12) {
        let first = Date::new(year, month, 1).unwrap().days();
        let next = if month == 12 { Date::new(year + 1, 1, 1) } else { Date::new(year, month + 1, 1) };
        let next = next.unwrap().days();
        let name = MONTHS[usize::try_from(month).unwrap() - 1];
        for style in [format!("{name} {year}"), format!("{name}, {year}"), format!("{name} of {year}")] {
            let found = only("It was built in ", &style, " by hand.")?;
            prop_assert_eq!(stretch(&found), days(first, next), "{}", style);
        }
        let whole = days(Date::new(year, 1, 1).unwrap().days(), Date::new(year + 1, 1, 1).unwrap().days());
        let found = only("It was built in ", &year.to_string(), " by hand.")?;
        prop_assert_eq!(stretch(&found), whole);
    }

    #[test]
    fn clock_times(minute in 0i64..1440) {
        let day = "2025-05-20".parse::<Date>().unwrap().days();
        for style in clock_styles(minute) {
            let found = only("The siren sounded at ", &style, " near the port.")?;
            let start = day * DAY + minute * 60;
            prop_assert_eq!(stretch(&found), (Some(start), Some(start + 60)), "{}", style);
            let with_zone = format!("{style} GMT");
            let found = only("The siren sounded at ", &with_zone, " near the port.")?;
            prop_assert_eq!(stretch(&found), (Some(start), Some(start + 60)), "{}", with_zone);
            prop_assert_eq!(found.value.unwrap().offset, Some(0));
        }
    }

    #[test]
    fn clock_times_of_a_day(number in 10_000i64..30_000, minute in 0i64..1440) {
        let day = Date::from_days(number).unwrap();
        let (year, month, dom) = day.parts();
        let start = number * DAY + minute * 60;
        let date = format!("{dom} {} {year}", MONTHS[usize::from(month) - 1]);
        for clock in clock_styles(minute) {
            for style in [format!("{clock} on {date}"), format!("{date} at {clock}")] {
                let found = only("The siren sounded on ", &style, " near the port.")?;
                prop_assert_eq!(stretch(&found), (Some(start), Some(start + 60)), "{}", style);
            }
        }
    }

    #[test]
    fn lengths(count in 2usize..100, unit in 0usize..6) {
        let (unit, symbol) =
            [("minute", "min"), ("hour", "h"), ("day", "d"), ("week", "wk"), ("month", "mo"), ("year", "yr")][unit];
        let words = in_words(u32::try_from(count).unwrap());
        for style in [
            format!("{count} {unit}s"),
            format!("{words} {unit}s"),
            format!("{count}-{unit}"),
            format!("{words}-{unit}"),
            format!("{count}-{unit}-long"),
            format!("some {count} {unit}s"),
            format!("more than {count} {unit}s"),
            format!("at least {words} {unit}s"),
            format!("up to {count} {unit}s"),
        ] {
            let found = only("There was a pause of ", &style, " near the port.")?;
            let length = found.length.unwrap();
            let ends = (length.interval.low_value(), length.interval.high_value());
            let end = Some(Decimal::from(count));
            prop_assert!(ends.0 == end.as_ref() || ends.1 == end.as_ref(), "{} {:?}", style, ends);
            prop_assert_eq!(length.unit.symbol(), symbol, "{}", style);
        }
    }

    #[test]
    fn ranges_of_days(number in -100_000i64..40_000, more in 1i64..400) {
        let ends = [number, number + more].map(|n| Date::from_days(n).unwrap().parts());
        let [(y1, m1, d1), (y2, m2, d2)] = ends;
        prop_assume!((1700..2080).contains(&y1) && y2 < 2090);
        let [a, b] = [m1, m2].map(|m| MONTHS[usize::from(m) - 1]);
        let mut styles = vec![
            format!("from {d1} {a} {y1} to {d2} {b} {y2}"),
            format!("from {a} {d1}, {y1} to {b} {d2}, {y2}"),
            format!("between {d1} {a} {y1} and {d2} {b} {y2}"),
            format!("from {d1} {a} {y1} until {d2} {b} {y2}"),
        ];
        if y1 == y2 && m1 != m2 {
            styles.push(format!("from {d1} {a} to {d2} {b} {y2}"));
            styles.push(format!("from {a} {d1} to {b} {d2}, {y2}"));
            styles.push(format!("{d1} {a} to {d2} {b} {y2}"));
        }
        if (y1, m1) == (y2, m2) {
            styles.push(format!("from {d1} to {d2} {b} {y2}"));
            styles.push(format!("{d1}-{d2} {b} {y2}"));
            styles.push(format!("{a} {d1}-{d2}, {y2}"));
            styles.push(format!("from {a} {d1} to {d2}, {y2}"));
            styles.push(format!("between {d1} and {d2} {b} {y2}"));
        }
        for style in styles {
            let found = only("The port was shut ", &style, " by law.")?;
            prop_assert_eq!(stretch(&found), days(number, number + more + 1), "{}", style);
        }
    }

    #[test]
    fn ranges_of_years(first in 1500i32..2080, more in 1i32..50) {
        let last = first + more;
        let whole = days(Date::new(first, 1, 1).unwrap().days(), Date::new(last + 1, 1, 1).unwrap().days());
        let mut styles = vec![
            format!("{first}-{last}"),
            format!("from {first} to {last}"),
            format!("between {first} and {last}"),
        ];
        if first / 100 == last / 100 {
            styles.push(format!("{first}-{:02}", last % 100));
        }
        for style in styles {
            let found = only("The port was shut ", &style, " by law.")?;
            prop_assert_eq!(stretch(&found), whole, "{}", style);
        }
    }

    #[test]
    fn ranges_of_clock_times(from in 0i64..1439, more in 1i64..600) {
        let to = from + more;
        prop_assume!(to < 1440);
        let day = "2025-05-20".parse::<Date>().unwrap().days();
        for (a, b) in clock_styles(from).into_iter().zip(clock_styles(to)).take(4) {
            for style in [format!("from {a} to {b}"), format!("between {a} and {b}")] {
                let found = only("The port was shut ", &style, " by law.")?;
                let wanted = (Some(day * DAY + from * 60), Some(day * DAY + to * 60 + 60));
                prop_assert_eq!(stretch(&found), wanted, "{}", style);
            }
        }
    }

    #[test]
    fn parts_of_years(year in 1900i32..2090, quarter in 1i32..=4, week in 2u32..=52) {
        let first = |month: i32| Date::new(year + (month - 1) / 12, (month - 1) % 12 + 1, 1).unwrap().days();
        let nth = ["first", "second", "third", "fourth"][usize::try_from(quarter).unwrap() - 1];
        let three = days(first(quarter * 3 - 2), first(quarter * 3 + 1));
        for style in [
            format!("Q{quarter} {year}"),
            format!("{year} Q{quarter}"),
            format!("the {nth} quarter of {year}"),
            format!("the {quarter}{} quarter of {year}", suffix(u8::try_from(quarter).unwrap())),
        ] {
            let found = only("Sales fell in ", &style, " by a lot.")?;
            prop_assert_eq!(stretch(&found), three, "{}", style);
        }
        let half = (quarter + 1) / 2;
        for style in [format!("H{half} {year}"), format!("the {} half of {year}", ["first", "second"][usize::try_from(half).unwrap() - 1])] {
            let found = only("Sales fell in ", &style, " by a lot.")?;
            prop_assert_eq!(stretch(&found), days(first(half * 6 - 5), first(half * 6 + 1)), "{}", style);
        }
        let found = only("Sales fell in ", &format!("week {week} of {year}"), " by a lot.")?;
        let (from, to) = stretch(&found);
        prop_assert_eq!(to.unwrap() - from.unwrap(), 7 * DAY);
        // ISO 8601: the first week holds 4 January.
        let january = Date::new(year, 1, 4).unwrap().days();
        let monday = january - (january + 3).rem_euclid(7);
        prop_assert_eq!(from, Some((monday + i64::from(week - 1) * 7) * DAY));
    }

    #[test]
    fn decades_centuries_and_years_before_christ(decade in 110i32..209, century in 2i32..=20, bc in 10i32..3000) {
        let years = |from: i32, to: i32| days(Date::new(from, 1, 1).unwrap().days(), Date::new(to, 1, 1).unwrap().days());
        let found = only("It was built in ", &format!("the {}s", decade * 10), " by hand.")?;
        prop_assert_eq!(stretch(&found), years(decade * 10, decade * 10 + 10));
        let nth = format!("the {century}{} century", suffix(u8::try_from(century).unwrap()));
        let found = only("It was built in ", &nth, " by hand.")?;
        let (from, to) = stretch(&found);
        // Centuries are told from the year that ends in two zeros.
        prop_assert_eq!((from, to), years((century - 1) * 100, century * 100));
        for style in [format!("{bc} BC"), format!("{bc} BCE")] {
            let found = only("It was built in ", &style, " by hand.")?;
            prop_assert_eq!(stretch(&found), years(1 - bc, 2 - bc), "{}", style);
        }
    }

    #[test]
    fn days_counted_from_the_publication(count in 2i64..400) {
        let day = "2025-05-20".parse::<Date>().unwrap().days();
        let words = in_words(u32::try_from(count).unwrap());
        for (style, wanted) in [
            (format!("{count} days ago"), day - count),
            (format!("{words} days ago"), day - count),
            (format!("{count} days from now"), day + count),
            (format!("{words} days from today"), day + count),
        ] {
            let found = only("The port was shut ", &style, " by law.")?;
            prop_assert_eq!(stretch(&found), days(wanted, wanted + 1), "{}", style);
        }
    }

    #[test]
    fn weekdays_by_tense(published in 0i64..30_000, weekday in 0i64..7) {
        let name = WEEKDAYS[usize::try_from(weekday).unwrap()];
        let day = Date::from_days(published).unwrap().to_string();
        for (text, from, to) in [
            (format!("The port was shut on {name} by law."), published - 6, published),
            (format!("The port will be shut on {name} by law."), published, published + 6),
        ] {
            let found = read(&text, &day);
            let at = found[0].value.as_ref().unwrap().interval.low_value().unwrap() / DAY;
            prop_assert!((from..=to).contains(&at) && (at + 3).rem_euclid(7) == weekday, "{} {} {}", day, text, at);
        }
    }
}
