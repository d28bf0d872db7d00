//! Prints the entities of a text file, or of each story of a JSON Lines file given as plain text on standard input,
//! with every mention: `cargo run --release -p gainsay-parse --example entities -- FILE`.

#![allow(clippy::print_stdout, reason = "an example prints")]

use gainsay_parse::entity::read_entities;
use gainsay_syntax::Analyzer;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        let sentences = Analyzer::shared().analyze(&text);
        let start = Instant::now();
        let found = read_entities(&text, &sentences);
        let seconds = start.elapsed().as_secs_f64();
        let tokens: usize = sentences.iter().map(|s| s.tokens.len()).sum();
        println!("# {path}: {tokens} tokens, {:.0} tokens/s", tokens as f64 / seconds);
        for (number, entity) in found.entities.iter().enumerate() {
            println!("{number:3} {:?} {} {:?}", entity.kind, entity.name, entity.aliases);
        }
        for mention in &found.mentions {
            let words = mention.span.of(&text).unwrap_or("").replace('\n', " ");
            let entity = mention.entity.and_then(|e| found.entities.get(e)).map_or("-", |e| e.name.as_str());
            if words != entity {
                println!("    {:>3} {:?} {words} -> {entity}", mention.sentence, mention.kind);
            }
        }
    }
    Ok(())
}
