//! Where do quotations begin and end?
//!
//! Marks are paired from left to right inside a paragraph. A quotation inside another one is part of it; where the outer
//! one never ends, the inner ones stand by themselves. A mark without partner closes at the end of its paragraph where the
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

/// Quotations open inside each other at most.
const DEEPEST: usize = 8;

/// The quotations of a text as they are found.
#[derive(Default)]
struct Pairs {
    out: Vec<Quotation>,
    /// Where those begin that are open, outermost first, and whether each goes on the one before.
    open: Vec<(usize, bool)>,
    /// Those that have ended inside an open one: they stand by themselves where that never ends.
    inner: Vec<Quotation>,
    /// One left open at the end of the last paragraph.
    pending: Option<(usize, bool)>,
    paragraph: usize,
}

impl Pairs {
    /// Ends a paragraph: what is open waits for the next paragraph's first mark.
    fn end_paragraph(&mut self) {
        // Of marks that were never closed the last is the likeliest to have a reason, unless something ended in the first.
        self.pending = if self.inner.is_empty() { self.open.last() } else { self.open.first() }.copied();
        self.open.clear();
        self.paragraph += 1;
    }

    /// What was open at the end of the last paragraph did not go on: what ended in it stands by itself.
    fn settle(&mut self) {
        self.pending = None;
        self.out.append(&mut self.inner);
    }

    /// What was open at the end of the last paragraph, which ends at `end`, goes on; `false` where nothing was.
    fn go_on(&mut self, end: usize) -> bool {
        let Some((start, continued)) = self.pending.take() else { return false };
        self.inner.clear();
        let span = Span::new(start, end);
        self.out.push(Quotation { span, continued, paragraph: self.paragraph.saturating_sub(1) });
        true
    }

    fn begin(&mut self, at: usize, continued: bool) {
        if self.open.len() == DEEPEST {
            self.open.remove(0);
        }
        self.open.push((at, continued));
    }

    fn end(&mut self, end: usize) {
        let Some((start, continued)) = self.open.pop() else { return };
        let one = Quotation { span: Span::new(start, end), continued, paragraph: self.paragraph };
        if self.open.is_empty() {
            self.inner.clear();
            self.out.push(one);
        } else {
            self.inner.retain(|inner| inner.span.start < one.span.start);
            self.inner.push(one);
        }
    }
}

/// The quotations of `text` in order; `breaks` are the bytes at which paragraphs begin, sorted.
pub(super) fn quotations(text: &str, breaks: &[usize]) -> Vec<Quotation> {
    let mut pairs = Pairs::default();
    let mut at = 0;
    let mut previous = ' ';
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        while breaks.get(pairs.paragraph + 1).is_some_and(|start| *start <= at) {
            pairs.end_paragraph();
        }
        let first = breaks.get(pairs.paragraph) == Some(&at);
        let Some((mark, len)) = mark_at(rest) else {
            if first {
                pairs.settle();
            }
            previous = c;
            at += c.len_utf8();
            continue;
        };
        let next = text.get(at + len..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let after_space =
            first || previous.is_whitespace() || matches!(previous, '(' | '[' | '—' | '–' | '-' | '‘' | '\'');
        let closed = pairs.open.is_empty();
        let opens = match mark {
            // An opening mark behind a word is a closing one, typed the wrong way round.
            Mark::Open => closed || after_space || !next.is_whitespace(),
            // A paragraph cannot begin with the end of a quotation: so is a closing mark there.
            Mark::Close => first && closed && next.is_alphanumeric(),
            Mark::Either => after_space && !next.is_whitespace() && (closed || next.is_alphanumeric()),
        };
        let end_of_previous = text.get(..at).map_or(at, |before| before.trim_end().len());
        let goes_on = first && opens && pairs.go_on(end_of_previous);
        if first && !goes_on {
            pairs.settle();
        }
        if opens {
            pairs.begin(at, goes_on);
        } else {
            pairs.end(at + len);
        }
        previous = '"';
        at += len;
    }
    pairs.settle();
    let mut out = pairs.out;
    out.extend(singles(text, breaks));
    out.sort_by_key(|one| one.span.start);
    out
}

/// The quotations in single marks, in paragraphs without any other mark: `'We are safe,' she said.` The same sign is an
/// apostrophe, so that a quotation ends only where a stop stands at its mark.
fn singles(text: &str, breaks: &[usize]) -> Vec<Quotation> {
    let mut out = Vec::new();
    for (paragraph, start) in breaks.iter().copied().enumerate() {
        let end = breaks.get(paragraph + 1).copied().unwrap_or(text.len());
        let Some(words) = text.get(start..end) else { continue };
        let single = |c: char| matches!(c, '‘' | '’' | '\'');
        let other = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '`');
        if !words.contains(single) || words.contains(other) || words.contains("\'\'") {
            continue;
        }
        let mut open: Option<(usize, char)> = None;
        let mut previous = ' ';
        let mut chars = words.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            let stop = |c: char| matches!(c, ',' | '.' | '!' | '?' | ';' | ':' | '…' | '-' | '–' | '—');
            match (c, open) {
                ('‘' | '\'', None)
                    if !previous.is_alphanumeric() && !stop(previous) && next.is_alphabetic() =>
                {
                    open = Some((at, c));
                }
                ('’' | '\'', Some((begin, mark)))
                    if (c == '’') == (mark == '‘')
                        && !next.is_alphanumeric()
                        && (stop(previous)
                            || stop(next) && words.get(begin..at).is_some_and(|w| w.contains(' '))) =>
                {
                    let span = Span::new(start + begin, start + at + c.len_utf8());
                    out.push(Quotation { span, continued: false, paragraph });
                    open = None;
                }
                _ => {}
            }
            previous = c;
        }
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
        check("“No,“ she said. “Yes.”", &["“No,“", "“Yes.”"]);
        check("``No,'' she said.", &["``No,''"]);
        check("(\"no\")", &["(\"no\")".trim_matches(['(', ')'])]);
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        check("“One.\n“Two.\n“Three,” he said.", &["“One.", "“Two.", "“Three,”"]);
        check("\"One.\n\"Two,\" he said.", &["\"One.", "\"Two,\""]);
    }

    #[test]
    fn a_quotation_inside_another_is_part_of_it() {
        check("\"We read “no way” on the gate,\" he said.", &["\"We read “no way” on the gate,\""]);
        check("“What he calls “home” is a barn.” — Costa", &["“What he calls “home” is a barn.”"]);
        check("“The gate, he said. “No way,” it reads.", &["“No way,”"]);
        check("“They read “no.”\n“And left.”", &["“They read “no.”", "“And left.”"]);
    }

    #[test]
    fn single_marks_count_where_no_other_stands() {
        check(
            "‘The dogs’ food is bad,’ she said. ‘It’s late.’",
            &["‘The dogs’ food is bad,’", "‘It’s late.’"],
        );
        check("'We are safe,' she said.", &["'We are safe,'"]);
        check("She called it 'a very long road'.", &["'a very long road'"]);
        check("The workers' hall and the '90s style, the bakers' too.", &[]);
        check("Rock 'n' roll. The mayor's car.", &[]);
        check("“She said ‘no’ to us,” he said.", &["“She said ‘no’ to us,”"]);
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
