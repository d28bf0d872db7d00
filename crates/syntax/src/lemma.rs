//! What is the dictionary form of a word?
//!
//! A word of an inflected class is looked up in a table of exceptions, then its longest known ending decides; the
//! table is compiled from treebanks by [`compile`]. A few words need their neighbours: `'s`, `'d`, `her`, and
//! capitals inside names.

mod compile;
mod irregular;
mod table;

pub use compile::compile;

use crate::token::{Tag, Token};
use std::sync::OnceLock;
use table::Table;

/// The compiled table; rebuilt by `cargo run --release -p gainsay-syntax --example train_lemmas`.
static PACKED: &[u8] = include_bytes!("../models/lemmas.bin");

/// The table, unpacked at the first call.
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::unpack(PACKED))
}

/// Unpacks the table now, so that the first sentence does not pay for it.
pub fn load() {
    let _ = table();
}

/// Fills in the lemmas of the tagged words of one sentence.
///
/// ```
/// use gainsay_syntax::{Tag, lemma, tokenize};
/// let text = "Prices fell sharply";
/// let mut words = tokenize(text, 0..text.len());
/// for (word, tag) in words.iter_mut().zip([Tag::Noun, Tag::Verb, Tag::Adv]) {
///     word.tag = tag;
/// }
/// lemma::lemmatize(text, &mut words);
/// assert_eq!(words.iter().map(|word| &*word.lemma).collect::<Vec<_>>(), ["price", "fall", "sharply"]);
/// ```
pub fn lemmatize(text: &str, words: &mut [Token]) {
    let table = table();
    for index in 0..words.len() {
        let (before, rest) = words.split_at_mut(index);
        let Some((word, after)) = rest.split_first_mut() else { return };
        let form = text.get(word.start as usize..word.end as usize).unwrap_or_default();
        word.lemma = in_context(table, text, before, form, word.tag, after);
    }
}

/// The dictionary form of `form` tagged `tag`, without its neighbours.
///
/// Lower case but for proper nouns and acronyms; numbers lose their separators (`1,000` is `1000`) and magnitudes
/// are spelled out (`bn` is `billion`); quotes and dashes become plain ones.
///
/// ```
/// use gainsay_syntax::{Tag, lemma::lemma};
/// assert_eq!(&*lemma("killed", Tag::Verb), "kill");
/// assert_eq!(&*lemma("cities", Tag::Noun), "city");
/// assert_eq!(&*lemma("1,200", Tag::Num), "1200");
/// ```
pub fn lemma(form: &str, tag: Tag) -> Box<str> {
    alone(table(), form, tag)
}

fn alone(table: &Table, form: &str, tag: Tag) -> Box<str> {
    match tag {
        Tag::Punct | Tag::Sym => mark(form),
        Tag::Num => number(table, form),
        Tag::Propn => proper(table, form),
        _ => table.common(form, tag),
    }
}

fn in_context(
    table: &Table,
    text: &str,
    before: &[Token],
    form: &str,
    tag: Tag,
    after: &[Token],
) -> Box<str> {
    let next = after.first();
    let text_of = |token: &Token| text.get(token.start as usize..token.end as usize).unwrap_or_default();
    match tag {
        Tag::Aux if matches!(form, "'d" | "’d" | "'s" | "’s") => {
            let verb = after.iter().find(|token| !matches!(token.tag, Tag::Adv | Tag::Part));
            let verb_form = verb.map(text_of).unwrap_or_default();
            if form.ends_with('s') {
                return if PERFECT.contains(&verb_form) { "have".into() } else { "be".into() };
            }
            let base =
                verb.is_some_and(|verb| alone(table, verb_form, verb.tag).eq_ignore_ascii_case(verb_form));
            let better = next.is_some_and(|next| text_of(next) == "better");
            return if base && !better || verb.is_none() { "would".into() } else { "have".into() };
        }
        Tag::Pron if form.eq_ignore_ascii_case("her") => {
            let possessive =
                next.is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Propn | Tag::Num));
            return if possessive { "her".into() } else { "she".into() };
        }
        Tag::Adj | Tag::Verb if form.as_bytes().first().is_some_and(u8::is_ascii_uppercase) => {
            let shouted = form.bytes().all(|b| !b.is_ascii_lowercase());
            let begins = before.last().is_none_or(|token| token.tag == Tag::Punct && before.len() == 1);
            // `Federal` in `Federal Reserve` is part of a name, and so is `United` in `the United Nations`.
            let inside = tag == Tag::Adj
                || before.last().is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Propn));
            let named = inside && next.is_some_and(|next| next.tag == Tag::Propn);
            if named && !shouted && !begins {
                return capitalised(&alone(table, form, tag));
            }
        }
        _ => {}
    }
    alone(table, form, tag)
}

/// Participles after which `'s` is `has`.
const PERFECT: &[&str] = &["been", "become", "begun", "got", "gotten", "grown", "had", "happened"];

/// The plain form of a punctuation mark or symbol.
fn mark(form: &str) -> Box<str> {
    match form {
        "“" | "”" | "„" | "``" => "\"",
        "‘" | "’" => "'",
        "–" | "―" => "-",
        _ => form,
    }
    .into()
}

/// A number without separators of thousands; a word in lower case.
fn number(table: &Table, form: &str) -> Box<str> {
    if !form.starts_with(|c: char| c.is_ascii_digit()) {
        return match form {
            "bn" | "Bn" | "BN" => "billion".into(),
            "tn" | "trn" | "Tn" => "trillion".into(),
            "mn" | "Mn" => "million".into(),
            _ => table.common(form, Tag::Num),
        };
    }
    let grouped = form.contains(',')
        && form.split(',').skip(1).all(|group| group.bytes().take_while(u8::is_ascii_digit).count() == 3);
    if grouped { form.replace(',', "").into() } else { form.into() }
}

/// A proper noun: its case is kept, but for long names in capitals.
fn proper(table: &Table, form: &str) -> Box<str> {
    if let Some(lemma) = table.name(form) {
        return if lemma.starts_with(|c: char| c.is_ascii_lowercase()) && !form.contains('@') {
            capitalised(&lemma)
        } else {
            lemma
        };
    }
    let shouted = form.len() > 5 && form.bytes().all(|b| b.is_ascii_uppercase());
    if shouted && !ACRONYMS.contains(&form) {
        return capitalised(&form.to_ascii_lowercase());
    }
    if form.bytes().all(|byte| byte.is_ascii_lowercase()) && !PARTICLES.contains(&form) {
        return capitalised(form);
    }
    form.into()
}

/// Parts of names that are written in lower case.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ter", "van",
    "von",
];

/// Acronyms long enough to be taken for a name in capitals.
const ACRONYMS: &[&str] = &[
    "AFRICOM", "CENTCOM", "EUROPOL", "INTERPOL", "MERCOSUR", "NASDAQ", "UNCTAD", "UNESCO", "UNHCHR",
    "UNICEF", "UNIFIL", "UNPROFOR",
];

/// `word` with a capital first letter.
fn capitalised(word: &str) -> Box<str> {
    let mut characters = word.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect::<String>().into(),
        None => Box::default(),
    }
}
