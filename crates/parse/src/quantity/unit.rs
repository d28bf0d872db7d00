//! Which unit stands before or after a number?

use super::atom::{Atom, Atoms, DASHES, Kind};
use super::lexicon::Lex;
use crate::input::Pieces;
use gainsay_claim::{Dimension, Unit, units};
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A unit as it is written after a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measure {
    pub(super) unit: Unit,
    /// How many of the unit its word stands for: ten years a decade.
    pub(super) times: u32,
    /// Somebody's or something's age.
    pub(super) age: bool,
    /// The amount is for each of something that is no unit: "per person".
    pub(super) each: bool,
    /// Atoms up to the end of the unit's own words, and up to the end of all of it.
    pub(super) own: usize,
    pub(super) len: usize,
}

/// After "a" or "per" these are what an amount is for each of, beside the units.
pub(super) static EACH: &[&str] = &[
    "share",
    "head",
    "person",
    "capita",
    "household",
    "unit",
    "seat",
    "ticket",
    "employee",
    "pupil",
    "student",
    "patient",
    "customer",
    "user",
    "month",
    "vote",
    "game",
    "match",
];

/// What is named by a letter.
static LETTERED: &[&str] = &["block", "street", "st", "avenue", "ave", "company", "squadron"];

/// What an amount can be the size of: "10 in long".
static SIZES: &[&str] = &["long", "wide", "tall", "high", "deep", "thick", "more"];

struct Name {
    words: Vec<&'static str>,
    unit: Unit,
    times: u32,
}

static NAMES: LazyLock<FxHashMap<&'static str, Vec<Name>>> = LazyLock::new(|| {
    let mut table: FxHashMap<&'static str, Vec<Name>> = FxHashMap::default();
    let mut add = |name: &'static str, unit: Unit, times| {
        let words: Vec<&'static str> = name.split([' ', '-', '.']).filter(|w| !w.is_empty()).collect();
        if let Some(first) = words.first() {
            table.entry(first).or_default().push(Name { words, unit, times });
        }
    };
    for row in units() {
        for name in row.names {
            add(name, Unit::from_symbol(row.symbol), 1);
        }
        for (name, times) in row.several {
            add(name, Unit::from_symbol(row.symbol), *times);
        }
    }
    for names in table.values_mut() {
        names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
    }
    table
});

/// What names a currency before a figure though it is written without a capital: "rupees 500", "usd 20".
static AHEAD: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let mut table = FxHashSet::default();
    for row in units().iter().filter(|row| row.dimension == Dimension::Money) {
        for name in row.ahead {
            table.insert((*name).to_owned());
            table.insert(format!("{name}s"));
        }
        table.extend(row.marks.iter().filter(|m| m.starts_with(char::is_lowercase)).map(|m| (*m).to_owned()));
    }
    table
});

/// Whether a word names a currency before a figure, in any case of letters.
fn leads(atom: &Atom<'_>) -> bool {
    AHEAD.contains(atom.text) || atom.is_capital() && AHEAD.contains(atom.text.to_lowercase().as_str())
}

/// A name of the unit table at the start of `input`, longest first; gives the unit, what its word stands for, and how
/// many atoms it has.
pub(super) fn name(input: Atoms<'_>) -> Option<(Unit, u32, usize)> {
    let first = input.first()?;
    if !(first.is_word() || first.is_sign("%°")) || first.text.len() > 24 {
        return None;
    }
    let lower = first.text.to_lowercase();
    let keys = [Some(lower.as_str()), lower.strip_suffix('s')];
    keys.into_iter().flatten().find_map(|key| {
        NAMES.get(key)?.iter().find_map(|name| {
            let len = words_len(input, &name.words)?;
            Some((name.unit.clone(), name.times, len))
        })
    })
}

/// Atoms that the words take, each in singular or plural, with hyphens or points between them.
fn words_len(input: Atoms<'_>, words: &[&str]) -> Option<usize> {
    let mut at = 0;
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            while input.get(at).is_some_and(|a| !a.gap && (a.is_sign(DASHES) || a.is_sign("."))) {
                at += 1;
            }
        }
        let atom = input.get(at)?;
        let same = atom.is(word)
            || atom.text.len() == word.len() + 1
                && atom.text.get(..word.len()).is_some_and(|t| t.eq_ignore_ascii_case(word))
                && atom.text.ends_with(['s', 'S'])
            || !word.is_ascii() && atom.text.to_lowercase() == *word;
        if !same {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// A mark of the unit table at the start of `input`.
fn mark(input: Atoms<'_>, text: &str) -> Option<(Unit, usize)> {
    let first = input.first()?;
    // "2 $5 notes": the sign belongs to the next figure.
    if first.gap
        && matches!(first.kind, Kind::Sign(c) if is_currency_sign(c))
        && input.get(1).is_some_and(|a| a.is_digits() && !a.gap)
    {
        return None;
    }
    // "° C", "° Celsius"
    if first.is_sign("°º")
        && let Some(scale) = input.get(1)
    {
        let unit = match scale.text {
            "C" | "c" => Some("°C"),
            "F" | "f" => Some("°F"),
            _ if scale.is("celsius") || scale.is("centigrade") => Some("°C"),
            _ if scale.is("fahrenheit") => Some("°F"),
            _ => None,
        };
        return Some(unit.map_or((Unit::from_symbol("°"), 1), |symbol| (Unit::from_symbol(symbol), 2)));
    }
    // "104F in Phoenix", "minus 12C": a temperature where it touches the figure and no noun follows ("a 13F filing"), or
    // where the other scale stands beside it: "40 C (104 F)".
    let beside = first.gap
        && (input.get(1).is_some_and(|a| a.is_sign(")"))
            || input.get(1).is_some_and(|a| a.is_sign("("))
                && input.skip(2).0.iter().take(6).any(|a| matches!(a.text, "C" | "F")));
    if (!first.gap || beside) && matches!(first.text, "C" | "F") {
        let noun = input.get(1).is_some_and(|a| {
            !a.gap
                || a.is_word() && a.lex() == Lex::Plain && !super::counted::FUNCTION.iter().any(|w| a.is(w))
        });
        // "1.58C above the average"
        let compared = ["above", "below", "warmer", "hotter", "cooler", "colder", "higher", "lower"];
        let noun = noun && !input.get(1).is_some_and(|a| a.gap && compared.iter().any(|w| a.is(w)));
        // "When must 13F be filed?"
        let noun = noun || input.get(1).is_some_and(|a| a.is("be"));
        let ends = input.get(1).is_none_or(|a| a.is_sign(".,;:!?)"));
        let scale = Unit::from_symbol(if first.text == "C" { "°C" } else { "°F" });
        return (ends || !noun).then_some((scale, 1));
    }
    for len in (1..=5).rev() {
        let Some(last) = input.get(len - 1) else { continue };
        if (1..len).any(|i| input.get(i).is_some_and(|a| a.gap)) {
            continue;
        }
        // "5 km2" is cut between letters and digits, and no letter may follow.
        if input.get(len).is_some_and(|next| {
            !next.gap && (next.is_word() && last.is_word() || next.is_digits() && last.is_word())
        }) {
            continue;
        }
        let Some(written) = text.get(first.start as usize..last.end as usize) else { continue };
        if let Some(unit) = Unit::from_mark(written) {
            // "5 ft 2 in tall", "10 \" long"
            let sized = |a: &Atom<'_>| SIZES.iter().any(|w| a.is(w));
            let last_inch = matches!(written, "in" | "\"")
                && input.get(1).is_none_or(|a| sized(a) || written == "in" && a.is_sign(".,;:!?)"));
            let slash = input.get(len).is_some_and(|a| !a.gap && a.is_sign("/"));
            let tight = unit.row().is_some_and(|row| row.tight.contains(&written));
            let loose = first.gap && tight && !last_inch && !slash;
            // "800,000 F-Series pickups"
            if written.len() == 1
                && last.is_word()
                && input.get(len).is_some_and(|a| !a.gap && a.is_sign(DASHES))
                && input.get(len + 1).is_some_and(|a| !a.gap)
            {
                return None;
            }
            // "12345 F Block", "57 W Street": a letter that names a place.
            let letter = first.gap
                && written.len() == 1
                && first.is_capital()
                && input.get(1).is_some_and(|a| a.gap && LETTERED.iter().any(|w| a.is(w)));
            return (!loose && !letter).then_some((unit, len));
        }
    }
    None
}

/// A currency's code after a number in words: "half a million USD", "20 usd".
fn code(input: Atoms<'_>) -> Option<(Unit, usize)> {
    let first = input.first().filter(|a| a.is_word() && a.text.len() == 3)?;
    // "3 USD50 notes": the code belongs to the next figure.
    if input.get(1).is_some_and(|a| !a.gap && a.is_digits()) {
        return None;
    }
    Some((Unit::from_mark(first.text).filter(unit_is_money)?, 1))
}

/// The unit after a number. `digits`: the number is written in digits, so that marks may follow it.
pub(super) fn after(input: Atoms<'_>, text: &str, digits: bool) -> Option<Measure> {
    let mut skip = 0;
    let first = input.first()?;
    if first.is_sign(DASHES)
        && input.get(1).is_some_and(|a| a.is_word() && (!a.gap || first.gap))
        && !first.gap
    {
        skip = 1;
    } else if first.is_sign("({[<")
        && input.get(2).is_some_and(|a| a.is_sign(")}]>"))
        && mark(input.skip(1), text).is_some()
    {
        // "20 (kg)"
        let (unit, len) = mark(input.skip(1), text)?;
        return Some(Measure { unit, times: 1, age: false, each: false, own: len + 2, len: len + 2 });
    }
    let body = input.skip(skip);
    // "2024 YR4" is a name.
    let named = name(body).filter(|(_, _, n)| !body.get(*n).is_some_and(|a| !a.gap && a.is_digits()));
    let marked = if digits {
        mark(body, text).or_else(|| code(body)).or_else(|| Some((unknown_currency(body.first()?)?, 1)))
    } else {
        code(body)
    };
    let (unit, times, own) = match (named, marked) {
        (Some((_, _, n)), Some((unit, m))) if m > n => (unit, 1, m),
        (Some((unit, times, n)), _) => (unit, times, n),
        (None, Some((unit, m))) => (unit, 1, m),
        (None, None) => {
            // "87 yo"
            if digits && body.first().is_some_and(|a| a.is("yo")) {
                let len = skip + 1;
                return Some(Measure {
                    unit: Unit::from_symbol("yr"),
                    times: 1,
                    age: true,
                    each: false,
                    own: len,
                    len,
                });
            }
            return None;
        }
    };
    // "dollar-denominated", "second-hand", "foot-dragging": the word goes on.
    if skip == 0
        && first.gap
        && !unit_is_money(&unit)
        && body.get(own).is_some_and(|a| a.is_sign(DASHES) && !a.gap)
        && body.get(own + 1).is_some_and(|a| a.is_word() && !a.gap && !a.is("old") && !a.is("long"))
        && unit.symbol() == "s"
    {
        return None;
    }
    let mut measure = Measure { unit, times, age: false, each: false, own: skip + own, len: skip + own };
    // "two-hour-long", "six-foot-tall"
    let size = ["long", "wide", "tall", "high", "deep", "thick"];
    if input.get(measure.len).is_some_and(|a| a.is_sign(DASHES) && !a.gap)
        && input.get(measure.len + 1).is_some_and(|a| !a.gap && size.iter().any(|w| a.is(w)))
    {
        measure.len += 2;
        return Some(measure);
    }
    age(input, &mut measure);
    if !measure.age {
        rate(input, text, &mut measure);
    }
    Some(measure)
}

fn unit_is_money(unit: &Unit) -> bool {
    unit.dimension() == Dimension::Money
}

/// "years old", "-year-old", "years of age".
fn age(input: Atoms<'_>, measure: &mut Measure) {
    if !matches!(measure.unit.dimension(), Dimension::Months | Dimension::Time) {
        return;
    }
    let rest = input.skip(measure.len);
    let joined = usize::from(rest.first().is_some_and(|a| a.is_sign(DASHES)));
    if rest.get(joined).is_some_and(|a| a.is("old") || a.is("olds")) {
        measure.age = true;
        measure.len += joined + 1;
    } else if rest.first().is_some_and(|a| a.is("of")) && rest.get(1).is_some_and(|a| a.is("age")) {
        measure.age = true;
        measure.len += 2;
    }
}

/// "per hour", "a month", "/day".
pub(super) fn rate(input: Atoms<'_>, text: &str, measure: &mut Measure) {
    let rest = input.skip(measure.len);
    let Some(first) = rest.first() else { return };
    let per = first.is("per") || first.is("every");
    let article = first.lex() == Lex::Article;
    let slash = first.is_sign("/");
    if !(per || article || slash) {
        return;
    }
    // "£24 a-year"
    let joined = usize::from(rest.get(1).is_some_and(|a| article && a.is_sign(DASHES) && !a.gap));
    let body = rest.skip(1 + joined);
    let each = name(body)
        .filter(|(unit, ..)| !unit_is_money(unit))
        .map(|(unit, times, len)| match body.first().filter(|_| times > 1) {
            // "11 feet per century"
            Some(word) => (Unit::from_symbol(&word.text.to_lowercase()), len),
            None => (unit, len),
        })
        // "$7/$9" are two amounts.
        .or_else(|| (slash || per).then(|| mark(body, text)).flatten().filter(|(u, _)| !unit_is_money(u)));
    if let Some((each, len)) = each {
        // "a" needs a period or a trading unit: "a mile" can begin a new phrase.
        let trading = matches!(
            each.symbol(),
            "bbl" | "bu" | "q" | "gal" | "oz" | "lb" | "t" | "L" | "kg" | "m²" | "ft²"
        );
        let period = matches!(each.dimension(), Dimension::Time | Dimension::Months);
        if article && !(period || trading && unit_is_money(&measure.unit)) {
            return;
        }
        // "€1bn a year earlier": a time, not a rate.
        let then = ["earlier", "ago", "later", "before", "after", "or", "old"];
        if article && joined == 0 && body.get(len).is_some_and(|a| then.iter().any(|w| a.is(w))) {
            return;
        }
        if period
            && matches!(measure.unit.dimension(), Dimension::Percent | Dimension::Temperature)
            && article
        {
            return;
        }
        measure.unit = measure.unit.per(&each);
        measure.len += 1 + joined + len;
        return;
    }
    let Some(noun) = body.first().filter(|a| a.is_word()) else { return };
    if noun.is("share") && unit_is_money(&measure.unit) {
        measure.unit = measure.unit.per(&Unit::from_symbol("share"));
        measure.len += 2 + joined;
    } else if per && !slash && EACH.iter().any(|word| noun.is(word)) {
        measure.each = true;
    }
}

/// The currency before a number: its unit, and how many atoms it takes. `before` ends where the number begins.
pub(super) fn before(before: &[Atom<'_>]) -> Option<(Unit, usize)> {
    // Most words before numbers are plain ones.
    let last = before.last()?;
    let possible = match last.kind {
        Kind::Digits => false,
        Kind::Sign(c) => !",;:()\"'/-–".contains(c),
        Kind::Word(_) => last.text.len() <= 10 && (last.is_capital() || leads(last) || !last.text.is_ascii()),
    };
    if !possible {
        return None;
    }
    for len in (1..=4).rev() {
        let Some(atoms) = before.len().checked_sub(len).and_then(|from| before.get(from..)) else { continue };
        let Some(first) = atoms.first() else { continue };
        if atoms.iter().any(Atom::is_digits) || atoms.iter().map(|a| a.text.len()).sum::<usize>() > 8 {
            continue;
        }
        // "(+$5": only the sign; a letter glued before belongs to another word.
        let glued = before.len().checked_sub(len + 1).and_then(|i| before.get(i)).is_some_and(|previous| {
            !first.gap && first.is_word() && (previous.is_word() || previous.is_digits())
        });
        let joined: String = atoms.iter().map(|a| a.text).collect();
        let found = Unit::from_mark(&joined).or_else(|| {
            // "mxn$ 15"
            let upper = joined.to_ascii_uppercase();
            upper.strip_suffix('$').filter(|code| code.len() == 3).and_then(Unit::from_mark)
        });
        let Some(unit) = found.filter(unit_is_money) else { continue };
        // "A $1.5bn deal": an article, where a sentence or a quotation begins with it.
        let opens = before.len().checked_sub(len + 1).and_then(|i| before.get(i));
        if first.text == "A"
            && atoms.get(1).is_some_and(|a| a.gap)
            && opens.is_none_or(|a| a.is_sign(".:;!?\"“‘'"))
        {
            continue;
        }
        // Letters that are a mark after a figure only.
        if glued || matches!(joined.as_str(), "c" | "p" | "元" | "円" | "¢") {
            continue;
        }
        return Some((unit, len));
    }
    currency_name(before)
        .or_else(|| Some((unknown_currency(last)?, 1)))
        .or_else(|| Some((scaled_code(last).filter(|_| last.gap)?.0, 1)))
}

/// A sign for money that the unit table does not have: it is a unit of its own.
pub(super) fn unknown_currency(atom: &Atom<'_>) -> Option<Unit> {
    match atom.kind {
        Kind::Sign(c) if is_currency_sign(c) && Unit::from_mark(atom.text).is_none() => {
            Some(Unit::from_symbol(atom.text))
        }
        _ => None,
    }
}

/// Signs of the Unicode category for currencies.
pub(super) fn is_currency_sign(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '֏' | '؋' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛' | '\u{20a0}'..='\u{20cf}' | '﷼')
}

/// A currency's name before a number: "ringgit 42".
fn currency_name(before: &[Atom<'_>]) -> Option<(Unit, usize)> {
    (1..=3).rev().find_map(|len| {
        let from = before.len().checked_sub(len)?;
        let (unit, _, own) = name(Pieces(before.get(from..)?))?;
        let previous = from.checked_sub(1).and_then(|i| before.get(i));
        let free = previous.is_none_or(|a| {
            !a.is_digits() && !matches!(a.lex(), Lex::Article) && !a.is("the") && !a.lex().is_number()
        });
        // "won 10", "Euro 2016": one word may be no currency.
        let sure = len > 1 || before.last().is_some_and(leads);
        (own == len && unit_is_money(&unit) && free && sure).then_some((unit, len))
    })
}

/// "MUSD", "kEUR": a scale and a code in one word.
pub(super) fn scaled_code(atom: &Atom<'_>) -> Option<(Unit, Decimal)> {
    let Kind::Word(_) = atom.kind else { return None };
    let (by, code) = match atom.text.split_at_checked(1)? {
        ("M", code) => (Decimal::from(1_000_000), code),
        ("k" | "K" | "T", code) => (Decimal::ONE_THOUSAND, code),
        _ => return None,
    };
    let unit = Unit::from_mark(code).filter(|u| code.len() == 3 && unit_is_money(u))?;
    Some((unit, by))
}
