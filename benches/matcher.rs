//! How fast claims are linked and judged: generated claims, five to an event; one event that everybody writes of; one
//! report more; and news text, from bytes to findings.
//!
//! What the figures compare to stands in `docs/performance.md`. A million claims take about a gigabyte.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench stops where its input is wrong and prints what it took; criterion writes undocumented functions"
)]

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gainsay::{Checker, Document};
use gainsay_graph::{ClaimGraph, Options};
use std::fs;

mod generate;

/// What the command takes memory from.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn graph(claims: usize, events: usize) -> ClaimGraph {
    let mut graph = ClaimGraph::new(Options::default());
    for document in generate::documents(claims, events) {
        graph.add(document).expect("generated claims are possible");
    }
    graph
}

/// The whole check: should grow with the claims, and not faster for one event than for many.
fn curve(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("matcher");
    group.sample_size(10);
    for claims in [10_000, 100_000] {
        group.throughput(Throughput::Elements(claims as u64));
        let shapes = [("spread over events of 5 claims", claims / 5), ("one event", 1)];
        for (name, events) in shapes {
            let filled = graph(claims, events);
            group.bench_with_input(BenchmarkId::new(name, claims), &filled, |bencher, filled| {
                bencher.iter(|| filled.check());
            });
        }
    }
    group.finish();
}

/// A million claims take too long for ten samples: they are checked twice, and both times are told.
fn million(_: &mut Criterion) {
    let filled = graph(1_000_000, 200_000);
    for _ in 0..2 {
        let start = std::time::Instant::now();
        let findings = filled.check().findings.len();
        println!(
            "matcher/spread over events of 5 claims/1000000  time: {:?}, {findings} findings",
            start.elapsed()
        );
    }
}

/// One report of 20 claims more, judged with all that it touches: should not grow with the graph.
fn one_more(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one report of 20 claims more");
    for claims in [10_000, 100_000, 1_000_000] {
        let mut kept = graph(claims, claims / 5);
        kept.refresh();
        let late = generate::documents(claims + 20, claims / 5).pop().expect("the last report");
        group.bench_function(BenchmarkId::from_parameter(claims), |bencher| {
            bencher.iter_custom(|times| {
                let mut taken = std::time::Duration::ZERO;
                for _ in 0..times {
                    let report = late.clone();
                    let start = std::time::Instant::now();
                    kept.add(report).expect("its name is new");
                    std::hint::black_box(kept.refresh());
                    taken += start.elapsed();
                    kept.remove(&late.document);
                    kept.refresh();
                }
                taken
            });
        });
    }
    group.finish();
}

/// Text in, findings out: the reports of `seeds/`, each read under several names, as many stories side by side.
fn text(criterion: &mut Criterion) {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let read = |number: usize| {
        fs::read_to_string(format!("{directory}/{number:03}.txt")).expect("the five reports are there")
    };
    let documents: Vec<Document> = (0..8)
        .flat_map(|copy| (0..5).map(move |number| (copy, number)))
        .map(|(copy, number)| Document {
            id: format!("{number:03}-{copy}"),
            text: read(number),
            ..Document::default()
        })
        .collect();
    let checker = Checker::new();
    let mut group = criterion.benchmark_group("news text to findings");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(documents.iter().map(|d| d.text.len() as u64).sum()));
    group.bench_function("all threads", |bencher| {
        bencher.iter_batched(
            || documents.clone(),
            |documents| checker.check(&documents).verdict.findings.len(),
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(benches, text, one_more, curve, million);
criterion_main!(benches);
