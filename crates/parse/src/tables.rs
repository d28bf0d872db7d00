//! Is `docs/readers.md`, which prints the readers' tables, what the tables say?
//!
//! The page is made from the tables themselves: `UPDATE_TABLES=1 cargo test -p gainsay-parse tables` writes it anew.

use std::fmt::Write;
use std::path::Path;

/// A page of Markdown in the making.
pub(crate) struct Page(String);

impl Page {
    /// A heading; 1 is the title.
    pub(crate) fn heading(&mut self, level: usize, title: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        writeln!(self.0, "{} {title}", "#".repeat(level)).unwrap();
    }

    /// A paragraph.
    pub(crate) fn say(&mut self, text: &str) {
        writeln!(self.0, "\n{text}").unwrap();
    }

    /// A table with these columns.
    pub(crate) fn table<const N: usize>(
        &mut self,
        columns: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        writeln!(self.0, "\n| {} |\n|{}", columns.join(" | "), " --- |".repeat(N)).unwrap();
        for row in rows {
            writeln!(self.0, "| {} |", row.join(" | ")).unwrap();
        }
    }
}

/// Text as it is written in the source, inside a table.
pub(crate) fn code(text: &str) -> String {
    let text = text.replace('|', "\\|");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Several of them.
pub(crate) fn codes<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    texts.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// Texts, each in a line of its own inside one cell.
pub(crate) fn lines(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().collect::<Vec<_>>().join("<br>")
}

fn page() -> String {
    let mut page = Page(String::new());
    page.heading(1, "What the readers of times and quantities know");
    page.say(
        "Made from the tables in `crates/parse/src/time`, `crates/parse/src/quantity` and `crates/claim/src/unit`; a test \
         fails where it differs from them. `UPDATE_TABLES=1 cargo test -p gainsay-parse tables` writes it anew. Every \
         example is run by the tests of its table.",
    );
    crate::time::tables(&mut page);
    crate::quantity::tables(&mut page);
    page.0
}

#[test]
fn the_page_says_what_the_tables_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/readers.md");
    let made = page();
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let line = made.lines().zip(kept.lines()).position(|(made, kept)| made != kept);
    let line = line.unwrap_or_else(|| made.lines().count().min(kept.lines().count()));
    assert!(
        made == kept,
        "docs/readers.md is stale from line {} on; UPDATE_TABLES=1 cargo test -p gainsay-parse tables writes it anew",
        line + 1
    );
}
