//! Rebuilds the weights inside the crate: `cargo run --release -p gainsay-syntax --example train -- [DATA] [OUTPUT]`.
#![allow(clippy::print_stdout)]

use gainsay_syntax::{conllu, train};
use std::collections::BTreeMap;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut settings = BTreeMap::new();
    let mut paths = Vec::new();
    for argument in std::env::args().skip(1) {
        match argument.split_once('=') {
            Some((name, value)) => drop(settings.insert(name.to_owned(), value.parse::<f32>()?)),
            None => paths.push(argument),
        }
    }
    let data = paths.first().map_or("../shared/data", String::as_str);
    let read = |name: &str| std::fs::read_to_string(format!("{data}/{name}"));
    let clusters = read("lexicon/clusters.tsv")?;
    let packed = std::fs::read(format!("{data}/lexicon/vectors.tsv.gz"))?;
    let vectors = String::from_utf8(unzip(&packed).ok_or("vectors.tsv.gz is no gzip file")?)?;
    let mut sentences = conllu::read(&read("ud/ewt-train.conllu")?);
    let mut gum_held_out = Vec::new();
    let mut document = 0;
    for sentence in conllu::read(&read("ud/gum-open-train.conllu")?) {
        document += usize::from(sentence.document.is_some());
        let hold = document % 10 == 0 && settings.get("all").is_none();
        if hold { gum_held_out.push(sentence) } else { sentences.push(sentence) }
    }
    let dev = conllu::read(&read("ud/ewt-dev.conllu")?);
    let options = train::Options {
        epochs: settings.get("epochs").map_or(12, |epochs| *epochs as usize),
        seed: settings.get("seed").map_or(1, |seed| *seed as u64),
        settings,
    };
    let begin = std::time::Instant::now();
    let weights = train::train(
        &train::Material { sentences: &sentences, clusters: &clusters, vectors: &vectors },
        &options,
        &[("dev", &dev), ("gum", &gum_held_out)],
        &mut |line| println!("{line}  [{:.0?}]", begin.elapsed()),
    );
    let output =
        paths.get(1).map_or(concat!(env!("CARGO_MANIFEST_DIR"), "/models/english.bin"), String::as_str);
    std::fs::write(output, &weights)?;
    println!("{} bytes to {output}", weights.len());
    Ok(())
}

/// The content of a gzip file (RFC 1952) with one member.
fn unzip(file: &[u8]) -> Option<Vec<u8>> {
    let flags = *file.get(3)?;
    let mut at = 10;
    if flags & 4 != 0 {
        at += 2 + usize::from(*file.get(at)?) + 256 * usize::from(*file.get(at + 1)?);
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            at += file.get(at..)?.iter().position(|&byte| byte == 0)? + 1;
        }
    }
    at += if flags & 2 == 0 { 0 } else { 2 };
    miniz_oxide::inflate::decompress_to_vec(file.get(at..)?).ok()
}
