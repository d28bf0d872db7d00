//! How are the weights inside the crate rebuilt?
//!
//! `cargo run --release -p gainsay-syntax --example train -- [DATA] [OUTPUT] [epochs=N] [seed=N] [threads=N] [hold-out]`
//!
//! DATA is a folder with `ud/` (treebanks) and `lexicon/` (clusters, vectors), by default `../shared/data`. With
//! `hold-out`, each tenth document of GUM is not learned but measured. The default options rebuild
//! `models/english.bin` byte for byte.
#![allow(clippy::print_stdout)]

use gainsay_syntax::{conllu, train};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut options = train::Options::default();
    let mut hold_out = false;
    let mut paths = Vec::new();
    for argument in std::env::args().skip(1) {
        match argument.split_once('=') {
            Some(("epochs", value)) => options.epochs = value.parse()?,
            Some(("seed", value)) => options.seed = value.parse()?,
            Some(("threads", value)) => options.threads = value.parse()?,
            Some((name, _)) => return Err(format!("no such option: {name}").into()),
            None if argument == "hold-out" => hold_out = true,
            None => paths.push(argument),
        }
    }
    let data = paths.first().map_or("../shared/data", String::as_str);
    let output =
        paths.get(1).map_or(concat!(env!("CARGO_MANIFEST_DIR"), "/models/english.bin"), String::as_str);
    let read = |name: &str| {
        std::fs::read(format!("{data}/{name}")).map_err(|error| format!("{data}/{name}: {error}"))
    };
    let text = |name: &str| Ok::<_, Box<dyn std::error::Error>>(String::from_utf8(read(name)?)?);
    let clusters = text("lexicon/clusters.tsv")?;
    let vectors = unzip(&read("lexicon/vectors.tsv.gz")?).ok_or("vectors.tsv.gz is no gzip file")?;
    let vectors = String::from_utf8(vectors)?;
    let mut sentences = conllu::read(&text("ud/ewt-train.conllu")?);
    let mut unseen = Vec::new();
    let mut document = 0;
    for sentence in conllu::read(&text("ud/gum-open-train.conllu")?) {
        document += usize::from(sentence.document.is_some());
        if hold_out && document % 10 == 0 { unseen.push(sentence) } else { sentences.push(sentence) }
    }
    let dev = conllu::read(&text("ud/ewt-dev.conllu")?);
    let mut tests: Vec<(&str, &[conllu::TreebankSentence])> = vec![("ewt-dev", &dev)];
    if hold_out {
        tests.push(("each tenth GUM document", &unseen));
    }
    let begin = std::time::Instant::now();
    let material = train::Material { sentences: &sentences, clusters: &clusters, vectors: &vectors };
    let weights =
        train::train(&material, options, &tests, &mut |line| println!("{line} [{:.0?}]", begin.elapsed()));
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
