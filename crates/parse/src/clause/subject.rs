//! Who the subject of a predicate is, where it is not said on the spot: control, relative clauses, coordination.

use super::lexicon;
use super::tree::{Tree, is_subject};
use gainsay_syntax::{Relation, Tag};

/// Steps of inheritance after which a subject is left open.
const DEPTH: usize = 8;

/// The subject of a predicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    /// Head token of the subject.
    pub(crate) token: usize,
    /// It stands with the predicate itself rather than with a word above it.
    pub(crate) own: bool,
}

/// The subject of the predicate at `node`.
pub(crate) fn subject(tree: &Tree<'_>, node: usize) -> Option<Subject> {
    let mut at = node;
    for step in 0..DEPTH {
        if let Some(token) = own_subject(tree, at) {
            return Some(Subject { token, own: step == 0 });
        }
        if tree.children(at).any(|c| is_subject(tree.relation(c))) {
            return None;
        }
        if let Some(token) = lost_subject(tree, at).or_else(|| only_one_to(tree, at)) {
            return Some(Subject { token, own: false });
        }
        let head = tree.head(at)?;
        match tree.relation(at) {
            Relation::Acl if tree.tag(head) == Tag::Verb && has_to(tree, at) && tree.has_subject(head) => {
                at = head;
            }
            // "spent much of the day calling members": whoever spent it called them.
            Relation::Acl if ends_with_ing(tree.word(at)) && super::sense::is_stretch(tree.lemma(head)) => {
                at = governing_verb(tree, head)?;
            }
            Relation::Acl => {
                // "the plan to leave", "hopes of leaving": whoever has the plan, not the plan, leaves.
                let content = has_to(tree, at) || tree.has(at, Relation::Mark);
                // "the first woman to lead the bank": she leads.
                let leads = has_to(tree, at) && lexicon::is_people(tree.lemma(head));
                if content && is_accused(tree, at, head) {
                    return Some(Subject { token: head, own: false });
                }
                if content && !leads {
                    let named =
                        |&c: &usize| tree.relation(c) == Relation::Compound && tree.tag(c) == Tag::Propn;
                    let owner =
                        tree.child(head, Relation::NmodPoss).or_else(|| tree.children(head).find(named));
                    return match owner {
                        Some(token) => Some(Subject { token, own: false }),
                        None => governing_verb(tree, head).and_then(|verb| {
                            let token = own_subject(tree, verb)?;
                            (token != head).then_some(Subject { token, own: false })
                        }),
                    };
                }
                return Some(Subject { token: head, own: step == 0 });
            }
            // "It took firefighters six hours to put out the blaze": they put it out.
            Relation::Csubj | Relation::Xcomp | Relation::Advcl | Relation::Ccomp
                if takes_somebody(tree, at, head) =>
            {
                return tree
                    .children(head)
                    .find(|&c| {
                        matches!(tree.relation(c), Relation::Obj | Relation::Iobj)
                            && !tree.has(c, Relation::Nummod)
                            && (lexicon::is_people(tree.lemma(c)) || tree.tag(c) != Tag::Noun)
                    })
                    .map(|token| Subject { token, own: false });
            }
            Relation::Xcomp | Relation::Advcl | Relation::Conj => {
                if tree.relation(at) == Relation::Xcomp
                    && lexicon::controls_by_object(tree.lemma(head))
                    && let Some(token) =
                        tree.child(head, Relation::Obj).or_else(|| tree.child(head, Relation::Iobj))
                {
                    return Some(Subject { token, own: false });
                }
                if tree.relation(at) != Relation::Conj
                    && charges(tree.lemma(head))
                    && ends_with_ing(tree.word(at))
                    && tree
                        .children_by(at, Relation::Mark)
                        .any(|m| tree.is_any(m, &["of", "for", "from", "with", "into"]))
                    && !is_passive(tree, head)
                    && let Some(token) = tree.child(head, Relation::Obj)
                {
                    return Some(Subject { token, own: false });
                }
                // "called on the mayor to resign": the mayor would.
                if tree.lemma(head) == "call"
                    && has_to(tree, at)
                    && let Some(token) = tree
                        .children_by(head, Relation::Obl)
                        .find(|&o| tree.case_is(o, &["on", "upon", "for"]))
                {
                    return Some(Subject { token, own: false });
                }
                if tree.relation(at) == Relation::Advcl {
                    if is_finite(tree, at) {
                        return None;
                    }
                    // "agreed on a swap, involving nine people": the swap involves them, whatever the comma.
                    if tree.lemma(at) == "involve"
                        && let Some(token) = noun_before(tree, head, at)
                    {
                        return Some(Subject { token, own: false });
                    }
                }
                at = head;
            }
            // "confirmed the call would begin", read with the call as object of "confirmed".
            Relation::Ccomp if is_finite(tree, at) => {
                let object = tree.child(head, Relation::Obj).filter(|&o| o < at)?;
                return Some(Subject { token: object, own: false });
            }
            Relation::Ccomp => at = head,
            _ => return None,
        }
    }
    None
}

/// "Mourns the only person to have died", "the last ship to leave", with the infinitive hung on the verb: whoever stands
/// right before it and is told by rank.
fn only_one_to(tree: &Tree<'_>, at: usize) -> Option<usize> {
    if !matches!(tree.relation(at), Relation::Xcomp | Relation::Advcl) {
        return None;
    }
    let to = tree.children(at).find(|&c| c < at && tree.relation(c) == Relation::Mark && tree.is(c, "to"))?;
    let noun = to.checked_sub(1).filter(|&n| matches!(tree.tag(n), Tag::Noun | Tag::Propn))?;
    let ranks = tree.children_by(noun, Relation::Amod).any(|a| {
        tree.is_any(a, &["only", "first", "last", "second", "third", "next", "latest", "sole"])
            || tree.word(a).ends_with("est")
    });
    ranks.then_some(noun)
}

/// "accused Paul Grant of bribing", with the clause hung on the object of the verb: he, not the accuser, bribed.
pub(crate) fn is_accused(tree: &Tree<'_>, clause: usize, head: usize) -> bool {
    let object = matches!(tree.relation(head), Relation::Obj | Relation::NsubjPass)
        && tree.head(head).is_some_and(|verb| charges(tree.lemma(verb)));
    object
        && ends_with_ing(tree.word(clause))
        && tree
            .children_by(clause, Relation::Mark)
            .any(|m| tree.is_any(m, &["of", "for", "from", "with", "into"]))
}

/// "It took somebody some time to do it": whether `at` is what was done.
pub(crate) fn takes_somebody(tree: &Tree<'_>, at: usize, head: usize) -> bool {
    tree.lemma(head) == "take"
        && has_to(tree, at)
        && at > head
        && tree.children(head).any(|c| {
            c < head && tree.is(c, "it") && matches!(tree.relation(c), Relation::Expl | Relation::Nsubj)
        })
}

/// Verbs whose object is the subject of the "-ing" form behind it.
fn charges(lemma: &str) -> bool {
    matches!(
        lemma,
        "accuse"
            | "suspect"
            | "convict"
            | "acquit"
            | "clear"
            | "charge"
            | "blame"
            | "praise"
            | "applaud"
            | "commend"
            | "congratulate"
            | "condemn"
            | "castigate"
            | "denounce"
            | "rebuke"
            | "fault"
            | "honor"
            | "honour"
            | "thank"
            | "fire"
            | "dismiss"
            | "sack"
            | "criticise"
            | "criticize"
            | "stop"
            | "prevent"
            | "keep"
            | "bar"
            | "ban"
            | "fine"
            | "jail"
            | "arrest"
            | "detain"
            | "sue"
    )
}

/// The noun phrase right before a finite verb that the parser gave no subject: "As a result, Ana and Ben agreed", with
/// Ana read as one more result.
fn lost_subject(tree: &Tree<'_>, node: usize) -> Option<usize> {
    let form = tree.word(node);
    let auxiliary = tree
        .children(node)
        .any(|c| matches!(tree.relation(c), Relation::Aux | Relation::AuxPass | Relation::Cop));
    let finite = auxiliary || !(form.eq_ignore_ascii_case(tree.lemma(node)) || ends_with_ing(form));
    if !finite || !matches!(tree.relation(node), Relation::Root | Relation::Ccomp | Relation::Parataxis) {
        return None;
    }
    let mut end = node.checked_sub(1)?;
    while matches!(tree.tag(end), Tag::Aux | Tag::Adv | Tag::Part) {
        end = end.checked_sub(1)?;
    }
    if !matches!(tree.tag(end), Tag::Noun | Tag::Propn | Tag::Pron) {
        return None;
    }
    let comma = (0..end).rev().take(12).find(|&i| tree.is(i, ","));
    let start = comma.map_or(0, |c| c + 1);
    let mut top = end;
    while let Some(head) = tree.head(top).filter(|&h| h >= start && h < node) {
        if !matches!(
            tree.relation(top),
            Relation::Conj | Relation::Flat | Relation::Compound | Relation::NmodDesc
        ) {
            break;
        }
        top = head;
    }
    let bare = !tree.has(top, Relation::Case) && (comma.is_some() || tree.extent(top).0 <= start + 1);
    bare.then_some(top)
}

/// The object or phrase of `verb` that ends right before the clause at `clause`.
fn noun_before(tree: &Tree<'_>, verb: usize, clause: usize) -> Option<usize> {
    let start = tree.extent(clause).0;
    tree.children(verb).filter(|&c| c > verb && c < clause).find(|&c| {
        let end = tree.extent(c).1;
        matches!(tree.relation(c), Relation::Obj | Relation::Obl)
            && (end == start || (end + 1 >= start && tree.is(end, ",")))
    })
}

/// The subject that stands with a predicate; a relative pronoun stands for its antecedent.
fn own_subject(tree: &Tree<'_>, node: usize) -> Option<usize> {
    let token = tree.children(node).find(|&c| is_subject(tree.relation(c)))?;
    if is_relative(tree, token) {
        let noun = who(tree, antecedent(tree, node)?, tree.is(token, "who"));
        // "Ana is the engineer who left": who left is Ana.
        let same = tree
            .has(noun, Relation::Cop)
            .then(|| tree.children(noun).find(|&c| is_subject(tree.relation(c))));
        return Some(same.flatten().filter(|&s| !is_relative(tree, s)).unwrap_or(noun));
    }
    (!tree.is_any(token, &["there", "what", "whatever"])).then_some(token)
}

/// The one whom "who" stands for, where the tree hung it on a word that is nobody: "a man in his 50s, who".
fn who(tree: &Tree<'_>, noun: usize, person: bool) -> usize {
    let somebody = |i: usize| {
        tree.tag(i) == Tag::Propn
            || tree.tag(i) == Tag::Pron
            || lexicon::is_people(&tree.lemma(i).to_lowercase())
    };
    if !person || somebody(noun) {
        return noun;
    }
    let mut at = noun;
    for _ in 0..3 {
        match tree.head(at).filter(|_| matches!(tree.relation(at), Relation::Nmod | Relation::Conj)) {
            Some(head) if somebody(head) => return head,
            Some(head) => at = head,
            None => break,
        }
    }
    // "the case against Paul Grant, who": the one right before.
    let (_, end) = tree.extent(noun);
    let after = tree.children(noun).filter(|&c| c > noun && c < end);
    let nearest = after.filter(|&c| tree.relation(c) == Relation::Nmod && somebody(c)).last();
    nearest.unwrap_or(noun)
}

/// The noun that a relative clause belongs to.
pub(crate) fn antecedent(tree: &Tree<'_>, mut node: usize) -> Option<usize> {
    for _ in 0..DEPTH {
        match tree.relation(node) {
            Relation::AclRelcl => return tree.head(node).filter(|&h| tree.tag(h) != Tag::Verb),
            Relation::Conj | Relation::Xcomp | Relation::Ccomp => node = tree.head(node)?,
            _ => return None,
        }
    }
    None
}

/// Whether a token is a relative pronoun.
pub(crate) fn is_relative(tree: &Tree<'_>, i: usize) -> bool {
    matches!(tree.tag(i), Tag::Pron | Tag::Det | Tag::Sconj)
        && tree.is_any(i, &["who", "whom", "which", "that"])
}

/// What a relative clause says something of, where it is the object there: "the deal that Ana signed", "the deal Ana signed".
pub(crate) fn object_gap(tree: &Tree<'_>, node: usize) -> Option<usize> {
    if tree.relation(node) != Relation::AclRelcl {
        return None;
    }
    // "no sign that the ship had sunk" has no gap.
    let told = antecedent(tree, node).is_some_and(|a| {
        matches!(
            tree.lemma(a),
            "sign"
                | "indication"
                | "fact"
                | "news"
                | "rumour"
                | "rumor"
                | "suggestion"
                | "fear"
                | "hope"
                | "belief"
        )
    });
    if told && tree.children(node).any(|c| tree.is(c, "that")) {
        return None;
    }
    let object = tree.child(node, Relation::Obj);
    if object.is_some_and(|o| is_relative(tree, o)) {
        return antecedent(tree, node);
    }
    let closed = object.is_some()
        || tree.has(node, Relation::Ccomp)
        || tree.has(node, Relation::Xcomp)
        || tree.has(node, Relation::Cop)
        // "the news that Ana left" has no gap.
        || tree.children_by(node, Relation::Mark).any(|m| tree.is(m, "that"))
        || is_passive(tree, node)
        || tree.children(node).any(|c| is_subject(tree.relation(c)) && is_relative(tree, c))
        || tree.children(node).any(|c| tree.is_any(c, &["where", "when", "why", "whose"]))
        || tree.children(node).any(|c| tree.children(c).any(|d| tree.is(d, "whose")))
        || tree
            .children_by(node, Relation::Obl)
            .any(|c| is_relative(tree, c) || !tree.has(c, Relation::Case));
    if closed || !tree.has_subject(node) {
        return None;
    }
    antecedent(tree, node)
        .filter(|&a| !matches!(tree.lemma(a), "time" | "day" | "year" | "way" | "place" | "moment"))
}

/// Whether a verb is in the passive voice, so that its subject is what it is done to.
pub(crate) fn is_passive(tree: &Tree<'_>, node: usize) -> bool {
    // "Ana called on Ben to resign", with a passive subject that has no auxiliary.
    let appeals = tree.lemma(node) == "call"
        && !tree.has(node, Relation::AuxPass)
        && tree.children_by(node, Relation::Obl).any(|o| tree.case_is(o, &["on", "upon", "for"]));
    if appeals {
        return false;
    }
    if tree.children(node).any(|c| {
        matches!(
            tree.relation(c),
            Relation::NsubjPass | Relation::CsubjPass | Relation::AuxPass | Relation::OblAgent
        )
    }) {
        return true;
    }
    let form = tree.word(node);
    match tree.relation(node) {
        // With an object it is a finite verb that the parser took for a participle.
        Relation::Acl => !ends_with_ing(form) && !has_to(tree, node) && !tree.has(node, Relation::Obj),
        // "was arrested and charged": the second verb shares the auxiliary.
        Relation::Conj => {
            let shares =
                !tree.has_subject(node) && !tree.has(node, Relation::Aux) && !tree.has(node, Relation::Obj);
            let first = tree.first_conjunct(node);
            shares
                && first != node
                && tree.tag(first) == Tag::Verb
                && !form.eq_ignore_ascii_case(tree.lemma(node))
                && !ends_with_ing(form)
                && !lexicon::is_change(tree.lemma(node))
                && is_passive(tree, first)
        }
        Relation::Advcl => {
            !tree.has_subject(node)
                && !ends_with_ing(form)
                && !tree.has(node, Relation::Aux)
                && !tree.has(node, Relation::Obj)
                && !has_to(tree, node)
                && form.ends_with("ed")
        }
        _ => false,
    }
}

/// Whether the predicate has a subject of its own or a finite form.
fn is_finite(tree: &Tree<'_>, node: usize) -> bool {
    let form = tree.word(node);
    let lemma = tree.lemma(node);
    let verb_group = |c: &usize| matches!(tree.relation(*c), Relation::Aux | Relation::Cop);
    if tree.has_subject(node)
        || tree
            .children(node)
            .filter(verb_group)
            .any(|a| !tree.is_any(a, &["to", "be", "being", "been", "having"]))
    {
        return true;
    }
    !(ends_with_ing(form) || has_to(tree, node) || form.eq_ignore_ascii_case(lemma) || form.ends_with("ed"))
}

pub(crate) fn ends_with_ing(form: &str) -> bool {
    form.len() > 4 && form.to_ascii_lowercase().ends_with("ing")
}

/// Whether an infinitive's "to" stands with the predicate.
pub(crate) fn has_to(tree: &Tree<'_>, node: usize) -> bool {
    tree.children(node)
        .any(|c| matches!(tree.relation(c), Relation::Mark | Relation::Aux) && tree.is(c, "to"))
}

/// The nearest verb above a noun.
pub(crate) fn governing_verb(tree: &Tree<'_>, mut node: usize) -> Option<usize> {
    for _ in 0..DEPTH {
        node = tree.head(node)?;
        if tree.tag(node) == Tag::Verb || tree.has(node, Relation::Cop) {
            return Some(node);
        }
    }
    None
}
