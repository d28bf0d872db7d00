//! What sentences claim, phenomenon by phenomenon: the tables in `claims/`, each with what must be read and what must not.
//!
//! A table is text. `#` names a phenomenon, `date` the day of publication from there on. `>kind` is a text of one kind
//! of news, with `\n` and `\t` for the end of a line and a tabulator; `+` names parts, between ` | `, that one claim of it
//! must have all of; `-` names parts that no claim of it may have all of. `not yet` before either says that gainsay
//! does not understand this yet: such a row must fail, so that the tables stay true when it learns.

#[path = "../crates/parse/tests/common/line.rs"]
mod line;

use gainsay_claim::{Document, DocumentClaims, Span};
use gainsay_parse::Reader;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// What one run over a table counted and found wrong.
#[derive(Default)]
struct Tally {
    failures: String,
    /// Sentences of each phenomenon.
    phenomena: BTreeMap<String, usize>,
    /// Sentences of each kind of news.
    kinds: BTreeMap<String, usize>,
    /// Rows that hold, and rows that stand as not understood yet.
    rows: (usize, usize),
}

fn read(text: &str, date: &str) -> DocumentClaims {
    let published = date.parse().ok();
    Reader::new().read(&Document { id: "table".into(), published, text: text.into(), ..Document::default() })
}

/// Runs one table; every failure is told, with all claims of the text.
fn check(name: &str, table: &str, tally: &mut Tally) {
    let (mut date, mut text, mut lines, mut phenomenon) = ("", String::new(), Vec::new(), "");
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (pending, row) = row.strip_prefix("not yet ").map_or((false, row), |rest| (true, rest));
        let Some((mark, rest)) = row.split_once(' ') else { panic!("{name}: {row:?} is no row") };
        match mark {
            "#" => phenomenon = rest,
            "date" => date = rest,
            "+" | "-" => {
                let all = |line: &String| rest.split(" | ").all(|part| line.contains(part));
                let holds = lines.iter().any(all) == (mark == "+");
                tally.rows.0 += usize::from(!pending);
                tally.rows.1 += usize::from(pending);
                if holds == pending {
                    let is = if pending { "is understood by now: " } else { "" };
                    let _ = writeln!(
                        tally.failures,
                        "{name}: {is}{row}\n    in: {text}\n    {}",
                        lines.join("\n    ")
                    );
                }
            }
            _ => {
                let kind =
                    mark.strip_prefix('>').unwrap_or_else(|| panic!("{name}: a row begins with {mark:?}"));
                *tally.kinds.entry(kind.to_owned()).or_default() += 1;
                *tally.phenomena.entry(phenomenon.to_owned()).or_default() += 1;
                text = rest.replace("\\n", "\n").replace("\\t", "\t");
                let claims = read(&text, date);
                lines = claims.claims.iter().map(|claim| line::line(&claims, claim)).collect();
                spans_hold(&text, &claims);
            }
        }
    }
}

/// Every span of every claim lies inside the text, on character boundaries.
fn spans_hold(text: &str, claims: &DocumentClaims) {
    for claim in &claims.claims {
        let mut spans: Vec<Span> = vec![claim.span, claim.sentence, claim.predicate.span];
        spans.extend(claim.participants.iter().map(|p| p.span));
        spans.extend(claim.attribute.iter().map(|a| a.span));
        spans.extend(claim.when.iter().map(|s| s.span));
        spans.extend(claim.place.iter().map(|s| s.span));
        spans.extend(claim.quantities.iter().map(|s| s.span));
        assert!(spans.iter().all(|span| span.of(text).is_some()), "{claim:?} leaves {text:?}");
    }
}

#[test]
fn sentences_claim_what_a_careful_editor_would_write_down() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/claims");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let mut tally = Tally::default();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        check(&name, &std::fs::read_to_string(file).unwrap(), &mut tally);
    }
    assert!(tally.failures.is_empty(), "\n{}", tally.failures);
    let sentences: usize = tally.kinds.values().sum();
    assert!(sentences >= 200, "{sentences} sentences");
    assert!(tally.kinds.len() >= 15, "kinds of news: {:?}", tally.kinds);
    let thin: Vec<_> = tally.phenomena.iter().filter(|(_, count)| **count < 6).collect();
    assert!(thin.is_empty(), "phenomena with few sentences: {thin:?}");
    assert!(tally.rows.1 * 4 < tally.rows.0, "too much is not understood yet: {:?}", tally.rows);
}
