//! Which statements does a clause at the end of the sentence give to somebody?
//!
//! "P, X has learned." and "P, as X said." are marked off by their comma, whatever the parser makes of them.

use super::clauses::{ADDRESSING, is_participle};
use super::lexicon::{self, Cue, CueClass, Frames};
use super::reading::{Found, Reading};
use super::roles::{Subject, cue_words};
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};
use std::ops::Range;

/// Words of a speaker at most.
const NAME_WORDS: usize = 14;
/// Words behind the cue at most: where and when it was said.
const TAIL_WORDS: usize = 12;
/// Sentences of more words are no prose.
const LONGEST: usize = 400;

impl Reading<'_> {
    /// "P, X said on Monday", "P, X announced, adding Q", "P, as X said".
    pub(super) fn read_trailing(&mut self, sentence: usize) {
        let Some(tree) = self.trees.get(sentence).filter(|tree| tree.tokens.len() <= LONGEST) else { return };
        let mut found: Vec<Found> = Vec::new();
        for verb in 3..tree.tokens.len() {
            let known = self.found.iter().rev().take_while(|one| one.sentence == sentence);
            let taken = known.clone().any(|one| one.statement && one.cue.is_some_and(|(_, at)| at == verb));
            if taken || self.used.contains(&(sentence, verb)) {
                continue;
            }
            let Some(cue) = says(tree, verb) else { continue };
            if let Some(one) = self.trailing(sentence, tree, verb, cue) {
                found.push(one);
                break;
            }
        }
        found.extend((1..tree.tokens.len()).find_map(|verb| self.put_so(sentence, tree, verb)));
        found.extend((3..tree.tokens.len()).find_map(|verb| self.inverted(sentence, tree, verb)));
        for one in found {
            let at = one.cue.map(|(_, at)| at);
            self.found.retain(|other| other.sentence != sentence || other.cue.map(|(_, at)| at) != at);
            self.found.push(one);
        }
    }

    /// "P, as X put it", "As X put it, P", "As stated in the letter, P".
    fn put_so(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Found> {
        let puts = tree.lemma(verb) == "put" && tree.word(verb + 1) == "it";
        let stated =
            tree.word(verb - 1).eq_ignore_ascii_case("as") && matches!(tree.word(verb + 1), "in" | "by");
        let (name, first, last) = if puts {
            let before = (0..verb).rev().take(NAME_WORDS + 1);
            let first = before.clone().find(|at| tree.word(*at).eq_ignore_ascii_case("as"))?;
            (first + 1..verb, first, verb + 2)
        } else if stated && tree.tag(verb) == Tag::Verb {
            let cue = lexicon::verb(tree.lemma(verb))?;
            let says =
                matches!(cue.class, CueClass::Say | CueClass::Admit | CueClass::Claim | CueClass::Warn);
            let end = (verb + 2..tree.tokens.len()).take(NAME_WORDS).find(|at| {
                matches!(tree.word(*at), "," | "." | ";")
                    || tree.tag(*at) == Tag::Verb && tree.relation(*at) != Relation::Amod
            })?;
            if !says || !cue.frames.has(Frames::CLAUSE) {
                return None;
            }
            (verb + 2..end, verb - 1, end)
        } else {
            return None;
        };
        let head = if is_name(tree, name.clone()) { named(tree, name.clone())? } else { return None };
        let end = tree.trim(0..tree.tokens.len()).end;
        let place = self.quotation_at(self.byte(sentence, verb));
        let same = |at: usize| self.quotation_at(self.byte(sentence, at)) == place;
        let goes_on = tree.word(last) == "," && last + 1 < end;
        let before = || self.content(sentence, 0..first.saturating_sub(1), verb);
        let after = || self.content(sentence, last + 1..end, verb);
        let parts: Vec<Span> = if tree.trim(0..end).start == first {
            after().filter(|_| goes_on).into_iter().collect()
        } else if first.checked_sub(1).is_some_and(|mark| tree.is_punct(mark)) && same(first) {
            before().into_iter().chain(goes_on.then(after).flatten()).collect()
        } else {
            return None;
        };
        let finite = |part: &Span| {
            (0..tree.tokens.len()).any(|at| {
                matches!(tree.tag(at), Tag::Verb | Tag::Aux)
                    && tree.token(at).is_some_and(|token| part.start <= token.start && token.start < part.end)
            })
        };
        if !parts.iter().any(finite) {
            return None;
        }
        let who = Some(Subject::named(head, name));
        let one = Self::put(sentence, tree, verb, CueClass::Say, who, parts, "put");
        let cue = if puts { tree.span(verb..verb + 2) } else { tree.span(verb - 1..verb + 2) };
        Some(Found { cue: cue.map(|span| (span, verb)), ..one })
    }

    /// "P, warned the union on Friday", "No new tax, says minister".
    fn inverted(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Found> {
        let comma = verb.checked_sub(1).filter(|at| tree.word(*at) == ",")?;
        let cue = lexicon::verb(tree.lemma(verb)).filter(|cue| {
            tree.tag(verb) == Tag::Verb && cue.frames.has(Frames::CLAUSE) && !cue.frames.has(Frames::OBJECT)
        })?;
        let says = matches!(cue.class, CueClass::Say | CueClass::Claim | CueClass::Warn);
        let addresses = ADDRESSING.contains(&tree.lemma(verb)) && tree.lemma(verb) != "warn";
        let end = tree.trim(0..tree.tokens.len()).end;
        let part = |at: &usize| {
            matches!(tree.tag(*at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Part)
                || matches!(tree.word(*at), "-" | "." | "of" | "&")
        };
        let last = (verb + 1..end).take(NAME_WORDS).take_while(part).last()? + 1;
        let name = verb + 1..last;
        // Behind the name stands nothing, or when and where it was said.
        let rest = last == end
            || tree.tag(last) == Tag::Adp
                && end - last <= TAIL_WORDS
                && (last..end).all(|at| !matches!(tree.tag(at), Tag::Verb | Tag::Aux | Tag::Cconj));
        let place = self.quotation_at(self.byte(sentence, verb));
        let same = (0..=verb).all(|at| self.quotation_at(self.byte(sentence, at)) == place);
        let opens = matches!(tree.tag(0), Tag::Sconj | Tag::Adp);
        let plain = !is_participle(tree, verb)
            && !tree.children(verb).iter().any(|child| {
                matches!(tree.relation(*child), Relation::Aux | Relation::AuxPass | Relation::Ccomp)
                    && *child > comma
            });
        if !says || addresses || !rest || !same || opens || !plain || comma < 3 {
            return None;
        }
        let head = named(tree, name.clone())?;
        let content = self.content(sentence, 0..comma, verb)?;
        let who = Some(Subject::named(head, name));
        Some(Self::put(sentence, tree, verb, cue.class, who, vec![content], "inverted"))
    }

    fn trailing(&self, sentence: usize, tree: &Tree<'_>, verb: usize, cue: Cue) -> Option<Found> {
        let words = cue_words(tree, verb);
        let comma = (1..words.start).rev().take(NAME_WORDS + 1).find(|at| tree.word(*at) == ",")?;
        let leads = tree.word(comma + 1) == "as";
        let name = comma + 1 + usize::from(leads)..words.start;
        let tail = tail(tree, words.end)?;
        let clause = (0..comma).any(|at| {
            matches!(tree.tag(at), Tag::Verb | Tag::Aux) && !matches!(tree.relation(at), Relation::Amod)
        });
        let place = self.quotation_at(self.byte(sentence, verb));
        let same = (0..=verb).all(|at| self.quotation_at(self.byte(sentence, at)) == place);
        // "When the talks end, the union says": a clause of time or condition is no statement.
        let opens = tree.lemma(tree.trim(0..comma).start);
        let aside = matches!(
            opens,
            "when"
                | "as"
                | "after"
                | "before"
                | "while"
                | "if"
                | "although"
                | "though"
                | "since"
                | "because"
                | "once"
                | "until"
        );
        let whole = !aside || (0..comma).any(|at| tree.word(at) == ",");
        if !clause || !same || !whole || !is_name(tree, name.clone()) || tail > TAIL_WORDS {
            return None;
        }
        let head = tree
            .child(verb, &[Relation::Nsubj])
            .filter(|head| name.contains(head))
            .or_else(|| named(tree, name.clone()))?;
        let content = self.content(sentence, 0..comma, verb)?;
        let who = Some(Subject::named(head, name));
        Some(Self::put(sentence, tree, verb, cue.class, who, vec![content], "trailing"))
    }
}

/// What a verb of saying or showing introduces; the last word of its clause may be taken for a noun.
fn says(tree: &Tree<'_>, at: usize) -> Option<Cue> {
    let ends = at + 1 >= tree.tokens.len() || tree.is_punct(at + 1);
    let verb = match tree.tag(at) {
        Tag::Verb => true,
        Tag::Noun => ends && tree.word(at).ends_with('s'),
        _ => false,
    };
    let passive = tree.child(at, &[Relation::AuxPass]).is_some();
    let cue = lexicon::verb(tree.lemma(at)).filter(|_| verb && !passive)?;
    (cue.frames.has(Frames::CLAUSE) && !is_participle(tree, at)).then_some(cue)
}

/// Who stands between a comma and a cue that ends its clause: "P, sources close to the club said, Q". The parser may hang
/// the name on anything.
pub(super) fn between(tree: &Tree<'_>, verb: usize) -> Option<Subject> {
    says(tree, verb)?;
    let words = cue_words(tree, verb);
    let comma = (1..words.start).rev().take(NAME_WORDS + 1).find(|at| tree.word(*at) == ",")?;
    let ends = words.end >= tree.tokens.len() || tree.is_punct(words.end);
    let name = comma + 1..words.start;
    // A name of one word, or one with a verb before the comma: "Costa, mayor of Porto, said" has none.
    let clause = (0..comma).any(|at| matches!(tree.tag(at), Tag::Verb | Tag::Aux));
    let head = (ends && clause && is_name(tree, name.clone())).then(|| named(tree, name.clone()))??;
    Some(Subject::named(head, name))
}

/// Whether these words name somebody, and nothing else stands among them.
fn is_name(tree: &Tree<'_>, words: Range<usize>) -> bool {
    let first = words.start;
    let part = |at: usize| {
        matches!(
            tree.tag(at),
            Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron | Tag::Adp | Tag::Part
        ) || matches!(tree.word(at), "-" | "." | "&" | "’s" | "'s")
            || matches!(tree.tag(at), Tag::Cconj | Tag::Adv) && at > first
            || tree.relation(at) == Relation::Amod
    };
    let opens = !matches!(tree.tag(first), Tag::Adp | Tag::Cconj | Tag::Part)
        && !matches!(tree.lemma(first), "who" | "which" | "that" | "what" | "whose" | "it" | "where");
    // "the dates and other questions": what a name ends with is no adjective.
    let last = words.end.checked_sub(1).map_or(Tag::X, |last| tree.tag(last));
    let closes = !matches!(last, Tag::Adj | Tag::Det | Tag::Cconj | Tag::Adp);
    !words.is_empty() && opens && closes && words.clone().all(part) && named(tree, words).is_some()
}

/// The word that names: the last noun before a preposition.
fn named(tree: &Tree<'_>, words: Range<usize>) -> Option<usize> {
    let case = words.clone().find(|at| tree.tag(*at) == Tag::Adp).unwrap_or(words.end);
    (words.start..case).rev().find(|at| matches!(tree.tag(*at), Tag::Noun | Tag::Propn | Tag::Pron))
}

/// How many words stand behind the cue, up to the end of the sentence or the comma that ends its clause; none where it
/// goes on with what is said or has an object.
fn tail(tree: &Tree<'_>, from: usize) -> Option<usize> {
    let end = (from..tree.tokens.len())
        .find(|at| matches!(tree.word(*at), "," | ";") || tree.tag(*at) == Tag::Cconj)
        .unwrap_or_else(|| tree.trim(0..tree.tokens.len()).end.max(from));
    let mut led = false;
    for at in from..end {
        led |= tree.tag(at) == Tag::Adp;
        let plain = match tree.tag(at) {
            Tag::Verb | Tag::Aux | Tag::Sconj | Tag::Part => false,
            Tag::Noun | Tag::Propn | Tag::Pron | Tag::Det | Tag::Num | Tag::Adj => {
                led || tree.relation(at) == Relation::OblUnmarked || time_of(tree, at)
            }
            _ => true,
        };
        if !plain {
            return None;
        }
    }
    // Behind a comma what goes on hangs on the statement or on the cue; a clause of its own would be said as well.
    let goes_on = tree.word(end) == ",";
    let next = end + 1;
    let hangs = !goes_on
        || is_participle(tree, next)
        || matches!(tree.tag(next), Tag::Adp | Tag::Sconj | Tag::Cconj)
        || tree.lemma(next) == "who";
    (hangs && tree.tag(end) != Tag::Cconj).then(|| end - from)
}

/// Whether a word hangs on one that tells when: "last week".
fn time_of(tree: &Tree<'_>, at: usize) -> bool {
    tree.relation(at) == Relation::OblUnmarked
        || tree.head(at).is_some_and(|head| tree.relation(head) == Relation::OblUnmarked)
}
