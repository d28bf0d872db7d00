//! How fast claims are linked and judged: generated claims, five to an event, and one event that everybody writes of.

#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a bench stops where its input is wrong; criterion writes undocumented functions"
)]

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gainsay_graph::{ClaimGraph, Options};

mod generate;

fn graph(claims: usize, events: usize) -> ClaimGraph {
    let mut graph = ClaimGraph::new(Options::default());
    for document in generate::documents(claims, events) {
        graph.add(document).expect("generated claims are possible");
    }
    graph
}

fn matcher(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("matcher");
    group.sample_size(10);
    for claims in [1_000, 10_000, 100_000] {
        group.throughput(Throughput::Elements(claims as u64));
        for (name, events) in [("spread", claims / 5), ("one event", 1)] {
            let filled = graph(claims, events);
            group.bench_with_input(BenchmarkId::new(name, claims), &filled, |bencher, filled| {
                bencher.iter_batched_ref(|| filled.clone(), |graph| graph.check(), BatchSize::LargeInput);
            });
        }
    }
    group.finish();
}

criterion_group!(benches, matcher);
criterion_main!(benches);
