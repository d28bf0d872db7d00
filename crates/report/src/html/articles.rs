//! The articles, with every quote of a finding marked where it stands.

use super::findings::{ceiling, floor};
use super::marks::{Mark, Marks, marked};
use super::{Page, counted, text};
use maud::{Markup, html};
use std::ops::Range;

/// Bytes of text that all articles together may show, so that a page of fifty stays below 300 kB.
const BUDGET: usize = 150_000;

/// Bytes around a mark that are shown of a line that is too long.
const AROUND: usize = 300;

pub(super) fn section(page: &Page<'_>, marks: &Marks) -> Markup {
    let total: usize = page.columns.iter().map(|c| c.text.len()).sum();
    let room = if total <= BUDGET { usize::MAX } else { BUDGET / page.columns.len().max(1) };
    html! {
        section id="articles" aria-labelledby="articles-title" {
            h2 id="articles-title" { "The articles" }
            @for (number, column) in page.columns.iter().enumerate() {
                @let whole = column.text.len() <= room;
                article class="article" id={ "article-" (number) } aria-labelledby={ "a-" (number) } {
                    h3 id={ "a-" (number) } { (text::line(column.title.unwrap_or_else(|| column.name()))) }
                    p class="soft" {
                        (text::line(&column.read.document))
                        @if let Some(published) = column.read.published { ", published " (published.date) }
                        ", " (counted(column.read.claims.len(), "claim", "claims")) " read"
                    }
                    div class="text" { (body(column.text, number, marks, whole)) }
                }
            }
        }
    }
}

/// The lines of an article; of a long one only those with a quote, and of those what stands around it.
fn body(words: &str, article: usize, marks: &Marks, whole: bool) -> Markup {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for line in words.split_inclusive('\n') {
        lines.push(start..start + line.trim_end().len());
        start += line.len();
    }
    let mut left_out = 0_usize;
    let mut shown: Vec<Markup> = Vec::new();
    for line in lines.into_iter().filter(|line| !words.get(line.clone()).unwrap_or("").trim().is_empty()) {
        let inside = marks.within(article, &line);
        if !whole && inside.is_empty() {
            left_out += 1;
            continue;
        }
        if left_out > 0 {
            shown.push(gap(left_out));
            left_out = 0;
        }
        let pieces = if whole { vec![line.clone()] } else { around(words, &line, inside) };
        shown.push(html! {
            p {
                @for piece in &pieces {
                    @if piece.start > line.start { "… " }
                    (marked(words.get(piece.clone()).unwrap_or(""), piece.start, marks.within(article, piece)))
                }
                @if pieces.last().is_some_and(|last| last.end < line.end) { " …" }
            }
        });
    }
    if left_out > 0 {
        shown.push(gap(left_out));
    }
    html! { @for line in &shown { (line) } }
}

fn gap(lines: usize) -> Markup {
    html! { p class="soft" { "[" (counted(lines, "paragraph", "paragraphs")) " without a quote left out]" } }
}

/// The parts of a line that stand around its marks, in order; parts that touch are one.
fn around(words: &str, line: &Range<usize>, marks: &[Mark]) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for mark in marks.iter().map(Mark::range) {
        let start = floor(words, mark.start.saturating_sub(AROUND).max(line.start));
        let end = ceiling(words, mark.end.saturating_add(AROUND).min(line.end.max(mark.end)));
        match pieces.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => pieces.push(start..end),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::around;
    use crate::html::marks::Mark;

    #[test]
    fn a_long_line_is_shown_around_its_marks() {
        let words = "é".repeat(5000);
        let mark = |start| Mark::of(start, start + 10);
        let pieces = around(&words, &(0..words.len()), &[mark(0), mark(400), mark(6000)]);
        assert_eq!(pieces, [0..710, 5700..6310]);
    }
}
