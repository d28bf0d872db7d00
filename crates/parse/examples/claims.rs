//! Prints what text files claim, one claim a line: who, what, whom, when, where, how much, who says so.
//!
//! `cargo run --release -p gainsay-parse --example claims -- FILE...`; `--trees` adds the parse of each sentence;
//! `--speed` prints how fast the files were read instead.

#[path = "../tests/common/line.rs"]
mod line;

use gainsay_claim::Document;
use gainsay_parse::Reader;
use gainsay_syntax::Analyzer;

#[allow(clippy::print_stdout)]
fn main() -> std::io::Result<()> {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let has = |name: &str| options.iter().any(|o| o == name);
    let reader = Reader::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let document = Document { id: file.clone(), text, ..Document::default() };
        if has("--speed") {
            speed(&reader, &document);
            continue;
        }
        let claims = reader.read(&document);
        println!("== {file} published {:?}", claims.published.map(|p| p.date.to_string()));
        for sentence in Analyzer::shared().analyze(&document.text) {
            let range = sentence.start as usize..sentence.end as usize;
            let inside =
                |claim: &&gainsay_claim::Claim| range.contains(&(claim.predicate.span.start as usize));
            println!("\n> {}", document.text.get(range.clone()).unwrap_or(""));
            if has("--trees") {
                tree(&document.text, &sentence);
            }
            for claim in claims.claims.iter().filter(inside) {
                println!("  {:.2} {}", claim.confidence, line::line(&claims, claim));
            }
        }
        for note in &claims.notes {
            println!("note {:?} {:?}: {}", note.kind, note.span, note.message);
        }
    }
    Ok(())
}

#[allow(clippy::print_stdout)]
fn tree(text: &str, sentence: &gainsay_syntax::Sentence) {
    for (i, token) in sentence.tokens.iter().enumerate() {
        let head = token.head.map_or(-1, i64::from);
        let word = token.text(text);
        println!(
            "      {i:3} {word:18} {:18} {:6} {head:3} {:14} {}",
            token.lemma,
            token.tag.name(),
            token.relation.name(),
            token.margin
        );
    }
}

#[allow(clippy::print_stdout)]
fn speed(reader: &Reader, document: &Document) {
    let sentences = Analyzer::shared().analyze(&document.text).len();
    let start = std::time::Instant::now();
    let claims = reader.read(document);
    let all = start.elapsed();
    let start = std::time::Instant::now();
    let again = Analyzer::shared().analyze(&document.text).len();
    let parsing = start.elapsed();
    println!(
        "{}: {sentences} sentences, {} claims, {:.0} sentences/s ({:.0} % of the time is parsing)",
        document.id,
        claims.claims.len(),
        sentences as f64 / all.as_secs_f64(),
        100.0 * parsing.as_secs_f64() / all.as_secs_f64() * (again as f64 / sentences.max(1) as f64)
    );
}
