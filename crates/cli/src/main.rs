//! The `gainsay` command: arguments in, exit code out.

mod annotate;
mod args;
mod check;
mod claims;
mod compare;
mod error;
mod explain;
mod input;
mod known;
mod lines;
mod link;
mod origins;
mod progress;
mod recheck;
mod text;

use args::{Args, Command};
use clap::Parser as _;
use error::CommandError;
use std::io::Write as _;
use std::process::ExitCode;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a run came to, as the exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing found: 0.
    Clean,
    /// Findings: 1.
    Findings,
    /// Something that was asked for could not be read; what could be was answered: 2.
    Partial,
}

fn main() -> ExitCode {
    let args = Args::parse();
    match run(args.command) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Partial) => ExitCode::from(2),
        // The reader of our output has gone: nobody is left to tell.
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            // Where even stderr is closed, the exit code alone must do.
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn schema() -> Result<Outcome, CommandError> {
    let mut output = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut output, &gainsay_report::schema()).map_err(std::io::Error::from)?;
    writeln!(output)?;
    Ok(Outcome::Clean)
}

fn run(command: Command) -> Result<Outcome, CommandError> {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Claims(args) => claims::run(&args),
        Command::Text(args) => text::run(&args),
        Command::Recheck(args) => recheck::run(&args),
        Command::Annotate(args) => annotate::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Link(args) => link::run(&args),
        Command::Origins => origins::run(),
        Command::Explain(args) => explain::run(&args),
        Command::Schema => schema(),
    }
}
