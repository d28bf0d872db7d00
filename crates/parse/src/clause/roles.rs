//! Who takes part, from the arguments of a verb or of an event noun.

use super::confidence::{self, Margins};
use super::lexicon;
use super::phrase::event_noun;
use super::place::{direction, lies_beside, named_place, outer_place, relative_place};
use super::predicate::{Found, Kind, is_absorbed};
use super::preposition::{self, Around, Part};
use super::scene::{Named, Page, Scene};
use super::sense::{addresses, gives};
use super::subject::{governing_verb, is_passive, is_relative, object_gap, subject};
use super::tree::Tree;
use gainsay_claim::{Entity, EntityKind, Participant, Role, Slot, Span};
use gainsay_syntax::{Relation, Tag};
use std::sync::Arc;

/// Participants of one claim; what lies beyond is dropped, since no event of a report has so many parties.
const PARTICIPANTS: usize = 64;

/// Words before an event noun that are looked at for names.
const NAME_REACH: usize = 16;

/// Prepositions whose phrase may stand in a place.
const WHERE: &[&str] = &["at", "in", "during", "outside", "near", "inside"];

/// What the arguments of a predicate gave.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    pub(crate) participants: Vec<Participant>,
    pub(crate) place: Option<Slot<Arc<Entity>>>,
    /// Named places of what is left, reached or changed; one alone is where it was.
    beside: Vec<Named>,
    /// The arcs that were used.
    pub(crate) margin: Margins,
    /// Words whose part is left open, since the parse is more likely wrong than right there.
    pub(crate) open: Vec<Span>,
}

impl Slots {
    fn trust(&mut self, tree: &Tree<'_>, token: usize) {
        self.margin.trust(tree.margin(token));
    }

    /// Whether the arc of an argument is more likely wrong than right, so that its part stays open. What stands right
    /// beside the verb is not in doubt.
    fn leaves_open(&mut self, tree: &Tree<'_>, token: usize) -> bool {
        let argument = matches!(tree.relation(token), Relation::Nsubj | Relation::NsubjPass);
        let doubtful = argument && tree.margin(token) < confidence::OPEN;
        if !doubtful {
            return false;
        }
        let (from, to) = tree.extent(token);
        let beside = tree.head(token).is_some_and(|head| {
            let between = if head < from { head + 1..from } else { to..head };
            between.len() <= 3
                && between.into_iter().all(|i| matches!(tree.tag(i), Tag::Aux | Tag::Adv | Tag::Part))
        });
        if !beside && self.open.len() < PARTICIPANTS {
            self.open.push(tree.span_of(from.max(token.saturating_sub(8)), token + 1));
        }
        !beside
    }

    /// Adds everyone whom the coordination headed by `token` names.
    fn add_all(&mut self, scene: &Scene<'_>, page: &Page<'_>, token: usize, role: Role) {
        let tree = &page.tree;
        if self.leaves_open(tree, token) {
            return;
        }
        self.trust(tree, token);
        for one in tree.conjuncts(token) {
            if one != token && tree.relation(one) == Relation::Conj && tree.margin(one) < confidence::OPEN {
                continue;
            }
            for named in scene.named_all(page, one) {
                self.add(named, role);
            }
        }
    }

    fn add(&mut self, named: Named, role: Role) {
        let known = self
            .participants
            .iter()
            .any(|p| (p.span == named.span || p.role == role) && *p.entity == *named.entity);
        if !known && self.participants.len() < PARTICIPANTS {
            self.participants.push(Participant { role, entity: named.entity, span: named.span });
        }
    }

    /// Takes a place: the first one said, but a named one goes before a common noun.
    fn adopt(&mut self, place: Option<Named>) {
        let Some(place) = place else { return };
        if self.place.as_ref().is_none_or(|p| !p.value.is_named() && place.entity.is_named()) {
            self.place = Some(Slot { value: place.entity, span: place.span });
        }
    }

    /// Keeps the named place that a party lies in.
    fn beside(&mut self, place: Option<Named>) {
        let Some(place) = place.filter(|p| p.entity.is_named()) else { return };
        if !self.beside.iter().any(|p| *p.entity == *place.entity) && self.beside.len() < PARTICIPANTS {
            self.beside.push(place);
        }
    }

    fn has(&self, role: Role) -> bool {
        self.participants.iter().any(|p| p.role == role)
    }
}

/// The participants and the place of a predicate.
pub(crate) fn roles(scene: &Scene<'_>, page: &Page<'_>, found: &Found) -> Slots {
    let mut slots = Slots::default();
    let tree = &page.tree;
    match found.kind {
        Kind::Verb => verb(scene, page, found, &mut slots),
        Kind::Light => {
            let clause = found.clauses.first().copied().unwrap_or(found.node);
            if let Some(subject) = subject(tree, clause) {
                let had = tree.lemma(clause) == "have" && lexicon::undergoes(&found.lemma);
                let role = if !found.is_symmetric() && (had || lexicon::is_undergoing(tree.lemma(clause))) {
                    Role::Patient
                } else if is_passive(tree, clause) && gives(tree, clause) {
                    // "was given no offer of money"
                    Role::Recipient
                } else {
                    Role::Agent
                };
                slots.add_all(scene, page, subject.token, role);
            }
            noun(scene, page, found, &mut slots);
            phrases(scene, page, clause, found, is_passive(tree, clause), &mut slots);
        }
        Kind::Occurrence | Kind::Identified => {
            noun(scene, page, found, &mut slots);
            for &clause in &found.clauses {
                if clause != found.node {
                    phrases(scene, page, clause, found, true, &mut slots);
                }
            }
        }
        Kind::Nominal => noun(scene, page, found, &mut slots),
        Kind::Anaphor => {
            for &clause in &found.clauses {
                phrases(scene, page, clause, found, true, &mut slots);
            }
        }
        Kind::Adjective | Kind::Location | Kind::Property => {
            if let Some(subject) = subject(tree, found.node) {
                slots.add_all(scene, page, subject.token, Role::Agent);
            }
            if found.kind == Kind::Location {
                let place = scene.named(page, found.node);
                slots.adopt(place.map(|n| named_place(scene, page, found.node, n)));
            } else if found.kind == Kind::Adjective {
                phrases(scene, page, found.node, found, false, &mut slots);
            }
        }
    }
    if let ([one], None) = (slots.beside.as_slice(), &slots.place) {
        slots.place = Some(Slot { value: Arc::clone(&one.entity), span: one.span });
    }
    slots.participants.sort_by_key(|p| (p.span, p.role));
    slots
}

fn verb(scene: &Scene<'_>, page: &Page<'_>, found: &Found, slots: &mut Slots) {
    let tree = &page.tree;
    let node = found.node;
    let passive = is_passive(tree, node);
    let gap = object_gap(tree, node);
    let object = tree
        .child(node, Relation::Obj)
        // "spoke at a rally", read as if the rally were spoken.
        .filter(|&o| !tree.case_is(o, WHERE))
        .or_else(|| bare_phrase(scene, page, node))
        .filter(|&o| !is_relative(tree, o) && !is_absorbed(tree, found, o));
    // Who is declared the winner wins, and nobody is done anything to.
    let wins = found.lemma.contains(' ')
        && found.class.is_some_and(|c| c.name == "win")
        && names_winner(&found.lemma);
    let content = tree.has(node, Relation::Ccomp);
    // "the bill passed the Senate": the Senate passed it.
    let carried = tree.lemma(node) == "pass"
        && !passive
        && subject(tree, node).is_some_and(|s| is_measure_of_law(&tree.lemma(s.token).to_lowercase()));
    if let Some(subject) = subject(tree, node) {
        // "shares fell 3 percent" changes the shares; "the state cut 3 million" does not change the state.
        let alone = object.is_none() && gap.is_none() && !tree.has(node, Relation::Obj);
        // "a truck broke it" does not break the truck, though nobody knows what "it" is.
        let figure = |o: usize| tree.tag(o) != Tag::Pron && scene.named(page, o).is_none();
        let by_figure = gap.is_none() && object.is_some_and(figure);
        let changes = (alone || by_figure) && lexicon::is_change(tree.lemma(node))
            || alone && found.class.is_some_and(|c| c.direction != 0);
        let role = if found.is_symmetric() {
            Role::Agent
        } else if passive && object.is_some() && gives(tree, node) {
            Role::Recipient
        } else if (passive && !wins) || changes || carried {
            Role::Patient
        } else {
            Role::Agent
        };
        if passive || !wins {
            slots.add_all(scene, page, subject.token, role);
        }
        // "a court in Oslo convicted him": the verdict fell where the court sits.
        if is_bench(tree.lemma(subject.token)) {
            slots.adopt(outer_place(scene, page, subject.token));
        }
    }
    // "said the theory was wrong", with the theory read as what is said.
    let says = found.class.is_some_and(|c| c.name == "say");
    let lost = |o: &usize| {
        says && content && *o < tree.child(node, Relation::Ccomp).unwrap_or(0) && !addresses(tree, node)
    };
    for object in object.filter(|o| !lost(o)).into_iter().chain(gap) {
        let told = content && addresses(tree, node);
        if slots.leaves_open(tree, object) {
            continue;
        }
        for one in tree.conjuncts(object) {
            for named in scene.named_all(page, one) {
                let role = if told {
                    Role::Recipient
                } else if found.is_symmetric() {
                    if preposition::is_animate(named.entity.kind) { Role::Agent } else { Role::Topic }
                } else if wins || carried {
                    Role::Agent
                } else {
                    Role::Patient
                };
                slots.trust(tree, object);
                // "killed nine people in Oslo", "closed two lanes in Oslo": the place hangs on them as often as on the verb.
                let people =
                    lexicon::is_people(&named.entity.head) || named.entity.kind == EntityKind::Person;
                let acts = lexicon::acts_where_object_is(tree.lemma(node));
                if people {
                    slots.adopt(outer_place(scene, page, one));
                } else if named.entity.kind == EntityKind::Thing && acts {
                    let place = named_place(scene, page, one, named.clone());
                    slots.adopt(Some(place).filter(|p| p.entity.is_named()));
                } else if acts && tree.tag(one) == Tag::Noun {
                    // "rounded the western tip of Crete"
                    slots.adopt(Some(named.clone()).filter(|n| preposition::is_place(n.entity.kind)));
                }
                slots.add(named, role);
            }
        }
    }
    for recipient in tree.children_by(node, Relation::Iobj) {
        // "charged him with theft", read as if he were given something.
        let given = tree.has(node, Relation::Obj) || content || tree.has(node, Relation::Xcomp);
        slots.add_all(scene, page, recipient, if given { Role::Recipient } else { Role::Patient });
    }
    phrases(scene, page, node, found, passive, slots);
    // "flew from a base in Norway to an airport in Chad" was in neither alone.
    if slots.has(Role::Source) && slots.has(Role::Goal) {
        slots.place = None;
        slots.beside.clear();
    }
}

/// "voted down the budget", "called off the merger": the noun behind a particle that the tree has as a phrase.
fn bare_phrase(scene: &Scene<'_>, page: &Page<'_>, node: usize) -> Option<usize> {
    let tree = &page.tree;
    tree.children_by(node, Relation::Obl).find(|&o| {
        let particle = match tree.case(o) {
            Some(case) => {
                case == node + 1
                    && tree.is_any(case, &["off", "up", "down", "out", "over"])
                    && tree.children_by(o, Relation::Case).count() == 1
                    && !tree.has(case, Relation::Fixed)
            }
            None => o > node && tree.has(node, Relation::CompoundPrt),
        };
        let whole = particle && super::phrase::verb_lemma(tree, node).contains(' ');
        whole && tree.tag(o) != Tag::Num && scene.time_at(page, o).is_none()
    })
}

/// What a parliament passes.
fn is_measure_of_law(noun: &str) -> bool {
    matches!(
        noun,
        "bill"
            | "act"
            | "law"
            | "measure"
            | "resolution"
            | "legislation"
            | "amendment"
            | "budget"
            | "motion"
            | "treaty"
    )
}

fn names_winner(lemma: &str) -> bool {
    ["winner", "victor", "champion"].iter().any(|word| lemma.ends_with(word))
}

/// Who judges and searches where it is, so that what it does was there.
fn is_bench(noun: &str) -> bool {
    matches!(noun, "court" | "judge" | "jury" | "tribunal" | "magistrate" | "police")
}

/// The prepositional phrases of a clause.
fn phrases(
    scene: &Scene<'_>,
    page: &Page<'_>,
    clause: usize,
    found: &Found,
    passive: bool,
    slots: &mut Slots,
) {
    let tree = &page.tree;
    let around =
        Around { symmetric: found.is_symmetric(), passive, nominal: found.is_nominal(), lemma: &found.lemma };
    slots.adopt(relative_place(scene, page, clause));
    for child in tree.children(clause) {
        slots.adopt(direction(scene, page, child));
        match tree.relation(child) {
            Relation::OblAgent => slots.add_all(scene, page, child, Role::Agent),
            // "will appear on Tuesday night in Oslo": what hangs on the time is said of the clause.
            Relation::Obl | Relation::OblUnmarked if scene.time_at(page, child).is_some() => {
                for below in tree.children_by(child, Relation::Nmod).filter(|&b| b > child) {
                    if tree.has(below, Relation::Case) && scene.time_at(page, below).is_none() {
                        phrase(scene, page, below, &around, slots);
                    }
                }
            }
            // "While in Oslo, she met the mayor"; "spoke at a rally", read as an object.
            Relation::Advcl | Relation::Obj
                if tree.case_is(child, WHERE)
                    && matches!(tree.tag(child), Tag::Noun | Tag::Propn)
                    && !tree.has(child, Relation::Cop)
                    && !tree.has_subject(child) =>
            {
                phrase(scene, page, child, &around, slots);
            }
            // "plunged into a ravine in Peru": the ravine is half of the verb, and lies in Peru all the same.
            Relation::Obl if is_absorbed(tree, found, child) => {
                if let Some(named) = scene.named(page, child) {
                    slots.beside(Some(named_place(scene, page, child, named)));
                }
            }
            Relation::Obl | Relation::Nmod if child != found.node && !is_absorbed(tree, found, child) => {
                let asked = found.kind == Kind::Verb
                    && found.lemma.ends_with(" for")
                    && tree.case_is(child, &["for"])
                    && !found.is_symmetric();
                // "was replaced as coach by Ben Lind", with him hung on the coach.
                let by = tree.children_by(child, Relation::Nmod).find(|&c| tree.case_is(c, &["by"]));
                if let Some(by) = by.filter(|_| passive && tree.case_is(child, &["as"])) {
                    slots.add_all(scene, page, by, Role::Agent);
                }
                if asked {
                    slots.add_all(scene, page, child, Role::Patient);
                } else {
                    phrase(scene, page, child, &around, slots);
                }
            }
            _ => {}
        }
    }
}

fn phrase(scene: &Scene<'_>, page: &Page<'_>, token: usize, around: &Around<'_>, slots: &mut Slots) {
    let tree = &page.tree;
    // "While in Oslo" says where as well as when.
    if super::order::order_word(tree, token).is_some() && !tree.case_is(token, WHERE) {
        return;
    }
    if slots.leaves_open(tree, token) {
        return;
    }
    let mut first = Part::Open;
    for one in tree.conjuncts(token) {
        // "to date"; "approved by 52 votes": a figure does nothing.
        let counts = tree.case_is(one, &["by"]) && tree.has(one, Relation::Nummod);
        if tree.is(one, "date") || counts && !lexicon::is_people(tree.lemma(one)) {
            continue;
        }
        for named in scene.named_all(page, one) {
            let own = preposition::part(tree, one, &named, around);
            let part = if own == Part::Open && one != token { first } else { own };
            let part = if is_out_of(tree, token, one) { Part::Role(Role::Source) } else { part };
            if one == token {
                first = part;
            }
            match part {
                Part::Role(role) => {
                    slots.trust(tree, one);
                    // "a meeting with Ana in Oslo", "talks on trade in Oslo": the event lies there, not Ana or trade.
                    // So does "the crash of a helicopter in Oslo".
                    let of = around.nominal && role == Role::Patient && tree.case_is(one, &["of"]);
                    if named.entity.kind == EntityKind::Person
                        || role == Role::Topic && around.symmetric
                        || of
                    {
                        slots.adopt(outer_place(scene, page, one));
                    } else if !around.nominal && lies_beside(tree, one, role, &named) {
                        slots.beside(Some(named_place(scene, page, one, named.clone())));
                    }
                    slots.add(named, role);
                }
                Part::Place => {
                    slots.trust(tree, one);
                    slots.adopt(Some(named_place(scene, page, one, named)));
                }
                // "at a rally in Oslo", "during a visit to a school in Oslo"
                Part::Open if tree.case_is(one, WHERE) => {
                    slots.adopt(outer_place(scene, page, one));
                }
                Part::Open => {}
            }
        }
    }
}

/// "pulled out of the town": the particle is half of the preposition.
fn is_out_of(tree: &Tree<'_>, phrase: usize, one: usize) -> bool {
    let particle = tree.head(phrase).and_then(|h| tree.child(h, Relation::CompoundPrt));
    tree.case_is(one, &["of"]) && particle.is_some_and(|p| tree.is(p, "out"))
}

/// The arguments of an event noun: possessor, compounds, prepositional phrases.
fn noun(scene: &Scene<'_>, page: &Page<'_>, found: &Found, slots: &mut Slots) {
    let tree = &page.tree;
    let node = found.node;
    let undergoes =
        lexicon::undergoes(&found.lemma) || found.class.is_some_and(|c| c.direction != 0 && !c.symmetric);
    let around =
        Around { symmetric: found.is_symmetric(), passive: false, nominal: true, lemma: &found.lemma };
    // "a round of talks in Vienna", with Vienna hung on the round.
    let measure = tree.head(node).filter(|&head| tree.measured(head) == node);
    let around_it = measure.into_iter().flat_map(|m| tree.children(m)).filter(|&c| c > node);
    for child in tree.children(node).chain(around_it) {
        slots.adopt(direction(scene, page, child));
        match tree.relation(child) {
            Relation::NmodPoss => {
                let by_other = tree.children_by(node, Relation::Nmod).any(|c| tree.case_is(c, &["of"]));
                let role =
                    if undergoes && !by_other && !found.is_symmetric() { Role::Patient } else { Role::Agent };
                slots.add_all(scene, page, child, role);
            }
            Relation::Compound | Relation::NmodUnmarked | Relation::Amod | Relation::NmodDesc
                if child < node =>
            {
                let role = if undergoes && !found.is_symmetric() { Role::Patient } else { Role::Agent };
                compound(scene, page, child, role, found.is_symmetric(), slots);
            }
            Relation::Nmod | Relation::Obl if child > node || found.kind != Kind::Identified => {
                phrase(scene, page, child, &around, slots);
                // "the arrest of Ana by police", read with the police as Ana's.
                if tree.case_is(child, &["of"])
                    && let Some(by) =
                        tree.children_by(child, Relation::Nmod).find(|&c| tree.case_is(c, &["by"]))
                {
                    phrase(scene, page, by, &around, slots);
                }
            }
            _ => {}
        }
    }
    if found.is_symmetric() {
        if !slots.has(Role::Agent) {
            between(scene, page, node, slots);
        }
        if !slots.has(Role::Agent) && tree.is(node + 1, "with") {
            // "a call with President Ana Costa", where the tree made Ana Costa a subject of what follows.
            let reach = (node + 2..tree.len().min(node + 9))
                .take_while(|&i| !matches!(tree.tag(i), Tag::Verb | Tag::Punct));
            let person = |n: &Named| n.entity.kind == EntityKind::Person;
            if let Some(named) = reach.into_iter().find_map(|i| scene.known(page, i).filter(person)) {
                slots.add(named, Role::Agent);
            }
        }
        complete(scene, page, found, slots);
    }
}

/// "talks in Oslo between A and B", read along the line where the tree lost the second phrase.
fn between(scene: &Scene<'_>, page: &Page<'_>, node: usize, slots: &mut Slots) {
    let tree = &page.tree;
    let reach =
        (node + 1..tree.len().min(node + 10)).take_while(|&i| !matches!(tree.tag(i), Tag::Verb | Tag::Punct));
    let Some(start) = reach.into_iter().find(|&i| tree.is(i, "between")) else { return };
    let mut and = false;
    let mut adjectives = Vec::new();
    for i in start + 1..tree.len().min(start + 16) {
        if matches!(tree.tag(i), Tag::Verb | Tag::Aux) || (tree.tag(i) == Tag::Adp && and) {
            return;
        }
        let last = !matches!(tree.tag(i + 1), Tag::Noun | Tag::Propn) || tree.tag(i + 1) == Tag::X;
        if tree.tag(i) == Tag::Cconj {
            and = true;
        } else if tree.tag(i) == Tag::Adj && scene.known(page, i).is_some() {
            adjectives.push(i);
        } else if matches!(tree.tag(i), Tag::Noun | Tag::Propn) && last {
            let Some(named) = scene.named(page, i).filter(|n| preposition::is_animate(n.entity.kind)) else {
                return;
            };
            if and && adjectives.len() == 2 && named.entity.kind == EntityKind::Group {
                for &a in &adjectives {
                    let name = format!("{} {}", tree.lemma(a).to_lowercase(), named.entity.head);
                    let entity = Arc::new(Entity { name, ..(*named.entity).clone() });
                    slots.add(Named { entity, span: tree.span(a) }, Role::Agent);
                }
            } else {
                slots.add(named, Role::Agent);
            }
            if and {
                return;
            }
            adjectives.clear();
        }
    }
}

/// Names before an event noun: "the Costa-Lind call", "Russian and Ukrainian delegations".
fn compound(
    scene: &Scene<'_>,
    page: &Page<'_>,
    child: usize,
    role: Role,
    symmetric: bool,
    slots: &mut Slots,
) {
    let tree = &page.tree;
    let (from, to) = tree.extent(child);
    for one in (from..to).take(NAME_REACH) {
        let Some(known) = scene.known(page, one) else { continue };
        let kind = known.entity.kind;
        // "the Oslo talks", "the Syria decision": a place before a noun is where it was or what it was about.
        let open = kind == EntityKind::State && !symmetric && tree.relation(child) == Relation::Compound;
        if open {
            continue;
        }
        if kind == EntityKind::Place {
            if slots.place.is_none() && tree.tag(one) == Tag::Propn {
                slots.place = Some(Slot { value: known.entity, span: known.span });
            }
        } else if preposition::is_animate(kind) && (symmetric || kind != EntityKind::Unknown) {
            slots.trust(tree, one);
            slots.add(known, role);
        }
    }
}

/// An event among equals needs two: "after a call with Ana, Ben said ..." has Ben take part as well.
fn complete(scene: &Scene<'_>, page: &Page<'_>, found: &Found, slots: &mut Slots) {
    let tree = &page.tree;
    let parties = slots.participants.iter().filter(|p| p.role == Role::Agent).count();
    let with = tree.is(found.node + 1, "with")
        || tree.children_by(found.node, Relation::Nmod).any(|c| tree.case_is(c, &["with", "to"]));
    // "met for talks": those who met are those who talked.
    let above = tree
        .head(found.node)
        .filter(|_| parties == 0)
        .and_then(|h| gainsay_claim::class_of_verb(tree.lemma(h)));
    let purpose = above.is_some_and(|class| {
        let agreed = class.name == "agree" && tree.case_is(found.node, &["to", "on"]);
        agreed || class.symmetric && tree.case_is(found.node, &["for", "in"])
    });
    if !(purpose || parties == 1 && with) || slots.has(Role::Companion) || found.kind != Kind::Nominal {
        return;
    }
    let Some(mut verb) = governing_verb(tree, found.node) else { return };
    if tree.is(verb, "following")
        && let Some(above) = governing_verb(tree, verb)
    {
        verb = above;
    }
    let Some(subject) = subject(tree, verb) else { return };
    let (from, to) = tree.extent(subject.token);
    if (from..to).contains(&found.node) || event_noun(tree, subject.token).is_some() {
        return;
    }
    for one in tree.conjuncts(subject.token) {
        for named in scene.named_all(page, one) {
            if preposition::is_animate(named.entity.kind) {
                slots.add(named, Role::Agent);
            }
        }
    }
}
