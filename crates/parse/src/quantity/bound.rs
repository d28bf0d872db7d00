//! Which words around a figure say that it is a bound, or only about right?
//!
//! One table: adding a comparator is one entry here, with what it must and must not read.

use super::atom::Atom;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a comparator makes of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// `[v, ∞)`
    AtLeast,
    /// `(v, ∞)`
    MoreThan,
    /// `(-∞, v]`
    AtMost,
    /// `(-∞, v)`
    LessThan,
    /// A tolerance around v.
    About,
    /// v itself; the words only belong to the figure.
    Exactly,
}

/// A comparator: its words, what it does, and texts with the figures that must be read from them.
#[derive(Debug)]
pub(super) struct Comparator {
    pub(super) words: &'static [&'static str],
    pub(super) effect: Effect,
    /// Texts, each with what is read.
    pub(super) reads: &'static [(&'static str, &'static [&'static str])],
}

const fn c(
    words: &'static [&'static str],
    effect: Effect,
    reads: &'static [(&'static str, &'static [&'static str])],
) -> Comparator {
    Comparator { words, effect, reads }
}

use Effect::{About, AtLeast, AtMost, Exactly, LessThan, MoreThan};

/// Comparators before a figure.
#[rustfmt::skip]
pub(super) static BEFORE: &[Comparator] = &[
    c(&["at", "least"], AtLeast, &[("At least 12 miners were trapped.", &[">=12"]), ("They at least tried for 12 days.", &["12 d"])]),
    c(&["at", "the", "very", "least"], AtLeast, &[("It takes at the very least 3 days.", &[">=3 d"])]),
    c(&["no", "less", "than"], AtLeast, &[("no less than $4m was paid", &[">=4000000 USD"])]),
    c(&["no", "fewer", "than"], AtLeast, &[("no fewer than nine boats", &[">=9"])]),
    c(&["no", "lower", "than"], AtLeast, &[("a score no lower than 7", &[">=7"])]),
    c(&["not", "less", "than"], AtLeast, &[("not less than 30 minutes", &[">=30 min"])]),
    c(&["not", "fewer", "than"], AtLeast, &[("not fewer than six", &[">=6"])]),
    c(&["a", "minimum", "of"], AtLeast, &[("a minimum of 20 hours", &[">=20 h"])]),
    c(&["minimum", "of"], AtLeast, &[("the minimum of 20 hours", &[">=20 h"])]),
    c(&["no", "smaller", "than"], AtLeast, &[("no smaller than 4 hectares", &[">=4 ha"])]),
    c(&["a", "minimum"], AtLeast, &[("a minimum 20 hours", &[">=20 h"])]),
    c(&["at", "a", "minimum"], AtLeast, &[("at a minimum 20 hours", &[">=20 h"])]),
    c(&["nothing", "less", "than"], AtLeast, &[("nothing less than 40 seats", &[">=40"])]),
    c(&["more", "than"], MoreThan, &[("more than two hours", &[">2 h"]), ("He likes it more than ever: 2 hours.", &["2 h"])]),
    c(&["more", "then"], MoreThan, &[("more then 40 villages", &[">40"])]),
    c(&["greater", "than"], MoreThan, &[("greater than 4,565", &[">4565"])]),
    c(&["larger", "than"], MoreThan, &[("larger than 20", &[">20"])]),
    c(&["bigger", "than"], MoreThan, &[("bigger than 20 hectares", &[">20 ha"])]),
    c(&["higher", "than"], MoreThan, &[("higher than 3%", &[">3 %"])]),
    c(&["longer", "than"], MoreThan, &[("longer than three weeks", &[">3 wk"])]),
    c(&["older", "than"], MoreThan, &[("children older than 12 years", &[">12 yr"])]),
    c(&["better", "than"], MoreThan, &[("better than 90 percent", &[">90 %"])]),
    c(&["over"], MoreThan, &[("over 200 tanks", &[">200"]), ("it lasted for over two hours", &[">2 h"]), ("they invest over five years", &["5 yr"]), ("over the 200 tanks", &["200"])]),
    c(&["above"], MoreThan, &[("above 5 metres", &[">5 m"])]),
    c(&["beyond"], MoreThan, &[("beyond 5 metres", &[">5 m"])]),
    c(&["upwards", "of"], MoreThan, &[("upwards of 60 arrests", &[">60"])]),
    c(&["upward", "of"], MoreThan, &[("upward of 60 arrests", &[">60"])]),
    c(&["north", "of"], MoreThan, &[("north of $2 billion", &[">2000000000 USD"])]),
    c(&["topping"], MoreThan, &[("a bill topping $9bn", &[">9000000000 USD"])]),
    c(&["topped"], MoreThan, &[("debt topped $9bn", &[">9000000000 USD"])]),
    c(&["faster", "than"], MoreThan, &[("faster than 90 mph", &[">90 mph"])]),
    c(&["heavier", "than"], MoreThan, &[("heavier than 90 kg", &[">90 kg"])]),
    c(&["taller", "than"], MoreThan, &[("taller than 90 metres", &[">90 m"])]),
    c(&["in", "excess", "of"], MoreThan, &[("in excess of 140 km/h", &[">140 km/h"])]),
    c(&["exceeding"], MoreThan, &[("fines exceeding €5,000", &[">5000 EUR"])]),
    c(&["exceeds"], MoreThan, &[("debt exceeds $9bn", &[">9000000000 USD"])]),
    c(&["exceed"], MoreThan, &[("costs exceed £10m", &[">10000000 GBP"])]),
    c(&["exceeded"], MoreThan, &[("sales exceeded 400 cars", &[">400"])]),
    c(&["surpassing"], MoreThan, &[("surpassing 1,000 cases", &[">1000"])]),
    c(&["surpass"], MoreThan, &[("will surpass 3,000 cases", &[">3000"])]),
    c(&["surpassed"], MoreThan, &[("surpassed 3,000 cases", &[">3000"])]),
    c(&[">"], MoreThan, &[("wind > 90 km/h", &[">90 km/h"])]),
    c(&[">", "="], AtLeast, &[("wind >= 90 km/h", &[">=90 km/h"])]),
    c(&["≥"], AtLeast, &[("wind ≥ 90 km/h", &[">=90 km/h"])]),
    c(&["at", "most"], AtMost, &[("at most 5 guests", &["<=5"])]),
    c(&["up", "to"], AtMost, &[("up to 40,000 residents fled", &["<=40000"]), ("It is up to the 27 members.", &["27"])]),
    c(&["no", "more", "than"], AtMost, &[("no more than 7 euros", &["<=7 EUR"])]),
    c(&["no", "later", "than"], AtMost, &[("no later than 7 days", &["<=7 d"])]),
    c(&["no", "longer", "than"], AtMost, &[("no longer than 7 days", &["<=7 d"])]),
    c(&["no", "higher", "than"], AtMost, &[("no higher than 7 %", &["<=7 %"])]),
    c(&["no", "bigger", "than"], AtMost, &[("no bigger than 7 mm", &["<=7 mm"])]),
    c(&["no", "larger", "than"], AtMost, &[("no larger than 7 mm", &["<=7 mm"])]),
    c(&["no", "older", "than"], AtMost, &[("no older than 7 weeks", &["<=7 wk"])]),
    c(&["no", "greater", "than"], AtMost, &[("no greater than 7 mm", &["<=7 mm"])]),
    c(&["at", "the", "most"], AtMost, &[("at the most 5 guests", &["<=5"])]),
    c(&["at", "the", "very", "most"], AtMost, &[("at the very most 5 guests", &["<=5"])]),
    c(&["capped", "at"], AtMost, &[("fees capped at £90", &["<=90 GBP"])]),
    c(&["limited", "to"], AtMost, &[("crowds limited to 50 guests", &["<=50"])]),
    c(&["not", "more", "than"], AtMost, &[("not more than 7 days", &["<=7 d"])]),
    c(&["as", "many", "as"], AtMost, &[("as many as 1,500 fighters", &["<=1500"])]),
    c(&["as", "much", "as"], AtMost, &[("as much as $2.50", &["<=2.5 USD"])]),
    c(&["as", "few", "as"], AtLeast, &[("as few as 20 tents", &[">=20"])]),
    c(&["as", "little", "as"], AtLeast, &[("as little as £5", &[">=5 GBP"])]),
    c(&["a", "maximum", "of"], AtMost, &[("a maximum of 20 hours", &["<=20 h"])]),
    c(&["maximum", "of"], AtMost, &[("the maximum of 20 hours", &["<=20 h"])]),
    c(&["≤"], AtMost, &[("wind ≤ 90 km/h", &["<=90 km/h"])]),
    c(&["<", "="], AtMost, &[("wind <= 90 km/h", &["<=90 km/h"])]),
    c(&["<"], LessThan, &[("wind < 90 km/h", &["<90 km/h"])]),
    c(&["less", "than"], LessThan, &[("less than six gallons", &["<6 gal"])]),
    c(&["fewer", "than"], LessThan, &[("fewer than 100 ballots", &["<100"])]),
    c(&["just", "shy", "of"], LessThan, &[("just shy of 90 boats", &["<90"])]),
    c(&["shy", "of"], LessThan, &[("a shade shy of 90 boats", &["<90"]), ("He was shy of the 90 guests.", &["90"])]),
    c(&["just", "short", "of"], LessThan, &[("just short of 90 boats", &["<90"])]),
    c(&["not", "quite"], LessThan, &[("not quite 90 boats", &["<90"])]),
    c(&["lower", "than"], LessThan, &[("lower than 8.90 ksi", &["<8.9 ksi"])]),
    c(&["smaller", "than"], LessThan, &[("smaller than 3 mm", &["<3 mm"])]),
    c(&["shorter", "than"], LessThan, &[("shorter than 3 minutes", &["<3 min"])]),
    c(&["younger", "than"], LessThan, &[("children younger than 12 years", &["<12 yr"])]),
    c(&["under"], LessThan, &[("in under 24 hours", &["<24 h"])]),
    c(&["below"], LessThan, &[("below 6.0 percent", &["<6 %"])]),
    c(&["beneath"], LessThan, &[("beneath 6 percent", &["<6 %"])]),
    c(&["sub", "-"], LessThan, &[("a sub-300 sq m flat", &["<300 m²"])]),
    c(&["sub"], LessThan, &[("a sub 300 sq m flat", &["<300 m²"])]),
    c(&["about"], About, &[("about 103 mph", &["~103 mph"]), ("a book about the 103 boats", &["103"])]),
    c(&["around"], About, &[("around 1,100 cartoons", &["~1100"])]),
    c(&["approximately"], About, &[("approximately 300 Hz", &["~300 Hz"])]),
    c(&["aproximately"], About, &[("aproximately 300 Hz", &["~300 Hz"])]),
    c(&["approx"], About, &[("approx 40 homes", &["~40"])]),
    c(&["approx", "."], About, &[("approx. 40 homes", &["~40"])]),
    c(&["roughly"], About, &[("roughly $3.8bn", &["~3800000000 USD"])]),
    c(&["some"], About, &[("some 300 firefighters", &["~300"]), ("some of the 300 boats", &["300"])]),
    c(&["nearly"], About, &[("nearly 50 villages", &["~50"])]),
    c(&["almost"], About, &[("almost two-thirds of voters", &["~0.667"])]),
    c(&["barely"], About, &[("barely half of voters", &["~0.5"])]),
    c(&["scarcely"], About, &[("scarcely 20 voters", &["~20"])]),
    c(&["hardly"], About, &[("hardly 20 voters", &["~20"])]),
    c(&["close", "to"], About, &[("close to 90 arrests", &["~90"])]),
    c(&["near", "to"], About, &[("near to 90 arrests", &["~90"])]),
    c(&["close", "on"], About, &[("close on 90 arrests", &["~90"])]),
    c(&["getting", "on", "for"], About, &[("getting on for 90 arrests", &["~90"])]),
    c(&["in", "the", "neighborhood", "of"], About, &[("in the neighborhood of 90 arrests", &["~90"])]),
    c(&["in", "the", "neighbourhood", "of"], About, &[("in the neighbourhood of 90 arrests", &["~90"])]),
    c(&["in", "the", "vicinity", "of"], About, &[("in the vicinity of 90 arrests", &["~90"])]),
    c(&["something", "like"], About, &[("something like 90 arrests", &["~90"])]),
    c(&["anything", "like"], About, &[("anything like 90 arrests", &["~90"])]),
    c(&["nearing"], About, &[("nearing 90 arrests", &["~90"])]),
    c(&["approaching"], About, &[("approaching 90 arrests", &["~90"])]),
    c(&["circa"], About, &[("circa 90 arrests", &["~90"])]),
    c(&["ca", "."], About, &[("ca. 90 arrests", &["~90"])]),
    c(&["~"], About, &[("~90 arrests", &["~90"])]),
    c(&["≈"], About, &[("area ≈ 32 m2", &["~32 m²"])]),
    c(&["an", "estimated"], About, &[("an estimated 90 arrests", &["~90"])]),
    c(&["estimated"], About, &[("the estimated 90 arrests", &["~90"])]),
    c(&["more", "or", "less"], About, &[("more or less 90 arrests", &["~90"])]),
    c(&["somewhere", "around"], About, &[("somewhere around 90 arrests", &["~90"])]),
    c(&["somewhere", "near"], About, &[("somewhere near 90 arrests", &["~90"])]),
    c(&["in", "the", "region", "of"], About, &[("in the region of 90 arrests", &["~90"])]),
    c(&["on", "the", "order", "of"], About, &[("on the order of 90 arrests", &["~90"])]),
    c(&["in", "the", "order", "of"], About, &[("in the order of 90 arrests", &["~90"])]),
    c(&["virtually"], About, &[("virtually half of voters", &["~0.5"])]),
    c(&["practically"], About, &[("practically half of voters", &["~0.5"])]),
    c(&["maybe"], About, &[("maybe 90 arrests", &["~90"])]),
    c(&["perhaps"], About, &[("perhaps 90 arrests", &["~90"])]),
    c(&["or", "so"], About, &[("the or so 90 arrests", &["~90"])]),
    c(&["exactly"], Exactly, &[("exactly 42 arrests", &["42"])]),
    c(&["precisely"], Exactly, &[("precisely 42 arrests", &["42"])]),
    c(&["equal", "to"], Exactly, &[("equal to 42 arrests", &["42"])]),
    c(&["equal", "or", "less", "than"], AtMost, &[("equal or less than 42", &["<=42"])]),
    c(&["less", "or", "equal", "than"], AtMost, &[("less or equal than 42", &["<=42"])]),
    c(&["lower", "or", "equal", "than"], AtMost, &[("lower or equal than 42", &["<=42"])]),
    c(&["less", "than", "or", "equal", "to"], AtMost, &[("less than or equal to 42", &["<=42"])]),
    c(&["equal", "to", "or", "less", "than"], AtMost, &[("equal to or less than 42", &["<=42"])]),
    c(&["smaller", "or", "equal", "than"], AtMost, &[("smaller or equal than 42", &["<=42"])]),
    c(&["bigger", "or", "equal", "than"], AtLeast, &[("bigger or equal than 42", &[">=42"])]),
    c(&["at", "least", "or", "equal", "to"], AtLeast, &[("at least or equal to 42", &[">=42"])]),
    c(&["higher", "or", "equal", "than"], AtLeast, &[("higher or equal than 42", &[">=42"])]),
    c(&["greater", "or", "equal", "than"], AtLeast, &[("greater or equal than 42", &[">=42"])]),
    c(&["greater", "than", "or", "equal", "to"], AtLeast, &[("greater than or equal to 42", &[">=42"])]),
    c(&["more", "than", "or", "equal", "to"], AtLeast, &[("more than or equal to 42", &[">=42"])]),
    c(&["equal", "to", "or", "more", "than"], AtLeast, &[("equal to or more than 42", &[">=42"])]),
    c(&["equal", "to", "or", "greater", "than"], AtLeast, &[("equal to or greater than 42", &[">=42"])]),
];

/// Comparators after a figure, its unit or its noun.
#[rustfmt::skip]
pub(super) static AFTER: &[Comparator] = &[
    c(&["or", "more"], AtLeast, &[("six or more boats", &[">=6"]), ("12 people or more", &[">=12"]), ("six, or more likely seven", &["6", "7"])]),
    c(&["or", "greater"], AtLeast, &[("200 or greater", &[">=200"]), ("200 or greater than.", &[">=200"]), ("200 or greater than ever", &["200"])]),
    c(&["or", "above"], AtLeast, &[("35% or above", &[">=35 %"])]),
    c(&["or", "over"], AtLeast, &[("aged 35 or over", &[">=35 yr"])]),
    c(&["or", "older"], AtLeast, &[("12 years or older", &[">=12 yr"])]),
    c(&["or", "higher"], AtLeast, &[("7% or higher", &[">=7 %"])]),
    c(&["or", "better"], AtLeast, &[("7% or better", &[">=7 %"])]),
    c(&["or", "longer"], AtLeast, &[("3 weeks or longer", &[">=3 wk"])]),
    c(&["and", "more"], AtLeast, &[("five hundred and more", &[">=500"])]),
    c(&["and", "above"], AtLeast, &[("5% and above", &[">=5 %"])]),
    c(&["and", "over"], AtLeast, &[("5% and over", &[">=5 %"])]),
    c(&["and", "up"], AtLeast, &[("$5 and up", &[">=5 USD"])]),
    c(&["and", "older"], AtLeast, &[("12 years and older", &[">=12 yr"])]),
    c(&["or", "upwards"], AtLeast, &[("60 metres or upwards", &[">=60 m"])]),
    c(&["and", "upwards"], AtLeast, &[("60 metres and upwards", &[">=60 m"])]),
    c(&["and", "upward"], AtLeast, &[("60 metres and upward", &[">=60 m"])]),
    c(&["and", "higher"], AtLeast, &[("60 metres and higher", &[">=60 m"])]),
    c(&["and", "counting"], AtLeast, &[("40 arrests and counting", &[">=40"])]),
    c(&["at", "least"], AtLeast, &[("40 arrests at least", &[">=40"]), ("40 arrests at least once a week", &["40"])]),
    c(&["at", "a", "minimum"], AtLeast, &[("40 arrests at a minimum", &[">=40"])]),
    c(&["minimum"], AtLeast, &[("40 hours minimum", &[">=40 h"])]),
    c(&["upwards"], AtLeast, &[("40 hours upwards", &[">=40 h"])]),
    c(&["plus"], AtLeast, &[("20-plus countries", &[">=20"])]),
    c(&["+"], AtLeast, &[("100+ guests", &[">=100"])]),
    c(&["at", "most"], AtMost, &[("40 arrests at most", &["<=40"])]),
    c(&["at", "the", "most"], AtMost, &[("40 arrests at the most", &["<=40"])]),
    c(&["tops"], AtMost, &[("40 hours, tops", &["40 h"]), ("40 hours tops", &["<=40 h"]), ("40 hours tops the list", &["40 h"])]),
    c(&["max"], AtMost, &[("40 hours max", &["<=40 h"])]),
    c(&["maximum"], AtMost, &[("40 hours maximum", &["<=40 h"])]),
    c(&["and", "below"], AtMost, &[("5% and below", &["<=5 %"])]),
    c(&["or", "less"], AtMost, &[("two hours or less", &["<=2 h"])]),
    c(&["or", "fewer"], AtMost, &[("ten or fewer seats", &["<=10"])]),
    c(&["or", "below"], AtMost, &[("5% or below", &["<=5 %"])]),
    c(&["or", "under"], AtMost, &[("5% or under", &["<=5 %"])]),
    c(&["or", "lower"], AtMost, &[("5% or lower", &["<=5 %"])]),
    c(&["or", "younger"], AtMost, &[("12 years or younger", &["<=12 yr"])]),
    c(&["or", "shorter"], AtMost, &[("3 weeks or shorter", &["<=3 wk"])]),
    c(&["and", "under"], AtMost, &[("12 years and under", &["<=12 yr"])]),
    c(&["and", "younger"], AtMost, &[("12 years and younger", &["<=12 yr"])]),
    c(&["more", "or", "less"], About, &[("12 metres, more or less", &["12 m"]), ("12 metres more or less", &["~12 m"])]),
    c(&["or", "so"], About, &[("a dozen or so boats", &["~12"])]),
    c(&["or", "thereabouts"], About, &[("40 miles or thereabouts", &["~40 mi"])]),
    c(&["give", "or", "take"], About, &[("40 miles give or take", &["~40 mi"])]),
    c(&["or", "thereabout"], About, &[("40 miles or thereabout", &["~40 mi"])]),
    c(&["approximately"], About, &[("40 miles approximately", &["~40 mi"]), ("40 miles approximately halfway", &["40 mi"])]),
    c(&["approx"], About, &[("40 miles approx", &["~40 mi"])]),
    c(&["roughly"], About, &[("40 miles roughly", &["~40 mi"])]),
    c(&["ish"], About, &[("a 40-ish crowd", &["~40"])]),
    c(&["odd"], About, &[("20-odd boats", &["~20"])]),
];

/// The comparators before a figure by the word in which they end, longer ones first.
static BY_LAST_WORD: LazyLock<FxHashMap<&'static str, Vec<&'static Comparator>>> = LazyLock::new(|| {
    let mut table: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for entry in BEFORE {
        if let Some(last) = entry.words.last() {
            table.entry(*last).or_default().push(entry);
        }
    }
    for entries in table.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    }
    table
});

/// Adverbs that lean on a comparator: "well over", "just under".
pub(super) static ADVERBS: &[&str] = &[
    "just",
    "well",
    "slightly",
    "far",
    "significantly",
    "considerably",
    "substantially",
    "little",
    "bit",
    "only",
    "even",
    "comfortably",
    "marginally",
    "reportedly",
    "way",
];

/// The comparator that ends where the figure begins; gives it and its number of atoms.
pub(super) fn before(atoms: &[Atom<'_>]) -> Option<(Effect, usize)> {
    let last = atoms.last()?.text.to_ascii_lowercase();
    let fits = |entry: &&&Comparator| {
        let Some(from) = atoms.len().checked_sub(entry.words.len()) else { return false };
        atoms.iter().skip(from).zip(entry.words).all(|(atom, word)| atom.is(word))
    };
    BY_LAST_WORD.get(last.as_str())?.iter().find(fits).map(|entry| (entry.effect, entry.words.len()))
}

/// Whether a phrase ends before this atom.
fn ends(next: Option<&Atom<'_>>) -> bool {
    next.is_none_or(|a| a.is_sign(".,;:!?)\"”’'"))
}

/// The comparator at the start of what follows the figure; gives it and its number of atoms.
pub(super) fn after(atoms: &[Atom<'_>]) -> Option<(Effect, usize)> {
    let first = atoms.first()?;
    let joined = usize::from(first.is_sign(super::atom::DASHES) && !first.gap);
    let body = atoms.get(joined..)?;
    AFTER
        .iter()
        .find(|entry| {
            entry.words.len() <= body.len() && body.iter().zip(entry.words).all(|(atom, word)| atom.is(word))
        })
        .filter(|entry| {
            // A hyphen leads only to "20-plus" and "20-odd"; a plus sign touches its figure.
            let first = body.first();
            match entry.words {
                ["plus" | "odd" | "ish"] => joined == 1,
                ["+"] => first.is_some_and(|a| !a.gap),
                // Single words and "at least" belong to what they follow only where the phrase ends with them.
                [_] | ["at", ..] => joined == 0 && ends(body.get(entry.words.len())),
                _ => joined == 0,
            }
        })
        .filter(|entry| {
            // "six or more likely seven"
            let next = body.get(entry.words.len());
            let goes_on = next
                .is_some_and(|a| ["likely", "than", "precisely", "equal"].iter().any(|w| a.is(w)))
                && !(next.is_some_and(|a| a.is("than")) && ends(body.get(entry.words.len() + 1)));
            // "above 1000 and below 1500": a bound of the next figure.
            let own = next.is_some_and(|a| {
                a.is_trigger() || a.lex() == super::lexicon::Lex::Article || a.is_sign("$€£")
            });
            !(goes_on && entry.words.len() == 2 || own && entry.words.first() == Some(&"and"))
        })
        .map(|entry| {
            // "200 or greater than"
            let than = body.get(entry.words.len()).is_some_and(|a| a.is("than"));
            (entry.effect, joined + entry.words.len() + usize::from(than))
        })
}
