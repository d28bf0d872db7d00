//! Which classes cannot both be true of one thing at one time, beyond a class and its opposite?
//!
//! A class has one opposite, but what works is also not switched off, and what is postponed does not go ahead. The
//! pairs are own work, compiled by hand.

use super::Class;

/// Pairs of classes, each sorted.
const PAIRS: &[(&str, &str)] = &[
    ("acquit", "sentence"),
    ("agree", "reject"),
    ("allow", "reject"),
    ("approve", "ban"),
    ("approve", "cancel"),
    ("approve", "postpone"),
    ("arrest", "escape"),
    ("be dry", "flood"),
    ("be intact", "damage"),
    ("be intact", "demolish"),
    ("be on time", "postpone"),
    ("be unhurt", "die"),
    ("be unhurt", "hospitalize"),
    ("begin", "cancel"),
    ("begin", "postpone"),
    ("break promise", "comply"),
    ("cancel", "continue"),
    ("close", "continue"),
    ("continue", "end"),
    ("defeat", "draw"),
    ("destroy", "survive"),
    ("dismiss", "stay on"),
    ("draw", "lose"),
    ("draw", "win"),
    ("drop charge", "sentence"),
    ("evacuate", "strand"),
    ("fail", "switch on"),
    ("fall", "hold steady"),
    ("go ahead", "postpone"),
    ("go ahead", "suspend"),
    ("hold steady", "rise"),
    ("join", "reject"),
    ("receive gift", "reject"),
    ("reject", "sign"),
    ("retire", "stay on"),
    ("switch off", "work"),
];

/// Whether one thing cannot be both at one time: a class and its opposite, and pairs that a table names.
///
/// ```
/// use gainsay_claim::{class_named, excludes};
/// let class = |name| class_named(name).unwrap();
/// assert!(excludes(class("rise"), class("fall")));
/// assert!(excludes(class("work"), class("switch off")));
/// assert!(!excludes(class("rise"), class("sell")));
/// ```
pub fn excludes(a: &Class, b: &Class) -> bool {
    let named = |x: &Class, y: &Class| PAIRS.contains(&(x.name, y.name));
    a.opposite == Some(b.name) || named(a, b) || named(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class_named;

    #[test]
    fn every_pair_names_two_classes_once() {
        for (place, (a, b)) in PAIRS.iter().enumerate() {
            let (x, y) = (class_named(a).expect("a class"), class_named(b).expect("a class"));
            assert!(x.opposite != Some(y.name), "{a} and {b} are opposites anyway");
            assert!(!PAIRS.iter().skip(place + 1).any(|(c, d)| (a, b) == (c, d) || (a, b) == (d, c)));
        }
    }
}
