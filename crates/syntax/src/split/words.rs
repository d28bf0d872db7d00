//! Words that say something about the place they stand in: they begin sentences, follow a quotation, name an office.

use super::boundary::floor;
use super::lines::is_blank;

/// Words that, with a capital, begin a sentence rather than go on with a name. Function words only.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "A", "About", "According", "Across", "After", "Afterward", "Again", "Against", "Ahead", "All", "Almost",
    "Along", "Already", "Also", "Although", "Amid", "Among", "An", "And", "Another", "Any", "Anyone", "Are",
    "Around", "As", "Asked", "At", "Authorities", "Back", "Because", "Before", "Behind", "Being", "Below",
    "Besides", "Between", "Both", "But", "By", "Can", "Could", "Critics", "Despite", "Did", "Do", "Does",
    "During", "Each", "Earlier", "Either", "Even", "Every", "Everyone", "Experts", "Few", "Finally",
    "First", "Following", "For", "Former", "From", "Further", "Given", "Had", "Has", "Have", "Having", "He",
    "Her", "Here", "His", "How", "However", "I", "If", "In", "Indeed", "Initially", "Instead", "Is", "It",
    "Its", "Just", "Last", "Late", "Later", "Lawmakers", "Less", "Like", "Many", "Maybe", "Meanwhile",
    "More", "Moreover", "Most", "Much", "My", "Nearly", "Neither", "Never", "Nevertheless", "No", "Nobody",
    "None", "Nor", "Not", "Nothing", "Now", "Observers", "Of", "Officials", "Often", "On", "Once", "One",
    "Only", "Or", "Other", "Others", "Our", "Out", "Over", "People", "Perhaps", "Please", "Police",
    "Previously", "Rather", "Recently", "Reports", "Said", "She", "Should", "Similarly", "Since", "So",
    "Some", "Someone", "Sometimes", "Soon", "Sources", "Still", "Such", "Supporters", "Than", "That", "The",
    "Their", "Then", "There", "Therefore", "These", "They", "This", "Those", "Though", "Three", "Through",
    "Throughout", "Thus", "To", "Today", "Together", "Two", "Under", "Unlike", "Until", "Up", "Upon", "Was",
    "We", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who", "Whose", "Why", "Will",
    "With", "Within", "Without", "Would", "Yes", "Yet", "You", "Your",
];

/// Words of two letters that are no abbreviations.
pub(super) const SMALL: &[&str] = &[
    "am", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "of", "on", "or",
    "so", "to", "up", "us", "we",
];

/// Names written with an exclamation mark.
pub(super) const SHOUTED: &[&str] = &["Jeopardy", "Yahoo", "Yum"];

/// Faces that belong to the sentence before them.
pub(super) const EMOTICONS: &[&str] =
    &[":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":-D", ":P", ":-P", "=)", "=(", ":/", "<3", "^_^"];

/// Verbs between a quotation and its speaker.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "added", "adds", "announced", "argued", "asked", "asks", "continued", "declared", "exclaimed",
    "explained", "insisted", "replied", "said", "says", "shouted", "stated", "told", "tweeted", "warned",
    "wondered", "wrote", "writes", "yelled",
];

/// Offices and roles: after a company or a place they go on with the name (`Acme Inc. Chairman Lee`).
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "Analyst", "Attorney", "CEO", "CFO", "Chair", "Chairman", "Chairwoman", "Chief", "Circuit", "Co",
    "Council", "Court", "Delegate", "Democrat", "Democratic", "Director", "District", "Executive",
    "Founder", "General", "Gov", "Governor", "Managing", "Mayor", "Police", "President", "Rep",
    "Representative", "Republican", "Sen", "Senator", "Senior", "Sheriff", "Spokesman", "Spokeswoman",
    "Superior", "Vice",
];

/// What follows `a.m.` and `p.m.` in one sentence.
#[rustfmt::skip]
const CLOCK: &[&str] = &[
    "AEST", "AEDT", "BST", "CDT", "CEST", "CET", "CST", "CT", "EDT", "EST", "ET", "Eastern", "Central",
    "Mountain", "Pacific", "GMT", "IST", "JST", "MDT", "MST", "MT", "MSK", "PDT", "PST", "PT", "UTC",
    "AKDT", "AKST", "AWST", "CAT", "EAT", "EEST", "EET", "HKT", "HST", "KST", "NZDT", "NZST", "PKT", "SAST", "SGT",
    "WAT",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues",
    "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun",
    "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
];

/// Ends of domain and file names that could be taken for the first word of a sentence.
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "Com", "Org", "Net", "Gov", "Edu", "Mil", "Info", "Co", "Io", "Uk", "Us", "Ru", "De", "Fr", "Js", "Py",
    "Html", "Htm", "Php", "Pdf", "Doc", "Txt", "Asp",
];

/// Whether `word`, capital included, is one that begins sentences.
pub(super) fn starts_sentences(word: &str) -> bool {
    STARTERS.contains(&word)
}

/// Whether `rest` begins with a speaker and a verb of saying: `Smith said`, `Ann Lee told`.
pub(super) fn is_attribution(rest: &str) -> bool {
    let mut first = true;
    for word in rest.split(is_blank).filter(|word| !word.is_empty()).take(5) {
        if (first && starts_sentences(word)) || word.contains(['?', '!', '"', '”', '“']) {
            return false;
        }
        if word.len() < 12 && SAYING.contains(&word.trim_end_matches([',', '.', ':'])) {
            return !first;
        }
        if word.ends_with(['.', '!', '?', ',']) && word.len() > 4 {
            return false;
        }
        first = false;
    }
    false
}

/// Whether `word` names an office.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(&word)
}

/// Whether what begins `rest` goes on with a time of day: a time zone, a day, a month, `Moscow time`.
pub(super) fn goes_with_clock(rest: &str) -> bool {
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return false };
    CLOCK.contains(&first)
        || words.next().is_some_and(|second| matches!(second, "time" | "Time"))
        || matches!(first, "Local" | "Standard")
}

/// Whether `word` is a small roman numeral of two letters or more.
pub(super) fn is_roman(word: &str) -> bool {
    (2..=5).contains(&word.len())
        && (word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
            || word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')))
}

/// Whether `after` a stop is the end of a domain or file name.
pub(super) fn is_domain(after: &str) -> bool {
    let word = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    DOMAINS.contains(&word)
}

/// The word before byte `at`, white space between left out.
pub(super) fn word_before(body: &str, at: usize) -> &str {
    let from = floor(body, at.saturating_sub(48));
    let before = body.get(from..at).unwrap_or_default().trim_end_matches(is_blank);
    before.rsplit(|c: char| is_blank(c) || matches!(c, '"' | '“' | '(' | '‘')).next().unwrap_or_default()
}
