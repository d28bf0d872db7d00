//! Dates, clock times and years.

use super::Context;
use crate::calendar;
use crate::quantity::atom::{Atom, DASHES};
use crate::quantity::counted::IRREGULAR;
use crate::quantity::lexicon::Lex;
use crate::quantity::number::Form;
use gainsay_syntax::Tag;

pub(super) fn is_month(atom: Option<&Atom<'_>>) -> bool {
    atom.is_some_and(|a| a.is_capital() && calendar::month(a.text).is_some())
}

/// "two Sundays ago": a day, not two of them.
fn counts_weekdays(c: &Context<'_, '_>) -> bool {
    let day = |a: &Atom<'_>| a.is_capital() && a.text.ends_with('s') && calendar::is_name(a.text);
    c.number.form != Form::Ordinal && c.after(0).is_some_and(day) && c.after(1).is_some_and(|a| a.is("ago"))
}

/// Whether a year of four digits and the last two of another one are a season: 2016 and 17.
fn is_split_year(first: &str, last: &str) -> bool {
    let (Ok(first), Ok(end)) = (first.parse::<u32>(), last.parse::<u32>()) else { return false };
    (1900..2100).contains(&first) && last.len() == 2 && (first + 1) % 100 == end
}

pub(super) fn date(c: &Context<'_, '_>) -> bool {
    // "9/11": a day and a month where it is no common share.
    if c.number.form == Form::Fraction
        && c.end == c.start + 3
        && c.atoms.len() > 3
        && let (Some(top), Some(bottom)) = (c.first(), c.after_number(1))
        && !c.has_unit
    {
        let common = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "16", "20", "100", "1000"];
        let small = |a: &Atom<'_>| a.text.parse::<u32>().is_ok_and(|v| (1..=31).contains(&v));
        let share = c.after(0).is_some_and(|a| a.is("of"));
        // Days of the week round the clock; "2016/17", a year that ends in the next.
        if top.text == "24" && bottom.text == "7" || is_split_year(top.text, bottom.text) {
            return true;
        }
        return small(top) && small(bottom) && !share && !common.contains(&bottom.text);
    }
    if c.has_unit || !matches!(c.number.form, Form::Bare | Form::Ordinal | Form::Words | Form::Figure) {
        return false;
    }
    let Some(first) = c.first() else { return false };
    let day = c.whole().is_some_and(|v| (1..=31).contains(&v));
    let yearish = c.whole().is_some_and(|v| (1000..2200).contains(&v));
    let back = |n| c.before(n);
    // May 12, Sept. 20-24, May 12, 2021
    let month_before = is_month(back(1)) || back(1).is_some_and(|a| a.is_sign(".")) && is_month(back(2));
    if month_before && (day || yearish) && (first.is_digits() || c.number.form == Form::Ordinal) {
        return true;
    }
    if yearish && back(1).is_some_and(|a| a.is_sign(",")) && back(2).is_some_and(Atom::is_digits) {
        return true;
    }
    // "from July 12 to 21": the phrase before ended at the day.
    let to_day = back(1).is_some_and(|a| a.is("to") || a.is("and") || a.is_sign(DASHES)) && {
        let behind = |n: usize| c.start.checked_sub(n).and_then(|i| c.atoms.get(i));
        behind(2).is_some_and(Atom::is_digits) && is_month(behind(3))
    };
    if day && to_day && first.is_digits() && !c.after(0).is_some_and(|a| a.gap && a.is_word()) {
        return true;
    }
    if day
        && back(1).is_some_and(|a| a.is_sign(DASHES) || a.is("to") || a.is("and") || a.is_sign(","))
        && back(2).is_some_and(Atom::is_digits)
        && (is_month(back(3)) || is_month(back(4)))
        && first.is_digits()
        && !c.after(0).is_some_and(|a| a.gap && a.is_word() && !a.is("and"))
    {
        return true;
    }
    // 12 May, 12th of October, 12-14 May
    if day && (first.is_digits() || c.number.form == Form::Ordinal) {
        let mut at = 0;
        if c.after(0).is_some_and(|a| a.is_sign(DASHES) || a.is("to") || a.is("and"))
            && c.after(1).is_some_and(Atom::is_digits)
        {
            at = 2;
        }
        let of = usize::from(c.after(at).is_some_and(|a| a.is("of")));
        let month = c.after(at + of);
        let cautious = month.is_some_and(|m| m.is("may") || m.is("march"));
        if is_month(month) && (!cautious || month.is_some_and(Atom::is_capital)) {
            return true;
        }
    }
    // the 20th century, 20th-century art
    let joined = usize::from(c.after(0).is_some_and(|a| a.is_sign(DASHES)));
    if c.number.form == Form::Ordinal && c.after(joined).is_some_and(|a| a.is("century") || a.is("centuries"))
    {
        return true;
    }
    // the third quarter, its first-quarter loss: a part of the year
    if c.number.form == Form::Ordinal
        && c.whole().is_some_and(|v| (1..=4).contains(&v))
        && c.after(joined).is_some_and(|a| a.is("quarter") || a.is("quarters"))
    {
        return true;
    }
    // "the first half of 2024", "the second Tuesday of May"
    let half = c.after(joined).is_some_and(|a| a.is("half"))
        && c.after(joined + 1).is_some_and(|a| a.is("of"))
        && c.after(joined + 2).is_some_and(|a| {
            a.is_digits() && a.text.len() == 4 || ["this", "last", "next", "the"].iter().any(|w| a.is(w))
        })
        && (c.after(joined + 2).is_some_and(Atom::is_digits)
            || (3..5).any(|n| c.after(joined + n).is_some_and(|a| a.is("year"))));
    if counts_weekdays(c) {
        return true;
    }
    let weekday = c.after(0).is_some_and(|a| a.is_capital() && calendar::is_full_weekday(a.text));
    if c.number.form == Form::Ordinal && (half || weekday) {
        return true;
    }
    // on the 12th
    if c.number.form == Form::Ordinal && first.is_digits() && day {
        let on_the = back(1).is_some_and(|a| a.is("the")) && back(2).is_some_and(|a| a.is("on"));
        if on_the && !c.after(0).is_some_and(|a| a.is_word() && !a.is("of")) {
            return true;
        }
    }
    // 3/11/2024, 2024-05-12, 9/11
    let chained = |a: Option<&Atom<'_>>, b: Option<&Atom<'_>>, signs: &str| {
        a.is_some_and(|a| !a.gap && a.is_sign(signs)) && b.is_some_and(|b| !b.gap && b.is_digits())
    };
    first.is_digits()
        && (chained(c.after(0), c.after(1), "/") && (chained(c.after(2), c.after(3), "/") || day)
            || back(1).is_some_and(|a| !a.gap && a.is_sign("/"))
                && back(2).is_some_and(Atom::is_digits)
                && !first.gap
            || yearish && chained(c.after(0), c.after(1), DASHES) && chained(c.after(2), c.after(3), DASHES))
}

/// Whether this is an hour of a clock of twelve hours.
fn is_hour(atom: Option<&Atom<'_>>) -> bool {
    atom.is_some_and(|a| {
        matches!(a.lex(), Lex::Small(1..=12))
            || a.is_digits() && a.text.parse::<u8>().is_ok_and(|v| (1..=12).contains(&v))
    })
}

/// "half past ten", "quarter to six", "ten past four": both of its numbers.
fn told_clock(c: &Context<'_, '_>) -> bool {
    let part = |a: Option<&Atom<'_>>| a.is_some_and(|a| matches!(a.lex(), Lex::Half | Lex::Quarter));
    let link = |a: Option<&Atom<'_>>, parted: bool| a.is_some_and(|a| a.is("past") || parted && a.is("to"));
    let behind = |n: usize| c.start.checked_sub(n).and_then(|i| c.atoms.get(i));
    link(c.after(0), part(c.after_number(1))) && is_hour(c.after(1))
        || is_hour(c.first()) && link(behind(1), part(behind(2)))
}

/// The 9 of "between 9 and 11 a.m.".
fn before_clock(c: &Context<'_, '_>) -> bool {
    let joined = c.after(0).is_some_and(|a| a.is("and") || a.is("to") || a.is_sign(DASHES));
    let noon = c.after(2).is_some_and(|a| a.is("am") || a.is("pm"))
        || c.after(2).is_some_and(|a| a.is("a") || a.is("p"))
            && c.after(3).is_some_and(|a| !a.gap && a.is_sign("."))
            && c.after(4).is_some_and(|a| a.is("m"));
    is_hour(c.first()) && joined && is_hour(c.after(1)) && noon
}

pub(super) fn clock(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
    if !c.has_unit && (told_clock(c) || before_clock(c)) {
        return true;
    }
    let colon = |a: Option<&Atom<'_>>| a.is_some_and(|a| !a.gap && a.is_sign(":"));
    if first.is_digits() && colon(c.after(0)) && c.after(1).is_some_and(|a| !a.gap && a.is_digits()) {
        return true;
    }
    if !first.gap && colon(c.before(1)) && c.before(2).is_some_and(Atom::is_digits) {
        return true;
    }
    let small = c.number.value.is_some_and(|v| v < 25.into());
    let Some(next) = c.after(0) else { return false };
    let noon = next.is("am") || next.is("pm") || next.is("gmt") || next.is("bst") || next.is("est");
    let dotted = (next.is("a") || next.is("p"))
        && c.after(1).is_some_and(|a| !a.gap && a.is_sign("."))
        && c.after(2).is_some_and(|a| a.is("m"));
    let clock = next.is("o") && c.after(1).is_some_and(|a| a.is_sign("'’")) || next.is("o'clock");
    // "2100 GMT"
    let zone = ["gmt", "utc", "bst", "est", "cet"].iter().any(|w| next.is(w))
        || next.is("local") && c.after(1).is_some_and(|a| a.is("time"));
    let run = first.text.len() == 4 && zone;
    small && (noon || dotted || clock) || run && c.number.form == Form::Bare
}

/// Plural, or a noun that is plural without showing it.
pub(super) fn is_plural(c: &Context<'_, '_>, atom: &Atom<'_>) -> bool {
    atom.is_word()
        && (atom.text.ends_with('s')
            && !atom.text.ends_with("ss")
            && atom.text.len() > 3
            && !atom.is_capital()
            || IRREGULAR.iter().any(|(plural, _)| atom.is(plural)))
        && !matches!(c.tag(atom), Tag::Verb | Tag::Aux | Tag::Adv | Tag::Adp)
}

pub(super) fn year(c: &Context<'_, '_>) -> bool {
    if c.number.form != Form::Bare {
        return false;
    }
    let Some(first) = c.first().filter(|a| a.is_digits()) else { return false };
    let Some(value) = c.whole() else { return false };
    // 1990s, '90s, 80s
    if value % 10 == 0
        && c.after(0).is_some_and(|a| {
            !a.gap && (a.text == "s" || a.is_sign("'’") && c.after(1).is_some_and(|s| s.text == "s"))
        })
    {
        return true;
    }
    // AD 79, A.D. 1000 and 1260, 300 BC
    let era = |back: usize| {
        c.before(back).is_some_and(|a| a.text == "AD")
            || c.before(back).is_some_and(|a| a.is_sign("."))
                && c.before(back + 1).is_some_and(|a| a.text == "D")
                && c.before(back + 3).is_some_and(|a| a.text == "A")
    };
    if era(1) || c.after(0).is_some_and(|a| matches!(a.text, "AD" | "BC" | "BCE" | "CE")) {
        return true;
    }
    // "2000 over 3" is a fraction.
    let ratio = c.start == 0
        && c.after(0).is_some_and(|a| a.is("over"))
        && c.after(1).is_some_and(Atom::is_trigger)
        && c.after(2).is_none();
    if ratio || first.text.len() != 4 || c.has_unit || !(1000..2200).contains(&value) {
        return false;
    }
    if (2100..2200).contains(&value) {
        return c.before(1).is_some_and(|a| ["in", "by", "until", "before", "after"].iter().any(|w| a.is(w)));
    }
    let likely = (1700..2100).contains(&value);
    let noun = [0, 1].into_iter().filter_map(|i| c.after(i)).find(|a| is_plural(c, a));
    let counted = noun.is_some() && c.after(0).is_some_and(|a| a.gap && a.is_word());
    if c.has_bound {
        return likely && !counted && value.checked_rem(100).is_none_or(|r| r != 0);
    }
    if !likely {
        return !counted && c.before(1).is_some_and(|a| a.is("in") || a.is("since"));
    }
    if value >= 1900 {
        return !(counted && value % 50 == 0 && !(2001..2050).contains(&value));
    }
    let introduced = c
        .before(1)
        .is_some_and(|a| ["in", "since", "until", "by", "from", "of", "during"].iter().any(|w| a.is(w)));
    introduced || !counted
}
