//! Whose turn is it in a transcript?
//!
//! In an interview or a hearing the lines begin with who speaks: "COSTA: ...", "Q: ...". What stands behind such a label
//! is said by the one it names, up to the next label, also where it goes on over several paragraphs.

use super::lexicon::CueClass;
use super::phrases::LABELS;
use super::reading::{Found, Reading};
use gainsay_claim::Span;
use std::collections::BTreeMap;

/// Labels that tell what part somebody has in a talk, and not who it is.
const ROLES: &[&str] = &[
    "q",
    "a",
    "question",
    "answer",
    "reporter",
    "interviewer",
    "interviewee",
    "host",
    "moderator",
    "anchor",
    "caller",
    "audience",
    "narrator",
    "speaker",
];

/// Of those, the ones that are no word for a person: nobody is named by them.
const MARKS: &[&str] = &["q", "a", "question", "answer"];

/// What stands before the colons of an announcement, in capitals too.
const HEADINGS: &[&str] = &[
    "who", "what", "when", "where", "why", "how", "contact", "price", "cost", "time", "place", "venue",
    "phone", "web",
];

/// Bytes and words of a label at most.
const LABEL_BYTES: usize = 48;
const LABEL_WORDS: usize = 4;

/// Paragraphs without a label that a turn goes on over at most.
const LONGEST_TURN: usize = 12;

/// A paragraph that begins with a label.
struct Labelled<'t> {
    paragraph: usize,
    /// Where the label begins, and where its colon stands.
    start: usize,
    colon: usize,
    label: &'t str,
}

impl Reading<'_> {
    /// Reads the turns of a transcript; none in other texts.
    pub(super) fn read_turns(&mut self) {
        let labelled: Vec<Labelled<'_>> =
            (0..self.breaks.len()).filter_map(|paragraph| self.labelled(paragraph)).collect();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for one in &labelled {
            *counts.entry(one.label.to_lowercase()).or_default() += 1;
        }
        let count = |label: &str| counts.get(&label.to_lowercase()).copied().unwrap_or(0);
        let talks = |one: &Labelled<'_>| is_role(one.label) || count(one.label) > 1;
        // Who talks comes to speak again, or is asked and answers.
        let asked = labelled.iter().any(|one| is_role(one.label));
        let again = labelled.iter().filter(|one| talks(one)).count() > 1;
        let turns: Vec<Labelled<'_>> =
            labelled.into_iter().filter(|one| talks(one) || is_shouted(one.label)).collect();
        if turns.len() < 2 || !again && !asked {
            return;
        }
        let mut found = Vec::new();
        for (index, one) in turns.iter().enumerate() {
            let next = turns.get(index + 1);
            found.extend(self.turn(one, next));
        }
        self.found.extend(found);
    }

    /// The label at the beginning of a paragraph.
    fn labelled(&self, paragraph: usize) -> Option<Labelled<'_>> {
        let begin = *self.breaks.get(paragraph)?;
        let line = self.text.get(begin..)?.split('\n').next()?;
        let inner = line.trim_start_matches(['"', '“', '*', '[', ' ', '\u{a0}']);
        let start = begin + (line.len() - inner.len());
        // "Q." stands for "Q:" in some transcripts.
        let dotted = || (inner.starts_with("Q. ") || inner.starts_with("A. ")).then_some(1);
        let at = inner.bytes().take(LABEL_BYTES).position(|byte| byte == b':').or_else(dotted)?;
        let label = inner.get(..at)?.trim_matches(['*', ']', ' ']);
        // "Lee (laughs): ...": how somebody speaks is no part of the name.
        let label =
            label.split_once(" (").filter(|(_, how)| how.ends_with(')')).map_or(label, |(name, _)| name);
        let rest = inner.get(at + 1..)?.trim_start_matches(['*', ']']);
        let opens = rest.starts_with(|c: char| c.is_whitespace());
        let words = label.split_whitespace().count();
        let lower = label.to_lowercase();
        let heading = |word: &str| LABELS.contains(&word) || HEADINGS.contains(&word);
        let named = (1..=LABEL_WORDS).contains(&words)
            && label.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
            && label
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | ' ' | '\u{a0}'));
        let speaks = opens && rest.contains(char::is_alphabetic);
        let fits = is_role(label) || named && !lower.split_whitespace().any(heading);
        (speaks && fits).then_some(Labelled { paragraph, start, colon: start + at, label })
    }

    fn turn(&self, one: &Labelled<'_>, next: Option<&Labelled<'_>>) -> Option<Found> {
        // The last turn ends with its paragraph, or with the marks in which it goes on.
        let mut last = one.paragraph;
        while last < one.paragraph + LONGEST_TURN
            && let Some(start) = self.breaks.get(last + 1)
            && next.map_or_else(
                || self.text.get(*start..).is_some_and(|rest| rest.starts_with(['"', '“'])),
                |next| last + 1 < next.paragraph,
            )
        {
            last += 1;
        }
        let end = self.breaks.get(last + 1).copied().unwrap_or(self.text.len());
        let begin = one.colon + 1;
        let said = self.text.get(begin..end)?;
        let start = begin + (said.len() - said.trim_start_matches(['*', ']']).trim_start().len());
        let end = begin + said.trim_end().len();
        let sentence = self.sentences.partition_point(|sentence| (sentence.end as usize) <= one.colon);
        let tokens = &self.sentences.get(sentence)?.tokens;
        let colon = tokens.partition_point(|token| (token.end as usize) <= one.colon);
        let cue = tokens.get(colon)?;
        let source = Span::new(one.start, one.start + one.label.len());
        let first = tokens.partition_point(|token| token.start < source.start);
        let inside = |at: &usize| tokens.get(*at).is_some_and(|token| token.end <= source.end);
        let head = (first..colon).rev().find(inside).unwrap_or(colon);
        (start < end).then_some(Found {
            sentence,
            source: Some((source, head)),
            source_sentence: None,
            cue: Some((Span { start: cue.start.max(source.end), end: cue.end }, colon)),
            class: CueClass::Say,
            parts: vec![Span::new(start, end)],
            statement: true,
            addressee: None,
            pattern: "turn",
        })
    }
}

fn is_role(label: &str) -> bool {
    ROLES.contains(&label.to_lowercase().as_str())
}

/// Whether a label stands for a place in the talk and for nobody.
pub(super) fn is_mark(label: &str) -> bool {
    MARKS.contains(&label.to_lowercase().as_str())
}

fn is_shouted(label: &str) -> bool {
    label.chars().filter(|c| c.is_alphabetic()).count() > 1 && !label.chars().any(char::is_lowercase)
}
