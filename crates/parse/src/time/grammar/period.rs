//! How periods are written: decades, centuries, quarters, seasons, weeks by number, feasts.

use super::number::{digits, glued_digits, ordinal, year_digits};
use super::year::{picked_year, year_behind};
use super::{Atoms, Parsed, ends_word, gap, lexeme, longest, mark, missing, opt, word, words};
use crate::input::Pieces;
use crate::time::ast::{Base, Pick, Point, When, Year};
use crate::time::calendar::signed;
use crate::time::holiday;
use crate::time::lexicon::{Lexeme, Season};
use crate::time::pattern::TimePattern;
use nom::Parser;

/// Ten years by their first.
pub(in crate::time) const DECADE: TimePattern = TimePattern {
    name: "decade",
    reads: "ten years by their first",
    fires: &[
        ("Rents fell in the mid-to-late 1990s.", "the mid-to-late 1990s", "199"),
        ("Rents fell in the early to mid-2000s.", "the early to mid-2000s", "200"),
        ("Prices fell in the 1990s.", "the 1990s", "199"),
        ("The style of the early 1970s returned.", "the early 1970s", "197"),
        ("Fans of the 80s came.", "the 80s", "198"),
    ],
    silent: &["The driver is in his 70s.", "Shares of 3M rose to 1991 points."],
};

/// "the 1990s", "the 80s", "1990 s".
pub(super) fn decade<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let s = |i: Atoms<'a, 't>| (opt(gap('\'')), word("s")).map(|_| ()).parse(i);
    let (rest, (_, short_mark)) = (opt(word("the")), opt(mark('\''))).parse(input)?;
    let (rest, n) =
        longest(&[&|i: Atoms<'a, 't>| digits(4, 4)(i), &|i: Atoms<'a, 't>| digits(2, 2)(i)])(rest)?;
    let (rest, ()) = longest(&[&s])(rest)?;
    if n % 10 != 0
        || (n > 99 && short_mark.is_some())
        || !ends_word(rest)
        || (n > 99 && !(1000..2200).contains(&n))
    {
        return missing(input);
    }
    Ok((rest, Point::at(&DECADE, Base::Decade(signed(n), n > 99))))
}

/// A century by its number.
pub(in crate::time) const CENTURY: TimePattern = TimePattern {
    name: "century",
    reads: "a century by its number",
    fires: &[
        ("The kings of the 5th century BC lie here.", "the 5th century BC", "BC04"),
        ("The walls are of the 14th century.", "the 14th century", "13"),
        ("An eighteenth-century map hangs there.", "eighteenth-century", "17"),
    ],
    silent: &["A century of runs won the match."],
};

/// "the nineteenth century", "eighteenth-century", "the 5th century BC".
pub(super) fn century<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, (_, n, _, _)) =
        (opt(word("the")), ordinal, opt(gap('-')), words(&["century", "centuries"])).parse(input)?;
    let (rest, bc) = opt(words(&["BC", "BCE"])).parse(rest)?;
    let n = i32::try_from(n).unwrap_or(1);
    Ok((rest, Point::at(&CENTURY, Base::Century(if bc.is_some() { -n } else { n }))))
}

/// Three months of a year.
pub(in crate::time) const QUARTER: TimePattern = TimePattern {
    name: "quarter",
    reads: "three months of a year",
    fires: &[
        ("Profit fell in the first quarter of 2009.", "the first quarter of 2009", "2009-Q1"),
        ("Profit fell in the third quarter of last year.", "the third quarter of last year", "2024-Q3"),
        ("Profit fell in Q3 2019.", "Q3 2019", "2019-Q3"),
    ],
    silent: &["They live in the old quarter.", "The quarter-final was lost.", "A quarter of them left."],
};

/// Half of a year.
pub(in crate::time) const HALF_YEAR: TimePattern = TimePattern {
    name: "half-year",
    reads: "half of a year",
    fires: &[
        ("Sales rose in the second half of 2008.", "the second half of 2008", "2008-H2"),
        ("Sales rose in H1 2019.", "H1 2019", "2019-H1"),
    ],
    silent: &["He scored in the second half."],
};

/// Quarters and halves: "Q3 2009", "2017-q1", "the third quarter of last year", "H2", "the second half of 2008".
pub(super) fn quarter<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let coded = |i: Atoms<'a, 't>| {
        let (rest, (half, n)) = (words(&["Q", "H"]), glued_digits(1, 1)).parse(i)?;
        let limit = if half == 0 { 4 } else { 2 };
        if n == 0 || n > limit || !ends_word(rest) { missing(i) } else { Ok((rest, (half, n))) }
    };
    let after = |i: Atoms<'a, 't>| {
        let (rest, ((half, n), year)) = (longest(&[&coded]), opt(year_behind)).parse(i)?;
        if half == 1 && year.is_none() { missing(i) } else { Ok((rest, part_of_year(half, n, year))) }
    };
    let before = |i: Atoms<'a, 't>| {
        (year_digits, opt(gap('-')), longest(&[&coded]))
            .map(|p| part_of_year(p.2.0, p.2.1, Some(p.0)))
            .parse(i)
    };
    let named = |i: Atoms<'a, 't>| {
        let (rest, (_, n, _, half)) =
            (opt(word("the")), ordinal_or_last, opt(gap('-')), words(&["quarter", "half"])).parse(i)?;
        let (rest, year) = opt(year_behind).parse(rest)?;
        let limit = if half == 0 { 4 } else { 2 };
        if n == 0 || n > limit || (half == 1 && year.is_none()) || (gap('-')(rest).is_ok()) {
            return missing(i);
        }
        Ok((rest, part_of_year(half, n, year)))
    };
    let possessive = |i: Atoms<'a, 't>| {
        let (rest, (year, (), (), n, _, half)) =
            (picked_year, mark('\''), word("s"), ordinal, opt(gap('-')), words(&["quarter", "half"]))
                .parse(i)?;
        Ok((rest, part_of_year(half, n, Some(year))))
    };
    longest(&[&after, &before, &named, &possessive])(input)
}

fn ordinal_or_last<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, u32> {
    let latter = |i: Atoms<'a, 't>| words(&["latter"])(i).map(|(rest, _)| (rest, 2));
    longest(&[&ordinal, &latter])(input)
}

fn part_of_year(half: usize, n: u32, year: When) -> Point {
    match half {
        0 => Point::at(&QUARTER, Base::Quarter(n, year)),
        _ => Point::at(&HALF_YEAR, Base::Half(n, year)),
    }
}

fn season_name<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Season> {
    lexeme(|l| if let Lexeme::Season(s, _) = l { Some(s) } else { None })(input)
}

/// A season.
pub(in crate::time) const SEASON: TimePattern = TimePattern {
    name: "season",
    reads: "a season",
    fires: &[
        ("A spring offensive failed.", "spring", "2025-SP"),
        ("He was elected in the fall of 2019.", "the fall of 2019", "2019-FA"),
        ("It began in the summer of 2005.", "the summer of 2005", "2005-SU"),
        ("It began last winter.", "last winter", "2024-WI"),
        ("Talks begin this autumn.", "this autumn", "2025-FA"),
    ],
    silent: &[
        "The Arab Spring began there.",
        "The fall of the city came.",
        "A spring feeds the lake.",
        "Prices fall and fall.",
    ],
};

/// "the summer of 2005", "1982 summer", "this spring", "last winter", "autumn".
pub(super) fn season<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let after = |i: Atoms<'a, 't>| {
        (opt(word("the")), season_name, opt(year_behind))
            .map(|p| Point::at(&SEASON, Base::Season(p.1, p.2)))
            .parse(i)
    };
    let before = |i: Atoms<'a, 't>| {
        (year_digits, season_name).map(|p| Point::at(&SEASON, Base::Season(p.1, Some(p.0)))).parse(i)
    };
    let picked = |i: Atoms<'a, 't>| {
        (super::relative::pick, season_name)
            .map(|(pick, s)| Point::at(&SEASON, Base::Season(s, Some(Year::Picked(pick)))))
            .parse(i)
    };
    longest(&[&after, &before, &picked])(input)
}

/// A week by its number.
pub(in crate::time) const WEEK_NUMBER: TimePattern = TimePattern {
    name: "week-number",
    reads: "a week by its number",
    fires: &[("Deliveries start in week 27 of 2024.", "week 27 of 2024", "2024-W27")],
    silent: &["There are 3 weeks and no week 00."],
};

/// "week 27 of last year", "W00".
pub(super) fn week_number<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, (_, (), n)) = (opt(word("the")), word("week"), digits(1, 2)).parse(input)?;
    let (rest, year) = opt(year_behind).parse(rest)?;
    if (1..=53).contains(&n) {
        Ok((rest, Point::at(&WEEK_NUMBER, Base::WeekNumber(n, year))))
    } else {
        missing(input)
    }
}

/// A feast by its name.
pub(in crate::time) const HOLIDAY: TimePattern = TimePattern {
    name: "holiday",
    reads: "a feast by its name",
    fires: &[
        ("Trains were full before Lunar New Year 2025.", "Lunar New Year 2025", "2025-01-29"),
        ("Delhi choked after Diwali 2023.", "Diwali 2023", "2023-11-12"),
        ("Shops close at noon during Ramadan 2024.", "Ramadan 2024", "2024-03-11/2024-04-10"),
        ("Shops close at noon during Ramadan 1445.", "Ramadan 1445", "2024-03-11/2024-04-10"),
        ("It was signed in Muharram 1446.", "Muharram 1446", "2024-07-08/2024-08-07"),
        ("Prices rose before Eid.", "Eid", "XXXX-XX-XX"),
        ("Crowds came for Durga Puja 2023.", "Durga Puja 2023", "2023-XX-XX"),
        ("They walked on Corpus Christi 2024.", "Corpus Christi 2024", "2024-05-30"),
        ("Eggs were painted for Orthodox Easter 2024.", "Orthodox Easter 2024", "2024-05-05"),
        ("Lamps were lit for Hanukkah 2024.", "Hanukkah 2024", "2024-12-26"),
        ("Shops closed for Yom Kippur 2023.", "Yom Kippur 2023", "2023-09-25"),
        ("Shops closed on Good Friday 2025.", "Good Friday 2025", "2025-04-18"),
        ("It burned in the small hours of Boxing Day.", "the small hours of Boxing Day", "2024-12-26TMO"),
        ("They met on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24"),
        ("The march was on Easter Sunday 2024.", "Easter Sunday 2024", "2024-03-31"),
    ],
    silent: &[
        "The good Friday crowd came.",
        "Father Noel spoke.",
        "The storm reached Corpus Christi, Texas.",
        "He works in Corpus Christi.",
        "The statues of Easter Island stand.",
        "The Yom Kippur War was short.",
        "Eid Yousef spoke.",
        "Operation Ramadan failed.",
        "It was the wettest May day of the decade.",
    ],
};

/// A feast by its name: "Christmas Eve", "Easter 2018".
pub(super) fn feast<'a, 't>(input: Atoms<'a, 't>) -> Parsed<'a, 't, Point> {
    let (rest, _) = opt(words(&["next", "last", "this"])).parse(input)?;
    let Some((row, len)) = holiday::find(rest.0) else { return missing(input) };
    let (rest, year) = opt(year_behind).parse(Pieces(&rest.0[len..]))?;
    let year = match (year, input.get(0)) {
        (None, Some(a)) if a.is("next") => Some(Year::Picked(Pick::Next)),
        (None, Some(a)) if a.is("last") => Some(Year::Picked(Pick::Last)),
        (year, _) => year,
    };
    Ok((rest, Point::at(&HOLIDAY, Base::Holiday(row, year))))
}
