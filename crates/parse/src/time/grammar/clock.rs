//! How times of the day are written: clock times, zones, parts of the day.

use super::number::{digits, glued_digits, word_below_hundred};
use super::relative::THIS_UNIT;
use super::{Atoms, Parsed, ends_word, gap, lexeme, longest, mark, missing, word, words};
use crate::input::Pieces;
use crate::time::ast::{Base, Clock, Edge, Half, Pick, Point, Zone};
use crate::time::atom::Kind;
use crate::time::calendar::signed;
use crate::time::lexicon::{Lexeme, Part, Unit};
use crate::time::pattern::TimePattern;
use crate::time::zone;
use nom::Parser;
use nom::combinator::opt;

/// "am", "p.m.", "a" (only glued to a figure), "o'clock".
fn half<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Half> {
    let of = |n: usize| if n.is_multiple_of(2) { Half::Am } else { Half::Pm };
    let plain = |i: Atoms<'a, 't>| {
        words(&["am", "pm"])(i).map(|(rest, n)| (rest, if n == 0 { Half::Am } else { Half::Pm }))
    };
    let dotted = |i: Atoms<'a, 't>| {
        let (rest, (n, dot, ())) = (words(&["a", "p"]), opt(gap('.')), word("m")).parse(i)?;
        let rest = if dot.is_some() { opt(gap('.')).parse(rest)?.0 } else { rest };
        Ok((rest, if n == 0 { Half::Am } else { Half::Pm }))
    };
    if let Ok(found) = longest(&[&plain, &dotted])(input) {
        return Ok(found);
    }
    let (rest, n) = words(&["a", "p"])(input)?;
    if input.get(0).is_some_and(|a| a.spaced) { missing(input) } else { Ok((rest, of(n))) }
}

fn oclock<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, ()> {
    longest(&[&|i: Atoms<'a, 't>| word("oclock")(i), &|i: Atoms<'a, 't>| {
        (word("o"), mark('\''), word("clock")).map(|_| ()).parse(i)
    }])(input)
}

/// "in the morning" behind a clock time.
fn half_by_part<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Half> {
    let (rest, (_, _, part)) = (words(&["in", "at"]), opt(word("the")), part_name).parse(input)?;
    Ok((rest, half_of(part)))
}

fn half_of(part: Part) -> Half {
    match part {
        Part::Morning => Half::Am,
        Part::Night | Part::Daytime => Half::Open,
        _ => Half::Pm,
    }
}

/// A part of the day in the singular.
pub(super) fn part_name<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Part> {
    lexeme(|l| if let Lexeme::Part(p, false) = l { Some(p) } else { None })(input)
}

/// "UTC", "(GMT +8)", "EST", "Moscow time", "Eastern Daylight Time", "local time", "Z".
fn zone<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<Zone>> {
    let (rest, open) = opt(mark('(')).parse(input)?;
    let (rest, found) = longest(&[&universal, &named_zone, &local, &unknown_zone])(rest)?;
    match (open, mark(')')(rest)) {
        (Some(()), Ok((rest, ()))) => Ok((rest, found)),
        (Some(()), Err(_)) => missing(input),
        (None, _) => Ok((rest, found)),
    }
}

fn universal<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<Zone>> {
    let (rest, _) = words(&["UTC", "GMT", "Z"])(input)?;
    let sign = |i: Atoms<'a, 't>| match mark('+')(i) {
        Ok((rest, ())) => Ok((rest, 1)),
        Err(_) => mark('-')(i).map(|(rest, ())| (rest, -1)),
    };
    if let Ok((after, (sign, hours))) = (sign, digits(1, 2)).parse(rest) {
        let (after, minutes) = opt((gap(':'), glued_digits(2, 2))).parse(after)?;
        let seconds = signed(hours) * 3600 + minutes.map_or(0, |((), m)| signed(m) * 60);
        return Ok((after, Some(Zone::Offset(sign * seconds))));
    }
    Ok((rest, Some(Zone::Utc)))
}

fn named_zone<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<Zone>> {
    let names = input.0.iter().take(2).map(|a| a.text);
    let Some((row, len)) = zone::find(&names) else { return missing(input) };
    let rest = Pieces(&input.0[len..]);
    let (rest, _) = opt(words(&["standard", "daylight", "summer"])).parse(rest)?;
    match opt(word("time")).parse(rest)? {
        (rest, Some(())) => Ok((rest, Some(Zone::Row(row)))),
        (rest, None)
            if zone::is_abbreviation(row)
                && input.get(0).is_some_and(|a| a.text.chars().all(char::is_uppercase)) =>
        {
            Ok((rest, Some(Zone::Row(row))))
        }
        (rest, None) if input.get(0).is_some_and(|a| a.is("eastern") || a.is("pacific")) => {
            Ok((rest, Some(Zone::Row(row))))
        }
        _ => missing(input),
    }
}

fn local<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<Zone>> {
    (word("local"), word("time")).map(|_| None).parse(input)
}

/// "17:00 Mars time": a name before "time" that the zone table does not have.
fn unknown_zone<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Option<Zone>> {
    let name = input.get(0).filter(|a| a.spaced && a.is_capitalized() && a.text.len() > 2);
    let known = name.is_some_and(|a| a.find(Some).is_some());
    let time = input.get(1).is_some_and(|a| a.text == "time");
    if name.is_none() || known || !time {
        return missing(input);
    }
    Ok((input.skip(2), Some(Zone::Unknown)))
}

fn clock_of(hour: u32, minute: Option<u32>, second: Option<u32>, half: Half) -> Option<Clock> {
    let limit = if half == Half::Sure { 24 } else { 12 };
    let half = if half == Half::Open && (hour > 12 || hour == 0) { Half::Sure } else { half };
    let fits = hour <= limit.max(if half == Half::Sure { 24 } else { 12 }) || hour <= 24;
    let minute_fits = minute.is_none_or(|m| m < 60) && second.is_none_or(|s| s < 60);
    (fits && minute_fits && hour <= 24).then_some(Clock { hour, minute, second, half, zone: None })
}

/// "17:00", "7:56:30 pm", "9.30 am", "5pm", "1140 a.m.", "19:00 hrs", "05:30hrs".
fn figures<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let colon = |i: Atoms<'a, 't>| {
        let (rest, (hour, (), minute)) = (digits(1, 2), gap(':'), glued_digits(2, 2)).parse(i)?;
        let (rest, second) = opt((gap(':'), glued_digits(2, 2)).map(|((), s)| s)).parse(rest)?;
        let (rest, fraction) = opt((gap('.'), glued_digits(1, 6))).parse(rest)?;
        // "clocked 1:52.34": minutes and seconds of a race.
        if fraction.is_some() && second.is_none() {
            return missing(i);
        }
        let (rest, half) = opt(longest(&[&half, &half_by_part])).parse(rest)?;
        let written = i.get(0).map_or(1, |a| a.text.len());
        let open = if written == 2 && hour < 10 { Half::Sure } else { Half::Open };
        // "25:61" is kept, to be noted later, where the words before it say that it is a time.
        let written = Clock { hour, minute: Some(minute), second, half: Half::Sure, zone: None };
        finish(i, rest, clock_of(hour, Some(minute), second, half.unwrap_or(open)).or(Some(written)))
    };
    let dotted = |i: Atoms<'a, 't>| {
        let (rest, (hour, (), minute, half)) = (digits(1, 2), gap('.'), glued_digits(2, 2), half).parse(i)?;
        finish(i, rest, clock_of(hour, Some(minute), None, half))
    };
    let short = |i: Atoms<'a, 't>| {
        let (rest, (hour, _, half)) = (digits(1, 2), opt(gap('+')), half).parse(i)?;
        finish(i, rest, clock_of(hour, None, None, half))
    };
    let run = |i: Atoms<'a, 't>| {
        let (rest, (n, half)) = (digits(3, 4), half).parse(i)?;
        finish(i, rest, clock_of(n / 100, Some(n % 100), None, half))
    };
    let hours = |i: Atoms<'a, 't>| {
        let (rest, clock) = longest(&[&colon_plain, &run_plain])(i)?;
        let (rest, _) = words(&["hrs", "hr", "hours", "h"])(rest)?;
        Ok((rest, clock))
    };
    // "2100 GMT"; the zone itself is read with every clock time.
    let zoned = |i: Atoms<'a, 't>| {
        let (rest, clock) = run_plain(i)?;
        let upper = rest.get(0).is_some_and(|a| a.text.len() < 5 && a.text.chars().all(char::is_uppercase));
        let local = rest.get(0).is_some_and(|a| a.is("local"));
        if (upper || local) && zone(rest).is_ok() { Ok((rest, clock)) } else { missing(i) }
    };
    let oclock = |i: Atoms<'a, 't>| {
        let (rest, (hour, ())) = (digits(1, 2), oclock).parse(i)?;
        let (rest, half) = opt(longest(&[&half, &half_by_part])).parse(rest)?;
        finish(i, rest, clock_of(hour, None, None, half.unwrap_or(Half::Open)))
    };
    let by_part = |i: Atoms<'a, 't>| {
        let (rest, (hour, half)) = (digits(1, 2), half_by_part).parse(i)?;
        finish(i, rest, clock_of(hour, None, None, half))
    };
    longest(&[&colon, &dotted, &short, &run, &hours, &zoned, &oclock, &by_part])(input)
}

fn colon_plain<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let (rest, (hour, (), minute)) = (digits(2, 2), gap(':'), glued_digits(2, 2)).parse(input)?;
    finish(input, rest, clock_of(hour, Some(minute), None, Half::Sure))
}

fn run_plain<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let (rest, n) = digits(4, 4)(input)?;
    finish(input, rest, clock_of(n / 100, Some(n % 100), None, Half::Sure))
}

fn finish<'a, 't>(input: Atoms<'a, 't>, rest: Atoms<'a, 't>, clock: Option<Clock>) -> Parsed<'a, 't, Clock> {
    match clock {
        Some(clock) if ends_word(rest) => Ok((rest, clock)),
        _ => missing(input),
    }
}

fn hour_name<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let (rest, n) = longest(&[&|i: Atoms<'a, 't>| digits(1, 2)(i), &word_below_hundred])(input)?;
    if (1..=12).contains(&n) { Ok((rest, n)) } else { missing(input) }
}

/// "half past six", "20 min past eight", "quarter to seven", "ten past 9", "six o'clock", "six forty-three pm".
fn spoken<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let past = |i: Atoms<'a, 't>| {
        let part = |i: Atoms<'a, 't>| {
            let (rest, _) = opt(word("a")).parse(i)?;
            words(&["half", "quarter"])(rest).map(|(rest, n)| (rest, if n == 0 { 30 } else { 15 }))
        };
        let figure = |i: Atoms<'a, 't>| {
            let number = |i: Atoms<'a, 't>| longest(&[&digits(1, 2), &word_below_hundred])(i);
            (number, opt(words(&["min", "mins", "minute", "minutes"]))).map(|(n, _)| n).parse(i)
        };
        let minutes = |i: Atoms<'a, 't>| longest(&[&part, &figure])(i);
        let (rest, (minutes, side, hour)) =
            (minutes, words(&["past", "after", "to", "before"]), hour_name).parse(i)?;
        // "five to ten" is a range of counts unless something else says that it is a time.
        let to = side >= 2;
        let said =
            i.0.iter()
                .take(3)
                .any(|a| ["half", "quarter", "past", "min", "mins", "minutes"].iter().any(|w| a.is(w)));
        if minutes >= 60 || (to && minutes > 30) {
            return missing(i);
        }
        let (rest, hour_said) = opt(oclock).parse(rest)?;
        let (rest, half) = opt(longest(&[&half, &half_by_part])).parse(rest)?;
        let figures = i.get(0).is_some_and(|a| matches!(a.kind, Kind::Digits(_)));
        if !said && (figures || (hour_said.is_none() && half.is_none())) {
            return missing(i);
        }
        let (hour, minute) = if side < 2 { (hour, minutes) } else { ((hour + 10) % 12 + 1, 60 - minutes) };
        finish(i, rest, clock_of(hour, Some(minute % 60), None, half.unwrap_or(Half::Open)))
    };
    let named = |i: Atoms<'a, 't>| {
        let (rest, hour) = hour_name(i)?;
        let (rest, minute) = opt(word_below_hundred).parse(rest)?;
        let open = |i: Atoms<'a, 't>| oclock(i).map(|(r, ())| (r, Half::Open));
        let (rest, half) = longest(&[&half, &half_by_part, &open])(rest)?;
        let (rest, half) = match longest(&[&half_by_part])(rest) {
            Ok(found) => found,
            Err(_) => (rest, half),
        };
        finish(i, rest, clock_of(hour, minute, None, half))
    };
    longest(&[&past, &named])(input)
}

fn noon<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let (rest, hour) = lexeme(|l| if let Lexeme::Noon(h) = l { Some(h) } else { None })(input)?;
    Ok((rest, Clock { hour: u32::from(hour), minute: None, second: None, half: Half::Sure, zone: None }))
}

/// A time of day, with its zone.
pub(in crate::time) const CLOCK: TimePattern = TimePattern {
    name: "clock",
    reads: "a time of day, with its zone",
    fires: &[
        ("The bus came at 25:61 UTC.", "25:61 UTC", "2025-05-20T25:61"),
        ("It came at noon local time.", "noon local time", "2025-05-20T12:00"),
        ("The call began at 17:00 Moscow time.", "17:00 Moscow time", "2025-05-20T17:00+03"),
        ("The call began at 10 a.m. Eastern time.", "10 a.m. Eastern time", "2025-05-20T10:00-04"),
        ("Markets opened at 9.30 am.", "9.30 am", "2025-05-20T09:30"),
        ("The alarm came at 18:45 UTC.", "18:45 UTC", "2025-05-20T18:45Z"),
        ("The train left at 25:61.", "25:61", "2025-05-20T25:61"),
        ("It was half past six when they left.", "half past six", "2025-05-20T06:30"),
        ("It struck at 1:30 in the morning.", "1:30 in the morning", "2025-05-20T01:30"),
        ("Polls closed at 2100 GMT.", "2100 GMT", "2025-05-20T21:00Z"),
        ("Polls close at noon.", "noon", "2025-05-20T12:00"),
    ],
    silent: &[
        "She ran a 2:05:30 marathon.",
        "They won 3-2.",
        "She finished 1:04 behind the winner.",
        "She clocked 1:52.34 in the final.",
        "Odds stood at 5:1.",
        "The ratio was 16:9 for years.",
        "Psalm 25:61 was read.",
        "Petrol fell 2p a litre.",
        "Shares were down 7p at 213p.",
    ],
};

/// A clock time that is sure to be one, with its zone.
pub(super) fn clock<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let about = words(&["about", "around", "approximately", "roughly", "circa"]);
    let (rest, _) = opt(about).parse(input)?;
    let (rest, clock) = longest(&[&figures, &spoken, &noon])(rest)?;
    Ok(with_zone(rest, clock))
}

/// The zone that stands behind a day: "16:00 today UTC".
pub(super) fn clock_zone<'a, 't>(rest: Atoms<'a, 't>, clock: Clock) -> (Atoms<'a, 't>, Clock) {
    if clock.zone.is_some() { (rest, clock) } else { with_zone(rest, clock) }
}

/// A clock time without its day.
pub(super) fn clock_point(clock: Clock) -> Point {
    Point { clock: Some(clock), ..Point::at(&CLOCK, Base::Unsaid) }
}

/// Whether "about" stands before a clock time.
pub(super) fn is_about(input: Atoms<'_, '_>) -> bool {
    words(&["about", "around", "approximately", "roughly", "circa"])(input).is_ok()
}

fn with_zone<'a, 't>(rest: Atoms<'a, 't>, clock: Clock) -> (Atoms<'a, 't>, Clock) {
    zone(rest).map_or((rest, clock), |(rest, zone)| (rest, Clock { zone, ..clock }))
}

/// A bare hour: only where its surroundings make it a time ("Monday at 5", "between 3 and 5 pm").
pub(super) fn bare_hour<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let dotted = |i: Atoms<'a, 't>| {
        let (rest, (hour, (), minute)) = (digits(1, 2), gap('.'), glued_digits(2, 2)).parse(i)?;
        finish(i, rest, clock_of(hour, Some(minute), None, Half::Open))
    };
    let plain = |i: Atoms<'a, 't>| {
        let (rest, hour) = longest(&[&|i: Atoms<'a, 't>| digits(1, 2)(i), &word_below_hundred])(i)?;
        let (rest, minute) = match word_below_hundred(rest) {
            Ok((after, n)) if n >= 10 => (after, Some(n)),
            _ => (rest, None),
        };
        if rest.get(0).is_some_and(|a| {
            a.text == "%"
                || (!a.spaced
                    && matches!(a.kind, Kind::Mark('.' | ',' | ':'))
                    && rest.get(1).is_some_and(|b| !b.spaced && matches!(b.kind, Kind::Digits(_))))
        }) {
            return missing(i);
        }
        let is_unit = |a: &crate::time::atom::Atom<'_>| {
            a.find(|l| matches!(l, Lexeme::Unit(..)).then_some(())).is_some()
        };
        if rest.get(0).is_some_and(is_unit) {
            return missing(i);
        }
        finish(i, rest, clock_of(hour, minute, None, Half::Open))
    };
    let run = |i: Atoms<'a, 't>| run_plain(i);
    longest(&[&dotted, &plain, &run])(input)
}

/// "at 5", "around 2:30 pm", with its leading word; `true` where the figure alone would be no time.
pub(super) fn at_clock<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Clock> {
    let (rest, _) =
        words(&["at", "around", "by", "@"])(input).or_else(|_| mark('@')(input).map(|(r, ())| (r, 0)))?;
    let (rest, clock) = longest(&[&clock, &bare_hour])(rest)?;
    Ok(with_zone(rest, clock))
}

/// A part of the day without its day.
pub(in crate::time) const PART_OF_DAY: TimePattern = TimePattern {
    name: "part-of-day",
    reads: "a part of the day without its day",
    fires: &[
        ("The strike came in the evening.", "the evening", "2025-05-20TEV"),
        ("They collided in the small hours.", "the small hours", "2025-05-20TMO"),
    ],
    silent: &["It was the dawn of an age.", "Good night, all.", "It rained for the second night running."],
};

/// "this morning", "the night", "last night", "early in the morning", "late afternoon".
pub(super) fn part_of_day<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    // "the early hours of Sunday", "the small hours"
    if let Ok((rest, _)) =
        (opt(word("the")), words(&["early", "small", "wee"]), opt(words(&["morning"])), word("hours"))
            .parse(input)
    {
        let point = Point::at(&PART_OF_DAY, Base::Unsaid);
        return Ok((rest, Point { edge: Some(Edge::Early), part: Some(Part::Morning), ..point }));
    }
    let (rest, article) = opt(words(&["a", "an"])).parse(input)?;
    let (rest, edge) = opt(super::calendar::edge).parse(rest)?;
    let (rest, pick) = opt(super::relative::pick).parse(rest)?;
    let (rest, late) = opt(words(&["early", "mid", "late"])).parse(rest)?;
    let (rest, _) = opt(gap('-')).parse(rest)?;
    let (rest, part) = part_name(rest)?;
    // "an overnight stay", "a night out"; but "a morning after" tells of the morning.
    if article.is_some() && pick.is_some() {
        return missing(input);
    }
    let (rest, _) = opt(words(&["hours"])).parse(rest)?;
    // "last night" lies a day back; "this evening" is a part of the day of speaking.
    let pattern = if matches!(pick, Some(Pick::Last | Pick::Next)) { &THIS_UNIT } else { &PART_OF_DAY };
    let base = pick.map_or(Base::Unsaid, |p| match p {
        Pick::Last if part == Part::Night => Base::Unit(Unit::Day, Pick::Last),
        p => Base::Unit(Unit::Day, p),
    });
    let named = late.map(|n| [Edge::Early, Edge::Mid, Edge::Late][n.min(2)]);
    Ok((rest, Point { edge: edge.or(named), part: Some(part), ..Point::at(pattern, base) }))
}
