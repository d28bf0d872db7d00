//! In whose words does a place of the text stand?

use super::Attribution;

/// Answers, for any byte of a text, which statements it stands in. Built once from all attributions of the text.
///
/// ```
/// use gainsay_parse::attribution::{Chains, read_attributions};
/// use gainsay_syntax::Analyzer;
///
/// let text = "The union said that the mayor had promised that the pool would open.";
/// let found = read_attributions(text, &Analyzer::shared().analyze(text));
/// let chains = Chains::of(&found);
/// let speakers: Vec<&str> =
///     chains.at(text.find("pool").unwrap()).iter().filter_map(|index| found[*index].source?.of(text)).collect();
/// assert_eq!(speakers, ["The union", "the mayor"]);
/// assert!(chains.at(text.find("said").unwrap()).is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Chains {
    /// Where a stretch begins, and the innermost link of its chain. Sorted; the last stretch is open.
    stretches: Vec<(u32, Option<usize>)>,
    /// One link for each part of a statement: the statement, and the link outside it.
    links: Vec<(usize, Option<usize>)>,
    /// For each attribution, the one that holds its first part.
    outer: Vec<Option<usize>>,
    /// The doubtful ones by where they begin and end: they speak where nobody else does.
    doubtful: Vec<(u32, u32, usize)>,
}

/// Longer chains are cut at their outer end: nobody means to say so much.
const LONGEST: usize = 32;

impl Chains {
    /// The chains of a text's attributions, which count only where they are statements.
    pub fn of(attributions: &[Attribution]) -> Chains {
        let mut parts: Vec<(u32, u32, usize)> = Vec::new();
        for (index, attribution) in
            attributions.iter().enumerate().filter(|(_, a)| a.statement && !a.doubtful)
        {
            let filled = attribution.parts.iter().filter(|part| !part.is_empty());
            parts.extend(filled.map(|part| (part.start, part.end, index)));
        }
        parts.sort_by_key(|(start, end, index)| (*start, std::cmp::Reverse(*end), *index));
        let mut chains = Chains { outer: vec![None; attributions.len()], ..Chains::default() };
        let doubtful = attributions.iter().enumerate().filter(|(_, a)| a.doubtful);
        chains.doubtful = doubtful.map(|(index, a)| (a.content.start, a.content.end, index)).collect();
        chains.doubtful.sort_unstable();
        let mut placed = vec![false; attributions.len()];
        // The parts that are open: where each ends, its link, its statement.
        let mut stack: Vec<(u32, usize, usize)> = Vec::new();
        for (start, end, index) in parts {
            chains.close(&mut stack, start);
            let above = stack.last().copied();
            if above.is_some_and(|(_, _, holder)| holder == index) {
                continue;
            }
            // A part that leaves the statement it begins in is cut there, so that statements nest.
            let end = above.map_or(end, |(closes, ..)| end.min(closes));
            if let (Some(seen), Some((_, _, holder))) = (placed.get_mut(index), above)
                && !std::mem::replace(seen, true)
                && !chains.leads_to(holder, index)
                && let Some(outer) = chains.outer.get_mut(index)
            {
                *outer = Some(holder);
            }
            let link = chains.links.len();
            chains.links.push((index, above.map(|(_, link, _)| link)));
            chains.begin(start, Some(link));
            stack.push((end, link, index));
        }
        chains.close(&mut stack, u32::MAX);
        chains
    }

    /// Closes the parts that end by `at`.
    fn close(&mut self, stack: &mut Vec<(u32, usize, usize)>, at: u32) {
        while let Some((end, ..)) = stack.last().copied().filter(|(end, ..)| *end <= at) {
            stack.pop();
            self.begin(end, stack.last().map(|(_, link, _)| *link));
        }
    }

    fn begin(&mut self, at: u32, link: Option<usize>) {
        if self.stretches.last().is_some_and(|(start, _)| *start == at) {
            self.stretches.pop();
        }
        self.stretches.push((at, link));
    }

    /// Whether going outwards from `from` one meets `wanted`, or the chain is longer than anybody reads.
    fn leads_to(&self, from: usize, wanted: usize) -> bool {
        let mut at = from;
        for _ in 0..LONGEST {
            if at == wanted {
                return true;
            }
            let Some(next) = self.outer(at) else { return false };
            at = next;
        }
        true
    }

    /// The attribution that holds this one's first part, if any. Going outwards ends, also where parts cross.
    pub fn outer(&self, index: usize) -> Option<usize> {
        self.outer.get(index).copied().flatten()
    }

    fn link(&self, at: usize) -> Option<usize> {
        let after = self.stretches.partition_point(|(start, _)| *start as usize <= at);
        self.stretches.get(after.checked_sub(1)?)?.1
    }

    /// The innermost statement in which byte `at` stands. O(log n).
    pub fn innermost(&self, at: usize) -> Option<usize> {
        self.links.get(self.link(at)?).map(|(index, _)| *index)
    }

    /// The statements in which byte `at` stands, outermost first; empty where the outlet speaks itself.
    /// O(log n + length).
    pub fn at(&self, at: usize) -> Vec<usize> {
        let mut out = Vec::new();
        if self.link(at).is_none() {
            let after = self.doubtful.partition_point(|(start, ..)| *start as usize <= at);
            let last = after.checked_sub(1).and_then(|last| self.doubtful.get(last));
            out.extend(last.filter(|(_, end, _)| *end as usize > at).map(|(.., index)| *index));
            return out;
        }
        let mut next = self.link(at);
        while let Some((index, above)) =
            next.and_then(|link| self.links.get(link)).filter(|_| out.len() < LONGEST)
        {
            out.push(*index);
            next = *above;
        }
        out.reverse();
        out
    }
}
