//! Which figure borrows what it leaves out from the figure before, and which is a part of another?
//!
//! "The index rose 64 points to 4,577": points again. "Sales were 2.4 million, up from 1.9 million": of the same things.
//! "260 million of the 1.4 billion euros": euros as well, and a part of them.

use super::QuantityMention;
use super::atom::Atom;
use super::counted::FUNCTION;
use super::lexicon::Lex;
use gainsay_claim::{Decimal, Dimension, Distribution, Interval, QuantityKind, Unit};
use std::ops::Bound;

/// The note on a figure whose unit stands at another figure.
const BORROWED: &str = "the unit stands at another figure of the sentence";

/// The note on an age that a list of ages shares.
const LISTED: &str = "the word that says that it is an age stands at another figure of the list";

/// Completes the figures of one sentence; the first of them has index `first` in the text.
pub(super) fn resolve(atoms: &[Atom<'_>], first: usize, mentions: &mut [QuantityMention]) {
    for index in 0..mentions.len() {
        link_part(atoms, first, index, mentions);
    }
    for index in 0..mentions.len() {
        share_counted(index, mentions);
        in_list(atoms, index, mentions);
        level_before(atoms, index, mentions);
    }
    for index in 1..mentions.len() {
        same_amount(atoms, index, mentions);
        ages(atoms, index, mentions);
        let (earlier, rest) = mentions.split_at_mut(index);
        let Some(mention) = rest.first_mut() else { break };
        if mention.value.unit != Unit::NONE || mention.value.kind != QuantityKind::Cardinal {
            continue;
        }
        let words = Around::of(atoms, mention);
        if !words.bare {
            continue;
        }
        if let Some(donor) = unit_donor(atoms, earlier, mention, &words) {
            mention.value.unit = donor.value.unit.clone();
            mention.value.kind = donor.value.kind;
            mention.note.get_or_insert_with(|| BORROWED.to_owned());
        } else if mention.counted_token.is_none()
            && (words.compares || words.before == Some("and") && words.after_preposition)
            && let Some(donor) = earlier.last().filter(|m| m.value.unit == Unit::NONE)
            && donor.value.kind == QuantityKind::Cardinal
        {
            mention.counted_token = donor.counted_token;
            mention.value.counted.clone_from(&donor.value.counted);
        }
    }
}

/// A figure that seems to count the unit of another says how much of the same: "61.04 points to 3,812.20".
fn share_counted(index: usize, mentions: &mut [QuantityMention]) {
    let Some(mention) = mentions.get_mut(index) else { return };
    let Some(token) = mention.counted_token else { return };
    // The parser has hung the unit on itself, by way of another figure.
    if mention.value.unit != Unit::NONE && (mention.tokens.0..mention.tokens.1).contains(&token) {
        (mention.counted_token, mention.value.counted) = (None, None);
        return;
    }
    // Figures stand in the order of their words: only those around the word are looked at.
    let from = mentions.partition_point(|m| m.tokens.1 <= token);
    let around = mentions.iter().enumerate().skip(from).take_while(|(_, m)| m.tokens.0 <= token);
    let mut others = around.filter(|(i, m)| *i != index && m.value.unit != Unit::NONE);
    let other = others.find(|(_, m)| (m.tokens.0..m.tokens.1).contains(&token));
    let Some(shared) = other.map(|(_, m)| (m.counted_token, m.value.counted.clone())) else { return };
    let shared = if shared.0 == Some(token) { (None, None) } else { shared };
    if let Some(mention) = mentions.get_mut(index) {
        (mention.counted_token, mention.value.counted) = shared;
    }
}

/// "11,000, 7,000 and 4,000 dollars": inside a list of amounts in one unit.
fn in_list(atoms: &[Atom<'_>], index: usize, mentions: &mut [QuantityMention]) {
    let (before, rest) = mentions.split_at_mut(index);
    let (Some(left), Some((mention, after))) = (before.last(), rest.split_first_mut()) else { return };
    let Some(right) = after.first() else { return };
    let joined = |a: &QuantityMention, b: &QuantityMention, words: &[&str]| {
        let gap = atoms.get(ends(atoms, a).1..ends(atoms, b).0).unwrap_or(&[]);
        !gap.is_empty()
            && gap.len() <= 2
            && gap.iter().all(|a| a.is_sign(",") || words.iter().any(|w| a.is(w)))
    };
    if mention.value.unit == Unit::NONE
        && mention.value.kind == QuantityKind::Cardinal
        && left.value.unit != Unit::NONE
        && left.value.unit == right.value.unit
        && joined(left, mention, &[])
        && joined(mention, right, &["and", "or"])
    {
        mention.value.unit = left.value.unit.clone();
        mention.value.kind = left.value.kind;
        mention.note.get_or_insert_with(|| BORROWED.to_owned());
    }
}

/// "at least 60 mph (97 km/h)": what stands in brackets is the same amount in another unit, with the same bounds.
fn same_amount(atoms: &[Atom<'_>], index: usize, mentions: &mut [QuantityMention]) {
    let (before, rest) = mentions.split_at_mut(index);
    let (Some(first), Some(second)) = (before.last(), rest.first_mut()) else { return };
    let (end, start) = (ends(atoms, first).1, ends(atoms, second).0);
    let between = atoms.get(end..start).unwrap_or(&[]);
    let bracket = between.len() == 1 && between.iter().all(|a| a.is_sign("("));
    let closed = atoms.get(ends(atoms, second).1).is_some_and(|a| a.is_sign(")"));
    let (a, b) = (&first.value, &second.value);
    let converted = a.unit != b.unit
        && (a.unit.same_dimension(&b.unit)
            || a.unit.dimension() == Dimension::Money && b.unit.dimension() == Dimension::Money);
    if !(bracket && closed && converted) {
        return;
    }
    let exact = b.interval.low_value().filter(|low| b.interval.high_value() == Some(*low)).copied();
    let bounds = exact.and_then(|value| match (a.interval.low(), a.interval.high()) {
        (Bound::Included(_), Bound::Unbounded) => Some(Interval::at_least(value)),
        (Bound::Excluded(_), Bound::Unbounded) => Some(Interval::more_than(value)),
        (Bound::Unbounded, Bound::Included(_)) => {
            Interval::new(Bound::Unbounded, Bound::Included(value)).ok()
        }
        (Bound::Unbounded, Bound::Excluded(_)) => {
            Interval::new(Bound::Unbounded, Bound::Excluded(value)).ok()
        }
        _ => None,
    });
    if let Some(bounds) = bounds {
        second.value.interval = bounds;
    }
    second.value.approximate |= first.value.approximate;
}

/// "aged 4, 7 and 9": years all of them.
fn ages(atoms: &[Atom<'_>], index: usize, mentions: &mut [QuantityMention]) {
    let (before, rest) = mentions.split_at_mut(index);
    let (Some(first), Some(second)) = (before.last(), rest.first_mut()) else { return };
    let (end, start) = (ends(atoms, first).1, ends(atoms, second).0);
    let between = atoms.get(end..start).unwrap_or(&[]);
    let listed = !between.is_empty()
        && between.len() <= 2
        && between.iter().all(|a| a.is_sign(",") || a.is("and") || a.is("or"));
    let bare = second.value.kind == QuantityKind::Cardinal
        && second.value.unit == Unit::NONE
        && second.counted_token.is_none()
        && second.value.interval.high_value().is_some_and(|v| *v < Decimal::from(125));
    // "Jane Roe, 44, and 12 others": only where the list is said to be of ages.
    let before = |by: usize| ends(atoms, first).0.checked_sub(by).and_then(|i| atoms.get(i));
    let said = first.value.kind == QuantityKind::Age
        && first.value.unit.symbol() == "yr"
        && (before(1).is_some_and(|a| a.is("aged") || a.is("ages")) || first.note.as_deref() == Some(LISTED));
    if listed && bare && said {
        second.value.kind = QuantityKind::Age;
        second.value.unit = first.value.unit.clone();
        second.pattern = "age";
        second.note.get_or_insert_with(|| LISTED.to_owned());
    }
}

/// "The index was at 3,812.20, up 61.04 points": a level before its change.
fn level_before(atoms: &[Atom<'_>], index: usize, mentions: &mut [QuantityMention]) {
    let (before, rest) = mentions.split_at_mut(index);
    let (Some(level), Some(change)) = (before.last_mut(), rest.first()) else { return };
    let between = atoms.get(ends(atoms, level).1..ends(atoms, change).0).unwrap_or(&[]);
    let moved = between.last().is_some_and(|a| a.is("up") || a.is("down"))
        && between.len() <= 2
        && between.iter().take(between.len() - 1).all(|a| a.is_sign(","));
    if moved
        && change.value.unit.symbol() == "pt"
        && level.value.unit == Unit::NONE
        && level.value.kind == QuantityKind::Cardinal
        && level.counted_token.is_none()
        && larger(level, change)
    {
        level.value.unit = change.value.unit.clone();
        level.value.kind = change.value.kind;
        level.note.get_or_insert_with(|| BORROWED.to_owned());
    }
}

/// The words that stand around a figure.
struct Around<'t> {
    /// The word before it, in the text's own case.
    before: Option<&'t str>,
    /// No noun follows that it could count.
    bare: bool,
    after_preposition: bool,
    /// It is set against the figure before: "from", "versus", "compared with".
    compares: bool,
}

impl<'t> Around<'t> {
    fn of(atoms: &[Atom<'t>], mention: &QuantityMention) -> Around<'t> {
        let (start, end) = ends(atoms, mention);
        let before = start.checked_sub(1).and_then(|i| atoms.get(i));
        let two = start.checked_sub(2).and_then(|i| atoms.get(i));
        let next = atoms.get(end);
        let against = ["from", "versus", "vs", "than", "against", "plus"];
        let compares = before.is_some_and(|a| {
            against.iter().any(|w| a.is(w))
                || (a.is("with") || a.is("to")) && two.is_some_and(|b| b.is("compared"))
        });
        let goes_on = next.is_some_and(|a| a.is_sign("-–%/") && !a.gap);
        Around {
            before: before.map(|a| a.text),
            bare: !goes_on && next.is_none_or(|a| !a.is_word() || FUNCTION.iter().any(|w| a.is(w))),
            after_preposition: next
                .is_some_and(|a| ["by", "in", "at", "from", "on", "for", "with"].iter().any(|w| a.is(w))),
            compares,
        }
    }
}

/// First atom of a figure and one past its last.
fn ends(atoms: &[Atom<'_>], mention: &QuantityMention) -> (usize, usize) {
    let start = atoms.partition_point(|a| a.start < mention.span.start);
    (start, atoms.partition_point(|a| a.start < mention.span.end))
}

/// The figure before whose unit this one leaves out.
fn unit_donor<'m>(
    atoms: &[Atom<'_>],
    earlier: &'m [QuantityMention],
    mention: &QuantityMention,
    words: &Around<'_>,
) -> Option<&'m QuantityMention> {
    let before = words.before?;
    let measured = |m: &&QuantityMention| {
        matches!(m.value.kind, QuantityKind::Money | QuantityKind::Measure | QuantityKind::Percent)
            && m.value.unit.dimension() != Dimension::Time
    };
    let percent = |m: &QuantityMention| m.value.kind == QuantityKind::Percent;
    let near = earlier.iter().rev().take(3);
    let decimals = mention.value.interval.low_value().is_some_and(|v| !v.fract().is_zero());
    // "rose 61.04 points to 3,812.20", "fell 1% to end at 1,334.20": a level, in the unit of the change or of the
    // level before; never a percentage.
    if ["to", "at"].iter().any(|w| before.eq_ignore_ascii_case(w))
        && let Some(donor) = near.clone().filter(measured).find(|m| !percent(m))
        && donor.value.unit.rate().is_none()
        && (donor.value.distribution == Distribution::Change && larger(mention, donor)
            || decimals && donor.value.unit.symbol() == "pt")
    {
        return Some(donor);
    }
    let last = near.clone().next().filter(measured)?;
    // "from 14-18 mpg to 24"
    let (begin, _) = ends(atoms, last);
    let source = atoms.get(begin).is_some_and(|a| a.is("from"))
        || begin.checked_sub(1).and_then(|i| atoms.get(i)).is_some_and(|a| a.is("from"));
    if before.eq_ignore_ascii_case("to") && source {
        return Some(last);
    }
    // "4.8 percent, down from 5.1", "$9bn against 7bn".
    if words.compares
        && (!percent(last) || last.value.distribution != Distribution::Change)
        && (decimals || last.value.kind != QuantityKind::Percent)
    {
        return Some(last);
    }
    // "The highest is 83.25 cents, while the lowest is 71.05": the same word before, in two clauses.
    let (start, _) = ends(atoms, mention);
    let (begin, end) = ends(atoms, last);
    let same = ["is", "was", "by", "at", "to", "are", "were"].iter().any(|w| before.eq_ignore_ascii_case(w))
        && begin.checked_sub(1).and_then(|i| atoms.get(i)).is_some_and(|a| a.is(before));
    let joined = atoms.get(end..start).is_some_and(|between| {
        between.len() < 12
            && between.iter().any(|a| ["and", "while", "but", "whereas"].iter().any(|w| a.is(w)))
    });
    (same && joined).then_some(last)
}

fn larger(mention: &QuantityMention, donor: &QuantityMention) -> bool {
    mention.value.interval.low_value() > donor.value.interval.low_value()
}

/// "5 of the 12", "five out of the 12", "260 million of the 1.4 billion euros".
fn link_part(atoms: &[Atom<'_>], first: usize, index: usize, mentions: &mut [QuantityMention]) {
    let (earlier, later) = mentions.split_at_mut(index + 1);
    let (Some(part), Some(whole)) = (earlier.last_mut(), later.first()) else { return };
    let counts = |kind| {
        matches!(
            kind,
            QuantityKind::Cardinal | QuantityKind::Money | QuantityKind::Measure | QuantityKind::Duration
        )
    };
    let share = matches!(part.value.kind, QuantityKind::Fraction | QuantityKind::Percent);
    if !(counts(part.value.kind) || share) || !counts(whole.value.kind) {
        return;
    }
    let (_, end) = ends(atoms, part);
    let (start, _) = ends(atoms, whole);
    let Some(between) = atoms.get(end..start) else { return };
    let of = between.iter().position(|a| a.is("of"));
    let plain = |a: &&Atom<'_>| a.is("out") || a.lex() == Lex::Plain && !FUNCTION.iter().any(|w| a.is(w));
    let fits = of.is_some_and(|of| {
        between.len() < 6
            && between.iter().take(of).all(|a| plain(&a) && a.is_word())
            && between.iter().skip(of + 1).all(|a| DETERMINERS.iter().any(|w| a.is(w)))
            && (share || of + 1 < between.len() || between.first().is_some_and(|a| a.is("out")) || of == 0)
    });
    let smaller = share || part.value.unit != whole.value.unit && part.value.unit != Unit::NONE || {
        part.value.interval.low_value().zip(whole.value.interval.low_value()).is_none_or(|(a, b)| a <= b)
    };
    if !fits || !smaller {
        return;
    }
    part.part_of = Some(first + index + 1);
    if share || part.value.unit != Unit::NONE {
        return;
    }
    if whole.value.unit != Unit::NONE && part.value.kind == QuantityKind::Cardinal {
        part.value.unit = whole.value.unit.clone();
        part.value.kind = whole.value.kind;
        part.note.get_or_insert_with(|| BORROWED.to_owned());
    }
    // "five out of the 12 hostages": of the hostages.
    if part.counted_token.is_none_or(|t| (whole.tokens.0..whole.tokens.1).contains(&t)) {
        part.counted_token = whole.counted_token;
        part.value.counted.clone_from(&whole.value.counted);
    }
}

/// Words between a part and its whole.
static DETERMINERS: &[&str] = &["the", "its", "their", "his", "her", "these", "those", "all", "our", "total"];
