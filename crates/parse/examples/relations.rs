//! Prints the open relations of each line of standard input: subject, phrase, arguments, confidence, between tabs.
//!
//! `cargo run --release -p gainsay-parse --example relations < sentences.txt`

use gainsay_parse::relation::read_relations;

#[allow(clippy::print_stdout)]
fn main() -> std::io::Result<()> {
    for (number, line) in std::io::stdin().lines().enumerate() {
        for relation in read_relations(&line?) {
            println!(
                "{number}\t{}\t{}\t{}\t{:.4}",
                relation.subject,
                relation.phrase,
                relation.arguments.join("\t"),
                relation.confidence
            );
        }
    }
    Ok(())
}
