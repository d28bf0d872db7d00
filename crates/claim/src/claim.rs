//! One statement of a text about the world, normalized.

use crate::{Entity, Quantity, Span, TimeValue};
use std::sync::Arc;

/// Number of a claim inside its document: its index in [`crate::DocumentClaims::claims`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct ClaimId(pub u32);

/// A value together with the words that give it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Slot<T> {
    /// The normalized value.
    pub value: T,
    /// The words.
    pub span: Span,
}

/// What happened or what is said to be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Predicate {
    /// Lemma of the verb or event noun.
    pub lemma: String,
    /// Name of its class in the class table; the lemma itself where the table does not have it.
    pub class: String,
    /// +1 rise, -1 fall, 0 neither.
    pub direction: i8,
    /// The word itself.
    pub span: Span,
}

/// The part that an entity plays in a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Role {
    /// Who does it; for symmetric predicates everyone who takes part.
    Agent,
    /// Whom or what it is done to; what changes.
    Patient,
    /// To or for whom.
    Recipient,
    /// With whom.
    Companion,
    /// With what.
    Instrument,
    /// What it is about: "talks on trade".
    Topic,
    /// From where or from whom.
    Source,
    /// To where.
    Goal,
}

impl Role {
    /// Its name in outputs, as serialised.
    ///
    /// ```
    /// assert_eq!(gainsay_claim::Role::Companion.word(), "companion");
    /// ```
    pub fn word(self) -> &'static str {
        match self {
            Role::Agent => "agent",
            Role::Patient => "patient",
            Role::Recipient => "recipient",
            Role::Companion => "companion",
            Role::Instrument => "instrument",
            Role::Topic => "topic",
            Role::Source => "source",
            Role::Goal => "goal",
        }
    }
}

/// An entity in its role, with the words that name it here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Participant {
    /// Its part in the claim.
    pub role: Role,
    /// Who or what.
    pub entity: Arc<Entity>,
    /// The words.
    pub span: Span,
}

/// What sort of property an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum AttributeKind {
    /// An office or title: president of X.
    Office,
    /// Age in years (in [`Claim::quantities`]).
    Age,
    /// Family relation to another entity.
    Kinship,
    /// Member, employee, supporter of an organisation.
    Membership,
    /// Where it is at home.
    Residence,
    /// Any other noun: "X is a lawyer".
    Description,
}

/// Whether an office is held at the time of speaking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum AttributeStatus {
    /// Held now, or nothing said against it.
    #[default]
    Current,
    /// "former", "ex-", "then-".
    Former,
    /// "-elect", "designate", "incoming".
    Future,
    /// "acting", "interim".
    Acting,
}

/// A property of the claim's agent: X *is* office Y of Z.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Attribute {
    /// What sort of property.
    pub kind: AttributeKind,
    /// Normalized noun: "president", "foreign minister", "spokesman".
    pub value: String,
    /// Of what: a state, a company.
    pub of: Option<Arc<Entity>>,
    /// Whether it is held at the time of speaking.
    pub status: AttributeStatus,
    /// The words that give value and status.
    pub span: Span,
}

/// Whether the claim is asserted or denied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Polarity {
    /// It is so.
    #[default]
    Affirmed,
    /// It is not so.
    Denied,
}

/// The standing of what is claimed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Modality {
    /// It is or was so.
    #[default]
    Happened,
    /// It is to come: will, plans to, is due to.
    Planned,
    /// It may be so: may, could, alleged, feared.
    Possible,
    /// It would be so under a condition.
    Hypothetical,
    /// It is asked for or ordered.
    Ordered,
}

/// Tense of the governing verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum Tense {
    /// "met", "had met".
    Past,
    /// "meets", "has been".
    Present,
    /// "will meet".
    Future,
    /// No finite verb.
    #[default]
    None,
}

/// In which form a speaker's words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum QuoteForm {
    /// Word for word, in quotation marks.
    Direct,
    /// In the outlet's words.
    Indirect,
    /// In the outlet's words with quoted parts.
    Mixed,
}

/// One link of the chain of attribution.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Speaker {
    /// Who says it; `None` for "reportedly" and other unnamed sources.
    pub entity: Option<Arc<Entity>>,
    /// The words that name the speaker; empty where none do.
    pub span: Span,
    /// The words that introduce the statement: "said", "according to".
    pub cue: Span,
    /// In which form the words are given.
    pub form: QuoteForm,
}

/// How one event lies in time to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
pub enum OrderRelation {
    /// This event is earlier than the other.
    Before,
    /// This event is later than the other.
    After,
    /// This event lies inside the other, or they overlap.
    During,
}

/// A statement that places this claim's event before, after or during another of the same document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Order {
    /// How it lies to the other.
    pub relation: OrderRelation,
    /// The claim that speaks of the other event.
    pub other: ClaimId,
    /// How far apart: "three days after".
    pub gap: Option<Quantity>,
    /// The words that say so.
    pub span: Span,
}

/// One statement of a text about the world.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Claim {
    /// The words of the clause or phrase that makes it.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: Span,
    /// What happened.
    pub predicate: Predicate,
    /// Who takes part, in text order.
    pub participants: Vec<Participant>,
    /// The property it states, where it states one.
    pub attribute: Option<Attribute>,
    /// When the event was.
    pub when: Option<Slot<TimeValue>>,
    /// How long it lasted.
    pub duration: Option<Slot<Quantity>>,
    /// Where it was.
    pub place: Option<Slot<Arc<Entity>>>,
    /// Figures, each with what it counts.
    pub quantities: Vec<Slot<Quantity>>,
    /// Its rank in a sequence: "third call since the inauguration".
    pub ordinal: Option<Slot<Quantity>>,
    /// Who says so, outermost first; empty is the outlet's own voice.
    pub speakers: Vec<Speaker>,
    /// Asserted or denied.
    pub polarity: Polarity,
    /// Its standing.
    pub modality: Modality,
    /// Tense of the governing verb.
    pub tense: Tense,
    /// The verbatim words, where the claim is that somebody said them: each word in lower case, punctuation left
    /// out; `…` stands where the text interrupts the quote and words may be missing.
    pub quote: Option<Slot<Vec<Arc<str>>>>,
    /// How its event lies to others of the document.
    pub order: Vec<Order>,
    /// Lemmas of the content words of the clause, in text order: evidence for linking, never for a verdict.
    pub terms: Vec<Arc<str>>,
    /// 0 to 1: how sure the reading is, from the parser's margins and the pattern.
    pub confidence: f32,
}

impl Claim {
    /// The entities that play one role.
    pub fn in_role(&self, role: Role) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(move |p| p.role == role)
    }

    /// Whether it is asserted in the outlet's own voice.
    pub fn is_own_voice(&self) -> bool {
        self.speakers.is_empty()
    }

    /// Every span of the claim, to be looked at or moved.
    pub(crate) fn for_each_span(&mut self, mut act: impl FnMut(&mut Span)) {
        // All fields by name: one that is added must be thought of here.
        let Claim {
            span,
            sentence,
            predicate,
            participants,
            attribute,
            when,
            duration,
            place,
            quantities,
            ordinal,
            speakers,
            quote,
            order,
            polarity: _,
            modality: _,
            tense: _,
            terms: _,
            confidence: _,
        } = self;
        let slots = [span, sentence, &mut predicate.span].into_iter();
        let slots = slots.chain(participants.iter_mut().map(|p| &mut p.span));
        let slots = slots.chain(attribute.iter_mut().map(|a| &mut a.span));
        let slots = slots.chain(when.iter_mut().map(|s| &mut s.span));
        let slots = slots.chain(duration.iter_mut().map(|s| &mut s.span));
        let slots = slots.chain(place.iter_mut().map(|s| &mut s.span));
        let slots = slots.chain(quantities.iter_mut().map(|s| &mut s.span));
        let slots = slots.chain(ordinal.iter_mut().map(|s| &mut s.span));
        let slots = slots.chain(quote.iter_mut().map(|s| &mut s.span));
        let slots = slots.chain(order.iter_mut().map(|o| &mut o.span));
        for span in slots.chain(speakers.iter_mut().flat_map(|s| [&mut s.span, &mut s.cue])) {
            act(span);
        }
    }
}
