//! One document in, its claims out.

use crate::attribution::read_attributions;
use crate::clause::statement::words;
use crate::clause::{Reading, read_claims};
use crate::document::{Block, BlockKind, Layout, lay_out};
use crate::entity::read_entities;
use crate::language::{Spelling, foreign, is_shouted};
use crate::quantity::{QuantityMention, read_quantities};
use crate::repair::repair;
use crate::time::{Telling, TimeContext, TimeMention, read_times};
use gainsay_claim::{Document, DocumentClaims, Note, NoteKind, Span};
use gainsay_syntax::{Analyzer, LONGEST_SENTENCE, Sentence, split_sentences, tokenize};
use std::borrow::Cow;

/// Words of a shingle.
const SHINGLE: usize = 4;

/// How much of a document is read. What lies beyond is reported as [`NoteKind::NotChecked`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of text of one document.
    pub bytes: usize,
    /// Words of one sentence; a longer one is no sentence of a report, and its parse would be noise.
    pub words: usize,
    /// Claims of one document.
    pub claims: usize,
}

impl Default for Limits {
    /// 4 MiB, 1,000 words a sentence and 200,000 claims: far beyond any report, near enough to bound time (some
    /// seconds) and memory.
    fn default() -> Limits {
        Limits { bytes: 4 << 20, words: LONGEST_SENTENCE, claims: 200_000 }
    }
}

/// Reads documents. Cheap to make; holds the options.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    limits: Limits,
    telling: Telling,
}

/// Everything that was read of one document: see [`Reader::read_closely`].
#[derive(Clone, Debug)]
pub struct CloseReading {
    /// What it claims.
    pub claims: DocumentClaims,
    /// The sentences of its report, tagged and parsed.
    pub sentences: Vec<Sentence>,
    /// Times, in order.
    pub times: Vec<TimeMention>,
    /// Figures, in order.
    pub quantities: Vec<QuantityMention>,
}

impl Reader {
    /// A reader with default options.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// The same reader with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Reader {
        Reader { limits, ..self }
    }

    /// The same reader for texts of a known sort: reports count partial dates from their publication, histories from
    /// the last date told. Left alone, it finds out by the years that a text names.
    ///
    /// ```
    /// use gainsay_parse::Reader;
    /// use gainsay_parse::time::Telling;
    /// let reader = Reader::new().with_telling(Telling::History);
    /// ```
    #[must_use]
    pub fn with_telling(self, telling: Telling) -> Reader {
        Reader { telling, ..self }
    }

    /// What one document claims. Text never fails to parse: it yields less, plus notes.
    ///
    /// ```
    /// use gainsay_claim::Document;
    /// use gainsay_parse::Reader;
    /// let document = Document { id: "a".into(), text: "Ana Costa met Ben Lind in Oslo.".into(), ..Document::default() };
    /// let claims = Reader::new().read(&document);
    /// assert_eq!(&*claims.document, "a");
    /// ```
    pub fn read(&self, document: &Document) -> DocumentClaims {
        self.read_closely(document).claims
    }

    /// What one document claims, with the sentences, times and figures that the claims were read from.
    pub fn read_closely(&self, document: &Document) -> CloseReading {
        let mut notes = Vec::new();
        let document = self.within_limit(document, &mut notes);
        let text = document.text.as_str();
        let layout = lay_out(&document);
        let sentences = self.sentences(text, &layout, &mut notes);
        let context = TimeContext {
            published: layout.published.map(|published| published.date),
            telling: self.telling,
            ..TimeContext::default()
        };
        let times = read_times(text, &sentences, &context);
        let quantities = read_quantities(text, &sentences);
        let entities = read_entities(text, &sentences);
        let attributions = read_attributions(text, &sentences);
        let (mut claims, open) = read_claims(&Reading {
            text,
            sentences: &sentences,
            layout: &layout,
            entities: &entities,
            times: &times,
            quantities: &quantities,
            attributions: &attributions,
        });
        notes.extend(open);
        name_predicates(&mut claims, &document.text);
        self.cut(&mut claims, &mut notes);
        let doubts = times.iter().filter_map(|t| t.note.as_ref().map(|message| (t.span, message)));
        let doubts =
            doubts.chain(quantities.iter().filter_map(|q| q.note.as_ref().map(|message| (q.span, message))));
        notes.extend(doubts.map(|(span, message)| Note {
            span,
            kind: NoteKind::Doubtful,
            message: message.clone(),
        }));
        notes.extend(layout.notes.iter().cloned());
        if text.chars().all(|c| c.is_whitespace() || c.is_control()) {
            let message = "the document holds no text: nothing of it was checked".to_owned();
            notes.push(Note { span: Span::default(), kind: NoteKind::NotChecked, message });
        }
        notes.sort();
        notes.dedup();
        let claims = DocumentClaims {
            document: document.id.as_str().into(),
            source: layout.source.clone().or_else(|| document.source.clone()),
            published: layout.published,
            entities: entities.entities,
            claims,
            shingles: shingles(text, &layout),
            notes,
        };
        CloseReading { claims, sentences, times, quantities }
    }

    /// Hashes of the word shingles of a document, as [`Reader::read`] gives them, without reading its claims: enough to
    /// tell copied text.
    pub fn shingles(&self, document: &Document) -> Vec<u64> {
        let document = self.within_limit(document, &mut Vec::new());
        shingles(&document.text, &lay_out(&document))
    }

    /// The document with no more text than is read.
    fn within_limit<'d>(&self, document: &'d Document, notes: &mut Vec<Note>) -> Cow<'d, Document> {
        // Offsets are 32 bits wide.
        let limit = self.limits.bytes.min(u32::MAX as usize);
        let Some(rest) = document.text.len().checked_sub(limit).filter(|rest| *rest > 0) else {
            return Cow::Borrowed(document);
        };
        let mut end = limit;
        while !document.text.is_char_boundary(end) {
            end -= 1;
        }
        notes.push(Note {
            span: Span::new(end, end),
            kind: NoteKind::NotChecked,
            message: format!("the text is longer than {limit} bytes; the last {rest} bytes are not checked"),
        });
        let text = document.text.get(..end).unwrap_or_default().to_owned();
        Cow::Owned(Document { text, ..document.clone() })
    }

    /// The sentences of all that belongs to the report. One with more words than the limit is not parsed at all: it is
    /// a table, a list or noise, and a megabyte of brackets would take as long as ten of prose.
    fn sentences(&self, text: &str, layout: &Layout, notes: &mut Vec<Note>) -> Vec<Sentence> {
        let analyzer = Analyzer::shared();
        let mut sentences = Vec::new();
        let blocks = || reported(layout).filter_map(|block| Some((block, block.span.of(text)?)));
        // The text with its shouted blocks in small letters: what the parser sees of them. Offsets are the same.
        let mut calm: Option<String> = None;
        for (block, words) in blocks() {
            if let Some(language) = foreign(words) {
                notes.push(Note {
                    span: block.span,
                    kind: NoteKind::NotChecked,
                    message: format!("the paragraph is not English but {language}: it is not read"),
                });
                continue;
            }
            let mut seen = text;
            if is_shouted(words) {
                let calm = calm.get_or_insert_with(|| {
                    let plain = blocks().map(|(_, words)| words).filter(|words| !is_shouted(words));
                    let spelling = Spelling::of(plain);
                    let mut calm = String::with_capacity(text.len());
                    for (block, words) in blocks().filter(|(_, words)| is_shouted(words)) {
                        calm.push_str(text.get(calm.len()..block.span.start as usize).unwrap_or(""));
                        calm.push_str(&spelling.calm(words));
                    }
                    calm.push_str(text.get(calm.len()..).unwrap_or(""));
                    calm
                });
                seen = calm.as_str();
            }
            let range = block.span.range();
            for span in split_sentences(words) {
                let span = span.start + range.start..span.end + range.start;
                let tokens = tokenize(seen, span.clone());
                let mut sentence = if tokens.len() > self.limits.words {
                    Sentence { start: span.start as u32, end: span.end as u32, tokens, parsed: false }
                } else {
                    analyzer.parse(seen, span, tokens)
                };
                if !sentence.parsed {
                    notes.push(Note {
                        span: Span { start: sentence.start, end: sentence.end },
                        kind: NoteKind::NotChecked,
                        message: "the sentence is too long to be parsed".to_owned(),
                    });
                }
                repair(seen, &mut sentence);
                sentences.push(sentence);
            }
        }
        sentences
    }

    /// Cuts claims over the limit, with every order that speaks of them.
    fn cut(&self, claims: &mut Vec<gainsay_claim::Claim>, notes: &mut Vec<Note>) {
        let Some(first) = claims.get(self.limits.claims) else { return };
        let span = Span { start: first.span.start, end: first.span.start };
        let message = format!("more than {} claims; the rest is not checked", self.limits.claims);
        notes.push(Note { span, kind: NoteKind::NotChecked, message });
        claims.truncate(self.limits.claims);
        let count = claims.len();
        for claim in claims.iter_mut() {
            claim.order.retain(|order| (order.other.0 as usize) < count);
        }
    }
}

/// The blocks that belong to the report.
fn reported(layout: &Layout) -> impl Iterator<Item = &Block> {
    layout.blocks.iter().filter(|block| {
        matches!(block.kind, BlockKind::Headline | BlockKind::Paragraph | BlockKind::ListItem)
    })
}

/// Hashes of each run of four words of the report, sorted, without repetition.
fn shingles(text: &str, layout: &Layout) -> Vec<u64> {
    let spans = reported(layout).filter_map(|block| block.span.of(text));
    let hashes: Vec<u64> = spans.flat_map(words).map(word_hash).collect();
    let mut shingles: Vec<u64> = hashes
        .windows(SHINGLE)
        .map(|window| window.iter().fold(FNV_OFFSET, |hash, word| mix(hash, &word.to_le_bytes())))
        .collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// FNV-1a, 64 bits: stable over versions and machines, which the standard library's hashers are not.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

fn mix(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME))
}

fn word_hash(word: &str) -> u64 {
    if word.is_ascii() {
        return word.bytes().fold(FNV_OFFSET, |hash, byte| mix(hash, &[byte.to_ascii_lowercase()]));
    }
    let mut buffer = [0u8; 4];
    word.chars()
        .flat_map(char::to_lowercase)
        .fold(FNV_OFFSET, |hash, c| mix(hash, c.encode_utf8(&mut buffer).as_bytes()))
}

/// A word that has no dictionary form (a lone mark, tagged as a verb) is named by itself: one such word must not keep the
/// other claims of its document from being checked.
fn name_predicates(claims: &mut [gainsay_claim::Claim], text: &str) {
    for predicate in claims.iter_mut().map(|claim| &mut claim.predicate) {
        if predicate.lemma.is_empty() {
            let words = predicate.span.of(text).unwrap_or("").trim().to_lowercase();
            predicate.lemma = if words.is_empty() { "be".to_owned() } else { words };
        }
        if predicate.class.is_empty() {
            predicate.class.clone_from(&predicate.lemma);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_over_the_limit_is_reported() {
        let document = Document { id: "a".into(), text: "Ana met Ben. ".repeat(10), ..Document::default() };
        let claims = Reader::new().with_limits(Limits { bytes: 40, ..Limits::default() }).read(&document);
        assert!(claims.notes.iter().any(|n| n.kind == NoteKind::NotChecked), "{:?}", claims.notes);
    }

    #[test]
    fn a_sentence_over_the_limit_is_reported_and_claims_nothing() {
        let text = format!("Ana met Ben {}.", "and held talks between Ana and Ben ".repeat(400));
        let claims = Reader::new().read(&Document { id: "a".into(), text, ..Document::default() });
        assert!(claims.notes.iter().any(|n| n.kind == NoteKind::NotChecked), "{:?}", claims.notes);
        assert!(claims.claims.is_empty(), "{:?}", claims.claims.first());
    }

    #[test]
    fn hashes_do_not_see_case() {
        assert_eq!(word_hash("Straße"), word_hash("straße"));
        assert_ne!(word_hash("ana"), word_hash("ben"));
    }
}
