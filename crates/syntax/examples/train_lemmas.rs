//! Rebuilds the lemma table inside the crate.
//!
//! `cargo run --release -p gainsay-syntax --example train_lemmas -- [DATA] [OUTPUT]`
#![allow(clippy::print_stdout)]

use gainsay_syntax::{conllu, lemma};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let data = arguments.next().unwrap_or_else(|| "../shared/data".to_owned());
    let output = arguments.next().unwrap_or_else(|| "crates/syntax/models/lemmas.bin".to_owned());
    let read = |name: &str| std::fs::read_to_string(format!("{data}/{name}"));
    let mut sentences = conllu::read(&read("ud/ewt-train.conllu")?);
    sentences.extend(conllu::read(&read("ud/gum-open-train.conllu")?));
    let table = lemma::compile(&sentences, &read("lexicon/clusters.tsv")?);
    println!("{output}: {} bytes", table.len());
    std::fs::write(output, table)?;
    Ok(())
}
