//! How does a check look as one page that a browser shows: no script, nothing from outside, all text escaped?
//!
//! The page is made of sections, each in its own module; all of them read the same [`Page`].

mod articles;
mod drawing;
mod findings;
mod marks;
mod matrix;
mod policy;
mod text;
mod timeline;

use crate::place::Places;
use gainsay_claim::{Claim, Document, DocumentClaims, NoteKind};
use gainsay_graph::{Evidence, Verdict};
use marks::Marks;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::collections::BTreeMap;

/// The style sheet of the page.
const STYLE: &str = include_str!("style.css");

/// How many ways there are to colour a version; later ones share the colours.
const COLOURS: usize = 4;

/// What the sections read.
struct Page<'r> {
    /// The documents that were read, in the order of the columns.
    columns: Vec<Column<'r>>,
    /// Index into `columns` by the name of the document.
    index: BTreeMap<&'r str, usize>,
    verdict: &'r Verdict,
}

/// One document.
struct Column<'r> {
    read: &'r DocumentClaims,
    text: &'r str,
    title: Option<&'r str>,
    places: Places<'r>,
}

impl<'r> Page<'r> {
    fn new(documents: &'r [Document], read: &'r [DocumentClaims], verdict: &'r Verdict) -> Page<'r> {
        let mut texts: BTreeMap<&str, &Document> = BTreeMap::new();
        for document in documents {
            // Of documents with one name the checker reads the first in the order of their texts.
            let kept = texts.entry(&document.id).or_insert(document);
            if document.text < kept.text {
                *kept = document;
            }
        }
        let columns: Vec<Column<'r>> = read
            .iter()
            .map(|read| {
                let document = texts.get(&*read.document);
                let text = document.map_or("", |d| d.text.as_str());
                let title = document.and_then(|d| d.title.as_deref());
                Column { read, text, title, places: Places::new(text) }
            })
            .collect();
        let index = read.iter().enumerate().map(|(i, d)| (&*d.document, i)).collect();
        Page { columns, index, verdict }
    }

    fn column(&self, document: &str) -> Option<(usize, &Column<'r>)> {
        let &index = self.index.get(document)?;
        Some((index, self.columns.get(index)?))
    }

    /// The claim that a witness makes.
    fn claim(&self, witness: &Evidence) -> Option<&'r Claim> {
        let (_, column) = self.column(&witness.document)?;
        let read: &'r DocumentClaims = column.read;
        read.claims.get(usize::try_from(witness.claim.0).ok()?)
    }
}

impl Column<'_> {
    /// What a reader calls the report: its outlet where one is known, else its name without folders.
    fn name(&self) -> &str {
        let file = || self.read.document.rsplit(['/', '\\']).next();
        self.read.source.as_deref().or_else(file).unwrap_or(&self.read.document)
    }
}

/// The letter of a version: A, B, ..., then numbers.
fn letter(side: usize) -> String {
    let letter = u8::try_from(side).ok().and_then(|s| b'A'.checked_add(s)).filter(u8::is_ascii_uppercase);
    letter.map_or_else(|| (side + 1).to_string(), |l| char::from(l).to_string())
}

/// Everything a check found, as one HTML document.
///
/// The page needs no script and loads nothing: its content security policy allows only its own style sheet. Whatever
/// comes from the documents is escaped; control, bidirectional and zero-width characters are spelled out. Long articles
/// are shown around the quotes only, so that fifty of them stay below 300 kB.
///
/// ```
/// let documents = [gainsay_claim::Document { id: "a<b".into(), text: "Rain.".into(), ..Default::default() }];
/// let page = gainsay_report::html(&documents, &[], &gainsay_graph::Verdict::default());
/// assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("a<b"));
/// ```
pub fn html(documents: &[Document], read: &[DocumentClaims], verdict: &Verdict) -> String {
    let page = Page::new(documents, read, verdict);
    let marks = Marks::new(&page);
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy::policy());
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="generator" content="gainsay";
                title { (title(&page)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a class="skip" href="#findings" { "Skip to the findings" }
                header { (summary(&page)) }
                main {
                    (findings::section(&page))
                    (matrix::section(&page))
                    (timeline::section(&page))
                    (drawing::section(&page))
                    (findings::explained(&page))
                    (not_checked(&page))
                    (articles::section(&page, &marks))
                }
                footer {
                    p class="soft" {
                        "Made by gainsay, which reads English only. A finding says that reports cannot all be right, "
                        "never which of them is. Offsets, codes and everything else for machines: "
                        code { "--format json" } "."
                    }
                }
            }
        }
    };
    markup.into_string()
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

fn title(page: &Page<'_>) -> String {
    let findings = page.verdict.findings.len();
    let reports = counted(page.columns.len(), "report", "reports");
    match findings {
        0 => format!("No contradiction found in {reports}"),
        1 => format!("{reports}: one place where they cannot all be right"),
        n => format!("{reports}: {n} places where they cannot all be right"),
    }
}

fn summary(page: &Page<'_>) -> Markup {
    let verdict = page.verdict;
    let origins = verdict.origins.len();
    html! {
        h1 { (title(page)) }
        p class="lead" {
            @if !verdict.compatible.is_empty() {
                (counted(verdict.compatible.len(), "further difference is", "further differences are"))
                " no contradiction, each for a stated reason. "
            }
            @if origins > 0 && origins < page.columns.len() {
                "Some reports copy one text: " (counted(origins, "independent origin", "independent origins")) ". "
            }
            @if !verdict.not_checked.is_empty() {
                a href="#unchecked" { (counted(verdict.not_checked.len(), "thing was", "things were")) " not checked" } "."
            }
        }
        nav aria-label="Sections" {
            ul {
                li { a href="#findings" { "Findings" } }
                li { a href="#matrix" { "Who says what" } }
                li { a href="#timeline" { "Timeline" } }
                li { a href="#drawing" { "Graph" } }
                li { a href="#explained" { "Differences that are none" } }
                li { a href="#unchecked" { "Not checked" } }
                li { a href="#articles" { "Articles" } }
            }
        }
    }
}

fn not_checked(page: &Page<'_>) -> Markup {
    let skipped = page.columns.iter().enumerate().flat_map(|(i, c)| {
        let left_out = |n: &&gainsay_claim::Note| {
            matches!(n.kind, NoteKind::Boilerplate | NoteKind::Repeated | NoteKind::Metadata)
        };
        c.read.notes.iter().filter(left_out).map(move |n| (i, c, n))
    });
    let skipped: Vec<_> = skipped.collect();
    html! {
        section id="unchecked" aria-labelledby="unchecked-title" {
            h2 id="unchecked-title" { "What was not checked" }
            @if page.verdict.not_checked.is_empty() {
                p { "No limit was hit: every claim that was read was compared." }
            } @else {
                ul {
                    @for item in &page.verdict.not_checked {
                        li {
                            @if let Some(document) = &item.document { (text::line(document)) ": " }
                            (text::line(&item.message))
                        }
                    }
                }
            }
            @if !skipped.is_empty() {
                details {
                    summary { (counted(skipped.len(), "note", "notes")) " on what was left out of the reports, and on their dates" }
                    ul {
                        @for (i, column, note) in &skipped {
                            li {
                                a href={ "#article-" (i) } { (text::line(column.name())) }
                                ", line " (column.places.at(note.span.range().start).line) ": "
                                (text::line(&note.message))
                            }
                        }
                    }
                }
            }
            p class="soft" { "What is not understood as a claim is not compared either: silence here is no proof of agreement." }
        }
    }
}
