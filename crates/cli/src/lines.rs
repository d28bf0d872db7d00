//! JSON Lines in, JSON Lines out: in parallel, in order.

use crate::error::CommandError;
use crate::input::parse_line;
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{BufRead as _, Write as _};

/// Lines that are read before they are worked on together: enough to keep every core busy, little enough to stream.
const BATCH: usize = 256;

/// Answers every line of standard input with one line on standard output.
///
/// # Errors
/// [`CommandError::Line`] for the first line that is not what `answer` reads; the lines before it are answered.
pub(crate) fn answer_lines<Q, A, F>(answer: F) -> Result<(), CommandError>
where
    Q: DeserializeOwned + Send,
    A: Serialize + Send,
    F: Fn(Q) -> A + Sync,
{
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for questions in read_lines::<Q>() {
        let answers: Vec<serde_json::Result<String>> =
            questions?.into_par_iter().map(|question| serde_json::to_string(&answer(question))).collect();
        for line in answers {
            writeln!(output, "{}", line.map_err(std::io::Error::from)?)?;
        }
        output.flush()?;
    }
    Ok(())
}

/// The lines of standard input that are not blank, in batches. A line that cannot be read ends the batches with an
/// error, after a batch of those before it.
pub(crate) fn read_lines<Q: DeserializeOwned + Send>() -> impl Iterator<Item = Result<Vec<Q>, CommandError>> {
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
fn next_line<Q: DeserializeOwned>(number: &mut usize) -> Result<Option<Q>, CommandError> {
    loop {
        let mut bytes = Vec::new();
        if std::io::stdin().lock().read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        *number += 1;
        let wrong =
            |problem| CommandError::Line { name: "standard input".to_owned(), line: *number, problem };
        if !bytes.iter().all(u8::is_ascii_whitespace) {
            return parse_line(&bytes).map(Some).map_err(wrong);
        }
    }
}
