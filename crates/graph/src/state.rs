//! What was judged before, and what does a report that comes or goes change of it?
//!
//! Documents that share no key say nothing about each other. Those that hang together form an **island**. An island of
//! up to [`Options::max_whole`] claims is judged as one. In a larger one only **cells** are: strands of its documents
//! (see [`crate::keys`]) that meet under a sharper key. Which islands and cells there are, and what each of them
//! contains, depends only on the documents there are now, never on the order in which they came: so what is kept from
//! before and what is judged anew are together what a fresh start gives.

use crate::alike::all_alike;
use crate::excerpt::Excerpt;
use crate::groups::{Groups, Member, StrandId, Touch, taken_apart};
use crate::judge::{Part, judge, judge_alone};
use crate::keys::{Key, Names, Strand, document_keys, strands};
use crate::{NotChecked, Options};
use gainsay_claim::DocumentClaims;
use petgraph::unionfind::UnionFind;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Number of an island or a cell; never seen outside.
type Number = u32;

/// A cell that no strand has.
const NO_CELL: Number = Number::MAX;

/// Where a document is judged.
#[derive(Clone, Debug)]
enum Home {
    /// With all documents of its island.
    Island(Number),
    /// Strand by strand.
    Strands(Vec<Placed>),
}

/// A strand and the cell that it is in.
#[derive(Clone, Debug)]
struct Placed {
    strand: Strand,
    cell: Number,
}

#[derive(Clone, Debug)]
struct Slot {
    document: Arc<DocumentClaims>,
    keys: Box<[u64]>,
    home: Home,
    alone: Part,
}

/// Documents that are judged together.
#[derive(Clone, Debug, Default)]
struct Island {
    slots: Vec<u32>,
    part: Part,
}

/// Strands that are judged together.
#[derive(Clone, Debug, Default)]
struct Cell {
    strands: Vec<StrandId>,
    part: Part,
}

/// Documents with everything that was found out about them.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    slots: Vec<Option<Slot>>,
    free: Vec<u32>,
    named: FxHashMap<Arc<str>, u32>,
    /// Documents that have a key.
    index: FxHashMap<u64, Vec<u32>>,
    islands: FxHashMap<Number, Island>,
    groups: Groups,
    cells: FxHashMap<Number, Cell>,
    next: Number,
    work: Work,
    /// Strands of all documents, only while the first documents are taken in.
    made: Vec<Vec<Strand>>,
}

/// Judges documents together.
pub(crate) fn judge_whole(mut documents: Vec<&DocumentClaims>, options: &Options) -> Part {
    documents.sort_unstable_by_key(|d| &d.document);
    let excerpts: Vec<Excerpt<'_>> = documents.into_iter().map(Excerpt::whole).collect();
    judge(&excerpts, options)
}

/// Judges strands together: of each its document and its claims; those of one document follow each other.
pub(crate) fn judge_strands<'d>(
    strands: impl Iterator<Item = (&'d DocumentClaims, &'d [u32])>,
    options: &Options,
) -> Part {
    let mut picked: Vec<(&DocumentClaims, Vec<u32>)> = Vec::new();
    for (document, claims) in strands {
        match picked.last_mut().filter(|(last, _)| std::ptr::eq(*last, document)) {
            Some((_, all)) => all.extend_from_slice(claims),
            None => picked.push((document, claims.to_vec())),
        }
    }
    if picked.iter().map(|(_, claims)| claims.len()).sum::<usize>() < 2 {
        return Part::default();
    }
    let in_picked = picked.iter().flat_map(|(document, claims)| {
        let document: &DocumentClaims = document;
        claims.iter().filter_map(move |c| document.claims.get(*c as usize))
    });
    if all_alike(in_picked) {
        return Part::default();
    }
    for (_, claims) in &mut picked {
        claims.sort_unstable();
    }
    picked.sort_unstable_by_key(|(document, _)| &document.document);
    let excerpts: Vec<Excerpt<'_>> = picked.iter().map(|(d, claims)| Excerpt::of(d, claims)).collect();
    judge(&excerpts, options)
}

/// What changed and is not judged yet.
#[derive(Clone, Debug, Default)]
struct Work {
    alone: BTreeSet<u32>,
    islands: FxHashSet<Number>,
    cells: FxHashSet<Number>,
    loose: Vec<StrandId>,
}

impl State {
    /// Everything about these documents, which are sorted by name, ready for changes.
    pub(crate) fn new(documents: Vec<Arc<DocumentClaims>>, options: &Options) -> State {
        let mut state = State::grouped(documents, options);
        state.refresh(options);
        state
    }

    /// The documents in their islands and strands, nothing judged yet.
    fn grouped(documents: Vec<Arc<DocumentClaims>>, options: &Options) -> State {
        let mut state = State::default();
        // Of a set that is likely to be taken apart, names are looked at once for both sorts of keys.
        let large = documents.iter().map(|d| d.claims.len()).sum::<usize>() > options.max_whole;
        let read: Vec<(Slot, Vec<Strand>)> = documents
            .into_par_iter()
            .map(|document| {
                let mut names = Names::default();
                let keys = document_keys(&document, &mut names).into_boxed_slice();
                let made = if large { strands(&document, &mut names) } else { Vec::new() };
                drop(names);
                let alone = judge_alone(Excerpt::whole(&document), options);
                (Slot { keys, home: Home::Island(NO_CELL), alone, document }, made)
            })
            .collect();
        let (slots, made): (Vec<Slot>, Vec<Vec<Strand>>) = read.into_iter().unzip();
        state.made = made;
        let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(slots.iter().map(|s| s.keys.len()).sum());
        for (number, slot) in slots.iter().enumerate() {
            keyed.extend(slot.keys.iter().map(|k| (*k, number as u32)));
        }
        keyed.par_sort_unstable();
        let mut sets = UnionFind::<usize>::new(slots.len());
        for group in keyed.chunk_by(|a, b| a.0 == b.0) {
            let Some((key, first)) = group.first() else { continue };
            for (_, slot) in group {
                sets.union(*first as usize, *slot as usize);
            }
            state.index.insert(*key, group.iter().map(|(_, slot)| *slot).collect());
        }
        drop(keyed);
        // Room for more: the first report that comes later would otherwise pay for moving all slots.
        let room = slots.len() + slots.len() / 8 + 64;
        state.named.reserve(room);
        state.named.extend(slots.iter().enumerate().map(|(i, s)| (s.document.document.clone(), i as u32)));
        state.slots.reserve_exact(room);
        state.slots.extend(slots.into_iter().map(Some));
        let all: Vec<u32> = (0..state.slots.len() as u32).collect();
        state.settle(&all, &sets, options);
        state
    }

    fn slot(&self, slot: u32) -> Option<&Slot> {
        self.slots.get(slot as usize)?.as_ref()
    }

    fn slot_mut(&mut self, slot: u32) -> Option<&mut Slot> {
        self.slots.get_mut(slot as usize)?.as_mut()
    }

    fn claims(&self, slots: &[u32]) -> usize {
        slots.iter().filter_map(|s| self.slot(*s)).map(|s| s.document.claims.len()).sum()
    }

    fn number(&mut self) -> Number {
        self.next = self.next.wrapping_add(1) % NO_CELL;
        self.next
    }

    /// Gives documents, grouped by what they share, the islands or strands that they are judged in.
    fn settle(&mut self, slots: &[u32], sets: &UnionFind<usize>, options: &Options) {
        let mut together: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
        for (place, &slot) in slots.iter().enumerate() {
            together.entry(sets.find(place)).or_default().push(slot);
        }
        let mut large = Vec::new();
        for (_, slots) in together {
            if self.claims(&slots) > options.max_whole {
                large.extend(slots);
            } else {
                self.found(slots);
            }
        }
        self.unravel(&large);
        self.made = Vec::new();
    }

    /// Makes an island of documents.
    fn found(&mut self, slots: Vec<u32>) {
        let number = self.number();
        for &slot in &slots {
            if let Some(slot) = self.slot_mut(slot) {
                slot.home = Home::Island(number);
            }
        }
        self.work.islands.insert(number);
        self.islands.insert(number, Island { slots, part: Part::default() });
    }

    /// Takes documents apart into strands.
    fn unravel(&mut self, slots: &[u32]) {
        let documents: Vec<(u32, Arc<DocumentClaims>)> =
            slots.iter().filter_map(|&s| Some((s, self.slot(s)?.document.clone()))).collect();
        let made: Vec<(u32, Vec<Strand>)> = if self.made.is_empty() {
            let taken = |(slot, document): (u32, Arc<DocumentClaims>)| {
                (slot, strands(&document, &mut Names::default()))
            };
            documents.into_par_iter().map(taken).collect()
        } else {
            let mut made = std::mem::take(&mut self.made);
            let of = |&slot: &u32| Some((slot, std::mem::take(made.get_mut(slot as usize)?)));
            slots.iter().filter_map(of).collect()
        };
        if self.groups.is_empty() {
            let mut sorted: Vec<(Key, Member)> = Vec::new();
            for (slot, strands) in &made {
                for (index, strand) in strands.iter().enumerate() {
                    let id = StrandId { slot: *slot, index: index as u32 };
                    let member = |k: &Key| (*k, Member { tag: k.tag, strand: id, week: strand.week });
                    sorted.extend(strand.keys.iter().map(member));
                    self.work.loose.push(id);
                }
            }
            sorted.par_sort_unstable_by_key(|(key, member)| (key.hash, *member));
            self.groups = Groups::bulk(&sorted);
        } else {
            for (slot, strands) in &made {
                for (index, strand) in strands.iter().enumerate() {
                    let id = StrandId { slot: *slot, index: index as u32 };
                    self.work.loose.push(id);
                    for key in &strand.keys {
                        let touch = self.groups.insert(*key, id, strand.week);
                        self.touched(touch);
                    }
                }
            }
        }
        for (number, strands) in made {
            if let Some(slot) = self.slot_mut(number) {
                let place = |strand| Placed { strand, cell: NO_CELL };
                slot.home = Home::Strands(strands.into_iter().map(place).collect());
            }
        }
    }

    fn touched(&mut self, touch: Touch) {
        match touch {
            Touch::Nobody => {}
            Touch::Meets(strand) => self.work.cells.extend(self.cell_of(strand)),
            Touch::All(strands) => {
                let cells: Vec<Number> = strands.into_iter().filter_map(|s| self.cell_of(s)).collect();
                self.work.cells.extend(cells);
            }
        }
    }

    fn placed(&self, id: StrandId) -> Option<&Placed> {
        match &self.slot(id.slot)?.home {
            Home::Strands(strands) => strands.get(id.index as usize),
            Home::Island(_) => None,
        }
    }

    fn cell_of(&self, id: StrandId) -> Option<Number> {
        self.placed(id).map(|p| p.cell).filter(|c| *c != NO_CELL)
    }

    /// Takes a document's strands out of their cells.
    fn ravel(&mut self, number: u32) {
        let Some(slot) = self.slot_mut(number) else { return };
        let Home::Strands(strands) = std::mem::replace(&mut slot.home, Home::Island(NO_CELL)) else { return };
        for (index, placed) in strands.into_iter().enumerate() {
            let id = StrandId { slot: number, index: index as u32 };
            if placed.cell != NO_CELL {
                self.work.cells.insert(placed.cell);
            }
            for key in placed.strand.keys {
                let touch = self.groups.remove(key, id, placed.strand.week);
                self.touched(touch);
            }
        }
    }

    /// Takes in a document whose name is not there yet.
    pub(crate) fn add(&mut self, document: Arc<DocumentClaims>, options: &Options) {
        let keys = document_keys(&document, &mut Names::default()).into_boxed_slice();
        let mut islands: BTreeSet<Number> = BTreeSet::new();
        let mut large = false;
        for key in &keys {
            let Some(&first) = self.index.get(key).and_then(|s| s.first()) else { continue };
            match self.slot(first).map(|s| &s.home) {
                Some(Home::Island(number)) => {
                    islands.insert(*number);
                }
                Some(Home::Strands(_)) => large = true,
                None => {}
            }
        }
        let number = self.free.pop().unwrap_or(self.slots.len() as u32);
        for key in &keys {
            self.index.entry(*key).or_default().push(number);
        }
        self.named.insert(document.document.clone(), number);
        let alone = judge_alone(Excerpt::whole(&document), options);
        let slot = Some(Slot { document, keys, home: Home::Island(NO_CELL), alone });
        if let Some(place) = self.slots.get_mut(number as usize) {
            *place = slot;
        } else {
            self.slots.push(slot);
        }
        let mut slots = vec![number];
        for island in islands {
            self.work.islands.remove(&island);
            slots.extend(self.islands.remove(&island).map(|i| i.slots).unwrap_or_default());
        }
        if large || self.claims(&slots) > options.max_whole {
            self.unravel(&slots);
        } else {
            self.found(slots);
        }
        self.work.alone.insert(number);
    }

    /// Takes a document out.
    pub(crate) fn remove(&mut self, name: &str, options: &Options) {
        let Some(number) = self.named.remove(name) else { return };
        self.work.alone.remove(&number);
        let Some(keys) = self.slot(number).map(|s| s.keys.clone()) else { return };
        for key in &keys {
            if let Some(slots) = self.index.get_mut(key) {
                slots.retain(|s| *s != number);
                if slots.is_empty() {
                    self.index.remove(key);
                }
            }
        }
        let island = match self.slot(number).map(|s| &s.home) {
            Some(Home::Island(island)) => Some(*island),
            _ => None,
        };
        self.ravel(number);
        if let Some(slot) = self.slots.get_mut(number as usize) {
            *slot = None;
            self.free.push(number);
        }
        if let Some(island) = island {
            self.work.islands.remove(&island);
            let mut left = self.islands.remove(&island).map(|i| i.slots).unwrap_or_default();
            left.retain(|s| *s != number);
            let sets = self.connect(&left);
            self.settle(&left, &sets, options);
        } else {
            self.shrink(&keys, options);
        }
    }

    /// Which of some documents hang together, by their keys alone; numbers are places in the list.
    fn connect(&self, slots: &[u32]) -> UnionFind<usize> {
        let mut sets = UnionFind::<usize>::new(slots.len());
        let mut first: FxHashMap<u64, usize> = FxHashMap::default();
        for (place, &slot) in slots.iter().enumerate() {
            for key in self.slot(slot).map_or(&[][..], |s| &s.keys) {
                sets.union(*first.entry(*key).or_insert(place), place);
            }
        }
        sets
    }

    /// Makes islands of what hung on a document of a large set and is no longer large.
    fn shrink(&mut self, keys: &[u64], options: &Options) {
        let mut known_large: FxHashSet<u32> = FxHashSet::default();
        for key in keys {
            let Some(&start) = self.index.get(key).and_then(|s| s.first()) else { continue };
            let in_strands = matches!(self.slot(start).map(|s| &s.home), Some(Home::Strands(_)));
            if !in_strands || known_large.contains(&start) {
                continue;
            }
            let (mut reached, mut seen) = (vec![start], FxHashSet::from_iter([start]));
            let (mut at, mut claims, mut large) = (0, 0, false);
            'walk: while let Some(&slot) = reached.get(at) {
                at += 1;
                let Some(slot) = self.slot(slot) else { continue };
                claims += slot.document.claims.len();
                if claims > options.max_whole {
                    large = true;
                    break;
                }
                for &other in slot.keys.iter().filter_map(|k| self.index.get(k)).flatten() {
                    if known_large.contains(&other) {
                        large = true;
                        break 'walk;
                    }
                    if seen.insert(other) {
                        reached.push(other);
                    }
                }
            }
            if large {
                known_large.extend(seen);
            } else {
                for &slot in &reached {
                    self.ravel(slot);
                }
                self.found(reached);
            }
        }
    }

    /// Puts the strands of changed cells, and those that have none, into cells.
    fn regroup(&mut self) {
        let mut all: Vec<StrandId> = std::mem::take(&mut self.work.loose);
        for cell in std::mem::take(&mut self.work.cells) {
            all.extend(self.cells.remove(&cell).map(|c| c.strands).unwrap_or_default());
        }
        all.sort_unstable();
        all.dedup();
        all.retain(|id| self.placed(*id).is_some());
        let mut sets = UnionFind::<usize>::new(all.len());
        let mut first: FxHashMap<(u64, i32), usize> = FxHashMap::default();
        for (place, id) in all.iter().enumerate() {
            let Some(Placed { strand, .. }) = self.placed(*id) else { continue };
            for block in strand.keys.iter().filter_map(|k| self.groups.block(*k, strand.week)) {
                sets.union(*first.entry(block).or_insert(place), place);
            }
        }
        let mut number: FxHashMap<usize, Number> = FxHashMap::default();
        for (place, id) in all.into_iter().enumerate() {
            let root = sets.find(place);
            let cell = if let Some(cell) = number.get(&root) {
                *cell
            } else {
                let cell = self.number();
                number.insert(root, cell);
                cell
            };
            if let Some(Slot { home: Home::Strands(strands), .. }) = self.slot_mut(id.slot)
                && let Some(placed) = strands.get_mut(id.index as usize)
            {
                placed.cell = cell;
            }
            self.cells.entry(cell).or_default().strands.push(id);
            self.work.cells.insert(cell);
        }
    }

    /// Judges what changed; gives the parts that it judged.
    fn judge(&mut self, options: &Options) {
        let islands: Vec<Number> = self.work.islands.iter().copied().collect();
        let cells: Vec<Number> = self.work.cells.iter().copied().collect();
        let judged: Vec<(Number, Part)> =
            islands.par_iter().map(|n| (*n, self.judge_island(*n, options))).collect();
        for (number, part) in judged {
            if let Some(island) = self.islands.get_mut(&number) {
                island.part = part;
            }
        }
        let judged: Vec<(Number, Part)> =
            cells.par_iter().map(|n| (*n, self.judge_cell(*n, options))).collect();
        for (number, part) in judged {
            if let Some(cell) = self.cells.get_mut(&number) {
                cell.part = part;
            }
        }
    }

    fn judge_island(&self, number: Number, options: &Options) -> Part {
        let Some(island) = self.islands.get(&number) else { return Part::default() };
        judge_whole(island.slots.iter().filter_map(|s| Some(&*self.slot(*s)?.document)).collect(), options)
    }

    fn judge_cell(&self, number: Number, options: &Options) -> Part {
        let Some(cell) = self.cells.get(&number) else { return Part::default() };
        let strands = cell.strands.iter().filter_map(|id| {
            let document = &*self.slot(id.slot)?.document;
            Some((document, &self.placed(*id)?.strand.claims[..]))
        });
        judge_strands(strands, options)
    }

    /// Judges everything that changed since; gives what was judged anew.
    pub(crate) fn refresh(&mut self, options: &Options) -> Vec<&Part> {
        self.regroup();
        self.judge(options);
        let work = std::mem::take(&mut self.work);
        let alone = work.alone.iter().filter_map(|s| Some(&self.slot(*s)?.alone));
        let islands = work.islands.iter().filter_map(|n| Some(&self.islands.get(n)?.part));
        let cells = work.cells.iter().filter_map(|n| Some(&self.cells.get(n)?.part));
        alone.chain(islands).chain(cells).collect()
    }

    /// Whether nothing changed since it was judged.
    pub(crate) fn is_fresh(&self) -> bool {
        let work = &self.work;
        work.alone.is_empty() && work.islands.is_empty() && work.cells.is_empty() && work.loose.is_empty()
    }

    /// Everything that was judged.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Part> {
        let alone = self.slots.iter().flatten().map(|s| &s.alone);
        alone.chain(self.islands.values().map(|i| &i.part)).chain(self.cells.values().map(|c| &c.part))
    }

    /// What the limits of keys left out.
    pub(crate) fn not_checked(&self) -> Vec<NotChecked> {
        let mut not_checked = self.groups.not_checked();
        if self.slots.iter().flatten().any(|slot| matches!(slot.home, Home::Strands(_))) {
            not_checked.push(taken_apart());
        }
        not_checked
    }
}
