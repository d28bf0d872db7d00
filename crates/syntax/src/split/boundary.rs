//! Does a full stop, question mark, exclamation mark or ellipsis end the sentence?

use super::lines::is_blank;
use super::words;
use crate::abbrev::{self, Kind};

/// How far to look for the beginning of the word before a stop, and for words after it, in bytes.
const REACH: usize = 64;
/// How many opening marks before the next word are skipped.
const OPENERS: usize = 4;

/// A dash after fewer bytes than this, and a capitalised word with a stop, ends a dateline (`AUGUSTA, Me. —`).
const DATELINE: usize = 48;

/// Whether a straight double quote is open at the place reached so far.
#[derive(Default)]
pub(super) struct Quotes {
    open: bool,
}

impl Quotes {
    /// Takes note of the straight double quote at byte `at`.
    fn see(&mut self, body: &str, at: usize) {
        let before = char_before(body, at);
        let after = char_at(body, at + 1);
        let opens = before.is_none_or(|c| is_blank(c) || matches!(c, '(' | '[' | '—' | '–' | '-'));
        let closes =
            after.is_none_or(|c| is_blank(c) || matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | ')' | ']'));
        self.open = match (opens, closes) {
            (true, false) => true,
            (false, true) => false,
            _ => !self.open,
        };
    }
}

/// A run of sentence-ending marks and what closes it.
pub(super) struct Candidate {
    /// First byte of the marks.
    stop: usize,
    /// One past the marks themselves.
    marks_end: usize,
    /// One past the closing quotes, brackets and citations that belong to the sentence.
    pub(super) end: usize,
    marks: Marks,
    closing: Closing,
}

/// What a run of marks consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    /// One full stop.
    Stop,
    /// More than one full stop, or `…`.
    Ellipsis,
    /// `!` or `?`, with whatever else.
    Strong,
}

/// What closes a sentence after its marks; of several, the last of this list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Closing {
    Nothing,
    Bracket,
    /// One single quote, which may be a possessive (`the U.S.' allies`).
    Apostrophe,
    Quote,
}

/// The first sentence-ending mark of `body` at or after byte `at`.
pub(super) fn next_candidate(body: &str, at: usize, quotes: &mut Quotes) -> Option<(usize, char)> {
    let bytes = body.as_bytes();
    let mut at = at;
    loop {
        match *bytes.get(at)? {
            b'.' => return Some((at, '.')),
            b'!' => return Some((at, '!')),
            b'?' => return Some((at, '?')),
            b'"' => quotes.see(body, at),
            // The lead bytes of `…`, `‼`, `。` and the full-width marks.
            0xe2 | 0xe3 | 0xef => {
                if let Some(c) = char_at(body, at).filter(|c| is_mark(*c)) {
                    return Some((at, c));
                }
            }
            _ => {}
        }
        at += 1;
    }
}

impl Candidate {
    /// Reads the marks that begin with `first` at byte `stop`, and what closes them.
    pub(super) fn read(body: &str, stop: usize, first: char, quotes: &mut Quotes) -> Self {
        let mut candidate =
            Candidate { stop, marks_end: stop, end: stop, marks: Marks::Stop, closing: Closing::Nothing };
        let mut dots = 0_u8;
        let mut next = Some(first);
        while let Some(c) = next.filter(|c| is_mark(*c)) {
            match c {
                '.' => dots = dots.saturating_add(1),
                '…' => dots = dots.saturating_add(2),
                _ => candidate.marks = Marks::Strong,
            }
            candidate.marks_end += c.len_utf8();
            next = char_at(body, candidate.marks_end);
        }
        if dots > 1 && candidate.marks == Marks::Stop {
            candidate.marks = Marks::Ellipsis;
        }
        candidate.end = candidate.marks_end;
        while let Some(c) = char_at(body, candidate.end) {
            let after = char_at(body, candidate.end + c.len_utf8());
            match c {
                '”' | '»' | '›' => candidate.closing = Closing::Quote,
                '’' => candidate.close_single(),
                ')' | ']' | '}' => candidate.closing = candidate.closing.max(Closing::Bracket),
                '"' => {
                    if !quotes.close_after_stop(after) {
                        break;
                    }
                    candidate.closing = Closing::Quote;
                }
                ' ' if closes_after_blank(body, candidate.end + 1, quotes) => {}
                '\'' if after == Some('\'') => candidate.closing = Closing::Quote,
                '\'' if !after.is_some_and(char::is_alphanumeric) => candidate.close_single(),
                '[' => match citation(body, candidate.end) {
                    Some(end) => {
                        candidate.end = end;
                        continue;
                    }
                    None => break,
                },
                _ => break,
            }
            candidate.end += c.len_utf8();
        }
        candidate.take_citations(body);
        candidate.take_emoticon(body);
        candidate
    }

    /// Takes note of a closing single quote.
    fn close_single(&mut self) {
        self.closing = if self.is_quoted() { Closing::Quote } else { Closing::Apostrophe };
    }

    /// A closing quote is among what closes the sentence.
    fn is_quoted(&self) -> bool {
        self.closing >= Closing::Apostrophe
    }

    /// `[2] [3]` after the marks and a blank belong to the sentence too.
    fn take_citations(&mut self, body: &str) {
        while body.as_bytes().get(self.end) == Some(&b' ') {
            let Some(end) = citation(body, self.end + 1) else { return };
            self.end = end;
        }
    }

    /// `:)` after the marks belongs to the sentence.
    fn take_emoticon(&mut self, body: &str) {
        let rest = body.get(self.end..).unwrap_or_default();
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let face = rest.get(spaces..).unwrap_or_default();
        for emoticon in words::EMOTICONS {
            let Some(after) = face.strip_prefix(emoticon) else { continue };
            if after.chars().next().is_none_or(is_blank) {
                self.end += spaces + emoticon.len();
                return;
            }
        }
    }
}

impl Quotes {
    /// Whether a straight double quote that touches the stop before it closes a quotation; an opening one is left
    /// to [`Quotes::see`].
    fn close_after_stop(&mut self, after: Option<char>) -> bool {
        let closes = self.open || !after.is_some_and(char::is_alphanumeric);
        if closes {
            self.open = false;
        }
        closes
    }
}

/// Whether the sentence that began at byte `start` of `body` ends with `candidate`.
pub(super) fn ends_sentence(body: &str, start: usize, candidate: &Candidate) -> bool {
    let Some(next) = char_at(body, candidate.end) else { return true };
    if matches!(char_at(body, candidate.stop), Some('。' | '！' | '？')) {
        return true;
    }
    let word = word_before(body, start, candidate.stop);
    if !is_blank(next) {
        return ends_without_space(body, start, candidate, word);
    }
    let Some(next) = Next::read(body, candidate.end) else { return true };
    if word.is_empty()
        && candidate.marks != Marks::Strong
        && body.get(start..candidate.stop).unwrap_or_default().trim().is_empty()
    {
        // The sentence would be nothing but stops.
        return false;
    }
    match next.looks {
        Looks::Closing => false,
        Looks::Lower => ends_before_lower(candidate, word, &next),
        Looks::Capital | Looks::Digit | Looks::Other => match candidate.marks {
            Marks::Strong => {
                let speaker = next.looks == Looks::Capital && words::is_attribution(next.rest);
                let named = words::SHOUTED.contains(&word) && !words::starts_sentences(next.word);
                !((candidate.is_quoted() && speaker) || named)
            }
            Marks::Ellipsis => ends_after_ellipsis(body, candidate, &next),
            Marks::Stop => ends_after_stop(body, start, candidate, word, &next),
        },
    }
}

/// What the next word looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looks {
    Lower,
    Capital,
    Digit,
    /// A mark that goes on with the sentence: a comma, a closing bracket.
    Closing,
    Other,
}

/// What follows a candidate and white space.
struct Next<'t> {
    looks: Looks,
    /// The next word, without opening marks before it.
    word: &'t str,
    /// The text from that word on, to the end of the unit.
    rest: &'t str,
    /// Opening marks stand before the word.
    opened: bool,
    /// A dash stands before the word.
    dashed: bool,
}

impl<'t> Next<'t> {
    fn read(body: &'t str, end: usize) -> Option<Self> {
        let mut rest = body.get(end..)?.trim_start_matches(is_blank);
        let mut opened = false;
        let dashed = rest.starts_with(is_dash);
        for _ in 0..OPENERS {
            let Some(after) = rest.strip_prefix(is_opener) else { break };
            rest = after.trim_start_matches(is_blank);
            opened = true;
        }
        let first = rest.chars().next()?;
        let length = rest
            .char_indices()
            .find(|(at, c)| !c.is_alphanumeric() || *at > REACH)
            .map_or(rest.len(), |(at, _)| at);
        let word = rest.get(..length)?;
        let looks = if first.is_lowercase() {
            // `iPhone`, `eBay`: a name, not a word that goes on.
            if word.chars().nth(1).is_some_and(char::is_uppercase) { Looks::Capital } else { Looks::Lower }
        } else if first.is_alphabetic() {
            Looks::Capital
        } else if first.is_numeric() {
            Looks::Digit
        } else if (first == '.' && !rest.starts_with(".."))
            || matches!(first, ',' | ';' | ':' | ')' | ']' | '}' | '/' | '%' | '=' | '&')
        {
            Looks::Closing
        } else {
            Looks::Other
        };
        Some(Next { looks, word, rest, opened, dashed })
    }

    /// One of the words that begin sentences, and not an initial (`A. Smith`).
    fn starts_sentence(&self) -> bool {
        words::starts_sentences(self.word) && !(self.word.len() == 1 && self.rest.get(1..2) == Some("."))
    }
}

/// A lower-case word goes on with the sentence, unless the writer uses no capitals.
fn ends_before_lower(candidate: &Candidate, word: &str, next: &Next) -> bool {
    if candidate.closing != Closing::Nothing || candidate.marks == Marks::Ellipsis || next.opened {
        return false;
    }
    if candidate.marks == Marks::Strong {
        return !words::SHOUTED.contains(&word);
    }
    let spelled = word.len() > 2 || words::SMALL.contains(&word);
    spelled && word.bytes().all(|b| b.is_ascii_lowercase()) && abbrev::kind(word).is_none()
}

fn ends_after_ellipsis(body: &str, candidate: &Candidate, next: &Next) -> bool {
    // `[...]` stands for words left out.
    if candidate.closing == Closing::Bracket && matches!(char_before(body, candidate.stop), Some('[' | '(')) {
        return next.starts_sentence();
    }
    let detached = char_before(body, candidate.stop).is_none_or(is_blank);
    if detached { next.starts_sentence() } else { next.looks == Looks::Capital || next.opened }
}

/// A single full stop before a word that is not in lower case.
fn ends_after_stop(body: &str, start: usize, candidate: &Candidate, word: &str, next: &Next) -> bool {
    if word.is_empty() {
        return true;
    }
    let word_start = candidate.stop - word.len();
    let first_of_sentence = body
        .get(start..word_start)
        .is_some_and(|text| text.len() < 4 && text.trim_matches(|c| is_blank(c) || is_opener(c)).is_empty());
    if first_of_sentence && is_label(word) {
        return false;
    }
    if next.dashed && candidate.stop - start < DATELINE && first_is_capital(word) {
        return false;
    }
    let Some(kind) = abbrev::kind(word) else {
        return !(abbrev::looks_shortened(word) && !next.starts_sentence() && !candidate.is_quoted());
    };
    if next.dashed && !candidate.is_quoted() {
        return false;
    }
    let possessive =
        candidate.closing == Closing::Apostrophe && matches!(kind, Kind::Acronym | Kind::Company);
    if candidate.is_quoted() && !possessive && !matches!(kind, Kind::Title | Kind::Initial) {
        return !words::is_attribution(next.rest);
    }
    let digit = next.looks == Looks::Digit;
    match kind {
        Kind::Title | Kind::Inner => false,
        Kind::Place => next.starts_sentence() && first_is_capital(words::word_before(body, word_start)),
        Kind::Suffix => {
            !digit && (next.starts_sentence() || next.word.ends_with("ing") || next.word.ends_with("ly"))
        }
        Kind::Month | Kind::Name => !digit && next.starts_sentence(),
        Kind::Number => !(digit || next.word.len() == 1 || words::is_roman(next.word)),
        Kind::State if candidate.closing == Closing::Bracket => next.starts_sentence(),
        Kind::Company | Kind::State => !digit && (next.starts_sentence() || !words::is_role(next.word)),
        Kind::Outer | Kind::Unit => !digit,
        Kind::Clock => !(digit || words::goes_with_clock(next.rest)),
        Kind::Acronym => next.starts_sentence(),
        Kind::Initial if word == "I" => !first_is_capital(words::word_before(body, word_start)) && !digit,
        Kind::Initial => next.starts_sentence() && !(digit || candidate.closing == Closing::Bracket),
    }
}

/// Marks with no white space after them: `ended.The next`, `over.”He`.
fn ends_without_space(body: &str, start: usize, candidate: &Candidate, word: &str) -> bool {
    let rest = body.get(candidate.end..).unwrap_or_default();
    let mut after = rest.chars();
    let (first, second) = (after.next(), after.next());
    let begins = first.is_some_and(|c| c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '(' | '•'))
        && second
            .is_none_or(|c| c.is_lowercase() || is_blank(c) || first.is_some_and(|c| !c.is_alphabetic()));
    if !begins {
        return false;
    }
    if candidate.closing != Closing::Nothing {
        return true;
    }
    if candidate.marks == Marks::Ellipsis {
        return false;
    }
    let spelled = word.chars().rev().take(2).filter(|c| c.is_lowercase() || c.is_ascii_digit()).count() == 2;
    if !spelled || abbrev::kind(word).is_some() || word.contains('.') {
        return false;
    }
    // Web addresses and file names hold stops too.
    let chunk_start = chunk_start(body, start, candidate.stop);
    let chunk_end =
        rest.char_indices().find(|(at, c)| is_blank(*c) || *at > REACH).map_or(rest.len(), |(at, _)| at);
    let before = body.get(chunk_start..candidate.stop).unwrap_or_default();
    let after = rest.get(..chunk_end).unwrap_or_default();
    !before.contains(['/', '@', '\\', '_'])
        && !before.starts_with("www")
        && !after.contains(['/', '@', '_'])
        && !words::is_domain(after)
}

/// `1`, `iv`, `A`: the label of an item at the beginning of a sentence.
fn is_label(word: &str) -> bool {
    (word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()))
        || words::is_roman(word)
        || word.chars().count() == 1
}

/// The word that ends at byte `stop`: letters, digits, and the stops, hyphens and apostrophes inside it.
fn word_before(body: &str, start: usize, stop: usize) -> &str {
    let from = floor(body, start.max(stop.saturating_sub(REACH)));
    let before = body.get(from..stop).unwrap_or_default();
    let kept = before.trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '.' | '\'' | '’'));
    before.get(kept.len()..).unwrap_or_default().trim_start_matches(['.', '\'', '’'])
}

/// Where the run of characters without white space that ends at byte `stop` begins.
fn chunk_start(body: &str, start: usize, stop: usize) -> usize {
    let from = floor(body, start.max(stop.saturating_sub(REACH)));
    let before = body.get(from..stop).unwrap_or_default();
    from + before.rfind(is_blank).map_or(0, |at| at + 1)
}

/// Whether a closing quote stands at byte `at`, after a blank: `.’ ”`, and in text of words one blank apart `. ''`.
fn closes_after_blank(body: &str, at: usize, quotes: &Quotes) -> bool {
    let rest = body.get(at..).unwrap_or_default();
    let alone =
        |quote: &str| rest.strip_prefix(quote).is_some_and(|rest| rest.chars().next().is_none_or(is_blank));
    rest.starts_with('”') || alone("’") || alone("''") || (quotes.open && alone("\""))
}

/// One past `[12]` where it begins at byte `at`.
fn citation(body: &str, at: usize) -> Option<usize> {
    let rest = body.get(at..)?.strip_prefix('[')?;
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest.as_bytes().get(digits) == Some(&b']')).then_some(at + digits + 2)
}

fn first_is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '。' | '！' | '？')
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '«'
            | '‹'
            | '„'
            | '('
            | '['
            | '{'
            | '—'
            | '–'
            | '-'
            | '•'
            | '*'
            | '¿'
            | '¡'
            | '`'
    )
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '―' | '-')
}

pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The last character boundary at or before byte `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
