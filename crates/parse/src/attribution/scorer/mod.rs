//! Which of the words that could introduce a statement do so, and how far do source, cue and content reach?
//!
//! The rules of the neighbouring modules propose; a scorer fitted on labelled news decides. A first sum of weights says
//! whether a word is a cue (`cue.rs`); for each cue a row of labels over the words around it says which of them are its
//! source, its cue and its content (`label.rs`), what the rules found being among the things that are looked at. The
//! weights are fitted by `examples/fit_attribution.rs` and stand in `models/attribution.bin`.

mod cue;
mod facts;
pub mod fit;
mod hash;
mod label;
mod weights;
mod window;

pub use weights::Weights;

use super::clauses;
use super::lexicon::{self, CueClass};
use super::reading::{Found, Reading};
use super::tree::Tree;
use facts::Facts;
use gainsay_claim::Span;
use gainsay_syntax::{Relation, Tag};
use hash::Features;
use label::{CONTENT, CUE, Look, NOTHING, SOURCE};
use rustc_hash::{FxHashMap, FxHashSet};
use window::{Place, Window};

/// Cues of one sentence at most; those with the highest sums.
const CUES: usize = 24;

/// Logarithm of the odds over which a word is a cue.
pub const THRESHOLD: f32 = -0.35;

/// By how much more a word may fall short and still cast doubt on whose words its clause is.
const DOUBT: f32 = -1.0;

/// Rules that read a quotation with its speaker, and those whose words stand for nothing but hearsay.
const QUOTED: &[&str] =
    &["quote-cue", "cue-quote", "colon-quote", "quote-verb", "dash", "adverb", "according-to"];

/// Rules that read a plain act of saying, thinking or hearsay with who says it: they stand whatever the sums say, which
/// only tell how far they reach.
const PLAIN: &[&str] = &["clause", "according-to", "quote-cue", "cue-quote", "colon-quote", "reckoning"];

/// Rules whose words are marked off by the form of the line: nothing is left to weigh.
const FORMAL: &[&str] = &["colon", "dash", "turn", "block", "put", "hearsay", "inverted", "quoted-as"];

/// Whether a finding of the rules stands whatever the sums say.
fn is_plain(one: &Found) -> bool {
    use CueClass::{Admit, Claim, Deny, Order, Promise, Say, Warn};
    let says = matches!(one.class, Say | Deny | Order | Promise | Claim | Warn | Admit);
    let named = one.source.is_some();
    // Beside the clause that it introduces a verb has nothing else to do: "..., the paper has learned".
    let beside = matches!(one.pattern, "inserted" | "parenthesis" | "trailing");
    FORMAL.contains(&one.pattern)
        || one.statement && named && (beside || says && PLAIN.contains(&one.pattern))
}

/// By how much the rules' word that something is said lowers the threshold.
const RULED: f32 = -0.8;

/// Rules' findings by sentence and word of their cue.
type ByCue = FxHashMap<(usize, usize), usize>;

fn by_cue(found: &[Found]) -> ByCue {
    let mut out = ByCue::default();
    for (index, one) in found.iter().enumerate() {
        if let Some((_, at)) = one.cue {
            out.entry((one.sentence, at)).or_insert(index);
        }
    }
    out
}

impl Weights {
    /// The logarithm of the odds that a word is a cue.
    fn odds(&self, features: &Features) -> f32 {
        self.cue(features.numbers()) as f32 * self.scale.first().copied().unwrap_or(1.0)
    }

    /// What one unit of the tables of labels and steps is worth, as whole numbers.
    fn units(&self) -> (i64, i64) {
        let whole = |scale: Option<&f32>| (scale.copied().unwrap_or(1.0) * 1_048_576.0) as i64;
        (whole(self.scale.get(1)), whole(self.scale.get(2)))
    }
}

/// What the scorer makes of a text.
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// What somebody says.
    pub(super) found: Vec<Found>,
    /// Sentence and word of what may be a cue, and is not taken for one; with what the rules have read of it.
    pub(super) weak: Vec<(usize, usize, Option<usize>)>,
}

/// What of the rules' findings stands, with the reach that the scorer gives it, and what the rules did not find.
pub(super) fn judge(reading: &Reading<'_>, weights: &Weights, threshold: f32) -> Judged {
    let found = &reading.found;
    let facts = Facts::of(reading, found);
    let rules = by_cue(found);
    let mut seen = Features::default();
    let mut out: Vec<(f32, Found)> = Vec::new();
    let mut weak = Vec::new();
    for (sentence, tree) in reading.trees.iter().enumerate() {
        let mut cues: Vec<(f32, usize)> = Vec::new();
        for at in 0..tree.tokens.len() {
            let rule = rules.get(&(sentence, at)).and_then(|index| found.get(*index));
            let Some(fact) = facts.get(sentence, at) else { continue };
            let known = cue::is_open(fact, rule) || weights.lemmas.binary_search(&fact.lemma).is_ok();
            if !known || rule.is_none() && !cue::can_be(tree, at) {
                continue;
            }
            cue::features(reading, &facts, sentence, at, rule, &mut seen);
            let odds = weights.odds(&seen);
            let open = if rule.is_some_and(|rule| rule.statement) { RULED } else { 0.0 };
            if odds > threshold + open || rule.is_some_and(is_plain) {
                cues.push((odds, at));
            } else if odds > threshold + open + DOUBT {
                weak.push((sentence, at, rules.get(&(sentence, at)).copied()));
            }
        }
        cues.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        cues.truncate(CUES);
        let mut taken: Vec<(Span, Vec<Span>)> = Vec::new();
        for (odds, at) in cues {
            let rule = rules.get(&(sentence, at)).and_then(|index| found.get(*index));
            let formal = rule.filter(|rule| FORMAL.contains(&rule.pattern)).cloned();
            let one = formal
                .or_else(|| labelled(reading, &facts, weights, sentence, at, rule))
                .or_else(|| rule.filter(|rule| rule.statement).cloned());
            let Some(one) = one else { continue };
            let Some((span, _)) = one.cue else { continue };
            // One act of saying has one cue.
            if taken.iter().any(|(cue, parts)| cue.overlaps(span) || *parts == one.parts) {
                continue;
            }
            taken.push((span, one.parts.clone()));
            out.push((odds, one));
        }
    }
    drop_nested(found, &rules, &mut out);
    part_company(reading, &mut out);
    let accepted: FxHashSet<(usize, usize)> =
        out.iter().filter_map(|(_, one)| Some((one.sentence, one.cue?.1))).collect();
    let held = Cover::of(out.iter().flat_map(|(_, one)| one.parts.iter().copied()));
    let inside = |at: u32| held.touches(Span { start: at, end: at + 1 });
    // What a source says that others have said: the rules' word counts there.
    let nested = found.iter().filter(|one| {
        let cue = one.cue.filter(|(_, at)| !accepted.contains(&(one.sentence, *at)));
        one.statement && cue.is_some_and(|(span, _)| inside(span.start))
    });
    // What is quoted and has a speaker, or is hearsay, is somebody's word, whatever the scorer says of its cue.
    let quoted = found.iter().filter(|one| {
        QUOTED.contains(&one.pattern)
            && !one.parts.iter().any(|part| held.touches(*part))
            && one.cue.is_none_or(|(cue, _)| !inside(cue.start))
    });
    let kept: Vec<Found> = nested.chain(quoted).cloned().collect();
    Judged { found: out.into_iter().map(|(_, one)| one).chain(kept).collect(), weak }
}

/// Drops what only the sums find inside somebody's statement: the labelled news that they are fitted on marks there no
/// more than the outermost speaker, so that what others say in turn is left to the rules.
fn drop_nested(found: &[Found], rules: &ByCue, out: &mut Vec<(f32, Found)>) {
    let said = out.iter().filter(|(_, one)| one.statement);
    let held = Cover::of(said.flat_map(|(_, one)| one.parts.iter().copied()));
    out.retain(|(_, one)| {
        let Some((span, at)) = one.cue else { return true };
        let rule = rules.get(&(one.sentence, at)).and_then(|index| found.get(*index));
        !held.touches(Span { start: span.start, end: span.start + 1 })
            || rule.is_some_and(|rule| rule.statement)
    });
}

/// A source with the place of its head.
type Source = (Span, (usize, usize));

/// The rules' source right beside the cue, where the sums find none; a statement does not reach over it.
fn sourced(
    reading: &Reading<'_>,
    rule: Option<&Found>,
    mut parts: Vec<Span>,
    source: Option<Source>,
) -> (Vec<Span>, Option<Source>) {
    let known = rule.filter(|_| source.is_none()).and_then(|rule| {
        let ((span, head), (cue, _)) = rule.source.zip(rule.cue)?;
        let beside = !reading.has_words(span.end.min(cue.end), cue.start.max(span.start));
        beside.then_some((span, (rule.source_sentence.unwrap_or(rule.sentence), head)))
    });
    let Some(known) = known else { return (parts, source) };
    for part in &mut parts {
        if part.start < known.0.start && known.0.start < part.end && part.end <= known.0.end {
            let kept = reading.text.get(part.start as usize..known.0.start as usize).unwrap_or("");
            part.end = part.start + kept.trim_end_matches([',', ' ', '\n']).len() as u32;
        }
    }
    let free = parts.iter().all(|part| !part.overlaps(known.0));
    (parts, Some(known).filter(|_| free))
}

/// The clause of a noun without the verb of which the noun is the subject: "the claim that P has been challenged".
fn ended(tree: &Tree<'_>, rule: Option<&Found>, parts: Vec<Span>) -> Vec<Span> {
    let Some(rule) = rule.filter(|rule| rule.pattern == "noun" && rule.statement) else { return parts };
    match (&parts[..], &rule.parts[..]) {
        ([part], [own]) if part.start == own.start && own.end < part.end => {
            let next = tree.tokens.partition_point(|token| token.start < own.end);
            if tree.tag(next) == Tag::Aux { rule.parts.clone() } else { parts }
        }
        _ => parts,
    }
}

/// Cuts a statement behind its cue where somebody else begins to speak: "X said P, but Y said Q".
fn part_company(reading: &Reading<'_>, out: &mut [(f32, Found)]) {
    let mut begins: FxHashMap<usize, Vec<(u32, u32)>> = FxHashMap::default();
    for (_, one) in out.iter().filter(|(_, one)| one.statement) {
        let (Some((source, _)), Some((cue, _))) = (one.source, one.cue) else { continue };
        let Some(tree) = reading.trees.get(one.sentence).filter(|_| source.end <= cue.start) else {
            continue;
        };
        let first = tree.tokens.partition_point(|token| token.start < source.start);
        let joined = first.checked_sub(2).filter(|mark| {
            tree.word(*mark) == ","
                && matches!(tree.lemma(*mark + 1), "but" | "and" | "while" | "though" | "although")
        });
        let parted = || first.checked_sub(1).filter(|mark| tree.word(*mark) == ";");
        if let Some(mark) = joined.or_else(parted).and_then(|mark| tree.token(mark)) {
            begins.entry(one.sentence).or_default().push((mark.start, source.start));
        }
    }
    for (_, one) in out.iter_mut() {
        let Some(begins) = begins.get(&one.sentence) else { continue };
        let Some((cue, _)) = one.cue else { continue };
        for part in one.parts.iter_mut().filter(|part| part.start >= cue.end) {
            let inside = |at: u32| reading.quotation_at(at as usize).is_some();
            let cut = begins
                .iter()
                .filter(|(mark, source)| *mark > part.start && *source < part.end && !inside(*mark));
            if let Some((mark, _)) = cut.min() {
                part.end = *mark;
            }
        }
    }
}

/// Spans that can be asked whether they hold something of another one.
struct Cover {
    spans: Vec<Span>,
    /// The furthest end up to each span.
    reach: Vec<u32>,
}

impl Cover {
    fn of(spans: impl Iterator<Item = Span>) -> Cover {
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_by_key(|span| (span.start, span.end));
        let mut furthest = 0;
        let mut further = |span: &Span| {
            furthest = furthest.max(span.end);
            furthest
        };
        let reach = spans.iter().map(&mut further).collect();
        Cover { spans, reach }
    }

    /// Whether a byte of `span` stands in one of the spans. O(log n).
    fn touches(&self, span: Span) -> bool {
        let after = self.spans.partition_point(|other| other.start < span.end);
        after.checked_sub(1).and_then(|last| self.reach.get(last)).is_some_and(|end| *end > span.start)
    }
}

/// The source, cue and content of a cue.
fn labelled(
    reading: &Reading<'_>,
    facts: &Facts,
    weights: &Weights,
    sentence: usize,
    at: usize,
    rule: Option<&Found>,
) -> Option<Found> {
    let tree = reading.trees.get(sentence)?;
    let window = Window::of(reading, facts, sentence, at, rule);
    let look = Look::of(&window, rule);
    let labels = with_content(look.scores(weights), window.cue, weights.units());
    let stretch = |label: usize| stretches(reading, &window, &labels, label);
    let parts: Vec<Span> = stretch(CONTENT)
        .into_iter()
        .filter_map(|(first, last)| content(reading, &window, first, last))
        .map(|part| begun(reading, tree, sentence, at, part))
        .collect();
    let parts = joined(reading, parts);
    if parts.is_empty() {
        return None;
    }
    let parts = ended(tree, rule, parts);
    let span = |(first, last): (usize, usize)| {
        let (first, last) = (window.places.get(first)?, window.places.get(last)?);
        Some(Span::new(first.fact.start as usize, last.fact.end as usize))
    };
    let cue = stretch(CUE).into_iter().find_map(span)?;
    let source = stretch(SOURCE).into_iter().find_map(|(first, last)| {
        let head = head(reading, window.places.get(first..=last)?)?;
        Some((span((first, last))?, head))
    });
    let (parts, source) = sourced(reading, rule, parts, source);
    let known = rule.map(|rule| rule.class).or_else(|| class(tree, at)).unwrap_or(CueClass::Other);
    let statement = rule.map_or_else(
        || states(reading, &parts, known),
        // What is praised or attacked says nothing there, also where it is a clause.
        |rule| rule.statement || rule.pattern != "topic-passive" && states(reading, &parts, CueClass::Say),
    );
    // Words of the source's own are its word, also where they only name a topic: "called it “a mess of his own making”".
    let statement = statement || parts.iter().any(|part| quotes(reading, *part, cue));
    let class = if rule.is_none() && !statement { CueClass::Other } else { known };
    Some(Found {
        sentence,
        source: source.map(|(span, place)| (span, place.1)),
        source_sentence: source.map(|(_, place)| place.0),
        cue: Some((cue, at)),
        class,
        parts,
        statement,
        addressee: rule.and_then(|rule| rule.addressee),
        pattern: rule.map_or("scored", |rule| rule.pattern),
    })
}

/// The best row of labels in which something is content: a word that is a cue introduces something. Where the sums alone
/// give none, content is helped along until some word is; each step doubles the help.
fn with_content(mut scores: label::Scores<i32>, cue: usize, units: (i64, i64)) -> Vec<usize> {
    let mut labels = label::best(&scores, cue, units);
    for step in 0..HELP {
        if labels.contains(&CONTENT) {
            break;
        }
        for sums in &mut scores.labels {
            if let Some(sum) = sums.get_mut(CONTENT) {
                *sum += FIRST_HELP << step;
            }
        }
        labels = label::best(&scores, cue, units);
    }
    labels
}

/// How often content is helped along, and by how much first, in units of the table.
const HELP: usize = 8;
const FIRST_HELP: i32 = 10;

/// Words of a quotation that say something by themselves, at least.
const QUOTED_WORDS: usize = 4;

/// Whether a part quotes more than a name or a term; a quotation in which the cue stands itself is not the part's.
fn quotes(reading: &Reading<'_>, part: Span, cue: Span) -> bool {
    let first = reading.quotations.partition_point(|quotation| quotation.span.end <= part.start);
    let inside =
        reading.quotations.iter().skip(first).take_while(|quotation| quotation.span.start < part.end);
    inside.map(|quotation| quotation.span).any(|span| {
        let words = span.of(reading.text).map_or(0, |words| words.split_whitespace().count());
        words >= QUOTED_WORDS && !span.overlaps(cue)
    })
}

/// The stretches of words with one label, punctuation at their ends left out; stretches between which only punctuation
/// stands are one.
fn stretches(reading: &Reading<'_>, window: &Window, labels: &[usize], label: usize) -> Vec<(usize, usize)> {
    let loose = |index: usize| {
        window.places.get(index).is_some_and(|place| {
            let word = reading.trees.get(place.sentence).map_or("", |tree| tree.word(place.at));
            matches!(word, "," | "." | ";" | ":" | "-" | "--" | "—" | "–" | "―" | "…" | "..." | "!" | "?")
        })
    };
    let bare = |index: usize| loose(index) && !(label == CUE && index == window.cue);
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (index, own) in labels.iter().enumerate() {
        if bare(index) {
            if *own != label && *own != NOTHING {
                out.extend(open.take());
            }
        } else if *own == label {
            open = Some(open.map_or((index, index), |(first, _)| (first, index)));
        } else {
            out.extend(open.take());
        }
    }
    out.extend(open);
    out
}

/// The bytes of a stretch of content; where it begins or ends inside a quotation in which the cue does not stand, the
/// whole quotation.
fn content(reading: &Reading<'_>, window: &Window, first: usize, last: usize) -> Option<Span> {
    let (first, last) = (window.places.get(first)?, window.places.get(last)?);
    let mut span = Span::new(first.fact.start as usize, last.fact.end as usize);
    let own = window.places.get(window.cue).map_or(0, |place| place.fact.quote);
    let quotation = |number: u32| {
        let index = (number as usize).checked_sub(1)?;
        reading.quotations.get(index).filter(|_| number != own).map(|quotation| quotation.span)
    };
    if let Some(whole) = quotation(first.fact.quote) {
        span.start = span.start.min(whole.start);
    }
    if let Some(whole) = quotation(last.fact.quote) {
        span.end = span.end.max(whole.end);
    }
    Some(span)
}

/// Words before "that", or before who hears it, that are no part of what is said, at most.
const BEFORE_THAT: usize = 12;

/// A content without the words between its cue and its beginning: "said [on Monday] that P", "told [the host], P".
fn begun(reading: &Reading<'_>, tree: &Tree<'_>, sentence: usize, cue: usize, part: Span) -> Span {
    let Some(own) = reading.sentences.get(sentence) else { return part };
    let first = own.tokens.partition_point(|token| token.start < part.start);
    if first <= cue
        || first >= tree.tokens.len()
        || part.start < own.start
        || matches!(tree.lemma(first), "that" | "to")
    {
        return part;
    }
    let near = first + 1..tree.tokens.len().min(first + BEFORE_THAT);
    let plain =
        |at: usize| !matches!(tree.tag(at), Tag::Verb | Tag::Aux) || tree.relation(at) == Relation::Amod;
    let free = |to: usize| (first..to).all(plain);
    let that = near.clone().find(|at| tree.lemma(*at) == "that" && tree.relation(*at) == Relation::Mark);
    let that = that.filter(|that| {
        // "the hope that P" is what is said: the clause hangs on the noun.
        let clause = tree.head(*that);
        let above = clause.and_then(|clause| tree.head(clause));
        free(*that)
            && clause.is_some_and(|clause| clause > *that)
            && above.is_none_or(|above| above == cue || above < first)
    });
    let told = || {
        let heard = clauses::ADDRESSING
            .contains(&tree.lemma(cue))
            .then(|| tree.child(cue, &[Relation::Iobj, Relation::Obj]))??;
        let begins = tree.extent(heard).contains(&first) && heard > cue;
        let end = tree.extent(heard).end;
        let opens = |at: usize| {
            matches!(tree.word(at), "\"" | "“" | "''" | "``" | "‘")
                || tree.children(cue).iter().any(|clause| {
                    tree.relation(*clause) == Relation::Ccomp
                        && tree.children(*clause).iter().any(|below| {
                            Tree::is_subject(tree.relation(*below)) && tree.extent(*below).start == at
                        })
                })
        };
        near.clone().filter(|_| begins).find(|at| *at >= end.min(heard + 1) && opens(*at) && free(*at))
    };
    let heard = || {
        let pronoun = near.clone().find(|at| {
            tree.tag(*at) == Tag::Pron
                && tree.relation(*at) == Relation::Nsubj
                && tree.head(*at).is_some_and(|head| head > *at)
        })?;
        let named =
            |at: usize| matches!(tree.tag(at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Part);
        (clauses::ADDRESSING.contains(&tree.lemma(cue)) && (first..pronoun).all(named)).then_some(pronoun)
    };
    let start = that
        .or_else(told)
        .or_else(heard)
        .and_then(|at| tree.token(at))
        .map_or(part.start, |token| token.start);
    if start < part.end { Span { start, ..part } } else { part }
}

/// Parts that touch or overlap are one.
fn joined(reading: &Reading<'_>, mut parts: Vec<Span>) -> Vec<Span> {
    parts.sort_by_key(|part| (part.start, part.end));
    let mut out: Vec<Span> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(last) if !reading.has_words(last.end, part.start) => *last = last.cover(part),
            _ => out.push(part),
        }
    }
    out
}

/// The word of a stretch whose head stands outside it.
fn head(reading: &Reading<'_>, places: &[Place]) -> Option<(usize, usize)> {
    let sentence = places.first()?.sentence;
    let tree = reading.trees.get(sentence)?;
    let inside = |at: usize| places.iter().any(|place| place.sentence == sentence && place.at == at);
    let tops = places.iter().filter(|place| {
        place.sentence == sentence
            && !tree.is_punct(place.at)
            && tree.head(place.at).is_none_or(|head| !inside(head))
    });
    let nominal = |at: usize| matches!(tree.tag(at), Tag::Noun | Tag::Propn | Tag::Pron | Tag::Num);
    let top = tops.min_by_key(|place| !nominal(place.at))?;
    Some((sentence, top.at))
}

/// The class of a cue that no rule has found.
fn class(tree: &Tree<'_>, at: usize) -> Option<CueClass> {
    let lemma = tree.lemma(at);
    let known = match tree.tag(at) {
        Tag::Verb => lexicon::verb(lemma),
        Tag::Noun => lexicon::noun(lemma).or_else(|| {
            let above = tree.head(at).filter(|_| tree.relation(at) == Relation::Obj)?;
            lexicon::verb(tree.lemma(above))
        }),
        Tag::Adj => lexicon::adjective(lemma),
        _ => None,
    };
    known.map(|cue| cue.class)
}

/// Whether a content that no rule has found says something: a quotation, or a clause with a finite verb.
fn states(reading: &Reading<'_>, parts: &[Span], class: CueClass) -> bool {
    let wish = matches!(class, CueClass::Intend | CueClass::Feel | CueClass::Praise | CueClass::Blame);
    let clause = |part: &Span| {
        let first = reading.sentences.partition_point(|one| one.end <= part.start);
        let Some((tree, one)) = reading.trees.get(first).zip(reading.sentences.get(first)) else {
            return false;
        };
        let begin = one.tokens.partition_point(|token| token.start < part.start);
        if tree.lemma(begin) == "to" {
            return false;
        }
        (begin..tree.tokens.len())
            .take_while(|at| tree.token(*at).is_some_and(|token| token.start < part.end))
            .any(|at| {
                matches!(tree.tag(at), Tag::Verb | Tag::Aux)
                    && tree
                        .children(at)
                        .iter()
                        .chain(tree.head(at).iter().flat_map(|head| tree.children(*head)))
                        .any(|child| *child >= begin && Tree::is_subject(tree.relation(*child)))
                    && !matches!(tree.relation(at), Relation::AclRelcl | Relation::Acl)
            })
    };
    !wish && parts.iter().any(clause)
}
