//! What do the entries of an RSS or Atom feed say?

use crate::InputError;
use crate::depth::{is_feed_too_deep, is_too_deep, is_tree_too_deep};
use crate::header::{Header, day, lines, one_line};
use atom_syndication::Feed;
use rss::Channel;
use std::borrow::Cow;

/// What an entry of a feed says.
pub(crate) struct Entry {
    /// Header lines, headline and body.
    pub(crate) text: String,
    /// Whether its body could not be read: its elements lie too deep inside each other.
    pub(crate) unread: bool,
}

/// Every entry that says something, in the order of the feed.
pub(crate) fn entries(text: &str, name: &str) -> Result<Vec<Entry>, InputError> {
    let problem = |problem: String| InputError::Feed { name: name.to_owned(), problem };
    // The bytes are decoded; what the prolog declares of them holds no longer.
    let text = text.trim_start();
    let text =
        text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or(text, |(_, rest)| rest);
    let shallow = if is_feed_too_deep(text) { without_deep_bodies(text) } else { Cow::Borrowed(text) };
    let text = &*shallow;
    if is_feed_too_deep(text) {
        return Err(problem("its elements lie too deep inside each other".to_owned()));
    }
    let first = |tag: &str| text.find(tag).unwrap_or(usize::MAX);
    let entries = if first("<feed") < first("<rss").min(first("<rdf:RDF")) {
        atom(&Feed::read_from(text.as_bytes()).map_err(|e| problem(e.to_string()))?)
    } else {
        rss(&Channel::read_from(text.as_bytes()).map_err(|e| problem(e.to_string()))?)
    };
    if entries.is_empty() {
        return Err(problem("no entry holds any text".to_owned()));
    }
    Ok(entries)
}

/// The type that a body gets that is left out: its elements lie too deep inside each other.
const LEFT_OUT: &str = "left-out";

/// A feed without the bodies of those of its entries whose elements lie too deep inside each other: one of them spoils no
/// other. Each body is replaced by an empty one that says so.
fn without_deep_bodies(feed: &str) -> Cow<'_, str> {
    let mut kept = String::with_capacity(feed.len());
    let mut rest = feed;
    while let Some(start) = rest.find("<entry") {
        let Some(end) = rest.get(start..).and_then(|entry| entry.find("</entry>")).map(|at| start + at)
        else {
            break;
        };
        let entry = rest.get(start..end).unwrap_or("");
        kept.push_str(rest.get(..start).unwrap_or(""));
        match body(entry).filter(|_| is_feed_too_deep(entry)) {
            Some((from, to)) => {
                kept.push_str(entry.get(..from).unwrap_or(""));
                kept.push_str("<content type=\"");
                kept.push_str(LEFT_OUT);
                kept.push_str("\">-</content>");
                kept.push_str(entry.get(to..).unwrap_or(""));
            }
            None => kept.push_str(entry),
        }
        rest = rest.get(end..).unwrap_or("");
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// Where the body of an entry begins and ends.
fn body(entry: &str) -> Option<(usize, usize)> {
    let from = entry.find("<content")?;
    let end = "</content>";
    Some((from, entry.rfind(end).filter(|to| *to > from)? + end.len()))
}

fn rss(channel: &Channel) -> Vec<Entry> {
    let entry = |item: &rss::Item| {
        let body = item.content.as_ref().or(item.description.as_ref()).map(|html| words(html));
        let dublin = item.dublin_core_ext.as_ref().and_then(|core| core.dates.first());
        // An aggregator names the outlet of each entry; the feed's own title is the next best.
        let outlet = item.source.as_ref().map(|s| s.title.as_ref().unwrap_or(&s.url));
        let header = Header {
            source: Some(outlet.unwrap_or(&channel.title).clone()),
            date: item.pub_date.as_ref().or(dublin).and_then(|stamp| day(stamp)),
            title: item.title.as_deref().map(title),
            link: item.link.clone(),
        };
        said(&header, body.unwrap_or(Ok(String::new())))
    };
    channel.items.iter().filter_map(entry).collect()
}

fn atom(feed: &Feed) -> Vec<Entry> {
    let entry = |entry: &atom_syndication::Entry| {
        let content = entry.content.as_ref().and_then(|content| {
            let plain =
                content.content_type.as_deref().is_none_or(|kind| matches!(kind, "text" | "text/plain"));
            if content.content_type.as_deref() == Some(LEFT_OUT) {
                return Some(Err(TooDeep));
            }
            content.value.as_deref().map(|value| if plain { Ok(value.to_owned()) } else { words(value) })
        });
        let summary = || entry.summary.as_ref().map(|summary| words(&summary.value));
        let body = content.or_else(summary).unwrap_or(Ok(String::new()));
        let updated = (entry.updated.timestamp() != 0).then_some(&entry.updated);
        let outlet = entry.source.as_ref().map_or(&feed.title, |source| &source.title);
        let header = Header {
            source: Some(title(&outlet.value)),
            date: entry.published.as_ref().or(updated).and_then(|stamp| day(&stamp.to_rfc3339())),
            title: Some(title(&entry.title.value)),
            link: entry.links.first().map(|link| link.href.clone()),
        };
        said(&header, body)
    };
    feed.entries.iter().filter_map(entry).collect()
}

/// An entry without a body still says what its headline says.
fn said(header: &Header, body: Result<String, TooDeep>) -> Option<Entry> {
    let unread = body.is_err();
    let body = body.unwrap_or_default();
    let text = if body.trim().is_empty() {
        let headline = header.title.clone().unwrap_or_default();
        if headline.is_empty() && !unread {
            return None;
        }
        Header { title: None, ..header.clone() }.above(&headline)
    } else {
        header.above(&body)
    };
    Some(Entry { text, unread })
}

/// The elements of a piece of HTML lie deeper inside each other than is read.
struct TooDeep;

/// The words of a piece of HTML, a paragraph a line.
fn words(html: &str) -> Result<String, TooDeep> {
    if is_too_deep(html) {
        return Err(TooDeep);
    }
    let fragment = dom_query::Document::fragment(html);
    if is_tree_too_deep(&fragment) { Err(TooDeep) } else { Ok(lines(&fragment.formatted_text())) }
}

/// The words of a headline, in one line.
fn title(html: &str) -> String {
    words(html).map(|words| one_line(&words)).unwrap_or_default()
}
