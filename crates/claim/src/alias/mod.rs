//! Which names can be names of one: people, organisations, states.
//!
//! Pure rules over spellings and small tables, for one document as well as across documents. Edit distance decides
//! nothing: Iran and Iraq are one letter apart.

mod fold;
mod given;
mod organization;
mod person;
mod places;
mod states;

pub use fold::{fold, spelling_key};
pub use given::{Gender, given_name_gender, is_given_name};
pub use organization::{compare_organization_names, is_acronym_of};
pub use person::{compare_person_names, first_given_name, surname};
pub use places::{compare_places, state_of_place};
pub use states::{State, StateForm, state_named, states};

use crate::{Entity, EntityKind, Reason};

/// How two names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRelation {
    /// The same words.
    Same,
    /// Two names of one: nickname, transliteration, acronym, demonym ([`Reason::Alias`]), or a capital or building
    /// for its government ([`Reason::Metonymy`]).
    Alias(Reason),
    /// One says less than the other and nothing speaks against it: a surname alone, an initial.
    Compatible,
    /// Names of two.
    Different,
    /// The names do not decide it.
    Unknown,
}

impl NameRelation {
    /// Whether both names stand for one entity.
    pub fn is_one(self) -> bool {
        matches!(self, NameRelation::Same | NameRelation::Alias(_))
    }
}

/// Whether a mention names rather than describes: every word of it that is no particle begins with a capital or digit.
fn is_name_like(form: &str) -> bool {
    let form = form.strip_prefix("the ").unwrap_or(form);
    let mut words =
        form.split_whitespace().filter(|w| !person::PARTICLES.contains(&fold(w).as_str())).peekable();
    words.peek().is_some()
        && words.all(|w| w.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase()))
}

/// Compares two entities by their names and by the other names that their documents tie to them.
///
/// For common nouns ("the delegation") the answer is `Same` or `Unknown`: what they stand for is for the reader of
/// the events to decide. For places of which neither is a state, different names give `Unknown`, since one may lie in the other.
///
/// ```
/// use gainsay_claim::alias::{NameRelation, compare_names};
/// use gainsay_claim::{Entity, EntityKind, Reason};
/// let state = Entity::named("Norway", EntityKind::State);
/// let capital = Entity::named("Oslo", EntityKind::Place);
/// assert_eq!(compare_names(&state, &capital), NameRelation::Alias(Reason::Metonymy));
/// ```
pub fn compare_names(a: &Entity, b: &Entity) -> NameRelation {
    // Blanks and dashes name nobody.
    let names = |e: &Entity| e.name.chars().any(char::is_alphanumeric);
    if !names(a) || !names(b) {
        return NameRelation::Unknown;
    }
    if a.kind == b.kind && a.name == b.name && a.head == b.head {
        return NameRelation::Same;
    }
    let by_name = match by_kind(a, b) {
        // The order decides nothing: what one order leaves open is open.
        NameRelation::Different => by_kind(b, a),
        other => other,
    };
    if by_name.is_one() || !(a.is_named() || b.is_named()) {
        return by_name;
    }
    let shared = tied(a, b) || tied(b, a);
    match by_name {
        // Two full names with one surname stay two, whatever surname both documents shorten them to.
        NameRelation::Different | NameRelation::Unknown | NameRelation::Compatible if shared => {
            NameRelation::Alias(Reason::Alias)
        }
        other => other,
    }
}

/// Whether one document gives to `a` a further name that is the other's name. A surname is none: it says less.
fn tied(a: &Entity, b: &Entity) -> bool {
    let name = strip_the(&b.name);
    let folded = fold(name);
    a.aliases.iter().any(|alias| {
        is_name_like(alias)
            && fold(strip_the(alias)) == folded
            && (a.kind != EntityKind::Person || !person::is_shortened(&a.name, alias))
    })
}

fn strip_the(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

fn by_kind(a: &Entity, b: &Entity) -> NameRelation {
    use EntityKind::{Group, Organization, Person, Place, State, Thing, Unknown, Work};
    if !a.is_named() || !b.is_named() {
        let same = a.head == b.head && fold(&a.name) == fold(&b.name);
        let state = by_state(a, b).filter(|found| *found != NameRelation::Different);
        return if same { NameRelation::Same } else { state.unwrap_or(NameRelation::Unknown) };
    }
    match (a.kind, b.kind) {
        (Person, Person) => compare_person_names(&a.name, &b.name),
        (Person, Unknown) | (Unknown, Person) => match compare_person_names(&a.name, &b.name) {
            NameRelation::Different => NameRelation::Unknown,
            other => other,
        },
        (Person, _) | (_, Person) => NameRelation::Different,
        (Thing, _) | (_, Thing) => same_or_unknown(a, b),
        (Work, _) | (_, Work) if a.kind != b.kind => same_or_unknown(a, b),
        (State | Place | Organization | Group | Unknown | Work, _) => {
            if let Some(found) = by_state(a, b) {
                return found;
            }
            match compare_organization_names(&a.name, &b.name) {
                NameRelation::Different if a.kind != Organization || b.kind != Organization => {
                    NameRelation::Unknown
                }
                found => found,
            }
        }
    }
}

fn same_or_unknown(a: &Entity, b: &Entity) -> NameRelation {
    if fold(&a.name) == fold(&b.name) { NameRelation::Same } else { NameRelation::Unknown }
}

/// Compares two names of which at least one stands for a state; `None` where the tables do not decide it.
fn by_state(a: &Entity, b: &Entity) -> Option<NameRelation> {
    let (x, y) = (state_named(&a.name), state_named(&b.name));
    match (x, y) {
        (Some((one, form)), Some((other, second))) if one.code == other.code => {
            let metonym = |form: StateForm| matches!(form, StateForm::Capital | StateForm::Seat);
            Some(match (form, second) {
                _ if fold(strip_the(&a.name)) == fold(strip_the(&b.name)) => NameRelation::Same,
                _ if metonym(form) != metonym(second) => NameRelation::Alias(Reason::Metonymy),
                // Two spellings of one capital; a capital and a seat both stand for the government.
                _ if metonym(form) && form != second => NameRelation::Alias(Reason::Metonymy),
                _ => NameRelation::Alias(Reason::Alias),
            })
        }
        (Some(_), Some(_)) => Some(NameRelation::Different),
        (Some(_), None) if a.kind == EntityKind::State && b.kind == EntityKind::State => {
            Some(NameRelation::Different)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
