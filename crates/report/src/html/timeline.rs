//! What each report dates when: a lane for each report, intervals drawn as intervals, publication marked.

use super::{COLOURS, Page, letter, text};
use crate::wrap::shorten;
use gainsay_claim::{Claim, Date, Granularity, TimeValue};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Lanes that are drawn at most.
const LANES: usize = 50;

/// Pixels: the column of names, the whole width, the height of a lane.
const NAMES: f64 = 190.0;
const WIDTH: f64 = 1160.0;
const LANE: f64 = 46.0;

/// Pixels above the lanes for the scale.
const TOP: f64 = 30.0;

/// Narrowest bar, so that a clock time on a scale of months is still seen.
const NARROW: f64 = 5.0;

const DAY: i64 = 86_400;

/// A stretch of time that a report speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Bar {
    /// Civil seconds since 1970-01-01T00:00, half-open.
    from: i64,
    to: i64,
    /// Finding and side; `None` for a date that is not in question.
    version: Option<(usize, usize)>,
    label: String,
}

/// Ends of a stretch; one that is open or wider than a decade is not drawn.
fn ends(when: &TimeValue) -> Option<(i64, i64)> {
    let (&from, &to) = (when.interval.low_value()?, when.interval.high_value()?);
    (to >= from && to - from <= 3660 * DAY).then_some((from, to.max(from + 1)))
}

/// The bars of every lane: first those of findings, then other dates of the report.
fn bars(page: &Page<'_>) -> Vec<BTreeSet<Bar>> {
    let mut lanes: Vec<BTreeSet<Bar>> = page.columns.iter().map(|_| BTreeSet::new()).collect();
    for (finding, f) in page.verdict.findings.iter().enumerate() {
        for (side, version) in f.sides.iter().enumerate() {
            for witness in &version.witnesses {
                let Some((number, _)) = page.column(&witness.document) else { continue };
                let when = page.claim(witness).and_then(|c| c.when.as_ref());
                // Only where the time is what the finding is about does a version have a place on the scale.
                let Some(when) = when.filter(|w| w.span == witness.slot) else { continue };
                if let (Some((from, to)), Some(lane)) = (ends(&when.value), lanes.get_mut(number)) {
                    let label = format!("{}{}: {}", finding + 1, letter(side), version.value);
                    lane.insert(Bar { from, to, version: Some((finding, side)), label });
                }
            }
        }
    }
    for (column, lane) in page.columns.iter().zip(&mut lanes) {
        let disputed: BTreeSet<(i64, i64)> = lane.iter().map(|b| (b.from, b.to)).collect();
        let dated = |c: &Claim| {
            let when = c.when.as_ref().filter(|w| w.value.granularity >= Granularity::Month)?;
            let (from, to) = ends(&when.value).filter(|e| !disputed.contains(e))?;
            Some(Bar { from, to, version: None, label: when.span.of(column.text).unwrap_or("").to_owned() })
        };
        lane.extend(column.read.claims.iter().filter_map(dated));
    }
    lanes
}

/// Start and end of the scale: everything in question and every publication, with a margin; `None` where nothing is dated.
fn range(page: &Page<'_>, lanes: &[BTreeSet<Bar>]) -> Option<(i64, i64)> {
    let published = page.columns.iter().filter_map(|c| c.read.published).map(|p| p.date.days() * DAY);
    let mut ends: Vec<i64> = published.flat_map(|p| [p, p + DAY]).collect();
    ends.extend(lanes.iter().flatten().filter(|b| b.version.is_some()).flat_map(|b| [b.from, b.to]));
    if ends.is_empty() {
        ends.extend(lanes.iter().flatten().flat_map(|b| [b.from, b.to]));
    }
    let (from, to) = (*ends.iter().min()?, *ends.iter().max()?);
    let margin = ((to - from) / 20).max(DAY);
    Some((from - margin, to + margin))
}

pub(super) fn section(page: &Page<'_>) -> Markup {
    let lanes = bars(page);
    html! {
        section id="timeline" aria-labelledby="timeline-title" {
            h2 id="timeline-title" { "What each report dates when" }
            @match range(page, &lanes) {
                None => p { "No report is dated, and none gives a date." },
                Some(range) => {
                    section class="scroll" tabindex="0" aria-label="Picture of the timeline" { (picture(page, &lanes, range)) }
                    p class="soft" {
                        "A diamond is the day of publication. A coloured bar is a date in question, with its finding and version; "
                        "a grey one is another date of the report. "
                        (note(page, &lanes, range))
                    }
                }
            }
        }
    }
}

fn inside(bar: &Bar, range: (i64, i64)) -> bool {
    bar.to > range.0 && bar.from < range.1
}

fn note(page: &Page<'_>, lanes: &[BTreeSet<Bar>], range: (i64, i64)) -> String {
    let outside = lanes.iter().flatten().filter(|b| !inside(b, range)).count();
    let more = page.columns.len().saturating_sub(LANES);
    let outside = if outside > 0 { format!("Dates outside the scale: {outside}. ") } else { String::new() };
    let more = if more > 0 { format!("Reports not drawn: {more}.") } else { String::new() };
    outside + &more
}

fn picture(page: &Page<'_>, lanes: &[BTreeSet<Bar>], range: (i64, i64)) -> Markup {
    let count = page.columns.len().min(LANES);
    let height = TOP + LANE * count as f64 + 10.0;
    let x = |at: i64| {
        let at = at.clamp(range.0, range.1);
        NAMES + (WIDTH - NAMES - 10.0) * ((at - range.0) as f64 / (range.1 - range.0).max(1) as f64)
    };
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="Timeline of the dates in each report"
            viewBox=(format!("0 0 {WIDTH:.0} {height:.0}")) width=(WIDTH) height=(format!("{height:.0}")) {
            @for number in (0..count).step_by(2) {
                rect class="lane" x="0" y=(px(TOP + LANE * number as f64)) width=(WIDTH) height=(LANE) {}
            }
            @for (at, label) in ticks(range).into_iter().filter(|(at, _)| x(*at) < WIDTH - 80.0) {
                line class="grid" x1=(px(x(at))) x2=(px(x(at))) y1=(TOP - 6.0) y2=(format!("{height:.0}")) {}
                text class="tick" x=(px(x(at) + 3.0)) y="14" { (label) }
            }
            @for (number, (column, lane)) in page.columns.iter().zip(lanes).take(count).enumerate() {
                @let top = TOP + LANE * number as f64;
                a href={ "#article-" (number) } {
                    text x="6" y=(px(top + 27.0)) { (shorten(column.name(), 24)) }
                }
                @for bar in lane.iter().filter(|b| inside(b, range)) { (one(bar, top, &x)) }
                @if let Some(published) = column.read.published {
                    @let middle = x(published.date.days() * DAY + DAY / 2);
                    path class="pub" d=(format!("M{middle:.1} {:.1}l6 7l-6 7l-6 -7z", top + 27.0)) {
                        title { "published " (published.date) }
                    }
                }
            }
        }
    }
}

fn one(bar: &Bar, top: f64, x: &impl Fn(i64) -> f64) -> Markup {
    let left = x(bar.from);
    let width = (x(bar.to) - left).max(NARROW);
    let (class, y) = match bar.version {
        // Versions of one finding lie on one line, those of the next a little lower.
        Some((finding, side)) => (format!("f{}", side % COLOURS), top + 5.0 + 6.0 * (finding % 3) as f64),
        None => ("other".to_owned(), top + 39.0),
    };
    html! {
        rect class=(class) x=(px(left)) y=(px(y)) width=(px(width)) height=(if bar.version.is_some() { "9" } else { "4" }) rx="2" {
            title { (text::line(&bar.label)) }
        }
        @if let Some((finding, side)) = bar.version {
            text class="tick" x=(px(left + width + 3.0)) y=(px(y + 9.0)) { (finding + 1) (letter(side)) }
        }
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// Lines of the scale, at most a dozen: days, months or years, whichever fits.
fn ticks(range: (i64, i64)) -> Vec<(i64, String)> {
    let days = (range.1 - range.0) / DAY;
    let first = range.0.div_euclid(DAY) + 1;
    let last = range.1.div_euclid(DAY);
    let date = |day: i64| Date::from_days(day).map(|d| (day, d));
    if days <= 90 {
        let step = (days / 10 + 1).max(1);
        let step = usize::try_from(step).unwrap_or(1);
        return (first..=last)
            .step_by(step)
            .filter_map(date)
            .map(|(day, d)| (day * DAY, d.to_string()))
            .collect();
    }
    let months = days <= 900;
    let starts = (first..=last).filter_map(date).filter(|(_, d)| {
        let (_, month, day) = d.parts();
        day == 1 && (months || month == 1)
    });
    let starts: Vec<(i64, Date)> = starts.collect();
    let step = starts.len() / 12 + 1;
    let shown = starts.into_iter().step_by(step);
    shown
        .map(|(day, d)| {
            let (year, month, _) = d.parts();
            (day * DAY, if months { format!("{year}-{month:02}") } else { year.to_string() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{DAY, ticks};

    #[test]
    fn the_scale_has_few_lines() {
        for days in [1, 9, 30, 89, 91, 400, 899, 901, 5000, 3_650_000] {
            let ticks = ticks((0, days * DAY));
            assert!(ticks.len() <= 13 && (days < 2 || !ticks.is_empty()), "{days}: {}", ticks.len());
        }
        assert_eq!(ticks((0, 3 * DAY))[0], (DAY, "1970-01-02".to_owned()));
    }
}
