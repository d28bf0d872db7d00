//! One claim as one readable line, for examples and test tables.

use gainsay_claim::{AttributeStatus, Claim, DocumentClaims, Modality, Polarity, Quantity, Tense, TimeValue};
use std::fmt::Write;
use std::ops::Bound;

/// `class(lemma) Role=name ...; when=...; says=...`, slots that are empty left out.
pub(crate) fn line(claims: &DocumentClaims, claim: &Claim) -> String {
    let mut out = claim.predicate.class.clone();
    if claim.predicate.lemma != claim.predicate.class {
        let _ = write!(out, "({})", claim.predicate.lemma);
    }
    for participant in &claim.participants {
        let _ = write!(out, " {:?}={}", participant.role, participant.entity.name);
    }
    if let Some(attribute) = &claim.attribute {
        let _ = write!(out, " {:?}={}", attribute.kind, attribute.value);
        if let Some(of) = &attribute.of {
            let _ = write!(out, " of={}", of.name);
        }
        if attribute.status != AttributeStatus::Current {
            let _ = write!(out, " {:?}", attribute.status);
        }
    }
    if let Some(when) = &claim.when {
        let _ = write!(out, " when={}", time(&when.value));
    }
    if let Some(duration) = &claim.duration {
        let _ = write!(out, " for={}", quantity(&duration.value));
    }
    if let Some(place) = &claim.place {
        let _ = write!(out, " where={}", place.value.name);
    }
    for figure in &claim.quantities {
        let _ = write!(out, " much={}", quantity(&figure.value));
    }
    if let Some(ordinal) = &claim.ordinal {
        let _ = write!(out, " rank={}", quantity(&ordinal.value));
    }
    for order in &claim.order {
        let other = claims.claims.get(order.other.0 as usize);
        let _ = write!(out, " {:?}=[{}", order.relation, other.map_or("?", |o| o.predicate.lemma.as_str()));
        if let Some(gap) = &order.gap {
            let _ = write!(out, " gap {}", quantity(gap));
        }
        out.push(']');
    }
    if claim.polarity == Polarity::Denied {
        out.push_str(" NOT");
    }
    if claim.modality != Modality::Happened {
        let _ = write!(out, " {:?}", claim.modality);
    }
    if claim.tense != Tense::None {
        let _ = write!(out, " {}", format!("{:?}", claim.tense).to_lowercase());
    }
    if let Some(quote) = &claim.quote {
        let words: Vec<&str> = quote.value.iter().map(|w| &**w).collect();
        let _ = write!(out, " quote=\"{}\"", words.join(" "));
    }
    for speaker in &claim.speakers {
        let _ = write!(out, " says={}", speaker.entity.as_ref().map_or("?", |e| e.name.as_str()));
    }
    out
}

fn quantity(value: &Quantity) -> String {
    let low = match value.interval.low() {
        Bound::Included(v) => format!("{v}"),
        Bound::Excluded(v) => format!(">{v}"),
        Bound::Unbounded => String::new(),
    };
    let high = match value.interval.high() {
        Bound::Included(v) => format!("{v}"),
        Bound::Excluded(v) => format!("<{v}"),
        Bound::Unbounded => String::new(),
    };
    let mut out = if low == high { low } else { format!("{low}..{high}") };
    if value.approximate {
        out.insert(0, '~');
    }
    out.push_str(value.unit.symbol());
    if let Some(counted) = &value.counted {
        let _ = write!(out, ":{}", counted.head);
    }
    out
}

fn time(value: &TimeValue) -> String {
    let show = |seconds: i64| {
        let date = gainsay_claim::Date::from_days(seconds.div_euclid(86_400));
        let clock = seconds.rem_euclid(86_400);
        let date = date.map_or_else(|| "?".to_owned(), |d| d.to_string());
        if clock == 0 { date } else { format!("{date}T{:02}:{:02}", clock / 3600, clock / 60 % 60) }
    };
    let low = value.interval.low_value().map(|v| show(*v)).unwrap_or_default();
    let high = value.interval.high_value().map(|v| show(*v)).unwrap_or_default();
    let zone = value.offset.map(|o| format!("{:+}h", f64::from(o) / 3600.0)).unwrap_or_default();
    match value.granularity {
        g if g >= gainsay_claim::Granularity::Day && !low.is_empty() && !high.is_empty() => {
            format!("{low}{zone}")
        }
        _ => format!("{low}..{high}{zone}"),
    }
}
