//! Made-up reports with what a careful editor finds in them (`cases/mini.txt`, shorter ones; `cases/reports.txt`,
//! `cases/traps.txt`, `cases/rewrites.txt`, `cases/desk.txt` and `cases/held.txt`, as long as agencies write; `cases/pairs.txt`, two sentences
//! that mislead): no difference that is none may be flagged, and what is found may only grow.
//!
//! `=== name` begins a case, `--- document date` a report. `!! kind | a: words | b: words` is a conflict between the
//! reports `a` and `b` at these words, `~~ reason | a: words | b: words` a difference that is none.

#![allow(clippy::expect_used, reason = "a test stops where its table is wrong")]

use gainsay::graph::Side;
use gainsay::{Checker, Document, Span};

/// A file with how many of its conflicts are found, at least, how many findings are wrong, at most, and how many of the
/// differences that are none are named, at least.
struct File {
    text: &'static str,
    found: usize,
    wrong: usize,
    named: usize,
}

/// Nothing is fitted on the last one: what is wrong there is what to expect, and may only become less.
const FILES: [File; 7] = [
    File { text: include_str!("cases/mini.txt"), found: 14, wrong: 0, named: 18 },
    File { text: include_str!("cases/reports.txt"), found: 15, wrong: 0, named: 24 },
    File { text: include_str!("cases/traps.txt"), found: 10, wrong: 0, named: 34 },
    File { text: include_str!("cases/rewrites.txt"), found: 38, wrong: 2, named: 68 },
    File { text: include_str!("cases/desk.txt"), found: 16, wrong: 1, named: 30 },
    File { text: include_str!("cases/pairs.txt"), found: 8, wrong: 0, named: 0 },
    File { text: include_str!("cases/held.txt"), found: 9, wrong: 2, named: 13 },
];

/// A place: the report and the words in it.
type Place = (String, Span);

#[derive(Default)]
struct Case {
    name: String,
    reports: Vec<Document>,
    conflicts: Vec<(String, [Place; 2])>,
    traps: Vec<(String, [Place; 2])>,
}

fn cases(table: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut marked: Vec<(usize, String)> = Vec::new();
    for line in table.lines().filter(|l| !l.starts_with("//")) {
        if let Some(name) = line.strip_prefix("=== ") {
            cases.push(Case { name: name.to_owned(), ..Case::default() });
        } else if let Some(head) = line.strip_prefix("--- ") {
            let (id, date) = head.split_once(' ').expect("a report has a name and a date");
            let case = cases.last_mut().expect("a report belongs to a case");
            case.reports.push(Document {
                id: id.into(),
                published: date.parse().ok(),
                ..Document::default()
            });
        } else if line.starts_with("!! ") || line.starts_with("~~ ") {
            marked.push((cases.len() - 1, line.to_owned()));
        } else if let Some(report) = cases.last_mut().and_then(|c| c.reports.last_mut()) {
            report.text = format!("{}{line}\n", report.text);
        }
    }
    for (index, line) in marked {
        let case = &mut cases[index];
        let mut parts = line[3..].split(" | ");
        let label = parts.next().expect("a label").to_owned();
        let place = |part: &str| -> Place {
            let (id, words) = part.split_once(": ").expect("a report and its words");
            let report = case.reports.iter().find(|r| *r.id == *id).expect("the report is there");
            let start = report.text.find(words).unwrap_or_else(|| panic!("{}: {words:?}", case.name));
            (id.to_owned(), Span::new(start, start + words.len()))
        };
        let sides: Vec<Place> = parts.map(place).collect();
        let sides: [Place; 2] = sides.try_into().expect("two sides");
        if line.starts_with("!!") {
            case.conflicts.push((label, sides));
        } else {
            case.traps.push((label, sides));
        }
    }
    cases
}

/// Whether two places of what was found lie on the two sides.
fn covers(found: &[Side], sides: &[Place; 2]) -> bool {
    let places: Vec<_> = found.iter().flat_map(|s| &s.witnesses).collect();
    let on = |i: usize, side: &Place| *places[i].document == *side.0 && places[i].span.overlaps(side.1);
    (0..places.len()).any(|i| (0..places.len()).any(|j| i != j && on(i, &sides[0]) && on(j, &sides[1])))
}

#[test]
fn made_up_reports_are_judged_as_an_editor_would() {
    for File { text, found: least, wrong: most, named: explained } in FILES {
        let cases = cases(text);
        assert!(cases.len() >= 30, "{} cases", cases.len());
        let (mut found, mut named, mut wrong) = (0, 0, Vec::new());
        for case in &cases {
            let report = Checker::new().check(&case.reports);
            found += case
                .conflicts
                .iter()
                .filter(|(_, s)| report.verdict.findings.iter().any(|f| covers(&f.sides, s)))
                .count();
            named += case
                .traps
                .iter()
                .filter(|(_, s)| report.verdict.compatible.iter().any(|n| covers(&n.sides, s)))
                .count();
            for finding in &report.verdict.findings {
                if !case.conflicts.iter().any(|(_, sides)| covers(&finding.sides, sides)) {
                    let trap = case.traps.iter().find(|(_, sides)| covers(&finding.sides, sides));
                    let reason = trap.map_or("nothing labelled", |(reason, _)| reason);
                    wrong.push(format!("{}: {} ({reason})", case.name, finding.headline));
                }
            }
        }
        assert!(wrong.len() <= most, "flagged without a conflict:\n{}", wrong.join("\n"));
        assert!(found >= least, "{found} conflicts are found, {least} were");
        assert!(named >= explained, "{named} differences are named, {explained} were");
    }
}
