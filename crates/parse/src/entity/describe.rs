//! Whom a description points to: "the company", "the Russian leader", "both sides".

use super::merge::Figure;
use super::refer::{Reader, mention};
use super::view::View;
use super::{EntityMention, MentionKind, lexicon};
use gainsay_claim::EntityKind;
use gainsay_claim::alias::{StateForm, fold, state_named};
use gainsay_syntax::{Relation, Tag};

/// Sentences that "both leaders" reaches back over.
const REACH: usize = 4;

/// The mention that the description headed by a noun makes, where exactly one entity (or one pair) fits.
pub(super) fn describe(
    reader: &mut Reader<'_, '_>,
    view: &View<'_>,
    sentence: usize,
    noun: usize,
) -> Option<EntityMention> {
    let relation = view.relation(noun);
    // A noun beside a name ("the minister, Ana Costa") is spoken for by the name.
    if matches!(
        relation,
        Relation::Appos
            | Relation::Flat
            | Relation::NmodDesc
            | Relation::Compound
            | Relation::Amod
    )
        // "He is the president" says what he is.
        || view.below(noun).subject.is_some() || view.below(noun).appos.is_some()
        || view.tag(noun) == Tag::Adj && !is_demonym(view, noun)
    {
        return None;
    }
    let phrase = Phrase::read(view, noun);
    if phrase.points == Points::Two {
        return pair(reader, view, sentence, noun, &phrase);
    }
    if phrase.points == Points::None || phrase.qualified || name_follows(view, noun) {
        return None;
    }
    let figure = if is_demonym(view, noun) && phrase.first + 1 == noun {
        // "the Eritrean"
        let (state, _) = state_named(view.word(noun))?;
        one(reader, |f| f.kind == EntityKind::Person && f.states.contains(state.code))
    } else {
        by_office(reader, &phrase).or_else(|| by_body(reader, &phrase))
    }?;
    // "the Russian president": the words become one more name of the person within this text.
    if reader.cast.figures.get(figure).is_some_and(|f| f.kind == EntityKind::Person)
        && let Some(words) = description(view, &phrase, noun)
        && let Some(found) = reader.cast.figures.get_mut(figure)
    {
        found.aliases.insert(words);
    }
    Some(mention(view, sentence, (phrase.first, noun + 1), noun, Some(figure), MentionKind::Description))
}

/// The words as an alias: only where they tell more than the bare office does.
fn description(view: &View<'_>, phrase: &Phrase, noun: usize) -> Option<String> {
    if phrase.state.is_none() || phrase.state_after {
        return None;
    }
    let words = view.phrase(phrase.first, noun + 1);
    let words = words.strip_prefix("The ").map_or(words.clone(), |rest| format!("the {rest}"));
    words.starts_with("the ").then_some(words)
}

fn is_demonym(view: &View<'_>, i: usize) -> bool {
    view.is_capital(i) && matches!(state_named(view.word(i)), Some((_, StateForm::Demonym)))
}

fn name_follows(view: &View<'_>, noun: usize) -> bool {
    view.tag(noun + 1) == Tag::Propn && view.is_capital(noun + 1)
}

/// A noun phrase as a description.
#[derive(Debug)]
struct Phrase {
    first: usize,
    /// Lemma of the head with the office words before it: "foreign minister".
    noun: String,
    lemma: String,
    /// State that the phrase names.
    state: Option<&'static str>,
    /// Another noun stands before it: "the trial court".
    compound: bool,
    /// The state stands behind the noun: "the president of Peru".
    state_after: bool,
    /// How many it points to.
    points: Points,
    /// An adjective or an "of" phrase says which one, in words that are not understood here.
    qualified: bool,
}

/// How many a noun phrase points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Points {
    /// To nobody in particular.
    None,
    /// To one: "the", "this", a possessive.
    One,
    /// To two: "both", "the two", with a plural.
    Two,
}

impl Phrase {
    fn read(view: &View<'_>, noun: usize) -> Phrase {
        let lemma = view.lemma(noun).to_lowercase();
        let plural = view.tag(noun) == Tag::Noun && lemma != view.lower(noun);
        let mut phrase = Phrase {
            first: noun,
            noun: lemma.clone(),
            lemma,
            state: None,
            state_after: false,
            compound: false,
            points: Points::None,
            qualified: false,
        };
        let (mut both, mut two, mut the) = (false, false, false);
        while let Some(before) = phrase.first.checked_sub(1).filter(|b| noun - b <= 6) {
            let lower = view.lower(before);
            match (view.tag(before), lower) {
                (_, "both") => both = true,
                (_, "two") => two = true,
                (Tag::Det, "the" | "this" | "that") => the = true,
                (Tag::Pron, "his" | "her" | "its" | "their") => {
                    if phrase.lemma == "counterpart" {
                        phrase.points = Points::One;
                    } else {
                        phrase.qualified = true;
                    }
                }
                (Tag::Part, "'s" | "’s" | "'" | "’") => {}
                (Tag::Adj | Tag::Noun | Tag::Propn, _) => {
                    if let Some((state, _)) =
                        state_named(view.word(before)).filter(|_| view.is_capital(before))
                    {
                        phrase.state = Some(state.code);
                        // "Russia's president" is definite by its owner.
                        if view.relation(before) == Relation::NmodPoss {
                            phrase.points = Points::One;
                        }
                    } else if lexicon::is_office_part(lower) || lexicon::is_office(lower) {
                        phrase.noun = format!("{lower} {}", phrase.noun);
                    } else if view.tag(before) == Tag::Adj || view.tag(before) == Tag::Propn {
                        phrase.qualified = true;
                    } else {
                        phrase.compound = true;
                    }
                }
                _ => break,
            }
            phrase.first = before;
            if the && !both {
                break;
            }
        }
        if the {
            phrase.points = Points::One;
        }
        if plural && (both || (the && two)) {
            phrase.points = Points::Two;
        } else if plural {
            phrase.qualified = true;
        }
        // "the president of Peru", "the head of the bank".
        if view.word(noun + 1) == "of" {
            let from = noun + 2 + usize::from(view.lower(noun + 2) == "the");
            let state = (from + 1..from + 3).rev().find_map(|end| state_named(&view.phrase(from, end)));
            match state {
                Some((state, _)) => {
                    phrase.state = Some(state.code);
                    phrase.state_after = true;
                }
                None => phrase.qualified = true,
            }
        }
        phrase
    }
}

/// Figures that a description is compared with, at most, the latest first; so that the time stays linear in the text.
const FIGURES: usize = 256;

/// The figures met so far, the latest first.
fn met<'r>(reader: &'r Reader<'_, '_>) -> impl Iterator<Item = (usize, &'r Figure)> {
    reader
        .order
        .iter()
        .rev()
        .take(FIGURES)
        .filter_map(|&f| reader.cast.figures.get(f).map(|figure| (f, figure)))
}

/// The only figure met so far that fits.
fn one(reader: &Reader<'_, '_>, fits: impl Fn(&Figure) -> bool) -> Option<usize> {
    let mut found = met(reader).filter(|(_, figure)| fits(figure)).map(|(f, _)| f);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn leads(figure: &Figure) -> bool {
    figure.offices.iter().any(|office| lexicon::leads_state(office))
}

/// "The prime minister", "the Kremlin chief", "his American counterpart".
fn by_office(reader: &Reader<'_, '_>, phrase: &Phrase) -> Option<usize> {
    if !lexicon::is_office(&phrase.lemma) {
        return None;
    }
    let of_state = |f: &Figure| phrase.state.is_none_or(|code| f.states.contains(code));
    let plain = phrase.noun == phrase.lemma;
    if let (Some(code), true) = (phrase.state, plain)
        && matches!(phrase.lemma.as_str(), "leader" | "chief" | "counterpart" | "head" | "ruler")
    {
        return one(reader, |f| f.kind == EntityKind::Person && f.states.contains(code) && leads(f));
    }
    if phrase.lemma == "counterpart"
        || matches!(
            phrase.lemma.as_str(),
            "official" | "worker" | "expert" | "candidate" | "victim" | "suspect"
        )
    {
        return None;
    }
    let holds = |f: &Figure| {
        f.offices.iter().any(|office| {
            *office == phrase.noun || (plain && office.rsplit(' ').next() == Some(phrase.lemma.as_str()))
        })
    };
    one(reader, |f| f.kind == EntityKind::Person && of_state(f) && holds(f))
}

/// "The company", "the ministry": a body of which the text names one, or one whose name has the word.
fn by_body(reader: &Reader<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let company = lexicon::is_company_word(&phrase.lemma);
    let body = lexicon::is_body_word(&phrase.lemma) || lexicon::is_place_word(&phrase.lemma);
    // "The trial court" is perhaps another court; "the cement maker" is the company.
    if !(company || body)
        || phrase.state.is_some()
        || (!company && phrase.compound)
        || phrase.noun != phrase.lemma
    {
        return None;
    }
    let has_word = |f: &Figure| {
        matches!(f.kind, EntityKind::Organization | EntityKind::Place | EntityKind::Unknown)
            && f.name.split(' ').any(|word| fold(word) == phrase.lemma)
    };
    if let Some(found) = one(reader, has_word) {
        return Some(found);
    }
    if !company || met(reader).any(|(_, f)| has_word(f)) {
        return None;
    }
    // Whose name says neither that it is a company nor that it is none may be one: then two could be meant.
    let body = |f: &Figure| {
        f.name.split(' ').any(|word| {
            let word = fold(word);
            lexicon::is_body_word(&word)
                || !lexicon::is_company_word(&word) && lexicon::is_organization_word(&word) && !f.company
        })
    };
    let rival = |f: &Figure| {
        f.company
            || f.states.is_empty()
                && matches!(f.kind, EntityKind::Organization | EntityKind::Unknown)
                && f.name.contains(' ')
                && !body(f)
    };
    let is_company =
        |f: &Figure| f.company && matches!(f.kind, EntityKind::Organization | EntityKind::Unknown);
    let any_company = met(reader).any(|(_, f)| f.company);
    let found = one(reader, is_company)
        .or_else(|| (!any_company).then(|| one(reader, |f| f.kind == EntityKind::Organization)).flatten())?;
    (!met(reader).any(|(index, f)| index != found && rival(f))).then_some(found)
}

/// "Both leaders", "the two sides": exactly two persons or states of late.
fn pair(
    reader: &mut Reader<'_, '_>,
    view: &View<'_>,
    sentence: usize,
    noun: usize,
    phrase: &Phrase,
) -> Option<EntityMention> {
    let states = matches!(
        phrase.lemma.as_str(),
        "side"
            | "country"
            | "nation"
            | "party"
            | "state"
            | "government"
            | "neighbour"
            | "neighbor"
            | "capital"
            | "power"
            | "delegation"
    );
    let people = lexicon::is_office(&phrase.lemma)
        || matches!(phrase.lemma.as_str(), "man" | "woman" | "politician" | "statesman");
    if !(states || people) || phrase.qualified {
        return None;
    }
    let mut found: Vec<usize> = Vec::new();
    let mut codes: Vec<&str> = Vec::new();
    for past in reader.past.iter().rev().take(64).take_while(|p| p.sentence + REACH >= sentence) {
        let Some(figure) = reader.cast.figures.get(past.figure) else { continue };
        let code = figure.states.first().copied().filter(|_| figure.kind != EntityKind::Person);
        let fits = if people {
            figure.kind == EntityKind::Person && (!lexicon::leads_state(&phrase.lemma) || leads(figure))
        } else {
            code.is_some()
        };
        let again = found.contains(&past.figure) || code.is_some_and(|c| codes.contains(&c));
        if fits && !again {
            codes.extend(code);
            found.push(past.figure);
        }
    }
    if found.len() != 2 {
        return None;
    }
    let mut names: Vec<String> =
        found.iter().filter_map(|f| reader.cast.figures.get(*f)).map(|f| f.name.clone()).collect();
    names.sort();
    found.sort_unstable();
    let figure = Figure {
        name: names.join(" and "),
        kind: EntityKind::Group,
        head: phrase.lemma.clone(),
        ..Figure::default()
    };
    let mut figures = reader.cast.figures.iter().enumerate().rev().take(FIGURES);
    let same = |f: &Figure| f.kind == EntityKind::Group && f.name == figure.name && f.head == figure.head;
    let known = figures.find(|(_, f)| same(f)).map(|(index, _)| index);
    let index = known.unwrap_or_else(|| {
        reader.cast.figures.push(figure);
        reader.met.push(false);
        reader.cast.figures.len() - 1
    });
    let mut made = mention(view, sentence, (phrase.first, noun + 1), noun, Some(index), MentionKind::Group);
    made.members = found;
    Some(made)
}
