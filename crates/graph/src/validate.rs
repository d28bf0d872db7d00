//! Can a document's claims be taken in? Claims from outside may be incomplete or impossible.

use crate::GraphError;
use gainsay_claim::{Claim, DocumentClaims, Interval, Quantity, QuantityKind, Span};
use std::ops::Bound;

/// Checks every claim of a document.
///
/// # Errors
/// [`GraphError::InvalidClaim`] for the first impossible field, [`GraphError::UnnamedDocument`] for an empty name.
pub(crate) fn validate(document: &DocumentClaims) -> Result<(), GraphError> {
    if document.document.is_empty() {
        return Err(GraphError::UnnamedDocument);
    }
    if document.shingles.windows(2).any(|w| matches!(w, [a, b] if a >= b)) {
        return Err(GraphError::UnsortedShingles(document.document.to_string()));
    }
    for (index, claim) in document.claims.iter().enumerate() {
        check_claim(claim, document.claims.len()).map_err(|(field, problem)| GraphError::InvalidClaim {
            document: document.document.to_string(),
            claim: index,
            field,
            problem,
        })?;
    }
    Ok(())
}

type Problem = (&'static str, String);

fn check_claim(claim: &Claim, claims: usize) -> Result<(), Problem> {
    check_span("span", claim.span)?;
    check_span("sentence", claim.sentence)?;
    check_span("predicate.span", claim.predicate.span)?;
    if claim.predicate.lemma.is_empty() {
        return Err(("predicate.lemma", "is empty".to_owned()));
    }
    if claim.predicate.class.is_empty() {
        return Err(("predicate.class", "is empty".to_owned()));
    }
    if !(-1..=1).contains(&claim.predicate.direction) {
        return Err(("predicate.direction", format!("is {}, not -1, 0 or 1", claim.predicate.direction)));
    }
    if !(0.0..=1.0).contains(&claim.confidence) {
        return Err(("confidence", format!("is {}, not between 0 and 1", claim.confidence)));
    }
    for participant in &claim.participants {
        check_span("participants.span", participant.span)?;
        if participant.entity.name.is_empty() {
            return Err(("participants.entity.name", "is empty".to_owned()));
        }
    }
    if let Some(attribute) = &claim.attribute {
        check_span("attribute.span", attribute.span)?;
        if attribute.value.is_empty() {
            return Err(("attribute.value", "is empty".to_owned()));
        }
    }
    if let Some(when) = &claim.when {
        check_span("when.span", when.span)?;
        check_interval("when.interval", &when.value.interval)?;
        if let Some(offset) = when.value.offset.filter(|o| o.abs() > 18 * 3600) {
            return Err(("when.offset", format!("is {offset} seconds, more than 18 hours")));
        }
    }
    if let Some(duration) = &claim.duration {
        check_quantity("duration", duration.span, &duration.value)?;
        if duration.value.kind != QuantityKind::Duration {
            return Err(("duration.kind", "is no duration".to_owned()));
        }
    }
    for quantity in &claim.quantities {
        check_quantity("quantities", quantity.span, &quantity.value)?;
    }
    if let Some(ordinal) = &claim.ordinal {
        check_quantity("ordinal", ordinal.span, &ordinal.value)?;
    }
    if let Some(place) = &claim.place {
        check_span("place.span", place.span)?;
    }
    for order in &claim.order {
        check_span("order.span", order.span)?;
        if order.other.0 as usize >= claims {
            return Err(("order.other", format!("names claim {}, the document has {claims}", order.other.0)));
        }
        if let Some(gap) = &order.gap {
            check_quantity("order.gap", order.span, gap)?;
        }
    }
    Ok(())
}

fn check_span(field: &'static str, span: Span) -> Result<(), Problem> {
    if span.end < span.start { Err((field, "ends before it begins".to_owned())) } else { Ok(()) }
}

fn check_quantity(field: &'static str, span: Span, quantity: &Quantity) -> Result<(), Problem> {
    check_span(field, span)?;
    check_interval(field, &quantity.interval)?;
    if quantity.precision.is_sign_negative() && !quantity.precision.is_zero() {
        return Err((field, "has a negative precision".to_owned()));
    }
    Ok(())
}

/// Deserialized intervals have not been through their constructor.
fn check_interval<T: Ord>(field: &'static str, interval: &Interval<T>) -> Result<(), Problem> {
    let empty = match (interval.low(), interval.high()) {
        (Bound::Included(a), Bound::Included(b)) => a > b,
        (Bound::Included(a) | Bound::Excluded(a), Bound::Excluded(b))
        | (Bound::Excluded(a), Bound::Included(b)) => a >= b,
        _ => false,
    };
    if empty { Err((field, "is an empty interval".to_owned())) } else { Ok(()) }
}
