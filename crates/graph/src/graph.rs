//! The claim graph: documents in, verdict out.

use crate::block::plan;
use crate::excerpt::Excerpt;
use crate::judge::Part;
use crate::once::judge_once;
use crate::state::State;
use crate::view::View;
use crate::{
    Finding, NonConflict, NotChecked, PlainGraph, Verdict, assemble, export, facet, origins, validate,
};
use gainsay_claim::{DocumentClaims, NoteKind};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Limits and switches of a check.
#[derive(Clone, Debug)]
pub struct Options {
    /// Findings below this confidence are left out. 0 to 1; default 0.5.
    pub min_confidence: f64,
    /// At most so many candidate pairs are compared for one event; the rest is reported as not checked.
    pub max_candidates: usize,
    /// Documents that hang together, by a name, a word or a day, are judged as one while they have at most so many
    /// claims. In larger sets only passages are compared that share a name in one sort of event, a holder, quoted
    /// words or two weaker signs: the work of a new report then grows with what it touches and not with the set.
    /// Default 5000.
    pub max_whole: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { min_confidence: 0.5, max_candidates: 100_000, max_whole: 5000 }
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
/// graph.add(report("courier", "Porto"))?;
/// let verdict = graph.check();
/// assert_eq!(verdict.findings.first().map(|f| f.kind), Some(Kind::Location));
/// # Ok::<(), gainsay_graph::GraphError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct ClaimGraph {
    documents: BTreeMap<Arc<str>, Arc<DocumentClaims>>,
    options: Options,
    /// What was judged before, once [`ClaimGraph::refresh`] was called; always of the documents there are.
    kept: Option<Box<State>>,
}

impl ClaimGraph {
    /// An empty graph.
    pub fn new(options: Options) -> ClaimGraph {
        ClaimGraph { documents: BTreeMap::new(), options, kept: None }
    }

    /// Takes in what one document claims.
    ///
    /// # Errors
    /// [`GraphError`] where the name is taken or a claim is impossible; the graph is unchanged then.
    pub fn add(&mut self, mut document: DocumentClaims) -> Result<(), GraphError> {
        validate::validate(&document)?;
        if self.documents.contains_key(&document.document) {
            return Err(GraphError::DuplicateDocument(document.document.to_string()));
        }
        // It stays for long: a list that grew claim by claim may be half empty.
        document.claims.shrink_to_fit();
        let document = Arc::new(document);
        if let Some(kept) = &mut self.kept {
            kept.add(document.clone(), &self.options);
        }
        self.documents.insert(document.document.clone(), document);
        Ok(())
    }

    /// Takes a document out again; false where there is none of that name.
    pub fn remove(&mut self, document: &str) -> bool {
        let there = self.documents.remove(document).is_some();
        if let Some(kept) = self.kept.as_mut().filter(|_| there) {
            kept.remove(document, &self.options);
        }
        there
    }

    /// Judges what was added or removed since the last time and keeps the rest; gives the findings of everything that
    /// hangs together with what changed, most certain first.
    ///
    /// The first call judges all documents; from then on the work grows with what a change touches. Whatever the
    /// order of changes and calls, [`ClaimGraph::check`] gives byte for byte what a new graph of the same documents
    /// gives.
    ///
    /// ```
    /// use gainsay_graph::build::{DocumentBuilder, event, person, place};
    /// use gainsay_graph::{ClaimGraph, Options};
    ///
    /// let report = |name: &str, town: &str| {
    ///     let met = event("meet").agent(person("Ana Costa")).agent(person("Rui Lima")).place(place(town));
    ///     DocumentBuilder::new(name).claim(met.terms(&["harbour", "fee"])).build()
    /// };
    /// let mut graph = ClaimGraph::new(Options::default());
    /// graph.add(report("gazette", "Faro"))?;
    /// assert!(graph.refresh().is_empty());
    /// graph.add(report("courier", "Porto"))?;
    /// assert_eq!(graph.refresh().len(), 1);
    /// # Ok::<(), gainsay_graph::GraphError>(())
    /// ```
    pub fn refresh(&mut self) -> Vec<Finding> {
        let options = &self.options;
        let documents = &self.documents;
        let findings = match &mut self.kept {
            Some(kept) => {
                kept.refresh(options).into_iter().flat_map(|p| p.findings.iter().cloned()).collect()
            }
            empty => {
                let mut state = State::new(documents.values().cloned().collect(), options);
                state.refresh(options);
                let kept = empty.insert(Box::new(state));
                kept.parts().flat_map(|p| p.findings.iter().cloned()).collect()
            }
        };
        assemble::merge(findings)
    }

    /// The documents, sorted by name.
    pub fn documents(&self) -> impl Iterator<Item = &DocumentClaims> {
        self.documents.values().map(|d| &**d)
    }

    /// Documents, claims, entities and events with what connects them, as plain data; `verdict` is that of
    /// [`ClaimGraph::check`].
    pub fn export(&self, verdict: &Verdict) -> PlainGraph {
        let whole: Vec<Excerpt<'_>> = self.documents().map(Excerpt::whole).collect();
        let view = View::new(&whole);
        let plan = plan(&view, &self.options);
        export::export(&view, &plan, verdict)
    }

    /// The verdict over all claims: the same for any order of [`ClaimGraph::add`] and any number of threads.
    pub fn check(&self) -> Verdict {
        match &self.kept {
            Some(kept) if kept.is_fresh() => self.verdict(kept.parts().cloned(), kept.not_checked()),
            Some(kept) => {
                let mut kept = kept.clone();
                kept.refresh(&self.options);
                self.verdict(kept.parts().cloned(), kept.not_checked())
            }
            None => {
                let documents: Vec<&DocumentClaims> = self.documents().collect();
                let (parts, not_checked) = judge_once(&documents, &self.options);
                self.verdict(parts.into_iter(), not_checked)
            }
        }
    }

    /// Everything that the parts found, put together.
    fn verdict(&self, parts: impl Iterator<Item = Part>, mut not_checked: Vec<NotChecked>) -> Verdict {
        let (mut findings, mut compatible) = (Vec::new(), Vec::new());
        for part in parts {
            findings.extend(part.findings);
            compatible.extend(part.compatible);
            not_checked.extend(part.not_checked);
        }
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

/// Pairs of values of one kind that reports of one story give and that exclude each other, with what is measured of them:
/// what the program that fits the weights of findings learns from.
pub fn facet_pairs(documents: &[DocumentClaims]) -> Vec<crate::FacetPair> {
    let mut sorted: Vec<&DocumentClaims> = documents.iter().collect();
    sorted.sort_by(|a, b| a.document.cmp(&b.document));
    let whole: Vec<Excerpt<'_>> = sorted.into_iter().map(Excerpt::whole).collect();
    facet::pairs(&View::new(&whole))
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
