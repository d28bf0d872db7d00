//! Which words of a sentence make a claim: verbs, event nouns, light verbs with their noun, adjectives after "be".

use super::lexicon;
use super::phrase::{event_noun, object_word, particle, verb_lemma};
use super::scene::{Page, Scene};
use super::sense::{class_by_phrase, has_other_sense, plea};
use super::subject::subject;
use super::tree::Tree;
use gainsay_claim::{Class, class_of_verb};
use gainsay_syntax::{Relation, Tag};

/// What sort of word makes the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A verb with its own meaning.
    Verb,
    /// An event noun below a verb that only says that the event took place: "held talks".
    Light,
    /// An event noun above a verb that only says that, when or how long: "the talks lasted".
    Occurrence,
    /// The same with a pronoun: "it lasted".
    Anaphor,
    /// An event noun after "be": "this was their third call".
    Identified,
    /// An event noun alone.
    Nominal,
    /// An adjective after "be".
    Adjective,
    /// Somebody is somewhere.
    Location,
    /// A noun after "be" that names no event: "she is the mayor".
    Property,
}

/// One predicate of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) kind: Kind,
    /// The word that names what happened.
    pub(crate) node: usize,
    /// The words that give subject, tense, standing and circumstances; none for a bare event noun.
    pub(crate) clauses: Vec<usize>,
    /// Class of the predicate, where the table has it.
    pub(crate) class: Option<&'static Class>,
    /// Lemma, with its particle.
    pub(crate) lemma: String,
}

impl Found {
    pub(crate) fn is_symmetric(&self) -> bool {
        self.class.is_some_and(|c| c.symmetric)
    }

    /// Whether an event noun names it.
    pub(crate) fn is_nominal(&self) -> bool {
        matches!(self.kind, Kind::Light | Kind::Occurrence | Kind::Identified | Kind::Nominal)
    }
}

/// The predicates of one sentence and which of them each token belongs to.
#[derive(Debug, Default)]
pub(crate) struct Predicates {
    pub(crate) found: Vec<Found>,
    /// For each token the predicate that it names or stands in; `None` outside all.
    pub(crate) nearest: Vec<Option<u32>>,
}

/// No predicate.
const NONE: u32 = u32::MAX;

/// Finds the predicates of one sentence.
pub(crate) fn predicates(scene: &Scene<'_>, page: &Page<'_>) -> Predicates {
    let tree = &page.tree;
    let mut owner = vec![NONE; tree.len()];
    let mut found: Vec<Found> = Vec::new();
    let mut forwarded: Vec<(usize, usize)> = Vec::new();
    for node in 0..tree.len() {
        if owner[node] != NONE {
            continue;
        }
        if is_main_verb(tree, node) {
            if let Some(below) = only_governs(tree, node) {
                forwarded.push((node, below));
                // "are feared dead": the adjective has no "be" of its own.
                if tree.tag(below) == Tag::Adj
                    && !tree.has(below, Relation::Cop)
                    && let Some(new) = adjective(tree, below).filter(|new| new.class.is_some())
                {
                    own(&mut found, &mut owner, new, &[below]);
                }
                continue;
            }
            verb(scene, page, node, &mut found, &mut owner);
        } else if tree.has(node, Relation::Cop) || is_state(tree, node) {
            if let Some(below) = only_governs(tree, node) {
                forwarded.push((node, below));
                continue;
            }
            if let Some(new) = copular(scene, page, node) {
                // The event that the sentence says is somewhere or on a day.
                let event = if owner.get(new.node) == Some(&NONE) { new.node } else { node };
                own(&mut found, &mut owner, new, &[node, event]);
            }
        }
    }
    for node in 0..tree.len() {
        if owner[node] == NONE
            && let Some((lemma, class)) = event_noun(tree, node)
            && (!lexicon::is_seldom_event(&lemma) || has_length(scene, page, node))
            && !names_person(tree, node, &lemma)
            && !is_date(scene, page, node)
            && !scene.is_name(page, node)
        {
            let new = Found { kind: Kind::Nominal, node, clauses: Vec::new(), class: Some(class), lemma };
            own(&mut found, &mut owner, new, &[node]);
        }
    }
    for &(node, below) in forwarded.iter().rev() {
        owner[node] = owner[below];
    }
    let mut nearest: Vec<Option<u32>> = vec![None; tree.len()];
    for i in tree.top_down() {
        nearest[i] = if owner[i] == NONE { tree.head(i).and_then(|h| nearest[h]) } else { Some(owner[i]) };
    }
    Predicates { found, nearest }
}

/// Nouns of the class table that name who takes part rather than the event: they make no claim where they stand alone,
/// nor where a verb says what happened to them ("injuring nine passengers").
fn names_person(tree: &Tree<'_>, node: usize, noun: &str) -> bool {
    let suffers = || {
        matches!(tree.relation(node), Relation::Obj | Relation::Nsubj | Relation::NsubjPass)
            && tree
                .head(node)
                .and_then(|verb| class_of_verb(tree.lemma(verb)))
                .is_some_and(|class| class.cumulative || class.has(gainsay_claim::Trait::Change))
    };
    matches!(noun, "winner" | "founder") || noun == "passenger" && suffers()
}

/// "Until March": a month, not a protest.
fn is_date(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> bool {
    page.tree.word(node).starts_with(char::is_uppercase)
        && scene.time_at(page, node).is_some_and(|time| time.event.is_none())
}

/// Whether a length of time says that a noun names an event: "a sentence of three years", "a five-year term".
fn has_length(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> bool {
    matches!(page.tree.lemma(node), "sentence" | "term")
        && page.tree.children(node).any(|c| {
            scene.time_at(page, c).is_some_and(|time| time.length.is_some())
                || scene
                    .quantity_at(page, c)
                    .is_some_and(|figure| figure.value.kind == gainsay_claim::QuantityKind::Duration)
        })
}

fn own(found: &mut Vec<Found>, owner: &mut [u32], new: Found, nodes: &[usize]) {
    for &node in nodes {
        if let Some(slot) = owner.get_mut(node) {
            *slot = found.len() as u32;
        }
    }
    found.push(new);
}

/// Whether a token is a verb that can make a claim, not a preposition, an attribute or part of a name.
fn is_main_verb(tree: &Tree<'_>, i: usize) -> bool {
    tree.tag(i) == Tag::Verb
        && tree.word(i).contains(char::is_alphabetic)
        && !is_noun_by_place(tree, i)
        && !(tree.is(i, "following") && !tree.has_subject(i) && !tree.has(i, Relation::Aux))
        && !(i > 0 && tree.is(i, "place") && takes_place(tree, i - 1))
        && !matches!(
            tree.relation(i),
            Relation::Amod
                | Relation::Compound
                | Relation::Case
                | Relation::Mark
                | Relation::Fixed
                | Relation::Advmod
                | Relation::CompoundPrt
                | Relation::Flat
                | Relation::Discourse
                | Relation::NmodDesc
                | Relation::Det
                | Relation::Cc
                | Relation::Aux
                | Relation::AuxPass
                | Relation::Cop
                | Relation::Goeswith
        )
}

/// "Was not surprised": an adjective with the auxiliary of a passive.
fn is_state(tree: &Tree<'_>, node: usize) -> bool {
    tree.tag(node) == Tag::Adj && tree.has(node, Relation::AuxPass)
}

/// Whether a word tagged as a verb stands as a noun: "the Costa-Lind call".
pub(super) fn is_noun_by_place(tree: &Tree<'_>, i: usize) -> bool {
    tree.tag(i) == Tag::Verb
        && tree.children(i).any(|c| c < i && tree.relation(c) == Relation::Det)
        && tree.children(i).any(|c| c < i && tree.relation(c) == Relation::Compound)
}

/// The predicate below a word that only lends it a standing: "plans to meet", "is ready to meet".
pub(crate) fn only_governs(tree: &Tree<'_>, node: usize) -> Option<usize> {
    let lemma = tree.lemma(node);
    let governor = lexicon::governor_of(lemma)?;
    if governor.speaks {
        return None;
    }
    let verb = tree.tag(node) == Tag::Verb;
    tree.children(node).find(|&c| {
        let below = tree.relation(c) == Relation::Xcomp
            || (tree.relation(c) == Relation::Ccomp
                && governor.modality.is_some()
                && !matches!(lemma, "decide" | "resolve"))
            || (!verb && tree.relation(c) == Relation::Advcl && super::subject::has_to(tree, c))
            // "plans to cut", with the infinitive hung on as it is on the noun "plan"; "decided that it would" is said.
            || (verb && tree.relation(c) == Relation::Acl && super::subject::has_to(tree, c));
        let halts = matches!(lemma, "stop" | "quit" | "halt");
        below
            && !(halts && super::subject::has_to(tree, c))
            && (tree.tag(c) == Tag::Verb || tree.has(c, Relation::Cop) || tree.tag(c) == Tag::Adj)
    })
}

fn verb(scene: &Scene<'_>, page: &Page<'_>, node: usize, found: &mut Vec<Found>, owner: &mut [u32]) {
    let tree = &page.tree;
    let lemma = verb_lemma(tree, node);
    if let Some(whole) = plea(tree, node)
        && let Some(class) = class_of_verb(whole)
    {
        let new = Found {
            kind: Kind::Verb,
            node,
            clauses: vec![node],
            class: Some(class),
            lemma: whole.to_owned(),
        };
        let noun = tree.child(node, Relation::Obj).unwrap_or(node);
        own(found, owner, new, &[node, noun]);
        return;
    }
    if let Some(noun) = tree.child(node, Relation::Obj).map(|o| tree.measured(o))
        && let Some((lemma, class)) = event_noun(tree, noun)
        && is_light(tree, node, &lemma, class)
    {
        let new = Found { kind: Kind::Light, node: noun, clauses: vec![node], class: Some(class), lemma };
        own(found, owner, new, &[node, noun]);
        return;
    }
    if let Some(subject) = occurrence_subject(scene, page, node) {
        if let Some(&known) = owner.get(subject).filter(|&&o| o != NONE)
            && let Some(event) = found.get_mut(known as usize)
        {
            if event.node == subject {
                event.clauses.push(node);
                owner[node] = known;
                return;
            }
        } else if let Some((lemma, class)) = event_noun(tree, subject) {
            let new = Found {
                kind: Kind::Occurrence,
                node: subject,
                clauses: vec![node],
                class: Some(class),
                lemma,
            };
            own(found, owner, new, &[node, subject]);
            return;
        } else if tree.tag(subject) == Tag::Pron {
            let new = Found { kind: Kind::Anaphor, node: subject, clauses: vec![node], class: None, lemma };
            own(found, owner, new, &[node, subject]);
            return;
        }
    }
    let phrasal = lemma.contains(' ');
    // "received three years": nobody was met.
    let gets = matches!(lemma.as_str(), "receive" | "host")
        && tree.child(node, Relation::Obj).is_some_and(|o| {
            tree.tag(o) == Tag::Noun
                && !lexicon::is_people(&tree.lemma(o).to_lowercase())
                && scene.known(page, o).is_none()
        });
    if gets {
        let class = gainsay_claim::class_named("receive gift").filter(|_| lemma == "receive");
        own(found, owner, Found { kind: Kind::Verb, node, clauses: vec![node], class, lemma }, &[node]);
        return;
    }
    let empty = !phrasal && (lexicon::is_empty_verb(&lemma) || is_naming(tree, node));
    let class = class_of_verb(&lemma)
        .or_else(|| class_of_verb(&tree.lemma(node).to_lowercase()).filter(|_| !phrasal))
        .filter(|_| !empty && !has_other_sense(tree, node));
    // "the union struck for a week": workers without an object attack nobody.
    let workers = |s: super::subject::Subject| {
        let noun = tree.lemma(s.token).to_lowercase();
        lexicon::is_body(&noun) || lexicon::is_people(&noun) && !super::subject::is_passive(tree, node)
    };
    let walks_out = lemma == "strike"
        && !tree.has(node, Relation::Obj)
        && !tree.children_by(node, Relation::Obl).any(|o| tree.case_is(o, &["at", "against", "on"]))
        && subject(tree, node).is_some_and(workers);
    let class = if walks_out { gainsay_claim::class_named("strike work") } else { class };
    let class = class_by_phrase(scene, page, node).and_then(gainsay_claim::class_named).or(class);
    own(found, owner, Found { kind: Kind::Verb, node, clauses: vec![node], class, lemma }, &[node]);
}

/// Whether a verb only says that the event named by its object takes place: "held talks", "received a sentence".
fn is_light(tree: &Tree<'_>, node: usize, noun: &str, class: &Class) -> bool {
    let verb = tree.lemma(node);
    // "took over the crossing" makes no crossing.
    if takes_place(tree, node) || particle(tree, node).is_some() {
        return false;
    }
    // "paid the fine", "paid a ransom": the money was there before.
    if verb == "pay" && (class.slot == Some(gainsay_claim::Kind::Money) || class.name == "fine") {
        return false;
    }
    if matches!(verb, "receive" | "get") {
        return matches!(class.name, "sentence" | "injure" | "treat" | "pardon");
    }
    // "the update has a note": nobody said anything.
    lexicon::is_light(verb) && !(verb == "have" && lexicon::is_seldom_event(noun))
}

/// "calls it a mistake", "called a meeting", "is called a hero": no call among people.
fn is_naming(tree: &Tree<'_>, node: usize) -> bool {
    let thing = |o: usize| tree.tag(o) == Tag::Noun && !lexicon::is_people(&tree.lemma(o).to_lowercase());
    tree.lemma(node).eq_ignore_ascii_case("call")
        && (tree.has(node, Relation::Xcomp) || tree.children_by(node, Relation::Obj).any(thing))
}

/// Whether a token is part of the name of the predicate, as the life of "claim life" is: it plays no part of its own.
pub(crate) fn is_absorbed(tree: &Tree<'_>, found: &Found, token: usize) -> bool {
    // "claimed four lives": those are who died. "Carried the pension bill": which one it was.
    const THEMES: &[&str] = &[
        "life",
        "bill",
        "law",
        "budget",
        "reform",
        "resolution",
        "motion",
        "seat",
        "election",
        "match",
        "race",
        "town",
        "city",
        "village",
        "hill",
        "charge",
        "case",
        "job",
        "post",
        "staff",
        "worker",
        "workforce",
        "flight",
        "body",
        "remains",
        "stake",
        "title",
        "cup",
        "deal",
        "term",
        "contract",
    ];
    let theme = found.lemma.rsplit(' ').next().is_some_and(|last| THEMES.contains(&last));
    found.kind == Kind::Verb
        && !theme
        && token > found.node
        && found.lemma.split_once(' ').is_some_and(|(_, rest)| {
            let last = rest.rsplit(' ').next().unwrap_or(rest);
            rest == object_word(tree, token) || last == tree.lemma(token)
        })
}

pub(super) fn takes_place(tree: &Tree<'_>, node: usize) -> bool {
    tree.lemma(node) == "take" && tree.is(node + 1, "place")
}

/// The event or pronoun that a verb of taking place is said of.
fn occurrence_subject(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> Option<usize> {
    let tree = &page.tree;
    let lemma = tree.lemma(node);
    let exists = lemma == "be" && tree.has(node, Relation::Expl);
    if !exists && !lexicon::is_occurrence(lemma) {
        return None;
    }
    let token = if exists {
        tree.children(node).find(|&c| super::tree::is_subject(tree.relation(c)))?
    } else {
        subject(tree, node)?.token
    };
    let token = tree.measured(token);
    let passive = super::subject::is_passive(tree, node);
    let dated = || {
        tree.children(node).any(|c| {
            tree.relation(c) == Relation::Advcl
                || scene.time_at(page, c).is_some()
                || super::order::order_word(tree, c).is_some()
        })
    };
    let fits = match lemma {
        "take" => {
            takes_place(tree, node)
                || tree.child(node, Relation::Obj).is_some_and(|o| scene.time_at(page, o).is_some())
        }
        "hold" | "conduct" | "schedule" | "plan" | "expect" | "set" | "postpone" | "delay" | "launch"
        | "carry" => passive,
        "come" | "follow" | "precede" | "get" => dated() || exists,
        "open" | "convene" => !tree.has(node, Relation::Obj) && event_noun(tree, token).is_some() && !passive,
        "begin" | "start" | "continue" => !tree.has(node, Relation::Obj) && !tree.has(node, Relation::Xcomp),
        "involve" => event_noun(tree, token).is_some(),
        "run" | "break" | "drag" | "stretch" => {
            scene.time_at(page, node + 1).is_some() || tree.has(node, Relation::CompoundPrt)
        }
        _ => true,
    };
    if !fits {
        return None;
    }
    let pronoun = tree.tag(token) == Tag::Pron
        && tree.is_any(token, &["it", "this", "that", "which", "they", "these", "those"])
        && matches!(
            lemma,
            "begin" | "start" | "last" | "take" | "come" | "happen" | "occur" | "continue" | "hold"
        );
    (pronoun || event_noun(tree, token).is_some()).then_some(token)
}

fn copular(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> Option<Found> {
    let tree = &page.tree;
    let clauses = vec![node];
    let subject = subject(tree, node);
    // "the new sitting will be on 21 July": the event is on that day.
    if let Some(token) = subject.map(|s| s.token).filter(|&t| tree.tag(t) == Tag::Noun)
        && scene.time_at(page, node).is_some_and(|time| time.value.is_some())
        && scene.time_at(page, token).is_none()
        && !lexicon::is_people(&tree.lemma(token).to_lowercase())
        && (tree.lemma(token).len() > 3 || event_noun(tree, token).is_some())
    {
        let (lemma, class) = match event_noun(tree, token) {
            Some((lemma, class)) => (lemma, Some(class)),
            None => (tree.lemma(token).to_lowercase(), None),
        };
        return Some(Found { kind: Kind::Occurrence, node: token, clauses, class, lemma });
    }
    if tree.has(node, Relation::Case) {
        // "is out of service", "was on strike", "is in the red"
        let mut words = vec!["be".to_owned()];
        let first = tree.child(node, Relation::Case).unwrap_or(node);
        let cases = (first..node).filter(|&c| {
            tree.relation(c) == Relation::Case && tree.head(c) == Some(node)
                || tree.relation(c) == Relation::Fixed
                    && tree.head(c).is_some_and(|h| tree.head(h) == Some(node))
        });
        words.extend(cases.map(|c| tree.word(c).to_lowercase()));
        words.push(tree.lemma(node).to_lowercase());
        let state = Some(words.join(" ")).and_then(|lemma| class_of_verb(&lemma).map(|class| (lemma, class)));
        if let Some((lemma, class)) = state {
            subject?;
            return Some(Found { kind: Kind::Adjective, node, clauses, class: Some(class), lemma });
        }
        let there = tree.case_is(node, &["in", "at", "near", "outside", "inside", "off", "on"]);
        let token = subject?.token;
        let around =
            super::preposition::Around { symmetric: false, passive: false, nominal: false, lemma: "be" };
        let place = || {
            let named = scene.named(page, node)?;
            let known = scene.known(page, node).is_some_and(|k| super::preposition::is_place(k.entity.kind));
            // "in a factory", "at a plant in Izmir"; "at home" and "in court" say how somebody fares.
            let somewhere = tree.has(node, Relation::Det) || tree.has(node, Relation::Nmod);
            let part = super::preposition::part(tree, node, &named, &around);
            (known || somewhere && part == super::preposition::Part::Place).then_some(())
        };
        if !there || place().is_none() {
            return None;
        }
        return Some(match event_noun(tree, token) {
            Some((lemma, class)) => {
                Found { kind: Kind::Occurrence, node: token, clauses, class: Some(class), lemma }
            }
            None => Found { kind: Kind::Location, node, clauses, class: None, lemma: "be".to_owned() },
        });
    }
    match tree.tag(node) {
        Tag::Adj if tree.has(node, Relation::Det) => {
            Some(Found { kind: Kind::Property, node, clauses, class: None, lemma: "be".to_owned() })
        }
        Tag::Noun | Tag::Propn => {
            let token = subject.map(|s| s.token);
            let points = token.is_none_or(|t| tree.tag(t) == Tag::Pron || event_noun(tree, t).is_some());
            Some(match event_noun(tree, node).filter(|_| points) {
                Some((lemma, class)) => {
                    Found { kind: Kind::Identified, node, clauses, class: Some(class), lemma }
                }
                None => Found { kind: Kind::Property, node, clauses, class: None, lemma: "be".to_owned() },
            })
        }
        Tag::Adj | Tag::Verb => subject.and_then(|_| adjective(tree, node)),
        // "the strike is over"
        Tag::Adv => {
            // "is up for a seat", "is down to two men": nothing moved.
            let bound = tree
                .children_by(node, Relation::Obl)
                .any(|o| tree.case_is(o, &["for", "to"]) && scene.time_at(page, o).is_none());
            let down = tree.is(node, "down") && subject.is_some_and(|s| is_system(tree.lemma(s.token)));
            if down {
                let class = gainsay_claim::class_named("fail");
                return Some(Found { kind: Kind::Adjective, node, clauses, class, lemma: "down".to_owned() });
            }
            subject.and_then(|_| adjective(tree, node)).filter(|new| new.class.is_some() && !bound)
        }
        _ => None,
    }
}

/// What fails where it is down, rather than falls.
fn is_system(noun: &str) -> bool {
    matches!(
        noun,
        "system"
            | "network"
            | "website"
            | "site"
            | "server"
            | "service"
            | "registry"
            | "line"
            | "power"
            | "grid"
            | "app"
            | "internet"
            | "computer"
            | "platform"
            | "database"
            | "exchange"
    )
}

/// An adjective that says something of a subject.
fn adjective(tree: &Tree<'_>, node: usize) -> Option<Found> {
    subject(tree, node)?;
    let lemma = tree.lemma(node).to_lowercase();
    let class = class_of_verb(&format!("be {}", tree.word(node).to_lowercase()))
        .or_else(|| class_of_verb(&format!("be {lemma}")))
        .or_else(|| class_of_verb(&lemma).filter(|_| tree.tag(node) == Tag::Verb));
    Some(Found { kind: Kind::Adjective, node, clauses: vec![node], class, lemma })
}
