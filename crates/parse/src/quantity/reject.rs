//! Which figures are no amounts: years, dates, clock times, addresses, names, list numbers?
//!
//! One table of reasons: each has its test beside texts that must be left alone and texts that must still be read.

use super::atom::{Atom, DASHES};
use super::lexicon::Lex;
use super::number::{Form, Number};
use gainsay_syntax::{Sentence, Tag};

/// A number in its sentence, with what stands around it.
pub(super) struct Context<'a, 't> {
    pub(super) atoms: &'a [Atom<'t>],
    /// First atom of the number, without currency or comparator.
    pub(super) start: usize,
    /// Where the phrase before it ended: nothing before counts.
    pub(super) floor: usize,
    /// One past its last atom, without unit.
    pub(super) end: usize,
    pub(super) number: &'a Number,
    /// A currency stands before it.
    pub(super) has_currency: bool,
    /// A unit, a currency or a percent sign stands with it.
    pub(super) has_unit: bool,
    /// A comparator stands before it.
    pub(super) has_bound: bool,
    pub(super) sentence: &'a Sentence,
}

impl<'a, 't> Context<'a, 't> {
    fn before(&self, back: usize) -> Option<&'a Atom<'t>> {
        self.start.checked_sub(back).filter(|i| *i >= self.floor).and_then(|i| self.atoms.get(i))
    }

    fn after(&self, ahead: usize) -> Option<&'a Atom<'t>> {
        self.atoms.get(self.end + ahead)
    }

    fn first(&self) -> Option<&'a Atom<'t>> {
        self.atoms.get(self.start)
    }

    fn is_bare(&self) -> bool {
        self.number.form == Form::Bare && !self.has_unit
    }

    fn whole(&self) -> Option<i64> {
        self.number.value.filter(|v| v.fract().is_zero()).and_then(|v| v.try_into().ok())
    }

    pub(super) fn tag(&self, atom: &Atom<'_>) -> Tag {
        self.sentence.tokens.get(atom.token as usize).map_or(Tag::X, |t| t.tag)
    }
}

/// One reason why a figure is no amount.
pub(super) struct Reject {
    pub(super) name: &'static str,
    pub(super) test: fn(&Context<'_, '_>) -> bool,
    /// Texts in which no amount must be found.
    pub(super) silent: &'static [&'static str],
    /// Texts that look alike, with the amounts that must be found.
    pub(super) reads: &'static [(&'static str, &'static [&'static str])],
}

/// Every reason.
#[rustfmt::skip]
pub(super) static REJECTS: &[Reject] = &[
    Reject { name: "date", test: date, silent: &["on May 12", "on 12 May 2021", "the May 4th march", "by Sept. 20-24", "on 3/11/2024", "on 2024-05-12", "in March 1984"],
        reads: &[("It may 12 times fail.", &["12"])] },
    Reject { name: "clock", test: clock, silent: &["at 10:30", "at 5pm", "at 9 a.m. Monday", "around 7 o'clock", "at 17.30 GMT", "from 10.30pm"],
        reads: &[("won 10 amps", &["10 A"])] },
    Reject { name: "year", test: year, silent: &["in 2014", "the 2014 deal", "since 1998", "the 1990s", "by 2030", "It was 1914.", "in fiscal 2019-20"],
        reads: &[("2,014 boats", &["2014"]), ("It cost $2014.", &["2014 USD"]), ("more than 2000 boats", &[">2000"]), ("1200 boats", &["1200"])] },
    Reject { name: "inside a word", test: inside_word, silent: &["the F-16 pilot", "a G7 summit", "COVID-19 cases", "the S8", "a GPT-4 text", "24703L202", "the A320neo", "MH370"],
        reads: &[("a three-foot trip", &["3 ft"]), ("the USD115.5 fee", &["115.5 USD"])] },
    Reject { name: "dotted code", test: dotted, silent: &["from 192.168.1.2", "version 10.15.7", "on 11.14.2004"], reads: &[("a 6.4 quake", &["6.4"])] },
    Reject { name: "label", test: label, silent: &["Article 5 of the treaty", "on Channel 4", "on page 71", "Game 2 was close", "room 214", "flight 370 vanished", "chapter three", "No. 4", "Section 8", "World War II or World War 2", "verse 12"],
        reads: &[("the article had 5 pages", &["5"]), ("the final game, 2 goals", &["2"])] },
    Reject { name: "name", test: name, silent: &["the Boeing 737 fleet", "an iPhone 14 Pro", "Windows 10 users", "the S&P 500", "the Stoxx 600", "Formula 1 racing", "Apollo 11", "Nine News", "the Big Ten", "Highway 61"],
        reads: &[("Russia, 12 boats", &["12"]), ("In Kyiv 12 people fled.", &["12"])] },
    Reject { name: "address", test: address, silent: &["at 10300 Heritage Road", "lives at 12 Baker Street", "16-18 Industrial Avenue"], reads: &[("12 baker shops", &["12"])] },
    Reject { name: "phone", test: phone, silent: &["call 410-468-3798", "call 468-3798", "ring 0800 123 4567"], reads: &[("a 52-48 vote", &["52", "48"])] },
    Reject { name: "list number", test: list_number, silent: &["1. Open the door.", "2) Close it.", "(3) Wait."], reads: &[("2 open doors", &["2"])] },
    Reject { name: "pronoun one", test: pronoun, silent: &["No one was hurt.", "one another", "the one that left", "this one", "the big ones", "each one", "Which one?"],
        reads: &[("One of the men ran.", &["1"]), ("one man ran", &["1"]), ("just one ship", &["1"])] },
    Reject { name: "adverb first", test: adverb, silent: &["First, close it.", "at first he ran", "first of all", "Second, run.", "a split second", "every other second"],
        reads: &[("the first ship", &["1 rank"]), ("his second term", &["2 rank"])] },
    Reject { name: "lone group", test: lone_group, silent: &["a quarter of 2019", "the third quarter profit", "the pair ran", "both the king and the queen", "a couple who ran", "half-hearted talks", "the second half"],
        reads: &[("a pair of shoes", &["2"]), ("half of voters", &["0.5"]), ("both ships sank", &["2"])] },
    Reject { name: "address on the net", test: net, silent: &["see www.news24.com", "mail jo5@example.org", "https://example.org/a/12"], reads: &[("see 24 news sites", &["24"])] },
];

pub(super) static MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

fn is_month(atom: Option<&Atom<'_>>) -> bool {
    atom.is_some_and(|a| a.is_capital() && MONTHS.iter().any(|m| a.is(m)))
}

fn date(c: &Context<'_, '_>) -> bool {
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
    // the 20th century
    if c.number.form == Form::Ordinal && c.after(0).is_some_and(|a| a.is("century") || a.is("centuries")) {
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

fn clock(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
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
    small && (noon || dotted || clock)
}

/// Plural, or a noun that is plural without showing it.
fn is_plural(c: &Context<'_, '_>, atom: &Atom<'_>) -> bool {
    atom.is_word()
        && (atom.text.ends_with('s')
            && !atom.text.ends_with("ss")
            && atom.text.len() > 3
            && !atom.is_capital()
            || super::counted::IRREGULAR.iter().any(|(plural, _)| atom.is(plural)))
        && !matches!(c.tag(atom), Tag::Verb | Tag::Aux | Tag::Adv | Tag::Adp)
}

fn year(c: &Context<'_, '_>) -> bool {
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
    if first.text.len() != 4 || c.has_unit || !(1000..2200).contains(&value) {
        return false;
    }
    if (2100..2200).contains(&value) {
        return c.before(1).is_some_and(|a| ["in", "by", "until", "before", "after"].iter().any(|w| a.is(w)));
    }
    let likely = (1700..2100).contains(&value);
    let noun = [0, 1].into_iter().filter_map(|i| c.after(i)).find(|a| is_plural(c, a));
    let counted = noun.is_some() && c.after(0).is_some_and(|a| a.gap && a.is_word());
    if c.has_bound {
        return likely && !counted && !value.checked_rem(100).is_some_and(|r| r == 0);
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

fn inside_word(c: &Context<'_, '_>) -> bool {
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

fn dotted(c: &Context<'_, '_>) -> bool {
    c.first().is_some_and(|a| a.is_digits() && a.text.matches('.').count() > 1 && c.number.form == Form::Bare)
}

/// Words that number what they name.
static LABELS: &[&str] = &[
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

fn label(c: &Context<'_, '_>) -> bool {
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
    let counted = c.after(0).is_some_and(|a| a.gap && a.is_word() && is_plural(c, a));
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

fn name(c: &Context<'_, '_>) -> bool {
    if c.has_unit || c.has_bound {
        return false;
    }
    let Some(first) = c.first() else { return false };
    // "Nine News", "the Big Ten": a capital inside the sentence.
    if c.number.form == Form::Words && first.is_capital() && c.start > 0 {
        let next_capital = c.after(0).is_some_and(|a| a.gap && a.is_capital());
        let before_capital = c.before(1).is_some_and(|a| a.is_capital() && first.gap);
        let shout = first.text.len() > 1 && first.text.chars().all(char::is_uppercase);
        if (next_capital || before_capital) && !shout && !opens(c.before(1)) {
            return true;
        }
    }
    if c.number.form != Form::Bare || !first.gap {
        return false;
    }
    let Some(previous) = c.before(1) else { return false };
    let sp = previous.is("p") && c.before(2).is_some_and(|a| a.is_sign("&")) || previous.text == "P";
    if sp {
        return true;
    }
    // A capital that is no beginning of a sentence, and no counted noun after.
    let inner = c.start > 1 && !opens(c.before(2));
    let mixed = previous.text.chars().skip(1).any(char::is_uppercase)
        && previous.text.chars().any(char::is_lowercase);
    if !(previous.is_capital() && inner || mixed) || is_month(Some(previous)) {
        return false;
    }
    if super::counted::FUNCTION.iter().any(|w| previous.is(w)) {
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
        .any(|a| is_plural(c, a));
    // "Windows 10 users" is a name too: a known maker's word cannot be told, so large round counts only are kept.
    let size = c.whole().unwrap_or(0);
    !counted
        || size < 100 && tag == Tag::Propn && c.after(0).is_some_and(|a| a.is("users") || a.is("owners"))
        || previous.is("Windows")
}

/// Whether a sentence or a quotation begins after this atom.
fn opens(atom: Option<&Atom<'_>>) -> bool {
    atom.is_none_or(|a| a.is_sign("\"“”‘'(:;.!?•*") || a.is_sign(DASHES))
}

static STREETS: &[&str] = &[
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

fn address(c: &Context<'_, '_>) -> bool {
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

fn phone(c: &Context<'_, '_>) -> bool {
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
            a.gap
                && a.is_word()
                && super::unit::name(super::atom::Atoms(c.atoms.get(c.end + 2..).unwrap_or(&[]))).is_some()
        })
    {
        return true;
    }
    // "(989)755-1109", "24/7"
    if own == 3
        && c.after(0).is_some_and(|a| a.is_sign(")"))
        && c.after(1).is_some_and(|a| !a.gap && a.is_digits())
    {
        return true;
    }
    if c.first().is_some_and(|a| a.text == "24")
        && c.after(0).is_some_and(|a| a.is_sign("/"))
        && c.after(1).is_some_and(|a| a.text == "7")
    {
        return true;
    }
    if joined(0) && digits(1) > 0 && joined(2) && digits(3) > 0 {
        return true;
    }
    // "0800 123 4567"
    let zero = c.first().is_some_and(|a| a.text.starts_with('0') && a.text.len() > 2);
    if zero && c.after(0).is_some_and(|a| a.gap && a.is_digits()) {
        return true;
    }
    // A later part of any of these.
    let part = |back: usize| c.before(back).is_some_and(|a| a.is_digits());
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

fn list_number(c: &Context<'_, '_>) -> bool {
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

fn pronoun(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
    if c.end != c.start + 1 || !first.is("one") {
        return false;
    }
    if c.has_unit || c.has_bound {
        return false;
    }
    let previous = c.before(1);
    if c.after(0).is_some_and(|a| a.is("of")) {
        return previous.is_some_and(|a| ["no", "each", "every", "any", "the"].iter().any(|w| a.is(w)));
    }
    if previous.is_some_and(|a| {
        ["no", "this", "that", "which", "each", "every", "any", "some", "another"].iter().any(|w| a.is(w))
    }) && !c.after(0).is_some_and(|a| a.is_word() && is_nounish(c, a))
    {
        return true;
    }
    if c.after(0).is_some_and(|a| a.is("another") || a.is_sign("'’") && !a.gap) {
        return true;
    }
    match c.tag(first) {
        Tag::Num => false,
        Tag::Pron | Tag::Noun => true,
        Tag::X => {
            let counted =
                c.after(0).is_some_and(|a| a.is("of") || a.is("in") || a.is_word() && is_nounish(c, a));
            let the = previous.is_some_and(|a| a.is("the"));
            !counted || the && !c.after(0).is_some_and(|a| is_nounish(c, a))
        }
        _ => previous.is_some_and(|a| a.is("the")),
    }
}

/// Can be a noun or stand before one.
fn is_nounish(c: &Context<'_, '_>, atom: &Atom<'_>) -> bool {
    match c.tag(atom) {
        Tag::X => !super::counted::FUNCTION.iter().any(|w| atom.is(w)),
        tag => matches!(tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num),
    }
}

fn adverb(c: &Context<'_, '_>) -> bool {
    if c.number.form != Form::Ordinal {
        return false;
    }
    let Some(first) = c.first() else { return false };
    if first.is_digits() || c.end > c.start + 1 || c.atoms.len() == 1 {
        return false;
    }
    if c.before(1)
        .is_some_and(|a| a.is("at") || a.is("split") || a.is("other") || a.is("per") || a.is("every"))
    {
        return true;
    }
    if c.start == 0
        && c.after(0)
            .is_some_and(|a| a.is_sign(",:") || a.is("of") && c.after(1).is_some_and(|b| b.is("all")))
    {
        return true;
    }
    if first.is("first") && c.after(0).is_some_and(|a| a.is("of")) && c.after(1).is_some_and(|a| a.is("all"))
    {
        return true;
    }
    if c.after(0).is_some_and(|a| a.is_sign("-"))
        && c.after(1).is_some_and(|a| a.is("guess") || a.is("hand") && first.is("second"))
    {
        return true;
    }
    matches!(c.tag(first), Tag::Adv | Tag::Verb)
}

fn lone_group(c: &Context<'_, '_>) -> bool {
    let Some(first) = c.first() else { return false };
    let last = c.end.checked_sub(1).and_then(|i| c.atoms.get(i)).unwrap_or(first);
    let next_of = c.after(0).is_some_and(|a| a.is("of"));
    match last.lex() {
        Lex::Pair => !next_of && !(c.has_unit || c.end == c.atoms.len()),
        Lex::Both => {
            !c.after(0).is_some_and(|a| a.gap && is_plural(c, a)) || c.after(1).is_some_and(|a| a.is("and"))
        }
        Lex::Half | Lex::Quarter => {
            if c.has_unit {
                return false;
            }
            let counted = c.end - c.start > 1 && first.lex() != Lex::Article;
            let previous = c.start.checked_sub(1).and_then(|i| c.atoms.get(i));
            let determined = previous.is_some_and(|a| {
                [
                    "the", "first", "second", "third", "fourth", "last", "this", "that", "next", "final",
                    "opening", "same", "each", "per", "fiscal",
                ]
                .iter()
                .any(|w| a.is(w))
            });
            let period = next_of
                && c.after(1).is_some_and(|a| a.is_digits() || a.is("last") || a.is("this") || a.is("next"));
            let joined = c.after(0).is_some_and(|a| a.is_sign(DASHES) && !a.gap);
            // A quarter that is no share: of the year, of a town, of a match.
            let alone = last.lex() == Lex::Quarter && !next_of && !counted;
            let plain_half = last.lex() == Lex::Half
                && !counted
                && c.start > 0
                && c.before(1).is_some_and(|a| a.lex() == Lex::Small(1));
            determined && !counted || period || joined || alone || plain_half
        }
        // "doubled", "twice": how often, not how many.
        Lex::Times(_) => !c.after(0).is_some_and(|a| a.is("as") || a.is("the")),
        _ => false,
    }
}

fn net(c: &Context<'_, '_>) -> bool {
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
