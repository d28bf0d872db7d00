//! How two values of one slot stand to each other.

/// The one relation in which two constraints on the same slot stand.
///
/// A constraint is read as the set of values it allows: "in May" allows more days than "on 12 May".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Relation {
    /// Both allow the same values.
    Same,
    /// The first allows fewer values, all of which the second allows too.
    Narrower,
    /// The first allows more values, among them all that the second allows.
    Wider,
    /// Some values are allowed by both, some by only one.
    Overlapping,
    /// No value is allowed by both.
    Disjoint,
    /// The two do not measure the same thing.
    Incomparable,
}

impl Relation {
    /// The relation of the second value to the first.
    #[must_use]
    pub fn inverse(self) -> Relation {
        match self {
            Relation::Narrower => Relation::Wider,
            Relation::Wider => Relation::Narrower,
            other => other,
        }
    }

    /// Whether some value satisfies both constraints.
    pub fn is_compatible(self) -> bool {
        !matches!(self, Relation::Disjoint | Relation::Incomparable)
    }
}
