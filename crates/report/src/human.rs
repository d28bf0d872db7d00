//! Findings as a compiler prints errors: both places underlined, the reason, what would repair it.

use crate::excerpt::{Excerpt, excerpt, visible};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use gainsay_claim::Document;
use gainsay_graph::{Evidence, Finding, NonConflict, Side, Standing, Verdict};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How to print for people.
#[derive(Clone, Copy, Debug)]
pub struct HumanOptions {
    /// Columns of the terminal; long lines are cut around what is marked. At least 40.
    pub width: usize,
    /// Colours by ANSI escape codes.
    pub colour: bool,
    /// Also differences that are no contradictions.
    pub compatible: bool,
    /// Also how each confidence came about.
    pub explain: bool,
}

impl Default for HumanOptions {
    fn default() -> HumanOptions {
        HumanOptions { width: 100, colour: false, compatible: false, explain: false }
    }
}

/// How many places of one side are shown; the rest is counted.
const PLACES: usize = 3;

/// Everything a check found, as text for a terminal.
pub fn human(documents: &[Document], verdict: &Verdict, options: &HumanOptions) -> String {
    let texts: BTreeMap<&str, &str> = documents.iter().map(|d| (d.id.as_str(), d.text.as_str())).collect();
    let renderer = if options.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(options.width.max(40));
    let mut out = String::new();
    for finding in &verdict.findings {
        out.push_str(&renderer.render(&[finding_group(finding, &texts, options)]));
        out.push_str("\n\n");
    }
    if options.compatible {
        for difference in &verdict.compatible {
            out.push_str(&renderer.render(&[difference_group(difference, &texts)]));
            out.push_str("\n\n");
        }
    }
    for missed in &verdict.not_checked {
        let _ = match &missed.document {
            Some(document) => writeln!(out, "not checked: {}: {}", visible(document), missed.message),
            None => writeln!(out, "not checked: {}", missed.message),
        };
    }
    out.push_str(&summary(documents.len(), verdict, options));
    out
}

fn finding_group<'a>(
    finding: &'a Finding,
    texts: &BTreeMap<&str, &str>,
    options: &HumanOptions,
) -> Group<'a> {
    let level = match finding.standing {
        Standing::Contradiction => Level::ERROR.with_name("contradiction"),
        Standing::Tension => Level::WARNING.with_name("tension"),
    };
    let title = level.primary_title(visible(&finding.headline)).id(finding.code.as_str());
    let mut group = Group::with_title(title);
    for (index, side) in finding.sides.iter().enumerate() {
        group = group.elements(side_snippets(side, texts, index == 0));
    }
    let because = Level::NOTE.with_name("because");
    for step in &finding.steps {
        group = group.element(because.clone().message(visible(&step.text)));
    }
    for (side, label) in finding.sides.iter().zip('A'..) {
        let beyond = side.witnesses.len().saturating_sub(PLACES);
        let more = if beyond > 0 { format!(", {beyond} more not shown") } else { String::new() };
        let text = format!(
            "{label}, {}: {}, {}{more}",
            visible(&side.value),
            count(reports(side), "report"),
            count(side.origins, "independent origin"),
        );
        group = group.element(Level::NOTE.with_name("side").message(text));
    }
    let confidence = format!("{} ({:.2})", in_words(finding.confidence), finding.confidence);
    group = group.element(Level::NOTE.with_name("confidence").message(confidence));
    if options.explain {
        let waterfall = finding.contributions.iter().map(|c| format!("{:+.2} {}", c.weight, c.name));
        group =
            group.element(Level::NOTE.with_name("score").message(waterfall.collect::<Vec<_>>().join("\n")));
    }
    for repair in &finding.repairs {
        group = group.element(Level::HELP.message(visible(&repair.text)));
    }
    group
}

fn difference_group<'a>(difference: &'a NonConflict, texts: &BTreeMap<&str, &str>) -> Group<'a> {
    let name = format!("no contradiction[{}: {}]", difference.kind, difference.reason);
    let level = Level::NOTE.with_name(name);
    let mut group = Group::with_title(level.primary_title(visible(&difference.headline)));
    for (index, side) in difference.sides.iter().enumerate() {
        group = group.elements(side_snippets(side, texts, index == 0));
    }
    group
}

/// One snippet a place, the first [`PLACES`] of the side.
fn side_snippets<'a>(
    side: &Side,
    texts: &BTreeMap<&str, &str>,
    primary: bool,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let shown = side.witnesses.iter().take(PLACES);
    shown.filter_map(|witness| snippet(witness, &side.value, texts, kind)).collect()
}

fn snippet<'a>(
    witness: &Evidence,
    label: &str,
    texts: &BTreeMap<&str, &str>,
    kind: AnnotationKind,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let text = texts.get(&*witness.document)?;
    let span = if witness.slot.is_empty() { witness.span } else { witness.slot };
    let Excerpt { line, number, marked } = excerpt(text, span)?;
    // Every place is the point of its own snippet: without a primary mark no line and column would be printed.
    let kind = if matches!(kind, AnnotationKind::Context) { AnnotationKind::Primary } else { kind };
    let annotation = kind.span(marked).label(visible(label));
    let path = visible(&witness.document);
    Some(Snippet::source(line).line_start(number).path(path).annotation(annotation))
}

fn reports(side: &Side) -> usize {
    let mut documents: Vec<&str> = side.witnesses.iter().map(|w| &*w.document).collect();
    documents.sort_unstable();
    documents.dedup();
    documents.len()
}

fn summary(documents: usize, verdict: &Verdict, options: &HumanOptions) -> String {
    let found = match verdict.findings.len() {
        0 => "no contradiction found".to_owned(),
        n => format!("{n} {} found", if n == 1 { "contradiction" } else { "contradictions" }),
    };
    let differences = count(verdict.compatible.len(), "difference");
    let hint = if options.compatible || verdict.compatible.is_empty() {
        ""
    } else {
        " (--show compatible lists them)"
    };
    let mut text = format!("{}: {found}; {differences} explained{hint}", count(documents, "report"));
    if !verdict.not_checked.is_empty() {
        let _ = write!(text, "; {} not checked", count(verdict.not_checked.len(), "part"));
    }
    text.push('\n');
    text
}

fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// Words for a probability, after the scale that intelligence analysts publish (ICD 203): likely from .55, very likely
/// from .80, almost certain from .95.
fn in_words(confidence: f64) -> &'static str {
    match confidence {
        c if c >= 0.95 => "almost certain",
        c if c >= 0.80 => "very likely",
        c if c >= 0.55 => "likely",
        c if c >= 0.45 => "about even",
        _ => "unlikely",
    }
}
