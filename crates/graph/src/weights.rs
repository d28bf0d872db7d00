//! How much does each sort of evidence count?
//!
//! Log-odds, natural logarithm. What speaks for two events being one is estimated (`link_weights.rs`). **The others are
//! prior weights, set by hand on the hand-made examples and the development cases.** Their sum orders findings; what it says
//! of being right is fitted (`calibration.rs`): scale and shift that `examples/fit_confidence.rs` finds on labelled findings.

use crate::Contribution;
use crate::link_weights::LINKS;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight {
    /// What `--explain` calls it.
    pub(crate) name: &'static str,
    /// Log-odds for one unit of it.
    pub(crate) log_odds: f64,
}

impl Weight {
    /// The contribution of `times` units.
    pub(crate) fn times(self, times: f64) -> Contribution {
        Contribution { name: self.name.to_owned(), weight: self.log_odds * times }
    }

    /// The contribution of one unit.
    pub(crate) fn once(self) -> Contribution {
        self.times(1.0)
    }
}

macro_rules! weights {
    ($($(#[$doc:meta])* $id:ident = $name:literal, $value:expr;)*) => {
        $($(#[$doc])* pub(crate) const $id: Weight = Weight { name: $name, log_odds: $value };)*

        /// Every row, in the order of the table.
        #[cfg(test)]
        pub(crate) const ALL: &[Weight] = &[$($id,)*];
    };
}

weights! {
    /// Two events of one block, before anything else is known.
    LINK_PRIOR = "two events of one class", LINKS[0];
    /// The first named participant that both have.
    FIRST_PARTICIPANT = "a named participant in common", LINKS[1];
    /// Each further one, at most two.
    MORE_PARTICIPANTS = "further named participants in common", LINKS[2];
    /// Each participant known only by a common noun, at most two.
    COMMON_NOUN = "participants of the same description", LINKS[3];
    /// What it is done to, or with, is not the same on the two sides.
    OTHER_OBJECT = "other things or people it is done to", LINKS[4];
    /// One side does not say what it is done to.
    NO_OBJECT = "one side does not say to what", LINKS[5];
    /// Both sides have named participants that the other lacks.
    OTHER_PARTICIPANT = "different named participants", LINKS[6];
    /// One role is filled by two different names.
    OTHER_IN_ROLE = "different names in one role", LINKS[7];
    /// Same day or a finer time.
    SAME_DAY = "same day", LINKS[8];
    /// One time is coarser and holds the other.
    COMPATIBLE_TIME = "compatible times", LINKS[9];
    /// Times that exclude each other, for each natural log of days apart plus one.
    TIME_APART = "times apart", LINKS[10];
    /// Same place.
    SAME_PLACE = "same place", LINKS[11];
    /// Different places.
    OTHER_PLACE = "different places", LINKS[12];
    /// Each shared counted thing, at most two.
    SAME_COUNTED = "the same thing counted", LINKS[13];
    /// Each equal figure, at most two.
    SAME_FIGURE = "the same figure", LINKS[14];
    /// Both give the one value that reports of such an event give: a sentence its length, a dividend its amount.
    OWN_SLOT = "both give the value that such events have", LINKS[15];
    /// Same rank in a sequence.
    SAME_ORDINAL = "same ordinal", LINKS[16];
    /// Different rank in a sequence.
    OTHER_ORDINAL = "different ordinals", LINKS[17];
    /// Each content word in common, weighted by its rarity, at most five.
    SHARED_TERMS = "content words in common", LINKS[18];
    /// The predicate's class is known to the class table or its word is the same and not a general one.
    SPECIFIC_CLASS = "specific predicate", LINKS[19];
    /// The verb is one that fits any event.
    GENERAL_CLASS = "general predicate", LINKS[20];
    /// Documents published within three days.
    PUBLISHED_NEAR = "published within three days", LINKS[21];
    /// For each natural log of (days apart / 3).
    PUBLISHED_APART = "published far apart", LINKS[22];
    /// How much the two documents look like one story.
    SAME_STORY = "one story in both documents", LINKS[23];
    /// Same relation to one anchor event.
    SAME_ORDER = "same order to another event", LINKS[24];
    /// Opposite relation to one anchor event.
    OTHER_ORDER = "opposite order to another event", LINKS[25];
    /// One text calls it another one: "a second", "again".
    CALLED_ANOTHER = "called another one", LINKS[26];

    /// Claims that a holder, a quote or a surname brings together, before anything else is known.
    DOCUMENTS_PRIOR = "two claims of one holder, quote or surname", -2.6;
    /// How much the two documents of such claims look like one story.
    DOCUMENTS_STORY = "documents of one story", 2.4;
    /// The two values exclude each other.
    DISJOINT = "the values exclude each other", 0.8;
    /// The parser was unsure, for each unit of (1 - confidence) of the weaker claim.
    UNSURE_READING = "doubtful reading", -1.5;
    /// Both in the outlets' own voice or of one speaker.
    SAME_STANDING = "same standing", 0.4;
    /// One side is the outlet's voice, the other a person's.
    MIXED_STANDING = "one side quotes a person", -0.5;
    /// The holder is one named person.
    SAME_HOLDER = "the same holder", 2.2;
    /// One office of one body.
    SAME_OFFICE = "one office of one body", 2.6;
    /// Date counted from the page date.
    RELATIVE_DATE = "a date counted from the page date", -0.3;
    /// Each date counted from an earlier date of the text: the anchor may be another one.
    NARRATIVE_DATE = "a date counted from an earlier date of the text", -1.2;
    /// Neither a name nor two content words in common: the class alone brings the claims together.
    LITTLE_SHARED = "little in common but the sort of event", -1.5;
    /// For each natural log of days apart plus one: far days are rather two events than a mistake.
    FAR_DAYS = "days far apart", -0.45;
    /// The office is only a title before the name, which many keep after the office.
    COURTESY = "a title that may be kept out of courtesy", -3.4;
    /// One report itself gives both.
    BOTH_IN_ONE = "one report gives both", -1.0;
    /// The report speaks of the event as still to come, after others say it happened.
    STILL_TO_COME = "spoken of as still to come after others say it happened", 0.5;
    /// Same words of at least five in a row.
    SAME_WORDS = "the same words", 3.0;
    /// Words differ in a few places only.
    NEARLY_SAME_WORDS = "nearly the same words", 2.2;
    /// One report does not name who said it.
    UNNAMED_SPEAKER = "one side does not name the speaker", -0.4;
    /// The date of a statement was taken from another statement of the speaker in the same report.
    BORROWED_DATE = "date taken from the speaker's dated statement", -0.8;
    /// The same thing counted with the same modifiers.
    SAME_MODIFIERS = "counted with the same words", 0.6;
    /// The thing counted has modifiers on one side only.
    OTHER_MODIFIERS = "counted with other words", -0.8;
    /// A later report gives a figure that grows by nature.
    MAY_GROW = "a figure that may grow", -2.0;
    /// Whether one place lies in the other is not known.
    MAY_CONTAIN = "one place may lie in the other", -1.2;
    /// Same surname, two given names, one office or part.
    SAME_SURNAME = "same surname in the same part", 3.0;
    /// Exactly opposite outcomes for one theme.
    OPPOSITE_CLASS = "opposite outcomes", 1.0;
    /// One side denies what the other affirms.
    DENIED = "denied by one side", 0.6;
    /// For each origin past the first on the weaker side, at most two.
    MORE_ORIGINS = "more independent origins", 0.2;
    /// Parts and total stand in one sentence or list.
    LISTED_PARTS = "the parts are listed with their total", 1.2;
    /// Each further step of an order chain.
    CHAIN_STEP = "further step in the chain", -0.4;
}

/// The items of a link, in the order of their weights.
pub(crate) const OF_LINKS: [Weight; LINKS.len()] = [
    LINK_PRIOR,
    FIRST_PARTICIPANT,
    MORE_PARTICIPANTS,
    COMMON_NOUN,
    OTHER_OBJECT,
    NO_OBJECT,
    OTHER_PARTICIPANT,
    OTHER_IN_ROLE,
    SAME_DAY,
    COMPATIBLE_TIME,
    TIME_APART,
    SAME_PLACE,
    OTHER_PLACE,
    SAME_COUNTED,
    SAME_FIGURE,
    OWN_SLOT,
    SAME_ORDINAL,
    OTHER_ORDINAL,
    SHARED_TERMS,
    SPECIFIC_CLASS,
    GENERAL_CLASS,
    PUBLISHED_NEAR,
    PUBLISHED_APART,
    SAME_STORY,
    SAME_ORDER,
    OTHER_ORDER,
    CALLED_ANOTHER,
];

/// The probability that log-odds stand for.
pub(crate) fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// The sum of contributions, in their order.
pub(crate) fn total(contributions: &[Contribution]) -> f64 {
    contributions.iter().map(|c| c.weight).sum()
}
