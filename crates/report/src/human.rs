//! Findings as a compiler prints errors: both places underlined, the reason, what would repair it.

use crate::excerpt::visible;
use crate::paint::{Paint, paint};
use crate::place::Places;
use crate::snippet::{self, Frame};
use crate::wrap::{shorten, width, wrap};
use gainsay_claim::{Document, Note, NoteKind};
use gainsay_graph::{Finding, NonConflict, NotChecked, Side, Standing, Step, Verdict};
use std::collections::BTreeMap;

/// How to print for people.
#[derive(Clone, Copy, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one switch of the command, and they combine freely"
)]
pub struct HumanOptions {
    /// Columns of the terminal, at least 40. No line is longer, but for the names of documents, which stay whole.
    pub width: usize,
    /// Colours by ANSI escape codes.
    pub colour: bool,
    /// Also differences that are no contradictions.
    pub compatible: bool,
    /// Also how each confidence came about.
    pub explain: bool,
    /// Only the last line, which counts what was found.
    pub quiet: bool,
}

impl Default for HumanOptions {
    fn default() -> HumanOptions {
        HumanOptions { width: 100, colour: false, compatible: false, explain: false, quiet: false }
    }
}

/// How many lines of one side of a finding are shown; the rest is counted.
const PLACES: usize = 3;

/// How many versions of a difference that is no contradiction are shown, one line each.
const VERSIONS: usize = 4;

/// Everything a check found, as text for a terminal.
pub fn human(documents: &[Document], verdict: &Verdict, options: &HumanOptions) -> String {
    let options = &HumanOptions { width: options.width.max(40), ..*options };
    let mut out = String::new();
    if !options.quiet {
        let texts = texts(documents);
        for finding in &verdict.findings {
            print_finding(finding, &texts, options, &mut out);
            out.push('\n');
        }
        for difference in verdict.compatible.iter().filter(|_| options.compatible) {
            print_difference(difference, &texts, options, &mut out);
            out.push('\n');
        }
    }
    if !options.quiet {
        print_not_checked(&verdict.not_checked, options, &mut out);
    }
    push_line(&mut out, &wrap("", &summary(documents.len(), verdict, options), options.width));
    out
}

/// What a person must know of a document before believing the rest: days of publication that are missing or cannot be.
/// What is said several times is told once, with the first line that it speaks of. Empty where there is nothing of the
/// sort; what was not checked stands in the verdict.
pub fn human_notes(document: &str, text: &str, notes: &[Note], options: &HumanOptions) -> String {
    let mut told: Vec<(&Note, usize)> = Vec::new();
    let mut index: BTreeMap<&str, usize> = BTreeMap::new();
    for note in notes.iter().filter(|n| n.kind == NoteKind::Metadata) {
        let at = *index.entry(&note.message).or_insert(told.len());
        match told.get_mut(at) {
            Some((_, again)) => *again += 1,
            None => told.push((note, 0)),
        }
    }
    let mut out = String::new();
    if told.is_empty() {
        return out;
    }
    let places = Places::new(text);
    let name = visible(document);
    for (note, again) in told {
        let line = places.at(note.span.range().start).line;
        let more = if again > 0 { format!(" (and {})", count(again, "more place")) } else { String::new() };
        let words = format!("{name}:{line}: {}{more}", note.message);
        push_line(&mut out, &wrap("note: ", &words, options.width.max(40)));
    }
    out
}

/// What a limit left out; what is said several times of one document is counted.
fn print_not_checked(not_checked: &[NotChecked], options: &HumanOptions, out: &mut String) {
    let mut counted: BTreeMap<&NotChecked, usize> = BTreeMap::new();
    for missed in not_checked {
        *counted.entry(missed).or_insert(0) += 1;
    }
    for (missed, times) in counted {
        let document = missed.document.as_ref().map(|d| format!("{d}: ")).unwrap_or_default();
        let again = if times > 1 { format!(" ({})", count(times, "place")) } else { String::new() };
        let words = format!("{document}{}{again}", missed.message);
        push_line(out, &wrap("not checked: ", &words, options.width));
    }
}

/// The texts by name. Of documents with one name the checker reads the first in the order of their texts.
fn texts(documents: &[Document]) -> BTreeMap<&str, Places<'_>> {
    let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
    for document in documents {
        let text = texts.entry(&document.id).or_insert(&document.text);
        *text = (*text).min(&document.text);
    }
    texts.into_iter().map(|(name, text)| (name, Places::new(text))).collect()
}

pub(crate) fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

fn print_finding(
    finding: &Finding,
    texts: &BTreeMap<&str, Places<'_>>,
    options: &HumanOptions,
    out: &mut String,
) {
    let (name, paint_as) = match finding.standing {
        Standing::Contradiction => ("contradiction", Paint::Error),
        Standing::Tension => ("tension", Paint::Warning),
    };
    print_title(&format!("{name}[{}]", finding.code), paint_as, &finding.headline, options, out);
    let frame = Frame::new(&finding.sides, texts, PLACES, options.width, options.colour);
    for (index, side) in finding.sides.iter().enumerate() {
        snippet::print(&frame, index, side, texts, out);
    }
    frame.bar(out);
    for (index, side) in finding.sides.iter().enumerate() {
        frame.note(&side_letter(index), Paint::Side(index), &side_words(side, frame.hidden(index)), out);
    }
    let reasons: Vec<&str> = finding
        .steps
        .iter()
        .filter(|step| !repeats_a_side(step, &finding.sides))
        .map(|s| s.text.as_str())
        .collect();
    if !reasons.is_empty() {
        frame.note("because", Paint::Strong, &reasons.join(" "), out);
    }
    let confidence = format!("{} ({})", in_words(finding.confidence), probability(finding.confidence));
    frame.note("confidence", Paint::Strong, &confidence, out);
    if options.explain {
        for contribution in &finding.contributions {
            frame.item(&format!("{:+.2} ", contribution.weight), &contribution.name, out);
        }
        let sum: f64 = finding.contributions.iter().map(|c| c.weight).sum();
        frame.item(&format!("{sum:+.2} "), "in all, as log-odds", out);
    }
    for repair in &finding.repairs {
        frame.note("help", Paint::Strong, &repair.text, out);
    }
}

fn print_difference(
    difference: &NonConflict,
    texts: &BTreeMap<&str, Places<'_>>,
    options: &HumanOptions,
    out: &mut String,
) {
    let reason = format!(" ({})", difference.reason);
    let headline = difference.headline.strip_suffix(&reason).unwrap_or(&difference.headline);
    print_title(&format!("no contradiction[{}]", difference.reason), Paint::Note, headline, options, out);
    let shown = difference.sides.get(..VERSIONS).unwrap_or(&difference.sides);
    let frame = Frame::new(shown, texts, 1, options.width, options.colour);
    for (index, side) in shown.iter().enumerate() {
        snippet::print(&frame, index, side, texts, out);
    }
    let beyond = difference.sides.len() - shown.len();
    if beyond > 0 {
        frame.item("", &format!("{} not shown", count(beyond, "more version")), out);
    }
}

/// The headline behind the name of what it is; below it, wrapped, where one line is too short for both.
fn print_title(name: &str, paint_as: Paint, headline: &str, options: &HumanOptions, out: &mut String) {
    let first = format!("{name}: ");
    let headline = visible(headline);
    let title = if width(&first) + width(&headline) <= options.width {
        let name = paint(&first, paint_as, options.colour);
        format!("{name}{}", paint(&headline, Paint::Strong, options.colour))
    } else {
        let name = paint(first.trim_end(), paint_as, options.colour);
        let wrapped = wrap("  ", &headline, options.width);
        format!("{name}\n{}", paint(&wrapped, Paint::Strong, options.colour))
    };
    push_line(out, &title);
}

/// A, B, C ... Z, then numbers.
pub(crate) fn side_letter(index: usize) -> String {
    match ('A'..='Z').nth(index) {
        Some(letter) => letter.to_string(),
        None => format!("side {}", index + 1),
    }
}

/// Whether a step only names who gives one version, which the list of the sides says already.
fn repeats_a_side(step: &Step, sides: &[Side]) -> bool {
    let all_in = |side: &Side| step.evidence.iter().all(|e| side.witnesses.contains(e));
    !step.evidence.is_empty() && sides.iter().any(all_in)
}

fn side_words(side: &Side, hidden: usize) -> String {
    let reports = snippet::documents(side);
    let stand = if reports == 1 {
        "1 report".to_owned()
    } else if side.origins == reports {
        format!("{reports} independent reports")
    } else {
        format!("{reports} reports, {}", count(side.origins, "independent origin"))
    };
    let more = if hidden > 0 { format!(", {} not shown", count(hidden, "more line")) } else { String::new() };
    format!("{} ({stand}{more})", shorten(&side.value, 160))
}

fn summary(documents: usize, verdict: &Verdict, options: &HumanOptions) -> String {
    let tensions = verdict.findings.iter().filter(|f| f.standing == Standing::Tension).count();
    let contradictions = verdict.findings.len() - tensions;
    let found = match (contradictions, tensions) {
        (0, 0) => "no contradiction found".to_owned(),
        (n, 0) => count(n, "contradiction"),
        (0, n) => count(n, "tension"),
        (n, m) => format!("{}, {}", count(n, "contradiction"), count(m, "tension")),
    };
    // Silence about a report that nothing stood beside must not read as approval.
    let alone = if documents == 1 { " (one report alone is checked only against itself)" } else { "" };
    let mut text = format!("{}: {found}{alone}", count(documents, "report"));
    if !verdict.compatible.is_empty() {
        let hint = if options.compatible || options.quiet { "" } else { " (see --show compatible)" };
        let differences = count(verdict.compatible.len(), "difference");
        text = format!("{text}; {differences} explained{hint}");
    }
    if !verdict.not_checked.is_empty() {
        text = format!("{text}; {} not checked", count(verdict.not_checked.len(), "part"));
    }
    text
}

fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// Two digits; a probability that is not certain is never shown as if it were.
pub(crate) fn probability(confidence: f64) -> String {
    match confidence {
        c if c > 0.995 => "over 0.99".to_owned(),
        c if c < 0.005 => "under 0.01".to_owned(),
        c => format!("{c:.2}"),
    }
}

/// Words for a probability, after the scale that intelligence analysts publish (ICD 203): likely from .55, very likely
/// from .80, almost certain from .95.
pub(crate) fn in_words(confidence: f64) -> &'static str {
    match confidence {
        c if c >= 0.95 => "almost certain",
        c if c >= 0.80 => "very likely",
        c if c >= 0.55 => "likely",
        c if c >= 0.45 => "about even",
        _ => "unlikely",
    }
}
