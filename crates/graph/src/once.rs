//! What do documents say against each other, where nothing is kept for later?
//!
//! The same islands and cells as in [`crate::state`], found in one pass over sorted lists of keys instead of tables that
//! documents can leave again: a list is a quarter of the memory and a third of the time.

use crate::excerpt::Excerpt;
use crate::groups::{LeftOut, Mode, mode, taken_apart};
use crate::judge::{Part, judge_alone};
use crate::keys::{Key, KeyKind, Names, name_keys_of, strands, word_keys_of};
use crate::state::{judge_strands, judge_whole};
use crate::{NotChecked, Options};
use gainsay_claim::DocumentClaims;
use petgraph::unionfind::UnionFind;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// What one document says alone, and by what it meets others.
struct Read {
    alone: Part,
    words: Vec<u64>,
    names: Vec<u64>,
    /// The claims of its strands, strand by strand.
    claims: Box<[u32]>,
    /// Of each strand, how many claims and keys it has, and its week.
    strands: Box<[(u32, u32, i32)]>,
    /// The keys of its strands, strand by strand.
    keys: Box<[Key]>,
}

impl Read {
    fn new(document: &DocumentClaims, large: bool, options: &Options) -> Read {
        let mut names = Names::default();
        let made = if large { strands(document, &mut names) } else { Vec::new() };
        Read {
            alone: judge_alone(Excerpt::whole(document), options),
            words: word_keys_of(document),
            names: name_keys_of(document, &mut names),
            claims: made.iter().flat_map(|s| s.claims.iter().copied()).collect(),
            strands: made.iter().map(|s| (s.claims.len() as u32, s.keys.len() as u32, s.week)).collect(),
            keys: made.iter().flat_map(|s| s.keys.iter().copied()).collect(),
        }
    }
}

/// A key with a strand that has it; sorted as the members of a group are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Keyed {
    hash: u64,
    tag: u32,
    /// Four times the number of the strand, and the sort of key: a quarter of the memory that two fields would take.
    strand: u32,
}

impl Keyed {
    fn new(key: Key, strand: usize) -> Keyed {
        Keyed { hash: key.hash, tag: key.tag, strand: (strand as u32) << 2 | key.kind as u32 }
    }

    fn strand(self) -> usize {
        (self.strand >> 2) as usize
    }

    fn kind(self) -> KeyKind {
        match self.strand & 3 {
            0 => KeyKind::Name,
            1 => KeyKind::Weak,
            _ => KeyKind::Words,
        }
    }
}

/// A strand that is in a large set: its document, where its claims begin among those of all strands, and its week.
#[derive(Clone, Copy)]
struct Placed {
    document: u32,
    start: u32,
    week: i32,
}

/// The strands of all documents that are taken apart.
#[derive(Default)]
struct Strands {
    claims: Vec<u32>,
    placed: Vec<Placed>,
    keyed: Vec<Keyed>,
}

impl Strands {
    /// Takes the strands of these documents; what is taken is freed.
    fn take(read: Vec<Read>, loose: &[bool]) -> Strands {
        let taken = || read.iter().zip(loose).filter(|(_, loose)| **loose).map(|(r, _)| r);
        let mut all = Strands {
            claims: Vec::with_capacity(taken().map(|r| r.claims.len()).sum()),
            placed: Vec::with_capacity(taken().map(|r| r.strands.len()).sum()),
            keyed: Vec::with_capacity(taken().map(|r| r.keys.len()).sum()),
        };
        for (document, (read, _)) in read.into_iter().zip(loose).enumerate().filter(|(_, (_, loose))| **loose)
        {
            let (mut start, mut keys) = (all.claims.len() as u32, read.keys.iter());
            for (claims, of_strand, week) in read.strands {
                let number = all.placed.len();
                all.keyed.extend(keys.by_ref().take(of_strand as usize).map(|key| Keyed::new(*key, number)));
                all.placed.push(Placed { document: document as u32, start, week });
                start += claims;
            }
            all.claims.extend_from_slice(&read.claims);
        }
        all
    }

    /// The claims of a strand.
    fn claims(&self, strand: usize) -> &[u32] {
        let start = self.placed.get(strand).map_or(0, |p| p.start as usize);
        let end = self.placed.get(strand + 1).map_or(self.claims.len(), |p| p.start as usize);
        self.claims.get(start..end).unwrap_or(&[])
    }
}

/// Judges documents, which are sorted by name: what was found, and what the limits of keys left out.
pub(crate) fn judge_once(documents: &[&DocumentClaims], options: &Options) -> (Vec<Part>, Vec<NotChecked>) {
    // Of a set that is likely to be taken apart, names are looked at once for both sorts of keys.
    let large = documents.iter().map(|d| d.claims.len()).sum::<usize>() > options.max_whole;
    let mut read: Vec<Read> = documents.par_iter().map(|d| Read::new(d, large, options)).collect();
    let sets = together(&mut read);
    let mut parts: Vec<Part> =
        read.iter_mut().map(|r| std::mem::take(&mut r.alone)).filter(|p| !p.is_empty()).collect();
    let (islands, loose) = islands(documents, &sets, options);
    parts.par_extend(
        islands
            .into_par_iter()
            .map(|island| {
                judge_whole(island.into_iter().filter_map(|d| documents.get(d)).copied().collect(), options)
            })
            .filter(|part| !part.is_empty()),
    );
    let mut strands = Strands::take(read, &loose);
    strands.keyed.par_sort_unstable();
    let (sets, left_out) = meet(&strands);
    strands.keyed = Vec::new();
    let cells = cells(&sets, &strands);
    let judged = cells.par_iter().map(|cell| {
        let of_cell = cell.iter().filter_map(|&strand| {
            let placed = strands.placed.get(strand as usize)?;
            Some((*documents.get(placed.document as usize)?, strands.claims(strand as usize)))
        });
        judge_strands(of_cell, options)
    });
    parts.par_extend(judged.filter(|part| !part.is_empty()));
    let mut not_checked = left_out.told();
    if loose.contains(&true) {
        not_checked.push(taken_apart());
    }
    (parts, not_checked)
}

/// Which documents hang together. Words, days and counted things are few and join most documents; where they join all,
/// nothing is left to names.
fn together(read: &mut [Read]) -> UnionFind<usize> {
    let mut sets = UnionFind::<usize>::new(read.len());
    let mut left = read.len();
    let lists: [fn(&mut Read) -> Vec<u64>; 2] =
        [|r| std::mem::take(&mut r.words), |r| std::mem::take(&mut r.names)];
    for list in lists {
        let mut keyed: Vec<(u64, u32)> = Vec::new();
        for (number, read) in read.iter_mut().enumerate() {
            // Taken in any case, so that the memory is free.
            let keys = list(read);
            if left > 1 {
                keyed.extend(keys.into_iter().map(|k| (k, number as u32)));
            }
        }
        keyed.par_sort_unstable();
        for group in keyed.chunk_by(|a, b| a.0 == b.0) {
            for pair in group.windows(2) {
                if let [(_, a), (_, b)] = pair {
                    left -= usize::from(sets.union(*a as usize, *b as usize));
                }
            }
        }
    }
    sets
}

/// Documents that are judged as one, and for each document whether it is taken apart instead.
fn islands(
    documents: &[&DocumentClaims],
    sets: &UnionFind<usize>,
    options: &Options,
) -> (Vec<Vec<usize>>, Vec<bool>) {
    let mut number: FxHashMap<usize, usize> = FxHashMap::default();
    let mut islands: Vec<Vec<usize>> = Vec::new();
    for document in 0..documents.len() {
        let island = *number.entry(sets.find(document)).or_insert(islands.len());
        match islands.get_mut(island) {
            Some(of_island) => of_island.push(document),
            None => islands.push(vec![document]),
        }
    }
    let mut loose = vec![false; documents.len()];
    islands.retain(|island| {
        let claims: usize = island.iter().filter_map(|d| documents.get(*d)).map(|d| d.claims.len()).sum();
        let whole = claims <= options.max_whole;
        for document in island {
            if let Some(place) = loose.get_mut(*document) {
                *place = !whole;
            }
        }
        whole
    });
    (islands, loose)
}

/// Which strands meet under some key, and which keys brought none together.
fn meet(strands: &Strands) -> (UnionFind<usize>, LeftOut) {
    let mut sets = UnionFind::<usize>::new(strands.placed.len());
    let mut left_out = LeftOut::default();
    for group in strands.keyed.chunk_by(|a, b| a.hash == b.hash).filter(|g| g.len() > 1) {
        let Some(kind) = group.first().map(|k| k.kind()) else { continue };
        let mode = mode(kind, group, |k| k.tag);
        left_out.count(kind, mode, group.len());
        let mut first: FxHashMap<i32, usize> = FxHashMap::default();
        for (place, key) in group.iter().enumerate() {
            let strand = key.strand();
            let other = match mode {
                Mode::Dropped => break,
                Mode::Whole => group.get(place.wrapping_sub(1)).map_or(strand, |k| k.strand()),
                Mode::Weeks => {
                    let week = strands.placed.get(strand).map_or(0, |p| p.week);
                    *first.entry(week).or_insert(strand)
                }
            };
            sets.union(other, strand);
        }
    }
    (sets, left_out)
}

/// The cells of more than one claim, each with its strands in order.
fn cells(sets: &UnionFind<usize>, strands: &Strands) -> Vec<Vec<u32>> {
    let all = strands.placed.len();
    let roots: Vec<usize> = (0..all).map(|strand| sets.find(strand)).collect();
    let mut claims = vec![0_usize; all];
    for (strand, root) in roots.iter().enumerate() {
        if let Some(count) = claims.get_mut(*root) {
            *count += strands.claims(strand).len();
        }
    }
    let mut number = vec![usize::MAX; all];
    let mut cells: Vec<Vec<u32>> = Vec::new();
    for (strand, root) in roots.iter().enumerate() {
        let (Some(number), Some(claims)) = (number.get_mut(*root), claims.get(*root)) else { continue };
        if *claims < 2 {
            continue;
        }
        if *number == usize::MAX {
            *number = cells.len();
            cells.push(Vec::new());
        }
        if let Some(cell) = cells.get_mut(*number) {
            cell.push(strand as u32);
        }
    }
    cells
}
