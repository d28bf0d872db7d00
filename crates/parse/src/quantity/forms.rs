//! In which forms are amounts written? Each with texts in which it is read, and texts that look like it and hold none.
//!
//! The grammars themselves stand in `number`, `unit` and `phrase`; a test holds them to this list.

/// One form of writing an amount.
pub(super) struct Form {
    pub(super) name: &'static str,
    /// Texts with the amounts that must be found.
    pub(super) reads: &'static [(&'static str, &'static [&'static str])],
    /// Texts in which no amount must be found.
    pub(super) silent: &'static [&'static str],
}

/// Every form.
#[rustfmt::skip]
pub(super) static FORMS: &[Form] = &[
    Form { name: "figure", reads: &[("1,234 boats", &["1234"]), ("12,34,567 voters", &["1234567"]), ("40 000 boats", &["40000"]), ("minus seven degrees", &["-7 °"])], silent: &["room 1234"] },
    Form { name: "words", reads: &[("two hundred and six boats", &["206"]), ("twenty-eight thousand boats", &["28000"])], silent: &["no one came"] },
    Form { name: "figure and word", reads: &[("1.2 million boats", &["1200000"]), ("3 million two hundred thousand boats", &["3200000"]), ("$73 million three months ago", &["73000000 USD", "3 mo"])], silent: &["the Big Ten"] },
    Form { name: "and a part", reads: &[("two and a half hours", &["2.5 h"]), ("10 1/2 miles", &["10.5 mi"]), ("11-3/4 miles", &["11.75 mi"]), ("closed at $11.92-1/2", &["11.925 USD"])], silent: &["in 2016/17"] },
    Form { name: "group", reads: &[("a dozen boats", &["12"]), ("scores of boats", &["~>=40"]), ("a couple of boats", &["~2"]), ("several hundred boats", &["~>=200"])], silent: &["the couple sang"] },
    Form { name: "rank", reads: &[("the third boat", &["3 rank"]), ("the 21st boat", &["21 rank"]), ("the two thousand and first boat", &["2001 rank"])], silent: &["at first he ran"] },
    Form { name: "fraction", reads: &[("nearly half of voters", &["~0.5"]), ("two-thirds of voters", &["0.667"]), ("3/4 of voters", &["0.75"]), ("half a million boats", &["500000"])], silent: &["a half-hearted talk", "on 3/11/2024"] },
    Form { name: "one of so many", reads: &[("one in five voters", &["0.2"]), ("two out of three voters", &["0.667"]), ("a one-in-100-year flood", &["0.01"]), ("one over 20", &["0.05"])], silent: &["in 2014"] },
    Form { name: "percent", reads: &[("3.2% of it", &["3.2 %"]), ("three per cent of it", &["3 %"]), ("two percentage points", &["2 pp"])], silent: &["the seven-figure sum"] },
    Form { name: "of many", reads: &[("12 cases per 100,000 people", &["12 /100k"])], silent: &["per person"] },
    Form { name: "money", reads: &[("$1.5bn", &["1500000000 USD"]), ("€40m", &["40000000 EUR"]), ("Rs 3 crore", &["30000000 INR"]), ("fell 2p to 213p", &["2 pence", "213 pence"]), ("It cost N1,598.", &["1598 NGN"]), ("15 dollars 50", &["15.5 USD"]), ("fell to 1,500 to the dollar", &["1500 /USD"])], silent: &["an N95 mask", "the R2 road"] },
    Form { name: "measure", reads: &[("40 miles", &["40 mi"]), ("at 60 km/h", &["60 km/h"]), ("at 40 miles per hour", &["40 mph"]), ("5 feet 2 inches", &["62 in"]), ("1.58C above it", &["1.58 °C"]), ("rotate 3 turns", &["3 turn"])], silent: &["a 13F filing", "When must 13F be filed?"] },
    Form { name: "age", reads: &[("a 45-year-old man", &["45 yr"]), ("men aged 18 to 34", &["18..34 yr"]), ("aged between 19 and 24", &["19..24 yr"]), ("children under five are ill", &["<5 yr"])], silent: &["No one is old."] },
    Form { name: "score or vote", reads: &[("a 52-48 vote", &["52", "48"]), ("7 votes to 2", &["7", "2"]), ("It beat Spurs 3-1.", &["3", "1"])], silent: &["call 468-3798"] },
    Form { name: "multiple", reads: &[("twice as many boats", &["2"]), ("ten times as much", &["10"]), ("Sales tripled.", &["3"]), ("a sixfold rise", &["6"])], silent: &["a double murder"] },
    Form { name: "change", reads: &[("rose by 12 to 340", &["12", "340"]), ("up 3.2% to 96", &["3.2 %", "96"]), ("from $75 to $45", &["75 USD", "45 USD"]), ("raised its dividend 5 cents to 80 cents", &["5 cent", "80 cent"])], silent: &["up to date"] },
    Form { name: "range", reads: &[("between 50 and 60 miners", &["50..60"]), ("15 to 22 miles", &["15..22 mi"]), ("$10 to $15 billion", &["10000000000..15000000000 USD"])], silent: &["between 9 and 11 a.m."] },
    Form { name: "exchange", reads: &[("a 1,000-for-1,000 swap", &["1000", "1000"])], silent: &["open 24/7 in May"] },
    Form { name: "part of another", reads: &[("5 of the 12 men", &["5", "12"])], silent: &["none of them"] },
    Form { name: "one of a unit", reads: &[("for an hour", &["1 h"]), ("another business day", &["1 business day"])], silent: &["a day trip"] },
    Form { name: "doubtful", reads: &[("1.234,56 euros", &["1234.56 EUR"]), ("It cost ₻40.", &["40 ₻"]), ("They paid XYZ 40.", &["40 XYZ"])], silent: &["from 192.168.1.2"] },
];
