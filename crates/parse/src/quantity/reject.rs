//! Which figures are no amounts: years, dates, clock times, addresses, names, list numbers?
//!
//! One table of reasons: each has its test beside texts that must be left alone and texts that must still be read.

mod dates;
mod names;
mod words;

use super::atom::Atom;
use super::number::Number;
use dates::{clock, date, year};
use gainsay_syntax::{Sentence, Tag};
use names::{address, dotted, inside_word, label, list_number, name, net, phone};
use words::{adverb, lone_group, no_change, pronoun, sum_of_figures};

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

    /// An atom of the number, counted back from its last.
    fn after_number(&self, back: usize) -> Option<&'a Atom<'t>> {
        self.end.checked_sub(back).and_then(|i| self.atoms.get(i))
    }

    fn first(&self) -> Option<&'a Atom<'t>> {
        self.atoms.get(self.start)
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
    Reject { name: "date", test: date, silent: &["on May 12", "on 12 May 2021", "the May 4th march", "by Sept. 20-24", "on 3/11/2024", "after 9/11 he left", "open 24/7 in May", "on 2024-05-12", "in March 1984", "the third quarter profit", "a first-quarter loss", "20th-century art", "from July 12 to 21.", "the first half of 2024", "the second Tuesday of May", "two Sundays ago", "sales in 2016/17 fell"],
        reads: &[("It may 12 times fail.", &["12"]), ("the second half was dull", &["2 rank"]), ("two Sundays in May", &["2"])] },
    Reject { name: "clock", test: clock, silent: &["at 10:30", "at 5pm", "at 9 a.m. Monday", "around 7 o'clock", "at 17.30 GMT", "from 10.30pm", "closed at 2100 GMT", "at 0216 local time", "until half past ten", "at quarter to six", "at ten past four", "between 9 and 11 a.m."],
        reads: &[("won 10 amps", &["10 A"])] },
    Reject { name: "year", test: year, silent: &["in 2014", "the 2014 deal", "since 1998", "the 1990s", "by 2030", "It was 1914.", "in fiscal 2019-20", "in AD 79", "between A.D. 1000 and 1260", "in 300 BC"],
        reads: &[("2,014 boats", &["2014"]), ("It cost $2014.", &["2014 USD"]), ("more than 2000 boats", &[">2000"]), ("1200 boats", &["1200"])] },
    Reject { name: "inside a word", test: inside_word, silent: &["the F-16 pilot", "a G7 summit", "COVID-19 cases", "the S8", "a GPT-4 text", "24703L202", "the A320neo", "MH370"],
        reads: &[("a three-foot trip", &["3 ft"]), ("the USD115.5 fee", &["115.5 USD"])] },
    Reject { name: "dotted code", test: dotted, silent: &["from 192.168.1.2", "version 10.15.7", "on 11.14.2004"], reads: &[("a 6.4 quake", &["6.4"])] },
    Reject { name: "label", test: label, silent: &["Article 5 of the treaty", "on Channel 4", "on page 71", "Game 2 was close", "room 214", "flight 370 vanished", "chapter three", "No. 4", "Section 8", "World War II or World War 2", "verse 12", "paragraphs 3 and 4", "Model 3 sedans", "Chapter 11 filings", "near junction 12", "version 14.2, out in May"],
        reads: &[("the article had 5 pages", &["5"]), ("the final game, 2 goals", &["2"])] },
    Reject { name: "name", test: name, silent: &["the Boeing 737 fleet", "an iPhone 14 Pro", "the Windows 10 launch", "the S&P 500", "the Stoxx 600", "in Formula 1 racing", "on Apollo 11", "on Nine News", "the Big Ten", "the Group of Seven", "since the Second World War", "the Sixth Fleet sailed", "on Highway 61", "the 787 Dreamliner jet", "in the 90049 ZIP code", "the 22nd Amendment", "on Fifth Avenue"],
        reads: &[("Russia, 12 boats", &["12"]), ("In Kyiv 12 people fled.", &["12"]), ("It beat Spurs 3-1.", &["3", "1"]), ("the second world record", &["2 rank"])] },
    Reject { name: "address", test: address, silent: &["at 10300 Heritage Road", "lives at 12 Baker Street", "16-18 Industrial Avenue"], reads: &[("12 baker shops", &["12"])] },
    Reject { name: "phone", test: phone, silent: &["call 410-468-3798", "call 468-3798", "ring 0800 123 4567", "on +44 20 7946 0958"], reads: &[("a 52-48 vote", &["52", "48"])] },
    Reject { name: "list number", test: list_number, silent: &["1. Open the door.", "2) Close it.", "(3) Wait."], reads: &[("2 open doors", &["2"])] },
    Reject { name: "pronoun one", test: pronoun, silent: &["No one was hurt.", "one another", "the one that left", "this one", "the big ones", "each one", "Which one?", "Nobody had one.", "It is not a plan, though he wants one."],
        reads: &[("One of the men ran.", &["1"]), ("one man ran", &["1"]), ("just one ship", &["1"]), ("They had one boat.", &["1"])] },
    Reject { name: "adverb first", test: adverb, silent: &["First, close it.", "at first he ran", "first of all", "First he ran.", "Second, run.", "a split second", "every other second", "a first-class seat", "first-time buyers"],
        reads: &[("the first ship", &["1 rank"]), ("his second term", &["2 rank"]), ("the third-largest in it", &["3 rank"])] },
    Reject { name: "figures of a sum", test: sum_of_figures, silent: &["a seven-figure sum", "an 8-figure deal"], reads: &[("a seven-year deal", &["7 yr"])] },
    Reject { name: "lone group", test: lone_group, silent: &["a quarter of 2019", "the pair ran", "both the king and the queen", "a couple who ran", "half-hearted talks", "for three quarters in a row"],
        reads: &[("a pair of shoes", &["2"]), ("half of voters", &["0.5"]), ("both ships sank", &["2"]), ("the second half", &["2 rank"])] },
    Reject { name: "no multiple", test: no_change, silent: &["a double murder", "the mixed doubles", "a double-decker", "a doubling of troops"],
        reads: &[("Sales doubled.", &["2"]), ("costs nearly tripled", &["~3"]), ("it more than quadrupled profits", &[">4"]), ("Rents halved in May.", &["0.5"])] },
    Reject { name: "address on the net", test: net, silent: &["see www.news24.com", "mail jo5@example.org", "https://example.org/a/12"], reads: &[("see 24 news sites", &["24"])] },
];
