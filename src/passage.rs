//! What do the words of a short text look like to the comparison of pairs?

use gainsay_claim::{Document, Span};
use gainsay_graph::{Amount, EventReport, Link, Moment, Part, Passage, Word};
use gainsay_parse::Reader;
use gainsay_syntax::{Analyzer, Relation, Tag, Token};

/// Reads a short text for [`gainsay_graph::compare_passages`].
///
/// ```
/// use gainsay::{Document, graph::compare_passages, passage};
/// let read = |text: &str| passage(&Document { id: text.into(), text: text.into(), ..Document::default() });
/// let verdict = compare_passages(&read("The dam holds 40 million litres."), &read("The dam holds 90 million litres."));
/// assert!(verdict.p_contradict > 0.5);
/// ```
pub fn passage(document: &Document) -> Passage {
    let read = Reader::new().read_closely(document);
    let text = document.text.as_str();
    let mut firsts = Vec::with_capacity(read.sentences.len());
    let mut words = Vec::new();
    for (number, sentence) in read.sentences.iter().enumerate() {
        firsts.push(words.len());
        let first = words.len();
        words.extend(sentence.tokens.iter().map(|token| word(text, token, first, number)));
    }
    let range = |sentence: usize, tokens: (usize, usize)| {
        let first = firsts.get(sentence).copied().unwrap_or_default();
        (first + tokens.0, first + tokens.1)
    };
    let amounts = read.quantities.iter().map(|q| Amount {
        words: range(q.sentence, q.tokens),
        value: q.value.clone(),
        counted: q.counted_token.map(|t| range(q.sentence, (t, t)).0),
    });
    let moments = read.times.iter().map(|t| Moment {
        words: range(t.sentence, t.tokens),
        value: t.value.clone(),
        length: t.length.clone(),
    });
    Passage { amounts: amounts.collect(), moments: moments.collect(), words, claims: read.claims }
}

/// Reads a text in which events are mentioned for [`gainsay_graph::link_mentions`].
///
/// All of the text is read, its header and furniture too: whoever marks mentions may mark them anywhere.
///
/// ```
/// use gainsay::{Document, Span, event_report};
/// let text = "A fire burnt down the mill.".to_owned();
/// let report = event_report(&Document { id: "a".into(), text, ..Document::default() });
/// assert_eq!(report.words_of(Span::new(2, 6)), (1, 2));
/// ```
pub fn event_report(document: &Document) -> EventReport {
    let claims = Reader::new().read(document);
    let text = document.text.as_str();
    let mut report = EventReport { claims, ..EventReport::default() };
    for (number, sentence) in Analyzer::shared().analyze(text).iter().enumerate() {
        let first = report.words.len();
        report.words.extend(sentence.tokens.iter().map(|token| word(text, token, first, number)));
        report.starts.extend(sentence.tokens.iter().map(|token| token.start as usize));
    }
    report
}

fn word(text: &str, token: &Token, first: usize, sentence: usize) -> Word {
    let span = Span { start: token.start, end: token.end };
    Word {
        form: span.of(text).unwrap_or_default().to_owned(),
        lemma: token.lemma.to_string(),
        part: part(token.tag),
        head: token.head.map(|head| first + head as usize),
        link: link(token),
        sentence,
    }
}

fn part(tag: Tag) -> Part {
    match tag {
        Tag::Noun => Part::Noun,
        Tag::Propn => Part::Name,
        Tag::Verb => Part::Verb,
        Tag::Adj => Part::Adjective,
        Tag::Adv => Part::Adverb,
        Tag::Num => Part::Number,
        Tag::Pron => Part::Pronoun,
        Tag::Det => Part::Determiner,
        Tag::Adp => Part::Preposition,
        Tag::Cconj | Tag::Sconj => Part::Conjunction,
        Tag::Aux => Part::Auxiliary,
        Tag::Part => Part::Particle,
        Tag::Punct => Part::Mark,
        Tag::Intj | Tag::Sym | Tag::X => Part::Other,
    }
}

fn link(token: &Token) -> Link {
    use Relation as R;
    match token.relation {
        R::Root => Link::Root,
        R::Nsubj | R::NsubjOuter | R::Csubj | R::CsubjOuter => Link::Subject,
        R::NsubjPass | R::CsubjPass => Link::PassiveSubject,
        R::Obj => Link::Object,
        R::Iobj => Link::Recipient,
        R::Obl | R::OblUnmarked => Link::Oblique,
        R::OblAgent => Link::Agent,
        R::Nmod | R::NmodDesc | R::NmodUnmarked => Link::Nominal,
        R::NmodPoss => Link::Possessor,
        R::Amod => Link::Attribute,
        R::Advmod => Link::Adverbial,
        R::Nummod => Link::Numeral,
        R::Appos => Link::Apposition,
        R::Ccomp | R::Xcomp => Link::Complement,
        R::Advcl | R::AdvclRelcl | R::Acl | R::AclRelcl | R::Parataxis => Link::Clause,
        R::Conj => Link::Conjunct,
        R::Cop => Link::Copula,
        R::Aux | R::AuxPass => Link::Auxiliary,
        R::Case => Link::Case,
        R::Mark => Link::Marker,
        R::Det | R::DetPredet => Link::Determiner,
        R::Compound | R::Flat | R::Fixed | R::Goeswith => Link::Compound,
        R::CompoundPrt => Link::Particle,
        _ => Link::Other,
    }
}
