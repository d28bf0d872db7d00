//! `gainsay origins`: documents that copy one text.

use crate::Outcome;
use crate::error::CommandError;
use crate::lines::read_lines;
use gainsay::Document;
use gainsay::graph::origins;
use gainsay_parse::Reader;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

#[derive(Deserialize)]
struct Question {
    doc: String,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    doc: &'a str,
    /// The first name of the cluster, in the order of names.
    cluster: &'a str,
}

/// Answers all lines of standard input together: who copies whom can only be told when everything has been read.
pub(crate) fn run() -> Result<Outcome, CommandError> {
    let reader = Reader::new();
    let mut documents: Vec<(Arc<str>, Vec<u64>)> = Vec::new();
    let mut outcome = Outcome::Clean;
    for questions in read_lines::<Question>() {
        let mut asked = Vec::new();
        for question in questions? {
            match question {
                Ok(question) => asked.push(question),
                // Documents are answered, not lines: a line that names none has no answer.
                Err(broken) => {
                    broken.tell()?;
                    outcome = Outcome::Partial;
                }
            }
        }
        let shingled = asked.into_par_iter().map(|question: Question| {
            let document = Document { id: question.doc, text: question.text, ..Document::default() };
            (Arc::from(document.id.as_str()), reader.shingles(&document))
        });
        documents.par_extend(shingled);
    }
    let shingled: Vec<_> = documents.iter().map(|(name, hashes)| (name, hashes.as_slice())).collect();
    let groups = origins(&shingled);
    let first = |group: &Vec<Arc<str>>| group.first().cloned().unwrap_or_default();
    let clusters: BTreeMap<&str, Arc<str>> =
        groups.iter().flat_map(|o| o.documents.iter().map(|d| (&**d, first(&o.documents)))).collect();
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for (name, _) in &documents {
        let cluster = clusters.get(&**name).map_or(&**name, |c| c);
        serde_json::to_writer(&mut output, &Answer { doc: name, cluster }).map_err(std::io::Error::from)?;
        writeln!(output)?;
    }
    output.flush()?;
    Ok(outcome)
}
