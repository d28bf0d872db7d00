//! Who and what claims speak of.

/// What sort of thing a name stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, party, agency, team, outlet.
    Organization,
    /// A country.
    State,
    /// A city, region, river, building.
    Place,
    /// A book, film, law, treaty, named event.
    Work,
    /// People named by what they share: "delegations", "residents", "both leaders".
    Group,
    /// A common noun that names no person: "the memorandum".
    Thing,
    /// Not known.
    #[default]
    Unknown,
}

/// A person, organisation, place or thing, with every form under which one document names it.
///
/// Identity across documents is decided by the alias rules of the graph crate, never by edit distance alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Entity {
    /// The fullest form in the document, without titles: "Volodymyr Zelensky". For common nouns the lemma of the
    /// head with its modifiers: "istanbul negotiation".
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// Other forms that the document ties to it, sorted, without repetition: surname, acronym, "the Kremlin chief".
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub aliases: Vec<String>,
    /// Lemma of the head noun where it is a common noun ("delegation"); empty for a proper name.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "String::is_empty"))]
    pub head: String,
}

impl Entity {
    /// An entity known by one name.
    ///
    /// ```
    /// use gainsay_claim::{Entity, EntityKind};
    /// let ana = Entity::named("Ana Costa", EntityKind::Person);
    /// assert_eq!(ana.name, "Ana Costa");
    /// ```
    pub fn named(name: impl Into<String>, kind: EntityKind) -> Entity {
        Entity { name: name.into(), kind, ..Entity::default() }
    }

    /// Whether it is known by a proper name.
    pub fn is_named(&self) -> bool {
        self.head.is_empty()
    }
}
