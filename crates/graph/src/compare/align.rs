//! Which word of one text answers which word of the other?
//!
//! Equal words are joined first, in the neighbourhood that fits best; then words that the lexicon ties together; last,
//! words that share nothing but their place: what is left between two joined neighbours, or under the same head.

use super::passage::{Link, Part};
use super::view::View;
use gainsay_claim::{class_named, class_of_verb};
use gainsay_lexicon::{Kinship, Sort};
use std::collections::BTreeMap;

/// How a word of the second text stands to the word of the first that answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tie {
    Same,
    Derived,
    Synonym,
    /// The second text is more general.
    General,
    /// The second text is more specific.
    Specific,
    Opposite,
    NearOpposite,
    Sibling,
    /// Used alike, nothing else known.
    Near,
    /// They only stand in the same place.
    Replaced,
    Missing,
}

impl Tie {
    pub(crate) const ALL: [(Tie, &'static str); 11] = [
        (Tie::Same, "same"),
        (Tie::Derived, "derived"),
        (Tie::Synonym, "synonym"),
        (Tie::General, "more general"),
        (Tie::Specific, "more specific"),
        (Tie::Opposite, "opposite"),
        (Tie::NearOpposite, "nearly opposite"),
        (Tie::Sibling, "another of its kind"),
        (Tie::Near, "used alike"),
        (Tie::Replaced, "in its place"),
        (Tie::Missing, "unanswered"),
    ];

    /// Whether the two words may say the same.
    pub(crate) fn agrees(self) -> bool {
        matches!(self, Tie::Same | Tie::Derived | Tie::Synonym | Tie::General)
    }
}

/// One word of the second text with what answers it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    /// The word of the second text.
    pub(crate) word: usize,
    /// The word of the first.
    pub(crate) other: Option<usize>,
    pub(crate) tie: Tie,
    /// Cosine of the two words.
    pub(crate) cosine: f32,
    /// How well the places fit, 0 to 4: head, neighbours, link.
    pub(crate) place: f32,
    /// Steps between the two in the tree of kinds; 0 where they are no kin.
    pub(crate) steps: u8,
}

pub(crate) struct Alignment {
    /// One for every content word of the second text, in order.
    pub(crate) answers: Vec<Answer>,
    /// From words of the second text to words of the first.
    pub(crate) to: BTreeMap<usize, usize>,
    /// From words of the first text to words of the second.
    pub(crate) from: BTreeMap<usize, usize>,
    /// The sentence of the first text that answers most.
    pub(crate) focus: usize,
}

impl Alignment {
    pub(crate) fn of(&self, word: usize) -> Option<&Answer> {
        let at = self.answers.binary_search_by_key(&word, |a| a.word).ok()?;
        self.answers.get(at)
    }
}

/// Content words of either text that are joined, at most.
const MOST: usize = 250;

pub(crate) fn align(a: &View<'_>, b: &View<'_>) -> Alignment {
    let mut by_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for i in a.content.iter().take(MOST) {
        by_key.entry(a.key(*i)).or_default().push(*i);
    }
    let focus = focus(a, b, &by_key);
    let mut made = Alignment { answers: Vec::new(), to: BTreeMap::new(), from: BTreeMap::new(), focus };
    let mut open = Vec::new();
    for i in b.content.iter().copied().take(MOST) {
        let best = by_key.get(b.key(i)).into_iter().flatten().copied().max_by(|x, y| {
            let fit = |j: usize| {
                let free = if made.from.contains_key(&j) { -5.0 } else { 0.0 };
                let near = if a.sentence(j) == focus { 1.5 } else { 0.0 };
                likeness(a, j, b, i) + near + free
            };
            fit(*x).total_cmp(&fit(*y)).then(y.cmp(x))
        });
        match best {
            Some(j) => made.join(a, b, i, j, Tie::Same, 1.0, 0),
            None => open.push(i),
        }
    }
    soft(a, b, &mut open, &mut made);
    placed(a, b, &open, &mut made);
    for i in b.content.iter().copied().take(MOST) {
        if !made.to.contains_key(&i) {
            let missing =
                Answer { word: i, other: None, tie: Tie::Missing, cosine: 0.0, place: 0.0, steps: 0 };
            made.answers.push(missing);
        }
    }
    made.answers.sort_by_key(|answer| answer.word);
    // Places fit better to see now that everything is joined.
    let places: Vec<f32> =
        made.answers.iter().map(|x| x.other.map_or(0.0, |j| joined_place(a, b, &made, x.word, j))).collect();
    for (answer, place) in made.answers.iter_mut().zip(places) {
        answer.place = place;
    }
    made
}

impl Alignment {
    #[allow(clippy::too_many_arguments)]
    fn join(&mut self, a: &View<'_>, b: &View<'_>, i: usize, j: usize, tie: Tie, cosine: f32, steps: u8) {
        let place = likeness(a, j, b, i);
        self.to.insert(i, j);
        self.from.entry(j).or_insert(i);
        self.answers.push(Answer { word: i, other: Some(j), tie, cosine, place, steps });
    }
}

/// The sentence of the first text that has most of the second's words.
fn focus(a: &View<'_>, b: &View<'_>, by_key: &BTreeMap<&str, Vec<usize>>) -> usize {
    let mut weight = vec![0.0f32; a.sentences.max(1)];
    for i in b.content.iter().take(MOST) {
        let mut sentences: Vec<usize> =
            by_key.get(b.key(*i)).into_iter().flatten().map(|j| a.sentence(*j)).collect();
        sentences.dedup();
        for s in sentences {
            if let Some(w) = weight.get_mut(s) {
                *w += b.weight(*i);
            }
        }
    }
    let mut best = 0;
    for (s, w) in weight.iter().enumerate() {
        if weight.get(best).is_some_and(|top| w > top) {
            best = s;
        }
    }
    best
}

/// How alike the surroundings of two words are by their letters: heads, neighbours, link.
fn likeness(a: &View<'_>, j: usize, b: &View<'_>, i: usize) -> f32 {
    let same = |x: Option<usize>, y: Option<usize>| match (x, y) {
        (Some(x), Some(y)) => f32::from(u8::from(a.key(x) == b.key(y))),
        _ => 0.0,
    };
    let link = f32::from(u8::from(a.link(j) == b.link(i))) * 0.5;
    1.5 * same(a.governor(j), b.governor(i))
        + same(a.neighbour(j, -1), b.neighbour(i, -1))
        + same(a.neighbour(j, 1), b.neighbour(i, 1))
        + link
}

/// The same, by what is joined with what.
fn joined_place(a: &View<'_>, b: &View<'_>, made: &Alignment, i: usize, j: usize) -> f32 {
    let joined = |x: Option<usize>, y: Option<usize>| match (x, y) {
        (Some(x), Some(y)) => f32::from(u8::from(made.to.get(&y) == Some(&x))),
        (None, None) => 0.5,
        _ => 0.0,
    };
    let link = f32::from(u8::from(group(a.link(j)) == group(b.link(i))));
    joined(a.governor(j), b.governor(i))
        + joined(a.neighbour(j, -1), b.neighbour(i, -1))
        + joined(a.neighbour(j, 1), b.neighbour(i, 1))
        + link
}

/// Links that one paraphrase turns into another.
pub(crate) fn group(link: Link) -> u8 {
    match link {
        Link::Root => 0,
        Link::Subject | Link::Agent | Link::Possessor => 1,
        Link::Object | Link::PassiveSubject => 2,
        Link::Oblique | Link::Nominal | Link::Recipient => 3,
        Link::Attribute | Link::Compound | Link::Apposition => 4,
        Link::Numeral => 5,
        Link::Clause | Link::Complement => 6,
        Link::Conjunct => 7,
        _ => 8,
    }
}

pub(crate) fn sort(part: Part) -> Option<Sort> {
    match part {
        Part::Noun | Part::Name => Some(Sort::Noun),
        Part::Verb => Some(Sort::Verb),
        Part::Adjective => Some(Sort::Adjective),
        Part::Adverb => Some(Sort::Adverb),
        _ => None,
    }
}

/// Joins words that the lexicon ties together, the closest ties first.
fn soft(a: &View<'_>, b: &View<'_>, open: &mut Vec<usize>, made: &mut Alignment) {
    let mut ties = Vec::new();
    for i in open.iter().copied() {
        for j in a.content.iter().copied().take(MOST) {
            if made.from.contains_key(&j) {
                continue;
            }
            let Some((tie, cosine, steps, strength)) = tied(a, j, b, i) else { continue };
            let near = if a.sentence(j) == made.focus { 0.1 } else { 0.0 };
            ties.push((strength + near + 0.08 * likeness(a, j, b, i), i, j, tie, cosine, steps));
        }
    }
    ties.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for (_, i, j, tie, cosine, steps) in ties {
        if !made.to.contains_key(&i) && !made.from.contains_key(&j) {
            made.join(a, b, i, j, tie, cosine, steps);
        }
    }
    open.retain(|i| !made.to.contains_key(i));
}

/// How two words that are not equal are tied, with cosine, steps and strength.
fn tied(a: &View<'_>, j: usize, b: &View<'_>, i: usize) -> Option<(Tie, f32, u8, f32)> {
    let (x, y) = (a.key(j), b.key(i));
    let (part, other) = (a.part(j), b.part(i));
    if (part == Part::Number) != (other == Part::Number) || (part == Part::Name) != (other == Part::Name) {
        // Names are written in many ways, and the tagger errs on them.
        return (is_stem(x, y) && part != Part::Number && other != Part::Number).then_some((
            Tie::Derived,
            0.5,
            0,
            0.85,
        ));
    }
    if part == Part::Number {
        return None;
    }
    let one_sort = sort(part) == sort(other);
    let cosine = a.similarity(j, b, i);
    if part == Part::Verb && other == Part::Verb {
        let opposite = class_of_verb(x).and_then(|c| c.opposite).and_then(class_named);
        if opposite.is_some_and(|c| c.verbs.contains(&y)) {
            return Some((Tie::Opposite, cosine, 0, 0.8));
        }
    }
    let kin = a.kinship(j, b, i, if one_sort { sort(part) } else { None });
    let found = match kin {
        Kinship::Same | Kinship::Derived => (Tie::Derived, cosine, 0, 0.9),
        Kinship::Synonym => (Tie::Synonym, cosine, 0, 0.9),
        Kinship::Opposite => (Tie::Opposite, cosine, 0, 0.8),
        Kinship::NearOpposite => (Tie::NearOpposite, cosine, 0, 0.7),
        Kinship::Narrower(n) if n <= 4 => (Tie::General, cosine, n, 0.85 - 0.08 * f32::from(n)),
        Kinship::Wider(n) if n <= 4 => (Tie::Specific, cosine, n, 0.8 - 0.08 * f32::from(n)),
        Kinship::Sibling(n) if n <= 4 && (part != Part::Verb || cosine > 0.3) => {
            (Tie::Sibling, cosine, n, 0.5 - 0.04 * f32::from(n) + 0.3 * cosine)
        }
        _ if is_stem(x, y) => (Tie::Derived, cosine, 0, 0.8),
        _ if one_sort && cosine > 0.45 => (Tie::Near, cosine, 0, 0.6 * cosine),
        _ => return None,
    };
    Some(found)
}

/// Whether two words share all but their endings.
fn is_stem(x: &str, y: &str) -> bool {
    let shared = x.chars().zip(y.chars()).take_while(|(a, b)| a == b).count();
    let (long, short) = (x.chars().count().max(y.chars().count()), x.chars().count().min(y.chars().count()));
    shared >= 4 && shared * 10 >= long * 6 && short - shared <= 2
}

/// Joins what stands in the same place: between joined neighbours, or in the same link under joined heads.
fn placed(a: &View<'_>, b: &View<'_>, open: &[usize], made: &mut Alignment) {
    let mut pairs = Vec::new();
    for i in open.iter().copied() {
        for j in a.content.iter().copied().take(MOST) {
            if made.from.contains_key(&j) || !alike(a.part(j), b.part(i)) {
                continue;
            }
            let place = joined_place(a, b, made, i, j);
            if place >= 2.0 {
                pairs.push((place, i, j));
            }
        }
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for (_, i, j) in pairs {
        if !made.to.contains_key(&i) && !made.from.contains_key(&j) {
            let cosine = a.similarity(j, b, i);
            made.join(a, b, i, j, Tie::Replaced, cosine, 0);
        }
    }
}

fn alike(a: Part, b: Part) -> bool {
    let nominal = |p: Part| matches!(p, Part::Noun | Part::Name);
    let modifying = |p: Part| matches!(p, Part::Adjective | Part::Noun | Part::Verb);
    a == b || nominal(a) && nominal(b) || modifying(a) && modifying(b)
}
