//! The findings one by one, with the versions side by side, and the differences that are none.

use super::marks::{anchor, card};
use super::{COLOURS, Page, counted, letter, text};
use crate::fingerprint::quoted;
use crate::human::{in_words, probability};
use gainsay_claim::Reason;
use gainsay_graph::{Evidence, Finding, Side, Standing};
use maud::{Markup, html};

/// Bytes of context on each side of a quote.
const CONTEXT: usize = 140;

/// Bytes by which context is shortened at most so that no word is cut.
const WORD: usize = 24;

/// Quotes of one side that are shown before the rest is folded.
const SHOWN: usize = 3;

pub(super) fn section(page: &Page<'_>) -> Markup {
    html! {
        section id="findings" aria-labelledby="findings-title" {
            h2 id="findings-title" { "Where the reports cannot all be right" }
            @if page.verdict.findings.is_empty() {
                p { "Nothing was found that excludes each other." }
            } @else {
                p class="soft" {
                    b { "Contradiction" } ": the reports cannot both be right. " b { "Tension" }
                    ": they cannot, unless something that is taken for granted is wrong; what that would be is named. A and B "
                    "are the versions, with the words of the reports that say so; a click on a report leads to the place in it."
                }
            }
            @for (number, finding) in page.verdict.findings.iter().enumerate() {
                (one(page, number, finding))
            }
        }
    }
}

fn one(page: &Page<'_>, number: usize, finding: &Finding) -> Markup {
    let standing = match finding.standing {
        Standing::Contradiction => "Contradiction",
        Standing::Tension => "Tension",
    };
    html! {
        article class="finding" id={ "f-" (number + 1) } aria-labelledby={ "t-" (number + 1) } {
            h3 id={ "t-" (number + 1) } {
                span class="code" { (number + 1) " · " (finding.code) } " "
                (standing) ": " (text::line(&finding.headline))
            }
            div class="sides" {
                @for (side, version) in finding.sides.iter().enumerate() {
                    div class={ "side s" (side % COLOURS) } {
                        h4 { span class="letter" { (letter(side)) } " " (text::line(&version.value)) }
                        p class="soft" { (standing_of(version)) }
                        (witnesses(page, number, side, version))
                    }
                }
            }
            dl {
                dt { "Because" }
                dd { ol { @for step in &finding.steps { li { (text::prose(&step.text)) } } } }
                @if !finding.repairs.is_empty() {
                    dt { "It would go away" }
                    @for repair in &finding.repairs { dd { (text::prose(repaired(&repair.text))) } }
                }
                dt { "Confidence" }
                dd {
                    (in_words(finding.confidence)) " (" (probability(finding.confidence)) ")"
                    details {
                        summary { "How it came about" }
                        ul {
                            @for part in &finding.contributions {
                                li { (text::line(&part.name)) ": " (format!("{:+.2}", part.weight)) }
                            }
                        }
                        p class="soft" { "Log-odds; their sum through the logistic curve is the confidence." }
                    }
                }
            }
        }
    }
}

/// What must be otherwise, behind the words "It would go away".
fn repaired(text: &str) -> &str {
    text.strip_prefix("consistent ").unwrap_or(text)
}

/// "2 independent reports" and the like.
fn standing_of(side: &Side) -> String {
    let mut documents: Vec<&str> = side.witnesses.iter().map(|w| &*w.document).collect();
    documents.sort_unstable();
    documents.dedup();
    let reports = counted(documents.len(), "report", "reports");
    if documents.len() == 1 {
        reports
    } else if side.origins == documents.len() {
        format!("{} independent reports", side.origins)
    } else {
        format!("{reports} of {}", counted(side.origins, "origin", "independent origins"))
    }
}

fn witnesses(page: &Page<'_>, finding: usize, side: usize, version: &Side) -> Markup {
    // One quote of each report first: that is what a reader compares.
    let mut seen = Vec::new();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for (index, witness) in version.witnesses.iter().enumerate() {
        let list =
            if seen.contains(&&witness.document) || first.len() >= SHOWN { &mut rest } else { &mut first };
        list.push((index, witness));
        if seen.len() <= SHOWN {
            seen.push(&witness.document);
        }
    }
    html! {
        @for (index, witness) in &first { (quote(page, finding, side, *index, witness)) }
        @if !rest.is_empty() {
            details {
                summary { (counted(rest.len(), "more line", "more lines")) }
                @for (index, witness) in &rest { (quote(page, finding, side, *index, witness)) }
            }
        }
    }
}

fn quote(page: &Page<'_>, finding: usize, side: usize, index: usize, witness: &Evidence) -> Markup {
    html! {
        blockquote id=(card(finding, side, index)) {
            (excerpt(page, witness, side))
            (source(page, witness, Some(anchor(finding, side, index))))
        }
    }
}

/// The quote with some of its line around it.
fn excerpt(page: &Page<'_>, witness: &Evidence, side: usize) -> Markup {
    let Some((_, column)) = page.column(&witness.document) else { return html! {} };
    let range = quoted(witness).range();
    let Some(words) = column.text.get(range.clone()) else { return html! {} };
    let line = column.places.line_of(range.start);
    let from = floor(column.text, range.start.saturating_sub(CONTEXT)).max(line.start).min(range.start);
    // A word is not cut where a blank is near.
    let word = |part: &str| part.find(' ').filter(|at| *at < WORD);
    let from = if from > line.start {
        from + column.text.get(from..range.start).and_then(word).unwrap_or(0)
    } else {
        from
    };
    let line_end = column.places.line_of(range.end.saturating_sub(1).max(range.start)).end.max(range.end);
    let to = ceiling(column.text, range.end.saturating_add(CONTEXT)).min(line_end);
    let back = column.text.get(range.end..to).and_then(|part| Some(part.len() - part.rfind(' ')?));
    let to = to - back.filter(|cut| to < line_end && *cut < WORD).unwrap_or(0);
    let before = column.text.get(from..range.start).unwrap_or("");
    let after = column.text.get(range.end..to).unwrap_or("");
    html! {
        p {
            @if from > line.start { "…" }
            (text::line(before))
            mark class={ "m" (side % COLOURS) } { (text::line(words)) }
            (text::line(after))
            @if to < line_end { "…" }
        }
    }
}

/// A character boundary at or before a byte.
pub(super) fn floor(words: &str, mut byte: usize) -> usize {
    byte = byte.min(words.len());
    while !words.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// A character boundary at or behind a byte.
pub(super) fn ceiling(words: &str, mut byte: usize) -> usize {
    byte = byte.min(words.len());
    while !words.is_char_boundary(byte) {
        byte += 1;
    }
    byte
}

/// Which report says it, in which line, when it was published, and the way to the article.
fn source(page: &Page<'_>, witness: &Evidence, target: Option<String>) -> Markup {
    let Some((number, column)) = page.column(&witness.document) else { return html! {} };
    let place = column.places.at(quoted(witness).range().start);
    let target = target.unwrap_or_else(|| format!("article-{number}"));
    html! {
        cite {
            a href={ "#" (target) } { (text::line(column.name())) }
            ", line " (place.line) ":" (place.column)
            @if let Some(published) = column.read.published { ", published " (published.date) }
        }
    }
}

pub(super) fn explained(page: &Page<'_>) -> Markup {
    let mut reasons: Vec<_> = page.verdict.compatible.iter().map(|n| n.reason).collect();
    reasons.sort_unstable();
    reasons.dedup();
    html! {
        section id="explained" aria-labelledby="explained-title" {
            h2 id="explained-title" { "Differences that are no contradictions" }
            @if reasons.is_empty() { p { "There are none." } }
            @for reason in reasons {
                @let all: Vec<_> = page.verdict.compatible.iter().filter(|n| n.reason == reason).collect();
                details {
                    summary { (counted(all.len(), "difference", "differences")) ": " (plainly(reason)) " (" (reason.word()) ")" }
                    @for difference in all {
                        @let reason = format!(" ({})", difference.reason);
                        h3 { (text::line(difference.headline.strip_suffix(&reason).unwrap_or(&difference.headline))) }
                        div class="sides" {
                            @for (side, version) in difference.sides.iter().enumerate() {
                                div class={ "side s" (side % COLOURS) } {
                                    p { span class="letter" { (letter(side)) } " " (text::line(&version.value)) }
                                    @for witness in version.witnesses.iter().take(1) {
                                        blockquote { (excerpt(page, witness, side)) (source(page, witness, None)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Why a difference is none, in words that need no glossary.
pub(super) fn plainly(reason: Reason) -> &'static str {
    match reason {
        Reason::Bound => "one figure is a limit that the other keeps",
        Reason::Rounding => "one figure is a round one for the other",
        Reason::Update => "the later report has a newer figure",
        Reason::Unit => "the same amount in two units",
        Reason::Scope => "they count different things",
        Reason::Speaker => "it is somebody else who says so",
        Reason::Hedge => "one of them only says that it may be so",
        Reason::DifferentEvent => "two events, not one",
        Reason::Granularity => "one is only told more exactly",
        Reason::Paraphrase => "the same in other words",
        Reason::Alias => "two names for one",
        Reason::Timezone => "the same moment in two time zones",
        Reason::PartWhole => "one is a part of the other",
        Reason::PlanVsOutcome => "a plan, and what came of it",
        Reason::ReportingDate => "one date is that of the report, not of the event",
        Reason::Metonymy => "a name that stands for another: a capital for its government",
    }
}

#[cfg(test)]
mod tests {
    use super::{ceiling, floor};

    #[test]
    fn context_is_cut_between_characters() {
        assert_eq!((floor("aé", 2), ceiling("aé", 2)), (1, 3));
        assert_eq!((floor("aé", 99), ceiling("aé", 99)), (3, 3));
    }
}
