//! JSON Lines in, JSON Lines out: in parallel, in order.

use crate::Outcome;
use crate::error::CommandError;
use crate::input::{id_of, parse_line};
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io::{BufRead as _, Write as _};

/// Lines that are read before they are worked on together: enough to keep every core busy, little enough to stream.
const BATCH: usize = 256;

/// The answer to a line that cannot be read, so that there is one answer for every line.
#[derive(Debug, Serialize)]
pub(crate) struct Broken {
    /// The name that the line gives itself, `null` where it cannot be read.
    pub(crate) id: Value,
    /// Its number, from 1.
    pub(crate) line: usize,
    /// What is wrong with it.
    pub(crate) error: String,
}

impl Broken {
    /// Says it on standard error too.
    pub(crate) fn tell(&self) -> Result<(), CommandError> {
        let Broken { line, error, .. } = self;
        writeln!(std::io::stderr(), "error: standard input, line {line}: {error}")?;
        Ok(())
    }
}

/// Answers every line of standard input with one line on standard output.
///
/// # Errors
/// [`CommandError::Stream`]. A line that is not what `answer` reads is no error: it is told, answered by [`Broken`], and
/// makes the outcome partial.
pub(crate) fn answer_lines<Q, A, F>(answer: F) -> Result<Outcome, CommandError>
where
    Q: DeserializeOwned + Send,
    A: Serialize + Send,
    F: Fn(Q) -> A + Sync,
{
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut outcome = Outcome::Clean;
    for questions in read_lines::<Q>() {
        let answers: Vec<Result<serde_json::Result<String>, Broken>> = questions?
            .into_par_iter()
            .map(|question| question.map(|question| serde_json::to_string(&answer(question))))
            .collect();
        for answer in answers {
            let line = match answer {
                Ok(line) => line,
                Err(broken) => {
                    broken.tell()?;
                    outcome = Outcome::Partial;
                    serde_json::to_string(&broken)
                }
            };
            writeln!(output, "{}", line.map_err(std::io::Error::from)?)?;
        }
        output.flush()?;
    }
    Ok(outcome)
}

/// Lines of one batch: what each holds, or what is wrong with it.
type Batch<Q> = Vec<Result<Q, Broken>>;

/// The lines of standard input that are not blank, in batches. Where standard input itself fails, the batches end with
/// an error, after a batch of what came before.
pub(crate) fn read_lines<Q: DeserializeOwned + Send>() -> impl Iterator<Item = Result<Batch<Q>, CommandError>>
{
    let mut number = 0;
    let mut failed = None;
    let mut ended = false;
    std::iter::from_fn(move || {
        if let Some(error) = failed.take() {
            return Some(Err(error));
        }
        let mut questions = Vec::new();
        while !ended && questions.len() < BATCH {
            match next_line(&mut number) {
                Ok(Some(question)) => questions.push(question),
                Ok(None) => ended = true,
                Err(error) => {
                    ended = true;
                    failed = Some(error);
                }
            }
        }
        match failed.take_if(|_| questions.is_empty()) {
            Some(error) => Some(Err(error)),
            None => (!questions.is_empty()).then_some(Ok(questions)),
        }
    })
}

/// The next line that is not blank; `None` at the end of the input.
fn next_line<Q: DeserializeOwned>(number: &mut usize) -> Result<Option<Result<Q, Broken>>, CommandError> {
    loop {
        let mut bytes = Vec::new();
        if std::io::stdin().lock().read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        *number += 1;
        // A byte order mark belongs to no line.
        let line = match *number {
            1 => bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes),
            _ => &bytes,
        };
        if !line.iter().all(u8::is_ascii_whitespace) {
            let broken = |error| Broken { id: id_of(line), line: *number, error };
            return Ok(Some(parse_line(line).map_err(broken)));
        }
    }
}
