//! What does JSON hold, a line of JSON Lines or a whole file: sets of reports, or reports?

use super::{Bundle, Inputs, Line};
use crate::error::CommandError;
use gainsay::Document;
use gainsay::claim::Date;
use gainsay_input::{Format, Source, decode};
use serde::Deserialize as _;
use serde_json::{Map, Value};

/// The fields of a report as a line names them, and what they are called there where `--field` says so.
pub(crate) const FIELDS: [&str; 5] = ["id", "text", "title", "source", "published"];

/// One other name of a field: `text=body`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// Which of [`FIELDS`].
    pub(crate) field: &'static str,
    /// Its name in the file.
    pub(crate) name: String,
}

/// A document as a bundle writes it: an error in a field names the field.
#[derive(serde::Deserialize)]
struct BundleDocument {
    id: String,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default, deserialize_with = "published")]
    published: Option<Date>,
    text: String,
}

#[derive(serde::Deserialize)]
struct BundleLine {
    #[serde(default)]
    id: Value,
    #[serde(deserialize_with = "documents")]
    docs: Vec<Document>,
}

fn published<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    Option::<Date>::deserialize(from)
        .map_err(|error| serde::de::Error::custom(format_args!("field `published`: {error}")))
}

/// Reads the documents of a bundle.
pub(crate) fn documents<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Document>, D::Error> {
    let documents = Vec::<BundleDocument>::deserialize(from)?;
    let document = |d: BundleDocument| {
        let BundleDocument { id, source, title, published, text } = d;
        Document { id, source, title, published, text }
    };
    Ok(documents.into_iter().map(document).collect())
}

/// Every line is a bundle or a report; one that is neither is told, and those after it are still read.
pub(super) fn read(bytes: Vec<u8>, name: &str, fields: &[Field], inputs: &mut Inputs) {
    // Only a mark of another encoding needs the whole to be decoded; bytes that are not UTF-8 spoil their line alone.
    let bytes = match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => match decode(bytes, name) {
            Ok(text) => text.into_bytes(),
            Err(error) => {
                inputs.problems.push(error.into());
                return;
            }
        },
        _ => bytes,
    };
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    for (index, line) in unmarked.split(|byte| *byte == b'\n').enumerate() {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match parse_line::<BundleLine>(line) {
            Ok(BundleLine { id, docs }) => {
                inputs.lines.push(Line::Bundle(Bundle { id, docs: docs.into_iter().map(source).collect() }));
            }
            Err(problem) => {
                let error = |problem| CommandError::Line { name: name.to_owned(), line: index + 1, problem };
                let alone = if problem.starts_with("missing field `docs`") {
                    parse_line(line)
                        .and_then(|object| report(object, fields, &format!("{name}#{}", index + 1)))
                } else {
                    Err(problem)
                };
                match alone {
                    Ok(document) => inputs.documents.push(source(document)),
                    Err(problem) => {
                        inputs.lines.push(Line::Broken { id: id_of(line), error: error(problem) });
                    }
                }
            }
        }
    }
}

fn source(document: Document) -> Source {
    Source { document, plain: None, extracted: false, unread: false }
}

/// What standard input looks like. A list, or JSON whose first line is no whole value, is one value.
pub(super) fn told_apart(bytes: &[u8]) -> Format {
    let format = Format::of_content(bytes);
    if format != Format::JsonLines {
        return format;
    }
    let first = bytes.split(|byte| *byte == b'\n').find(|line| !line.iter().all(u8::is_ascii_whitespace));
    let whole = |json: &[u8]| serde_json::from_slice::<serde::de::IgnoredAny>(json).is_ok();
    let one = first.is_some_and(|line| line.trim_ascii_start().starts_with(b"[") || !whole(line));
    if one && whole(bytes) { Format::Json } else { Format::JsonLines }
}

/// One value: a set of reports, a report, or a list of either. An item of a list that is neither is told, and the others
/// are still read, as with lines.
///
/// # Errors
/// What is no JSON, or one value that is neither.
pub(super) fn read_whole(
    bytes: Vec<u8>,
    name: &str,
    fields: &[Field],
    inputs: &mut Inputs,
) -> Result<(), CommandError> {
    let text = decode(bytes, name)?;
    let wrong = |problem: String| CommandError::Json { name: name.to_owned(), problem };
    match serde_json::from_str(&text).map_err(|error| wrong(in_words(&error.to_string())))? {
        Value::Array(items) => {
            for (index, item) in items.into_iter().enumerate() {
                let number = index + 1;
                if let Err(problem) = read_item(item, &format!("{name}#{number}"), fields, inputs) {
                    inputs.problems.push(wrong(format!("item {number}: {problem}")));
                }
            }
            Ok(())
        }
        value => read_item(value, name, fields, inputs).map_err(wrong),
    }
}

/// A set of reports, or a report that is called `name` where it does not say what it is called.
fn read_item(item: Value, name: &str, fields: &[Field], inputs: &mut Inputs) -> Result<(), String> {
    match item {
        Value::Object(object) if object.contains_key("docs") => {
            let set = serde_json::from_value(Value::Object(object));
            let BundleLine { id, docs } = set.map_err(|error| in_words(&error.to_string()))?;
            inputs.lines.push(Line::Bundle(Bundle { id, docs: docs.into_iter().map(source).collect() }));
        }
        Value::Object(object) => inputs.documents.push(source(report(object, fields, name)?)),
        _ => return Err("neither a set of reports nor a report".to_owned()),
    }
    Ok(())
}

/// What the JSON reader says, without the names of our types.
fn in_words(problem: &str) -> String {
    /// What the reader says, and the same as who writes JSON would.
    const WORDS: [(&str, &str); 9] = [
        ("invalid type: sequence", "invalid type: list"),
        ("invalid type: map", "invalid type: object"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected an object"),
        ("expected usize", "expected a whole number from 0 on"),
        ("expected u64", "expected a whole number from 0 on"),
        ("expected f64", "expected a number"),
        ("a borrowed string", "a string"),
        ("expected unit", "expected null"),
    ];
    let mut words = problem.to_owned();
    // "expected struct Question", "expected struct Question with 3 elements".
    while let Some(at) = words.find("struct ") {
        let behind = words.get(at + "struct ".len()..).unwrap_or("");
        let name = behind.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(behind.len());
        let rest = behind.get(name..).unwrap_or("");
        let rest = match rest.strip_prefix(" with ").and_then(|r| r.split_once(" element")) {
            Some((_, rest)) => rest.strip_prefix('s').unwrap_or(rest),
            None => rest,
        };
        words = format!("{}an object{rest}", words.get(..at).unwrap_or(""));
    }
    for (theirs, ours) in WORDS {
        words = words.replace(theirs, ours);
    }
    words
}

/// The name that a line gives itself, `null` where it cannot be read.
pub(crate) fn id_of(line: &[u8]) -> Value {
    let object: Result<Map<String, Value>, String> = parse_line(line);
    object.ok().and_then(|mut object| object.remove("id")).unwrap_or(Value::Null)
}

/// An object that is one report, called `name` where it does not say what it is called.
fn report(mut object: Map<String, Value>, fields: &[Field], name: &str) -> Result<Document, String> {
    let mut take = |field: &'static str| {
        let key = fields.iter().find(|f| f.field == field).map_or(field, |f| f.name.as_str());
        match object.remove(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(words)) => Ok(Some(words)),
            Some(Value::Number(number)) if field == "id" => Ok(Some(number.to_string())),
            Some(_) => Err(format!("field `{key}` is no string")),
        }
    };
    let text = take("text")?;
    let id = take("id")?.unwrap_or_else(|| name.to_owned());
    let (title, source, stamp) = (take("title")?, take("source")?, take("published")?);
    let key = fields.iter().find(|f| f.field == "text").map_or("text", |f| f.name.as_str());
    let text = text.ok_or_else(|| {
        format!("neither a set of reports (field `docs`) nor a report (field `{key}`; --field says what it is called)")
    })?;
    // Of a time stamp the day is taken.
    let day = stamp.as_deref().map(|stamp| match stamp.get(10..11) {
        Some("T" | " ") => stamp.get(..10).unwrap_or(stamp),
        _ => stamp,
    });
    let published = day.map(str::parse).transpose().map_err(|error| format!("field `published`: {error}"))?;
    Ok(Document { id, source, title, published, text })
}

/// What a line of JSON Lines holds.
///
/// # Errors
/// What is wrong with it, in words, with the column.
pub(crate) fn parse_line<T: serde::de::DeserializeOwned>(line: &[u8]) -> Result<T, String> {
    let text = std::str::from_utf8(line)
        .map_err(|error| format!("not UTF-8 from byte {} of the line", error.valid_up_to()))?;
    serde_json::from_str(text).map_err(|error| {
        let column = error.column();
        let words = error.to_string();
        // The line that the JSON reader counts is always 1 here.
        let words = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
        format!("{} (byte {column})", in_words(words))
    })
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn types_of_the_program_are_not_named() {
        for (theirs, ours) in [
            (
                "invalid type: string \"x\", expected struct BundleDocument",
                "invalid type: string \"x\", expected an object",
            ),
            ("invalid length 1, expected struct Ask with 3 elements", "invalid length 1, expected an object"),
            ("invalid type: map, expected a sequence", "invalid type: object, expected a list"),
            (
                "invalid value: integer `-1`, expected usize",
                "invalid value: integer `-1`, expected a whole number from 0 on",
            ),
            ("missing field `docs`", "missing field `docs`"),
        ] {
            assert_eq!(in_words(theirs), ours);
        }
    }
}
