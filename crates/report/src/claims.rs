//! Claims as a table for people, and as one record each for machines.

use crate::wrap::{shorten, width};
use gainsay_claim::{AttributeKind, AttributeStatus, Claim, Modality, OrderRelation, Polarity, Role, Span};
use serde::{Deserialize, Serialize};

/// One claim of `claims --format jsonl`.
#[derive(Debug, Serialize)]
pub struct ClaimRecord<'r> {
    /// Name of the document.
    pub document: &'r str,
    /// Number of the claim in it.
    pub id: usize,
    /// The words.
    pub text: &'r str,
    /// Every span of the claim with its words, so that anybody can check them against the text.
    pub evidence: Vec<Evidence>,
    /// The claim.
    #[serde(flatten)]
    pub claim: &'r Claim,
}

/// The words that fill one slot of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The slot: "predicate", "agent", "when", ...
    pub slot: String,
    /// Where the words stand.
    pub span: Span,
    /// The words, byte for byte.
    pub text: String,
}

/// The record of one claim of a document's text.
pub fn claim_record<'r>(document: &'r str, id: usize, text: &'r str, claim: &'r Claim) -> ClaimRecord<'r> {
    let evidence = spans(claim)
        .into_iter()
        .map(|(slot, span)| Evidence { slot, span, text: span.of(text).unwrap_or("").to_owned() })
        .collect();
    ClaimRecord { document, id, text: claim.span.of(text).unwrap_or(""), evidence, claim }
}

/// Every span of a claim with the name of its slot, in a fixed order: the clause, its sentence, the predicate, the
/// participants by their roles, and whatever else is filled. Words that an unnamed speaker leaves empty are left out.
///
/// ```
/// use gainsay_claim::{Claim, Span};
/// let claim = Claim { span: Span::new(0, 3), ..Claim::default() };
/// assert_eq!(gainsay_report::spans(&claim)[0], ("clause".to_owned(), Span::new(0, 3)));
/// ```
pub fn spans(claim: &Claim) -> Vec<(String, Span)> {
    let mut all: Vec<(String, Span)> = Vec::new();
    let mut add = |slot: &str, span: Span| all.push((slot.to_owned(), span));
    add("clause", claim.span);
    add("sentence", claim.sentence);
    add("predicate", claim.predicate.span);
    for participant in &claim.participants {
        add(participant.role.word(), participant.span);
    }
    let mut single = |slot: &str, span: Option<Span>| {
        if let Some(span) = span {
            add(slot, span);
        }
    };
    single("attribute", claim.attribute.as_ref().map(|a| a.span));
    single("when", claim.when.as_ref().map(|s| s.span));
    single("duration", claim.duration.as_ref().map(|s| s.span));
    single("place", claim.place.as_ref().map(|s| s.span));
    for figure in &claim.quantities {
        single("quantity", Some(figure.span));
    }
    single("ordinal", claim.ordinal.as_ref().map(|s| s.span));
    single("quote", claim.quote.as_ref().map(|s| s.span));
    for order in &claim.order {
        add("order", order.span);
    }
    for speaker in &claim.speakers {
        add("speaker", speaker.span);
        add("cue", speaker.cue);
    }
    all
}

/// Columns of the table with what stands in them.
const HEADS: [&str; 10] =
    ["line", "who", "what", "whom", "when", "where", "how much", "more", "who says so", "sure"];

/// Blanks between two columns.
const GAP: usize = 2;
/// A column is never narrower than this, however many there are.
const NARROWEST: usize = 5;

/// The claims of a document as a table of at most `room` columns: who, what (with its standing), whom, when, where, how
/// much, and who says so, in the document's own words. `line` gives the line that a byte stands in. Columns that no
/// claim fills are left out; `A > B` is A who says that B says so; `sure` is the confidence in percent.
pub fn claim_table(text: &str, claims: &[Claim], line: impl Fn(usize) -> usize, room: usize) -> String {
    let rows: Vec<[String; 10]> = claims
        .iter()
        .map(|claim| {
            [
                line(claim.span.start as usize).to_string(),
                names(claim, Role::Agent),
                predicate(claim),
                names(claim, Role::Patient),
                words(text, claim.when.as_ref().map(|s| s.span)),
                words(text, claim.place.as_ref().map(|s| s.span)),
                claim.quantities.iter().map(|q| words(text, Some(q.span))).collect::<Vec<_>>().join(", "),
                more(text, claim),
                speakers(claim),
                format!("{:.0} %", claim.confidence * 100.0),
            ]
        })
        .collect();
    let filled: Vec<usize> = (0..HEADS.len())
        .filter(|&c| rows.iter().any(|row| row.get(c).is_some_and(|cell| !cell.is_empty())))
        .collect();
    let mut widths: Vec<usize> = filled
        .iter()
        .map(|&c| {
            let cells = rows.iter().filter_map(|row| row.get(c)).map(|cell| width(cell));
            cells.max().unwrap_or(0).max(HEADS.get(c).map_or(0, |head| head.len()))
        })
        .collect();
    fit(&mut widths, room);
    let mut out = String::new();
    let mut put = |cells: &mut dyn Iterator<Item = &str>| {
        let mut row = String::new();
        for (cell, &wide) in cells.zip(&widths) {
            let cell = shorten(cell, wide);
            row.push_str(&cell);
            row.extend(std::iter::repeat_n(' ', wide.saturating_sub(width(&cell)) + GAP));
        }
        out.push_str(row.trim_end());
        out.push('\n');
    };
    put(&mut filled.iter().filter_map(|&c| HEADS.get(c).copied()));
    for row in &rows {
        put(&mut filled.iter().filter_map(|&c| row.get(c).map(String::as_str)));
    }
    out
}

/// Takes from the widest columns until all fit.
fn fit(widths: &mut [usize], room: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > room {
        let Some(widest) = widths.iter_mut().max_by_key(|wide| **wide).filter(|wide| **wide > NARROWEST)
        else {
            return;
        };
        *widest -= 1;
    }
}

fn words(text: &str, span: Option<Span>) -> String {
    span.and_then(|span| span.of(text)).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The preposition under which a length of time is told: "sentenced to four years", "a siege of nine weeks"; "for" where
/// the text has none of these.
fn before_length(text: &str, span: Span) -> &'static str {
    const TOLD: [&str; 7] = ["to", "of", "over", "within", "in", "during", "after"];
    let before = text.get(..span.start as usize).and_then(|before| before.split_whitespace().next_back());
    before.and_then(|word| TOLD.into_iter().find(|told| word.eq_ignore_ascii_case(told))).unwrap_or("for")
}

/// What has no column of its own, each under its name.
fn more(text: &str, claim: &Claim) -> String {
    let mut parts = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            parts.push(format!("{label} {value}"));
        }
    };
    for (label, role) in [
        ("to", Role::Recipient),
        ("with", Role::Companion),
        ("about", Role::Topic),
        ("by", Role::Instrument),
        ("from", Role::Source),
        ("towards", Role::Goal),
    ] {
        add(label, names(claim, role));
    }
    let length = claim.duration.as_ref().map(|s| s.span);
    add(length.map_or("for", |span| before_length(text, span)), words(text, length));
    add("rank", words(text, claim.ordinal.as_ref().map(|s| s.span)));
    for order in &claim.order {
        let label = match order.relation {
            OrderRelation::Before => "before",
            OrderRelation::After => "after",
            OrderRelation::During => "during",
        };
        add(label, format!("claim {}", order.other.0));
    }
    if let Some(quote) = &claim.quote {
        add("words", words(text, Some(quote.span)));
    }
    parts.join("; ")
}

fn speakers(claim: &Claim) -> String {
    let named = claim.speakers.iter().map(|s| s.entity.as_ref().map_or("somebody", |e| e.name.as_str()));
    named.collect::<Vec<_>>().join(" > ")
}

fn names(claim: &Claim, wanted: Role) -> String {
    claim.in_role(wanted).map(|p| p.entity.name.as_str()).collect::<Vec<_>>().join(" + ")
}

/// What is said to be so, with its standing: "(planned) meet", "not sign", "is former president of France".
fn predicate(claim: &Claim) -> String {
    let standing = match claim.modality {
        Modality::Happened => "",
        Modality::Planned => "(planned) ",
        Modality::Possible => "(possible) ",
        Modality::Hypothetical => "(if) ",
        Modality::Ordered => "(ordered) ",
    };
    let denied = claim.polarity == Polarity::Denied;
    let what = match &claim.attribute {
        Some(attribute) => {
            let status = match attribute.status {
                AttributeStatus::Current => "",
                AttributeStatus::Former => "former ",
                AttributeStatus::Future => "incoming ",
                AttributeStatus::Acting => "acting ",
            };
            let of = attribute.of.as_ref().map(|e| format!(" of {}", e.name)).unwrap_or_default();
            let what = match attribute.kind {
                AttributeKind::Age => "aged".to_owned(),
                AttributeKind::Residence => format!("at home in{}", of.trim_start_matches(" of")),
                _ => format!("{}{of}", attribute.value),
            };
            format!("is {}{status}{what}", if denied { "not " } else { "" })
        }
        None => format!("{}{}", if denied { "not " } else { "" }, claim.predicate.lemma),
    };
    format!("{standing}{what}")
}

#[cfg(test)]
mod tests {
    use super::{claim_record, claim_table};
    use gainsay_claim::{
        Attribute, AttributeKind, AttributeStatus, Claim, Entity, EntityKind, Modality, Participant,
        Polarity, Predicate, QuoteForm, Role, Slot, Span, Speaker,
    };
    use std::sync::Arc;

    const TEXT: &str = "Ana, Rui said Eva said, will not meet Ben in Oslo.";

    fn entity(name: &str) -> Arc<Entity> {
        Arc::new(Entity::named(name, EntityKind::Person))
    }

    fn of(role: Role, name: &str) -> Participant {
        Participant { role, entity: entity(name), span: Span::default() }
    }

    fn speaker(name: Option<&str>) -> Speaker {
        let (span, cue) = (Span::default(), Span::default());
        Speaker { entity: name.map(entity), span, cue, form: QuoteForm::Indirect }
    }

    /// The cells of the one row under the head, with single blanks between them.
    #[track_caller]
    fn check(claim: &Claim, expected: &str) {
        let table = claim_table(TEXT, std::slice::from_ref(claim), |_| 1, 200);
        let row = table.lines().nth(1).unwrap();
        let cells: Vec<&str> = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(cells.join(" | "), expected, "{table}");
    }

    #[test]
    fn who_what_whom_stand_first() {
        let predicate = Predicate { lemma: "meet".into(), ..Predicate::default() };
        let mut claim = Claim {
            participants: vec![of(Role::Patient, "Ben"), of(Role::Agent, "Ana"), of(Role::Agent, "Lea")],
            predicate,
            confidence: 0.9,
            ..Claim::default()
        };
        check(&claim, "1 | Ana + Lea | meet | Ben | 90 %");
        claim.polarity = Polarity::Denied;
        claim.modality = Modality::Planned;
        claim.participants.pop();
        claim.participants.pop();
        claim.speakers = vec![speaker(Some("Rui")), speaker(Some("Eva")), speaker(None)];
        claim.place = Some(Slot { value: entity("Oslo"), span: Span::new(45, 49) });
        check(&claim, "1 | (planned) not meet | Ben | Oslo | Rui > Eva > somebody | 90 %");
    }

    #[test]
    fn an_attribute_is_read_as_a_sentence() {
        let attribute = Attribute {
            kind: AttributeKind::Office,
            value: "president".into(),
            of: Some(entity("Freedonia")),
            status: AttributeStatus::Former,
            span: Span::default(),
        };
        let mut claim = Claim {
            participants: vec![of(Role::Agent, "Ana")],
            attribute: Some(attribute),
            confidence: 1.0,
            ..Claim::default()
        };
        check(&claim, "1 | Ana | is former president of Freedonia | 100 %");
        claim.polarity = Polarity::Denied;
        check(&claim, "1 | Ana | is not former president of Freedonia | 100 %");
    }

    #[test]
    fn lengths_and_ages_read_as_they_are_told() {
        let text = "jailed to nine weeks, held six days";
        assert_eq!(super::before_length(text, Span::new(10, 20)), "to");
        assert_eq!(super::before_length(text, Span::new(27, 35)), "for");
        assert_eq!(super::before_length(text, Span::new(500, 600)), "for");
        let attribute = |kind, value: &str| Attribute {
            kind,
            value: value.to_owned(),
            of: Some(entity("Leeds")),
            status: AttributeStatus::Current,
            span: Span::default(),
        };
        let of = |kind, value| Claim {
            participants: vec![of(Role::Agent, "Ana")],
            attribute: Some(attribute(kind, value)),
            confidence: 1.0,
            ..Claim::default()
        };
        check(&of(AttributeKind::Age, "age"), "1 | Ana | is aged | 100 %");
        check(&of(AttributeKind::Residence, "home"), "1 | Ana | is at home in Leeds | 100 %");
    }

    #[test]
    fn a_table_never_exceeds_its_room() {
        let long = "a very long name of something that nobody would ever write into one cell of a table";
        let claim = Claim {
            participants: vec![of(Role::Agent, long), of(Role::Patient, long), of(Role::Topic, long)],
            predicate: Predicate { lemma: "meet".into(), ..Predicate::default() },
            ..Claim::default()
        };
        for room in [60, 80, 120] {
            let table = claim_table(TEXT, &[claim.clone(), Claim::default()], |_| 12, room);
            assert!(table.lines().all(|line| crate::wrap::width(line) <= room), "{table}");
            assert_eq!(table.lines().count(), 3);
        }
    }

    #[test]
    fn every_span_comes_with_its_words() {
        let claim = Claim {
            span: Span::new(0, 3),
            place: Some(Slot { value: entity("Oslo"), span: Span::new(45, 49) }),
            ..Claim::default()
        };
        let record = claim_record("a", 0, TEXT, &claim);
        let words: Vec<(&str, &str)> =
            record.evidence.iter().map(|e| (e.slot.as_str(), e.text.as_str())).collect();
        assert_eq!(words, [("clause", "Ana"), ("sentence", ""), ("predicate", ""), ("place", "Oslo")]);
    }
}
