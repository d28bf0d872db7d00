//! The README's figures are those of docs/scoreboard.json.
//!
//! After the scoreboard has moved, `UPDATE_README=1 cargo test --test readme` writes them into the README.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its input is wrong")]

use serde_json::Value;
use std::fmt::Write as _;
use std::fs;

/// What a row measures, what the best peer reaches, and the figures: line and measure of the scoreboard.
type Row = (&'static str, &'static [(&'static str, &'static str)], &'static str);
const ROWS: &[Row] = &[
    (
        "time expressions, news (strict / relaxed / value)",
        &[("time.meantime", "strict"), ("time.meantime", "relaxed"), ("time.meantime", "value")],
        "81.6 / 87.6 / 74.3",
    ),
    (
        "time expressions, histories (strict / relaxed / value)",
        &[("time.wikiwars", "strict"), ("time.wikiwars", "relaxed"), ("time.wikiwars", "value")],
        "85.1 / 91.5 / 82.0",
    ),
    (
        "quantities, news (point / value with unit)",
        &[("quantity.newsquant", "point"), ("quantity.newsquant", "value+unit")],
        "92.0 / -",
    ),
    (
        "quantities, treebank news (overlap / value with unit)",
        &[("quantity.ud_pud_news", "overlap"), ("quantity.ud_pud_news", "value+unit")],
        "94.7 / 73.3",
    ),
    ("open relations (F1 / AUC)", &[("relation.carb", "F1"), ("relation.carb", "AUC")], "48.8 / 27.2"),
    (
        "who says what (whole / content in part)",
        &[("quote.quotes_dev", "whole"), ("quote.quotes_dev", "content partial")],
        "26.5 / 58.3",
    ),
    ("copied text (F1)", &[("origins.wire_dev", "F1")], "98.8"),
    (
        "event mentions linked (CoNLL F1)",
        &[("events.ecb_dev_event", "CoNLL")],
        "75.6 on the test part, topics predicted",
    ),
    (
        "contradictions in labelled cases (precision / recall)",
        &[("cases.dev", "P"), ("cases.dev", "R")],
        "- / 0",
    ),
];

fn root(file: &str) -> String {
    format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn figure(board: &Value, line: &str, measure: &str) -> f64 {
    board["figures"][line][measure]
        .as_f64()
        .unwrap_or_else(|| panic!("the scoreboard has no {line} {measure}"))
}

fn table(board: &Value) -> String {
    let mut table = "| set | gainsay | best peer measured on it |\n| --- | --- | --- |\n".to_owned();
    for (what, figures, peer) in ROWS {
        let ours: Vec<String> =
            figures.iter().map(|(line, measure)| format!("{:.1}", figure(board, line, measure))).collect();
        writeln!(table, "| {what} | {} | {peer} |", ours.join(" / ")).unwrap();
    }
    table
}

#[test]
fn the_readme_has_the_figures_of_the_scoreboard() {
    let board: Value =
        serde_json::from_str(&fs::read_to_string(root("docs/scoreboard.json")).unwrap()).unwrap();
    let readme = fs::read_to_string(root("README.md")).unwrap();
    let (table, found) = (table(&board), figure(&board, "cases.dev", "R"));
    let start = readme.find("| set | gainsay |").expect("the table begins with `| set | gainsay |`");
    let end = start + readme[start..].find("\n\n").expect("the table ends with a blank line") + 1;
    let said = readme.find(" of 100 contradictions").expect("how many of 100 contradictions are found");
    let number = readme[..said].rfind(' ').unwrap() + 1;
    let wanted = format!("{}{found:.0}{}{table}{}", &readme[..number], &readme[said..start], &readme[end..]);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(root("README.md"), &wanted).unwrap();
        return;
    }
    assert!(
        readme == wanted,
        "the README should have, of the scoreboard ({found:.0} of 100 contradictions found):\n{table}\n\
         UPDATE_README=1 cargo test --test readme writes it"
    );
}
