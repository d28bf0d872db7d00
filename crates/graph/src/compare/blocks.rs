//! Where do two texts differ word by word, and is it one small change?

use super::align::{Tie, sort};
use super::passage::Part;
use super::sheet::Sheet;
use super::view::{DENIALS, View};
use gainsay_lexicon::Kinship;

/// Words of a text that are laid side by side, at most.
const MOST: usize = 160;

/// A stretch that stands in one text only, or in another form in each.
#[derive(Debug, Default)]
struct Block {
    a: Vec<usize>,
    b: Vec<usize>,
}

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, focus: usize, sheet: &mut Sheet) {
    let words = |view: &View<'_>, sentence: Option<usize>| -> Vec<usize> {
        let kept = |i: &usize| view.part(*i) != Part::Mark && sentence.is_none_or(|s| view.sentence(*i) == s);
        (0..view.words.len()).filter(kept).take(MOST).collect()
    };
    // A text of about one length is laid side by side as a whole, a longer one by its best sentence.
    let whole = a.words.len() <= b.words.len() * 3 / 2 || a.words.len() <= MOST && b.sentences > 1;
    let left = words(a, (!whole).then_some(focus));
    let right = words(b, None);
    let (blocks, same) = differ(a, b, &left, &right);
    let long = left.len().max(right.len()).max(1) as f32;
    sheet.put("side by side", "share that is one", same as f32 / long);
    sheet.put("side by side", "share of the second", same as f32 / right.len().max(1) as f32);
    sheet.put("side by side", "share of the first", same as f32 / left.len().max(1) as f32);
    let replaced: Vec<&Block> = blocks.iter().filter(|x| !x.a.is_empty() && !x.b.is_empty()).collect();
    let added = blocks.iter().filter(|x| x.a.is_empty()).count();
    let left_out = blocks.iter().filter(|x| x.b.is_empty()).count();
    sheet.put("side by side", "replaced stretches", replaced.len() as f32);
    sheet.put("side by side", "added stretches", added as f32);
    sheet.put("side by side", "stretches left out", left_out as f32);
    let size = |f: fn(&Block) -> usize| blocks.iter().map(f).sum::<usize>() as f32;
    sheet.put("side by side", "words added", size(|x| if x.a.is_empty() { x.b.len() } else { 0 }));
    sheet.put("side by side", "words left out", size(|x| if x.b.is_empty() { x.a.len() } else { 0 }));
    sheet.put(
        "side by side",
        "words in replaced stretches",
        size(|x| if x.a.is_empty() { 0 } else { x.b.len() }),
    );
    for (view, name, side) in [
        (
            b,
            "content words added",
            (|x: &Block| if x.a.is_empty() { x.b.clone() } else { vec![] }) as fn(&Block) -> Vec<usize>,
        ),
        (a, "content words left out", |x: &Block| if x.b.is_empty() { x.a.clone() } else { vec![] }),
    ] {
        let count = blocks.iter().flat_map(side).filter(|i| view.weight(*i) > 0.0).count();
        sheet.put("side by side", name, count as f32);
    }
    let denied = |view: &View<'_>, words: &[usize]| words.iter().any(|i| DENIALS.contains(&view.key(*i)));
    let flips = blocks.iter().filter(|x| denied(a, &x.a) != denied(b, &x.b)).count();
    sheet.put("side by side", "stretches with a denial", flips as f32);
    single(a, b, &blocks, sheet);
}

/// What is told of the most telling replaced stretch.
const NAMES: [&str; 9] = [
    "tie",
    "steps",
    "part",
    "part in the second",
    "length",
    "length in the second",
    "cosine",
    "rarity",
    "one part",
];

/// The most telling replaced stretch.
fn single(a: &View<'_>, b: &View<'_>, blocks: &[Block], sheet: &mut Sheet) {
    let content = |view: &View<'_>, words: &[usize]| -> Vec<usize> {
        words.iter().copied().filter(|i| view.weight(*i) > 0.0).collect()
    };
    let mut best: Option<(f32, [f32; 9])> = None;
    for block in blocks.iter().filter(|x| !x.a.is_empty() && !x.b.is_empty()) {
        let (left, right) = (content(a, &block.a), content(b, &block.b));
        let (x, y) = (left.last().copied(), right.last().copied());
        let (Some(x), Some(y)) = (x, y) else { continue };
        let kin = a.kinship(x, b, y, sort(a.part(x)).filter(|s| sort(b.part(y)) == Some(*s)));
        let (tie, steps) = match kin {
            Kinship::Same | Kinship::Derived => (Tie::Derived, 0),
            Kinship::Synonym => (Tie::Synonym, 0),
            Kinship::Narrower(n) => (Tie::General, n),
            Kinship::Wider(n) => (Tie::Specific, n),
            Kinship::Opposite => (Tie::Opposite, 0),
            Kinship::NearOpposite => (Tie::NearOpposite, 0),
            Kinship::Sibling(n) => (Tie::Sibling, n),
            Kinship::Apart => (Tie::Replaced, 0),
            Kinship::Unknown => (Tie::Missing, 0),
        };
        let size = (block.a.len() + block.b.len()) as f32;
        let telling = 10.0 - size + if tie >= Tie::Opposite { 2.0 } else { 0.0 };
        let values = [
            f32::from(tie as u8),
            f32::from(steps),
            f32::from(a.part(x) as u8),
            f32::from(b.part(y) as u8),
            block.a.len() as f32,
            block.b.len() as f32,
            a.similarity(x, b, y),
            b.weight(y),
            f32::from(u8::from(a.part(x) == b.part(y))),
        ];
        if best.is_none_or(|(top, _)| telling > top) {
            best = Some((telling, values));
        }
    }
    for (index, name) in NAMES.into_iter().enumerate() {
        sheet.put("replaced stretch", name, best.and_then(|(_, v)| v.get(index).copied()).unwrap_or(-1.0));
    }
}

/// The longest common subsequence of two texts, as the stretches between; and its length.
fn differ(a: &View<'_>, b: &View<'_>, left: &[usize], right: &[usize]) -> (Vec<Block>, usize) {
    let width = right.len() + 1;
    let mut longest = vec![0u16; (left.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    let same = |i: usize, j: usize| match (left.get(i), right.get(j)) {
        (Some(x), Some(y)) => a.key(*x) == b.key(*y),
        _ => false,
    };
    let get = |table: &[u16], i: usize, j: usize| table.get(at(i, j)).copied().unwrap_or(0);
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            let best = if same(i, j) {
                get(&longest, i + 1, j + 1) + 1
            } else {
                get(&longest, i + 1, j).max(get(&longest, i, j + 1))
            };
            if let Some(cell) = longest.get_mut(at(i, j)) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut blocks = Vec::new();
    let mut open = Block::default();
    while i < left.len() || j < right.len() {
        if i < left.len() && j < right.len() && same(i, j) {
            if !open.a.is_empty() || !open.b.is_empty() {
                blocks.push(std::mem::take(&mut open));
            }
            (i, j) = (i + 1, j + 1);
        } else if j >= right.len() || i < left.len() && get(&longest, i + 1, j) >= get(&longest, i, j + 1) {
            open.a.extend(left.get(i));
            i += 1;
        } else {
            open.b.extend(right.get(j));
            j += 1;
        }
    }
    if !open.a.is_empty() || !open.b.is_empty() {
        blocks.push(open);
    }
    let same = usize::from(get(&longest, 0, 0));
    (blocks, same)
}
