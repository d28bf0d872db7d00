//! Estimates the weights of links between events, and writes the table of `link_weights.rs`.
//!
//! `cargo run --release -p gainsay-graph --example fit_links -- [--out crates/graph/src/link_weights.rs] FILE...`: each line of a `.jsonl` file has an `id` and `docs`
//! (`id`, `published`, `text`); a line of cases also has its `conflicts` and `compatible` pairs, each with two quotes. A
//! `.txt` file has the form of `tests/cases/mini.txt`.
//!
//! What is known of two events: events of two stories are never one, and show what chance brings together (`u` of Fellegi
//! and Sunter); two events of one sort that one report tells are two by its own word; events at the two places of a labelled
//! pair are one. Of other events of two reports of one story nothing is known. Three tables are estimated:
//!
//! * `em`: the model of Fellegi and Sunter, items independent of each other given whether the two are one; what is not known
//!   is filled in by expectation and maximization (Dempster, Laird and Rubin 1977).
//! * `joint`: one logistic regression over all items, which knows that items go together, on what is known; the unknown
//!   count as what `em` says of them, a little.
//! * `drawn`: the same, drawn towards the weights that were set by hand and with what these say of the unknown. Labels are
//!   few, so that most items keep near to them. This one is written: see `docs/eval-notes.md` for why.
//!
//! Stories are dealt into parts; each part is weighed by tables that never saw it. Nothing in it is random.

// `g`, `h`, `p`, `q`: gradient, curvature, what is expected and what the model says, as in any book on regression.
#![allow(clippy::many_single_char_names)]

use gainsay_claim::{Date, Document, DocumentClaims, Span};
use gainsay_graph::{EventPair, event_pairs, link_items};
use gainsay_parse::Reader;
use rayon::prelude::*;
use std::fmt::Write as _;

/// What stands above the table.
const HEAD: &str = "\
//! How much does each item of a link count?
//!
//! Written by `cargo run --release -p gainsay-graph --example fit_links`: a logistic regression on pairs of events that are
//! known to be one (labelled places of the development cases and of `tests/cases`) or two (events of two stories, events that
//! one report tells apart), drawn towards weights that were set by hand.

/// Log-odds, in the order of `weights::OF_LINKS`.
";

/// The weights as they were set by hand, where estimates are drawn to.
#[rustfmt::skip]
const HAND: [f64; 27] = [
    -2.6, 2.4, 1.3, 0.7, -2.2, -0.5, -2.5, -1.6, 1.4, 0.6, -0.9, 1.2, -1.0, 0.8, 1.0, 1.0, 2.0, -3.0, 0.5, 0.6, -1.4, 0.5, -0.5,
    2.4, 1.0, -4.0, -2.0,
];

/// Rounds of expectation and maximization.
const ROUNDS: usize = 12;
/// Steps of a regression.
const STEPS: usize = 500;
/// How much an unlabelled pair counts in a regression over all items.
const UNKNOWN: f64 = 0.05;
/// How much the pairs of two stories weigh together, beside those of one event.
const CHANCE: f64 = 4.0;
/// How much the pairs that one report tells apart weigh together. They are told apart by the very items that are weighed, so
/// they count less; at this weight the findings on unlabelled stories are no more than before.
const APART: f64 = 1.5;
/// Items that are not fitted by regressions: one report was published within three days of itself, whatever it tells.
const KEPT: [usize; 1] = [21];
/// Parts of the cross-validation.
const PARTS: usize = 5;
/// Each story is set against so many others.
const OTHERS: usize = 2;

/// How a table is estimated: from pairs, and from the weights set by hand.
type Fit = fn(&[&Row], &[f64]) -> Vec<f64>;

/// What is known of two events.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Known {
    One,
    Two,
    Nothing,
}

struct Row {
    part: usize,
    items: Vec<f64>,
    known: Known,
    /// One report tells of both.
    told_apart: bool,
}

/// A story: its reports, and the places that labels tie, `true` for one event.
struct Story {
    documents: Vec<DocumentClaims>,
    labels: Vec<([(String, Span); 2], bool)>,
}

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1).peekable();
    let out = args.next_if_eq("--out").and_then(|_| args.next());
    let files: Vec<String> = args.filter(|f| std::path::Path::new(f).exists()).collect();
    if files.is_empty() {
        eprintln!("no file of stories: nothing to estimate");
        return Ok(());
    }
    let mut stories: Vec<Story> = Vec::new();
    for file in &files {
        stories.extend(read(file)?);
    }
    let rows = rows(&stories);
    let items = link_items();
    let hand = HAND.to_vec();
    let count = |known| rows.iter().filter(|r| r.known == known).count();
    println!(
        "// {} stories; {} pairs of one event, {} of two stories, {} unlabelled",
        stories.len(),
        count(Known::One),
        count(Known::Two),
        count(Known::Nothing)
    );
    let fits: [(&str, Fit); 3] = [("em", em), ("joint", joint), ("drawn", drawn)];
    measure("hand", &rows.iter().map(|r| (score(&hand, r), r)).collect::<Vec<_>>());
    let mut tables = Vec::new();
    for (name, fit) in fits {
        let held: Vec<(f64, &Row)> = (0..PARTS)
            .into_par_iter()
            .flat_map_iter(|part| {
                let train: Vec<&Row> = rows.iter().filter(|r| r.part != part).collect();
                let weights = fit(&train, &hand);
                let held = rows.iter().filter(|r| r.part == part);
                held.map(|r| (score(&weights, r), r)).collect::<Vec<_>>()
            })
            .collect();
        measure(name, &held);
        tables.push((name, fit(&rows.iter().collect::<Vec<_>>(), &hand)));
    }
    for (name, weights) in tables {
        let mut table = format!("pub(crate) const LINKS: [f64; {}] = [\n", weights.len());
        for (item, weight) in items.iter().zip(&weights) {
            let _ = writeln!(table, "    {weight:.3}, // {item}");
        }
        table += "];\n";
        println!("\n// {name}\n{table}");
        if let Some(path) = out.as_ref().filter(|_| name == "drawn") {
            std::fs::write(path, format!("{HEAD}{table}"))?;
        }
    }
    Ok(())
}

fn score(weights: &[f64], row: &Row) -> f64 {
    weights.iter().zip(&row.items).map(|(w, x)| w * x).sum()
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Log loss and order of labelled pairs against pairs of two stories, and what passes the bar of a link.
#[allow(clippy::print_stdout)]
fn measure(name: &str, scored: &[(f64, &Row)]) {
    let of = |known| scored.iter().filter(move |(_, r)| r.known == known);
    let loss = |known: Known| {
        let all: Vec<f64> = of(known)
            .map(|(s, _)| -(if known == Known::One { logistic(*s) } else { logistic(-*s) }).max(1e-9).ln())
            .collect();
        all.iter().sum::<f64>() / all.len().max(1) as f64
    };
    let linked = |known, bar: f64| {
        let all = of(known).count().max(1) as f64;
        100.0 * of(known).filter(|(s, _)| *s >= bar).count() as f64 / all
    };
    let mut order: Vec<&(f64, &Row)> = scored.iter().filter(|(_, r)| r.known != Known::Nothing).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut below, mut wins, mut ones) = (0.0_f64, 0.0_f64, 0.0_f64);
    for (_, row) in order {
        if row.known == Known::One {
            wins += below;
            ones += 1.0;
        } else {
            below += 1.0;
        }
    }
    let apart = scored.iter().filter(|(_, r)| r.told_apart);
    let (all, told) =
        apart.fold((0.0_f64, 0.0), |(n, l), (s, _)| (n + 1.0, l + f64::from(u8::from(*s >= 0.0))));
    println!(
        "// {name:>8}: AUROC {:.1}; log loss {:.3} of one event, {:.3} of two; linked {:.1} % of one event, {:.2} % of \
         two ({:.1} % of those that one report tells), {:.1} % unlabelled",
        100.0 * wins / (below * ones).max(1.0),
        loss(Known::One),
        loss(Known::Two),
        linked(Known::One, 0.0),
        linked(Known::Two, 0.0),
        100.0 * told / all.max(1.0),
        linked(Known::Nothing, 0.0)
    );
}

/// The pairs of all stories: within each, and each against the next ones.
fn rows(stories: &[Story]) -> Vec<Row> {
    let made: Vec<Vec<Row>> = (0..stories.len())
        .into_par_iter()
        .map(|index| {
            let Some(story) = stories.get(index) else { return Vec::new() };
            let part = index % PARTS;
            let mut rows: Vec<Row> = event_pairs(&story.documents)
                .into_iter()
                .map(|pair| {
                    let known = if pair.told_apart { Known::Two } else { known(story, &pair) };
                    Row { part, items: pair.items, known, told_apart: pair.told_apart }
                })
                .collect();
            for other in (1..=OTHERS).filter_map(|step| stories.get((index + step) % stories.len())) {
                let mut both = story.documents.clone();
                for document in &mut both {
                    document.document = format!("1/{}", document.document).into();
                }
                both.extend(other.documents.iter().map(|d| {
                    let mut d = d.clone();
                    d.document = format!("2/{}", d.document).into();
                    d
                }));
                let crossed = event_pairs(&both).into_iter().filter(|pair| {
                    let [(a, _), (b, _)] = &pair.places;
                    !pair.told_apart && a.as_bytes().first() != b.as_bytes().first()
                });
                rows.extend(crossed.map(|pair| Row {
                    part,
                    items: pair.items,
                    known: Known::Two,
                    told_apart: false,
                }));
            }
            rows
        })
        .collect();
    made.into_iter().flatten().collect()
}

fn known(story: &Story, pair: &EventPair) -> Known {
    let at = |side: usize, place: &(String, Span)| {
        pair.places
            .get(side)
            .is_some_and(|(doc, spans)| **doc == *place.0 && spans.iter().any(|s| s.overlaps(place.1)))
    };
    let mut found = Known::Nothing;
    for ([x, y], one) in &story.labels {
        if at(0, x) && at(1, y) || at(0, y) && at(1, x) {
            if !one {
                return Known::Two;
            }
            found = Known::One;
        }
    }
    found
}

/// The regression of one item alone: constant and slope. Each row counts once for each of the two that it may be.
fn alone(rows: &[&Row], one: &[f64], item: usize) -> (f64, f64) {
    let (mut constant, mut slope) = (0.0_f64, 0.0_f64);
    for _ in 0..8 {
        let (mut g, mut h) = ([0.0_f64; 2], [[1e-6_f64, 0.0], [0.0, 0.5]]);
        g[1] -= 0.5 * slope;
        for (row, p) in rows.iter().zip(one) {
            let x = row.items.get(item).copied().unwrap_or(0.0);
            let q = logistic(constant + slope * x);
            let (d, v) = (p - q, q * (1.0 - q));
            g[0] += d;
            g[1] += d * x;
            h[0][0] += v;
            h[0][1] += v * x;
            h[1][1] += v * x * x;
        }
        h[1][0] = h[0][1];
        let det = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        if det.abs() < 1e-12 {
            break;
        }
        constant += (g[0] * h[1][1] - g[1] * h[0][1]) / det;
        slope += (h[0][0] * g[1] - h[1][0] * g[0]) / det;
        (constant, slope) = (constant.clamp(-12.0, 12.0), slope.clamp(-6.0, 6.0));
    }
    (constant, slope)
}

/// Fellegi and Sunter, by expectation and maximization.
fn em(rows: &[&Row], built: &[f64]) -> Vec<f64> {
    let mut weights = built.to_vec();
    let mut one: Vec<f64> = Vec::new();
    for _ in 0..ROUNDS {
        one = rows.iter().map(|r| expected(&weights, r)).collect();
        let share = one.iter().sum::<f64>() / one.len().max(1) as f64;
        let logit = (share / (1.0 - share)).ln();
        let mut prior = logit;
        for (item, weight) in weights.iter_mut().enumerate().skip(1) {
            let (constant, slope) = alone(rows, &one, item);
            *weight = slope;
            prior += constant - logit;
        }
        weights[0] = prior;
    }
    drop(one);
    weights
}

fn expected(weights: &[f64], row: &Row) -> f64 {
    match row.known {
        Known::One => 1.0,
        Known::Two => 0.0,
        Known::Nothing => logistic(score(weights, row)),
    }
}

fn joint(rows: &[&Row], built: &[f64]) -> Vec<f64> {
    let nothing = vec![0.0; built.len()];
    regression(rows, &em(rows, built), &nothing, 2.0)
}

fn drawn(rows: &[&Row], built: &[f64]) -> Vec<f64> {
    regression(rows, built, built, 10.0)
}

/// Logistic regression over all items; `says` fills in what is not known, `home` is where weights are drawn to.
fn regression(rows: &[&Row], says: &[f64], home: &[f64], pull: f64) -> Vec<f64> {
    let one: Vec<f64> = rows.iter().map(|r| expected(says, r)).collect();
    // Labelled pairs are few: the two sorts that are known weigh as much as each other would in a story.
    let known = |k| rows.iter().filter(|r| r.known == k).count().max(1) as f64;
    let (ones, apart) = (known(Known::One), rows.iter().filter(|r| r.told_apart).count().max(1) as f64);
    let twos = (known(Known::Two) - apart).max(1.0);
    let weight = |r: &Row| match r.known {
        Known::One => 1.0,
        Known::Two if r.told_apart => APART * ones / apart,
        Known::Two => CHANCE * ones / twos,
        Known::Nothing => UNKNOWN,
    };
    let mut weights = home.to_vec();
    let mut speed = vec![0.0_f64; weights.len()];
    for _ in 0..STEPS {
        let mut gradient: Vec<f64> = weights.iter().zip(home).map(|(w, h)| -pull * (w - h)).collect();
        for (row, p) in rows.iter().zip(&one) {
            let d = weight(row) * (p - logistic(score(&weights, row)));
            for (g, x) in gradient.iter_mut().zip(&row.items) {
                *g += d * x;
            }
        }
        for (item, ((w, s), g)) in weights.iter_mut().zip(&mut speed).zip(&gradient).enumerate() {
            if KEPT.contains(&item) {
                continue;
            }
            *s = 0.9 * *s + 0.002 * g / ones.sqrt();
            *w += *s;
        }
    }
    weights
}

fn read(path: &str) -> std::io::Result<Vec<Story>> {
    let text = std::fs::read_to_string(path)?;
    let reader = Reader::new();
    let lines: Vec<serde_json::Value> = if std::path::Path::new(path).extension().is_some_and(|e| e == "txt")
    {
        made_up(&text)
    } else {
        text.lines().filter_map(|l| serde_json::from_str(l).ok()).collect()
    };
    Ok(lines
        .par_iter()
        .filter_map(|row| {
            let word = |doc: &serde_json::Value, key: &str| doc[key].as_str().unwrap_or_default().to_owned();
            let docs = row["docs"].as_array()?;
            let documents = docs.iter().map(|doc| {
                reader.read(&Document {
                    id: word(doc, "id"),
                    published: word(doc, "published").parse::<Date>().ok(),
                    text: word(doc, "text"),
                    ..Document::default()
                })
            });
            let documents: Vec<DocumentClaims> = documents.collect();
            let place = |side: &serde_json::Value| {
                let name = side["doc"].as_str()?;
                let text = docs.iter().find(|d| d["id"] == name)?["text"].as_str()?;
                let quote = side["quote"].as_str()?;
                let start = text.find(quote)?;
                Some((name.to_owned(), Span::new(start, start + quote.len())))
            };
            let mut labels = Vec::new();
            for (key, list) in [("conflicts", &row["conflicts"]), ("compatible", &row["compatible"])] {
                for label in list.as_array().into_iter().flatten() {
                    let one = key == "conflicts" || label["reason"] != "different-event";
                    if let (Some(a), Some(b)) = (place(&label["a"]), place(&label["b"])) {
                        labels.push(([a, b], one));
                    }
                }
            }
            Some(Story { documents, labels })
        })
        .collect())
}

/// Cases in the form of `tests/cases/mini.txt`.
fn made_up(table: &str) -> Vec<serde_json::Value> {
    use serde_json::json;
    let mut cases: Vec<serde_json::Value> = Vec::new();
    for line in table.lines().filter(|l| !l.starts_with("//")) {
        if let Some(name) = line.strip_prefix("=== ") {
            cases.push(json!({"id": name, "docs": [], "conflicts": [], "compatible": []}));
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        if let Some((id, date)) = line.strip_prefix("--- ").and_then(|h| h.split_once(' ')) {
            if let Some(docs) = case["docs"].as_array_mut() {
                docs.push(json!({"id": id, "published": date, "text": ""}));
            }
        } else if let Some(rest) = line.strip_prefix("!! ").or_else(|| line.strip_prefix("~~ ")) {
            let mut parts = rest.split(" | ");
            let label = parts.next().unwrap_or_default();
            let sides: Vec<(&str, &str)> = parts.filter_map(|p| p.split_once(": ")).collect();
            if let [(a, x), (b, y)] = sides[..] {
                let key = if line.starts_with("!!") { "conflicts" } else { "compatible" };
                let told = json!({"kind": label, "reason": label, "a": {"doc": a, "quote": x}, "b": {"doc": b, "quote": y}});
                if let Some(list) = case[key].as_array_mut() {
                    list.push(told);
                }
            }
        } else if let Some(doc) = case["docs"].as_array_mut().and_then(|d| d.last_mut()) {
            let text = format!("{}{line}\n", doc["text"].as_str().unwrap_or_default());
            doc["text"] = json!(text);
        }
    }
    cases
}
