//! What is read out of each format, to the letter; what is broken is named; nothing panics.

#![allow(clippy::unwrap_used, reason = "a test stops where its input is wrong")]

use gainsay_claim::Span;
use gainsay_input::{Format, InputError, read};
use proptest::prelude::*;

/// The only report of a text, as it is read.
#[track_caller]
fn check(text: &str, format: Format, expected: &str) {
    let sources = read(text.into(), "file", format).unwrap();
    assert_eq!(sources.len(), 1);
    let source = &sources[0];
    let plain = source.plain.as_ref().map_or(source.document.text.as_str(), |plain| plain.text());
    // At the end a free line more or less means nothing.
    assert_eq!(plain.trim_end(), expected.trim_end());
}

#[track_caller]
fn fails(text: &str, format: Format, expected: &str) {
    let error = read(text.into(), "file", format).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn marks_of_markdown_are_left_out() {
    check(
        "# Storm *at* the cape\n\nNine **boats** were\nlost, the [harbour office](https://h.example/a) said.\n\n- one &amp; two\n- `three`\n\n1. first\n\n2. second\n",
        Format::Markdown,
        "Storm at the cape\n\nNine boats were lost, the harbour office said.\n\n- one & two\n- three\n\n- first\n\n- second\n",
    );
    check(
        "> “We will stay,”\n> he said.\n\n```text\nnot read\n```\n\n![a picture](x.png)\n\n<div>raw</div>\n\n---\n\nEnd.",
        Format::Markdown,
        "“We will stay,” he said.\n\nEnd.\n",
    );
    check("| a | b |\n| - | - |\n| c | d |\n", Format::Markdown, "a\nb\nc\nd\n");
    check("", Format::Markdown, "");
}

#[test]
fn front_matter_is_a_header() {
    check(
        "---\ntitle: \"Boats lost\"\ndate: 2025-05-20\ntags: [sea, storm]\nsource: Harbour Post\n---\nNine boats were lost.\n",
        Format::Markdown,
        "Title: Boats lost\nDate: 2025-05-20\nSource: Harbour Post\n\nNine boats were lost.\n",
    );
    check(
        "+++\r\ndate = '2025-05-20'\r\n+++\r\nNine boats.\r\n",
        Format::Markdown,
        "Date: 2025-05-20\n\nNine boats.\n",
    );
    check("---\n\nA rule above.\n", Format::Markdown, "A rule above.\n");
    fails(
        "---\ntitle: Boats\n\nNine boats.\n",
        Format::Markdown,
        "`file`: the front matter that begins with `---` on line 1 has no closing `---`",
    );
}

#[test]
fn every_word_of_markdown_leads_back_to_the_file() {
    let text = "---\ntitle: 'Boats *lost*'\n---\n## Nine **boats** &amp; a `ship`\n\nTwelve were lo\\*st.\n";
    let source = read(text.into(), "file", Format::Markdown).unwrap().remove(0);
    let plain = source.plain.unwrap();
    for (words, expected) in [
        ("Boats *lost*", "Boats *lost*"),
        ("Nine boats", "Nine **boats"),
        ("boats & a", "boats** &amp; a"),
        ("ship", "ship"),
        ("lo*st", "lo\\*st"),
        ("boats & a ship\n\nTwelve", "boats** &amp; a `ship`\n\nTwelve"),
    ] {
        let at = plain.text().find(words).unwrap();
        assert_eq!(plain.locate(Span::new(at, at + words.len())).of(text), Some(expected), "{words}");
    }
}

const PAGE: &str = "<!DOCTYPE html><html><head><title>Nine boats lost | Harbour Post</title>
<meta property='og:site_name' content='Harbour Post'>
<meta property='article:published_time' content='2025-05-20T08:00:00+01:00'></head><body>
<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>Nine boats lost</h1>
<p>Nine boats were lost in the storm off the cape, the harbour office said late on Tuesday, and the crews of all but
one of them had been brought ashore by the coast guard before the wind turned.</p><script>alert(1)</script>
<p>“We have never seen a sea like it,” said the harbour master, who has held the post for thirty years, and added that
the search would go on through the night as long as the visibility allowed it.</p></article>
<footer>© Harbour Post</footer></body></html>";

#[cfg(feature = "html")]
#[test]
fn the_article_is_taken_out_of_a_page() {
    let source = read(PAGE.into(), "a.html", Format::Html).unwrap().remove(0);
    assert!(source.extracted);
    let text = source.document.text;
    assert!(text.starts_with("Source: Harbour Post\nDate: 2025-05-20\nTitle: Nine boats lost"), "{text}");
    assert!(text.contains("\n\nNine boats were lost in the storm off the cape, the harbour office said late on Tuesday, and the crews of all but one of them"), "{text}");
    assert!(text.contains("“We have never seen a sea like it,” said the harbour master"), "{text}");
    assert!(!text.contains("Sport") && !text.contains("alert"), "{text}");
    // Where no meta element says the day, JSON-LD does, and else the element that holds it.
    let meta = "<meta property='article:published_time' content='2025-05-20T08:00:00+01:00'>";
    for other in [
        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2024-01-31\"}</script>",
        "<meta name='pubdate' content='Wed, 31 Jan 2024 10:00:00 GMT'>",
    ] {
        let text =
            read(PAGE.replace(meta, other).into(), "a.html", Format::Html).unwrap().remove(0).document.text;
        assert!(text.contains("\nDate: 2024-01-31\n") || text.contains("\nDate: 31 Jan 2024\n"), "{text}");
    }
    let timed = PAGE
        .replace(meta, "")
        .replace("<article>", "<article><time datetime='2024-01-31T10:00Z'>31 January</time>");
    assert!(
        read(timed.into(), "a.html", Format::Html).unwrap()[0].document.text.contains("\nDate: 2024-01-31\n")
    );
    let own = "<html><head><meta name=\"generator\" content=\"gainsay\"></head><body><p>x</p></body></html>";
    fails(own, Format::Html, "`file` is a page that gainsay wrote, not a report");
    assert!(matches!(read(Vec::new(), "file", Format::Html), Err(InputError::NoArticle { .. })));
}

#[cfg(feature = "feed")]
#[test]
fn every_entry_of_a_feed_is_a_report() {
    let rss = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel><title>River News</title><link>https://r.example</link><description>d</description>
<item><title>Bridge &amp; road closed</title><link>https://r.example/1</link><pubDate>Tue, 20 May 2025 10:00:00 GMT</pubDate>
<source url=\"https://h.example/rss\">Harbour Post</source><description>&lt;p&gt;The bridge at Faro is closed.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</description></item>
<item><title>Nine boats lost</title></item><item><guid>x</guid></item></channel></rss>";
    let sources = read(rss.into(), "f.rss", Format::Feed).unwrap();
    let texts: Vec<(&str, &str)> =
        sources.iter().map(|s| (s.document.id.as_str(), s.document.text.as_str())).collect();
    assert_eq!(
        texts,
        [
            (
                "f.rss#1",
                "Source: Harbour Post\nDate: 20 May 2025\nTitle: Bridge & road closed\nLink: https://r.example/1\n\nThe bridge at Faro is closed.\n\nNobody was hurt.\n"
            ),
            ("f.rss#2", "Source: River News\n\nNine boats lost\n"),
        ]
    );
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>River News</title><id>f</id><updated>2025-05-21T00:00:00Z</updated>
<entry><title>Bridge closed</title><id>1</id><updated>2025-05-20T10:00:00+01:00</updated><link href=\"https://r.example/1\"/>
<source><title>Harbour Post</title><id>h</id><updated>2025-05-20T10:00:00Z</updated></source>
<content type=\"html\">&lt;p&gt;The bridge is closed.&lt;/p&gt;</content></entry></feed>";
    check(
        atom,
        Format::Feed,
        "Source: Harbour Post\nDate: 2025-05-20\nTitle: Bridge closed\nLink: https://r.example/1\n\nThe bridge is closed.\n",
    );
    for broken in [
        "",
        "<rss><channel>",
        "<feed",
        "<html></html>",
        "<rss version='2.0'><channel><title>x</title></channel></rss>",
    ] {
        assert!(
            matches!(read(broken.into(), "file", Format::Feed), Err(InputError::Feed { .. })),
            "{broken}"
        );
    }
}

#[test]
fn declared_charsets_are_believed() {
    let page =
        PAGE.replace("<head>", "<head><meta charset='windows-1252'>").replace("the cape", "São Vicente");
    let bytes: Vec<u8> = page.replace(['“', '”', '©'], "").chars().map(|c| c as u32 as u8).collect();
    match read(bytes, "a.html", Format::Html) {
        Ok(read) => assert!(read[0].document.text.contains("São Vicente")),
        Err(error) => {
            assert!(!cfg!(feature = "html") && matches!(error, InputError::NotBuilt { .. }), "{error}");
        }
    }
}

#[test]
fn deep_nesting_is_no_harm() {
    for (open, close) in [("<div>", "</div>"), ("<b>", "</b>"), ("<p><span>", "</span></p>")] {
        let page = format!(
            "<html><body>{}<p>Ten people died, the mayor said.</p>{}",
            open.repeat(30_000),
            close.repeat(30_000)
        );
        let _ = read(page.clone().into(), "file", Format::Html);
        let feed = format!(
            "<rss version='2.0'><channel><title>x</title><item><description><![CDATA[{page}]]></description></item></channel></rss>"
        );
        if let Ok(entries) = read(feed.into(), "file", Format::Feed) {
            // An entry that cannot be read is told, not lost.
            assert!(entries[0].unread || entries[0].document.text.contains("Ten people died"));
        }
    }
    let deep = format!(
        "<rss version='2.0'><channel><title>x</title><item><title>Ferry sinks</title><description><![CDATA[{}]]>\
         </description></item></channel></rss>",
        "<div>".repeat(30_000)
    );
    let entries = read(deep.into(), "file", Format::Feed).unwrap();
    assert!(
        entries[0].unread && entries[0].document.text.ends_with("Ferry sinks\n"),
        "{}",
        entries[0].document.text
    );
    // What does not end what it says it ends, and markup where a drawing or a comment seems to hold none.
    let crossed =
        ["<div></q>", "<b></i>", "<b><div></b>", "<div><object></div>"].map(|unit| unit.repeat(30_000));
    let hidden = ["<svg><title>", "<!-->"].map(|start| format!("{start}{}", "<div>".repeat(30_000)));
    for page in crossed.into_iter().chain(hidden) {
        assert!(matches!(
            read(format!("<html><body>{page}").into(), "file", Format::Html),
            Err(InputError::NoArticle { .. })
        ));
    }
    let nested = format!("{}{}", "<x:a>".repeat(100_000), "</x:a>".repeat(100_000));
    let feeds = [
        format!("<rss version='2.0' xmlns:x='http://x/'><channel><title>x</title>{nested}</channel></rss>"),
        format!(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:x='http://x/'><entry>{nested}</entry></feed>"
        ),
    ];
    for feed in feeds {
        assert!(matches!(read(feed.into(), "file", Format::Feed), Err(InputError::Feed { .. })));
    }
    let _ = read(format!("<rss>{}", "<a>".repeat(100_000)).into(), "file", Format::Feed);
    let _ = read("> ".repeat(50_000).into(), "file", Format::Markdown);
    let _ = read(format!("{}x", "- ".repeat(20_000)).into(), "file", Format::Markdown);
    let _ = read("[".repeat(50_000).into(), "file", Format::Markdown);
    let _ = read("**a ".repeat(50_000).into(), "file", Format::Markdown);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in [Format::Text, Format::Markdown, Format::Html, Format::Feed] {
            let _ = read(bytes.clone(), "file", format);
        }
        let _ = Format::of_content(&bytes);
    }

    #[test]
    fn any_scraps_of_markup_are_read_or_refused(
        scraps in prop::collection::vec(prop::sample::select(vec![
            "<p>", "</p>", "<div", ">", "<table>", "<td>", "<article>", "</article>", "<!--", "<![CDATA[", "]]>", "&amp;", "&#x0;",
            "<rss version='2.0'>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<source url='", "'>", "<feed>", "<entry>",
            "<time datetime='2025", "<script type='application/ld+json'>{", "}", "</script>", "\"datePublished\":\"", "é", "日", "\n", "---\n",
            "date: ", "+++\n", "# ", "**", "_", "`", "```\n", "[", "](", ")", "![", "> ", "- ", "1. ", "|", "-|-", "\\", "<br>", "words that say something ",
        ]), 0..60),
    ) {
        let text = scraps.concat();
        for format in [Format::Text, Format::Html, Format::Feed] {
            let _ = read(text.clone().into(), "file", format);
        }
        if let Ok(sources) = read(text.clone().into(), "file", Format::Markdown) {
            let plain = sources[0].plain.as_ref().unwrap();
            let ends: Vec<usize> = plain.text().char_indices().map(|(at, _)| at).chain([plain.text().len()]).collect();
            let mut before = 0;
            for pair in ends.windows(2) {
                let (start, end) = (pair[0], pair[1]);
                let span = plain.locate(Span::new(start, end));
                // In the text, at ends of letters, in its order.
                prop_assert!(span.of(&text).is_some(), "{span:?}");
                prop_assert!(span.start >= before, "{span:?} before {before}: {text:?}");
                before = span.start;
            }
            prop_assert!(plain.locate(Span::new(0, plain.text().len())).of(&text).is_some());
        }
    }
}
