//! Is every number of the second text borne out by one of the first, by its value alone?
//!
//! Wider than the figures that the reader understands: every word that can be read as a number counts, so that a
//! headline's "12th", "'86" or "3-D" is looked for too. A number is borne out by an equal one, by one that rounds to it,
//! or by a sum or difference of two; each way is told apart, with how well the surroundings fit.

use super::align::Alignment;
use super::sheet::Sheet;
use super::view::View;
use gainsay_claim::{Dimension, QuantityKind};
use gainsay_lexicon::Kinship;

/// Numbers of a text that are looked at, at most; of the first text, so many are added and subtracted.
const MOST: usize = 80;
const ADDED: usize = 30;

/// What sort of number it is, by its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Plain,
    Percent,
    Money,
    Year,
    Rank,
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Number {
    value: f64,
    sort: Sort,
    words: (usize, usize),
    counted: Option<usize>,
}

/// How a number is borne out, the best way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Equal,
    Rounded,
    Cut,
    Scaled,
    Sum,
    Difference,
    None,
}

const WAYS: [&str; 7] = ["equal", "rounded", "cut", "scaled", "sum", "difference", "nothing"];

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let (mine, theirs) = (numbers(a), numbers(b));
    let mut ways = [0f32; 7];
    let (mut worst_fit, mut worst_margin, mut rival_fit, mut rival_gap) = (9f32, 9f32, -1f32, -1f32);
    let (mut odd_years, mut lone, mut sum_fit) = (0f32, 0f32, -1f32);
    let mut alone_of_sort = 0f32;
    let (mut borne, mut open, mut sure, mut rivals, mut lone_rivals) = (0f32, 0f32, 0f32, 0f32, 0f32);
    let (mut exact_reckoned, mut years_reckoned) = (0f32, 0f32);
    let (here, there): (Vec<Vec<usize>>, Vec<Vec<usize>>) =
        (theirs.iter().map(|n| things(b, n)).collect(), mine.iter().map(|n| things(a, n)).collect());
    for (number, here) in theirs.iter().zip(&here) {
        let mut way = Way::None;
        let (mut fit, mut other, mut gap) = (-1f32, -1f32, 0f32);
        let (mut agreed, mut rival) = (0, 0);
        for (x, there) in mine.iter().zip(&there) {
            let found = borne_out(x.value, number.value);
            let thing = agreement(a, b, made, there, here);
            let near = surroundings(a, b, made, x, number) + 0.4 * thing.min(2) as f32;
            if found <= Way::Cut || found == Way::Scaled {
                agreed = agreed.max(thing);
            } else if x.sort == number.sort || x.sort == Sort::Plain || number.sort == Sort::Plain {
                rival = rival.max(thing);
            }
            if found <= Way::Cut || found == Way::Scaled {
                way = way.min(found);
                fit = fit.max(near - 0.2 * f32::from(found as u8));
            } else if (x.sort == number.sort || x.counted.is_some() && number.counted.is_some())
                && near > other
            {
                other = near;
                gap = ratio(x.value, number.value);
            }
        }
        if way == Way::None {
            way = reckoned(&mine, number.value);
            if way != Way::None {
                sum_fit = sum_fit.max(other);
                // A small number is the difference of some two numbers by chance; a long one is not.
                exact_reckoned += f32::from(u8::from(
                    number.value / last_digit(number.value) >= 13.0 || number.value > 1e4,
                ));
            }
            let years = here
                .iter()
                .any(|i| matches!(b.key(*i), "year" | "decade" | "anniversary" | "birthday" | "old"));
            years_reckoned += f32::from(u8::from(years && way == Way::Difference));
        } else if way <= Way::Cut || way == Way::Scaled {
            borne += 1.0;
        }
        if way > Way::Cut && way != Way::Scaled {
            open += 1.0;
            lone_rivals += f32::from(u8::from(rival > 0));
        }
        sure += f32::from(u8::from(agreed > 0));
        rivals += f32::from(u8::from(rival > agreed));
        if let Some(count) = ways.get_mut(way as usize) {
            *count += 1.0;
        }
        worst_fit = worst_fit.min(fit);
        worst_margin = worst_margin.min(fit - other);
        if way >= Way::Sum && other > rival_fit {
            (rival_fit, rival_gap) = (other, gap);
        }
        if way == Way::None && !mine.iter().any(|x| x.sort == number.sort) {
            alone_of_sort += 1.0;
        }
        let year = number.value >= 1000.0 && number.value < 10_000.0 && number.sort == Sort::Year;
        if year && !(1700.0..2060.0).contains(&number.value) {
            odd_years += 1.0;
        }
        if number.value <= 2.0 {
            lone += 1.0;
        }
    }
    for (name, count) in WAYS.into_iter().zip(ways) {
        sheet.put("numbers borne out by", name, count);
    }
    sheet.put("numbers", "borne out", borne);
    sheet.put("numbers", "not borne out", open);
    sheet.put("numbers", "borne out of the same thing", sure);
    sheet.put("numbers", "less of the same thing than a rival", rivals);
    sheet.put("numbers", "not borne out, with a rival of the same thing", lone_rivals);
    sheet.put("numbers", "reckoned, hardly by chance", exact_reckoned);
    sheet.put("numbers", "years reckoned", years_reckoned);
    sheet.put("numbers", "of the second text", theirs.len() as f32);
    sheet.put("numbers", "of the first text", mine.len() as f32);
    sheet.put("numbers", "worst fit", worst_fit);
    sheet.put("numbers", "worst margin", worst_margin);
    sheet.put("numbers", "fit of the rival", rival_fit);
    sheet.put("numbers", "gap of the rival", rival_gap);
    sheet.put("numbers", "fit where reckoned", sum_fit);
    sheet.put("numbers", "years that are none", odd_years);
    sheet.put("numbers", "one or two", lone);
    sheet.put("numbers", "none of its sort", alone_of_sort);
}

fn ratio(x: f64, y: f64) -> f32 {
    (x.abs().max(0.01).ln() - y.abs().max(0.01).ln()).abs() as f32
}

fn close(x: f64, y: f64) -> bool {
    (x - y).abs() <= 1e-6 * y.abs().max(1e-3)
}

/// How `x` of the first text bears out `y`.
fn borne_out(x: f64, y: f64) -> Way {
    if close(x, y) {
        return Way::Equal;
    }
    let unit = last_digit(y);
    if x > 0.0 && y > 0.0 && y >= 3.0 {
        if close((x / unit).round() * unit, y) && unit > last_digit(x) {
            return Way::Rounded;
        }
        let cut = close((x / unit).floor() * unit, y) || close((x / unit).ceil() * unit, y);
        if cut && unit > last_digit(x) {
            return Way::Cut;
        }
    }
    if x > 0.0 && x < 1.0 && y > 1.0 && close(x * 100.0, y) || close(x, y * 100.0) && y < 1.0 {
        return Way::Scaled;
    }
    Way::None
}

/// The size of the last digit that is not zero.
fn last_digit(value: f64) -> f64 {
    let mut unit = 1e-3;
    while unit < 1e15 && ((value / (unit * 10.0)) - (value / (unit * 10.0)).round()).abs() < 1e-9 {
        unit *= 10.0;
    }
    unit
}

/// Whether two numbers of the first text add up to it, or differ by it.
fn reckoned(mine: &[Number], value: f64) -> Way {
    let mut way = Way::None;
    let mine = mine.get(..ADDED).unwrap_or(mine);
    for (index, x) in mine.iter().enumerate() {
        for y in mine.iter().skip(index + 1).filter(|y| y.sort == x.sort) {
            if close(x.value + y.value, value) {
                way = way.min(Way::Sum);
            }
            if close((x.value - y.value).abs(), value) {
                way = way.min(Way::Difference);
            }
        }
    }
    way
}

/// How much of what stands around a number of the second text stands around one of the first, 0 to about 2.
fn surroundings(a: &View<'_>, b: &View<'_>, made: &Alignment, x: &Number, y: &Number) -> f32 {
    let reach = |view: &View<'_>, at: (usize, usize), wide: usize| -> (usize, usize) {
        let from = view.content.partition_point(|i| *i < at.0);
        let to = view.content.partition_point(|i| *i < at.1);
        (from.saturating_sub(wide), (to + wide).min(view.content.len()))
    };
    let (from, to) = reach(a, x.words, 9);
    let there = a.content.get(from..to).unwrap_or_default();
    let (from, to) = reach(b, y.words, 5);
    let here = b.content.get(from..to).unwrap_or_default();
    let (mut met, mut all) = (0.0, 1.0);
    for i in here.iter().copied().filter(|i| *i < y.words.0 || *i >= y.words.1) {
        let weight = b.weight(i);
        all += weight;
        let joined = made.to.get(&i).is_some_and(|j| there.contains(j));
        if joined || there.iter().any(|j| a.key(*j) == b.key(i)) {
            met += weight;
        }
    }
    let sort = if x.sort == y.sort { 0.3 } else { -0.3 };
    met / all + sort
}

/// What a number is said of: the noun it counts, what governs it, the content word behind it.
fn things(view: &View<'_>, number: &Number) -> Vec<usize> {
    let last = number.words.1.saturating_sub(1);
    let next = (number.words.1..(number.words.1 + 3).min(view.words.len())).find(|i| view.weight(*i) > 0.0);
    let governor = view.governor(last).or_else(|| view.governor(number.words.0));
    let above = number.counted.or(governor).and_then(|i| view.governor(i));
    let mut things: Vec<usize> = [number.counted, governor, next, above].into_iter().flatten().collect();
    things.retain(|i| *i < number.words.0 || *i >= number.words.1);
    things.sort_unstable();
    things.dedup();
    things
}

/// How many of the things that one number is said of are things that the other is said of.
fn agreement(a: &View<'_>, b: &View<'_>, made: &Alignment, there: &[usize], here: &[usize]) -> usize {
    let one = |i: usize, j: usize| {
        if made.to.get(&i) == Some(&j) || a.key(j) == b.key(i) {
            return true;
        }
        let sort = super::align::sort(a.part(j)).filter(|s| super::align::sort(b.part(i)) == Some(*s));
        matches!(
            a.kinship(j, b, i, sort),
            Kinship::Synonym | Kinship::Derived | Kinship::Narrower(1..=2) | Kinship::Wider(1..=2)
        )
    };
    here.iter().filter(|i| there.iter().any(|j| one(**i, *j))).count()
}

/// Every number of a text: first those of its figures, then words that are in none.
fn numbers(view: &View<'_>) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut taken = vec![false; view.words.len()];
    for amount in view.passage.amounts.iter().take(MOST) {
        let quantity = &amount.value;
        let sort = match quantity.kind {
            QuantityKind::Percent => Sort::Percent,
            QuantityKind::Money => Sort::Money,
            QuantityKind::Ordinal => Sort::Rank,
            _ if quantity.unit.dimension() == Dimension::Money => Sort::Money,
            _ if quantity.unit.dimension() == Dimension::Percent => Sort::Percent,
            _ => Sort::Plain,
        };
        let ends = [quantity.interval.low_value(), quantity.interval.high_value()];
        let mut values: Vec<f64> =
            ends.into_iter().flatten().filter_map(|v| v.to_string().parse().ok()).collect();
        values.dedup();
        for value in values {
            numbers.push(Number { value, sort, words: amount.words, counted: amount.counted });
        }
        for slot in taken.get_mut(amount.words.0..amount.words.1).into_iter().flatten() {
            *slot = true;
        }
    }
    for (index, word) in view.words.iter().enumerate() {
        if numbers.len() >= MOST {
            break;
        }
        if taken.get(index).copied().unwrap_or(true) {
            continue;
        }
        for (value, sort) in read(&word.form) {
            numbers.push(Number { value, sort, words: (index, index + 1), counted: None });
        }
    }
    numbers
}

/// The numbers that one word may stand for.
fn read(form: &str) -> Vec<(f64, Sort)> {
    const WORDS: [(&str, f64); 40] = [
        ("one", 1.0),
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
        ("eleven", 11.0),
        ("twelve", 12.0),
        ("thirteen", 13.0),
        ("fourteen", 14.0),
        ("fifteen", 15.0),
        ("sixteen", 16.0),
        ("seventeen", 17.0),
        ("eighteen", 18.0),
        ("nineteen", 19.0),
        ("twenty", 20.0),
        ("thirty", 30.0),
        ("forty", 40.0),
        ("fifty", 50.0),
        ("sixty", 60.0),
        ("seventy", 70.0),
        ("eighty", 80.0),
        ("ninety", 90.0),
        ("both", 2.0),
        ("couple", 2.0),
        ("pair", 2.0),
        ("twice", 2.0),
        ("double", 2.0),
        ("trio", 3.0),
        ("triple", 3.0),
        ("half", 0.5),
        ("dozen", 12.0),
        ("decade", 10.0),
        ("century", 100.0),
        ("single", 1.0),
        ("twin", 2.0),
    ];
    const RANKS: [(&str, f64); 12] = [
        ("first", 1.0),
        ("second", 2.0),
        ("third", 3.0),
        ("fourth", 4.0),
        ("fifth", 5.0),
        ("sixth", 6.0),
        ("seventh", 7.0),
        ("eighth", 8.0),
        ("ninth", 9.0),
        ("tenth", 10.0),
        ("eleventh", 11.0),
        ("twelfth", 12.0),
    ];
    let lower = form.to_lowercase();
    if let Some((_, value)) = WORDS.iter().find(|(w, _)| *w == lower) {
        return vec![(*value, Sort::Plain)];
    }
    if let Some((_, value)) = RANKS.iter().find(|(w, _)| *w == lower) {
        return vec![(*value, Sort::Rank)];
    }
    if !lower.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let short_year = lower.starts_with(['\'', '\u{2019}', '\u{2018}']);
    let mut found = Vec::new();
    for piece in lower.split(|c: char| {
        !(c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '%' | '$' | '\u{20ac}' | '\u{a3}'))
    }) {
        let digits: String = piece
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
            .filter(|c| *c != ',')
            .collect();
        let Ok(value) = digits.trim_end_matches('.').parse::<f64>() else { continue };
        let tail = piece.trim_start_matches(|c: char| !c.is_ascii_digit());
        let tail = tail.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let money = piece.starts_with(['$', '\u{20ac}', '\u{a3}']);
        let (value, sort) = match tail {
            "k" => (value * 1e3, Sort::Plain),
            "m" | "mn" => (value * 1e6, Sort::Plain),
            "b" | "bn" => (value * 1e9, Sort::Plain),
            "t" | "tn" => (value * 1e12, Sort::Plain),
            "st" | "nd" | "rd" | "th" => (value, Sort::Rank),
            "%" => (value, Sort::Percent),
            "s" if value >= 1000.0 => (value, Sort::Year),
            "" if short_year && value < 100.0 => {
                (value + if value < 30.0 { 2000.0 } else { 1900.0 }, Sort::Year)
            }
            "" if (1000.0..10_000.0).contains(&value) && value.fract() == 0.0 => (value, Sort::Year),
            "" => (value, Sort::Plain),
            _ => (value, Sort::Other),
        };
        found.push((value, if money { Sort::Money } else { sort }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_numbers() {
        for (form, expected) in
            [("70M", 70e6), ("\u{2019}86", 1986.0), ("12th", 12.0), ("1,024", 1024.0), ("$75k", 75e3)]
        {
            assert!(read(form).iter().any(|(v, _)| close(*v, expected)), "{form}: {:?}", read(form));
        }
        assert!(read("house").is_empty());
    }

    #[test]
    fn ways_to_bear_out() {
        let check = |x, y, expected| assert_eq!(borne_out(x, y), expected, "{x} {y}");
        check(229_500.0, 230_000.0, Way::Rounded);
        check(9_350.0, 9_000.0, Way::Rounded);
        check(1.92e6, 1.9e6, Way::Rounded);
        check(27.0, 24.0, Way::None);
        check(0.75, 75.0, Way::Scaled);
    }
}
