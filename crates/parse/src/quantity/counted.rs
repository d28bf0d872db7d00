//! What is counted or measured?

mod words;

use gainsay_claim::Counted;
use gainsay_syntax::{Relation, Sentence, Tag, Token};
use words::lemma;
pub(super) use words::{FUNCTION, IRREGULAR};

/// The noun that a number stands with.
pub(super) struct Found {
    /// Its token in the sentence.
    pub(super) token: usize,
    pub(super) counted: Counted,
}

/// Where a quantity lies in its sentence.
pub(super) struct Place {
    /// Its first token.
    pub(super) start: usize,
    /// Token of the number's last word.
    pub(super) number: usize,
    /// Token of the unit, where it has one as a word.
    pub(super) unit: Option<usize>,
    /// One past its last token.
    pub(super) end: usize,
    pub(super) sort: Sort,
}

/// What sort of figure it is, as far as it decides where its noun stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Any other.
    Plain,
    /// A rank: it modifies its noun as an adjective.
    Rank,
    /// A length of time.
    Duration,
    /// A share of something, or "so many times".
    Share,
    /// A verb that says a multiple: "doubled".
    Verb,
}

/// What is counted: from the parse where the sentence has one, otherwise the noun phrase that follows.
pub(super) fn counted(text: &str, sentence: &Sentence, place: &Place) -> Option<Found> {
    let token = if sentence.parsed && sentence.tokens.iter().any(|t| t.head.is_some()) {
        let parsed = by_parse(text, sentence, place);
        // The parser may have missed the noun that stands right there.
        if parsed.is_none() && place.unit.is_none() && place.sort != Sort::Rank && place.sort != Sort::Share {
            by_walk(text, sentence, place)
        } else {
            let outer = || {
                (place.unit.is_some() && place.sort != Sort::Duration)
                    .then(|| by_clause(text, sentence, place))
            };
            let near = (place.unit.is_some() && place.sort != Sort::Duration)
                .then(|| nearest_subject(text, &sentence.tokens, place))
                .flatten()
                .filter(|near| parsed.is_none_or(|noun| noun < *near));
            let thing = |noun: &usize| place.unit.is_none() || !is_when(text, &sentence.tokens, *noun);
            near.or(parsed).filter(thing).or_else(|| outer().flatten().filter(thing)).map(|noun| {
                if place.unit.is_none() && place.sort != Sort::Rank {
                    compound_head(text, &sentence.tokens, noun, place)
                } else {
                    noun
                }
            })
        }
    } else {
        by_walk(text, sentence, place)
    }?;
    let token = repaired(text, &sentence.tokens, token, place)?;
    let head = lemma(text, sentence.tokens.get(token)?);
    // "a total of 12": what it is a total of is not said.
    if head.is_empty() || head == "total" && place.unit.is_none() && token < place.start {
        return None;
    }
    Some(Found { token, counted: Counted { head, modifiers: modifiers(text, sentence, token, place) } })
}

/// What there is so many times as much of: "three times as many people", "ten times the price", "twice its size".
pub(super) fn times_what(text: &str, sentence: &Sentence, end: usize) -> Option<Found> {
    let word = |i: usize| sentence.tokens.get(i).map_or("", |t| t.text(text));
    let one_of = |i: usize, words: &[&str]| words.iter().any(|w| word(i).eq_ignore_ascii_case(w));
    let from = if one_of(end, &["as"]) && one_of(end + 1, &["many", "much"]) {
        end + 2
    } else if one_of(end, &["more", "the", "its", "their"]) {
        end + 1
    } else {
        return None;
    };
    let tag = |i: usize| sentence.tokens.get(i).map(|t| t.tag);
    let noun = (from..from + 4).find(|i| tag(*i) != Some(Tag::Adj)).filter(|i| tag(*i) == Some(Tag::Noun))?;
    let token = (noun..noun + 3).take_while(|i| tag(*i) == Some(Tag::Noun)).last()?;
    let head = lemma(text, sentence.tokens.get(token)?);
    let place = Place { start: end, number: end, unit: None, end, sort: Sort::Share };
    Some(Found { token, counted: Counted { head, modifiers: modifiers(text, sentence, token, &place) } })
}

/// Whether a noun says when, and is nothing that is counted: "this year", "a week ago".
fn is_when(text: &str, tokens: &[Token], noun: usize) -> bool {
    let word = |i: usize| tokens.get(i).map_or("", |t| t.text(text));
    let one_of = |word: &str, words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    let period = ["year", "month", "week", "quarter", "season", "decade", "century", "night", "day", "time"];
    let which = ["this", "last", "next", "past", "previous", "same", "over"];
    let ago = ["ago", "earlier", "later", "before"];
    one_of(word(noun), &period)
        && (noun > 0 && one_of(word(noun - 1), &which) || one_of(word(noun + 1), &ago))
}

/// The noun that is meant where tagger and parser stop at a word before or behind it.
fn repaired(text: &str, tokens: &[Token], noun: usize, place: &Place) -> Option<usize> {
    let word = |i: usize| tokens.get(i).map_or("", |t| t.text(text));
    let is_noun = |i: usize| tokens.get(i).is_some_and(|t| matches!(t.tag, Tag::Noun | Tag::Propn));
    let one_of = |word: &str, words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    // "2,900 last week"
    if place.unit.is_none() && noun > place.end && is_when(text, tokens, noun) {
        return None;
    }
    // "9 of its last 10"
    if one_of(word(noun), &["last", "next", "past", "first"]) {
        return None;
    }
    // "profit rose 4 %", with the verb taken for a noun.
    if noun > 0 && noun < place.start && one_of(word(noun), MOVED) {
        return is_noun(noun - 1).then(|| noun - 1);
    }
    // "the five largest ports", "1.5 million more people", "the 1,200-strong workforce"
    let adjective =
        tokens.get(noun).is_some_and(|t| t.tag == Tag::Adj) || one_of(word(noun), &["more", "strong"]);
    if adjective && noun >= place.end {
        let behind = (noun + 1..noun + 3).find(|i| tokens.get(*i).is_none_or(|t| t.tag != Tag::Adj));
        if let Some(behind) = behind.filter(|i| is_noun(*i)) {
            return Some(behind);
        }
    }
    Some(noun)
}

/// Nouns that stand for the amount itself.
static MEANS: &[&str] = &["average", "mean", "median", "maximum", "minimum", "total"];

fn head_of(tokens: &[Token], token: usize) -> Option<usize> {
    tokens.get(token)?.head.map(|head| head as usize)
}

/// Verbs of change that are no nouns.
static MOVED: &[&str] = &[
    "rose",
    "fell",
    "jumped",
    "climbed",
    "dropped",
    "slid",
    "gained",
    "slipped",
    "tumbled",
    "declined",
    "increased",
    "grew",
    "shrank",
    "surged",
    "soared",
    "plunged",
    "dipped",
    "eased",
];

fn by_parse(text: &str, sentence: &Sentence, place: &Place) -> Option<usize> {
    let tokens = &sentence.tokens;
    if place.sort == Sort::Verb {
        // "doubled its workforce", "sales tripled"
        let object = tokens.iter().position(|t| {
            t.head == Some(place.number as u32)
                && t.relation == Relation::Obj
                && matches!(t.tag, Tag::Noun | Tag::Propn)
        });
        return object.or_else(|| subject(text, tokens, place.number));
    }
    if let Some(noun) = attributive(tokens, place) {
        return Some(noun);
    }
    // The topmost word of the quantity itself.
    let at = place.unit.unwrap_or(place.number);
    let inside = |i: usize| (place.start..place.end).contains(&i);
    let mut top = at;
    for _ in 0..place.end.saturating_sub(place.start) {
        match tokens.get(top)?.head.map(|h| h as usize) {
            Some(head) if inside(head) => top = head,
            _ => break,
        }
    }
    // "dozens of homes", "one of the men", "62% of voters".
    let complement = [top, at, place.number]
        .into_iter()
        .find_map(|i| of_complement(text, tokens, i).filter(|n| !inside(*n)));
    if complement.is_some() {
        return complement;
    }
    let token = tokens.get(top)?;
    let measured = place.unit.is_some();
    let Some(head) = token.head.map(|h| h as usize) else {
        return if measured { subject(text, tokens, top) } else { None };
    };
    let noun = |i: usize| {
        tokens.get(i).is_some_and(|t| matches!(t.tag, Tag::Noun | Tag::Propn | Tag::Sym | Tag::X | Tag::Adj))
            && !inside(i)
    };
    match token.relation {
        Relation::Nummod | Relation::Compound | Relation::Det | Relation::DetPredet => {
            noun(head).then_some(head)
        }
        Relation::Amod | Relation::NmodUnmarked | Relation::NmodDesc | Relation::Advmod
            if measured || place.sort == Sort::Rank =>
        {
            // "the second-largest city"
            let outer = tokens.get(head).filter(|t| t.tag == Tag::Adj && t.relation == Relation::Amod);
            let head = outer.and_then(|t| t.head).map_or(head, |h| h as usize);
            if noun(head) {
                Some(head)
            } else if place.sort == Sort::Rank {
                None
            } else {
                subject(text, tokens, head)
            }
        }
        // "a fine of $10m", "winds of 155 mph": the noun that is measured so; "rose by an average of 2 %".
        Relation::Nmod => {
            let mean = measured
                && tokens
                    .get(head)
                    .is_some_and(|t| MEANS.iter().any(|w| t.text(text).eq_ignore_ascii_case(w)));
            let of = if mean { subject(text, tokens, head_of(tokens, head)?) } else { None };
            of.or_else(|| noun(head).then_some(head))
        }
        // "to 15 years in prison", "in three weeks": when or for how long, and nothing that is measured.
        Relation::Obl | Relation::OblUnmarked if place.sort == Sort::Duration && has_case(tokens, top) => {
            None
        }
        _ if place.sort == Sort::Rank => None,
        // "deaths rose to 40": what moved there.
        Relation::Obl | Relation::Obj | Relation::Xcomp | Relation::Advmod
            if !measured
                && place.sort == Sort::Plain
                && tokens
                    .get(head)
                    .is_some_and(|t| MOVED.iter().any(|w| t.text(text).eq_ignore_ascii_case(w))) =>
        {
            subject(text, tokens, head)
        }
        _ if !measured => None,
        Relation::Appos => noun(head).then_some(head),
        Relation::Conj | Relation::Advcl | Relation::Parataxis | Relation::Acl | Relation::AclRelcl => {
            subject(text, tokens, top).or_else(|| subject(text, tokens, head))
        }
        Relation::Nsubj | Relation::NsubjPass => None,
        // "raised its rate by 2 %", "sold the phone for $600": what the verb does it to.
        Relation::Obl | Relation::OblUnmarked if place.sort != Sort::Duration => {
            object(tokens, head, place).or_else(|| subject(text, tokens, head))
        }
        // "the rate rose 0.3 %", "it cost $40m": what the verb says it of; "a river 40 miles long" by its adjective.
        _ => subject(text, tokens, head),
    }
}

/// The nearest noun above a measure in the tree, or the subject of the nearest verb above it that has one: where the
/// parser has hung the figure on the wrong word, this is still what the clause speaks of.
fn by_clause(text: &str, sentence: &Sentence, place: &Place) -> Option<usize> {
    let tokens = &sentence.tokens;
    let inside = |i: usize| (place.start..place.end).contains(&i);
    let mut at = place.unit?;
    for _ in 0..8 {
        let token = tokens.get(at)?;
        if !inside(at) {
            if matches!(token.tag, Tag::Noun | Tag::Propn) {
                return Some(at);
            }
            if let Some(noun) = subject(text, tokens, at).filter(|i| !inside(*i)) {
                return Some(noun);
            }
        }
        at = token.head? as usize;
    }
    None
}

/// The subject of the clause that a measure ends, by its words alone: "zinc jumped 7.5 % and *copper* gained 2.5 %".
/// Parsers like to hang the second clause on the first figure; a plain noun phrase between a conjunction and the verb
/// is its subject whatever they say.
fn nearest_subject(text: &str, tokens: &[Token], place: &Place) -> Option<usize> {
    let passes = |tag| matches!(tag, Tag::Adv | Tag::Adp | Tag::Part | Tag::Num | Tag::Sym | Tag::Aux);
    let skip = |from: usize, most: usize, pass: &dyn Fn(Tag) -> bool| {
        (0..most)
            .map_while(|n| from.checked_sub(n + 1))
            .find(|i| !tokens.get(*i).is_some_and(|t| pass(t.tag)))
    };
    let verb = skip(place.start, 6, &passes)?;
    tokens.get(verb).filter(|t| t.tag == Tag::Verb)?;
    let noun = skip(verb, 4, &|tag| matches!(tag, Tag::Aux | Tag::Adv | Tag::Part))?;
    tokens.get(noun).filter(|t| matches!(t.tag, Tag::Noun | Tag::Propn))?;
    let phrase =
        |tag| matches!(tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Det | Tag::Num | Tag::Part | Tag::Sym);
    let opens = match skip(noun, 7, &phrase) {
        Some(before) => {
            let word = tokens.get(before)?.text(text);
            CLAUSE_OPENERS.iter().any(|w| word.eq_ignore_ascii_case(w))
        }
        None => noun < 7,
    };
    // The last of several subjects: "sales in France and Japan rose".
    let head = tokens.get(noun).and_then(|t| t.head).map(|head| head as usize);
    let listed = tokens.get(noun).is_some_and(|t| t.relation == Relation::Conj)
        && head.and_then(|head| tokens.get(head)).is_some_and(|t| {
            matches!(t.tag, Tag::Noun | Tag::Propn)
                && t.text(text).chars().all(char::is_alphanumeric)
                && !t.text(text).eq_ignore_ascii_case("percent")
        });
    // A name is known by its first word where the parser says so.
    let first = head.filter(|head| (noun.saturating_sub(6)..noun).contains(head));
    let flat = tokens.get(noun).is_some_and(|t| t.relation == Relation::Flat);
    (opens && !listed).then_some(first.filter(|_| flat).unwrap_or(noun))
}

/// What may stand before the subject of a clause.
static CLAUSE_OPENERS: &[&str] =
    &["and", "but", "while", "whereas", "as", "though", "that", ",", ";", ":", "—", "–"];

fn has_case(tokens: &[Token], of: usize) -> bool {
    tokens.iter().take(of).any(|t| t.head == Some(of as u32) && t.relation == Relation::Case)
}

/// The head of a compound that the parser counts by its first part: "14 first-team players". A part that a hyphen
/// joins to the number is counted itself: "a two-state solution".
fn compound_head(text: &str, tokens: &[Token], noun: usize, place: &Place) -> usize {
    let joined = tokens.get(place.end).is_some_and(|t| t.text(text).starts_with('-'));
    let part = tokens.get(noun).filter(|t| t.relation == Relation::Compound && noun >= place.end && !joined);
    part.and_then(|t| t.head)
        .map(|head| head as usize)
        .filter(|head| (noun..noun + 4).contains(head))
        .filter(|head| tokens.get(*head).is_some_and(|t| matches!(t.tag, Tag::Noun | Tag::Propn)))
        .unwrap_or(noun)
}

/// The noun that a measure stands before as a modifier: "a $150,000 contract", "its 6.1-inch display".
fn attributive(tokens: &[Token], place: &Place) -> Option<usize> {
    place.unit?;
    let before = place.start.checked_sub(1).and_then(|i| tokens.get(i))?;
    let opens = matches!(before.tag, Tag::Det | Tag::Adj)
        || matches!(before.relation, Relation::NmodPoss | Relation::Case if before.tag == Tag::Part)
        || before.tag == Tag::Pron && before.relation == Relation::NmodPoss;
    if !opens {
        return None;
    }
    let mut noun = None;
    for (i, token) in tokens.iter().enumerate().skip(place.end).take(5) {
        match token.tag {
            Tag::Noun | Tag::Propn => noun = Some(i),
            Tag::Adj if noun.is_none() => {}
            _ => break,
        }
    }
    noun
}

fn of_complement(text: &str, tokens: &[Token], top: usize) -> Option<usize> {
    tokens.iter().enumerate().skip(top + 1).take(12).find_map(|(i, t)| {
        let child = t.head == Some(top as u32) && matches!(t.relation, Relation::Nmod | Relation::Obl);
        let of = child
            && tokens.iter().take(i).skip(top + 1).any(|c| {
                c.head == Some(i as u32)
                    && c.relation == Relation::Case
                    && c.text(text).eq_ignore_ascii_case("of")
            });
        (of && matches!(t.tag, Tag::Noun | Tag::Propn | Tag::X)).then_some(i)
    })
}

/// The object of a verb, where it stands between the verb and the quantity.
fn object(tokens: &[Token], verb: usize, place: &Place) -> Option<usize> {
    (verb + 1..place.start).find(|i| {
        tokens.get(*i).is_some_and(|t| {
            t.head == Some(verb as u32)
                && t.relation == Relation::Obj
                && matches!(t.tag, Tag::Noun | Tag::Propn)
        })
    })
}

fn subject(text: &str, tokens: &[Token], verb: usize) -> Option<usize> {
    let of = |verb: usize| {
        let at = tokens.iter().position(|t| {
            t.head == Some(verb as u32)
                && matches!(t.relation, Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
        })?;
        match tokens.get(at)?.tag {
            Tag::Noun | Tag::Propn | Tag::X => Some(at),
            // "each of the buildings costs $40m"
            Tag::Det | Tag::Pron | Tag::Num => of_complement(text, tokens, at),
            _ => None,
        }
    };
    // "rose 2% and fell 3%": the subject of the first verb; "is expected to rise 2%": that of the outer one.
    let mut at = verb;
    for _ in 0..3 {
        if let Some(noun) = of(at) {
            return Some(noun);
        }
        let token = tokens.get(at)?;
        let head = token.head? as usize;
        match token.relation {
            Relation::Conj | Relation::Xcomp | Relation::Advcl | Relation::Ccomp => at = head,
            Relation::Acl | Relation::AclRelcl => return Some(head),
            _ => return None,
        }
    }
    None
}

/// The noun phrase that follows, without a parse: over "of" and articles, to the first plural or the last word.
fn by_walk(text: &str, sentence: &Sentence, place: &Place) -> Option<usize> {
    let tokens = &sentence.tokens;
    let word = |i: usize| tokens.get(i).map_or("", |t| t.text(text));
    let mut at = place.end;
    if word(at).eq_ignore_ascii_case("of") {
        at += 1;
        while matches!(
            word(at).to_ascii_lowercase().as_str(),
            "the" | "all" | "its" | "their" | "his" | "her" | "these" | "those"
        ) {
            at += 1;
        }
    } else if place.unit.is_some() && !word(at.checked_sub(1)?).contains('-') && !word(at).starts_with('-') {
        // A measure counts what follows only where it modifies it: "a 15-year term".
        return None;
    }
    if word(at) == "-" {
        at += 1;
    }
    let mut last = None;
    for i in at..at + 6 {
        let Some(token) = tokens.get(i) else { break };
        let text = token.text(text);
        let letters = text.chars().next().is_some_and(char::is_alphabetic);
        let participle = token.tag == Tag::Verb
            && (text.ends_with("ing") || text.ends_with("ed"))
            && tokens.get(i + 1).is_some_and(|t| matches!(t.tag, Tag::Noun | Tag::Propn | Tag::Adj));
        if participle {
            continue;
        }
        let ends = !letters
            || FUNCTION.iter().any(|w| text.eq_ignore_ascii_case(w))
            || matches!(
                token.tag,
                Tag::Verb
                    | Tag::Aux
                    | Tag::Adp
                    | Tag::Det
                    | Tag::Pron
                    | Tag::Punct
                    | Tag::Adv
                    | Tag::Sconj
                    | Tag::Cconj
                    | Tag::Part
            );
        if ends && text != "-" {
            break;
        }
        if letters {
            last = Some(i);
            let plural = IRREGULAR.iter().any(|(p, _)| text.eq_ignore_ascii_case(p))
                || token.tag == Tag::X && text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
            if plural {
                break;
            }
        }
    }
    last
}

/// Lemmas of the words that modify the noun, in text order, without the quantity itself.
fn modifiers(text: &str, sentence: &Sentence, noun: usize, place: &Place) -> Vec<String> {
    let tokens = &sentence.tokens;
    let from = if noun >= place.end { place.end } else { noun.saturating_sub(6) };
    tokens
        .iter()
        .enumerate()
        .take(noun)
        .skip(from)
        .filter(|(i, t)| {
            let modifies = matches!(t.relation, Relation::Amod | Relation::Compound | Relation::Flat)
                && t.head == Some(noun as u32);
            let unparsed =
                t.head.is_none() && noun >= place.end && t.text(text).chars().all(char::is_alphabetic);
            (modifies || unparsed)
                && *i != place.number
                && Some(*i) != place.unit
                && !FUNCTION.iter().any(|w| t.text(text).eq_ignore_ascii_case(w))
        })
        .map(|(_, t)| if t.lemma.is_empty() { t.text(text).to_lowercase() } else { t.lemma.to_lowercase() })
        .collect()
}
