//! What does a Markdown text say, without its marks?

use crate::{InputError, Plain};
use gainsay_claim::Span;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Keys of front matter that say what a header line says, lower case, and the header line's key.
const KEYS: &[(&str, &str)] = &[
    ("date", "Date: "),
    ("published", "Date: "),
    ("pubdate", "Date: "),
    ("publishdate", "Date: "),
    ("publish_date", "Date: "),
    ("datepublished", "Date: "),
    ("updated", "Updated: "),
    ("lastmod", "Updated: "),
    ("modified", "Updated: "),
    ("source", "Source: "),
    ("outlet", "Source: "),
    ("publisher", "Source: "),
    ("publication", "Source: "),
    ("site", "Source: "),
    ("title", "Title: "),
    ("headline", "Title: "),
];

/// The words of a Markdown text: front matter as header lines, a paragraph or an item a line, no code, no raw HTML.
pub(crate) fn plain(text: &str, name: &str) -> Result<Plain, InputError> {
    let mut plain = Plain::default();
    let body = front_matter(text, name, &mut plain)?;
    plain.begin_body();
    let mut reader = Reader { text, plain, silent: 0 };
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(text.get(body..).unwrap_or(""), options).into_offset_iter() {
        reader.event(event, range.start + body, range.end + body);
    }
    let mut plain = reader.plain;
    plain.line(0, text.len());
    Ok(plain)
}

/// Takes down what the front matter tells; the byte where the body begins.
fn front_matter(text: &str, name: &str, plain: &mut Plain) -> Result<usize, InputError> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or("");
    let (mark, between) = match first.trim_end() {
        "---" => ("---", ':'),
        "+++" => ("+++", '='),
        _ => return Ok(0),
    };
    let mut at = first.len();
    // A line of dashes above plain words is a rule, not front matter.
    if !text.get(at..).and_then(|rest| rest.lines().next()).is_some_and(|line| line.contains(between)) {
        return Ok(0);
    }
    for line in lines {
        let start = at;
        at += line.len();
        if line.trim_end() == mark || mark == "---" && line.trim_end() == "..." {
            if !plain.text().is_empty() {
                plain.line(1, at);
            }
            return Ok(at);
        }
        let Some((key, value)) = line.split_once(between) else { continue };
        let key = key.trim().to_ascii_lowercase();
        let Some((_, header)) = KEYS.iter().find(|(known, _)| *known == key) else { continue };
        let words = value.trim().trim_matches(['"', '\'']).trim();
        if !words.is_empty() {
            let from = start + line.len() - value.len() + value.find(words).unwrap_or(0);
            plain.line(0, from);
            plain.push(header, Span::new(start, start), false);
            plain.push(words, Span::new(from, from + words.len()), true);
        }
    }
    Err(InputError::FrontMatter { name: name.to_owned(), mark })
}

struct Reader<'t> {
    text: &'t str,
    plain: Plain,
    /// How many blocks that are not read (code, images, raw HTML) are open.
    silent: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, start: usize, end: usize) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } | Tag::MetadataBlock(_)) => {
                self.silent += 1;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image | TagEnd::MetadataBlock(_)) => {
                self.silent = self.silent.saturating_sub(1);
            }
            Event::Start(Tag::Item) => {
                self.plain.line(0, start);
                self.plain.push("- ", Span::new(start, start), false);
            }
            Event::End(TagEnd::Item | TagEnd::TableCell) => self.plain.line(0, end),
            // The first paragraph of a loose item stands behind its mark.
            Event::Start(Tag::Paragraph)
                if self.plain.text().ends_with("\n- ") || self.plain.text() == "- " => {}
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::List(_) | Tag::Table(_),
            ) => self.plain.line(1, start),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::BlockQuote(_)
                | TagEnd::List(_)
                | TagEnd::Table,
            )
            | Event::Rule => self.plain.line(1, end),
            Event::Text(words)
            | Event::Code(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words) => {
                self.words(&words, start, end);
            }
            Event::SoftBreak if self.silent == 0 => self.plain.push(" ", Span::new(start, end), false),
            Event::HardBreak if self.silent == 0 => self.plain.push("\n", Span::new(start, end), false),
            _ => {}
        }
    }

    fn words(&mut self, words: &str, start: usize, end: usize) {
        if self.silent > 0 {
            return;
        }
        // What is spelled otherwise in the file (`&amp;`) stands for the whole of its spelling.
        match self.text.get(start..end).and_then(|from| from.find(words)) {
            Some(at) => self.plain.push(words, Span::new(start + at, start + at + words.len()), true),
            None => self.plain.push(words, Span::new(start, end), false),
        }
    }
}
