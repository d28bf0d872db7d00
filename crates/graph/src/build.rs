//! How are claims made by hand? Builders for documents and claims without a text.
//!
//! Spans are numbered through, so that every claim and slot has a place of its own: where there is no text, a span is
//! only a name.

use gainsay_claim::{
    Anchor, Attribute, AttributeKind, AttributeStatus, Claim, ClaimId, Counted, Date, Decimal,
    DocumentClaims, Entity, EntityKind, Granularity, Interval, Modality, Order, OrderRelation, Participant,
    Polarity, Predicate, Published, PublishedFrom, Quantity, QuantityKind, QuoteForm, Role, Slot, Span,
    Speaker, Tense, TimeValue, Unit, class_of_noun, class_of_verb,
};
use std::sync::Arc;

const DAY: i64 = 86_400;

/// A person with this name.
pub fn person(name: &str) -> Arc<Entity> {
    Arc::new(Entity::named(name, EntityKind::Person))
}

/// A place with this name.
pub fn place(name: &str) -> Arc<Entity> {
    Arc::new(Entity::named(name, EntityKind::Place))
}

/// An organisation with this name.
pub fn organization(name: &str) -> Arc<Entity> {
    Arc::new(Entity::named(name, EntityKind::Organization))
}

/// A state with this name.
pub fn state(name: &str) -> Arc<Entity> {
    Arc::new(Entity::named(name, EntityKind::State))
}

/// A thing named by a common noun.
pub fn thing(noun: &str) -> Arc<Entity> {
    let head = noun.rsplit(' ').next().unwrap_or(noun).to_owned();
    Arc::new(Entity { name: noun.to_owned(), kind: EntityKind::Thing, aliases: Vec::new(), head })
}

/// Makes the claims of one document.
///
/// ```
/// use gainsay_graph::build::{DocumentBuilder, event, person};
/// let report = DocumentBuilder::new("gazette")
///     .claim(event("meet").agent(person("Ana Costa")).with(person("Rui Lima")))
///     .build();
/// assert_eq!(report.claims.len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct DocumentBuilder {
    made: DocumentClaims,
    next: u32,
}

impl DocumentBuilder {
    /// A document with this name and no claims.
    pub fn new(name: &str) -> DocumentBuilder {
        DocumentBuilder {
            made: DocumentClaims { document: name.into(), ..DocumentClaims::default() },
            next: 0,
        }
    }

    /// Sets the day of publication.
    #[must_use]
    pub fn published(mut self, date: Date) -> DocumentBuilder {
        self.made.published = Some(Published { date, from: PublishedFrom::Metadata, span: None });
        self
    }

    /// Sets the hashes of its word shingles.
    #[must_use]
    pub fn shingles(mut self, mut hashes: Vec<u64>) -> DocumentBuilder {
        hashes.sort_unstable();
        hashes.dedup();
        self.made.shingles = hashes;
        self
    }

    /// Adds a claim in a sentence of its own. Its number is its place in the order of addition.
    #[must_use]
    pub fn claim(self, claim: ClaimBuilder) -> DocumentBuilder {
        let start = self.next;
        self.claim_at(claim, start)
    }

    /// Adds a claim in the sentence of the one before.
    #[must_use]
    pub fn same_sentence(self, claim: ClaimBuilder) -> DocumentBuilder {
        let start = self.made.claims.last().map_or(0, |c| c.sentence.start);
        self.claim_at(claim, start)
    }

    fn claim_at(mut self, claim: ClaimBuilder, sentence: u32) -> DocumentBuilder {
        let mut claim = claim.0;
        let mut next = self.next;
        let start = next;
        let mut take = || {
            next += 2;
            Span { start: next - 2, end: next - 1 }
        };
        claim.predicate.span = take();
        claim.participants.iter_mut().for_each(|p| p.span = take());
        claim.attribute.iter_mut().for_each(|a| a.span = take());
        claim.when.iter_mut().for_each(|s| s.span = take());
        claim.duration.iter_mut().for_each(|s| s.span = take());
        claim.place.iter_mut().for_each(|s| s.span = take());
        claim.quantities.iter_mut().for_each(|s| s.span = take());
        claim.ordinal.iter_mut().for_each(|s| s.span = take());
        claim.quote.iter_mut().for_each(|s| s.span = take());
        claim.order.iter_mut().for_each(|o| o.span = take());
        for speaker in &mut claim.speakers {
            speaker.span = take();
            speaker.cue = take();
        }
        claim.span = Span { start, end: next };
        claim.sentence = Span { start: sentence, end: next };
        if sentence != start {
            self.made
                .claims
                .iter_mut()
                .rev()
                .take_while(|c| c.sentence.start == sentence)
                .for_each(|c| c.sentence.end = next);
        }
        for p in &claim.participants {
            if !self.made.entities.contains(&p.entity) {
                self.made.entities.push(p.entity.clone());
            }
        }
        self.made.claims.push(claim);
        self.next = next + 2;
        self
    }

    /// What the document claims.
    pub fn build(self) -> DocumentClaims {
        self.made
    }
}

/// Makes one claim.
#[derive(Clone, Debug)]
pub struct ClaimBuilder(Claim);

/// A claim about an event that this verb or event noun names.
pub fn event(lemma: &str) -> ClaimBuilder {
    let class = class_of_verb(lemma).or_else(|| class_of_noun(lemma));
    let predicate = Predicate {
        lemma: lemma.to_owned(),
        class: class.map_or(lemma, |c| c.name).to_owned(),
        direction: class.map_or(0, |c| c.direction),
        span: Span::default(),
    };
    ClaimBuilder(Claim { predicate, tense: Tense::Past, confidence: 1.0, ..Claim::default() })
}

/// A claim that somebody holds an office.
pub fn office(holder: Arc<Entity>, office: &str, status: AttributeStatus) -> ClaimBuilder {
    let mut made = event("be").agent(holder);
    made.0.tense = Tense::Present;
    made.0.attribute = Some(Attribute {
        kind: AttributeKind::Office,
        value: office.to_owned(),
        of: None,
        status,
        span: Span::default(),
    });
    made
}

/// A claim that somebody is so many years old.
pub fn age(holder: Arc<Entity>, years: i64) -> ClaimBuilder {
    let mut made = event("be").agent(holder);
    made.0.attribute = Some(Attribute {
        kind: AttributeKind::Age,
        value: "age".to_owned(),
        of: None,
        status: AttributeStatus::Current,
        span: Span::default(),
    });
    let years = Quantity::exactly(Decimal::from(years), Unit::from_symbol("yr"), QuantityKind::Age);
    made.quantity(years)
}

/// A statement in a speaker's own words.
pub fn quote(words: &str) -> ClaimBuilder {
    let mut made = event("say");
    made.0.quote = Some(slot(
        words
            .split(|c: char| !(c.is_alphanumeric() || c == '\''))
            .filter(|w| !w.is_empty())
            .map(|w| Arc::from(w.to_lowercase()))
            .collect(),
    ));
    made
}

/// So many of a thing.
pub fn count(number: i64, thing: &str) -> Quantity {
    let mut words: Vec<String> = thing.split(' ').map(str::to_owned).collect();
    let head = words.pop().unwrap_or_default();
    let mut made = Quantity::exactly(Decimal::from(number), Unit::NONE, QuantityKind::Cardinal);
    made.counted = Some(Counted { head, modifiers: words });
    made
}

/// So many hours.
pub fn hours(number: i64) -> Quantity {
    Quantity::exactly(Decimal::from(number), Unit::from_symbol("h"), QuantityKind::Duration)
}

/// More than the stated amount.
#[must_use]
pub fn more_than(mut amount: Quantity) -> Quantity {
    if let Some(low) = amount.interval.low_value().copied() {
        amount.interval = Interval::more_than(low);
    }
    amount
}

/// A whole day.
pub fn day(date: Date, anchor: Anchor) -> TimeValue {
    let start = date.days() * DAY;
    TimeValue {
        interval: Interval::half_open(start, start + DAY).unwrap_or_else(|_| Interval::exactly(start)),
        granularity: Granularity::Day,
        offset: None,
        approximate: false,
        anchor,
    }
}

/// A minute of a day.
pub fn clock(date: Date, hour: i64, minute: i64) -> TimeValue {
    let start = date.days() * DAY + hour * 3600 + minute * 60;
    TimeValue {
        interval: Interval::half_open(start, start + 60).unwrap_or_else(|_| Interval::exactly(start)),
        granularity: Granularity::Minute,
        ..day(date, Anchor::Explicit)
    }
}

fn slot<T>(value: T) -> Slot<T> {
    Slot { value, span: Span::default() }
}

impl ClaimBuilder {
    /// Adds somebody who takes part.
    #[must_use]
    pub fn role(mut self, role: Role, entity: Arc<Entity>) -> ClaimBuilder {
        self.0.participants.push(Participant { role, entity, span: Span::default() });
        self
    }

    /// Adds who does it.
    #[must_use]
    pub fn agent(self, entity: Arc<Entity>) -> ClaimBuilder {
        self.role(Role::Agent, entity)
    }

    /// Adds what it is done to.
    #[must_use]
    pub fn patient(self, entity: Arc<Entity>) -> ClaimBuilder {
        self.role(Role::Patient, entity)
    }

    /// Adds with whom it is done.
    #[must_use]
    pub fn with(self, entity: Arc<Entity>) -> ClaimBuilder {
        self.role(Role::Companion, entity)
    }

    /// Sets when it was.
    #[must_use]
    pub fn when(mut self, time: TimeValue) -> ClaimBuilder {
        self.0.when = Some(slot(time));
        self
    }

    /// Sets the day, named in full.
    #[must_use]
    pub fn on(self, date: Date) -> ClaimBuilder {
        self.when(day(date, Anchor::Explicit))
    }

    /// Sets how long it lasted.
    #[must_use]
    pub fn lasting(mut self, duration: Quantity) -> ClaimBuilder {
        self.0.duration = Some(slot(duration));
        self
    }

    /// Sets of what the office is held that the claim states.
    #[must_use]
    pub fn office_of(mut self, body: Arc<Entity>) -> ClaimBuilder {
        if let Some(attribute) = &mut self.0.attribute {
            attribute.of = Some(body);
        }
        self
    }

    /// Adds a figure.
    #[must_use]
    pub fn quantity(mut self, quantity: Quantity) -> ClaimBuilder {
        self.0.quantities.push(slot(quantity));
        self
    }

    /// Sets the rank in a sequence of what a noun names.
    #[must_use]
    pub fn ordinal(mut self, rank: i64, of: &str) -> ClaimBuilder {
        let mut quantity = count(rank, of);
        quantity.kind = QuantityKind::Ordinal;
        self.0.ordinal = Some(slot(quantity));
        self
    }

    /// Sets where it was.
    #[must_use]
    pub fn place(mut self, place: Arc<Entity>) -> ClaimBuilder {
        self.0.place = Some(slot(place));
        self
    }

    /// Denies it.
    #[must_use]
    pub fn denied(mut self) -> ClaimBuilder {
        self.0.polarity = Polarity::Denied;
        self
    }

    /// Sets its standing.
    #[must_use]
    pub fn modality(mut self, modality: Modality) -> ClaimBuilder {
        self.0.modality = modality;
        if modality == Modality::Planned {
            self.0.tense = Tense::Future;
        }
        self
    }

    /// Adds who says so, the innermost last.
    #[must_use]
    pub fn said_by(mut self, speaker: Arc<Entity>) -> ClaimBuilder {
        self.0.speakers.push(Speaker {
            entity: Some(speaker),
            span: Span::default(),
            cue: Span::default(),
            form: QuoteForm::Indirect,
        });
        self
    }

    /// Places it before, after or during another claim's event.
    #[must_use]
    pub fn order(mut self, relation: OrderRelation, other: u32, gap: Option<Quantity>) -> ClaimBuilder {
        self.0.order.push(Order { relation, other: ClaimId(other), gap, span: Span::default() });
        self
    }

    /// Sets the content words of its clause.
    #[must_use]
    pub fn terms(mut self, terms: &[&str]) -> ClaimBuilder {
        self.0.terms = terms.iter().map(|t| Arc::from(*t)).collect();
        self
    }
}
