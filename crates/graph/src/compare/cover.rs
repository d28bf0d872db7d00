//! How much of each text does the other answer, and by what ties?

use super::align::{Alignment, Answer, Tie, group};
use super::passage::{Link, Part};
use super::sheet::Sheet;
use super::view::View;

/// Parts of speech that are counted apart.
const PARTS: [(&str, &[Part]); 6] = [
    ("noun", &[Part::Noun]),
    ("name", &[Part::Name]),
    ("verb", &[Part::Verb]),
    ("adjective", &[Part::Adjective]),
    ("adverb", &[Part::Adverb]),
    ("number", &[Part::Number]),
];

pub(crate) fn measure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let total: f32 = made.answers.iter().map(|x| b.weight(x.word)).sum::<f32>().max(1.0);
    let share = |wanted: &dyn Fn(&Answer) -> bool| -> f32 {
        made.answers.iter().filter(|x| wanted(x)).map(|x| b.weight(x.word)).sum::<f32>() / total
    };
    for (tie, name) in Tie::ALL {
        sheet.put("share of the second text", name, share(&|x| x.tie == tie));
    }
    sheet.put("share of the second text", "agreed", share(&|x| x.tie.agrees()));
    sheet.put(
        "share of the second text",
        "answered in one sentence",
        share(&|x| x.other.is_some_and(|j| a.sentence(j) == made.focus)),
    );
    for (part_name, parts) in PARTS {
        let of_part = |x: &&Answer| parts.contains(&b.part(x.word));
        for (tie, name) in Tie::ALL {
            let count = made.answers.iter().filter(of_part).filter(|x| x.tie == tie).count();
            sheet.put(part_name, name, count as f32);
        }
        let focused = |i: &&usize| a.sentence(**i) == made.focus && parts.contains(&a.part(**i));
        let unused = a.content.iter().filter(focused).filter(|i| !made.from.contains_key(i)).count();
        sheet.put(part_name, "unused in the first text", unused as f32);
        let everywhere = a.content.iter().filter(|i| parts.contains(&a.part(**i)));
        sheet.put(part_name, "in the first text", everywhere.count() as f32);
        sheet.put(part_name, "in the second text", made.answers.iter().filter(of_part).count() as f32);
    }
    let focused: Vec<usize> = a.content.iter().copied().filter(|i| a.sentence(*i) == made.focus).collect();
    let mass: f32 = focused.iter().map(|i| a.weight(*i)).sum::<f32>().max(1.0);
    let used: f32 = focused.iter().filter(|i| made.from.contains_key(i)).map(|i| a.weight(*i)).sum();
    sheet.put("share of the first text", "its best sentence", used / mass);
    let whole: f32 = a.content.iter().map(|i| a.weight(*i)).sum::<f32>().max(1.0);
    let used: f32 = a.content.iter().filter(|i| made.from.contains_key(i)).map(|i| a.weight(*i)).sum();
    sheet.put("share of the first text", "all", used / whole);
    sheet.put("length", "words of the first text", (a.words.len() as f32).ln_1p());
    sheet.put("length", "words of the second text", (b.words.len() as f32).ln_1p());
    sheet.put("length", "content of the second text", b.content.len() as f32);
    sheet.put("length", "sentences of the first text", a.sentences as f32);
    sheet.put("length", "sentences of the second text", b.sentences as f32);
    sheet.put("length", "ratio", b.words.len() as f32 / a.words.len().max(1) as f32);
    let rarest = made.answers.iter().filter(|x| x.tie == Tie::Missing).map(|x| b.weight(x.word));
    sheet.put("rarest word", "unanswered", rarest.fold(0.0, f32::max));
    order(made, sheet);
    worst(a, b, made, sheet);
    structure(a, b, made, sheet);
}

/// Whether joined words stand in one order.
fn order(made: &Alignment, sheet: &mut Sheet) {
    let joined: Vec<usize> = made.answers.iter().filter_map(|x| x.other).collect();
    let steps = joined.len().saturating_sub(1).max(1) as f32;
    let back = joined.windows(2).filter(|w| matches!(w, [x, y] if x > y)).count();
    let near = joined.windows(2).filter(|w| matches!(w, [x, y] if y > x && y - x <= 3)).count();
    sheet.put("order", "turned back", back as f32 / steps);
    sheet.put("order", "side by side", near as f32 / steps);
}

/// The joined words that most likely exclude each other, one by one.
fn worst(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let harm = |x: &Answer| -> f32 {
        let tie = match x.tie {
            Tie::Opposite => 5.0,
            Tie::NearOpposite => 4.0,
            Tie::Sibling => 3.0,
            Tie::Near | Tie::Replaced => 2.0,
            Tie::Specific => 1.5,
            Tie::Missing => 0.5,
            _ => return -1.0,
        };
        tie + 0.8 * x.place
    };
    let mut answers: Vec<&Answer> = made.answers.iter().filter(|x| harm(x) > 0.0).collect();
    answers.sort_by(|x, y| harm(y).total_cmp(&harm(x)).then(x.word.cmp(&y.word)));
    for (rank, group_name) in ["worst pair of words", "second worst pair"].into_iter().enumerate() {
        let found = answers.get(rank);
        let get = |f: &dyn Fn(&Answer) -> f32| found.map_or(-1.0, |x| f(x));
        sheet.put(group_name, "tie", get(&|x| f32::from(x.tie as u8)));
        sheet.put(group_name, "part", get(&|x| f32::from(b.part(x.word) as u8)));
        sheet.put(group_name, "link", get(&|x| f32::from(group(b.link(x.word)))));
        sheet.put(group_name, "cosine", get(&|x| x.cosine));
        sheet.put(group_name, "place", get(&|x| x.place));
        sheet.put(group_name, "steps", get(&|x| f32::from(x.steps)));
        sheet.put(group_name, "rarity", get(&|x| b.weight(x.word)));
        sheet.put(group_name, "rarity of the other", get(&|x| x.other.map_or(-1.0, |j| a.weight(j))));
        sheet.put(
            group_name,
            "in the best sentence",
            get(&|x| x.other.map_or(-1.0, |j| f32::from(u8::from(a.sentence(j) == made.focus)))),
        );
        sheet.put(group_name, "depth", get(&|x| depth(b, x.word)));
    }
    sheet.put("pairs of words", "harmful", answers.iter().filter(|x| x.tie < Tie::Replaced).count() as f32);
    let placed = |wanted: fn(Tie) -> bool| {
        answers.iter().filter(|x| wanted(x.tie)).map(|x| x.place).fold(-1.0, f32::max)
    };
    sheet.put("best place", "of opposites", placed(|t| matches!(t, Tie::Opposite | Tie::NearOpposite)));
    sheet.put("best place", "of another of its kind", placed(|t| t == Tie::Sibling));
    sheet.put("best place", "of words used alike", placed(|t| t == Tie::Near));
    sheet.put("best place", "of words in its place", placed(|t| t == Tie::Replaced));
}

/// Steps up to the root of the sentence.
fn depth(view: &View<'_>, word: usize) -> f32 {
    let mut at = word;
    for step in 0u8..8 {
        match view.words.get(at).and_then(|w| w.head) {
            Some(head) => at = head,
            None => return f32::from(step),
        }
    }
    8.0
}

/// Whether what hangs together in one text hangs together in the other.
fn structure(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    const LINKS: [(&str, u8); 7] = [
        ("subject", 1),
        ("object", 2),
        ("oblique", 3),
        ("modifier", 4),
        ("numeral", 5),
        ("clause", 6),
        ("conjunct", 7),
    ];
    let mut kept = [0f32; 9];
    let mut moved = [0f32; 9];
    let mut lost = [0f32; 9];
    for answer in &made.answers {
        let Some(head) = b.governor(answer.word) else { continue };
        let at = usize::from(group(b.link(answer.word)));
        let slot = match (answer.other, made.to.get(&head)) {
            (Some(j), Some(other_head)) => {
                let direct = a.governor(j) == Some(*other_head);
                let over = a.governor(j).and_then(|g| a.governor(g)) == Some(*other_head);
                if direct || over { kept.get_mut(at) } else { moved.get_mut(at) }
            }
            _ => lost.get_mut(at),
        };
        if let Some(slot) = slot {
            *slot += 1.0;
        }
    }
    for (name, at) in LINKS {
        sheet.put("dependence kept", name, kept.get(usize::from(at)).copied().unwrap_or(0.0));
        sheet.put("dependence moved", name, moved.get(usize::from(at)).copied().unwrap_or(0.0));
        sheet.put("dependence lost", name, lost.get(usize::from(at)).copied().unwrap_or(0.0));
    }
    let all: f32 = kept.iter().chain(&moved).chain(&lost).sum::<f32>().max(1.0);
    sheet.put("dependence kept", "share", kept.iter().sum::<f32>() / all);
    sheet.put("dependence moved", "share", moved.iter().sum::<f32>() / all);
    roots(a, b, made, sheet);
    swaps(a, b, made, sheet);
}

/// The main predicate of the second text.
fn roots(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let root = (0..b.words.len()).find(|i| b.link(*i) == Link::Root);
    let answer = root.and_then(|r| made.of(r));
    sheet.put("main predicate", "tie", answer.map_or(-1.0, |x| f32::from(x.tie as u8)));
    sheet.put("main predicate", "place", answer.map_or(-1.0, |x| x.place));
    sheet.put("main predicate", "part", root.map_or(-1.0, |r| f32::from(b.part(r) as u8)));
    let part = answer.and_then(|x| x.other).map(|j| group(a.link(j)));
    sheet.put("main predicate", "link in the first text", part.map_or(-1.0, f32::from));
    let subject = root.and_then(|r| {
        (0..b.words.len()).find(|i| {
            b.words.get(*i).is_some_and(|w| w.head == Some(r))
                && matches!(b.link(*i), Link::Subject | Link::PassiveSubject)
        })
    });
    let answer = subject.and_then(|s| made.of(s));
    sheet.put("main subject", "tie", answer.map_or(-1.0, |x| f32::from(x.tie as u8)));
    sheet.put("main subject", "place", answer.map_or(-1.0, |x| x.place));
    sheet.put("main subject", "part", subject.map_or(-1.0, |s| f32::from(b.part(s) as u8)));
    let copula = root.is_some_and(|r| b.words.iter().any(|w| w.head == Some(r) && w.link == Link::Copula));
    sheet.flag("main predicate", "is a copula", copula);
}

/// Joined verbs whose parts changed places.
fn swaps(a: &View<'_>, b: &View<'_>, made: &Alignment, sheet: &mut Sheet) {
    let (mut swapped, mut kept, mut other) = (0.0, 0.0, 0.0);
    for answer in &made.answers {
        let Some(j) = answer.other else { continue };
        if b.part(answer.word) != Part::Verb && b.link(answer.word) != Link::Root {
            continue;
        }
        let (doer, done) = arguments(b, answer.word);
        let (other_doer, other_done) = arguments(a, j);
        for (mine, same_role, other_role) in [(doer, other_doer, other_done), (done, other_done, other_doer)]
        {
            let Some(image) = mine.and_then(|m| made.of(m)) else { continue };
            if image.other.is_some() && image.other == other_role {
                swapped += 1.0;
            } else if image.other.is_some() && image.other == same_role {
                if image.tie.agrees() { kept += 1.0 } else { other += 1.0 }
            } else if same_role.is_some() {
                other += 0.5;
            }
        }
    }
    sheet.put("parts of joined predicates", "swapped", swapped);
    sheet.put("parts of joined predicates", "kept", kept);
    sheet.put("parts of joined predicates", "others", other);
}

/// Who does it, and to whom, whatever the voice.
fn arguments(view: &View<'_>, verb: usize) -> (Option<usize>, Option<usize>) {
    let (mut doer, mut done) = (None, None);
    let reach = verb.saturating_sub(40)..(verb + 40).min(view.words.len());
    for i in reach {
        if view.words.get(i).is_some_and(|w| w.head == Some(verb)) {
            match view.link(i) {
                Link::Subject | Link::Agent => doer = doer.or(Some(i)),
                Link::Object | Link::PassiveSubject => done = done.or(Some(i)),
                _ => {}
            }
        }
    }
    (doer, done)
}
