//! Whether a predicate is asserted or denied, whether it happened, is planned, possible or ordered, and its tense.

use super::lexicon::{self, Governor};
use super::subject::{ends_with_ing, has_to};
use super::tree::Tree;
use gainsay_claim::{Modality, Polarity, Tense};
use gainsay_syntax::{Relation, Tag};

/// Governors above a predicate that are looked at.
const DEPTH: usize = 6;

/// The standing of a predicate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) polarity: Polarity,
    pub(crate) modality: Modality,
    pub(crate) tense: Tense,
}

/// The standing of the clause headed by `node`, with what the words above it do to it.
///
/// `reported`: the clause is what somebody says, so that "would" is a future seen from the past.
pub(crate) fn standing(tree: &Tree<'_>, node: usize, reported: bool) -> Standing {
    let tense = tense(tree, node);
    let reported = reported || is_content(tree, node);
    let own = own_modality(tree, node, reported);
    let mut modality = own.unwrap_or(Modality::Happened);
    let mut denied = is_negated(tree, node);
    // "Almost died" did not; with a figure ("nearly doubled to 40") the verb holds all the same.
    let short_of = |c: usize| c < node && tree.is_any(c, &["almost", "nearly"]);
    if modality == Modality::Happened
        && tree.children_by(node, Relation::Advmod).any(short_of)
        && !tree.children(node).any(|c| c > node && tree.children(c).any(|d| tree.tag(d) == Tag::Num))
    {
        modality = Modality::Hypothetical;
    }
    let mut at = node;
    // "Did five people die?" says neither that they did nor that they did not.
    let asks = |n: usize| tree.children_by(n, Relation::Punct).any(|p| p > n && tree.is(p, "?"));
    let mut asked = asks(node);
    for _ in 0..DEPTH {
        let Some(head) = tree.head(at) else { break };
        let relation = tree.relation(at);
        // "It is not true that he resigned", "it is false that".
        if matches!(relation, Relation::Ccomp | Relation::Csubj | Relation::Advcl)
            && tree.children_by(at, Relation::Mark).any(|m| tree.is(m, "that"))
            && let Some(holds) = said_to_hold(tree, head)
        {
            denied ^= !holds;
            at = head;
            continue;
        }
        // "Q: Did it sink?"
        asked |= relation == Relation::Parataxis && asks(head);
        let Some(link) = link(tree, at, head, relation) else { break };
        match link {
            Link::Coordinated => {
                // "will meet and sign": the auxiliary and the negation reach the second verb unless it has its own.
                let bare = !tree.has_subject(at) && !tree.has(at, Relation::Aux);
                if !bare {
                    break;
                }
                if modality == Modality::Happened
                    && let Some(shared) = own_modality(tree, head, reported)
                {
                    modality = shared;
                }
                if tree.word(at).eq_ignore_ascii_case(tree.lemma(at)) {
                    denied ^= is_negated(tree, head) && !tree.has(at, Relation::Advmod);
                }
            }
            Link::Condition => {
                modality = Modality::Hypothetical;
                break;
            }
            Link::Purpose => {
                // "the only man to have died" did die.
                let done = tree.children_by(at, Relation::Aux).any(|a| tree.is(a, "have"));
                if modality == Modality::Happened && !done {
                    modality = Modality::Planned;
                }
                break;
            }
            Link::Governed(governor) => {
                if modality == Modality::Happened
                    && let Some(given) = governor.modality
                {
                    modality = given;
                }
                let bare = !tree.has_subject(at);
                // "has yet to sign", "stopped making shoes"
                let yet = matches!(tree.lemma(head), "have" | "be")
                    && tree.children(head).any(|c| c < at && tree.is(c, "yet"));
                denied ^= governor.negates || yet;
                if is_negated(tree, head) {
                    if bare {
                        denied = !denied;
                    } else if modality == Modality::Happened {
                        modality = Modality::Possible;
                    }
                }
                if bare && modality == Modality::Happened {
                    modality = own_modality(tree, head, reported).unwrap_or(modality);
                }
            }
            Link::Plain => {}
        }
        at = head;
        asked |= asks(at);
    }
    if asked && modality == Modality::Happened {
        modality = Modality::Hypothetical;
    }
    Standing { polarity: if denied { Polarity::Denied } else { Polarity::Affirmed }, modality, tense }
}

/// Whether an adjective says of the clause below it that it is so, or that it is not; `None` for other words.
fn said_to_hold(tree: &Tree<'_>, head: usize) -> Option<bool> {
    let holds = match tree.lemma(head) {
        "true" | "correct" => true,
        "false" | "untrue" | "incorrect" | "wrong" => false,
        _ => return None,
    };
    Some(holds != is_negated(tree, head))
}

/// Whether the clause is the content of another: what somebody says, thinks or agrees.
fn is_content(tree: &Tree<'_>, mut node: usize) -> bool {
    for _ in 0..DEPTH {
        match (tree.relation(node), tree.head(node)) {
            (Relation::Ccomp, _) => return true,
            (Relation::Conj | Relation::Xcomp, Some(head)) => node = head,
            _ => return false,
        }
    }
    false
}

/// How a predicate hangs on the word above it.
enum Link {
    Coordinated,
    Condition,
    Purpose,
    Governed(Governor),
    Plain,
}

fn link(tree: &Tree<'_>, at: usize, head: usize, relation: Relation) -> Option<Link> {
    // "could not confirm, deny or comment", read as "confirm to deny".
    let listed = relation == Relation::Xcomp
        && !has_to(tree, at)
        && tree.word(at).eq_ignore_ascii_case(tree.lemma(at))
        && tree.children_by(at, Relation::Punct).any(|p| p < at && tree.is(p, ","));
    match relation {
        Relation::Conj => Some(Link::Coordinated),
        _ if listed => Some(Link::Coordinated),
        Relation::Xcomp
        | Relation::Ccomp
        | Relation::Acl
        | Relation::AclRelcl
        | Relation::Csubj
        | Relation::CsubjPass => {
            // "denied reports that it had burned the village", "no sign that it sank"
            if matches!(relation, Relation::Acl | Relation::AclRelcl)
                && !has_to(tree, at)
                && tree.has_subject(at)
                && let Some(doubted) = doubted(tree, head)
            {
                return Some(Link::Governed(doubted));
            }
            let infinitive = relation != Relation::Acl || has_to(tree, at) || tree.has(at, Relation::Mark);
            if !infinitive || relation == Relation::AclRelcl {
                return None;
            }
            // "stopped to talk" did talk.
            if has_to(tree, at) && matches!(tree.lemma(head), "stop" | "quit" | "halt") {
                return Some(Link::Plain);
            }
            let head = match tree.head(head) {
                Some(verb) if relation == Relation::Acl && super::subject::is_accused(tree, at, head) => verb,
                _ => head,
            };
            match governor(tree, head) {
                // "decided that the ban was void" plans nothing.
                Some(_)
                    if relation == Relation::Ccomp && matches!(tree.lemma(head), "decide" | "resolve") =>
                {
                    None
                }
                // "told him that it had begun" orders nothing; "demanded that it begin" does.
                Some(found)
                    if found.modality == Some(Modality::Ordered)
                        && !has_to(tree, at)
                        && !matches!(
                            tree.lemma(head),
                            "demand" | "insist" | "recommend" | "request" | "require"
                        ) =>
                {
                    None
                }
                Some(found) => Some(Link::Governed(found)),
                // An infinitive below any other word does not say that it happened.
                None if relation == Relation::Xcomp && tree.tag(head) != Tag::Verb && has_to(tree, at) => {
                    Some(Link::Governed(Governor { modality: None, negates: false, speaks: true }))
                }
                None if relation == Relation::Acl && has_to(tree, at) => Some(Link::Purpose),
                None if relation == Relation::Xcomp => Some(Link::Plain),
                None => None,
            }
        }
        Relation::Advcl => {
            if tree
                .children_by(at, Relation::Mark)
                .any(|m| tree.is_any(m, &["if", "unless", "whether", "lest"]))
            {
                return Some(Link::Condition);
            }
            // "stopped short of endorsing": did not.
            if ends_with_ing(tree.word(at))
                && matches!(tree.lemma(head), "stop" | "fall")
                && tree.children(head).any(|c| tree.is(c, "short"))
            {
                return Some(Link::Governed(Governor { modality: None, negates: true, speaks: false }));
            }
            // "is accused of bribing", "was charged with taking".
            let charged = ends_with_ing(tree.word(at))
                && tree.children_by(at, Relation::Mark).any(|m| tree.is_any(m, &["of", "with"]));
            if charged && let Some(found) = governor(tree, head) {
                return Some(Link::Governed(found));
            }
            if has_to(tree, at) {
                let called = tree.lemma(head) == "call"
                    && tree.children_by(head, Relation::Obl).any(|o| tree.case_is(o, &["on", "upon", "for"]));
                return match governor(tree, head) {
                    Some(found) if tree.tag(head) != Tag::Verb || called => Some(Link::Governed(found)),
                    _ => Some(Link::Purpose),
                };
            }
            (!tree.has_subject(at) && ends_with_ing(tree.word(at)) && !tree.has(at, Relation::Mark))
                .then_some(Link::Plain)
        }
        _ => None,
    }
}

/// What a noun with a clause of content leaves of it: what "reports that" and "claims that" say may be so, and is not where
/// they are denied; "no sign that" leaves it open.
fn doubted(tree: &Tree<'_>, noun: usize) -> Option<Governor> {
    let denies = |verb: usize| {
        matches!(tree.lemma(verb), "deny" | "reject" | "dismiss" | "refute" | "rebut" | "debunk")
    };
    match tree.lemma(noun) {
        "report" | "claim" | "allegation" | "suggestion" | "rumour" | "rumor" | "accusation"
        | "speculation" | "assertion" => {
            let false_of = |head: usize| {
                said_to_hold(tree, head) == Some(false)
                    || tree.is_any(head, &["baseless", "unfounded", "fabricated"])
            };
            let negates = matches!(tree.relation(noun), Relation::Obj | Relation::NsubjPass)
                && tree.head(noun).is_some_and(denies)
                || tree.relation(noun) == Relation::Nsubj && tree.head(noun).is_some_and(false_of);
            let modality = if negates { None } else { Some(Modality::Possible) };
            Some(Governor { modality, negates, speaks: true })
        }
        "sign" | "evidence" | "indication" | "proof" | "doubt" | "question" => {
            let open = tree.lemma(noun) == "question"
                || tree.children(noun).any(|c| tree.is_any(c, &["no", "little", "any", "scant"]));
            let sure = tree.lemma(noun) == "doubt" && open;
            (open != sure || tree.lemma(noun) == "doubt" && !sure).then_some(Governor {
                modality: Some(Modality::Possible),
                negates: false,
                speaks: true,
            })
        }
        _ => None,
    }
}

/// What the word above does: by its own lemma, or by its form where that is an adjective ("expected").
fn governor(tree: &Tree<'_>, head: usize) -> Option<Governor> {
    let lemma = tree.lemma(head);
    lexicon::governor_of(lemma)
}

/// What the auxiliaries, adverbs and the infinitive of a clause say themselves.
fn own_modality(tree: &Tree<'_>, node: usize, reported: bool) -> Option<Modality> {
    let mut found = None;
    for child in tree.children(node) {
        // "is due to open", with "due to" as one word.
        if child < node && tree.is(child, "due") && tree.is(child + 1, "to") && tree.tag(node) == Tag::Verb {
            found = Some(Modality::Planned);
        }
        let given = match tree.relation(child) {
            Relation::Aux => match tree.word(child).to_ascii_lowercase().as_str() {
                "will" | "'ll" | "’ll" | "shall" | "wo" => Some(Modality::Planned),
                "may" | "might" | "could" | "can" | "ca" => Some(Modality::Possible),
                "should" | "had" | "were" if comes_first(tree, node, child) => Some(Modality::Hypothetical),
                "must" | "should" | "ought" => Some(Modality::Ordered),
                "would" | "'d" | "’d" if has_condition(tree, node) => Some(Modality::Hypothetical),
                "would" | "’d" if reported => Some(Modality::Planned),
                "would" => Some(Modality::Hypothetical),
                _ => None,
            },
            Relation::Advmod if tree.is_any(child, HEDGES) => Some(Modality::Possible),
            Relation::Mark if tree.is_any(child, &["if", "unless"]) => Some(Modality::Hypothetical),
            // "asked whether the driver fled"
            Relation::Mark if tree.is(child, "whether") => Some(Modality::Possible),
            _ => None,
        };
        found = given.or(found);
    }
    // A headline's "Ana to meet Ben"; "the crew were to blame" has no future.
    if found.is_none() && tree.lemma(node) != "blame" && tree.head(node).is_none() && has_to(tree, node) {
        found = Some(Modality::Planned);
    }
    found
}

/// Adverbs that leave open whether it is so.
const HEDGES: &[&str] = &[
    "reportedly",
    "allegedly",
    "possibly",
    "perhaps",
    "maybe",
    "probably",
    "likely",
    "apparently",
    "supposedly",
    "presumably",
    "potentially",
    "purportedly",
];

/// "should it be reached": an auxiliary before its subject makes a condition, unless a word put first brought it there:
/// "only then had it begun".
fn comes_first(tree: &Tree<'_>, node: usize, auxiliary: usize) -> bool {
    let opens = || tree.children(node).all(|c| c >= auxiliary || tree.relation(c) == Relation::Punct);
    (matches!(tree.relation(node), Relation::Advcl | Relation::Parataxis) || opens())
        && tree.children(node).any(|c| super::tree::is_subject(tree.relation(c)) && c > auxiliary)
}

fn has_condition(tree: &Tree<'_>, node: usize) -> bool {
    tree.children_by(node, Relation::Advcl)
        .any(|c| tree.children_by(c, Relation::Mark).any(|m| tree.is_any(m, &["if", "unless"])))
}

/// Whether a word of the clause negates it: "not", "never", "no" before its subject or object, "without" before it.
pub(crate) fn is_negated(tree: &Tree<'_>, node: usize) -> bool {
    let mut negated = false;
    for child in tree.children(node) {
        let here = match tree.relation(child) {
            Relation::Advmod | Relation::Aux | Relation::Discourse | Relation::Dep => {
                is_not(tree, child)
                    && !(tree.is(child, "not") && follows_only(tree, child))
                    && !until(tree, node, child)
                    || tree.is(child, "longer")
                        && tree.is(child.wrapping_sub(1), "no")
                        && tree.tag(node) == Tag::Verb
            }
            Relation::CcPreconj => tree.is(child, "neither"),
            Relation::Cc => child < node && (tree.is(child, "nor") || is_instead(tree, child)),
            Relation::Mark | Relation::Case => tree.is(child, "without") || is_instead(tree, child),
            Relation::Det => tree.is_any(child, &["no", "neither"]),
            Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Xcomp => {
                tree.is_any(child, &["nobody", "nothing", "none", "neither"])
                    || tree.is(child, "no") && tree.tag(child) == Tag::Pron
                    || tree.children(child).any(|d| {
                        matches!(tree.relation(d), Relation::Det | Relation::CcPreconj)
                            && tree.is_any(d, &["no", "neither"])
                    })
            }
            _ => false,
        };
        negated ^= here;
    }
    if tree.relation(node) == Relation::Conj
        && tree.children_by(node, Relation::Cc).any(|c| tree.is(c, "nor"))
    {
        return true;
    }
    negated
}

/// "Did not open until Monday", "not until the vote did they sign": it was so from then on.
pub(super) fn until(tree: &Tree<'_>, node: usize, not: usize) -> bool {
    let until = |c: usize| {
        tree.children(c).any(|m| {
            matches!(tree.relation(m), Relation::Case | Relation::Mark) && tree.is_any(m, &["until", "till"])
        })
    };
    tree.is(not + 1, "until")
        || tree.children(node).any(|c| {
            matches!(tree.relation(c), Relation::Obl | Relation::Advcl | Relation::OblUnmarked) && until(c)
        })
}

/// "Resigned rather than face a panel", "instead of paying": what was not done.
fn is_instead(tree: &Tree<'_>, i: usize) -> bool {
    tree.is(i, "rather") && tree.is(i + 1, "than") || tree.is(i, "instead") && tree.is(i + 1, "of")
}

fn is_not(tree: &Tree<'_>, i: usize) -> bool {
    tree.is_any(i, &["not", "n't", "n’t", "never", "nowhere", "neither"])
}

/// "not only" negates nothing.
fn follows_only(tree: &Tree<'_>, i: usize) -> bool {
    tree.is_any(i + 1, &["only", "just", "merely", "least"])
}

/// Verbs whose past looks like the present.
const SAME_IN_PAST: &[&str] = &[
    "put", "cut", "hit", "set", "let", "shut", "cost", "spread", "hurt", "quit", "read", "beat", "bet",
    "burst",
];

/// The tense that the verb group shows.
pub(crate) fn tense(tree: &Tree<'_>, node: usize) -> Tense {
    let auxiliaries = || {
        tree.children(node).filter(|&c| {
            matches!(tree.relation(c), Relation::Aux | Relation::AuxPass | Relation::Cop) && c < node + 1
        })
    };
    if let Some(first) = auxiliaries().find(|&a| !tree.is(a, "to")) {
        return match tree.word(first).to_ascii_lowercase().as_str() {
            "will" | "'ll" | "’ll" | "wo" | "shall" => Tense::Future,
            "was" | "were" | "had" | "did" | "would" | "could" | "might" | "'d" | "’d" => Tense::Past,
            "be" | "been" | "being" => Tense::None,
            _ => Tense::Present,
        };
    }
    if has_to(tree, node) || tree.tag(node) != Tag::Verb {
        return Tense::None;
    }
    let (form, lemma) = (tree.word(node).to_lowercase(), tree.lemma(node));
    if ends_with_ing(&form) && form != lemma {
        return Tense::None;
    }
    let attached = tree.relation(node);
    if attached == Relation::Acl || (attached == Relation::Xcomp && !tree.has_subject(node)) {
        return Tense::None;
    }
    if form != lemma {
        return if form.ends_with('s') { Tense::Present } else { Tense::Past };
    }
    if SAME_IN_PAST.contains(&lemma) { Tense::Past } else { Tense::Present }
}

/// The standing of an event that a noun names, from the noun's own modifiers and the words above it.
pub(crate) fn nominal_standing(tree: &Tree<'_>, noun: usize) -> Standing {
    let mut modality = Modality::Happened;
    let mut denied = false;
    for child in tree.children(noun) {
        match tree.relation(child) {
            Relation::Amod | Relation::Compound | Relation::Acl => {
                let word = tree.word(child).to_ascii_lowercase();
                let given = lexicon::governor_of(&word).filter(|_| child < noun).and_then(|g| g.modality);
                modality = given.unwrap_or(modality);
            }
            Relation::Det if tree.is(child, "no") => denied = true,
            Relation::Case if tree.is(child, "without") => denied = true,
            _ => {}
        }
    }
    let mut at = noun;
    for _ in 0..DEPTH {
        let Some(head) = tree.head(at) else { break };
        let direct =
            matches!(tree.relation(at), Relation::Nmod | Relation::Obj | Relation::Obl | Relation::NsubjPass)
                || matches!(tree.relation(at), Relation::Conj | Relation::Compound);
        if !direct {
            break;
        }
        if tree.relation(at) != Relation::Conj
            && let Some(found) = lexicon::governor_of(tree.lemma(head))
        {
            // "discuss", "want", "plan": what the object names need not have happened.
            let outward =
                tree.relation(at) != Relation::Obl || tree.case_is(at, &["for", "to", "of", "about"]);
            if outward && modality == Modality::Happened {
                modality = found.modality.unwrap_or(modality);
            }
            denied ^= found.negates && outward;
        }
        if tree.tag(head) == Tag::Verb {
            if matches!(tree.relation(at), Relation::Obj | Relation::NsubjPass)
                && modality == Modality::Happened
            {
                let above = standing(tree, head, false);
                modality = above.modality;
            }
            break;
        }
        at = head;
    }
    let polarity = if denied { Polarity::Denied } else { Polarity::Affirmed };
    Standing { polarity, modality, tense: Tense::None }
}
