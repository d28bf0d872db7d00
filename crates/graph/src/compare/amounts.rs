//! Do the figures and times of the second text hold by those of the first?

use super::align::Alignment;
use super::passage::{Amount, Moment, Part};
use super::sheet::Sheet;
use super::view::View;
use gainsay_claim::{Interval, Quantity, QuantityKind, Relation, TimeValue};
use std::collections::BTreeSet;
use std::ops::Bound;

/// Figures and times of a text that are looked at, at most.
const MOST: usize = 60;

/// What became of one figure or time of the second text. Its flags are measures, each true or false by itself.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fate {
    /// Of the one in the first text whose surroundings fit best.
    best: Relation,
    /// How well these fit, 0 to 1.
    fit: f32,
    /// Whether any in the first text is the same.
    same: bool,
    /// Whether any is compatible.
    compatible: bool,
    /// Whether any compares at all.
    comparable: bool,
    /// Distance of the best to it, as a logarithm of their ratio, or in years; 0 where they meet.
    gap: f32,
    /// Whether the second text gives a bound.
    bound: bool,
    /// Whether the first does, in the best.
    bound_there: bool,
    /// Of the one in the first text whose value is nearest: how it stands, and how far it is.
    nearest: (Relation, f32),
}

impl Fate {
    fn open(fit: f32, bound: bool) -> Fate {
        Fate {
            best: Relation::Incomparable,
            fit,
            same: false,
            compatible: false,
            comparable: false,
            gap: 0.0,
            bound,
            bound_there: false,
            nearest: (Relation::Incomparable, f32::INFINITY),
        }
    }

    /// Takes note of one in the first text that compares.
    fn meet(&mut self, relation: Relation, distance: f32) {
        self.comparable = true;
        self.same |= relation == Relation::Same;
        self.compatible |= relation != Relation::Disjoint;
        if distance < self.nearest.1 {
            self.nearest = (relation.inverse(), distance);
        }
    }
}

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let fates: Vec<Fate> = b.passage.amounts.iter().take(MOST).map(|y| amount(a, b, made, y)).collect();
    put("figures", &fates, a.passage.amounts.len(), sheet);
    let fates: Vec<Fate> = b
        .passage
        .moments
        .iter()
        .take(MOST)
        .filter_map(|y| Some(moment(a, b, made, y, y.value.as_ref()?)))
        .collect();
    put("times", &fates, a.passage.moments.len(), sheet);
    let lengths: Vec<Fate> =
        b.passage.moments.iter().take(MOST).filter_map(|y| Some(length(a, y.length.as_ref()?))).collect();
    put("lengths of time", &lengths, a.passage.moments.len(), sheet);
    digits(a, b, sheet);
}

fn put(group: &'static str, fates: &[Fate], other: usize, sheet: &mut Sheet) {
    let count = |wanted: fn(&Fate) -> bool| fates.iter().filter(|f| wanted(f)).count() as f32;
    sheet.put(group, "of the second text", fates.len() as f32);
    sheet.put(group, "of the first text", other as f32);
    sheet.put(group, "same somewhere", count(|f| f.same));
    sheet.put(group, "not the same anywhere", count(|f| f.comparable && !f.same));
    sheet.put(group, "excluded everywhere", count(|f| f.comparable && !f.compatible));
    sheet.put(group, "with nothing to compare", count(|f| !f.comparable));
    sheet.put(group, "excluded by the best", count(|f| f.best == Relation::Disjoint));
    sheet.put(group, "same as the best", count(|f| f.best == Relation::Same));
    sheet.put(group, "within the best", count(|f| f.best == Relation::Narrower));
    sheet.put(group, "around the best", count(|f| f.best == Relation::Wider));
    sheet.put(group, "over the edge of the best", count(|f| f.best == Relation::Overlapping));
    sheet.put(group, "bounds", count(|f| f.bound));
    sheet.put(group, "bounds that hold", count(|f| f.bound && f.best != Relation::Disjoint && f.comparable));
    sheet.put(group, "bounds that fail", count(|f| f.bound && f.best == Relation::Disjoint));
    sheet.put(group, "against a bound", count(|f| f.bound_there));
    let worst = fates.iter().filter(|f| f.best == Relation::Disjoint);
    let worst = worst.max_by(|x, y| x.fit.total_cmp(&y.fit));
    sheet.put(group, "fit of the excluded", worst.map_or(-1.0, |f| f.fit));
    sheet.put(group, "gap of the excluded", worst.map_or(-1.0, |f| f.gap));
    let held = fates.iter().filter(|f| f.comparable && f.best != Relation::Disjoint);
    sheet.put(group, "excluded by the nearest", count(|f| f.nearest.0 == Relation::Disjoint));
    sheet.put(
        group,
        "bounds that fail by the nearest",
        count(|f| f.bound && f.nearest.0 == Relation::Disjoint),
    );
    let bounds_held = count(|f| {
        f.bound && f.comparable && !matches!(f.nearest.0, Relation::Disjoint | Relation::Incomparable)
    });
    sheet.put(group, "bounds that hold by the nearest", bounds_held);
    let failed = fates.iter().filter(|f| f.bound && f.nearest.0 == Relation::Disjoint);
    sheet.put(
        group,
        "distance of a bound that fails",
        failed.map(|f| f.nearest.1).fold(99.0, f32::min).min(99.0),
    );
    let kept = fates.iter().filter(|f| f.bound && f.comparable && f.nearest.0 != Relation::Disjoint);
    sheet.put(
        group,
        "distance of a bound that holds",
        kept.map(|f| f.nearest.1).fold(99.0, f32::min).min(99.0),
    );
    let far = fates.iter().filter(|f| f.comparable).map(|f| f.nearest.1);
    sheet.put(group, "distance of the nearest, the largest", far.fold(-1.0, f32::max).min(99.0));
    sheet.put(group, "fit of what holds", held.map(|f| f.fit).fold(-1.0, f32::max));
}

/// The words around a figure, as the alignment joins them: how many have an answer around the other figure.
fn surroundings(a: &View<'_>, b: &View<'_>, made: &Alignment, x: (usize, usize), y: (usize, usize)) -> f32 {
    let near = |view: &View<'_>, at: (usize, usize)| -> Vec<usize> {
        let middle = view.content.partition_point(|i| *i < at.0);
        let from = middle.saturating_sub(4);
        let all = view.content.get(from..(middle + 6).min(view.content.len())).unwrap_or_default();
        let mut near: Vec<usize> = all.iter().copied().filter(|i| *i < at.0 || *i >= at.1).collect();
        near.extend(view.governor(at.1.saturating_sub(1)));
        near
    };
    let there: BTreeSet<usize> = near(a, x).into_iter().collect();
    let here: BTreeSet<usize> = near(b, y).into_iter().collect();
    let total: f32 = here.iter().map(|i| b.weight(*i)).sum::<f32>().max(1.0);
    let met: f32 = here
        .iter()
        .filter(|i| {
            made.to.get(i).is_some_and(|j| there.contains(j)) || there.iter().any(|j| a.key(*j) == b.key(**i))
        })
        .map(|i| b.weight(*i))
        .sum();
    met / total
}

fn kind(quantity: &Quantity) -> QuantityKind {
    match quantity.kind {
        QuantityKind::Score | QuantityKind::Multiple => QuantityKind::Cardinal,
        other => other,
    }
}

/// Figures as they stand: a figure in a short text is meant to its last digit.
fn strict(x: &Quantity, y: &Quantity) -> Relation {
    let loose = x.compare(y).relation;
    if loose == Relation::Incomparable || x.approximate || y.approximate || x.unit != y.unit {
        return loose;
    }
    x.interval.relation(&y.interval)
}

fn amount(a: &View<'_>, b: &View<'_>, made: &Alignment, y: &Amount) -> Fate {
    let mut fate = Fate::open(-1.0, y.value.interval.is_open_ended());
    for x in a.passage.amounts.iter().take(MOST) {
        let relation = strict(&x.value, &y.value);
        if relation == Relation::Incomparable {
            continue;
        }
        fate.meet(relation, ratio(&x.value, &y.value));
        let counted = match (x.counted, y.counted) {
            (Some(j), Some(i)) if made.to.get(&i) == Some(&j) || a.key(j) == b.key(i) => 0.5,
            (Some(_), Some(_)) => -0.2,
            _ => 0.0,
        };
        let sort = if kind(&x.value) == kind(&y.value) && x.value.unit == y.value.unit { 0.3 } else { -0.3 };
        let same = if relation == Relation::Same { 0.05 } else { 0.0 };
        let fit = surroundings(a, b, made, x.words, y.words) + counted + sort + same;
        if fit > fate.fit {
            fate.fit = fit;
            fate.best = relation.inverse();
            fate.bound_there = x.value.interval.is_open_ended();
            fate.gap = ratio(&x.value, &y.value);
        }
    }
    fate
}

fn ratio(x: &Quantity, y: &Quantity) -> f32 {
    use rust_decimal_free::number;
    let value = |q: &Quantity| {
        let low = q.interval.low_value().or(q.interval.high_value());
        low.map_or(0.0, number)
    };
    let (x, y) = (value(x).abs().max(0.01), value(y).abs().max(0.01));
    (x.ln() - y.ln()).abs() as f32
}

/// Decimals as floating numbers, by their printed form: only ratios are wanted.
mod rust_decimal_free {
    pub(super) fn number(value: &gainsay_claim::Decimal) -> f64 {
        value.to_string().parse().unwrap_or(0.0)
    }
}

fn length(a: &View<'_>, y: &Quantity) -> Fate {
    let mut fate = Fate::open(0.0, y.interval.is_open_ended());
    for x in a.passage.moments.iter().take(MOST).filter_map(|m| m.length.as_ref()) {
        let relation = x.compare(y).relation;
        if relation == Relation::Incomparable {
            continue;
        }
        fate.meet(relation, ratio(x, y));
        if fate.best == Relation::Incomparable || relation == Relation::Same {
            fate.best = relation.inverse();
            fate.gap = ratio(x, y);
        }
    }
    fate
}

/// The time with the preposition before it: "before 2013" is everything up to it.
fn bounded(view: &View<'_>, moment: &Moment, value: &TimeValue) -> (Interval<i64>, bool) {
    let word = |back: usize| moment.words.0.checked_sub(back).map_or("", |i| view.key(i));
    let (before, earlier) = (word(1), word(2));
    let (low, high) = (value.interval.low().cloned(), value.interval.high().cloned());
    let ends = |low: Bound<i64>, high: Bound<i64>| {
        Interval::new(low, high).unwrap_or_else(|_| value.interval.clone())
    };
    let just_after = |end: Bound<i64>| match end {
        Bound::Excluded(t) | Bound::Included(t) => Bound::Included(t),
        Bound::Unbounded => Bound::Unbounded,
    };
    let just_before = |end: Bound<i64>| match end {
        Bound::Included(t) | Bound::Excluded(t) => Bound::Excluded(t),
        Bound::Unbounded => Bound::Unbounded,
    };
    match before {
        "before" => (ends(Bound::Unbounded, just_before(low)), true),
        "after" => (ends(just_after(high), Bound::Unbounded), true),
        "until" | "till" | "by" => (ends(Bound::Unbounded, high), true),
        "since" => (ends(low, Bound::Unbounded), true),
        "to" if earlier == "prior" => (ends(Bound::Unbounded, just_before(low)), true),
        "than" if matches!(earlier, "later" | "late") => (ends(Bound::Unbounded, high), true),
        "than" if matches!(earlier, "earlier" | "early") => (ends(low, Bound::Unbounded), true),
        _ => (value.interval.clone(), false),
    }
}

fn moment(a: &View<'_>, b: &View<'_>, made: &Alignment, y: &Moment, value: &TimeValue) -> Fate {
    let (mine, bound) = bounded(b, y, value);
    let mut fate = Fate::open(-1.0, bound);
    for x in a.passage.moments.iter().take(MOST) {
        let Some(other) = &x.value else { continue };
        let (theirs, bound_there) = bounded(a, x, other);
        let relation = theirs.relation(&mine);
        let start = |i: &Interval<i64>| i.low_value().or(i.high_value()).copied().unwrap_or_default();
        let years = (start(&theirs) - start(&mine)).unsigned_abs() as f32 / 31_557_600.0;
        fate.meet(relation, years);
        let same = if relation == Relation::Same { 0.1 } else { 0.0 };
        let fit = surroundings(a, b, made, x.words, y.words) + same;
        if fit > fate.fit {
            fate.fit = fit;
            fate.best = relation.inverse();
            fate.bound_there = bound_there;
            fate.gap = if relation == Relation::Disjoint { years.min(500.0) } else { 0.0 };
        }
    }
    fate
}

/// Numbers by their digits alone, whatever they mean.
fn digits(a: &View<'_>, b: &View<'_>, sheet: &mut Sheet) {
    let numbers = |view: &View<'_>| -> BTreeSet<String> {
        (0..view.words.len())
            .filter(|i| {
                view.part(*i) == Part::Number || view.key(*i).starts_with(|c: char| c.is_ascii_digit())
            })
            .map(|i| view.key(i).to_owned())
            .collect()
    };
    let (mine, theirs) = (numbers(a), numbers(b));
    let year = |n: &&String| n.len() == 4 && n.starts_with(['1', '2']);
    let met = theirs.intersection(&mine).count();
    sheet.put("digits", "of the second text", theirs.len() as f32);
    sheet.put("digits", "found", met as f32);
    sheet.put("digits", "not found", (theirs.len() - met) as f32);
    sheet.put("digits", "unused in the first text", mine.difference(&theirs).count() as f32);
    let lost = theirs.difference(&mine).filter(year).count();
    sheet.put("digits", "years not found", lost as f32);
    let unused = mine.difference(&theirs).filter(year).count();
    sheet.put("digits", "years unused", unused as f32);
}
