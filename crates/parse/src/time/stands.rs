//! Which words only look like a time: names, ages, scores, counts, idioms.

use super::ast::{Base, Civil, Expr, Half, Pick, Point, Year};
use super::atom::{Atom, Kind};
use super::find::Manner;
use super::lexicon::{Form, Lexeme, Unit};
use super::likeness::{in_a_match, is_given_name, is_pence};

const IN_TIME: &[&str] = &[
    "in", "on", "of", "since", "by", "until", "till", "from", "to", "between", "during", "through", "before",
    "after", "this", "next", "last", "early", "late", "mid", "and", "or", "for", "every", "around", "about",
];

/// Words that make the name of an event or feast of a weekday: "Bloody Sunday".
const NAMED_DAYS: &[&str] =
    &["black", "bloody", "super", "cyber", "fat", "holy", "good", "ash", "palm", "mardi"];

/// Whether the words are an expression of time here; a reading that only the surroundings give may replace it.
pub(crate) fn stands(atoms: &[Atom<'_>], from: usize, to: usize, expr: Expr, manner: Manner) -> Option<Expr> {
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let first = atoms.get(from)?;
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    let then = |words: &[&str]| behind.is_some_and(|a| words.iter().any(|w| a.is(w)));
    // Ages are no times: "45 years old", "an eight-year-old", "two years of age".
    if matches!(expr, Expr::Length(_) | Expr::Stretch(_)) {
        let after_hyphen = behind.is_some_and(|a| a.text == "-")
            && atoms.get(to + 1).is_some_and(|a| a.is("old") || a.is("olds"));
        let aged = then(&["old", "olds"])
            || after_hyphen
            || (then(&["of"]) && atoms.get(to + 1).is_some_and(|a| a.is("age")));
        if aged || said(&["aged"]) {
            return None;
        }
    }
    if !clocks_stand(atoms, from, to, &expr) || manner == Manner::Report && is_pence(atoms, from, to) {
        return None;
    }
    match &expr {
        Expr::Point(point) => point_stands(atoms, from, to, point, manner).then_some(expr),
        Expr::Length(length) => {
            let (_, unit) = *length.parts.first()?;
            let counted = before.is_some_and(|a| {
                matches!(a.kind, Kind::Digits(_))
                    || a.find(|l| matches!(l, Lexeme::Cardinal(_) | Lexeme::Scale(_)).then_some(())).is_some()
            }) || said(&["once", "twice", "times"]);
            let article = first.is("a") || first.is("an");
            // "a day when", "not a day that", "call it a day": no length.
            if article
                && to == from + 2
                && unit >= Unit::Day
                && (then(&["when", "that", "where", "which"]) || said(&["not", "such", "what", "it"]))
            {
                return None;
            }
            if article && to == from + 2 && counted {
                return Some(Expr::Repeat(super::ast::Repeat::Every(super::ast::Count::Exact(1000), unit)));
            }
            // "three-quarters of a billion", "three quarters of voters"; not "three quarters of 2019".
            let year = atoms.get(to + 1).is_some_and(|a| matches!(a.kind, Kind::Digits(_)));
            let back = |n: usize| from.checked_sub(n).and_then(|i| atoms.get(i));
            let quarters = unit == Unit::Quarter && then(&["of"]) && !year && !first.is("two");
            let fraction = unit == Unit::Half || quarters;
            // "the third attack in as many weeks" says three of them.
            let as_many =
                |n: usize| from.checked_sub(n).and_then(|i| atoms.get(i)).is_some_and(|a| a.is("as"));
            if first.is("many") && as_many(1) || said(&["many"]) && as_many(2) {
                return None;
            }
            // "a 15% raise over three years": during them; "for over three years" is more.
            if first.is("over") && before.is_some_and(|a| !OVER_LENGTH.iter().any(|w| a.is(w))) {
                return None;
            }
            // "a one-in-100-year flood" says how likely, not how long.
            let odds = before.is_some_and(|a| a.text == "-" && !a.spaced)
                && back(2).is_some_and(|a| a.is("in") && !a.spaced)
                && back(3).is_some_and(|a| a.text == "-");
            if odds {
                return None;
            }
            // "40 light-years"
            let light = |a: Option<&Atom<'_>>| a.is_some_and(|a| a.is("light"));
            if light(back(1)) || before.is_some_and(|a| a.text == "-") && light(back(2)) {
                return None;
            }
            // "a quarter of an hour"
            let of_hour = then(&["of"]) && atoms.get(to + 2).is_some_and(|a| a.is("hour"));
            if unit == Unit::Quarter && of_hour {
                return None;
            }
            let nights = unit == Unit::Night && to == from + 1;
            let ordinal = unit == Unit::Second && then(&["of", "-"]) && to - from <= 2;
            (!fraction && !nights && !ordinal).then_some(expr)
        }
        // "two Sundays ago"
        Expr::Repeat(super::ast::Repeat::Weekday(_, None, None)) if then(&["ago"]) => None,
        Expr::Range(..) => {
            let only_years = first.kind != Kind::Word;
            let score = only_years && then(&["win", "victory", "defeat", "loss", "vote", "percent", "per"]);
            let money = before.is_some_and(|a| matches!(a.text, "$" | "€" | "£" | "#"));
            // "beat Rovers 3-1 on Saturday night"
            let goals = manner == Manner::Report && bare_hours(atoms, from, &expr);
            (!score && !money && !goals).then_some(expr)
        }
        _ => Some(expr),
    }
}

/// Whether the clock times of an expression can be such: figures that no clock shows ("34:29") are scores and verses,
/// unless the word before them speaks of time.
fn clocks_stand(atoms: &[Atom<'_>], from: usize, to: usize, expr: &Expr) -> bool {
    let exists = |point: &Point| point.clock.as_ref().is_none_or(super::ast::Clock::exists);
    match expr {
        Expr::Point(point) if !exists(point) => {
            let colon = (from..to).find(|&at| atoms.get(at).is_some_and(|a| a.text == ":"));
            let before = colon.and_then(|at| at.checked_sub(2)).and_then(|at| atoms.get(at));
            colon.is_none() || before.is_some_and(|a| AT_TIMES.iter().any(|w| a.is(w)))
        }
        Expr::Range(a, b, _) => exists(a) && exists(b),
        Expr::Begun(point, _) => exists(point),
        Expr::Repeat(super::ast::Repeat::Clock(clock) | super::ast::Repeat::Weekday(_, _, Some(clock))) => {
            clock.exists()
        }
        _ => true,
    }
}

/// Whether a range is of two hours that only a dash joins and nothing says to be such.
fn bare_hours(atoms: &[Atom<'_>], from: usize, expr: &Expr) -> bool {
    let Expr::Range(a, b, ends) = expr else { return false };
    let bare = |point: &Point| {
        point.clock.is_some_and(|c| c.minute.is_none() && c.half == Half::Open && c.zone.is_none())
    };
    bare(a) && bare(b) && atoms.get(from + ends.first.1).is_some_and(|joint| joint.kind == Kind::Mark('-'))
}

/// Before "over", these ask for a length of time.
const OVER_LENGTH: &[&str] = &[
    "for", "in", "lasted", "lasting", "lasts", "last", "took", "takes", "take", "taking", "after", "of",
    "was", "is", "were", "been", "be", "spent", "spend", "waited", "a", "an", "the", "with", "by", "within",
    "than", "served", "serve", "and", "or", "to", "just", "well", "little", "now",
];

/// Words before a clock time.
const AT_TIMES: &[&str] = &["at", "by", "around", "about", "until", "till", "since", "before", "after", "@"];

fn point_stands(atoms: &[Atom<'_>], from: usize, to: usize, point: &Point, manner: Manner) -> bool {
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let Some(first) = atoms.get(from) else { return false };
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    let plain = point.clock.is_none() && point.part.is_none() && point.edge.is_none();
    match &point.base {
        Base::Civil(Civil { year: None, month: Some(_), day: None, weekday: None, pick: Pick::Bare })
            if plain =>
        {
            doubtful_name(atoms, from, to, manner)
        }
        Base::Civil(Civil { year: None, month: None, day: None, weekday: Some(_), pick: Pick::Bare })
            if plain =>
        {
            let named = said(NAMED_DAYS) && before.is_some_and(Atom::is_capitalized);
            let form = first.find(|l| if let Lexeme::Weekday(_, form, _) = l { Some(form) } else { None });
            match form {
                _ if named => false,
                Some(Form::Sure) if manner == Manner::Report => !is_given_name(atoms, from),
                Some(Form::Doubtful) => {
                    first.is_capitalized()
                        && behind.is_none_or(|a| !a.is_capitalized() || a.meanings.is_some())
                        && (said(IN_TIME) || before.is_none())
                        && !said(&["the"])
                        && behind.is_none_or(|a| a.spaced || a.text == ".")
                }
                _ => true,
            }
        }
        // "Law 11-2019"
        Base::Civil(Civil { year: Some(_), month: Some(_), day: None, .. })
            if plain && matches!(first.kind, Kind::Digits(_)) && first.text.len() < 3 =>
        {
            before.is_none_or(|a| {
                a.kind != Kind::Word || !a.is_capitalized() || from == 1 || a.find(Some).is_some()
            })
        }
        Base::Civil(Civil { year: Some(Year::Full(year)), month: None, .. })
            if (plain && to == from + 1) || (point.about && *year >= 1000) =>
        {
            year_stands(atoms, to - 1, to, *year)
        }
        // "the lowest since '82", but "iLife '11".
        Base::Civil(Civil { year: Some(Year::Short(_)), month: None, .. })
            if plain && first.text == "'" && manner == Manner::Report =>
        {
            before.is_none_or(|a| a.kind != Kind::Word || IN_TIME.iter().any(|w| a.is(w)) || a.is("the"))
        }
        // "the court sat two weeks ago"
        Base::WeekdayOf(..) => {
            let form = first.find(|l| if let Lexeme::Weekday(_, form, _) = l { Some(form) } else { None });
            form != Some(Form::Doubtful) || first.is_capitalized()
        }
        Base::Season(..) if plain && to == from + 1 => season_stands(atoms, from, to),
        Base::Season(..) if plain && to == from + 2 && first.is("the") => {
            !atoms.get(to - 1).is_some_and(|a| a.is("fall"))
                || (said(&["in", "by", "since", "during"]) && behind.is_none_or(|a| !a.is("of")))
        }
        Base::Decade(_, full) => {
            let possessive = said(&["his", "her", "their", "my", "your", "our", "mid", "late", "early"]);
            *full || (!possessive && (first.is("the") || first.text == "'" || said(&["the", "and"])))
        }
        Base::Numeric(a, b, None) => {
            let name = (*a, *b) == (9, 11);
            let fraction = behind.is_some_and(|x| {
                x.find(|l| matches!(l, Lexeme::Unit(..)).then_some(())).is_some() || x.text == "%"
            });
            !name
                && !fraction
                && (manner == Manner::Message
                    || first.kind == Kind::Word
                    || said(&["on", "by", "until", "since", "from", "before", "after"]))
        }
        Base::Nth(_, _, unit, None) => *unit >= Unit::Day,
        // "closed for a week on Monday" is a length and a day.
        Base::Weekdays(..) if first.is("a") => !said(&["for", "lasted", "than", "within", "in"]),
        Base::Holiday(row, when) => feast_stands(atoms, from, to, *row, when.is_some(), manner),
        Base::Shift(length, super::ast::From::BeforeEvent | super::ast::From::AfterEvent) => {
            !length.parts.is_empty()
        }
        Base::Civil(Civil { year: None, month: None, day: Some(_), weekday: None, .. }) => said(&[
            "on", "by", "until", "till", "since", "from", "before", "after", "through", "between", "and",
            "to",
        ]),
        // "up to date", "to date the find"
        Base::Now if atoms.get(to - 1).is_some_and(|a| a.is("date")) => {
            let object =
                behind.is_some_and(|a| matches!(a.kind, Kind::Digits(_)) || OBJECTS.iter().any(|w| a.is(w)));
            !object && !said(&["up", "out"])
        }
        Base::Now | Base::Past | Base::Future => !behind.is_some_and(|a| !a.spaced && a.text == "-"),
        Base::Civil(Civil { year: None, month: Some(_), day: None, pick, .. }) if *pick != Pick::Bare => {
            // "this may take longer": the month is written with a capital.
            let last = atoms.get(to - 1);
            last.is_none_or(Atom::is_capitalized)
                || last
                    .and_then(|a| a.find(|l| if let Lexeme::Month(_, form) = l { Some(form) } else { None }))
                    != Some(Form::Doubtful)
        }
        _ => no_idiom(atoms, from, to, point, manner),
    }
}

/// Whether the name of a feast is that here: "Corpus Christi, Texas" is a town, "Easter Island" an island, "Yom Kippur
/// War" a war, "Eid Yousef" a man.
fn feast_stands(atoms: &[Atom<'_>], from: usize, to: usize, row: usize, dated: bool, manner: Manner) -> bool {
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    let then = |words: &[&str]| behind.is_some_and(|a| words.iter().any(|w| a.is(w)));
    if manner == Manner::Message {
        return true;
    }
    let named = |a: &Atom<'_>| a.signs.any(super::lexicon::Signs::FEAST) && a.is_capitalized();
    if !atoms.get(from..to).is_some_and(|words| words.iter().any(named)) {
        return false;
    }
    // "its wettest May day since 1988"
    let last = to.checked_sub(1).and_then(|i| atoms.get(i));
    let month = to.checked_sub(2).and_then(|i| atoms.get(i)).is_some_and(|a| a.is("may"));
    if month && last.is_some_and(|a| a.text == "day") {
        return false;
    }
    let capital = behind.is_some_and(|a| a.is_capitalized() && a.spaced && a.kind == Kind::Word);
    // "Operation Ramadan", "Father Christmas"
    if said(&["operation", "father"]) {
        return false;
    }
    if capital && (then(NAMED_AFTER) || to == from + 1 && super::holiday::open(row).is_some()) {
        return false;
    }
    !super::holiday::is_place(row)
        || dated
        || then(&[
            "day",
            "holiday",
            "feast",
            "procession",
            "processions",
            "celebrations",
            "sunday",
            "thursday",
        ])
        || said(&["on", "since", "until", "till", "before", "after", "during", "this", "last", "next"])
            && behind.is_none_or(|a| a.text != ",")
        || said(&["of"]) && from.checked_sub(2).and_then(|i| atoms.get(i)).is_some_and(|a| a.is("feast"))
}

/// Nouns that make the name of a feast that of something else.
const NAMED_AFTER: &[&str] = &[
    "island",
    "islands",
    "war",
    "rising",
    "uprising",
    "rebellion",
    "massacre",
    "bridge",
    "street",
    "park",
    "hospital",
    "school",
    "church",
    "carol",
    "records",
];

/// Whether words that tell a unit or a part of the day mean it here.
fn no_idiom(atoms: &[Atom<'_>], from: usize, to: usize, point: &Point, manner: Manner) -> bool {
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    let plain = point.clock.is_none() && point.part.is_none() && point.edge.is_none();
    match &point.base {
        // Quarters of a match.
        Base::Quarter(_, None) => {
            let game = behind.is_some_and(|a| a.is("of"))
                && atoms.get(to + 1).is_some_and(|a| a.is("the"))
                && atoms
                    .get(to + 2)
                    .is_some_and(|a| ["game", "match", "final", "bowl"].iter().any(|w| a.is(w)));
            !game && !in_a_match(atoms, from)
        }
        // "1:04 behind the winner"
        Base::Unsaid
            if point.clock.is_some_and(|c| c.minute.is_some() && c.half == Half::Open)
                && behind.is_some_and(|a| {
                    ["behind", "ahead", "adrift", "clear", "slower", "faster"].iter().any(|w| a.is(w))
                }) =>
        {
            false
        }
        // "a 2:05:30 marathon"
        Base::Unsaid if point.clock.is_some_and(|c| c.second.is_some()) && said(&["a", "an"]) => false,
        // "carried the day", "order of the day"; "the Year III" of another calendar.
        Base::Unit(Unit::Day, Pick::The) if plain => !said(IDIOMS),
        Base::Unit(Unit::Year, Pick::The) if plain => !behind.is_some_and(|a| {
            a.kind == Kind::Word && a.text.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && a.text != "I"
                || a.text == "I" && atoms.get(to + 1).is_none_or(|b| b.kind != Kind::Word)
        }),
        // "the last day", "at the last minute": the final one.
        Base::Unit(Unit::Day | Unit::Hour | Unit::Minute, Pick::Last) if plain => manner == Manner::Message,
        // "the last quarter of an hour"
        Base::Unit(Unit::Quarter, _)
            if behind.is_some_and(|a| a.is("of")) && atoms.get(to + 2).is_some_and(|a| a.is("hour")) =>
        {
            false
        }
        // "for the second night running"
        Base::Unsaid
            if point.part.is_some()
                && point.clock.is_none()
                && to == from + 1
                && before
                    .is_some_and(|a| a.find(|l| matches!(l, Lexeme::Ordinal(_)).then_some(())).is_some()) =>
        {
            false
        }
        Base::Unsaid if point.part.is_some() && point.clock.is_none() => {
            let dawn = atoms.get(to - 1).is_some_and(|a| a.is("dawn"));
            let of = behind.is_some_and(|a| a.is("of"));
            !(dawn && (of || atoms.get(to - 1).is_some_and(Atom::is_capitalized))) && !said(&["good"])
        }
        Base::Unit(Unit::Day, _) if point.part.is_some() => {
            !(atoms.get(to - 1).is_some_and(|a| a.is("dawn")) && behind.is_some_and(|a| a.is("of")))
        }
        _ => true,
    }
}

/// Months that are words of another kind too: may, march, mar, dec.
fn doubtful_name(atoms: &[Atom<'_>], from: usize, to: usize, manner: Manner) -> bool {
    let Some(first) = atoms.get(from) else { return false };
    let form = first.find(|l| if let Lexeme::Month(_, form) = l { Some(form) } else { None });
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    // "this may take longer"
    if form == Some(Form::Doubtful) && !first.is_capitalized() && said(&["this"]) {
        return false;
    }
    let glued_on = behind.is_some_and(|a| !a.spaced && matches!(a.kind, Kind::Mark('-' | '\'' | '@' | '/')))
        && atoms.get(to + 1).is_some_and(|a| !a.spaced && a.kind == Kind::Word && !a.is("s"));
    if glued_on && form != Some(Form::Sure) {
        return false;
    }
    match form {
        Some(Form::Doubtful) => {
            let lower = !first.is_capitalized();
            let name =
                before.is_some_and(|a| a.is_capitalized() && a.kind == Kind::Word && a.find(Some).is_none());
            let verb = said(&["to", "or", "and"]) && lower;
            let upper = first.text.chars().all(char::is_uppercase);
            if upper && !said(&["in"]) {
                return false;
            }
            !name
                && !verb
                && said(IN_TIME)
                && (!lower || manner == Manner::Message || said(&["in", "since", "until", "last", "next"]))
        }
        // "April Jones", "June Carter", "Jan Smit": a given name.
        Some(Form::Sure | Form::Short)
            if first.is_capitalized()
                && !said(IN_TIME)
                && !said(&["the", "s", "'", ",", "("])
                && behind.is_some_and(|a| {
                    a.spaced
                        && a.kind == Kind::Word
                        && a.text.len() > 2
                        && a.is_capitalized()
                        && a.meanings.is_none()
                }) =>
        {
            false
        }
        Some(Form::Short) => first.is_capitalized() || said(IN_TIME),
        _ => first.is_capitalized() || manner == Manner::Message || said(IN_TIME),
    }
}

/// What a season lends its name to: "a spring offensive", "the fall semester".
const SEASONAL: &[&str] = &[
    "offensive",
    "campaign",
    "season",
    "semester",
    "term",
    "session",
    "collection",
    "collections",
    "elections",
    "election",
    "harvest",
    "planting",
    "thaw",
    "rains",
    "weather",
    "festival",
    "training",
    "fighting",
    "colors",
    "colours",
    "holiday",
    "budget",
    "conference",
    "tournament",
];

/// Words behind "to date" that it takes as its object.
const OBJECTS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "her", "him", "them", "it", "from", "back", "with", "someone",
    "other",
];

/// Verbs and prepositions that make an idiom of "the day".
const IDIOMS: &[&str] = &[
    "carry", "carried", "carries", "carrying", "won", "win", "wins", "save", "saves", "saved", "seize",
    "seized", "rule", "rules", "ruled", "of",
];

fn season_stands(atoms: &[Atom<'_>], from: usize, to: usize) -> bool {
    let Some(first) = atoms.get(from) else { return false };
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    let doubtful =
        first.find(|l| if let Lexeme::Season(_, form) = l { Some(form == Form::Doubtful) } else { None });
    let lengthened = behind.is_some_and(|a| !a.spaced && a.text == "-");
    if doubtful == Some(true) {
        let of_the_year = behind.is_some_and(|a| a.spaced && SEASONAL.iter().any(|w| a.is(w)));
        // "Spring" in the middle of a sentence, not in "Arab Spring" or "Silver Spring".
        let named = first.is("spring")
            && first.is_capitalized()
            && before.is_some_and(|a| a.kind == Kind::Word && !a.is_capitalized())
            && behind.is_none_or(|a| !a.is_capitalized());
        if (of_the_year || named) && !said(&["to", "will", "would"]) {
            return true;
        }
        return said(&["in", "since", "by", "until", "early", "late", "during", "every", "for"])
            && !lengthened
            && !behind.is_some_and(|a| a.is("of"));
    }
    !lengthened
}

/// Four digits that could also be a count, an address or a name.
fn year_stands(atoms: &[Atom<'_>], from: usize, to: usize, year: i32) -> bool {
    let before = from.checked_sub(1).and_then(|i| atoms.get(i));
    let behind = atoms.get(to);
    let said = |words: &[&str]| before.is_some_and(|a| words.iter().any(|w| a.is(w)));
    if said(&[
        "$",
        "€",
        "£",
        "#",
        "no",
        "flight",
        "room",
        "route",
        "highway",
        "page",
        "channel",
        "building",
        "unit",
        "number",
        "chapter",
        "model",
        "about",
        "than",
        "least",
        "over",
        "nearly",
        "some",
        "around",
        "approximately",
        "windows",
        "boeing",
        "almost",
    ]) && !said(&["about", "around"])
        && !(said(&["than"])
            && from
                .checked_sub(2)
                .and_then(|i| atoms.get(i))
                .is_some_and(|a| a.is("later") || a.is("earlier")))
    {
        return false;
    }
    let introduced = said(&[
        "in", "of", "since", "by", "from", "to", "until", "till", "before", "after", "early", "late",
        "during", "and", "between", "(", "circa", "c", "through", "year", "mid", "for", "the", ",", "'",
    ]) || before.is_none();
    // "flight AA 2015"
    if from.checked_sub(2).and_then(|i| atoms.get(i)).is_some_and(|a| a.is("flight") || a.is("flights"))
        && before.is_some_and(|a| a.text.chars().all(char::is_uppercase))
    {
        return false;
    }
    let unit_behind = behind.is_some_and(|a| {
        a.text == "%"
            || [
                "index", "percent", "per", "people", "men", "women", "km", "miles", "metres", "meters",
                "feet", "tons", "tonnes", "troops", "soldiers", "dollars", "euros", "pounds", "hours", "hrs",
                "GMT", "UTC",
            ]
            .iter()
            .any(|w| a.is(w))
    });
    if unit_behind {
        return false;
    }
    let plural_behind = behind.is_some_and(|a| {
        a.kind == Kind::Word
            && a.text.len() > 3
            && a.text.ends_with('s')
            && !a.is_capitalized()
            && !a.is("was")
            && !a.is("has")
            && !a.is("this")
            && !a.is("elections")
    });
    if (1900..2100).contains(&year) {
        return !(year % 100 == 0 && plural_behind && !said(&["the", "in", "since"]));
    }
    introduced && !plural_behind && (year >= 1400 || !said(&["of", "to", "for", "and", "the", ","]))
}
