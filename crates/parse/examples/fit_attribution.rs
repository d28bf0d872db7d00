//! How are the weights of attribution rebuilt, and what are they worth on texts that they have not seen?
//!
//! `cargo run --release -p gainsay-parse --example fit_attribution -- [OPTION=VALUE]... [DATA] [OUTPUT]`
//!
//! DATA is a folder with `quotes_train.jsonl` and `quotes_dev.jsonl`, by default `../shared/eval/claims`; where it is
//! absent, that is said. The weights are fitted on the first file alone and written to OUTPUT, by default
//! `models/attribution.bin` of this crate, which they rebuild byte for byte. The second file is held back: what is
//! measured on it is measured on texts that were not seen.
//!
//! | option | meaning |
//! | --- | --- |
//! | `folds=N` | fits N times on the first file without every Nth text, and reads those left out; nothing goes to OUTPUT but what was read, as JSON Lines: by these figures one decides, so that the second file stays unseen |
//! | `answers=FILE` | what is read in the second file, as JSON Lines |
//! | `threshold=X,Y,...` | a word is a cue where the logarithm of its odds is over X; what is read with each goes to a file of its own |
//! | `weights=FILE` | nothing is fitted: the second file is read with these weights |
//! | `rows=CUE,LABEL,STEP` | most rows kept of each table |
//! | `seen=N` | what was seen less often is left out |
//! | `repeats=N` | how often everything is fitted: the mean is kept |
//! | `drop=N`, `epochs=N`, `rate=X` | how many of a thousand things seen are left out, how often the examples are gone through, the first step's size |
#![allow(clippy::print_stdout)]

use gainsay_claim::Span;
use gainsay_parse::attribution::scorer::{THRESHOLD, Weights, fit};
use gainsay_parse::attribution::{outermost, read_with};
use gainsay_syntax::Analyzer;
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let (mut folds, mut thresholds, mut paths, mut answers) = (0, vec![THRESHOLD], Vec::new(), None);
    let mut options = fit::Options::default();
    let mut given = None;
    for argument in std::env::args().skip(1) {
        match argument.split_once('=') {
            Some(("folds", value)) => folds = value.parse()?,
            Some(("answers", value)) => answers = Some(value.to_owned()),
            Some(("threshold", value)) => {
                thresholds = value.split(',').map(str::parse).collect::<Result<_, _>>()?;
            }
            Some(("rows", value)) => {
                let rows: Vec<usize> = value.split(',').map(str::parse).collect::<Result<_, _>>()?;
                let [cue, label, step] = rows[..] else { return Err("rows=CUE,LABEL,STEP".into()) };
                options.rows = (cue, label, step);
            }
            Some(("weights", value)) => given = Some(std::fs::read(value)?),
            Some(("seen", value)) => options.seen = value.parse()?,
            Some(("repeats", value)) => options.repeats = value.parse()?,
            Some(("drop", value)) => options.drop = (value.parse()?, value.parse()?),
            Some(("epochs", value)) => options.epochs = (value.parse()?, value.parse()?),
            Some(("rate", value)) => options.rate = (value.parse()?, value.parse()?),
            Some((name, _)) => return Err(format!("no such option: {name}").into()),
            None => paths.push(argument),
        }
    }
    let data = paths.first().map_or("../shared/eval/claims", String::as_str);
    if !std::path::Path::new(data).is_dir() {
        println!("{data} is not there: nothing is fitted");
        return Ok(());
    }
    let output =
        paths.get(1).map_or(concat!(env!("CARGO_MANIFEST_DIR"), "/models/attribution.bin"), String::as_str);
    let train = examples(&format!("{data}/quotes_train.jsonl"))?;
    let see = || -> Vec<fit::Seen> { train.iter().map(|(_, example)| fit::Seen::of(example)).collect() };
    if folds == 0 {
        let bytes = if let Some(bytes) = given {
            bytes
        } else {
            let bytes = fit::fit(&see().iter().collect::<Vec<_>>(), options).pack();
            std::fs::write(output, &bytes)?;
            println!("{} bytes to {output}", bytes.len());
            bytes
        };
        let Some(answers) = answers else { return Ok(()) };
        let weights = Weights::unpack(&bytes).ok_or("the table does not unpack")?;
        let dev = examples(&format!("{data}/quotes_dev.jsonl"))?;
        for threshold in thresholds {
            let lines: Vec<String> =
                dev.iter().map(|(id, one)| answer(id, &one.text, &weights, threshold).to_string()).collect();
            std::fs::write(format!("{answers}.{threshold}"), lines.join("\n") + "\n")?;
        }
        return Ok(());
    }
    let (thresholds, seen) = (&thresholds, see());
    let fold = |fold: usize| -> Result<Vec<(usize, usize, String)>, Failure> {
        let kept = seen.iter().enumerate().filter(|(number, _)| number % folds != fold);
        let bytes = fit::fit(&kept.map(|(_, seen)| seen).collect::<Vec<_>>(), options).pack();
        let weights = Weights::unpack(&bytes).ok_or("the table does not unpack")?;
        let mut lines = Vec::new();
        for (number, (id, one)) in train.iter().enumerate().filter(|(number, _)| number % folds == fold) {
            for (place, threshold) in thresholds.iter().enumerate() {
                lines.push((place, number, answer(id, &one.text, &weights, *threshold).to_string()));
            }
        }
        Ok(lines)
    };
    let mut lines = std::thread::scope(|scope| -> Result<Vec<(usize, usize, String)>, Failure> {
        let fold = &fold;
        let running: Vec<_> = (0..folds).map(|number| scope.spawn(move || fold(number))).collect();
        let mut lines = Vec::new();
        for one in running {
            lines.extend(one.join().map_err(|_| "a fold stopped")??);
        }
        Ok(lines)
    })?;
    lines.sort();
    for (place, threshold) in thresholds.iter().enumerate() {
        let own = lines.iter().filter(|(at, ..)| *at == place).map(|(.., line)| line.as_str());
        std::fs::write(format!("{output}.{threshold}"), own.collect::<Vec<_>>().join("\n") + "\n")?;
    }
    Ok(())
}

/// What is read in a text, offsets in characters as in the files of DATA.
fn answer(id: &Value, text: &str, weights: &Weights, threshold: f32) -> Value {
    let found = read_with(text, &Analyzer::shared().analyze(text), weights, threshold);
    let place = |at: u32| text.get(..at as usize).map_or(0, |before| before.chars().count());
    let pair = |span: Span| json!([place(span.start), place(span.end)]);
    let some = |spans: &[Span]| json!(spans.iter().copied().map(pair).collect::<Vec<_>>());
    let one = |span: Option<Span>| some(span.as_slice());
    let attributions: Vec<Value> = outermost(&found)
        .into_iter()
        .map(|found| {
            json!({"source_span": one(found.source), "cue_span": one(found.cue), "content_span": some(&found.parts),
                "pattern": found.pattern, "statement": found.statement})
        })
        .collect();
    json!({"id": id, "attributions": attributions})
}

/// The labelled texts of a file.
fn examples(path: &str) -> Result<Vec<(Value, fit::Example)>, Failure> {
    let file = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let mut out = Vec::new();
    for line in file.lines() {
        let value: Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().unwrap_or("").to_owned();
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let spans = |value: &Value| -> Vec<Span> {
            let all = value.as_array().into_iter().flatten();
            let byte = |pair: &Value, index: usize| {
                bytes.get(pair[index].as_u64().unwrap_or(0) as usize).copied().unwrap_or(text.len())
            };
            all.map(|pair| Span::new(byte(pair, 0), byte(pair, 1))).collect()
        };
        let attributions = value["attributions"].as_array().into_iter().flatten();
        let attributions = attributions
            .map(|one| fit::Labelled {
                source: spans(&one["source_span"]),
                cue: spans(&one["cue_span"]),
                content: spans(&one["content_span"]),
            })
            .collect();
        out.push((value["id"].clone(), fit::Example { text, attributions }));
    }
    Ok(out)
}
