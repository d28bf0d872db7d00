//! Fits the weights of findings over stories and prints the tables of `facet_weights.rs`.
//!
//! `cargo run --release -p gainsay-graph --example fit_findings -- FILE...`: each line of a `.jsonl` file has an `id`
//! and `docs` (`id`, `published`, `text`); a line of cases also has its `conflicts`, each with `kind` and two quotes. A
//! `.txt` file has the form of `tests/cases/mini.txt`. The built-in weights are those of the labelled cases, of the three
//! files of `tests/cases` and of unlabelled stories, in this order. With `--show` every pair that is right or likely is
//! printed, and every labelled conflict that a guard keeps out.
//! A pair of values is right where its claims overlap the two quotes of one conflict of its kind. The stories have no
//! labels: two outlets seldom exclude each other, so every pair of theirs counts as wrong, with a weight of its own.
//! Prints what twenty parts, each held back once, say of the fit. Nothing in it is random.

use gainsay_claim::{Date, Document, DocumentClaims, Kind, Reason, Span};
use gainsay_graph::{FACET_MEASURES, FacetPair, facet_pairs};
use gainsay_parse::Reader;
use rayon::prelude::*;

/// The kinds that are fitted.
const KINDS: [Kind; 13] = [
    Kind::Quantity,
    Kind::Money,
    Kind::Percent,
    Kind::Duration,
    Kind::Ordinal,
    Kind::Age,
    Kind::Time,
    Kind::Date,
    Kind::Polarity,
    Kind::Modality,
    Kind::Antonym,
    Kind::Location,
    Kind::Identity,
];
/// The reasons that explain a difference of two values.
const REASONS: [Reason; 12] = [
    Reason::Bound,
    Reason::Rounding,
    Reason::Update,
    Reason::Unit,
    Reason::Scope,
    Reason::Speaker,
    Reason::Hedge,
    Reason::DifferentEvent,
    Reason::Granularity,
    Reason::Timezone,
    Reason::PartWhole,
    Reason::PlanVsOutcome,
];
const WIDTH: usize = KINDS.len() + FACET_MEASURES.len() + REASONS.len();
/// Rounds of gradient descent over all pairs.
const ROUNDS: usize = 4000;
/// Step of a round.
const STEP: f64 = 0.5;
/// Pull of every weight towards nothing, and of the kinds' constants towards their common start.
const RIDGE: f64 = 1.5;
/// Constant that a kind starts from.
const START: f64 = -3.0;
/// Parts of the cross-validation.
const PARTS: usize = 20;
/// How much a pair of an unlabelled story counts.
const UNLABELLED: f64 = 0.5;
/// How much a figure that two reports agree on counts: it shows what one thing looks like in two reports.
const TWINS: f64 = 0.05;

struct Row {
    case: String,
    part: usize,
    features: [f64; WIDTH],
    right: bool,
    /// One figure in two reports: learned from, but not counted.
    twins: bool,
    barred: Option<&'static str>,
    /// Why the two differ in appearance only.
    explained: Option<Reason>,
    weight: f64,
    /// Which conflict of the case it is, to count each once.
    label: Option<usize>,
    told: String,
    /// The two values: document and first byte of each.
    values: [(String, u32); 2],
}

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> std::io::Result<()> {
    let all: Vec<String> = std::env::args().skip(1).collect();
    let files: Vec<&String> = all.iter().filter(|f| std::path::Path::new(f).exists()).collect();
    if files.is_empty() {
        eprintln!("no file of labelled cases: nothing to fit");
        return Ok(());
    }
    let mut rows = Vec::new();
    for file in files {
        rows.extend(read(file)?);
    }
    let (explained, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|r| r.explained.is_some());
    if all.iter().any(|a| a == "--explained") {
        explanations(&explained, all.iter().any(|a| a == "--show"));
        return Ok(());
    }
    // What guards keep out is only looked at.
    let (barred, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|r| r.barred.is_some());
    if all.iter().any(|a| a == "--show") {
        for row in barred.iter().filter(|r| r.right) {
            println!("BARRED ({}) {} {}", row.barred.unwrap_or_default(), row.case, row.told);
        }
    }
    if all.iter().any(|a| a == "--rows") {
        for r in &rows {
            println!(
                "ROW\t{}\t{}\t{}\t{}\t{:?}\t{}\t{:?}\t{:?}",
                r.case, r.right, r.twins, r.weight, r.label, r.told, r.values, r.features
            );
        }
        return Ok(());
    }
    let (twins, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|r| r.twins);
    println!("// {} figures that two reports agree on", twins.len());
    let mut held = Vec::new();
    for part in 0..PARTS {
        let train: Vec<&Row> = rows.iter().chain(&twins).filter(|r| r.part != part).collect();
        let weights = fit(&train);
        held.extend(rows.iter().filter(|r| r.part == part).map(|r| (probability(&weights, r), r)));
    }
    held.sort_by(|a, b| b.0.total_cmp(&a.0));
    measure(&held);
    let (scale, shift) = calibrate(&held);
    println!(
        "// scale {scale:.3} and shift {shift:.3} of the score, from the held-back values with their likeliest rivals"
    );
    let whole: Vec<&Row> = rows.iter().chain(&twins).collect();
    let mut weights = fit(&whole);
    for (i, weight) in weights.iter_mut().enumerate() {
        *weight = *weight * scale + if i < KINDS.len() { shift } else { 0.0 };
    }
    if all.iter().any(|f| f == "--show") {
        for (p, row) in held.iter().filter(|(p, r)| *p > 0.3 || r.right) {
            println!("{p:.2} {} {} {}", if row.right { "RIGHT" } else { "wrong" }, row.case, row.told);
        }
    }
    println!("pub(crate) static KINDS: [(Kind, f64); 13] = [");
    for (kind, weight) in KINDS.iter().zip(&weights) {
        println!("    (Kind::{kind:?}, {weight:.4}),");
    }
    println!("];\n\n/// Weights in the order of the measures.");
    println!("pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [");
    for (name, weight) in FACET_MEASURES.iter().zip(weights.iter().skip(KINDS.len())) {
        println!("    {weight:.4}, // {name}");
    }
    println!("];");
    Ok(())
}

fn read(path: &str) -> std::io::Result<Vec<Row>> {
    let text = std::fs::read_to_string(path)?;
    let reader = Reader::new();
    let lines: Vec<serde_json::Value> = if std::path::Path::new(path).extension().is_some_and(|e| e == "txt")
    {
        made_up(&text)
    } else {
        text.lines().filter_map(|l| serde_json::from_str(l).ok()).collect()
    };
    let rows = lines.par_iter().enumerate().filter_map(|(number, row)| {
        let id = row.get("id")?.as_str()?.to_owned();
        let text_of = |name: &str| {
            let doc = row.get("docs")?.as_array()?.iter().find(|d| d["id"] == name)?;
            doc.get("text")?.as_str()
        };
        let documents: Vec<DocumentClaims> = row
            .get("docs")?
            .as_array()?
            .iter()
            .map(|doc| {
                let word = |key: &str| doc.get(key).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
                let published = date(&word("published"));
                reader.read(&Document {
                    id: word("id"),
                    text: word("text"),
                    published,
                    ..Document::default()
                })
            })
            .collect();
        let place = |side: &serde_json::Value| {
            let (doc, quote) = (side.get("doc")?.as_str()?, side.get("quote")?.as_str()?);
            let start = text_of(doc)?.find(quote)?;
            Some((doc.to_owned(), Span::new(start, start + quote.len())))
        };
        let weight = if row.get("conflicts").is_some() { 1.0 } else { UNLABELLED };
        let empty = Vec::new();
        let labelled = |list: &str, word: &str| -> Vec<(String, [(String, Span); 2])> {
            let labels = row.get(list).and_then(|c| c.as_array()).unwrap_or(&empty).iter();
            let sides = |c: &serde_json::Value| Some([place(c.get("a")?)?, place(c.get("b")?)?]);
            labels.filter_map(|c| Some((c.get(word)?.as_str()?.to_owned(), sides(c)?))).collect()
        };
        let (labels, none) = (labelled("conflicts", "kind"), labelled("compatible", "reason"));
        let said = |p: &(std::sync::Arc<str>, Span)| {
            let words = text_of(&p.0).and_then(|t| p.1.of(t)).unwrap_or_default();
            words.replace('\n', " ")
        };
        let made = facet_pairs(&documents).into_iter().map(|pair| {
            let label = match pair.explained {
                Some(_) => none.iter().position(|(_, sides)| covers(&pair, sides)),
                None => {
                    labels.iter().position(|(kind, sides)| *kind == pair.kind.word() && covers(&pair, sides))
                }
            };
            Row {
                case: id.clone(),
                part: number % PARTS,
                features: features(&pair),
                right: label.is_some() || pair.twins,
                twins: pair.twins,
                barred: pair.barred,
                explained: pair.explained,
                weight: if pair.twins { TWINS } else { weight },
                label: label.filter(|_| !pair.twins),
                values: [0, 1].map(|i| (pair.places[i].0.to_string(), pair.places[i].1.start)),
                told: format!("{} | {} | {}", pair.kind, said(&pair.places[0]), said(&pair.places[1])),
            }
        });
        Some(made.collect::<Vec<Row>>())
    });
    Ok(rows.collect::<Vec<_>>().into_iter().flatten().collect())
}

/// Fits what differs in appearance only and prints the tables of `explain_weights.rs`.
#[allow(clippy::print_stdout)]
fn explanations(rows: &[Row], show: bool) {
    let labelled: Vec<&Row> = rows.iter().filter(|r| r.weight > UNLABELLED).collect();
    let mut held: Vec<(f64, &Row)> = Vec::new();
    for part in 0..PARTS {
        let train: Vec<&Row> = labelled.iter().copied().filter(|r| r.part != part).collect();
        let weights = descend(&train, STEP / 10.0, 2 * ROUNDS);
        held.extend(labelled.iter().filter(|r| r.part == part).map(|r| (probability(&weights, r), *r)));
    }
    held.sort_by(|a, b| b.0.total_cmp(&a.0));
    measure(&held);
    let weights = descend(&labelled, STEP / 10.0, 2 * ROUNDS);
    if show {
        for (p, row) in held.iter().filter(|(p, r)| *p > 0.3 || r.right) {
            let reason = row.explained.map_or("", Reason::word);
            println!(
                "{p:.2} {} {} {reason} {}",
                if row.right { "RIGHT" } else { "other" },
                row.case,
                row.told
            );
        }
    }
    println!("pub(crate) static KINDS: [(Kind, f64); {}] = [", KINDS.len());
    for (kind, weight) in KINDS.iter().zip(&weights) {
        println!("    (Kind::{kind:?}, {weight:.4}),");
    }
    println!("];\n\n/// The constant of each reason.");
    println!("pub(crate) static REASONS: [(Reason, f64); {}] = [", REASONS.len());
    for (reason, weight) in REASONS.iter().zip(weights.iter().skip(KINDS.len() + FACET_MEASURES.len())) {
        println!("    (Reason::{reason:?}, {weight:.4}),");
    }
    println!("];\n\n/// Weights in the order of the measures.");
    println!("pub(crate) static WEIGHTS: [f64; FACET_MEASURES.len()] = [");
    for (name, weight) in FACET_MEASURES.iter().zip(weights.iter().skip(KINDS.len())) {
        println!("    {weight:.4}, // {name}");
    }
    println!("];");
}

/// The cases of a file in the form of `tests/cases/mini.txt`.
fn made_up(text: &str) -> Vec<serde_json::Value> {
    use serde_json::{Value, json};
    let mut cases: Vec<Value> = Vec::new();
    let side = |part: &str| part.split_once(": ").map(|(doc, quote)| json!({ "doc": doc, "quote": quote }));
    for line in text.lines().filter(|l| !l.starts_with("//")) {
        if let Some(name) = line.strip_prefix("=== ") {
            cases.push(json!({ "id": name, "docs": [], "conflicts": [], "compatible": [] }));
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        let push = |case: &mut Value, list: &str, item: Value| {
            case[list].as_array_mut().into_iter().for_each(|l| l.push(item.clone()));
        };
        if let Some((id, day)) = line.strip_prefix("--- ").and_then(|l| l.split_once(' ')) {
            push(case, "docs", json!({ "id": id, "published": day, "text": "" }));
        } else if let Some((list, label)) = line
            .strip_prefix("!! ")
            .map(|l| ("conflicts", l))
            .or_else(|| line.strip_prefix("~~ ").map(|l| ("compatible", l)))
        {
            let parts: Vec<&str> = label.split(" | ").collect();
            if let [word, a, b] = parts[..] {
                push(case, list, json!({ "kind": word, "reason": word, "a": side(a), "b": side(b) }));
            }
        } else if let Some(doc) = case["docs"].as_array_mut().and_then(|d| d.last_mut()) {
            doc["text"] = format!("{}{line}\n", doc["text"].as_str().unwrap_or_default()).into();
        }
    }
    cases
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.get(..10)?.split('-').map(|p| p.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Date::new(year, month, day).ok()
}

fn covers(pair: &FacetPair, sides: &[(String, Span); 2]) -> bool {
    let on = |p: &(std::sync::Arc<str>, Span), s: &(String, Span)| *p.0 == *s.0 && p.1.overlaps(s.1);
    let ([x, y], [s, t]) = (&pair.places, sides);
    on(x, s) && on(y, t) || on(x, t) && on(y, s)
}

fn features(pair: &FacetPair) -> [f64; WIDTH] {
    let mut all = [0.0; WIDTH];
    for (slot, kind) in all.iter_mut().zip(KINDS) {
        *slot = f64::from(u8::from(kind == pair.kind));
    }
    for (slot, measure) in all.iter_mut().skip(KINDS.len()).zip(pair.measures) {
        *slot = measure;
    }
    for (slot, reason) in all.iter_mut().skip(KINDS.len() + FACET_MEASURES.len()).zip(REASONS) {
        *slot = f64::from(u8::from(pair.explained == Some(reason)));
    }
    all
}

fn probability(weights: &[f64; WIDTH], row: &Row) -> f64 {
    let score: f64 = weights.iter().zip(&row.features).map(|(w, f)| w * f).sum();
    1.0 / (1.0 + (-score).exp())
}

fn fit(rows: &[&Row]) -> [f64; WIDTH] {
    descend(rows, STEP, ROUNDS)
}

fn descend(rows: &[&Row], step: f64, rounds: usize) -> [f64; WIDTH] {
    let start = |i: usize| if i < KINDS.len() { START } else { 0.0 };
    let mut weights: [f64; WIDTH] = std::array::from_fn(start);
    let mut speed = [0.0; WIDTH];
    let mass: f64 = rows.iter().map(|r| r.weight).sum::<f64>().max(1.0);
    for _ in 0..rounds {
        let mut slope = [0.0; WIDTH];
        for row in rows {
            let wrong = (probability(&weights, row) - f64::from(u8::from(row.right))) * row.weight;
            for (s, f) in slope.iter_mut().zip(&row.features) {
                *s += wrong * f;
            }
        }
        for (i, ((w, s), v)) in weights.iter_mut().zip(slope).zip(&mut speed).enumerate() {
            *v = 0.9 * *v - step * (s + RIDGE * (*w - start(i))) / mass * 10.0;
            *w += *v;
        }
    }
    weights
}

/// A finding keeps for each value its likeliest rival in another report, so what is left is likelier right than any
/// pair: scale and shift of the held-back scores that make their probabilities true of what is left.
#[allow(clippy::print_stdout)]
fn calibrate(held: &[(f64, &Row)]) -> (f64, f64) {
    let mut taken = std::collections::BTreeSet::new();
    let mut left: Vec<(f64, &Row)> = Vec::new();
    for (p, row) in held {
        let [x, y] = &row.values;
        let of =
            |value: &(String, u32), other: &(String, u32)| (row.case.clone(), value.clone(), other.0.clone());
        if taken.contains(&of(x, y)) || taken.contains(&of(y, x)) {
            continue;
        }
        taken.insert(of(x, y));
        taken.insert(of(y, x));
        left.push(((p / (1.0 - p)).ln(), row));
    }
    let (mut scale, mut shift) = (1.0, 0.0);
    let mass: f64 = left.iter().map(|(_, r)| r.weight).sum::<f64>().max(1.0);
    for _ in 0..20_000 {
        let (mut by_scale, mut by_shift) = (0.0, 0.0);
        for (score, row) in &left {
            let p = 1.0 / (1.0 + (-(scale * score + shift)).exp());
            let wrong = (p - f64::from(u8::from(row.right))) * row.weight;
            by_scale += wrong * score;
            by_shift += wrong;
        }
        scale -= by_scale / mass;
        shift -= by_shift / mass;
    }
    for least in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        let said = left.iter().filter(|(s, _)| 1.0 / (1.0 + (-(scale * s + shift)).exp()) >= least);
        let (right, all) = said.fold((0, 0), |(r, n), (_, row)| (r + usize::from(row.right), n + 1));
        println!("// calibrated, held back, from {least}: {right} of {all} right");
    }
    (scale, shift)
}

#[allow(clippy::print_stdout)]
fn measure(held: &[(f64, &Row)]) {
    let labelled = held.iter().filter(|(_, r)| r.right).map(|(_, r)| (&r.case, r.label));
    let reachable = labelled.collect::<std::collections::BTreeSet<_>>().len();
    println!(
        "// {} pairs, {} of them right, {} conflicts within reach",
        held.len(),
        held.iter().filter(|(_, r)| r.right).count(),
        reachable
    );
    for least in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        let said: Vec<_> = held.iter().filter(|(p, _)| *p >= least).collect();
        let right = said.iter().filter(|(_, r)| r.right).count();
        let conflicts: std::collections::BTreeSet<_> =
            said.iter().filter(|(_, r)| r.right).map(|(_, r)| (&r.case, r.label)).collect();
        let wrong = |w: f64| said.iter().filter(|(_, r)| !r.right && (r.weight - w).abs() < 1e-9).count();
        println!(
            "// held back, from {least}: {right} pairs right on {} conflicts, wrong: {} of cases, {} of stories",
            conflicts.len(),
            wrong(1.0),
            wrong(UNLABELLED)
        );
    }
}
