//! Who says what: a row for each fact in question, a column for each report.

use super::{COLOURS, Page, letter, text};
use crate::wrap::shorten;
use gainsay_claim::Reason;
use gainsay_graph::Side;
use maud::{Markup, html};

/// Rows that are shown at most; findings come first.
const ROWS: usize = 60;

/// Letters of a row's name, and of a version in a cell: whole quotations stand in the findings.
const HEADLINE: usize = 140;
const VALUE: usize = 90;

struct Row<'r> {
    /// Number of the finding, from 1; `None` for a difference that is none.
    finding: Option<usize>,
    headline: &'r str,
    /// Why it is no contradiction.
    reason: Option<&'static str>,
    sides: &'r [Side],
}

pub(super) fn section(page: &Page<'_>) -> Markup {
    let findings = page.verdict.findings.iter().enumerate().map(|(i, f)| Row {
        finding: Some(i + 1),
        headline: &f.headline,
        reason: None,
        sides: &f.sides,
    });
    let others = page.verdict.compatible.iter().filter(|n| n.reason != Reason::DifferentEvent).map(|n| Row {
        finding: None,
        headline: &n.headline,
        reason: Some(n.reason.word()),
        sides: &n.sides,
    });
    let mut rows: Vec<Row<'_>> = findings.chain(others).collect();
    let left_out = rows.len().saturating_sub(ROWS);
    rows.truncate(ROWS);
    html! {
        section id="matrix" aria-labelledby="matrix-title" {
            h2 id="matrix-title" { "Who says what" }
            @if rows.is_empty() {
                p { "No fact is told in two ways." }
            } @else {
                section class="scroll" tabindex="0" aria-label="Table of who says what" {
                    table {
                        caption {
                            "A row is a fact that is told in two ways, a column a report. A dash: the report does not say."
                            @if left_out > 0 { " Rows left out: " (left_out) "." }
                        }
                        thead {
                            tr {
                                th scope="col" { "Fact" }
                                @for (number, column) in page.columns.iter().enumerate() {
                                    th scope="col" { a href={ "#article-" (number) } { (text::line(column.name())) } }
                                }
                            }
                        }
                        tbody { @for row in &rows { (one(page, row)) } }
                    }
                }
            }
        }
    }
}

fn one(page: &Page<'_>, row: &Row<'_>) -> Markup {
    html! {
        tr {
            th scope="row" {
                @if let Some(number) = row.finding {
                    a href={ "#f-" (number) } { (text::line(&shorten(row.headline, HEADLINE))) }
                } @else {
                    // Two events are no fact that is told in two ways; other reasons stand behind their headline.
                    @let reason = row.reason.map(|r| format!(" ({r})")).unwrap_or_default();
                    (text::line(&shorten(row.headline.strip_suffix(&reason).unwrap_or(row.headline), HEADLINE)))
                    span class="soft" { ": no contradiction" (reason) }
                }
            }
            @for column in &page.columns { (cell(&column.read.document, row)) }
        }
    }
}

fn cell(document: &str, row: &Row<'_>) -> Markup {
    let said = row
        .sides
        .iter()
        .enumerate()
        .filter(|(_, side)| side.witnesses.iter().any(|w| &*w.document == document));
    let said: Vec<(usize, &Side)> = said.collect();
    let Some((first, _)) = said.first() else { return html! { td { span class="soft" { "–" } } } };
    html! {
        td class={ "m" (first % COLOURS) } {
            @for (index, (side, version)) in said.iter().enumerate() {
                @if index > 0 { br; }
                b { (letter(*side)) } " " (text::line(&shorten(&version.value, VALUE)))
            }
        }
    }
}
