//! What part a phrase with a preposition plays: with whom, to whom, about what, where.

use super::lexicon;
use super::scene::Named;
use super::tree::Tree;
use gainsay_claim::{EntityKind, Role};

/// The predicate that the phrase belongs to, as far as prepositions care.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'c> {
    /// Everyone takes part on equal terms.
    pub(crate) symmetric: bool,
    /// Passive verb.
    pub(crate) passive: bool,
    /// An event noun rather than a verb.
    pub(crate) nominal: bool,
    /// Lemma of the predicate.
    pub(crate) lemma: &'c str,
}

/// The part that a phrase plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A participant.
    Role(Role),
    /// Where it was.
    Place,
    /// Not told by its preposition.
    Open,
}

/// Prepositions, each with the part that its phrase plays by what sort of thing it names. First row that fits wins.
struct Row {
    words: &'static [&'static str],
    /// Fits only this sort of predicate.
    when: fn(&Around<'_>) -> bool,
    /// Fits only this sort of phrase.
    names: fn(&Phrase<'_>) -> bool,
    part: Part,
}

/// What a phrase names.
struct Phrase<'n> {
    kind: EntityKind,
    head: &'n str,
}

fn any(_: &Around<'_>) -> bool {
    true
}

fn anything(_: &Phrase<'_>) -> bool {
    true
}

fn animate(phrase: &Phrase<'_>) -> bool {
    is_animate(phrase.kind)
        || (!phrase.head.is_empty() && (lexicon::is_people(phrase.head) || lexicon::is_body(phrase.head)))
}

fn place(phrase: &Phrase<'_>) -> bool {
    is_place(phrase.kind) || lexicon::is_location(phrase.head)
}

fn phone(phrase: &Phrase<'_>) -> bool {
    matches!(phrase.head, "phone" | "telephone" | "video" | "internet" | "television" | "tv" | "radio")
}

fn attack(around: &Around<'_>) -> bool {
    around.nominal
        && matches!(
            around.lemma,
            "attack"
                | "assault"
                | "strike"
                | "raid"
                | "ban"
                | "tariff"
                | "sanction"
                | "tax"
                | "crackdown"
                | "bombing"
        )
}

fn motion(around: &Around<'_>) -> bool {
    const VERBS: &[&str] = &[
        "go",
        "come",
        "travel",
        "fly",
        "move",
        "arrive",
        "return",
        "leave",
        "drive",
        "walk",
        "run",
        "flee",
        "head",
        "trip",
        "visit",
        "flight",
        "journey",
        "send",
        "bring",
        "take",
        "transfer",
        "ship",
        "march",
        "sail",
        "journey",
        "deport",
        "extradite",
        "evacuate",
        "transport",
        "deliver",
        "export",
        "retreat",
        "withdraw",
        "tour",
        "return",
    ];
    VERBS.contains(&around.lemma)
}

const AGENT: Part = Part::Role(Role::Agent);
const PATIENT: Part = Part::Role(Role::Patient);
const TOPIC: Part = Part::Role(Role::Topic);

static ROWS: &[Row] = &[
    Row { words: &["by"], when: |a| a.passive || a.nominal, names: |p| !place(p) || animate(p), part: AGENT },
    Row { words: &["between", "among"], when: |a| a.symmetric || a.nominal, names: animate, part: AGENT },
    Row { words: &["with", "alongside"], when: |a| a.symmetric, names: animate, part: AGENT },
    Row {
        words: &["to"],
        when: |a| a.symmetric,
        names: |p| animate(p) && p.kind != EntityKind::Place,
        part: AGENT,
    },
    Row { words: &["with", "alongside"], when: any, names: animate, part: Part::Role(Role::Companion) },
    // "ripped through a factory", "was found under a bridge"
    Row {
        words: &["through", "under", "beneath", "underneath", "beside", "behind", "aboard"],
        when: any,
        names: |p| lexicon::is_location(p.head),
        part: Part::Place,
    },
    Row {
        words: &["with", "via", "through"],
        when: any,
        names: anything,
        part: Part::Role(Role::Instrument),
    },
    Row { words: &["on", "by", "over"], when: any, names: phone, part: Part::Role(Role::Instrument) },
    Row { words: &["against"], when: any, names: anything, part: PATIENT },
    Row { words: &["on"], when: attack, names: anything, part: PATIENT },
    Row {
        words: &["to", "into", "toward", "towards", "onto"],
        when: motion,
        names: anything,
        part: Part::Role(Role::Goal),
    },
    Row {
        words: &["to"],
        when: any,
        names: |p| animate(p) && p.kind != EntityKind::Place,
        part: Part::Role(Role::Recipient),
    },
    Row {
        words: &["to", "into", "toward", "towards", "onto"],
        when: any,
        names: place,
        part: Part::Role(Role::Goal),
    },
    Row { words: &["to", "into"], when: any, names: anything, part: TOPIC },
    Row { words: &["from", "out of"], when: any, names: anything, part: Part::Role(Role::Source) },
    Row {
        words: &[
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "within",
            "across",
            "around",
            "throughout",
            "off",
            "along",
        ],
        when: any,
        names: place,
        part: Part::Place,
    },
    // A name that nobody knows, after "in", is most often a town.
    Row {
        words: &["in", "near", "outside", "off"],
        when: any,
        names: |p| p.kind == EntityKind::Unknown && p.head.is_empty(),
        part: Part::Place,
    },
    Row { words: &["on"], when: any, names: |p| is_place(p.kind), part: Part::Place },
    // "collided on the motorway", not "talks on the border"
    Row {
        words: &["on"],
        when: |a| !a.symmetric && !a.nominal || a.lemma == "meet" || a.lemma.is_empty(),
        names: |p| lexicon::is_ground(p.head),
        part: Part::Place,
    },
    Row { words: &["at"], when: any, names: |p| p.kind == EntityKind::Organization, part: Part::Place },
    // "gave birth in a taxi", "died aboard the ship"; "came in a taxi" was its means.
    Row {
        words: &["in", "on", "aboard", "inside", "onboard"],
        when: |a| !motion(a),
        names: |p| lexicon::is_vehicle(p.head),
        part: Part::Place,
    },
    Row {
        words: &["on", "about", "over", "regarding", "concerning", "upon"],
        when: any,
        names: anything,
        part: TOPIC,
    },
    Row { words: &["for"], when: any, names: animate, part: Part::Role(Role::Recipient) },
    Row { words: &["for"], when: any, names: anything, part: TOPIC },
    Row {
        words: &["of"],
        when: |a| a.nominal && lexicon::undergoes(a.lemma),
        names: anything,
        part: PATIENT,
    },
    Row { words: &["of"], when: |a| a.nominal && !a.symmetric, names: place, part: PATIENT },
    Row { words: &["of"], when: |a| a.nominal, names: animate, part: AGENT },
    Row { words: &["of"], when: |a| a.nominal && !a.symmetric, names: anything, part: PATIENT },
    Row { words: &["of"], when: any, names: anything, part: TOPIC },
];

/// The part that the phrase headed by `i` plays.
pub(crate) fn part(tree: &Tree<'_>, i: usize, named: &Named, around: &Around<'_>) -> Part {
    // "seven years in prison": a state, not a place.
    let bare = !tree.children(i).any(|c| c < i && tree.relation(c) != gainsay_syntax::Relation::Case);
    if bare && matches!(tree.lemma(i), "prison" | "jail" | "custody" | "detention") {
        return Part::Open;
    }
    if is_figurative(tree, i, named) {
        return Part::Open;
    }
    let phrase = Phrase { kind: named.entity.kind, head: &named.entity.head };
    ROWS.iter()
        .find(|row| (row.when)(around) && (row.names)(&phrase) && tree.case_is(i, row.words))
        .map_or(Part::Open, |row| row.part)
}

/// "in the field of medicine", "at the heart of the plan": no place unless what follows is one.
fn is_figurative(tree: &Tree<'_>, i: usize, named: &Named) -> bool {
    named.entity.kind == EntityKind::Thing
        && matches!(
            tree.lemma(i),
            "field"
                | "area"
                | "region"
                | "centre"
                | "center"
                | "heart"
                | "edge"
                | "side"
                | "front"
                | "base"
                | "house"
                | "room"
                | "channel"
                | "path"
                | "corner"
                | "part"
                | "end"
                | "ground"
        )
        && tree.case_is(i, &["in", "at", "on"])
        && tree
            .children_by(i, gainsay_syntax::Relation::Nmod)
            .any(|c| tree.case_is(c, &["of", "for"]) && !lexicon::is_location(&tree.lemma(c).to_lowercase()))
}

pub(crate) fn is_place(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Place | EntityKind::State)
}

/// Whether it can act.
pub(crate) fn is_animate(kind: EntityKind) -> bool {
    matches!(
        kind,
        EntityKind::Person
            | EntityKind::Organization
            | EntityKind::State
            | EntityKind::Group
            | EntityKind::Unknown
    )
}
