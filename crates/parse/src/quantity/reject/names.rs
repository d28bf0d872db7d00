//! Numbers inside names, labels, addresses, codes and lists.

use super::Context;
use super::dates::{is_month, is_plural};
use crate::input::Pieces;
use crate::quantity::atom::{Atom, DASHES};
use crate::quantity::counted::FUNCTION;
use crate::quantity::lexicon::Lex;
use crate::quantity::number::{Form, UNREADABLE};
use crate::quantity::unit;
use gainsay_syntax::Tag;

pub(super) fn inside_word(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
    // Letters that touch the digits from the left: S8, A320. A currency is part of `has_unit`.
    if first.is_digits() && !first.gap && !c.has_currency {
        if c.before(1).is_some_and(|a| a.is_word() && !a.is("x")) {
            return true;
        }
        // F-16, COVID-19, G-7
        if c.before(1).is_some_and(|a| a.is_sign(DASHES) && !a.gap)
            && c.before(2).is_some_and(|a| {
                a.is_word()
                    && a.lex() == Lex::Plain
                    && !FUNCTION.iter().any(|w| a.is(w))
                    && !["sub", "mid", "pre", "post", "to", "about", "under", "over"].iter().any(|w| a.is(w))
            })
        {
            return true;
        }
        // ID.3
        if c.before(1).is_some_and(|a| a.is_sign(".") && !a.gap)
            && c.before(2).is_some_and(|a| a.is_word() && !a.is("No"))
        {
            return true;
        }
        if c.before(1).is_some_and(|a| a.is_sign("_@#") && !a.gap)
            || c.before(1).is_some_and(|a| a.is_sign("#_@"))
        {
            return true;
        }
    }
    // 24703L202, 737s, 5G, 13F
    if first.is_digits() && c.number.form == Form::Bare && !c.has_unit {
        let Some(next) = c.after(0).filter(|a| !a.gap && a.is_word()) else {
            return false;
        };
        let scale = c.after(1).is_some_and(|a| !a.gap && (a.is_digits() || a.is_word()));
        return scale || !next.is("m");
    }
    false
}

pub(super) fn dotted(c: &Context<'_, '_>) -> bool {
    // "1.2.3" and "22,24,26" are amounts only where a unit or a currency says so.
    if c.number.note == Some(UNREADABLE) {
        return !c.has_unit && !c.has_currency;
    }
    c.first().is_some_and(|a| a.is_digits() && a.text.matches('.').count() > 1 && c.number.form == Form::Bare)
}

/// Words that number what they name.
pub(super) static LABELS: &[&str] = &[
    "paragraphs",
    "chapters",
    "rooms",
    "channels",
    "figures",
    "tables",
    "verses",
    "clauses",
    "rules",
    "article",
    "articles",
    "channel",
    "chapter",
    "page",
    "pages",
    "section",
    "sections",
    "no",
    "nos",
    "number",
    "numbers",
    "figure",
    "table",
    "room",
    "flight",
    "route",
    "highway",
    "version",
    "level",
    "phase",
    "stage",
    "category",
    "step",
    "episode",
    "volume",
    "vol",
    "verse",
    "act",
    "scene",
    "gate",
    "platform",
    "terminal",
    "lane",
    "apartment",
    "apt",
    "suite",
    "ste",
    "grade",
    "zone",
    "district",
    "ward",
    "precinct",
    "clause",
    "paragraph",
    "para",
    "rule",
    "junction",
    "exit",
    "pier",
    "berth",
    "item",
    "exhibit",
    "appendix",
    "part",
    "question",
    "unit",
    "block",
    "plot",
    "lot",
    "tier",
    "schedule",
    "amendment",
    "resolution",
    "protocol",
    "bill",
    "case",
    "docket",
    "psalm",
    "book",
    "track",
    "camera",
    "reactor",
    "pp",
    "p",
    "ext",
    "fax",
    "tel",
    "phone",
    "box",
    "code",
    "id",
    "nr",
    "model",
    "mark",
    "area",
];

pub(super) fn label(c: &Context<'_, '_>) -> bool {
    // "version 14.2"
    let edition = c.first().is_some_and(|a| a.is_digits() && a.text.contains('.'))
        && c.before(1).is_some_and(|a| a.is("version") || a.is("versions"));
    if edition && !c.has_unit {
        return true;
    }
    if c.has_unit || c.has_bound || !matches!(c.number.form, Form::Bare | Form::Words) {
        return false;
    }
    if c.number.form == Form::Words && c.whole().is_none_or(|v| v > 20) {
        return false;
    }
    let back = |n| c.before(n);
    let dot = usize::from(back(1).is_some_and(|a| a.is_sign(".#")));
    let Some(word) = back(1 + dot) else { return back(1).is_some_and(|a| a.is_sign("#§")) };
    if back(1).is_some_and(|a| a.is_sign("#§№")) {
        return true;
    }
    if !LABELS.iter().any(|l| word.is(l)) || !c.first().is_some_and(|a| a.gap || dot == 1) {
        // "Game 2", "Week 3", "Day 5", "War 2"
        let series = ["game", "week", "day", "season", "war", "round", "group", "phase", "q"];
        let title = word.is_capital()
            && series.iter().any(|l| word.is(l))
            && dot == 0
            && back(2).is_none_or(|_| true);
        return title && c.number.form == Form::Bare && !c.after(0).is_some_and(|a| a.gap && is_plural(c, a));
    }
    // "the area 5 miles off" has a unit; "in this case two men": a plural that follows is counted.
    // "63,000 Model 3 sedans": the name of what is counted.
    // "Chapter 11 filings": a capital says that it is a name.
    let brand = word.is_capital() && !word.is("no") && c.number.form == Form::Bare;
    let counted = !brand && c.after(0).is_some_and(|a| a.gap && a.is_word() && is_plural(c, a));
    let ended = dot == 1
        && !(word.is("no")
            || word.is("nos")
            || word.is("vol")
            || word.is("p")
            || word.is("pp")
            || word.is("para")
            || word.is("nr")
            || word.is("tel")
            || word.is("apt"));
    // "no two men", "a number two": the word itself decides.
    let denied = word.is("no") && dot == 0 && !word.is_capital();
    !counted && !ended && !denied
}

/// What is named by its rank.
static NUMBERED: &[&str] = &["amendment", "congress", "circuit", "parallel", "arrondissement"];

pub(super) fn name(c: &Context<'_, '_>) -> bool {
    if c.has_unit || c.has_bound {
        return false;
    }
    let Some(first) = c.first() else { return false };
    // "the 22nd Amendment", "Fifth Avenue"
    if c.number.form == Form::Ordinal
        && c.after(0).is_some_and(|a| {
            a.gap && (NUMBERED.iter().any(|w| a.is(w)) || a.is_capital() && STREETS.iter().any(|w| a.is(w)))
        })
    {
        return true;
    }
    // "the Second World War", "the Sixth Fleet"
    if c.number.form == Form::Ordinal
        && first.is_word()
        && first.is_capital()
        && c.before(1).is_some_and(|a| a.is("the") && !a.is_capital())
        && c.after(0).is_some_and(|a| a.gap && a.is_capital())
    {
        return true;
    }
    // "Nine News", "the Big Ten": a capital inside the sentence.
    if c.number.form == Form::Words && first.is_capital() && c.start > 0 {
        let next_capital = c.after(0).is_some_and(|a| a.gap && a.is_capital());
        // "the Group of Seven"
        let of = c.before(1).is_some_and(|a| a.is("of"));
        let before_capital = c.before(if of { 2 } else { 1 }).is_some_and(|a| a.is_capital() && first.gap);
        let shout = first.text.len() > 1 && first.text.chars().all(char::is_uppercase);
        if (next_capital || before_capital) && !shout && !opens(c.before(1)) {
            return true;
        }
    }
    if c.number.form != Form::Bare || !first.gap {
        return false;
    }
    // "the 787 Dreamliner", "the 90049 ZIP Code": the figure leads a name of one thing.
    if is_code_of_name(c) {
        return true;
    }
    let Some(previous) = c.before(1) else { return false };
    // "beat Spurs 3-1": a score.
    let short = |a: Option<&Atom<'_>>| a.is_some_and(|a| a.is_digits() && a.text.len() < 3);
    let beaten = c.after(0).is_some_and(|a| !a.gap && a.is_sign(DASHES))
        && short(c.first())
        && short(c.after(1))
        && (2..6).filter_map(|n| c.before(n)).any(|a| BEAT.iter().any(|w| a.is(w)));
    if beaten {
        return false;
    }
    let sp = previous.is("p") && c.before(2).is_some_and(|a| a.is_sign("&"))
        || previous.text == "P"
        || previous.is("sp");
    if sp {
        return true;
    }
    // A capital that is no beginning of a sentence, and no counted noun after.
    let verb = c.after(0).is_some_and(|a| matches!(c.tag(a), Tag::Verb | Tag::Aux));
    let first_word = c.start == 1 && c.tag(previous) == Tag::Propn && verb;
    let inner = c.start > 1 && !opens(c.before(2)) || first_word;
    let mixed = previous.text.chars().skip(1).any(char::is_uppercase)
        && previous.text.chars().any(char::is_lowercase);
    if !(previous.is_capital() && inner || mixed) || is_month(Some(previous)) {
        return false;
    }
    if FUNCTION.iter().any(|w| previous.is(w)) {
        return false;
    }
    let tag = c.tag(previous);
    if !matches!(tag, Tag::Propn | Tag::X | Tag::Noun | Tag::Sym) {
        return false;
    }
    let counted = [0, 1]
        .into_iter()
        .filter_map(|i| c.after(i))
        .take_while(|a| a.gap && a.is_word())
        .any(|a| is_plural(c, a))
        // "the iPhone 15 costs €949"
        && !c.after(1).is_some_and(|a| a.is_digits() || a.is_sign("$€£¥₹"));
    !counted
}

/// Verbs behind which a score stands after the name of whoever lost.
static BEAT: &[&str] = &[
    "beat", "beats", "beating", "beaten", "defeated", "defeat", "thrashed", "edged", "held", "drew",
    "hammered", "downed", "routed", "lost", "led", "lead", "leads", "trailed",
];

/// A figure of three digits or more before names, with no plural near that it could count.
fn is_code_of_name(c: &Context<'_, '_>) -> bool {
    let long = c.first().is_some_and(|a| a.text.len() >= 3);
    let following = (0..4).map_while(|i| c.after(i).filter(|a| a.gap && a.is_word())).take(4);
    let zip = c.after(0).is_some_and(|a| a.is("zip"));
    let named =
        c.after(0).is_some_and(|a| a.gap && a.is_capital() && matches!(c.tag(a), Tag::Propn | Tag::X));
    let singular = c.whole().is_some_and(|v| v > 1)
        && !following.clone().any(|a| a.text.ends_with('s') || is_plural(c, a));
    let determined =
        c.before(1).is_some_and(|a| ["the", "a", "own", "its", "his", "her", "new"].iter().any(|w| a.is(w)));
    long && (zip || named && singular && determined)
}

/// Whether a sentence or a quotation begins after this atom.
pub(super) fn opens(atom: Option<&Atom<'_>>) -> bool {
    atom.is_none_or(|a| a.is_sign("\"“”‘'(:;.!?•*") || a.is_sign(DASHES))
}

pub(super) static STREETS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "boulevard",
    "blvd",
    "drive",
    "dr",
    "lane",
    "place",
    "square",
    "court",
    "terrace",
    "parkway",
    "highway",
    "way",
    "crescent",
    "close",
];

pub(super) fn address(c: &Context<'_, '_>) -> bool {
    if c.has_unit || c.number.form != Form::Bare {
        return false;
    }
    let start = if c.after(0).is_some_and(|a| a.is_sign(DASHES)) && c.after(1).is_some_and(Atom::is_digits) {
        2
    } else {
        0
    };
    (start..start + 4)
        .map_while(|i| c.after(i).filter(|a| a.gap && (a.is_capital() || a.is_digits())))
        .skip(1)
        .any(|a| STREETS.iter().any(|s| a.is(s)))
}

pub(super) fn phone(c: &Context<'_, '_>) -> bool {
    if c.number.form != Form::Bare || c.has_unit {
        return false;
    }
    let digits = |i: usize| c.after(i).filter(|a| a.is_digits()).map_or(0, |a| a.text.len());
    let joined = |i: usize| c.after(i).is_some_and(|a| !a.gap && (a.is_sign(DASHES) || a.is_sign("/")));
    let own = c.first().map_or(0, |a| a.text.len());
    if joined(0)
        && digits(1) == 4
        && own == 3
        && !c.after(2).is_some_and(|a| {
            a.gap && a.is_word() && unit::name(Pieces(c.atoms.get(c.end + 2..).unwrap_or(&[]))).is_some()
        })
    {
        return true;
    }
    // "(989)755-1109"
    if own == 3
        && c.after(0).is_some_and(|a| a.is_sign(")"))
        && c.after(1).is_some_and(|a| !a.gap && a.is_digits())
    {
        return true;
    }
    if joined(0) && digits(1) > 0 && joined(2) && digits(3) > 0 {
        return true;
    }
    // "+44 20 7946 0958"
    let groups = (0..3).take_while(|n| c.after(*n).is_some_and(|a| a.gap && a.is_digits())).count();
    if own < 4 && groups > 1 && c.before(1).is_some_and(|a| a.is_sign("+") && a.gap) {
        return true;
    }
    // "0800 123 4567"
    let zero = c.first().is_some_and(|a| a.text.starts_with('0') && a.text.len() > 2);
    if zero && c.after(0).is_some_and(|a| a.gap && a.is_digits()) {
        return true;
    }
    // A later part of any of these.
    let part = |back: usize| c.before(back).is_some_and(super::super::atom::Atom::is_digits);
    let glued = c.before(1).is_some_and(|a| !a.gap && (a.is_sign(DASHES) || a.is_sign("/")));
    let first_glued = c.first().is_some_and(|a| !a.gap);
    glued
        && first_glued
        && part(2)
        && (own == 4 && c.before(2).is_some_and(|a| a.text.len() == 3)
            || joined(0) && digits(1) > 0
            || c.before(3).is_some_and(|a| !a.gap && a.is_sign(DASHES)) && part(4))
        || c.before(1).is_some_and(|a| a.is_digits() && a.text.len() >= 3)
            && own >= 3
            && c.before(2).is_some_and(|a| a.is_digits() && a.text.starts_with('0'))
}

pub(super) fn list_number(c: &Context<'_, '_>) -> bool {
    if !matches!(c.number.form, Form::Bare | Form::Words) || c.has_unit {
        return false;
    }
    // "Prescott (4)", "eight (8)"
    if c.before(1).is_some_and(|a| a.is_sign("("))
        && c.after(0).is_some_and(|a| a.is_sign(")"))
        && c.start > 1
    {
        return true;
    }
    if c.number.form != Form::Bare {
        return false;
    }
    let bracket = c.before(1).is_some_and(|a| a.is_sign("("));
    if !(c.start == 0 || c.start == 1 && bracket) || c.whole().is_none_or(|v| v > 99) {
        return false;
    }
    let mark = c.after(0).is_some_and(|a| !a.gap && (a.is_sign(")") || a.is_sign(".")));
    mark && c.after(1).is_some_and(|a| a.gap && (a.is_capital() || a.is_sign("\"“")))
}

pub(super) fn net(c: &Context<'_, '_>) -> bool {
    // The white-space delimited word that holds the number.
    let mut start = c.start;
    while start > 0 && c.start - start < 24 && c.atoms.get(start).is_some_and(|a| !a.gap) {
        start -= 1;
    }
    let mut end = c.end;
    while end - c.end < 24 && c.atoms.get(end).is_some_and(|a| !a.gap) {
        end += 1;
    }
    let chunk = c.atoms.get(start..end).unwrap_or(&[]);
    let scheme = chunk.windows(2).any(|w| w.iter().all(|a| a.is_sign("/")));
    scheme || chunk.iter().any(|a| a.is_sign("@") || a.is("www") || a.is_sign("_"))
}
