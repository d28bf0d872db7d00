//! Do the elements of a page or a feed lie deeper inside each other than can be read?
//!
//! What reads pages and feeds goes down their elements by recursion, and what builds a page's tree looks up from each
//! element: depth costs stack and time. Tags are counted before anything is built; the tree of a page, which a browser's
//! rules for broken pages make deeper than its tags tell, is measured again before it is walked.

/// Elements that lie inside each other this deep are no article.
const DEEPEST: usize = 400;

/// Elements that never hold others, or that the next of their sort ends.
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head",
    "body",
];

/// Blocks: their end tag also ends what was left open in them. The end tag of another element ends no block.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "main",
    "math",
    "menu",
    "nav",
    "ol",
    "pre",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "template",
    "ul",
];

/// Letters of a name that are looked at.
const NAME: usize = 16;

/// The name that a tag begins with.
fn name(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    tag.get(..end.min(NAME)).unwrap_or("")
}

/// Where a tag ends, one past its `>`, and whether `/` stands before that. Quotes hold where a value begins with one.
fn tag_end(tag: &str) -> (usize, bool) {
    let bytes = tag.as_bytes();
    let (mut quote, mut last) = (None, b' ');
    for (at, byte) in bytes.iter().copied().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => continue,
            (None, b'>') => return (at + 1, last == b'/'),
            (None, b'"' | b'\'') if last == b'=' => quote = Some(byte),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    (tag.len(), false)
}

/// Whether elements of a page may lie inside each other deeper than is read. Counts tags, not what a browser makes of
/// them: an end tag ends what was opened under its name, and nothing where there is none.
pub(crate) fn is_too_deep(html: &str) -> bool {
    let mut open: Vec<String> = Vec::new();
    // Outermost open drawing or formula: inside, other rules hold.
    let mut foreign: Option<usize> = None;
    let mut rest = html;
    while let Some((_, behind)) = rest.split_once('<') {
        rest = behind;
        if let Some(comment) = rest.strip_prefix("!--") {
            let short = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->"));
            rest = short.unwrap_or_else(|| comment.split_once("-->").map_or("", |(_, behind)| behind));
            continue;
        }
        let closing = rest.strip_prefix('/');
        let name = name(closing.unwrap_or(rest)).to_ascii_lowercase();
        if name.is_empty() || foreign.is_none() && FLAT.contains(&name.as_str()) {
            continue;
        }
        if closing.is_some() {
            if let Some(at) = open.iter().rposition(|other| *other == name) {
                if foreign.is_some() || BLOCKS.contains(&name.as_str()) {
                    open.truncate(at);
                    foreign = foreign.filter(|first| *first < at);
                } else {
                    open.remove(at);
                }
            }
            continue;
        }
        if foreign.is_none() && matches!(name.as_str(), "script" | "style" | "textarea" | "title") {
            // What stands inside is no markup.
            let end = rest.as_bytes().windows(2 + name.len()).position(|part| {
                part.starts_with(b"</")
                    && part.get(2..).is_some_and(|p| p.eq_ignore_ascii_case(name.as_bytes()))
            });
            rest = end.and_then(|end| rest.get(end + 2..)).unwrap_or("");
            continue;
        }
        let (end, empty) = tag_end(rest);
        rest = rest.get(end..).unwrap_or("");
        if foreign.is_none() && matches!(name.as_str(), "svg" | "math") {
            foreign = Some(open.len());
        }
        if empty && foreign.is_some() {
            foreign = foreign.filter(|first| *first < open.len());
            continue;
        }
        open.push(name);
        if open.len() > DEEPEST {
            return true;
        }
    }
    false
}

/// Whether the nodes of a page's tree lie inside each other deeper than is walked: a browser adds elements that no tag
/// names, so twice as deep as tags may.
pub(crate) fn is_tree_too_deep(page: &dom_query::Document) -> bool {
    let mut depth = 0;
    let mut here = page.root();
    loop {
        if let Some(child) = here.first_child() {
            depth += 1;
            if depth > 2 * DEEPEST {
                return true;
            }
            here = child;
            continue;
        }
        loop {
            if depth == 0 {
                return false;
            }
            if let Some(next) = here.next_sibling() {
                here = next;
                break;
            }
            let Some(parent) = here.parent() else { return false };
            depth -= 1;
            here = parent;
        }
    }
}

/// Whether elements of a feed lie inside each other deeper than is read, or its comments are none that a reader of XML
/// takes. Where a tag may be read in two ways, the deeper one counts; what is not well-formed its reader refuses.
#[cfg(feature = "feed")]
pub(crate) fn is_feed_too_deep(xml: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = xml;
    while let Some((_, behind)) = rest.split_once('<') {
        rest = behind;
        let skip = |rest: &'_ str, end: &str| rest.find(end).map_or(rest.len(), |at| at + end.len());
        if let Some(comment) = rest.strip_prefix("!--") {
            if comment.starts_with(['>']) || comment.starts_with("->") {
                return true;
            }
            rest = comment.get(skip(comment, "-->")..).unwrap_or("");
        } else if rest.starts_with("![CDATA[") {
            rest = rest.get(skip(rest, "]]>")..).unwrap_or("");
        } else if rest.starts_with('?') {
            rest = rest.get(skip(rest, "?>")..).unwrap_or("");
        } else if rest.starts_with('!') {
            // A document type stands above all elements; its own markup is none.
            if depth > 0 {
                return true;
            }
        } else if let Some(tag) = rest.strip_prefix('/') {
            let end = tag.find('>').unwrap_or(tag.len());
            if !tag.get(..end).unwrap_or(tag).contains(['"', '\'', '<']) {
                depth = depth.saturating_sub(1);
            }
        } else {
            let (end, empty) = tag_end(rest);
            rest = rest.get(end..).unwrap_or("");
            if !empty {
                depth += 1;
                if depth > DEEPEST {
                    return true;
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_where_elements_nest() {
        for flat in [
            "<p>".repeat(900),
            "<br>".repeat(900),
            "<b>x</b>".repeat(900),
            "<script>a<b;</script>".repeat(900),
            "<i class='a>b'>x</i>".repeat(900),
            // Icons: what is drawn has no end tags.
            "<svg viewBox='0 0 9 9'><title>x</title><path d='M0'/><circle r=\"2\" /></svg>".repeat(900),
            format!("<svg>{}</svg><svg/><p>x", "<path d='M0'/>".repeat(900)),
            // What was left open ends with what it stands in.
            "<div><font>x</div>".repeat(900),
        ] {
            assert!(!is_too_deep(&flat), "{flat}");
        }
        for deep in [
            "<p><i>".repeat(900),
            "<DIV class=x><!-- </div> -->".repeat(900),
            "<div></q>".repeat(900),
            "<b></i>".repeat(900),
            "<b><div></b>".repeat(900),
            "<span><div></span>".repeat(900),
            format!("<svg>{}", "<td>".repeat(900)),
            format!("<svg><title>{}", "<div>".repeat(900)),
            format!("<!-->{}", "<div>".repeat(900)),
            format!("<!--->{}", "<div>".repeat(900)),
        ] {
            assert!(is_too_deep(&deep), "{deep}");
        }
    }

    #[test]
    fn the_tree_of_a_page_is_measured() {
        let page = |html: &str| dom_query::Document::from(html);
        for flat in ["", "x", "<p>a<b>b</b><i>c</i>", &"<p>x<ul><li>y</ul>".repeat(900)] {
            assert!(!is_tree_too_deep(&page(flat)), "{flat}");
        }
        // The browser's rules put each of these into the one before, whatever the end tags say.
        let crossed = "<div><object></div>".repeat(900);
        assert!(!is_too_deep(&crossed) && is_tree_too_deep(&page(&crossed)));
    }

    #[cfg(feature = "feed")]
    #[test]
    fn the_depth_of_a_feed_is_counted() {
        for flat in [
            "<a><b/>x</a>".repeat(900),
            "<a><![CDATA[<p><b>]]></a>".repeat(900),
            "<a x='>' y=\"<b>\"/>".repeat(900),
            format!("<?xml?><!DOCTYPE x [<!ENTITY y 'z'>]>{}", "<!-- <a> --><a></a >".repeat(900)),
        ] {
            assert!(!is_feed_too_deep(&flat), "{flat}");
        }
        for deep in [
            "<a>".repeat(900),
            "<a><!-- </a> -->".repeat(900),
            "<a><![CDATA[</a>]]>".repeat(900),
            "<a x='/>'>".repeat(900),
            "<a y='</a>'>".repeat(900),
            "<a><?x </a>?>".repeat(900),
            "<a><!X </a>>".repeat(900),
            "<a><!--> </a> -->".repeat(900),
        ] {
            assert!(is_feed_too_deep(&deep), "{deep}");
        }
    }
}
