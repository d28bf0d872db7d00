//! By which words does the table know what a verb or a noun speaks of: "call off", "plead guilty", "run-off"?

use super::predicate::{is_noun_by_place, takes_place};
use super::sense::is_stretch;
use super::tree::Tree;
use gainsay_claim::{Class, class_of_noun, class_of_verb};
use gainsay_syntax::{Relation, Tag};

/// The lemma of a verb with its particle: "call off", "take place".
pub(crate) fn verb_lemma(tree: &Tree<'_>, node: usize) -> String {
    let lower = tree.lemma(node).to_lowercase();
    let lemma = lower.as_str();
    if let Some(particle) = particle(tree, node) {
        let whole = format!("{lemma} {}", tree.word(particle).to_lowercase());
        // "stay away from work", "hand over to a deputy", "break out of prison"
        let longer = tree.children(node).filter(|&c| c > node).find_map(|c| with_phrase(tree, &whole, c));
        return longer.unwrap_or(whole);
    }
    if takes_place(tree, node) {
        return "take place".to_owned();
    }
    if lemma == "call" && tree.children_by(node, Relation::Obl).any(|o| tree.case_is(o, &["on", "upon"])) {
        return "call on".to_owned();
    }
    if let Some(whole) = with_complement(tree, node, lemma) {
        return whole;
    }
    // "called for sanctions" is no call.
    if matches!(lemma, "call" | "appeal")
        && !tree.has(node, Relation::Obj)
        && tree.children_by(node, Relation::Obl).any(|o| tree.case_is(o, &["for"]))
    {
        return format!("{lemma} for");
    }
    // "fired on the crowd" dismisses nobody; "looked for survivors" is a search; "cleared him of murder" acquits.
    let object = tree.has(node, Relation::Obj);
    if let Some(phrase) =
        tree.children_by(node, Relation::Obl).find(|&o| o > node && !is_stretch(tree.lemma(o)))
        && let Some(case) = tree.case(phrase)
        && (!object || tree.is(case, "of"))
    {
        let whole = format!("{lemma} {}", tree.word(case).to_lowercase());
        if joins(tree, lemma, case) && class_of_verb(&whole).is_some()
            || matches!(whole.as_str(), "fire on" | "fire at")
        {
            return whole;
        }
    }
    lemma.to_owned()
}

/// The particle of a verb: "call off", "set aside". An adverb is one only where the table has the two as a verb.
pub(super) fn particle(tree: &Tree<'_>, node: usize) -> Option<usize> {
    // "faces up to five years": no particle.
    let bounds = |p: usize| tree.is(p, "up") && tree.is(p + 1, "to") && tree.tag(p + 2) == Tag::Num;
    let adverb = |c: &usize| {
        *c > node
            && tree.relation(*c) == Relation::Advmod
            && tree.is_any(*c, PARTICLES)
            && !tree.children(*c).any(|below| below > *c)
            && class_of_verb(&format!("{} {}", tree.lemma(node).to_lowercase(), tree.word(*c).to_lowercase()))
                .is_some()
    };
    tree.child(node, Relation::CompoundPrt)
        .filter(|&p| !bounds(p))
        .or_else(|| tree.children(node).find(adverb))
}

/// Adverbs that can be the second half of a verb.
const PARTICLES: &[&str] = &[
    "aside", "away", "back", "apart", "together", "ashore", "aground", "forward", "short", "alive", "out",
    "off", "down", "up", "over", "through", "in", "on", "adrift", "free", "missing", "home", "ahead",
];

/// The verb with the phrase at `c` behind it: "break out" and "of prison", where the table has the whole.
fn with_phrase(tree: &Tree<'_>, verb: &str, c: usize) -> Option<String> {
    let noun = tree.lemma(c).to_lowercase();
    if tree.relation(c) == Relation::Obj {
        let whole = format!("{verb} {noun}");
        return class_of_verb(&whole).map(|_| whole);
    }
    let case = tree.case(c).filter(|_| matches!(tree.relation(c), Relation::Obl | Relation::Nmod))?;
    let case = tree.word(case).to_lowercase();
    [format!("{verb} {case} {noun}"), format!("{verb} {case}")]
        .into_iter()
        .find(|whole| class_of_verb(whole).is_some())
}

/// Whether a preposition belongs to the verb rather than to the phrase behind it: "broke in the valley" breaks into
/// nothing, "went on Monday" continues nothing.
fn joins(tree: &Tree<'_>, lemma: &str, case: usize) -> bool {
    match tree.word(case).to_ascii_lowercase().as_str() {
        "in" => false,
        "on" => matches!(lemma, "insist" | "confer" | "bring" | "put"),
        _ => true,
    }
}

/// A verb with the complement, object or phrase that makes it another verb: "plead guilty", "find not guilty", "claim
/// life", "get green light", "come into force".
fn with_complement(tree: &Tree<'_>, node: usize, lemma: &str) -> Option<String> {
    tree.children(node)
        .filter(|&c| c > node)
        .find_map(|c| {
            let word = match tree.relation(c) {
                Relation::Obl => {
                    let case = tree.case(c).filter(|_| tree.tag(c) == Tag::Noun)?;
                    format!("{lemma} {} {}", tree.word(case).to_lowercase(), tree.lemma(c).to_lowercase())
                }
                Relation::Obj
                    if c > 0 && matches!(tree.relation(c - 1), Relation::Amod | Relation::Compound) =>
                {
                    let (first, noun) = (tree.lemma(c - 1).to_lowercase(), tree.lemma(c).to_lowercase());
                    let whole = format!("{lemma} {first} {noun}");
                    if class_of_verb(&whole).is_some() {
                        whole
                    } else {
                        format!("{lemma} {}", object_word(tree, c))
                    }
                }
                Relation::Xcomp => {
                    let not = tree.children(c).any(|n| n < c && tree.is(n, "not"));
                    format!("{lemma} {}{}", if not { "not " } else { "" }, tree.lemma(c).to_lowercase())
                }
                Relation::Obj => format!("{lemma} {}", object_word(tree, c)),
                _ => return None,
            };
            class_of_verb(&word).map(|_| word)
        })
        .or_else(|| {
            // "the charges were dropped", "no ransom was paid"
            let subject = tree.child(node, Relation::NsubjPass).filter(|&s| tree.tag(s) == Tag::Noun)?;
            let word = format!("{lemma} {}", object_word(tree, subject));
            // "two bodies had been recovered": who found them is another question.
            class_of_verb(&word).filter(|class| class.name != "find").map(|_| word)
        })
}

/// The word of an object that says what it is: the emergency of "a state of emergency".
pub(super) fn object_word(tree: &Tree<'_>, object: usize) -> String {
    let inner = tree.children_by(object, Relation::Nmod).find(|&c| tree.case_is(c, &["of"]));
    let named = inner.filter(|_| tree.lemma(object) == "state").unwrap_or(object);
    tree.lemma(named).to_lowercase()
}

/// The event that a noun names, with its lemma and class.
pub(crate) fn event_noun(tree: &Tree<'_>, i: usize) -> Option<(String, &'static Class)> {
    if !matches!(tree.tag(i), Tag::Noun | Tag::Propn) && !is_noun_by_place(tree, i) {
        return None;
    }
    if matches!(tree.relation(i), Relation::Compound | Relation::Flat | Relation::NmodDesc | Relation::Fixed)
        && tree.head(i).is_some_and(|h| h > i)
    {
        return None;
    }
    let lemma = tree.lemma(i).to_lowercase();
    if let Some(found) = hyphened(tree, i, &lemma) {
        return Some(found);
    }
    let compound = tree.children_by(i, Relation::Compound).filter(|&c| c < i).last();
    if let Some(first) = compound {
        let whole = format!("{} {lemma}", tree.lemma(first).to_lowercase());
        if let Some(class) = class_of_noun(&whole) {
            return Some((whole, class));
        }
        // "a prisoner swap deal" speaks of the swap.
        if matches!(lemma.as_str(), "deal" | "agreement" | "pact" | "accord")
            && let Some(class) = class_of_noun(&tree.lemma(first).to_lowercase())
        {
            return Some((whole, class));
        }
    }
    // "a guilty plea"
    if lemma == "plea" && tree.children_by(i, Relation::Amod).any(|c| tree.is(c, "guilty")) {
        let whole =
            if tree.children(i).any(|c| tree.is(c, "not")) { "not guilty plea" } else { "guilty plea" };
        return class_of_noun(whole).map(|class| (whole.to_owned(), class));
    }
    if tree.tag(i) == Tag::Propn
        && tree.word(i).chars().next().is_some_and(char::is_uppercase)
        && compound.is_some()
    {
        // A capitalised event noun with capitalised parts is mostly a name: "Talk Radio", "World War".
        return class_of_noun(&lemma).filter(|c| c.symmetric).map(|class| (lemma, class));
    }
    class_of_noun(&lemma).map(|class| (lemma, class))
}

/// "The run-off", "a sit-in": three words of the tree, one of the table.
fn hyphened(tree: &Tree<'_>, i: usize, lemma: &str) -> Option<(String, &'static Class)> {
    let first = i.checked_sub(2).filter(|_| tree.is(i - 1, "-"))?;
    let joined = tree.span(first).end == tree.span(i - 1).start && tree.span(i - 1).end == tree.span(i).start;
    let whole = format!("{}-{lemma}", tree.word(first).to_lowercase());
    // "a pick-up on the road": a truck.
    class_of_noun(&whole).filter(|_| joined && whole != "pick-up").map(|class| (whole, class))
}
