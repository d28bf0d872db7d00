//! Is a verb meant as the table of classes has it, or do the words beside it give it another sense?

use super::lexicon;
use super::scene::{Page, Scene};
use super::tree::Tree;
use gainsay_claim::EntityKind;
use gainsay_syntax::{Relation, Tag};

/// Whether what stands with a verb shows that it is not meant as the table has it.
pub(super) fn has_other_sense(tree: &Tree<'_>, node: usize) -> bool {
    let phrase = |words: &[&str]| tree.children_by(node, Relation::Obl).any(|o| tree.case_is(o, words));
    let object = || tree.child(node, Relation::Obj);
    match tree.lemma(node) {
        // "a parcel addressed to the mayor" discusses nothing; "addressed the crowd" talks to it.
        "address" => {
            phrase(&["to"])
                || object().is_some_and(|o| {
                    lexicon::is_people(tree.lemma(o))
                        || matches!(tree.lemma(o), "rally" | "audience" | "nation")
                })
        }
        // "caught the gunman", "caught a glimpse": no illness.
        "catch" => !object().is_some_and(|o| {
            let noun = tree.lemma(o).to_lowercase();
            ["virus", "flu", "cold", "disease", "infection", "covid", "measles", "cholera", "malaria"]
                .iter()
                .any(|illness| noun.ends_with(illness))
        }),
        // "operates an airline", "operated on the boy"
        "operate" => !phrase(&["on"]),
        // "declined to comment" falls nowhere.
        "decline" => tree.has(node, Relation::Xcomp) || object().is_some() && !phrase(&["by", "to", "from"]),
        // "passed through the town", "passed on the files"
        "pass" => {
            phrase(&["through", "by", "over", "under", "along"])
                || tree.is_any(node + 1, &["on", "along", "out", "away"])
        }
        // "admitted the murder" is no stay in hospital.
        "admit" => {
            tree.has(node, Relation::Ccomp)
                || tree.has(node, Relation::Xcomp)
                || object().is_some_and(|o| tree.tag(o) == Tag::Noun && !lexicon::is_people(tree.lemma(o)))
                || !super::subject::is_passive(tree, node) && object().is_none()
        }
        // "the theft that she committed" was not promised.
        "commit" => !tree.has(node, Relation::Xcomp) && !phrase(&["to"]),
        // "heard the case" was told nothing.
        "hear" => object().is_some_and(|o| {
            matches!(tree.lemma(o), "case" | "appeal" | "argument" | "evidence" | "testimony" | "petition")
        }),
        // "grows nuts", "grew maize": the crop is not said to be more than before.
        "grow" => object().is_some_and(|o| {
            tree.tag(o) == Tag::Noun
                && !tree.has(o, Relation::NmodPoss)
                && !matches!(
                    tree.lemma(o),
                    "sale" | "revenue" | "profit" | "business" | "economy" | "market" | "share" | "percent"
                )
        }),
        // "stopped short of endorsing", "stopped at a shop"
        "stop" | "fall" => tree.children(node).any(|c| tree.is(c, "short")),
        // "took over as coach" buys nothing.
        "take" => phrase(&["as"]) && tree.has(node, Relation::CompoundPrt),
        // "spent eight hours", "spent the night"
        "spend" => object().is_some_and(|o| {
            let inner = tree.children_by(o, Relation::Nmod).find(|&c| tree.case_is(c, &["of"]));
            is_stretch(tree.lemma(o)) || inner.is_some_and(|c| is_stretch(tree.lemma(c)))
        }),
        // "oversees the work that decides it": without a court nobody rules.
        _ => false,
    }
}

/// The class that a verb has by what stands with it, whatever the table says of the verb alone.
pub(super) fn class_by_phrase(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> Option<&'static str> {
    let tree = &page.tree;
    let passive = super::subject::is_passive(tree, node);
    let phrase = |words: &[&str]| tree.children_by(node, Relation::Obl).find(|&o| tree.case_is(o, words));
    let money = |i: usize| {
        scene
            .quantity_at(page, i)
            .is_some_and(|q| q.value.unit.dimension() == gainsay_claim::Dimension::Money)
    };
    let person = |i: usize| {
        scene.known(page, i).is_some_and(|k| match k.entity.kind {
            EntityKind::Person => true,
            EntityKind::Unknown => k.entity.is_named() && k.entity.name.contains(' '),
            _ => false,
        }) || lexicon::is_people(&tree.lemma(i).to_lowercase()) && tree.tag(i) == Tag::Noun
    };
    // Whom a passive is said of, or the object.
    let theme = || {
        if passive {
            super::subject::subject(tree, node).map(|s| s.token)
        } else {
            tree.child(node, Relation::Obj)
        }
    };
    match tree.lemma(node) {
        // "the mine goes to Norda Metals for 40 million"
        "go" if phrase(&["to"]).is_some() && phrase(&["for"]).is_some_and(money) => Some("sell"),
        // "put 40 million into the works"
        "put" | "sink" | "pour" | "plough" | "pump"
            if tree.child(node, Relation::Obj).is_some_and(money) && phrase(&["into"]).is_some() =>
        {
            Some("invest")
        }
        // "was held at the airport", "are holding the driver on suspicion of theft"
        "hold" if !tree.has(node, Relation::CompoundPrt) && theme().is_some_and(person) => {
            let by_force = phrase(&["on", "over"]).is_some_and(|o| {
                matches!(tree.lemma(o), "suspicion" | "charge" | "allegation" | "accusation" | "warrant")
            });
            let police = |i: usize| {
                matches!(
                    tree.lemma(i),
                    "police" | "officer" | "authority" | "detective" | "customs" | "guard" | "soldier"
                )
            };
            let agent = if passive {
                tree.child(node, Relation::OblAgent)
            } else {
                super::subject::subject(tree, node).map(|s| s.token)
            };
            let somewhere = passive && agent.is_none() && phrase(&["at", "in"]).is_some();
            (by_force || agent.is_some_and(police) || somewhere).then_some("arrest")
        }
        // "was caught at the border"
        "catch"
            if passive && theme().is_some_and(person) && phrase(&["at", "in", "by", "near"]).is_some() =>
        {
            Some("arrest")
        }
        // "old workings were to blame"
        "blame" if super::subject::has_to(tree, node) && tree.child(node, Relation::Obj).is_none() => {
            Some("cause")
        }
        // "lifted everybody off the glacier"
        "lift" | "take" | "pull" | "pluck" | "winch"
            if tree.is_any(node + 1, &["off"]) || tree.is_any(node + 2, &["off"]) =>
        {
            let pronoun = |i: usize| tree.is_any(i, &["everybody", "everyone", "them", "him", "her", "all"]);
            tree.child(node, Relation::Obj).filter(|&o| person(o) || pronoun(o)).map(|_| "rescue")
        }
        // "was dropped from the cabinet"
        "drop" if passive && theme().is_some_and(person) && phrase(&["from"]).is_some() => Some("dismiss"),
        // "was picked up at the border"
        "pick" if passive && tree.is(node + 1, "up") && theme().is_some_and(person) => Some("arrest"),
        // "the system was down" stands in `predicate`; "a bus overturned" turns over, and nothing is annulled.
        "overturn" => {
            let decided = theme().or_else(|| super::subject::subject(tree, node).map(|s| s.token));
            let thing = decided.is_some_and(|i| {
                !matches!(
                    tree.lemma(i),
                    "verdict"
                        | "ruling"
                        | "decision"
                        | "conviction"
                        | "sentence"
                        | "ban"
                        | "law"
                        | "judgment"
                        | "judgement"
                        | "order"
                        | "result"
                        | "veto"
                        | "election"
                        | "policy"
                        | "rule"
                ) && gainsay_claim::class_of_noun(tree.lemma(i)).is_none()
            });
            let alone = !tree.has(node, Relation::Obj)
                && !tree.has(node, Relation::AuxPass)
                && !tree.has(node, Relation::OblAgent);
            (alone && thing).then_some("sink")
        }
        _ => None,
    }
}

/// Nouns of stretches of time.
pub(crate) fn is_stretch(noun: &str) -> bool {
    matches!(
        noun,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "night"
            | "morning"
            | "evening"
            | "afternoon"
            | "week"
            | "weekend"
            | "fortnight"
            | "month"
            | "year"
            | "decade"
            | "century"
            | "time"
            | "life"
            | "season"
            | "career"
    )
}

/// Verbs of saying whose object is the one who is told.
pub(super) fn addresses(tree: &Tree<'_>, node: usize) -> bool {
    matches!(
        tree.lemma(node),
        "tell" | "inform" | "warn" | "assure" | "notify" | "remind" | "ask" | "urge" | "advise"
    )
}

/// Verbs that can have two objects, so that their passive subject may be the one who gets.
pub(super) fn gives(tree: &Tree<'_>, node: usize) -> bool {
    matches!(
        tree.lemma(node),
        "give"
            | "award"
            | "grant"
            | "offer"
            | "send"
            | "pay"
            | "hand"
            | "show"
            | "tell"
            | "ask"
            | "deny"
            | "promise"
            | "owe"
    )
}

/// What a plea comes to, where verb and noun say it together: "entered a plea of not guilty".
pub(super) fn plea(tree: &Tree<'_>, node: usize) -> Option<&'static str> {
    if !matches!(tree.lemma(node), "enter" | "change" | "make" | "submit" | "withdraw") {
        return None;
    }
    let noun = tree.child(node, Relation::Obj).filter(|&o| tree.lemma(o) == "plea")?;
    let phrases = tree.children_by(noun, Relation::Nmod).chain(tree.children_by(node, Relation::Obl));
    let content = phrases.filter(|&c| c > noun).find(|&c| tree.case_is(c, &["of", "to"]))?;
    let not = tree.children(content).any(|c| tree.is(c, "not"));
    match (tree.word(content).to_ascii_lowercase().as_str(), not, tree.is(node, "withdrew")) {
        (_, _, true) => None,
        ("guilty" | "guilt", false, _) => Some("plead guilty"),
        ("guilty", true, _) | ("innocence" | "innocent", false, _) => Some("plead not guilty"),
        _ => None,
    }
}
