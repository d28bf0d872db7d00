//! The five reports give what `seeds/EXPECTED.md` says: every finding of it, no other, and the right reasons.
//!
//! Where the original reports lie in `../shared/seeds`, the same page is run over them too; where they do not, the
//! test says so on its output.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its input is wrong")]

use gainsay::{Checker, Document, Report, Span};
use std::fs;
use std::path::Path;

/// One section of the page.
#[derive(Debug, Default)]
struct Section {
    /// `finding` or `silent`.
    sort: String,
    /// Kind or reason.
    word: String,
    /// Side, report number, quoted words.
    quotes: Vec<(String, String, String)>,
}

fn page() -> Vec<Section> {
    let text = fs::read_to_string(seeds().join("EXPECTED.md")).unwrap();
    let mut sections: Vec<Section> = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            let (sort, word) =
                title.split_once(' ').expect("a section is `## finding KIND` or `## silent REASON`");
            sections.push(Section { sort: sort.to_owned(), word: word.to_owned(), quotes: Vec::new() });
        } else if let (Some(item), Some(section)) = (line.strip_prefix("- "), sections.last_mut()) {
            let mut parts = item.splitn(3, ' ');
            let mut next = || parts.next().expect("an item is `- SIDE REPORT \"WORDS\"`").to_owned();
            let (side, report, words) = (next(), next(), next());
            section.quotes.push((side, report, words.trim_matches('"').to_owned()));
        }
    }
    sections
}

fn seeds() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"))
}

/// The reports of a directory, named by the number that their file name begins with.
fn reports(directory: &Path) -> Vec<Document> {
    let mut documents: Vec<Document> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let id = path.file_name().unwrap().to_string_lossy()[..3].to_owned();
            Document { id, text: fs::read_to_string(&path).unwrap(), ..Document::default() }
        })
        .collect();
    documents.sort_by(|a, b| a.id.cmp(&b.id));
    documents
}

/// Where the words stand in the report; the case of letters does not matter.
fn place(documents: &[Document], report: &str, words: &str) -> Option<Span> {
    let document = documents.iter().find(|d| d.id == report)?;
    let start = document.text.find(words)?;
    Some(Span::new(start, start + words.len()))
}

type Sides<'r> = &'r [gainsay::graph::Side];

/// Whether one side has a witness in that report whose clause or slot overlaps the words.
fn stands_on(side: &gainsay::graph::Side, report: &str, span: Span) -> bool {
    side.witnesses.iter().any(|w| &*w.document == report && (w.span.overlaps(span) || w.slot.overlaps(span)))
}

/// Whether all quotes of `a` stand on one side and all quotes of `b` on another.
fn covers(sides: Sides<'_>, section: &Section, documents: &[Document]) -> bool {
    let on = |side: &gainsay::graph::Side, letter: &str| {
        section.quotes.iter().filter(|(s, ..)| s == letter).all(|(_, report, words)| {
            place(documents, report, words).is_some_and(|span| stands_on(side, report, span))
        })
    };
    sides
        .iter()
        .enumerate()
        .any(|(i, a)| on(a, "a") && sides.iter().enumerate().any(|(j, b)| i != j && on(b, "b")))
}

fn check(directory: &Path) {
    let documents = reports(directory);
    assert_eq!(documents.len(), 5, "five reports in {}", directory.display());
    let report = Checker::new().check(&documents);
    let mut problems = Vec::new();
    let sections = page();
    let expected: Vec<&Section> = sections.iter().filter(|s| s.sort == "finding").collect();
    let mut taken = vec![false; report.verdict.findings.len()];
    for section in &expected {
        let hit = report.verdict.findings.iter().enumerate().position(|(i, f)| {
            !taken[i]
                && f.kind.word() == section.word
                && covers(&f.sides, section, &documents)
                && repaired(f, section)
        });
        match hit {
            Some(i) => taken[i] = true,
            None => problems.push(format!("missing: {} {:?}", section.word, section.quotes)),
        }
    }
    for (finding, _) in report.verdict.findings.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        problems.push(format!("not expected: {} {} {}", finding.code, finding.kind, finding.headline));
    }
    for section in sections.iter().filter(|s| s.sort == "shown") {
        let shown = report.verdict.compatible.iter();
        let mut shown = shown.filter(|n| n.reason.word() == section.word);
        if !shown.any(|n| covers(&n.sides, section, &documents)) {
            problems.push(format!("not shown as {}: {:?}", section.word, section.quotes));
        }
    }
    for section in sections.iter().filter(|s| s.sort != "finding") {
        problems.extend(wrong_reasons(&report, section, &documents));
    }
    assert!(problems.is_empty(), "{}:\n{}", directory.display(), problems.join("\n"));
}

/// Whether the finding has the repair that the section asks for.
fn repaired(finding: &gainsay::Finding, section: &Section) -> bool {
    section.quotes.iter().filter(|(side, ..)| side == "repair").all(|(_, report, words)| {
        finding
            .repairs
            .iter()
            .any(|r| r.document.as_deref() == Some(report.as_str()) && r.text.contains(words.as_str()))
    })
}

/// Non-conflicts that show the section's difference with another reason.
fn wrong_reasons(report: &Report, section: &Section, documents: &[Document]) -> Vec<String> {
    let shown = report.verdict.compatible.iter().filter(|n| {
        let same_slot = n.sides.iter().all(|side| {
            side.witnesses.iter().all(|w| {
                section.quotes.iter().any(|(_, report, words)| {
                    &*w.document == report.as_str()
                        && place(documents, report, words).is_some_and(|s| s.overlaps(w.slot))
                })
            })
        });
        same_slot && covers(&n.sides, section, documents)
    });
    shown
        .filter(|n| n.reason.word() != section.word)
        .map(|n| format!("{:?} is shown as {} ({})", section.quotes, n.reason, n.headline))
        .collect()
}

#[test]
fn every_quote_of_the_page_stands_in_its_report() {
    let documents = reports(seeds());
    for section in page() {
        for (side, report, words) in section.quotes.iter().filter(|(side, ..)| side != "repair") {
            assert!(place(&documents, report, words).is_some(), "{side} {report} {words:?} is not there");
        }
    }
}

#[test]
fn the_five_reports_give_what_the_page_says() {
    check(seeds());
}

#[test]
fn the_original_reports_give_it_too() {
    let originals = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seeds"));
    if originals.is_dir() {
        check(originals);
    } else {
        println!("the original reports are not there: {} was not checked", originals.display());
    }
}

#[test]
fn a_report_does_not_contradict_its_own_copy() {
    for report in reports(seeds()) {
        let copy = Document { id: format!("{}-copy", report.id), ..report.clone() };
        let alone = Checker::new().check(std::slice::from_ref(&report)).verdict.findings;
        let both = Checker::new().check(&[report, copy]).verdict.findings;
        // What contradicts itself (001 has a president and a former one) still does, and the copy adds nothing.
        let told = |findings: &[gainsay::Finding]| -> Vec<String> {
            findings.iter().map(|f| format!("{} {}", f.code, f.headline)).collect()
        };
        assert_eq!(told(&both), told(&alone));
    }
}
