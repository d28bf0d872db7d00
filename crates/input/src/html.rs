//! Which part of a web page is the article, and what does the page say of it?

use crate::InputError;
use crate::depth::{is_too_deep, is_tree_too_deep};
use crate::header::{Header, day, lines};
use dom_smoothie::{Config, Readability, TextMode};

/// Pages of more elements are not read: no article has so many, and the time to find it would grow.
const MAX_ELEMENTS: usize = 100_000;

/// Where pages say when they were published, the most trustworthy first: a selector and the attribute that tells it,
/// for pages without what the reader of articles knows (JSON-LD, `article:published_time`, Dublin Core).
const DATES: &[(&str, &str)] = &[
    ("[itemprop=datePublished]", "content"),
    ("[itemprop=datePublished]", "datetime"),
    ("meta[property=\"og:published_time\"]", "content"),
    ("meta[property=\"og:article:published_time\"]", "content"),
    ("meta[name=\"DC.date.issued\"]", "content"),
    ("meta[name=\"DC.date\"]", "content"),
    ("meta[name=\"dc.date\"]", "content"),
    ("meta[name=\"pubdate\"]", "content"),
    ("meta[name=\"publishdate\"]", "content"),
    ("meta[name=\"publish-date\"]", "content"),
    ("meta[name=\"sailthru.date\"]", "content"),
    ("meta[name=\"date\"]", "content"),
    ("time[pubdate]", "datetime"),
    ("article time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
];

/// The article's text with header lines above it.
pub(crate) fn article(page: &str, name: &str) -> Result<String, InputError> {
    // A letter more than is asked for does no harm; one that is cut would.
    let head = page.char_indices().nth(2048).map_or(page, |(end, _)| page.get(..end).unwrap_or(page));
    if crate::is_own_page(head) {
        return Err(InputError::OwnPage(name.to_owned()));
    }
    let problem = |problem: dom_smoothie::ReadabilityError| InputError::NoArticle {
        name: name.to_owned(),
        problem: problem.to_string(),
    };
    let too_deep = || InputError::NoArticle {
        name: name.to_owned(),
        problem: "its elements lie too deep inside each other".to_owned(),
    };
    if is_too_deep(page) {
        return Err(too_deep());
    }
    let page = dom_query::Document::from(page);
    if is_tree_too_deep(&page) {
        return Err(too_deep());
    }
    let config =
        Config { text_mode: TextMode::Formatted, max_elements_to_parse: MAX_ELEMENTS, ..Config::default() };
    let mut reader = Readability::with_document(page, None, Some(config)).map_err(problem)?;
    let dated = DATES.iter().find_map(|(selector, attribute)| {
        let value = reader.doc.select(selector).attr(attribute)?;
        day(&value)
    });
    let article = reader.parse().map_err(problem)?;
    let body = lines(&article.text_content);
    if body.is_empty() {
        let problem = "no text is left of it".to_owned();
        return Err(InputError::NoArticle { name: name.to_owned(), problem });
    }
    let header = Header {
        source: article.site_name,
        date: article.published_time.as_deref().and_then(day).or(dated),
        title: Some(article.title),
        link: article.url,
    };
    Ok(header.above(&body))
}
