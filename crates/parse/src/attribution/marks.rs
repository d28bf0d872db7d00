//! Where do quotations begin and end?
//!
//! Marks are paired from left to right inside a paragraph; nothing is nested, because a quotation inside a quotation
//! is written with the other kind of mark. A mark without partner closes at the end of its paragraph where the
//! quotation goes on in the next one, and is no quotation otherwise.

use gainsay_claim::Span;

/// One quotation, marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    pub(super) span: Span,
    /// It goes on the quotation before it, which was left open at the end of its paragraph.
    pub(super) continued: bool,
    /// Number of its paragraph.
    pub(super) paragraph: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Close,
    /// `"`: which of both, its neighbours tell.
    Either,
}

fn mark_at(rest: &str) -> Option<(Mark, usize)> {
    let c = rest.chars().next()?;
    match c {
        '“' | '„' | '«' => Some((Mark::Open, c.len_utf8())),
        '”' | '»' => Some((Mark::Close, c.len_utf8())),
        '"' => Some((Mark::Either, 1)),
        '`' if rest.starts_with("``") => Some((Mark::Open, 2)),
        '\'' if rest.starts_with("''") => Some((Mark::Either, 2)),
        _ => None,
    }
}

/// The quotations of `text` in order; `breaks` are the bytes at which paragraphs begin, sorted.
pub(super) fn quotations(text: &str, breaks: &[usize]) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut open: Option<usize> = None;
    let mut pending: Option<usize> = None;
    let mut continued = false;
    let mut paragraph = 0;
    let mut at = 0;
    let mut previous = ' ';
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let mut first = false;
        while breaks.get(paragraph + 1).is_some_and(|start| *start <= at) {
            // A quotation left open at the end of a paragraph waits for the next paragraph's first mark.
            if let Some(start) = open.take() {
                pending = Some(start);
            }
            continued = false;
            paragraph += 1;
        }
        if breaks.get(paragraph) == Some(&at) {
            first = true;
        }
        let Some((mark, len)) = mark_at(rest) else {
            if first {
                pending = None;
            }
            previous = c;
            at += c.len_utf8();
            continue;
        };
        let next = text.get(at + len..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let after_space =
            first || previous.is_whitespace() || matches!(previous, '(' | '[' | '—' | '–' | '-' | '‘' | '\'');
        let opens = match mark {
            Mark::Open => true,
            // A paragraph cannot begin with the end of a quotation: the mark was typed the wrong way round.
            Mark::Close => first && open.is_none() && next.is_alphanumeric(),
            Mark::Either => {
                after_space && !next.is_whitespace() && (open.is_none() || next.is_alphanumeric())
            }
        };
        let end_of_previous = text.get(..at).map_or(at, |before| before.trim_end().len());
        if opens {
            if first && let Some(start) = pending.take() {
                out.push(Quotation {
                    span: Span::new(start, end_of_previous),
                    continued,
                    paragraph: paragraph - 1,
                });
                continued = true;
            }
            open = Some(at);
        } else if let Some(start) = open.take() {
            out.push(Quotation { span: Span::new(start, at + len), continued, paragraph });
            continued = false;
        }
        if first {
            pending = None;
        }
        previous = '"';
        at += len;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::quotations;
    use proptest::prelude::*;

    fn breaks(text: &str) -> Vec<usize> {
        let mut out = vec![0];
        out.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        out
    }

    fn check(text: &str, expected: &[&str]) {
        let got: Vec<&str> = quotations(text, &breaks(text)).iter().filter_map(|q| q.span.of(text)).collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn marks_are_paired() {
        check("He said \"no\" and \"yes, 'now'.\" Then", &["\"no\"", "\"yes, 'now'.\""]);
        check("“No,” she said. “Yes.”", &["“No,”", "“Yes.”"]);
        check("``No,'' she said.", &["``No,''"]);
        check("(\"no\")", &["(\"no\")".trim_matches(['(', ')'])]);
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        check("“One.\n“Two.\n“Three,” he said.", &["“One.", "“Two.", "“Three,”"]);
        check("\"One.\n\"Two,\" he said.", &["\"One.", "\"Two,\""]);
    }

    #[test]
    fn marks_without_partner_are_no_quotation() {
        check("He said \"no.\nThen he left, \"she said.", &[]);
        check("6\" pipes and 7\" pipes", &[]);
        check("”””", &[]);
    }

    proptest! {
        #[test]
        fn quotations_lie_in_order_inside_any_text(text in "[a \\n\"“”'`.«»]{0,60}") {
            let mut at = 0;
            for quotation in quotations(&text, &breaks(&text)) {
                prop_assert!(quotation.span.start as usize >= at);
                prop_assert!(quotation.span.of(&text).is_some());
                at = quotation.span.end as usize;
            }
        }
    }
}
