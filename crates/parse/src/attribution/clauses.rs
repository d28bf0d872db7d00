//! Which statements hang on a verb, noun or adjective of saying in the sentence's tree?

use super::lexicon::{self, Cue, CueClass, Frames};
use super::quoted::named_before;
use super::reading::{Found, Reading};
use super::roles::{Subject, agent, cue_words};
use super::source::source_words;
use super::tail::topic_words;
use super::trailing::between;
use super::tree::Tree;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};
use std::ops::Range;

/// Words that begin a clause which says when or why somebody speaks.
const ASIDES: &[&str] = &["when", "as", "after", "before", "while", "because", "in", "at", "on"];
/// Verbs whose object hears what is said.
pub(super) const ADDRESSING: &[&str] =
    &["tell", "inform", "assure", "remind", "warn", "ask", "notify", "advise", "convince"];
/// Verbs that say no more than that the act of their object was done.
const LIGHT: &[&str] =
    &["express", "voice", "make", "issue", "give", "have", "repeat", "offer", "raise", "announce"];
impl Reading<'_> {
    /// Reads the cues of one sentence.
    pub(super) fn read_clauses(&mut self, sentence: usize) {
        let Some(tree) = self.trees.get(sentence) else { return };
        let mut found = Vec::new();
        for at in 0..tree.tokens.len() {
            match tree.tag(at) {
                Tag::Verb => self.verb(sentence, tree, at, &mut found),
                Tag::Noun => self.noun(sentence, tree, at, &mut found),
                Tag::Adj => self.adjective(sentence, tree, at, &mut found),
                _ => {}
            }
        }
        found.retain(|one| self.speaks(one));
        self.found.append(&mut found);
    }

    /// Whether an attribution says whose words its content is, and is not merely the way in which a quoted speaker
    /// says "I think": inside a quotation only what others have said is a statement of its own.
    fn speaks(&self, found: &Found) -> bool {
        let Some((cue, _)) = found.cue else { return true };
        if found.source.is_none() && !matches!(found.pattern, "clause-passive" | "noun" | "hearsay") {
            return false;
        }
        if self.quotation_at(cue.start as usize).is_none() {
            return true;
        }
        let own = found
            .source
            .and_then(|(span, _)| span.of(self.text))
            .is_none_or(|source| ["i", "we", "you", "who", "that"].contains(&source.to_lowercase().as_str()));
        let says = matches!(
            found.class,
            CueClass::Say
                | CueClass::Deny
                | CueClass::Ask
                | CueClass::Order
                | CueClass::Promise
                | CueClass::Claim
                | CueClass::Warn
                | CueClass::Admit
        );
        let inside = self
            .quotation_at(cue.start as usize)
            .and_then(|index| self.quotations.get(index))
            .map(|q| q.span);
        let kept = found.parts.iter().all(|part| inside.is_some_and(|quotation| quotation.contains(*part)));
        found.statement && says && !own && kept
    }

    fn verb(&self, sentence: usize, tree: &Tree<'_>, verb: usize, found: &mut Vec<Found>) {
        let lemma = tree.lemma(verb);
        let cue = lexicon::verb(lemma);
        // "a telling picture" tells nobody anything.
        let names = tree.relation(verb) == Relation::Amod && tree.head(verb).is_some_and(|head| head > verb);
        if names || self.used.contains(&(sentence, verb)) {
            return;
        }
        let subject = self.subject(sentence, tree, verb).or_else(|| {
            let known = cue.filter(|cue| cue.frames.has(Frames::CLAUSE))?;
            self.subject_by_order(sentence, tree, verb).filter(|_| known.class != CueClass::Feel)
        });
        let own = subject.as_ref().is_some_and(|s| tree.head(s.head) == Some(verb));
        let between =
            cue.filter(|cue| !own && cue.frames.has(Frames::CLAUSE)).and_then(|_| between(tree, verb));
        let subject = between.or(subject);
        if let Some(cue) = cue {
            if cue.frames.has(Frames::CLAUSE)
                && let Some(named) = &subject
                && let Some(parts) = self.inserted(sentence, tree, verb, named)
            {
                found.push(Self::put(sentence, tree, verb, cue.class, subject, parts, "inserted"));
                return;
            }
            let clause = cue
                .frames
                .has(Frames::CLAUSE)
                .then(|| self.clause(sentence, tree, verb, subject.as_ref()))
                .flatten();
            let (clause, pattern) = match clause {
                Some(clause) if subject.as_ref().is_none_or(|s| s.passive) => {
                    (Some(clause), "clause-passive")
                }
                Some(clause) if is_quoted_as(tree, verb) => (Some(clause), "quoted-as"),
                Some(clause) => (Some(clause), "clause"),
                None => (self.interrupted(sentence, tree, verb, cue, subject.as_ref()), "parenthesis"),
            };
            if let Some(parts) = self.hearsay(sentence, tree, verb, cue, subject.as_ref()) {
                let one =
                    Self::put(sentence, tree, verb, CueClass::Claim, agent(tree, verb), parts, "hearsay");
                found.push(one);
                return;
            }
            if let Some(parts) = clause {
                // "was told that": the subject hears it, "by X" says it.
                let subject = if pattern == "clause-passive" { agent(tree, verb) } else { subject };
                found.push(Self::put(sentence, tree, verb, cue.class, subject, parts, pattern));
                return;
            }
            if cue.frames.has(Frames::INFINITIVE)
                && let Some(parts) = self.infinitive(sentence, tree, verb)
            {
                let binding =
                    matches!(cue.class, CueClass::Promise | CueClass::Order | CueClass::Ask | CueClass::Say);
                let one = Self::put(sentence, tree, verb, cue.class, subject, parts, "infinitive");
                found.push(Found { statement: binding, ..one });
                return;
            }
            if cue.frames.has(Frames::CLAUSE)
                && let Some(named) = &subject
                && let Some(parts) = self.by_order(sentence, tree, verb, named)
            {
                found.push(Self::put(sentence, tree, verb, cue.class, subject, parts, "order"));
                return;
            }
        }
        if let Some(one) = self.topic(sentence, tree, verb, cue, subject) {
            found.push(one);
        }
    }

    /// "X said (that) P", and "P, X said" where the parser makes P the verb's object.
    fn clause(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        subject: Option<&Subject>,
    ) -> Option<Vec<Span>> {
        // "told the crowd, adding that ...": the participle has a statement of its own.
        let clauses = tree
            .children(verb)
            .iter()
            .copied()
            .filter(|child| tree.relation(*child) == Relation::Ccomp && !is_participle(tree, *child));
        let clauses: Vec<usize> = clauses.collect();
        let cue = cue_words(tree, verb);
        let ahead = |child: &usize| *child > verb && !is_aside(tree, *child);
        if let Some(head) = clauses.iter().copied().find(ahead).or_else(|| told(tree, verb)) {
            let words = forward(tree, verb, head, cue.end);
            let start = subject
                .filter(|s| s.head > verb && s.head < head)
                .map_or(words.start, |s| words.start.max(s.words.end));
            let words = self.statement_words(sentence, tree, start..words.end, head);
            return self.content(sentence, words, verb).map(|span| vec![span]);
        }
        let extent = tree.extent(clauses.into_iter().filter(|child| *child < verb).max()?);
        // Before the cue the clause ends where the subject or the verb begins; it begins with the sentence where
        // nothing else governs the verb.
        let stop = subject.map_or(cue.start, |s| s.words.start.min(cue.start));
        let root = tree.head(verb).is_none();
        let start = if root { 0 } else { extent.start };
        let before = self.content(sentence, start..stop.max(start), verb)?;
        Some(vec![before])
    }

    /// "P, X said, P": the verb stands beside the clause that it introduces.
    fn interrupted(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        cue: Cue,
        subject: Option<&Subject>,
    ) -> Option<Vec<Span>> {
        if !cue.frames.has(Frames::CLAUSE) && !cue.frames.has(Frames::QUOTE) {
            return None;
        }
        let own = subject.filter(|s| tree.head(s.head) == Some(verb))?;
        if tree.relation(verb) == Relation::Parataxis
            && let Some(head) = tree.head(verb)
        {
            let inner = tree.extent(verb);
            let outer = if tree.head(head).is_none() { 0..tree.tokens.len() } else { tree.extent(head) };
            let inserted = inner.start.min(own.words.start)..inner.end.max(own.words.end);
            let before = self.content(sentence, outer.start..inserted.start.max(outer.start), verb);
            let after = self.content(sentence, inserted.end.min(outer.end)..outer.end, verb);
            // After a colon or a full clause the second half is a statement of its own.
            let parts: Vec<Span> = if head < verb {
                before.into_iter().chain(after).collect()
            } else {
                after.into_iter().collect()
            };
            let quoted = parts.iter().any(|part| self.quotation_at(part.start as usize).is_some());
            return (!parts.is_empty() && (quoted || cue.frames.has(Frames::CLAUSE))).then_some(parts);
        }
        let beside = tree.children(verb).iter().copied().find(|child| {
            *child > verb
                && tree.relation(*child) == Relation::Parataxis
                && introduced(tree, tree.extent(*child).start)
        })?;
        self.content(sentence, tree.extent(beside), verb).map(|span| vec![span])
    }

    /// "is said to have left", "P, it was alleged": somebody says so, and nobody is named.
    fn hearsay(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        cue: Cue,
        subject: Option<&Subject>,
    ) -> Option<Vec<Span>> {
        let subject = subject.filter(|s| s.passive && tree.head(s.head) == Some(verb))?;
        let class = matches!(cue.class, CueClass::Say | CueClass::Claim | CueClass::Think);
        let says = (class || tree.lemma(verb) == "understand")
            && cue.frames.has(Frames::CLAUSE)
            && !ADDRESSING.contains(&tree.lemma(verb))
            && !matches!(tree.lemma(verb), "expect" | "feel" | "convince" | "decide");
        if !says {
            return None;
        }
        let cue = cue_words(tree, verb);
        if tree.lemma(subject.head) == "it" && subject.head < verb {
            let comma = subject.words.start.checked_sub(1).filter(|at| tree.word(*at) == ",")?;
            let ends = tree.is_punct(cue.end) || cue.end >= tree.tokens.len();
            let clause = (0..comma).any(|at| Tree::is_subject(tree.relation(at)));
            return (ends && clause).then(|| self.content(sentence, 0..comma, verb))?.map(|span| vec![span]);
        }
        let head = tree.children(verb).iter().copied().find(|child| {
            *child > verb
                && matches!(tree.relation(*child), Relation::Xcomp | Relation::Ccomp | Relation::Advcl)
        })?;
        let to = tree.extent(head).start;
        let infinitive = tree.lemma(to) == "to" && tree.relation(to) == Relation::Mark && to <= cue.end + 3;
        infinitive.then(|| self.content(sentence, tree.extent(head), verb))?.map(|span| vec![span])
    }

    /// "vowed to P", "urged Y to P".
    fn infinitive(&self, sentence: usize, tree: &Tree<'_>, verb: usize) -> Option<Vec<Span>> {
        let head = tree.children(verb).iter().copied().find(|child| {
            let open = [Relation::Xcomp, Relation::Ccomp, Relation::Advcl, Relation::Acl];
            *child > verb
                && open.contains(&tree.relation(*child))
                && tree
                    .children(*child)
                    .iter()
                    .any(|mark| tree.relation(*mark) == Relation::Mark && tree.lemma(*mark) == "to")
        })?;
        let to = tree.children(head).iter().copied().find(|mark| tree.relation(*mark) == Relation::Mark)?;
        // "urged them to leave": what is urged is that they leave; "told them to leave": they hear it.
        let object = tree.child(verb, &[Relation::Obj]).filter(|object| *object > verb && *object < to);
        let start = object
            .filter(|_| !ADDRESSING.contains(&tree.lemma(verb)))
            .map_or(to, |object| tree.extent(object).start);
        self.content(sentence, topic_words(tree, start.min(to)..tree.extent(head).end), verb)
            .map(|span| vec![span])
    }

    /// "criticized the plan", "called for a truce", "the plan was praised by X".
    fn topic(
        &self,
        sentence: usize,
        tree: &Tree<'_>,
        verb: usize,
        cue: Option<Cue>,
        subject: Option<Subject>,
    ) -> Option<Found> {
        let lemma = tree.lemma(verb);
        for child in tree.children(verb).iter().copied().filter(|child| *child > verb) {
            if !matches!(tree.relation(child), Relation::Obl | Relation::Advcl | Relation::OblAgent) {
                continue;
            }
            let Some(case) = tree.child(child, &[Relation::Case, Relation::Mark]) else { continue };
            let Some(class) = lexicon::prepositional(lemma, tree.lemma(case)) else { continue };
            let subject = subject.clone().filter(|s| !s.passive)?;
            let mut end = tree.extent(child).end;
            // "called on them to leave", "called for a vote to be held".
            let later = tree.children(verb).iter().copied().find(|later| tree.extent(*later).start == end);
            if let Some(later) = later.filter(|later| {
                matches!(tree.relation(*later), Relation::Xcomp | Relation::Advcl) && tree.lemma(end) == "to"
            }) {
                end = tree.extent(later).end;
            }
            let content = self.content(sentence, topic_words(tree, case + 1..end), verb)?;
            let mut one = Self::put(sentence, tree, verb, class, Some(subject), vec![content], "topic-of");
            let words = cue_words(tree, verb);
            if case <= words.end + 3 {
                one.cue = tree.span(words.start..case + 1).map(|span| (span, verb));
            }
            return Some(Found { statement: false, ..one });
        }
        let cue = cue.filter(|cue| cue.frames.has(Frames::OBJECT))?;
        let subject = subject?;
        if subject.passive {
            let by = agent(tree, verb)?;
            let content = self.content(sentence, subject.words.clone(), verb)?;
            let one = Self::put(sentence, tree, verb, cue.class, Some(by), vec![content], "topic-passive");
            return Some(Found { statement: false, ..one });
        }
        let object = tree.child(verb, &[Relation::Obj]).filter(|object| *object > verb)?;
        let mut words = tree.extent(object);
        for child in tree.children(verb).iter().copied().filter(|child| *child > object) {
            let extent = tree.extent(child);
            let case =
                tree.child(child, &[Relation::Case, Relation::Mark]).map_or("", |case| tree.lemma(case));
            // "called it a mistake", "described it as a mistake", "blamed her for the mistake".
            let joined = match tree.relation(child) {
                Relation::Xcomp => true,
                Relation::Obl | Relation::Advcl => {
                    matches!(case, "as" | "for" | "of" | "about" | "over" | "against")
                }
                _ => false,
            };
            if joined && extent.start == words.end {
                words.end = extent.end;
            }
        }
        let content = self.content(sentence, topic_words(tree, words), verb)?;
        let one = Self::put(sentence, tree, verb, cue.class, Some(subject), vec![content], "topic");
        Some(Found { statement: false, ..one })
    }

    /// "the claim that P", "her promise to P".
    fn noun(&self, sentence: usize, tree: &Tree<'_>, noun: usize, found: &mut Vec<Found>) {
        // "The website states that P", where the tagger takes the verb for a noun.
        if tree.lemma(noun + 1) == "that"
            && tree.relation(noun + 1) == Relation::Mark
            && tree.word(noun).ends_with('s')
            && let Some(cue) = lexicon::verb(tree.lemma(noun)).filter(|cue| cue.frames.has(Frames::CLAUSE))
            && let Some(who) = named_before(tree, noun)
            && let Some(clause) = tree.head(noun + 1).filter(|clause| *clause > noun)
        {
            let words = self.statement_words(sentence, tree, noun + 1..tree.extent(clause).end, clause);
            if let Some(content) = self.content(sentence, words, noun) {
                found.push(Self::put(sentence, tree, noun, cue.class, Some(who), vec![content], "noun-verb"));
                return;
            }
        }
        let Some(cue) = lexicon::noun(tree.lemma(noun)) else { return };
        let clause = tree.children(noun).iter().copied().find(|child| {
            if *child < noun
                || ![Relation::Acl, Relation::AclRelcl, Relation::Ccomp, Relation::Xcomp]
                    .contains(&tree.relation(*child))
            {
                return false;
            }
            let mark = tree.child(*child, &[Relation::Mark]).map_or("", |mark| tree.lemma(mark));
            mark == "that" && cue.frames.has(Frames::CLAUSE)
                || mark == "to" && cue.frames.has(Frames::INFINITIVE)
        });
        let Some(content) = clause.and_then(|clause| {
            let words = self.statement_words(sentence, tree, claused(tree, clause), clause);
            self.content(sentence, words, noun)
        }) else {
            return;
        };
        let owner = tree.child(noun, &[Relation::NmodPoss]).or_else(|| {
            tree.children(noun).iter().copied().find(|child| {
                tree.relation(*child) == Relation::Nmod
                    && tree
                        .child(*child, &[Relation::Case])
                        .is_some_and(|case| matches!(tree.lemma(case), "by" | "from" | "of"))
            })
        });
        // "expressed hope that P", "made the claim that P": the verb's subject is the one who does.
        let light = tree.head(noun).filter(|above| {
            tree.relation(noun) == Relation::Obj
                && LIGHT.contains(&tree.lemma(*above))
                && *above < noun
                && owner.is_none()
        });
        if let Some(above) = light {
            let subject = self.subject(sentence, tree, above).filter(|s| !s.passive);
            let mut one = Self::put(sentence, tree, above, cue.class, subject, vec![content], "light");
            one.cue = tree.span(cue_words(tree, above).start..noun + 1).map(|span| (span, above));
            found.retain(|other| other.cue.map(|(_, head)| head) != Some(above));
            found.push(one);
            return;
        }
        let Some(owner) = owner else {
            // "Costa notes that P", where the tagger takes the verb for a noun.
            if let Some(who) = named_before(tree, noun).filter(|_| tree.word(noun).ends_with('s')) {
                found.push(Self::put(sentence, tree, noun, cue.class, Some(who), vec![content], "noun-verb"));
            }
            return;
        };
        let words = tree.phrase(owner, noun);
        let possessive = |at: usize| matches!(tree.word(at), "'s" | "’s" | "'" | "’");
        let words =
            words.start..words.end - usize::from(words.end > words.start + 1 && possessive(words.end - 1));
        let subject = Subject { head: owner, words, passive: false };
        found.push(Self::put(sentence, tree, noun, cue.class, Some(subject), vec![content], "noun"));
    }

    /// "was sure that P".
    fn adjective(&self, sentence: usize, tree: &Tree<'_>, adjective: usize, found: &mut Vec<Found>) {
        let Some(cue) = lexicon::adjective(tree.lemma(adjective)) else { return };
        let Some(subject) = self
            .subject(sentence, tree, adjective)
            .filter(|s| tree.tag(s.head) != Tag::Pron || tree.lemma(s.head) != "it")
        else {
            return;
        };
        let clause = tree
            .children(adjective)
            .iter()
            .copied()
            .find(|child| *child > adjective && tree.relation(*child) == Relation::Ccomp);
        let Some(content) = clause.and_then(|clause| self.content(sentence, tree.extent(clause), adjective))
        else {
            return;
        };
        found.push(Self::put(
            sentence,
            tree,
            adjective,
            cue.class,
            Some(subject),
            vec![content],
            "adjective",
        ));
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn put(
        sentence: usize,
        tree: &Tree<'_>,
        cue: usize,
        class: CueClass,
        subject: Option<Subject>,
        parts: Vec<Span>,
        pattern: &'static str,
    ) -> Found {
        let words = cue_words(tree, cue);
        let addressee = tree
            .child(cue, &[Relation::Iobj, Relation::Obj])
            .filter(|object| {
                *object > cue
                    && matches!(
                        tree.lemma(cue),
                        "tell" | "inform" | "assure" | "remind" | "warn" | "ask" | "urge" | "notify"
                    )
            })
            .and_then(|object| {
                let words = tree.phrase(object, cue);
                let end =
                    told(tree, cue).map_or(words.end, |clause| words.end.min(tree.extent(clause).start));
                tree.span(words.start..end)
            })
            .filter(|span| parts.iter().all(|part| !part.overlaps(*span)));
        let source = subject.and_then(|subject| {
            let span = tree.span(source_words(tree, subject.head, subject.words.clone(), &words))?;
            parts.iter().all(|part| !part.contains(span)).then_some((span, subject.head))
        });
        Found {
            sentence,
            source,
            source_sentence: None,
            cue: tree.span(words).map(|span| (span, cue)),
            class,
            parts,
            statement: true,
            addressee,
            pattern,
        }
    }
}

/// The words of a clause. "The claim that the dam is safe has been challenged": where the parser makes the clause the
/// subject of the sentence's own verb, it ends before that verb.
pub(super) fn claused(tree: &Tree<'_>, clause: usize) -> Range<usize> {
    let words = tree.extent(clause);
    let inner = tree.children(clause).iter().copied().find(|child| {
        *child < clause
            && Tree::is_subject(tree.relation(*child))
            && tree.children(*child).iter().any(|below| Tree::is_subject(tree.relation(*below)))
            && tree.children(*child).iter().any(|below| {
                matches!(tree.relation(*below), Relation::Cop | Relation::Aux | Relation::AuxPass)
            })
    });
    inner.map_or(words.clone(), |inner| words.start..tree.extent(inner).end)
}

/// "told reporters that P", where the parser hangs P on the reporters.
fn told(tree: &Tree<'_>, verb: usize) -> Option<usize> {
    let object = tree.child(verb, &[Relation::Obj, Relation::Iobj]).filter(|object| *object > verb)?;
    let addressed = matches!(
        tree.lemma(verb),
        "tell" | "inform" | "assure" | "remind" | "warn" | "ask" | "notify" | "advise"
    );
    tree.children(object).iter().copied().find(|child| {
        let clause = matches!(
            tree.relation(*child),
            Relation::Acl | Relation::AclRelcl | Relation::Ccomp | Relation::Parataxis
        );
        addressed && clause && *child > object && tree.lemma(tree.extent(*child).start) == "that"
    })
}

/// Whether a clause says when or why somebody speaks: "said when he was asked".
pub(super) fn is_aside(tree: &Tree<'_>, clause: usize) -> bool {
    ASIDES.contains(&tree.lemma(tree.trim(tree.extent(clause)).start))
}

/// The words of a clause behind its cue, `head` being its first verb. The parser often hangs the clause's later
/// halves, or its subject, on the cue itself.
fn forward(tree: &Tree<'_>, verb: usize, head: usize, from: usize) -> Range<usize> {
    let mut words = tree.extent(head);
    words.start = words.start.max(from);
    let opened =
        matches!(tree.lemma(words.start), "that" | "whether" | "if" | "how" | "why" | "what" | "\"" | "who");
    for child in tree.children(verb).iter().copied().filter(|child| *child > verb) {
        let extent = tree.extent(child);
        if child < head {
            let nominal = [
                Relation::Obj,
                Relation::Nsubj,
                Relation::Csubj,
                Relation::Dislocated,
                Relation::Ccomp,
                Relation::Xcomp,
            ];
            if !opened && !ADDRESSING.contains(&tree.lemma(verb)) && nominal.contains(&tree.relation(child)) {
                words.start = words.start.min(extent.start.max(from));
            }
        } else if extent.start >= words.end {
            let opens = tree.trim(extent.clone()).start;
            let lemma = tree.lemma(opens);
            let apart = opens > words.end;
            let goes_on = match tree.relation(child) {
                Relation::Ccomp => !is_participle(tree, child) || apart,
                Relation::Advcl => {
                    lemma == "because" || !apart && matches!(lemma, "if" | "until" | "since" | "so")
                }
                Relation::Conj => {
                    let own = tree
                        .children(child)
                        .iter()
                        .any(|below| Tree::is_subject(tree.relation(*below)) || tree.lemma(*below) == "that");
                    let cue = lexicon::verb(tree.lemma(child))
                        .is_some_and(|cue| cue.frames.has(Frames::CLAUSE))
                        && tree.child(child, &[Relation::Ccomp]).is_some();
                    own && !cue
                }
                _ => false,
            };
            if goes_on {
                words.end = extent.end;
            }
        }
    }
    words
}

/// Whether a verb of saying gives what somebody is quoted as saying.
fn is_quoted_as(tree: &Tree<'_>, verb: usize) -> bool {
    tree.relation(verb) == Relation::Advcl
        && tree.child(verb, &[Relation::Mark]).is_some_and(|mark| tree.lemma(mark) == "as")
        && tree.head(verb).is_some_and(|above| {
            matches!(tree.lemma(above), "quote" | "cite" | "describe" | "report" | "paraphrase" | "record")
        })
}

/// Whether a verb is a bare participle: "..., adding that".
pub(super) fn is_participle(tree: &Tree<'_>, verb: usize) -> bool {
    let own =
        |below: &usize| Tree::is_subject(tree.relation(*below)) || tree.relation(*below) == Relation::Aux;
    tree.tag(verb) == Tag::Verb && tree.word(verb).ends_with("ing") && !tree.children(verb).iter().any(own)
}

/// Whether a colon or a quotation mark stands before the word, or the word is one.
fn introduced(tree: &Tree<'_>, at: usize) -> bool {
    let opening = |at: usize| matches!(tree.word(at), ":" | "\"" | "“" | "``" | "''");
    opening(at) || at.checked_sub(1).is_some_and(opening)
}
