//! What the command line looks like.

use crate::input::{FIELDS, Field};
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use gainsay_input::Format;
use std::path::PathBuf;

/// Reads several reports of the same events and shows where they cannot all be right.
///
/// Exit code: 0 nothing found, 1 findings, 2 something could not be read (what could be was answered).
#[derive(Debug, Parser)]
#[command(version, about, long_about)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check reports against each other
    Check(CheckArgs),
    /// Print the claims of reports: a table, or one a line as JSON
    Claims(ClaimsArgs),
    /// Print the text of reports as it is quoted: what is taken out of web pages and feeds
    Text(TextArgs),
    /// Check every span of claims files (`claims --format jsonl`) against the texts, byte for byte
    Recheck(RecheckArgs),
    /// Mark times, quantities, quotes or relations in texts (JSON Lines on standard input)
    Annotate(AnnotateArgs),
    /// Compare pairs of texts: contradict, entail or neutral (JSON Lines on standard input)
    Compare(CompareArgs),
    /// Cluster given event mentions that speak of one event (JSON Lines on standard input)
    Link(LinkArgs),
    /// Cluster documents that copy one text (JSON Lines on standard input)
    Origins,
    /// Explain a finding's code, or list all codes
    Explain(ExplainArgs),
    /// Print the JSON Schema of what `check --format json` writes
    Schema,
}

/// Arguments of `link`.
#[derive(Debug, ClapArgs)]
pub(crate) struct LinkArgs {
    /// Say for the pairs of each cluster how likely they are one event, and what speaks for and against it
    #[arg(long)]
    pub(crate) explain: bool,
}

/// What is read, and how.
#[derive(Clone, Debug, Default, ClapArgs)]
pub(crate) struct InputArgs {
    /// Reports: files (.txt, .md, .html, .rss, .atom, .jsonl, .json), directories of them, patterns such as 'news/*.txt', or -
    /// for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Read everything as this, whatever it is called
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) read_as: Option<ReadAs>,
    /// What a field of JSON is called there, as FIELD=NAME; FIELD is id, text, title, source or published
    #[arg(long = "field", value_name = "FIELD=NAME", value_parser = field)]
    pub(crate) fields: Vec<Field>,
}

impl InputArgs {
    /// Paths that are read as their names say.
    pub(crate) fn paths(paths: Vec<PathBuf>) -> InputArgs {
        InputArgs { paths, ..InputArgs::default() }
    }
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReadAs {
    /// Plain text
    Text,
    /// Markdown
    Markdown,
    /// A web page
    Html,
    /// RSS or Atom
    Feed,
    /// JSON Lines: a set of reports or one report each
    Jsonl,
    /// One JSON value: a set of reports, one report, or a list of either
    Json,
}

impl ReadAs {
    /// The format of that name.
    pub(crate) fn format(self) -> Format {
        match self {
            ReadAs::Text => Format::Text,
            ReadAs::Markdown => Format::Markdown,
            ReadAs::Html => Format::Html,
            ReadAs::Feed => Format::Feed,
            ReadAs::Jsonl => Format::JsonLines,
            ReadAs::Json => Format::Json,
        }
    }
}

/// Arguments of `text`.
#[derive(Debug, ClapArgs)]
pub(crate) struct TextArgs {
    /// What to read.
    #[command(flatten)]
    pub(crate) input: InputArgs,
}

/// Arguments of `check`.
#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    /// What to read.
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to print
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub(crate) format: CheckFormat,
    /// Also list differences that are no contradictions, each with its reason
    #[arg(long, value_enum)]
    pub(crate) show: Option<Show>,
    /// Leave out findings below this confidence
    #[arg(long, value_name = "0..1", default_value_t = 0.5, value_parser = confidence)]
    pub(crate) min_confidence: f64,
    /// Print how each confidence came about
    #[arg(long)]
    pub(crate) explain: bool,
    /// Print only how much was found
    #[arg(long, short)]
    pub(crate) quiet: bool,
    /// Leave out findings that an earlier check found: FILE is what it wrote with `--format json`
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Leave out findings that FILE lists: a fingerprint and the reason on each line, `#` begins a comment
    #[arg(long, value_name = "FILE")]
    pub(crate) suppress: Option<PathBuf>,
    /// Write there instead of to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// Arguments of `claims`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ClaimsArgs {
    /// What to read.
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to print
    #[arg(long, value_enum, default_value_t = ClaimsFormat::Human)]
    pub(crate) format: ClaimsFormat,
}

/// Arguments of `recheck`.
#[derive(Debug, ClapArgs)]
pub(crate) struct RecheckArgs {
    /// Claims files, as `claims --format jsonl` prints them
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Reports with the texts, where they are not at the paths that the documents are named by (may be given again)
    #[arg(long, value_name = "PATH")]
    pub(crate) texts: Vec<PathBuf>,
}

/// Arguments of `annotate`.
#[derive(Debug, ClapArgs)]
pub(crate) struct AnnotateArgs {
    /// What to mark. Lines hold `id` and `text` (`sentence` for relations); for times also `ref`, the day, or day and
    /// clock time, that the text was published on: "2025-05-20", "2025-05-20T10:00"
    #[arg(long, value_enum)]
    pub(crate) layer: Layer,
}

/// Arguments of `compare`.
#[derive(Debug, ClapArgs)]
pub(crate) struct CompareArgs {
    /// Also say what counted for each label, and what `check` proves of the two texts
    #[arg(long)]
    pub(crate) explain: bool,
}

/// Arguments of `explain`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ExplainArgs {
    /// The code of a finding; without one, all codes are listed
    pub(crate) code: Option<String>,
    /// Print the page of all codes (docs/codes.md) as Markdown
    #[arg(long, conflicts_with = "code")]
    pub(crate) markdown: bool,
}

/// How `check` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people, as a compiler prints
    Human,
    /// One JSON document
    Json,
    /// One JSON line for each bundle
    Jsonl,
    /// One page that a browser shows, with everything in it
    Html,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// W3C Web Annotations of every quoted place
    Annotations,
    /// JSON-LD: schema.org claims with PROV
    Jsonld,
    /// The claim graph for Graphviz
    Dot,
    /// The claim graph as `GraphML`
    Graphml,
    /// The claim graph for Cytoscape
    Cytoscape,
}

/// How `claims` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ClaimsFormat {
    /// A table for each report
    Human,
    /// One claim a line, as JSON
    Jsonl,
}

/// What `check` shows beside findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Show {
    /// Differences that are no contradictions
    Compatible,
}

/// What `annotate` marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layer {
    /// Time expressions
    Time,
    /// Quantities
    Quantity,
    /// Who says what
    Quote,
    /// Subject, relation, objects
    Relation,
}

fn confidence(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err(format!("`{text}` is not a number from 0 to 1")),
    }
}

fn field(text: &str) -> Result<Field, String> {
    let (field, name) =
        text.split_once('=').ok_or_else(|| format!("`{text}` is not of the form FIELD=NAME"))?;
    let field = FIELDS.into_iter().find(|known| *known == field);
    let field = field.ok_or_else(|| format!("the fields are {}", FIELDS.join(", ")))?;
    Ok(Field { field, name: name.to_owned() })
}
