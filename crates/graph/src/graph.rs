//! The claim graph: documents in, verdict out.

use crate::block::plan;
use crate::kernel::{BlockOutcome, check_block};
use crate::rules::{order, sum};
use crate::view::View;
use crate::{
    Finding, NonConflict, NotChecked, PlainGraph, Verdict, apart, assemble, export, origins, validate,
};
use gainsay_claim::{DocumentClaims, NoteKind};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Limits and switches of a check.
#[derive(Clone, Debug)]
pub struct Options {
    /// Findings below this confidence are left out. 0 to 1; default 0.5.
    pub min_confidence: f64,
    /// At most so many candidate pairs are compared for one event; the rest is reported as not checked.
    pub max_candidates: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { min_confidence: 0.5, max_candidates: 100_000 }
    }
}

/// Claims that cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GraphError {
    /// Two documents of one check have the same name.
    #[error("there are two documents named `{0}`")]
    DuplicateDocument(String),
    /// A document has no name, so findings could not refer to it.
    #[error("a document has no name")]
    UnnamedDocument,
    /// The shingles of a document are not sorted, or one of them stands twice.
    #[error("the shingles of `{0}` are not sorted without repetition")]
    UnsortedShingles(String),
    /// A claim has a field that is missing or impossible.
    #[error("claim {claim} of `{document}`: field `{field}` {problem}")]
    InvalidClaim {
        /// Name of the document.
        document: String,
        /// Number of the claim in it.
        claim: usize,
        /// The field that is missing or impossible.
        field: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

/// Claims of any number of documents, linked.
///
/// ```
/// use gainsay_graph::build::{DocumentBuilder, event, person, place};
/// use gainsay_graph::{ClaimGraph, Options};
/// use gainsay_claim::Kind;
///
/// let report = |name: &str, town: &str| {
///     let met = event("meet").agent(person("Ana Costa")).agent(person("Rui Lima")).place(place(town));
///     DocumentBuilder::new(name).claim(met.terms(&["harbour", "fee"])).build()
/// };
/// let mut graph = ClaimGraph::new(Options::default());
/// graph.add(report("gazette", "Faro"))?;
/// graph.add(report("courier", "Evora"))?;
/// let verdict = graph.check();
/// assert_eq!(verdict.findings.first().map(|f| f.kind), Some(Kind::Location));
/// # Ok::<(), gainsay_graph::GraphError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct ClaimGraph {
    documents: BTreeMap<Arc<str>, Arc<DocumentClaims>>,
    options: Options,
}

impl ClaimGraph {
    /// An empty graph.
    pub fn new(options: Options) -> ClaimGraph {
        ClaimGraph { documents: BTreeMap::new(), options }
    }

    /// Takes in what one document claims.
    ///
    /// # Errors
    /// [`GraphError`] where the name is taken or a claim is impossible; the graph is unchanged then.
    pub fn add(&mut self, document: DocumentClaims) -> Result<(), GraphError> {
        validate::validate(&document)?;
        if self.documents.contains_key(&document.document) {
            return Err(GraphError::DuplicateDocument(document.document.to_string()));
        }
        self.documents.insert(document.document.clone(), Arc::new(document));
        Ok(())
    }

    /// Takes a document out again; false where there is none of that name.
    pub fn remove(&mut self, document: &str) -> bool {
        self.documents.remove(document).is_some()
    }

    /// The documents, sorted by name.
    pub fn documents(&self) -> impl Iterator<Item = &DocumentClaims> {
        self.documents.values().map(|d| &**d)
    }

    /// Documents, claims, entities and events with what connects them, as plain data; `verdict` is that of
    /// [`ClaimGraph::check`].
    pub fn export(&self, verdict: &Verdict) -> PlainGraph {
        let view = View::new(self.documents().collect());
        let plan = plan(&view, &self.options);
        export::export(&view, &plan, verdict)
    }

    /// The verdict over all claims: the same for any order of [`ClaimGraph::add`] and any number of threads.
    pub fn check(&self) -> Verdict {
        let view = View::new(self.documents().collect());
        let plan = plan(&view, &self.options);
        let numbers = origins::of_documents(&view.documents);
        let outcomes: Vec<BlockOutcome> =
            plan.blocks.par_iter().map(|block| check_block(&view, &plan, block, &self.options)).collect();
        let assembled: Vec<(Vec<Finding>, Vec<NonConflict>)> =
            outcomes.par_iter().map(|o| assemble::assemble(&view, &numbers, &o.differences)).collect();
        let mut findings = order::find(&view, &plan, &numbers);
        findings
            .par_extend((0..view.documents.len()).into_par_iter().flat_map_iter(|doc| sum::find(&view, doc)));
        let mut compatible = apart::explain(&view, &plan, &numbers, &self.options);
        for (found, explained) in assembled {
            findings.extend(found);
            compatible.extend(explained);
        }
        findings.retain(|f| f.confidence >= self.options.min_confidence);
        let mut not_checked = plan.not_checked;
        not_checked.extend(outcomes.into_iter().flat_map(|o| o.not_checked));
        not_checked.extend(self.documents().flat_map(limits_hit));
        not_checked.sort_unstable();
        not_checked.dedup();
        let named: Vec<_> = self.documents().map(|d| (&d.document, &d.shingles[..])).collect();
        Verdict {
            findings: assemble::merge(findings),
            compatible: sorted(compatible),
            not_checked,
            origins: origins::origins(&named),
        }
    }
}

/// What a document's reader left out because of a limit.
fn limits_hit(document: &DocumentClaims) -> impl Iterator<Item = NotChecked> {
    let notes = document.notes.iter().filter(|n| n.kind == NoteKind::NotChecked);
    notes.map(|n| NotChecked { document: Some(document.document.clone()), message: n.message.clone() })
}

fn sorted(mut compatible: Vec<NonConflict>) -> Vec<NonConflict> {
    let places = |n: &NonConflict| -> Vec<crate::Evidence> {
        n.sides.iter().flat_map(|s| s.witnesses.iter().cloned()).collect()
    };
    compatible.sort_by(|a, b| {
        (a.kind, a.reason, &a.headline)
            .cmp(&(b.kind, b.reason, &b.headline))
            .then_with(|| places(a).cmp(&places(b)))
    });
    compatible.dedup();
    compatible
}
