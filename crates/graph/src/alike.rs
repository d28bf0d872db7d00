//! Do some claims all say the same, so that nothing can be found among them?
//!
//! Most reports of an event agree. Claims that agree in everything that rules and links look at give every rule one value,
//! and one value says nothing against itself; it takes far less to see that than to link and compare them.

use gainsay_claim::{Claim, Participant};

/// So many claims at most: none of the limits on events, names and candidates can be hit by fewer.
const MAX_CLAIMS: usize = 40;

/// As [`MAX_CLAIMS`], for the names of one claim.
const MAX_PARTICIPANTS: usize = 16;

/// Three figures of one claim may be the parts of another's total.
const MAX_FIGURES: usize = 2;

/// Whether some claims all say the same of one event.
pub(crate) fn all_alike<'c>(mut claims: impl Iterator<Item = &'c Claim>) -> bool {
    let Some(first) = claims.next().filter(|c| is_plain(c)) else { return false };
    let mut count = 1;
    claims.all(|claim| {
        count += 1;
        count <= MAX_CLAIMS && says_the_same(first, claim)
    })
}

/// Whether a claim is a statement of the outlet about an event: what stands alone, is said by others, or lies before
/// another event may say something against itself or through others.
fn is_plain(claim: &Claim) -> bool {
    claim.attribute.is_none()
        && claim.quote.is_none()
        && claim.speakers.is_empty()
        && claim.order.is_empty()
        && claim.participants.len() <= MAX_PARTICIPANTS
        && claim.quantities.len() <= MAX_FIGURES
}

fn says_the_same(a: &Claim, b: &Claim) -> bool {
    let part = |p: &Participant, q: &Participant| p.role == q.role && p.entity == q.entity;
    a.participants.len() == b.participants.len()
        && a.quantities.len() == b.quantities.len()
        && a.quantities.iter().zip(&b.quantities).all(|(x, y)| x.value == y.value)
        && a.when.as_ref().map(|w| &w.value) == b.when.as_ref().map(|w| &w.value)
        && a.participants.iter().zip(&b.participants).all(|(p, q)| part(p, q))
        && a.predicate.lemma == b.predicate.lemma
        && a.predicate.class == b.predicate.class
        && a.polarity == b.polarity
        && a.modality == b.modality
        && a.place.as_ref().map(|p| &p.value) == b.place.as_ref().map(|p| &p.value)
        && a.ordinal.as_ref().map(|o| &o.value) == b.ordinal.as_ref().map(|o| &o.value)
        && a.duration.as_ref().map(|d| &d.value) == b.duration.as_ref().map(|d| &d.value)
        && a.terms == b.terms
        && is_plain(b)
}

#[cfg(test)]
mod tests {
    use super::all_alike;
    use crate::Options;
    use crate::build::{
        ClaimBuilder, DocumentBuilder, count, day, event, hours, more_than, person, place, thing,
    };
    use crate::excerpt::Excerpt;
    use crate::judge::judge;
    use gainsay_claim::{Anchor, Date, DocumentClaims, Modality, Role};
    use proptest::prelude::*;

    const VERBS: [&str; 8] = ["meet", "rescue", "die", "win", "say", "paint", "rise", "be"];

    /// A claim made of the bits of a number.
    fn claim(verb: usize, bits: u16) -> ClaimBuilder {
        let on = |bit: u16| bits >> bit & 1 == 1;
        let mut made = event(VERBS[verb % VERBS.len()]);
        let add = |to: ClaimBuilder, wanted: bool, with: &dyn Fn(ClaimBuilder) -> ClaimBuilder| {
            if wanted { with(to) } else { to }
        };
        let date = Date::new(2025, 5, 4).expect("a day");
        made = add(made, on(0), &|c| c.agent(person("Ana Costa")));
        made = add(made, on(1), &|c| c.patient(person("Rui Lima")));
        made = add(made, on(2), &|c| c.role(Role::Topic, thing("harbour fee")));
        made = add(made, on(3), &|c| {
            c.when(day(date, if on(4) { Anchor::Explicit } else { Anchor::Published }))
        });
        made = add(made, on(5), &|c| c.quantity(count(38, "passenger")));
        made = add(made, on(6), &|c| c.quantity(more_than(count(2, "boat"))));
        made = add(made, on(7), &|c| c.place(place("Faro")));
        made = add(made, on(8), &|c| c.lasting(hours(2)));
        made = add(made, on(9), &|c| c.ordinal(3, "call"));
        made = add(made, on(10), &|c| c.modality(Modality::Planned));
        made = add(made, on(11), &ClaimBuilder::denied);
        add(made, on(12), &|c| c.terms(&["harbour", "fee", "vote"]))
    }

    proptest! {
        #[test]
        fn nothing_is_found_among_claims_that_say_the_same(
            verb in 0_usize..8,
            bits in 0_u16..8192,
            reports in prop::collection::vec((1_usize..4, 0_i64..9), 1..9),
        ) {
            let documents: Vec<DocumentClaims> = reports
                .iter()
                .enumerate()
                .map(|(number, (claims, published))| {
                    let mut report = DocumentBuilder::new(&format!("report {number}"));
                    if let Some(date) = Date::from_days(20_200 + published) {
                        report = report.published(date);
                    }
                    (0..*claims).fold(report, |r, _| r.claim(claim(verb, bits))).build()
                })
                .collect();
            let picked: Vec<Vec<u32>> = documents.iter().map(|d| (0..d.claims.len() as u32).collect()).collect();
            let excerpts: Vec<Excerpt<'_>> =
                documents.iter().zip(&picked).map(|(d, claims)| Excerpt::of(d, claims)).collect();
            prop_assert!(all_alike(documents.iter().flat_map(|d| &d.claims)));
            prop_assert!(judge(&excerpts, &Options::default()).is_empty());
        }
    }

    #[test]
    fn one_other_value_is_not_alike() {
        let with = |number| event("rescue").agent(person("Ana Costa")).quantity(count(number, "passenger"));
        let report = |name, number| DocumentBuilder::new(name).claim(with(number)).build();
        let (a, b, c) = (report("a", 3), report("b", 3), report("c", 4));
        assert!(all_alike(a.claims.iter().chain(&b.claims)));
        assert!(!all_alike(a.claims.iter().chain(&b.claims).chain(&c.claims)));
    }

    #[test]
    fn what_a_large_set_leaves_out_is_told_where_all_reports_agree() {
        let options = Options { max_whole: 2, ..Options::default() };
        let (mut once, mut kept) = (crate::ClaimGraph::new(options.clone()), crate::ClaimGraph::new(options));
        kept.refresh();
        for number in 0..4 {
            let report = || DocumentBuilder::new(&format!("report {number}")).claim(claim(0, 0b1011)).build();
            once.add(report()).expect("a possible report");
            kept.add(report()).expect("a possible report");
        }
        let verdict = once.check();
        assert!(
            verdict.not_checked.iter().any(|n| n.message.contains("max_whole")),
            "{:?}",
            verdict.not_checked
        );
        assert_eq!(verdict, kept.check());
    }
}
