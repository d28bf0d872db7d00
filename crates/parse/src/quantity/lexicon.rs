//! Which words are numbers or parts of numbers, and what are they worth?

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word is worth in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lex {
    /// Nothing.
    Plain,
    /// Zero to nineteen.
    Small(u8),
    /// Twenty to ninety.
    Tens(u8),
    /// Hundred.
    Hundred,
    /// Ten to this power: thousand is 3.
    Scale(u8),
    /// Many of ten to this power: hundreds is 2.
    Many(u8),
    /// So many together: dozen.
    Group(u8),
    /// Many groups: dozens, scores.
    Groups(u8),
    /// First to nineteenth.
    Ordinal(u8),
    /// Twentieth to ninetieth.
    OrdinalTens(u8),
    /// Hundredth, thousandth: ten to this power.
    OrdinalScale(u8),
    /// Thirds, fifths: one so manieth.
    Parts(u8),
    /// Twentieths.
    PartsTens(u8),
    /// Hundredths: ten to minus this power.
    PartsScale(u8),
    /// Half, halves.
    Half,
    /// Quarter, quarters.
    Quarter,
    /// A, an.
    Article,
    /// Minus, negative.
    Minus,
    /// Couple, pair.
    Pair,
    /// Twice, thrice: so many times.
    Times(u8),
    /// Both.
    Both,
    /// "twofold": so many times, in one word.
    Fold(u8),
    /// "doubled": so many halves of what it was.
    Changed(u8),
}

impl Lex {
    /// Can begin a number by itself.
    pub(super) fn is_number(self) -> bool {
        !matches!(
            self,
            Lex::Plain | Lex::Article | Lex::Minus | Lex::Parts(_) | Lex::PartsTens(_) | Lex::PartsScale(_)
        )
    }
}

#[rustfmt::skip]
pub(super) static WORDS: &[(&str, Lex)] = &[
    ("zero", Lex::Small(0)), ("nil", Lex::Small(0)), ("nought", Lex::Small(0)), ("naught", Lex::Small(0)),
    ("one", Lex::Small(1)), ("single", Lex::Plain), ("two", Lex::Small(2)), ("three", Lex::Small(3)), ("four", Lex::Small(4)),
    ("five", Lex::Small(5)), ("six", Lex::Small(6)), ("seven", Lex::Small(7)), ("eight", Lex::Small(8)),
    ("nine", Lex::Small(9)), ("ten", Lex::Small(10)), ("eleven", Lex::Small(11)), ("twelve", Lex::Small(12)),
    ("thirteen", Lex::Small(13)), ("fourteen", Lex::Small(14)), ("fifteen", Lex::Small(15)), ("sixteen", Lex::Small(16)),
    ("seventeen", Lex::Small(17)), ("eighteen", Lex::Small(18)), ("nineteen", Lex::Small(19)),
    ("twenty", Lex::Tens(20)), ("thirty", Lex::Tens(30)), ("forty", Lex::Tens(40)), ("fourty", Lex::Tens(40)),
    ("fifty", Lex::Tens(50)), ("sixty", Lex::Tens(60)), ("seventy", Lex::Tens(70)), ("eighty", Lex::Tens(80)),
    ("ninety", Lex::Tens(90)),
    ("hundred", Lex::Hundred), ("thousand", Lex::Scale(3)), ("lakh", Lex::Scale(5)), ("lac", Lex::Scale(5)),
    ("lkh", Lex::Scale(5)), ("lkhs", Lex::Scale(5)), ("million", Lex::Scale(6)), ("mln", Lex::Scale(6)), ("mio", Lex::Scale(6)),
    ("crore", Lex::Scale(7)), ("crores", Lex::Scale(7)), ("krore", Lex::Scale(7)), ("krores", Lex::Scale(7)), ("koti", Lex::Scale(7)), ("cr", Lex::Scale(7)),
    ("billion", Lex::Scale(9)), ("milliard", Lex::Scale(9)), ("bln", Lex::Scale(9)), ("bn", Lex::Scale(9)), ("trillion", Lex::Scale(12)), ("tln", Lex::Scale(12)),
    ("quadrillion", Lex::Scale(15)), ("quintillion", Lex::Scale(18)),
    ("tens", Lex::Many(1)), ("hundreds", Lex::Many(2)), ("thousands", Lex::Many(3)), ("lakhs", Lex::Many(5)),
    ("millions", Lex::Many(6)), ("billions", Lex::Many(9)), ("trillions", Lex::Many(12)),
    ("dozen", Lex::Group(12)), ("doz", Lex::Group(12)), ("dozens", Lex::Groups(12)), ("dozs", Lex::Groups(12)), ("dzs", Lex::Groups(12)), ("scores", Lex::Groups(20)),
    ("first", Lex::Ordinal(1)), ("second", Lex::Ordinal(2)), ("third", Lex::Ordinal(3)), ("fourth", Lex::Ordinal(4)),
    ("fifth", Lex::Ordinal(5)), ("sixth", Lex::Ordinal(6)), ("seventh", Lex::Ordinal(7)), ("eighth", Lex::Ordinal(8)),
    ("ninth", Lex::Ordinal(9)), ("nineth", Lex::Ordinal(9)), ("tenth", Lex::Ordinal(10)), ("eleventh", Lex::Ordinal(11)),
    ("twelfth", Lex::Ordinal(12)), ("thirteenth", Lex::Ordinal(13)), ("fourteenth", Lex::Ordinal(14)),
    ("fifteenth", Lex::Ordinal(15)), ("sixteenth", Lex::Ordinal(16)), ("seventeenth", Lex::Ordinal(17)),
    ("eighteenth", Lex::Ordinal(18)), ("nineteenth", Lex::Ordinal(19)),
    ("twentieth", Lex::OrdinalTens(20)), ("thirtieth", Lex::OrdinalTens(30)), ("fortieth", Lex::OrdinalTens(40)),
    ("fiftieth", Lex::OrdinalTens(50)), ("sixtieth", Lex::OrdinalTens(60)), ("seventieth", Lex::OrdinalTens(70)),
    ("eightieth", Lex::OrdinalTens(80)), ("ninetieth", Lex::OrdinalTens(90)),
    ("hundredth", Lex::OrdinalScale(2)), ("thousandth", Lex::OrdinalScale(3)), ("millionth", Lex::OrdinalScale(6)),
    ("billionth", Lex::OrdinalScale(9)), ("trillionth", Lex::OrdinalScale(12)),
    ("firsts", Lex::Parts(1)), ("seconds", Lex::Plain),
    ("thirds", Lex::Parts(3)), ("fourths", Lex::Parts(4)), ("fifths", Lex::Parts(5)), ("sixths", Lex::Parts(6)),
    ("sevenths", Lex::Parts(7)), ("eighths", Lex::Parts(8)), ("ninths", Lex::Parts(9)), ("tenths", Lex::Parts(10)),
    ("elevenths", Lex::Parts(11)), ("twelfths", Lex::Parts(12)), ("sixteenths", Lex::Parts(16)),
    ("twentieths", Lex::PartsTens(20)), ("hundredths", Lex::PartsScale(2)), ("thousandths", Lex::PartsScale(3)),
    ("millionths", Lex::PartsScale(6)), ("billionths", Lex::PartsScale(9)), ("trillionths", Lex::PartsScale(12)),
    ("half", Lex::Half), ("halves", Lex::Half), ("quarter", Lex::Quarter), ("quarters", Lex::Quarter),
    ("a", Lex::Article), ("an", Lex::Article), ("minus", Lex::Minus), ("negative", Lex::Minus),
    ("couple", Lex::Pair), ("pair", Lex::Pair), ("twice", Lex::Times(2)), ("thrice", Lex::Times(3)), ("both", Lex::Both),
    ("twofold", Lex::Fold(2)), ("threefold", Lex::Fold(3)), ("fourfold", Lex::Fold(4)), ("fivefold", Lex::Fold(5)),
    ("sixfold", Lex::Fold(6)), ("sevenfold", Lex::Fold(7)), ("eightfold", Lex::Fold(8)), ("ninefold", Lex::Fold(9)),
    ("tenfold", Lex::Fold(10)),
    ("double", Lex::Changed(4)), ("doubled", Lex::Changed(4)), ("doubles", Lex::Changed(4)), ("doubling", Lex::Changed(4)),
    ("triple", Lex::Changed(6)), ("tripled", Lex::Changed(6)), ("triples", Lex::Changed(6)), ("tripling", Lex::Changed(6)),
    ("treble", Lex::Changed(6)), ("trebled", Lex::Changed(6)), ("trebles", Lex::Changed(6)), ("trebling", Lex::Changed(6)),
    ("quadruple", Lex::Changed(8)), ("quadrupled", Lex::Changed(8)), ("quadrupling", Lex::Changed(8)),
    ("quintupled", Lex::Changed(10)), ("quintupling", Lex::Changed(10)), ("sextupled", Lex::Changed(12)),
    ("halve", Lex::Changed(1)), ("halved", Lex::Changed(1)), ("halving", Lex::Changed(1)),
];

/// Signs for powers of ten that follow a figure in digits, where nothing else is meant; case counts.
#[rustfmt::skip]
pub(super) static SCALE_MARKS: &[(&str, u8)] = &[
    ("k", 3), ("K", 3), ("M", 6), ("mn", 6), ("MM", 6), ("mil", 6), ("mill", 6), ("b", 9), ("B", 9), ("bn", 9), ("Bn", 9), ("BN", 9),
    ("bil", 9), ("tn", 12), ("trn", 12), ("T", 12), ("cr", 7), ("Cr", 7), ("kr", 7), ("Kr", 7), ("G", 9),
];

/// Keyed by bytes: a word of a text is looked up as it is copied in small letters.
static TABLE: LazyLock<FxHashMap<&'static [u8], Lex>> = LazyLock::new(|| {
    let words = WORDS.iter().filter(|(_, lex)| *lex != Lex::Plain);
    let mut table: FxHashMap<_, _> = words.map(|(word, lex)| (word.as_bytes(), *lex)).collect();
    // "twentyfifth", "fortysecond": some writers leave the hyphen out.
    for (tens, size) in WORDS.iter().filter_map(|(w, l)| matches!(l, Lex::Tens(_)).then_some((*w, *l))) {
        for (ones, one) in
            WORDS.iter().filter_map(|(w, l)| matches!(l, Lex::Ordinal(1..=9)).then_some((*w, *l)))
        {
            if let (Lex::Tens(t), Lex::Ordinal(o)) = (size, one) {
                let joined: &'static str = Box::leak(format!("{tens}{ones}").into_boxed_str());
                table.insert(joined.as_bytes(), Lex::OrdinalTens(t + o));
            }
        }
    }
    table
});

/// Letters of the longest word in the table.
const LONGEST: usize = 16;

/// What a word is worth, in any case.
pub(super) fn lex_word(word: &str) -> Lex {
    let mut buffer = [0; LONGEST];
    let Some(lower) = buffer.get_mut(..word.len()) else { return Lex::Plain };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    TABLE.get(&*lower).copied().unwrap_or(Lex::Plain)
}

/// Ten to a power; `None` beyond what decimals hold.
pub(super) fn power(exponent: u8) -> Option<rust_decimal::Decimal> {
    10i128
        .checked_pow(u32::from(exponent))
        .and_then(|v| rust_decimal::Decimal::try_from_i128_with_scale(v, 0).ok())
}
