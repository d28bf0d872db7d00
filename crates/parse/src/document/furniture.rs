//! Which lines of a page are not part of the report?
//!
//! One table: each row says how such a line is recognised and how far it reaches, and gives lines on which it must
//! fire and lines of reports on which it must stay silent. The rows were gathered by hand from the pages of many
//! kinds of sites; none names an outlet.

use super::BlockKind;

/// How far a recognised line reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The line itself.
    Line,
    /// The line, and where it is a short head, the paragraph under it.
    Paragraph,
    /// The line and the headlines listed under it.
    List,
    /// The line and, where the report stands above it, everything below.
    Rest,
}

/// How a line is recognised. Phrases are lower case, with straight quotes; they match whole words.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// The line is one of these phrases, final punctuation aside.
    Whole(&'static [&'static str]),
    /// The line begins with one of these phrases.
    Starts(&'static [&'static str]),
    /// The line ends with one of these phrases, final punctuation aside.
    Ends(&'static [&'static str]),
    /// The line ends with one of these phrases, written with a capital and without a full stop.
    Button(&'static [&'static str]),
    /// One of these phrases stands in the line.
    Holds(&'static [&'static str]),
    /// The line begins with the first phrase and ends with the second; the words may be glued to others.
    Frame(&'static str, &'static str),
    /// A property of the line as it stands.
    Shape(fn(&str) -> bool),
}

/// One row of the table of page furniture.
#[derive(Clone, Copy, Debug)]
pub struct Furniture {
    /// Name of the row.
    pub name: &'static str,
    /// What such a line is.
    pub kind: BlockKind,
    /// How far it reaches.
    pub reach: Reach,
    /// How it is recognised.
    pub test: Test,
    /// Longer lines, in bytes, are never of this kind.
    pub longest: usize,
    /// What the note about it says.
    pub says: &'static str,
    /// Lines that must be recognised.
    pub fires: &'static [&'static str],
    /// Lines of reports that must not be.
    pub silent: &'static [&'static str],
}

const PAGE: BlockKind = BlockKind::Boilerplate;

/// The rows, in the order in which they are tried.
pub const FURNITURE: &[Furniture] = &[
    Furniture {
        name: "error-code",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Whole(&[
            "403",
            "404",
            "500",
            "502",
            "503",
            "error 403",
            "error 404",
            "error 500",
            "403 forbidden",
            "404 not found",
            "404 page not found",
            "500 internal server error",
            "502 bad gateway",
            "503 service unavailable",
            "forbidden",
            "access denied",
            "page not found",
            "not found",
            "sorry",
            "oops",
            "error",
            "whoops",
            "something went wrong",
        ]),
        longest: 60,
        says: "words of an error page",
        fires: &["403", "Sorry!!", "404 Not Found", "Access denied."],
        silent: &[
            "404 people were evacuated.",
            "Sorry state of the bridges",
            "Access denied to aid convoys in the north",
        ],
    },
    Furniture {
        name: "error-page",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Holds(&[
            "page you were looking for",
            "page you are looking for",
            "page you're looking for",
            "page you requested",
            "page cannot be found",
            "page can't be found",
            "page could not be found",
            "this page isn't available",
            "this page is not available",
            "this page does not exist",
            "this page doesn't exist",
            "enable javascript",
            "verify you are human",
            "you are a human",
            "you are not a robot",
            "checking your browser",
            "this content is not available in your",
            "don't have permission to access",
        ]),
        longest: 260,
        says: "words of an error page",
        fires: &[
            "Error! We're sorry, but the page you were looking for doesn't exist.",
            "Please enable JavaScript to view this.",
        ],
        silent: &[
            "The page from the diary that you mention was lost.",
            "An error in the ledger cost the bank $3 million.",
        ],
    },
    Furniture {
        name: "disclaimer",
        kind: PAGE,
        reach: Reach::Paragraph,
        test: Test::Starts(&[
            "legal disclaimer:",
            "disclaimer:",
            "legal notice:",
            "terms of use:",
            "forward-looking statements",
            "safe harbor statement",
            "cautionary note regarding forward-looking",
        ]),
        longest: 1500,
        says: "a legal disclaimer",
        fires: &["Legal Disclaimer:", "Disclaimer: The views are those of the author."],
        silent: &["A legal disclaimer was missing, the court said.", "Disclaimers do not help, judges ruled"],
    },
    Furniture {
        name: "disclaimer-words",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Holds(&[
            "without warranty of any kind",
            "do not accept any responsibility or liability",
            "accepts no liability for",
            "does not constitute financial advice",
            "does not constitute investment advice",
            "not intended as investment advice",
            "views expressed in this article are",
            "opinions expressed in this article are",
            "views expressed are those of the author",
            "opinions expressed are those of the author",
            "for informational purposes only",
            "not responsible for the content of external",
            "all prices quoted are",
            "quotes delayed at least",
        ]),
        longest: 1500,
        says: "a legal disclaimer",
        fires: &["The portal gives the data \"as is\", without warranty of any kind."],
        silent: &["The company accepts liability for the spill.", "He gave a warranty of three years."],
    },
    Furniture {
        name: "headline-list",
        kind: PAGE,
        reach: Reach::List,
        test: Test::Whole(&[
            "most popular stories",
            "most popular",
            "most read",
            "most viewed",
            "most shared",
            "most commented",
            "trending",
            "trending now",
            "trending stories",
            "related",
            "related stories",
            "related articles",
            "related news",
            "related posts",
            "related topics",
            "related content",
            "related coverage",
            "related links",
            "more stories",
            "more news",
            "more on this",
            "more on this story",
            "more from this author",
            "more from this section",
            "more headlines",
            "top stories",
            "top news",
            "latest news",
            "latest stories",
            "latest headlines",
            "recommended",
            "recommended stories",
            "recommended for you",
            "you may also like",
            "you might also like",
            "you may like",
            "also in the news",
            "editor's picks",
            "editors' picks",
            "don't miss",
            "up next",
            "read next",
            "read more",
            "must read",
            "must reads",
            "other stories",
            "in other news",
            "popular now",
            "popular",
            "from around the web",
            "around the web",
            "sponsored",
            "sponsored content",
            "promoted",
            "promoted content",
            "promoted stories",
            "paid content",
            "market research",
            "see also",
            "also read",
            "recent posts",
            "previous article",
            "next article",
            "previous",
            "next",
            "more like this",
            "what to read next",
        ]),
        longest: 60,
        says: "a list of other headlines",
        fires: &["Most popular stories", "Related Articles:", "You May Also Like"],
        silent: &[
            "Most popular stories are about animals, a study finds.",
            "Related charges were dropped",
            "The next day",
        ],
    },
    Furniture {
        name: "pointer",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Starts(&[
            "read more:",
            "read also:",
            "also read:",
            "read also |",
            "also read |",
            "also read -",
            "read:",
            "read next:",
            "see also:",
            "see more:",
            "related:",
            "related |",
            "more:",
            "watch:",
            "watch |",
            "watch live:",
            "must read:",
            "also on ",
            "photos:",
            "videos:",
            "in pictures:",
            "slideshow",
            "listen:",
            "click here",
            "click to",
            "sign up for",
            "tap here",
            "more on this",
            "just watched",
            "for more on this",
            "for more information, visit",
            "for more stories",
            "for more news",
            "read the full",
            "read the rest",
            "read the original",
            "read the story at",
            "read more about",
            "read more from",
            "read more at",
            "read more here",
            "watch the video",
            "watch the full",
            "view the full",
            "download our app",
            "download the app",
            "get the app",
            "listen to this",
            "see all ",
            "view all ",
            "show more",
            "load more",
            "back to top",
            "skip to",
            "jump to",
            "go to comments",
            "continue reading",
            "story continues",
            "story continued",
            "article continues",
            "advertisement",
            "this article is more than",
            "this story is part of",
            "this article was originally published",
            "this story was originally published",
            "this article first appeared",
            "this story first appeared",
            "originally published on",
            "originally published at",
            "print this",
            "email this",
            "save this story",
            "report this ad",
            "enlarge this image",
        ]),
        longest: 320,
        says: "a pointer to another page",
        fires: &[
            "Read more: River towns count the cost",
            "( Also on THE SITE: Ten photos)",
            "Advertisement Continue reading the main story",
            "This article is more than 2 years old",
            "Story Continued Below",
            "Click here for the results.",
        ],
        silent: &[
            "More: that was the demand of the strikers, who want nine percent.",
            "Readers of the paper were told on Monday.",
            "Watching the river rise, the mayor ordered an evacuation.",
            "Advertisements for tobacco were banned in May.",
            "Related charges were dropped in March, the court said.",
        ],
    },
    Furniture {
        name: "pointer-end",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Button(&[
            "read more",
            "read the full story",
            "continue reading",
            "learn more",
            "see more",
            "find out more",
            "watch now",
            "read more here",
            "read here",
        ]),
        longest: 220,
        says: "a pointer to another page",
        fires: &["Mayor gets threats after the vote Read more", "Storm nears the coast. Continue reading..."],
        silent: &[
            "Children should read more, the minister said.",
            "She wanted to learn more about the crash from him",
        ],
    },
    Furniture {
        name: "subscribe",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Holds(&[
            "sign up for our",
            "sign up for daily",
            "sign up for free",
            "sign up for the newsletter",
            "sign up for email",
            "sign up to our",
            "sign up here",
            "sign up now",
            "signing up, you agree",
            "subscribe to our",
            "subscribe now",
            "subscribe today",
            "subscribe for",
            "subscribe here",
            "newsletter, and get",
            "our newsletter",
            "our newsletters",
            "delivered to your inbox",
            "straight to your inbox",
            "in your inbox",
            "to your inbox",
            "free trial",
            "already a subscriber",
            "log in to",
            "create an account",
            "become a member",
            "support our journalism",
            "make a donation",
            "start your subscription",
            "unlimited access",
            "manage newsletters",
            "get breaking news",
            "join our telegram",
            "join our whatsapp",
            "join us on",
            "turn on notifications",
            "push notifications",
        ]),
        longest: 300,
        says: "an appeal to subscribe",
        fires: &[
            "Sign up for Daily Newsletters Manage Newsletters",
            "Want more? Subscribe to our weekly letter.",
            "Already a subscriber? Log in",
        ],
        silent: &[
            "The paper lost a third of its subscribers in May.",
            "About 200 people will sign up for health cover this year.",
            "Newsletters were read aloud in court, she said.",
        ],
    },
    Furniture {
        name: "subscribe-word",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Whole(&[
            "subscribe",
            "newsletter",
            "newsletters",
            "sign up",
            "sign in",
            "log in",
            "login",
            "register",
            "donate",
            "menu",
            "search",
            "home",
            "close",
            "share",
            "tweet",
            "print",
            "email",
            "e-mail",
            "save",
            "copy link",
            "comment",
            "like",
            "follow",
            "advertisement",
            "ad",
            "ads",
            "video",
            "videos",
            "photos",
            "gallery",
            "loading",
            "play",
            "pause",
            "replay",
            "more videos",
            "must watch",
            "share this",
            "share this article",
            "share this story",
            "share on facebook",
            "share on twitter",
            "share on x",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "linkedin",
            "pinterest",
            "reddit",
            "instagram",
            "youtube",
            "messenger",
            "facebook twitter",
            "facebook twitter email",
            "facebook twitter whatsapp email",
            "play video",
            "media caption",
            "image caption",
            "hide caption",
            "toggle caption",
            "analysis/opinion",
            "opinion",
            "listen",
            "transcript",
            "ad feedback",
            "content from our partners",
            "privacy policy",
            "terms of service",
            "terms of use",
            "terms and conditions",
            "cookie policy",
            "about us",
            "contact us",
            "contact",
            "sitemap",
            "faq",
            "careers",
            "advertise with us",
            "accept all",
            "accept",
            "reject all",
            "manage cookies",
            "cookie settings",
            "i accept",
            "got it",
            "end of",
            "ends",
            "###",
            "copy",
            "flipboard",
        ]),
        longest: 60,
        says: "a button or menu of the page",
        fires: &["ADVERTISEMENT", "Share this article", "Subscribe", "Sign in", "Privacy Policy"],
        silent: &[
            "Share prices fell",
            "Home rule returns",
            "Search for survivors goes on",
            "Print unions strike",
        ],
    },
    Furniture {
        name: "share",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Holds(&[
            "follow us on",
            "follow him on",
            "follow her on",
            "follow them on",
            "follow me on",
            "follow us at",
            "like us on facebook",
            "share on facebook",
            "share on twitter",
            "share via",
            "share this on",
            "find us on",
            "tweet this",
            "on twitter at @",
            "on twitter: @",
            "reach him at",
            "reach her at",
            "email the author",
            "can be reached at",
            "contact the author",
            "write to him by e-mail",
            "write to her by e-mail",
        ]),
        longest: 400,
        says: "share buttons or a contact address",
        fires: &[
            "Follow us on Twitter and Facebook",
            "Ana Costa is our editor. Follow her on Instagram @acosta.",
        ],
        silent: &["Police followed him on foot to the river.", "The clip was shared on social media."],
    },
    Furniture {
        name: "cookies",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Holds(&[
            "we use cookies",
            "uses cookies",
            "use of cookies",
            "accept cookies",
            "cookie policy",
            "your consent",
            "privacy policy",
            "personalised ads",
            "personalized ads",
            "ad blocker",
            "adblocker",
            "your browser does not support",
            "your browser is",
            "we and our partners",
        ]),
        longest: 500,
        says: "a cookie notice",
        fires: &["We use cookies to improve the site.", "By going on, you accept our privacy policy."],
        silent: &[
            "The bakery sold 40 boxes of cookies.",
            "The regulator fined the firm over its handling of consent.",
        ],
    },
    Furniture {
        name: "comments",
        kind: PAGE,
        reach: Reach::Rest,
        test: Test::Whole(&[
            "comments",
            "no comments",
            "no comment",
            "no comments yet",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "add a comment",
            "join the conversation",
            "join the discussion",
            "view comments",
            "show comments",
            "comments are closed",
            "write a comment",
            "be the first to comment",
            "your email address will not be published",
            "reader comments",
        ]),
        longest: 60,
        says: "readers' comments",
        fires: &["Comments", "No comments yet.", "Leave a Reply"],
        silent: &["Comments by the minister anger farmers", "No comment came from the palace on Monday"],
    },
    Furniture {
        name: "comments-glued",
        kind: PAGE,
        reach: Reach::Rest,
        test: Test::Frame("comments", "no comment"),
        longest: 40,
        says: "readers' comments",
        fires: &["CommentsNo comment", "Comments (0) No comment"],
        silent: &["Comments were short: the palace had no comment, and nobody else would speak"],
    },
    Furniture {
        name: "copyright",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Holds(&[
            "all rights reserved",
            "copyright ©",
            "copyright (c)",
            "reprint permission",
            "may not be published, broadcast",
            "may not be reproduced",
            "this material may not be",
            "distributed by",
            "licensed under",
        ]),
        longest: 400,
        says: "a copyright line",
        fires: &[
            "Copyright © 2020 The Harbour Post",
            "All rights reserved. This material may not be published.",
        ],
        silent: &["The court ruled that copyright had expired.", "Seats reserved for women rose to 30."],
    },
    Furniture {
        name: "copyright-sign",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Shape(|line| {
            line.starts_with('©')
                || line
                    .strip_prefix("(c)")
                    .is_some_and(|r| r.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        }),
        longest: 160,
        says: "a copyright line",
        fires: &["© 2019 Content Agency, LLC", "(c) 2020 The Harbour Post"],
        silent: &["(c) the third demand was higher pay", "2019 was a dry year"],
    },
    Furniture {
        name: "contributors",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Ends(&[
            "contributed to this report",
            "contributed to this article",
            "contributed to this story",
            "contributed reporting",
            "contributed from",
            "contributed to the report",
            "contributed to this post",
        ]),
        longest: 400,
        says: "a list of the report's authors",
        fires: &[
            "Ana Costa and Rui Melo in Porto contributed to this report.",
            "The agency contributed to this story",
        ],
        silent: &["Hail contributed to this year's losses.", "He contributed $200 to this campaign"],
    },
    Furniture {
        name: "credits",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Starts(&[
            "contributing:",
            "reporting by ",
            "additional reporting by ",
            "editing by ",
            "written by ",
            "compiled by ",
            "(reporting by",
            "with inputs from",
            "(with inputs from",
            "with agency inputs",
            "edited by ",
            "writing by ",
        ]),
        longest: 240,
        says: "a list of the report's authors",
        fires: &[
            "Reporting by Ana Costa; Editing by Rui Melo",
            "Contributing: Ana Costa",
            "(With inputs from agencies)",
        ],
        silent: &[
            "Contributing to the fund is optional, she said.",
            "Reporting from the front is dangerous.",
        ],
    },
    Furniture {
        name: "caption",
        kind: BlockKind::Caption,
        reach: Reach::Line,
        test: Test::Starts(&[
            "photo:",
            "photo by",
            "photos by",
            "photo credit",
            "photograph:",
            "photograph by",
            "picture:",
            "picture by",
            "image:",
            "images:",
            "image credit",
            "image source",
            "image by",
            "file photo",
            "file image",
            "file picture",
            "representational image",
            "representative image",
            "photo courtesy",
            "image courtesy",
            "caption:",
            "video:",
            "credit:",
            "(photo",
            "(image",
            "illustration:",
            "illustration by",
            "graphic:",
            "(file photo",
            "photo/",
            "credit image",
        ]),
        longest: 500,
        says: "",
        fires: &["Photo: A. Costa / Agency", "Image: The bridge at dawn", "Photograph by Rui Melo"],
        silent: &["Photos of the bridge were shown in court.", "Images show the dam before the flood."],
    },
    Furniture {
        name: "caption-credit",
        kind: BlockKind::Caption,
        reach: Reach::Line,
        test: Test::Holds(&[
            "toggle caption",
            "getty images",
            "via getty",
            "/afp",
            "ap photo",
            "afp photo",
            "reuters photo",
            "file photo)",
            "photo: ",
            "photograph: ",
            "(image: ",
            "image credit:",
            "photo credit:",
            "epa-efe",
            "/shutterstock",
            "via reuters",
            "via afp",
            "via ap)",
            "creativecommons.org",
            "commons.wikimedia",
            "cc by",
            "pictures/alamy",
            "image source,",
            "image caption,",
        ]),
        longest: 420,
        says: "",
        fires: &[
            "The mayor at the gate, 3 May. (AP Photo/A. Costa)",
            "A view of the dam. Photograph: Rui Melo/Agency",
            "The dam in May Sergei Gapon/AFP",
        ],
        silent: &["The photo shows the dam as it was.", "The agency said its photographer was held."],
    },
    Furniture {
        name: "byline",
        kind: BlockKind::Header,
        reach: Reach::Line,
        test: Test::Shape(is_byline),
        longest: 90,
        says: "",
        fires: &[
            "By Ana Costa",
            "By Ana Costa and Rui Melo",
            "BY ANA COSTA",
            "By Ana Costa, Political Editor",
        ],
        silent: &["By Monday, the river had fallen.", "By train to Porto", "By Tuesday Ana Costa had left."],
    },
    Furniture {
        name: "stamp",
        kind: BlockKind::Header,
        reach: Reach::Line,
        test: Test::Shape(is_stamp),
        longest: 90,
        says: "",
        fires: &[
            "Updated at 11:47 p.m. ET",
            "Published 3 hours ago",
            "Last updated May 20, 2025",
            "5 min read",
            "Posted: May 20",
        ],
        silent: &[
            "Updated figures show a fall",
            "Published in 1921, the book sold well.",
            "5 min of silence were kept",
        ],
    },
    Furniture {
        name: "code",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Shape(|line| {
            (line.ends_with([';', '{', '}']) && line.contains([':', '{', '}', '=']) && !line.contains(". "))
                || (line.starts_with('<') && line.ends_with('>'))
        }),
        longest: 200,
        says: "code of the page",
        fires: &["text-align:center;", "height: 275px !important;", "<div class=\"x\">"],
        silent: &["He asked for three things: pay; rest; respect.", "Prices < 3 euros"],
    },
    Furniture {
        name: "no-letters",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Shape(|line| !line.chars().any(char::is_alphabetic)),
        longest: 400,
        says: "marks without words",
        fires: &["* * *", "—", "12", "\u{feff}"],
        silent: &["3 dead", "è"],
    },
    Furniture {
        name: "address",
        kind: PAGE,
        reach: Reach::Line,
        test: Test::Shape(|line| {
            !line.contains(' ')
                && (line.starts_with("http://")
                    || line.starts_with("https://")
                    || line.starts_with("www.")
                    || line.starts_with("pic.twitter.com"))
        }),
        longest: 2000,
        says: "an address of a page",
        fires: &["https://example.org/a/b", "www.example.org"],
        silent: &["https was not used, she said", "Example.org is a site"],
    },
];

/// "By Ana Costa and Rui Melo": nothing but names, at most a post.
fn is_byline(line: &str) -> bool {
    let Some(names) =
        line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")).or_else(|| line.strip_prefix("by "))
    else {
        return false;
    };
    let words = names.split([' ', ',', '&', '|']).filter(|word| !word.is_empty());
    let (mut capitals, mut others) = (0, 0);
    for word in words {
        if word.starts_with(char::is_uppercase) && !word.starts_with(|c: char| c.is_ascii_digit()) {
            capitals += 1;
        } else if word != "and" && word != "for" && word != "in" {
            others += 1;
        }
    }
    let first = names.split([' ', ',']).next().unwrap_or("");
    let time = super::calendar::read_date(&format!("{first} 1")).is_some()
        || ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].contains(&first);
    others == 0 && (2..=10).contains(&capitals) && !time && !line.ends_with(['.', '!', '?', ':'])
}

/// "Updated at 11:47 p.m. ET", "Published 3 hours ago", "5 min read".
fn is_stamp(line: &str) -> bool {
    let lower = line.to_lowercase();
    let lower = lower.trim_end_matches('.');
    let reading = (lower.ends_with(" min read") || lower.ends_with(" minute read"))
        && lower.starts_with(|c: char| c.is_ascii_digit());
    let age = lower.ends_with(" ago")
        && lower.starts_with(|c: char| c.is_ascii_digit())
        && lower.len() <= 16;
    let heads =
        ["updated", "last updated", "published", "first published", "posted", "modified", "last modified"];
    let Some(rest) = heads.iter().find_map(|head| lower.strip_prefix(head)) else { return reading || age };
    let rest = rest.trim_start_matches([' ', ':', ',']).trim_start_matches("on ").trim_start_matches("at ");
    let ago = rest.ends_with(" ago") && rest.starts_with(|c: char| c.is_ascii_digit());
    let clock = rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() <= 40 && rest.contains(':');
    let at = line.len().saturating_sub(rest.len());
    let day = line
        .get(at..)
        .and_then(super::calendar::read_date)
        .is_some_and(|date| rest.len() - date.len.min(rest.len()) <= 24);
    reading || ago || clock || day
}

/// The row that recognises `line`, which must be trimmed; none for a line of the report.
pub(super) fn recognise(line: &str) -> Option<&'static Furniture> {
    let longest = FURNITURE.iter().map(|row| row.longest).max().unwrap_or(0);
    if line.len() > longest {
        return None;
    }
    let plain = Plain::of(line);
    FURNITURE.iter().find(|row| line.len() <= row.longest && plain.passes(line, &row.test))
}

/// A line in lower case, with straight quotes, single spaces and no mark at either end.
struct Plain {
    whole: String,
    /// The same without its final punctuation.
    stem_len: usize,
    final_stop: bool,
}

impl Plain {
    fn of(line: &str) -> Plain {
        let mut whole = String::with_capacity(line.len());
        for c in line.trim_start_matches(['(', '[', '»', '>', '•', '-', '–', '—', '*', '|', ' ']).chars()
        {
            match c {
                '’' | '‘' => whole.push('\''),
                '“' | '”' => whole.push('"'),
                c if c.is_whitespace() => {
                    if !whole.ends_with(' ') {
                        whole.push(' ');
                    }
                }
                c => whole.extend(c.to_lowercase()),
            }
        }
        let marks = ['.', '!', '?', ':', '…', '»', '›', '>', ')', ']', ' ', '|', '→', ';'];
        let stem_len = whole.trim_end_matches(marks).len();
        Plain { final_stop: line.ends_with('.') && !line.ends_with(".."), whole, stem_len }
    }

    fn stem(&self) -> &str {
        self.whole.get(..self.stem_len).unwrap_or("")
    }

    /// What stands before a phrase that ends the line.
    fn before(&self, phrase: &str) -> Option<&str> {
        self.stem().strip_suffix(phrase).filter(|before| before.ends_with([' ', '|', '.']))
    }

    fn passes(&self, line: &str, test: &Test) -> bool {
        match test {
            Test::Whole(phrases) => {
                phrases.contains(&self.stem()) || phrases.contains(&self.whole.trim_end())
            }
            Test::Starts(phrases) => phrases.iter().any(|phrase| {
                let sentence = phrase.ends_with(':') && goes_on_small(line);
                !sentence && self.whole.strip_prefix(phrase).is_some_and(|rest| ends_word(phrase, rest))
            }),
            Test::Ends(phrases) => phrases.iter().any(|phrase| self.before(phrase).is_some()),
            Test::Button(phrases) => {
                // A full stop after "read more" belongs to a sentence of the report, and so does a small letter.
                !self.final_stop
                    && phrases.iter().any(|phrase| self.before(phrase).is_some() && capital(line, phrase))
            }
            Test::Holds(phrases) => phrases.iter().any(|phrase| {
                self.whole.find(phrase).is_some_and(|at| {
                    let before = self.whole.get(..at).unwrap_or("");
                    let after = self.whole.get(at + phrase.len()..).unwrap_or("");
                    (!phrase.starts_with(char::is_alphanumeric) || !before.ends_with(char::is_alphanumeric))
                        && ends_word(phrase, after)
                })
            }),
            Test::Frame(first, last) => {
                let stem = self.stem();
                stem.starts_with(first) && stem.ends_with(last) && stem.len() >= first.len() + last.len()
            }
            Test::Shape(holds) => holds(line),
        }
    }
}

/// A phrase matches whole words: no letter follows one that ends in a letter.
fn ends_word(phrase: &str, rest: &str) -> bool {
    !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
}

/// "More: that was the demand": after its colon a sentence of the report goes on with a small letter.
fn goes_on_small(line: &str) -> bool {
    line.split_once(':').is_some_and(|(_, rest)| rest.trim_start().starts_with(char::is_lowercase))
}

/// Whether the phrase that ends `line` is written with a capital: "Mayor quits Read more".
fn capital(line: &str, phrase: &str) -> bool {
    let stem = line.trim_end_matches(['.', '…', '»', '›', '>', ' ', ')', ']', ':', '→', '|']);
    stem.get(stem.len().saturating_sub(phrase.len())..)
        .is_some_and(|words| words.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{FURNITURE, recognise};

    #[test]
    fn every_row_fires_and_stays_silent_where_it_says() {
        for row in FURNITURE {
            assert!(row.fires.len() >= 2 || row.name == "disclaimer-words", "{} lacks examples", row.name);
            for line in row.fires {
                let got = recognise(line).map(|row| row.name);
                let same = recognise(line).is_some_and(|got| got.kind == row.kind);
                assert!(same, "{}: {line:?} gave {got:?}", row.name);
            }
            for line in row.silent {
                assert_eq!(recognise(line).map(|row| row.name), None, "{}: {line:?}", row.name);
            }
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = FURNITURE.iter().map(|row| row.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FURNITURE.len());
    }
}
