//! Which statements are introduced by a phrase, an adverb or a colon?

use super::lexicon::{self, ADVERBS, CueClass, Frames};
use super::reading::{Found, Reading};
use super::roles::Subject;
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};

/// Words before the colon of a headline that name no speaker.
pub(super) const LABELS: &[&str] = &[
    "exclusive",
    "update",
    "updated",
    "breaking",
    "watch",
    "video",
    "live",
    "opinion",
    "analysis",
    "related",
    "read",
    "more",
    "review",
    "photos",
    "correction",
    "editor",
    "note",
    "part",
    "chapter",
    "fact",
    "step",
    "question",
    "source",
    "photo",
    "image",
    "credit",
    "date",
    "title",
    "email",
    "twitter",
    "update",
    "highlights",
    "pm",
    "am",
    "et",
];

/// Things by which something goes, and which say nothing: "according to plan".
const PLANS: &[&str] =
    &["plan", "schedule", "need", "size", "merit", "custom", "taste", "rank", "age", "expectation"];

/// Nouns for what somebody reckons, finds or says, by the preposition that leads to them.
const RECKONINGS: &[(&str, &[&str])] = &[
    ("by", &["estimate", "account", "admission", "reckoning", "calculation", "tally"]),
    ("in", &["poll", "survey", "view", "opinion", "telling", "estimation", "words"]),
    ("per", &["report", "poll", "survey", "estimate"]),
];

/// Most words of such a phrase.
const RECKONING_WORDS: usize = 10;

/// Most words of a speaker before a colon.
const COLON_WORDS: usize = 7;

/// Words behind a colon, at least, that are a sentence of a report and no headline.
const PROSE: usize = 9;

fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "--" | "―")
}

impl Reading<'_> {
    /// Reads "according to X", "reportedly" and "X: ..." in one sentence.
    pub(super) fn read_phrases(&mut self, sentence: usize) {
        let Some(tree) = self.trees.get(sentence) else { return };
        let mut found = Vec::new();
        for at in 0..tree.tokens.len() {
            let word = tree.word(at);
            if word.eq_ignore_ascii_case("according") && tree.word(at + 1).eq_ignore_ascii_case("to") {
                found.extend(self.according(sentence, tree, at));
            } else if let Some(one) = self.reckoning(sentence, tree, at) {
                found.push(one);
            } else if tree.tag(at) == Tag::Adv && ADVERBS.contains(&word.to_lowercase().as_str()) {
                found.extend(self.adverb(sentence, tree, at));
            }
        }
        if !self.turns.contains(&sentence) {
            found.extend(self.colon(sentence, tree));
        }
        self.found.append(&mut found);
    }

    fn according(&self, sentence: usize, tree: &Tree<'_>, at: usize) -> Option<Found> {
        let to = at + 1;
        // The parser hangs "according" on the source as its case mark, or "to" under "according".
        let source = [tree.head(at), tree.head(to)]
            .into_iter()
            .flatten()
            .find(|head| *head > to)
            .or_else(|| tree.child(at, &[Relation::Obl]))?;
        if PLANS.contains(&tree.lemma(source)) {
            return None;
        }
        let mut words = tree.extent(source);
        words.start = words.start.max(to + 1);
        let mut words = tree.trim(words);
        // Behind a statement and a comma the source goes on to the next comma: "P, according to the Union to Save Bees".
        let behind = at > 0 && tree.word(at - 1) == ",";
        let stop = (words.end..tree.tokens.len())
            .find(|at| matches!(tree.word(*at), "," | ";") || is_dash(tree.word(*at)));
        let rest = words.end..stop.unwrap_or(tree.tokens.len());
        let short = rest.len() <= COLON_WORDS && rest.clone().all(|at| tree.tag(at) != Tag::Aux);
        if behind && short && tree.tag(words.end) == Tag::Part {
            words = tree.trim(words.start..rest.end);
        }
        let clause = tree.head(source).filter(|head| *head < at || *head >= words.end).unwrap_or(source);
        let mut clause = if clause == at { tree.head(at)? } else { clause };
        // A comma parts the phrase from the whole sentence: "They plan to leave, according to X".
        let apart = at > 0 && tree.word(at - 1) == "," && tree.trim(words.end..tree.tokens.len()).is_empty();
        let opens = tree.trim(0..tree.tokens.len()).start == at;
        if apart || opens {
            clause = source;
        }
        let whole = if tree.head(clause).is_none() || clause == source {
            0..tree.tokens.len()
        } else {
            tree.extent(clause)
        };
        let before = self.content(sentence, whole.start.min(at)..at, at);
        let after = self.content(sentence, words.end..whole.end.max(words.end), at);
        // Behind a full clause the source ends the statement: "P, according to X, and Q" leaves Q to the outlet.
        let parts: Vec<Span> = match (before, after) {
            (Some(before), Some(after)) if clause < at && tree.word(words.end) != "," => vec![before, after],
            (Some(before), Some(after)) if clause >= words.end => vec![before, after],
            (Some(before), _) => vec![before],
            (None, after) => after.into_iter().collect(),
        };
        let cue = tree.span(at..to + 1).map(|span| (span, at));
        let source = tree.span(words).map(|span| (span, source));
        let class = CueClass::Say;
        (!parts.is_empty()).then_some(Found {
            sentence,
            source,
            source_sentence: None,
            cue,
            class,
            parts,
            statement: true,
            addressee: None,
            pattern: "according-to",
        })
    }

    /// "By one estimate, P", "P, by her own account", "In the latest Courier poll, P".
    fn reckoning(&self, sentence: usize, tree: &Tree<'_>, at: usize) -> Option<Found> {
        let word = tree.word(at).to_lowercase();
        let (_, nouns) = RECKONINGS.iter().find(|(preposition, _)| *preposition == word)?;
        let near = at + 1..tree.tokens.len().min(at + 1 + RECKONING_WORDS);
        let noun = near
            .clone()
            .take_while(|at| {
                matches!(
                    tree.tag(*at),
                    Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Propn | Tag::Pron | Tag::Part
                ) || matches!(tree.word(*at), "/" | "-" | "'s" | "’s" | "'" | "’")
            })
            .last()
            .filter(|noun| nouns.contains(&tree.lemma(*noun)) && *noun > at + 1)?;
        // Nothing but a comma may stand between the phrase and the statement.
        let end = tree.trim(0..tree.tokens.len()).end;
        let opens = tree.trim(0..end).start == at;
        let words = match at.checked_sub(1).filter(|before| tree.word(*before) == ",") {
            _ if opens => noun + 2..end,
            Some(comma) if noun + 1 == end => 0..comma,
            _ => return None,
        };
        let clause = words.clone().any(|at| matches!(tree.tag(at), Tag::Verb | Tag::Aux));
        if !clause || opens && tree.word(noun + 1) != "," {
            return None;
        }
        let content = self.content(sentence, words, at)?;
        // "by Costa's own account": the account is Costa's; "one estimate" speaks for itself.
        let owner = (at + 1..noun).find(|at| matches!(tree.word(*at), "'s" | "’s" | "'" | "’"));
        let possessive = tree.relation(at + 1) == Relation::NmodPoss && owner.is_none();
        let own = owner.map(|mark| at + 1..mark).or_else(|| possessive.then(|| at + 1..at + 2));
        let named = own.clone().filter(|own| !own.is_empty()).unwrap_or(at + 1..noun + 1);
        let cue = own.map_or(at..at + 1, |own| own.end + usize::from(owner.is_some())..noun + 1);
        let head = named.end.checked_sub(1)?;
        Some(Found {
            sentence,
            source: tree.span(named).map(|span| (span, head)),
            source_sentence: None,
            cue: tree.span(cue).map(|span| (span, at)),
            class: CueClass::Say,
            parts: vec![content],
            statement: true,
            addressee: None,
            pattern: "reckoning",
        })
    }

    /// "reportedly": the clause is somebody's word, nobody says whose.
    fn adverb(&self, sentence: usize, tree: &Tree<'_>, at: usize) -> Option<Found> {
        let clause = tree.head(at)?;
        let whole = tree.extent(clause);
        let parts: Vec<Span> = [whole.start..at, at + 1..whole.end]
            .into_iter()
            .filter(|words| words.start < words.end)
            .filter_map(|words| self.content(sentence, words, at))
            .collect();
        let cue = tree.span(at..at + 1).map(|span| (span, at));
        (!parts.is_empty()).then_some(Found {
            sentence,
            source: None,
            source_sentence: None,
            cue,
            class: CueClass::Claim,
            parts,
            statement: true,
            addressee: None,
            pattern: "adverb",
        })
    }

    /// "Minister: No new tax this year", and the lines of a transcript.
    fn colon(&self, sentence: usize, tree: &Tree<'_>) -> Option<Found> {
        let colon = (1..=COLON_WORDS).find(|at| tree.word(*at) == ":")?;
        let start = self.byte(sentence, 0);
        let begins = self.breaks.binary_search(&start).is_ok();
        if !begins || self.quotation_at(start).is_some() {
            return None;
        }
        let mut named = false;
        // "RT @reader: ...": who is passed on speaks.
        let first = usize::from(tree.word(0) == "RT" && tree.word(1).starts_with('@'));
        for at in first..colon {
            let word = tree.word(at);
            let fits = first > 0
                || matches!(
                    tree.tag(at),
                    Tag::Noun | Tag::Propn | Tag::Adj | Tag::Adp | Tag::Det | Tag::Part
                )
                || matches!(word, "." | "-" | "," | "’s" | "'s" | "&");
            named |= first > 0
                || word.starts_with(char::is_uppercase) && matches!(tree.tag(at), Tag::Propn | Tag::Noun);
            if !fits || LABELS.contains(&word.to_lowercase().as_str()) {
                return None;
            }
        }
        let rest = colon + 1..tree.tokens.len();
        let clause = rest.clone().any(|at| matches!(tree.tag(at), Tag::Verb | Tag::Aux) || at > colon + 3);
        let after = tree.word(rest.start);
        let opens =
            after.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '‘' | '\'' | '`'));
        let apart = tree.token(colon - 1)?.end == tree.token(colon)?.start;
        if !named || !opens || !clause || !apart {
            return None;
        }
        // "Nairobi: Police have arrested four men, the ministry said": who speaks is named behind the place.
        let told = rest.clone().any(|at| {
            tree.tag(at) == Tag::Verb
                && lexicon::verb(tree.lemma(at))
                    .is_some_and(|cue| cue.class == CueClass::Say && cue.frames.has(Frames::CLAUSE))
                && tree.child(at, &[Relation::Nsubj]).is_some_and(|who| {
                    !matches!(tree.lemma(who), "i" | "I" | "we" | "you" | "it" | "that" | "who")
                })
                && self.quotation_at(self.byte(sentence, at)).is_none()
        });
        if told && first == 0 && rest.len() >= PROSE && tree.word(tree.tokens.len() - 1) == "." {
            return None;
        }
        let content = self.content(sentence, rest, colon)?;
        let source = tree.span(first..colon).map(|span| (span, colon - 1));
        Some(Found {
            sentence,
            source,
            source_sentence: None,
            cue: tree.span(colon..colon + 1).map(|span| (span, colon)),
            class: CueClass::Say,
            parts: vec![content],
            statement: true,
            addressee: None,
            pattern: "colon",
        })
    }
}

impl Subject {
    /// A subject that is named outright.
    pub(super) fn named(head: usize, words: std::ops::Range<usize>) -> Subject {
        Subject { head, words, passive: false }
    }
}
