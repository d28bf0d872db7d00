//! How fast times and quantities are read: over plain text, beside the parse, and over texts made to be slow.

#![allow(missing_docs, reason = "criterion writes undocumented functions")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gainsay_parse::quantity::read_quantities;
use gainsay_parse::time::{TimeContext, read_times};
use gainsay_syntax::{Analyzer, unparsed};

mod news;

fn context() -> TimeContext {
    TimeContext { published: "2025-05-20".parse().ok(), ..TimeContext::default() }
}

/// Both readers over text that nobody parses, from text to mentions.
fn both(text: &str) -> usize {
    let sentences = unparsed(text);
    read_times(text, &sentences, &context()).len() + read_quantities(text, &sentences).len()
}

fn plain(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("readers, plain text");
    group.sample_size(10);
    for bytes in [1_000, 10_000, 100_000, 1_000_000, 10_000_000] {
        let text = news::reports(bytes);
        let sentences = unparsed(&text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("time", bytes), |bencher| {
            bencher.iter(|| read_times(&text, &sentences, &context()).len());
        });
        group.bench_function(BenchmarkId::new("quantity", bytes), |bencher| {
            bencher.iter(|| read_quantities(&text, &sentences).len());
        });
        group.bench_function(BenchmarkId::new("sentences, words and both", bytes), |bencher| {
            bencher.iter(|| both(&text));
        });
    }
    group.finish();
}

fn parsed(criterion: &mut Criterion) {
    let text = news::reports(100_000);
    let analyzer = Analyzer::shared();
    let sentences = analyzer.analyze(&text);
    let mut group = criterion.benchmark_group("readers, parsed text");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parse", |bencher| bencher.iter(|| analyzer.analyze(&text).len()));
    group.bench_function("both after the parse", |bencher| {
        bencher.iter(|| {
            read_times(&text, &sentences, &context()).len() + read_quantities(&text, &sentences).len()
        });
    });
    group.finish();
}

fn worst(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("readers, worst texts");
    group.sample_size(10);
    for (name, piece) in news::WORST {
        for bytes in [100_000, 1_000_000] {
            let text = news::worst(piece, bytes);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::new(name, bytes), |bencher| bencher.iter(|| both(&text)));
        }
    }
    group.finish();
}

criterion_group!(benches, plain, parsed, worst);
criterion_main!(benches);
