//! Web addresses, mail addresses, handles and hashtags.

use super::Chunk;

/// The longest local part of a mail address (RFC 5321), in bytes.
const LOCAL_PART: usize = 64;

/// Where the address, handle or hashtag that begins with `c` at byte `at` ends, if one does.
pub(super) fn address(chunk: &Chunk<'_>, at: usize, c: char) -> Option<usize> {
    match c {
        '#' => tag(chunk, at + 1, char::is_alphabetic),
        '@' => tag(chunk, at + 1, char::is_alphanumeric),
        _ if c.is_ascii_alphanumeric() => {
            let rest = chunk.body.get(at..chunk.end)?;
            if begins(rest, "http://")
                || begins(rest, "https://")
                || begins(rest, "ftp://")
                || begins(rest, "www.")
                || begins(rest, "mailto:")
            {
                return Some(at + bare_length(rest));
            }
            if chunk.has_at { mail(rest).map(|length| at + length) } else { None }
        }
        _ => None,
    }
}

/// Where an address without a scheme (`example.org/news`) ends, if `word` at the beginning of `rest` is a domain.
pub(super) fn path(word: &str, rest: &str) -> Option<usize> {
    let domain = word
        .rsplit('.')
        .next()
        .is_some_and(|top| (2..=6).contains(&top.len()) && top.bytes().all(|b| b.is_ascii_lowercase()));
    let goes_on = rest.get(word.len()..)?.starts_with('/');
    (domain && goes_on && word.contains('.')).then(|| bare_length(rest))
}

/// Whether `rest` begins with `scheme`, in any case.
fn begins(rest: &str, scheme: &str) -> bool {
    rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        && rest.len() > scheme.len()
}

/// The length of the address at the beginning of `rest`, punctuation at its end left out.
fn bare_length(rest: &str) -> usize {
    let address = rest.split(['<', '>', '"', '“', '”', '|']).next().unwrap_or_default();
    let mut bare = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', ']', '*']);
    if bare.ends_with(')') && !bare.contains('(') {
        bare = bare.trim_end_matches([')', '.', ',']);
    }
    bare.len().max(1)
}

/// The length of the mail address at the beginning of `rest`.
fn mail(rest: &str) -> Option<usize> {
    let local = rest
        .bytes()
        .take(LOCAL_PART + 1)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-'))
        .count();
    let domain = rest.get(local..)?.strip_prefix('@')?;
    let length =
        domain.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-')).count();
    let domain = domain.get(..length)?.trim_end_matches(['.', '-', '_']);
    (!domain.is_empty()).then_some(local + 1 + domain.len())
}

/// Where a handle or hashtag whose name begins at byte `at` ends.
fn tag(chunk: &Chunk<'_>, at: usize, begins: fn(char) -> bool) -> Option<usize> {
    chunk.char(at).filter(|c| begins(*c))?;
    let mut end = at;
    while let Some(c) = chunk.char(end).filter(|c| c.is_alphanumeric() || *c == '_') {
        end += c.len_utf8();
    }
    Some(end)
}
