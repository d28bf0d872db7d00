//! Which tree scores highest: the maximum spanning arborescence with exactly one word under the root.
//!
//! Greedy heads first; where they form cycles or several roots, the algorithm of Chu and Liu (1965) and Edmonds
//! (1967) contracts cycles until none is left.

use super::math::{high, highest};
use fearless_simd::{Level, Simd, dispatch};

/// Heads for `n` words from a matrix of scores with `n` rows (dependents) and `n + 1` columns (heads; the last column
/// is the root). `None` is the root. The diagonal is never used.
pub(crate) fn best_tree(scores: &[f32], n: usize) -> Vec<Option<u32>> {
    if n == 0 {
        return Vec::new();
    }
    let width = n + 1;
    let mut heads = dispatch!(Level::new(), simd => greedy(simd, scores, n));
    let roots = heads.iter().filter(|&&head| head == n).count();
    if roots != 1 || cycle(&heads, n).is_some() {
        // A root arc costs more than any tree can gain, so exactly one is taken.
        let mut priced = scores.to_vec();
        let (low, high) = dispatch!(Level::new(), simd => range(simd, scores));
        let price = (high - low + 1.0) * (n as f32 + 1.0);
        for word in 0..n {
            priced[word * width + n] -= price;
        }
        heads = contract(priced, n);
    }
    heads.into_iter().map(|head| (head < n).then_some(head as u32)).collect()
}

/// The best head of every word by itself.
#[inline(always)]
fn greedy<S: Simd>(simd: S, scores: &[f32], n: usize) -> Vec<usize> {
    let mut heads = vec![0; n];
    for word in 0..n {
        let row = &scores[word * (n + 1)..][..=n];
        // No word is its own head.
        let (left, right) = (&row[..word], &row[word + 1..]);
        heads[word] = if word > 0 && high(simd, left) >= high(simd, right) {
            highest(simd, left)
        } else {
            word + 1 + highest(simd, right)
        };
    }
    heads
}

/// The lowest and the highest score, and 0 where that is lower or higher.
#[inline(always)]
fn range<S: Simd>(simd: S, scores: &[f32]) -> (f32, f32) {
    let negative: Vec<f32> = scores.iter().map(|score| -score).collect();
    (-high(simd, &negative).max(0.0), high(simd, scores).max(0.0))
}

/// The words of one cycle, if there is any; `n` stands for the root.
fn cycle(heads: &[usize], n: usize) -> Option<Vec<usize>> {
    // 0: not seen; otherwise the number of the walk that reached the word.
    let mut walk = vec![0usize; n];
    for start in 0..n {
        let mut word = start;
        while word < n && walk[word] == 0 {
            walk[word] = start + 1;
            word = heads[word];
        }
        if word < n && walk[word] == start + 1 {
            let mut members = vec![word];
            let mut next = heads[word];
            while next != word {
                members.push(next);
                next = heads[next];
            }
            return Some(members);
        }
    }
    None
}

/// Which of `width` nodes are among `members`.
fn marked(members: &[usize], width: usize) -> Vec<bool> {
    let mut flags = vec![false; width];
    for &member in members {
        flags[member] = true;
    }
    flags
}

/// One contraction: the cycle, and for the words outside it which arc of the original graph each new arc stands for.
struct Contraction {
    /// The representative that stands for the cycle afterwards, and its members.
    members: Vec<usize>,
    /// Greedy heads inside the cycle, by member.
    inner: Vec<usize>,
    /// By outside head (root last): which member the arc enters.
    enters: Vec<usize>,
    /// By outside dependent: which member the arc leaves from.
    leaves: Vec<usize>,
}

/// Chu-Liu-Edmonds on a dense matrix: contract the cycles one after the other, then undo in reverse.
fn contract(mut scores: Vec<f32>, n: usize) -> Vec<usize> {
    let width = n + 1;
    let mut alive = vec![true; width];
    let mut heads = dispatch!(Level::new(), simd => greedy(simd, &scores, n));
    let greedy = |scores: &[f32], alive: &[bool], word: usize| {
        let mut best = (n, f32::NEG_INFINITY);
        for head in 0..width {
            let score = scores[word * width + head];
            if alive[head] && head != word && score > best.1 {
                best = (head, score);
            }
        }
        best.0
    };
    let mut contractions: Vec<Contraction> = Vec::new();
    while let Some(members) = cycle(&heads, n) {
        let inner: Vec<usize> = members.iter().map(|&member| heads[member]).collect();
        let chosen = members[0];
        let mut enters = vec![chosen; width];
        let mut leaves = vec![chosen; width];
        let is_member = marked(&members, width);
        for outside in (0..width).filter(|&node| alive[node] && !is_member[node]) {
            let mut enter = (chosen, f32::NEG_INFINITY);
            let mut leave = (chosen, f32::NEG_INFINITY);
            for (&member, &head) in members.iter().zip(&inner) {
                let gain = scores[member * width + outside] - scores[member * width + head];
                if gain > enter.1 {
                    enter = (member, gain);
                }
                if outside < n && scores[outside * width + member] > leave.1 {
                    leave = (member, scores[outside * width + member]);
                }
            }
            enters[outside] = enter.0;
            leaves[outside] = leave.0;
            scores[chosen * width + outside] = enter.1;
            if outside < n {
                scores[outside * width + chosen] = leave.1;
            }
        }
        for &member in &members[1..] {
            alive[member] = false;
        }
        for word in (0..n).filter(|&word| alive[word]) {
            if word == chosen {
                heads[word] = greedy(&scores, &alive, word);
            } else if is_member[heads[word]] {
                heads[word] = chosen;
            }
        }
        // Dead words must not look like a cycle.
        for &member in &members[1..] {
            heads[member] = n;
        }
        contractions.push(Contraction { members, inner, enters, leaves });
    }
    for Contraction { members, inner, enters, leaves } in contractions.into_iter().rev() {
        let chosen = members[0];
        let outer = heads[chosen];
        let entered = enters[outer];
        let hidden = marked(&members, width);
        for word in 0..n {
            if alive[word] && !hidden[word] && heads[word] == chosen {
                heads[word] = leaves[word];
            }
        }
        for (&member, &head) in members.iter().zip(&inner) {
            alive[member] = true;
            heads[member] = if member == entered { outer } else { head };
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_tree(heads: &[Option<u32>]) -> bool {
        let flat: Vec<usize> =
            heads.iter().map(|head| head.map_or(heads.len(), |head| head as usize)).collect();
        heads.iter().filter(|head| head.is_none()).count() == 1 && cycle(&flat, heads.len()).is_none()
    }

    fn total(scores: &[f32], heads: &[Option<u32>]) -> f32 {
        let n = heads.len();
        heads
            .iter()
            .enumerate()
            .map(|(word, head)| scores[word * (n + 1) + head.map_or(n, |h| h as usize)])
            .sum()
    }

    /// The best single-rooted tree by trying all head assignments.
    fn brute(scores: &[f32], n: usize) -> f32 {
        let mut best = f32::NEG_INFINITY;
        for code in 0..(n + 1).pow(n as u32) {
            let mut rest = code;
            let heads: Vec<Option<u32>> = (0..n)
                .map(|_| {
                    let head = rest % (n + 1);
                    rest /= n + 1;
                    (head < n).then_some(head as u32)
                })
                .collect();
            let own = heads.iter().enumerate().any(|(word, head)| *head == Some(word as u32));
            if !own && is_tree(&heads) {
                best = best.max(total(scores, &heads));
            }
        }
        best
    }

    #[test]
    fn no_words_and_one_word() {
        assert_eq!(best_tree(&[], 0), []);
        assert_eq!(best_tree(&[9.0, -9.0], 1), [None]);
    }

    proptest! {
        #[test]
        fn small_trees_are_the_best_there_are((n, scores) in (1usize..6).prop_flat_map(|n| {
            (Just(n), proptest::collection::vec((-99i8..99).prop_map(f32::from), n * (n + 1)))
        })) {
            let heads = best_tree(&scores, n);
            prop_assert!(is_tree(&heads));
            prop_assert!((total(&scores, &heads) - brute(&scores, n)).abs() < 1e-3);
        }

        #[test]
        fn large_matrices_give_single_rooted_trees((n, scores) in (1usize..40).prop_flat_map(|n| {
            (Just(n), proptest::collection::vec((-9i8..9).prop_map(f32::from), n * (n + 1)))
        })) {
            prop_assert!(is_tree(&best_tree(&scores, n)));
        }
    }
}
