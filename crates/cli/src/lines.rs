//! JSON Lines in, JSON Lines out: in parallel, in order.

use crate::error::CommandError;
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Write as _;

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
    let mut input = std::io::stdin().lock();
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut number = 0;
    loop {
        let batch = read_batch(&mut input, &mut number)?;
        if batch.is_empty() {
            break;
        }
        let answers: Vec<Result<String, CommandError>> =
            batch.into_par_iter().map(|(line, text)| answer_line(line, &text, &answer)).collect();
        for line in answers {
            match line {
                Ok(line) => writeln!(output, "{line}")?,
                Err(error) => {
                    output.flush()?;
                    return Err(error);
                }
            }
        }
    }
    Ok(output.flush()?)
}

fn answer_line<Q: DeserializeOwned, A: Serialize>(
    line: usize,
    text: &str,
    answer: &impl Fn(Q) -> A,
) -> Result<String, CommandError> {
    let problem = |error: serde_json::Error| CommandError::Line {
        name: "standard input".to_owned(),
        line,
        problem: error.to_string(),
    };
    let question = serde_json::from_str(text).map_err(problem)?;
    serde_json::to_string(&answer(question)).map_err(problem)
}

/// Up to [`BATCH`] lines that are not blank, with their numbers.
fn read_batch(
    input: &mut impl std::io::BufRead,
    number: &mut usize,
) -> Result<Vec<(usize, String)>, CommandError> {
    let mut batch = Vec::new();
    while batch.len() < BATCH {
        let mut bytes = Vec::new();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        *number += 1;
        let text = String::from_utf8(bytes).map_err(|error| CommandError::Line {
            name: "standard input".to_owned(),
            line: *number,
            problem: format!("not UTF-8 from byte {} of the line", error.utf8_error().valid_up_to()),
        })?;
        if !text.trim().is_empty() {
            batch.push((*number, text));
        }
    }
    Ok(batch)
}
