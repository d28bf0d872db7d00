//! Which strands meet under a key? All that have it, unless the key has too many bearers to mean anything.
//!
//! Whether a key brings its strands together depends only on who has it now, so the same strands always meet, in
//! whatever order they came.

use crate::NotChecked;
use crate::keys::{Key, KeyKind};
use rustc_hash::FxHashMap;

/// A form of a name that more different whole names share ("Lima", "UN") brings none of them together.
const MAX_FORMS: usize = 4;

/// Two weak signs that more strands share are no sign of one event.
const MAX_WEAK: usize = 16;

/// A run of words that more quotes have is a set phrase.
const MAX_PHRASE: usize = 256;

/// A key with more members is cut into blocks of one week each.
const MAX_BLOCK: usize = 10_000;

/// Slot of a document, and which of its strands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct StrandId {
    pub(crate) slot: u32,
    pub(crate) index: u32,
}

/// A strand that has a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Member {
    pub(crate) tag: u32,
    pub(crate) strand: StrandId,
    pub(crate) week: i32,
}

/// How the members of a key meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// All of them.
    Whole,
    /// Those of one week.
    Weeks,
    /// None.
    Dropped,
}

#[derive(Clone, Debug)]
struct Group {
    kind: KeyKind,
    /// Sorted.
    members: Vec<Member>,
}

/// What a strand that comes or goes does to those that share a key with it.
pub(crate) enum Touch {
    /// Nobody else meets it there.
    Nobody,
    /// It meets this one, and so everybody whom this one meets.
    Meets(StrandId),
    /// All of them meet differently now.
    All(Vec<StrandId>),
}

/// Every key with the strands that have it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    of: FxHashMap<u64, Group>,
}

impl Group {
    fn mode(&self) -> Mode {
        mode(self.kind, &self.members, |m| m.tag)
    }

    fn other(&self, strand: StrandId, week: i32) -> Option<StrandId> {
        let weeks = match self.mode() {
            Mode::Dropped => return None,
            Mode::Weeks => true,
            Mode::Whole => false,
        };
        let mut others = self.members.iter().filter(|m| m.strand != strand && (!weeks || m.week == week));
        others.next().map(|m| m.strand)
    }
}

/// How the members of a key meet; they are sorted by the whole names that they have.
pub(crate) fn mode<M>(kind: KeyKind, members: &[M], tag: impl Fn(&M) -> u32) -> Mode {
    let dropped = match kind {
        KeyKind::Name => {
            let mut at = 0;
            for _ in 0..MAX_FORMS {
                let Some(first) = members.get(at).map(&tag) else { break };
                at += members.get(at..).map_or(0, |rest| rest.partition_point(|m| tag(m) <= first));
            }
            at < members.len()
        }
        KeyKind::Weak => members.len() > MAX_WEAK,
        KeyKind::Words => members.len() > MAX_PHRASE,
    };
    if dropped {
        Mode::Dropped
    } else if members.len() > MAX_BLOCK {
        Mode::Weeks
    } else {
        Mode::Whole
    }
}

/// What is left out wherever documents are taken apart: facts of the whole set, told once and not cell by cell, for cells
/// whose claims all agree are not judged.
pub(crate) fn taken_apart() -> NotChecked {
    NotChecked {
        document: None,
        message: "reports that hang together are too many to be judged as one: values that no event links were not \
                  compared (limit `max_whole`)"
            .to_owned(),
    }
}

/// Counts keys that bring their members together in part or not at all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LeftOut {
    /// Keys and members of each sort of limit.
    counts: [(usize, usize); 4],
}

impl LeftOut {
    /// Counts one key.
    pub(crate) fn count(&mut self, kind: KeyKind, mode: Mode, members: usize) {
        let [names, weak, phrases, cut] = &mut self.counts;
        let (keys, all) = match (mode, kind) {
            (Mode::Whole, _) => return,
            (Mode::Weeks, _) => cut,
            (Mode::Dropped, KeyKind::Name) => names,
            (Mode::Dropped, KeyKind::Weak) => weak,
            (Mode::Dropped, KeyKind::Words) => phrases,
        };
        *keys += 1;
        *all += members;
    }

    /// Says it.
    pub(crate) fn told(&self) -> Vec<NotChecked> {
        let whats = [
            format!(
                "short names have more than {MAX_FORMS} bearers each: claims under them were compared by whole names only"
            ),
            format!(
                "pairs of weak signs (a word, a day, a place, a counted thing) are shared by more than {MAX_WEAK} passages each: they brought none together"
            ),
            format!(
                "runs of {} quoted words stand in more than {MAX_PHRASE} quotes each: they brought none together",
                crate::keys::GRAM
            ),
            format!(
                "names have more than {MAX_BLOCK} passages each: under them only those of one week were compared"
            ),
        ];
        let told = self.counts.iter().zip(whats).filter(|((keys, _), _)| *keys > 0);
        told.map(|((keys, members), what)| NotChecked {
            document: None,
            message: format!("{keys} {what} ({members} passages in all)"),
        })
        .collect()
    }
}

impl Groups {
    /// Whether no strand has a key.
    pub(crate) fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// All keys at once.
    pub(crate) fn bulk(sorted: &[(Key, Member)]) -> Groups {
        let mut of = FxHashMap::default();
        for group in sorted.chunk_by(|a, b| a.0.hash == b.0.hash) {
            let Some((key, _)) = group.first() else { continue };
            let members = group.iter().map(|(_, m)| *m).collect();
            of.insert(key.hash, Group { kind: key.kind, members });
        }
        Groups { of }
    }

    /// Adds a strand under a key.
    pub(crate) fn insert(&mut self, key: Key, strand: StrandId, week: i32) -> Touch {
        let group = self.of.entry(key.hash).or_insert_with(|| Group { kind: key.kind, members: Vec::new() });
        let before = group.mode();
        let member = Member { tag: key.tag, strand, week };
        let place = group.members.partition_point(|m| *m < member);
        group.members.insert(place, member);
        if group.mode() != before {
            return Touch::All(group.members.iter().map(|m| m.strand).collect());
        }
        group.other(strand, week).map_or(Touch::Nobody, Touch::Meets)
    }

    /// Takes a strand out from under a key.
    pub(crate) fn remove(&mut self, key: Key, strand: StrandId, week: i32) -> Touch {
        let Some(group) = self.of.get_mut(&key.hash) else { return Touch::Nobody };
        let before = group.mode();
        let member = Member { tag: key.tag, strand, week };
        if let Ok(place) = group.members.binary_search(&member) {
            group.members.remove(place);
        }
        if group.members.is_empty() {
            self.of.remove(&key.hash);
            return Touch::Nobody;
        }
        if group.mode() != before {
            return Touch::All(group.members.iter().map(|m| m.strand).collect());
        }
        Touch::Nobody
    }

    /// The block that a strand is in under a key: those of one block meet.
    pub(crate) fn block(&self, key: Key, week: i32) -> Option<(u64, i32)> {
        let group = self.of.get(&key.hash).filter(|g| g.members.len() > 1)?;
        match group.mode() {
            Mode::Whole => Some((key.hash, 0)),
            Mode::Weeks => Some((key.hash, week)),
            Mode::Dropped => None,
        }
    }

    /// What the limits left out.
    pub(crate) fn not_checked(&self) -> Vec<NotChecked> {
        let mut left_out = LeftOut::default();
        for group in self.of.values() {
            left_out.count(group.kind, group.mode(), group.members.len());
        }
        left_out.told()
    }
}
