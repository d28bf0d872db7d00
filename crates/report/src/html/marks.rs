//! Which words of which article are quoted, by which finding, for which side?

use super::{COLOURS, Page, letter, text};
use crate::fingerprint::quoted;
use maud::{Markup, html};

/// One quote of one finding in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    start: usize,
    end: usize,
    /// Index of the finding.
    finding: usize,
    /// Index of its side.
    side: usize,
    /// Index of the witness in the side.
    witness: usize,
}

impl Mark {
    /// A mark of the first quote of the first finding.
    #[cfg(test)]
    pub(super) fn of(start: usize, end: usize) -> Mark {
        Mark { start, end, finding: 0, side: 0, witness: 0 }
    }

    /// The bytes that are quoted.
    pub(super) fn range(&self) -> std::ops::Range<usize> {
        self.start..self.end
    }
}

/// The marks of every article, each list sorted by place.
#[derive(Debug)]
pub(super) struct Marks {
    articles: Vec<Vec<Mark>>,
}

/// The name by which a quote in an article is linked to.
pub(super) fn anchor(finding: usize, side: usize, witness: usize) -> String {
    format!("q-{}-{}-{}", finding + 1, letter(side), witness + 1)
}

/// The name by which the quote's card in its finding is linked to.
pub(super) fn card(finding: usize, side: usize, witness: usize) -> String {
    format!("w-{}-{}-{}", finding + 1, letter(side), witness + 1)
}

impl Marks {
    pub(super) fn new(page: &Page<'_>) -> Marks {
        let mut articles: Vec<Vec<Mark>> = page.columns.iter().map(|_| Vec::new()).collect();
        for (finding, f) in page.verdict.findings.iter().enumerate() {
            for (side, s) in f.sides.iter().enumerate() {
                for (witness, w) in s.witnesses.iter().enumerate() {
                    let range = quoted(w).range();
                    let Some((article, column)) = page.column(&w.document) else { continue };
                    if column.text.get(range.clone()).is_none_or(str::is_empty) {
                        continue;
                    }
                    if let Some(list) = articles.get_mut(article) {
                        list.push(Mark { start: range.start, end: range.end, finding, side, witness });
                    }
                }
            }
        }
        for list in &mut articles {
            list.sort_unstable();
        }
        Marks { articles }
    }

    /// The marks that begin in these bytes of an article.
    pub(super) fn within(&self, article: usize, range: &std::ops::Range<usize>) -> &[Mark] {
        let all = self.articles.get(article).map_or(&[][..], Vec::as_slice);
        let from = all.partition_point(|m| m.start < range.start);
        let to = all.partition_point(|m| m.start < range.end);
        all.get(from..to).unwrap_or_default()
    }
}

/// Words of an article with their marks: every stretch under a mark is highlighted in the colour of the first of them,
/// and where a mark ends, a reference leads to its finding.
pub(super) fn marked(words: &str, offset: usize, marks: &[Mark]) -> Markup {
    let inside = |byte: usize| byte.saturating_sub(offset).min(words.len());
    let mut cuts: Vec<usize> = marks.iter().flat_map(|m| [inside(m.start), inside(m.end)]).collect();
    cuts.extend([0, words.len()]);
    cuts.retain(|cut| words.is_char_boundary(*cut));
    cuts.sort_unstable();
    cuts.dedup();
    // Marks come sorted by their start; those that are open are few, and each is opened and closed once.
    let mut open: Vec<&Mark> = Vec::new();
    let mut next = marks.iter().peekable();
    let mut parts: Vec<Markup> = Vec::new();
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        while let Some(mark) = next.next_if(|m| inside(m.start) <= from) {
            open.push(mark);
        }
        open.retain(|m| inside(m.end) > from);
        let part = words.get(from..to).unwrap_or("");
        parts.push(match open.iter().min() {
            Some(first) => html! { mark class={ "m" (first.side % COLOURS) } { (text::line(part)) } },
            None => text::line(part),
        });
        for mark in open.iter().filter(|m| inside(m.end) == to) {
            parts.push(reference(mark));
        }
    }
    html! { @for part in &parts { (part) } }
}

fn reference(mark: &Mark) -> Markup {
    let (finding, side) = (mark.finding + 1, letter(mark.side));
    html! {
        a class="ref" id=(anchor(mark.finding, mark.side, mark.witness))
            href={ "#" (card(mark.finding, mark.side, mark.witness)) }
            aria-label={ "finding " (finding) ", version " (side) } { (finding) (side) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, marked};

    fn plain(words: &str, offset: usize, marks: &[Mark]) -> String {
        let mut out = String::new();
        let mut inside = false;
        for letter in marked(words, offset, marks).into_string().chars() {
            match letter {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => out.push(c),
                _ => {}
            }
        }
        out
    }

    #[test]
    fn marks_that_overlap_lose_no_word() {
        let mark = |start, end, side| Mark { start, end, finding: 0, side, witness: 0 };
        let marks = [mark(12, 15, 0), mark(14, 19, 1)];
        assert_eq!(plain("one two three", 10, &marks), "one t1Awo t1Bhree");
        let shown = marked("one two three", 10, &marks).into_string();
        assert_eq!(shown.matches("<mark").count(), 3, "{shown}");
        assert!(shown.contains("id=\"q-1-A-1\"") && shown.contains("href=\"#w-1-B-1\""), "{shown}");
    }
}
