//! Whom does "it", "he" or "they" mean that no name in the report answers for: "the bank said it would close two
//! branches", "the mayor could resign after he lost the vote"?
//!
//! The subject of a clause that depends on another is most often the subject of that other. It is taken only where it
//! fits in number and sort, and nothing else in the governing clause fits as well; people with names are left to the
//! reader of entities, which knows who else the report names.

use super::lexicon;
use super::phrase::event_noun;
use super::scene::{Named, Page, Scene};
use super::subject::subject;
use super::tree::{Tree, is_subject};
use gainsay_claim::EntityKind;
use gainsay_syntax::{Relation, Tag};

/// Clauses that are climbed: "said it would close if it lost".
const DEPTH: usize = 3;

/// The pronouns that are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pronoun {
    He,
    She,
    It,
    They,
}

fn pronoun(tree: &Tree<'_>, i: usize) -> Option<Pronoun> {
    Some(match tree.word(i).to_ascii_lowercase().as_str() {
        "he" => Pronoun::He,
        "she" => Pronoun::She,
        "it" => Pronoun::It,
        "they" => Pronoun::They,
        _ => return None,
    })
}

/// Whom the pronoun at `i`, the subject of a dependent clause, stands for.
pub(crate) fn parallel_subject(scene: &Scene<'_>, page: &Page<'_>, i: usize) -> Option<Named> {
    let tree = &page.tree;
    let which = pronoun(tree, i)?;
    if !matches!(tree.relation(i), Relation::Nsubj | Relation::NsubjPass) {
        return None;
    }
    let mut clause = tree.head(i)?;
    // The first of a row of pronouns for one: "he said that he".
    let mut first = i;
    if which == Pronoun::It && is_empty(tree, clause) {
        return None;
    }
    for _ in 0..DEPTH {
        let depends = matches!(tree.relation(clause), Relation::Ccomp | Relation::Advcl | Relation::Xcomp);
        // "denied reports that it had shelled the village": whose reports they are not.
        let content = tree.relation(clause) == Relation::Acl && tree.has(clause, Relation::Mark);
        let above = match tree.head(clause) {
            Some(head) if depends => head,
            Some(noun) if content => tree.head(noun)?,
            None => {
                let named = subject_before(scene, page, first, which)?;
                return Some(Named { span: tree.span(i), ..named });
            }
            _ => return None,
        };
        let Some(found) = subject(tree, above) else {
            clause = above;
            continue;
        };
        let token = tree.measured(found.token);
        // "It was the fourth, the office said": what is said before may be anything of the report.
        let before = tree.relation(clause) == Relation::Ccomp && token > i;
        if token == i || before {
            return None;
        }
        if pronoun(tree, token) == Some(which) {
            clause = above;
            first = token;
            continue;
        }
        if !fits(scene, page, token, which) || rival(scene, page, above, token, i, which) {
            return None;
        }
        let named = scene.named(page, token)?;
        return Some(Named { span: tree.span(i), ..named });
    }
    None
}

/// "A tram driver was jailed on Monday. He had ...": the subject of the sentence before, where the pronoun opens its own and
/// nothing else there fits as well.
fn subject_before(scene: &Scene<'_>, page: &Page<'_>, i: usize, which: Pronoun) -> Option<Named> {
    let earlier = scene.pages.get(page.number.checked_sub(1)?)?;
    let quoted =
        |p: &Page<'_>| (0..p.tree.len()).any(|t| p.tree.is_any(t, &["\"", "“", "”", "''", "``", "«", "»"]));
    if i > 1 || quoted(page) || quoted(earlier) || earlier.tree.len() > 60 {
        return None;
    }
    let tree = &earlier.tree;
    let root = (0..tree.len()).find(|&t| tree.head(t).is_none() && tree.tag(t) != Tag::Punct)?;
    let token = subject(tree, root).map(|s| tree.measured(s.token))?;
    if tree.tag(token) != Tag::Noun || !fits(scene, earlier, token, which) {
        return None;
    }
    let other = (0..tree.len()).any(|t| {
        t != token
            && matches!(tree.tag(t), Tag::Noun | Tag::Propn | Tag::Pron)
            && matches!(
                tree.relation(t),
                Relation::Nsubj
                    | Relation::NsubjPass
                    | Relation::Obj
                    | Relation::Iobj
                    | Relation::Obl
                    | Relation::OblAgent
                    | Relation::Nmod
                    | Relation::NmodPoss
                    | Relation::Appos
                    | Relation::Conj
            )
            && scene.time_at(earlier, t).is_none()
            && tree.head(t) != Some(token)
            && fits(scene, earlier, t, which)
    });
    let named = scene.named(earlier, token).filter(|_| !other)?;
    Some(Named { span: page.tree.span(i), ..named })
}

/// "It rained", "it was clear that", "it took an hour": nothing is meant.
fn is_empty(tree: &Tree<'_>, clause: usize) -> bool {
    matches!(tree.lemma(clause), "rain" | "snow" | "seem" | "appear" | "take" | "turn" | "happen" | "emerge")
        || tree.children(clause).any(|c| {
            matches!(tree.relation(c), Relation::Csubj | Relation::CsubjPass)
                || tree.relation(c) == Relation::Ccomp && tree.has(clause, Relation::Cop)
        })
}

/// Whether another noun of the governing clause, said before the pronoun, fits as well.
fn rival(
    scene: &Scene<'_>,
    page: &Page<'_>,
    above: usize,
    subject: usize,
    pronoun_at: usize,
    which: Pronoun,
) -> bool {
    let tree = &page.tree;
    tree.children(above)
        .filter(|&c| c < pronoun_at && c != subject && !is_subject(tree.relation(c)))
        .filter(|&c| {
            matches!(tree.relation(c), Relation::Obj | Relation::Iobj | Relation::OblAgent | Relation::Obl)
        })
        .any(|c| scene.time_at(page, c).is_none() && fits(scene, page, c, which))
}

/// Nouns for women and men, who are "she" and "he" alone.
fn gender(noun: &str) -> Option<Pronoun> {
    match noun {
        "woman" | "girl" | "mother" | "wife" | "daughter" | "sister" | "queen" | "actress" | "chairwoman"
        | "widow" | "princess" | "congresswoman" | "spokeswoman" | "aunt" | "grandmother" | "nun" => {
            Some(Pronoun::She)
        }
        "man" | "boy" | "father" | "husband" | "son" | "brother" | "king" | "actor" | "chairman"
        | "widower" | "prince" | "congressman" | "spokesman" | "uncle" | "grandfather" | "gunman"
        | "policeman" | "priest" | "monk" | "pope" => Some(Pronoun::He),
        _ => None,
    }
}

/// Whether the noun phrase headed by a token can be what the pronoun means.
fn fits(scene: &Scene<'_>, page: &Page<'_>, token: usize, which: Pronoun) -> bool {
    let tree = &page.tree;
    let Some(named) = scene.named(page, token) else { return false };
    let several = tree.has(token, Relation::Conj);
    if let EntityKind::Person = named.entity.kind {
        // Names are the entity reader's, and a rival for "he" and "she".
        return matches!(which, Pronoun::He | Pronoun::She) != several;
    }
    if named.entity.is_named() {
        return match which {
            Pronoun::It => !several,
            Pronoun::They => several || named.entity.kind == EntityKind::Organization,
            _ => false,
        };
    }
    let noun = tree.lemma(token).to_lowercase();
    let plural =
        several || tree.word(token).to_lowercase() != noun || matches!(noun.as_str(), "people" | "police");
    let human = lexicon::is_people(&noun) && !is_collective(&noun);
    match which {
        Pronoun::They => plural || is_collective(&noun) || lexicon::is_body(&noun),
        Pronoun::It => !plural && !human && tree.tag(token) != Tag::Adj && event_noun(tree, token).is_none(),
        he => !plural && human && gender(&noun).is_none_or(|g| g == he),
    }
}

/// Nouns of people that are "it" or "they".
fn is_collective(noun: &str) -> bool {
    matches!(
        noun,
        "delegation"
            | "side"
            | "party"
            | "army"
            | "crew"
            | "family"
            | "team"
            | "couple"
            | "authority"
            | "media"
            | "government"
            | "parliament"
            | "jury"
            | "public"
            | "crowd"
            | "staff"
            | "personnel"
            | "force"
            | "troop"
    )
}
