//! How fast text becomes sentences, and sentences claims: the five reports of `seeds/`, one core.

#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a bench stops where its input is wrong; criterion writes undocumented functions"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gainsay::{Checker, Document};
use gainsay_parse::Reader;
use gainsay_syntax::{Analyzer, split_sentences, tokenize};
use std::fs;

/// What the command takes memory from.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn seeds() -> Vec<Document> {
    let read = |number: usize| {
        let id = format!("{number:03}");
        let path = format!("{}/seeds/{id}.txt", env!("CARGO_MANIFEST_DIR"));
        Document {
            id,
            text: fs::read_to_string(path).expect("the five reports are there"),
            ..Document::default()
        }
    };
    (0..5).map(read).collect()
}

fn stages(criterion: &mut Criterion) {
    let documents = seeds();
    let bytes = documents.iter().map(|d| d.text.len() as u64).sum();
    let analyzer = Analyzer::shared();
    let reader = Reader::new();
    let checker = Checker::new();
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(bytes));
    group.bench_function("split and tokenize", |bencher| {
        bencher.iter(|| {
            let words = |d: &Document| -> usize {
                split_sentences(&d.text).into_iter().map(|s| tokenize(&d.text, s).len()).sum()
            };
            documents.iter().map(words).sum::<usize>()
        });
    });
    group.bench_function("sentences, parsed", |bencher| {
        bencher.iter(|| documents.iter().map(|d| analyzer.analyze(&d.text).len()).sum::<usize>());
    });
    group.bench_function("claims", |bencher| {
        bencher.iter(|| documents.iter().map(|d| reader.read(d).claims.len()).sum::<usize>());
    });
    group.bench_function("check, text to findings", |bencher| {
        bencher.iter(|| checker.check(&documents).verdict.findings.len());
    });
    let sentences = documents.iter().map(|d| split_sentences(&d.text).len() as u64).sum();
    group.throughput(Throughput::Elements(sentences));
    group.bench_function("claims, in sentences", |bencher| {
        bencher.iter(|| documents.iter().map(|d| reader.read(d).claims.len()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
