//! In which colours does a terminal show the parts of a report?

/// What a piece of output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paint {
    /// The name of a contradiction.
    Error,
    /// The name of a tension.
    Warning,
    /// The name of a difference that is none.
    Note,
    /// Words of a headline.
    Strong,
    /// Arrows, bars and line numbers.
    Frame,
    /// What belongs to one side, from 0.
    Side(usize),
}

/// Escape codes of the sixteen colours that every terminal has, in bold; sides take turns.
const SIDES: [&str; 6] = ["\x1b[1;31m", "\x1b[1;34m", "\x1b[1;35m", "\x1b[1;36m", "\x1b[1;33m", "\x1b[1;32m"];

/// The text in its colour, where colours are wanted.
pub(crate) fn paint(text: &str, as_what: Paint, colour: bool) -> String {
    if !colour || text.is_empty() {
        return text.to_owned();
    }
    let code = match as_what {
        Paint::Error => "\x1b[1;31m",
        Paint::Warning => "\x1b[1;33m",
        Paint::Note => "\x1b[1;32m",
        Paint::Strong => "\x1b[1m",
        Paint::Frame => "\x1b[1;34m",
        Paint::Side(number) => SIDES.get(number % SIDES.len()).copied().unwrap_or("\x1b[1m"),
    };
    // Codes end with each line, so that a pager that cuts lines never runs a colour on.
    let lines: Vec<String> = text.split('\n').map(|line| format!("{code}{line}\x1b[0m")).collect();
    lines.join("\n")
}
